"""What a text on a round should say and may leave unsaid: one checklist for any cost-sharing deal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from warikan.evidence.article import Article
from warikan.evidence.claims import Amount, Claim, Event, Term, Unknown
from warikan.evidence.voices import voices


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the checklist, the claims that speak to it (none: silence), and what would settle it."""

    question: str
    settles: str
    answered_by: tuple[Claim, ...]
    admitted: tuple[Claim, ...] = ()

    @property
    def silent(self) -> bool:
        """Whether the text neither answers nor admits that it cannot."""
        return not self.answered_by and not self.admitted


_OPEN = ("agreed", "asked", "offered", "expected")  # the standings of a sum that is still to be paid


def _size(article: Article) -> list[Claim]:
    return [
        claim
        for claim, amount in article.each(Amount)
        if amount.money is not None and (amount.status in _OPEN or (not amount.status and _is_to_pay(amount)))
    ]


def _is_to_pay(amount: Amount) -> bool:
    """Whether a sum without a standing is one that a named side pays, and no mere change."""
    return bool(amount.payers) and not amount.change


def _length(article: Article) -> list[Claim]:
    """The stated term, or the years of a sum that a named side pays."""
    stated = _terms("length", "first_fy", "last_fy", "start")(article)
    return stated or [
        claim
        for claim, amount in article.each(Amount)
        if amount.period is not None and amount.payers and amount.status != "past"
    ]


def _terms(*kinds: str) -> Callable[[Article], list[Claim]]:
    return lambda article: [claim for claim, term in article.each(Term) if term.kind in kinds]


def _events(*types: str) -> Callable[[Article], list[Claim]]:
    return lambda article: [claim for claim, event in article.each(Event) if event.type in types]


def _scope(article: Article) -> list[Claim]:
    return [
        claim
        for claim, amount in article.each(Amount)
        if amount.purpose is not None and amount.money is not None
    ]


def _both_sides(article: Article) -> list[Claim]:
    """One claim each for the sides that speak, but only when every side does."""
    speaking = {voice.party: voice for voice in voices(article) if voice.party is not None}
    if not article.parties or any(party not in speaking for party in article.parties):
        return []
    wanted = {speaking[party].speeches[0] for party in article.parties}
    return [claim for claim in article.claims if claim.speech in wanted][: len(wanted)]


_CHECKS: tuple[tuple[str, str, Callable[[Article], list[Claim]]], ...] = (
    ("How much is asked, offered or agreed?", "the sum in the announcement or the budget", _size),
    ("What does the sum cover?", "the categories and the envelope named beside the sum", _scope),
    (
        "From when, and for how long?",
        "the term in the text of the agreement",
        _length,
    ),
    (
        "When does the present agreement end, and what if it lapses?",
        "the present agreement's last day",
        _terms("expiry"),
    ),
    (
        "Which caps, floors or indexation go on?",
        "the clauses on caps, floors and growth",
        _terms("cap", "indexation"),
    ),
    ("When does parliament vote?", "the day of submission and each house's vote", _events("approval")),
    (
        "When is it signed, and in force?",
        "the day of signature and the exchange of notes",
        _events("signature", "entry_into_force"),
    ),
    ("Does every side confirm it?", "a statement by each party on the record", _both_sides),
)


def checklist(article: Article) -> tuple[Item, ...]:
    """Every question of the checklist with what the article says to it."""
    return tuple(
        Item(question, settles, tuple(find(article)), _admitted(article, question))
        for question, settles, find in _CHECKS
    )


def _admitted(article: Article, question: str) -> tuple[Claim, ...]:
    """The unknowns a text admits count for the question of the sum, where they speak of money."""
    if not question.startswith("How much"):
        return ()
    words = (
        "amount",
        "sum",
        "contribution",
        "cost",
        "payment",
        "increase",
        "size",
        "figure",
        "much",
        "share",
    )
    return tuple(
        claim
        for claim, unknown in article.each(Unknown)
        if any(word in f"{unknown.about} {claim.quotation.exact}".lower() for word in words)
    )
