"""Symbolic forms of calendar expressions: what the words say before anyone knows the day of the text.

Named tuples, which load fastest; forms are told apart by their type, for two of a kind of fields are equal as tuples.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Part = Literal["start", "early", "mid", "late", "end", "first half", "second half", "q1", "q2", "q3", "q4"]
Unit = Literal["day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century"]
SeasonName = Literal["spring", "summer", "autumn", "winter"]
TimeOfDay = Literal["morning", "afternoon", "evening", "night"]


class Day(NamedTuple):
    """A day of a month; ``weekday`` (Monday 0) where it is named too."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    year_shift: int | None = None
    time: TimeOfDay | None = None


class DayOfMonth(NamedTuple):
    """A day whose month is not named: the 18th; ``shift`` counts months ("the 15th of next month")."""

    day: int
    weekday: int | None = None
    shift: int | None = None


class Holiday(NamedTuple):
    """A day of the year that a calendar rule gives; ``shift`` as in "last Christmas"."""

    name: str
    year: int | None = None
    shift: int | None = None


class Month(NamedTuple):
    """A month or a part of it; ``shift`` is "last March" (-1) or "next March" (1).

    ``year_shift`` counts years: "March of next year"; ``told`` is of the year spoken of: "March of that year".
    """

    month: int
    year: int | None = None
    part: Part | None = None
    shift: int | None = None
    year_shift: int | None = None
    told: bool | None = None


class Year(NamedTuple):
    """A calendar year or a part of it."""

    number: int
    part: Part | None = None


class YearPart(NamedTuple):
    """A quarter or half of a year that is not named."""

    part: Part


class Decade(NamedTuple):
    """Ten years named by their first: the 1990s."""

    first: int
    part: Part | None = None


class Century(NamedTuple):
    """A hundred years by the usual count: the 20th is 1900 to 1999."""

    number: int
    part: Part | None = None


class Season(NamedTuple):
    """A season by the northern convention; ``shift`` as in "last summer", ``year_shift`` as in "autumn next year"."""

    season: SeasonName
    year: int | None = None
    shift: int | None = None
    year_shift: int | None = None


class Week(NamedTuple):
    """A week by its number, the first being the one that holds the year's first Thursday."""

    number: int
    year: int | None = None
    year_shift: int | None = None


class Relative(NamedTuple):
    """A whole unit counted from that of the text's own day: last month (-1), this year (0), tomorrow (1)."""

    unit: Unit
    shift: int
    part: Part | None = None
    time: TimeOfDay | None = None


class Elapsed(NamedTuple):
    """From the start of the text's own unit to its day: earlier this month; of the unit spoken of: "that month"."""

    unit: Unit
    told: bool | None = None


class Rest(NamedTuple):
    """From the text's own day to the end of its unit: later this month; from the day spoken of: "later that month"."""

    unit: Unit
    told: bool | None = None


class Weekday(NamedTuple):
    """A day of the week, Monday 0; ``shift`` as in "next Friday", ``week`` as in "Friday of next week".

    ``side`` is -1 in "this past Friday" and 1 in "this coming Friday", whatever the verb.
    """

    weekday: int
    shift: int | None = None
    week: int | None = None
    side: int | None = None
    time: TimeOfDay | None = None


class Fiscal(NamedTuple):
    """A fiscal year by number or counted from the present one; ``holder`` the party whose calendar the words name.

    ``last`` closes a list or run of years ("fiscal 2022 and 2023").
    """

    number: int | None = None
    shift: int | None = None
    holder: str | None = None
    last: int | None = None
    part: Part | None = None


class SplitYear(NamedTuple):
    """One fiscal year by the names of both calendar years that it lies in: the budget for 2025-26.

    ``sure`` is false where no words speak of a budget: such years are fiscal only with whoever counts them so.
    """

    first: int
    sure: bool = True


class YearTo(NamedTuple):
    """The twelve months up to the end of a month: the year to March 2022; ``ahead`` is of a year that is "ending"."""

    month: int
    year: int | None = None
    ahead: bool | None = None


class Run(NamedTuple):
    """So many units up to the end of a form ("five years through fiscal 2026") or from its start."""

    many: int
    unit: Unit
    first: Form | None = None
    last: Form | None = None


class Between(NamedTuple):
    """From the start of one form to the end of another."""

    first: Form
    last: Form


class Nth(NamedTuple):
    """So many units of a longer time, the first of them the ``number``-th (-1 the last): the last two weeks of May."""

    number: int
    unit: Unit
    of: Form
    many: int = 1
    weekday: int | None = None


class Holding(NamedTuple):
    """The week or weekend that holds another time: the week of April 10."""

    unit: Unit
    of: Form


class Edge(NamedTuple):
    """The start, middle or end of a time that has no part of its own: the end of the 1990s, mid-week."""

    part: Part
    of: Form


class Offset(NamedTuple):
    """So many units before (negative) or after another time: two weeks after Christmas."""

    many: int
    unit: Unit
    base: Form


class Ago(NamedTuple):
    """So many units before (negative) or after the text's own day, by the unit: two years ago.

    ``sure`` is false for "in two years", which is a point only where something is to come.
    """

    many: int
    unit: Unit
    sure: bool = True


class Within(NamedTuple):
    """The days from the last anchor, at most so many units on: within a week."""

    many: int
    unit: Unit


class Around(NamedTuple):
    """So many units around the text's own day that no convention settles: the next five years."""

    many: int
    unit: Unit
    ahead: bool


class Anaphor(NamedTuple):
    """A unit counted from the time spoken of before: the same day (0), a day earlier (-1), ten days later (10).

    ``same`` is true where as long a time is meant as was spoken of: the quarter that lies "a year earlier".
    """

    unit: Unit
    shift: int
    same: bool = False


class Recurring(NamedTuple):
    """A time that comes again, which is no interval: every Monday."""

    every: str


class Ambiguous(NamedTuple):
    """Figures that two conventions read as two days: 03/04/2021."""

    year: int | None
    one: int
    other: int


Form = (
    Day | DayOfMonth | Holiday | Month | Year | YearPart | Decade | Century | Season | Week | Relative | Elapsed | Rest
    | Weekday | Fiscal | SplitYear | YearTo | Run | Between | Nth | Holding | Edge | Offset | Ago | Within | Around
    | Anaphor | Recurring | Ambiguous
)  # fmt: skip
_FORMS: tuple[type[Form], ...] = get_args(Form)
_QUIET = ("many", "sure", "same")  # fields that are spelled only where they say more than usual


def spell(form: Form, holder: str | None = None) -> str:
    """A form as compact notation; ``holder`` is the party whose fiscal calendar was used.

    >>> spell(Fiscal(2022), "jp"), spell(Month(8, part="early")), spell(Run(5, "year", last=Fiscal(2026)), "jp")
    ('FY(jp, 2022)', 'Month(8, part=early)', 'Run(5, year, last=FY(jp, 2026))')
    """
    if isinstance(form, Fiscal):
        who = form.holder or holder or "?"
        number = form.number if form.number is not None else f"{form.shift or 0:+d}"
        part = f", part={form.part}" if form.part else ""
        return f"FY({who}, {number}{f'..{form.last}' if form.last else ''}{part})"
    if isinstance(form, SplitYear):
        return f"FY({holder or '?'}, {form.first}/{(form.first + 1) % 100:02d})"
    parts = []
    keyed = False
    for name, value in zip(form._fields, form, strict=True):
        if value is None or (name in _QUIET and value == form._field_defaults.get(name)):
            keyed = True
            continue
        shown = spell(value, holder) if isinstance(value, _FORMS) else str(value)
        parts.append(f"{name}={shown}" if keyed else shown)
    return f"{type(form).__name__}({', '.join(parts)})"


def is_dated(form: Form) -> bool:
    """Whether a form fixes its days without the day of the text (a fiscal year still needs its holder).

    >>> is_dated(Year(2022)), is_dated(Month(3)), is_dated(Between(Year(2022), Year(2026)))
    (True, False, True)
    """
    match form:
        case Day() | Month() | YearTo() | Season() | Holiday() | Week():
            return form.year is not None
        case Year() | Decade() | Century() | SplitYear():
            return True
        case Fiscal():
            return form.number is not None
        case Between():
            return is_dated(form.first) and is_dated(form.last)
        case Nth() | Holding() | Edge():
            return is_dated(form.of)
        case Offset():
            return is_dated(form.base)
        case Run():
            edge = form.first or form.last
            return edge is not None and is_dated(edge)
        case _:
            return False
