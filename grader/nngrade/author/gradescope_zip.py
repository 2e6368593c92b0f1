"""Write a Gradescope autograder zip: scripts, a bundle, and nngrade itself, which need not be on PyPI.

The layout follows gradescope-autograders.readthedocs.io/en/latest/specs: `setup.sh` and `run_autograder` are
at the root of the zip, which Gradescope unpacks to /autograder/source.
"""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
from pathlib import Path

import nngrade
from nngrade.author.write_bundle import EXECUTABLE, PLAIN, archive, bundle, save
from nngrade.errors import GraderError
from nngrade.model import Assignment, Course

SCRIPTS = Path(__file__).with_name("autograder")
# Stop before Gradescope does: its limit is ten minutes, and a run that it stops gets a 0.
SECONDS = 540
_EXTRA = re.compile(r"""\bextra\s*==\s*["']([\w-]+)["']""")
_NAME = re.compile(r"[\w.-]+")


def write_autograder(
    course: Course, assignment: Assignment, file: Path | None, *, allow_weak: bool = False
) -> str:
    """Write an assignment's autograder zip, and return what to do next.

    Without `file`, it goes to `<slug>-gradescope.zip` in the working directory.
    """
    target = file or Path(f"{assignment.slug}-gradescope.zip")
    save(target, autograder(course, assignment, allow_weak=allow_weak))
    return (
        f"wrote  {target}: it contains hidden checks and solutions. Keep it private.\n\n"
        "Next: upload it under Configure Autograder, on an Ubuntu image, and use Test Autograder with a\n"
        "right solution. The run prints which isolation it uses there."
    )


def autograder(course: Course, assignment: Assignment, *, allow_weak: bool = False) -> bytes:
    """Return an assignment's autograder zip. The same course and nngrade give the same bytes."""
    options = "--allow-weak-isolation" if allow_weak else ""
    content = {f"nngrade/{name}": (data, PLAIN) for name, data in _package().items()}
    for name in ("setup.sh", "run_autograder"):
        text = (SCRIPTS / name).read_text("utf-8")
        text = text.replace("@SECONDS@", str(SECONDS)).replace("@OPTIONS@", options)
        content[name] = text.encode(), EXECUTABLE
    content["bundle.zip"] = bundle(course, assignment), PLAIN
    content["requirements.txt"] = (
        "".join(f"{r}\n" for r in requirements(assignment)).encode(),
        PLAIN,
    )
    return archive(content)


def requirements(assignment: Assignment) -> list[str]:
    """Return pip requirements: of nngrade, of suites and reference, and of what submissions may import.

    Raises `GraderError` if nngrade was not installed as a package.
    """
    try:
        declared = importlib.metadata.requires("nngrade") or []
    except importlib.metadata.PackageNotFoundError:
        declared = []
    base = [r for r in declared if not _EXTRA.search(r)]
    if not base:
        raise GraderError(
            "nngrade's dependencies are unknown, because it was not installed. Install nngrade with pip."
        )
    named = {match[0].lower() for r in base if (match := _NAME.match(r))}
    packages = importlib.metadata.packages_distributions()
    for module in (*assignment.allowed_imports, *_imported(assignment)):
        top = module.partition(".")[0]
        package = packages.get(top, [top])[0]
        if top not in sys.stdlib_module_names and package.lower() not in named:
            named.add(package.lower())
            base.append(_declared(package, declared))
    return base


def _imported(assignment: Assignment) -> list[str]:
    """Return the modules that the suites and the reference import, except those beside them and nngrade."""
    top = assignment.folder / "tests"
    paths = sorted(top.rglob("*.py"))
    if assignment.reference is not None:
        paths += [assignment.reference / name for name in assignment.files]
    own = {"nngrade", *(p.stem for p in paths), *(p.name for p in top.rglob("*") if p.is_dir())}
    found: dict[str, None] = {}
    for path in paths:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found |= dict.fromkeys(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found[node.module] = None
    return [name for name in found if name.partition(".")[0] not in own]


def _declared(package: str, declared: list[str]) -> str:
    """Return the requirement that nngrade or one of its extras declares for a package, else its bare name."""
    for requirement in declared:
        match = _NAME.match(requirement)
        if match and match[0].lower() == package.lower():
            return requirement.partition(";")[0].strip()
    return package


def _package() -> dict[str, bytes]:
    """Return the files of this nngrade package, by path."""
    top = Path(nngrade.__file__).parent
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in sorted(top.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
