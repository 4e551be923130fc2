import pytest

from tests.coding_text import marked, with_twins

OBJECTS = with_twins(
    [
        ("سودان طرح صلح کنیا را پذیرفت.", "طرح صلح کنیا"),
        ("غنا تونس را تهدید کرد.", "تونس"),
        ("سودان در گفت‌وگوهای صلح طرح کنیا را پذیرفت.", "طرح کنیا"),
        ("بلژیک در بحران مالی نقش میانجی را ایفا کرد.", "نقش میانجی"),
    ]
)


@pytest.mark.parametrize(("text", "words"), OBJECTS)
def test_what_stands_before_its_mark_is_the_object(text, words):
    assert [w for marker, w in marked(text) if marker == "object"] == [words]


def test_a_preposition_keeps_what_the_object_does_not_take():
    found = marked("بلژیک در بحران مالی نقش میانجی را ایفا کرد.")
    assert {("subject", "بلژیک"), ("in", "بحران مالی")} <= found
