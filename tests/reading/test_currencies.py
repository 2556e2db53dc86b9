"""Currencies: names, codes and signs, and whose money an ambiguous one is."""

import pytest

from warikan.evidence.claims import Amount
from warikan.ground.source import Source
from warikan.reading.currencies import by_name, by_sign, codes, names, nouns
from warikan.reading.money import sums
from warikan.reading.read import read as article
from warikan.reading.text import split


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("yen", "JPY"), ("won", "KRW"), ("US dollars", "USD"), ("U.S. dollars", "USD"), ("dollars", "USD"),
        ("Hong Kong dollars", "HKD"), ("Taiwan dollars", "TWD"), ("new Taiwan dollars", "TWD"), ("shekels", "ILS"),
        ("Swedish crowns", "SEK"), ("Czech crowns", "CZK"), ("Russian roubles", "RUB"), ("Finnish markkas", "FIM"),
        ("markka", "FIM"), ("French francs", "FRF"), ("francs", None), ("pesos", None),
        ("marks", None), ("bananas", None),
    ],
)  # fmt: skip
def test_names(name, code):
    assert by_name(name, []) == code


def test_a_name_among_the_parties():
    assert by_name("pesos", ["mx", "us"]) == "MXN"
    assert by_name("pesos", ["mx", "ph"]) is None


@pytest.mark.parametrize(
    ("sign", "homes", "code"),
    [
        ("$", (), "USD"), ("US$", (), "USD"), ("u.s. $", (), "USD"), ("CAD$", (), "CAD"), ("Mex$", (), "MXN"),
        ("¥", (), "JPY"), ("¥", ("cn",), "CNY"), ("¥", ("cn", "jp"), "JPY"), ("W", ("kr",), "KRW"), ("W", (), None),
        ("Rs", ("pk",), "PKR"), ("Rs", ("in", "pk"), None), ("P", ("ph",), "PHP"), ("SKr", (), "SEK"),
        ("eur", (), "EUR"), ("X$", (), None),
    ],
)  # fmt: skip
def test_signs(sign, homes, code):
    assert by_sign(sign, homes) == code


def test_every_name_ends_in_a_noun_and_stands_for_a_code():
    assert {name.rsplit(" ", 1)[-1] for name in names()} <= nouns()
    assert {code for known in names().values() for code in known.values()} <= codes()


@pytest.mark.parametrize(
    ("words", "homes", "code"),
    [
        ("It paid $5 million (US$3.4 million).", ["ca"], "CAD"),
        ("It paid $5 million (US$3.4 million).", ["jp"], None),
        ("The US$3.4 million is late; $5 million more is due.", ["nz", "us"], "NZD"),
        ("The US$3.4 million is late; $5 million more is due.", ["au", "nz"], None),
        ("The US$3.4 million is late; $5 million more is due.", ["jp", "us"], "USD"),
        ("The A$7.6 million is late; $5 million more is due.", ["au"], "USD"),
        ("The C$7.6 million is late; $5 million more is due.", ["au"], None),
        ("$5 million more is due.", ["ca"], "CAD"),
        ("$5 million more is due in Washington.", ["ca"], "USD"),
        ("The 7 million Canadian dollars come to $5 million.", ["ca"], "USD"),
    ],
)
def test_a_bare_dollar_beside_another(words, homes, code):
    at = words.index("$5") if "$5" in words else 0
    found = [item for item in sums(split(Source.of("a", words)), homes) if item.span.start == at]
    assert (found[0].money.currency if found else None) == code


@pytest.mark.parametrize(
    ("words", "homes", "code"),
    [
        ("The grant of KSh 2.5 billion is late.", [], "KES"),
        ("It cost SFr40m.", [], "CHF"),
        ("It cost Rp 5 trillion.", [], "IDR"),
        ("It cost KD2 million.", [], "KWD"),
        ("It cost Dh5 billion.", ["ae"], "AED"),
        ("It cost Dh5 billion.", [], None),
        ("It cost N50 billion.", ["ng"], "NGN"),
        ("It cost Y300bn.", ["jp"], "JPY"),
        ("It gave 30 million leva.", [], "BGN"),
        ("It gave 3 billion reais.", [], "BRL"),
        ("It gave 30 billion rubles.", [], "RUB"),
        ("It gave 30 billion rubles.", ["by"], "BYN"),
        ("It gave 30 billion rubles.", ["by", "ru"], None),
        ("It gave 5 billion pounds.", ["eg"], "EGP"),
        ("It paid NIS 40 million.", [], "ILS"),
        ("It paid 9 billion Kenya shillings.", [], "KES"),
        ("It paid 9 billion shillings.", [], None),
        ("It paid 3 billion kyat.", [], "MMK"),
        ("It charges 15 US cents a cubic metre.", [], "USD"),
        ("It gave 5 billion pounds.", ["eg", "gb"], None),
        ("It gave 5 billion pounds.", ["mu", "gb"], "GBP"),
    ],
)
def test_money_of_many_countries(words, homes, code):
    found = [item for item in sums(split(Source.of("a", words)), homes) if item.money is not None]
    assert [item.money.currency for item in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("name", "homes", "code"),
    [
        ("marks", ["de", "us"], "DEM"),
        ("francs", ["fr", "us"], "FRF"),
        ("francs", ["ch", "fr"], "CHF"),
        ("francs", ["fr", "be"], None),
        ("lire", [], "ITL"),
        ("guilders", ["nl"], "NLG"),
        ("marks", ["us"], None),
    ],
)
def test_a_currency_of_the_past_is_that_of_the_country_that_had_it(name, homes, code):
    assert by_name(name, homes) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (
            "Borrowing to rise\nNew Delhi, Oct 06 2020, 00:52 IST\n\nThe Centre will pay Rs 97,000 crore.",
            "INR",
        ),
        ("ISLAMABAD (Wire) \u2014 The Centre will pay Rs. 97,000 crore.", "PKR"),
        ("The Centre will pay Rs 97,000 crore.", None),
    ],
)
def test_letters_are_of_the_state_where_a_text_is_written(words, code):
    (amount,) = [content for _, content in article(Source.of("a", words)).each(Amount)]
    assert (amount.money and amount.money.currency) == code
