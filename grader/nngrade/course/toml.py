"""Read a course's TOML files, and explain what is wrong in one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from nngrade.errors import CourseError

T = TypeVar("T")


def decode(path: Path, kind: type[T]) -> T:
    """Read a file as a struct. Raises `CourseError`, which names the file, the field and the cure."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{path}: the file is missing. Write it.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise CourseError(f"{path}: this is not valid TOML: {e}. Correct that place.") from None
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as e:
        raise CourseError(f"{path}: {_explain(str(e), table, kind)}") from None


def _explain(said: str, table: dict[str, Any], kind: type) -> str:
    """Translate msgspec's message into the manifest's terms: which key, and what to do."""
    fault, _, where = said.partition(" - at ")
    key = where.strip("`").removeprefix("$").removeprefix(".")
    match = re.match(r"(exercises|question)\[(\d+)\]", key)
    if match:
        entry = table[match[1]][int(match[2])]
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str):
            key = key.replace(match[0], f"{match[1].removesuffix('s')} {name!r}")
    field = re.search(r"field `(\w+)`", fault)
    place = f"{key}: " if key else ""
    if field and "missing" in fault:
        return f"{place}the key {field[1]!r} is missing. Add it."
    if field and "unknown" in fault:
        return f"{place}there is no key {field[1]!r}. Correct its spelling or remove it."
    wrong = re.fullmatch("Invalid enum value (.+)", fault)
    if wrong:
        allowed = ", ".join(map(repr, _allowed(kind, where)))
        return f"{place}{wrong[1]} is not one of {allowed}. Write one of them."
    if "RFC3339" in fault or fault.startswith("Expected `datetime`"):
        return f"{place}this is not a time with its zone. Write it as 2026-11-20T23:59:00+01:00."
    return f"{place}{fault[0].lower()}{fault[1:]}. Correct the value."


def _allowed(kind: type, where: str) -> tuple[Any, ...]:
    """Return the values that a place such as `$.question[0].answer` may have, if they are few."""
    from msgspec import inspect

    found: Any = inspect.type_info(kind)
    for name, _ in re.findall(r"\.(\w+)|(\[[^\]]*\])", where):
        if name:
            found = next(f.type for f in found.fields if f.encode_name == name)
        else:
            found = found.value_type if isinstance(found, inspect.DictType) else found.item_type
    return getattr(found, "values", ())


def no_repeats(path: Path, key: str, names: list[str]) -> None:
    """Raise `CourseError` if a name is listed twice."""
    for name in names:
        if names.count(name) > 1:
            raise CourseError(f"{path}: {key}: {name!r} is listed twice. Remove one.")
