"""Find the known mistake behind each wrong result of a function that returns several."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Hashable, Mapping
from typing import Any

from nngrade.diagnosis.information import ENOUGH, bits
from nngrade.diagnosis.match import ONE_BUG, Bug, Calls, Known, in_part
from nngrade.diagnosis.replay import Outcome, Step, equal
from nngrade.model import Diagnosis, Exercise
from nngrade.worker.outside.budget import OutOfTime, time_limit


def of_results(bank: Known, exercise: Exercise, calls: Calls, deadline: float) -> list[Diagnosis]:
    """Return the mistakes that explain single results, each the only one that explains its result.

    Such a mistake changes this result alone, and gives the student's in all failing calls.
    """
    own = bank.of(exercise.name)
    if calls.chained or any(step.call.in_place for step, *_ in calls.failing):
        return []
    found: dict[Hashable, list[Bug]] = {}
    for bug in own:
        if time.process_time() > deadline:
            break
        with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
            name = _explained(bank, calls, bug, ENOUGH + math.log2(len(own)))
            if name is not None:
                found.setdefault(name, []).append(bug)
    return [in_part(calls.name, bug) for bug, *others in found.values() if not others]


def _explained(bank: Known, calls: Calls, bug: Bug, needed: float) -> Hashable | None:
    """Return the key of the only result that a bug changes, if the student always has the same there."""
    answers = bank.outcomes((step for step, *_ in calls.failing), bug)
    changed = set[Hashable]()
    both: list[tuple[Step, Mapping[Hashable, Any], Mapping[Hashable, Any]]] = []
    agreed: list[tuple[Any, Any]] = []
    for (step, student, wanted), answer in zip(calls.failing, answers, strict=True):
        mine, bugs, right = (_by_key(each) for each in (student, answer, wanted))
        if not right or not mine.keys() == bugs.keys() == right.keys():
            return None
        both.append((step, mine, bugs))
        for key, value in bugs.items():
            if not equal(Outcome(value), Outcome(right[key]), step.call):
                changed.add(key)
                agreed.append((mine[key], value))
    # The other calls are compared too: in them a bug's result is the right one.
    if len(changed) != 1 or min(map(bits, zip(*agreed, strict=True))) < needed:
        return None
    (key,) = changed
    if not all(
        equal(Outcome(mine[key]), Outcome(bugs[key]), step.call) for step, mine, bugs in both
    ):
        return None
    answers = bank.outcomes((step for step, _ in calls.right), bug)
    kept = all(
        equal(answer, wanted, step.call)
        for (step, wanted), answer in zip(calls.right, answers, strict=True)
    )
    return key if kept else None


def _by_key(outcome: Outcome) -> Mapping[Hashable, Any]:
    """Return the results of a call by their keys, or by their places; nothing for a single one."""
    if outcome.raised or not isinstance(outcome.value, (dict, tuple)):
        return {}
    return outcome.value if isinstance(outcome.value, dict) else dict(enumerate(outcome.value))
