"""Notebooks as submissions: each gets the marks of its code, or is refused with a sentence."""

from __future__ import annotations

import ast
import json
import shutil
import zipfile
from pathlib import Path

import nbformat
import pytest
from helpers import MINI, TINY, nngrade, spawner
from msgspec.structs import replace
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nngrade.cohort.batch import Settings, entry, run
from nngrade.cohort.store import read_report, report_path
from nngrade.errors import UsageError
from nngrade.grading.grade import grade_one
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.submission.class_folder import Handin, find
from nngrade.submission.read import locate, read
from nngrade.worker.inside.code_limits import TooMuchCode
from nngrade.worker.inside.loader import Loader
from nngrade.worker.inside.notebook import NotANotebook, cells, plain
from nngrade.worker.outside.session import Runner

ALL = {"affine", "mean_loss", "Counter", "apply_twice"}
AFFINE = "return X @ W.T + b"


def _cells(source: str = TINY) -> list[str]:
    """Split a file into cells as a student would, one per statement."""
    lines = source.splitlines()
    starts = [min([s.lineno, *_decorators(s)]) for s in ast.parse(source).body]
    ends = [*starts[1:], len(lines) + 1]
    return ["\n".join(lines[a - 1 : b - 1]).strip() for a, b in zip(starts, ends, strict=True)]


def _decorators(statement: ast.stmt) -> list[int]:
    return [d.lineno for d in getattr(statement, "decorator_list", [])]


def _book(*cells: str) -> bytes:
    """Return a notebook with these code cells, a title, and an output for each cell."""
    made = [new_markdown_cell("# Week 1")]
    for number, source in enumerate(cells, 1):
        output = new_output("execute_result", {"text/plain": "42"}, execution_count=number)
        made.append(new_code_cell(source, execution_count=number, outputs=[output]))
    book: bytes = nbformat.writes(new_notebook(cells=made)).encode()
    return book


def _changed(**fields: object) -> bytes:
    """Return a notebook whose first code cell has other fields."""
    book = json.loads(_book(*_cells()))
    book["cells"][1].update(fields)
    return json.dumps(book).encode()


def _affine(body: str) -> list[str]:
    """Return the reference's cells with another body for affine."""
    assert AFFINE in TINY
    return _cells(TINY.replace(AFFINE, body.replace("\n", "\n    ")))


MESS = [
    "%matplotlib inline\n%load_ext autoreload\n!pip install numpy \\\n    --quiet\nimport numpy as np",
    "import matplotlib.pyplot as plt\nimport seaborn as sns\nfrom tqdm.notebook import tqdm, trange",
    "files = !ls\nhere = %pwd\nnp.mean?\n?np.mean\naffine??",
    "%%bash\nfor i in 1 2 3; do echo $i; done",
]
PLOTS = """%%time
fig, axes = plt.subplots(2, 3, figsize=(8, 4))
for ax, epoch in zip(axes.flat, tqdm(range(6))):
    ax.plot(np.arange(3), label=f"{epoch}")
    ax.set_xlim(0, ax.get_xlim()[1] + 1)
with plt.style.context("ggplot"):
    line, = plt.plot([1, 2])
    (left, right), bottom = plt.subplots()[1], axes[0][1]
fig.axes[0].lines[0].color = "red"
plt.show()
display(fig)
"""
DRAWS = """
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.hist(np.ravel(X), bins=3)
with plt.rc_context({"font.size": 5}):
    plt.show()
for i in tqdm(range(2), desc="x"):
    pass
for i in trange(2):
    pass
"""

OLD = nbformat.v3.new_notebook(
    worksheets=[nbformat.v3.new_worksheet(cells=[nbformat.v3.new_code_cell(TINY)])]
)

# Each entry: the notebook, the exercises that pass, and words of the report.
MESSY: dict[str, tuple[bytes, set[str], list[str]]] = {
    "as it should be": (_book(*_cells()), ALL, []),
    "magics, shell lines, help": (
        _book(*MESS, *_cells()),
        ALL,
        [
            "notebook-only commands",
            "`%matplotlib inline` (cell 1)",
            "`!pip install numpy \\` (cell 1)",
            "more",
        ],
    ),
    "plots at the top": (_book(*MESS, *_cells(), PLOTS), ALL, []),
    "plots in a function": (_book(*MESS, *_affine(DRAWS + AFFINE)), ALL, []),
    "out of order": (_book("affine(np.eye(2), np.eye(2), 0)", *_cells()), ALL, ["cell 1, line 1"]),
    "an old version further up": (
        _book("def affine(X, W, b):\n    return X @ W", *_cells()),
        ALL,
        [],
    ),
    "a cell that raises": (
        _book(*_cells(), "x = 1\nraise ValueError('stop here')"),
        ALL,
        ["cell 9, line 2, `raise ValueError('stop here')`: ValueError: stop here", "was graded"],
    ),
    "a loop that raises": (
        _book("for i in range(3):\n    print(i)\n    undefined\n", *_cells()),
        ALL,
        ["cell 1, line 3, `undefined`: NameError"],
    ),
    "a cell that is no Python": (
        _book("this is = not python", *_cells()),
        ALL,
        ["tiny.ipynb, cell 1, line 1, `this is = not python`: SyntaxError: invalid syntax"],
    ),
    "an exercise that is no Python": (
        _book(*(c.replace("return X @ W.T + b", "return X @ W.T +") for c in _cells())),
        ALL - {"affine"},
        ["`affine` could not be defined: tiny.ipynb, cell 4, line", "`return X @ W.T +`"],
    ),
    "an exercise that raises": (
        _book(*_affine("return np.nonsense(X)")),
        ALL - {"affine"},
        ["`return np.nonsense(X)`: module 'numpy' has no attribute 'nonsense'"],
    ),
    "input": (_book("name = input('name? ')", *_cells()), ALL, ["nobody is there to type"]),
    "an endless cell": (
        _book(*_cells(), "a = np.zeros(3)\n\nwhile True:\n    a += 1"),
        ALL,
        ["cell 9, line 3, `while True:`: did not finish within 2 s"],
    ),
    "an endless cell after a value that is needed": (
        _book(
            "import numpy as np\nzero = np.float64(0)",
            *_affine("return X @ W.T + b + zero"),
            "zero = zero + 0 * len('x')\nwhile True:\n    pass",
            "one = np.float64(1)",
        ),
        ALL,
        ["cell 10, line 2", "only definitions were loaded (left out: cell 10, 11)."],
    ),
    "a cell that ends the kernel": (
        _book(*_cells(), "get_ipython().run_line_magic('time', '')\nexit()"),
        ALL,
        ["cell 9, line 2"],
    ),
    "BOM and CRLF": (
        b"\xef\xbb\xbf"
        + _book(*(c.replace("\n", "\r\n") for c in _cells())).replace(b"\n", b"\r\n"),
        ALL,
        [],
    ),
    "sources as lists of lines": (
        json.dumps(
            {"cells": [{"cell_type": "code", "source": c.splitlines(True)} for c in _cells()]}
        ).encode(),
        ALL,
        [],
    ),
    "a NUL byte": (_book("x = 'a\0b'", *_cells()), ALL, ["cell 1", "null bytes"]),
    "NumPy's numbers in a plot": (
        _book("from matplotlib import mlab", *_affine("return mlab.affine(X)")),
        ALL - {"affine"},
        ["returned a stand-in for matplotlib, which is not run here"],
    ),
    "a long number": (_book(*_cells()).replace(b'_count": 1', b'_count": ' + b"9" * 5000), ALL, []),
    "a key twice": (_book(*_cells()).replace(b'"cells":', b'"cells": [], "cells":'), ALL, []),
    "truncated": (_book(*_cells())[:-300], set(), ["tiny.ipynb is cut off in line"]),
    "cut in a string": (_book(*_cells())[:450], set(), ["tiny.ipynb is cut off in line"]),
    "not JSON": (b"import numpy as np\n", set(), ["is not a notebook: it is not JSON (line 1"]),
    "empty": (b"", set(), ["tiny.ipynb is empty"]),
    "a web page": (b"<!DOCTYPE html><html></html>", set(), ["is a web page"]),
    "UTF-16": (_book(*_cells()).decode().encode("utf-16"), set(), ["is not UTF-8"]),
    "a list": (b"[1, 2]", set(), ["is JSON, but not a notebook"]),
    "no cells": (b"{}", set(), ["it has no list of cells"]),
    "cells that are none": (b'{"cells": {}}', set(), ["it has no list of cells"]),
    "a cell that is none": (b'{"cells": [5]}', set(), ["entry 1 of its cells is not a cell"]),
    "a source that is a number": (_changed(source=5), set(), ["the source of its cell 2"]),
    "a source of numbers": (_changed(source=[1, 2]), set(), ["the source of its cell 2"]),
    "no source": (_changed(source=None), set(), ["the source of its cell 2 is not text"]),
    "text alone": (
        nbformat.writes(new_notebook(cells=[new_markdown_cell("# Hello")])).encode(),
        set(),
        ["has no code cells"],
    ),
    "the format of 2014": (
        nbformat.writes(OLD, version=3).encode(),
        set(),
        ["format from before 2015"],
    ),
    "nested without end": (b'{"cells": ' + b"[" * 200_000, set(), ["nested too deeply"]),
    "half a code point": (_changed(source="x = '\ud800'"), ALL, []),
}


def _grade(
    mini: tuple[Course, Assignment], folder: Path, books: dict[str, bytes], name: str = "tiny.ipynb"
) -> dict[str, Report]:
    """Grade notebooks as a class in the sandbox; each is a student's only file."""
    for student, book in books.items():
        place = folder / "in" / student
        place.mkdir(parents=True)
        (place / name).write_bytes(book)
    handins = find(mini[1], folder / "in")
    settings = Settings(folder / "out", 1, "process", "process", 20260101)
    assert run(*mini, handins, settings, lambda _: None)
    found = {s: read_report(report_path(folder / "out", mini[1], s)) for s in books}
    return {s: r for s, r in found.items() if r is not None}


def _passed(report: Report) -> set[str]:
    return {e.name for e in report.exercises if e.verdict is Verdict.PASSED}


def _said(report: Report) -> str:
    checks = [c for e in report.exercises for c in e.checks]
    return "\n".join([*report.notes, *(c.failure.message for c in checks if c.failure)])


@pytest.fixture(scope="module")
def messy(
    mini: tuple[Course, Assignment], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Report]:
    """Grade the messy notebooks as one class; return their reports."""
    books = {f"s{i:02}": book for i, (book, _, _) in enumerate(MESSY.values())}
    reports = _grade(mini, tmp_path_factory.mktemp("class"), books)
    return {name: reports[f"s{i:02}"] for i, name in enumerate(MESSY)}


@pytest.mark.parametrize("name", MESSY)
def test_messy_notebooks(messy: dict[str, Report], name: str) -> None:
    """A messy notebook gets the marks of its code, or none, and a sentence that says why."""
    _, passed, words = MESSY[name]
    report = messy[name]
    assert _passed(report) == passed, _said(report)
    for word in words:
        assert word in _said(report)
    if not words:
        assert [n for n in report.notes if "notebook-only commands" not in n] == []
    assert "Traceback" not in _said(report)
    assert not any(c.verdict is Verdict.ERROR for e in report.exercises for c in e.checks)


def test_ignored_magics_give_one_note(messy: dict[str, Report]) -> None:
    """Ignored magics give one note, which asks for no manual review."""
    notes = messy["magics, shell lines, help"].notes
    assert len([n for n in notes if "notebook-only commands" in n]) == 1
    assert entry(messy["magics, shell lines, help"], fresh=True).human == ()
    assert entry(messy["input"], fresh=True).human != ()


def test_a_failure_names_cell_and_line(messy: dict[str, Report]) -> None:
    """A failure holds the file, the cell and the line, and its message names them."""
    failure = messy["an exercise that raises"].exercises[0].checks[0].failure
    assert failure is not None
    assert (failure.file, failure.cell) == ("tiny.ipynb", 4)
    assert failure.line is not None
    shown = _affine("return np.nonsense(X)")[3].splitlines()[failure.line - 1]
    assert "np.nonsense" in shown
    assert f"cell 4, line {failure.line}, `return np.nonsense(X)`" in failure.message


def test_a_report_keeps_the_code(messy: dict[str, Report]) -> None:
    """The report of a notebook holds the code of its cells instead of JSON."""
    graded = messy["plots at the top"].graded
    assert graded is not None
    assert list(graded.files) == ["tiny.ipynb"]
    assert graded.files["tiny.ipynb"].startswith("# Cell 1\n%matplotlib inline\n")
    assert AFFINE in graded.files["tiny.ipynb"]


def test_marks_are_those_of_the_file(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """The same code gets the same marks and diagnoses as a notebook and as a file."""
    sources = [
        TINY,
        TINY.replace(AFFINE, "return X @ W.T"),
        TINY.replace(AFFINE, "X += 1\n    return X @ W.T + b"),
        (MINI / "student_template" / "week1" / "tiny.py").read_text("utf-8"),
    ]
    for number, source in enumerate(sources):
        books = {"book": _book(*_cells(source))}
        (as_book,) = _grade(mini, tmp_path / f"{number}", books).values()
        (as_file,) = _grade(
            mini, tmp_path / f"{number}-py", {"file": source.encode()}, "tiny.py"
        ).values()
        for a, b in zip(as_book.exercises, as_file.exercises, strict=True):
            assert (a.score, a.verdict, a.diagnoses) == (b.score, b.verdict, b.diagnoses)
        assert as_file.exercises[0].diagnoses or number != 1


# Code that takes long to parse or to load, and words of the sentence about it.
TOO_MUCH = {
    "lines": ("x=1\n" * 20_001, "has more than 20000 lines of code"),
    "tokens": ("[]," * 100_000, "has more than 200000 words and signs of code"),
    "statements": ("x=1;" * 10_001, "has more than 10000 statements outside of functions"),
}


@pytest.mark.parametrize("name", TOO_MUCH)
@pytest.mark.parametrize("kind", ["tiny.py", "tiny.ipynb"])
def test_too_much_code_is_not_run(
    mini: tuple[Course, Assignment], name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file or notebook with more code than any solution needs is refused before it is parsed or run."""
    code, words = TOO_MUCH[name]
    data = (
        _book(TINY, code[:24_000], code[24_000:])
        if kind == "tiny.ipynb"
        else f"{TINY}\n{code}".encode()
    )
    notebooks = {"tiny.py": kind} if kind == "tiny.ipynb" else {}
    found = Submission(Path("student"), {kind: data}, notebooks)
    report = grade_one(*mini, found, Runner(mini[1], found, spawner(mini[1])))
    said = {c.failure.message for e in report.exercises for c in e.checks if c.failure}
    assert said
    assert all(words in message and "no solution needs" in message for message in said), said
    if name != "statements":
        monkeypatch.setattr("ast.parse", lambda *_: pytest.fail("it was parsed"))
        files = {kind: data}
        with pytest.raises((TooMuchCode, NotANotebook), match=words):
            files[kind] = cells(data) if kind == "tiny.ipynb" else data
            Loader(files, [], False, None, []).load(kind)


def test_a_notebook_of_many_values_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook of 12 MB that holds millions of empty lists is refused before its JSON is parsed."""
    monkeypatch.setattr("json.loads", lambda *_, **__: pytest.fail("it was parsed"))
    with pytest.raises(NotANotebook, match="too much data in it: clear its outputs"):
        cells(b'{"cells": [' + b"[]," * 4_000_000 + b"[]]}")


def test_code_within_the_budget_is_run(mini: tuple[Course, Assignment]) -> None:
    """A file with thousands of lines, statements and numbers is graded."""
    code = "x = 1\n" * 9_900 + f"\ny = [{'0.5, ' * 30_000}]\n" + "# a comment\n" * 9_000
    found = Submission(Path("student"), {"tiny.py": (TINY + code).encode()})
    report = grade_one(*mini, found, Runner(mini[1], found, spawner(mini[1])))
    assert {e.name for e in report.exercises if e.verdict is Verdict.PASSED} == ALL


def test_hostile_notebooks(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """A hostile cell gains nothing, and the next submission gets full marks."""
    find_os = "import typing\nOS = typing.sys.modules['os']"
    attacks = {
        "leaves": f"{find_os}\nOS._exit(0)",
        "forks": f"{find_os}\nOS.fork()",
        "reads": f"{find_os}\nopen('/etc/passwd').read()",
        "lies": f"{find_os}\nfor n in range(3, 16):\n  try: OS.write(n, b'x')\n  except OSError: 0",
        "calls back": "import typing\nf = typing.sys._getframe\n"
        "for i in range(9):\n  b = f(i).f_locals.get('self')\n"
        "  if hasattr(b, '_begin'): b._begin([], {}), b._begin('x' * 10**5, 10**30)",
    }
    books = {}
    for name, attack in attacks.items():
        books[name] = _book(*_cells(), attack)
        books[f"{name} next"] = _book(*_cells())
    # A hundred megabytes of objects in twenty of text: reading it may or may not exceed the memory limit.
    books["swells"] = b'{"cells": [' + b"{}," * 6_000_000 + b"{}]}"
    books["swells next"] = _book(*_cells())
    reports = _grade(mini, tmp_path, books)
    for name in attacks:
        assert _passed(reports[name]) == ALL, f"{name}: {_said(reports[name])}"
    assert _passed(reports["swells"]) == set()
    assert "tiny.ipynb" in _said(reports["swells"])
    for name in books:
        if name.endswith("next"):
            assert _passed(reports[name]) == ALL, name
            assert reports[name].notes == ()


def test_large_outputs(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """A notebook with ten megabytes of plots is graded; one with fifty is refused with advice."""
    books = {}
    for name, size in (("a", 10), ("b", 50)):
        book = nbformat.reads(_book(*_cells()).decode(), 4)
        image = {"image/png": "iVBORw0KGgo" * (size * 95_000)}
        book.cells[1].outputs = [new_output("display_data", image)]
        books[name] = nbformat.writes(book).encode()
    reports = _grade(mini, tmp_path, books)
    assert _passed(reports["a"]) == ALL
    assert "larger than 20 MiB. Clear its outputs" in _said(reports["b"])


RESULTS = """
import nngrade
def gate(x):
    return x
result = nngrade.check(gate)
assert result.passed and nngrade.check("week1").passed and nngrade.check().passed
assert nngrade.check("week1", gate).message == "" and result.report.score is not None
from nngrade import check
while not check(gate).passed:
    pass
f"{result!r} {result}"
"""


def test_a_result_of_nngrade_is_no_error(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """A notebook that uses a check's result as docs/notebooks.md shows can be graded."""
    (report,) = _grade(mini, tmp_path, {"a": _book(*_affine(RESULTS + AFFINE))}).values()
    assert _passed(report) == ALL
    assert not report.notes, _said(report)


def test_matplotlib_where_it_is_allowed(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """Matplotlib draws without a window, and does nothing where it cannot be imported."""
    limits = replace(mini[1].limits, load_seconds=30.0, call_seconds=30.0)
    exercises = tuple(replace(e, limits=limits) for e in mini[1].exercises)
    week = replace(mini[1], allowed_imports=("numpy", "matplotlib", "seaborn"), limits=limits)
    week = replace(week, exercises=exercises)
    draws = "import matplotlib.pyplot as plt\nimport seaborn\nplt.plot([1, 2])\nplt.show()\n"
    there = f"{draws}assert type(plt).__name__ == 'module' and plt.get_backend().lower() == 'agg'\n"
    book = _book(*_affine(there + AFFINE))
    found = Submission(Path("x"), {"tiny.ipynb": book}, {"tiny.py": "tiny.ipynb"})
    report = grade_one(mini[0], week, found, Runner(week, found, spawner(week)))
    assert _passed(report) == ALL, _said(report)
    (closed_in,) = _grade(
        (mini[0], week), tmp_path, {"a": _book(*_affine(draws + AFFINE))}
    ).values()
    assert _passed(closed_in) == ALL, _said(closed_in)


# --- Which file is graded

OTHER = _book(*_cells())
STUB = (MINI / "student_template" / "week1" / "tiny.py").read_bytes()
PLACES: dict[str, tuple[dict[str, bytes], set[str], str]] = {
    "of the file's name": ({"tiny.ipynb": OTHER}, ALL, ""),
    "of the week's name": ({"week1.ipynb": OTHER}, ALL, ""),
    "the only one": ({"my work (2).ipynb": OTHER}, ALL, "my work (2).ipynb was graded as tiny.py"),
    "checkpoints": (
        {"a.ipynb": OTHER, ".ipynb_checkpoints/a-checkpoint.ipynb": b"x"},
        ALL,
        "graded as",
    ),
    "beside a file": (
        {"tiny.py": TINY.encode(), "tiny.ipynb": b"x"},
        ALL,
        "tiny.py was graded, not tiny.ipynb",
    ),
    "beside the untouched stub": (
        {"tiny.py": STUB.replace(b"\n", b"\r\n"), "week1.ipynb": OTHER},
        ALL,
        "",
    ),
    "notes beside a file": ({"tiny.py": TINY.encode(), "scratch.ipynb": b"x"}, ALL, ""),
    "a module of one's own": (
        {
            "tiny.ipynb": _book("from mine import *"),
            "mine.py": TINY.encode().replace(b"from __future__ import annotations", b""),
        },
        ALL,
        "",
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_which_file_is_graded(mini: tuple[Course, Assignment], tmp_path: Path, name: str) -> None:
    """`check`, and `grade` from a folder or an archive, choose the same file and note the choice."""
    files, passed, words = PLACES[name]
    folder = tmp_path / "in" / "ada"
    for file, data in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "in" / "bob.zip", "w") as archive:
        for file, data in files.items():
            archive.writestr(f"bob/{file}", data)
    settings = Settings(tmp_path / "out", 1, "process", "process", 20260101)
    assert run(*mini, find(mini[1], tmp_path / "in"), settings, lambda _: None)
    reports = [read_report(report_path(tmp_path / "out", mini[1], s)) for s in ("ada", "bob")]
    found = read(mini[1], folder)
    reports.append(grade_one(*mini, found, Runner(mini[1], found, spawner(mini[1]))))
    for report in reports:
        assert report is not None
        assert _passed(report) == passed, _said(report)
        assert words in "\n".join(report.notes)
        assert words or report.notes == ()


def test_check_finds_the_notebook(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """In a shared folder a notebook must have the week's name; in the week's folder it may have any."""
    week = mini[1]
    (tmp_path / "week2.ipynb").write_bytes(OTHER)
    with pytest.raises(UsageError, match="no notebook of that name"):
        locate(week, tmp_path)
    (tmp_path / "Week1.ipynb").write_bytes(OTHER)
    assert locate(week, tmp_path) == tmp_path
    own = tmp_path / "week1"
    own.mkdir()
    (own / "solution.ipynb").write_bytes(OTHER)
    assert locate(week, own) == own
    assert read(week, own / "solution.ipynb").notebooks == {"tiny.py": "solution.ipynb"}
    (own / "solution.ipynb").rename(own / "x.txt")
    with pytest.raises(UsageError, match="no notebook in place of one"):
        read(week, own)


def test_check_of_a_notebook(tmp_path: Path) -> None:
    """`check` names cell and line of an error, and reports a broken notebook in a sentence."""
    course = Path(shutil.copytree(MINI, tmp_path / "course"))
    book = course / "week1" / "tiny.ipynb"
    book.parent.mkdir()

    def said() -> tuple[int, str]:
        done = nngrade("check", "week1", cwd=course, columns=120)
        return done.returncode, done.stdout + done.stderr

    book.write_bytes(_book(*_affine("return X @ undefined")))
    code, shown = said()
    assert code == 1
    assert "`return X @ undefined`: `undefined` is not defined" in shown
    assert "cell 4, line" in shown
    book.write_bytes(_book(*_cells())[:-300])
    code, shown = said()
    assert code == 1
    assert "tiny.ipynb is cut off in line" in shown
    assert "Traceback" not in shown
    book.write_bytes(_book(*_cells()))
    assert said()[0] == 0


def test_two_notebooks_for_two_files(tmp_path: Path) -> None:
    """If an assignment has several files, a notebook counts only if it has the name of one."""
    from nngrade.course.manifest import load_assignment, load_course

    week = replace(load_assignment(load_course(MINI), "week1"), files=("tiny.py", "more.py"))
    (tmp_path / "more.ipynb").write_bytes(OTHER)
    (tmp_path / "week1.ipynb").write_bytes(OTHER)
    (tmp_path / "tiny.py").write_bytes(TINY.encode())
    found = read(week, tmp_path)
    assert found.notebooks == {"more.py": "more.ipynb"}
    assert set(found.files) == {"more.ipynb", "tiny.py"}


# --- IPython syntax


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("x = 1\n%time f(x)\n", "x = 1\nf(x)\n"),
        ("if x:\n    !ls\n    y = !ls", "if x:\n    pass\n    y = None"),
        ("a, b = %time f()", "a, b = f()"),
        ("!pip install \\\n  x\ny = 2", "pass\n\ny = 2"),
        ('s = """\n%matplotlib\n!ls\nx?\n"""\n%pylab', 's = """\n%matplotlib\n!ls\nx?\n"""\npass'),
        ("x = (7\n%3)\n%who", "x = (7\n%3)\npass"),
        ("x = 7 \\\n%3\n!ls", "x = 7 \\\n%3\npass"),
        ("t = '(' # [\n%who", "t = '(' # [\npass"),
        ("x = 5 % 3\ny = x != 3", "x = 5 % 3\ny = x != 3"),
        ("f'{x!r:%}'\n%who", "f'{x!r:%}'\npass"),
        ("\n%%capture out\n%%time\nx = 1", "\n\n\nx = 1"),
        ("%%html\n<b>no Python</b>", ""),
        ("np.mean?\n?f\nf??\n%time?", "pass\npass\npass\npass"),
        ("%timeit -n 3 f(x)", "pass"),
        ("", ""),
    ],
)
def test_ipython_syntax_is_removed(cell: str, python: str) -> None:
    """IPython's commands are removed line by line; the same characters inside a statement or string stay."""
    assert plain(cell)[0] == python
    ast.parse(python)


def test_magics_agree_with_ipython() -> None:
    """Every removed line is a command to IPython as well, and other lines are not."""
    from IPython.core.inputtransformer2 import TransformerManager

    cells = [
        *_cells(),
        *MESS[:3],
        "s = '''\n!ls\n'''",
        "x = !ls\n%who",
        "if 1:\n    %who\n    y = (1,\n%3)",
    ]
    for cell in cells:
        made = TransformerManager().transform_cell(cell).splitlines()
        left = plain(cell)[1]
        theirs = [line for line in made if "get_ipython()" in line]
        assert len(theirs) == len(left), cell


def test_source_of_a_file() -> None:
    """`source` returns the notebook that stands for a file, or the file itself."""
    found = Submission(Path("x"), {"a.ipynb": b""}, {"tiny.py": "a.ipynb"})
    assert found.source("tiny.py") == "a.ipynb"
    assert found.source("more.py") == "more.py"
    assert Handin("ada", (Path("x"),)).notes == ()
