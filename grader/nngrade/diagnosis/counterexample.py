"""Find the simplest small call that a wrong function answers wrongly, as a line for the student to paste.

The calls come from the assignment's `examples.txt` and are never a hidden check's, so they may be shown. They
are sent to a worker that has seen no hidden input.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from nngrade.course.examples import Example
from nngrade.errors import StudentError
from nngrade.model import Counterexample, Exercise
from nngrade.suite.compare import NUMBERS, Tolerance, difference
from nngrade.suite.show import short
from nngrade.suite.student import RemoteFunction
from nngrade.worker.outside.session import Runner

# A thousand times as tolerant as a mark, and only about values: checks report other types.
TOLERANCE = Tolerance(
    of_largest=1e-6, floor=1e-3, kinds=NUMBERS, one_for_number=True, extra_keys=True
)
FAULTS = ("values", "truth", "text", "shape", "sequence")
ROOM = 120


def counterexample(
    exercise: Exercise,
    examples: Sequence[Example],
    wanted: Callable[[Example], Any],
    runner: Runner,
    mended: Callable[[], Runner] | None,
) -> Counterexample | None:
    """Return the first example that `runner` answers wrongly, and tell its answer.

    `wanted` returns the right answer to an example. The runner that `mended` returns has the reference in
    place of failed exercises below: it must answer wrongly too.
    """
    for function in exercise.functions:
        calls = [e for e in examples if e.function == function.name]
        if not calls:
            continue
        found = _wrong(calls, wanted, exercise, runner)
        still = _wrong(calls, wanted, exercise, mended()) if found and mended else found
        for place, said in found.items():
            if place in still:
                return Counterexample(calls[place].text, said)
    return None


def _wrong(
    calls: Sequence[Example], wanted: Callable[[Example], Any], exercise: Exercise, runner: Runner
) -> dict[int, str]:
    """Return a sentence for each wrong answer, by the call's place, up to the first call that raises."""
    found = {}
    free = () if exercise.unspecified is True else exercise.unspecified
    answers, fault = _answers(calls, runner)
    for place, (example, answer) in enumerate(zip(calls, answers, strict=False)):
        right = wanted(example)
        given, wished = _written(answer, free), _written(right, free)
        # Abbreviated, two answers may look the same, such as a list and an array.
        if given != wished and differs(answer, right, exercise.unspecified):
            found[place] = f"It gives {given}; {wished} is right."
    if fault is not None and fault.kind == "raised":
        right = wanted(calls[len(answers)])
        raised = fault.bases[0] if fault.bases else "an exception"
        found[len(answers)] = f"It raises {raised}; {_written(right, free)} is right."
    return found


def _written(answer: Any, free: tuple[int, ...]) -> str:
    """Write an answer without the parts that the student chooses: no value of those is the right one."""
    if not free or not isinstance(answer, (tuple, list)):
        return short(answer, ROOM)
    parts = ("…" if i in free else short(value, ROOM) for i, value in enumerate(answer))
    return f"({', '.join(parts)})"


def differs(answer: Any, right: Any, unspecified: Literal[True] | tuple[int, ...]) -> bool:
    """Return whether the values differ, apart from the parts that the student chooses."""
    free = () if unspecified is True else unspecified
    both = isinstance(answer, (tuple, list)) and isinstance(right, tuple)
    if free and both and len(answer) == len(right):
        kept = [i for i in range(len(right)) if i not in free]
        return any(differs(answer[i], right[i], ()) for i in kept)
    found = difference(answer, right, TOLERANCE)
    return found is not None and found.fault in FAULTS


def _answers(calls: Sequence[Example], runner: Runner) -> tuple[list[Any], StudentError | None]:
    """Return the answers up to the first call that raises, and what that raised."""
    function = RemoteFunction(runner, [], calls[0].function)
    given = [call.args for call in calls]
    try:
        return function.map(given), None
    except StudentError as e:
        fault = e
    if fault.kind != "raised":
        return [], None
    try:
        return function.map(given[: fault.index]), fault
    except StudentError:  # an earlier answer is of the wrong kind, which a check tells
        return [], None
