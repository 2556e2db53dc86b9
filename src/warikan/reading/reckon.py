"""Reckoning: the days a symbolic form comes to, given the day of the text, tense, calendar and what was spoken of."""

from __future__ import annotations

from datetime import date, timedelta

from warikan.figures.days import Days
from warikan.reading.forms import (
    Ago,
    Ambiguous,
    Anaphor,
    Around,
    Between,
    Century,
    Day,
    DayOfMonth,
    Decade,
    Edge,
    Elapsed,
    Fiscal,
    Form,
    Holding,
    Holiday,
    Month,
    Nth,
    Offset,
    Recurring,
    Relative,
    Rest,
    Run,
    Season,
    SplitYear,
    Unit,
    Week,
    Weekday,
    Within,
    Year,
    YearPart,
    YearTo,
)
from warikan.reading.reckon_days import ambiguous, single_day
from warikan.reading.reckon_given import Given
from warikan.reading.reckon_periods import (
    ago,
    anaphor,
    around,
    fiscal,
    month,
    relative,
    season,
    split_year,
    to_or_from_now,
    week,
    within,
    year_to,
    years,
)
from warikan.reading.time_units import edge_of, nth_weekday, same_day, unit_at

_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_LOOSE = ("start", "early", "mid", "late")


def reckon(form: Form, given: Given) -> Days | None:
    """The days of ``form``, or ``None`` where what is given does not settle them.

    >>> str(reckon(Month(12, part="late"), Given(date(2021, 11, 17), "future")))
    '2021-12-21..2021-12-31'
    """
    try:
        return _reckon(form, given)
    except (ValueError, OverflowError):  # 29 February of a common year; a year beyond the calendar
        return None


def is_fuzzy(form: Form) -> bool:
    """Whether the days stand by convention only ("early August").

    >>> is_fuzzy(Month(8, part="early")), is_fuzzy(Month(8))
    (True, False)
    """
    match form:
        case Month() | Year() | Relative():
            return form.part in _LOOSE
        case Elapsed():
            return form.unit == "year"
        case Anaphor():
            return form.unit in ("quarter", "year")
        case Offset():
            return form.unit != "day"
        case Between():
            return is_fuzzy(form.first) or is_fuzzy(form.last)
        case Nth():
            return form.weekday is None and form.unit != "month"
        case Season() | Ago() | Within() | Around() | Decade() | Century() | Edge():
            return True
        case _:
            return False


def _reckon(form: Form, given: Given) -> Days | None:  # noqa: PLR0912 - a case for each form
    match form:
        case Day() | DayOfMonth() | Holiday() | Weekday():
            return single_day(form, given)
        case Month():
            return month(form, given)
        case Year() | YearPart() | Decade() | Century():
            return years(form, given)
        case Season():
            return season(form, given)
        case Week():
            return week(form, given)
        case Relative():
            return relative(form, given)
        case Elapsed() | Rest():
            return to_or_from_now(form, given)
        case Fiscal():
            return fiscal(form, given)
        case SplitYear():
            return split_year(form, given)
        case YearTo():
            return year_to(form, given)
        case Run():
            return _run(form, given)
        case Between():
            return _between(form, given)
        case Nth():
            return _nth(form, given)
        case Holding() | Edge() | Offset():
            return _hung(form, given)
        case Ago():
            return ago(form, given)
        case Within():
            return within(form, given)
        case Anaphor():
            return anaphor(form, given)
        case Ambiguous():
            return ambiguous(form, given)
        case Around():
            return around(form, given)
        case Recurring():
            return None


def _run(form: Run, given: Given) -> Days | None:
    """So many units to the end of the last or from the start of the first; months from a month alone."""
    edge = form.first or form.last
    whole = _reckon(edge, given) if edge else None
    if whole is None:
        return None
    if form.unit in _DAYS:
        length = timedelta(days=form.many * _DAYS[form.unit] - 1)
        return (
            Days(whole.first, whole.first + length) if form.first else Days(whole.last - length, whole.last)
        )
    months = form.many * _MONTHS[form.unit]
    if form.last is not None:
        return Days(unit_at("month", whole.last, 1 - months).first, whole.last)
    if whole.single and whole.first.day > 1:
        return Days(whole.first, same_day(whole.first, months) - timedelta(days=1))
    return Days(whole.first, unit_at("month", whole.first, months - 1).last)


def _between(form: Between, given: Given) -> Days | None:
    first, last = _reckon(form.first, given), _reckon(form.last, given)
    return Days(first.first, last.last) if first and last and first.first <= last.last else None


def _nth(form: Nth, given: Given) -> Days | None:
    """Weeks count by the Thursday they hold, as in the ISO calendar."""
    whole = _reckon(form.of, given)
    if whole is None:
        return None
    if form.weekday is not None:
        return nth_weekday(whole, form.number, form.weekday)
    if form.unit in _MONTHS:
        return _nth_months(whole, form)
    step = _DAYS[form.unit]
    if form.unit == "week" and isinstance(form.of, Month) and form.number > 0:
        # The first week of a month is its first seven days.
        start = whole.first + timedelta(days=step * (form.number - 1))
        return Days(start, min(whole.last, start + timedelta(days=step * form.many - 1)))
    first, last = (
        (whole.first, whole.last) if step == 1 else (_week_of(whole.first), _week_of(whole.last, back=True))
    )
    if form.number > 0:
        start = first + timedelta(days=step * (form.number - 1))
    elif form.unit == "week" and isinstance(form.of, Month):
        start = whole.last - timedelta(days=step * form.many - 1)  # the last seven days of a month
    else:
        start = last - timedelta(days=step * form.many - 1)
    found = Days(start, start + timedelta(days=step * form.many - 1))
    return found if found.overlaps(whole) else None


def _week_of(day: date, back: bool = False) -> date:
    """The Monday of the first week whose Thursday is not before ``day``; the Sunday of the last one not after it."""
    if back:
        return day - timedelta(days=(day.weekday() - 3) % 7 - 3)
    return day + timedelta(days=(3 - day.weekday()) % 7 - 3)


def _nth_months(whole: Days, form: Nth) -> Days | None:
    months = _MONTHS[form.unit]
    if form.number > 0:
        start = unit_at("month", whole.first, months * (form.number - 1))
        end = unit_at("month", start.first, months * form.many - 1)
    else:
        start, end = unit_at("month", whole.last, 1 - months * form.many), unit_at("month", whole.last, 0)
    found = start.span_with(end)
    return found if whole.covers(found) else None


def _hung(form: Holding | Edge | Offset, given: Given) -> Days | None:
    """What hangs on another time: the week that holds it, a part of it, so many units before or after it."""
    base = _reckon(form.of if not isinstance(form, Offset) else form.base, given)
    if base is None:
        return None
    match form:
        case Holding():
            return unit_at(form.unit, base.first, 0)
        case Edge():
            return edge_of(base, form.part)
        case Offset():
            return _moved(form, base)


def _moved(form: Offset, base: Days) -> Days | None:
    """So many days on to the day; weeks give or take three days; months and years to the whole unit."""
    end = base.first if form.many < 0 else base.last
    if form.unit == "day":
        return Days.one(end + timedelta(days=form.many)) if base.length <= 7 else None
    if form.unit in _DAYS:
        middle = end + timedelta(days=form.many * _DAYS[form.unit])
        return Days(middle - timedelta(days=3), middle + timedelta(days=3)) if base.length <= 31 else None
    return unit_at(form.unit, end, form.many)
