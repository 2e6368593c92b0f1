"""Releases: students get the verdicts of the course, and none of its secrets."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import numpy as np
import pytest
from helpers import MINI, ROOT
from nngrade.author import release as released
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.markers import solutions
from nngrade.course.mistakes import bugs, overlaid, reference_submission
from nngrade.errors import CourseError, UsageError
from nngrade.model import Assignment, Course
from nngrade.suite.recording import (
    NAME,
    Recorder,
    Recording,
    Replay,
    load,
    pack,
    reduced,
    same,
    unpack,
)

pytestmark = pytest.mark.slow

FILE = "losses.py"
COURSE = load_course(ROOT)
WEEK = load_assignment(COURSE, "week4")


def _quiet(*_: Any) -> None:
    """Ignore progress messages."""


@pytest.fixture(scope="module")
def folder(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release week 4 with the wheel's command; return the folder."""
    target = tmp_path_factory.mktemp("students") / "course"
    command = [installed, "--course", ROOT, "author", "release", "week4", target]
    found = subprocess.run(command, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    return target


def _check(nngrade: Path, *args: str | Path, cwd: Path) -> dict[str, Any]:
    command = [nngrade, *args]
    found = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert found.returncode in (0, 1), found.stderr
    report: dict[str, Any] = json.loads(found.stdout)
    return report


def _verdicts(report: dict[str, Any]) -> dict[str, str]:
    return {c["id"]: c["verdict"] for e in report["exercises"] for c in e["checks"]}


def test_verdicts_equal_the_courses(folder: Path, installed: Path, tmp_path: Path) -> None:
    """Each public check gives the same verdict in a release, for right, wrong and untouched submissions."""
    known = bugs(WEEK)[::9]
    sources = [overlaid(WEEK, bug).files[FILE] for bug in known]
    sources += [reference_submission(WEEK).files[FILE], (folder / "week4" / FILE).read_bytes()]
    named = 0
    for number, source in enumerate(sources):
        work = tmp_path / str(number)
        work.mkdir()
        (work / FILE).write_bytes(source)
        asked = ["check", "week4", "-s", work, "--json"]
        here = _check(installed, *asked, cwd=folder)
        there = _check(installed, "--course", ROOT, *asked, "--public", cwd=tmp_path)
        assert _verdicts(here) == _verdicts(there)
        bug = known[number].id if number < len(known) else ""
        named += any(d.get("bug") == bug for e in here["exercises"] for d in e["diagnoses"])
    # Some known mistakes pass all public checks, so these checks cannot name them.
    assert named > len(known) / 2


def test_a_release_holds_no_secret(folder: Path) -> None:
    """Folder, zip, notebook and recording hold no line of a solution, no hidden check and no seed."""
    lines = {
        line.strip()
        for source in solutions((ROOT / "reference/week4" / FILE).read_text("utf-8"), FILE).values()
        for line in source
        if len(line.strip()) > 20 and not line.strip().startswith("#")
    }
    lines -= {s.strip() for s in (ROOT / "student_template/week4" / FILE).read_text().splitlines()}
    assert len(lines) > 20
    hidden = (WEEK.folder / "tests/hidden/test_losses.py").read_text("utf-8")
    titles = [line.strip() for line in hidden.splitlines() if line.strip().startswith('"""')][1:]
    assert len(titles) > 20
    secret = [*lines, *(t.strip('"') for t in titles)]
    secret.append((WEEK.folder / "tests/hidden/seed.txt").read_text().split()[0])
    texts = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    with zipfile.ZipFile(folder.with_name("course.zip")) as archive:
        names = {n.partition("/")[2] for n in archive.namelist()}
        assert names == {p.relative_to(folder).as_posix() for p in texts}
        texts |= {Path("zip", n): archive.read(n) for n in archive.namelist()}
    public = (WEEK.folder / "tests/public/test_losses.py").read_text("utf-8")
    for path, data in texts.items():
        text = data.decode("utf-8", "replace")
        if path.suffix == ".ipynb":
            cells = json.loads(text)["cells"]
            text = "\n".join("".join(cell["source"]) for cell in cells)
            assert "def mse(" in text
        for line in secret:
            assert line not in text or line in public, f"{path}: {line}"
    assert not any("reference" in p.parts or "hidden" in p.parts for p in texts)


def test_a_changed_suite_needs_a_new_release(folder: Path, installed: Path) -> None:
    """A recording is refused if the suite differs from the one that it was made with."""
    path = folder / "assignments/week4/tests/public/test_losses.py"
    before = path.read_bytes()
    path.write_bytes(before + b"\n# changed\n")
    found = subprocess.run(
        [installed, "check", "week4"], cwd=folder, capture_output=True, text=True
    )
    path.write_bytes(before.replace(b"\n", b"\r\n"))  # line endings of git on Windows
    again = subprocess.run(
        [installed, "check", "week4"], cwd=folder, capture_output=True, text=True
    )
    path.write_bytes(before)
    assert found.returncode == 3
    assert "Get the released files again" in found.stderr
    assert "author release week4" in found.stderr
    assert again.returncode == 1, again.stderr


def test_a_students_work_is_kept(folder: Path, installed: Path) -> None:
    """Releasing into the same folder keeps a file that a student has changed."""
    path = folder / "week4" / FILE
    before = path.read_bytes()
    path.write_bytes(before + b"# mine\n")
    command = [installed, "--course", ROOT, "author", "release", "week4", folder]
    found = subprocess.run(command, capture_output=True, text=True)
    assert path.read_bytes() == before + b"# mine\n"
    assert f"kept   {path}" in found.stdout
    path.write_bytes(before)


# --- The miniature course, changed so that it cannot be released


@pytest.fixture
def course(tmp_path: Path) -> Callable[[str, str, str], tuple[Course, Assignment]]:
    """Return a function that copies the miniature course and replaces a text in one of its files."""

    def change(name: str, old: str, new: str) -> tuple[Course, Assignment]:
        folder = Path(shutil.copytree(MINI, tmp_path / "course"))
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        found = load_course(folder)
        return found, load_assignment(found, "week1")

    return change


@pytest.mark.parametrize("slug", COURSE.assignments)
def test_our_weeks_leak_nothing(slug: str) -> None:
    """The files and words that students get of a week hold no line of a solution or a hidden suite."""
    week = load_assignment(COURSE, slug)
    assert week.template is not None
    own = (week.folder / name for name in ("handout.md", "examples.txt", "support.py"))
    paths = [path for path in own if path.is_file()]
    paths += [week.template / name for name in week.files]
    paths += sorted((week.folder / "tests/public").glob("*.py"))
    shown = {PurePosixPath(p.name): p.read_bytes() for p in paths}
    words = [hint for e in week.exercises for hint in e.hints]
    words += [text for bug in bugs(week) for text in (bug.title, bug.explanation, bug.hint)]
    shown[PurePosixPath("words")] = "\n".join(words).encode()
    assert list(released.leaked(week, shown)) == []


def test_a_solution_line_is_not_released(course: Any, tmp_path: Path) -> None:
    """A hint that holds a line of the solution stops the release before anything is written."""
    source = (MINI / "reference/week1/tiny.py").read_text("utf-8")
    line = next(
        line.strip()
        for lines in solutions(source, "tiny.py").values()
        for line in lines
        if len(line.strip()) > 20
    )
    text = (MINI / "assignments/week1/handout.md").read_text("utf-8")
    changed = course("assignments/week1/handout.md", text, f"{text}\n{line}\n")
    with pytest.raises(CourseError, match="contains a line of the solution"):
        released.release(*changed, tmp_path / "out", _quiet, notebook=False)
    assert not (tmp_path / "out").exists()


def test_an_unrecorded_question_is_refused(course: Any, tmp_path: Path) -> None:
    """A question that was not recorded raises a CourseError that says to release again."""
    public = next((MINI / "assignments/week1/tests/public").glob("test_*.py"))
    text = public.read_text("utf-8")
    asking = (
        '\n\n@pytest.mark.exercise("affine")\nclass TestAsking:\n'
        "    def test_twice(self, student, reference):\n"
        '        """affine of its own answer"""\n'
        "        W, b = np.eye(2) + 1.0, np.ones(2)\n"
        "        once = np.asarray(student.affine(np.ones((3, 2)), W, b), float)\n"
        "        close(actual=reference.affine(once, W, b), desired=reference.affine(once, W, b))\n"
    )
    imports = "import numpy as np\nimport pytest\nfrom nngrade.suite.checks import close\n"
    name = public.relative_to(MINI).as_posix()
    changed = course(name, text, imports + text + asking)
    released.release(*changed, tmp_path / "out", _quiet, notebook=False)  # records all mistakes
    recording = load(load_assignment(load_course(tmp_path / "out"), "week1"))
    assert recording is not None
    replay = Replay(recording)
    replay.begin(f"public/{public.name}::TestAsking::test_twice")
    with pytest.raises(CourseError, match="release the assignment again"):
        replay.affine(np.full((3, 2), 0.123), np.eye(2) + 1.0, np.ones(2))


def test_a_release_needs_an_empty_folder(tmp_path: Path) -> None:
    """A release into a course with solutions, or into a folder with other files, is refused."""
    with pytest.raises(UsageError, match="with its solutions"):
        released.release(COURSE, WEEK, ROOT, _quiet)
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        released.release(COURSE, WEEK, tmp_path, _quiet)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_stale_stubs_are_shown(course: Any) -> None:
    """`differences` shows how the committed stubs differ from those of a release."""
    changed = course("student_template/week1/tiny.py", "raise NotImplementedError", "return None #")
    diff = "".join(released.differences(*changed))
    assert "-    return None #" in diff
    assert "+    raise NotImplementedError" in diff
    assert not list(released.differences(COURSE, WEEK))


# --- Recordings


class _Scale:
    """An object with state."""

    def __init__(self, by: float) -> None:
        self.by = by
        self.seen = 0

    def forward(self, x: Any) -> Any:
        """Scale x, and count the call."""
        self.seen += 1
        return x * self.by * self.seen


class _Reference:
    Scale = _Scale
    LIMIT = 3.5

    @staticmethod
    def draw(rng: np.random.Generator) -> Any:
        """Return numbers drawn from a generator."""
        return rng.normal(size=3)


def _recorded(recorder: Recorder) -> Recording:
    data = msgspec.msgpack.encode(Recording("", recorder.questions, {}, []))
    return msgspec.msgpack.decode(data, type=Recording)


def test_objects_constants_and_generators_are_recorded() -> None:
    """A replay returns an object's successive answers, constants, and a generator in its later state."""
    recorder = Recorder(_Reference())
    recorder.begin("check")
    x = np.array([1.0, 2.0])

    def ask(reference: Any) -> list[Any]:
        scale = reference.Scale(2.0)
        rng = np.random.default_rng(0)
        answers = [scale.forward(x), scale.forward(x), scale.seen, reference.LIMIT]
        return [*answers, reference.draw(rng), rng.normal()]

    first = ask(recorder)
    replay = Replay(_recorded(recorder))
    replay.begin("check")
    for a, b in zip(first, ask(replay), strict=True):
        np.testing.assert_array_equal(a, b)
    with pytest.raises(CourseError, match="no answer to this call of 'Scale'"):
        replay.Scale(3.0)
    replay.begin("another")
    with pytest.raises(CourseError, match="no answer to this call of 'draw'"):
        replay.draw(np.random.default_rng(0))


def test_questions_match_up_to_rounding() -> None:
    """A rounding difference is the same question; a large array is compared by a sketch."""
    x = np.random.default_rng(0).normal(size=(40, 30))
    for value in (x[:3], x, [x, {"a": x}], 1.5, "text", None, np.float32(2), (1, True)):
        kept = unpack(pack(reduced(value)))
        assert same(value, kept)
    assert len(pack(reduced(x))) < 600
    assert same(x * (1 + 1e-15), unpack(pack(reduced(x))))
    assert same(x[:3] * (1 + 1e-15), unpack(pack(x[:3])))
    for other in (x * 1.001, x.T, x.astype(np.float32), x[:39], x.tolist(), None, -x):
        assert not same(other, unpack(pack(reduced(x))))
    assert not same(x[:3] + 1e-6, unpack(pack(x[:3])))
    assert not same(1, 1.0)
    assert not same(np.random.default_rng(1), np.random.default_rng(2))


def test_a_broken_recording_is_an_error(tmp_path: Path) -> None:
    """A truncated recording raises a CourseError that says what to do."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    shutil.rmtree(folder / "reference")
    (folder / "assignments/week1" / NAME).write_bytes(b"\x91")
    with pytest.raises(CourseError, match="Get the released files again"):
        load(load_assignment(load_course(folder), "week1"))


def test_release_for_nbgrader(installed: Path, tmp_path: Path) -> None:
    """--nbgrader writes the instructor's notebook where nbgrader expects it, without suites."""
    command = [installed, "--course", ROOT, "author", "release", "week4"]
    assert subprocess.run([*command, "--check"], capture_output=True).stdout == b""
    subprocess.run([*command, tmp_path, "--nbgrader"], check=True, capture_output=True)
    files = [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()]
    assert "source/week4/week4.ipynb" in files
    assert "nbgrader_config.py" in files
    assert not any(name.endswith(".py") for name in files if name.startswith("source/"))
    assert "### BEGIN SOLUTION mse" in (tmp_path / "source/week4/week4.ipynb").read_text("utf-8")


@pytest.mark.parametrize("slug", COURSE.assignments)
def test_what_students_get_holds_no_solution(slug: str) -> None:
    """Hints, handout, support module and public checks hold no line of a solution or a hidden check."""
    week = load_assignment(COURSE, slug)
    names = "handout.md", "support.py", "tests/public/*.py"
    paths = [path for name in names for path in week.folder.glob(name)]
    files = {PurePosixPath(p.relative_to(ROOT).as_posix()): p.read_bytes() for p in paths}
    hints = "\n".join(hint for exercise in week.exercises for hint in exercise.hints)
    assert list(released.leaked(week, {PurePosixPath("hints.md"): hints.encode(), **files})) == []
