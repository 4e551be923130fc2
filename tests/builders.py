"""Briefs made by hand, with every feature that an output has to show."""

from datetime import date

from miyanji.actors.actor import ActorKind, Candidate
from miyanji.brief.brief import Brief, NamedActor
from miyanji.coding.act import Act, ActDate, Attribution, Plover, Source, Span, Uncoded
from miyanji.documents.document import Block, BlockKind, Document
from miyanji.mediation.process import (
    Linkage,
    MediatorTrack,
    Process,
    Response,
    ResponseValue,
    Stage,
    Status,
)

FA_TITLE = "آیا سوئیس می‌تواند میان ارمنستان و آذربایجان میانجی شود؟"
FA_LEAD = "برن آماده است، باکو پاسخ روشنی نداده است."
FA_BODY = (
    "به گفته یک دیپلمات، ارمنستان ماه گذشته تلفنی از سوئیس خواست میانجی شود. "
    "وزارت خارجه سوئیس گفت که برن آماده است میان دو کشور میانجی‌گری کند. "
    "ایروان این پیشنهاد را پذیرفت. "
    "سخنگوی باکو گفت که پیشنهاد سوئیس بررسی خواهد شد. "
    "سوئیس از آذربایجان گاز می‌خرد. "
    "آرمن ساروخانیان نیز سخن گفت. "
    "در سال ۲۰۲۰ آذربایجان به ارمنستان حمله کرد."
)
EN_TITLE = "Can Switzerland mediate between Armenia and Azerbaijan?"
EN_LEAD = "Bern is ready; Baku has given no clear answer."
EN_BODY = (
    "According to a diplomat, Armenia asked Switzerland by telephone last month to mediate. "
    "The Swiss foreign ministry said that Bern was ready to mediate between the two. "
    "Yerevan accepted the offer. "
    "A spokesman in Baku said that the Swiss offer would be studied. "
    "Switzerland buys gas from Azerbaijan. "
    "Armen Sarukhanyan also spoke. "
    "In 2020 Azerbaijan attacked Armenia."
)


def document(
    title: str,
    *paragraphs: str,
    source: str = "article.txt",
    language: str = "en",
    published: date | None = date(2026, 2, 3),
    html: bool = False,
) -> Document:
    """A document of a title, a lead and paragraphs, an empty line between them."""
    parts = [title, *paragraphs]
    blocks: list[Block] = []
    start = 0
    for number, part in enumerate(parts):
        kind: BlockKind = ("title", "lead")[number] if number < 2 else "paragraph"  # type: ignore[assignment]
        blocks.append(Block(kind, start, start + len(part)))
        start += len(part) + 2
    text = "\n\n".join(parts)
    return Document(source, text, language, title, published, tuple(blocks), html)


def span(doc: Document, words: str) -> Span:
    """Where ``words`` stand in the document (they must)."""
    start = doc.text.index(words)
    return (start, start + len(words))


def act(doc: Document, act_id: str, name: str | None, words: str, **fields: object) -> Act:
    """An act that happened, said by the medium, with whatever ``fields`` differ."""
    base: dict[str, object] = {
        "actor": (),
        "addressees": (),
        "mediators": (),
        "parties": (),
        "persons": {},
        "issues": (),
        "actuality": "happened",
        "attribution": Attribution("media_assertion"),
        "channel": None,
        "date": None,
        "plover": None,
        "cameo": None,
        "rule": "test.rule.v1",
    }
    return Act(id=act_id, act=name, quote=words, span=span(doc, words), **{**base, **fields})  # type: ignore[arg-type]


def actor(
    doc: Document, actor_id: str, kind: ActorKind, names: dict[str, str], *words: str, **extra: str
) -> NamedActor:
    """An actor that the document names by ``words``, each at its first place."""
    return NamedActor(actor_id, kind, names, words, tuple(span(doc, w) for w in words), **extra)  # type: ignore[arg-type]


def process(
    parties: tuple[str, ...] = ("ARM", "AZE"),
    mediators: tuple[str, ...] = ("CHE",),
    *,
    requesters: tuple[str, ...] = (),
    issues: tuple[str, ...] = (),
    stage: Stage = "offered",
    status: Status = "open",
    responses: dict[str, tuple[ResponseValue, tuple[str, ...]]] | None = None,
    willing: tuple[ResponseValue, tuple[str, ...]] = ("unknown", ()),
    linkages: tuple[Linkage, ...] = (),
    acts: tuple[str, ...] = (),
) -> Process:
    """A process in which every mediator has the same track."""
    answers = {p: Response(*r) for p, r in (responses or {}).items()}
    track = MediatorTrack(Response(*willing), requesters, stage, answers)
    return Process(
        "p1",
        parties,
        mediators,
        requesters,
        issues,
        stage,
        status,
        answers,
        dict.fromkeys(mediators, track),
        linkages,
        acts,
    )


def brief_fa(source: str = "article.fa.txt", html: bool = False) -> Brief:
    """A Persian brief with every feature."""
    doc = document(FA_TITLE, FA_LEAD, FA_BODY, source=source, language="fa", html=html)
    words = FA_BODY.split(". ")
    return _brief(doc, FA_TITLE, [w.rstrip(".") for w in words], "آرمن ساروخانیان")


def brief_en(source: str = "article.en.txt", html: bool = False) -> Brief:
    """An English brief with every feature; the same acts as the Persian one."""
    doc = document(EN_TITLE, EN_LEAD, EN_BODY, source=source, language="en", html=html)
    words = EN_BODY.split(". ")
    return _brief(doc, EN_TITLE, [w.rstrip(".") for w in words], "Armen Sarukhanyan")


def _brief(doc: Document, title: str, words: list[str], stranger: str) -> Brief:
    start, end = span(doc, stranger)
    return Brief(
        document=doc,
        actors=_actors(doc),
        acts=_acts(doc, title, words),
        processes=(_process(doc, words[4]),),
        uncoded=(Uncoded(span(doc, words[5]), "no_addressee"),),
        candidates=(Candidate(stranger, "person", start, end),),
    )


def _actors(doc: Document) -> tuple[NamedActor, ...]:
    fa = doc.language == "fa"
    spokesman = "سخنگوی باکو" if fa else "A spokesman in Baku"
    return (
        actor(
            doc,
            "CHE",
            "state",
            {"en": "Switzerland", "fa": "سوئیس"},
            *_pick(fa, "سوئیس برن", "Switzerland Bern"),
        ),
        actor(
            doc,
            "ARM",
            "state",
            {"en": "Armenia", "fa": "ارمنستان"},
            *_pick(fa, "ارمنستان ایروان", "Armenia Yerevan"),
        ),
        actor(
            doc,
            "AZE",
            "state",
            {"en": "Azerbaijan", "fa": "جمهوری آذربایجان"},
            *_pick(fa, "آذربایجان باکو", "Azerbaijan Baku"),
        ),
        actor(
            doc,
            "person:test-speaker",
            "person",
            {"en": "T. Speaker"},
            spokesman,
            state="AZE",
            office="spokesperson",
        ),
    )


def _pick(fa: bool, persian: str, english: str) -> list[str]:
    return (persian if fa else english).split()


def _acts(doc: Document, title: str, words: list[str]) -> tuple[Act, ...]:
    both, swiss = ("ARM", "AZE"), ("CHE",)
    january = ActDate(date(2026, 1, 1), date(2026, 1, 31), "month", "relative")
    day = ActDate(date(2026, 2, 2), date(2026, 2, 2), "day", "published")
    year = ActDate(date(2020, 1, 1), date(2020, 12, 31), "year", "stated")
    source = "یک دیپلمات" if doc.language == "fa" else "a diplomat"
    agree = Plover("AGREE", None, ("diplomatic",))
    return (
        act(
            doc, "a1", "offer", title, actor=swiss, mediators=swiss, parties=both, actuality="asked"
        ),
        act(
            doc,
            "a2",
            "request_mediation",
            words[0],
            actor=("ARM",),
            addressees=swiss,
            mediators=swiss,
            parties=both,
            issues=("border", "prisoners"),
            channel="phone",
            date=january,
            plover=agree,
            cameo="038",
            attribution=Attribution(
                "anonymous", None, source, span(doc, source), Source(None, "Reuters")
            ),
            evidence={"date": (span(doc, words[6][:7]),), "issues": (span(doc, words[4]),)},
        ),
        act(
            doc,
            "a3",
            "express_willingness",
            words[1],
            actor=swiss,
            mediators=swiss,
            parties=both,
            date=day,
            attribution=Attribution("official_on_record", "CHE", words[1][:10]),
        ),
        act(doc, "a4", "accept", words[2], actor=("ARM",), mediators=swiss, parties=both),
        act(
            doc,
            "a5",
            "no_public_answer",
            words[3],
            actor=("AZE",),
            mediators=swiss,
            parties=both,
            persons={"AZE": ("person:test-speaker",)},
            actuality="planned",
            attribution=Attribution("official_on_record", "person:test-speaker", None),
        ),
        act(
            doc,
            "a6",
            None,
            words[6],
            actor=("AZE",),
            addressees=("ARM",),
            date=year,
            plover=Plover("ASSAULT", "unconventional", ("military",)),
            cameo="190",
        ),
    )


def _process(doc: Document, dealings: str) -> Process:
    return process(
        requesters=("ARM",),
        issues=("border", "prisoners"),
        responses={"ARM": ("accept", ("a4",)), "AZE": ("noncommittal", ("a5",))},
        willing=("accept", ("a3",)),
        linkages=(Linkage("CHE", "AZE", "gas", dealings, span(doc, dealings)),),
        acts=("a2", "a3", "a4", "a5"),
    )
