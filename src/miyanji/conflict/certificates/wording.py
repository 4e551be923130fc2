"""A certificate as one plain sentence."""

from collections.abc import Sequence

from miyanji.conflict.certificates.records import Certificate, Clash, Combination, Place, Sanction

_SYMMETRIC = ("smr", "sseq")
_IMPROVING = ("seq", "sseq")


def sentence(certificate: Certificate) -> str:
    """Why the state is stable for the party, or why not."""
    if certificate.stable:
        return _stable(certificate)
    party, state = certificate.party, certificate.state
    gain = f"{party} gains by moving from {state} to {certificate.improvement}"
    if certificate.concept == "nash":
        return f"{gain}."
    if certificate.concept == "sim":
        return (
            f"{gain}, and no improvement that others make at the same time leads to a state that "
            f"{party} does not prefer to {state}."
        )
    improving = certificate.concept in _IMPROVING
    if not certificate.reachable:
        stuck = "has an improvement" if improving else "can move"
        return f"{gain}, and from there nobody else {stuck}."
    count = len({place[0] for place in certificate.reachable})
    reach = "that others can then reach" + (" by improvements" if improving else "")
    if count == 1:
        only = f"the one state {reach}, {certificate.reachable[0][0]},"
        return f"{gain}, and {only} {_no_threat(certificate)}."
    return f"{gain}, and each of the {count} states {reach} {_no_threat(certificate)}."


def _no_threat(certificate: Certificate) -> str:
    better = f"is better for {certificate.party} than {certificate.state}"
    if certificate.concept in _SYMMETRIC:
        return f"{better} or lets {certificate.party} move on to one that is"
    return better


def _stable(certificate: Certificate) -> str:
    party, state = certificate.party, certificate.state
    if not certificate.sanctions:
        return f"{party} has no move from {state} to a state that it prefers."
    told = "; ".join(_answered(certificate, sanction) for sanction in certificate.sanctions)
    which = "which" if len(certificate.sanctions) == 1 else "each time to a state that"
    close = f"{which} {party} does not prefer to {state}"
    if certificate.concept in _SYMMETRIC:
        close += ", nor can it move on from there to one that it does"
    return f"{told[:1].upper()}{told[1:]}, {close}."


def _answered(certificate: Certificate, sanction: Sanction | Clash) -> str:
    to = f"if {certificate.party} moves from {certificate.state} to {sanction.improvement}"
    if isinstance(sanction, Clash):
        made = sanction.combination
        return f"{to}{_meanwhile(made, certificate.party)}, all end at {made.end}"
    return f"{to}, {_joined(sanction.path)}"


def _meanwhile(combination: Combination, party: str) -> str:
    others = [
        f"{name} moves to {end}"
        for name, end in zip(combination.parties, combination.changes, strict=True)
        if name != party and end != combination.start
    ]
    return f" while {' and '.join(others)}" if others else ""


def _joined(path: Sequence[Place]) -> str:
    told = []
    before: set[str] = set()
    for state, *movers in path:
        mover = next(iter(set(movers) - before), movers[-1])
        told.append(f"{mover} moves to {state}")
        before = set(movers)
    return ", then ".join(told)
