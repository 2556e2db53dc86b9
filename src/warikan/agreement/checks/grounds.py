"""Grounds: each figure of a clause stands in the words it quotes or in a fact, or is listed as assumed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from warikan.agreement.checks.case import Case
from warikan.agreement.clauses import Built, Parts
from warikan.agreement.form import Aside, near
from warikan.figures.literals import Figure
from warikan.ground.yamltree import Scalar

_PROSE = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?"
    r"(?P<scale>%|percent|per cent|trillion|billion|million|bn|m|tn|oku|eok|億|억)?"
)
_SCALES = {
    "trillion": 12,
    "tn": 12,
    "billion": 9,
    "bn": 9,
    "million": 6,
    "m": 6,
    "oku": 8,
    "eok": 8,
    "億": 8,
    "억": 8,
}


def grounds(case: Case) -> None:
    """Note every figure on nobody's word, and every quotation without its source."""
    for each in case.built:
        _sources(each, case.parts)
        _unverified(each)
        stated = [figure for fact in each.clause.facts if fact.verified for figure in fact.figures]
        quoted = set(_quoted(each.clause.says))
        for key, node, figure in each.scope.figures:
            if key in each.clause.assumed or _stands(figure, stated, quoted) or _plain(figure):
                continue
            words = node.text[figure.at : figure.at + figure.width]
            each.form.fault(
                node,
                "ungrounded",
                f"no fact or quotation of this clause states `{words}`",
                f"name a `fact:` that does, quote it under `says:`, or list it: `assumed: [{key}]`",
                Aside(figure.at, figure.width),
            )


def _plain(figure: Figure) -> bool:
    """All and nothing are words, not figures."""
    return (
        figure.value in (0, 1) and figure.unit is not None and not (figure.unit.currency or figure.unit.heads)
    )


def _stands(figure: Figure, stated: list[Figure], quoted: set[Fraction]) -> bool:
    if any(figure.same(other) for other in stated):
        return True
    digits = 100 if figure.unit is not None and figure.unit.currency == "USD" else 1
    return figure.value in quoted or figure.value / digits in quoted


def _quoted(words: str) -> Sequence[Fraction]:
    found = []
    for match in _PROSE.finditer(words):
        number = Fraction(match["number"].replace(",", ""))
        scale = match["scale"] or ""
        found.append(
            number / 100 if scale in ("%", "percent", "per cent") else number * 10 ** _SCALES.get(scale, 0)
        )
    return found


def _sources(each: Built, parts: Parts) -> None:
    node = each.node.values.get("says")
    if not isinstance(node, Scalar) or node.text == "not held":
        return
    source = each.node.values.get("source")
    if not isinstance(source, Scalar):
        each.form.fault(
            node, "missing-source", "the quotation names no source", "add `source: …`, a key of `sources:`"
        )
    elif source.text not in parts.sources:
        each.form.fault(
            source,
            "missing-source",
            f"`{source.text[:60]}` is no source of this file",
            near(source.text, parts.sources),
        )


def _unverified(each: Built) -> None:
    """A recalled fact may stand behind assumptions only."""
    for node in each.form.words_of(each.node, "fact"):
        fact = next((fact for fact in each.clause.facts if fact.id == node.text), None)
        if fact is not None and not fact.verified and not each.clause.assumed:
            message = f"`{fact.id}` is recalled, not seen in a source"
            each.form.fault(node, "unverified", message, "list what rests on it under `assumed:`")
        if fact is not None and fact.verified and not fact.address:
            each.form.fault(
                node, "missing-source", f"`{fact.id}` names no address", "give the fact its `address`"
            )
