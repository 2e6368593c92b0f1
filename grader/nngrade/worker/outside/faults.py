"""Write the messages about a submission's errors: what its code raised, and what loading it left out.

A message may be shown for a hidden check. So it contains no text that the submission made while it ran, which
could hold the check's inputs: only sentences of the grader, names that Python and NumPy define, sizes, and
quotes of the files that were handed in. Anything else, such as an exception's text, goes into `detail`.
"""

from __future__ import annotations

import builtins
import re
import sys
import types
from collections.abc import Collection
from typing import Any

import numpy as np

from nngrade.errors import LoadFailed, MissingName, Raised, StudentError, WorkerLost, WrongKind
from nngrade.model import Assignment, Function, Submission
from nngrade.text import clean, did_you_mean, one_line, safe_name
from nngrade.worker.inside import no_display, tensors, wire
from nngrade.worker.outside.client import BUILTIN, RemoteException

NOT_IMPLEMENTED = "not implemented yet"
# The beginning of a note that nearly every notebook gets, and that needs no action.
PASSED_OVER = "ignored: notebook-only commands "
QUOTED_MAX = 120
CARET_MAX = 60
# PyTorch's message if it gets no memory.
TORCH_MEMORY = "DefaultCPUAllocator: "
# PyTorch's message if a module without this method is called.
NO_FORWARD = 'is missing the required "forward" function'
NUMPY_ERRORS = frozenset({"AxisError", "LinAlgError", "UFuncTypeError"})
# Definitions at the top level of a source file: functions, classes and variables.
_DEFINED = re.compile(
    r"^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.MULTILINE
)


def is_stub(e: RemoteException) -> bool:
    """Return whether a stub raised this; a library raises `NotImplementedError`, too."""
    return e.type_name == "NotImplementedError" and e.operation == "raise"


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

    def raised(
        self, e: RemoteException, function: str, answered: Collection[str] = ()
    ) -> StudentError:
        """Return the error for an exception that a call of `function` raised.

        A function that has `answered` another call is no stub.
        """
        kind, said = e.type_name, e.said
        shown = self.source_line(e.file, e.line)
        # The worker reports the place. One that is not in the submission could be a message of its code.
        line, cell = (e.line, _cell(e.file)) if shown else (None, None)
        if kind == "NotImplementedError" and NO_FORWARD in said:
            message = (
                f"`{function}`: a module has no method `forward`. Is its name or its indent right?"
            )
            return Raised(
                message, detail=_exception(kind, said), kind="raised", line=line, cell=cell
            )
        if is_stub(e) and e.function not in answered:
            mine, other = self._exercises.get(function), self._exercises.get(e.function)
            if mine and other and mine is not other:
                message = f"`{function}` calls `{e.function}`, which is {NOT_IMPLEMENTED}"
                return Raised(message, detail=kind, kind="raised")
            said = f"`{function}` is {NOT_IMPLEMENTED}"
            return Raised(said, kind="not_implemented", line=line, cell=cell)
        if kind == "Untransferable":
            message = f"`{function}` returned something too large to check"
            return StudentError(message, detail=f"reason: {said}", kind="type")
        place = f"`{function}`"
        if line is not None:
            place = f"{self.short_place(e.file, line)}, `{shown}`"
        if kind == "MemoryError" or (kind == "RuntimeError" and TORCH_MEMORY in said):
            limit = f"the limit of {self._assignment.limits.memory_mib} MiB"
            most = "there is" if self._assignment.device else limit
            message = f"{place}: this needs more memory than {most}"
            detail = _exception(kind, said)
            return Raised(message, detail=detail, kind="out_of_memory", line=line, cell=cell)
        if said in tensors.REFUSED.values():
            message = f"{place}: {said}"
            return Raised(message, detail=f"reason: {said}", kind="import", line=line, cell=cell)
        if kind == "Unfit":
            message = (
                f"`{function}`: its parameters have another number or other shapes than asked for"
            )
            return Raised(message, detail=_exception(kind, said), kind="raised")
        if kind == "ImportNotAllowed":
            forbidden, known = self._forbidden(said)
            detail = "" if known else f"reason: {said}"
            return Raised(
                f"{place}: {forbidden}", detail=detail, kind="import", line=line, cell=cell
            )
        for called, purpose in (("input()", "type an answer"), ("breakpoint()", "debug")):
            if kind == "EOFError" and said.startswith(called):
                message = f"{place}: {called} was called, and nobody is there to {purpose}"
                return Raised(message, kind="input", line=line, cell=cell)
        absent = re.match(r"module 'numpy' has no attribute '(\w+)'", said)
        words = ""
        if e.operation != "raise":
            # Its patterns take a while to compile.
            from nngrade.worker.outside.words import in_words

            words = in_words(kind, said, shown or function, e.shapes)
        if words:
            message = words if words.startswith(place) else f"{place}: {words}"
        elif kind in ("SystemExit", "KeyboardInterrupt"):
            message = f"{place}: raised {kind}, which would end the program"
        elif "read-only" in said and kind == "ValueError":
            message = f"{place}: this changes an array that is read-only; make a new one"
        elif kind == "AttributeError" and absent and re.search(rf"\b{absent[1]}\b", shown):
            message = f"{place}: {absent[0]} (was it removed in NumPy 2?)"
        else:
            message = f"{place}: raised {exception_name(kind, e.bases)}"
        return Raised(message, detail=_exception(kind, said), kind="raised", line=line, cell=cell)

    def _forbidden(self, said: str) -> tuple[str, bool]:
        """Say that a module is not allowed, and which, if its name is in the files that were handed in.

        Also return whether it is.
        """
        found = re.fullmatch(r"this assignment does not allow `import (\w[\w.]*)`", said)
        files = map(self._text, map(self._submission.source, self._assignment.files))
        if found and any(found[1] in text for text in files):
            return f"{self._assignment.slug} does not allow `import {found[1]}`", True
        return f"this uses a module that {self._assignment.slug} does not allow", False

    def missing(self, function: str) -> StudentError:
        """Return the error for a missing function, with what the file defines instead."""
        owner = self._exercises.get(function)
        file = self._submission.source(owner.file) if owner else self.files()
        if function in self._broken:
            return MissingName(f"`{function}` could not be defined: {self._broken[function]}")
        if file not in self._submission.files:
            return MissingName(f"there is no file {file}, which should define `{function}`")
        # Read names from the source. The worker could report names that code made while it ran.
        sources = map(self._text, map(self._submission.source, self._assignment.files))
        pairs = (pair for source in sources for pair in _DEFINED.findall(source))
        names = list(dict.fromkeys(a or b for a, b in pairs if (a or b)[0] != "_"))
        near = did_you_mean(function, names, 3, 0.5)
        found = ", ".join(f"`{safe_name(n)}`" for n in near or names[:5])
        whole = "notebook" if file in self.cells else "file"
        there = f"found instead: {found}" if found else f"the {whole} defines nothing"
        return MissingName(f"there is no `{function}` in {file}; {there}")

    # Loading

    def unreadable(self, e: RemoteException) -> StudentError:
        """Return the error for a file that could not be read as Python."""
        file = self._known(e.file) or self._submission.source(self._assignment.files[0])
        if e.type_name in ("SyntaxError", "IndentationError", "TabError"):
            place = f"{file}, line {e.line}" if e.line else file
            message = f"{place}: {e.said} (Python {sys.version_info[0]}.{sys.version_info[1]})"
            caret = self._caret(file, e.line, e.operation)
            return LoadFailed(message, kind="syntax", line=e.line, detail=caret)
        if e.type_name == "TooMuchCode":
            return LoadFailed(f"the code is too long: {e.said}.")
        if e.type_name == "UnicodeDecodeError":
            return LoadFailed(f"{file} is not UTF-8 text: save it as UTF-8")
        return LoadFailed(f"{file} could not be read: {_exception(e.type_name, e.said)}")

    def disguised(self) -> StudentError | None:
        """Return the error for a file that is a notebook or an archive with another name, or None."""
        for file in map(self._submission.source, self._assignment.files):
            start = self._submission.files.get(file, b"")[:100_000]
            stem = file.rpartition(".")[0]
            if file.endswith(".py") and start.lstrip()[:1] == b"{" and b'"cells"' in start:
                return LoadFailed(f"{file} is a notebook. Call it {stem}.ipynb.")
            if start.startswith((b"PK\x03\x04", b"\x1f\x8b")):
                return LoadFailed(f"{file} is an archive. Unpack it and use the {file} inside.")
        return None

    def notes(self, told: Any, first: WorkerLost | None, lost_at: str) -> list[str]:
        """Return the notes on loading from the worker's reply `told`.

        `first` is the error that lost the worker in an earlier attempt, at `lost_at`. Raises `LoadFailed`
        if the reply is malformed.
        """
        if not (isinstance(told, dict) and set(told) == {"notes", "skipped", "passed_over"}):
            raise LoadFailed("the submission interfered with its own loading")
        notes = self._passed_over(told["passed_over"])
        refused = []
        for note in told["notes"]:
            place, line, kind, said, names = _expect(note, [str, int, str, str, list])
            kind = kind if kind.isidentifier() else "Exception"
            if kind == "ImportNotAllowed":
                fault = f"{self.place(place, line)}: {said}"
                self._broken.update(dict.fromkeys(map(str, names), fault))
                if not place:  # the import statement, not a line that uses the module
                    form = f"from {said} import" if said[:1] == "." else f"import {said}"
                    refused.append(f"`{form}`")
                continue
            fault = f"{self.place(place, line)}: {_exception(kind, said)}"
            whole = "notebook" if _cell(place) else "file"
            notes.append(f"{fault.rstrip('.')}. The rest of the {whole} was graded.")
            self._broken.update(dict.fromkeys(map(str, names), fault))
        if refused:
            forms, it = (
                ", ".join(dict.fromkeys(refused)),
                "it" if len(set(refused)) == 1 else "them",
            )
            notes.append(
                f"{self._assignment.slug} does not allow {forms}: "
                f"code that uses {it} fails. Remove {it}."
            )
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
        """Return the names of all submitted files, as a list in text."""
        return ", ".join(map(self._submission.source, self._assignment.files))

    def source_line(self, place: str, line: int | None) -> str:
        """Return a line of the submission without its indent; empty if there is none."""
        return one_line(self._line(place, line), QUOTED_MAX)

    def _line(self, place: str, line: int | None) -> str:
        """Return a line of the submission as it stands; empty if there is none."""
        text = self._text(place)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")  # as Python counts them
        return "" if line is None or not 0 < line <= len(lines) else lines[line - 1]

    def _caret(self, place: str, line: int | None, column: str) -> str:
        """Return a source line with a caret below a column, counted from 1, or the line alone."""
        text = clean(self._line(place, line).expandtabs(1)).rstrip()
        at = int(column) - 1 if column.isdecimal() and len(column) < 6 else -1
        start = max(0, at - CARET_MAX * 3 // 4)
        shown = ("…" if start else "") + text[start : start + CARET_MAX]
        below = f"\n{' ' * (at - start + bool(start))}^" if shown and 0 <= at <= len(text) else ""
        return shown + below

    def _text(self, place: str) -> str:
        """Return the source text of a file, a notebook or one of its cells; empty if there is none."""
        number = _cell(place)
        cells = self.cells.get(place if number is None else place.rpartition(", cell ")[0])
        if cells is None:
            source = self._submission.files.get(place, b"")
        elif number is None:
            source = b"\n".join(cells)
        else:
            source = cells[number - 1] if 0 < number <= len(cells) else b""
        return source.decode("utf-8", "replace")

    def _known(self, place: str) -> str:
        """Return the place that a worker reported on one line; empty if the submission has no such place."""
        return one_line(place) if self._text(place) else ""

    def place(self, place: str, line: int) -> str:
        """Return file and line for a note, and a notebook line's text, because notebooks show no numbers."""
        shown = self.source_line(place, line) if _cell(place) else ""
        known = self._known(place) or self.files()
        return f"{known}, line {line}" + (f", `{shown}`" if shown else "")

    def short_place(self, place: str, line: int) -> str:
        """Return cell and line, without the name of the file."""
        number = _cell(place)
        return f"cell {number}, line {line}" if number else f"line {line}"


def _cell(place: str) -> int | None:
    """Return the number of the code cell in a place such as `week3.ipynb, cell 2`, or None."""
    number = place.rpartition(".ipynb, cell ")[2]
    return int(number) if number != place and number.isdecimal() and len(number) < 6 else None


def _exception(kind: str, said: str) -> str:
    if said in tensors.REFUSED.values():
        return said
    return f"{kind}: {said}" if said else kind


def exception_name(kind: str, bases: list[str]) -> str:
    """Return the name of an exception of Python or NumPy, or whose subclass it is."""
    if kind in BUILTIN or kind in NUMPY_ERRORS:
        return kind
    return f"a subclass of {bases[0]}" if bases else "an exception"


def _expect(value: Any, kinds: list[type]) -> list[Any]:
    """Return items of these types that the worker sent, each text of them on one line."""
    if not (isinstance(value, list) and [type(v) for v in value] == kinds):
        raise LoadFailed("the submission interfered with its own loading")
    return [one_line(v) if isinstance(v, str) else v for v in value]


_TYPES = frozenset(
    x.__name__ for module in (builtins, types) for x in vars(module).values() if isinstance(x, type)
)
_LIBRARY = frozenset(
    {
        "dict_items",
        "dict_keys",
        "dict_values",
        "mlx.core.array",
        "numpy.ma.MaskedArray",
        "numpy.random._generator.Generator",
        "stand-in",
        "torch.Tensor",
        "torch.nn.parameter.Parameter",
    }
)
_WHY = re.compile(
    r"of dtype object|of \d\d? dimensions|\(not a number, an array or text\)|\(too large to check\)"
    r"|of dtype (float|complex)\d+ \(convert it to (float64|complex128)\)"
    rf"|for ({'|'.join(m.partition('.')[0] for m in no_display.MODULES)}), which is not run here"
)


def _is_known(type_name: str) -> bool:
    """Return whether a class is one of Python, NumPy, PyTorch or MLX, so that its name holds no message."""
    module, _, name = type_name.rpartition(".")
    found = vars(np).get(name) if module == "numpy" else None
    return type_name in _TYPES or type_name in _LIBRARY or isinstance(found, type)


def _object(type_name: str, more: str, *, named: bool) -> str:
    if named or (_is_known(type_name) and (more in ("", "object") or _WHY.fullmatch(more))):
        name = "an array" if type_name == "numpy.ndarray" else f"a {type_name}"
        return f"{name} {more}".rstrip()
    if _is_known(type_name):
        return f"a {type_name} of a dtype that is not a number"
    return "a custom object" if more else "an array of a custom class"


def describe(x: Any, *, named: bool = False) -> str:
    """Describe a value: 'an array of shape (5, 3) and dtype float64', 'a list of length 3', 'None'.

    A class that the submission defines is 'a custom object', unless it may be `named`.
    """
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
    tensor = tensor_of(x)
    if tensor is not None:
        return _tensor(tensor)
    name = getattr(x, "type_name", type(x).__name__)
    return _object(name, x.why if isinstance(x, wire.Foreign) else "object", named=named)


def tensor_of(x: Any) -> tensors.Tensor | None:
    """Return a tensor as data, whether it comes from the worker, a recording or a framework; else None."""
    if isinstance(x, tensors.Tensor):
        return x
    if tensors.is_tensor(x):
        return tensors.form(x)
    found = getattr(x, "__dict__", {}).get("tensor")
    return found if isinstance(found, tensors.Tensor) else None


def _tensor(x: tensors.Tensor) -> str:
    if x.value is None:
        return f"{'an MLX array' if x.mlx else 'a tensor'} {tensors.WHY[x.why or 'unreadable']}"
    what = "MLX array" if x.mlx else "parameter" if x.parameter else "tensor"
    if not x.value.ndim:
        return f"a 0-dimensional {what} of {x.dtype}"
    return f"a{'n' * x.mlx} {what} of shape {x.value.shape} and dtype {x.dtype}"


_ASKED = {
    "tensor": "a tensor of PyTorch",
    "mx_array": "an MLX array",
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
    if (made := getattr(x, "type_name", "")) in BUILTIN:
        raise WrongKind(f"`{function.name}` returned a {made} object: `raise` it instead")
    tensor, cure = tensor_of(x), ""
    if tensor is not None and asked in ("float", "int", "bool") and tensor.shape == ():
        cure = " (call .item())"
    raise WrongKind(f"`{function.name}` returned {describe(x)}; expected {_ASKED[asked]}{cure}")


def _is_kind(x: Any, asked: str) -> bool:
    if asked in ("tensor", "mx_array"):
        found = tensor_of(x)
        return found is not None and found.value is not None and found.mlx is (asked == "mx_array")
    if asked == "array":
        return isinstance(x, np.ndarray) and x.dtype.kind in "biufc"
    if asked in ("float", "int", "bool"):
        one = isinstance(x, np.ndarray) and x.shape in ((), (1,))
        return one or isinstance(x, (bool, int, float, np.number, np.bool_))
    if asked in ("tuple", "list"):
        return isinstance(x, (tuple, list))
    return isinstance(x, {"dict": dict, "str": str}[asked])
