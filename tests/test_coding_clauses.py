import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.coding_text import analyses, clauses, marked, the, with_twins

# text, links of its clauses in text order
LINKS = with_twins(
    [
        ("Qatar said that Egypt had accepted the proposal.", ["main", "content"]),
        ("If Turkey agrees, Russia will send a message to Ukraine.", ["condition", "main"]),
        ("Sudan rejected the plan because Egypt supported it.", ["main", "adverbial"]),
        ("Turkey, who brokered the truce, thanked Qatar.", ["relative", "main"]),
        ("The plan was rejected by Sudan.", ["main"]),
        ("قطر اعلام کرد که مصر پیشنهاد را پذیرفته است.", ["main", "content"]),
        ("نروژ که میزبان گفت‌وگوها بود، از سودان تشکر کرد.", ["main", "relative"]),
        ("ژاپن به ایران هشدار داد و عمان از این بیانیه استقبال کرد.", ["main", "coordinate"]),
        (
            "چین گفت اگر هند عقب‌نشینی کند، پاکستان آتش‌بس را می‌پذیرد.",
            ["main", "condition", "coordinate"],
        ),
        ("مصر طرح را رد کرد چون سودان از آن حمایت کرد.", ["main", "adverbial"]),
        ("پاکستان از هند خواست تا نیروهایش را از مرز عقب بکشد.", ["main", "content"]),
        ("کویت از عربستان خواست نامه را به ایران برساند.", ["main", "content"]),
        ("طرح توسط سودان رد شد.", ["main"]),
    ]
)
PHRASES = with_twins(
    [
        (
            "Kuwait said that Oman would mediate between Iran and Iraq.",
            "between",
            "between iran and iraq",
        ),
        ("If Turkey agrees, Russia will send a message to Ukraine.", "to", "to ukraine"),
        ("If Turkey agrees, Russia will send a message to Ukraine.", "to", "to ukraine"),
        ("The plan was rejected by Sudan.", "by", "by sudan"),
        ("The plan was rejected by Sudan.", "object", "the plan"),
        ("Qatar said that Egypt had accepted the proposal.", "subject", "egypt"),
        ("عمان نامه ایران را به عربستان تحویل داد.", "object", "نامه ایران"),
        ("عمان نامه ایران را به عربستان تحویل داد.", "to", "عربستان"),
        ("مصر از سودان نامه‌ای دریافت کرد.", "from", "سودان"),
        ("کویت گفت که عمان میان ایران و عراق میانجی‌گری می‌کند.", "between", "ایران و عراق"),
        ("کویت گفت که عمان میان ایران و عراق میانجی‌گری می‌کند.", "subject", "عمان"),
        ("ارمنستان توافق را از طریق گرجستان امضا کرد.", "through", "گرجستان"),
        ("طرح توسط سودان رد شد.", "by", "سودان"),
        ("عمان درباره برنامه هسته‌ای با ایران گفت‌وگو کرد.", "with", "ایران"),
        ("عمان درباره برنامه هسته‌ای با ایران گفت‌وگو کرد.", "about", "برنامه هستهای"),
    ]
)


@pytest.mark.parametrize(("text", "links"), LINKS)
def test_clauses_and_how_they_hang_together(text, links):
    _, found = clauses(text)
    assert [c.link for c in found] == links


@pytest.mark.parametrize(("text", "marker", "words"), PHRASES)
def test_phrases_under_their_markers(text, marker, words):
    assert (marker, words) in marked(text)


@pytest.mark.parametrize("text", [row[0] for row in LINKS])
def test_every_token_stands_in_at_most_one_clause(text):
    _, found = clauses(text)
    tokens = [i for c in found for i in c.tokens]
    assert len(tokens) == len(set(tokens))


@pytest.mark.parametrize("text", [row[0] for row in LINKS])
def test_phrases_stand_inside_the_sentence(text):
    analysis, found = clauses(text)
    for clause in found:
        for p in clause.phrases:
            assert 0 <= p.first <= p.head <= p.last < len(analysis.sentence.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "Araghchi: Iran will not accept the proposal.",
        "Oman: talks between Iran and Iraq will go on.",
        "عراقچی: ایران پیشنهاد را نمی‌پذیرد.",
        "وزیر خارجه عمان: ما به مذاکرات ادامه می‌دهیم.",
    ],
)
def test_a_speakers_colon_opens_what_is_said(text):
    _, found = clauses(text)
    (speaker,) = [c for c in found if c.speaker]
    said = [c for c in found if c.parent == speaker.index]
    assert [c.link for c in said] == ["content"]
    assert speaker.verb is None


@pytest.mark.parametrize(
    "text",
    ["The Qatari minister said this: Iran agreed.", "ایران گفت: توافق را می‌پذیرد."],
)
def test_a_colon_after_a_verb_names_no_speaker(text):
    _, found = clauses(text)
    assert not any(c.speaker for c in found)


@pytest.mark.parametrize(
    "text",
    with_twins(
        [
            ("The Qatari foreign minister asked whether Israel had rejected the plan.",),
            ("وزیر خارجه قطر پرسید که آیا اسرائیل طرح را رد کرده است.",),
        ]
    ),
)
def test_an_embedded_question_is_marked(text):
    _, found = clauses(text[0])
    assert [c.asked for c in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    with_twins(
        [
            ("نروژ که میزبان گفت‌وگوها بود، از سودان تشکر کرد.", ["کردن", "بودن"]),
            ("قطر که میان اسرائیل و حماس میانجی‌گری می‌کند، از مصر تشکر کرد.", ["کردن", "کردن"]),
            ("پاکستان از هند خواست تا نیروهایش را از مرز عقب بکشد.", ["خواستن", "کشیدن"]),
        ]
    ),
)
def test_a_matrix_clause_is_resumed_after_the_clause_inside_it(text, lemmas):
    _, found = clauses(text)
    assert [c.verb.lemma for c in found if c.verb] == lemmas


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"،؛:.«»()", "که", "اگر", "ایران", "گفت", "به", "را", "می‌کند", "و"]),
        min_size=1,
        max_size=14,
    )
)
def test_parents_are_clauses_and_never_in_a_ring(words):
    for analysis in analyses(" ".join(words)):
        for clause in analysis.clauses:
            seen, at = set(), clause
            while at.parent is not None:
                assert at.index not in seen
                seen.add(at.index)
                at = analysis.clauses[at.parent]


def test_a_word_of_a_name_is_no_headline_verb():
    text = "Chad and Sudan welcomed an offer by the United States to restart mediation with Niger."
    act = the(text, "accept")
    assert (act.actor, act.mediators) == (("TCD", "SDN"), ("USA",))
