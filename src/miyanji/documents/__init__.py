"""From a file, page or text to a clean document."""

from miyanji.documents.document import Block, Document, DocumentError
from miyanji.documents.reading import from_html, from_text, read

__all__ = ["Block", "Document", "DocumentError", "from_html", "from_text", "read"]
