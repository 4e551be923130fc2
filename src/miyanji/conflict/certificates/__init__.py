"""Proofs of verdicts that a reader, or a tiny independent checker, can follow."""
