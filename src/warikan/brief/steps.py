"""Sentences about a step: an agreement, a signature, an approval, with its standing and its days."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.pieces import plain, quote, undetermined
from warikan.brief.story import Sentence
from warikan.evidence.claims import Claim, Event, EventType
from warikan.figures.days import Days

# What each step is called as a noun, and how its having happened is said.
NOUNS: dict[EventType, tuple[str, str]] = {
    "request": ("a request", "was made"),
    "offer": ("an offer", "was made"),
    "proposal": ("a proposal", "was made"),
    "talks": ("talks", "were held or opened"),
    "agreement_in_principle": ("agreement in principle", "was reached"),
    "agreement": ("agreement", "was reached"),
    "initialling": ("initialling", "took place"),
    "signature": ("signature", "took place"),
    "approval": ("approval", "was given"),
    "budget_decision": ("the budget decision", "was taken"),
    "decision": ("a decision", "was taken"),
    "entry_into_force": ("entry into force", "took place"),
    "expiry": ("the end of an agreement", "has come"),
    "extension": ("an extension", "was agreed"),
    "delay": ("a delay", "has happened"),
    "breakdown": ("a breakdown of the talks", "has happened"),
    "rejection": ("a rejection", "has happened"),
    "payment": ("a payment", "was made"),
    "notice": ("a notice", "was given"),
    "review": ("a review", "was held"),
    "other": ("another step", "was taken"),
}
_STANDINGS = {"planned": "planned", "possible": "possible", "denied": "denied or not reached"}
_BETWEEN = frozenset({"talks", "agreement", "agreement_in_principle"})


def when(days: Days) -> str:
    """Days with the preposition they take.

    >>> when(Days.month(2021, 12)), when(Days.one(Days.year(2021).last))
    ('in December 2021', 'on 31 December 2021')
    """
    if days.single:
        return f"on {words.days(days)}"
    text = words.days(days)
    return f"within {text}" if "–" in text else f"in {text}"


LONG = 89  # days; what is dated so widely is dated by the time it is for, not by when it was done


def at(event: Event) -> str:
    """When a step is, or for what time where it prolongs or pays for one; empty without days."""
    if event.days is None:
        return ""
    if event.type in ("extension", "payment", "budget_decision") and event.days.length > LONG:
        return f"for {words.days(event.days)}"
    return when(event.days)


def standing(event: Event) -> str:
    """Whether a step is done, planned, possible or denied, as a phrase after its noun."""
    plural = event.type == "talks"
    if event.status == "done":
        return NOUNS[event.type][1]
    return f"{'are' if plural else 'is'} {_STANDINGS[event.status]}"


def subject(event: Event) -> str:
    """The step with those who take it, as the subject of a sentence."""
    noun = NOUNS[event.type][0]
    if not event.parties:
        return noun
    joint = "between" if event.type in _BETWEEN and len(event.parties) > 1 else "by"
    if event.type in ("expiry", "entry_into_force", "other", "delay", "extension"):
        return noun
    if event.type in ("request", "offer", "proposal"):
        return f"{noun} by {words.party(event.parties[0])}"
    return f"{noun} {joint} {words.parties(event.parties)}"


def sentence(article: int, claim: Claim, event: Event) -> Sentence:
    """One whole sentence about a step, ending in its own words."""
    text = f"{subject(event)} {standing(event)}"
    if event.days is not None:
        text += f" {at(event)}"
    return (plain(text[:1].upper() + text[1:] + " ("), quote(article, claim), plain(")."))


def days_or_not(days: Days | None) -> Sentence:
    """Days as a cell, or that they are not determined."""
    return (plain(words.days(days)),) if days is not None else (undetermined(),)
