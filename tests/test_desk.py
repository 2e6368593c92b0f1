"""What a teacher does after grading: regrade, compare, mark by hand, round, take off for lateness."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from helpers import MINI, TINY, nngrade
from nngrade.cohort.store import read_report

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
