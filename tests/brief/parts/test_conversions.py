"""Stated conversions: each rate leads to how it was reckoned, the market's to its series."""

from datetime import date

from warikan.brief.parts.conversions import conversion_notes, conversion_table
from warikan.evidence.claims import Amount
from warikan.figures.money import Money
from warikan.match.conversions import conversions
from warikan.match.referee import checks

AMOUNT = Amount(Money(201_700_000_000, "JPY"), 10**8, Money(176_000_000_000, "USD"), 10**9)
IN_EUROS = Amount(Money(10 * 10**8, "EUR"), 10**8, Money(11 * 10**8, "USD"), 10**8)


def converted(findings, amount, **more):
    from dataclasses import replace

    made = findings(amount, **more)
    found = checks(made.article, made.article.publication.as_known)
    return replace(made, conversions=conversions(made.article), checks=found)


def test_without_a_conversion_there_is_no_table(findings):
    assert conversion_table(findings()) == ()
    assert list(conversion_notes(findings())) == []


def test_a_rate_stands_beside_the_market(findings, cells):
    (table,) = conversion_table(converted(findings, AMOUNT))
    assert cells(table) == [
        [
            "¥201.7 billion ($1.76 billion)<stated>",
            "114.60 JPY per USD<computed>",
            "114.25 to 114.96<computed>",
            "114.69 on 17 November 2021<fact>",
            "follows<computed>",
        ]
    ]


def test_without_a_market_nothing_follows_or_fails(findings, cells):
    (table,) = conversion_table(converted(findings, AMOUNT, day=date(1990, 1, 1)))
    assert cells(table)[0][3:] == [
        "not determined<undetermined>",
        "cannot be checked<undetermined>",
    ]


def test_a_rate_far_from_the_market_does_not_follow(findings, cells):
    (table,) = conversion_table(converted(findings, AMOUNT, day=date(2013, 1, 15)))
    assert cells(table)[0][4] == "does not follow<computed>"


def test_both_rates_have_their_note(findings, words):
    rate, market = conversion_notes(converted(findings, AMOUNT))
    assert (rate.anchor, rate.kind, market.anchor, market.kind) == (
        "rate-1",
        "computation",
        "market-1",
        "fact",
    )
    assert words(rate.sentence).startswith("¥201.7 billion divided by $1.76 billion: 114.60 JPY per USD.")
    assert words(market.sentence) == (
        "114.69 JPY per USD on 17 November 2021: ECB euro reference rates, crossed through the euro, "
        "the last banking day so far."
    )


def test_without_a_market_there_is_only_the_reckoning(findings):
    notes = conversion_notes(converted(findings, AMOUNT, day=date(1990, 1, 1)))
    assert [note.anchor for note in notes] == ["rate-1"]


def test_a_euro_rate_is_not_crossed(findings, words):
    *_, market = conversion_notes(converted(findings, IN_EUROS))
    assert "crossed" not in words(market.sentence)
