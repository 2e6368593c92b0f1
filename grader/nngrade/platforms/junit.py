"""Write a report as JUnit XML: a test suite for each exercise, a test case for each check.

The elements follow Jenkins' schema, which GitLab reads too. Characters that XML 1.0 forbids are replaced.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

from nngrade.model import CheckResult, ExerciseResult, Report, Verdict
from nngrade.report import visible

UNJUDGED = (Verdict.SKIPPED, Verdict.WAITING)


def document(report: Report) -> bytes:
    """Return the XML document, in UTF-8."""
    checks = [c for e in report.exercises for c in e.checks]
    root = ET.Element("testsuites", {"name": _text(report.assignment), **_counts(checks)})
    for exercise in report.exercises:
        root.append(_suite(report, exercise))
    if report.notes and len(root):
        out = ET.SubElement(root[0], "system-out")
        out.text = "\n".join(f"note: {note}" for note in visible.notes(report))
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _suite(report: Report, exercise: ExerciseResult) -> ET.Element:
    skipped = sum(c.verdict in UNJUDGED for c in exercise.checks)
    head = {"name": _text(exercise.name), **_counts(exercise.checks), "skipped": str(skipped)}
    suite = ET.Element("testsuite", head)
    properties = ET.SubElement(suite, "properties")
    told = {
        "title": exercise.title,
        "points": f"{exercise.points:g}",
        "score": "" if exercise.score is None else f"{exercise.score:.4f}",
        "verdict": exercise.verdict.value,
        "stood_in": ", ".join(exercise.stood_in),
    }
    for name, value in told.items():
        if value:
            ET.SubElement(properties, "property", name=name, value=_text(value))
    said = [line for d in exercise.diagnoses for line in visible.diagnosis_lines(d)]
    said += visible.example_lines(exercise)
    seen: dict[str, int] = {}
    for check in exercise.checks:
        number = seen[check.title] = seen.get(check.title, 0) + 1
        case = ET.SubElement(
            suite,
            "testcase",
            classname=_text(f"{report.assignment}.{exercise.name}"),
            name=_text(check.title + (f" ({number})" if number > 1 else "")),
            time=f"{check.seconds:.3f}",
        )
        _outcome(case, check, said)
    return suite


def _outcome(case: ET.Element, check: CheckResult, said: list[str]) -> None:
    """Add to a test case the element for a check's verdict, and one with what it printed."""
    if check.verdict in UNJUDGED:
        ET.SubElement(case, "skipped").text = _text(_sentence(check))
    elif check.verdict is not Verdict.PASSED:
        tag = "failure" if check.verdict is Verdict.FAILED else "error"
        kind = check.failure.kind if check.failure is not None else tag
        element = ET.SubElement(case, tag, message=_text(_sentence(check)), type=kind)
        diagnosis = said if check.verdict is Verdict.FAILED else []
        element.text = _text("\n".join([*visible.detail(check), *diagnosis]))
    printed = visible.printed(check)
    if printed:
        ET.SubElement(case, "system-out").text = _text("\n".join(printed))


def _sentence(check: CheckResult) -> str:
    return visible.sentence(check) or f"not so: {check.title}"


def _counts(checks: tuple[CheckResult, ...] | list[CheckResult]) -> dict[str, str]:
    return {
        "tests": str(len(checks)),
        "failures": str(sum(c.verdict is Verdict.FAILED for c in checks)),
        "errors": str(sum(c.verdict is Verdict.ERROR for c in checks)),
        "time": f"{sum(c.seconds for c in checks):.3f}",
    }


def _text(text: str) -> str:
    """Return text that XML 1.0 allows: no control characters, surrogates or noncharacters."""
    return visible.brief(text)
