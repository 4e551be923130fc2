"""Arguments that an English parse has hung where none can hang."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.languages.en.arguments import arguments
from miyanji.languages.parser import Parsed
from miyanji.languages.word import word

POS = ("NOUN", "PROPN", "VERB", "ADJ", "ADP", "PUNCT")
DEPS = ("nsubj", "obj", "amod", "acl", "case", "conj", "ccomp", "xcomp", "advmod", "advcl")
WORDS = ("Norway", "urged", "and", "to", "together", "with", "plan", "for", "ending", ";", ",")


def mended(rows: str) -> dict[str, tuple[str, str]]:
    """Return label and head of each word of a tree given as ``form pos dep head`` rows."""
    parts = [row.split() for row in rows.strip().splitlines()]
    forms = [part[0] for part in parts]
    tree = [Parsed(pos, form.lower(), dep, forms.index(head)) for form, pos, dep, head in parts]
    fixed = arguments([word(form, 0, len(form)) for form in forms], tree)
    return {form: (node.dep, forms[node.head]) for form, node in zip(forms, fixed, strict=True)}


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        (
            """
            Norway PROPN nsubj urged
            urged VERB root urged
            Chad PROPN nsubj urged
            to PART mark agree
            agree VERB xcomp urged
            """,
            "Chad",
            ("obj", "urged"),
        ),
        (
            """
            Talks NOUN nsubj stall
            between ADP case Chad
            Chad PROPN nmod Talks
            and CCONJ cc Togo
            Togo PROPN nsubj stall
            stall VERB root stall
            """,
            "Togo",
            ("conj", "Chad"),
        ),
        (
            """
            Offer NOUN root Offer
            to ADP case Chad
            Chad PROPN nmod Offer
            and CCONJ cc studied
            Togo PROPN nsubj:pass studied
            was AUX aux:pass studied
            studied VERB conj Offer
            """,
            "Offer",
            ("nsubj:pass", "studied"),
        ),
        (
            """
            Norway PROPN nsubj helps
            helps VERB root helps
            Chad PROPN nsubj leave
            leave VERB xcomp helps
            """,
            "Chad",
            ("obj", "helps"),
        ),
        (
            """
            message NOUN root message
            by ADP case envoy
            envoy NOUN nmod:desc Brandt
            Brandt PROPN nmod message
            """,
            "by",
            ("case", "Brandt"),
        ),
        (
            """
            Chad PROPN nsubj has
            together ADV advmod Chad
            with ADP case Togo
            Togo PROPN obl together
            has VERB root has
            """,
            "Togo",
            ("conj", "Chad"),
        ),
        (
            """
            welcomes VERB root welcomes
            the DET det truce
            truce NOUN obj welcomes
            proposal NOUN nsubj put
            put VERB acl:relcl truce
            forward ADV advmod put
            by ADP case Chad
            Chad PROPN obl put
            """,
            "proposal",
            ("obj", "welcomes"),
        ),
        (
            """
            has VERB root has
            plan NOUN obj has
            for SCONJ mark ending
            ending VERB advcl has
            """,
            "ending",
            ("acl", "plan"),
        ),
        (
            """
            asked VERB root asked
            to PART mark mediate
            mediate VERB advcl asked
            """,
            "mediate",
            ("xcomp", "asked"),
        ),
        (
            """
            Chad PROPN nsubj offered
            offered VERB ccomp declined
            ; PUNCT punct offered
            Togo PROPN nsubj declined
            declined VERB root declined
            """,
            "offered",
            ("parataxis", "declined"),
        ),
    ],
)
def test_each_argument_hangs_where_it_can(rows: str, form: str, expected: tuple[str, str]) -> None:
    assert mended(rows)[form] == expected


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[str], list[Parsed]]:
    """Words with a tree over them, of any labels."""
    size = draw(st.integers(1, 9))
    forms = [draw(st.sampled_from(WORDS)) for _ in range(size)]
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for place, i in enumerate(order[1:], 1):
        heads[i] = order[draw(st.integers(0, place - 1))]
    return forms, [
        Parsed(draw(st.sampled_from(POS)), form, draw(st.sampled_from(DEPS)), heads[i])
        for i, form in enumerate(forms)
    ]


@given(trees())
def test_a_tree_stays_a_tree(case: tuple[list[str], list[Parsed]]) -> None:
    forms, tree = case
    fixed = arguments([word(form, 0, len(form)) for form in forms], list(tree))
    assert len(fixed) == len(tree)
    for i in range(len(fixed)):
        at, steps = i, 0
        while fixed[at].head != at:
            at, steps = fixed[at].head, steps + 1
            assert steps <= len(fixed)
