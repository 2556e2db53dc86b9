"""The paragraph that answers: who pays what, from when to when, and on whose word, composed from claims alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from warikan.brief import steps, sums, words
from warikan.brief.findings import Findings
from warikan.brief.pieces import joined, plain, quote, quoted, said, series, speaker
from warikan.brief.story import Piece, Sentence
from warikan.evidence.claims import (
    Amount,
    AmountStatus,
    Claim,
    Decision,
    Event,
    EventType,
    Redirect,
    RelativeBound,
    Term,
    Unknown,
)
from warikan.evidence.voices import Voice, heard_through, voices
from warikan.ground.party import Party

_DEAL: tuple[EventType, ...] = ("agreement", "agreement_in_principle", "extension", "signature", "entry_into_force", "approval")
_MOST = 3  # of one kind of sentence in the paragraph; the rest stands in the sections below


def answer(findings: Findings) -> Sentence:
    """The whole paragraph; each sentence is left out where the text carries no claim for it."""
    parts: tuple[Callable[[Findings], Sentence], ...] = (
        _who_says,
        _request,
        _deal,
        _sums,
        _undisclosed,
        _use,
        _term,
        _decides,
        _gate,
        _signing,
        _cover,
        _silent,
    )
    made = [sentence for part in parts if (sentence := part(findings))]
    if len(made) <= 1 and not any(True for _ in findings.article.each(Amount)):
        made.append((plain("The text states no sum, step or term of a cost-sharing deal that could be checked."),))
    return joined(made)


def _side(voice: Voice) -> str:
    return f" ({voice.party.name})" if voice.party is not None else ""


def _who_says(findings: Findings) -> Sentence:
    heard = [voice for voice in voices(findings.article) if voice.words is not None]
    if not heard:
        return (plain("No speaker is named; the outlet tells it in its own voice."),)
    article, index = findings.article, findings.index
    unnamed = [voice for voice in heard if voice.kind == "anonymous"]
    others = [voice for voice in heard if voice.kind != "anonymous"]
    groups: list[Sentence] = []
    for label, group in (("unnamed speakers", unnamed), ("", others)):
        if not group:
            continue
        names = [
            (speaker(index, article, voice.speeches[0], voice.words.exact if voice.words else None), plain(_side(voice)))
            for voice in group[:_MOST]
        ]
        groups.append((plain(f"{label} " if label else ""), *series(names)))
    return (plain("On the word of "), *series(groups), plain("."))


def _events(findings: Findings, *types: EventType) -> Iterator[tuple[Claim, Event]]:
    for claim, event in findings.article.each(Event):
        if event.type in types:
            yield claim, event


def _request(findings: Findings) -> Sentence:
    for claim, event in _events(findings, "request"):
        asking = words.party(event.parties[0]) if event.parties else "one side"
        asked = f" of {words.party(event.parties[1])}" if len(event.parties) > 1 else ""
        since = _first_year(findings)
        return (
            plain(f"{sums.capital(asking)} asks more{asked}" if event.status != "denied" else "A request is denied"),
            plain(" ("),
            quote(findings.index, claim),
            plain(")"),
            *((plain(", from "), since) if since else ()),
            plain("."),
        )
    return ()


def _first_year(findings: Findings) -> Piece | None:
    for claim, term in findings.article.each(Term):
        if term.kind == "first_fy":
            return said(term.value, findings.anchor(claim))
    return None


def _deal(findings: Findings) -> Sentence:
    """The steps of the deal itself, the dated ones of the live round first."""
    live = [
        (claim, event)
        for claim, event in _events(findings, *_DEAL)
        if event.days is None or event.days.last >= findings.horizon
    ]
    best = sorted(live, key=lambda pair: (pair[1].days is None, pair[0].quotation.span))[:2]
    return joined(steps.sentence(findings.index, claim, event) for claim, event in best)


def _sums(findings: Findings) -> Sentence:
    """The sums that answer: what is paid now first, then what is agreed, offered, expected or asked."""
    order: tuple[AmountStatus, ...] = ("in_force", "agreed", "offered", "expected", "asked")
    chosen: list[tuple[Claim, Amount]] = []
    for status in order:
        found = [pair for pair in findings.amounts if pair[1].status == status and pair[1].money is not None]
        chosen.extend(found[:1] if status != "agreed" else found[:2])
    return joined(sums.sentence(findings.index, claim, amount) for claim, amount in chosen[:_MOST])


def _undisclosed(findings: Findings) -> Sentence:
    pieces: list[Piece] = []
    for claim, _ in findings.article.each(Unknown):
        pieces += [plain(" " if pieces else ""), plain("Not known: "), quote(findings.index, claim), plain(".")]
    for claim, bound in findings.article.each(RelativeBound):
        pieces += [
            plain(" " if pieces else ""),
            plain(f"The sum is bounded only by reference ({bound.relation.replace('_', ' ')}): "),
            said(quoted(claim.quotation.exact), findings.anchor(claim)),
            plain("."),
        ]
    return tuple(pieces)


def _use(findings: Findings) -> Sentence:
    for claim, redirect in findings.article.each(Redirect):
        proposer = sums.capital(words.party(redirect.proposer)) if redirect.proposer else "A proposal"
        money = {"increase": "the increase", "whole": "the money itself", None: "money"}[redirect.scope]
        return (
            plain(f"{proposer} would put {money} into "),
            said(quoted(redirect.to), findings.anchor(claim)),
            plain(" instead of "),
            said(quoted(redirect.instead_of), findings.anchor(claim)),
            plain("."),
        )
    return ()


def _term(findings: Findings) -> Sentence:
    """How long the deal runs, and the clause that may be added."""
    terms = list(findings.article.each(Term))
    pieces: list[Piece] = []
    first = next((pair for pair in terms if pair[1].kind == "first_fy"), None)
    last = next((pair for pair in terms if pair[1].kind == "last_fy"), None)
    length = next((pair for pair in terms if pair[1].kind == "length"), None)
    if last is not None or length is not None:
        chosen = [pair for pair in (length, first, last) if pair is not None]
        pieces.append(plain("Stated term: "))
        pieces.extend(series([(said(duration(term.value), findings.anchor(claim)),) for claim, term in chosen]))
        pieces.append(plain("."))
    for claim, term in terms:
        if term.kind == "clause":
            pieces += [plain(" " if pieces else ""), plain("A clause: "), quote(findings.index, claim), plain(".")]
    return tuple(pieces)


def duration(value: str) -> str:
    """An ISO duration in words; anything else unchanged.

    >>> duration("P5Y"), duration("P1M"), duration("FY2026")
    ('5 years', '1 month', 'FY2026')
    """
    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    if value.startswith("P") and value[1:-1].isdigit() and value[-1] in units:
        return words.count(int(value[1:-1]), units[value[-1]])
    return value


def _decides(findings: Findings) -> Sentence:
    for claim, decision in findings.article.each(Decision):
        return (said(decision.decider, findings.anchor(claim)), plain(" decides."))
    return ()


def _gate(findings: Findings) -> Sentence:
    for claim, event in _events(findings, "budget_decision", "approval"):
        if event.status in ("planned", "possible"):
            return steps.sentence(findings.index, claim, event)
    return ()


def _signing(findings: Findings) -> Sentence:
    found = [
        pair
        for pair in _events(findings, "signature", "initialling", "delay")
        if pair[1].status in ("planned", "possible") and pair[0] not in _shown(findings)
    ]
    return joined(steps.sentence(findings.index, claim, event) for claim, event in found[:2])


def _shown(findings: Findings) -> list[Claim]:
    live = [pair for pair in _events(findings, *_DEAL) if pair[1].days is None or pair[1].days.last >= findings.horizon]
    best = sorted(live, key=lambda pair: (pair[1].days is None, pair[0].quotation.span))[:2]
    return [claim for claim, _ in best]


def _cover(findings: Findings) -> Sentence:
    if findings.cover is None:
        return ()
    return (
        plain("Present cover ends on "),
        Piece(words.day(findings.cover.last_day), findings.cover_anchor, "fact"),
        plain(f" ({findings.cover.title})."),
    )


def _silent(findings: Findings) -> Sentence:
    silent = heard_through(findings.article)
    if not silent:
        return ()
    names: list[Party] = [item.party for item in silent]
    return (plain(f"No one speaks for {words.parties(names)} in the text."),)
