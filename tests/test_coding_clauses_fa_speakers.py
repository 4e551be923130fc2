import pytest

from tests.coding_text import clauses, marked, with_twins

# text, how many of its clauses only name who speaks
SPEAKERS = with_twins(
    [
        ("وزیر خارجه نپال: طرح را نمی‌پذیریم؛ وزیر خارجه هند: طرح را می‌پذیریم.", 2),
        ("نپال در گفت‌وگو با هند: طرح را نمی‌پذیریم.", 1),
        ("میانجی‌ها: طرح را به نپال دادیم.", 1),
        # a list of names, and an event that a colon explains
        ("میانجی‌ها: کنیا، غنا و تونس", 0),
        ("طرح صلح نپال: هند نیروهایش را عقب می‌کشد.", 0),
    ]
)


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_who_speaks_before_a_colon(text, speakers):
    _, found = clauses(text)
    assert sum(c.speaker for c in found) == speakers


def test_what_each_speaker_says_hangs_on_the_speaker():
    _, found = clauses("وزیر خارجه نپال: طرح را نمی‌پذیریم؛ وزیر خارجه هند: طرح را می‌پذیریم.")
    assert [(c.link, c.parent) for c in found if not c.speaker] == [("content", 0), ("content", 2)]


def test_one_word_of_refusal_is_a_whole_answer():
    text = "هند گفته نه؛ نپال طرح را پذیرفت."
    assert {("subject", "هند"), ("subject", "نپال")} <= marked(text)
