"""Answer questions in a notebook: `nngrade.answer("largest_slope", 0.25)`."""

from __future__ import annotations

from pathlib import Path

from nngrade.course.manifest import asked_question, find_course, load_course, load_manifest
from nngrade.errors import NngradeError, UsageError
from nngrade.grading.questions import Malformed, answered
from nngrade.model import Course, Question, Verdict
from nngrade.notebook.kernel import Checked


def answer_live(name: str, given: float | str) -> Checked:
    """Judge an answer and write it beside the notebook; see `nngrade.answer`. Does not raise."""
    try:
        question = _asked(load_course(find_course(Path.cwd())), name)
        judged = answered(Path.cwd(), question, given)
    except Malformed as e:
        return Checked(None, f"{name}: {e}")
    except NngradeError as e:
        return Checked(None, str(e))
    return Checked(
        None, f"{name}: {judged.said or ('right' if judged.verdict is Verdict.PASSED else '')}"
    )


def _asked(course: Course, name: str) -> Question:
    """Return a question of the week that the folder is named after, or of the only week that has it."""
    here = Path.cwd().name
    if here in course.assignments:
        return asked_question(load_manifest(course, here), name)
    weeks = [load_manifest(course, slug) for slug in course.assignments]
    found = [w for w in weeks if w.question(name) is not None]
    if len(found) == 1:
        return asked_question(found[0], name)
    fault = f"{' and '.join(w.slug for w in found)} have" if found else "no week has"
    raise UsageError(
        f"{fault} a question {name!r}. Work in a folder such as {course.assignments[0]}/."
    )
