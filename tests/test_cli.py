"""The commands of `nngrade`, run as a user runs them: output, exit codes, messages."""

from __future__ import annotations

import json
import os
import re
import resource
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import jsonschema
import psutil
import pytest
from helpers import MINI, NNGRADE, ON_PATH, ROOT, TINY, nngrade, nothing_left_behind
from nngrade.cli.main import main
from nngrade.errors import EXIT_GRADER


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Copy the miniature course."""
    return Path(shutil.copytree(MINI, tmp_path / "course"))


def _commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every group and command below `command`, with the words to type."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _commands(child, f"{path} {name}".strip())


EVERY = dict(_commands(main))
COMMANDS = [path for path, command in EVERY.items() if not isinstance(command, click.Group)]


@pytest.mark.parametrize("path", EVERY)
def test_every_command_has_help_with_an_example(path: str) -> None:
    """Each command has a description, an example with its own name, and help for each option."""
    command = EVERY[path]
    assert command.help
    assert f"Example:\n  nngrade {path}" in command.help
    assert "\n    " not in command.help, "the docstring's indent is shown"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{path}: {parameter.name}"


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_documented(path: str) -> None:
    """README.md or a page in docs/ shows each command."""
    texts = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    assert any(f"nngrade {path}" in text.read_text("utf-8") for text in texts)


def test_the_students_way(course: Path) -> None:
    """`check` ends with exit code 1 for the stubs that `start` writes, and with 0 for filled-in ones."""
    started = nngrade("start", "week1", cwd=course)
    assert started.returncode == 0
    assert (course / "week1" / "README.md").read_text() == (
        course / "assignments/week1/handout.md"
    ).read_text()
    bare = nngrade("check", "week1", cwd=course)
    assert bare.returncode == 1
    assert bare.stdout.count("not implemented yet") == 4
    assert "Traceback" not in bare.stdout + bare.stderr
    (course / "week1" / "tiny.py").write_text(TINY)
    done = nngrade("check", "week1", cwd=course)
    assert done.returncode == 0
    assert "24 / 24 · 4 of 4 right" in done.stdout
    assert done.stderr == ""


def test_start_keeps_what_is_there(course: Path) -> None:
    """A second `start` overwrites nothing."""
    nngrade("start", "week1", cwd=course)
    (course / "week1" / "tiny.py").write_text("mine")
    again = nngrade("start", "week1", cwd=course)
    assert "kept  week1/tiny.py" in again.stdout
    assert (course / "week1" / "tiny.py").read_text() == "mine"


def test_start_outside_a_course_explains_courses(tmp_path: Path) -> None:
    """Outside a course, `start` says what a course is and how to name one."""
    done = nngrade("start", "week1", cwd=tmp_path)
    assert done.returncode == 2
    assert "this is not inside a course" in done.stderr
    assert "nngrade --course FOLDER start" in done.stderr
    assert "your teacher hands out" in done.stderr
    assert "nngrade author new-course FOLDER" in done.stderr


@pytest.mark.parametrize("folder", [[], ["my work"]])
def test_the_next_command_that_start_prints_works(
    course: Path, tmp_path: Path, folder: list[str]
) -> None:
    """The command that `start` prints last works outside the course, in a folder of any name."""
    (tmp_path / "home").mkdir()
    done = nngrade("--course", course, "start", "week1", *folder, cwd=tmp_path / "home")
    command = shlex.split(done.stdout.splitlines()[-1])
    assert command[0] == "nngrade"
    checked = nngrade(*command[1:], cwd=tmp_path / "home")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout.count("not implemented yet") == 4


def test_a_file_that_cannot_be_written_is_reported(course: Path) -> None:
    """`start` prints the path and the reason, ends with exit code 2 or 4, and leaves no partial file."""
    (course / "taken").write_text("")
    done = nngrade("start", "week1", "taken/week1", cwd=course)
    assert done.returncode == 2
    assert done.stderr.startswith("nngrade: taken/week1: Not a directory.")
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))  # noqa: E731
    done = subprocess.run(
        [NNGRADE, "start", "week1"],
        cwd=course, capture_output=True, text=True, check=False, preexec_fn=small,
    )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.startswith("nngrade: week1/tiny.py: File too large. Make room")
    assert "Traceback" not in done.stderr
    assert list((course / "week1").iterdir()) == []


def test_a_slow_grammar_is_not_imported(tmp_path: Path) -> None:
    """No command imports the grammar of IRIs that newer versions of jsonschema look for."""
    (tmp_path / "rfc3987_syntax.py").write_text("print('imported')")
    code = (
        "import nngrade.cli.main as m; m.main = lambda **_: __import__('rfc3987_syntax'); m.run()"
    )
    done = nngrade("-c", code, cwd=tmp_path, program=sys.executable, code=EXIT_GRADER)
    assert "import of rfc3987_syntax halted" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("path", EVERY)
def test_help_fits_the_terminal(
    path: str, columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command's help has an example, no line wider than the terminal, and no cut sentence."""
    monkeypatch.setenv("COLUMNS", str(columns))
    main([*path.split(), "--help"], prog_name="nngrade", standalone_mode=False)
    said = capsys.readouterr().out
    usage, _, rest = said.partition("\n\n")
    assert usage.startswith("Usage: nngrade")
    assert "..." not in rest
    assert "\n  Example:\n    nngrade " in rest
    assert "\\b" not in rest
    assert max(map(len, said.splitlines())) <= columns


def test_help_lists_the_commands_by_audience() -> None:
    """`nngrade --help` lists commands of students, then teachers, then course authors."""
    said = nngrade("--help", cwd=ROOT).stdout
    order = ["Students:", "start", "check", "Teachers:", "grade", "Course authors:", "author"]
    places = [re.search(rf"^ *{word}", said, re.MULTILINE) for word in order]
    starts = [place.start() for place in places if place is not None]
    assert len(starts) == len(order)
    assert starts == sorted(starts)


def test_two_gradebooks_are_wrong_use(course: Path) -> None:
    """`grade` rejects --no-gradebook together with --gradebook."""
    done = nngrade("grade", "week1", "--no-gradebook", "--gradebook", "sqlite:///x.db", cwd=course)
    assert done.returncode == 2
    assert "Leave one out" in done.stderr


def test_public_checks_say_that_hidden_ones_count(course: Path) -> None:
    """A report without hidden checks ends with a reminder that they count."""
    solution = course / "reference" / "week1"
    sentence = "These are the public checks; hidden ones will count too."
    assert sentence not in nngrade("check", "week1", "-s", solution, cwd=course).stdout
    assert nngrade("check", "week1", "-s", solution, "--public", cwd=course).stdout.endswith(
        sentence + "\n"
    )
    shutil.rmtree(course / "assignments/week1/tests/hidden")
    alone = nngrade("check", "week1", "-s", solution, cwd=course)
    assert alone.returncode == 0
    assert sentence in alone.stdout


def test_json_fits_its_schema(course: Path) -> None:
    """`check --json` prints one document that fits the committed schema, for right and wrong submissions."""
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text())
    for source in (TINY, TINY.replace("X @ W.T + b", "X @ W.T"), "def"):
        (course / "tiny.py").write_text(source)
        found = nngrade("check", "week1", "-s", "tiny.py", "--json", cwd=course)
        document = json.loads(found.stdout)
        jsonschema.validate(document, schema)
        assert (document["format"], document["version"]) == ("nngrade-report", 1)
        assert found.returncode == (0 if source == TINY else 1)


def test_the_committed_schema_is_the_generated_one() -> None:
    """Regenerating docs/report.schema.json changes nothing."""
    made = nngrade("author", "schema", cwd=ROOT).stdout
    assert (ROOT / "docs" / "report.schema.json").read_text() == made


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["check", "week9"], 2, "there is no assignment 'week9'"),
        (["check", "week1", "-e", "nothing"], 2, "no exercise 'nothing'"),
        (["check", "week1"], 2, "Run `nngrade start week1`"),
        (["check", "week1", "-s", "nowhere"], 2, "does not exist"),
        (["hint", "week1", "nothing"], 2, "no exercise 'nothing'"),
        (["hint", "week1", "affine", "9"], 2, "there is no hint 9"),
        (["--course", "nowhere", "status"], 2, "Point --course"),
        (["frobnicate"], 2, "No such command"),
    ],
)
def test_wrong_usage_is_a_sentence_and_exit_code_2(
    course: Path, arguments: list[str], code: int, words: str
) -> None:
    """A usage error prints what is wrong and what to type, without a traceback."""
    found = nngrade(*arguments, cwd=course)
    assert (found.returncode, found.stdout) == (code, "")
    assert words in found.stderr
    assert "Traceback" not in found.stderr


def test_a_broken_course_is_exit_code_3(course: Path) -> None:
    """A mistake in a course ends `check` with exit code 3."""
    path = course / "assignments/week1/assignment.toml"
    path.write_text(path.read_text().replace("points = 10", "points = 'ten'"))
    found = nngrade("check", "week1", "-s", course / "reference/week1", cwd=course)
    assert found.returncode == 3
    assert "exercise 'affine'.points" in found.stderr


def test_a_reference_that_exits_is_exit_code_3(course: Path) -> None:
    """A reference that ends the process while it is imported is a fault of the course."""
    path = course / "reference/week1/tiny.py"
    path.write_text(f"{path.read_text()}\nraise SystemExit('todo')\n")
    found = nngrade("check", "week1", "-s", course / "student_template/week1", cwd=course)
    assert found.returncode == 3
    assert "tiny.py: importing it raised SystemExit: todo." in found.stderr


MISTAKES = {
    "its name is unknown": ("SCALE = UNKNOWN\n", 3, "cannot be run: NameError"),
    "it ends the process": ("SCALE = exit()\n", 3, "cannot be run: SystemExit"),
    "it ends the process in a call": ("def mean_loss(x):\n    exit()\n", 1, ""),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_known_mistake_that_cannot_be_run_is_a_fault_of_the_course(
    course: Path, name: str
) -> None:
    """Its page is named, and no wrong submission counts as right."""
    code, status, words = MISTAKES[name]
    page = course / "assignments/week1/mistakes/mean_loss.md"
    page.write_text(
        f"# Known mistakes: mean_loss\n\n## odd: Odd\nIt is odd.\n> Look.\n```python\n{code}```\n"
    )
    wrong = course / "wrong"
    shutil.copytree(course / "reference/week1", wrong)
    (wrong / "tiny.py").write_text((wrong / "tiny.py").read_text().replace("/ 2", ""))
    found = nngrade("check", "week1", "-s", wrong, cwd=course, code=status)
    assert words in found.stderr
    assert "mean_loss.md" in found.stderr or not words
    assert "Traceback" not in found.stderr


def test_a_reader_that_leaves_is_no_fault_of_the_course(course: Path) -> None:
    """`nngrade … | head -1` says nothing of the course."""
    command = f"{shlex.quote(str(NNGRADE))} check week1 -v -s student_template/week1 | true"
    done = subprocess.run(
        ["sh", "-c", command], cwd=course, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


def test_what_the_course_prints_is_not_shown(course: Path) -> None:
    """A print in reference or suite may hold hidden inputs, and would break what a machine reads."""
    for path, old in (
        (course / "reference/week1/tiny.py", "    return float("),
        (course / "assignments/week1/tests/hidden/test_tiny.py", "        agree("),
    ):
        text = path.read_text("utf-8")
        assert old in text
        indent = old[: len(old) - len(old.lstrip())]
        path.write_text(text.replace(old, f"{indent}print('secret')\n{old}"), "utf-8")
    stub = course / "student_template/week1"
    found = nngrade("check", "week1", "-s", stub, "--json", cwd=course, code=1)
    assert "secret" not in found.stdout + found.stderr
    json.loads(found.stdout)


@pytest.mark.parametrize("command", ["template", "verify"])
def test_a_syntax_error_of_the_reference_is_told(course: Path, command: str) -> None:
    """No stub is written from a reference that cannot be read."""
    path = course / "reference/week1/tiny.py"
    path.write_text(path.read_text("utf-8").replace(") -> float:", ") -> float", 1), "utf-8")
    arguments = ("author", command, *(["week1"] if command == "verify" else []))
    found = nngrade(*arguments, cwd=course, code=3)
    assert "tiny.py, line 19: expected ':'. Correct it." in found.stderr


def test_a_check_may_fail_with_a_sentence(course: Path) -> None:
    """The text of `pytest.fail` is the message, as that of an assertion is."""
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    path.write_text(
        f"import pytest\n{path.read_text()}\n\n@pytest.mark.exercise('mean_loss')\n"
        "def test_ones(student):\n    'Ones.'\n"
        "    if student.mean_loss(np.ones(1)) != 0.5:\n        pytest.fail('of ones it should be a half')\n"
    )
    wrong = course / "wrong"
    shutil.copytree(course / "reference/week1", wrong)
    (wrong / "tiny.py").write_text((wrong / "tiny.py").read_text().replace("/ 2", ""))
    found = nngrade("check", "week1", "-s", wrong, "--json", cwd=course, code=1)
    assert "of ones it should be a half" in found.stdout


def test_a_file_that_is_there_keeps_its_permissions(course: Path) -> None:
    """A secret that only its owner may read stays so."""
    path = course / "assignments/week1/tests/hidden/seed.txt"
    path.chmod(0o600)
    nngrade("author", "new-seed", "week1", cwd=course, code=0)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_check_in_error_is_exit_code_3_and_no_score(course: Path) -> None:
    """A check that fails on the reference gives no score, and the report does not blame the student."""
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    path.write_text(path.read_text().replace("np.arange(5))", "np.arange(5)).missing"))
    found = nngrade("check", "week1", "-s", course / "reference/week1", cwd=course)
    assert found.returncode == 3
    assert "no fault of yours" in found.stdout


def test_an_inconclusive_check_is_exit_code_4_and_no_score(course: Path) -> None:
    """A check that the grader cannot decide gives no score and exit code 4."""
    path = course / "assignments/week1/tests/hidden/test_tiny.py"
    text = path.read_text().replace("import agree,", "import Inconclusive, agree,")
    old = "agree(student.mean_loss, reference.mean_loss, np.arange(5))"
    path.write_text(text.replace(old, "raise Inconclusive('nobody can say')"))
    found = nngrade("check", "week1", "-s", course / "reference/week1", cwd=course)
    assert found.returncode == 4
    assert "nobody can say" in found.stdout


def test_a_fault_of_ours_is_exit_code_4(course: Path) -> None:
    """An unexpected exception in nngrade is reported as its own fault."""
    program = (
        "import nngrade.submission.read, nngrade.cli.main, sys\n"
        "nngrade.submission.read.read = lambda *a: 1 / 0\n"
        "sys.argv = ['nngrade', 'check', 'week1', '-s', 'reference/week1']\n"
        "nngrade.cli.main.run()\n"
    )
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    assert found.returncode == 4
    assert "a fault in nngrade" in found.stderr


ABSENT = "import sys\nsys.modules |= dict.fromkeys(['torch', 'nbgrader', 'nbformat'])\n"


def test_a_missing_extra_is_one_sentence(tmp_path: Path) -> None:
    """Without nbgrader or torch, a command works, or one sentence says what to install."""
    (tmp_path / "sitecustomize.py").write_text(ABSENT)
    course = tmp_path / "course"

    def said(*arguments: str, code: int = 2) -> str:
        done = nngrade(
            *arguments, cwd=tmp_path, code=code, environment={"PYTHONPATH": str(tmp_path)}
        )
        return done.stderr

    said("author", "new-course", str(course), code=0)
    own = ("--course", str(course), "author")
    release = said(*own, "release", "week1", "out")
    assert release.count("\n") == 1
    assert "nngrade[nbgrader]" in release
    assert "--no-notebook" in release
    said(*own, "release", "week1", "out", "--no-notebook", code=0)
    source = said(*own, "release", "week1", "source", "--nbgrader")
    assert source.count("\n") == 1
    assert "pip install 'nngrade[nbgrader]'" in source
    said(*own, "verify", code=0)
    said(*own, "new-assignment", "week2", code=0)
    for week in ("week1", "week2"):
        oracle = course / "reference" / week / "oracle.py"
        oracle.write_text("import torch\n" + oracle.read_text())
    verify = said(*own, "verify")
    assert verify.count("pip install 'nngrade[torch]'") == verify.count("\n") == 1


def test_hints_come_in_order(course: Path) -> None:
    """Each hint tells how to get the next one, except the last."""
    first = nngrade("hint", "week1", "affine", cwd=course).stdout
    assert "What are the shapes?" in first
    assert "nngrade hint week1 affine 2" in first
    last = nngrade("hint", "week1", "affine", "3", cwd=course).stdout
    assert "add b" in last
    assert "Still stuck" not in last
    listed = nngrade("hint", "week1", cwd=course, columns=40).stdout
    assert max(map(len, listed.split("\n\n")[0].splitlines())) <= 40
    said = nngrade("hint", "week1", "affine", "9", cwd=course, code=2).stderr
    assert "affine has 3 hints; there is no hint 9." in said


def test_an_error_is_wrapped_on_words_in_a_terminal(course: Path) -> None:
    """An error on a terminal of 60 columns breaks between words, with a hanging indent."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [NNGRADE, "hint", "week9"], cwd=course, stdout=subprocess.PIPE, stderr=theirs, check=False,
        env={**ON_PATH, "COLUMNS": "40", "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    lines = os.read(ours, 10_000).decode().splitlines()
    os.close(ours)
    assert done.returncode == 2
    assert len(lines) > 1
    assert all(line[:2] == "  " for line in lines[1:])
    assert max(map(len, lines)) <= 40
    assert " ".join(" ".join(lines).split()).startswith("nngrade: there is no assignment 'week9'")


def test_status_shows_every_week(course: Path) -> None:
    """`status` shows a score for a week that was started, and "not started" for one that was not."""
    assert "not started" in nngrade("status", cwd=course).stdout
    nngrade("start", "week1", cwd=course)
    (course / "week1" / "tiny.py").write_text(TINY.replace("X @ W.T + b", "X @ W.T"))
    found = nngrade("status", cwd=course)
    assert found.returncode == 0
    assert "3 of 4" in found.stdout
    lines = nngrade("status", "--json", cwd=course).stdout.splitlines()
    assert json.loads(lines[0])["assignment"] == "week1"


def test_a_long_title_is_shortened(course: Path) -> None:
    """In a narrow terminal each exercise keeps its title, shortened if it must be."""
    shutil.copy(course / "reference" / "week1" / "tiny.py", course / "tiny.py")
    found = nngrade("check", "week1", "-s", "tiny.py", cwd=course, columns=48).stdout
    assert "An affine map" in found
    assert "A loss and its" in found
    assert max(map(len, found.splitlines()[:-3])) <= 48


@pytest.mark.parametrize("columns", [60, 120])
def test_piped_output_is_plain_and_fits(course: Path, columns: int) -> None:
    """Piped output has no escape codes and no line wider than the terminal."""
    (course / "tiny.py").write_text(
        TINY.replace("X @ W.T + b", "X @ W.T").replace("x / x.size", "x")
    )
    found = nngrade("check", "week1", "-s", "tiny.py", "-v", cwd=course, columns=columns)
    assert "\x1b" not in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= columns
    assert all(line == line.rstrip() for line in found.stdout.splitlines())


def test_verbose_shows_hidden_inputs_and_plain_does_not(course: Path) -> None:
    """Only --verbose shows the inputs and expected values of hidden checks."""
    wrong = TINY.replace("X @ W.T + b", "(X @ W.T + b) * (len(X) > 1)")
    (course / "tiny.py").write_text(wrong)
    plain = nngrade("check", "week1", "-s", "tiny.py", cwd=course).stdout
    verbose = nngrade("check", "week1", "-s", "tiny.py", "-v", cwd=course).stdout
    assert "affine maps a batch of one" in plain
    assert "expected" not in plain
    assert "expected" in verbose


def test_watch_checks_again_after_a_change(course: Path) -> None:
    """--watch checks a file again after it is saved, in the same process."""
    path = course / "tiny.py"
    path.write_text(TINY.replace("X @ W.T + b", "X @ W.T"))
    command = [NNGRADE, "check", "week1", "-s", path, "--watch"]
    process = subprocess.Popen(command, cwd=course, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        seen = []
        for line in process.stdout:
            seen.append(line)
            if "Waiting" in line:
                if "4 of 4" in "".join(seen):
                    break
                assert "3 of 4" in "".join(seen)
                seen = []
                time.sleep(0.5)
                path.write_text(TINY)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def test_help_imports_nothing_heavy() -> None:
    """`nngrade --help` imports neither numpy, torch, pytest, nbgrader, rich nor msgspec."""
    program = (
        "import sys; from nngrade.cli.main import main\n"
        "try: main(['--help'], standalone_mode=False)\n"
        "finally: print(sorted({'numpy', 'torch', 'pytest', 'nbgrader', 'rich', 'msgspec'}"
        " & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout.endswith("[]\n")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("while True: pass", "did not finish within 1 s"),
        ("raise SystemExit(0)", "raised SystemExit"),
        ("typing.sys.modules['os']._exit(0)", "ended its own process (exit code 0)"),
        ("typing.sys.modules['os'].kill(typing.sys.modules['os'].getpid(), 9)", "ended by SIGKILL"),
        ("typing.sys.modules['os'].kill(0, 9)", "raised PermissionError"),
        ("return np.ones(10 * 2**27)", "needs more memory than"),
        ("typing.sys.modules['os'].fork(); return X @ W.T", "raised PermissionError"),
    ],
)
def test_the_first_worker_is_sandboxed(course: Path, code: str, words: str) -> None:
    """A worker that hangs, dies or tries to fork fails one exercise only, and leaves no process behind."""
    source = "import typing\n" + TINY.replace("return X @ W.T + b", code)
    (course / "tiny.py").write_text(source)
    with nothing_left_behind():
        found = nngrade("check", "week1", "-s", "tiny.py", cwd=course)
    assert found.returncode == 1
    assert words in " ".join(found.stdout.split())
    assert "3 of 4 right" in found.stdout


@pytest.mark.parametrize("order", ["first", "second"])
def test_a_worker_ends_with_its_grader(course: Path, order: str) -> None:
    """No worker survives `kill -9` of its grader, whether it was forked or spawned."""
    manifest = course / "assignments/week1/assignment.toml"
    manifest.write_text(manifest.read_text().replace("call_seconds = 1.0", "call_seconds = 60"))
    leave = "typing.sys.modules['os']._exit(0)"
    source = "import typing\n" + TINY.replace("np.mean(x**2) / 2", "[0 for _ in iter(int, 1)]")
    if order == "second":
        source = source.replace("return X @ W.T + b", leave)
    (course / "tiny.py").write_text(source)
    command = [NNGRADE, "check", "week1", "-s", "tiny.py"]
    with nothing_left_behind():
        process = subprocess.Popen(command, cwd=course, stdout=subprocess.DEVNULL)
        while not psutil.Process(process.pid).children(recursive=True):
            assert process.poll() is None
            time.sleep(0.05)
        process.kill()
        process.wait()


def test_a_forked_worker_holds_nothing_of_the_course(course: Path) -> None:
    """A worker's environment, arguments and folder reveal no course path; it has no reference loaded."""
    probe = (
        "import typing\nS = typing.sys\nO = S.modules['os']\n"
        "print(sorted(O.environ), S.argv, O.getcwd())\n"
        "print([n for n in S.modules if 'nngrade_course' in n or n == 'pytest'])\n"
        "def is_open(n):\n    try: return bool(O.fstat(n))\n    except OSError: return False\n"
        "print(list(filter(is_open, range(1024))))\n"
    )
    (course / "tiny.py").write_text(probe + TINY)
    secret = {"SECRET_TOKEN": "hunter2"}
    found = nngrade("check", "week1", "-s", "tiny.py", "--json", cwd=course, environment=secret)
    printed = json.loads(found.stdout)["exercises"][0]["checks"][0]["printed"].splitlines()
    assert len(printed) == 3
    assert "SECRET" not in printed[0]
    assert str(course) not in printed[0]
    assert printed[1] == "[]"
    assert len(printed[2].split(",")) <= 7
