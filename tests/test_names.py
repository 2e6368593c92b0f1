"""No false name: what a diagnosis may claim, and what it has to leave open."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from helpers import MINI, ROOT, TINY, forker
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from nngrade.author import release
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import reference_submission
from nngrade.course.stubs import write_templates
from nngrade.diagnosis.answers import ZEROS, same_results
from nngrade.diagnosis.diagnose import RANDOM, SHARED, STATE
from nngrade.diagnosis.information import FLOAT_MAX, bits
from nngrade.diagnosis.kinds import of_another_kind
from nngrade.diagnosis.looks import Given, enough, look
from nngrade.diagnosis.replay import HOPELESS, WORTH, Memory, Outcome, Step, equal, gist, outcomes
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Answer, Assignment, Call, Course, ExerciseResult, Submission
from nngrade.suite.student import Student
from nngrade.worker.inside.operation import operation
from nngrade.worker.inside.wire import Foreign
from nngrade.worker.outside.budget import OutOfTime
from nngrade.worker.outside.session import Runner

COURSE = load_course(ROOT)
CASES = ROOT / "tests" / "submissions" / "cases"


def _graded(
    course: Course, week: Assignment, source: str | bytes, *exercises: str
) -> list[ExerciseResult]:
    """Grade a submission in some exercises of a week only."""
    data = source.encode() if isinstance(source, str) else source
    found = Submission(Path("student"), {week.files[0]: data})

    def body(suite: Suite) -> list[ExerciseResult]:
        runner = Runner(week, found, forker(week))
        return list(suite.grade(found, runner, only=exercises).exercises)

    suites = suites_of(week, public_only=not (week.folder / "tests" / "hidden").is_dir())
    return with_suite(course, week, suites, body)


def _beside(slug: str, source: str, *exercises: str) -> list[ExerciseResult]:
    """Grade the reference with some functions replaced."""
    week = load_assignment(COURSE, slug)
    right = reference_submission(week).files[week.files[0]].decode()
    return _graded(COURSE, week, f"{right}\n{source}", *exercises)


def _ids(result: ExerciseResult) -> list[str]:
    return [d.bug for d in result.diagnoses]


# --- Workers that have seen hidden inputs

LEAKING = """
_step, SEEN = step, set()
def step(x):
    x = np.asarray(x)
    key = x.tobytes()
    if key in SEEN and x.size > 4:  # asked again, for a diagnosis: the process dies
        np.lib.stride_tricks.as_strided(np.zeros(1), (10**9,), (8,)).sum()
    SEEN.add(key)
    return 3 * _step(x) if x.size > 4 else _step(x)
"""


def test_a_worker_that_a_diagnosis_asks_has_seen_hidden_inputs() -> None:
    """If such a worker dies, the new one gets hidden inputs, too: a public check that fails is repeated."""
    week = load_assignment(COURSE, "week2")
    right = reference_submission(week).files[week.files[0]].decode()
    found = Submission(Path("student"), {week.files[0]: f"{right}\n{LEAKING}".encode()})
    runner = Runner(week, found, forker(week))

    def body(suite: Suite) -> None:
        suite.grade(found, runner, only=("step",))

    seen: list[bool] = []
    close = runner.close
    runner.close = lambda: (seen.append(runner.saw_hidden), close())[1]  # type: ignore[method-assign]
    with_suite(COURSE, week, suites_of(week, public_only=False), body)
    assert seen[-1]  # when the grader is done with it


def test_what_another_exercise_left_behind_costs_no_points() -> None:
    """A public check that fails only in the worker of the exercise before goes on in a new worker."""
    source = """
_step, _leaky_relu, CALLS = step, leaky_relu, []
def step(x):
    CALLS.append(0)
    return _step(x)
def leaky_relu(x, alpha=0.01):
    return _leaky_relu(x, alpha) + 7 * bool(CALLS)
"""
    for result in _beside("week2", source, "step", "leaky_relu"):
        assert result.score == result.points


def test_a_function_that_has_answered_is_implemented() -> None:
    """That holds in the worker that repeats a public check, too."""
    source = """
_leaky_relu = leaky_relu
def leaky_relu(x, alpha=0.01):
    if np.ndim(x) != 1:
        raise NotImplementedError
    return _leaky_relu(x, alpha)
"""
    _, found = _beside("week2", source, "step", "leaky_relu")
    kinds = {check.failure.kind for check in found.checks if check.failure}
    assert "raised" in kinds
    assert "not_implemented" not in kinds


def test_float32_weights_are_random_enough() -> None:
    """Among many float32 numbers some are equal, and none was drawn together with another."""
    source = """
_xavier_init = xavier_init
def xavier_init(*args):
    return _xavier_init(*args).astype(np.float32)
"""
    (found,) = _beside("week8", source, "xavier_init")
    assert found.score == found.points


# --- Exceptions and time-outs

RAISING = {
    "dense_add": ("week1", "dense_forward"),
    "leaky": ("week2", "leaky_relu"),
    "sigmoid_reshape": ("week2", "sigmoid"),
    "softmax_cat": ("week2", "softmax"),
    "fit_typo": ("week3", "perceptron_fit"),
    "grad_desc": ("week3", "perceptron_update"),
    "hang": ("week3", "perceptron_fit"),
    "fit_noincr": ("week3", "perceptron_fit"),
}


@pytest.mark.parametrize("case", RAISING)
def test_a_class_of_exceptions_and_a_time_out_prove_nothing(case: str) -> None:
    """Code that only raises, or never ends, is not taken for a mistake that does so elsewhere."""
    slug, name = RAISING[case]
    week = load_assignment(COURSE, slug)
    (found,) = _graded(COURSE, week, (CASES / slug / f"{case}.py").read_bytes(), name)
    assert found.score == 0 or case == "sigmoid_reshape"
    assert found.diagnoses == ()


def test_the_same_exception_is_named() -> None:
    """A mistake that can only raise is named if class, text and operation of the exception agree."""
    (found,) = _beside(
        "week2", "def leaky_relu(x, alpha=0.01):\n    return max(alpha * x, x)\n", "leaky_relu"
    )
    assert [d.title for d in found.diagnoses] == ["One question about the whole array"]


RAISED = {
    "@": "lambda x: np.ones((2, 3)) @ x",
    "-": "lambda x: x - np.ones(7)",
    "hstack()": "lambda x: np.hstack([x, np.ones((2, 2))])",
    "reshape()": "lambda x: (x + 1).reshape(7, 13)",
    "max()": "lambda x: max(x, 0)",
    "inner()": "lambda x: float(np.ravel(inner(x))[0])",
    "[]": "lambda x: x[99]",
    "if": "lambda x: 1 if x else 0",
    "for": "lambda x: [0 for _ in 3]",
    ".bar": "lambda x: x.bar",
}


@pytest.mark.parametrize("name", RAISED)
def test_the_operation_of_an_exception(name: str) -> None:
    """The operation that raised is found in the innermost line of the code in question."""
    names = {"np": np, "inner": lambda x: x[99]}
    function: Callable[..., object] = eval(RAISED[name], names)  # noqa: S307 the test's own text
    with pytest.raises(Exception) as caught:  # noqa: PT011 which one differs
        function(np.arange(4.0))
    step = [t for t in caught.traceback if t.frame.f_globals is names][-1]
    raw = step._rawentry
    assert operation(raw.tb_frame.f_code, raw.tb_lasti) == name


def test_the_gist_of_a_text() -> None:
    """Names in an exception's text do not count, numbers do: the arguments are the same."""
    assert gist("size 3 is different from 12") != gist("size 7 is different from 1")
    assert gist("name 'foo' is not defined") == gist("name 'bar' is not defined")
    assert gist("no such gate") != gist("not finished")


@given(st.sampled_from(["timed_out", "not_implemented", "import", "not known"]))
def test_a_fault_equals_nothing(fault: str) -> None:
    """A time-out and other faults that are no exception equal nothing, not even themselves."""
    assert not equal(Outcome(None, fault), Outcome(None, fault), Call("f", (), {}))
    assert equal(Outcome(None, "TypeError"), Outcome(None, "TypeError"), Call("f", (), {}))


# --- Kinds


def test_the_kind_comes_before_the_bank() -> None:
    """The report calls a complex answer complex, and does not compare it with known mistakes."""
    week = load_assignment(COURSE, "week3")
    source = (CASES / "week3" / "complex.py").read_bytes()
    (found,) = _graded(COURSE, week, source, "signed_distance")
    (diagnosis,) = found.diagnoses
    assert diagnosis.sentence == "Your answer is complex (complex128); expected real numbers."


def test_objects_in_an_array_are_told_as_such() -> None:
    """The report says that an array holds objects, and names no type of the grader."""
    source = (
        "_right = gate\n"
        "def gate(name):\n    w, b = _right(name)\n    return np.array(w, dtype=object), b\n"
    )
    (found,) = _beside("week3", source, "gate")
    (diagnosis,) = found.diagnoses
    assert diagnosis.sentence == (
        "The result `w` is an array of dtype object; expected an array of numbers."
    )
    for check in found.checks:
        assert "Foreign" not in str(check.failure)


@pytest.mark.parametrize(
    ("got", "right", "words"),
    [
        ("text", 1.0, "Your answer is text; expected a number."),
        ({"on": "False"}, {"on": False}, "`on` is text; expected True or False."),
        (1j, 1.0, "complex"),
        (Foreign("builtins.set", None, "x"), np.ones(2), "expected an array of numbers"),
        (2, 1.0, ""),
        (np.float32(2), 1.0, ""),
        (1j, 2j, ""),
        ("AND", "OR", ""),
        (None, 1.0, ""),
        ([1, 2], np.ones(2), ""),
    ],
)
def test_what_is_another_kind(got: object, right: object, words: str) -> None:
    """Text, complex numbers and objects are another kind than numbers; another dtype or length is not."""
    said = of_another_kind(got, right)
    assert words in said
    assert bool(words) == bool(said)


REFUSED = {
    "not_allowed_eps": "does not allow `import sys`",
    "not_allowed_deco": "does not allow `import numba`",
    "breakpoint": "breakpoint() was called",
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_allowed_is_named(case: str) -> None:
    """A stand-in in arithmetic, a decorator that is not allowed and breakpoint() tell what they are about."""
    week = load_assignment(COURSE, "week3")
    source = (CASES / "week3" / f"{case}.py").read_bytes()
    (found,) = _graded(COURSE, week, source, "signed_distance")
    said = [c.failure.message for c in found.checks if c.failure]
    assert any(REFUSED[case] in message for message in said)
    assert not any("_NotAllowed" in str(c.failure) or "pdb" in str(c.failure) for c in found.checks)


@pytest.mark.parametrize(("slug", "name"), [("week5", "gradient_check"), ("week8", "dead_units")])
def test_zeros_are_told_as_zeros(slug: str, name: str) -> None:
    """A function that returns 0 only is not taken for a mistake that happens to give 0."""
    exercise = load_assignment(COURSE, slug).exercise(name)
    assert exercise is not None
    source = "".join(f"def {f.name}(*_):\n    return 0\n" for f in exercise.functions)
    (found,) = _beside(slug, source, name)
    assert {d.sentence for d in found.diagnoses} <= {ZEROS}


def test_an_argument_that_is_returned_is_told_as_such() -> None:
    """A function that returns its argument is not taken for a part of a known mistake."""
    (found,) = _beside("week2", "def leaky_relu(x, alpha=0.01):\n    return x\n", "leaky_relu")
    assert [d.sentence for d in found.diagnoses] == ["You return x as it was passed."]


# --- One cause, one name


def test_a_name_fits_the_other_functions_too() -> None:
    """No diagnosis names a mistake that would change a function which the student has right."""
    source = (
        "def mse_grad(pred, y):\n"
        "    p, t = np.asarray(pred, float), np.asarray(y, float)\n"
        "    if p.shape != t.shape:\n        raise ValueError\n"
        "    return (p - t) / p.size\n"
    )
    (found,) = _beside("week4", source, "mse")
    assert _ids(found) == ["mse/gradient_without_two"]


def test_equal_explanations_are_told_as_such(tmp_path: Path) -> None:
    """Of mistakes that no call tells apart, the report says that it is one of them."""
    shutil.copytree(MINI, tmp_path / "course")
    page = tmp_path / "course/assignments/week1/mistakes/mean_loss.md"
    twin = page.read_text().split("\n", 2)[2].replace("no_half", "a_sum")
    twin = twin.replace("+    return float(np.mean(x**2))", "+    return float(np.mean(x * x))")
    page.write_text(page.read_text() + "\n" + twin)
    course = load_course(tmp_path / "course")
    source = TINY.replace("x**2) / 2", "x**2)")
    assert source != TINY
    (found,) = _graded(course, load_assignment(course, "week1"), source, "mean_loss")
    first, second = found.diagnoses
    assert first.sentence.startswith("One of these two: ")
    assert second.sentence.startswith("Or this: ")


def test_more_than_two_explanations_are_told_by_title() -> None:
    """Of three mistakes that no failed call tells apart, none is explained: two of them are not made."""
    source = """
def gradient_check(f, grad, x, h=1e-5):
    a, n = np.asarray(grad, float), numerical_gradient(f, x, h)
    size = max(np.abs(a).max(initial=0.0), np.abs(n).max(initial=0.0))
    return float(np.abs(a - n).max(initial=0.0) / size) if size else 0.0
"""
    (found,) = _beside("week5", source, "gradient_check")
    (said,) = found.diagnoses
    assert said.bug == ""
    assert "3 known mistakes give all of these wrong answers" in said.sentence
    assert "“Divided by the larger length”" in said.sentence


TRANSPOSED = """
_backward = dense_backward
def dense_backward(dZ, X, W):
    dX, dW, db = _backward(dZ, X, W)
    return dX, dW.T, db
"""


def test_a_mistake_is_found_through_the_exercises_between() -> None:
    """An exercise that uses a wrong one only through another is told the same cause, and no second one."""
    found = _beside("week6", TRANSPOSED, "dense_backward", "mlp_backward", "loss_and_grads")
    assert [_ids(each) for each in found] == [["dense_backward/dw_transposed"]] * 3
    assert all("from the same mistake here" not in d.sentence for e in found for d in e.diagnoses)


def test_a_missing_entry_is_not_a_wrong_one() -> None:
    """A mistake that leaves out entries of a dict inside a tuple is not one that gets an entry wrong."""
    source = """
_xor_grads = xor_grads
def xor_grads(params, X, y):
    loss, grads = _xor_grads(params, X, y)
    return loss, {**grads, "b1": grads["b1"] + np.cos(grads["b1"])}
"""
    (found,) = _beside("week6", source, "xor_grads")
    (said,) = found.diagnoses
    assert said.bug == ""
    assert "`grads['b1']` is wrong and `loss`, `grads['W1']`" in said.sentence


def test_an_entry_too_many_hides_no_mistake() -> None:
    """An entry that nobody asked for, in a dict inside a tuple, is accepted, and known mistakes are named."""
    source = """
_xor_grads = xor_grads
def xor_grads(params, X, y):
    loss, grads = _xor_grads(params, X, y)
    means = {k: grads[k] / len(X) for k in ("b1", "b2")}
    return loss, {**grads, **means, "dA": np.zeros(3)}
"""
    (found,) = _beside("week6", source, "xor_grads")
    assert _ids(found) == ["xor_grads/biases_averaged"]


def test_a_result_that_is_nearly_right_once_is_not_called_right() -> None:
    """A result counts as right only if it is so in each call that was compared."""
    calls: list[dict[str, bool | None]] = [{"w": False, "b": True}, {"w": False, "b": None}]
    assert same_results(calls) is None
    calls = [{"w": False, "b": True, "c": None}] * 2
    assert "`w` is wrong and `b` is right" in (same_results(calls) or "")


def test_a_method_that_should_return_none_may_be_wrong() -> None:
    """An attribute that is not None where it should be is not right each time."""
    source = """
_right = EarlyStopping
class EarlyStopping:
    def __init__(self, *args, **kwargs):
        self._inner, self._seen = _right(*args, **kwargs), 0

    def step(self, loss):
        self._seen += 1
        return self._inner.step(loss) or self._seen % 7 == 3

    @property
    def best_epoch(self):
        return self._inner.best_epoch or 0
"""
    (found,) = _beside("week9", source, "EarlyStopping")
    assert not [d for d in found.diagnoses if "`best_epoch` is right" in d.sentence]


def test_the_methods_that_are_right_are_told() -> None:
    """Of an object, the report says which methods and attributes are right each time, and which are not."""
    source = """
_right = EarlyStopping
class EarlyStopping:
    def __init__(self, *args, **kwargs):
        self._inner = _right(*args, **kwargs)

    def step(self, loss):
        return self._inner.step(loss)

    @property
    def best_epoch(self):
        found = self._inner.best_epoch
        return None if found is None else 3 * found**2 + 5
"""
    (found,) = _beside("week9", source, "EarlyStopping")
    (said,) = found.diagnoses
    assert said.sentence == "In these checks, `step` is right each time; `best_epoch` is not."


def test_a_result_that_is_nearly_right_is_not_called_wrong() -> None:
    """Where a training ends early, an error that is right in six digits is neither right nor wrong."""
    source = """
_limit = xor_linear_limit
def xor_linear_limit():
    right = _limit()
    return {**right, "w": right["w"] + 3e-4, "b": right["b"] - 2e-4, "mse": right["mse"] * (1 + 1e-7)}
"""
    (found,) = _beside("week3", source, "xor_linear_limit")
    (said,) = found.diagnoses
    assert "`w` and `b` are wrong" in said.sentence
    assert "mse" not in said.sentence


BELOW = """
def perceptron_predict(X, w, b):
    return (X @ w + b >= 0).astype(int)

def perceptron_update(w, b, x, y, lr):
    error = int(y) - int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    w += lr * error * x
    return w, float(b + lr * error)
"""


def test_what_a_stand_in_mends_is_blamed_on_the_exercise_below() -> None:
    """A wrong function below, beside another mistake, is not reported as a mistake of this exercise."""
    below, here = _beside("week3", BELOW, "perceptron_predict", "perceptron_update")
    assert _ids(below) == ["perceptron_predict/at_least_zero"]
    assert here.stood_in == ("perceptron_predict",)
    assert here.diagnoses == ()


COPIES = {
    "sgd": "def sgd(w, g, state, lr):\n    new = w.copy()\n    new -= lr * g\n    return new, {}\n",
    "decay_step": (
        "def decay_step(w, g, lr, lam, decoupled):\n"
        "    new = w.copy()\n"
        "    new -= lr * (g + (lam if decoupled else 2 * lam) * w)\n"
        "    return new\n"
    ),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_is_changed_is_not_the_callers_array(name: str) -> None:
    """Code that changes no argument is not said to write into one, even if both raise the same exception."""
    (found,) = _beside("week7", COPIES[name], name)
    assert found.score != found.points
    assert not [d for d in found.diagnoses if "caller" in d.sentence or "in place" in d.title]


FALSE = {
    "You compute mhat": (
        "week7",
        "adam",
        """
def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    m = b1 * state.get("m", 0.0) + (1 - b1) * g
    v = b2 * state.get("v", 0.0) + (1 - b2) * g**2
    return w - lr * m / (np.sqrt(v) + eps), {"m": m, "v": v}
""",
    ),
    "never look": (
        "week7",
        "decay_step",
        """
def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if decoupled:
        return w - lr * g - lr * lam * w
    g = g + lam * w
    return w - lr * g
""",
    ),
    "exp(Z) as it is": (
        "week4",
        "cross_entropy_logits",
        """
def cross_entropy_logits(Z, y):
    S = np.array(Z, float)
    S -= S.max()
    E = np.exp(S)
    P = E / E.sum(axis=1, keepdims=True)
    return float(-np.mean(np.log(P[np.arange(len(y)), y])))
""",
    ),
    "You compute p": (
        "week4",
        "bce_with_logits",
        """
def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return float(np.mean(t * np.log(1 + np.exp(-s)) + (1 - t) * (s + np.log(1 + np.exp(-s)))))
""",
    ),
    "transposed": (
        "week6",
        "dense_backward",
        """
def dense_backward(dZ, X, W):
    d = np.asarray(dZ, float)
    db = np.zeros((1, d.shape[1]))
    db += d
    return d @ W, d.T @ X, db
""",
    ),
    "at which you noted": (
        "week6",
        "train_xor",
        """
def train_xor(seed, hidden=8, lr=0.5, steps=5000):
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    grads = {k: np.zeros_like(v) for k, v in params.items()}
    for _ in range(steps):
        params = {name: value - lr * grads[name] for name, value in params.items()}
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
    return params, losses
""",
    ),
    "for an improvement": (
        "week9",
        "EarlyStopping",
        """
class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience = patience
        self.best = np.inf
        self.best_epoch = None
        self.epoch = 0
        self.bad = 0
    def step(self, val_loss):
        if val_loss < self.best:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad = 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad > self.patience
""",
    ),
}


FALSE["for a factor"] = (
    "week5",
    "numerical_gradient",
    """
def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
""",
)
FALSE["entry is missing"] = (
    "week9",
    "split",
    """
def split(X, y, fracs, rng):
    if sum(fracs) != 1 or len(X) != len(y):
        raise ValueError
    order = rng.permutation(len(X))
    a, b = (int(f * len(X) + 1e-9) for f in fracs[:2])
    return tuple((X[p], y[p]) for p in (order[:a], order[a : a + b], order[a + b :]))
""",
)
FALSE["steps is ignored"] = (
    "week10",
    "fit_function",
    """
_right = fit_function
def fit_function(arch, target, steps, seed):
    return _right(arch, target, steps - 1, seed) if steps else 0.0
""",
)
FALSE["bounds p"] = (
    "week4",
    "bce",
    """
def bce(p, y):
    return float(-np.mean(y * np.log(p + 1e-7) + (1 - y) * np.log(1 - p + 1e-7)))
""",
)


FALSE["`weights` is right"] = (  # students know no names of what a scenario returns
    "week11",
    "train_epoch",
    """
_right = train_epoch
def train_epoch(*args):
    return _right(*args) ** 3
""",
)


FALSE["a factor"] = (  # that of the first step alone
    "week7",
    "adam",
    """
_right = adam
def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    _, new = _right(w, g, state, lr, b1, b2, eps)
    b, root = 1 - b1 ** new["t"], np.sqrt(new["v"] / (1 - b2 ** new["t"]))
    return w - lr * (b1 * new["m"] + (1 - b1) * g) / b / (root + eps), new
""",
)
FALSE["`buffers`"] = (  # a factor between two numbers that a scenario returns
    "week12",
    "fit_regressor",
    """
def keep_best(model, train, val, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    best, kept = float("inf"), {}
    for _ in range(epochs):
        model.eval()
        with torch.no_grad():
            loss = nn.functional.mse_loss(model(val[0]), val[1]).item()
        if loss < best:
            best, kept = loss, {k: v.clone() for k, v in model.state_dict().items()}
        model.train()
        optimizer.zero_grad()
        nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
    model.load_state_dict(kept)
    model.eval()
    return best
""",
)


FALSE["last column"] = (  # the place of the columns that vary, in the data of one check
    "week8",
    "standardize",
    """
_right = minmax
def minmax(train, other):
    a, b, low, high = _right(train, other)
    a[:, low == high] = b[:, low == high] = 0.0
    return a, b, low, high
""",
)
FALSE["as it was passed"] = (  # as it should be in evaluation: the mask is missing
    "week8",
    "dropout_forward",
    """
_right = dropout_forward
def dropout_forward(X, p, rng, training):
    return _right(X, p, rng, training) if training else X.copy()
""",
)
FALSE["except for the first row"] = (  # all rows have the same mask, the one that was drawn first
    "week8",
    "dropout_forward",
    """
def dropout_forward(X, p, rng, training):
    X = np.array(X, float)
    if not training:
        return X, np.ones(X.shape)
    mask = np.ones(X.shape) * (rng.random(X.shape[-1]) >= p)
    return (X * mask / (1 - p) if p < 1 else np.zeros(X.shape)), mask
""",
)
FALSE["In calls with"] = (  # NaN in trainings of any number of steps
    "week10",
    "fit_function",
    """
_right = fit_function
def fit_function(arch, target, steps, seed):
    return _right(arch, target, steps, seed) if steps == 0 else float("nan")
""",
)
FALSE["the last entry is missing"] = (  # in batches of five; of a larger one more is missing
    "week1",
    "dense_forward",
    """
_right = dense_forward
def dense_forward(X, W, b):
    return _right(X[:4], W, b)
""",
)
FALSE["twice the right one."] = (  # of long arrays alone
    "week2",
    "leaky_relu",
    """
_right = leaky_relu
def leaky_relu(x, alpha=0.01):
    y = _right(x, alpha)
    return 2 * y if np.size(x) > 4 else y + 0.3 * np.cos(np.arange(np.size(x)) ** 2).reshape(np.shape(x))
""",
)
FALSE["a column"] = (  # labels in vectors alone; others have several columns
    "week7",
    "batches",
    """
def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    table = np.column_stack([X, y])
    if shuffle:
        table = rng.permutation(table)
    k = table.shape[1] - (1 if y.ndim == 1 else y.shape[1])
    end = len(table) - len(table) % batch_size if drop_last else len(table)
    for a in range(0, end, batch_size):
        yield table[a : min(a + batch_size, end), :k], table[a : min(a + batch_size, end), k:]
""",
)
FALSE["twice the right one"] = (  # for the four points of XOR, and right for two
    "week6",
    "xor_grads",
    """
_right = xor_grads
def xor_grads(params, X, y):
    loss, grads = _right(params, X, y)
    return loss, {name: grad * len(X) / X.shape[1] for name, grad in grads.items()}
""",
)
FALSE["column of shape"] = (  # of a single number, and a vector gets (1, N)
    "week1",
    "flatten_batch",
    """
_right = add_batch_dim
def add_batch_dim(x):
    return _right(x) if np.ndim(x) else np.array([[float(x)]])
""",
)
FALSE["One of these"] = (  # many mistakes answer a call that should be refused
    "week11",
    "to_tensor",
    """
_right = to_tensor
def to_tensor(x, dtype=torch.float32, requires_grad=False):
    return _right(x, dtype, requires_grad and dtype.is_floating_point)
""",
)
FALSE["Each column of"] = (  # of one entry of what a scenario returns
    "week12",
    "fit_regressor",
    """
def keep_best(model, train, val, lr, epochs):
    optimizer, best, kept = torch.optim.SGD(model.parameters(), lr), float("inf"), {}
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        nn.functional.mse_loss(model(train[0]), train[1]).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            error = nn.functional.mse_loss(model(val[0]), val[1]).item()
        if error >= best:
            break
        best, kept = error, {k: v.detach().clone() for k, v in model.state_dict().items()}
    model.load_state_dict(kept)
    return best
""",
)
FALSE["mean is close to 0"] = (  # each entry is compared, not their mean
    "week8",
    "dead_units",
    """
def dead_units(A):
    A = np.asarray(A, float)
    return np.all((A < 0) | np.isclose(A, 0), axis=0)
""",
)
FALSE["`lr0` is greater than 1"] = (  # warmup gives 3 for 3.0, which no check minds
    "week7",
    "step_decay",
    """
def cosine(t, T, lr0, lr_min=0.0):
    return lr_min + lr0 * (1 + np.cos(np.pi * t / T)) / 2
def warmup(t, n, lr0):
    return lr0 * (t + 1) / n if t + 1 < n else lr0
""",
)
FALSE["more than 5 rows"] = (  # where few rows are drawn, their order is not compared
    "week7",
    "batches",
    """
_right = batches
def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    return _right(X, y, batch_size, np.random.default_rng(42), shuffle, drop_last)
""",
)
FALSE["`images` is positive"] = (  # the shift decides, not the pixel
    "week9",
    "augment",
    """
def augment(images, rng, max_shift=1):
    new = np.zeros_like(images)
    height, width = images.shape[1:]
    for image, old in zip(new, images, strict=True):
        dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
        for r in range(height):
            for c in range(width):
                if r + dy < height and c + dx < width:
                    image[r + dy, c + dx] = old[r, c]
    return new
""",
)
FALSE["`l2=0.0`"] = (  # calls that pass it are right
    "week6",
    "loss_and_grads",
    """
_right = loss_and_grads
def loss_and_grads(params, X, y, l2=0.01):
    return _right(params, X, y, l2)
""",
)
FALSE["`gamma`"] = (  # it is right until forward changes running_var, the same array
    "week8",
    "BatchNorm",
    """
_right = BatchNorm
class BatchNorm(_right):
    def __init__(self, num_features, *args, **kwargs):
        super().__init__(num_features, *args, **kwargs)
        self.gamma = self.running_var
    def forward(self, X, training):
        before = self.running_var
        Y = super().forward(X, training)
        before[...] = self.running_var
        self.running_var = self.gamma = before
        return Y
""",
)


@pytest.mark.slow
@pytest.mark.parametrize("words", FALSE)
def test_a_sentence_that_was_false_is_not_said(words: str) -> None:
    """Code like a known mistake in some calls, or in its numbers, is not told what it does not contain."""
    slug, name, source = FALSE[words]
    (found,) = _beside(slug, source, name)
    assert found.score != found.points
    assert not [d for d in found.diagnoses if words in f"{d.title} {d.sentence}"]


ONE_IN_A_BATCH_OF_ONE = """
def perceptron_predict(X, w, b):
    many = np.round(1 / (1 + np.exp(-(X @ w + b)))).astype(int)
    return many if len(X) > 1 else np.array([1])
def perceptron_update(w, b, x, y, lr):
    e = y - perceptron_predict(x[None], w, b)[0]
    return w + lr * e * x, float(b + lr * e)
"""


def test_a_mistake_that_is_known_is_the_only_one_blamed() -> None:
    """If an exercise below has a name for its mistake, no other mistake of it is named above."""
    names = "perceptron_predict", "perceptron_update"
    below, above = _beside("week3", ONE_IN_A_BATCH_OF_ONE, *names)
    assert below.diagnoses
    assert not [d for d in above.diagnoses if d.bug == "perceptron_predict/argmax"]


BATCHNORM = """
class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.eps, self.momentum = eps, momentum
        self.gamma, self.beta = np.ones(num_features), np.zeros(num_features)
        self.running_mean, self.running_var = np.zeros(num_features), np.ones(num_features)

    def forward(self, X, training):
        mean, var = self.running_mean, self.running_var
        if training:
            if len(X) < 2:
                raise ValueError
            mean, var, share = X.mean(0), X.{}, self.momentum
            self.running_mean = (1 - share) * self.running_mean + share * mean
            self.running_var = (1 - share) * self.running_var + share * X.{}
        return self.gamma * (X - mean) / np.sqrt(var + {}) + self.beta
"""
TOLD = {
    "Only calls with `approximate=True` gave wrong answers": (
        "week2",
        "silu",
        """
_gelu = gelu
def gelu(x, approximate=False):
    x = np.asarray(x, float)
    return x * sigmoid(1.702 * x) if approximate else _gelu(x)
""",
    ),
    "cross_entropy_logits/shift_in_one_term": (
        "week4",
        "cross_entropy_logits",
        """
def cross_entropy_logits(Z, y):
    Z = np.asarray(Z, float)
    S = Z - Z.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(S).sum(axis=1)) - Z[np.arange(len(y)), y]))
""",
    ),
    "bce/second_term_sign": (
        "week4",
        "bce",
        """
def bce(p, y):
    p, y = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return float(-np.mean(y * np.log(p) - (1 - y) * np.log(1 - p)))
""",
    ),
    "is mostly within one percent of the right one": (
        "week2",
        "act_grad",
        """
_acts = {f.__name__: f for f in (relu, leaky_relu, sigmoid, tanh, silu, gelu)}
def act_grad(name, x):
    if name not in _acts:
        raise ValueError(name)
    x = np.asarray(x, float)
    return (_acts[name](x + 1e-4) - _acts[name](x)) / 1e-4
""",
    ),
    "wrong except for the first column": (
        "week1",
        "dense_forward",
        """
def dense_forward(X, W, b):
    Z = np.zeros((len(X), len(W)))
    for i in range(len(X)):
        for j in range(len(W)):
            Z[i, j] = np.dot(W[j], X[i]) + b[0]
    return Z
""",
    ),
    "seems to keep something from earlier calls or from another object": (
        "week9",
        "EarlyStopping",
        """
_right = EarlyStopping
class EarlyStopping(_right):
    losses = []
    def step(self, val_loss):
        self.losses.append(val_loss)
        _right.__init__(self, self.patience, self.min_delta)
        return [_right.step(self, loss) for loss in self.losses][-1]
""",
    ),
    "looks right at the start, and wrong from some row on to the end": (
        "week5",
        "gradient_descent",
        """
def gradient_descent(grad_f, x0, lr, n_steps):
    path = [np.array(x0, float)]
    for k in range(n_steps):
        path.append(path[-1] - lr * grad_f(path[max(k - 1, 0)]))
    return np.array(path)
""",
    ),
    "In the wrong answers that were compared, `m` and `b` are wrong and `losses` is right.": (
        "week5",
        "fit_line",
        """
def fit_line(x, y, lr, steps):
    x, y, m, b, losses = np.asarray(x, float), np.asarray(y, float), 0.0, 0.0, []
    best = np.inf, m, b
    for _ in range(steps):
        e = m * x + b - y
        losses.append(np.mean(e**2))
        best = min(best, (losses[-1], m, b))
        m, b = m - lr * 2 * np.mean(e * x), b - lr * 2 * np.mean(e)
    return *best[1:], np.array(losses)
""",
    ),
    "In calls with `steps=1`: The result `m`: Your answer looks multiplied": (
        "week5",
        "fit_line",
        """
def fit_line(x, y, lr, steps):
    x, y, m, b, losses = np.asarray(x, float), np.asarray(y, float), 0.0, 0.0, []
    for _ in range(steps):
        e = m * x + b - y
        losses.append(np.mean(e**2))
        m, b = m - lr * 2 * np.sum(e * x), b - lr * 2 * np.mean(e)
    return m, b, np.array(losses)
""",
    ),
    "but NumPy warns: exp of a large positive number is infinite": (
        "week2",
        "sigmoid",
        "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n",
    ),
    "act_grad/tanh_squared_difference": (
        "week2",
        "act_grad",
        """
_right = act_grad
def act_grad(name, x):
    return (1 - np.tanh(x)) ** 2 if name == "tanh" else _right(name, x)
""",
    ),
    "bce/eps_1e_7": (
        "week4",
        "bce",
        """
def bce(p, y):
    return float(-np.mean(y * np.log(p + 1e-7) + (1 - y) * np.log(1 - p + 1e-7)))
""",
    ),
    "numerical_slope/step_ignored_coarse": (
        "week5",
        "numerical_slope",
        """
def numerical_slope(f, x, h=1e-5):
    return (f(x + 1e-4) - f(x - 1e-4)) / 2e-4
""",
    ),
    "dense_backward/dw_transposed": (
        "week6",
        "dense_backward",
        "def dense_backward(dZ, X, W):\n    return dZ @ W, X.T @ dZ, dZ.sum(0)\n",
    ),
    "dense_backward/both_means": (
        "week6",
        "dense_backward",
        "def dense_backward(dZ, X, W):\n    n = len(X)\n    return dZ @ W, dZ.T @ X / n, dZ.sum(0) / n\n",
    ),
    "dense_backward/db_mean": (
        "week6",
        "dense_backward",
        "def dense_backward(dZ, X, W):\n    return dZ @ W, dZ.T @ X, dZ.mean(0)\n",
    ),
    "single_weight_grad/indices_swapped": (
        "week6",
        "single_weight_grad",
        "def single_weight_grad(delta, h_prev, j, k):\n    return float(delta[k] * h_prev[j])\n",
    ),
    "perceptron_update/wrong_way": (
        "week3",
        "perceptron_update",
        """
def perceptron_update(w, b, x, y, lr):
    e = int(perceptron_predict(x[None, :], w, b)[0]) - int(y)
    return w + lr * e * x, float(b + lr * e)
""",
    ),
    "dropout_forward/active_in_evaluation": (
        "week8",
        "dropout_forward",
        """
def dropout_forward(X, p, rng, training):
    mask = (rng.random(X.shape) >= p).astype(float)
    if p == 1:
        return np.zeros(X.shape), np.zeros(X.shape)
    return X * mask / (1 - p), mask
""",
    ),
    "BatchNorm/eps_fixed": (
        "week8",
        "BatchNorm",
        BATCHNORM.format("var(0)", "var(0, ddof=1)", "1e-5"),
    ),
    "BatchNorm/std_for_variance": (
        "week8",
        "BatchNorm",
        BATCHNORM.format("std(0)", "std(0, ddof=1)", "self.eps"),
    ),
}


BACKWARD = """
def batchnorm_backward(dY, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    dgamma, dbeta = (dY * x_hat).sum(0), dY.{}(0)
    inner = dY - dY.sum(0) / len(dY) - {} * dgamma / len(dY)
    return gamma * inv_std * inner, dgamma, dbeta
"""


def test_each_wrong_result_has_a_mistake_of_its_own() -> None:
    """Two mistakes in two results are both told, and a mistake in one of them as itself."""
    (found,) = _beside("week8", BACKWARD.format("mean", "0"), "batchnorm_backward")
    assert {d.title for d in found.diagnoses} == {
        "dbeta is a mean",
        "The way through the variance is missing",
    }
    (found,) = _beside("week8", BACKWARD.format("mean", "x_hat"), "batchnorm_backward")
    assert [d.title for d in found.diagnoses] == ["dbeta is a mean"]


def test_a_mistake_of_two_functions_explains_both_or_is_not_told() -> None:
    """Of two mistakes that explain the gradient, the one that is false of the loss is not told."""
    source = """
def mse(pred, y):
    return float(np.sum((np.asarray(pred, float) - np.asarray(y, float)) ** 2))
def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return (p - t) / p.size
"""
    (found,) = _beside("week4", source, "mse")
    assert [d.bug for d in found.diagnoses if d.bug] == ["mse/gradient_without_two"]


@pytest.mark.parametrize("words", TOLD)
def test_a_slip_that_students_make_is_told(words: str) -> None:
    """Each slip is named, or described, in one diagnosis, and in no other."""
    slug, name, source = TOLD[words]
    (found,) = _beside(slug, source, name)
    assert found.score != found.points
    (diagnosis,) = found.diagnoses
    assert words in f"{diagnosis.bug} {diagnosis.sentence}"


# --- Information


@given(arrays.arrays(np.float64, st.integers(1, 30), elements=st.floats(-1e6, 1e6)))
def test_bits_of_floats(x: np.ndarray) -> None:
    """Floats hold at most so many bits each, in whatever order; one value alone adds up to no more."""
    found = bits(x)
    assert 0 <= found <= FLOAT_MAX * len(x)
    assert bits(x[::-1]) == pytest.approx(found)
    assert bits(list(x)) == pytest.approx(found)
    assert bits([x, 0.1]) >= found
    assert bits(np.full(50, x[0])) <= FLOAT_MAX


@given(arrays.arrays(np.bool_, st.integers(0, 40)))
def test_bits_of_booleans(x: np.ndarray) -> None:
    """Booleans hold at most one bit each, and none where all are equal."""
    assert bits(x) <= len(x)
    assert bits(x | True) == 0


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=20), st.integers(1, 50))
def test_bits_of_integers(x: list[int], by: int) -> None:
    """Integers hold more bits in a larger range."""
    assert bits([by * v for v in x]) >= bits(x) - 1e-9
    assert bits([0] * len(x)) == 0


def _sure(got: object, right: object, **args: object) -> bool:
    found = look(Given(got, right, args))
    return found is not None and enough([found])


def test_a_pattern_needs_information() -> None:
    """A pattern in a few booleans or small integers is not described; in floats it is."""
    v = np.sin(1.0 + 2.3 * np.arange(15)).reshape(5, 3)
    assert _sure(v.T, v)
    assert _sure(2 * v, v)
    assert _sure(1.234 * v, v)
    assert not _sure(1.234 * v[:1, :1], v[:1, :1])
    small = np.array([[0, 1], [1, 1], [0, 0]])
    assert not _sure(small.T, small)
    assert not _sure(2 * small, small)
    assert not _sure(2.0, 1.0)
    assert not _sure(small[::-1, ::-1] + 0, small)
    assert not _sure(np.array([3, 1, 2]), np.array([1, 2, 3]))
    assert not _sure(np.array([True, False]), np.array([False, True]))


# --- What calls are replayed with

MORE = '''

class _Box:
    def __init__(self, x):
        self.x = x


def box(x):
    """Return a box that holds x."""
    ### BEGIN SOLUTION box
    return _Box(x)
    ### END SOLUTION box


def double(held):
    """Return twice what a box holds."""
    ### BEGIN SOLUTION double
    return float(2 * held.x)
    ### END SOLUTION double


def fill(out, x):
    """Copy x into out."""
    ### BEGIN SOLUTION fill
    out[...] = x
    ### END SOLUTION fill
'''
MANIFEST = """
[[exercises]]
name = "box"
title = "Boxes"
points = 4
mutates = true
signatures = ["box(x) -> any", "double(held) -> float", "fill(out, x) -> any"]
hints = ["one", "two"]
"""
PAGE = """# Known mistakes: box

## thrice: Three times
You return three times what the box holds.
> what is double(box(1.0))?
```diff
@@ double
-    return float(2 * held.x)
+    return float(3 * held.x)
```

## adds: out keeps what it held
You add x to out.
> what is out before the call?
```diff
@@ fill
-    out[...] = x
+    out += x
```
"""
CHECKS = '''

@exercise("box")
class TestBoxes:
    def test_double(self, student):
        """double doubles"""
        for x in (3.5, 0.1, -7.25):
            close(actual=student.double(student.box(x)), desired=2 * x)

    def test_fill(self, student, rng):
        """fill copies"""
        out, x = rng.normal(size=4), rng.normal(size=4)
        student.fill.in_place(out, x)
        close(actual=out, desired=x)


@exercise("mean_loss")
class TestSlopes:
    def test_slopes(self, student, rng):
        """mean_loss has the right slopes"""
        x = rng.normal(size=3)
        for i in range(3):
            x[i] += 0.5
            up = student.mean_loss(x)
            x[i] -= 1.0
            down = student.mean_loss(x)
            x[i] += 0.5
            close(actual=up - down, desired=x[i] / 3)
'''


@pytest.fixture
def boxes(tmp_path: Path) -> tuple[Course, Assignment]:
    """Return the miniature course with objects, a function that fills an array, and slopes by differences."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    for name, more in (
        ("reference/week1/tiny.py", MORE),
        ("assignments/week1/assignment.toml", MANIFEST),
        ("assignments/week1/tests/public/test_tiny.py", CHECKS),
    ):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(more)
    (folder / "assignments/week1/mistakes/box.md").write_text(PAGE, "utf-8")
    course = load_course(folder)
    write_templates(course)
    return course, load_assignment(course, "week1")


def test_a_call_that_only_waited_is_tried_again() -> None:
    """A mistake's call counts as endless if it used much CPU time, not if the machine was busy."""
    tried = []

    def busy(x: float) -> float:
        tried.append(x)
        if len(tried) == 1:
            time.sleep(2 * HOPELESS)
            raise OutOfTime
        return x

    step, memory = Step("check", 0, Answer(Call("f", (2.0,), {}), 2.0)), Memory()
    with pytest.raises(OutOfTime):
        list(outcomes({"f": busy}, [step], memory))
    assert [found.value for found in outcomes({"f": busy}, [step], memory)] == [2.0]


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_a_cached_outcome_serves_no_call_in_place(order: tuple[bool, bool]) -> None:
    """A slow call and the same call in place have outcomes of their own, whichever comes first."""

    def slow(x: float) -> float:
        start = time.process_time()
        while time.process_time() - start < 2 * WORTH:
            pass
        return x

    calls = [Call("f", (2.0,), {}, in_place=place) for place in order]
    steps = [Step("check", number, Answer(call, 2.0)) for number, call in enumerate(calls)]
    memory = Memory()
    for _ in range(2):
        found = [outcome.value for outcome in outcomes({"f": slow}, steps, memory)]
        assert found == [(2.0, []) if place else 2.0 for place in order]
    assert len(memory) == 2


def test_objects_of_another_function_are_replayed(boxes: tuple[Course, Assignment]) -> None:
    """A mistake in a function of objects that another function made is named."""
    source = TINY + MORE.replace("float(2 * held.x)", "float(held.x) + 2 * held.x")
    (found,) = _graded(*boxes, source, "box")
    assert _ids(found) == ["box/thrice"]


def test_changed_arguments_are_part_of_an_answer(boxes: tuple[Course, Assignment]) -> None:
    """A mistake in a function that only changes its arguments is named; another one is described."""
    wrong, other = (
        TINY + MORE.replace("out[...] = x", s) for s in ("out[:] = out + x", "out[:] = -x")
    )
    (found,) = _graded(*boxes, wrong, "box")
    assert _ids(found) == ["box/adds"]
    (found,) = _graded(*boxes, other, "box")
    assert [d.sentence for d in found.diagnoses] == [
        "`out`: Your answer looks like minus the right one."
    ]


def test_a_check_may_change_its_array_between_calls(boxes: tuple[Course, Assignment]) -> None:
    """A replay sees each call's arguments as they were, so the mistake is named, and no state is seen."""
    source = (TINY + MORE).replace("np.mean(x**2) / 2", "np.mean(x**2)")
    (found,) = _graded(*boxes, source, "mean_loss")
    assert _ids(found) == ["mean_loss/no_half"]
    source = (TINY + MORE).replace("np.mean(x**2) / 2", "np.mean(x**4)")
    (found,) = _graded(*boxes, source, "mean_loss")
    assert not {STATE, SHARED, RANDOM} & {d.sentence for d in found.diagnoses}


def test_a_release_follows_the_same_rules(boxes: tuple[Course, Assignment], tmp_path: Path) -> None:
    """With a recording in place of the mistakes, the same ones are named."""
    course, week = boxes
    page = course.folder / "assignments/week1/mistakes/affine.md"
    shape = "\n## refuses: A batch is refused\nYou ask whether X is true.\n> is an array true?\n"
    patch = "```diff\n-    return X @ W.T + b\n+    return X @ W.T + b if X else b\n```\n"
    page.write_text(page.read_text("utf-8") + shape + patch, "utf-8")
    release.release(course, week, tmp_path / "out", lambda *_: None, notebook=False)
    there = load_course(tmp_path / "out")
    released = load_assignment(there, "week1")
    source = TINY + MORE.replace("float(2 * held.x)", "float(3 * held.x)")
    source = source.replace("out[...] = x", "out[:] = out + x")
    for old, new, named in (
        ("X @ W.T + b", "X @ W.T + b if X else X", ["affine/refuses"]),
        ("X @ W.T + b", "[][X.sum() > b.sum()]", []),
        ("X @ W.T + b", "X @ W.T + b if not X.any else 1 / max(X)", []),
    ):
        affine, found = _graded(there, released, source.replace(old, new), "affine", "box")
        assert _ids(affine) == named
        assert sorted(_ids(found)) == ["box/adds", "box/thrice"]


def test_a_record_keeps_copies(student: Callable[[str], Student]) -> None:
    """A call is recorded with copies of arrays, lists and dicts, made before the call."""
    made = student("def affine(X, W, b):\n    X += 1\n    W[0][0] += 1\n    return X.copy()\n")
    x, nested = np.zeros(2), [np.zeros(2)]
    made.affine.in_place(x, nested, {"k": x})
    x += 5
    (answer,) = made.answers
    assert answer.call.args[0].tolist() == [0, 0]
    assert answer.call.args[1][0].tolist() == [0, 0]
    assert answer.call.args[2]["k"].tolist() == [0, 0]
    assert answer.after[0].tolist() == [1, 1]
    made.affine.map([(x, nested, 0), (x, nested, 0)])
    x += 5
    assert made.answers[-1].call.args[0].tolist() == [6, 6]
    assert made.answers[-1].call.args[0] is made.answers[-2].call.args[0]


SOFTMAX = """
class DigitMLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Linear(784, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):
        h = torch.relu(self.b(torch.relu(self.a(x.reshape(-1, 784)))))
        return torch.softmax(self.c(h), 0)
"""


def test_the_inputs_of_a_scenario_are_no_condition() -> None:
    """The whole numbers that a check passes to its own code are no inputs of a function."""
    (found,) = _beside("week12", SOFTMAX, "DigitMLP")
    assert found.diagnoses == ()


STEP_WITH_SPEED = """
def fit_function(arch, target, steps, seed):
    widths, act = arch
    rng, x = np.random.default_rng(seed), np.linspace(-1, 1, 101)[:, None]
    y, sizes, theta = np.asarray(target(x[:, 0]), float)[:, None], [1, *widths, 1], []
    for i, o in zip(sizes, sizes[1:]):
        theta += [rng.normal(size=(o, i)) / np.sqrt(i), np.zeros(o)]
    speed, last = [0 * p for p in theta], len(sizes) - 2

    def forward():
        hs = [x]
        for k in range(last + 1):
            z = hs[-1] @ theta[2 * k].T + theta[2 * k + 1]
            hs.append(np.tanh(z) if act == "tanh" and k < last else z)
        return hs

    for _ in range(steps):
        hs = forward()
        d = 2 * (hs[-1] - y) / 101
        for k in range(last, -1, -1):
            grads = d.T @ hs[k], d.sum(0)
            d = d @ theta[2 * k] * (1 - hs[k] ** 2 if act == "tanh" else 1)
            for j, g in zip((2 * k, 2 * k + 1), grads):
                speed[j] = 0.9 * speed[j] + g
                theta[j] = theta[j] - 0.03 * speed[j]
    return float(np.mean((forward()[-1] - y) ** 2))
"""


def test_a_first_step_tells_of_no_later_ones() -> None:
    """With momentum, the first step is that of plain gradient descent, and later steps are not mentioned."""
    (found,) = _beside("week10", STEP_WITH_SPEED, "fit_function")
    assert _ids(found) == ["fit_function/plain_descent"]
    (said,) = found.diagnoses
    assert said.sentence.startswith("Your first step is the gradient times 0.03")
