"""What can go wrong with a store: a record that does not fit has its own error, the machine's is an ``OSError``."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

# What SQLite says, and the number and words of the system's own error that it amounts to.
_MACHINE = (
    (
        "disk is full",
        errno.ENOSPC,
        "the disk is full; free some space and do it again: what was acknowledged is kept",
    ),
    (
        "disk I/O error",
        errno.EIO,
        "the disk failed or is full; nothing of this step is kept, what was acknowledged is",
    ),
    ("locked", errno.EBUSY, "another program has been writing for too long; wait for it, then do it again"),
    ("readonly", errno.EROFS, "it may not be written to; check who may write there"),
    ("read-only", errno.EROFS, "it may not be written to; check who may write there"),
    (
        "unable to open",
        errno.EACCES,
        "it cannot be opened; check that the folder is there and that you may write in it",
    ),
    ("malformed", errno.EIO, "the file is damaged; go back to a copy, or to an export of it"),
)


class ConflictError(ValueError):
    """A record bears the id of one that is there and says something else; ``id`` names it."""

    def __init__(self, record_id: str) -> None:
        super().__init__(f"{record_id} is in the dossier already and says something else")
        self.id = record_id


class LooseError(ValueError):
    """A claim or link hangs on a record that is not there."""

    def __init__(self, record_id: str, missing: str) -> None:
        super().__init__(f"{record_id} hangs on {missing}, which is not in the dossier")
        self.id = record_id


@contextmanager
def machine_errors(place: str) -> Iterator[None]:
    """Turn what a database says when the machine fails into an ``OSError`` with a way out."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        for words, number, way_out in _MACHINE:
            if words in said:
                raise OSError(number, way_out, place) from error
        if error.connection_invalidated or "connection" in said:
            raise OSError(
                errno.ECONNREFUSED, f"the database cannot be reached: {said.splitlines()[0]}", place
            ) from error
        raise
