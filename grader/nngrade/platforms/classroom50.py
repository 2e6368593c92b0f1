"""Write a report as Classroom 50's result.json (`classroom50/result/v1`): whole points, a test per exercise.

Classroom 50 publishes results beside the student's repository, and the bundle with the suites too. So this
module refuses a report that contains hidden checks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import floor

import msgspec

from nngrade.errors import UsageError
from nngrade.model import Report, Verdict
from nngrade.report import visible

# The values that come from the run, and the environment variables in which Classroom 50's runner puts them.
VARIABLES = {
    "classroom": ("CLASSROOM",),
    "assignment": ("ASSIGNMENT",),
    "assignment_type": ("ASSIGNMENT_TYPE",),
    "owner": ("OWNER", "USERNAME"),
    "submission": ("SUBMISSION_TAG",),
    "commit": ("COMMIT_URL",),
    "release": ("RELEASE_URL",),
    "review": ("REVIEW_URL", "COMMIT_URL"),
    "datetime": ("SUBMITTED_AT",),
}
_FORMS = {
    "assignment_type": (r"individual|group", "individual or group"),
    "submission": (r"submit/.+", "a tag submit/…"),
    "datetime": (
        r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ",
        "a time in UTC like 2026-11-02T09:30:00Z",
    ),
}


def values(given: Mapping[str, str], environment: Mapping[str, str], now: str) -> dict[str, str]:
    """Return the values of `VARIABLES`: from `given`, else from the environment.

    `now` is the submission time if neither holds one. Raises `UsageError` for a value that is unknown,
    missing or not of the right form.
    """
    unknown = sorted(set(given) - set(VARIABLES))
    if unknown:
        raise UsageError(
            f"--ci {unknown[0]}=…: there is no such value. Use one of: {', '.join(VARIABLES)}."
        )
    found = dict(given)
    for name, variables in VARIABLES.items():
        set_ = [environment[v] for v in variables if environment.get(v)]
        if not found.get(name) and set_:
            found[name] = set_[0]
    if not found.get("review") and found.get("commit"):
        found["review"] = found["commit"]
    found.setdefault("datetime", now)
    missing = [name for name in VARIABLES if not found.get(name)]
    if missing:
        names = ", ".join(f"{VARIABLES[name][0]} or --ci {name}=…" for name in missing)
        raise UsageError(f"Classroom 50 needs values that are not set. Set {names}.")
    for name, (pattern, said) in _FORMS.items():
        if not re.fullmatch(pattern, found[name], re.ASCII):
            raise UsageError(f"{name}: {found[name]!r} is not {said}. Set {VARIABLES[name][0]}.")
    return found


def result(report: Report, given: Mapping[str, str]) -> bytes:
    """Return the JSON document; `given` holds what `values` returned.

    Raises `UsageError` if the report contains hidden checks, and as `visible.scored` does if it has no score.
    """
    if any(c.suite == "hidden" for e in report.exercises for c in e.checks):
        raise UsageError(
            "Classroom 50 publishes its tests and results, and this report contains hidden checks. "
            "Run it with --public."
        )
    visible.scored(report, "Classroom 50")
    most = whole([e.points for e in report.exercises])
    reached = whole([e.score or 0.0 for e in report.exercises])
    tests = [
        {
            "test-name": e.name,
            "passed": e.verdict is Verdict.PASSED,
            "score": min(score, limit),
            "max-score": limit,
        }
        for e, score, limit in zip(report.exercises, reached, most, strict=True)
    ]
    made = {
        "schema": "classroom50/result/v1",
        **{name: given[name] for name in VARIABLES},
        "score": sum(min(s, m) for s, m in zip(reached, most, strict=True)),
        "max-score": sum(most),
        "tests": tests,
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def whole(parts: Sequence[float]) -> list[int]:
    """Round to whole numbers that add up to the rounded sum: the largest remainders up, the rest down."""
    down = [floor(p + 1e-9) for p in parts]
    short = floor(round(sum(parts), 6) + 0.5) - sum(down)  # 49.5 may come as 49.49999999999999
    largest = sorted(range(len(parts)), key=lambda i: down[i] - parts[i])[: max(short, 0)]
    return [n + (i in largest) for i, n in enumerate(down)]
