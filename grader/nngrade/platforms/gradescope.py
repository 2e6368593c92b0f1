"""Write a report as Gradescope's results.json: a test for each exercise, worth its points.

Every test is visible, because a hidden one would hide the total from the student too. What a test says about
hidden checks gives none of their inputs away. Gradescope accepts no results without a number, so a report in
error has none. Gradescope then shows that the autograder failed, and the submission waits for a rerun.
"""

from __future__ import annotations

from typing import Any

import msgspec

from nngrade.model import ExerciseResult, Report, Verdict
from nngrade.report import visible
from nngrade.text import one_line

OUTPUT = 10_000


def results(report: Report) -> bytes:
    """Return the JSON document. Raises `CourseError` or `GraderError` if a check is in error."""
    score = visible.scored(report, "Gradescope")
    notes = [f"note: {note}" for note in visible.notes(report)]
    if visible.public(report):
        notes.append("These are the public checks; hidden ones will count too.")
    made = {
        "score": round(score, 4),
        "execution_time": round(sum(c.seconds for e in report.exercises for c in e.checks), 3),
        "output": _limited("\n".join([visible.score_line(report), *notes])),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(n, e) for n, e in enumerate(report.exercises, 1)],
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _test(number: int, exercise: ExerciseResult) -> dict[str, Any]:
    # Without a score and a status, Gradescope shows the test alone, as is right for an answer that waits.
    status = "passed" if exercise.verdict is Verdict.PASSED else "failed"
    known = {} if exercise.score is None else {"score": round(exercise.score, 4), "status": status}
    return {
        "number": str(number),
        "name": one_line(f"{exercise.name}: {exercise.title}"),
        "max_score": exercise.points,
        **known,
        "output": _limited("\n".join(_lines(exercise))),
        "visibility": "visible",
    }


def _lines(exercise: ExerciseResult) -> list[str]:
    if exercise.verdict is Verdict.PASSED:
        return [f"{len(exercise.checks)} checks passed."]
    if visible.untouched(exercise):
        return [visible.NOT_IMPLEMENTED]
    lines = [visible.stood_in(exercise)] if exercise.stood_in else []
    lines += [line for d in exercise.diagnoses for line in visible.diagnosis_lines(d)]
    # A reason can begin with the name of a file.
    reasons = ("✗ " + "\n".join(reason.lines()) for reason in visible.reasons(exercise))
    return [*lines, *visible.example_lines(exercise), *reasons]


def _limited(text: str) -> str:
    return text if len(text) <= OUTPUT else text[: OUTPUT - 1] + "…"
