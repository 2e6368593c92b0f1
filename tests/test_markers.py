"""Solution markers: nearly right is an error, for a missed marker hands the solution out."""

from __future__ import annotations

import pytest
from nngrade.course.markers import solutions, stub
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
    """Each solution is one line that raises, with its name; everything else stays."""
    assert stub(GOOD, "f.py") == (
        'def f(x):\n    raise NotImplementedError("f")\n\n\n'
        'def g():\n    raise NotImplementedError("g")\n'
    )


def test_solutions_are_listed_by_name() -> None:
    """The lines between the markers, as they stand."""
    assert solutions(GOOD, "f.py") == {
        "f": ["    y = x", "", "    return y"],
        "g": ["    return 1"],
    }


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("### BEGIN SOLUTION f", "### begin solution f", "nearly"),
        ("### BEGIN SOLUTION f", "## BEGIN SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "###BEGIN SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN  SOLUTION f", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN SOLUTION", "nearly"),
        ("### BEGIN SOLUTION f", "### BEGIN SOLUTION f ", "nearly"),
        ("### BEGIN SOLUTION f", "### Begin Solution f", "nearly"),
        ("### BEGIN SOLUTION f", "# begin of solution", "nearly"),
        ("    ### BEGIN SOLUTION f\n", "", "closes 'nothing'"),
        ("    ### END SOLUTION f\n", "", "begins inside that of 'f'"),
        ("    ### END SOLUTION g\n", "", "never ends"),
        ("### END SOLUTION f", "### END SOLUTION g", "closes 'f'"),
        ("    ### END SOLUTION f", "  ### END SOLUTION f", "indent"),
        ("BEGIN SOLUTION g", "BEGIN SOLUTION h", "closes 'h'"),
        ("    return 1\n", "", "is empty"),
    ],
)
def test_a_marker_that_is_nearly_right_is_an_error(old: str, new: str, words: str) -> None:
    """Every near miss names the line and what to write."""
    assert old in GOOD
    with pytest.raises(CourseError, match=words):
        stub(GOOD.replace(old, new, 1), "f.py")


def test_a_name_used_twice_is_an_error() -> None:
    """Two solutions of one name could not be told apart."""
    with pytest.raises(CourseError, match="second solution"):
        solutions(GOOD.replace("SOLUTION g", "SOLUTION f"), "f.py")
