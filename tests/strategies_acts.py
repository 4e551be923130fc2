"""Generators of acts and processes with every field that a store has to keep."""

from hypothesis import strategies as st

from miyanji.coding.act import MEDIATION_ACTS, Act, ActDate, Attribution, Plover, Source
from miyanji.mediation.process import Linkage, MediatorTrack, Process, Response

IDS = st.sampled_from(["CHE", "ARM", "AZE", "UNO", "group:hamas", "person:ali-reza"])
NAMES = st.lists(IDS, max_size=3, unique=True).map(tuple)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
SPANS = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda s: (min(s), max(s)))
SOURCES = st.builds(Source, st.none() | IDS, st.none() | WORDS, st.none() | SPANS)


@st.composite
def dates(draw):
    start, end = sorted((draw(st.dates()), draw(st.dates())))
    kind = draw(st.sampled_from(["day", "week", "month", "season", "year", "range"]))
    return ActDate(start, end, kind, draw(st.sampled_from(["stated", "relative", "published"])))


ATTRIBUTIONS = st.builds(
    Attribution,
    st.sampled_from(["official_on_record", "named", "anonymous", "media_assertion"]),
    st.none() | IDS,
    st.none() | WORDS,
    st.none() | SPANS,
    st.none() | SOURCES,
)
ACTS = st.builds(
    Act,
    id=st.integers(1, 99).map(lambda n: f"a{n}"),
    act=st.none() | st.sampled_from(MEDIATION_ACTS),
    actor=NAMES,
    addressees=NAMES,
    mediators=NAMES,
    parties=NAMES,
    persons=st.dictionaries(IDS, NAMES, max_size=2),
    issues=st.lists(WORDS, max_size=2).map(tuple),
    actuality=st.sampled_from(["happened", "planned", "denied", "hypothetical", "asked"]),
    attribution=ATTRIBUTIONS,
    channel=st.none() | st.sampled_from(["phone", "letter"]),
    date=st.none() | dates(),
    plover=st.none() | st.builds(Plover, st.sampled_from(["AGREE", "CONSULT"]), st.none() | WORDS,
                                 st.lists(WORDS, max_size=2).map(tuple)),
    cameo=st.none() | st.sampled_from(["038", "045", "190"]),
    quote=WORDS,
    span=SPANS,
    rule=WORDS,
    evidence=st.dictionaries(WORDS, st.lists(SPANS, max_size=2).map(tuple), max_size=2),
    history=st.booleans(),
)  # fmt: skip
RESPONSES = st.builds(Response, st.sampled_from(["accept", "reject", "unknown"]), NAMES)
TRACKS = st.builds(
    MediatorTrack,
    RESPONSES,
    NAMES,
    st.sampled_from(["none", "offered"]),
    st.dictionaries(IDS, RESPONSES, max_size=2),
)
PROCESSES = st.builds(
    Process,
    id=st.just("p1"),
    parties=NAMES,
    mediators=NAMES,
    requesters=NAMES,
    issues=NAMES,
    stage=st.sampled_from(["none", "requested", "offered", "occurred"]),
    status=st.sampled_from(["open", "refused", "suspended", "ended", "agreed"]),
    responses=st.dictionaries(IDS, RESPONSES, max_size=2),
    by_mediator=st.dictionaries(IDS, TRACKS, max_size=2),
    linkages=st.lists(
        st.builds(Linkage, IDS, IDS, WORDS, WORDS, SPANS, st.none() | WORDS), max_size=2
    ).map(tuple),
    acts=NAMES,
)
