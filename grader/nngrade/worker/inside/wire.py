"""The wire format between grader and worker: frames, and values that are data and nothing else.

A frame is `u32 header length | u64 body length | MessagePack header | raw little-endian bytes`.
The header is a `Request` or a `Reply`. In it nil, booleans, 64-bit integers, floats and text are plain
MessagePack; every other value is an array that begins with a tag:

    ["l", [value, …]]   ["t", [value, …]]   ["d", [[key, value], …]]     list, tuple, dict
    ["a", dtype, shape, flags]      an array: its bytes are next in the body (1 Fortran, 2 read-only)
    ["s", dtype]                    a NumPy scalar: its bytes are next in the body
    ["n", dtype, count]             a list of Python floats or ints, packed in the body
    ["c", real, imag]  ["i", text]  a complex number, an integer beyond 64 bits
    ["g", state, inc, has, held]    a np.random.Generator over PCG64
    ["h", id, type, callable]       an object that stays in the worker
    ["f", id]                       a function that stays in the grader
    ["m", type, value]              an array of a subclass, such as np.matrix
    ["o", type, why]                a value that cannot cross, and why
    ["k", id, value]                a value that loses its type, such as a namedtuple; the worker keeps it
    ["k", id]                       that value, on its way back
    ["T", id, dtype, flags, shape]  a PyTorch tensor: its numbers are next in the body (1 requires grad,
                                    2 parameter, 4 an array of MLX); id is the worker's number for it,
                                    0 from the grader
    ["T", id, dtype, flags, why]    a tensor whose numbers cannot cross, and why (see `tensors.WHY`)
    ["y", name]                     a dtype or a device of PyTorch, a dtype of MLX
    ["w", name]                     a function of the submission

The decoder checks sizes, dtypes, dimensions and nesting before it allocates anything. It raises `WireError`
for a frame that breaks a rule. It never unpickles, evaluates or looks up a name.
"""

from __future__ import annotations

import hashlib
import math
import struct
import sys
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.worker.inside import device, mlx, tensors

PREFIX = struct.Struct("<IQ")
HEADER_MAX = 64 * 1024
BODY_MAX = 64 * 1024 * 1024
DEPTH_MAX = 16
NDIM_MAX = 8
DIGITS_MAX = 4000
_TOO_LARGE = 10**DIGITS_MAX
# Numbers that an empty array may have along its other axes.
EMPTY_MAX = 2**20
# Values in the long lists of one message; each becomes an object of Python.
LISTED_MAX = 200_000
# Bytes of a header: in a message that is too long, larger parts stay in the worker.
LARGE = 1024
PACK_FROM = 32

FORTRAN, READ_ONLY = 1, 2

DTYPES = {
    d: np.dtype(d)
    for d in (
        *("|b1", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8"),
        *("<f2", "<f4", "<f8", "<c8", "<c16"),
    )
}


class WireError(Exception):
    """A frame breaks the protocol, or a value is too large to send."""


class Request(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A request of the grader: `op` on attribute `name` of object `handle` (0: the submission).

    `drop` lists the objects and kept values that the grader no longer needs.
    """

    id: int
    op: str
    handle: int
    name: str
    args: list[Any]
    kwargs: dict[str, Any]
    drop: list[int]


class Reply(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A reply of the worker; `kind` is "ok", "raised", or "callback" for a call of a grader's function."""

    id: int
    kind: str
    value: Any
    changed: list[Any] = []
    aliases: list[int] = []
    warnings: list[str] = []
    printed: str = ""
    overwrote: bool = False


class Foreign(msgspec.Struct, frozen=True):
    """A value that is not plain data: its type's name, the part that could be read, and why not all.

    `number` identifies the original in the worker, if the worker keeps it.
    """

    type_name: str
    value: Any = None
    why: str = ""
    number: int | None = None


class Handle(msgspec.Struct, frozen=True):
    """The grader's reference to an object that stays in the worker."""

    id: int
    type_name: str
    is_callable: bool


# How the name of a function of the support module begins.
SUPPORT = "support."


class Function(msgspec.Struct, frozen=True):
    """A function of the submission, by name, as an argument."""

    name: str


_encode_header = msgspec.msgpack.Encoder().encode
_decode_request = msgspec.msgpack.Decoder(Request).decode
_decode_reply = msgspec.msgpack.Decoder(Reply).decode


def text(value: object, limit: int) -> str:
    """Return `value` as text that is safe to send: no lone surrogates, at most `limit` characters."""
    found = str(value)
    if len(found) > limit:
        found = found[: limit - 1] + "…"
    return found.encode("utf-8", "replace").decode("utf-8")


class Encoder:
    """Encodes the values of one frame; `mutable` lists the mutable ones in the order met.

    `other` encodes a value that is not plain data. The worker's `keep` takes a value whose type would be
    lost, and returns its number. The grader's `back` returns the number of such a value, or None. The
    worker's `hold` returns the number of a tensor, which stays there. At
    the level `large`, `keep` also takes what is too large to cross.
    """

    def __init__(
        self,
        other: Callable[[Any], list[Any]],
        *,
        keep: Callable[[Any], int] | None = None,
        back: Callable[[Any], int | None] | None = None,
        hold: Callable[[Any], int] | None = None,
        large: int | None = None,
    ) -> None:
        self.chunks: list[bytes] = []
        self.size = 0
        self.mutable: list[Any] = []
        self._listed = 0
        self._other, self._keep, self._back, self._hold = other, keep, back, hold
        self._large = large

    def value(self, x: Any, depth: int = 0) -> Any:
        """Return one value in the form that the header holds. Raises `WireError` if it is too large."""
        kind = type(x)
        if depth == self._large and _is_large(x, depth):
            return self._kept(x, ["o", class_name(x), "(too large to check)"])
        if x is None or kind is bool or kind is float:
            return x
        if kind is int:
            return x if -(2**63) <= x < 2**63 else ["i", self._digits(x)]
        if kind is str:
            return self._returning(x) or text("cpu" if device.is_name(x) else x, HEADER_MAX)
        if isinstance(x, str):  # np.str_, or an Enum of texts
            word = text(str.__str__(x), HEADER_MAX)
            # Python shares texts of one character, so they cannot be known by identity.
            return self._kept(x, word) if len(word) > 1 else word
        if depth >= DEPTH_MAX:
            raise WireError(f"nested deeper than {DEPTH_MAX} levels")
        if kind is np.ndarray:
            form = self._array(x)
            return form if form[0] == "a" else self._kept(x, form)
        if isinstance(x, np.generic):
            return self._unless_read(x, self._scalar(x))
        if isinstance(x, (list, tuple, dict)) and (kind is dict or not mlx.is_module(x)):
            return self._container(x, depth)
        if kind is complex:
            return ["c", x.real, x.imag]
        if _is_pcg64(x):
            self.mutable.append(x)
            return ["g", *generator_state(x)]
        if isinstance(x, np.ndarray):
            inner = self._array(x.view(np.ndarray))
            read = inner[0] == "a"
            return self._kept(
                x, ["m", class_name(x), inner] if read else ["o", class_name(x), inner[2]]
            )
        if isinstance(x, Foreign):
            return self._returning(x) or ["o", x.type_name, x.why]
        if isinstance(x, Function):
            return ["w", x.name]
        if tensors.any_imported() or isinstance(x, tensors.Tensor):
            found = self._of_framework(x)
            if found is not None:
                return found
        return self._unless_read(x, self._other(x))

    def _of_framework(self, x: Any) -> list[Any] | None:
        """Return the form of a tensor, a dtype or a device, or None."""
        name = tensors.name(x)
        if name:
            return ["y", name] if self._keep is None else ["k", self._keep(x), name]
        if isinstance(x, tensors.Tensor):
            return ["h", x.handle] if x.handle else self._tensor(x, x)
        return self._tensor(x, tensors.form(x)) if tensors.is_tensor(x) else None

    def _tensor(self, x: Any, plain: tensors.Tensor) -> list[Any]:
        number = 0 if self._hold is None else self._hold(x)
        flags, value = plain.flags, plain.value
        if value is None or value.ndim > NDIM_MAX or _too_wide(value.shape):
            return ["T", number, plain.dtype, flags, plain.why or "unreadable"]
        self._fits(value.nbytes)
        self.mutable.append(x)
        self._add(np.asarray(value, value.dtype.newbyteorder("<")).tobytes())
        return ["T", number, plain.dtype, flags, list(value.shape)]

    def _unless_read(self, x: Any, form: list[Any]) -> Any:
        """Return a value's form; one that cannot cross is kept, so that it can come back."""
        return self._kept(x, form) if form[0] == "o" else form

    def _container(self, x: Any, depth: int) -> Any:
        returning = self._returning(x)
        if returning is not None:
            return returning
        if isinstance(x, list):
            self.mutable.append(x)
            plain = self._packed(x) or ["l", [self.value(item, depth + 1) for item in x]]
        elif isinstance(x, tuple):
            plain = ["t", [self.value(item, depth + 1) for item in x]]
        else:
            self.mutable.append(x)
            pairs = [[self.value(k, depth + 1), self.value(v, depth + 1)] for k, v in x.items()]
            plain = ["d", pairs]
        if type(x) in (list, tuple, dict):
            return plain
        return self._kept(x, plain)

    def _kept(self, x: Any, plain: Any) -> Any:
        return plain if self._keep is None else ["k", self._keep(x), plain]

    def _returning(self, x: Any) -> list[Any] | None:
        number = None if self._back is None else self._back(x)
        if number is None:
            return None
        self.mutable.append(x)
        return ["k", number]

    def _digits(self, x: int) -> str:
        if abs(x) >= _TOO_LARGE:  # refuse before the slow conversion to text
            raise WireError(f"an integer of more than {DIGITS_MAX} digits")
        return str(x)

    def _add(self, raw: bytes) -> None:
        self.size += len(raw)
        self.chunks.append(raw)

    def _fits(self, nbytes: int) -> None:
        if self.size + nbytes > BODY_MAX:
            raise WireError(f"more than {BODY_MAX // 2**20} MiB of numbers")

    def _array(self, x: np.ndarray[Any, Any]) -> list[Any]:
        dtype = x.dtype.newbyteorder("<").str
        if dtype not in DTYPES:
            return ["o", "numpy.ndarray", _unsent(x.dtype)]
        if x.ndim > NDIM_MAX:
            return ["o", "numpy.ndarray", f"of {x.ndim} dimensions"]
        if not x.size and _too_wide(x.shape):
            raise WireError(f"an array of shape {x.shape}")
        self._fits(x.nbytes)
        self.mutable.append(x)
        fortran = x.flags.f_contiguous and not x.flags.c_contiguous
        flags = FORTRAN * fortran + READ_ONLY * (not x.flags.writeable)
        self._add(np.asarray(x, DTYPES[dtype]).tobytes("F" if fortran else "C"))
        return ["a", dtype, list(x.shape), flags]

    def _scalar(self, x: np.generic) -> list[Any]:
        dtype = x.dtype.newbyteorder("<").str
        if dtype not in DTYPES:
            return ["o", class_name(x), _unsent(x.dtype)]
        self._add(x.astype(DTYPES[dtype]).tobytes())
        return ["s", dtype]

    def _packed(self, x: list[Any]) -> list[Any] | None:
        if len(x) < PACK_FROM:
            return None
        self._listed += len(x)
        if self._listed > LISTED_MAX:
            raise WireError(f"lists of more than {LISTED_MAX} values")
        kinds = set(map(type, x))
        if kinds == {float}:
            dtype = "<f8"
        elif kinds == {int} and max(x) < 2**63 and min(x) >= -(2**63):
            dtype = "<i8"
        else:
            return None
        self._fits(8 * len(x))
        self._add(np.array(x, DTYPES[dtype]).tobytes())
        return ["n", dtype, len(x)]


class Decoder:
    """Decodes the values of one frame; `mutable` lists the mutable ones in the order met.

    `other` decodes a tag that is not plain data.
    """

    def __init__(self, body: bytearray, other: Callable[[str, list[Any]], Any]) -> None:
        self._body = body
        self._at = self._listed = 0
        self._other = other
        self.mutable: list[Any] = []

    def value(self, v: Any, depth: int = 0) -> Any:
        """Return the value that `v`, from a header, stands for. Raises `WireError` if it breaks a rule."""
        kind = type(v)
        if v is None or kind is bool or kind is float or kind is str or kind is int:
            return v
        if kind is not list or not v or type(v[0]) is not str or depth > DEPTH_MAX:
            raise WireError("a value that is neither plain nor tagged, or nested too deeply")
        tag, rest = v[0], v[1:]
        try:
            return self._tagged(tag, rest, depth + 1)
        except (ValueError, TypeError, OverflowError) as e:
            raise WireError("a malformed value") from e

    def done(self) -> None:
        """Raise `WireError` unless every byte of the body has been used."""
        if self._at != len(self._body):
            raise WireError("bytes left over in the body")

    def _tagged(self, tag: str, rest: list[Any], depth: int) -> Any:
        if tag == "a":
            dtype, shape, flags = rest
            return self._array(dtype, shape, flags)
        if tag == "s":
            (dtype,) = rest
            (number,) = self._take(dtype, 1)
            return number
        if tag == "t":
            (items,) = rest
            return tuple([self.value(item, depth) for item in _listed(items)])
        if tag == "l":
            (items,) = rest
            made: list[Any] = []
            self.mutable.append(made)
            made.extend(self.value(item, depth) for item in _listed(items))
            return made
        if tag == "d":
            (pairs,) = rest
            table: dict[Any, Any] = {}
            self.mutable.append(table)
            for key, item in _listed(pairs):
                name = self.value(key, depth)  # before its value: both may take bytes of the body
                table[name] = self.value(item, depth)
            return table
        if tag == "n":
            dtype, count = rest
            if dtype not in ("<f8", "<i8"):
                raise WireError("a packed list that holds neither floats nor integers")
            self._listed += _natural(count)
            if self._listed > LISTED_MAX:
                raise WireError("too many values in lists")
            packed: list[Any] = self._take(dtype, count).tolist()
            self.mutable.append(packed)
            return packed
        if tag == "c":
            real, imag = rest
            return complex(_real(real), _real(imag))
        if tag == "i":
            (digits,) = rest
            if type(digits) is not str or len(digits.removeprefix("-")) > DIGITS_MAX:
                raise WireError("an integer that is not a short text")
            return int(digits)
        if tag == "g":
            generator = restore_generator(np.random.Generator(np.random.PCG64(0)), rest)
            self.mutable.append(generator)
            return generator
        if tag == "m":
            type_name, inner = rest
            if type(inner) is not list or inner[:1] != ["a"]:
                raise WireError("a subclass of something that is no array")
            return Foreign(readable_name(type_name), self.value(inner))
        if tag == "o":
            type_name, why = rest
            return Foreign(readable_name(type_name), None, _short(why))
        if tag == "T":
            found = self._other(tag, [self._tensor(*rest)])
            if type(rest[3]) is list:
                self.mutable.append(found)
            return found
        if tag == "k" and len(rest) == 1:
            returned = self._other(tag, rest)
            self.mutable.append(returned)
            return returned
        if tag == "k":
            number, inner = rest
            if type(inner) is list and inner[:1] == ["k"]:
                raise WireError("a kept value within itself")
            # It is the value itself that is kept, so it counts as one level.
            rest = [_natural(number), self.value(inner, depth - 1)]
        return self._other(tag, rest)

    def _take(self, dtype: Any, count: int) -> np.ndarray[Any, Any]:
        if type(dtype) is not str or dtype not in DTYPES:
            raise WireError("a dtype that is not allowed")
        found = DTYPES[dtype]
        nbytes = count * found.itemsize
        if nbytes > len(self._body) - self._at:
            raise WireError("an array larger than the bytes that came with it")
        raw = np.frombuffer(self._body, np.uint8, nbytes, self._at)
        self._at += nbytes
        if found.kind == "b":
            return np.not_equal(raw, 0)
        return raw.view(found).copy()

    def _tensor(self, number: Any, dtype: Any, flags: Any, shape: Any) -> tensors.Tensor:
        number, flags = _natural(number), _natural(flags)
        if type(dtype) is not str or len(dtype) > 20:
            raise WireError("a tensor's dtype that is not a short text")
        known: dict[str, Any] = {
            "requires_grad": bool(flags & tensors.REQUIRES_GRAD),
            "parameter": bool(flags & tensors.PARAMETER),
            "mlx": bool(flags & tensors.MLX),
            "handle": number,
        }
        if type(shape) is str:
            if shape not in tensors.WHY:
                raise WireError("a tensor without numbers and without a reason")
            return tensors.Tensor(None, dtype if dtype.isidentifier() else "", **known, why=shape)
        if dtype not in tensors.DTYPES:
            raise WireError("a tensor of a dtype that is not allowed")
        if type(shape) is not list or len(shape) > NDIM_MAX or _too_wide(shape):
            raise WireError("a tensor's shape that is not a short list")
        count = math.prod(map(_natural, shape))
        flat: Any = self._take(np.dtype(tensors.DTYPES[dtype]).newbyteorder("<").str, count)
        return tensors.Tensor(flat.reshape(shape), dtype, **known)

    def _array(self, dtype: Any, shape: Any, flags: Any) -> np.ndarray[Any, Any]:
        if type(shape) is not list or len(shape) > NDIM_MAX:
            raise WireError("a shape that is not a short list")
        count = math.prod(map(_natural, shape))
        if not count and _too_wide(shape):
            raise WireError("an empty array of a huge shape")
        order = "F" if _natural(flags) & FORTRAN else "C"
        flat: Any = self._take(dtype, count)
        array: np.ndarray[Any, Any] = flat.reshape(shape, order=order)
        array.flags.writeable = not flags & READ_ONLY
        self.mutable.append(array)
        return array


def _too_wide(shape: Sequence[int]) -> bool:
    """Return whether an array is empty, but a sum over its empty axes would have too many numbers."""
    return 0 in shape and math.prod(max(n, 1) for n in shape) > EMPTY_MAX


def _is_large(x: Any, depth: int) -> bool:
    """Return whether a value breaks a limit, or takes too much of the header beside others."""
    try:
        form = Encoder(lambda _: ["h", 0, "", False]).value(x, depth)
    except WireError:
        return True
    return len(_encode_header(form)) > LARGE


def _is_pcg64(x: object) -> bool:
    # Loading numpy.random takes longer than many a check: do not be the first to touch it.
    if "numpy.random" not in sys.modules or type(x) is not np.random.Generator:
        return False
    return type(x.bit_generator) is np.random.PCG64


def _listed(v: Any) -> list[Any]:
    if type(v) is not list:
        raise WireError("a sequence that is not a list")
    return v


def _natural(v: Any) -> int:
    if type(v) is not int or not 0 <= v < 2**48:
        raise WireError("a size that is negative, too large or not an integer")
    return v


def _real(v: Any) -> float:
    if type(v) is not float:
        raise WireError("a part of a complex number that is not a float")
    return v


def _short(v: Any) -> str:
    if type(v) is not str or len(v) > 500 or not v.isprintable():
        raise WireError("a name that is not a short text")
    return v


def _unsent(dtype: np.dtype[Any]) -> str:
    """Describe the dtype of a value that cannot be sent, and the cure for a number that is too wide."""
    cure = {"f": " (convert it to float64)", "c": " (convert it to complex128)"}
    return f"of dtype {dtype}{cure.get(dtype.kind, '')}"


def readable_name(v: Any) -> str:
    """Return a class's name that the worker sent, or "nameless" if Python's syntax allows no such name."""
    if type(v) is not str:
        raise WireError("a name that is not text")
    parts = v.replace("<locals>", "locals").replace("-", "_").split(".")
    return v if len(v) <= 500 and all(map(str.isidentifier, parts)) else "nameless"


def class_name(x: object) -> str:
    """Return the name of a value's class, with its module unless that is builtins or __main__."""
    kind = type(x)
    name = text(kind.__qualname__, 100)
    module = text(kind.__module__, 100)
    return name if module in ("builtins", "__main__") else f"{module}.{name}"


def generator_state(generator: np.random.Generator) -> list[Any]:
    """Return the state of a PCG64 generator as plain data."""
    state: Any = generator.bit_generator.state
    inner = state["state"]
    return [str(inner["state"]), str(inner["inc"]), state["has_uint32"], state["uinteger"]]


def restore_generator(generator: np.random.Generator, plain: list[Any]) -> np.random.Generator:
    """Set a PCG64 generator to a state that `generator_state` returned. Raises `WireError`."""
    state, inc, has, held = plain
    if not (type(state) is type(inc) is str and len(state) < 60 and len(inc) < 60):
        raise WireError("a generator's state that is not a short text")
    generator.bit_generator.state = {
        "bit_generator": "PCG64",
        "state": {"state": int(state), "inc": int(inc)},
        "has_uint32": _natural(has),
        "uinteger": _natural(held),
    }
    return generator


def fingerprint(value: Any, other: Callable[[Any], list[Any]]) -> bytes:
    """Return a digest of a value as it would cross, to see whether it changes. Raises `WireError`."""
    encoder = Encoder(other)
    found = hashlib.blake2b(_encode_header(encoder.value(value)), digest_size=16)
    for chunk in encoder.chunks:
        found.update(chunk)
    return found.digest()


def frame(header: Request | Reply, chunks: list[bytes]) -> bytes:
    """Return one frame as bytes. Raises `WireError` if the header is too long."""
    head = _encode_header(header)
    if len(head) > HEADER_MAX:
        raise WireError("too many separate values for one message")
    body = b"".join(chunks)
    return PREFIX.pack(len(head), len(body)) + head + body


def lengths(prefix: bytes | bytearray) -> tuple[int, int]:
    """Return the lengths of header and body in bytes, from a frame's first bytes.

    Raises `WireError` if a length is above its limit.
    """
    head, body = PREFIX.unpack(prefix)
    if head > HEADER_MAX or body > BODY_MAX:
        raise WireError("a frame larger than the limit")
    return head, body


def request(header: bytes) -> Request:
    """Decode a request's header."""
    return _decode_request(header)


def reply(header: bytes) -> Reply:
    """Decode a reply's header, which may be malformed. Raises `WireError`."""
    try:
        return _decode_reply(header)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError, TypeError) as e:
        raise WireError("a header that is not a reply") from e
