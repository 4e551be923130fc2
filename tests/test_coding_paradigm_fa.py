"""Every predicate of the Persian paradigm in every form: the act, whose, to whom, how real."""

import pytest

from tests.coding_text import acts
from tests.persian_paradigm import PREDICATES, Case, Predicate, cases


def found(case: Case) -> bool:
    return any(
        a.act == case.act
        and a.actor == (case.actor,)
        and (not case.to or set(a.addressees) == set(case.to))
        and a.actuality == case.actuality
        for a in acts(case.text)
    )


@pytest.mark.parametrize("predicate", PREDICATES, ids=lambda p: p.words)
def test_a_predicate_means_the_same_in_every_form(predicate: Predicate):
    assert [case.text for case in cases(predicate) if not found(case)] == []
