"""Make a class of 200 from a week's independently written right answers, with ten copied pairs.

Each student hands in an answer to each exercise, drawn from those that the course's author and the authors of
`tests/independent` wrote. Twenty students have the same answers but for one, each with names of their own.

The authors are few and the students many, so some would draw the same author wherever code counts. They would
be copies, and nobody could tell them from those that are made as such. So no two students do that.
"""

from __future__ import annotations

import ast
import builtins
import io
import random
import re
import tokenize
from collections.abc import Callable

from names import PAGES, written
from nngrade.cohort.similar import short_functions
from nngrade.course.mistakes import variants
from nngrade.model import Assignment

Definitions = dict[str, str]
"""The text of each function and class of an answer, with its comments."""


def answers(week: Assignment) -> list[list[Definitions]]:
    """Return for each exercise the right answers of the reference, its variants and other authors."""
    assert week.reference is not None
    reference = _definitions((week.reference / week.files[0]).read_text("utf-8"))
    others = [each for each in written(PAGES / f"{week.slug}.md") if each.right]
    found = []
    for exercise in week.exercises:
        own = {f.name: reference[f.name] for f in exercise.functions if f.name in reference}
        texts = [v.source.decode() for v in variants(week, exercise.name)]
        texts += [each.code for each in others if each.exercise == exercise.name]
        found.append([own, *({**own, **_definitions(text)} for text in texts)])
    return found


def _definitions(text: str) -> Definitions:
    lines = text.splitlines(keepends=True)
    return {
        node.name: "".join(lines[_first(node) - 1 : node.end_lineno])
        for node in ast.parse(text).body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    }


def _first(node: ast.FunctionDef | ast.ClassDef) -> int:
    return min([node.lineno, *(d.lineno for d in node.decorator_list)])


def _renamed(text: str, rng: random.Random) -> str:
    """Return a source with other names for its arguments and variables."""
    nodes = list(ast.walk(ast.parse(text)))
    names = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    names |= {n.arg for n in nodes if isinstance(n, ast.arg)}
    new = {n: f"{n[:1]}{rng.randrange(10**4)}" for n in sorted(names - {"self", *dir(builtins)})}
    return re.sub(r"(?<![.\w])[^\W\d]\w*", lambda word: new.get(word[0], word[0]), text)


def _bare(text: str) -> str:
    """Return a source without its comments and docstrings."""
    lines = text.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
            said = node.body[0]
            for row in range(said.lineno, (said.end_lineno or 0) + 1):
                lines[row - 1] = ""
    return "\n".join(line for line in lines if line.strip()) + "\n"


def made(week: Assignment, seed: int) -> tuple[dict[str, str], list[frozenset[str]]]:
    """Return the sources by student, and the copied pairs. Of one shape are equal00 to equal19."""
    rng = random.Random(seed)  # noqa: S311 nothing here is secret
    pools = answers(week)
    short = short_functions(week)
    seen = set[frozenset[str]]()

    def texts(choose: Callable[[], list[Definitions]]) -> list[str]:
        """Return the texts of answers that no other student has, not counting short functions."""
        while True:
            found = {name: text for answer in choose() for name, text in answer.items()}
            counted = frozenset(text for name, text in found.items() if name not in short)
            if counted not in seen:
                seen.add(counted)
                return list(found.values())

    def drawn() -> list[Definitions]:
        return [rng.choice(pool) for pool in pools]

    def source(parts: list[str]) -> str:
        return "import numpy as np\n\n\n" + "\n\n".join(_renamed(part, rng) for part in parts)

    common = drawn()

    def equal() -> list[Definitions]:
        mine = list(common)
        place = rng.randrange(len(pools))
        mine[place] = rng.choice(pools[place])
        return mine

    sources = {f"equal{n:02}": source(texts(equal)) for n in range(20)}
    sources |= {f"student{n:03}": source(texts(drawn)) for n in range(160)}
    copied = []
    for n in range(10):
        parts = texts(drawn)
        sources[f"first{n}"] = source(parts)
        sources[f"x-copy{n}"] = source(rng.sample([_bare(part) for part in parts], len(parts)))
        copied.append(frozenset({f"first{n}", f"x-copy{n}"}))
    return sources, copied
