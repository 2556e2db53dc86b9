"""Dead words: an input, a fact or a source that no clause looks at, and a key of a clause that changes nothing."""

from __future__ import annotations

from warikan.agreement.checks.case import Case, word
from warikan.agreement.clauses import Built
from warikan.agreement.form import Form
from warikan.agreement.terms import Fixed, Given, Times, every
from warikan.ground.yamltree import Mapping


def dead(case: Case) -> None:
    """Note what is written and then used by nothing."""
    quoted = {word(each.node, "source") for each in case.built}
    resting = {fact.id for each in case.built for fact in each.clause.facts}
    for form, tree in case.texts:
        _unused(form, tree, "inputs", set(case.parts.used), "input")
        _unused(form, tree, "facts", resting, "fact")
        _unused(form, tree, "sources", quoted, "source")
    for each in case.built:
        _keys(each)
    _unassigned(case)


def _unused(form: Form, tree: Mapping, section: str, used: set[str], what: str) -> None:
    if not isinstance(tree.values.get(section), Mapping):
        return
    for name, key in form.mapping(tree, section).keys.items():
        if name not in used:
            form.fault(
                key,
                "unused",
                f"no clause looks at the {what} `{name[:60]}`",
                f"leave it out, or use it: {section} is read by clauses",
            )


def _unassigned(case: Case) -> None:
    """Who bears what no clause gives to a payer is said where something is left, and only there."""
    left = any(each.clause.rest is not None for each in case.built)
    if left and "unassigned" not in case.tree.values:
        message = "something is left of a cost, and nobody is named to bear it"
        case.form.fault(
            case.tree, "missing-value", message, f"add `unassigned: {case.agreement.guest or 'us'}`"
        )
    if not left and "unassigned" in case.tree.keys:
        message = "`unassigned` changes nothing: no clause leaves anything of a cost"
        case.form.fault(case.tree.keys["unassigned"], "dead-key", message, "leave it out")


def _keys(each: Built) -> None:
    """Keys that have no effect beside the others of their clause."""
    values = each.node.values
    grown = any(", grown by " in word(each.node, key) for key in values if key.endswith(" pays"))
    counted = isinstance(each.clause.cost, Times)
    beside = {
        "growth up to": grown,
        "growth at least": grown,
        "workers": counted,
        "workers up to": counted
        and any(word(each.node, key) == "all" for key in values if key.endswith(" pays")),
        "whether or not spent": "cost" in values and _fixed(each),
        "converted at": "currency" in values,
        "flat": "divided by" in values,
        "limits": "divided by" in values,
        "threshold": "divided by" in values,
        "in the scale": "divided by" in values,
        "factor": "divided by" in values,
        "amounts": "divided by" in values,
        "shares": "divided by" in values,
        "cost": "divided by" not in values,
        "source": "says" in values,
    }
    for key, useful in beside.items():
        if key in values and not useful:
            message = f"`{key}` changes nothing in this clause"
            each.form.fault(
                each.node.keys[key], "dead-key", message, "leave it out, or write what it works on"
            )


def _fixed(each: Built) -> bool:
    """Whether a payment states its amount rather than taking part of the cost."""
    return any(
        isinstance(node, Fixed | Given) for payment in each.clause.payments for node in every(payment.term)
    ) and not any(word(each.node, key) == "all" for key in each.node.values if key.endswith(" pays"))
