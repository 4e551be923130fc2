"""Who speaks in a sentence is whoever was last said to speak."""

from miyanji import actors, documents, languages
from miyanji.coding.analyses import Analyses
from miyanji.coding.standing import Standings

TEXT = (
    "Norway is cold. Kenya's president said: Chad is ready. Chad is large. "
    "Togo's foreign minister said Chad was near. Chad is hot."
)


def standings() -> tuple[Standings, Analyses]:
    document = documents.from_text(TEXT, language="en")
    sentences = languages.analyse(document)
    cast = actors.resolve(sentences, document)
    analyses = Analyses(sentences, cast)
    return Standings(document, analyses, cast), analyses


def test_the_nearest_speaker_before_stands() -> None:
    found, analyses = standings()
    speaking = [[i for m in found.speakers(n) for i in m.ids] for n in range(5)]
    assert speaking == [[], ["KEN"], ["KEN"], ["TGO"], ["TGO"]]
    assert len(analyses.sentences) == 5


def test_no_sentence_is_looked_at_beyond_the_nearest_speaker() -> None:
    found, analyses = standings()
    found.at(2)
    texts = [a.sentence.text for a in analyses.made()]
    assert texts == ["Kenya's president said: Chad is ready.", "Chad is large."]
