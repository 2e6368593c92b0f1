"""Create a new course, assignment or exercise: a working sample for the author to change."""

from __future__ import annotations

import ast
import builtins
import keyword
import re
import tomllib
from pathlib import Path

import msgspec

from nngrade.author import kill_matrix
from nngrade.author.impact import bound
from nngrade.author.seeds import draw
from nngrade.author.staging import LISTED, Stage, Written, commit, listing, read_text, staged
from nngrade.course.manifest import SLUG, load_assignment
from nngrade.course.markers import solutions
from nngrade.course.stubs import templates
from nngrade.errors import CourseError, UsageError
from nngrade.model import Assignment, Course
from nngrade.suite.student import Student

TOP = ("assignments", "reference", "student_template")
# Folders of a course, or made by grading it. `nngrade start` would write an assignment of such a name there.
RESERVED = (*TOP, "submitted", "graded", "autograded", "feedback", "source", "release")
_MODULE = re.compile(r"[a-z]\w{0,63}", re.ASCII)
_NAME = re.compile(r"[A-Za-z]\w{0,63}", re.ASCII)


def new_course(path: Path, title: str) -> Written:
    """Write a course with one assignment, `week1`, into `path`; return the files written.

    Raises `UsageError` unless `path` is an empty folder or does not exist.
    """
    if path.is_dir() and any(path.iterdir()):
        raise UsageError(f"{path}: the folder is not empty. Choose another, or empty it.")
    if path.exists() and not path.is_dir():
        raise UsageError(f"{path}: a file has this name. Choose another folder.")
    marks = {"WEEK": "week1", "TITLE": _title(title)}
    with staged(path, marks) as stage:
        stage.fill("course")
        listed = listing(read_text(stage.folder / LISTED), "week1")
        files = _assignment(stage.folder, "week1", "A first neuron", "neurons")
    return commit(path, {**files, LISTED: listed})


def new_assignment(course: Course, slug: str, title: str, file: str) -> Written:
    """Add an assignment with the sample exercise to a course; return the files written.

    Raises `UsageError` for a name that cannot be used.
    """
    if not SLUG.fullmatch(slug) or slug in RESERVED:
        raise UsageError(
            f"{slug!r} cannot name an assignment. Use lower-case letters, digits, - and _, as in week2."
        )
    module = file.removesuffix(".py") or slug.replace("-", "_")
    if (
        not _MODULE.fullmatch(module)
        or keyword.iskeyword(module)
        or module in ("oracle", "figures")
    ):
        raise UsageError(
            f"{file or module!r} cannot name the students' file. Choose a name like losses.py."
        )
    title = _title(title or slug.capitalize())
    for top in TOP:
        if (course.folder / top / slug).exists():
            raise UsageError(f"{course.folder / top / slug}: exists already. Choose another name.")
        if course.assignments and not (course.folder / top).is_dir():
            raise CourseError(f"{course.folder / top}: the folder is missing. {_cure(top)}")
    with staged(course.folder, {"WEEK": slug}) as stage:
        files = _assignment(stage.folder, slug, title, module)
        listed = listing(read_text(course.folder / LISTED), slug)
    return commit(course.folder, {**files, LISTED: listed})


def new_exercise(course: Course, slug: str, name: str, title: str, points: float) -> Written:
    """Add an exercise to an assignment: a sample with checks, known mistakes and a variant.

    Returns the files written. Raises `UsageError` for a name or points that cannot be used, and `CourseError`
    if the course is not in order.
    """
    assignment = load_assignment(course, slug)
    for top, folder in (
        ("reference", assignment.reference),
        ("student_template", assignment.template),
    ):
        if folder is None:
            raise CourseError(f"{course.folder / top}: the folder is missing. {_cure(top)}")
    templates(course, slug)  # raises if the markers are wrong
    if not 0 < points <= 1000:
        raise UsageError(f"{points:g} points: give a number above 0, and at most 1000.")
    _free(assignment, name)
    title = _title(title or name.replace("_", " ").capitalize())
    file = assignment.files[0]
    marks = {
        "WEEK": slug,
        "EXERCISE": name,
        "CAMEL": "".join(part[:1].upper() + part[1:] for part in name.split("_")),
        "TITLE": title,
        "POINTS": str(int(points)) if points == int(points) else repr(points),
        "WORTH": f"{points:g} point{'s' * (points != 1)}",
        "MODULE": file.removesuffix(".py"),
    }
    with staged(course.folder, marks) as stage:
        stage.take(assignment)
        stage.fill("exercise")
        manifest = stage.text("appended/assignment.toml")
        if len(assignment.files) == 1:
            manifest = manifest.replace(f'file = "{file}"\n', "")
        week = "assignments/WEEK"
        stage.append(f"{week}/assignment.toml", manifest, blank=1)
        _still_toml(stage, assignment)
        handout = stage.text("appended/handout.md")
        stage.append(f"{week}/handout.md", handout, blank=1, empty=f"# {assignment.title}\n")
        for target, part in ((file, "reference.py"), ("oracle.py", "oracle.py")):
            if (stage.folder / "reference" / slug / target).is_file():
                stage.append(f"reference/WEEK/{target}", stage.text(f"appended/{part}"), blank=2)
        _put_on_record(stage, assignment)
        files = stage.files(slug)
    return commit(course.folder, files)


def _assignment(folder: Path, slug: str, title: str, module: str) -> dict[Path, bytes]:
    """Return the files of a new assignment, and those that are in `folder` already."""
    seed = draw()
    stage = Stage(folder, {"WEEK": slug, "TITLE": title, "MODULE": module, "SEED": seed})
    stage.fill("assignment")
    return stage.files(slug)


def _title(title: str) -> str:
    if not title.strip() or not title.isprintable():
        raise UsageError(f"the title {title!r} is not one line of text. Give one with --title.")
    return title.strip()


def _cure(top: str) -> str:
    return "Run `nngrade author template`." if top == "student_template" else "Write it."


def _free(assignment: Assignment, name: str) -> None:
    """Raise `UsageError` or `CourseError` unless an exercise of that name can be added."""
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} cannot name an exercise. Use a function's name, such as leaky_relu: "
            "letters, digits and _, a letter first, at most 64 characters."
        )
    if keyword.iskeyword(name) or keyword.issoftkeyword(name) or hasattr(builtins, name):
        raise UsageError(f"{name!r} is a keyword or built-in of Python. Choose another name.")
    if name in dir(Student()):
        raise UsageError(f"`student.{name}` has a meaning in checks. Choose another name.")
    assert assignment.reference is not None
    sources = [*assignment.files, "oracle.py"]
    for path in (assignment.reference / source for source in sources):
        if path.is_file() and {name, f"inputs_{name}"} & _names(path):
            raise UsageError(f"{path}: {name!r} exists already. Choose another name.")
    numpy = assignment.reference / assignment.files[0]
    if "np" not in _names(numpy) or "numpy" not in assignment.allowed_imports:
        raise CourseError(
            f"{numpy}: the sample exercise needs NumPy. Write `import numpy as np` there, "
            "and add numpy to the manifest's allowed_imports."
        )
    functions = {f.name for e in assignment.exercises for f in e.functions}
    if name in functions:
        raise UsageError(f"{assignment.slug} has {name!r} already. Choose another name.")
    places = [f"tests/{suite}/test_{name}.py" for suite in ("public", "hidden")]
    for place in (*places, f"mistakes/{name}.md", f"variants/{name}.md"):
        if (assignment.folder / place).exists():
            raise UsageError(f"{assignment.folder / place}: exists already. Choose another name.")


def _names(path: Path) -> set[str]:
    """Return the names that a module binds at its top level, and those of its solutions."""
    source = read_text(path)
    try:
        tree = ast.parse(source)
    except SyntaxError as e:
        raise CourseError(f"{path}, line {e.lineno}: {e.msg}. Correct it.") from None
    found = {name for statement in tree.body for name in bound(statement)}
    return found | set(solutions(source, str(path)))


def _still_toml(stage: Stage, assignment: Assignment) -> None:
    path = Path("assignments") / assignment.slug / "assignment.toml"
    try:
        tomllib.loads(read_text(stage.folder / path))
    except tomllib.TOMLDecodeError:
        raise CourseError(
            f"{stage.folder / path}: `exercises` is a list in brackets, so TOML allows no table after it. "
            "Write each exercise as an [[exercises]] table."
        ) from None


def _put_on_record(stage: Stage, assignment: Assignment) -> None:
    """Add what the new checks catch to the assignment's `catches.json`, if it has one."""
    if (assignment.folder / kill_matrix.RECORD).is_file():
        added = msgspec.json.decode(
            stage.text(f"appended/{kill_matrix.RECORD}"), type=kill_matrix.Catches
        )
        folder = stage.folder / "assignments" / assignment.slug
        staged = msgspec.structs.replace(assignment, folder=folder)
        kill_matrix.write(staged, {**kill_matrix.read(assignment), **added})
