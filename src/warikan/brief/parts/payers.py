"""Who pays what now: the agreement in force by category and payer, what binds, known and unknown told apart."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, undetermined
from warikan.brief.story import Bar, Piece, Section, Sentence, Table, YearChart
from warikan.engine.pay import Row
from warikan.evidence.claims import Term, Time
from warikan.figures.fiscal import FiscalYear
from warikan.figures.money import Money
from warikan.figures.published import Published, later, published
from warikan.match.cover import Cover

# Lines of the budget tables that speak of a clause's category; other lines count something wider or narrower.
_LINES = {"labor": "labor_total", "utilities": "utilities", "facilities": "fip", "training_relocation": "training_relocation_all_sma"}


def part(findings: Findings) -> Section | None:
    """The chart, the rows and the coverage line; ``None`` where the library has no agreement in force."""
    cover = findings.cover
    if cover is None:
        return _none(findings)
    figures = published_of_year(findings, cover)
    chart = YearChart(
        title=f"Who pays what in {cover.year}: {cover.agreement.subject}",
        unit=cover.agreement.currency,
        years=(str(cover.year),),
        categories=("total", *dict.fromkeys(row.category for row in cover.rows)),
        bars=tuple([*_totals(findings, figures), *(_bar(findings, row) for row in cover.rows)]),
        note=(plain(f"Fiscal years of {_name(findings, cover.agreement.host)}: {words.days(cover.year.days)}."),),
    )
    lead = (_title(findings, cover), *_coverage(findings, cover, figures), *_beyond(findings, cover))
    tables = (_rows(findings, cover), *_facts(findings, figures))
    return Section("payers", "Who pays what now", lead, tables=tables, charts=(chart,))


def _none(findings: Findings) -> Section | None:
    """Without cover, one honest line wherever the text is about a deal between known parties."""
    if len(findings.article.parties) < 2 or not findings.amounts:
        return None
    names = words.parties(findings.article.parties)
    return Section("payers", "Who pays what now", ((plain(f"The library holds no agreement in force between {names} on this day."),),))


def published_of_year(findings: Findings, cover: Cover) -> tuple[Published, ...]:
    """The published figures for the year of cover, total and lines, as known."""
    lines = {"total", *_LINES.values()}
    found = published(cover.agreement.host, findings.as_known)
    return tuple(f for f in found if f.first == f.last == cover.year and f.category in lines)


def _name(findings: Findings, party: str) -> str:
    return next((p.name for p in findings.article.parties if p.id == party), party)


def _title(findings: Findings, cover: Cover) -> Sentence:
    return (
        plain("In force: "),
        Piece(cover.title, findings.cover_anchor, "fact"),
        plain(f", to {words.day(cover.last_day)}."),
    )


def _coverage(findings: Findings, cover: Cover, figures: tuple[Published, ...]) -> tuple[Sentence, ...]:
    """Of the year's published total: how much follows from rules, is bounded, is budget only, is unknown."""
    total = next((figure for figure in figures if figure.category == "total"), None)
    if total is None:
        return ((plain(f"No published total for {cover.year} was known on this day."),),)
    mine = [row for row in cover.rows if row.payer == cover.agreement.host]
    exact = sum(row.low or 0 for row in mine if row.value.exact and row.currency == cover.agreement.currency)
    bounded = [row.category.replace("_", " ") for row in mine if not row.value.exact and row.high is not None]
    open_ = [row.category.replace("_", " ") for row in mine if row.high is None]
    follows = words.money(Money(exact, cover.agreement.currency), total.quantum) if exact else "nothing"
    text = (
        f" published for {cover.year}, {follows} follows from the rules alone; "
        f"bounded: {words.listed(bounded) or 'nothing'}; not bounded above: {words.listed(open_) or 'nothing'}."
    )
    return (
        (
            plain("Of the "),
            Piece(words.money(total.money, total.quantum), findings.fact_anchor(total), "fact"),
            plain(text),
        ),
    )


def _totals(findings: Findings, figures: tuple[Published, ...]) -> list[Bar]:
    """The published total of the year, and published lines, once each."""
    bars = []
    for figure in _first_each(figures):
        category = next((name for name, line in _LINES.items() if line == figure.category), "total")
        label = f"{words.money(figure.money, figure.quantum)}, {figure.basis}"
        payer = _name(findings, figure.payer)
        amount = figure.money.amount
        bars.append(Bar(figure.years, category, payer, amount, amount, "published", label, findings.fact_anchor(figure)))
    return bars


def _first_each(figures: tuple[Published, ...]) -> list[Published]:
    seen: dict[tuple[str, str, Money], Published] = {}
    for figure in figures:
        if figure.basis.stage != "agreed_package":
            seen.setdefault((figure.category, figure.basis.stage, figure.money), figure)
    return list(seen.values())


def _bar(findings: Findings, row: Row) -> Bar:
    drawn = "unknown" if not row.low and row.high is None else "rule"
    to = findings.clause_anchor(row.clause)
    label = f"{_range(row)}; {_binds(row)}"
    return Bar(str(row.year), row.category, _name(findings, row.payer), row.low or 0, row.high, drawn, label, to)  # type: ignore[arg-type]


def _range(row: Row) -> str:
    low = words.money(Money(row.low or 0, row.currency), row.printed)
    if row.high is None:
        return f"{low} or more" if row.low else "not determined"
    return low if row.low == row.high else f"{low} to {words.money(Money(row.high, row.currency))}"


def _binds(row: Row) -> str:
    """Which part of the clause binds, in words."""
    plain_words = {"no": "no limit binds", "unknown": "not known whether a limit binds"}
    return plain_words.get(row.binds, f"“{row.binds}” binds")


def _rows(findings: Findings, cover: Cover) -> Table:
    rows = tuple(_row(findings, row) for row in cover.rows)
    head = ("Line", "Payer", "Amount", "Because", "Kind", "Legal home")
    return Table(f"{cover.year}, by the rules alone", head, rows)


def _row(findings: Findings, row: Row) -> tuple[Sentence, ...]:
    to = findings.clause_anchor(row.clause)
    unknown = not row.low and row.high is None
    amount: Sentence = (undetermined(),) if unknown else (Piece(_range(row), to, "computed"),)
    lacks = f"not known: {words.listed(row.because)}" if row.because else "all inputs known"
    return (
        (Piece(row.category.replace("_", " "), to, "fact"),),
        (plain(_name(findings, row.payer)),),
        amount,
        (plain(f"{lacks}; {_binds(row)}"),),
        (plain(row.clause.kind),),
        (plain(row.clause.home),),
    )


def _facts(findings: Findings, figures: tuple[Published, ...]) -> tuple[Table, ...]:
    if not figures:
        return ()
    rows = tuple(
        (
            (plain(figure.category.replace("_", " ")),),
            (Piece(words.money(figure.money, figure.quantum), findings.fact_anchor(figure), "fact"),),
            (plain(str(figure.basis)),),
        )
        for figure in figures
    )
    return (Table("Published for the year, as known on the day", ("Line", "Sum", "Basis"), rows),)


def _beyond(findings: Findings, cover: Cover) -> tuple[Sentence, ...]:
    """The years the text asks about after the cover, and how many later figures are left out."""
    found: list[Sentence] = []
    asked = _asked_years(findings, cover)
    if asked:
        run = str(asked[0]) if len(asked) == 1 else f"{asked[0]}–{asked[-1]}"
        found.append(
            (
                plain(f"{run}: no agreement known on this day covers "),
                plain("it" if len(asked) == 1 else "them"),
                plain("; who pays what is "),
                undetermined(),
                plain(". Missing: the sum, its division by category, and the term of what is being negotiated."),
            )
        )
    left_out = later(cover.agreement.host, findings.as_known, [cover.year])
    if left_out:
        text = f"{words.count(left_out, 'published figure')} on {cover.year} became known only later and not used"
        found.append((plain(f"{text.replace('later and not', 'later and ' + ('is' if left_out == 1 else 'are') + ' not')}; see --as-known."),))
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
