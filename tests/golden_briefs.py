"""The golden briefs: what the program prints for each example, for a person to read.

``make golden`` rewrites them.
"""

import os
from pathlib import Path

from miyanji import read
from miyanji.brief.brief import Brief

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
EXAMPLES = sorted(p for p in (ROOT / "examples").iterdir() if p.suffix in {".txt", ".html"})


def golden_path(example: Path) -> Path:
    """Where the golden brief of an example stands."""
    return GOLDEN / f"{example.name}.brief.txt"


def brief_of(example: Path) -> Brief:
    """The brief of an example, named as from the top of the repository."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return read(example.relative_to(ROOT))
    finally:
        os.chdir(before)


def main() -> None:
    """Write every golden brief anew."""
    for example in EXAMPLES:
        golden_path(example).write_text(brief_of(example).to_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
