"""A whole story about an invented deal: Marl and Ester share the cost of a lighthouse; every kind of record once."""

from datetime import date

import pytest

from warikan.brief.story import (
    Bar,
    Highlight,
    Line,
    Marked,
    Note,
    Piece,
    Section,
    Story,
    Table,
    Tick,
    Timeline,
    YearChart,
)
from warikan.ground.span import Span

TEXT = (
    "Marl may pay more for the lighthouse\n\n"
    "Marl pays 40 million euros ($45 million) a year, a harbour source said on Tuesday. "
    "The sum sought by Ester is not known.\n"
)
EARLIER = "Marl pays 40 million euros.\n"


def at(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def claim(words, anchor, kind, says, text=TEXT):
    return Highlight(at(words, text), anchor, kind, says)


def stated(text, to="a1-amount-1"):
    return Piece(text, to, "stated")


MARKS = (
    claim("Marl pays 40 million euros ($45 million) a year", "a1-term-1", "term", "length: 1 year"),
    claim("40 million euros", "a1-amount-1", "amount", "€40 million a year; paid now"),
    claim("million euros ($45", "a1-percentage-1", "percentage", "crosses the sum"),
    claim("a harbour source", "a1-speech-1", "speech", "unnamed speaker: said"),
    claim("Tuesday", "a1-time-1", "time", "Weekday(1): 4 May 2021"),
    claim("is not known", "a1-unknown-1", "unknown", "not known: the sum"),
    claim("The sum sought by Ester is not known", "a1-position-1", "position", "Ester on the sum: wants"),
    claim("harbour", "a1-related-1", "related", "headline of related coverage"),
)
BARS = (
    Bar("FY2020", "keeper", "Marl", 30, 30, "rule", "€0.30", "no limit binds", "clause-1-keeper"),
    Bar("FY2021", "keeper", "Marl", 10, 45, "rule", "€0.10 to €0.45", "the cap binds", "clause-1-keeper"),
    Bar("FY2021", "keeper", "Ester", 0, 20, "rule", "€0 to €0.20", "", "clause-1-keeper"),
    Bar("FY2021", "lamp_oil", "Marl", 20, None, "rule", "€0.20 or more", "the floor binds", None),
    Bar("FY2021", "lamp_oil", "Ester", None, None, "unknown", "not determined", "no limit binds", None),
    Bar("FY2021", "total", "Marl", 90, 90, "published", "€0.90", "the whole light, enacted budget", "fact-1"),
)
TICKS = (
    Tick("Talks", date(2021, 2, 1), date(2021, 2, 28), "done", None, "“opened talks”", "a1-time-1"),
    Tick("Agreement", date(2021, 6, 1), date(2021, 6, 30), "planned", "27 to 56 days left"),
    Tick("Signature", date(2021, 7, 5), date(2021, 7, 5), "possible", "62 days left"),
    Tick("Last safe day", date(2021, 9, 1), date(2021, 9, 1), "gate", "120 days left", "", "step-1"),
    Tick("Present cover ends", date(2021, 12, 31), date(2021, 12, 31), "expiry", "241 days left"),
    Tick("First treaty", date(1921, 1, 1), date(1921, 12, 31), "done"),
    Tick("Some day", date(2022, 1, 1), date.max, "possible"),
    Tick("Long since", date.min, date(2021, 1, 1), "done"),
)
MONEY = Table(
    "Every sum the text states",
    ("Figure", "Standing", "Payer", "Basis"),
    (
        ((stated("€40 million ($45 million)"),), (Piece("paid now"),), (Piece("Marl"),), ()),
        (
            (Piece("€45 million", "rate-1", "computed"),),
            (Piece("not determined", None, "undetermined"),),
            (Piece("a guess", None, "assumed"),),
            (Piece("the whole light", "fact-1", "fact"),),
        ),
    ),
    (Piece("A note on "), Piece("the facts", "fact-1", "fact")),
)


@pytest.fixture
def story():
    """The story of the lighthouse."""
    return Story(
        title="Marl may pay more for the lighthouse",
        byline=(
            Line("Source", (Piece("lighthouse.txt"),)),
            Line("Day", (Piece("not stated; the words allow "), Piece("May 2021", "the-day", "computed"))),
        ),
        answer=(
            Piece("Marl pays "),
            stated("€40 million"),
            Piece("; who pays more is "),
            Piece("not determined", None, "undetermined"),
            Piece("."),
        ),
        sections=(
            Section(
                "voices",
                "Who says it",
                ((Piece("On the word of "), stated("“a harbour source”", "a1-speech-1")),),
            ),
            Section("money", "The money", tables=(MONEY,)),
            Section(
                "payers",
                "Who pays what now",
                ((Piece("In force: "), Piece("the treaty", "fact-1", "fact")),),
                tables=(
                    Table(
                        "Why", ("Line", "Because"), (((Piece("keeper"),), (Piece("wages"),)),), folded=True
                    ),
                ),
                charts=(
                    YearChart(
                        "Who pays what",
                        "EUR",
                        ("FY2020", "FY2021"),
                        ("total", "keeper", "none"),
                        BARS,
                        (Piece("Fiscal years."),),
                    ),
                ),
            ),
            Section(
                "calendar",
                "The calendar",
                items=((Piece("Past rounds took "), Piece("30 days", "step-1", "computed")),),
                timelines=(
                    Timeline(
                        "Steps",
                        date(2021, 5, 4),
                        date(2021, 5, 5),
                        TICKS,
                        (Piece("Days are counted from 4 May."),),
                    ),
                ),
            ),
            Section(
                "silent",
                "What the text does not say",
                items=tuple((Piece(f"Question {n}?"),) for n in range(1, 12)),
            ),
            Section(
                "times",
                "Every time the text names",
                tables=(
                    Table(
                        "Days",
                        ("Words", "Days"),
                        (
                            (
                                (stated("“Tuesday”", "a1-time-1"),),
                                (Piece("4 May 2021", "a1-time-1", "computed"),),
                            ),
                        ),
                    ),
                ),
                folded=True,
            ),
        ),
        texts=(
            Marked("text-1", "Marl may pay more for the lighthouse", TEXT, MARKS),
            Marked(
                "text-0",
                "An earlier text",
                EARLIER,
                (claim("40 million euros", "a0-amount-1", "amount", "€40 million", EARLIER),),
            ),
        ),
        notes=(
            Note("fact-1", "fact", (Piece("The whole light: €0.90."),), "https://example.org/light?a=1&b=2"),
            Note("clause-1-keeper", "clause", (Piece("keeper: all wages."),), "treaty, article 2"),
            Note("rate-1", "computation", (stated("€40 million"), Piece(" by the rate."))),
            Note("step-1", "computation", (Piece("By the rule of the house."),), "javascript:alert(1)"),
            Note("the-day", "computation", (Piece("By two reasons."),)),
        ),
        sources=Section(
            "sources",
            "Sources and related coverage",
            items=((Piece("lighthouse.txt: SHA-256 00"),),),
            folded=True,
        ),
        reproduce=("warikan brief lighthouse.txt --as-known 2021-05-04",),
    )
