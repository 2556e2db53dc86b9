"""The audit of published tables: every figure that others make is recomputed, by relations and never by notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

from warikan.figures.findings import (
    COMPILED,
    ERROR,
    FOLLOWS,
    GAP,
    UNCHECKED,
    Ends,
    Finding,
    Verdict,
    meet,
    rounded_off,
    used,
)
from warikan.figures.lines import line_name
from warikan.figures.money import minor_digits
from warikan.figures.precision import decimal, shown
from warikan.figures.published import Published
from warikan.figures.relations import Relation, alike, relations
from warikan.figures.rounding import round_to
from warikan.figures.series import Vintage, entry

_MOST = 256  # combinations of sources that are tried for the parts of one whole
_RATES = "korea/contract_exchange_rate"
Figures = Sequence[Published]


def audit_tables(payer: str, figures: Figures) -> tuple[Finding, ...]:
    """What comes of every relation among a payer's figures, in the order of the relations.

    >>> from datetime import date
    >>> from warikan.figures.published import published
    >>> found = audit_tables("jp", published("jp", date(2026, 1, 1)))
    >>> [f.arithmetic for f in found if (f.relation, f.years, f.verdict) == ("sum", "FY2015", "rounding gap")]
    ['141.6 bn JPY + 1.2 bn JPY + 5.2 bn JPY = 148.0 bn JPY']
    """
    return tuple(found for relation in relations(payer) for found in _checked(relation, figures))


def _checked(relation: Relation, figures: Figures) -> Iterator[Finding]:
    match relation.kind:
        case "sum" | "years":
            yield from _sums(relation, figures)
        case "average":
            yield from _averages(relation, figures)
        case "scope":
            yield from _scopes(relation, figures)
        case "currencies":
            yield from _currencies(relation, figures)
        case "same":
            yield from _same(figures)


def wholes(figures: Figures, line: str) -> list[list[Published]]:
    """The figures of a line, those of one year, basis and amount together, however many sources print them."""
    found: dict[object, list[Published]] = {}
    for figure in figures:
        if figure.category == line:
            key = (figure.first, figure.last, figure.basis, figure.money, figure.quantum)
            found.setdefault(key, []).append(figure)
    return list(found.values())


def _sums(relation: Relation, figures: Figures) -> Iterator[Finding]:
    for same in wholes(figures, relation.whole):
        whole = same[0]
        if not relation.holds(whole.first.number) or (relation.kind == "sum" and whole.first != whole.last):
            continue
        cells = cells_of(relation, whole)
        held = [_candidates(figures, cell, whole) for cell in cells]
        missing = tuple(cell_name(whole.payer, cell) for cell, found in zip(cells, held, strict=True) if not found)
        if len(missing) == len(cells):
            continue
        if missing:
            yield _open(relation, same, missing)
        else:
            yield _summed(relation, same, closest(whole, held))


Cell = tuple[str, int, int]  # a line, and the first and last year


def cells_of(relation: Relation, whole: Published) -> list[Cell]:
    """The cells that make a whole: its parts in its year, or its part in each of its years."""
    first, last = whole.first.number, whole.last.number
    if relation.kind == "years":
        return [(relation.parts[0], year, year) for year in range(first, last + 1)]
    return [(part, first, last) for part in relation.parts]


def cell_name(payer: str, cell: Cell) -> str:
    """A cell in words: its line and its years."""
    line, first, last = cell
    return f"{line_name(payer, line)} of FY{first}" + ("" if first == last else f"–FY{last}")


def _candidates(figures: Figures, cell: Cell, whole: Published) -> list[Published]:
    """The figures for a cell that may be part of a whole, those of its own source first, then of its own stage."""
    line, first, last = cell
    yearly = whole.first != whole.last  # the press sums budgets of years and seldom says so
    found = [
        figure
        for figure in figures
        if (figure.category, figure.first.number, figure.last.number) == (line, first, last)
        and figure.money.currency == whole.money.currency
        and alike(figure.basis.stage, whole.basis.stage)
        and (yearly or (figure.basis.stage == "reported") == (whole.basis.stage == "reported"))
        and whole.basis.accounting in (figure.basis.accounting, "unstated")
    ]
    return sorted(
        found, key=lambda f: (f.address != whole.address, f.basis.stage != whole.basis.stage, not f.dated)
    )


def closest(whole: Published, held: Sequence[Sequence[Published]]) -> tuple[Published, ...]:
    """One figure for each cell: of several sources those that come closest to the whole, on one accounting."""
    tried = held
    while _count(tried) > _MOST:
        longest = max(range(len(tried)), key=lambda at: len(tried[at]))
        tried = [found[:-1] if at == longest else found for at, found in enumerate(tried)]
    chosen = [parts for parts in product(*tried) if len({p.basis.accounting for p in parts} - {"unstated"}) < 2]
    first = tuple(found[0] for found in held)
    return min(chosen, key=lambda parts: abs(_gap(whole, parts)), default=first)


def _count(held: Sequence[Sequence[Published]]) -> int:
    number = 1
    for found in held:
        number *= len(found)
    return number


def _gap(whole: Published, parts: Sequence[Published]) -> int:
    return whole.money.amount - sum(part.money.amount for part in parts)


def _summed(relation: Relation, same: Figures, parts: Figures) -> Finding:
    whole = same[0]
    total: Ends = (sum((p.ends[0] for p in parts), Fraction()), sum((p.ends[1] for p in parts), Fraction()))
    gap = _gap(whole, parts)
    amount = sum(part.money.amount for part in parts)
    elsewhere = whole.address not in {part.address for part in parts}
    near = meet(total, whole.ends) or (elsewhere and rounded_off(whole.money.amount, amount))
    verdict = _verdict(gap == 0, near, _broken(relation, [*same, *parts], whole))
    printed = max(part.quantum for part in parts)
    terms = [money_of(part) for part in parts]
    told = " + ".join(terms) if len(terms) < 7 else f"{terms[0]} + … + {terms[-1]} ({len(terms)} years)"
    return Finding(
        verdict,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        f"{told} = {shown(amount, whole.money.currency, printed)}",
        _because(verdict, gap, [whole, *parts], relation),
        **used([*same, *parts]),
    )


def _verdict(equal: bool, near: bool, broken: Verdict) -> Verdict:
    return FOLLOWS if equal else GAP if near else broken


def _broken(relation: Relation, figures: Figures, whole: Published) -> Verdict:
    """What it is where figures do not keep to a relation: an error where all stand on one known basis."""
    if relation.otherwise != "basis":
        return ERROR if relation.otherwise == "error" else COMPILED
    one_source = len({figure.address for figure in figures}) == 1
    stages = {figure.basis.stage for figure in figures}
    stated = {figure.basis.accounting for figure in figures} == {whole.basis.accounting} != {"unstated"}
    return ERROR if len(stages) == 1 and (one_source or stated) else COMPILED


def _because(verdict: Verdict, gap: int, figures: Figures, relation: Relation) -> str:
    recalled = "; one of the parts is only recalled" if not all(f.verified for f in figures) else ""
    if verdict == FOLLOWS:
        return relation.says + recalled
    printed = max(figure.quantum for figure in figures)
    off = shown(abs(gap), figures[0].money.currency, printed if gap % printed == 0 else None)
    if verdict == GAP:
        return f"{off} {'more' if gap > 0 else 'less'} than the parts, as rounded parts may leave{recalled}"
    side = "more" if gap > 0 else "less"
    why = "on one basis" if verdict == ERROR else _apart(figures)
    return f"{off} {side} than the parts, which rounding does not explain, {why}{recalled}"


def _apart(figures: Figures) -> str:
    """In what figures of different compilers differ, or may differ."""
    if len({figure.basis.stage for figure in figures}) > 1:
        return "at different stages"
    if "unstated" in {figure.basis.accounting for figure in figures}:
        return "with an accounting that is not stated"
    return "from different compilers"


def _open(relation: Relation, same: Figures, missing: tuple[str, ...]) -> Finding:
    whole = same[0]
    return Finding(
        UNCHECKED,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        "",
        "not held on the basis of the whole",
        missing,
        **used(same),
    )


def _averages(relation: Relation, figures: Figures) -> Iterator[Finding]:
    averages, told = wholes(figures, relation.parts[0]), set()
    for same, other in product(wholes(figures, relation.whole), averages):
        whole, part = same[0], other[0]
        years_of = (whole.first, whole.last)
        if years_of != (part.first, part.last) or not alike(whole.basis.stage, part.basis.stage):
            continue
        if (years_of, whole.money, part.money) in told:
            continue
        told.add((years_of, whole.money, part.money))
        years = whole.last.number - whole.first.number + 1
        gap = whole.money.amount - years * part.money.amount
        times: Ends = (years * part.ends[0], years * part.ends[1])
        near = meet(times, whole.ends) or rounded_off(whole.money.amount, years * part.money.amount)
        verdict = _verdict(gap == 0, near, _broken(relation, [*same, *other], whole))
        because = _because(verdict, gap, [whole, part], relation)
        if verdict == ERROR and whole.money == part.money:
            because = "the sum of all years is given for that of each"
        yield Finding(
            verdict,
            relation.kind,
            whole.payer,
            whole.years,
            line_name(whole.payer, part.category),
            f"{money_of(part)} ({part.basis.standing}); {money_of(whole)} in all ({whole.basis.standing})",
            f"{years} x {money_of(part)} = {shown(years * part.money.amount, part.money.currency, part.quantum)}",
            because,
            **used([*same, *other]),
        )


def _scopes(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """One thing counted in two scopes; what the sums already account for is not told again."""
    sums = [r for r in relations(relation.payer) if r.kind == "sum" and r.whole == relation.whole]
    for same in wholes(figures, relation.whole):
        whole = same[0]
        if not relation.holds(whole.first.number) or any(
            all(_candidates(figures, cell, whole) for cell in cells_of(each, whole)) for each in sums
        ):
            continue
        for other in wholes(figures, relation.parts[0]):
            part = other[0]
            if (part.first, part.last) != (whole.first, whole.last) or not alike(
                part.basis.stage, whole.basis.stage
            ):
                continue
            apart = whole.money.amount - part.money.amount
            yield Finding(
                COMPILED,
                relation.kind,
                whole.payer,
                whole.years,
                line_name(whole.payer, whole.category),
                f"{money_of(whole)} ({whole.basis.standing}); {money_of(part)} ({part.basis.standing})",
                f"{money_of(whole)} less {money_of(part)} = {shown(apart, whole.money.currency, whole.quantum)}",
                f"{relation.says}; what makes the difference is not held for this year",
                **used([*same, *other]),
            )


def _currencies(relation: Relation, figures: Figures) -> Iterator[Finding]:
    """A total against its parts in two currencies, at the rate of the contract for that year."""
    for same in wholes(figures, relation.whole):
        whole = same[0]
        year = whole.first.number
        if whole.first != whole.last or not relation.holds(year):
            continue
        parts = [
            next((f for f in figures if (f.category, f.first) == (line, whole.first)), None)
            for line in relation.parts
        ]
        home, foreign = parts
        if home is None or foreign is None:
            continue
        rate = entry(_RATES, year, Vintage())
        if rate is None:
            yield _open(relation, same, (f"rate of the contract for FY{year}",))
        else:
            yield _converted(relation, same, home, foreign, rate.value)


def _converted(
    relation: Relation, same: Figures, home: Published, foreign: Published, rate: Fraction
) -> Finding:
    whole, scale = same[0], 10 ** minor_digits(foreign.money.currency)
    into = 1 if whole.money.currency == home.money.currency else scale / rate
    total = (home.money.amount + foreign.money.amount * rate / scale) * into
    slack = (Fraction(home.quantum, 2) + Fraction(foreign.quantum, 2) * rate / scale) * into
    near = meet((total - slack, total + slack), whole.ends)
    verdict = _verdict(False, near, _broken(relation, [*same, home, foreign], whole))
    unit = max(whole.quantum // 10, 1)
    comes = shown(int(round_to(total, unit, "half up")), whole.money.currency, unit)
    return Finding(
        FOLLOWS if near else verdict,
        relation.kind,
        whole.payer,
        whole.years,
        line_name(whole.payer, whole.category),
        f"{money_of(whole)} ({whole.basis.standing})",
        f"{money_of(home)} and {money_of(foreign)} at {decimal(rate, 0 if rate.denominator == 1 else 1)} = {comes}",
        relation.says if near else "another rate than that of the contract was used",
        **used([*same, home, foreign]),
    )


def _same(figures: Figures) -> Iterator[Finding]:
    """Figures of one line and year that should agree: once where all do, else each pair that does not."""
    cells: dict[object, list[Published]] = {}
    for figure in figures:
        key = (figure.category, figure.first, figure.last, figure.money.currency)
        cells.setdefault(key, []).append(figure)
    for held in cells.values():
        pairs = [(one, other) for one, other in combinations(held, 2) if comparable(one, other)]
        apart: dict[frozenset[object], tuple[Published, Published]] = {}
        for one, other in sorted(pairs, key=lambda pair: pair[0].basis != pair[1].basis):
            if one.money != other.money:
                apart.setdefault(frozenset((one.money, other.money)), (one, other))
        yield from (_pair(one, other) for one, other in apart.values())
        if pairs and not apart:
            yield _agreeing(held)


def comparable(one: Published, other: Published) -> bool:
    """Whether two figures of one line and year speak of one thing; contract and expenditure never do."""
    accounting = {one.basis.accounting, other.basis.accounting} - {"unstated"}
    return alike(one.basis.stage, other.basis.stage) and len(accounting) < 2


def _agreeing(held: Figures) -> Finding:
    one = held[0]
    return Finding(
        FOLLOWS,
        "same",
        one.payer,
        one.years,
        line_name(one.payer, one.category),
        f"{money_of(one)} ({one.basis.standing})",
        f"{len(held)} figures agree",
        **used(held),
    )


def _pair(one: Published, other: Published) -> Finding:
    fine, coarse = sorted((one, other), key=lambda figure: (figure.quantum, _zeros(figure.money.amount)))
    document = one.address == other.address
    near = meet(one.ends, other.ends) or (
        not document and rounded_off(coarse.money.amount, fine.money.amount)
    )
    one_basis = one.basis == other.basis
    certain = one_basis and (document or one.basis.accounting != "unstated")
    verdict = GAP if near else ERROR if certain else COMPILED
    apart = abs(one.money.amount - other.money.amount)
    why = {
        GAP: "one is the other rounded or cut",
        ERROR: "one document prints both" if document else "two figures on one basis",
        COMPILED: _apart([one, other]),
    }[verdict]
    return Finding(
        verdict,
        "same",
        one.payer,
        one.years,
        line_name(one.payer, one.category),
        f"{money_of(one)} ({one.basis.standing}); {money_of(other)} ({other.basis.standing})",
        f"{shown(apart, one.money.currency, fine.quantum)} apart",
        why,
        **used([one, other]),
    )


def _zeros(amount: int) -> int:
    return len(str(amount)) - len(str(amount).rstrip("0"))


def money_of(figure: Published) -> str:
    """A figure's sum no finer than it was printed, marked where it is only recalled."""
    words = shown(figure.money.amount, figure.money.currency, figure.quantum)
    return words if figure.verified else f"{words} (recalled)"
