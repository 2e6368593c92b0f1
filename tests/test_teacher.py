"""The commands that follow grading: regrade, compare, mark by hand, round, take points off for lateness."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import msgspec
import pytest
from helpers import MINI, ROOT, TINY, nngrade
from made_similar import made
from nngrade.cohort import batch, summary
from nngrade.cohort.late import Late
from nngrade.cohort.marks import Marks, event
from nngrade.cohort.similar import pairs
from nngrade.cohort.store import read_report, write_report
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import CourseError, UsageError
from nngrade.model import (
    Assignment,
    CheckResult,
    Course,
    ExerciseResult,
    Failure,
    Graded,
    Policy,
    Report,
    Verdict,
)
from nngrade.submission.class_folder import find
from rich.console import Console

AFFINE = "return X @ W.T + b"
WRONG = TINY.replace(AFFINE, "return (X @ W.T + b)[0] if len(X) == 1 else X @ W.T + b")
CLASS = {"ada": TINY, "bob": WRONG, "o'neil@uni.edu": WRONG}


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a course beside a class that has been graded, for tests to copy."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(MINI, folder / "course")
    for name, source in CLASS.items():
        _hand_in(folder, name, source)
    _run(folder, "grade", "week1", "--no-gradebook")
    return folder


@pytest.fixture
def room(graded: Path, tmp_path: Path) -> Path:
    """Return a copy of that folder."""
    return Path(shutil.copytree(graded, tmp_path / "room"))


def _hand_in(folder: Path, student: str, source: str) -> None:
    place = folder / "submitted" / student / "week1"
    place.mkdir(parents=True, exist_ok=True)
    (place / "tiny.py").write_text(source, "utf-8")


def _run(folder: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    return nngrade("--course", folder / "course", *arguments, cwd=folder, code=code)


def _states(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# --- One student, a rehearsal, and what changed


@pytest.mark.parametrize(
    "named", ["ada", "submitted/ada", "submitted/ada/week1", "submitted/ada/week1/tiny.py"]
)
def test_one_student_is_graded_again(room: Path, named: str) -> None:
    """`--student` grades one student although nothing changed, by id or by a path; others stay."""
    before = {p.name: p.stat().st_mtime_ns for p in (room / "graded/week1").glob("*.json")}
    said = _run(room, "grade", "week1", "--no-gradebook", "--student", named).stdout
    assert "1 submissions: 1 graded." in said
    after = {p.name: p.stat().st_mtime_ns for p in (room / "graded/week1").glob("*.json")}
    assert {n for n in before if before[n] != after[n]} == {"ada.json"}


def test_an_unknown_student_is_an_error(room: Path) -> None:
    """A name that fits no submission ends with a sentence; the whole class is no student."""
    said = _run(room, "grade", "week1", "--student", "adda", code=2).stderr
    assert "Did you mean ada?" in said
    assert "no submission" in _run(room, "grade", "week1", "--student", "submitted", code=2).stderr


def _add_a_check(room: Path) -> None:
    suite = room / "course/assignments/week1/tests/hidden/test_tiny.py"
    suite.write_text(suite.read_text("utf-8") + EXTRA, "utf-8")


EXTRA = """

@pytest.mark.exercise("affine")
class TestMore:
    def test_a_bias(self, student):
        \"\"\"affine adds the bias once\"\"\"
        assert float(student.affine(np.zeros((1, 2)), np.zeros((1, 2)), np.ones(1))[0, 0]) == 1.0
"""


def test_a_rehearsal_writes_nothing(room: Path) -> None:
    """`--dry-run` says whose mark a corrected suite changes, by how much and why, and writes nothing."""
    before = _states(room / "graded")
    said = _run(room, "grade", "week1", "--dry-run").stdout
    assert "Nothing was written. 0 marks of 3 would change." in said
    _add_a_check(room)
    _hand_in(room, "new", TINY)
    said = _run(room, "grade", "week1", "--dry-run").stdout
    assert "2 marks of 4 would change." in said
    assert "\n  affine: " in said
    assert "new check, which failed: affine adds the bias once" in said
    assert "the assignment or nngrade changed" in said
    assert "o'neil@uni.edu: " in said
    assert "ada: " not in said
    assert "1 submission has no report yet: new." in said
    assert _states(room / "graded") == before
    assert not (room / "gradebook.db").exists()


def test_a_rehearsal_counts_marks_by_hand_and_lateness(room: Path) -> None:
    """`--dry-run` compares what students would have, with marks set by hand and lateness."""
    _due(room)
    rows = "student,handed_in,due\no'neil@uni.edu,2026-11-22 11:00:01 UTC,\n"
    (room / "graded/week1/times.csv").write_text(rows)
    before = _scores(room)["o'neil@uni.edu"]
    _run(room, "mark", "week1", "bob", "affine", "9")
    _add_a_check(room)
    said = _run(room, "grade", "week1", "--dry-run").stdout
    assert "1 mark of 3 would change." in said
    assert "bob: " not in said
    total = re.search(r"o'neil@uni.edu: ([\d.]+) →", said)
    assert total is not None
    assert Policy(rounding=0.5).rounded(float(total[1]), 24) == float(before)


def test_a_copied_report_does_not_count(room: Path) -> None:
    """A report whose file has not the name of its student's report is told, and is no second student."""
    shutil.copy(room / "graded/week1/ada.json", room / "graded/week1/ada_old.json")
    done = _run(room, "report", "week1")
    assert "3 submissions." in done.stdout
    assert "ada_old.json: has not the name of its student's report" in done.stderr


def test_a_regrade_is_explained(room: Path) -> None:
    """`diff` compares a report with the one before, whose marks were others, or with a copy."""
    assert "no earlier report" in _run(room, "diff", "week1", "bob").stdout
    shutil.copytree(room / "graded", room / "copy")
    _hand_in(room, "bob", TINY)
    _run(room, "grade", "week1", "--no-gradebook")
    _run(room, "grade", "week1", "--no-gradebook", "--regrade")
    for against in ([], ["--against", "copy"]):
        said = _run(room, "diff", "week1", "bob", *against).stdout
        assert "the submission changed: tiny.py" in said
        assert "failed, now passed" in said
        assert "total: " in said
        assert "→ 24" in said
    assert "the same marks" in _run(room, "diff", "week1", "ada", "--against", "copy").stdout
    assert "Did you mean bob?" in _run(room, "diff", "week1", "bobb", code=2).stderr
    report = read_report(room / "graded/week1/earlier/bob.json")
    assert report is not None
    assert report.score is not None
    assert report.score < 24
    found = json.loads(_run(room, "export", "week1", "--format", "json").stdout)
    assert [r["student"] for r in found] == ["ada", "bob", "o'neil@uni.edu"]


def test_earlier_reports_forget_sources_too(room: Path) -> None:
    """`feedback --forget` also removes the sources from the reports that a regrade has kept."""
    _hand_in(room, "bob", TINY)
    _run(room, "grade", "week1", "--no-gradebook")
    _run(room, "feedback", "week1", "--forget")
    report = read_report(room / "graded/week1/earlier/bob.json")
    assert report is not None
    assert report.graded is not None
    assert not report.graded.files


# --- Marks by hand


def test_a_mark_by_hand_is_kept(room: Path) -> None:
    """A mark survives regrading, is in report, explain and every export, and --undo takes the latest back."""
    said = _run(
        room, "mark", "week1", "bob", "affine", "9,5", "--comment", "The idea is right."
    ).stdout
    assert "bob: affine 9.5 of 10, set by hand; the suites gave" in said
    with_mark = float(_scores(room)["bob"])
    _hand_in(room, "bob", TINY.replace(AFFINE, "return 0 * (X @ W.T)"))
    summary = _run(room, "grade", "week1", "--no-gradebook", "--regrade").stdout
    assert "bob: affine 9.5 of 10, not 0, by " in summary
    for said in (
        summary,
        _run(room, "report", "week1").stdout,
        _run(room, "explain", "week1", "bob").stdout,
    ):
        assert "The idea is right." in " ".join(said.split())
    assert float(_scores(room)["bob"]) == with_mark
    found = json.loads(_run(room, "export", "week1", "--format", "json").stdout)
    assert found[1]["exercises"]["affine"] == 9.5
    path = room / "graded/week1/marks.jsonl"
    before = path.read_bytes()
    said = _run(room, "mark", "week1", "bob", "affine", "3.25").stdout
    assert "affine 3.25 of 10, set by hand" in said
    assert "affine 3.25 of 10, not 0" in _run(room, "report", "week1").stdout
    _run(room, "mark", "week1", "bob", "affine", "--undo")
    _run(room, "mark", "week1", "bob", "affine", "3")
    assert path.read_bytes().startswith(before)
    assert float(_scores(room)["bob"]) == with_mark - 6.5
    _run(room, "mark", "week1", "bob", "affine", "--undo")
    assert float(_scores(room)["bob"]) == with_mark
    _run(room, "mark", "week1", "bob", "affine", "--undo")
    assert float(_scores(room)["bob"]) == with_mark - 9.5


def _scores(room: Path) -> dict[str, str]:
    rows = csv.DictReader(_run(room, "export", "week1").stdout.splitlines())
    return {row["student"]: row["score"] for row in rows}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bob", "affine", "11"], "not between 0 and 10"),
        (["bob", "affine", "many"], "not a number of points"),
        (["bob", "affine", "nan"], "not between 0 and 10"),
        (["bob", "affin", "1"], "affine"),
        (["bobb", "affine", "1"], "Did you mean bob?"),
        (["bob", "affine"], "points or --undo"),
        (["bob", "affine", "1", "--undo"], "points or --undo"),
        (["bob", "affine", "--undo"], "no mark of affine"),
    ],
)
def test_a_wrong_mark_is_refused(graded: Path, arguments: list[str], words: str) -> None:
    """A mark that cannot be meant ends with a sentence, and nothing is written."""
    assert words in _run(graded, "mark", "week1", *arguments, code=2).stderr
    assert not (graded / "graded/week1/marks.jsonl").exists()


def test_a_mark_of_an_exercise_that_has_changed(room: Path) -> None:
    """No mark exceeds the points of its exercise, and one whose exercise is gone is told."""
    _run(room, "mark", "week1", "bob", "affine", "9")
    _run(room, "mark", "week1", "bob", "mean_loss", "2")
    _run(room, "mark", "week1", "ada", "affine", "0")
    _run(room, "mark", "week1", "ada", "affine", "--undo")
    path = room / "course/assignments/week1/assignment.toml"
    path.write_text(path.read_text("utf-8").replace("points = 10", "points = 5"), "utf-8")
    said = " ".join(_run(room, "grade", "week1", "--no-gradebook").stdout.split())
    assert "affine: 5 of these points count" in said
    assert _scores(room)["bob"] == "15"
    marks = room / "graded/week1/marks.jsonl"
    marks.write_text(marks.read_text().replace('"mean_loss"', '"gait"'))
    said = " ".join(_run(room, "explain", "week1", "bob").stdout.split())
    assert "Set by hand: gait 2, which this report does not have" in said
    assert "gait" not in _run(room, "explain", "week1", "ada").stdout


def test_a_mark_finds_its_student_in_another_normal_form(tmp_path: Path) -> None:
    """A mark and a time that stand under one spelling of a name count for its other spelling."""
    _hand_in(tmp_path, "Jos\u00e9", TINY)
    shutil.copytree(MINI, tmp_path / "course")
    _due(tmp_path)
    _run(tmp_path, "grade", "week1", "--no-gradebook")
    _run(tmp_path, "mark", "week1", "Jos\u00e9", "affine", "9")
    marks = tmp_path / "graded/week1/marks.jsonl"
    marks.write_text(marks.read_text("utf-8").replace("\u00e9", "e\u0301"), "utf-8")
    times = "student,handed_in\nJose\u0301,2026-11-22 11:00:01 UTC\n"
    (tmp_path / "graded/week1/times.csv").write_text(times, "utf-8")
    said = _run(tmp_path, "explain", "week1", "Jos\u00e9").stdout
    assert "affine 9 of 10" in said
    assert "3 days late" in said
    said = _run(tmp_path, "grade", "week1", "--no-gradebook", "--student", "Jose\u0301").stdout
    assert "1 submission" in said


def test_marks_that_cannot_be_read_are_an_error(room: Path) -> None:
    """Marks set by hand are not left out in silence."""
    (room / "graded/week1/marks.jsonl").mkdir()
    assert "marks.jsonl: Is a directory" in _run(room, "export", "week1", code=2).stderr


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("bob,,+2\n", "the first line has to be: student,handed_in,due"),
        ("student,due\nbob,+2\nbob,+3\n", "bob has two lines. Write both times into one."),
    ],
)
def test_times_that_are_unclear_are_an_error(room: Path, rows: str, words: str) -> None:
    """A file without a header, and two lines for one student, are not guessed at."""
    _due(room)
    (room / "graded/week1/times.csv").write_text(rows)
    assert words in _run(room, "export", "week1", code=2).stderr


def test_an_interrupted_line_is_passed_over(tmp_path: Path) -> None:
    """A line that a crash cut off is no mark, and the next one goes on a line of its own."""
    marks = Marks(tmp_path)
    marks.append([event("mark", "ada", "affine", points=3)])
    path = tmp_path / "marks.jsonl"
    path.write_bytes(path.read_bytes() + b'{"kind":"mark","at"')
    Marks(tmp_path).append([event("mark", "ada", "affine", points=4)])
    found = Marks(tmp_path).of("ada", "affine")
    assert found is not None
    assert found.points == 4
    path.write_bytes(path.read_bytes() + b"{}\n")
    with pytest.raises(UsageError, match="line 4"):
        Marks(tmp_path)


# --- Rounding and lateness


@pytest.mark.parametrize(
    ("step", "score", "mark"),
    [(0.1, 95.7647, 95.8), (0.5, 95.75, 96.0), (0.5, 95.7499, 95.5), (1, 0.5, 1.0), (0, 95.7647, 95.7647),
     (0.1, 2.25, 2.3), (0.1, 2.675 - 0.425, 2.3), (10, 96, 97.5), (0.25, 3.1, 3.0)],
)  # fmt: skip
def test_marks_are_rounded_half_up(step: float, score: float, mark: float) -> None:
    """A mark is rounded to the next step, half a step up, and never above the maximum."""
    assert Policy(rounding=step).rounded(score, 97.5) == mark
    assert Policy(rounding=step).rounded(None, 97.5) is None


LATE = """
rounding = 0.5
[due]
week1 = 2026-11-20T12:00:00+01:00
[late]
grace_minutes = 15
per_day = 10
cap = 50
free_days = 1
"""


def _due(folder: Path) -> None:
    """Give the course a due date, and a rule for lateness."""
    toml = folder / "course/assignments/course.toml"
    toml.write_text(toml.read_text() + LATE)


def test_lateness_costs_what_the_course_says(room: Path) -> None:
    """Grace, days, free days and cap count in every report; times that are not known are for a person."""
    _due(room)
    (room / "submitted/ada/week1/timestamp.txt").write_text("2026-11-20 11:15:00 UTC")
    (room / "submitted/bob/week1/timestamp.txt").write_text("2026-11-22 11:00:01 UTC")
    (room / "submitted/o'neil@uni.edu/week1/timestamp.txt").write_text("yesterday")
    said = " ".join(_run(room, "grade", "week1", "--no-gradebook").stdout.split())
    assert "bob: 3 days late, 1 of them free: 4.8 points (20 %) are taken off" in said
    human = said.partition("To look at: o'neil@uni.edu (")[2]
    assert "): Lateness is not known: yesterday is not a time." in human
    assert "ada: " not in said.partition("Late:")[2]
    _run(room, "feedback", "week1")
    pages = [room / f"feedback/week1/{name}.html" for name in ("bob", "o%27neil@uni.edu")]
    assert ["3 days late" in p.read_text("utf-8") for p in pages] == [True, False]
    assert ["not known" in p.read_text("utf-8") for p in pages] == [False, False]
    scores = _scores(room)
    assert scores["ada"] == "24"
    wrong = float(scores["o'neil@uni.edu"])
    assert float(scores["bob"]) == Policy(rounding=0.5).rounded(wrong - 4.8, 24)
    assert "3 days late" in _run(room, "explain", "week1", "bob").stdout
    rows = "student,handed_in,due\nada,2026-12-24 00:00:00 UTC,\nbob,,+2\n"
    (room / "graded/week1/times.csv").write_text(f"{rows}Bob,,+2\n")
    for command in ("report", "export", "feedback"):
        assert "times.csv: Bob has no report" in _run(room, command, "week1").stderr
    (room / "graded/week1/times.csv").write_text(rows)
    scores = _scores(room)
    assert scores["ada"] == "12"
    assert float(scores["bob"]) == wrong
    (room / "graded/week1/times.csv").write_text("student,handedin\nada,1\n")
    assert "student,handed_in,due" in _run(room, "export", "week1", code=2).stderr


FAULTS = {
    "graded/week1/times.csv": ("student;handed_in;due\nada;;\n", "student,handed_in,due", 2),
    "graded/week1/marks.jsonl": ('{"points": "7,5"}\n', "marks.jsonl, line 1", 2),
    "course/assignments/week1/mistakes/affine.md": (
        "# Known mistakes: affine\nhalf\n",
        "affine.md",
        3,
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_a_file_ends_grading_with_its_sentence(room: Path, name: str) -> None:
    """What every submission would meet is told once, as `check` tells it, and no report is lost."""
    _due(room)
    before = _scores(room)
    text, said, code = FAULTS[name]
    kept = (room / name).read_bytes() if (room / name).exists() else b""
    (room / name).write_text(text)
    done = _run(room, "grade", "week1", "--no-gradebook", "--regrade", code=code)
    assert said in done.stderr
    (room / name).write_bytes(kept)
    assert _scores(room) == before


def test_a_job_that_ends_at_once_is_heard(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The batch reads the last message of a job that has ended before the batch reads from it."""
    give = batch._Batch._give

    def slow(self: batch._Batch, job: batch._Job) -> None:
        give(self, job)
        time.sleep(0.5)

    monkeypatch.setattr(batch._Batch, "_give", slow)
    (room / "graded/week1/marks.jsonl").write_text('{"points": "7,5"}\n')
    before = _states(room)
    course = load_course(room / "course")
    week = load_assignment(course, "week1")
    settings = batch.Settings(room / "graded", 2, "process", "Landlock, seccomp", 1, regrade=True)
    handins = find(week, room / "submitted")
    with pytest.raises(UsageError, match=r"marks\.jsonl, line 1"):
        batch.run(course, week, handins, settings, lambda _: None)
    assert _states(room) == before


def test_an_exception_of_the_grader_is_told_by_its_place(
    room: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A job that a fault of ours ends says in the report which exception it was, and where."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("a hidden input")

    monkeypatch.setattr(batch, "take", broken)
    course = load_course(room / "course")
    week = load_assignment(course, "week1")
    settings = batch.Settings(room / "graded", 1, "process", "Landlock, seccomp", 1, regrade=True)
    handins = find(week, room / "submitted")[:1]
    assert batch.run(course, week, handins, settings, lambda _: None)
    report = read_report(room / "graded/week1/ada.json")
    assert report is not None
    said = {c.failure.message for e in report.exercises for c in e.checks if c.failure}
    (line,) = {s for s in said if "died 2 times" in s}
    assert "ZeroDivisionError in test_teacher.py, line" in line
    assert "hidden input" not in line
    assert "a hidden input" in capfd.readouterr().err


def test_a_time_that_cannot_be_read_is_for_a_person(room: Path) -> None:
    """An empty timestamp.txt and a number of days without end are told, and cost nothing."""
    _due(room)
    (room / "submitted/ada/week1/timestamp.txt").write_text("")
    (room / "submitted/bob/week1/timestamp.txt").write_text("2026-11-22 11:00:01 UTC")
    (room / "graded/week1/times.csv").write_text("student,due\nbob,+9999999\n")
    said = " ".join(_run(room, "grade", "week1", "--no-gradebook").stdout.split())
    assert "ada (24 / 24): Lateness is not known: its timestamp.txt cannot be read." in said
    assert "2026-11-22 11:00:01 UTC or +9999999 is not a time." in said
    assert "+9999999 is not a time" in " ".join(_run(room, "report", "week1").stdout.split())


GRADESCOPE = """\
submission_7:
  :submitters:
  - :name: Ada Lovelace
    :sid: ada
  :created_at: {at}
  :results:
    :output: |-
      submission_8:
        :created_at: 2026-11-20 01:00:00.000000000 Z
  :history:
  - :id: 6
    :created_at: 2026-11-01 11:00:00.000000000 Z
submission_8:
  :created_at: 2026-11-20 11:00:00.000000000 Z
  :submitters:
  - :name: Bob
    :sid: bob
"""


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-22 11:00:01.123456789 Z",
        "'2026-11-22 03:00:01.000000000 -08:00'",
        "!ruby/object:ActiveSupport::TimeWithZone\n    utc: &1 2026-11-22 11:00:01.5 Z\n    zone: x",
    ],
)
def test_gradescopes_times_count(room: Path, at: str) -> None:
    """The time in Gradescope's metadata decides on lateness; other times in that file do not."""
    _due(room)
    for number in (7, 8):
        (room / f"scope/submission_{number}").mkdir(parents=True)
        (room / f"scope/submission_{number}/tiny.py").write_text(TINY)
    (room / "scope/submission_metadata.yml").write_text(GRADESCOPE.format(at=at))
    command = ("grade", "week1", "scope", "--out", "new", "--no-gradebook")
    said = " ".join(_run(room, *command).stdout.split())
    assert "ada: 3 days late, 1 of them free: 4.8 points (20 %) are taken off" in said
    assert "bob: " not in said


def test_several_gradescope_submissions_without_a_time(room: Path) -> None:
    """If the export does not say which of two is newer, the student gets no mark, and a person is asked."""
    for number in (7, 8):
        (room / f"scope/submission_{number}").mkdir(parents=True)
        (room / f"scope/submission_{number}/tiny.py").write_text(TINY)
    said = "".join(f"submission_{n}:\n  :submitters:\n  - :sid: ada\n" for n in (7, 8))
    (room / "scope/submission_metadata.yml").write_text(said)
    command = ("grade", "week1", "scope", "--out", "new", "--no-gradebook")
    said = " ".join(_run(room, *command, code=1).stdout.split())
    assert "ada (— / 24)" in said
    assert "submission_metadata.yml does not say which is newer. Keep one of them" in said
    shutil.rmtree(room / "scope/submission_7")
    assert "To look at" not in _run(room, *command).stdout


def _handed_in(out: Path, week: str, at: str, submission: str = "x") -> Report:
    report = Report(
        nngrade="1", course="c", assignment=week, title="", submission=submission, suites=("public",),
        score=10.0, max_score=10.0, verdict=Verdict.PASSED, exercises=(),
        graded=Graded("ada", "k", "1", "none", 0.1, "2026-01-01 00:00:00 UTC", handed_in=at or None),
    )  # fmt: skip
    (out / week).mkdir(parents=True, exist_ok=True)
    write_report(out / week / "ada.json", report)
    return report


def test_free_days_are_used_once(tmp_path: Path) -> None:
    """Free days go to the earliest weeks; what is left counts later. Canvas's mark has no time."""
    due = {f"week{n}": datetime.datetime(2026, 11, n, tzinfo=datetime.UTC) for n in (1, 2, 3)}
    policy = Policy(due=due, per_day=10, free_days=3)
    costs = []
    for week, at in (("week1", "2026-11-02 01:00:00 UTC"), ("week2", "2026-11-03T06:00:00+01:00"),
                     ("week3", "2026-11-02 23:00:00 America/New_York")):  # fmt: skip
        found = Late(tmp_path, week, policy).of(_handed_in(tmp_path, week, at))
        assert found is not None
        costs.append((found.days, found.free, found.points))
    assert costs == [(2, 2, 0.0), (2, 1, 1.0), (1, 0, 1.0)]
    _handed_in(tmp_path, "week4", "2026-11-02 01:00:00 UTC")
    more = due | {f"week{n}": datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC) for n in (4, 5)}
    longer = msgspec.structs.replace(policy, due=more)
    assert Late(tmp_path, "week1", longer).later() == ["week2", "week3"]
    assert Late(tmp_path, "week3", policy).later() == []
    assert Late(tmp_path, "week1", Policy(due=due)).later() == []
    canvas = _handed_in(tmp_path, "week3", "", "in/ada_LATE_7_8_tiny.py")
    found = Late(tmp_path, "week3", policy).of(canvas)
    assert found is not None
    assert found.note.startswith("Lateness is not known: Canvas says it was late")
    assert found.points == 0
    assert Late(tmp_path, "week4", policy).of(canvas) is None


def test_earlier_weeks_are_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Free days of ten weeks parse each earlier report once, and again after it has changed."""
    weeks = [f"week{n}" for n in range(1, 11)]
    due = {week: datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC) for week in weeks}
    policy = Policy(due=due, per_day=10, free_days=9)
    made = [_handed_in(tmp_path, week, "2026-11-01 01:00:00 UTC") for week in weeks]
    read: list[Path] = []
    whole = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path) or whole(path))
    found = [Late(tmp_path, r.assignment, policy).of(r) for r in made]
    assert [f.free for f in found if f is not None] == [1] * 9 + [0]
    assert len(read) == 9
    _handed_in(tmp_path, "week1", "2026-11-03 01:00:00 UTC")
    after = Late(tmp_path, "week8", policy).of(made[7])
    assert after is not None
    assert after.free == 0


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("[due]\nweek9 = 2026-11-20T12:00:00Z\n", "not an assignment"),
        ("[due]\nweek1 = 2026-11-20T12:00:00\n", "no time zone"),
        ("[late]\nper_day = -1\n", "per_day"),
        ("rounding = nan\n", "rounding"),
        ("[late]\nperday = 1\n", "perday"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(tmp_path: Path, more: str, words: str) -> None:
    """A fault in the rule of course.toml names the file and the key."""
    shutil.copytree(MINI, tmp_path / "course")
    toml = tmp_path / "course/assignments/course.toml"
    toml.write_text(toml.read_text() + "\n" + more)
    with pytest.raises(CourseError, match=words):
        load_course(tmp_path / "course")


# --- Manual review


def _checked(student: str, score: float | None, kind: str, message: str) -> Report:
    verdict = Verdict.ERROR if score is None else Verdict.FAILED
    check = CheckResult(
        "t::c", "a check", "hidden", "core", 1, verdict, 0.0, Failure(kind, message)
    )
    exercise = ExerciseResult("affine", "Affine", 10, score, verdict, (check,))
    return Report(
        nngrade="1", course="c", assignment="week1", title="", submission="x", suites=("public",),
        score=score, max_score=10.0, verdict=verdict, exercises=(exercise,),
        graded=Graded(student, "k", "1", "none", 0.1, "2026-01-01 00:00:00 UTC"),
    )  # fmt: skip


HUMAN = [
    _checked("zoe", None, "course", "KeyError"),
    _checked(
        "eve", 0, "import", "line 3, `os.kill(os.getppid(), 9)`: week3 does not allow `import os`"
    ),
    _checked("mia", 1, "died", "its process ended"),
    _checked("ned", 0, "raised", "line 2, `open('/etc/passwd').read()`: raised PermissionError"),
    _checked("bob", 2.5, "out_of_memory", "this needs more memory than the limit of 1024 MiB"),
    _checked("amy", 3, "syntax", "invalid syntax"),
    _checked("ada", 4, "timed_out", "did not finish within 2 s"),
    _checked("abe", 5, "import", "line 3: week3 does not allow `import scipy`"),
]


@pytest.mark.parametrize("order", [1, -1])
def test_the_most_urgent_come_first(mini: tuple[Course, Assignment], order: int) -> None:
    """The summary sorts cases for manual review by urgency, then by name, with marks, alike in each run."""
    tally = summary.Tally(mini[1])
    for report in HUMAN[::order]:
        tally.add(batch.entry(report, fresh=True))
    page = io.StringIO()
    summary.show_class(tally, Console(file=page, width=200))
    lines = [
        line.strip() for line in page.getvalue().partition("To look at:")[2].splitlines() if line
    ]
    assert [line.partition(" ")[0] for line in lines] == [
        "zoe",
        "eve",
        "mia",
        "ned",
        "bob",
        "amy",
        "ada",
    ]
    assert lines[0].startswith("zoe (— / 10): a check is in error")
    assert (
        lines[1]
        == f"eve (0 / 10): tried what is not allowed: {HUMAN[1].exercises[0].checks[0].failure.message}"
    )  # type: ignore[union-attr]
    assert lines[4] == "bob (2.5 / 10): a function needs more memory than the limit"


# --- Similar submissions


def _handed(student: str, source: str) -> Report:
    report = _checked(student, 5.0, "values", "wrong")
    assert report.graded is not None
    graded = msgspec.structs.replace(report.graded, files={"code.py": source})
    return msgspec.structs.replace(report, graded=graded)


@pytest.mark.parametrize(
    ("slug", "seed"),
    [
        ("week3", 12),
        pytest.param("week7", 3, marks=pytest.mark.slow),
        pytest.param("week12", 4, marks=pytest.mark.slow),
    ],
)
def test_copies_come_first(slug: str, seed: int) -> None:
    """Ten copies with other names, without comments and in another order are the first ten pairs of 200.

    All answers are by independent authors. Twenty students whose answers are of one shape, but for one
    exercise, come after the copies. On some of these seeds, chance alone would make two others equal.
    """
    week = load_assignment(load_course(ROOT), slug)
    sources, copied = made(week, seed)
    assert len(sources) == 200
    found = pairs(week, [_handed(student, source) for student, source in sources.items()], 30)
    names = [frozenset((p.left.student, p.right.student)) for p in found]
    assert set(names[:10]) == set(copied)
    assert not any("equal" in student for pair in names[:10] for student in pair)


def test_answers_of_one_shape_make_no_pair() -> None:
    """Students whose answers are equal but for names are no pair if there are more than a few of them."""
    week = load_assignment(load_course(ROOT), "week6")
    sources, _ = made(week, 1)
    one = sources["student000"]
    many = [_handed(name, one) for name in ("ada", "bob", "cy", "dan", "eve", "fay")]
    others = [_handed(name, source) for name, source in sources.items() if "student00" in name]
    found = pairs(week, [*many, *others[1:]], 30)
    assert not any(p.left.student in ("ada", "bob", "cy", "dan", "eve") for p in found)
    few = pairs(week, [*many[:3], *others[1:]], 3)
    assert {p.left.student for p in few} == {"ada", "bob"}


def test_stubs_and_short_functions_do_not_count(mini: tuple[Course, Assignment]) -> None:
    """Code that was handed out, and functions that are short in the reference, make nobody similar."""
    assert mini[1].template is not None
    stub = (mini[1].template / "tiny.py").read_text("utf-8")
    assert pairs(mini[1], [_handed(s, stub) for s in ("ada", "bob")], 9) == []
    short = TINY.partition("class Counter")[0]
    assert pairs(mini[1], [_handed(s, short) for s in ("ada", "bob")], 9) == []
    found = pairs(mini[1], [_handed(s, TINY) for s in ("ada", "bob")], 9)
    assert [(p.left.student, p.right.student) for p in found] == [("ada", "bob")]


def test_the_page_of_similar_submissions(room: Path) -> None:
    """`similar` writes a page with pairs side by side; it accuses nobody, and escapes their code."""
    sources, copied = made(load_assignment(load_course(ROOT), "week6"), 3)
    names = [*copied[0], *copied[1], "student000", "student001", "equal00"]
    for name in names:
        _hand_in(room, name, sources[name] + "\nTEXT = '<script>1</script>'\n")
    _run(room, "grade", "week1", "--no-gradebook")
    said = _run(room, "similar", "week1", "--html", "p.html").stdout
    for pair in copied[:2]:
        assert " and ".join(sorted(pair)) in said
    assert "accuses nobody" in said
    page = (room / "p.html").read_text("utf-8")
    assert "accuses nobody" in page
    assert "<mark>" in page
    assert "&lt;script&gt;1" in page
    assert "<script>" not in page


def test_reports_without_sources_are_told(room: Path) -> None:
    """`similar` says for how many students the reports hold no sources to compare."""
    _run(room, "feedback", "week1", "--forget")
    assert "No sources are in 3 of 3 reports" in _run(room, "similar", "week1").stderr


@pytest.mark.parametrize(
    ("words", "typed", "found"),
    [
        ("grade week1 --student", "", ["ada", "bob", "o'neil@uni.edu"]),
        ("grade week1 --student", "a", ["ada"]),
        ("explain week1", "", ["ada", "bob", "o'neil@uni.edu"]),
        ("mark week1", "b", ["bob"]),
        ("diff week2", "", ["ada", "bob", "o'neil@uni.edu"]),
    ],
)
def test_a_shell_completes_students(graded: Path, words: str, typed: str, found: list[str]) -> None:
    """Click's completion offers students with a report, and the folders of submissions."""
    environment = {
        "_NNGRADE_COMPLETE": "bash_complete",
        "COMP_WORDS": f"nngrade {words} {typed}",
        "COMP_CWORD": str(len(words.split()) + 1),
    }
    done = nngrade(cwd=graded, code=0, environment=environment)
    assert [line.partition(",")[2] for line in done.stdout.splitlines()] == found


def test_reports_without_a_course_keep_the_rule_for_lateness(room: Path) -> None:
    """Lateness costs the same in a folder that has the reports but no course."""
    _due(room)
    (room / "submitted/bob/week1/timestamp.txt").write_text("2026-11-22 11:00:01 UTC")
    _run(room, "grade", "week1", "--no-gradebook")
    words = "bob: 3 days late, 1 of them free: 4.8 points (20 %) are taken off"
    assert words in " ".join(_run(room, "report", "week1").stdout.split())
    alone = room / "elsewhere"
    shutil.copytree(room / "graded", alone / "graded")
    assert words in " ".join(nngrade("report", "week1", cwd=alone, code=0).stdout.split())
