from pathlib import Path

import pytest

from miyanji.coding.act import Plover
from miyanji.evaluation.coded import code
from miyanji.evaluation.events import dyad_counts, dyads, read_dyads, read_types, type_pairs
from miyanji.evaluation.gold import GoldError, GoldText
from miyanji.evaluation.measures import Counts
from tests.evaluation_fakes import FakeCoding, act

RECORDS = """<Sentences>
<Sentence id="a" evaluate="true"/>
<EventCoding eventcode="190" sourcecode="TCDMIL" targetcode="NER" />
<EventCoding eventcode="010" sourcecode="TCD" targetcode="NER" />
<Text>
Chad shelled
Niger.
</Text>
</Sentence>
<Sentence id="b" evaluate="false"/>
<Text>Left out.</Text>
</Sentence>
</Sentences>
"""


def attack(text: GoldText) -> FakeCoding:
    return FakeCoding((act(None, ("TCD",), ("NER",), plover=Plover("ASSAULT")),))


def test_dyads_are_read_by_country_and_family(tmp_path: Path):
    path = tmp_path / "records.xml"
    path.write_text(RECORDS)
    (record,) = read_dyads(path)
    assert record.text.text == "Chad shelled Niger."
    assert record.dyads == {"TCD NER ASSAULT"}
    assert dyad_counts([record], code([record.text], attack)) == Counts(hits=1)


def test_consultation_holds_in_both_directions_and_actors_alone_act_on_each_other():
    met = act(None, ("TCD",), ("NER",), plover=Plover("CONSULT"))
    assert dyads([met]) == {"TCD NER CONSULT", "NER TCD CONSULT"}
    signed = act(None, ("TCD", "NER"), (), plover=Plover("SUPPORT"))
    assert dyads([signed]) == {"TCD NER SUPPORT", "NER TCD SUPPORT"}


def test_one_type_per_sentence_with_concede_and_retreat_as_yield(tmp_path: Path):
    path = tmp_path / "types.tsv"
    path.write_text("sentence\tgold_root\nChad freed two men.\tYIELD\nNothing.\tAID\n")
    records = read_types(path)

    def coder(text: GoldText) -> FakeCoding:
        return FakeCoding((act(None, plover=Plover("RETREAT")),) if "Chad" in text.text else ())

    assert type_pairs(records, code([r.text for r in records], coder)) == [
        ("YIELD", "YIELD"),
        ("AID", "NONE"),
    ]


def test_a_file_without_records_is_refused(tmp_path: Path):
    path = tmp_path / "bad.xml"
    path.write_text("<Sentences>")
    with pytest.raises(GoldError, match=r"bad\.xml"):
        read_dyads(path)
