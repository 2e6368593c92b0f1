"""Pages of students: `nngrade check --html`, `nngrade feedback`, and the pictures on them."""

from __future__ import annotations

import datetime
import math
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import lxml.html
import made_class
import msgspec
import pytest
from helpers import MINI, ROOT, TINY, forker, nngrade, seen
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nngrade.cohort.store import read_report
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import Absent, CourseError
from nngrade.grading.pictures import pictures, wanted
from nngrade.model import Assignment, Course, Failure, Report, Submission, Verdict
from nngrade.report import visible
from nngrade.report.html import Extras, student_page
from nngrade.report.locate import around
from nngrade.report.picture import Drawing, svg
from nngrade.suite.plugin import Harness
from nngrade.worker.outside.session import Runner
from test_report import is_closed

AFFINE = "f.affine(x[:, None], np.array([[2.0]]), np.array([1.0]))"
PICTURES = f"""
pictures = [
  {{ kind = "curve", title = "2 x + 1", code = "{AFFINE}" }},
  {{ kind = "boundary", code = "f.affine(P, np.array([[1.0, -1.0]]), np.array([0.1])) > 0" }},
  {{ kind = "line", code = "f.affine(np.eye(3), np.ones((1, 3)), np.zeros(1))" }},
  {{ kind = "histogram", code = "f.affine(np.eye(9), np.ones((1, 9)), np.zeros(1))" }},
]
hints = ["What are the shapes?\""""


def _drawn(folder: Path, more: str = "", pictures: str = PICTURES) -> Path:
    """Copy the miniature course, and give it pictures and further keys."""
    course = Path(shutil.copytree(MINI, folder / "course"))
    file = course / "assignments" / "week1" / "assignment.toml"
    text = file.read_text("utf-8").replace('hints = ["What are the shapes?"', pictures.strip(), 1)
    file.write_text(text.replace("\n[limits]", f"{more}\n[limits]", 1), "utf-8")
    return course


def _week(course: Path) -> Assignment:
    return load_assignment(load_course(course), "week1")


def _svgs(week: Assignment, source: str) -> list[str]:
    submission = Submission(Path("student"), {"tiny.py": source.encode()})
    runner = Runner(week, submission, forker(week))
    return pictures(week, runner, Harness(week, 0).reference).get("affine", [])


def test_check_writes_a_page(tmp_path: Path) -> None:
    """The page has marks, the mistake, a public check's inputs, and pictures of student and reference."""
    course = _drawn(tmp_path)
    (tmp_path / "tiny.py").write_text(made_class.SOURCES["no_bias"], "utf-8")
    command = ("--course", course, "check", "week1", "-s", "tiny.py", "--html", "page.html")
    said = nngrade(*command, cwd=tmp_path, code=1)
    assert "wrote page.html" in said.stderr
    assert "The bias is left out" in said.stdout
    text = (tmp_path / "page.html").read_text("utf-8")
    is_closed(text)
    shown = lxml.html.fromstring(text).text_content()
    assert "The bias is left out" in shown
    assert "expected" in shown
    assert text.count("<svg") == 4
    assert shown.count("yours") == shown.count("reference") == 4
    assert said.stdout.splitlines()[-1].split(" · ")[0] in shown


def test_the_page_shows_the_line_that_failed(tmp_path: Path) -> None:
    """Below an exception stands the student's line, marked, with its neighbours."""
    source = TINY.replace("return X @ W.T + b", "wrong = None\n    return wrong + X")
    (tmp_path / "tiny.py").write_text(source, "utf-8")
    nngrade(
        "--course",
        MINI,
        "check",
        "week1",
        "-s",
        "tiny.py",
        "--html",
        "p.html",
        cwd=tmp_path,
        code=1,
    )
    tree = lxml.html.fromstring((tmp_path / "p.html").read_text("utf-8"))
    assert re.search(r"[^ ] \(\d+ checks\)", tree.text_content())
    marked = [b.text_content() for b in tree.iterfind(".//pre/b")]
    number = source.splitlines().index("    return wrong + X") + 1
    assert marked == [f"{number:>4}      return wrong + X"]


def test_a_line_is_found_in_its_cell() -> None:
    """In a notebook, lines count within a cell; a line that is not there shows nothing."""
    text = "# Cell 1\na\nb\n\n# Cell 3\nc\nd\n"
    assert around(text, 1, 3) == [(1, "c"), (2, "d"), (3, "")]
    assert around(text, 1, 2) == []
    assert around("a\nb\nc\nd\ne\nf", 4) == [(2, "b"), (3, "c"), (4, "d"), (5, "e"), (6, "f")]
    assert around("a", 2) == []


# --- What students may see


@pytest.fixture(scope="module")
def graded(mini: tuple[Course, Assignment]) -> dict[str, Report]:
    """Grade one submission of each kind."""
    return made_class.kinds(mini)


def test_what_hidden_checks_say_may_wait(graded: dict[str, Report]) -> None:
    """Before the date, no hidden check's title or reason is on the page; marks are."""
    report = graded["no_bias"]
    failed = [
        c
        for e in report.exercises
        for c in e.checks
        if c.suite == "hidden" and c.verdict is not Verdict.PASSED
    ]
    assert failed
    held = visible.before(report, "2099-01-01 00:00")
    text = student_page(held)
    for check in failed:
        assert check.title not in text
    assert (held.score, held.verdict) == (report.score, report.verdict)
    assert "shown from 2099-01-01 00:00 on" in text
    assert "The bias is left out" in text  # a public check fails too
    assert failed[0].title in student_page(report)


def test_a_diagnosis_from_hidden_checks_alone_waits_too(graded: dict[str, Report]) -> None:
    """If every public check passes, neither a diagnosis nor an example is shown before the date."""
    report = graded["no_bias"]
    first = report.exercises[0]
    checks = tuple(
        msgspec.structs.replace(c, verdict=Verdict.PASSED, failure=None)
        if c.suite == "public"
        else c
        for c in first.checks
    )
    first = msgspec.structs.replace(first, checks=checks)
    report = msgspec.structs.replace(report, exercises=(first, *report.exercises[1:]))
    assert "The bias is left out" in student_page(report)
    assert "The bias is left out" not in student_page(visible.before(report, "tomorrow"))
    assert visible.before(graded["right"], "tomorrow") == graded["right"]


def test_the_date_stands_in_the_manifest(tmp_path: Path, graded: dict[str, Report]) -> None:
    """`hidden_until` is a date or a time; a page after it shows everything, and a text is refused."""
    for number, (date, waits) in enumerate((("2099-01-01", True), ("2001-01-01T12:00:00Z", False))):
        week = _week(_drawn(tmp_path / str(number), f"hidden_until = {date}\n"))
        assert week.hidden_until is not None
        assert week.hidden_until.tzinfo is not None
        assert (visible.now(week, graded["no_bias"]) != graded["no_bias"]) is waits
    with pytest.raises(CourseError, match="hidden_until"):
        _week(_drawn(tmp_path / "text", 'hidden_until = "soon"\n'))
    assert datetime.datetime(2098, 1, 1, tzinfo=datetime.UTC) < _first(tmp_path)


def _first(folder: Path) -> datetime.datetime:
    found = _week(folder / "0" / "course").hidden_until
    assert found is not None
    return found


def test_a_hostile_submission_does_nothing_to_its_page(tmp_path: Path) -> None:
    """A script in a name, an exception, the code and a note is text, and runs in no browser."""
    evil = made_class.EVIL
    failure = Failure("raised", f"raised {evil}", detail=evil, file="tiny.py", line=1)
    report = made_class.reports({"hostile": _report(failure, evil)}, {f"eve{evil}": "hostile"})[0]
    text = student_page(report, Extras({"tiny.py": f"{evil}\nx = 1\n"}, {}))
    is_closed(text)
    assert lxml.html.fromstring(text).text_content().count(evil) >= 5
    page = tmp_path / "page.html"
    page.write_text(text, "utf-8")
    assert "data-ran" not in seen(page)


def _report(failure: Failure, note: str) -> Report:
    from nngrade.model import CheckResult, ExerciseResult

    check = CheckResult("a", "a title", "public", "core", 1, Verdict.FAILED, 0.0, failure)
    exercise = ExerciseResult("affine", "Affine", 10, 0.0, Verdict.FAILED, (check,))
    return Report(
        nngrade="1", course="mini", assignment="week1", title="A week", submission="s",
        suites=("public",), score=0.0, max_score=10, verdict=Verdict.FAILED,
        exercises=(exercise,), notes=(note,),
    )  # fmt: skip


# --- Pictures


def test_a_picture_of_absent_data_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a package with data, other pictures are drawn."""
    pictures = PICTURES.replace("np.eye(3)", "data('digits')['images'][:3, :3]")
    week = _week(_drawn(tmp_path, pictures=pictures))
    whole = _svgs(_week(_drawn(tmp_path / "whole")), TINY)

    def absent(*_: object) -> None:
        raise Absent("the package is not installed")

    monkeypatch.setattr("nngrade.grading.pictures.data_of", absent)
    assert len(_svgs(week, TINY)) == len(whole) - 1


STRANGE = {
    "text": "return 'abc'",
    "too few": "return X[:5, 0]",
    "nothing finite": "return np.full((len(X), 1), np.nan)",
    "an exception": "raise RuntimeError('no')",
    "an object": "return object()",
    "ragged": "return [[1.0], [2.0, 3.0]]",
    "an endless loop": "while True: pass",
    "the end of the process": "import os\n    os._exit(0)",
}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_strange_answer_has_no_picture(kind: str, tmp_path: Path) -> None:
    """The page leaves out a picture that cannot be drawn, and nothing is raised."""
    only = PICTURES.split("\n")
    limits = "limits = { call_seconds = 0.3 }"
    chosen = "\n".join((limits, *only[:3], "]", only[-1]))
    week = _week(_drawn(tmp_path, pictures=chosen))
    assert len(_svgs(week, TINY)) == 1
    assert _svgs(week, TINY.replace("return X @ W.T + b", STRANGE[kind])) == []


def test_infinite_numbers_leave_a_gap(tmp_path: Path) -> None:
    """A curve that is infinite or huge somewhere is drawn where it is not."""
    huge = "np.where(X > 2, 1e308, np.where(X < -2, -1e308, np.where(X > 1, np.inf, X)))"
    source = TINY.replace("return X @ W.T + b", f"return {huge}")
    drawn = _svgs(_week(_drawn(tmp_path)), source)
    assert drawn
    assert "inf" not in drawn[0]
    assert "nan" not in drawn[0].lower()


def test_an_expression_that_fails_is_the_course_s_fault(tmp_path: Path) -> None:
    """The manifest's key is named; an unknown kind of picture is refused when the manifest is read."""
    bad = PICTURES.replace("np.eye(3)", "np.eye(x)")
    week = _week(_drawn(tmp_path / "a", pictures=bad))
    with pytest.raises(CourseError, match="pictures"):
        _svgs(week, TINY)
    with pytest.raises(CourseError, match="not a Python expression"):
        _week(_drawn(tmp_path / "c", pictures=PICTURES.replace("np.eye(3)", "np.eye(3")))
    with pytest.raises(CourseError, match="kind"):
        _week(_drawn(tmp_path / "b", pictures=PICTURES.replace('"line"', '"pie"')))


def test_the_course_s_pictures_can_be_drawn() -> None:
    """Each picture of the ten weeks has numbers on the reference; free answers have no reference."""
    course = load_course(ROOT)
    kinds = set()
    for slug in course.assignments:
        week = load_assignment(course, slug)
        reference = Harness(week, 0).reference
        for exercise in week.exercises:
            for picture in exercise.pictures:
                found = wanted(week, exercise, picture, reference)
                assert (found is None) == (exercise.unspecified is True)
                assert found is None or any(map(math.isfinite, found))
                kinds.add(picture.kind)
    assert kinds == {"curve", "line", "boundary", "histogram", "images"}


IMAGES = """
pictures = [
  { kind = "images", title = "misread", data = "np.eye(3, 4), np.array([2, 3, 4])", code = "CODE" },
]
hints = ["What are the shapes?\""""


def test_misread_images_are_drawn(tmp_path: Path) -> None:
    """The title counts the answers that differ from the data's labels, and each is drawn with both."""
    code = "f.affine(np.eye(3), np.array([[1.0, 2, 3]]), np.ones(1))"
    week = _week(_drawn(tmp_path, pictures=IMAGES.replace("CODE", code)))
    (wrong,) = _svgs(week, made_class.SOURCES["no_bias"])
    tree = ElementTree.fromstring(wrong)  # noqa: S314
    texts = [t.text for t in tree.iter() if t.tag == "text"]
    assert texts == ["misread: 3 of 3", "1, not 2", "2, not 3", "3, not 4"]
    assert len(list(tree.iter("rect"))) == 3
    (right,) = _svgs(week, TINY)
    assert "misread: 0 of 3" in right


NUMBERS = st.lists(st.floats(-1e12, 1e12) | st.just(math.nan), min_size=1, max_size=30).map(tuple)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(("line", "histogram")), NUMBERS, st.none() | NUMBERS, st.text())
@example("histogram", (0.0, 5e-324), None, "")
def test_a_picture_is_well_formed(
    kind: str, mine: tuple[float, ...], right: tuple[float, ...] | None, title: str
) -> None:
    """Whatever is drawn, the SVG can be parsed and holds no number that is none."""
    clean = "".join(c for c in title if c.isprintable())
    text = svg(Drawing(kind, clean, mine, right))
    tree = ElementTree.fromstring(text)  # noqa: S314
    for path in tree.iter("path"):
        assert "nan" not in path.attrib.get("d", "")
        assert "inf" not in path.attrib.get("d", "")


def test_a_boundary_covers_the_side_of_label_one() -> None:
    """The area that is filled is the share of the grid with the label 1."""
    side = 41
    xs = tuple(-0.5 + 2 * i / (side - 1) for i in range(side))
    mine = tuple(float(x > 0.5) for _ in xs for x in xs)
    text = svg(Drawing("boundary", "", mine, mine, xs, side, ((0.0, 0.0, 1.0),)))
    tree = ElementTree.fromstring(text)  # noqa: S314
    filled = next(p for p in tree.iter("path") if "fill-opacity" in p.attrib)
    area = 0.0
    for part in filled.attrib["d"].split("Z")[:-1]:
        start, _, rest = part.removeprefix("M").partition("H")
        x0, y0 = map(float, start.split())
        x1, _, rest = rest.partition("V")
        area += abs(float(x1) - x0) * abs(float(rest.partition("H")[0]) - y0)
    assert area / (240 * 166) == pytest.approx(0.4875, abs=0.02)
    assert len(list(tree.iter("circle"))) == 1


# --- A whole class


def test_feedback_of_a_class(tmp_path: Path) -> None:
    """Each student has a page with pictures; --forget removes sources, and the marks stay."""
    course = _drawn(tmp_path)
    for name, kind in (("ada", "right"), ("bob", "no_bias")):
        place = tmp_path / "submitted" / name / "week1"
        place.mkdir(parents=True)
        (place / "tiny.py").write_text(made_class.SOURCES[kind], "utf-8")
    (tmp_path / "submitted/cy/week1").mkdir(parents=True)
    (tmp_path / "submitted/cy/week1/tiny.py").symlink_to("/etc/hosts")
    at = ("--course", course)
    nngrade(*at, "grade", "week1", "--no-gradebook", cwd=tmp_path, code=0)
    said = nngrade(*at, "feedback", "week1", cwd=tmp_path, code=0)
    assert "3 pages: feedback/week1/" in said.stdout
    assert "pictures" not in said.stderr
    pages = {p.stem: p.read_text("utf-8") for p in (tmp_path / "feedback" / "week1").iterdir()}
    assert set(pages) == {"ada", "bob", "cy"}
    assert pages["ada"].count("<svg") == pages["bob"].count("<svg") == 4
    assert "The bias is left out" in pages["bob"]
    said = nngrade("explain", "week1", "cy", cwd=tmp_path, code=0).stdout
    assert said.count("tiny.py is a link") == pages["cy"].count("tiny.py is a link") == 1
    assert "bob" not in pages["ada"]
    for text in pages.values():
        is_closed(text)
    # A submission that has changed since is not what the marks are about.
    (tmp_path / "submitted" / "bob" / "week1" / "tiny.py").write_text(TINY, "utf-8")
    path = tmp_path / "graded" / "week1" / "bob.json"
    before = read_report(path)
    nngrade(*at, "mark", "week1", "bob", "affine", "10", cwd=tmp_path, code=0)
    said = nngrade(*at, "feedback", "week1", "--forget", cwd=tmp_path, code=0)
    assert "1 page has no pictures" in said.stderr
    assert "<svg" not in (tmp_path / "feedback" / "week1" / "bob.html").read_text("utf-8")
    after = read_report(path)
    assert before is not None
    assert after is not None
    assert before.graded is not None
    assert after.graded is not None
    assert before.graded.files
    assert not after.graded.files
    kept = msgspec.structs.replace(after.graded, files=before.graded.files)
    assert msgspec.structs.replace(after, graded=kept) == before
