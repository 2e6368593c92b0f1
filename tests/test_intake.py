"""How work arrives: every layout, and every trap of packaging."""

from __future__ import annotations

import io
import os
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest
from nngrade.errors import UsageError
from nngrade.intake import Handin, Refused, find, identifier, read_names, take
from nngrade.model import Assignment, Course

GOOD = b"def affine(X, W, b):\n    return X @ W.T + b\n"


@pytest.fixture
def week(mini: tuple[Course, Assignment]) -> Assignment:
    """The miniature assignment, which asks for tiny.py."""
    return mini[1]


def _zip(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def _tar(path: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for info, data in members:
            info.size = len(data) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(data))
    return path


def _member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def _taken(week: Assignment, path: Path) -> dict[str, bytes]:
    return take(week, Handin("ada", (path,)))[0].files


# --- Layouts


def test_nbgraders_layout(week: Assignment, tmp_path: Path) -> None:
    """submitted/<student>/<assignment>/; who handed in another week alone is not listed."""
    for student, slug in (("ada", "week1"), ("bob", "week1"), ("cy", "week2")):
        place = tmp_path / student / slug
        place.mkdir(parents=True)
        (place / "tiny.py").write_bytes(GOOD)
    assert [h.student for h in find(week, tmp_path)] == ["ada", "bob"]
    assert _taken(week, tmp_path / "ada" / "week1") == {"tiny.py": GOOD}


def test_a_folder_a_file_or_an_archive_a_student(week: Assignment, tmp_path: Path) -> None:
    """All in one folder; what is no submission is passed over."""
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "tiny.py").write_bytes(GOOD)
    (tmp_path / "bob.py").write_bytes(GOOD)
    _zip(tmp_path / "cy.zip", ("cy/src/tiny.py", GOOD))
    _tar(tmp_path / "dan.tar.gz", (_member("./tiny.py"), GOOD))
    (tmp_path / "README.txt").write_text("the class")
    found = find(week, tmp_path)
    assert [h.student for h in found] == ["ada", "bob", "cy", "dan"]
    for handin in found:
        assert take(week, handin)[0].files["tiny.py"] == GOOD


def test_canvas_moodle_gradescope(week: Assignment, tmp_path: Path) -> None:
    """Students are read from the names that platforms give; opaque ones are mapped."""
    canvas = tmp_path / "canvas"
    canvas.mkdir()
    (canvas / "lovelaceada_1815_99_tiny-2.py").write_bytes(GOOD)
    (canvas / "lovelaceada_1815_98_notes.py").write_bytes(b"")
    (canvas / "turingalan_LATE_1912_97_tiny.py").write_bytes(GOOD)
    found = find(week, canvas)
    assert [h.student for h in found] == ["lovelaceada", "turingalan"]
    assert take(week, found[0])[0].files["tiny.py"] == GOOD
    moodle = tmp_path / "moodle"
    _zip(moodle / "Ada Lovelace_1815_assignsubmission_file_" / "w.zip", ("tiny.py", GOOD))
    (found_one,) = find(week, moodle)
    assert found_one.student == "Ada Lovelace"
    assert take(week, found_one)[0].files == {"tiny.py": GOOD}
    (named,) = find(week, moodle, {"1815": "al1815"})
    assert named.student == "al1815"
    scope = tmp_path / "scope"
    (scope / "submission_77").mkdir(parents=True)
    (scope / "submission_77" / "tiny.py").write_bytes(GOOD)
    assert [h.student for h in find(week, scope, {"submission_77": "ada"})] == ["ada"]


def test_the_mapping_file(tmp_path: Path) -> None:
    """CSV with or without BOM; a row without an id is named by its line."""
    path = tmp_path / "names.csv"
    path.write_text("\ufeffsubmission_77,ada\n1912, alan \n", "utf-8")
    assert read_names(path) == {"submission_77": "ada", "1912": "alan"}
    path.write_text("submission_77\n", "utf-8")
    with pytest.raises(UsageError, match="line 1"):
        read_names(path)


def test_an_empty_folder_and_none(week: Assignment, tmp_path: Path) -> None:
    """Both are said, with what was expected."""
    with pytest.raises(UsageError, match="holds no submissions"):
        find(week, tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        find(week, tmp_path / "nowhere")


def test_handed_in_twice(week: Assignment, tmp_path: Path) -> None:
    """The newest counts, and a note says so."""
    old, new = tmp_path / "ada.zip", tmp_path / "ada"
    _zip(old, ("tiny.py", b"old"))
    new.mkdir()
    (new / "tiny.py").write_bytes(GOOD)
    os.utime(old, (1, 1))
    (handin,) = find(week, tmp_path)
    submission, notes = take(week, handin)
    assert submission.files["tiny.py"] == GOOD
    assert "ada.zip" in notes[0]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("ada", "ada"),
        ("Ада Лавлейс", "Ада Лавлейс"),
        ("../../etc/passwd", "%..%2F..%2Fetc%2Fpasswd%"),
        ("a/b\\c", "a%2Fb%5Cc"),
        ("aux", "%aux%"),
        ("nul.txt", "%nul.txt%"),
        ("\u202egnp.exe", "%202Egnp.exe"),
        ("a\nb", "a%0Ab"),
        ("", "%%"),
    ],
)
def test_identifiers_are_safe_as_file_names(name: str, safe: str) -> None:
    """Letters of any script stay; whatever could leave the folder or fool a reader is escaped."""
    assert identifier(name) == safe
    long = identifier("x" * 300)
    assert len(long) < 128
    assert long != identifier("x" * 301)


# --- Traps

LINK = zipfile.ZipInfo("tiny.py")
LINK.external_attr = (stat.S_IFLNK | 0o777) << 16
ZIPS = {
    "out of the archive": ([("../../tiny.py", GOOD)], "points outside"),
    "absolute": ([("/etc/tiny.py", GOOD)], "points outside"),
    "a drive": ([("C:/tiny.py", GOOD)], "points outside"),
    "backslashes": ([("..\\tiny.py", GOOD)], "points outside"),
    "a link": ([(LINK, b"/etc/passwd")], "is a link"),
    "the same name twice": ([("tiny.py", GOOD), ("tiny.py", b"other")], "twice"),
    "names that differ in case": ([("tiny.py", GOOD), ("TINY.py", b"other")], "twice"),
    "names that differ in normal form": ([("é.py", b""), ("é.py", b"")], "twice"),
    "a bomb": ([("tiny.py", b"0" * 50_000_000)], "larger than 1 MiB"),
    "a bomb of a notebook": ([("tiny.ipynb", b"0" * 50_000_000)], "larger than 20 MiB"),
    "two that could be meant": ([("a/tiny.py", GOOD), ("b/tiny.py", b"x")], "more than one"),
    "nothing of use": ([("notes.txt", b"hello")], "no source file"),
    "two notebooks": ([("a.ipynb", b"{}"), ("b.ipynb", b"{}")], "holds a.ipynb, b.ipynb"),
    "two notebooks of the right name": (
        [("a/tiny.ipynb", b"{}"), ("b/tiny.ipynb", b"[]")],
        "more than one tiny.ipynb",
    ),
    "a name that turns around": ([("\u202eyp.ynit.py", b""), ("b.py", b"")], "?yp.ynit.py"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ZIPS)
def test_zips(week: Assignment, tmp_path: Path, name: str) -> None:
    """Each is refused in a sentence that a student understands, and nothing is written anywhere."""
    members, words = ZIPS[name]
    path = _zip(tmp_path / "in" / "ada.zip", *members)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Refused, match=_escaped(words)):
        _taken(week, path)
    assert sorted(tmp_path.rglob("*")) == before


def _escaped(words: str) -> str:
    return words.replace("?", r"\?").replace(".", r"\.")


TARS = {
    "out of the archive": (_member("../tiny.py"), "points outside"),
    "a symbolic link": (_member("tiny.py", tarfile.SYMTYPE, "/etc/passwd"), "is a link"),
    "a hard link": (_member("tiny.py", tarfile.LNKTYPE, "/etc/passwd"), "is a link"),
    "a pipe": (_member("tiny.py", tarfile.FIFOTYPE), "is a link or a device"),
    "a device": (_member("tiny.py", tarfile.CHRTYPE), "is a link or a device"),
}


@pytest.mark.parametrize("name", TARS)
def test_tars(week: Assignment, tmp_path: Path, name: str) -> None:
    """Links, pipes and devices are refused by name."""
    info, words = TARS[name]
    with pytest.raises(Refused, match=words):
        _taken(week, _tar(tmp_path / "ada.tgz", (info, GOOD if info.isreg() else b"")))


def test_a_tar_that_unpacks_without_end(week: Assignment, tmp_path: Path) -> None:
    """A few kilobytes that become gigabytes stop at a limit."""
    path = _tar(tmp_path / "ada.tar.gz", (_member("data.bin"), bytes(200_000_000)))
    with pytest.raises(Refused, match="larger than 64 MiB"):
        _taken(week, path)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 and no more", b"\x1f\x8b\x08\x00garbage", bytes(1000)]
)
@pytest.mark.parametrize("name", ["ada.zip", "ada.tar.gz"])
def test_broken_archives(week: Assignment, tmp_path: Path, name: str, data: bytes) -> None:
    """Truncated or mislabelled: a sentence."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused):
        _taken(week, tmp_path / name)


def test_an_encrypted_zip(week: Assignment, tmp_path: Path) -> None:
    """A member that asks for a password cannot be unpacked, and that is said."""
    path = _zip(tmp_path / "ada.zip", ("tiny.py", GOOD))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(Refused, match="cannot be unpacked"):
        _taken(week, path)


def test_overlapping_members(week: Assignment, tmp_path: Path) -> None:
    """Many members that share one piece of data are read up to a limit, if at all."""
    names = [(f"m{i}.py", b"0" * 900_000) for i in range(150)]
    with pytest.raises(Refused, match="too large"):
        _taken(week, _zip(tmp_path / "ada.zip", *names))


def test_links_and_pipes_in_a_folder(week: Assignment, tmp_path: Path) -> None:
    """A link to somebody else's file, or a pipe that would never end, is not opened."""
    secret = tmp_path / "secret.py"
    secret.write_bytes(GOOD)
    for kind in ("link", "pipe"):
        place = tmp_path / kind
        place.mkdir()
        if kind == "link":
            (place / "tiny.py").symlink_to(secret)
        else:
            os.mkfifo(place / "tiny.py")
        with pytest.raises(Refused, match=r"is a link|no ordinary file"):
            _taken(week, place)
    whole = tmp_path / "whole"
    whole.symlink_to(tmp_path / "link")
    with pytest.raises(Refused, match="is a link"):
        _taken(week, whole)


def test_too_large_and_too_many(week: Assignment, tmp_path: Path) -> None:
    """A file of two megabytes and a folder of a thousand sources are refused."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "tiny.py").write_bytes(b"#" * (2 << 20))
    with pytest.raises(Refused, match="larger than 1 MiB"):
        _taken(week, tmp_path / "a")
    (tmp_path / "b").mkdir()
    for i in range(150):
        (tmp_path / "b" / f"m{i}.py").write_bytes(b"")
    with pytest.raises(Refused, match="more than 100"):
        _taken(week, tmp_path / "b")


def test_kindness(week: Assignment, tmp_path: Path) -> None:
    """A nested folder, a wrong case, another name: taken all the same, and noted."""
    deep = tmp_path / "a" / "my solution" / "final"
    deep.mkdir(parents=True)
    (deep / "Tiny.py").write_bytes(GOOD)
    (tmp_path / "a" / "__MACOSX").mkdir()
    (tmp_path / "a" / "__MACOSX" / "tiny.py").write_bytes(b"junk")
    submission, notes = take(week, Handin("ada", (tmp_path / "a",)))
    assert submission.files["tiny.py"] == GOOD
    assert "Tiny.py was taken for tiny.py" in notes[0]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "homework.py").write_bytes(GOOD)
    submission, notes = take(week, Handin("bob", (tmp_path / "b",)))
    assert submission.files == {"tiny.py": GOOD}
    assert "homework.py was taken" in notes[0]
