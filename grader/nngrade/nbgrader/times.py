"""Read when a submission was handed in from nbgrader's timestamp.txt, and convert it to UTC."""

from __future__ import annotations

import datetime
import re
import warnings
from pathlib import Path

import dateutil.parser
from dateutil.tz import gettz
from nbgrader.utils import parse_utc

from nngrade.cohort.batch import TIMESTAMP, timestamp
from nngrade.model import Report
from nngrade.submission.read import same_name
from nngrade.text import one_line


def handed_in(report: Report, folder: Path, zone: str, said: list[str]) -> datetime.datetime | None:
    """Return when a submission was handed in, in UTC, or None if that is not known.

    It is read from the timestamp.txt beside the submission or, if there is no such folder, from the report. A
    sentence about a time that cannot be read is added to `said`.
    """
    assert report.graded is not None
    slug, student = report.assignment, report.graded.student
    place = folder / report.submission
    nbgraders = same_name(place.name, slug) and place.is_dir()
    text = timestamp(slug, place) if nbgraders else report.graded.handed_in
    if text is None:
        return None
    try:
        return in_utc(text, zone)
    except (ValueError, OverflowError, TypeError, AttributeError) as e:
        why = "it is empty" if not text else f"{text[:60]!r} is not a time"
        why = f"{why} ({e})" if isinstance(e, UnknownZone) else why
        said.append(
            f"{one_line(student)}: graded without a time, so without a penalty for lateness. "
            f"{one_line(str(place / TIMESTAMP))}: {one_line(why)}. Write it as 2026-11-21 09:30:00 UTC, "
            f"then run `nngrade grade {slug}` again."
        )
        return None


class UnknownZone(ValueError):
    """A time zone with an unknown name, which nbgrader would take for UTC."""


def in_utc(text: str, zone: str = "UTC") -> datetime.datetime:
    """Convert a time as nbgrader writes it to a naive one in UTC; `zone` is the time zone of its exchange.

    nbgrader's own reader takes an offset such as +0100 for a hundred seconds, and an unknown zone such as
    CEST for UTC. So this handles both itself.
    """
    day, _, name = text.rpartition(" ")
    if _OFFSET.fullmatch(name):
        return _dated(f"{day}{name}")
    if _ZONE.fullmatch(name):
        return _zoned(_dated(day), name, zone)
    return _dated(text)


# How a time may end: +0100, +01:00, or the name of a zone, which begins with a letter.
_OFFSET = re.compile(r"[+-]\d\d:?\d\d")
_ZONE = re.compile(r"(?![AaPp][Mm]$)[A-Za-z][\w/+-]*")


def _zoned(when: datetime.datetime, name: str, zone: str) -> datetime.datetime:
    if name.upper() in ("UTC", "GMT", "Z"):
        return when
    configured = when.replace(tzinfo=gettz(zone))
    found = configured if configured.tzname() == name else when.replace(tzinfo=gettz(name))
    if found.tzinfo is None:
        raise UnknownZone(f"the time zone {name} is not known")
    utc: datetime.datetime = parse_utc(found)
    return utc


def _dated(text: str) -> datetime.datetime:
    """Parse a time; raise `ValueError` if it leaves out the day, which dateutil would make up."""
    days = [datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # dateutil warns of an unknown time zone
        try:
            first, second = (dateutil.parser.parse(text, default=day) for day in days)
        except RuntimeWarning as e:
            raise UnknownZone("its time zone is not known") from e
    if first != second:
        raise ValueError(f"{text!r} names no day")
    utc: datetime.datetime = parse_utc(first)
    return utc
