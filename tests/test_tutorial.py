"""docs/tutorial.md: every command runs with the wheel alone, and prints what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import msgspec
import pytest
from helpers import ROOT

pytestmark = pytest.mark.slow

TUTORIAL = ROOT / "docs" / "tutorial.md"
ABRIDGED = "…"
_FENCE = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^(Write|Append to|Replace the last (?:table|section) of) `([^`]+)`:$")


class Block(msgspec.Struct, frozen=True):
    """A fenced block: its language, its text, and the line above it."""

    language: str
    text: str
    before: str


def blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    found = []
    for match in _FENCE.finditer(text):
        before = text[: match.start()].rstrip().rpartition("\n")[2]
        found.append(Block(match[2], match[3], before))
    return found


def commands(block: Block) -> list[tuple[str, list[str]]]:
    """Return the commands of a console block, each with the output that the page shows."""
    found: list[tuple[str, list[str]]] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def write(block: Block, folder: Path) -> None:
    """Change a file as the line above the block says."""
    match = _FILE.match(block.before)
    assert match is not None, f"{block.before!r} names no file for the block after it"
    path = folder / match[2]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text("utf-8") if match[1] != "Write" else ""
    if match[1].startswith("Replace"):
        begin = "[[exercises]]" if match[1].endswith("table of") else "\n## "
        text = text[: text.rindex(begin)] + "\n" * begin.startswith("\n")
    path.write_text(text + block.text, "utf-8")


def shown(line: str, printed: list[str]) -> bool:
    """Tell whether a printed line contains the page's line, in which "…" stands for any text."""
    pattern = ".*".join(re.escape(part) for part in line.strip().split(ABRIDGED))
    return any(re.search(pattern, other) for other in printed)


def test_the_tutorial_runs(installed: Path, tmp_path: Path) -> None:
    """From an empty folder, every command succeeds and prints the lines that the page shows."""
    path = f"{installed.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100"}
    folder, run = tmp_path, []
    for block in blocks(TUTORIAL.read_text("utf-8")):
        if block.language != "console":
            write(block, folder)
            continue
        for command, lines in commands(block):
            if command.startswith("cd "):
                folder = folder / command[3:]
                continue
            found = subprocess.run(
                ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True,
                check=False,
            )  # fmt: skip
            run.append(command)
            printed = (found.stdout + found.stderr).splitlines()
            assert "Traceback" not in found.stderr, f"$ {command}\n{found.stderr}"
            missing = [line for line in lines if not shown(line, printed)]
            assert not missing, f"$ {command}\nsays:\n" + "\n".join(printed)
            assert bool(lines) == bool(printed), f"$ {command}\nsays:\n" + "\n".join(printed)
    assert len(run) > 20
