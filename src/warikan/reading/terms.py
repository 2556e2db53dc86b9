"""Terms: how long a deal runs and from when, what it extends, its numbers that are no money, and its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warikan.evidence.claims import Content
from warikan.ground.span import Span
from warikan.reading.event_steps import Step
from warikan.reading.forms import Form
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_clauses import clauses
from warikan.reading.term_dates import dated, dates
from warikan.reading.term_fiscal import fiscal_years
from warikan.reading.term_heads import heads
from warikan.reading.term_length import lengths
from warikan.reading.term_shares import shares


def terms(lines: Sequence[Line], steps: Sequence[Step], forms: Mapping[Span, Form]) -> tuple[Found, ...]:
    """Every term the lines state, each once a place; ``forms`` gives the symbolic form of each time by its words.

    >>> from warikan.reading.line import line_of
    >>> lease = line_of("The 10-year lease may be extended for another decade.")
    >>> [(found.content.kind, found.content.value) for found in terms([lease], (), {})]
    [('length', 'P10Y'), ('renewal_option', 'P10Y')]
    """
    found: dict[tuple[int, Content], Found] = {}
    for line in lines:
        for item in (*lengths(line), *heads(line), *shares(line), *clauses(line)):
            found.setdefault((line.sentence.span.start, item.content), item)
        if line.times:
            for item in (*fiscal_years(line, forms), *dates(line, forms)):
                found.setdefault((line.sentence.span.start, item.content), item)
    for step in steps:
        for item in dated(step):
            found.setdefault((step.line.sentence.span.start, item.content), item)
    return tuple(sorted(found.values(), key=lambda item: item.span))
