"""A run: from a corpus to one output, resumed where an earlier run was interrupted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from miyanji.documents import corpus
from miyanji.documents.corpus import Entry
from miyanji.documents.record import Reject
from miyanji.scale import outputs
from miyanji.scale.apart import coded
from miyanji.scale.engines import Coder, Engine
from miyanji.scale.failure import RunError, UsageError
from miyanji.scale.kept import Kept, keep, kept_path, opened
from miyanji.scale.part import rejects_of
from miyanji.scale.plan import Plan
from miyanji.scale.progress import Progress, Report, Ticker
from miyanji.scale.rows import code_shard
from miyanji.scale.seen import unique
from miyanji.scale.shard import shards
from miyanji.scale.version import coder_version
from miyanji.scale.workspace import Workspace, unwritable


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run came to. ``unread`` are the files that could not be read to their end;
    ``unchanged`` tells that the output was there already, made of the same by the same coder."""

    documents: int
    acts: int
    rejects: int
    resumed: int
    unread: int
    unchanged: bool = False

    def line(self, out: Path) -> str:
        """Return the summary as one line."""
        text = f"{self.acts:,} acts of {self.documents:,} documents in {out}"
        if self.unchanged:
            text += "; nothing to do, it was made of these by this coder (--fresh codes anew)"
        elif self.resumed:
            text += f"; {self.resumed:,} were done before"
        if self.rejects:
            text += f"; {self.rejects:,} rejected, see {rejects_path(out)}"
        return text


def rejects_path(out: Path) -> Path:
    """Return where the rejects of an output stand."""
    return out.with_name(f"{out.name}.rejects.jsonl")


def code(
    paths: Sequence[str | Path],
    out: Path,
    engine: Engine,
    *,
    report: Report,
    coder: Coder = code_shard,
    fresh: bool = False,
) -> Summary:
    """Code every document of ``paths`` into ``out``, and its rejects beside it.

    ``out`` appears, or is replaced, when everything is done; until then finished shards are kept
    in ``OUT.parts``, and a run that was interrupted goes on from them. Parts of a finished run are
    kept too (see ``kept``): only what has changed is coded, unless ``fresh``. ``report`` is told of
    each file that cannot be read. Raises ``RunError`` where the run cannot start or go on.
    """
    outputs.check(out)
    own = (out, rejects_path(out), kept_path(out), out.with_name(f"{out.name}.parts"))
    _check_inputs(paths, own)
    count, size = corpus.census(paths, own)
    if not count:
        raise RunError(f"{', '.join(map(str, paths))}: no file of a kind that is read")
    progress, unread = Progress(size), _Unread()
    ticker = Ticker(progress)
    with Workspace(out) as workspace, opened(kept_path(out)) as kept:
        if fresh:
            workspace.clear()
        entries = _noted(corpus.records(paths, own), unread, ticker, report)
        planned = shards(unique(entries, workspace.folder / "seen"), coder_version())
        plan = Plan(workspace, progress, Kept() if fresh else kept)
        with plan, ticker:
            for shard, part in coded(plan.missing(planned), engine, coder):
                plan.finish(shard, part)
                ticker.tick()
        if unread.files and unread.files == progress.documents + progress.rejects:
            workspace.remove()
            raise RunError(f"{out}: not written, for nothing could be read")
        unchanged = not plan.new and kept.wrote((plan.order, out, rejects_path(out)))
        if not unchanged:
            _assemble(workspace, plan, out)
        workspace.remove()
    return Summary(
        progress.documents,
        progress.acts,
        progress.rejects,
        progress.resumed,
        unread.files,
        unchanged,
    )


def _check_inputs(paths: Sequence[str | Path], own: Sequence[Path]) -> None:
    """An output that is named as an input would be lost."""
    written = {path.resolve() for path in own}
    for path in paths:
        if Path(path).resolve() in written:
            raise UsageError(f"{path}: is an input and would be written; choose another --to")


@dataclass
class _Unread:
    files: int = 0


def _noted(
    entries: Iterable[Entry], unread: _Unread, ticker: Ticker, report: Report
) -> Iterator[Entry]:
    """Pass the entries on, and report files that cannot be read as they come."""
    for entry in entries:
        if isinstance(entry.item, Reject) and entry.item.whole:
            unread.files += 1
            ticker.end()
            report(f"error: {entry.item.place}: {entry.item.reason}")
        yield entry


def _assemble(workspace: Workspace, plan: Plan, out: Path) -> None:
    """Write the output and the rejects, give them their names, and keep the parts."""
    ready, rejects = workspace.folder / "out", workspace.folder / "rejects"
    try:
        ready.unlink(missing_ok=True)
        outputs.write(plan.parts(), ready, out.suffix)
        with rejects.open("wb") as file:
            for part in plan.parts():
                file.writelines(rejects_of(part))
        rejects.replace(rejects_path(out))
        ready.replace(out)
    except OSError as problem:
        raise unwritable(out, problem) from None
    parts = ((key, workspace.part(key).read_bytes()) for key in plan.order_of_keys())
    keep(kept_path(out), parts, (plan.order, out, rejects_path(out)))
