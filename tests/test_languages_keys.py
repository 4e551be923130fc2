import pytest

from miyanji.languages.keys import is_word, phrase_key


@pytest.mark.parametrize("spelled", ["قطر", "5", "u.s.", "#وساطت"])
def test_words_and_numbers(spelled):
    assert is_word(spelled)


@pytest.mark.parametrize("spelled", ["", "،", "...", "«", "#"])
def test_marks(spelled):
    assert not is_word(spelled)


def test_a_phrase_has_the_key_of_its_words():
    assert phrase_key("وزیر خارجه", "fa") == "وزیرخارجه"
    assert phrase_key("الوساطة", "ar") == phrase_key("وساطة", "ar")
