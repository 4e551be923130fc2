"""Stability where some comparisons are unknown: possible and necessary verdicts."""
