"""Where a Persian clause is cut into phrases, seen in the acts that the phrases give."""

import pytest

from tests.coding_text import marked, the, with_twins

CUT = with_twins(
    [
        ("تل‌آویو بیروت را تهدید کرد.", "subject", "تلاویو"),
        ("تل‌آویو بیروت را تهدید کرد.", "object", "بیروت"),
        ("به احتمال زیاد نپال طرح هند را خواهد پذیرفت.", "subject", "نپال"),
        ("شاید مصر پیام سودان را ببرد.", "subject", "مصر"),
        ("طرح از طرف کویت به عراق داده شد.", "by", "طرف کویت"),
        ("در این پرونده مصر نقش میانجی دارد.", "in", "این پرونده"),
        ("کشورهایی همچون مصر و قطر آمدند.", "subject", "مصر و قطر"),
        ("با شماری از کشورها از جمله مصر گفت‌وگو کرد.", "with", "مصر"),
    ]
)


@pytest.mark.parametrize(("text", "marker", "words"), CUT)
def test_phrases(text, marker, words):
    assert (marker, words) in marked(text)


def test_a_time_ends_before_what_somebody_is():
    act = the(
        "نروژ در طول دو دهه گذشته میانجی سریلانکا و ببرهای تامیل بوده است.", "meeting_indirect"
    )
    assert act.mediators == ("NOR",)


def test_an_initiative_beside_hosting():
    act = the("گفت‌وگوهای صلح مصر و سودان به ابتکار و میزبانی فنلاند آغاز شد.", "host")
    assert (act.actor, set(act.parties)) == (("FIN",), {"EGY", "SDN"})
