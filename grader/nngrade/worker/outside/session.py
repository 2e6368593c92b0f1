"""Call the functions of one submission in a worker, and start a fresh worker when one is lost."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from nngrade.course.data import data_of
from nngrade.errors import (
    Died,
    LoadFailed,
    NotCalled,
    StudentError,
    TimedOut,
    UnsolicitedData,
    UsageError,
    WorkerLost,
)
from nngrade.model import Assignment, DataSet, Exercise, Function, Submission
from nngrade.worker.inside.device import NoDevice
from nngrade.worker.inside.tensors import NOTES
from nngrade.worker.outside.budget import ANSWERS_MIB, Budget
from nngrade.worker.outside.client import Client, RemoteException, Response
from nngrade.worker.outside.faults import Faults, is_stub
from nngrade.worker.outside.transport import Transport

# After this many lost workers the grader stops calling an exercise's functions.
DEATHS_MAX = 3
KILLED = "signal 9"
CRASHED = "signal 11"
# The beginning of a warning that is a note (`tensors.TorchNote`).
NOTE = "TorchNote: "
# After such an error, each later operation of the process fails.
BROKEN_CARD = "CUDA error"
RAN = "PyTorch ran on {}. Your marks come from the CPU."
NO_DEVICE = "PyTorch cannot compute on {!r} here: {}. Leave out --device to check on the CPU."


def _each_once(sets: Sequence[DataSet]) -> Callable[[str], Any]:
    """Return a function that sends each data set once: the worker keeps it, and copies cost time."""
    left = {found.name for found in sets}

    def data(name: str) -> Any:
        arrays = data_of(sets, name)
        if name not in left:
            raise ValueError(f"the data set {name!r} was sent before")
        left.remove(name)
        return arrays

    return data


class Runner:
    """A submission in its worker; errors become a `StudentError` with a message for the student.

    `stand_ins` maps names to functions of the grader that replace the submission's own. `budget` is what
    the submission may use; by default it is as large as the assignment says.
    """

    def __init__(
        self,
        assignment: Assignment,
        submission: Submission,
        spawn: Callable[[], Transport],
        stand_ins: dict[str, Callable[..., Any]] | None = None,
        budget: Budget | None = None,
    ) -> None:
        self.stand_ins = stand_ins or {}
        self.spawn = spawn
        self.budget = budget or Budget(assignment.limits.submission_seconds)
        self.assignment = assignment
        self.submission = submission
        self.notes: list[str] = []
        self.saw_hidden = False
        """True if a hidden check has called the current worker, which may remember its inputs."""
        self._unseeing: dict[str, Runner] = {}
        self._crowded = False
        self.faults = Faults(assignment, submission)
        self._running: list[Any] = []
        self._until: list[Any] = []
        self._client: Client | None = self._connect()
        self._loaded = False
        self._load_error: StudentError | None = None
        self._no_device = ""
        self.unwritten = set[str]()
        """Functions that raised `NotImplementedError` themselves, and have answered no call."""
        self._answered = set[str]()
        self._definitions_only = False
        self._hung: set[str] = set()
        self.retried = set[str]()
        """Exercises whose worker got SIGKILL ("" while loading); the caller repeats the check once."""
        self._deaths: dict[str, int] = {}
        self._latest = ""
        self._owner = {f.name: (e, f) for e in assignment.exercises for f in e.functions}

    def _connect(self) -> Client:
        transport = self.spawn()
        self.budget.watch(transport.clock)
        return Client(transport)

    def close(self) -> None:
        """End the worker; the next call starts a new one."""
        self.saw_hidden = self._crowded = False
        self._loaded = False
        if self._client is not None:
            self._client.close()
            self._client = None
        for runner in self._unseeing.values():
            runner.close()

    def unseeing(self, purpose: str) -> Runner:
        """Return a runner that has seen no input of a hidden check.

        It is this one until it has seen such an input, and then a second one for each purpose.
        """
        if not self.saw_hidden:
            return self
        if purpose not in self._unseeing:
            made = self._unseeing[purpose] = self.afresh()
            made.unwritten, made._answered = self.unwritten, self._answered
        return self._unseeing[purpose]

    def take_printed(self) -> str:
        """Return what the submission printed since the last call of this method."""
        if self._client is None:
            return ""
        printed, self._client.printed = self._client.printed, ""
        return printed

    def forget(self) -> None:
        """Let the worker drop the values that it keeps for later calls, at the end of a check.

        End it if the submission has left threads running, which would slow down the next check's calls.
        """
        if self._crowded:
            self.close()
        if self._client is not None:
            self._client.forget()

    def drop(self, handle: int, client: Client) -> None:
        """Let the worker free an object, if the worker that holds it is still running."""
        if client is self._client:
            client.drop(handle)

    def owner(self, function: str) -> tuple[Exercise, Function] | None:
        """Return the exercise and the signature that a function belongs to, or None."""
        return self._owner.get(function)

    def call(
        self,
        op: str,
        function: str,
        *,
        handle: int = 0,
        name: str = "",
        args: tuple[Any, ...] | list[Any] = (),
        kwargs: dict[str, Any] | None = None,
        client: Client | None = None,
    ) -> Response:
        """Send one request on behalf of `function`; raise a `StudentError` with a message if it fails."""
        owner = self._owner.get(function)
        exercise = owner[0].name if owner else function
        if exercise in self._hung:
            raise NotCalled("not called again: an earlier call in this exercise did not finish")
        if self._deaths.get(exercise, 0) >= DEATHS_MAX:
            raise NotCalled(f"not called again: this exercise lost its process {DEATHS_MAX} times")
        left = self.budget.left()
        if left <= 0:
            raise TimedOut(f"not called: {self.budget.over()}")
        most = (owner[0].limits if owner else self.assignment.limits).call_seconds
        before, self._latest = self._latest, exercise

        def ask() -> Response:
            if self._client is not None and self._client.closed:
                self.close()
            seconds = min(most, left)
            if not self._loaded:
                self._load()
                seconds = min(most, self.budget.left())
            if client is not None and client is not self._client:
                raise NotCalled("an object that this check uses was lost when its process ended")
            assert self._client is not None
            response = self._client.request(
                op, handle=handle, name=name, args=args, kwargs=kwargs, seconds=seconds
            )
            self._note(f"`{function}`", response.warnings)
            self._answered.add(function)
            if not self.budget.receive(response.size):
                said = f"`{function}` and earlier calls here returned more than {ANSWERS_MIB} MiB"
                raise StudentError(said, kind="type")
            return response

        try:
            try:
                return ask()
            except UnsolicitedData:  # an earlier call sent it, so this call gets a fresh worker
                self.close()
                self._deaths[before] = self._deaths.get(before, 0) + 1
                return ask()
        except RemoteException as e:
            if self.assignment.device and BROKEN_CARD in e.said:
                self.close()
            self._note(f"`{function}`", e.warnings)
            fault = self._fault(e, function)
            fault.index, fault.bases = e.index, e.bases
            fault.said, fault.operation = e.said, e.operation
            raise fault from None
        except TimedOut as e:
            if not self._loaded:  # importing took too long, and `_load` says so
                raise
            self.close()
            self._hung.add(exercise)
            said = f"`{function}` did not finish within {most:g} s"
            said += ": is there an endless or very slow loop?"
            if over := self.budget.over():
                said = f"`{function}` did not finish: {over}"
            raise TimedOut(said, detail=e.detail) from None
        except WorkerLost as e:
            self.close()
            if not self._retry_once(e, exercise):
                self._deaths[exercise] = self._deaths.get(exercise, 0) + 1
            said = f"`{function}`: {e.message}"
            if e.detail == CRASHED and "mlx" in self.assignment.frameworks:
                limit = self.assignment.limits.memory_mib
                said += f"; MLX crashes like this if an array does not fit into {limit} MiB"
            raise type(e)(said, detail=e.detail) from None

    def _note(self, what: str, warnings: list[str]) -> None:
        """Move the notes among a reply's warnings to the submission's notes."""
        for warning in [w for w in warnings if w.startswith(NOTE)]:
            warnings.remove(warning)
            key = warning.removeprefix(NOTE)
            said = NOTES.get(key)
            self._crowded |= key == "running"
            if said is not None and (note := f"{what} {said}.") not in self.notes:
                self.notes.append(note)

    def _fault(self, e: RemoteException, function: str) -> StudentError:
        if e.type_name == "_Missing":
            return self.faults.missing(function)
        if is_stub(e) and e.function == function and function not in self._answered:
            self.unwritten.add(function)
        return self.faults.raised(e, function, self._answered)

    def _retry_once(self, e: WorkerLost, whom: str) -> bool:
        """Return whether to retry: yes, after the first SIGKILL for `whom`, an exercise or "" for loading.

        The kernel may have killed the worker because the machine was out of memory. If the student's code
        caused it, it happens again.
        """
        if not isinstance(e, Died) or e.detail != KILLED or whom in self.retried:
            return False
        self.retried.add(whom)
        return True

    def afresh(self, stand_ins: dict[str, Callable[..., Any]] | None = None) -> Runner:
        """Return a runner for the same submission with a new worker.

        If a statement lost the worker during import, the new worker leaves it out from the start.
        """
        made = Runner(
            self.assignment, self.submission, self.spawn, stand_ins or self.stand_ins, self.budget
        )
        made._definitions_only, made._until = self._definitions_only, self._until
        made.faults.cells, made.retried = self.faults.cells, self.retried
        return made

    def code(self, file: str) -> bytes:
        """Return a file's source code; for a notebook, its code cells with a heading each."""
        if file not in self.submission.notebooks.values():
            return self.submission.files[file]
        found = self.faults.cells.get(file, [])
        return b"\n\n".join(b"# Cell %d\n%s" % (n, c) for n, c in enumerate(found, 1))

    @property
    def client(self) -> Client | None:
        """Return the connection to the current worker, or None if there is none."""
        return self._client

    # Loading

    def use_device(self) -> None:
        """Load the submission now, and note where PyTorch runs; the CPU needs neither.

        Raises `UsageError` if PyTorch cannot compute on the assignment's device.
        """
        if not self.assignment.device:
            return
        with contextlib.suppress(StudentError):
            self._load()
            self.notes.append(RAN.format(self.assignment.device))
        if self._no_device:
            raise UsageError(self._no_device)

    def _load(self) -> None:
        if self._load_error is not None:
            raise self._load_error
        if self._loaded:
            return
        self._load_error = self.faults.disguised()
        if self._load_error is not None:
            raise self._load_error
        try:
            try:
                self._load_once()
            except WorkerLost as e:
                if self._definitions_only or self.budget.over():
                    raise
                self.close()
                if self._retry_once(e, ""):
                    self._load()
                    return
                self._definitions_only, self._until = True, self._running
                self._load_without(e)
        except RemoteException as e:
            self._load_error = self.faults.unreadable(e)
            if self.assignment.device and e.type_name == NoDevice.__name__:
                self._no_device = NO_DEVICE.format(self.assignment.device, e.said)
                self._load_error = LoadFailed(self._no_device)
        except WorkerLost as e:
            self.close()
            if over := self.budget.over():  # the next exercise has time of its own
                what = "did not finish" if isinstance(e, TimedOut) else f"failed ({e.message})"
                said = f"not called: importing {self.faults.files()} {what}, and {over}"
                raise TimedOut(said) from None
            self._load_error = LoadFailed(f"importing {self.faults.files()} failed: {e.message}")
        except LoadFailed as e:
            self._load_error = e
        if self._load_error is not None:
            raise self._load_error
        self._loaded = True

    def _load_without(self, first: WorkerLost) -> None:
        """Load everything before the statement that lost the worker, and only definitions from there on.

        If that loses the worker too, load only definitions.
        """
        try:
            self._load_once(first)
        except WorkerLost:
            if not self._until:
                raise
            self.close()
            self._until = []
            self._load_once(first)

    def _load_once(self, first: WorkerLost | None = None) -> None:
        if self._client is None:
            self._client = self._connect()
        self._read_notebooks()
        lost_at, self._running = self.faults.place(*self._running) if self._running else "", []
        chosen = [self.submission.source(name) for name in self.assignment.files]
        args: list[Any] = [
            {name: self._plain(name) for name in self.submission.files if self._is_code(name)},
            [name for name in chosen if name in self.submission.files],
            list(self.assignment.allowed_imports),
            self._definitions_only,
            self.stand_ins,
            self._begin,
            self._until,
        ]
        support = self.assignment.support
        if support is not None:
            args.append(np.frombuffer(support.read_bytes(), np.uint8))
        if support is not None and self.assignment.data:
            args.append(_each_once(self.assignment.data))
        response = self._client.request(
            "load",
            args=args,
            kwargs={"device": self.assignment.device} if self.assignment.device else None,
            lasting=True,
            seconds=self._load_seconds(),
        )
        self._note("importing your code", response.warnings)
        notes = self.faults.notes(response.value, first, lost_at)
        self.notes = list(dict.fromkeys((*self.notes, *notes)))

    def _load_seconds(self) -> float:
        return min(self.assignment.limits.load_seconds, max(self.budget.left(), 0.0))

    def _begin(self, place: Any, line: Any) -> None:
        """Note which statement is about to run, to know where the worker was lost."""
        if type(place) is str and type(line) is int:
            self._running = [place[:200], line]

    def _is_code(self, name: str) -> bool:
        return not name.endswith(".ipynb") or name in self.faults.cells

    def _plain(self, name: str) -> Any:
        cells = self.faults.cells.get(name)
        if cells is not None:
            return [np.frombuffer(cell, np.uint8) for cell in cells]
        return np.frombuffer(self.submission.files[name], np.uint8)

    def _read_notebooks(self) -> None:
        """Let the worker extract the notebooks' code cells before it runs any code of the submission."""
        assert self._client is not None
        for name in self.submission.notebooks.values():
            if name in self.faults.cells:
                continue
            data = np.frombuffer(self.submission.files[name], np.uint8)
            try:
                found = self._client.request(
                    "cells", args=[data], seconds=self._load_seconds()
                ).value
            except RemoteException as e:
                known = e.type_name == "NotANotebook"
                why = e.said if known else f"could not be read ({e.type_name})"
                raise LoadFailed(f"{name} {why}.") from None
            if not (isinstance(found, list) and all(isinstance(c, np.ndarray) for c in found)):
                raise LoadFailed(f"{name} could not be read.")
            self.faults.cells[name] = [cell.tobytes() for cell in found]
