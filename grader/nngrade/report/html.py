"""Render a report as HTML: a table for a notebook, in the notebook's own colours, or a student's page.

There are no scripts. Everything that comes from a submission is escaped. Contents and wording are those of
`text`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

import msgspec

from nngrade.model import Counterexample, Diagnosis, ExerciseResult, Failure, Report, Verdict
from nngrade.report import visible
from nngrade.report.locate import around
from nngrade.report.page import page, plain
from nngrade.report.text import MARKS

_CLASSES = {
    Verdict.PASSED: "passed",
    Verdict.FAILED: "failed",
    Verdict.SKIPPED: "skipped",
    Verdict.ERROR: "error",
    Verdict.WAITING: "waiting",
    Verdict.MARKED: "marked",
}
# JupyterLab's variables if it defines them; else colours that are legible on light and dark.
STYLE = """
.nngrade { color: inherit; margin: 0.3em 0; max-width: 62em; line-height: 1.4; }
.nngrade p { margin: 0.2em 0; }
.nngrade table.nngrade-report { border-collapse: collapse; width: 100%; margin: 0.5em 0;
  font-size: inherit; table-layout: auto; border: none; color: inherit; }
.nngrade table.nngrade-report tbody tr, .nngrade table.nngrade-report tbody tr:hover {
  background: transparent; border-top: 1px solid var(--jp-border-color2, #8886); }
.nngrade table.nngrade-report td { text-align: left; vertical-align: top; padding: 0.35em 0.6em;
  white-space: normal; max-width: none; border: none; color: inherit; }
.nngrade table.nngrade-report td.nngrade-points { text-align: right; white-space: nowrap; width: 1%; }
.nngrade table.nngrade-report td.nngrade-mark { width: 1%; font-weight: bold; }
.nngrade .nngrade-passed { color: var(--jp-success-color1, #2e9e44); }
.nngrade .nngrade-failed { color: var(--jp-error-color1, #e5484d); }
.nngrade .nngrade-skipped { color: var(--jp-warn-color1, #c77700); }
.nngrade .nngrade-waiting, .nngrade .nngrade-marked { color: var(--jp-info-color1, #1f6feb); }
.nngrade .nngrade-error { color: var(--jp-brand-color1, #a35fd0); }
.nngrade .nngrade-dim { opacity: 0.72; }
.nngrade .nngrade-why { margin: 0.35em 0 0.1em 0; padding-left: 0.7em;
  border-left: 3px solid var(--jp-border-color2, #8886); }
.nngrade .nngrade-why.nngrade-known { border-left-color: var(--jp-warn-color1, #c77700); }
.nngrade code { font-family: var(--jp-code-font-family, monospace); font-size: 0.92em;
  background: var(--jp-layout-color2, #8882); color: inherit; padding: 0 0.2em; border-radius: 2px; }
.nngrade .nngrade-why pre { font-family: var(--jp-code-font-family, monospace); font-size: 0.88em;
  margin: 0.25em 0; padding: 0; white-space: pre-wrap; overflow-wrap: anywhere; background: none;
  color: inherit; opacity: 0.85; line-height: 1.35; border: none; }
"""
# On a page of its own, the table has the page's colours.
PAGE = """
.nngrade { --jp-success-color1: var(--green); --jp-error-color1: var(--red);
  --jp-warn-color1: var(--orange); --jp-brand-color1: var(--violet);
  --jp-border-color2: var(--line); --jp-layout-color2: var(--soft); max-width: none; }
body .nngrade .nngrade-dim { opacity: 1; color: var(--dim); }
.nngrade .score { font-size: 1.15rem; margin: 0.5rem 0 1rem; }
figure { display: inline-block; margin: 0.5rem 1rem 0.3rem 0; vertical-align: top; }
"""
CODE_WIDTH = 300


def said(message: str) -> str:
    """Return a message without a report as HTML."""
    return _whole(f"<p>{_prose(message)}</p>")


class Extras(msgspec.Struct, frozen=True):
    """Further content of a page: the student's sources by file, and pictures as SVG by exercise."""

    files: Mapping[str, str] = {}
    pictures: Mapping[str, Sequence[str]] = {}


NONE = Extras()


def student_page(report: Report, extras: Extras = NONE) -> str:
    """Return a student's page: marks, what is wrong and why, the line of code, and pictures."""
    student = report.graded.student if report.graded is not None else ""
    title = f"{report.assignment} · {report.title}"
    who = f'<p class="dim">{plain(student)}</p>' if student else ""
    head = f'<h1>{plain(title)}</h1>{who}<div class="score">{_summary(report)}</div>'
    body = _whole(head + _notes(report) + _rows(report, extras))
    return page(f"{student} · {title}" if student else title, body, PAGE)


def table(report: Report) -> str:
    """Return a report as HTML: a row for each exercise, with what is wrong and why."""
    title = f"<p><b>{plain(report.assignment)} · {plain(report.title)}</b></p>"
    return _whole(title + _notes(report) + _rows(report, NONE) + _summary(report))


def _notes(report: Report) -> str:
    said = visible.notes(report, visible.all_unreadable(report))
    return "".join(f"<p><b>note:</b> {_prose(note)}</p>" for note in said)


def _rows(report: Report, extras: Extras) -> str:
    whole = visible.all_unreadable(report)
    public = visible.public(report)
    rows = "".join(_exercise(e, extras, public) for e in report.exercises if whole is None)
    rows += _unreadable(whole) if whole is not None else ""
    return f'<table class="nngrade-report"><tbody>{rows}</tbody></table>'


def _whole(body: str) -> str:
    return f'<div class="nngrade"><style>{STYLE}</style>{body}</div>'


def _prose(text: str) -> str:
    """Return text as HTML, with the parts between backticks as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", plain(text))


def _mark(verdict: Verdict) -> str:
    return f'<span class="nngrade-{_CLASSES[verdict]}">{MARKS[verdict][0]}</span>'


def _unreadable(failure: Failure) -> str:
    body = f"{_prose(failure.message)}<pre>{escape(visible.brief(failure.detail))}</pre>"
    told = f'<div class="nngrade-why">{body}<p>{visible.NOTHING_CHECKED}</p></div>'
    return f'<tr><td class="nngrade-mark">{_mark(Verdict.FAILED)}</td><td>{told}</td></tr>'


def _exercise(exercise: ExerciseResult, extras: Extras, public: str) -> str:
    untouched = visible.untouched(exercise)
    title = visible.NOT_IMPLEMENTED if untouched else exercise.title
    parts = [f"<code>{plain(exercise.name)}</code> "]
    parts.append(f'<span class="nngrade-dim">{plain(title)}</span>')
    if exercise.stood_in:
        parts.append(f"<p>{_prose(visible.stood_in(exercise))}</p>")
    if not untouched:
        parts += map(_diagnosis, exercise.diagnoses)
        if exercise.counterexample is not None:
            parts.append(_counterexample(exercise.counterexample))
        reasons, more = visible.first_reasons(exercise)
        shown: set[tuple[str, int | None, int]] = set()
        for reason in reasons:
            parts.append(_reason(reason) + _code(reason.check.failure, extras, shown))
        if more:
            parts.append(f'<p class="nngrade-dim">{more}</p>')
        drawn = (f"<figure>{svg}</figure>" for svg in extras.pictures.get(exercise.name, ()))
        parts += ["<div>", *drawn, "</div>"] if exercise.name in extras.pictures else []
    verdict = Verdict.SKIPPED if untouched else exercise.verdict
    points = visible.worth(exercise, public)
    return (
        f'<tr><td class="nngrade-mark">{_mark(verdict)}</td><td>{"".join(parts)}</td>'
        f'<td class="nngrade-points">{points}</td></tr>'
    )


def _diagnosis(diagnosis: Diagnosis) -> str:
    if diagnosis.title:
        body = f"<b>→ {_prose(diagnosis.title)}</b><p>{_prose(diagnosis.sentence)}</p>"
    else:
        body = f"→ {_prose(f'{diagnosis.function}: {diagnosis.sentence}')}"
    if diagnosis.hint:
        body += f"<p><i>Hint: {_prose(diagnosis.hint)}</i></p>"
    return f'<div class="nngrade-why nngrade-known">{body}</div>'


def _counterexample(found: Counterexample) -> str:
    return f"<p>Try <code>{plain(found.call)}</code></p><p>{plain(found.sentence)}</p>"


def _reason(reason: visible.Reason) -> str:
    space = " " if reason.aside[:1] == " " else ""
    body = f'{_prose(reason.head)}{space}<span class="nngrade-dim">{_prose(reason.aside)}</span>'
    if reason.why:
        body += f"<p>{_prose(reason.why)}</p>"
    failure = reason.check.failure
    lines = reason.below()
    if lines and (failure is None or failure.kind != "missing"):
        body += f"<pre>{escape(chr(10).join(lines))}</pre>"
    return f'<div class="nngrade-why">{_mark(reason.verdict)} {body}</div>'


def _code(failure: Failure | None, extras: Extras, shown: set[tuple[str, int | None, int]]) -> str:
    """Return the lines around each line of code that failed."""
    if failure is None or failure.line is None:
        return ""
    place = failure.file, failure.cell, failure.line
    found = around(extras.files.get(failure.file, ""), failure.line, failure.cell)
    if not found or place in shown:
        return ""
    shown.add(place)
    lines = (f"{n:>4}  {visible.brief(line[:CODE_WIDTH])}" for n, line in found)
    marked = (
        f"<b>{escape(line)}</b>" if n == failure.line else escape(line)
        for (n, _), line in zip(found, lines, strict=True)
    )
    where = failure.file if failure.cell is None else f"{failure.file}, cell {failure.cell}"
    return f'<p class="nngrade-dim">{plain(where)}</p><pre>{chr(10).join(marked)}</pre>'


def _summary(report: Report) -> str:
    score, dot, rest = visible.score_line(report).partition(" · ")
    line = f"<p><b>{plain(score)}</b>{dot}{plain(rest)}</p>"
    line += "".join(f"<p>{_prose(fault)}</p>" for fault in visible.faults(report))
    if visible.public(report):
        line += (
            '<p class="nngrade-dim">These are the public checks; hidden ones will count too.</p>'
        )
    return line
