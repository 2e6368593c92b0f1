"""Run the known mistakes of a course on the calls that a check made of a submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import CodeType
from typing import Any

from nngrade.course.mistakes import Overlay, bugs
from nngrade.diagnosis.replay import (
    ONE_CALL,
    TIMED_OUT,
    Memory,
    Outcome,
    Step,
    mutates,
    outcomes,
    slack,
)
from nngrade.errors import CourseError
from nngrade.model import Assignment, Call
from nngrade.suite.plugin import load_support


class CourseBank:
    """The bugs of an assignment, read and executed on demand; the outcomes of slow calls are cached."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._bugs: dict[str, list[Overlay]] = {}
        self._base: dict[str, CodeType] = {}
        self._made: dict[tuple[str, ...], dict[str, Any]] = {}
        self._memories: dict[tuple[str, ...], Memory] = {}
        self._seconds = {
            f.name: ONE_CALL * slack(exercise)
            for exercise in assignment.exercises
            for f in exercise.functions
        }

    def of(self, exercise: str) -> list[Overlay]:
        """Return the bugs of one exercise."""
        if exercise not in self._bugs:
            self._bugs[exercise] = bugs(self._assignment, exercise)
        return self._bugs[exercise]

    def namespace(self, *overlays: Overlay) -> dict[str, Any]:
        """Return the names that the reference defines, with those of the overlays in place of its own."""
        key = _key(overlays)
        if key not in self._made:
            names: dict[str, Any] = {"__name__": "bug"}
            if self._assignment.support is not None:
                names["support"] = load_support(self._assignment)
            for code in self._reference().values():
                exec(code, names)  # noqa: S102 the course's own code
            for overlay in overlays:
                try:
                    exec(compile(overlay.source, str(overlay.path), "exec"), names)  # noqa: S102
                except MemoryError:  # the grader has its limit, and the page is not to blame
                    raise
                except (Exception, SystemExit) as e:
                    raise CourseError(
                        f"{overlay.path}: the code of {overlay.name!r} cannot be run: "
                        f"{type(e).__name__}: {e}. Correct it."
                    ) from e
            self._made[key] = names
        return self._made[key]

    def outcomes(self, steps: Iterable[Step], *overlays: Overlay) -> Iterator[Outcome]:
        """Yield the outcome of each call on the reference with these overlays."""
        memory = self._memories.setdefault(_key(overlays), {})
        return outcomes(self.namespace(*overlays), steps, memory, self._seconds if overlays else {})

    def changes(self, function: str, *overlays: Overlay) -> bool:
        """Return whether these overlays may change the answers of a function: true if it exists."""
        made = self.namespace(*overlays).get(function)
        return made not in (None, self.namespace().get(function))

    def mutates(self, call: Call, *overlays: Overlay) -> bool:
        """Return whether a call changes an argument in place with these overlays."""
        return mutates(self.namespace(*overlays), call)

    def hangs(self, *overlays: Overlay) -> bool:
        """Return whether an earlier run of these overlays ran out of time on some call."""
        memory = self._memories.get(_key(overlays), {})
        return any(outcome.raised == TIMED_OUT for outcome in memory.values())

    def afresh(self, steps: Iterable[Step], *overlays: Overlay) -> Iterator[Outcome]:
        """Yield the outcomes in a new namespace, because objects may share state that their class keeps."""
        self._made.pop(_key(overlays), None)
        return outcomes(self.namespace(*overlays), steps)

    def _reference(self) -> dict[str, CodeType]:
        folder = self._assignment.reference
        if not self._base and folder is not None:
            for name in self._assignment.files:
                path = folder / name
                self._base[name] = compile(path.read_bytes(), str(path), "exec")
        return self._base


def _key(overlays: Iterable[Overlay]) -> tuple[str, ...]:
    return tuple(overlay.id for overlay in overlays)
