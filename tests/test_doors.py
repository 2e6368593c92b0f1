"""A homework in PyTorch, written with the docs alone, through every way to a mark: all give the same one."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Any

import msgspec
import nbformat
import pytest
from helpers import BIN, MINI, NNGRADE, nngrade, printed
from nngrade.author.verify import verify
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, overlaid
from nngrade.model import Assignment, Course, Report
from nngrade.nbgrader.notebook import source_notebook, write_source
from test_kernel import Kernel

pytestmark = pytest.mark.slow

HOMEWORK = MINI.parent / "homework"
WRONG = ("MLP/plain_list", "MLP/softmax_at_end", "fit/no_zero_grad")
# The parts of a report that count: the marks, and the names of the mistakes.
Marks = dict[str, tuple[float | None, str]]


class Homework:
    """An assignment, and four submissions: a right one, and three with a known mistake each."""

    def __init__(self, folder: Path, slug: str, wrong: tuple[str, ...], top: Path) -> None:
        self.course: Course = load_course(folder)
        self.week: Assignment = load_assignment(self.course, slug)
        self.file, self.top = self.week.files[0], top
        known = {bug.id: bug for bug in bugs(self.week)}
        self.known = [known[name] for name in wrong]
        files = [overlaid(self.week, bug).files[self.file] for bug in self.known]
        right = (folder / "reference" / slug / self.file).read_bytes()
        self.sources = dict(zip(("right", "one", "two", "three"), [right, *files], strict=False))
        for student, source in self.sources.items():
            place = top / "class" / "submitted" / student / slug
            place.mkdir(parents=True)
            (place / self.file).write_bytes(source)

    def handed_in(self, student: str) -> Path:
        """Return the folder of what a student hands in."""
        return self.top / "class" / "submitted" / student / self.week.slug

    def check(self, *options: str | Path, cwd: Path) -> Marks:
        """Return the marks that `nngrade check` gives."""
        done = nngrade("check", *options, "--format", "json", cwd=cwd)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        return marks(msgspec.json.decode(done.stdout, type=Report))

    def checked(self) -> dict[str, Marks]:
        """Return the marks of all students by `nngrade check`, beside the course's secrets."""
        command = (
            "--course",
            self.course.folder,
            "check",
            self.week.slug,
            "--format",
            "json",
            "-s",
        )
        done = {s: nngrade(*command, self.handed_in(s), cwd=self.top) for s in self.sources}
        return {s: marks(msgspec.json.decode(d.stdout, type=Report)) for s, d in done.items()}

    def graded(self, sandbox: str, folder: Path) -> dict[str, Marks]:
        """Return the marks that `nngrade grade` gives in a sandbox."""
        printed(
            folder, NNGRADE, "--course", self.course.folder, "grade", self.week.slug,
            "--no-gradebook", "--sandbox", sandbox, "--out", folder / sandbox,
        )  # fmt: skip
        return read(folder / sandbox / self.week.slug)


def marks(report: Report) -> Marks:
    """Return the score of each exercise, and the mistake that the report names."""
    return {
        e.name: (e.score, next((d.bug for d in e.diagnoses if d.bug), "")) for e in report.exercises
    }


def read(folder: Path) -> dict[str, Marks]:
    """Return the marks of all reports in a folder."""
    found = {
        p.stem: msgspec.json.decode(p.read_bytes(), type=Report) for p in folder.glob("*.json")
    }
    return {student: marks(report) for student, report in found.items()}


@pytest.fixture(scope="module")
def homework(tmp_path_factory: pytest.TempPathFactory) -> Homework:
    """Copy the homework's course, and let four students hand in."""
    top = tmp_path_factory.mktemp("doors")
    folder = Path(shutil.copytree(HOMEWORK, top / "course"))
    return Homework(folder, "hw2", WRONG, top)


@pytest.fixture(scope="module")
def wanted(homework: Homework) -> dict[str, Marks]:
    """Return the marks of `nngrade check`, which all other ways have to give."""
    return homework.checked()


def test_check_names_each_mistake(homework: Homework, wanted: dict[str, Marks]) -> None:
    """The right submission has full marks, and each wrong one less, with its mistake named."""
    points = {e.name: (e.points, "") for e in homework.week.exercises}
    assert wanted["right"] == points
    for student, bug in zip(("one", "two", "three"), homework.known, strict=False):
        score, named = wanted[student][bug.exercise]
        assert named == bug.id
        assert score is not None
        assert score < points[bug.exercise][0]
        assert {k: v for k, v in wanted[student].items() if k != bug.exercise} == {
            k: v for k, v in points.items() if k != bug.exercise
        }


@pytest.mark.parametrize("sandbox", ["process", "bubblewrap"])
def test_grade(homework: Homework, wanted: dict[str, Marks], sandbox: str) -> None:
    """`nngrade grade` gives the same marks in both sandboxes."""
    assert homework.graded(sandbox, homework.top / "class") == wanted


def test_bundle(homework: Homework, wanted: dict[str, Marks]) -> None:
    """`nngrade check --bundle` gives the same marks, without the course."""
    bundle = homework.top / "bundle.zip"
    command = "--course", homework.course.folder, "author", "bundle", homework.week.slug, bundle
    nngrade(*command, cwd=homework.top, code=0)
    for student in ("right", "three"):
        found = homework.check(
            "--bundle", bundle, "-s", homework.handed_in(student), cwd=homework.top
        )
        assert found == wanted[student]


def test_release(homework: Homework) -> None:
    """In a released folder, public checks tell right from wrong, and name each mistake."""
    out = homework.top / "released"
    command = "--course", homework.course.folder, "author", "release", homework.week.slug, out
    nngrade(*command, cwd=homework.top, code=0)
    assert not (out / "reference").exists()
    for student, source in homework.sources.items():
        (out / homework.week.slug / homework.file).write_bytes(source)
        found = homework.check(homework.week.slug, cwd=out)
        names = [n for _, n in found.values() if n]
        bug = dict(zip(("one", "two", "three"), homework.known, strict=False)).get(student)
        assert names == ([bug.id] if bug else [])


def notebook(homework: Homework, student: str, released: Any) -> Any:
    """Return the released notebook with a student's answers in its cells."""
    book = copy.deepcopy(released)
    for cell, solved in zip(
        book.cells, source_notebook(homework.course, homework.week).cells, strict=True
    ):
        cell.source = solved.source
    bug = dict(zip(("one", "two", "three"), homework.known, strict=False)).get(student)
    if bug is not None:
        # As a student does who tries again: a later cell defines the function again.
        book.cells.append(nbformat.v4.new_code_cell(bug.source.decode()))
    return book


def test_nbgrader_and_notebooks(homework: Homework, wanted: dict[str, Marks]) -> None:
    """`nbgrader autograde`, `nngrade grade` and `nngrade check` give notebooks the same marks."""
    room, slug = homework.top / "room", homework.week.slug
    room.mkdir()
    write_source(homework.course, homework.week, room)
    printed(room, BIN / "nbgrader", "generate_assignment", slug)
    released = nbformat.read(room / "release" / slug / f"{slug}.ipynb", 4)
    for student in ("right", "three"):
        place = room / "submitted" / student / slug
        place.mkdir(parents=True)
        nbformat.write(notebook(homework, student, released), place / f"{slug}.ipynb")
    shutil.copytree(room / "submitted", homework.top / "notebooks" / "submitted")
    printed(room, BIN / "nbgrader", "autograde", slug)
    some = {s: wanted[s] for s in ("right", "three")}
    assert read(room / "graded" / slug) == some
    assert homework.graded("process", homework.top / "notebooks") == some
    course = "--course", homework.course.folder
    exported = printed(room, BIN / "nbgrader", "export") and (room / "grades.csv").read_text()
    for student in some:
        score = sum(s or 0 for s, _ in some[student].values())
        assert any(f",{student}," in r and f",{score}," in r for r in exported.splitlines())
    done = nngrade(
        *course, "check", slug, "-s", room / "submitted" / "three" / slug, cwd=room, code=1
    )
    assert homework.known[-1].title in done.stdout


def test_live_kernel(homework: Homework) -> None:
    """`nngrade.check` and `%nngrade` in a kernel see what its cells define."""
    kernel = Kernel(homework.course.folder)
    try:
        slug, bug = homework.week.slug, homework.known[-1]
        kernel.outputs(f"import nngrade\n%load_ext nngrade\n{homework.sources['right'].decode()}")
        total = sum(e.points for e in homework.week.exercises)
        assert f"{total:g} / {total:g}" in kernel.text(f"nngrade.check({slug!r})")
        kernel.outputs(bug.source.decode())
        wrong = kernel.text(f"%nngrade {slug} {bug.exercise}")
        assert f"→ {bug.title}" in wrong
        assert wrong == kernel.text(f"nngrade.check({slug!r}, {bug.exercise!r})")
    finally:
        kernel.close()


def test_verify(homework: Homework) -> None:
    """Each known mistake of the homework is caught and named, and its eleven checks pass variants."""
    proof = verify(homework.course, homework.week, lambda *_: None)
    assert proof.faults == []
    assert sum(e.checks for e in proof.exercises) == 11 + 1  # and the contract of MLP
