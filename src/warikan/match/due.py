"""Amounts due: what the agreements that ship make a host pay by rule, as figures beside the published ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from warikan.agreement.library import ids, load
from warikan.agreement.model import Agreement
from warikan.engine.coverage import LINES
from warikan.engine.inputs import Inputs
from warikan.engine.pay import Row, pay
from warikan.figures.basis import Basis
from warikan.figures.lines import envelope_of, known_lines
from warikan.figures.money import Money
from warikan.figures.published import Published

_PARTS = {True: "won_part", False: "dollar_part"}  # of a contribution that is due in two currencies


@cache
def due(payer: str, as_known: date = date.max) -> tuple[Published, ...]:
    """Every exact amount that a payer owes by the rule of an agreement known on a day; what is bounded is left out.

    >>> [(f.years, f.money.amount) for f in due("kr") if f.id.startswith("kr-us-9/")][-1]
    ('FY2018', 960200000000)
    """
    mine = (name for name in ids() if name.split("-")[0] == payer)
    agreements = (load(name, as_known) for name in mine)
    return tuple(
        figure
        for agreement in agreements
        if agreement is not None
        for figure in _figures(agreement, payer, as_known)
    )


def _figures(agreement: Agreement, payer: str, as_known: date) -> Iterator[Published]:
    rows = pay(agreement, inputs=Inputs(as_known=as_known))
    for number, row in enumerate(rows):
        line = _line(agreement, row)
        if row.payer == payer and row.low is not None and row.low == row.high and line in known_lines(payer):
            yield _figure(agreement, row, line, number)


def _line(agreement: Agreement, row: Row) -> str:
    currencies = {clause.currency for clause in agreement.clauses if row.year.number in clause.years}
    if len(currencies) > 1:
        return _PARTS[row.currency == agreement.currency]
    return LINES.get(row.category, row.category)


def _figure(agreement: Agreement, row: Row, line: str, number: int) -> Published:
    assert row.low is not None  # noqa: S101 - asked by the caller
    instrument = agreement.instruments[0]
    return Published(
        payer=row.payer,
        first=row.year,
        last=row.year,
        category=line,
        money=Money(row.low, row.currency),
        quantum=row.printed or 1,
        basis=Basis("due", envelope_of(row.payer, line), "unstated"),
        verified=True,
        known=instrument.signed or row.year.days.first,
        dated=instrument.signed is not None,
        address="",
        note=f"{agreement.id}, clause {row.clause.id}",
        row=number,
        table=f"{agreement.id}/{row.clause.id.replace(' ', '-')}",
    )
