"""Who brought an agreement of others about: "Qatari mediation led to an agreement of A and B"."""

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, wars
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_MEANS = ("mediation", "effort", "help", "proposal")


def bringers(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return whose mediation or efforts are the subject of ``node``; none of those whom the
    agreement is between."""
    inside = [n for n in analysis.nodes if n.nominal and n.clause == node.clause]
    sides = {
        i
        for n in inside
        if n.name == "agreement"
        for m in n.roles.get("parties", [])
        for i in m.ids
    }
    means = (n for n in inside if n.name in _MEANS and _brings(analysis, n))
    named = (m for n in means for m in n.roles.get("actor", []))
    return [m for m in named if not sides & set(m.ids)]


def _brings(analysis: Analysis, node: Predication) -> bool:
    """The subject («تلاش A به آتش‌بس انجامید»), or by what it came («با تلاش A آتش‌بس شد»,
    «به کمک A توافق کردند»)."""
    if node.name == "proposal" and not _pacifies(analysis, node):
        return False
    if node.name in ("help", "proposal"):
        rows = analysis.clauses[node.clause].phrases
        opens = node.marker == "about" or any(p.first == node.first for p in rows)
        by = ("with", "to") if node.name == "help" else ("with", "about")
        return analysis.sentence.language == "fa" and opens and node.marker in by
    along = analysis.sentence.language == "fa" and node.name == "effort" and node.marker == "with"
    return node.marker == "subject" or along


def _pacifies(analysis: Analysis, node: Predication) -> bool:
    """A plan for peace, or one that those take up who fight each other."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    sides = {i for n in analysis.nodes for m in n.roles.get("actor", []) for i in m.ids}
    fought = any(pair <= sides for pair in wars()) or any(set(foes_of(i)) & sides for i in sides)
    return fought or has_cue(words, analysis.sentence.language, "peace_aims")
