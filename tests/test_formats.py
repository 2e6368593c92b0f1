"""Report formats: other programs can read them, for hostile submissions as well."""

from __future__ import annotations

import ast
import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import msgspec
import pytest
from helpers import MINI, NNGRADE, ROOT, TINY, grade
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as html_parser
from markdown_it import MarkdownIt
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, overlaid
from nngrade.errors import CourseError, GraderError, UsageError
from nngrade.model import Assignment, CheckResult, Diagnosis, Failure, Report, Submission, Verdict
from nngrade.platforms import classroom50, github, gradescope, junit
from nngrade.report import text, visible
from nngrade.report.locate import Place, Sources, definition, lines
from workflow_commands import Command, read_log

SCHEMAS = Path(__file__).parent / "schemas"
CI = {
    "CLASSROOM": "nn-2026",
    "ASSIGNMENT_TYPE": "individual",
    "OWNER": "ada",
    "SUBMISSION_TAG": "submit/2026-11-02T09-30-00Z-a1b2c3d",
    "COMMIT_URL": "https://example.org/ada/commit/a1b2c3d",
    "RELEASE_URL": "https://example.org/ada/releases/tag/x",
}
NASTY = (
    "\x1b[31m\x00\x08\ud800\ufffe ]]> <script>alert(1)</script> &amp; **bold** | `code` "
    "[link](http://evil.example) <b>http://evil.example</b> www.evil.example\r"
    "::error file=a::forged\n::error::forged\n  ::set-env name=PATH::x\r\n##[error]forged"
    "\u2028::add-mask::x %0A"
)

Graded = tuple[Assignment, Submission, Report]


class Cases(dict[str, Graded]):
    """Submissions to real weeks and to the miniature course, each graded at first use."""

    def __missing__(self, name: str) -> Graded:
        folder, slug, source = _case(name)
        course = load_course(folder)
        week = load_assignment(course, slug)
        (report,) = grade(course, week, [source])
        submission = Submission(Path("student"), {week.files[0]: source})
        return self.setdefault(name, (week, submission, report))


def _case(name: str) -> tuple[Path, str, bytes]:
    """Return the course, the week and the source of a submission."""
    weeks = {
        "mistakes": "tests/submissions/mistakes/perceptron.py",
        "handed out": "student_template/week3/perceptron.py",
        "right": "reference/week3/perceptron.py",
    }
    if name in weeks:
        return ROOT, "week3", (ROOT / weeks[name]).read_bytes()
    if name == "half":
        week = load_assignment(load_course(ROOT), "week4")
        half = next(bug for bug in bugs(week, "mse") if bug.name == "half")
        return ROOT, "week4", overlaid(week, half).files["losses.py"]
    tiny = {
        "wrong": TINY.replace("X @ W.T + b", "X @ W.T").encode(),
        "hostile": HOSTILE.encode(),
        "syntax": TINY.replace("x / x.size", "x / / x.size").encode(),
        "latin-1": TINY.encode().replace(b"over all", b"over \xe4ll"),
    }
    return MINI, "week1", tiny[name]


@pytest.fixture(scope="session")
def graded() -> Cases:
    """Return graded submissions: with mistakes, as handed out, right, hostile, unreadable."""
    return Cases()


NAME = NASTY[NASTY.index("]]>") :]
RAISE = f"raise type({NAME!a}, (Exception,), dict())({NASTY!a} * 5000)"
HOSTILE = TINY.replace(
    "return X @ W.T + b", f"print({NAME!a})\n    print('x' * 10**6)\n    return X @ W.T"
).replace("return float(np.mean(x**2) / 2)", f"print({NAME!a})\n    {RAISE}")
NAMES = ["mistakes", "handed out", "right", "half", "wrong", "hostile", "syntax", "latin-1"]
EACH = pytest.mark.parametrize("name", NAMES)


def poisoned(report: Report, message: str) -> Report:
    """Return the report with a text in every place that a submission can influence."""

    def check(c: CheckResult) -> CheckResult:
        if c.failure is None:
            return msgspec.structs.replace(c, printed=message)
        failure = msgspec.structs.replace(c.failure, message=message, detail=message)
        return msgspec.structs.replace(c, failure=failure, printed=message)

    diagnosis = Diagnosis("looks", message, message, message, message)
    exercises = tuple(
        msgspec.structs.replace(
            e,
            checks=tuple(check(c) for c in e.checks),
            diagnoses=() if e.verdict is Verdict.PASSED else (diagnosis,),
        )
        for e in report.exercises
    )
    return msgspec.structs.replace(report, exercises=exercises, notes=(message,))


def public(report: Report) -> Report:
    """Return the report without its hidden checks; scores stay."""
    exercises = tuple(
        msgspec.structs.replace(e, checks=tuple(c for c in e.checks if c.suite == "public"))
        for e in report.exercises
    )
    return msgspec.structs.replace(report, exercises=exercises, suites=("public",))


def in_error(report: Report, kind: str, message: str = "KeyError: 'SECRET'") -> Report:
    """Return the report with its first hidden check in error."""
    first = report.exercises[0]
    hidden = next(c for c in first.checks if c.suite == "hidden")
    bad = msgspec.structs.replace(hidden, verdict=Verdict.ERROR, failure=Failure(kind, message))
    changed = msgspec.structs.replace(
        first,
        checks=tuple(bad if c is hidden else c for c in first.checks),
        score=None,
        verdict=Verdict.ERROR,
    )
    return msgspec.structs.replace(
        report, exercises=(changed, *report.exercises[1:]), score=None, verdict=Verdict.ERROR
    )


def at(graded: Graded) -> Callable[[Any], Place]:
    """Return a function that locates an exercise in a submission."""
    week, submission, _ = graded
    return Sources(week, submission, Path()).place


def rendered(graded: Graded, report: Report) -> dict[str, str]:
    """Return a report in each format that a student reads."""
    out = {
        "github": github.commands(report, at(graded)),
        "summary": github.summary(report),
        "junit": junit.document(report).decode(),
    }
    to = text.console()
    with to.capture() as captured:
        text.show(report, to)
    out["text"] = captured.get()
    if report.score is not None:
        out["gradescope"] = gradescope.results(report).decode()
        values = classroom50.values(
            {}, CI | {"ASSIGNMENT": report.assignment}, "2026-11-02T09:30:00Z"
        )
        out["classroom50"] = classroom50.result(public(report), values).decode()
    return out


# --- What a report may show -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mistakes", "wrong", "hostile"])
def test_hidden_checks_reveal_nothing(graded: Cases, name: str) -> None:
    """No format shows inputs, values or output of a hidden check; most formats show a public check's."""
    report = graded[name][2]

    def marked(c: CheckResult) -> CheckResult:
        word = "OPEN" if c.suite == "public" else "SECRET"
        failure = c.failure and msgspec.structs.replace(c.failure, detail=f"{word}-DETAIL")
        return msgspec.structs.replace(c, failure=failure, printed=f"{word}-PRINTED")

    exercises = tuple(
        msgspec.structs.replace(e, checks=tuple(map(marked, e.checks)), diagnoses=())
        for e in report.exercises
    )
    changed = msgspec.structs.replace(report, exercises=exercises)
    failed = {c.suite for e in exercises for c in e.checks if c.failure is not None}
    assert failed == {"public", "hidden"}
    for kind, out in rendered(graded[name], changed).items():
        assert "SECRET" not in out, kind
        if kind not in ("summary", "classroom50"):
            assert "OPEN-DETAIL" in out, kind


def test_the_exception_of_a_hidden_check_in_error_is_not_shown(graded: Cases) -> None:
    """A broken hidden check is reported as our fault, without its exception, which may hold its inputs."""
    outputs = rendered(graded["wrong"], in_error(graded["wrong"][2], "course"))
    for kind, out in outputs.items():
        assert "SECRET" not in out, kind
    assert all(visible.AT_FAULT in outputs[kind] for kind in ("github", "junit", "text"))


# --- GitHub --------------------------------------------------------------------------------------


@EACH
def test_github_annotates_each_failed_exercise(graded: Cases, name: str) -> None:
    """Each failed exercise has an annotation at one of its functions, titled with the misconception."""
    week, submission, report = graded[name]
    commands, plain = read_log(github.commands(report, at(graded[name])))
    assert plain == [f"{report.assignment}: {visible.score_line(report)}"]
    failed = [
        e for e in report.exercises if e.verdict is Verdict.FAILED and not visible.untouched(e)
    ]
    errors = [c for c in commands if c.name == "error"]
    if name in ("syntax", "latin-1"):  # one annotation for a file that cannot be read
        assert len(errors) == 1
        assert errors[0].properties["title"] == "The file could not be read"
        assert all(e.name in errors[0].message for e in failed)
        return
    assert len(errors) == len(failed)
    tree = ast.parse(submission.files[week.files[0]])
    for exercise, error in zip(failed, errors, strict=True):
        found = week.exercise(exercise.name)
        assert found is not None
        functions = {f.name for f in found.functions}
        spans = [
            range(node.lineno, (node.end_lineno or 0) + 1)
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in functions
        ]
        assert error.properties["file"] == f"student/{week.files[0]}"
        assert any(int(error.properties["line"]) in span for span in spans), exercise.name
        assert error.message.startswith(exercise.name)
        for diagnosis in exercise.diagnoses[:1]:
            assert diagnosis.sentence in error.message
            assert error.properties["title"] == (diagnosis.title or exercise.title)
            assert diagnosis.hint in error.message


def test_github_lists_unstarted_exercises_once(graded: Cases) -> None:
    """A handout without changes gives one notice and no error."""
    commands, _ = read_log(github.commands(graded["handed out"][2], at(graded["handed out"])))
    (notice,) = commands
    assert notice.name == "notice"
    assert notice.message.split(", ") == [e.name for e in graded["handed out"][2].exercises]


def test_github_gets_at_most_ten_errors(graded: Cases) -> None:
    """Of fourteen failed exercises, nine have an annotation each, and the tenth annotation names the rest."""
    report = graded["wrong"][2]
    many = tuple(msgspec.structs.replace(report.exercises[0], name=f"e{n}") for n in range(14))
    changed = msgspec.structs.replace(report, exercises=many)
    commands, _ = read_log(github.commands(changed, lambda e: Place(e.name, 1)))
    assert len(commands) == 10
    assert commands[-1].properties["title"] == "5 more are not right yet"
    assert commands[-1].message == "e9, e10, e11, e12, e13"


def test_github_shows_a_check_in_error_as_a_warning(graded: Cases) -> None:
    """A check that fails through our fault gives a warning without a line."""
    report = in_error(graded["wrong"][2], "grader", "nobody can say")
    commands, plain = read_log(github.commands(report, at(graded["wrong"])))
    warning = next(c for c in commands if c.name == "warning")
    assert "file" not in warning.properties
    assert "nobody can say" in warning.message
    (line,) = plain
    assert line.startswith("week1: No score yet: ")
    assert "could not be judged, through no fault of yours" in line


@pytest.mark.parametrize("name", ["wrong", "hostile", "half"])
def test_no_submission_forges_a_workflow_command(graded: Cases, name: str) -> None:
    """Text from a submission adds no command to the log and changes none."""
    honest, _ = read_log(github.commands(graded[name][2], at(graded[name])))
    for message in (NASTY, "::error::forged", "##[error]forged", "\n::error::x" * 3, "x" * 10**6):
        report = poisoned(graded[name][2], message)
        log = github.commands(report, at(graded[name]))
        commands, plain = read_log(log)
        assert "##[" not in log
        assert [c.name for c in commands] == [c.name for c in honest]
        assert [c.properties["line"] for c in commands] == [c.properties["line"] for c in honest]
        assert len(plain) == 1
        assert "forged" not in plain[0]
        assert "\x1b" not in "".join(c.message for c in commands)


def test_the_log_parser_finds_forged_commands() -> None:
    """The parser that the other tests rely on finds each kind of command."""
    commands, plain = read_log(NASTY)
    assert [c.name for c in commands] == ["error", "error", "set-env", "error"]
    assert len(plain) == 1
    given = github.command("error", "a%0A: b,\nc", {"file": "a,b:c%.py", "title": "t%2C::x\r\n"})
    assert read_log(given)[0] == [
        Command("error", {"file": "a,b:c%.py", "title": "t%2C::x\ufffd\n"}, "a%0A: b,\nc")
    ]


@EACH
def test_the_summary_is_one_table(graded: Cases, name: str) -> None:
    """The rendered summary has a row per exercise with points, verdict and misconception."""
    report = graded[name][2]
    (table,) = _html(github.summary(report)).iter("table")
    rows = [[c.text_content() for c in row] for row in table.iter("tr")]
    assert rows[0] == ["exercise", "points", "verdict", "misconception"]
    assert [row[0] for row in rows[1:]] == [e.name for e in report.exercises]
    for row, exercise in zip(rows[1:], report.exercises, strict=True):
        assert row[1] == f"{visible.points(exercise.score)} / {exercise.points:g}"
        titles = [d.title for d in exercise.diagnoses if d.title]
        assert all(" ".join(t.split()) in row[3] for t in titles)


@pytest.mark.parametrize("name", ["wrong", "hostile"])
def test_the_summary_escapes_hostile_text(graded: Cases, name: str) -> None:
    """Hostile text adds no tag, link, emphasis or cell to the summary, and reads as it was written."""
    report = poisoned(graded[name][2], NASTY)
    page = _html(github.summary(report))
    allowed = {"div", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "p"}
    assert {e.tag for e in page.iter()} <= allowed
    assert all(len(row) == 4 for row in page.iter("tr"))
    assert "<script>alert(1)</script> &amp; **bold** | `code` [link](http" in page.text_content()


def _html(markdown: str) -> Any:
    made = MarkdownIt("js-default", {"html": True, "linkify": False}).render(markdown)
    return html_parser.fragment_fromstring(made, create_parent="div")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (b"def f(x):\n    return x\n", 1),
        (b"x = 1\r\ndef f(x):\r\n    return x\r\n", 2),
        (b"x = 1\rdef f(x): return x", 2),
        (b"def f(x): 0\n\ndef g(): 0\nasync  def\tf(x): 1\n", 4),
        (b"class f:\n    def f(self): 0\n", 1),
        (b"if True:\n    def f(x): 0\n", 2),
        (b"f = lambda x: x\n", 1),
        (b"# \xff\xfe\x00\ndef f(x): 0\n", 2),
        (b"def f(x:\n  ((((", 1),
        (b"def f2(x): 0\nf == 1\nff = 2\n", None),
        (b"", None),
        (b"(" * 10**6, None),
    ],
)
def test_a_definition_is_found_in_any_bytes(source: bytes, line: int | None) -> None:
    """`definition` finds the last definition in any bytes, and counts lines as Python does."""
    assert definition(lines(source), "f") == line


def test_a_line_outside_the_file_is_ignored(graded: Cases) -> None:
    """If the worker reports a line that the file does not have, the place is the function's definition."""
    _, submission, report = graded["wrong"]
    affine = report.exercises[0]
    for line in (0, -1, 10**9):
        check = next(c for c in affine.checks if c.failure)
        assert check.failure is not None
        failure = msgspec.structs.replace(check.failure, line=line)
        checks = (msgspec.structs.replace(check, failure=failure),)
        found = at(graded["wrong"])(msgspec.structs.replace(affine, checks=checks))
        source = submission.files["tiny.py"].decode().splitlines()
        assert source[found.line - 1].startswith("def affine")


# --- JUnit ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["as it is", "poisoned", "large", "in error"])
@pytest.mark.parametrize("name", ["mistakes", "handed out", "right", "half", "hostile", "syntax"])
def test_junit_is_read_by_other_programs(graded: Cases, name: str, how: str) -> None:
    """Jenkins' schema, lxml and junitparser accept the document and count what the report counts."""
    report = graded[name][2]
    report = {
        "as it is": lambda: report,
        "poisoned": lambda: poisoned(report, NASTY),
        "large": lambda: poisoned(report, NASTY + "]]>\x00<" * 200_000),
        "in error": lambda: in_error(report, "course"),
    }[how]()
    data = junit.document(report)
    tree = etree.parse(io.BytesIO(data), etree.XMLParser(resolve_entities=False))
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "jenkins-junit.xsd"))
    assert schema.validate(tree), schema.error_log
    found = junitparser.JUnitXml.fromstring(data)
    checks = [c for e in report.exercises for c in e.checks]
    counted = [sum(c.verdict is v for c in checks) for v in (Verdict.FAILED, Verdict.ERROR)]
    assert [found.tests, found.failures, found.errors] == [len(checks), *counted]
    assert [suite.name for suite in found] == [e.name for e in report.exercises]
    keys = {(case.classname, case.name) for suite in found for case in suite}
    assert len(keys) == len(checks)
    for suite, exercise in zip(found, report.exercises, strict=True):
        told = {p.name: p.value for p in suite.properties()}
        assert told.get("score") == (None if exercise.score is None else f"{exercise.score:.4f}")
        kinds = {Verdict.PASSED: [], Verdict.FAILED: [junitparser.Failure]}
        kinds |= {Verdict.ERROR: [junitparser.Error], Verdict.SKIPPED: [junitparser.Skipped]}
        for case, check in zip(suite, exercise.checks, strict=True):
            assert [type(r) for r in case.result] == kinds[check.verdict]


def test_junit_says_why(graded: Cases) -> None:
    """A failure holds the message, the inputs and the diagnosis; printed output is in system-out."""
    report = graded["hostile"][2]
    suites = {s.name: list(s) for s in junitparser.JUnitXml.fromstring(junit.document(report))}
    case = suites["affine"][0]
    (failure,) = case.result
    assert failure.type == "values"
    assert "the result: 15 of 15 elements wrong" in failure.message
    assert "affine([[" in failure.text
    assert "xxx" in case.system_out
    assert "]]> <script>" in suites["mean_loss"][0].system_out


# --- Gradescope ----------------------------------------------------------------------------------


@EACH
def test_gradescope_has_a_result_for_each_exercise(graded: Cases, name: str) -> None:
    """The results fit Gradescope's specification, their scores add up, and nothing hides the total."""
    report = graded[name][2]
    for changed in (report, poisoned(report, NASTY), poisoned(report, "x" * 10**6)):
        data = gradescope.results(changed)
        assert len(data) < 10**6
        found = json.loads(data)
        jsonschema.validate(found, json.loads((SCHEMAS / "gradescope.schema.json").read_text()))
        assert found["score"] == pytest.approx(sum(t["score"] for t in found["tests"]), abs=0.01)
        assert sum(t["max_score"] for t in found["tests"]) == report.max_score
        assert {t["visibility"] for t in found["tests"]} == {"visible"}
        for test, exercise in zip(found["tests"], report.exercises, strict=True):
            assert test["name"].startswith(f"{exercise.name}: ")
            assert test["status"] == exercise.verdict.value
    outputs = [t["output"] for t in json.loads(gradescope.results(report))["tests"]]
    for output, exercise in zip(outputs, report.exercises, strict=True):
        assert all(d.title in output and d.sentence in output for d in exercise.diagnoses)


def test_a_report_in_error_has_no_results(graded: Cases) -> None:
    """A report without a score raises an error that says whose fault it is."""
    report = graded["wrong"][2]
    values = classroom50.values({}, CI | {"ASSIGNMENT": "week1"}, "2026-11-02T09:30:00Z")
    for kind, error in (("course", CourseError), ("grader", GraderError)):
        with pytest.raises(error, match="no score for Gradescope"):
            gradescope.results(in_error(report, kind))
    both = in_error(report, "course")
    alone = msgspec.structs.replace(
        both,
        exercises=tuple(
            msgspec.structs.replace(
                e, checks=tuple(msgspec.structs.replace(c, suite="public") for c in e.checks)
            )
            for e in both.exercises
        ),
    )
    with pytest.raises(CourseError, match="no score for Classroom 50"):
        classroom50.result(alone, values)


# --- Classroom 50 --------------------------------------------------------------------------------


@EACH
def test_classroom50_has_whole_points(graded: Cases, name: str) -> None:
    """The result fits Classroom 50's contract: whole points that add up to the rounded score."""
    report = public(graded[name][2])
    values = classroom50.values({}, CI | {"ASSIGNMENT": report.assignment}, "2026-11-02T09:30:00Z")
    found = json.loads(classroom50.result(report, values))
    schema = json.loads((SCHEMAS / "classroom50-result.schema.json").read_text())
    jsonschema.validate(found, schema)
    assert report.score is not None
    assert found["score"] == sum(t["score"] for t in found["tests"])
    assert abs(found["score"] - report.score) <= 0.5
    assert found["max-score"] == report.max_score
    assert all(t["score"] <= t["max-score"] for t in found["tests"])
    assert [t["passed"] for t in found["tests"]] == [
        e.verdict is Verdict.PASSED for e in report.exercises
    ]
    assert found["review"] == CI["COMMIT_URL"]


def test_classroom50_refuses_hidden_checks(graded: Cases) -> None:
    """A report with hidden checks is refused, with the option to use instead."""
    with pytest.raises(UsageError, match="--public"):
        classroom50.result(graded["wrong"][2], {})


@pytest.mark.parametrize(
    ("given", "environment", "words"),
    [
        ({}, {}, "Set CLASSROOM or --ci classroom=…, ASSIGNMENT or"),
        ({}, CI, "Set ASSIGNMENT or --ci assignment=…\\."),
        ({"assignment": "w", "owner": ""}, CI | {"OWNER": ""}, "Set OWNER or --ci owner=…\\."),
        ({"assignment": "w", "submission": "x"}, CI, "'x' is not a tag submit/…"),
        ({"assignment": "w", "assignment_type": "team"}, CI, "individual or group"),
        ({"assignment": "w", "datetime": "today"}, CI, "is not a time in UTC"),
        ({"nonsense": "w"}, CI, "there is no such value"),
    ],
)
def test_classroom50_says_what_is_missing(
    given: dict[str, str], environment: dict[str, str], words: str
) -> None:
    """The error lists everything that is missing, and how to provide it."""
    with pytest.raises(UsageError, match=words):
        classroom50.values(given, environment, "2026-11-02T09:30:00Z")


@example([0.29, 18.36, 2.95, 19.0, 8.9])  # adds up to slightly less than 49.5 in floating point
@given(st.lists(st.integers(0, 5000).map(lambda n: n / 100), max_size=12))
def test_whole_points_add_up(parts: list[float]) -> None:
    """`whole` keeps the rounded sum, and changes each part by less than one point."""
    found = classroom50.whole(parts)
    assert sum(found) == int(sum(round(p * 100) for p in parts) / 100 + 0.5)
    assert all(abs(n - p) < 1 for n, p in zip(found, parts, strict=True))


# --- The command ---------------------------------------------------------------------------------


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Copy the miniature course, and add a wrong submission."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    (folder / "week1").mkdir()
    (folder / "week1/tiny.py").write_text(TINY.replace("X @ W.T + b", "X @ W.T"))
    return folder


def _check(course: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [NNGRADE, "check", "week1", *arguments]
    kept = {k: v for k, v in os.environ.items() if k != "GITHUB_STEP_SUMMARY"}
    return subprocess.run(
        command, cwd=course, capture_output=True, env=kept | environment, check=False
    )


def test_stdout_holds_only_the_format(course: Path) -> None:
    """Stdout holds one document that its reader accepts in any locale; the exit code is that of `check`."""
    readers: dict[str, Callable[[bytes], Any]] = {
        "json": lambda b: json.loads(b)["format"] == "nngrade-report",
        "junit": lambda b: junitparser.JUnitXml.fromstring(b).failures == 3,
        "gradescope": lambda b: json.loads(b)["tests"][0]["status"] == "failed",
        "github": lambda b: len(read_log(b.decode())[0]) == 1,
        "text": lambda b: b.decode().startswith("week1"),
    }
    for kind, reader in readers.items():
        found = _check(course, "--format", kind, LC_ALL="C")
        assert (found.returncode, found.stderr) == (1, b""), kind
        assert reader(found.stdout), kind
    found = _check(course, "--format", "classroom50", "--public", "--ci", "assignment=w1", **CI)
    assert (found.returncode, found.stderr) == (1, b"")
    assert json.loads(found.stdout)["assignment"] == "w1"
    assert json.loads(_check(course, "--json").stdout)["format"] == "nngrade-report"


def test_github_from_the_command(course: Path, tmp_path: Path) -> None:
    """Paths are relative to the working directory; the summary is appended to GitHub's file."""
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    found = _check(course, "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    (error,), plain = read_log(found.stdout.decode())
    path, line = error.properties["file"], int(error.properties["line"])
    assert path == "week1/tiny.py"
    assert (course / path).read_text().splitlines()[line - 1].startswith("def affine")
    assert plain == ["week1: 14 / 24 · 3 of 4 right"]
    assert summary.read_text().startswith("before\n### week1")
    nowhere = str(tmp_path / "no" / "summary.md")
    found = _check(course, "--format", "github", GITHUB_STEP_SUMMARY=nowhere)
    assert found.returncode == 1
    assert b"could not be written: No such file" in found.stderr
    assert read_log(found.stdout.decode())[0] == [error]


def test_a_worker_cannot_write_to_the_log(course: Path) -> None:
    """Neither `print` nor `os.write` to any descriptor reaches the step's stdout or stderr."""
    forge = (
        "for n in range(64):\n  try: S.modules['os'].write(n, b'\\n::error::forged\\n')\n"
        "  except OSError: pass\n"
    )
    source = f"import typing\nS = typing.sys\nprint('::error::forged')\n{forge}"
    body = forge.replace("\n", "\n    ") + "raise ValueError('\\n::error::forged')"
    (course / "week1/tiny.py").write_text(source + TINY.replace("return X @ W.T + b", body))
    found = _check(course, "--format", "github")
    commands, plain = read_log(found.stdout.decode())
    assert {c.properties.get("file") for c in commands} == {"week1/tiny.py"}
    assert len(plain) == 1
    assert not any(c.message.startswith("forged") for c in commands)
    assert read_log(found.stderr.decode())[0] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--format", "classroom50"], 2, "CLASSROOM or --ci classroom=…"),
        (["--format", "classroom50", "--ci", "owner"], 2, "--ci owner=ada"),
        (["--format", "junit", "--watch"], 2, "--watch prints text"),
        (["--format", "yaml"], 2, "'yaml' is not one of"),
    ],
)
def test_wrong_usage_of_formats(course: Path, arguments: list[str], code: int, words: str) -> None:
    """A usage error prints a sentence on stderr and nothing on stdout."""
    found = _check(course, *arguments)
    assert (found.returncode, found.stdout) == (code, b"")
    assert words in found.stderr.decode()


def test_a_report_in_error_from_the_command(course: Path) -> None:
    """With a check in error, Gradescope gets no results and exit code 3; JUnit counts the error."""
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    path.write_text(path.read_text().replace("np.arange(5))", "np.arange(5)).missing"))
    found = _check(course, "--format", "gradescope")
    assert (found.returncode, found.stdout) == (3, b"")
    assert "no score for Gradescope" in found.stderr.decode()
    found = _check(course, "--format", "junit")
    assert found.returncode == 3
    assert junitparser.JUnitXml.fromstring(found.stdout).errors == 1


@pytest.mark.parametrize("link", ["week1/tiny.py", "week1/more.py", "week1"])
def test_links_in_a_submission_are_refused(course: Path, link: str) -> None:
    """A submission cannot hand in the reference or a hidden file by a symbolic link."""
    path = course / link
    target = course / "reference/week1" / ("" if link == "week1" else "tiny.py")
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    for arguments in ([], ["--submission", "week1"]):
        found = _check(course, "--format", "gradescope", *arguments)
        assert (found.returncode, found.stdout) == (2, b""), link
        assert "is a link" in found.stderr.decode()
