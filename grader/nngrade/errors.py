"""Every way in which a run can go wrong, and whose fault each is.

    NngradeError
    ├── UsageError            exit 2   what was typed
    ├── CourseError           exit 3   the course author's: file, fault and cure
    ├── GraderError           exit 4   ours
    │   └── ZygoteLost                 what starts workers is gone: the submission is graded anew
    └── StudentError                   theirs: the check at hand fails, the run goes on
        ├── LoadFailed                 the submission could not be read
        ├── MissingName                a function is not there
        ├── Raised                     the student's code raised
        ├── WrongKind                  the answer is not the kind of thing that was asked for
        ├── CheckFailed                the answer is wrong
        ├── NotCalled                  an earlier call hung or died, so this one was not made
        └── WorkerLost                 the process that ran the submission is gone
            ├── TimedOut
            ├── OutOfMemory
            ├── Died                   with a signal or an exit code
            └── ProtocolError                sent something that is not the protocol
                └── UnsolicitedData            before the call at hand, which is not to blame

A student error carries `kind`, a short word for machines; its text is a sentence for people, and
`detail` holds what would give a hidden check away (inputs, got and expected). `line` may be that of a
notebook's code cell, whose number `cell` is.
"""

from __future__ import annotations

import errno

EXIT_PASSED = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_COURSE = 3
EXIT_GRADER = 4


class NngradeError(Exception):
    """The root of everything raised here on purpose."""

    exit_code = EXIT_GRADER


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def fault_of(error: NngradeError | OSError) -> NngradeError | None:
    """What is said of an error: of a file that could not be read or written, which, why and the cure.

    Nothing for an `OSError` that no path is to blame for: that is a fault of ours.
    """
    if isinstance(error, NngradeError):
        return error
    if error.errno in _FULL:
        where = error.filename or "the output"
        return GraderError(
            f"{where}: {error.strerror}. Make room, then run the same again: what was done is kept."
        )
    if error.filename is None:
        return None
    if error.errno in _CLOSED:
        cure = "Work in a folder that you may write to, or name another."
    else:
        cure = "Look at that path, or name another."
    return UsageError(f"{error.filename}: {error.strerror}. {cure}")


class UsageError(NngradeError):
    """A wrong command line, or a file that is not where it was said to be."""

    exit_code = EXIT_USAGE


class CourseError(NngradeError):
    """A course that cannot be used as it stands; the text names file, fault and cure."""

    exit_code = EXIT_COURSE


class GraderError(NngradeError):
    """A fault of the grader itself. It never costs a student points."""

    exit_code = EXIT_GRADER


class ZygoteLost(GraderError):
    """The process that starts workers has ended or does not answer."""


class StudentError(NngradeError):
    """Something in the submission that makes a check fail."""

    kind = "failed"

    def __init__(
        self,
        message: str,
        *,
        detail: str = "",
        kind: str = "",
        line: int | None = None,
        cell: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.line = line
        self.cell = cell
        self.index = 0
        """Which of several calls it was."""
        self.bases: list[str] = []
        """Of an exception that was raised: what Python knows it as, ValueError for one of its subclasses."""
        if kind:
            self.kind = kind

    def __str__(self) -> str:
        return self.message


class LoadFailed(StudentError):
    """The submission's file could not be read or run as far as its functions."""

    kind = "load"


class MissingName(StudentError):
    """The submission has no function or class of the name that was asked for."""

    kind = "missing"


class Raised(StudentError):
    """The student's code raised an exception."""

    kind = "raised"


class WrongKind(StudentError):
    """The answer is not the kind of thing that the signature promises."""

    kind = "type"


class CheckFailed(StudentError):
    """The answer is of the right kind and wrong."""

    kind = "values"


class NotCalled(StudentError):
    """A call that was not made, because an earlier one hung or killed its process."""

    kind = "not_called"


class WorkerLost(StudentError):
    """The worker is gone; the next call gets a fresh one."""

    kind = "lost"


class TimedOut(WorkerLost):
    """A call took longer than its limit."""

    kind = "timed_out"


class OutOfMemory(WorkerLost):
    """The worker took more memory than its limit."""

    kind = "out_of_memory"


class Died(WorkerLost):
    """The worker's process ended by itself."""

    kind = "died"


class ProtocolError(WorkerLost):
    """The worker sent bytes that are not a frame of the protocol."""

    kind = "babbled"


class UnsolicitedData(ProtocolError):
    """The worker sent something that belongs to no question, or to an earlier one."""
