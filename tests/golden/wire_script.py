"""Record a scripted conversation with a worker: every frame in hexadecimal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import StudentError
from nngrade.model import Submission
from nngrade.suite.student import Student
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import Callback, Frame, InProcess

MINI = Path(__file__).parent.parent / "courses" / "mini"
SOURCE = b"""
import numpy as np

def affine(X, W, b):
    if X.shape[1] != W.shape[1]:
        raise ValueError("X and W have different numbers of columns")
    return X @ W.T + b

def mean_loss(x):
    if isinstance(x, list):
        return len(x)
    return np.mean(x ** 2) / 2

def mean_loss_grad(x):
    x /= x.size
    return x

class Counter:
    def __init__(self, start=0):
        self.count = start

    def step(self, by):
        self.count += by
        return self.count

    def __getitem__(self, i):
        return self.count + i

def apply_twice(f, x):
    return f(f(x))
"""


class _Tape:
    """Run the worker in this process and keep each frame."""

    def __init__(self, frames: list[str]) -> None:
        self._inner, self._frames = InProcess(), frames
        self.clock = self._inner.clock

    def _keep(self, way: str, frame: bytes) -> bytes:
        self._frames.append(f"{way} {frame.hex()}")
        return frame

    def roundtrip(self, frame: bytes, callback: Callback, seconds: float) -> Frame:
        def answered(asked: Frame) -> bytes:
            self._keep("<-", asked[0] + bytes(asked[1]))
            return self._keep("->", callback(asked))

        self._keep("->", frame)
        reply = self._inner.roundtrip(frame, answered, seconds)
        self._keep("<-", reply[0] + bytes(reply[1]))
        return reply

    def close(self) -> None:
        self._inner.close()


def conversation() -> dict[str, Any]:
    """Return the steps of the script, each with the frames sent and received."""
    week = load_assignment(load_course(MINI), "week1")
    found = Submission(Path("student"), {week.files[0]: SOURCE})
    frames: list[str] = []
    runner = Runner(week, found, lambda: _Tape(frames))
    student = Student(runner)
    record: dict[str, Any] = {}

    def step(name: str, action: Any) -> Any:
        frames.clear()
        result = None
        try:
            result = action()
        except StudentError as e:
            frames.append(f"raised {type(e).__name__} {e.kind}")
        record[name] = list(frames)
        return result

    X, W, b = np.arange(6.0).reshape(3, 2), np.ones((4, 2)), np.zeros(4)
    step("load and call", lambda: student.affine(X, W, b))
    step("keywords", lambda: student.affine(X, W=W, b=b))
    step("a batch", lambda: student.mean_loss.map([(X,), (W,)]))
    step("a change in place", lambda: student.mean_loss_grad(X.copy()))
    counter = step("an object", lambda: student.Counter(3))
    step("its method", lambda: counter.step(2))
    step("its attribute", lambda: counter.count)
    step("an attribute set", lambda: setattr(counter, "count", 7))
    step("an operator", lambda: counter[0])
    step("a callback", lambda: student.apply_twice(lambda v: 2 * v, np.array([1.0])))
    step("an exception", lambda: student.affine(X, X.T, b))
    step("no such name", lambda: student.no_such_function(1))
    step(
        "values", lambda: student.mean_loss([1, 2.5, True, None, "text", (1, 2), {"a": 1j}, 10**30])
    )
    step("dtypes", lambda: student.mean_loss(np.array([1, 2], np.uint8)))
    runner.close()
    return record


if __name__ == "__main__":
    import json

    json.dump(conversation(), sys.stdout, indent=1)
