"""Make a class of submissions for tests, benchmarks and the demo: right, wrong, unfinished and hostile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, overlaid, reference_submission, variants
from nngrade.model import Assignment

ROOT = Path(__file__).parent.parent
HOSTILE = {
    "mallory": b"import os\nos._exit(0)\n",
    "trudy": b"while True:\n    pass\n",
    "eve": b"def perceptron_predict(X, w, b):\n    import os\n    os.kill(os.getppid(), 9)\n",
    "oscar": b"def perceptron_predict(X, w, b):\n    return [0] * 10**12\n",
    "walter": b"\xff\xfe not text at all",
    "sybil": b"print('3 passed')\nraise SystemExit(0)\n",
}
# Mistakes with endless loops: each would cost its time limit many times over.
ENDLESS = ("endless",)


def right(week: Assignment) -> list[bytes]:
    """Return the sources of the reference and of every right variant of it."""
    whole = [reference_submission(week), *(overlaid(week, v) for v in variants(week))]
    return [submission.files[week.files[0]] for submission in whole]


def ordinary(week: Assignment, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield `count` students with sources: the reference, variants, known mistakes and the stub, in turns."""
    file = week.files[0]
    assert week.template is not None
    good = right(week)
    known = [b for b in bugs(week) if b.name not in ENDLESS and b"while True" not in b.source]
    wrong = [overlaid(week, b).files[file] for b in known]
    stub = (week.template / file).read_bytes()
    for i in range(count):
        if i % 15 == 14:
            yield f"student{i:04}", stub
        elif i % 3 == 0:
            yield f"student{i:04}", good[i // 3 % len(good)]
        else:
            yield f"student{i:04}", wrong[i * 7 % len(wrong)]


def write(folder: Path, slug: str, file: str, submissions: Iterator[tuple[str, bytes]]) -> None:
    """Write submissions as `folder/STUDENT/SLUG/FILE`, which is nbgrader's layout."""
    for student, source in submissions:
        place = folder / student / slug
        place.mkdir(parents=True)
        (place / file).write_bytes(source)


def main() -> None:
    """Write a class of forty for the demo: `python tests/cohort.py FOLDER`.

    With a number after FOLDER, write that many submissions, none of them hostile.
    """
    import sys

    folder = Path(sys.argv[1])
    week = load_assignment(load_course(ROOT), "week3")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40 - len(HOSTILE)
    write(folder, week.slug, week.files[0], ordinary(week, count))
    if len(sys.argv) <= 2:
        write(folder, week.slug, week.files[0], iter(HOSTILE.items()))


if __name__ == "__main__":
    main()
