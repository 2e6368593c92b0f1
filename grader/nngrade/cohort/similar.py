"""Find submissions that share unusual code, with copydetect: pairs to look at, and a page that shows them.

copydetect reads a source as a row of tokens in which names are placeholders, so renamed variables, comments
and layout do not count. Two rows are compared by their short pieces, wherever these stand, so the order of
functions does not count either, nor do docstrings.

Pieces of the stubs are left out. Functions that are short in the reference make no pair, because their right
answers are alike. A pair ranks by how much nearer the two are to each other than to other students: if many
are as similar, that says nothing.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import msgspec
import numpy as np
from copydetect import CodeFingerprint, compare_files
from pygments.lexers import PythonLexer
from pygments.token import String

from nngrade.model import Assignment, Report
from nngrade.report.locate import code_of, lines
from nngrade.report.page import page as whole_page
from nngrade.report.page import plain
from nngrade.text import one_line

# Characters of a piece, in the row of tokens: about a line of code.
PIECE = 25
# So many students may be about as similar; with more, a pair is one of many of its shape.
FEW = 4
NEARLY = 0.1
# A function whose reference has fewer characters in its row of tokens is short.
SHORT = 150
# Pairs that share a smaller part of their code are not shown, nor those with fewer pieces.
LEAST = 0.5
LEAST_PIECES = 40

# Where a statement of the module begins.
_PARTS = re.compile(r"^(?=[^\s)\]}#])", re.MULTILINE)
_FUNCTION = re.compile(r"(?:async )?def (\w+)")


class Side(msgspec.Struct, frozen=True):
    """A student's part of a pair: the share of the code that the other one has too, and the code as HTML."""

    student: str
    share: float
    html: str


class SimilarPair(msgspec.Struct, frozen=True):
    """Two submissions that are alike; `alike` is the share of their pieces that both have."""

    alike: float
    left: Side
    right: Side


def pairs(assignment: Assignment, reports: Iterable[Report], most: int) -> list[SimilarPair]:
    """Return the pairs that are unusually alike, at most `most`, the most unusual first."""
    short = short_functions(assignment)
    texts = {
        r.graded.student: "\n\n".join(r.graded.files.values())
        for r in reports
        if r.graded is not None and r.graded.files
    }
    released = set[int]().union(*(_pieces(stub, ())[0] for stub in _stubs(assignment)))
    pieces = {student: _pieces(text, short) for student, text in sorted(texts.items())}
    counted = {student: found[1] - released for student, found in pieces.items()}
    students = [student for student, found in counted.items() if len(found) >= LEAST_PIECES]
    alike = _alike([pieces[student][0] - released for student in students])
    unusual = alike - _common(alike)
    known = _alike([counted[student] for student in students]) >= LEAST
    found_pairs = [
        (float(alike[a, b] * unusual[a, b]), float(alike[a, b]), students[a], students[b])
        for a, b in np.argwhere(np.triu(known & (unusual > NEARLY), 1))
    ]
    found_pairs.sort(key=lambda pair: (-pair[0], pair[2:]))
    return [_pair(alike, names, texts) for _, alike, *names in found_pairs[:most]]


def _common(alike: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return for each two students how alike one of them is to the nearest student beyond a few."""
    if len(alike) <= FEW:
        return np.zeros_like(alike)
    next_one = np.partition(alike, -FEW - 1, axis=1)[:, -FEW - 1]
    return np.maximum(next_one[:, None], next_one[None, :])


def _alike(sets: Sequence[set[int]]) -> np.ndarray[Any, Any]:
    """Return for each two sets of pieces the share that both have of what either has."""
    number: dict[int, int] = {}
    bits = [sum(1 << number.setdefault(piece, len(number)) for piece in found) for found in sets]
    sizes = [len(found) for found in sets]
    alike = np.zeros((len(sets), len(sets)), np.float32)
    for a, b in itertools.combinations(range(len(sets)), 2):
        both = (bits[a] & bits[b]).bit_count()
        alike[a, b] = alike[b, a] = both / max(sizes[a] + sizes[b] - both, 1)
    return alike


def short_functions(assignment: Assignment) -> list[str]:
    """Return the functions of the assignment, not the classes, that are short in the reference."""
    if assignment.reference is None:
        return []
    found = []
    for exercise in assignment.exercises:
        source = lines((assignment.reference / exercise.file).read_bytes())
        for function in exercise.functions:
            code = [line for line in code_of(source, function.name) if "### " not in line]
            loose = code and not code[0].startswith("class")
            if loose and len(_print("\n".join(code)).filtered_code) < SHORT:
                found.append(function.name)
    return found


def _stubs(assignment: Assignment) -> list[str]:
    if assignment.template is None:
        return []
    return [(assignment.template / name).read_text("utf-8") for name in assignment.files]


def _print(text: str) -> Any:
    return CodeFingerprint("code.py", PIECE, 1, language="python", fp=io.StringIO(text))


def _pieces(text: str, short: Collection[str]) -> tuple[set[int], set[int]]:
    """Return the pieces of all code, and those of code outside the functions named in `short`.

    Each statement of the module has its own, so that none of them depends on what stands above it.
    """
    tokens = PythonLexer().get_tokens(text)
    code = "".join(value for kind, value in tokens if kind not in String.Doc)
    every, counted = set[int](), set[int]()
    for part in _PARTS.split(code):
        found = _print(part).hashes
        every |= found
        function = _FUNCTION.match(part)
        if function is None or function[1] not in short:
            counted |= found
    return every, counted


def _pair(alike: float, students: Sequence[str], texts: Mapping[str, str]) -> SimilarPair:
    a, b = (_print(texts[student]) for student in students)
    _, shares, places = compare_files(a, b)
    left, right = (
        Side(student, float(share), _marked(whole.raw_code, place))
        for student, share, whole, place in zip(students, shares, (a, b), places, strict=True)
    )
    return SimilarPair(alike, left, right)


def _marked(code: str, places: Any) -> str:
    """Return code as HTML, with the shared parts marked."""
    parts, at = [], 0
    for start, end in sorted(zip(*(map(int, row) for row in places), strict=True)):
        start = max(start, at)
        if end > start:
            parts += [escape(code[at:start]), f"<mark>{escape(code[start:end])}</mark>"]
            at = end
    return "".join(parts) + escape(code[at:])


STYLE = """
body { max-width: 100rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
@media (max-width: 800px) { .pair { grid-template-columns: 1fr; } }
mark { background: #f5c54266; color: inherit; }
"""
CAUTION = (
    "This page accuses nobody. It shows where two submissions are more alike than others. There can be many "
    "reasons for that: a common source, a tutor, pairs that are allowed. Read both, and talk to the students."
)


def page(assignment: Assignment, found: Iterable[SimilarPair]) -> str:
    """Return the pairs as a self-contained HTML page, side by side."""
    title = f"{assignment.slug} · {one_line(assignment.title)}: similar submissions"
    parts = [f"<h1>{plain(title)}</h1>", f"<p>{CAUTION}</p>"]
    for number, pair in enumerate(found, 1):
        names = f"{one_line(pair.left.student)} and {one_line(pair.right.student)}"
        columns = "".join(
            f"<div><h3>{plain(side.student)}: {100 * side.share:.0f} % of the code is shared</h3>"
            f"<pre>{side.html}</pre></div>"
            for side in (pair.left, pair.right)
        )
        parts.append(
            f"<details{' open' * (number == 1)}><summary>{number}. {plain(names)}</summary>"
            f'<div class="pair">{columns}</div></details>'
        )
    return whole_page(title, "\n".join(parts), STYLE)
