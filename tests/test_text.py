"""Texts for people: names and lists from outside, and why a student's checks did not pass."""

from __future__ import annotations

import datetime
import json
from typing import Any

import msgspec
import pytest
from helpers import MINI, ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import CourseError, GraderError
from nngrade.model import (
    CheckResult,
    Counterexample,
    Diagnosis,
    ExerciseResult,
    Failure,
    Policy,
    Report,
    Verdict,
    Waiting,
)
from nngrade.report import visible
from nngrade.text import (
    clean,
    counted,
    did_you_mean,
    one_line,
    plain_json,
    readable,
    safe_name,
    some,
)


def test_control_characters_are_replaced() -> None:
    """`clean` keeps line breaks, makes tabs four wide and replaces every other control character."""
    assert clean("a\tb\nc") == "a   b\nc"
    assert clean("\x1b[31m\r\x00é") == "\ufffd[31m\ufffd\ufffdé"


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")))
@example("\x7f")
@example("\x7fé\u202e\U000e0001")
def test_json_keeps_its_values_without_control_characters(text: str) -> None:
    """`plain_json` writes control characters as escape sequences; the document means the same."""
    found = plain_json(json.dumps([text], ensure_ascii=False, indent=1).encode())
    assert json.loads(found) == [text]
    assert all(c.isprintable() or c == "\n" for c in found.decode())


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        (r"$\delta = (0.2, -0.4)$ and $h_1^2$", "δ = (0.2, \N{MINUS SIGN}0.4) and h₁²"),
        (r"$x_{10}^{12} + y_1^n$", "x₁₀¹² + y₁ⁿ"),
        (r"between $-1/\sqrt{n}$ and $\sqrt n$", "between \N{MINUS SIGN}1/√n and √n"),
        (r"$$\frac{1}{n} \sum_i x_i \le \lambda$$", "1/n Σ_i x_i ≤ λ"),
        (r"$\frac{\partial L}{\partial w}$", "(∂ L)/(∂ w)"),
        ("`nn.Linear` and **never** `a ** b`", "nn.Linear and never a ** b"),
        (r"$\begin{matrix} 1 \end{matrix}$", r"$\begin{matrix} 1 \end{matrix}$"),
        ("it costs $5, or $6 each", "it costs $5, or $6 each"),
        ("x**2 + y**3 and 2 * 3 * 4", "x**2 + y**3 and 2 * 3 * 4"),
    ],
)
def test_markdown_is_readable_in_a_terminal(markdown: str, plain: str) -> None:
    """Code and simple formulas lose their marks; what is no markup, or too hard, stays as it is."""
    assert readable(markdown) == plain


def test_all_questions_and_hints_are_readable() -> None:
    """No question, choice, explanation or hint of the course shows LaTeX or Markdown in a terminal."""
    course = load_course(ROOT)
    for week in (load_assignment(course, slug) for slug in course.assignments):
        texts = [h for e in week.exercises for h in e.hints]
        for q in week.questions:
            texts += [q.title, q.question, *q.choices.values(), *q.why.values(), *q.hints]
        assert not [t for t in map(readable, texts) if any(mark in t for mark in "$`\\")]


@settings(deadline=None)
@given(st.text("\\{}$`*_^ ab1-frac sqrt", max_size=60) | st.text(max_size=60))
def test_any_text_is_made_readable(text: str) -> None:
    """No text is too odd, and without markup it stays as it is."""
    assert isinstance(readable(text), str)
    if not set("$`*") & set(text):
        assert readable(text) == text


def test_similar_names_may_differ_in_case() -> None:
    """A name in capitals is similar to the same name in small letters, and is returned as it is known."""
    assert did_you_mean("XOR-LINES", ["xor_lines", "Value"], 1, 0.6) == ["xor_lines"]
    assert did_you_mean("value", ["xor_lines", "Value"], 1, 0.6) == ["Value"]


def test_names_are_safe_and_short() -> None:
    """`safe_name` replaces what controls a terminal or reverses text, and cuts at 60 characters."""
    assert safe_name("a\x1b\u202eb\nc") == "a??b?c"
    assert safe_name("x" * 60) == "x" * 60
    assert safe_name("x" * 61) == "x" * 57 + "…"


def test_a_list_of_names_ends_with_how_many_more_there_are() -> None:
    """`some` lists as many names as asked for and counts the rest, if there are any."""
    assert some(["a"], 2) == "a"
    assert some(["a", "b"], 2) == "a, b"
    assert some(["a", "b", "c\n"], 2) == "a, b and 1 more"
    assert some(map(str, range(21))).endswith("18, 19 and 1 more")


@pytest.mark.parametrize(("number", "said"), [(0, "0 boxes"), (1, "1 box"), (2, "2 boxes")])
def test_a_noun_agrees_with_its_number(number: int, said: str) -> None:
    """`counted` uses the singular for one thing only."""
    assert counted([None] * number, "box", "boxes") == said


def _check(number: int, kind: str, message: str, suite: str = "public") -> CheckResult:
    failure = Failure(kind, message, f"detail {number}\nmore") if kind else None
    return msgspec.convert(
        {
            "id": f"c{number}",
            "title": f"Check {number}",
            "suite": suite,
            "group": "values",
            "weight": 1.0,
            "verdict": Verdict.FAILED,
            "seconds": 0.0,
            "failure": failure,
            "printed": "out",
        },
        CheckResult,
    )


def _lines(*checks: CheckResult) -> list[list[str]]:
    exercise = ExerciseResult("affine", "Affine", 10, 0.0, Verdict.FAILED, checks)
    return [reason.lines() for reason in visible.reasons(exercise)]


def test_one_reason_of_several_checks_is_given_once() -> None:
    """A message that is complete without the check's title heads its checks, and counts two or more."""
    missing = [_check(i, "missing", "no function affine") for i in range(3)]
    below = ["  detail 0", "  more", "  printed: out"]
    assert _lines(missing[0]) == [["no function affine", *below]]
    assert _lines(*missing[:2]) == [["no function affine (2 checks)", *below]]


def test_a_reason_has_the_verdict_of_its_checks() -> None:
    """A reason's verdict is that of its checks."""
    checks = (_check(0, "values", "wrong"),)
    exercise = ExerciseResult("affine", "Affine", 10, 0.0, Verdict.FAILED, checks)
    assert [reason.verdict for reason in visible.reasons(exercise)] == [Verdict.FAILED]


def test_each_wrong_value_is_given_with_its_check() -> None:
    """Failures that depend on the check are listed by title, unless title and message are both the same."""
    wrong = [_check(i, "values", "1 element is wrong") for i in range(2)]
    assert [lines[:2] for lines in _lines(*wrong, wrong[0])] == [
        ["Check 0", "  1 element is wrong"],
        ["Check 1", "  1 element is wrong"],
    ]
    assert _lines(_check(0, "", "")) == [["Check 0", "  printed: out"]]


def test_a_hidden_check_shows_no_values() -> None:
    """A hidden check shows its title, and its message unless its values were wrong."""
    assert _lines(_check(0, "values", "secret", "hidden")) == [["Check 0"]]
    assert _lines(_check(1, "shape", "has shape (2,)", "hidden")) == [["Check 1: has shape (2,)"]]
    unearned = _check(2, "unearned", "not scored", "hidden")
    assert _lines(unearned) == []
    assert _lines(unearned, _check(0, "values", "secret", "hidden")) == [["Check 0"]]


@pytest.mark.parametrize(
    ("score", "said"),
    [(None, "—"), (0.0, "0"), (12.0, "12"), (10.0, "10"), (7.84, "7.8"), (98.35, "98.4")],
)
def test_points_are_written_as_people_do(score: float | None, said: str) -> None:
    """Points have at most one decimal place, and a dash stands for no score."""
    assert visible.points(score) == said


@given(st.integers(0, 10_000).map(lambda n: n / 100))
def test_points_are_those_that_are_exported(score: float) -> None:
    """A report shows the number that reaches another system, unless the course rounds otherwise."""
    assert float(visible.points(score)) == Policy().rounded(score, 100)


def test_text_on_one_line_has_a_limit() -> None:
    """`one_line` joins lines and cuts at the limit, the ellipsis included."""
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("x" * 10, 10) == "x" * 10
    assert one_line("x" * 11, 10) == "x" * 9 + "…"
    assert len(one_line("x" * 1000)) == 500


# --- What a student may see

SECRET = _check(0, "values", "wrong", "hidden")
OPEN = _check(1, "values", "wrong")
PASSED = msgspec.structs.replace(OPEN, verdict=Verdict.PASSED, failure=None)
MESSAGES = {
    "public": (OPEN, "wrong", "wrong"),
    "passed": (PASSED, "", ""),
    "hidden values": (SECRET, "wrong", ""),
    "a hidden property": (_check(0, "property", "not so", "hidden"), "not so", ""),
    "a hidden shape": (_check(0, "shape", "a\nb", "hidden"), "a b", "a b"),
}


def _error(kind: str, suite: str = "public") -> CheckResult:
    return msgspec.structs.replace(_check(0, kind, "a\nb", suite), verdict=Verdict.ERROR)


@pytest.mark.parametrize("name", MESSAGES)
def test_what_a_check_says(name: str) -> None:
    """A public check gives its message; a hidden one does not if its values or a property were wrong."""
    check, message, sentence = MESSAGES[name]
    assert (visible.message(check), visible.sentence(check)) == (message, sentence)


def test_what_a_check_in_error_says() -> None:
    """The message of a check in error keeps its lines; a hidden check at fault gives a fixed sentence."""
    assert visible.message(_error("course")) == "a\nb"
    assert visible.message(_error("grader", "hidden")) == "a\nb"
    assert visible.message(_error("course", "hidden")) == visible.AT_FAULT
    assert visible.message(_check(0, "course", "a", "hidden")) == "a"


def test_long_texts_are_cut() -> None:
    """A text, a detail, and what was printed are cut, and what was printed at its beginning."""
    most = visible.TEXT_MAX
    assert visible.brief("x" * most) == "x" * most
    assert visible.brief("x" * (most + 1)) == "x" * most + "…"
    lines = [f"{i}" for i in range(20)]
    failure = Failure("values", "wrong", "\n".join(lines))
    check = msgspec.structs.replace(OPEN, failure=failure, printed="\n".join(lines))
    assert visible.detail(check) == tuple(lines[:12])
    assert visible.printed(check) == tuple(f"printed: {line}" for line in lines[-6:])
    wide = msgspec.structs.replace(check, printed="y" * most + "x" * most)
    assert visible.printed(wide) == ("printed: " + "x" * 200,)


def test_who_sees_inputs_and_printed_lines() -> None:
    """Inputs and printed lines of a hidden check are shown only on request; a syntax error always is."""
    for check, shown in ((OPEN, True), (SECRET, False), (_check(0, "syntax", "", "hidden"), True)):
        assert bool(visible.detail(check)) is shown
        assert visible.detail(check, everything=True) == (
            f"detail {check.id[1:]}",
            "more",
        )
    assert visible.detail(PASSED, everything=True) == ()
    assert visible.printed(SECRET) == ()
    assert visible.printed(SECRET, everything=True) == ("printed: out",)
    assert visible.printed(msgspec.structs.replace(OPEN, printed="")) == ()


def _exercise(*checks: CheckResult, **other: Any) -> ExerciseResult:
    verdict = other.pop("verdict", Verdict.FAILED)
    score = other.pop("score", 0.0)
    return ExerciseResult("affine", "Affine", 10, score, verdict, checks, **other)


def _report(*exercises: ExerciseResult, **other: Any) -> Report:
    plain = {"nngrade": "1", "course": "", "assignment": "", "title": "", "submission": ""}
    marks = {"suites": ("public", "hidden"), "score": 7.84, "max_score": 20.0}
    given: Any = {**plain, **marks, "verdict": Verdict.FAILED, "exercises": exercises, **other}
    return Report(**given)


DIAGNOSIS = Diagnosis("bug", "affine", "The bias is left out", "You leave b out.", "Add b.")
EXAMPLE = Counterexample("affine(1)", "It returns 1;\nexpected 2.")
HELD = {
    "nothing failed": ((PASSED,), (PASSED,), True),
    "only public checks failed": ((OPEN, PASSED), (OPEN, PASSED), True),
    "a hidden check failed": ((SECRET, PASSED), (PASSED,), False),
    "both failed": ((OPEN, SECRET), (OPEN,), True),
    "a hidden check and the contract failed": (
        (msgspec.structs.replace(OPEN, group="contract"), SECRET),
        (msgspec.structs.replace(OPEN, group="contract"),),
        False,
    ),
    "a hidden check passed": (
        (SECRET, msgspec.structs.replace(SECRET, verdict=Verdict.PASSED)),
        (msgspec.structs.replace(SECRET, verdict=Verdict.PASSED),),
        False,
    ),
}


@pytest.mark.parametrize("name", HELD)
def test_what_hidden_checks_say_may_have_to_wait(name: str) -> None:
    """Before the moment, no failed hidden check is shown, nor a diagnosis that rests on one alone."""
    checks, kept, explained = HELD[name]
    report = _report(_exercise(*checks, diagnoses=(DIAGNOSIS,), counterexample=EXAMPLE))
    shown = visible.before(report, "tomorrow")
    (exercise,) = shown.exercises
    assert exercise.checks == kept
    assert bool(exercise.diagnoses) is (exercise.counterexample is not None) is explained
    assert len(shown.notes) == (checks != kept)
    assert shown.score == report.score


def test_the_moment_decides_what_is_shown() -> None:
    """A report is shown whole without a moment and after it."""
    week = load_assignment(load_course(MINI), "week1")
    report = _report(_exercise(SECRET))
    now = datetime.datetime.now(datetime.UTC)
    for hours, waits in ((None, False), (-1, False), (1, True)):
        until = None if hours is None else now + datetime.timedelta(hours=hours)
        moved = msgspec.structs.replace(week, hidden_until=until)
        assert (visible.now(moved, report) != report) is waits


def test_which_exercise_is_untouched() -> None:
    """An exercise is untouched if each failure says that it is not implemented, and it earned nothing."""
    stub, unearned = _check(0, "not_implemented", ""), _check(1, "unearned", "")
    for exercise, untouched in (
        (_exercise(stub, unearned, PASSED), True),
        (_exercise(stub), True),
        (_exercise(stub, OPEN), False),
        (_exercise(stub, score=1.0), False),
        (_exercise(PASSED), False),
    ):
        assert visible.untouched(exercise) is untouched
        assert (visible.why(exercise) == [visible.NOT_IMPLEMENTED]) is untouched


def test_the_first_reasons_and_how_many_more() -> None:
    """Three reasons are shown, and a line counts the others if there are any."""
    for number, more in ((3, ""), (4, "… and 1 more")):
        found, said = visible.first_reasons(
            _exercise(*(_check(i, "values", "wrong") for i in range(number)))
        )
        assert (len(found), said) == (3, more)


def test_why_an_exercise_did_not_pass() -> None:
    """The lines give diagnoses, who stood in, the example and the reasons; no line if it passed."""
    other = msgspec.structs.replace(DIAGNOSIS, title="", hint="")
    exercise = _exercise(
        OPEN,
        _check(2, "missing", "no function"),
        diagnoses=(DIAGNOSIS, other),
        stood_in=("a", "b"),
        counterexample=EXAMPLE,
    )
    assert visible.why(exercise, "- ") == [
        "The bias is left out: You leave b out. Hint: Add b.",
        "affine: You leave b out.",
        "graded with our `a`, `b` in place of yours",
        "Try affine(1): It returns 1; expected 2.",
        "- Check 1: wrong",
        "- no function",
    ]
    assert visible.why(_exercise(OPEN)) == ["Check 1: wrong"]
    assert visible.why(msgspec.structs.replace(exercise, verdict=Verdict.PASSED)) == []
    assert visible.why(_exercise(OPEN, _check(2, "syntax", "line 1:\nno"))) == ["line 1: no"]


def test_a_file_that_cannot_be_read() -> None:
    """A file's fault is reported once for all exercises only if it is the same in each."""
    broken = [_exercise(PASSED, _check(i, "load", m)) for i, m in ((0, "no"), (1, "no"), (2, "?"))]
    assert visible.unreadable(broken[0]) == broken[0].checks[1].failure
    assert visible.unreadable(_exercise(OPEN)) is None
    assert visible.all_unreadable(_report(*broken[:2])) is visible.unreadable(broken[0])
    for exercises in (broken, [broken[0], _exercise(OPEN)], [_exercise(OPEN), broken[0]], []):
        assert visible.all_unreadable(_report(*exercises)) is None


def test_whose_fault_an_error_is() -> None:
    """A report without a score lists the checks in error, and blames the grader if one does."""
    course, ours = _exercise(_error("course"), OPEN), _exercise(PASSED, _error("grader", "hidden"))
    assert visible.faults(_report(course, ours)) == ["c0: a\nb", "c0: a\nb"]
    assert visible.blame(_report(course)) is CourseError
    assert visible.blame(_report(course, ours)) is GraderError
    with pytest.raises(CourseError, match=r"no score for Moodle: .* c0: a"):
        visible.scored(_report(course, score=None), "Moodle")
    assert visible.scored(_report(course, score=0.0), "Moodle") == 0


def test_the_score_in_a_line() -> None:
    """The line gives the score, says if hidden checks may change it, and counts right exercises."""
    exercises = (_exercise(OPEN), _exercise(PASSED, verdict=Verdict.PASSED))
    assert visible.score_line(_report(*exercises)) == "7.8 / 20 · 1 of 2 right"
    public = _report(*exercises, suites=("public",))
    assert visible.score_line(public) == "7.8 / 20 public · 1 of 2 right"
    assert visible.score_line(_report(score=None)).startswith("No score yet")


def test_the_other_exercises_of_a_report_in_error_are_added_up() -> None:
    """If an exercise could not be judged, the line names it, and gives the points of the others."""
    lost = msgspec.structs.replace(
        _exercise(PASSED), name="mnist", verdict=Verdict.ERROR, score=None
    )
    judged = (_exercise(OPEN), _exercise(PASSED, verdict=Verdict.PASSED))
    score, _, rest = visible.score_line(_report(*judged, lost, score=None)).partition(" · ")
    assert score == "No score yet: mnist could not be judged, through no fault of yours"
    assert rest == "0 / 20 for the rest · 1 of 2 right"
    two = visible.score_line(_report(judged[0], lost, lost, score=None))
    assert "2 exercises could not be judged" in two
    alone = visible.score_line(_report(lost, score=None))
    assert alone == "No score yet: a check failed through no fault of yours"


def test_exceptions_that_differ_in_sizes_are_one_reason() -> None:
    """Exceptions on one line that differ in numbers alone are one reason; other messages are not."""

    def raised(number: int, line: int, cell: int | None = None) -> CheckResult:
        check = _check(number, "raised", f"shape ({number},)")
        failure = msgspec.structs.replace(check.failure, line=line, cell=cell)
        return msgspec.structs.replace(check, failure=failure)

    assert len(_lines(raised(0, 4), raised(1, 4))) == 1
    assert len(_lines(raised(0, 4), raised(1, 5))) == 2
    assert len(_lines(raised(0, 4, 1), raised(1, 4, 2))) == 2
    assert len(_lines(_check(0, "missing", "f1"), _check(1, "missing", "f2"))) == 2


def test_answers_that_wait_give_a_subtotal() -> None:
    """While answers wait, the line gives the points so far and at most; another system gets the former."""
    done = _exercise(PASSED, verdict=Verdict.PASSED)
    waits = _exercise(verdict=Verdict.WAITING, score=None)
    for names, wait in ((("a",), "1 waits"), (("a", "b"), "2 wait")):
        report = _report(done, waits, score=None, waiting=Waiting(names, 3.0, 7.5))
        rest = f"so far, at most 7.5 · 1 of 2 right · {wait} to be judged"
        assert visible.score_line(report) == f"3 / 20 {rest}"
        assert visible.scored(report, "Moodle") == 3.0
        public = msgspec.structs.replace(report, suites=("public",))
        assert visible.score_line(public) == f"3 / 20 public {rest}"


def test_practice_counts_for_nothing() -> None:
    """A task without points is not counted beside others; a report of such tasks alone has no points."""
    practice = msgspec.structs.replace(_exercise(PASSED, verdict=Verdict.PASSED), points=0.0)
    marked = _exercise(verdict=Verdict.MARKED, score=2.5)
    line = visible.score_line(_report(_exercise(OPEN), practice, marked))
    assert line == "7.8 / 20 · 0 of 2 right · 1 marked by hand"
    alone = _report(practice, score=0.0, max_score=0.0, suites=("public",))
    assert visible.score_line(alone) == "1 of 1 right, for practice"
    assert visible.public(alone) == ""
    assert visible.score_line(_report(max_score=0.0)) == "nothing to judge, for practice"
    assert visible.worth(practice) == "practice"
    assert visible.worth(marked, visible.public(_report(suites=("public",)))) == "2.5 / 10 public"
    lost = _exercise(PASSED, verdict=Verdict.ERROR, score=None)
    said = "No score yet: affine could not be judged, through no fault of yours"
    assert visible.score_line(_report(lost, marked, practice, score=None)) == (
        f"{said} · 2.5 / 10 for the rest · 0 of 1 right"
    )
    nothing = visible.score_line(_report(lost, practice, score=None))
    assert nothing == "No score yet: a check failed through no fault of yours"


@pytest.mark.parametrize("verdict", [Verdict.WAITING, Verdict.MARKED, Verdict.SKIPPED])
def test_an_answer_that_is_not_judged_by_checks_says_why(verdict: Verdict) -> None:
    """A check that waits, was marked by a person or was skipped shows only its message."""
    checks = (_check(0, "waiting", "It\nwaits."), _check(1, "not_implemented", "Later."))
    found = _exercise(*checks, verdict=verdict, diagnoses=(DIAGNOSIS,))
    assert visible.why(found, "- ") == ["It waits.", "Later."]


def test_what_hidden_checks_have_not_failed_is_not_held_back() -> None:
    """A hidden answer that is missing, waits or was marked is shown at once."""
    open_verdicts = [
        msgspec.structs.replace(SECRET, verdict=v) for v in (Verdict.WAITING, Verdict.MARKED)
    ]
    missing = _check(2, "not_answered", "no answer", "hidden")
    shown = _report(_exercise(*open_verdicts, missing))
    assert visible.before(shown, "tomorrow") is shown
    for kind in ("", "dtype", "values"):
        failed = _report(_exercise(_check(3, kind, "", "hidden")))
        assert visible.before(failed, "tomorrow").exercises[0].checks == ()


def test_which_notes_a_student_reads() -> None:
    """Notes are on one line each; those that stand elsewhere, and decisions of a person, may be left out."""
    broken = _exercise(_check(0, "load", "no"))
    said = ("no", "a\nb", visible.LATENESS_UNKNOWN + "who?")
    unread = visible.all_unreadable(_report(broken, notes=said))
    assert visible.notes(_report(broken, notes=said), unread) == ["a b", said[2]]
    assert visible.notes(_report(broken, notes=said)) == ["no", "a b", said[2]]
    assert visible.all_unreadable(_report(_exercise(OPEN), notes=said)) is None
    assert visible.for_student(_report(broken, notes=said)).notes == said[:2]
    week = load_assignment(load_course(MINI), "week1")
    assert visible.now(week, _report(broken, notes=said)).notes == said[:2]
