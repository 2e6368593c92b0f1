"""Compatibility: files written by version 0.1.0 can be read, and public names can be imported."""

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
    """Unpack a bundle, a release, reports and a gradebook, all written by version 0.1.0."""
    folder = tmp_path_factory.mktemp("old")
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(folder)
    return folder


def test_an_old_bundle_is_refused(old: Path) -> None:
    """An old bundle holds its known mistakes in files that nobody reads: the message says what to do."""
    work = MINI / "reference" / "week1"
    done = nngrade("check", "--bundle", "week1.zip", "-s", work, "--json", cwd=old)
    assert (done.returncode, done.stdout) == (3, "")
    assert "this is a bundle of format 1; this nngrade reads 2. Use the same version" in done.stderr


def test_an_old_release_is_read(old: Path) -> None:
    """The public checks and the recording of an old release give the reference all points."""
    work = MINI / "reference" / "week1"
    done = nngrade("check", "week1", "-s", work, "--json", cwd=old / "release")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"] == 24


def test_old_reports_are_read(old: Path) -> None:
    """`report`, `explain` and `export` read old reports."""
    at = ("--course", MINI)
    for arguments in (("report", "week1"), ("explain", "week1", "ada"), ("export", "week1")):
        done = nngrade(*at, *arguments, cwd=old)
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_old_reports_fill_an_old_gradebook(old: Path) -> None:
    """`gradebook sync` writes the grades of old reports into an old gradebook."""
    done = nngrade("--course", MINI, "gradebook", "sync", "week1", cwd=old)
    assert done.returncode == 0, done.stderr
    assert "2 grades" in done.stdout


def test_public_names_can_be_imported() -> None:
    """The names that courses, notebooks and nbgrader's configuration import still exist."""
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
