"""Compute the pictures that an assignment's manifest asks for, for a submission and the reference.

The inputs stand in the manifest, so everybody may see them. The submission runs in a worker that has seen no
hidden input.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from nngrade.course.data import data_of
from nngrade.errors import Absent, CourseError, NngradeError, StudentError, ZygoteLost
from nngrade.model import Assignment, DataSet, Exercise, Picture
from nngrade.report.picture import Drawing, Numbers, svg
from nngrade.suite.recording import Replay
from nngrade.suite.student import Student
from nngrade.worker.outside.budget import OutOfTime, memory_limit, time_limit
from nngrade.worker.outside.session import Runner

CURVE = np.linspace(-4.0, 4.0, 161)
SIDE = 41
SQUARE = (-0.5, 1.5)
NUMBERS_MAX = 20_000
LARGEST = 1e12
IMAGES_MAX = 12
SECONDS = 10.0
# Exceptions that a strange answer may raise in an expression of the manifest.
STRANGE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,
    TypeError,
    ValueError,
)


def pictures(assignment: Assignment, runner: Runner, reference: Any) -> dict[str, list[str]]:
    """Return the pictures of each exercise as SVG, and close the runner.

    `reference` holds the reference's functions; without it (None), only the student's answers are drawn.
    A picture for which the student's functions give nothing that can be drawn is left out.
    """
    found: dict[str, list[str]] = {}
    student = Student(runner)
    try:
        for exercise in assignment.exercises:
            for picture in exercise.pictures:
                runner.budget.begin(exercise.limits.call_seconds)
                try:
                    right = wanted(assignment, exercise, picture, reference)
                    mine = _tried(assignment, picture, student, runner)
                except Absent:  # a data set is not on this machine
                    continue
                if mine is not None:
                    drawing = _drawing(assignment, picture, mine, right)
                    found.setdefault(exercise.name, []).append(svg(drawing))
    finally:
        runner.close()
    return found


def drawable(reference: Any) -> Any:
    """Return the reference if it can be asked anything; a recording answers recorded calls alone."""
    return None if isinstance(reference, Replay) else reference


def _tried(
    assignment: Assignment, picture: Picture, student: Student, runner: Runner
) -> Numbers | None:
    try:
        with memory_limit(runner.budget.mib), time_limit(SECONDS), np.errstate(all="ignore"):
            return _numbers(picture, student, assignment.data)
    except ZygoteLost:
        raise
    except (OutOfTime, StudentError, *STRANGE):
        return None


def wanted(
    assignment: Assignment, exercise: Exercise, picture: Picture, reference: Any
) -> Numbers | None:
    """Return the reference's numbers, or None where the student may choose the answer.

    Raises `CourseError` if the manifest's expression is at fault.
    """
    if reference is None:
        return None
    try:
        found = _right(picture, reference, assignment.data)
    except NngradeError:
        raise
    except Exception as e:
        raise CourseError(
            f"{assignment.folder / 'assignment.toml'}: exercise {exercise.name!r}.pictures: "
            f"{picture.code!r} raised {type(e).__name__}: {e}. Correct it."
        ) from None
    return None if exercise.unspecified is True else found


@functools.cache
def _right(picture: Picture, reference: Any, sets: tuple[DataSet, ...]) -> Numbers | None:
    return _numbers(picture, reference, sets)


def _numbers(picture: Picture, functions: Any, sets: tuple[DataSet, ...]) -> Numbers | None:
    """Return what an expression gives: finite somewhere, and as many numbers as the picture needs."""
    names: dict[str, Any] = {"np": np, "f": functions}
    names["data"] = functools.partial(data_of, sets)
    count = None
    if picture.kind == "curve":
        names["x"], count = CURVE.copy(), CURVE.size
    if picture.kind == "boundary":
        _, names["P"], names["X"], names["y"] = _plane(picture)
        count = SIDE * SIDE
    if picture.kind == "images":
        names["X"], names["y"] = _data(picture, sets)
        count = len(names["y"])
    value = np.array(_evaluated(picture.code, names), float).ravel()
    value[np.abs(value) > LARGEST] = np.nan
    if not 0 < value.size <= NUMBERS_MAX or count not in (None, value.size):
        raise ValueError(f"it gives {value.size} numbers, not {count or 'some'}")
    if not np.isfinite(value).any():
        raise ValueError("it gives no finite number")
    return tuple(map(float, value))


def _plane(picture: Picture) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return a boundary's axis, the points of its grid, and its data, which lie within the grid."""
    data, labels = np.zeros((0, 2)), np.zeros(0)
    low, high = SQUARE
    if picture.data:
        data, labels = _evaluated(picture.data, {"np": np})
        margin = 0.25 * (data.max() - data.min())
        low, high = data.min() - margin, data.max() + margin
    axis = np.linspace(low, high, SIDE)
    grid = np.stack(np.meshgrid(axis, axis), -1).reshape(-1, 2)
    return axis, grid, data, labels


def _data(picture: Picture, sets: tuple[DataSet, ...]) -> tuple[np.ndarray, np.ndarray]:
    data, labels = _evaluated(picture.data, {"np": np, "data": functools.partial(data_of, sets)})
    return np.asarray(data), np.asarray(labels)


def _drawing(
    assignment: Assignment, picture: Picture, mine: Numbers, right: Numbers | None
) -> Drawing:
    more: Mapping[str, Any] = {}
    title = picture.title or picture.code
    if picture.kind == "images":
        images, labels = _data(picture, assignment.data)
        wrong = np.flatnonzero(np.array(mine) != labels)
        shown = wrong[:IMAGES_MAX]
        title = f"{title}: {len(wrong)} of {len(labels)}"
        more = {
            "side": math.isqrt(images[0].size),
            "labels": tuple(f"{mine[i]:g}, not {labels[i]:g}" for i in shown),
        }
        mine, right = tuple(map(float, images[shown].ravel())), None
    if picture.kind == "curve":
        more = {"xs": tuple(map(float, CURVE))}
    if picture.kind == "boundary":
        axis, _, data, labels = _plane(picture)
        points = tuple(
            (float(a), float(b), float(c)) for (a, b), c in zip(data, labels, strict=True)
        )
        more = {"xs": tuple(map(float, axis)), "side": SIDE, "points": points}
    return Drawing(picture.kind, title, mine, right, **more)


def _evaluated(code: str, names: dict[str, Any]) -> Any:
    # The course's own text, which everybody has.
    return eval(compile(code.strip(), "assignment.toml", "eval"), names)  # noqa: S307
