"""Find a course, and read and validate its manifests."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import msgspec

from nngrade.course import questions
from nngrade.course.toml import decode, no_repeats
from nngrade.errors import CourseError, UsageError
from nngrade.model import (
    FORMAT,
    RETURNS,
    Assignment,
    Course,
    DataSet,
    Equivalent,
    Exercise,
    Function,
    Limits,
    Picture,
    Policy,
    Question,
)
from nngrade.text import did_you_mean

SLUG = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_SIGNATURE = re.compile(r"([A-Za-z_]\w*)\((.*)\) -> (\w+)(?:\[(\w+(?:, \w+)*)\])?")
# The files and folders that an assignment's folder may contain.
_KNOWN = {
    "assignment.toml",
    "catches.json",
    "examples.txt",
    "figures",
    "handout.md",
    "mistakes",
    "questions.toml",
    "recording.msgpack",
    "support.py",
    "tests",
    "variants",
    "__pycache__",
}
# The folder in assignments/ that holds the course's own data sets.
DATA = "data"
# How many times its limits a submission may take on a device whose driver has to start.
SLOWER = 4
_KINDS = (".npz", ".csv", ".csv.gz")
_BESIDE_REFERENCE = ("oracle.py", "figures.py")


class _LateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    grace_minutes: float = 0.0
    per_day: float = 0.0
    cap: float = 100.0
    free_days: int = 0


class _CourseFile(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    title: str
    assignments: list[str]
    weights: dict[str, float] = {}
    rounding: float = 0.1
    due: dict[str, datetime.datetime] = {}
    late: _LateFile = _LateFile()


class _LimitsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    load_seconds: float | None = None
    call_seconds: float | None = None
    memory_mib: int | None = None
    submission_seconds: float | None = None


class _ExerciseFile(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    title: str
    points: float
    signatures: list[str]
    hints: list[str]
    file: str | None = None
    uses: list[str] = []
    mutates: bool = False
    free: Literal[True] | tuple[int, ...] = ()
    follow_through: float = 1.0
    equivalent: tuple[Equivalent, ...] = ()
    limits: _LimitsFile = _LimitsFile()
    pictures: tuple[Picture, ...] = ()


class _AssignmentFile(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    title: str
    files: list[str]
    exercises: list[_ExerciseFile]
    allowed_imports: tuple[str, ...] = ("numpy", "math")
    limits: _LimitsFile = _LimitsFile()
    hidden_until: Any = None
    data: dict[str, str] = {}


def find_course(start: Path, *, explicit: Path | None = None) -> Path:
    """Return the course's folder: the named one, or `start` or the nearest folder above it.

    Raises `UsageError` if that is no course.
    """
    if explicit is not None:
        if (explicit / "assignments" / "course.toml").is_file():
            return explicit.resolve()
        raise UsageError(
            f"{explicit}: there is no assignments/course.toml in it. "
            "Point --course at the folder that holds assignments/."
        )
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "assignments" / "course.toml").is_file():
            return folder
    raise UsageError(
        f"{start}: this is not inside a course (no assignments/course.toml here or above). "
        "Change to the course's folder, or name it: `nngrade --course FOLDER start week3`. "
        "A course is a folder that your teacher hands out; "
        "to write a new one, run `nngrade author new-course FOLDER`."
    )


def load_course(folder: Path) -> Course:
    """Read `assignments/course.toml`."""
    folder = folder.resolve()
    path = folder / "assignments" / "course.toml"
    plain = decode(path, _CourseFile)
    _check_format(path, plain.format)
    for slug in plain.assignments:
        if not SLUG.fullmatch(slug):
            raise CourseError(
                f"{path}: assignments: {slug!r} is not a slug. Use lower-case letters, digits, - and _."
            )
        if not (folder / "assignments" / slug / "assignment.toml").is_file():
            raise CourseError(
                f"{path}: assignments: {slug!r} has no {slug}/assignment.toml beside this file. "
                "Write one, or remove the name from the list."
            )
    no_repeats(path, "assignments", plain.assignments)
    for entry in sorted((folder / "assignments").iterdir()):
        known = entry.name in plain.assignments or entry.name[0] in "._" or entry.name == DATA
        if entry.is_dir() and not known:
            raise CourseError(
                f"{entry}: no assignment of that name is listed. "
                f"Add {entry.name!r} to assignments in {path}, or remove the folder."
            )
    for name, weight in plain.weights.items():
        if name not in plain.assignments or not 0 <= weight < 1e6:
            raise CourseError(
                f"{path}: weights: {name!r} = {weight:g} is not an assignment with a weight of 0 or more. "
                "Correct it."
            )
    return Course(
        plain.title, folder, tuple(plain.assignments), plain.weights, _policy(path, plain)
    )


def _policy(path: Path, plain: _CourseFile) -> Policy:
    for slug, when in plain.due.items():
        if slug not in plain.assignments:
            raise CourseError(f"{path}: due: {slug!r} is not an assignment. Correct the name.")
        if when.tzinfo is None:
            raise CourseError(
                f"{path}: due: {slug} has no time zone. Write it as 2026-11-20T23:59:00+01:00."
            )
    late = plain.late
    numbers = {"rounding": plain.rounding, **msgspec.structs.asdict(late)}
    for name, number in numbers.items():
        if not 0 <= number < 1e6:
            raise CourseError(f"{path}: {name}: {number} is not a number of 0 or more. Correct it.")
    due = {slug: plain.due[slug] for slug in plain.assignments if slug in plain.due}
    return Policy(plain.rounding, due, late.grace_minutes, late.per_day, late.cap, late.free_days)


def load_assignment(course: Course, slug: str) -> Assignment:
    """Read an assignment's manifest and check that its files are where the manifest says."""
    manifest = load_manifest(course, slug)
    for entry in sorted(manifest.folder.iterdir()):
        if entry.name == "bugs":
            raise CourseError(
                f"{entry}: known mistakes are on one page per exercise now. Write each of these files "
                "as an entry of mistakes/EXERCISE.md, as docs/course.md shows, and remove this folder."
            )
        if entry.name not in _KNOWN and entry.name[0] != ".":
            raise CourseError(
                f"{entry}: nothing uses this file. An assignment's folder holds "
                f"{', '.join(sorted(_KNOWN - {'__pycache__'}))}; move it or remove it."
            )
    return msgspec.structs.replace(
        manifest,
        reference=_beside(course, "reference", slug, (*manifest.files, *_BESIDE_REFERENCE)),
        template=_beside(course, "student_template", slug, manifest.files),
    )


def load_manifest(course: Course, slug: str) -> Assignment:
    """Read an assignment's manifest only; `reference` and `template` stay None."""
    if slug not in course.assignments:
        names = ", ".join(course.assignments)
        raise UsageError(f"there is no assignment {slug!r} in {course.title}. It has: {names}.")
    folder = course.folder / "assignments" / slug
    path = folder / "assignment.toml"
    plain = decode(path, _AssignmentFile)
    _check_format(path, plain.format)
    _check_files(path, plain)
    limits = _limits(path, "limits", plain.limits, Limits())
    exercises = tuple(_exercise(path, i, e, plain, limits) for i, e in enumerate(plain.exercises))
    asked = questions.load(folder)
    functions = [f.name for e in exercises for f in e.functions]
    no_repeats(path, "exercises", functions)
    questions.no_name_twice(folder, asked, {*functions, *(e.name for e in exercises)})
    _check_uses(path, exercises)
    return Assignment(
        slug=slug,
        title=plain.title,
        folder=folder,
        reference=None,
        template=None,
        files=tuple(plain.files),
        allowed_imports=plain.allowed_imports,
        limits=limits,
        exercises=exercises,
        questions=tuple(map(questions.without_key, asked)),
        support=support if (support := folder / "support.py").is_file() else None,
        data=tuple(_data(path, name, text) for name, text in plain.data.items()),
        hidden_until=_moment(path, plain.hidden_until),
        policy=course.policy,
    )


def asked_task(assignment: Assignment, name: str) -> Exercise | Question:
    """Return the question of that name, or the exercise as `asked_exercise` does."""
    found = assignment.question(name)
    return found or asked_exercise(assignment, name, [q.name for q in assignment.questions])


def on_device(assignment: Assignment, name: str) -> Assignment:
    """Return the assignment with PyTorch on the device of that name, and with more time for its driver."""
    if "torch" not in assignment.frameworks:
        raise UsageError(f"{assignment.slug} does not use PyTorch. Leave out --device.")
    if not name:
        raise UsageError("--device needs a name, such as cuda.")
    if re.fullmatch(r"cpu(:\d+)?", name):
        return assignment

    def longer(limits: Limits) -> Limits:
        found = msgspec.structs.asdict(limits)
        return Limits(**{k: v * SLOWER if k.endswith("seconds") else v for k, v in found.items()})

    exercises = tuple(
        msgspec.structs.replace(e, limits=longer(e.limits)) for e in assignment.exercises
    )
    return msgspec.structs.replace(
        assignment, device=name, limits=longer(assignment.limits), exercises=exercises
    )


def asked_question(assignment: Assignment, name: str) -> Question:
    """Return the question of that name."""
    found = assignment.question(name)
    if found is None:
        raise _unknown(assignment, "question", name, [q.name for q in assignment.questions])
    return found


def asked_exercise(assignment: Assignment, name: str, more: Sequence[str] = ()) -> Exercise:
    """Return the exercise of that name, or the one with a function of that name.

    The error names all exercises, and `more`.
    """
    holders = (e for e in assignment.exercises if name in [f.name for f in e.functions])
    found = assignment.exercise(name) or next(holders, None)
    if found is None:
        names = [*(e.name for e in assignment.exercises), *more]
        raise _unknown(assignment, "exercise", name, names)
    return found


def _unknown(assignment: Assignment, kind: str, name: str, names: list[str]) -> UsageError:
    near = did_you_mean(name, names, 1, 0.6)
    hint = f"Did you mean {near[0]}? " if near else ""
    has = f"It has: {', '.join(names)}." if names else "It has none."
    return UsageError(f"{assignment.slug} has no {kind} {name!r}. {hint}{has}")


def secret_seed(assignment: Assignment) -> int:
    """Return the seed of the hidden checks' inputs; public checks use 0."""
    path = seed_file(assignment)
    try:
        text = "\n".join(s for s in path.read_text("utf-8").splitlines() if s[:1] != "#").strip()
    except FileNotFoundError:
        raise CourseError(
            f"{path}: hidden checks need a secret seed. Write a whole number of your choice into it."
        ) from None
    if not re.fullmatch(r"[0-9]{1,30}", text):
        raise CourseError(
            f"{path}: {text[:40]!r} is not a whole number. Write one, such as 20418866."
        )
    return int(text)


def seed_file(assignment: Assignment) -> Path:
    """Return the path of the secret seed: a number, and perhaps comments in lines that begin with #."""
    return assignment.folder / "tests" / "hidden" / "seed.txt"


def seed_is_published(assignment: Assignment) -> bool:
    """Return whether a comment in the seed's file says that it was published with the course."""
    path = seed_file(assignment)
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return any(line.startswith("# published") for line in lines)


def _check_format(path: Path, found: int) -> None:
    if found != FORMAT:
        raise CourseError(
            f"{path}: format: {found} is not known; this nngrade reads {FORMAT}. "
            f"Write format = {FORMAT}, or install the nngrade that the course was made for."
        )


def _check_files(path: Path, plain: _AssignmentFile) -> None:
    if not plain.files:
        raise CourseError(f"{path}: files: the list is empty. Name the file that students hand in.")
    for name in plain.files:
        if not re.fullmatch(r"[A-Za-z_]\w*\.py", name):
            raise CourseError(
                f"{path}: files: {name!r} is not a module's file name. Write a name such as 'losses.py'."
            )
    if not plain.exercises:
        raise CourseError(f"{path}: exercises: there are none. Add an [[exercises]] table.")
    no_repeats(path, "files", plain.files)


def _exercise(
    path: Path, index: int, plain: _ExerciseFile, assignment: _AssignmentFile, limits: Limits
) -> Exercise:
    where = f"exercise {plain.name!r}"
    if not plain.name.isidentifier():
        raise CourseError(
            f"{path}: exercises[{index}].name: {plain.name!r} is not a valid function name. Correct it."
        )
    functions = []
    for signature in plain.signatures:
        match = _SIGNATURE.fullmatch(signature)
        named = match is not None and match[4] is not None
        if match is None or match[3] not in RETURNS or (named and match[3] != "tuple"):
            raise CourseError(
                f"{path}: {where}.signatures: {signature!r} cannot be read. Write it as "
                f"'name(parameter, parameter) -> kind'; kind is one of {', '.join(RETURNS)}, "
                "or 'tuple[name, name]'."
            )
        results = tuple(match[4].split(", ")) if named else ()
        functions.append(Function(match[1], _parameters(match[2]), match[3], signature, results))
    if not functions or functions[0].name != plain.name:
        raise CourseError(
            f"{path}: {where}.signatures: the first is not the one of {plain.name!r}. Put that one first."
        )
    if not 0 < plain.points <= 1000:
        raise CourseError(
            f"{path}: {where}.points: {plain.points:g} is not in (0, 1000]. Correct the value."
        )
    if not plain.hints or not all(h.strip() for h in plain.hints):
        raise CourseError(
            f"{path}: {where}.hints: there is none, or an empty one. Write at least one."
        )
    if not 0 <= plain.follow_through <= 1:
        raise CourseError(
            f"{path}: {where}.follow_through: {plain.follow_through:g} is not in [0, 1]. It is the share "
            "of the points that an exercise keeps when the reference stands in for what it uses."
        )
    for picture in plain.pictures:
        for code in filter(None, (picture.code, picture.data)):
            try:
                compile(code.strip(), "", "eval")
            except (SyntaxError, ValueError) as e:
                raise CourseError(
                    f"{path}: {where}.pictures: {code!r} is not a Python expression: {e}. Correct it."
                ) from None
    file = plain.file or assignment.files[0]
    if file not in assignment.files or (plain.file is None and len(assignment.files) > 1):
        raise CourseError(
            f"{path}: {where}.file: it is not clear which file this is in. "
            f"Name one of the assignment's files: {', '.join(assignment.files)}."
        )
    return Exercise(
        name=plain.name,
        title=plain.title,
        points=plain.points,
        file=file,
        functions=tuple(functions),
        uses=tuple(plain.uses),
        hints=tuple(plain.hints),
        mutates=plain.mutates,
        unspecified=plain.free,  # the manifest calls it free
        follow_through=plain.follow_through,
        equivalent=plain.equivalent,
        limits=_exercise_limits(path, f"{where}.limits", plain.limits, limits),
        pictures=plain.pictures,
    )


def _moment(path: Path, plain: Any) -> datetime.datetime | None:
    """Return a date or time of the manifest as a moment; without a zone, it is local time."""
    if plain is None:
        return None
    if isinstance(plain, datetime.datetime):
        return plain.astimezone()
    if isinstance(plain, datetime.date):
        return datetime.datetime(plain.year, plain.month, plain.day).astimezone()
    raise CourseError(
        f"{path}: hidden_until: {plain!r} is not a date. Write it as 2026-12-01 or "
        "2026-12-01T18:00:00+01:00, without quotes."
    )


def _parameters(inside: str) -> tuple[str, ...]:
    """Return the parameters' names, in order."""
    depth = 0
    parts = [""]
    for character in inside:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    names = [re.split(r"[:=]", part)[0].strip() for part in parts]
    return tuple(name for name in names if name and name not in ("*", "/"))


def _exercise_limits(path: Path, key: str, plain: _LimitsFile, default: Limits) -> Limits:
    if plain.submission_seconds is not None:
        raise CourseError(
            f"{path}: {key}: submission_seconds holds for all exercises. Move it to [limits]."
        )
    return _limits(path, key, plain, default)


def _limits(path: Path, key: str, plain: _LimitsFile, default: Limits) -> Limits:
    given = {k: v for k, v in msgspec.structs.asdict(plain).items() if v is not None}
    found = msgspec.structs.replace(default, **given)
    seconds = found.load_seconds, found.call_seconds, found.submission_seconds
    if min(seconds) <= 0 or found.memory_mib < 64:
        raise CourseError(
            f"{path}: {key}: seconds must be above 0 and memory_mib at least 64. Correct the value."
        )
    return found


def _check_uses(path: Path, exercises: tuple[Exercise, ...]) -> None:
    earlier: set[str] = set()
    for exercise in exercises:
        for name in exercise.uses:
            if name not in earlier:
                raise CourseError(
                    f"{path}: exercise {exercise.name!r}.uses: {name!r} is not an exercise above it. "
                    "Correct the name, or move that exercise up."
                )
        earlier.add(exercise.name)


def _data(path: Path, name: str, text: str) -> DataSet:
    """Read an entry of `[data]`: PACKAGE:PATH, or a file in the course's folder of data."""
    package, colon, where = text.rpartition(":")
    parts = PurePosixPath(where).parts
    plain = where and "\\" not in where and not where.startswith("/") and ".." not in parts
    right = name.isidentifier() and (not colon or package.isidentifier())
    if not (right and plain and where.endswith(_KINDS)):
        raise CourseError(
            f"{path}: data: {name} = {text!r} cannot be read. Write the name of a file in "
            f"assignments/{DATA}, or PACKAGE:PATH for a file that a package ships. It ends in "
            f"{', '.join(_KINDS)}."
        )
    found = Path(where) if package else path.parents[1] / DATA / where
    if not package and not found.is_file():
        raise CourseError(f"{path}: data: {name}: there is no {found}. Put the file there.")
    return DataSet(name, package, found)


def _beside(course: Course, kind: str, slug: str, names: tuple[str, ...]) -> Path | None:
    """Return a folder such as `reference/week3`, or None if there is no `reference/` at all.

    Raises `CourseError` if this week's folder alone is missing, or holds a file that is not in `names`.
    """
    top = course.folder / kind
    if not top.is_dir():
        return None
    folder = top / slug
    if not folder.is_dir():
        cure = "Run `nngrade author template`." if kind == "student_template" else "Write it."
        raise CourseError(f"{folder}: the folder is missing, although {top} exists. {cure}")
    for entry in sorted(folder.iterdir()):
        if entry.name not in (*names, "__pycache__") and entry.name[0] != ".":
            raise CourseError(
                f"{entry}: the assignment does not list this file. "
                "Add it to files in assignment.toml, or remove it."
            )
    return folder
