"""The gate that keeps figures from dropping: ``python -m miyanji.evaluation.gate``.

``check`` measures every pinned set again and fails on a drop. ``pin NAME FILE...`` measures and
pins a set; it refuses to lower a floor of unchanged data unless ``--allow-lower`` is given.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from miyanji.evaluation.coded import Coder, code, miyanji_coder
from miyanji.evaluation.floors import FloorError, FloorSet, check, pin, read_floors
from miyanji.evaluation.gold import read_gold
from miyanji.evaluation.linking import coded_reports, is_events, link_scores, read_events
from miyanji.evaluation.scores import Scores, score
from miyanji.evaluation.tables import is_table, table_result

FLOORS = Path("evaluation/floors.json")
PINNED = (
    "mediation.f1",
    "stage.accuracy",
    "stage.macro_f1",
    "stage.occurred_claimed_wrongly",
    "parties.f1",
    "mediators.f1",
    "requesters.f1",
    "responses.macro_f1",
    "responses.accept_claimed_wrongly",
    "acts.mediation.f1",
    "acts.mediation.label.f1",
    "acts.all.f1",
    "quotes.exact",
    "linking.f1",
    "linking.precision",
    "linking.across.recall",
    "dyads.f1",
)


def measure(files: Sequence[Path], coder: Coder = miyanji_coder) -> Scores:
    """Scores over all gold of the files: of texts, of reports linked by event, or of records."""
    if len(files) == 1 and is_table(files[0]):
        scores: Scores = table_result(files[0], coder)["scores"]
        return scores
    if all(is_events(file) for file in files):
        told = [t for file in files for t in read_events(file)]
        return link_scores(told, coded_reports(told))
    return score(code([text for file in files for text in read_gold(file)], coder))


def check_all(
    path: Path, coder: Coder = miyanji_coder, names: Sequence[str] | None = None
) -> list[str]:
    """What dropped, set by set (``names``: these sets alone); empty where every figure holds."""
    complaints = []
    for name, pinned in read_floors(path).items():
        if names is not None and name not in names:
            continue
        try:
            check(path, name, measure(_files(path, pinned), coder))
        except FloorError as error:
            complaints.append(str(error))
    return complaints


def _files(path: Path, pinned: FloorSet) -> list[Path]:
    return [path.parent / file for file in pinned.files]


def pin_set(
    path: Path,
    name: str,
    files: Sequence[Path],
    *,
    allow_lower: bool = False,
    coder: Coder = miyanji_coder,
) -> FloorSet:
    """Measure the files and pin what this project watches of it."""
    scores = measure(files, coder)
    measured = {f"{group}.{figure}" for group, figures in scores.items() for figure in figures}
    names = [file.resolve().relative_to(path.parent.resolve()).as_posix() for file in files]
    chosen = [figure for figure in PINNED if figure in measured]
    return pin(path, name, names, scores, figures=chosen, allow_lower=allow_lower)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 where a figure dropped."""
    options = _options(arguments)
    try:
        if options.action == "pin":
            pin_set(options.floors, options.name, options.files, allow_lower=options.allow_lower)
            return 0
        complaints = check_all(options.floors, names=options.names or None)
    except FloorError as error:
        complaints = [str(error)]
    print("\n".join(complaints), file=sys.stderr, end="\n" if complaints else "")
    return bool(complaints)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m miyanji.evaluation.gate")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the floors file")
    actions = parser.add_subparsers(dest="action", required=True)
    checking = actions.add_parser("check", help="measure pinned sets again")
    checking.add_argument("names", nargs="*", help="the sets to check (default: all)")
    pinning = actions.add_parser("pin", help="measure a set of gold files and pin the figures")
    pinning.add_argument("name", help="name of the set")
    pinning.add_argument("files", type=Path, nargs="+", help="gold files of our own")
    pinning.add_argument("--allow-lower", action="store_true", help="let a floor fall")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
