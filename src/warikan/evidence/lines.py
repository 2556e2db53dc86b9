"""Lines: one stored record, one line of canonical JSON, the same bytes wherever it is written."""

from __future__ import annotations

import json
import re
from typing import Any

from warikan.evidence.plain import MalformedError, Plain, plain, record
from warikan.evidence.stored import Link, Record, StoredClaim, StoredSource

VERSION = 1  # of the lines; a reader refuses a later one
_TYPES: dict[type[Record], str] = {StoredSource: "source", StoredClaim: "claim", Link: "link"}
_BY_NAME = {name: kind for kind, name in _TYPES.items()}
_SURROGATE = re.compile("[\ud800-\udfff]")


def line(held: Record) -> str:
    """The canonical line of a record, without its line end: keys in order, no spaces, no field at its default.

    >>> line(Link("reprints", "text-2", "text-1", None))
    '{"end":"text-1","kind":"reprints","known":null,"start":"text-2","type":"link","v":1}'
    """
    return canonical({"type": _TYPES[type(held)], "v": VERSION, **plain(held)})


def canonical(value: Plain) -> str:
    """JSON with sorted keys and no spaces; a lone half of a character pair is escaped, so that it is always UTF-8.

    >>> canonical({"b": 1, "a": "円"})
    '{"a":"円","b":1}'
    """
    words = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        words.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", words)
    return words


def of_line(words: str, sha256: str = "") -> Record:
    """The record of a line; ``MalformedError`` says what is wrong with one that holds none.

    ``sha256`` is that of the text that a claim was read from.

    >>> of_line(line(Link("reprints", "text-2", "text-1", None))).kind
    'reprints'
    """
    try:
        value = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"it is no JSON: {error}") from error
    return of_plain(value, sha256)


def of_plain(value: Plain, sha256: str = "") -> Record:
    """The record of a parsed line; ``MalformedError`` as for ``of_line``."""
    if not isinstance(value, dict):
        raise MalformedError("it is no object with the fields of a record")
    rest: dict[str, Any] = dict(value)
    if rest.pop("v", None) != VERSION:
        named = f"is of version {value['v']!r:.20}" if "v" in value else "names no version"
        raise MalformedError(f"it {named}; this program reads version {VERSION}")
    kind = _BY_NAME.get(str(rest.pop("type", None)))
    if kind is None:
        raise MalformedError(f"its type {value.get('type')!r:.40} is none of {', '.join(_BY_NAME)}")
    text = str(rest.get("sha256") or "") if kind is StoredSource else sha256
    found: Record = record(kind, rest, text)
    return found
