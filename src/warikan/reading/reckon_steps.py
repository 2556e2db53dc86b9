"""Steps: what a form comes to by the day of the text, reckoned once for each run of days that agree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from warikan.figures.days import Days
from warikan.reading.forms import Form, is_dated
from warikan.reading.reckon import reckon
from warikan.reading.reckon_given import Given

_LEAP = 32  # days first looked ahead


def by_day(form: Form, given: Given) -> Callable[[date], Days | None]:
    """The days of ``form`` for any day of the text, with all else as ``given``.

    A form's days never run back while the day of the text goes on, so where two days of the text agree, all those
    between them do: "March" told as past changes once a year, and asking about each of 400 days would be waste.

    >>> from warikan.reading.forms import Month
    >>> march = by_day(Month(3), Given(None, "past"))
    >>> [str(march(date(2021, month, 2)).first) for month in (2, 3, 4)]
    ['2020-03-01', '2021-03-01', '2021-03-01']
    """
    if is_dated(form):
        always = reckon(form, given)
        return lambda _: always
    starts: list[date] = []  # of the runs known so far, in order
    runs: list[tuple[date, Days | None]] = []  # the last day of each, and what the form comes to
    leap = _LEAP

    def at(day: date) -> Days | None:
        return reckon(form, Given(day, given.tense, given.lead, given.calendar, given.anchor))

    def on(day: date) -> Days | None:
        nonlocal leap
        place = bisect_right(starts, day)
        if place and day <= runs[place - 1][0]:
            return runs[place - 1][1]
        last, found = day, at(day)
        if found is not None and leap and day.toordinal() + leap <= date.max.toordinal():
            ahead = date.fromordinal(day.toordinal() + leap)
            if at(ahead) == found:
                last, leap = ahead, leap * 2
            else:  # a form of short steps, such as a weekday: look less far, and in the end not at all
                leap //= 2
        starts.insert(place, day)
        runs.insert(place, (last, found))
        return found

    return on
