"""Readings of unknown preferences: all complete orders that keep what is known, or a sample."""
