from pathlib import Path

from miyanji.evaluation.resolution import Expectation, country_pairs, read_expectations

TABLE = '''test\tcall\tquery\tcontext\tdate\tassertions
a\tagent_to_code\tthe Norwegian army\t\t2022-06-01\t"code['country'] == ""NOR"" ; x"
b\tagent_to_code\ta baker\t\t12 April\t"code['country'] == """""
c\tquery_wiki\tOslo\t\t\twiki['title'] == 'Oslo'
'''


def test_only_lines_about_a_country_are_read(tmp_path: Path):
    path = tmp_path / "expectations.tsv"
    path.write_text(TABLE)
    first, second = read_expectations(path)
    assert (first.phrase, first.country, str(first.published)) == (
        "the Norwegian army",
        "NOR",
        "2022-06-01",
    )
    assert (second.country, second.published) == ("", None)


def test_the_first_state_or_organisation_in_the_phrase_counts():
    items = [
        Expectation("the Norwegian army", "the Norwegian army", None, "NOR"),
        Expectation("a baker", "a baker", None, ""),
        Expectation("its minister", "Chad and its minister", None, "TCD"),
    ]
    assert country_pairs(items)[:2] == [("NOR", "NOR"), ("", "")]
