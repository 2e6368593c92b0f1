"""`author verify`: it finds each weakness in a suite, a bank, a stub or an oracle."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from helpers import MINI, ROOT
from nngrade.author.kill_matrix import lost
from nngrade.author.mutants import mutants
from nngrade.author.verify import Proof, verify
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.markers import ranges

BUG = """
## {name}: {title}
You do this.
> look again.
```python
{code}```
"""
NEW_BUGS = {
    "affine/first_row_alone": "def affine(X, W, b):\n    return X @ W.T + b * (len(X) > 1)\n",
    "affine/sorted_rows": "import numpy as np\n"
    "def affine(X, W, b):\n    return np.sort(X @ W.T + b, axis=0)\n",
    "mean_loss/whole": "import numpy as np\n\ndef mean_loss(x):\n    return float(np.mean(x**2) // 2)\n",
    "Counter/starts_at_zero": "class Counter:\n    def __init__(self, start=0):\n        self.count = 0\n"
    "    def step(self, by):\n        self.count += by\n        return self.count\n",
    "apply_twice/once": "def apply_twice(f, x):\n    return f(x)\n",
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Copy the miniature course, with a known mistake for every exercise."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    for name, code in NEW_BUGS.items():
        exercise, _, slug = name.partition("/")
        path = folder / "assignments/week1/mistakes" / f"{exercise}.md"
        text = path.read_text("utf-8") if path.exists() else f"# Known mistakes: {exercise}\n"
        path.write_text(text + BUG.format(name=slug, title=name, code=code), "utf-8")
    return folder


def _verify(folder: Path, *, mutate: bool = False, record: bool = False, step: int = 1) -> Proof:
    course = load_course(folder)
    week = load_assignment(course, "week1")
    return verify(course, week, lambda *_: None, mutate=mutate, record=record, step=step)


def test_every_mistake_is_caught_and_named(course: Path) -> None:
    """Every known mistake of a function or class is caught and named."""
    proof = _verify(course)
    assert proof.faults == []
    assert all(e.caught == e.named == e.bugs > 0 for e in proof.exercises)


def test_a_deleted_check_is_reported_with_its_mistakes(course: Path) -> None:
    """For each deleted check, the fault lists what it caught, and what nothing catches any more."""
    proof = _verify(course, record=True)
    assert _verify(course).faults == []
    assignment = load_assignment(load_course(course), "week1")
    for check, caught in proof.catches.items():
        if check.startswith("contract::"):
            continue
        (said,) = lost(assignment, {k: v for k, v in proof.catches.items() if k != check})
        assert said.startswith(f"{check} is gone.")
        assert all(bug in said for bug in caught)
        alone = [b for b in caught if sum(b in v for v in proof.catches.values()) == 1]
        assert ("No longer caught" in said) == bool(alone)


def test_a_weakened_check_is_reported(course: Path) -> None:
    """A check that catches less than recorded is named, with the mistakes that it misses."""
    _verify(course, record=True)
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    text = path.read_text("utf-8")
    path.write_text(text.replace("np.arange(5)", "np.zeros(5)"), "utf-8")
    (said, *_) = [f for f in _verify(course).faults if "weaker" in f]
    assert (
        "TestMeanLoss::test_large has become weaker. Now caught by one check only: mean_loss/no_half"
        in said
    )


def test_an_unrecorded_check_is_reported(course: Path) -> None:
    """A check that the record does not list is a fault."""
    _verify(course, record=True)
    path = course / "assignments/week1/catches.json"
    path.write_text(path.read_text("utf-8").replace("test_large", "test_larger"), "utf-8")
    said = "\n".join(_verify(course).faults)
    assert "test_larger is gone" in said
    assert "test_large is not in catches.json" in said


def test_a_variant_is_tried_in_the_sandbox(course: Path) -> None:
    """Right code that does what students' code may not do, such as reading a file, is a fault."""
    path = course / "assignments/week1/variants/affine.md"
    text = "\n## in_a_file: By a file\nThe same.\n```python\n"
    text += "def affine(X, W, b):\n    with open('/etc/passwd'):\n        return X @ W.T + b\n```\n"
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    assert any("variant affine/in_a_file: fails" in f for f in _verify(course).faults)


def test_every_second_mistake_with_a_record_of_the_others(course: Path) -> None:
    """With a step, the mistakes left out count as caught if the record has them; others are a fault."""
    whole = _verify(course, record=True)
    half = _verify(course, step=2)
    assert half.faults == []
    assert sum(e.bugs for e in half.exercises) < sum(e.bugs for e in whole.exercises)
    assert {k: set(v) for k, v in half.catches.items()} == {
        k: set(v) for k, v in whole.catches.items()
    }
    (course / "assignments/week1/catches.json").write_text("{}", "utf-8")
    left = [f for f in _verify(course, step=2).faults if f.startswith("affine/")]
    assert left
    assert all("is not in catches.json" in fault for fault in left)


def test_one_exercise_is_recorded_beside_the_others(course: Path) -> None:
    """`-e affine --record` writes the lines of its checks; those of other exercises stay."""
    _verify(course, record=True)
    path = course / "assignments/week1/catches.json"
    before = path.read_text("utf-8")
    path.write_text(before.replace("affine/no_bias", "affine/none"), "utf-8")
    assert path.read_text("utf-8") != before
    week = load_assignment(load_course(course), "week1")
    verify(load_course(course), week, lambda *_: None, only="affine", record=True)
    assert path.read_text("utf-8") == before


@pytest.mark.parametrize("slug", load_course(ROOT).assignments)
def test_our_hidden_checks_are_recorded(slug: str) -> None:
    """Each hidden check of our weeks is recorded, so that deleting it is reported."""
    assignment = load_assignment(load_course(ROOT), slug)
    recorded = json.loads((assignment.folder / "catches.json").read_text("utf-8"))
    hidden = {k: v for k, v in recorded.items() if k.startswith("hidden/")}
    assert hidden
    for check, caught in hidden.items():
        first = next(lost(assignment, {k: v for k, v in recorded.items() if k != check}))
        assert first.startswith(f"{check} is gone.")
        assert caught
        assert all(bug in first for bug in caught)


def test_a_mistake_that_no_check_catches_is_a_fault(course: Path) -> None:
    """If the only check that catches a mistake is deleted, that mistake is reported."""
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    text = path.read_text("utf-8")
    start = text.index('    @pytest.mark.group("edge")\n    def test_one_row')
    end = text.index('    @pytest.mark.group("edge")\n    @pytest.mark.weight(2)')
    path.write_text(text[:start] + text[end:], "utf-8")
    assert "bug affine/first_row_alone: no check catches it" in _verify(course).faults


def test_a_check_that_no_mistake_fails_is_a_fault(course: Path) -> None:
    """A hidden check that no known mistake fails is a fault, and so is an exercise without known mistakes."""
    (course / "assignments/week1/mistakes/mean_loss.md").unlink()
    faults = _verify(course).faults
    assert (
        "hidden/test_tiny.py::TestMeanLoss::test_large: no known mistake or probe fails this check"
        in faults
    )
    assert "mean_loss: no known mistakes are defined for this exercise" in faults


def test_a_gradient_that_no_check_measures_is_a_fault(course: Path) -> None:
    """A function named like a gradient needs a check that calls it and `grad_check`, maybe in a helper."""
    path = course / "assignments/week1/tests/public/test_tiny.py"
    text = path.read_text("utf-8")
    fault = "mean_loss: no check measures mean_loss_grad numerically"
    call = "grad_check(loss=reference.mean_loss, gradient=student.mean_loss_grad(x), at=x, rng=rng)"
    helper = text.replace(call, "measured(student, reference, x, rng)")
    helper += f"\n\ndef measured(student, reference, x, rng):\n    {call}\n"
    compared = text.replace(call, "close(actual=student.mean_loss_grad(x), desired=x / x.size)")
    other = text.replace(
        call, "grad_check(loss=reference.mean_loss, gradient=x / 6, at=x, rng=rng)"
    )
    for suite, expected in ((helper, False), (compared, True), (other, True)):
        path.write_text(suite, "utf-8")
        assert any(f.startswith(fault) for f in _verify(course).faults) == expected


def test_a_variant_that_fails_is_a_fault(course: Path) -> None:
    """A variant that fails a check is a fault."""
    path = course / "assignments/week1/variants/affine.md"
    path.write_text(path.read_text("utf-8").replace("X, W) + b", "X, W) - b"), "utf-8")
    assert any("variant affine/einsum: fails" in f for f in _verify(course).faults)


def test_a_mistake_equal_to_the_reference_is_a_fault(course: Path) -> None:
    """A known mistake that behaves like the reference is reported, because no check catches it."""
    path = course / "assignments/week1/mistakes/affine.md"
    path.write_text(
        path.read_text("utf-8").replace("+    return X @ W.T", "+    return b + X @ W.T"), "utf-8"
    )
    assert "bug affine/no_bias: no check catches it" in _verify(course).faults


def test_an_edited_stub_is_a_fault(course: Path) -> None:
    """A stub that differs from the one made from the reference is a fault."""
    path = course / "student_template/week1/tiny.py"
    path.write_text(path.read_text("utf-8").replace('raise NotImplementedError("affine")', "pass"))
    assert any("author template" in f for f in _verify(course).faults)
    reference = course / "reference/week1/tiny.py"
    reference.write_text(reference.read_text("utf-8") + "\n\n# return X @ W.T + b\nreturn_ = 1\n")
    path.write_text("return float(np.mean(x**2) / 2)\n")
    assert any("does not match the reference" in f for f in _verify(course).faults)


def test_a_solution_line_outside_the_markers_is_a_fault(course: Path) -> None:
    """A helper that repeats a solution line is a fault, because the stub would contain it."""
    path = course / "reference/week1/tiny.py"
    path.write_text(path.read_text("utf-8") + "\n\ndef helper(X, W, b):\n    return X @ W.T + b\n")
    said = "tiny.py: contains a line of the solution of affine: return X @ W.T + b"
    assert any(said in f for f in _verify(course).faults)


def test_an_oracle_that_differs_is_a_fault(course: Path) -> None:
    """A reference that differs from its oracle is a fault, and so are missing inputs."""
    path = course / "reference/week1/oracle.py"
    path.write_text(
        "import numpy as np\n"
        "def affine(X, W, b): return X @ W.T + b * (1 + 1e-8)\n"
        "def inputs(rng): return {'affine': tuple(rng.normal(size=s) for s in ((5, 4), (3, 4), 3))}\n"
    )
    faults = _verify(course).faults
    assert any(
        "affine: the reference differs from the oracle on its inputs for seed 0" in f
        for f in faults
    )
    assert (
        "oracle.py: no function mean_loss, and no inputs for mean_loss; add them to inputs(), or write "
        "inputs_mean_loss()" in faults
    )


ORACLES = {
    "inputs that raise": (
        "def inputs(rng): return 1 / 0\n",
        "oracle.py: no inputs for seed 0: ZeroDivisionError: division by zero",
    ),
    "another signature": (
        "def affine(X): return X\ndef inputs_affine(rng): return (rng.normal(size=(2, 2)),)\n",
        "affine: the reference raises TypeError on its inputs for seed 0: affine() missing 2",
    ),
    "a missing function": (
        "def inputs_affine(rng): return (*rng.normal(size=(2, 2, 2)), rng.normal(size=2))\n",
        "affine: the oracle has no such function, but oracle.py has inputs for it",
    ),
    "a function too many": (
        "def half(x): return x\ndef inputs(rng): return {'half': (1.0,)}\n",
        "half: the reference has no such function, but oracle.py has inputs for it",
    ),
    "no answer": (
        "def mean_loss(x): return {1}\ndef inputs_mean_loss(rng): return (rng.normal(size=3),)\n",
        "mean_loss: the oracle's answer to its inputs for seed 0 cannot be compared: close cannot",
    ),
}


@pytest.mark.parametrize("fault", ORACLES, ids=lambda fault: fault.replace(" ", "-"))
def test_a_broken_oracle_is_a_fault(course: Path, fault: str) -> None:
    """An exception in the oracle, or in the reference on its inputs, is reported once, in a sentence."""
    source, words = ORACLES[fault]
    (course / "reference/week1/oracle.py").write_text(source)
    assert sum(f.startswith(words) for f in _verify(course).faults) == 1


def test_mutants_are_made_and_killed(course: Path) -> None:
    """Every mutant of the miniature course is killed; a weaker suite lets one survive, with its diff."""
    proof = _verify(course, mutate=True)
    assert sum(e.mutants for e in proof.exercises) > 15
    assert not [f for f in proof.faults if f.startswith("mutant survives")]
    for suite in ("public", "hidden"):
        path = course / f"assignments/week1/tests/{suite}/test_tiny.py"
        text = path.read_text()
        path.write_text(text.replace("rng.normal(size=s) for", "0 * rng.normal(size=s) for", 1))
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    path.write_text(path.read_text().replace("rng.normal(size=3)", "np.zeros(3)"))
    survivors = [f for f in _verify(course, mutate=True).faults if f.startswith("mutant survives")]
    assert any("X @ W.T + b -> X @ W.T - b" in f and "\n-    return" in f for f in survivors)


def test_an_equivalent_mutant_needs_its_reason(course: Path) -> None:
    """A mutant that the manifest lists is counted as equivalent and not run."""
    path = course / "assignments/week1/assignment.toml"
    listed = '[{ mutant = "affine: X @ W.T + b -> X @ W.T - b", reason = "an example" }]'
    text = path.read_text("utf-8").replace("points = 10", f"points = 10\nequivalent = {listed}")
    path.write_text(text, "utf-8")
    affine = _verify(course, mutate=True).exercises[0]
    assert affine.equivalent == 1
    assert affine.killed == affine.mutants - 1


def test_mutants_have_unique_names() -> None:
    """Each mutant has its own name and differs from the source."""
    source = (
        "def f(x, y):\n    ### BEGIN SOLUTION f\n    if x > 0 and not y:\n        return max(x, 1) + 1\n"
        "    return -x ** 2 + g(x, axis=1)\n    ### END SOLUTION f\n\n\ndef g(x, axis):\n    return x\n"
    )
    made = mutants(source, ranges(source, "f.py"))
    names = [m.name for m in made]
    assert len(set(names)) == len(names) > 15
    assert len({m.source for m in made}) == len(made)
    assert all("def g(x, axis):\n    return x" in m.source for m in made)


HIDDEN = "assignments/week1/tests/hidden"
AUTHORS = {
    "a file of another name": (
        {f"{HIDDEN}/hidden.py": "def test_a(student): pass\n"},
        "hidden/hidden.py: pytest finds no check",
    ),
    "a class of another name": (
        {f"{HIDDEN}/test_more.py": "class MoreTests:\n    def test_a(self, student): pass\n"},
        "hidden/test_more.py: pytest finds no check",
    ),
    "parameters in another order": (
        {"assignments/week1/assignment.toml": ("affine(X, W, b)", "affine(W, X, b)")},
        "affine: the manifest's parameters are (W, X, b), and those of the reference (X, W, b)",
    ),
    "a picture that cannot be drawn": (
        {
            "assignments/week1/assignment.toml": (
                'hints = ["What are the shapes?"',
                'pictures = [{ kind = "curve", title = "f", code = "f.affine(x)" }]\n'
                'hints = ["What are the shapes?"',
            )
        },
        "exercise 'affine'.pictures: 'f.affine(x)' raised TypeError",
    ),
    "a misspelt name in a mistake": (
        {
            "assignments/week1/mistakes/affine.md": (
                "+    return X @ W.T\n",
                "+    return X @ V.T\n",
            )
        },
        "bug affine/no_bias: it only raises NameError. Is V misspelt? If not, explain the name.",
    ),
    "no stubs": ({"student_template/week1/tiny.py": None}, "student_template/week1 lacks tiny.py: run"),
    "an oracle that ends": (
        {
            "reference/week1/oracle.py": "import numpy as np\n"
            "def inputs(rng):\n    return {'mean_loss': (np.ones(2),)}\n"
            "def mean_loss(x):\n    raise SystemExit\n"
        },
        "the oracle raises RuntimeError on its inputs for seed 0: it ends the process",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AUTHORS)
def test_what_an_author_overlooks_is_a_fault(course: Path, name: str) -> None:
    """A suite without checks, other parameters, and code that ends the process are told."""
    files, words = AUTHORS[name]
    for path, change in files.items():
        place = course / path
        if change is None:
            place.unlink()
        else:
            text = change if isinstance(change, str) else place.read_text("utf-8").replace(*change)
            place.write_text(text, "utf-8")
    faults = _verify(course).faults
    assert any(words in fault for fault in faults), faults


def test_an_oracle_gets_arguments_of_its_own(course: Path) -> None:
    """A random generator that the reference has drawn from is new for the oracle."""
    place = course / "reference/week1/tiny.py"
    text = place.read_text("utf-8")
    text = text.replace("x / x.size", "x / x.size if rng is None else rng.normal(size=2)")
    text = text.replace(
        "def mean_loss_grad(x: np.ndarray)", "def mean_loss_grad(x: np.ndarray, rng=None)"
    )
    place.write_text(text, "utf-8")
    (course / "reference/week1/oracle.py").write_text(
        "import numpy as np\n\n"
        "def inputs(rng):\n    return {'mean_loss_grad': (np.ones(2), np.random.default_rng(7))}\n\n"
        "def mean_loss_grad(x, rng):\n    return np.array([rng.normal(), rng.normal()])\n"
    )
    assert not [f for f in _verify(course).faults if "differs from the oracle" in f]
