"""What a position on record comes to, in a few words."""

from __future__ import annotations

from decimal import Decimal

from warikan.evidence.reported import Reported


def reported(content: Reported) -> str:
    """What kind of position it is, on which issue, and its figure; its note where no figure was reported.

    >>> reported(Reported("us", "US President", "amount", "ask", Decimal(5), Decimal(5), "USD", "per_year"))
    'ask: amount, 5 USD per year'
    """
    lead = f"{'outcome' if content.outcome else content.kind}: {content.issue.replace('_', ' ')}"
    if not content.figured:
        return f"{lead}, {content.note}" if content.note else lead
    low, high = content.low, content.high
    if low == high and low is not None:
        figure = _number(low)
    elif high is None and low is not None:
        figure = f"{_number(low)} or more"
    elif low is None and high is not None:
        figure = f"up to {_number(high)}"
    else:
        figure = f"{_number(low or Decimal(0))} to {_number(high or Decimal(0))}"
    unit = " ".join(word for word in (content.currency, content.unit.replace("_", " ")) if word)
    measure = "" if content.measure == "level" else f", a {content.measure}"
    return f"{lead}, {figure}{f' {unit}' if unit else ''}{measure}"


def _number(value: Decimal) -> str:
    return f"{value:,f}"
