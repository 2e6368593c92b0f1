"""Ask a week's questions in a terminal, and write the answers beside the student's code."""

from __future__ import annotations

import contextlib
import math
import re
import select
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.text import Text

from nngrade.course.questions import worth
from nngrade.errors import EXIT_FAILED, EXIT_PASSED, UsageError
from nngrade.grading.questions import EXACT, Judged, Malformed, judge, understood
from nngrade.grading.questions import answered as write
from nngrade.model import Assignment, Question, Verdict
from nngrade.report.text import console, indented, mark_of
from nngrade.submission.answers import Unreadable, answers_path, parse, read_answers
from nngrade.text import plain_json, readable

# Blocks that lose their meaning if their lines are joined.
_VERBATIM = re.compile(r"\s*(```|\||[-*] |\d+[.)] )|    ")
# A terminal may hand over a paste in several pieces.
PASTE_SECONDS = 0.02


class Asking(msgspec.Struct, frozen=True):
    """An assignment's questions, and the folder with a student's answers to them."""

    assignment: Assignment
    folder: Path

    @property
    def file(self) -> Path:
        """Return the path of the answers."""
        return answers_path(self.folder)

    def given(self) -> dict[str, Any]:
        """Return the answers so far. Raises `UsageError` if their file cannot be read."""
        try:
            return parse(read_answers(self.file) or b"")
        except Unreadable as e:
            raise UsageError(f"{self.file}: {e}") from None


def one(asking: Asking, question: Question, given: str, *, as_json: bool) -> int:
    """Answer one question without asking; return the exit code."""
    try:
        judged = write(asking.folder, question, given)
    except Malformed as e:
        raise UsageError(f"{question.name}: {e}") from None
    if as_json:
        click.echo(document(question, asking.given().get(question.name), judged))
    else:
        indented(console(), Text.assemble(f"{question.name}: ", _verdict(judged)), 0)
    return EXIT_FAILED if judged.verdict is Verdict.FAILED else EXIT_PASSED


def listed(asking: Asking, only: Question | None) -> None:
    """Print each question and the answer so far as a line of JSON."""
    given = asking.given()
    for question in _chosen(asking, only):
        answer = given.get(question.name)
        judged = judge(question, "" if answer is None else answer, marked=False)
        click.echo(document(question, answer, judged))


def answered(asking: Asking, only: Question | None) -> None:
    """Ask one question after the other, until the student stops."""
    chosen = _chosen(asking, only)
    assignment = asking.assignment
    click.secho(f"{assignment.slug} · {assignment.title}", bold=True)
    for number, question in enumerate(chosen, 1):
        click.echo()
        title = readable(question.title)
        head = (f"{number} of {len(chosen)} · {title}", "bold")
        indented(
            console(), Text.assemble(head, (f"  {question.name}, {worth(question)}", "dim")), 0
        )
        for line in _lines(question):
            click.echo(f"  {line}" if line else "")
        _so_far(asking, question)
        if not _asked(asking, question):
            return


def _asked(asking: Asking, question: Question) -> bool:
    """Ask a question until it is answered or left; return whether to go on with the next."""
    # A choice may have the name of a command; then it is the choice.
    commands = {"?", "q"} - {key.casefold() for key in question.choices}
    hint = "? hint, " if question.hints and "?" in commands else ""
    stop = "q" if "q" in commands else "Ctrl-D"
    kind = {"number": "a number", "choice": ", ".join(question.choices), "text": "a text"}
    _wrapped(Text(f"{kind[question.answer]}  ({hint}Enter: next, {stop}: stop)", style="dim"))
    with contextlib.suppress(ImportError):  # not on Windows
        import readline  # noqa: F401 with it, arrow keys edit the line
    while True:
        try:
            given = click.prompt("  >", default="", show_default=False, prompt_suffix=" ").strip()
        except click.Abort:  # the input has ended, or Ctrl-C
            click.echo()
            return False
        _drop_what_waits()
        if given == "" or (given == "q" and "q" in commands):
            return given == ""
        if given == "?" and hint:
            _wrapped(f"Hint: {readable(question.hints[0])}")
            continue
        try:
            judged = write(asking.folder, question, given)
        except Malformed as e:
            _wrapped(_mark(Verdict.FAILED), f" {e}")
            continue
        _wrapped(_verdict(judged))
        if judged.verdict is not Verdict.FAILED:
            return True


def _drop_what_waits() -> None:
    """Drop lines that already wait in a terminal: a paste of several lines answers one question alone."""
    try:
        import termios  # not on Windows
    except ImportError:
        return
    if sys.stdin.isatty() and select.select([sys.stdin], [], [], PASTE_SECONDS)[0]:
        termios.tcflush(sys.stdin, termios.TCIFLUSH)
        _wrapped(Text("Only the first line was read; the rest was dropped.", style="dim"))


def _so_far(asking: Asking, question: Question) -> None:
    given = asking.given().get(question.name, "")
    judged = judge(question, given, marked=False)
    if judged.verdict is not Verdict.SKIPPED:
        try:
            value = understood(question, given)
            shown = str(value).removesuffix(".0") if isinstance(value, float) else str(value)
        except Malformed:
            shown = "cannot be read"
        shown = shown if len(shown) < 40 else f"{shown[:39]}…"
        waits = judged.verdict is Verdict.WAITING
        mark = "" if waits else Text.assemble(" ", _mark(judged.verdict))
        said = f"Your answer so far: {shown}"
        _wrapped(Text.assemble((said, "dim"), mark))


def _chosen(asking: Asking, only: Question | None) -> list[Question]:
    return [only] if only is not None else list(asking.assignment.questions)


def _mark(verdict: Verdict) -> Text:
    return Text(*mark_of(console(), verdict))


def _verdict(judged: Judged) -> Text:
    said = judged.said or ("right" if judged.verdict is Verdict.PASSED else "")
    return Text.assemble(_mark(judged.verdict), f" {readable(said)}")


def document(question: Question, answer: Any, judged: Judged) -> str:
    """Return a question, its answer and the verdict as a line of JSON."""
    if isinstance(answer, float) and not math.isfinite(answer):
        answer = str(answer)  # JSON has no such number
    whole = isinstance(answer, int) and abs(answer) >= EXACT
    line = msgspec.json.encode(
        {
            "question": question.name,
            "title": question.title,
            "text": question.question,
            "kind": question.answer,
            "choices": question.choices,
            "points": question.points,
            "answer": answer if isinstance(answer, int | float | str) and not whole else None,
            "verdict": judged.verdict.value,
            "said": judged.said,
        }
    )
    return plain_json(line).decode()


def _lines(question: Question) -> Iterator[str]:
    """Yield the question's text and choices in lines that fit the terminal."""
    width = max(console().width - 2, 20)
    fenced = False
    for part in re.split(r"\n\s*\n", question.question):
        lines = part.splitlines()
        if fenced or any(map(_VERBATIM.match, lines)):
            code = fenced or "```" in part or part.startswith("    ")
            fenced ^= part.count("```") % 2 == 1
            yield from lines if code else map(readable, lines)
        else:
            yield from click.wrap_text(readable(" ".join(lines)), width).splitlines()
        yield ""
    longest = max(map(len, question.choices), default=0)
    for key, text in question.choices.items():
        head = f"{key.rjust(longest + 2)}  "
        yield from click.wrap_text(readable(text), width, head, " " * len(head)).splitlines()
    if question.choices:
        yield ""


def _wrapped(*parts: str | Text) -> None:
    indented(console(), Text.assemble(*parts), 2, 2)
