"""Find solutions between their markers, and cut them out to make the stub.

A solution stands between two marker lines with the same indent:

    ### BEGIN SOLUTION mse
    return float(np.mean((pred - y) ** 2))
    ### END SOLUTION mse

The parser is strict, because a mistyped marker would leave the solution in the stub. It rejects a line
that only looks like a marker, a stray END, and a nested or repeated BEGIN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nngrade.errors import CourseError

_MARKER = re.compile(r"(?P<indent> *)### (?P<which>BEGIN|END) SOLUTION (?P<name>[A-Za-z_]\w*)")
_LOOKS_LIKE_ONE = re.compile(r"#.*\b(begin|end)\W*(of\W+)?solution", re.IGNORECASE)


def solutions(source: str, file: str) -> dict[str, list[str]]:
    """Return the lines of each solution, by name.

    Raises `CourseError` for markers that are malformed, unbalanced or repeated.
    """
    found: dict[str, list[str]] = {}
    for line, name, _ in _walk(source, file):
        if name is not None:
            found.setdefault(name, []).append(line)
    return found


def ranges(source: str, file: str) -> dict[str, range]:
    """Return the line numbers of each solution, by name."""
    solutions(source, file)  # raises unless each BEGIN is followed by its END
    matches = ((n, _MARKER.fullmatch(line)) for n, line in enumerate(source.splitlines(), 1))
    marks = [(n, match["name"]) for n, match in matches if match]
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return {name: range(begin + 1, end) for (begin, name), (end, _) in pairs}


def stub(source: str, file: str) -> str:
    """Return the source with each solution replaced by `raise NotImplementedError("name")`."""
    kept: list[str] = []
    current: str | None = None
    for line, name, indent in _walk(source, file):
        if name is None:
            kept.append(line)
        elif name != current:
            kept.append(f'{indent}raise NotImplementedError("{name}")')
        current = name
    return "\n".join(kept) + "\n"


def _walk(source: str, file: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield each line that is not a marker, its solution's name (or None) and the marker's indent."""
    current: str | None = None
    indent = ""
    begun = 0
    seen: set[str] = set()
    for number, line in enumerate(source.splitlines(), 1):
        match = _MARKER.fullmatch(line)
        if match is None:
            if _LOOKS_LIKE_ONE.search(line):
                raise CourseError(
                    f"{file}:{number}: {line.strip()!r} is nearly a solution marker. Write exactly "
                    "'### BEGIN SOLUTION name' or '### END SOLUTION name' on a line of its own, after spaces."
                )
            yield line, current, indent
            continue
        name = match["name"]
        if match["which"] == "BEGIN":
            if current is not None:
                raise CourseError(
                    f"{file}:{number}: a solution begins inside that of {current!r}. "
                    f"Put '### END SOLUTION {current}' before it."
                )
            if name in seen:
                raise CourseError(
                    f"{file}:{number}: a second solution named {name!r}. Give each its own name."
                )
            current, indent, begun = name, match["indent"], number
            seen.add(name)
        else:
            if name != current or match["indent"] != indent:
                where = f"inside the solution of {current!r}" if current else "outside any solution"
                raise CourseError(
                    f"{file}:{number}: the END of {name!r} is {where}. "
                    "Each END repeats the name and the indent of the BEGIN above it."
                )
            if number == begun + 1:
                raise CourseError(f"{file}:{number}: the solution of {name!r} is empty. Write it.")
            current = None
    if current is not None:
        raise CourseError(
            f"{file}:{begun}: the solution of {current!r} never ends. "
            f"Add '### END SOLUTION {current}' after it."
        )
