"""The verb `figures`: a subject in, its published figures out, with their bases, shares, rises and sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from warikan.desk.figures import Answer, Asked, answered
from warikan.desk.figures_parts import as_json


def published_figures(
    subject: str, *, year: int | Sequence[int] = (), as_known: date | None = None, recalled: bool = False
) -> dict[str, Any]:
    """The published figures of a subject with their bases, and what follows from them, as plain values.

    ``subject`` is a pair (``jp-us``), a host (``jp``), an agreement (``jp-us-2016``) or a subject of the glossary
    (``host-nation-support``). Amounts are in smallest units; what no source bears out is left out unless ``recalled``.

    >>> made = published_figures("jp-us", year=2015)
    >>> [check["arithmetic"] for check in made["checks"] if check["verdict"] == "rounding gap"]
    ['141.6 bn JPY + 1.2 bn JPY + 5.2 bn JPY = 148.0 bn JPY']
    """
    years = (year,) if isinstance(year, int) else tuple(year)
    found = answered(subject, Asked(years=years, as_known=as_known or date.max, recalled=recalled))
    if isinstance(found, Answer):
        return as_json(found)
    raise ValueError("\n".join(map(str, found)))
