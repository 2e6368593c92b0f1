"""`nngrade.check` inside a notebook, in a real kernel: its output, and that it changes nothing."""

from __future__ import annotations

import html.parser
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import MINI, ROOT, TINY
from jupyter_client.manager import KernelManager
from jupyter_core.utils import ensure_event_loop

RIGHT = "import numpy as np\ndef affine(X, W, b):\n    return X @ W.T + b\n"


class Kernel:
    """A Jupyter kernel in a course's folder."""

    def __init__(self, folder: Path) -> None:
        self._manager = KernelManager(kernel_name="python3")
        self._manager.start_kernel(cwd=str(folder))
        self._client = self._manager.blocking_client()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=60)
        self.number = 0
        self._pid = int(self._manager.provisioner.pid)  # type: ignore[union-attr]

    def close(self) -> None:
        """Shut the kernel down."""
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)
        self._manager.cleanup_resources()
        ensure_event_loop().close()

    def outputs(self, code: str, interrupt_after: float | None = None) -> list[dict[str, Any]]:
        """Run a cell; return its outputs."""
        asked = self._client.execute(code)
        timer = threading.Timer(interrupt_after or 0, os.kill, (self._pid, signal.SIGINT))
        if interrupt_after:
            timer.start()
        found: list[dict[str, Any]] = []
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                message = self._client.get_iopub_msg(timeout=1)
            except queue.Empty:
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            if message["msg_type"] == "status" and content["execution_state"] == "idle":
                return found
            if message["msg_type"] == "execute_input":
                self.number = int(content["execution_count"])
            if message["msg_type"] in ("execute_result", "display_data", "stream", "error"):
                found.append({"type": message["msg_type"], **content})
        raise AssertionError(f"the kernel did not come to an end: {code}")

    def text(self, code: str, interrupt_after: float | None = None) -> str:
        """Run a cell; return its only output as text."""
        (shown,) = self.outputs(code, interrupt_after)
        assert shown["type"] != "error", "\n".join(shown["traceback"])
        return str(shown["text"] if shown["type"] == "stream" else shown["data"]["text/plain"])


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the miniature course."""
    return Path(shutil.copytree(MINI, tmp_path_factory.mktemp("kernel") / "course"))


@pytest.fixture(scope="module")
def kernel(course: Path) -> Iterator[Kernel]:
    """Start one kernel for all tests, because checks leave no state behind."""
    made = Kernel(course)
    made.outputs("import nngrade\nimport numpy as np")
    yield made
    made.close()


class _Tags(html.parser.HTMLParser):
    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_edit_and_check_again(kernel: Kernel) -> None:
    """Each check uses the function's latest definition."""
    kernel.outputs("def affine(X, W, b):\n    return X @ W.T\n")
    wrong = kernel.text("nngrade.check('affine')")
    assert "0 of 1 right" in wrong
    assert "→ The bias is left out" in wrong
    kernel.outputs(RIGHT)
    right = kernel.text("nngrade.check('affine')")
    assert "10 / 10 · 1 of 1 right" in right
    kernel.outputs("# the third\ndef affine(X, W, b):\n    y = X.nonsense\n    return y")
    number = kernel.number
    again = kernel.text("nngrade.check(affine)")
    assert "line 3, `y = X.nonsense`: an array has no attribute `nonsense`" in again
    assert f"cell [{number}], line 3" in again


def test_the_magic_equals_check(kernel: Kernel) -> None:
    """%nngrade takes the arguments of `nngrade.check` and shows the same result."""
    kernel.outputs(f"{RIGHT}%load_ext nngrade")
    assert kernel.text("%nngrade week1 affine") == kernel.text("nngrade.check('week1', 'affine')")
    assert "say what to check" in kernel.text("%nngrade")


def test_a_whole_week(kernel: Kernel) -> None:
    """Missing names are listed; with all names defined, the marks are those of `nngrade check`."""
    kernel.outputs(f"%reset -f\nimport nngrade\n{RIGHT}")
    part = kernel.text("nngrade.check('week1')")
    assert "`Counter` is not defined in this notebook: run the cell that defines it." in part
    kernel.outputs(TINY)
    assert "24 / 24 · 4 of 4 right" in kernel.text("nngrade.check('week1')")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("'afine'", "there is no exercise 'afine' in A course in miniature. Did you mean affine?"),
        ("'week1', 'xyz'", "there is no exercise 'xyz' in week1. It has affine, mean_loss"),
        ("'week7'", "Did you mean week1?"),
        (
            "'mean_loss'",
            "`mean_loss` is not defined in this notebook: run the cell that defines it",
        ),
        ("", "say what to check"),
        ("3", "there is no exercise '3'"),
    ],
)
def test_what_cannot_be_checked_is_explained(kernel: Kernel, asked: str, words: str) -> None:
    """A wrong argument gives a sentence without a traceback, as text and as HTML."""
    kernel.outputs("%reset -f\nimport nngrade")
    (shown,) = kernel.outputs(f"nngrade.check({asked})")
    assert words in shown["data"]["text/plain"]
    page = _Tags(shown["data"]["text/html"])
    assert words.replace("`", "") in "".join(page.words)


def test_outside_a_course(kernel: Kernel, tmp_path: Path) -> None:
    """Outside a course, the message says so."""
    said = kernel.text(
        f"import os\nhere = os.getcwd()\nos.chdir({str(tmp_path)!r})\n"
        "r = nngrade.check('affine')\nos.chdir(here)\nr"
    )
    assert "this is not inside a course" in said


def test_the_table_is_plain_html(kernel: Kernel) -> None:
    """The table contains only plain tags, and text from the student is escaped."""
    kernel.outputs(
        "def affine(X, W, b):\n    print('<script>alert(1)</script>\\x1b[2J')\n"
        "    raise ValueError('<img src=x onerror=alert(1)>')  # `</style><b>`"
    )
    (shown,) = kernel.outputs("nngrade.check('affine')")
    page = _Tags(shown["data"]["text/html"])
    assert {"script", "img"} & set(page.tags) == set()
    assert set(page.tags) <= {
        "div",
        "style",
        "p",
        "b",
        "i",
        "table",
        "tbody",
        "tr",
        "td",
        "code",
        "pre",
        "span",
    }
    words = "".join(page.words)
    assert "<script>alert(1)</script>" in words
    assert "<img src=x onerror=alert(1)>" in words
    assert "\x1b" not in shown["data"]["text/html"]


def test_printed_text_is_shown_and_bounded(kernel: Kernel) -> None:
    """Printed text appears in the table only, and a flood is cut."""
    kernel.outputs(
        "import sys\ndef affine(X, W, b):\n    print('shape', X.shape)\n"
        "    print('x' * 10**6, file=sys.stderr)\n    return X"
    )
    (shown,) = kernel.outputs("nngrade.check('affine')")
    assert "printed: x" in " ".join(shown["data"]["text/plain"].split())
    assert len(shown["data"]["text/html"]) < 20_000


LEFT_ALONE = """
import os, random, sys, threading, warnings
import numpy as np
calls, seen, total = [], np.zeros(3), 0
def affine(X, W, b):
    global total
    total += 1
    calls.append(1)
    seen[:] = 7
    seen.sort()
    np.random.seed(1)
    np.seterr(all="raise")
    warnings.simplefilter("error")
    b = b * 1
    b += 1
    return X @ W.T + b
def state():
    return [
        calls, seen.tolist(), total, random.getstate(), str(np.random.get_state()), np.geterr(),
        list(warnings.filters), sys.path[:], sys.meta_path[:], sys.path_hooks[:], dict(os.environ),
        [n for n in sys.modules if n.startswith("tests") or n.startswith("test_")],
        sys.stdout, sys.stderr, sys.displayhook, os.getcwd(), threading.active_count(),
        sorted(k for k in globals() if k[0] != "_" and k != "before"),
        id(affine), affine.__globals__ is globals(),
    ]
np.random.seed(3)
"""


def test_the_kernel_is_unchanged(kernel: Kernel) -> None:
    """A check leaves globals, random state, error settings, filters, paths, modules and streams unchanged."""
    kernel.outputs(LEFT_ALONE + "nngrade.check('affine');")
    said = kernel.text(
        "before = state()\nfor _ in range(2):\n    result = nngrade.check('affine')\n"
        "del result, _\nafter = state()\n"
        "print([i for i, (a, b) in enumerate(zip(before, after)) if a != b])"
    )
    assert said == "[]\n", said


def test_inside_an_event_loop_and_with_plots(kernel: Kernel) -> None:
    """A check works next to top-level await, and shows no figures that functions draw."""
    kernel.outputs(
        "%matplotlib inline\nimport asyncio\nimport matplotlib.pyplot as plt\n"
        "def affine(X, W, b):\n    plt.plot([1, 2])\n    plt.show()\n    plt.figure()\n"
        "    return X @ W.T + b"
    )
    shown = kernel.outputs("await asyncio.sleep(0)\nnngrade.check('affine')")
    assert [s["type"] for s in shown] == ["execute_result"]
    assert "1 of 1 right" in shown[0]["data"]["text/plain"]
    assert kernel.text("len(plt.get_fignums())") == "0"


def test_an_interrupt_stops_a_check(kernel: Kernel) -> None:
    """An interrupt stops an endless call with a sentence, and the next check works."""
    kernel.outputs("def affine(X, W, b):\n    while True:\n        pass")
    said = kernel.text("nngrade.check('affine')", interrupt_after=2)
    assert said.startswith("nngrade: Stopped in cell ["), said
    assert "line 3, `pass`" in said or "line 2, `while True:`" in said
    kernel.outputs(RIGHT)
    assert "1 of 1 right" in kernel.text("nngrade.check('affine')")


def test_input_and_forbidden_imports_are_reported(kernel: Kernel) -> None:
    """The report warns of code that works in a notebook only and would fail in grading."""
    kernel.outputs("def affine(X, W, b):\n    return float(input('x'))")
    assert "nobody is there to type" in " ".join(kernel.text("nngrade.check('affine')").split())
    kernel.outputs(
        "import subprocess\nfrom json import dumps\ndef helper(x):\n    dumps(1)\n    return x\n"
        "def affine(X, W, b):\n    subprocess\n    return helper(X @ W.T + b)"
    )
    said = kernel.text("nngrade.check('affine')")
    assert "1 of 1 right" in said
    assert "week1 does not allow `json`: code that uses it fails when your work is graded." in said
    assert "week1 does not allow `subprocess`" in said


def test_follow_through(kernel: Kernel) -> None:
    """An exercise that uses a wrong one is graded with the reference as stand-in, as in `nngrade check`."""
    uses = TINY.replace(
        "return f(f(x))", "return f(f(x)) + 0 * affine(x[None], np.eye(len(x)), 0)[0]"
    )
    uses = uses.replace("return X @ W.T + b", "raise RuntimeError")
    kernel.outputs(uses)
    said = kernel.text("nngrade.check('week1')")
    assert "graded with our `affine` in place of yours" in said
    assert kernel.text("affine.__module__") == "'__main__'"


def test_public_checks_without_a_hidden_suite(course: Path) -> None:
    """In a course without a hidden suite, the result is that of the public checks, and says so."""
    students = course.parent / "students"
    shutil.copytree(course / "assignments", students / "assignments")
    shutil.rmtree(students / "assignments" / "week1" / "tests" / "hidden")
    shutil.copytree(course / "reference", students / "reference")
    program = f"import nngrade\n{TINY}\nr = nngrade.check('week1')\nprint(r, r.passed)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=students, capture_output=True, text=True, check=True
    )
    assert "These are the public checks; hidden ones will count too." in done.stdout
    assert done.stdout.rstrip().endswith("True")


def test_importing_nngrade_is_light() -> None:
    """`import nngrade` loads neither NumPy, pytest nor any other heavy package."""
    heavy = {"numpy", "pytest", "rich", "msgspec", "IPython", "click"}
    program = f"import sys, nngrade; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
