"""The day of a text: given, stated in it, or inferred from its own words, each reason with the words behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from warikan.evidence.article import Publication, Reason
from warikan.figures.days import EARLIEST, LATEST, Days
from warikan.figures.implied import implied
from warikan.figures.rates import SERIES, fitting_days
from warikan.ground.party import Party
from warikan.reading.clues import Clue, dated_clues, ordered_clues, weekday_clue, yearless_clues
from warikan.reading.forms import Ambiguous, Day
from warikan.reading.money import Sum
from warikan.reading.names import Mention
from warikan.reading.reckon import reckon
from warikan.reading.reckon_given import Given
from warikan.reading.text import Text
from warikan.reading.times import Expression

WINDOW = 800  # days; a longer stretch of possible days is not narrowed day by day


def date_article(  # noqa: PLR0913, PLR0917 - what is known of a text when its day is asked for
    text: Text,
    expressions: Sequence[Expression],
    sums: Sequence[Sum],
    given: date | None,
    parties: Sequence[Party] = (),
    found: Sequence[Mention] = (),
) -> Publication:
    """When the text appeared. ``given`` overrides everything; a dateline comes next; else what the words allow.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> from warikan.reading.times import find_times
    >>> text = split(Source.of("a", "The pact was signed in March 2021. It will take effect on April 1, 2022."))
    >>> str(date_article(text, find_times(text, ()), (), None).allowed)
    '2021-03-01..2022-04-01'
    """
    if given is not None:
        return Publication("given", Days.one(given), given)
    stated = _stated(text, expressions)
    if stated is not None:
        return stated
    return _inferred(text, expressions, sums, parties, found)


def _stated(text: Text, expressions: Sequence[Expression]) -> Publication | None:
    """The first full date among the lines that say when the text appeared."""
    for expression in expressions:
        if expression.dateline and isinstance(expression.form, Day) and expression.form.year is not None:
            days = reckon(expression.form, Given(None))
            if days is not None:
                reason = Reason("the text carries its date", text.source.quote(expression.span), (days,))
                return Publication("stated", days, days.first, (reason,))
    return None


def _inferred(
    text: Text,
    expressions: Sequence[Expression],
    sums: Sequence[Sum],
    parties: Sequence[Party],
    found: Sequence[Mention],
) -> Publication:
    clues = [*dated_clues(text, expressions, parties, found)]
    window = _meet([days for clue in clues for days in clue.allows])
    if window is None:  # the words contradict each other: nothing is inferred from them
        return Publication("unknown", Days(EARLIEST, LATEST))
    reasons = [clue.reason(text) for clue in clues]
    if window.open_start or window.open_end or window.length > WINDOW:
        how = "inferred" if reasons else "unknown"
        return Publication("inferred" if how == "inferred" else "unknown", window, None, tuple(reasons))
    days = [*map(date.fromordinal, range(window.first.toordinal(), window.last.toordinal() + 1))]
    for clue in (
        *yearless_clues(text, expressions),
        *ordered_clues(text, expressions),
        *_dateline_clues(expressions),
    ):
        left = [day for day in days if clue.holds(day)]
        if left and len(left) < len(days):
            days = left
            reasons.append(clue.reason(text, left))
    allowed = Days(days[0], days[-1])
    soft = [*_soft(expressions, sums, allowed)]
    singled = days
    for clue in soft:
        left = [day for day in days if clue.holds(day)]
        singled = [day for day in singled if clue.holds(day)]
        reasons.append(clue.reason(text, left, soft=True))
    if allowed.single:
        best: date | None = allowed.single
    else:
        best = singled[0] if len(singled) == 1 else None
    return Publication("inferred", allowed, best, tuple(reasons))


def _meet(stretches: Sequence[Days]) -> Days | None:
    window: Days | None = Days(EARLIEST, LATEST)
    for days in stretches:
        window = window.meet(days) if window else None
    return window


def _dateline_clues(expressions: Sequence[Expression]) -> list[Clue]:
    """A dateline without its year, or with a day that two conventions read apart."""
    found = []
    for expression in expressions:
        if expression.dateline and isinstance(expression.form, Day | Ambiguous):
            holds = _on_day(expression.form)
            found.append(Clue("the dateline names the day without its year", expression.span, holds))
    return found


def _on_day(form: Day | Ambiguous) -> Callable[[date], bool]:
    if isinstance(form, Day):
        return lambda day: (day.month, day.day) == (form.month, form.day)
    pairs = ((form.one, form.other), (form.other, form.one))
    return lambda day: form.year in (None, day.year) and (day.month, day.day) in pairs


def _soft(expressions: Sequence[Expression], sums: Sequence[Sum], allowed: Days) -> list[Clue]:
    """What singles out among the days without excluding any for sure: a weekday of the report, a rate."""
    clue = weekday_clue(expressions)
    found = [clue] if clue is not None else []
    for money in sums:
        if money.money is None or money.converted is None or money.converted_span is None:
            continue
        rates = implied(money.money, money.quantum, money.converted, money.converted_quantum)
        if rates is None:
            continue
        fitting = frozenset(fitting_days(rates.base, rates.quote, rates.low, rates.high, allowed))
        if fitting:
            says = f"the stated conversion fits the daily rate ({SERIES})"
            found.append(Clue(says, money.span.to(money.converted_span), fitting.__contains__))
    return found
