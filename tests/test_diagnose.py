"""What went wrong, by name: known bugs, how an answer looks, follow-through."""

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
from nngrade.diagnosis.diagnose import RANDOM, STATE, parts
from nngrade.diagnosis.looks import Given, examples, recognise
from nngrade.diagnosis.match import time_limit
from nngrade.diagnosis.replay import Outcome, OutOfTime, alike
from nngrade.errors import CourseError, Raised, ZygoteLost
from nngrade.grading.grade import Suite, grade_one, suites_of, with_suite
from nngrade.model import Assignment, Course, ExerciseResult, Report, Submission, Verdict
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, Transport

AFFINE = "X @ W.T + b"


def _exercise(report: Report, name: str) -> ExerciseResult:
    return next(e for e in report.exercises if e.name == name)


@pytest.mark.parametrize(("name", "given"), examples(), ids=lambda x: x if type(x) is str else "")
def test_each_example_is_recognised(name: str, given: Given) -> None:
    """Every row of the table has a sentence, and the right answer in its place has none."""
    assert recognise(given)
    assert recognise(Given(given.right, given.right, given.args)) is None


def test_each_example_has_a_sentence_of_its_own() -> None:
    """No two rows of the table say the same, so that no recogniser swallows another's case."""
    sentences = [recognise(given) for _, given in examples()]
    assert len(set(sentences)) == len(sentences)


def test_noise_is_not_recognised() -> None:
    """An answer that is wrong in no particular way gets no sentence, over a hundred draws."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        right, got = rng.normal(size=(2, 5, 3))
        assert recognise(Given(got, right, {"X": rng.normal(size=(5, 4)), "lr": 0.05})) is None


def test_the_committed_table_is_the_generated_one() -> None:
    """Regenerating docs/diagnosis.md changes nothing."""
    command = [Path(sys.executable).with_name("nngrade"), "author", "diagnoses"]
    made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert (ROOT / "docs" / "diagnosis.md").read_text("utf-8") == made


def test_a_known_bug_is_named(mini: tuple[Course, Assignment]) -> None:
    """An answer that equals a bug's, written in another way, is that bug."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "np.einsum('ni,oi->no', X, W)")])
    (diagnosis,) = _exercise(report, "affine").diagnoses
    assert (diagnosis.kind, diagnosis.bug) == ("bug", "affine/no_bias")
    assert diagnosis.title == "The bias is left out"
    assert diagnosis.hint


def test_two_bugs_in_different_exercises_are_both_named(mini: tuple[Course, Assignment]) -> None:
    """Each exercise is diagnosed by itself."""
    source = TINY.replace(AFFINE, "X @ W.T").replace("np.mean(x**2) / 2", "np.mean(x**2)")
    (report,) = grade(*mini, [source])
    named = {d.bug for e in report.exercises for d in e.diagnoses}
    assert named == {"affine/no_bias", "mean_loss/no_half"}


def test_a_similar_mistake_is_not_called_the_bug(mini: tuple[Course, Assignment]) -> None:
    """Half the bias is not no bias: no false claim."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "X @ W.T + b / 2")])
    assert all(d.kind != "bug" for d in _exercise(report, "affine").diagnoses)


def test_a_bug_in_some_calls_alone_is_not_the_bug(mini: tuple[Course, Assignment]) -> None:
    """An answer that has the bug for one batch size and not for another is something else."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "X @ W.T + b * (len(X) == 5)")])
    found = _exercise(report, "affine")
    assert found.verdict is Verdict.FAILED
    assert all(d.kind != "bug" for d in found.diagnoses)


def test_what_no_bug_explains_is_said_to_look_like_something(
    mini: tuple[Course, Assignment],
) -> None:
    """A factor of minus two has no bug here, and a sentence all the same."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "-2 * (X @ W.T + b)")])
    (diagnosis,) = _exercise(report, "affine").diagnoses
    assert diagnosis.kind == "looks"
    assert "minus twice" in diagnosis.sentence


def test_an_empty_answer_is_explained_without_a_warning(mini: tuple[Course, Assignment]) -> None:
    """NumPy warns of its mean, and neither a student nor a TA has use for that."""
    (report,) = grade(*mini, [TINY.replace(AFFINE, "np.zeros((len(X), 0, len(b)))")])
    assert _exercise(report, "affine").verdict is Verdict.FAILED


def test_a_condition_is_found(mini: tuple[Course, Assignment]) -> None:
    """Wrong in batches of one, right elsewhere: that is what is said."""
    (report,) = grade(
        *mini, [TINY.replace(AFFINE, "X @ W.T + b + np.cos(W.sum()) * (len(X) == 1)")]
    )
    sentences = [d.sentence for d in _exercise(report, "affine").diagnoses]
    assert sentences
    assert any("constant added" in s or "batch of one" in s for s in sentences)


def test_a_right_gradient_of_a_wrong_loss(mini: tuple[Course, Assignment]) -> None:
    """The loss that is wrong is said first, and the gradient is not blamed."""
    source = TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)").replace(
        "return x / x.size", "return 2 * x / x.size"
    )
    (report,) = grade(*mini, [source])
    first, second = _exercise(report, "mean_loss").diagnoses
    assert first.kind == "forward"
    assert second.bug == "mean_loss/no_half"


def test_a_wrong_gradient_of_a_wrong_loss_is_not_excused(mini: tuple[Course, Assignment]) -> None:
    """Where the gradient fits neither loss, it is not called right."""
    source = TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)").replace(
        "return x / x.size", "return 3 * x / x.size"
    )
    (report,) = grade(*mini, [source])
    assert all(d.kind != "forward" for d in _exercise(report, "mean_loss").diagnoses)


def test_a_diagnosis_holds_no_value_of_a_hidden_check(mini: tuple[Course, Assignment]) -> None:
    """Nothing that a student reads of a hidden check tells an input or an expected value."""
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


def test_a_bug_of_an_object_is_named(mini: tuple[Course, Assignment]) -> None:
    """What an object answered, step by step, equals what the bug's object answers."""
    wrong = TINY.replace("self.count += by\n        return self.count", "return by + self.count")
    other = TINY.replace("self.count += by", "self.count += by + 1")
    named, unnamed = grade(*mini, [wrong, other])
    assert [d.bug for d in _exercise(named, "Counter").diagnoses] == ["Counter/forgets"]
    assert _exercise(unnamed, "Counter").verdict is Verdict.FAILED
    assert all(d.kind != "bug" for d in _exercise(unnamed, "Counter").diagnoses)


NOISY = "return X @ W.T + b + np.random.normal(size=len(b))"


def test_what_a_function_remembers(mini: tuple[Course, Assignment]) -> None:
    """Right in a fresh process and wrong later is state; never the same twice is chance."""
    first_call = "return X @ W.T + b + 0.1 * len(SEEN.append(0) or SEEN) - 0.1\n\nSEEN = []"
    for source, sentence in ((first_call, STATE), (NOISY, RANDOM)):
        (report,) = grade(*mini, [TINY.replace("return X @ W.T + b", source)])
        (diagnosis,) = _exercise(report, "affine").diagnoses
        assert (diagnosis.kind, diagnosis.sentence) == ("looks", sentence)


def test_a_steady_mistake_is_not_called_memory(mini: tuple[Course, Assignment]) -> None:
    """A function that is wrong for some inputs, and always the same, remembers nothing."""
    source = TINY.replace(AFFINE, "X @ W.T + b + np.cos(W.sum()) * (len(X) == 1)")
    (report,) = grade(*mini, [source])
    assert not {STATE, RANDOM} & {d.sentence for d in _exercise(report, "affine").diagnoses}


UNLIKE = {
    # whole numbers are stored in a new array, and the caller's is left alone
    ("week2", "sigmoid"): "def sigmoid(x):\n"
    "    out = np.zeros_like(x)\n"
    "    out[...] = 1 / (1 + np.exp(-np.clip(x, -700, 700)))\n"
    "    return out\n",
    # the numbers are right, and their type is not
    ("week7", "n_updates"): "def n_updates(n, batch_size, epochs, drop_last=False):\n"
    "    return np.float64(epochs * (n // batch_size if drop_last else -(-n // batch_size)))\n",
    # another iterator in each call
    ("week1", "mlp_forward"): "_right = mlp_forward\n"
    "def mlp_forward(X, params, acts):\n"
    "    A, caches = _right(X, params, acts)\n"
    "    return A, iter(caches)\n",
}


@pytest.mark.parametrize(("week", "name"), UNLIKE)
def test_no_more_is_said_than_was_seen(week: str, name: str) -> None:
    """Nothing is changed in place, remembered or drawn here, and nothing of that kind is said."""
    course = load_course(ROOT)
    found = load_assignment(course, week)
    source = reference_submission(found).files[found.files[0]].decode() + UNLIKE[week, name]
    (report,) = grade(course, found, [source])
    failed = _exercise(report, name)
    assert failed.verdict is Verdict.FAILED
    for diagnosis in failed.diagnoses:
        assert diagnosis.sentence not in (STATE, RANDOM)
        assert "caller" not in diagnosis.sentence
        assert "argument" not in diagnosis.title


def test_of_several_results_the_wrong_ones_are_said() -> None:
    """Of three gradients, which one is wrong, and how."""
    rng = np.random.default_rng(0)
    dX, dW, db = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)), rng.normal(size=4)
    said = parts((dX, dW.T, db), (dX, dW, db), {"X": rng.normal(size=(5, 3))})
    assert said is not None
    assert said.startswith("part 2: Your answer looks transposed")
    assert said.endswith("The rest is right.")
    said = parts({"W": dW, "b": 2 * db}, {"W": dW, "b": db}, {})
    assert said == "`b`: Your answer looks like twice the right one. The rest is right."
    assert parts((dX, dW, db), (dX, dW, db), {}) is None


STOPS = """
def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    g, t = np.asarray(g, float), state.get("t", 0) + 1
    m = b1 * state.get("m", 0) + (1 - b1) * g
    v = b2 * state.get("v", 0) + (1 - b2) * g**2
    mhat, vhat = m / (1 - b1 ** min(t, 9)), v / (1 - b2**t)
    return w - lr * mhat / (np.sqrt(vhat) + eps), {"m": m, "v": v, "t": t}
"""


def test_what_is_right_speaks_for_no_bug() -> None:
    """Nine right steps are like a bug's that lacks t in its state; the tenth, a wrong one, is not."""
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
def test_a_state_of_ones_own_hides_no_mistake(kind: str) -> None:
    """What is kept in the state is left to the student: a known bug is named whatever it is."""
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
    """No failure, no diagnosis."""
    (report,) = grade(*mini, [TINY])
    assert not any(e.diagnoses for e in report.exercises)


# --- Follow-through, in a course where one exercise uses another


@pytest.fixture
def linked(tmp_path: Path) -> tuple[Course, Assignment]:
    """The miniature course, whose affine now uses mean_loss_grad."""
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
    course = load_course(folder)
    return course, load_assignment(course, "week1")


USING = TINY.replace(AFFINE, "X @ W.T + b + np.log(2 * mean_loss(b) / np.mean(b**2))")
USING_BODY = "return X @ W.T + b + np.log(2 * mean_loss(b) / np.mean(b**2))"
BROKEN = USING.replace("np.mean(x**2) / 2", "np.mean(x**2)")


def test_an_error_costs_its_points_once(linked: tuple[Course, Assignment]) -> None:
    """What builds on a wrong function is graded with the reference in that one's place."""
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


def test_what_calls_a_stub_says_so(linked: tuple[Course, Assignment]) -> None:
    """It is not called unwritten itself, and has its points with the reference in the stub's place."""
    (report,) = grade(*linked, [USING.replace("return float(np.mean(x**2) / 2)", STUB)])
    loss, affine = _exercise(report, "mean_loss"), _exercise(report, "affine")
    assert {c.failure.message for c in loss.checks if c.failure} >= {"not implemented yet"}
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


def test_a_stub_is_not_graded_twice(linked: tuple[Course, Assignment]) -> None:
    """Whatever stands in for what it would use, it stays unwritten: no second worker is started."""
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
    assert len(started) == 3
    assert _exercise(report, "affine").score == 10


def test_public_checks_alone_are_not_graded_twice(linked: tuple[Course, Assignment]) -> None:
    """They say the same where there is no reference to stand in."""
    course, week = linked
    source = Submission(Path("student"), {"tiny.py": BROKEN.encode()})
    report = grade_one(course, week, source, Runner(week, source, spawner(week)), public_only=True)
    assert _exercise(report, "affine").verdict is Verdict.FAILED
    assert not any(e.stood_in for e in report.exercises)


def test_nothing_stands_in_for_what_is_graded(linked: tuple[Course, Assignment]) -> None:
    """A wrong exercise stays wrong, whatever stands in for those below it."""
    source = BROKEN.replace("X @ W.T + b", "X @ W.T - b")
    (report,) = grade(*linked, [source])
    assert _exercise(report, "affine").stood_in == ()
    assert _exercise(report, "affine").score == 0


def test_follow_through_may_be_worth_less(linked: tuple[Course, Assignment]) -> None:
    """The manifest's factor is what a second grading is worth."""
    course, _ = linked
    path = course.folder / "assignments/week1/assignment.toml"
    text = path.read_text("utf-8").replace("points = 10", "points = 10\nfollow_through = 0.5")
    path.write_text(text, "utf-8")
    (report,) = grade(course, load_assignment(course, "week1"), [BROKEN])
    assert _exercise(report, "affine").score == 5


def test_a_second_grading_leaves_nothing_behind() -> None:
    """After it, the next exercise and the next submission are judged as if it had not been."""
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


def test_the_bank_names_its_own_mistakes(tmp_path: Path) -> None:
    """A bug without a hint, or outside an exercise's folder, is the author's error."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    assignment = load_assignment(load_course(folder), "week1")
    path = folder / "assignments/week1/bugs/affine/no_bias.py"
    path.write_text(path.read_text().replace("Hint:", "Perhaps:"))
    with pytest.raises(CourseError, match="lacks a hint"):
        bugs(assignment)
    path.rename(folder / "assignments/week1/bugs/no_bias.py")
    with pytest.raises(CourseError, match="belongs to no exercise"):
        bugs(assignment)


def test_floats_are_alike_as_arrays_are() -> None:
    """A float has a way of its own, for speed; it says the same of every pair."""
    numbers = [0.0, -0.0, 1.0, 1 + 1e-7, 1 + 2e-6, -1.0, 1e-300, 2e-300, 1e-10, 1e-11, 1e300]
    numbers += [np.inf, -np.inf, np.nan]
    for a, b in itertools.product(numbers, repeat=2):
        arrays = alike(Outcome(np.array([a])), Outcome(np.array([b])))
        assert alike(Outcome(a), Outcome(b)) == arrays, (a, b)


class Slow:
    """What takes its time to go."""

    def __del__(self) -> None:
        _spin(0.1)


def _spin(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_limit_that_runs_out_in_a_destructor_still_ends_the_block() -> None:
    """Python throws away what a destructor raises, a time limit's exception included."""
    start = time.process_time()
    with pytest.raises(OutOfTime), time_limit(0.02):
        Slow()
        _spin(2)
    assert time.process_time() - start < 1
    _spin(0.1)  # and nothing comes after it


def test_a_lost_zygote_leaves_nothing_set_up(
    mini: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever question it is lost at, the submission is graded anew as if nothing had been."""
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
