"""What the draft model says, in the reader's words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from miyanji.brief.drafting.draft import Assessment, Counted, DraftLever, DraftOption
from miyanji.brief.wording import Wording


def model_sentences(found: Assessment, words: Wording) -> Iterator[str]:
    """Yield one sentence each: the settlement, alone, with levers, what is shown, what is open."""
    labels, mediator = words.labels, words.actor(found.mediator)
    yield labels.say("model_settlement", sides=_sides(found.settlement, words))
    yield labels.say("model_alone", reading=labels.of("reading", found.alone))
    if found.levers:
        levers = labels.join(_distinct(found.levers, words))
        reading = labels.of("reading", found.helped)
        yield labels.say("model_helped", mediator=mediator, levers=levers, reading=reading)
        held = list(dict.fromkeys(words.actor(lever.party or "") for lever in found.shown))
        key = "model_shown" if held else "model_not_shown"
        yield labels.say(key, mediator=mediator, parties=labels.join(held))
    if found.counted:
        yield _counted(found.counted, words)
    for option in found.open if found.helped != "every" else ():
        party = words.actor(option.party)
        yield labels.say("model_open", party=party, option=_what(option, words))


def _counted(counted: tuple[Counted, Counted], words: Wording) -> str:
    """With and without the levers, side by side, and how the readings were come by."""
    alone, helped = counted
    labels, seed = words.labels, alone.seed or helped.seed
    return labels.say(
        "model_counted" if seed is None else "model_drawn",
        alone=labels.number(alone.holds),
        alone_of=labels.number(alone.number),
        helped=labels.number(helped.holds),
        helped_of=labels.number(helped.number),
        seed="" if seed is None else labels.number(seed),
    )


def _sides(settlement: Sequence[DraftOption], words: Wording) -> str:
    """What each party does in the settlement, party by party."""
    said = [
        words.labels.say(
            "option_of",
            party=words.actor(party),
            options=words.labels.join([_what(o, words) for o in own]),
        )
        for party, own in groupby(settlement, key=lambda option: option.party)
    ]
    return "; ".join(said) if words.labels.language == "en" else "؛ ".join(said)


def _what(option: DraftOption, words: Wording) -> str:
    if option.kind == "concede" and option.issue is None:
        return words.labels.say("option_return")
    issue = words.issue(option.issue) if option.issue else ""
    return words.labels.say(f"option_{option.kind}", issue=issue)


def _distinct(levers: Sequence[DraftLever], words: Wording) -> list[str]:
    said = (
        words.labels.say(f"lever_{lever.kind}", party=words.actor(lever.party or ""))
        for lever in levers
    )
    return list(dict.fromkeys(said))
