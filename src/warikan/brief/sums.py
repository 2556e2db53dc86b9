"""Sentences about a sum: who pays it, for when, on what standing, and how it was restated."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.pieces import anchor, plain, quote, said, undetermined
from warikan.brief.story import Piece, Sentence
from warikan.evidence.claims import Amount, AmountStatus, Claim
from warikan.figures.days import Days
from warikan.figures.fiscal import calendar_of
from warikan.ground.party import Party

STANDINGS: dict[AmountStatus, str] = {
    "in_force": "paid now",
    "past": "past",
    "agreed": "agreed",
    "asked": "asked for",
    "offered": "offered",
    "expected": "expected",
    "undisclosed": "not disclosed",
    "other": "for comparison",
}
_VERBS: dict[AmountStatus, tuple[str, str]] = {
    "in_force": ("pays", "is being paid"),
    "past": ("paid", "was paid"),
    "agreed": ("is to pay", "is agreed"),
    "asked": ("is asked for", "is asked for"),
    "offered": ("offers", "is offered"),
    "expected": ("is expected to pay", "is expected"),
    "undisclosed": ("pays", "is not disclosed"),
    "other": ("pays, by way of comparison,", "is given for comparison"),
}
_SEVERAL = {
    "pays": "pay",
    "is to pay": "are to pay",
    "offers": "offer",
    "is expected to pay": "are expected to pay",
    "pays, by way of comparison,": "pay, by way of comparison,",
}
_BOUNDS = {
    "about": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "at_most": "up to ",
    "less_than": "less than ",
    "nearly": "nearly ",
    "range_low": "from ",
    "range_high": "up to ",
}


def figure(article: int, claim: Claim, amount: Amount) -> Sentence:
    """The sum itself with its bound, its rate and the text's own conversion, leading to its words."""
    if amount.money is None:
        return (said("a sum not disclosed", anchor(article, claim)),)
    text = _BOUNDS.get(amount.approx or "", "") + words.money(amount.money, amount.quantum)
    if amount.converted is not None:
        text += f" ({words.money(amount.converted, amount.converted_quantum)})"
    return (said(text + (" a year" if amount.per_year else ""), anchor(article, claim)),)


def period(value: Days | None, payers: tuple[Party, ...]) -> Piece:
    """The time a sum is for, as fiscal years where it is whole ones of the payer."""
    return plain(spell(value, payers)) if value is not None else undetermined()


def spell(value: Days, payers: tuple[Party, ...]) -> str:
    """Days as fiscal years of the payer where they are whole ones, else in full.

    >>> from datetime import date
    >>> spell(Days(date(2022, 4, 1), date(2027, 3, 31)), (Party("jp", "Japan"),))
    'FY2022–FY2026'
    """
    for payer in payers[:1]:
        calendar = calendar_of(payer.id)
        first, last = calendar.year_of(value.first), calendar.year_of(value.last)
        if calendar.first_month != 1 and (value.first, value.last) == (first.days.first, last.days.last):
            return str(first) if first == last else f"{first}–{last}"
    return words.days(value)


def sentence(article: int, claim: Claim, amount: Amount) -> Sentence:
    """One whole sentence: payer, standing, sum, purpose and time; what is not determined is left out."""
    if amount.money is None:
        return (plain("A sum is not stated: "), quote(article, claim), plain("."))
    status = amount.status or "other"
    verb = _VERBS[status]
    pieces: list[Piece] = []
    change = "a change of " if amount.change else ""
    if amount.payers and status != "asked":
        does = _SEVERAL.get(verb[0], verb[0]) if words.are_several(amount.payers) else verb[0]
        pieces.append(plain(f"{capital(words.parties(amount.payers))} {does} {change}"))
        pieces.extend(figure(article, claim, amount))
    else:
        pieces.append(plain("A change of " if amount.change else "A sum of "))
        pieces.extend(figure(article, claim, amount))
        asked = f" of {words.parties(amount.payers)}" if amount.payers else ""
        pieces.append(plain(f" {verb[1]}{asked}" if amount.status else " is stated; its standing is "))
        if amount.status is None:
            pieces.append(undetermined())
    if amount.period is not None:
        pieces.append(plain(f" for {spell(amount.period, amount.payers)}"))
    if amount.purpose:
        pieces.append(plain(f" ({amount.purpose})"))
    return (*pieces, plain("."))


def capital(text: str) -> str:
    """The same words with a capital first letter."""
    return text[:1].upper() + text[1:]
