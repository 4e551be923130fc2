"""Our own Persian sentences, typed with half-spaces, and their two other typings."""

ZWNJ = "\u200c"

SENTENCES = [
    "قطر میان بغداد و آنکارا میانجی‌گری می‌کند.",
    "نمایندگان دو کشور گفت‌وگوهای تازه‌ای را آغاز کرده‌اند.",
    "بغداد این پیشنهاد را نمی‌پذیرد و به‌زودی پاسخ می‌دهد.",
    "او به‌طور رسمی از آتش‌بس سخن نگفته است.",
    "رئیس‌جمهور نمی‌تواند این خواسته‌ها را نادیده بگیرد.",
    "نامه‌ها را به پایتخت برمی‌گردانند.",
    "تلاش‌های میانجی‌ها به نتیجه نرسیده‌اند.",
    "این برنامهٔ هسته‌ای به‌عنوان تهدید دیده نمی‌شود.",
]


def without(text: str) -> str:
    """Return the text as a tool that deletes half-spaces leaves it."""
    return text.replace(ZWNJ, "")


def spaced(text: str) -> str:
    """Return the text as someone without a half-space key types it."""
    return text.replace(ZWNJ, " ")
