"""Moves: the least changes that lead from one agreement to another, each of which can be made without the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warikan.agreement.assembly import UnfitError, remade
from warikan.agreement.diff import Difference, Pair, clause_of, paired, parts_of
from warikan.agreement.makeup import each_term, over
from warikan.agreement.model import Agreement, Clause, Input
from warikan.agreement.terms import Fixed, Given, Term, mapped
from warikan.figures.schedules import Level

STANDING = "standing"  # which clause stands in which year: added, removed, or for other years
UNASSIGNED = "unassigned"  # who bears what no clause gives to a payer
_PAYING = ("the cost", "division", "payers")


@dataclass(frozen=True, slots=True)
class Move:
    """Changes that are made together: parts of clauses by the number of the pair that they belong to.

    The pair of a change to the head is -1. Parts of one clause that do not fit without each other are one move, and
    so is whatever decides which clause of a category stands in a year.
    """

    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Road:
    """Two agreements for the same years, their clauses in pairs, and the moves from the one to the other.

    ``paying`` holds for each pair the parts that say who pays what and that differ in a year in which both stand.
    """

    a: Agreement
    b: Agreement
    pairs: tuple[Pair, ...]
    paying: tuple[tuple[Difference, ...], ...]
    moves: tuple[Move, ...]


def road(a: Agreement, b: Agreement) -> Road:
    """The moves that lead from one agreement to another.

    >>> from warikan.agreement.library import load
    >>> from warikan.agreement.renewal import renewed
    >>> b = load("jp-us-2022")
    >>> made = road(renewed(load("jp-us-2016"), b.first, b.last), b)
    >>> [sorted({part for _, part in move.parts}) for move in made.moves][1]
    ['jp:up_to']
    """
    a, b = _named(a), _told_apart(a, _named(b))
    pairs = paired(a, b)
    by = b.id if b.id != a.id else f"the second {b.id}"
    paying = tuple(_paying(pair, by) for pair in pairs)
    found = [move for number, pair in enumerate(pairs) for move in _moves(number, pair, paying[number])]
    head = [Move(((-1, UNASSIGNED),))] if a.guest != b.guest else []
    return Road(a, b, pairs, paying, (*found, *_standing(pairs), *head))


def _told_apart(a: Agreement, b: Agreement) -> Agreement:
    """The second agreement with another name for each input that is something else in the first."""
    other = {
        name: f"{name} of {b.id}" for name, each in b.inputs.items() if not _same(a.inputs.get(name), each)
    }
    if not other:
        return b

    def moved(term: Term) -> Term:
        return (
            replace(term, name=other[term.name]) if isinstance(term, Given) and term.name in other else term
        )

    inputs = {
        other.get(name, name): replace(each, name=other.get(name, name)) for name, each in b.inputs.items()
    }
    clauses = tuple(_each(clause, moved) for clause in b.clauses)
    return replace(b, inputs=inputs, clauses=clauses)


def _named(of: Agreement) -> Agreement:
    """The agreement with a name of its own for each quantity that is not known, year by year, so that two of them are
    one where they are called the same.
    """
    clauses = tuple(_each(clause, _yearly) for clause in of.clauses)
    before = None if of.predecessor is None else _named(of.predecessor)
    return replace(of, clauses=clauses, inputs=_singly(of.inputs), predecessor=before)


def _each(clause: Clause, how: Callable[[Term], Term]) -> Clause:
    """A clause with every node of it replaced by what ``how`` makes of it."""
    second = None if clause.derivation is None else mapped(clause.derivation, how)
    return remade(clause, each_term(clause.made, how), derivation=second)


def _yearly(term: Term) -> Term:
    if not isinstance(term, Fixed):
        return term
    return Fixed({year: _in_year(level, year) for year, level in term.levels.items()})


def _in_year(level: Level, year: int) -> Level:
    return level if level.exact else replace(level, because=f"{level.because} in FY{year}")


def _singly(inputs: Mapping[str, Input]) -> dict[str, Input]:
    """Inputs each in words of its own."""
    often = Counter(each.words for each in inputs.values())
    return {
        name: each if often[each.words] == 1 else replace(each, words=f"{each.words} ({name})")
        for name, each in inputs.items()
    }


def _same(one: Input | None, other: Input) -> bool:
    """Whether two inputs of one name are one quantity, as far as the files say."""
    return one is None or (one.unit, one.series, one.vintage) == (other.unit, other.series, other.vintage)


def after(way: Road, chosen: Collection[Move]) -> Agreement:
    """The agreement that some of the moves make of the first; all of them make the second, as far as money goes."""
    done = frozenset(part for move in chosen for part in move.parts)
    a, b = way.a, way.b
    clauses = tuple(
        clause
        for number, pair in enumerate(way.pairs)
        for clause in _clauses(pair, way.paying[number], _of(number, done))
    )
    last = len(chosen) == len(way.moves)
    return replace(
        a,
        first=min(a.first, b.first),
        last=max(a.last, b.last),
        clauses=clauses,
        inputs=_singly({**a.inputs, **b.inputs}),
        guest=b.guest if (-1, UNASSIGNED) in done else a.guest,
        predecessor=b.predecessor if last and b.predecessor is not None else a.predecessor,
    )


def _of(number: int, done: Collection[tuple[int, str]]) -> frozenset[str]:
    return frozenset(part for at, part in done if at == number)


def common(pair: Pair) -> tuple[int, ...]:
    """The years in which both clauses of a pair stand, none where they are due in another category or currency."""
    one, other = pair.before, pair.after
    if one is None or other is None or (one.category, one.currency) != (other.category, other.currency):
        return ()
    return tuple(year for year in one.years if year in other.years)


def _paying(pair: Pair, by: str) -> tuple[Difference, ...]:
    """The parts of a pair's clauses that say who pays what and that differ in a year in which both stand; what the
    second leaves unknown is told by its id, ``by``.
    """
    years = common(pair)
    if not years:
        return ()
    one, other = _both(pair)
    before, after_ = (parts_of(replace(each, made=over(each.made, years))) for each in (one, other))
    whole = parts_of(one), parts_of(replace(other, made=each_term(other.made, lambda term: _under(term, by))))
    return tuple(
        Difference(part, whole[0].get(part), whole[1].get(part))
        for part in dict.fromkeys((*before, *after_))
        if (part in _PAYING or ":" in part) and before.get(part) != after_.get(part)
    )


def _under(term: Term, by: str) -> Term:
    if not isinstance(term, Fixed):
        return term
    return Fixed(
        {
            year: level if level.exact else replace(level, because=f"{level.because} under {by}")
            for year, level in term.levels.items()
        }
    )


def _both(pair: Pair) -> tuple[Clause, Clause]:
    assert pair.before is not None and pair.after is not None  # noqa: S101 - both stand in a year
    return pair.before, pair.after


def _moves(number: int, pair: Pair, paying: Sequence[Difference]) -> Iterator[Move]:
    """A move for each part that can be changed alone, the others of the clause together."""
    differing = [each.part for each in paying]
    if "payers" in differing or "division" in differing:
        groups = [differing]
    else:
        bound = [part for part in differing if not _fits(pair, paying, [part])]
        base = [part for part in differing if part in bound or (bound and part.endswith(":base"))]
        groups = [[part] for part in differing if part not in base]
        if base and not _fits(pair, paying, base):
            base, groups = differing, []
        groups = [base, *groups] if base else groups
    for group in groups:
        yield Move(tuple((number, part) for part in group))


def _fits(pair: Pair, paying: Sequence[Difference], changed: Collection[str]) -> bool:
    """Whether a clause can be made of the first with some parts of the second."""
    try:
        _mixed(pair, paying, changed)
    except UnfitError:
        return False
    return True


def _mixed(pair: Pair, paying: Sequence[Difference], changed: Collection[str]) -> Clause:
    """The first clause in the years of both, with some parts of the second; a limit over the term holds for the term
    of whichever stands.
    """
    one, other = _both(pair)
    here = replace(one, years=common(pair))
    if not changed:
        return here
    span = other.made.span if STANDING in changed else one.made.span
    chosen = [each for each in paying if each.part in changed]
    return clause_of(here, [*chosen, Difference("span", None, span)])


def _standing(pairs: tuple[Pair, ...]) -> Iterator[Move]:
    """For each category the pairs of which one stands in a year in which the other does not."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, pair in enumerate(pairs):
        if (
            pair.before is None
            or pair.after is None
            or set(pair.before.years) ^ set(pair.after.years)
            or not common(pair)
        ):
            clause = pair.after or pair.before
            assert clause is not None  # noqa: S101 - a pair has one of both
            found.setdefault(clause.category, []).append((number, STANDING))
    yield from (Move(tuple(parts)) for parts in found.values())


def _clauses(pair: Pair, paying: Sequence[Difference], done: frozenset[str]) -> Iterator[Clause]:
    """What stands of a pair: in years of both what is chosen, in other years the one or the other."""
    years = common(pair)
    if years:
        yield _mixed(pair, paying, done)
    clause = pair.after if STANDING in done else pair.before
    if clause is not None:
        alone = tuple(year for year in clause.years if year not in years)
        if alone:
            yield replace(clause, id=f"{clause.id} alone" if years else clause.id, years=alone)
