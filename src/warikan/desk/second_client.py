"""The line to a second reader: one question to one address, with limits on time and size, and no redirect followed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPException
from threading import Thread
from time import monotonic
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

LARGEST = 1_000_000  # bytes of an answer
PATIENCE = 60.0  # seconds for the whole answer
_ENDING = "/chat/completions"
_PIECE = 65_536
_VISIBLE = re.compile(r"[!-~]+")  # what an address and the head of a question may hold
_SUCH = "http://127.0.0.1:8000/v1"


class NoAnswerError(Exception):
    """A second reader gave no usable answer; the message says why, ``way_out`` what to do."""

    def __init__(self, why: str, way_out: str = "check the address and the model") -> None:
        super().__init__(why)
        self.way_out = way_out


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A second reader: the address of an OpenAI-compatible interface, the model, and a key where one is needed."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    patience: float = PATIENCE

    @property
    def address(self) -> str:
        """The one address that is contacted.

        >>> Endpoint("http://127.0.0.1:8000/v1", "m").address
        'http://127.0.0.1:8000/v1/chat/completions'
        """
        url = self.url.rstrip("/")
        return url if url.endswith(_ENDING) else url + _ENDING


class _Refusing(HTTPRedirectHandler):
    """Follows nothing: what was not given is not contacted."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """No request for another place."""


def ask(endpoint: Endpoint, question: str, text: str) -> str:
    """The words with which a second reader answers a question about a text, or ``NoAnswerError`` that says why not."""
    _fit(endpoint)
    body = {
        "model": endpoint.model,
        "messages": [{"role": "system", "content": question}, {"role": "user", "content": text}],
        "temperature": 0,
        "stream": False,
        "response_format": {"type": "json_object"},
    }
    head = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key:
        head["Authorization"] = f"Bearer {endpoint.key}"
    made = Request(endpoint.address, json.dumps(body).encode(), head, method="POST")  # noqa: S310 - see above
    return _words(_in_time(partial(_answered, _opener(), made, endpoint.patience), endpoint.patience))


def _fit(endpoint: Endpoint) -> None:
    """``NoAnswerError`` where the address or the key cannot be sent; neither is repeated, for it may be a secret."""
    fault = _address_fault(endpoint.url)
    if fault:
        raise NoAnswerError(f"its address {fault}", f"give an address such as {_SUCH}")
    if endpoint.key and not _VISIBLE.fullmatch(endpoint.key):
        raise NoAnswerError(
            "its key holds a line break, a space or a letter outside ASCII",
            "set the key again, as one word on one line; it is not shown here",
        )


def _address_fault(url: str) -> str:
    """What is wrong with an address; empty where nothing is."""
    if not _VISIBLE.fullmatch(url):
        return "holds a space, a line break or a letter outside ASCII" if url else "is empty"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "cannot be understood: its host or its port is written wrongly"
    if parts.scheme not in {"http", "https"}:
        return "begins neither with http:// nor with https://"
    if "@" in parts.netloc:
        return "holds a name or a password, which is not sent"
    return "" if parts.hostname else "names no host"


def _in_time(asking: Callable[[], bytes], patience: float) -> bytes:
    """The answer, or none in time, however slowly its head drips: the line's own limit is one for each piece."""
    found: list[bytes | BaseException] = []

    def run() -> None:
        try:
            found.append(asking())
        except BaseException as error:  # noqa: BLE001 - handed on below, to the one who waits
            found.append(error)

    waiting = Thread(target=run, daemon=True)
    waiting.start()
    waiting.join(patience)
    answer = found[0] if found else NoAnswerError(f"it takes longer than {patience:g} seconds")
    if isinstance(answer, BaseException):
        raise answer
    return answer


def _opener() -> OpenerDirector:
    """Straight to the address: no proxy of the surroundings, no redirect."""
    return build_opener(ProxyHandler({}), _Refusing)


def _answered(opener: OpenerDirector, made: Request, patience: float) -> bytes:
    until = monotonic() + patience
    try:
        with opener.open(made, timeout=patience) as answer:
            return _read(answer, until)
    except HTTPError as error:
        error.close()
        moved = 300 <= error.code < 400
        why = (
            "it sends the question elsewhere, which is not followed" if moved else f"it answers {error.code}"
        )
        raise NoAnswerError(why) from error
    except TimeoutError as error:
        raise NoAnswerError(f"it takes longer than {patience:g} seconds") from error
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswerError(f"it cannot be reached: {_reason(error)}") from error


def _reason(error: BaseException) -> str:
    """Why in the system's words, without the layers above them."""
    reason = getattr(error, "reason", None)
    inner = reason if isinstance(reason, OSError) else error
    if isinstance(inner, TimeoutError):
        return "no answer in time"
    return getattr(inner, "strerror", None) or str(inner) or type(inner).__name__


def _read(answer: IO[bytes], until: float) -> bytes:
    """The whole answer, piece by piece, so that a slow or an endless one ends."""
    pieces: list[bytes] = []
    size = 0
    read1 = getattr(answer, "read1", answer.read)
    while piece := read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise NoAnswerError(f"its answer is larger than {LARGEST:,} bytes")
        if monotonic() > until:
            raise TimeoutError
    return b"".join(pieces)


def _words(answer: bytes) -> str:
    try:
        found: Any = json.loads(answer)
        words = found["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswerError(
            "its answer is not of the form that an OpenAI-compatible interface gives"
        ) from error
    if not isinstance(words, str):
        raise NoAnswerError("its answer holds no words")
    return words


def listed(words: str, name: str) -> list[Any]:
    """What stands in a list of an answer that is JSON; ``NoAnswerError`` where it is not, or has no such list.

    >>> listed('{"claims": [{"kind": "time"}, 7]}', "claims")
    [{'kind': 'time'}, 7]
    """
    try:
        found: Any = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise NoAnswerError("its answer is not JSON") from error
    records = found.get(name) if isinstance(found, dict) else None
    if not isinstance(records, list):
        raise NoAnswerError(f"its answer has no list of {name}")
    return records
