"""Find lines of a solution where students would see them.

`author verify` searches the stubs, a release searches each of its files, and the release of a notebook
searches each cell, and a site each page. All look for the lines that this module lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nngrade.course.markers import solutions, stub

# A shorter line gives no solution away: anybody may write `else:` or `counter += 1`. Each solution in the
# project's own course has a line of at least 20 characters.
LINE_MIN = 13
# A call without arguments gives none away either: `loss.backward()`, `with torch.no_grad():`.
IDIOM = re.compile(r"(?:with )?[\w.]+(?:\(\)\.\w+)?\(\):?")


def secret_lines(source: str, file: str, public: str) -> dict[str, str]:
    """Return the lines of solutions that `public` does not hold, each with the name of its solution."""
    return {line: name for line, name in _lines(source, file) if line not in public}


def leaks(text: str, secrets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each secret line that `text` holds, and the name of its solution."""
    for line, name in secrets.items():
        if line in text:
            yield line, name


def leaks_of_stub(source: str, file: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a solution that the stub holds too, and the name of the solution.

    The line has to stand alone: a docstring may give a formula away within a sentence.
    """
    left = {line.strip() for line in stub(source, file).splitlines()}
    for line, name in _lines(source, file):
        if line in left:
            yield line, name


def _lines(source: str, file: str) -> Iterator[tuple[str, str]]:
    for name, lines in solutions(source, file).items():
        for line in map(str.strip, lines):
            if len(line) >= LINE_MIN and line[0] != "#" and not IDIOM.fullmatch(line):
                yield line, name
