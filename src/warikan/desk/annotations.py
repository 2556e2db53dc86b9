"""An article's claims in the shape of the news annotation scheme, as plain JSON values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from warikan.evidence.article import Article
from warikan.evidence.claims import (
    Amount,
    Claim,
    Decision,
    Event,
    Length,
    Percentage,
    Position,
    Related,
    Speech,
    Term,
    Time,
    Unknown,
)
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party

Json = dict[str, Any]


def annotate(article: Article) -> Json:
    """The whole annotation of one article; what is not determined is ``null``.

    The scheme knows no sum without a standing: where none is plain, ``status`` is the likeliest and ``status_plain``
    false.
    """
    publication = article.publication
    allowed = publication.allowed
    return {
        "id": article.source.name,
        "published": publication.best.isoformat() if publication.best else None,
        "published_inferable": None
        if publication.how in ("given", "unknown")
        else {**_days(allowed), "basis": "; ".join(reason.says for reason in publication.reasons)},
        "amounts": [_amount(claim, content) for claim, content in article.each(Amount)],
        "dates": [
            *(_time(claim, content) for claim, content in article.each(Time)),
            *(_length(claim, content) for claim, content in article.each(Length)),
        ],
        "terms": _terms(article),
        "attributions": [_speech(speech) for speech in article.speeches],
        "events": [_event(claim, content) for claim, content in article.each(Event)],
        "positions": [
            {"party": _holder(c), "issue": c.issue, "stance": c.stance, "reason": c.reason}
            for _, c in article.each(Position)
        ],
        "unknowns": [{**_quoted(claim), "about": content.about} for claim, content in article.each(Unknown)],
        "decision_maker": next((_quoted(claim) for claim, _ in article.each(Decision)), None),
        "related": [content.headline for _, content in article.each(Related)],
    }


def _holder(position: Position) -> str:
    """Whose position it is, with the person or organ that holds it where the text puts one first."""
    return f"{position.party.name} ({position.person})" if position.person else position.party.name


def _quoted(claim: Claim) -> Json:
    span = claim.quotation.span
    return {"text": claim.quotation.exact, "span": [span.start, span.end]}


def _days(days: Days | None) -> Json:
    if days is None:
        return {"start": None, "end": None}
    return {
        "start": None if days.open_start else days.first.isoformat(),
        "end": None if days.open_end else days.last.isoformat(),
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _money(money: Money | None) -> Json | None:
    return None if money is None else {"value": _number(money.units), "currency": money.currency}


def _names(parties: tuple[Party, ...]) -> str | None:
    return ", ".join(party.name for party in parties) or None


def _amount(claim: Claim, amount: Amount) -> Json:
    resolved = _money(amount.money)
    return {
        **_quoted(claim),
        "currency": resolved and resolved["currency"],
        "resolved": resolved and resolved["value"],
        "converted": _money(amount.converted),
        "period": _days(amount.period) if amount.period else None,
        "payer": _names(amount.payers),
        "purpose": amount.purpose,
        "status": amount.status or amount.likely,
        "status_plain": amount.status is not None,
        "approx": amount.approx,
        "rate": "per_year" if amount.per_year else None,
        "delta": amount.change,
        "optional": amount.vague,
    }


def _time(claim: Claim, time: Time) -> Json:
    return {**_quoted(claim), **_days(time.days), "kind": time.kind, "fuzzy": time.fuzzy, "form": time.form}


def _length(claim: Claim, length: Length) -> Json:
    """A length of time has a form and no days."""
    return {**_quoted(claim), **_days(None), "kind": "period", "fuzzy": False, "form": length.form}


def _terms(article: Article) -> list[Json]:
    terms = [{**_quoted(claim), "kind": term.kind, "value": term.value} for claim, term in article.each(Term)]
    shares = [
        {**_quoted(claim), "kind": "share", "value": str(content.value)}
        for claim, content in article.each(Percentage)
        if content.of is not None  # a share is of something; a bare percentage may be anything
    ]
    return terms + shares


def _speech(speech: Speech) -> Json:
    holder = speech.holder
    return {
        "source": holder.exact if holder else None,
        "span": [holder.span.start, holder.span.end] if holder else None,
        "kind": speech.kind,
        "cue": speech.cue.exact,
        "cue_span": [speech.cue.span.start, speech.cue.span.end],
        "how": speech.how,
    }


def _event(claim: Claim, event: Event) -> Json:
    return {
        **_quoted(claim),
        "type": event.type,
        "status": event.status,
        "parties": [party.name for party in event.parties],
        **_days(event.days),
    }
