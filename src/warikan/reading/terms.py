"""Terms: how long a deal runs and from when, what it extends, its numbers that are no money, and its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warikan.evidence.claims import Content
from warikan.ground.span import Span
from warikan.reading import term_clauses, term_heads, term_length, term_shares
from warikan.reading.event_steps import Step
from warikan.reading.forms import Between, Fiscal, Form, Run
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_dates import dated, dates
from warikan.reading.term_fiscal import fiscal_years
from warikan.reading.term_rule import Rule

_RULES = (*term_length.RULES, *term_heads.RULES, *term_shares.RULES, *term_clauses.RULES)

_FISCAL = (Fiscal, Run, Between)  # the forms that may name fiscal years


def terms(lines: Sequence[Line], steps: Sequence[Step], forms: Mapping[Span, Form]) -> tuple[Found, ...]:
    """Every term the lines state, each once a place; ``forms`` gives the symbolic form of each time by its words.

    >>> from warikan.reading.line import line_of
    >>> lease = line_of("The 10-year lease may be extended for another decade.")
    >>> [(found.content.kind, found.content.value) for found in terms([lease], (), {})]
    [('length', 'P10Y'), ('renewal_option', 'P10Y')]
    """
    found: dict[tuple[int, Content], Found] = {}
    for line, rule in _asked(lines):
        for item in rule.find(line):
            found.setdefault((line.sentence.span.start, item.content), item)
    for line in lines:
        if line.times:
            timed = [(item, forms.get(item.span)) for item in line.times]
            fiscal = [(item, form) for item, form in timed if isinstance(form, _FISCAL)]
            for item in (*(fiscal_years(line, fiscal) if fiscal else ()), *dates(line, timed)):
                found.setdefault((line.sentence.span.start, item.content), item)
    for step in steps:
        for item in dated(step):
            found.setdefault((step.line.sentence.span.start, item.content), item)
    return tuple(sorted(found.values(), key=lambda item: (item.span.start, item.span.end)))


def _asked(lines: Sequence[Line]) -> Iterator[tuple[Line, Rule]]:
    """Each line with each rule of which a string stands in it; most strings stand nowhere in a text."""
    small = lines[0].reading.text.small if lines else ""
    here = [(rule, parts) for rule in _RULES if (parts := [part for part in rule.parts if part in small])]
    for line in lines:
        words = line.sentence.span.of(small)
        for rule, parts in here:
            for part in parts:
                if part in words:
                    yield line, rule
                    break
