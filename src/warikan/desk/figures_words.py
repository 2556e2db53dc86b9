"""Sentences to print for published figures and rises, each with its basis in the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warikan.brief import words
from warikan.desk.figures import Answer, host_name
from warikan.figures.lines import line_name
from warikan.figures.marks import recalled
from warikan.figures.precision import percent
from warikan.figures.published import Published
from warikan.match.rises import Risen, rises

# What a host did with a sum, by the stage of the figure.
_DID = {
    "request": "asked for {sum} in the ministry's budget request for {line}",
    "draft": "set aside {sum} in its draft budget for {line}",
    "enacted": "budgeted {sum} for {line}",
    "supplementary": "added {sum} in a supplementary budget for {line}",
    "settled": "spent {sum}, as settled, on {line}",
    "agreed_package": "undertook {sum} for {line} when the deal was announced",
    "projection": "was expected to pay {sum} for {line} when the deal was announced",
    "reported": "was reported to pay {sum} for {line}",
    "due": "owes {sum} under the agreement as {line}",
}
_ACCOUNTING = {
    "contract": " on contract basis",
    "expenditure": " on expenditure basis",
    "unstated": " (the source does not say whether on contract or on expenditure basis)",
}
# Stages at which there is no accounting to state.
_WITHOUT = ("due", "agreed_package", "projection", "reported")


def sentence_rows(answer: Answer) -> list[dict[str, Any]]:
    """A sentence to print for each total of the years asked, and for each rise, with its basis in it."""
    return [{"sentence": sentence, "ids": list(ids)} for sentence, ids in sentences(answer)]


def sentences(answer: Answer) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A sentence for each total of the years asked and each rise, with the ids of its figures."""
    told = set()
    by_basis = sorted(answer.chosen, key=lambda figure: figure.basis.accounting == "unstated")
    for figure in by_basis if answer.years else ():
        said = (figure.category, figure.first, figure.money, figure.basis.stage)
        line = figure.category == "total" or answer.asked.lines or answer.subject.lines
        if line and figure.first == figure.last and said not in told:
            told.add(said)
            yield of_figure(figure), (figure.id,)
    for year in answer.years if not answer.asked.lines else ():
        for rise in rises(answer.held, year):
            yield of_rise(rise), (rise.new.id, rise.over.figure.id)


def of_figure(figure: Published) -> str:
    """A figure as a sentence.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> total = [f for f in published("jp", date.max) if (f.category, f.years) == ("total", "FY2023")]
    >>> print(of_figure(total[0]))
    Japan set aside ¥211.2 billion in its draft budget for host nation support in fiscal 2023, on expenditure basis.
    """
    host = host_name(figure.payer)
    line = line_name(figure.payer, figure.category)
    did = _DID[figure.basis.stage].format(sum=words.money(figure.money, figure.quantum), line=line)
    accounting = "" if figure.basis.stage in _WITHOUT else _ACCOUNTING[figure.basis.accounting]
    memory = "" if figure.verified else " This figure is only recalled; no source bears it out."
    joint = "," if accounting.startswith(" on") else ""
    return f"{host} {did} in fiscal {_years(figure)}{joint}{accounting}.{memory}"


def _years(figure: Published) -> str:
    first, last = figure.first.number, figure.last.number
    return str(first) if first == last else f"{first} to {last}"


def of_rise(rise: Risen) -> str:
    """A rise as a sentence that names its yardstick."""
    new, old = rise.new, rise.over
    low, middle, high = (percent(end) for end in (rise.low, rise.middle, rise.high))
    digits = "" if low == high else f" ({low} to {high} by its printed digits)"
    caution = f" Here {rise.caution}." if rise.caution else ""
    memory = recalled([new, old.figure])
    caution += f" {memory[0].upper()}{memory[1:]}." if memory else ""
    over = words.money(old.money, old.figure.quantum)
    money = words.money(new.money, new.quantum) + (
        " a year on average" if new.category == "annual_average" else ""
    )
    return (
        f"The {money} for fiscal {_years(new)} ({new.basis.standing}) compares with {over} ({rise.over_what}): "
        f"{middle}{digits}.{caution}"
    )
