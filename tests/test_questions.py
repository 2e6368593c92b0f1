"""Questions without code: their file, answers, judging, releases, the gradebook, the site."""

from __future__ import annotations

import json
import os
import select
import shutil
import sqlite3
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import nbformat
import numpy as np
import pytest
from helpers import BIN, MINI, NNGRADE, ON_PATH, ROOT, TINY, nngrade, printed
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nngrade.author import questions as proof
from nngrade.author.release import no_keys
from nngrade.cli import ask
from nngrade.cohort.marks import Marks, event
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.questions import load
from nngrade.errors import CourseError
from nngrade.grading import questions as judging
from nngrade.grading.questions import Judged, judge, results
from nngrade.model import Assignment, Report, Verdict
from nngrade.report.visible import before
from nngrade.submission.answers import SIZE_MAX, Unreadable, parse, write_answer
from nngrade.submission.archive import take
from nngrade.submission.class_folder import Handin
from nngrade.submission.read import read

QUESTIONS = """
# The answer to strip is b.
[[question]]
name = "xor_lines"
title = "Lines for XOR"
question = "How many straight lines separate the classes of XOR?"
answer = "choice"
choices = { a = "one", b = "two" }
right = "b"
why = { a = "One line leaves a point on the wrong side." }
hint = "Draw the four points."
points = 0

[[question]]
name = "slope"
title = "The slope of the sigmoid"
question = "What is the largest slope of the logistic sigmoid?"
answer = "number"
right = 0.25
tolerance = 0.01
why = { "0.5" = "That is the value of the sigmoid at 0." }
points = 0

[[question]]
name = "strip"
title = "Between two lines"
question = "Which class lies between the two lines?"
answer = "choice"
choices = { a = "both", b = "the ones" }
right = "b"
why = { a = "Then no line would separate anything at all." }
points = 2

[[question]]
name = "two_layers"
title = "Two sigmoids"
question = "What is the largest factor of a gradient that passes two sigmoids?"
answer = "number"
right = 0.0625
why = { "0.25" = "Only one of the two sigmoids is counted here." }
points = 1

[[question]]
name = "reflection"
title = "Why XOR needs a bend"
question = "Why can a perceptron not learn XOR?"
answer = "text"
points = 3
"""
# Text that must not reach students: explanations of questions with points.
SECRETS = ("Then no line would separate", "Only one of the two sigmoids", "The answer to strip")
GRADED = ("strip", "two_layers", "reflection")
BEST = 'xor_lines = "b"\nslope = 0.25\nstrip = "b"\ntwo_layers = 0.0625\nreflection = "It draws one line."\n'


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the miniature course and give its week questions."""
    folder = Path(shutil.copytree(MINI, tmp_path_factory.mktemp("questions") / "course"))
    (folder / "assignments" / "week1" / "questions.toml").write_text(QUESTIONS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def week(course: Path) -> Assignment:
    """Load the week."""
    return load_assignment(load_course(course), "week1")


@pytest.fixture(scope="module")
def released(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release the week."""
    folder = tmp_path_factory.mktemp("released") / "out"
    _run(course, folder.parent, "author", "release", "week1", str(folder), "--no-notebook")
    return folder


def _run(course: Path, cwd: Path, *arguments: str, code: int = 0) -> str:
    return printed(cwd, NNGRADE, "--course", course, *arguments, code=code)


def _hand_in(folder: Path, student: str, answers: str | bytes | None, source: str = TINY) -> None:
    place = folder / "submitted" / student / "week1"
    place.mkdir(parents=True)
    (place / "tiny.py").write_text(source, "utf-8")
    if answers is not None:
        data = answers.encode() if isinstance(answers, str) else answers
        (place / "answers.toml").write_bytes(data)


def _report(folder: Path, student: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (folder / "graded" / "week1" / f"{student}.json").read_text()
    )
    return found


def _verdicts(report: dict[str, Any]) -> dict[str, tuple[str, float | None]]:
    known = ("xor_lines", "slope", *GRADED)
    return {
        e["name"]: (e["verdict"], e["score"]) for e in report["exercises"] if e["name"] in known
    }


def _judged(week: Assignment, name: str, answer: Any, *, marked: bool = True) -> Judged:
    question = next(q for q in load(week.folder) if q.name == name)
    return judge(question, answer, marked=marked)


# --- The file of questions


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('right = "b"', 'right = "z"', "question 'xor_lines'.right: 'z' is not a choice"),
        ("why = { a =", "why = { b =", "question 'xor_lines'.why.a: the explanation of this wrong"),
        ("right = 0.25", 'right = "many"', "question 'slope'.right: 'many' is not a number"),
        ("right = 0.25", "right = nan", "question 'slope'.right: nan is not a number"),
        ("right = 0.25\n", "", "question 'slope'.right: the key is missing"),
        ('"0.5" = "That', '"0.255" = "That', "question 'slope'.why.0.255: is not a wrong number"),
        ("tolerance = 0.01", "tolerance = -1", "question 'slope'.tolerance: is not a number of 0"),
        ("points = 3", "points = -3", "question 'reflection'.points: -3 is not in [0, 1000]"),
        (
            'answer = "text"',
            'answer = "essay"',
            "question 'reflection'.answer: 'essay' is not one of 'choice', 'number', 'text'. Write one",
        ),
        ('answer = "text"', 'answer = "text"\nright = "x"', "a person judges a text"),
        ('answer = "text"', 'answer = "choice"', "question 'reflection'.choices: there are none"),
        ('a = "both", b', 'B = "both", b', "question 'strip'.choices.B: nobody can choose it"),
        (
            'a = "both", b',
            '"(c)" = "both", b',
            "question 'strip'.choices.(c): nobody can choose it",
        ),
        (
            'name = "strip"',
            'name = "affine"',
            "question 'affine'.name: an exercise has this name too. Rename the question.",
        ),
        (
            'name = "strip"',
            'name = "slope"',
            "question 'slope'.name: two questions have this name. Rename one.",
        ),
        ('name = "strip"', 'name = "no name"', "question[2].name: 'no name' is not a name"),
        ('title = "Two sigmoids"', 'title = " "', "question 'two_layers'.title: is empty"),
        ('hint = "Draw', 'tip = "Draw', "question 'xor_lines': there is no key 'tip'"),
    ],
)
def test_a_fault_names_file_question_and_field(
    course: Path, tmp_path: Path, old: str, new: str, said: str
) -> None:
    """A question that cannot be asked or judged is an error of the course, with its place and a cure."""
    folder = Path(shutil.copytree(course, tmp_path / "course"))
    path = folder / "assignments" / "week1" / "questions.toml"
    assert old in QUESTIONS
    path.write_text(QUESTIONS.replace(old, new, 1), "utf-8")
    with pytest.raises(CourseError) as error:
        load_assignment(load_course(folder), "week1")
    assert str(error.value).startswith(f"{path}: ")
    assert said in str(error.value)


def test_verify_proves_each_key(week: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof passes, and it notices a judge that accepts or refuses everything, or explains nothing."""
    assert list(proof.faults(week)) == []
    for name, broken, said in (
        ("accepts", lambda *_: True, "slope: the answer 0.5 is passed, not failed"),
        ("accepts", lambda *_: False, "slope: the answer 0.25 is failed, not passed"),
        ("explanation", lambda *_: "No.", "xor_lines: the wrong answer 'a' gets 'No.'"),
        ("_unknown", lambda *_: [], "an answer to 'no_such_question'"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(judging, name, broken)
            assert said in "\n".join(proof.faults(week))


COURSE = load_course(ROOT)


@pytest.mark.parametrize("slug", COURSE.assignments)
def test_each_week_ends_with_three_to_five_questions(slug: str) -> None:
    """More would be a second exercise sheet; a number, too, explains a wrong answer that is likely."""
    asked = load_assignment(COURSE, slug).questions
    assert 3 <= len(asked) <= 5
    assert [q.name for q in asked if q.answer == "number" and not q.why] == []


# --- Answers


@pytest.mark.parametrize(
    ("name", "answer", "verdict", "said"),
    [
        ("xor_lines", "b", "passed", ""),
        ("xor_lines", " B ", "passed", ""),
        ("xor_lines", "(b)", "passed", ""),
        ("xor_lines", "a", "failed", "One line leaves a point on the wrong side."),
        ("xor_lines", "c", "failed", "c is not a choice. Write one of a, b."),
        ("xor_lines", ["b"], "failed", "the answer is a list. Write one of a, b."),
        ("xor_lines", "\x1b[2Jb", "failed", "�[2Jb is not a choice. Write one of a, b."),
        ("xor_lines", "", "skipped", "not answered"),
        ("slope", 0.26, "passed", ""),  # in binary it is a little more than 0.01 away
        ("slope", 0.24, "passed", ""),
        ("slope", "0.25", "passed", ""),
        ("slope", 0.2601, "failed", "0.2601 is not right."),
        ("slope", 0.5, "failed", "That is the value of the sigmoid at 0."),
        ("slope", float("inf"), "failed", "inf is not a number. Write a number such as 0.25"),
        ("slope", float("nan"), "failed", "nan is not a number. Write a number such as 0.25"),
        ("slope", "0,25", "failed", "0,25 is not a number. Write a number such as 0.25"),
        ("slope", 16**2000, "failed", "the answer is a number of hundreds of digits. Write a number"),
        ("slope", "\N{MINUS SIGN}7", "failed", "-7 is not right."),
        ("xor_lines", 16**2000, "failed", "the answer is a number of hundreds of digits."),
        ("slope", True, "failed", "the answer is true or false. Write a number such as 0.25"),
        ("slope", " 1/4 ", "passed", ""),
        ("slope", "-1/4", "failed", "-0.25 is not right."),
        ("slope", "1/2", "failed", "That is the value of the sigmoid at 0."),
        ("slope", "1/0", "failed", "1/0 is not a number. Write a number such as 0.25, with a point and"),
        ("slope", "1/2/3", "failed", "1/2/3 is not a number. Write a number such as 0.25"),
        ("slope", "25%", "failed", "25% is not a number. Write a number such as 0.25, with a point and"),
        ("slope", "4 units", "failed", "4 units is not a number. Write a number such as 0.25"),
        ("slope", "2^10", "failed", "2^10 is not a number. Write a number such as 0.25"),
        ("slope", "567,434", "failed", "567,434 is not a number. Write it without marks between digits."),
        ("slope", "567 434", "failed", "567 434 is not a number. Write it without marks between digits."),
        ("slope", np.float32(0.25), "passed", ""),
        ("slope", np.array([0.25]), "passed", ""),
        ("slope", np.int64(2), "failed", "2 is not right."),
        ("slope", None, "failed", "the answer is missing. Write a number such as 0.25"),
        ("strip", "b", "passed", ""),
        ("two_layers", 0.25, "failed", "Only one of the two sigmoids is counted here."),
        ("reflection", "Because.", "waiting", "answered; a person will grade it"),
        ("reflection", "  \n ", "skipped", "not answered"),
        ("reflection", {"a": 1}, "failed", "the answer is a table. Write a text."),
        ("reflection", "x" * 10_001, "failed", "the answer is longer than 10000 characters."),
    ],
)  # fmt: skip
def test_answers_are_judged(
    week: Assignment, name: str, answer: Any, verdict: str, said: str
) -> None:
    """Each kind of answer is right, wrong with its explanation, or malformed, and none names the key."""
    found = _judged(week, name, answer)
    assert (found.verdict.value, found.said[: len(said)]) == (verdict, said)
    assert bool(found.said) == bool(said)


def test_nobody_calls_a_practice_text_right(week: Assignment) -> None:
    """A text without points is noted, and is in no report."""
    free = [msgspec.structs.replace(q, points=0) for q in week.questions if q.answer == "text"]
    assert judge(free[0], "Because.", marked=True).said == "answered; nobody grades it"
    text = msgspec.structs.replace(week, questions=tuple(free))
    assert results(text, b'reflection = "Because."', None, marked=False) == ([], [])


def test_a_worker_cannot_know_a_key(week: Assignment) -> None:
    """A loaded assignment holds the keys of practice questions alone, because workers are forked after it."""
    held = msgspec.json.encode(week.questions).decode()
    assert "One line leaves" in held
    assert not any(secret in held for secret in SECRETS)
    assert {q.right for q in week.questions if q.points} == {None}


def test_without_the_key_an_answer_waits(week: Assignment) -> None:
    """If a question with points is not marked, a right and a wrong answer look the same."""
    for name, right, wrong in (("strip", "b", "a"), ("two_layers", 0.0625, 0.25)):
        found = {_judged(week, name, answer, marked=False) for answer in (right, wrong)}
        assert found == {Judged(Verdict.WAITING, "answered; judged when graded")}


HOSTILE = {
    "huge": b'a = "' + b"x" * SIZE_MAX + b'"',
    "nested": b"a = " + b"[" * 20_000 + b"]" * 20_000,
    "digits": b"slope = " + b"9" * 20_000,
    "binary": bytes(range(256)),
    "escapes": b"\x1b[2J = 1",
    "parts": b"a" + b".a" * 30_000 + b" = 1",
    "syntax": b"xor_lines = = b",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_broken_file_is_one_sentence_and_costs_only_questions(
    week: Assignment, kind: str
) -> None:
    """A file that cannot be read gives one printable line, and no question but those with points."""
    found, notes = results(week, HOSTILE[kind], None, marked=True)
    assert [e.name for e in found] == list(GRADED)
    assert {(e.verdict, e.score) for e in found} == {(Verdict.SKIPPED, 0.0)}
    assert len(notes) == 1
    assert notes[0].isprintable()
    assert notes[0].startswith("answers.toml ")
    assert len(notes[0]) < 400


@settings(deadline=None, max_examples=200)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_judged(week: Assignment, data: bytes) -> None:
    """Whatever the file holds, judging raises nothing and shows nothing that controls a terminal."""
    found, notes = results(week, data, None, marked=True)
    for said in (*notes, *(c.failure.message for e in found for c in e.checks if c.failure)):
        assert said.isprintable()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@settings(deadline=None, max_examples=200)
@given(name=st.sampled_from(["xor_lines", "slope", *GRADED]), answer=JSON)
def test_any_value_is_judged(week: Assignment, name: str, answer: Any) -> None:
    """Any value that TOML can hold is judged, with a printable sentence."""
    assert _judged(week, name, answer).said.isprintable()


def test_unknown_names_are_told(week: Assignment) -> None:
    """An unknown name gets a message with a similar one, and of many names only three appear."""
    names = "".join(f"n{i} = 1\n" for i in range(50))
    _, notes = results(week, f'xor_line = "b"\n{names}'.encode(), None, marked=True)
    assert notes[0] == "answers.toml: there is no question 'xor_line'. Did you mean xor_lines?"
    assert notes[-1] == "answers.toml: 48 more names are not questions."
    assert len(notes) == 4
    _, notes = results(week, b'XOR-LINES = "b"', None, marked=True)
    assert notes == ["answers.toml: there is no question 'XOR-LINES'. Did you mean xor_lines?"]
    text = msgspec.structs.replace(week.questions[-1], points=0.0)
    practice = msgspec.structs.replace(week, questions=(text,))
    _, notes = results(practice, b'reflexion = "Because."', None, marked=False)
    assert notes == ["answers.toml: there is no question 'reflexion'. Did you mean reflection?"]


# --- A student


def test_a_release_has_no_key(released: Path) -> None:
    """Nothing in a release tells the key of a question with points; practice questions keep theirs."""
    path = released / "assignments" / "week1" / "questions.toml"
    found = {q["name"]: q for q in tomllib.loads(path.read_text())["question"]}
    assert {"right", "why"} <= found["xor_lines"].keys()
    for name in GRADED:
        assert not {"right", "tolerance", "why"} & found[name].keys(), name
    for file in released.rglob("*"):
        text = file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""
        assert not any(secret in text for secret in SECRETS), file


def test_a_release_says_how_to_answer(course: Path, released: Path, tmp_path: Path) -> None:
    """README and notebook of a release say how to answer, and it works there."""
    readme = (released / "README.md").read_text("utf-8")
    assert "\nnngrade ask week1 " in readme
    assert "Your answers to questions are in `week1/answers.toml`." in readme
    place = Path(shutil.copytree(released, tmp_path / "mine")) / "week1"
    nngrade("ask", "week1", "slope", "0.25", cwd=place, code=0)
    printed(place, sys.executable, "-c", "import nngrade; nngrade.answer('xor_lines', 'b')")
    assert (place / "answers.toml").read_text() == 'slope = 0.25\nxor_lines = "b"\n'
    notebook = pytest.importorskip("nngrade.nbgrader.notebook")
    for folder, says in ((course, 1), (MINI, 0)):
        found = load_course(folder)
        book = notebook.source_notebook(found, load_assignment(found, "week1"))
        told = [c.source for c in book.cells if "ask week1" in c.source]
        assert len(told) == says
        for said in (
            *GRADED,
            '`nngrade.answer("xor_lines", ',
            "`answers.toml` beside this notebook",
        ):
            assert not told or said in told[0]


def test_a_release_that_left_a_key_in_is_refused(course: Path, tmp_path: Path) -> None:
    """If the keys were not cut out, or a handout explains one, nothing is released."""
    with pytest.raises(CourseError, match="holds the key of the question strip"):
        no_keys({Path("questions.toml"): QUESTIONS.encode()})  # type: ignore[dict-item]
    folder = Path(shutil.copytree(course, tmp_path / "course"))
    with (folder / "assignments" / "week1" / "handout.md").open("a") as file:
        file.write("\nThen no line would separate anything at all.\n")
    said = _run(folder, tmp_path, "author", "release", "week1", "out", "--no-notebook", code=3)
    assert "an explanation of the question strip" in said
    assert not (tmp_path / "out").exists()


def test_a_release_says_itself_that_keys_are_out(course: Path, tmp_path: Path) -> None:
    """An author's `without_keys = false` changes nothing: the release loads."""
    folder = Path(shutil.copytree(course, tmp_path / "course"))
    path = folder / "assignments" / "week1" / "questions.toml"
    path.write_text("without_keys = false\n" + QUESTIONS, "utf-8")
    _run(folder, tmp_path, "author", "release", "week1", "out", "--no-notebook")
    assert len(load_assignment(load_course(tmp_path / "out"), "week1").questions) == 5


def test_a_bundle_has_no_key(course: Path, tmp_path: Path) -> None:
    """Neither has a bundle, which judges as often as a student pushes; its score is the subtotal."""
    _run(course, tmp_path, "author", "bundle", "week1", "week1.zip")
    with zipfile.ZipFile(tmp_path / "week1.zip") as archive:
        text = b"".join(map(archive.read, archive.namelist())).decode("utf-8", "replace")
    assert not any(secret in text for secret in SECRETS)
    assert 'name = "strip"' in text
    _hand_in(tmp_path, "ada", BEST)
    place = tmp_path / "submitted" / "ada" / "week1"
    weak = ("--allow-weak-isolation", "-s", place, "--bundle", "week1.zip")
    done = nngrade("check", *weak, "--format", "gradescope", cwd=tmp_path, code=0)
    made = json.loads(done.stdout)
    assert made["score"] == 24
    assert "24 / 30 so far, at most 30" in made["output"]
    waiting = [t for t in made["tests"] if t["name"].startswith("strip")]
    assert "score" not in waiting[0]


def test_a_student_practises_with_a_release(released: Path, tmp_path: Path) -> None:
    """Practice answers are judged at once; for the others the report says that they are judged later."""
    for name in ("assignments", "student_template"):
        shutil.copytree(released / name, tmp_path / name)
    said = nngrade("start", "week1", cwd=tmp_path, code=0).stdout
    assert "nngrade ask week1" in said
    wrong = nngrade("ask", "week1", "xor_lines", "a", cwd=tmp_path, code=1).stdout
    assert wrong == "xor_lines: ✗ One line leaves a point on the wrong side.\n"
    assert (
        nngrade("ask", "week1", "slope", "0.25", cwd=tmp_path, code=0).stdout == "slope: ✓ right\n"
    )
    for answer in ("a", "b"):
        said = nngrade("ask", "week1", "strip", answer, cwd=tmp_path, code=0).stdout
        assert said == "strip: … answered; judged when graded\n"
    assert "not a choice" in nngrade("ask", "week1", "strip", "z", cwd=tmp_path, code=2).stderr
    assert "no question 'x'" in nngrade("ask", "week1", "x", "z", cwd=tmp_path, code=2).stderr
    said = "Did you mean xor_lines?"
    assert said in nngrade("ask", "week1", "xor_line", "z", cwd=tmp_path, code=2).stderr
    assert said in nngrade("hint", "week1", "XOR-lines", cwd=tmp_path, code=2).stderr
    said = nngrade("hint", "week1", "xor_lines", "2", cwd=tmp_path, code=2).stderr
    assert "xor_lines has 1 hint; there is no hint 2." in said
    path = tmp_path / "week1" / "answers.toml"
    assert path.read_text() == 'xor_lines = "a"\nslope = 0.25\nstrip = "b"\n'
    lines = nngrade("ask", "week1", "--json", cwd=tmp_path, code=0).stdout.splitlines()
    found = {d["question"]: (d["answer"], d["verdict"]) for d in map(json.loads, lines)}
    assert found == {
        "xor_lines": ("a", "failed"), "slope": (0.25, "passed"), "strip": ("b", "waiting"),
        "two_layers": (None, "skipped"), "reflection": (None, "skipped"),
    }  # fmt: skip
    shutil.copy(MINI / "reference" / "week1" / "tiny.py", tmp_path / "week1")
    checked = nngrade("check", "week1", "--json", cwd=tmp_path, code=1)
    report = json.loads(checked.stdout)
    assert _verdicts(report) == {
        "xor_lines": ("failed", 0), "slope": ("passed", 0), "strip": ("waiting", None),
        "two_layers": ("skipped", 0), "reflection": ("skipped", 0),
    }  # fmt: skip
    assert report["score"] is None
    assert report["waiting"] == {"questions": ["strip"], "subtotal": 24, "maximum": 26}
    text = nngrade("check", "week1", cwd=tmp_path, code=1).stdout
    assert "… answered; judged when graded" in text
    assert "24 / 30 public so far, at most 26" in text
    assert "(b)" not in text


def test_asking_goes_on_until_the_student_stops(course: Path, tmp_path: Path) -> None:
    """The prompt repeats a question until it is right or left, gives hints, and keeps comments."""
    folder = tmp_path / "week1"
    folder.mkdir()
    (folder / "tiny.py").write_text(TINY)
    (folder / "answers.toml").write_text("# my notes\nslope = 0.5\n")
    done = subprocess.run(
        [NNGRADE, "--course", course, "ask", "week1"], cwd=tmp_path, check=True, text=True,
        capture_output=True, input="?\na\nz\nb\n0.3\n\nq\n", env={**ON_PATH, "COLUMNS": "60"},
    )  # fmt: skip
    for said in (
        "Hint: Draw the four points.",
        "✗ One line leaves a point on the wrong side.",
        "✗ z is not a choice. Write one of a, b.",
        "✓ right",
        "Your answer so far: 0.5 ✗",
        "✗ 0.3 is not right.",
        "Between two lines",
        "nngrade --course",
    ):
        assert said in done.stdout
    assert "Two sigmoids" not in done.stdout
    shown, _, end = done.stdout.partition("\nYour answers are in ")
    assert end.splitlines()[0] == f"{folder / 'answers.toml'}. Hand in that file with your code."
    assert max(map(len, shown.splitlines())) <= 60
    assert (folder / "answers.toml").read_text() == '# my notes\nslope = 0.3\nxor_lines = "b"\n'
    (folder / "answers.toml").write_text("slope = = 1\n")
    said = nngrade("--course", course, "ask", "week1", cwd=tmp_path, code=2).stderr
    assert "answers.toml cannot be read" in said
    assert (folder / "answers.toml").read_text() == "slope = = 1\n"


@pytest.mark.parametrize("bracketed", [False, True])
def test_a_paste_answers_one_question(course: Path, tmp_path: Path, bracketed: bool) -> None:
    """Of several pasted lines, the first one answers, and none answers the next question."""
    pty = pytest.importorskip("pty")
    (tmp_path / "tiny.py").write_text(TINY)
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [NNGRADE, "--course", course, "ask", "week1", "-s", "tiny.py"], cwd=tmp_path, close_fds=True,
        stdin=theirs, stdout=theirs, stderr=theirs, env={**ON_PATH, "COLUMNS": "80", "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    shown = ""

    def until(text: str, typed: bytes) -> None:
        nonlocal shown
        while text not in shown:
            assert select.select([ours], [], [], 30)[0], shown
            shown += os.read(ours, 10_000).decode()
        shown = shown.partition(text)[2]
        os.write(ours, typed)

    pasted = b"b\n0.3\n7\n"
    try:
        until("stop)", b"\x1b[200~" + pasted[:-1] + b"\x1b[201~\n" if bracketed else pasted)
        if bracketed:
            until("is not a choice", b"b\n")
        else:
            until("Only the first line was read; the rest was dropped.", b"")
        until("stop)", b"0.25\n")
        until("stop)", b"q\n")
        until("Your answers are in", b"")
        assert program.wait(60) == 0
    finally:
        program.kill()
        program.wait()
        os.close(ours)
    assert (tmp_path / "answers.toml").read_text() == 'xor_lines = "b"\nslope = 0.25\n'


def test_a_choice_may_be_named_like_a_command(course: Path, tmp_path: Path) -> None:
    """A choice q or ? can be chosen at the prompt; then another key stops."""
    folder = Path(shutil.copytree(course, tmp_path / "course"))
    path = folder / "assignments" / "week1" / "questions.toml"
    text = QUESTIONS.replace(
        'choices = { a = "one", b = "two" }', 'choices = { q = "one", "?" = "two" }'
    )
    path.write_text(text.replace('right = "b"\nwhy = { a', 'right = "?"\nwhy = { q', 1), "utf-8")
    (tmp_path / "week1").mkdir()
    (tmp_path / "week1" / "tiny.py").write_text(TINY)
    done = subprocess.run(
        [NNGRADE, "--course", folder, "ask", "week1", "xor_lines"], cwd=tmp_path, check=True,
        text=True, capture_output=True, input="q\n?\n", env={**ON_PATH, "COLUMNS": "80"},
    ).stdout  # fmt: skip
    assert "q, ?  (Enter: next, Ctrl-D: stop)" in done
    assert "✗ One line leaves" in done
    assert "✓ right" in done


def test_an_empty_answer_changes_nothing_and_says_so(course: Path, tmp_path: Path) -> None:
    """An empty answer keeps the one before, in the terminal and in a notebook."""
    (tmp_path / "tiny.py").write_text(TINY)
    (tmp_path / "answers.toml").write_text("slope = 0.25\n")
    own = ("--course", course, "ask", "week1", "slope")
    nngrade(*own, "1/4", "-s", "tiny.py", cwd=tmp_path, code=0)
    said = nngrade(*own, " ", cwd=tmp_path, code=2).stderr
    assert "slope: the answer is empty; nothing was changed." in said
    assert (tmp_path / "answers.toml").read_text() == "slope = 0.25\n"


def test_practice_alone_has_no_points(course: Path, tmp_path: Path) -> None:
    """A check of one practice question speaks of no points and of no hidden checks."""
    (tmp_path / "tiny.py").write_text(TINY)
    for answer, said in (
        ("", "nothing to judge, for practice\n"),
        ("slope = 0.25", "1 of 1 right, for practice\n"),
    ):
        (tmp_path / "answers.toml").write_text(answer)
        found = nngrade("--course", course, "check", "week1", "-e", "slope", cwd=tmp_path)
        assert found.stdout.endswith(said)
        assert "/ 0" not in found.stdout


def test_a_text_is_shown_as_it_is(course: Path, tmp_path: Path) -> None:
    """The prompt repeats a text that ends in .0, and a number without it."""
    (tmp_path / "week1").mkdir()
    (tmp_path / "week1" / "tiny.py").write_text(TINY)
    for name, answer, shown in (
        ("reflection", "I use Python 3.0", "so far: I use Python 3.0"),
        ("slope", "2.0", "so far: 2 "),
    ):
        own = ("--course", course, "ask", "week1", name)
        nngrade(*own, answer, cwd=tmp_path)
        again = subprocess.run(
            [NNGRADE, *own], cwd=tmp_path, check=True, text=True, capture_output=True, input="\n",
            env={**ON_PATH, "COLUMNS": "80"},
        ).stdout  # fmt: skip
        assert shown in again


@settings(deadline=None, max_examples=200)
@given(answer=JSON)
@example(answer=float("nan"))
@example(answer=-float("inf"))
@example(answer=2**70)
def test_each_document_is_json(week: Assignment, answer: Any) -> None:
    """Whatever was answered, `ask --json` prints a document without NaN, control characters or an error."""

    def refuse(name: str) -> None:
        raise AssertionError(name)

    for question in week.questions:
        judged = judge(question, "" if answer is None else answer, marked=False)
        line = ask.document(question, answer, judged)
        assert json.loads(line, parse_constant=refuse)["question"] == question.name
        assert line.isprintable()


def test_an_answer_in_a_notebook(course: Path, tmp_path: Path) -> None:
    """`nngrade.answer` judges as `ask` does, writes answers.toml, and never raises."""
    place = tmp_path / "copy"
    shutil.copytree(course, place)
    (place / "week1").mkdir()
    code = (
        "import nngrade\n"
        "print(nngrade.answer('slope', 0.25), nngrade.answer('xor_lines', 'a'), sep='\\n')\n"
        "print(nngrade.answer('strip', 'a'), nngrade.answer('slope', [1]), nngrade.answer('x', 1), sep='\\n')"
    )
    said = printed(place / "week1", sys.executable, "-c", code)
    assert said.splitlines() == [
        "nngrade: slope: right",
        "nngrade: xor_lines: One line leaves a point on the wrong side.",
        "nngrade: strip: answered; judged when graded",
        "nngrade: slope: the answer is a list. Write a number such as 0.25, with a point and without a unit.",
        "nngrade: week1 has no question 'x'. It has: xor_lines, slope, strip, two_layers, reflection.",
    ]
    assert (place / "week1" / "answers.toml").read_text().count("\n") == 3


# --- A class


@pytest.fixture(scope="module")
def graded(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Grade a class into nbgrader's gradebook."""
    folder = tmp_path_factory.mktemp("graded")
    _hand_in(folder, "ada", BEST.replace("draws", "<b>draws"))
    _hand_in(folder, "bob", 'strip = "a"\ntwo_layers = 0.25\nslope = 1\n')
    _hand_in(folder, "cy", None)
    for kind, data in HOSTILE.items():
        _hand_in(folder, f"x_{kind}", data)
    (folder / "submitted" / "link" / "week1").mkdir(parents=True)
    (folder / "submitted" / "link" / "week1" / "tiny.py").write_text(TINY)
    (folder / "submitted" / "link" / "week1" / "answers.toml").symlink_to("/etc/passwd")
    (folder / "submitted" / "dir" / "week1" / "answers.toml").mkdir(parents=True)
    (folder / "submitted" / "dir" / "week1" / "tiny.py").write_text(TINY)
    place = folder / "submitted" / "zip" / "week1"
    place.mkdir(parents=True)
    with zipfile.ZipFile(place / "week1.zip", "w") as archive:
        archive.writestr("week1/tiny.py", TINY)
        archive.writestr("week1/answers.toml", BEST)
    large = folder / "submitted" / "zip_large" / "week1"
    large.mkdir(parents=True)
    with zipfile.ZipFile(large / "week1.zip", "w") as archive:
        archive.writestr("week1/tiny.py", TINY)
        archive.writestr("week1/answers.toml", b"#" * 3_000_000)
    _run(course, folder, "grade", "week1", "--allow-weak-isolation")
    return folder


def test_the_course_judges_answers(graded: Path) -> None:
    """With the keys, numbers and choices have points, a text waits, and nothing costs an exercise."""
    best = _report(graded, "ada")
    assert _verdicts(best) == {
        "xor_lines": ("passed", 0), "slope": ("passed", 0), "strip": ("passed", 2),
        "two_layers": ("passed", 1), "reflection": ("waiting", None),
    }  # fmt: skip
    assert (best["score"], best["verdict"], best["max_score"]) == (None, "waiting", 30)
    assert best["waiting"] == {"questions": ["reflection"], "subtotal": 27, "maximum": 30}
    assert _verdicts(_report(graded, "zip")) == _verdicts(best)
    bob = _report(graded, "bob")
    assert _verdicts(bob) == {
        "slope": ("failed", 0), "strip": ("failed", 0), "two_layers": ("failed", 0),
        "reflection": ("skipped", 0),
    }  # fmt: skip
    assert "waiting" not in bob
    unanswered = dict.fromkeys(GRADED, ("skipped", 0))
    for student in ("cy", "link", "dir", "zip_large", *(f"x_{kind}" for kind in HOSTILE)):
        report = _report(graded, student)
        assert report["score"] == 24, student
        assert _verdicts(report) == unanswered, student
        assert bool(report["notes"]) == (student != "cy"), student


@pytest.mark.parametrize(
    "name",
    [
        "answers.toml.txt",
        "answers (1).toml",
        "Copy of answers.toml",
        "answers.txt",
        "answers-2.toml",
    ],
)
def test_a_misnamed_file_of_answers_is_told(week: Assignment, tmp_path: Path, name: str) -> None:
    """A file that looks like answers and is not read is named, with the name that it must have."""
    (tmp_path / "tiny.py").write_text(TINY)
    (tmp_path / name).write_text(BEST)
    said = (f"{name} was not read: answers to questions must be in a file named answers.toml",)
    assert read(week, tmp_path).notes == said
    assert tuple(take(week, Handin("ada", (tmp_path,)))[1]) == said
    (tmp_path / "answers.toml").write_text("")
    said = (f"answers.toml was read, not {name}: remove the one that should not count",)
    assert read(week, tmp_path).notes == said
    assert tuple(take(week, Handin("ada", (tmp_path,)))[1]) == said
    with zipfile.ZipFile(tmp_path / "week1.zip", "w") as archive:
        archive.writestr("tiny.py", TINY)
        archive.writestr(name, BEST)
    (note,) = take(week, Handin("ada", (tmp_path / "week1.zip",)))[1]
    assert note.startswith(f"{name} was not read")


def test_other_files_are_no_answers(week: Assignment, tmp_path: Path) -> None:
    """A file with another name is no misnamed file of answers."""
    (tmp_path / "tiny.py").write_text(TINY)
    for name in ("answers.py", "my notes.txt", "answers.md", "questions.toml", "answers.tomlx"):
        (tmp_path / name).write_text("")
    assert read(week, tmp_path).notes == ()


def test_answers_may_have_capitals_and_are_no_folder(week: Assignment, tmp_path: Path) -> None:
    """`Answers.toml` is read and written as a class's is; of a folder of that name a report speaks."""
    (tmp_path / "tiny.py").write_text(TINY)
    (tmp_path / "Answers.toml").write_text("slope = 0.25\n")
    assert read(week, tmp_path).answers == b"slope = 0.25\n"
    write_answer(tmp_path, "strip", "a")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Answers.toml", "tiny.py"]
    (tmp_path / "Answers.toml").unlink()
    (tmp_path / "answers.toml").mkdir()
    for found in (read(week, tmp_path), take(week, Handin("ada", (tmp_path,)))[0]):
        assert results(week, found.answers, None, marked=True)[1] == [
            "answers.toml is not a file. Hand in a file of that name, no folder or link."
        ]


def test_no_answer_is_lost_between_processes(tmp_path: Path) -> None:
    """Programs that answer at the same time keep each other's answers."""
    code = (
        "import sys; from pathlib import Path; from nngrade.submission.answers import write_answer\n"
        "for i in range(20): write_answer(Path(), f'{sys.argv[1]}{i}', i)"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, name], cwd=tmp_path)
        for name in ("a", "b", "c")
    ]
    assert [each.wait() for each in running] == [0, 0, 0]
    assert len(parse((tmp_path / "answers.toml").read_bytes())) == 60
    assert [p.name for p in tmp_path.iterdir()] == ["answers.toml"]


def _cells(book: Path, student: str) -> dict[str, tuple[float | None, float | None, int]]:
    with sqlite3.connect(book) as rows:
        found = rows.execute(
            "SELECT c.name, g.auto_score, g.manual_score, g.needs_manual_grade FROM grade g "
            "JOIN base_cell c ON g.cell_id = c.id JOIN submitted_notebook n ON g.notebook_id = n.id "
            "JOIN submitted_assignment s ON n.assignment_id = s.id WHERE s.student_id = ?",
            (student,),
        )
        return {name: (auto, manual, needs) for name, auto, manual, needs in found}


@pytest.mark.slow
def test_a_text_is_graded_by_hand(course: Path, graded: Path, tmp_path: Path) -> None:
    """A text is a cell that nbgrader asks a person to grade; `mark` settles it, and `--undo` reopens it."""
    folder = Path(shutil.copytree(graded, tmp_path / "room", symlinks=True))
    cells = _cells(folder / "gradebook.db", "ada")
    assert set(cells) == {"affine", "mean_loss", "Counter", "apply_twice", *GRADED}
    assert cells["strip"] == (2, None, 0)
    assert cells["reflection"] == (None, None, 1)
    assert _cells(folder / "gradebook.db", "cy")["reflection"] == (0, None, 0)
    book = nbformat.read(folder / "autograded" / "ada" / "week1" / "week1.ipynb", 4)
    cell = next(c for c in book.cells if c.id == "reflection")
    assert cell.cell_type == "markdown"
    assert "Why can a perceptron not learn XOR?" in cell.source
    assert "It &#60;b&#62;draws" in cell.source
    assert "ada (— / 30): waits to be graded: reflection" in _run(course, folder, "report", "week1")
    assert "27 / 30 so far, at most 30" in _run(course, folder, "explain", "week1", "ada")
    said = _run(course, folder, "export", "week1")
    assert (
        "2 students have no mark yet, because an answer waits to be graded by hand: ada, zip."
        in said
    )
    said = _run(course, folder, "mark", "week1", "ada", "reflection", "2.5")
    assert "ada: reflection 2.5 of 3, set by hand. Total: 29.5 of 30." in said
    said = _run(course, folder, "report", "week1")
    assert "ada (— / 30)" not in said
    assert "reflection 2.5 of 3, by " in said
    said = _run(course, folder, "explain", "week1", "ada")
    assert "29.5 / 30 · 6 of 7 right · 1 marked by hand\n" in said
    assert "• Why XOR needs a bend" in said
    assert "graded by a person" in said
    _run(course, folder, "feedback", "week1")
    page = (folder / "feedback" / "week1" / "ada.html").read_text("utf-8")
    assert "graded by a person" in page
    assert ">✗<" not in page
    found = json.loads(_run(course, folder, "report", "week1", "--json"))
    (row,) = (r for r in found["exercises"] if r["name"] == "reflection")
    assert (row["passed"], row["failed"], row["waiting"], row["marked"]) == (0, 0, 1, 1)
    checks = {c["exercise"]: (c["taken"], c["flag"]) for c in found["checks"]}
    assert checks["reflection"] == (0, "")
    assert "  waiting  marked  " in _run(course, folder, "report", "week1")
    rows = _run(course, folder, "export", "week1").splitlines()
    assert rows[0] == (
        "student,score,max_score,affine,mean_loss,Counter,apply_twice,strip,two_layers,reflection,notes"
    )
    assert rows[1].startswith("ada,29.5,30,10,6,4,4,2,1,2.5,")
    _run(course, folder, "gradebook", "sync", "week1")
    assert _cells(folder / "gradebook.db", "ada")["reflection"] == (None, 2.5, 0)
    printed(folder, BIN / "nbgrader", "export")
    assert "week1,,,ada,,,,29.5," in (folder / "grades.csv").read_text()
    shown = _run(course, folder, "explain", "week1", "ada")
    assert "It <b>draws one line." in shown
    assert "changed after" not in shown
    said = _run(course, folder, "mark", "week1", "ada", "slope", "0", code=2)
    assert "slope is for practice, so it has no points." in said
    said = _run(course, folder, "mark", "week1", "ada", "reflection", "--undo")
    assert "waits to be graded. Still to grade: reflection." in said


def test_lateness_counts_while_an_answer_waits(course: Path, graded: Path, tmp_path: Path) -> None:
    """The points so far and at most, and the total after a mark, have the points for lateness off."""
    own = Path(shutil.copytree(course, tmp_path / "course"))
    toml = own / "assignments" / "course.toml"
    due = "week1 = 2026-11-20T12:00:00+01:00"
    toml.write_text(f"{toml.read_text()}\n[due]\n{due}\n[late]\nper_day = 10\n")
    folder = Path(shutil.copytree(graded, tmp_path / "room", symlinks=True))
    (folder / "graded/week1/times.csv").write_text(
        "student,handed_in\nada,2026-11-21 12:00:00 UTC\n"
    )
    said = _run(own, folder, "explain", "week1", "ada")
    assert "21 / 30 so far, at most 24" in said
    assert "2 days late: 6 points (20 %) are taken off" in said
    said = _run(own, folder, "mark", "week1", "ada", "reflection", "2.5")
    assert "Total: 23.5 of 30." in said


CHANGED = "reflection: the answer was changed after it was marked by hand"


@pytest.mark.slow
@pytest.mark.parametrize("marked_in", ["nngrade", "formgrader"])
def test_a_text_that_changes_after_its_mark_is_told(
    course: Path, graded: Path, tmp_path: Path, marked_in: str
) -> None:
    """A mark set by hand outlives a changed text, and the report says so until it is marked again."""
    folder = Path(shutil.copytree(graded, tmp_path / "room", symlinks=True))
    if marked_in == "nngrade":
        _run(course, folder, "mark", "week1", "ada", "reflection", "3")
    else:
        _run(course, folder, "gradebook", "sync", "week1")
        with sqlite3.connect(folder / "gradebook.db") as rows:
            rows.execute(
                "UPDATE grade SET manual_score = 3, needs_manual_grade = 0 WHERE id IN (SELECT g.id "
                "FROM grade g JOIN base_cell c ON g.cell_id = c.id JOIN submitted_notebook n ON "
                "g.notebook_id = n.id JOIN submitted_assignment s ON n.assignment_id = s.id "
                "WHERE c.name = 'reflection' AND s.student_id = 'ada')"
            )
    place = folder / "submitted" / "ada" / "week1" / "answers.toml"
    texts = ["It draws one line, and that is final.", ""]
    for text in texts if marked_in == "nngrade" else texts[:1]:
        place.write_text(f'reflection = "{text}"\n')
        _run(course, folder, "grade", "week1", "--student", "ada", "--allow-weak-isolation")
        _run(course, folder, "gradebook", "sync", "week1")
        assert _cells(folder / "gradebook.db", "ada")["reflection"][1:] == (3, 1)
        said = _run(course, folder, "report", "week1")
        assert CHANGED in " ".join(said.split())
        said = _run(course, folder, "explain", "week1", "ada")
        assert CHANGED in " ".join(said.split())
        assert "reflection 3 of 3" in said
        _run(course, folder, "mark", "week1", "ada", "reflection", "3")
        assert "changed after" not in _run(course, folder, "report", "week1")
        _run(course, folder, "gradebook", "sync", "week1")
        assert _cells(folder / "gradebook.db", "ada")["reflection"][1:] == (3, 0)


def test_a_class_tells_waiting_from_error(course: Path, graded: Path) -> None:
    """A class's page, JSON and table count an answer that waits as such, and not as a failure or an error."""
    found = json.loads(_run(course, graded, "report", "week1", "--json"))
    rows = {row["name"]: row for row in found["exercises"]}
    assert (rows["reflection"]["waiting"], rows["reflection"]["failed"]) == (2, 0)
    assert (found["marks"]["waiting"], found["marks"]["in_error"]) == (2, 0)
    assert "waiting" not in rows["affine"]
    assert not [c for c in found["checks"] if c["exercise"] == "reflection" and c["flag"]]
    _run(course, graded, "report", "week1", "--html", "class.html")
    page = (graded / "class.html").read_text()
    assert '<th class="n">waiting</th>' in page
    again = _run(course, graded, "grade", "week1", "--allow-weak-isolation")
    assert "0 graded, " in again


def test_pages_and_ci_show_answers(course: Path, graded: Path) -> None:
    """Annotations, JUnit and a student's page show an answer that waits as neither wrong nor right."""
    place = graded / "submitted" / "ada" / "week1"
    said = _run(course, graded, "check", "week1", "-s", str(place), "--format", "github")
    assert "::notice title=Waiting to be judged::reflection" in said
    assert "::error" not in said
    said = _run(course, graded, "check", "week1", "-s", str(place), "--format", "junit")
    assert "<skipped>answered; a person will grade it</skipped>" in said
    assert "<failure" not in said
    _run(course, graded, "check", "week1", "-s", str(place), "--html", "ada.html")
    page = (graded / "ada.html").read_text()
    assert "practice" in page
    assert "nngrade-waiting" in page


def test_practice_is_in_no_list_of_checks_to_look_at(course: Path, tmp_path: Path) -> None:
    """A practice question that nobody, or everybody, gets right says nothing about the marks."""
    for student in ("ada", "bob"):
        _hand_in(tmp_path, student, 'xor_lines = "b"\nslope = 1\nstrip = "a"\n')
    _run(course, tmp_path, "grade", "week1", "--allow-weak-isolation")
    found = json.loads(_run(course, tmp_path, "report", "week1", "--json"))
    flags = {c["exercise"]: (c["passed"], c["flag"]) for c in found["checks"]}
    assert flags["strip"] == (0, "nobody passes")
    assert (flags["slope"], flags["xor_lines"]) == ((0, ""), (2, ""))
    said = _run(course, tmp_path, "report", "week1")
    assert "Checks that nobody passes: strip::answer." in said


def test_hidden_until_holds_back_wrong_answers_alone(graded: Path, tmp_path: Path) -> None:
    """Before the date a page hides why a graded answer is wrong, and calls nothing failed that waits."""
    for student, held in (("ada", set()), ("cy", set()), ("bob", {"strip", "two_layers"})):
        data = (graded / "graded" / "week1" / f"{student}.json").read_bytes()
        whole = msgspec.json.decode(data, type=Report)
        shown = before(whole, "2027-01-01 08:00")
        changed = {a.name for a, b in zip(whole.exercises, shown.exercises, strict=True) if a != b}
        assert changed == held
        assert bool(set(shown.notes) - set(whole.notes)) == bool(held)
    data = (graded / "graded" / "week1" / "ada.json").read_bytes()
    marks = Marks(tmp_path)
    marks.append([event("mark", "ada", "reflection", points=1.0)])
    whole = marks.applied(msgspec.json.decode(data, type=Report))
    assert whole.exercises[-1].verdict is Verdict.MARKED
    assert before(whole, "2027-01-01 08:00") == whole


def test_all_weeks_count_no_waiting_answer_as_an_error(course: Path, graded: Path) -> None:
    """The table of all weeks counts errors alone; a student whose answer waits has no total yet."""
    found = json.loads(_run(course, graded, "report", "--json"))
    assert found["weeks"][0]["in_error"] == 0
    totals = {s["student"]: s["total"] for s in found["students"]}
    assert (totals["ada"], totals["bob"]) == (None, 24)


def test_the_site_shows_questions(course: Path, tmp_path: Path) -> None:
    """The students' site has the questions without a key; the teachers' has a page with all keys."""
    pytest.importorskip("sphinx")
    _run(course, tmp_path, "author", "site", "site")
    page = (tmp_path / "site" / "week1" / "handout.html").read_text()
    assert "How many straight lines separate the classes of XOR?" in page
    assert page.index("Lines for XOR") < page.index("Why XOR needs a bend")
    whole = "".join(p.read_text("utf-8", "replace") for p in (tmp_path / "site").rglob("*.*ml"))
    why = ("One line leaves a point", "That is the value of the sigmoid")
    assert not any(text in whole for text in (*SECRETS, *why))
    _run(course, tmp_path, "author", "site", "teachers", "--teachers")
    keys = (tmp_path / "teachers" / "answers.html").read_text()
    assert all(text in keys for text in (*SECRETS[:2], *why, "0.0625"))


@pytest.mark.parametrize(
    ("right", "given", "same"),
    [
        (2.0**32, 2.0**32 - 1, False),
        (1e-10, 0, False),
        (1e12, 1e12 + 900, False),
        (0.3, 0.1 + 0.2, True),
        (-2, "\N{MINUS SIGN}2", True),
    ],
)
def test_without_a_tolerance_only_rounding_is_forgiven(
    week: Assignment, right: float, given: float | str, same: bool
) -> None:
    """A right number may differ in its last bits, however large or small it is."""
    (free, *_) = (q for q in week.questions if q.answer == "number")
    asked = msgspec.structs.replace(free, right=float(right), tolerance=0.0, why={})
    assert (judge(asked, given, marked=True).verdict is Verdict.PASSED) is same


def test_parse_is_bounded() -> None:
    """A file of exactly the limit is read, and one byte more is not."""
    assert parse(b"#" * SIZE_MAX) == {}
    with pytest.raises(Unreadable, match="larger than 64 KiB"):
        parse(b"#" * (SIZE_MAX + 1))
