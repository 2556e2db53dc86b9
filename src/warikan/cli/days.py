"""Days on the command line."""

from __future__ import annotations

from datetime import date

import click


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


PUBLISHED = click.option(
    "--published",
    "days",
    multiple=True,
    type=DAY,
    metavar="DATE",
    help="The day a text appeared, in the order of the files; overrides what it says or implies.",
)
