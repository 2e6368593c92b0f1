"""A report as a notebook shows it: a table without script, in the notebook's own colours.

Everything that comes from a submission is escaped. What is shown, and in which words, is as in `text`.
"""

from __future__ import annotations

import re
from html import escape

from nngrade.model import CheckResult, Diagnosis, ExerciseResult, Report, Verdict
from nngrade.report.text import (
    DETAIL_LINES,
    MARKS,
    PRINTED_LINES,
    clean,
    reasons,
    says_all,
)

_CLASSES = {
    Verdict.PASSED: "passed",
    Verdict.FAILED: "failed",
    Verdict.SKIPPED: "skipped",
    Verdict.ERROR: "error",
}
# JupyterLab's variables where there are such; elsewhere colours that can be read on light and dark.
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
    """One sentence, where there is nothing to show a table of."""
    return _whole(f"<p>{_prose(message)}</p>")


def table(report: Report) -> str:
    """A report: a row for each exercise, and in it what is wrong and why."""
    rows = "".join(map(_exercise, report.exercises))
    notes = "".join(f"<p><b>note:</b> {_prose(n)}</p>" for n in report.notes)
    title = f"<p><b>{_plain(report.assignment)} · {_plain(report.title)}</b></p>"
    body = f'<table class="nngrade-report"><tbody>{rows}</tbody></table>'
    return _whole(title + notes + body + _summary(report))


def _whole(body: str) -> str:
    return f'<div class="nngrade"><style>{STYLE}</style>{body}</div>'


def _plain(text: str) -> str:
    return escape(clean(text))


def _prose(text: str) -> str:
    """A sentence, what stands between backticks as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", _plain(text))


def _mark(verdict: Verdict) -> str:
    return f'<span class="nngrade-{_CLASSES[verdict]}">{MARKS[verdict][0]}</span>'


def _exercise(exercise: ExerciseResult) -> str:
    found = reasons(c for c in exercise.checks if c.verdict is not Verdict.PASSED)
    alone = len(found) == 1 and found[0][1][0].failure is not None
    untouched = alone and exercise.score == 0 and found[0][0] == "not implemented yet"
    points = "—" if exercise.score is None else f"{exercise.score:.1f}".removesuffix(".0")
    parts = [f'<code>{_plain(exercise.name)}</code> <span class="nngrade-dim">']
    parts.append(f"{'not implemented yet' if untouched else _plain(exercise.title)}</span>")
    if exercise.stood_in:
        names = ", ".join(f"`{n}`" for n in exercise.stood_in)
        parts.append(f"<p>{_prose(f'graded with our {names} in place of yours')}</p>")
    if not untouched:
        parts += map(_diagnosis, exercise.diagnoses)
        parts += [_reason(members) for _, members in found]
    verdict = Verdict.SKIPPED if untouched else exercise.verdict
    return (
        f'<tr><td class="nngrade-mark">{_mark(verdict)}</td><td>{"".join(parts)}</td>'
        f'<td class="nngrade-points">{points} / {exercise.points:g}</td></tr>'
    )


def _diagnosis(diagnosis: Diagnosis) -> str:
    if diagnosis.title:
        body = f"<b>→ {_prose(diagnosis.title)}</b><p>{_prose(diagnosis.sentence)}</p>"
    else:
        body = f"→ {_prose(f'{diagnosis.function}: {diagnosis.sentence}')}"
    if diagnosis.hint:
        body += f"<p><i>Hint: {_prose(diagnosis.hint)}</i></p>"
    return f'<div class="nngrade-why nngrade-known">{body}</div>'


def _reason(members: list[CheckResult]) -> str:
    first = members[0]
    failure, shown = first.failure, first.suite == "public"
    if failure is not None and says_all(first):
        body = _prose(failure.message)
        if len(members) > 1:
            body += f' <span class="nngrade-dim">({len(members)} checks)</span>'
    else:
        body = _prose(first.title)
        if failure is not None and shown:
            body += f"<p>{_prose(failure.message)}</p>"
        elif failure is not None and failure.kind not in ("values", "property"):
            body += f'<span class="nngrade-dim">: {_prose(failure.message)}</span>'
    if shown and (failure is None or failure.kind != "missing"):
        body += _detail(first)
    return f'<div class="nngrade-why">{_mark(first.verdict)} {body}</div>'


def _detail(check: CheckResult) -> str:
    lines = clean(check.failure.detail).splitlines()[:DETAIL_LINES] if check.failure else []
    printed = clean(check.printed).splitlines()[-PRINTED_LINES:]
    lines += [f"printed: {line[:200]}" for line in printed]
    return f"<pre>{escape(chr(10).join(lines))}</pre>" if lines else ""


def _summary(report: Report) -> str:
    if report.score is None:
        faults = [
            f"<p>{_prose(f'{c.id}: {c.failure.message}')}</p>"
            for e in report.exercises
            for c in e.checks
            if c.verdict is Verdict.ERROR and c.failure is not None
        ]
        return "<p>No score yet: a check failed through no fault of yours</p>" + "".join(faults)
    right = sum(e.verdict is Verdict.PASSED for e in report.exercises)
    score = f"{report.score:.1f}".removesuffix(".0")
    line = (
        f"<p><b>{score} / {report.max_score:g}</b> · {right} of {len(report.exercises)} right</p>"
    )
    if "hidden" not in report.suites:
        line += (
            '<p class="nngrade-dim">These are the public checks; hidden ones will count too.</p>'
        )
    return line
