import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from miyanji.brief.map import actor_map
from miyanji.brief.marking import marked
from miyanji.brief.matrix import matrix
from miyanji.brief.page import render
from miyanji.brief.wording import wording
from tests.builders import act, brief_en, brief_fa, document

NASTY = '<script>alert(1)</script> "><img src=x onerror=alert(1)> \u202ereversed {{ 7*7 }}'


class Page(HTMLParser):
    """Collects ids, links, tags and the attributes that could ask for something."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags, self.attributes = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])


@pytest.fixture(params=[("fa", "fa"), ("fa", "en"), ("en", "en"), ("en", "fa")], ids="-in-".join)
def page(request):
    article, language = request.param
    return render([brief_fa() if article == "fa" else brief_en()], language)


def test_ids_are_unique_and_links_resolve(page):
    found = Page(page)
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_page_asks_for_nothing_and_runs_nothing(page):
    found = Page(page)
    assert not {"script", "img", "iframe", "object", "embed", "form"} & set(found.tags)
    for tag, name, value in found.attributes:
        assert not name.startswith("on")
        if name in {"src", "href", "action"}:
            assert value.startswith("#") or (tag, value) == ("link", "data:,")
    assert "url(http" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_labels_and_article_have_their_own_directions():
    page = render([brief_fa()], "en")
    assert '<html lang="en" dir="ltr">' in page
    assert '<div lang="fa" dir="rtl">' in page
    assert '<html lang="fa" dir="rtl">' in render([brief_fa()], "fa")
    assert '<div class="map" dir="ltr">' in page


def test_injected_markup_stays_text():
    doc = document(NASTY, NASTY, f"{NASTY} Bern spoke.", source=NASTY)
    hostile = act(doc, "a1", "offer", doc.title, actor=("CHE",))
    brief = replace(brief_en(), document=doc, acts=(hostile,), uncoded=(), actors=())
    page = render([brief], "en")
    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert "{{ 7*7 }}" in page


def test_article_text_is_whole_and_overlapping_acts_share_segments():
    brief = brief_en()
    inner = act(brief.document, "a7", "accept", "accepted the offer", actor=("ARM",))
    brief = replace(brief, acts=(*brief.acts, inner))
    blocks = marked(brief)
    text = brief.document.text
    for block, piece in zip(brief.document.blocks, blocks, strict=True):
        assert "".join(s.text for s in piece.segments) == text[block.start : block.end]
    assert any({a.id for a in s.acts} == {"a4", "a7"} for b in blocks for s in b.segments)
    begins = [a.id for b in blocks for s in b.segments for a in s.begins]
    assert sorted(begins) == sorted(a.id for a in brief.acts)


def test_matrix_holds_words_of_those_who_act():
    found = matrix(brief_en())
    assert found.issues == ("border", "prisoners")
    assert [a.id for a in found.cells["border", "ARM"]] == ["a2"]


def test_map_puts_mediators_between_the_parties_and_is_the_same_every_time():
    brief = brief_en()
    words = wording([brief], "en")
    first = actor_map(brief, words)
    assert first == actor_map(brief, words)
    x = {node.id: node.x for node in first.nodes}
    assert x["ARM"] < x["CHE"] < x["AZE"]
    assert all(0 <= node.x <= first.width and 0 < node.y < first.height for node in first.nodes)


def test_brief_without_acts_still_gives_a_page():
    bare = replace(brief_en(), acts=(), processes=(), uncoded=(), candidates=())
    page = render([bare], "en")
    assert "The article tells of no mediation." in page
    assert actor_map(bare, wording([bare], "en")) is None


def test_several_briefs_stand_on_one_page_with_their_merged_process():
    page = render([brief_fa(), brief_en()], "en")
    found = Page(page)
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert re.search("Over all sources", page)


def test_notebook_gets_a_sandboxed_frame():
    assert brief_en()._repr_html_().startswith("<iframe sandbox srcdoc=")
