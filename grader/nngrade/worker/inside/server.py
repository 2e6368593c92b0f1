"""The worker: runs a submission and answers requests about it. This text specifies the protocol.

The grader starts a worker with two pipes as its standard input and output. The worker moves them to private
descriptors at once, so that what the submission prints goes elsewhere. Then, until its input ends, it reads a
request and writes a reply, each one a frame (see `wire`). Requests:

    cells  args = [a notebook's bytes]; answers with the list of its code cells, before any of them runs,
           or raises a NotANotebook
    load   args = [files, order, allowed, definitions_only, stand_ins, begin, until, support, data];
           files: {name: UTF-8 bytes as uint8 array, or the list of a notebook's cells},
           stand_ins: {name: function of the grader}; begin: a function of the grader, which the worker
           calls with place and line before each statement that may take long; until: the place and line
           at which definitions_only begins to hold, or nothing; support: the bytes of the course's
           support.py, which the worker loads first, or nothing; data: a function of the grader that
           returns the data set of a name, or nothing; kwargs may hold the name of a device (see
           `device`); runs the submission's statements one by one and answers
           {"notes": […], "skipped": [[place, line], …], "passed_over": [[place, text], …]},
           or raises what makes the file as a whole unreadable, such as a SyntaxError, or a NoDevice
    call   calls attribute `name` of object `handle` (0: the submission, or the support module for a name
           such as support.inject; "": the object itself)
    map    the same for each tuple in args; answers with the list of results
    get    answers with attribute `name` of an object;  set assigns it
    list   answers with the items of the iterable args[0]; more than args[1] raise OverflowError
    op     applies the function `name` of the operator module
    value, raise    answer to a callback, with args = [value] or [type name, text]; [value, place] if the
                    grader's function returned its argument at that place

A reply is one of three kinds:

    "ok"        a value; the arguments that the call changed in place (by their number in order of
                decoding); the arguments that the result shares memory with; warnings; what was printed;
                whether the call overwrote what the last call of the same function returned
    "raised"    [type name, text, line, function, file, number of the call in a map, names of the
                exception's built-in types, most specific first, operation that raised (see `operation`) or
                the column of a SyntaxError, [[name, shape]] of the arrays that the line used]
    "callback"  [id, args, kwargs]: the grader answers it before anything else happens

The worker holds no suite, reference or grade, and its replies are data that the grader judges. So nothing
here guards against the submission.
"""

from __future__ import annotations

import builtins
import contextlib
import copy
import functools
import io
import operator
import os
import sys
import threading
import time
import types
import warnings
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np

from nngrade.worker.inside import device, effects, no_display, notebook, tensors, wire
from nngrade.worker.inside.loader import Loader
from nngrade.worker.inside.operation import arrays, operation

# Values that are neither plain data nor objects with methods to call.
UNREADABLE = types.ModuleType, type(NotImplemented), type(Ellipsis), bytes, set
PRINTED_MAX = 8 * 1024
TEXT_MAX = 2000
LIST_MAX = 100_000
NUMBERS = (float, int, bool, np.float64, np.int64, np.bool_)
# The most answers that are kept during a request, and the longest question that has one, in bytes.
ANSWERS_MAX = 1000
ANSWERED_MAX = 4096
# Up to this size the worker copies a returned array, to see whether a later call writes into it. In bytes.
KEPT_MAX = 64 * 1024
# How often to poll for the next request before going to sleep, at about a microsecond each. On a busy machine
# a pause takes longer, so there is a limit in seconds too.
SPIN_SECONDS = 0.003
_ALONE = len(os.sched_getaffinity(0)) == 1 if hasattr(os, "sched_getaffinity") else False
SPINS = 0 if _ALONE else 1500

# The functions of `operator` that a check may call, and `len`.
OPERATORS = frozenset(
    [
        *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"),
        *("iadd", "isub", "imul", "itruediv", "neg", "pos", "abs"),
        *("getitem", "setitem", "contains", "lt", "le", "gt", "ge", "len"),
    ]
)


class _Missing(LookupError):
    """The submission does not define the name that was asked for."""


class _Printed(io.TextIOBase):
    """Standard output of a submission: keeps the first `PRINTED_MAX` characters, and drops the rest."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0

    def write(self, s: str) -> int:
        if self._size < PRINTED_MAX:
            self._parts.append(s[: PRINTED_MAX - self._size])
        self._size += len(s)
        return len(s)

    def writable(self) -> bool:
        return True

    def take(self) -> str:
        """Return what was printed since the last call of `take`."""
        if not self._size:
            return ""
        found, cut = "".join(self._parts), self._size > PRINTED_MAX
        self._parts, self._size = [], 0
        return wire.text(found, PRINTED_MAX) + ("…" if cut else "")


class _NoInput(io.TextIOBase):
    """Standard input of a submission: reading from it raises EOFError."""

    def read(self, size: int | None = -1) -> str:
        raise EOFError("input() was called, and nobody is there to type an answer")

    readline = read  # type: ignore[assignment]


class Load(msgspec.Struct, frozen=True):
    """The arguments of the operation "load", in the order in which they cross the wire."""

    files: dict[str, Any]
    order: list[str]
    allowed: list[str]
    definitions_only: bool
    stand_ins: dict[str, Any]
    begin: Callable[[str, int], Any] | None = None
    until: list[Any] | None = None
    support: Any = None
    data: Callable[[str], Any] | None = None
    device: str = ""


class Server:
    """Answers requests about one submission."""

    def __init__(self, answer: Callable[[bytes], tuple[bytes, bytearray]]) -> None:
        self._answer = answer
        self._objects: dict[int, Any] = {}
        self._kept: dict[int, _Kept] = {}
        self._next = 1
        self._modules: dict[str, types.ModuleType] = {}
        self._support: types.ModuleType | None = None
        self.alone = False
        """True if this process runs nothing but the submission."""
        self._thread = threading.get_ident()
        self._threads = sys.maxsize
        """The number of threads after the submission was loaded, and no limit before."""
        self._request = 0
        self._done = 0  # of the calls of a `map`
        self._returned: dict[str, list[tuple[np.ndarray[Any, Any], bytes]]] = {}
        self._answers: dict[bytes, tuple[bytes, bytearray]] = {}
        """The grader's answers during one request, by the frames that asked for them."""
        self._stand_ins: set[int] = set()
        self.printed = _Printed()
        self._watch = effects.watch()

    def handle(self, header: bytes, body: bytearray) -> bytes:
        """Return the reply to one request, as a frame."""
        asked = wire.request(header)
        watch = self._watch
        self._request, self._done = asked.id, 0
        self._answers.clear()
        for number in asked.drop:
            self._objects.pop(number, None)
            self._kept.pop(number, None)
            self._returned.pop(f"{number}", None)
        caught: list[warnings.WarningMessage] = []
        printed = ""
        try:
            decoder = wire.Decoder(body, self._decode_other)
            args = [decoder.value(v) for v in asked.args]
            kwargs = {k: decoder.value(v) for k, v in asked.kwargs.items()}
            before = [watch.snapshot(x) for x in decoder.mutable]
            given = [watch.memory(x) for x in decoder.mutable]
            with np.errstate(all="warn", under="ignore"), warnings.catch_warnings(record=True) as w:
                caught = w
                warnings.simplefilter("always")
                result = self._performed(asked, args, kwargs)
            differs = [
                (i, x)
                for i, (x, old) in enumerate(zip(decoder.mutable, before, strict=True))
                if watch.differs(x, old)
            ]
            reply = wire.Reply(asked.id, "ok", None, [], watch.aliases(result, given))
            if asked.op == "call" and self._is_function(asked):
                reply.overwrote = self._overwrote(asked.name or f"{asked.handle}", result)
            self._add_output(reply, caught)
            printed = reply.printed
            try:
                return self._framed(reply, result, differs)
            except wire.WireError:
                # Large parts stay here; those of a `map` are one level further down.
                return self._framed(reply, result, differs, 2 if asked.op == "map" else 1)
        except wire.WireError as e:
            nothing: list[Any] = ["l", []]
            told = ["Untransferable", wire.text(e, TEXT_MAX), None, "", "", 0, nothing, "", nothing]
        except BaseException as e:
            told = self._describe(e)
        reply = wire.Reply(asked.id, "raised", ["l", told])
        self._add_output(reply, caught)
        reply.printed = printed or reply.printed
        return wire.frame(reply, [])

    def _framed(
        self,
        reply: wire.Reply,
        result: Any,
        changed: list[tuple[int, Any]],
        large: int | None = None,
    ) -> bytes:
        """Return a reply with these values as a frame. See `Encoder` for `large`."""
        encoder = wire.Encoder(self._encode_other, keep=self._keep, hold=self._hold, large=large)
        reply.value = encoder.value(result)
        reply.changed = [[i, encoder.value(x, large or 0)] for i, x in changed]
        return wire.frame(reply, encoder.chunks)

    def _is_function(self, asked: wire.Request) -> bool:
        """Return whether a call is one of a function, or of what a function returned in place of one."""
        if asked.handle:
            own = self._objects.get(asked.handle)
            return not asked.name and not isinstance(own, (type, types.MethodType))
        return "." not in asked.name

    def _overwrote(self, name: str, result: Any) -> bool:
        """Return whether the arrays that the function returned last time have other contents now."""
        before = self._returned.pop(name, [])
        arrays = [
            x
            for x in self._watch.arrays(result, 0)
            if 0 < x.nbytes <= KEPT_MAX and x.dtype != object
        ]
        self._returned[name] = [(x, x.tobytes()) for x in arrays[:20]]
        return any(x.tobytes() != old for x, old in before)

    def _add_output(self, reply: wire.Reply, caught: list[warnings.WarningMessage]) -> None:
        reply.printed = self.printed.take()
        first = sorted(caught, key=lambda w: w.category is not tensors.TorchNote)
        reply.warnings = [wire.text(f"{w.category.__name__}: {w.message}", 200) for w in first[:5]]

    def _performed(self, asked: wire.Request, args: list[Any], kwargs: dict[str, Any]) -> Any:
        """Perform a request. The frameworks' state stays as it was; a note tells what was restored.

        Another note tells of threads that the submission has left running.
        """
        left: list[str] = []
        if not asked.handle:  # what an object draws goes on from call to call
            tensors.seed()
        try:
            with tensors.kept_state(left):
                return self._perform(asked, args, kwargs)
        finally:
            if asked.op == "load":
                self._threads = threading.active_count()
            elif self.alone and threading.active_count() > self._threads:
                left.append("running")
            for key in left:
                warnings.warn(key, tensors.TorchNote, stacklevel=2)

    def _perform(self, asked: wire.Request, args: list[Any], kwargs: dict[str, Any]) -> Any:
        op, name = asked.op, asked.name
        if op == "call":
            return self._target(asked.handle, name)(*args, **kwargs)
        if op == "map":
            function = self._target(asked.handle, name)
            results: list[Any] = []
            for a in args:
                self._done = len(results)
                results.append(function(*a))
            return results
        if op == "get":
            return self._target(asked.handle, name)
        if op == "set":
            return setattr(self._objects[asked.handle], name, args[0])
        if op == "list":
            return _first(args[0], min(args[1], LIST_MAX))
        if op == "op" and name in OPERATORS:
            return len(args[0]) if name == "len" else getattr(operator, name)(*args)
        if op == "cells":
            return [np.frombuffer(c, np.uint8) for c in notebook.cells(bytes(args[0]))]
        if op == "load":
            return self._load(Load(*args, **kwargs))
        raise wire.WireError(f"no such request: {op}")

    def _target(self, handle: int, name: str) -> Any:
        if handle:
            found = self._objects[handle]
            return getattr(found, name) if name else found
        if self._support is not None and name.startswith(wire.SUPPORT):
            return getattr(self._support, name.removeprefix(wire.SUPPORT))
        for module in self._modules.values():
            if name in module.__dict__:
                return module.__dict__[name]
        raise _Missing(name)

    # Objects that stay in the worker, functions that stay in the grader

    def _encode_other(self, x: Any) -> list[Any]:
        if isinstance(x, _Callback):
            return ["f", x.id]
        if isinstance(x, UNREADABLE):
            return ["o", wire.class_name(x), "(not a number, an array or text)"]
        if isinstance(x, no_display.Nothing):
            return ["o", "stand-in", f"for {no_display.stood_for(x)}, which is not run here"]
        return ["h", self._hold(x), wire.class_name(x), callable(x)]

    def _hold(self, x: Any) -> int:
        """Keep an object that the grader may use later, and return its number."""
        number = self._number()
        self._objects[number] = x
        return number

    def _number(self) -> int:
        self._next += 1
        return self._next - 1

    def _keep(self, x: Any) -> int:
        """Keep a value that may come back, with a copy, and return its number.

        Tensors are not copied: a state dict shares its memory with the module, as everywhere in PyTorch.
        """
        number, copied = self._number(), None
        if not any(map(tensors.is_tensor, effects.leaves(x, 0))):
            with contextlib.suppress(Exception):
                copied = copy.deepcopy(x)
        self._kept[number] = _Kept(x, copied, effects.contents(x))
        return number

    def _decode_other(self, tag: str, rest: list[Any]) -> Any:
        if tag == "h":
            return self._objects[rest[0]]
        if tag == "k":
            return self._kept[rest[0]].present()
        if tag == "f":
            return _Callback(self, rest[0])
        if tag == "w":
            return self._target(0, rest[0])
        if tag == "T":
            return tensors.make(rest[0])
        if tag == "y":
            return tensors.named(rest[0])
        raise wire.WireError(f"no such value: {tag}")

    def call_back(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Ask the grader to run its function `number`."""
        if threading.get_ident() != self._thread:
            raise RuntimeError("a function of the check was called from another thread")
        encoder = wire.Encoder(self._encode_other, hold=self._hold)
        given = [encoder.value(x) for x in args]
        named = [[k, encoder.value(x)] for k, x in kwargs.items()]
        for sent in (*given, *(value for _, value in named)):
            if isinstance(sent, list) and sent[0] in ("o", "m"):  # the check could not use it
                why = "(convert it with np.asarray)" if sent[0] == "m" else sent[2]
                raise TypeError(f"the check's function cannot take a {sent[1]} {why}")
        asked = ["l", [number, ["l", given], ["d", named]]]
        reply = wire.Reply(self._request, "callback", asked)
        header, body = self._answered(number, wire.frame(reply, encoder.chunks), args, kwargs)
        answer = wire.request(header)
        decoder = wire.Decoder(body, self._decode_other)
        values = [decoder.value(v) for v in answer.args]
        if answer.op == "raise":
            kind = getattr(builtins, values[0], RuntimeError)
            raise kind(values[1])
        value, *place = values
        own = args[place[0]] if place else None
        if type(own) is np.ndarray and own.dtype == value.dtype and own.shape == value.shape:
            return own if own.tobytes() == value.tobytes() else value
        return value

    def _answered(
        self, number: int, frame: bytes, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[bytes, bytearray]:
        """Return the grader's answer; a stand-in gives the same one whenever it gets the same numbers."""
        is_same = number in self._stand_ins and all(map(_is_plain, (*args, *kwargs.values())))
        found = self._answers.get(frame) if is_same else None
        if found is None:
            found = self._answer(frame)
            if is_same and len(frame) <= ANSWERED_MAX and len(self._answers) < ANSWERS_MAX:
                self._answers[frame] = found
        return found

    # Loading

    def _load(self, asked: Load) -> dict[str, Any]:
        sources: dict[str, bytes | list[bytes]] = {
            k: [bytes(cell) for cell in v] if isinstance(v, list) else bytes(v)
            for k, v in asked.files.items()
        }
        tensors.start(asked.allowed)
        if self.alone:
            tensors.restrict()
        loader = Loader(
            sources, asked.allowed, asked.definitions_only, asked.begin, asked.until or []
        )
        kit = sys.modules.get("nngrade.kit")
        if self.alone and kit is not None and asked.data is not None:
            kit.provide(functools.cache(asked.data))
        self._load_support(asked.support, loader)
        if asked.device and self.alone:
            device.use(asked.device)
        for name in asked.order:
            self._modules[name] = loader.load(name)
        for module in self._modules.values():
            module.__dict__.update(asked.stand_ins)
        self._stand_ins = {f.id for f in asked.stand_ins.values()}
        return {
            "notes": loader.notes[:50],
            "skipped": loader.skipped[:200],
            "passed_over": loader.passed_over[:50],
        }

    def _load_support(self, source: Any, loader: Loader | None = None) -> None:
        """Run the course's own module, which the submission may import."""
        if source is None:
            return
        self._support = types.ModuleType("support")
        sys.modules.setdefault("support", self._support)
        exec(compile(bytes(source), "<support>", "exec"), self._support.__dict__)  # noqa: S102
        if loader is not None:
            loader.provide("support", self._support)

    def _is_theirs(self, frame: types.FrameType) -> bool:
        """Return whether a step of a traceback is in the submission's code."""
        return frame.f_code.co_filename.startswith("<submission>/")

    def _describe(self, e: BaseException) -> list[Any]:
        try:
            said = wire.text(e, TEXT_MAX)
        except BaseException as evil:
            said = f"(its text cannot be read: {wire.text(type(evil).__name__, 100)})"
        line, function, file, at, used = None, "", "", "", []
        try:
            if isinstance(e, SyntaxError) and e.lineno:
                line, said, at = e.lineno, wire.text(e.msg, TEXT_MAX), str(e.offset)
                file = str(e.filename)
            step, last = e.__traceback__, None
            while step is not None:
                if self._is_theirs(step.tb_frame):
                    code, last = step.tb_frame.f_code, step
                    line, function, file = step.tb_lineno, code.co_name, code.co_filename
                step = step.tb_next
            if last is not None:
                at = operation(last.tb_frame.f_code, last.tb_lasti)
                used = arrays(last.tb_frame, last.tb_lineno) if at != "raise" else []
        except BaseException:  # noqa: S110 a reply without the place is good enough
            pass
        name = wire.text(type(e).__name__, 100)
        file = file.removeprefix("<submission>/")
        place = [line, wire.text(function, 100), wire.text(file, 200), self._done]
        shapes = ["l", [["l", [wire.text(n, 100), ["l", shape]]] for n, shape in used]]
        return [name, said, *place, _bases(type(e)), wire.text(at, 100), shapes]


class _Kept(msgspec.Struct, frozen=True):
    """A value that was sent to the grader and may come back, with a copy and its contents at that time.

    The copy is None if the value cannot be copied.
    """

    value: Any
    copied: Any
    contents: Any

    def present(self) -> Any:
        """Return the value itself, or a copy with its contents of that time if it has changed since."""
        if self.copied is None or effects.contents(self.value) == self.contents:
            return self.value
        return copy.deepcopy(self.copied)


class _Callback:
    """A function that stays in the grader."""

    def __init__(self, server: Server, number: int) -> None:
        self._server = server
        self.id = number
        self.__name__ = "function"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._server.call_back(self.id, args, kwargs)


def _is_plain(x: Any) -> bool:
    """Return whether a value is a number, an array of numbers or a list of numbers."""
    if type(x) is np.ndarray:
        return bool(x.dtype.kind in "biufc")
    return type(x) in NUMBERS or (type(x) is list and all(type(v) in NUMBERS for v in x))


def _bases(kind: type) -> list[Any]:
    """Return the names of an exception's built-in classes, most specific first."""
    return ["l", [k.__name__ for k in kind.__mro__ if k.__module__ == "builtins"][:10]]


def _first(items: Any, limit: int) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if len(found) >= limit:
            raise OverflowError(f"more than {limit} items")
        found.append(item)
    return found


def limit_memory(mib: int) -> None:
    """Limit this process to `mib` MiB of address space beyond what it has mapped (Linux only).

    With 0 there is no limit, not even that of the grader, from which this process may have one.
    """
    try:
        import resource

        with open("/proc/self/statm") as f:
            mapped = int(f.read().split()[0]) * resource.getpagesize()
        limit = mapped + mib * 2**20 if mib else resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):  # not Linux: the grader measures memory from outside
        return


def die_with_parent() -> None:
    """End this process when its parent ends, however that happens and whatever runs here."""
    parent = os.getppid()
    try:
        import ctypes

        # PR_SET_PDEATHSIG, SIGKILL: the kernel kills this process, even if no Python runs any more.
        if ctypes.CDLL(None).prctl(1, 9, 0, 0, 0) == 0 and os.getppid() == parent:
            return
    except (ImportError, OSError, AttributeError):
        pass

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def _ready(source: int) -> Callable[[], bool]:
    """Return a function that tells whether `source` can be read; without poll, it always returns True."""
    try:
        import select

        poll = select.poll()
        poll.register(source, select.POLLIN)
    except (ImportError, AttributeError):
        return lambda: True
    return lambda: bool(poll.poll(0))


def main(memory_mib: int, confine: Callable[[], None] | None = None) -> None:
    """Serve requests on standard input and output until the input ends; call `confine` first, if given.

    With 0 MiB there is no limit of memory.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    die_with_parent()
    source, sink = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)

    incoming = os.fdopen(source, "rb")
    ready, pause = _ready(source), getattr(os, "sched_yield", int)

    def read(n: int) -> bytearray:
        found = bytearray(n)
        if incoming.readinto(found) < n:
            os._exit(0)
        return found

    def receive() -> tuple[bytes, bytearray]:
        # The next request comes soon; sleeping and waking up would take as long as an answer.
        until = time.monotonic() + SPIN_SECONDS
        for _ in range(SPINS):
            if ready() or time.monotonic() > until:
                break
            pause()
        head, body = wire.lengths(bytes(read(wire.PREFIX.size)))
        return bytes(read(head)), read(body)

    def send(frame: bytes) -> None:
        view = memoryview(frame)
        while view:
            view = view[os.write(sink, view) :]

    def answer(frame: bytes) -> tuple[bytes, bytearray]:
        send(frame)
        return receive()

    server = Server(answer)
    server.alone = True
    handle = server.handle
    os.environ["MPLBACKEND"] = "Agg"  # a worker has no display, but a course may allow matplotlib
    sys.stdin = _NoInput()
    sys.stdout = sys.stderr = server.printed
    limit_memory(memory_mib)
    if confine is not None:
        confine()
    while True:
        send(handle(*receive()))
