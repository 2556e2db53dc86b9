"""The verb `show`: an agreement in, its terms in plain words out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from warikan.agreement.model import Agreement
from warikan.agreement.plain.document import Document, Entry, document
from warikan.agreement.plain.sentences import Language
from warikan.desk.opened import Opened, opened
from warikan.evidence.glossary import Name, named_on, names, subjects
from warikan.ground.cells import printable, wrapped
from warikan.ground.diagnostic import Diagnostic

_KINDS = {
    "en": {"official": "official", "popular": "popular", "short": "short"},
    "ja": {"official": "正式名称", "popular": "通称", "short": "略称"},
}
_OWN = {"jp": "ja", "kr": "ko"}  # the language of a party that pays, beside the one that is asked for
_RANK = ("official", "popular", "short")


@dataclass(frozen=True, slots=True)
class Shown:
    """An agreement in plain words, and the warnings about its file."""

    agreement: Agreement
    language: Language
    document: Document
    names: tuple[Name, ...]
    warnings: tuple[Diagnostic, ...] = ()


def shown(name: str, language: Language = "en", as_known: date = date.max) -> Shown | list[Diagnostic]:
    """An agreement in plain words, by its id or path, or what is wrong with it."""
    found = opened(name, as_known=as_known)
    if not isinstance(found, Opened):
        return found
    of = found.agreement
    called = _names(of, language)
    first = [
        each for each in called if each.language == language and subjects()[each.subject].payer == of.host
    ]
    about = first[0].name if first else ""
    words = document(of, language, tuple(_listed(called, language)), about)
    return Shown(of, language, words, called, found.warnings)


def show(agreement: str, *, lang: Language = "en", as_known: date | None = None) -> dict[str, Any]:
    """An agreement's terms in plain words, by its id or path, as plain values.

    >>> made = show("jp-us-2022", lang="ja")
    >>> made["names"][0]["name"], made["clauses"][1]["says"][1][-10:]
    ('同盟強靱化予算', '33億円を負担する。')
    """
    found = shown(agreement, lang, as_known or date.max)
    if isinstance(found, Shown):
        return as_json(found)
    raise ValueError("\n".join(map(str, found)))


def _names(of: Agreement, language: Language) -> tuple[Name, ...]:
    """What the things it is about were called when it was signed, in the language and the payer's own."""
    about = {word.casefold() for word in of.about}
    meant = [name.subject for name in names() if name.name.casefold() in about]
    mine = [each.id for each in subjects().values() if meant and each.payer == of.host]
    signed = of.instruments[0].signed or of.first.days.first
    found = [
        each
        for subject in dict.fromkeys((*mine, *meant))
        for tongue in dict.fromkeys((language, _OWN.get(of.host, language)))
        for each in sorted(named_on(subject, signed, tongue), key=_first)
    ]
    return tuple(dict.fromkeys(found))


def _first(name: Name) -> tuple[int, int]:
    """Official names before popular ones, the newest first, since it is the one in use."""
    return _RANK.index(name.kind), -(name.since or date.min).toordinal()


def _listed(called: Sequence[Name], language: Language) -> Iterator[str]:
    """The names of each subject in one language, a line each."""
    before, after = ("（", "）") if language == "ja" else (" (", ")")
    for _, same in groupby(called, key=lambda name: (name.subject, name.language)):
        yield ", ".join(f"{each.name}{before}{_KINDS[language][each.kind]}{after}" for each in same)


def as_json(made: Shown) -> dict[str, Any]:
    """The words as plain values, clause by clause."""
    of, words = made.agreement, made.document
    return {
        "agreement": of.id,
        "language": made.language,
        "title": words.title,
        "term": f"{of.first}..{of.last}",
        "from": of.first_day.isoformat(),
        "to": of.last_day.isoformat(),
        "names": [
            {"subject": each.subject, "name": each.name, "language": each.language, "kind": each.kind}
            for each in made.names
        ],
        "frame": list(words.frame),
        "clauses": [
            {
                "clause": clause.id,
                "category": clause.category,
                "called": entry.text.category,
                "years": [f"FY{year}" for year in clause.years],
                "kind": clause.kind,
                "stage": clause.stage,
                "home": clause.home,
                "says": list(_said(entry)),
                "grounds": list(entry.grounds),
                "facts": [fact.id for fact in clause.facts],
                "assumed": list(clause.assumed),
            }
            for clause, entry in zip(of.clauses, words.clauses, strict=True)
        ],
        "inputs": list(of.inputs),
        "holes": list(of.holes),
        "assumed": list(of.assumed),
    }


def _said(entry: Entry) -> Iterator[str]:
    """What a clause says, its kind before all else where the file tells it."""
    if entry.text.kind:
        yield entry.text.kind
    yield from entry.text.says


def lines(made: Shown, width: int) -> Iterator[str]:
    """The words as lines for a terminal of a width."""
    words = made.document
    yield from wrapped(printable(f"{words.title} ({made.agreement.id})"), width)
    yield ""
    for sentence in words.frame:
        yield from wrapped(printable(sentence), width, "", "  ")
    for number, entry in enumerate(words.clauses, 1):
        yield ""
        also = "" if entry.text.category == entry.text.id else f" ({entry.text.category})"
        yield printable(f"{number}. {entry.text.id}{also}")
        for sentence in (*_said(entry), *entry.grounds):
            yield from wrapped(printable(sentence), width, "   ", "     ")
    for head, items in words.lists:
        yield ""
        yield printable(head)
        for item in items:
            yield from wrapped(printable(item), width, "- ", "  ")
