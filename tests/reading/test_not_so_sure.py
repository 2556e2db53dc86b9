"""What was once read wrongly and surely: each sentence with what must not, or must, be said of it."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.desk.annotations import annotate
from warikan.ground.source import Source
from warikan.reading.read import read

DAY = date(2021, 11, 17)


def told(words: str, day: date = DAY) -> dict[str, list[dict[str, object]]]:
    return annotate(read(Source.of("a", words), day))  # type: ignore[return-value]


def sums(words: str, key: str, day: date = DAY) -> list[object]:
    return [amount.get(key) for amount in told(words, day)["amounts"]]


@pytest.mark.parametrize(
    ("words", "payers"),
    [
        (
            "The United States will give aid to Palau ($20 million) and Fiji ($30 million).",
            ["United States", "United States"],
        ),
        ("Japan gave a loan to Vietnam ($5 million).", ["Japan"]),
        ("The court fined Russia ($5 million).", [None]),
        ("Exports from Japan (about $5 billion) rose.", [None]),
        ("The contributors are Germany (€42 million) and Italy (€22 million).", ["Germany", "Italy"]),
        ("Council members have agreed on a budget of €5 million.", [None]),
        ("Last year donors pledged $3 billion for the fund.", [None]),
        ("Donors pledged $2 billion for the fund.", ["Donors"]),
    ],
)
def test_who_receives_or_is_named_by_chance_pays_nothing(words, payers):
    assert sums(words, "payer") == payers


@pytest.mark.parametrize(
    ("words", "yearly"),
    [
        ("Japan promised $5 billion to give children a year of school.", False),
        ("Japan offered $5 billion to pay teachers a year early.", False),
        ("Japan gave $20 million it had received a year before.", False),
        ("The $5 billion that the ministry spends annually on the bases will be cut.", True),
    ],
)
def test_a_year_of_something_else_makes_no_yearly_sum(words, yearly):
    assert [rate == "per_year" for rate in sums(words, "rate")] == [yearly]


@pytest.mark.parametrize(
    "words",
    [
        "Japan will pay 12 billion yen for the bases, more than in the 2020 budget.",
        "Japan will pay 12 billion yen, up sharply on the 2020 budget, the ministry said.",
        "Japan paid 12 billion yen as the government drafted the 2023 budget.",
        "Japan said it would pay 12 billion yen to cover the losses of firms in 2001.",
        "The withdrawal takes effect on 22 January 2026. China pledged 500 million dollars over five years.",
    ],
)
def test_the_year_of_something_else_is_not_the_sums(words):
    assert sums(words, "period") == [None]


@pytest.mark.parametrize("day", [date(2021, 3, 30), date(2021, 3, 31)])
def test_the_last_day_of_a_year_is_still_in_it(day):
    assert sums("Japan is paying 5 billion yen in fiscal 2020 for its bases.", "status", day) == ["in_force"]


@pytest.mark.parametrize("words", ["one point twenty-five billion won", "one point two five billion won"])
def test_digits_behind_a_spoken_point(words):
    assert sums(f"It costs {words}.", "resolved") == [1_250_000_000]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Germany still owes 40 million euros to the agency.", "other"),
        ("Arrears of the United States stood at $98 million.", "other"),
        ("Spain raised its contribution from €932 million to €1.85 billion.", "past"),
        ("Turkey withdrew its offer of $3 billion.", "past"),
    ],
)
def test_what_is_owed_left_or_withdrawn_is_not_being_paid(words, status):
    assert sums(words, "status")[0] == status


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("Namibia got $20 million from Germany. Namibia said it is a loan.", "USD"),
        ("Jamaica will receive $20 million from the World Health Organization.", "USD"),
        ("Canada will pay $20 million for the bridge. Canada said the sum was fair.", "CAD"),
    ],
)
def test_only_the_dollars_written_bare_at_home_are_meant_by_a_bare_sign(words, currency):
    assert sums(words, "currency") == [currency]


@pytest.mark.parametrize("gap", ["&nbsp;", "&#160;", "&thinsp;", "\u00a0", " "])
def test_a_hard_space_before_the_scale(gap):
    assert sums(f"Kenya pays US$172{gap}million.", "resolved") == [172_000_000]
    assert sums(f"Norway pays 80{gap}billion euros.", "resolved") == [80_000_000_000]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Japan pays 15.8 per cent, down from the 22.1 per cent that Washington paid before.", ["share"]),
        ("France covers more than 10 percent of the budget.", ["share"]),
        ("The fee rose by more than 10 percent.", ["increase_pct"]),
    ],
)
def test_a_share_is_no_rise(words, kinds):
    assert {term["kind"] for term in told(words)["terms"]} <= {*kinds}


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("The strike takes effect on 1 July 2022.", set()),
        ("The tax becomes effective on 1 March 2022.", set()),
        ("The accord takes effect on 1 March 2022.", {"entry_into_force"}),
        ("They made a pledge, which 23 members are expected to meet this year.", {"offer"}),
        ("The idea behind the plan is simple.", set()),
        ("The bridge is two years behind the original plan.", {"delay"}),
        ("The protest was before parliament on Sunday.", set()),
        ("The bill is before parliament.", {"approval"}),
        ("The calls from Tokyo were about weather.", set()),
        ("Japan fails to pay.", {"payment"}),
    ],
)
def test_steps_need_more_than_a_place(words, steps):
    assert {event["type"] for event in told(words)["events"]} == steps


@pytest.mark.parametrize(
    "words",
    [
        "The mission ended, citing failures in Mali, Lebanon and Somalia.",
        "Ann Lee, the U.S. ambassador, last August called the German contribution a joke.",
    ],
)
def test_a_cause_or_a_month_says_nothing(words):
    sources = [str(speech.get("source")) for speech in told(words)["attributions"]]
    assert not [source for source in sources if "Mali" in source or "August" in source]


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        (
            "A report that President Trump wanted allies to pay the full cost was denied by the White House.",
            [],
        ),
        ("Nobody wants to reopen this deal before the summit.", []),
        (
            "A proposal by the European Union that China be required to contribute was rejected.",
            ["proposes that China be required to contribute"],
        ),
    ],
)
def test_a_verdict_is_no_part_of_what_somebody_wants(words, stances):
    assert [position["stance"] for position in told(words)["positions"]] == stances


def test_one_sum_told_often_takes_linear_time():
    often = told("Japan paid $5 million. " * 400)["amounts"]
    assert len(often) == 400
    assert {amount["payer"] for amount in often} == {"Japan"}


@pytest.mark.parametrize(
    "words", ["before the week is out", "before this month ends", "before this year is over"]
)
def test_before_a_time_is_out_is_what_is_left_of_it(words):
    (time,) = told(f"They will sign {words}.")["dates"]
    assert (time["text"], time["start"]) == (words, "2021-11-17")


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("The governors of Oregon and Washington signed an agreement on the bridge.", []),
        ("The Washington Legislature approved the agreement with Oregon.", []),
        ("Seoul and Washington signed an agreement on the bases.", ["South Korea", "United States"]),
        ("Georgia and Florida signed an agreement on the dam.", []),
        ("Georgia and Armenia signed an agreement on the dam.", ["Georgia", "Armenia"]),
    ],
)
def test_a_state_of_the_united_states_is_no_government(words, parties):
    assert [party for event in told(words)["events"] for party in event["parties"]] == parties  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("Norway paid 16 million dollars in the same period.", None),
        ("The contribution of Norway is 5 million euros in current prices.", None),
        ("Norway gave 5 million euros in grants, and tolls are expected to raise more.", "grants"),
    ],
)
def test_how_a_sum_is_reckoned_is_not_what_it_is_for(words, purpose):
    assert sums(words, "purpose") == [purpose]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("The assembly approved 5 million euros in 2019.", None),
        ("Norway offered 5 million euros in 2018.", None),
        ("Norway paid 5 million euros in 2018.", {"start": "2018-01-01", "end": "2018-12-31"}),
    ],
)
def test_the_year_of_a_vote_or_an_offer_is_not_what_the_money_is_for(words, period):
    assert sums(words, "period") == [period]


def test_what_somebody_should_pay_is_not_agreed():
    words = (
        "Seoul and Washington signed the pact. South Korea should be paying $10 billion, Trump told a rally."
    )
    assert sums(words, "status") == ["asked"]


def test_who_would_be_asked_asks_nothing():
    assert not told("The African Development Bank would be asked for a loan by Kenya.")["positions"]


def test_what_nobody_wants_is_denied():
    (event,) = told("Nobody wants to reopen this deal before the summit.")["events"]
    assert (event["type"], event["status"]) == ("talks", "denied")


def test_chained_years_are_fiscal_years_and_no_part_of_a_sum():
    words = "London will pay in instalments: €141m in 2023-24, €191m in 2024-25 and €209m in 2025-26."
    assert sums(words, "text") == ["€141m", "€191m", "€209m"]
    assert [period["start"] for period in sums(words, "period")] == ["2023-04-01", "2024-04-01", "2025-04-01"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "The dispute goes back to 2018, when Oslo left the deal that expired on Dec. 31 of that year.",
            "2018-12-31",
        ),
        ("The deal expired on Dec. 31 of that year.", None),
    ],
)
def test_a_day_of_that_year_is_of_the_year_spoken_of(words, day):
    (expiry,) = (time for time in told(words)["dates"] if time["text"] == "Dec. 31")
    assert expiry["start"] == day


def test_what_a_deal_still_to_be_passed_will_bring_is_not_paid_yet():
    words = "Seoul and Washington signed the pact. Seoul is to pay 5 billion won this year. "
    assert sums(f"{words}Parliament has yet to ratify the pact.", "status") == ["agreed"]
    assert sums(
        "Seoul currently pays 5 billion won. Parliament has yet to ratify the new pact.", "status"
    ) == ["in_force"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Chad has paid $4 million of the $10 million it promised.", "offered"),
        ("India has paid $5 million of the $38 million it owes.", "other"),
        (
            "The two sides agreed on $203 million a year, far short of the $400 million Manila had sought.",
            "asked",
        ),
        ("It is untrue that Norway paid 3 billion kroner in 2020.", "other"),
        ("Rumours that Britain pays £9 billion are false.", "other"),
        ("Had Sudan paid $5 million, the talks would have resumed.", "other"),
        ("The United States has withheld $25 million for 2021.", "expected"),
        ("Kazakhstan no longer pays $115 million a year for Baikonur.", "past"),
        ("The states were given a week to choose between $97 million and $98 million.", "offered"),
    ],
)
def test_what_is_promised_untrue_or_held_back_is_not_paid(words, status):
    assert sums(words, "status")[-1] == status


@pytest.mark.parametrize(
    ("words", "payer"),
    [
        ("Egypt was paid $400 million in 2019 by Washington.", "United States"),
        ("Instead of Kenya, Uganda paid $4 million.", "Uganda"),
        ("Scotland gave £5 million. Japan's $20 million had been promised in May.", "Japan"),
        ("Kiev agreed to extend the lease in return for a discount on gas, worth $40 billion.", None),
        ("The Hague's annual rebate goes up to 1.92 billion euros.", None),
        ("Kenya pays $5 million, with the remaining $10 million coming from the World Bank.", "World Bank"),
    ],
)
def test_who_is_paid_or_passed_over_is_no_payer(words, payer):
    assert sums(words, "payer")[-1] == payer


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Parliament made payment conditional on reforms.", []),
        ("The treaty, signed by neither side, would cost 3 billion rand.", [("signature", "denied")]),
        ("Berlin denied any dispute and said the talks had been held in May.", [("talks", "done")]),
    ],
)
def test_conditions_and_denials_reach_no_further_than_they_do(words, steps):
    assert [(event["type"], event["status"]) for event in told(words)["events"]] == steps


def test_a_year_before_a_year_is_a_rate():
    (amount,) = told("Switzerland will pay 350 million francs a year from 2030 to 2036.")["amounts"]
    assert (amount["rate"], amount["period"]) == ("per_year", {"start": "2030-01-01", "end": "2036-12-31"})


@pytest.mark.parametrize(
    "words",
    ["Mexico has not tripled its contribution.", "Members will raise dues to 50 percent of the budget."],
)
def test_no_multiple_and_no_head_count(words):
    assert {term["kind"] for term in told(words)["terms"]} <= {"share"}


def test_what_will_last_ten_years_is_not_the_last_ten_years():
    days = [
        time["text"]
        for time in told("Construction will begin in 2022 and last ten years.")["dates"]
        if time["start"]
    ]
    assert days == ["2022"]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("The Senate voted 12 to 11 on Monday to reject the treaty.", [("rejection", "done")]),
        ("The ministry rejected reports that Berlin had signed a deal.", [("signature", "denied")]),
        ("The minister said it was untrue that Tokyo had agreed to the increase.", [("agreement", "denied")]),
        ("By no means has Seoul agreed to the increase.", [("agreement", "denied")]),
        ("The ministry could not confirm that the pact had been signed.", [("signature", "possible")]),
        ("No negotiations are under way with Rome.", [("talks", "denied")]),
        ("The signing planned for Monday was called off.", []),
        ("They said that the pact had been signed.", [("signature", "done")]),
    ],
)
def test_what_is_taken_back_is_not_done(words, steps):
    assert [(event["type"], event["status"]) for event in told(words)["events"]] == steps


@pytest.mark.parametrize(
    ("words", "payer", "status"),
    [
        ("Kiev invoiced Moscow for $98 million in 2012.", "Russia", "asked"),
        ("Pakistan billed the United States $2 billion for the base in 2010.", "United States", "asked"),
        ("Greece was paid $40 million for the bases in 1988.", None, "past"),
        (
            "Germany has paid its part. Japan, which had promised $9 billion, has sent nothing.",
            "Japan",
            "offered",
        ),
        ("Poland pays 500 million zlotys. Estonia once paid 20 million euros a year.", "Estonia", "past"),
        ("He said Japan was paying 211 billion yen on average each year.", "Japan", "in_force"),
        ("Tokyo has set aside 201.7 billion yen, the same as this year.", "Japan", "agreed"),
        ("The bill is to be cut by 60 billion won.", None, "expected"),
    ],
)
def test_bills_relative_clauses_and_reported_presents(words, payer, status):
    assert (sums(words, "payer")[-1], sums(words, "status")[-1]) == (payer, status)


def test_an_untrue_offer_is_nobodys_position():
    assert not told("It is false that Warsaw offered $2 billion.")["positions"]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("The two sides came close to signing the accord.", [("signature", "denied")]),
        ("Berlin has not ruled out paying 100 million euros.", []),
        ("Berlin has ruled out paying 100 million euros.", [("rejection", "done")]),
        ("Seoul asked for no further delay.", [("request", "done")]),
        ("Seoul made no such request.", [("request", "denied")]),
    ],
)
def test_a_near_miss_is_none_and_a_request_for_none_is_one(words, steps):
    assert [(event["type"], event["status"]) for event in told(words)["events"]] == steps


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("The pact caps yearly rises at 4 percent.", []),
        ("Seoul's share of the cost dropped by 4 percent.", [("increase_pct", "-4")]),
    ],
)
def test_a_cap_and_a_step_are_told_apart(words, terms):
    assert [(term["kind"], term["value"]) for term in told(words)["terms"] if term["kind"] != "cap"] == terms


def test_a_request_only_drafted_is_not_asked_yet():
    assert sums("The Pentagon has drafted a request for $600 million from Poland.", "status") == ["expected"]


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        ("Ann Lee denies the cost is high.", ["denies that the cost is high"]),
        ("Ann Lee denied that Norway must pay more.", ["denies that Norway must pay more"]),
        ("Ann Lee asked the government why Norway must pay more.", []),
    ],
)
def test_what_is_denied_or_asked_is_not_said(words, stances):
    assert [position["stance"] for position in told(words)["positions"]] == stances


def test_who_heads_a_body_speaks_for_it():
    words = "Ann Lee, who heads the EU delegation to Kenya, said the sum was too high."
    assert [position["party"] for position in told(words)["positions"]] == ["European Union (Ann Lee)"]


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("Guatemala and Mexico agreed on a deal; sales fell in Q1 and Q3.", 0),
        ("Lesotho received M16 rifles. Thailand ordered B52 bombers.", 0),
        ("LUSAKA, May 13 - China will build the K9 school.", 0),
        ("The bill was 40 million pounds; Labour won 9 million votes, Reform 4 million.", 1),
        ("South Korea will pay 1.2 trillion won, and its population of Seoul 9 million.", 1),
        ("Under the 30 million euro deal, it will take refugees from Syria, 2 million this year.", 1),
    ],
)
def test_what_only_looks_like_money_is_none(words, amounts):
    assert len(told(words)["amounts"]) == amounts


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("LONDON, May 13 (Reuters) - Egypt will pay 30 million pounds for the canal.", "EGP"),
        ("MEXICO CITY - Argentina will pay 30 million pesos.", "ARS"),
        ("OTTAWA, Ill. (AP) - The base will cost $30 million.", "USD"),
        ("NEW DELHI - The Centre will pay Rs 30 million.", "INR"),
    ],
)
def test_where_a_text_is_written_decides_only_where_no_party_does(words, currency):
    assert sums(words, "currency") == [currency]


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("The lease runs until the December quarter.", []),
        ("The audit covering five years found that Norway paid.", []),
        ("Brazil is hosting the talks until June 3.", []),
        ("Inflation rose 3.4 percent and the budget grew 5 percent.", ["increase_pct"]),
    ],
)
def test_no_terms_of_something_else(words, terms):
    assert [term["kind"] for term in told(words)["terms"]] == terms


def test_who_leads_a_protest_against_a_state_speaks_for_none():
    words = "Ann Lee, who led protests against Germany in Kenya, said the deal was unfair."
    assert [position["party"] for position in told(words)["positions"]] == ["Ann Lee"]


def test_a_view_begins_behind_its_source():
    words = "According to Ann Lee, the deal is unfair to Norway."
    assert [position["stance"] for position in told(words)["positions"]] == [
        "says the deal is unfair to Norway"
    ]


def test_what_one_side_gave_in_two_years_is_counted_by_the_giver():
    words = "Norway gave Pakistan 30 million dollars in 2010-11."
    assert sums(words, "period") == [{"start": "2010-01-01", "end": "2011-12-31"}]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Norway has denied agreeing to share the cost. Sweden denied signing the agreement.", {"denied"}),
        ("Had parliament approved the deal, Norway would have received $6 billion.", {"possible"}),
        ("No agreement has been reached on who will pay the 12 billion yen.", {"denied"}),
    ],
)
def test_what_is_denied_or_never_was_is_not_done(words, steps):
    assert {event["status"] for event in told(words)["events"]} == steps


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        (
            "Norway agreed to pay 1 billion euros, short of the 2 billion euros demanded by Sweden.",
            ["agreed", "asked"],
        ),
        ("No agreement has been reached on who will pay the 12 billion yen.", [None]),
        ("Kuwait has paid $7 billion out of $16 billion.", ["past", None]),
        ("The opposition claims the true cost is 30 million pounds.", [None]),
        ("The opposition claims Norway paid 30 million pounds.", [None]),
        ("Kuwait agreed to pay $10 million; Oman, which would have paid $5 million, left.", ["agreed", None]),
        (
            "Norway gives 5 million euros this year. A further 9 million euros would be paid if it rains.",
            ["in_force", "expected"],
        ),
    ],
)
def test_the_standing_is_plain_only_where_words_say_so(words, plain):
    amounts = told(words)["amounts"]
    assert [amount["status"] if amount["status_plain"] else None for amount in amounts] == plain


@pytest.mark.parametrize(
    ("words", "payers"),
    [
        ("The United States agreed to refund Australia 12 million dollars.", ["United States"]),
        ("Kenya turned down the 3 billion dollars offered by China.", ["China"]),
        ("Japan has yet to pay the $9 billion it pledged. Italy promised $3 billion.", ["Japan", "Italy"]),
        (
            "The United States promised $510 million; Saudi Arabia, $573 million.",
            ["United States", "Saudi Arabia"],
        ),
        ("Germany gives 1 billion euros; the U.S. $7.5 billion.", ["Germany", "United States"]),
        (
            "France will pay 10 million euros. Spain, whose contribution of 3 million euros is due, agreed.",
            ["France", "Spain"],
        ),
        ("The German share of the 6 billion euro bill is 2 billion euros.", [None, "Germany"]),
        ("Japan will shoulder 6 billion yen of the estimated 10 billion yen cost.", ["Japan", None]),
    ],
)
def test_who_pays_what_where_two_are_named(words, payers):
    assert sums(words, "payer") == payers


def test_a_year_ago_is_no_rate_and_letters_mark_one_dollar():
    assert sums("South Korea paid 960 billion won a year ago.", "rate") == [None]
    words = "Canada pledged C$2.65 billion (US$1.98 billion), and Vietnam a symbolic $1 million."
    assert sums(words, "currency") == ["CAD", "USD"]
    assert sums("Australia will cut its contribution by A$300,000 to A$2.1 million.", "approx") == [
        None,
        None,
    ]


def test_a_part_of_a_state_pays_for_itself():
    words = "Scotland will give 5 million pounds to a fund. Northern Ireland pays 2 million pounds."
    assert sums(words, "payer") == [None, "Northern Ireland"]


def test_initials_are_no_hours_and_a_comparison_is_no_start():
    dates = told("Foreign Minister A H Ali spoke. It is up 8.3% from 2019.")["dates"]
    assert [(found["text"], found["kind"]) for found in dates] == [("2019", "past")]


def test_one_fiscal_year_is_no_length():
    assert told("The deal runs from 2024-25. The sum is at 2020-21 prices.")["terms"] == []
