"""Reckoning single days: by date, by number alone, by holiday, by weekday."""

from __future__ import annotations

from datetime import date, timedelta

from warikan.figures.days import Days
from warikan.reading.forms import Ambiguous, Day, DayOfMonth, Holiday, Weekday
from warikan.reading.reckon_given import Given, by_tense
from warikan.reading.time_holidays import day_of
from warikan.reading.time_units import contradicted, exists, unit_at


def single_day(form: Day | DayOfMonth | Holiday | Weekday, given: Given) -> Days | None:
    """The one day a form names, where what is given settles it.

    >>> str(single_day(Weekday(2), Given(date(2021, 11, 18), "past")))
    '2021-11-17'
    >>> str(single_day(Holiday("easter", 2021), Given(None)))
    '2021-04-04'
    """
    match form:
        case Day():
            return _day(form, given)
        case DayOfMonth():
            return _day_of_month(form, given)
        case Holiday():
            return _holiday(form, given)
        case Weekday():
            return _weekday(form, given)


def _day(form: Day, given: Given) -> Days | None:
    if form.year is not None:
        found = date(form.year, form.month, form.day)
    elif given.day is None:
        return None
    elif form.year_shift is not None:
        found = date(given.day.year + form.year_shift, form.month, form.day)
    else:
        # 29 February may be eight years off, any other day at most one.
        reach = 8 if (form.month, form.day) == (2, 29) else 1
        years = range(given.day.year - reach, given.day.year + reach + 1)
        options = [
            Days.one(date(year, form.month, form.day)) for year in years if exists(year, form.month, form.day)
        ]
        chosen = by_tense(options, given)
        if chosen is None:
            return None
        found = chosen.first
    if form.weekday is not None and found.weekday() != form.weekday:
        return contradicted(found, form.weekday)
    return Days.one(found)


def _day_of_month(form: DayOfMonth, given: Given) -> Days | None:
    """The day so numbered of the month that the words or the tense say; where a weekday is named too, it must fit."""
    if given.day is None:
        return None
    months = [given.day.year * 12 + given.day.month - 1 + n for n in range(-14, 15)]
    if form.shift is not None:
        months = [months[14 + form.shift]]
    options = []
    for month in months:
        year, number = month // 12, month % 12 + 1
        if form.day <= Days.month(year, number).length:
            found = date(year, number, form.day)
            if form.weekday in (None, found.weekday()):
                options.append(Days.one(found))
    if form.shift is not None:
        return options[0] if options else None
    return by_tense(options, given)


def _holiday(form: Holiday, given: Given) -> Days | None:
    if form.year is not None:
        return Days.one(day_of(form.name, form.year))
    if given.day is None:
        return None
    options = [Days.one(day_of(form.name, given.day.year + n)) for n in (-1, 0, 1)]
    if form.shift is None:
        return by_tense(options, given)
    if form.shift == 0:
        return options[1]
    ahead = [days for days in options if days.first > given.day]
    past = [days for days in options if days.first < given.day]
    return ahead[0] if form.shift > 0 else past[-1]


def _weekday(form: Weekday, given: Given) -> Days | None:
    if given.day is None:
        return None
    if form.week is not None:
        return Days.one(unit_at("week", given.day, form.week).first + timedelta(days=form.weekday))
    back = (given.day.weekday() - form.weekday) % 7
    side = form.side or {"past": -1, "future": 1, None: 0}[given.tense]
    if form.shift == 0:  # this Friday: the one of this week
        return Days.one(given.day + timedelta(days=form.weekday - given.day.weekday()))
    if form.shift is not None:
        return _last_or_next(form, given.day, back)
    if side == 0:
        return None
    return Days.one(given.day + timedelta(days=-back if side < 0 else 7 - back))


def _last_or_next(form: Weekday, day: date, back: int) -> Days | None:
    """The last such day over, or the first one of a week to come: a "next Friday" of this week may be either."""
    if form.shift is not None and form.shift < 0:
        return Days.one(day - timedelta(days=back or 7))
    found = day + timedelta(days=7 - back)
    return Days.one(found) if found > unit_at("week", day, 0).last else None


def ambiguous(form: Ambiguous, given: Given) -> Days | None:
    """The one of two readings that is the text's own day, or that can be past, or to come, as the verb tells.

    None where both can.

    >>> str(ambiguous(Ambiguous(2007, 7, 8), Given(date(2007, 7, 9), "past")))
    '2007-07-08'
    >>> str(ambiguous(Ambiguous(2007, 8, 7), Given(date(2007, 7, 8))))
    '2007-07-08'
    >>> ambiguous(Ambiguous(2007, 3, 4), Given(date(2007, 7, 9), "past")) is None
    True
    """
    if form.year is None or given.day is None:
        return None
    readings = [date(form.year, form.one, form.other), date(form.year, form.other, form.one)]
    if given.day in readings:
        return Days.one(given.day)  # "08/06/2022 - Decision by Parliament", of 8 June 2022
    if given.tense is None:
        return None
    told = [day for day in readings if (day <= given.day if given.tense == "past" else day >= given.day)]
    return Days.one(told[0]) if len(told) == 1 else None
