"""Counterexamples: the simplest small call that a submission answers wrongly, as a line to paste."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from helpers import MINI, NNGRADE, ROOT, TINY, grade, printed
from nngrade.author.release import release
from nngrade.author.verify import verify
from nngrade.course.examples import examples
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import CourseError
from nngrade.model import Assignment, Counterexample, Course, Report, Verdict

AFFINE = "X @ W.T + b"


def _found(report: Report, exercise: str) -> Counterexample | None:
    return next(e for e in report.exercises if e.name == exercise).counterexample


def test_the_simplest_wrong_call_is_shown(mini: tuple[Course, Assignment]) -> None:
    """The first call with a wrong answer is shown with both answers, and it runs as Python."""
    no_bias, twice = grade(
        *mini, [TINY.replace(AFFINE, "X @ W.T"), TINY.replace(AFFINE, "X @ W.T + b * (len(b) < 2)")]
    )
    first = _found(no_bias, "affine")
    assert first is not None
    assert first.sentence == "It gives [[2.]] (1, 1); [[5.]] (1, 1) is right."
    names = {"np": np, "affine": lambda X, W, b: X @ W.T + b}
    assert eval(first.call, names) == 5.0  # noqa: S307 a line of the course
    second = _found(twice, "affine")
    assert second is not None
    assert second.call.startswith("affine(np.array([[1.0, 2.0]])")


def test_what_passes_has_none(mini: tuple[Course, Assignment]) -> None:
    """There is none for a right exercise, nor for one that is wrong elsewhere alone."""
    only_large = TINY.replace(AFFINE, "X @ W.T + b * (np.abs(X).max() < 1e5)")
    for report in grade(*mini, [TINY, only_large]):
        assert all(e.counterexample is None for e in report.exercises)


def test_an_exception_is_told(mini: tuple[Course, Assignment]) -> None:
    """A call that raises is shown with the exception; calls before it count first."""
    (report,) = grade(*mini, [TINY.replace("np.mean(x**2) / 2", "x[0] * x[1]")])
    found = _found(report, "mean_loss")
    assert found is not None
    assert found.call == "mean_loss(np.array([2.0]))"
    assert "IndexError" in found.sentence
    assert found.sentence.endswith("2 is right.")


def test_an_exercise_below_is_not_blamed_on_the_one_above(mini: tuple[Course, Assignment]) -> None:
    """An exercise that is right with the reference below it gets no counterexample of its own."""
    through = "f(affine(f(x)[None, :], np.eye(x.size), np.zeros(x.size))[0])"
    right = TINY.replace("f(f(x))", through)
    assert right != TINY
    wrong = right.replace(AFFINE, f"2 * ({AFFINE})")
    both = wrong.replace("f(affine(", "f(1 + affine(")
    (below, alone) = grade(*mini, [wrong, both])
    assert _found(below, "affine") is not None
    assert _found(below, "apply_twice") is None
    assert _found(alone, "apply_twice") is not None


def test_hidden_inputs_cannot_be_shown(mini: tuple[Course, Assignment]) -> None:
    """The worker that answers the examples has seen no hidden input, so it cannot answer with one."""
    seen = "SEEN = []\n" + TINY.replace(
        "return float(np.mean(x**2) / 2)",
        "SEEN.append(float(np.abs(x).max()))\n    return max(SEEN)",
    )
    (report,) = grade(*mini, [seen])
    found = _found(report, "mean_loss")
    assert found is not None
    assert (
        found.call == "mean_loss(np.array([1.0, 3.0]))"
    )  # the first is answered with 2, which is right
    assert found.sentence == "It gives 3; 2.5 is right."


def test_answers_that_look_alike_are_not_shown(tmp_path: Path) -> None:
    """An array in place of a list is written like the list, so no sentence can show the difference."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    path = folder / "assignments/week1/examples.txt"
    path.write_text(f"{path.read_text()}apply_twice(lambda v: [*v, 1], [2])\n")
    course = load_course(folder)
    array = "y = f(f(x))\n    return np.array(y) if len(x) < 2 else 2 * y"
    (report,) = grade(
        course, load_assignment(course, "week1"), [TINY.replace("return f(f(x))", array)]
    )
    assert next(e for e in report.exercises if e.name == "apply_twice").verdict is Verdict.FAILED
    assert _found(report, "apply_twice") is None


def test_what_the_student_chooses_is_not_shown_as_right(tmp_path: Path) -> None:
    """A part of the answer that is free, such as an optimizer's state, is left out of the sentence."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    manifest = folder / "assignments/week1/assignment.toml"
    text = manifest.read_text().replace("apply_twice(f, x) -> array", "apply_twice(f, x) -> tuple")
    manifest.write_text(f"{text}free = [1]\n")  # apply_twice is the last exercise
    path = folder / "assignments/week1/examples.txt"
    path.write_text("apply_twice(lambda v: (v[0] + 1, 7), (1, 2))\n")
    course = load_course(folder)
    week = load_assignment(course, "week1")
    assert week.exercises[-1].unspecified == (1,)
    (report,) = grade(course, week, [TINY.replace("return f(f(x))", "return 0, 5")])
    found = _found(report, "apply_twice")
    assert found is not None
    assert found.sentence == "It gives (0, …); (3, …) is right."


def test_every_format_shows_it(mini: tuple[Course, Assignment], tmp_path: Path) -> None:
    """Text, HTML, annotations, JUnit, Gradescope and JSON hold the call and the sentence."""
    _, week = mini
    wrong = tmp_path / "tiny.py"
    wrong.write_text(TINY.replace(AFFINE, "X @ W.T"))
    for form in ("text", "github", "junit", "gradescope", "json"):
        given = ["--json"] if form == "json" else ["--format", form] if form != "text" else []
        done = printed(MINI, NNGRADE, "check", week.slug, "-s", wrong, *given, code=1)
        done = done.replace("&#10;", "\n").replace("\n       ", " ").replace("%0A", "\n")
        assert "affine(np.array([[1.0]]), np.array([[2.0]]), np.array([3.0]))" in done, form
        assert "It gives [[2.]] (1, 1); [[5.]] (1, 1) is right." in done, form


def test_a_release_shows_it_without_the_reference(
    mini: tuple[Course, Assignment], tmp_path: Path
) -> None:
    """In a released folder the call and both answers are shown, and no file holds a solution."""
    out = tmp_path / "students"
    release(*mini, out, lambda *_: None, notebook=False)
    wrong = tmp_path / "tiny.py"
    wrong.write_text(TINY.replace(AFFINE, "X @ W.T"))
    done = printed(out, NNGRADE, "check", "week1", "-s", wrong, code=1)
    assert "Try affine(np.array([[1.0]]), np.array([[2.0]]), np.array([3.0]))" in done
    assert "It gives [[2.]] (1, 1); [[5.]] (1, 1) is right." in " ".join(done.split())
    files = [p for p in out.rglob("*") if p.is_file()]
    assert Path("assignments/week1/examples.txt") in [p.relative_to(out) for p in files]
    assert "reference" not in {part for p in files for part in p.relative_to(out).parts}
    for line in (AFFINE, "np.mean(x**2) / 2", "self.count += by"):
        assert line in TINY
        assert not [p for p in files if line.encode() in p.read_bytes()], line


def test_a_comment_is_no_part_of_a_text(tmp_path: Path) -> None:
    """A `#` within quotes belongs to the call; a comment after it does not."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    path = folder / "assignments/week1/examples.txt"
    path.write_text("# first\nmean_loss(np.array([len('#')]))  # one\n")
    (found,) = examples(load_assignment(load_course(folder), "week1"))
    assert found.text == "mean_loss(np.array([len('#')]))"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("affine(", "was never closed"),
        ("affine(np.array([[1.0]]), 2)", "the reference raises"),
        ("unknown(1)", "`unknown` is no function of this assignment"),
        ("Counter(1)", "`Counter` is no function"),
        ("mean_loss(x=1)", "without keyword arguments"),
        ("affine(np.nope)", "nope"),
    ],
)
def test_a_bad_line_is_a_fault(tmp_path: Path, line: str, said: str) -> None:
    """A line that is no call, or that the reference cannot answer, is reported with its text or number."""
    folder = Path(shutil.copytree(MINI, tmp_path / "course"))
    path = folder / "assignments/week1/examples.txt"
    path.write_text(f"{path.read_text()}{line}\n")
    course = load_course(folder)
    try:
        found = verify(course, load_assignment(course, "week1"), lambda *_: None).faults
    except CourseError as e:
        found = [str(e)]
    assert any("examples.txt" in f and said in f for f in found), found


@pytest.mark.parametrize("slug", load_course(ROOT).assignments)
def test_our_examples_are_calls(slug: str) -> None:
    """Each line of our weeks can be read, and no call occurs twice."""
    found = examples(load_assignment(load_course(ROOT), slug))
    assert len({e.text for e in found}) == len(found)


def _torch_course(tmp_path: Path, *lines: str) -> Path:
    """Copy the miniature course in PyTorch, and add examples."""
    folder = Path(shutil.copytree(MINI.parent / "torch", tmp_path / "course"))
    (folder / "assignments/week1/examples.txt").write_text("\n".join(lines))
    return folder


def test_a_call_with_tensors_is_shown(tmp_path: Path) -> None:
    """A call with tensors is shown as a line to paste, with both answers."""
    call = "mean_square(torch.tensor([[1.0, 4.0]]), torch.tensor([[1.0, 2.0]]))"
    folder = _torch_course(tmp_path, "mean_square(torch.tensor([1.0]), torch.tensor([1.0]))", call)
    net = tmp_path / "net.py"
    right = (folder / "reference/week1/net.py").read_text()
    net.write_text(right.replace("((pred - y) ** 2).mean()", "((pred - y) ** 2).sum()"))
    shown = printed(tmp_path, NNGRADE, "--course", folder, "check", "week1", "-s", net, code=1)
    assert call in shown
    assert "It gives tensor(4, float32); tensor(2, float32) is right." in shown


def test_an_example_is_judged_as_a_worker_answers_it(tmp_path: Path) -> None:
    """A variant that returns a `torch.Size` and a dtype agrees with a tuple and text."""
    folder = _torch_course(tmp_path, "facts(torch.ones(2, 3))")
    week, facts = folder / "assignments/week1", "def facts(t):\n{}"
    with (week / "assignment.toml").open("a") as manifest:
        manifest.write('\n[[exercises]]\nname = "facts"\ntitle = "Facts"\npoints = 1\n')
        manifest.write('signatures = ["facts(t) -> tuple"]\nhints = ["a", "b"]\n')
    own = "    return tuple(t.shape), str(t.dtype), t.is_leaf\n"
    own = f"    ### BEGIN SOLUTION facts\n{own}    ### END SOLUTION facts\n"
    with (folder / "reference/week1/net.py").open("a") as reference:
        reference.write("\n\n" + facts.format(own))
    raw = facts.format("    return t.shape, t.dtype, t.is_leaf\n")
    page = f"# Variants: facts\n\n## raw: Raw\nAs they are.\n```python\n{raw}```\n"
    (week / "variants/facts.md").write_text(page)
    body = "    def test_facts(self, both):\n        'facts'\n        both.facts.agree(torch.ones(2))\n"
    with (week / "tests/public/test_net.py").open("a") as suite:
        suite.write(f'\n\n@exercise("facts")\nclass TestFacts:\n{body}')
    course = load_course(folder)
    proof = verify(course, load_assignment(course, "week1"), lambda *_: None, only="facts")
    assert [f for f in proof.faults if f.startswith("examples.txt")] == []


def test_a_wrong_kind_before_an_exception_is_no_counterexample(
    mini: tuple[Course, Assignment],
) -> None:
    """An answer of the wrong kind, followed by a call that raises, ends the search and nothing else."""
    wrong = TINY.replace("x / x.size", "float(x[0]) if x.size < 2 else 1 / 0")
    path = mini[1].folder / "examples.txt"
    assert "mean_loss_grad(np.array([2.0]))" in path.read_text("utf-8")
    (report,) = grade(*mini, [wrong])
    assert _found(report, "mean_loss") is None
    assert not report.notes
