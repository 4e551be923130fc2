"""From a document to sentences, one sub-folder per language."""
