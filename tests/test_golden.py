"""What an earlier version wrote is read, or refused in a sentence; the public names are where they were."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from helpers import MINI, ROOT, nngrade

OLD = ROOT / "tests" / "golden" / "old.zip"


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle, a release, reports and a gradebook of the miniature course, as version 0.1.0 wrote them."""
    folder = tmp_path_factory.mktemp("old")
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(folder)
    return folder


def test_an_old_bundle_is_read(old: Path) -> None:
    """It gives the reference all points."""
    work = MINI / "reference" / "week1"
    done = nngrade("check", "--bundle", "week1.zip", "-s", work, "--json", cwd=old)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"] == 24


def test_an_old_release_is_read(old: Path) -> None:
    """Its public checks and their recording still judge a submission."""
    work = MINI / "reference" / "week1"
    done = nngrade("check", "week1", "-s", work, "--json", cwd=old / "release")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"] == 24


def test_old_reports_are_read(old: Path) -> None:
    """report, explain and export show them."""
    at = ("--course", MINI)
    for arguments in (("report", "week1"), ("explain", "week1", "ada"), ("export", "week1")):
        done = nngrade(*at, *arguments, cwd=old)
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_old_reports_fill_an_old_gradebook(old: Path) -> None:
    """`gradebook sync` writes both grades into the database that is there."""
    done = nngrade("--course", MINI, "gradebook", "sync", "week1", cwd=old)
    assert done.returncode == 0, done.stderr
    assert "2 grades" in done.stdout


def test_public_names_are_where_they_were() -> None:
    """What courses, notebooks and nbgrader's configurations import."""
    program = (
        "import nngrade\n"
        "from nngrade.suite.checks import agree, agree_all, close, grad_check, holds, number, raises\n"
        "from nngrade.nbgrader_plugin import configure\n"
        "assert callable(nngrade.check) and callable(nngrade.load_ipython_extension)\n"
        "assert callable(configure) and callable(agree)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
