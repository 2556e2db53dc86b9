"""Years on the command line."""

from __future__ import annotations

import re

import click

_RUN = re.compile(r"(?:FY)?(\d{4})(?:\.\.(?:FY)?(\d{4}))?", re.IGNORECASE)


class Years(click.ParamType[tuple[int, ...]]):
    """A year or a run of years, such as FY2025, 2025 or FY2022..FY2026."""

    name = "years"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The numbers of the years, or a usage error that shows the form."""
        found = _RUN.fullmatch(str(value))
        if found is None:
            self.fail(f"{value!r} is no year; write it as FY2025 or FY2022..FY2026", param, ctx)
        first, last = int(found[1]), int(found[2] or found[1])
        if last < first or last - first > 100:
            self.fail(f"{value!r} runs backward or over more than a hundred years", param, ctx)
        return tuple(range(first, last + 1))


class Year(click.ParamType[int]):
    """One year, such as FY2025 or 2025."""

    name = "year"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of the year, or a usage error that shows the form."""
        found = _RUN.fullmatch(str(value))
        if found is None or found[2]:
            self.fail(f"{value!r} is no year; write it as FY2025", param, ctx)
        return int(found[1])


YEAR = Year()
YEARS = Years()
