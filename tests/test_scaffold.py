"""New courses, assignments and exercises: each works at once, and a refused one changes nothing."""

from __future__ import annotations

import ast
import doctest
import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from helpers import ROOT, nngrade
from nngrade.author.create import new_assignment, new_course, new_exercise
from nngrade.author.staging import commit
from nngrade.course.manifest import (
    load_assignment,
    load_course,
    secret_seed,
    seed_is_published,
)
from nngrade.course.mistakes import bugs, variants
from nngrade.errors import CourseError, NngradeError, UsageError
from nngrade.suite.plugin import load_module


def _verified(program: Path, course: Path, *options: str) -> list[dict[str, object]]:
    """Run `author verify --json`, which must succeed; return its result for each assignment."""
    found = nngrade("author", "verify", "--json", *options, cwd=course, program=program)
    assert (found.returncode, found.stderr) == (0, ""), found.stdout
    return [json.loads(line) for line in found.stdout.splitlines()]


def _tree(folder: Path) -> dict[str, bytes | None]:
    """Return every path under a folder, with the content of each file."""
    return {
        str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None
        for p in sorted(folder.rglob("*"))
        if "__pycache__" not in p.parts
    }


@pytest.fixture(scope="module")
def made(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Create a course with the installed wheel; tests do not change it."""
    folder = tmp_path_factory.mktemp("made") / "deep" / "course"
    found = nngrade("author", "new-course", str(folder), cwd=folder.parents[1], program=installed)
    assert (found.returncode, found.stderr) == (0, "")
    assert "Next: " in found.stdout
    wrote = {line.split()[1] for line in found.stdout.splitlines() if line.startswith("wrote")}
    assert wrote == {str(folder / name) for name, data in _tree(folder).items() if data is not None}
    return folder


@pytest.fixture
def course(made: Path, tmp_path: Path) -> Path:
    """Copy the new course, so that a test can change it."""
    return Path(shutil.copytree(made, tmp_path / "course"))


def _add(course: Path, name: str = "huber", title: str = "", points: float = 10) -> list[str]:
    written = new_exercise(load_course(course), "week1", name, title, points)
    return [f"{'wrote' if new else 'changed'} {path}" for path, new in written]


# --- A new course --------------------------------------------------------------------------------


def test_a_new_course_passes_verify(installed: Path, made: Path) -> None:
    """Every mistake in a new course is caught and named, every variant passes, and no mutant survives."""
    (proof,) = _verified(installed, made, "--mutants")
    (neuron,) = proof["exercises"]
    assert proof["faults"] == []
    assert neuron["bugs"] == neuron["caught"] == neuron["named"] >= 3
    assert neuron["variants"] >= 1
    assert neuron["mutants"] == neuron["killed"] > 0
    assert neuron["equivalent"] == 0


def test_verify_reports_success_in_words(installed: Path, made: Path) -> None:
    """`author verify` reports success for a new course."""
    found = nngrade("author", "verify", cwd=made, program=installed)
    assert found.returncode == 0
    assert "week1: every bug is caught and named, every variant passes." in found.stdout


def test_a_new_course_needs_no_torch(made: Path) -> None:
    """A new course imports only NumPy, the standard library, the checks and their marks."""
    found = set()
    for path in made.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add(str(node.module))
    assert found == {"numpy", "math", "nngrade.suite.checks", "nngrade.suite.marks"}
    assert (made / "reference/week1/oracle.py").is_file()


def test_students_can_use_a_new_course(installed: Path, course: Path) -> None:
    """A student can start, check a stub, a right answer and a mistake, and read a hint."""
    assert nngrade("start", "week1", cwd=course, program=installed).returncode == 0
    stub = nngrade("check", "week1", cwd=course, program=installed)
    assert stub.returncode == 1
    assert "not implemented yet" in stub.stdout
    source = (course / "reference/week1/neurons.py").read_text("utf-8")
    answer = course / "week1" / "neurons.py"
    answer.write_text(source, "utf-8")
    right = nngrade("check", "week1", cwd=course, program=installed)
    assert right.returncode == 0
    assert "10 / 10 · 1 of 1 right" in right.stdout
    answer.write_text(source.replace("np.dot(w, x) + b", "np.dot(w, x)"), "utf-8")
    wrong = nngrade("check", "week1", cwd=course, program=installed)
    assert wrong.returncode == 1
    assert "The bias is left out" in wrong.stdout
    hint = nngrade("hint", "week1", "neuron", "3", cwd=course, program=installed)
    assert "of 3 for neuron" in hint.stdout


def test_git_ignores_submissions_and_grades(course: Path) -> None:
    """The .gitignore excludes submissions and grades, and no file that `new-course` writes."""
    subprocess.run(["git", "init", "-q"], cwd=course, check=True)
    kept = set(_files(course))
    for name in ("graded/week1/ada.json", "submitted/ada/week1/neurons.py", "week1/neurons.py"):
        path = course / name
        path.parent.mkdir(parents=True)
        path.write_text("x")
    (course / "gradebook.db").write_text("x")
    command = ["git", "ls-files", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=course, capture_output=True, text=True, check=True)
    assert set(listed.stdout.split()) == kept


def _files(course: Path) -> Iterator[str]:
    return (n for n, data in _tree(course).items() if data is not None and n[:5] != ".git/")


def test_each_course_gets_its_own_seed(tmp_path: Path, made: Path) -> None:
    """Two new courses differ only in their titles and secret seeds."""
    title = 'Deep "learning" \\ Übung'
    new_course(tmp_path / "other", title)
    one, other = load_course(made), load_course(tmp_path / "other")
    seeds = [secret_seed(load_assignment(c, "week1")) for c in (one, other)]
    assert seeds[0] != seeds[1]
    assert min(seeds) >= 10**9
    assert other.title == title
    before, after = _tree(made), _tree(tmp_path / "other")
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == {
        "README.md",
        "assignments/course.toml",
        "assignments/week1/tests/hidden/seed.txt",
    }


def test_an_empty_folder_may_be_filled(installed: Path, tmp_path: Path) -> None:
    """`new-course .` works in an empty folder."""
    found = nngrade("author", "new-course", ".", cwd=tmp_path, program=installed)
    assert found.returncode == 0
    assert load_course(tmp_path).assignments == ("week1",)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("full", "nngrade: full: the folder is not empty. Choose another"),
        ("full/notes.txt", "nngrade: full/notes.txt: a file has this name. Choose another"),
        ("full/notes.txt/course", "notes.txt/course: Not a directory. Nothing was written"),
    ],
)
def test_an_occupied_path_is_refused(
    installed: Path, tmp_path: Path, path: str, words: str
) -> None:
    """`new-course` refuses a folder that is not empty and an existing file, and changes nothing."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    before = _tree(tmp_path)
    found = nngrade("author", "new-course", path, cwd=tmp_path, program=installed)
    assert (found.returncode, found.stdout) == (2, "")
    assert words in found.stderr
    assert "Traceback" not in found.stderr
    assert _tree(tmp_path) == before


@pytest.mark.parametrize("title", ["", " ", "two\nlines", "\x1b[31m", "\ud800"])
def test_a_title_is_one_line_of_text(course: Path, tmp_path: Path, title: str) -> None:
    """An empty title, or one with line breaks or control characters, is refused."""
    with pytest.raises(UsageError, match="--title"):
        new_course(tmp_path / "other", title)
    assert not (tmp_path / "other").exists()
    if title:
        before = _tree(course)
        with pytest.raises(UsageError, match="--title"):
            _add(course, title=title)
        assert _tree(course) == before


@pytest.mark.parametrize("word", ["neuron", "huber"])
def test_the_samples_examples_hold(course: Path, word: str) -> None:
    """The examples in docstring and handout hold, and a new exercise has three hints and its mistakes."""
    if word == "huber":
        _add(course)
    assignment = load_assignment(load_course(course), "week1")
    exercise = assignment.exercise(word)
    assert exercise is not None
    assert len(exercise.hints) == 3
    module = load_module(course / "reference/week1/neurons.py")
    handout = (course / "assignments/week1/handout.md").read_text("utf-8")
    assert f"({exercise.points:g} points)" in handout
    section = handout[handout.index(f">>> {word}") :].partition("```")[0]
    for text in (getattr(module, word).__doc__, section):
        test = doctest.DocTestParser().get_doctest(text, vars(module), word, None, 0)
        assert test.examples
        assert doctest.DocTestRunner().run(test).failed == 0
    known = [b for b in bugs(assignment) if b.exercise == word]
    assert len({b.title for b in known}) == len(known) >= 2
    assert [v.exercise for v in variants(assignment)].count(word) >= 1


# --- A new exercise ------------------------------------------------------------------------------


def test_new_exercises_pass_verify(installed: Path, course: Path) -> None:
    """A course with two more exercises passes `verify --mutants`."""
    for name, options in (("leaky_relu", []), ("Huber2", ["--points", "2.5", "--title", 'A "b"'])):
        arguments = ["author", "new-exercise", "week1", name, *options]
        found = nngrade(*arguments, cwd=course, program=installed)
        assert (found.returncode, found.stderr) == (0, "")
        assert f"wrote    assignments/week1/tests/hidden/test_{name}.py" in found.stdout
        assert "changed  assignments/week1/assignment.toml" in found.stdout
        assert "nngrade author verify week1" in found.stdout
    (proof,) = _verified(installed, course, "--mutants")
    for exercise in proof["exercises"]:
        assert exercise["bugs"] == exercise["named"] >= 2
        assert exercise["mutants"] == exercise["killed"] > 0
    names = [e["name"] for e in proof["exercises"]]
    assert names == ["neuron", "leaky_relu", "Huber2"]
    added = load_assignment(load_course(course), "week1").exercise("Huber2")
    assert added is not None
    assert (added.points, added.title) == (2.5, 'A "b"')
    assert nngrade("author", "template", "--check", cwd=course, program=installed).returncode == 0


def test_a_new_exercise_joins_the_kill_matrix(installed: Path, course: Path) -> None:
    """If a kill matrix is committed, a new exercise is added to it, as --record would write it."""
    _verified(installed, course, "--record")
    path = course / "assignments/week1/catches.json"
    assert "changed assignments/week1/catches.json" in _add(course)
    joined = path.read_bytes()
    assert b"TestHuber" in joined
    _verified(installed, course)
    _verified(installed, course, "--record")
    assert path.read_bytes() == joined


def test_the_authors_text_is_kept(course: Path) -> None:
    """New text is appended; comments, line endings, file modes and other files stay as they are."""
    manifest, handout, reference = (
        course / "assignments/week1/assignment.toml",
        course / "assignments/week1/handout.md",
        course / "reference/week1/neurons.py",
    )
    manifest.write_bytes(manifest.read_bytes() + b"# mine, and no line end")
    handout.write_bytes(handout.read_bytes().replace(b"\n", b"\r\n"))
    reference.chmod(0o600)
    before = _tree(course)
    _add(course)
    after = _tree(course)
    changed = {n for n, data in before.items() if after[n] != data}
    assert changed == {
        "assignments/week1/assignment.toml",
        "assignments/week1/handout.md",
        "reference/week1/neurons.py",
        "reference/week1/oracle.py",
        "student_template/week1/neurons.py",
    }
    for name in changed - {"student_template/week1/neurons.py"}:
        assert after[name].startswith(before[name]), name
    assert b"\n" not in handout.read_bytes().replace(b"\r\n", b"")
    assert reference.stat().st_mode & 0o777 == 0o600
    added = set(after) - set(before)
    assert all("huber" in name for name in added)


def test_a_missing_oracle_is_not_created(installed: Path, course: Path) -> None:
    """Without an oracle none is created, and a missing handout is started."""
    (course / "reference/week1/oracle.py").unlink()
    (course / "assignments/week1/handout.md").unlink()
    _add(course)
    assert not (course / "reference/week1/oracle.py").exists()
    text = (course / "assignments/week1/handout.md").read_text("utf-8")
    assert text.startswith("# A first neuron\n\n## Huber (10 points)\n")
    _verified(installed, course)


def test_an_oracle_with_common_inputs(installed: Path, course: Path) -> None:
    """`inputs(rng)` and `inputs_huber(rng)` can be combined, and each function is compared."""
    path = course / "reference/week1/oracle.py"
    text = path.read_text("utf-8").replace("def inputs_neuron(rng)", "def inputs(rng)")
    path.write_text(
        text.replace(
            "return rng.normal(size=d), rng.normal(size=d), float(rng.normal())",
            'return {"neuron": (rng.normal(size=d), rng.normal(size=d), float(rng.normal()))}',
        )
    )
    _add(course)
    _verified(installed, course)
    path.write_text(path.read_text("utf-8").replace("/ pred.size", "/ pred.size * (1 + 1e-9)"))
    found = nngrade("author", "verify", cwd=course, program=installed)
    assert found.returncode == 3
    assert "huber: the reference differs from the oracle" in found.stdout


def test_a_new_exercise_goes_into_the_first_file(installed: Path, course: Path) -> None:
    """In an assignment with several files, a new exercise names the first one."""
    manifest = course / "assignments/week1/assignment.toml"
    text = manifest.read_text("utf-8").replace('["neurons.py"]', '["neurons.py", "more.py"]')
    manifest.write_text(text.replace("points = 10", 'points = 10\nfile = "neurons.py"'))
    for top in ("reference", "student_template"):
        (course / top / "week1" / "more.py").write_text("")
    assert nngrade("author", "template", cwd=course, program=installed).returncode == 0
    _add(course)
    table = tomllib.loads(manifest.read_text("utf-8"))
    assert [e["file"] for e in table["exercises"]] == ["neurons.py", "neurons.py"]
    _verified(installed, course)


BAD_NAMES = {
    "neuron": "'neuron' exists already",
    "np": "'np' exists already",
    "math": "'math' exists already",
    "inputs_neuron": "'inputs_neuron' exists already",
    "lambda": "keyword or built-in of Python",
    "match": "keyword or built-in of Python",
    "print": "keyword or built-in of Python",
    "answers": "has a meaning in checks",
    "2fast": "cannot name an exercise",
    "leaky-relu": "cannot name an exercise",
    "_hidden": "cannot name an exercise",
    "../relu": "cannot name an exercise",
    "größe": "cannot name an exercise",
    "a" * 65: "cannot name an exercise",
    "": "cannot name an exercise",
}


@pytest.mark.parametrize("name", BAD_NAMES, ids=lambda name: name[:12] or "empty")
def test_an_unusable_name_is_refused(course: Path, name: str) -> None:
    """A name that cannot be used is refused with advice, and the course stays unchanged."""
    before = _tree(course)
    with pytest.raises(UsageError, match=r"Choose |Use ") as caught:
        _add(course, name)
    assert BAD_NAMES[name] in str(caught.value)
    assert _tree(course) == before


def test_the_same_exercise_twice_is_refused(installed: Path, course: Path) -> None:
    """Adding an exercise a second time is refused, and changes nothing."""
    _add(course)
    before = _tree(course)
    found = nngrade("author", "new-exercise", "week1", "huber", cwd=course, program=installed)
    assert (found.returncode, found.stdout) == (2, "")
    assert "'huber' exists already" in found.stderr
    assert _tree(course) == before


@pytest.mark.parametrize(
    "place",
    [
        "tests/public/test_huber.py",
        "tests/hidden/test_huber.py",
        "mistakes/huber.md",
        "variants/huber.md",
    ],
)
def test_existing_files_are_not_overwritten(course: Path, place: str) -> None:
    """A file of the new exercise's name is an error, and nothing changes."""
    (course / "assignments/week1" / place).write_text("mine")
    before = _tree(course)
    with pytest.raises(UsageError, match="exists already"):
        _add(course)
    assert _tree(course) == before


@pytest.mark.parametrize("points", ["0", "-1", "1001", "nan", "inf"])
def test_points_have_bounds(installed: Path, course: Path, points: str) -> None:
    """Points outside the manifest's range are refused."""
    before = _tree(course)
    arguments = ["author", "new-exercise", "week1", "huber", "--points", points]
    found = nngrade(*arguments, cwd=course, program=installed)
    assert found.returncode == 2
    assert "points: give a number above 0" in found.stderr
    assert _tree(course) == before


BROKEN = {
    "an unknown assignment": ("", "", "", "there is no assignment 'week9'"),
    "no reference": ("reference", None, "", "Write it"),
    "no template": ("student_template", None, "", "Run `nngrade author template`"),
    "no numpy": ("reference/week1/neurons.py", "import numpy as np", "import numpy", "needs NumPy"),
    "numpy not allowed": ("assignments/week1/assignment.toml", '"numpy", ', "", "allowed_imports"),
    "a bad marker": ("reference/week1/neurons.py", "### END", "## END", "nearly a solution marker"),
    "a syntax error": ("reference/week1/oracle.py", "return math", "return = math", "line "),
    "bytes": ("reference/week1/oracle.py", "plain Python", b"\xff", "not UTF-8"),
    "a record that is none": ("assignments/week1/catches.json", "", "{", "--record"),
    "an inline list": ("assignments/week1/assignment.toml", "", "", "[[exercises]] table"),
    "a handout that is a folder": ("assignments/week1/handout.md", "", "", "handout.md"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN, ids=lambda fault: fault.replace(" ", "-"))
def test_a_broken_course_is_not_changed(course: Path, fault: str) -> None:
    """An error in a course is reported with its file, and nothing is written."""
    name, old, new, words = BROKEN[fault]
    path = course / name
    if fault == "a handout that is a folder":
        path.unlink()
        path.mkdir()
    elif fault == "an inline list":
        text, _, exercise = path.read_text("utf-8").partition("[limits]")
        table = tomllib.loads(exercise)["exercises"][0]
        inline = ", ".join(f"{k} = {json.dumps(v)}" for k, v in table.items())
        path.write_text(f"{text}exercises = [{{ {inline} }}]\n", "utf-8")
    elif old is None:
        shutil.rmtree(path)
    elif name:
        data = path.read_bytes() if path.is_file() else b""
        new = new if isinstance(new, bytes) else new.encode()
        assert old.encode() in data
        path.write_bytes(data.replace(old.encode(), new, 1) if old else new)
    before = _tree(course)
    slug = "week1" if name else "week9"
    with pytest.raises((CourseError, UsageError)) as caught:
        new_exercise(load_course(course), slug, "huber", "", 10)
    assert words in str(caught.value)
    if name and fault != "a handout that is a folder":
        assert str(caught.value).startswith(str(course))
    assert _tree(course) == before


def test_a_failed_write_is_rolled_back(course: Path) -> None:
    """If one of several files cannot be written, the others are restored."""
    (course / "student_template/week1/taken").mkdir()
    (course / "student_template/week1/taken/file").write_text("x")
    before = _tree(course)
    files = {
        Path("README.md"): b"changed",
        Path("new/deep/file.txt"): b"new",
        Path("student_template/week1/taken"): b"a folder is in the way",
    }
    with pytest.raises(UsageError, match=r"taken: Is a directory\. Nothing was written"):
        commit(course, files)
    assert _tree(course) == before


# --- A new assignment ----------------------------------------------------------------------------


def test_a_new_assignment_passes_verify(installed: Path, course: Path) -> None:
    """course.toml keeps its comments; a new week, and an exercise added to it, pass `verify`."""
    listed = course / "assignments/course.toml"
    listed.write_text(
        listed.read_text("utf-8").replace('["week1"]', '[\n  "week1", # in June\n]\n# the end')
    )
    arguments = ["author", "new-assignment", "week2", "--file", "losses.py", "--title", "Losses"]
    found = nngrade(*arguments, cwd=course, program=installed)
    assert (found.returncode, found.stderr) == (0, "")
    text = listed.read_text("utf-8")
    assert text.endswith('[\n  "week1", # in June\n  "week2",\n]\n# the end\n')
    added = nngrade("author", "new-exercise", "week2", "mse", cwd=course, program=installed)
    assert added.returncode == 0
    _, second = _verified(installed, course)
    assert [e["name"] for e in second["exercises"]] == ["neuron", "mse"]
    week2 = load_assignment(load_course(course), "week2")
    assert (week2.title, week2.files) == ("Losses", ("losses.py",))
    seeds = {secret_seed(load_assignment(load_course(course), s)) for s in ("week1", "week2")}
    assert len(seeds) == 2


@pytest.mark.parametrize(
    ("slug", "file", "words"),
    [
        ("week1", "", "exists already"),
        ("Week2", "", "cannot name an assignment"),
        ("../week2", "", "cannot name an assignment"),
        ("reference", "", "cannot name an assignment"),
        ("graded", "", "cannot name an assignment"),
        ("week2", "Losses.txt", "cannot name the students' file"),
        ("week2", "oracle.py", "cannot name the students' file"),
        ("week2", "../x.py", "cannot name the students' file"),
        ("class", "", "cannot name the students' file"),
    ],
)
def test_an_assignment_that_cannot_be_used_is_refused(
    course: Path, slug: str, file: str, words: str
) -> None:
    """A slug or file name that cannot be used is refused, and nothing changes."""
    before = _tree(course)
    with pytest.raises(NngradeError, match=r"Choose |Use ") as caught:
        new_assignment(load_course(course), slug, "", file)
    assert words in str(caught.value)
    assert _tree(course) == before


def test_an_assignment_needs_the_others_references(course: Path) -> None:
    """A new assignment is refused if the other assignments have no references."""
    shutil.rmtree(course / "reference")
    before = _tree(course)
    with pytest.raises(CourseError, match="the folder is missing"):
        new_assignment(load_course(course), "week2", "", "")
    assert _tree(course) == before


# --- The scaffold's own text ---------------------------------------------------------------------


def test_no_placeholder_is_left(course: Path) -> None:
    """Every placeholder in capitals has been replaced."""
    _add(course)
    new_assignment(load_course(course), "lab-2", "", "")
    marks = ("WEEK", "EXERCISE", "CAMEL", "TITLE", "POINTS", "WORTH", "MODULE", "SEED")
    for name, data in _tree(course).items():
        assert not any(mark in name for mark in marks), name
        assert not any(mark.encode() in (data or b"") for mark in marks), name
    assert load_assignment(load_course(course), "lab-2").files == ("lab_2.py",)


def _author(course: Path, *arguments: str | Path) -> str:
    """Run a command for authors; return what it prints on standard error."""
    return nngrade("--course", course, "author", *arguments, cwd=course.parent, code=0).stderr


def test_a_published_seed_is_replaced(course: Path) -> None:
    """`release` and `bundle` warn while a seed is marked as published; `new-seed` draws new ones."""
    create = nngrade("--course", course, "author", "new-assignment", "week2", cwd=course)
    assert create.returncode == 0
    seeds = [course / f"assignments/{week}/tests/hidden/seed.txt" for week in ("week1", "week2")]
    before = [path.read_text() for path in seeds]
    assert _author(course, "bundle", "week1", "a.zip") == ""
    for path in seeds:
        path.write_text(path.read_text() + "# published with this course\n")
    commands = (["bundle", "week1", "a.zip"], ["release", "week1", "out"], ["gradescope", "week1"])
    for command in commands:
        assert "the seed of the hidden checks was published" in _author(course, *command)
    _author(course, "new-seed", "week1")
    assert seeds[0].read_text() != before[0]
    assert seeds[1].read_text() == before[1] + "# published with this course\n"
    for command in commands:
        assert _author(course, *command) == ""
    _author(course, "new-seed")
    drawn = {path.read_text() for path in seeds}
    assert len(drawn) == 2
    assert not drawn & set(before)
    assert all(re.fullmatch(r"[1-9][0-9]{11}\n", text) for text in drawn)


def test_a_new_seed_needs_hidden_checks(course: Path) -> None:
    """An assignment without hidden checks has no seed."""
    shutil.rmtree(course / "assignments/week1/tests/hidden")
    done = nngrade("--course", course, "author", "new-seed", "week1", cwd=course)
    assert done.returncode == 2
    assert "no hidden checks" in done.stderr


def test_the_seeds_of_our_course_are_marked() -> None:
    """Each secret seed in this repository is known, and its file says so."""
    ours = load_course(ROOT)
    assert all(seed_is_published(load_assignment(ours, week)) for week in ours.assignments)
    assert secret_seed(load_assignment(ours, "week3")) == 50729146


def test_the_sample_is_right_for_many_seeds(course: Path) -> None:
    """With any secret seed, the sample's mistakes are caught and its right answers pass."""
    from nngrade.author.verify import verify

    _add(course)
    seeds = np.random.default_rng(0).integers(10**11, 10**12, size=5)
    for seed in seeds:
        path = course / "assignments/week1/tests/hidden/seed.txt"
        path.write_text(f"{seed}\n")
        loaded = load_course(course)
        assert verify(loaded, load_assignment(loaded, "week1"), lambda *_: None).faults == []
