"""Read a CSV file that another program exported, change some cells, and keep every other byte."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from nngrade.errors import UsageError

# A file that begins with one of these marks has that encoding, and gets the mark back.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Without a mark: Excel writes cp1252; in latin-1, every byte is a character.
_ENCODINGS = ("utf-8", "cp1252", "latin-1")
_SEPARATORS = ",;\t"


class Sheet:
    """The rows of a CSV file. `put` changes a cell; `written` gives the file back, other cells as they came.

    The separator is the comma, semicolon or tab that the first line has most of. `rows` are as long as the
    header at least.
    """

    def __init__(self, path: Path) -> None:
        try:
            data = path.read_bytes()
        except OSError as e:
            raise UsageError(f"{path}: cannot be read as CSV: {e.strerror}.") from None
        text = self._decoded(data, path)
        separator = _separator(text)
        self._quoted = re.compile(rf'["\r\n{separator}]')
        self._separator = separator
        self._raw = list(_cells(text, separator, path))
        rows = [[_plain(raw) for raw, _ in row] for row in self._raw]
        width = len(rows[0]) if rows else 0
        self.rows = [row + [""] * (width - len(row)) for row in rows]

    def _decoded(self, data: bytes, path: Path) -> str:
        self._mark = next((m for m in _MARKS if data.startswith(m)), b"")
        data = data[len(self._mark) :]
        for encoding in [_MARKS[self._mark]] if self._mark else [_unmarked(data), *_ENCODINGS]:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            self._encoding = encoding
            return text
        raise UsageError(
            f"{path}: cannot be read as CSV: its encoding is damaged. Export it again."
        )

    def put(self, line: int, column: int, text: str) -> None:
        """Write a cell, in quotes if it had quotes or needs them."""
        if text == self.rows[line][column]:
            return
        self.rows[line][column] = text
        raw = self._raw[line]
        while len(raw) <= column:  # a row that ends early gets its separators
            before, end = raw[-1]
            raw[-1:] = [(before, self._separator), ("", end)]
        before, end = raw[column]
        quotes = before.startswith('"') or self._quoted.search(text)
        raw[column] = ('"' + text.replace('"', '""') + '"' if quotes else text), end

    def written(self) -> bytes:
        """Return the file's bytes. A character that its encoding lacks becomes a question mark."""
        text = "".join(raw + end for row in self._raw for raw, end in row)
        return self._mark + text.encode(self._encoding, "replace")


def _unmarked(data: bytes) -> str:
    """Return UTF-16 if many bytes of the header are 0, else UTF-8."""
    head = data[:40]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if max(odd, even) <= len(head) // 4:
        return "utf-8"
    return "utf-16-le" if odd > even else "utf-16-be"


def _separator(text: str) -> str:
    first = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(_SEPARATORS, key=first.count)


def _cells(text: str, separator: str, path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield rows of cells, each as it stands in the file, with the separator or line end after it."""
    pattern = re.compile(
        rf'("[^"]*(?:""[^"]*)*"[^{separator}\r\n]*|[^"{separator}\r\n][^{separator}\r\n]*|)'
        rf"({separator}|\r\n|\n|\r|\Z)"
    )
    row: list[tuple[str, str]] = []
    at = 0
    while at < len(text) or row:
        match = pattern.match(text, at)
        if match is None:
            line = text.count("\n", 0, at) + 1
            raise UsageError(
                f"{path}: cannot be read as CSV: a quote in line {line} is never closed. Export it again."
            )
        row.append((match[1], match[2]))
        at = match.end()
        if match[2] != separator:
            yield row
            row = []


def _plain(raw: str) -> str:
    if not raw.startswith('"'):
        return raw
    inside, _, rest = raw[1:].replace('""', "\0").partition('"')
    return inside.replace("\0", '"') + rest
