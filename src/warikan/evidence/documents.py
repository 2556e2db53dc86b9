"""Documents that are only named by their address: the sources of claims whose words we do not hold."""

from __future__ import annotations

import hashlib
from functools import cache
from urllib.parse import urlsplit

from warikan.evidence.lines import canonical
from warikan.evidence.stored import StoredSource
from warikan.ground.shelf import Row


@cache
def document(address: str) -> StoredSource:
    """The source at an address, named by its host.

    >>> document("https://www.example.org/a").name
    'www.example.org'
    """
    digest = hashlib.sha256(address.encode()).hexdigest()
    return StoredSource(
        f"address-{digest[:16]}", urlsplit(address).hostname or address, None, address=address
    )


def claim_id(source: StoredSource, words: str, row: Row) -> str:
    """A lasting id for what a row of a table says; a changed row is another claim."""
    digest = hashlib.sha256(canonical(dict(row)).encode()).hexdigest()
    return f"{source.id}/{words}-{digest[:8]}"
