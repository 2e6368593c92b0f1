"""Make an assignment's notebooks: the instructor's, with solutions, and the students', without.

The instructor's notebook is built from the handout and the reference. Each exercise has a text cell with its
sections of the handout, a code cell with its part of the reference, and a cell that checks it. Code that
belongs to no exercise (imports, constants, helpers) keeps its place in the reference, but comes before the
first exercise that uses it.

nbgrader's own steps, in nbgrader's order, turn that into the students' notebook. So it equals the one that
`nbgrader generate_assignment` makes. A line of a solution that is left in it is an error.
"""

from __future__ import annotations

import ast
import copy
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from nngrade.course.leaks import leaks, secret_lines
from nngrade.course.manifest import load_manifest
from nngrade.course.markers import solutions, stub
from nngrade.errors import CourseError
from nngrade.files import figures, write_whole
from nngrade.model import Assignment, Course, Exercise
from nngrade.text import counted

if TYPE_CHECKING:
    from nbformat import NotebookNode

_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r"(?P<level>#{2,3}) .*?(?:\((?P<points>\d+(?:\.\d+)?) points?\).*)?")
_CELL_ID = re.compile(r"[^A-Za-z0-9_-]")
# nbgrader's own steps search each line for these.
_ITS_MARKERS = ("HIDDEN TESTS", "MARK SCHEME", "AUTOTEST")
_SECRET = ("assignment.toml", "catches.json", "oracle.py", "seed.txt")
_CONFIG = """\
from nngrade.nbgrader_plugin import configure

c = get_config()
configure(c{course})
"""


class Section(msgspec.Struct, frozen=True):
    """A part of a handout; `points` is None if its heading names no points."""

    text: str
    points: float | None


class Piece(msgspec.Struct, frozen=True):
    """A top-level statement of a module, with the comments above it.

    `binds` are the names that it defines, and `mentions` all names that it looks up. `needs` are those that
    it looks up as soon as it runs, and not only when a function is called.
    """

    text: str
    binds: frozenset[str]
    mentions: frozenset[str]
    needs: frozenset[str]


def source_notebook(course: Course, assignment: Assignment) -> NotebookNode:
    """Return the instructor's notebook: handout, solutions between markers, and a check for each exercise.

    Raises `CourseError` if the assignment has several files, or its reference is missing or incomplete.
    """
    from nbformat.v4 import new_code_cell, new_markdown_cell

    if len(assignment.files) != 1:
        raise CourseError(
            f"{assignment.folder / 'assignment.toml'}: files: a notebook can hold one module, but "
            f"{assignment.slug} has {len(assignment.files)}. Release the files without a notebook."
        )
    path = course.folder / "reference" / assignment.slug / assignment.files[0]
    if not path.is_file():
        raise CourseError(f"{path}: the reference is missing. Write it.")
    docstring, pieces = cut(path.read_text("utf-8"), str(path))
    own, loose = _placed(assignment, pieces, path)
    head, texts, rest = handout_of(assignment)
    others = {
        e.name
        for slug in course.assignments
        if slug != assignment.slug
        for e in load_manifest(course, slug).exercises
    }
    cells = [new_markdown_cell(head, id="handout-head")]
    if docstring:
        cells.append(new_markdown_cell(docstring, id="module-text"))
    for number, exercise in enumerate(assignment.exercises):
        cells += _loose(loose[number], number, str(path))
        if texts[number]:
            cells.append(new_markdown_cell(texts[number], id=_cell_id(f"text-{exercise.name}")))
        cell = new_code_cell(own[exercise.name], id=_cell_id(exercise.name))
        cell.metadata["nbgrader"] = _marked(exercise.name, exercise.points)
        cell.metadata["nngrade"] = {"exercise": exercise.name}
        cells.append(cell)
        asked = [assignment.slug] if exercise.name in others else []
        names = ", ".join(f'"{name}"' for name in (*asked, exercise.name))
        check = f"import nngrade\n\nnngrade.check({names})"
        cells.append(new_code_cell(check, id=_cell_id(f"check-{exercise.name}")))
        cells[-1].metadata["nngrade"] = {"check": exercise.name}
    cells += _loose(loose[-1], len(loose) - 1, str(path))
    if assignment.questions:
        cells.append(new_markdown_cell(_how_to_answer(assignment), id="how-to-answer"))
    if rest:
        cells.append(new_markdown_cell(rest, id="handout-rest"))
    return _book(cells)


def _how_to_answer(assignment: Assignment) -> str:
    names = ", ".join(f"`{q.name}`" for q in assignment.questions)
    first = assignment.questions[0].name
    return (
        f"{assignment.slug} has {counted(assignment.questions, 'question', 'questions')}: {names}. "
        f"`nngrade ask {assignment.slug}` in a terminal in this folder asks them; a cell such as "
        f'`nngrade.answer("{first}", YOUR_ANSWER)` answers one. '
        "Your answers are in `answers.toml` beside this notebook. Hand in both files."
    )


def release_notebook(assignment: Assignment, source: NotebookNode) -> NotebookNode:
    """Return the students' notebook, made by nbgrader's own steps; `source` is not changed.

    Raises `CourseError` if markers are wrong, or a line of a solution is left.
    """
    from nngrade.nbgrader.preprocessors import released

    where = f"source/{assignment.slug}/{assignment.slug}.ipynb"
    secrets = _secrets(source, where)
    book: NotebookNode = released(copy.deepcopy(source), where)
    for cell in book.cells:
        for line, _ in leaks(cell.source, secrets):
            raise CourseError(
                f"{where}: the cell {cell.id!r} would be released with a line of a solution, {line!r}. "
                "Put it between '### BEGIN SOLUTION name' and '### END SOLUTION name'."
            )
    return book


def write_source(course: Course, assignment: Assignment, folder: Path) -> list[Path]:
    """Write `source/week3/` of nbgrader's course in `folder`, and return the paths that were written.

    These are the notebook and its figures, and an nbgrader_config.py if there is none. nbgrader hands out
    every other file there too. So this raises `CourseError` if a suite or a reference is among them.
    """
    import nbformat

    place = folder / "source" / assignment.slug
    wanted = {place / f"{assignment.slug}.ipynb": b""}
    for figure in figures(assignment.folder):
        wanted[place / "figures" / figure.name] = figure.read_bytes()
    for path in sorted(place.rglob("*")):
        if path.name in (*assignment.files, *_SECRET) or path.name.startswith("test_"):
            raise CourseError(
                f"{path}: nbgrader would hand this file out to students. Move it out of source/."
            )
    book = source_notebook(course, assignment)
    release_notebook(assignment, book)  # raises before anything is written
    wanted[place / f"{assignment.slug}.ipynb"] = nbformat.writes(book).encode()
    config = folder / "nbgrader_config.py"
    if not config.exists():
        wanted[config] = configuration(course, folder).encode()
    for path, content in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    return list(wanted)


def configuration(course: Course, folder: Path) -> str:
    """Return the text of an nbgrader_config.py that makes `nbgrader autograde` use this course's suites."""
    top = folder.resolve()
    above = course.folder == top or course.folder in top.parents
    return _CONFIG.format(course="" if above else f", course={str(course.folder)!r}")


# --- The handout


def handout_of(assignment: Assignment) -> tuple[str, list[str], str]:
    """Return a handout's head, the text for each exercise, and the rest.

    The points in the headings have to match the manifest's exercises in order. If they do not, the whole
    handout is the head.
    """
    path = assignment.folder / "handout.md"
    try:
        text = path.read_text("utf-8").strip()
    except FileNotFoundError:
        text = f"# {assignment.title}"
    found = sections(text)
    marked = [number for number, section in enumerate(found) if section.points is not None]
    if [found[n].points for n in marked] != [e.points for e in assignment.exercises]:
        return text, [""] * len(assignment.exercises), ""
    # A section without points, such as an introduction to several exercises, belongs to the next exercise.
    texts = []
    begun = marked[0]
    for number in marked:
        texts.append("\n\n".join(s.text for s in found[begun : number + 1]))
        begun = number + 1
    head = "\n\n".join(s.text for s in found[: marked[0]])
    return head, texts, "\n\n".join(s.text for s in found[begun:])


def sections(text: str) -> list[Section]:
    """Cut a handout at its headings of levels 2 and 3; a deeper heading without points starts no section."""
    found: list[tuple[list[str], float | None, int]] = [([], None, 2)]
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        heading = None if fence or mark else _HEADING.fullmatch(line)
        if heading:
            points = float(heading["points"]) if heading["points"] else None
            level = len(heading["level"])
            if points is not None or level <= found[-1][2]:
                found.append(([], points, level))
        found[-1][0].append(line)
    parts = [("\n".join(lines).strip(), points) for lines, points, _ in found]
    return [Section(part, points) for part, points in parts if part]


# --- The reference


def cut(source: str, file: str) -> tuple[str, list[Piece]]:
    """Return a module's docstring and its top-level statements in order, each with its text.

    Raises `CourseError` if the module is not valid Python, or its markers are wrong.
    """
    solutions(source, file)
    try:
        tree = ast.parse(source)
    except SyntaxError as e:
        raise CourseError(
            f"{file}:{e.lineno}: the reference is not valid Python: {e.msg}."
        ) from None
    lines = source.splitlines()
    body = tree.body
    docstring = ast.get_docstring(tree, clean=False)
    after = 0
    if docstring is not None:
        after = body[0].end_lineno or 0
        body = body[1:]
    starts = []
    for node in body:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))]) - 1
        while first > after and _leads(lines[first - 1]):
            first -= 1
        starts.append(first)
        after = node.end_lineno or first
    ends = [*starts[1:], len(lines)]
    pieces = [
        _piece(node, "\n".join(lines[start:end]).strip("\n"))
        for node, start, end in zip(body, starts, ends, strict=True)
    ]
    return inspect.cleandoc(docstring or ""), pieces


def _leads(line: str) -> bool:
    """Return whether a line above a statement belongs to it: blank, or a comment that ends no solution."""
    return not line.strip() or (line.startswith("#") and "END SOLUTION" not in line)


def _piece(node: ast.stmt, text: str) -> Piece:
    binds = set()
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        binds.add(node.name)
    else:
        for inner in ast.walk(node):
            if isinstance(inner, ast.alias):
                binds.add((inner.asname or inner.name).partition(".")[0])
            elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                binds.add(inner.id)
    return Piece(text, frozenset(binds), _names(node, deep=True), _names(node, deep=False))


def _names(node: ast.AST, *, deep: bool) -> frozenset[str]:
    """Return the names that a statement looks up; unless `deep`, leave out the bodies of functions."""
    found = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load):
            found.add(one.id)
        if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and not deep:
            waiting += [*one.decorator_list, one.args]
            waiting += [one.returns] if one.returns else []
        elif isinstance(one, ast.Lambda) and not deep:
            waiting.append(one.args)
        else:
            waiting += ast.iter_child_nodes(one)
    return frozenset(found)


def _placed(
    assignment: Assignment, pieces: list[Piece], path: Path
) -> tuple[dict[str, str], list[list[Piece]]]:
    """Return each exercise's text, and the other pieces: those before each exercise and after the last."""
    exercises = assignment.exercises
    owner = {f.name: n for n, e in enumerate(exercises) for f in e.functions}
    parts: list[list[Piece]] = [[] for _ in exercises]
    loose: list[tuple[Piece, int]] = []  # with the exercise that follows in the reference
    following = len(exercises)
    for piece in reversed(pieces):
        owners = {owner[name] for name in piece.binds if name in owner}
        if owners:
            following = min(owners)
            parts[following].insert(0, piece)
        else:
            loose.insert(0, (piece, following))
    for exercise, part in zip(exercises, parts, strict=True):
        _complete(exercise, part, path)
    first_use = [_first_use(piece, parts, [p for p, _ in loose]) for piece, _ in loose]
    gaps: list[list[Piece]] = [[] for _ in range(len(exercises) + 1)]
    bound: dict[str, int] = {name: n + 1 for name, n in owner.items()}
    for (piece, following), used in zip(loose, first_use, strict=True):
        above = max((bound.get(name, 0) for name in piece.needs), default=0)
        gap = max(above, min(following, used))
        gaps[gap].append(piece)
        bound |= dict.fromkeys(piece.binds, gap)
    texts = ["\n\n\n".join(p.text for p in part) for part in parts]
    return {e.name: text for e, text in zip(exercises, texts, strict=True)}, gaps


def _complete(exercise: Exercise, part: list[Piece], path: Path) -> None:
    found = {name for piece in part for name in piece.binds}
    for function in exercise.functions:
        if function.name not in found:
            raise CourseError(f"{path}: {function.name!r} is not defined in it. Write it.")
    if not any(solutions(piece.text, str(path)) for piece in part):
        raise CourseError(
            f"{path}: {exercise.name!r} has no solution between markers. Put "
            f"'### BEGIN SOLUTION {exercise.name}' and its END around it."
        )


def _first_use(piece: Piece, parts: list[list[Piece]], loose: list[Piece]) -> int:
    """Return the number of the first exercise that uses a piece's names, directly or through loose pieces."""
    names = set(piece.binds)
    grown = True
    while grown:
        before = len(names)
        for other in loose:
            if other.mentions & names:
                names |= other.binds
        grown = len(names) > before
    for number, part in enumerate(parts):
        if any(p.mentions & names for p in part):
            return number
    return len(parts)


# --- Cells


def _loose(pieces: list[Piece], number: int, file: str) -> list[Any]:
    """Return the cells for pieces that belong to no exercise; a piece with a solution has its own cell."""
    from nbformat.v4 import new_code_cell

    given = [p for p in pieces if not solutions(p.text, file)]
    cells = []
    if given:
        imports = all(p.text.startswith(("import ", "from ")) for p in given)
        text = ("\n" if imports else "\n\n").join(p.text for p in given)
        cells.append(new_code_cell(text, id=f"code-{number}"))
    for piece in pieces:
        names = list(solutions(piece.text, file))
        if names:
            cell = new_code_cell(piece.text, id=_cell_id(f"code-{names[0]}"))
            cell.metadata["nbgrader"] = _marked(f"code-{names[0]}", None)
            cells.append(cell)
    return cells


def _marked(name: str, points: float | None) -> dict[str, Any]:
    """Return nbgrader's metadata for a cell with a solution; a cell without points is not graded."""
    marked = {
        "schema_version": 3,
        "grade": points is not None,
        "solution": True,
        "locked": False,
        "task": False,
        "grade_id": name,
        "cell_type": "code",
    }
    return marked if points is None else {**marked, "points": points}


def _cell_id(name: str) -> str:
    return _CELL_ID.sub("_", name)[:64]


def _book(cells: list[Any]) -> NotebookNode:
    from nbformat.v4 import new_notebook

    book: NotebookNode = new_notebook(cells=cells)
    book.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    book.metadata["language_info"] = {"name": "python"}
    return book


def _secrets(source: NotebookNode, where: str) -> dict[str, str]:
    """Return the lines that stand only in solutions, each with the name of its solution.

    Raises `CourseError` if markers are wrong, or a cell contains one of nbgrader's own markers.
    """
    for cell in source.cells:
        for mark in _ITS_MARKERS:
            if mark in cell.source:
                raise CourseError(
                    f"{where}: the cell {cell.id!r} contains {mark!r}, which is a marker of nbgrader. "
                    "Reword the cell; checks belong in the suite."
                )
    places = [(cell.source, f"{where}, cell {cell.id}") for cell in source.cells]
    public = "\n".join(stub(text, place) for text, place in places)
    secrets: dict[str, str] = {}
    for text, place in places:
        secrets |= secret_lines(text, place, public)
    return secrets
