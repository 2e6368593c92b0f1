"""PyTorch weeks: tensors on the wire, the support module, state between calls, and hostile submissions."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from helpers import MINI, ROOT, crossed, grade, nngrade
from hypothesis import given, settings
from hypothesis import strategies as st
from nngrade.course.manifest import load_assignment, load_course
from nngrade.diagnosis.diagnose import RANDOM, STATE
from nngrade.errors import StudentError
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.notebook.live_functions import Live
from nngrade.suite.compare import MARK, matches
from nngrade.suite.student import Student
from nngrade.worker.inside import tensors, wire
from nngrade.worker.outside.faults import tensor_of
from nngrade.worker.outside.pool import Zygote
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, Transport, spawn

FOLDER = MINI.parent / "torch"
COURSE = load_course(FOLDER)
WEEK = load_assignment(COURSE, "week1")
NET = (FOLDER / "reference" / "week1" / "net.py").read_text("utf-8")


def _spawner(assignment: Assignment) -> Callable[[], Transport]:
    return lambda: spawn(assignment.limits.memory_mib, frameworks=["torch"])


def _graded(*sources: str) -> list[Report]:
    return grade(COURSE, WEEK, list(sources), _spawner)


def _messages(report: Report) -> str:
    checks = [c for e in report.exercises for c in e.checks]
    return "\n".join([*report.notes, *(c.failure.message for c in checks if c.failure)])


@pytest.fixture
def student() -> Iterator[Callable[[str], Student]]:
    """Return a function that makes a `student` proxy from source text; calls run in this process."""
    tensors.start(["torch"])
    runners = []

    def make(source: str) -> Student:
        source = f"import torch\nfrom torch import nn\n{source}"
        found = Submission(Path("student"), {"net.py": source.encode()})
        runners.append(Runner(WEEK, found, InProcess))
        return Student(runners[-1])

    with tensors.kept_state([]):
        yield make
    for runner in runners:
        runner.close()


# --- The wire


@settings(max_examples=60, deadline=None)
@given(
    dtype=st.sampled_from(sorted(tensors.DTYPES)),
    shape=st.lists(st.integers(0, 4), max_size=4),
    parameter=st.booleans(),
    grad=st.booleans(),
)
def test_tensors_cross(dtype: str, shape: list[int], parameter: bool, grad: bool) -> None:
    """A tensor comes back with its numbers, dtype, flag and class, however it lies in memory."""
    kind = getattr(torch, dtype)
    numbers = (
        torch.arange(int(np.prod(shape, dtype=int))).reshape(shape).T
        if len(shape) == 2
        else (torch.arange(int(np.prod(shape, dtype=int))).reshape(shape))
    )
    x = (numbers % 2 if dtype == "bool" else numbers).to(kind)
    if kind.is_floating_point or kind.is_complex:
        x = torch.nn.Parameter(x, requires_grad=grad) if parameter else x.requires_grad_(grad)
    found = crossed(x)
    assert type(found) is type(x)
    assert (found.dtype, found.requires_grad) == (x.dtype, x.requires_grad)
    assert torch.equal(found, x)


class _Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, *_: Any, **__: Any) -> Any:
        return 42


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: torch.ones(3).to_sparse(), "layout"),
        (lambda: torch.ones(3, device="meta"), "device"),
        (lambda: torch.ones(3).as_subclass(_Liar), "subclass"),
        (lambda: torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8), "dtype"),
    ],
)
@pytest.mark.filterwarnings("ignore:torch.quantize_per_tensor")
def test_tensors_without_numbers(make: Callable[[], Any], why: str) -> None:
    """A tensor whose numbers cannot be read crosses with the reason."""
    assert tensors.form(make()).why == why


def test_forged_tensors_are_refused() -> None:
    """A frame with a tensor that breaks a rule raises `WireError`, before anything is allocated."""
    for form in (
        ["T", 1, "float32", 0, [2**40]],
        ["T", 1, "float32", 0, [2, -2]],
        ["T", 1, "object", 0, [1]],
        ["T", 1, "float32", 0, "you have passed"],
        ["T", -1, "float32", 0, [0]],
        ["T", 1, "float32", 0, [0] * 20],
        ["T", 1, "float32", 0, [2**40, 0]],
        ["T", 1, "float32", 0],
    ):
        with pytest.raises(wire.WireError):
            wire.Decoder(bytearray(8), lambda _, rest: rest[0]).value(form)


def test_a_tensor_keeps_its_place(student: Callable[[str], Student]) -> None:
    """A returned tensor has numbers, and `.backward()`, `.grad` and hooks work on the object itself."""
    s = student("w = torch.tensor([1.0, 2.0], requires_grad=True)\ndef f(x): return (w * x).sum()\n"
                "def g(): return w\ndef same(x): return x is w")  # fmt: skip
    loss = s.f(torch.tensor([3.0, 4.0]))
    assert (float(loss), loss.dtype, loss.requires_grad) == (11.0, "float32", True)
    seen: list[Any] = []
    s.g().register_hook(lambda grad: seen.append(grad) or None)
    loss.backward()
    w = s.g()
    assert w.grad.numpy().tolist() == [3.0, 4.0]
    assert seen[0].value.tolist() == [3.0, 4.0]
    assert s.same(w) is True


def test_a_changed_tensor_is_noticed(student: Callable[[str], Student]) -> None:
    """The contract sees a tensor that the call changed, gave a gradient, or returned a view of."""
    s = student(
        "def a(x): x += 1\ndef b(x): x.requires_grad_()\ndef c(x): (x * x).sum().backward()\n"
        "def d(x): return x[:1]\ndef e(x): x.data.mul_(2)\ndef f(x): return x * 2\n"
        "def g(x): return torch.from_numpy(x)"
    )
    for name, grad in (("a", False), ("b", False), ("c", True), ("e", False)):
        getattr(s, name)(torch.ones(3, requires_grad=grad))
        assert s.answers[-1].changed == ("argument 1",), name
    s.d(torch.ones(3))
    assert s.answers[-1].shared == ("argument 1",)
    s.f(torch.ones(3, requires_grad=True))
    assert s.answers[-1].changed == s.answers[-1].shared == ()
    s.g(np.ones(3))
    assert s.answers[-1].shared == ("argument 1",)


def test_objects_of_torch_stay(student: Callable[[str], Student]) -> None:
    """Modules, optimizers, dtypes and state dicts come back to the worker as the objects that they were."""
    s = student(
        "made = []\n"
        "def net(): made.append(nn.Linear(2, 1)); return made[-1]\n"
        "def adam(net): made.append(torch.optim.Adam(net.parameters())); return made[-1]\n"
        "def same(*found): return [a is b for a, b in zip(found, made)]\n"
        "def kind(dtype): return torch.zeros(1, dtype=dtype).dtype\n"
        "def device(): return torch.device('cpu')\n"
        "def on(d): return torch.zeros(1, device=d)"
    )
    net = s.net()
    assert s.same(net, s.adam(net)) == [True, True]
    assert s.kind(torch.float16) == "torch.float16"
    assert s.kind(s.kind(torch.float16)) == "torch.float16"
    assert s.on(s.device()).shape == (1,)
    state = net.state_dict()
    assert [*state] == ["weight", "bias"]
    net.load_state_dict({k: torch.zeros(v.shape) for k, v in state.items()})
    assert net.weight.numpy().tolist() == [[0.0, 0.0]]
    assert net.weight.is_parameter


# --- Comparing


def test_tensors_are_compared() -> None:
    """Numbers, dtype, shape and `requires_grad` of a tensor count; float32 gets a tolerance of its own."""
    x = torch.tensor([1.0, 2.0])
    assert matches(x + 1e-6, x, MARK)
    for other in (
        x + 1e-3,
        x.double(),
        x.clone().requires_grad_(),
        x[None],
        np.ones(2),
        [1.0, 2.0],
    ):
        assert not matches(other, x, MARK)
    assert not matches(x.double() + 1e-6, x.double(), MARK)
    assert matches(tensor_of(x), x, MARK)


# --- State between calls


def test_global_state_is_restored(student: Callable[[str], Student]) -> None:
    """The worker undoes a call's change of PyTorch's global state before the next call, and notes it."""
    s = student(
        "def grad(): torch.set_grad_enabled(False)\n"
        "def dtype(): torch.set_default_dtype(torch.float64)\n"
        "def device(): torch.set_default_device('meta')\n"
        "def threads(): torch.set_num_threads(3)\n"
        "def now(): return [torch.is_grad_enabled(), str(torch.zeros(1).dtype), torch.get_num_threads(),"
        " str(torch.zeros(1).device)]\n"
        "def crash(): torch.set_grad_enabled(False); raise ValueError"
    )
    before = s.now()
    for name in ("grad", "dtype", "device", "threads"):
        getattr(s, name)()
        assert s.now() == before
    with pytest.raises(StudentError):
        s.crash()
    assert s.now() == before
    notes = s._runner.notes if s._runner else []
    assert [n.partition("`")[2].partition("`")[0] for n in notes] == [
        "grad", "dtype", "device", "threads", "crash",
    ]  # fmt: skip
    assert "leaves gradients switched off" in notes[0]


def test_each_call_draws_the_same(student: Callable[[str], Student]) -> None:
    """A call draws the same numbers in every process; an object draws new ones in each of its calls."""
    s = student("def f(): return torch.rand(3)\ndef net(): return nn.Dropout(0.5)")
    assert s.f().tolist() == s.f().tolist()
    net = s.net()
    x = torch.ones(100)
    assert net(x).tolist() != net(x).tolist()


# --- The support module


def test_a_scenario_gets_the_students_function() -> None:
    """`via` runs a function of the support module in the worker, with the student's function."""
    tensors.start(["torch"])
    runner = Runner(WEEK, Submission(Path("student"), {"net.py": NET.encode()}), _spawner(WEEK))
    with contextlib.closing(runner):
        s = Student(runner)
        pred, y = np.array([[1.0, 2.0]]), np.array([[0.0, 0.0]])
        loss, slope = s.mean_square.via("loss_and_slope")(pred, y)
        assert loss == 2.5
        assert slope.tolist() == [[1.0, 2.0]]
        model = s.support.small()
        assert [np.shape(w) for w in s.support.weights(model)] == [
            (4, 3),
            (4,),
            (4,),
            (4,),
            (2, 4),
            (2,),
        ]
        assert s.answers[0].call.label == "mean_square"


def test_a_live_kernel_has_the_support_module() -> None:
    """Functions of a notebook's kernel are called by the support module, too."""
    tensors.start(["torch"])
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(NET, namespace)  # noqa: S102 as a cell of a notebook does
    runner = Runner(WEEK, Submission(Path("notebook"), {}), lambda: Live(namespace))
    with contextlib.closing(runner):
        loss, _ = Student(runner).mean_square.via("loss_and_slope")(np.ones(2), np.zeros(2))
    assert loss == 1.0


def test_a_submission_cannot_replace_the_support_module() -> None:
    """A file support.py that is handed in is not used, and a submission may import the course's."""
    source = (
        NET + "\nfrom support import small\ndef probe(): return len(list(small().parameters()))"
    )
    files = {"net.py": source.encode(), "support.py": b"def small(): return 42"}
    runner = Runner(WEEK, Submission(Path("student"), files), _spawner(WEEK))
    with contextlib.closing(runner):
        s = Student(runner)
        assert s.probe() == 6
        assert s.support.small().type_name.endswith("Sequential")


# --- Whole runs


def _check(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `nngrade check` on a course's reference; stderr lists all modules that it imported."""
    call = ["check", "week1", "--submission", str(folder / "reference" / "week1")]
    program = f"import sys; sys.argv = {['nngrade', '--course', str(folder), *call]!r}; "
    command = [sys.executable, "-X", "importtime", "-c"]
    program += "from nngrade.cli.main import run; run()"
    return subprocess.run([*command, program], capture_output=True, text=True, check=False)


def test_the_reference_passes_check() -> None:
    """`nngrade check` runs a PyTorch week in the sandbox; everything passes, and PyTorch is there."""
    done = _check(FOLDER)
    assert done.returncode == 0, done.stdout
    assert re.search(r"\| +torch$", done.stderr, re.MULTILINE)
    assert "sympy" not in done.stderr


@pytest.mark.parametrize("layer", ["process", "bubblewrap"])
def test_the_reference_passes_in_a_sandbox(layer: Any) -> None:
    """The workers of a sandboxed zygote have PyTorch, and build an optimizer."""
    zygote = Zygote(layer, frameworks=["torch"])
    try:
        (report,) = grade(
            COURSE, WEEK, [NET], lambda week: lambda: zygote.fork(week.limits.memory_mib)
        )
    finally:
        zygote.close()
    assert report.verdict is Verdict.PASSED, _messages(report)


def test_a_week_without_torch_never_imports_it(mini: tuple[Course, Assignment]) -> None:
    """Neither the grader nor the worker of a NumPy week imports PyTorch."""
    done = _check(MINI)
    assert done.returncode == 0, done.stdout
    assert re.search(r"\| +numpy$", done.stderr, re.MULTILINE)
    assert not re.search(r"\| +torch", done.stderr)
    week = msgspec.structs.replace(mini[1], allowed_imports=("sys", "numpy"))
    source = b"import sys\ndef affine(): return 'torch' in sys.modules"
    runner = Runner(week, Submission(Path("student"), {"tiny.py": source}), lambda: spawn(512))
    with contextlib.closing(runner):
        assert runner.call("call", "affine", name="affine").value is False


# --- Submissions that ask for too much


def _loss(body: str, top: str = "") -> str:
    """Return the reference with another body of mean_square."""
    head, _, rest = NET.partition("    return ((pred - y) ** 2).mean()")
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f"{head}{lines}{rest}\n{top}\n"


RIGHT = "return ((pred - y) ** 2).mean()"
HOSTILE = {
    "a lying subclass": (
        _loss(
            "return Liar([1.0])",
            "class Liar(torch.Tensor):\n  @classmethod\n"
            "  def __torch_function__(cls, *a, **k): return True",
        ),
        "returned a tensor of a class derived from torch.Tensor",
    ),
    "a lying dispatch": (
        _loss(
            "return Liar(torch.ones(1))",
            "class Liar(torch.Tensor):\n"
            "  @staticmethod\n  def __new__(cls, x): return torch.Tensor._make_wrapper_subclass(cls, (1,))\n"
            "  @classmethod\n  def __torch_dispatch__(cls, *a, **k): raise SystemExit",
        ),
        "returned a tensor of a class derived from torch.Tensor",
    ),
    "50 GB by expand": (_loss("return pred.sum().expand(50 * 2**28)"), "too large to check"),
    "50 GB": (_loss("return torch.zeros(50 * 2**28)"), "needs more memory than the limit of 1024 MiB"),
    "a sparse tensor": (_loss("return torch.eye(3).to_sparse()"), "returned a tensor that is not dense"),
    "a meta tensor": (
        _loss("return torch.ones(3, device='meta')"), "returned a tensor that is not on the CPU",
    ),
    "a quantised tensor": (
        _loss("return torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8)"),
        "returned a tensor of a dtype that nngrade cannot compare",
    ),
    "a nested tensor": (_loss("return torch.nested.nested_tensor([torch.ones(2)])"), "not dense"),
    "a number": (_loss("return 2.0"), "returned a number (float); expected a tensor of PyTorch"),
    "a hook that sleeps": (
        _loss(
            "out = (pred - y).square().mean()\nif out.requires_grad: out.register_hook(sleep)\nreturn out",
            "import time\ndef sleep(g): time.sleep(60)",
        ),
        "did not finish within 5 s",
    ),
    "torch.load of a file": (_loss("return torch.load('m.pt')"), "`torch.load` reads a file"),
    "torch.load of a pickle": (
        _loss("return torch.load(io, weights_only=False)", "class io: read = 1"),
        "`weights_only=False` runs code",
    ),
    "a torch.load bomb": (
        _loss(
            "file = torch.serialization.io.BytesIO()\n"
            "torch.save(torch.zeros(1).expand(2**36), file)\nfile.seek(0)\nreturn torch.load(file) * 2"
        ),
        "needs more memory than the limit",
    ),
    "a pool of threads": (
        _loss(
            "threading = torch.utils.data.dataloader.threading\n"
            "made = [threading.Thread(target=threading.Event().wait) for _ in range(4000)]\n"
            "for t in made: t.start()\nfor t in made: t.join()\nreturn pred.mean()",
        ),
        "raised RuntimeError",
    ),
    "a thread that stays": (
        _loss(
            "threading = torch.utils.data.dataloader.threading\n"
            f"threading.Thread(target=spin, args=(pred,), daemon=True).start()\n{RIGHT}",
            "def spin(x):\n  while True: x.data.add_(1)",
        ),
        "",
    ),
    "a lying method": (
        _loss(
            "return Liar(torch.ones(1), requires_grad=True)",
            "class Liar(nn.Parameter):\n  def __eq__(self, other): return True\n"
            "  def numpy(self, *a, **k): raise SystemExit\n  dtype = shape = 'passed'",
        ),
        "returned a tensor of a class derived from torch.Tensor",
    ),
    "a hook that lies": (
        _loss(
            "out = (pred - y).square().mean()\n"
            "if pred.requires_grad: pred.register_hook(lambda g: torch.zeros_like(g))\nreturn out"
        ),
        "",
    ),
    "a download": (_loss("return torch.hub.load('a/b', 'c')"), "there is no network here"),
    "threads": (
        _loss(f"torch.set_num_threads(400); torch.ones(900, 900) @ torch.ones(900, 900)\n{RIGHT}"), "",
    ),
    "a mode that stays on": (
        _loss(
            f"Mode().__enter__()\n{RIGHT}",
            "from torch.overrides import TorchFunctionMode\nclass Mode(TorchFunctionMode):\n"
            "  def __torch_function__(self, f, types, args=(), kwargs=None): raise ValueError",
        ),
        "raised ValueError",
    ),
}  # fmt: skip
NOTED = {
    "workers": (
        NET.replace(
            "    for x, y in loader:\n        optimizer",
            "    Loader, size = torch.utils.data.DataLoader, loader.batch_size\n"
            "    loader = Loader(loader.dataset, batch_size=size, num_workers=2)\n"
            "    for x, y in loader:\n        optimizer",
        ),
        "`train_epoch` asks `DataLoader` for processes",
    ),
    "workers by place": (
        NET.replace(
            "    for x, y in loader:\n        optimizer",
            "    Loader, pairs = torch.utils.data.DataLoader, loader.dataset\n"
            "    def collate(rows): return *map(torch.stack, zip(*rows)), 3\n"
            "    loader = Loader(pairs, loader.batch_size, False, None, None, 2, collate)\n"
            "    for x, y, _ in loader:\n        optimizer",
        ),
        "`train_epoch` asks `DataLoader` for processes",
    ),
    "compile": (
        NET.replace("    model.train()\n", "    model = torch.compile(model)\n    model.train()\n"),
        "`train_epoch` calls `torch.compile`, which nngrade skips",
    ),
    "grad": (
        NET.replace("    model.train(training)", "    torch.set_grad_enabled(True); model.train(training)"),
        "",
    ),
    "default dtype": (NET + "\ntorch.set_default_dtype(torch.float64)\n", "leaves another default dtype"),
}  # fmt: skip


@pytest.mark.slow
def test_demanding_submissions() -> None:
    """Each hostile submission gets a sentence in time, and the next one its marks."""
    sources = [source for each in HOSTILE.values() for source in (each[0], NET)]
    zygote = Zygote("process", frameworks=["torch"])
    try:
        reports = grade(COURSE, WEEK, sources, lambda w: lambda: zygote.fork(w.limits.memory_mib))
    finally:
        zygote.close()
    for (name, (_, words)), hostile, honest in zip(
        HOSTILE.items(), reports[::2], reports[1::2], strict=True
    ):
        assert words in _messages(hostile), f"{name}: {_messages(hostile)}"
        if words:
            assert hostile.exercises[0].verdict is Verdict.FAILED, name
        assert honest.verdict is Verdict.PASSED, f"after {name}: {_messages(honest)}"


def test_what_a_worker_does_without_is_noted() -> None:
    """Worker processes of a DataLoader and the compiler are left out, with a note and full marks."""
    reports = _graded(*(source for source, _ in NOTED.values()))
    for (name, (_, words)), report in zip(NOTED.items(), reports, strict=True):
        assert words in "\n".join(report.notes), f"{name}: {report.notes}"
        assert report.verdict is Verdict.PASSED, f"{name}: {_messages(report)}"


FUNCTIONAL = """
import torch
from torch import nn
def mean_square(x, y):
    torch.func.grad(lambda v: (v**2).sum())(x)
    torch.func.vjp(torch.sin, x)[1](torch.ones(3))
    torch.func.jacrev(torch.sin)(x)
    torch.func.hessian(lambda v: (v**3).sum())(x)
    torch.vmap(torch.sin)(x)
    w = x.clone().requires_grad_()
    torch.utils.checkpoint.checkpoint(torch.sin, w, use_reentrant=False).sum().backward()
    step = torch.optim.SGD([w], 0.1)
    step.zero_grad()
    step.step()
    return w.sum()
"""


@pytest.mark.parametrize("layer", ["process", "bubblewrap"])
def test_functional_gradients_in_a_sandbox(layer: Any) -> None:
    """`torch.func` loads PyTorch's compiler, which asks for a folder; optimizers work after that."""
    zygote = Zygote(layer, frameworks=["torch"])
    found = Submission(Path("student"), {"net.py": FUNCTIONAL.encode()})
    try:
        runner = Runner(WEEK, found, lambda: zygote.fork(WEEK.limits.memory_mib))
        with contextlib.closing(runner):
            call = runner.call("call", "mean_square", name="mean_square", args=[torch.ones(3), 1])
            assert call.value.value == 3.0
    finally:
        zygote.close()


# --- Mistakes, releases, bundles


def test_verify_proves_the_week() -> None:
    """Every known mistake of the miniature PyTorch course is caught and named, and every variant passes."""
    done = nngrade("--course", FOLDER, "author", "verify", "week1", cwd=FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release the miniature PyTorch course; return the folder."""
    folder = tmp_path_factory.mktemp("torch") / "released"
    done = nngrade("--course", FOLDER, "author", "release", "week1", folder, cwd=FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_a_release_knows_the_mistakes(released: Path) -> None:
    """Released checks pass the reference's answers and name a mistake, without the reference."""
    assert not (released / "reference").exists()
    assert (released / "week1" / "support.py").is_file()
    theirs = released / "week1" / "net.py"
    theirs.write_text(NET)
    assert nngrade("check", "week1", cwd=released).returncode == 0
    theirs.write_text(NET.replace("optimizer.zero_grad()", "pass"))
    done = nngrade("check", "week1", cwd=released, code=1)
    assert "Gradients are never cleared" in done.stdout


def test_a_bundle_holds_the_support_module(tmp_path: Path) -> None:
    """`check --bundle` grades a PyTorch week in a sandbox, with nothing else of the course."""
    bundle, theirs = tmp_path / "week1.zip", tmp_path / "net.py"
    nngrade("--course", FOLDER, "author", "bundle", "week1", bundle, cwd=tmp_path, code=0)
    theirs.write_text(NET)
    done = nngrade("check", "--bundle", bundle, "-s", theirs, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_scenarios_are_repeated_as_scenarios() -> None:
    """Only code that keeps something between its calls gets that sentence, also in scenarios."""
    course = load_course(ROOT)
    week = load_assignment(course, "week11")
    source = (ROOT / "reference" / "week11" / "torch_basics.py").read_text("utf-8")
    source = source.replace(
        "self.hidden = nn.Linear(input_size, hidden_size)",
        "self.layers = [nn.Linear(input_size, hidden_size)]",
    )
    source = source.replace("self.hidden(x)", "self.layers[0](x)")
    source = source.replace(
        "    total, count = 0.0, 0\n    for xb", "    global total, count\n    for xb"
    )
    (report,) = grade(course, week, [source + "\n\ntotal, count = 0.0, 0\n"], _spawner)
    said = {e.name: [d.sentence for d in e.diagnoses] for e in report.exercises}
    failed = [e.name for e in report.exercises if e.verdict is Verdict.FAILED]
    assert failed == ["MLP", "train_epoch"]
    assert STATE not in said["MLP"]
    assert RANDOM not in said["MLP"]
    assert said["train_epoch"] == [STATE]


@pytest.mark.slow
def test_a_release_of_week_11_judges_a_repaired_training_run(tmp_path: Path) -> None:
    """A released week 11 names what is wrong with a training run, and passes it once it is mended."""
    released = tmp_path / "released"
    nngrade("author", "release", "week11", released, "--no-notebook", cwd=ROOT, code=0)
    assert not (released / "reference").exists()
    theirs = released / "week11" / "torch_basics.py"
    right = (ROOT / "reference" / "week11" / "torch_basics.py").read_text("utf-8")
    head, start, rest = right.partition("    model.train()\n    total, count = 0.0, 0\n")
    back, step = "        loss.backward()\n", "        optimizer.step()\n"
    add, count = "total += loss.item()", "count += "
    repairs = {
        "The weights never move": (back + step, step + back),
        "The mean of the batches' means": (
            f"{add} * len(xb)\n        {count}len(xb)",
            f"{add}\n        {count}1",
        ),
    }
    for name, (good, bad) in repairs.items():
        assert good in rest
        theirs.write_text(head + start + rest.replace(good, bad))
        done = nngrade("check", "week11", "-e", "train_epoch", cwd=released, code=1)
        assert name in done.stdout
    theirs.write_text(right)
    done = nngrade("check", "week11", cwd=released, code=0)
    assert "100 / 100 public · 5 of 5 right" in done.stdout
