"""From a file, page or text to a clean document."""
