"""Lemma scripts: what to cut off a form's two ends, and what to put there, to get its lemma."""

from difflib import SequenceMatcher

MARK = "|"
"""Parts a script; a form or lemma that holds it is left as it is."""


def script(form: str, lemma: str) -> str:
    """Return the script that makes ``lemma`` of ``form``, by their longest common part.

    >>> script("mediators", "mediator")
    '0||1|'
    """
    if MARK in form + lemma:
        return script("", "")
    common = SequenceMatcher(None, form, lemma, autojunk=False).find_longest_match()
    before, after = lemma[: common.b], lemma[common.b + common.size :]
    return MARK.join([str(common.a), before, str(len(form) - common.a - common.size), after])


def apply(found: str, form: str) -> str:
    """Return the lemma that a script makes of a form; the form itself where the script is not for
    so short a word.

    >>> apply("0||1|", "envoys")
    'envoy'
    """
    front, before, back, after = found.split(MARK)
    first, last = int(front), len(form) - int(back)
    if last < first:
        return form
    return before + form[first:last] + after or form
