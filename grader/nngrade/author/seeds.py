"""Draw secret seeds for an assignment's hidden checks, and warn while a seed is a published one."""

from __future__ import annotations

import secrets
from pathlib import Path

from nngrade.course.manifest import load_manifest, seed_file, seed_is_published
from nngrade.errors import UsageError
from nngrade.files import write_whole
from nngrade.model import Assignment, Course


def draw() -> str:
    """Return a new seed: twelve random digits."""
    return str(secrets.randbelow(9 * 10**11) + 10**11)


def new_seeds(course: Course, slug: str | None) -> list[Path]:
    """Write a new seed for one assignment, or for each that has hidden checks; return the files."""
    slugs = course.assignments if slug is None else (slug,)
    files = [seed_file(load_manifest(course, name)) for name in slugs]
    found = [file for file in files if file.parent.is_dir()]
    if not found:
        raise UsageError(
            f"{slug or course.title}: there are no hidden checks, so there is no seed."
        )
    for file in found:
        write_whole(file, f"{draw()}\n".encode())
    return found


def warning(assignment: Assignment) -> str:
    """Return what to say if the seed was published with the course, or an empty string."""
    if not seed_is_published(assignment):
        return ""
    return (
        f"{assignment.slug}: the seed of the hidden checks was published with this course, so students can "
        f"compute the hidden inputs. Run `nngrade author new-seed {assignment.slug}`, and keep the new "
        "seed private."
    )
