"""Solution markers: a marker that is nearly right is an error, because it would release the solution."""

from __future__ import annotations

import pytest
from helpers import ROOT
from nngrade.course.leaks import LINE_MIN, leaks, leaks_of_stub, secret_lines
from nngrade.course.manifest import load_course
from nngrade.course.markers import ranges, solutions, stub
from nngrade.errors import CourseError

GOOD = """def f(x):
    ### BEGIN SOLUTION f
    y = x

    return y
    ### END SOLUTION f


def g():
    ### BEGIN SOLUTION g
    return 1
    ### END SOLUTION g
"""


def test_a_stub_raises_in_each_place() -> None:
    """A stub replaces each solution by a line that raises with its name, and changes nothing else."""
    assert stub(GOOD, "f.py") == (
        'def f(x):\n    raise NotImplementedError("f")\n\n\n'
        'def g():\n    raise NotImplementedError("g")\n'
    )


def test_solutions_are_listed_by_name() -> None:
    """`solutions` returns the lines between the markers, by name."""
    assert solutions(GOOD, "f.py") == {
        "f": ["    y = x", "", "    return y"],
        "g": ["    return 1"],
    }


def test_the_line_numbers_of_each_solution() -> None:
    """`ranges` counts lines from 1 and includes neither marker."""
    assert ranges(GOOD, "f.py") == {"f": range(3, 6), "g": range(11, 12)}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("### BEGIN SOLUTION f", "### begin solution f", r"^f\.py:2: .*nearly"),
        ("### BEGIN SOLUTION f", "## BEGIN SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "###BEGIN SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN  SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN SOLUTION", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN SOLUTION f ", "nearly"),
        ("### BEGIN SOLUTION f", "### Begin Solution f", "nearly"),
        ("### BEGIN SOLUTION f", "# begin of solution", "nearly"),
        ("    ### BEGIN SOLUTION f\n", "", "outside any solution"),
        ("    ### END SOLUTION f\n", "", "begins inside that of 'f'"),
        ("    ### END SOLUTION g\n", "", r"^f\.py:10: .*never ends"),
        ("### END SOLUTION f", "### END SOLUTION g", "inside the solution of 'f'"),
        ("    ### END SOLUTION f", "  ### END SOLUTION f", "indent"),
        ("BEGIN SOLUTION g", "BEGIN SOLUTION h", "inside the solution of 'h'"),
        ("    ### END SOLUTION f", "      ### END SOLUTION f", "indent"),
        ("    return 1\n", "", r"^f\.py:11: .*is empty"),
    ],
)
def test_a_nearly_right_marker_is_an_error(old: str, new: str, words: str) -> None:
    """Each nearly right marker raises a CourseError that says what is wrong."""
    assert old in GOOD
    with pytest.raises(CourseError, match=words):
        stub(GOOD.replace(old, new, 1), "f.py")


def test_a_name_used_twice_is_an_error() -> None:
    """Two solutions of the same name raise a CourseError."""
    with pytest.raises(CourseError, match="second solution"):
        solutions(GOOD.replace("SOLUTION g", "SOLUTION f"), "f.py")


SQUARES = """def f(x):
    \"\"\"In a sentence the formula squares = x * x may stand.\"\"\"
    ### BEGIN SOLUTION f
    # the square of each
    squares = x * x
    n = len(squares)
    return n
    ### END SOLUTION f
"""


def test_a_line_that_gives_a_solution_away() -> None:
    """A solution line is found anywhere in a text; comments, short lines and public lines do not count."""
    assert secret_lines(SQUARES, "f.py", "") == {"squares = x * x": "f", "n = len(squares)": "f"}
    secrets = secret_lines(SQUARES, "f.py", "n = len(squares)")
    assert secrets == {"squares = x * x": "f"}
    assert list(leaks("Write squares = x * x here.", secrets)) == [("squares = x * x", "f")]
    assert list(leaks("Write squares = x * y here.", secrets)) == []


def test_a_solution_line_in_the_stub() -> None:
    """A solution line in a stub is a leak if it stands alone, but not within a sentence."""
    assert list(leaks_of_stub(SQUARES, "f.py")) == []
    copied = SQUARES + "\ndef helper(x):\n    squares = x * x\n"
    assert list(leaks_of_stub(copied, "f.py")) == [("squares = x * x", "f")]


@pytest.mark.parametrize("slug", load_course(ROOT).assignments)
def test_our_stubs_hold_no_solution_line(slug: str) -> None:
    """No stub of ours leaks, and each solution has a line long enough to search for."""
    for path in sorted((ROOT / "reference" / slug).glob("*.py")):
        source = path.read_text("utf-8")
        assert list(leaks_of_stub(source, path.name)) == []
        for name, lines in solutions(source, path.name).items():
            assert max(len(line.strip()) for line in lines) >= LINE_MIN, name


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("optimizer.zero_grad()", False),
        ("with torch.no_grad():", False),
        ("super().__init__()", False),
        ("return values.sum()", True),
        ("loss = criterion(model(x), y)", True),
        ("y = x + 10000", True),
        ("y = x + 1000", False),
    ],
)
def test_which_lines_give_a_solution_away(line: str, secret: bool) -> None:
    """A line of a solution is secret unless it is a call without arguments, or short."""
    source = f"def f():\n    ### BEGIN SOLUTION f\n    {line}\n    ### END SOLUTION f\n"
    assert (line in secret_lines(source, "f.py", "")) is secret
