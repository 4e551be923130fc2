from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.coding.act import Attribution, Source
from miyanji.mediation.independence import COPY, copies, independent, medium, origins, outlet_of
from tests.mediation_reports import report, tellings_of, told

OFFER = {"actor": "CHE", "by": "CHE", "between": "ARM AZE"}


def count(*reports):
    return independent(tellings_of(*reports))


def via(phrase):
    return Attribution("official_on_record", "CHE", "Bern", None, Source(None, phrase))


def test_two_reports_of_their_own_are_two_and_two_acts_of_one_report_are_one():
    one = report("one", "2026-03-01", told(1, "offer", **OFFER), told(2, "offer", **OFFER))
    two = report("two", "2026-03-01", told(1, "offer", **OFFER))
    assert count(one) == 1
    assert count(one, two) == 2


def test_a_paper_quoting_another_is_not_independent():
    source = report(
        "r", "2026-03-01", told(1, "offer", **OFFER), outlet="https://www.reuters.com/x"
    )
    paper = report("p", "2026-03-01", told(1, "offer", **OFFER, said=via("رویترز")), language="fa")
    assert count(source, paper) == 1


def test_two_papers_with_the_same_go_between_are_one():
    papers = [
        report(n, "2026-03-01", told(1, "offer", **OFFER, said=via(phrase)))
        for n, phrase in (("a", "Reuters"), ("b", "Reuters"), ("c", "AFP"))
    ]
    assert count(*papers) == 2


def test_one_outlet_is_one_source_and_copied_words_are_one():
    words = "Bern offered quietly to mediate between Armenia and Azerbaijan over prisoners"
    pages = [report(n, None, told(1, "offer", **OFFER), outlet="https://a.example/x") for n in "ab"]
    assert count(*pages) == 1
    copies = [report(n, None, told(1, "offer", **OFFER, words=words)) for n in "ab"]
    assert count(*copies) == 1


def test_dependence_joins_through_a_third():
    a = report("a", None, told(1, "offer", **OFFER, said=via("Reuters")))
    b = report("b", None, told(1, "offer", **OFFER, said=via("AFP")))
    both = report(
        "c",
        None,
        told(1, "offer", **OFFER, said=via("Reuters")),
        told(2, "offer", **OFFER, said=via("AFP")),
    )
    assert count(a, b) == 2
    assert count(a, b, both) == count(both, b, a) == 1


@pytest.mark.parametrize("words", ["Reuters", "خبرگزاری رویترز", "reuters"])
def test_media_are_known_in_both_languages(words):
    assert medium(words) == "media:reuters"


def test_an_outlet_is_a_known_medium_or_its_host():
    assert outlet_of(report("a", None, outlet="https://www.reuters.com/world/1")) == "media:reuters"
    assert outlet_of(report("a", None, outlet="http://www.example.org/1")) == "example.org"
    assert outlet_of(report("a", None)) is None


TEXTS = st.lists(st.sampled_from([f"word{c}" for c in "abcdefghijkl"]), max_size=12).map(" ".join)
PAPERS = st.lists(
    st.tuples(
        TEXTS,
        st.sampled_from(("en", "fa")),
        st.sampled_from((None, "https://a.example/1", "https://b.example/2")),
        st.sampled_from((None, "Reuters", "AFP")),
    ),
    max_size=9,
)


def plain(rows):
    """A twin that joins group after group until nothing more can be joined."""
    groups = [({t.report.name}, [t], origins([t])) for t in rows]
    while True:
        pair = next((p for p in combinations(groups, 2) if depend(*p)), None)
        if pair is None:
            return len(groups)
        a, b = pair
        groups = [g for g in groups if g is not a and g is not b]
        groups.append((a[0] | b[0], a[1] + b[1], a[2] | b[2]))


def depend(a, b):
    return bool(a[2] & b[2]) or any(copied(x, y) for x in a[1] for y in b[1])


def copied(a, b):
    x, y = a.traits.words, b.traits.words
    if a.report.language != b.report.language or min(len(x), len(y)) < 6:
        return False
    return len(x & y) / max(len(x), len(y)) >= COPY


@settings(max_examples=120, deadline=None)
@given(PAPERS)
def test_rarest_words_find_every_copy(papers):
    rows = tellings_of(
        *(
            report(
                f"r{n}",
                None,
                told(1, "offer", **OFFER, words=words, said=via(source)),
                language=language,
                outlet=outlet,
            )
            for n, (words, language, outlet, source) in enumerate(papers)
        )
    )
    assert independent(rows) == plain(rows)
    found = {frozenset(pair) for pair in copies(rows)}
    pairs = combinations(range(len(rows)), 2)
    assert found == {frozenset(p) for p in pairs if copied(rows[p[0]], rows[p[1]])}
