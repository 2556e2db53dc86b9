"""Results: how a reckoned number is spelled: the figure that the printed ones come to, and what their digits allow."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from warikan.engine.interval import Interval
from warikan.figures.money import Money, minor_digits
from warikan.figures.precision import decimal
from warikan.figures.spelled import money


@dataclass(frozen=True, slots=True)
class Result:
    """A reckoned number: its ``value`` by the figures as printed, the ``ends`` their digits allow, in a ``unit``.

    ``unit`` is a currency, ``%``, ``times`` or ``heads``; ``quantum`` what the last digit shown is worth.
    """

    value: Fraction
    ends: Interval
    unit: str
    quantum: Fraction

    @property
    def shown(self) -> str:
        """The value alone.

        >>> Result(Fraction(8_196, 1000), Interval(None, None), "%", Fraction(1, 10)).shown
        '8.2 %'
        """
        return self._spelled(self.value, self.quantum)

    @property
    def told(self) -> str:
        """The value, with what the printed digits allow where that is more than it shows.

        >>> Result(Fraction(8), Interval(Fraction(7), Fraction(9)), "%", Fraction(1, 10)).told
        '8.0 %; the printed digits allow 7.0 % to 9.0 %'
        >>> ends = Interval(Fraction(2_110_100), Fraction(2_110_300))
        >>> Result(Fraction(2_110_200), ends, "JPY", Fraction(1_000)).told
        '¥2.1102 million; the printed digits allow ¥2.1101 million to ¥2.1103 million'
        """
        finer = self.quantum if self.unit == "%" else self.quantum / 10
        low, high = (
            None if end is None else self._spelled(end, finer) for end in (self.ends.low, self.ends.high)
        )
        if low == high == self.shown or (low is None and high is None):
            return self.shown
        if low is None or high is None:
            return f"{self.shown}; the words allow {low or high} {'or more' if high is None else 'or less'}"
        near = self.shown if self.ends.holds(self._rounded) else self._spelled(self.value, finer)
        return f"{near}; the printed digits allow {low} to {high}"

    @property
    def _rounded(self) -> Fraction:
        """The value as it is shown."""
        step = self.quantum if self.unit.isupper() else Fraction(1, 10 ** _digits(self.quantum))
        return Fraction((self.value * 2 + step) // (2 * step)) * step if step else self.value

    def _spelled(self, value: Fraction, quantum: Fraction) -> str:
        digits = _digits(quantum)
        match self.unit:
            case "%":
                return f"{decimal(value, digits)} %"
            case "times":
                return f"{decimal(value, digits)} times"
            case "heads":
                return decimal(value, 0)
            case currency:
                return _money(value, currency, quantum)


def _digits(quantum: Fraction) -> int:
    """Decimals that show a last digit of this worth; one at least."""
    digits = 1
    while digits < 4 and Fraction(1, 10**digits) > quantum:
        digits += 1
    return digits


def _money(value: Fraction, currency: str, quantum: Fraction) -> str:
    """A sum rounded half up to the digit shown, never finer than the currency's smallest unit."""
    unit = 10 ** minor_digits(currency)
    step = max(1, int(quantum * unit))
    count = (abs(value) * unit * 2 + step) // (2 * step)
    amount = int(count) * step
    return money(Money(amount if value >= 0 else -amount, currency), step)
