"""The fixture `both`: the student's function together with the reference's, and checks that compare them.

`both.mse.agree(pred, y)` is `agree(student.mse, reference.mse, pred, y)`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from nngrade.suite import checks
from nngrade.suite.student import RemoteFunction, Student
from nngrade.suite.support import VIA


class Pair(msgspec.Struct, frozen=True):
    """The student's and the reference's version of one function.

    Each method calls the function of the same name in `nngrade.suite.checks` and takes its options.
    `agree_each` and `via` exist only here.
    """

    student: RemoteFunction
    reference: Callable[..., Any]
    named: Callable[[str], Any] | None = None

    def via(self, scenario: str) -> Pair:
        """Return a function of the support module that gets this function as its first argument.

        `both.train_epoch.via("after_one_epoch").agree(W)` compares `after_one_epoch(train_epoch, W)`.
        """
        assert self.named is not None
        return Pair(self.student.via(scenario), self.named(f"{self.student.name}{VIA}{scenario}"))

    def agree(self, *args: Any, **options: Any) -> Any:
        """Compare the answers to one call; return the student's."""
        return checks.agree(self.student, self.reference, *args, **options)

    def agree_each(self, calls: Sequence[tuple[Any, ...]], **options: Any) -> None:
        """Compare the answers to many calls, one after another; stop at the first that is wrong.

        `agree_all` is faster: it sends all calls in one message and compares afterwards. But if any call
        raises an exception or never ends, it reports only that, even when an earlier answer was wrong.
        """
        if not calls:
            raise ValueError("agree_each was given no calls, so it would check nothing")
        for args in calls:
            self.agree(*args, **options)

    def agree_all(self, calls: Sequence[tuple[Any, ...]], **options: Any) -> list[Any]:
        """Compare the answers to many calls, sent in one message; return the student's."""
        return checks.agree_all(self.student, self.reference, calls, **options)

    def loss(
        self,
        arguments: Callable[[Any], tuple[Any, ...]],
        value: Callable[[Any], float] = checks.number,
    ) -> checks.Forward:
        """Return the student's function as a loss for `grad_check`, with the reference in reserve.

        `arguments` turns a point into the function's arguments, and `value` its answer into a number.
        """
        return checks.Forward(self.student.unjudged(), self.reference, arguments, value)

    def batch_of_one(self, *args: Any, **options: Any) -> None:
        """Raise unless each row alone gives what it gives in the whole batch."""
        checks.batch_of_one(self.student, self.reference, *args, **options)

    def permutation(self, *args: Any, **options: Any) -> None:
        """Raise unless reordering the rows reorders the answer, or leaves it as it was."""
        checks.permutation(self.student, self.reference, *args, **options)

    def shift(self, *args: Any, **options: Any) -> None:
        """Raise unless adding a constant to one argument leaves the answer as it was."""
        checks.shift(self.student, self.reference, *args, **options)


class Both:
    """Both versions of every function, as attributes: `both.mse` is a `Pair`."""

    def __init__(self, student: Student, reference: Any) -> None:
        self._student, self._reference = student, reference

    def __getattr__(self, name: str) -> Pair:
        find = functools.partial(getattr, self._reference)
        return Pair(getattr(self._student, name), find(name), find)
