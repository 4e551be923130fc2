"""Arabic clauses: cut at particles and verbs, subject and object by place."""

import pytest

from miyanji import actors, languages
from miyanji.coding.clauses import Clause, build
from miyanji.documents.reading import from_text
from miyanji.languages.sentence import Sentence


def clauses(text: str) -> tuple[Sentence, list[Clause]]:
    document = from_text(text, language="ar")
    (sentence,) = languages.analyse(document)
    cast = actors.resolve([sentence], document)
    return sentence, build(sentence, cast.mentions[0])


def phrases(text: str, at: int = 0) -> dict[str, str]:
    sentence, found = clauses(text)
    words = [t.text for t in sentence.tokens]
    return {p.marker: " ".join(words[p.first : p.last + 1]) for p in found[at].phrases}


def links(text: str) -> list[tuple[str, int | None, str]]:
    _, found = clauses(text)
    return [(c.link, c.parent, c.verb.lemma if c.verb else "") for c in found]


@pytest.mark.parametrize(
    "text",
    ["رفضت الهند الوساطة الأمريكية.", "الهند رفضت الوساطة الأمريكية."],
)
def test_subject_and_object_before_or_after_the_verb(text: str) -> None:
    found = phrases(text)
    assert (found["subject"], found["object"]) == ("الهند", "الوساطة الأمريكية")


def test_prepositions_and_names_cut_phrases() -> None:
    found = phrases("نقلت باكستان رسالة من طهران إلى واشنطن عبر الدوحة.")
    assert found == {
        "subject": "باكستان",
        "object": "رسالة",
        "from": "طهران",
        "to": "واشنطن",
        "through": "الدوحة",
    }


def test_lam_is_to_before_a_name_and_for_elsewhere() -> None:
    found = phrases("قدمت مصر لحماس مقترحا لوقف القتال.")
    assert (found["to"], found["for"]) == ("حماس", "وقف القتال")


def test_an_event_of_the_speakers_own_is_no_subject() -> None:
    found = phrases("أكدت رفضها المقترح.")
    assert found["object"].startswith("رفض")
    assert "subject" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير إن قطر تتوسط.", [("main", None, "قال"), ("content", 0, "توسط")]),
        ("إذا وافقت مصر فإن قطر ستتوسط.", [("main", None, "توسط"), ("condition", 0, "وافق")]),
        (
            "المبعوث الذي زار دمشق نفى الخبر.",
            [("main", None, "نفی"), ("relative", 0, "زار")],
        ),
        ("لافروف: نتوسط بينهما.", [("main", None, ""), ("content", 0, "توسط")]),
        ("وافقت مصر، ورفضت قطر.", [("main", None, "وافق"), ("coordinate", 0, "رفض")]),
    ],
)
def test_links(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("باكستان نقلت رد إيران إلى واشنطن.", ["نقل"]),
        ("إثيوبيا ترفض عرض السودان.", ["رفض"]),
        ("عرض روسي للوساطة بين البلدين", []),
        ("رفض الوسطاء المقترح.", ["رفض"]),
        ("إيران قبلت الوساطة قبل المحادثات.", ["قبل"]),
    ],
)
def test_a_form_that_is_a_noun_too_is_a_verb_by_its_place(text: str, verbs: list[str]) -> None:
    _, found = clauses(text)
    assert [c.verb.lemma for c in found if c.verb] == verbs


def test_quotes_hold_whole_words() -> None:
    from miyanji.coding.reading import read_many

    document = from_text("قال المبعوث إنه مستعد للوساطة بين مصر وإثيوبيا.", language="ar")
    (reading,) = read_many([document])
    for act in reading.coding.acts:
        start, end = act.span
        assert not document.text[start - 1 : start].isalpha()
        assert not document.text[end : end + 1].isalpha()
