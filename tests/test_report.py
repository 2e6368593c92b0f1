"""`nngrade report`: its numbers are those of a class that was made, the same in every format."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import statistics
from pathlib import Path

import lxml.etree
import lxml.html
import made_class
import msgspec
import numpy as np
import pytest
from helpers import MINI, nngrade, seen
from made_class import COUNTS, SOURCES
from nngrade.cohort import tables
from nngrade.cohort.class_page import class_page
from nngrade.cohort.compare import Comparison
from nngrade.cohort.grid import Grid, show
from nngrade.cohort.results import Results, point_biserial, results
from nngrade.cohort.weeks import Weeks
from nngrade.model import Assignment, Course, Diagnosis, Failure, Report, Verdict
from nngrade.report.locate import excerpt
from nngrade.report.visible import points
from rich.console import Console

WRONG = {
    "affine/no_bias": ("no_bias", "both"),
    "mean_loss/no_half": ("no_half", "both"),
    "Counter/forgets": ("forgets",),
}


@pytest.fixture(scope="module")
def graded(mini: tuple[Course, Assignment]) -> dict[str, Report]:
    """Grade one submission of each kind."""
    return made_class.kinds(mini)


@pytest.fixture(scope="module")
def room(graded: dict[str, Report], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the reports of 300 students, and no course."""
    folder = tmp_path_factory.mktemp("class")
    made_class.write(folder, made_class.reports(graded, made_class.students()))
    return folder


@pytest.fixture(scope="module", params=[1, 17], ids=["300", "5100"])
def made(request: pytest.FixtureRequest, graded: dict[str, Report]) -> tuple[int, Results]:
    """Return how many times 300 students were made, and the results of all of them."""
    times = request.param
    found = results(made_class.reports(graded, made_class.students(times)))
    assert found is not None
    return times, found


def test_the_numbers_are_what_was_made(
    made: tuple[int, Results], graded: dict[str, Report]
) -> None:
    """Marks, exercises and misconceptions have the numbers with which the class was made."""
    times, found = made
    marks = [graded[kind].score for kind, n in COUNTS.items() for _ in range(n * times)]
    assert found.students == found.marks.count == 300 * times
    assert found.marks.mean == pytest.approx(statistics.fmean(marks))  # type: ignore[type-var]
    assert found.marks.median == pytest.approx(statistics.median(marks))  # type: ignore[type-var]
    assert sum(found.marks.bins) == 300 * times
    assert found.marks.bins[-1] >= COUNTS["right"] * times
    affine = next(e for e in found.exercises if e.name == "affine")
    failed = COUNTS["no_bias"] + COUNTS["both"] + COUNTS["hostile"]
    right = COUNTS["right"] + COUNTS["no_half"] + COUNTS["forgets"]
    numbers = affine.passed, affine.failed, affine.not_attempted, affine.error
    assert numbers == (right * times, failed * times, COUNTS["blank"] * times, 0)
    counted = {m.name: m.count for m in found.misconceptions if m.kind == "bug"}
    wanted = {name: sum(COUNTS[k] for k in made) * times for name, made in WRONG.items()}
    assert counted == wanted
    for each in found.misconceptions:
        if each.kind == "bug":
            who = made_class.students(times)
            assert set(each.students) == {s for s, k in who.items() if k in WRONG[each.name]}


def test_the_example_is_the_code_of_the_mistake(made: tuple[int, Results]) -> None:
    """A misconception shows the shortest function of those that have it."""
    by_name = {m.name: m for m in made[1].misconceptions}
    assert "return X @ W.T\n" in by_name["affine/no_bias"].example + "\n"
    assert "self.count + by" in by_name["Counter/forgets"].example


def test_the_items_are_those_of_a_computation_by_hand(
    made: tuple[int, Results], graded: dict[str, Report]
) -> None:
    """Each check's share and correlation are what NumPy gives for the students one by one."""
    times, found = made
    kinds = [kind for kind, n in COUNTS.items() for _ in range(n * times)]
    passed = {
        kind: {c.id: c.verdict is Verdict.PASSED for e in r.exercises for c in e.checks}
        for kind, r in graded.items()
    }
    for row in found.checks:
        mine = np.array([passed[k][row.id] for k in kinds], float)
        rest = np.array([sum(passed[k].values()) for k in kinds]) - mine
        assert row.passed == mine.sum()
        assert row.taken == len(kinds)
        if row.discrimination is None:
            assert row.flag or np.ptp(rest) == 0
        else:
            assert row.discrimination == pytest.approx(np.corrcoef(mine, rest)[0, 1], abs=1e-4)


def test_the_correlation_is_corrected() -> None:
    """A check is not compared with itself; without a difference, or for few students, there is no number."""
    passed = np.array([True, True, True, False, False, False])
    assert point_biserial(passed, np.array([3, 3, 3, 1, 1, 1])) == 1
    assert point_biserial(passed, np.array([1, 1, 1, 1, 1, 1])) is None
    assert point_biserial(np.ones(6, bool), np.arange(6)) is None
    assert point_biserial(passed[2:5], np.arange(3)) is None


def test_all_formats_have_the_same_numbers(room: Path) -> None:
    """JSON, CSV and the terminal agree with the computation, without a course."""
    as_json = msgspec.json.decode(
        nngrade("report", "week1", "--json", cwd=room, code=0).stdout, type=Results
    )
    rows = list(
        csv.DictReader(nngrade("report", "week1", "--csv", cwd=room, code=0).stdout.splitlines())
    )
    cells = {(r["table"], r["name"], r["measure"]): r["value"] for r in rows}
    said = nngrade("report", "week1", cwd=room, code=0).stdout
    assert float(cells["marks", "week1", "mean"]) == pytest.approx(as_json.marks.mean, abs=1e-4)
    assert f"Mean {as_json.marks.mean:.1f}" in said
    for row in as_json.exercises:
        assert cells["exercise", row.name, "passed"] == str(row.passed)
        line = next(x for x in said.splitlines() if x.startswith(row.name))
        assert line.split()[1] == (str(row.passed) if row.passed else "·")
    for each in as_json.misconceptions:
        who = [r["value"] for r in rows if (r["name"], r["measure"]) == (each.name, "student")]
        assert len(who) == each.count == int(cells["misconception", each.name, "count"])
    for name, kinds in WRONG.items():
        count = sum(COUNTS[k] for k in kinds)
        assert any(line.split()[:2] == [str(count), name] for line in said.splitlines())


# --- The page of a class


def _tables(page: Path) -> dict[str, list[list[str]]]:
    """Return the cells below each heading of a page that has a table there."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for element in lxml.html.fromstring(page.read_text("utf-8")).iter("h2", "tr"):
        if element.tag == "h2":
            heading = element.text_content()
        else:
            found.setdefault(heading, []).append([cell.text_content() for cell in element])
    return found


def test_the_page_has_the_same_numbers(room: Path, tmp_path: Path) -> None:
    """The page's bars, exercises, misconceptions, people and checks are those of the JSON document."""
    page = tmp_path / "class.html"
    nngrade("report", "week1", "--html", page, cwd=room, code=0)
    said = nngrade("report", "week1", "--json", cwd=room, code=0).stdout
    found = msgspec.json.decode(said, type=Results)
    tree = lxml.html.fromstring(page.read_text("utf-8"))
    bars = [int(bar.text_content()) for bar in tree.find_class("bars")[0]]
    assert tuple(bars) == found.marks.bins
    rows = _tables(page)
    exercises = [[c[0], *c[2:6]] for c in rows["Exercises"][1:]]
    assert exercises == [
        [e.name, *map(str, (e.passed, e.failed, e.not_attempted, e.error))] for e in found.exercises
    ]
    tallies = [each.text_content().split()[0] for each in tree.find_class("tally")]
    assert tallies == [str(m.count) for m in found.misconceptions]
    for each, who in zip(found.misconceptions, tree.find_class("ids"), strict=True):
        assert tuple(who.text_content().split(", ")) == each.students
    checks = [[c[3], c[4]] for c in rows["Checks"][1:]]
    assert checks == [
        [
            f"{c.passed} / {c.taken}",
            "—" if c.discrimination is None else f"{c.discrimination:.2f}",
        ]
        for c in found.checks
    ]


def is_closed(text: str) -> None:
    """Check that a page has no script, and asks for nothing from anywhere."""
    tree = lxml.html.fromstring(text)
    assert "default-src 'none'" in text
    for element in tree.iter(lxml.etree.Element):
        assert element.tag not in ("script", "link", "img", "iframe", "object", "base")
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "background", "action", "ping")
            assert name != "href" or value.startswith("#")
    assert not re.search(r"url\(|@import", text)


def test_a_hostile_student_does_nothing_to_the_page(
    graded: dict[str, Report], tmp_path: Path
) -> None:
    """A script in a name, in an exception and in the code is text on the page, and runs in no browser."""
    made = made_class.reports(graded, {f"eve{made_class.EVIL}": "hostile", "ada": "hostile"})
    looks = Diagnosis("looks", "affine", "", f"It gives {made_class.EVIL}.")
    exercise = msgspec.structs.replace(made[0].exercises[0], diagnoses=(looks,))
    rest = made[0].exercises[1:]
    noted = (f"a note {made_class.EVIL}",)
    made[0] = msgspec.structs.replace(made[0], exercises=(exercise, *rest), notes=noted)
    found = results(made)
    assert found is not None
    text = class_page(found)
    is_closed(text)
    assert lxml.html.fromstring(text).text_content().count(made_class.EVIL) >= 4
    page = tmp_path / "class.html"
    page.write_text(text, "utf-8")
    assert "data-ran" not in seen(page)
    # Even if a text were not escaped, the page's policy would stop its script.
    page.write_text(text.replace("<h1>", f"{made_class.EVIL}<h1>"), "utf-8")
    assert "data-ran" not in seen(page)


def test_the_page_of_thousands_is_small(graded: dict[str, Report]) -> None:
    """The page grows with the names alone, so that a browser opens it at once, and folds long lists."""
    who = made_class.students(17)
    made = [msgspec.structs.replace(r, notes=("a note",)) for r in made_class.reports(graded, who)]
    found = results(made)
    assert found is not None
    text = class_page(found)
    assert len(text) < 120 * len(who)
    assert "5090 more" in text
    notes = ("a note", "Late: 2 days late", "Set by hand: affine 3 of 10")
    found = results(msgspec.structs.replace(r, notes=notes) for r in made)
    assert found is not None
    tree = lxml.html.fromstring(class_page(found))
    sections = [len(list(each.iter("tr"))) for each in tree.find_class("fold")]
    assert sections[:2] == [1 + len(who)] * 2
    assert [h.text for h in tree.iter("h2")][:2] == ["To look at", "Misconceptions"]
    assert len(tree.xpath("//tr[not(ancestor::details)]")) < 20


# --- Questions about a class


def test_from_a_misconception_to_its_people(room: Path) -> None:
    """`--misconception NAME --ids` lists the students, one on each line; a near miss is named."""
    said = nngrade(
        "report", "week1", "--misconception", "affine/no_bias", "--ids", cwd=room, code=0
    )
    who = {s for s, k in made_class.students().items() if k in ("no_bias", "both")}
    assert set(said.stdout.splitlines()) == who
    shown = nngrade("report", "week1", "--misconception", "affine/no_bias", cwd=room, code=0).stdout
    assert "return X @ W.T" in shown
    wrong = nngrade("report", "week1", "--misconception", "affine/nobias", cwd=room, code=2).stderr
    assert "Did you mean affine/no_bias?" in wrong
    assert "--misconception" in nngrade("report", "week1", "--ids", cwd=room, code=2).stderr
    both = ("--json", "--csv")
    assert "exclude each other" in nngrade("report", "week1", *both, cwd=room, code=2).stderr
    asked = ("--misconception", "affine/no_bias", "--csv")
    assert "goes with --ids" in nngrade("report", "week1", *asked, cwd=room, code=2).stderr


def test_explain_needs_no_course(room: Path) -> None:
    """`explain` reads the report alone; a name that is no assignment's is refused."""
    assert (
        "The bias is left out"
        in nngrade("explain", "week1", "no_bias00150", cwd=room, code=0).stdout
    )
    assert "is not the name" in nngrade("report", "../week1", cwd=room, code=2).stderr


def test_what_needs_a_person_is_sorted_by_urgency(graded: dict[str, Report]) -> None:
    """A report without a mark comes first, then hostile code, then a refused submission, then notes."""
    plain, blank, refused, hostile = made_class.reports(graded, dict.fromkeys("abcd", "no_bias"))
    noted = msgspec.structs.replace(plain, notes=("a note",))
    error = msgspec.structs.replace(blank, score=None)
    assert refused.graded is not None
    about = msgspec.structs.replace(refused.graded, refused="it is an archive bomb")
    refused = msgspec.structs.replace(refused, graded=about)
    check = hostile.exercises[0].checks[0]
    died = msgspec.structs.replace(check, failure=Failure("died", "killed"), verdict=Verdict.FAILED)
    first = msgspec.structs.replace(hostile.exercises[0], checks=(died,))
    hostile = msgspec.structs.replace(hostile, exercises=(first,))
    found = results([noted, hostile, refused, error])
    assert found is not None
    assert [a.student for a in found.attention] == ["b", "d", "c", "a"]
    assert found.attention[0].score is None
    assert found.marks.in_error == 1


def test_marks_set_by_hand_count_and_are_named(graded: dict[str, Report], tmp_path: Path) -> None:
    """A mark set by hand is in the mean and the totals, and the report says who set it."""
    made_class.write(tmp_path, made_class.reports(graded, {"ada": "no_bias", "bob": "right"}))
    before = nngrade("report", "week1", "--json", cwd=tmp_path, code=0).stdout
    mark = ("mark", "week1", "ada", "affine", "10", "--comment", "a good reason")
    nngrade("--course", MINI, *mark, cwd=tmp_path, code=0)
    after = nngrade("report", "week1", "--json", cwd=tmp_path, code=0).stdout
    old, new = (msgspec.json.decode(text, type=Results) for text in (before, after))
    assert (old.by_hand, new.marks.mean) == ((), 24)
    assert [r.student for r in new.by_hand] == ["ada"]
    assert "a good reason" in nngrade("report", "week1", cwd=tmp_path, code=0).stdout
    assert "a good reason" in nngrade("report", "week1", "--csv", cwd=tmp_path, code=0).stdout
    page = tmp_path / "class.html"
    nngrade("report", "week1", "--html", page, cwd=tmp_path, code=0)
    assert "a good reason" in page.read_text("utf-8")
    totals = msgspec.json.decode(nngrade("report", "--json", cwd=tmp_path).stdout, type=Weeks)
    assert [s.total for s in totals.students] == [24, 24]


def test_one_of_several_explanations_is_counted_apart(graded: dict[str, Report]) -> None:
    """A student for whom a mistake is one of several explanations does not count as having it."""
    first = Diagnosis("bug", "affine", "A", "One of these two: Rows are columns.", "", "affine/a")
    second = Diagnosis("bug", "affine", "B", "Or this: The bias is last.", "", "affine/b")
    surely = Diagnosis("bug", "affine", "A", "One of the rows is missing.", "", "affine/a")
    assert first.is_one_of_several
    assert second.is_one_of_several
    assert not surely.is_one_of_several
    made = []
    for report, found in zip(
        made_class.reports(graded, {"ada": "no_bias", "bob": "no_bias"}),
        ((first, second), (surely,)),
        strict=True,
    ):
        exercise = msgspec.structs.replace(report.exercises[0], diagnoses=found)
        made.append(msgspec.structs.replace(report, exercises=(exercise,)))
    done = results(made)
    assert done is not None
    counted = {m.name: (m.students, m.unsure) for m in done.misconceptions}
    assert counted == {"affine/a": (("bob",), ("ada",)), "affine/b": ((), ("ada",))}
    assert done.misconceptions[0].sentence == "One of the rows is missing."


def test_an_excerpt_is_one_definition() -> None:
    """It ends where the definition ends, has the margin of its first line, and is cut if it is long."""
    text = "x = 1\n\ndef f(\n    a,\n):\n    if a:\n\n        return 1\n    return 2\n\n\ny = 2\n"
    assert excerpt(text, "f") == "def f(\n    a,\n):\n    if a:\n\n        return 1\n    return 2"
    assert excerpt(text, "g") == ""
    assert excerpt(text, "f", 2).endswith("… (5 more lines)")


def test_no_cell_is_a_formula(graded: dict[str, Report]) -> None:
    """A student's name that a spreadsheet would compute gets an apostrophe."""
    found = results(made_class.reports(graded, {"=cmd()": "no_bias"}))
    assert found is not None
    text = tables.as_csv(found)
    assert "'=cmd()" in text
    assert ",=cmd()" not in text
    assert json.loads(tables.as_json(found))["misconceptions"][0]["students"] == ["=cmd()"]
    assert set(SOURCES) == set(COUNTS)


# --- All weeks, attempts, groups, comparisons


def _weeks(folder: Path, graded: dict[str, Report]) -> None:
    """Write two weeks: ada hands in both, bob only the first, cy is in error in the second."""
    first = made_class.reports(graded, {"ada": "right", "bob": "no_bias", "cy": "no_half"})
    second = made_class.reports(graded, {"ada": "no_bias", "cy": "right"})
    second[1] = msgspec.structs.replace(second[1], score=None)
    made_class.write(folder, first, "week2")
    made_class.write(folder, second, "week10")


def test_all_weeks_have_totals_and_missing_work(graded: dict[str, Report], tmp_path: Path) -> None:
    """The total is the sum of the scores; missing work is named and counts 0; an error leaves no total."""
    _weeks(tmp_path, graded)
    said = nngrade("report", "--json", cwd=tmp_path, code=0).stdout
    found = msgspec.json.decode(said, type=Weeks)
    assert [w.name for w in found.weeks] == ["week2", "week10"]
    assert found.max_total == 48
    by_name = {s.student: s for s in found.students}
    no_bias = graded["no_bias"].score
    assert no_bias is not None
    assert by_name["ada"].total == pytest.approx(24 + no_bias)
    assert by_name["ada"].missing == ()
    assert (by_name["bob"].total, by_name["bob"].missing) == (pytest.approx(no_bias), ("week10",))
    assert by_name["cy"].total is None
    rows = list(csv.DictReader(nngrade("report", "--csv", cwd=tmp_path).stdout.splitlines()))
    assert {r["student"]: (r["missing"], r["total"]) for r in rows} == {
        "ada": ("", f"{24 + no_bias:.4f}".rstrip("0").rstrip(".")),
        "bob": ("week10", f"{no_bias:.4f}".rstrip("0").rstrip(".")),
        "cy": ("", ""),
    }
    printed = nngrade("report", cwd=tmp_path, code=0).stdout
    assert re.search(r"bob +week10 +", printed)
    page = tmp_path / "all.html"
    nngrade("report", "--html", page, cwd=tmp_path, code=0)
    is_closed(page.read_text("utf-8"))
    cells = next(rows for name, rows in _tables(page).items() if name.startswith("Students"))
    assert [c[0] for c in cells[1:]] == ["ada", "bob", "cy"]
    assert cells[3][-1] == "—"


@pytest.mark.parametrize("terminal", [True, False])
def test_no_number_is_cut(terminal: bool) -> None:
    """A table that is too wide is split in a terminal and has long lines in a pipe; numbers are whole."""
    weeks = [f"week{n}" for n in range(1, 13)]
    row = ("ada", "", *(97.3 - n for n in range(12)), 1160.4)
    file = io.StringIO()
    to = Console(file=file, width=40, force_terminal=terminal, color_system=None)
    show(Grid("", ("student", "missing", *weeks, "total"), (row,), texts=2), to)
    words = file.getvalue().split()
    assert set(words) == {"student", "missing", *weeks, "total", "ada", *map(points, row[2:])}
    assert words.count("student") == (4 if terminal else 1)


def test_weights_of_the_course_count(graded: dict[str, Report], tmp_path: Path) -> None:
    """A week counts by its weight in course.toml; a weight of no assignment is refused."""
    week = msgspec.structs.replace(graded["right"], assignment="week1")
    made_class.write(tmp_path, made_class.reports({"right": week}, {"ada": "right"}))
    course = shutil.copytree(MINI, tmp_path / "course")
    file = course / "assignments" / "course.toml"
    plain = file.read_text("utf-8")
    file.write_text(f"{plain}\n[weights]\nweek1 = 30\n", "utf-8")
    said = nngrade("--course", course, "report", "--json", cwd=tmp_path, code=0).stdout
    found = msgspec.json.decode(said, type=Weeks)
    assert (found.max_total, found.students[0].total) == (30, 30)
    file.write_text(f"{plain}\n[weights]\nweek9 = 30\n", "utf-8")
    assert "week9" in nngrade("--course", course, "report", cwd=tmp_path, code=3).stderr


def test_the_best_or_the_last_attempt_counts(graded: dict[str, Report], tmp_path: Path) -> None:
    """Each --out is an attempt: the last counts, or with --best the one with the highest score."""
    first = {"ada": "right", "bob": "no_bias", "cy": "right"}
    second = {"ada": "no_bias", "bob": "right"}
    for name, who in (("one", first), ("two", second)):
        made_class.write(tmp_path / name, made_class.reports(graded, who))
    outs = ("--out", "one/graded", "--out", "two/graded", "--json")
    no_bias = graded["no_bias"].score
    for options, wanted in (((), [no_bias, 24, 24]), (("--best",), [24, 24, 24])):
        said = nngrade("report", *outs, *options, cwd=tmp_path, code=0).stdout
        assert [s.total for s in msgspec.json.decode(said, type=Weeks).students] == wanted
        said = nngrade("report", "week1", *outs, *options, cwd=tmp_path, code=0).stdout
        found = msgspec.json.decode(said, type=Results)
        assert found.students == 3
        assert found.marks.lowest == min(wanted)


@pytest.mark.parametrize("week", [[], ["week1"]])
def test_an_attempt_without_a_folder_is_an_error(room: Path, week: list[str]) -> None:
    """A folder of a second attempt that is not there, as after a slip in its name, is named."""
    outs = ("--out", "graded", "--out", "resitt")
    assert (
        "resitt: there is no such folder"
        in nngrade("report", *week, *outs, cwd=room, code=2).stderr
    )


def test_groups(graded: dict[str, Report], tmp_path: Path) -> None:
    """Groups have their own means, can be looked at alone, and compared with each other."""
    _weeks(tmp_path, graded)
    (tmp_path / "groups.csv").write_text("ada,Tue\nbob,Thu\ncy,Thu\n", "utf-8")
    groups = ("--groups", "groups.csv")
    said = nngrade("report", *groups, "--json", cwd=tmp_path, code=0).stdout
    found = msgspec.json.decode(said, type=Weeks)
    assert [(g.name, g.students, g.mean) for g in found.groups] == [
        ("Thu", 2, graded["no_bias"].score),
        ("Tue", 1, pytest.approx(24 + graded["no_bias"].score)),
    ]
    alone = nngrade("report", "week2", *groups, "--group", "Thu", "--json", cwd=tmp_path).stdout
    assert msgspec.json.decode(alone, type=Results).students == 2
    wrong = nngrade("report", "week2", *groups, "--group", "Thw", cwd=tmp_path, code=2).stderr
    assert "Did you mean Thu?" in wrong
    pair = (*groups, "--group", "Thu", "--compare", "Tue")
    said = nngrade("report", "week2", *pair, "--json", cwd=tmp_path, code=0).stdout
    made = msgspec.json.decode(said, type=Comparison)
    shares = {(r.table, r.name): (r.here, r.there) for r in made.rows}
    assert shares["exercise", "affine"] == (0.5, 1.0)
    assert shares["misconception", "affine/no_bias"] == (0.5, 0.0)
    text = nngrade("report", "week2", *pair, cwd=tmp_path, code=0).stdout
    assert re.search(r"affine/no_bias +50 % +0 % +50 %", text)
    rows = nngrade("report", "week2", *pair, "--csv", cwd=tmp_path, code=0).stdout.splitlines()
    assert "exercise,affine,0.5,1,-0.5" in rows


def test_a_week_is_compared_with_another_folder(graded: dict[str, Report], tmp_path: Path) -> None:
    """`--compare` takes last year's reports or another week; a folder without reports is named."""
    _weeks(tmp_path, graded)
    last = made_class.reports(graded, {"ada": "right", "bob": "no_half"})
    made_class.write(tmp_path / "last", last, "week2")
    for other in ("last/graded", "last/graded/week2"):
        said = nngrade("report", "week2", "--compare", other, "--json", cwd=tmp_path, code=0).stdout
        made = msgspec.json.decode(said, type=Comparison)
        assert (made.students_here, made.students_there) == (3, 2)
        shares = {r.name: (r.here, r.there) for r in made.rows if r.table == "misconception"}
        assert shares["mean_loss/no_half"] == (pytest.approx(1 / 3), 0.5)
    page = tmp_path / "two.html"
    nngrade("report", "week2", "--compare", "week10", "--html", page, cwd=tmp_path, code=0)
    is_closed(page.read_text("utf-8"))
    assert "no reports" in nngrade("report", "week2", "--compare", "x", cwd=tmp_path, code=2).stderr
