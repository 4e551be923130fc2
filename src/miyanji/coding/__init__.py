"""From sentences and actors to acts."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
    from miyanji.coding.act import Act, Uncoded
    from miyanji.coding.coder import Coding, code
    from miyanji.coding.reading import Reading, read_many

__all__ = [
    "Act",
    "Coding",
    "Reading",
    "Uncoded",
    "code",
    "read_many",
]
__getattr__ = exports(
    __name__,
    {
        "Act": "act",
        "Uncoded": "act",
        "Coding": "coder",
        "code": "coder",
        "Reading": "reading",
        "read_many": "reading",
    },
)
