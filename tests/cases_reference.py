"""The reference page of the published cases, made from the case files.

``python -m tests.cases_reference`` rewrites it; a test fails when it has drifted.
"""

from pathlib import Path

from miyanji.cases.listing import entries, keywords

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cases.md"
HEAD = """# The published cases

`miyanji solve ID` solves one, by its id or one of its other names; `miyanji cases` lists them,
`miyanji cases --keyword WORD` those with a keyword, `miyanji cases lint FILE` checks a case file.
This page is made from the files by `python -m tests.cases_reference`.

*Published* cases have the parties, states and preferences of the work that is cited; *derived* ones
rest on a published story or formula, and say what is ours. States are strings of Y and N over the
options in the order given. Stable states are computed, never copied: `tests/golden/cases` has a
page for each case, made by the textbook definitions on plain sets, which the engine must equal.
Where the source states equilibria, the linter compares them with the computed ones.
"""


def reference() -> str:
    """The whole page."""
    parts = [HEAD, "\n".join(_overview()), *(_section(entry) for entry in entries()), _keywords()]
    return "\n".join(parts)


def _overview():
    yield "| id | parties | states | origin |"
    yield "|---|---|---|---|"
    for entry in entries():
        yield f"| [{entry.id}](#{entry.id}) | {entry.parties} | {entry.states} | {entry.origin} |"


def _section(entry):
    lines = [
        f"\n## {entry.id}\n",
        f"**{entry.name}.** {entry.about}\n",
        f"Source: {entry.citation}.\n",
    ]
    if entry.source:
        stated = "; ".join(
            f"{concept} {', '.join(states) or 'none'}"
            for concept, states in entry.published.items()
        )
        lines.append(f"Equilibria stated by {entry.source}: {stated}.\n")
    if entry.aliases:
        lines.append(f"Other names: {', '.join(entry.aliases)}.\n")
    lines.append(f"Keywords: {', '.join(entry.keywords)}.")
    return "\n".join(lines)


def _keywords():
    rows = [f"| {word} | {meaning} |" for word, meaning in keywords().items()]
    return "\n".join(["\n## Keywords\n", "| keyword | meaning |", "|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
