"""Grade a class in parallel. If grading is interrupted, run it again: the result is the same.

pytest collects the suites once. Then the batch forks its jobs, each with a zygote of its own. A job grades
one submission after another and writes each report atomically. A report that would come out the same is kept.

A job that dies is replaced, and its submission gets a second try. A job is also replaced after `RENEWED`
submissions, so that memory does not grow with the class.
"""

from __future__ import annotations

import contextlib
import datetime
import gc
import hashlib
import itertools
import os
import re
import selectors
import signal
import socket
import struct
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from nngrade.cohort.late import NOTE as LATE
from nngrade.cohort.late import Late
from nngrade.cohort.marks import NOTE, Marks
from nngrade.cohort.store import fingerprint, make_folder, read_report, report_path, write_report
from nngrade.course.manifest import secret_seed
from nngrade.errors import EXIT_COURSE, CourseError, GraderError, UsageError
from nngrade.files import NoFile, open_regular
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure
from nngrade.model import Assignment, Course, Graded, Report, Submission, Verdict
from nngrade.submission.answers import NAME as ANSWERS
from nngrade.submission.archive import Refused, take
from nngrade.submission.class_folder import Handin
from nngrade.submission.read import same_name
from nngrade.text import one_line
from nngrade.worker.inside.server import die_with_parent
from nngrade.worker.outside.cgroup import divided
from nngrade.worker.outside.faults import PASSED_OVER
from nngrade.worker.outside.pool import Layer
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import pin_to_core

TRIES = 2
TIMESTAMP = "timestamp.txt"
TIMESTAMP_MAX = 200
# New objects until a job's garbage collector looks for cycles: those of a few submissions.
PATIENCE = 10_000
# Submissions until a job is replaced, because it shares less and less memory with its parent.
RENEWED = 200
SHOWN_MAX = 200_000
_NEXT = struct.Struct("=q")


class Settings(msgspec.Struct, frozen=True):
    """The settings of a batch; `isolation` is what each report says about the sandbox.

    `run` sets `divided`, the control group in which each job's zygote gets a group of its own.
    """

    out: Path
    jobs: int
    layer: Layer
    isolation: str
    seed: int
    regrade: bool = False
    divided: Path | None = None


class Line(msgspec.Struct, frozen=True):
    """An exercise's result in the summary; not `attempted` if it is missing or not implemented."""

    name: str
    points: float
    score: float | None
    verdict: Verdict
    attempted: bool


class Entry(msgspec.Struct, frozen=True, tag=True):
    """A submission's result; `human` lists what needs manual review, `fresh` is false if it was kept.

    `urgency` counts from 0, the most urgent. `by_hand` lists the marks that a person set, `late` what
    lateness costs, and `waiting` the questions whose answers a person has yet to grade.
    """

    student: str
    score: float | None
    max_score: float
    lines: tuple[Line, ...]
    seconds: float
    fresh: bool
    human: tuple[str, ...]
    urgency: int = 0
    by_hand: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


class Unwritten(msgspec.Struct, frozen=True, tag=True):
    """Why a report could not be written. A full disk stops every other report too, so the batch ends."""

    number: int
    said: str
    path: str


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """An error in the course, or in a file such as times.csv. Somebody has to correct it: the batch ends."""

    said: str
    code: int


class Broken(msgspec.Struct, frozen=True, tag=True):
    """An exception of the grader that ended a job, and its place."""

    said: str


def run(
    course: Course,
    assignment: Assignment,
    handins: Sequence[Handin],
    settings: Settings,
    progress: Callable[[Entry], None],
) -> bool:
    """Grade a class, calling `progress` after each submission. Return False if Ctrl-C stopped it."""
    make_folder(settings.out, assignment)
    base = fingerprint(assignment, settings.seed)

    with divided() as place:
        if place is not None:
            said = f"{settings.isolation}, cgroup"
            settings = msgspec.structs.replace(settings, isolation=said, divided=place)

        def body(suite: Suite) -> bool:
            suite.reseed(settings.seed)
            return _Batch(suite, handins, settings, base, progress).run()

        return with_suite(course, assignment, suites_of(assignment, public_only=False), body)


# --- The parent: hands out work, collects results, replaces jobs that die


class _Job(msgspec.Struct):
    pid: int
    socket: socket.socket
    place: int
    task: int = -1
    given: int = 0


class _Batch:
    def __init__(
        self,
        suite: Suite,
        handins: Sequence[Handin],
        settings: Settings,
        base: str,
        progress: Callable[[Entry], None],
    ) -> None:
        self._suite, self._handins, self._settings = suite, handins, settings
        self._base, self._progress = base, progress
        self._waiting = list(range(len(handins)))[::-1]
        self._tries = dict[int, int]()
        self._why = dict[int, str]()
        self._jobs: dict[int, _Job] = {}
        self._selector = selectors.DefaultSelector()
        self._stopping = False

    def run(self) -> bool:
        before = signal.signal(signal.SIGINT, self._interrupted)
        gc.collect()
        gc.freeze()  # no job's collector looks through what exists before the fork
        try:
            for _ in range(min(self._settings.jobs, len(self._handins))):
                self._start()
            while self._jobs:
                for key, _ in self._selector.select():
                    self._hear(self._jobs[key.fd])
        finally:
            for job in list(self._jobs.values()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(job.pid, signal.SIGKILL)
                self._forget(job)
            signal.signal(signal.SIGINT, before)
        return not self._stopping

    def _interrupted(self, *_: object) -> None:
        """Let each job finish its submission after the first Ctrl-C; stop at once after the second."""
        if self._stopping:
            raise KeyboardInterrupt
        self._stopping = True
        self._waiting.clear()

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        taken = {job.place for job in self._jobs.values()}
        place = next(i for i in itertools.count() if i not in taken)
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            code = 70
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                gc.set_threshold(PATIENCE)
                die_with_parent()
                ours.close()
                for other in self._jobs.values():
                    other.socket.close()
                pin_to_core(place)
                _work(self._suite, self._handins, self._settings, self._base, theirs)
                code = 0
            finally:
                os._exit(code)
        theirs.close()
        job = _Job(pid, ours, place)
        self._jobs[ours.fileno()] = job
        self._selector.register(ours, selectors.EVENT_READ)
        self._give(job)

    def _give(self, job: _Job) -> None:
        job.task = self._waiting.pop() if self._waiting and job.given < RENEWED else -1
        job.given += 1
        with contextlib.suppress(BrokenPipeError, ConnectionError):  # `_hear` notices its end
            job.socket.send(_NEXT.pack(job.task))

    def _hear(self, job: _Job) -> None:
        try:
            told = job.socket.recv(1 << 20)
        except ConnectionError:
            told = b""
        if told:
            found = msgspec.msgpack.decode(told, type=Entry | Unwritten | Stopped | Broken)
            if isinstance(found, Unwritten):
                raise OSError(found.number, found.said, found.path)
            if isinstance(found, Stopped):
                raise (CourseError if found.code == EXIT_COURSE else UsageError)(found.said)
            if isinstance(found, Broken):  # the job ends, and another one tries again
                self._why[job.task] = f": {found.said}"
                return
            self._progress(found)
            self._give(job)
            return
        task = job.task
        self._forget(job)
        if task >= 0:
            self._tries[task] = self._tries.get(task, 0) + 1
            why = self._why.pop(task, "")
            if self._tries[task] < TRIES:
                self._waiting.append(task)
            else:
                self._give_up(task, why)
        if self._waiting and not self._stopping:
            self._start()

    def _give_up(self, task: int, why: str) -> None:
        handin = self._handins[task]
        message = (
            f"the grader's own process died {TRIES} times while it graded this submission{why}"
        )
        slug = self._suite.assignment.slug
        graded = _stamp(handin, slug, self._base, self._settings)
        report = self._suite.in_error(Submission(handin.paths[0], {}), message)
        report = msgspec.structs.replace(report, graded=graded)
        path = report_path(self._settings.out, self._suite.assignment, handin.student)
        write_report(path, report)
        self._progress(entry(report, fresh=True))

    def _forget(self, job: _Job) -> None:
        self._selector.unregister(job.socket)
        del self._jobs[job.socket.fileno()]
        job.socket.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(job.pid, 0)


# --- A job


def _work(
    suite: Suite,
    handins: Sequence[Handin],
    settings: Settings,
    base: str,
    asked: socket.socket,
) -> None:
    def tell(found: Entry | Unwritten | Stopped | Broken) -> None:
        asked.send(msgspec.msgpack.encode(found))

    worker = None
    try:
        # The first message is received before anything can fail: when a job ends with one unread,
        # the kernel drops what the job has sent.
        while told := asked.recv(_NEXT.size):
            (number,) = _NEXT.unpack(told)
            if number < 0:
                return
            worker = worker or _Grading(suite, settings, base)
            tell(worker.grade(handins[number]))
    except NotWritten as e:
        tell(e.told)
    except (UsageError, CourseError) as e:
        tell(Stopped(str(e), e.exit_code))
    except Exception as e:
        if not isinstance(e, GraderError):
            traceback.print_exc()
        tell(Broken(_place(e)))
        raise
    finally:
        if worker is not None:
            worker.close()


def _place(error: Exception) -> str:
    """Return what an exception of the grader is, and where; its text may hold hidden inputs."""
    if isinstance(error, GraderError):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"


class NotWritten(Exception):
    """A job's report could not be written; the parent receives `told`, raises it and ends."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(str(error))
        self.told = Unwritten(error.errno or 0, error.strerror or str(error), str(path))


def _keep(path: Path, report: Report) -> None:
    try:
        write_report(path, report)
    except OSError as e:
        raise NotWritten(path, e) from e


class _Grading:
    """A job's sandbox, which grades one submission after another."""

    def __init__(self, suite: Suite, settings: Settings, base: str) -> None:
        self._suite, self._settings, self._base = suite, settings, base
        slug = suite.assignment.slug
        self._marks = Marks(settings.out / slug)
        self._late = Late(settings.out, slug, suite.assignment.policy)
        self._enclosure = Enclosure(settings.layer, divided=settings.divided)

    def close(self) -> None:
        self._enclosure.close()

    def grade(self, handin: Handin) -> Entry:
        """Grade one submission, or keep its report if a new one would be the same."""
        assignment, settings = self._suite.assignment, self._settings
        path = report_path(settings.out, assignment, handin.student)
        start = time.perf_counter()
        notes: list[str] = []
        refused = ""
        submission = Submission(handin.paths[0], {})
        try:
            if not handin.unclear:
                submission, notes = take(assignment, handin)
        except Refused as e:
            refused = str(e)
        key = key_of(self._base, submission, refused, notes)
        if not settings.regrade:
            kept = read_report(path)
            same = kept is not None and kept.graded is not None and kept.graded.key == key
            if kept is not None and same and kept.verdict is not Verdict.ERROR:
                handed_in = _handed_in(handin, assignment.slug)
                return self._entry(_up_to_date(path, kept, self._base, handed_in), fresh=False)
        readable: dict[str, str] = {}
        memory = 0.0
        if handin.unclear:
            report = self._suite.in_error(submission, handin.unclear)
        elif refused:
            report = self._suite.refused(submission, refused)
        else:
            report, readable = self._graded(submission)
            memory = self._enclosure.peak_mib
        graded = msgspec.structs.replace(
            _stamp(handin, assignment.slug, self._base, settings),
            key=key,
            seconds=round(time.perf_counter() - start, 4),
            refused=refused,
            memory_mib=memory,
            files=readable,
        )
        report = msgspec.structs.replace(report, notes=(*notes, *report.notes), graded=graded)
        _keep(path, report)
        return self._entry(report, fresh=True)

    def _entry(self, report: Report, *, fresh: bool) -> Entry:
        return entry(self._late.applied(self._marks.applied(report)), fresh=fresh)

    def _graded(self, submission: Submission) -> tuple[Report, dict[str, str]]:
        report, runner = self._enclosure.grade(self._suite, submission)
        readable = _readable(runner)
        if submission.answers is not None:
            readable[ANSWERS] = submission.answers[:SHOWN_MAX].decode("utf-8", "replace")
        return report, readable


def key_of(base: str, submission: Submission, refused: str = "", notes: Sequence[str] = ()) -> str:
    """Return a hash of what marks depend on, and after a hyphen one of the notes, if there are any.

    `base` is the assignment's fingerprint; the notes say how the submission's files were found.
    """
    digest = hashlib.sha256(base.encode() + refused.encode())
    answers = {ANSWERS: submission.answers} if submission.answers is not None else {}
    for name, text in sorted((submission.files | answers).items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(text).digest())
    found = f"-{hashlib.sha256(chr(0).join(notes).encode()).hexdigest()[:16]}" if notes else ""
    return f"{digest.hexdigest()}{found}"


def _readable(runner: Runner) -> dict[str, str]:
    """Return the sources for people to read: of a notebook, its code as it was before any of it ran."""
    sources = [runner.submission.source(name) for name in runner.assignment.files]
    return {
        name: runner.code(name)[:SHOWN_MAX].decode("utf-8", "replace")
        for name in sources
        if name in runner.submission.files
    }


def _up_to_date(path: Path, kept: Report, base: str, handed_in: str | None) -> Report:
    """Bring the fields of a kept report that no mark depends on up to date, and write the changes."""
    assert kept.graded is not None
    graded = msgspec.structs.replace(kept.graded, suite=base, handed_in=handed_in)
    if graded == kept.graded:
        return kept
    found = msgspec.structs.replace(kept, graded=graded)
    _keep(path, found)
    return found


def timestamp(assignment: str, folder: Path) -> str | None:
    """Return the text of timestamp.txt beside a submission: None without one, "" if it is unreadable.

    It counts only in nbgrader's layout, because nbgrader overwrites a student's file of that name.
    Elsewhere the student could have written it.
    """
    if not same_name(folder.name, assignment):
        return None
    try:
        with open_regular(folder / TIMESTAMP) as file:
            return file.read(TIMESTAMP_MAX).decode("utf-8", "replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, NoFile):
        return ""


def _handed_in(handin: Handin, slug: str) -> str | None:
    """Return when a submission was handed in, as the platform or nbgrader wrote it."""
    return handin.handed_in or timestamp(slug, handin.paths[0])


def _stamp(handin: Handin, slug: str, base: str, settings: Settings) -> Graded:
    """Return what is known of a submission before it is graded."""
    return Graded(
        student=handin.student,
        key="",
        seed=str(settings.seed),
        isolation=settings.isolation,
        seconds=0.0,
        at=datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
        suite=base,
        handed_in=_handed_in(handin, slug),
    )


def seed_of(assignment: Assignment, given: int | None) -> int:
    """Return the seed of the hidden checks: `given`, or else the assignment's own."""
    return secret_seed(assignment) if given is None else given


UNTRIED = ("not_implemented", "missing", "not_answered")


def entry(report: Report, *, fresh: bool) -> Entry:
    """Return a report's summary."""
    assert report.graded is not None
    lines = tuple(
        Line(
            e.name,
            e.points,
            e.score,
            e.verdict,
            not all(c.failure is not None and c.failure.kind in UNTRIED for c in e.checks),
        )
        for e in report.exercises
    )
    notes = [n for n in report.notes if not n.startswith((PASSED_OVER, NOTE, LATE))]
    human = list(
        dict.fromkeys((*filter(None, [report.graded.refused]), *_tried_to(report), *notes))
    )
    failures = [c.failure for e in report.exercises for c in e.checks if c.failure is not None]
    unread = (f.message for f in failures if f.kind in ("load", "syntax"))
    human += [] if report.graded.refused else dict.fromkeys(unread)
    kinds = {"refused"} if report.graded.refused else {f.kind for f in failures}
    human += [words for kind, (_, words) in HUMAN.items() if kind in kinds and words]
    urgency = min((HUMAN[kind][0] for kind in kinds if kind in HUMAN), default=OTHER)
    if any(said.startswith(TRIED) for said in human):
        urgency = HUMAN["died"][0]
    waiting = report.waiting.questions if report.waiting else ()
    if waiting:
        human.append(f"{WAIT}{', '.join(waiting)}")
    elif report.score is None:
        wrong = sorted({e.name for e in report.exercises if e.score is None})
        human.insert(
            0, f"a check is in error ({', '.join(wrong)}): this is not the student's fault"
        )
        urgency = 0
    return Entry(
        student=report.graded.student,
        score=report.score,
        max_score=report.max_score,
        lines=lines,
        seconds=report.graded.seconds,
        fresh=fresh,
        human=tuple(human),
        urgency=urgency,
        by_hand=tuple(n.removeprefix(NOTE) for n in report.notes if n.startswith(NOTE)),
        late=tuple(n.removeprefix(LATE) for n in report.notes if n.startswith(LATE)),
        waiting=waiting,
    )


# Kinds of failure that need manual review: how urgent each is, after a check in error, and what to say.
HUMAN = {
    "died": (1, "its process exited, crashed or was killed"),
    "babbled": (1, "its code disturbed the connection to the grader"),
    "out_of_memory": (2, "a function needs more memory than the limit"),
    "refused": (3, ""),
    "load": (3, ""),
    "syntax": (3, ""),
    "timed_out": (4, "a function did not finish in time"),
}
OTHER = 5
WAIT = "waits to be graded: "
TRIED = "tried what is not allowed: "
# Modules by which code reaches beyond its own process.
_REACHING = (
    "os",
    "sys",
    "subprocess",
    "socket",
    "ctypes",
    "signal",
    "multiprocessing",
    "threading",
    "shutil",
)
_REFUSED = re.compile(rf"does not allow `import ({'|'.join(_REACHING)})\b|raised PermissionError")


def _tried_to(report: Report) -> list[str]:
    """Return the lines of a submission that the sandbox or the list of allowed modules stopped."""
    said = (
        one_line(c.failure.message)
        for e in report.exercises
        for c in e.checks
        if c.failure is not None and _REFUSED.search(c.failure.message)
    )
    return [f"{TRIED}{line}" for line in dict.fromkeys(said)]
