"""The words of an amount: one level of arithmetic over inputs, figures and what is paid, rewritten to terms.

``188.1 bn JPY + wage changes, less paid for labor, utilities`` · ``last year, grown by price growth of 2 years back``
· ``workers x pay`` · ``61%`` · ``unused of utilities``. There are no brackets and no formulas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass, field

from warikan.agreement.form import Form, near
from warikan.agreement.levels import stated
from warikan.agreement.model import Input
from warikan.agreement.terms import Fixed, Given, Less, Mean, Paid, Rounded, Sum, Term, Times, constant
from warikan.figures.fiscal import FiscalCalendar
from warikan.figures.literals import Figure, LiteralError, pieces
from warikan.figures.rounding import Mode
from warikan.figures.schedules import ABOUT, NOT_KNOWN, Frame, Schedule
from warikan.figures.units import HEADS, RATE, Unit
from warikan.ground.yamltree import Node, Scalar

_BACK = re.compile(r"(?P<name>.+?) of (?:(?P<last>last year)|(?P<back>\d{1,2}) years? back)")
_MEAN = re.compile(r"mean of (?:(?P<name>.+?) over )?(?P<first>\d{1,2}) to (?P<last>\d{1,2}) years back")
_HEADS = re.compile(r"(?P<words>.*?)(?:, whole workers (?P<mode>down|up|half up|half down))?")
_JOINTS = (", grown by ", ", less ", " + ", " x ")
_DEEPEST = 40  # parts of one amount; more is no clause that a person wrote


@dataclass(slots=True)
class Scope:
    """What the words of one clause may speak of, and what has been read of them so far.

    ``own`` are the years of which the words speak, ``carry`` names the year whose levels others have, and ``standing``
    are the years of both that amendments leave to the clause.
    """

    form: Form
    clause: str
    category: str
    own: tuple[int, ...]
    calendar: FiscalCalendar
    currency: str
    inputs: Map[str, Input]
    standing: tuple[int, ...] = ()
    carry: Map[int, int] = field(default_factory=dict)
    limits: dict[str, Term] = field(default_factory=dict)
    figures: list[tuple[str, Scalar, Figure]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    named: list[tuple[Scalar, int, str]] = field(default_factory=list)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of which the words speak, and those to which they are carried."""
        return (*self.own, *(year for year in self.carry if year not in self.own))

    @property
    def money(self) -> Unit:
        """Money in the clause's currency."""
        return Unit(self.currency)

    def states(self, key: str, node: Node, figure: Figure) -> None:
        """Note a figure that the clause states, once, however often its words are read."""
        if isinstance(node, Scalar) and (key, node, figure) not in self.figures:
            self.figures.append((key, node, figure))


@dataclass(frozen=True, slots=True)
class Reading:
    """One text of a clause being read: its key, its node, and the party whose payment it states."""

    scope: Scope
    key: str
    node: Scalar
    payer: str = ""


def levels(reading: Reading, text: str, at: int, expected: Unit | None) -> Schedule:
    """A schedule for the years of the clause; a year to which levels are carried has those of its source year."""
    scope = reading.scope
    name = f"{scope.clause}, {reading.key}"
    read = stated(text, Frame(scope.own, scope.calendar, name), expected, at)
    scope.figures.extend((reading.key, reading.node, each) for each in read.figures)
    lost = [source for source in scope.carry.values() if source not in read.levels]
    if lost:
        message = f"FY{lost[0]} has no level that could be carried"
        raise LiteralError(message, at, len(text), "carry", "carry from a year of the clause")
    carried = {year: read.levels[source] for year, source in scope.carry.items()}
    held = {year: level for year, level in {**read.levels, **carried}.items() if year in scope.standing}
    return Schedule(read.unit, held, read.figures)


def fixed(reading: Reading, expected: Unit | None) -> Fixed | None:
    """The schedule that a whole text is, or ``None`` with a fault."""
    try:
        return Fixed(levels(reading, reading.node.text, 0, expected).levels)
    except LiteralError as error:
        reading.scope.form.literal(reading.node, error)
        return None


def amount(reading: Reading, expected: Unit | None = None) -> tuple[Term, Unit] | None:
    """What a whole text says, and its unit; ``None`` with a fault where it says nothing that can be read."""
    try:
        return said(reading, expected)
    except LiteralError as error:
        reading.scope.form.literal(reading.node, error)
        return None


def said(reading: Reading, expected: Unit | None = None) -> tuple[Term, Unit]:
    """What a whole text says, and its unit; raises where it says nothing that can be read."""
    return _amount(reading, reading.node.text, 0, expected)


def growth_of(text: str) -> tuple[str, str, int] | None:
    """The base, the growth and where it begins, of words such as ``last year, grown by price growth``."""
    base, joint, growth = text.partition(", grown by ")
    return (base, growth, len(base) + len(joint)) if joint else None


def _amount(reading: Reading, text: str, at: int, expected: Unit | None) -> tuple[Term, Unit]:
    if text.count(" + ") + text.count(" x ") + text.count(", ") > _DEEPEST:
        raise LiteralError(
            "the amount has too many parts", at, len(text), way_out="divide it among several clauses"
        )
    if _is_literal(text):
        read = levels(reading, text, at, expected if text.startswith(NOT_KNOWN) else None)
        return Fixed(read.levels), read.unit or expected or reading.scope.money
    stem, less, taken = text.partition(", less ")
    term, unit = _sum(reading, stem, at)
    if not less:
        return term, unit
    parts = _taken(reading, taken, at + len(stem) + len(less))
    for part, other, start, width in parts:
        _like(unit, other, start, width)
        del part
    whole = tuple(part for part, _, _, _ in parts)
    return Less(term, whole[0] if len(whole) == 1 else Sum(whole)), unit


def rate_sum(reading: Reading, text: str, at: int) -> Term:
    """A growth: one rate, or several together."""
    term, unit = _sum(reading, text, at)
    _like(RATE, unit, at, len(text))
    return term


def _is_literal(text: str) -> bool:
    """Whether a text is one schedule rather than arithmetic."""
    begins = text[:1].isdigit() or text.startswith(("between ", ABOUT, NOT_KNOWN, "-"))
    return begins and not any(joint in text for joint in _JOINTS)


def _sum(reading: Reading, text: str, at: int) -> tuple[Term, Unit]:
    found = [_product(reading, part, start) for part, start in pieces(text, " + ", at)]
    unit = found[0][1]
    for (_, other), (part, start) in zip(found, pieces(text, " + ", at), strict=True):
        _like(unit, other, start, len(part))
    return (found[0][0] if len(found) == 1 else Sum(tuple(term for term, _ in found))), unit


def _product(reading: Reading, text: str, at: int) -> tuple[Term, Unit]:
    parts = list(pieces(text, " x ", at))
    term, unit = item(reading, *parts[0])
    for part, start in parts[1:]:
        factor, other = item(reading, part, start)
        product = unit.times(other)
        if product is None:
            raise LiteralError(
                f"{unit} times {other} means nothing", start, len(part), "unit", "check what is multiplied"
            )
        term, unit = Times(term, factor), product
    return term, unit


def _taken(reading: Reading, text: str, at: int) -> Sequence[tuple[Term, Unit, int, int]]:
    """What is subtracted; ``paid for labor, utilities`` says `paid for` once for all."""
    found = []
    paid = False
    for part, start in pieces(text, ",", at):
        paid = paid or part.startswith("paid for ")
        bare = paid and not part.startswith("paid for ") and part not in reading.scope.inputs
        term, unit = _paid(reading, part, start) if bare else item(reading, part, start)
        found.append((term, unit, start, len(part)))
    return found


def item(reading: Reading, text: str, at: int) -> tuple[Term, Unit]:
    """One input, one figure, or something paid."""
    scope = reading.scope
    if text == "last year":
        return Paid(scope.category, reading.payer, 1), scope.money
    if text.startswith("paid for "):
        return _paid(reading, text.removeprefix("paid for "), at + len("paid for "))
    if text.startswith("unused of "):
        return _unused(reading, text.removeprefix("unused of "), at + len("unused of "))
    back = _BACK.fullmatch(text)
    name = back["name"] if back else text
    if name in scope.inputs:
        scope.used.add(name)
        years = 0 if back is None else (1 if back["last"] else int(back["back"]))
        return Given(name, years), scope.inputs[name].unit
    mean = _MEAN.fullmatch(text)
    if mean is not None and mean["name"] in scope.inputs:
        scope.used.add(mean["name"])
        return _mean(mean, mean["name"], at, len(text)), scope.inputs[mean["name"]].unit
    if text[:1].isdigit() or text[:1] == "-" or text == "all":
        read = levels(reading, text, at, None)
        return Fixed(read.levels), read.unit or RATE
    raise LiteralError(
        f"`{name[:60]}` is no input of this file", at, len(name), "unknown-input", near(name, scope.inputs)
    )


def _mean(found: re.Match[str], name: str, at: int, width: int) -> Term:
    first, last = int(found["first"]), int(found["last"])
    if not 1 <= first <= last:
        raise LiteralError(
            "a mean runs from fewer to more years back",
            at,
            width,
            way_out="write `mean of 2 to 4 years back`",
        )
    return Mean(Given(name), first, last)


def _paid(reading: Reading, words: str, at: int) -> tuple[Term, Unit]:
    category = words.strip().replace(" ", "_")
    reading.scope.named.append((reading.node, at, category))
    return Paid(category, reading.payer, 0), reading.scope.money


def _unused(reading: Reading, words: str, at: int) -> tuple[Term, Unit]:
    category = words.strip().replace(" ", "_")
    limit = reading.scope.limits.get(category)
    if limit is None:
        raise LiteralError(
            f"`{words[:60]}` has no limit before this clause",
            at,
            len(words),
            "no-limit",
            "write the clause with its `up to:` or fixed amount above this one",
        )
    return Less(limit, Paid(category, reading.payer, 0)), reading.scope.money


def _like(unit: Unit, other: Unit, at: int, width: int) -> None:
    if unit != other:
        raise LiteralError(
            f"{unit} and {other} do not add", at, width, "unit", "add only what is counted in one unit"
        )


def heads(reading: Reading, counted: str) -> Term | None:
    """On which number of workers a line is reckoned: an input, a figure, or a mean over years back, made whole."""
    found = _HEADS.fullmatch(reading.node.text)
    words, mode = (found["words"], found["mode"]) if found else (reading.node.text, None)
    try:
        term = _headcount(reading, words, counted)
    except LiteralError as error:
        reading.scope.form.literal(reading.node, error)
        return None
    return Rounded(term, 1, _mode(mode)) if mode else term


def _headcount(reading: Reading, words: str, counted: str) -> Term:
    mean = _MEAN.fullmatch(words)
    if mean is not None and (mean["name"] or counted) in reading.scope.inputs:
        reading.scope.used.add(mean["name"] or counted)
        return _mean(mean, mean["name"] or counted, 0, len(words))
    if _is_literal(words):
        return Fixed(levels(reading, words, 0, HEADS).levels)
    term, unit = item(reading, words, 0)
    _like(HEADS, unit, 0, len(words))
    return term


def _mode(text: str) -> Mode:
    found: dict[str, Mode] = {"down": "down", "up": "up", "half up": "half up", "half down": "half down"}
    return found[text]


def one_plus(growth: Term, years: tuple[int, ...]) -> Term:
    """The factor that a growth makes."""
    return Sum((constant(1, years), growth))
