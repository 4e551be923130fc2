from miyanji.mediation.linking import link
from miyanji.mediation.reports import tellings
from miyanji.mediation.retelling import retold
from tests.mediation_reports import on, report, told

REFUSAL = told(1, "reject", "ARM", by="CHE", between="ARM AZE", date=on("2026-03-02"))


def days(*reports):
    found = retold(link([t for r in reports for t in tellings(r)]))
    return sorted((e.first.act.act, len(e.tellings)) for e in found)


def test_what_a_report_looks_back_on_is_no_new_event():
    again = (told(1, "request_mediation", "ARM", by="GEO"), told(2, "reject", "ARM", by="CHE"))
    rows = report("a", "2026-03-03", REFUSAL), report("b", "2026-03-12", *again)
    assert days(*rows) == [("reject", 2), ("request_mediation", 1)]


def test_news_of_its_own_is_a_new_event():
    ask = told(1, "request_mediation", "ARM", by="GEO")
    for again in (
        (told(2, "reject", "ARM", by="CHE"),),  # nothing before it in its report
        (ask, told(2, "reject", "ARM", by="CHE", date=on("2026-03-11"))),
        (ask, told(2, "reject", "ARM", by="UNO")),
        (ask, told(2, "reject", "AZE", by="CHE")),
        (ask, told(2, "reject", "ARM", by="CHE", actuality="denied")),
    ):
        rows = report("a", "2026-03-03", REFUSAL), report("b", "2026-03-12", *again)
        assert days(*rows).count(("reject", 1)) == 2, again


def test_contacts_repeat():
    talks = told(2, "carry_message", "CHE", by="CHE", to="ARM")
    first = report("a", "2026-03-03", told(1, "carry_message", "CHE", by="CHE", to="ARM"))
    again = report("b", "2026-03-20", told(1, "offer", "CHE", by="CHE"), talks)
    assert days(first, again).count(("carry_message", 1)) == 2


def test_long_after_it_is_a_new_event():
    again = (told(1, "request_mediation", "ARM", by="GEO"), told(2, "reject", "ARM", by="CHE"))
    rows = report("a", "2026-03-03", REFUSAL), report("b", "2026-06-12", *again)
    assert days(*rows).count(("reject", 1)) == 2
