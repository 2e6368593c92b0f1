"""nbgrader's gradebook, with its own commands: SQLite, PostgreSQL, export, feedback, formgrader."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import MINI, TINY
from nngrade.errors import UsageError

BIN = Path(sys.executable).parent
WRONG = TINY.replace("return X @ W.T + b", "return X @ W.T")
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def _run(folder: Path, *command: str | Path, code: int = 0) -> str:
    done = subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def _nngrade(folder: Path, *arguments: str, code: int = 0) -> str:
    return _run(folder, BIN / "nngrade", "--course", MINI, *arguments, code=code)


def _hand_in(folder: Path, student: str, source: str, at: str = "") -> None:
    place = folder / "submitted" / student / "week1"
    place.mkdir(parents=True, exist_ok=True)
    (place / "tiny.py").write_text(source, "utf-8")
    if at:
        (place / "timestamp.txt").write_text(at, "utf-8")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty gradebook: alembic needs seconds to make one, so tests copy this."""
    folder = tmp_path_factory.mktemp("empty")
    _hand_in(folder, "ada", TINY)
    _nngrade(folder, "grade", "week1")
    return folder


@pytest.fixture
def room(empty: Path, tmp_path: Path) -> Path:
    """A TA's folder with a gradebook that holds ada's grade, and two more submissions."""
    folder = Path(shutil.copytree(empty, tmp_path / "room"))
    _hand_in(folder, "bob", WRONG, "2026-11-21 09:30:00 UTC")
    _hand_in(folder, "<b>cy", "raise SystemExit\n")
    return folder


def _exported(folder: Path, url: str = "sqlite:///gradebook.db") -> dict[str, dict[str, str]]:
    _run(folder, BIN / "nbgrader", "export", "--db", url)
    with (folder / "grades.csv").open(encoding="utf-8") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def test_grades_reach_the_gradebook(room: Path) -> None:
    """Every student's score is what `nbgrader export` prints; a rerun changes nothing."""
    assert "Gradebook: 3 grades" in _nngrade(room, "grade", "week1")
    rows = _exported(room)
    scores = {k: float(row["score"]) for k, row in rows.items()}
    assert scores["ada"] == 24
    assert 14 <= scores["bob"] < 24
    assert scores["<b>cy"] == 0
    assert {row["max_score"] for row in rows.values()} == {"24.0"}
    assert rows["bob"]["timestamp"] == "2026-11-21 09:30:00"
    _nngrade(room, "gradebook", "sync", "week1")
    assert {k: float(r["score"]) for k, r in _exported(room).items()} == scores


def test_the_gradebook_is_rebuilt_from_the_reports(room: Path) -> None:
    """Without database and notebooks, `gradebook sync` makes them again."""
    _nngrade(room, "grade", "week1")
    before = {k: r["score"] for k, r in _exported(room).items()}
    for name in ("autograded", "source", "submitted"):
        shutil.rmtree(room / name)
    (room / "gradebook.db").unlink()
    _nngrade(room, "gradebook", "sync", "week1")
    assert {k: r["score"] for k, r in _exported(room).items()} == before


def test_a_manual_grade_survives(room: Path) -> None:
    """What a TA has set by hand stays, whatever is regraded, and is said."""
    _nngrade(room, "grade", "week1")
    _api(
        room,
        "g = gb.find_grade('affine', 'week1', 'week1', 'bob'); g.manual_score = 9.0\n"
        "g.extra_credit = 1.0\n"
        "c = gb.find_comment('affine', 'week1', 'week1', 'bob'); c.manual_comment = 'seen'\n",
    )
    before = float(_exported(room)["bob"]["score"])
    said = _nngrade(room, "grade", "week1", "--regrade")
    assert "1 exercises keep a grade set by hand" in said
    assert float(_exported(room)["bob"]["score"]) == before
    found = _api(room, "print(gb.find_comment('affine', 'week1', 'week1', 'bob').comment)\n")
    assert "seen" in found


def _api(folder: Path, code: str) -> str:
    """Run lines with nbgrader's own API."""
    program = (
        "from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as gb:\n"
        + "".join(f"    {line}\n" for line in code.splitlines())
        + "    gb.db.commit()\n"
    )
    return _run(folder, sys.executable, "-c", program)


def test_late_work_is_penalised_by_nbgraders_own_plugin(room: Path) -> None:
    """The plugin that nbgrader_config.py names decides; without one lateness costs nothing."""
    _nngrade(room, "grade", "week1")
    _api(
        room,
        "import datetime\n"
        "a = gb.find_assignment('week1'); a.duedate = datetime.datetime(2026, 11, 20)\n",
    )
    _nngrade(room, "gradebook", "sync", "week1")
    assert float(_exported(room)["bob"]["late_submission_penalty"]) == 0
    (room / "late.py").write_text(
        "from nbgrader.plugins import BasePlugin\n"
        "class Late(BasePlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return 3.0 if total_seconds_late > 3600 else 0.0\n"
    )
    (room / "nbgrader_config.py").write_text(
        "import sys; sys.path.insert(0, '.')\n"
        "from late import Late\n"
        "c = get_config()\n"
        "c.AssignLatePenalties.plugin_class = Late\n"
    )
    _nngrade(room, "gradebook", "sync", "week1")
    rows = _exported(room)
    assert float(rows["bob"]["late_submission_penalty"]) == 3
    assert float(rows["ada"]["late_submission_penalty"]) == 0
    assert float(rows["bob"]["score"]) == float(rows["bob"]["raw_score"]) - 3


def test_a_time_that_is_none(room: Path) -> None:
    """Garbage in timestamp.txt is our clear error, with the cure."""
    _hand_in(room, "bob", WRONG, "yesterday +0100")
    said = _nngrade(room, "grade", "week1", code=2)
    assert "timestamp.txt: 'yesterday +0100' is no time" in said


def test_other_databases_are_refused_kindly(room: Path) -> None:
    """A URL that leads nowhere is a sentence, with its form."""
    said = _nngrade(room, "gradebook", "sync", "week1", "--url", "nonsense", code=2)
    assert "sqlite:///gradebook.db" in said
    from nngrade.gradebook import write

    with pytest.raises(UsageError, match="cannot be opened"):
        write(None, [], "sqlite:////nowhere/at/all.db", room)  # type: ignore[arg-type]


def test_feedback_by_nbgraders_own_command(room: Path) -> None:
    """`nbgrader generate_feedback` gives each student a page with scores, comments and the source."""
    _nngrade(room, "grade", "week1")
    _run(room, BIN / "nbgrader", "generate_feedback", "week1")
    page = (room / "feedback" / "bob" / "week1" / "week1.html").read_text("utf-8")
    text = re.sub(r"<[^>]+>", "", page)
    score = _exported(room)["bob"]["score"]
    assert f"(Score: {float(score):g} / 24.0)" in text or f"(Score: {score} / 24.0)" in text
    assert "The bias is left out" in text
    assert "X @ W.T" in text
    assert (room / "feedback" / "ada" / "week1" / "week1.html").is_file()


def test_formgrader_shows_the_class(room: Path) -> None:
    """Its pages over HTTP, from a real Jupyter server: the scores, none waiting to be autograded."""
    _nngrade(room, "grade", "week1")
    (room / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.root = {str(room)!r}\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [
        BIN / "jupyter", "server", "--allow-root", "--no-browser", f"--port={port}",
        "--IdentityProvider.token=t", "--ServerApp.port_retries=0",
        "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
    ]  # fmt: skip
    environment = {**ENVIRONMENT, "HOME": str(room), "JUPYTER_CONFIG_DIR": str(room / ".jupyter")}
    with (room / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=room, env=environment, stdout=log, stderr=log)
    try:
        found = json.loads(_fetch(port, "formgrader/api/submissions/week1"))
        rows = {row["student"]: row for row in found}
        assert rows["ada"]["score"] == 24
        assert all(row["autograded"] and not row["needs_manual_grade"] for row in rows.values())
        names = json.loads(_fetch(port, "formgrader/api/submitted_notebooks/week1/week1"))
        bob = next(n for n in names if n["student"] == "bob")
        page = _fetch(port, f"formgrader/submissions/{bob['id']}")
        assert "affine" in page
        assert "X @ W.T" in re.sub(r"<[^>]+>", "", page)
    finally:
        server.terminate()
        server.wait(20)


def _fetch(port: int, path: str) -> str:
    deadline = time.monotonic() + 60
    while True:
        try:
            url = f"http://127.0.0.1:{port}/{path}?token=t"
            with urllib.request.urlopen(url, timeout=30) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


# --- PostgreSQL


def _postgresql() -> Path | None:
    found = shutil.which("postgres")
    if found:
        return Path(found).resolve().parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return places[-1].parent if places else None


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server on loopback, made for this module; its URL."""
    programs = _postgresql()
    if programs is None:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    folder = tmp_path_factory.mktemp("pg")
    # The server refuses to run as root; another user has to reach the folder.
    prefix: list[str] = []
    if os.geteuid() == 0:
        prefix = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        folder = Path(f"/tmp/nngrade-pg-{os.getpid()}")  # noqa: S108
        folder.mkdir(mode=0o700)
        shutil.chown(folder, "nobody", "nogroup")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    data = folder / "data"
    subprocess.run(
        [*prefix, programs / "initdb", "-D", data, "-U", "nngrade", "--auth=trust", "-N"],
        check=True, capture_output=True, cwd="/",
    )  # fmt: skip
    options = f"-h 127.0.0.1 -p {port} -k {folder} -F"
    server = subprocess.Popen(
        [*prefix, programs / "postgres", "-D", data, *options.split()],
        cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        url = f"postgresql+psycopg://nngrade@127.0.0.1:{port}/nngrade"
        _create(port)
        yield url
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _create(port: int) -> None:
    import psycopg

    deadline = time.monotonic() + 30
    while True:
        try:
            address = f"host=127.0.0.1 port={port} user=nngrade dbname=postgres"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("CREATE DATABASE nngrade")
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_postgresql(room: Path, postgresql: str) -> None:
    """The same grades in a real PostgreSQL, read back by nbgrader's own command."""
    said = _nngrade(room, "grade", "week1", "--gradebook", postgresql)
    assert "Gradebook: 3 grades" in said
    scores = {k: float(r["score"]) for k, r in _exported(room, postgresql).items()}
    assert scores["ada"] == 24
    assert scores["<b>cy"] == 0
    _nngrade(room, "gradebook", "sync", "week1", "--url", postgresql)
    assert {k: float(r["score"]) for k, r in _exported(room, postgresql).items()} == scores
