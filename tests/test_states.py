"""A state that a function returns comes back to it as the object that it was."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers import ROOT, forker
from nngrade.course.manifest import load_assignment, load_course
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission
from nngrade.suite.student import Student
from nngrade.worker.inside.wire import Foreign
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess

SETUP = """
import types
from collections import OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from typing import Any, NamedTuple
import numpy as np

class Named(NamedTuple):
    v: Any
Old = namedtuple("Old", ["v"])
class Table(dict):
    __getattr__ = dict.__getitem__
class Row(list):
    @property
    def v(self): return self[0]
class Pair(tuple):
    @property
    def v(self): return self[0]
class Tensor(np.ndarray):
    @property
    def v(self): return np.asarray(self)
@dataclass
class Box:
    v: Any
def packed(v):
    made = np.zeros((), [("v", float, np.shape(v))])
    made["v"] = v
    return made
"""
# The name of a kind of state, how to make it from v, and how to read v from it.
STATES = {
    "NamedTuple": ("Named(v)", "state.v"),
    "namedtuple": ("Old(v)", "state.v"),
    "OrderedDict": ("OrderedDict(v=v)", "(state.move_to_end('v'), state['v'])[1]"),
    "defaultdict": ("defaultdict(float, v=v)", "state['v'] + state.default_factory()"),
    "subclass of dict": ("Table(v=v)", "state.v"),
    "subclass of list": ("Row([v])", "state.v"),
    "subclass of tuple": ("Pair((v,))", "state.v"),
    "subclass of ndarray": ("v.view(Tensor)", "state.v"),
    "structured array": ("packed(v)", "state['v']"),
    "longdouble": ("v.astype(np.longdouble)", "state.astype(float)"),
    "recarray": ("packed(v).view(np.recarray)", "state.v"),
    "subclass of ndarray of objects": ("v.astype(object).view(Tensor)", "state.v.astype(float)"),
    "bytes": ("v.tobytes()", "np.frombuffer(state).reshape(np.shape(g))"),
    "set": ("frozenset(enumerate(v.flat))", "np.reshape([x for _, x in sorted(state)], np.shape(g))"),
    "deque": ("deque([v])", "state[-1]"),
    "namespace": ("types.SimpleNamespace(v=v)", "state.v"),
    "dataclass": ("Box(v)", "state.v"),
    "function": ("(lambda: v)", "state()"),
    "dict of NamedTuple": ("{'a': Named(v)}", "state['a'].v"),
    "list of OrderedDict": ("[OrderedDict(v=v)]", "(state[0].move_to_end('v'), state[0]['v'])[1]"),
    "NamedTuple of objects": ("Named(Box(v))", "state.v.v"),
}  # fmt: skip
STEP = """
def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    before = 0.0 if type(state) is dict and not state else {read}
    v = np.asarray(beta * before + g)
    return w - lr * v, {make}
"""


def _graded(source: str, exercise: str) -> Report:
    course = load_course(ROOT)
    week = load_assignment(course, "week7")
    found = Submission(Path("student"), {week.files[0]: source.encode()})

    def body(suite: Suite) -> Report:
        return suite.grade(found, Runner(week, found, forker(week)), only=[exercise])

    return with_suite(course, week, suites_of(week, public_only=False), body)


@pytest.mark.parametrize("kind", STATES)
def test_every_kind_of_state_gets_full_marks(kind: str) -> None:
    """A right `momentum` gets full marks, whatever it keeps its state in."""
    make, read = STATES[kind]
    report = _graded(SETUP + STEP.format(make=make, read=read), "momentum")
    exercise = report.exercises[0]
    failed = [(c.title, c.failure) for c in exercise.checks if c.failure]
    assert exercise.score == exercise.points, failed


# Other values that a right `momentum` may keep in its state `kept`; `old` is the state before, or {}.
EXTRAS = {
    "a long log of texts": "kept['log'] = ['a step'] * 10_000",
    "a long log of pairs": "kept['log'] = [('lr', lr)] * 6_000",
    "many numbers": "kept['log'] = [0.5] * 200_001",
    "a large array": "kept['log'] = np.zeros(2 ** 23 + 1)",
    "a long text": "kept['log'] = 'x' * 70_000",
    "a chain of dicts": "kept['old'] = old",
    "deep tuples": "[kept.update(old=(kept.get('old'),)) for _ in range(20)]",
    "the array before": "kept['before'] = old.get('v')",
    "all arrays before": "kept['all'] = [*old.get('all', []), kept['v']]",
    "the state before": "kept = OrderedDict(kept, before=Named(old))",
}
EXTRA = """
def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    old = state
    v = np.asarray(beta * old.get("v", 0.0) + g)
    kept = {{"v": v}}
    {extra}
    return w - lr * v, kept
"""


@pytest.mark.parametrize("extra", EXTRAS)
def test_a_state_may_be_large_and_keep_what_was(extra: str) -> None:
    """A right `momentum` gets full marks, however much its state holds, also of earlier states."""
    report = _graded(SETUP + EXTRA.format(extra=EXTRAS[extra]), "momentum")
    exercise = report.exercises[0]
    failed = [(c.title, c.failure) for c in exercise.checks if c.failure]
    assert exercise.score == exercise.points, failed


@pytest.mark.parametrize(
    "kept", ["'w': given", "'all': [given]", "'log': ['x'] * 35_000, 'w': given"]
)
def test_a_state_may_not_keep_another_argument(kept: str) -> None:
    """A function that stores w itself loses the contract's points, because the caller may write into it."""
    source = EXTRA.replace("w, g = ", "given, w, g = w, ").format(extra=f"kept |= {{{kept}}}")
    report = _graded(SETUP + source, "momentum")
    kinds = {c.failure.kind for c in report.exercises[0].checks if c.failure}
    assert kinds == {"alias"}


IN_PLACE = """
def momentum(w, g, state, lr, beta=0.9):
    w, g = np.asarray(w, float), np.asarray(g, float)
    if type(state) is dict and not state:
        state = {empty}
    v = {read}
    v *= beta
    v += g
    return w - lr * v, {make}
"""


@pytest.mark.parametrize(
    ("make", "empty", "read"),
    [
        ("{'v': v}", "{'v': np.zeros(np.shape(w))}", "state['v']"),
        ("OrderedDict(v=v)", "OrderedDict(v=np.zeros(np.shape(w)))", "state['v']"),
        ("Named(v)", "Named(np.zeros(np.shape(w)))", "state.v"),
        ("state", "Named(np.zeros(np.shape(w)))", "state.v"),
        ("v.view(Tensor)", "np.zeros(np.shape(w)).view(Tensor)", "state.v"),
    ],
    ids=["dict", "OrderedDict", "NamedTuple", "the same NamedTuple", "subclass of ndarray"],
)
def test_a_state_that_is_changed_in_place_is_noticed(make: str, empty: str, read: str) -> None:
    """A function that writes into the state that it got fails the same checks, whatever the state's type."""
    report = _graded(SETUP + IN_PLACE.format(make=make, empty=empty, read=read), "momentum")
    failed = {c.title for c in report.exercises[0].checks if c.failure}
    assert failed == {"momentum does not change its inputs; returns new values of the right type"}


SOURCE = """
from typing import Any, NamedTuple

import numpy as np

class State(NamedTuple):
    n: int
    x: Any

def begin():
    return State(1, np.zeros(2))

def told(state):
    return type(state).__name__, state[0]

def spoil(state):
    state.x[0] = 7.0
    return 0.0

class Counted(dict):
    alive = 0
    def __new__(cls, *args, **kwargs):
        Counted.alive += 1
        return super().__new__(cls)
    def __del__(self):
        Counted.alive -= 1

def counted():
    return Counted(a=1)

def alive():
    return Counted.alive

def first(state):
    return float(state.x[0])
"""


Make = Callable[[str], Student]


def test_a_value_that_the_check_changed_goes_back_as_it_is_now(student: Make) -> None:
    """A value that the check has changed is sent by value; an unchanged one goes back as the object."""
    code = student(SOURCE)
    state = code.begin()
    assert code.told(state) == ("State", 1)
    state[1][0] = 3.0
    assert code.told(state) == ("tuple", 1)
    assert code.told((2, np.zeros(2))) == ("tuple", 2)


def test_an_old_state_comes_back_as_it_was(student: Make) -> None:
    """A state that a call has changed in place is passed again with its old contents, and its old type."""
    code = student(SOURCE)
    state = code.begin()
    code.spoil(state)
    assert code.spoil.last.changed == ("argument 1",)
    assert code.told(state) == ("State", 1)
    assert code.first(state) == 0.0


def test_a_value_lives_until_its_check_ends(mini: tuple[Course, Assignment]) -> None:
    """A later check sends an old value by value, and the worker has freed its own."""
    runner = Runner(mini[1], Submission(Path("student"), {"tiny.py": SOURCE.encode()}), InProcess)
    code = Student(runner)
    state, _ = code.begin(), code.counted()
    assert code.alive() > 0
    runner.forget()
    assert code.told(state) == ("tuple", 1)
    assert code.alive() == 0


def test_a_kept_state_may_be_changed_in_place(student: Make) -> None:
    """`in_place` brings changes back to the check, and the state's type to the next call."""
    code = student(SOURCE)
    state = code.begin()
    code.spoil.in_place(state)
    assert state[1].tolist() == [7.0, 0.0]
    assert code.told(state) == ("State", 1)


def test_states_may_be_nested_as_deeply_as_lists(student: Make) -> None:
    """A chain of sixteen named tuples crosses; the rest of a longer one stays, and comes back as it was."""
    code = student(
        "from typing import Any, NamedTuple\nclass Node(NamedTuple):\n    rest: Any\n"
        "def chain(n):\n    x = 1.0\n    for _ in range(n): x = Node(x)\n    return x\n"
        "def depth(x): return 1 + depth(x.rest) if isinstance(x, Node) else 0\n"
    )
    found = code.chain(16)
    for _ in range(16):
        (found,) = found
    assert found == 1.0
    found = code.chain(17)
    assert isinstance(found[0], Foreign)
    assert code.depth(found) == 17


def test_an_empty_tuple_is_no_state(student: Make) -> None:
    """Python has one empty tuple, so it goes by value."""
    code = student(
        "class Empty(tuple): pass\ndef empty(): return Empty()\ndef kind(x): return type(x).__name__\n"
    )
    assert code.empty() == ()
    assert code.kind(()) == "tuple"


def test_a_stand_in_is_asked_once_for_the_same_numbers(mini: tuple[Course, Assignment]) -> None:
    """In one call it answers the same numbers from memory the second time; a function of a check does not."""
    source = b"""
import numpy as np
def mean_loss(x):
    found = []
    for _ in range(3):
        for v in (x, x + 1, list(x), -0.0, 0.0, 0, False):
            a = affine(v)
            found.append(np.array(a))
            a += 100
    return np.array([np.sum(f) for f in found])
def mean_loss_grad(f):
    return np.array([f(1.0), f(1.0)])
"""
    asked: list[Any] = []

    def affine(v: Any) -> Any:
        asked.append(v)
        return np.array([np.sum(v), np.copysign(1.0, np.ravel(v)[0])])

    found = Submission(Path("student"), {"tiny.py": source})
    with contextlib.closing(Runner(mini[1], found, InProcess, {"affine": affine})) as runner:
        for times in (1, 2):
            x = np.array([1.0, 2.0])
            sums = runner.call("call", "mean_loss", name="mean_loss", args=[x]).value
            assert sums.tolist() == 3 * [4.0, 6.0, 4.0, -1.0, 1.0, 1.0, 1.0]
            assert len(asked) == 7 * times
        runner.call("call", "mean_loss_grad", name="mean_loss_grad", args=[affine])
        assert len(asked) == 16
