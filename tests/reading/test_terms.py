"""The terms of self-written sentences on many deals: how long, from when, until when, how many, on what clause."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Percentage, Term
from warikan.ground.source import Source
from warikan.reading.read import read

PUBLISHED = date(2024, 6, 12)

SENTENCES = [
    ("The 12th agreement runs from 2026 to 2030.", [("start", "2026"), ("expiry", "2030")]),
    ("South Korea will pay the sum for five years.", [("length", "P5Y")]),
    ("The two sides signed a three-year memorandum on dredging.", [("length", "P3Y")]),
    (
        "The treaty remains in force until 2036 unless a party gives ten years' notice.",
        [("expiry", "2036"), ("notice", "P10Y")],
    ),
    ("Oslo extended the fisheries pact by six months.", [("extension", "P6M")]),
    ("Oslo prolonged by two years the fisheries pact.", [("extension", "P2Y")]),
    (
        "The loan has a term of 30 years with a five-year grace period.",
        [("length", "P30Y"), ("length", "P5Y")],
    ),
    ("The grant covers fiscal 2025 through fiscal 2029.", [("first_fy", "FY2025"), ("last_fy", "FY2029")]),
    (
        "The grant pays 5 million euros annually from fiscal 2025 to fiscal 2029.",
        [("first_fy", "FY2025"), ("last_fy", "FY2029")],
    ),
    (
        "The accord covers five years from fiscal 2025.",
        [("length", "P5Y"), ("first_fy", "FY2025")],
    ),
    (
        "The accord will be in effect for five years through fiscal 2029.",
        [("length", "P5Y"), ("last_fy", "FY2029")],
    ),
    ("The five years through fiscal 2020 cost 3 billion yen.", []),
    ("Tokyo will shoulder the wages until fiscal 2026.", [("last_fy", "FY2026")]),
    ("Norway paid $40 million annually from 2002 to 2006.", []),
    ("He lived there five years from 2010.", []),
    (
        "It covers the cost from fiscal 2025 until the end of fiscal 2029.",
        [("first_fy", "FY2025"), ("last_fy", "FY2029")],
    ),
    ("Peru pays 3 million euros in fiscal 2025 and 4 million euros in fiscal 2055.", []),
    ("Peru pays 3 million euros in fiscal 2025 and 4 million euros at the end of fiscal 2026.", []),
    ("The accord covers 18 months from April 2025.", [("length", "P18M")]),
    ("A five-year, as they call it, pact.", []),
    ("They paid a part in five years.", []),
    ("Costs fell (see 12%).", []),
    ("The increase was large. The average is 6%.", []),
    ("The toll has doubled by 5% more.", [("multiple", "x2"), ("increase_pct", "5")]),
    ("A 3 percent annual increase was agreed.", [("increase_pct", "3")]),
    ("A five-year and costly pact was signed.", []),
    ("A five-year rise in the level of the old and very wide lake was seen.", []),
    ("The fence was built in fiscal 2022.", []),
    ("The contract expires on 31 December 2024.", [("expiry", "2024-12-31")]),
    ("The agreement took effect on 1 January 2022.", [("start", "2022-01-01")]),
    ("The new pact, effective from April 2025, covers wages.", [("start", "2025-04")]),
    ("The new pact begins in fiscal 2025.", [("first_fy", "FY2025")]),
    ("The lease is renewable for a further 20 years.", [("renewal_option", "P20Y")]),
    ("The parties may renew the accord for another five years.", [("renewal_option", "P5Y")]),
    ("Gabon has an option to extend the lease for another decade.", [("renewal_option", "P10Y")]),
    ("The pact gets another year.", [("extension", "P1Y")]),
    ("Another year passed.", []),
    ("Annual growth in payments is capped at 4 percent.", [("cap", "capped at 4 percent")]),
    ("The levy may not exceed $2.5 million a year.", [("cap", "may not exceed $2.5 million a year")]),
    ("There is a ceiling on costs.", []),
    (
        "Annual increases will be linked to the consumer price index.",
        [("indexation", "consumer price index")],
    ),
    ("Dues rise in line with inflation.", [("indexation", "inflation")]),
    ("The contribution rises 8.3 percent next year.", [("increase_pct", "8.3")]),
    ("An 8.3% rise was agreed.", [("increase_pct", "8.3")]),
    ("Fees were cut by 12.5%.", [("increase_pct", "-12.5")]),
    ("The sum is 1.5% below the 2007 level.", [("increase_pct", "-1.5")]),
    ("The rise compares with an annual average of 6.2%.", [("increase_pct", "6.2")]),
    ("About 28,500 American soldiers are stationed there.", [("headcount", "28500")]),
    ("The ceiling is on the number of workers (23,055).", [("headcount", "23055")]),
    ("They moved 9,000 Marines, 4,000 of them to Guam.", [("headcount", "9000"), ("headcount", "4000")]),
    ("Troops are to be cut from 30,000 to 25,000.", [("headcount", "30000"), ("headcount", "25000")]),
    ("Washington wanted five times the current sum.", [("multiple", "x5")]),
    ("He asked for a fivefold sum.", [("multiple", "x5")]),
    ("The bill would double the subsidy.", [("multiple", "x2")]),
    ("The sum has quadrupled.", [("multiple", "x4")]),
    ("They met five times.", []),
    ("The five-year-old bridge cost $4 billion.", []),
    ("They negotiated for three years.", []),
    ("Over the past five years the cost rose.", []),
    ("Norway has paid the dues for ten years.", []),
    ("He has led the fund for ten years.", []),
    ("The project took seven years to build.", []),
    ("The firm marked its five-year anniversary.", []),
    ("It was a five-year low of the yen.", []),
    ("Payments of $40 million a year will be made over 15 years.", [("length", "P15Y")]),
    ("Norway will pay $40 million annually from 2030 to 2036.", [("length", "P7Y")]),
    ("The interim deal lasts 18 months.", [("length", "P18M")]),
    ("Under the plan, Hungary will provide the gas for the next ten years.", [("length", "P10Y")]),
    (
        "The protocol will apply from 1 July 2024 to 30 June 2029.",
        [("start", "2024-07-01"), ("expiry", "2029-06-30")],
    ),
    ("The two governments agreed on a one-year extension of the accord.", [("extension", "P1Y")]),
    ("The agreement can be terminated with six months' notice.", [("notice", "P6M")]),
    ("Either side may leave after giving notice of 90 days.", [("notice", "P90D")]),
    ("Talks continued until 2019.", []),
    ("He served as minister from 2012 to 2016.", []),
    (
        "The members will pay $12 million in fiscal 2025 and $14 million in fiscal 2026.",
        [("first_fy", "FY2025"), ("last_fy", "FY2026")],
    ),
    ("Spending was $12 million in fiscal 2022, up from $10 million in fiscal 2021.", []),
    ("The agreement, which ran out last year, had lasted for a decade.", [("expiry", "2023")]),
    ("Denmark agreed to pay 2 billion euros from fiscal 2025.", [("first_fy", "FY2025")]),
    ("The pact will stay in effect through March 2026.", [("expiry", "2026-03")]),
    ("The pact will stay in effect through early 2026.", []),
    ("The convention entered into force in May 2010.", [("start", "2010-05")]),
    ("The right to fish ends on 31 March 2025.", []),
    ("Some 1,200 workers went on strike.", [("headcount", "1200")]),
    ("The 1,800 km pipeline links the two.", []),
    ("A nine-year-old dispute over the river ended.", []),
    ("The alliance's six-year budget starts in 2025.", [("length", "P6Y")]),
    ("Term: 3 years.", [("length", "P3Y")]),
    (
        "To ensure that the increase be spent on drills, the government will add a clause in the agreement.",
        [("clause", "the increase be spent on drills")],
    ),
    ("The deal includes a clause on cost overruns.", [("clause", "includes a clause on cost overruns")]),
    (
        "The treaty stipulates that each side pays half, the ministry said.",
        [("clause", "each side pays half")],
    ),
    ("The minister stipulated that nobody speak.", []),
    (
        "Poland will contribute 200 million euros if the others match it.",
        [("clause", "if the others match it")],
    ),
    ("Poland said it was 200 million euros if the others match it.", []),
]


def told(words: str) -> list[tuple[str, str]]:
    return [(term.kind, term.value) for _, term in read(Source.of("test", words), PUBLISHED).each(Term)]


@pytest.mark.parametrize(("words", "terms"), SENTENCES)
def test_each_term_is_told_with_its_value(words: str, terms: list[tuple[str, str]]) -> None:
    assert sorted(told(words)) == sorted(terms)


@pytest.mark.parametrize(
    ("words", "value", "of"),
    [
        ("Canada will cover 60 percent of the construction cost.", "60", "the construction cost"),
        ("The U.S. share of the budget would drop from 25 percent to 22 percent.", "22", "the budget"),
        ("Peru will pay a third of the cost.", "33.3", "the cost"),
        ("Peru will pay two-thirds of its dues.", "66.7", "its dues"),
        ("Interest is 3.5%.", "3.5", None),
        ("Canada will cover 60 percent of the cost of U.S. forces.", "60", "the cost of U.S. forces"),
    ],
)
def test_a_percentage_is_told_with_what_it_is_of(words: str, value: str, of: str | None) -> None:
    stated = [content for _, content in read(Source.of("test", words), PUBLISHED).each(Percentage)]
    assert Percentage(Decimal(value), of) in stated


def test_a_third_of_the_way_is_no_share() -> None:
    assert not list(read(Source.of("test", "They went a third of the way."), PUBLISHED).each(Percentage))


def test_a_long_clause_is_cut_at_a_word() -> None:
    words = "The treaty stipulates that " + "each of the many members " * 12 + "pays half."
    ((kind, value),) = told(words)
    assert kind == "clause"
    assert len(value) <= 140
    assert f"{value} " in words


@given(st.text(alphabet="agreed to pay 5 yen, for five years until 2030. % troops-year", max_size=120))
def test_every_term_quotes_words_of_the_text(words: str) -> None:
    article = read(Source.of("test", words), PUBLISHED)
    assert all(claim.quotation.holds_in(words) for claim, _ in article.each(Term))


@pytest.mark.parametrize(
    "unit", ["for five years ", "five-year pact ", "1,000 troops ", "5 percent rise of the "]
)
def test_hostile_repetition_costs_linear_time(unit: str) -> None:
    assert len(told(unit * (200_000 // len(unit)))) < 1_000
