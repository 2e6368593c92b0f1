"""Record what the commands print and return: help texts, exit codes, grading, bundle, release, notebook."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec
import nbformat
from cohort import HOSTILE, ordinary, write
from helpers import nngrade
from nngrade.cli.main import main
from nngrade.course.manifest import load_assignment, load_course
from nngrade.model import Report
from record import CLASS, ROOT, structure, wording

MISTAKES = ROOT / "tests" / "submissions" / "mistakes"
REFERENCE = ROOT / "reference" / "week3" / "perceptron.py"
# Text that differs between runs, machines and releases.
VARYING = [
    (r"\d+(\.\d+)? (ms|s|MiB)\b", r"<n> \2"),
    (r'(time="|"execution_time": ?)\d+(\.\d+)?', r"\1<n>"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?\S*", "<time>"),
    (r"nngrade \d+\.\d+\.\d+\S*", "nngrade <version>"),
]


def _commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _commands(child, (*path, name))


class _Run:
    """Run commands in one folder; record the exit code and output of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.record: dict[str, Any] = {}

    def __call__(self, name: str, *arguments: str | Path, keep: bool = True) -> str:
        plain = {"NO_COLOR": "1"}
        done = nngrade(*arguments, cwd=self._folder, columns=80, environment=plain)
        self.record[name] = {"exit": done.returncode}
        if keep:
            text = (done.stdout + done.stderr).replace(str(self._folder), "<here>")
            text = text.replace(str(ROOT), "<course>")
            for pattern, put in VARYING:
                text = re.sub(pattern, put, text)
            self.record[name]["words"] = text
        return done.stdout

    def report(self, name: str, *arguments: str | Path) -> None:
        said = self(name, *arguments, "--json", keep=False)
        self._structure(name, said.encode())

    def _structure(self, name: str, data: bytes) -> None:
        report = msgspec.json.decode(data, type=Report)
        found = {**structure(report), "words": wording(report)}
        self.record[name] = {**self.record.get(name, {}), **found}

    def class_reports(self, folder: Path) -> None:
        for path in sorted(folder.glob("*.json")):
            data = path.read_bytes()
            if path.name[0] not in "._":
                self._structure(f"graded {path.stem}", data)


def everything() -> dict[str, Any]:
    """Return the record of all commands."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        run = _Run(folder)
        for path in _commands(main):
            run(" ".join(("--help", *path)), *path, "--help")
        _one(run, folder)
        _class(run, folder)
        _released(run, folder)
        return run.record


def _one(run: _Run, folder: Path) -> None:
    at = ("--course", ROOT)
    run("no course", "check", "week3")
    run("no such week", *at, "check", "week33")
    run("no such exercise", *at, "hint", "week3", "perceptron_updat")
    run("hint", *at, "hint", "week3", "perceptron_update", "2")
    run("start", *at, "start", "week3")
    run("check the stub", *at, "check", "week3")
    run("check mistakes", *at, "check", "week3", "-s", MISTAKES)
    run("check mistakes, verbose", *at, "check", "week3", "-s", MISTAKES, "-v", "--public")
    run("check the reference", *at, "check", "week3", "-s", REFERENCE)
    for kind in ("github", "junit", "gradescope", "classroom50"):
        run(f"check mistakes, {kind}", *at, "check", "week3", "-s", MISTAKES, "--format", kind)
    source = nbformat.v4.new_notebook()
    text = (MISTAKES / "perceptron.py").read_text("utf-8")
    source.cells = [nbformat.v4.new_code_cell(part) for part in text.split("\n\n\n")]
    for number, cell in enumerate(source.cells):
        cell["id"] = f"cell{number}"
    (folder / "nb").mkdir()
    nbformat.write(source, folder / "nb" / "week3.ipynb")
    run.report("check a notebook", *at, "check", "week3", "-s", folder / "nb")


def _class(run: _Run, folder: Path) -> None:
    week = load_assignment(load_course(ROOT), "week3")
    write(folder / "submitted", "week3", week.files[0], ordinary(week, 24))
    write(folder / "submitted", "week3", week.files[0], ((n, HOSTILE[n]) for n in CLASS))
    at = ("--course", ROOT)
    run("grade", *at, "grade", "week3", keep=False)
    run.class_reports(folder / "graded" / "week3")
    run("report", *at, "report", "week3", keep=False)
    run("explain", *at, "explain", "week3", "student0001")
    run("export", *at, "export", "week3")
    run("bundle", *at, "author", "bundle", "week3", "b/week3.zip")
    (folder / "b").mkdir(exist_ok=True)
    run("bundle written", *at, "author", "bundle", "week3", "b/week3.zip")
    with zipfile.ZipFile(folder / "b" / "week3.zip") as archive:
        run.record["bundle members"] = sorted(archive.namelist())
    bundle = ("--bundle", folder / "b" / "week3.zip")
    run.report("check mistakes with a bundle", "check", "week3", *bundle, "-s", MISTAKES)


def _released(run: _Run, folder: Path) -> None:
    run("release", "--course", ROOT, "author", "release", "week3", "out", keep=False)
    out = folder / "out"
    files = (p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file())
    run.record["release members"] = sorted(files)
    shutil.copy(MISTAKES / "perceptron.py", out / "week3" / "perceptron.py")
    inside = _Run(out)
    inside.report("check inside a release", "check", "week3")
    run.record |= inside.record
    notebook = json.loads((out / "week3" / "week3.ipynb").read_text("utf-8"))
    kinds = [cell["cell_type"] for cell in notebook["cells"]]
    run.record["release notebook"] = kinds
