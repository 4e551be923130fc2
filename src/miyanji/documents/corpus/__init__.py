"""A corpus: the records of many files, streamed in one fixed order."""

from miyanji.documents.corpus.corpus import Entry, records
from miyanji.documents.corpus.files import File, census, files

__all__ = ["Entry", "File", "census", "files", "records"]
