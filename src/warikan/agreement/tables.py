"""Tables of parties: who is party to a many-party agreement, of which class, with its rate in a scale."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from warikan.agreement.keys import Member
from warikan.figures.schedules import Level
from warikan.ground.shelf import Row, rows

_CBD = "facts/un_cbd_2025_2026_inputs.csv"
_SCALE = "facts/un_scale_of_assessments.csv"
_NAME = "un-scale of "
_EU = "EU"  # the tables of the sources call it EUU
_NOT_HELD = Level(Fraction(0), None, "a rate in the scale")


def tables() -> tuple[str, ...]:
    """The names of the tables that ship.

    >>> tables()
    ('cbd-parties', 'un-members-2010')
    """
    return ("cbd-parties", "un-members-2010")


def scales() -> tuple[str, ...]:
    """The names of the scales that ship, oldest first.

    >>> scales()[-1]
    'un-scale of 2025-2027'
    """
    return tuple(f"{_NAME}{period}" for period in sorted({row["period"] for row in rows(_SCALE)}))


@cache
def table(name: str) -> tuple[Member, ...]:
    """The parties of a table in its order, their rates not yet set.

    >>> table("cbd-parties")[0].name, len(table("cbd-parties"))
    ('Afghanistan', 196)
    """
    if name == "cbd-parties":
        return tuple(_party(row, "ldc" if row["is_ldc"] == "true" else "") for row in rows(_CBD))
    states = [row for row in rows(_SCALE) if row["period"] == "2010-2012"]
    return (*map(_party, states), Member(_EU, "European Union", _NOT_HELD))


@cache
def scaled(name: str, scale: str) -> tuple[Member, ...]:
    """The parties of a table with their rates in a scale; a rate that is not held is not known.

    The table of the biodiversity convention prints the scale of 2022 for its own parties, which are not all members
    of the United Nations; other scales are those of the members.

    >>> str(scaled("cbd-parties", "un-scale of 2022-2024")[0].base.low)
    '3/50000'
    """
    if (name, scale) == ("cbd-parties", "un-scale of 2022-2024"):
        found = [(row, row["un_scale_2022_2024_percent"]) for row in rows(_CBD)]
    else:
        period = scale.removeprefix(_NAME)
        found = [(row, row["rate_percent"]) for row in rows(_SCALE) if row["period"] == period]
    # A recalled rate is not one that is held.
    held = {_id(row): (rate, row["source_url"]) for row, rate in found if row["status"] == "verified"}
    return tuple(_rated(member, *held.get(member.id, ("", ""))) for member in table(name))


def _rated(member: Member, percent: str, address: str) -> Member:
    rate = Fraction(percent or 0) / 100
    base = Level(rate, rate) if percent else Level(Fraction(0), None, f"rate of {member.name} in the scale")
    return Member(member.id, member.name, base, member.classes, address)


def _party(row: Row, of: str = "") -> Member:
    return Member(_id(row), row["name"], _NOT_HELD, frozenset({of} if of else ()))


def _id(row: Row) -> str:
    return _EU if row["iso3"] == "EUU" else row["iso3"]
