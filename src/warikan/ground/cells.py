"""Cells: how wide words stand on a terminal, which characters may go there, and where a line breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

LAST = 20  # cells that a last column needs if it is to take what the others leave
WORD = 30  # cells of a word that a column is kept wide for
NARROW = 8  # cells that a column keeps however little room there is


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


def aligned(
    rows: Sequence[Sequence[str]], right: Collection[int] = (), width: int | None = None
) -> list[str]:
    """Rows as lines with their cells under each other, the columns named by ``right`` standing at the right.

    Where they are to fit a ``width``, cells go on over several lines, without breaking a word where there is room; all
    lines of a row but the first begin with a blank.

    >>> aligned([("year", "amount"), ("FY2026", "5")], (1,))
    ['year    amount', 'FY2026       5']
    >>> aligned([("FY2026", "one two", "three")], (), 19)
    ['FY2026  one   three', '        two']
    """
    shown = [[printable(cell) for cell in row] for row in rows]
    columns = list(zip(*shown, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    room = sum(widths) if width is None else width - 2 * (len(widths) - 1)
    if sum(widths) > room:
        widths = _narrowed(columns, widths, room)
    return [line for row in shown for line in _row(row, widths, right)]


def _narrowed(columns: Sequence[Sequence[str]], widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit: what the others leave to the last column, or where that is little, the widest made alike.

    No column is narrower than its longest word, unless there is no room for that.
    """
    if (left := room - sum(widths[:-1])) >= LAST:
        return [*widths[:-1], left]
    words = [min(WORD, max(map(_longest, column))) for column in columns]
    for least in (words, [NARROW] * len(words)):
        for most in range(room, 0, -1):
            found = [min(wide, max(most, low)) for wide, low in zip(widths, least, strict=True)]
            if sum(found) <= room:
                return found
    return [min(wide, NARROW) for wide in widths]


def _longest(cell: str) -> int:
    return max((cells(unit) for _, unit in _units(cell, len(cell) + 1)), default=0)


def _row(row: Sequence[str], widths: Sequence[int], right: Collection[int]) -> list[str]:
    """The lines of a row."""
    parts = [
        [cell] if cells(cell) <= wide else _folded(cell, wide, further=not column)
        for column, (cell, wide) in enumerate(zip(row, widths, strict=True))
    ]
    return [
        "  ".join(
            _padded(part, wide, right=column in right)
            for column, (part, wide) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in zip_longest(*parts, fillvalue="")
    ]


def _folded(cell: str, width: int, *, further: bool) -> list[str]:
    """A cell in lines that keep its indent, those that go on standing ``further`` in where that is wanted."""
    lead = cell[: len(cell) - len(cell.lstrip(" "))][: width // 2]
    return wrapped(cell, width, lead, lead + "  " if further else lead)


def _padded(cell: str, width: int, *, right: bool) -> str:
    """A cell filled up to the columns of a terminal, of which a wide character takes two."""
    gap = " " * (width - cells(cell))
    return f"{gap}{cell}" if right else f"{cell}{gap}"


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The words of the text in lines of at most ``width`` cells, made safe for a terminal.

    ``first`` begins the first line and ``rest`` the others. Every run of white space is one space; a line breaks
    there, beside a wide character, or inside a word that no line could hold. A single character that is wider than
    what is left of ``width`` stands out of it, and so does an address, which stays whole to be copied.

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


def hung(line: str, width: int | None) -> list[str]:
    """A line as lines of at most ``width`` cells, those that go on standing further in; whole where there is no width.

    >>> hung("  one two three", 12)
    ['  one two', '      three']
    """
    if width is None:
        return [printable(line)]
    lead = line[: len(line) - len(line.lstrip(" "))][: width // 2]
    return wrapped(line, width, lead, f"{lead}    "[: width // 2])


def _units(text: str, limit: int) -> Iterator[tuple[bool, str]]:
    """What a line never breaks inside, at most ``limit`` cells, each with whether a space stands before it."""
    for word in text.split():
        if "://" in word:
            yield True, printable(word)
            continue
        space, unit, used, last = True, [""], 0, 0
        for character in printable(word):
            wide = _cell(character)
            if used and wide and (wide == 2 or last == 2 or used + wide > limit):
                yield space, "".join(unit)
                space, unit, used = False, [], 0
            unit.append(character)
            used, last = used + wide, wide or last
        yield space, "".join(unit)
