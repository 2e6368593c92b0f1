"""Make a graded class with known mistakes in known numbers: each kind is graded once, then copied."""

from __future__ import annotations

from pathlib import Path

import msgspec
from helpers import TINY, grade
from nngrade.model import Assignment, Course, Graded, Report
from nngrade.report.document import encode
from nngrade.submission.class_folder import identifier

NO_BIAS = ("return X @ W.T + b", "return X @ W.T")
NO_HALF = ("np.mean(x**2) / 2", "np.mean(x**2)")
FORGETS = (
    "        self.count += by\n        return self.count\n",
    "        return self.count + by\n",
)
BLANK = ("return X @ W.T + b", "raise NotImplementedError")
# A text that must never act as HTML, in a name, in an exception and in the code.
EVIL = "<script>document.documentElement.dataset.ran=1</script>"
HOSTILE = TINY.replace(
    "return X @ W.T + b", f"note = {EVIL!r}\n    raise type(note, (ValueError,), {{}})(note)"
)
SOURCES = {
    "right": TINY,
    "no_bias": TINY.replace(*NO_BIAS),
    "no_half": TINY.replace(*NO_HALF),
    "both": TINY.replace(*NO_BIAS).replace(*NO_HALF),
    "forgets": TINY.replace(*FORGETS),
    "blank": TINY.replace(*BLANK),
    "hostile": HOSTILE,
}
# Of 300 students.
COUNTS = {
    "right": 140,
    "no_bias": 60,
    "no_half": 40,
    "both": 10,
    "forgets": 25,
    "blank": 24,
    "hostile": 1,
}


def kinds(mini: tuple[Course, Assignment]) -> dict[str, Report]:
    """Grade one submission of each kind."""
    return dict(zip(SOURCES, grade(*mini, list(SOURCES.values())), strict=True))


def students(times: int = 1) -> dict[str, str]:
    """Return the kind of each student, by name; the hostile one has a hostile name."""
    found: dict[str, str] = {}
    for kind, count in COUNTS.items():
        for _ in range(count * times):
            name = f"{kind}{len(found):05}"
            found[f"{name}{EVIL}" if kind == "hostile" else name] = kind
    return found


def reports(graded: dict[str, Report], who: dict[str, str]) -> list[Report]:
    """Return a report for each student: a copy of the one on its kind."""
    found = []
    for place, (student, kind) in enumerate(who.items()):
        about = Graded(
            student, "k", "1", "none", 0.1 + place / 1e4, "2026-01-01 00:00:00 UTC",
            memory_mib=30.0, files={"tiny.py": SOURCES[kind]},
        )  # fmt: skip
        found.append(msgspec.structs.replace(graded[kind], submission=student, graded=about))
    return found


def write(folder: Path, made: list[Report], slug: str = "week1") -> None:
    """Write reports as `graded/SLUG/STUDENT.json`."""
    place = folder / "graded" / slug
    place.mkdir(parents=True)
    for report in made:
        found = msgspec.structs.replace(report, assignment=slug)
        (place / f"{identifier(report.submission)}.json").write_bytes(encode(found))
