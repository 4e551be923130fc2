"""What a coder makes of a text, beside what the gold says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from miyanji.coding.act import Act
from miyanji.documents.document import DocumentError
from miyanji.evaluation.gold import GoldText
from miyanji.mediation.process import Process


class Coding(Protocol):
    """Anything with acts and processes; a brief is one."""

    @property
    def acts(self) -> tuple[Act, ...]:
        """All coded acts of the text."""
        ...

    @property
    def processes(self) -> tuple[Process, ...]:
        """The disputes with mediation, the main one first."""
        ...


Coder = Callable[[GoldText], Coding]


@dataclass(frozen=True, slots=True)
class Coded:
    """A gold text and its coding; ``unread`` says why the coder could not read it."""

    gold: GoldText
    acts: tuple[Act, ...]
    processes: tuple[Process, ...]
    unread: str | None = None

    @property
    def main(self) -> Process | None:
        """The dispute that the text is about: the first process, or none."""
        return self.processes[0] if self.processes else None

    @property
    def stage(self) -> str:
        """The stage of the main process; no process is no mediation."""
        return self.main.stage if self.main else "none"

    @property
    def has_mediation(self) -> bool:
        """Whether any dispute is read as mediated or as asking for it."""
        return any(process.stage != "none" for process in self.processes)


def code(gold: Iterable[GoldText], coder: Coder) -> list[Coded]:
    """Run the coder over the gold texts, never showing it a label.

    A text that it cannot read, say in a language without rules, is coded as empty.
    """
    return [_coded(text, coder) for text in gold]


def _coded(text: GoldText, coder: Coder) -> Coded:
    try:
        coding = coder(text)
    except DocumentError as error:
        return Coded(text, (), (), unread=str(error))
    return Coded(text, tuple(coding.acts), tuple(coding.processes))


def miyanji_coder(gold: GoldText) -> Coding:
    """Miyanji itself, given only what a reader of the text has."""
    # Late, so that scoring another coder needs no models.
    from miyanji.brief.reading import read

    return read(gold.id, text=gold.text, published=gold.published, language=gold.language or None)
