"""Read a notebook: turn its JSON into code cells, and a cell's IPython syntax into plain Python.

`cells` reads the file in the worker, before any code of the submission runs. `plain` removes what only
IPython understands, line by line, so that each line keeps its number:

    %matplotlib inline   !pip install x   softmax?     ignored
    x = !ls    x = %pwd                                x is None
    %time fit(X)                                       fit(X)
    %%time, %%timeit, %%capture, %%prun                the rest of the cell is code
    %%bash and any other cell magic                    the whole cell is ignored

It only changes a line that starts a statement, never one within a string or a longer expression.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from typing import Any

from nngrade.worker.inside import code_limits

CELLS_MAX = 2000
CODE_MAX = 1024 * 1024
# No IPython command is longer: a longer line counts as Python.
LINE_MAX = 2000

_CODE_CELLS = ("time", "timeit", "capture", "prun")
_TIMED = re.compile(r"%(?:time|prun)\s+(?!-)(?P<code>\S.*)")
_ASSIGNED = re.compile(r"(?P<name>[^\s=!<>#'\"][^=!<>#'\"]*?)\s*=\s*(?P<magic>[!%].*)")
_HELP = re.compile(r"(\?{1,2}\s*%{0,2}[\w.*]+|%{0,2}[\w.*]+(\[[^\]]*\])?\?{1,2});?")
_DEFINES = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.MULTILINE)
# The tokens that decide where a statement ends: a string up to its end or the line's, a comment, a bracket.
_TOKEN = re.compile(
    r"""(?P<triple>\"{3}|'{3})|(?P<string>"(?:\\.|[^"\\])*(?:"|$)|'(?:\\.|[^'\\])*(?:'|$))"""
    r"""|(?P<comment>\#.*)|(?P<open>[(\[{])|(?P<close>[)\]}])"""
)


class NotANotebook(Exception):
    """The file cannot be read as a notebook; the message continues a sentence that begins with its name."""


def cells(data: bytes) -> list[bytes]:
    """Return the source of each code cell, in the order of the document, as UTF-8.

    Raises `NotANotebook`.
    """
    if code_limits.too_many_values(data):
        raise NotANotebook(
            "has too much data in it: clear its outputs in Jupyter, save it, and try again"
        )
    try:
        book = json.loads(_decoded(data), parse_int=float)
    except RecursionError:
        raise NotANotebook("is nested too deeply to be a notebook") from None
    except json.JSONDecodeError as e:
        raise NotANotebook(_not_json(e)) from None
    if not isinstance(book, dict):
        raise NotANotebook("is JSON, but not a notebook")
    if "cells" not in book and isinstance(book.get("worksheets"), list):
        raise NotANotebook("uses the format from before 2015: open it in Jupyter and save it again")
    entries = book.get("cells")
    if not isinstance(entries, list):
        raise NotANotebook("is JSON, but not a notebook: it has no list of cells")
    sources: list[str] = []
    for number, cell in enumerate(entries, 1):
        if not isinstance(cell, dict):
            raise NotANotebook(f"is damaged: entry {number} of its cells is not a cell")
        if cell.get("cell_type") == "code":
            sources.append(_source(cell, number))
    if not sources:
        raise NotANotebook("has no code cells")
    if len(sources) > CELLS_MAX:
        raise NotANotebook(f"has more than {CELLS_MAX} code cells, which no solution needs")
    found = [source.encode("utf-8", "replace") for source in sources]
    if sum(map(len, found)) > CODE_MAX:
        raise NotANotebook("has more than 1 MiB of code, which no solution needs")
    if said := code_limits.excess(sources):
        raise NotANotebook(f"has {said}, which no solution needs")
    return found


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotANotebook("is not UTF-8 text, which a notebook has to be") from None
    if not text.strip():
        raise NotANotebook("is empty")
    if text.lstrip()[0] == "<":
        raise NotANotebook("is a web page, not a notebook: download the file itself")
    return text


def _not_json(e: json.JSONDecodeError) -> str:
    if e.pos >= len(e.doc.rstrip()) or e.msg.startswith("Unterminated string"):
        return (
            f"is cut off in line {e.lineno}: save it in Jupyter again, and hand in the whole file"
        )
    return f"is not a notebook: it is not JSON (line {e.lineno}: {e.msg})"


def _source(cell: dict[str, Any], number: int) -> str:
    source = cell.get("source")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise NotANotebook(f"is damaged: the source of its cell {number} is not text")
    return source.replace("\r\n", "\n").replace("\r", "\n")


def plain(source: str) -> tuple[str, list[str]]:
    """Return a cell as plain Python, and the lines that only IPython understands."""
    lines = source.split("\n")
    left: list[str] = []
    start = 0
    while start < len(lines):
        first = lines[start].strip()
        if first.startswith("%%"):
            left.append(first)
            if first[2:].partition(" ")[0] not in _CODE_CELLS:
                return "", left
            lines[start] = ""
        elif first:
            break
        start += 1
    if start == len(lines) or _is_python("\n".join(lines)):
        return "\n".join(lines), left
    depth, quote, at = 0, "", start
    while at < len(lines):
        if depth == 0 and not quote:
            changed = _statement(lines[at])
            if changed is not None:
                left.append(lines[at].strip())
                while lines[at].endswith("\\") and at + 1 < len(lines):
                    lines[at], at = changed, at + 1
                    changed = ""
                lines[at] = changed
                at += 1
                continue
        joined = lines[at]
        depth, quote = _after(joined, depth, quote)
        at += 1
        while joined.endswith("\\") and not quote and at < len(lines):
            joined = lines[at]
            depth, quote = _after(joined, depth, quote)
            at += 1
    return "\n".join(lines), left


def defined(source: str) -> list[str]:
    """Return the functions and classes that a cell which is not valid Python would define."""
    return _DEFINES.findall(source)


def _is_python(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _statement(line: str) -> str | None:
    """Return the Python to run instead of an IPython line that starts a statement; None if it is Python."""
    if len(line) > LINE_MAX:
        return None
    said = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    timed = _TIMED.fullmatch(said)
    if timed:
        return indent + timed["code"]
    assigned = _ASSIGNED.fullmatch(said)
    if assigned:
        timed = _TIMED.fullmatch(assigned["magic"])
        return f"{indent}{assigned['name']} = {timed['code'] if timed else None}"
    if said.startswith(("%", "!", "?")) or _HELP.fullmatch(said):
        return indent + "pass"
    return None


def _after(line: str, depth: int, quote: str) -> tuple[int, str]:
    """Return how many brackets are open after a line, and the quotes of the long string that is open."""
    at = 0
    while at < len(line):
        if quote:
            end = re.compile(rf"(?:\\.|[^\\])*?{quote}").match(line, at)
            if end is None:
                return depth, quote
            at, quote = end.end(), ""
            continue
        token = _TOKEN.search(line, at)
        if token is None:
            break
        at = token.end()
        if token["triple"]:
            quote = token["triple"]
        elif token["open"]:
            depth += 1
        elif token["close"]:
            depth = max(depth - 1, 0)
    return depth, quote
