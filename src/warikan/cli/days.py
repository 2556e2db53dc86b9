"""Days on the command line."""

from __future__ import annotations

from datetime import date, timedelta

import click

from warikan.cli.texts import report
from warikan.ground.diagnostic import Diagnostic, Place

FIRST = date(1900, 1, 1)  # no text about such a deal is older
AHEAD = timedelta(days=366)  # a text may be dated a little ahead, not by years


class Day(click.ParamType[date]):
    """An ISO day such as 2021-11-17."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that shows the form."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day of the calendar; write it as 2021-11-17", param, ctx)


DAY = Day()


def unlikely(day: date, today: date) -> Diagnostic | None:
    """A warning where a text can hardly have appeared on a day; the day is taken all the same.

    >>> unlikely(date(2021, 11, 17), date(2025, 1, 1)) is None
    True
    """
    if day < FIRST:
        message = f"{day} lies before {FIRST.year}"
    elif day - today > AHEAD:
        message = f"{day} lies more than a year ahead"
    else:
        return None
    way_out = "check the year; the text is taken as one of this day"
    return Diagnostic("unlikely-day", message, Place("--published"), way_out, severity="warning")


def _doubted(_: click.Context, __: click.Parameter, days: tuple[date, ...]) -> tuple[date, ...]:
    """The days as they are; the clock is looked at for the warning alone."""
    report([found for day in days if (found := unlikely(day, date.today()))])  # noqa: DTZ011 - as the user's calendar
    return days


PUBLISHED = click.option(
    "--published",
    "days",
    multiple=True,
    type=DAY,
    metavar="DATE",
    callback=_doubted,
    help="The day a text appeared, in the order of the files; overrides what it says or implies.",
)
