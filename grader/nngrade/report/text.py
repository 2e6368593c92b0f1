"""Print a report in a terminal, for a student."""

from __future__ import annotations

import msgspec
from rich.console import Console
from rich.text import Text

from nngrade.model import Diagnosis, ExerciseResult, Failure, Report, Verdict
from nngrade.report import visible
from nngrade.text import one_line, readable

MARKS = {
    Verdict.PASSED: ("✓", "green"),
    Verdict.FAILED: ("✗", "red"),
    Verdict.SKIPPED: ("-", "yellow"),
    Verdict.ERROR: ("!", "magenta"),
    Verdict.WAITING: ("…", "cyan"),
    Verdict.MARKED: ("•", "cyan"),
}
TITLE_MIN = 12  # in less room, a title says nothing
PLAIN = {"✓": "+", "✗": "x", "…": "?", "•": "*"}


def console(*, stderr: bool = False) -> Console:
    """Return a console that fits the terminal, or one 88 columns wide if there is no terminal."""
    found = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if not found.is_terminal and "COLUMNS" not in found._environ:
        found.width = 88
    return found


def show(report: Report, to: Console, *, verbose: bool = False, passed: bool = True) -> None:
    """Print a report: a line for each exercise, and below it what is wrong and why.

    With `verbose`, print every check, hidden ones in full; those that `passed` may be left out.
    """
    to.print(Text(f"{report.assignment} · {report.title}", style="bold"))
    whole = visible.all_unreadable(report)
    for note in visible.notes(report, whole):
        indented(to, Text(f"note: {note}", style="yellow"), 0)
    to.print()
    width = max((len(e.name) for e in report.exercises), default=0)
    if whole is not None:
        _unreadable(whole, to)
    for exercise in report.exercises if whole is None else ():
        shown = exercise
        if not passed:
            # Students also want to read hand-marked answers.
            failed = tuple(
                c for c in exercise.checks if c.verdict is not Verdict.PASSED or c.failure
            )
            shown = msgspec.structs.replace(exercise, checks=failed)
        _exercise(shown, to, width, visible.public(report), verbose=verbose)
    to.print()
    _summary(report, to)


def _unreadable(failure: Failure, to: Console) -> None:
    mark, colour = mark_of(to, Verdict.FAILED)
    said = one_line(failure.message, visible.TEXT_MAX)
    indented(to, Text.assemble((f"{mark} ", colour), said), 1)
    for line in visible.brief(failure.detail).splitlines():
        to.print(Text(f"     {line}", style="dim"), no_wrap=True, overflow="ellipsis")
    indented(to, Text(visible.NOTHING_CHECKED), 3)


def _exercise(
    exercise: ExerciseResult, to: Console, width: int, public: str, *, verbose: bool
) -> None:
    untouched = visible.untouched(exercise)
    mark, colour = mark_of(to, Verdict.SKIPPED if untouched else exercise.verdict)
    line = Text(" ")
    line.append(f"{mark} ", style=colour)
    line.append(exercise.name.ljust(width))
    points = f"{exercise.points:g}{public}"
    shown = f"{visible.points(exercise.score):>4} / {points:<{4 + len(public)}}"
    if not exercise.points:
        shown = visible.worth(exercise).ljust(11 + len(public))
    line.append(f"  {shown}", style="dim")
    if untouched:
        line.append(f"  {visible.NOT_IMPLEMENTED}", style="yellow")
    elif (room := to.width - width - 20 - len(public)) >= TITLE_MIN:
        line.append(f"  {one_line(readable(exercise.title), room)}", style="dim")
    line.rstrip()
    to.print(line, no_wrap=True, overflow="ellipsis", crop=False)
    if exercise.stood_in:
        indented(to, Text(visible.stood_in(exercise), style="cyan"), 5)
    for diagnosis in exercise.diagnoses if not untouched else ():
        _diagnosis(diagnosis, to)
    for number, said in enumerate(visible.example_lines(exercise)):
        indented(to, Text(said, style="dim" if number else ""), 7 if number else 5)
    if verbose:
        for check in exercise.checks:
            mark, colour = mark_of(to, check.verdict)
            text = Text.assemble((f"{mark} ", colour), one_line(check.title))
            text.append(f"  {check.suite}, {check.group}, {check.seconds * 1e3:.1f} ms", "dim")
            indented(to, text, 5, 2)
            if check.failure is not None:
                indented(to, Text(one_line(check.failure.message, visible.TEXT_MAX)), 7)
            detail = visible.detail(check, everything=True)
            _below(detail, visible.printed(check, everything=True), to)
    elif not untouched:
        reasons, more = visible.first_reasons(exercise)
        for reason in reasons:
            _reason(reason, to)
        if more:
            indented(to, Text(f"{more}; -v shows every check", style="dim"), 5)


def _diagnosis(diagnosis: Diagnosis, to: Console) -> None:
    arrow = "→" if to.encoding.lower().startswith("utf") else ">"
    first, *rest = map(readable, visible.diagnosis_lines(diagnosis))
    style = "bold yellow" if diagnosis.title else "yellow"
    indented(to, Text.assemble((f"{arrow} ", "bold yellow"), (first, style)), 5, 2)
    for line in rest:
        indented(to, Text(line, style="italic" if line.startswith("Hint: ") else ""), 7)


def _reason(reason: visible.Reason, to: Console) -> None:
    mark, colour = mark_of(to, reason.verdict)
    failure = reason.check.failure
    ours = failure is not None and failure.kind == "answer"  # the course's own words, in Markdown
    head, aside = (readable(t) if ours else t for t in (reason.head, reason.aside))
    text = Text.assemble((f"{mark} ", colour), head, (aside, "dim"))
    indented(to, text, 5, 2)
    if reason.why:
        indented(to, Text(reason.why), 7)
    _below(reason.detail, reason.printed, to)


def _below(detail: tuple[str, ...], printed: tuple[str, ...], to: Console) -> None:
    for line in detail:
        indented(to, Text(line, style="dim"), 7)
    for line in printed:
        indented(to, Text(line, style="cyan"), 7)


def _summary(report: Report, to: Console) -> None:
    line = visible.score_line(report)
    if report.score is None and not report.waiting:
        to.print(Text(line, style="magenta"))
        for fault in visible.faults(report):
            indented(to, Text(fault), 2)
    else:
        score, dot, rest = line.partition(" · ")
        style = "bold green" if report.verdict is Verdict.PASSED else "bold"
        to.print(Text.assemble((score, style), dot + rest))
    if visible.public(report):
        to.print(Text("These are the public checks; hidden ones will count too.", style="dim"))


def mark_of(to: Console, verdict: Verdict) -> tuple[str, str]:
    """Return a verdict's mark, as the terminal can show it, and its colour."""
    mark, colour = MARKS[verdict]
    return (mark if to.encoding.lower().startswith("utf") else PLAIN.get(mark, mark)), colour


def indented(to: Console, text: Text, by: int, hang: int = 0) -> None:
    """Print text, wrapped and indented, further lines by `hang` more.

    Only its first line begins at the left edge, and only if `by` is 0.

    A runner of GitHub Actions takes a line of its log for a command if it begins with `::`, indented or not,
    or contains `##[`. No line that is printed here does.
    """
    if "##[" in text.plain:
        text = Text(text.plain.replace("##[", "## ["), style=text.style)
    for number, line in enumerate(text.wrap(to, max(to.width - (by or 2) - hang, 20))):
        line.rstrip()
        margin = " " * ((by or 2 * bool(number)) + hang * bool(number))
        if line.plain.lstrip().startswith("::"):
            margin = margin[:-1] + "…"
        to.print(Text(margin) + line, no_wrap=True, overflow="ignore", crop=False)
