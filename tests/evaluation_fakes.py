"""A gold text and codings of it, made by hand for the tests of the scorers."""

from dataclasses import dataclass

from miyanji.coding.act import Act, Attribution, Plover, Span
from miyanji.evaluation.gold import GoldAct, GoldText
from miyanji.mediation.process import Process, Response, ResponseValue, Stage

TEXT = "Norway offered to mediate between Chad and Niger. Chad agreed, its ministry said."


@dataclass(frozen=True)
class FakeCoding:
    acts: tuple[Act, ...] = ()
    processes: tuple[Process, ...] = ()


def act(
    label: str | None = "offer",
    actor: tuple[str, ...] = ("NOR",),
    addressees: tuple[str, ...] = ("TCD", "NER"),
    span: Span = (0, 49),
    text: str = TEXT,
    **fields: object,
) -> Act:
    values: dict[str, object] = {
        "id": "a1", "act": label, "actor": actor, "addressees": addressees,
        "mediators": ("NOR",), "parties": ("TCD", "NER"), "persons": {}, "issues": (),
        "actuality": "happened", "attribution": Attribution("media_assertion"),
        "channel": None, "date": None, "plover": Plover("AGREE"), "cameo": None,
        "quote": text[span[0] : span[1]], "span": span, "rule": "test.offer",
    }  # fmt: skip
    return Act(**{**values, **fields})  # type: ignore[arg-type]


def process(
    parties: tuple[str, ...] = ("TCD", "NER"),
    mediators: tuple[str, ...] = ("NOR",),
    stage: Stage = "offered",
    responses: dict[str, ResponseValue] | None = None,
    issues: tuple[str, ...] = (),
) -> Process:
    answers = {party: Response(value, ("a1",)) for party, value in (responses or {}).items()}
    return Process(
        "p1", parties, mediators, (), issues, stage, "open", answers, {}, (), ("a1",)
    )  # fmt: skip


def gold_act(
    label: str = "offer",
    actor: tuple[str, ...] = ("NOR",),
    addressees: tuple[str, ...] | None = ("TCD", "NER"),
    span: Span | None = (0, 49),
    actuality: str | None = "happened",
) -> GoldAct:
    return GoldAct(
        label, actor, addressees, None, None, actuality, "media_assertion", span, label.islower()
    )


def gold_text(**fields: object) -> GoldText:
    values: dict[str, object] = {
        "id": "t1", "language": "en", "text": TEXT, "has_mediation": True, "stage": "offered",
        "parties": ("TCD", "NER"), "mediators": ("NOR",), "requesters": (),
        "responses": {"TCD": "accept", "NER": "unknown"}, "issues": ("border",),
        "acts": (gold_act(),), "labels_other_acts": True,
    }  # fmt: skip
    return GoldText(**{**values, **fields})  # type: ignore[arg-type]
