"""From acts to mediation processes."""
