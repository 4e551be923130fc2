"""What can be wrong with a case."""

Path = tuple[str | int, ...]


class CaseError(Exception):
    """A case cannot be read or solved; the message names the place and the remedy."""


class QuestionError(CaseError):
    """A question that does not fit the case: a wrong use of the program, not a fault of a file."""


class PlacedError(Exception):
    """A fault at ``path``, the keys and indexes that lead to it in the case file.

    Inside the room only: the border turns it into a ``CaseError`` with file and line.
    """

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class TargetError(QuestionError):
    """A target that is no state of the case."""
