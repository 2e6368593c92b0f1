"""`nngrade grade` for a class: marks, crashes, reruns, and the commands that read its reports."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from helpers import MINI, NNGRADE, TINY, nngrade
from nngrade.cli.doctor import LIMITS
from nngrade.cohort import batch
from nngrade.cohort.store import fingerprint, make_folder, read_report, report_path
from nngrade.course.manifest import load_assignment, load_course
from nngrade.model import Assignment, Course, ExerciseResult, Graded, Report, Verdict
from nngrade.report.document import encode
from nngrade.submission.archive import take
from nngrade.submission.class_folder import find
from nngrade.worker.outside.pool import PROBES

AFFINE = "return X @ W.T + b"
CLASS = {
    "ada": TINY,
    "bob": TINY.replace(AFFINE, "return X @ W.T"),
    "cy": TINY.replace(AFFINE, "raise NotImplementedError"),
    "dora": TINY.replace(AFFINE, "return None"),
    "eve": "import os\nos._exit(0)\n",
}


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Create a TA's folder with the submissions of a small class."""
    _hand_in(tmp_path, CLASS)
    return tmp_path


def _hand_in(folder: Path, sources: dict[str, str]) -> None:
    for name, source in sources.items():
        place = folder / "submitted" / name / "week1"
        place.mkdir(parents=True, exist_ok=True)
        (place / "tiny.py").write_text(source, "utf-8")


def _command(*arguments: str | Path, course: Path = MINI) -> list[str | Path]:
    return [NNGRADE, "--course", course, *arguments]


def _run(folder: Path, *arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    return nngrade("--course", MINI, *arguments, cwd=folder, code=code)


def _scores(folder: Path) -> dict[str, float | None]:
    found = {}
    for path in sorted((folder / "graded" / "week1").glob("*.json")):
        report = read_report(path)
        assert report is not None
        found[path.stem] = report.score
    return found


def test_a_class_is_graded(room: Path) -> None:
    """Every submission gets a report and marks, and the summary lists what needs attention."""
    _hand_in(room, {"dora": TINY.replace(AFFINE, "while True: pass")})
    said = _run(room, "grade", "week1", "--no-gradebook").stdout
    scores = _scores(room)
    assert list(scores) == list(CLASS)
    assert scores["ada"] == 24
    assert scores["eve"] == 0
    assert "5 submissions: 5 graded." in said
    human = said.partition("To look at:")[2]
    assert re.search(r"dora \(\d+ / 24\): a function did not finish in time", human)
    report = read_report(room / "graded" / "week1" / "bob.json")
    assert report is not None
    assert report.graded is not None
    assert report.graded.student == "bob"
    assert report.graded.isolation.endswith("Landlock, seccomp")
    assert (
        report.graded.seed == (MINI / "assignments/week1/tests/hidden/seed.txt").read_text().strip()
    )
    assert [d.bug for e in report.exercises for d in e.diagnoses] == ["affine/no_bias"]


def test_names_and_sources_that_are_not_utf8(tmp_path: Path) -> None:
    """Names in other encodings cost no marks, nor does a source file that declares its encoding."""
    _hand_in(tmp_path, {"b\udcffd": TINY, "ada": TINY, "latin": TINY, "plain": TINY})
    submitted = tmp_path / "submitted"
    (submitted / "ada" / "week1" / "notes\udcff.py").write_text("x = 1\n")
    coded = b"# -*- coding: latin-1 -*-\n# na\xefve\n" + TINY.encode()
    (submitted / "latin" / "week1" / "tiny.py").write_bytes(coded)
    (submitted / "plain" / "week1" / "tiny.py").write_bytes(coded.partition(b"\n")[2])
    said = _run(tmp_path, "grade", "week1", "--no-gradebook").stdout
    best = _scores(tmp_path)["ada"]
    assert _scores(tmp_path) == {"ada": best, "b%25FFd": best, "latin": best, "plain": 0.0}
    assert "plain (0 / 24): tiny.py is not UTF-8 text: save it as UTF-8" in said
    assert "not UTF-8 text" in _run(tmp_path, "explain", "week1", "plain").stdout


def test_skipped_students_are_listed(room: Path) -> None:
    """Students who handed in only another week, and files tied to no student, are listed on stderr."""
    (room / "submitted" / "gus" / "week2").mkdir(parents=True)
    (room / "submitted" / "work.rar").write_bytes(b"")
    said = _run(room, "grade", "week1", "--no-gradebook").stderr
    assert "There is no week1 in the folders of gus." in said
    assert "not tied to a student: work.rar" in said


def test_only_what_changed_is_graded(room: Path) -> None:
    """A rerun grades new and changed submissions only; --regrade and --seed grade all."""
    _run(room, "grade", "week1", "--no-gradebook")
    before = {p: p.stat().st_mtime_ns for p in (room / "graded/week1").iterdir()}
    _hand_in(room, {"bob": TINY, "flo": TINY})
    said = _run(room, "grade", "week1", "--no-gradebook").stdout
    assert "6 submissions: 2 graded, 4 unchanged" in said
    changed = {p.stem for p, t in before.items() if p.stat().st_mtime_ns != t}
    assert changed == {"bob"}
    assert _scores(room)["bob"] == 24
    assert "6 graded" in _run(room, "grade", "week1", "--no-gradebook", "--regrade").stdout
    assert "6 graded" in _run(room, "grade", "week1", "--no-gradebook", "--seed", "7").stdout
    report = read_report(room / "graded/week1/ada.json")
    assert report is not None
    assert report.graded is not None
    assert report.graded.seed == "7"


def test_a_changed_suite_is_graded_again(room: Path, tmp_path: Path) -> None:
    """The fingerprint changes with seed, suites, reference, mistakes and variants, not with the handout."""
    course = Path(shutil.copytree(MINI, tmp_path / "course"))
    week = load_assignment(load_course(course), "week1")
    first = fingerprint(week, 1)
    assert first != fingerprint(week, 2)
    assert first == fingerprint(week, 1)
    for name in (
        "assignments/week1/tests/hidden/test_tiny.py",
        "reference/week1/tiny.py",
        "assignments/week1/mistakes/affine.md",
        "assignments/week1/variants/affine.md",
    ):
        path = course / name
        path.write_text(path.read_text("utf-8") + "\n", "utf-8")
        assert fingerprint(week, 1) != first
        first = fingerprint(week, 1)
    for name in ("handout.md", "catches.json"):
        path = course / "assignments/week1" / name
        path.write_text(path.read_text("utf-8") + "\n" if path.exists() else "{}", "utf-8")
        assert fingerprint(week, 1) == first


def test_a_report_says_how_the_files_were_found_today(room: Path) -> None:
    """A link that was ignored, and then removed, is not in the report any more."""
    spare = room / "submitted/ada/week1/old.py"
    spare.symlink_to("tiny.py")
    _run(room, "grade", "week1", "--no-gradebook")
    report = read_report(room / "graded/week1/ada.json")
    assert report is not None
    assert any(spare.name in note for note in report.notes)
    spare.unlink()
    week = load_assignment(load_course(MINI), "week1")
    (ada,) = [handin for handin in find(week, room / "submitted") if handin.student == "ada"]
    assert report.graded is not None
    # `feedback` knows by this part that it has the submission that was graded.
    graded = batch.key_of(report.graded.suite, take(week, ada)[0])
    assert report.graded.key.startswith(f"{graded}-")
    assert "1 graded" in _run(room, "grade", "week1", "--no-gradebook").stdout
    report = read_report(room / "graded/week1/ada.json")
    assert report is not None
    assert report.notes == ()


def test_a_regrade_gives_the_same_marks(room: Path) -> None:
    """Regrading gives the same reports, except for times."""
    _run(room, "grade", "week1", "--no-gradebook", "--jobs", "1")
    first = _plain(room)
    _run(room, "grade", "week1", "--no-gradebook", "--regrade", "--jobs", "0")
    assert _plain(room) == first


def _plain(folder: Path) -> dict[str, object]:
    """Return the reports without times, memory and paths."""

    def strip(x: object) -> object:
        if isinstance(x, dict):
            gone = ("seconds", "memory_mib", "at", "isolation", "submission")
            return {k: strip(v) for k, v in x.items() if k not in gone}
        return [strip(v) for v in x] if isinstance(x, list) else x

    paths = sorted((folder / "graded/week1").iterdir())
    assert all(p.suffix == ".json" and p.name[0] != "." for p in paths)
    return {p.stem: strip(json.loads(p.read_bytes())) for p in paths}


# --- Crashes


def _forty(folder: Path) -> None:
    wrong = [TINY, CLASS["bob"], TINY.replace("/ 2", ""), CLASS["cy"], "raise SystemExit\n"]
    _hand_in(folder, {f"s{i:03}": wrong[i % len(wrong)] for i in range(40)})


def _kill(process: subprocess.Popen[bytes], how: signal.Signals) -> None:
    os.kill(process.pid, how)
    process.wait(20)


@pytest.mark.parametrize("kills", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_kills_at_random_times_change_no_result(tmp_path: Path, kills: int) -> None:
    """A batch that is killed several times and rerun ends with the reports of an undisturbed run."""
    _forty(tmp_path)
    quiet = tmp_path / "quiet"
    shutil.copytree(tmp_path / "submitted", quiet / "submitted")
    options = ("grade", "week1", "--no-gradebook", "--sandbox", "process")
    start = time.monotonic()
    _run(quiet, *options)
    whole = time.monotonic() - start
    rng = np.random.default_rng(kills)
    killed = 0
    while killed < kills:
        process = subprocess.Popen(
            _command(*options), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(rng.uniform(0.1, whole))
        except subprocess.TimeoutExpired:
            jobs = psutil.Process(process.pid).children(recursive=True)
            victim = int(rng.choice([process.pid, process.pid, *(j.pid for j in jobs)]))
            with contextlib.suppress(ProcessLookupError):  # the job has ended already
                os.kill(victim, signal.SIGKILL)
                killed += 1
            process.wait(60)
            _ended(jobs)
            continue
        shutil.rmtree(tmp_path / "graded")  # the batch was complete: start again
    _run(tmp_path, *options)
    assert _plain(tmp_path) == _plain(quiet)


def _ended(processes: list[psutil.Process]) -> None:
    _, alive = psutil.wait_procs(processes, timeout=10)
    assert alive == []


@pytest.mark.slow
def test_memory_does_not_grow_with_the_class(tmp_path: Path) -> None:
    """Grading four times as many submissions raises a job's memory by less than a quarter."""
    peaks = []
    for count in (
        50,
        200,
    ):  # one job grades them all: a fresh job would hide what the first one kept
        place = tmp_path / str(count)
        _hand_in(place, {f"s{i:03}": CLASS["bob"] + f"# {i}\n" for i in range(count)})
        process = subprocess.Popen(
            _command("grade", "week1", "--no-gradebook", "--sandbox", "process", "--jobs", "1"),
            cwd=place,
            stdout=subprocess.DEVNULL,
        )
        family, peak = psutil.Process(process.pid), 0
        while process.poll() is None:
            held = 0
            with contextlib.suppress(psutil.Error):
                for child in family.children():
                    with contextlib.suppress(psutil.Error, FileNotFoundError):
                        held += child.memory_full_info().uss
            peak = max(peak, held)
            time.sleep(0.05)
        assert process.returncode in (0, 1)
        peaks.append(peak)
    assert peaks[1] < 1.25 * peaks[0], peaks


def test_a_file_that_is_being_written_stays(
    tmp_path: Path, mini: tuple[Course, Assignment]
) -> None:
    """A second run deletes the temporary files of writers that have ended, and no others."""
    ended = subprocess.Popen(["true"])
    ended.wait()
    folder = tmp_path / "week1"
    folder.mkdir()
    names = [f".ada.json.{pid}.tmp" for pid in (os.getpid(), ended.pid)]
    for name in names:
        (folder / name).touch()
    make_folder(tmp_path, mini[1])
    assert [p.name for p in folder.iterdir()] == names[:1]


def test_ctrl_c_stops_cleanly_and_resumes(tmp_path: Path) -> None:
    """The first Ctrl-C finishes the current work, says how to continue, and leaves no process."""
    _forty(tmp_path)
    options = ("grade", "week1", "--no-gradebook", "--jobs", "1")
    process = subprocess.Popen(
        _command(*options), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 30
    while len(list(tmp_path.glob("graded/week1/s*.json"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    jobs = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=30)
    assert process.returncode == 1, errors
    assert "Traceback" not in errors
    asked = shlex.join(map(str, [*_command(*options)][1:]))
    assert f"Nothing is lost: run `nngrade {asked}` again" in said
    _ended(jobs)
    again = _run(tmp_path, *options).stdout
    assert "40 submissions" in again
    assert "unchanged since the last run" in again


def test_ctrl_c_in_a_rehearsal_is_told(tmp_path: Path) -> None:
    """A dry run that Ctrl-C stops says after how many submissions it stopped."""
    _forty(tmp_path)
    process = subprocess.Popen(
        _command("grade", "week1", "--dry-run", "--jobs", "1"),
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 30
    while len(list(tmp_path.glob("*/week1/s*.json"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert re.search(r"Stopped after \d+ of 40: 0 marks of these would change\.", said)


def test_a_job_that_dies_is_replaced(tmp_path: Path) -> None:
    """If a grading process is killed, every submission still gets its marks."""
    _forty(tmp_path)
    options = ("grade", "week1", "--no-gradebook", "--jobs", "2", "--sandbox", "process")
    process = subprocess.Popen(
        _command(*options), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 30
    while len(list(tmp_path.glob("graded/week1/s*.json"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    for job in psutil.Process(process.pid).children():
        job.kill()
    said, errors = process.communicate(timeout=60)
    assert process.returncode == 0, said + errors
    assert "40 submissions: 40 graded." in said
    scores = _scores(tmp_path)
    assert len(scores) == 40
    assert None not in scores.values()


def test_a_job_is_renewed(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh job replaces one that has graded its quota; each submission is graded exactly once."""
    monkeypatch.setattr(batch, "RENEWED", 2)
    places: list[int] = []
    start = batch._Batch._start

    def counted(self: batch._Batch) -> None:
        start(self)
        places.extend(job.place for job in self._jobs.values())

    monkeypatch.setattr(batch._Batch, "_start", counted)
    course = load_course(MINI)
    week = load_assignment(course, "week1")
    settings = batch.Settings(room / "graded", 1, "process", "Landlock, seccomp", 1)
    handins = find(week, room / "submitted")
    told: list[str] = []
    assert batch.run(course, week, handins, settings, lambda entry: told.append(entry.student))
    assert sorted(told) == sorted(CLASS)
    assert places == [0, 0, 0]  # three jobs, one after another, on the same core


# --- Isolation


def test_without_isolation_nothing_is_graded(room: Path) -> None:
    """Grading stops with exit code 2 and advice; with --allow-weak-isolation each report says "weak"."""
    done = _run(room, "grade", "week1", "--no-gradebook", "--sandbox", "none", code=2)
    assert "--allow-weak-isolation" in done.stderr
    assert "nngrade doctor" in done.stderr
    assert not (room / "graded").exists()
    options = ("--no-gradebook", "--sandbox", "none", "--allow-weak-isolation")
    said = _run(room, "grade", "week1", *options).stdout
    assert "weak" in said
    report = read_report(room / "graded/week1/ada.json")
    assert report is not None
    assert report.graded is not None
    assert report.graded.isolation.startswith("weak")


def test_the_doctor_reports_each_layer(tmp_path: Path) -> None:
    """`nngrade doctor` tries each layer and prints a line per finding."""
    said = _run(tmp_path, "doctor").stdout
    lines = {line.split()[1]: line for line in said.splitlines() if line[:2] in ("+ ", "- ")}
    assert lines["process"].startswith("+")
    assert lines["bubblewrap"].startswith("+" if shutil.which("bwrap") else "-")
    assert {"python", "numpy", "nbgrader", "landlock", "seccomp", "cgroups"} <= set(lines)
    for way in ("check", "process", *(["bubblewrap"] if shutil.which("bwrap") else [])):
        assert lines[way].startswith("+"), lines[way]
        assert all(words in lines[way] for words in (*PROBES.values(), *LIMITS.values()))


# --- Reading the reports


def test_report_and_explain(room: Path) -> None:
    """`report` shows the summary again; `explain` shows one student's inputs and values."""
    _run(room, "grade", "week1", "--no-gradebook")
    assert "To look at:" in _run(room, "report", "week1").stdout
    said = _run(room, "explain", "week1", "bob").stdout
    assert "got" in said
    assert "expected" in said
    assert "The bias is left out" in said
    assert "Landlock, seccomp; seed" in said
    missing = _run(room, "explain", "week1", "bobb", code=2).stderr
    assert "Did you mean bob?" in missing


def test_export(room: Path) -> None:
    """CSV and JSON list every student; a name cannot act as a formula in CSV."""
    _hand_in(room, {"=cmd()": TINY, "@x": TINY})
    _run(room, "grade", "week1", "--no-gradebook")
    rows = list(csv.DictReader(_run(room, "export", "week1").stdout.splitlines()))
    assert len(rows) == 7
    assert {r["student"]: r["score"] for r in rows}["ada"] == "24"
    assert all(not r["student"].startswith(("=", "+", "-", "@")) for r in rows)
    assert _run(room, "export", "week1", "--bom").stdout.startswith("\ufeffstudent,")
    found = json.loads(_run(room, "export", "week1", "--format", "json").stdout)
    assert {r["student"]: r["score"] for r in found}["eve"] == 0


CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,week1 (501),week2 (502)\n"
    "    Points Possible,,,,,24,10\n"
    '"Lovelace, Ada",1,u1,ada,S1,,3\n'
    '"Berners, Bob",2,bob,x2,S1,,4\n'
    '"Curie, Cy",3,u3,cy,S1,EX,5\n'
    '"Ghost, Gil",9,u9,gil,S1,,6\n'
)
MOODLE = (
    "\ufeffIdentifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (grade),Feedback comments\n"
    "Participant 1815,Ada,ada,Submitted,,24.00,Yes,-,\n"
    "Participant 1816,Bob,bob,Submitted,,24.00,Yes,-,\n"
)


def test_canvas_and_moodle_files_are_filled(room: Path) -> None:
    """Only the assignment's column changes; rows and reports without a match are listed on stderr."""
    _run(room, "grade", "week1", "--no-gradebook")
    (room / "canvas.csv").write_text(CANVAS, "utf-8")
    done = _run(room, "export", "week1", "--format", "canvas", "--file", "canvas.csv")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [r["week1 (501)"] for r in rows][1] == "24"
    assert float(rows[2]["week1 (501)"]) < 24
    assert rows[3]["week1 (501)"] == "EX"
    assert [r["week2 (502)"] for r in rows] == ["10", "3", "4", "5", "6"]
    assert "1 row has no report, so nothing changes there: Ghost, Gil." in done.stderr
    assert "2 students are not in canvas.csv: dora, eve." in done.stderr
    (room / "moodle.csv").write_text(MOODLE, "utf-8")
    done = _run(room, "export", "week1", "--format", "moodle", "--file", "moodle.csv")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert rows[0]["Grade"] == "24"
    assert "affine 10/10" in rows[0]["Feedback comments"]
    (room / "moodle.csv").write_text(MOODLE.replace("24.00", "10"), "utf-8")
    done = _run(room, "export", "week1", "--format", "moodle", "--file", "moodle.csv", code=2)
    assert "maximum is 10" in done.stderr
    assert "--file" in _run(room, "export", "week1", "--format", "canvas", code=2).stderr
    assert (
        "--file needs --format"
        in _run(room, "export", "week1", "--file", "canvas.csv", code=2).stderr
    )


CANVAS_HEAD = "Student,ID,SIS User ID,SIS Login ID,Section,{}\n"


def _filled(room: Path, kind: str, content: str, code: int = 0) -> tuple[list[list[str]], str]:
    (room / "in.csv").write_text(content, "utf-8")
    done = _run(room, "export", "week1", "--format", kind, "--file", "in.csv", code=code)
    assert "Traceback" not in done.stderr
    return list(csv.reader(done.stdout.splitlines())), done.stderr


def _graded(folder: Path, people: dict[str, str], slug: str = "week1") -> None:
    """Write reports of right answers for the given students and submission paths."""
    week = load_assignment(load_course(MINI), slug)
    results = tuple(
        ExerciseResult(e.name, e.title, e.points, e.points, Verdict.PASSED, ())
        for e in week.exercises
    )
    for student, path in people.items():
        report = Report(
            nngrade="1", course="mini", assignment=slug, title=week.title, submission=path,
            suites=("public",), score=24, max_score=24, verdict=Verdict.PASSED, exercises=results,
            graded=Graded(student, "k", "1", "none", 0.1, "2026-01-01 00:00:00 UTC"),
        )  # fmt: skip
        place = report_path(folder / "graded", week, student)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(encode(report))


def test_ambiguous_names_get_no_mark(tmp_path: Path) -> None:
    """Two rows of one name get no mark, and an id counts more than a name."""
    people = {"Kim Min": "Kim Min.py", "O'Brien": "O'Brien.py", "leeann": "leeann_777_9_tiny.py"}
    _graded(tmp_path, people)
    head = CANVAS_HEAD.format("week1 (2nd try) (77),week1 (78)")
    note = ",,,,,Manual Posting,Manual Posting\n"
    most = "    Points Possible,,,,,10,24\n"
    rows = "Kim Min,1,,mk1,S,,\nKim Min,2,,mk2,S,,\nO'Brien,3,,,S,,\nLee Ann,777,,x,S,,\nA,5,,leeann,S,,\n"
    filled, said = _filled(tmp_path, "canvas", head + note + most + rows)
    assert [row[5] for row in filled[3:]] == [""] * 5
    assert [row[6] for row in filled[3:]] == ["", "", "24", "24", ""]
    assert (
        "Kim Min: the report fits 2 rows, so none was filled: Kim Min in row 4, Kim Min in row 5"
        in said
    )
    assert "1 row has no report, so nothing changes there: A." in said
    sheet = "Identifier,Full name,ID number,Grade,Maximum grade\n"
    rows = "Participant 1,Kim Min,,,24\nParticipant 2,Kim Min,,,24\nParticipant 3,O'Brien,,,24\n"
    filled, said = _filled(tmp_path, "moodle", sheet + rows)
    assert [row[3] for row in filled[1:]] == ["", "", "24"]
    assert "Kim Min: the report fits 2 rows" in said


def test_platform_ids_identify_students(tmp_path: Path) -> None:
    """Canvas's and Moodle's ids are read from file names and student ids; if no row matches, export fails."""
    moodle = "Ada Lovelace_1815_assignsubmission_file_"
    _graded(
        tmp_path,
        {"lovelaceada": "in/lovelaceada_1815_99_tiny.py", "alan 1912": "x", "v-17": moodle},
    )
    head = CANVAS_HEAD.format("week1 (5)") + "Points Possible,,,,,24\n"
    filled, said = _filled(
        tmp_path, "canvas", head + '"L, A",1815,,,,\n"T, A",1912,,,,\nz,2024,,,,\n'
    )
    assert [row[5] for row in filled[2:]] == ["24", "24", ""]
    assert "1 student is not in in.csv: v-17." in said
    filled, said = _filled(tmp_path, "canvas", head + '"L, A",1,,,,\n', code=1)
    assert filled == []
    assert "no row matches a student" in said
    assert "--students names.csv" in said
    sheet = "Identifiant,Nom complet,Note,Note maximale\n"
    filled, _ = _filled(tmp_path, "moodle", sheet + 'Participant 1815,A,,"24,00"\n')
    assert filled[1][2] == "24"
    filled, said = _filled(tmp_path, "moodle", sheet + "Participant 9,A,,24\n", code=1)
    assert "no row matches a student" in said


def test_the_platforms_maximum_is_checked(tmp_path: Path) -> None:
    """The maximum is found in any language; a scale of words or a smaller maximum is refused."""
    _graded(tmp_path, {"ada": "ada.py"})
    row = 'Participant 7,ada,,"20,00",Yes\n'
    for grade, most in (
        ("Note", "Note maximale"), ("Bewertung", "Bestwertung"), ("Nota", "Nota máxima"),
        ("Calificación", "Calificación máxima"), ("Grade", "Что-то"),
    ):  # fmt: skip
        sheet = f"ID,Name,{grade},{most},Other\n"
        assert "maximum is 20, but week1 has 24" in _filled(tmp_path, "moodle", sheet + row, 2)[1]
    sheet = "ID,Name,Grade,Maximum grade,Other\n"
    assert "scale of words" in _filled(tmp_path, "moodle", sheet + "P 7,ada,,Good,Yes\n", 2)[1]
    assert "Marks are not scaled" in _filled(tmp_path, "moodle", sheet + "P 7,ada,,100,\n")[1]
    assert (
        "no column holds the maximum" in _filled(tmp_path, "moodle", "ID,Name,Grade\nP 7,ada,\n")[1]
    )
    head = CANVAS_HEAD.format("week1 (5)")
    said = _filled(tmp_path, "canvas", head + "  Points Possible,,,,,10\nA,1,,ada,,\n", 2)[1]
    assert "maximum is 10, but week1 has 24 points" in said
    twice = CANVAS_HEAD.format("week1 (5),week1 (6)") + "A,1,,ada,,,\n"
    assert (
        "2 columns are called week1: week1 (5), week1 (6)"
        in _filled(tmp_path, "canvas", twice, 2)[1]
    )


def test_a_damaged_report_is_reported(room: Path) -> None:
    """Commands that read reports name a damaged one, and `grade` writes it again."""
    _run(room, "grade", "week1", "--no-gradebook")
    path = room / "graded" / "week1" / "ada.json"
    path.write_bytes(path.read_bytes()[:500])
    sentence = "graded/week1/ada.json: is damaged"
    for command in ("report", "export"):
        assert sentence in _run(room, command, "week1").stderr
    said = _run(room, "explain", "week1", "ada", code=2).stderr
    assert sentence in said
    assert "Run `nngrade grade week1`" in said
    _run(room, "grade", "week1", "--no-gradebook")
    assert _scores(room)["ada"] == 24


def test_a_full_disk_is_reported(room: Path) -> None:
    """A report that cannot be written is named with the reason, and is not called a fault in nngrade."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))  # noqa: E731
    done = subprocess.run(
        _command("grade", "week1", "--no-gradebook"),
        cwd=room, capture_output=True, text=True, check=False, preexec_fn=limit,
    )  # fmt: skip
    assert done.returncode == 4, done.stdout + done.stderr
    assert re.search(r"nngrade: graded/week1/\w+.json: File too large. Make room", done.stderr)
    assert "Traceback" not in done.stderr
    assert "fault in nngrade" not in done.stderr


def test_a_timestamp_that_is_no_regular_file(tmp_path: Path) -> None:
    """A folder, pipe or link instead of timestamp.txt counts as an empty time."""
    place = tmp_path / "week1"
    place.mkdir()
    text = tmp_path / "text"
    text.write_text("2026-11-21 09:30:00 UTC")
    path = place / batch.TIMESTAMP
    assert batch.timestamp("week1", place) is None
    for make in (path.mkdir, lambda: os.mkfifo(path), lambda: path.symlink_to(text)):
        make()
        assert batch.timestamp("week1", place) == ""
        path.rmdir() if path.is_dir() else path.unlink()
    path.write_bytes(text.read_bytes())
    assert batch.timestamp("week1", place) == "2026-11-21 09:30:00 UTC"


def test_a_usage_error_is_exit_code_2(tmp_path: Path) -> None:
    """A missing folder or missing reports end the command with one sentence and exit code 2."""
    assert "no such folder" in _run(tmp_path, "grade", "week1", code=2).stderr
    assert "there are no reports" in _run(tmp_path, "report", "week1", code=2).stderr
