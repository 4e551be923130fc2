"""Generators of Persian and English text for property tests."""

from hypothesis import strategies as st

PERSIAN_WORDS = (
    "میانجی‌گری",
    "گفت‌وگو",
    "می‌شود",
    "هسته‌ای",
    "وزیر",
    "خارجه",
    "آمادگی",
    "کشورها",
    "پیام",
    "را",
    "به",
    "از",
    "رئیس‌جمهور",
    "آتش‌بس",
    "پیشنهاد",
    "داد",
    "نشست",
    "ژنو",
    "گذشته",
)
ENGLISH_WORDS = ("the", "envoy", "offered", "talks", "café", "and", "Oman", "said", "naïve", "to")


def persian_sentences() -> st.SearchStrategy[str]:
    """Sentences of Persian words, some with half-spaces, ended by a full stop."""
    return st.lists(st.sampled_from(PERSIAN_WORDS), min_size=4, max_size=14).map(
        lambda words: " ".join(words) + "."
    )


def persian_texts() -> st.SearchStrategy[str]:
    """Several Persian sentences on lines of their own, with any kind of line end."""
    return st.tuples(
        st.lists(persian_sentences(), min_size=2, max_size=6),
        st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n"]),
    ).map(lambda parts: parts[1].join(parts[0]))


def english_texts() -> st.SearchStrategy[str]:
    """Sentences of English words, some with accents."""
    words = st.lists(st.sampled_from(ENGLISH_WORDS), min_size=6, max_size=30)
    return words.map(lambda chosen: "The envoy said that " + " ".join(chosen) + ".")


def noisy_texts() -> st.SearchStrategy[str]:
    """Lines as channels write them: bullets, emoji, handles, hashtags, blank lines, any signs."""
    line = st.one_of(
        persian_sentences(),
        st.sampled_from(
            ["🔹", "♦️", "@channel", "#خبر", "", " ", "- ", "•", "---", "\u202e", "title:"]
        ),
        st.text(max_size=30),
    )
    return st.lists(line, max_size=12).map("\n".join)
