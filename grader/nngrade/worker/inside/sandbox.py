"""The worker's sandbox: Landlock, seccomp and limits, by raw system calls, on Linux (x86_64 and aarch64).

The zygote prepares a `Sandbox` once, and each process that it forks enters it for good. A process inside has
no new privileges, no core dumps and no capabilities. Landlock lets it read only the interpreter's libraries
and two devices; seccomp allows only the system calls that arithmetic needs. It can start threads, but no
processes; it cannot open sockets, signal other processes or write files. The sandbox needs neither root nor
a package.

Sources: Documentation/userspace-api/landlock.rst and seccomp_filter.rst in the Linux kernel, and the kernel's
tables of system call numbers.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import socket
import struct
import sys
import sysconfig
from collections.abc import Sequence

from nngrade.worker.inside import threads

# prctl
SET_DUMPABLE, SET_SECCOMP, SET_NO_NEW_PRIVS = 4, 22, 38
# Landlock, the same numbers on every architecture
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
READ_FILE, READ_DIR, WRITE_FILE = 1 << 2, 1 << 3, 1 << 1
FS_RIGHTS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
TCP_BIND_CONNECT = 3
SCOPE_SOCKETS_SIGNALS = 3

# System calls that a worker may make, by number. The filter tests them in this order: frequent ones first.
_X86_64 = {
    "read": 0, "write": 1, "poll": 7, "ppoll": 271, "futex": 202, "mmap": 9, "munmap": 11, "brk": 12,
    "mremap": 25, "madvise": 28, "mprotect": 10, "clock_gettime": 228, "gettimeofday": 96, "open": 2,
    "close": 3, "stat": 4, "fstat": 5, "lstat": 6, "lseek": 8, "rt_sigaction": 13, "rt_sigprocmask": 14,
    "rt_sigreturn": 15, "pread64": 17, "readv": 19, "writev": 20, "access": 21, "select": 23,
    "sched_yield": 24, "mincore": 27, "dup": 32, "dup2": 33, "nanosleep": 35, "alarm": 37,
    "setitimer": 38, "getpid": 39, "exit": 60, "uname": 63, "getdents": 78, "getcwd": 79,
    "readlink": 89, "getrlimit": 97, "getrusage": 98, "sysinfo": 99, "times": 100, "getuid": 102,
    "getgid": 104, "geteuid": 107, "getegid": 108, "getppid": 110, "sigaltstack": 131, "gettid": 186,
    "sched_getaffinity": 204, "getdents64": 217, "set_tid_address": 218, "clock_getres": 229,
    "clock_nanosleep": 230, "exit_group": 231, "openat": 257, "newfstatat": 262, "readlinkat": 267,
    "faccessat": 269, "pselect6": 270, "set_robust_list": 273, "dup3": 292, "getcpu": 309,
    "getrandom": 318, "membarrier": 324, "statx": 332, "rseq": 334, "close_range": 436,
    "faccessat2": 439,
}  # fmt: skip
_AARCH64 = {
    "read": 63, "write": 64, "ppoll": 73, "futex": 98, "mmap": 222, "munmap": 215, "brk": 214,
    "mremap": 216, "madvise": 233, "mprotect": 226, "clock_gettime": 113, "gettimeofday": 169,
    "getcwd": 17, "dup": 23, "dup3": 24, "faccessat": 48, "openat": 56, "close": 57, "getdents64": 61,
    "lseek": 62, "readv": 65, "writev": 66, "pread64": 67, "pselect6": 72, "readlinkat": 78,
    "newfstatat": 79, "fstat": 80, "exit": 93, "exit_group": 94, "set_tid_address": 96,
    "set_robust_list": 99, "nanosleep": 101, "setitimer": 103, "clock_getres": 114,
    "clock_nanosleep": 115, "sched_getaffinity": 123, "sched_yield": 124, "sigaltstack": 132,
    "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "times": 153, "uname": 160,
    "getrlimit": 163, "getrusage": 165, "getcpu": 168, "getpid": 172, "getppid": 173, "getuid": 174,
    "geteuid": 175, "getgid": 176, "getegid": 177, "gettid": 178, "sysinfo": 179, "mincore": 232,
    "getrandom": 278, "membarrier": 283, "statx": 291, "rseq": 293, "close_range": 436,
    "faccessat2": 439,
}  # fmt: skip
# System calls that a worker may make only with certain arguments.
_CONDITIONAL = {
    "x86_64": {"clone": 56, "kill": 62, "tgkill": 234, "fcntl": 72, "ioctl": 16, "prlimit64": 302},
    "aarch64": {
        "clone": 220,
        "kill": 129,
        "tgkill": 131,
        "fcntl": 25,
        "ioctl": 29,
        "prlimit64": 261,
    },
}
_ALLOWED = {"x86_64": _X86_64, "aarch64": _AARCH64}
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
OWN_PID = 0x7FFFFFFE
CLONE3 = 435
CLONE_THREAD = 0x10000
FCNTL = (0, 1, 2, 3, 4, 1030)  # duplicate, and get and set flags; none that sends signals
IOCTL = (0x5401, 0x541B, 0x5451)  # is it a terminal, how much is there to read, close on exec

# Opcodes, return values and offsets of classic BPF
_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_KILL, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_EPERM, _ENOSYS = 1, 38
_NUMBER, _ARCH, _ARGS = 0, 4, 16

Instruction = tuple[int, int, int, int]


class NotConfined(OSError):
    """The kernel does not offer a part of the sandbox."""


def machine() -> str:
    """Return the architecture by the kernel's name, or "" if there is no table of system calls for it."""
    name = platform.machine()
    return name if sys.platform == "linux" and name in _ALLOWED else ""


class Sandbox:
    """A sandbox, prepared once: each process that calls `enter` confines itself and what it starts."""

    def __init__(self) -> None:
        """Prepare a sandbox. Raises `NotConfined` if the kernel refuses a layer."""
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._ruleset = _ruleset(self._libc, libraries())
        self._program = program(machine())

    def enter(self, to: socket.socket) -> None:
        """Sandbox this process for good; send the listener for its threads `to` the zygote.

        Raises `NotConfined` if the kernel refuses a layer.
        """
        _enter_first(self._libc)
        threads.ask_before_each(to)
        _landlock(self._libc, self._ruleset)
        _drop_capabilities(self._libc)
        _seccomp(self._libc, self._program, os.getpid())


def enter_if_possible() -> None:
    """Sandbox this process for good, as far as the system and its kernel allow; other layers are left out."""
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    with contextlib.suppress(OSError):
        _enter_first(libc)
    with contextlib.suppress(OSError):
        _landlock(libc, _ruleset(libc, libraries()))
    with contextlib.suppress(OSError):
        _drop_capabilities(libc)
    with contextlib.suppress(OSError):
        _seccomp(libc, program(machine()), os.getpid())


def _enter_first(libc: ctypes.CDLL) -> None:
    _prctl(libc, SET_NO_NEW_PRIVS, 1)
    undumpable(libc)
    _limits()


def _landlock(libc: ctypes.CDLL, ruleset: int) -> None:
    if libc.syscall(RESTRICT_SELF, ruleset, 0):
        raise NotConfined(ctypes.get_errno(), "Landlock was refused")
    os.close(ruleset)


def undumpable(libc: ctypes.CDLL | None = None) -> None:
    """Keep other processes of the same user from reading this one's memory."""
    if sys.platform == "linux":
        _prctl(libc or ctypes.CDLL(None, use_errno=True), SET_DUMPABLE, 0)


def libraries() -> list[str]:
    """Return what an import may read: the standard library, installed packages, the system's libraries."""
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    found = [sysconfig.get_path(name) for name in names]
    # A user's own packages, or those of the system that an environment may use.
    found += [p for p in sys.path if os.path.basename(p) in ("site-packages", "dist-packages")]
    found += [
        os.path.join(sys.base_prefix, "lib"),
        "/usr/lib",
        "/lib",
        "/lib64",
        "/etc/ld.so.cache",
    ]
    return [path for path in dict.fromkeys(found) if os.path.exists(path)]


def landlock_abi(libc: ctypes.CDLL | None = None) -> int:
    """Return the version of Landlock's interface in this kernel, or 0 if it has none."""
    if sys.platform != "linux":
        return 0
    libc = libc or ctypes.CDLL(None, use_errno=True)
    found: int = libc.syscall(CREATE_RULESET, None, 0, 1)
    return max(0, found)


def _prctl(libc: ctypes.CDLL, option: int, value: int) -> None:
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise NotConfined(ctypes.get_errno(), f"prctl({option}) was refused")


def _limits() -> None:
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        resource.setrlimit(what, (most, most))


def _ruleset(libc: ctypes.CDLL, readable: Sequence[str]) -> int:
    """Return a descriptor of Landlock rules: they allow reading below `readable`, and little else."""
    abi = landlock_abi(libc)
    if not abi:
        raise NotConfined("this kernel has no Landlock, so files would stay readable")
    every = (1 << FS_RIGHTS_BY_ABI.get(abi, 16)) - 1
    attributes = struct.pack("=QQQ", every, TCP_BIND_CONNECT, SCOPE_SOCKETS_SIGNALS)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    ruleset: int = libc.syscall(CREATE_RULESET, attributes, size, 0)
    if ruleset < 0:
        raise NotConfined(ctypes.get_errno(), "Landlock refused its rules")
    rules = [(path, READ_FILE | READ_DIR) for path in readable]
    rules += [("/dev/null", READ_FILE | WRITE_FILE), ("/dev/urandom", READ_FILE)]
    for path, rights in rules:
        try:
            below = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        if not os.path.isdir(path):
            rights &= ~READ_DIR
        rule = struct.pack("=Qi", rights, below)
        failed = libc.syscall(ADD_RULE, ruleset, 1, rule, 0)
        os.close(below)
        if failed:
            raise NotConfined(ctypes.get_errno(), f"Landlock refused a rule for {path}")
    return ruleset


def _drop_capabilities(libc: ctypes.CDLL) -> None:
    """Give up every capability. libc's wrapper is used because capset's number depends on the machine."""
    header = struct.pack("=Ii", 0x20080522, 0)
    if libc.capset(header, bytes(24)) != 0:
        raise NotConfined(ctypes.get_errno(), "the capabilities could not be dropped")


def program(arch: str) -> list[Instruction]:
    """Return the filter of system calls as classic BPF, with `OWN_PID` where the id of this process belongs.

    Raises `NotConfined` if there is no table of system calls for `arch`.
    """
    if not arch:
        raise NotConfined(f"there is no table of system calls for {platform.machine()}")
    refuse, allow = _ERRNO | _EPERM, _ALLOW
    made: list[Instruction] = [
        (_LOAD, 0, 0, _ARCH),
        (_EQUAL, 1, 0, _AUDIT_ARCH[arch]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if arch == "x86_64":  # the x32 variants of the system calls start at this number
        made += [(_AT_LEAST, 0, 1, 0x40000000), (_RETURN, 0, 0, refuse)]
    for number in _ALLOWED[arch].values():
        made += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, allow)]
    made += [(_EQUAL, 0, 1, CLONE3), (_RETURN, 0, 0, _ERRNO | _ENOSYS)]
    numbers = _CONDITIONAL[arch]
    rules: list[tuple[str, int, int, Sequence[int]]] = [
        ("clone", 0, _ANY_BIT, (CLONE_THREAD,)),
        ("kill", 0, _EQUAL, (OWN_PID,)),
        ("tgkill", 0, _EQUAL, (OWN_PID,)),
        ("fcntl", 1, _EQUAL, FCNTL),
        ("ioctl", 1, _EQUAL, IOCTL),
        ("prlimit64", 2, _EQUAL, (0,)),
    ]
    for name, argument, test, values in rules:
        body: list[Instruction] = [(_LOAD, 0, 0, _ARGS + 8 * argument)]
        for value in values:
            body += [(test, 0, 1, value), (_RETURN, 0, 0, allow)]
        if name == "prlimit64":  # only with a null pointer: its upper half has to be 0 as well
            upper = (_LOAD, 0, 0, _ARGS + 8 * argument + 4)
            body = [upper, (_EQUAL, 0, 3, 0), body[0], (_EQUAL, 0, 1, 0), (_RETURN, 0, 0, allow)]
        body.append((_RETURN, 0, 0, refuse))
        made += [(_EQUAL, 0, len(body), numbers[name]), *body]
    made.append((_RETURN, 0, 0, refuse))
    return made


def _seccomp(libc: ctypes.CDLL, instructions: Sequence[Instruction], pid: int) -> None:
    steps = [(op, t, f, pid if value == OWN_PID else value) for op, t, f, value in instructions]
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("@HP", len(instructions), ctypes.addressof(buffer))
    if libc.prctl(SET_SECCOMP, 2, head, 0, 0) != 0:
        raise NotConfined(ctypes.get_errno(), "seccomp was refused")
