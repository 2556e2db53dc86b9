"""The basis of a figure: at what stage, over what envelope and in which accounting it is reckoned."""

from __future__ import annotations

from dataclasses import dataclass, fields

STAGES = {
    "request": "the ministry's request",
    "draft": "draft budget",
    "enacted": "enacted budget",
    "supplementary": "supplementary budget",
    "settled": "settled",
    "agreed_package": "as announced with the deal",
    "projection": "as projected with the deal",
    "reported": "as reported",
    "due": "due under the agreement",
}

# Stages at which there is no accounting to state: what a deal makes due is neither contracted nor spent.
_WITHOUT_ACCOUNTING = ("agreed_package", "projection", "due")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a figure counts. Two figures add or compare only where their bases agree.

    ``envelope`` names what is inside ("host nation support", "agreement, all lines"); ``accounting`` is
    ``contract``, ``expenditure`` or ``unstated``.
    """

    stage: str
    envelope: str
    accounting: str

    def differs(self, other: Basis) -> tuple[str, ...]:
        """The cells in which two bases differ, or in which one is not stated; empty where figures may be compared.

        >>> whole = "host nation support"
        >>> Basis("enacted", whole, "unstated").differs(Basis("draft", whole, "contract"))
        ('stage', 'accounting')
        """
        return tuple(
            field.name for field in fields(self) if getattr(self, field.name) != getattr(other, field.name)
        )

    @property
    def open(self) -> bool:
        """Whether the accounting matters and no source states it, so that it may be the one or the other.

        >>> whole = "host nation support"
        >>> Basis("enacted", whole, "unstated").open, Basis("projection", whole, "unstated").open
        (True, False)
        """
        return self.accounting == "unstated" and self.stage not in _WITHOUT_ACCOUNTING

    @property
    def standing(self) -> str:
        """The stage and the accounting, in words.

        >>> Basis("enacted", "host nation support", "expenditure").standing
        'enacted budget, expenditure basis'
        """
        accounting = "" if self.accounting == "unstated" else f", {self.accounting} basis"
        return f"{STAGES.get(self.stage, self.stage)}{accounting}"

    def __str__(self) -> str:
        return f"{self.envelope}, {self.standing}"
