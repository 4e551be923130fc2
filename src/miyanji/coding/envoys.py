"""Persons who mediate beside the organisation that sent them."""

from collections.abc import Sequence

from miyanji.actors.gazetteer import organisations


def without_envoys(identifiers: Sequence[str]) -> tuple[str, ...]:
    """Return whom a mediation is counted for: in "talks led by the African Union, mediated by two
    former presidents" these act for the organisation, and for nobody else.

    A person who acts for a state is given by the state's identifier and stays.
    """
    known = organisations()
    sent = any(i in known and known[i].kind == "organisation" for i in identifiers)
    return tuple(i for i in identifiers if not (sent and i.startswith("person:")))
