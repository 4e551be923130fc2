import pytest

from miyanji import actors, documents, languages


def named(text):
    document = documents.from_text(text, source="x", published=None, language="en")
    cast = actors.resolve(languages.analyse(document), document)
    return [(text[m.start : m.end], m.ids, m.person) for row in cast.mentions for m in row]


@pytest.mark.parametrize("part", ["Kamau", "Njoroge", "Mr Njoroge", "Kamau Njoroge"])
def test_a_part_of_a_name_told_before_is_the_person(part):
    text = (
        f"Kenyan foreign minister Kamau Njoroge spoke to reporters. The talks were led by {part}."
    )
    words, ids, person = named(text)[-1]
    assert words in part
    assert (ids, person) == (("KEN",), "person:kamau-njoroge")


def test_a_given_name_of_an_office_holder_counts_after_the_full_name():
    text = "Malaysian Prime Minister Anwar Ibrahim spoke. The talks were led by Anwar."
    assert named(text)[-1] == ("Anwar", ("MYS",), "person:anwar-ibrahim")


@pytest.mark.parametrize(
    "after",
    [
        "The talks were led by John Njoroge.",
        "The talks were led by Wanjiru.",
        "Ugandan foreign minister Otim Njoroge left. The talks were led by Njoroge.",
    ],
)
def test_another_name_a_namesake_or_a_part_of_two_names_is_nobody_told_before(after):
    text = f"Kenyan foreign minister Kamau Njoroge spoke to reporters. {after}"
    assert not [row for row in named(text)[1:] if row[2] == "person:kamau-njoroge"]
