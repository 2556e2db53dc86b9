"""The parts of what `figures` answers, in the order in which they are told, and the whole as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from warikan.desk.figures import Answer, host_name
from warikan.desk.figures_against import against_rows
from warikan.desk.figures_deals import deal_rows
from warikan.desk.figures_nest import envelope_rows
from warikan.desk.figures_rises import rise_rows
from warikan.desk.figures_rows import Rows, check_rows, figure_rows, share_rows
from warikan.desk.figures_spent import execution_rows, head_rows
from warikan.desk.figures_words import sentence_rows
from warikan.figures.precision import called
from warikan.figures.sums import Refused

# The parts by name: what makes the rows of each, and its heading.
PARTS: Mapping[str, tuple[Callable[[Answer], Rows], str]] = {
    "figures": (figure_rows, "Published figures"),
    "envelopes": (envelope_rows, "How the envelopes nest"),
    "checks": (check_rows, "What follows from what"),
    "shares": (share_rows, "The host's share, on each published definition"),
    "execution": (execution_rows, "From budget to settlement"),
    "rises": (rise_rows, "The baseline card: each rise is true on its own yardstick only"),
    "deals": (deal_rows, "What each deal adds up to"),
    "heads": (head_rows, "Cost per head: an interval, since sources count heads differently"),
    "against": (against_rows, "Side by side, on a definition that both are held on"),
    "sentences": (sentence_rows, "To print"),
}


def title(answer: Answer) -> str:
    """Whose figures these are, of which years, as known when."""
    years = f" for {answer.years[0]}" if answer.years else ""
    years += f" to {answer.years[-1]}" if len(answer.years) > 1 else ""
    known = "" if answer.asked.as_known.year == 9999 else f", as known on {answer.asked.as_known}"
    return f"{host_name(answer.subject.payer)}: published figures{years}{known}"


# What is told where no part is named: of one line alone, of no year in particular.
_OF_LINES = ("figures", "checks", "execution", "sentences")
_OF_NO_YEAR = ("figures", "shares", "execution", "rises", "deals", "heads")


def told_by_itself(answer: Answer) -> tuple[str, ...]:
    """The parts that are told where none is named."""
    if answer.against is not None:
        return ("against",)
    if answer.asked.lines or answer.subject.lines:
        return _OF_LINES
    return tuple(PARTS) if answer.years else _OF_NO_YEAR


def parts_of(answer: Answer, names: Sequence[str] = ()) -> Iterator[tuple[str, Rows]]:
    """The rows of the parts asked for, or of every part that has something to say."""
    for name in names or told_by_itself(answer):
        rows = PARTS[name][0](answer)
        if rows or names:
            yield name, rows


def as_json(answer: Answer, names: Sequence[str] = ()) -> dict[str, Any]:
    """An answer as plain values, a list a part."""
    made: dict[str, Any] = {
        "subject": answer.subject.name,
        "payer": answer.subject.payer,
        "years": [str(year) for year in answer.years],
        "as_known": None if answer.asked.as_known.year == 9999 else answer.asked.as_known.isoformat(),
    }
    if answer.total is not None:
        made["sum"] = sum_json(answer)
    return made | dict(parts_of(answer, names or tuple(PARTS)))


def sum_json(answer: Answer) -> dict[str, Any]:
    """The sum that was asked, or why there is none, cell by cell."""
    total = answer.total
    assert total is not None  # noqa: S101 - asked by the caller
    if isinstance(total, Refused):
        return {
            "amount": None,
            "refused": {cell: list(values) for cell, values in total.cells},
            "words": str(total),
        }
    return {
        "amount": total.money.amount,
        "low": int(total.ends[0]),
        "high": int(-(-total.ends[1] // 1)),
        "currency": total.money.currency,
        "published_to": called(total.printed, total.money.currency),
        "basis": str(total.basis),
        "of": [figure.id for figure in answer.chosen],
        "cut": total.cut,
        "cautions": list(total.cautions),
        "words": "; ".join([f"{total} ({total.basis})", *total.cautions]),
    }
