"""How each side answered: its latest answer to the mediation, and to each third party.

Taking part is an acceptance only where the text shows that side doing so. What is denied by one
source and reported by another stays unknown, and both acts stay.
"""

from collections.abc import Iterable, Mapping, Sequence

from miyanji.coding.act import Act
from miyanji.mediation.evidence import CONTACT, resumed
from miyanji.mediation.process import Response, ResponseValue

Voices = Mapping[str, frozenset[str]]

_ANSWERS: dict[str, ResponseValue] = {
    "accept": "accept",
    "accept_conditionally": "conditional",
    "reject": "reject",
    "no_public_answer": "no_answer",
}
_NEUTRAL_RULES = ("answer.neutral",)
# What a side's political act towards the third party shows of its attitude, where no act of the
# mediation itself does.
_SIGNS: dict[str, ResponseValue] = {
    "CONSULT": "accept",
    "AGREE": "accept",
    "REJECT": "reject",
    "SUPPORT": "noncommittal",
}


def response(
    party: str, acts: Sequence[Act], voices: Voices | None = None, third: Iterable[str] = ()
) -> Response:
    """Return the answer of ``party`` that ``acts`` (in text order) show.

    An answer in words stands before what taking part shows, and that before mere signs: an
    official of the party who himself tells of the contact, or an act towards one of ``third``.
    ``voices`` says for whom each person speaks.
    """
    others, settled = frozenset(third), _settled(acts)
    acts = [act for act in acts if not _silent_too(act, others)]
    answers = [
        (value, act) for act in acts if (value := answer_of(party, act, settled)) is not None
    ]
    if not answers:
        answers = _signs(party, acts, voices or {}, others)
    if not answers:
        return Response("unknown")
    answers = _without_thanks(answers)
    explicit = [a for a in answers if is_explicit(a[1])]
    chosen = _strongest(explicit or answers)
    if chosen == "accept" and not explicit:
        denied = _denials(party, acts, {act.act for _, act in answers})
        if denied:
            return Response("unknown", tuple(a.id for a in denied))
    shown = [
        a for v, a in answers if v == chosen or (chosen == "noncommittal" and v == "no_answer")
    ]
    taken_back = _taken_back(party, acts, shown)
    if taken_back:
        return Response("unknown", tuple(act.id for act in (*shown, *taken_back)))
    return Response(chosen, tuple(act.id for act in shown))


def _silent_too(act: Act, third: frozenset[str]) -> bool:
    """Where the mediator is as silent as the sides, they only spoke to no reporter."""
    return act.act == "no_public_answer" and not third.isdisjoint(act.actor)


def _taken_back(party: str, acts: Sequence[Act], shown: Sequence[Act]) -> list[Act]:
    """The very answers that another source denies (dev_news rule 7: both stay, none counts)."""
    kinds = {a.act for a in shown if a.act in _ANSWERS}
    return [a for a in acts if a.actuality == "denied" and a.act in kinds and party in a.actor]


def is_thanks(act: Act) -> bool:
    """Tell whether the act only thanks a mediator."""
    return act.rule.endswith("answer.neutral.thanks.v1")


def _without_thanks(
    answers: list[tuple[ResponseValue, Act]],
) -> list[tuple[ResponseValue, Act]]:
    """Thanks are no answer beside a clear word or taking part."""
    clear = [a for a in answers if not is_thanks(a[1])]
    return clear or answers


def _strongest(answers: Sequence[tuple[ResponseValue, Act]]) -> ResponseValue:
    """The latest answer stands, and what will only be studied is none beside it.

    A silence beside a statement is the weaker of the two, but stands after a consent that came
    before it, and where others only tell that the side still looks at the offer."""
    if answers[-1][0] == "no_answer" and all(v in ("accept", "no_answer") for v, _ in answers):
        return "no_answer"
    spoken = [a for a in answers if a[0] != "no_answer"]
    if any(v == "no_answer" for v, _ in answers) and all(_told_to_wait(*a) for a in spoken):
        return "no_answer"
    given = [a for a in spoken if not (a[0] == "noncommittal" and a[1].actuality == "planned")]
    return (given or spoken or answers)[-1][0]


def _told_to_wait(value: ResponseValue, act: Act) -> bool:
    """Others say that the side still looks at it."""
    looking = any(rule in act.rule for rule in ("neutral.text", "neutral.review"))
    return value == "noncommittal" and looking and act.attribution.speaker not in act.actor


def is_explicit(act: Act) -> bool:
    """Tell whether the act is itself an answer, and not one shown by taking part."""
    return act.act in _ANSWERS or is_neutral(act)


def _settled(acts: Sequence[Act]) -> frozenset[str]:
    """What of the sides' own doings a third party has brought about: an agreement, where one or
    contact through a third party is told as a fact; their talks, where there was contact, and face
    to face only where "these talks" were mediated; and what both did jointly."""
    told = [a for a in acts if a.mediators and _under_way(a)]
    held = any("end.talks" in a.rule for a in told)
    agreed = any(a.act in ("agreement", *CONTACT) or "host.thanked" in a.rule for a in told)
    agreed = agreed or held
    talked = any("talks.mediated" in a.rule and not (*a.actor, *a.parties) for a in told)
    reached = held or any(a.act in CONTACT for a in told)
    kinds = (("agreement", agreed), ("direct", talked), ("talks", reached), ("joint", reached))
    return frozenset(n for n, holds in kinds if holds)


def answer_of(party: str, act: Act, settled: frozenset[str] = frozenset()) -> ResponseValue | None:
    """Return the answer of ``party`` that ``act`` by itself shows, None where it shows none.

    Acts of the kinds in ``settled`` are ones that a third party brought about.
    """
    if act.actuality in ("asked", "denied") or act.attribution.kind == "author_opinion":
        return None
    if (party in act.actor or of_both(act)) and is_explicit(act):
        return _answered(act)
    if act.actuality != "happened" and not (resumed(act) and not act.history):
        return None
    return "accept" if _takes_part(party, act, settled) else None


def of_both(act: Act) -> bool:
    """Tell whether both sides answer and the sentence names neither."""
    return ".both." in act.rule and not act.actor


def _answered(act: Act) -> ResponseValue | None:
    if is_neutral(act):
        return "noncommittal"
    value = _ANSWERS[act.act or ""]
    if value == "accept" and act.actuality == "planned" and not own_word(act):
        return None
    return None if act.actuality == "hypothetical" else value


def own_word(act: Act) -> bool:
    """Tell whether somebody who acts in it says so on record."""
    speaker = act.attribution.speaker
    people = {p for i in act.actor for p in act.persons.get(i, ())}
    on_record = act.attribution.kind == "official_on_record"
    return on_record and (speaker in act.actor or speaker in people)


def is_neutral(act: Act) -> bool:
    """Tell whether the act is an answer that is neither yes nor no."""
    return any(rule in act.rule for rule in _NEUTRAL_RULES)


def _takes_part(party: str, act: Act, settled: frozenset[str]) -> bool:
    """The side sends its message through the mediator, asks for mediation, meets the mediator,
    sits in indirect talks, or has agreed."""
    if act.act == "carry_message":
        return party in act.actor or _sends(party, act)
    if act.act == "request_mediation":
        return party in act.actor
    if act.act == "accept" and "accept.asked" in act.rule:
        # Whose request to mediate is granted has asked for it.
        return party in act.addressees and party in act.parties
    if act.act == "agreement":
        told = "agreement" in settled or bool(act.mediators) or "agreement.to_truce" in act.rule
        sides = (*act.actor, *act.parties)
        return told and (party in sides or (not sides and "agreement.both" in act.rule))
    if act.act == "meeting_direct":
        met = {*act.actor, *act.addressees, *act.parties}
        own = "direct" in settled or ("talks" in settled and "stated" not in act.rule)
        return own and not act.history and party in met and len(met) > 1
    if act.act in ("end", "suspend", None):
        return "joint" in settled and party in act.actor and _jointly(act)
    if act.act == "host":
        return _hosted(party, act)
    if act.act == "meeting_indirect":
        # Who is visited about talks has not been in them.
        sat = act.actor if "talks.third" in act.rule else (*act.actor, *act.addressees)
        if ".done." in act.rule and not act.history:
            return party in act.parties
        return "talks" in act.rule and party in sat
    return act.act in ("propose_text",) and party in act.actor


def _jointly(act: Act) -> bool:
    """Talks of two that ended or stand still were held by both; what they have done together
    ("exchanged prisoners") a third arranged."""
    together = act.plover is not None and act.plover.event == "COOPERATE"
    return len(set(act.actor)) > 1 and (act.act is not None or (together and not act.history))


def _sends(party: str, act: Act) -> bool:
    """What goes to one side comes from the other; what is exchanged comes from both."""
    exchanged = len(set(act.addressees) & set(act.parties)) > 1
    apart = party not in act.addressees or exchanged
    return party in act.parties and apart and "third" not in act.rule


def _hosted(party: str, act: Act) -> bool:
    """Talks of the two that a third has held on its soil."""
    sides = {*act.parties, *act.addressees} - {*act.actor, *act.mediators}
    opponents = "host.third" in act.rule
    return party in sides and (len(sides) > 1 or opponents)


def _denials(party: str, acts: Sequence[Act], kinds: set[str | None]) -> list[Act]:
    """What one source denies of the very contact that another reports."""
    return [a for a in acts if a.actuality == "denied" and a.act in kinds and _would_be(party, a)]


def _signs(
    party: str, acts: Sequence[Act], voices: Voices, third: frozenset[str]
) -> list[tuple[ResponseValue, Act]]:
    spoken = [act for act in acts if act.act in CONTACT and _speaks(party, act, voices)]
    doubted = any(act.actuality in ("denied", "hypothetical") for act in spoken)
    told: list[tuple[ResponseValue, Act]] = [
        ("noncommittal" if "peacemaking" in act.rule else "accept", act)
        for act in spoken
        if not doubted and _under_way(act) and not _received(party, act)
    ]
    signs = [(v, act) for act in acts if (v := _sign(party, act, third)) is not None]
    dealt = [row for row in signs if row[0] != "noncommittal"]
    if not any(act.act in CONTACT and _under_way(act) for act in acts):
        # Who is called by a third party that only offers has accepted nothing.
        dealt = [row for row in dealt if row[0] != "accept"]
        signs = [row for row in signs if row[0] != "accept"]
    return told + (dealt or signs)


def _received(party: str, act: Act) -> bool:
    """Confirming a receipt is no answer (dev_news rule 6)."""
    return "received" in act.rule and party in act.addressees


def _speaks(party: str, act: Act, voices: Voices) -> bool:
    """An official of the side says so on record."""
    speaker = act.attribution.speaker or ""
    on_record = act.attribution.kind == "official_on_record"
    return on_record and party in voices.get(speaker, {speaker})


_RECEIVED = ("offices.envoy", "offices.errand", "talks.third")


def _under_way(act: Act) -> bool:
    return act.actuality == "happened" and not act.history


def _sign(party: str, act: Act, third: frozenset[str]) -> ResponseValue | None:
    if act.actuality != "happened" or act.history:
        return None
    if act.act == "meeting_indirect" and act.addressees == (party,):
        # Receiving an envoy is no answer yet (dev_news rule 16).
        return "noncommittal" if any(rule in act.rule for rule in _RECEIVED) else None
    if act.act not in (None, "meeting_direct") or act.plover is None or party not in act.actor:
        return None
    met = {*act.addressees, *act.actor} - {party}
    return _SIGNS.get(act.plover.event) if third & met else None


def _would_be(party: str, act: Act) -> bool:
    return party in (*act.actor, *act.parties, *act.addressees)


def responses(
    parties: Iterable[str],
    acts: Sequence[Act],
    voices: Voices | None = None,
    third: Sequence[str] = (),
) -> dict[str, Response]:
    """Return every party's answer to the mediation as a whole."""
    return {party: response(party, acts, voices, third) for party in parties}
