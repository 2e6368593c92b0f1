"""The workflows in docs/ci.md: valid YAML for the platform, and commands that exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from helpers import ROOT
from nngrade.cli.main import main

TEXT = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
YAML = [block for language, block in BLOCKS if language == "yaml"]
WORKFLOWS = [yaml.safe_load(block) for block in YAML]


def _violations(vendor: str, blocks: list[str], folder: Path) -> str:
    """Return the errors that the vendor's schema, included in check-jsonschema, finds in the workflows."""
    paths = [folder / f"{vendor}{n}.yml" for n in range(len(blocks))]
    for path, block in zip(paths, blocks, strict=True):
        path.write_text(block)
    options = {
        "github": ["vendor.github-workflows"],
        "gitlab": ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
    }[vendor]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, *paths]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if found.returncode == 0 else found.stdout + found.stderr


def _scripts(found: Any) -> list[str]:
    """Return every shell line of a workflow, from `run:` and `script:`."""
    if isinstance(found, dict):
        lines = [v for k, v in found.items() if k == "run"]
        lines += found.get("script", [])
        return lines + [line for v in found.values() for line in _scripts(v)]
    return [line for v in found for line in _scripts(v)] if isinstance(found, list) else []


def _commands(line: str) -> list[list[str]]:
    """Return the nngrade commands in a shell line, each as a list of arguments."""
    found = []
    for part in re.split(r"\|\||&&|;", line):
        words = part.partition(" > ")[0].partition("  ")[0].strip()
        if words.startswith("nngrade "):
            found.append(shlex.split(words)[1:])
    return found


def _parse(arguments: list[str]) -> click.Command:
    """Parse a command line with Click; raise for an unknown option or command."""
    arguments = list(arguments)
    command: click.Command = main
    context = click.Context(main)
    while isinstance(command, click.Group):
        name, command, arguments = command.resolve_command(context, arguments)
        assert command is not None, name
    command.make_context(command.name, arguments, parent=context)
    return command


LINES = [line for workflow in WORKFLOWS for line in _scripts(workflow)]
LINES += [
    line for language, block in BLOCKS if language in ("", "sh") for line in block.split("\n")
]
COMMANDS = [arguments for line in LINES for arguments in _commands(line)]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_command_of_the_docs_exists(arguments: list[str]) -> None:
    """Click parses each `nngrade …` command in docs/ci.md."""
    assert _parse(arguments).name in ("check", "doctor")


def test_every_command_and_workflow_is_found() -> None:
    """The test's parser finds all commands and four workflows, and rejects an unknown option."""
    assert len(WORKFLOWS) == 4
    assert len(COMMANDS) == 6 + 1 + 2 + 2 + 2
    with pytest.raises(click.NoSuchOption):
        _parse(["check", "week3", "--nonsense"])


@pytest.mark.parametrize("vendor", ["github", "gitlab"])
def test_workflows_are_valid(vendor: str, tmp_path: Path) -> None:
    """Each workflow fits the vendor's schema, and a broken one does not."""
    blocks = [
        b for b in YAML if bool(re.search(r"^jobs:", b, re.MULTILINE)) == (vendor == "github")
    ]
    assert len(blocks) == 2
    assert _violations(vendor, blocks, tmp_path) == ""
    wrong = [re.sub(r"(timeout.*:) .*", r"\1 [minutes]", b) for b in blocks]
    said = _violations(vendor, wrong, tmp_path)
    assert all(f"{vendor}{n}.yml" in said for n in (0, 1))
    assert "minutes" in said


def test_no_expression_in_a_shell_line() -> None:
    """No `run:` line contains `${{ }}`, so that outside text cannot inject commands."""
    assert not any("${{" in line for line in LINES)


def test_checkouts_do_not_keep_credentials() -> None:
    """Every checkout sets persist-credentials: false; the student's code comes after all installs."""
    for workflow in WORKFLOWS:
        for job in workflow.get("jobs", {}).values():
            assert workflow["permissions"] == {"contents": "read"}
            steps = job["steps"]
            checkouts = [s for s in steps if s.get("uses", "").startswith("actions/checkout@")]
            assert all(s["with"]["persist-credentials"] is False for s in checkouts)
            foreign = [n for n, s in enumerate(steps) if "repository" in s.get("with", {})]
            installs = [n for n, s in enumerate(steps) if "pip install" in s.get("run", "")]
            assert not foreign or max(installs) < min(foreign)
