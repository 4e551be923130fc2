import pytest

from miyanji import languages
from miyanji.actors.agents import SECTORS, acts_within, agent_at, agents, names_agent


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("opposition leader", "OPP"),
        ("two policemen", "COP"),
        ("former president", "ELI"),
        ("asylum seekers", "REF"),
        ("table", None),
    ],
)
def test_the_longest_phrase_gives_the_sector(text, sector):
    tokens = languages.analyse_text(text, "en", parsed=False)[0].tokens
    assert agent_at(tokens, len(tokens) - 1, "en") == sector


def test_persian_agents_are_known_by_their_keys():
    tokens = languages.analyse_text("رهبر مخالفان", "fa", parsed=False)[0].tokens
    assert agent_at(tokens, len(tokens) - 1, "fa") == "OPP"


def test_refugees_may_be_of_another_country():
    assert acts_within("COP") and not acts_within("REF")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_sectors_are_those_of_plover(language):
    assert set(agents(language).values()) <= SECTORS


@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_a_sentence_names_an_agent_where_any_of_its_words_ends_one(language):
    for phrase in agents(language):
        for text in (phrase, f"x {phrase} x", "x x"):
            tokens = languages.analyse_text(text, language, parsed=False)[0].tokens
            sectors = (agent_at(tokens, i, language) for i in range(len(tokens)))
            found = any(s is not None and acts_within(s) for s in sectors)
            assert names_agent(tokens, language) == found
