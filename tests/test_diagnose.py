"""Diagnosis: known mistakes, the pattern of an error, and grading with stand-ins."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers import MINI, ROOT, TINY, grade, spawner
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, overlaid, reference_submission
from nngrade.diagnosis.answers import EXCHANGED, parts
from nngrade.diagnosis.condition import of_parameters
from nngrade.diagnosis.diagnose import RANDOM, SHARED, STATE
from nngrade.diagnosis.replay import Outcome, alike
from nngrade.diagnosis.traits import ALWAYS, ONLY, shared
from nngrade.errors import Raised, ZygoteLost
from nngrade.grading.grade import Suite, grade_one, suites_of, with_suite
from nngrade.model import (
    Assignment,
    Call,
    Course,
    ExerciseResult,
    Function,
    Report,
    Submission,
    Verdict,
)
from nngrade.worker.outside.budget import OutOfTime, time_limit
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, Transport

AFFINE = "X @ W.T + b"


def _exercise(report: Report, name: str) -> ExerciseResult:
    return next(e for e in report.exercises if e.name == name)


def test_the_committed_table_is_the_generated_one() -> None:
    """Regenerating docs/diagnosis.md changes nothing."""
    command = [Path(sys.executable).with_name("nngrade"), "author", "diagnoses"]
    made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert (ROOT / "docs" / "diagnosis.md").read_text("utf-8") == made


def test_a_known_mistake_is_named(mini: tuple[Course, Assignment]) -> None:
    """An answer equal to a known mistake's is diagnosed as that mistake, even if the code differs."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "np.einsum('ni,oi->no', X, W)")])
    (diagnosis,) = _exercise(report, "affine").diagnoses
    assert (diagnosis.kind, diagnosis.bug) == ("bug", "affine/no_bias")
    assert diagnosis.title == "The bias is left out"
    assert diagnosis.hint


def test_mistakes_in_two_exercises_are_both_named(mini: tuple[Course, Assignment]) -> None:
    """Each exercise is diagnosed separately."""
    source = TINY.replace(AFFINE, "X @ W.T").replace("np.mean(x**2) / 2", "np.mean(x**2)")
    (report,) = grade(*mini, [source])
    named = {d.bug for e in report.exercises for d in e.diagnoses}
    assert named == {"affine/no_bias", "mean_loss/no_half"}


def test_a_similar_mistake_is_not_named(mini: tuple[Course, Assignment]) -> None:
    """A submission that adds half the bias is not diagnosed as leaving the bias out."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "X @ W.T + b / 2")])
    assert all(d.kind != "bug" for d in _exercise(report, "affine").diagnoses)


def test_a_mistake_in_some_calls_only_is_not_named(mini: tuple[Course, Assignment]) -> None:
    """An answer that equals a known mistake's for one batch size only is not diagnosed as that mistake."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "X @ W.T + b * (len(X) == 5)")])
    found = _exercise(report, "affine")
    assert found.verdict is Verdict.FAILED
    assert all(d.kind != "bug" for d in found.diagnoses)


def test_an_unknown_error_is_described(
    mini: tuple[Course, Assignment],
) -> None:
    """If no known mistake fits, the diagnosis describes the pattern: here, minus twice the right answer."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "-2 * (X @ W.T + b)")])
    (diagnosis,) = _exercise(report, "affine").diagnoses
    assert diagnosis.kind == "looks"
    assert "minus twice" in diagnosis.sentence


def test_an_empty_answer_raises_no_warning(mini: tuple[Course, Assignment]) -> None:
    """Diagnosing an empty array raises no NumPy warning."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "np.zeros((len(X), 0, len(b)))")])
    assert _exercise(report, "affine").verdict is Verdict.FAILED


def test_the_condition_of_an_error_is_found(mini: tuple[Course, Assignment]) -> None:
    """An answer that is wrong only for a batch of one is diagnosed as such."""
    (report,) = grade(
        *mini, [TINY.replace(AFFINE, "X @ W.T + b + np.cos(W.sum()) * (len(X) == 1)")]
    )
    sentences = [d.sentence for d in _exercise(report, "affine").diagnoses]
    assert sentences
    assert any("constant added" in s or "batch of one" in s for s in sentences)


def test_a_right_gradient_of_a_wrong_loss(mini: tuple[Course, Assignment]) -> None:
    """If the gradient fits the student's wrong loss, the diagnosis names the loss first."""
    source = TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)").replace(
        "return x / x.size", "return 2 * x / x.size"
    )
    (report,) = grade(*mini, [source])
    first, second = _exercise(report, "mean_loss").diagnoses
    assert first.kind == "forward"
    assert second.bug == "mean_loss/no_half"


def test_a_wrong_gradient_of_a_wrong_loss_is_not_excused(mini: tuple[Course, Assignment]) -> None:
    """A gradient that fits neither loss is not called right."""
    source = TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)").replace(
        "return x / x.size", "return 3 * x / x.size"
    )
    (report,) = grade(*mini, [source])
    assert all(d.kind != "forward" for d in _exercise(report, "mean_loss").diagnoses)


def test_a_diagnosis_holds_no_value_of_a_hidden_check(mini: tuple[Course, Assignment]) -> None:
    """The printed report contains no detail of a failed hidden check."""
    from nngrade.report import text

    (report,) = grade(*mini, [TINY.replace(AFFINE, "X @ W.T + b * (len(X) != 1)")])
    hidden = [c for c in report.exercises[0].checks if c.suite == "hidden" and c.failure]
    to = text.console()
    with to.capture() as captured:
        text.show(report, to)
    assert hidden
    for check in hidden:
        assert check.failure is not None
        for line in check.failure.detail.splitlines():
            assert line not in captured.get()


def test_a_mistake_in_a_class_is_named(mini: tuple[Course, Assignment]) -> None:
    """An object whose answers equal a known mistake's at every step is diagnosed as that mistake."""
    wrong = TINY.replace("self.count += by\n        return self.count", "return by + self.count")
    other = TINY.replace("self.count += by", "self.count += by + 1")
    named, unnamed = grade(*mini, [wrong, other])
    assert [d.bug for d in _exercise(named, "Counter").diagnoses] == ["Counter/forgets"]
    assert _exercise(unnamed, "Counter").verdict is Verdict.FAILED
    assert all(d.kind != "bug" for d in _exercise(unnamed, "Counter").diagnoses)


NOISY = "return X @ W.T + b + np.random.normal(size=len(b))"
AT_TIMES = "return X @ W.T + b + np.random.random() * (np.random.random() < 0.5)"


def test_state_and_randomness_are_recognised(mini: tuple[Course, Assignment]) -> None:
    """An answer that depends on earlier calls is called state; one that just changes is called random."""
    first_call = "return X @ W.T + b + 0.1 * len(SEEN.append(0) or SEEN) - 0.1\n\nSEEN = []"
    for source, sentence in ((first_call, STATE), (NOISY, RANDOM), (AT_TIMES, RANDOM)):
        # One in a hundred that is right at times passes: its wrong answers hit no call.
        reports = grade(*mini, [TINY.replace("return X @ W.T + b", source)] * 5)
        graded = [_exercise(report, "affine") for report in reports]
        wrong = [exercise for exercise in graded if exercise.verdict is Verdict.FAILED]
        assert wrong
        for exercise in wrong:
            (diagnosis,) = exercise.diagnoses
            assert (diagnosis.kind, diagnosis.sentence) == ("looks", sentence)


def test_a_deterministic_mistake_is_not_called_state(mini: tuple[Course, Assignment]) -> None:
    """A function that is always wrong for the same inputs is called neither stateful nor random."""
    source = TINY.replace(AFFINE, "X @ W.T + b + np.cos(W.sum()) * (len(X) == 1)")
    (report,) = grade(*mini, [source])
    assert not {STATE, SHARED, RANDOM} & {d.sentence for d in _exercise(report, "affine").diagnoses}


UNLIKE = {
    # stores whole numbers in a new array; the caller's is unchanged
    ("week2", "sigmoid"): "def sigmoid(x):\n"
    "    out = np.zeros_like(x)\n"
    "    out[...] = 1 / (1 + np.exp(-np.clip(x, -700, 700)))\n"
    "    return out\n",
    # right numbers of the wrong type
    ("week7", "n_updates"): "def n_updates(n, batch_size, epochs, drop_last=False):\n"
    "    return np.float64(epochs * (n // batch_size if drop_last else -(-n // batch_size)))\n",
    # returns a new iterator in each call
    ("week1", "mlp_forward"): "_right = mlp_forward\n"
    "def mlp_forward(X, params, acts):\n"
    "    A, caches = _right(X, params, acts)\n"
    "    return A, iter(caches)\n",
}


@pytest.mark.parametrize(("week", "name"), UNLIKE)
def test_a_diagnosis_claims_only_what_was_observed(week: str, name: str) -> None:
    """No diagnosis mentions state, randomness or changed arguments where there are none."""
    course = load_course(ROOT)
    found = load_assignment(course, week)
    source = reference_submission(found).files[found.files[0]].decode() + UNLIKE[week, name]
    (report,) = grade(course, found, [source])
    failed = _exercise(report, name)
    assert failed.verdict is Verdict.FAILED
    for diagnosis in failed.diagnoses:
        assert diagnosis.sentence not in (STATE, SHARED, RANDOM)
        assert "caller" not in diagnosis.sentence
        assert "argument" not in diagnosis.title


def test_wrong_results_of_several_are_described() -> None:
    """Of several results, the sentence names the wrong one, and its pattern."""
    rng = np.random.default_rng(0)
    dX, dW, db = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)), rng.normal(size=4)
    said = parts((dX, dW.T, db), (dX, dW, db), {"X": rng.normal(size=(5, 3))})
    assert said is not None
    assert said.sentence.startswith("The second result: Your answer looks transposed")
    said = parts({"W": dW, "b": 2 * db}, {"W": dW, "b": db}, {})
    assert said is not None
    assert said.sentence == "`b`: Your answer looks like twice the right one."
    assert parts((dX, dW, db), (dX, dW, db), {}) is None


STOPS = """
def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    g, t = np.asarray(g, float), state.get("t", 0) + 1
    m = b1 * state.get("m", 0) + (1 - b1) * g
    v = b2 * state.get("v", 0) + (1 - b2) * g**2
    mhat, vhat = m / (1 - b1 ** min(t, 9)), v / (1 - b2**t)
    return w - lr * mhat / (np.sqrt(vhat) + eps), {"m": m, "v": v, "t": t}
"""


def test_right_answers_are_no_evidence_for_a_mistake() -> None:
    """A tenth step that differs from a known mistake's rules it out, even if nine right steps match it."""
    course = load_course(ROOT)
    week = load_assignment(course, "week7")
    source = reference_submission(week).files[week.files[0]].decode() + STOPS
    (report,) = grade(course, week, [source])
    adam = _exercise(report, "adam")
    assert adam.verdict is Verdict.FAILED
    assert not any("global" in d.title for d in adam.diagnoses)


STATES = {
    "other names": (
        "state.get('a', 0), state.get('b', 0), state.get('next', 1)",
        "{'a': m, 'b': v, 'next': t + 1}",
    ),
    "a tuple": ("state or (0, 0, 1)", "(m, v, t + 1)"),
    "an object": ("(state.m, state.v, state.t) if state else (0, 0, 1)", "State(m, v, t + 1)"),
}
OWN_STATE = """
class State:
    def __init__(self, m, v, t):
        self.m, self.v, self.t = m, v, t

def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    w, g = np.asarray(w, float), np.asarray(g, float)
    m, v, t = {}
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g
    return w - lr * m / (1 - b1**t) / (np.sqrt(v{}) + eps), {}
"""


@pytest.mark.parametrize("kind", STATES)
def test_a_state_of_another_form_hides_no_mistake(kind: str) -> None:
    """A known mistake is named whatever form the student gives the optimizer's state."""
    course = load_course(ROOT)
    week = load_assignment(course, "week7")
    taken, returned = STATES[kind]
    right, wrong = (OWN_STATE.format(taken, root, returned) for root in (" / (1 - b2**t)", ""))
    base = reference_submission(week).files[week.files[0]].decode()
    reports = grade(course, week, [base + right, base + wrong])
    good, bad = (_exercise(report, "adam") for report in reports)
    assert good.score == good.points
    assert [d.title for d in bad.diagnoses] == ["Only m is corrected"]


def test_a_right_submission_is_not_diagnosed(mini: tuple[Course, Assignment]) -> None:
    """A right submission gets no diagnosis."""
    (report,) = grade(*mini, [TINY])
    assert not any(e.diagnoses for e in report.exercises)


# --- Stand-ins, in a course where one exercise uses another


@pytest.fixture
def linked(tmp_path: Path) -> tuple[Course, Assignment]:
    """Return the miniature course, changed so that affine uses mean_loss."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    path = folder / "assignments/week1/assignment.toml"
    tables = path.read_text("utf-8").split("[[exercises]]\n")
    head, affine, loss, *rest = tables
    affine = affine.replace("points = 10", 'points = 10\nuses = ["mean_loss"]')
    path.write_text("[[exercises]]\n".join([head, loss, affine, *rest]), "utf-8")
    for name in ("reference", "student_template"):
        source = folder / name / "week1" / "tiny.py"
        text = source.read_text("utf-8")
        source.write_text(text.replace(AFFINE, "X @ W.T + b + 0 * mean_loss(b)"), "utf-8")
    page = folder / "assignments/week1/mistakes/affine.md"
    text = page.read_text("utf-8")
    page.write_text(
        text.replace("-    return X @ W.T + b", "-    return X @ W.T + b + 0 * mean_loss(b)"),
        "utf-8",
    )
    course = load_course(folder)
    return course, load_assignment(course, "week1")


USING = TINY.replace(AFFINE, "X @ W.T + b + np.log(2 * mean_loss(b) / np.mean(b**2))")
USING_BODY = "return X @ W.T + b + np.log(2 * mean_loss(b) / np.mean(b**2))"
BROKEN = USING.replace("np.mean(x**2) / 2", "np.mean(x**2)")


def test_an_error_costs_points_once(linked: tuple[Course, Assignment]) -> None:
    """An exercise that uses a wrong function is graded again with the reference in its place."""
    right, wrong = grade(*linked, [USING, BROKEN])
    assert right.verdict is Verdict.PASSED
    affine = _exercise(wrong, "affine")
    assert affine.score == 10
    assert affine.stood_in == ("mean_loss",)
    assert affine.verdict is Verdict.FAILED
    loss = _exercise(wrong, "mean_loss")
    assert loss.score is not None
    assert loss.score < 6
    assert loss.stood_in == ()


STUB = 'raise NotImplementedError("mean_loss")'


def test_calling_a_stub_names_the_stub(linked: tuple[Course, Assignment]) -> None:
    """An exercise that calls a stub gets its points with a stand-in, and its error names the stub."""
    (report,) = grade(*linked, [USING.replace("return float(np.mean(x**2) / 2)", STUB)])
    loss, affine = _exercise(report, "mean_loss"), _exercise(report, "affine")
    assert {c.failure.message for c in loss.checks if c.failure} >= {
        "`mean_loss` is not implemented yet"
    }
    assert affine.score == 10
    assert affine.stood_in == ("mean_loss",)
    source = Submission(
        Path("student"),
        {"tiny.py": USING.replace("return float(np.mean(x**2) / 2)", STUB).encode()},
    )
    runner = Runner(linked[1], source, spawner(linked[1]))
    with pytest.raises(Raised, match="`affine` calls `mean_loss`, which is not implemented yet"):
        runner.call("call", "affine", name="affine", args=[np.ones((1, 2)), np.ones((1, 2)), 1.0])
    runner.close()


def test_a_librarys_own_exception_is_no_stub(linked: tuple[Course, Assignment]) -> None:
    """A library may raise NotImplementedError: then the exercise is not without code."""
    code = "return float(np.random.BitGenerator().random_raw())"
    (report,) = grade(*linked, [USING.replace("return float(np.mean(x**2) / 2)", code)])
    (said,) = {c.failure.message for c in _exercise(report, "mean_loss").checks if c.failure}
    assert "not implemented" not in said
    assert "NotImplementedError" in said


def test_an_unwritten_exercise_is_not_graded_again(linked: tuple[Course, Assignment]) -> None:
    """An unwritten exercise starts no second worker, because a stand-in cannot help it."""
    started = []

    def transport(week: Assignment) -> Callable[[], Transport]:
        make = spawner(week)

        def start() -> Transport:
            started.append(week)
            return make()

        return start

    stub = (linked[0].folder / "student_template/week1/tiny.py").read_text("utf-8")
    half = stub.replace('raise NotImplementedError("affine")', USING_BODY)
    assert half != stub
    (report,) = grade(*linked, [stub], transport)
    assert len(started) == 1
    assert report.score == 0
    (report,) = grade(*linked, [half], transport)
    # One more for the stand-in, one for a public check that is repeated in a fresh worker, and two for the
    # counterexample, which must be wrong with and without the stand-in.
    assert len(started) == 6
    assert _exercise(report, "affine").score == 10


def test_public_checks_are_not_graded_again(linked: tuple[Course, Assignment]) -> None:
    """Without the hidden suite, no stand-in is used."""
    course, week = linked
    source = Submission(Path("student"), {"tiny.py": BROKEN.encode()})
    report = grade_one(course, week, source, Runner(week, source, spawner(week)), public_only=True)
    assert _exercise(report, "affine").verdict is Verdict.FAILED
    assert not any(e.stood_in for e in report.exercises)


def test_an_exercise_gets_no_stand_in_for_itself(linked: tuple[Course, Assignment]) -> None:
    """A wrong exercise stays wrong when the exercises that it uses are replaced."""
    source = BROKEN.replace("X @ W.T + b", "X @ W.T - b")
    (report,) = grade(*linked, [source])
    assert _exercise(report, "affine").stood_in == ()
    assert _exercise(report, "affine").score == 0


def test_follow_through_may_be_worth_less(linked: tuple[Course, Assignment]) -> None:
    """`follow_through` in the manifest is the share of points that a second grading can give."""
    course, _ = linked
    path = course.folder / "assignments/week1/assignment.toml"
    text = path.read_text("utf-8").replace("points = 10", "points = 10\nfollow_through = 0.5")
    path.write_text(text, "utf-8")
    (report,) = grade(course, load_assignment(course, "week1"), [BROKEN])
    assert _exercise(report, "affine").score == 5


@pytest.mark.slow
def test_a_second_grading_leaves_nothing_behind() -> None:
    """A second grading affects neither the next exercise nor the next submission."""
    course = load_course(ROOT)
    week = load_assignment(course, "week3")
    right = reference_submission(week).files[week.files[0]].decode()
    known = [b for b in bugs(week) if b.exercise in ("perceptron_predict", "perceptron_update")]
    wrong = [overlaid(week, b).files[week.files[0]].decode() for b in known[::14]]
    reports = grade(course, week, [s for source in wrong for s in (source, right)])
    assert any(e.stood_in for report in reports for e in report.exercises)
    assert all(report.verdict is Verdict.PASSED for report in reports[1::2])
    for report in reports[::2]:
        assert _exercise(report, "gate").verdict is Verdict.PASSED


def test_floats_compare_as_arrays_do() -> None:
    """The fast comparison of two floats agrees with that of arrays, for every pair."""
    numbers = [0.0, -0.0, 1.0, 1 + 1e-7, 1 + 2e-6, -1.0, 1e-300, 2e-300, 1e-10, 1e-11, 1e300]
    numbers += [np.inf, -np.inf, np.nan]
    for a, b in itertools.product(numbers, repeat=2):
        arrays = alike(Outcome(np.array([a])), Outcome(np.array([b])))
        assert alike(Outcome(a), Outcome(b)) == arrays, (a, b)


class Slow:
    """An object whose destructor is slow."""

    def __del__(self) -> None:
        _spin(0.1)


def _spin(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_limit_that_runs_out_in_a_destructor_still_ends_the_block() -> None:
    """A time limit that expires in a destructor ends the block, although Python drops the exception there."""
    start = time.process_time()
    with pytest.raises(OutOfTime), time_limit(0.02):
        Slow()
        _spin(2)
    assert time.process_time() - start < 1
    _spin(0.1)  # no second time limit follows


def test_a_lost_zygote_leaves_no_state(
    mini: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the zygote is lost at any call, grading the submission again gives full marks."""
    course, week = mini
    found = Submission(Path("student"), {"tiny.py": TINY.encode()})

    def body(suite: Suite) -> None:
        call = Runner.call
        for broken in range(1, 12):
            asked = itertools.count(1)

            def failing(*args: Any, _at: int = broken, _n: Any = asked, **kwargs: Any) -> Any:
                if next(_n) == _at:
                    raise ZygoteLost("killed")
                return call(*args, **kwargs)

            monkeypatch.setattr(Runner, "call", failing)
            with pytest.raises(ZygoteLost):
                suite.grade(found, Runner(week, found, InProcess))
            monkeypatch.setattr(Runner, "call", call)
            report = suite.grade(found, Runner(week, found, InProcess))
            assert report.score == report.max_score, broken

    with_suite(course, week, suites_of(week, public_only=False), body)


def _told(slug: str, exercise: str, code: str) -> list[str]:
    """Return the diagnoses of an exercise, for the reference with other functions after it."""
    course = load_course(ROOT)
    week = load_assignment(course, slug)
    source = reference_submission(week).files[week.files[0]] + b"\n\n" + code.encode()
    (report,) = grade(course, week, [source])
    return [d.sentence for d in _exercise(report, exercise).diagnoses]


SHIFT_OF_ROWS = """def softmax(Z, axis=-1):
    E = np.exp(Z - np.max(Z, axis=-1, keepdims=True))
    return E / E.sum(axis, keepdims=True)
"""
BIAS_TIMES_ITSELF = """def perceptron_update(w, b, x, y, lr):
    error = y - (1 if np.dot(w, x) + b > 0 else 0)
    return np.asarray(w) + lr * error * np.asarray(x), b + lr * error * b
"""


@pytest.mark.parametrize(
    ("slug", "exercise", "code", "told"),
    [
        (
            "week2",
            "softmax",
            SHIFT_OF_ROWS,
            "Only calls that pass another `axis` than -1 gave wrong answers in these checks.",
        ),
        (
            "week3",
            "perceptron_update",
            BIAS_TIMES_ITSELF,
            "In the wrong answers that were compared, `b` is wrong and `w` is right.",
        ),
    ],
)
def test_what_all_wrong_calls_share_is_told(slug: str, exercise: str, code: str, told: str) -> None:
    """If no pattern fits: the option, or the results, that are wrong each time."""
    assert told in _told(slug, exercise, code)


def test_of_many_wrong_results_three_are_described() -> None:
    """The others are not mentioned; one sentence serves more than three that are alike."""
    right = {name: np.random.default_rng(i).normal(size=8) for i, name in enumerate("abcdef")}
    for wrong in range(1, 6):
        got = {k: v * (2 if i < wrong else 1) for i, (k, v) in enumerate(right.items())}
        found = parts(got, right, {})
        assert found is not None
        assert found.sentence.count("twice the right one") == (wrong if wrong <= 3 else 1)
        assert found.sentence.startswith("Each wrong entry of the dict:") == (wrong > 3)
        found = parts({**got, "f": 3 * right["f"]}, right, {})
        assert found is not None
        assert found.sentence.count("twice the right one") == min(wrong, 3)
        assert "Each" not in found.sentence
    wrong_at_first = {name: np.ones(8) * ord(name) for name in "abc"}
    assert parts({**right, **wrong_at_first, "d": 2 * right["d"]}, right, {}) is None


def test_entries_of_a_list_are_compared_with_entries_of_the_arguments() -> None:
    """Each entry's step starts at the entry of the parameter; one sentence serves a list of any length."""
    rng = np.random.default_rng(0)
    old = [rng.normal(size=n) for n in (6, 7)]
    steps = [rng.normal(size=n) for n in (6, 7)]
    got = [p + g for p, g in zip(old, steps, strict=True)]
    right = [p - g for p, g in zip(old, steps, strict=True)]
    found = parts(got, right, {"params": old})
    assert found is not None
    assert found.sentence == (
        "Each wrong entry of the list: The step from an entry of params to your answer looks like minus "
        "the right one."
    )
    inside = parts([[got]], [[right]], {"params": [[old]]})
    assert inside is not None
    assert inside.sentence.count("Each wrong entry") == 1


def test_results_in_another_order_are_told() -> None:
    """Right results at the wrong places have a sentence; equal ones, or one that is wrong, have none."""
    a, b, c = np.random.default_rng(0).normal(size=(3, 8))
    for got in ((b, a, c), (c, a, b), [b, a, c]):
        found = parts(got, type(got)([a, b, c]), {})
        assert found is not None
        assert found.sentence == EXCHANGED
    assert parts({"W": b, "b": a}, {"W": a, "b": b}, {}) is None
    many = list(np.random.default_rng(1).normal(size=100))
    assert parts(many[::-1], many, {}) is None  # comparing each with each would take long
    for got in ((b, a + 1, c), (b, b, c), (a, b, c)):
        found = parts(got, (a, b, c), {})
        assert found is None or found.sentence != EXCHANGED


OPTIONS = Function(
    "f", ("x", "name", "rate", "flag"), "array", "f(x, name, rate=0.5, flag=False) -> array"
)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ([("a",), ("a", 0.1)], [("b",), ("c",)], "calls with `name='a'`"),
        ([("a",), ("b", 0.1)], [("c",), ("c",)], "calls with `name='a'` or `name='b'`"),
        ([("a", 0.1), ("b", 0.2)], [("b",), ("a", 0.5)], "calls that pass another `rate` than 0.5"),
        ([("a", 0.5), ("b",)], [("b", 0.3), ("a", 0.2)], "calls with `rate=0.5`"),
        ([("a", 0.1, True), ("b",)], [("b", 0.3), ("a", 0.2)], None),
        ([("a",)], [("b",), ("c",)], None),
        ([("a",), ("a",)], [("b",)], None),
        ([("hidden",), ("hidden",)], [("b",), ("c",)], None),
        ([("b", np.float64(0.5)), ("a",)], [("b", 0.3), ("a", 0.2)], "calls with `rate=0.5`"),
        ([("a",), ("a",)], [("a",), ("c",)], None),
        ([("a",)] * 5, [("a",)] + [("c",)] * 9, "calls with `name='a'`"),
        ([("a",)] * 5, [("a",)] * 9 + [("c",)] * 2, None),
        (
            [("a",)] * 5 + [("b",)],
            [("a",)] + [("c", 0.1)] * 9,
            "calls with `name='a'` or `name='b'`",
        ),
        ([("hidden",)] * 5, [("hidden",)] + [("hidden", 0.1)] * 12, None),
    ],
)
def test_a_condition_on_an_option(
    wrong: list[tuple[Any, ...]], right: list[tuple[Any, ...]], told: str | None
) -> None:
    """A sentence names an option's value if all wrong calls have it, and hardly by chance."""
    groups = ([Call("f", (1.0, *args), {}) for args in 2 * group] for group in (wrong, right))
    assert next(of_parameters(OPTIONS, *groups, {"a", "b", "c"}), None) == told


def test_an_unclear_answer_proves_no_condition() -> None:
    """Passed answers that are not the reference's may be wrong: a condition must hold for them, too."""
    a, b, c = ([Call("f", (1.0, name), {})] * 4 for name in "abc")
    assert next(of_parameters(OPTIONS, a, b, {"a", "b", "c"}, c), None) is None
    assert next(of_parameters(OPTIONS, a, b, {"a", "b", "c"}, a), None) == "calls with `name='a'`"


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ([0] * 8, [1, 2, 3, 1.5, -1] * 2, "are wrong wherever `x` is 0, and right"),
        (
            [2, 3, 5, 8, 13] * 2,
            [0, 0, -1, 1, 0.5] * 2,
            "are wrong wherever `x` is greater than 1, and right",
        ),
        ([2, 3, 5, 8, 13, 1] * 2, [0, 0, -1, 0, 0, 0, 1] * 2, "wrong only where `x` is positive"),
        ([[1, 2]] * 5, [[1]] * 5, "are wrong wherever `x` has more than 1 entry, and right"),
        ([[]] * 5, [[1], [1, 2]] * 3, "are wrong wherever `x` has no entries, and right"),
        ([np.ones(3)] * 6, [np.ones(4)] * 5, "wherever `x` has at most 3 elements, and right"),
        ([np.ones((1, 3))] * 6, [np.ones((2, 3))] * 5, "`x` has at most 1 row, and right"),
        ([0, 0], [1, 2, 3], None),  # few calls
        ([0, 0, 0, 0, 0], [0, 2, 3, 1.5, 0], None),
        ([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], None),
        ([True] * 5, [False] * 5, None),  # an option, which `of_parameters` tells
        ([1] * 5, [[1]] * 5, None),
        ([np.float64(3)] * 5, [np.array(1.0)] * 5, None),
    ],
)
def test_a_trait_that_wrong_calls_share(
    wrong: list[Any], right: list[Any], told: str | None
) -> None:
    """A sentence says what number or length all wrong calls have, unless it may be so by chance."""
    found = shared(["x"], *([{"x": x} for x in side] for side in (wrong, right)))
    assert found is None if told is None else told in (found or "")


def test_a_trait_is_weighed_against_those_tried() -> None:
    """It must hold for calls that may be wrong, too, and is worth less the more arguments there are."""
    zero, others = [{"x": 0}] * 8, [{"x": x} for x in range(1, 9)]
    assert shared(["x"], zero, others, zero) == ONLY.format("`x` is 0")
    assert shared(["x"], 80 * zero, 80 * others) == ALWAYS.format("`x` is 0")
    assert shared(["x"], zero, others, others[:1]) is None
    more = [f"y{i}" for i in range(40)]
    wide = [
        [{**call, **dict.fromkeys(more, i - 2)} for i, call in enumerate(side)]
        for side in (zero, others)
    ]
    assert shared(["x", *more], *wide) is None
