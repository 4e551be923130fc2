"""Which preferences make a state stable, counted exactly, and the least change that does."""
