"""A solution as one HTML page."""
