"""Sentences on the sums that answer: what is paid now, then what is agreed, offered, expected or asked."""

from __future__ import annotations

import re

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import joined, plain, series
from warikan.brief.story import Piece, Sentence
from warikan.brief.sums import capital, figure, spell
from warikan.evidence.claims import Amount, AmountStatus, Claim, Position, Redirect

MOST = 3  # sums told in the paragraph; the money part tells all
_ORDER: tuple[AmountStatus, ...] = ("agreed", "in_force", "offered", "expected", "asked")
_WILL_PAY = re.compile(
    r"\b(?:will|(?:is|are)\s+to)\s+(?:\w+ly\s+)?(?:pay|contribute|provide|shoulder|spend|give|fund|cover|bear|transfer|finance)\b"
    r"[^.;:]{0,40}$"
)
# With payers (one, several), and without.
_PAYS: dict[AmountStatus, tuple[str, str, str]] = {
    "in_force": ("now pays", "now pay", "is now paid"),
    "agreed": ("is to pay", "are to pay", "is agreed"),
    "offered": ("offers to pay", "offer to pay", "is offered"),
    "expected": ("is expected to pay", "are expected to pay", "is expected"),
    "asked": ("has been asked to pay", "have been asked to pay", "has been asked for"),
}


def sums(findings: Findings) -> Sentence:
    """The sums with a standing, at most one a standing and two agreed; without any, those stated without one."""
    free = [
        pair for pair in findings.amounts if pair[1].money is not None and not _is_told(findings, pair[0])
    ]
    chosen: list[tuple[Claim, Amount]] = []
    for status in _ORDER:
        found = [pair for pair in free if _standing(findings, *pair) == status]
        chosen.extend(found[: 2 if status == "agreed" else 1])
    if not chosen:
        return _without_standing(findings, [pair for pair in free if pair[1].status is None][:MOST])
    groups: list[list[tuple[Claim, Amount]]] = []
    for pair in chosen[:MOST]:
        if groups and len(groups[-1]) < 2 and _joins(groups[-1][-1][1], pair[1]):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return joined(_group(findings, group) for group in groups)


def _standing(findings: Findings, claim: Claim, amount: Amount) -> AmountStatus | None:
    """The standing of a sum; one that somebody "will pay" is told as such."""
    if amount.status is None and amount.payers:
        before = findings.article.source.text[claim.sentence.start : claim.quotation.span.start]
        return "agreed" if _WILL_PAY.search(before) else None
    return amount.status


def _is_told(findings: Findings, claim: Claim) -> bool:
    """Whether another sentence tells the sum with the stance or the redirect it stands in."""
    kinds = Position | Redirect
    others = (other for other in findings.article.claims if isinstance(other.content, kinds))
    return any(other.quotation.span.covers(claim.quotation.span) for other in others)


def _joins(one: Amount, other: Amount) -> bool:
    """Whether two sums are told in one sentence: the same payers, neither a change."""
    return bool(one.payers) and one.payers == other.payers and not one.change and not other.change


def _group(findings: Findings, group: list[tuple[Claim, Amount]]) -> Sentence:
    """One or more sums of the same payers as one sentence."""
    first = group[0][1]
    if first.change or not first.payers:
        return _without_payer(findings, *group[0])
    pieces: list[Piece] = [plain(capital(words.parties(first.payers)))]
    last: AmountStatus | None = None
    for number, (claim, amount) in enumerate(group):
        standing = _standing(findings, claim, amount)
        one, several, _ = _PAYS[standing or "in_force"]
        verb = "" if standing == last else f" {several if words.are_several(first.payers) else one}"
        pieces += [plain(f"{' and' if number else ''}{verb} "), *figure(findings.index, claim, amount)]
        pieces += [*_period(amount), *_scope(findings, claim, amount)]
        last = standing
    return (*pieces, plain("."))


def _without_payer(findings: Findings, claim: Claim, amount: Amount) -> Sentence:
    nobody = _PAYS[_standing(findings, claim, amount) or "in_force"][2]
    money = figure(findings.index, claim, amount)
    if amount.change:
        start: Sentence = (plain("A change of "), *money, plain(f" {nobody}"), *_by(amount))
    else:
        start = (
            Piece(capital(money[0].text), money[0].to, money[0].standing),
            *money[1:],
            plain(f" {nobody}"),
        )
    return (*start, *_period(amount), *_scope(findings, claim, amount), plain("."))


def _period(amount: Amount) -> Sentence:
    return (plain(f" for {spell(amount.period, amount.payers)}"),) if amount.period is not None else ()


def _by(amount: Amount) -> Sentence:
    return (plain(f" for {words.parties(amount.payers)}"),) if amount.payers else ()


def _scope(findings: Findings, claim: Claim, amount: Amount) -> Sentence:
    """What the sum covers: the envelope of the published figure it repeats, else the text's purpose."""
    for based in findings.bases:
        outside = findings.cover is not None and any(
            c.kind == "discretionary" for c in findings.cover.clauses
        )
        if based.claim is claim and based.agrees and outside:
            text = f" (all {based.figure.basis.envelope}, wider than the agreement)"
            return (Piece(text, findings.fact_anchor(based.figure), "fact"),)
    return (plain(f" ({amount.purpose})"),) if amount.purpose else ()


def _without_standing(findings: Findings, found: list[tuple[Claim, Amount]]) -> Sentence:
    """Sums whose standing the words do not settle."""
    if not found:
        return ()
    figures = series([figure(findings.index, claim, amount) for claim, amount in found])
    their = "their standing is" if len(found) > 1 else "its standing is"
    return (plain("The text names "), *figures, plain(f"; {their} not determined."))
