"""Say what the wrong answers of a function look like, taken together.

`looks` compares one answer with the right one. Here its sentences on several calls become one, which must
hold for all wrong answers that were compared. Of several results, such as the gradients of several
parameters, each wrong one is looked at by itself.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.diagnosis.condition import condition
from nngrade.diagnosis.information import FLOAT_MAX, bits, comparable, size
from nngrade.diagnosis.looks import (
    ALL_ZERO,
    AT_THE_START,
    BY_ROW,
    DIGITS,
    NEAR,
    OFFSET,
    SOME_FACTOR,
    STEPS,
    UNCHANGED,
    Given,
    Look,
    enough,
    look,
    same_object,
)
from nngrade.diagnosis.match import Calls
from nngrade.diagnosis.replay import ANSWER, TIMED_OUT, UNKNOWN, Step, equal, students
from nngrade.model import Function
from nngrade.suite.compare import matches, without_tensors
from nngrade.suite.show import part
from nngrade.suite.student import RemoteObject

EVERY_ZERO = "In the wrong answers that were compared, every number is 0."
# Nearly the right answer, such as an error that a training still lowers in its sixth digit.
NEARLY = msgspec.structs.replace(ANSWER, of_largest=1e-5)
# In so many wrong answers of a function a pattern is looked for; of so many, the results are compared.
LOOKED_AT, COMPARED_AT_MOST = 8, 64
# Of an element or a row, by its place.
POSITION = "except for the"
WRONG_EXCEPT = f"looks wrong {POSITION}"
# An answer of fewer numbers has too few places to show a pattern of them.
PLACES = 4
ZEROS = "Every number that you return is 0, in all calls: is the function finished?"


class Compared(Given, frozen=True):
    """A wrong answer that may show a pattern; `names` are those of its results, if it has several."""

    names: Sequence[str] = ()

    @property
    def single_step(self) -> str:
        """The name of the argument that makes the call train for one step or epoch only, or nothing."""
        given = (name for name in STEPS if type(self.args.get(name)) is int)
        return next((name for name in given if self.args[name] == 1), "")

    @property
    def is_telling(self) -> bool:
        """False if it has several results with so few digits that a pattern might be overlooked in them."""
        several = isinstance(self.right, (dict, list, tuple))
        return not several or enough([Look("", self, FLOAT_MAX)])

    @property
    def look(self) -> Look | None:
        """Return the sentence of the first recogniser that fits the answer, or its results."""
        return parts(self.got, self.right, self.args, self.names)

    @property
    def results(self) -> dict[str, bool | None]:
        """For each result, by name: True if it is right, None if it is nearly so, as a check may accept it.

        Right ones that hold nothing to compare are left out.
        """
        got, right = self.got, self.right
        if isinstance(right, tuple) and isinstance(got, tuple):
            if not len(got) == len(right) == len(self.names):
                return {}
            pairs = _pairs(self.names, got, right)
        elif isinstance(right, dict) and isinstance(got, dict) and list(got) == list(right):
            pairs = {name: (got[name], value) for name, value in right.items()}
        else:
            return {}
        found: dict[str, bool | None] = {}
        for name, (mine, wanted) in pairs.items():
            good = matches(mine, wanted, ANSWER)
            if not good or bits(wanted):
                found[name] = True if good else None if matches(mine, wanted, NEARLY) else False
        return found


def _pairs(
    names: Sequence[str], got: Sequence[Any], right: Sequence[Any]
) -> dict[str, tuple[Any, Any]]:
    """Return the results got and wanted by name, those that are dicts with the right keys by entry."""
    found: dict[str, tuple[Any, Any]] = {}
    for name, mine, wanted in zip(names, got, right, strict=True):
        if isinstance(mine, dict) and isinstance(wanted, dict) and mine.keys() == wanted.keys():
            found |= {f"{name}[{key!r}]": (mine[key], wanted[key]) for key in wanted}
        else:
            found[name] = mine, wanted
    return found


def told(function: Function, calls: Calls, checks: Collection[str]) -> str | None:
    """Return what the wrong answers look like, those to calls of the checks with these ids."""
    if calls.only_zeros:
        return ZEROS
    steps = _mixed([step for step in calls.wrong if step.check in checks])[:COMPARED_AT_MOST]
    if any(step.call.unspecified is True for step in steps):
        return None  # the reference's answer is only one of many right ones
    compared = [c for step in steps if (c := _compared(function, calls, step)) is not None]
    scenario = any(step.call.name for step in calls.wrong)
    # Students know no names of entries in a scenario's result.
    results = [c.results for c in compared if not (scenario and isinstance(c.right, dict))]
    results = [each for each in results if each]
    # Small answers may share a pattern by chance: the largest of the others must show it, too.
    few, rest = compared[:LOOKED_AT], compared[LOOKED_AT:]
    few += sorted(rest, key=lambda c: size(c.right))[-1:]
    looks = _looks(few, scenario)
    sentence = _of_all(few, looks)
    if sentence:
        if UNCHANGED in sentence and _returns_more(calls):
            return f"In some calls, {sentence[0].lower()}{sentence[1:]}"
        return EVERY_ZERO if sentence == ALL_ZERO else sentence
    single = _of_first_steps(few, looks)
    if single:
        return single
    return condition(function, calls) or same_results(results) or _same_methods(calls)


def _mixed(steps: Sequence[Step]) -> list[Step]:
    """Return the first call of each check, then the second of each, and so on."""
    seen = Counter[str]()

    def place(step: Step) -> int:
        seen[step.check] += 1
        return seen[step.check]

    return sorted(steps, key=place)


def _compared(function: Function, calls: Calls, step: Step) -> Compared | None:
    """Return the answer of a call with the right one, None if no pattern can be looked for in it."""
    wanted, call, answer = calls.wanted[id(step)], step.call, step.answer
    if answer.fault is not None and answer.fault.kind not in ("type", "none"):
        return None
    if wanted.raised or (answer.value is None and not call.in_place):
        return None
    got, right = map(without_tensors, (students(answer).value, wanted.value))
    if not comparable(got, right) or matches(got, right, ANSWER):
        return None  # where the kind alone is wrong, the values show no pattern
    args: dict[str, Any] = {}
    if not call.name:  # arguments of a scenario have other names
        parameters = [p.strip("*") for p in function.parameters]
        given = map(without_tensors, call.args)
        args = {**dict(zip(parameters, given, strict=False)), **call.kwargs}
    if call.in_place:
        return Compared(_after(got, right, args), _after(right, got, args), args)
    return Compared(got, right, args, function.results)


def _holds(look: Look, compared: Compared, scenario: bool) -> bool:
    """Return whether a look says enough, though something in a scenario's result may fit it by chance.

    Where random numbers are drawn, an element may be right because it is the first one drawn.
    """
    loose = NEAR, SOME_FACTOR, OFFSET, BY_ROW, AT_THE_START, EXCHANGED
    if scenario and (isinstance(compared.right, dict) or any(x in look.sentence for x in loose)):
        return False
    drawn = any(isinstance(x, np.random.Generator) for x in compared.args.values())
    return not (drawn and WRONG_EXCEPT in look.sentence)


def _of_all(compared: Sequence[Compared], looks: Sequence[Look | None]) -> str:
    """Return the sentence that all answers share, or nothing if most have too few digits for a pattern.

    A small answer may have too few numbers to show a pattern of their places.
    """
    places = PLACES if any(found and POSITION in found.sentence for found in looks) else 0
    telling = [
        found
        for c, found in zip(compared, looks, strict=True)
        if found or (c.is_telling and size(c.right) >= places)
    ]
    return _alike(telling) if 2 * len(telling) >= len(compared) else ""


def _looks(compared: Sequence[Compared], scenario: bool) -> list[Look | None]:
    return [found if (found := c.look) and _holds(found, c, scenario) else None for c in compared]


def _alike(looks: Sequence[Look | None]) -> str:
    """Return the sentence that all looks share, or nothing."""
    said = _in_general(_by_sentence(looks))
    if len(said) != 1:
        return ""
    ((sentence, alike),) = said.items()
    return sentence if len(alike) == len(looks) and enough(alike) else ""


def _of_first_steps(compared: Sequence[Compared], looks: Sequence[Look | None]) -> str:
    """Return what the answers to calls with a single step or epoch share, or nothing."""
    both = [(c, found) for c, found in zip(compared, looks, strict=True) if c.single_step]
    sentence = _alike([found for _, found in both])
    if not sentence or DIGITS in sentence or NEAR in sentence:
        return ""  # after one short step, much comes near the right answer
    return f"In calls with `{both[0][0].single_step}=1`: {sentence}"


def _by_sentence(looks: Sequence[Look | None]) -> dict[str, list[Look]]:
    found: dict[str, list[Look]] = {}
    for each in looks:
        if each is not None:
            found.setdefault(each.sentence, []).append(each)
    return found


def _in_general(said: dict[str, list[Look]]) -> dict[str, list[Look]]:
    """Return the looks under the general sentence that they share, if they have several of their own."""
    looks = [found for each in said.values() for found in each]
    if len(said) < 2 or not looks[0].general or len({found.general for found in looks}) > 1:
        return said
    free = [x if x.free < 0 else msgspec.structs.replace(x, free=FLOAT_MAX) for x in looks]
    return {looks[0].general: free}


METHODS = "In these checks, {} right each time; {} not."


def _same_methods(calls: Calls) -> str | None:
    """Return which methods and attributes of an object are right in all calls, and which are not.

    A right one has been asked for after a wrong one of the same object, too: that may have spoilt it.
    """
    seen: dict[str, set[bool]] = {}
    values: dict[str, list[Any]] = {}
    later: set[str] = set()  # names that were asked for after a wrong answer of the same object
    methods: dict[int, tuple[str, int]] = {}  # a check gets a method, and calls it then
    spoilt: set[int] = set()
    check = ""
    for step, student, wanted, _ in calls.all:
        call, found = step.call, step.answer.value
        if step.check != check:
            check, methods, spoilt = step.check, {}, set()
        if call.op == "get" and isinstance(found, RemoteObject):
            methods[found.handle.id] = call.name, call.target
            continue
        own = call.name, call.target
        name, owner = own if call.name else methods.get(call.target, own)
        if not owner or not name or call.op not in ("call", "get"):
            continue
        if call.function == calls.name and wanted.raised not in (UNKNOWN, TIMED_OUT):
            good = equal(student, wanted, call)
            seen.setdefault(name, set()).add(good)
            values.setdefault(name, []).append(wanted.value)
            if owner in spoilt:
                later.add(name)
            if not good:
                spoilt.add(owner)
    bad = {name for name, found in seen.items() if False in found}
    fine = [name for name in seen if name in later - bad and bits(values[name])]
    right, wrong = (
        [f"`{name}`" for name in names] for names in (fine, [n for n in seen if n in bad])
    )
    return METHODS.format(_are(right), _are(wrong)) if right and wrong else None


def _returns_more(calls: Calls) -> bool:
    """Return whether some call raised an exception, or has a right answer that is no argument."""
    if any(step.answer.fault is not None for step, *_ in calls.all):
        return True
    held = ((step.call.args, wanted.value) for step, wanted in calls.right)
    return any(
        not any(isinstance(x, np.ndarray) and matches(x, value, ANSWER) for x in args)
        for args, value in held
    )


def same_results(found: list[dict[str, bool | None]]) -> str | None:
    """Return which results are wrong and which are right, in at least two calls.

    If others are wrong from call to call, return which are right each time. A result that is nearly right
    in some call is neither.
    """
    seen: dict[str, set[bool | None]] = {}
    for name, good in (pair for each in found for pair in each.items()):
        seen.setdefault(name, set()).add(good)
    seen = {name: values for name, values in seen.items() if None not in values}
    wrong, right = ([f"`{n}`" for n, x in seen.items() if x == {side}] for side in (False, True))
    if len(found) < 2 or not right or len(right) == len(seen):
        return None
    if len(wrong) + len(right) < len(seen):
        return f"In the wrong answers that were compared, {_are(right)} right each time."
    said = "In the wrong answers that were compared, {} wrong and {} right."
    return said.format(_are(wrong), _are(right))


def _are(names: list[str]) -> str:
    """Return "`a` is", or "`a` and `b` are"."""
    if len(names) == 1:
        return f"{names[0]} is"
    return f"{', '.join(names[:-1])} and {names[-1]} are"


def _after(value: Any, other: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Return the outcome of a call in place by name: the result, and the arguments afterwards.

    Arguments that neither this outcome nor the other changes are left out.
    """
    found = {} if value[0] is None else {"the result": value[0]}
    held = {name: x for name, x in args.items() if isinstance(x, (np.ndarray, list, dict))}
    for (name, before), after, others in zip(held.items(), value[1], other[1], strict=False):
        if not (matches(after, before, ANSWER) and matches(others, before, ANSWER)):
            found[name] = after
    return found


EACH = "Each wrong entry of the {}:"
EXCHANGED = "Your results are right, but in another order than the one asked for."
# Each wrong result is compared with each right one, so a long list would take long.
EXCHANGED_MAX = 8
# So many wrong results are looked at, and so many of them are described one by one.
PARTS_MAX, SINGLE_MAX = 8, 3


def _exchanged(wrong: list[tuple[str, Any, Any]]) -> set[int]:
    """Return the places whose value stands at another place."""
    found = set[int]()
    for _, got, _ in wrong:
        places = [i for i, (_, _, right) in enumerate(wrong) if matches(got, right, ANSWER)]
        found.update(places if len(places) == 1 else ())
    return found


def parts(got: Any, right: Any, args: dict[str, Any], names: Sequence[str] = ()) -> Look | None:
    """Return what a recogniser says of an answer; of several results, what it says of each wrong one.

    `names` are those of a tuple's results. Returns None if the answer is right, or if no recogniser fits.
    """
    each: list[tuple[str, Any, Any, dict[str, Any]]]
    if isinstance(right, dict) and isinstance(got, dict):
        each = [
            (f"`{k}`", got[k], v, _entries(args, right, k)) for k, v in right.items() if k in got
        ]
    elif (
        isinstance(right, (tuple, list))
        and isinstance(got, (tuple, list))
        and len(got) == len(right)
    ):
        both = enumerate(zip(got, right, strict=True))
        each = [(part(right, i, names), a, b, _entries(args, right, i)) for i, (a, b) in both]
    else:
        return look(Given(got, right, args))
    wrong = [(name, a, b, inner) for name, a, b, inner in each if not matches(a, b, ANSWER)]
    if not wrong:
        return None
    few = 1 < len(wrong) <= EXCHANGED_MAX and not isinstance(right, dict)
    if few and len(_exchanged([found[:3] for found in wrong])) == len(wrong):
        return Look(EXCHANGED, Given(got, right, args), free=math.log2(math.factorial(len(wrong))))
    repeated = same_object(Given(got, right, args))
    if repeated:
        return Look(repeated, Given(got, right, args), free=0.0)
    looks = [(name, parts(a, b, inner)) for name, a, b, inner in wrong[:PARTS_MAX]]
    sure = {name: found.sentence for name, found in looks if found and enough([found])}
    sentences = set(sure.values())
    many = isinstance(right, list) or (isinstance(right, dict) and len(wrong) > SINGLE_MAX)
    if many and len(sure) == len(wrong) and len(sentences) == 1:
        sentence, each_one = sentences.pop(), EACH.format(type(right).__name__)
        said = [sentence if sentence.startswith(each_one) else f"{each_one} {sentence}"]
    else:
        looks = looks[:SINGLE_MAX]
        # Entries of a list have no names, so that a sentence for each says little.
        if isinstance(right, list) or not any(name in sure for name, _ in looks):
            return None
        said = [f"{name[0].upper()}{name[1:]}: {sure.get(name, 'wrong.')}" for name, _ in looks]
    plain = all(found is None or found.free == -math.inf for _, found in looks)
    return Look(" ".join(said), Given(got, right, args), free=-math.inf if plain else 0.0)


def _entries(args: dict[str, Any], right: Any, place: Any) -> dict[str, Any]:
    """Return the arguments, of those that are built like the result only the entry at a place."""
    found = {}
    for name, value in args.items():
        alike = isinstance(value, type(right)) and not isinstance(right, tuple)
        if alike and (
            value.keys() == right.keys() if isinstance(right, dict) else len(value) == len(right)
        ):
            found[f"an entry of {name}"] = value[place]
        else:
            found[name] = value
    return found
