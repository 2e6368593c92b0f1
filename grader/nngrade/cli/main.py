"""The command line. Wiring only: every import that costs time stands where it is needed."""

from __future__ import annotations

import gc
import inspect
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from nngrade import __version__
from nngrade.errors import (
    EXIT_COURSE,
    EXIT_FAILED,
    EXIT_GRADER,
    EXIT_PASSED,
    NngradeError,
    UsageError,
    fault_of,
)

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course, Report

Command = TypeVar("Command", bound=click.Command)

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 96}


class _Group(click.Group):
    """Turns our errors into one sentence on stderr and their exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (NngradeError, OSError) as e:
            fault = fault_of(e)
            if fault is None:
                raise
            click.echo(f"nngrade: {fault}", err=True)
            ctx.exit(fault.exit_code)


class _PathType(click.Path):
    def __init__(self) -> None:
        super().__init__(path_type=Path)


def _example(*lines: str) -> Callable[[Command], Command]:
    """Add an example to a command's help."""

    def decorate(command: Command) -> Command:
        said = inspect.cleandoc(command.help or "")
        command.help = "\n  ".join((f"{said}\n\n\b\nExample:", *lines))
        return command

    return decorate


@_example(
    "nngrade start week3       get the files to fill in",
    "nngrade check week3       see what is right and what is not",
)
@click.group(cls=_Group, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="nngrade")
@click.option("--course", type=_PathType(), help="The course's folder (default: found upwards).")
@click.pass_context
def main(ctx: click.Context, course: Path | None) -> None:
    """Check neural-network exercises, and say what is wrong and why."""
    ctx.obj = course


def _course(ctx: click.Context) -> Course:
    from nngrade.course.manifest import find_course, load_course

    return load_course(find_course(Path.cwd(), explicit=ctx.obj))


def _assignment(ctx: click.Context, slug: str) -> tuple[Course, Assignment]:
    from nngrade.course.manifest import load_assignment

    course = _course(ctx)
    return course, load_assignment(course, slug)


@_example("nngrade start week3")
@main.command()
@click.argument("assignment")
@click.argument("folder", type=_PathType(), required=False)
@click.pass_context
def start(ctx: click.Context, assignment: str, folder: Path | None) -> None:
    """Copy an assignment's files into FOLDER (default: a folder of its name).

    Files that are there already stay as they are.
    """
    from nngrade.submission.starter import start as copy

    _, found = _assignment(ctx, assignment)
    target = folder or Path(assignment)
    for path, written in copy(found, target):
        click.echo(f"{'wrote' if written else 'kept'}  {path}")
    click.echo(f"\nNext: read {target / 'README.md'}, fill in {', '.join(found.files)}, then run")
    click.echo(f"  nngrade check {assignment}")


@_example("nngrade check week3 --exercise perceptron_update")
@main.command()
@click.argument("assignment", required=False)
@click.option("-e", "--exercise", help="Check this exercise alone.")
@click.option("-s", "--submission", type=_PathType(), help="The folder or file to check.")
@click.option("--public", is_flag=True, help="Leave the hidden checks out.")
@click.option("-w", "--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json", "github", "junit", "gradescope", "classroom50"]),
    default="text",
    show_default=True,
    help="How to print the report.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--ci", multiple=True, metavar="NAME=VALUE", help="What Classroom 50 has to know.")
@click.option("-v", "--verbose", is_flag=True, help="Show every check, inputs included.")
@click.option("--bundle", type=_PathType(), help="The bundle to check with, in place of a course.")
@click.option("--allow-weak-isolation", is_flag=True, help="With --bundle: even if it leaks.")
@click.pass_context
def check(
    ctx: click.Context,
    assignment: str | None,
    exercise: str | None,
    submission: Path | None,
    public: bool,
    watch: bool,
    kind: str,
    as_json: bool,
    ci: tuple[str, ...],
    verbose: bool,
    bundle: Path | None,
    allow_weak_isolation: bool,
) -> None:
    """Check your work on an assignment.

    With --bundle, the bundle knows the assignment, and the submission is closed in as those of a class are.

    Exit code: 0 all passed, 1 something failed, 2 wrong usage, 3 the course is at fault, 4 nngrade is.
    """
    kind = "json" if as_json else kind
    if watch and kind != "text":
        raise UsageError(f"--watch prints text for people, and not {kind}. Leave one of them out.")
    if bundle is not None:
        if watch:
            raise UsageError("--watch is for your own work, --bundle for others'. Leave one out.")
        from nngrade.grading.check_bundle import check_with_bundle

        done = check_with_bundle(
            bundle, assignment, submission, exercise, public=public, weak=allow_weak_isolation
        )
        for line in done.said:
            click.echo(line, err=True)
        ctx.exit(_show(done.report, done.assignment, done.submission, kind, ci, verbose=verbose))
    if assignment is None:
        raise UsageError("name the assignment, as in `nngrade check week3`.")
    if allow_weak_isolation:
        raise UsageError("--allow-weak-isolation belongs to --bundle. Leave it out.")
    course, found = _assignment(ctx, assignment)
    if exercise is not None:
        from nngrade.course.manifest import asked_exercise

        exercise = asked_exercise(found, exercise).name
    if watch:
        from nngrade.cli.watch import watching

        folder = _submission_path(found, submission)
        watching(folder, lambda: _report(course, found, folder, public, exercise), verbose=verbose)
        return
    report = _report(course, found, submission, public, exercise)
    path = _submission_path(found, submission)
    ctx.exit(_show(report, found, path, kind, ci, verbose=verbose))


def _show(report: Report, *arguments: Any, **options: Any) -> int:
    from nngrade.cli.output import exit_code, show

    show(report, *arguments, **options)
    return exit_code(report)


def _submission_path(assignment: Assignment, submission: Path | None) -> Path:
    from nngrade.submission.read import locate

    return submission or locate(assignment, Path.cwd())


def _report(
    course: Course,
    assignment: Assignment,
    submission: Path | None,
    public: bool,
    exercise: str | None,
) -> Report:
    from nngrade.grading.check_one import check_own

    return check_own(course, assignment, _submission_path(assignment, submission), public, exercise)


@_example("nngrade hint week3 perceptron_update 2")
@main.command()
@click.argument("assignment")
@click.argument("exercise")
@click.argument("number", type=click.IntRange(min=1), default=1)
@click.pass_context
def hint(ctx: click.Context, assignment: str, exercise: str, number: int) -> None:
    """Show hint NUMBER (default: the first) for an exercise; each says more than the one before."""
    from nngrade.course.manifest import asked_exercise

    _, found = _assignment(ctx, assignment)
    asked = asked_exercise(found, exercise)
    count = len(asked.hints)
    if number > count:
        raise UsageError(f"{exercise} has {count} hints; there is no hint {number}.")
    click.echo(f"Hint {number} of {count} for {asked.name}:\n")
    click.echo(click.wrap_text(asked.hints[number - 1].strip(), 78, "  ", "  "))
    if number < count:
        click.echo(f"\nStill stuck? nngrade hint {assignment} {exercise} {number + 1}")


@_example("nngrade status")
@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document per line.")
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Show every week at a glance."""
    from nngrade.cli.status import show
    from nngrade.course.manifest import load_assignment

    course = _course(ctx)
    found = [load_assignment(course, slug) for slug in course.assignments]
    show(course, found, Path.cwd(), lambda a: _report(course, a, None, False, None), as_json)


def _cohort(function: Any) -> Any:
    """The option that every command about a graded class has."""
    return click.option(
        "--out",
        type=_PathType(),
        default=Path("graded"),
        show_default=True,
        help="The folder of the reports.",
    )(function)


@_example("nngrade grade week3 submitted")
@main.command()
@click.argument("assignment")
@click.argument("submissions", type=_PathType(), default=Path("submitted"))
@_cohort
@click.option("-j", "--jobs", type=click.IntRange(1), help="How many at a time (default: cores).")
@click.option("--regrade", is_flag=True, help="Grade what has not changed as well.")
@click.option("--seed", type=click.IntRange(0), help="Draw hidden inputs from another seed.")
@click.option("--students", type=_PathType(), help="CSV: a name in the export, a student's id.")
@click.option(
    "--sandbox",
    type=click.Choice(["auto", "bubblewrap", "process", "none"]),
    default="auto",
    show_default=True,
    help="What a submission is closed in by.",
)
@click.option("--allow-weak-isolation", is_flag=True, help="Grade even if the sandbox leaks.")
@click.option("--gradebook", help="nbgrader's database (default: sqlite:///gradebook.db).")
@click.option("--no-gradebook", is_flag=True, help="Write the reports alone.")
@click.pass_context
def grade(
    ctx: click.Context,
    assignment: str,
    submissions: Path,
    out: Path,
    jobs: int | None,
    regrade: bool,
    seed: int | None,
    students: Path | None,
    sandbox: str,
    allow_weak_isolation: bool,
    gradebook: str | None,
    no_gradebook: bool,
) -> None:
    """Grade a class: everything that was handed in under SUBMISSIONS (default: submitted).

    Reports go to graded/ASSIGNMENT/STUDENT.json, and from there to the gradebook. Run it again after a
    crash or a late submission: only what has changed is graded. Exit code 1 if it was stopped, or if a
    check was in error, which costs nobody a point and needs you.
    """
    from nngrade.cli.teacher import grade_class
    from nngrade.cohort.options import GradeOptions

    if no_gradebook and gradebook is not None:
        raise UsageError("--no-gradebook leaves it alone, --gradebook names it. Leave one out.")
    course, found = _assignment(ctx, assignment)
    options = GradeOptions(
        submissions,
        out,
        jobs,
        regrade,
        seed,
        students,
        sandbox,
        allow_weak_isolation,
        None if no_gradebook else gradebook or "",
        shlex.join(["nngrade", *(a for a in sys.argv[1:] if a != "--regrade")]),
    )
    ctx.exit(grade_class(course, found, options))


@_example("nngrade report week3")
@main.command("report")
@click.argument("assignment")
@_cohort
@click.pass_context
def report_command(ctx: click.Context, assignment: str, out: Path) -> None:
    """Show what a class came to: means, each exercise, and everything that needs a person."""
    from nngrade.cli.teacher import show_class

    _, found = _assignment(ctx, assignment)
    show_class(found, out)


@_example("nngrade explain week3 ada")
@main.command()
@click.argument("assignment")
@click.argument("student")
@_cohort
@click.pass_context
def explain(ctx: click.Context, assignment: str, student: str, out: Path) -> None:
    """Show one student's report with everything: inputs, got and expected, output, time."""
    from nngrade.cli.teacher import explain_one

    _, found = _assignment(ctx, assignment)
    explain_one(found, out, student)


@_example("nngrade export week3 --format canvas --file exported.csv > filled.csv")
@main.command()
@click.argument("assignment")
@_cohort
@click.option(
    "--format",
    "kind",
    type=click.Choice(["csv", "json", "canvas", "moodle"]),
    default="csv",
    show_default=True,
    help="What to write.",
)
@click.option("--file", type=_PathType(), help="The file that Canvas or Moodle exported, to fill.")
@click.pass_context
def export(ctx: click.Context, assignment: str, out: Path, kind: str, file: Path | None) -> None:
    """Print a class's grades for another system."""
    from nngrade.cli.teacher import export_class

    _, found = _assignment(ctx, assignment)
    ctx.exit(export_class(found, out, kind, file))


@_example("nngrade gradebook sync week3     write the reports' grades into it")
@main.group()
def gradebook() -> None:
    """Keep nbgrader's gradebook."""


@_example("nngrade gradebook sync week3 --url sqlite:///gradebook.db")
@gradebook.command()
@click.argument("assignment")
@_cohort
@click.option("--url", default="sqlite:///gradebook.db", show_default=True, help="The database.")
@click.pass_context
def sync(ctx: click.Context, assignment: str, out: Path, url: str) -> None:
    """Write the grades of graded/ into nbgrader's database; a TA's manual grades stay."""
    from nngrade.cli.teacher import sync_class

    _, found = _assignment(ctx, assignment)
    click.echo(sync_class(found, out, url))


@_example("nngrade doctor")
@main.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Show what this machine offers for grading a class, and what to install.

    Exit code 1 if no layer of isolation holds.
    """
    from nngrade.cli.doctor import findings

    found = findings()
    for finding in found:
        mark = "+" if finding.well else "-"
        click.echo(f"{mark} {finding.name:<12}{finding.found}")
        if finding.cure:
            click.echo(f"  {'':<12}{finding.cure}")
    holds = any(f.well for f in found if f.name in ("process", "bubblewrap"))
    ctx.exit(EXIT_PASSED if holds else EXIT_FAILED)


@main.group()
def author() -> None:
    """Commands for course authors."""


@_example('nngrade author new-course ~/deep --title "Deep learning"')
@author.command()
@click.argument("path", type=_PathType())
@click.option("--title", default="A course on neural networks", help="The course's title.")
def new_course(path: Path, title: str) -> None:
    """Write a new course into PATH.

    It has one assignment, with all that belongs to it, and passes `author verify`.
    """
    from nngrade.author import create

    for name, _ in create.new_course(path, title):
        click.echo(f"wrote    {path / name}")
    click.echo(f"\nNext: change to {path}, read README.md, and run")
    click.echo("  nngrade author verify")


@_example("nngrade author new-assignment week2 --file losses.py")
@author.command()
@click.argument("assignment")
@click.option("--title", default="", help="The assignment's title.")
@click.option("--file", default="", help="What students write (default: a module of its name).")
@click.pass_context
def new_assignment(ctx: click.Context, assignment: str, title: str, file: str) -> None:
    """Add an assignment to the course.

    It has a sample exercise, and passes `author verify`.
    """
    from nngrade.author import create

    course = _course(ctx)
    _show_written(create.new_assignment(course, assignment, title, file))
    click.echo("\nNext: add exercises of your own, take the sample `neuron` out, and run")
    click.echo(f"  nngrade author verify {assignment}")


@_example("nngrade author new-exercise week1 leaky_relu --points 8")
@author.command()
@click.argument("assignment")
@click.argument("name")
@click.option("--points", type=float, default=10, show_default=True, help="What it is worth.")
@click.option("--title", default="", help="The exercise's title (default: made from its name).")
@click.pass_context
def new_exercise(ctx: click.Context, assignment: str, name: str, points: float, title: str) -> None:
    """Add an exercise to ASSIGNMENT.

    It is a sample function called NAME, for you to change, with checks, bugs and a variant; the
    assignment goes on passing `author verify`.
    """
    from nngrade.author import create

    course = _course(ctx)
    _show_written(create.new_exercise(course, assignment, name, title, points))
    click.echo(f"\n{name} is the mean of squared differences so far. Next, make it yours:")
    for number, step in enumerate(
        (
            f"reference/{assignment}/: the function, its docstring, and the oracle beside it",
            "assignment.toml: signature and hints; handout.md: the section",
            f"tests/public/test_{name}.py, tests/hidden/test_{name}.py: the checks",
            f"bugs/{name}/: what students get wrong; variants/{name}/: what is right and different",
            "nngrade author template",
            f"nngrade author verify {assignment}",
        ),
        1,
    ):
        click.echo(f"  {number}. {step}")


def _show_written(written: list[tuple[Path, bool]]) -> None:
    for name, new in written:
        click.echo(f"{'wrote  ' if new else 'changed'}  {name}")


@_example("nngrade author template --check")
@author.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail on any difference.")
@click.pass_context
def template(ctx: click.Context, only_check: bool) -> None:
    """Cut student_template/ from reference/: every assignment's stubs."""
    from nngrade.course.stubs import write_templates

    course = _course(ctx)
    changed = write_templates(course, only_check=only_check)
    for path in changed:
        click.echo(f"{'differs' if only_check else 'wrote'}  {path}")
    if only_check and changed:
        click.echo("Run `nngrade author template` and commit what it writes.", err=True)
        ctx.exit(EXIT_FAILED)


@_example("nngrade author verify week4")
@author.command()
@click.argument("assignment", required=False)
@click.option("--mutants", is_flag=True, help="Also try every small change of the reference.")
@click.option("--record", is_flag=True, help="Put on record which check catches which bug.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document per line.")
@click.pass_context
def verify(
    ctx: click.Context, assignment: str | None, mutants: bool, record: bool, as_json: bool
) -> None:
    """Show that the suites catch and name every known bug, and pass every correct variant.

    Exit code 3 if anything is not so; each fault is said in a sentence. A check that is gone, or that no
    longer catches what catches.json has on record, is a fault as well.
    """
    from nngrade.author.proof import run
    from nngrade.course.manifest import load_assignment

    course = _course(ctx)
    slugs = [assignment] if assignment else list(course.assignments)
    faults = [
        run(
            course,
            load_assignment(course, slug),
            mutate=mutants,
            as_json=as_json,
            record=record,
        )
        for slug in slugs
    ]
    ctx.exit(EXIT_COURSE if any(faults) else EXIT_PASSED)


@_example("nngrade author release week3 ../release")
@author.command()
@click.argument("assignment")
@click.argument("folder", type=_PathType(), required=False)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; diff the committed stubs."
)
@click.option("--no-notebook", is_flag=True, help="Leave the notebook out.")
@click.option("--nbgrader", is_flag=True, help="FOLDER is nbgrader's course: fill its source/.")
@click.pass_context
def release(
    ctx: click.Context,
    assignment: str,
    folder: Path | None,
    only_check: bool,
    no_notebook: bool,
    nbgrader: bool,
) -> None:
    """Write what students get into FOLDER, and as a zip beside it.

    It holds stubs, notebook, handout and the public checks, and what the reference answers to them: no
    line of a solution and no hidden check. Another week may be released into the same folder.

    With --nbgrader the instructor's notebook, solutions included, goes into FOLDER/source/, from which
    `nbgrader generate_assignment` makes the same release.
    """
    from nngrade.author import proof

    course, found = _assignment(ctx, assignment)
    if only_check:
        ctx.exit(EXIT_FAILED if proof.differences(course, found) else EXIT_PASSED)
    if folder is None:
        raise UsageError(
            f"name the folder to write to: `nngrade author release {assignment} FOLDER`."
        )
    proof.release(course, found, folder, notebook=not no_notebook, nbgrader=nbgrader)


@_example("nngrade author bundle week3")
@author.command()
@click.argument("assignment")
@click.argument("file", type=_PathType(), required=False)
@click.pass_context
def bundle(ctx: click.Context, assignment: str, file: Path | None) -> None:
    """Write what a grading machine needs into FILE (default: ASSIGNMENT.zip).

    `nngrade check --bundle FILE` reads it. The same course gives the same bytes.
    """
    from nngrade.author.write_bundle import write_bundle

    course, found = _assignment(ctx, assignment)
    click.echo(write_bundle(course, found, file))


@_example("nngrade author gradescope week3")
@author.command()
@click.argument("assignment")
@click.argument("file", type=_PathType(), required=False)
@click.option("--allow-weak-isolation", is_flag=True, help="Grade there even if the sandbox leaks.")
@click.pass_context
def gradescope(
    ctx: click.Context, assignment: str, file: Path | None, allow_weak_isolation: bool
) -> None:
    """Write an autograder for Gradescope into FILE (default: ASSIGNMENT-gradescope.zip).

    It holds the assignment's bundle, this nngrade, setup.sh and run_autograder.
    """
    from nngrade.author.gradescope_zip import write_autograder

    course, found = _assignment(ctx, assignment)
    click.echo(write_autograder(course, found, file, allow_weak=allow_weak_isolation))


@_example("nngrade author schema > docs/report.schema.json")
@author.command()
def schema() -> None:
    """Print the JSON Schema of the report that `check --json` prints."""
    from nngrade.grading.grade import schema as made

    click.echo(made(), nl=False)


@_example("nngrade author diagnoses > docs/diagnosis.md")
@author.command()
def diagnoses() -> None:
    """Print the table of what a wrong answer may look like, and the sentence for each."""
    from nngrade.author.diagnosis_table import table

    click.echo(table(), nl=False)


# The collector looks for cycles after so many new objects; a class makes many more.
PATIENCE = 100_000


def run() -> None:
    """Start from the console script; skip taking the interpreter apart, which costs as much as a suite."""
    gc.set_threshold(PATIENCE)
    code = EXIT_GRADER
    try:
        main(prog_name="nngrade")
    except SystemExit as e:
        code = e.code if isinstance(e.code, int) else EXIT_PASSED
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(
            "nngrade: this is a fault in nngrade; please report it with the lines above.", err=True
        )
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
