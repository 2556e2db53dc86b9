"""Units: what a quantity counts, so that only like is added to like and products know what they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """Money of a ``currency``, ``heads`` (1) or something per head (-1), or so much for one unit of ``over``.

    A share or a growth rate has none of these.

    >>> str(Unit("JPY", heads=-1)), str(Unit("KRW", over="USD")), str(RATE)
    ('JPY per worker', 'KRW per USD', 'a rate')
    """

    currency: str = ""
    over: str = ""
    heads: int = 0

    def times(self, other: Unit) -> Unit | None:
        """The unit of a product, ``None`` where it means nothing here.

        >>> HEADS.times(Unit("JPY", heads=-1)) == Unit("JPY")
        True
        >>> Unit("JPY").times(Unit("JPY")) is None
        True
        """
        above, below = [self.currency, other.currency], [self.over, other.over]
        for name in (self.over, other.over):
            if name and name in above:
                above.remove(name)
                below.remove(name)
        heads = self.heads + other.heads
        left, under = [name for name in above if name], [name for name in below if name]
        if len(left) > 1 or len(under) > 1 or heads not in (-1, 0, 1):
            return None
        return Unit(left[0] if left else "", under[0] if under else "", heads)

    def __str__(self) -> str:
        if self == RATE:
            return "a rate"
        above = self.currency or ("workers" if self.heads == 1 else "a number")
        under = self.over or ("worker" if self.heads == -1 else "")
        return f"{above} per {under}" if under else above


RATE = Unit()
HEADS = Unit(heads=1)
