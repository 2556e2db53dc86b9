"""The head of an agreement's file: names, parties, term, days, inputs, facts and sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from warikan.agreement.facts import Fact, facts
from warikan.agreement.form import Aside, Form, near
from warikan.agreement.model import Input, Instrument
from warikan.agreement.tables import table, tables
from warikan.figures.fiscal import FiscalCalendar, FiscalYear, calendar_of
from warikan.figures.literals import LiteralError, figure, pieces, years
from warikan.figures.series import Vintage, names, unit_of, vintage
from warikan.figures.units import HEADS, RATE, Unit
from warikan.ground.yamltree import Listing, Mapping, Node, Scalar

INSTRUMENT = ("warikan", "agreement", "title", "signed", "in-force", "address")
HEAD = (
    *INSTRUMENT,
    *(
        "subject",
        "about",
        "parties",
        "calendar",
        "currency",
        "term",
        "covers",
        "rounding",
        "unassigned",
        "follows",
    ),
    *("inputs", "facts", "sources", "assumed", "holes", "clauses"),
)
MAY_LACK = frozenset(
    "subject about calendar covers rounding unassigned follows inputs facts sources assumed holes address".split()
)
NOT_KNOWN = "not known"
COVERS = ("from the start of the term", "from entry into force")
_LANGUAGES = ("en", "ja", "ko", "fr", "de", "zh", "es")
_INPUT = re.compile(r"(?P<unit>.+?)(?: from (?P<from>FY\d{4}))?")
_UNIT = re.compile(r"(?P<currency>[A-Z]{3})(?: per (?P<per>worker|[A-Z]{3}))?")
_PARTY = re.compile(r"[a-z]{2,12}")


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is party: ids in the file's order, names by language, and the members where a table lists them."""

    ids: tuple[str, ...]
    names: dict[str, dict[str, str]]
    table: str = ""


def instrument(form: Form, tree: Mapping) -> Instrument:
    """The text that a file is: its id, title and days."""
    signed, force = _day(form, tree, "signed"), _day(form, tree, "in-force")
    if signed is not None and force is not None and signed > force:
        form.fault(
            tree.values["in-force"],
            "dates-out-of-order",
            "it is in force before it is signed",
            "check both days",
            Aside(second=(tree.values["signed"], "signed on this day")),
        )
    return Instrument(
        form.word(tree, "agreement"), form.word(tree, "title"), signed, force, form.option(tree, "address")
    )


def _day(form: Form, tree: Mapping, key: str) -> date | None:
    text = form.word(tree, key)
    if not text or text == NOT_KNOWN:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        form.fault(
            tree.values[key],
            "literal",
            f"`{text[:60]}` is no day",
            f"write `{key}: 2016-01-22`, or `{NOT_KNOWN}`",
        )
        return None


def parties(form: Form, tree: Mapping) -> Parties:
    """The parties of an agreement, by name or from a table."""
    node = tree.values.get("parties")
    if isinstance(node, Scalar):
        name = node.text.removeprefix("table ")
        if not node.text.startswith("table ") or name not in tables():
            form.fault(
                node, "unknown-table", f"`{node.text[:60]}` is no table of parties", near(name, tables())
            )
            return Parties((), {})
        members = table(name)
        return Parties(tuple(m.id for m in members), {m.id: {"en": m.name} for m in members}, name)
    found: dict[str, dict[str, str]] = {}
    for party, entry in form.mapping(tree, "parties").values.items():
        if not _PARTY.fullmatch(party):
            form.fault(
                form.mapping(tree, "parties").keys[party],
                "party",
                f"`{party[:60]}` is no party id",
                "write `jp`, `us`, `kr` or a short word",
            )
        found[party] = _names(form, party, entry)
    if not found:
        form.fault(
            node or tree,
            "party",
            "an agreement has parties",
            "write `parties: {jp: Japan, us: United States}`",
        )
    return Parties(tuple(found), found)


def _names(form: Form, party: str, entry: Node) -> dict[str, str]:
    if isinstance(entry, Scalar):
        return {"en": entry.text}
    names: dict[str, str] = {}
    if not isinstance(entry, Mapping):
        return {"en": party}
    for language, node in entry.values.items():
        if language not in _LANGUAGES:
            form.fault(
                entry.keys[language],
                "unknown-key",
                f"`{language[:60]}` is no language here",
                near(language, _LANGUAGES),
            )
        names[language] = node.text if isinstance(node, Scalar) else party
    return names or {"en": party}


def calendar(form: Form, tree: Mapping, ids: tuple[str, ...], *, many: bool) -> FiscalCalendar:
    """Whose fiscal years the agreement counts: those of the party it names, else of the first."""
    if many:
        return calendar_of(form.option(tree, "calendar", "calendar year"))
    named = form.option(tree, "calendar", ids[0] if ids else "")
    if named not in ids:
        if "calendar" in tree.values:
            form.fault(
                tree.values["calendar"], "unknown-party", f"`{named[:60]}` is no party", near(named, ids)
            )
        return calendar_of("")
    return calendar_of(named)


def term(form: Form, tree: Mapping, of: FiscalCalendar) -> tuple[FiscalYear, FiscalYear]:
    """The first and the last year."""
    return form.read(tree, "term", lambda text: years(text, of), (of.year(1800), of.year(1800)))


def inputs(form: Form, tree: Mapping) -> dict[str, Input]:
    """The quantities that an agreement looks at, by name."""
    if "inputs" not in tree.values:
        return {}
    return {name: _input(form, name, node) for name, node in form.mapping(tree, "inputs").values.items()}


def _input(form: Form, name: str, node: Node) -> Input:
    if isinstance(node, Scalar):
        unit, first = _counted(form, node)
        return Input(name, unit, name, first=first)
    if not isinstance(node, Mapping):
        return Input(name, RATE, name)
    form.keys(node, ("unit", "words", "series", "vintage"), ("words", "series", "vintage"))
    scalar = node.values.get("unit")
    unit, first = _counted(form, scalar) if isinstance(scalar, Scalar) else (RATE, None)
    series = form.one_of(node, "series", names(), "")
    which = _vintage(form, node)
    held = unit_of(series) if series else None
    if held is not None and held != unit:
        form.fault(
            node.values["series"],
            "unit",
            f"`{series}` is counted in {held}, the input in {unit}",
            f"write `unit: {'rate' if held == RATE else held}`",
        )
    if series and "vintage" not in node.values:
        form.fault(
            node,
            "missing-value",
            "a series is listed more than once; `vintage` says which list counts",
            "add `vintage: first listed`",
        )
    return Input(name, unit, form.option(node, "words", name), series, which, first)


def _vintage(form: Form, node: Mapping) -> Vintage:
    text = form.option(node, "vintage", "first listed")
    found = vintage(text)
    if found is None:
        form.fault(
            node.values["vintage"],
            "literal",
            f"`{text[:60]}` is no vintage",
            "write `first listed` or `listed by 2012-12-31`",
        )
    return found or Vintage()


def _counted(form: Form, node: Scalar) -> tuple[Unit, int | None]:
    found = _INPUT.fullmatch(node.text)
    words = found["unit"] if found else node.text
    first = int(found["from"][2:]) if found and found["from"] else None
    if words in ("workers", "heads"):
        return HEADS, first
    if words in ("rate", "a rate", "growth"):
        return RATE, first
    unit = _UNIT.fullmatch(words)
    if unit is None:
        form.fault(
            node,
            "unit",
            f"`{words[:60]}` is no unit",
            "write `JPY`, `JPY per worker`, `workers`, `rate` or `KRW per USD`",
        )
        return RATE, first
    per = unit["per"] or ""
    return Unit(unit["currency"], per if per.isupper() else "", -1 if per == "worker" else 0), first


def facts_of(form: Form, tree: Mapping) -> dict[str, Fact]:
    """The facts of the file itself, before those of the library."""
    found = dict(facts())
    if "facts" not in tree.values:
        return found
    for name, node in form.mapping(tree, "facts").values.items():
        if not isinstance(node, Mapping):
            form.fault(
                node,
                "missing-value",
                f"fact `{name[:60]}` needs entries below it",
                "give `value`, `status`, `address`",
            )
            continue
        form.keys(node, ("value", "status", "address", "note"), ("note",))
        status = (
            form.one_of(node, "status", ("verified", "unverified"), "unverified")
            if "status" in node.values
            else ""
        )
        fact = Fact(
            name,
            form.option(node, "value"),
            status == "verified",
            form.option(node, "address"),
            form.option(node, "note"),
        )
        _figures(form, node, fact)
        found[name] = fact
    return found


def _figures(form: Form, node: Mapping, fact: Fact) -> None:
    scalar = node.values.get("value")
    if not isinstance(scalar, Scalar):
        return
    for text, at in pieces(fact.value, ";"):
        try:
            figure(text, None, at)
        except LiteralError as error:
            form.literal(scalar, error)


def sources(form: Form, tree: Mapping) -> dict[str, str]:
    """The texts that clauses quote, by key, with their addresses."""
    if "sources" not in tree.values:
        return {}
    found = {}
    for name, node in form.mapping(tree, "sources").values.items():
        if isinstance(node, Mapping):
            form.keys(node, ("title", "address"))
            found[name] = form.option(node, "address")
        elif isinstance(node, Scalar):
            found[name] = node.text
        elif isinstance(node, Listing):
            form.fault(
                node, "missing-value", f"source `{name[:60]}` needs an address", "give `title` and `address`"
            )
    return found
