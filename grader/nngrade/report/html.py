"""Render a report as HTML for a notebook: a table without scripts, in the notebook's own colours.

Everything that comes from a submission is escaped. Contents and wording are those of `text`.
"""

from __future__ import annotations

import re
from html import escape

from nngrade.model import Counterexample, Diagnosis, ExerciseResult, Failure, Report, Verdict
from nngrade.report import visible
from nngrade.report.text import MARKS
from nngrade.text import one_line

_CLASSES = {
    Verdict.PASSED: "passed",
    Verdict.FAILED: "failed",
    Verdict.SKIPPED: "skipped",
    Verdict.ERROR: "error",
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


def said(message: str) -> str:
    """Return a message without a report as HTML."""
    return _whole(f"<p>{_prose(message)}</p>")


def table(report: Report) -> str:
    """Return a report as HTML: a row for each exercise, with what is wrong and why."""
    whole = visible.all_unreadable(report)
    public = visible.public(report)
    rows = "".join(_exercise(e, public) for e in report.exercises if whole is None)
    rows += _unreadable(whole) if whole is not None else ""
    notes = "".join(f"<p><b>note:</b> {_prose(n)}</p>" for n in visible.notes(report))
    title = f"<p><b>{_plain(report.assignment)} · {_plain(report.title)}</b></p>"
    body = f'<table class="nngrade-report"><tbody>{rows}</tbody></table>'
    return _whole(title + notes + body + _summary(report))


def _whole(body: str) -> str:
    return f'<div class="nngrade"><style>{STYLE}</style>{body}</div>'


def _plain(text: str) -> str:
    return escape(one_line(text, visible.TEXT_MAX))


def _prose(text: str) -> str:
    """Return text as HTML, with the parts between backticks as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", _plain(text))


def _mark(verdict: Verdict) -> str:
    return f'<span class="nngrade-{_CLASSES[verdict]}">{MARKS[verdict][0]}</span>'


def _unreadable(failure: Failure) -> str:
    body = f"{_prose(failure.message)}<pre>{escape(visible.brief(failure.detail))}</pre>"
    told = f'<div class="nngrade-why">{body}<p>{visible.NOTHING_CHECKED}</p></div>'
    return f'<tr><td class="nngrade-mark">{_mark(Verdict.FAILED)}</td><td>{told}</td></tr>'


def _exercise(exercise: ExerciseResult, public: str) -> str:
    untouched = visible.untouched(exercise)
    title = visible.NOT_IMPLEMENTED if untouched else exercise.title
    parts = [f"<code>{_plain(exercise.name)}</code> "]
    parts.append(f'<span class="nngrade-dim">{_plain(title)}</span>')
    if exercise.stood_in:
        parts.append(f"<p>{_prose(visible.stood_in(exercise))}</p>")
    if not untouched:
        parts += map(_diagnosis, exercise.diagnoses)
        if exercise.counterexample is not None:
            parts.append(_counterexample(exercise.counterexample))
        reasons, more = visible.first_reasons(exercise)
        parts += map(_reason, reasons)
        if more:
            parts.append(f'<p class="nngrade-dim">{more}</p>')
    verdict = Verdict.SKIPPED if untouched else exercise.verdict
    points = f"{visible.points(exercise.score)} / {exercise.points:g}{public}"
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
    return f"<p>Try <code>{_plain(found.call)}</code></p><p>{_plain(found.sentence)}</p>"


def _reason(reason: visible.Reason) -> str:
    body = f'{_prose(reason.head)}<span class="nngrade-dim">{_prose(reason.aside)}</span>'
    if reason.why:
        body += f"<p>{_prose(reason.why)}</p>"
    failure = reason.check.failure
    lines = reason.below()
    if lines and (failure is None or failure.kind != "missing"):
        body += f"<pre>{escape(chr(10).join(lines))}</pre>"
    return f'<div class="nngrade-why">{_mark(reason.verdict)} {body}</div>'


def _summary(report: Report) -> str:
    score, dot, rest = visible.score_line(report).partition(" · ")
    line = f"<p><b>{_plain(score)}</b>{dot}{_plain(rest)}</p>"
    line += "".join(f"<p>{_prose(fault)}</p>" for fault in visible.faults(report))
    if "hidden" not in report.suites:
        line += (
            '<p class="nngrade-dim">These are the public checks; hidden ones will count too.</p>'
        )
    return line
