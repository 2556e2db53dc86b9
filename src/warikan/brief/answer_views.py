"""Sentences on what each side wants, what is not known, where the money is to go, and who decides."""

from __future__ import annotations

import re

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import joined, plain, quote, said, series
from warikan.brief.story import Piece, Sentence
from warikan.brief.sums import capital, figure
from warikan.brief.words import quoted
from warikan.evidence.claims import (
    Amount,
    Claim,
    Decision,
    Event,
    Position,
    Redirect,
    RelativeBound,
    Term,
    Unknown,
)
from warikan.figures.fiscal import FiscalYear

_SHORT_REASON = 14  # words of a reason; a longer one is cut at its first comma
_RELATIONS = {
    "less_than": "less than",
    "at_most": "no more than",
    "about": "about the same as",
    "at_least": "no less than",
    "more_than": "more than",
}
_SEVERAL = re.compile(
    r"\band\b|\b(?:ministers|presidents|leaders|chiefs|secretaries|governments|sides|parliaments|lawmakers|deputies|officials"
    r"|voters|heads|premiers|allies|members|countries|states|capitals)$"
)
_CLAUSE = re.compile(r"\b(?:clause|provision|article|paragraph)s?\b", re.IGNORECASE)
_NEW = ("asked", "offered", "agreed", "expected")
_LIVE_STEPS = ("request", "offer", "proposal", "agreement", "agreement_in_principle")


def answers_request(findings: Findings, *, short: bool = False) -> Sentence:
    """A side that answers a request, then what the asking side wants and why; else who asks what."""
    held = _held(findings)
    answering = [pair for pair in held if pair[1].issue == "the request" and pair[0].rule != "position-want"]
    asking = [
        pair for pair in held if _asks(pair[0]) and (not answering or pair[1].party != answering[0][1].party)
    ]
    first = _stance(findings, *answering[0], since=_since(findings, answering[0][0])) if answering else ()
    if asking:
        second = _stance(findings, *asking[0], reasoned=not short)
    else:
        second = () if answering else _plain_request(findings)
    return joined([sentence for sentence in (first, second) if sentence])


def other_stances(findings: Findings) -> Sentence:
    """One more stance of each side: what it refuses, judges or wants beside the request."""
    shown = {piece.to for piece in answers_request(findings)}
    left = [pair for pair in _held(findings) if findings.anchor(pair[0]) not in shown]
    first = {position.party: (claim, position) for claim, position in reversed(left)}
    chosen = (list(first.values())[::-1] + [pair for pair in left if pair not in first.values()])[:2]
    return joined(_stance(findings, *pair) for pair in chosen)


def _held(findings: Findings) -> list[tuple[Claim, Position]]:
    """The positions, without the use of the money where a redirect tells it."""
    redirected = any(True for _ in findings.article.each(Redirect))
    return [
        (claim, position)
        for claim, position in findings.article.each(Position)
        if not (redirected and position.issue == "use of the money")
    ]


def _asks(claim: Claim) -> bool:
    return claim.rule in ("position-want", "position-noun", "position-cite")


def _stance(
    findings: Findings, claim: Claim, position: Position, *, since: str = "", reasoned: bool = True
) -> Sentence:
    """A side, its stance and its reason."""
    person = f" ({_former(position.person)})" if position.person else ""
    pieces: list[Piece] = [
        plain(f"{capital(words.party(position.party))}{person} "),
        said(position.stance.removesuffix(" …"), findings.anchor(claim)),
        plain(since),
    ]
    if position.reason is not None and reasoned:
        pieces += [plain(", citing "), said(quoted(_brief(position.reason)), findings.anchor(claim))]
    return (*(piece for piece in pieces if piece.text), plain("."))


def _brief(reason: str) -> str:
    return reason.partition(", ")[0] if len(reason.split()) > _SHORT_REASON else reason


def _former(person: str) -> str:
    return (
        person[0].lower() + person[1:]
        if person.startswith(("Former", "Outgoing", "Incoming", "Then"))
        else person
    )


def _since(findings: Findings, claim: Claim) -> str:
    """The first year of what is asked, where the same sentence names it, with the day it begins."""
    for other, term in findings.article.each(Term):
        if term.kind == "first_fy" and other.sentence == claim.sentence:
            day = _first_day(findings, term.value)
            if claim.quotation.exact.rstrip().endswith(term.value.removeprefix("FY")):
                return f" (from {day})" if day else ""
            if term.value.removeprefix("FY") not in claim.quotation.exact:
                return f", with effect from {term.value}" + (f" ({day})" if day else "")
    return ""


def _first_day(findings: Findings, year: str) -> str:
    """The day a fiscal year begins for the host of the agreement in force."""
    digits = year.removeprefix("FY")
    if findings.cover is None or not digits.isdigit():
        return ""
    return words.day(FiscalYear(findings.cover.agreement.first.calendar, int(digits)).days.first)


def _plain_request(findings: Findings) -> Sentence:
    """A request that the text only mentions."""
    moves = [claim.quotation.span for claim, _ in findings.article.each(Redirect)]
    for claim, event in findings.article.each(Event):
        if event.type != "request" or event.status == "denied" or not event.parties:
            continue
        if any(span.overlaps(claim.quotation.span) for span in moves):
            continue
        asked = f" of {words.party(event.parties[1])}" if len(event.parties) > 1 else ""
        since = _since(findings, claim)
        return (
            plain(f"{capital(words.party(event.parties[0]))} makes a request{asked} ("),
            quote(findings.index, claim),
            plain(f"){since}."),
        )
    return ()


def not_known(findings: Findings) -> Sentence:
    """What the text admits not to say, in its own words, and what a sum is bounded by."""
    unknown = [claim for claim, _ in findings.article.each(Unknown)][:2]
    bound = next(iter(findings.article.each(RelativeBound)), None)
    missing = _no_new_sum(findings)
    told: list[Sentence] = [(quote(findings.index, claim),) for claim in unknown]
    if bound is not None and not unknown:
        told.append((quote(findings.index, bound[0]),))
    if not told:
        return (plain("No new sum is stated."),) if missing else ()
    lead = "No new sum is stated: " if missing else "The text leaves open: "
    pieces = [plain(lead), *series(told)]
    if bound is not None and unknown:
        claim, content = bound
        referent = said(quoted(content.referent), findings.anchor(claim))
        pieces += [plain(f"; the sum is put at {_RELATIONS[content.relation]} "), referent]
    return (*pieces, plain("."))


def cut(text: str, most: int) -> str:
    """The first so many words, with an ellipsis where some are left.

    >>> cut("the upkeep of shared halls at sea", 4), cut("tolls", 4)
    ('the upkeep of shared …', 'tolls')
    """
    some = text.split()
    return text if len(some) <= most + 1 else " ".join(some[:most]) + " …"


def _no_new_sum(findings: Findings) -> bool:
    """Whether something is asked, proposed or agreed without any sum for it."""
    article = findings.article
    steps = any(event.type in _LIVE_STEPS and event.status != "denied" for _, event in article.each(Event))
    return steps and not any(
        a.money is not None and a.status in (*_NEW, None) for _, a in article.each(Amount)
    )


def use_of_money(findings: Findings, *, short: bool = False) -> Sentence:
    """Where the money is to go rather than where."""
    for claim, redirect in findings.article.each(Redirect):
        to = said(quoted(cut(redirect.to, 10) if short else redirect.to), findings.anchor(claim))
        passed = said(quoted(redirect.instead_of), findings.anchor(claim))
        who = capital(words.party(redirect.proposer)) if redirect.proposer is not None else None
        if redirect.scope == "whole":
            return (*_moves(findings, claim, who), plain(" from "), passed, plain(" to "), to, plain("."))
        preposition = "" if redirect.to.startswith("to ") else "for "
        money = "the increase" if redirect.scope == "increase" else "the money"
        lead = (
            f"{who} would use {money} {preposition}"
            if who
            else f"{capital(money)} would be used {preposition}"
        )
        return (plain(lead), to, plain(" rather than "), passed, plain("."))
    return ()


def _moves(findings: Findings, claim: Claim, who: str | None) -> Sentence:
    """Who moves money, or which sum moves."""
    inside = (pair for pair in findings.amounts if claim.quotation.span.covers(pair[0].quotation.span))
    moved = next(inside, None)
    money = figure(findings.index, *moved) if moved is not None else (plain("money" if who else "Money"),)
    return (plain(f"{who} would move "), *money) if who else (*money, plain(" would move"))


def clause(findings: Findings, *, short: bool = False) -> Sentence:
    """A clause that the deal holds or may hold, and whether it is only thought of; ``short``: not what it provides."""
    for claim, term in findings.article.each(Term):
        if term.kind != "clause" or not _CLAUSE.search(claim.quotation.exact):
            continue
        verb = "may provide" if _is_open(findings, claim) else "provides"
        if (
            not short
            and term.value
            and term.value != claim.quotation.exact
            and not _CLAUSE.search(term.value)
        ):
            return (
                plain(f"A clause {verb} that "),
                said(quoted(term.value), findings.anchor(claim)),
                plain("."),
            )
        verb = "is thought of" if verb == "may provide" else "is part of it"
        return (plain(f"A clause {verb} ("), quote(findings.index, claim), plain(")."))
    return ()


def _is_open(findings: Findings, claim: Claim) -> bool:
    """Whether a step in the same sentence is not done."""
    steps = (event for other, event in findings.article.each(Event) if other.sentence == claim.sentence)
    return any(event.status in ("planned", "possible") for event in steps)


def decides(findings: Findings) -> Sentence:
    """Who decides."""
    for claim, decision in findings.article.each(Decision):
        verb = "decide" if _SEVERAL.search(decision.decider.split(" of ")[0]) else "decides"
        return (said(capital(decision.decider), findings.anchor(claim)), plain(f" {verb}."))
    return ()
