"""The line of every key and value in a TOML file.

``tomllib`` forgets where it read a value. This scanner walks a file that ``tomllib`` has already
accepted, so it need not check anything, and notes the line of each path of keys and indexes.
"""

import re
import tomllib

from miyanji.conflict.errors import Path

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]+")


class LineIndex:
    """Lines by path."""

    def __init__(self, source: str) -> None:
        self._lines: dict[Path, int] = {}
        _Scanner(source, self._lines).run()

    def line(self, path: Path) -> int | None:
        """Line of the path, or of the longest part of it that the file has."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path)


class _Scanner:
    def __init__(self, source: str, lines: dict[Path, int]) -> None:
        self.source = source.removeprefix("\ufeff")
        self.lines = lines
        self.at = 0
        self.counts: dict[Path, int] = {}

    def run(self) -> None:
        table: Path = ()
        self.skip()
        while self.at < len(self.source):
            if self.peek() == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip()

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def skip(self) -> None:
        self.take(_SPACE)

    def take(self, what: re.Pattern[str]) -> str:
        found = what.match(self.source, self.at)
        if found is None:
            raise ValueError("not the file that was parsed")
        self.at = found.end()
        return found.group()

    def note(self, path: Path) -> None:
        self.lines.setdefault(path, self.source.count("\n", 0, self.at) + 1)

    def header(self) -> Path:
        double = self.source.startswith("[[", self.at)
        start = self.at
        self.at += 2 if double else 1
        keys = self.keys()
        self.at += 2 if double else 1
        path = self.resolved(keys[:-1]) + (keys[-1],)
        if double:
            self.lines.setdefault(path, self.source.count("\n", 0, start) + 1)
            self.counts[path] = self.counts.get(path, 0) + 1
            path = (*path, self.counts[path] - 1)
        self.lines.setdefault(path, self.source.count("\n", 0, start) + 1)
        return path if double else self.resolved(keys)

    def resolved(self, keys: list[str]) -> Path:
        """The keys with the index of the latest table wherever they name an array of tables."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        return path

    def keys(self) -> list[str]:
        found = []
        while True:
            self.skip()
            raw = self.take(_STRING if self.peek() in "\"'" else _BARE)
            found.append(tomllib.loads(f"k={raw}")["k"] if raw[0] in "\"'" else raw)
            self.skip()
            if self.peek() != ".":
                return found
            self.at += 1

    def pair(self, table: Path) -> None:
        start = self.at
        path = table + tuple(self.keys())
        self.lines.setdefault(path, self.source.count("\n", 0, start) + 1)
        self.at += 1
        self.value(path)

    def value(self, path: Path) -> None:
        self.skip()
        self.note(path)
        opening = self.peek()
        if opening in "[{":
            self.items(path, "]" if opening == "[" else "}")
        else:
            self.take(_STRING if opening in "\"'" else _SCALAR)

    def items(self, path: Path, closing: str) -> None:
        self.at += 1
        index = 0
        self.skip()
        while self.peek() != closing:
            if closing == "]":
                self.value((*path, index))
            else:
                self.pair(path)
            index += 1
            self.skip()
            self.at += self.peek() == ","
            self.skip()
        self.at += 1
