"""Persons who mediate beside an organisation."""

from hypothesis import given
from hypothesis import strategies as st

from miyanji.coding.envoys import without_envoys

IDS = st.lists(st.sampled_from(["AU", "UNO", "KEN", "group:hamas", "person:a", "person:b"]))


def test_former_presidents_act_for_the_organisation_beside_them() -> None:
    assert without_envoys(["AU", "person:a", "KEN"]) == ("AU", "KEN")


def test_persons_stay_where_no_organisation_is_named() -> None:
    assert without_envoys(["person:a", "KEN", "group:hamas"]) == ("person:a", "KEN", "group:hamas")


@given(IDS)
def test_only_persons_go_and_the_order_stays(ids: list[str]) -> None:
    kept = without_envoys(ids)
    assert kept in (tuple(ids), tuple(i for i in ids if not i.startswith("person:")))
    assert without_envoys(kept) == kept
