"""Solution concepts: one file each, all with the same call."""

from collections.abc import Callable, Sequence

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.gmr import gmr
from miyanji.conflict.stability.nash import nash
from miyanji.conflict.stability.seq import seq
from miyanji.conflict.stability.smr import smr
from miyanji.conflict.stability.sseq import sseq
from miyanji.conflict.stability.verdicts import Verdicts

PROPAGATED: dict[str, Callable[[Sequence[Mover], int, Closure], Verdicts]] = {
    "nash": nash,
    "gmr": gmr,
    "smr": smr,
    "seq": seq,
    "sseq": sseq,
}
CONCEPTS = (*PROPAGATED, "sim")
