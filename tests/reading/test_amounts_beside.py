"""Sums by what stands beside them: payers by place, years by clause and deal, and the likeliest standing as a guess."""

from datetime import date

import pytest

from warikan.desk.annotations import annotate
from warikan.evidence.claims import Amount
from warikan.ground.source import Source
from warikan.reading.read import read

DAY = date(2023, 5, 10)


def last(text, day=DAY):
    return [amount for _, amount in read(Source.of("text", text), day).each(Amount)][-1]


@pytest.mark.parametrize(
    ("text", "payers"),
    [
        ("Italy gives most, ahead of Spain (9 million euros).", ["Spain"]),
        ("More than half of the 3 billion euros Norway pledged is there.", ["Norway"]),
        ("Poland is down for 4 million euros.", ["Poland"]),
        ("Chile has the biggest share, on 7 million dollars.", ["Chile"]),
        ("The move will cost Finland as much as 9 billion euros.", ["Finland"]),
        ("Peru and Chile met. The yearly payment to Peru is 5 million dollars.", ["Chile"]),
        ("Kenya and Ghana met. A total of 5 million dollars has reached Kenya.", ["Ghana"]),
        ("Chile and Peru agreed to split the cost of 4 million dollars.", ["Chile", "Peru"]),
        ("Chile, Peru and Ecuador will share the 4 million dollar cost.", ["Chile", "Ecuador", "Peru"]),
        ("Chile and Peru will each pay 4 million dollars.", ["Chile", "Peru"]),
        ("The cost of 4 million dollars will be split between Chile and Peru.", ["Chile", "Peru"]),
        ("The bill of 4 million dollars will not be shared by Chile and Peru.", []),
        ("Brazil gave 4 million dollars shared between Chile and Peru.", ["Brazil"]),
        (
            "A bill of 4 million dollars is split between Chile and Peru, Brazil's neighbours.",
            ["Chile", "Peru"],
        ),
        ("Chile and Peru agreed on a contribution of 4 million dollars.", []),
        ("Chile will pay its share of 4 million dollars.", ["Chile"]),
        ("Chile added that the 4 million dollars had been paid by Peru.", ["Peru"]),
        ("Chile pledged 4 million dollars that had been expected from the start.", ["Chile"]),
        ("Chile bears 25 percent of NATO's common-funded budget of 3 billion dollars.", ["NATO members"]),
        ("Chile will pay 20 million euros; the United States 30 million.", ["United States"]),
        ("Chile pays 10 percent of the UN budget and Peru 3 million dollars.", ["Peru"]),
        ("Chile pays Kenya 2 million euros and Togo 3 million euros.", ["Chile"]),
        ("Chile will pay $20 million, and Brazil $30 million.", ["Brazil"]),
        ("Chile pays 3 million euros to Togo, Peru 2 million.", ["Peru"]),
        (
            "A bill of 4 million dollars is to be shared equally by Chile, Peru and Ecuador.",
            ["Chile", "Ecuador", "Peru"],
        ),
        ("Chile rather than Peru paid the 4 million dollars for the tunnel.", ["Chile"]),
        ("Chile bears 60 percent of the total costs of 4 million dollars.", []),
        ("Chile pays half of the 4 million dollar bill.", []),
        ("Chile will put 4 million dollars over three years into the port.", ["Chile"]),
        ("The net contribution to the EU budget was 4 million euros in 2020.", []),
        (
            "The United Nations met. Chile covers 4 percent of the $2 billion regular budget.",
            ["United Nations members"],
        ),
        ("Togo will not take part; its 2 million euros go to schools.", ["Togo"]),
        ("Donor countries agreed to put 4 billion dollars into the fund.", ["Donor countries"]),
        ("Peru and Chile met. Both governments pledged 5 million dollars.", ["Chile", "Peru"]),
        ("Egypt has set aside 26 million dollars.", ["Egypt"]),
    ],
)
def test_who_pays_by_place(text, payers):
    assert sorted(party.name for party in last(text).payers) == payers


@pytest.mark.parametrize(
    "text",
    [
        "The parliament of Peru was told that the pier had cost 7 million dollars.",
        "Peru needs 7 million dollars.",
        "Sweden refused to pay 5 million euros.",
    ],
)
def test_who_is_told_needs_or_refuses_does_not_pay(text):
    assert last(text).payers == ()


@pytest.mark.parametrize(
    ("text", "first", "final"),
    [
        ("Talks were hard; by 2019 the bill had risen to 3 million euros.", (2019, 1, 1), (2019, 12, 31)),
        ("Norway will pay 3 million euros for the U.S. forces next year.", (2024, 1, 1), (2024, 12, 31)),
        ("It is up from the 3 million euros it paid last year.", (2022, 1, 1), (2022, 12, 31)),
        (
            "The share is 3 million euros and will be drawn from the 2024 budget.",
            (2024, 1, 1),
            (2024, 12, 31),
        ),
        ("Ghana has paid 3 million euros since 2019.", (2019, 1, 1), (2023, 5, 10)),
        ("Norway offered 3 million euros to cover the gap in 2024.", (2024, 1, 1), (2024, 12, 31)),
        (
            "Norway pays 3 million euros a year under a five-year deal which expires on 31 December 2024.",
            (2020, 1, 1),
            (2024, 12, 31),
        ),
    ],
)
def test_the_years_of_a_sum(text, first, final):
    period = last(text).period
    assert period is not None
    assert (period.first, period.last) == (date(*first), date(*final))


def test_an_end_alone_is_no_time_of_a_sum():
    assert last("Outlays will total 9 million euros through 2024.").period is None


def test_what_is_asked_is_for_the_year_of_what_was_agreed():
    text = "Norway and Poland signed a pact. Norway will pay 7 million euros in 2024. Poland asked for 9 million euros."
    period = last(text).period
    assert period is not None
    assert (period.first, period.last) == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Norway will pay 3 million euros.", "expected"),
        ("Norway and Poland signed a pact. The annex does not include 3 million euros for roads.", "agreed"),
        ("The mayor said that Norway ought to pay 3 million euros.", "asked"),
        ("By then the bill had climbed, to 3 million euros.", "past"),
        ("Norway is 3 million euros in arrears.", "other"),
    ],
)
def test_the_likeliest_standing_is_told_as_a_guess(text, likely):
    amount = last(text)
    stated = annotate(read(Source.of("text", text), DAY))["amounts"][-1]
    assert (amount.status or amount.likely) == likely == stated["status"]
    assert stated["status_plain"] is (amount.status is not None)


@pytest.mark.parametrize(
    "text",
    [
        "The annual payment to the fund is 3 million euros.",
        "The mayor wants the yearly sum raised to around 3 million euros.",
        "More than 3 million euros that the ministry spends annually is lost.",
    ],
)
def test_a_yearly_thing_is_a_yearly_rate(text):
    assert last(text).per_year


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Support comes to 5 million euros for the duration of the protocol.", None),
        ("Some 5 million euros of the contribution becomes due in May.", None),
        ("A mere 5 million euros of this is for security.", "security"),
        ("It gave 5 million euros in aid, viewed as a turnabout.", "aid"),
        ("It gave 5 million euros for power, water and training.", "power, water and training"),
        ("It gave 5 million euros in emergency loans will go to Peru.", "emergency loans"),
        ("It pays 5 million euros for each person.", None),
        ("It pays 5 million euros as a starting point.", None),
        ("It pays 5 million euros for the first three years and later more.", None),
    ],
)
def test_a_purpose_is_a_thing_and_no_half_sentence(text, purpose):
    assert last(text).purpose == purpose


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Peru and Chile signed a pact. A total of 5 million dollars has reached Chile.", "past"),
        ("Peru and Chile signed a pact. It follows one of 5 million dollars agreed in 2021.", "past"),
        ("Peru and Chile signed a pact. It does not touch the 5 million dollars that Peru pays.", "in_force"),
        ("Peru and Chile signed a pact. Running the pier costs Peru 5 million dollars a year.", "in_force"),
        ("Peru and Chile signed a pact. Peru spends currently some 5 million dollars on it.", "in_force"),
    ],
)
def test_what_is_no_part_of_a_new_deal(text, likely):
    amount = last(text)
    assert (amount.status or amount.likely) == likely


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("Peru will pay 6 million dollars in rent annually.", True),
        ("Peru pays 6 million dollars in annual rent.", True),
        ("Peru gave 6 million dollars for schools each year.", True),
        ("Peru gave 6 million dollars to a child born each year in Lima.", False),
    ],
)
def test_what_is_paid_each_year_for_something(text, yearly):
    assert last(text).per_year is yearly
