"""Read an assignment's known mistakes, which must fail, and correct variants, which must pass.

Each exercise has a page of them, `mistakes/mse.md` and `variants/mse.md`:

    # Known mistakes: mse

    ## half: Half the mean squared error
    You use the convention with a factor 1/2. This course's mse is the plain mean.
    > Work out mse([1.0], [3.0]) by hand.
    ```diff
    -    return float(np.mean((p - t) ** 2))
    +    return float(np.mean((p - t) ** 2) / 2)
    ```

    ## Probes
    Students never see these; each shows that a check catches something.
    ```diff rounded
    -    return float(np.mean((p - t) ** 2))
    +    return round(float(np.mean((p - t) ** 2)), 4)
    ```

A variant's page begins with `# Variants: mse`; it has neither hints nor probes. Each entry has at most one
`diff` against the reference (see `patch`) and one `python` fence of whole definitions, assignments
and imports. It becomes an overlay: source that is appended to the reference and replaces what it redefines.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from nngrade.course.pages import Fence, Heading, Paragraph, Quote, fault, read_page
from nngrade.course.patch import Definitions
from nngrade.errors import CourseError
from nngrade.model import Assignment, Exercise, Submission

TITLES = {"mistakes": "Known mistakes", "variants": "Variants"}
PROBES = "Probes"
_ENTRY = re.compile(r"([a-z][a-z0-9_]*): +(\S.*)")
_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_LANGUAGES = ("diff", "python")
_MAY_STAND = (ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.Import, ast.ImportFrom)


class Overlay(msgspec.Struct, frozen=True):
    """A mistake, a probe or a variant of one exercise; `path` and `line` say where it is written."""

    exercise: str
    name: str
    path: Path
    title: str
    explanation: str
    hint: str
    source: bytes
    line: int = 0
    probe: bool = False

    @property
    def id(self) -> str:
        """Return its name within the assignment, such as "mse/half"."""
        return f"{self.exercise}/{self.name}"


class _Entry(msgspec.Struct):
    """Hold one entry of a page, as the author wrote it."""

    slug: str
    title: str
    line: int
    probe: bool = False
    text: list[str] = []
    hint: str = ""
    fences: dict[str, Fence] = {}


def bugs(assignment: Assignment, exercise: str = "") -> list[Overlay]:
    """Return the known mistakes (of one exercise, or of all), without probes."""
    return [o for o in _overlays(assignment, "mistakes", exercise) if not o.probe]


def bugs_and_probes(assignment: Assignment, exercise: str = "") -> list[Overlay]:
    """Return all that must fail: for each exercise its known mistakes, then its probes."""
    return _overlays(assignment, "mistakes", exercise)


def variants(assignment: Assignment, exercise: str = "") -> list[Overlay]:
    """Return the solutions that are right and different (of one exercise, or of all)."""
    return _overlays(assignment, "variants", exercise)


def _overlays(assignment: Assignment, kind: str, exercise: str) -> list[Overlay]:
    top = assignment.folder / kind
    found: list[Overlay] = []
    for path in sorted(top.iterdir(), key=lambda p: p.stem) if top.is_dir() else []:
        if path.name[0] == ".":
            continue
        owner = assignment.exercise(path.stem)
        if owner is None or path.suffix != ".md" or path.is_dir():
            raise CourseError(
                f"{path}: belongs to no exercise. Name the page {kind}/<exercise>.md."
            )
        if exercise in ("", path.stem):
            source = reference_submission(assignment).files[owner.file]
            where = f"reference/{assignment.slug}/{owner.file}"
            found += _page(path, kind, owner, _definitions(source, where))
    return found


@functools.lru_cache(maxsize=4)
def _definitions(source: bytes, where: str) -> Definitions:
    try:
        return Definitions(source.decode(), where)
    except (SyntaxError, UnicodeDecodeError) as e:
        raise CourseError(f"{where}: this is not Python: {e}. Correct it.") from None


def _page(path: Path, kind: str, exercise: Exercise, definitions: Definitions) -> Iterator[Overlay]:
    """Yield a page's overlays in its order, which is their precedence."""
    seen: dict[str, _Entry] = {}
    sources: dict[bytes, _Entry] = {}
    for entry in _entries(path, kind, exercise.name):
        if entry.slug in seen:
            raise fault(
                path,
                entry.line,
                f"{entry.slug!r} is on line {seen[entry.slug].line} already",
                "Give it another name.",
            )
        source = _source(path, entry, exercise, definitions)
        if source in sources:
            raise fault(
                path,
                entry.line,
                f"{entry.slug!r} is the same change as {sources[source].slug!r}",
                "Remove one of them.",
            )
        seen[entry.slug] = sources[source] = entry
        explanation = " ".join(" ".join(entry.text).split())
        hint = " ".join(entry.hint.split())
        yield Overlay(
            exercise.name,
            entry.slug,
            path,
            entry.title,
            explanation,
            hint,
            source,
            entry.line,
            entry.probe,
        )


def _entries(path: Path, kind: str, exercise: str) -> Iterator[_Entry]:
    """Yield a page's complete entries and its probes, in order; raise `CourseError` for a fault."""
    blocks = read_page(path)
    title = f"{TITLES[kind]}: {exercise}"
    if not blocks or blocks[0] != Heading(blocks[0].line, 1, title):
        raise fault(
            path,
            blocks[0].line if blocks else 1,
            "the page does not begin with its title",
            f"Begin it with '# {title}'.",
        )
    entry: _Entry | None = None
    probes = False
    for block in blocks[1:]:
        if isinstance(block, Heading):
            if entry is not None:
                yield _complete(path, kind, entry)
            entry = None
            if probes:
                raise fault(path, block.line, f"{PROBES} come last", "Move this entry above them.")
            probes = kind == "mistakes" and block.level == 2 and block.text == PROBES
            if not probes:
                entry = _begun(path, block)
        elif probes:
            if isinstance(block, Fence):
                yield _probe(path, block)
            elif isinstance(block, Quote):
                raise fault(path, block.line, "a probe has no hint", "Remove it.")
        elif entry is None:
            raise fault(
                path, block.line, "this belongs to no entry", "Put '## name: Title' above it."
            )
        else:
            _take(path, kind, entry, block)
    if entry is not None:
        yield _complete(path, kind, entry)


def _begun(path: Path, heading: Heading) -> _Entry:
    match = _ENTRY.fullmatch(heading.text)
    if heading.level != 2 or match is None:
        raise fault(
            path,
            heading.line,
            f"{heading.text!r} is not an entry's heading",
            "Write '## name: Title', the name in lower-case letters, digits and _.",
        )
    return _Entry(match[1], match[2], heading.line)


def _probe(path: Path, fence: Fence) -> _Entry:
    language, _, slug = fence.info.partition(" ")
    if language not in _LANGUAGES or not _SLUG.fullmatch(slug):
        raise fault(
            path,
            fence.line,
            f"{fence.info!r} does not begin a probe",
            "Write 'diff name' or 'python name' after ```, the name in lower-case letters, digits and _.",
        )
    return _Entry(slug, slug, fence.line, probe=True, fences={language: fence})


def _take(path: Path, kind: str, entry: _Entry, block: Paragraph | Quote | Fence) -> None:
    """Add a block to the entry that it stands under."""
    if isinstance(block, Fence):
        if block.info not in _LANGUAGES:
            raise fault(
                path,
                block.line,
                f"a {block.info!r} fence is not known here",
                "Write ```diff or ```python.",
            )
        if block.info in entry.fences:
            raise fault(
                path,
                block.line,
                f"{entry.slug!r} has a second {block.info} fence",
                "Write them as one; @@ separates the hunks of a diff.",
            )
        entry.fences[block.info] = block
        return
    if entry.fences:
        raise fault(
            path,
            block.line,
            "there is text after the change",
            "Put explanation and hint between the heading and the fence.",
        )
    if isinstance(block, Paragraph) and not entry.hint:
        entry.text.append(block.text)
    elif isinstance(block, Quote) and not entry.hint and kind == "mistakes":
        entry.hint = block.text
    else:
        what = "a variant has no hint" if kind == "variants" else "this comes after the hint"
        raise fault(path, block.line, what, "Write it as part of the explanation, or remove it.")


def _complete(path: Path, kind: str, entry: _Entry) -> _Entry:
    if kind == "mistakes":
        for what, there, cure in (
            ("explanation", entry.text, "Write what the student does and believes."),
            ("hint", entry.hint, "Write it after '> '."),
        ):
            if not there:
                raise fault(path, entry.line, f"{entry.slug!r} lacks its {what}", cure)
    if not entry.fences:
        raise fault(path, entry.line, f"{entry.slug!r} changes nothing", "Write a diff.")
    return entry


def _source(path: Path, entry: _Entry, exercise: Exercise, definitions: Definitions) -> bytes:
    """Return the source of an entry: its own Python, then the definitions that its diff changes."""
    parts = []
    python = entry.fences.get("python")
    named: set[str] = set()
    if python is not None:
        text = "\n".join(python.lines) + "\n"
        named = set(_python(path, python, text))
        parts.append(text)
    diff = entry.fences.get("diff")
    if diff is not None:
        for name, text in definitions.patched(diff, exercise.name, path).items():
            if name in named:
                raise fault(
                    path, diff.line, f"diff and python both change {name!r}", "Use one of them."
                )
            try:
                ast.parse(text)
            except SyntaxError as e:
                raise fault(
                    path, diff.line, f"{name} is not Python after this: {e.msg}", "Correct it."
                ) from None
            parts.append(text)
    return "\n\n".join(parts).encode()


def _python(path: Path, fence: Fence, text: str) -> Iterator[str]:
    """Yield the names of the functions and classes that a fence defines."""
    try:
        body = ast.parse(text).body
    except SyntaxError as e:
        raise fault(path, fence.line + (e.lineno or 0), f"{e.msg}", "Correct it.") from None
    if not body:
        raise fault(path, fence.line, "this changes nothing", "Write a definition.")
    for statement in body:
        if not isinstance(statement, _MAY_STAND):
            raise fault(
                path,
                fence.line + statement.lineno,
                "this is not a definition, assignment or import",
                "Put it into a function.",
            )
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            yield statement.name


def reference_submission(assignment: Assignment) -> Submission:
    """Return the reference as a submission."""
    if assignment.reference is None:
        raise CourseError(f"reference/{assignment.slug}: the folder is missing. Write it.")
    folder = assignment.reference
    return Submission(folder, {n: (folder / n).read_bytes() for n in assignment.files})


def overlaid(assignment: Assignment, overlay: Overlay) -> Submission:
    """Return the reference with an overlay as a submission."""
    base = reference_submission(assignment)
    exercise = assignment.exercise(overlay.exercise)
    assert exercise is not None
    source = base.files[exercise.file] + b"\n\n" + overlay.source
    return Submission(overlay.path, {**base.files, exercise.file: source})
