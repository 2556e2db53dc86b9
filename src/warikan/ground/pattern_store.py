"""Compiled patterns kept between runs as bytecode is: beside the modules, for one interpreter, never needed."""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from atexit import register
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, NamedTuple

try:
    import _sre  # type: ignore[import-not-found]  # what compiles and runs patterns; it gives no types
    from re import _compiler, _parser  # type: ignore[attr-defined]

    VERSION: tuple[int, ...] = (_sre.MAGIC, _sre.CODESIZE, sys.hexversion)
except (ImportError, AttributeError):  # another interpreter
    VERSION = ()

MOST = 2_000  # patterns that are kept
_SPOILT = (ValueError, TypeError, RuntimeError, OverflowError, EOFError)  # what reading a spoilt form raises
Key = tuple[str, int]


class Form(NamedTuple):
    """What a pattern compiles to: its code as bytes and what names its groups."""

    flags: int
    code: bytes
    groups: int
    numbers: dict[str, int]
    names: tuple[str | None, ...]


def compiled(words: str, flags: int) -> re.Pattern[str]:
    """The pattern, from its kept form where there is one.

    >>> compiled("(?P<sum>[0-9]+)", 0).match("189 bn")["sum"]
    '189'
    """
    if not VERSION:
        return re.compile(words, flags)
    form = _kept().get((words, flags))
    if form is not None:
        with suppress(*_SPOILT):
            return _restored(words, Form(*form))
    form = _formed(words, flags)
    _added()[words, flags] = form
    return _restored(words, form)


def _formed(words: str, flags: int) -> Form:
    """The steps of ``re.compile``, but for the last."""
    parsed = _parser.parse(words, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - re has no public name for it
    numbers = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    return Form(flags | parsed.state.flags, code, parsed.state.groups - 1, numbers, tuple(names))


def _restored(words: str, form: Form) -> re.Pattern[str]:
    """The last step, which checks the code before it takes it."""
    flags, code, groups, numbers, names = form
    made: re.Pattern[str] = _sre.compile(words, flags, array("I", code).tolist(), groups, numbers, names)
    return made


@cache
def _kept() -> dict[Key, tuple[Any, ...]]:
    """The forms that earlier runs left; none where the file is missing, spoilt or of another interpreter."""
    with suppress(OSError, *_SPOILT):
        version, forms = marshal.loads(place().read_bytes())  # noqa: S302 - trusted as the bytecode beside it is
        if version == VERSION:
            return dict(forms)
    return {}


@cache
def _added() -> dict[Key, Form]:
    """The forms that this run makes; they are left to the next one when it ends."""
    made: dict[Key, Form] = {}
    if not sys.dont_write_bytecode:
        register(_leave, made)
    return made


def place() -> Path:
    """The file of the forms, beside this module's bytecode; ``OSError`` where an interpreter keeps none."""
    try:
        return Path(cache_from_source(__file__)).with_suffix(".patterns")
    except NotImplementedError as error:
        raise FileNotFoundError(str(error)) from error


def _leave(made: dict[Key, Form]) -> None:
    """Write the forms as a whole or not at all: another run may read or write them now."""
    forms = _kept() | {key: tuple(form) for key, form in made.items()}
    newest = dict(list(forms.items())[-MOST:])
    with suppress(OSError):
        half = place().with_suffix(f".{os.getpid()}")
        half.parent.mkdir(exist_ok=True)
        half.write_bytes(marshal.dumps((VERSION, newest)))
        half.replace(place())
