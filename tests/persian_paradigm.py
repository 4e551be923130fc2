"""The paradigm of Persian mediation: predicates crossed with the forms that a clause may take.

A predicate holds its verb in brackets («پیشنهاد {third} را رد [کردن]»), a form says in which form
that verb stands and what the form makes of the act. ``{third}`` mediates between ``{one}`` and
``{other}``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

NAMES = {"third": "کنیا", "one": "چاد", "other": "نیجر"}
IDS = {"third": "KEN", "one": "TCD", "other": "NER"}
SIDES = ("one", "other")
# Past and present stem.
_STEMS = {
    "کردن": ("کرد", "کن"),
    "دادن": ("داد", "ده"),
    "گرفتن": ("گرفت", "گیر"),
    "شدن": ("شد", "شو"),
    "زدن": ("زد", "زن"),
    "بردن": ("برد", "بر"),
    "رساندن": ("رساند", "رسان"),
    "گذاشتن": ("گذاشت", "گذار"),
    "خواستن": ("خواست", "خواه"),
    "پذیرفتن": ("پذیرفت", "پذیر"),
}
_NO_PREFIX = ("کردن", "شدن")


class Predicate(NamedTuple):
    """A clause without its subject, the act that it is, whose, and towards whom (empty: any)."""

    act: str
    subject: str
    to: tuple[str, ...]
    words: str


class Case(NamedTuple):
    """A sentence, and the act, actor, addressees (empty: any) and actuality to be read from it."""

    text: str
    act: str
    actor: str
    to: tuple[str, ...]
    actuality: str


_MEDIATES = "میان {one} و {other} "
PREDICATES = tuple(
    Predicate(act, subject, to, words)
    for act, subject, to, rows in (
        (
            "meeting_indirect",
            "third",
            SIDES,
            (
                _MEDIATES + "میانجیگری [کردن]",
                _MEDIATES + "وساطت [کردن]",
                _MEDIATES + "پادرمیانی [کردن]",
                _MEDIATES + "نقش میانجی را ایفا [کردن]",
                _MEDIATES + "میانجی [شدن]",
                _MEDIATES + "دست به میانجیگری [زدن]",
                _MEDIATES + "میانجیگری‌هایی انجام [دادن]",
                "عهده‌دار میانجیگری میان {one} و {other} [شدن]",
                "میانجیگری میان {one} و {other} را بر عهده [گرفتن]",
            ),
        ),
        (
            "offer",
            "third",
            SIDES,
            (
                "پیشنهاد [دادن] میان {one} و {other} میانجیگری کند",
                "پیشنهاد میانجیگری میان {one} و {other} را مطرح [کردن]",
                "پیشنهاد میانجیگری میان {one} و {other} را روی میز [گذاشتن]",
                "به {one} و {other} پیشنهاد میانجیگری [دادن]",
            ),
        ),
        (
            "request_mediation",
            "one",
            ("third",),
            (
                "از {third} [خواستن] با {other} میانجیگری کند",
                "از {third} درخواست [کردن] که با {other} میانجیگری کند",
                "خواستار وساطت {third} با {other} [شدن]",
                "دست به دامان {third} [شدن] تا با {other} میانجیگری کند",
                "درخواستی برای میانجیگری با {other} به {third} ارائه [کردن]",
                "در تماس تلفنی با {third} خواستار میانجیگری با {other} [شدن]",
                "از {third} [خواستن] پیامش را به {other} برساند",
            ),
        ),
        (
            "accept",
            "one",
            ("third",),
            (
                "پیشنهاد میانجیگری {third} را [پذیرفتن]",
                "با میانجیگری {third} موافقت [کردن]",
                "از پیشنهاد میانجیگری {third} استقبال [کردن]",
                "به پیشنهاد میانجیگری {third} پاسخ مثبت [دادن]",
                "به میانجیگری {third} چراغ سبز نشان [دادن]",
                "نقش {third} به عنوان میانجی را [پذیرفتن]",
            ),
        ),
        (
            "reject",
            "one",
            ("third",),
            (
                "پیشنهاد میانجیگری {third} را رد [کردن]",
                "با وساطت {third} مخالفت [کردن]",
                "دست رد به پیشنهاد میانجیگری {third} [زدن]",
                "به پیشنهاد میانجیگری {third} پاسخ منفی [دادن]",
                "از پذیرش پیشنهاد میانجیگری {third} خودداری [کردن]",
                "نقش میانجی {third} را رد [کردن]",
            ),
        ),
        (
            "carry_message",
            "third",
            (),
            (
                "پیام {one} را به {other} [رساندن]",
                "پیام {one} را به {other} منتقل [کردن]",
                "پیامی از سوی {one} برای {other} [بردن]",
                "پاسخ {one} را به {other} ابلاغ [کردن]",
            ),
        ),
    )
    for words in rows
)

# {s} is the subject, {past} and the like the predicate with its verb in that form.
FORMS = (
    ("{s} {past}.", "happened"),
    ("{s} {perfect}.", "happened"),
    ("این {s} بود که {past}.", "happened"),
    ("{s} که {perfect}، از روند تحولات ابراز نگرانی کرد.", "happened"),
    ("{s} دیروز بیانیه‌ای منتشر کرد و {past}.", "happened"),
    ("پس از آن‌که {s} {past}، تنش‌ها فروکش کرد.", "happened"),
    ("به گفته دو دیپلمات، {s} {past}.", "happened"),
    ("ممکن است {s} {wish}.", "hypothetical"),
    ("شاید {s} {wish}.", "hypothetical"),
    ("اگر {s} {wish}، تنش‌ها کاهش می‌یابد.", "hypothetical"),
    ("آیا {s} {perfect}؟", "asked"),
    ("این خبر که {s} {perfect}، صحت ندارد.", "denied"),
)


def cases(predicate: Predicate) -> Iterator[Case]:
    """Every form of ``predicate``."""
    subject = NAMES[predicate.subject]
    words = predicate.words.format(**NAMES)
    for template, actuality in FORMS:
        text = template.format(
            s=subject,
            past=_inflected(words, "past"),
            perfect=_inflected(words, "perfect"),
            wish=_inflected(words, "wish"),
        )
        to = tuple(IDS[name] for name in predicate.to)
        yield Case(text, predicate.act, IDS[predicate.subject], to, actuality)


def _inflected(words: str, form: str) -> str:
    return re.sub(r"\[(\w+)\]", lambda verb: _verb(verb.group(1), form), words)


def _verb(infinitive: str, form: str) -> str:
    past, present = _STEMS[infinitive]
    if form == "wish":
        return ("" if infinitive in _NO_PREFIX else "ب") + present + "د"
    return past + "ه است" if form == "perfect" else past
