"""Read an untrusted zip or tar archive into memory, within limits, and write nothing to disk.

The caller chooses the path of each member, and the limits. A member that is not a file, a path that occurs
twice, and anything over a limit raise `Rejected`. Paths that differ only in case or in Unicode form count as
the same, because some file systems treat them so.

Only deflate is unpacked, which zip and gzip use. `zipfile` reads bz2 and lzma without a bound on what comes
out, so that 800 bytes could take gigabytes. Entries are counted before `zipfile` makes an object of each.
"""

from __future__ import annotations

import io
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Literal

import msgspec

# Exceptions for a damaged archive, and for one with a feature that Python cannot read.
DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError)
UNSUPPORTED = (RuntimeError, NotImplementedError, ValueError, MemoryError)


Rule = Literal["members", "link", "method", "twice", "member size", "files", "size", "stream size"]
Kind = Literal["file", "folder", "other"]


# The first bytes of an entry in a zip's directory, and of a part of a gzip file.
_ENTRY, _PART = b"PK\x01\x02", b"\x1f\x8b\x08"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Rejected(Exception):
    """The archive breaks `rule`, at the member of that name if there is one.

    `other` is the member that stands for the same file as a second one.
    """

    def __init__(self, rule: Rule, member: str = "", other: str = "") -> None:
        super().__init__(rule, member, other)
        self.rule, self.member, self.other = rule, member, other


class Member(msgspec.Struct, frozen=True):
    """An entry of an archive; `original` is its name before Python converted it for this system."""

    name: str
    original: str
    kind: Kind
    size: int
    packed: bool
    """True if the content is compressed in a way that nngrade does not read."""
    read: Callable[[int], bytes]
    """Return at most that many bytes of the content."""


class ArchiveLimits(msgspec.Struct, frozen=True):
    """Limits: members, files kept, bytes of all files, and bytes of a file by its path.

    In a tar archive, `size` also limits the unpacked stream.
    """

    members: int
    files: int
    size: int
    size_of: Callable[[str], int]


def read_archive(
    data: bytes, *, tar: bool, path_of: Callable[[Member], str | None], limits: ArchiveLimits
) -> dict[str, bytes]:
    """Return the contents of an archive's files by their paths.

    `path_of` returns the path under which to keep a member, or None to ignore the member.
    Raises `Rejected`, or an exception of `DAMAGED` or `UNSUPPORTED` if the archive cannot be read.
    """
    found: dict[str, bytes] = {}
    seen: dict[str, str] = {}
    left = limits.size
    for count, member in enumerate(_tar(data, limits) if tar else _zip(data, limits), 1):
        if count > limits.members:
            raise Rejected("members")
        path = path_of(member)
        if path is None:
            continue
        if member.kind != "file":
            raise Rejected("link", member.name)
        if member.packed:
            raise Rejected("method", member.name)
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            raise Rejected("twice", member.name, seen[key])
        seen[key] = member.name
        most = limits.size_of(path)
        if member.size > most:
            raise Rejected("member size", member.name)
        text = member.read(min(most, left) + 1)
        if len(text) > most:
            raise Rejected("member size", member.name)
        if len(seen) > limits.files:
            raise Rejected("files", member.name)
        left -= len(text)
        if left < 0:
            raise Rejected("size", member.name)
        found[path] = text
    return found


def _zip(data: bytes, limits: ArchiveLimits) -> Iterator[Member]:
    file = _Directory(data, limits.members)
    with zipfile.ZipFile(file) as archive:
        file.members = None
        for info in archive.infolist():
            regular = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG)

            def read(most: int, info: zipfile.ZipInfo = info) -> bytes:
                with archive.open(info) as file:
                    return file.read(most)

            kind: Kind = "folder" if info.is_dir() else "file" if regular else "other"
            packed = info.compress_type not in _METHODS
            yield Member(info.filename, info.orig_filename, kind, info.file_size, packed, read)


class _Directory(io.BytesIO):
    """A zip that raises `Rejected` if more than `members` entries are read at a time.

    `ZipFile` reads the directory in one piece, wherever the archive says that it is, before it makes an
    object of each entry. The number of entries in the archive is not used: it may be false.
    """

    def __init__(self, data: bytes, members: int) -> None:
        super().__init__(data)
        self.members: int | None = members

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        if self.members is not None and found.count(_ENTRY) > self.members:
            raise Rejected("members")
        return found


def _tar(data: bytes, limits: ArchiveLimits) -> Iterator[Member]:
    import gzip

    raw: io.BufferedIOBase = io.BytesIO(data)
    if data.startswith(_PART[:2]):
        if data.count(_PART) > limits.members:  # each part takes time, even an empty one
            raise Rejected("members")
        raw = gzip.GzipFile(fileobj=raw)
    stream = io.BufferedReader(_Bounded(raw, limits.size))
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            opened = archive.extractfile(member) if member.isreg() else None

            def read(most: int, opened: IO[bytes] | None = opened) -> bytes:
                return opened.read(most) if opened else b""

            kind: Kind = "folder" if member.isdir() else "file" if member.isreg() else "other"
            yield Member(member.name, member.name, kind, member.size, False, read)


class _Bounded(io.RawIOBase):
    """A stream that raises `Rejected` after `limit` bytes: a small archive may unpack to gigabytes."""

    def __init__(self, inner: io.BufferedIOBase, limit: int) -> None:
        self._inner, self._left = inner, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        found = self._inner.read(len(view))
        self._left -= len(found)
        if self._left < 0:
            raise Rejected("stream size")
        view[: len(found)] = found
        return len(found)
