"""From sentences and actors to acts."""

from miyanji.coding.act import Act, Uncoded
from miyanji.coding.coder import Coding, code

__all__ = ["Act", "Coding", "Uncoded", "code"]
