"""Load a submission: run its files statement by statement, so that one failure does not stop the rest.

A Python file is one piece of code. A notebook has one for each code cell, called `week3.ipynb, cell 2`.
"""

from __future__ import annotations

import ast
import builtins
import io
import sys
import tokenize
import types
from collections.abc import Callable
from typing import Any

from nngrade.worker.inside import code_limits, no_display, notebook, wire

OLD_ENCODINGS = ("iso-8859-1", "iso-8859-15", "cp1252")
# Standard modules that every submission may import: they solve no exercise and stay within the process.
HARMLESS = frozenset(
    [
        "__future__",
        "abc",
        "bisect",
        "cmath",
        "collections",
        "copy",
        "dataclasses",
        "decimal",
        "enum",
        "fractions",
        "functools",
        "heapq",
        "itertools",
        "math",
        "numbers",
        "operator",
        "random",
        "re",
        "statistics",
        "string",
        "textwrap",
        "time",
        "types",
        "typing",
        "typing_extensions",
        "warnings",
    ]
)


def _text(source: bytes) -> str:
    """Decode a file: as UTF-8, unless it declares one of the encodings that editors used to write."""
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(source).readline)[0]
    except SyntaxError:  # an unknown encoding, or first lines that are not in it
        encoding = ""
    return source.decode(encoding if encoding in OLD_ENCODINGS else "utf-8-sig")


class ImportNotAllowed(ImportError):
    """The submission used a module that the assignment does not allow."""


class _NotAllowed(types.ModuleType):
    """Stand-in for a module that is not allowed: importing it is free, using it raises."""

    def _raise(self, *_: Any, **__: Any) -> Any:
        raise ImportNotAllowed(self.__dict__["_cause"])

    def __bool__(self) -> bool:
        return True

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(name)
        self.__dict__["_cause"] = cause

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _NotAllowed(f"{self.__name__}.{name}", self.__dict__["_cause"])

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        raise ImportNotAllowed(self.__dict__["_cause"])


# Operators for which Python's own error would name the stand-in's class. `==` raises none.
_OPERATORS = (
    *("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow"),
    *("lshift", "rshift", "and", "xor", "or"),
)
for _name in (
    *(side + name for name in _OPERATORS for side in ("", "r")),
    *("lt", "le", "gt", "ge", "neg", "pos", "abs", "invert", "round"),
    *("call", "int", "float", "complex", "index", "iter", "next", "len", "contains"),
    *("getitem", "setitem", "delitem", "enter", "exit", "array_ufunc"),
):
    setattr(_NotAllowed, f"__{_name}__", _NotAllowed._raise)


def _no_breakpoint(*_: Any, **__: Any) -> None:
    raise EOFError("breakpoint() was called, and nobody is there to debug")


class Loader:
    """Runs one submission's files as modules, and keeps what it noticed on the way.

    `files` maps each file's name to its bytes, or to a list with the bytes of each cell of a notebook.
    The loader calls `begin(place, line)` before each statement that may take long. With `definitions_only`
    it skips statements that do not define anything: all of them, or those from the statement `until` on.

    `notes` lists what failed as [place, line, exception, message, names]; `skipped` holds the statements
    left out as [place, line]; `passed_over` holds notebook-only commands as [place, text].
    """

    def __init__(
        self,
        files: dict[str, bytes | list[bytes]],
        allowed: list[str],
        definitions_only: bool,
        begin: Callable[[str, int], Any] | None,
        until: list[Any],
    ) -> None:
        self._files = files
        self._allowed = HARMLESS | frozenset(allowed)
        self._definitions_only, self._until = definitions_only, until
        self._begin = begin
        self._loaded: dict[str, types.ModuleType] = {}
        self._count = 0
        self._provided: dict[str, types.ModuleType] = {}
        self._absent: dict[str, no_display.Nothing] = {}
        self.notes: list[list[Any]] = []
        self.skipped: list[list[Any]] = []
        self.passed_over: list[list[Any]] = []

    def provide(self, name: str, module: types.ModuleType) -> None:
        """Give the submission a module of the course, in place of a file of this name."""
        self._provided[name] = module

    def load(self, name: str) -> types.ModuleType:
        """Run the file `name` as a module, once. Note a statement that fails, and go on with the next.

        Raises what makes a Python file as a whole unreadable, such as a SyntaxError.
        """
        if name in self._loaded:
            return self._loaded[name]
        stem = name.rpartition(".")[0]
        module = types.ModuleType(stem)
        given = {**vars(builtins), "__import__": self._import, "breakpoint": _no_breakpoint}
        module.__dict__["__builtins__"] = given
        self._loaded[name] = module
        source = self._files[name]
        if isinstance(source, bytes):
            code = _text(source)
            if said := code_limits.excess([code]):
                raise code_limits.TooMuchCode(f"{name} has {said}, which no solution needs")
            tree = ast.parse(code, f"<submission>/{name}")
            sys.modules.setdefault(stem, module)
            self._statements(tree, name, 0, module)
            return module
        sys.modules.setdefault(stem, module)
        shown = no_display.Nothing("IPython")
        given.update(display=shown, get_ipython=lambda: shown)
        flags = 0
        for number, cell in enumerate(source, 1):
            flags = self._cell(cell.decode(), f"{name}, cell {number}", flags, module)
        return module

    def _cell(self, source: str, place: str, flags: int, module: types.ModuleType) -> int:
        """Run one cell; return the compiler's flags after it. Only note a cell that is not valid Python."""
        code, left = notebook.plain(source)
        self.passed_over += [[place, wire.text(line, 60)] for line in left]
        try:
            tree = ast.parse(code, f"<submission>/{place}")
        except (SyntaxError, ValueError, RecursionError, MemoryError) as e:
            line, said = getattr(e, "lineno", None), getattr(e, "msg", e)
            names = [wire.text(n, 100) for n in notebook.defined(code)[:50]]
            self.notes.append([place, line or 1, type(e).__name__, wire.text(said, 300), names])
            return flags
        return self._statements(tree, place, flags, module)

    def _statements(
        self, tree: ast.Module, place: str, flags: int, module: types.ModuleType
    ) -> int:
        """Run the statements of one piece of code, and return the compiler's flags after the last."""
        self._count += len(tree.body)
        if self._count > code_limits.STATEMENTS_MAX:
            said = f"more than {code_limits.STATEMENTS_MAX} statements outside of functions"
            raise code_limits.TooMuchCode(f"{place} has {said}, which no solution needs")
        for statement in tree.body:
            defines = _defines(statement)
            if [place, statement.lineno] == self._until:
                self._until = []
            if self._definitions_only and not self._until and not defines:
                self.skipped.append([place, statement.lineno])
                continue
            if self._begin is not None and not (defines and _is_quick(statement)):
                self._begin(place, statement.lineno)
            if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
                import __future__

                for feature in statement.names:
                    flags |= getattr(__future__, feature.name).compiler_flag
            self._run(statement, place, flags, module)
        return flags

    def _run(self, statement: ast.stmt, place: str, flags: int, module: types.ModuleType) -> None:
        try:
            unit = ast.Module([statement], [])
            code = compile(unit, f"<submission>/{place}", "exec", flags, dont_inherit=True)
            exec(code, module.__dict__)  # noqa: S102 running submissions is what this process is for
        except BaseException as e:
            try:
                said = wire.text(e, 300)
            except BaseException:
                said = ""
            names = [statement.name] if hasattr(statement, "name") else []
            kind = wire.text(type(e).__name__, 100)
            line = _line(e, f"<submission>/{place}") or statement.lineno
            self.notes.append([place, line, kind, said, names])

    def _import(
        self,
        name: str,
        globals: dict[str, Any] | None = None,  # noqa: A002 the names that the import system uses
        locals: dict[str, Any] | None = None,  # noqa: A002
        fromlist: tuple[str, ...] = (),
        level: int = 0,
    ) -> Any:
        root = name.partition(".")[0]
        if name in self._provided and not level:
            return self._provided[name]
        if level or root not in self._allowed:
            for file in (f"{root}.py", f"{root}.ipynb"):
                if file in self._files and root not in sys.builtin_module_names:
                    return self.load(file)
            shown = None if level else no_display.stands_in(name)
            if shown is not None:
                return shown
            asked = "." * level + name
            cause = f"this assignment does not allow `import {asked}`"
            self.notes.append(["", 0, "ImportNotAllowed", asked, []])
            return _NotAllowed(root, cause)
        if name in self._absent:
            return self._absent[name]
        try:
            return builtins.__import__(name, globals, locals, fromlist, level)
        except (ImportError, OSError):  # not installed, or it needs a folder that it can write to
            shown = no_display.stands_in(name)
            if shown is None:
                raise
            self._absent[name] = shown
            return shown


def _line(e: BaseException, filename: str) -> int | None:
    """Return the first line of a file in an exception's traceback, or None if the file is not in it."""
    step = e.__traceback__
    while step is not None and step.tb_frame.f_code.co_filename != filename:
        step = step.tb_next
    return None if step is None else step.tb_lineno


def _defines(statement: ast.stmt) -> bool:
    """Return whether a top-level statement only defines something, and so ends at once."""
    plain = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Pass)
    if isinstance(statement, plain):
        return True
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return not any(isinstance(part, ast.Call) for part in ast.walk(statement))
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    return False


def _is_quick(statement: ast.stmt) -> bool:
    """Return whether a definition calls nothing: no class body, no decorator, no call in a default value."""
    if isinstance(statement, ast.FunctionDef):
        given = [*statement.args.defaults, *filter(None, statement.args.kw_defaults)]
        calls = any(isinstance(part, ast.Call) for x in given for part in ast.walk(x))
        return not (statement.decorator_list or calls)
    return not isinstance(statement, ast.ClassDef)
