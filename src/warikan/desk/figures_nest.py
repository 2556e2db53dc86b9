"""How envelopes nest, as rows: the widest first, what lies in which, and what lies partly outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from warikan.desk.figures import Answer
from warikan.figures.fiscal import FiscalYear
from warikan.figures.lines import Envelope, envelope_of, envelopes, line_name
from warikan.figures.marks import cautions, sum_of
from warikan.figures.published import Published
from warikan.figures.recompute import money_of
from warikan.figures.relations import Relation, inside, relations

_ORDER = ("enacted", "draft", "settled", "reported", "agreed_package", "due")


def envelope_rows(answer: Answer) -> list[dict[str, Any]]:
    """A row for each envelope of each year asked, indented under the one it lies in; none without a year."""
    return [row for year in answer.years for row in _of_year(answer, year)]


def _of_year(answer: Answer, year: FiscalYear) -> Iterator[dict[str, Any]]:
    payer = answer.subject.payer
    tree = envelopes(payer)
    order = _order(answer.held, [envelope.line for envelope in tree], year)
    held = {envelope.line: _best(answer.held, envelope.line, year, order) for envelope in tree}
    told = [envelope for envelope in tree if held[envelope.line] or _parts(answer, envelope, year, order)]
    if len(told) < 2:
        return
    for envelope in told:
        parts = _parts(answer, envelope, year, order)
        yield _row(envelope, held[envelope.line], parts, payer, _depth(envelope, told, tree))
        if held[envelope.line] is None or envelope.overlaps is not None:
            alone = [part for part in parts if envelope.overlaps or part.category not in held]
            yield from (_place(part, envelope, _depth(envelope, told, tree) + 1, payer) for part in alone)


def _order(figures: Sequence[Published], lines: Sequence[str], year: FiscalYear) -> list[str]:
    """The stages in the order in which they are shown: the one at which most envelopes of the year are held first."""
    found = {
        (f.basis.stage, f.category) for f in figures if f.first == f.last == year and f.category in lines
    }
    number = Counter(stage for stage, _ in found)
    return sorted(_ORDER, key=lambda stage: (-number[stage], _ORDER.index(stage)))


def _best(
    figures: Sequence[Published], line: str, year: FiscalYear, order: Sequence[str]
) -> Published | None:
    """The figure that stands for an envelope in a year: with a source first, then by stage and known accounting."""
    mine = [
        figure
        for figure in figures
        if (figure.category, figure.first, figure.last) == (line, year, year) and figure.basis.stage in _ORDER
    ]
    known = {"expenditure": 0, "contract": 1}
    return min(
        mine,
        key=lambda f: (
            not f.verified,
            order.index(f.basis.stage),
            known.get(f.basis.accounting, 2),
            not f.dated,
            f.row,
        ),
        default=None,
    )


def _parts(
    answer: Answer, envelope: Envelope, year: FiscalYear, order: Sequence[str]
) -> tuple[Published, ...]:
    """The parts of which an envelope is made, where all are held at one stage and on one accounting; else none."""
    whole = _best(answer.held, envelope.line, year, order)
    for relation in relations(answer.subject.payer):
        if relation.kind == "sum" and relation.whole == envelope.line and relation.holds(year.number):
            found = _held(answer.held, relation, year, whole, order)
            if found:
                return found
    return ()


def _held(
    figures: Sequence[Published],
    relation: Relation,
    year: FiscalYear,
    whole: Published | None,
    order: Sequence[str],
) -> tuple[Published, ...]:
    found = [_best(figures, part, year, order) for part in relation.parts]
    parts = tuple(part for part in found if part is not None)
    bases = {(part.basis.stage, part.basis.accounting) for part in parts}
    fits = whole is None or (whole.basis.stage, whole.basis.accounting) in bases
    return parts if len(parts) == len(found) and len(bases) == 1 and fits else ()


def _depth(envelope: Envelope, told: Sequence[Envelope], tree: Sequence[Envelope]) -> int:
    """How many of the envelopes told hold this one; a gap in between is stepped over."""
    by_line = {each.line: each for each in tree}
    depth, above = 0, envelope.within
    while above is not None:
        depth += any(each.line == above for each in told)
        above = by_line[above].within if above in by_line else None
    return depth


def _row(
    envelope: Envelope, figure: Published | None, parts: Sequence[Published], payer: str, depth: int
) -> dict[str, Any]:
    if figure is not None:
        words, basis, ours = money_of(figure), figure.basis.standing, False
    else:
        words = sum_of(parts)
        basis, ours = f"our sum of its parts, {parts[0].basis.standing}", True
    overlap = _overlap(envelope, parts, payer)
    open_ = cautions(parts) if ours or overlap else ()
    return {
        "nested": "  " * depth + line_name(payer, envelope.line),
        "depth": depth,
        "line": envelope.line,
        "years": (figure or parts[0]).years,
        "shown": words,
        "amount": figure.money.amount if figure else sum(part.money.amount for part in parts),
        "ours": ours,
        "within": envelope.within,
        "overlaps": envelope.overlaps,
        "told": "; ".join(filter(None, [basis, overlap, *open_])),
        "says": envelope.says,
        "ids": [figure.id] if figure else [part.id for part in parts],
    }


def _overlap(envelope: Envelope, parts: Sequence[Published], payer: str) -> str:
    """How much of an envelope lies in the one it overlaps, and how much outside."""
    if envelope.overlaps is None or not parts:
        return ""
    within = [part for part in parts if inside(payer, part.category, envelope.overlaps)]
    outside = [part for part in parts if part not in within]
    other = line_name(payer, envelope.overlaps)
    sums = [sum_of(each) if each else "nothing" for each in (within, outside)]
    return f"{sums[0]} within {other}, {sums[1]} outside"


def _place(part: Published, envelope: Envelope, depth: int, payer: str) -> dict[str, Any]:
    """A part of an envelope whose parts are booked in different places, and its place."""
    return {
        "nested": "  " * depth + line_name(payer, part.category),
        "depth": depth,
        "line": part.category,
        "years": part.years,
        "shown": money_of(part),
        "amount": part.money.amount,
        "ours": False,
        "within": envelope.line,
        "overlaps": None,
        "told": envelope_of(payer, part.category),
        "says": line_name(payer, part.category),
        "ids": [part.id],
    }
