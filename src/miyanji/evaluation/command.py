"""`miyanji evaluate`: the score of the coder on gold files."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from miyanji.evaluation import report
from miyanji.evaluation.coded import Coded, Coder, code, miyanji_coder
from miyanji.evaluation.errors import errors as find_errors
from miyanji.evaluation.gold import GoldText, read_gold, read_texts, split_of, without_half_spaces
from miyanji.evaluation.linking import coded_reports, is_events, link_scores, read_events
from miyanji.evaluation.naive import naive_coder
from miyanji.evaluation.scores import confusions, score
from miyanji.evaluation.tables import is_table, table_result

SPLITS = ("dev", "report", "all")
# Real texts that may not be copied into the repository lie beside a checkout.
_BESIDE = Path("..") / "shared" / "dev_news"


def evaluate(
    paths: Sequence[Path],
    *,
    texts: Path | None = None,
    split: str = "all",
    twin: bool = False,
    errors: bool = False,
    as_json: bool = False,
    naive: bool = False,
    coder: Coder | None = None,
) -> str:
    """Score the coder on gold files and say what it got right and wrong.

    Besides gold texts (.jsonl) a path may be a treebank (.conllu), a table of actor expectations
    or PLOVER types (.tsv), or validation records of PETRARCH (.xml). ``texts`` is a file or folder
    with the texts of label files. ``split`` keeps one part of the gold. ``twin`` scores every text
    a second time without its half-spaces. ``errors`` lists each disagreement, ``naive`` adds the
    naive baseline. Raises GoldError for gold that cannot be used, ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"split is one of {', '.join(SPLITS)}, not {split}")
    results = {
        path.name: table_result(path, coder or miyanji_coder, errors=errors)
        for path in paths
        if is_table(path)
    }
    results |= {path.name: _linking(path, split) for path in paths if is_events(path)}
    others = [path for path in paths if not is_table(path) and not is_events(path)]
    gold = gather(others, texts, split)
    if gold or not results:
        runs = _runs(gold, coder or miyanji_coder, twin=twin, naive=naive)
        results |= {name: _result(run, errors) for name, run in runs.items()}
    if as_json:
        return json.dumps({"texts": len(gold), "runs": results}, ensure_ascii=False, indent=1)
    return report.render(len(gold), results)


def _linking(path: Path, split: str) -> dict[str, Any]:
    told = read_events(path, split)
    return {"scores": link_scores(told, coded_reports(told)), "confusion": {}}


def _runs(
    gold: Sequence[GoldText], coder: Coder, *, twin: bool, naive: bool
) -> dict[str, list[Coded]]:
    runs = {"miyanji": code(gold, coder)}
    if twin:
        runs["without half-spaces"] = code(map(without_half_spaces, gold), coder)
    if naive:
        runs["naive"] = code(gold, naive_coder)
    return runs


def gather(paths: Iterable[Path], texts: Path | None = None, split: str = "all") -> list[GoldText]:
    """The gold of all files, one part of it where a split is named."""
    place = texts or (_BESIDE if _BESIDE.exists() else None)
    known = read_texts(place) if place else {}
    gold = [text for path in paths for text in read_gold(path, known)]
    return [text for text in gold if split in ("all", text.split or split_of(text.id))]


def _result(coded: Sequence[Coded], errors: bool) -> dict[str, Any]:
    read = [item for item in coded if not item.unread]
    result: dict[str, Any] = {"scores": score(read), "confusion": confusions(read)}
    if unread := {item.gold.id: item.unread for item in coded if item.unread}:
        result["unread"] = unread
    if errors:
        result["errors"] = [asdict(error) for error in find_errors(read)]
    return result
