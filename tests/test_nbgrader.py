"""Notebooks for nbgrader, and `nbgrader autograde` with our suites, checked on week 3."""

from __future__ import annotations

import ast
import copy
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import nbformat
import pytest
from helpers import BIN, NNGRADE, ROOT, printed
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs
from nngrade.course.stubs import templates
from nngrade.errors import CourseError
from nngrade.model import Assignment, Course
from nngrade.nbgrader import preprocessors
from nngrade.nbgrader.notebook import (
    configuration,
    handout_of,
    release_notebook,
    source_notebook,
    write_source,
)

pytestmark = pytest.mark.slow

WEEKS = load_course(ROOT).assignments
LATE = """
import sys
sys.path.insert(0, ".")
from late import Late
c.AssignLatePenalties.plugin_class = Late
"""
PLUGIN = """
from nbgrader.plugins import BasePlugin
class Late(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 4
"""
BROKEN = """

@exercise("xor_by_hand")
def test_broken(student):
    \"\"\"xor_by_hand, in a check with a mistake of its own\"\"\"
    student.xor_by_hand()
    assert undefined
"""


def _week(slug: str) -> tuple[Course, Assignment]:
    course = load_course(ROOT)
    return course, load_assignment(course, slug)


# --- One course, through all of nbgrader's commands


def _course(folder: Path) -> Course:
    """Copy week 3 alone, and add a broken check for its last exercise."""
    for name in ("assignments", "reference", "student_template"):
        shutil.copytree(
            ROOT / name / "week3",
            folder / name / "week3",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    (folder / "assignments" / "course.toml").write_text(
        'format = 1\ntitle = "Week 3 alone"\nassignments = ["week3"]\n', "utf-8"
    )
    suite = folder / "assignments" / "week3" / "tests" / "hidden" / "test_perceptron.py"
    suite.write_text(suite.read_text("utf-8") + BROKEN, "utf-8")
    return load_course(folder)


def _questions() -> Any:
    """Return an ordinary nbgrader notebook, whose test cell runs in a kernel."""
    from nbformat.v4 import new_code_cell, new_notebook

    book = new_notebook()
    book.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    for name, source, solution in (
        ("answer", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION", True),
        ("test", "assert x == 1", False),
    ):
        cell = new_code_cell(source, id=name)
        cell.metadata["nbgrader"] = {
            "schema_version": 3,
            "grade": not solution,
            "solution": solution,
            "locked": not solution,
            "task": False,
            "grade_id": name,
            "cell_type": "code",
            **({} if solution else {"points": 2}),
        }
        book.cells.append(cell)
    return book


def _hand_in(folder: Path, student: str, book: Any, at: str = "") -> Path:
    place = folder / "submitted" / student / "week3"
    place.mkdir(parents=True)
    nbformat.write(book, place / "week3.ipynb")
    if at:
        (place / "timestamp.txt").write_text(at, "utf-8")
    return place


def _cell(book: Any, cell_id: str) -> Any:
    return next(cell for cell in book.cells if cell.id == cell_id)


def _submissions(room: Path, course: Course, source: Any) -> None:
    released = nbformat.read(room / "release" / "week3" / "week3.ipynb", 4)
    _hand_in(room, "cy", released)
    right = copy.deepcopy(released)
    for cell, solved in zip(right.cells, source.cells, strict=True):
        cell.source = solved.source
    place = _hand_in(room, "ada", right)
    questions = nbformat.read(room / "release" / "week3" / "questions.ipynb", 4)
    questions.cells[0].source = "x = 1"
    nbformat.write(questions, place / "questions.ipynb")

    wrong = copy.deepcopy(right)
    known = bugs(load_assignment(course, "week3"), "perceptron_predict")
    bug = next(bug for bug in known if bug.name == "at_least_zero")
    _cell(wrong, "perceptron_predict").source = bug.source.decode()
    _hand_in(room, "bob", wrong, "2026-11-21 09:30:00 UTC")

    # Cells without nbgrader's metadata, with other points, duplicated, and removed.
    messy = copy.deepcopy(right)
    _cell(messy, "perceptron_update").metadata.pop("nbgrader")
    _cell(messy, "gate").metadata["nbgrader"]["points"] = 1000
    twice = copy.deepcopy(_cell(messy, "signed_distance"))
    twice["id"] = "another"
    messy.cells.append(twice)
    messy.cells.remove(_cell(messy, "xor_linear_limit"))
    _cell(messy, "perceptron_fit").metadata["nbgrader"] = {"schema_version": 1, "grade": "?"}
    _cell(messy, "perceptron_predict").metadata["nbgrader"]["grade_id"] = "unheard-of"
    _cell(messy, "code-0").metadata["nbgrader"] = []
    _hand_in(room, "eve", messy)

    place = _hand_in(room, "dan", right)
    (place / "week3.ipynb").rename(room / "elsewhere.ipynb")
    (place / "week3.ipynb").symlink_to(room / "elsewhere.ipynb")


class Room:
    """Two courses with the same submissions: one graded by `nbgrader autograde`, one by `nngrade grade`."""

    def __init__(self, top: Path) -> None:
        self.course = _course(top / "course")
        self.assignment = load_assignment(self.course, "week3")
        self.room, self.other = top / "room", top / "other"
        self.room.mkdir()
        self.written = write_source(self.course, self.assignment, self.room)
        self.source = nbformat.read(self.room / "source" / "week3" / "week3.ipynb", 4)
        nbformat.write(_questions(), self.room / "source" / "week3" / "questions.ipynb")
        (self.room / "late.py").write_text(PLUGIN, "utf-8")
        with (self.room / "nbgrader_config.py").open("a", encoding="utf-8") as file:
            file.write(LATE)
        printed(self.room, BIN / "nbgrader", "generate_assignment", "week3")
        with sqlite3.connect(self.room / "gradebook.db") as book:
            book.execute("UPDATE assignment SET duedate = '2026-11-20 00:00:00.000000'")
        book.close()
        _submissions(self.room, self.course, self.source)
        shutil.copytree(self.room, self.other, symlinks=True)
        self.said = printed(self.room, BIN / "nbgrader", "autograde", "week3")
        printed(self.room, BIN / "nbgrader", "generate_feedback", "week3")
        # Exit code 1: the broken check needs manual review.
        printed(self.other, NNGRADE, "--course", self.course.folder, "grade", "week3", code=1)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """Do all grading once; the tests examine the results."""
    return Room(tmp_path_factory.mktemp("nbgrader"))


def _grades(folder: Path, notebook: str = "week3") -> dict[tuple[str, str], tuple[Any, ...]]:
    """Return points, the flag for manual review and the comment for each student and cell, read with SQL."""
    with sqlite3.connect(folder / "gradebook.db") as book:
        rows = book.execute(
            "SELECT s.student_id, b.name, g.auto_score, g.needs_manual_grade, c.auto_comment "
            "FROM grade g JOIN base_cell b ON b.id = g.cell_id "
            "JOIN submitted_notebook n ON n.id = g.notebook_id "
            "JOIN submitted_assignment s ON s.id = n.assignment_id "
            "JOIN notebook k ON k.id = n.notebook_id "
            "LEFT JOIN base_cell bc ON bc.notebook_id = b.notebook_id AND bc.name = b.name "
            "AND bc.type = 'SolutionCell' "
            "LEFT JOIN comment c ON c.notebook_id = n.id AND c.cell_id = bc.id "
            "WHERE k.name = ?",
            (notebook,),
        ).fetchall()
    book.close()
    return {(student, cell): tuple(rest) for student, cell, *rest in rows}


def test_our_release_equals_nbgraders(room: Room) -> None:
    """`generate_assignment` makes the notebook that we make: sources, metadata and checksums."""
    theirs = nbformat.read(room.room / "release" / "week3" / "week3.ipynb", 4)
    ours = release_notebook(room.assignment, room.source)
    for a, b in zip(ours.cells, theirs.cells, strict=True):
        assert a == b
    assert ours.metadata == theirs.metadata
    graded = [c for c in theirs.cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert [c.metadata.nbgrader.grade_id for c in graded] == [
        e.name for e in room.assignment.exercises
    ]
    assert all(re.fullmatch("[0-9a-f]{32}", c.metadata.nbgrader.checksum) for c in graded)


def test_a_release_holds_no_solution(room: Room) -> None:
    """A release holds the notebooks and the figures that the text shows, without a line of the solution."""
    released = room.room / "release" / "week3"
    files = {str(p.relative_to(released)) for p in released.rglob("*") if p.is_file()}
    figures = {f"figures/{p.name}" for p in (room.assignment.folder / "figures").iterdir()}
    assert files == {"week3.ipynb", "questions.ipynb"} | figures
    assert len(room.written) == 2 + len(figures)
    book = nbformat.read(released / "week3.ipynb", 4)
    text = "\n".join(c.source for c in book.cells)
    assert set(re.findall(r"\]\((figures/[^)]+)\)", text)) == figures
    assert "SOLUTION" not in text
    assert "astype(int)" not in text


def test_both_commands_give_the_same_marks(room: Room) -> None:
    """`nbgrader autograde` and `nngrade grade` write the same scores and comments."""
    ours, theirs = _grades(room.other), _grades(room.room)
    students = {"ada", "bob", "cy", "dan", "eve"}
    names = {e.name for e in room.assignment.exercises}
    assert set(theirs) == {(s, n) for s in students for n in names}
    for key in theirs:
        assert theirs[key][0] == pytest.approx(ours[key][0]), key
        assert theirs[key][2] == ours[key][2], key
    assert theirs["ada", "perceptron_fit"] == (22.0, 0, "All checks passed.")
    assert 0 < theirs["bob", "perceptron_predict"][0] < 12
    assert "A score of exactly 0 counts as 1" in theirs["bob", "perceptron_predict"][2]
    assert theirs["cy", "gate"] == (0.0, 0, "not implemented yet")


def test_autograde_grades_all_submissions_in_one_run(room: Room) -> None:
    """All submissions are graded in one sandboxed run, and the notebook's check cells cause no notes."""
    assert room.said.count("nngrade grades 5 submissions") == 1
    assert "nngrade graded them; isolation: " in room.said
    assert (room.room / "graded" / "week3" / "ada.json").is_file()
    for name in ("ada", "bob", "cy"):
        assert "does not allow" not in (room.room / "graded/week3" / f"{name}.json").read_text()


def test_manual_review_is_requested(room: Room) -> None:
    """A check in error and a submission that cannot be graded are marked for manual review."""
    found = _grades(room.room)
    for student in ("ada", "bob", "eve"):
        assert found[student, "xor_by_hand"][:2] == (None, 1)
    assert found["ada", "gate"][1] == 0
    assert "ada: xor_by_hand: a check is in error" in room.said
    assert found["dan", "gate"] == (
        0.0,
        1,
        "week3.ipynb is a link. Hand in the file itself.",
    )
    assert "dan: cannot be graded, and needs manual review: week3.ipynb is a link" in room.said


def test_damaged_cells_change_no_mark(room: Room) -> None:
    """Metadata that is missing, changed, damaged or duplicated ends no run and changes no mark."""
    found = _grades(room.room)
    points = {e.name: e.points for e in room.assignment.exercises}
    for name in set(points) - {"xor_linear_limit", "xor_by_hand"}:
        assert found["eve", name][0] == points[name]
    assert found["eve", "xor_linear_limit"][0] == 0


def test_late_penalties_come_from_nbgraders_plugin(room: Room) -> None:
    """Both commands ask nbgrader's plugin for the penalty after our scores are written."""
    for folder in (room.room, room.other):
        scores = [v[0] for (s, _), v in _grades(folder).items() if s == "bob" and v[0] is not None]
        with sqlite3.connect(folder / "gradebook.db") as book:
            [[penalty]] = book.execute(
                "SELECT n.late_submission_penalty FROM submitted_notebook n "
                "JOIN submitted_assignment s ON s.id = n.assignment_id "
                "JOIN notebook k ON k.id = n.notebook_id "
                "WHERE s.student_id = 'bob' AND k.name = 'week3'"
            ).fetchall()
        book.close()
        assert penalty == pytest.approx(sum(scores) / 4)


def test_other_notebooks_run_in_a_kernel(room: Room) -> None:
    """A notebook without our exercises runs in a kernel, and its tests count."""
    assert _grades(room.room, "questions")["ada", "test"][:2] == (2.0, 0)


def test_the_students_page(room: Room) -> None:
    """`nbgrader generate_feedback` shows the score, the misconception and the submitted code."""
    page = (room.room / "feedback" / "bob" / "week3" / "week3.html").read_text("utf-8")
    text = re.sub(r"<[^>]+>", "", page)
    score = _grades(room.room)["bob", "perceptron_predict"][0]
    assert f"(Score: {score:g} / 12.0)" in text
    assert "A score of exactly 0 counts as 1" in text
    assert "w + lr * error * x" in text


def test_the_authors_notebook_is_kept(room: Room) -> None:
    """`nngrade grade` does not replace an existing source notebook."""
    path = Path("source", "week3", "week3.ipynb")
    assert (room.other / path).read_bytes() == (room.room / path).read_bytes()


def test_a_manual_grade_is_kept(room: Room) -> None:
    """A TA's grade survives another `nbgrader autograde`, and is no longer marked for review."""
    with sqlite3.connect(room.room / "gradebook.db") as book:
        book.execute(
            "UPDATE grade SET manual_score = 3, needs_manual_grade = 1 WHERE cell_id IN "
            "(SELECT id FROM base_cell WHERE name IN ('gate', 'xor_by_hand'))"
        )
    book.close()
    printed(room.room, BIN / "nbgrader", "autograde", "week3", "--student", "bob", "--force")
    with sqlite3.connect(room.room / "gradebook.db") as book:
        rows = book.execute(
            "SELECT DISTINCT g.manual_score, g.needs_manual_grade FROM grade g "
            "JOIN submitted_notebook n ON n.id = g.notebook_id "
            "JOIN submitted_assignment s ON s.id = n.assignment_id "
            "JOIN base_cell b ON b.id = g.cell_id "
            "WHERE s.student_id = 'bob' AND b.name IN ('gate', 'xor_by_hand')"
        ).fetchall()
    book.close()
    assert rows == [(3.0, 0)]
    assert _grades(room.room)["bob", "gate"][0] == _grades(room.other)["bob", "gate"][0]


def test_without_a_course_no_notebook_runs(room: Room) -> None:
    """If the course is missing, autograde reports it and runs no notebook in a kernel."""
    options = ["--student", "cy", "--force", f"--NNGrade.course={room.room}"]
    said = printed(room.room, BIN / "nbgrader", "autograde", "week3", *options, code=1)
    assert f"nngrade: {room.room}: there is no assignments/course.toml in it" in said
    assert "c.NNGrade.course" in said
    assert "IPKernelApp" not in said
    assert not (room.room / "autograded" / "cy" / "week3").exists()


# --- The source notebook


@pytest.mark.parametrize("slug", WEEKS)
def test_every_week_as_a_notebook(slug: str) -> None:
    """The notebooks contain the lines of the reference, of the stubs and of the handout, in order."""
    course, assignment = _week(slug)
    source = source_notebook(course, assignment)
    nbformat.validate(source)
    assert source == source_notebook(course, assignment)
    released = release_notebook(assignment, source)
    nbformat.validate(released)
    assert len({c.id for c in released.cells}) == len(released.cells)
    reference = (ROOT / "reference" / slug / assignment.files[0]).read_text("utf-8")
    [stubs] = templates(course, slug).values()
    for book, text in ((source, reference), (released, stubs)):
        assert sorted(_lines(_code(book))) == sorted(_lines(_without_docstring(text)))
    names: dict[str, Any] = {}
    exec(compile(_code(source), slug, "exec"), names)  # noqa: S102
    assert all(f.name in names for e in assignment.exercises for f in e.functions)
    handout = (assignment.folder / "handout.md").read_text("utf-8")
    ours = ("module-text", "how-to-answer")
    shown = [c.source for c in source.cells if c.cell_type == "markdown" and c.id not in ours]
    assert _lines("\n".join(shown)) == _lines(handout)
    # Each exercise has its text above it and its check below it.
    order = [c.id for c in source.cells]
    for exercise in assignment.exercises:
        at = order.index(exercise.name)
        assert order[at - 1] == f"text-{exercise.name}"
        assert f"({exercise.points:g} point" in source.cells[at - 1].source
        assert source.cells[at + 1].source.startswith("import nngrade\n")
        assert f'"{exercise.name}")' in source.cells[at + 1].source


def _code(book: Any) -> str:
    cells = [c for c in book.cells if c.cell_type == "code"]
    return "\n\n".join(c.source for c in cells if "check" not in c.metadata.get("nngrade", {}))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _without_docstring(text: str) -> str:
    first = ast.parse(text).body[0]
    return "\n".join(text.splitlines()[first.end_lineno :])


MANIFEST = """\
format = 1
title = "Two"
files = ["two.py"]
[[exercises]]
name = "second"
title = "Second"
points = 1
signatures = ["second(x) -> float"]
hints = ["none"]
[[exercises]]
name = "first"
title = "First"
points = 2
signatures = ["first(x) -> float", "TABLE() -> float"]
hints = ["none"]
"""
REFERENCE = '''\
"""Two exercises."""
import math  # the only one

# What first is about.

@math_free
def first(x):
    ### BEGIN SOLUTION first
    return double(x)
    ### END SOLUTION first


# Twice as much.
def double(x):
    return TWO * x

TWO = 2.0

def second(x):
    ### BEGIN SOLUTION second
    return math.sqrt(x)
    ### END SOLUTION second

def spare(x):
    ### BEGIN SOLUTION spare
    return x
    ### END SOLUTION spare

AFTER = [second(4.0)]


class TABLE:
    """A class."""
# The end.
'''.replace("@math_free\n", "")


def _two(folder: Path, reference: str = REFERENCE, handout: str = "# Two\n") -> tuple[Course, Any]:
    (folder / "assignments" / "week1").mkdir(parents=True)
    (folder / "reference" / "week1").mkdir(parents=True)
    (folder / "assignments" / "course.toml").write_text(
        'format = 1\ntitle = "T"\nassignments = ["week1"]\n', "utf-8"
    )
    (folder / "assignments" / "week1" / "assignment.toml").write_text(MANIFEST, "utf-8")
    (folder / "assignments" / "week1" / "handout.md").write_text(handout, "utf-8")
    (folder / "reference" / "week1" / "two.py").write_text(reference, "utf-8")
    course = load_course(folder)
    return course, load_assignment(course, "week1")


def test_code_outside_exercises(tmp_path: Path) -> None:
    """Helpers come before their first use, later code after the exercise it needs; comments stay in place."""
    course, assignment = _two(tmp_path)
    book = source_notebook(course, assignment)
    cells = [(c.id, c.source) for c in book.cells if "check" not in c.metadata.get("nngrade", {})]
    assert [name for name, _ in cells] == [
        "handout-head", "module-text", "code-0", "second", "code-1", "code-spare", "first",
    ]  # fmt: skip
    found = dict(cells)
    assert found["module-text"] == "Two exercises."
    assert found["code-0"].startswith("import math  # the only one")
    assert found["first"].startswith("# What first is about.\n\ndef first(x):")
    assert found["first"].endswith('class TABLE:\n    """A class."""\n# The end.')
    assert "AFTER = [second(4.0)]" in found["code-1"]
    helpers = found["code-0"] + found["code-1"]
    assert "# Twice as much.\ndef double(x):\n    return TWO * x" in helpers
    exec(compile(_code(book), "two", "exec"), {})  # noqa: S102
    released = release_notebook(assignment, book)
    spare = next(c for c in released.cells if c.id == "code-spare")
    assert spare.source == 'def spare(x):\n    raise NotImplementedError("spare")'
    assert spare.metadata.nbgrader.grade is False
    assert book == source_notebook(course, assignment)


HANDOUT = """\
# Two

## Rules

Text.

## A title (1 point)

```python
## no heading (2 points)
```

### A remark

More.

## Several

Before both.

### b (2 points): with a colon

#### Deeper (5 points)

## The end
"""


def test_handouts_are_split_by_points(tmp_path: Path) -> None:
    """A heading with points starts an exercise's text; fences and deeper headings do not."""
    _, assignment = _two(tmp_path, handout=HANDOUT)
    head, texts, rest = handout_of(assignment)
    assert head == "# Two\n\n## Rules\n\nText."
    assert texts[0].startswith("## A title (1 point)")
    assert texts[0].endswith("### A remark\n\nMore.")
    assert texts[1].startswith("## Several\n\nBefore both.\n\n### b (2 points)")
    assert texts[1].endswith("#### Deeper (5 points)")
    assert rest == "## The end"


def test_a_handout_in_another_order_stays_whole(tmp_path: Path) -> None:
    """If a handout's points differ from the manifest's, its whole text stays at the top."""
    other = HANDOUT.replace("(1 point)", "(3 points)")
    _, assignment = _two(tmp_path, handout=other)
    assert handout_of(assignment) == (other.strip(), ["", ""], "")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("### BEGIN SOLUTION first", "### begin solution first"), "nearly a solution marker"),
        (("    ### BEGIN SOLUTION second\n", ""), "the END of 'second' is outside any solution"),
        (("def second", "def third"), "'second' is not defined"),
        (("    ### BEGIN SOLUTION second\n    return math.sqrt(x)\n    ### END SOLUTION second\n",
          "    return 1.0\n"), "'second' has no solution between markers"),
        (("TWO = 2.0", "TWO = 2.0  # BEGIN HIDDEN TESTS"), "'HIDDEN TESTS'"),
        (("TWO = 2.0", "TWO = ="), "not valid Python"),
    ],
)  # fmt: skip
def test_a_reference_that_cannot_be_released_is_refused(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    """Wrong markers, missing definitions and nbgrader's own markers are found before anything is written."""
    course, assignment = _two(tmp_path, REFERENCE.replace(*change))
    with pytest.raises(CourseError, match=re.escape(said)):
        write_source(course, assignment, tmp_path / "room")
    assert not (tmp_path / "room" / "source").exists()


def test_no_solution_line_is_released(tmp_path: Path) -> None:
    """A notebook whose solution cell lost its type or its markers cannot be released."""
    course, assignment = _two(tmp_path)
    book = source_notebook(course, assignment)
    cell = _cell(book, "second")
    cell.metadata["nbgrader"]["solution"] = False
    with pytest.raises(CourseError, match="not marked as one"):
        release_notebook(assignment, book)
    cell.metadata["nbgrader"]["solution"] = True
    # nbgrader's own preprocessor would take this for a marker, and keep the rest.
    cell.source = cell.source.replace(
        "    ### BEGIN", '    """It is so. ### END SOLUTION, that is."""\n    ### BEGIN'
    )
    with pytest.raises(CourseError, match="nearly a solution marker"):
        release_notebook(assignment, book)
    cell.source = "def second(x):\n    return math.sqrt(x)"
    with pytest.raises(CourseError, match="there is no solution"):
        release_notebook(assignment, book)


def test_a_solution_that_nbgrader_leaves_is_not_released(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A solution line in the notebook after nbgrader's steps stops the release."""
    course, assignment = _two(tmp_path)
    book = source_notebook(course, assignment)
    monkeypatch.setattr(preprocessors, "released", lambda made, _: made)
    with pytest.raises(CourseError, match=r"a line of a solution, 'return math.sqrt\(x\)'"):
        release_notebook(assignment, book)


def test_secret_files_in_source_are_refused(tmp_path: Path) -> None:
    """A suite, reference or seed under source/ is refused, because nbgrader would release it."""
    course, assignment = _two(tmp_path)
    place = tmp_path / "room" / "source" / "week1"
    place.mkdir(parents=True)
    for name in ("test_two.py", "two.py", "seed.txt"):
        (place / name).write_text("", "utf-8")
        with pytest.raises(CourseError, match=f"{name}: nbgrader would hand this file out"):
            write_source(course, assignment, tmp_path / "room")
        (place / name).unlink()
    written = write_source(course, assignment, tmp_path / "room")
    assert {p.name for p in written} == {"week1.ipynb", "nbgrader_config.py"}


def test_the_configuration_names_a_course_elsewhere(tmp_path: Path) -> None:
    """The configuration names the course only if it lies outside, and an existing configuration stays."""
    course, assignment = _two(tmp_path / "course")
    assert "course=" not in configuration(course, course.folder / "nbgrader")
    assert repr(str(course.folder)) in configuration(course, tmp_path / "elsewhere")
    config = tmp_path / "elsewhere" / "nbgrader_config.py"
    config.parent.mkdir()
    config.write_text("c = get_config()\n", "utf-8")
    write_source(course, assignment, config.parent)
    assert config.read_text("utf-8") == "c = get_config()\n"


def test_an_assignment_of_several_files_has_no_notebook(tmp_path: Path) -> None:
    """An assignment with two files raises a CourseError, because a notebook stands for one module."""
    course, _ = _two(tmp_path)
    path = tmp_path / "assignments" / "week1" / "assignment.toml"
    text = MANIFEST.replace('["two.py"]', '["two.py", "more.py"]')
    path.write_text(text.replace("hints", 'file = "two.py"\nhints'), "utf-8")
    (tmp_path / "reference" / "week1" / "more.py").write_text("", "utf-8")
    with pytest.raises(CourseError, match="has 2"):
        source_notebook(course, load_assignment(course, "week1"))
