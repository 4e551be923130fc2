"""Miyanji reads news about a dispute and shows who mediates between whom."""
