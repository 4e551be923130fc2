from pathlib import Path

import pytest

from miyanji.evaluation.gold import GoldError
from miyanji.evaluation.parsers import Arc, parser_scores, read_trees
from miyanji.languages import parser
from miyanji.languages.parser import Parsed

TREE = """# text = did not go
1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdid\tdo\tAUX\t_\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\t_\t_\t1\tadvmod:neg\t_\t_
3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_
3.1\tgone\tgo\tVERB\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "en_test.conllu"
    path.write_text(TREE)
    return path


def test_a_host_and_its_clitic_are_one_word(treebank: Path):
    assert read_trees(treebank) == [[Arc("didn't", "AUX", 1, "aux"), Arc("go", "VERB", 1, "root")]]


def test_heads_and_relations_are_counted_apart(treebank: Path, monkeypatch):
    words = [Parsed("AUX", "do", "aux:pass", 1), Parsed("VERB", "go", "xcomp", 1)]
    monkeypatch.setattr(parser, "parse", lambda language, sentences: [words])
    scores = parser_scores("en", read_trees(treebank))
    assert scores == {"pos": 1.0, "uas": 1.0, "las": 0.5, "n": 2.0}


def test_a_broken_line_is_named(tmp_path: Path):
    path = tmp_path / "en_bad.conllu"
    path.write_text("1\tgo\n")
    with pytest.raises(GoldError, match=r"en_bad\.conllu:1"):
        read_trees(path)
