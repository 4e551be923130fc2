"""The answer of ``Case.solve``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from miyanji.conflict.errors import CaseError
from miyanji.conflict.model import GraphModel
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts, for_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx
    import pandas
    import pyarrow

    from miyanji.conflict.certificates.records import Certificate
    from miyanji.conflict.certificates.writing import CertificateWriter

States = list[str]
Answer = States | dict[str, States]


@dataclass(frozen=True, eq=False)
class Solution:
    """Which states are stable for whom under which concept.

    ``possible`` and ``necessary`` map a concept to an array (parties, states): stable under some
    and under every completion of the unknown comparisons. Where all comparisons are known they
    are the same arrays and every answer is a list of states; otherwise it is a mapping of
    ``possible`` and ``necessary`` to lists. ``joint`` maps a concept to the states that are
    equilibria under some completion of all parties' orders at once. ``notes`` say what was left
    out or bounded, and why.
    """

    name: str
    model: GraphModel
    closure: Closure
    possible: Mapping[str, Verdicts]
    necessary: Mapping[str, Verdicts]
    joint: Mapping[str, Verdicts]
    notes: tuple[str, ...] = ()

    @property
    def states(self) -> States:
        """Every state in Y and N, in increasing order of its code."""
        return self.model.space.texts

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts that were solved."""
        return tuple(self.possible)

    @cached_property
    def stable(self) -> dict[str, dict[str, Answer]]:
        """The stable states of each party under each concept."""
        return {
            party: {
                concept: self._answer(self.possible[concept][i], self.necessary[concept][i])
                for concept in self.concepts
            }
            for i, party in enumerate(self.model.names)
        }

    @cached_property
    def equilibria(self) -> dict[str, Answer]:
        """The states stable for every party at once under each concept."""
        return {
            concept: self._answer(self.joint[concept], for_all(self.necessary[concept]))
            for concept in self.concepts
        }

    @property
    def certificates(self) -> "Iterator[Certificate]":
        """The proof of every verdict, one per party, concept and state.

        Raises ``CaseError`` where there are too many states, or unknown comparisons.
        """
        from miyanji.conflict.certificates.writing import all_certificates

        return all_certificates(self.model, self.closure, self.concepts)

    def certificate(self, party: str, state: str, concept: str) -> "Certificate":
        """The proof of one verdict, for any number of states.

        Raises ``KeyError`` for an unknown party or state, ``CaseError`` where comparisons are
        unknown.
        """
        return self._writer.write(self.model.party(party), self.model.space.find(state), concept)

    @cached_property
    def _writer(self) -> "CertificateWriter":
        from miyanji.conflict.certificates.writing import CertificateWriter

        return CertificateWriter(self.model, self.closure)

    def proofs(self) -> tuple[list[dict[str, Any]], str]:
        """All certificates as JSON data; where there can be none, none and the reason."""
        try:
            return [proof.to_dict() for proof in self.certificates], ""
        except CaseError as problem:
            return [], f"certificates were left out: {problem}"

    def to_dict(self, *, certificates: bool = False) -> dict[str, Any]:
        """The JSON object of the contract, with the proofs where ``certificates`` asks for them."""
        proofs, refusal = self.proofs() if certificates else ([], "")
        notes = [*self.notes, *([refusal] if refusal else [])]
        found: dict[str, Any] = {
            "schema": 1,
            "case": self.name,
            "closure": self.closure,
            "states": self.states,
            "stable": self.stable,
            "equilibria": self.equilibria,
            "certificates": proofs,
        }
        return {**found, "notes": notes} if notes else found

    def to_html(self) -> str:
        """The whole solution as one page that needs nothing else."""
        from miyanji.conflict.report.page import render

        return render(self)

    def _repr_html_(self) -> str:
        """Return the page inside a frame, so that its style stays its own in a notebook."""
        from html import escape

        page = escape(self.to_html(), quote=True)
        return f'<iframe sandbox srcdoc="{page}" style="width:100%;height:42rem;border:0"></iframe>'

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """The integrated graph; see ``export.to_networkx``. Raises ``ImportError``."""
        from miyanji.conflict.export import to_networkx

        return to_networkx(self)

    def to_arrow(self) -> "pyarrow.Table":
        """One row for each state; see ``export.to_arrow``."""
        from miyanji.conflict.export import to_arrow

        return to_arrow(self)

    def to_pandas(self) -> "pandas.DataFrame":
        """One row for each state; see ``export.to_arrow``. Raises ``ImportError``."""
        from miyanji.conflict.export import to_pandas

        return to_pandas(self)

    def _answer(self, possible: Verdicts, necessary: Verdicts) -> Answer:
        if self.model.complete:
            return self._texts(possible)
        return {"possible": self._texts(possible), "necessary": self._texts(necessary)}

    def _texts(self, which: Verdicts) -> States:
        return [self.states[state] for state in np.flatnonzero(which).tolist()]
