"""The lead of an HTML article, which pages keep outside the element of its body."""

import re
from collections.abc import Sequence
from typing import Any

from miyanji.documents.fold import key

SHORTEST = 30
_LONGEST = 900
_LEAD_CLASS = re.compile(
    r"\b(?:lead|lede|standfirst|sub-?title|sub-?head(?:line)?|summary|deck|dek|excerpt|"
    r"intro(?:-?text)?|short-?desc(?:ription)?|sotitr|abstract)\b",
    re.I,
)
_TEXT_TAGS = ("h1", "h2", "h3", "h4", "p", "div", "span", "strong", "b", "font", "section")
_LINKS = {"nav", "aside", "footer", "ul", "ol", "form", "button", "dialog", "a"}
_OUTSIDE = frozenset(_LINKS | {"figcaption", "script", "style", "noscript"})


def find_lead(tree: Any, title: str | None, body: Sequence[str]) -> str | None:
    """Return the lead that stands between the title and ``body``, the article's paragraphs.

    ``tree`` is the parsed page, or None. The lead may be the first of the paragraphs, or stand
    outside the element of the body: then extractors drop it or put it after the last paragraph.
    """
    if tree is None or not body:
        return None
    heading, pieces = key(title or ""), [key(text) for text in body]
    described = _descriptions(tree)
    for element in _between(tree, title, body):
        text = _text(element)
        if not SHORTEST <= len(text) <= _LONGEST:
            continue
        if key(text) in heading or _is_in_body(key(text), pieces):
            continue
        named = _is_named_lead(element) or key(text) in described
        if named or (key(text) != pieces[0] and _is_sentence(element)):
            return text
    return None


def _is_in_body(text: str, pieces: Sequence[str]) -> bool:
    """Whether the body has ``text`` within a longer paragraph, or in parts."""
    parts = sum(len(piece) for piece in pieces if piece != text and piece in text)
    return parts > 0.8 * len(text) or any(text in p and text != p for p in pieces)


def _between(tree: Any, title: str | None, body: Sequence[str]) -> list[Any]:
    """Return the lowest elements with text from the title to the body's first words.

    The element of these first words comes last: they may be the lead themselves.
    """
    first, heading = key(body[0]), key(title or "")
    found: list[Any] = []
    started = not heading
    for element in tree.iter(*_TEXT_TAGS):
        text = key(_text(element))
        if not text or any(child.tag in {"p", "div", "section", "h1", "h2"} for child in element):
            continue
        if started and (text.startswith(first) or (first.startswith(text[:60]) and len(text) > 30)):
            return [*found, element]
        if not any(parent.tag in _OUTSIDE for parent in [element, *element.iterancestors()]):
            found += [element] if started else []
        started = started or text == heading
    return found


def _is_named_lead(element: Any) -> bool:
    """Whether the class, id or itemprop of an element or of what holds it says "lead"."""
    for node in [element, *list(element.iterancestors())[:2]]:
        hint = " ".join(str(node.get(name) or "") for name in ("class", "id", "itemprop"))
        if _LEAD_CLASS.search(hint.replace("_", "-")):
            return True
    return False


def _is_sentence(element: Any) -> bool:
    """Whether an element holds a sentence and is no caption."""
    hint = " ".join(
        str(node.get("class") or "") for node in [element, *list(element.iterancestors())[:1]]
    )
    ended = re.search(r"[.!?؟]\W*$", _text(element))
    return bool(ended) and not re.search(r"caption|photo|image|credit|author|byline", hint, re.I)


def _descriptions(tree: Any) -> set[str]:
    found = tree.xpath(
        "//meta[@name='description' or @property='og:description' or "
        "@name='twitter:description']/@content"
    )
    return {key(str(text)) for text in found}


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())
