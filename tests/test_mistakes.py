"""Pages of known mistakes and variants: what they mean, and a sentence for each that means nothing."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import msgspec
import pytest
from helpers import MINI, ROOT
from hypothesis import assume, given
from hypothesis import strategies as st
from nngrade.author.make_recording import record
from nngrade.author.release import release
from nngrade.author.verify import verify
from nngrade.author.write_bundle import members
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, bugs_and_probes, overlaid, variants
from nngrade.course.pages import Block, Fence, Heading, Paragraph, Quote, parse
from nngrade.course.patch import Definitions
from nngrade.errors import CourseError
from nngrade.model import Assignment

PAGE = Path("page.md")
SOURCE = '''"""A module."""

import numpy as np


def f(x: int) -> int:
    """Add, doubly.

    y = x + 1
    """
    ### BEGIN SOLUTION f
    y = x + 1
    y = y * 2
    if y > 3:
        y = x + 1
    return y
    ### END SOLUTION f


class Box:
    """A box."""

    def __init__(self, x):
        self.x = x

    def get(self):
        """Return it."""
        return self.x

    def put(self, x):
        self.x = x
        return self.x


def g(x):
    return f(x)
'''


def patched(diff: str, default: str = "f") -> dict[str, str]:
    """Return the definitions of `SOURCE` that a diff changes."""
    fence = Fence(10, "diff", tuple(diff.splitlines()))
    return Definitions(SOURCE, "m.py").patched(fence, default, PAGE)


# --- Pages ---------------------------------------------------------------------------------------


def test_a_page_is_a_list_of_blocks() -> None:
    """Each with its line; paragraphs and quotes keep their lines apart, a fence every character."""
    text = "# A\ntext\ngoes on\n\nmore\n> quote\n> and\n```python x\n  a = '# b'\n\n```\n"
    assert parse(text, PAGE) == [
        Heading(1, 1, "A"),
        Paragraph(2, "text\ngoes on"),
        Paragraph(5, "more"),
        Quote(6, "quote\nand"),
        Fence(8, "python x", ("  a = '# b'", "")),
    ]
    assert parse(text.replace("\n", "\r\n"), PAGE) == parse(text, PAGE)
    assert parse("````\n```\n````", PAGE) == [Fence(1, "", ("```",))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n#b", "line 2: '#b' is not a heading"),
        ("\n```diff\n-x", "line 2: this fence is never closed"),
        (" ```diff", "line 1: ' ```diff' is not a fence"),
        ("~~~", "line 1: '~~~' is not a fence"),
    ],
)
def test_what_is_nearly_a_block_is_an_error(text: str, said: str) -> None:
    """A slip of the pen would otherwise be taken for text."""
    with pytest.raises(CourseError) as caught:
        parse(text, PAGE)
    assert str(caught.value).startswith(f"page.md, {said}. ")


WORDS = st.text("ab:?*_", min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
LINES = st.lists(st.text("ab #>`-+@", max_size=8).filter(lambda s: "```" not in s), max_size=4)
BLOCKS = st.lists(
    st.one_of(
        st.builds(Heading, st.just(0), st.integers(1, 6), WORDS),
        st.builds(Paragraph, st.just(0), TEXTS),
        st.builds(Quote, st.just(0), TEXTS),
        st.builds(Fence, st.just(0), st.sampled_from(["diff", "python a"]), LINES.map(tuple)),
    )
)


def rendered(block: Block) -> str:
    """A block as an author writes it."""
    if isinstance(block, Heading):
        return "#" * block.level + " " + block.text
    if isinstance(block, Fence):
        return "\n".join([f"```{block.info}", *block.lines, "```"])
    sign = "> " if isinstance(block, Quote) else ""
    return "\n".join(sign + line for line in block.text.split("\n"))


@given(BLOCKS)
def test_what_is_written_is_read(blocks: list[Block]) -> None:
    """Whatever blocks stand on a page, they are read again, each on the line where it is."""
    page = "\n\n".join(map(rendered, blocks))
    found = parse(page, PAGE)
    assert [msgspec.structs.replace(b, line=0) for b in found] == blocks
    for block in found:
        first = rendered(block).split("\n")[0]
        assert page.split("\n")[block.line - 1] == first


# --- Diffs ---------------------------------------------------------------------------------------


def test_a_diff_changes_definitions() -> None:
    """In the reference's order, without markers and docstrings, each hunk where its lines stand."""
    found = patched(
        "-    y = y * 2\n@@ g\n-    return f(x)\n+    return f(-x)\n@@ Box.put\n     def put(self, x):\n"
        "+        x += 1\n@@ f\n     return y\n+    # the end"
    )
    assert list(found) == ["f", "Box", "g"]
    assert found["f"] == (
        "def f(x: int) -> int:\n    y = x + 1\n    if y > 3:\n        y = x + 1\n"
        "    return y\n    # the end\n"
    )
    assert found["g"] == "def g(x):\n    return f(-x)\n"
    assert "def put(self, x):\n        x += 1\n        self.x = x\n" in found["Box"]
    assert found["Box"].startswith("class Box:\n\n    def __init__")


def test_a_bare_sign_stays_in_the_same_definition() -> None:
    """A bare `@@` after `@@ NAME` begins another hunk there, not in the first function."""
    found = patched(
        "@@ Box.put\n-        self.x = x\n@@\n-        return self.x\n+        return x"
    )
    assert "    def put(self, x):\n        return x\n" in found["Box"]
    assert "        self.x = x\n" in found["Box"]


@pytest.mark.parametrize(
    ("diff", "said"),
    [
        ("", "line 11: this changes nothing"),
        ("     y = y * 2", "line 11: this changes nothing"),
        ("-    y = y * 2\n+    y = y * 2", "line 11: this changes nothing"),
        ("+    y = 0", "line 11: nothing shows where these lines go"),
        ("@@ h\n-    y = y * 2", "line 12: m.py defines no 'h'. Name one of f, Box, Box.__init__"),
        ("-    y = 0", "line 11: '    y = 0' is not found in f"),
        ("-    y = y * 2\n+    y = 4\n-    return y", "line 13: '    return y' is not found in f after"),
        ("-    y = x + 1\n     ### BEGIN", "line 12: '    ### BEGIN' is not found in f after"),
        ("@@ Box\n-        return self.x", "line 12: these lines are found 2 times in Box, at lines 28"),
        ("-    y = y * 2\n@@\n     y = y * 2\n+    y = 1", "line 13: two changes overlap at line 13"),
        ("@@ Box.put\n-        self.x = x\n@@ Box\n     def put(self, x):\n-        self.x = x",
         "line 14: two changes overlap at line 31"),
        ("-    y = y * 2\n@@\n-    y = y * 2", "line 13: two changes overlap"),
        ("-    y = y * 2\n@@\n@@ g\n-    return f(x)", "line 12: this hunk is empty"),
        ("y = y * 2", "line 11: 'y = y * 2' does not begin with a marker"),
    ],
)  # fmt: skip
def test_a_diff_that_does_not_fit_is_an_error(diff: str, said: str) -> None:
    """It names the line of the page."""
    with pytest.raises(CourseError) as caught:
        patched(diff)
    assert str(caught.value).startswith(f"page.md, {said}")


REFERENCE = [f"    y{i} = {i % 3}" for i in range(8)]
EDITS = st.lists(st.sampled_from(["keep", "remove", "insert", "replace"]), min_size=8, max_size=8)


@given(EDITS)
def test_a_diff_applied_gives_what_it_was_made_for(edits: list[str]) -> None:
    """Whatever is removed, put in and replaced, in as many hunks as there are changes."""
    assume(set(edits) != {"keep"})
    wanted, hunks = ["def h():"], []
    for line, edit in zip(REFERENCE, edits, strict=True):
        new = [line] * (edit in ("keep", "insert")) + ["    z = 1"] * (
            edit in ("insert", "replace")
        )
        wanted += new
        mark = " " if edit == "insert" else "-"
        added = ["+    z = 1"] * (edit in ("insert", "replace"))
        hunks += [[mark + line, *added]] * (edit != "keep")
    definitions = Definitions("\n".join(["def h():", *REFERENCE]), "m.py")
    diff = Fence(1, "diff", tuple("\n@@\n".join("\n".join(h) for h in hunks[::-1]).split("\n")))
    found = definitions.patched(diff, "h", PAGE)
    assert found == {"h": "\n".join(wanted) + "\n"}


# --- The bank ------------------------------------------------------------------------------------

HEAD = "# Known mistakes: affine\n\n"
CHANGE = "```diff\n-    return X @ W.T + b\n+    return X\n```\n"
GOOD = f"## a: A title\nText\nand more.\n\nAnd more.\n> Look.\n{CHANGE}"
PROBES = "## Probes\nWhatever.\n```diff p\n     return X @ W.T + b\n+    # nothing\n```\n"


@pytest.fixture
def week(tmp_path: Path) -> Assignment:
    """The week of a copy of the miniature course."""
    return load_assignment(load_course(shutil.copytree(MINI, tmp_path / "course")), "week1")


def write(week: Assignment, text: str, kind: str = "mistakes") -> Path:
    """Write a page of the exercise `affine`."""
    path = week.folder / kind / "affine.md"
    path.write_text(text, "utf-8")
    return path


def test_an_entry_becomes_an_overlay(week: Assignment) -> None:
    """Its words without their line ends, and the source that replaces the reference's."""
    path = write(week, HEAD + GOOD)
    (found,) = bugs(week, "affine")
    assert (found.id, found.path, found.line) == ("affine/a", path, 3)
    assert (found.title, found.explanation) == ("A title", "Text and more. And more.")
    assert found.hint == "Look."
    assert ast.unparse(ast.parse(found.source)).endswith("return X")
    source = overlaid(week, found).files["tiny.py"]
    names: dict[str, object] = {}
    exec(source, names)  # noqa: S102
    assert names["affine"](7, None, None) == 7  # type: ignore[operator]


def test_python_comes_before_what_a_diff_changes(week: Assignment) -> None:
    """So a helper can keep the reference's own function under another name."""
    python = "```python\nimport math\n\n_right = affine\nKEPT: list = []\n```\n"
    change = "```diff\n-    return X @ W.T + b\n+    return _right(X, W, b), math.pi, KEPT\n```\n"
    write(week, HEAD + GOOD.partition("```")[0] + change + python)
    (found,) = bugs(week, "affine")
    names: dict[str, object] = {"affine": lambda *_: 1, "np": pytest, "Callable": int}
    exec(found.source, names)  # noqa: S102
    assert names["affine"](1, 2, 3) == (1, 3.141592653589793, [])  # type: ignore[operator]


ENTRY = GOOD.partition("```")[0]
BROKEN = {
    "": "line 1: the page does not begin with its title. Begin it with '# Known mistakes: affine'",
    "# Known mistakes: Affine\n": "line 1: the page does not begin with its title",
    HEAD + "text\n": "line 3: this belongs to no entry",
    HEAD + GOOD + "# B\n": "line 13: 'B' is not an entry's heading",
    HEAD + "## A: title\n": "line 3: 'A: title' is not an entry's heading",
    HEAD + "## a-b: title\n": "line 3: 'a-b: title' is not an entry's heading",
    HEAD + "## a title\n": "line 3: 'a title' is not an entry's heading",
    HEAD + GOOD + GOOD: "line 13: 'a' is on line 3 already",
    HEAD + GOOD + GOOD.replace("## a", "## b"): "line 13: 'b' is the same change as 'a'",
    HEAD + GOOD + PROBES + GOOD: "line 19: Probes come last",
    HEAD + GOOD + PROBES.replace("diff p", "diff a"): "line 15: 'a' is on line 3 already",
    HEAD + PROBES.replace("diff p", "diff"): "line 5: 'diff' does not begin a probe",
    HEAD + PROBES.replace("diff p", "text p"): "line 5: 'text p' does not begin a probe",
    HEAD + PROBES.replace("Whatever", "> Whatever"): "line 4: a probe has no hint",
    HEAD + "## a: b\n> Look.\n```diff\n```\n": "line 3: 'a' lacks its explanation",
    HEAD + "## a: b\nText\n```diff\n```\n": "line 3: 'a' lacks its hint",
    HEAD + "## a: b\nText\n> Look.\n": "line 3: 'a' changes nothing",
    HEAD + "## a: b\nText\n> Look.\n\n> Twice.\n": "line 7: this comes after the hint",
    HEAD + ENTRY + "Text.\n": "line 9: this comes after the hint",
    HEAD + GOOD + "Text.\n": "line 13: there is text after the change",
    HEAD + ENTRY + "```diff\n```\n": "line 10: this changes nothing",
    HEAD + ENTRY + "```\n```\n": "line 9: a '' fence is not known here",
    HEAD + ENTRY + "```python p\n```\n": "line 9: a 'python p' fence is not known here",
    HEAD + GOOD + "```diff\n```\n": "line 13: 'a' has a second diff fence",
    HEAD + ENTRY + "```python\n```\n": "line 9: this changes nothing",
    HEAD + ENTRY + "```python\nx = 1\nx = = 2\n```\n": "line 11: invalid syntax",
    HEAD
    + ENTRY
    + "```python\nprint()\n```\n": "line 10: this is not a definition, assignment or import",
    HEAD
    + GOOD
    + "```python\ndef affine(): pass\n```\n": "line 9: diff and python both change 'affine'",
    HEAD + GOOD.replace("return X\n", "return (\n"): "line 9: affine is not Python after this",
    HEAD + GOOD.replace("+ b", "- b"): "line 10: '    return X @ W.T - b' is not found in affine",
}


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: BROKEN[text][:40])
def test_an_entry_that_means_nothing_is_an_error(week: Assignment, text: str) -> None:
    """It names page and line, and ends with what to do."""
    path = write(week, text)
    with pytest.raises(CourseError) as caught:
        bugs(week)
    assert str(caught.value).startswith(f"{path}, {BROKEN[text]}")
    assert str(caught.value).endswith(".")


def test_a_variant_has_no_hint_and_no_probes(week: Assignment) -> None:
    """And it need not be explained."""
    page = (HEAD + GOOD).replace("Known mistakes", "Variants")
    write(
        week,
        page.replace("> Look.\n", "").replace("Text\nand more.\n\nAnd more.\n", ""),
        "variants",
    )
    assert [(v.id, v.explanation) for v in variants(week)] == [("affine/a", "")]
    for text, said in (
        (page, "a variant has no hint"),
        (page.replace("> Look.\n", "") + PROBES, "'Probes' is not an entry's heading"),
    ):
        write(week, text, "variants")
        with pytest.raises(CourseError, match=said):
            variants(week)


@pytest.mark.parametrize(
    "name", ["mistakes/tanh.md", "mistakes/affine.txt", "variants/affine/x.py"]
)
def test_a_page_of_no_exercise_is_an_error(week: Assignment, name: str) -> None:
    """A page by another name, a file that is no page, a folder as they were before there were pages."""
    path = week.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    with pytest.raises(CourseError, match="belongs to no exercise"):
        bugs(week), variants(week)
    path.rename(path.with_name(".x"))
    if path.parent.name == "mistakes":
        assert bugs(week)


def test_the_old_folder_is_refused_with_a_way_on(week: Assignment) -> None:
    """The message says how to convert a course that was written before there were pages."""
    (week.folder / "bugs").mkdir()
    course = load_course(week.folder.parent.parent)
    with pytest.raises(
        CourseError, match=r"bugs: known mistakes are on one page .* docs/course.md"
    ):
        load_assignment(course, "week1")


def test_the_pages_of_this_course_are_read() -> None:
    """In the order of the page, by exercise, every one with all of its words."""
    week = load_assignment(load_course(ROOT), "week4")
    found = bugs_and_probes(week)
    assert [b for b in found if not b.probe] == bugs(week)
    names = [b.exercise for b in found]
    assert names == sorted(names)
    assert all(b.title and b.explanation and b.hint for b in bugs(week))
    page = (week.folder / "mistakes/mse.md").read_text("utf-8").split("\n")
    for bug in bugs(week, "mse"):
        assert page[bug.line - 1] == f"## {bug.name}: {bug.title}"


# --- Probes --------------------------------------------------------------------------------------


@pytest.fixture
def probed(week: Assignment) -> Assignment:
    """A week with a probe that is caught and one that is not."""
    path = week.folder / "mistakes" / "affine.md"
    probe = "\n## Probes\n```diff negated\n-    return X @ W.T + b\n+    return b - X @ W.T\n```\n"
    probe += "```python same\ndef affine(X, W, b):\n    return b + X @ W.T\n```\n"
    path.write_text(path.read_text("utf-8") + probe, "utf-8")
    return week


def test_a_probe_is_no_known_mistake(probed: Assignment) -> None:
    """Students never see it, and no recording holds it."""
    assert [b.name for b in bugs(probed, "affine")] == ["no_bias"]
    assert [b.name for b in bugs_and_probes(probed, "affine")] == ["no_bias", "negated", "same"]
    recording, _ = record(load_course(probed.folder.parent.parent), probed, lambda *_: None)
    assert {bug.id for bug in recording.bugs} == {b.id for b in bugs(probed)}


def test_a_probe_must_be_caught_and_need_not_be_named(probed: Assignment) -> None:
    """The proof records which check catches it. With `only`, other exercises are left out."""
    course = load_course(probed.folder.parent.parent)
    proof = verify(course, probed, lambda *_: None, only="affine")
    assert "probe affine/same: no check catches it" in proof.faults
    assert not [f for f in proof.faults if "negated" in f or "mean_loss" in f]
    (affine,) = proof.exercises
    assert (affine.bugs, affine.named, affine.probes, affine.probes_caught) == (1, 1, 2, 1)
    assert any("affine/negated" in caught for caught in proof.catches.values())


# --- Who never gets one ------------------------------------------------------------------------


def test_a_release_holds_no_page_of_mistakes_or_variants(
    probed: Assignment, tmp_path: Path
) -> None:
    """Whatever a student gets, it is not in it; a bundle has the mistakes, and no variants."""
    course = load_course(probed.folder.parent.parent)
    folder = tmp_path / "release"
    release(course, probed, folder, lambda *_: None)
    files = {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert len(files) > 5
    assert not [name for name in files if {"mistakes", "variants"} & set(name.parts)]
    texts = b"\n".join(files.values())
    assert b"Known mistakes" not in texts
    assert b"negated" not in texts
    bundled = [name.split("/")[2] for name in members(course, probed) if name.endswith(".md")]
    assert sorted(set(bundled)) == ["handout.md", "mistakes"]
