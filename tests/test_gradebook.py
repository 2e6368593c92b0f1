"""The gradebook, checked with nbgrader's commands: SQLite, PostgreSQL, export, feedback, formgrader."""

from __future__ import annotations

import contextlib
import csv
import html
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import BIN, MINI, NNGRADE, ON_PATH, TINY, printed, seen
from nngrade.errors import UsageError
from nngrade.model import Graded, Report, Verdict

pytestmark = pytest.mark.slow

WRONG = TINY.replace("return X @ W.T + b", "return X @ W.T")


def _nngrade(folder: Path, *arguments: str, code: int = 0) -> str:
    return printed(folder, NNGRADE, "--course", MINI, *arguments, code=code)


def _hand_in(folder: Path, student: str, source: str, at: str = "") -> None:
    place = folder / "submitted" / student / "week1"
    place.mkdir(parents=True, exist_ok=True)
    (place / "tiny.py").write_text(source, "utf-8")
    if at:
        (place / "timestamp.txt").write_text(at, "utf-8")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create an almost empty gradebook for tests to copy, because alembic needs seconds to make one."""
    folder = tmp_path_factory.mktemp("empty")
    _hand_in(folder, "ada", TINY)
    _nngrade(folder, "grade", "week1")
    return folder


@pytest.fixture
def room(empty: Path, tmp_path: Path) -> Path:
    """Create a TA's folder with a gradebook that holds ada's grade, and two more submissions."""
    folder = Path(shutil.copytree(empty, tmp_path / "room"))
    _hand_in(folder, "bob", WRONG, "2026-11-21 09:30:00 UTC")
    _hand_in(folder, "<b>cy", "raise SystemExit\n")
    return folder


def _rows(folder: Path, url: str = "sqlite:///gradebook.db") -> list[dict[str, str]]:
    printed(folder, BIN / "nbgrader", "export", "--db", url)
    with (folder / "grades.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _exported(folder: Path, url: str = "sqlite:///gradebook.db") -> dict[str, dict[str, str]]:
    return {row["student_id"]: row for row in _rows(folder, url)}


def test_grades_reach_the_gradebook(room: Path) -> None:
    """`nbgrader export` prints every student's score, and a rerun changes nothing."""
    assert "Gradebook: 3 grades" in _nngrade(room, "grade", "week1")
    rows = _exported(room)
    scores = {k: float(row["score"]) for k, row in rows.items()}
    assert scores["ada"] == 24
    assert 14 <= scores["bob"] < 24
    assert scores["<b>cy"] == 0
    assert {row["max_score"] for row in rows.values()} == {"24.0"}
    assert rows["bob"]["timestamp"] == "2026-11-21 09:30:00"
    _nngrade(room, "gradebook", "sync", "week1")
    assert {k: float(r["score"]) for k, r in _exported(room).items()} == scores


def test_the_gradebook_is_rebuilt_from_the_reports(room: Path) -> None:
    """`gradebook sync` rebuilds the database and the notebooks from the reports."""
    _nngrade(room, "grade", "week1")
    before = {k: r["score"] for k, r in _exported(room).items()}
    for name in ("autograded", "source", "submitted"):
        shutil.rmtree(room / name)
    (room / "gradebook.db").unlink()
    _nngrade(room, "gradebook", "sync", "week1")
    assert {k: r["score"] for k, r in _exported(room).items()} == before


def test_a_manual_grade_is_kept(room: Path) -> None:
    """A grade that a TA set by hand survives regrading, and the output counts it."""
    _nngrade(room, "grade", "week1")
    _api(
        room,
        "g = gb.find_grade('affine', 'week1', 'week1', 'bob'); g.manual_score = 9.0\n"
        "g.extra_credit = 1.0\n"
        "c = gb.find_comment('affine', 'week1', 'week1', 'bob'); c.manual_comment = 'seen'\n",
    )
    before = float(_exported(room)["bob"]["score"])
    said = _nngrade(room, "grade", "week1", "--regrade")
    assert "1 exercises keep a grade set by hand" in said
    assert float(_exported(room)["bob"]["score"]) == before
    found = _api(room, "print(gb.find_comment('affine', 'week1', 'week1', 'bob').comment)\n")
    assert "seen" in found
    said = _nngrade(room, "export", "week1")
    assert "extra credit (students: 1) and late penalties (students: 0)" in said
    assert "affine 9 of 10" in said


def test_marks_by_hand_go_both_ways(room: Path) -> None:
    """A mark reaches the gradebook, formgrader's later one comes back, and both survive a rebuild."""
    _nngrade(room, "grade", "week1")
    wrong = float(_exported(room)["bob"]["score"])
    _nngrade(room, "mark", "week1", "bob", "affine", "7.5", "--comment", "The idea is right.")
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["score"]) == wrong + 7.5
    at = "'affine', 'week1', 'week1', 'bob'"
    seen = f"g = gb.find_grade({at}); c = gb.find_comment({at})\n"
    assert "The idea is right." in _api(room, seen + "print(c.manual_comment)\n")
    _api(room, seen + "g.manual_score = 9.5; c.manual_comment = 'Seen in formgrader.'\n")
    assert "set by hand in formgrader (students: 1)" in _nngrade(room, "export", "week1")
    _nngrade(room, "grade", "week1", "--regrade")
    said = _nngrade(room, "export", "week1")
    assert f"bob,{wrong + 9.5:g},24,9.5," in said
    assert "by formgrader on" in said
    assert "Seen in formgrader." in said
    _nngrade(room, "mark", "week1", "bob", "affine", "8")
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["score"]) == wrong + 8
    (room / "gradebook.db").unlink()
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["score"]) == wrong + 8
    for _ in range(3):
        _nngrade(room, "mark", "week1", "bob", "affine", "--undo")
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["score"]) == wrong


def _api(folder: Path, code: str) -> str:
    """Run lines of code with nbgrader's API."""
    program = (
        "from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as gb:\n"
        + "".join(f"    {line}\n" for line in code.splitlines())
        + "    gb.db.commit()\n"
    )
    return printed(folder, sys.executable, "-c", program)


def test_late_work_is_penalised_by_nbgraders_own_plugin(room: Path) -> None:
    """The plugin in nbgrader_config.py sets the penalty; without a plugin, late work costs nothing."""
    _nngrade(room, "grade", "week1")
    _api(
        room,
        "import datetime\n"
        "a = gb.find_assignment('week1'); a.duedate = datetime.datetime(2026, 11, 20)\n",
    )
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["late_submission_penalty"]) == 0
    (room / "late.py").write_text(
        "from nbgrader.plugins import BasePlugin\n"
        "class Late(BasePlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return 3.0 if total_seconds_late > 3600 else 0.0\n"
    )
    (room / "nbgrader_config.py").write_text(
        "from late import Late\nc = get_config()\nc.AssignLatePenalties.plugin_class = Late\n"
    )
    _nngrade(room, "gradebook", "sync", "week1")
    rows = _exported(room)
    assert float(rows["bob"]["late_submission_penalty"]) == 3
    assert float(rows["ada"]["late_submission_penalty"]) == 0
    assert float(rows["bob"]["score"]) == float(rows["bob"]["raw_score"]) - 3


def test_the_courses_own_penalties_are_in_the_export(room: Path) -> None:
    """`export` does not say that it lacks the penalties of the course's rule, which it has taken off."""
    course = shutil.copytree(MINI, room / "course")
    with (course / "assignments/course.toml").open("a") as file:
        file.write("\n[due]\nweek1 = 2026-11-20T12:00:00+01:00\n[late]\nper_day = 10\n")
    printed(room, NNGRADE, "--course", course, "grade", "week1")
    said = printed(room, NNGRADE, "--course", course, "export", "week1")
    assert "1 day late" in said
    assert "late penalties" not in said


def test_times_as_nbgrader_writes_them() -> None:
    """`in_utc` reads nbgrader's format, named zones, offsets and ISO 8601, and rejects anything else."""
    from nngrade.nbgrader.times import in_utc

    noon = {
        "2026-11-20 12:00:00.123456 UTC": "",
        "2026-11-20 04:00:00.123456 America/Los_Angeles": "",
        "2026-11-20T12:00:00.123456Z": "",
        "2026-11-20 12:00:00.123456": "",
        "2026-11-20 13:00:00.123456 +0100": "",
        "2026-11-20 06:30:00.123456 -05:30": "",
        "2026-11-20 13:00:00.123456+01:00": "",
        "2026-11-20 04:00:00.123456 PST": "America/Los_Angeles",
    }
    for text, zone in noon.items():
        assert in_utc(text, zone or "UTC").isoformat() == "2026-11-20T12:00:00.123456", text
    for text in (
        "",
        "yesterday +0100",
        "12:00",
        "2026-11-20 12:00:00 PST",
        "20 PST 2026 Nov 12:00",
    ):
        with pytest.raises(ValueError, match=r"."):
            in_utc(text)


def test_a_platforms_time_reaches_the_gradebook(tmp_path: Path) -> None:
    """A submission outside nbgrader's layout has the time that its report keeps, even beside its folder."""
    from nngrade.nbgrader.times import handed_in

    (tmp_path / "submission_7").mkdir()
    about = Graded("ada", "k", "1", "none", 0.1, "now", handed_in="2026-11-20 09:30:00.123 Z")
    report = Report(
        nngrade="1", course="c", assignment="week1", title="", submission="submission_7",
        suites=("public",), score=1.0, max_score=1.0, verdict=Verdict.PASSED, exercises=(), graded=about,
    )  # fmt: skip
    said: list[str] = []
    assert str(handed_in(report, tmp_path, "UTC", said)) == "2026-11-20 09:30:00.123000"
    assert said == []


def test_times_reach_the_gradebook(room: Path) -> None:
    """Times are read from any folder; unreadable ones are reported, and removed ones are cleared."""
    _hand_in(room, "bob", WRONG, "2026-11-20 09:30:00.123456 UTC")
    _hand_in(room, "dan", WRONG, "yesterday +0100")
    _hand_in(room, "eva", WRONG, " ")
    (room / "submitted" / "eva" / "week1" / "timestamp.txt").write_text("")
    (room / "submitted").rename(room / "collected")
    (room / "collected" / "bob").rename(room / "collected" / "b0b")
    (room / "names.csv").write_text("b0b,bob\n")
    command = ("grade", "week1", "collected", "--students", "names.csv")
    said = _nngrade(room, *command)
    assert "Gradebook: 5 grades" in said
    assert "collected/dan/week1/timestamp.txt: 'yesterday +0100' is not a time" in said
    assert "collected/eva/week1/timestamp.txt: it is empty" in said
    rows = _exported(room)
    times = {name: row["timestamp"] for name, row in rows.items()}
    assert times == {
        "bob": "2026-11-20 09:30:00.123456",
        "dan": "",
        "eva": "",
        "ada": "",
        "<b>cy": "",
    }
    written = room / "autograded" / "bob" / "week1" / "timestamp.txt"
    parse = f"from nbgrader.utils import parse_utc; print(parse_utc(open({str(written)!r}).read()))"
    assert printed(room, sys.executable, "-c", parse).strip() == times["bob"]
    (room / "collected" / "eva" / "week1" / "timestamp.txt").unlink()
    (room / "collected" / "dan" / "week1" / "timestamp.txt").write_text("2026-11-20T09:30:00+01:00")
    (room / "collected" / "b0b" / "week1" / "timestamp.txt").unlink()
    assert "is not a time" not in _nngrade(room, *command)
    assert not written.exists()
    shutil.rmtree(room / "collected")
    _nngrade(room, "gradebook", "sync", "week1")
    times = {name: row["timestamp"] for name, row in _exported(room).items()}
    assert times["dan"] == "2026-11-20 08:30:00"
    assert times["bob"] == ""


def test_free_days_used_in_an_earlier_week(room: Path) -> None:
    """Grading a week after a later one says how the later one's lateness reaches the gradebook."""
    course = Path(shutil.copytree(MINI, room / "course"))
    for folder in ("assignments", "reference", "student_template"):
        shutil.copytree(course / folder / "week1", course / folder / "week2")
    toml = course / "assignments" / "course.toml"
    toml.write_text(
        toml.read_text().replace('["week1"]', '["week1", "week2"]')
        + "[due]\nweek1 = 2026-11-20T12:00:00Z\nweek2 = 2026-11-20T12:00:00Z\n"
        "[late]\nper_day = 10\nfree_days = 1\n"
    )
    for folder in (room / "submitted").iterdir():
        shutil.copytree(folder / "week1", folder / "week2")
    here = [NNGRADE, "--course", "course"]
    assert "free days" not in printed(room, *here, "grade", "week2")
    before = _penalties(room)
    assert "run `nngrade gradebook sync week2` too." in printed(room, *here, "grade", "week1")
    own = ("--out", "graded", "--gradebook", "sqlite:///gradebook.db")
    assert "sync week2` too." in printed(room, *here, "grade", "week1", *own)
    printed(room, *here, "gradebook", "sync", "week2")
    assert (before["week2"], _penalties(room)["week2"]) == (0, 2.4)


def _penalties(room: Path) -> dict[str, float]:
    """Return what bob's lateness costs in each week, as nbgrader exports it."""
    rows = [row for row in _rows(room) if row["student_id"] == "bob"]
    return {row["assignment"]: float(row["late_submission_penalty"]) for row in rows}


def test_a_plugin_in_the_courses_folder(room: Path) -> None:
    """A late-submission plugin in the course's folder is found, and an unusable one is reported."""
    _api(
        room,
        "import datetime\n"
        "a = gb.find_assignment('week1'); a.duedate = datetime.datetime(2026, 11, 20)\n",
    )
    (room / "late.py").write_text(
        "from nbgrader.plugins import LateSubmissionPlugin\n"
        "class Sub(LateSubmissionPlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return 3.0 if score else 1 / 0\n"
    )
    _plugin(room, "late.Sub")
    _nngrade(room, "grade", "week1")
    assert float(_exported(room)["bob"]["late_submission_penalty"]) == 3
    for name in ("late.Sup", "later.Sub", "Sub", ""):
        _plugin(room, name)
        said = _nngrade(room, "gradebook", "sync", "week1", code=2)
        assert f"plugin {name!r} of nbgrader_config.py cannot be used" in said
        assert "Traceback" not in said
    _plugin(room, "late.Sub")
    _hand_in(room, "bob", "", "2026-11-21 09:30:00 UTC")
    assert "raised ZeroDivisionError for bob" in _nngrade(room, "grade", "week1", code=2)
    (room / "nbgrader_config.py").write_text("c = get_config(\n")
    assert "configuration cannot be read" in _nngrade(room, "gradebook", "sync", "week1", code=2)


def _plugin(folder: Path, name: str) -> None:
    (folder / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.AssignLatePenalties.plugin_class = {name!r}\n"
    )


@pytest.fixture
def edited(room: Path) -> Path:
    """Return the graded folder, with a copy of the course that has since lost an exercise."""
    _nngrade(room, "grade", "week1")
    week = Path(shutil.copytree(MINI, room / "course")) / "assignments" / "week1"
    for name, mark in (
        ("assignment.toml", "[[exercises]]\nname = "),
        ("tests/public/test_tiny.py", "@exercise("),
    ):
        head, *pieces = (week / name).read_text("utf-8").split(mark)
        kept = [p for p in pieces if not p.startswith('"Counter"')]
        (week / name).write_text(mark.join([head, *kept]), "utf-8")
    (week / "mistakes" / "Counter.md").unlink()
    return room


def test_a_removed_exercise_leaves_the_gradebook(edited: Path) -> None:
    """The cells, grades, comments and points of a removed exercise go; cells that a TA added stay."""
    _api(
        edited,
        "gb.add_grade_cell('extra', 'week1', 'week1', max_score=5, cell_type='code')\n"
        "gb.update_or_create_source_cell('Counter2', 'week1', 'week1', cell_type='code')\n"
        "gb.add_grade_cell('Counter2', 'week1', 'week1', max_score=2, cell_type='code')\n"
        "gb.add_solution_cell('Counter2', 'week1', 'week1')\n",
    )
    said = printed(edited, NNGRADE, "--course", "course", "grade", "week1")
    assert "removed, because week1 no longer has them: Counter." in said
    rows = _exported(edited)
    assert {row["max_score"] for row in rows.values()} == {"27.0"}
    assert float(rows["ada"]["score"]) == 20
    left = _api(
        edited,
        "from nbgrader.api import BaseCell, Comment, Grade\n"
        "print(sorted({c.name for c in gb.db.query(BaseCell)}), gb.db.query(Grade).count(),"
        " gb.db.query(Comment).count())\n",
    )
    assert left.strip() == "['Counter2', 'affine', 'apply_twice', 'extra', 'mean_loss'] 9 9"


def test_out_of_date_reports_are_listed(edited: Path) -> None:
    """`report` and `export` list out-of-date reports; the gradebook gets none that does not fit the week."""
    sentence = "3 reports are out of date, because week1 or nngrade has changed"
    here = [NNGRADE, "--course", "course"]
    for command in (["report"], ["export"]):
        assert sentence in printed(edited, *here, *command, "week1")
    assert sentence in printed(edited, *here, "gradebook", "sync", "week1", code=2)
    shutil.rmtree(edited / "submitted" / "ada")
    said = printed(edited, *here, "grade", "week1")
    assert "1 student has a report but no submission in submitted: ada. Such reports stay" in said
    assert "unless you delete them from graded/week1/" in said
    assert "1 of them has other exercises or points than week1: ada." in said
    assert "1 is left out of the gradebook." in said
    assert "Gradebook: 2 grades" in said


def test_a_locked_database_is_reported(room: Path) -> None:
    """A database that another program has locked is reported as locked, with exit code 4."""
    _nngrade(room, "grade", "week1", "--no-gradebook")
    with contextlib.closing(sqlite3.connect(room / "gradebook.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        said = _nngrade(room, "gradebook", "sync", "week1", code=4)
    assert "database is locked. Try again when formgrader" in said
    assert "Traceback" not in said


def test_an_unusable_database_url_is_refused(room: Path) -> None:
    """A URL that cannot be opened is refused with an example of a valid one."""
    said = _nngrade(room, "gradebook", "sync", "week1", "--url", "nonsense", code=2)
    assert "sqlite:///gradebook.db" in said
    from nngrade.cohort.late import Late
    from nngrade.cohort.marks import Marks
    from nngrade.model import Policy
    from nngrade.nbgrader.gradebook import Book, write

    with pytest.raises(UsageError, match="cannot be opened"):
        book = Book(
            "sqlite:////nowhere/at/all.db", room, Marks(room), Late(room, "week1", Policy())
        )
        write(None, [], book)  # type: ignore[arg-type]


def test_feedback_by_nbgraders_own_command(room: Path) -> None:
    """`nbgrader generate_feedback` gives each student a page with scores, comments and the source."""
    _nngrade(room, "grade", "week1")
    printed(room, BIN / "nbgrader", "generate_feedback", "week1")
    page = (room / "feedback" / "bob" / "week1" / "week1.html").read_text("utf-8")
    text = re.sub(r"<[^>]+>", "", page)
    score = _exported(room)["bob"]["score"]
    assert f"(Score: {float(score):g} / 24.0)" in text or f"(Score: {score} / 24.0)" in text
    assert "The bias is left out" in text
    assert "X @ W.T" in text
    assert (room / "feedback" / "ada" / "week1" / "week1.html").is_file()


CHANGES = TINY.replace("return X @ W.T + b", "X += 1.0\n    return (X - 1.0) @ W.T + b")


def test_feedback_says_what_helps(room: Path) -> None:
    """Feedback keeps line breaks, shows the student's code, says what is wrong, and its index has names."""
    _hand_in(room, "o'neil@uni.edu", CHANGES + "\nafter = 1\n")
    config = "from nngrade.nbgrader_plugin import configure\nc = get_config()\nconfigure(c)\n"
    (room / "nbgrader_config.py").write_text(config)
    _nngrade(room, "grade", "week1")
    printed(room, BIN / "nbgrader", "generate_feedback", "week1")
    page = (room / "feedback" / "o'neil@uni.edu" / "week1" / "week1.html").read_text("utf-8")
    index = page.partition('<div id="toc">')[2].partition("</div>")[0]
    assert '<a href="#affine">affine</a>' in index
    answer = html.unescape(re.sub(r"<[^>]+>", "", page.partition("Student's answer")[2]))
    code, _, comment = answer.partition("Comments:")
    assert "X += 1.0" in code
    assert "after = 1" not in code
    assert "changes its argument" in comment.partition("Student's answer")[0]
    page = (room / "feedback" / "bob" / "week1" / "week1.html").read_text("utf-8")
    comment = page.partition("<b>Comments:</b>")[2].partition("</div>")[0]
    assert "<br" in comment


SCRIPT = "<script>document.documentElement.dataset.ran=1</script>"
# The script is in an exception's name, and in the line that raises it, outside of a code span.
EVIL = TINY.replace(
    "return X @ W.T + b",
    f"Evil = type({SCRIPT + chr(10) + '100'!a}, (ValueError,), {{}})\n"
    f"    raise Evil({'` ' + SCRIPT + ' `'!a})",
)


def test_no_script_of_a_submission_runs_in_the_feedback(room: Path) -> None:
    """A browser shows a submission's text in nbgrader's feedback, and runs none of it."""
    _hand_in(room, "eve", EVIL)
    _nngrade(room, "grade", "week1")
    printed(room, BIN / "nbgrader", "generate_feedback", "week1")
    page = room / "feedback" / "eve" / "week1" / "week1.html"
    shown = seen(page)
    assert "data-ran" not in shown
    comment = shown[shown.index("<b>Comments:</b>") :].partition("</div>")[0]
    assert html.unescape(comment).count(SCRIPT) == 1, comment
    assert "raised ValueError" in comment
    page.write_text(page.read_text("utf-8") + SCRIPT, "utf-8")
    assert 'data-ran="1"' in seen(page)  # the browser does run scripts


def test_formgrader_shows_the_class(room: Path) -> None:
    """Formgrader's pages show the scores, and nothing waits to be autograded."""
    _nngrade(room, "grade", "week1")
    (room / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.root = {str(room)!r}\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [
        BIN / "jupyter", "server", "--allow-root", "--no-browser", f"--port={port}",
        "--IdentityProvider.token=t", "--ServerApp.port_retries=0",
        "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
    ]  # fmt: skip
    home = {"HOME": str(room), "JUPYTER_CONFIG_DIR": str(room / ".jupyter")}
    environment = {**os.environ, **ON_PATH, **home}
    with (room / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=room, env=environment, stdout=log, stderr=log)
    try:
        found = json.loads(_fetch(port, "formgrader/api/submissions/week1"))
        rows = {row["student"]: row for row in found}
        assert rows["ada"]["score"] == 24
        assert all(row["autograded"] and not row["needs_manual_grade"] for row in rows.values())
        names = json.loads(_fetch(port, "formgrader/api/submitted_notebooks/week1/week1"))
        bob = next(n for n in names if n["student"] == "bob")
        page = _fetch(port, f"formgrader/submissions/{bob['id']}")
        assert "affine" in page
        assert "X @ W.T" in re.sub(r"<[^>]+>", "", page)
    finally:
        server.terminate()
        server.wait(20)


def _fetch(port: int, path: str) -> str:
    deadline = time.monotonic() + 60
    while True:
        try:
            url = f"http://127.0.0.1:{port}/{path}?token=t"
            with urllib.request.urlopen(url, timeout=30) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


# --- PostgreSQL


def _postgresql() -> Path | None:
    found = shutil.which("postgres")
    if found:
        return Path(found).resolve().parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return places[-1].parent if places else None


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a PostgreSQL server on loopback for this module; yield its URL."""
    programs = _postgresql()
    if programs is None:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    folder = tmp_path_factory.mktemp("pg")
    # The server refuses to run as root, so another user needs access to the folder.
    prefix: list[str] = []
    if os.geteuid() == 0:
        prefix = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        folder = Path(f"/tmp/nngrade-pg-{os.getpid()}")  # noqa: S108
        folder.mkdir(mode=0o700)
        shutil.chown(folder, "nobody", "nogroup")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    data = folder / "data"
    subprocess.run(
        [*prefix, programs / "initdb", "-D", data, "-U", "nngrade", "--auth=trust", "-N"],
        check=True, capture_output=True, cwd="/",
    )  # fmt: skip
    options = f"-h 127.0.0.1 -p {port} -k {folder} -F"
    server = subprocess.Popen(
        [*prefix, programs / "postgres", "-D", data, *options.split()],
        cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        url = f"postgresql+psycopg://nngrade@127.0.0.1:{port}/nngrade"
        _create(port)
        yield url
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _create(port: int) -> None:
    import psycopg

    deadline = time.monotonic() + 30
    while True:
        try:
            address = f"host=127.0.0.1 port={port} user=nngrade dbname=postgres"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("CREATE DATABASE nngrade")
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_postgresql(room: Path, postgresql: str) -> None:
    """PostgreSQL gets the same grades, and nbgrader's command reads them back."""
    said = _nngrade(room, "grade", "week1", "--gradebook", postgresql)
    assert "Gradebook: 3 grades" in said
    scores = {k: float(r["score"]) for k, r in _exported(room, postgresql).items()}
    assert scores["ada"] == 24
    assert scores["<b>cy"] == 0
    _nngrade(room, "gradebook", "sync", "week1", "--url", postgresql)
    assert {k: float(r["score"]) for k, r in _exported(room, postgresql).items()} == scores
