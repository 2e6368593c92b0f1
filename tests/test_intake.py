"""Reading a class's submissions: folder layouts, archives, and hostile packaging."""

from __future__ import annotations

import bz2
import gzip
import io
import itertools
import lzma
import os
import stat
import struct
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from helpers import MINI
from hypothesis import given, settings
from hypothesis import strategies as st
from nngrade.errors import UsageError
from nngrade.model import Assignment, Course, Question
from nngrade.safe_archive import ArchiveLimits, Member, Rejected, read_archive
from nngrade.submission import archive
from nngrade.submission.answers import SIZE_MAX, Unreadable, parse
from nngrade.submission.archive import Refused, take
from nngrade.submission.class_folder import (
    Handin,
    Names,
    csv_rows,
    find,
    identifier,
    is_whole,
    plain,
    read_names,
    student_id,
    student_of,
    survey,
)
from nngrade.submission.read import read as read_folder

GOOD = b"def affine(X, W, b):\n    return X @ W.T + b\n"


@pytest.fixture
def week(mini: tuple[Course, Assignment]) -> Assignment:
    """Return the miniature assignment, which asks for tiny.py."""
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
    """submitted/<student>/<assignment>/ is read, and students who handed in only another week are omitted."""
    for student, slug in (("ada", "week1"), ("bob", "week1"), ("cy", "week2")):
        place = tmp_path / student / slug
        place.mkdir(parents=True)
        (place / "tiny.py").write_bytes(GOOD)
    assert [h.student for h in find(week, tmp_path)] == ["ada", "bob"]
    assert _taken(week, tmp_path / "ada" / "week1") == {"tiny.py": GOOD}


def test_a_folder_a_file_or_an_archive_per_student(week: Assignment, tmp_path: Path) -> None:
    """Folders, files and archives of students are found side by side; other files are ignored."""
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
    """Students are identified by the names that platforms give, or by the mapping."""
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
    (named,) = find(week, moodle, {"1815": ("al1815",)})
    assert named.student == "al1815"
    scope = tmp_path / "scope"
    (scope / "submission_77").mkdir(parents=True)
    (scope / "submission_77" / "tiny.py").write_bytes(GOOD)
    assert [h.student for h in find(week, scope, {"submission_77": ("ada",)})] == ["ada"]


METADATA = """\
submission_77:
  :submitters:
  - :name: Ada Lovelace
    :sid: '0815'
    :email: ada@uni.edu
  - :name: "Alan \\"T\\" O'Neil"
    :sid:
    :email: alan@uni.edu
  :created_at: 2026-11-20 09:30:00.123 Z
  :score: 3.0
  :results:
    :tests:
    - :output: |-
        submission_78:
          :submitters:
          - :name: Eve
      :name: softmax
submission_78:
  :submitters:
  - :name: "Alan \\"T\\" O'Neil"
  :results:
    :output: "x\\n  :submitters:\\n  - :name: Eve"
"""


def test_gradescopes_metadata(week: Assignment, tmp_path: Path) -> None:
    """submission_metadata.yml names students and groups; a mapping counts more, and outputs do not count."""
    for name in ("submission_77", "submission_78", "submission_79"):
        _hand_in(tmp_path, f"{name}/tiny.py")
    (tmp_path / "submission_metadata.yml").write_text(METADATA)
    found, said = survey(week, tmp_path)
    assert [h.student for h in found] == [
        "0815",
        'Alan "T" O\'Neil',
        "alan@uni.edu",
        "submission_79",
    ]
    assert not any("submission_metadata.yml" in line for line in said)
    assert any("submission_79" in line for line in said)
    mapped = survey(week, tmp_path, {"submission_77": ("bob",)})[0]
    assert [h.student for h in mapped] == ['Alan "T" O\'Neil', "bob", "submission_79"]


@pytest.mark.parametrize("kind", ["folder", "zip", "py"])
@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("2026-11-20 09:30:00.123 Z", "2026-11-20 09:30:00.124 Z"),
        ("2026-11-20 23:30:00.000000000 +09:00", "2026-11-20 09:00:00.000000000 -08:00"),
        ("'2026-11-20 09:30:00 Z'", "2026-11-21 01:00:00 Z"),
    ],
)
@pytest.mark.parametrize("first", [7, 8])
def test_gradescopes_newest_submission_counts(
    week: Assignment, tmp_path: Path, first: int, older: str, newer: str, kind: str
) -> None:
    """The export's times choose between a student's submissions; when it was unpacked does not."""
    at = dict(zip((first, 15 - first), (older, newer), strict=True))
    _twice(tmp_path, at, kind)
    (found,) = find(week, tmp_path)
    assert found.student == "ada"
    assert found.paths[0].name.startswith(f"submission_{15 - first}")
    assert not found.unclear
    assert f"submission_{first}" in found.notes[0]
    assert found.handed_in == newer.strip("'")


@pytest.mark.parametrize("kind", ["folder", "zip", "py"])
@pytest.mark.parametrize("at", [{}, {7: "2026-11-20 09:30:00 Z"}, {7: "soon", 8: "later"},
                                {7: "2026-11-20 09:30:00 Z", 8: "2026-11-20 10:30:00 +01:00"}])  # fmt: skip
def test_a_person_chooses_where_gradescope_does_not(
    week: Assignment, tmp_path: Path, at: dict[int, str], kind: str
) -> None:
    """Without two different times in the export, no submission of that student is chosen."""
    _twice(tmp_path, at, kind)
    (found,) = find(week, tmp_path)
    assert "submission_7" in found.unclear
    assert "submission_8" in found.unclear
    (mapped,) = find(week, tmp_path, {"submission_7": ("bob",), "submission_8": ("bob",)})
    assert mapped.unclear


def _twice(folder: Path, at: dict[int, str], kind: str) -> None:
    """Write two submissions of ada; the older one is unpacked last, but for its time in the export."""
    said = ""
    for number in (7, 8):
        name = f"submission_{number}"
        if kind == "zip":
            _zip(folder / f"{name}.zip", ("tiny.py", GOOD))
        else:
            _hand_in(folder, f"{name}.py" if kind == "py" else f"{name}/tiny.py")
        said += f"{name}:\n  :submitters:\n  - :sid: ada\n"
        said += f"  :created_at: {at[number]}\n" if number in at else ""
    (folder / "submission_metadata.yml").write_text(said)
    first = next((n for n in at), 7)
    for path in folder.glob(f"submission_{first}*"):
        os.utime(path, (2**31 - 1, 2**31 - 1))


@pytest.mark.parametrize(
    ("scalar", "student"),
    [
        ("", "alan@uni.edu"),
        ("0815", "0815"),
        ("'0815'", "0815"),
        ("'it''s'", "it's"),
        ('"a \\"b\\""', 'a "b"'),
        ("''", "alan@uni.edu"),
        ('""', "alan@uni.edu"),
        ('"', '"'),
        ("'", "'"),
        ('!"', '!"'),
        ("(a'", "(a'"),
        ("!a'", "!a'"),
        ("'a", "'a"),
        ("'a!", "'a!"),
        ('"a!', '"a!'),
    ],
)
def test_how_gradescope_quotes_a_name(
    week: Assignment, tmp_path: Path, scalar: str, student: str
) -> None:
    """A number may be quoted in two ways; without one, the address counts. Only submitters count."""
    _hand_in(tmp_path, "submission_7/tiny.py")
    people = f"  :submitters:\n  - :sid: {scalar}\n    :email: alan@uni.edu\n"
    other = "  :graders:\n  - :sid: eve\n"
    (tmp_path / "submission_metadata.yml").write_text(f"submission_7:\n{other}{people}{other}")
    assert [h.student for h in find(week, tmp_path)] == [student]


def _hand_in(folder: Path, *names: str, text: bytes = GOOD) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
    return folder


def _of_each(week: Assignment, folder: Path, names: Names | None = None) -> dict[str, bytes]:
    """Return the graded text of each student."""
    return {h.student: take(week, h)[0].files["tiny.py"] for h in find(week, folder, names)}


def test_a_nested_folder_affects_one_student(week: Assignment, tmp_path: Path) -> None:
    """Each submission's layout is detected separately, and symlinks are refused."""
    names = ("ada/week1/tiny.py", "bob/tiny.py", "cleo/Week1/tiny.py", "eve.py", "__MACOSX/x.py")
    folder = _hand_in(tmp_path / "a", *names, "dan/week2/tiny.py", "notes.txt")
    assert set(_of_each(week, folder)) == {"ada", "bob", "cleo", "eve"}
    notes = {h.student: h.notes for h in find(week, folder) if h.notes}
    assert notes == {"cleo": ("Week1 was graded as week1",)}
    said = " ".join(survey(week, folder)[1])
    assert "There is no week1 in the folders of dan." in said
    assert "not tied to a student: notes.txt" in said
    (folder / "lw").symlink_to(folder / "ada")
    (folder / "kim").mkdir()
    (folder / "kim" / "week1").symlink_to(folder / "ada" / "week1")
    linked = [h for h in find(week, folder) if h.student in ("lw", "kim")]
    assert len(linked) == 2
    for handin in linked:
        with pytest.raises(Refused, match="is a link"):
            take(week, handin)


def test_a_folder_without_submissions_of_the_week(week: Assignment, tmp_path: Path) -> None:
    """Other weeks' folders, one student's folder, and an archive of a class are each refused."""
    week2 = msgspec.structs.replace(week, slug="week2")
    with pytest.raises(UsageError, match="no submissions of week2"):
        find(week2, _hand_in(tmp_path / "a", "ada/week1/tiny.py", "bob/week1/tiny.py"))
    with pytest.raises(UsageError, match="one student's work"):
        find(week, tmp_path / "a" / "ada")
    with pytest.raises(UsageError, match="one student's work"):
        find(week, tmp_path / "a" / "ada" / "week1")
    with pytest.raises(UsageError, match="Unpack it"):
        find(week, _zip(tmp_path / "all.zip", ("tiny.py", GOOD)))


def test_students_with_the_same_name(week: Assignment, tmp_path: Path) -> None:
    """The platform's number is added to a name only where two students share it."""
    canvas = _hand_in(tmp_path / "a", "smithjohn_1001_9002_tiny.py", "doe_7_9004_tiny.py")
    _hand_in(canvas, "smithjohn_1002_9003_tiny.py", text=b"affine = 2")
    assert _of_each(week, canvas) == {
        "doe": GOOD,
        "smithjohn_1001": GOOD,
        "smithjohn_1002": b"affine = 2",
    }
    moodle = tmp_path / "b"
    for number in (1815, 1816):
        _hand_in(moodle, f"Ada Lovelace_{number}_assignsubmission_file_/tiny.py")
    assert set(_of_each(week, moodle)) == {"Ada Lovelace_1815", "Ada Lovelace_1816"}


def test_parts_of_one_submission(week: Assignment, tmp_path: Path) -> None:
    """A text or an archive beside a file belongs to the same submission."""
    moodle = _hand_in(tmp_path / "a", "Alan T_1912_assignsubmission_file_/tiny.py")
    _hand_in(moodle, "Alan T_1912_assignsubmission_onlinetext_/onlinetext.html")
    flat = _hand_in(moodle, "Kurt G_1907_assignsubmission_file_tiny.py")
    _hand_in(flat, "Kurt G_1907_assignsubmission_file_my helper (1).py", text=b"")
    assert _of_each(week, moodle) == {"Alan T": GOOD, "Kurt G": GOOD}
    canvas = _hand_in(tmp_path / "b", "adal_11_21_tiny.py")
    _zip(canvas / "adal_11_22_figures.zip", ("p.png", b""))
    _zip(canvas / "bob_12_23_work.zip", ("tiny.py", GOOD))
    _hand_in(canvas, "bob_12_24_report.pdf", "eve_13_25_work.rar")
    assert [h.student for h in find(week, canvas)] == ["adal", "bob", "eve"]
    *good, eve = find(week, canvas)
    assert [take(week, h)[0].files["tiny.py"] for h in good] == [GOOD, GOOD]
    with pytest.raises(Refused, match=r"it contains work\.rar"):
        take(week, eve)


def test_attempts_in_canvas(week: Assignment, tmp_path: Path) -> None:
    """Of several attempts the last one counts; a number that is part of a file's name is no attempt."""
    canvas = _hand_in(tmp_path, "t_1_9006_tiny-1.py", "t_1_9007_tiny.py", text=b"old")
    _hand_in(canvas, "t_1_9005_tiny-2.py")
    _hand_in(canvas, "u_2_9008_week-3.py", "v_3_9009_tiny-1.py")
    _hand_in(canvas, "v_3_9010_tiny.py", text=b"old")
    assert _of_each(week, canvas) == {"t": GOOD, "u": GOOD, "v": GOOD}
    first, second, _ = (take(week, h)[1] for h in find(week, canvas))
    assert "t_1_9005_tiny-2.py was graded, not" in first[0]
    assert second == ["week-3.py was graded as tiny.py"]


def test_a_group_and_an_incomplete_mapping(week: Assignment, tmp_path: Path) -> None:
    """Each member of a group gets the submission; gaps and extra rows in the mapping are reported."""
    scope = _hand_in(tmp_path, "submission_1/tiny.py", "submission_2/tiny.py")
    names = {"submission_1": ("ada", "bob"), "submission_9": ("cy",)}
    assert set(_of_each(week, scope, names)) == {"ada", "bob", "submission_2"}
    said = " ".join(survey(week, scope, names)[1])
    assert "no row for submission_2" in said
    assert "names that are not in the folder: submission_9" in said


def test_the_mapping_file(tmp_path: Path) -> None:
    """The mapping is CSV with or without a BOM; a row without an id is reported with its line."""
    path = tmp_path / "names.csv"
    path.write_text("\ufeffsubmission_77,ada\n1912, alan \n1912,grace\n", "utf-8")
    assert read_names(path) == {"submission_77": ("ada",), "1912": ("alan", "grace")}
    path.write_text("submission_77\n", "utf-8")
    with pytest.raises(UsageError, match="line 1"):
        read_names(path)


def test_an_empty_and_a_missing_folder(week: Assignment, tmp_path: Path) -> None:
    """Both are refused, each with its own message."""
    with pytest.raises(UsageError, match="contains no submissions"):
        find(week, tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        find(week, tmp_path / "nowhere")


def test_a_second_submission(week: Assignment, tmp_path: Path) -> None:
    """The newest submission counts, and a note names the other one."""
    old, new = tmp_path / "ada.zip", tmp_path / "ada"
    _zip(old, ("tiny.py", b"old"))
    new.mkdir()
    (new / "tiny.py").write_bytes(GOOD)
    os.utime(old, (1, 1))
    (handin,) = find(week, tmp_path)
    submission, notes = take(week, handin)
    assert submission.files["tiny.py"] == GOOD
    assert "ada.zip" in notes[0]


@pytest.mark.parametrize("names", [("ada", "ada "), ("Jos\u00e9", "Jose\u0301")])
def test_names_that_look_alike_are_one_student(
    week: Assignment, tmp_path: Path, names: tuple[str, str]
) -> None:
    """Folders whose names differ in outer spaces or in normal form are hand-ins of one student."""
    for name in names:
        _hand_in(tmp_path, f"{name}/week1/tiny.py")
    (handin,) = find(week, tmp_path)
    assert handin.student == names[0]
    assert "handed in more than once" in handin.notes[0]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("ada", "ada"),
        ("Ада Лавлейс", "Ада Лавлейс"),
        ("../../etc/passwd", "%..%2F..%2Fetc%2Fpasswd%"),
        ("a/b\\c", "a%2Fb%5Cc"),
        ("aux", "%aux%"),
        ("nul.txt", "%nul.txt%"),
        ("\u202egnp.exe", "%E2%80%AEgnp.exe"),
        ("a\nb", "a%0Ab"),
        ("", "%%"),
        ("-_.@+ ,()x", "-_.@+ ,()x"),
        (" a ", "a"),
        (".a", "%.a%"),
        ("a.", "%a.%"),
        ("a+", "a+"),
        ("COM1", "%COM1%"),
        ("com", "com"),
        ("lpt9.x", "%lpt9.x%"),
        ("auxx", "auxx"),
        ("\udc80", "%80"),
        ("\udcff", "%FF"),
        ("\ud800", "%ED%A0%80"),
        ("\udd00", "%ED%B4%80"),
        ("e\u0301", "é"),
        ("é" * 60, "é" * 60),
        ("é" * 61, "é" * 50 + "~cfe5b986"),
        ("x" + "é" * 60, "x" + "é" * 49 + "~938975ac"),
    ],
)
def test_identifiers_are_safe_as_file_names(name: str, safe: str) -> None:
    """Letters of any script stay; characters that could leave the folder or mislead a reader are escaped."""
    assert identifier(name) == safe
    long = identifier("x" * 300)
    assert len(long) < 128
    assert long != identifier("x" * 301)


@pytest.mark.parametrize(
    ("stem", "student"),
    [
        ("%aux%", "aux"),
        ("%", "%"),
        ("%%", ""),
        ("%aux", "%aux"),
        ("aux%", "aux%"),
        ("a%2Fb", "a/b"),
    ],
)
def test_the_id_of_a_file_name(stem: str, student: str) -> None:
    """The signs around a reserved name do not belong to the id."""
    assert student_of(stem) == student


def test_names_that_are_no_submissions() -> None:
    """Hidden files and the folders of tools are no student's work."""
    assert not any(
        map(plain, (".git", "__pycache__", "__MACOSX", "venv", "site-packages", "node_modules"))
    )
    assert all(map(plain, ("ada", "a.b", "_", "venv2")))


def test_a_mapping_that_cannot_be_read(tmp_path: Path) -> None:
    """Blank lines are ignored; a missing file or id is an error with its place."""
    path = tmp_path / "names.csv"
    path.write_text("77, ada ,extra\n\n77,ada\n 78 ,bob\n")
    assert read_names(path) == {"77": ("ada",), "78": ("bob",)}
    for bad in ("77, \n", " ,ada\n", "77\n"):
        path.write_text("76,x\n" + bad)
        with pytest.raises(UsageError, match="line 2: write the exported name"):
            read_names(path)
    path.write_bytes(b"\xff\xfe")
    for unread in (path, tmp_path / "nowhere.csv"):
        with pytest.raises(UsageError, match="cannot be read as CSV"):
            csv_rows(unread)


# --- Archives, within limits

LIMITS = ArchiveLimits(members=3, files=2, size=30_720, size_of=lambda name: len(name) * 10)


def _read(data: bytes, tar: bool, limits: ArchiveLimits = LIMITS) -> dict[str, bytes]:
    def path_of(member: Member) -> str | None:
        return None if member.name.endswith(("/", ".txt")) else member.name

    return read_archive(data, tar=tar, path_of=path_of, limits=limits)


def _archived(form: str, members: list[tuple[str, bytes]]) -> bytes:
    """Return a zip, a tar or a compressed tar with these members."""
    raw = io.BytesIO()
    if form == "zip":
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in members:
                packed.writestr(name, data)
        return raw.getvalue()
    with tarfile.open(fileobj=raw, mode="w:gz" if form == "gz" else "w") as tar:
        for name, data in members:
            info = _member(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return raw.getvalue()


@pytest.mark.parametrize("form", ["zip", "tar", "gz"])
@pytest.mark.parametrize(
    ("members", "rule"),
    [
        ([("aa", b"x" * 20), ("bb", b"y"), ("c.txt", b"")], ""),
        ([("aa", b"x" * 21)], "member size"),
        ([("a", b""), ("b", b""), ("c", b"")], "files"),
        ([("a", b""), ("A", b"")], "twice"),
        ([("a", b""), ("b.txt", b""), ("c.txt", b""), ("d.txt", b"")], "members"),
    ],
)
def test_an_archive_within_limits(form: str, members: list[tuple[str, bytes]], rule: str) -> None:
    """Each limit is the largest number that is accepted, and the error names the member that breaks it."""
    data = _archived(form, members)
    if not rule:
        assert _read(data, form != "zip") == dict(members[:2])
        return
    with pytest.raises(Rejected) as caught:
        _read(data, form != "zip")
    last = "" if rule == "members" else members[-1][0]
    assert (caught.value.rule, caught.value.member) == (rule, last)


@pytest.mark.parametrize("form", ["zip", "tar", "gz"])
def test_an_archives_files_count_together(form: str) -> None:
    """All files together may have exactly as many bytes as the limit says; a tar may unpack to as many."""
    data = _archived(form, [("a" * 10, b"x" * 60), ("b" * 10, b"x" * 40)])
    for size, rule in ((100, "size"), (10_240, "stream size")):
        limits = ArchiveLimits(3, 2, size, LIMITS.size_of)
        smaller = ArchiveLimits(3, 2, size - 1, LIMITS.size_of)
        if (form == "zip") is (rule == "size"):
            assert len(_read(data, form != "zip", limits)) == 2
            with pytest.raises(Rejected) as caught:
                _read(data, form != "zip", smaller)
            assert caught.value.rule == rule


def test_what_kind_a_member_of_a_zip_is() -> None:
    """A member without file rights counts as a file; a link does not, and no other compression is read."""
    others = dict.fromkeys((stat.S_IFLNK, stat.S_IFSOCK, stat.S_IFIFO, stat.S_IFCHR), "other")
    for rights, kind in {0: "file", stat.S_IFREG: "file", **others}.items():
        info = zipfile.ZipInfo("a")
        info.external_attr = (rights | 0o644) << 16 if rights else 0
        raw = io.BytesIO()
        with zipfile.ZipFile(raw, "w") as archive:
            archive.writestr(info, b"x")
            archive.writestr("folder/", b"")
        kinds = []

        def path_of(member: Member, kinds: list[str] = kinds) -> None:
            kinds.append(member.kind)

        read_archive(raw.getvalue(), tar=False, path_of=path_of, limits=LIMITS)
        assert kinds == [kind, "folder"]
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", b"x")
    with pytest.raises(Rejected) as caught:
        _read(raw.getvalue(), tar=False)
    assert caught.value.rule == "method"


def test_the_parts_of_a_compressed_file_are_counted() -> None:
    """A gzip file may have as many parts as members."""
    data = _archived("tar", [("a", b"x")])
    for parts, fits in ((3, True), (4, False)):
        cuts = [len(data) * i // parts for i in range(parts + 1)]
        packed = b"".join(gzip.compress(data[a:b]) for a, b in itertools.pairwise(cuts))
        if fits:
            assert _read(packed, tar=True) == {"a": b"x"}
        else:
            with pytest.raises(Rejected):
                _read(packed, tar=True)


# --- Hostile archives and files

LINK = zipfile.ZipInfo("tiny.py")
LINK.external_attr = (stat.S_IFLNK | 0o777) << 16
ZIPS = {
    "out of the archive": ([("../../tiny.py", GOOD)], "points outside"),
    "absolute": ([("/etc/tiny.py", GOOD)], "points outside"),
    "a drive": ([("C:/tiny.py", GOOD)], "points outside"),
    "backslashes": ([("..\\tiny.py", GOOD)], "points outside"),
    "a link": ([(LINK, b"/etc/passwd")], "is a link"),
    "the same name twice": ([("tiny.py", GOOD), ("tiny.py", b"other")], "twice"),
    "names that differ in case": (
        [("tiny.py", GOOD), ("TINY.py", b"other")],
        "ada.zip: tiny.py and TINY.py are the same file on some systems",
    ),
    "names that differ in normal form": (
        [("\u00e9.py", b""), ("e\u0301.py", b"")],
        "the same file",
    ),
    "a bomb": ([("tiny.py", b"0" * 50_000_000)], "larger than 1 MiB"),
    "a bomb of a notebook": ([("tiny.ipynb", b"0" * 50_000_000)], "larger than 20 MiB"),
    "two that could be meant": ([("a/tiny.py", GOOD), ("b/tiny.py", b"x")], "more than one"),
    "nothing of use": ([("notes.txt", b"hello")], "no source file"),
    "two notebooks": (
        [("a.ipynb", b"{}"), ("b.ipynb", b"{}")],
        "unclear which of 2 notebooks counts: it contains a.ipynb, b.ipynb",
    ),
    "two notebooks of the right name": (
        [("a/tiny.ipynb", b"{}"), ("b/tiny.ipynb", b"[]")],
        "more than one tiny.ipynb",
    ),
    "a name that turns around": ([("\u202eyp.ynit.py", b""), ("b.py", b"")], "?yp.ynit.py"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ZIPS)
def test_zips(week: Assignment, tmp_path: Path, name: str) -> None:
    """A hostile or ambiguous zip is refused with a sentence, and nothing is written to disk."""
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
    """Links, pipes and devices in a tar are refused."""
    info, words = TARS[name]
    with pytest.raises(Refused, match=words):
        _taken(week, _tar(tmp_path / "ada.tgz", (info, GOOD if info.isreg() else b"")))


def test_a_tar_that_unpacks_without_end(week: Assignment, tmp_path: Path) -> None:
    """A small tar that unpacks to gigabytes is refused at a size limit."""
    path = _tar(tmp_path / "ada.tar.gz", (_member("data.bin"), bytes(200_000_000)))
    with pytest.raises(Refused, match="larger than 64 MiB"):
        _taken(week, path)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 and no more", b"\x1f\x8b\x08\x00garbage", bytes(1000)]
)
@pytest.mark.parametrize("name", ["ada.zip", "ada.tar.gz"])
def test_broken_archives(week: Assignment, tmp_path: Path, name: str, data: bytes) -> None:
    """A truncated or mislabelled archive is refused."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused):
        _taken(week, tmp_path / name)


def test_an_encrypted_zip(week: Assignment, tmp_path: Path) -> None:
    """An encrypted zip is refused."""
    path = _zip(tmp_path / "ada.zip", ("tiny.py", GOOD))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(Refused, match="cannot be unpacked"):
        _taken(week, path)


def test_many_large_members(week: Assignment, tmp_path: Path) -> None:
    """An archive whose members exceed the total size is refused."""
    names = [(f"m{i}.py", b"0" * 900_000) for i in range(150)]
    with pytest.raises(Refused, match="more than 64 MiB of source files"):
        _taken(week, _zip(tmp_path / "ada.zip", *names))


# Reads an archive as the grader does; prints why it was refused, and how much memory that took, in MiB.
PEAK = """
import re, sys
from pathlib import Path
from nngrade.course.manifest import load_assignment, load_course
from nngrade.submission import archive
from nngrade.submission.answers import SIZE_MAX, Unreadable, parse
from nngrade.submission.archive import Refused, take
from nngrade.submission.class_folder import Handin
week = load_assignment(load_course(Path(sys.argv[1])), "week1")
def peak():
    return int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
before = peak()
try:
    print(take(week, Handin("ada", (Path(sys.argv[2]),)))[0].files.keys())
except Refused as e:
    print(e)
print(peak() - before)
"""


def _packed(path: Path, method: int, said: int = 300 * 2**20) -> None:
    """Write a zip with a file of 300 MiB, which claims to have `said` bytes."""
    with zipfile.ZipFile(path, "w", method) as archive, archive.open("tiny.py", "w") as file:
        for _ in range(300):
            file.write(b"#" * 2**20)
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, said)
    path.write_bytes(data)


def _many(path: Path, count: int, said: int) -> None:
    """Write a zip with `count` entries, which claims to have `said`."""
    name = b"x"
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    size = len(entry) * count
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, said, said, size, 0, 0)
    path.write_bytes(entry * count + end)


ARCHIVES: dict[str, tuple[Callable[[Path], object], str]] = {
    "bz2.zip": (lambda p: _packed(p, zipfile.ZIP_BZIP2, 9), "compressed in an unusual way"),
    "lzma.zip": (lambda p: _packed(p, zipfile.ZIP_LZMA, 9), "compressed in an unusual way"),
    "deflated.zip": (lambda p: _packed(p, zipfile.ZIP_DEFLATED), "larger than 1 MiB"),
    "short.zip": (lambda p: _packed(p, zipfile.ZIP_DEFLATED, 9), "cannot be read"),
    "many.zip": (lambda p: _many(p, 400_000, 400_000 % 2**16), "more than 10000 entries"),
    "lying.zip": (lambda p: _many(p, 400_000, 1), "more than 10000 entries"),
    "large.tar.gz": (
        lambda p: _tar(p, (_member("tiny.txt"), bytes(300 * 2**20))),
        "larger than 64 MiB",
    ),
    "xz.tar.gz": (lambda p: p.write_bytes(lzma.compress(bytes(100 * 2**20))), "cannot be read"),
    "bz2.tar": (lambda p: p.write_bytes(bz2.compress(bytes(100 * 2**20))), "cannot be read"),
    "parts.tar.gz": (lambda p: p.write_bytes(gzip.compress(b"") * 500_000), "more than 10000"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_takes_little_memory(name: str, tmp_path: Path) -> None:
    """An archive of at most 20 MiB that unpacks to much more is refused, and takes less than 80 MiB."""
    write, words = ARCHIVES[name]
    path = tmp_path / name
    write(path)
    assert path.stat().st_size < 20 * 2**20
    done = subprocess.run(
        [sys.executable, "-c", PEAK, MINI, path], capture_output=True, text=True, check=True
    )
    said, peak = done.stdout.splitlines()
    assert words in said
    assert int(peak) < 80


def test_links_and_pipes_in_a_folder(week: Assignment, tmp_path: Path) -> None:
    """Symlinks and pipes in a submission are not opened."""
    secret = tmp_path / "secret.py"
    secret.write_bytes(GOOD)
    for kind in ("link", "pipe"):
        place = tmp_path / kind
        place.mkdir()
        if kind == "link":
            (place / "tiny.py").symlink_to(secret)
        else:
            os.mkfifo(place / "tiny.py")
        with pytest.raises(Refused, match=r"is a link|not a regular file"):
            _taken(week, place)
    whole = tmp_path / "whole"
    whole.symlink_to(tmp_path / "link")
    with pytest.raises(Refused, match="is a link"):
        _taken(week, whole)


SCRATCH = b'{"cells": [], "nbformat": 4}'
NOTEBOOK = b'{"cells": [{"source": "def affine(X, W, b): pass"}], "nbformat": 4}'


@pytest.mark.parametrize(
    ("files", "graded", "note"),
    [
        # a differently named file beside a notebook: the one that holds the functions counts
        ({"solution.py": GOOD, "scratch.ipynb": SCRATCH}, "solution.py", "tiny.py, not scratch.ipynb"),
        ({"solution.py": GOOD, "week1.ipynb": SCRATCH}, "solution.py", "tiny.py, not week1.ipynb"),
        ({"solution.py": GOOD, "week1.ipynb": NOTEBOOK}, "week1.ipynb", "graded, not solution.py"),
        ({"solution.py": GOOD, "Week1.IPYNB": NOTEBOOK}, "Week1.IPYNB", "graded, not solution.py"),
        ({"solution.py": GOOD, "other.ipynb": NOTEBOOK}, "solution.py", "tiny.py, not other.ipynb"),
        ({"solution.py": GOOD, "helper.py": b"x = 1"}, "solution.py", "was graded as tiny.py"),
        ({"Tiny.PY": GOOD}, "Tiny.PY", "Tiny.PY was graded as tiny.py"),
        # this week's folder before another's; a filled-in file before the stub
        ({"week1/tiny.py": GOOD, "week2/tiny.py": b"other"}, "week1/tiny.py", "graded, not week2/tiny.py"),
        ({"tiny.py": None, "final/tiny.py": GOOD}, "final/tiny.py", "graded, not tiny.py"),
        ({"tiny.py": b"", "tiny.ipynb": NOTEBOOK}, "tiny.ipynb", ""),
        # other files in the folder
        ({"tiny.py": GOOD} | {f"venv/m{i}.py": b"" for i in range(200)}, "tiny.py", ""),
        ({"tiny.py": GOOD, "caf\udce9.py": b""}, "tiny.py", "its name is not UTF-8"),
    ],
)  # fmt: skip
def test_the_right_file_is_chosen(
    week: Assignment, tmp_path: Path, files: dict[str, bytes | None], graded: str, note: str
) -> None:
    """Among several files, the one with the answer is graded, and the choice is noted."""
    assert week.template is not None
    stub = b"\xef\xbb\xbf# my name is Ada\n" + (week.template / "tiny.py").read_bytes()
    for name, text in files.items():
        _hand_in(tmp_path, name, text=text or stub)
    submission, notes = take(week, Handin("ada", (tmp_path,)))
    expected = files[graded]
    assert submission.files[submission.source("tiny.py")] == expected
    assert note in " ".join(notes)


@pytest.mark.parametrize(
    ("name", "text", "noted"),
    [
        ("solution.py", GOOD, True),
        ("mine.py", GOOD, False),  # the notebook names it
        ("helper.py", b"x = 1", False),
        ("tiny.py.orig.py", b"def affine2(): pass", False),
    ],
)
def test_code_beside_a_notebook_is_noted(
    week: Assignment, tmp_path: Path, name: str, text: bytes, noted: bool
) -> None:
    """A note names code that was not graded if it looks like an answer and the notebook does not use it."""
    uses = b'{"cells": [{"source": "import mine\\ndef affine(X, W, b): pass"}], "nbformat": 4}'
    _hand_in(tmp_path, "tiny.ipynb", text=uses)
    _hand_in(tmp_path, name, text=text)
    notes = take(week, Handin("ada", (tmp_path,)))[1]
    assert (f"tiny.ipynb was graded, not {name}" in notes) is noted


def test_the_modules_beside_a_notebook_are_read(week: Assignment, tmp_path: Path) -> None:
    """With a notebook or a file, the modules in its folder are read, and those of other folders are not."""
    for name, text in (("tiny.ipynb", NOTEBOOK), ("tiny.py", GOOD)):
        folder = tmp_path / name
        _hand_in(folder, f"b/{name}", text=text)
        _hand_in(folder, "a/before.py", "b/helper.py", "c/after.py", text=b"x = 1")
        assert set(_taken(week, folder)) == {name, "helper.py"}


def test_a_misnamed_file_stands_for_none_of_several(week: Assignment, tmp_path: Path) -> None:
    """If several files are asked for, a file of another name is not graded as one of them."""
    two = msgspec.structs.replace(week, files=("tiny.py", "more.py"))
    with pytest.raises(
        Refused, match=r"there is no tiny\.py or more\.py: it contains homework\.py"
    ):
        _taken(two, _hand_in(tmp_path, "homework.py"))


def test_the_first_of_equal_files_is_graded(week: Assignment, tmp_path: Path) -> None:
    """Of equal files in several folders, the first is graded, with the modules beside it."""
    _hand_in(tmp_path, "a/tiny.py", "b/tiny.py")
    _hand_in(tmp_path, "a/first.py", "b/second.py", text=b"x = 1")
    assert set(_taken(week, tmp_path)) == {"tiny.py", "first.py"}


def test_an_archive_or_a_link_beside_a_file(week: Assignment, tmp_path: Path) -> None:
    """The file may be in the one archive of a folder; a dangling link costs no marks."""
    folder = _hand_in(tmp_path, "notes.py", text=b"x = 1")
    _zip(folder / "hw.zip", ("hw/tiny.py", GOOD))
    (folder / "dangling.py").symlink_to(folder / "nowhere")
    submission, notes = take(week, Handin("ada", (folder,)))
    assert submission.files["tiny.py"] == GOOD
    assert "dangling.py is a link and was ignored" in notes
    with pytest.raises(Refused, match=r"it contains tiny\.py\.txt"):
        take(week, Handin("bob", (_hand_in(tmp_path / "b", "tiny.py.txt"),)))


def test_how_deep_and_how_many_files_are_read(week: Assignment, tmp_path: Path) -> None:
    """A file eight folders deep and a hundred source files are read, from a folder or an archive."""
    for depth, read in ((8, True), (9, False)):
        name = "/".join(["f"] * depth) + "/tiny.py"
        folder = _hand_in(tmp_path / f"d{depth}", name)
        inside = name if depth == 9 else name.removeprefix("f/")
        packed = _zip(tmp_path / f"d{depth}.zip", (inside, GOOD))
        for path in (folder, packed):
            if read:
                assert _taken(week, path) == {"tiny.py": GOOD}
            else:
                with pytest.raises(Refused, match=r"there is no tiny\.py"):
                    _taken(week, path)
    many = _hand_in(tmp_path / "many", "tiny.py", *(f"m{i}.py" for i in range(99)))
    assert len(_taken(week, many)) == 100
    _hand_in(many, "m99.py")
    with pytest.raises(Refused, match="more than 100 source files"):
        _taken(week, many)
    packed = _zip(tmp_path / "many.zip", *((p.name, b"") for p in many.iterdir()))
    with pytest.raises(Refused, match=r"many\.zip contains more than 100 source files"):
        _taken(week, packed)


def test_a_file_of_one_mebibyte(week: Assignment, tmp_path: Path) -> None:
    """A source file of exactly 1 MiB is read."""
    folder = _hand_in(tmp_path, "tiny.py", text=GOOD + b"#" * (2**20 - len(GOOD)))
    assert len(_taken(week, folder)["tiny.py"]) == 2**20


def test_what_is_said_of_a_submission_without_its_file(week: Assignment, tmp_path: Path) -> None:
    """The sentence lists up to five files that were found, or says that there are only archives."""
    names = [f"{i}.txt" for i in range(6)]
    folder = _hand_in(tmp_path / "a", *names)
    with pytest.raises(Refused, match=r"it contains 0\.txt, 1\.txt, 2\.txt, 3\.txt, 4\.txt\. Hand"):
        _taken(week, folder)
    (tmp_path / "b").mkdir()
    with pytest.raises(Refused, match="it contains no source file at all"):
        _taken(week, tmp_path / "b")
    for i in range(6):
        _zip(tmp_path / "c" / f"{i}.zip", ("notes.txt", b""))
    several = r"an archive, 0\.zip, 1\.zip, 2\.zip, 3\.zip, 4\.zip, and no source file"
    with pytest.raises(Refused, match=several):
        _taken(week, tmp_path / "c")
    _hand_in(tmp_path / "c", "notes.txt")
    with pytest.raises(Refused, match=r"it contains notes\.txt, 0\.zip"):
        _taken(week, tmp_path / "c")


def test_archives_beside_a_file_stay_closed(week: Assignment, tmp_path: Path) -> None:
    """An archive in a folder is opened only if it is the only one and the folder lacks the file."""
    folder = _hand_in(tmp_path, "tiny.py")
    _zip(folder / "old.zip", ("tiny.py", b"old"))
    assert _taken(week, folder) == {"tiny.py": GOOD}
    (folder / "tiny.py").unlink()
    assert _taken(week, folder) == {"tiny.py": b"old"}
    _zip(folder / "older.zip", ("tiny.py", b"older"))
    with pytest.raises(Refused, match=r"an archive, old\.zip, older\.zip"):
        _taken(week, folder)


def test_too_large_and_too_many(week: Assignment, tmp_path: Path) -> None:
    """A file of two megabytes and a folder with too many sources are refused."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "tiny.py").write_bytes(b"#" * (2 << 20))
    with pytest.raises(Refused, match="larger than 1 MiB"):
        _taken(week, tmp_path / "a")
    (tmp_path / "b").mkdir()
    for i in range(150):
        (tmp_path / "b" / f"m{i}.py").write_bytes(b"")
    with pytest.raises(Refused, match="more than 100 source files or 64 MiB of them"):
        _taken(week, tmp_path / "b")
    with (tmp_path / "ada.zip").open("wb") as file:
        file.truncate((20 << 20) + 1)
    with pytest.raises(Refused, match=r"ada\.zip is larger than 20 MiB"):
        _taken(week, tmp_path / "ada.zip")
    with (tmp_path / "ada.zip").open("r+b") as file:
        file.truncate(20 << 20)
    with pytest.raises(Refused, match=r"ada\.zip cannot be read"):
        _taken(week, tmp_path / "ada.zip")


def test_the_files_of_a_folder_count_together(
    week: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The source files of a folder may have as many bytes as the limit says, and no more."""
    monkeypatch.setattr(archive, "UNPACKED_MAX", 2**20)
    half = GOOD + b"#" * (2**19 - len(GOOD))
    folder = _hand_in(tmp_path, "tiny.py", "more.py", text=half)
    assert len(_taken(week, folder)) == 2
    (folder / "more.py").write_bytes(half + b"#")
    with pytest.raises(Refused, match="or 1 MiB of them"):
        _taken(week, folder)


def test_ids_are_as_given(week: Assignment, tmp_path: Path) -> None:
    """People read a student's id as it was given; only a character that could mislead them is escaped."""
    folder = _hand_in(tmp_path, "submission_1811.py", "submission_1812.py", "submission_1813.py")
    _hand_in(folder, "O'Neil_9_assignsubmission_file_/tiny.py")
    ids = ("o'neil@uni.edu", "DOMAIN\\pat", "s:77/8")
    names = {f"submission_{1811 + n}": (student,) for n, student in enumerate(ids)}
    assert {h.student for h in find(week, folder, names)} == {*ids, "O'Neil"}
    nested = tmp_path / "nested"
    _hand_in(nested, "Pat O'Hara <x>/week1/tiny.py")
    assert [h.student for h in find(week, nested)] == ["Pat O'Hara <x>"]
    assert student_id("ada\u202e") == "ada%E2%80%AE"


@settings(deadline=None)
@given(st.text())
def test_a_file_name_gives_the_id_back(student: str) -> None:
    """Different ids get different file names, and the id can be read from a short one."""
    plain = unicodedata.normalize("NFC", student).strip(" ")
    stem = identifier(plain)
    assert "~" in stem or student_of(stem) == student_id(plain)


def test_folders_and_archives_are_whole_submissions(tmp_path: Path) -> None:
    """A folder or an archive, whatever its capitals, is a whole submission; a source file is not."""
    assert is_whole(tmp_path)
    assert is_whole(Path("ada.zip"))
    assert is_whole(Path("ada.TAR.GZ"))
    assert not is_whole(Path("tiny.py"))


def test_small_naming_mistakes_are_forgiven(week: Assignment, tmp_path: Path) -> None:
    """A nested folder, wrong capitals or another file name are accepted and noted."""
    deep = tmp_path / "a" / "my solution" / "final"
    deep.mkdir(parents=True)
    (deep / "Tiny.py").write_bytes(GOOD)
    (tmp_path / "a" / "__MACOSX").mkdir()
    (tmp_path / "a" / "__MACOSX" / "tiny.py").write_bytes(b"junk")
    submission, notes = take(week, Handin("ada", (tmp_path / "a",)))
    assert submission.files["tiny.py"] == GOOD
    assert "Tiny.py was graded as tiny.py" in notes[0]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "homework.py").write_bytes(GOOD)
    submission, notes = take(week, Handin("bob", (tmp_path / "b",)))
    assert submission.files == {"tiny.py": GOOD}
    assert "homework.py was graded as tiny.py" in notes[0]


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("tiny (1).py", True),
        ("tiny-Copy1.py", True),
        ("Copy of tiny.py", True),
        ("tiny_old.py", True),
        ("tiny2.py", True),
        ("tiny_helpers.py", False),
        ("tinytest.py", False),
        ("my_tiny.py", False),
    ],
)
def test_a_copy_beside_the_original_is_noted(
    week: Assignment, tmp_path: Path, name: str, copy: bool
) -> None:
    """A note says which of two was graded, if one has the name of a copy."""
    _hand_in(tmp_path, "tiny.py")
    _hand_in(tmp_path, name, text=b"x = 1")
    noted = f"tiny.py was graded, not {name}: remove the one that should not count"
    assert (noted in read_folder(week, tmp_path).notes) is copy
    assert (noted in take(week, Handin("ada", (tmp_path,)))[1]) is copy


def test_a_module_that_is_used_is_no_copy(week: Assignment, tmp_path: Path) -> None:
    """No note says that a module was not graded if the graded file imports it."""
    _hand_in(tmp_path, "tiny.py", text=b"from tiny2 import affine\n")
    _hand_in(tmp_path, "tiny2.py")
    assert read_folder(week, tmp_path).notes == ()
    assert take(week, Handin("ada", (tmp_path,)))[1] == []


# --- Answers to questions

QUESTION = Question(
    name="why", title="Why?", question="Why?", answer="text", points=1.0, right=None, tolerance=0.0,
    choices={}, why={}, hints=(),
)  # fmt: skip
OWN, MOST = b'why = "because"', b"#" * SIZE_MAX
ANSWERS: dict[str, tuple[dict[str, bytes], bytes | None, str]] = {
    "beside the file": ({"answers.toml": OWN}, OWN, ""),
    "in capitals, in a folder": ({"hw/Answers.TOML": OWN}, OWN, ""),
    "none": ({}, None, ""),
    "two": ({"a/answers.toml": OWN, "b/answers.toml": b""}, None, "there is more than one answers.toml"),
    "a copy alone": ({"answers (1).toml": OWN}, None, "answers (1).toml was not read"),
    "a copy too": (
        {"answers.toml": OWN, "answers_old.toml": b""}, OWN, "answers.toml was read, not answers_old.toml",
    ),
    "the longest": ({"answers.toml": MOST}, MOST, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS, ids=lambda s: s.replace(" ", "-"))
@pytest.mark.parametrize("form", ["folder", "zip", "tgz", "files"])
def test_answers_beside_the_code(week: Assignment, tmp_path: Path, form: str, name: str) -> None:
    """Answers are read from any kind of submission, if there are questions; they cost no exercise."""
    files, answers, note = ANSWERS[name]
    members = [("tiny.py", GOOD), *files.items()]
    paths: tuple[Path, ...] = (tmp_path / f"ada.{form}",)
    if form == "zip":
        _zip(paths[0], *members)
    elif form == "tgz":
        _tar(paths[0], *((_member(n), text) for n, text in members))
    else:
        for inside, text in members:
            _hand_in(paths[0], inside, text=text)
        if form == "files":
            paths = tuple(sorted(paths[0].iterdir()))
    asked = msgspec.structs.replace(week, questions=(QUESTION,))
    found, notes = take(asked, Handin("ada", paths))
    assert (found.files["tiny.py"], found.answers) == (GOOD, answers)
    assert bool(notes) is bool(note)
    assert note in " ".join(notes)
    unasked, notes = take(week, Handin("ada", paths))
    assert (unasked.files["tiny.py"], unasked.answers, notes) == (GOOD, None, [])


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("link", "larger than 64 KiB"),
        ("too long", "larger than 64 KiB"),
        ("packed", "larger than 64 KiB"),
        ("a folder", "is not a file"),
    ],
)
def test_answers_that_cannot_be_read_cost_no_exercise(
    week: Assignment, tmp_path: Path, kind: str, words: str
) -> None:
    """A link, a folder, and answers that are too long or packed oddly are handed on as unreadable."""
    path = tmp_path / "ada.zip"
    if kind == "link":
        path = _tar(
            tmp_path / "ada.tar",
            (_member("tiny.py"), GOOD),
            (_member("answers.toml", tarfile.SYMTYPE, "tiny.py"), b""),
        )
    elif kind in ("too long", "packed"):
        _zip(path, ("tiny.py", GOOD))
        method = zipfile.ZIP_LZMA if kind == "packed" else zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(path, "a", method) as archive:
            archive.writestr("answers.toml", OWN if kind == "packed" else MOST + b"#")
    else:
        path = _hand_in(tmp_path / "ada", "tiny.py")
        (path / "answers.toml").mkdir()
    asked = msgspec.structs.replace(week, questions=(QUESTION,))
    found, _ = take(asked, Handin("ada", (path,)))
    assert found.files["tiny.py"] == GOOD
    assert found.answers is not None
    with pytest.raises(Unreadable, match=words):
        parse(found.answers)
