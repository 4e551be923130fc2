"""The first lines of a brief: who mediates, and who only would have."""

from miyanji.brief.facts import passed_over, process_standing, process_summary
from miyanji.brief.reading import read
from miyanji.brief.wording import wording

TEXT = (
    "کنیا دیروز میان سودان و چاد میانجی‌گری کرد. "
    "مصر نیز آمادگی خود را برای میانجی‌گری اعلام کرده بود، ولی چاد میانجی‌گری قاهره را رد کرد."
)


def test_who_was_refused_while_another_mediates_stands_apart():
    brief = read("x", text=TEXT, language="fa")
    (process,), words = brief.processes, wording([brief], "en")
    assert set(process.mediators) == {"KEN", "EGY"}
    assert passed_over(process) == ("EGY",)
    assert process_summary(process, words).startswith("Kenya: between")
    assert process_standing(process, words).endswith("Egypt (refused by Chad)")


def test_a_refused_mediator_alone_still_leads():
    brief = read("x", text=TEXT.split(". ")[1], language="fa")
    (process,) = brief.processes
    assert process.mediators == ("EGY",)
    assert passed_over(process) == ()


def test_what_another_does_after_an_announcement_is_no_part_of_it():
    (refusal,) = [a for a in read("x", text=TEXT, language="fa").acts if a.act == "reject"]
    assert refusal.attribution.kind == "media_assertion"
