"""The state that an analyst asks about."""

from miyanji.conflict.errors import TargetError
from miyanji.conflict.model import GraphModel


def find_target(model: GraphModel, text: str) -> int:
    """The index of a feasible state; raises ``TargetError`` with the remedy."""
    space = model.space
    try:
        return space.find(text)
    except KeyError:
        pass
    if len(text) != space.options:
        found = f"has {len(text)} letters for {space.options} options; write Y or N for each"
    elif set(text) - set("YN"):
        found = f"has {sorted(set(text) - set('YN'))[0]!r}; write only Y and N"
    else:
        found = "is infeasible in this case; choose a state that `miyanji solve` lists"
    raise TargetError(f"the target {text!r} {found}")
