import pytest

from miyanji.languages import VerbGroup, analyse_text
from miyanji.languages.en.lemmas import verb


def verbs(text: str) -> list[VerbGroup]:
    return [v for s in analyse_text(text, "en") for v in s.verbs]


def shape(group: VerbGroup) -> str:
    parts = [group.lemma, group.tense, group.aspect, group.mood]
    flags = ["negated"] * group.negated + ["passive"] * group.passive
    modal = [group.modal] if group.modal else []
    loose = ["nonfinite"] * (not group.finite)
    return " ".join(
        [*(p for p in parts if p not in ("simple", "indicative", "none")), *flags, *modal, *loose]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has been asked to mediate.", ["ask past perfect passive", "mediate nonfinite"]),
        ("The rebels will not accept the plan.", ["accept future negated"]),
        ("Kenya would be ready to help.", ["be present would", "help nonfinite"]),
        ("Geneva is to host the talks.", ["host future"]),
        ("The envoys are expected to meet on Friday.", ["meet future"]),
        ("Sudan no longer wants to negotiate.", ["negotiate present negated want"]),
        ("Envoys have been trying to arrange a call.", ["arrange past perfect try"]),
        ("Neither side accepted the terms.", ["accept past negated"]),
        ("They never met.", ["meet past negated"]),
        ("The draft was rejected by both sides.", ["reject past passive"]),
        (
            "If Chad refuses, the mission might end.",
            ["refuse present conditional", "end present may"],
        ),
        ("The minister could not agree.", ["agree past negated can"]),
        ("He should have known.", ["know past perfect should"]),
        ("Will Jordan accept the invitation?", ["accept future"]),
        ("The two sides were meeting in Oslo.", ["meet past progressive"]),
        ("No decision had been made.", ["make past pluperfect negated passive"]),
    ],
)
def test_groups(text: str, expected: list[str]) -> None:
    assert [shape(v) for v in verbs(text)] == expected


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("proposed", "propose"),
        ("stopping", "stop"),
        ("hoped", "hope"),
        ("hopped", "hop"),
        ("waging", "wage"),
        ("meeting", "meet"),
        ("refused", "refuse"),
        ("carries", "carry"),
        ("sought", "seek"),
        ("withdrew", "withdraw"),
        ("agreed", "agree"),
        ("hosts", "host"),
    ],
)
def test_bases(form: str, base: str) -> None:
    assert verb(form) == base
