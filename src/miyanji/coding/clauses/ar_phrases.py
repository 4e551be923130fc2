"""Arabic phrases: the words of a clause cut at prepositions, names and event nouns."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.lexicon import (
    Lexicon,
    concepts,
    cue_keys,
    cue_table,
    longest_match,
    matched,
)
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_PAUSES = frozenset({"،", ",", ";", "؛", "-", "–", "—", ":"})
_PERSONS = ("mediator", "delegation")
PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "نا", "ی", "کم"})
_SKIPPED = frozenset({"هل", "قد", "لقد", "سوف", "ف", "انما", "کذلک", "ایضا"})
_MARKERS = 5


def cut_phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    """Return the marked phrases of a clause, with its subject and object."""
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    cutter = _Cutter(sentence.tokens, positions, mentions, lex)
    if clause.verb is not None:
        cutter.breaks = {clause.verb.head}
    return _Roles(sentence, mentions, lex).named(cutter.cut(), clause.verb)


class _Cutter:
    """Cuts the words of a clause into marked phrases."""

    def __init__(
        self,
        tokens: Sequence[Token],
        positions: list[int],
        mentions: Sequence[Mention],
        lex: Lexicon,
    ) -> None:
        self.tokens, self.positions, self.lex = tokens, positions, lex
        self.at = {m.first: m for m in mentions}
        self.ends = {m.last for m in mentions}
        self.breaks: set[int] = set()
        self.phrases: list[Phrase] = []
        self.marker, self.run = "", list[int]()

    def cut(self) -> list[Phrase]:
        k = 0
        while k < len(self.positions):
            k += self._step(k)
        self._close()
        return self.phrases

    def _step(self, k: int) -> int:
        i = self.positions[k]
        if k and i - self.positions[k - 1] > 1:
            self._close()
        if i in self.at:
            return self._mention(k)
        token = self.tokens[i]
        if token.key in _PAUSES:
            if not self._enumerates(k):
                self._close()
            return 1
        if not any(c.isalnum() for c in token.key):
            return 1
        time = longest_match(self.tokens, i, cue_table("ar", "time_words"), 3)
        if time and self._fits(k, time):
            return self._take_time(k, time)
        event = longest_match(self.tokens, i, self.lex.nouns, self.lex.longest)
        length = 0 if self._cites() else self._marks(k)
        if length and event <= length:
            return self._mark(k, length)
        if event and self._fits(k, event):
            if length and matched(self.tokens, i, event, self.lex.nouns).concept == "mediation":
                # «برعاية قطر»: the noun has its preposition in it.
                self._mark(k, length)
            return self._event(k, event)
        if token.key in _SKIPPED or (token.key in PRONOUNS and not self.run):
            return self._passed_over(token)
        self.run.append(i)
        return 1

    def _passed_over(self, token: Token) -> int:
        """A particle; a pronoun under a preposition ends its phrase («فيها»)."""
        if token.key in PRONOUNS:
            self.marker = ""
        return 1

    def _fits(self, k: int, length: int) -> bool:
        i = self.positions[k]
        return self.positions[k : k + length] == list(range(i, i + length))

    def _take_time(self, k: int, length: int) -> int:
        """Words that say when stand anywhere; they end a phrase and are none of its."""
        self._close()
        self.marker, self.run = "in", self.positions[k : k + length]
        self._close()
        return length

    def _marks(self, k: int) -> int:
        i = self.positions[k]
        if self.tokens[i].key == "من" and i and self.tokens[i - 1].key == "کل":
            return 0
        if self.tokens[i].key == "نحو" and self.tokens[i + 1 : i + 2] and self._counts(i + 1):
            return 0
        return longest_match(self.tokens, i, self.lex.markers, _MARKERS)

    def _cites(self) -> bool:
        """«وفق بيان لوزارة الخارجية»: a source runs up to the next pause."""
        return self.marker == "source" and bool(self.run)

    def _counts(self, i: int) -> bool:
        """«نحو 12 دولة»: about so many, no direction."""
        return self.tokens[i].key[:1].isdigit()

    def _mark(self, k: int, length: int) -> int:
        i = self.positions[k]
        self._close()
        self.marker = matched(self.tokens, i, length, self.lex.markers)
        if self.tokens[i].key == "ل" and length == 1 and i + 1 in self.at:
            self.marker = "to"
        return length

    def _event(self, k: int, length: int) -> int:
        """An event noun begins a phrase of its own after a name, or after a definite noun that it
        can be no genitive or adjective of."""
        i = self.positions[k]
        if self.run and (self._holds_name() or self._apart(i, length)) and not self._takes(i):
            marker = self.marker if self.tokens[self.run[-1]].key == "و" else ""
            self._close()
            self.marker = marker
        self.run.extend(self.positions[k : k + length])
        return length

    def _takes(self, i: int) -> bool:
        """«قبولها عرض الوساطة», «رفض الجيش أي وساطة»: the masdar has its object after it."""
        first = self.run[0]
        length = longest_match(self.tokens, first, self.lex.nouns, self.lex.longest)
        if not length or i - self.run[-1] > 1 or self.tokens[i - 1].key == "و":
            return False
        masdar = concepts()[matched(self.tokens, first, length, self.lex.nouns).concept]
        held = self.tokens[first + length : first + length + 1]
        owned = bool(held) and (held[0].key in PRONOUNS or held[0].i in self.at)
        return owned and masdar.family == "answer"

    def _holds_name(self) -> bool:
        return any(i in self.at for i in self.run)

    def _apart(self, i: int, length: int) -> bool:
        before = self.run[-1]
        if before != i - 1 or self.tokens[before].key == "و":
            return False
        if self.tokens[self.run[0]].key == "ای" and before > self.run[0]:
            return definite(self.tokens[i])
        owned = i + length < len(self.tokens) and self.tokens[i + length].key in PRONOUNS
        closed = self.tokens[before].key in PRONOUNS or definite(self.tokens[before])
        return closed and (owned or not definite(self.tokens[i]))

    def _mention(self, k: int) -> int:
        """Take a whole name; another one right before it ends there, unless they are joined."""
        i = self.positions[k]
        last = self.at[i].last
        span = [p for p in self.positions[k:] if p <= last]
        if self.run and self.run[-1] == i - 1 and self.run[-1] in self.ends:
            self._close()
        self.run.extend(span)
        return len(span)

    def _enumerates(self, k: int) -> bool:
        """«قطر، مصر وتركيا»: names on both sides of the comma, and the row goes on."""
        if not self.run or k + 1 >= len(self.positions):
            return False
        i, after = self.positions[k], self.positions[k + 1]
        if i - 1 not in self.ends or (not self.marker and self._titled(i - 1)):
            return False
        if self.marker and self.tokens[after].key == "و" and after + 1 in self.at:
            # «بين رئيس مصر، فلان، ونظيره»: the comma closes an apposition.
            return True
        if after not in self.at:
            return False
        beyond = self.at[after].last + 1
        return beyond < len(self.tokens) and self.tokens[beyond].key in ("و", "،", ",")

    def _titled(self, i: int) -> bool:
        """A person with a title, whom no names after a comma join («دعا الوزير فلان، مصر»)."""
        return any(m.last == i and m.person for m in self.at.values())

    def _close(self) -> None:
        while self.run and self.tokens[self.run[-1]].key in ("و", "ف"):
            self.run.pop()
        while self.run and self.tokens[self.run[0]].key in ("و", "ف"):
            self.run.pop(0)
        if self.run:
            self.phrases.append(Phrase(self.marker, self.run[0], self.run[-1], self.run[0]))
        self.marker, self.run = "", []


def definite(token: Token) -> bool:
    """Whether a noun is written with the article."""
    return token.text.startswith(("ال", "لل"))


class _Roles:
    """Tells subject and object among the bare phrases of a clause."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon) -> None:
        self.tokens, self.mentions, self.lex = sentence.tokens, mentions, lex

    def named(self, phrases: list[Phrase], verb: VerbGroup | None) -> list[Phrase]:
        """Return the phrases with the markers "subject" and "object" given."""
        bare = [p for p in phrases if p.marker == ""]
        roles = self._of_verb(bare, verb) if verb else {0: "subject"}
        given = {id(bare[n]): role for n, role in roles.items() if n < len(bare)}
        return [Phrase(given.get(id(p), p.marker), p.first, p.last, p.head) for p in phrases]

    def _of_verb(self, bare: list[Phrase], verb: VerbGroup) -> dict[int, str]:
        before = [n for n, p in enumerate(bare) if p.first < verb.head]
        after = [n for n, p in enumerate(bare) if p.first > verb.head]
        roles: dict[int, str] = {}
        if verb.person == 1:
            roles = {}
        elif before:
            roles[next((n for n in before if self._named(bare[n])), before[0])] = "subject"
        elif after and verb.person is not None and not self._is_object(bare[after[0]], verb):
            roles[after.pop(0)] = "subject"
        if after:
            roles[after[0]] = "object"
        return roles

    def _named(self, phrase: Phrase) -> bool:
        return any(phrase.first <= m.first <= phrase.last for m in self.mentions)

    def _is_object(self, phrase: Phrase, verb: VerbGroup) -> bool:
        """What follows the verb is no subject: an event of its own doing («أكدت رفضها»), or one
        that the verb does not say to take place."""
        length = longest_match(self.tokens, phrase.first, self.lex.nouns, self.lex.longest)
        if not length:
            return False
        noun = matched(self.tokens, phrase.first, length, self.lex.nouns)
        after = phrase.first + length
        if noun.concept in _PERSONS:
            return False
        if after < len(self.tokens) and self.tokens[after].key in cue_keys("ar", "own"):
            return True
        entry = self.lex.verbs.get(verb.lemma)
        family = concepts()[entry.concept].family if entry else ""
        return family not in ("support", "change", "") and not self._carried(entry.concept)  # type: ignore[union-attr]

    def _carried(self, concept: str) -> bool:
        """Verbs whose subject is often an event («يشمل الاتفاق»)."""
        return concept in ("possible", "need", "plan")
