from miyanji.brief import doctor
from miyanji.brief.doctor import Check, examine


def test_everything_of_the_main_job_is_found():
    checks = examine()
    assert [check.line() for check in checks if not check.ok] == []
    names = {check.name for check in checks}
    assert {"Python", "miyanji", "package spacy", "parser fa", "parser en", "data actors"} <= names


def test_what_is_missing_comes_with_a_remedy(monkeypatch):
    monkeypatch.setattr(doctor, "requires", lambda _: ["no-such-package-anywhere>=1"])
    monkeypatch.setattr(doctor, "_LANGUAGES", ("xx",))
    missing = [check for check in examine() if not check.ok]
    assert {check.name for check in missing} == {"package no-such-package-anywhere", "parser xx"}
    assert all(check.remedy for check in missing)


def test_line_says_what_to_do():
    assert Check("x", "none", False, "do y").line() == "MISSING x: none; do y"
