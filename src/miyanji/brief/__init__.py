"""The brief: what a reader is shown."""
