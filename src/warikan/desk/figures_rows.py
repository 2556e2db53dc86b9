"""Published figures, what follows from what, and the host's shares, as rows: one shape for terminal, JSON and CSV."""

from __future__ import annotations

from typing import Any

from warikan.desk.audit import as_json as finding_json
from warikan.desk.figures import Answer
from warikan.desk.figures_money import converted, real
from warikan.figures.audit import audit_tables
from warikan.figures.changes import change_checked, changes
from warikan.figures.findings import UNCHECKED, Finding
from warikan.figures.lines import known_lines, line_name
from warikan.figures.precision import called, decimal, shown
from warikan.figures.published import Published
from warikan.figures.recompute import money_of
from warikan.figures.shares import OURS, Share, shares

Rows = list[dict[str, Any]]
_WHOLE = ("total", "five_year_total", "all_ministries")


def figure_rows(answer: Answer) -> Rows:
    """A row for each figure that was chosen, single years first; where no year is asked the totals alone."""
    narrow = answer.years or answer.asked.lines or answer.subject.lines
    told = [figure for figure in answer.chosen if narrow or figure.category in _WHOLE]
    lines = known_lines(answer.subject.payer)
    order = sorted(told, key=lambda f: (f.first != f.last, f.first, f.last, lines.index(f.category)))
    return [_figure(figure, answer) for figure in order]


def _figure(figure: Published, answer: Answer) -> dict[str, Any]:
    row = {
        "years": figure.years,
        "line": figure.category,
        "name": line_name(figure.payer, figure.category),
        "shown": money_of(figure),
        "amount": figure.money.amount,
        "currency": figure.money.currency,
        "published_to": called(figure.quantum, figure.money.currency),
        "cut": figure.cut,
        "standing": figure.basis.standing,
        "stage": figure.basis.stage,
        "accounting": figure.basis.accounting,
        "envelope": figure.basis.envelope,
        "status": "verified" if figure.verified else "recalled",
        "known": figure.known.isoformat(),
        "known_shown_by_source": figure.dated,
        "id": figure.id,
        "source": figure.address or figure.note,
        "note": figure.note,
    }
    return row | converted(figure, answer) | real(figure, answer)


def check_rows(answer: Answer) -> Rows:
    """What of the figures of the years asked follows from others, and what does not."""
    found = [
        *audit_tables(answer.subject.payer, answer.held),
        *(
            change_checked(change, answer.held)
            for change in changes(answer.subject.payer, answer.asked.as_known)
        ),
    ]
    ids = {figure.id for figure in answer.chosen}
    mine = [f for f in found if of_years(f, answer) and (ids & set(f.ids)) and f.verdict != UNCHECKED]
    once = {(f.what, f.arithmetic, f.verdict): f for f in reversed(mine)}
    return [finding_json(f) for f in reversed(once.values())]


def of_years(finding: Finding, answer: Answer) -> bool:
    """Whether a finding is of one of the years asked, or none was."""
    return not answer.years or any(str(year) in finding.years for year in answer.years)


def _divided(share: Share) -> str:
    """The two sums that were divided, in words where a source gives the part alone.

    >>> [_divided(share) for share in shares("kr") if share.first == 2002]
    ['843,110,000 USD of a whole that is not given']
    """
    part = share.numerator
    if part is None or share.denominator is not None:
        return share.division
    return f"{shown(part.amount, part.currency, share.quanta[0] or None)} of a whole that is not given"


def share_rows(answer: Answer) -> Rows:
    """Every published share of the host, on its definition; those that we divided are marked as ours."""
    found = shares(answer.subject.payer, answer.asked.as_known, recalled=answer.asked.recalled)
    numbers = [year.number for year in answer.years]
    return [
        {
            "share": share.told,
            "strip": _strip(float(share.low), float(share.high)),
            "years": share.years,
            "divided": _divided(share),
            "definition": share.counts,
            "by": "our division" if share.by == OURS else share.by,
            "ours": share.by == OURS,
            "low": decimal(share.low, 1),
            "high": decimal(share.high, 1),
            "status": "verified" if share.verified else "recalled",
            "note": share.note,
            "source": share.address,
        }
        for share in found
        if not numbers or any(share.first <= number <= share.last for number in numbers)
    ]


def _strip(low: float, high: float, cells: int = 20) -> str:
    """Where a share stands between nothing and the whole.

    >>> _strip(50, 50), _strip(0, 100, 4)
    ('··········●·········', '●●●●')
    """
    first, last = (min(int(end * cells / 100), cells - 1) for end in (low, high))
    return "".join("●" if first <= at <= last else "·" for at in range(cells))
