"""What a draft is made from: one dispute's process with its acts, as in the JSON of a brief.

JSON is the common form, so that a draft can be made from a brief written weeks ago.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Material:
    """A process and all acts of its reports, by id.

    ``names`` maps an actor's id to its label, ``spellings`` to how the texts write it and
    ``texts`` a report's name to its words, where they are at hand. An act of several reports is
    named ``report:id``.
    """

    process: Record
    acts: Mapping[str, Record]
    names: Mapping[str, str]
    spellings: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]

    def label(self, actor: str) -> str:
        """What the actor is called in the draft."""
        return self.names.get(actor, actor)

    def of(self, ids: Sequence[str]) -> list[Record]:
        """The acts of these ids that are at hand."""
        return [self.acts[i] for i in ids if i in self.acts]

    def report(self, act: Record) -> str:
        """The name of the report that an act stands in."""
        return str(act["report"])


def material_of(data: Record, texts: Mapping[str, str] | None = None) -> list[Material]:
    """One material per process of a brief's JSON, of one report or of several."""
    reports = data.get("briefs", [data])
    several = "briefs" in data
    acts: dict[str, Record] = {}
    names: dict[str, str] = {}
    spellings: dict[str, dict[str, None]] = {}
    known = dict(texts or {})
    for report in reports:
        source = str(report["document"]["source"])
        if "text" in report["document"]:
            known.setdefault(source, report["document"]["text"])
        for act in report["acts"]:
            own = act["id"] if not several or act["id"].startswith(f"{source}:") else None
            acts[own or f"{source}:{act['id']}"] = {**act, "report": source}
        for actor in report["actors"]:
            whom = actor.get("state") or actor["id"]
            if actor["kind"] != "person":
                names.setdefault(actor["id"], actor["name"])
            spellings.setdefault(whom, {}).update(dict.fromkeys(actor["names_in_text"]))
    kept = {actor: tuple(words) for actor, words in spellings.items()}
    return [Material(process, acts, names, kept, known) for process in data["processes"]]
