"""What stops a run."""


class RunError(Exception):
    """The run cannot start or go on; the message names the place and the remedy."""


class UsageError(RunError):
    """What was asked for makes no sense."""
