import pytest

from tests.coding_text import acts, bare, brief


@pytest.mark.parametrize("eased", ["این گفت‌وگوها را تسهیل کرد", "این روند را هموار کرد"])
def test_who_eases_the_talks_just_told_of_mediates(eased: str):
    text = f"اوگاندا و رواندا در نایروبی گفت‌وگو کردند و کنیا {eased}."
    for written in (text, bare(text)):
        (process,) = brief(written).processes
        assert set(process.parties) == {"UGA", "RWA"}
        assert (process.mediators, process.stage) == (("KEN",), "occurred")


@pytest.mark.parametrize(
    "text",
    [
        # What is eased is something else.
        "اوگاندا و رواندا گفت‌وگو کردند و کنیا صدور روادید را تسهیل کرد.",
        # One of the two eases it.
        "اوگاندا و رواندا گفت‌وگو کردند و رواندا این روند را تسهیل کرد.",
    ],
)
def test_other_easing_is_none(text: str):
    assert not [a for a in acts(text) if a.act == "meeting_indirect"]
