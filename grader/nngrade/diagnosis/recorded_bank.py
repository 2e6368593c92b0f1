"""Answer for reference and known mistakes from a release's recording, which holds the source of neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nngrade.diagnosis.replay import UNKNOWN, Outcome, Step, given, students
from nngrade.model import Call
from nngrade.suite.recording import (
    Asked,
    KnownBug,
    RecordedAnswer,
    Recording,
    is_sketch,
    same,
    unpack,
)


class RecordedBank:
    """The bugs of a recording, with the methods of `CourseBank`."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._answers = {
            bug.id: {(a.check, a.place): a for a in bug.answers} for bug in recording.bugs
        }

    def of(self, exercise: str) -> list[KnownBug]:
        """Return the bugs of one exercise."""
        return [bug for bug in self._recording.bugs if bug.exercise == exercise]

    def changes(self, function: str, *bugs: KnownBug) -> bool:
        """Return whether a bug answers some call of a function differently from the reference.

        Pairs of bugs were not recorded, so a pair changes nothing.
        """
        if len(bugs) != 1:
            return False
        asked = self._recording.asked
        return any(asked[c][i].function == function for c, i in self._answers[bugs[0].id])

    def hangs(self, *bugs: KnownBug) -> bool:
        """Return False: nothing runs here, so nothing can hang."""
        del bugs
        return False

    def mutates(self, call: Call, *bugs: KnownBug) -> bool:
        """Return whether a bug changed an argument in any recorded call of the same function."""
        return any(call.function in bug.mutates for bug in bugs)

    def outcomes(self, steps: Iterable[Step], *bugs: KnownBug) -> Iterator[Outcome]:
        """Yield the recorded outcome of each call with the reference, or with a bug.

        A call that was not recorded gets the outcome `UNKNOWN`, which equals no other.
        """
        strayed: set[str] = set()
        for step in steps:
            found, check = self._find(step), step.check
            if found is None or (step.call.target and check in strayed):
                strayed.add(check)  # it may have changed an object, so later calls are unknown
                yield Outcome(None, UNKNOWN)
                continue
            answer: RecordedAnswer | Asked = self._recording.asked[check][found]
            for bug in bugs:
                answer = self._answers[bug.id].get((check, found), answer)
            value = unpack(answer.value)
            if is_sketch(value):  # a sketch can only confirm the student's answer, not replace it
                known = students(step.answer)
                alike = not known.raised and same(known.value, value)
                yield known if alike else Outcome(None, UNKNOWN)
            else:
                yield Outcome(value, answer.raised, said=answer.said, operation=answer.operation)

    afresh = outcomes

    def _find(self, step: Step) -> int | None:
        """Return the place of the recorded call that equals this one, or None.

        The call's own place comes first, then, unless an object was called, the check's other places.
        """
        known = self._recording.asked.get(step.check, [])
        others = [] if step.call.target else [i for i in range(len(known)) if i != step.number]
        for i in [step.number, *others]:
            if i < len(known) and _is(known[i], step.call):
                return i
        return None


def _is(asked: Asked, call: Call) -> bool:
    return (asked.function, asked.op, asked.name) == (call.function, call.op, call.name) and same(
        given(call), unpack(asked.given)
    )
