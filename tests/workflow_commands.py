"""A reader of a step's log as GitHub's runner reads it, apart from the code that writes it."""

from __future__ import annotations

import re
from typing import NamedTuple

COMMANDS = {
    *(
        "add-mask",
        "add-matcher",
        "add-path",
        "debug",
        "echo",
        "endgroup",
        "error",
        "group",
        "notice",
    ),
    *("remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"),
}


class Command(NamedTuple):
    """A workflow command."""

    name: str
    properties: dict[str, str]
    message: str


def read_log(log: str) -> tuple[list[Command], list[str]]:
    """The commands in a log, and the lines that are none."""
    commands, plain = [], []
    for line in re.split(r"\r\n|\r|\n", log):
        found = _command(line) or _old_command(line)
        if found is not None:
            commands.append(found)
        elif line:
            plain.append(line)
    return commands, plain


def _command(line: str) -> Command | None:
    """`::name key=value,key=value::message`, after any white space."""
    match = re.match(r"::(.*?)::(.*)", line.lstrip(), re.DOTALL)
    if match is None:
        return None
    name, _, given = match[1].partition(" ")
    if name.lower() not in COMMANDS and not name.startswith("stop"):
        return None
    pairs = [pair.split("=", 1) for pair in given.strip().split(",") if "=" in pair]
    return Command(name, {k: _decode(v, ":,") for k, v in pairs}, _decode(match[2], ""))


def _old_command(line: str) -> Command | None:
    """`##[name key=value]message`, wherever it stands."""
    match = re.search(r"##\[([^\]]*)\](.*)", line, re.DOTALL)
    return None if match is None else Command(match[1].partition(" ")[0], {}, match[2])


def _decode(text: str, more: str) -> str:
    for character in f"\r\n{more}":
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")
