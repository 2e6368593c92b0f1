"""Measure whether diagnoses are true, on submissions by authors who saw neither suites nor known mistakes.

    python tests/names.py                 all weeks; fails on a false sentence or a refused right submission
    python tests/names.py week3 week4     some weeks
    python tests/names.py --only eighth   one set alone, here the eighth; no writer had seen an earlier one
    python tests/names.py --unjudged      print what nobody has judged yet, with the truth beside it

`tests/independent/weekN.md` holds the submissions, in sections such as `First set, wrong`: a heading
`exercise/slug: title`, the truth about the code, and the code. The rest of the file is the reference.
`weekN.json` holds a person's judgement of each diagnosis of a wrong submission:
{"exercise/slug": {"the diagnosis": true or false}}. A diagnosis that is not there counts as unjudged, and
fails too. A message of a failed check that says by itself what is wrong may stand there as well: then the
submission counts as described.
"""

from __future__ import annotations

import argparse
import ast
import json
import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.pages import Fence, Heading, Paragraph, read_page
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Assignment, Report, Submission, Verdict
from nngrade.worker.outside.transport import cores, pin_to_core

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "tests" / "independent"
# Kinds of failure whose message says what is wrong, so that no name is needed.
PLAIN = {
    *(
        "alias",
        "died",
        "dtype",
        "import",
        "input",
        "load",
        "missing",
        "mutation",
        "no_error",
        "none",
    ),
    *("not_implemented", "out_of_memory", "raised", "shape", "syntax", "timed_out", "too_large"),
    *("type", "warning"),
}


class Written(msgspec.Struct, frozen=True):
    """A submission on a page: its set, whether it is right, its name, the truth about it, and its code."""

    set: str
    right: bool
    name: str
    truth: str
    code: str

    @property
    def exercise(self) -> str:
        """The exercise that the code belongs to."""
        return self.name.partition("/")[0]


class Outcome(msgspec.Struct, frozen=True):
    """The content of a report that matters here: the verdict, failures that explain themselves, diagnoses."""

    written: Written
    passed: bool
    plain: tuple[str, ...]
    named: tuple[str, ...]
    described: tuple[str, ...]
    messages: tuple[str, ...] = ()


def written(path: Path) -> Iterator[Written]:
    """Yield the submissions of a page."""
    name = truth = which = kind = ""
    for block in read_page(path):
        match block:
            case Heading(level=1, text=text):
                which, _, kind = text.lower().partition(" set, ")
            case Heading(level=2, text=text):
                name, truth = text.partition(":")[0].strip(), text.partition(":")[2].strip()
            case Paragraph(text=text):
                truth = f"{truth}. {text}"
            case Fence(lines=lines):
                yield Written(which, kind == "right", name, truth, "\n".join(lines) + "\n")
            case _:
                continue


def source(week: Assignment, code: str) -> bytes:
    """Return the reference with the definitions of `code` after it, which replace its own.

    The authors knew that they may use `math`, and wrote no imports.
    """
    assert week.reference is not None
    text = (week.reference / week.files[0]).read_text("utf-8")
    defined = {
        n.name for n in ast.parse(code).body if isinstance(n, (ast.FunctionDef, ast.ClassDef))
    }
    tree = ast.parse(text)
    lines = text.splitlines(keepends=True)
    for node in reversed(
        tree.body
    ):  # cut what is replaced, so that nothing of the reference is in its way
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name in defined:
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            del lines[first - 1 : node.end_lineno]
    return ("".join(lines) + "\n\nimport math\n\n\n" + code).encode()


def outcome(report: Report, found: Written) -> Outcome:
    """Return what a report says, in all of its exercises."""
    diagnoses = [d for e in report.exercises for d in e.diagnoses]
    failed = [
        c.failure for e in report.exercises for c in e.checks if c.verdict is not Verdict.PASSED
    ]
    return Outcome(
        written=found,
        passed=report.verdict is Verdict.PASSED,
        plain=tuple(sorted({f.kind for f in failed if f is not None and f.kind in PLAIN})),
        messages=tuple({f.message for f in failed if f is not None}),
        named=tuple(f"{d.bug}: {d.title}. {d.sentence}" for d in diagnoses if d.bug),
        described=tuple(f"{d.function}: {d.title} {d.sentence}" for d in diagnoses if not d.bug),
    )


def of_week(asked: tuple[str, str]) -> list[Outcome]:
    """Grade a week's submissions, or one set of them."""
    slug, only = asked
    course = load_course(ROOT)
    week = load_assignment(course, slug)
    chosen = [each for each in written(PAGES / f"{slug}.md") if only in ("", each.set)]

    def body(suite: Suite) -> list[Outcome]:
        enclosure = Enclosure("process")
        made = []
        for found in chosen:
            files = {week.files[0]: source(week, found.code)}
            report, _ = enclosure.grade(suite, Submission(Path("student"), files))
            made.append(outcome(report, found))
        enclosure.close()
        return made

    return with_suite(course, week, suites_of(week, public_only=False), body)


COLUMNS = "wrong", "missed", "named", "described", "silent", "false", "unjudged", "right", "refused"


def _pin(started: Any) -> None:
    """Keep this process and its workers on a core of their own: they take turns."""
    with started.get_lock():
        started.value += 1
    pin_to_core(started.value)


def counted(outcomes: list[Outcome], judged: dict[str, dict[str, bool]]) -> dict[str, int]:
    """Return the number for each column of the table."""
    counts = dict.fromkeys(COLUMNS, 0)
    for each in outcomes:
        said = (*each.named, *each.described)
        verdicts = judged.get(each.written.name, {})
        if each.written.right:
            counts["right"] += 1
            counts["refused"] += not each.passed
            continue
        counts["wrong"] += 1
        counts["missed"] += each.passed
        if each.passed:
            continue
        true = [text for text in said if verdicts.get(text)]
        counts["false"] += any(verdicts.get(text) is False for text in said)
        counts["unjudged"] += any(text not in verdicts for text in said)
        if any(text in each.named for text in true):
            counts["named"] += 1
        elif true or each.plain or any(verdicts.get(text) for text in each.messages):
            counts["described"] += 1
        elif not said:
            counts["silent"] += 1
    return counts


def judgements(slug: str) -> dict[str, dict[str, bool]]:
    """Return what was judged of a week's diagnoses."""
    path = PAGES / f"{slug}.json"
    found: dict[str, dict[str, bool]] = (
        json.loads(path.read_text("utf-8")) if path.is_file() else {}
    )
    return found


def main(arguments: list[str]) -> int:
    """Print the table, or what is unjudged. Return 1 if anything is false, unjudged, or refused."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "weeks", nargs="*", default=sorted(path.stem for path in PAGES.glob("*.md"))
    )
    parser.add_argument("--only", metavar="SET", default="")
    parser.add_argument("--unjudged", action="store_true")
    given = parser.parse_args(arguments)
    weeks, unjudged = given.weeks, given.unjudged
    sets = dict.fromkeys(each.set for slug in weeks for each in written(PAGES / f"{slug}.md"))
    if given.only and given.only not in sets:
        parser.error(f"there is no set {given.only!r}; there are {', '.join(sets)}")
    asked = [(slug, given.only) for slug in weeks]
    total = dict.fromkeys(COLUMNS, 0)
    if not unjudged:
        print(f"{'':8}" + "".join(f"{c:>10}" for c in COLUMNS), flush=True)
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(cores(), _pin, (spawn.Value("i", 0),)) as pool:
        for slug, outcomes in zip(weeks, pool.imap(of_week, asked, chunksize=1), strict=True):
            judged = judgements(slug)
            if unjudged:
                _unjudged(slug, outcomes, judged)
                continue
            counts = counted(outcomes, judged)
            total = {c: total[c] + counts[c] for c in COLUMNS}
            print(f"{slug:8}" + "".join(f"{counts[c]:10}" for c in COLUMNS), flush=True)
            for each in outcomes:
                if each.written.right and not each.passed:
                    print(f"  refused: {each.written.name}")
                if not each.written.right and each.passed:
                    print(f"  missed: {each.written.name}")
    if unjudged:
        return 0
    print(f"{'all':8}" + "".join(f"{total[c]:10}" for c in COLUMNS))
    return 1 if total["false"] or total["unjudged"] or total["refused"] else 0


def _unjudged(slug: str, outcomes: list[Outcome], judged: dict[str, dict[str, bool]]) -> None:
    for each in outcomes:
        verdicts = judged.get(each.written.name, {})
        new = [text for text in (*each.named, *each.described) if text not in verdicts]
        if new and not each.written.right:
            print(
                f"\n=== {slug} {each.written.name}\ntruth: {each.written.truth}\n{each.written.code}"
            )
            print(*(f"said: {text}" for text in new), sep="\n", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
