"""Write what students get: a folder that is ready to become their repository, and a zip of it.

    assignments/course.toml, assignments/week3/   manifest, handout, figures, public suite, recording
    assignments/data/                             the data sets that the week uses, except those of packages
    student_template/week3/                       the stubs
    week3/                                        the stubs, the notebook, the handout as README.md

It contains no reference and no hidden check: the recording answers in place of the reference. Before anything
is written, every file is searched for lines of the solution and of hidden checks, and for their seed.
"""

from __future__ import annotations

import difflib
import importlib.util
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import tomlkit

from nngrade.author.make_recording import Progress, prove, record
from nngrade.author.write_bundle import archive
from nngrade.course import examples, questions
from nngrade.course.data import own_files
from nngrade.course.leaks import leaks, secret_lines
from nngrade.course.manifest import DATA, load_assignment, load_course, secret_seed
from nngrade.course.stubs import templates
from nngrade.errors import CourseError, UsageError
from nngrade.files import figures, write_whole
from nngrade.model import Assignment, Course
from nngrade.suite.recording import NAME, encode

Files = dict[PurePosixPath, bytes]
LISTED = PurePosixPath("assignments/course.toml")
# A shorter line of a hidden check may occur in any file.
HIDDEN_MIN = 30

README = """# {title}

Each week has its own folder. Fill in its `.py` file or its notebook, one function after the other.

You need Python 3.11 or newer and nngrade. Your course gives you nngrade as a file that ends in `.whl`;
install it once with `pip install` and the name of that file. Then open a terminal in this folder:

```sh
nngrade check {slug}          # see what is right, what is wrong, and why
nngrade hint {slug} NAME      # show a hint for the exercise NAME; add 2 or 3 for the next ones
{ask}```

{answers}`assignments/` holds the public tests. Do not change it.
"""
ASK = "nngrade ask {slug}            # answer the questions\n"
ANSWERS = """Your answers to questions are in `{slug}/answers.toml`. You may edit that file.
Hand it in with your code.

"""
IGNORED = "__pycache__/\n.ipynb_checkpoints/\n.pytest_cache/\n.venv/\n"


def release(
    course: Course,
    assignment: Assignment,
    folder: Path,
    progress: Progress,
    *,
    notebook: bool = True,
) -> list[tuple[Path, bool]]:
    """Write an assignment's release into `folder`, and a zip beside it.

    Returns each path, and whether it was written: a student's file that differs stays as it is. Raises
    `CourseError`, and writes nothing, if the recording proves wrong or if a file contains something that
    students must not see.
    """
    if notebook and importlib.util.find_spec("nbgrader") is None:
        raise UsageError(
            "the notebook of a release needs nbgrader. Run `pip install 'nngrade[nbgrader]'`, or leave the "
            "notebook out with --no-notebook."
        )
    folder = folder.resolve()
    if folder == course.folder or (folder / "reference").exists():
        raise UsageError(f"{folder}: this is a course, with its solutions. Name another folder.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / LISTED).is_file():
        raise UsageError(f"{folder}: the folder is not empty and not a release. Name another.")
    for line in differences(course, assignment):
        raise CourseError(
            f"student_template/{assignment.slug} does not match the reference ({line.strip()}). "
            "Run `nngrade author template`."
        )
    recording, verdicts = record(course, assignment, progress)
    files = _files(course, assignment, folder)
    files[PurePosixPath("assignments", assignment.slug, NAME)] = encode(recording)
    if notebook:
        files |= _notebook(course, assignment)
    leaks = list(leaked(assignment, files))
    if leaks:
        raise CourseError(f"nothing was released, because {leaks[0]}")
    no_keys(files)
    with tempfile.TemporaryDirectory() as name:
        alone = Path(name)
        _write(assignment, alone, {**files, LISTED: _listing(course.title, [assignment.slug])})
        released = load_course(alone)
        prove(released, load_assignment(released, assignment.slug), assignment, verdicts, progress)
    written = _write(assignment, folder, files)
    zipped = folder.with_name(folder.name + ".zip")
    content = {f"{folder.name}/{name}": (data, 0o644) for name, data in files.items()}
    write_whole(zipped, archive(content))
    return [*written, (zipped, True)]


def differences(course: Course, assignment: Assignment) -> Iterator[str]:
    """Yield a diff from the committed stubs to those that a release would contain."""
    for path, made in templates(course, assignment.slug).items():
        there = path.read_text("utf-8") if path.is_file() else ""
        name = str(path.relative_to(course.folder))
        yield from difflib.unified_diff(
            there.splitlines(keepends=True), made.splitlines(keepends=True), name, f"release/{name}"
        )


def _files(course: Course, assignment: Assignment, folder: Path) -> Files:
    slug = assignment.slug
    listed = [slug]
    if (folder / LISTED).is_file():
        there = load_course(folder).assignments
        listed = [*there, *(s for s in listed if s not in there)]
        listed.sort(key=lambda s: course.assignments.index(s) if s in course.assignments else 999)
    top = PurePosixPath("assignments", slug)
    files: Files = {
        LISTED: _listing(course.title, listed),
        PurePosixPath("README.md"): _readme(course, assignment).encode(),
        PurePosixPath(".gitignore"): IGNORED.encode(),
        top / "assignment.toml": _manifest(assignment),
    }
    asked = questions.without_keys(assignment.folder)
    if asked is not None:
        files[top / questions.NAME] = asked
    for path, made in templates(course, slug).items():
        files[PurePosixPath(slug, path.name)] = made.encode()
        # A second copy shows whether a student changed the stub, and `nngrade start` copies it.
        files[PurePosixPath("student_template", slug, path.name)] = made.encode()
    tests = assignment.folder / "tests"  # with the data that checks read
    kept = [p for p in sorted(tests.rglob("*")) if _is_public(p.relative_to(tests)) and p.is_file()]
    shown = figures(assignment.folder)
    small = sorted(assignment.folder.glob(examples.NAME))
    for path in (*kept, *shown, *small):
        files[top / path.relative_to(assignment.folder).as_posix()] = path.read_bytes()
    for file in own_files(assignment):
        files[PurePosixPath("assignments", DATA, file.name)] = file.read_bytes()
    if assignment.support is not None:
        for place in (top, PurePosixPath(slug)):
            files[place / assignment.support.name] = assignment.support.read_bytes()
    handout = assignment.folder / "handout.md"
    if handout.is_file():
        files[top / "handout.md"] = handout.read_bytes()
        files[PurePosixPath(slug, "README.md")] = handout.read_bytes()
    for path in shown:
        files[PurePosixPath(slug, "figures", path.name)] = path.read_bytes()
    return files


def _readme(course: Course, assignment: Assignment) -> str:
    slug = assignment.slug
    ask, answers = (
        text.format(slug=slug) if assignment.questions else "" for text in (ASK, ANSWERS)
    )
    return README.format(title=course.title, slug=slug, ask=ask, answers=answers)


def _is_public(inside: Path) -> bool:
    return inside.parts[0] != "hidden" and "__pycache__" not in inside.parts


def _listing(title: str, slugs: list[str]) -> bytes:
    return tomlkit.dumps({"format": 1, "title": title, "assignments": slugs}).encode()


def _manifest(assignment: Assignment) -> bytes:
    """Return the manifest without `equivalent`, the mutants that no check can find: students need none."""
    document = tomlkit.parse((assignment.folder / "assignment.toml").read_text("utf-8"))
    for exercise in document["exercises"]:
        exercise.pop("equivalent", None)
    return tomlkit.dumps(document).encode()


def _notebook(course: Course, assignment: Assignment) -> Files:
    import nbformat

    from nngrade.nbgrader.notebook import release_notebook, source_notebook

    made = release_notebook(assignment, source_notebook(course, assignment))
    path = PurePosixPath(assignment.slug, f"{assignment.slug}.ipynb")
    return {path: nbformat.writes(made).encode()}  # type: ignore[no-untyped-call]


def _write(assignment: Assignment, folder: Path, files: Files) -> list[tuple[Path, bool]]:
    written = []
    for name, data in files.items():
        path = folder / name
        theirs = name.parts[0] == assignment.slug
        if theirs and path.is_file() and path.read_bytes() != data:
            written.append((path, False))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        written.append((path, True))
    suite = folder / "assignments" / assignment.slug / "tests" / "public"
    for path in suite.rglob("*.py"):
        if PurePosixPath(path.relative_to(folder)) not in files:
            path.unlink()  # a check that is no longer in the suite
    return written


# --- What students must not see


def leaked(assignment: Assignment, files: Files) -> Iterator[str]:
    """Yield a sentence for each line of a solution or hidden check in a release, and for the seed."""
    secrets = [*_of_solution(assignment), *_hidden(assignment), *_of_questions(assignment)]
    yield from _found(files, dict(secrets))


def no_keys(files: Files) -> None:
    """Raise `CourseError` if a file of questions holds the key of a question with points."""
    for name, data in files.items():
        if name.name == questions.NAME:
            for question in tomlkit.parse(data.decode()).unwrap()["question"]:
                if question["points"] and any(key in question for key in questions.KEYS):
                    raise CourseError(f"{name} holds the key of the question {question['name']}")


def leaked_checks(assignment: Assignment, files: Files) -> Iterator[str]:
    """Yield a sentence for each line of a hidden check, and for the seed: not for lines of a solution."""
    yield from _found(files, dict(_hidden(assignment)))


def _found(files: Files, secrets: dict[str, str]) -> Iterator[str]:
    for name, data in files.items():
        text = "\n".join(_texts(name, data))
        for line, what in leaks(text, secrets):
            yield f"{name} contains {what}: {line[:80]}"


def _of_solution(assignment: Assignment) -> Iterator[tuple[str, str]]:
    assert assignment.reference is not None
    assert assignment.template is not None
    for name in assignment.files:
        source = (assignment.reference / name).read_text("utf-8")
        left = (assignment.template / name).read_text("utf-8")
        for line, function in secret_lines(source, name, left).items():
            yield line, f"a line of the solution of {function}"


def _hidden(assignment: Assignment) -> Iterator[tuple[str, str]]:
    public = "\n".join(
        p.read_text("utf-8") for p in (assignment.folder / "tests" / "public").rglob("*.py")
    )
    hidden = assignment.folder / "tests" / "hidden"
    if not hidden.is_dir():
        return
    for path in sorted(hidden.rglob("*.py")):
        for line in map(str.strip, path.read_text("utf-8").splitlines()):
            if len(line) >= HIDDEN_MIN and line not in public and "import " not in line:
                yield line, "a line of the hidden suite"
    yield str(secret_seed(assignment)), "the seed of the hidden checks"


def _of_questions(assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Yield the explanations of wrong answers to questions with points: they would tell the right one."""
    for question in questions.load(assignment.folder):
        for said in question.why.values() if question.points else ():
            yield said, f"an explanation of the question {question.name}"


def _texts(name: PurePosixPath, data: bytes) -> Iterator[str]:
    """Yield all texts in a file, as its reader sees them."""
    if name.suffix == ".ipynb":
        yield from _strings(json.loads(data))
    elif name.suffix == ".msgpack":
        yield from _strings(msgspec.msgpack.decode(data))
    else:
        yield data.decode("utf-8", "replace")


def _strings(x: Any) -> Iterator[str]:
    if isinstance(x, str):
        yield x
    elif isinstance(x, bytes):
        yield x.decode("utf-8", "replace")
    elif isinstance(x, list):
        if x and all(isinstance(v, str) for v in x):
            yield "".join(x)  # a notebook's source may be a list of its lines
        for item in x:
            yield from _strings(item)
    elif isinstance(x, dict):
        for key, item in x.items():
            yield from _strings(key)
            yield from _strings(item)
