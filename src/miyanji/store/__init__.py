"""Acts and processes in a DuckDB file, with the words behind every row."""

from miyanji.store.opening import StoreError, opened

__all__ = ["StoreError", "opened"]
