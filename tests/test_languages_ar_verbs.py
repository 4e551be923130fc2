"""Arabic verb groups: what the forms and the words before them say."""

import pytest

from miyanji.languages import analyse_text
from miyanji.languages.sentence import VerbGroup


def group(text: str) -> VerbGroup:
    (sentence,) = analyse_text(text, "ar")
    (found,) = sentence.verbs
    return found


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "negated"),
    [
        ("توسطت أنقرة بين البلدين", "توسط", "past", False),
        ("تتوسط أنقرة بين البلدين", "توسط", "present", False),
        ("ستتوسط أنقرة بين البلدين", "توسط", "future", False),
        ("سوف تتوسط أنقرة", "توسط", "future", False),
        ("لم تتوسط أنقرة", "توسط", "past", True),
        ("لن تتوسط أنقرة", "توسط", "future", True),
        ("لا تتوسط أنقرة", "توسط", "present", True),
        ("ما توسطت أنقرة", "توسط", "past", True),
        ("كانت أنقرة تتوسط بينهما", "توسط", "past", False),
        ("لا تزال أنقرة تتوسط بينهما", "توسط", "present", False),
        ("لم يتم الاتفاق", "تم", "past", True),
        ("دعا الملك إلى الهدوء", "دعا", "past", False),
        ("لم يقل شيئا", "قال", "past", True),
        ("أنقرة مستعدة", "مستعد", "present", False),
        ("ليست أنقرة مستعدة", "مستعد", "present", True),
        ("من المقرر عقدها", "مقرر", "present", False),
    ],
)
def test_tense_and_negation(text: str, lemma: str, tense: str, negated: bool) -> None:
    found = group(text)
    assert (found.lemma, found.tense, found.negated) == (
        lemma.replace("ي", "ی"),
        tense,
        negated,
    )


@pytest.mark.parametrize(
    ("text", "person", "plural"),
    [
        ("نتوسط بينهما", 1, True),
        ("أكدوا ذلك", 3, True),
        ("يؤكدون ذلك", 3, True),
        ("اتفقا على ذلك", 3, True),
        ("أكدت ذلك", 3, False),
        ("واصلنا الحوار", 1, True),
    ],
)
def test_person_and_number(text: str, person: int, plural: bool) -> None:
    assert (group(text).person, group(text).plural) == (person, plural)


def test_may_be_is_a_modal_and_has_been_is_not() -> None:
    assert group("قد تتوسط أنقرة").modal == "may"
    assert group("قد توسطت أنقرة").modal is None


@pytest.mark.parametrize("text", ["في رفض المقترح", "الطلب الجديد", "بعد قصف المدينة"])
def test_a_masdar_after_a_preposition_or_with_the_article_is_no_verb(text: str) -> None:
    (sentence,) = analyse_text(text, "ar")
    assert sentence.verbs == ()


@pytest.mark.parametrize(
    ("text", "asks"), [("هل وافقت؟", True), ("وافقت.", False), ("وافقت؟", True)]
)
def test_questions(text: str, asks: bool) -> None:
    (sentence,) = analyse_text(text, "ar")
    assert sentence.question is asks
