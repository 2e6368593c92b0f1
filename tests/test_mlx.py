"""MLX: arrays on the wire, modules, state between calls, lazy graphs, and machines without MLX."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import mlx.core as mx
import mlx.nn as mlx_nn
import msgspec
import numpy as np
import pytest
import torch
from helpers import MINI, ROOT, crossed, grade, nngrade
from hypothesis import given, settings
from hypothesis import strategies as st
from nngrade.cohort.weeks import weeks
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import WrongKind
from nngrade.model import Assignment, Course, Function, Graded, Report, Submission, Verdict
from nngrade.suite.checks import close
from nngrade.suite.compare import MARK, matches
from nngrade.suite.student import Student
from nngrade.worker.inside import mlx, tensors, threads
from nngrade.worker.outside.faults import check_kind, describe, tensor_of
from nngrade.worker.outside.pool import NO_MLX, Zygote
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, spawn
from nngrade.worker.outside.words import in_words

pytestmark = pytest.mark.slow

COURSE = load_course(ROOT)
WEEK = load_assignment(COURSE, "week13")
RIGHT = (ROOT / "reference" / "week13" / "mlx_basics.py").read_text("utf-8")
EVALUATED = """        mx.eval(model.parameters(), optimizer.state)
        losses.append(loss.item())
    return losses
"""
LAZY = RIGHT.replace(
    EVALUATED, "        losses.append(loss)\n    return [loss.item() for loss in losses]\n"
)
DTYPES = [d for d in sorted(tensors.DTYPES) if d != "complex128"]


@pytest.fixture
def student() -> Iterator[Callable[[str], Student]]:
    """Return a function that makes a `student` proxy from source text; calls run in this process."""
    tensors.start(["mlx"])
    runners = []

    def make(source: str) -> Student:
        source = f"import mlx.core as mx\nimport mlx.nn as nn\n{source}"
        runners.append(
            Runner(WEEK, Submission(Path("student"), {"mlx_basics.py": source.encode()}), InProcess)
        )
        return Student(runners[-1])

    yield make
    for runner in runners:
        runner.close()


def _messages(report: Report) -> str:
    checks = [c for e in report.exercises for c in e.checks]
    return "\n".join([*report.notes, *(c.failure.message for c in checks if c.failure)])


# --- The wire


@settings(max_examples=60, deadline=None)
@given(
    dtype=st.sampled_from(DTYPES),
    shape=st.lists(st.integers(0, 4), max_size=4),
    form=st.sampled_from(["plain", "transposed", "lazy", "expanded"]),
)
def test_arrays_cross(dtype: str, shape: list[int], form: str) -> None:
    """An array of MLX comes back with its numbers and dtype, computed or not, however it lies in memory."""
    kind = getattr(mx, "bool_" if dtype == "bool" else dtype)
    x = mx.arange(int(np.prod(shape, dtype=int))).reshape(shape).astype(kind)
    x = {"transposed": x.T, "lazy": x * x, "expanded": mx.broadcast_to(x, (3, *shape))}.get(form, x)
    found = crossed(x)
    assert type(found) is mx.array
    assert (found.dtype, found.shape) == (x.dtype, x.shape)
    assert mx.array_equal(found, x).item()


def test_an_array_keeps_its_place(student: Callable[[str], Student]) -> None:
    """A returned array has numbers and a dtype, and is an object that the worker knows again."""
    s = student("w = mx.array([1.0, 2.0])\ndef f(x): return (w * x).sum()\ndef g(): return w\n"
                "def same(x): return x is w\ndef kind(): return mx.float16\n"
                "def zeros(dtype): return mx.zeros(2, dtype=dtype)")  # fmt: skip
    loss = s.f(mx.array([3.0, 4.0]))
    assert (float(loss), loss.item(), loss.dtype, loss.shape) == (11.0, 11.0, "float32", ())
    assert s.g().numpy().tolist() == [1.0, 2.0]
    assert s.same(s.g()) is True
    assert s.kind() == "mlx.core.float16"
    assert s.zeros(s.kind()).dtype == s.zeros(mx.float16).dtype == "float16"


def test_modules_stay_in_the_worker(student: Callable[[str], Student]) -> None:
    """A module, which is a dict too, stays an object: it can be called, and passed to a function."""
    s = student("made = []\ndef net(): made.append(nn.Linear(2, 3)); return made[0]\n"
                "def same(m): return m is made[0]\ndef tree(m): return m.parameters()")  # fmt: skip
    net = s.net()
    assert net.type_name.endswith("Linear")
    assert net(mx.ones((4, 2))).shape == (4, 3)
    assert s.same(net) is True
    assert {k: v.shape for k, v in s.tree(net).items()} == {"weight": (3, 2), "bias": (3,)}


def test_a_changed_array_is_noticed(student: Callable[[str], Student]) -> None:
    """The contract sees an array that a call changed in place, and no memory that two arrays share."""
    s = student("def a(x): x += 1\ndef b(x): x[0] = 5.0\ndef c(x): return x[:1]\ndef d(x): return 2 * x\n"
                "def e(x):\n    y = mx.array(x)\n    y[0] = 7.0")  # fmt: skip
    for name in ("a", "b"):
        getattr(s, name)(mx.ones(3))
        assert s.answers[-1].changed == ("argument 1",), name
    for name in ("c", "d", "e"):
        getattr(s, name)(mx.ones(3))
        assert s.answers[-1].changed == s.answers[-1].shared == (), name
    x = mx.ones(3)
    s.b.in_place(x)
    assert x.tolist() == [5.0, 1.0, 1.0]


# --- Comparing, and words


def test_arrays_are_compared() -> None:
    """Numbers, dtype and shape of an array count, and whose array it is."""
    x = mx.array([1.0, 2.0])
    assert matches(x + 1e-6, x, MARK)
    assert matches(tensor_of(x), x, MARK)
    for other in (x + 1e-3, x.astype(mx.float16), x[None], np.ones(2), torch.tensor([1.0, 2.0])):
        assert not matches(other, x, MARK)
    assert not matches(x, torch.tensor([1.0, 2.0]), MARK)


def test_arrays_are_told_in_words() -> None:
    """An array of MLX is called so, and never a tensor."""
    assert describe(mx.ones((2, 3))) == "an MLX array of shape (2, 3) and dtype float32"
    assert describe(mx.array(1)) == "a 0-dimensional MLX array of int32"
    asked = Function("f", (), "mx_array", "f() -> mx_array")
    check_kind(mx.ones(2), asked)
    for other in (np.ones(2), torch.ones(2), [1.0]):
        with pytest.raises(WrongKind, match="expected an MLX array"):
            check_kind(other, asked)
    with pytest.raises(Exception, match="is a list of length 1; expected an MLX array of shape"):
        close(actual=[1.0], desired=mx.ones(1))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("x @ mx.ones((5, 2))", "the inner sizes of the product of shapes (2,3) and (5,2) differ"),
        ("nn.Linear(4, 2)(x)", "the inner sizes of the product of shapes (2,3) and (4,2) differ"),
        ("x + mx.ones((2,))", "shapes (2,3) and (2) do not fit element by element"),
        ("x.reshape(4, 2)", "6 elements do not fit into the new shape"),
        ("x.item()", "an array of several elements stands where one number is needed"),
        ("mx.grad(lambda a: a * a)(x)", "a gradient needs one number, and this loss has shape"),
        ("mx.add(x, x, stream=mx.gpu)", "there is no graphics card here"),
        ("x.foo", "an array has no attribute `foo`"),
    ],
)
def test_exceptions_of_mlx_are_told_in_words(code: str, words: str) -> None:
    """Messages of MLX about shapes, numbers and devices get the words used for those of NumPy."""
    names = {"mx": mx, "nn": mlx_nn, "x": mx.ones((2, 3))}
    with pytest.raises(Exception) as raised:  # noqa: PT011 each code has its own
        eval(code, names)  # noqa: S307 the test's own text
    assert words in in_words(type(raised.value).__name__, str(raised.value), code, [])


# --- State between calls


def test_state_is_restored(student: Callable[[str], Student]) -> None:
    """Each call begins with the same seed and stream, and what it leaves changed is noted."""
    s = student("def draw(): return mx.random.normal((3,))\n"
                "def now(): return str(mx.default_stream(mx.cpu))\n"
                "def other(): mx.set_default_stream(mx.new_stream(mx.cpu)); return 1")  # fmt: skip
    before = s.now()
    assert s.draw().tolist() == s.draw().tolist()
    s.other()
    assert s.now() == before
    (note,) = s._runner.notes if s._runner else []
    assert "leaves another default device or stream (`mx.set_default_device`)" in note


# --- Whole runs


@pytest.mark.parametrize("layer", ["process", "bubblewrap"])
def test_a_zygote_has_mlx_and_never_computes(layer: Any) -> None:
    """Each worker computes in turn, behind the sandbox and without a compiler; the zygote does not."""
    gelu = RIGHT.replace("return self.layer(x)", "return nn.gelu(self.layer(x))")
    assert LAZY != RIGHT != gelu
    zygote = Zygote(layer, frameworks=["mlx"])
    try:
        sources = [RIGHT, LAZY, gelu, RIGHT]
        reports = grade(
            COURSE, WEEK, list(sources), lambda w: lambda: zygote.fork(w.limits.memory_mib)
        )
        alone = layer != "process" or threads.count(zygote._process.pid) == 1
    finally:
        zygote.close()
    assert alone
    right, lazy, other, again = reports
    assert right.verdict is again.verdict is Verdict.PASSED, _messages(right)
    assert [e.verdict.value for e in lazy.exercises] == ["passed"] * 3 + ["failed"]
    failed = [c.title for c in lazy.exercises[3].checks if c.verdict is Verdict.FAILED]
    assert len(failed) == 2  # the losses are right
    assert all(title.startswith("MLX computes the weights in each step") for title in failed)
    assert lazy.exercises[3].diagnoses[0].bug == "archery_mlx/never_evaluated"
    assert "elements wrong" in _messages(other)
    assert "compil" not in _messages(other).lower()


LAYER = "        return self.layer(x)"
HOSTILE = {
    "return mx.random.normal((60000, 60000))": "MLX crashes like this if an array does not fit into 1024 MiB",
    "return mx.broadcast_to(self.layer(x)[0, 0], (2**20, 2**14))": "returned something too large to check",
    "return type('A', (mx.array,), {})([1.0])": "is an MLX array of a class derived from mlx.core.array",
    "return self.layer(x).astype(mx.bfloat16)": "has dtype bfloat16; expected float32",
    "mx.save('/tmp/x.npy', x)": "raised RuntimeError",
}


def test_hostile_submissions() -> None:
    """Each hostile submission gets a sentence, and the next one its marks."""
    zygote = Zygote("process", frameworks=["mlx"])
    hostile = [RIGHT.replace(LAYER, f"        {line}") for line in HOSTILE]
    sources = [source for each in hostile for source in (each, RIGHT)]
    try:
        reports = grade(COURSE, WEEK, list(sources), lambda _: lambda: zygote.fork(1024))
    finally:
        zygote.close()
    for words, wrong, right in zip(HOSTILE.values(), reports[::2], reports[1::2], strict=True):
        assert words in _messages(wrong), _messages(wrong)
        assert right.verdict is Verdict.PASSED, f"{words}: {_messages(right)}"


def _imported(folder: Path, week: str) -> tuple[int, str]:
    """Run `nngrade check` on the reference; return its exit code and the modules that it imported."""
    call = ["check", week, "--submission", str(folder / "reference" / week)]
    program = f"import sys; sys.argv = {['nngrade', '--course', str(folder), *call]!r}; "
    program += "from nngrade.cli.main import run; run()"
    command = [sys.executable, "-X", "importtime", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_week_without_mlx_never_imports_it(mini: tuple[Course, Assignment]) -> None:
    """`nngrade check` imports MLX for the week that needs it, and for no other."""
    code, said = _imported(ROOT, "week13")
    assert code == 0
    assert re.search(r"\| +mlx\.core$", said, re.MULTILINE)
    assert not re.search(r"\| +torch$", said, re.MULTILINE)
    code, said = _imported(MINI, "week1")
    assert code == 0
    assert not re.search(r"\| +mlx\.core", said, re.MULTILINE)
    week = msgspec.structs.replace(mini[1], allowed_imports=("sys", "numpy"))
    source = b"import sys, numpy as np\ndef affine(): return np.array(['mlx.core' in sys.modules])"
    found = Submission(Path("student"), {"tiny.py": source})
    zygote = Zygote("process")
    with contextlib.closing(zygote):
        for start in (lambda: spawn(512), lambda: zygote.fork(512)):
            with contextlib.closing(Runner(week, found, start)) as runner:
                assert Student(runner).affine().tolist() == [False]


def test_a_worker_compiles_nothing() -> None:
    """A function under mx.compile runs as it is, so that a worker and the grader compute alike."""
    source = b"""
import mlx.core as mx
calls = []
@mx.compile
def double(x):
    calls.append(1)
    return 2 * x
def archery_mlx(seed):
    return [double(mx.array(1.0)).item() + double(mx.array(2.0)).item(), len(calls)]
"""
    found = Submission(Path("student"), {"mlx_basics.py": source})
    with contextlib.closing(Runner(WEEK, found, lambda: spawn(1024, frameworks=["mlx"]))) as runner:
        assert Student(runner).archery_mlx(0) == [6.0, 2]


def test_a_release_and_a_bundle_know_the_mistakes(tmp_path: Path) -> None:
    """A release and a bundle of the MLX week grade as the course does."""
    released, bundle, theirs = tmp_path / "released", tmp_path / "w.zip", tmp_path / "mlx_basics.py"
    nngrade("author", "release", "week13", released, cwd=ROOT, code=0)
    nngrade("author", "bundle", "week13", bundle, cwd=ROOT, code=0)
    for source, code in ((RIGHT, 0), (LAZY, 1)):
        theirs.write_text(source)
        (released / "week13" / "mlx_basics.py").write_text(source)
        plain = nngrade("check", "week13", cwd=released, code=code)
        whole = nngrade("check", "--bundle", bundle, "-s", theirs, cwd=tmp_path, code=code)
        assert code == 0 or "Nothing is computed before the end" in plain.stdout
        assert code == 0 or "Nothing is computed before the end" in whole.stdout


# --- A machine without MLX


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of an environment with all packages of this one, except MLX."""
    folder = tmp_path_factory.mktemp("without")
    venv.create(folder / "env", with_pip=False, symlinks=True)
    packages = folder / "packages"
    packages.mkdir()
    for place in filter(Path.is_dir, map(Path, sys.path)):
        if place.name == "site-packages":
            for entry in place.iterdir():
                if not re.match(r"mlx\b|mlx_", entry.name) and not entry.name.endswith(".pth"):
                    with contextlib.suppress(FileExistsError):
                        (packages / entry.name).symlink_to(entry)
    site = next((folder / "env" / "lib").glob("python*/site-packages"))
    (site / "here.pth").write_text(f"{ROOT / 'grader'}\n{packages}\n")
    return folder / "env" / "bin" / "python"


def _run(python: Path, cwd: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; from nngrade.cli.main import run; sys.argv[0] = 'nngrade'; run()"
    command = [python, "-c", program, "--course", ROOT, *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_without_mlx_the_checks_are_in_error(without: Path, tmp_path: Path) -> None:
    """Without MLX each exercise is in error, with the reason; nobody gets a score, or loses points."""
    theirs = tmp_path / "submitted" / "ada" / "week13" / "mlx_basics.py"
    theirs.parent.mkdir(parents=True)
    theirs.write_text(RIGHT)
    done = _run(without, tmp_path, "check", "week13", "-s", theirs, "--format", "json")
    report = msgspec.json.decode(done.stdout, type=Report)
    assert done.returncode == 4, done.stderr
    assert report.score is None
    assert [e.verdict for e in report.exercises] == [Verdict.ERROR] * 4
    assert NO_MLX in _messages(report)
    said = _run(without, tmp_path, "check", "week13", "-s", theirs).stdout
    assert "MLX is not installed on this machine" in said
    assert "No score yet: a check failed through no fault of yours" in said
    one = _run(without, tmp_path, "check", "week13", "-s", theirs, "-e", "archery_mlx").stdout
    assert "archery_mlx" in one
    assert "mse_and_grad" not in one
    _run(without, tmp_path, "grade", "week13", "--sandbox", "process")
    found = msgspec.json.decode((tmp_path / "graded/week13/ada.json").read_bytes(), type=Report)
    assert found.score is None
    assert NO_MLX in _messages(found)


def test_an_optional_week_leaves_the_total_alone() -> None:
    """A week of weight 0 is outside of the total, also where its checks are in error."""
    graded = Graded("ada", "", "", "", 0.0, "")

    def report(week: str, score: float | None) -> Report:
        return Report(
            nngrade="", course="", assignment=week, title=week, submission="", suites=("hidden",),
            score=score, max_score=100.0, verdict=Verdict.FAILED, exercises=(), graded=graded,
        )  # fmt: skip

    for score in (None, 0.0, 100.0):
        found = weeks(
            {"week3": [report("week3", 80.0)], "week13": [report("week13", score)]},
            COURSE.weights,
            {},
        )
        assert (found.max_total, found.students[0].total) == (100.0, 80.0)
        assert found.students[0].scores["week13"] == score


def test_the_mlx_week_says_what_it_needs() -> None:
    """The manifest's allowed_imports decide which frameworks a week's workers have."""
    assert WEEK.frameworks == ("mlx",)
    assert load_assignment(COURSE, "week12").frameworks == ("torch",)
    assert load_assignment(COURSE, "week3").frameworks == ()
    assert mlx.is_installed()
