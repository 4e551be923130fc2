import re
from collections import defaultdict

import pytest

from miyanji.coding.act import MEDIATION_ACTS
from miyanji.coding.frame import frames
from miyanji.coding.issues import issues
from miyanji.coding.lexicon import concepts, lexicon, load
from miyanji.documents.fold import key

LANGUAGES = ("en", "fa")
MARKERS = frozenset(
    [
        "subject",
        "object",
        "of",
        "from",
        "to",
        "with",
        "between",
        "pair",
        "rivals",
        "beside",
        "by",
        "for",
        "about",
        "on",
        "against",
        "through",
        "as",
        "in",
        "source",
        "including",
        "presence",
        "without",
    ]
)
ROLES = frozenset(
    [
        "actor",
        "addressee",
        "partner",
        "parties",
        "mediator",
        "theme",
        "topic",
        "place",
        "sender",
        "presence",
    ]
)
CONTENT = frozenset(
    [
        "asserted",
        "desired",
        "planned",
        "asked",
        "denied",
    ]
)
CONTEXTS = frozenset(
    [
        "",
        "outsider",
        "sole",
        "visited",
        "bystander",
        "envoys",
        "onlooker",
        "between",
        "pair",
        "rivals",
        "answered",
        "mediator",
        "party",
        "process",
        "disputants",
        "request",
        "answer",
    ]
)
EXPRESSIONS = ROLES | {
    "sides",
    "third",
    "above.actor",
    "due",
    "bringer",
    "above.parties",
    "hosted",
    "inviter",
    "remit",
    "mediating",
    "asker",
    "through",
    "to_mediator",
    "in_contact",
    "aimed_at",
    "speaker",
    "visited",
    "insider",
    "outsider",
    "told",
    "guests",
    "welcoming",
    "sitting",
    "pacified",
    "wishing",
    "agents",
    "self.parties",
    "conflict.parties",
}
INNER = ROLES | {"third", "mediators", "dispute", "planner"}
PLOVER = frozenset(
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "COOPERATE",
        "AID",
        "YIELD",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "RETREAT",
        "CONCEDE",
    ]
)


def predicates(language):
    return load(f"predicates.{language}.toml")["predicate"]


def rows_of_frames():
    return load("frames.toml")["frame"]


def well_formed(expression):
    outer, _, inner = expression.partition(".")
    return (
        inner in INNER
        if outer in ("content", "core", "given", "held", "if", "plan", "plan_above", "received")
        else expression in EXPRESSIONS
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_predicates_name_known_concepts(language):
    assert {row["concept"] for row in predicates(language)} <= set(concepts())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_predicate_has_words_and_no_unknown_field(language):
    known = {"concept", "roles", "verbs", "light", "nouns", "adjectives"}
    for row in predicates(language):
        assert set(row) <= known, row
        assert any(row.get(name) for name in ("verbs", "light", "nouns", "adjectives")), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_light_verbs_are_a_noun_and_a_verb(language):
    short = [
        p for row in predicates(language) for p in row.get("light", ()) if " " not in p.strip()
    ]
    assert short == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_padded(language):
    for row in predicates(language):
        for name in ("verbs", "light", "nouns", "adjectives"):
            for word in row.get(name, ()):
                assert key(word) and word == word.strip(), (row["concept"], word)


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_of_predicates_are_known(language):
    for row in predicates(language):
        assert set(row.get("roles", {})) <= MARKERS, row["concept"]
        assert set(row.get("roles", {}).values()) <= ROLES, row["concept"]


def test_concepts_inherit_from_one_level_only():
    table = load("concepts.toml")["concept"]
    for name, row in table.items():
        if "like" in row:
            assert row["like"] in table, name
            assert "like" not in table[row["like"]], name


def test_concepts_use_known_markers_roles_and_content():
    for concept in concepts().values():
        assert set(concept.roles) <= MARKERS, concept.name
        assert set(concept.roles.values()) <= ROLES, concept.name
        assert concept.content in CONTENT, concept.name
        assert set(concept.needs) <= ROLES, concept.name


def test_concepts_export_to_plover_events_and_cameo_codes():
    for concept in concepts().values():
        assert concept.plover is None or concept.plover in PLOVER, concept.name
        assert concept.cameo is None or re.fullmatch(r"\d{3,4}", concept.cameo), concept.name


def test_frame_ids_are_unique():
    names = [frame.id for frame in frames()]
    assert len(names) == len(set(names))


def test_frames_name_known_concepts():
    special = {"core", "self", "offered"}
    for frame in frames():
        assert set(frame.when) <= set(concepts()), frame.id
        assert {*frame.content, *frame.theme} - special <= set(concepts()), frame.id
        assert not frame.quality or frame.quality in concepts(), frame.id


def test_frames_yield_acts_of_the_vocabulary():
    assert {frame.act for frame in frames()} <= {*MEDIATION_ACTS, ""}


@pytest.mark.parametrize("field", ["actor", "addressees", "mediators", "parties"])
def test_role_expressions_are_well_formed(field):
    for frame in frames():
        assert all(well_formed(e) for e in getattr(frame, field)), (frame.id, field)


def test_frames_need_only_what_the_engine_can_check():
    for frame in frames():
        assert set(frame.need) <= {"actor", "addressee", "through"}, frame.id
        assert frame.context in CONTEXTS, frame.id


def test_a_frame_that_uses_its_content_names_some():
    for row in rows_of_frames():
        expressions = [e for f in ("actor", "addressees", "mediators", "parties") for e in row[f]]
        if any(e.startswith("content.") for e in expressions):
            assert (
                row.get("content")
                or row.get("theme")
                or row["id"]
                in {
                    "answer.neutral",
                    "answer.neutral.thanks",
                    "agreement.mediated",
                }
            ), row["id"]


def test_every_mediation_act_of_the_export_is_in_the_vocabulary():
    table = load("export.toml")["act"]
    assert set(table) <= set(MEDIATION_ACTS)
    assert {row["plover"] for row in table.values()} <= PLOVER
    coded = {frame.act for frame in frames()} - {"", "no_public_answer"}
    assert coded <= set(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_markers_have_known_roles(language):
    rows = load(f"markers.{language}.toml")["marker"]
    assert {row["role"] for row in rows} <= MARKERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_marker_stands_for_two_roles(language):
    roles = defaultdict(set)
    for row in load(f"markers.{language}.toml")["marker"]:
        for word in row["words"]:
            roles[key(word)].add(row["role"])
    assert {word: found for word, found in roles.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cue_lists_that_the_code_asks_for_exist(language):
    asked = {
        "that", "whether", "if", "if_phrase", "contrast", "no_fact", "plan", "anonymous", "analyst",
        "media_nouns", "official_nouns", "own", "our", "demonstrative", "mediation_words", "phone",
        "letter", "video", "visit", "ambiguous_mediators", "role_words", "topic_openers",
    }  # fmt: skip
    assert asked <= set(lexicon(language).cues)


def test_issues_have_both_labels_and_terms_in_both_languages():
    for row in load("issues.toml")["issue"]:
        assert row["label_en"].strip() and row["label_fa"].strip(), row["id"]
        assert row["en"] and row["fa"], row["id"]
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])


def test_issue_ids_are_unique():
    assert len(issues()) == len(load("issues.toml")["issue"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_stands_for_two_issues(language):
    found = defaultdict(set)
    for row in load("issues.toml")["issue"]:
        for term in row[language]:
            found[key(term)].add(row["id"])
    assert {term: ids for term, ids in found.items() if len(ids) > 1} == {}
