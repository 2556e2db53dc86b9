"""The chain over the log: each record's hash covers it and all before it, so that no change goes unseen."""

from __future__ import annotations

import hashlib

GENESIS = hashlib.sha256(b"warikan dossier").digest()  # what the first record is chained to


def chained(before: bytes, words: str) -> bytes:
    """The hash over a line and everything before it.

    >>> chained(GENESIS, "one") == chained(GENESIS, "two")
    False
    """
    return hashlib.sha256(before + words.encode("utf-8")).digest()
