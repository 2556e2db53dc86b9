"""Cells: how wide words stand on a terminal, which characters may go there, and where a line breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence


def printable(text: str) -> str:
    """The text with every character that could steer a terminal replaced by a visible one, length kept.

    >>> printable("a\\x1b[31m")
    'a␛[31m'
    """
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code == 0x7F:
        return "␡"
    return chr(0x2400 + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"


def cells(text: str) -> int:
    """How many columns of a terminal the text fills: wide characters two, combining ones none.

    >>> cells("57億円"), cells("e\\u0301")
    (6, 1)
    """
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def aligned(rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> list[str]:
    """Rows as lines with their cells under each other, the columns named by ``right`` standing at the right.

    >>> aligned([("year", "amount"), ("FY2026", "5")], (1,))
    ['year    amount', 'FY2026       5']
    """
    shown = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    return [
        "  ".join(
            _padded(cell, width, right=column in right)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in shown
    ]


def _padded(cell: str, width: int, *, right: bool) -> str:
    """A cell filled up to the columns of a terminal, of which a wide character takes two."""
    gap = " " * (width - cells(cell))
    return f"{gap}{cell}" if right else f"{cell}{gap}"


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The words of the text in lines of at most ``width`` cells, made safe for a terminal.

    ``first`` begins the first line and ``rest`` the others. Every run of white space is one space; a line breaks
    there, beside a wide character, or inside a word that no line could hold. A single character that is wider than
    what is left of ``width`` stands out of it.

    >>> wrapped("Japan pays 2017億円 a year", 12, "- ", "  ")
    ['- Japan pays', '  2017億円 a', '  year']
    """
    lines: list[str] = []
    line, used, empty = [first], cells(first), True
    for space, unit in _units(text, width - max(cells(first), cells(rest))):
        gap, wide = " " if space and not empty else "", cells(unit)
        if not empty and used + len(gap) + wide > width:
            lines.append("".join(line))
            line, used, gap = [rest], cells(rest), ""
        line += [gap, unit]
        used, empty = used + len(gap) + wide, False
    return [*lines, "".join(line)]


def _units(text: str, limit: int) -> Iterator[tuple[bool, str]]:
    """What a line never breaks inside, at most ``limit`` cells, each with whether a space stands before it."""
    for word in text.split():
        space, unit, used, last = True, [""], 0, 0
        for character in printable(word):
            wide = _cell(character)
            if used and wide and (wide == 2 or last == 2 or used + wide > limit):
                yield space, "".join(unit)
                space, unit, used = False, [], 0
            unit.append(character)
            used, last = used + wide, wide or last
        yield space, "".join(unit)
