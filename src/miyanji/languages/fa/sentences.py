"""Persian sentences: by line and by . ! ؟ …, never inside a number, name or abbreviation."""

import re
from collections.abc import Sequence

from miyanji.languages.lines import breaks, cut
from miyanji.languages.word import Word

_END = re.compile(r"[.!?؟…]+[»\"”’)\]]*(?=\s|$|[^\W\d_])|\s*\n\s*")
_INITIAL = re.compile(r"(?:^|[\s(«.])[^\W\d_]\.$")
# «باشگاه خبرنگاران جوان؛ ... - »: the medium and the reporter, before the report itself.
_BYLINE = re.compile(
    r"\s*(?:باشگاه خبرنگاران|خبرگزاری|گروه|سرویس|پایگاه خبری)[^.؛:،\n]{0,40}[؛:،/]"
    r"[^.؛:،\n]{3,40}?\s+[-–—ـ]\s+"
)
_SAYING = re.compile(r"[»\"”’]\s*(?=[،,]|و\s|که\s|را\s)")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space."""
    byline = _BYLINE.match(text, start, end)
    if byline is None:
        return cut(text, start, end, _END, _ends)
    opened = byline.end()
    return [*cut(text, start, opened, _END, _ends), *cut(text, opened, end, _END, _ends)]


def _ends(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    if "\n" in mark.group():
        return breaks(text, begin, mark.start(), mark.end(), end)
    if _SAYING.match(text, mark.end() - 1, end) and mark.group()[-1] not in ".!?؟…":
        return False
    if mark.group() != ".":
        return True
    before = text[max(begin, mark.start() - 3) : mark.end()]
    after = text[mark.end() : mark.end() + 1]
    glued_latin = bool(after) and not after.isspace() and after.isascii()
    return not (_INITIAL.search(before) or glued_latin)


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark or begins with آیا."""
    if words[0].key == "ایا":
        return True
    ending = [w.key for w in words[-4:]]
    return "؟" in ending or "?" in ending
