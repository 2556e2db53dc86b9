"""What differs between two agreements in words: each move that bears on money, then what else is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from warikan.agreement.diff import Difference, Pair
from warikan.agreement.makeup import BASES, Division, Due, MakeUp, each_term
from warikan.agreement.model import Agreement, Clause, Earmark
from warikan.agreement.moves import STANDING, Move, Road
from warikan.agreement.plain.phrases import key_rules, phrase, setting
from warikan.agreement.plain.sentences import TONGUES, clause_text, part_words, phrases_of, schedule, years_in
from warikan.agreement.terms import Fixed, Term
from warikan.figures.units import RATE, Unit

NOTHING = "–"
# What parts of a clause that bear on no amount are called where it is not their own name.
_BESIDE = {
    "id": "name",
    "home": "legal home",
    "lapses": "end with the agreement",
    "in_cash": "part in cash",
    "rate": "rate of conversion",
}
# Parts that are told with the moves.
_MOVED = ("category", "years", "currency", "span", "the cost", "division", "payers")
# Parts that only say on what a clause rests.
GROUNDS = ("words", "says", "source", "facts", "assumed", "taken", "derivation")
_OF_BASE = ("base", "of", "by", "rounded", "cost")
_TONGUE = TONGUES["en"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: the number of its move (``None``: no money hangs on it), the clause, what kind of
    difference it is, and both sides in words.
    """

    number: int | None
    clause: str
    what: str
    before: str
    after: str


def changes(way: Road) -> tuple[Change, ...]:
    """Every difference between the two ends of a road, in words.

    >>> from warikan.agreement.library import load
    >>> from warikan.agreement.moves import road
    >>> from warikan.agreement.renewal import renewed
    >>> b = load("jp-us-2022")
    >>> made = changes(road(renewed(load("jp-us-2016"), b.first, b.last), b))
    >>> made[1].clause, made[1].before, made[1].after
    ('utilities', 'No more than 24,901,908,000 JPY in a year.', '–')
    """
    moves = (_of_move(way, number, move) for number, move in enumerate(way.moves, 1))
    return (*moves, *(each for pair in way.pairs for each in _beside(way, pair)))


def grounds(way: Road) -> tuple[str, ...]:
    """The clauses of which only the words, the facts or the assumptions behind them are others."""
    return tuple(
        pair.after.id
        for pair in way.pairs
        if pair.after is not None and any(each.part in GROUNDS for each in pair.parts)
    )


def _of_move(way: Road, number: int, move: Move) -> Change:
    names = [part for _, part in move.parts]
    if move.parts[0][0] < 0:
        before, after = ((of.guest or "nobody") for of in (way.a, way.b))
        return Change(number, "", "who bears what no clause gives to a payer", before, after)
    pairs = [way.pairs[at] for at, _ in move.parts]
    if STANDING in names:
        return _stands(way, number, pairs)
    pair, parts = pairs[0], [each for each in way.paying[move.parts[0][0]] if each.part in names]
    assert pair.before is not None and pair.after is not None  # noqa: S101 - both stand where a part is another
    what = "level" if all(map(_levels, parts)) else "terms"
    before, after = (
        " ".join(_parts(of, clause, names)) for of, clause in ((way.a, pair.before), (way.b, pair.after))
    )
    return Change(number, pair.after.id, what, before or NOTHING, after or NOTHING)


def _stands(way: Road, number: int, pairs: Sequence[Pair]) -> Change:
    """Which clauses stand in which years."""
    before = "; ".join(
        _standing(way.a, pair.before, alone=pair.after is None) for pair in pairs if pair.before
    )
    after = " ".join(_standing(way.b, pair.after, alone=pair.before is None) for pair in pairs if pair.after)
    named = next(clause for pair in pairs for clause in (pair.after, pair.before) if clause is not None)
    what = "years" if before and after else "added" if after else "removed"
    clause = named.id if len(pairs) == 1 else named.category.replace("_", " ")
    return Change(number, clause, what, before or NOTHING, after or NOTHING)


def _standing(of: Agreement, clause: Clause, *, alone: bool) -> str:
    """A clause with its years; what it says only where the other agreement has no such clause."""
    if not alone:
        return f"{clause.id}: {years_in(_TONGUE, clause.years)}."
    text = clause_text(of, clause)
    return " ".join((f"{clause.id}:", *text.says, text.kind)).rstrip()


def _levels(each: Difference) -> bool:
    """Whether only figures differ: without them both are alike."""
    one, other = each.before, each.after
    return one is not None and other is not None and _shape(one) == _shape(other)


def _shape(value: object) -> object:
    """A part of a clause with its schedules blanked."""

    def blank(term: Term) -> Term:
        return Fixed({}) if isinstance(term, Fixed) else term

    if isinstance(value, Division):
        return replace(value, total=Fixed({}))
    if isinstance(value, tuple | str):
        return value[1:] if isinstance(value[0], int) else type(value)  # of a rounding the mode is no figure
    due = Due("", value) if isinstance(value, BASES) else None  # type: ignore[arg-type]  # a base is no term
    cost: Any = None if due is not None else value
    return each_term(MakeUp(cost, () if due is None else (due,), ()), blank)


def _parts(of: Agreement, clause: Clause, names: Sequence[str]) -> Iterator[str]:
    """Some parts of a clause, a sentence each."""
    at, made = setting(of, clause, _TONGUE), clause.made
    if "the cost" in names and made.cost is not None:
        yield f"The cost is {phrase(made.cost, replace(at, unit=Unit(at.currency)))}."
    if "division" in names and made.division is not None:
        yield f"The total is {schedule(made.division.total, Unit(at.currency), at)}."
        yield from key_rules(made.division.key, at)
    for due in made.dues:
        mine = [name.partition(":")[2] for name in names if name.startswith(f"{due.payer}:")]
        if "base" in mine or "payers" in names:
            words = phrases_of(made, due, at)
            kept = {name: each for name, each in words.items() if name in _OF_BASE}
            yield from at.tongue.due(at.parties.get(due.payer, due.payer), due, kept)
        elif "rounded" in mine and due.rounded is not None:
            yield f"Rounded {due.rounded[1]} to {part_words('rounded', due.rounded, at)}."
        for name in mine:
            value = getattr(due, name)
            if name not in ("base", "rounded") and value is not None:
                yield at.tongue.limit(name, part_words(name, value, at))


def _beside(way: Road, pair: Pair) -> Iterator[Change]:
    """What of two clauses is another although no amount hangs on it."""
    if pair.before is None or pair.after is None:
        return
    for each in pair.parts:
        if each.part not in (*_MOVED, *GROUNDS) and ":" not in each.part:
            before, after = (
                _words(each.part, value, of, clause)
                for value, of, clause in (
                    (each.before, way.a, pair.before),
                    (each.after, way.b, pair.after),
                )
            )
            if before != after:
                called = _BESIDE.get(each.part, each.part.replace("_", " "))
                yield Change(None, pair.after.id, called, before, after)


def _words(part: str, value: object, of: Agreement, clause: Clause) -> str:
    if isinstance(value, Fixed):
        unit = RATE if part == "in_cash" else Unit(of.currency, clause.currency)
        return schedule(value, unit, setting(of, clause, _TONGUE))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Earmark):
        return f"{value.scope} to {value.purpose}"
    return NOTHING if value is None else str(value)
