import pytest

from tests.coding_text import bare, clauses


@pytest.fixture(params=[str, bare])
def seen(request):
    """Clauses of a text as it is written, and with its half-spaces lost."""
    return lambda text: clauses(request.param(text))[1]


def test_a_speaker_named_last_governs_what_was_said(seen):
    said, speech = seen("طرح را نمی‌پذیریم، سخنگوی دولت نپال گفت.")
    assert (said.link, said.parent, speech.link) == ("content", speech.index, "main")


def test_neither_negates_the_verb(seen):
    (clause,) = seen("نپال نه طرح هند را تأیید و نه آن را رد کرد.")
    assert clause.verb.negated


def test_one_no_alone_negates_nothing(seen):
    assert not any(c.verb.negated for c in seen("نه، نپال طرح را رد کرد.") if c.verb)


def test_or_not_asks(seen):
    found = seen("معلوم نیست هند طرح را قبول دارد یا نه.")
    assert [c.asked for c in found if c.verb] == [False, True]


def test_a_fact_after_a_wish_stands_beside_the_request(seen):
    request, wish, fact = seen("نپال از هند خواست طرح را بپذیرد؛ هند آن را رد کرد.")
    assert (wish.parent, fact.link, fact.parent) == (request.index, "coordinate", request.index)
