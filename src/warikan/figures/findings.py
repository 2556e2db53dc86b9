"""Findings: what comes of recomputing a published figure from others, with the arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from warikan.figures.published import Published

Verdict = Literal[
    "follows", "rounding gap", "compilation difference", "error of the public record", "cannot be checked"
]
FOLLOWS: Verdict = "follows"
GAP: Verdict = "rounding gap"
COMPILED: Verdict = "compilation difference"
ERROR: Verdict = "error of the public record"
UNCHECKED: Verdict = "cannot be checked"
VERDICTS: tuple[Verdict, ...] = (ERROR, COMPILED, GAP, UNCHECKED, FOLLOWS)
_LIKELY = Fraction(1, 20)  # how far a figure may be rounded off and still be taken for the same figure

Ends = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Comes:
    """What a recomputation comes to: the verdict, the arithmetic, why, and the cells that were missing."""

    verdict: Verdict
    arithmetic: str = ""
    because: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One published figure recomputed.

    ``relation`` is the kind of check, ``printed`` what is published, ``arithmetic`` how it was recomputed, ``because``
    why the verdict is what it is, ``missing`` the cells that would be needed. ``ids`` and ``addresses`` are those of
    every figure that was used.
    """

    verdict: Verdict
    relation: str
    payer: str
    years: str
    what: str
    printed: str
    arithmetic: str
    because: str = ""
    missing: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def meet(one: Ends, other: Ends) -> bool:
    """Whether two printed figures may stand for one number.

    >>> meet((Fraction(1), Fraction(3)), (Fraction(3), Fraction(4)))
    True
    """
    return one[0] <= other[1] and other[0] <= one[1]


def rounded_off(coarse: int, fine: int) -> bool:
    """Whether a sum told aloud is a figure rounded at its own last digit that is not nought, and not far off.

    Only where no printed digit is held that says how far it was rounded; a printed figure has its own.

    >>> rounded_off(160, 164), rounded_off(1974, 1979), rounded_off(200, 164)
    (True, False, False)
    """
    unit = 1
    while coarse and coarse % (unit * 10) == 0:
        unit *= 10
    off = abs(coarse - fine)
    return bool(coarse) and 2 * off <= unit and off <= _LIKELY * abs(fine)


def used(figures: Sequence[Published]) -> dict[str, tuple[str, ...]]:
    """The ids and addresses of figures, each once, as a finding names them."""
    return {
        "ids": tuple(dict.fromkeys(figure.id for figure in figures)),
        "addresses": tuple(dict.fromkeys(figure.address for figure in figures if figure.address)),
    }
