"""Bundles and Gradescope autograders: their contents, broken ones, and isolation from submissions."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import signal
import stat
import struct
import subprocess
import sys
import time
import tomllib
import venv
import zipfile
from pathlib import Path

import jsonschema
import msgspec
import psutil
import pytest
from helpers import MINI, NNGRADE, ROOT, TINY, nngrade
from nngrade.author.gradescope_zip import autograder, requirements
from nngrade.author.write_bundle import archive, bundle
from nngrade.course.bundle import MANIFEST, decode, opened
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import CourseError
from nngrade.grading.grade import Suite, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.worker.inside.sandbox import CREATE_RULESET
from nngrade.worker.outside.pool import Layer
from test_hostile import _with
from test_sandbox import CLOSED

SCHEMA = json.loads((ROOT / "tests" / "schemas" / "gradescope.schema.json").read_text("utf-8"))
WRONG = TINY.replace("X @ W.T + b", "X @ W.T")
Members = dict[str, bytes]


@pytest.fixture(scope="module")
def made(mini: tuple[Course, Assignment]) -> bytes:
    """Return the bundle of the miniature course's assignment."""
    return bundle(*mini)


@pytest.fixture
def file(made: bytes, tmp_path: Path) -> Path:
    """Write the same bundle to a file outside any course."""
    path = tmp_path / "week1.zip"
    path.write_bytes(made)
    return path


def _members(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {i.filename: archive.read(i) for i in archive.infolist()}


def _zip(content: Members, kind: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", kind) as target:
        for name, data in content.items():
            target.writestr(zipfile.ZipInfo(name), data, kind)
    return made.getvalue()


def _handed_in(folder: Path, source: str) -> Path:
    folder.mkdir()
    (folder / "tiny.py").write_text(source, "utf-8")
    return folder


def _run(
    *arguments: str | Path, cwd: Path, program: str | Path = NNGRADE
) -> subprocess.CompletedProcess[str]:
    """Run nngrade with a folder for temporary files of its own, which is empty in the end."""
    temporary = cwd / "temporary"
    temporary.mkdir(exist_ok=True)
    environment = {"TMPDIR": str(temporary)}
    done = nngrade(*arguments, cwd=cwd, environment=environment, program=program)
    assert list(temporary.iterdir()) == []
    assert "Traceback" not in done.stderr
    return done


# --- Writing a bundle


def test_a_bundle_holds_the_files_that_grading_needs() -> None:
    """A bundle holds unchanged copies of the files needed to grade one week, and no others."""
    course = load_course(ROOT)
    content = _members(bundle(course, load_assignment(course, "week3")))
    manifest = json.loads(content.pop(MANIFEST))
    listed = tomllib.loads(content.pop("assignments/course.toml").decode())
    assert listed == {"format": 1, "title": course.title, "assignments": ["week3"]}
    week = ROOT / "assignments" / "week3"
    expected = {
        p for kind in ("tests", "mistakes") for p in (week / kind).rglob("*") if p.is_file()
    }
    beside = ("assignment.toml", "handout.md", "examples.txt", "questions.toml")
    expected |= {week / name for name in beside}
    expected |= {
        ROOT / top / "week3" / "perceptron.py" for top in ("reference", "student_template")
    }
    names = {p.relative_to(ROOT).as_posix() for p in expected if "__pycache__" not in p.parts}
    assert set(content) == names
    changed = [n for n, data in content.items() if data != (ROOT / n).read_bytes()]
    assert changed == [
        "assignments/week3/questions.toml"
    ]  # it comes without keys of graded questions
    assert "assignments/week3/tests/hidden/seed.txt" in names
    assert {"format": 2, "assignment": "week3"}.items() <= manifest.items()
    del manifest["members"]["assignments/course.toml"]
    assert manifest["members"] == {n: hashlib.sha256(d).hexdigest() for n, d in content.items()}


def test_a_bundle_is_reproducible(made: bytes, tmp_path: Path) -> None:
    """A copied course with other file times and stray compiled files gives the same bytes."""
    copy = shutil.copytree(MINI, tmp_path / "copy")
    for path in copy.rglob("*"):
        os.utime(path, (10**9, 10**9))
    hidden = copy / "assignments" / "week1" / "tests" / "hidden"
    (hidden / "__pycache__").mkdir(exist_ok=True)
    (hidden / "__pycache__" / "x.pyc").write_bytes(b"x")
    (hidden / ".swap").write_bytes(b"x")
    course = load_course(copy)
    assert bundle(course, load_assignment(course, "week1")) == made


def test_the_command_writes_a_private_file(tmp_path: Path) -> None:
    """`author bundle` writes a file that only its owner can read, and refuses to replace a folder."""
    done = _run("--course", MINI, "author", "bundle", "week1", cwd=tmp_path)
    assert done.returncode == 0
    assert "Keep it private" in done.stdout
    assert "hidden checks and solutions" in done.stdout
    assert {p.name for p in tmp_path.iterdir()} == {"week1.zip", "temporary"}
    assert stat.S_IMODE((tmp_path / "week1.zip").stat().st_mode) == 0o600
    done = _run("--course", MINI, "author", "bundle", "week1", tmp_path, cwd=tmp_path)
    assert done.returncode == 2
    assert "this is a folder" in done.stderr


def test_a_course_without_a_seed_is_not_bundled(tmp_path: Path) -> None:
    """Bundling a course without a secret seed raises a CourseError."""
    copy = shutil.copytree(MINI, tmp_path / "copy")
    (copy / "assignments" / "week1" / "tests" / "hidden" / "seed.txt").unlink()
    course = load_course(copy)
    with pytest.raises(CourseError, match="need a secret seed"):
        bundle(course, load_assignment(course, "week1"))


# --- Checking with a bundle


def test_checking_with_a_bundle(file: Path, tmp_path: Path) -> None:
    """`check --bundle` gives the verdicts and exit codes of the course, and prints the isolation in use."""
    right = _handed_in(tmp_path / "right", TINY)
    wrong = _handed_in(tmp_path / "wrong", WRONG)
    done = _run("check", "--bundle", file, "-s", right, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "24 / 24" in done.stdout
    assert done.stderr.startswith("isolation: ")
    assert "seccomp" in done.stderr
    asked = ["check", "week1", "--bundle", file, "-s", wrong, "--json"]
    done = _run(*asked, "-e", "affine", "--public", cwd=tmp_path)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert [e["name"] for e in report["exercises"]] == ["affine"]
    assert report["exercises"][0]["diagnoses"][0]["bug"] == "affine/no_bias"
    assert report["exercises"][0]["counterexample"] == {
        "call": "affine(np.array([[1.0]]), np.array([[2.0]]), np.array([3.0]))",
        "sentence": "It gives [[2.]] (1, 1); [[5.]] (1, 1) is right.",
    }
    assert report["suites"] == ["public"]
    assert report["submission"] == str(wrong)


def test_submissions_are_read_as_in_a_class(file: Path, tmp_path: Path) -> None:
    """`check --bundle` reads an archive, rejects a link to a grader file, and gives an empty folder 0."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "work.zip").write_bytes(_zip({"sub/tiny.py": TINY.encode()}))
    done = _run("check", "--bundle", file, "-s", "in", cwd=tmp_path)
    assert "24 / 24" in done.stdout
    (tmp_path / "link").mkdir()
    (tmp_path / "link" / "tiny.py").symlink_to(MINI / "reference" / "week1" / "tiny.py")
    (tmp_path / "empty").mkdir()
    for name, words in (("link", "is a link"), ("empty", "no source file at all")):
        asked = ["check", "--bundle", file, "-s", name, "--json"]
        done = _run(*asked, cwd=tmp_path)
        assert done.returncode == 1
        report = json.loads(done.stdout)
        assert report["score"] == 0
        assert words in report["notes"][0]


LINKS = {
    "the submission": ("student/week1", "other"),
    "the submission, to the folder of the bundle": ("student/week1", "."),
    "a folder above it": ("student", "elsewhere"),
    "a file in it": ("student/week1/tiny.py", "other/tiny.py"),
}


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("way", ["relative", "absolute", "file"])
def test_no_command_follows_a_link(file: Path, tmp_path: Path, link: str, way: str) -> None:
    """A link on the way to a submission, or in it, is refused by each command that reads one."""
    for place in ("other", "elsewhere/week1"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "tiny.py").write_text(TINY)
    (tmp_path / "tiny.py").write_text(TINY)
    at, target = LINKS[link]
    (tmp_path / at).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / at).symlink_to(tmp_path / target)
    named = Path("student/week1/tiny.py" if way == "file" else "student/week1")
    asked = tmp_path / named if way == "absolute" else named
    assert (tmp_path / named).exists()
    done = _run("check", "--bundle", file, "-s", asked, "--json", cwd=tmp_path)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["score"] == 0
    assert f"{Path(at).name} is a link" in report["notes"][0]
    done = _run("--course", MINI, "check", "week1", "-s", asked, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is a link" in done.stderr
    (tmp_path / "class").mkdir()
    (tmp_path / "student").rename(tmp_path / "class" / "student")
    done = _run("--course", MINI, "grade", "week1", "class", "--no-gradebook", cwd=tmp_path)
    (stored,) = (tmp_path / "graded" / "week1").glob("*.json")
    assert json.loads(stored.read_text())["score"] == 0
    assert f"{Path(at).name} is a link" in stored.read_text()


@pytest.mark.parametrize("command", ["bundle", "course"])
def test_links_of_the_machine_are_followed(file: Path, tmp_path: Path, command: str) -> None:
    """A link above the submission and outside the current folder, such as /tmp on macOS, may be there."""
    _handed_in(tmp_path / "real", TINY)
    (tmp_path / "week1").mkdir()
    (tmp_path / "week1" / "tiny.py").write_text(TINY)
    (tmp_path / "alias").symlink_to(tmp_path)
    (tmp_path / "here").mkdir()
    start = (
        ["check", "--bundle", file] if command == "bundle" else ["--course", MINI, "check", "week1"]
    )
    for way in ("alias/real", "alias/week1/tiny.py"):
        done = _run(*start, "-s", tmp_path / way, cwd=tmp_path / "here")
        assert "24 / 24" in done.stdout, done.stderr


@pytest.mark.parametrize("command", ["bundle", "course"])
def test_a_pipe_or_device_is_not_opened(file: Path, tmp_path: Path, command: str) -> None:
    """A pipe in place of the file, or of the submission, is refused without waiting for a writer."""
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "tiny.py")
    start = (
        ["check", "--bundle", file] if command == "bundle" else ["--course", MINI, "check", "week1"]
    )
    for way in ("in", "in/tiny.py", "/dev/zero"):
        done = _run(*start, "-s", way, cwd=tmp_path)
        assert done.returncode in (1, 2)
        assert "24 / 24" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["week2", "--bundle", "week1.zip"], "this is the bundle of 'week1', not of 'week2'"),
        (["--bundle", "week9.zip"], "week9.zip: there is no such file"),
        (["--bundle", "."], "this is not a file"),
        (["--bundle", "week1.zip", "-s", "nowhere"], "nowhere: this does not exist"),
        (["--bundle", "week1.zip"], "there is no tiny.py in it"),
        (["--bundle", "week1.zip", "-s", ".", "-e", "softmax"], "no exercise 'softmax'"),
        (["--bundle", "week1.zip", "--watch"], "Leave one out"),
        (["week1", "--allow-weak-isolation"], "belongs to --bundle"),
        ([], "this is not inside a course"),
    ],
)
def test_wrong_use(file: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    """Each wrong use of `--bundle` prints one line and ends with exit code 2."""
    assert file.parent == tmp_path
    done = _run("check", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_sigterm_removes_the_unpacked_bundle(file: Path, tmp_path: Path) -> None:
    """`check --bundle` deletes its temporary files when SIGTERM ends it in mid-grading."""
    slow = _handed_in(tmp_path / "slow", "import time\ntime.sleep(60)\n" + TINY)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [NNGRADE, "check", "--bundle", file, "-s", slow],
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    # The workers of the sandbox test end quickly; one that lives longer runs the submission's first check.
    met: dict[int, float] = {}
    deadline = time.monotonic() + 30
    while not any(time.monotonic() - since > 0.5 for since in met.values()):
        assert time.monotonic() < deadline
        with contextlib.suppress(psutil.NoSuchProcess):  # a process has ended
            zygotes = psutil.Process(process.pid).children()
            workers = {w.pid for z in zygotes for w in z.children()}
            met = {pid: met.get(pid, time.monotonic()) for pid in workers}
        time.sleep(0.01)
    assert list(temporary.glob("nngrade-*/reference/week1"))
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert process.returncode == 128 + signal.SIGTERM
    assert list(temporary.iterdir()) == []


# --- Broken bundles


def _with_manifest(content: Members, **changes: object) -> Members:
    manifest = {**json.loads(content[MANIFEST]), **changes}
    return {**content, MANIFEST: json.dumps(manifest).encode()}


def _listed(content: Members, name: str, data: bytes = b"x") -> Members:
    """Add a member, and list it in the manifest."""
    hashes = {n: hashlib.sha256(d).hexdigest() for n, d in content.items() if n != MANIFEST}
    hashes[name] = hashlib.sha256(data).hexdigest()
    return {**_with_manifest(content, members=hashes), name: data}


def _without(content: Members, name: str) -> Members:
    return {n: d for n, d in content.items() if n != name}


TINY_PY = "reference/week1/tiny.py"
BROKEN = {
    "no zip": (lambda _: b"PK, almost", "cannot be read as a zip"),
    "cut off": (lambda c: _zip(c)[:-100], "cannot be read as a zip"),
    "a file changed": (lambda c: _zip({**c, TINY_PY: b"x = 1\n"}), "its hash differs"),
    "a file more": (lambda c: _zip({**c, "reference/week1/x.py": b""}), "does not list"),
    "a file less": (lambda c: _zip(_without(c, TINY_PY)), "which is not in it"),
    "no manifest": (lambda c: _zip(_without(c, MANIFEST)), "it is not a bundle"),
    "a manifest that is none": (lambda c: _zip({**c, MANIFEST: b"[]"}), "cannot be read"),
    "a deep manifest": (lambda c: _zip({**c, MANIFEST: b"[" * 10**5}), "cannot be read"),
    "the format before this": (lambda c: _zip(_with_manifest(c, format=1)), "a bundle of format 1"),
    "no assignment": (lambda c: _zip(_with_manifest(c, assignment="../x")), "names no assignment"),
    "another assignment": (lambda c: _zip(_with_manifest(c, assignment="week2")), "is not part of"),
    "a path upwards": (lambda c: _zip(_listed(c, "reference/week1/../../x")), "not a plain relative"),
    "an absolute path": (lambda c: _zip(_listed(c, "/reference/x")), "not a plain relative"),
    "a drive": (lambda c: _zip(_listed(c, "C:/x")), "not a plain relative"),
    "a backslash": (lambda c: _zip(_listed(c, "reference\\x")), "not a plain relative"),
    "a folder": (lambda c: _zip(_listed(c, "reference/week1/", b"")), "not a plain relative"),
    "a name in disguise": (lambda c: _zip(_listed(c, "reference/week1/\u202ex")), "not a plain relative"),
    "elsewhere": (lambda c: _zip(_listed(c, "reference/week2/x.py")), "is not part of week1"),
    "the same in capitals": (
        lambda c: _zip(_listed(c, "reference/week1/TINY.py")),
        "'reference/week1/TINY.py' twice",
    ),
    "a file in a file": (lambda c: _zip(_listed(c, f"{TINY_PY}/x")), "both a file and a folder"),
    "a bomb": (
        lambda c: _zip(_listed(c, "reference/week1/x", bytes(2**27)), zipfile.ZIP_DEFLATED),
        "it is too large",
    ),
    "many members": (
        lambda c: _zip({**c, **{f"reference/week1/{n}": b"" for n in range(10_001)}}),
        "more than 10000 members",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_bundle(made: bytes, tmp_path: Path, name: str) -> None:
    """Opening a broken bundle raises one sentence that names the file."""
    change, words = BROKEN[name]
    path = tmp_path / "broken.zip"
    path.write_bytes(change(_members(made)))
    with pytest.raises(CourseError, match=r"^broken\.zip: ") as caught, opened(path):
        raise AssertionError
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_broken_bundle_on_the_command_line(made: bytes, tmp_path: Path) -> None:
    """`check` ends with exit code 3, and names the bundle instead of the place where it was unpacked."""
    (tmp_path / "a.zip").write_bytes(made[:-1000])
    done = _run("check", "--bundle", "a.zip", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("nngrade: a.zip: it cannot be read as a zip")
    content = _members(made)
    name = "assignments/week1/assignment.toml"
    (tmp_path / "b.zip").write_bytes(_zip(_listed(content, name, b"format = 1")))
    done = _run("check", "--bundle", "b.zip", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith(f"nngrade: b.zip: {name}: the key")


def test_links_false_sizes_and_encryption_are_refused(made: bytes) -> None:
    """A member that is a link, is larger than its entry says, or is encrypted is refused."""
    content = {name: (data, 0o644) for name, data in _members(made).items()}
    data = archive(content)
    start = data.rindex(b"reference/week1/tiny.py") - 46  # its entry in the central directory
    assert data[start : start + 4] == b"PK\x01\x02"
    link = data[: start + 38] + struct.pack("<I", 0o120777 << 16) + data[start + 42 :]
    short = data[: start + 24] + struct.pack("<I", 10) + data[start + 28 :]
    locked = data[: start + 8] + struct.pack("<H", 1) + data[start + 10 :]
    assert decode("good", data)[0].assignment == "week1"
    for broken, words in ((link, "is a link"), (short, "cannot be"), (locked, "cannot be")):
        with pytest.raises(CourseError, match=words):
            decode("broken", broken)


# --- Isolation from the submission

# Each raises an exception where access is denied, and otherwise goes on to the right answer.
LEAKS = {
    "the bundle": "open({file!r}, 'rb').read(4)",
    "the reference": "open({reference!r}).read()",
    "the folder for temporary files": "next(n for n in OS.listdir({temporary!r}) if 'nngrade-' in n)",
    "the file system": "next(p for p, d, _ in OS.walk({temporary!r}) if 'reference' in d)",
    "processes": "next(n for n in OS.listdir('/proc') if n.isdigit())",
    "the grader's environment": "open(f'/proc/{{OS.getppid()}}/environ', 'rb').read()",
    "the grader's command line": "assert open('/proc/{grader}/cmdline').read()",
    "the grader's folder": "OS.listdir('/proc/{grader}/cwd')",
    "where the grader is": "OS.readlink('/proc/{grader}/cwd')",
}


@pytest.mark.parametrize("layer", [*CLOSED, "none"])
def test_the_bundle_is_out_of_reach(file: Path, layer: Layer) -> None:
    """A submission cannot find or read the bundle or its unpacked files; with no sandbox layer it can."""
    worked = set()
    with opened(file) as found:
        reference = found.assignment.reference
        assert reference is not None
        places = {
            "file": str(file),
            "reference": str(reference / "tiny.py"),
            "temporary": str(found.course.folder.parent),
            "grader": os.getpid(),
        }
        enclosure = Enclosure(layer)

        def body(suite: Suite) -> dict[str, Report]:
            reports = {}
            for name, code in LEAKS.items():
                source = _with(f"{code.format(**places)}\nreturn X @ W.T + b")
                taken = Submission(Path("student"), {"tiny.py": source.encode()})
                reports[name], _ = enclosure.grade(suite, taken, only=["affine"])
            return reports

        try:
            reports = with_suite(found.course, found.assignment, ("public",), body)
        finally:
            enclosure.close()
    for name, report in reports.items():
        checks = report.exercises[0].checks
        assert not any("NameError" in (c.failure.message if c.failure else "") for c in checks)
        if report.verdict is Verdict.PASSED:
            worked.add(name)
    assert worked == (set(LEAKS) if layer == "none" else set())
    assert not found.course.folder.exists()


NO_LANDLOCK = b"".join(
    struct.pack("=HBBI", *step)
    for step in (
        (0x20, 0, 0, 0),
        (0x15, 0, 1, CREATE_RULESET),
        (0x06, 0, 0, 0x00050000 | 38),
        (0x06, 0, 0, 0x7FFF0000),
    )
)


def _bare(folder: Path, *command: str | Path) -> list[str | Path]:
    """Return the command for running as on a kernel without Landlock: its system call fails with ENOSYS."""
    program = folder / "no_landlock.bpf"
    program.write_bytes(NO_LANDLOCK)
    line = 'exec bwrap --dev-bind / / --bind "$1" /autograder --seccomp 9 -- "${@:3}" 9<"$2"'
    (folder / "root").mkdir(exist_ok=True)
    return ["bash", "-c", line, "bash", folder / "root", program, *command]


def test_a_weak_sandbox_is_refused_unless_allowed(file: Path, tmp_path: Path) -> None:
    """A weak sandbox ends `check` with exit code 2, or leaves a note if it is explicitly allowed."""
    right = _handed_in(tmp_path / "right", TINY)
    command = [NNGRADE, "check", "--bundle", file, "-s", right, "--json"]
    program, *arguments = _bare(tmp_path, *command)
    done = _run(*arguments, cwd=tmp_path, program=program)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Landlock" in done.stderr
    assert "`nngrade doctor` says what to install" in done.stderr
    done = _run(*arguments, "--allow-weak-isolation", cwd=tmp_path, program=program)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("isolation: weak: ")
    report = json.loads(done.stdout)
    assert report["score"] == 24
    assert "this ran with weak isolation, which --allow-weak-isolation allows" in report["notes"]


def test_plain_check_takes_what_the_kernel_has(tmp_path: Path) -> None:
    """Without Landlock, plain `check` goes on: files can be read, but the grader's memory cannot."""
    for name, code, words in (
        ("right", "open('/etc/passwd').close(); return X @ W.T + b", "24 / 24"),
        ("forks", "OS.fork(); return X @ W.T + b", "raised PermissionError"),
        ("writes", "open(f'/proc/{OS.getppid()}/mem', 'r+b')", "raised PermissionError"),
    ):
        work = _handed_in(tmp_path / name, _with(code))
        program, *arguments = _bare(
            tmp_path, NNGRADE, "--course", MINI, "check", "week1", "-s", work
        )
        done = _run(*arguments, cwd=tmp_path, program=program)
        assert words in done.stdout, done.stdout + done.stderr


def test_the_doctor_says_which_promises_do_not_hold(tmp_path: Path) -> None:
    """Without Landlock, a submission of plain `check` can use files, and no sandbox of `grade` works."""
    program, *arguments = _bare(tmp_path, NNGRADE, "doctor")
    done = _run(*arguments, cwd=tmp_path, program=program)
    assert done.returncode == 1
    lines = {line.split()[1]: line for line in done.stdout.splitlines() if line[:2] in ("+ ", "- ")}
    can, _, cannot = lines["check"].partition("; it cannot ")
    assert (
        can == "- check       a submission can read files of the course, change files of the course"
    )
    assert "read the grader's memory" in cannot
    assert "start processes" in cannot
    assert lines["process"].startswith("-")


# --- Gradescope


@pytest.fixture(scope="module")
def autograder_zip(mini: tuple[Course, Assignment]) -> bytes:
    """Return the autograder of the miniature course's assignment."""
    return autograder(*mini)


def _set_up(folder: Path, data: bytes) -> Path:
    """Lay out the zip as Gradescope does before it runs setup.sh, in a folder that stands for /autograder.

    The environment exists already and shares our dependencies, so pip has nothing to download. It holds no
    nngrade.
    """
    root = folder / "root"
    for name in ("source", "submission", "results"):
        (root / name).mkdir(parents=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            path = Path(archive.extract(info, root / "source"))
            path.chmod(info.external_attr >> 16 & 0o777)
    shutil.copy(root / "source" / "run_autograder", root / "run_autograder")
    venv.create(root / "env", with_pip=False)
    site = next((root / "env" / "lib").glob("python*/site-packages"))
    shared = [p for p in sys.path if Path(p).name == "site-packages" and Path(p) != site]
    (site / "shared.pth").write_text("\n".join(shared) + "\n")
    return root


def _inside(root: Path, *command: str, blocked: Path | None = None) -> str:
    """Run a command with `root` mounted at /autograder, as Gradescope's harness does. Return its output."""
    line: list[str | Path] = ["bwrap", "--dev-bind", "/", "/", "--bind", root, "/autograder"]
    line += ["--chdir", "/autograder", "--clearenv", "--setenv", "PIP_NO_INDEX", "1"]
    line += ["--setenv", "PATH", os.environ["PATH"], *command]
    if blocked is not None:
        line = [*line[:1], "--seccomp", "9", *line[1:]]
        line = ["bash", "-c", 'exec 9<"$1"; shift; exec "$@"', "bash", blocked, *line]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _graded(root: Path, source: str | None, blocked: Path | None = None) -> tuple[dict, str]:
    """Return the results for a submission, and the output that only instructors see."""
    shutil.rmtree(root / "submission")
    (root / "submission").mkdir()
    if source is not None:
        (root / "submission" / "tiny.py").write_text(source, "utf-8")
    (root / "results" / "results.json").unlink(missing_ok=True)
    said = _inside(root, "/autograder/run_autograder", blocked=blocked)
    return json.loads((root / "results" / "results.json").read_text("utf-8")), said


def test_an_autograder_holds_scripts_bundle_and_nngrade(autograder_zip: bytes, made: bytes) -> None:
    """An autograder holds two executable scripts, the bundle and nngrade's files, and no compiled files."""
    content = _members(autograder_zip)
    with zipfile.ZipFile(io.BytesIO(autograder_zip)) as archive:
        modes = {i.filename: i.external_attr >> 16 for i in archive.infolist()}
    executable = {name for name, mode in modes.items() if mode & 0o111}
    assert executable == {"setup.sh", "run_autograder"}
    assert all(stat.S_ISREG(mode) for mode in modes.values())
    assert content["bundle.zip"] == made
    package = {n.removeprefix("nngrade/"): d for n, d in content.items() if n[:8] == "nngrade/"}
    top = ROOT / "grader" / "nngrade"
    files = {p for p in top.rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert package == {p.relative_to(top).as_posix(): p.read_bytes() for p in files}
    others = {n for n in content if n[:8] != "nngrade/"}
    assert others == executable | {"bundle.zip", "requirements.txt"}
    for name in executable:
        assert content[name].startswith(b"#!/bin/bash\n")
        assert b"\r" not in content[name]
        assert b"@" not in content[name].replace(b'"$@"', b"")
        subprocess.run(["bash", "-n"], input=content[name], check=True)


def test_requirements_include_allowed_imports() -> None:
    """The requirements list third-party packages that the assignment allows, and no standard modules."""
    week = load_assignment(load_course(ROOT), "week4")
    lines = requirements(
        msgspec.structs.replace(week, allowed_imports=(*week.allowed_imports, "scipy"))
    )
    assert "scipy" in lines
    assert not any(line.startswith("math") for line in lines)
    assert len([line for line in lines if line.startswith("numpy")]) == 1


def test_requirements_include_what_suites_import(tmp_path: Path) -> None:
    """The packages that suites and the reference import are in the zip, by the names that pip knows."""
    shutil.copytree(MINI, tmp_path / "mini")
    suite = tmp_path / "mini/assignments/week1/tests/hidden/test_more.py"
    suite.write_text(
        "import helper, os.path\nfrom yaml.nodes import Node\n\n\ndef f():\n    import scipy.stats\n"
    )
    suite.with_name("helper.py").write_text("import dateutil\n")
    lines = requirements(load_assignment(load_course(tmp_path / "mini"), "week1"))
    assert {"python-dateutil", "scipy"} <= set(lines)
    assert any(line.lower().startswith("pyyaml") for line in lines)
    assert not any(line.startswith(("helper", "os", "nngrade")) for line in lines)


@pytest.fixture(scope="module")
def root(autograder_zip: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that stands for /autograder after setup.sh, which prints what the sandbox denies."""
    root = _set_up(tmp_path_factory.mktemp("gradescope"), autograder_zip)
    assert "a submission cannot start processes" in _inside(root, "/autograder/source/setup.sh")
    assert list((root / "env").glob("lib/python*/site-packages/nngrade/cli/main.py"))
    return root


def test_the_autograder_grades_in_gradescopes_layout(root: Path, made: bytes) -> None:
    """Right, wrong, hostile and empty submissions and a broken bundle each give valid results."""
    results, said = _graded(root, TINY)
    jsonschema.validate(results, SCHEMA)
    assert results["score"] == 24
    assert said.startswith("isolation: ")
    assert "weak" not in said

    results, _ = _graded(root, WRONG)
    jsonschema.validate(results, SCHEMA)
    assert results["score"] < 24
    assert {t["name"].split(":")[0]: t["status"] for t in results["tests"]}["affine"] == "failed"

    reading = "open('/autograder/source/bundle.zip', 'rb').read()"
    forged = "open('/autograder/results/results.json', 'w').write('{\"score\": 24}')"
    for attack in (reading, forged, "assert OS.system('true') == 0"):
        results, _ = _graded(root, _with(f"{attack}\nreturn X @ W.T + b"))
        jsonschema.validate(results, SCHEMA)
        tests = {t["name"].split(":")[0]: t for t in results["tests"]}
        assert tests["affine"]["score"] == 0
        assert all(t["status"] == "passed" for n, t in tests.items() if n != "affine")

    results, _ = _graded(root, None)
    jsonschema.validate(results, SCHEMA)
    assert results["score"] == 0
    assert "Hand in tiny.py" in results["output"]

    (root / "source" / "bundle.zip").write_bytes(b"PK")
    results, said = _graded(root, TINY)
    assert "score" not in results
    assert results["tests"] == []
    assert "not your fault" in results["output"]
    assert "exit code 3" in results["output"]
    assert "cannot be read as a zip" in said
    (root / "source" / "bundle.zip").write_bytes(made)


def test_a_bundle_in_site_packages_is_refused(root: Path, made: bytes, tmp_path: Path) -> None:
    """`check` refuses a bundle among the installed packages, because submissions can read that folder."""
    site = next((root / "env" / "lib").glob("python*/site-packages"))
    (site / "week1.zip").write_bytes(made)
    right = _handed_in(tmp_path / "right", TINY)
    run = ["-I", "-c", "from nngrade.cli.main import run; run()", "check", "-s", right, "--bundle"]
    python = root / "env" / "bin" / "python"
    done = _run(*run, site / "week1.zip", cwd=tmp_path, program=python)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Move the bundle elsewhere" in done.stderr
    shutil.move(site / "week1.zip", tmp_path / "week1.zip")
    done = _run(*run, tmp_path / "week1.zip", cwd=tmp_path, program=python)
    assert done.returncode == 0


def test_the_autograder_refuses_a_weak_sandbox(
    mini: tuple[Course, Assignment], root: Path, tmp_path: Path
) -> None:
    """With a weak sandbox the autograder gives no score, unless it was made with `allow_weak`."""
    blocked = tmp_path / "no_landlock.bpf"
    blocked.write_bytes(NO_LANDLOCK)
    results, said = _graded(root, TINY, blocked)
    assert set(results) == {"output", "output_format", "visibility", "stdout_visibility", "tests"}
    assert "exit code 2" in results["output"]
    assert "Landlock" in said
    assert "Landlock" not in results["output"]
    setup = _inside(root, "/autograder/source/setup.sh", blocked=blocked)
    assert "no sandbox works here" in setup
    assert "nobody loses marks" in setup
    allowed = _members(autograder(*mini, allow_weak=True))["run_autograder"]
    (root / "run_autograder").write_bytes(allowed)
    results, said = _graded(root, TINY, blocked)
    jsonschema.validate(results, SCHEMA)
    assert results["score"] == 24
    assert said.startswith("isolation: weak: ")
    assert "Landlock" not in results["output"]
    (root / "run_autograder").write_bytes(allowed.replace(b"seconds=540", b"seconds=0.2"))
    results, said = _graded(root, TINY, blocked)
    assert "score" not in results
    assert "grading was ended after 0.2 seconds" in results["output"]


def test_the_gradescope_command(installed: Path, tmp_path: Path) -> None:
    """`author gradescope` writes the zip with pyproject.toml's dependencies, and says what to do with it."""
    done = _run("--course", MINI, "author", "gradescope", "week1", cwd=tmp_path, program=installed)
    assert done.returncode == 0, done.stderr
    assert "wrote  week1-gradescope.zip" in done.stdout
    assert "Test Autograder" in done.stdout
    content = _members((tmp_path / "week1-gradescope.zip").read_bytes())
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert content["requirements.txt"].decode().split() == sorted(declared["dependencies"])
    assert not any(".dist-info" in name or name.endswith(".pyc") for name in content)
