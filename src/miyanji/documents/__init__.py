"""From a file, page or text to a clean document."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
    from miyanji.documents.document import Block, Document, DocumentError
    from miyanji.documents.reading import from_html, from_text, read

__all__ = [
    "Block",
    "Document",
    "DocumentError",
    "from_html",
    "from_text",
    "read",
]
__getattr__ = exports(
    __name__,
    {
        "Block": "document",
        "Document": "document",
        "DocumentError": "document",
        "from_html": "reading",
        "from_text": "reading",
        "read": "reading",
    },
)
