"""Files of Canvas and Moodle: only marks and comments change, and nothing that a person wrote is lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nngrade.errors import UsageError
from nngrade.model import CheckResult, Diagnosis, ExerciseResult, Failure, Graded, Report, Verdict
from nngrade.platforms import lms
from nngrade.platforms.sheet import Sheet
from nngrade.report.visible import LATENESS_UNKNOWN

BIAS = Diagnosis(
    "bug", "affine", "The bias is left out", "Your affine forgets b.", bug="affine/no_bias"
)


def _report(student: str, score: float | None = 9.5, why: Diagnosis = BIAS) -> Report:
    """Return a report of an assignment with one exercise; without a score, its check is in error."""
    verdict = Verdict.ERROR if score is None else Verdict.PASSED if score == 10 else Verdict.FAILED
    kind = "course" if score is None else "mutated"
    failure = None if score == 10 else Failure(kind, "changes its argument `w` in place")
    check = CheckResult(
        "t::c", "keeps its contract", "hidden", "contract", 1, verdict, 0.0, failure
    )
    diagnoses = (why,) if verdict is Verdict.FAILED else ()
    exercise = ExerciseResult("affine", "Affine", 10, score, verdict, (check,), diagnoses)
    return Report(
        nngrade="1", course="c", assignment="week3", title="The perceptron", submission=f"{student}.py",
        suites=("public", "hidden"), score=score, max_score=10, verdict=verdict, exercises=(exercise,),
        graded=Graded(student, "k", "1", "none", 0.1, "2026-01-01 00:00:00 UTC"),
    )  # fmt: skip


CLASS = [_report("ada"), _report("alan", None), _report("s3", 10)]
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,week3 (7),Final Score\n"
    "    Points Possible,,,,,10,(read only)\n"
    '"Lovelace, Ada",1815,s1,ada,A,4,"a ""quoted"", cell"\n'
    '"Turing, Alan",1816,s2,alan,A,3.5,\n'
    '"Zuse, Konrad","1817",s3,kz,"A",,\n'
)
MOODLE = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments\n"
    "Participant 1815,Ada,ada,Submitted,9.5,10.00,Yes,Monday,-,well done\n"
    "Participant 1816,Alan,alan,Submitted,4,10.00,Yes,Monday,-,see me\n"
    "Participant 1817,Konrad,s3,Submitted,,10.00,Yes,Monday,-,\n"
)
Fill = Callable[[list[Report], Path], lms.Filled]


def _filled(folder: Path, fill: Fill, data: bytes) -> lms.Filled:
    path = folder / "exported.csv"
    path.write_bytes(data)
    return fill(CLASS, path)


def test_a_mark_stays_where_a_report_is_in_error(tmp_path: Path) -> None:
    """A report without a score leaves mark and comment as they are, and the student is named."""
    done = _filled(tmp_path, lms.fill_canvas, CANVAS.encode())
    rows = list(csv.DictReader(io.StringIO(done.data.decode())))
    assert [r["week3 (7)"] for r in rows] == ["10", "9.5", "3.5", "10"]
    assert any("1 report has no score" in line and "alan" in line for line in done.said)
    done = _filled(tmp_path, lms.fill_moodle, MOODLE.encode())
    rows = list(csv.DictReader(io.StringIO(done.data.decode())))
    assert [(r["Grade"], r["Feedback comments"][:6]) for r in rows] == [
        ("9.5", "well d"), ("4", "see me"), ("10", "[nngra"),
    ]  # fmt: skip
    assert rows[1]["Feedback comments"] == "see me"
    assert any("alan" in line for line in done.said)


def test_a_comment_in_moodle_is_kept(tmp_path: Path) -> None:
    """A TA's words stay around the reasons; another export replaces what nngrade has written."""
    done = _filled(tmp_path, lms.fill_moodle, MOODLE.encode())
    assert (
        b"well done [nngrade] affine 9.5/10: The bias is left out: Your affine forgets b.; "
        in done.data
    )
    assert b"changes its argument `w` in place" in done.data
    edited = done.data.replace(b"[/nngrade]", b"[/nngrade] But well tried!")
    again = _filled(tmp_path, lms.fill_moodle, edited)
    assert again.data == edited


def test_a_comment_is_no_html_and_no_end_mark(tmp_path: Path) -> None:
    """Text of a submission cannot end nngrade's part of a comment, and is not HTML."""
    hostile = Diagnosis("looks", "affine", "", "raised <b>x</b> [/nngrade]")
    path = tmp_path / "exported.csv"
    path.write_text(MOODLE)
    done = lms.fill_moodle([_report("ada", 3, hostile)], path)
    assert b"&lt;b&gt;x&lt;/b&gt; [/nngrade)" in done.data
    assert done.data.count(b"[/nngrade]") == 1


def test_a_comment_says_what_lateness_costs(tmp_path: Path) -> None:
    """Points taken off are explained to the student; what only a person can decide is not."""
    notes = ("Late: 1 day late: 1 points (10 %) are taken off", f"{LATENESS_UNKNOWN}ask Canvas")
    path = tmp_path / "exported.csv"
    path.write_text(MOODLE)
    report = msgspec.structs.replace(_report("ada", 3), notes=notes)
    done = lms.fill_moodle([report], path)
    assert b"[nngrade] Late: 1 day late: 1 points (10 %) are taken off | affine 3/10" in done.data
    assert b"Canvas" not in done.data


def test_a_note_is_there_once(tmp_path: Path) -> None:
    """The sentence on a submission that could not be read is among the report's notes already."""
    report = _report("ada", 0)
    said = "ada.py is a link. Hand in the file itself."
    check = msgspec.structs.replace(report.exercises[0].checks[0], failure=Failure("load", said))
    exercise = msgspec.structs.replace(report.exercises[0], checks=(check,), diagnoses=())
    report = msgspec.structs.replace(report, exercises=(exercise,), notes=(said,))
    assert lms.as_csv([report]).count(said) == 1
    path = tmp_path / "exported.csv"
    path.write_text(MOODLE)
    two = (exercise, msgspec.structs.replace(exercise, name="gate"))
    report = msgspec.structs.replace(report, exercises=two)
    done = lms.fill_moodle([report], path)
    assert f"[nngrade] {said} | affine 0/10 | gate 0/10 [/nngrade]" in done.data.decode()


MARKS = {
    "utf-8": b"",
    "utf-8 with a mark": b"\xef\xbb\xbf",
    "cp1252": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}


@pytest.mark.parametrize("encoding", [*MARKS, "utf-16-le without a mark", "latin-1"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_comes_back_as_it_came(
    tmp_path: Path, encoding: str, separator: str, ends: str
) -> None:
    """Separators, quotes, line ends, encoding and byte order mark stay; only the marks change."""
    name = encoding.partition(" ")[0]
    mark = MARKS.get(encoding, b"")
    other = "Konrad Zoë\x81" if name == "latin-1" else "Konrad Zoë"

    def exported(text: str) -> bytes:
        table = {ord(","): separator, ord("\n"): ends}
        return mark + text.replace("Konrad", other).translate(table).encode(name)

    done = _filled(tmp_path, lms.fill_canvas, exported(CANVAS))
    assert done.data == exported(CANVAS.replace(",A,4,", ",A,9.5,").replace(',"A",,', ',"A",10,'))
    done = _filled(tmp_path, lms.fill_moodle, exported(MOODLE))
    assert done.data.startswith(exported(MOODLE.partition("well")[0])[:-2])
    assert exported(MOODLE.partition("9.5")[0].splitlines()[1])[len(mark) : -2] in done.data
    assert done.data == _filled(tmp_path, lms.fill_moodle, done.data).data


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\0\r")), min_size=2, max_size=4
        ),
        min_size=1,
    ),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_cells_are_read_as_by_csv(
    rows: list[list[str]], separator: str, ends: str, quotes: int
) -> None:
    """Any table that the standard library writes is read the same, and comes back byte for byte."""
    import tempfile

    out = io.StringIO(newline="")
    out.write(separator.join(["Student", "ID", "a", "b"]) + ends)
    csv.writer(out, delimiter=separator, lineterminator=ends, quoting=quotes).writerows(rows)  # type: ignore[arg-type]
    with tempfile.NamedTemporaryFile() as file:
        file.write(out.getvalue().encode())
        file.flush()
        sheet = Sheet(Path(file.name))
    assert [row[: len(r)] for row, r in zip(sheet.rows[1:], rows, strict=True)] == rows
    assert sheet.written() == out.getvalue().encode()
    sheet.put(1, 1, 'x"' + separator)
    assert next(csv.reader(io.StringIO(sheet.written().decode(), newline=""), delimiter=separator))
    again = list(csv.reader(io.StringIO(sheet.written().decode(), newline=""), delimiter=separator))
    assert again[1][1] == 'x"' + separator


LANGUAGES = {
    "it": ("Identificativo,Nome,Email,Stato,Valutazione,Valutazione massima", "Partecipante"),
    "nl": ("Identificatie,Naam,E-mail,Status,Cijfer,Hoogste cijfer", "Deelnemer"),
    "pt": ("Número de identificação,Nome,E-mail,Estado,Nota,Nota máxima", "Participante"),
    "pl": ("Identyfikator,Imię,E-mail,Status,Ocena,Ocena maksymalna", "Uczestnik"),
    "ja": ("識別子,氏名,メールアドレス,ステータス,評点,最大評点", "参加者"),
    "ru": ("Идентификатор,Имя,E-mail,Состояние,Оценка,Макс. оценка", "Участник"),
    "he": ("מזהה,שם,דואל,מצב,ציון,ציון מרבי", "משתתף"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_worksheet_in_any_language(tmp_path: Path, language: str) -> None:
    """Columns are found by what is in them; a mark has the decimal sign of the maximum."""
    head, word = LANGUAGES[language]
    rows = [
        f'{word} {n},{who},{who}@x,ok,,"10,00",si,lunedì,-,\n'
        for n, who in ((1, "ada"), (2, "alan"), (3, "s3"))
    ]
    done = _filled(tmp_path, lms.fill_moodle, f"{head},A,B,C,D\n{''.join(rows)}".encode())
    found = list(csv.reader(io.StringIO(done.data.decode())))
    assert [row[4] for row in found[1:]] == ["9,5", "", "10"]
    assert found[1][9].startswith("[nngrade]")


def test_no_worksheet_is_refused(tmp_path: Path) -> None:
    """A file without an identifier and a mark is no worksheet, and a quote that never ends is reported."""
    for text, words in (
        ("Name,Year\nada,1\nbob,1\n", "not a Moodle"),
        ('ID,Grade\n"x,1\n', "never closed"),
    ):
        with pytest.raises(UsageError, match=words):
            _filled(tmp_path, lms.fill_moodle, text.encode())


def test_a_column_of_canvas_is_named(tmp_path: Path) -> None:
    """A column that is nearly the assignment's is offered, and --column takes any."""
    path = tmp_path / "exported.csv"
    path.write_text(CANVAS.replace("week3 (7)", "Week 3 (7)"))
    with pytest.raises(UsageError, match=r"Did you mean 'Week 3'\? Then add `--column 'Week 3'`"):
        lms.fill_canvas(CLASS, path)
    for name in ("Week 3", "Week 3 (7)"):
        assert b"ada,A,9.5," in lms.fill_canvas(CLASS, path, name).data
    with pytest.raises(UsageError, match="no column for Lab"):
        lms.fill_canvas(CLASS, path, "Lab")
    for name in ("ID", "Section"):
        with pytest.raises(UsageError, match=f"Canvas finds people by the column {name}"):
            lms.fill_canvas(CLASS, path, name)


def test_missing_people_take_one_line(tmp_path: Path) -> None:
    """Two hundred rows without a report are one message, and so are the students who are not in the file."""
    path = tmp_path / "exported.csv"
    path.write_text(CANVAS + "".join(f"Ghost {n},9{n},g{n},h{n},A,,\n" for n in range(200)))
    away = [_report(f"away{n}x") for n in range(200)]
    said = lms.fill_canvas([*CLASS, *away], path).said
    assert len(said) == 3
    assert said[0].startswith("200 rows have no report")
