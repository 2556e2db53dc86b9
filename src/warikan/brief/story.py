"""The story: everything a brief tells, as plain records that every surface renders alike.

A piece of text may lead somewhere (``to``, an anchor of this story) and carries how it is known; a surface
(HTML, terminal, workbook) only decides how that looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from warikan.ground.span import Span

Standing = Literal["stated", "fact", "computed", "assumed", "undetermined"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; ``to`` names the anchor of the quotation, fact or clause they rest on."""

    text: str
    to: str | None = None
    standing: Standing | None = None


Sentence = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of sentences under heads; a cell may be empty, never missing. A ``folded`` one opens on demand."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Sentence, ...], ...]
    note: Sentence = ()
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """What one payer pays for one category of one year: exact when ``low == high``, a range otherwise.

    In smallest units of the chart's currency. ``high`` is ``None`` when nothing bounds it; both ``None`` when nothing
    is known. ``drawn`` says from what: a ``rule`` of the agreement, a ``published`` figure, or ``unknown``.
    ``label`` is the amount in words, ``note`` what binds it or on which basis it is published.
    """

    year: str
    category: str
    payer: str
    low: int | None
    high: int | None
    drawn: Literal["rule", "published", "unknown"]
    label: str
    note: str = ""
    to: str | None = None


@dataclass(frozen=True, slots=True)
class YearChart:
    """Who pays what by year and category; the bars of each category stand together. ``currency`` is an ISO code."""

    title: str
    currency: str
    years: tuple[str, ...]
    categories: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: Sentence = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """One entry of the calendar; ``date.min`` and ``date.max`` stand for an open end.

    ``left`` is the printed count of days ("36 days left"); ``quote`` the text's own words, where it dates the step.
    """

    label: str
    first: date
    last: date
    standing: Literal["done", "planned", "possible", "gate", "expiry"]
    left: str | None = None
    quote: str = ""
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of a round in order of time; ``today`` is the day the days left are counted from."""

    title: str
    today_first: date
    today_last: date
    ticks: tuple[Tick, ...]
    note: Sentence = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its leading sentences, then lists, tables and drawings; ``folded`` parts open on demand."""

    id: str
    title: str
    lead: tuple[Sentence, ...] = ()
    items: tuple[Sentence, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[YearChart, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Highlight:
    """A claim's words in the article: ``anchor`` is where pieces lead, ``says`` what the claim comes to."""

    span: Span
    anchor: str
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An article's untouched text with its highlights, which may overlap; ``language`` is a code, where known."""

    id: str
    title: str
    text: str
    highlights: tuple[Highlight, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A fact, clause or computation that figures lead to: its words, and its address where it has one."""

    anchor: str
    kind: Literal["fact", "clause", "computation"]
    sentence: Sentence
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line under the title: what it is about, and what there is to say of it."""

    label: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Story:
    """One brief, top to bottom: from headline to how it can be made again; ``sources`` stand below the texts."""

    title: str
    byline: tuple[Line, ...]
    answer: Sentence
    sections: tuple[Section, ...]
    texts: tuple[Marked, ...]
    notes: tuple[Note, ...]
    sources: Section
    reproduce: tuple[str, ...]
