import pytest

from miyanji import languages
from miyanji.actors.gazetteer import read_data, states
from miyanji.actors.towns import origins_in, towns_in


def towns(text: str) -> list[tuple[str, str]]:
    (sentence,) = languages.analyse_text(text, "en")
    found = towns_in(sentence, 0, len(sentence.tokens) - 1, [])
    return [(text[m.start : m.end], *m.ids) for m in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A court in Lyon fined two men.", [("Lyon", "FRA")]),
        (
            "Shelling went on in North Darfur and Aleppo.",
            [("North Darfur", "SDN"), ("Aleppo", "SYR")],
        ),
        ("It was a nice day for a van.", []),
    ],
)
def test_a_town_gives_its_state(text, found):
    assert towns(text) == found


def test_every_row_names_a_state_and_no_town_stands_twice():
    rows = [r.split("\t") for r in read_data("towns.tsv").splitlines() if not r.startswith("#")]
    assert {code for code, _ in rows} <= set(states())
    names = [name for _, row in rows for name in row.split("|")]
    assert len(names) == len(set(names))


def test_a_demonym_tells_of_which_state_somebody_is():
    text = "a former South Korean minister and an old Fijian"
    (sentence,) = languages.analyse_text(text, "en")
    found = origins_in(sentence, 0, len(sentence.tokens) - 1)
    assert ("KOR",) in {m.ids for m in found}
    assert ("FJI",) in {m.ids for m in found}
