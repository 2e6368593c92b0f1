"""The wire: values arrive unchanged, and no frame does harm."""

from __future__ import annotations

import enum
import math
import struct
import tracemalloc
from collections import OrderedDict, namedtuple
from typing import Any

import hypothesis.strategies as st
import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp
from nngrade.errors import StudentError
from nngrade.worker.inside import tensors, wire
from nngrade.worker.outside.client import Client
from nngrade.worker.outside.transport import Callback, Frame

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
)
ARRAYS = hnp.arrays(
    st.sampled_from(sorted(wire.DTYPES)),
    hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=40)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=20,
)


def _other(*_: Any) -> Any:
    raise wire.WireError("not plain")


def _cross(value: Any) -> Any:
    encoder = wire.Encoder(_other)
    frame = wire.frame(wire.Reply(1, "ok", encoder.value(value)), encoder.chunks)
    head, body = wire.lengths(frame[:12])
    decoder = wire.Decoder(bytearray(frame[12 + head :]), _other)
    assert len(frame) == 12 + head + body
    found = decoder.value(wire.reply(frame[12 : 12 + head]).value)
    decoder.done()
    return found


@pytest.mark.parametrize("value", [np.str_("ok"), enum.Enum("T", {"a": "ok"}, type=str)["a"]])
def test_subclasses_of_str_arrive_as_str(value: Any) -> None:
    """A value of a subclass of str arrives as a plain str."""
    found = _cross(value)
    assert type(found) is str
    assert found == "ok"


@settings(deadline=None)
@given(VALUES)
def test_plain_values_arrive_unchanged(value: Any) -> None:
    """Numbers, text, lists, tuples and dicts keep their values and types."""
    assert repr(_cross(value)) == repr(value).encode("utf-8", "replace").decode()


@settings(deadline=None)
@given(ARRAYS)
def test_arrays_arrive_bit_for_bit(array: Any) -> None:
    """Every allowed dtype and shape arrives unchanged, NaN payloads included."""
    found = _cross(array)
    assert (found.dtype, found.shape, found.tobytes()) == (
        array.dtype,
        array.shape,
        array.tobytes(),
    )


def test_fortran_order_and_read_only_survive() -> None:
    """An array keeps its memory order and its write protection."""
    array = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    array.flags.writeable = False
    found = _cross(array)
    assert found.flags.f_contiguous
    assert not found.flags.writeable


def test_big_endian_arrays_keep_their_values() -> None:
    """A big-endian array keeps its values."""
    np.testing.assert_array_equal(_cross(np.array([1.5, 2.5], ">f8")), [1.5, 2.5])


def test_a_generator_keeps_its_state() -> None:
    """A NumPy generator arrives with its state."""
    rng = np.random.default_rng(3)
    rng.normal(size=5)
    rng.integers(5, dtype=np.int32)
    found = _cross(rng)
    np.testing.assert_array_equal(found.integers(9, size=8), rng.integers(9, size=8))


def test_truth_values_are_normalised() -> None:
    """A byte of 2 in a Boolean array becomes True."""
    decoder = wire.Decoder(bytearray([0, 1, 2]), _other)
    found = decoder.value(["a", "|b1", [3], 0])
    assert found.tobytes() == b"\x00\x01\x01"


@pytest.mark.parametrize(
    "value",
    [
        np.array([object()]),
        np.array(["text"]),
        np.array(["2020-01-01"], dtype="datetime64[D]"),
        np.zeros((1,) * 9),
    ],
)
def test_other_arrays_do_not_cross(value: Any) -> None:
    """An array of objects, text or dates, or with nine dimensions, arrives as a Foreign without a value."""
    found = _cross(value)
    assert isinstance(found, wire.Foreign)
    assert found.value is None


def test_a_matrix_is_foreign_but_readable() -> None:
    """A subclass of ndarray arrives as a Foreign with readable numbers."""
    with pytest.warns(PendingDeprecationWarning):
        found = _cross(np.matrix([[1.0]]))
    assert found.type_name == "numpy.matrix"
    assert found.value == 1.0


def test_a_broadcast_of_terabytes_is_refused() -> None:
    """A broadcast view of 8 TB is refused before memory is allocated."""
    with pytest.raises(wire.WireError, match="more than 64 MiB of numbers"):
        _cross(np.broadcast_to(1.0, (10**12,)))


def test_a_huge_integer_is_refused() -> None:
    """10^5000 is refused without computing its digits."""
    with pytest.raises(wire.WireError, match="digits"):
        _cross(10**5000)
    with pytest.raises(wire.WireError, match="digits"):
        _cross(7 ** (10**6))


@pytest.mark.parametrize("sign", [1, -1])
def test_the_largest_integer_crosses(sign: int) -> None:
    """An integer of 4000 digits crosses, whatever its sign; one of 4001 is refused on both sides."""
    assert _cross(sign * (10**4000 - 1)) == sign * (10**4000 - 1)
    with pytest.raises(wire.WireError, match="more than 4000 digits"):
        _cross(sign * 10**4000)
    with pytest.raises(wire.WireError, match="not a short text"):
        _decoded(["i", "-" * (sign < 0) + "9" * 4001])


def test_nesting_is_bounded() -> None:
    """Seventeen nested lists are refused."""
    value: Any = 1
    for _ in range(17):
        value = [value]
    with pytest.raises(wire.WireError, match="nested"):
        _cross(value)


LIES = {
    "an array larger than its bytes": (["a", "<f8", [10**6], 0], b"12345678"),
    "a shape whose product overflows": (["a", "<f8", [2**40, 2**40], 0], b""),
    "a negative dimension": (["a", "<f8", [-1], 0], b""),
    "a dimension that is no integer": (["a", "<f8", [1.0], 0], b"12345678"),
    "a dimension that is True": (["a", "<f8", [True], 0], b"12345678"),
    "nine dimensions": (["a", "<f8", [1] * 9, 0], b"12345678"),
    "an empty array with a dimension beyond memory": (["a", "<f8", [0, 2**50], 0], b""),
    "a dtype of objects": (["a", "|O", [1], 0], b"12345678"),
    "a dtype that is a list": (["a", [["x", "<f8"]], [1], 0], b"12345678"),
    "a tag that is not known": (["z", 1], b""),
    "a list of nothing": ([], b""),
    "a tag of the wrong length": (["a", "<f8"], b""),
    "an unhashable key": (["d", [[["l", []], 1]]], b""),
    "a pair of three": (["d", [[1, 2, 3]]], b""),
    "bytes left over": (1, b"x"),
    "a packed list of another dtype": (["n", "|b1", 1], b"x"),
    "digits that are not digits": (["i", "9" * 5000], b""),
    "a generator of text": (["g", "x", "y", 0, 0], b""),
    "a generator with a state too large": (["g", str(2**190), "1", 0, 0], b""),
    "a plain dict": ({"a": 1}, b""),
    "plain bytes": (b"abc", b""),
    "a timestamp": (msgspec.msgpack.Ext(-1, bytes(4)), b""),
    "an extension type": (msgspec.msgpack.Ext(5, b"abcde"), b""),
    "nested deeper than the limit": (
        ["l", [["l", [["l", [["l", [["l", [["l", [["l", [["l", [["l", [["l", [["l", [["l",
        [["l", [["l", [["l", [["l", [["l", [["l", []]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]], b""
    ),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES, ids=lambda s: s.replace(" ", "-"))
def test_a_malformed_value_is_refused(lie: str) -> None:
    """Each malformed value raises a WireError."""
    value, body = LIES[lie]
    header = msgspec.msgpack.encode([1, "ok", value])
    with pytest.raises(wire.WireError):
        decoder = wire.Decoder(bytearray(body), _other)
        decoder.value(wire.reply(header).value)
        decoder.done()


@pytest.mark.parametrize("prefix", [(2**32 - 1, 0), (65 * 1024, 0), (0, 2**63), (0, 2**27)])
def test_lengths_beyond_the_caps_are_refused(prefix: tuple[int, int]) -> None:
    """A frame that is too large is refused by its first twelve bytes."""
    with pytest.raises(wire.WireError, match="limit"):
        wire.lengths(struct.pack("<IQ", *prefix))


def test_several_arrays_share_a_frame() -> None:
    """Each array of a frame takes its own part of the body."""
    first, second = _cross([np.arange(3), np.ones((2, 2))])
    assert first.tolist() == [0, 1, 2]
    assert second.tolist() == [[1, 1], [1, 1]]


def _nested(levels: int) -> tuple[Any, ...]:
    inner: tuple[Any, ...] = ()
    for _ in range(levels - 1):
        inner = (inner,)
    return inner


def test_keys_and_entries_nest_alike() -> None:
    """A dict's keys and its values may be nested one level less than a value outside of it."""
    most = wire.DEPTH_MAX - 1
    for wrap in (lambda x: {x: 1}, lambda x: {1: x}, lambda x: [x], lambda x: (x,)):
        assert _cross(wrap(_nested(most))) == wrap(_nested(most))
        with pytest.raises(wire.WireError, match="nested deeper"):
            _cross(wrap(_nested(most + 1)))


def test_the_largest_frame_is_accepted() -> None:
    """A frame of exactly 64 KiB of header and 64 MiB of numbers is accepted."""
    largest = (64 * 1024, 64 * 1024 * 1024)
    assert wire.lengths(struct.pack("<IQ", *largest)) == largest
    for head, body in ((largest[0] + 1, 0), (0, largest[1] + 1)):
        with pytest.raises(wire.WireError, match="limit"):
            wire.lengths(struct.pack("<IQ", head, body))


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"\xc1",
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xdb\xff\xff\xff\xff",
        b"\x91" * 60_000 + b"\x90",
        b"\xa2\xff\xfe",
        b"\x93\x01\xa2ok\x01trailing",
    ],
)
def test_a_malformed_header_is_refused(header: bytes) -> None:
    """A truncated, deep, huge or non-UTF-8 header raises a WireError without allocating much."""
    tracemalloc.start()
    with pytest.raises(wire.WireError):
        wire.reply(header)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10 * 2**20


class _Scripted:
    """A transport with a scripted reply."""

    def __init__(self, header: bytes, body: bytes) -> None:
        self.reply = header, bytearray(body)
        self.closed = False

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        """Return the scripted reply; first call back if it is a callback."""
        if wire.reply(self.reply[0]).kind == "callback":
            callback(self.reply)
            return msgspec.msgpack.encode([1, "ok", 1]), bytearray()
        return self.reply

    def close(self) -> None:
        """Note that the transport is closed."""
        self.closed = True


def _ask(header: bytes, body: bytes) -> Any:
    client = Client(_Scripted(header, body))
    return client.request("call", name="f", args=[np.zeros(2), lambda x: x], seconds=1)


TREES = st.recursive(
    SCALARS.filter(lambda x: type(x) is not complex)
    | st.binary(max_size=20)
    | st.sampled_from(["a", "s", "l", "t", "d", "n", "g", "h", "f", "m", "o", "<f8", "|b1"]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=30,
)


def _packable(x: Any) -> bool:
    try:
        msgspec.msgpack.encode(x)
    except (OverflowError, TypeError, ValueError):
        return False
    return True


@settings(max_examples=400, deadline=None)
@given(
    st.lists(TREES, max_size=8) | st.tuples(st.just(1), st.just("ok"), TREES, TREES).map(list)
    | st.tuples(st.just(1), st.just("callback"), TREES).map(list)
    | st.tuples(st.just(1), st.just("raised"), TREES).map(list),
    st.binary(max_size=64),
)  # fmt: skip
def test_any_frame_is_plain_data_or_an_error(header: list[Any], body: bytes) -> None:
    """Any well-formed MessagePack is an answer of plain data or the student's error."""
    if not _packable(header):
        return
    try:
        answer = _ask(msgspec.msgpack.encode(header), body)
    except (StudentError, wire.WireError):
        return
    except Exception as e:  # the student's exception, sent as data
        assert type(e).__name__ == "RemoteException"
        return
    assert header[1] in ("ok", "callback")
    assert not callable(answer.value)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=64))
def test_any_bytes_are_plain_data_or_an_error(header: bytes, body: bytes) -> None:
    """Random bytes never crash the grader, and never make it allocate much."""
    tracemalloc.start()
    try:
        _ask(header, body)
    except (StudentError, wire.WireError):
        pass
    except Exception as e:
        assert type(e).__name__ == "RemoteException"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_frame_is_plain_data_or_an_error(data: st.DataObject) -> None:
    """A reply with some bytes changed is refused, or is still plain data."""
    encoder = wire.Encoder(_other)
    value = encoder.value([np.arange(4.0), {"a": (1, 2.5)}, "text"])
    good = bytearray(msgspec.msgpack.encode([1, "ok", value]))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        answer = _ask(bytes(good), b"".join(encoder.chunks))
    except (StudentError, wire.WireError):
        return
    except Exception as e:
        assert type(e).__name__ == "RemoteException"
        return
    assert isinstance(answer.value, (list, tuple, dict, str, int, float, type(None), np.ndarray,
                                     np.generic, complex, wire.Foreign))  # fmt: skip


def test_lone_surrogates_are_replaced() -> None:
    """Lone surrogates in text are replaced by question marks."""
    assert _cross("a\udc80b") == "a?b"


def test_names_of_classes_are_short() -> None:
    """A class's name has its module unless that is built in; each is cut at 100 characters."""
    long = type("C" * 200, (), {"__module__": "m" * 101})()
    assert wire.class_name(long) == "m" * 99 + "…." + "C" * 99 + "…"
    fits = type("C" * 100, (), {"__module__": "m" * 100})()
    assert wire.class_name(fits) == "m" * 100 + "." + "C" * 100
    assert wire.class_name(1) == "int"
    assert wire.class_name(type("Own", (), {"__module__": "__main__"})()) == "Own"


def test_nan_arrives_as_nan() -> None:
    """NaN arrives as NaN, so that a check can judge it."""
    assert math.isnan(_cross(math.nan))


def test_keys_and_values_of_a_dict_may_both_be_numpy_scalars() -> None:
    """A key takes its bytes of the body before its value does."""
    table = {np.int64(7): np.float64(0.5), np.int64(9): np.array([1.0, 2.0])}
    found = _cross(table)
    assert list(found) == [7, 9]
    assert found[7] == 0.5
    assert found[9].tolist() == [1.0, 2.0]


# --- Forms: how each value stands in a header

Point = namedtuple("Point", "x y")
KEPT = Point(1, 2)


def _decoded(form: Any, body: bytes = b"") -> tuple[Any, list[Any]]:
    """Return what a form stands for, and the mutable values in it; `other` returns tag and parts."""
    decoder = wire.Decoder(bytearray(body), lambda tag, rest: (tag, *rest))
    found = decoder.value(form)
    decoder.done()
    return found, decoder.mutable


def _tensor(shape: tuple[int, ...] = (2,), **known: Any) -> tensors.Tensor:
    return tensors.Tensor(np.zeros(shape), "float64", **known)


class _Text(str):
    __slots__ = ()


FORMS = {
    "a namedtuple": (KEPT, ["k", 7, ["t", [1, 2]]]),
    "a subclass of dict": (OrderedDict(a=1), ["k", 7, ["d", [["a", 1]]]]),
    "a text of another class": (_Text("ab"), ["k", 7, "ab"]),
    "a character of another class": (_Text("a"), "a"),
    "a complex number": (1 + 2j, ["c", 1.0, 2.0]),
    "a function of the submission": (wire.Function("f"), ["w", "f"]),
    "what was read of an object": (wire.Foreign("C", None, "why"), ["o", "C", "why"]),
    "an array of objects": (np.array([None]), ["k", 7, ["o", "numpy.ndarray", "of dtype object"]]),
    "nine dimensions": (np.zeros((1,) * 9), ["k", 7, ["o", "numpy.ndarray", "of 9 dimensions"]]),
    "eight dimensions": (np.zeros((0,) * 8), ["a", "<f8", [0] * 8, 0]),
    "a date": (np.datetime64("2020-01-01"),
               ["k", 7, ["o", "numpy.datetime64", "of dtype datetime64[D]"]]),
    "a number of NumPy": (np.float32(1), ["s", "<f4"]),
    "in the order of rows": (np.zeros((2, 2)), ["a", "<f8", [2, 2], 0]),
    "in the order of columns": (np.zeros((2, 2), order="F"), ["a", "<f8", [2, 2], 1]),
    "read-only": (np.broadcast_to(1.0, (2,)), ["a", "<f8", [2], 2]),
    "a tensor": (_tensor(), ["T", 9, "float64", 0, [2]]),
    "a tensor with flags": (_tensor(requires_grad=True, mlx=True), ["T", 9, "float64", 5, [2]]),
    "a parameter": (_tensor(parameter=True), ["T", 9, "float64", 2, [2]]),
    "a tensor of eight dimensions": (_tensor((0,) * 8), ["T", 9, "float64", 0, [0] * 8]),
    "a tensor of nine dimensions": (_tensor((1,) * 9), ["T", 9, "float64", 0, "unreadable"]),
    "a tensor on a device": (tensors.Tensor(None, "float64", why="device"),
                             ["T", 9, "float64", 0, "device"]),
    "a tensor without numbers": (tensors.Tensor(None, "float64"), ["T", 9, "float64", 0, "unreadable"]),
    "a tensor of the worker": (_tensor(handle=4), ["h", 4]),
    "a small integer": (2**63 - 1, 2**63 - 1),
    "the smallest integer": (-(2**63), -(2**63)),
    "an integer too large": (2**63, ["i", str(2**63)]),
    "an integer too small": (-(2**63) - 1, ["i", str(-(2**63) - 1)]),
    "a short list": ([0.5] * 31, ["l", [0.5] * 31]),
    "a long list": ([0.5] * 32, ["n", "<f8", 32]),
    "a long list of large integers": ([2**63 - 1] * 32, ["n", "<i8", 32]),
    "a long list of small integers": ([-(2**63)] * 32, ["n", "<i8", 32]),
    "a long list of integers too large": ([1] * 31 + [2**63], ["l", [1] * 31 + [["i", str(2**63)]]]),
    "a long list of integers too small": (
        [1] * 31 + [-(2**63) - 1], ["l", [1] * 31 + [["i", str(-(2**63) - 1)]]]
    ),
    "a long list of both": ([0.5] * 31 + [1], ["l", [0.5] * 31 + [1]]),
    "a generator of another kind": (np.random.Generator(np.random.MT19937(0)), ["k", 7, ["o", "C", ""]]),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS, ids=lambda s: s.replace(" ", "-"))
def test_the_form_of_a_value(name: str) -> None:
    """Each value has one form; the worker keeps a value whose type the form loses."""
    value, form = FORMS[name]
    found = wire.Encoder(lambda _: ["o", "C", ""], keep=lambda _: 7, hold=lambda _: 9).value(value)
    assert found == form
    if type(form) is list and form[0] in ("k", "T"):
        plain = form[2] if form[0] == "k" else ["T", 0, *form[2:]]
        assert wire.Encoder(lambda _: ["o", "C", ""]).value(value) == plain


def test_only_tensors_have_the_form_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a framework, a tensor has its own form, and another object stays an object."""
    found, plain = object(), _tensor()
    monkeypatch.setattr(tensors, "any_imported", lambda: True)
    monkeypatch.setattr(tensors, "is_tensor", lambda x: x is found)
    monkeypatch.setattr(tensors, "form", lambda _: plain)
    encoder = wire.Encoder(lambda _: ["h", 1, "C", False], hold=lambda _: 9)
    assert encoder.value((found, object())) == [
        "t",
        [["T", 9, "float64", 0, [2]], ["h", 1, "C", False]],
    ]


def test_a_module_of_mlx_is_an_object(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of MLX, which is a dict to Python, stays in the worker as an object."""
    monkeypatch.setattr(wire.mlx, "is_module", lambda x: type(x) is OrderedDict)
    encoder = wire.Encoder(lambda _: ["h", 1, "Linear", True])
    assert encoder.value([OrderedDict(a=1), {"a": 1}]) == [
        "l",
        [["h", 1, "Linear", True], ["d", [["a", 1]]]],
    ]


def test_a_kept_value_comes_back_by_its_number() -> None:
    """The grader sends the number of a value that the worker keeps, wherever it stands; 0 is a number."""
    foreign, word = wire.Foreign("C"), "ab"
    kept = [KEPT, foreign, word]

    def back(x: Any) -> int | None:
        return next((i for i, k in enumerate(kept) if k is x), None)

    encoder = wire.Encoder(_other, back=back)
    assert encoder.value([KEPT, (foreign,), word, 1]) == [
        "l",
        [["k", 0], ["t", [["k", 1]]], ["k", 2], 1],
    ]
    assert [x for x in encoder.mutable if type(x) is not list] == kept


def test_what_is_too_large_stays_in_the_worker() -> None:
    """At one level, a part that takes more than 1024 bytes of the header, or breaks a limit, is kept."""
    kept: list[Any] = []

    def keep(x: Any) -> int:
        kept.append(x)
        return 7

    encoder = wire.Encoder(lambda _: ["h", 1, "C", False], keep=keep, large=1)
    fits, large = "x" * 1021, "x" * 1022
    form = encoder.value([fits, large, 10**5000, object()])
    away = ["(too large to check)"]
    assert form == [
        "l",
        [fits, ["k", 7, ["o", "str", *away]], ["k", 7, ["o", "int", *away]], ["h", 1, "C", False]],
    ]
    assert kept == [large, 10**5000]
    assert encoder.value([[large]]) == ["l", [["k", 7, ["o", "list", *away]]]]


@settings(deadline=None)
@given(
    st.recursive(
        SCALARS | ARRAYS | st.builds(lambda: np.random.default_rng(1)) | st.builds(_tensor),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.lists(inner, max_size=2).map(tuple)
            | st.dictionaries(st.text(), inner, max_size=2)
            | st.just([0.5] * 32)
        ),
        max_leaves=6,
    )
)
def test_both_sides_list_the_same_mutable_values(value: Any) -> None:
    """Encoder and decoder list mutable values in the same order: changes in place go by it."""
    encoder = wire.Encoder(_other)
    form = encoder.value(value)
    decoder = wire.Decoder(bytearray(b"".join(encoder.chunks)), lambda _, rest: rest[0])
    decoder.value(form)
    assert [type(x) for x in decoder.mutable] == [type(x) for x in encoder.mutable]


@pytest.mark.parametrize("flags", range(8))
def test_a_tensor_arrives_with_its_flags(flags: int) -> None:
    """A tensor's flags, dtype, shape and numbers arrive; those of bfloat16 arrive in single precision."""
    numbers = np.array([[1.0, 2.0]], np.float32)
    (_, tensor), mutable = _decoded(["T", 3, "bfloat16", flags, [1, 2]], numbers.tobytes())
    assert tensor.value.tolist() == numbers.tolist()
    known = tensor.requires_grad, tensor.parameter, tensor.mlx, tensor.handle, tensor.dtype
    assert known == (bool(flags & 1), bool(flags & 2), bool(flags & 4), 3, "bfloat16")
    assert mutable == [("T", tensor)]
    (_, unread), mutable = _decoded(["T", 0, "x" * 20, flags, "device"])
    assert (unread.value, unread.why, unread.dtype) == (None, "device", "x" * 20)
    assert mutable == []
    assert _decoded(["T", 0, "no name", flags, "device"])[0][1].dtype == ""


@pytest.mark.parametrize("flags", range(4))
def test_an_array_arrives_with_its_flags(flags: int) -> None:
    """An array's memory order and write protection arrive independently."""
    array, mutable = _decoded(["a", "<f8", [2, 2], flags], bytes(32))
    assert array.flags.f_contiguous == bool(flags & 1)
    assert array.flags.writeable == (not flags & 2)
    assert mutable == [array] or mutable[0] is array


def test_an_array_takes_only_bytes_that_are_left() -> None:
    """An array that is larger than what the ones before it have left is refused."""
    two = ["t", [["a", "<f8", [2], 0], ["a", "<f8", [2], 0]]]
    assert len(_decoded(two, bytes(32))[0]) == 2
    with pytest.raises(wire.WireError, match="larger than the bytes that came with it"):
        _decoded(two, bytes(31))


def test_eight_dimensions_are_read() -> None:
    """An array and a tensor of eight dimensions are read."""
    assert _decoded(["a", "<f8", [1] * 8, 0], bytes(8))[0].shape == (1,) * 8
    assert _decoded(["T", 0, "float64", 0, [1] * 8], bytes(8))[0][1].shape == (1,) * 8


TAGGED = {
    "what comes back": (["k", 3], ("k", 3), True),
    "a kept value": (["k", 2**48 - 1, 1], ("k", 2**48 - 1, 1), False),
    "a dtype": (["y", "float64"], ("y", "float64"), False),
    "a function": (["w", "f"], ("w", "f"), False),
    "an unknown tag": (["S", 0, "float64", 0, [0]], ("S", 0, "float64", 0, [0]), False),
    "a function of the grader": (["f", 3], ("f", 3), False),
    "a complex number": (["c", 1.0, 2.0], 1 + 2j, False),
    "an object": (["o", "a.<locals>.B", "x" * 500], wire.Foreign("a.<locals>.B", None, "x" * 500), False),
    "a long name": (["o", "x" * 500, ""], wire.Foreign("x" * 500, None, ""), False),
    "a name too long": (["o", "x" * 501, ""], wire.Foreign("nameless", None, ""), False),
    "a name that is none": (["o", "two words", ""], wire.Foreign("nameless", None, ""), False),
}  # fmt: skip


@pytest.mark.parametrize("name", TAGGED, ids=lambda s: s.replace(" ", "-"))
def test_what_a_form_stands_for(name: str) -> None:
    """Each form stands for one value; of these, only what comes back may be changed in place."""
    form, value, is_mutable = TAGGED[name]
    assert _decoded(form) == (value, [value] if is_mutable else [])


@pytest.mark.parametrize(
    "form",
    [
        ["k", 2**48, 1],
        ["k", -1, 1],
        ["k", True, 1],
        ["k", 1, ["k", 2, 1]],
        ["k", 1, ["k", 2]],
        ["c", 1, 2.0],
        ["c", 1.0, 2],
        ["o", "C", "x" * 501],
        ["o", "C", "\n"],
        ["o", "C", 1],
        ["o", 1, ""],
        ["m", "numpy.matrix", ["l", []]],
        ["m", "numpy.matrix", 1],
        ["i", 9],
        ["s", "|O"],
        ["T", 0, "x" * 21, 0, "device"],
        ["T", 0, 1, 0, "device"],
        ["T", 0, "float64", 0, "no reason"],
        ["T", 0, "object", 0, [0]],
        ["T", 0, "float64", 0, [0] * 9],
        ["T", 0, "float64", 0, [0, 2**21]],
        ["T", 0, "float64", 0, [-1]],
        ["T", 0, "float64", 0, None],
        ["T", -1, "float64", 0, [0]],
        ["g", "0" * 60, "1", 0, 0],
        ["g", "1", "0" * 60, 0, 0],
        ["g", "0" * 61, "1", 0, 0],
        ["g", "1", "0" * 61, 0, 0],
        ["g", "1", "1", 2**48, 0],
    ],
    ids=str,
)
def test_a_form_that_breaks_a_rule_is_refused(form: list[Any]) -> None:
    """A number, a text or a shape beyond its limit, or of another type, raises a WireError."""
    with pytest.raises(wire.WireError):
        _decoded(form)


def test_a_generators_state_has_a_limit() -> None:
    """A state of 59 digits is read."""
    found, mutable = _decoded(["g", "0" * 58 + "7", "0" * 58 + "3", 1, 5])
    assert wire.generator_state(found) == ["7", "3", 1, 5]
    assert mutable == [found]


def test_a_kept_value_is_no_level_of_its_own() -> None:
    """A value may be nested as deeply if the worker keeps it; the limit is that of the encoder."""
    form: Any = ["l", []]
    for _ in range(wire.DEPTH_MAX):
        form = ["l", [form]]
    for accepted in (form, ["k", 1, form]):
        _decoded(accepted)
    for refused in (["l", [form]], ["k", 1, ["l", [form]]]):
        with pytest.raises(wire.WireError, match="nested too deeply"):
            _decoded(refused)


@pytest.mark.parametrize(
    "value", [np.zeros(0), KEPT, np.float32(1), 1 + 2j, _tensor(), 2**70], ids=repr
)
def test_what_is_sent_from_the_deepest_level_arrives(value: Any) -> None:
    """The grader reads each value that the worker may send, however deeply it is nested."""
    for found in (value, value.view(np.matrix) if type(value) is np.ndarray else value):
        nested = found
        for _ in range(wire.DEPTH_MAX - 1):
            nested = [nested]
        encoder = wire.Encoder(_other, keep=lambda _: 7)
        form = encoder.value(nested)
        decoder = wire.Decoder(bytearray(b"".join(encoder.chunks)), lambda tag, _: tag)
        decoder.value(form)
        decoder.done()


def test_the_body_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Arrays, tensors and packed lists count together towards the body's limit."""
    monkeypatch.setattr(wire, "BODY_MAX", 256)
    eighth = np.zeros(4)
    wire.Encoder(_other).value([eighth] * 8)
    wire.Encoder(_other).value([0.5] * 32)
    wire.Encoder(_other).value(_tensor((32,)))
    byte = np.zeros(1, np.int8)
    for value in ([eighth] * 8 + [byte], [0.5] * 33, _tensor((33,)), [byte, [0.5] * 32],
                  [np.int8(1), _tensor((32,))]):  # fmt: skip
        with pytest.raises(wire.WireError, match="MiB"):
            wire.Encoder(_other).value(value)


def test_long_lists_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The long lists of a message hold a limited number of values, on both sides."""
    monkeypatch.setattr(wire, "LISTED_MAX", 64)
    for many, fits in ((2, True), (3, False)):
        value, form = [[0.5] * 32] * many, ["l", [["n", "<f8", 32]] * many]
        if fits:
            assert wire.Encoder(_other).value(value) == form
            assert _decoded(form, bytes(256 * many))[0] == [[0.0] * 32] * many
            continue
        with pytest.raises(wire.WireError, match="lists of more than 64 values"):
            wire.Encoder(_other).value(value)
        with pytest.raises(wire.WireError, match="too many values in lists"):
            _decoded(form, bytes(256 * many))


@pytest.mark.parametrize(
    ("shape", "fits"), [((0, 2, 3), True), ((0, 0, 6), True), ((0, 7), False), ((2, 0, 4), False)]
)
def test_an_empty_array_has_a_limit(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, ...], fits: bool
) -> None:
    """The other axes of an empty array are limited, on both sides; those of a full one are not."""
    monkeypatch.setattr(wire, "EMPTY_MAX", 6)
    assert _cross(np.zeros((4, 4))).shape == (4, 4)
    forms = (["a", "<f8", list(shape), 0], ["T", 0, "float64", 0, list(shape)])
    if fits:
        assert _cross(np.zeros(shape)).shape == shape
        assert _decoded(forms[0])[0].shape == _decoded(forms[1])[0][1].shape == shape
        return
    with pytest.raises(wire.WireError, match="an array of shape"):
        wire.Encoder(_other).value(np.zeros(shape))
    assert wire.Encoder(_other).value(_tensor(shape))[4] == "unreadable"
    for form in forms:
        with pytest.raises(wire.WireError):
            _decoded(form)


def test_the_longest_header_is_sent() -> None:
    """A header of 64 KiB is sent, and a longer one is refused."""
    most = 64 * 1024 - len(wire.frame(wire.Reply(1, "ok", "x" * 60_000), [])) + 12 + 60_000
    assert len(wire.frame(wire.Reply(1, "ok", "x" * most), [])) == 12 + 64 * 1024
    with pytest.raises(wire.WireError, match="too many separate values"):
        wire.frame(wire.Reply(1, "ok", "x" * (most + 1)), [])


def test_what_a_reply_leaves_out() -> None:
    """A reply may end after its value; the rest is empty."""
    found = wire.reply(msgspec.msgpack.encode([1, "ok", 2]))
    assert found == wire.Reply(1, "ok", 2, [], [], [], "", False)


def test_a_message_has_no_more_fields_than_are_known() -> None:
    """A reply or a request with one field too many is refused."""
    every = [1, "ok", 2, [], [], [], "", False]
    assert wire.reply(msgspec.msgpack.encode(every)) == wire.reply(
        msgspec.msgpack.encode([1, "ok", 2])
    )
    with pytest.raises(wire.WireError):
        wire.reply(msgspec.msgpack.encode([*every, 1]))
    asked = [1, "call", 0, "f", [], {}, []]
    assert wire.request(msgspec.msgpack.encode(asked)).name == "f"
    with pytest.raises(msgspec.ValidationError):
        wire.request(msgspec.msgpack.encode([*asked, 1]))


def test_a_fingerprint_tells_values_apart() -> None:
    """A fingerprint of 16 bytes depends on the form of a value and on its numbers."""
    values = [1, 2, [1], np.zeros(2), np.ones(2), np.zeros((2, 1))]
    prints = [wire.fingerprint(value, _other) for value in values]
    assert len(set(prints)) == len(values)
    assert wire.fingerprint(np.zeros(2), _other) == prints[3]
    assert {len(found) for found in prints} == {16}
