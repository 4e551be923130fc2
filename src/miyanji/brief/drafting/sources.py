"""Where the material of a draft comes from: briefs just made, or one written as JSON."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from miyanji.brief.drafting.draft import NothingToDraftError
from miyanji.brief.drafting.material import Material, material_of

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief


class BriefFileError(ValueError):
    """A JSON file that is no brief; the message names the file and the remedy."""


def is_brief(source: str) -> bool:
    """Tell whether the source is a brief written as JSON, by its name."""
    return source.lower().endswith(".json")


def materials_of(briefs: Sequence["Brief"]) -> list[Material]:
    """One material per dispute of the briefs, main one first."""
    from miyanji.brief.merged import briefs_to_dict

    data = briefs_to_dict(briefs) if len(briefs) > 1 else briefs[0].to_dict()
    return material_of(data, {b.document.source: b.document.text for b in briefs})


def read_brief(sources: Sequence[str]) -> Material:
    """The main dispute of a brief in a JSON file.

    Raises ``BriefFileError`` and ``NothingToDraftError``.
    """
    if len(sources) > 1:
        raise BriefFileError(
            f"{sources[0]}: a JSON brief stands alone; give the articles, or one brief of them all"
        )
    path = Path(sources[0])
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return main_of(material_of(data))
    except OSError as problem:
        raise BriefFileError(f"{path}: cannot be read ({problem.strerror})") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as problem:
        raise BriefFileError(
            f"{path}: is no JSON ({problem}); write it with --format json"
        ) from None
    except (KeyError, TypeError, AttributeError):
        raise BriefFileError(f"{path}: is no brief; write it with brief --format json") from None


def main_of(found: Sequence[Material]) -> Material:
    """The main dispute. Raises ``NothingToDraftError`` where there is none."""
    if not found:
        raise NothingToDraftError("no report tells of a mediation; there is no case to draft")
    return found[0]
