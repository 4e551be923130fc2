"""The graph model for conflict resolution: states, moves, preferences, stability, certificates."""
