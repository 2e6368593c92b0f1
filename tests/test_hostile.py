"""Hostile submissions: they fail with a sentence, lose only their own marks, and leave nothing behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers import TINY, grade, nothing_left_behind, spawner
from nngrade.model import Assignment, Course, Report, Verdict
from nngrade.worker.outside.transport import Transport

AFFINE = "return X @ W.T + b"
ALL = {"affine", "mean_loss", "Counter", "apply_twice"}


# Code can always reach modules that it may not import: typing holds sys, which holds all modules.
TOP = "import typing\nOS, CTYPES = (typing.sys.modules[n] for n in ('os', 'ctypes'))\n"


def _with(body: str, top: str = "") -> str:
    """Return the reference with another body for affine, and extra code at the top."""
    assert AFFINE in TINY
    return TOP + top + "\n" + TINY.replace(AFFINE, body.replace("\n", "\n    "))


def _passed(report: Report) -> set[str]:
    return {e.name for e in report.exercises if e.verdict is Verdict.PASSED}


def _messages(report: Report) -> str:
    checks = [c for e in report.exercises for c in e.checks]
    return "\n".join([*report.notes, *(c.failure.message for c in checks if c.failure)])


Spawn = Callable[[], Transport]


def _counted() -> tuple[list[Transport], Callable[[Assignment], Spawn]]:
    """Return a list of the workers that get started, and the function that starts them."""
    workers: list[Transport] = []

    def transport(assignment: Assignment) -> Spawn:
        def start() -> Transport:
            workers.append(spawner(assignment)())
            return workers[-1]

        return start

    return workers, transport


# Each entry: the source, and words of the sentence.
IN_A_CALL = {
    "infinite loop": (_with("while True: pass"), "did not finish within 1 s"),
    "infinite loop that swallows everything": (
        _with("while True:\n  try:\n    while True: pass\n  except BaseException: pass"),
        "did not finish within 1 s",
    ),
    "sleep": (_with("import time; time.sleep(60)"), "did not finish within 1 s"),
    "os._exit": (
        _with("OS._exit(0)"),
        "ended its own process (exit code 0)",
    ),
    "sys.exit": (_with("raise SystemExit(0)"), "raised SystemExit"),
    "keyboard interrupt": (_with("raise KeyboardInterrupt"), "raised KeyboardInterrupt"),
    "killed by a signal": (
        _with("OS.kill(OS.getpid(), 9)"),
        "ended by SIGKILL",
    ),
    "segmentation fault": (
        _with("CTYPES.string_at(0)"),
        "ended by SIGSEGV",
    ),
    "stopped": (
        _with("OS.kill(OS.getpid(), 19)"),
        "did not finish within 1 s",
    ),
    "memory bomb": (_with("return np.ones(10 * 2**27)"), "needs more memory than"),
    "broadcast of terabytes": (
        _with("return np.broadcast_to(1.0, (10**6, 10**6))"),
        "too large to check",
    ),
    "huge integer": (_with("return 10**5000"), "too large to check"),
    "flood on stdout": (_with("while True: print('x' * 100000)"), "did not finish within 1 s"),
    "an exception whose text raises": (
        _with("raise Evil()", "class Evil(Exception):\n  def __str__(self): raise SystemExit"),
        "raised a subclass of Exception",
    ),
    "an exception whose text is endless": (
        _with("raise ValueError('x' * 10**7)"),
        "raised ValueError",
    ),
    "input": (_with("return float(input())"), "nobody is there to type"),
    "recursion": (_with("return affine(X, W, b)"), "more nested calls than Python allows"),
    "None": (_with("X @ W.T + b"), "a `return` missing"),
    "a list": (_with("return (X @ W.T + b).tolist()"), "returned a list of length 5"),
    "a matrix": (_with("return np.matrix(X @ W.T + b)"), "numpy.matrix"),
    "objects": (_with("return (X @ W.T + b).astype(object)"), "of dtype object"),
    "a lying subclass": (
        _with(
            "return np.zeros((len(X), len(b))).view(Liar)",
            "import numpy as np\nclass Liar(np.ndarray):\n"
            "  def __eq__(self, o): return np.ones(self.shape, bool)\n"
            "  def __sub__(self, o): return np.zeros(self.shape)\n"
            "  __rsub__ = __sub__\n"
            "  def tobytes(self, *a): return b''\n",
        ),
        "returned an array of a custom class",
    ),
    "an object equal to everything": (
        _with("return Equal()", "class Equal:\n  def __eq__(self, o): return True"),
        "returned a custom object",
    ),
    "closed descriptors": (
        _with("for n in range(3, 64):\n  try: OS.close(n)\n  except OSError: 0"),
        "`affine`: your code",
    ),
    "a forged frame": (
        _with(
            "import struct\n"
            "head = b'\\x93\\x04\\xa2ok\\x94\\xa1a\\xa3<f8\\x92\\x05\\x03\\x00'\n"
            "frame = struct.pack('<IQ', len(head), 120) + head + bytes(120)\n"
            "for n in range(3, 16):\n"
            "  try: OS.write(n, frame)\n"
            "  except OSError: 0\n"
            "return np.zeros((5, 3))",
            "",
        ),
        "",
    ),
    "half a frame, then silence": (
        _with(
            "for n in range(3, 16):\n"
            "  try: OS.write(n, b'\\x05')\n"
            "  except OSError: 0\n"
            "while True: pass"
        ),
        "did not finish within 1 s",
    ),
    "a frame of 2^60 bytes": (
        _with(
            "for n in range(3, 16):\n"
            "  try: OS.write(n, b'\\xff' * 12)\n"
            "  except OSError: 0\n"
            "while True: pass"
        ),
        "sent malformed data",
    ),
    "seterr": (_with("np.seterr(all='raise'); return np.zeros(1) / 0"), "raised FloatingPointError"),
    "a generator": (_with("yield X"), "returned a generator object"),
}  # fmt: skip


@pytest.mark.parametrize("name", IN_A_CALL)
def test_in_a_call(mini: tuple[Course, Assignment], name: str) -> None:
    """A function that misbehaves fails its own exercise with a sentence, and no other exercise."""
    source, words = IN_A_CALL[name]
    workers, transport = _counted()
    (report,) = grade(*mini, [source], transport)
    assert _passed(report) == ALL - {"affine"}, _messages(report)
    assert words in _messages(report)
    assert report.exercises[0].score == 0
    assert len(workers) <= 5  # three lost, one retry, one for the rest


AT_IMPORT = {
    "infinite loop": ("while True: pass", "did not finish within 2 s"),
    "os._exit": ("OS._exit(0)", "ended its own process (exit code 0)"),
    "sys.exit": ("raise SystemExit", "SystemExit"),
    "an exception": ("1 / 0", "ZeroDivisionError"),
    "patched comparison": ("np.testing.assert_allclose = lambda *a, **k: None", ""),
    "patched builtins": ("import builtins; builtins.isinstance = lambda *a: True", "builtins"),
    "a module that is not allowed": ("import subprocess; subprocess.run(['true'])", "subprocess"),
    "an exit handler": ("import atexit; atexit.register(print)", "atexit"),
    "input": ("name = input('name? ')", "nobody is there to type"),
    "a plot": ("import matplotlib.pyplot as plt; plt.show()", ""),
    "a flood": ("for _ in range(10**5): print('3 passed in 0.01s')", ""),
    "a random seed": ("np.random.seed(0)", ""),
    "a global error state": ("np.seterr(all='raise')", ""),
    "warnings as errors": ("import warnings; warnings.simplefilter('error')", ""),
}


@pytest.mark.parametrize("name", AT_IMPORT)
def test_at_import(mini: tuple[Course, Assignment], name: str) -> None:
    """Code outside functions costs no marks, and the report says so if it failed."""
    code, words = AT_IMPORT[name]
    workers, transport = _counted()
    (report,) = grade(*mini, [f"{TINY}\n{TOP}\n{code}\n"], transport)
    assert _passed(report) == ALL, _messages(report)
    assert words in "\n".join(report.notes)
    assert len(workers) <= 2


def test_patching_numpy_gains_nothing(mini: tuple[Course, Assignment]) -> None:
    """A submission that patches every comparison and solves nothing passes no exercise."""
    source = (
        "import numpy as np\n"
        "for name in ('allclose', 'array_equal', 'isclose', 'max', 'abs', 'isfinite', 'subtract'):\n"
        "  setattr(np, name, lambda *a, **k: True)\n"
        "np.testing.assert_allclose = lambda *a, **k: None\n"
        "def affine(X, W, b): return np.zeros((len(X), len(b)))\n"
        "def mean_loss(x): return 0.0\n"
        "def mean_loss_grad(x): return np.zeros_like(x)\n"
        "class Counter:\n  count = 0\n  def __init__(s, start=0): pass\n  def step(s, by): return 0\n"
        "def apply_twice(f, x): return x\n"
    )
    (report,) = grade(*mini, [source], spawner)
    assert _passed(report) == set()
    assert report.score == 0


SERVER = (
    "SERVER = typing.sys.modules['nngrade.worker.inside.server']\n"
    "EFFECTS = typing.sys.modules['nngrade.worker.inside.effects']\n"
)
HIDES = {
    "the comparison": "EFFECTS.differs = lambda *a: False",
    "the snapshot": "EFFECTS.snapshot = lambda x: x.tobytes()\nEFFECTS.differs = lambda x, old: False",
    "what it uses": (
        "import numpy as np\nimport types\n"
        "EFFECTS.np = types.SimpleNamespace(**{**vars(np), 'ndarray': int})"
    ),
    "the whole of it": "SERVER.Server.handle = lambda *a: b''",
}


@pytest.mark.parametrize("name", HIDES)
def test_a_patch_of_the_worker_hides_no_change_in_place(
    mini: tuple[Course, Assignment], name: str
) -> None:
    """A submission that patches what notices changes in place still breaks its contract."""
    source = _with("Y = X @ W.T + b\nX += 1\nreturn Y", SERVER + HIDES[name])
    (report,) = grade(*mini, [source], spawner)
    verdicts = {c.id.rpartition("::")[2]: c.verdict for c in report.exercises[0].checks}
    assert Verdict.FAILED in verdicts.values(), _messages(report)
    assert "in place" in _messages(report)


def test_a_worker_computes_with_the_kernels_of_the_grader(
    mini: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker inherits the choice of BLAS kernels, so that the same code rounds alike on both sides."""
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    body = "print(OS.environ.get('OPENBLAS_CORETYPE'))\nreturn X @ W.T + b"
    (report,) = grade(*mini, [_with(body)], spawner)
    assert "Haswell" in report.exercises[0].checks[0].printed


def test_a_file_named_like_a_library(mini: tuple[Course, Assignment]) -> None:
    """A numpy.py in the submission does not replace NumPy."""
    from pathlib import Path

    from nngrade.grading.grade import grade_one
    from nngrade.model import Submission
    from nngrade.worker.outside.session import Runner

    files = {"tiny.py": TINY.encode(), "numpy.py": b"raise SystemExit", "pytest.py": b"1 / 0"}
    found = Submission(Path("student"), files)
    report = grade_one(*mini, found, Runner(mini[1], found, spawner(mini[1])))
    assert _passed(report) == ALL


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"def affine(X, W, b)\n    return X\n", "tiny.py, line 1: expected ':' (Python"),
        (b"x = '\xff\xfe'\n", "not UTF-8"),
        (b"def f():\n\treturn 1\n        return 2\n", "line 3"),
        (b"# -*- coding: utf-7 -*-\n+AAoAcgBhAGkAcwBlACA-\n", "tiny.py, line 2: invalid syntax"),
        (b"x = 1\0\n", "null bytes"),
        (b"(" * 5000 + b")" * 5000, "tiny.py"),
        (b"", "the file defines nothing"),
    ],
)
def test_unreadable_files(mini: tuple[Course, Assignment], source: bytes, words: str) -> None:
    """A file that is not valid Python fails every exercise, and the message names file and line."""
    (report,) = grade(*mini, [source], spawner)
    assert _passed(report) == set()
    assert report.score == 0
    assert words in _messages(report)


def test_the_next_submission_is_graded_right(mini: tuple[Course, Assignment]) -> None:
    """An honest submission gets full marks after each hostile one, with the same suites."""
    hostile = [
        IN_A_CALL[n][0] for n in ("os._exit", "a forged frame", "an object equal to everything")
    ]
    sources = [s for h in hostile for s in (h, TINY)]
    reports = grade(*mini, sources, spawner)
    assert [_passed(r) == ALL for r in reports] == [False, True] * 3


def test_no_process_is_left_behind(mini: tuple[Course, Assignment]) -> None:
    """A process that the submission forks ends with its worker."""
    fork = "if OS.fork() == 0:\n  while True: pass\nreturn X @ W.T + b"
    with nothing_left_behind():
        (report,) = grade(*mini, [_with(fork)], spawner)
    assert _passed(report) == ALL


def test_a_function_that_timed_out_is_not_called_again(mini: tuple[Course, Assignment]) -> None:
    """After a time-out, the exercise's other checks are skipped."""
    (report,) = grade(*mini, [_with("while True: pass")], spawner)
    verdicts = [c.verdict for c in report.exercises[0].checks]
    assert verdicts == [Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.SKIPPED]
    assert report.exercises[0].score == 0


def test_control_characters_do_not_reach_the_terminal(mini: tuple[Course, Assignment]) -> None:
    """Escape sequences in messages and printed output are replaced."""
    from nngrade.report import text

    body = "print('\\x1b]0;owned\\x07')\nraise ValueError('\\x1b[2J[bold]x')"
    (report,) = grade(*mini, [_with(body)], spawner)
    to = text.console()
    with to.capture() as captured:
        text.show(report, to)
    assert "\x1b" not in captured.get()
    assert "[bold]x" in captured.get()
