"""The exceptions that nngrade raises, with exit codes, and whose fault each is.

    NngradeError
    ├── UsageError            exit 2   the user's: a wrong command line or path
    ├── CourseError           exit 3   the course author's: file, fault and cure
    ├── GraderError           exit 4   the grader's own
    │   ├── Absent                     a package with data is not installed on this machine
    │   └── ZygoteLost                 the process that starts workers is gone: grade the submission again
    └── StudentError                   the student's: the current check fails, the run goes on
        ├── LoadFailed                 the submission could not be read
        ├── MissingName                the submission does not define a function
        ├── Raised                     the student's code raised an exception
        ├── WrongKind                  the answer has the wrong type
        ├── CheckFailed                the answer is wrong
        ├── NotCalled                  an earlier call hung or died, so this one was not made
        └── WorkerLost                 the process that ran the submission is gone
            ├── TimedOut               a call took too long
            ├── OutOfMemory            the worker took too much memory
            ├── Died                   the worker ended, with a signal or an exit code
            └── ProtocolError          the worker sent data that breaks the protocol
                └── UnsolicitedData    the data came before the current call, which is not to blame

A student error carries `kind`, a short word for machines. Its text is a sentence for people. `detail` holds
what would give a hidden check away: inputs, got and expected. `line` is a line of the file, or of the
notebook's code cell whose number is `cell`.
"""

from __future__ import annotations

import errno

EXIT_PASSED = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_COURSE = 3
EXIT_GRADER = 4


class NngradeError(Exception):
    """The base class of all exceptions that nngrade defines."""

    exit_code = EXIT_GRADER


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def fault_of(error: NngradeError | OSError) -> NngradeError | None:
    """Return the error to report: an `OSError` becomes one whose text has the path, the reason and a cure.

    Return None for an `OSError` without a path, which is a bug in the grader (a full disk is not).
    """
    if isinstance(error, NngradeError):
        return error
    if error.errno in _FULL:
        where = error.filename or "the output"
        return GraderError(
            f"{where}: {error.strerror}. Make room, then run the same command again: finished work is kept."
        )
    if error.filename is None:
        return None
    if error.errno in _CLOSED:
        cure = "Work in a folder that you may write to, or give another path."
    else:
        cure = "Check that path, or give another."
    return UsageError(f"{error.filename}: {error.strerror}. {cure}")


# Modules that come with an extra of nngrade.
_EXTRAS = {
    **dict.fromkeys(("nbgrader", "nbformat", "nbconvert", "traitlets", "sqlalchemy"), "nbgrader"),
    "copydetect": "similar",
    **dict.fromkeys(("sphinx", "docutils", "myst_parser", "furo", "latex2mathml"), "site"),
    "torch": "torch",
    "mlx": "mlx",
}


def not_installed(error: ModuleNotFoundError, what: str = "this command") -> UsageError | None:
    """Return the error to report if a module of an extra is missing, with how to install it; else None."""
    module = (error.name or "").partition(".")[0]
    if module not in _EXTRAS:
        return None
    extra = _EXTRAS[module]
    package = extra if extra in _EXTRAS else module
    return UsageError(
        f"{what} needs {package}, which is not installed. "
        f"Run `pip install 'nngrade[{extra}]'`, then try again."
    )


class UsageError(NngradeError):
    """A wrong command line, or a path that cannot be used."""

    exit_code = EXIT_USAGE


class CourseError(NngradeError):
    """A fault in the course; the text names the file, the fault and the cure."""

    exit_code = EXIT_COURSE


class GraderError(NngradeError):
    """A fault of the grader itself. It never costs a student points."""

    exit_code = EXIT_GRADER


class Absent(GraderError):
    """A package whose data a check needs is not installed on this machine."""


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
        """In a batch of calls: the number of the call, from 0."""
        self.bases: list[str] = []
        """For a raised exception: the names of its built-in classes, such as ValueError for a subclass."""
        self.said = ""
        """For a raised exception: its own text."""
        self.operation = ""
        """For a raised exception: what its line did, such as `@` or `raise`."""
        if kind:
            self.kind = kind

    def __str__(self) -> str:
        return self.message


class LoadFailed(StudentError):
    """The submission's file could not be read or run as far as its functions."""

    kind = "load"


class MissingName(StudentError):
    """The submission does not define the function or class that the check needs."""

    kind = "missing"


class Raised(StudentError):
    """The student's code raised an exception."""

    kind = "raised"


class WrongKind(StudentError):
    """The answer has another type than the signature promises."""

    kind = "type"


class CheckFailed(StudentError):
    """The answer has the right type and is wrong."""

    kind = "values"


class NotCalled(StudentError):
    """The call was not made, because an earlier one hung or killed its process."""

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
    """The worker's process ended, with a signal or an exit code."""

    kind = "died"


class ProtocolError(WorkerLost):
    """The worker sent bytes that are not a frame of the protocol."""

    kind = "babbled"


class UnsolicitedData(ProtocolError):
    """The worker sent data that answers no request, or an earlier one."""
