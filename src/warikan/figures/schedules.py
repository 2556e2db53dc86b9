"""Schedules: a level for each year, written as a constant, a list, steps between two years, or an open path.

``61%`` · ``14,078,652 USD in FY2025; 15,041,954 USD in FY2026`` · ``22,625 in FY2015 -> 23,178 workers in FY2020,
even steps, whole workers down`` · ``… , steps 0 0 1/4 1/2 1`` · ``between 22,625 and 23,178 in FY2016..FY2019, path
not known`` · ``not known`` · ``about 24.9 bn JPY``, which is so printed and no finer. A segment without years stands
for every year of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from warikan.figures.fiscal import FiscalCalendar
from warikan.figures.literals import Figure, LiteralError, figure, pieces, written, years
from warikan.figures.rounding import Mode, round_to
from warikan.figures.units import HEADS, Unit

PATH = "path not known"
ABOUT = "about "
NOT_KNOWN = "not known"
_WHOLE = re.compile(r"whole (?:workers|units) (down|up|half up|half down)")
_IN = re.compile(r"^(?P<words>.*\S) in (?P<years>(?:FY)?\d{4}\S*)$")


@dataclass(frozen=True, slots=True)
class Level:
    """A quantity of one year: exact when ``low == high``, else anything between; ``None`` is an open end.

    ``because`` says why it is not exact. ``printed`` is the worth of the last digit it was written with.
    """

    low: Fraction | None
    high: Fraction | None
    because: str | None = None
    printed: Fraction | None = None

    @property
    def exact(self) -> bool:
        """Whether only one value is left."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Schedule:
    """Levels by the number of the year, their unit, and the figures as written."""

    unit: Unit | None
    levels: Mapping[int, Level]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a schedule is read against: the years it must give, the calendar, and what to call what it lacks."""

    years: Sequence[int]
    calendar: FiscalCalendar
    name: str = "the level"


def schedule(text: str, frame: Frame, expected: Unit | None = None, at: int = 0) -> Schedule:
    """The level of every year of the frame; a year without one, or with two, is an error.

    >>> from warikan.figures.fiscal import JAPAN
    >>> from warikan.figures.units import HEADS
    >>> words = "23,055 in FY2011 -> 22,625 in FY2015, steps 0 0 1/4 1/2 1, whole workers down"
    >>> read = schedule(words, Frame(range(2011, 2016), JAPAN), HEADS)
    >>> [int(level.low) for level in read.levels.values()]
    [23055, 23055, 22947, 22840, 22625]
    """
    levels: dict[int, Level] = {}
    figures: list[Figure] = []
    segments = list(pieces(text, ";", at))
    unit = expected or _stated_unit(text)
    for words, start in segments:
        made, found = _segment(words, start, frame, unit, alone=len(segments) == 1)
        again = sorted(set(made) & set(levels))
        if again:
            raise LiteralError(
                f"FY{again[0]} has a level already", start, len(words), "years-overlap", "give each year once"
            )
        levels |= made
        figures += found
    missing = [f"FY{year}" for year in frame.years if year not in levels]
    if missing:
        listed = ", ".join(missing[:6]) + (", …" if len(missing) > 6 else "")
        raise LiteralError(
            f"no level for {listed}", at, len(text), "years-missing", "give every year of the clause a level"
        )
    wanted = {year: levels[year] for year in frame.years}
    return Schedule(next((f.unit for f in figures if f.unit is not None), expected), wanted, tuple(figures))


def _stated_unit(text: str) -> Unit | None:
    """The unit written anywhere in a schedule, for the figures that are written without one."""
    found = re.search(r"\d(?: (?:m|bn|tn))? ([A-Z]{3}|workers?)\b(?: per (worker|[A-Z]{3}))?", text)
    if found is None:
        return None
    currency = found[1] if found[1].isupper() else ""
    per = found[2] or ""
    return Unit(
        currency, per if per.isupper() else "", (0 if currency else 1) - (1 if per == "worker" else 0)
    )


def _segment(
    words: str, at: int, frame: Frame, unit: Unit | None, *, alone: bool
) -> tuple[dict[int, Level], list[Figure]]:
    if "->" in words:
        return _steps(words, at, frame, unit)
    stem, tail = (words.removesuffix(f", {PATH}"), True) if words.endswith(f", {PATH}") else (words, False)
    found = _IN.fullmatch(stem)
    if found is None and not alone:
        raise LiteralError(
            f"`{words}` does not say for which years", at, len(words), way_out="write `… in FY2016..FY2019`"
        )
    stated = frame.years if found is None else _run(found, at, frame)
    level, figures = _level(found["words"] if found else stem, at, frame, unit, tail=tail)
    return dict.fromkeys(stated, level), figures


def _run(found: re.Match[str], at: int, frame: Frame) -> Sequence[int]:
    first, last = years(found["years"], frame.calendar, at + found.start("years"))
    run = range(first.number, last.number + 1)
    outside = [year for year in run if year not in frame.years]
    if outside:
        raise LiteralError(
            f"FY{outside[0]} lies outside the years of the clause",
            at + found.start("years"),
            len(found["years"]),
            "years-outside",
            "give levels for the years of the clause only",
        )
    return run


def _level(words: str, at: int, frame: Frame, unit: Unit | None, *, tail: bool) -> tuple[Level, list[Figure]]:
    if words == NOT_KNOWN:
        low = None if unit is None or not (unit.currency or unit.heads) else Fraction(0)
        return Level(low, None, f"{frame.name}: {NOT_KNOWN}"), []
    if words.startswith("between "):
        return _between(words, at, frame, unit, tail=tail)
    if tail:
        raise LiteralError(
            f"`{words}` is one figure, so its path is known", at, len(words), way_out=f"leave out `{PATH}`"
        )
    found, low, high = _figure(words, unit, at)
    if low != high:
        return Level(low, high, f"{frame.name}: only known as {words}"), [found]
    return Level(low, high, None, found.printed), [found]


def _figure(words: str, unit: Unit | None, at: int) -> tuple[Figure, Fraction, Fraction]:
    """A figure with the ends between which it lies: within one printed unit of it where it is ``about`` so much.

    Nobody says whether such a figure was rounded up, down or to the nearest.
    """
    plain = words.removeprefix(ABOUT)
    found = figure(plain, unit, at + len(words) - len(plain))
    if plain == words:
        return found, found.value, found.value
    low, high = found.value - found.printed, found.value + found.printed
    return found, low if found.unit == Unit() else max(low, Fraction(0)), high


def _between(
    words: str, at: int, frame: Frame, unit: Unit | None, *, tail: bool
) -> tuple[Level, list[Figure]]:
    low_words, joint, high_words = words.removeprefix("between ").partition(" and ")
    if not joint or not tail:
        raise LiteralError(
            f"`{words}` is not a range; write `between 22,625 and 23,178, {PATH}`", at, len(words)
        )
    start = at + len("between ")
    low, least, _ = _figure(low_words, unit, start)
    high, _, most = _figure(high_words, unit, start + len(low_words) + len(joint))
    if least > most:
        raise LiteralError(
            "the range runs backward", start, len(words) - len("between "), way_out="write the lesser first"
        )
    return Level(least, most, f"{frame.name}: {PATH}"), [low, high]


def _steps(words: str, at: int, frame: Frame, unit: Unit | None) -> tuple[dict[int, Level], list[Figure]]:
    head, *tails = words.split(", ")
    ends = list(pieces(head, "->", at))
    if len(ends) != 2:
        raise LiteralError(
            "steps run from one year to one other",
            at,
            len(words),
            way_out="write `A in FY2015 -> B in FY2020`",
        )
    (low, first), (high, last) = (_end(text, start, frame, unit) for text, start in ends)
    if first >= last:
        raise LiteralError(
            "the steps run backward in time", at, len(head), way_out="write the earlier year first"
        )
    shares, mode = _shape(tails, first, last, at, len(words))
    levels = {}
    for year, share in zip(range(first, last + 1), shares, strict=True):
        value = low.value + (high.value - low.value) * share
        if mode is not None:
            value = round_to(value, 1, mode)
        elif value.denominator != 1 and (low.unit or high.unit) != Unit():
            raise LiteralError(
                f"FY{year} would be {written(value, low.unit or high.unit or HEADS)}",
                at,
                len(words),
                "fraction",
                "say how: `whole workers down`",
            )
        levels[year] = Level(value, value)
    return {year: level for year, level in levels.items() if year in frame.years}, [low, high]


def _end(text: str, at: int, frame: Frame, unit: Unit | None) -> tuple[Figure, int]:
    found = _IN.fullmatch(text)
    if found is None:
        raise LiteralError(
            f"`{text}` does not say in which year", at, len(text), way_out="write `22,625 in FY2015`"
        )
    first, last = years(found["years"], frame.calendar, at + found.start("years"))
    if first != last:
        raise LiteralError(
            "a step begins or ends in one year", at + found.start("years"), len(found["years"])
        )
    return figure(found["words"], unit, at), first.number


def _shape(
    tails: list[str], first: int, last: int, at: int, width: int
) -> tuple[list[Fraction], Mode | None]:
    """The share of the whole way done in each year from first to last, and how heads are made whole."""
    mode: Mode | None = None
    shares: list[Fraction] | None = None
    for tail in tails:
        whole = _WHOLE.fullmatch(tail)
        if whole is not None:
            mode = whole[1]  # type: ignore[assignment]
        elif tail == "even steps":
            shares = [Fraction(year - first, last - first) for year in range(first, last + 1)]
        elif tail.startswith("steps "):
            shares = [_share(word, at, width) for word in tail.split()[1:]]
        else:
            raise LiteralError(
                f"`{tail}` is no kind of step", at, width, way_out="write `even steps` or `steps 0 1/4 1/2 1`"
            )
    if shares is None:
        raise LiteralError(
            "the steps are not described",
            at,
            width,
            way_out=f"write `even steps`, or `between A and B, {PATH}`",
        )
    if len(shares) != last - first + 1 or shares[-1] != 1:
        raise LiteralError(
            f"{len(shares)} steps for {last - first + 1} years",
            at,
            width,
            way_out="give one a year, the last of them 1",
        )
    return shares, mode


def _share(word: str, at: int, width: int) -> Fraction:
    above, _, below = word.partition("/")
    if not (above.isdigit() and (below.isdigit() or not below) and len(word) < 12) or (
        below and int(below) == 0
    ):
        raise LiteralError(f"`{word}` is no step", at, width, way_out="write `steps 0 1/4 1/2 1`")
    return Fraction(int(above), int(below or 1))


def written_schedule(levels: Mapping[int, Level], unit: Unit) -> str:
    """Levels as a schedule that reads back to them, runs of like years drawn together.

    >>> from warikan.figures.units import HEADS
    >>> written_schedule({2025: Level(Fraction(5), Fraction(5)), 2026: Level(Fraction(5), Fraction(5))}, HEADS)
    '5 in FY2025..FY2026'
    """
    runs: list[tuple[int, int, Level]] = []
    for year in sorted(levels):
        if runs and runs[-1][1] == year - 1 and runs[-1][2] == levels[year]:
            runs[-1] = (runs[-1][0], year, levels[year])
        else:
            runs.append((year, year, levels[year]))
    return "; ".join(f"{_words(level, unit, first, last)}" for first, last, level in runs)


def _words(level: Level, unit: Unit, first: int, last: int) -> str:
    when = f"in FY{first}" if first == last else f"in FY{first}..FY{last}"
    if level.low is not None and level.high is not None:
        if level.low == level.high:
            return f"{written(level.low, unit)} {when}"
        return f"between {written(level.low, unit)} and {written(level.high, unit)} {when}, {PATH}"
    return f"{NOT_KNOWN} {when}"
