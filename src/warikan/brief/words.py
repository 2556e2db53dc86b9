"""How a brief writes sums, days, shares and lists in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warikan.figures.precision import decimal, percent
from warikan.figures.spelled import MONTHS, SYMBOLS, count, day, days, listed, money, round_money
from warikan.ground.party import Party

__all__ = [
    "LONGEST_QUOTE",
    "MONTHS",
    "SYMBOLS",
    "category",
    "count",
    "day",
    "days",
    "decimal",
    "duration",
    "listed",
    "money",
    "parties",
    "party",
    "percent",
    "quoted",
    "round_money",
    "term",
]

LONGEST_QUOTE = 160
_WITH_ARTICLE = frozenset("us gb nl ph ae do bs gm mv mh eu un km cd cf cz".split())
# Bodies named by a common noun take it: "the Asian Development Bank", but "NATO" and "Deutsche Bank".
_COMMON = re.compile(
    r" (?:Union|Council|Organi[sz]ation|Fund|Facility|Court|Committee|Commission|Agency|Community|Forum|Party|Authority"
    r"|Tribunal|League|Association|Federation|Alliance|Confederation|Secretariat)\b"
    r"|^(?:Council|Commonwealth|Organi[sz]ation|Convention|Bank|Association) (?:of|for|on)\b"
)
_KNOWN_COMMON = re.compile(r" Bank\b")


_MEMBERS = " members"


def party(value: Party) -> str:
    """A party within a sentence, with the article its name takes.

    >>> party(Party("us", "United States")), party(Party("jp", "Japan"))
    ('the United States', 'Japan')
    >>> party(Party("adb", "Asian Development Bank", "body")), party(Party("nato", "NATO", "body"))
    ('the Asian Development Bank', 'NATO')
    >>> party(Party("un", "United Nations members", "body"))
    'the members of the United Nations'
    """
    if value.name.endswith(_MEMBERS):
        return f"the members of {party(replace(value, name=value.name.removesuffix(_MEMBERS)))}"
    common = value.kind == "body" and (
        _COMMON.search(value.name) or (value.id and _KNOWN_COMMON.search(value.name))
    )
    takes = (value.id in _WITH_ARTICLE or common) and not value.name.lower().startswith("the ")
    return f"the {value.name}" if takes else value.name


def are_several(values: Sequence[Party]) -> bool:
    """Whether a verb behind these parties stands in the plural.

    >>> are_several([Party("jp", "Japan")]), are_several([Party("un", "United Nations members", "body")])
    (False, True)
    """
    return len(values) > 1 or any(value.name.endswith(_MEMBERS) for value in values)


def parties(values: Sequence[Party]) -> str:
    """Several parties within a sentence."""
    return listed([party(value) for value in values])


# Lines of budget tables whose names would not read as words.
_CATEGORIES = {
    "fip": "facilities improvement",
    "labor_total": "labor",
    "five_year_total": "five-year total",
    "training_relocation_all_sma": "training relocation, all under the agreement",
}


def category(name: str) -> str:
    """A category or a line of a budget table in words.

    >>> category("training_relocation"), category("fip")
    ('training relocation', 'facilities improvement')
    """
    return _CATEGORIES.get(name, name.replace("_", " "))


_DURATION = re.compile(r"P(?P<clock>T?)(?P<number>X|[0-9]+)(?P<unit>DE|CE|[YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}


def duration(value: str) -> str:
    """An ISO duration in words; anything else unchanged.

    >>> duration("P5Y"), duration("P1M"), duration("FY2026")
    ('5 years', '1 month', 'FY2026')
    >>> duration("PXY"), duration("PT2H"), duration("P3DE")
    ('years, their number not said', '2 hours', '3 decades')
    """
    said = _DURATION.fullmatch(value)
    unit = (_CLOCK_UNITS if said["clock"] else _UNITS).get(said["unit"]) if said else None
    if said is None or unit is None:
        return value
    return f"{unit}s, their number not said" if said["number"] == "X" else count(int(said["number"]), unit)


_TERMS = {"first_fy": "first fiscal year", "last_fy": "last fiscal year", "increase_pct": "increase"}


def term(kind: str) -> str:
    """A kind of term in words.

    >>> term("first_fy"), term("renewal_option")
    ('first fiscal year', 'renewal option')
    """
    return _TERMS.get(kind, kind.replace("_", " "))


def quoted(words: str) -> str:
    """Copied words in quotation marks, on one line, cut at a word when long.

    >>> quoted("to strike\\na deal")
    '“to strike a deal”'
    """
    line = re.sub(r"\s+", " ", words).strip()
    if len(line) > LONGEST_QUOTE:
        line = line[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{line}”"
