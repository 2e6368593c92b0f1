"""Run every command in README.md, CONTRIBUTING.md and docs/, but for a short list of exceptions.

tests/test_tutorial.py runs the console blocks of docs/tutorial.md and compares what they print.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from helpers import ROOT
from nngrade import __version__
from nngrade.author import create
from nngrade.cli.main import main
from nngrade.course.manifest import load_course
from test_formats import CI
from test_layers import LAYERS, PACKAGE
from test_tutorial import TUTORIAL, Block, blocks, commands

README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# Commands that no test runs, by how they begin, and why.
NOT_RUN = {
    "cd ": "each command runs by itself in the prepared folder",
    "git clone": "needs the repository's address",
    "eval ": "needs bash; tests/test_teacher.py completes names",
    "pip ": "needs the network; tests/test_wheel.py builds and installs the wheel",
    "systemd-run": "needs systemd; `make kernel` runs it on another kernel",
    "nngrade check --device": "needs a graphics card; tests/test_device.py has a device of its own",
    "nngrade check week3 --watch": "runs until Ctrl-C; tests/test_cli.py runs it",
    "nngrade report week3 --misconception": "somebody must have it; tests/test_report.py runs it",
    "nngrade report week3 --compare": "needs last year's reports; tests/test_report.py runs it",
    "nngrade grade week3 --gradebook postgresql": "needs a server; tests/test_gradebook.py starts one",
}
_FENCED = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(nngrade [^`]+)`")
_COMMENT = re.compile(r"(?:^|\s+)#\s.*$")
_IN_A_WORKFLOW = re.compile(r"\s*- (?:run: )?(nngrade .+?)(?: \|\| .*)?")
_LOOKS_LIKE_ONE = re.compile(r"\s*(\$ )?(nngrade|make|pip|git|python3?|systemd-run) [\w~./-]")


def _of_block(block: Block) -> list[str]:
    lines = block.text.splitlines()
    if block.language == "sh":
        return [line for line in (_COMMENT.sub("", line).strip() for line in lines) if line]
    if block.language == "console":
        return [command for command, _ in commands(block)]
    if block.language == "yaml":
        return [found[1] for found in map(_IN_A_WORKFLOW.fullmatch, lines) if found]
    return []


def _of_text(text: str) -> list[str]:
    """List `nngrade …` in running text; a command that is only named is asked for its help."""
    found = []
    for said in _INLINE.findall(_FENCED.sub("", text)):
        words = said.split()[1:]
        command: click.Command | None = main
        while words and isinstance(command, click.Group):
            command = command.get_command(click.Context(command), words.pop(0))
        named = command is not None and not words
        found.append(" ".join(said.split()) + " --help" * named)
    return found


def _of_page(page: Path) -> list[str]:
    text = page.read_text("utf-8")
    fenced = [] if page == TUTORIAL else [c for block in blocks(text) for c in _of_block(block)]
    return fenced + _of_text(text)


def _is_run(command: str) -> bool:
    return not any(command.startswith(begin) for begin in NOT_RUN)


FOUND = list(dict.fromkeys(command for page in PAGES for command in _of_page(page)))
MAKE = [command for command in FOUND if command.startswith("make ")]
RUN = [command for command in FOUND if _is_run(command) and command not in MAKE]


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "COLUMNS": "100", "HOME": str(folder.parent), "ASSIGNMENT": "week3"}
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder, env={**os.environ, **CI, **own}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder in which every command finds what it needs.

    It is a small course with a student's right solution, a class that has been graded, a bundle, and the
    files that Canvas and Moodle export.
    """
    folder = tmp_path_factory.mktemp("docs") / "course"
    create.new_course(folder, "A course")
    for slug, exercise in (("week3", "gate"), ("week4", "mse")):
        create.new_assignment(load_course(folder), slug, "", "")
        create.new_exercise(load_course(folder), slug, exercise, "", 8)
    page = (ROOT / "docs" / "course.md").read_text("utf-8")
    questions = next(text for _, _, text in _FENCED.findall(page) if "[[question]]" in text)
    (folder / "assignments" / "week3" / "questions.toml").write_text(questions)
    for place in ("week3", "student/week3", "submitted/ada/week3"):
        shutil.copytree(folder / "reference" / "week3", folder / place)
        (folder / place / "answers.toml").write_text('xor_lines = "b"\nreflection = "Its bend."\n')
        (folder / place / "oracle.py").unlink()
    graded = ("nngrade grade week3 --no-gradebook", "nngrade mark week3 ada gate 7")
    for command in (*graded, "nngrade author bundle week3"):
        done = _run(command, folder)
        assert done.returncode == 0, done.stdout + done.stderr
    shutil.copytree(folder / "graded", folder / "resit")
    (folder / "groups.csv").write_text("ada,tuesday\n")
    (folder / "names.csv").write_text("ada,ada\n")
    (folder / "exported.csv").write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,week3 (1)\n"
        "Points Possible,,,,,23\n"
        "Ada,1,,ada,,\n"
    )
    other = (folder / "exported.csv").read_text().replace("week3 (1)", "Week 3 (1)")
    (folder / "other.csv").write_text(other)
    shutil.copytree(folder / "graded", folder / "before" / "graded")
    (folder / "worksheet.csv").write_text(
        "Identifier,Full name,Status,Grade,Maximum Grade\nParticipant 1,ada,Submitted,,23\n"
    )
    return folder


@pytest.mark.parametrize("command", RUN)
def test_a_command_runs(command: str, prepared: Path, tmp_path: Path) -> None:
    """It ends with exit code 0 in a copy of the prepared folder."""
    folder = tmp_path / "nngrade"
    shutil.copytree(prepared, folder)
    done = _run(command, folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", MAKE)
def test_a_target_of_make_is_there(command: str) -> None:
    """Make can print its recipe."""
    done = subprocess.run(
        [*command.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_no_command_is_overlooked() -> None:
    """Only blocks marked sh, console or yaml hold lines that look like commands."""
    for page in PAGES:
        for _, language, text in _FENCED.findall(page.read_text("utf-8")):
            if language in ("", "text"):
                lines = [line for line in text.splitlines() if _LOOKS_LIKE_ONE.match(line)]
                assert not lines, f"{page.name}: mark the block with {lines[0]!r} as sh"
    assert len(RUN) > 30


def test_every_exception_stands_in_a_document() -> None:
    """Each entry of NOT_RUN is the beginning of a command that is there."""
    for begin in NOT_RUN:
        assert any(command.startswith(begin) for command in FOUND), begin


def test_the_readme_shows_what_is_printed() -> None:
    """The picture of a terminal holds what the command in it prints."""
    assert "(docs/terminal.svg)" in README
    picture = (ROOT / "docs" / "terminal.svg").read_text("utf-8").partition("<text")[2]
    words = "".join(html.unescape(re.sub("<[^>]*>", " ", picture)).split())
    command = "nngrade check week3 -e perceptron_predict"
    assert f"${command}".replace(" ", "") in words
    done = _run(f"{command} -s tests/submissions/mistakes", ROOT)
    assert "".join(done.stdout.split()) in words


def test_the_readme_names_the_wheel() -> None:
    """The wheel that it installs has the version of this nngrade."""
    assert f"pip install nngrade-{__version__}-py3-none-any.whl" in README


def test_the_guide_names_files_that_are_there() -> None:
    """Each path in docs/design.md is that of a file in the package or the repository."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    named = set(re.findall(r"[\w/]+/\w+\.(?:py|md|toml)\b", text))
    assert len(named) > 40
    for path in named:
        assert (PACKAGE / path).exists() or (ROOT / path).exists(), path


def test_the_guide_lists_the_packages() -> None:
    """Its table of packages is the list of imports, from the top down."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8").partition("\n## Packages")[2]
    rows = [re.findall(r"`(\w+)`", row) for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)]
    assert rows == LAYERS[::-1]


def _rows(text: str, heading: str) -> list[list[str]]:
    """Return the cells of the table with this heading, a row each, without the heading."""
    lines = text[text.index(heading) :].splitlines()[2:]
    table = [line for line in lines[: lines.index("")] if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_every_promise_has_a_test() -> None:
    """Each promise in docs/security.md names tests that are there, and says where it holds."""
    text = (ROOT / "docs" / "security.md").read_text("utf-8")
    where = _rows(text, "| a submission cannot … | check, Linux |")
    how = _rows(text, "| a submission cannot … | enforced by |")
    assert len(how) > 10
    assert [row[0] for row in where] == [row[0] for row in how]
    allowed = {"yes", "no", "partly", "advisory", "untested", "where bubblewrap works"}
    for promise, *cells in where:
        assert len(cells) == 6, promise
        assert set(cells) <= allowed, promise
        assert set(cells[1:3]) <= {"no", "untested", "advisory"}, "no test runs on macOS or Windows"
    for promise, _, tests, _ in how:
        named = re.findall(r"`(tests/\w+\.py)::(\w+)`", tests)
        assert named, promise
        for file, test in named:
            assert f"def {test}(" in (ROOT / file).read_text("utf-8"), f"{promise}: {file}::{test}"
