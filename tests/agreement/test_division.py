"""The words of a division: what cannot be divided is said at its place, and no rate is made up."""

from fractions import Fraction

import pytest

from warikan.agreement.file import read
from warikan.agreement.tables import scaled
from warikan.ground.shelf import rows
from warikan.ground.source import Source

FILE = """\
warikan: 1
agreement: a-many
title: A budget
parties: table cbd-parties
currency: USD
term: FY2025..FY2025
signed: not known
in-force: not known
clauses:
  budget:
    total: 1,000 USD
    divided by: un-scale of 2022-2024
    flat: {EU: 2.5%, JPN: 1%}
    limits: {everyone: at most 22%, ldc: at most 0.01%}
    factor: solved so that shares make 100%
    amounts: exact share, half up to 1 USD
    assumed: [total, flat, limits, amounts]
"""


def faults(old, new):
    made = read(Source.of("a.yaml", FILE.replace(old, new)))
    return [(f.code, f.place.line, f.message) for f in made] if isinstance(made, list) else []


def test_a_key_that_can_be_run_has_no_fault():
    assert [fault for fault in faults("", "") if fault[0] == "unfit-share"] == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("EU: 2.5%", "EU: 23%", 13, "the flat share of EU is over the limit for everyone"),
        ("ldc: at most 0.01%", "ldc: at most 150%", 14, "the limit for ldc is not between nothing and all"),
        (
            "{EU: 2.5%, JPN: 1%}\n    limits: {everyone: at most 22%, ldc",
            "{EU: 60%, JPN: 41%}\n    limits: {ldc",
            13,
            "with JPN the flat shares come to more than the whole",
        ),
    ],
)
def test_shares_that_cannot_be_are_faulted_at_their_figure(old, new, line, message):
    assert ("unfit-share", line, message) in faults(old, new)


def test_a_party_without_a_rate_in_the_table_has_none():
    rates = {member.id: member.base for member in scaled("cbd-parties", "un-scale of 2022-2024")}
    assert (rates["EU"].exact, rates["EU"].because) == (False, "rate of European Union in the scale")
    assert [name for name, rate in rates.items() if not rate.exact] == ["EU"]
    assert rates["COK"].low == Fraction(1, 100_000)


def test_a_recalled_rate_is_not_held(monkeypatch):
    recalled = [dict(row) | {"status": "unverified"} for row in rows("facts/un_cbd_2025_2026_inputs.csv")]
    monkeypatch.setattr("warikan.agreement.tables.rows", lambda _: recalled)
    members = scaled.__wrapped__("cbd-parties", "un-scale of 2022-2024")
    assert {member.base.because for member in members if member.id == "JPN"} == {"rate of Japan in the scale"}
    assert not any(member.base.exact for member in members)
