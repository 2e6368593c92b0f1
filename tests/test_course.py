"""Reading a course: every mistake in a manifest is reported with file, key and remedy."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import msgspec
import pytest
from helpers import MINI
from nngrade.course.manifest import (
    asked_exercise,
    asked_question,
    asked_task,
    find_course,
    load_assignment,
    load_course,
    secret_seed,
    seed_is_published,
)
from nngrade.errors import CourseError, UsageError
from nngrade.model import Policy, Question


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Copy the miniature course, so that a test can damage it."""
    return Path(shutil.copytree(MINI, tmp_path / "course"))


def _load(folder: Path) -> None:
    load_assignment(load_course(folder), "week1")


COURSE = "assignments/course.toml"
MANIFEST = "assignments/week1/assignment.toml"
MISTAKES = {
    "no course file": (COURSE, None, "", "file is missing"),
    "a listed week without a manifest": (
        COURSE, '["week1"]', '["week1", "week2"]', "'week2' has no",
    ),
    "a slug with a capital": (COURSE, '"week1"', '"Week1"', "not a slug"),
    "a slug that climbs": (COURSE, '"week1"', '"../week1"', "not a slug"),
    "a week that is not listed": (COURSE, '["week1"]', "[]", "is listed"),
    "a week twice": (COURSE, '["week1"]', '["week1", "week1"]', "twice"),
    "an unknown course key": (COURSE, "title", "titel", "no key 'titel'"),
    "no TOML": (MANIFEST, "format = 1", "format = ", "not valid TOML"),
    "another format": (MANIFEST, "format = 1", "format = 2", "Write format = 1"),
    "a missing title": (MANIFEST, 'title = "One of each"\n', "", "'title' is missing"),
    "an unknown key": (MANIFEST, "files =", "filse =", "no key 'filse'"),
    "an unknown exercise key": (
        MANIFEST, "points = 10", "points = 10\nweight = 1", "exercise 'affine': there is no key 'weight'",
    ),
    "points that are text": (MANIFEST, "points = 10", 'points = "10"', "exercise 'affine'.points"),
    "negative points": (MANIFEST, "points = 10", "points = -1", "not in (0, 1000]"),
    "no hints": (MANIFEST, 'hints = ["Keep the count in self.count."]', "hints = []", "an empty one"),
    "an empty hint": (MANIFEST, "Keep the count in self.count.", " ", "an empty one"),
    "a signature without a kind": (MANIFEST, "b) -> array", "b)", "cannot be read"),
    "a signature of no known kind": (MANIFEST, "b) -> array", "b) -> matrix", "cannot be read"),
    "a signature of another function": (MANIFEST, '"affine(X', '"Affine(X', "not the one of 'affine'"),
    "a function twice": (MANIFEST, "mean_loss_grad(x)", "affine(x)", "is listed twice"),
    "a use of nothing": (MANIFEST, 'uses = ["affine"]', 'uses = ["afine"]', "not an exercise above"),
    "a use of itself": (MANIFEST, 'uses = ["affine"]', 'uses = ["apply_twice"]', "not an exercise above"),
    "a file that is no module": (MANIFEST, '["tiny.py"]', '["tiny.txt"]', "not a module's file name"),
    "a file that climbs": (MANIFEST, '["tiny.py"]', '["../tiny.py"]', "not a module's file name"),
    "no files": (MANIFEST, '["tiny.py"]', "[]", "the list is empty"),
    "two files, and an exercise in neither": (
        MANIFEST, '["tiny.py"]', '["tiny.py", "more.py"]', "Name one of the assignment's files",
    ),
    "no time": (MANIFEST, "call_seconds = 1.0", "call_seconds = 0", "above 0"),
    "no time to load": (MANIFEST, "load_seconds = 2.0", "load_seconds = 0", "above 0"),
    "no time at all": (MANIFEST, "load_seconds = 2.0", "submission_seconds = 0", "above 0"),
    "a whole submission's time for one exercise": (
        MANIFEST, "points = 10", "points = 10\nlimits = { submission_seconds = 5 }", "holds for all",
    ),
    "more than all points": (
        MANIFEST, "points = 10", "points = 10\nfollow_through = 1.5", "not in [0, 1]",
    ),
    "less than no points": (
        MANIFEST, "points = 10", "points = 10\nfollow_through = -0.5", "not in [0, 1]",
    ),
    "little memory": (MANIFEST, "memory_mib = 512", "memory_mib = 63", "at least 64"),
    "a name that is none": (
        MANIFEST, 'name = "affine"', 'name = "af-fine"', "exercises[0].name: 'af-fine' is not a valid",
    ),
    "no points": (MANIFEST, "points = 10", "points = 0", "not in (0, 1000]"),
    "too many points": (MANIFEST, "points = 10", "points = 1001", "not in (0, 1000]"),
    "no exercises": (MANIFEST, "[[exercises]]", "[[exercise]]", "no key 'exercise'"),
    "names of results for an array": (MANIFEST, "b) -> array", "b) -> array[y]", "cannot be read"),
    "no signature": (MANIFEST, '["affine(X, W, b) -> array"]', "[]", "not the one of 'affine'"),
    "an exercise without a name": (MANIFEST, 'name = "affine"\n', "", "exercises[0]: the key 'name'"),
    "a value of another type": (MANIFEST, "points = 10", 'points = "10"', "points: expected `float`"),
    "a list for a text": (MANIFEST, 'title = "One of each"', "title = []", ": title: expected `str`"),
    "a picture of no known kind": (
        MANIFEST, "points = 10", 'points = 10\npictures = [{ kind = "pie", code = "x" }]',
        "exercise 'affine'.pictures[0].kind: 'pie' is not one of 'boundary', 'curve', 'histogram', ",
    ),
    "a picture that is no expression": (
        MANIFEST, "points = 10", 'points = 10\npictures = [{ kind = "line", code = "x =" }]',
        "'x =' is not a Python expression",
    ),
    "a picture's data that are no expression": (
        MANIFEST, "points = 10", 'points = 10\npictures = [{ kind = "line", code = " 1", data = "x =" }]',
        "'x =' is not a Python expression",
    ),
    "a file twice": (MANIFEST, '["tiny.py"]', '["tiny.py", "tiny.py"]', "files: 'tiny.py' is listed twice"),
    "a file that is not listed": (
        MANIFEST, "points = 10", 'points = 10\nfile = "other.py"', "Name one of the assignment's files",
    ),
    "a moment that is text": (
        MANIFEST, "format = 1", 'format = 1\nhidden_until = "2026-12-01"', "without quotes",
    ),
    "a weight of another week": (COURSE, "title", "weights = { week2 = 1 }\ntitle", "weights: 'week2'"),
    "a negative weight": (COURSE, "title", "weights = { week1 = -1 }\ntitle", "weights: 'week1' = -1"),
    "an endless weight": (COURSE, "title", "weights = { week1 = 1e6 }\ntitle", "weights: 'week1'"),
    "a date of another week": (
        COURSE, "title", "due.week2 = 2026-11-20T23:59:00Z\ntitle", "due: 'week2' is not",
    ),
    "a date without a time zone": (
        COURSE, "title", "due.week1 = 2026-11-20T23:59:00\ntitle", "due: week1 has no time zone",
    ),
    "a date without a time": (
        COURSE, "title", "due.week1 = 2026-11-20\ntitle", "not a time with its zone. Write it as",
    ),
    "a title that is a time": (COURSE, 'title = "', 'title = 2026-11-20T12:00:00Z #"', "expected `str`"),
    "an unknown rule for lateness": (COURSE, "title", "late.days = 1\ntitle", "no key 'days'"),
    "an unknown limit": (MANIFEST, "call_seconds", "call_second", "limits: there is no key 'call_second'"),
    "a negative step": (COURSE, "title", "rounding = -0.1\ntitle", "rounding: -0.1 is not a number"),
    "an endless cap": (COURSE, "title", "late.cap = 1e6\ntitle", "cap: 1000000.0 is not a number"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda s: s.replace(" ", "-"))
def test_a_mistake_in_a_manifest_names_file_key_and_remedy(course: Path, mistake: str) -> None:
    """Each mistake raises a CourseError that starts with the file and says what to do."""
    name, old, new, words = MISTAKES[mistake]
    path = course / name
    if old is None:
        path.unlink()
    else:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CourseError) as caught:
        _load(course)
    said = str(caught.value)
    assert words in said
    assert said.startswith(str(course / "assignments"))
    assert said.count(". ") >= 1


STRAYS = (
    "assignments/week1/notes.txt",
    "assignments/week1/-notes.txt",
    "reference/week1/old.py",
    "reference/week1/-old.py",
    "student_template/week1/extra.py",
)


@pytest.mark.parametrize("stray", STRAYS)
def test_an_unlisted_file_is_an_error(course: Path, stray: str) -> None:
    """A file that no manifest lists is an error, because it could be graded or leaked by accident."""
    (course / stray).write_text("x = 1\n")
    with pytest.raises(CourseError, match=Path(stray).name):
        _load(course)


def test_old_files_of_mistakes_are_an_error(course: Path) -> None:
    """A folder of known mistakes in the old form raises an error that says what to write instead."""
    (course / "assignments/week1/bugs").mkdir()
    with pytest.raises(CourseError, match=r"mistakes/EXERCISE\.md"):
        _load(course)


@pytest.mark.parametrize(
    ("kind", "cure"),
    [("reference", "Write it."), ("student_template", "Run `nngrade author template`.")],
)
def test_a_week_needs_reference_and_stubs(course: Path, kind: str, cure: str) -> None:
    """A week that lacks its reference or stubs, while other weeks have them, is an error."""
    (course / kind / "week1").rename(course / kind / "week9")
    with pytest.raises(CourseError, match=f"folder is missing.*{re.escape(cure)}$"):
        _load(course)


def test_hidden_files_and_caches_are_allowed(course: Path) -> None:
    """Files whose name starts with a dot, and __pycache__, may stand beside the listed ones."""
    for kind in ("reference", "student_template"):
        (course / kind / "week1" / "__pycache__").mkdir(exist_ok=True)
        (course / kind / "week1" / ".DS_Store").write_bytes(b"")
    (course / "assignments" / "week1" / ".DS_Store").write_bytes(b"")
    week = load_assignment(load_course(course), "week1")
    assert week.reference == course / "reference" / "week1"
    assert week.template == course / "student_template" / "week1"


def test_an_exercise_is_found_by_its_name_or_its_functions(course: Path) -> None:
    """An exercise is found by its name and by each function's; another name is an error that lists them."""
    week = load_assignment(load_course(course), "week1")
    for exercise in week.exercises:
        for name in (exercise.name, *(f.name for f in exercise.functions)):
            assert asked_exercise(week, name) is exercise
    first = msgspec.structs.replace(week.exercises[0], name="linear")
    renamed = msgspec.structs.replace(week, exercises=(*week.exercises[1:], first))
    assert asked_exercise(renamed, "affine") is first
    said = r"has no exercise 'affin'. Did you mean affine\? It has: affine, "
    with pytest.raises(UsageError, match=said):
        asked_exercise(week, "affin")


def test_a_question_is_found_among_the_tasks(course: Path) -> None:
    """A task is an exercise or a question; an error for another name lists the names of both."""
    week = load_assignment(load_course(course), "week1")
    question = Question(
        name="why", title="", question="", answer="text", points=1, right=None, tolerance=0,
        choices={}, why={}, hints=(),
    )  # fmt: skip
    asked = msgspec.structs.replace(week, questions=(question,))
    assert asked_task(asked, "why") is asked_question(asked, "why") is question
    assert asked_task(asked, "affine") is week.exercises[0]
    with pytest.raises(
        UsageError, match=r"no exercise 'whi'\. Did you mean why\? .*affine.*, why\."
    ):
        asked_task(asked, "whi")
    with pytest.raises(UsageError, match=r"no question 'affine'\. It has: why\.$"):
        asked_question(asked, "affine")
    with pytest.raises(UsageError, match=r"no question 'why'\. It has none\.$"):
        asked_question(week, "why")


def test_a_students_course_has_no_reference(course: Path) -> None:
    """An assignment in a course without reference/ loads with `reference` set to None."""
    shutil.rmtree(course / "reference")
    assert load_assignment(load_course(course), "week1").reference is None


def test_a_course_is_found_from_a_subfolder(course: Path) -> None:
    """A course is found from any folder inside it; elsewhere the error says how to name it."""
    deep = course / "assignments" / "week1" / "tests"
    assert find_course(deep) == find_course(course) == course.resolve()
    assert find_course(Path("/"), explicit=course) == course.resolve()
    with pytest.raises(UsageError, match="not inside a course"):
        find_course(Path("/"))
    with pytest.raises(UsageError, match="Point --course"):
        find_course(deep, explicit=deep)


def test_the_secret_seed_is_a_number(course: Path) -> None:
    """A valid secret seed is read; a missing or malformed one is an error."""
    assignment = load_assignment(load_course(course), "week1")
    assert secret_seed(assignment) == 918273
    path = course / "assignments/week1/tests/hidden/seed.txt"
    path.write_text("12e3\n")
    with pytest.raises(CourseError, match="not a whole number"):
        secret_seed(assignment)
    path.write_text("# a number\n" + "7" * 30 + "\n# of thirty digits\n")
    assert secret_seed(assignment) == int("7" * 30)
    assert not seed_is_published(assignment)
    path.write_text("# published with the course\n" + "7" * 31)
    with pytest.raises(CourseError, match=f"'{'7' * 31}' is not a whole number"):
        secret_seed(assignment)
    assert seed_is_published(assignment)
    path.write_text("x" * 50)
    with pytest.raises(CourseError, match=f"'{'x' * 40}' is not"):
        secret_seed(assignment)
    path.unlink()
    assert not seed_is_published(assignment)
    with pytest.raises(CourseError, match="need a secret seed"):
        secret_seed(assignment)


def _write(course: Path, name: str, old: str, new: str) -> None:
    path = course / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_what_a_manifest_leaves_out(course: Path) -> None:
    """Keys that the manifests leave out have these values."""
    found = load_course(course)
    assert (found.weights, found.policy) == ({}, Policy())
    week = load_assignment(found, "week1")
    first = week.exercises[0]
    assert (first.mutates, first.unspecified, first.follow_through) == (False, (), 1.0)
    assert (first.equivalent, first.pictures, first.file) == ((), (), "tiny.py")
    assert (week.allowed_imports, week.hidden_until, week.support) == (
        ("numpy", "math"),
        None,
        None,
    )


def test_the_rules_of_a_course(course: Path) -> None:
    """Weights, dates and rules for lateness are read; 0 is allowed."""
    rules = (
        "rounding = 0\nweights = { week1 = 0 }\ndue.week1 = 2026-11-20T23:59:00+01:00\n"
        "late = { grace_minutes = 5, per_day = 10, cap = 0, free_days = 2 }\ntitle"
    )
    _write(course, COURSE, "title", rules)
    zone = datetime.timezone(datetime.timedelta(hours=1))
    due = {"week1": datetime.datetime(2026, 11, 20, 23, 59, tzinfo=zone)}
    found = load_course(course)
    assert found.weights == {"week1": 0}
    assert found.policy == Policy(0, due, 5, 10, 0, 2)
    assert load_assignment(found, "week1").policy == found.policy


def test_folders_of_tools_are_no_weeks(course: Path) -> None:
    """Beside the weeks there may be files, and folders whose name begins with a dot or an underscore."""
    for name in (".git", "_drafts"):
        (course / "assignments" / name).mkdir()
    (course / "assignments" / "notes.txt").write_text("")
    assert load_course(course).assignments == ("week1",)
    (course / "assignments" / "bonus").mkdir()
    with pytest.raises(CourseError, match="bonus: no assignment of that name is listed"):
        load_course(course)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-12-01", datetime.datetime(2026, 12, 1)),
        ("2026-12-01T18:30:00", datetime.datetime(2026, 12, 1, 18, 30)),
        ("2026-12-01T18:30:00Z", datetime.datetime(2026, 12, 1, 18, 30, tzinfo=datetime.UTC)),
    ],
)
def test_the_moment_until_which_hidden_checks_wait(
    course: Path, written: str, moment: datetime.datetime
) -> None:
    """`hidden_until` is a date, or a date and time; without a zone, it is local time."""
    _write(course, MANIFEST, "format = 1", f"format = 1\nhidden_until = {written}")
    found = load_assignment(load_course(course), "week1").hidden_until
    assert found == moment.astimezone()
    assert found is not None
    assert found.tzinfo is not None


def test_an_exercise_has_its_own_values(course: Path) -> None:
    """An exercise's keys are read; the ends of their ranges are allowed."""
    own = 'points = 1000\nfollow_through = 0\nmutates = true\nfree = [1]\nfile = "more.py"'
    _write(course, MANIFEST, "points = 10", own)
    _write(course, MANIFEST, "b) -> array", "b) -> tuple[y, cache]")
    _write(course, MANIFEST, '["tiny.py"]', '["more.py", "tiny.py"]')
    for points in (6, 4, 4):
        _write(course, MANIFEST, f"points = {points}\n", f'points = {points}.5\nfile = "tiny.py"\n')
    (course / "assignments/week1/support.py").write_text("")
    week = load_assignment(load_course(course), "week1")
    first, second = week.exercises[:2]
    assert (first.points, first.follow_through, first.mutates) == (1000, 0, True)
    assert (first.unspecified, first.file, second.file) == ((1,), "more.py", "tiny.py")
    assert first.functions[0].results == ("y", "cache")
    assert second.functions[0].results == ()
    assert week.support == week.folder / "support.py"


def test_an_assignment_without_exercises(course: Path) -> None:
    """An assignment without any exercise raises a CourseError."""
    path = course / MANIFEST
    path.write_text(path.read_text().partition("[limits]")[0] + "exercises = []\n")
    with pytest.raises(CourseError, match="exercises: there are none"):
        _load(course)


def test_an_assignment_that_the_course_lacks(course: Path) -> None:
    """Another assignment's name raises a UsageError that lists the course's assignments."""
    with pytest.raises(UsageError, match=r"no assignment 'week2' in .*It has: week1\."):
        load_assignment(load_course(course), "week2")


def test_the_parameters_of_a_signature(course: Path) -> None:
    """A signature's parameters are named in order; a comma in a default or a hint separates none."""
    path = course / MANIFEST
    written = "affine(X, W: dict[str, int], b=f(1, 2), *, c=(0, 1), **rest) -> array"
    path.write_text(path.read_text().replace("affine(X, W, b) -> array", written))
    (function,) = load_assignment(load_course(course), "week1").exercises[0].functions
    assert function.parameters == ("X", "W", "b", "c", "**rest")


@pytest.mark.parametrize(
    ("entry", "package", "file"),
    [
        ('d = "d.npz"', "", "assignments/data/d.npz"),
        ('d = "sub/d.csv"', "", "assignments/data/sub/d.csv"),
        ('d = "numpy:inside/d.csv"', "numpy", "inside/d.csv"),
        ('d-e = "d.npz"', None, "cannot be read"),
        ('d = "num py:d.npz"', None, "cannot be read"),
        ('d = ":d.npz"', None, "cannot be read"),
        ('d = "../d.npz"', None, "cannot be read"),
        ('d = "/d.npz"', None, "cannot be read"),
        ('d = "numpy:/d.npz"', None, "cannot be read"),
        ("d = 'sub\\d.npz'", None, "cannot be read"),
        ('d = "d.exe"', None, "cannot be read"),
        ('d = "numpy:"', None, "cannot be read"),
        ('d = "e.npz"', None, "there is no"),
    ],
)
def test_a_data_set_is_a_file_of_the_course_or_of_a_package(
    course: Path, entry: str, package: str | None, file: str
) -> None:
    """A data set's file lies below the folder of data or in a package; any other is an error."""
    for name in ("d.npz", "sub/d.csv", "d.exe"):
        path = course / "assignments/data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    (course / "assignments/d.npz").write_bytes(b"")
    _write(course, MANIFEST, "[limits]", f"[data]\n{entry}\n\n[limits]")
    if package is None:
        with pytest.raises(CourseError, match=file):
            _load(course)
        return
    (found,) = load_assignment(load_course(course), "week1").data
    where = Path(file) if package else course / file
    assert (found.name, found.package, found.path) == ("d", package, where)


def test_limits_are_inherited(course: Path) -> None:
    """An exercise's limits override the assignment's, key by key."""
    path = course / MANIFEST
    text = path.read_text().replace("points = 10", "points = 10\nlimits = {call_seconds = 9}", 1)
    path.write_text(text)
    affine, other, *_ = load_assignment(load_course(course), "week1").exercises
    assert (affine.limits.call_seconds, affine.limits.load_seconds) == (9, 2.0)
    assert other.limits.call_seconds == 1.0


def test_the_least_memory_is_allowed(course: Path) -> None:
    """A memory limit of exactly 64 MiB is accepted, and so is less than a second."""
    path = course / MANIFEST
    small = path.read_text().replace("memory_mib = 512", "memory_mib = 64")
    path.write_text(small.replace("call_seconds = 1.0", "call_seconds = 0.5"))
    limits = load_assignment(load_course(course), "week1").limits
    assert (limits.memory_mib, limits.call_seconds) == (64, 0.5)


def test_uses_are_transitive() -> None:
    """An exercise builds on those that it uses directly or indirectly, in the order of the manifest."""
    course = load_course(MINI)
    week = load_assignment(course, "week1")
    first, *others = week.exercises[:4]
    chain = [msgspec.structs.replace(first, uses=())]
    for exercise in others:
        chain.append(msgspec.structs.replace(exercise, uses=(chain[-1].name,)))
    alone = msgspec.structs.replace(first, name="alone", uses=())
    week = msgspec.structs.replace(week, exercises=(*chain, alone))
    assert week.below(chain[2]) == chain[:2]
    assert week.above(chain[1]) == chain[2:]
    assert week.below(alone) == week.above(alone) == []
