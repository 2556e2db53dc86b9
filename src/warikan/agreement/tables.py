"""Tables of parties: who is party to a many-party agreement, with rates in a scale and classes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from warikan.agreement.keys import Member
from warikan.figures.schedules import Level
from warikan.ground.shelf import Row, rows

_CBD = "facts/un_cbd_2025_2026_inputs.csv"
_SCALE = "facts/un_scale_of_assessments.csv"
_TABLES = ("cbd-parties", "un-scale-2010-2012")
_EU = "EU"  # the tables of the sources call it EUU


def tables() -> Sequence[str]:
    """The names of the tables that ship."""
    return _TABLES


@cache
def table(name: str) -> tuple[Member, ...]:
    """The parties of a table in its order.

    >>> table("cbd-parties")[0].name, len(table("cbd-parties"))
    ('Afghanistan', 196)
    """
    if name == "cbd-parties":
        return tuple(_cbd(row) for row in rows(_CBD))
    period = name.removeprefix("un-scale-")
    states = tuple(_state(row) for row in rows(_SCALE) if row["period"] == period)
    return (
        *states,
        Member(_EU, "European Union", Level(Fraction(0), None, "rate of the European Union in the scale")),
    )


def _cbd(row: Row) -> Member:
    rate = Fraction(row["un_scale_2022_2024_percent"] or 0) / 100
    classes = frozenset({"ldc"} if row["is_ldc"] == "true" else ())
    return Member(_id(row), row["name"], Level(rate, rate), classes, row["source_url"])


def _state(row: Row) -> Member:
    rate = Fraction(row["rate_percent"]) / 100
    return Member(row["iso3"], row["name"], Level(rate, rate), frozenset(), row["source_url"])


def _id(row: Row) -> str:
    return _EU if row["iso3"] == "EUU" else row["iso3"]
