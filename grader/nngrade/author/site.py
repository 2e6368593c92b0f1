"""Build a static site of a course from its handouts, with Sphinx: `nngrade author site`.

    index.html                        the course, its weeks, its simulations
    week3/handout.html                a handout
    week2/figures/NAME.html           a simulation; the handout embeds it
    mistakes.html, answers.html       the known mistakes, the keys of the questions, only with --teachers

The site works from a folder and without a network. Before anything is written, every page is searched for
lines of solutions and of hidden checks, as a release is, and for anything that a browser would load from
elsewhere.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import furo as _furo  # noqa: F401 - a missing theme is an error here, not within Sphinx
import myst_parser as _myst_parser  # noqa: F401
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from nngrade.author.release import Files, leaked, leaked_checks
from nngrade.author.site_pages import BadFormula
from nngrade.course.manifest import load_assignment
from nngrade.course.mistakes import bugs
from nngrade.course.questions import NAME as QUESTIONS
from nngrade.course.questions import load, worth
from nngrade.errors import CourseError, UsageError
from nngrade.files import figures, write_whole
from nngrade.model import Assignment, Course, Question
from nngrade.text import counted

STATIC = Path(__file__).parent / "site_files"
# It lists the files of a site, so that the next build removes those that it no longer has.
LIST = ".nngrade-site"
MISTAKES = "mistakes.html"
ANSWERS = "answers.html"
SIMULATION = re.compile(r"(?<!!)\[([^\]]+)\]\((figures/[^)/]+\.html)\)")
# The description of a picture; Sphinx would join its lines without a space.
SHOWS = re.compile(r"!\[[^\]]+\]")
# Appended to a simulation: it tells the page around it how high it is.
FRAMED = "\n<script>\n" + (STATIC / "framed.js").read_text("utf-8") + "</script>\n"
# Files that Sphinx writes to build faster, or for other projects that link to this one.
UNUSED = {PurePosixPath(".buildinfo"), PurePosixPath("objects.inv")}
CONFIG = {
    "extensions": ["myst_parser", "nngrade.author.site_pages"],
    "exclude_patterns": ["extra", "static"],
    "html_theme": "furo",
    "html_static_path": ["static"],
    "templates_path": [str(Path(__file__).parent / "site_templates")],
    "html_extra_path": ["extra"],
    "html_css_files": ["site.css"],
    "html_js_files": ["site.js"],
    "html_copy_source": False,
    "html_show_sourcelink": False,
    "html_show_search_summary": False,  # it would fetch pages, which a browser refuses for files
    "html_show_copyright": False,
    "html_use_index": False,
    "html_domain_indices": False,
    "highlight_language": "none",
    "smartquotes": False,
    # The Markdown that GitHub knows, and nothing else that a handout's text could mean by accident.
    "myst_enable_extensions": ["dollarmath", "strikethrough", "tasklist"],
    "myst_disable_syntax": [
        "myst_line_comment", "myst_block_break", "myst_target", "myst_role", "front_matter",
    ],
    "myst_fence_as_directive": ["math"],
    "myst_dmath_allow_space": False,
    "myst_dmath_allow_digits": False,
    "myst_dmath_double_inline": True,
    "myst_heading_anchors": 4,
    "myst_update_mathjax": False,  # there is none
    "suppress_warnings": ["myst.header", "myst.strikethrough", "misc.highlighting_failure"],
}  # fmt: skip


def site(course: Course, folder: Path, *, teachers: bool = False) -> tuple[int, list[str]]:
    """Write the site of a course into `folder`; return the number of pages, and Sphinx's warnings.

    Raises `CourseError`, and writes nothing, if a page holds a line of a solution or of a hidden check, loads
    something from elsewhere, or has a formula that cannot be shown.
    """
    folder = folder.resolve()
    if folder.is_dir() and any(folder.iterdir()) and not (folder / LIST).is_file():
        raise UsageError(f"{folder}: the folder is not empty and not a site. Name another.")
    assignments = [load_assignment(course, slug) for slug in course.assignments]
    with tempfile.TemporaryDirectory() as name:
        source, made = Path(name, "source"), Path(name, "made")
        for path, data in _sources(course, assignments, teachers=teachers):
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).write_bytes(data)
        try:
            warnings = _build(course, source, made)
        except BadFormula as e:
            raise CourseError(f"{_origin(assignments, e)}: {e}") from e
        files = {
            PurePosixPath(p.relative_to(made).as_posix()): p.read_bytes()
            for p in sorted(made.rglob("*"))
            if p.is_file()
        }
    files = {path: data for path, data in files.items() if path not in UNUSED}
    texts = {path: _text(path, data) for path, data in files.items() if _is_ours(path)}
    for leak in _leaks(assignments, texts):
        raise CourseError(f"no site was written, because {leak}")
    _write(folder, files)
    return sum(path.suffix == ".html" for path in files), warnings


def _origin(assignments: list[Assignment], wrong: BadFormula) -> str:
    """Return where a formula stands: a handout, or a question, which several pages show."""
    top = wrong.page.partition("/")[0]
    shown = [a for a in assignments if a.slug == top] or assignments
    sought = "".join(wrong.formula.split())
    for assignment in shown:
        handout = assignment.folder / "handout.md"
        texts = {str(handout): handout.read_text("utf-8") if handout.is_file() else ""}
        for question in assignment.questions:
            where = f"{assignment.folder / QUESTIONS}: question {question.name!r}"
            texts[where] = " ".join([question.question, *question.choices.values()])
        for where, text in texts.items():
            if sought in "".join(text.split()):
                return where
    return f"{wrong.page}.md"


def _leaks(assignments: list[Assignment], texts: Files) -> Iterator[str]:
    """Yield a sentence for each line that students must not see.

    A week's pages must not hold its solution; later weeks may use it. Mistakes are for teachers, in words
    that students read too. No page holds a hidden check.
    """
    slugs = {a.slug for a in assignments}
    for assignment in assignments:
        if assignment.reference is not None:
            others = {*slugs, MISTAKES, ANSWERS} - {assignment.slug}
            yield from leaked(
                assignment, {p: t for p, t in texts.items() if p.parts[0] not in others}
            )
            yield from leaked_checks(assignment, texts)


def _is_ours(path: PurePosixPath) -> bool:
    return path.parts[0] != "_static" and path.suffix in {".html", ".svg", ".js"}


def _write(folder: Path, files: Files) -> None:
    listed = folder / LIST
    before = listed.read_text("utf-8").splitlines() if listed.is_file() else []
    for line in before:
        path = folder / line
        if PurePosixPath(line) not in files and path.resolve().is_relative_to(folder):
            path.unlink(missing_ok=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, data)
    write_whole(listed, "".join(f"{name}\n" for name in files).encode())


# --- What Sphinx reads


def _sources(
    course: Course, assignments: list[Assignment], *, teachers: bool
) -> Iterator[tuple[str, bytes]]:
    yield "conf.py", b""
    for path in STATIC.glob("site.*"):
        yield f"static/{path.name}", path.read_bytes()
    start = [f"# {_plain(course.title)}", ""]
    simulations = []
    for assignment in assignments:
        slug, path = assignment.slug, assignment.folder / "handout.md"
        text = path.read_text("utf-8") if path.is_file() else f"# {_plain(assignment.title)}\n"
        text = SHOWS.sub(lambda found: " ".join(found[0].split()), text)
        yield f"{slug}/handout.md", _with_questions(text, assignment).encode()
        for figure in figures(assignment.folder):
            data = figure.read_bytes()
            yield f"{slug}/figures/{figure.name}", data
            if figure.suffix == ".html":
                yield f"extra/{slug}/figures/{figure.name}", data + FRAMED.encode()
        number = counted(assignment.exercises, "exercise", "exercises")
        if assignment.questions:
            number += f", {counted(assignment.questions, 'question', 'questions')}"
        points = f"{sum(task.points for task in assignment.tasks):g} points"
        start.append(f"- [](/{slug}/handout.md): {number}, {points}")
        found = {where: title for title, where in SIMULATION.findall(text)}
        simulations += [f"- [{title}]({slug}/{where})" for where, title in found.items()]
    if simulations:
        start += ["", "## Simulations", "", *simulations]
    pages = [f"{slug}/handout" for slug in course.assignments]
    if teachers:
        start += ["", "## For teachers", "", "- [](/mistakes.md)"]
        pages.append("mistakes")
        yield "mistakes.md", _mistakes(assignments).encode()
        if any(a.questions for a in assignments):
            start.append("- [](/answers.md)")
            pages.append("answers")
            yield "answers.md", _answers(assignments).encode()
    start += ["", "```{toctree}", ":hidden:", "", *pages, "```", ""]
    yield "index.md", "\n".join(start).encode()


def _with_questions(text: str, assignment: Assignment) -> str:
    """Return a handout with the week's questions, without their keys, below its heading "Questions".

    If it has no such heading, they stand at its end.
    """
    if not assignment.questions:
        return text
    lines: list[str] = []
    for question in assignment.questions:
        lines += ["", *_question(question), "", question.question]
        lines += ["", *(f"- `{key}`: {said}" for key, said in question.choices.items())]
    asked = "\n".join([*lines, ""])
    before, heading, after = text.rstrip().partition("\n## Questions\n")
    if not heading:
        return f"{before}\n\n## Questions\n\nAnswer them with `nngrade ask {assignment.slug}`.\n{asked}"
    own, following, rest = after.partition("\n## ")
    return f"{before}{heading}{own.rstrip()}\n{asked}{following}{rest}\n"


def _question(question: Question) -> list[str]:
    return [f"### {_plain(question.title)} ({question.name}, {worth(question)})"]


def _heading(assignment: Assignment) -> str:
    """Return a week's title as its handout has it."""
    path = assignment.folder / "handout.md"
    text = path.read_text("utf-8") if path.is_file() else ""
    found = re.match(r"# (.+)\n", text)
    return found[1] if found else _plain(assignment.title)


def _answers(assignments: list[Assignment]) -> str:
    """Return a page of the questions with their keys and explanations."""
    lines = [
        "# Answers",
        "",
        "The questions, the right answers, and what nngrade says of wrong ones.",
    ]
    for assignment in assignments:
        if assignment.questions:
            lines += ["", f"## {_heading(assignment)}"]
        for question in load(assignment.folder):
            lines += ["", *_question(question), "", question.question, "", *_key(question)]
            lines += ["", *(f"> Hint: {_plain(hint)}" for hint in question.hints)]
    return "\n".join([*lines, ""])


def _key(question: Question) -> Iterator[str]:
    """Yield the right answer, and the explanations of wrong ones."""
    if question.answer == "choice":
        for key, said in question.choices.items():
            end = "" if said.endswith((".", "?", "!")) else "."
            verdict = f"**`{key}`, right:**" if key == question.right else f"`{key}`, wrong:"
            yield f"- {verdict} {said}{end} {_plain(question.why.get(key, ''))}".rstrip()
        return
    if question.right is None:
        yield "A person judges this answer." if question.points else "Nobody judges this answer."
        return
    near = f", give or take {question.tolerance:g}" if question.tolerance else ""
    yield f"Right: **{question.right:.12g}**{near}."
    yield ""
    yield from (f"- `{wrong}`, wrong: {_plain(why)}" for wrong, why in question.why.items())


def _mistakes(assignments: list[Assignment]) -> str:
    """Return a page of what students get wrong, without the code: that would show the solution."""
    lines = [
        "# Known mistakes",
        "",
        "nngrade names these mistakes when it finds them in a submission.",
    ]
    for assignment in assignments:
        lines += ["", f"## {_heading(assignment)}"]
        for exercise in assignment.exercises:
            found = bugs(assignment, exercise.name)
            if found:
                lines += ["", f"### {_plain(exercise.title)} ({exercise.name})"]
            for bug in found:
                lines += ["", f"**{_plain(bug.title)}** (`{bug.name}`). {_plain(bug.explanation)}"]
                if bug.hint:
                    lines += ["", f"> {_plain(bug.hint)}"]
    return "\n".join([*lines, ""])


def _plain(text: str) -> str:
    """Return Markdown that shows a text as it is, with `code` as code."""
    parts = re.split(r"(`[^`]+`)", " ".join(text.split()))
    parts[::2] = [re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", part) for part in parts[::2]]
    return "".join(parts)


def _build(course: Course, source: Path, made: Path) -> list[str]:
    """Run Sphinx; return its warnings with paths as the course has them."""
    said = io.StringIO()
    config = {**CONFIG, "project": course.title, "html_title": course.title}
    with patch_docutils(), docutils_namespace():
        app = Sphinx(
            source, source, made, made.parent / "doctrees", "html",
            confoverrides=config, status=None, warning=said,
        )  # fmt: skip
        try:
            app.build()
        except ExtensionError as e:
            if isinstance(e.orig_exc, CourseError):
                raise e.orig_exc from None
            raise
    text = re.sub(r"\x1b\[[0-9;]*m", "", said.getvalue())
    return text.replace(str(source), str(course.folder / "assignments")).splitlines()


# --- What a reader's browser gets


class _Page(HTMLParser):
    """Collect a page's text, and the addresses of what a browser loads with it."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes, which hold text such as descriptions of figures."""
        for name, value in attrs:
            self.text.append(f"\n{value or ''}\n" if tag != "span" else "")
            if name in {"src", "srcset", "data", "poster"} or (tag, name) == ("link", "href"):
                self.loads.append(value or "")

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text.append(data)


def _text(path: PurePosixPath, data: bytes) -> bytes:
    if path.suffix != ".html":
        return data
    page = _Page()
    page.feed(data.decode("utf-8", "replace"))
    page.close()
    for address in page.loads:
        if re.match(r"\s*(https?:)?//", address):
            raise CourseError(
                f"no site was written, because {path} loads {address} from elsewhere. "
                "Put the file into the assignment's figures/."
            )
    return "".join(page.text).encode()
