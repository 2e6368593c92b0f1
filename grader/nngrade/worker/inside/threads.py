"""Limit a sandboxed worker's threads: the kernel asks the zygote before the worker starts one.

The kernel's RLIMIT_NPROC does not fit: it counts all processes of a user, and ignores those of root. So a
seccomp filter hands each `clone` to a listener, a descriptor that the worker gives to the zygote.

Source: "Userspace Notification" in Documentation/userspace-api/seccomp_filter.rst of the Linux kernel.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import socket
import struct

MOST = 64
"""The most threads of a worker. Numerical libraries start one per core, or none as workers are set up."""
# The numbers of the system calls seccomp and clone.
_NUMBERS = {"x86_64": (317, 56), "aarch64": (277, 220)}
_SET_FILTER, _NEW_LISTENER = 1, 8
_RECEIVE, _SEND = 0xC0502100, 0xC0182101
_CONTINUE = 1
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ASK, _ALLOW = 0x7FC00000, 0x7FFF0000


def count(pid: int) -> int:
    """Return how many threads a process has, or 0 if it is gone or the system is not Linux."""
    try:
        return os.stat(f"/proc/{pid}/task").st_nlink - 2
    except OSError:
        return 0


def ask_before_each(to: socket.socket) -> None:
    """From now on, this process asks before it starts a thread; send the listener `to` the zygote.

    The process must have no new privileges. On a kernel that has no such listener, nothing changes.
    """
    seccomp, clone = _NUMBERS[platform.machine()]
    steps = [
        (_LOAD, 0, 0, 0),
        (_EQUAL, 0, 1, clone),
        (_RETURN, 0, 0, _ASK),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("@HP", len(steps), ctypes.addressof(buffer))
    listener = ctypes.CDLL(None).syscall(seccomp, _SET_FILTER, _NEW_LISTENER, head)
    if listener >= 0:
        socket.send_fds(to, [b"listener"], [listener])
        os.close(listener)
    to.close()


def answer(listener: int, pid: int) -> None:
    """Answer the question that waits at the listener of worker `pid`: yes, up to `MOST` threads."""
    import fcntl

    asked = bytearray(80)
    with contextlib.suppress(OSError):  # the worker has been killed meanwhile
        fcntl.ioctl(listener, _RECEIVE, asked)
        (number,) = struct.unpack_from("=Q", asked)
        allowed = count(pid) < MOST
        error, flags = (0, _CONTINUE) if allowed else (-errno.EAGAIN, 0)
        fcntl.ioctl(listener, _SEND, struct.pack("=QqiI", number, 0, error, flags))
