"""What the commonest exceptions of Python and NumPy are told as."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import MINI, TINY, nngrade
from nngrade.worker.outside.words import in_words

# The body of `affine(X, W, b)`, and what a student reads about its exception.
BODIES = {
    "return X @ W + b": "the inner sizes of the product differ",
    "return np.dot(X, W[:, :1]) + b": "the inner sizes of the product of shapes",
    "return X @ 2.0": "one side of `@` is a single number",
    "return X @ W.T + np.ones((9, 9))": "do not fit element by element",
    "b = np.ones(2)\n    b += np.ones((4, 2))\n    return b": "does not fit into an array of shape (2,)",
    "out = np.zeros(2)\n    out[:] = np.ones(7)\n    return out": "does not fit into a place of shape (2,)",
    "return X.reshape(7, 13)": "elements do not fit into the new shape",
    "return 1 if X > 0 else 0": "an array of several elements is used as one True or False",
    "return np.array([[1.0], [1.0, 2.0]])": "a list or array stands where one number is needed",
    "p, q = 1, 2, 3": "there are more values than names",
    "p, q, r = (1,) * 2": "there are fewer values than names",
    "n = np.ones(2, int)\n    n += 0.5": "a result of float64 cannot be stored in an array of int64",
    "return X[99]": "index 99 is outside of axis 0",
    "return b[0, 1, 2]": "3 indices are used on an array with 1 axes; `b` has shape",
    "return [1, 2][5]": "the index is past the end of the list",
    "return X.sum(axis=4)": "axis 4 is asked for, and the array has 2 axes",
    "return float(X)": "an array of several elements stands where one number is needed",
    "return None + X": "one side of the operator is None",
    "return print(1).T": "a value is None here",
    "return np.exp[X]": "",
    "return mean_loss[X]": "a function is indexed",
    "return X(1)": "an array is called",
    "return mean_loss(X, X, X)": "`mean_loss` is given more arguments than it takes",
    "return mean_loss()": "`mean_loss` is given fewer arguments than it needs",
    "return XX": "`XX` is not defined",
    "total += 1; total = 0": "`total` has no value yet",
    "return X.foo": "an array has no attribute `foo`",
    "return {}['gamma']": "there is no key `gamma`",
    "return 1 / 0": "this divides by zero",
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
    words = BODIES[body] or "raised TypeError"
    assert words in said
    assert "`: raised" not in said or not BODIES[body]


def test_shapes_are_those_of_the_line(tmp_path: Path) -> None:
    """The line's arrays are told with their shapes, and exceptions that differ in sizes are one."""
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
