"""Test nngrade on the lowest versions of dependencies that pyproject.toml declares. `make lowest` runs it.

It makes an environment under build/ with every dependency at its lower bound, and makes it import this
checkout. There it runs, on the mini course, what a student, a teacher and a course author run first.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
MINI = ROOT / "tests" / "courses" / "mini"
PLACE = ROOT / "build" / "lowest"


def pins() -> list[str]:
    """Return each dependency pinned to its lower bound, such as "numpy==1.26"."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [requirement.replace(">=", "==") for requirement in project["dependencies"]]


def _install() -> Path:
    python = PLACE / "env" / "bin" / "python"
    wanted = "\n".join(pins())
    done = PLACE / "installed.txt"
    if not done.is_file() or done.read_text("utf-8") != wanted:
        shutil.rmtree(PLACE, ignore_errors=True)
        venv.create(PLACE / "env", with_pip=True)
        pip = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, *pins()], check=True)
        done.write_text(wanted, "utf-8")
    site = next((PLACE / "env" / "lib").glob("python*/site-packages"))
    (site / "nngrade.pth").write_text(f"{ROOT / 'grader'}\n", "utf-8")
    return python


def main() -> int:
    """Run the commands; exit 1 with the output of a command if its exit code is wrong."""
    program = "import sys; from nngrade.cli.main import run; sys.argv[0] = 'nngrade'; run()"
    python = _install()
    work = PLACE / "work"
    shutil.rmtree(work, ignore_errors=True)
    for name, folder in (("ada", "reference"), ("bob", "student_template")):
        shutil.copytree(MINI / folder / "week1", work / "submitted" / name / "week1")

    def run(*arguments: str | Path, code: int = 0) -> str:
        command: list[Any] = [python, "-c", program, "--course", MINI, *arguments]
        done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
        if done.returncode != code:
            said = f"{' '.join(map(str, arguments))}: exit code {done.returncode}"
            sys.exit(f"{said}\n{done.stdout}{done.stderr}")
        return done.stdout

    run("--help")
    for name, code, score in (("ada", 0, 24), ("bob", 1, 0)):
        report = run("check", "week1", "-s", f"submitted/{name}/week1", "--json", code=code)
        assert json.loads(report)["score"] == score, report
    run("grade", "week1", "--no-gradebook")
    assert "24" in run("export", "week1")
    run("author", "new-course", "new")
    run("--course", "new", "author", "verify")
    run("author", "bundle", "week1", "week1.zip")
    bundle = ("check", "--bundle", "week1.zip", "-s", "submitted/ada/week1")
    assert "24 / 24" in run(*bundle)
    run("author", "release", "week1", "out", "--no-notebook")
    print(f"lowest: works with {', '.join(pins())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
