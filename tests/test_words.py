"""Sentences that explain common exceptions of Python and NumPy."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers import MINI, TINY, nngrade
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from nngrade.course.manifest import load_assignment, load_course
from nngrade.diagnosis.answers import parts
from nngrade.diagnosis.kinds import of_another_kind
from nngrade.errors import CheckFailed, CourseError
from nngrade.suite.checks.compare import close
from nngrade.suite.show import short
from nngrade.worker.outside.words import in_words

# The body of `affine(X, W, b)`, and what a student reads about its exception.
BODIES = {
    "return X @ W + b": "the inner sizes of the product differ",
    "return np.dot(X, W[:, :1]) + b": "the inner sizes of the product of shapes",
    "return X @ 2.0": "one side of the matrix product is a single number",
    "return X @ W.T + np.ones((9, 9))": "do not fit element by element",
    "b = np.ones(2)\n    b += np.ones((4, 2))\n    return b": "does not fit into an array of shape (2,)",
    "out = np.zeros(2)\n    out[:] = np.ones(7)\n    return out": "does not fit into a place of shape (2,)",
    "return X.reshape(7, 13)": "elements do not fit into the new shape",
    "return 1 if X > 0 else 0": "an array of several elements is used as one True or False",
    "return np.array([[1.0], [1.0, 2.0]])": "the parts of a nested list have different shapes",
    "p, q = 1, 2, 3": "there are more values than names",
    "p, q, r = (1,) * 2": "there are fewer values than names",
    "n = np.ones(2, int)\n    n += 0.5": "a result of float64 cannot be stored in an array of int64",
    "return X[99]": "index 99 is outside of axis 0",
    "return b[0, 1, 2]": "3 indices are used on an array with 1 axes; `b` has shape",
    "return [1, 2][5]": "the index is outside of the list",
    "return X.sum(axis=4)": "axis 4 is asked for, and the array has 2 axes",
    "return float(X)": "an array with one or more axes stands where one number is needed",
    "return None + X": "one side of the operator is None",
    "return print(1).T": "a value is None here",
    "return None.item()": "is it a `.grad` before `backward`, or does a function lack its `return`?",
    "return None.cpu()": "is it a `.grad` before `backward`, or does a function lack its `return`?",
    "return np.exp[X]": "",
    "return mean_loss[X]": "a function is indexed",
    "return X(1)": "an array is called",
    "return np.maximum(X)": "`maximum` is given another number of arguments than it takes",
    "return [1][-2]": "the index is outside of the list",
    "return mean_loss(X, X, X)": "`mean_loss` is given more arguments than it takes",
    "return mean_loss()": "`mean_loss` is given fewer arguments than it needs",
    "return XX": "`XX` is not defined",
    "total += 1; total = 0": "`total` has no value yet",
    "return X.foo": "an array has no attribute `foo`",
    "return {}['gamma']": "there is no key `gamma`",
    "return 1 / 0": "this divides by zero",
    "return 1 % 0": "this divides by zero",
    "return 0.0 ** -1": "",
    "x = np.zeros(3)\n    x[0] = [1, 2]": "a list or array stands where one number is needed",
    "return affine(X, W, b)": "more nested calls than Python allows",
}


def _check(folder: Path, source: str) -> str:
    (folder / "tiny.py").write_text(source)
    done = nngrade("--course", MINI, "check", "week1", "-s", ".", cwd=folder)
    assert done.returncode == 1, done.stderr
    return " ".join(done.stdout.split())


@pytest.mark.parametrize("body", BODIES)
def test_an_exception_is_told_in_words(body: str, tmp_path: Path) -> None:
    """The message has the line and says what happened; the exception's own text stands below it."""
    source = TINY.replace("return X @ W.T + b", body)
    assert source != TINY
    said = _check(tmp_path, source)
    words = BODIES[body] or {"return np.exp[X]": "raised TypeError"}.get(
        body, "raised ZeroDivisionError"
    )
    assert words in said
    assert "`: raised" not in said or not BODIES[body]


def test_an_exception_that_is_returned_should_be_raised(tmp_path: Path) -> None:
    """A student who returns a ValueError reads that it is to be raised."""
    said = _check(tmp_path, TINY.replace("return X @ W.T + b", "return ValueError('sizes')"))
    assert "returned a ValueError object: `raise` it instead" in said


def test_a_function_that_has_answered_is_implemented(tmp_path: Path) -> None:
    """NotImplementedError for some arguments alone is an exception like any other."""
    partly = "if len(X) == 1:\n        raise NotImplementedError\n    return X @ W.T + b"
    said = _check(tmp_path, TINY.replace("return X @ W.T + b", partly))
    assert "not implemented yet" not in said
    assert "raised NotImplementedError" in said
    said = _check(tmp_path, TINY.replace("return X @ W.T + b", "raise NotImplementedError"))
    assert "not implemented yet" in said


def test_a_generator_without_end_is_told_as_such() -> None:
    """The grader stops a generator after many items: the student's code raises nothing."""
    words = in_words("OverflowError", "more than 10000 items", "batches", [])
    assert words == "it yields more than 10000 items; does its loop ever end?"


def test_shapes_are_those_of_the_line(tmp_path: Path) -> None:
    """The message shows the shapes of the arrays, and exceptions that differ only in sizes count as one."""
    said = _check(tmp_path, TINY.replace("X @ W.T + b", "X @ W + b"))
    assert "`X` has shape (5, 4), `W` has shape (3, 4)" in said
    assert said.count("the inner sizes") == 1


def test_what_a_submission_raises_itself_is_not_put_into_words(tmp_path: Path) -> None:
    """A text that the code wrote is not taken for NumPy's."""
    forged = "raise IndexError('index 12345 is out of bounds for axis 0 with size 3')"
    assert "outside of axis" not in _check(tmp_path, TINY.replace("return X @ W.T + b", forged))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("IndexError", "index 123456 is out of bounds for axis 0 with size 3"),
        ("ValueError", "index 12 is out of bounds for axis 0 with size 3"),
        ("NameError", "name 'elsewhere' is not defined"),
        ("KeyError", "'elsewhere'"),
        ("ValueError", "shapes (123456,) and (2,) not aligned: 1 (dim 0) != 2 (dim 0)"),
        ("ValueError", "something else"),
    ],
)
def test_nothing_is_said_of_other_exceptions(kind: str, said: str) -> None:
    """A long number, a name that the line lacks, and an unknown text are left alone."""
    assert in_words(kind, said, "return x[here]", [("x", (3,))]) == ""


def test_a_file_that_is_not_python_is_told_once(tmp_path: Path) -> None:
    """The line, a caret, and the version of Python: no exercise is listed below."""
    (tmp_path / "tiny.py").write_text("def affine(X, W, b)\n    return X\n")
    done = nngrade("--course", MINI, "check", "week1", "-s", ".", cwd=tmp_path)
    lines = done.stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if "expected ':' (Python 3." in line)
    assert lines[at + 1].strip() == "def affine(X, W, b)"
    assert lines[at + 2].index("^") == lines[at + 1].index(")") + 1
    assert "mean_loss" not in done.stdout
    assert done.stdout.count("line 1") == 1


def test_parts_of_a_result_have_names(tmp_path: Path) -> None:
    """A message and a look name the part of a tuple as the signature does."""
    folder = shutil.copytree(MINI, tmp_path / "course")
    manifest = folder / "assignments/week1/assignment.toml"
    text = manifest.read_text()
    manifest.write_text(text.replace("affine(X, W, b) -> array", "affine(X, W, b) -> tuple[Y, Z]"))
    assert manifest.read_text() != text
    course = load_course(folder)
    (function,) = load_assignment(course, "week1").exercises[0].functions
    assert (function.returns, function.results) == ("tuple", ("Y", "Z"))
    right = np.ones((2, 3)), [np.ones(2)]
    for wrong, words in (
        ((np.ones((2, 3)), [np.ones(4)]), "the result `Z[0]` has shape (4,)"),
        ((np.ones((3, 2)), [np.ones(2)]), "the result `Y` has shape (3, 2)"),
    ):
        with pytest.raises(CheckFailed, match=re.escape(words)):
            close(actual=wrong, desired=right, parts=function.results)
    assert "The result `Y` is text" in of_another_kind(("a", 1), right, function.results)
    values = np.random.default_rng(0).normal(size=(2, 3))
    looks = parts((2 * values, right[1]), (values, right[1]), {}, function.results)
    assert looks is not None
    assert looks.sentence.startswith("The result `Y`")


@pytest.mark.parametrize("results", ["array[X]", "tuple[X", "tuple[]", "tuple[a b]"])
def test_only_a_tuple_has_named_parts(results: str, tmp_path: Path) -> None:
    """Names of results elsewhere are an error of the manifest."""
    folder = shutil.copytree(MINI, tmp_path / "course")
    manifest = folder / "assignments/week1/assignment.toml"
    manifest.write_text(manifest.read_text().replace(") -> array", f") -> {results}"))
    with pytest.raises(CourseError, match="signatures"):
        load_assignment(load_course(folder), "week1")


@pytest.mark.parametrize(
    ("x", "words"),
    [
        (np.arange(3, dtype=np.uint8), "[0, 1, 2] uint8"),
        (np.arange(3.0), "[0., 1., 2.]"),
        (np.ones((2, 2), np.float32), "[[1., 1.], [1., 1.]] (2, 2) float32"),
        (np.array([True]), "[ True]"),
        ((2,), "(2,)"),
        (np.array(["a" * 90]), "['" + "a" * 67 + "…"),
    ],
)
def test_values_are_written_as_they_are(x: Any, words: str) -> None:
    """The dtype stands beside an array unless it is float64, int64 or bool; a tuple of one has its comma."""
    assert short(x) == words


@given(arrays.arrays(float, st.integers(1, 8), elements=st.floats(-1e6, 1e6)), st.integers(20, 70))
def test_no_array_is_cut_inside_a_number(x: np.ndarray, room: int) -> None:
    """A shortened array is the beginning of the whole one, up to a comma."""
    shown, whole = short(x, room), short(x, 1000)
    if shown != whole:
        kept, cut, _ = shown.partition("…")
        assert cut
        assert whole.startswith(kept)
        assert kept.endswith(", ")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{\n "cells": [], "nbformat": 4}', "tiny.py is a notebook. Call it tiny.ipynb."),
        (b"PK\x03\x04 and so on", "tiny.py is an archive. Unpack it"),
        (b"\x1f\x8b\x08 and so on", "tiny.py is an archive. Unpack it"),
    ],
)
def test_a_file_that_is_no_source_is_told(data: bytes, words: str, tmp_path: Path) -> None:
    """The message says that a source file is in fact a notebook or an archive."""
    (tmp_path / "tiny.py").write_bytes(data)
    done = nngrade("--course", MINI, "check", "week1", "-s", ".", cwd=tmp_path)
    assert words in done.stdout
    assert "affine" not in done.stdout


def test_modules_that_are_not_allowed_are_listed_in_one_note(tmp_path: Path) -> None:
    """The note lists each module once."""
    said = _check(tmp_path, "import os, sys\nimport os\n" + TINY.replace("W.T + b", "W"))
    assert said.count("does not allow") == 1
    assert "does not allow `import os`, `import sys`: code that uses them fails" in said


def test_at_most_three_reasons_are_shown(tmp_path: Path) -> None:
    """The others are counted, and -v shows them."""
    folder = shutil.copytree(MINI, tmp_path / "course")
    checks = folder / "assignments/week1/tests/public/test_tiny.py"
    more = "\n\n@exercise('mean_loss')\nclass TestMore:\n"
    for n in range(1, 6):
        body = f"holds(student.mean_loss(np.ones({n})) == 0, 'Number {n}')"
        more += f'    def test_{n}(self, student):\n        """check {n}"""\n        {body}\n'
    checks.write_text("import numpy as np\n" + checks.read_text() + more)
    (tmp_path / "tiny.py").write_text(TINY)
    done = nngrade("--course", folder, "check", "week1", "-s", "tiny.py", "--public", cwd=tmp_path)
    assert done.stdout.count("Number") == 3
    assert "… and 2 more; -v shows every check" in done.stdout


# Code that makes PyTorch raise, and what a student reads.
TORCH = {
    "torch.ones(4, 2) @ torch.ones(3, 4)": "product of shapes (4, 2) and (3, 4) differ",
    "torch.ones(4, 2) + torch.ones(4, 3)": "sizes 2 and 3 do not fit at axis 1",
    "torch.ones(2, 2) @ torch.ones(2, 2, dtype=torch.float64)": "have different dtypes",
    "torch.nn.CrossEntropyLoss()(torch.ones(2, 3), torch.ones(2))": "a tensor of type Long or Byte is needed",
    "torch.ones(2).sum().backward()": "backward is called on a result without a graph",
    "torch.ones(2, requires_grad=True).mul(2).backward()": "backward needs one number",
    "twice(torch.ones(2, requires_grad=True).exp().sum())": "backward has used this graph already",
    "torch.ones(2, requires_grad=True).add_(1)": "is changed in place",
    "np.asarray(torch.ones(2, requires_grad=True))": "call .detach() before",
    "torch.ones(2, dtype=torch.int64, requires_grad=True)": "a tensor of integers cannot require",
    "torch.ones(4, 3).t().view(12)": "use reshape",
    "Early()": "a layer is set before super().__init__() has run",
}


@pytest.mark.parametrize("code", TORCH)
def test_an_exception_of_pytorch_is_told_in_words(code: str) -> None:
    """The text that this release of PyTorch writes is known."""
    import torch

    class Early(torch.nn.Module):
        def __init__(self) -> None:
            self.layer = torch.nn.Linear(1, 1)

    def twice(loss: torch.Tensor) -> None:
        loss.backward()
        loss.backward()

    with pytest.raises((RuntimeError, AttributeError)) as caught:
        eval(code, {"torch": torch, "np": np, "Early": Early, "twice": twice})  # noqa: S307
    assert TORCH[code] in in_words(type(caught.value).__name__, str(caught.value), code, [])
