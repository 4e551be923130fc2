from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.mediation.contradictions import contradictions
from miyanji.mediation.history import Answers
from miyanji.mediation.linking import link
from miyanji.mediation.process import Response
from miyanji.mediation.responses import answer_of
from miyanji.mediation.thirds import concerns
from tests.test_mediation_linking import many_tellings

MEDIATORS = ("GEO", "CHE", "NOR")


def meant(mediator, telling, main):
    """A twin that asks of each mediator by itself."""
    act = telling.act
    if not concerns(mediator, act):
        return False
    if mediator in (*act.mediators, *act.actor, *act.addressees):
        return True
    own = act.id.removeprefix(f"{telling.report.name}:")
    told = [m for p in telling.report.processes if own in p.acts for m in p.mediators]
    return mediator in (told or [main])


def plain(party, events, mediator=None, main=None):
    """The ids of the acts of each answer, by event."""
    found = []
    for event in events:
        rows = [t for t in event.tellings if mediator is None or meant(mediator, t, main)]
        ids = tuple(t.act.id for t in rows if answer_of(party, t.act) is not None)
        found += [ids] if ids else []
    return found


@settings(max_examples=80, deadline=None)
@given(many_tellings(), st.sampled_from(("ARM", "AZE")), st.sampled_from(MEDIATORS))
def test_one_look_at_every_event_finds_what_asking_for_each_mediator_does(rows, party, main):
    events = link(rows)
    found = Answers(party, events, contradictions(events), MEDIATORS)
    assert [a.acts for a in found.whole()] == plain(party, events)
    for mediator in MEDIATORS:
        assert [a.acts for a in found.to(mediator, main)] == plain(party, events, mediator, main)


def standing(found):
    """A twin that makes every answer."""
    spoken = [a for a in found if a.value != "no_answer"] or list(found)
    if not spoken:
        return Response("unknown")
    last = max(spoken, key=lambda a: a.day or date.min).day
    rows = [a for a in spoken if a.day == last]
    chosen = max(enumerate(rows), key=lambda row: (row[1].explicit, row[1].own, row[0]))[1]
    if chosen.disputed:
        return Response("unknown", (*chosen.acts, *chosen.contradicted_by))
    return Response(
        chosen.value, tuple(i for a in spoken if a.value == chosen.value for i in a.acts)
    )


@settings(max_examples=80, deadline=None)
@given(many_tellings(), st.sampled_from(("ARM", "AZE")), st.sampled_from(MEDIATORS))
def test_the_answer_that_stands_is_that_of_all_answers(rows, party, main):
    events = link(rows)
    found = Answers(party, events, contradictions(events), MEDIATORS)
    assert found.current() == standing(found.whole())
    for mediator in MEDIATORS:
        assert found.current_to(mediator, main) == standing(found.to(mediator, main))
