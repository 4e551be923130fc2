import pytest

from tests.coding_text import clauses, with_twins

# text, links of its clauses in text order
COMPLEMENTS = with_twins(
    [
        ("نپال اعلام کرد طرح را می‌پذیرد.", ["main", "content"]),
        ("نپال آماده است طرح را بپذیرد.", ["main", "content"]),
        ("نپال نیروهایش را عقب کشید هند از آن استقبال کرد.", ["main", "coordinate"]),
        ("نپال اعلام کرد که هند طرح را پذیرفته است.", ["main", "content"]),
        ("هند این ادعا را که نپال طرح را پذیرفته است، رد کرد.", ["main", "content"]),
        ("هند طرحی را که نپال پذیرفته است، رد کرد.", ["main", "relative"]),
        ("اسلو میزبان نشستی است که نپال در آن شرکت می‌کند.", ["main", "relative"]),
        ("نپال در صورتی طرح را می‌پذیرد که هند عقب‌نشینی کند.", ["main", "condition"]),
    ]
)


@pytest.mark.parametrize(("text", "links"), COMPLEMENTS)
def test_what_the_verb_or_noun_takes(text, links):
    _, found = clauses(text)
    assert [c.link for c in found] == links


def test_the_first_half_of_a_parted_conjunction_leaves_its_clause():
    analysis, found = clauses("نپال در صورتی طرح را می‌پذیرد که هند عقب‌نشینی کند.")
    words = [analysis.sentence.tokens[i].key for i in found[0].tokens]
    assert words[:3] == ["نپال", "طرح", "را"]
