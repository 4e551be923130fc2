"""Scorers that compare the coder with gold."""
