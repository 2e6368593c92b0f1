"""The golden record: what every known submission gets, so that a change which moves no mark can show it.

    python tests/golden/record.py                  compare everything with the record
    python tests/golden/record.py week2 commands   compare some parts (`make quick` does)
    python tests/golden/record.py --write [PART …] write the record anew, and say what changed

Each part is one JSON file beside this one. Of a submission's report it keeps the *structure* in full (scores,
verdicts, kinds of failure, the ids of diagnoses and stand-ins), and of its *wording* a hash. Times, paths,
versions and hashes of contents are left out. A structural difference is never written without being printed.
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
# Hostile submissions that say the same on every machine, and end without a time limit.
CLASS = ("mallory", "oscar", "walter", "sybil")
Record = dict[str, Any]


def submissions(week: Assignment) -> Iterator[tuple[str, Submission]]:
    """Every submission of a week whose report is on record, with its name."""
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
    """What a report says, apart from its words: exercises that are not passed, and what became of them.

    The numbers of checks count from the first of the exercise.
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
    """A hash of every sentence of a report."""
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
    """The record of one week: its checks, and what each submission gets."""
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
    """Each structural difference in a line, and how many entries differ in wording alone."""
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
    """A record as JSON, a line for each entry."""
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
    """Compare with the record, or write it; 1 if a structure differs."""
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
