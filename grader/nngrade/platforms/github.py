"""Show a report in GitHub Actions: annotations beside the student's code, and a step summary in Markdown.

GitHub's runner takes a line of the log for a command if it begins with `::` or contains `##[`. So this module
prints a submission's text only inside its own commands, on one line, escaped as GitHub documents. In the
summary it writes every punctuation mark as a character reference, so that no text becomes Markdown or HTML.
"""

from __future__ import annotations

import string
from collections.abc import Callable

from nngrade.model import ExerciseResult, Report, Verdict
from nngrade.report import visible
from nngrade.report.locate import Place
from nngrade.text import one_line

ANNOTATIONS = 10  # GitHub shows at most so many errors of a step
MESSAGE = 4000
_VERDICTS = {
    Verdict.PASSED: "right",
    Verdict.FAILED: "not yet",
    Verdict.SKIPPED: "not reached",
    Verdict.ERROR: "no score: not your fault",
    Verdict.WAITING: "answered",
    Verdict.MARKED: "marked by hand",
}
_REFERENCES = {ord(c): f"&#{ord(c)};" for c in string.punctuation if c != ","}


def commands(report: Report, place: Callable[[ExerciseResult], Place]) -> str:
    """Return the annotations as workflow commands, then the score line.

    `place` returns the file and line for an exercise. Exercises with the same place and message share an
    annotation.
    """
    wrong: dict[tuple[Place, str], list[ExerciseResult]] = {}
    blank = []
    waiting = []
    lines = []
    for exercise in report.exercises:
        if exercise.verdict is Verdict.ERROR:
            lines.append(command("warning", _fault(exercise), {"title": exercise.name}))
        elif exercise.verdict is Verdict.WAITING:
            waiting.append(exercise.name)
        elif exercise.verdict is not Verdict.PASSED and visible.untouched(exercise):
            blank.append(exercise.name)
        elif exercise.verdict is not Verdict.PASSED:
            wrong.setdefault((place(exercise), _message(exercise)), []).append(exercise)
    annotations = [_annotation(*key, members) for key, members in wrong.items()]
    if len(annotations) > ANNOTATIONS:
        rest = [e.name for members in list(wrong.values())[ANNOTATIONS - 1 :] for e in members]
        more = command("error", ", ".join(rest), {"title": f"{len(rest)} more are not right yet"})
        annotations[ANNOTATIONS - 1 :] = [more]
    lines = annotations + lines
    if blank:
        lines.append(command("notice", ", ".join(blank), {"title": "Not implemented yet"}))
    if waiting:
        lines.append(command("notice", ", ".join(waiting), {"title": "Waiting to be judged"}))
    return "\n".join([*lines, _plain(f"{report.assignment}: {visible.score_line(report)}")]) + "\n"


def summary(report: Report) -> str:
    """Return the step summary in Markdown: a table of the exercises, and the notes."""
    rows = [
        f"### {_text(report.assignment)}: {_text(visible.score_line(report))}",
        "",
        "| exercise | points | verdict | misconception |",
        "|---|---:|---|---|",
    ]
    for e in report.exercises:
        blank = e.verdict is not Verdict.PASSED and visible.untouched(e)
        verdict = visible.NOT_IMPLEMENTED if blank else _VERDICTS[e.verdict]
        named = "" if blank else "; ".join(d.title or d.sentence for d in e.diagnoses)
        also = f" ({visible.stood_in(e)})" if e.stood_in else ""
        cells = (e.name, visible.worth(e), verdict + also, named)
        rows.append("| " + " | ".join(_text(c) for c in cells) + " |")
    rows += ["", *(f"- {_text(note)}" for note in visible.notes(report))]
    if visible.public(report):
        rows += ["", "These are the public checks; hidden ones will count too."]
    return "\n".join(rows) + "\n\n"


def command(name: str, message: str, properties: dict[str, str]) -> str:
    """Return a workflow command on one line, with its values escaped."""
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _annotation(place: Place, message: str, members: list[ExerciseResult]) -> str:
    first = members[0]
    title = next((d.title for d in first.diagnoses if d.title), first.title)
    if visible.unreadable(first) is not None:
        title = "The file could not be read"
    properties = {
        "file": place.file,
        "line": str(place.line),
        "title": one_line(title, 200),
    }
    points = ", ".join(f"{e.name} {visible.worth(e)}" for e in members)
    return command("error", f"{points}\n{message}", properties)


def _message(exercise: ExerciseResult) -> str:
    """Return the diagnoses, or else the first reasons. The title that heads the annotation is left out.

    If the file could not be read, return only that: the same message for each of its exercises.
    """
    whole = visible.unreadable(exercise)
    if whole is not None:
        return visible.brief(whole.message)[:MESSAGE]
    lines = []
    titled = False
    for diagnosis in exercise.diagnoses:
        said = visible.diagnosis_lines(diagnosis)
        skip = bool(diagnosis.title) and not titled
        titled = titled or skip
        lines += said[skip:]
    if not lines:
        found, more = visible.first_reasons(exercise)
        lines = [line for reason in found for line in reason.lines()] + [more] * bool(more)
    lines += visible.example_lines(exercise)
    if exercise.stood_in:
        lines.append(f"{exercise.name}: {visible.stood_in(exercise)}")
    return "\n".join(lines)[:MESSAGE]


def _fault(exercise: ExerciseResult) -> str:
    checks = [c for c in exercise.checks if c.verdict is Verdict.ERROR]
    said = [f"{visible.brief(c.id)}: {visible.message(c)}" for c in checks[: visible.REASONS]]
    return "\n".join(["A check failed through no fault of yours.", *said])[:MESSAGE]


def _data(text: str) -> str:
    """Escape the message of a command."""
    flat = _no_marker(visible.brief(text))
    return flat.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """Return text as one line that the runner does not take for a command."""
    return _no_marker(one_line(text)).lstrip(":")


def _no_marker(text: str) -> str:
    return text.replace("##[", "## [")


def _text(text: str) -> str:
    """Escape text so that Markdown and HTML show it literally, on one line."""
    return one_line(text).translate(_REFERENCES)
