"""Sums of money: each notation in the words of a sentence, with what it comes to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.text import split


def found(words, homes=("jp", "kr")):
    return sums(split(Source.of("a", words)), homes)


def lines(words, homes=("jp", "kr")):
    """Each sum as its words, its units and its code."""
    return [
        f"{item.span.of(words)} = {item.money.units.normalize():f} {item.money.currency}"
        if item.money
        else f"{item.span.of(words)} = {'vague' if item.vague else f'{item.written:f}'}"
        for item in found(words, homes)
    ]


ONE = [
    ("It costs 5 billion yen.", "5 billion yen = 5000000000 JPY"),
    ("It costs ¥5 billion.", "¥5 billion = 5000000000 JPY"),
    ("It costs JPY5bn.", "JPY5bn = 5000000000 JPY"),
    ("It costs 5 billion JPY.", "5 billion JPY = 5000000000 JPY"),
    ("It costs 5-billion-yen.", "5-billion-yen = 5000000000 JPY"),
    ("It costs \\500,000 in Tokyo.", "\\500,000 = 500000 JPY"),
    ("It costs 50 oku yen.", "50 oku yen = 5000000000 JPY"),
    ("It costs 50 eok won.", "50 eok won = 5000000000 KRW"),
    ("It costs DKr33bn.", "DKr33bn = 33000000000 DKK"),
    ("It costs ECU75 million.", "ECU75 million = 75000000 XEU"),
    ("It costs 75 million ecus.", "75 million ecus = 75000000 XEU"),
    ("It costs FFr2bn.", "FFr2bn = 2000000000 FRF"),
    ("It costs INR 2.35 lakh crore.", "INR 2.35 lakh crore = 2350000000000 INR"),
    ("It costs INR 4 thousand crore.", "INR 4 thousand crore = 40000000000 INR"),
    ("It costs 5 thousand million euros.", "5 thousand million euros = 5000000000 EUR"),
    ("It costs W920 billion.", "W920 billion = 920000000000 KRW"),
    ("It costs ₩920bn.", "₩920bn = 920000000000 KRW"),
    ("It costs 1.0389 trillion won.", "1.0389 trillion won = 1038900000000 KRW"),
    ("It costs 1 trillion 38.9 billion won.", "1 trillion 38.9 billion won = 1038900000000 KRW"),
    ("It costs 2,017億円.", "2,017億円 = 201700000000 JPY"),
    ("It costs 1兆2000億円.", "1兆2000億円 = 1200000000000 JPY"),
    ("It costs 1조 389억원.", "1조 389억원 = 1038900000000 KRW"),
    ("It costs 5千億円.", "5千億円 = 500000000000 JPY"),
    ("It costs 3億ドル.", "3億ドル = 300000000 USD"),
    ("It costs 500円.", "500円 = 500 JPY"),
    ("It costs $1.76 billion.", "$1.76 billion = 1760000000 USD"),
    ("It costs US$ 3bn.", "US$ 3bn = 3000000000 USD"),
    ("It costs U.S. $3bn.", "U.S. $3bn = 3000000000 USD"),
    ("It costs USD 3.2m.", "USD 3.2m = 3200000 USD"),
    ("It costs usd 200 in all.", "usd 200 = 200 USD"),
    ("It costs 30 MUSD.", "30 MUSD = 30000000 USD"),
    ("It costs kEUR 5.", "kEUR 5 = 5000 EUR"),
    ("It costs 75 USD million.", "75 USD million = 75000000 USD"),
    ("It costs $5 million US dollars.", "$5 million US dollars = 5000000 USD"),
    ("It costs A$2.5 billion.", "A$2.5 billion = 2500000000 AUD"),
    ("It costs a $2.5 billion fee.", "$2.5 billion = 2500000000 USD"),
    ("It costs HK$5bn.", "HK$5bn = 5000000000 HKD"),
    ("It costs NT$300 million.", "NT$300 million = 300000000 TWD"),
    ("It costs R$3m.", "R$3m = 3000000 BRL"),
    ("It costs MXN$15.", "MXN$15 = 15 MXN"),
    ("It costs RM5 million.", "RM5 million = 5000000 MYR"),
    ("It costs £3m.", "£3m = 3000000 GBP"),
    ("It costs 3 million pounds sterling.", "3 million pounds sterling = 3000000 GBP"),
    ("It costs €2 million.", "€2 million = 2000000 EUR"),
    ("It costs 10 €.", "10 € = 10 EUR"),
    ("It costs 100 zł.", "100 zł = 100 PLN"),
    ("It costs EUR 1.234.567,89.", "EUR 1.234.567,89 = 1234567.89 EUR"),
    ("It costs 12 500 euros.", "12 500 euros = 12500 EUR"),
    ("It costs 1,5 million euros.", "1,5 million euros = 1500000 EUR"),
    ("It costs CHF 1'250'000.", "CHF 1'250'000 = 1250000 CHF"),
    ("It costs 5 crore Indian rupees.", "5 crore Indian rupees = 50000000 INR"),
    ("It costs 12,34,567 Indian rupees.", "12,34,567 Indian rupees = 1234567 INR"),
    ("It costs 20 billion Swedish crowns.", "20 billion Swedish crowns = 20000000000 SEK"),
    ("It costs 5 million French francs.", "5 million French francs = 5000000 FRF"),
    ("It costs 5 million francs.", "5 million francs = 5000000"),
    ("It costs Rs 5 crore.", "Rs 5 crore = 50000000"),
    ("It costs half a billion dollars.", "half a billion dollars = 500000000 USD"),
    ("It costs two and a half billion dollars.", "two and a half billion dollars = 2500000000 USD"),
    ("It costs a billion dollars.", "a billion dollars = 1000000000 USD"),
    ("It costs three quarters of a billion dollars.", "three quarters of a billion dollars = 750000000 USD"),
    ("It costs one hundred and twenty million euros.", "one hundred and twenty million euros = 120000000 EUR"),
    ("It costs three thousand dollars.", "three thousand dollars = 3000 USD"),
    ("It costs 50 cents.", "50 cents = 0.5 USD"),
    ("It costs 3 dollars 50 cents.", "3 dollars 50 cents = 3.5 USD"),
    ("It costs 470 pence.", "470 pence = 4.7 GBP"),
    ("It lost -$5 million.", "-$5 million = -5000000 USD"),
    ("It lost $-5 million.", "$-5 million = -5000000 USD"),
    ("It cost hundreds of millions of dollars.", "hundreds of millions of dollars = vague"),
    ("It cost several billion won.", "several billion won = vague"),
    ("It cost TRY 5 million.", "TRY 5 million = 5000000 TRY"),
    ("It cost 5 million TRY.", "5 million TRY = 5000000 TRY"),
    ("It took Norway's $5 million.", "$5 million = 5000000 USD"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "comes_to"), ONE)
def test_one_sum(words, comes_to):
    assert lines(words) == [comes_to]


NONE = [
    f"It cost $5-{'9' * 40} or EUR {'9' * 40} or 5-{'9' * 40} million yen.".replace("$5-", "of "),
    "In 2019 won 3 medals, and in 2012 dollars it fell.",
    "They lost 200 pounds, 3 marks and 5 won games.",
    "ALL 5 solutions, TRY 10 and TOP 20.",
    "An X$30 fund and W$500.",
    "At 114.6 yen to the dollar, US$1 = W1,039.",
    "It rose 114.6 yen.",
    f"It cost ${'9' * 40} and {'9' * 40} yen and {'9' * 40}億円.",
    "The dollar and a euro, the penny.",
    "Of 5 000 million yen none was found.",
    "A B2 bomber, a COP28 and $USD and USD-5.",
    "USD 2019 was the year.",
]


@pytest.mark.parametrize("words", NONE)
def test_no_sum(words):
    assert lines(words, ()) == []


RANGES = [
    ("It costs $5-7 million.", "5000000", "7000000"),
    ("It costs $5 to 7 million.", "5000000", "7000000"),
    ("It costs $5 to $7 million.", "5000000", "7000000"),
    ("It costs $3.5 million-$4 million.", "3500000", "4000000"),
    ("It costs between $3 billion and $4 billion.", "3000000000", "4000000000"),
    ("It costs between 3 and 4 billion euros.", "3000000000", "4000000000"),
    ("It costs 1.5 to 2 billion dollars.", "1500000000", "2000000000"),
    ("It costs 900 million to 2 billion dollars.", "900000000", "2000000000"),
    ("It costs 700,000-800,000 yen.", "700000", "800000"),
]


@pytest.mark.parametrize(("words", "low", "high"), RANGES)
def test_a_range_is_two_sums(words, low, high):
    assert [(f"{item.money.units.normalize():f}", item.approx) for item in found(words)] == [
        (low, "range_low"),
        (high, "range_high"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "It rose from $5 million to $7 million.",
        "It paid 10.3 and 11.5 billion won.",
        "It paid $7 to $5 million.",
        "It paid $5 and 7 billion yen.",
        "It paid $5 million and €7 million.",
    ],
)
def test_two_sums_that_are_no_range(words):
    assert [item.approx for item in found(words)] == [None, None]


BOUNDS = [
    ("about", "about $5"),
    ("about", "an estimated $5"),
    ("more_than", "well over $5"),
    ("at_least", "not less than $5"),
    ("at_most", "up to $5"),
    ("less_than", "less than $5"),
    ("nearly", "just under $5"),
    ("at_least", "$5 or more"),
    ("about", "$5 or so"),
    ("at_most", "$5 or less"),
    (None, "exactly $5"),
]


@pytest.mark.parametrize(("bound", "words"), BOUNDS)
def test_bounds(bound, words):
    assert found(f"It costs {words.replace('$5', '$5 million')}.")[0].approx == bound


@pytest.mark.parametrize(
    "words",
    [
        "It pays 5 billion yen a year.",
        "It pays an annual sum of 5 billion yen.",
        "It pays 5 billion yen ($44 million) per year.",
        "It has a 5 billion yen-a-year budget.",
    ],
)
def test_a_yearly_rate(words):
    assert found(words)[0].per_year


def test_the_price_of_one_thing():
    assert found("It pays a $5-a-barrel levy.")[0].unit_price
    assert not found("It pays a $5 levy.")[0].unit_price


@pytest.mark.parametrize(
    "words",
    [
        "It pays 5 billion yen ($44 million).",
        "It pays 5 billion yen (about $44 million at the time).",
        "It pays 5 billion yen, or $44 million.",
        "It pays 5 billion yen a year (equivalent to $44 million).",
    ],
)
def test_a_conversion_is_no_sum_of_its_own(words):
    (item,) = found(words)
    assert (item.money.currency, item.converted.currency, item.converted.units) == ("JPY", "USD", 44_000_000)


@pytest.mark.parametrize(
    "words", ["It pays 5 billion yen (5 million yen).", "It pays 5 billion yen and then $44 million."]
)
def test_another_sum_is_no_conversion(words):
    assert all(item.converted is None for item in found(words))


@pytest.mark.parametrize(
    ("words", "comes_to"),
    [
        ("It paid 2012 to 5 billion yen.", ["5 billion yen = 5000000000 JPY"]),
        ("It paid 3 to 5 yen.", ["5 yen = 5 JPY"]),
        ("It paid 3 apples to 5 million yen.", ["5 million yen = 5000000 JPY"]),
        ("It paid 7 to 5 million yen.", ["5 million yen = 5000000 JPY"]),
        ("It paid 3 to 5 million francs.", ["5 million francs = 5000000"]),
        (
            "It paid 5 million francs ($6 million).",
            ["5 million francs = 5000000", "$6 million = 6000000 USD"],
        ),
        ("It paid 5 TRY and 5 sen.", []),
        ("It paid 0.001 USD.", []),
        ("It paid 0.001 cents and 114.6億分の円.", []),
    ],
)
def test_what_stands_before_a_sum(words, comes_to):
    assert lines(words) == comes_to


def test_both_sides_of_a_rate_go():
    assert lines("At US$1 = W1,039 it cost 5 billion won.") == ["5 billion won = 5000000000 KRW"]


def test_a_long_second_figure_is_no_range():
    assert lines(f"It cost $5-{'9' * 40}.") == ["$5 = 5 USD"]
    assert lines("It cost $2010-2012 million.") == ["$2010 = 2010 USD"]


def test_whose_money_a_bare_name_is():
    assert lines("It costs 5 million kroner.", ["dk"]) == ["5 million kroner = 5000000 DKK"]
    assert lines("It costs ¥5 million.", ["cn"]) == ["¥5 million = 5000000 CNY"]
    assert lines("It costs Rs 5 million.", ["in"]) == ["Rs 5 million = 5000000 INR"]


def test_the_last_printed_digit():
    assert [
        item.quantum for item in found("It pays $1.76 billion, 5 million yen and half a billion dollars.")
    ] == [
        1_000_000_000,
        1_000_000,
        50_000_000_000,
    ]


_PIECES = st.lists(
    st.sampled_from(
        "$ € 5 1.5 1,234 1.234,5 million bn - to and between ( ) or about yen won dollars cents USD EUR M 億円 half a "
        "billion -5 = W1,039 francs Rs crore \u200b".split()
    ),
    max_size=20,
)


@given(_PIECES.map(" ".join) | _PIECES.map("".join) | st.text(max_size=60))
def test_spans_lie_in_the_text_in_order_and_never_overlap(words):
    spans = sorted(
        span for item in found(words) for span in (item.span, item.converted_span) if span is not None
    )
    assert all(0 <= span.start < span.end <= len(words) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.integers(1, 10**12), st.sampled_from(["yen", "dollars", "euros"]))
def test_a_grouped_figure_is_its_number(amount, name):
    (item,) = found(f"It costs {amount:,} {name}.")
    assert item.money.units == amount == item.written


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("It rose from 80 to 110 million dollars.", [(80_000_000, None), (110_000_000, None)]),
        ("It fell from 110 to 80 million dollars.", [(110_000_000, None), (80_000_000, None)]),
        ("It was raised from about $80 to $110 million.", [(80_000_000, "about"), (110_000_000, None)]),
        ("It was cut from $80 to $50 million.", [(80_000_000, None), (50_000_000, None)]),
        ("It was cut from $80,000 to $1 million.", [(80_000, None), (1_000_000, None)]),
        (
            "It costs from 80 to 110 million dollars.",
            [(80_000_000, "range_low"), (110_000_000, "range_high")],
        ),
        (
            "It voted on tripling it, from 120 million to 360 million dollars.",
            [(120_000_000, None), (360_000_000, None)],
        ),
        ("It rises by 345 million euros to 1.9 billion euros.", [(345_000_000, None), (1_900_000_000, None)]),
        ("It rises by $3 to $5 million.", [(3_000_000, "range_low"), (5_000_000, "range_high")]),
        ("It costs 80 to 110 million dollars.", [(80_000_000, "range_low"), (110_000_000, "range_high")]),
    ],
)
def test_what_moves_from_one_sum_to_another_is_no_range(words, ends):
    assert [(int(item.money.units), item.approx) for item in found(words)] == ends


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("It pays one-point-05 billion euros.", 1_050_000_000),
        ("It pays 869-point-five billion euros.", 869_500_000_000),
        ("It pays twenty-one point seven billion euros.", 21_700_000_000),
        ("It pays EUR four million.", 4_000_000),
    ],
)
def test_a_number_said_with_its_point_or_behind_its_code(words, units):
    (found,) = sums(split(Source.of("a", words)))
    assert found.money is not None
    assert found.money.units == units


def test_digits_behind_a_point_are_no_number_of_their_own():
    assert sums(split(Source.of("a", "The 05 billion euros."))) == ()


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        (
            "Peru gives 427 million euros, followed by Chile with 327 million and Brazil with 309 million.",
            [427, 327, 309],
        ),
        ("It was cut from 5 million euros to 4 million.", [5, 4]),
        ("Peru gave 3 million euros to the fund, Chile 2 million.", [3, 2]),
        ("One million euros come from the fund and two million from the states.", [1, 2]),
        ("It paid 5 million euros last year and 6 million this year.", [5, 6]),
        ("It paid 5 million euros to house 3 million people.", [5]),
        ("It paid 5 million euros as visitors rose by 4 million.", [5]),
        ("It agreed on a three million euro fund and an eight million euro plan.", [3, 8]),
    ],
)
def test_sums_that_leave_their_currency_to_the_one_before(words, amounts):
    assert [int(item.money.units) // 1_000_000 for item in found(words)] == amounts
