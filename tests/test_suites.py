"""Errors in a suite: they stop the run or cost nobody points; how checks turn into marks."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from helpers import MINI, ROOT, TINY, forker, grade
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import reference_submission
from nngrade.errors import CourseError
from nngrade.grading.grade import Suite, grade_one, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission, Verdict, score
from nngrade.suite.cache import WORTH, remembered
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess

HIDDEN = "assignments/week1/tests/hidden/test_tiny.py"
DOC = '"""mean_loss of whole numbers"""'
BODY = "agree(student.mean_loss, reference.mean_loss, np.arange(5))"


def _damaged(folder: Path, old: str, new: str) -> tuple[Course, Assignment]:
    shutil.copytree(MINI, folder, dirs_exist_ok=True)
    path = folder / HIDDEN
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    course = load_course(folder)
    return course, load_assignment(course, "week1")


def _one(report: Report, ending: str) -> tuple[Verdict, str]:
    found = next(c for e in report.exercises for c in e.checks if c.id.endswith(ending))
    return found.verdict, found.failure.message if found.failure else ""


MISTAKES = {
    "an exercise that does not exist": ('exercise("mean_loss")', 'exercise("loss")', "loss"),
    "no exercise": ('@pytest.mark.exercise("mean_loss")\n', "", "not in the manifest"),
    "no docstring": (DOC, "", "no docstring"),
    "an unknown group": ('group("edge")', 'group("edges")', "no group 'edges'"),
    "a weight of zero": ("weight(2)", "weight(0)", "not a number above 0"),
    "a syntax error": (
        *("import numpy as np", "import numpy as"),
        r"collected. tests/hidden/test_tiny.py, line 3: SyntaxError: [^\n]*$",
    ),
    "an import that fails": (
        *("import numpy as np", "import nunpy as np"),
        r"test_tiny.py, line 3: ModuleNotFoundError: No module named 'nunpy'$",
    ),
    "a syntax error in an imported file": (
        *("import pytest", "import pytest\nfrom helper import x"),
        r"line 5: SyntaxError: invalid syntax \(helper.py, line 2\)$",
    ),
    "an exception from another": (
        "import pytest",
        "import pytest\ntry: {}[1]\nexcept KeyError as e: raise ValueError('set DATA') from e",
        "line 6: ValueError: set DATA$",
    ),
    "an exception at import": (
        "import pytest",
        "import pytest\n1 / 0",
        "line 5: ZeroDivisionError",
    ),
    "an exit at import": (
        "import pytest",
        "import pytest\nexit()",
        "line 5: this ends the program",
    ),
    "a case without a parameter": (
        *('@pytest.mark.group("edge")', '@pytest.mark.parametrize("q", [1])'),
        "function uses no argument 'q'$",
    ),
    "an unknown fixture": (
        "student, reference, rng",
        "student, reference, rgn",
        "no fixture 'rgn'. Use",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda s: s.replace(" ", "-"))
def test_a_mistake_in_a_suite_is_a_course_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: str
) -> None:
    """Each error in a suite stops the run with its place and cause, before anybody is graded."""
    old, new, words = MISTAKES[mistake]
    course, assignment = _damaged(tmp_path, old, new)
    (tmp_path / "helper.py").write_text("x = 1\nthis is no Python\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(CourseError, match=words):
        with_suite(course, assignment, ("public", "hidden"), lambda suite: suite.checks)


def test_a_broken_suite_is_not_said_to_lack_checks(tmp_path: Path) -> None:
    """The file that cannot be imported is named, also if no other checks its exercises."""
    course, assignment = _damaged(tmp_path, "import numpy as np", "import numpy as np")
    public = tmp_path / "assignments/week1/tests/public/test_tiny.py"
    public.write_text("import nunpy\n" + public.read_text("utf-8"), "utf-8")
    for suites in (("public",), ("public", "hidden")):
        with pytest.raises(CourseError, match=r"public/test_tiny.py, line 1: ModuleNotFoundError"):
            with_suite(course, assignment, suites, lambda suite: suite.checks)


@pytest.mark.parametrize("group", ["edge", "stability", "contract"])
def test_short_marks_equal_long_ones(tmp_path: Path, group: str) -> None:
    """A short mark gives the same exercise, group and weight as the long one."""
    text = (MINI / HIDDEN).read_text("utf-8")
    long = text.replace('group("edge")', f'group("{group}")')
    short = long.replace("import pytest\n", "import nngrade.suite.marks as m\n")
    short = short.replace(f'@pytest.mark.group("{group}")', f"@m.{group}")
    short = short.replace("@pytest.mark.", "@m.")
    found = []
    for name, source in (("long", long), ("short", short)):
        changed = _damaged(tmp_path / name, text, source)
        found.append(with_suite(*changed, ("public", "hidden"), lambda suite: suite.checks))
    assert found[0] == found[1]
    assert {(c.group, c.weight) for c in found[1]} >= {(group, 1.0), (group, 2.0)}


def test_both_equals_student_and_reference(tmp_path: Path) -> None:
    """A check that uses `both` fails with the same text as one that uses student and reference."""
    wrong = TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)")
    text = (MINI / HIDDEN).read_text("utf-8")
    start = text.index("    def test_large(self, student, reference)")
    short = text[start:].replace("(self, student, reference)", "(self, both)")
    short = text[:start] + short.replace(BODY, "both.mean_loss.agree(np.arange(5))")
    found = []
    for name, source in (("long", text), ("short", short)):
        right, failed = grade(*_damaged(tmp_path / name, text, source), [TINY, wrong])
        assert _one(right, "test_large")[0] is Verdict.PASSED
        found.append(next(c.failure for c in failed.exercises[1].checks if "test_large" in c.id))
    assert found[0] is not None
    assert found[0] == found[1]


def test_an_exercise_without_checks_is_a_course_error(tmp_path: Path) -> None:
    """An exercise without a check raises a CourseError."""
    course, assignment = _damaged(tmp_path, BODY, BODY)
    shutil.rmtree(tmp_path / "assignments/week1/tests/hidden")
    path = tmp_path / "assignments/week1/tests/public/test_tiny.py"
    text = path.read_text()
    path.write_text(text[: text.index('@exercise("apply_twice")')])
    with pytest.raises(CourseError, match="no check for the exercise 'apply_twice'"):
        with_suite(course, assignment, suites_of(assignment, public_only=False), len)


def test_a_broken_check_is_an_error_and_costs_nothing(tmp_path: Path) -> None:
    """A check that also fails on the reference is the author's error: the exercise has no score."""
    course, assignment = _damaged(tmp_path, BODY, "student.mean_loss(np.arange(5)).no_such_thing")
    for source in (TINY, TINY.replace("np.mean(x**2) / 2", "np.mean(x**2)")):
        (report,) = grade(course, assignment, [source])
        assert _one(report, "test_large")[0] is Verdict.ERROR
        assert report.score is None
        assert report.verdict is Verdict.ERROR
        assert report.exercises[1].score is None
        assert report.exercises[0].score == 10


def test_an_answer_that_breaks_a_check_fails_it(tmp_path: Path) -> None:
    """An exception that the student's answer causes, and the reference's does not, is a failed check."""
    course, assignment = _damaged(tmp_path, BODY, "1 / student.Counter(7).count")
    right, wrong = grade(
        course, assignment, [TINY, TINY.replace("self.count = start", "self.count = 0")]
    )
    assert _one(right, "test_large")[0] is Verdict.PASSED
    verdict, message = _one(wrong, "test_large")
    assert verdict is Verdict.FAILED
    assert "could not use" in message


def test_a_reference_that_lacks_a_name_is_an_error(tmp_path: Path) -> None:
    """A check that uses a name missing in the reference is the author's error."""
    course, assignment = _damaged(tmp_path, BODY, "reference.no_such_function(1)")
    (report,) = grade(course, assignment, [TINY])
    assert _one(report, "test_large") == (
        Verdict.ERROR,
        "the reference has no 'no_such_function', which a check uses. Add it there.",
    )


# Suites that use more of pytest than nngrade's fixtures and plain parameters: what stands before the check's
# class, the start of the check, and the verdict that it gets.
USES = {
    "a fixture of its own": (
        "@pytest.fixture\ndef five():\n    return 5\n",
        "def test_large(self, student, reference, five):",
        Verdict.PASSED,
    ),
    "a fixture with parameters": (
        "@pytest.fixture(params=[5])\ndef five(request):\n    return request.param\n",
        "def test_large(self, student, reference, five):",
        Verdict.PASSED,
    ),
    "a parameter of a fixture": (
        "@pytest.fixture\ndef five(request):\n    return request.param + 1\n",
        '@pytest.mark.parametrize("five", [4], indirect=True)\n'
        "    def test_large(self, student, reference, five):",
        Verdict.PASSED,
    ),
    "plain parameters": (
        "",
        '@pytest.mark.parametrize("four, five", [(4, 5)])\n'
        "    def test_large(self, student, reference, four, five):",
        Verdict.PASSED,
    ),
    "a set-up": (
        "",
        "def setup_method(self):\n        self.five = 5\n\n"
        "    def test_large(self, student, reference):",
        Verdict.PASSED,
    ),
    "a fixture in place of ours": (
        "@pytest.fixture\ndef rng():\n    return 5\n",
        "def test_large(self, student, reference, rng):",
        Verdict.PASSED,
    ),
    "a mark that skips": (
        "five = 5\n",
        '@pytest.mark.skip("later")\n    def test_large(self, student, reference):',
        Verdict.SKIPPED,
    ),
}


@pytest.mark.parametrize("use", USES, ids=lambda s: s.replace(" ", "-"))
def test_a_suite_may_use_what_pytest_offers(tmp_path: Path, use: str) -> None:
    """A suite's own fixtures, parameters, set-up and marks work as in pytest."""
    before, start, verdict = USES[use]
    text = (MINI / HIDDEN).read_text("utf-8")
    five = "self.five" if "self.five" in start else "rng" if "rng" in start else "five"
    changed = text.replace("def test_large(self, student, reference):", start)
    changed = changed.replace(BODY, f"assert {five} == 5; {BODY}").replace(
        "\n@", f"\n{before}\n@", 1
    )
    (report,) = grade(*_damaged(tmp_path, text, changed), [TINY])
    found = next(c for e in report.exercises for c in e.checks if "test_large" in c.id)
    assert found.verdict is verdict


def test_each_check_gets_an_object_of_its_own(tmp_path: Path) -> None:
    """A check starts without the notes that it made on `self` for an earlier submission."""
    body = f"assert not hasattr(self, 'seen'); self.seen = 1; {BODY}"
    reports = grade(*_damaged(tmp_path, BODY, body), [TINY, TINY])
    assert {_one(report, "test_large")[0] for report in reports} == {Verdict.PASSED}


@pytest.mark.parametrize("call", ["pytest.skip('later')", "pytest.xfail('known')"])
def test_a_skipped_check_earns_nothing(tmp_path: Path, call: str) -> None:
    """A check that skips or expects to fail earns nothing, and its weight still counts."""
    course, assignment = _damaged(tmp_path, BODY, call)
    (report,) = grade(course, assignment, [TINY])
    assert _one(report, "test_large")[0] is Verdict.SKIPPED
    assert report.exercises[1].verdict is Verdict.FAILED
    assert report.score is not None
    assert report.score < report.max_score


def test_a_submission_cannot_skip_a_check(mini: tuple[Course, Assignment]) -> None:
    """A submission that raises an exception named like pytest's gains nothing."""
    source = TINY.replace("return X @ W.T + b", "raise Skipped('skip me')")
    source = "class Skipped(BaseException):\n  pass\n" + source
    (report,) = grade(*mini, [source])
    assert report.exercises[0].score == 0
    assert {c.verdict for c in report.exercises[0].checks[:-1]} == {Verdict.FAILED}


def test_the_same_submission_gets_the_same_mark(mini: tuple[Course, Assignment]) -> None:
    """The same submission gets the same inputs and marks each time."""
    source = TINY.replace("X @ W.T + b", "X @ W.T + 1.5 * b")
    first, second = grade(*mini, [source, source])
    details = [[c.failure for e in r.exercises for c in e.checks] for r in (first, second)]
    assert details[0] == details[1]
    assert any(details[0])


def test_only_one_exercise(mini: tuple[Course, Assignment]) -> None:
    """`--exercise` runs only that exercise's checks, and its points are the maximum."""
    found = Submission(Path("student"), {"tiny.py": TINY.encode()})
    runner = Runner(mini[1], found, forker(mini[1]))
    report = grade_one(*mini, found, runner, exercise="mean_loss")
    assert [e.name for e in report.exercises] == ["mean_loss"]
    assert (report.score, report.max_score) == (6, 6)


def test_public_only(mini: tuple[Course, Assignment]) -> None:
    """`--public` skips the hidden checks, and the report says so."""
    found = Submission(Path("student"), {"tiny.py": TINY.encode()})
    report = grade_one(*mini, found, Runner(mini[1], found, forker(mini[1])), public_only=True)
    assert report.suites == ("public",)
    assert {c.suite for e in report.exercises for c in e.checks} == {"public"}


def test_groups_are_weighted_and_independent(mini: tuple[Course, Assignment]) -> None:
    """A failing edge group costs its share among the groups that have checks."""
    (report,) = grade(*mini, [TINY.replace("X @ W.T + b", "X @ W.T + b * (len(X) > 1)")])
    affine = report.exercises[0]
    # core (60) and contract (10) pass; of edge (15) the check of weight 2 passes, and that of weight 1 fails
    assert affine.score == pytest.approx(10 * (60 + 10 + 15 * 2 / 3) / 85)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("return x[np.newaxis].copy()", "return x[np.newaxis]"),
        ("return x[np.newaxis].copy()", "raise NotImplementedError('add_batch_dim')"),
        ("return x[np.newaxis].copy()", "return x[np.newaxis].copy() if x.any() else None"),
    ],
    ids=["a view", "not written", "None in one call"],
)
def test_each_function_has_its_own_contract(old: str, new: str) -> None:
    """A function that breaks the contract, or is missing, leaves the contract of its neighbour alone."""
    course = load_course(ROOT)
    week = load_assignment(course, "week1")
    source = reference_submission(week).files["neurons.py"].decode()
    assert old in source
    found = Submission(Path("student"), {"neurons.py": source.replace(old, new).encode()})
    with contextlib.closing(Runner(week, found, forker(week))) as runner:
        report = grade_one(course, week, found, runner, exercise="flatten_batch")
    contract = {c.id: c.verdict for c in report.exercises[0].checks if c.group == "contract"}
    assert contract == {
        "contract::flatten_batch": Verdict.PASSED,
        "contract::add_batch_dim": Verdict.FAILED,
    }


def test_what_another_exercise_left_breaks_no_contract(mini: tuple[Course, Assignment]) -> None:
    """A check that passes in a worker of its own counts, and no answer of the run before does."""
    source = "SEEN = []\n" + TINY.replace("return X @", "SEEN.append(1)\n    return X @")
    body = "return float(np.mean(x**2) / 2)"
    (report,) = grade(*mini, [source.replace(body, f"if SEEN: return None\n    {body}")])
    assert {e.name: e.verdict for e in report.exercises}["mean_loss"] is Verdict.PASSED


AFTER_RAISES = {
    "a change before an exception is due": ("if x is None: return None", Verdict.PASSED),
    "an array": ("if x is None: return np.ones(1)", Verdict.PASSED),
    "every other call raises": ("if x is None: return None\n    return x.no_name", Verdict.FAILED),
    "None elsewhere": ("if len(x) > 3: return None", Verdict.FAILED),
}


@pytest.mark.parametrize("name", AFTER_RAISES)
def test_a_call_that_has_to_raise_is_not_in_the_contract(tmp_path: Path, name: str) -> None:
    """The check with `raises` judges it; an answer of another type elsewhere fails the contract."""
    line, verdict = AFTER_RAISES[name]
    course, week = _damaged(
        tmp_path,
        "        agree(student.mean_loss, reference.mean_loss, np.arange(5))",
        "        raises(student.mean_loss, None)",
    )
    path = tmp_path / HIDDEN
    path.write_text(
        path.read_text("utf-8").replace("import agree,", "import agree, raises,"), "utf-8"
    )
    body = "return float(np.mean(x**2) / 2)"
    assert body in TINY
    (report,) = grade(course, week, [TINY.replace(body, f"{line}\n    {body}")])
    (found,) = [c for e in report.exercises for c in e.checks if c.id == "contract::mean_loss"]
    assert found.verdict is verdict, found


def test_no_checks_give_no_points() -> None:
    """A score of no checks is 0."""
    assert score(10, ()) == 0.0


# --- Nearly right gradients

T = TypeVar("T")
GRADIENTS = {
    "week4": {
        "mse_grad": "mse",
        "mae_grad": "mae",
        "bce_grad": "bce",
        "bce_with_logits_grad": "bce_with_logits",
        "cross_entropy_logits_grad": "cross_entropy_logits",
        "hinge_grad": "hinge",
    },
    "week6": {
        name: name
        for name in (
            "dense_backward",
            "activation_backward",
            "single_weight_grad",
            "delta_step",
            "xor_grads",
            "mlp_backward",
            "loss_and_grads",
        )
    },
}
EVERY_GRADIENT = pytest.mark.parametrize(
    ("slug", "function"), [(w, f) for w, functions in GRADIENTS.items() for f in functions]
)
# Changes every array of an answer, or the answer itself if it is a number.
CHANGED = """
def _leaves(x, top=True):
    if isinstance(x, np.ndarray) or top and isinstance(x, float):
        return {change}
    if isinstance(x, dict):
        return {{k: _leaves(v, False) for k, v in x.items()}}
    return type(x)(_leaves(v, False) for v in x) if isinstance(x, (list, tuple)) else x

_right_{name} = {name}

def {name}(*args):
    return _leaves(_right_{name}(*args))
"""
WRONG = {f"off by {off}": f"x * (1 + {off})" for off in (1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2)}
WRONG |= {d: f"np.{d}(x)" for d in ("float32", "float16")}
if np.dtype(np.longdouble).itemsize > 8:
    WRONG["longdouble"] = "np.longdouble(x)"
ROUNDED = {f"{sign} 1e-13": f"x * (1 {sign} 1e-13 * np.cos(np.arange(np.size(x)).reshape(np.shape(x))))"
           for sign in "+-"}  # fmt: skip


@pytest.fixture
def undiagnosed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the diagnoses, which take most of the time and change no mark."""
    monkeypatch.setattr("nngrade.diagnosis.diagnose.diagnose", lambda *_: ())


def _graded(slug: str, body: Callable[[Suite, Assignment], T]) -> T:
    course = load_course(ROOT)
    week = load_assignment(course, slug)
    return with_suite(course, week, ("public", "hidden"), lambda suite: body(suite, week))


def _with(suite: Suite, week: Assignment, code: str, only: list[str] | None = None) -> Report:
    right = reference_submission(week)
    files = {k: v + b"\n" + code.encode() for k, v in right.files.items()}
    submission = Submission(Path("student"), files)
    return suite.grade(submission, Runner(week, submission, InProcess), only=only)


@EVERY_GRADIENT
@pytest.mark.usefixtures("undiagnosed")
def test_a_nearly_right_gradient_gets_a_mark(slug: str, function: str) -> None:
    """A gradient that is off by little, or too coarse, fails; another order of operations passes."""

    def body(suite: Suite, week: Assignment) -> dict[str, Verdict]:
        found = {}
        for label, change in {**WRONG, **ROUNDED}.items():
            code = CHANGED.format(name=function, change=change)
            report = _with(suite, week, code, [GRADIENTS[slug][function]])
            assert report.score is not None, label
            found[label] = report.verdict
        return found

    wanted = dict.fromkeys(WRONG, Verdict.FAILED) | dict.fromkeys(ROUNDED, Verdict.PASSED)
    assert _graded(slug, body) == wanted


DIFFERENCES = """
def _forward(f, x, h):
    x = np.array(x, float)
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + step) - f(x)) / h for step in steps]).reshape(x.shape)
"""
BY_DIFFERENCES = {
    ("week4", f): f"def {f}(x, y): return _forward(lambda x: {f.removesuffix('_grad')}(x, y), x, H)"
    for f in GRADIENTS["week4"]
} | {
    ("week6", "activation_backward"): "def activation_backward(dA, Z, name):\n"
    "    return dA * (activate(Z + H, name) - activate(Z, name)) / H",
    ("week6", "xor_grads"): "_right = xor_grads\n"
    "def xor_grads(params, X, y):\n"
    "    return _right(params, X, y)[0], {\n"
    "        k: _forward(lambda v: _right({**params, k: v}, X, y)[0], p, H) for k, p in params.items()}",
}
# Where a loss consists of straight lines, a difference is exact.
STRAIGHT = ("mae_grad", "hinge_grad")


@pytest.mark.parametrize(("slug", "function"), BY_DIFFERENCES)
@pytest.mark.usefixtures("undiagnosed")
def test_a_gradient_by_forward_differences_gets_a_mark(slug: str, function: str) -> None:
    """A gradient by forward differences fails for any step, and never leaves the exercise without a score."""
    code = DIFFERENCES + BY_DIFFERENCES[slug, function]

    def body(suite: Suite, week: Assignment) -> list[tuple[bool, Verdict]]:
        reports = [
            _with(suite, week, f"H = {h}\n{code}", [GRADIENTS[slug][function]])
            for h in (1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7)
        ]
        return [(r.score is None, r.verdict) for r in reports]

    found = _graded(slug, body)
    assert all(not unmarked for unmarked, _ in found)
    assert all(v is Verdict.FAILED for _, v in found) or function in STRAIGHT
    assert Verdict.ERROR not in [v for _, v in found]


@pytest.mark.usefixtures("undiagnosed")
def test_what_builds_on_a_nearly_right_gradient_is_graded_with_the_reference() -> None:
    """A gradient by forward differences costs the points of its own exercise only."""
    code = DIFFERENCES + "H = 1e-5\n" + BY_DIFFERENCES["week6", "activation_backward"]
    report = _graded("week6", lambda suite, week: _with(suite, week, code))
    by_name = {e.name: e for e in report.exercises}
    assert by_name["activation_backward"].verdict is Verdict.FAILED
    for name in ("delta_step", "mlp_backward"):
        assert by_name[name].score == by_name[name].points
        assert by_name[name].stood_in == ("activation_backward",)


def test_a_reference_that_changes_its_arguments_is_called_each_time() -> None:
    """The cache of slow answers never leaves an array, or a generator, as a call would not."""

    def slow(x: np.ndarray, rng: np.random.Generator | None = None) -> None:
        begun = time.process_time()
        while time.process_time() - begun < 2 * WORTH:
            pass
        if rng is None:
            x += 1
        else:
            rng.random()

    ask = remembered(slow)
    for _ in range(4):
        x, rng = np.zeros(3), np.random.default_rng(3)
        ask(x)
        assert x.tolist() == [1.0, 1.0, 1.0]
        ask(x, rng)
        assert rng.bit_generator.state != np.random.default_rng(3).bit_generator.state


@pytest.mark.usefixtures("undiagnosed")
def test_a_stand_in_gets_the_checks_own_function() -> None:
    """A student's right function passes the check's function on to a stand-in, which can call it."""
    code = (
        "def numerical_gradient(f, x, h=1e-5):\n"
        "    return np.zeros(np.shape(x)) + f(np.asarray(x, float))\n"
    )
    report = _graded("week5", lambda suite, week: _with(suite, week, code))
    by_name = {e.name: e for e in report.exercises}
    assert by_name["numerical_gradient"].verdict is Verdict.FAILED
    for name in ("gradient_check", "value_and_grad"):
        assert by_name[name].stood_in == ("numerical_gradient",)
        assert by_name[name].score == by_name[name].points
