"""The golden record: the result of every known submission. It shows whether a change affects marks.

    python tests/golden/record.py                  compare everything with the record
    python tests/golden/record.py week2 commands   compare some parts (`make quick` does this)
    python tests/golden/record.py --write [PART …] update the record and print what changed

Each part is one JSON file in this folder. The record keeps a report's *structure* in full (scores, verdicts,
kinds of failure, ids of diagnoses, stand-ins) and a hash of its *wording*. It leaves out times, paths,
versions and hashes of contents. Every difference in structure is printed, also with --write.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from cohort import HOSTILE
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import bugs, overlaid, reference_submission, variants
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Assignment, Report, Submission, Verdict
from nngrade.submission.read import read

ROOT = HERE.parent.parent
CASES = ROOT / "tests" / "submissions" / "cases"
# Hostile submissions whose reports are the same on every machine, and which hit no time limit.
CLASS = ("mallory", "oscar", "walter", "sybil")
Record = dict[str, Any]


def submissions(week: Assignment) -> Iterator[tuple[str, Submission]]:
    """Yield the name and the files of every submission of a week that is on record."""
    file = week.files[0]
    yield "reference", reference_submission(week)
    if week.template is not None:
        yield "stub", read(week, week.template)
    for bug in bugs(week):
        yield f"bug {bug.id}", overlaid(week, bug)
    for variant in variants(week):
        yield f"variant {variant.id}", overlaid(week, variant)
    for path in sorted((CASES / week.slug).glob("*.py")):
        yield f"case {path.stem}", Submission(Path("case"), {file: path.read_bytes()})
    for name in CLASS if week.slug == "week3" else ():
        yield f"class {name}", Submission(Path(name), {file: HOSTILE[name]})


def structure(report: Report) -> Record:
    """Return a report's score, and the details of each exercise that is not fully right.

    A check is numbered by its place within its exercise.
    """
    found: Record = {"score": report.score}
    for exercise in report.exercises:
        if exercise.verdict is Verdict.PASSED and not exercise.stood_in:
            continue
        kinds: dict[str, list[int]] = {}
        for number, check in enumerate(exercise.checks):
            if check.verdict is not Verdict.PASSED:
                kind = check.failure.kind if check.failure else ""
                kinds.setdefault(f"{check.verdict.value} {kind}", []).append(number)
        said = [f"{k}: {' '.join(map(str, numbers))}" for k, numbers in kinds.items()]
        said += [f"{d.kind}: {d.bug or d.function}" for d in exercise.diagnoses]
        said += [f"stood in: {name}" for name in exercise.stood_in]
        found[exercise.name] = [exercise.score, *said]
    return found


def wording(report: Report) -> str:
    """Return a hash of all text in a report."""
    said = [report.title, *report.notes]
    for exercise in report.exercises:
        said += [exercise.title]
        for check in exercise.checks:
            said += [check.title, check.printed]
            if check.failure is not None:
                said += [check.failure.message, check.failure.detail]
        for d in exercise.diagnoses:
            said += [d.title, d.sentence, d.hint]
    return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()[:8]


def of_week(slug: str) -> Record:
    """Return the record of one week: its checks, and the result of each submission."""
    course = load_course(ROOT)
    week = load_assignment(course, slug)

    def body(suite: Suite) -> Record:
        enclosure = Enclosure("none")
        found: Record = {
            "checks": [f"{c.exercise} {c.group} {c.weight:g} {c.id}" for c in suite.checks]
        }
        try:
            for name, submission in submissions(week):
                report, _ = enclosure.grade(suite, submission)
                found[name] = {**structure(report), "words": wording(report)}
        finally:
            enclosure.close()
        return found

    return with_suite(course, week, suites_of(week, public_only=False), body)


def differences(old: Record, new: Record) -> tuple[list[str], int]:
    """Return one line per structural difference, and the number of entries that differ only in wording."""
    found, words = [], 0
    for name in [*old, *(n for n in new if n not in old)]:
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        plain = [
            {k: v for k, v in x.items() if k != "words"} if isinstance(x, dict) else x
            for x in (before, after)
        ]
        if plain[0] == plain[1]:
            words += 1
        elif isinstance(before, list) and isinstance(after, list):
            gone, come = (
                [x for x in before if x not in after],
                [x for x in after if x not in before],
            )
            found.append(f"{name}: - {gone} + {come}")
        else:
            found.append(f"{name}:\n    - {json.dumps(plain[0])}\n    + {json.dumps(plain[1])}")
    return found, words


def dump(record: Record) -> str:
    """Return a record as JSON with one line per entry."""
    lines = (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in record.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _part(name: str) -> Record:
    if name == "wire":
        from wire_script import conversation

        return conversation()
    if name == "commands":
        from commands import everything

        return everything()
    return of_week(name)


def main(arguments: list[str]) -> int:
    """Compare with the record, or write it. Return 1 if a structure differs."""
    write = "--write" in arguments
    asked = [a for a in arguments if a != "--write"]
    parts = asked or [*load_course(ROOT).assignments, "wire", "commands"]
    code = 0
    sys.path.insert(0, str(HERE))
    with multiprocessing.get_context("spawn").Pool(2, maxtasksperchild=1) as pool:
        for name, new in zip(parts, pool.imap(_part, parts, chunksize=1), strict=True):
            path = HERE / f"{name}.json"
            old = json.loads(path.read_text("utf-8")) if path.is_file() else {}
            new = json.loads(json.dumps(new))
            found, words = differences(old, new)
            print(
                f"{name}: {len(new)} entries, {len(found)} differ, {words} in wording alone",
                flush=True,
            )
            if old:
                print(*(f"  {line}" for line in found[:40]), sep="\n", end="\n" if found else "")
            if found:
                code = 1
            if write:
                path.write_text(dump(new), "utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
