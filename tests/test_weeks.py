"""The weeks of our course: each passes `author verify`, and its documents hold."""

from __future__ import annotations

import doctest
import re
import warnings
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from helpers import ROOT
from nngrade.author.verify import verify
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, reference_submission, variants
from nngrade.model import Assignment
from nngrade.suite.plugin import load_module, load_support
from pairs import pairs, unnamed
from seeds import failures

COURSE = load_course(ROOT)
WEEKS = [load_assignment(COURSE, slug) for slug in COURSE.assignments]
# The last weeks take longest, so they come first.
EACH_WEEK = pytest.mark.parametrize("week", WEEKS[::-1], ids=lambda week: week.slug)
# The proofs of the others are slow: one week with NumPy and one with MLX stay.
PROVED = ("week3", "week13")
EACH_PROOF = pytest.mark.parametrize(
    "week",
    [pytest.param(w, id=w.slug, marks=[pytest.mark.slow][w.slug in PROVED :]) for w in WEEKS[::-1]],
)


def _reference(week: Assignment) -> list[ModuleType]:
    assert week.reference is not None
    return [load_module(week.reference / name) for name in week.files]


@EACH_PROOF
def test_a_week_passes_verify(week: Assignment) -> None:
    """`author verify` finds no fault in reference, stubs, oracle, variants and every third known mistake.

    `make verify` tries every known mistake.
    """
    assert verify(COURSE, week, lambda *_: None, step=3).faults == []


@EACH_WEEK
def test_a_week_is_worth_a_hundred_points(week: Assignment) -> None:
    """The points of a week add up to 100; weeks 9 and 10 are shorter."""
    fewer = {"week9": 52, "week10": 36}
    assert sum(e.points for e in week.exercises) == fewer.get(week.slug, 100)


@EACH_WEEK
def test_every_exercise_is_complete(week: Assignment) -> None:
    """Each exercise has three hints and at least three known mistakes."""
    known = [bug.exercise for bug in bugs(week)]
    for exercise in week.exercises:
        assert len(exercise.hints) == 3, exercise.name
        assert known.count(exercise.name) >= 3, exercise.name


@EACH_WEEK
def test_the_docstrings_examples_hold(week: Assignment) -> None:
    """Each worked example in a docstring holds on the reference, and each function has one."""
    for module in _reference(week):
        found = doctest.DocTestFinder().find(module, globs=dict(vars(module)))
        examples = {test.name.rpartition(".")[2] for test in found if test.examples}
        assert {f.name for e in week.exercises for f in e.functions} <= examples
        for test in found:
            runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
            assert runner.run(test).failed == 0, test.name


class _Numbers(doctest.OutputChecker):
    """Compares the numbers of two outputs, True as 1: how they are rounded and printed does not matter."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        wanted, found = (
            re.findall(
                r"-?\b\d+\.?\d*(?:e[+-]?\d+)?", text.replace("True", " 1 ").replace("False", " 0 ")
            )
            for text in (want, got)
        )
        found = found[-len(wanted) :]  # a solution may print
        order = sorted if want.startswith("{") else list
        if len(found) == len(wanted) > 0:
            mine, right = (order(map(float, each)) for each in (found, wanted))
            return bool(np.allclose(mine, right, rtol=1e-5, atol=1e-9))
        return super().check_output(want, got, optionflags)


@EACH_WEEK
def test_variants_keep_the_docstrings_examples(week: Assignment) -> None:
    """A variant does what each docstring shows, unless the docstring leaves that open."""
    assert week.reference is not None
    support = load_support(week) if week.support is not None else None
    for variant in variants(week):
        exercise = week.exercise(variant.exercise)
        assert exercise is not None
        names: dict[str, Any] = {"__name__": "variant", "support": support}
        exec((week.reference / exercise.file).read_text("utf-8"), names)  # noqa: S102 the course's own
        ours = {f.name: names[f.name] for f in exercise.functions}
        exec(variant.source, names)  # noqa: S102
        for name, function in ours.items():
            doc = function.__doc__
            if names[name] is function or re.search(r"may differ|another m(easure|ask)", doc):
                continue
            test = doctest.DocTestParser().get_doctest(
                doc, names | {"round": np.round}, name, None, 0
            )
            runner = doctest.DocTestRunner(_Numbers(), optionflags=doctest.NORMALIZE_WHITESPACE)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                assert runner.run(test).failed == 0, f"{variant.id}: {name}"


@EACH_WEEK
def test_the_handouts_examples_hold(week: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each worked example in a handout holds on the reference, in the course's folder."""
    monkeypatch.chdir(ROOT)
    text = (week.folder / "handout.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(>>>.*?)```", text, re.DOTALL)
    assert blocks
    names = {"np": np}
    for module in _reference(week):
        names |= {k: v for k, v in vars(module).items() if not k.startswith("_")}
    parser = doctest.DocTestParser()
    test = parser.get_doctest("\n".join(blocks), names, f"{week.slug}/handout.md", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test).failed == 0


@EACH_WEEK
def test_the_handout_names_every_exercise_and_its_points(week: Assignment) -> None:
    """The handout names each exercise's functions and points."""
    text = (week.folder / "handout.md").read_text("utf-8")
    for exercise in week.exercises:
        noun = "point" if exercise.points == 1 else "points"
        assert f"({exercise.points:g} {noun})" in text, exercise.name
        for function in exercise.functions:
            assert function.name in text


@pytest.mark.slow
def test_two_mistakes_in_different_exercises_are_both_named() -> None:
    """Both mistakes are named for fifty pairs in week 4; `make pairs` tries every pair."""
    week = next(w for w in WEEKS if w.slug == "week4")
    chosen = pairs(week)
    step = len(chosen) // 50
    assert unnamed(COURSE, week, chosen[::step]) == []


@EACH_PROOF
def test_the_reference_passes_under_any_seed(week: Assignment) -> None:
    """The reference passes under four other secret seeds; `make seeds` tries two hundred."""
    assert failures(COURSE, week, range(4), [(reference_submission(week), None)]) == []
