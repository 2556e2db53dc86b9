"""Money: a whole number of a currency's smallest unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# ISO 4217 currencies whose smallest unit is not a hundredth.
_DIGITS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}


def minor_digits(currency: str) -> int:
    """How many decimal digits the smallest unit has (0 for the yen, 2 for the dollar)."""
    return _DIGITS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """``amount`` smallest units of an ISO 4217 ``currency``.

    >>> Money.of(Decimal("1760000000"), "USD")
    Money(amount=176000000000, currency='USD')
    """

    amount: int
    currency: str

    @classmethod
    def of(cls, units: Decimal | int, currency: str) -> Money:
        """Money from whole or decimal currency units; refuses what the smallest unit cannot hold."""
        scaled = Decimal(units).scaleb(minor_digits(currency))
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{units} {currency} is finer than the smallest unit")
        return cls(int(scaled), currency)

    @property
    def units(self) -> Decimal:
        """The amount in currency units (dollars, yen), exact."""
        return Decimal(self.amount).scaleb(-minor_digits(self.currency))

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def times(self, count: int) -> Money:
        """So many times this sum."""
        return Money(self.amount * count, self.currency)

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add without a named rate")
