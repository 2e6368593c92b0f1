"""A report as a student reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from nngrade.model import CheckResult, Diagnosis, ExerciseResult, Report, Verdict

MARKS = {
    Verdict.PASSED: ("✓", "green"),
    Verdict.FAILED: ("✗", "red"),
    Verdict.SKIPPED: ("-", "yellow"),
    Verdict.ERROR: ("!", "magenta"),
}
PLAIN = {"✓": "+", "✗": "x"}
DETAIL_LINES = 12
PRINTED_LINES = 6


def console(*, stderr: bool = False) -> Console:
    """A console that fits the terminal, and prints plain text of a fixed width where there is none."""
    found = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if not found.is_terminal and "COLUMNS" not in found._environ:
        found.width = 88
    return found


def clean(text: str) -> str:
    """Text without control characters, so that no submission can drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text.expandtabs(4))


def show(report: Report, to: Console, *, verbose: bool = False) -> None:
    """Print a report: a line for each exercise, and under it what is wrong and why."""
    to.print(Text(f"{report.assignment} · {report.title}", style="bold"))
    for note in report.notes:
        _indented(to, Text(f"note: {clean(note)}", style="yellow"), 0)
    to.print()
    width = max((len(e.name) for e in report.exercises), default=0)
    for exercise in report.exercises:
        _exercise(exercise, to, width, verbose=verbose)
    to.print()
    _summary(report, to)


def _exercise(exercise: ExerciseResult, to: Console, width: int, *, verbose: bool) -> None:
    failed = [c for c in exercise.checks if c.verdict is not Verdict.PASSED]
    found = reasons(failed)
    alone = len(found) == 1 and found[0][1][0].failure is not None
    untouched = alone and exercise.score == 0 and found[0][0] == "not implemented yet"
    verdict = Verdict.SKIPPED if untouched else exercise.verdict
    mark, colour = _mark(to, verdict)
    points = "—" if exercise.score is None else f"{exercise.score:.1f}".removesuffix(".0")
    line = Text(" ")
    line.append(f"{mark} ", style=colour)
    line.append(exercise.name.ljust(width))
    line.append(f"  {points:>4} / {exercise.points:<4g}", style="dim")
    if untouched:
        line.append("  not implemented yet", style="yellow")
    elif to.width >= width + 20 + len(exercise.title):
        line.append(f"  {exercise.title}", style="dim")
    line.rstrip()
    to.print(line, no_wrap=True, overflow="ellipsis", crop=False)
    if exercise.stood_in:
        names = ", ".join(f"`{n}`" for n in exercise.stood_in)
        _indented(to, Text(f"graded with our {names} in place of yours", style="cyan"), 5)
    for diagnosis in exercise.diagnoses if not untouched else ():
        _diagnosis(diagnosis, to)
    if verbose:
        for check in exercise.checks:
            mark, colour = _mark(to, check.verdict)
            text = Text.assemble((f"{mark} ", colour), clean(check.title))
            text.append(f"  {check.suite}, {check.group}, {check.seconds * 1e3:.1f} ms", "dim")
            _indented(to, text, 5)
            _why(check, to, 7, verbose=True)
    elif not untouched:
        for _, members in found:
            _reason(members, to)


def _diagnosis(diagnosis: Diagnosis, to: Console) -> None:
    arrow = "→" if to.encoding.lower().startswith("utf") else ">"
    text = Text(f"{arrow} ", style="bold yellow")
    if diagnosis.title:
        text.append(clean(diagnosis.title), style="bold yellow")
        _indented(to, text, 5)
        _indented(to, Text(clean(diagnosis.sentence)), 7)
    else:
        text.append(f"{diagnosis.function}: {clean(diagnosis.sentence)}", style="yellow")
        _indented(to, text, 5)
    if diagnosis.hint:
        _indented(to, Text(f"Hint: {clean(diagnosis.hint)}", style="italic"), 7)


def reasons(failed: Iterable[CheckResult]) -> list[tuple[str, list[CheckResult]]]:
    """Checks that failed for the same reason, together."""
    found: dict[str, list[CheckResult]] = {}
    for check in failed:
        if check.failure is not None and check.failure.kind == "unearned":
            continue
        reason = check.failure.message if check.failure else check.title
        key = reason if check.failure and says_all(check) else f"{reason}\n{check.title}"
        found.setdefault(key, []).append(check)
    return list(found.items())


def says_all(check: CheckResult) -> bool:
    """Whether a failure's reason is the same whichever check met it."""
    return check.failure is not None and check.failure.kind not in (
        [
            "values",
            "shape",
            "dtype",
            "non_finite",
            "gradient",
            "property",
            "type",
            "no_error",
            "warning",
        ]
    )


def _reason(members: list[CheckResult], to: Console) -> None:
    first = members[0]
    mark, colour = _mark(to, first.verdict)
    if says_all(first) and first.failure is not None:
        text = Text.assemble((f"{mark} ", colour), clean(first.failure.message))
        if len(members) > 1:
            text.append(f" ({len(members)} checks)", "dim")
        _indented(to, text, 5)
        _detail(first, to, 7)
        return
    text = Text.assemble((f"{mark} ", colour), clean(first.title))
    if first.suite == "hidden" and first.failure is not None:
        # A hidden check's title says what it is about; its reason adds little unless it is a kind of its own.
        if first.failure.kind not in ("values", "property"):
            text.append(f": {clean(first.failure.message)}", "dim")
        _indented(to, text, 5)
        return
    _indented(to, text, 5)
    _why(first, to, 7, verbose=False)


def _why(check: CheckResult, to: Console, indent: int, *, verbose: bool) -> None:
    if check.failure is not None:
        _indented(to, Text(clean(check.failure.message)), indent)
    _detail(check, to, indent, verbose=verbose)


def _detail(check: CheckResult, to: Console, indent: int, *, verbose: bool = False) -> None:
    shown = verbose or check.suite == "public"
    if check.failure is not None and shown and check.failure.detail:
        lines = clean(check.failure.detail).splitlines()[:DETAIL_LINES]
        for line in lines:
            _indented(to, Text(line, style="dim"), indent)
    if shown and check.printed:
        lines = clean(check.printed).splitlines()
        for line in lines[-PRINTED_LINES:]:
            _indented(to, Text(f"printed: {line[:200]}", style="cyan"), indent)


def _summary(report: Report, to: Console) -> None:
    right = sum(e.verdict is Verdict.PASSED for e in report.exercises)
    of = len(report.exercises)
    if report.score is None:
        text = Text("No score yet: a check failed through no fault of yours", style="magenta")
        to.print(text)
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.verdict is Verdict.ERROR and check.failure is not None:
                    _indented(to, Text(clean(f"{check.id}: {check.failure.message}")), 2)
    else:
        score = f"{report.score:.1f}".removesuffix(".0")
        style = "bold green" if report.verdict is Verdict.PASSED else "bold"
        to.print(
            Text.assemble((f"{score} / {report.max_score:g}", style), f" · {right} of {of} right")
        )
    if "hidden" not in report.suites:
        to.print(Text("These are the public checks; hidden ones will count too.", style="dim"))


def _mark(to: Console, verdict: Verdict) -> tuple[str, str]:
    mark, colour = MARKS[verdict]
    return (mark if to.encoding.lower().startswith("utf") else PLAIN.get(mark, mark)), colour


def _indented(to: Console, text: Text, by: int) -> None:
    for line in text.wrap(to, max(to.width - by, 20)):
        line.rstrip()
        to.print(Text(" " * by) + line, no_wrap=True, overflow="ignore", crop=False)
