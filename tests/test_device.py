"""`nngrade check --device`: a device that PyTorch does not have, and one that a C++ file of ours gives it."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from helpers import MINI, ROOT, nngrade
from nngrade.course.manifest import load_assignment, load_course, on_device
from nngrade.course.mistakes import overlaid, variants
from nngrade.errors import StudentError
from nngrade.model import Submission
from nngrade.worker.outside.budget import memory_limit
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import spawn
from torch.utils import cpp_extension

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
TORCH = MINI.parent / "torch"
LOADED = """
if not hasattr(torch, "simulated"):
    import types
    torch.utils.rename_privateuse1_backend("simulated")
    torch.ops.load_library("LIBRARY")
    found = types.ModuleType("simulated")
    found.is_available, found.device_count, found.current_device = (lambda v=v: v for v in (True, 1, 0))
    found._is_in_bad_fork, found.manual_seed_all = lambda: False, lambda _: None
    torch._register_device_module("simulated", found)
"""
NOTE = "PyTorch ran on simulated. Your marks come from the CPU."
DRAWN = """
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

def mean_square(pred, y):
    torch.manual_seed(3)
    own = torch.Generator().manual_seed(5)
    x = torch.empty(4)
    again = [x.normal_().clone(), x.uniform_().clone(), x.bernoulli_(0.3).clone()]
    loader = DataLoader(TensorDataset(torch.arange(8)), 3, shuffle=True)
    layer = nn.Linear(3, 2)
    layer.weight.data.fill_(1.0)
    nn.init.kaiming_uniform_(layer.weight)
    drawn = [
        torch.rand(5), torch.randn(2, 3), torch.randint(9, (4,)), torch.randperm(7), *again,
        torch.randn(3, generator=own), torch.rand_like(torch.ones(3)), torch.normal(torch.zeros(3), 2.0),
        torch.rand(3, out=torch.empty(0)), torch.rand(2, device="cpu"), torch.full((4,), 0.5).bernoulli_(),
        torch.empty(3, 2).bernoulli_(torch.tensor([0.2, 0.7])), nn.RReLU()(-torch.ones(4)),
        torch.multinomial(torch.ones(6), 3), nn.functional.dropout(torch.ones(20), 0.4),
        nn.Dropout(0.2)(torch.ones(9)), layer.weight.detach(), *[xb for (xb,) in loader],
    ]
    with torch.inference_mode():
        drawn += [nn.functional.dropout(torch.ones(9), 0.4, training) for training in (True, False)]
    return [float(v) for t in drawn for v in t.reshape(-1)]
"""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled device."""
    made = tmp_path_factory.mktemp("device") / "simulated.so"
    places = [f"-I{place}" for place in cpp_extension.include_paths()]
    linked = [f"-L{Path(torch.__file__).parent / 'lib'}", "-ltorch", "-ltorch_cpu", "-lc10"]
    source = HERE / "device" / "simulated.cpp"
    command = ["g++", "-std=c++20", "-O0", "-fPIC", "-shared", *places, source, "-o", made, *linked]
    subprocess.run(command, check=True)
    return made


def _course(source: Path, weeks: Collection[str], library: Path, to: Path) -> Path:
    """Copy a course whose support modules load the device."""
    for name in ("assignments", "reference", "student_template"):
        shutil.copytree(source / name, to / name)
    there = "\nimport torch\n" + LOADED.replace("LIBRARY", str(library))
    for week in weeks:
        support = to / "assignments" / week / "support.py"
        found = support.read_text("utf-8")
        assert found.count("\nimport torch\n") == 1
        support.write_text(found.replace("\nimport torch\n", there), "utf-8")
    return to


@pytest.fixture(scope="session")
def course(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small PyTorch course with the device."""
    return _course(TORCH, ["week1"], library, tmp_path_factory.mktemp("course") / "torch")


@pytest.fixture(scope="session")
def whole(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our course with the device."""
    weeks = ["week11", "week12"]
    return _course(ROOT, weeks, library, tmp_path_factory.mktemp("whole") / "course")


def _runner(course: Path, source: str, device: str) -> Runner:
    week = on_device(load_assignment(load_course(course), "week1"), device)
    found = Submission(Path("student"), {"net.py": source.encode()})
    return Runner(week, found, lambda: spawn(0, frameworks=["torch"]))


@pytest.mark.parametrize(
    ("device", "why"),
    [("nowhere", "no such device"), ("meta", "meta"), ("cuda:77", "CUDA"), ("cpu:x", "cpu:x")],
)
def test_a_device_that_is_not_there(device: str, why: str) -> None:
    """One sentence says that PyTorch cannot compute there; the exit code is that of wrong usage."""
    folder = TORCH / "reference" / "week1"
    done = nngrade("--course", TORCH, "check", "week1", "-s", folder, "--device", device, cwd=HERE)
    assert done.returncode == 2
    assert f"PyTorch cannot compute on '{device}' here: " in done.stderr
    assert why in done.stderr
    assert "Leave out --device to check on the CPU." in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr + done.stdout


def test_where_a_device_makes_no_sense(tmp_path: Path) -> None:
    """A NumPy week has none, and marks do not come from one."""
    folder = MINI / "reference" / "week1"
    call = ["--course", MINI, "check", "week1", "-s", folder, "--device", "cuda"]
    assert "week1 does not use PyTorch" in nngrade(*call, cwd=tmp_path, code=2).stderr
    for more in (["--bundle", "week1.zip"], ["--format", "gradescope"]):
        done = nngrade("check", *more, "--device", "cuda", cwd=tmp_path, code=2)
        assert "is for marks, which come from the CPU. Leave out --device." in done.stderr


def test_the_cpu_is_a_device() -> None:
    """`--device cpu` is what is done without it."""
    call = ["--course", TORCH, "check", "week1", "-s", TORCH / "reference" / "week1"]
    usual, named = (nngrade(*call, *more, cwd=HERE, code=0) for more in ((), ("--device", "cpu:0")))
    assert usual.stdout == named.stdout
    assert "needs a name" in nngrade(*call, "--device", "", cwd=HERE, code=2).stderr


@pytest.mark.parametrize("week", ["week1", "week11", "week12"])
def test_the_reference_passes_on_a_device(course: Path, whole: Path, week: str) -> None:
    """The references of the small course and of our PyTorch weeks compute and draw the same there."""
    folder = course if week == "week1" else whole
    call = ["--course", folder, "check", week, "-s", folder / "reference" / week]
    done = nngrade(*call, "--device", "simulated", cwd=HERE, code=0)
    assert NOTE in done.stdout


def test_tensors_made_on_the_cpu(whole: Path, tmp_path: Path) -> None:
    """A function that makes tensors of arrays may leave them on the CPU."""
    week = load_assignment(load_course(whole), "week12")
    (variant,) = (v for v in variants(week) if v.id == "mnist_tensors/in_numpy")
    for file, source in overlaid(week, variant).files.items():
        (tmp_path / file).write_bytes(source)
    call = ["--course", whole, "check", "week12", "-s", tmp_path, "-e", "mnist_tensors"]
    nngrade(*call, "--device", "simulated", cwd=HERE, code=0)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("for x, y in loader:", "for x, y in loader:\n        x = x.to('cpu')", "same device"),
        ("total += loss.item()", "total += float(loss.detach().numpy())", "to numpy"),
    ],
)
def test_code_for_the_cpu_alone(
    course: Path, tmp_path: Path, old: str, new: str, said: str
) -> None:
    """Code that only runs on the CPU passes there, and on the device its own error is shown."""
    source = (TORCH / "reference" / "week1" / "net.py").read_text("utf-8")
    (tmp_path / "net.py").write_text(source.replace(old, new, 1), "utf-8")
    nngrade("--course", TORCH, "check", "week1", "-s", tmp_path, cwd=HERE, code=0)
    call = ["--course", course, "check", "week1", "-s", tmp_path, "--device", "simulated"]
    done = nngrade(*call, cwd=HERE, code=1)
    assert said in " ".join(done.stdout.split())
    assert "✗ train_epoch" in done.stdout
    assert "✓ evaluate" in done.stdout


def test_random_numbers_are_those_of_the_cpu(course: Path) -> None:
    """Whatever draws numbers, with a seed or a generator, in place or not, draws the same ones."""
    found = []
    for device in ("cpu", "simulated"):
        runner = _runner(course if device != "cpu" else TORCH, DRAWN, device)
        found.append(runner.call("call", "mean_square", name="mean_square", args=[1, 2]).value)
        runner.close()
    assert len(found[0]) > 80
    np.testing.assert_allclose(found[1], found[0], rtol=1e-6)


def test_what_the_grader_sees_is_on_the_cpu(course: Path) -> None:
    """Tensors and names cross as those of the CPU; another default device is noted and undone."""
    source = """
import torch
kept = torch.ones(2)
def mean_square(pred, y):
    if y == "default":
        torch.set_default_device("cpu")
    made = torch.zeros(1)
    return [pred.device == kept.device != torch.device("cpu"), pred * kept, made.device, str(kept.device), y]
"""
    runner = _runner(course, source, "simulated")

    def answer(x: torch.Tensor, y: str) -> Any:
        call = runner.call("call", "mean_square", name="mean_square", args=[x, y])
        return call.value

    there, product, device, text, _ = answer(torch.tensor([2.0, 3.0]), "x")
    assert there is True
    assert product.value.tolist() == [2.0, 3.0]
    assert (device, text) == ("cpu", "cpu")
    assert runner.notes == []
    answer(torch.ones(2), "default")
    assert "set_default_device" in runner.notes[0]
    assert answer(torch.ones(2), "x")[0] is True
    runner.close()


def test_each_worker_has_the_device(course: Path) -> None:
    """So has the one after it, and one with stand-ins; the grader's limit of memory does not hold there."""
    source = """
import os
import numpy as np, torch
def mean_square(pred, y):
    if y == "end":
        os._exit(1)
    large = np.empty(2**32, np.uint8)
    return [torch.zeros(1).device == pred.device != torch.device("cpu"), large.nbytes > 1]
"""
    runner = _runner(course, source, "simulated")

    def answer(runner: Runner, y: str) -> Any:
        call = runner.call("call", "mean_square", name="mean_square", args=[torch.ones(2), y])
        return call.value

    with memory_limit(300):
        assert answer(runner, "x") == [True, True]
        with pytest.raises(StudentError):
            answer(runner, "end")
        assert answer(runner, "x") == [True, True]
        other = runner.afresh({"Net": abs})
        assert answer(other, "x") == [True, True]
        other.close()
    runner.close()


def test_a_card_that_is_broken(course: Path) -> None:
    """After an error that all later operations would raise too, the next call has a new process."""
    source = """
import torch
calls = []
def mean_square(pred, y):
    calls.append(y)
    if y:
        raise RuntimeError("CUDA error: device-side assert triggered")
    return len(calls)
"""
    runner = _runner(course, source, "simulated")
    counts = []
    for y in (0, 0, 1, 0):
        with contextlib.suppress(StudentError):
            counts.append(runner.call("call", "mean_square", name="mean_square", args=[0, y]).value)
    assert counts == [1, 2, 1]
    runner.close()


def test_a_submission_that_cannot_be_read(tmp_path: Path) -> None:
    """Nothing ran on a device, so nothing says so."""
    (tmp_path / "net.py").write_text('{"cells": [], "nbformat": 4, "metadata": {}}')
    call = ["--course", TORCH, "check", "week1", "-s", tmp_path, "--device", "nowhere"]
    assert "PyTorch ran" not in nngrade(*call, cwd=HERE, code=1).stdout


def test_a_page_on_a_device(course: Path, tmp_path: Path) -> None:
    """`--html` writes the same report."""
    call = ["--course", course, "check", "week1", "-s", course / "reference" / "week1"]
    done = nngrade(
        *call, "--device", "simulated", "--html", tmp_path / "page.html", cwd=HERE, code=0
    )
    assert NOTE in done.stdout
    assert NOTE in (tmp_path / "page.html").read_text("utf-8")
