"""Who pays what now: the agreement in force by category and payer, what binds, known and unknown told apart."""

from __future__ import annotations

from warikan.agreement.library import in_force
from warikan.agreement.model import Agreement
from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.published import figures_of_year, published_bars, published_table
from warikan.brief.pieces import plain, undetermined
from warikan.brief.story import Bar, Piece, Section, Sentence, Table, YearChart
from warikan.engine.coverage import coverage
from warikan.engine.pay import Row
from warikan.evidence.claims import Term, Time
from warikan.figures.fiscal import FiscalYear
from warikan.figures.money import Money
from warikan.figures.published import Published, later
from warikan.match.cover import Cover, titled

_BINDS = {"no": "no limit binds", "unknown": "not known whether a limit binds"}


def part(findings: Findings) -> Section | None:
    """The chart, the rows and the coverage line; ``None`` where the library has no agreement in force."""
    cover = findings.cover
    if cover is None:
        return _none(findings)
    figures = figures_of_year(findings, cover)
    lead = (_title(findings, cover), *_coverage(findings, cover), *_beyond(findings, cover))
    tables = (_rows(findings, cover), *published_table(findings, figures))
    return Section(
        "payers", "Who pays what now", lead, tables=tables, charts=(_chart(findings, cover, figures),)
    )


def _none(findings: Findings) -> Section | None:
    """Without cover, one honest line wherever the text is about a deal between known parties."""
    if len(findings.article.parties) < 2 or not findings.amounts:
        return None
    names = words.parties(findings.article.parties)
    if findings.today.open_end:
        line = f"The day of the text is not known, so no agreement in force between {names} is looked up."
    else:
        line = f"The library holds no agreement in force between {names} on this day."
    held = _unnamed(findings)
    lines = [_unnamed_line(names, agreement) for agreement in held] or [line]
    return Section("payers", "Who pays what now", tuple((plain(each),) for each in lines))


def _unnamed(findings: Findings) -> tuple[Agreement, ...]:
    """The agreements in force between the text's parties whose subject its words do not name."""
    if findings.today.open_end:
        return ()
    parties = [party.id for party in findings.article.parties]
    return in_force(parties, findings.today.last, findings.as_known)


def _unnamed_line(names: str, agreement: Agreement) -> str:
    return (
        f"In force between {names} on this day is the {titled(agreement)}; no word for its subject, such as "
        f"{words.quoted(agreement.about[0])}, stands in the text, so it is not reckoned with."
    )


def _chart(findings: Findings, cover: Cover, figures: tuple[Published, ...]) -> YearChart:
    days = words.days(cover.year.days)
    return YearChart(
        title=f"Who pays what in {cover.year}: {cover.agreement.subject}",
        currency=cover.agreement.currency,
        years=(str(cover.year),),
        categories=("total", *dict.fromkeys(row.category for row in cover.rows)),
        bars=(*published_bars(findings, figures), *(_bar(findings, row) for row in cover.rows)),
        note=(plain(f"Fiscal years of {findings.name(cover.agreement.host)}: {days}."),),
    )


def _title(findings: Findings, cover: Cover) -> Sentence:
    return (
        plain("In force: "),
        Piece(cover.title, findings.cover_anchor, "fact"),
        plain(f", to {words.day(cover.last_day)}."),
    )


def _coverage(findings: Findings, cover: Cover) -> tuple[Sentence, ...]:
    """Of the year's published total: how much follows from rules, is bounded, is budget only, is unknown."""
    made = next(iter(coverage(cover.agreement, cover.rows, findings.as_known)), None)
    if made is None or made.total is None:
        return ((plain(f"No published total for {cover.year} was known on this day."),),)
    total = made.total
    follows = (
        words.money(Money(made.rules, total.money.currency), total.quantum) if made.by_rule else "nothing"
    )
    text = (
        f" published for {cover.year}, {follows} follows from the rules alone; "
        f"bounded: {words.listed(made.bounded) or 'nothing'}; "
        f"known from the budget only: {words.listed(made.budget_only) or 'nothing'}; "
        f"not known: {words.listed(made.unknown) or 'nothing'}"
    )
    outside = f"; outside this total: {words.listed(made.outside)}." if made.outside else "."
    published = Piece(words.money(total.money, total.quantum), findings.fact_anchor(total), "fact")
    return ((plain("Of the "), published, plain(f"{text}{outside}")),)


def _bar(findings: Findings, row: Row) -> Bar:
    return Bar(
        year=str(row.year),
        category=row.category,
        payer=findings.name(row.payer),
        low=None if _unknown(row) else row.low,
        high=row.high,
        drawn="unknown" if _unknown(row) else "rule",
        label=_range(row),
        note=_binds(row),
        to=findings.clause_anchor(row.clause),
    )


def _unknown(row: Row) -> bool:
    return not row.low and row.high is None


def _range(row: Row) -> str:
    low = words.money(Money(row.low or 0, row.currency), row.printed)
    if row.high is None:
        return f"{low} or more" if row.low else "not determined"
    if row.low == row.high:
        return low
    high = words.money(Money(row.high, row.currency))
    return f"{low} to {high}" if row.low else f"no more than {high}"


def _binds(row: Row) -> str:
    """Which part of the clause binds, in words."""
    return _BINDS.get(row.binds, f"“{row.binds}” binds")


def _rows(findings: Findings, cover: Cover) -> Table:
    rows = tuple(_row(findings, row) for row in cover.rows)
    head = ("Line", "Payer", "Amount", "Because", "Legal home")
    return Table(f"Why: {cover.year} by the rules alone, line by line", head, rows, folded=True)


def _row(findings: Findings, row: Row) -> tuple[Sentence, ...]:
    to = findings.clause_anchor(row.clause)
    amount = undetermined() if _unknown(row) else Piece(_range(row), to, "computed")
    lacks = f"not known: {words.listed(row.because)}" if row.because else "all inputs known"
    return (
        (Piece(words.category(row.category), to, "fact"),),
        (plain(findings.name(row.payer)),),
        (amount,),
        (plain(f"{lacks}; {_binds(row)}"),),
        (plain(f"{row.clause.kind}: {row.clause.home}"),),
    )


def _beyond(findings: Findings, cover: Cover) -> tuple[Sentence, ...]:
    """The years the text asks about after the cover, and how many later figures are left out."""
    found: list[Sentence] = []
    asked = _asked_years(findings, cover)
    if asked:
        run = str(asked[0]) if len(asked) == 1 else f"{asked[0]}–{asked[-1]}"
        found.append(
            (
                plain(f"{run}: no agreement known on this day covers {'it' if len(asked) == 1 else 'them'}"),
                plain("; who pays what is "),
                undetermined(),
                plain(
                    ". Missing: the sum, its division by category, and the term of what is being negotiated."
                ),
            )
        )
    left_out = later(cover.agreement.host, findings.as_known, [cover.year])
    if left_out:
        counted = words.count(left_out, "published figure")
        used = "is not used" if left_out == 1 else "are not used"
        found.append(
            (plain(f"{counted} on {cover.year} became known only later and {used}; see --as-known."),)
        )
    return tuple(found)


def _asked_years(findings: Findings, cover: Cover) -> list[FiscalYear]:
    """Fiscal years after the cover that the text speaks of, as one run."""
    calendar = cover.agreement.first.calendar
    numbers = {
        int(term.value[2:])
        for _, term in findings.article.each(Term)
        if term.kind in ("first_fy", "last_fy") and term.value[2:].isdigit()
    }
    for _, time in findings.article.each(Time):
        if time.kind == "fiscal_year" and time.days is not None:
            numbers.add(calendar.year_of(time.days.first).number)
    after = sorted(number for number in numbers if number > cover.agreement.last.number)
    return [calendar.year(number) for number in range(after[0], after[-1] + 1)] if after else []
