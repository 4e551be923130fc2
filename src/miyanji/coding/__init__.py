"""From sentences and actors to acts."""

from miyanji.coding.act import Act, Uncoded
from miyanji.coding.coder import Coding, code
from miyanji.coding.reading import Reading, read_many

__all__ = ["Act", "Coding", "Reading", "Uncoded", "code", "read_many"]
