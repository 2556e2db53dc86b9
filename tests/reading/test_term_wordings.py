"""Terms in the many wordings of news: each sentence with the terms it states, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

PUBLISHED = date(2026, 3, 20)
STATED = [
    ("The accord runs for six years, with an option for five more years.", "length:P6Y renewal_option:P5Y"),
    ("The lease is renewable for a further ten years.", "renewal_option:P10Y"),
    ("The contract can be renewed for another three years.", "renewal_option:P3Y"),
    ("The agreement was extended by two years.", "extension:P2Y"),
    ("The two sides prolonged the treaty for five years.", "extension:P5Y"),
    ("Norway pays 4 million euros over the four years starting July 1.", "length:P4Y start:2026-07-01"),
    (
        "The ministers extended by two years, until 30 June 2028, the agreement.",
        "expiry:2028-06-30 extension:P2Y",
    ),
    ("The deal is signed. It ends next March.", "expiry:2027-03"),
    ("The fiscal year, which ends Sept. 30, was hard.", ""),
    ("Either party may leave on six months' notice.", "notice:P6M"),
    ("The treaty can be ended with a notice period of one year.", "notice:P1Y"),
    ("The agreement runs until 31 December 2031.", "expiry:2031-12-31"),
    ("The deal is valid through 2029.", "expiry:2029"),
    ("The pact expires in June 2027.", "expiry:2027-06"),
    ("The lease ends on 30 September 2030.", "expiry:2030-09-30"),
    ("The agreement takes effect on 1 July 2026.", "start:2026-07-01"),
    ("The deal will come into force in January 2027.", "start:2027-01"),
    ("The convention, in force since 1 May 2019, sets the fees.", "start:2019-05-01"),
    ("A 12-year contract was signed.", "length:P12Y"),
    ("The subsidy will be paid over four years.", "length:P4Y"),
    ("The treaty has a term of 25 years.", "length:P25Y"),
    ("The pact, which lasts 18 months, covers fishing.", "length:P18M"),
    ("The work stopped for a month.", ""),
    ("The new pact runs three years.", "length:P3Y"),
    ("Earlier pacts lasted two to three years.", "length:P2Y length:P3Y"),
    ("They had in mind a deal of three to five years.", "length:P3Y length:P5Y"),
    ("The accord was stretched by one year.", "extension:P1Y"),
    ("The treaty ceases to have effect at the end of March 2027.", "expiry:2027-03-31"),
    ("It must hold following the expiration of the existing one on March 31.", "expiry:2026-03-31"),
    ("The accord is renewed at five-year intervals.", "length:P5Y"),
    ("The deal gave Norway rights through July 2027.", "expiry:2027-07"),
    ("They negotiated for two years.", ""),
    ("The two-year-old agreement is silent on this.", ""),
    ("Under the deal Norway pays 95 per cent and Iceland 5 per cent.", "share:5 share:95"),
    ("Denmark will shoulder two thirds of the cost.", "share:66.7"),
    ("The fee is indexed to inflation.", "indexation:1"),
    ("The contribution is adjusted each year in line with consumer prices.", "indexation:1"),
    ("The annual payment is capped at 40 million euros.", "cap:1"),
    ("The payment may not exceed 5 million euros a year.", "cap:1"),
    ("The concession, good until 2040, was granted in 2010.", "expiry:2040"),
    ("The contract, running to the end of 2028, is worth 80 million euros.", "expiry:2028-12-31"),
    ("From 1 January 2027 the agreement will apply provisionally.", "start:2027-01-01"),
    ("The costs are split 60-40 between France and Spain.", "share:40 share:60"),
    ("France pays half the cost of the dam.", "share:50"),
    ("The agreement was concluded for an indefinite period.", ""),
    ("A ten-year extension was granted.", "extension:P10Y"),
    ("The agreement renews automatically for one-year periods.", "renewal_option:P1Y"),
    ("The pact may be prolonged twice, each time by five years.", "renewal_option:P5Y"),
    ("The programme runs from 2021 to 2028.", "expiry:2028 start:2021"),
    ("The grant covers the years 2026 to 2030.", "length:P5Y"),
    ("The treaty will remain in force for 30 years.", "length:P30Y"),
    ("The five-year deal took effect on 1 April 2026.", "length:P5Y start:2026-04-01"),
    ("The agreement covers the period from 2026 to 2030.", "expiry:2030 start:2026"),
    (
        "The lease has an initial term of 20 years with two five-year renewal options.",
        "length:P20Y renewal_option:P5Y",
    ),
    ("Both sides have the right to extend it for a further two years.", "renewal_option:P2Y"),
    ("The accord may be terminated by giving three months' notice.", "notice:P3M"),
    ("Six months' prior written notice is required.", "notice:P6M"),
    ("The new contract, to last until 2035, costs 4 billion crowns.", "expiry:2035"),
    ("The previous pact expired on 31 December 2025.", "expiry:2025-12-31"),
    ("It will remain valid until 30 June 2028.", "expiry:2028-06-30"),
    ("The loan is repayable over 30 years.", "length:P30Y"),
    ("The deal has a four-year life.", "length:P4Y"),
    ("Workers waited for three weeks.", ""),
    ("He led the ministry for six years.", ""),
    ("The 30-year-old bridge needs repair.", ""),
    ("The talks lasted two years.", ""),
    ("Finland will cover 70 percent of the costs and Sweden the remaining 30 percent.", "share:30 share:70"),
    ("The federal government picks up three quarters of the bill.", "share:75"),
    ("The two countries will split the bill evenly.", "share:50"),
    ("The EU will finance up to 85 percent of the project.", "share:85"),
    ("The rent rises each year with inflation.", "indexation:1"),
    ("The fee is tied to the consumer price index.", "indexation:1"),
    ("Annual increases are limited to 3 percent.", "cap:1"),
    ("Payments are capped at $20 million a year.", "cap:1"),
    (
        "The toll agreement entered into force on 15 March 2024 and ends on 14 March 2034.",
        "expiry:2034-03-14 start:2024-03-15",
    ),
    ("The concession was extended to 2045.", "expiry:2045"),
    ("The accord was prolonged until the end of 2027.", "expiry:2027-12-31"),
    (
        "The treaty will be automatically extended by five years unless one side objects.",
        "renewal_option:P5Y",
    ),
    ("The deal starts in January 2027 and runs for seven years.", "length:P7Y start:2027-01"),
    ("Unemployment has fallen for two years.", ""),
    ("The subsidy was cut by 10 percent.", "increase_pct:-10"),
    ("The fee goes up 4 percent.", "increase_pct:4"),
    ("The contract was awarded in 2019 for 15 years.", "length:P15Y"),
    ("The grant, spread over three years, pays for buses.", "length:P3Y"),
    ("The permit lapses in 2031.", "expiry:2031"),
    ("The pact is up for renewal in 2029.", ""),
    ("The accord, concluded for an initial five years, can be extended by mutual consent.", "length:P5Y"),
    ("The lease may be renewed twice for periods of ten years.", "renewal_option:P10Y"),
    ("The deal includes an option to extend for three years.", "renewal_option:P3Y"),
    ("Each party can withdraw with 90 days' notice.", "notice:P90D"),
    ("Termination requires twelve months' written notice.", "notice:P12M"),
    ("The agreement shall remain in force until 31 December 2033.", "expiry:2033-12-31"),
    ("The permit is good through June 2029.", "expiry:2029-06"),
    ("The tariff will apply from 1 October 2026.", "start:2026-10-01"),
    ("The pact dates from 1994.", ""),
    ("The treaty, which came into force on 3 May 2010, is open-ended.", "start:2010-05-03"),
    ("A three-year ceasefire followed.", "length:P3Y"),
    ("The 15-year concession begins on 1 January 2027.", "length:P15Y start:2027-01-01"),
    ("The fund will pay out 30 million euros over the next six years.", "length:P6Y"),
    ("Over the past five years the costs have doubled.", "multiple:x2"),
    ("The minister, in office for two years, disagreed.", ""),
    ("The road was closed for six weeks.", ""),
    ("The review took four months.", ""),
    ("Spain bears 60 percent of the cost, Portugal 40 percent.", "share:40 share:60"),
    ("A third of the bill falls to the region.", "share:33.3"),
    ("Costs are shared equally between the two states.", "share:50"),
    ("The annual fee is adjusted for inflation.", "indexation:1"),
    ("The rent is index-linked.", "indexation:1"),
    ("The total may not exceed 300 million euros.", "cap:1"),
    ("Compensation is limited to 2 million dollars per ship.", "cap:1"),
    ("The agreement is renewed automatically every year.", "renewal_option:P1Y"),
    ("The scheme runs from July 2026 to June 2029.", "expiry:2029-06-30 start:2026-07-01"),
    ("The accord lapsed on 1 March.", "expiry:2026-03-01"),
    ("It was the first deal in four years.", ""),
    ("Kenya will cut the power it sends to Uganda by 37 percent.", "increase_pct:-37"),
    ("Of those polled, 61 percent of voters oppose the deal.", ""),
    ("Some 61 percent of those surveyed want the bases gone.", ""),
    ("Consumer prices rose 3.4 percent under the deal.", ""),
    ("The treaty takes six years to put into effect.", ""),
    ("The accord, in use since 16 May 2021, is valid for six years.", "length:P6Y"),
    ("The protocol covers five years.", "length:P5Y"),
    ("The accord was rolled over for one year.", "extension:P1Y"),
    ("Peru will go on renting the site until 2050.", "expiry:2050"),
]


@pytest.mark.parametrize(("words", "stated"), STATED)
def test_a_wording_states_its_terms(words: str, stated: str) -> None:
    article = f"Cost row\n\nOSLO, March 20 2026 - Nothing is new.\n\n{words}\n"
    terms = annotate(read(Source.of("test", article), PUBLISHED))["terms"]
    worded = {"indexation", "cap"}  # whose value is words of the text
    found = [
        f"{term['kind']}:{1 if term['kind'] in worded else term['value']}"
        for term in terms
        if term["kind"] not in ("clause", "headcount")
    ]
    assert sorted(found) == stated.split()
