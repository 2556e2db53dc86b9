"""Reckoning: the days a symbolic form comes to, given the day of the text, tense, calendar and what was spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from warikan.figures.days import Days
from warikan.figures.fiscal import FiscalCalendar
from warikan.reading.forms import (
    Ago,
    Ambiguous,
    Anaphor,
    Around,
    Between,
    Day,
    Decade,
    Elapsed,
    Fiscal,
    Form,
    Month,
    Part,
    Relative,
    Rest,
    Run,
    Season,
    SeasonName,
    Unit,
    Weekday,
    Within,
    Year,
    YearTo,
)
from warikan.reading.tense import Tense

_SEASONS: dict[SeasonName, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_YEAR_PARTS: dict[Part, tuple[int, int]] = {
    "early": (1, 3), "late": (10, 12), "first half": (1, 6), "second half": (7, 12),
    "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
}  # fmt: skip
NEAR = 62  # days within which the nearer of two possible dates is taken though no verb tells
FAR = 200  # days that the other one must then lie off
SHORT = 31  # days up to which "within …" says when something is to happen rather than how long it may take


@dataclass(frozen=True, slots=True)
class Given:
    """What a form is reckoned with: the day of the text, the verb's tense, the preposition, the fiscal calendar,
    and the days spoken of before.
    """

    day: date | None
    tense: Tense | None = None
    lead: str | None = None
    calendar: FiscalCalendar | None = None
    anchor: Days | None = None


def reckon(form: Form, given: Given) -> Days | None:
    """The days of ``form``, or ``None`` where what is given does not settle them.

    >>> reckon(Month(12, part="late"), Given(date(2021, 11, 17), "future")) == Days(date(2021, 12, 21), date(2021, 12, 31))
    True
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
        case Month() | Year():
            return form.part in ("early", "mid", "late")
        case Relative():
            return form.part in ("early", "mid", "late")
        case Elapsed():
            return form.unit == "year"
        case Season() | Ago() | Within() | Around() | Decade():
            return True
        case _:
            return False


def _reckon(form: Form, given: Given) -> Days | None:
    match form:
        case Day():
            return _day(form, given)
        case Month():
            return _month(form, given)
        case Year():
            return _year_part(form.number, form.part)
        case Decade():
            return Days.year(form.first).span_with(Days.year(form.first + 9))
        case Season():
            return _season(form, given)
        case Relative():
            return _relative(form, given)
        case Elapsed() | Rest():
            return _to_or_from_now(form, given)
        case Weekday():
            return _weekday(form, given)
        case Fiscal():
            return _fiscal(form, given)
        case YearTo():
            return _year_to(form, given)
        case Run():
            return _run(form, given)
        case Between():
            return _between(form, given)
        case Ago():
            return _ago(form, given)
        case Within():
            return _within(form, given)
        case Anaphor():
            return _anaphor(form, given)
        case Around() | Ambiguous():
            return None


def _day(form: Day, given: Given) -> Days | None:
    if form.year is not None:
        found = date(form.year, form.month, form.day)
    elif given.day is None:
        return None
    elif form.year_shift is not None:
        found = date(given.day.year + form.year_shift, form.month, form.day)
    else:
        options = [Days.one(date(given.day.year + n, form.month, form.day)) for n in (-1, 0, 1)]
        chosen = _by_tense(options, given)
        if chosen is None:
            return None
        found = chosen.first
    if form.weekday is not None and found.weekday() != form.weekday:
        return None
    return Days.one(found)


def _by_tense(options: list[Days], given: Given) -> Days | None:
    """The last begun, the next still to end, or the plainly nearer one."""
    assert given.day is not None
    past = [days for days in options if days.first <= given.day]
    future = [days for days in options if days.last >= given.day]
    if given.lead == "since" or given.tense == "past":
        return past[-1] if past else None
    if given.tense == "future":
        return future[0] if future else None
    near = [days for days in options if _distance(days, given.day) <= NEAR]
    others = [days for days in options if days not in near]
    return near[0] if len(near) == 1 and all(_distance(days, given.day) >= FAR for days in others) else None


def _distance(days: Days, day: date) -> int:
    if day in days:
        return 0
    return (days.first - day).days if day < days.first else (day - days.last).days


def _month(form: Month, given: Given) -> Days | None:
    if form.year is not None:
        return _month_part(form.year, form.month, form.part)
    if given.day is None:
        return None
    here = given.day.year
    if form.year_shift is not None:
        return _month_part(here + form.year_shift, form.month, form.part)
    options = [_month_part(here + n, form.month, form.part) for n in (-2, -1, 0, 1, 2)]
    if form.shift == -1:
        return [days for days in options if days.last < given.day][-1]
    if form.shift == 1:
        return [days for days in options if days.first > given.day][0]
    if form.shift == 0:
        return _month_part(here, form.month, form.part)
    return _by_tense(options[1:4], given)


def _month_part(year: int, month: int, part: Part | None) -> Days:
    whole = Days.month(year, month)
    match part:
        case "early":
            return Days(whole.first, date(year, month, 10))
        case "mid":
            return Days(date(year, month, 11), date(year, month, 20))
        case "late":
            return Days(date(year, month, 21), whole.last)
        case "end":
            return Days.one(whole.last)
        case _:
            return whole


def _year_part(year: int, part: Part | None) -> Days | None:
    if part is None:
        return Days.year(year)
    if part == "end":
        return Days.one(date(year, 12, 31))
    months = _YEAR_PARTS.get(part)
    return Days.month(year, months[0]).span_with(Days.month(year, months[1])) if months else None


def _season(form: Season, given: Given) -> Days | None:
    year = form.year
    if year is None:
        if given.day is None or form.shift is None:
            return None
        spans = [_season_days(given.day.year + n, form.season) for n in (-2, -1, 0, 1)]
        if form.shift < 0:
            return [days for days in spans if days.last < given.day][-1]
        if form.shift > 0:
            return [days for days in spans if days.first > given.day][0]
        year = given.day.year
    return _season_days(year, form.season)


def _season_days(year: int, season: SeasonName) -> Days:
    first = _SEASONS[season]
    last = Days.month(year, first + 2) if first < 12 else Days.month(year + 1, 2)
    return Days(date(year, first, 1), last.last)


def _unit(unit: Unit, day: date, shift: int) -> Days | None:
    """The whole unit so many units from the one that holds ``day``; weeks run from Monday."""
    match unit:
        case "day":
            return Days.one(day + timedelta(days=shift))
        case "week":
            return Days(day - timedelta(days=day.weekday()), day + timedelta(days=6 - day.weekday())).shifted(
                7 * shift
            )
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5 + 7 * shift)
            return Days(saturday, saturday + timedelta(days=1))
        case "month":
            months = day.year * 12 + day.month - 1 + shift
            return Days.month(months // 12, months % 12 + 1)
        case "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + shift
            first = Days.month(quarters // 4, quarters % 4 * 3 + 1)
            return Days(first.first, Days.month(first.first.year, first.first.month + 2).last)
        case "year":
            return Days.year(day.year + shift)
        case "decade":
            return None


def _relative(form: Relative, given: Given) -> Days | None:
    if given.day is None:
        return None
    whole = _unit(form.unit, given.day, form.shift)
    if whole is None or form.part is None:
        return whole
    if form.part == "end":
        return Days.one(whole.last)
    if form.unit == "year":
        return _year_part(whole.first.year, form.part)
    return _month_part(whole.first.year, whole.first.month, form.part) if form.unit == "month" else None


def _to_or_from_now(form: Elapsed | Rest, given: Given) -> Days | None:
    whole = _unit(form.unit, given.day, 0) if given.day else None
    if whole is None or given.day is None:
        return None
    return Days(whole.first, given.day) if isinstance(form, Elapsed) else Days(given.day, whole.last)


def _weekday(form: Weekday, given: Given) -> Days | None:
    if given.day is None:
        return None
    back = (given.day.weekday() - form.weekday) % 7
    match form.shift, given.tense:
        case None, "past":
            return Days.one(given.day - timedelta(days=back))
        case None, "future":
            return Days.one(given.day + timedelta(days=7 - back))
        case 0, _:  # this Friday: the one of this week
            return Days.one(given.day + timedelta(days=form.weekday - given.day.weekday()))
        case _:  # "last Friday" may be two days or nine ago, "next Friday" likewise
            return None


def _fiscal(form: Fiscal, given: Given) -> Days | None:
    if given.calendar is None:
        return None
    if form.number is not None:
        first = given.calendar.year(form.number)
    elif given.day is not None:
        first = given.calendar.year_of(given.day).plus(form.shift or 0)
    else:
        return None
    whole = first.days if form.last is None else first.days.span_with(given.calendar.year(form.last).days)
    if form.part == "end":
        return Days.one(whole.last)
    if form.part in ("first half", "second half"):
        middle = _unit("month", whole.first, 6)
        assert middle is not None
        split = middle.first
        return (
            Days(whole.first, split - timedelta(days=1))
            if form.part == "first half"
            else Days(split, whole.last)
        )
    return whole if form.part is None else None


def _year_to(form: YearTo, given: Given) -> Days | None:
    end = _month(Month(form.month, form.year), given)
    if end is None:
        return None
    start = _unit("month", end.first, -11)
    return Days(start.first, end.last) if start else None


def _run(form: Run, given: Given) -> Days | None:
    """So many years to the end of the last or from the start of the first; months from a month alone."""
    edge = form.first or form.last
    whole = _reckon(edge, given) if edge else None
    if whole is None or form.unit not in ("year", "month"):
        return None
    months = form.count * (12 if form.unit == "year" else 1)
    if form.first is not None:
        end = _unit("month", whole.first, months - 1)
        return Days(whole.first, end.last) if end else None
    start = _unit("month", whole.last, 1 - months)
    return Days(start.first, whole.last) if start else None


def _between(form: Between, given: Given) -> Days | None:
    first, last = _reckon(form.first, given), _reckon(form.last, given)
    return Days(first.first, last.last) if first and last and first.first <= last.last else None


def _ago(form: Ago, given: Given) -> Days | None:
    return _unit(form.unit, given.day, form.count) if given.day and form.unit != "weekend" else None


def _within(form: Within, given: Given) -> Days | None:
    length = form.count * {"day": 1, "week": 7}.get(form.unit, SHORT + 1)
    start = given.anchor.single if given.anchor and given.anchor.single else given.day
    return Days(start, start + timedelta(days=length)) if start and length <= SHORT else None


def _anaphor(form: Anaphor, given: Given) -> Days | None:
    """Counted from the days spoken of before, where those are no longer than the unit."""
    if given.anchor is None:
        return None
    inside = _unit(form.unit, given.anchor.first, 0)
    if inside is None or not inside.covers(given.anchor):
        return None
    return _unit(form.unit, given.anchor.first, form.shift)
