"""Plain values: evidence records to values that JSON can hold and back, by the types of their fields.

A record becomes an object of its fields, those that stand at their default left out, so that a field added later
with a default reads old lines; one of several kinds of record says under ``is`` which it is. Days are written
``2021-04-01/2022-03-31`` with ``..`` for an open end, a span ``[6, 9]``. A quotation leaves out its source, which is
the text that the record was read from.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.ground.source import Quotation
from warikan.ground.span import Span

Plain = Any  # what JSON holds: objects, lists, words, whole numbers, true, false, null
_Form = tuple[
    Callable[[Any], Plain], Callable[[Plain, str], Any]
]  # to a plain value; back, given the text's SHA-256

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class MalformedError(ValueError):
    """A plain value is not what a record's field may hold."""


def plain(value: object) -> Plain:
    """A record as a plain object.

    >>> from warikan.figures.money import Money
    >>> plain(Money(201_700_000_000, "JPY"))
    {'amount': 201700000000, 'currency': 'JPY'}
    """
    kind: Any = type(value)
    return _form(kind)[0](value)


def record(kind: type, value: Plain, sha256: str = "") -> Any:
    """The record of a type that a plain object stands for; ``MalformedError`` where it stands for none.

    >>> record(Days, "2021-04-01/..").open_end
    True
    """
    return _form(kind)[1](value, sha256)


@cache
def _form(hint: Any) -> _Form:
    """How values of a type are written and read."""
    if hint in _LEAVES:
        return _LEAVES[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _same, _one_of(inner)
    if origin in (Union, types.UnionType):
        wanted = [each for each in inner if each is not type(None)]
        form = _form(wanted[0]) if len(wanted) == 1 else _one_kind_of(wanted)
        return _optional(*form) if len(wanted) < len(inner) else form
    if origin is tuple:
        return _many(*_form(inner[0]))
    if isinstance(hint, type) and is_dataclass(hint):
        return _fields(hint)
    raise TypeError(f"no plain form for {hint}")


def _same(value: Any) -> Plain:
    return value


def _is(kind: type) -> Callable[[Plain, str], Any]:
    def read(value: Plain, _: str) -> Any:
        if type(value) is not kind:
            raise MalformedError(f"{value!r:.60} is no {kind.__name__}")
        return value

    return read


def _one_of(words: tuple[object, ...]) -> Callable[[Plain, str], Any]:
    def read(value: Plain, _: str) -> Any:
        if value not in words:
            raise MalformedError(f"{value!r:.60} is none of {', '.join(map(str, words))}")
        return value

    return read


def _optional(write: Callable[[Any], Plain], read: Callable[[Plain, str], Any]) -> _Form:
    return (
        lambda value: None if value is None else write(value),
        lambda value, text: None if value is None else read(value, text),
    )


def _many(write: Callable[[Any], Plain], read: Callable[[Plain, str], Any]) -> _Form:
    def read_all(value: Plain, text: str) -> Any:
        if not isinstance(value, list):
            raise MalformedError(f"{value!r:.60} is no list")
        return tuple([read(item, text) for item in value])

    return lambda value: [write(item) for item in value], read_all


def tag(kind: type) -> str:
    """The word that names a kind of record.

    >>> from warikan.evidence.claims import RelativeBound
    >>> tag(RelativeBound)
    'relative-bound'
    """
    return _CAPITAL.sub("-", kind.__name__).lower()


def _one_kind_of(kinds: list[type]) -> _Form:
    forms = {kind: (tag(kind), *_form(kind)) for kind in kinds}
    readers = {name: read for name, _, read in forms.values()}

    def write(value: Any) -> Plain:
        name, write_fields, _ = forms[type(value)]
        return {"is": name, **write_fields(value)}

    def read(value: Plain, text: str) -> Any:
        if not isinstance(value, dict) or value.get("is") not in readers:
            raise MalformedError(f"{value!r:.60} says by no 'is' which of {', '.join(readers)} it is")
        return readers[value["is"]]({name: part for name, part in value.items() if name != "is"}, text)

    return write, read


def _fields(kind: type) -> _Form:
    """The form of a frozen record: an object of its fields, defaults left out."""
    hints = get_type_hints(kind)
    parts = [(field.name, _default(field), *_form(hints[field.name])) for field in fields(kind)]
    names = {name for name, *_ in parts}

    def write(value: Any) -> Plain:
        shown = {}
        for name, default, write_part, _ in parts:
            held = getattr(value, name)
            if held != default or default is MISSING:
                shown[name] = write_part(held)
        return shown

    def read(value: Plain, text: str) -> Any:
        if not isinstance(value, dict):
            raise MalformedError(f"{value!r:.60} is no object with the fields of a {kind.__name__}")
        if unknown := sorted(value.keys() - names):
            raise MalformedError(f"a {kind.__name__} has no field {unknown[0]!r:.60}")
        held = {}
        for name, default, _, read_part in parts:
            if name in value:
                held[name] = read_part(value[name], text)
            elif default is MISSING:
                raise MalformedError(f"a {kind.__name__} needs the field {name!r}")
        try:
            return kind(**held)
        except ValueError as error:
            raise MalformedError(str(error)) from error

    return write, read


def _default(field: Field[Any]) -> object:
    return field.default


def _read_date(value: Plain, _: str) -> date:
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        day = None
    if day is None or day.isoformat() != value:
        raise MalformedError(f"{value!r:.60} is no day written as 2021-11-17")
    return day


def _write_days(value: Days) -> Plain:
    first = ".." if value.open_start else value.first.isoformat()
    last = ".." if value.open_end else value.last.isoformat()
    return first if first == last and value.single else f"{first}/{last}"


def _read_days(value: Plain, text: str) -> Days:
    if not isinstance(value, str):
        raise MalformedError(f"{value!r:.60} is no time written as 2021-04-01/2022-03-31")
    first, slash, last = value.partition("/")
    begin = EARLIEST if first == ".." and slash else _read_date(first, text)
    end = LATEST if last == ".." else _read_date(last if slash else first, text)
    if begin > end:
        raise MalformedError(f"{value!r:.60} runs backwards")
    return Days(begin, end)


def _read_decimal(value: Plain, _: str) -> Decimal:
    try:
        number = Decimal(value) if isinstance(value, str) and len(value) <= 60 else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or str(number) != value:
        raise MalformedError(f"{value!r:.60} is no decimal number")
    return number


def _read_span(value: Plain, _: str) -> Span:
    if not (isinstance(value, list) and len(value) == 2 and all(type(end) is int for end in value)):
        raise MalformedError(f"{value!r:.60} is no span written as [6, 9]")
    if not 0 <= value[0] <= value[1]:
        raise MalformedError(f"{value!r:.60} is no span that runs forward from 0")
    return Span(*value)


def _write_quotation(value: Quotation) -> Plain:
    return {
        "span": [value.span.start, value.span.end],
        "exact": value.exact,
        "before": value.before,
        "after": value.after,
    }


def _read_quotation(value: Plain, text: str) -> Quotation:
    if not isinstance(value, dict) or value.keys() != {"span", "exact", "before", "after"}:
        raise MalformedError(f"{value!r:.60} is no quotation with span, exact, before and after")
    words = [_is(str)(value[name], text) for name in ("exact", "before", "after")]
    return Quotation(text, _read_span(value["span"], text), *words)


_LEAVES: dict[Any, _Form] = {
    str: (_same, _is(str)),
    int: (_same, _is(int)),
    bool: (_same, _is(bool)),
    date: (date.isoformat, _read_date),
    Days: (_write_days, _read_days),
    Decimal: (str, _read_decimal),
    Span: (lambda value: [value.start, value.end], _read_span),
    Quotation: (_write_quotation, _read_quotation),
}
