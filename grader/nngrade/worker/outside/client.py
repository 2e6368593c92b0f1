"""Send requests to a worker, answer its callbacks, and decode its replies as data only."""

from __future__ import annotations

import builtins
import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import Absent, ProtocolError, StudentError, UnsolicitedData
from nngrade.text import one_line
from nngrade.worker.inside import tensors, wire
from nngrade.worker.inside.operation import ARRAYS_MAX
from nngrade.worker.outside.transport import Frame, Transport

# Numbers that a callback may pass in arrays. One operation on them, such as a product of integer matrices, is
# not interrupted, so it must not take long. No right solution passes more than some thousands.
NUMBERS_MAX = 2**19
# Messages leave out larger sizes of arrays, because such a size could be an input in disguise.
SIZE_MAX = 10**5
# The exceptions that a callback may raise in the student's code, by name.
CALLBACK_ERRORS = frozenset({"TypeError", "ValueError", "IndexError", "ZeroDivisionError"})
# The names of Python's own exceptions.
BUILTIN = frozenset(
    name
    for name, found in vars(builtins).items()
    if isinstance(found, type) and issubclass(found, BaseException)
)


class Response(msgspec.Struct, frozen=True):
    """The worker's reply to one request, decoded; `given` lists its mutable arguments in order."""

    value: Any
    given: list[Any]
    changed: dict[int, Any]
    aliases: list[int]
    warnings: list[str]
    overwrote: bool = False
    size: int = 0
    """Bytes of arrays and numbers in the reply."""


class Told(msgspec.Struct, frozen=True):
    """An exception that the student's code raised, as the worker reported it: names, numbers, one-line text.

    `line`, `function` and `file` say where the code raised it; `index` is the call's place in its message.
    `bases` holds the names of the built-in classes that it derives from, at least one. `operation` is what
    its line did (`@`, `raise`; the column of a SyntaxError), and `shapes` says which arrays the line used.
    `type_name` is an identifier; it is the name of a built-in exception only if the exception is that one.
    """

    type_name: str
    said: str
    line: int | None
    function: str
    file: str
    index: int
    bases: list[str]
    operation: str
    shapes: tuple[tuple[str, tuple[int, ...]], ...]
    warnings: list[str]


class RemoteException(Exception):
    """The student's code raised an exception; the worker reported its attributes."""

    def __init__(self, told: Told) -> None:
        super().__init__(told.type_name, told.said)
        self.type_name, self.said = told.type_name, told.said
        self.line, self.function, self.file = told.line, told.function, told.file
        self.index, self.bases, self.operation = told.index, told.bases, told.operation
        self.shapes, self.warnings = told.shapes, told.warnings


class _Kept(msgspec.Struct, frozen=True):
    """A value that the worker keeps under a number, as it was when it came."""

    value: Any
    number: int
    contents: bytes


class Client:
    """A connection to one worker; `printed` collects what the submission printed.

    A value whose type would be lost, such as a namedtuple, comes as plain data, and goes back as the object
    that it was, unless the grader has changed it. `forget` ends that.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._sent = 0
        self._dropped: list[int] = []
        self._functions: list[Callable[..., Any]] = []
        self._lasting: list[Callable[..., Any]] = []
        self._handed_out = False
        self._kept: dict[int, _Kept] = {}
        self.printed = ""
        self.closed = False

    def close(self) -> None:
        """End the worker."""
        self.closed = True
        self._transport.close()

    def drop(self, handle: int) -> None:
        """Let the worker free an object, with the next request."""
        self._dropped.append(handle)

    def forget(self) -> None:
        """Send back by value, from now on, what has come so far, and let the worker free its own values."""
        self._dropped += [kept.number for kept in self._kept.values()]
        self._kept.clear()

    def moved(self, old: Any, new: Any) -> None:
        """Note that `new` holds what the worker sent as `old`."""
        kept = self._kept.pop(id(old), None)
        if kept is not None:
            self._keep(kept.number, new)

    def request(
        self,
        op: str,
        *,
        handle: int = 0,
        name: str = "",
        args: tuple[Any, ...] | list[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        seconds: float,
        lasting: bool = False,
    ) -> Response:
        """Send a request, and wait at most `seconds` for the reply.

        The worker may call functions among the arguments until the reply. It may call them later, too, if
        the request is `lasting` or its reply contains an object, which may hold them.

        Raises `RemoteException` if the student's code raised, `WorkerLost` if the worker is gone.
        """
        self._sent += 1
        self._functions = list(self._lasting)
        number = self._sent
        encoder = wire.Encoder(self._encode_other, back=self._back)
        try:
            asked = wire.Request(
                id=number,
                op=op,
                handle=handle,
                name=name,
                args=[encoder.value(x) for x in args],
                kwargs={k: encoder.value(v) for k, v in (kwargs or {}).items()},
                drop=self._dropped,
            )
            frame = wire.frame(asked, encoder.chunks)
        except wire.WireError as e:
            raise StudentError(f"the check cannot pass on what your code returned: {e}") from e
        self._dropped = []
        if lasting:
            self._lasting = list(self._functions)
        header, body = self._transport.roundtrip(frame, self._call_back, seconds)
        try:
            response = self._response(header, body, number, encoder.mutable)
            if self._handed_out:  # the object that the worker keeps may hold these functions
                self._lasting = list(self._functions)
            return response
        except (wire.WireError, RecursionError) as e:
            self.close()
            raise ProtocolError(f"your code sent malformed data to the grader ({e})") from e

    def _response(self, header: bytes, body: bytearray, number: int, given: list[Any]) -> Response:
        reply = wire.reply(header)
        if reply.id != number:
            self.close()
            raise UnsolicitedData("your code sent the grader data that it had not requested")
        self._handed_out = False
        decoder = wire.Decoder(body, self._decode_answer)
        value = decoder.value(reply.value)
        changed: dict[int, Any] = {}
        for item in reply.changed:
            if type(item) is not list or len(item) != 2 or not _index(item[0], given):
                raise wire.WireError("a change to an argument that was not given")
            changed[item[0]] = decoder.value(item[1])
        decoder.done()
        warnings = [one_line(w) for w in reply.warnings]
        if not all(_index(i, given) for i in reply.aliases):
            raise wire.WireError("an alias of an argument that was not given")
        self.printed = (self.printed + reply.printed[: 2 * wire.HEADER_MAX])[-wire.HEADER_MAX :]
        if reply.kind == "raised":
            raise raised(value, warnings)
        if reply.kind != "ok":
            raise wire.WireError("a reply of unknown kind")
        return Response(
            value=value,
            given=given,
            changed=changed,
            aliases=reply.aliases,
            warnings=warnings,
            overwrote=reply.overwrote,
            size=len(body),
        )

    def _decode_answer(self, tag: str, rest: list[Any]) -> Any:
        self._handed_out = self._handed_out or tag in ("h", "T")
        if tag != "k":
            return _decode_other(tag, rest)
        number, value = rest
        if isinstance(value, wire.Foreign):
            value = msgspec.structs.replace(value, number=number)
        self._keep(number, value)
        return value

    def _keep(self, number: int, value: Any) -> None:
        if value == () and type(value) is tuple:  # Python has only one of these
            self._dropped.append(number)
            return
        self._kept[id(value)] = _Kept(value, number, self._contents(value))

    def _back(self, value: Any) -> int | None:
        kept = self._kept.get(id(value))
        if kept is None or self._contents(value) != kept.contents:
            return None
        return kept.number

    def _contents(self, value: Any) -> bytes:
        return wire.fingerprint(value, lambda part: ["h", _handle(part) or id(part)])

    def _encode_other(self, x: Any) -> list[Any]:
        handle = _handle(x)
        if handle:
            return ["h", handle]
        if callable(x):
            self._functions.append(x)
            return ["f", len(self._functions) - 1]
        raise TypeError(
            f"a check passed a {type(x).__name__}, which cannot be sent to a submission"
        )

    def _decode_asked(self, tag: str, rest: list[Any]) -> Any:
        """Return an argument of a callback; one of our own functions is itself again, for a stand-in."""
        if tag == "f" and len(rest) == 1 and _index(rest[0], self._functions):
            function = self._functions[rest[0]]
            # The stand-in may change its arrays later, as the worker could not.
            return lambda *args, **kwargs: function(*copy.deepcopy(args), **copy.deepcopy(kwargs))
        return _decode_other(tag, rest)

    def _call_back(self, frame: Frame) -> bytes:
        """Run the function that the worker asks for, and encode what it returns."""
        decoder = wire.Decoder(frame[1], self._decode_asked)
        asked = decoder.value(wire.reply(frame[0]).value)
        decoder.done()
        if not (type(asked) is list and len(asked) == 3 and _index(asked[0], self._functions)):
            raise wire.WireError("a callback to a function that was not given")
        number, args, kwargs = asked
        if not (
            type(args) is list and type(kwargs) is dict and all(type(k) is str for k in kwargs)
        ):
            raise wire.WireError("a callback without arguments")
        encoder = wire.Encoder(self._encode_other)
        op, values = "value", []
        try:
            if sum(x.size for x in decoder.mutable if isinstance(x, np.ndarray)) > NUMBERS_MAX:
                raise ValueError(f"more than {NUMBERS_MAX} numbers for a function of the check")
            with np.errstate(all="ignore"):
                found = self._functions[number](*args, **kwargs)
            values = [encoder.value(found)]
            if isinstance(found, np.ndarray):
                # An argument that comes back is the very array in the worker, too.
                values += [i for i, x in enumerate(args) if x is found][:1]
        except (StudentError, Absent):
            self.close()  # the worker waits for an answer that does not come
            raise
        except Exception as e:
            kinds = [k.__name__ for k in type(e).__mro__ if k.__name__ in CALLBACK_ERRORS]
            kind = kinds[0] if kinds else "RuntimeError"
            op, values = "raise", [kind, wire.text(e, 500)]
            encoder = wire.Encoder(self._encode_other)
        answer = wire.Request(
            id=self._sent, op=op, handle=0, name="", args=values, kwargs={}, drop=[]
        )
        return wire.frame(answer, encoder.chunks)


def _handle(x: Any) -> int:
    """Return the number that the worker gave to the object behind a proxy; 0 if `x` is no proxy."""
    if isinstance(x, tensors.Tensor):
        return x.handle
    handle = x if isinstance(x, wire.Handle) else getattr(x, "__dict__", {}).get("handle")
    return handle.id if isinstance(handle, wire.Handle) else 0


def _index(i: Any, items: list[Any]) -> bool:
    return type(i) is int and 0 <= i < len(items)


def _decode_other(tag: str, rest: list[Any]) -> Any:
    if tag == "h":
        number, type_name, is_callable = rest
        if type(number) is int and type(type_name) is str and type(is_callable) is bool:
            return wire.Handle(number, wire.readable_name(type_name), is_callable)
    if tag == "T":
        return rest[0]
    if tag == "f":
        return wire.Foreign("function")
    if tag == "k":  # outside of an answer it stands for its plain value
        return rest[1]
    raise wire.WireError("no such value")


def raised(told: Any, warnings: list[str]) -> RemoteException:
    """Return the student's exception from untrusted data; it becomes names, text and numbers only."""
    if not (type(told) is list and len(told) == 9 and type(told[6]) is type(told[8]) is list):
        raise wire.WireError("an exception that is not a list of nine")
    name, said, line, function, file, index, kinds, operation, used = told
    if not type(name) is type(said) is type(function) is type(file) is type(operation) is str:
        raise wire.WireError("an exception without a name and a text")
    bases = [kind for kind in kinds[:10] if type(kind) is str and kind in BUILTIN] or ["Exception"]
    if not name[:100].isidentifier() or (name in BUILTIN and name not in bases):
        name = bases[0]
    told_safely = Told(
        type_name=name[:100],
        said=one_line(said, 2000),
        line=line if type(line) is int else None,
        function=function[:100],
        file=file[:200],
        index=index if type(index) is int and index >= 0 else 0,
        bases=bases,
        operation=one_line(operation, 100),
        shapes=tuple(_shapes(used)),
        warnings=warnings,
    )
    return RemoteException(told_safely)


def _shapes(used: list[Any]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Return the names and shapes among untrusted pairs of them."""
    for pair in used[:ARRAYS_MAX]:
        if type(pair) is list and len(pair) == 2 and type(pair[0]) is str and type(pair[1]) is list:
            name, shape = pair
            if (
                name.isidentifier()
                and len(shape) < 10
                and all(type(n) is int and 0 <= n < SIZE_MAX for n in shape)
            ):
                yield name, tuple(shape)
