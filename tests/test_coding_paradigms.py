"""Each way of saying an act, in every form that English gives it: the act, who does it and whether
it happened follow from the form, whatever the words."""

from collections.abc import Iterator

import pytest

from tests.coding_text import acts

# Infinitive, past, participle and what comes after, by the act and by who does it.
MEDIATES = (
    ("mediate", "mediated", "mediated", "between Togo and Benin"),
    ("broker", "brokered", "brokered", "talks between Togo and Benin"),
    ("act", "acted", "acted", "as a mediator between Togo and Benin"),
    ("play", "played", "played", "a mediating role between Togo and Benin"),
    ("use", "used", "used", "its good offices between Togo and Benin"),
)
OFFERS = (
    ("offer", "offered", "offered", "to mediate between Togo and Benin"),
    ("volunteer", "volunteered", "volunteered", "to mediate between Togo and Benin"),
    ("put", "put", "put", "itself forward as a mediator between Togo and Benin"),
    ("propose", "proposed", "proposed", "itself as a mediator between Togo and Benin"),
)
REQUESTS = (
    ("ask", "asked", "asked", "Ghana to mediate with Benin"),
    ("appeal", "appealed", "appealed", "to Ghana to intercede with Benin"),
    ("plead", "pleaded", "pleaded", "with Ghana to mediate with Benin"),
    ("press", "pressed", "pressed", "Ghana to mediate in its dispute with Benin"),
    ("enlist", "enlisted", "enlisted", "Ghana as a mediator with Benin"),
)
ACCEPTS = (
    ("accept", "accepted", "accepted", "Ghana's offer to mediate"),
    ("agree", "agreed", "agreed", "to Ghanaian mediation"),
    ("go", "went", "gone", "along with Ghana's mediation"),
    ("give", "gave", "given", "the green light to Ghana's mediation offer"),
    ("consent", "consented", "consented", "to Ghana's proposal to mediate"),
)
REJECTS = (
    ("reject", "rejected", "rejected", "Ghana's offer to mediate"),
    ("turn", "turned", "turned", "down a Ghanaian offer to mediate in its dispute with Benin"),
    ("wave", "waved", "waved", "away Ghana's mediation"),
    ("pour", "poured", "poured", "cold water on Ghana's mediation offer"),
    ("rule", "ruled", "ruled", "out Ghana as a mediator"),
)
CARRIES = (
    ("carry", "carried", "carried", "a message from Togo to Benin"),
    ("pass", "passed", "passed", "on a warning from Togo to Benin"),
    ("relay", "relayed", "relayed", "Togo's answer to Benin"),
)
PARADIGMS = (
    ("meeting_indirect", "Ghana", "GHA", MEDIATES),
    ("offer", "Ghana", "GHA", OFFERS),
    ("request_mediation", "Togo", "TGO", REQUESTS),
    ("accept", "Togo", "TGO", ACCEPTS),
    ("reject", "Togo", "TGO", REJECTS),
    ("carry_message", "Ghana", "GHA", CARRIES),
)
FORMS = (
    ("{who} {past} {rest}.", "happened"),
    ("{who} has {done} {rest}.", "happened"),
    ("Reuters reported that {who} had {done} {rest}.", "happened"),
    ("{who}, which {past} {rest}, closed its border on Friday.", "happened"),
    ("Having {done} {rest}, {who} called for calm.", "happened"),
    ("{who} condemned the shelling and {past} {rest}.", "happened"),
    ("{who} is said to have {done} {rest}.", "happened"),
    ("{who} denied that it had {done} {rest}.", "denied"),
    ("{who} denied having {done} {rest}.", "denied"),
    ("{who} dismissed as false reports that it had {done} {rest}.", "denied"),
    ("{who} is going to {do} {rest}.", "planned"),
    ("{who} plans to {do} {rest}.", "planned"),
    ("Reporters asked whether {who} had {done} {rest}.", "asked"),
    ("Will {who} {do} {rest}?", "asked"),
)
# A third that will, or may, mediate says no more than that it is willing.
WILLING = {"meeting_indirect": {"express_willingness"}, "offer": {"express_willingness"}}


def said() -> Iterator[tuple[str, str, str, str]]:
    for act, who, actor, ways in PARADIGMS:
        for do, past, done, rest in ways:
            for form, actuality in FORMS:
                text = form.format(who=who, do=do, past=past, done=done, rest=rest)
                yield text, act, actor, actuality


@pytest.mark.parametrize("act", [row[0] for row in PARADIGMS])
def test_what_is_said_follows_from_the_form_and_not_from_the_words(act):
    missed = []
    rows = [row for row in said() if row[1] == act]
    for text, _, actor, actuality in rows:
        meant = {act} | WILLING.get(act, set())
        found = {(a.actor, a.actuality) for a in acts(text) if a.act in meant}
        if ((actor,), actuality) not in found:
            missed.append((text, actuality, found))
    assert not missed, f"{len(missed)} of {len(rows)}: {missed}"


@pytest.mark.parametrize(
    ("verb", "act"),
    [("rejected", "reject"), ("turned down", "reject"), ("spurned", "reject"),
     ("accepted", "accept"), ("approved", "accept")],
)  # fmt: skip
@pytest.mark.parametrize(
    "form",
    [
        "Ghana's offer to mediate was {verb} by Togo.",
        "A Ghanaian offer to mediate with Benin has been {verb} by Togo.",
        "Ghana offered to mediate between Togo and Benin, and Togo {verb} the offer.",
        "Ghana offered to mediate with Benin, which Togo {verb}.",
        "Togo, which {verb} Ghana's offer to mediate with Benin, called up reservists.",
    ],
)
def test_an_answer_is_its_givers_in_whatever_order(verb, act, form):
    told = [a for a in acts(form.format(verb=verb)) if a.act == act]
    assert [a.actor for a in told] == [("TGO",)]
    assert told[0].actuality == "happened"
