"""Reckoning months, years, fiscal years and units counted from the day of the text."""

from __future__ import annotations

from datetime import date, timedelta

from warikan.figures.days import Days
from warikan.figures.fiscal import BIENNIAL, FiscalCalendar
from warikan.reading.forms import (
    Ago,
    Anaphor,
    Around,
    Century,
    Decade,
    Elapsed,
    Fiscal,
    Month,
    Part,
    Relative,
    Rest,
    Season,
    SplitYear,
    Unit,
    Week,
    Within,
    Year,
    YearPart,
    YearTo,
)
from warikan.reading.reckon_given import Given, by_tense
from warikan.reading.time_units import (
    decade_part,
    edge_of,
    month_part,
    same_day,
    season_days,
    unit_at,
    year_part,
)

_FISCAL_PARTS: dict[Part, tuple[int, int]] = {
    "first half": (0, 5), "second half": (6, 11), "q1": (0, 2), "q2": (3, 5), "q3": (6, 8), "q4": (9, 11),
}  # fmt: skip
_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
SHORT = 31  # days up to which "within …" says when something is to happen rather than how long it may take


def month(form: Month, given: Given) -> Days | None:
    """A month: of the year named, else of the one that "last", "next" or the tense says.

    >>> str(month(Month(3), Given(date(2021, 11, 17), "past")))
    '2021-03-01..2021-03-31'
    >>> str(month(Month(3, shift=1), Given(date(2021, 11, 17))))
    '2022-03-01..2022-03-31'
    """
    if form.year is not None:
        return month_part(form.year, form.month, form.part)
    if form.told:
        return month_part(given.anchor.first.year, form.month, form.part) if given.anchor else None
    if given.day is None:
        return None
    here = given.day.year
    if form.year_shift is not None:
        return month_part(here + form.year_shift, form.month, form.part)
    if form.shift is not None:
        options = [month_part(here + n, form.month, form.part) for n in (-2, -1, 0, 1, 2)]
        return _shifted(options, form.shift, given.day)
    this = month_part(here, form.month, form.part)
    if given.lead == "since" or given.tense == "past":
        return this if this.first <= given.day else month_part(here - 1, form.month, form.part)
    if given.tense == "future":
        return this if this.last >= given.day else month_part(here + 1, form.month, form.part)
    return by_tense([month_part(here + n, form.month, form.part) for n in (-1, 0, 1)], given)


def _shifted(options: list[Days], shift: int, day: date) -> Days:
    """Of five times a year apart, the last one over, this year's, or the next one to begin."""
    if shift < 0:
        return [days for days in options if days.last < day][-1]
    return options[2] if shift == 0 else next(days for days in options if days.first > day)


def years(form: Year | YearPart | Decade | Century, given: Given) -> Days | None:
    """A year, decade or century, or the quarter of a year that the tense says.

    >>> str(years(YearPart("q3"), Given(date(2021, 11, 17), "past"))), str(years(Decade(1990, "early"), Given(None)))
    ('2021-07-01..2021-09-30', '1990-01-01..1993-12-31')
    """
    match form:
        case Year():
            return year_part(form.number, form.part)
        case YearPart():
            return _part_of_year(form.part, given)
        case Decade():
            return decade_part(form.first, form.part)
        case Century():
            whole = Days.year(100 * form.number - 100).span_with(Days.year(100 * form.number - 1))
            return whole if form.part is None else edge_of(whole, form.part)


def _part_of_year(part: Part, given: Given) -> Days | None:
    """The quarter or half that the tense says; what is told of as past is over."""
    if given.day is None:
        return None
    options = [year_part(given.day.year + n, part) for n in (-2, -1, 0, 1)]
    if given.tense == "past":
        return [days for days in options if days.last < given.day][-1]
    return by_tense(options, given)


def season(form: Season, given: Given) -> Days | None:
    """A season of the year named, else the last, this or the next one, or the one that the tense says.

    >>> str(season(Season("summer", None, -1), Given(date(2021, 3, 1))))
    '2020-06-01..2020-08-31'
    """
    if form.year is not None:
        return season_days(form.year, form.season)
    if given.day is None:
        return None
    if form.year_shift is not None:
        return season_days(given.day.year + form.year_shift, form.season)
    options = [season_days(given.day.year + n, form.season) for n in (-2, -1, 0, 1, 2)]
    return by_tense(options, given) if form.shift is None else _shifted(options, form.shift, given.day)


def week(form: Week, given: Given) -> Days | None:
    """A week by its number.

    >>> str(week(Week(1, 2021), Given(None)))
    '2021-01-04..2021-01-10'
    """
    year = form.year
    if year is None:
        if given.day is None:
            return None
        year = given.day.year + (form.year_shift or 0)
    monday = date.fromisocalendar(year, form.number, 1)
    return Days(monday, monday + timedelta(days=6))


def relative(form: Relative, given: Given) -> Days | None:
    """A unit counted from that of the text's day, or a part of it; "this weekend" told on a Monday is the one gone.

    >>> str(relative(Relative("month", 1), Given(date(2021, 11, 17))))
    '2021-12-01..2021-12-31'
    """
    if given.day is None:
        return None
    gone = form.unit == "weekend" and form.shift == 0 and given.tense == "past" and given.day.weekday() < 4
    whole = unit_at(form.unit, given.day, -1 if gone else form.shift)
    if form.part is None:
        return whole
    if form.part == "end":
        return Days.one(whole.last)
    if form.unit == "year":
        return year_part(whole.first.year, form.part)
    if form.unit == "month":
        return month_part(whole.first.year, whole.first.month, form.part)
    return decade_part(whole.first.year, form.part) if form.unit == "decade" else edge_of(whole, form.part)


def to_or_from_now(form: Elapsed | Rest, given: Given) -> Days | None:
    """The present unit up to the text's day, or from it.

    >>> str(to_or_from_now(Rest("year"), Given(date(2021, 11, 17))))
    '2021-11-17..2021-12-31'
    """
    if form.told:
        near, far = (given.anchor.first, given.anchor.last) if given.anchor else (None, None)
    else:
        near = far = given.day
    if near is None or far is None:
        return None
    if isinstance(form, Elapsed):
        return Days(unit_at(form.unit, near, 0).first, near)
    return Days(far, unit_at(form.unit, far, 0).last)


def fiscal(form: Fiscal, given: Given) -> Days | None:
    """A fiscal year on the given calendar, or a part of it; ``None`` where nobody's calendar is given."""
    if given.calendar is None:
        return None
    if form.number is not None:
        first = given.calendar.year(form.number)
    elif given.day is not None:
        first = given.calendar.year_of(given.day).plus(form.shift or 0)
    else:
        return None
    whole = first.days if form.last is None else first.days.span_with(given.calendar.year(form.last).days)
    if form.part is None:
        return whole
    if form.part == "end":
        return Days.one(whole.last)
    months = _FISCAL_PARTS.get(form.part)
    if months is None:
        return None
    return unit_at("month", whole.first, months[0]).span_with(unit_at("month", whole.first, months[1]))


def split_year(form: SplitYear, given: Given) -> Days | None:
    """The fiscal year that begins in the first of two calendar years; nobody's where the holder's is a calendar year.

    A body that budgets for two calendar years at once names both.

    >>> from warikan.figures.fiscal import JAPAN
    >>> str(split_year(SplitYear(2025), Given(None, calendar=JAPAN)))
    '2025-04-01..2026-03-31'
    """
    calendar = given.calendar
    if calendar is not None and calendar.party in BIENNIAL:
        return Days(date(form.first, 1, 1), date(form.first + 1, 12, 31))
    if (
        calendar is None or calendar.first_month == 1 or calendar.party == "us"
    ):  # Americans name it by its last
        return None
    return calendar.year(form.first + (calendar.named_by == "last")).days


def year_to(form: YearTo, given: Given) -> Days | None:
    """The twelve months up to the end of one.

    >>> str(year_to(YearTo(3, 2022), Given(None)))
    '2021-04-01..2022-03-31'
    """
    if form.ahead is not None and given.day is not None:
        given = given._replace(tense="future" if form.ahead else "past")
    end = month(Month(form.month, form.year), given)
    return Days(unit_at("month", end.first, -11).first, end.last) if end else None


def ago(form: Ago, given: Given) -> Days | None:
    """So many units from the text's day, by the unit; "in two years" only of what is to come.

    >>> str(ago(Ago(-2, "year"), Given(date(2021, 11, 17))))
    '2019-01-01..2019-12-31'
    >>> ago(Ago(2, "year", sure=False), Given(date(2021, 11, 17), "past")) is None
    True
    """
    if given.day is None or (not form.sure and given.tense != "future"):
        return None
    return unit_at(form.unit, given.day, form.many)


def around(form: Around, given: Given) -> Days | None:
    """The past so many units up to the text's day; of what is to come, what ends within the year, or whole years.

    "The next five years" of a deal begin by convention with the host's next year, fiscal where that is its own.

    >>> str(around(Around(3, "month", False), Given(date(2021, 11, 17))))
    '2021-08-17..2021-11-17'
    """
    months = form.many * _MONTHS.get(form.unit, 0)
    days = form.many * _DAYS.get(form.unit, 0)
    if given.day is None or not (months or days):
        return None
    if form.ahead and form.unit == "year" and form.many > 1:
        return _years_ahead(form.many, given.day, given.calendar)
    if form.ahead and (months >= 12 or days > 366):
        return None
    sign = 1 if form.ahead else -1
    end = same_day(given.day, sign * months) if months else given.day + timedelta(days=sign * days)
    return Days(min(given.day, end), max(given.day, end))


def _years_ahead(count: int, day: date, calendar: FiscalCalendar | None) -> Days | None:
    """So many whole years from the first day of the next one on."""
    if calendar is None:
        return None
    number = calendar.year_of(day).number + 1
    return Days(calendar.year(number).days.first, calendar.year(number + count - 1).days.last)


def within(form: Within, given: Given) -> Days | None:
    """The days from the one spoken of, or from the text's, that a short limit leaves."""
    length = form.many * {"day": 1, "week": 7}.get(form.unit, SHORT + 1)
    start = given.anchor.single if given.anchor and given.anchor.single else given.day
    return Days(start, start + timedelta(days=length)) if start and length <= SHORT else None


def _is_own_year(days: Days) -> bool:
    """Whether days are twelve whole months that begin in another month than January."""
    begins = days.first.day == 1 and days.first.month > 1
    return begins and same_day(days.first, 12) - timedelta(days=1) == days.last


def anaphor(form: Anaphor, given: Given) -> Days | None:
    """Counted from the days spoken of before, where those are no longer than the unit."""
    if given.anchor is None and given.day is not None and form.unit == "year" and form.shift < 0:
        return unit_at("year", given.day, form.shift)  # "two years earlier", where no other time is spoken of
    if given.anchor is None and given.day is not None and (form.unit, form.shift) == ("quarter", -4):
        return unit_at("quarter", given.day, -5)  # a year before the last quarter over, which is reported on
    if form.unit == "year" and given.anchor is not None and _is_own_year(given.anchor):
        first = same_day(given.anchor.first, 12 * form.shift)  # the fiscal year before or behind
        return Days(first, same_day(first, 12) - timedelta(days=1))
    if form.same and given.anchor is not None and _is_months(given.anchor):
        first = same_day(given.anchor.first, -12)  # a quarter beside that of a year earlier
        return Days(first, same_day(given.anchor.last + timedelta(days=1), -12) - timedelta(days=1))
    if given.anchor is None or not unit_at(form.unit, given.anchor.first, 0).covers(given.anchor):
        return None
    return unit_at(form.unit, given.anchor.first, form.shift)


def _is_months(days: Days) -> bool:
    """Whether days are a whole month or quarter."""
    return days in (unit_at("month", days.first, 0), unit_at("quarter", days.first, 0))
