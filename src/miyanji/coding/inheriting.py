"""Roles that a predication shares with another: the subject that a clause goes on with, and the
doer of an event noun."""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Phrase
from miyanji.coding.doers import DoerFinder
from miyanji.coding.predications import Predication
from miyanji.languages.keys import is_word

# In the course of which somebody is asked.
_TALKS = ("call", "meet", "talks", "visit")
_PRONOUNS = {"او", "وی", "ایشان", "آنها", "آنان"}


class Inheritor(DoerFinder):
    """Gives each predication the names that it shares with another."""

    def _inherit(self, node: Predication) -> None:
        """An event noun takes its missing actor from its content or its verb's subject; a
        clause without a subject takes it from the clause it continues."""
        if node.nominal:
            self._channel(node)
            node.ours = self._owner(node) == "speaker"
            self._share_sides(node)
        self._ask_of(node)
        if self._only_beside(node):
            partners = node.roles.pop("actor")
            self._inherit(node)
            node.roles["actor"] = [*node.roles.get("actor", []), *partners]
            return
        predicate = node.name == "mediator" and node.nominal and self._is_predicate(node)
        if node.roles.get("actor") and not predicate:
            return
        if self.sentence.language != "en" and self._identified(node):
            return
        if node.nominal:
            node.roles["actor"] = self._noun_actor(node)
            return
        sent = self._delegated(node)
        if sent:
            node.roles["actor"] = sent
            return
        source = self._subject_source(node)
        spoken = node.verb is not None and node.verb.person in (1, 2)
        if source is not None and not node.passive and not spoken and not self._undergone(node):
            node.roles["actor"] = list(source)

    def _ask_of(self, node: Predication) -> None:
        """«در تماس با A خواستار میانجیگری شد», «در دیدار با A از او خواست»: it is asked of whom one
        talks to, and offered to them."""
        if self.sentence.language != "fa" or node.name not in ("request", "offer") or node.nominal:
            return
        named = (p for m in ("from", "to") for p in node.marks.get(m, []))
        if node.roles.get("addressee") or not all(self._stands_for(p) for p in named):
            return
        talks = (n for n in self.nodes if n.name in _TALKS and n.nominal and n.marker == "in")
        met = (n.roles.get("partner", []) for n in talks if n.clause == node.clause)
        others = next((list(names) for names in met if names), [])
        if node.name == "request" or len({i for m in others for i in m.ids}) > 1:
            node.roles["addressee"] = others

    def _stands_for(self, phrase: Phrase) -> bool:
        """The phrase is a pronoun."""
        words = self.sentence.tokens[phrase.first : phrase.last + 1]
        return len(words) == 1 and words[0].key in _PRONOUNS

    def _share_sides(self, node: Predication) -> None:
        """«میان A و B تلاش‌های میانجیگرانه‌ای انجام داد»: the verb's sides are those of its noun."""
        host = self.nodes[node.parent] if node.parent is not None else None
        if host is None or host.nominal or host.clause != node.clause or node.roles.get("parties"):
            return
        if self.sentence.language != "fa" or node.name not in ("mediation", "mediator"):
            return
        before = (p for p in host.marks.get("between", []) if p.last < node.first)
        sides = [m for p in before for m in self._names(p, "parties", host)]
        if sides and node.marker in ("", "object", "to", "as", "subject"):
            node.roles["parties"] = sides

    def _only_beside(self, node: Predication) -> bool:
        """«حاضر است در کنار چین میانجی شود»: with whom, where the subject stands above."""
        if self.sentence.language != "fa" or node.nominal or "beside" not in node.marks:
            return False
        beside = node.marks["beside"]
        acting = node.roles.get("actor", [])
        return bool(acting) and all(
            any(p.first <= m.first <= p.last for p in beside) for m in acting
        )

    def _undergone(self, node: Predication) -> bool:
        """ "A made a swap mediated in Oman": a participle after its noun is no deed of A's."""
        if self.sentence.language != "en" or node.verb is None or node.name != "mediation":
            return False
        token = self.sentence.tokens[node.verb.head]
        alone = len(node.verb.tokens) == 1 and token.key.endswith("ed")
        return alone and token.dep == "acl" and token.head < token.i

    def _delegated(self, node: Predication) -> list[Mention]:
        """«هیئتی از قطر وارد شد»: whose delegation the subject is."""
        if self.sentence.language != "fa" or node.passive:
            return []
        sent = (
            n
            for n in self.nodes
            if n.name == "delegation" and n.clause == node.clause and n.marker == "subject"
        )
        return next((list(n.roles["actor"]) for n in sent if n.roles.get("actor")), [])

    def _identified(self, node: Predication) -> bool:
        """«میانجی مذاکرات، پاکستان است», «پاکستان [کشور میانجی]»: the mediator is named beside."""
        if node.verb is not None and node.name == "mediation" and node.verb.lemma == "بودن":
            named = self._predicate_names(node)
        elif node.name == "mediator" and self._is_predicate(node):
            named = self._relative_head(self.clauses[node.clause])
        elif node.name == "mediator" and node.marker in ("", "subject", "object"):
            named = [m for m in self.mentions if self._apposed(m, node)]
            if named and self._several(node) and len(self._joined_to(named[-1])) < 2:
                # «پس از قطع روابط A با B، میانجی‌ها ...»
                named = []
        else:
            return False
        listed = bool(named) and node.name == "mediator" and not self._is_predicate(node)
        node.roles["actor"] = self._joined_to(named[-1]) if listed else named[-1:]
        return bool(named)

    def _several(self, node: Predication) -> bool:
        """Mediators, and not one."""
        key = self.sentence.tokens[node.first].key
        return self.sentence.language == "fa" and key.endswith(("ها", "های", "گران", "هایی"))

    def _joined_to(self, last: Mention) -> list[Mention]:
        """The names listed up to ``last`` («قطر و مصر، دو میانجی ...»)."""
        found, tokens = [last], self.sentence.tokens
        for m in sorted(self.mentions, key=lambda m: -m.first):
            if m.last == found[0].first - 2 and tokens[m.last + 1].key == "و":
                found.insert(0, m)
        return found

    def _is_predicate(self, node: Predication) -> bool:
        """«رئیس‌جمهور آنگولا که میانجی اتحادیه آفریقاست»."""
        clause = self.clauses[node.clause]
        copula = clause.verb is not None and clause.verb.lemma == "بودن"
        return copula and clause.link == "relative" and node.nominal

    def _predicate_names(self, node: Predication) -> list[Mention]:
        clause = self.clauses[node.clause]
        bare = [p for p in clause.phrases if p.marker in ("", "subject")]
        after = [m for m in self.mentions if node.first < m.first and m.first in clause.tokens]
        return [m for m in after if any(p.first <= m.first <= p.last for p in bare)]

    def _apposed(self, mention: Mention, node: Predication) -> bool:
        """Only marks stand between the name and the noun."""
        between = self.sentence.tokens[mention.last + 1 : node.first]
        words = [t for t in between if is_word(t.key)]
        marks = len(words) < len(between) and all(t.pos == "NUM" for t in words)
        return marks and not mention.place

    def _channel(self, node: Predication) -> None:
        """ "Talks are under way via Doha": the verb's channel is that of its event noun."""
        host = self.nodes[node.parent] if node.parent is not None else None
        if host is None or host.nominal or node.link not in ("subject", "object"):
            return
        if node.concept.roles.get("through") == "mediator" and not node.roles.get("mediator"):
            for phrase in host.marks.get("through", []):
                node.roles.setdefault("mediator", []).extend(self._names(phrase, "mediator", node))
