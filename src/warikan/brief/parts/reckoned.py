"""The referee's verdicts: each figure that others settle, reckoned again, with its arithmetic and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, said, series, undetermined
from warikan.brief.story import Highlight, Note, Piece, Sentence, Standing, Table
from warikan.brief.sums import capital
from warikan.brief.words import quoted
from warikan.evidence.claims import Claim
from warikan.match.checks import Check, CheckKind, Used, counted


def reckoned_lead(findings: Findings) -> tuple[Sentence, ...]:
    """How many figures came out how, and which do not follow and why; nothing where none was checked."""
    if not findings.checks:
        return ()
    wrong = [
        (
            said(quoted(check.statement.exact), anchor(findings, number)),
            plain(" "),
            verdict(check, number),
            plain(f": {check.why}."),
        )
        for number, check in enumerate(findings.checks, 1)
        if check.verdict == "does not follow"
    ]
    return (
        (plain(f"{capital(counted(findings.checks))}."),),
        *wrong,
    )


def reckoned_table(findings: Findings) -> tuple[Table, ...]:
    """A row for each check in the order of the text; nothing where there is none."""
    rows = tuple(
        (
            (said(quoted(check.statement.exact), anchor(findings, number)),),
            (plain(check.kind),),
            (verdict(check, number),),
            (plain(f"{capital(check.why)}."),),
            _basis(findings, check),
        )
        for number, check in enumerate(findings.checks, 1)
    )
    head = ("Figure", "Checked as", "Verdict", "Why", "Basis")
    note = (
        "A figure does not follow only where no value inside its rounding, no rate of the days around and no "
        "baseline at hand makes it true."
    )
    return (Table("Figures reckoned again", head, rows, (plain(note),)),) if rows else ()


def reckoned_notes(findings: Findings) -> Iterator[Note]:
    """The arithmetic of each check, and the facts that checks rest on."""
    for number, check in enumerate(findings.checks, 1):
        figure = said(quoted(check.statement.exact), anchor(findings, number))
        steps = "; ".join(check.steps) or "nothing to reckon with"
        parts: list[Piece] = [
            figure,
            plain(f" ({check.kind}): {steps}. {capital(check.verdict)}: {check.why}."),
        ]
        yield Note(_note(number), "computation", tuple(parts))
    for used, number in _facts(findings).items():
        yield Note(_fact(number), "fact", (plain(f"{capital(used.says)}."),), used.address or None)


def reckoned_marks(findings: Findings) -> Iterator[Highlight]:
    """The verdicts at the figures they judge, in the text itself."""
    for number, check in enumerate(findings.checks, 1):
        says = f"{check.verdict}: {check.why}"
        yield Highlight(check.statement.span, anchor(findings, number), check.verdict, says)


def of_claim(findings: Findings, claim: Claim, kind: CheckKind) -> Piece:
    """The verdict of a kind on one claim, leading to its arithmetic; not determined where there is none."""
    for number, check in enumerate(findings.checks, 1):
        if check.kind == kind and claim in check.claims:
            return verdict(check, number)
    return undetermined()


def verdict(check: Check, number: int) -> Piece:
    """A verdict that leads to its arithmetic."""
    standing: Standing = "undetermined" if check.verdict == "cannot be checked" else "computed"
    return Piece(check.verdict, _note(number), standing)


def anchor(findings: Findings, number: int) -> str:
    """The anchor of a verdict at its figure in the text."""
    return f"a{findings.index}-check-{number}"


def _note(number: int) -> str:
    return f"check-{number}"


def _fact(number: int) -> str:
    return f"used-{number}"


def _facts(findings: Findings) -> dict[Used, int]:
    """Every fact that a check uses, each once, with its number."""
    found = dict.fromkeys(used for check in findings.checks for used in check.used)
    return {used: number for number, used in enumerate(found, 1)}


def _basis(findings: Findings, check: Check) -> Sentence:
    """What a check rests on: facts of the library, else the text's own figures alone."""
    if not check.used:
        return (plain("the text's own figures"),)
    facts = _facts(findings)
    return series([(Piece(used.says, _fact(facts[used]), "fact"),) for used in check.used])
