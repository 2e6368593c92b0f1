"""The wire: values arrive unchanged, and no frame does harm."""

from __future__ import annotations

import enum
import math
import struct
import tracemalloc
from typing import Any

import hypothesis.strategies as st
import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp
from nngrade.errors import StudentError
from nngrade.worker.inside import wire
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


@given(VALUES)
def test_plain_values_arrive_unchanged(value: Any) -> None:
    """Numbers, text, lists, tuples and dicts keep their values and types."""
    assert repr(_cross(value)) == repr(value).encode("utf-8", "replace").decode()


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
    with pytest.raises(wire.WireError, match="MiB"):
        _cross(np.broadcast_to(1.0, (10**12,)))


def test_a_huge_integer_is_refused() -> None:
    """10^5000 is refused without computing its digits."""
    with pytest.raises(wire.WireError, match="digits"):
        _cross(10**5000)
    with pytest.raises(wire.WireError, match="digits"):
        _cross(7 ** (10**6))


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
