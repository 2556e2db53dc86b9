"""The glossary: names of one thing by language and date, and of what larger thing it is a part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from warikan.ground.shelf import rows
from warikan.ground.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a subject. ``since`` is the first day of the time since when it is used, where a source says so."""

    subject: str
    name: str
    language: str
    kind: Literal["official", "popular", "short"]
    since: date | None
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What names name; ``part_of`` leads up to ``cost-sharing``, to which everything here belongs."""

    id: str
    part_of: str | None
    payer: str | None
    says: str


@cache
def names() -> tuple[Name, ...]:
    """Every name in the glossary.

    >>> [name.subject for name in names() if name.name == "思いやり予算"]
    ['host-nation-support']
    """
    return tuple(
        Name(
            subject=row["subject"],
            name=row["name"],
            language=row["language"],
            kind=row["kind"],  # type: ignore[arg-type]
            since=_first(row["since"]),
            address=row["source_url"],
            note=row["note"],
        )
        for row in rows("facts/glossary.csv")
    )


@cache
def subjects() -> dict[str, Subject]:
    """The subjects by their ids."""
    return {
        row["subject"]: Subject(row["subject"], row["part_of"] or None, row["payer"] or None, row["says"])
        for row in rows("facts/glossary_subjects.csv")
    }


def chain(subject: str) -> tuple[str, ...]:
    """A subject and what it is part of, up to the top.

    >>> chain("facilities-improvement-program")
    ('facilities-improvement-program', 'host-nation-support', 'cost-sharing')
    """
    above = subjects()[subject].part_of
    return (subject, *(chain(above) if above else ()))


def named_on(subject: str, day: date, language: str | None = None) -> tuple[Name, ...]:
    """The names of a subject that were in use by a day, those whose first day is not on record included.

    >>> [name.name for name in named_on("host-nation-support", date(2021, 12, 20), "ja")]
    ['思いやり予算', '在日米軍駐留経費負担']
    """
    return tuple(
        name
        for name in names()
        if name.subject == subject
        and language in (None, name.language)
        and (name.since is None or name.since <= day)
    )


def mentions(text: str) -> list[tuple[Span, str]]:
    """Where a text names a subject by any of its names, and which; the longest name counts, short ones as written.

    >>> [subject for _, subject in mentions("The “sympathy budget” (思いやり予算) is HNS.")]
    ['host-nation-support', 'host-nation-support', 'host-nation-support']
    """
    by_name = {name.name.casefold(): name for name in names()}
    found = []
    for match in _pattern().finditer(text):
        name = by_name[match[0].casefold()]
        if name.kind != "short" or match[0] == name.name:
            found.append((Span(*match.span()), name.subject))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """Any name; one in Latin letters stands as whole words."""
    words = sorted((name.name for name in names()), key=len, reverse=True)
    forms = [rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words]
    return re.compile("|".join(forms), re.IGNORECASE)


def _first(words: str) -> date | None:
    """The first day of a day, month or year.

    >>> _first("1978-06"), _first("")
    (datetime.date(1978, 6, 1), None)
    """
    return date.fromisoformat(f"{words}-01-01"[:10]) if words else None
