"""One submission in its worker: loaded once, given a fresh process when one is lost."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np

from nngrade.errors import (
    Died,
    LoadFailed,
    MissingName,
    NotCalled,
    Raised,
    StudentError,
    TimedOut,
    UnsolicitedData,
    WorkerLost,
    WrongKind,
)
from nngrade.model import Assignment, Exercise, Function, Submission
from nngrade.worker.inside import wire
from nngrade.worker.outside.client import Client, RemoteException, Response
from nngrade.worker.outside.transport import Transport

# After so many lost workers an exercise's functions are not called any more.
DEATHS_MAX = 3
KILLED = "signal 9"
NOT_IMPLEMENTED = "not implemented yet"
# How the note begins that nearly every notebook gets, and that asks nothing of anybody.
PASSED_OVER = "passed over, for only a notebook knows them: "


class Runner:
    """Calls a submission's functions, and turns what goes wrong into sentences.

    `stand_ins` are functions of the grader that take the place of the submission's own, by name.
    """

    def __init__(
        self,
        assignment: Assignment,
        submission: Submission,
        spawn: Callable[[], Transport],
        stand_ins: dict[str, Callable[..., Any]] | None = None,
    ) -> None:
        self.stand_ins = stand_ins or {}
        self.spawn = spawn
        self.assignment = assignment
        self.submission = submission
        self.notes: list[str] = []
        self._cells: dict[str, list[bytes]] = {}
        self._running: list[Any] = []
        self._until: list[Any] = []
        self._client: Client | None = Client(spawn())
        self._loaded = False
        self._load_error: StudentError | None = None
        self.unwritten = set[str]()
        """Functions that have said themselves that they are not implemented yet."""
        self._broken: dict[str, str] = {}
        self._definitions_only = False
        self._hung: set[str] = set()
        self.retried = set[str]()
        """Whose process was killed, perhaps from outside: what grew this has to be tried once more."""
        self._deaths: dict[str, int] = {}
        self._latest = ""
        self._owner = {f.name: (e, f) for e in assignment.exercises for f in e.functions}

    def close(self) -> None:
        """End the worker."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def take_printed(self) -> str:
        """What the submission printed since the last call."""
        if self._client is None:
            return ""
        printed, self._client.printed = self._client.printed, ""
        return printed

    def drop(self, handle: int, client: Client) -> None:
        """Let the worker free an object, if it is still the worker that has it."""
        if client is self._client:
            client.drop(handle)

    def owner(self, function: str) -> tuple[Exercise, Function] | None:
        """The exercise that a function belongs to."""
        return self._owner.get(function)

    def call(
        self,
        op: str,
        function: str,
        *,
        handle: int = 0,
        name: str = "",
        args: tuple[Any, ...] | list[Any] = (),
        kwargs: dict[str, Any] | None = None,
        client: Client | None = None,
    ) -> Response:
        """One request on behalf of `function`; raises a `StudentError` in a sentence."""
        owner = self._owner.get(function)
        exercise = owner[0].name if owner else function
        if exercise in self._hung:
            raise NotCalled(f"not called again: an earlier call of `{function}` did not finish")
        if self._deaths.get(exercise, 0) >= DEATHS_MAX:
            raise NotCalled(f"not called again: `{function}` ended its process {DEATHS_MAX} times")
        seconds = (owner[0].limits if owner else self.assignment.limits).call_seconds
        before, self._latest = self._latest, exercise

        def ask() -> Response:
            self._load()
            if client is not None and client is not self._client:
                raise NotCalled("an object of this check was lost when its process ended")
            assert self._client is not None
            return self._client.request(
                op, handle=handle, name=name, args=args, kwargs=kwargs, seconds=seconds
            )

        try:
            try:
                return ask()
            except UnsolicitedData:  # an earlier call is to blame: this one gets a fresh worker
                self._lost()
                self._deaths[before] = self._deaths.get(before, 0) + 1
                return ask()
        except RemoteException as e:
            fault = self._sentence(e, function)
            fault.index, fault.bases = e.index, e.bases
            raise fault from None
        except TimedOut as e:
            self._lost()
            self._hung.add(exercise)
            said = f"`{function}` did not finish within {seconds:g} s"
            said += ": does a loop never end, or do too much?"
            raise TimedOut(said, detail=e.detail) from None
        except WorkerLost as e:
            self._lost()
            if not self._retry_once(e, exercise):
                self._deaths[exercise] = self._deaths.get(exercise, 0) + 1
            raise type(e)(f"`{function}`: {e.message}", detail=e.detail) from None

    def _retry_once(self, e: WorkerLost, whom: str) -> bool:
        """Whether the worker may have been killed from outside, which is believed once.

        Where memory runs out, say. If that was not it, it happens again.
        """
        if not isinstance(e, Died) or e.detail != KILLED or whom in self.retried:
            return False
        self.retried.add(whom)
        return True

    def afresh(self, stand_ins: dict[str, Callable[..., Any]] | None = None) -> Runner:
        """The same submission in a worker of its own; what it did on import is not waited for again."""
        made = Runner(self.assignment, self.submission, self.spawn, stand_ins or self.stand_ins)
        made._definitions_only, made._until = self._definitions_only, self._until
        made._cells, made.retried = self._cells, self.retried
        return made

    def code(self, file: str) -> bytes:
        """A file's code as people read it: of a notebook, its code cells."""
        if file not in self.submission.notebooks.values():
            return self.submission.files[file]
        found = self._cells.get(file, [])
        return b"\n\n".join(b"# Cell %d\n%s" % (n, c) for n, c in enumerate(found, 1))

    @property
    def client(self) -> Client | None:
        """The worker of now."""
        return self._client

    def _lost(self) -> None:
        self.close()
        self._loaded = False

    # Loading

    def _load(self) -> None:
        if self._load_error is not None:
            raise self._load_error
        if self._loaded:
            return
        try:
            try:
                self._load_once()
            except WorkerLost as e:
                if self._definitions_only:
                    raise
                self._lost()
                if self._retry_once(e, ""):
                    self._load()
                    return
                self._definitions_only, self._until = True, self._running
                self._load_without(e)
        except RemoteException as e:
            self._load_error = self._unreadable(e)
        except WorkerLost as e:
            self._lost()
            self._load_error = LoadFailed(f"importing {self._files()} failed: {e.message}")
        except LoadFailed as e:
            self._load_error = e
        if self._load_error is not None:
            raise self._load_error
        self._loaded = True

    def _load_without(self, first: WorkerLost) -> None:
        """Load what comes before the statement that did not end, and definitions alone from there on."""
        try:
            self._load_once(first)
        except WorkerLost:
            if not self._until:
                raise
            self._lost()
            self._until = []
            self._load_once(first)

    def _load_once(self, first: WorkerLost | None = None) -> None:
        if self._client is None:
            self._client = Client(self.spawn())
        self._read_notebooks()
        lost_at, self._running = self._at(*self._running) if self._running else "", []
        chosen = [self.submission.source(name) for name in self.assignment.files]
        response = self._client.request(
            "load",
            args=(
                {name: self._plain(name) for name in self.submission.files if self._is_code(name)},
                [name for name in chosen if name in self.submission.files],
                list(self.assignment.allowed_imports),
                self._definitions_only,
                self.stand_ins,
                self._begin,
                self._until,
            ),
            lasting=True,
            seconds=self.assignment.limits.load_seconds,
        )
        self._note(response.value, first, lost_at)

    def _begin(self, place: Any, line: Any) -> None:
        """Note where loading has come to, which tells what did not end."""
        if type(place) is str and type(line) is int:
            self._running = [place[:200], line]

    def _is_code(self, name: str) -> bool:
        return not name.endswith(".ipynb") or name in self._cells

    def _plain(self, name: str) -> Any:
        cells = self._cells.get(name)
        if cells is not None:
            return [np.frombuffer(cell, np.uint8) for cell in cells]
        return np.frombuffer(self.submission.files[name], np.uint8)

    def _read_notebooks(self) -> None:
        """Let the worker take the notebooks apart, while nothing of the submission has run in it."""
        assert self._client is not None
        seconds = self.assignment.limits.load_seconds
        for name in self.submission.notebooks.values():
            if name in self._cells:
                continue
            data = np.frombuffer(self.submission.files[name], np.uint8)
            try:
                found = self._client.request("cells", args=[data], seconds=seconds).value
            except RemoteException as e:
                known = e.type_name == "NotANotebook"
                why = e.said if known else f"could not be read ({e.type_name})"
                raise LoadFailed(f"{name} {why}.") from None
            if not (isinstance(found, list) and all(isinstance(c, np.ndarray) for c in found)):
                raise LoadFailed(f"{name} could not be read.")
            self._cells[name] = [cell.tobytes() for cell in found]

    def _note(self, told: Any, first: WorkerLost | None, lost_at: str) -> None:
        if not (isinstance(told, dict) and set(told) == {"notes", "skipped", "passed_over"}):
            raise LoadFailed("the submission interfered with its own loading")
        notes = self._passed_over(told["passed_over"])
        for note in told["notes"]:
            place, line, kind, said, names = _expect(note, [str, int, str, str, list])
            if kind == "ImportNotAllowed":
                if not place:  # the import itself, and not a line that uses it
                    form = f"from {said} import" if said[:1] == "." else f"import {said}"
                    notes.append(
                        f"{self.assignment.slug} does not allow `{form}`: "
                        "what uses it fails. Remove it."
                    )
                continue
            fault = f"{self._at(place, line)}: {_exception(kind, said)}"
            whole = "notebook" if _cell(place) else "file"
            notes.append(f"{fault}. The rest of the {whole} was graded.")
            self._broken.update(dict.fromkeys(map(str, names), fault))
        if first is not None:
            places = [_expect(s, [str, int]) for s in told["skipped"]]
            if self._cells:
                where = f"cell {', '.join(dict.fromkeys(str(_cell(p)) for p, _ in places))}"
                cure = "."
            else:
                where = f"line {', '.join(str(line) for _, line in places[:20])}"
                cure = '; put that under `if __name__ == "__main__":`.'
            notes.append(
                f"{lost_at or 'importing ' + self._files()}: {first.message}. It was graded without "
                f"what it does from there on outside functions ({where}){cure}"
            )
        self.notes = list(dict.fromkeys((*self.notes, *notes)))

    def _passed_over(self, told: Any) -> list[str]:
        """One note on the lines that IPython alone understands."""
        if not (isinstance(told, list) and told):
            return []
        shown = []
        for item in told[:3]:
            place, line = _expect(item, [str, str])
            shown.append(f"`{line}` (cell {_cell(place)})")
        more = f" and {len(told) - 3} more" if len(told) > 3 else ""
        return [f"{PASSED_OVER}{', '.join(shown)}{more}"]

    def _files(self) -> str:
        return ", ".join(map(self.submission.source, self.assignment.files))

    def _unreadable(self, e: RemoteException) -> StudentError:
        file = e.file or self.submission.source(self.assignment.files[0])
        if e.type_name in ("SyntaxError", "IndentationError", "TabError"):
            shown = self.source_line(file, e.line)
            place = f"{file}, line {e.line}" if e.line else file
            message = f"{place}: {e.said}" + (f": `{shown}`" if shown else "")
            return LoadFailed(message, kind="syntax", line=e.line)
        if e.type_name == "UnicodeDecodeError":
            return LoadFailed(f"{file} is not UTF-8 text: save it as UTF-8")
        return LoadFailed(f"{file} could not be read: {_exception(e.type_name, e.said)}")

    def source_line(self, place: str, line: int | None) -> str:
        """A line of the submission, without its indent."""
        number = _cell(place)
        if number is None:
            source = self.submission.files.get(place, b"")
        else:
            cells = self._cells.get(place.rpartition(", cell ")[0], [])
            source = cells[number - 1] if 0 < number <= len(cells) else b""
        lines = source.decode("utf-8", "replace").splitlines()
        if line is None or not 0 < line <= len(lines):
            return ""
        return lines[line - 1].strip()[:120]

    def _at(self, place: str, line: int) -> str:
        """A place as a note says it: a line of a notebook's cell is quoted, for nobody counts those."""
        shown = self.source_line(place, line) if _cell(place) else ""
        return f"{place}, line {line}" + (f", `{shown}`" if shown else "")

    def _short(self, place: str, line: int) -> str:
        number = _cell(place)
        return f"cell {number}, line {line}" if number else f"line {line}"

    # What the student's code raised, in a sentence

    def _sentence(self, e: RemoteException, function: str) -> StudentError:
        kind, said, cell = e.type_name, e.said, _cell(e.file)
        if kind == "NotImplementedError":
            mine, other = self._owner.get(function), self._owner.get(e.function)
            if mine and other and mine[0] is not other[0]:
                message = f"`{function}` calls `{e.function}`, which is {NOT_IMPLEMENTED}"
                return Raised(message, detail=kind, kind="raised")
            if e.function == function:
                self.unwritten.add(function)
            return Raised(NOT_IMPLEMENTED, kind="not_implemented", line=e.line, cell=cell)
        if kind == "_Missing":
            return self._missing(function)
        if kind == "Untransferable":
            return WrongKind(f"`{function}` returned something too large to check: {said}")
        shown = self.source_line(e.file, e.line)
        place = f"`{function}`"
        if e.line:
            place = self._short(e.file, e.line) + (f", `{shown}`" if shown else "")
        if kind == "MemoryError":
            limit = self.assignment.limits.memory_mib
            message = f"{place}: this needs more memory than the limit of {limit} MiB"
            return Raised(message, detail=said, kind="out_of_memory", line=e.line, cell=cell)
        if kind == "ImportNotAllowed":
            return Raised(f"{place}: {said}", kind="import", line=e.line, cell=cell)
        if kind == "EOFError" and "input()" in said:
            return Raised(f"{place}: {said}", kind="input", line=e.line, cell=cell)
        if kind == "RecursionError":
            message = f"{place}: the function calls itself without end"
        elif kind in ("SystemExit", "KeyboardInterrupt"):
            message = f"{place}: raised {kind}, which would end the program"
        elif "read-only" in said and kind == "ValueError":
            message = f"{place}: this changes an argument in place; make a new array"
        elif kind == "AttributeError" and "module 'numpy' has no attribute" in said:
            message = f"{place}: {said.partition('.')[0]} (was it removed in NumPy 2?)"
        else:
            message = f"{place}: raised {kind}"
        return Raised(message, detail=_exception(kind, said), kind="raised", line=e.line, cell=cell)

    def _missing(self, function: str) -> StudentError:
        owner = self._owner.get(function)
        file = self.submission.source(owner[0].file) if owner else self._files()
        if function in self._broken:
            return MissingName(f"`{function}` could not be defined: {self._broken[function]}")
        if file not in self.submission.files:
            return MissingName(f"there is no file {file}, in which `{function}` is looked for")
        assert self._client is not None
        told: Any = []
        with contextlib.suppress(RemoteException, WorkerLost):
            told = self._client.request("names", seconds=5).value
        names = [
            n[0]
            for n in (told if isinstance(told, list) else [])
            if isinstance(n, list) and len(n) == 2 and isinstance(n[0], str)
        ]
        import difflib  # needed here alone

        near = difflib.get_close_matches(function, names, 3, 0.5)
        found = ", ".join(f"`{n}`" for n in near or names[:5])
        whole = "notebook" if file in self._cells else "file"
        there = f"found instead: {found}" if found else f"the {whole} defines nothing"
        return MissingName(f"there is no `{function}` in {file}; {there}")


def _cell(place: str) -> int | None:
    """The number of the code cell that a place such as `week3.ipynb, cell 2` is in."""
    number = place.rpartition(".ipynb, cell ")[2]
    return int(number) if number != place and number.isdecimal() and len(number) < 6 else None


def _exception(kind: str, said: str) -> str:
    return f"{kind}: {said}" if said else kind


def _expect(value: Any, kinds: list[type]) -> list[Any]:
    if not (isinstance(value, list) and [type(v) for v in value] == kinds):
        raise LoadFailed("the submission interfered with its own loading")
    return value


def describe(x: Any) -> str:
    """What kind of thing a value is: 'an array of shape (5, 3)', 'a list of 3', 'None'."""
    if x is None:
        return "None"
    if isinstance(x, np.ndarray):
        if x.ndim == 0:
            return f"a 0-dimensional array of {x.dtype}"
        return f"an array of shape {x.shape} and dtype {x.dtype}"
    if isinstance(x, (bool, np.bool_)):
        return "a truth value"
    if isinstance(x, (float, int, np.number)):
        return f"a number ({type(x).__name__})"
    if isinstance(x, (list, tuple)):
        return f"a {type(x).__name__} of {len(x)}"
    if isinstance(x, dict):
        return f"a dict of {len(x)}"
    if isinstance(x, str):
        return "text"
    if isinstance(x, wire.Foreign):
        return f"a {x.type_name}" + (f" {x.why}" if x.why else "")
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
    "str": "text",
}


def check_kind(x: Any, function: Function) -> None:
    """Raise `WrongKind` unless `x` is roughly what the signature promises; details are a check's."""
    asked = function.returns
    if asked == "any" or _is_kind(x, asked):
        return
    if x is None:
        message = f"`{function.name}` returned None: is a `return` missing?"
        raise WrongKind(message, kind="none")
    raise WrongKind(f"`{function.name}` returned {describe(x)}; {_ASKED[asked]} was asked for")


def _is_kind(x: Any, asked: str) -> bool:
    if asked == "array":
        return isinstance(x, np.ndarray) and x.dtype.kind in "biufc"
    if asked in ("float", "int", "bool"):
        one = isinstance(x, np.ndarray) and x.shape in ((), (1,))
        return one or isinstance(x, (bool, int, float, np.number, np.bool_))
    if asked in ("tuple", "list"):
        return isinstance(x, (tuple, list))
    return isinstance(x, {"dict": dict, "str": str}[asked])
