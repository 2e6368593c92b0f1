"""Write the messages about a submission's errors: what its code raised, and what loading it left out."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np

from nngrade.errors import LoadFailed, MissingName, Raised, StudentError, WorkerLost, WrongKind
from nngrade.model import Assignment, Function, Submission
from nngrade.text import did_you_mean
from nngrade.worker.inside import wire
from nngrade.worker.outside.client import RemoteException

NOT_IMPLEMENTED = "not implemented yet"
# The beginning of a note that nearly every notebook gets, and that needs no action.
PASSED_OVER = "ignored: notebook-only commands "


class Faults:
    """The messages about one submission, with its files, cells and lines.

    `cells` maps each notebook that was read to its code cells.
    """

    def __init__(self, assignment: Assignment, submission: Submission) -> None:
        self._assignment, self._submission = assignment, submission
        self._exercises = {f.name: e for e in assignment.exercises for f in e.functions}
        self._broken: dict[str, str] = {}
        self.cells: dict[str, list[bytes]] = {}

    # What the student's code raised

    def raised(self, e: RemoteException, function: str) -> StudentError:
        """Return the error for an exception that a call of `function` raised."""
        kind, said, cell = e.type_name, e.said, _cell(e.file)
        if kind == "NotImplementedError":
            mine, other = self._exercises.get(function), self._exercises.get(e.function)
            if mine and other and mine is not other:
                message = f"`{function}` calls `{e.function}`, which is {NOT_IMPLEMENTED}"
                return Raised(message, detail=kind, kind="raised")
            return Raised(NOT_IMPLEMENTED, kind="not_implemented", line=e.line, cell=cell)
        if kind == "Untransferable":
            return WrongKind(f"`{function}` returned something too large to check: {said}")
        shown = self.source_line(e.file, e.line)
        place = f"`{function}`"
        if e.line:
            place = self.short_place(e.file, e.line) + (f", `{shown}`" if shown else "")
        if kind == "MemoryError":
            limit = self._assignment.limits.memory_mib
            message = f"{place}: this needs more memory than the limit of {limit} MiB"
            return Raised(message, detail=said, kind="out_of_memory", line=e.line, cell=cell)
        if kind == "ImportNotAllowed":
            return Raised(f"{place}: {said}", kind="import", line=e.line, cell=cell)
        if kind == "EOFError" and said.startswith(("input()", "breakpoint()")):
            return Raised(f"{place}: {said}", kind="input", line=e.line, cell=cell)
        if kind == "RecursionError":
            message = f"{place}: too many nested calls; does a function call itself without end?"
        elif kind in ("SystemExit", "KeyboardInterrupt"):
            message = f"{place}: raised {kind}, which would end the program"
        elif "read-only" in said and kind == "ValueError":
            message = f"{place}: this changes an argument in place; make a new array"
        elif kind == "AttributeError" and "module 'numpy' has no attribute" in said:
            message = f"{place}: {said.partition('.')[0]} (was it removed in NumPy 2?)"
        else:
            message = f"{place}: raised {kind}"
        return Raised(message, detail=_exception(kind, said), kind="raised", line=e.line, cell=cell)

    def missing(self, function: str, ask: Callable[[], Any]) -> StudentError:
        """Return the error for a missing function; `ask` gets the defined names from the worker."""
        owner = self._exercises.get(function)
        file = self._submission.source(owner.file) if owner else self.files()
        if function in self._broken:
            return MissingName(f"`{function}` could not be defined: {self._broken[function]}")
        if file not in self._submission.files:
            return MissingName(f"there is no file {file}, which should define `{function}`")
        told: Any = []
        with contextlib.suppress(RemoteException, WorkerLost):
            told = ask()
        names = [
            n[0]
            for n in (told if isinstance(told, list) else [])
            if isinstance(n, list) and len(n) == 2 and isinstance(n[0], str)
        ]
        near = did_you_mean(function, names, 3, 0.5)
        found = ", ".join(f"`{n}`" for n in near or names[:5])
        whole = "notebook" if file in self.cells else "file"
        there = f"found instead: {found}" if found else f"the {whole} defines nothing"
        return MissingName(f"there is no `{function}` in {file}; {there}")

    # Loading

    def unreadable(self, e: RemoteException) -> StudentError:
        """Return the error for a file that could not be read as Python."""
        file = e.file or self._submission.source(self._assignment.files[0])
        if e.type_name in ("SyntaxError", "IndentationError", "TabError"):
            shown = self.source_line(file, e.line)
            place = f"{file}, line {e.line}" if e.line else file
            message = f"{place}: {e.said}" + (f": `{shown}`" if shown else "")
            return LoadFailed(message, kind="syntax", line=e.line)
        if e.type_name == "TooMuchCode":
            return LoadFailed(f"{e.said}.")
        if e.type_name == "UnicodeDecodeError":
            return LoadFailed(f"{file} is not UTF-8 text: save it as UTF-8")
        return LoadFailed(f"{file} could not be read: {_exception(e.type_name, e.said)}")

    def notes(self, told: Any, first: WorkerLost | None, lost_at: str) -> list[str]:
        """Return the notes on loading from the worker's reply `told`.

        `first` is the error that lost the worker in an earlier attempt, at `lost_at`. Raises `LoadFailed`
        if the reply is malformed.
        """
        if not (isinstance(told, dict) and set(told) == {"notes", "skipped", "passed_over"}):
            raise LoadFailed("the submission interfered with its own loading")
        notes = self._passed_over(told["passed_over"])
        for note in told["notes"]:
            place, line, kind, said, names = _expect(note, [str, int, str, str, list])
            if kind == "ImportNotAllowed":
                fault = f"{self.place(place, line)}: {said}"
                self._broken.update(dict.fromkeys(map(str, names), fault))
                if not place:  # the import statement, not a line that uses the module
                    form = f"from {said} import" if said[:1] == "." else f"import {said}"
                    notes.append(
                        f"{self._assignment.slug} does not allow `{form}`: "
                        "code that uses it fails. Remove it."
                    )
                continue
            fault = f"{self.place(place, line)}: {_exception(kind, said)}"
            whole = "notebook" if _cell(place) else "file"
            notes.append(f"{fault}. The rest of the {whole} was graded.")
            self._broken.update(dict.fromkeys(map(str, names), fault))
        if first is not None:
            places = [_expect(s, [str, int]) for s in told["skipped"]]
            if self.cells:
                where = f"cell {', '.join(dict.fromkeys(str(_cell(p)) for p, _ in places))}"
                cure = ""
            else:
                where = f"line {', '.join(str(line) for _, line in places[:20])}"
                cure = ' Put such code under `if __name__ == "__main__":`.'
            notes.append(
                f"{lost_at or 'importing ' + self.files()}: {first.message}. "
                f"From there on only definitions were loaded (left out: {where}).{cure}"
            )
        return notes

    def _passed_over(self, told: Any) -> list[str]:
        """Return a note on lines that only IPython understands, or none."""
        if not (isinstance(told, list) and told):
            return []
        shown = []
        for item in told[:3]:
            place, line = _expect(item, [str, str])
            shown.append(f"`{line}` (cell {_cell(place)})")
        more = f" and {len(told) - 3} more" if len(told) > 3 else ""
        return [f"{PASSED_OVER}{', '.join(shown)}{more}"]

    # Places

    def files(self) -> str:
        """Return the names of the submission's files, as a list in text."""
        return ", ".join(map(self._submission.source, self._assignment.files))

    def source_line(self, place: str, line: int | None) -> str:
        """Return a line of the submission without its indent; empty if there is none."""
        number = _cell(place)
        if number is None:
            source = self._submission.files.get(place, b"")
        else:
            cells = self.cells.get(place.rpartition(", cell ")[0], [])
            source = cells[number - 1] if 0 < number <= len(cells) else b""
        lines = source.decode("utf-8", "replace").splitlines()
        if line is None or not 0 < line <= len(lines):
            return ""
        return lines[line - 1].strip()[:120]

    def place(self, place: str, line: int) -> str:
        """Return file and line for a note, and a notebook line's text, because notebooks show no numbers."""
        shown = self.source_line(place, line) if _cell(place) else ""
        return f"{place}, line {line}" + (f", `{shown}`" if shown else "")

    def short_place(self, place: str, line: int) -> str:
        """Return cell and line, without the name of the file."""
        number = _cell(place)
        return f"cell {number}, line {line}" if number else f"line {line}"


def _cell(place: str) -> int | None:
    """Return the number of the code cell in a place such as `week3.ipynb, cell 2`, or None."""
    number = place.rpartition(".ipynb, cell ")[2]
    return int(number) if number != place and number.isdecimal() and len(number) < 6 else None


def _exception(kind: str, said: str) -> str:
    return f"{kind}: {said}" if said else kind


def _expect(value: Any, kinds: list[type]) -> list[Any]:
    if not (isinstance(value, list) and [type(v) for v in value] == kinds):
        raise LoadFailed("the submission interfered with its own loading")
    return value


def describe(x: Any) -> str:
    """Describe a value: 'an array of shape (5, 3) and dtype float64', 'a list of length 3', 'None'."""
    if x is None:
        return "None"
    if isinstance(x, np.ndarray):
        if x.ndim == 0:
            return f"a 0-dimensional array of {x.dtype}"
        return f"an array of shape {x.shape} and dtype {x.dtype}"
    if isinstance(x, (bool, np.bool_)):
        return "a boolean"
    if isinstance(x, (float, int, np.number)):
        return f"a number ({type(x).__name__})"
    if isinstance(x, (list, tuple)):
        return f"a {type(x).__name__} of length {len(x)}"
    if isinstance(x, dict):
        return f"a dict of length {len(x)}"
    if isinstance(x, str):
        return "a string"
    if isinstance(x, wire.Foreign):
        name = "an array" if x.type_name == "numpy.ndarray" else f"a {x.type_name}"
        return name + (f" {x.why}" if x.why and not x.why.startswith("not ") else "")
    if isinstance(x, wire.Handle):
        return f"a {x.type_name} object"
    return f"a {getattr(x, 'type_name', type(x).__name__)} object"


_ASKED = {
    "float": "a number",
    "int": "a whole number",
    "bool": "True or False",
    "array": "an array",
    "dict": "a dict",
    "tuple": "a tuple",
    "list": "a list",
    "str": "a string",
}


def check_kind(x: Any, function: Function) -> None:
    """Raise `WrongKind` unless `x` has roughly the type that the signature promises; checks do the rest."""
    asked = function.returns
    if asked == "any" or _is_kind(x, asked):
        return
    if x is None:
        message = f"`{function.name}` returned None: is a `return` missing?"
        raise WrongKind(message, kind="none")
    raise WrongKind(f"`{function.name}` returned {describe(x)}; expected {_ASKED[asked]}")


def _is_kind(x: Any, asked: str) -> bool:
    if asked == "array":
        return isinstance(x, np.ndarray) and x.dtype.kind in "biufc"
    if asked in ("float", "int", "bool"):
        one = isinstance(x, np.ndarray) and x.shape in ((), (1,))
        return one or isinstance(x, (bool, int, float, np.number, np.bool_))
    if asked in ("tuple", "list"):
        return isinstance(x, (tuple, list))
    return isinstance(x, {"dict": dict, "str": str}[asked])
