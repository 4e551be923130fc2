import json
from dataclasses import replace
from pathlib import Path

from miyanji.brief.merged import briefs_to_dict, source_names
from tests.builders import brief_en, brief_fa

ACT_KEYS = [
    "id", "act", "actor", "addressees", "mediators", "parties", "persons", "issues", "actuality",
    "attribution", "channel", "date", "plover", "cameo", "quote", "span", "evidence", "rule",
]  # fmt: skip
PROCESS_KEYS = [
    "id", "parties", "mediators", "requesters", "issues", "stage", "status", "responses",
    "by_mediator", "linkages", "acts",
]  # fmt: skip


def test_top_level_and_act_and_process_have_the_agreed_keys():
    data = brief_fa().to_dict()
    assert list(data) == [
        "schema", "document", "actors", "acts", "processes", "uncoded", "candidates",
    ]  # fmt: skip
    assert all(list(act) == ACT_KEYS for act in data["acts"])
    assert all(list(process) == PROCESS_KEYS for process in data["processes"])


def test_request_carries_source_date_and_evidence():
    request = brief_fa().to_dict()["acts"][1]
    assert request["attribution"]["kind"] == "anonymous"
    assert request["attribution"]["via"] == {"speaker": None, "phrase": "Reuters"}
    assert request["date"] == {
        "start": "2026-01-01", "end": "2026-01-31", "precision": "month", "basis": "relative",
    }  # fmt: skip
    assert isinstance(request["evidence"]["date"][0], int)
    assert isinstance(request["evidence"]["issues"][0], list)


def test_quotes_are_slices_of_the_text():
    brief = brief_fa()
    for act in brief.to_dict()["acts"]:
        assert brief.document.text[slice(*act["span"])] == act["quote"]


def test_person_shows_office_and_state():
    person = brief_en().to_dict()["actors"][3]
    assert (person["kind"], person["state"], person["office"]) == ("person", "AZE", "spokesperson")


def test_extracted_text_travels_with_html_only():
    assert "text" not in brief_fa().to_dict()["document"]
    brief = brief_fa(html=True)
    assert brief.to_dict()["document"]["text"] == brief.document.text


def test_same_brief_gives_same_bytes():
    assert brief_fa().to_json() == brief_fa().to_json()
    assert json.loads(brief_fa().to_json()) == brief_fa().to_dict()


def test_several_briefs_share_processes_and_prefix_act_ids():
    data = briefs_to_dict([brief_fa(), brief_en()])
    assert list(data) == ["schema", "briefs", "processes"]
    assert data["briefs"][0]["acts"][0]["id"] == "article.fa.txt:a1"
    (process,) = data["processes"]
    ids = {act["id"] for brief in data["briefs"] for act in brief["acts"]}
    assert set(process["acts"]) <= ids
    assert len(process["acts"]) == 8
    assert {link["source"] for link in process["linkages"]} == {"article.fa.txt", "article.en.txt"}


def test_repeated_source_names_are_numbered():
    assert source_names([brief_fa(), brief_fa(), brief_fa()]) == [
        "article.fa.txt", "article.fa.txt#2", "article.fa.txt#3",
    ]  # fmt: skip


def test_lone_surrogates_do_not_break_writing():
    brief = brief_en()
    odd = replace(brief, document=replace(brief.document, title="\ud800"))
    assert json.loads(odd.to_json())["document"]["title"] == "\ud800"


def test_schema_file_names_every_key():
    schema = json.loads(
        (Path(__file__).parents[1] / "docs" / "brief.schema.json").read_text(encoding="utf-8")
    )
    assert set(schema["$defs"]["act"]["required"]) == set(ACT_KEYS)
    assert set(schema["$defs"]["process"]["required"]) == set(PROCESS_KEYS)
