"""From the words of a clause to its terms: cost, payment, and the rest that is left to the other side."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from warikan.agreement.form import Form
from warikan.agreement.model import Clause
from warikan.agreement.terms import AtLeast, Fixed, Given, Less, Level, Rounded, Term, Times, UpTo, constant
from warikan.figures.fiscal import FiscalYear
from warikan.figures.literals import LiteralError, heads, money, rate, years
from warikan.ground.yamltree import Mapping, Scalar

_KINDS = ("obligation", "discretionary")


@dataclass(frozen=True, slots=True)
class Parts:
    """What every clause of one agreement shares."""

    host: str
    currency: str
    first: FiscalYear
    last: FiscalYear
    inputs: dict[str, str]

    @property
    def span(self) -> range:
        """The numbers of the years of the term."""
        return range(self.first.number, self.last.number + 1)


def clause(form: Form, parts: Parts, name: str, at: Mapping) -> Clause | None:
    """The clause of that name, or ``None`` where faults leave nothing to build."""
    before = len(form.faults)
    cost = _cost(form, parts, at)
    payer_key = f"{parts.host} pays"
    share = form.read(at, payer_key, rate, Fraction(1))
    kind = form.word(at, "kind")
    if kind and kind not in _KINDS:
        form.fault(at.values["kind"], "literal", f"`{kind}` is no kind of clause", f"write one of: {', '.join(_KINDS)}")
    if cost is None or len(form.faults) > before:
        return None
    payment, rest = _divided(form, parts, at, cost, share)
    return Clause(
        id=name,
        category=form.word(at, "category"),
        payer=parts.host,
        cost=cost,
        payment=payment,
        rest=rest,
        kind="obligation" if kind == "obligation" else "discretionary",
        home=form.word(at, "home"),
        words=form.word(at, "words"),
        fact=form.word(at, "fact"),
        assumed=form.listing(at, "assumed"),
    )


def _cost(form: Form, parts: Parts, at: Mapping) -> Term | None:
    """One input, or one input times another."""
    words = [word.strip() for word in form.word(at, "cost").split(" x ")]
    unknown = [word for word in words if word not in parts.inputs]
    if unknown and words != [""]:
        listed = ", ".join(parts.inputs)
        form.fault(at.values["cost"], "unknown-input", f"`{unknown[0]}` is no input", f"inputs of this file: {listed}")
    if unknown or len(words) > 2:
        return None
    return Times(Given(words[0]), Given(words[1])) if len(words) == 2 else Given(words[0])


def _divided(form: Form, parts: Parts, at: Mapping, cost: Term, share: Fraction) -> tuple[Term, Term | None]:
    """What the payer pays and the rest, derived from the same words, so that both sum to the cost by construction."""
    if "workers up to" in at.values and isinstance(cost, Times):
        ceiling = _levels(form, parts, at)
        return Times(UpTo(ceiling, cost.a), cost.b), Times(Less(cost.a, ceiling), cost.b)
    if "at least" in at.values:
        floor = form.read(at, "at least", lambda text: money(text, parts.currency), 0)
        return AtLeast(constant(floor, parts.span), cost), None
    if share == 1 and "up to" not in at.values:
        return cost, None
    return _shared(form, parts, at, cost, share)


def _shared(form: Form, parts: Parts, at: Mapping, cost: Term, share: Fraction) -> tuple[Term, Term]:
    """A share, rounded down in favour of the payer, up to a cap: the rest is the greater of the two complements."""
    form.read(at, "rounded", _down_to_one, None)
    part: Term = Rounded(Times(constant(share, parts.span), cost), 1, "down")
    rest: Term = Rounded(Times(constant(1 - share, parts.span), cost), 1, "up")
    if "up to" not in at.values:
        return part, rest
    cap = constant(form.read(at, "up to", lambda text: money(text, parts.currency), 0), parts.span)
    return UpTo(cap, part), AtLeast(Less(cost, cap), rest)


def _down_to_one(text: str) -> None:
    if not text.startswith("down to 1 "):
        raise LiteralError(f"`{text}` is no rounding known here; write `down to 1 JPY`")


def _levels(form: Form, parts: Parts, at: Mapping) -> Fixed:
    """A ceiling of heads for each year of the term; a year without one is a fault."""
    levels: dict[int, Level] = {}
    entries = form.mapping(at, "workers up to")
    for key, node in entries.values.items():
        try:
            first, last = years(key, parts.first.calendar)
            level = _level(node.text if isinstance(node, Scalar) else "")
        except LiteralError as error:
            form.fault(node, "literal", str(error), "correct the figure")
            continue
        for number in range(first.number, last.number + 1):
            if number in levels:
                form.fault(entries.keys[key], "years-overlap", f"FY{number} has a level already", "give each year once")
            levels[number] = level
    missing = [f"FY{number}" for number in parts.span if number not in levels]
    if missing:
        form.fault(entries, "years-missing", f"no level for {', '.join(missing)}", "give every year of the term a level")
    return Fixed(levels)


def _level(text: str) -> Level:
    words, _, reason = text.partition(", ")
    if not words.startswith("between "):
        exact = Fraction(heads(text))
        return Level(exact, exact)
    low, joint, high = words.removeprefix("between ").partition(" and ")
    if not joint or not reason:
        raise LiteralError(f"`{text}` is not a range; write `between 22,625 and 23,178, path not known`")
    return Level(Fraction(heads(low)), Fraction(heads(high)), reason)
