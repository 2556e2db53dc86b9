"""Fiscal years: each party's calendar, and a year that is never a bare number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from warikan.figures.days import Days


@dataclass(frozen=True, slots=True, order=True)
class FiscalCalendar:
    """When a party's fiscal year starts and which calendar year names it.

    ``first_month`` 4 with ``named_by`` ``"first"`` is Japan's: FY2021 runs from April 2021 to March 2022.
    """

    party: str
    first_month: int
    named_by: Literal["first", "last"] = "first"

    def year(self, number: int) -> FiscalYear:
        """The fiscal year called ``number`` here."""
        return FiscalYear(self, number)

    def year_of(self, day: date) -> FiscalYear:
        """The fiscal year in which ``day`` falls.

        >>> JAPAN.year_of(date(2022, 3, 31)).number
        2021
        """
        starts = day.year if day.month >= self.first_month else day.year - 1
        late = self.named_by == "last" and self.first_month > 1
        return FiscalYear(self, starts + 1 if late else starts)


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """One fiscal year of one calendar.

    >>> str(FiscalYear(JAPAN, 2021)), str(FiscalYear(JAPAN, 2021).days)
    ('FY2021', '2021-04-01..2022-03-31')
    >>> str(FiscalYear(UNITED_STATES, 2022).days)
    '2021-10-01..2022-09-30'
    """

    calendar: FiscalCalendar
    number: int

    @property
    def days(self) -> Days:
        """First to last day."""
        month = self.calendar.first_month
        late = self.calendar.named_by == "last" and month > 1
        start = self.number - 1 if late else self.number
        # Before fiscal 1977 the United States year ran from July to June.
        if self.calendar == UNITED_STATES and self.number < 1977:
            month = 7
        return Days(date(start, month, 1), date(start + 1, month, 1) - timedelta(days=1))

    def plus(self, years: int) -> FiscalYear:
        """The year so many years later (earlier when negative)."""
        return FiscalYear(self.calendar, self.number + years)

    def __str__(self) -> str:
        return f"FY{self.number}"


JAPAN = FiscalCalendar("jp", 4)
UNITED_STATES = FiscalCalendar("us", 10, "last")
# Central government budgets that do not follow the calendar year.
BY_PARTY = {
    "jp": JAPAN,
    "us": UNITED_STATES,
    "gb": FiscalCalendar("gb", 4),
    "in": FiscalCalendar("in", 4),
    "ca": FiscalCalendar("ca", 4),
    "nz": FiscalCalendar("nz", 7, "last"),
    "au": FiscalCalendar("au", 7, "last"),
    "pk": FiscalCalendar("pk", 7, "last"),
    "bd": FiscalCalendar("bd", 7, "last"),
    "eg": FiscalCalendar("eg", 7, "last"),
    "ke": FiscalCalendar("ke", 7, "last"),
    "za": FiscalCalendar("za", 4),
    "sg": FiscalCalendar("sg", 4),
    "hk": FiscalCalendar("hk", 4),
    "th": FiscalCalendar("th", 10, "last"),
    "pw": FiscalCalendar("pw", 10, "last"),
    "fm": FiscalCalendar("fm", 10, "last"),
    "mh": FiscalCalendar("mh", 10, "last"),
}


def calendar_of(party: str) -> FiscalCalendar:
    """The fiscal calendar of a party id; the calendar year where no other is listed.

    >>> calendar_of("kr").year(2026).days.first
    datetime.date(2026, 1, 1)
    """
    return BY_PARTY.get(party, FiscalCalendar(party, 1))


# Parties whose own law or charter makes the budget year the calendar year.
_CALENDAR_YEARS = frozenset(
    (
        "at be bg br ch cn cy cz de dk ee es eu fi fr gr hr hu ie il it kr lt lu lv "
        "mt nato nl no ph pl pt ro ru se si sk tr ua"
    ).split()
)


# Parties whose own papers name a fiscal year by both calendar years: 2022-23.
SPLIT_YEARS = frozenset({"au", "bd", "ca", "eg", "gb", "hk", "in", "ke", "nz", "pk", "za"})
# Bodies whose budgets run for two calendar years at once, named by both.
BIENNIAL = frozenset({"un", "who", "unesco", "fao", "ilo", "iaea"})


def known_calendar(party: str) -> FiscalCalendar | None:
    """The fiscal calendar of a party id, or ``None`` where it is not known.

    >>> known_calendar("kr").first_month, known_calendar("dj") is None
    (1, True)
    """
    if party in BY_PARTY:
        return BY_PARTY[party]
    return FiscalCalendar(party, 1) if party in _CALENDAR_YEARS else None


def year_run(period: str) -> tuple[int, int]:
    """The first and the last year of a period as tables write it.

    >>> year_run("2016-2019"), year_run("2015")
    ((2016, 2019), (2015, 2015))
    """
    first, _, last = period.partition("-")
    return int(first), int(last or first)


def runs(years: Iterable[FiscalYear]) -> str:
    """Years drawn together to runs.

    >>> runs(map(JAPAN.year, (2016, 2017, 2018, 2020)))
    'FY2016..FY2018, FY2020'
    """
    found: list[list[FiscalYear]] = []
    for year in sorted(years):
        if found and found[-1][-1].plus(1) == year:
            found[-1].append(year)
        else:
            found.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}..{run[-1]}" for run in found)
