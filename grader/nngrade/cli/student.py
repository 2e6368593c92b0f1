"""The commands of students: start, check, ask, hint, status."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from nngrade.cli.common import PathType, assignment_of, course_of, example, to_type
from nngrade.errors import EXIT_PASSED, UsageError

if TYPE_CHECKING:
    from nngrade.model import Assignment, Exercise, Question, Report


# A NamedTuple, because a help text must not import msgspec.
class CheckOptions(NamedTuple):
    """The options of `nngrade check`; `ci` holds NAME=VALUE pairs for Classroom 50."""

    assignment: str | None
    exercise: str | None
    submission: Path | None
    public: bool
    watch: bool
    kind: str
    ci: tuple[str, ...]
    verbose: bool
    html: Path | None
    data: Path | None
    device: str | None
    bundle: Path | None
    allow_weak: bool


@example("nngrade start week3")
@click.command()
@click.argument("assignment")
@click.argument("folder", type=PathType(), required=False)
@click.pass_context
def start(ctx: click.Context, assignment: str, folder: Path | None) -> None:
    """Copy an assignment's files into a folder, for you to fill in.

    FOLDER is named after the assignment unless you give another name. Files that exist already are not
    changed.
    """
    from nngrade.submission.starter import start as copy

    _, found = assignment_of(ctx, assignment)
    target = folder or Path(assignment)
    for path, written in copy(found, target):
        click.echo(f"{'wrote' if written else 'kept'}  {path}")
    click.echo(f"\nNext: read {target / 'README.md'}, fill in {', '.join(found.files)}, then run")
    where = ["-s", str(folder)] if folder is not None else []
    click.echo(f"  {to_type(ctx, 'check', assignment, *where)}")
    if found.questions:
        click.echo("and answer the questions:")
        click.echo(f"  {to_type(ctx, 'ask', assignment, *where)}")


@example("nngrade check week3 --exercise perceptron_update")
@click.command()
@click.argument("assignment", required=False)
@click.option("-e", "--exercise", help="Check only this exercise.")
@click.option("-s", "--submission", type=PathType(), help="The folder or file to check.")
@click.option("--public", is_flag=True, help="Run only the public checks.")
@click.option("-w", "--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json", "github", "junit", "gradescope", "classroom50"]),
    default="text",
    show_default=True,
    help="The format of the report.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--ci", multiple=True, metavar="NAME=VALUE", help="A value for Classroom 50, such as owner=ada."
)
@click.option("-v", "--verbose", is_flag=True, help="Show every check, inputs included.")
@click.option("--html", metavar="FILE", type=PathType(), help="Also write a page with pictures.")
@click.option(
    "--data", metavar="FOLDER", type=PathType(), help="Train on your own IDX files of MNIST's kind."
)
@click.option("--device", metavar="NAME", help="Run PyTorch on this device, such as cuda.")
@click.option("--bundle", type=PathType(), help="Check with this bundle, without a course.")
@click.option(
    "--allow-weak-isolation",
    "allow_weak",
    is_flag=True,
    help="With --bundle: run even if no sandbox holds.",
)
@click.pass_context
def check(ctx: click.Context, /, as_json: bool, **given: Any) -> None:
    """Check your work on an assignment.

    In a folder that is named after the assignment you need not name it, nor in a course of one assignment.

    With --data, the files train-images-idx3-ubyte and train-labels-idx1-ubyte in FOLDER, as MNIST comes,
    stand in for the course's digits. Your marks come from the course's.

    With --device, PyTorch makes its tensors on that device, as after torch.set_default_device; random numbers
    are drawn on the CPU. Your code runs without a sandbox. Your marks come from the CPU.

    With --bundle, the bundle names the assignment, and the submission runs in a sandbox, as it does when a
    class is graded.

    Exit code: 0 all passed, 1 something failed, 2 wrong usage, 3 the course is at fault, 4 nngrade is.
    """
    options = CheckOptions(**given)
    if as_json:
        options = options._replace(kind="json")
    if options.watch and options.kind != "text":
        raise UsageError(
            f"--watch prints text, not {options.kind}. Leave out --watch or the format."
        )
    if options.html is not None and (options.watch or options.bundle is not None):
        raise UsageError("--html does not go with --watch or --bundle. Leave one out.")
    if options.data is not None and options.bundle is not None:
        raise UsageError("--data does not go with --bundle. Leave one out.")
    marks = options.bundle is not None or options.kind in ("gradescope", "classroom50")
    if options.device is not None and marks:
        other = "--bundle" if options.bundle is not None else f"--format {options.kind}"
        raise UsageError(f"{other} is for marks, which come from the CPU. Leave out --device.")
    if options.bundle is None:
        ctx.exit(_check_in_course(ctx, options))
    ctx.exit(_check_with_bundle(options.bundle, options))


def _check_with_bundle(bundle: Path, options: CheckOptions) -> int:
    if options.watch:
        raise UsageError("--watch does not work with --bundle. Leave one out.")
    from nngrade.grading.check_bundle import check_with_bundle

    done = check_with_bundle(
        bundle,
        options.assignment,
        options.submission,
        options.exercise,
        public=options.public,
        weak=options.allow_weak,
    )
    for line in done.said:
        click.echo(line, err=True)
    return _show(done.report, done.assignment, done.submission, options)


def _check_in_course(ctx: click.Context, options: CheckOptions) -> int:
    if options.allow_weak:
        raise UsageError(
            "--allow-weak-isolation belongs to --bundle. Add --bundle, or leave it out."
        )
    course, found = assignment_of(ctx, options.assignment)
    if options.data is not None:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a fork needs a process without threads
        from nngrade.course.data import with_own

        found = with_own(found, options.data)
    if options.device is not None:
        from nngrade.course.manifest import on_device

        found = on_device(found, options.device)
    exercise = options.exercise
    if exercise is not None:
        from nngrade.course.manifest import asked_task

        exercise = asked_task(found, exercise).name
    from nngrade.grading.check_one import check_own
    from nngrade.submission.read import locate

    path = options.submission or locate(found, Path.cwd())
    if options.watch:
        from nngrade.cli.watch import watching

        watching(
            path,
            lambda: check_own(course, found, path, options.public, exercise),
            verbose=options.verbose,
        )
        return EXIT_PASSED
    if options.html is not None:
        from nngrade.cli.output import check_with_page

        report = check_with_page(course, found, path, options, exercise)
    else:
        report = check_own(course, found, path, options.public, exercise)
    return _show(report, found, path, options)


def _show(report: Report, assignment: Assignment, path: Path, options: CheckOptions) -> int:
    from nngrade.cli.output import exit_code, show

    show(report, assignment, path, options)
    return exit_code(report)


@example("nngrade ask week3", "nngrade ask week3 xor_lines b")
@click.command(context_settings={"ignore_unknown_options": True})  # an answer may be negative
@click.argument("assignment")
@click.argument("question", required=False)
@click.argument("answer", required=False)
@click.option("-s", "--submission", type=PathType(), help="The folder with your answers.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document per question.")
@click.pass_context
def ask(
    ctx: click.Context,
    /,
    assignment: str,
    question: str | None,
    answer: str | None,
    submission: Path | None,
    as_json: bool,
) -> None:
    """Answer an assignment's questions.

    Asks one after the other. With QUESTION, only that one; with ANSWER too, it asks nothing. Your answers
    are in answers.toml beside your code; hand that file in too. Practice as often as you like.

    Exit code: 1 if the answer to the named question is wrong.
    """
    from nngrade.cli.ask import Asking, answered, listed, one
    from nngrade.course.manifest import asked_question
    from nngrade.submission.read import locate

    _, found = assignment_of(ctx, assignment)
    if not found.questions:
        raise UsageError(f"{found.slug} has no questions.")
    chosen = asked_question(found, question) if question is not None else None
    path = submission or locate(found, Path.cwd())
    asking = Asking(found, path.parent if path.is_file() else path)
    if chosen is not None and answer is not None:
        ctx.exit(one(asking, chosen, answer, as_json=as_json))
    if as_json:
        listed(asking, chosen)
        return
    answered(asking, chosen)
    where = ["-s", str(submission)] if submission is not None else []
    if asking.file.is_file():
        click.echo(f"\nYour answers are in {asking.file}. Hand in that file with your code.")
    click.echo(f"\nNext: {to_type(ctx, 'check', assignment, *where)}")


@example("nngrade hint week3 perceptron_update 2")
@click.command()
@click.argument("assignment")
@click.argument("exercise", required=False)
@click.argument("number", type=click.IntRange(min=1), default=1)
@click.pass_context
def hint(ctx: click.Context, assignment: str, exercise: str | None, number: int) -> None:
    """Show a hint for an exercise.

    NUMBER chooses the hint (default: the first); each one says more than the one before. Without EXERCISE,
    list the exercises.
    """
    from rich.text import Text

    from nngrade.course.manifest import asked_task
    from nngrade.report.text import console, indented
    from nngrade.text import counted, readable

    _, found = assignment_of(ctx, assignment)
    to = console()
    to.width = min(to.width, 78)  # longer lines are hard to read
    if exercise is None:
        tasks: list[Exercise | Question] = [*found.exercises]
        tasks += [q for q in found.questions if q.hints]
        width = max(len(e.name) for e in tasks)
        for e in tasks:
            head = f"  {e.name.ljust(width)}  {counted(e.hints, 'hint', 'hints'):7}  "
            room = max(to.width, len(head) + 12)
            click.echo(click.wrap_text(readable(e.title), room, head, " " * len(head)))
        click.echo(f"\nNext: {to_type(ctx, 'hint', assignment, found.exercises[0].name)}")
        return
    asked = asked_task(found, exercise)
    count = len(asked.hints)
    if number > count:
        has = f"{counted(asked.hints, 'hint', 'hints')}; there is no hint {number}"
        raise UsageError(f"{exercise} has {has if count else 'no hint'}.")
    click.echo(f"Hint {number} of {count} for {asked.name}:\n")
    for paragraph in asked.hints[number - 1].strip().split("\n\n"):
        indented(to, Text(readable(" ".join(paragraph.split()))), 2)
    if number < count:
        more = to_type(ctx, "hint", assignment, exercise, str(number + 1))
        click.echo(f"\nStill stuck? {more}")


@example("nngrade status")
@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document per line.")
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Show your score in every assignment."""
    from nngrade.cli.status import show
    from nngrade.course.manifest import load_assignment
    from nngrade.grading.check_one import check_own
    from nngrade.submission.read import locate

    def report(assignment: Assignment) -> Report:
        return check_own(course, assignment, locate(assignment, Path.cwd()), False, None)

    course = course_of(ctx)
    found = [load_assignment(course, slug) for slug in course.assignments]
    show(course, found, Path.cwd(), report, as_json)
