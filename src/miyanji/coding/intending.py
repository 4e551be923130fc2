"""Whose a Persian intention or silence is: what is wished of another, or held back for another, is
no deed of whoever wishes or carries it."""

from collections.abc import Sequence

from miyanji.coding.predications import Analysis, Predication

# Deeds of their own, which who means to do them is not ready for but means to do.
_DEEDS = ("offer", "submit", "request", "convey", "give", "accept", "reject", "ready")


def only_wished(analysis: Analysis, node: Predication, content: Predication | None) -> bool:
    """«امیدوارند مصر میانجیگری کند», «قصد دارد پیشنهاد میانجیگری بدهد»: what is wished of another
    is no readiness, and who means to offer, ask or answer does that."""
    if analysis.sentence.language != "fa" or content is None:
        return False
    if node.name == "ready":
        # «آماده است و پیشنهاد میانجیگری داده است»
        then = (n for n in analysis.children(node) if n.link == "coordinate")
        return any(n.name in _DEEDS and content in list(analysis.content(n)) for n in then)
    if node.name != "want":
        return False
    meant = (n for n in analysis.children(node) if not n.nominal and n.clause != node.clause)
    if any(n.name in _DEEDS or _hosts_talks(analysis, n) for n in meant):
        return True
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    doers = {i for m in content.roles.get("actor", []) for i in m.ids}
    return content.clause != node.clause and bool(doers) and not doers & own


def _hosts_talks(analysis: Analysis, node: Predication) -> bool:
    held = analysis.content(node) if node.name == "host" else ()
    return any(n.name in ("talks", "meet") for n in held)


def withheld_by_carrier(node: Predication, content: Predication) -> bool:
    """«هنوز پاسخ A را نرسانده است»: who does not pass it on keeps back no answer of its own."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    whose = {i for m in content.roles.get("actor", []) for i in m.ids}
    return bool(own and whose) and not own & whose


def gives_offer(nodes: Sequence[Predication], node: Predication, host: Predication) -> bool:
    """«به هر دو طرف پیشنهاد میانجی‌گری داد»: who gives the offer ``node`` makes it."""
    if host.name != "give" or node.name not in ("proposal", "offer"):
        return False
    after = (n for n in nodes if n.nominal and n.first == node.last + 1)
    return any(n.name == "mediation" and not n.roles.get("actor") for n in after)
