"""Levels as a file states them, year by year; a year that stands behind what it belongs to is told where it goes."""

from __future__ import annotations

import re

from warikan.figures.literals import LiteralError
from warikan.figures.schedules import PATH, Frame, Schedule, schedule
from warikan.figures.units import Unit

_LATE = re.compile(rf", {PATH} (?P<years>in (?:FY)?\d{{4}}[^;]*)")


def stated(text: str, frame: Frame, expected: Unit | None = None, at: int = 0) -> Schedule:
    """The level of every year of the frame; raises ``LiteralError`` where the words do not say it.

    >>> from warikan.figures.fiscal import JAPAN
    >>> stated("between 5 JPY and 9 JPY, path not known in FY2028", Frame([2028], JAPAN))
    Traceback (most recent call last):
    ...
    warikan.figures.literals.LiteralError: the years stand before `, path not known`
    """
    late = _LATE.search(text)
    if late is not None:
        start, width = at + late.start("years"), len(late["years"].rstrip())
        range_ = text[text.rfind(";", 0, late.start()) + 1 : late.start()].strip()
        way_out = f"write `{range_[-60:]} {late['years'][:60].rstrip()}, {PATH}`"
        raise LiteralError(f"the years stand before `, {PATH}`", start, width, way_out=way_out)
    return schedule(text, frame, expected, at)
