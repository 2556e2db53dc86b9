"""The proposal against present terms: clause and legal home, the earmark, and both readings of a redirect, priced."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, said, undetermined
from warikan.brief.story import Note, Piece, Section, Sentence, Table
from warikan.brief.sums import capital
from warikan.brief.words import quoted
from warikan.evidence.claims import Claim, Redirect, Term
from warikan.figures.money import Money
from warikan.match.categories import categories
from warikan.match.readings import Reading, readings

NO_CURRENCY = "XXX"  # the code of ISO 4217 where no currency is involved
_EARMARK = "A clause that binds what money is for does not change who pays."
_EXPLAINED = {
    "base kept": "the line passed over stays as it is; the new money goes to the purpose named",
    "base moved": "the line passed over falls by what the purpose named receives",
}


def part(findings: Findings) -> Section | None:
    """Redirects and earmark clauses; ``None`` where the text proposes neither."""
    redirects = list(findings.article.each(Redirect))
    clauses = [(claim, term) for claim, term in findings.article.each(Term) if term.kind == "clause"]
    if not redirects and not clauses:
        return None
    tables = [
        table
        for number, (claim, redirect) in enumerate(redirects, 1)
        for table in (_against(findings, claim, redirect), _priced(findings, redirect, number))
    ]
    lead = tuple(_clause(findings, claim, term) for claim, term in clauses)
    return Section("proposal", "The proposal against present terms", lead, tables=tuple(tables))


def proposal_notes(findings: Findings) -> Iterator[Note]:
    """How the two readings of each redirect are priced."""
    for number, (claim, redirect) in enumerate(findings.article.each(Redirect), 1):
        told = "; ".join(f"{name}: {explained}" for name, explained in _EXPLAINED.items())
        supported = next((r.name for r in readings(redirect, _currency(findings)) if r.supported), None)
        moved = {
            "increase": "only the increase",
            "whole": "the whole sum",
            None: "money, without saying which",
        }
        carried = f"so they carry “{supported}”" if supported else "so they carry neither"
        sentence = (
            quote(findings.index, claim),
            plain(f" is about {moved[redirect.scope]}, {carried}. {capital(told)}."),
        )
        yield Note(_anchor(number), "computation", sentence)


def _anchor(number: int) -> str:
    return f"readings-{number}"


def _clause(findings: Findings, claim: Claim, term: Term) -> Sentence:
    """A clause in its words, and what it holds where that stands elsewhere in the text."""
    held = (
        () if term.value in claim.quotation.exact else (plain(", "), said(term.value, findings.anchor(claim)))
    )
    return (plain("A clause is proposed: "), quote(findings.index, claim), *held, plain(f". {_EARMARK}"))


def _against(findings: Findings, claim: Claim, redirect: Redirect) -> Table:
    """Each side of the redirect with the clause that covers it now and that clause's legal home."""
    sides = (("gains", redirect.to), ("passed over", redirect.instead_of))
    rows = tuple(
        ((plain(label),), (said(quoted(purpose), findings.anchor(claim)),), *covered)
        for label, purpose in sides
        for covered in _covered(findings, purpose)
    )
    return Table("What the proposal touches", ("Side", "Purpose", "Present clause", "Legal home"), rows)


def _covered(findings: Findings, purpose: str) -> list[tuple[Sentence, Sentence]]:
    named = categories(purpose)
    clauses = findings.cover.clauses if findings.cover else ()
    found: list[tuple[Sentence, Sentence]] = [
        (
            (Piece(f"{clause.id}: {clause.words}", findings.clause_anchor(clause), "fact"),),
            (plain(clause.home),),
        )
        for category in named
        for clause in clauses
        if clause.category == category
    ]
    if found:
        return found
    if not named:
        return [((undetermined(),), (undetermined(),))]
    lacking = words.listed([words.category(name) for name in named])
    return [((plain(f"no clause found in the library for {lacking}"),), (undetermined(),))]


def _priced(findings: Findings, redirect: Redirect, number: int) -> Table:
    both = readings(redirect, _currency(findings))
    step = words.money(both[0].step, both[0].step.amount)
    note = () if any(r.supported for r in both) else (plain("The words do not say which reading is meant."),)
    unnamed = " (the text names no currency)" if both[0].step.currency == NO_CURRENCY else ""
    head = (
        "Reading",
        "To the purpose named",
        "To the line passed over",
        "Payer's total",
        "Left to the other side",
    )
    rows = tuple(_reading(reading, number) for reading in both)
    return Table(f"Both readings, for each {step} a year{unnamed}", head, rows, note)


def _currency(findings: Findings) -> str:
    """The currency of the payer's own figures, else of the first sum, else of the agreement in force."""
    sums = [amount for _, amount in findings.amounts if amount.money is not None]
    own = [amount for amount in sums if amount.status in ("in_force", "agreed")] or sums
    if own and own[0].money is not None:
        return own[0].money.currency
    return findings.cover.agreement.currency if findings.cover else NO_CURRENCY


def _reading(reading: Reading, number: int) -> tuple[Sentence, ...]:
    support = " — the words support this" if reading.supported else ""
    return (
        (plain(f"{reading.name}: {_EXPLAINED[reading.name]}{support}"),),
        *(
            (Piece(_signed(money), _anchor(number), "computed"),)
            for money in (reading.to, reading.instead_of, reading.total, reading.guest)
        ),
    )


def _signed(money: Money) -> str:
    if money.amount == 0:
        return "unchanged"
    return ("+" if money.amount > 0 else "") + words.money(money, abs(money.amount))
