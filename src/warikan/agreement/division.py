"""The words that divide one total among many parties: scale, flat shares, limits by class, threshold, rounding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warikan.agreement.form import near
from warikan.agreement.key_faults import faults
from warikan.agreement.keys import Key, Limit, Member
from warikan.agreement.makeup import Division
from warikan.agreement.payments import rounding_words
from warikan.agreement.phrases import Reading, Scope, fixed
from warikan.agreement.tables import scaled, scales
from warikan.figures.literals import Figure, LiteralError, figure
from warikan.figures.rounding import Mode
from warikan.figures.schedules import NOT_KNOWN, Level
from warikan.figures.units import RATE
from warikan.ground.yamltree import Mapping, Scalar

DIVISION = (
    "total",
    "divided by",
    "flat",
    "in the scale",
    "limits",
    "threshold",
    "factor",
    "amounts",
    "shares",
)
FACTOR = "solved so that shares make 100%"
_EXACT = "exact share, "
_SHARES = re.compile(r"printed to (?P<places>[0-6]) decimals")
_AT_MOST = re.compile(r"at most (?P<share>\S+)")


def division(scope: Scope, table: str, at: Mapping) -> Division | None:
    """The total and the key by which it is divided; ``None`` with faults where the words cannot be read."""
    form = scope.form
    for needed in ("total", "divided by", "factor", "amounts"):
        if needed not in at.values:
            form.fault(at, "missing-value", f"`{needed}` is missing", f"add `{needed}: …`")
    node = at.values.get("total")
    if not table:
        form.fault(
            at, "no-members", "no table of parties is named", "add `parties: table …` at the head of the file"
        )
    total = fixed(Reading(scope, "total", node), scope.money) if isinstance(node, Scalar) else None
    scale = form.one_of(at, "divided by", scales(), "") if "divided by" in at.values else ""
    if total is None or not table or not scale:
        return None
    key = _key(scope, scaled(table, scale), at)
    return None if key is None else Division(total, key)


def _key(scope: Scope, members: Sequence[Member], at: Mapping) -> Key | None:
    form, before = scope.form, len(scope.form.faults)
    form.one_of(at, "factor", (FACTOR,), FACTOR)
    unit: int = 1
    mode: Mode = "half up"
    if "amounts" in at.values:
        stated = form.read(at, "amounts", lambda text: _amounts(text, scope.currency), None)
        if stated is not None:
            scope.states("amounts", at.values["amounts"], stated[0])
            unit, mode = int(stated[0].value), stated[1]
    shares = _SHARES.fullmatch(form.option(at, "shares", "printed to 3 decimals"))
    if shares is None:
        form.fault(
            at.values["shares"],
            "literal",
            "this says not how shares are printed",
            "write `printed to 3 decimals`",
        )
    known = {member.id for member in members}
    extra = {
        name: _share(scope, name, node, known, "in the scale")
        for name, node in _entries(scope, at, "in the scale")
    }
    flat = tuple(
        (name, _share(scope, name, node, known, "flat")) for name, node in _entries(scope, at, "flat")
    )
    threshold = (
        _level(scope, "threshold", node) if isinstance(node := at.values.get("threshold"), Scalar) else None
    )
    limits = _limits(scope, members, at)
    if len(form.faults) > before or shares is None:
        return None
    moved = tuple(_with_base(member, extra) for member in members)
    made = Key(moved, flat, limits, threshold, unit, mode, int(shares["places"]))
    for fault in faults(made):
        nodes = dict(_entries(scope, at, fault.part)) if fault.part in at.values else {}
        form.fault(
            nodes.get(fault.name, at),
            "unfit-share",
            fault.words,
            _WAYS_OUT.get(fault.part, "correct the table"),
        )
    return made if len(form.faults) == before else None


def _with_base(member: Member, extra: dict[str, Level]) -> Member:
    return replace(member, base=extra[member.id]) if member.id in extra else member


def _entries(scope: Scope, at: Mapping, key: str) -> list[tuple[str, Scalar]]:
    if key not in at.values:
        return []
    found = scope.form.mapping(at, key).values
    wrong = [node for node in found.values() if not isinstance(node, Scalar)]
    for node in wrong:
        scope.form.fault(
            node, "missing-value", f"`{key}` holds one figure a party", f"write `{key}: {{EUU: 2.5%}}`"
        )
    return [(name, node) for name, node in found.items() if isinstance(node, Scalar)]


def _share(scope: Scope, name: str, node: Scalar, known: set[str], key: str) -> Level:
    if name not in known:
        scope.form.fault(
            node, "unknown-party", f"`{name[:60]}` is no party of the table", near(name, sorted(known))
        )
    return _level(scope, key, node, f"{key} share of {name}")


def _level(scope: Scope, key: str, node: Scalar, name: str = "") -> Level:
    if node.text == NOT_KNOWN:
        return Level(_ZERO, None, f"{name or key}, {NOT_KNOWN}")
    try:
        found = figure(node.text, RATE)
    except LiteralError as error:
        scope.form.literal(node, error)
        return Level(_ZERO, None, name)
    scope.figures.append((key, node, found))
    return Level(found.value, found.value, None, found.printed)


def _limits(scope: Scope, members: Sequence[Member], at: Mapping) -> tuple[Limit, ...]:
    classes = {name for member in members for name in member.classes}
    found = []
    for name, node in _entries(scope, at, "limits"):
        words = _AT_MOST.fullmatch(node.text)
        if words is None:
            scope.form.fault(node, "literal", f"`{node.text[:60]}` is no limit", "write `at most 22%`")
            continue
        if name != "everyone" and name not in classes:
            scope.form.fault(
                node,
                "unknown-class",
                f"no party is in `{name[:60]}`",
                near(name, ["everyone", *sorted(classes)]),
            )
        try:
            share = figure(words["share"], RATE, words.start("share"))
        except LiteralError as error:
            scope.form.literal(node, error)
            continue
        scope.figures.append(("limits", node, share))
        found.append(Limit(name, share.value, "" if name == "everyone" else name))
    return tuple(found)


def _amounts(text: str, currency: str) -> tuple[Figure, Mode]:
    """The unit, as written, and the mode to which exact shares of the total are rounded."""
    if not text.startswith(_EXACT):
        raise LiteralError(
            "this says not how amounts come from shares",
            0,
            len(text),
            way_out=f"write `exact share, half up to 1 {currency}`",
        )
    return rounding_words(text.removeprefix(_EXACT), currency, len(_EXACT))


_ZERO = figure("0%").value
_WAYS_OUT = {
    "flat": "lower it: flat shares come to 100% at most, and none is over a limit that holds for its party",
    "limits": "write a limit between 0% and 100%",
    "in the scale": "a rate in a scale is at least 0%",
}
