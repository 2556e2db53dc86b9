"""The proposal against present terms: clause and legal home, the earmark, and both readings of a redirect, priced."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote, quoted, said, undetermined
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.evidence.claims import Amount, Claim, Redirect, Term
from warikan.figures.money import Money
from warikan.match.categories import categories
from warikan.match.readings import Reading, readings

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
    tables: list[Table] = []
    for claim, redirect in redirects:
        tables.append(_against(findings, claim, redirect))
        tables.append(_priced(findings, redirect))
    lead = [_earmark(findings, claim) for claim, _ in clauses]
    return Section("proposal", "The proposal against present terms", tuple(lead), tables=tuple(tables))


def _earmark(findings: Findings, claim: Claim) -> Sentence:
    return (
        plain("An earmark is proposed: "),
        quote(findings.index, claim),
        plain(". An earmark binds what money is for; it does not change who pays."),
    )


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
    return [
        (
            (
                plain(
                    "no clause found in the library for "
                    + words.listed([words.category(name) for name in named])
                ),
            ),
            (undetermined(),),
        )
    ]


def _priced(findings: Findings, redirect: Redirect) -> Table:
    both = readings(redirect, _currency(findings))
    step = words.money(both[0].step, both[0].step.amount)
    note = () if any(r.supported for r in both) else (plain("The words do not say which reading is meant."),)
    head = (
        "Reading",
        "To the purpose named",
        "To the line passed over",
        "Payer's total",
        "Left to the other side",
    )
    return Table(f"Both readings, for each {step} a year", head, tuple(_reading(r) for r in both), note)


def _currency(findings: Findings) -> str:
    """The currency the payer's own figures are in; the first sum's where none is paid now."""
    sums: list[tuple[Claim, Amount]] = [pair for pair in findings.amounts if pair[1].money is not None]
    own = [pair for pair in sums if pair[1].status in ("in_force", "agreed")] or sums
    money = own[0][1].money if own else None
    return (
        money.currency
        if money is not None
        else (findings.cover.agreement.currency if findings.cover else "USD")
    )


def _reading(reading: Reading) -> tuple[Sentence, ...]:
    support = " — the words support this" if reading.supported else ""
    return (
        (plain(f"{reading.name}: {_EXPLAINED[reading.name]}{support}"),),
        *(
            (Piece(_signed(money), None, "computed"),)
            for money in (reading.to, reading.instead_of, reading.total, reading.guest)
        ),
    )


def _signed(money: Money) -> str:
    if money.amount == 0:
        return "unchanged"
    return ("+" if money.amount > 0 else "") + words.money(money, abs(money.amount))
