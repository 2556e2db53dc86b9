"""No key of a file is read and then ignored: whatever word of a shipped file is changed, something moves."""

import pytest
from tests.agreement.mutations import changed, leaves, without

from warikan.agreement.canonical import canonical
from warikan.agreement.library import files, source
from warikan.desk.check import _all
from warikan.desk.explain import Explained
from warikan.desk.explain import as_json as explained_json
from warikan.desk.opened import Opened, from_text
from warikan.desk.pay import Paid
from warikan.desk.pay import as_json as paid_json
from warikan.engine.coverage import coverage
from warikan.engine.pay import converted, pay, totals
from warikan.ground.source import Source
from warikan.ground.yamltree import parse


def outcome(text):
    """Everything that a file leads to, without and with its assumptions: its faults, or what is paid and why."""
    return [_outcome(text, assume) for assume in (False, True)]


def _outcome(text, assume):
    found = from_text(Source.of("a.yaml", text), assume=assume)
    faults = [str(each) for each in _all(found)]
    if not isinstance(found, Opened):
        return faults
    of = found.agreement
    rows = pay(of)
    made = Paid(of, rows, totals(rows), converted(of, rows), coverage(of, rows))
    told = {(row.clause.id, row.payer in of.names): row for row in reversed(rows)}
    why = [explained_json(Explained(of.id, row)) for row in [*rows[:12], *told.values()]]
    return [faults, paid_json(made), why]


@pytest.mark.parametrize("name", files())
def test_whatever_word_is_changed_something_moves(name):
    tree = parse(source(name))
    before = outcome(canonical(tree))
    still = [path for path in leaves(tree) if outcome(canonical(changed(tree, path))) == before]
    assert still == []


@pytest.mark.parametrize("name", files())
def test_whatever_key_is_left_out_something_moves(name):
    tree = parse(source(name))
    before = outcome(canonical(tree))
    keys = {path[:length] for path in leaves(tree) for length in range(1, len(path) + 1)}
    # A clause's `kind: obligation` or a head's default may be written out; what is left out then means the same.
    still = {path for path in keys if outcome(canonical(without(tree, path))) == before}
    assert still == set()
