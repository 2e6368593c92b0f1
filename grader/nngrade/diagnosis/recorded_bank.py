"""The bank of a released assignment: what reference and bugs answered, without the source of either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nngrade.diagnosis.replay import Outcome, Step, given, students
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

# What is said of a call that was not recorded: it equals nothing.
UNKNOWN = "not recorded"


class RecordedBank:
    """Answers the questions that `CourseBank` answers, from a recording."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._answers = {
            bug.id: {(a.check, a.place): a for a in bug.answers} for bug in recording.bugs
        }

    def of(self, exercise: str) -> list[KnownBug]:
        """The bugs of one exercise."""
        return [bug for bug in self._recording.bugs if bug.exercise == exercise]

    def changes(self, function: str, *bugs: KnownBug) -> bool:
        """Whether a bug has answers of its own to calls of a function; two at once were not recorded."""
        if len(bugs) != 1:
            return False
        asked = self._recording.asked
        return any(asked[c][i].function == function for c, i in self._answers[bugs[0].id])

    def hangs(self, *bugs: KnownBug) -> bool:
        """Nothing runs here."""
        del bugs
        return False

    def mutates(self, call: Call, *bugs: KnownBug) -> bool:
        """Nobody knows: what was recorded is what came out."""
        del call, bugs
        return False

    def outcomes(self, steps: Iterable[Step], *bugs: KnownBug) -> Iterator[Outcome]:
        """What the calls gave with the reference, or with a bug, when they were recorded."""
        strayed: set[str] = set()
        for step in steps:
            found, check = self._find(step), step.check
            if found is None or (step.call.target and check in strayed):
                strayed.add(check)  # what objects did from here on, nobody knows
                yield Outcome(None, UNKNOWN)
                continue
            answer: RecordedAnswer | Asked = self._recording.asked[check][found]
            for bug in bugs:
                answer = self._answers[bug.id].get((check, found), answer)
            value = unpack(answer.value)
            if is_sketch(value):  # it is told from the student's own answer, and no more is known
                known = students(step.answer)
                alike = not known.raised and same(known.value, value)
                yield known if alike else Outcome(None, UNKNOWN)
            else:
                yield Outcome(value, answer.raised)

    afresh = outcomes

    def _find(self, step: Step) -> int | None:
        """The place of the recorded call that this one is: its own, or elsewhere in the same check."""
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
