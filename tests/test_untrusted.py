"""Text from a submission: it forges no line in any format, and carries no input of a hidden check out."""

from __future__ import annotations

import csv
import io
import re
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers import MINI, TINY, grade
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as html_parser
from nbconvert.filters.markdown_mistune import markdown2html_mistune
from nngrade.cohort import summary
from nngrade.cohort.batch import entry
from nngrade.course.manifest import load_assignment, load_course
from nngrade.grading.grade import grade_one
from nngrade.model import Assignment, CheckResult, Course, Diagnosis, Graded, Report, Verdict
from nngrade.nbgrader.gradebook import comment_of
from nngrade.platforms import github, gradescope, junit, lms
from nngrade.report import html, text
from nngrade.report.document import encode
from nngrade.report.locate import Place
from nngrade.submission.archive import take
from nngrade.submission.class_folder import Handin
from nngrade.submission.read import read
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess
from rich.console import Console

FORGED = "100 / 100 · 7 of 7 right"
LEAK = "LEAK"


# --- All formats


def _printed(width: int, show: Any) -> str:
    to = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    show(to)
    assert isinstance(to.file, io.StringIO)
    return to.file.getvalue()


def for_students(report: Report) -> dict[str, str]:
    """Return a report in each format that a student may read."""
    return {
        "text, 60 columns": _printed(60, lambda to: text.show(report, to)),
        "text, 80 columns": _printed(80, lambda to: text.show(report, to)),
        "github": github.commands(report, lambda _: Place("tiny.py", 1)),
        "github summary": github.summary(report),
        "junit": junit.document(report).decode(),
        "gradescope": gradescope.results(report).decode(),
        "html": html.table(report),
        "nbgrader": "\n".join(map(comment_of, report.exercises)),
        "csv": lms.as_csv([report]),
    }


def for_teachers(assignment: Assignment, report: Report) -> dict[str, str]:
    """Return a report in each format that only a teacher reads."""
    tally = summary.Tally(assignment)
    tally.add(entry(report, fresh=True))
    return {
        "explain": _printed(80, lambda to: summary.explain(report, to)),
        "verbose": _printed(60, lambda to: text.show(report, to, verbose=True)),
        "summary": _printed(80, lambda to: summary.show_class(tally, to)),
        "json": encode(msgspec.structs.replace(report, graded=None)).decode(),
        "json export": lms.as_json([report]),
    }


def _graded(report: Report, student: str = "eve", refused: str = "") -> Report:
    """Return a report as `nngrade grade` keeps it."""
    stamp = Graded(student, "", "1", "none", 0.1, "2026-11-21 09:30:00 UTC", refused)
    return msgspec.structs.replace(report, graded=stamp)


def assert_nothing_forged(assignment: Assignment, report: Report) -> None:
    """Fail if a line of any format begins with the forged text, or a format can be broken by it."""
    for name, out in {**for_students(report), **for_teachers(assignment, report)}.items():
        for line in re.split(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", out):
            assert not line.startswith(FORGED), (name, line)
            command = line.lstrip().startswith("::") or ("##[" in line and "json" not in name)
            plain = name in ("github", "junit", "gradescope", "html", "csv")
            assert plain or not command, (name, line)
        odd = {
            c
            for c in out
            if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        }
        assert not odd, (name, odd)
    out = for_students(report)
    commands = out["github"].splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands[:-1])
    assert commands[-1].startswith("week1: ")
    tree = etree.fromstring(out["junit"].encode())
    for node in tree.iter():
        for said in (node.text or "", *(str(v) for v in node.attrib.values())):
            assert not any(x.startswith((FORGED, "::")) for x in said.splitlines()), said
    told = msgspec.json.decode(out["gradescope"])
    for said in (told["output"], *(t["output"] for t in told["tests"])):
        score, *rest = said.split("\n")
        assert not any(x.lstrip().startswith((FORGED, "::")) for x in (score, *rest)), said
    ours = {"div", "style", "p", "b", "i", "table", "tbody", "tr", "td", "span", "code", "pre"}
    page = html_parser.fromstring(out["html"])
    assert {node.tag for node in page.iter()} <= ours
    assert {name for node in page.iter() for name in node.attrib} <= {"class"}
    comment = html_parser.fromstring(f"<div>{markdown2html_mistune(out['nbgrader'])}</div>")
    assert {node.tag for node in comment.iter()} <= {"div", "p", "br"}
    for row in csv.reader(io.StringIO(out["csv"])):
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row if cell)


# --- Forging

PARTS = st.sampled_from(
    [
        FORGED,
        f"\n{FORGED}",
        f"\r\n{FORGED}\n",
        f"\u2028{FORGED}",
        f"\x85{FORGED}",
        "\n::error::pwn",
        "::error::pwn",
        "##[error]pwn",
        "\x1b[2K\x1b[1A",
        "\u202e",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "http://evil.example",
        "`",
        "$\\href{javascript:alert(1)}{x}$",
        "]]>",
        "=1+1",
        "\uff1d1+1",
        "@SUM(1)",
        "\ud800",
        "x " * 30,
        "x" * 75,
        "* _ | ~~ # > -",
    ]
)
HOSTILE_TEXT = st.lists(st.one_of(PARTS, st.text(max_size=5)), min_size=1, max_size=6).map("".join)
PWN = f"\n{FORGED}\n::error::pwn"


def poisoned(report: Report, said: str) -> Report:
    """Return the report with a text in every place that holds text of a submission."""

    def check(c: CheckResult) -> CheckResult:
        failure = c.failure and msgspec.structs.replace(c.failure, message=f"line 3: {said}")
        return msgspec.structs.replace(c, failure=failure, printed=said)

    looks = Diagnosis("looks", "affine", "", f"It is {said}")
    exercises = tuple(
        msgspec.structs.replace(
            e,
            checks=tuple(map(check, e.checks)),
            diagnoses=(looks,) if e.verdict is Verdict.FAILED else (),
        )
        for e in report.exercises
    )
    return msgspec.structs.replace(report, exercises=exercises, notes=(said,), submission=said)


@pytest.fixture(scope="module")
def wrong(mini: tuple[Course, Assignment]) -> Report:
    """Return a report with failures in public and hidden checks."""
    source = TINY.replace("return X @ W.T + b", "return X[0]").replace("return f(f(x))", "return f")
    return grade(*mini, [source])[0]


@settings(max_examples=60, deadline=None)
@example(said=PWN)
@example(said="=HYPERLINK()")
@example(said="::error::pwn")
@given(said=HOSTILE_TEXT)
def test_no_format_lets_text_forge_a_line(
    mini: tuple[Course, Assignment], wrong: Report, said: str
) -> None:
    """Hostile text in a report begins no line, breaks no format, and becomes no element or formula."""
    said = said.encode("utf-8", "replace").decode()  # a report holds no surrogates
    report = poisoned(wrong, said)
    assert_nothing_forged(mini[1], _graded(report, student="eve", refused=said))


# The submission's text in every place that reaches the grader: TEXT is replaced.
SOURCE = """
import warnings
import numpy as np

TEXT = @TEXT@

def made(kind, *bases):
    found = type("Made", bases, {})
    found.__module__ = found.__name__ = found.__qualname__ = TEXT.replace("\\0", "")
    return found

class Evil(Exception): pass
Evil.__name__ = Evil.__qualname__ = TEXT.replace("\\0", "")

def affine(X, W, b):
    print(TEXT)
    warnings.warn(TEXT, RuntimeWarning)
    raise Evil(TEXT)

def mean_loss(x):
    return {TEXT: {1: TEXT}}

def mean_loss_grad(x):
    print(TEXT)
    return made(TEXT, object)()

class Counter:
    count = TEXT
    def __init__(self, start=0):
        print(TEXT)
    def step(self, by):
        raise KeyError(TEXT)

def apply_twice(f, x):
    def fail(): raise ValueError(TEXT)
    try:
        fail.__code__ = fail.__code__.replace(co_name=TEXT, co_filename="<submission>/" + TEXT)
    except ValueError: pass
    fail()

raise Evil(TEXT)
"""


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@example(said=PWN)
@example(said=f"ValueError\r{FORGED}")
@given(said=HOSTILE_TEXT)
def test_a_hostile_submission_forges_no_line(mini: tuple[Course, Assignment], said: str) -> None:
    """Text in names, messages, keys, warnings, prints and places of a submission begins no line."""
    source = SOURCE.replace("@TEXT@", ascii(said))
    (report,) = grade(*mini, [source], lambda _: InProcess)
    assert report.score == 0
    assert report.notes
    assert_nothing_forged(mini[1], _graded(report))


def _notebook(source: str) -> bytes:
    cell = {
        "cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source
    }  # fmt: skip
    book = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]}
    return msgspec.json.encode(book)


@pytest.mark.parametrize(
    "name",
    [
        "\n100 \u2044 100 · 7 of 7 right\n::error::pwn.ipynb",
        "\u202e\x1b[2K.ipynb",
        "=1+1\r.ipynb",
    ],
)
@pytest.mark.parametrize(
    "source", ["raise ValueError", "def affine(:", "def affine(X): return a b"]
)
@pytest.mark.parametrize("trusted", [True, False])
def test_a_file_name_forges_no_line(
    mini: tuple[Course, Assignment], tmp_path: Path, name: str, source: str, *, trusted: bool
) -> None:
    """A notebook with a hostile name is graded under a name that can be shown."""
    (tmp_path / name).write_bytes(_notebook(source))
    if trusted:
        found, notes = read(mini[1], tmp_path), []
    else:
        found, notes = take(mini[1], Handin("eve", (tmp_path,)))
    report = grade_one(*mini, found, Runner(mini[1], found, InProcess))
    report = msgspec.structs.replace(report, notes=(*notes, *report.notes), submission=name)
    assert ".ipynb" in "".join(report.notes)
    assert_nothing_forged(mini[1], _graded(report))
    assert "\n" not in "".join(found.files)


def test_a_class_with_the_name_of_a_builtin_is_not_mistaken(
    mini: tuple[Course, Assignment],
) -> None:
    """An exception that only has the name of a builtin one counts as what it is."""
    source = "class NotImplementedError(Exception): pass\n" + TINY.replace(
        "return X @ W.T + b", "raise NotImplementedError"
    )
    (report,) = grade(*mini, [source])
    found = {c.failure.message for c in report.exercises[0].checks if c.failure is not None}
    assert "not implemented yet" not in found
    assert "`raise NotImplementedError`: raised Exception" in "".join(found)


# --- Leaks

HIDDEN = '''
from nngrade.suite.checks import field, number, quiet, raises


@pytest.mark.exercise("Counter")
class TestMore:
    def test_quiet(self, student, rng):
        """Counter gives no warning"""
        quiet(student.Counter, secret(rng))

    def test_a_field(self, student, rng):
        """Counter has an entry"""
        number(field(student.Counter(secret(rng)), "count"))

    def test_an_error(self, student, rng):
        """Counter refuses"""
        raises(student.Counter, secret(rng))

    def test_a_method(self, student, rng):
        """Counter has a method"""
        n = secret(rng)
        assert student.Counter(n).step(1) == n + 1, "step returns another count"

    def test_a_number(self, student, rng):
        """Counter is a number"""
        number(student.Counter(secret(rng)), what="the count")

    def test_an_attribute(self, student, rng):
        """Counter has a count"""
        assert student.Counter(secret(rng)).count > 0


def secret(rng):
    return int(rng.integers(10**11, 10**12))
'''
TOP = """
import typing, warnings
import numpy as np
SYS = typing.sys
MARK = "LE" + "AK"
class Own(Exception): pass
def named(text, *bases):
    made = type("Made", bases, {})
    made.__name__ = made.__qualname__ = text
    made.__module__ = "__main__"
    return made
"""
# Ways in which Counter could leak its argument; `t` is a text that holds it.
CHANNELS = {
    "a warning": "warnings.warn(t, RuntimeWarning)",
    "a warning like NumPy's": "warnings.warn(f'overflow encountered in {t}', RuntimeWarning)",
    "printed text": "print(t)",
    "an exception's text": "raise ValueError(t)",
    "an exception's name": "raise named(t, ValueError)(t)",
    "a builtin module": "e = named(t, ValueError); e.__module__ = 'builtins'; raise e",
    "an exception's attributes": "raise AttributeError(f\"module 'numpy' has no attribute '{t}'\")",
    "a read-only array": "raise ValueError(f'read-only {t}')",
    "a name that the grader knows": "raise named('Untransferable', ValueError)(t)",
    "a module": "raise named('ImportNotAllowed', ImportError)(t)",
    "a question": "raise EOFError(f'input() {t}')",
    "a missing name": "globals()[t] = 1; del globals()['Counter']; raise named('_Missing', KeyError)(t)",
    "memory": "raise MemoryError(t)",
    "an exit": "raise SystemExit(t)",
    "a class": "return named(t, object)()",
    "an array's class": "return np.zeros(3).view(named(t, np.ndarray))",
    "a module's name": "c = named('matrix', object); c.__module__ = t; return c()",
    "keys": "return {t: 1}",
    "keys in a list": "return [{t: {t: 1}}]",
    "text": "return t",
    "a list of texts": "return [t, {'first': t}]",
    "an item's class": "return [{'first': named(t, object)()}]",
    "a dtype": "return np.zeros(3, [(t, 'f8')])",
    "a dtype of text": "return np.array([t])",
    "a line": (
        "def f(): raise ValueError\n"
        "f.__code__ = f.__code__.replace(co_firstlineno=start // 1000)\n"
        "f()"
    ),
    "a function's name": (
        "def f(): raise NotImplementedError\n"
        "f.__code__ = f.__code__.replace(co_name=t, co_filename='<submission>/' + t)\n"
        "f()"
    ),
    "a cell": (
        "def f(): raise ValueError\n"
        "f.__code__ = f.__code__.replace(co_filename=f'<submission>/{t}.ipynb, cell {start // 10**8}')\n"
        "f()"
    ),
    "a tag": (
        "W = SYS.modules['nngrade.worker.inside.wire']\n"
        "W.Encoder.value = lambda self, x, depth=0: [str(start)[:8], 1, 2]"
    ),
    "a reason": (
        "W = SYS.modules['nngrade.worker.inside.wire']\n"
        "W.Encoder.value = lambda self, x, depth=0: ['o', 'numpy.ndarray', t]"
    ),
    "a forged exception": (
        "S = SYS.modules['nngrade.worker.inside.server']\n"
        "index = f'index {start}{start} is out of bounds for axis 0 with size 3'\n"
        "used = ['l', [['l', ['X', ['l', [start]]]], ['l', [t, ['l', [3]]]]]]\n"
        "told = ['IndexError', index, start, t, 'tiny.py', 0, ['l', [t, 'IndexError']], t, used]\n"
        "S.Server._describe = lambda self, e: told\n"
        "raise ValueError"
    ),
    "a lost attribute": "return Own()",
}


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Assignment]:
    """Return the miniature course with more hidden checks."""
    folder = shutil.copytree(MINI, tmp_path_factory.mktemp("more") / "course")
    path = folder / "assignments" / "week1" / "tests" / "hidden" / "test_tiny.py"
    path.write_text(path.read_text("utf-8") + HIDDEN, "utf-8")
    course = load_course(folder)
    return course, load_assignment(course, "week1")


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_hidden_input_leaves_a_check(more: tuple[Course, Assignment], channel: str) -> None:
    """No format that a student reads shows a hidden check's input, whatever the submission does with it."""
    body = CHANNELS[channel].replace("\n", "\n    ")
    counter = TINY[TINY.index("class Counter") : TINY.index("def apply_twice")]
    function = (
        f"def Counter(start=0):\n    t = MARK + str(start)\n    {body}\n    return None\n\n\n"
    )
    (report,) = grade(*more, [TOP + TINY.replace(counter, function)])
    hidden = msgspec.structs.replace(
        report,
        exercises=tuple(
            msgspec.structs.replace(e, checks=tuple(c for c in e.checks if c.suite == "hidden"))
            for e in report.exercises
        ),
    )
    checks = [c for e in hidden.exercises for c in e.checks]
    assert any(c.verdict is Verdict.FAILED for c in checks), checks
    if channel == "a forged exception":  # the grader reads it, and does not refuse it as malformed
        assert any(c.failure is not None and c.failure.kind == "raised" for c in checks)
    for name, out in for_students(hidden).items():
        assert LEAK not in out, (name, out)
        assert not re.search(r"\d{6}", re.sub(r"#[0-9a-f]{6}", "", out)), (name, out)
    for name, out in for_students(report).items():  # notes and diagnoses, too
        kept = [n for n in report.notes if LEAK in n or re.search(r"\d{6}", n)]
        assert kept == [], (name, out)
    assert_nothing_forged(more[1], _graded(report))


def test_a_public_check_shows_what_was_raised(mini: tuple[Course, Assignment]) -> None:
    """Below the message a public check shows the exception's own name and text, and the object's class."""
    own = "class TooBad(ValueError): pass\nclass Thing: pass\n"
    source = own + TINY.replace("return X @ W.T + b", "raise TooBad('no luck')").replace(
        "return x / x.size", "return Thing()"
    )
    (report,) = grade(*mini, [source])
    out = for_students(report)["text, 80 columns"]
    assert "raised a subclass of ValueError" in out
    assert "TooBad: no luck" in out
    assert "returned a custom object; expected an array" in out
    assert "got       a tiny.Thing object" in out


def test_numpys_own_warnings_are_shown(more: tuple[Course, Assignment]) -> None:
    """A warning of NumPy is quoted for a hidden check."""
    counter = TINY[TINY.index("class Counter") : TINY.index("def apply_twice")]
    function = "def Counter(start=0):\n    return np.exp(np.array([1e9 + start]))\n\n\n"
    (report,) = grade(*more, [TINY.replace(counter, function)])
    assert "NumPy warns: overflow encountered in exp" in for_students(report)["junit"]


def test_a_later_public_check_shows_no_earlier_hidden_input(
    mini: tuple[Course, Assignment],
) -> None:
    """A public check that fails or prints runs in a worker that no hidden check has called."""
    source = "STASH = []\n" + TINY.replace(
        "return X @ W.T + b", "STASH.append(1)\n    return X @ W.T + b"
    )
    told = 'print("told", len(STASH))\n    raise ValueError(f"told {len(STASH)}")\n    '
    source = source.replace("return float(np.mean", f"{told}return float(np.mean")
    (report,) = grade(*mini, [source])
    (loss,) = (e for e in report.exercises if e.name == "mean_loss")
    public = [c for c in loss.checks if c.suite == "public" and c.failure and "::" in c.id]
    said = "".join(c.printed + (c.failure.detail if c.failure else "") for c in public)
    assert "told 0" in said
    assert set(re.findall(r"told (\d+)", said)) == {"0"}
