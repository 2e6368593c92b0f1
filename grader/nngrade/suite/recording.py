"""Record the reference's answers to the public checks, and replay them on a machine without a reference.

A `Recorder` takes the reference's place while an assignment's public suite runs, and records each question
and its answer. On a student's machine a `Replay` takes its place, and gives the same answers. The file also
contains the answers of the reference and of each known bug to the checks' calls, so that known mistakes are
reported there too. It contains answers only, no line of a solution.

Questions are compared up to rounding, because machines differ in the last digit. A question that was not
recorded raises `CourseError`: the suite does not fit the recording.
"""

from __future__ import annotations

import functools
import hashlib
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import CourseError
from nngrade.model import Assignment
from nngrade.suite.cache import copied
from nngrade.suite.compare import RECORDED, matches
from nngrade.suite.student import own_copy
from nngrade.worker.inside import mlx, tensors, wire

NAME = "recording.msgpack"
VERSION = 1
# An array with more elements than LARGE is kept as SAMPLES elements and two sums: enough to recognise it.
LARGE, SAMPLES = 128, 32
SKETCH = "nngrade.sketch"
PLAIN = (bool, int, float, complex, str, np.generic, np.ndarray, type(None), list, tuple, dict)


class ReferenceCall(msgspec.Struct, frozen=True):
    """A check's question to the reference, and the answer, packed.

    `target` is the number of the object asked (0: the reference itself). `made` is the number of the object
    that the answer is (0: it is data). `value` holds the answer, and the arguments as the call left them.
    """

    target: int
    op: str
    name: str
    given: bytes
    value: bytes = b""
    made: int = 0


class Asked(msgspec.Struct, frozen=True):
    """A check's call of a student's function, and the reference's answer to it, packed."""

    function: str
    op: str
    name: str
    given: bytes
    value: bytes
    raised: str = ""
    said: str = ""
    operation: str = ""


class RecordedAnswer(msgspec.Struct, frozen=True):
    """A bug's answer to a call; `place` is the call's number within the check, from 0.

    `said` is the text of the exception that it raised, without names, `operation` what its line did.
    """

    check: str
    place: int
    value: bytes
    raised: str = ""
    said: str = ""
    operation: str = ""


class KnownBug(msgspec.Struct, frozen=True):
    """A known bug without its source; `answers` holds those that differ from the reference's.

    `mutates` names the functions with which it changes an argument in place.
    """

    exercise: str
    name: str
    title: str
    explanation: str
    hint: str
    answers: tuple[RecordedAnswer, ...] = ()
    mutates: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the bug's id within the assignment: `exercise/name`."""
        return f"{self.exercise}/{self.name}"


class Recording(msgspec.Struct, frozen=True):
    """The recording of an assignment; `suite` is a digest of the public suite that it fits.

    `questions` and `asked` are by the check's id. `examples` holds the packed answers to the lines of
    examples.txt.
    """

    suite: str
    questions: dict[str, list[ReferenceCall]]
    asked: dict[str, list[Asked]]
    bugs: list[KnownBug]
    version: int = VERSION
    examples: dict[str, bytes] = {}


def digest(assignment: Assignment) -> str:
    """Return a digest of the public suite and of the support module, if there is one.

    Editors and git change line endings, so they do not count.
    """
    found = hashlib.sha256()
    support = [assignment.support] if assignment.support is not None else []
    for path in [*sorted((assignment.folder / "tests" / "public").glob("*.py")), *support]:
        found.update(f"{path.name}\n{path.read_text('utf-8', errors='replace')}\0".encode())
    return found.hexdigest()


def load(assignment: Assignment) -> Recording | None:
    """Return an assignment's recording, or None. Raises `CourseError` if it does not fit the suite."""
    path = assignment.folder / NAME
    if not path.is_file():
        return None
    try:
        found = msgspec.msgpack.decode(path.read_bytes(), type=Recording)
    except (OSError, msgspec.DecodeError) as e:
        raise CourseError(f"{path}: cannot be read ({e}). Get the released files again.") from None
    if found.version != VERSION or found.suite != digest(assignment):
        raise CourseError(
            f"{path}: the recording does not fit the public suite in tests/public. Get the released files "
            f"again; if you are the author: `nngrade author release {assignment.slug}`."
        )
    return found


def encode(recording: Recording) -> bytes:
    """Return the recording as a file's content."""
    return msgspec.msgpack.encode(recording)


# --- Values


def pack(x: Any) -> bytes:
    """Return a value as bytes, with placeholders for objects.

    Raises `wire.WireError` if it is too large or nested too deeply.
    """
    encoder = wire.Encoder(_encode_other)
    tree = encoder.value(x)
    return msgspec.msgpack.encode([tree, b"".join(encoder.chunks)])


@functools.lru_cache(maxsize=4096)
def _unpacked(packed: bytes) -> Any:
    tree, body = msgspec.msgpack.decode(packed)
    return wire.Decoder(bytearray(body), _decode_other).value(tree)


def unpack(packed: bytes) -> Any:
    """Return the value of `pack`'s bytes, as a copy that the caller may change."""
    return own_copy(copied(_unpacked(packed)))


def _encode_other(x: Any) -> list[Any]:
    return ["o", type(x).__name__[:100], "is no data"]


def _decode_other(tag: str, rest: list[Any]) -> Any:
    if tag in ("T", "y"):  # a tensor as data, and the name of a dtype
        return rest[0]
    if tag == "w":
        return wire.Function(rest[0])
    raise wire.WireError(f"no such value: {tag} {rest}")


def same(given: Any, kept: Any) -> bool:
    """Return whether an argument equals the recorded one up to rounding; sketches compare with sketches."""
    return matches(reduced(given) if is_sketch(kept) else given, kept, RECORDED)


def reduced(x: Any) -> Any:
    """Return a value with a sketch in place of each large array; sketches can only be compared."""
    if isinstance(x, np.ndarray) and x.size > LARGE and x.dtype.kind in "biuf":
        return (SKETCH, x.shape, x.dtype.str, _samples(x))
    if isinstance(x, (list, tuple)):
        return type(x)([reduced(v) for v in x])
    if isinstance(x, dict):
        return {k: reduced(v) for k, v in x.items()}
    return x


def is_sketch(x: Any) -> bool:
    """Return whether a value is a sketch or contains one."""
    if _sketched(x):
        return True
    if isinstance(x, dict):
        x = list(x.values())
    return isinstance(x, (list, tuple)) and any(map(is_sketch, x))


def _sketched(x: Any) -> bool:
    return isinstance(x, tuple) and len(x) == 4 and isinstance(x[0], str) and x[0] == SKETCH


def _samples(x: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    flat = x.ravel()
    some = flat[np.linspace(0, flat.size - 1, SAMPLES).astype(int)].astype(float)
    with np.errstate(all="ignore"):
        return np.append(some, [flat.sum(dtype=float), np.abs(flat).sum(dtype=float)])


# --- Recording


class Recorder:
    """The reference, with a record of every question to it."""

    def __init__(self, reference: Any) -> None:
        self._reference = reference
        self._check = ""
        self._made = 0
        self._more = False
        self._known: set[tuple[Any, ...]] | None = None
        self.questions: dict[str, list[ReferenceCall]] = {}

    def begin(self, check: str) -> None:
        """Start a check: later questions are recorded under its id."""
        self._check, self._made = check, 0
        noted = self.questions.setdefault(check, [])
        self._known = {_key(q) for q in noted} if self._more else None

    def again(self) -> None:
        """From now on record new questions only: a wrong answer may lead a check to ask others."""
        self._more = True

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._reference, name)
        if callable(found):
            return _Noted(self, found, 0, name)
        return self.note(ReferenceCall(0, "get", name, _NO_ARGUMENTS), [[], {}], found)

    def note(self, asked: ReferenceCall, left: list[Any], value: Any) -> Any:
        """Record a question and its answer, and return the answer, wrapped if it is an object.

        `left` holds the arguments as the call left them.
        """
        plain = isinstance(value, PLAIN) and not mlx.is_module(value)
        plain = plain or tensors.is_tensor(value) or bool(tensors.name(value))
        made = 0
        if not plain:
            self._made += 1
            made = self._made
        try:
            answer = pack([value if plain else None, *left])
        except wire.WireError as e:
            raise CourseError(
                f"{self._check}: the answer of {asked.name!r} cannot be recorded: {e}."
            ) from None
        question = msgspec.structs.replace(asked, value=answer, made=made)
        if self._known is None or _key(question) not in self._known:
            self.questions[self._check].append(question)
        return value if plain else _NotedObject(self, value, made)


_NO_ARGUMENTS = pack([[], {}])


def _key(question: ReferenceCall) -> tuple[Any, ...]:
    return question.target, question.op, question.name, question.given


class _Noted:
    """A function or method of the reference."""

    def __init__(self, recorder: Recorder, function: Any, target: int, name: str) -> None:
        self._recorder, self._function = recorder, function
        self._target, self._name = target, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        left = [list(args), kwargs]
        asked = ReferenceCall(self._target, "call", self._name, pack(left))
        bare = {k: _bare(v) for k, v in kwargs.items()}
        value = self._function(*map(_bare, args), **bare)
        return self._recorder.note(asked, left, value)


class _NotedObject:
    """An object that the reference returned. Attributes and calls are recorded; operators do not work."""

    def __init__(self, recorder: Recorder, it: Any, number: int) -> None:
        self._recorder, self._it, self._number = recorder, it, number

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._it, name)
        if callable(found):
            return _Noted(self._recorder, found, self._number, name)
        asked = ReferenceCall(self._number, "get", name, _NO_ARGUMENTS)
        return self._recorder.note(asked, [[], {}], found)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return _Noted(self._recorder, self._it, self._number, "")(*args, **kwargs)


def _bare(x: Any) -> Any:
    """Return the object that a recorded one wraps, at any level of lists and tuples."""
    if type(x) in (list, tuple):
        return type(x)(map(_bare, x))
    return object.__getattribute__(x, "_it") if isinstance(x, _NotedObject) else x


# --- Replaying


class Replay:
    """A stand-in for the reference that gives the recorded answers."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self._check = ""
        self._used: set[int] = set()

    def begin(self, check: str) -> None:
        """Start a check: later questions are looked up under its id."""
        self._check, self._used = check, set()

    def example(self, text: str) -> Any:
        """Return the answer to an example; raises `LookupError` if it was not recorded."""
        return unpack(self.recording.examples[text])

    def __getattr__(self, name: str) -> Any:
        return self.attribute(0, name)

    def attribute(self, target: int, name: str) -> Any:
        """Return the recorded data of an attribute, or a function that looks up a recorded call."""
        known = self.recording.questions.get(self._check, [])
        if any((q.target, q.op, q.name) == (target, "get", name) for q in known):
            return self.ask(target, "get", name, (), {})
        return lambda *args, **kwargs: self.ask(target, "call", name, args, kwargs)

    def ask(self, target: int, op: str, name: str, args: Any, kwargs: Any) -> Any:
        """Return the recorded answer. Several answers to the same question are given in order.

        Raises `CourseError` if the question was not recorded.
        """
        known = self.recording.questions.get(self._check, [])
        fitting = [
            i
            for i, q in enumerate(known)
            if (q.target, q.op, q.name) == (target, op, name)
            and same([list(args), dict(kwargs)], _unpacked(q.given))
        ]
        if not fitting:
            raise CourseError(
                f"the recording holds no answer to this call of {name!r}. Get the released files again; "
                "if you are the author, release the assignment again."
            )
        chosen = next((i for i in fitting if i not in self._used), fitting[-1])
        self._used.add(chosen)
        question = known[chosen]
        value, after, after_kwargs = unpack(question.value)
        for old, new in zip(
            [*args, *kwargs.values()], [*after, *after_kwargs.values()], strict=True
        ):
            _leave(old, new)
        return _Recalled(self, question.made) if question.made else value


class _Recalled:
    """A stand-in for an object that the reference returned when it was recorded."""

    def __init__(self, replay: Replay, number: int) -> None:
        self._replay, self._number = replay, number

    def __getattr__(self, name: str) -> Any:
        return self._replay.attribute(self._number, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._replay.ask(self._number, "call", "", args, kwargs)


def _leave(old: Any, new: Any) -> None:
    """Change an argument as the recorded call did: advance a generator, fill an array."""
    if isinstance(old, np.random.Generator):
        old.bit_generator.state = new.bit_generator.state
    elif isinstance(old, np.ndarray) and old.flags.writeable and not same(old, new):
        np.copyto(old, new)
