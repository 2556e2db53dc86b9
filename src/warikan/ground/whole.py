"""Whole-file writing: a file is there complete, or as it was before."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

_REASONS = {
    errno.ENOENT: "the folder does not exist; make it, or name another place",
    errno.ENOTDIR: "a part of the path is a file, not a folder; name another place",
    errno.EISDIR: "this is a folder; name a file in it",
    errno.EACCES: "you may not write there; name a place that you may write to",
    errno.EPERM: "you may not write there; name a place that you may write to",
    errno.EROFS: "the file system is read-only; name a place that you may write to",
    errno.ENOSPC: "the disk is full; free some space, or name a place on another disk",
    errno.EDQUOT: "your share of the disk is used up; free some space, or name a place on another disk",
    errno.EFBIG: "the file would be larger than the system allows; raise the limit on file sizes",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


class NotWrittenError(OSError):
    """A file could not be written; what stood there before still stands.

    ``strerror`` says why and what to do, ``filename`` where, ``errno`` is the system's own number.
    """

    def __init__(self, path: Path, cause: OSError) -> None:
        reason = _REASONS.get(
            cause.errno or 0, f"{cause.strerror or cause}; try again, or name another place"
        )
        super().__init__(cause.errno, f"cannot write: {reason}", str(path))


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step that a crash cannot split; ``NotWrittenError`` and no trace otherwise.

    A link is followed, the mode of a file that was there is kept, and what is no regular file (``/dev/stdout``, a
    pipe) is written to as it stands.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_whole(Path(folder, "a.txt"), b"whole")
    ...     Path(folder, "a.txt").read_bytes()
    b'whole'
    """
    try:
        _write(path, data)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def _write(path: Path, data: bytes) -> None:
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(data)
        return
    if mode is not None and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".warikan-{secrets.token_hex(8)}.tmp")
    try:
        _fill(draft, data, mode)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _mode(path: Path) -> int | None:
    """The mode of what stands at ``path``, or ``None`` where nothing does."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _fill(draft: Path, data: bytes, mode: int | None) -> None:
    """Write the draft through to the disk."""
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    with open(handle, "wb") as file:  # noqa: PTH123
        if mode is not None:
            os.fchmod(handle, stat.S_IMODE(mode))
        file.write(data)
        file.flush()
        os.fsync(handle)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the file system can."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
