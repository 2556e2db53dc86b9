"""The steps of self-written sentences on many deals are found with the right standing, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.reading.read import read

PUBLISHED = date(2024, 6, 12)  # a Wednesday

SENTENCES = [
    (
        "South Korea and the United States have finalized a new cost-sharing deal, the foreign ministry said Monday.",
        "agreement/done",
    ),
    ("Seoul rejected Washington's demand for $5 billion a year.", "rejection/done request/done"),
    (
        "The two sides did not narrow their differences and the fifth round of talks ended without an agreement.",
        "talks/done agreement/denied",
    ),
    ("The U.S. delegation walked out of the talks after 80 minutes.", "breakdown/done"),
    ("The National Assembly is expected to ratify the accord in April.", "approval/planned"),
    ("The accord must still be approved by South Korea's parliament.", "approval/planned"),
    ("The previous agreement expired on Dec. 31, 2019.", "expiry/done"),
    ("Negotiators will meet in Honolulu next week for a third round of talks.", "talks/planned"),
    ("South Korea has offered to raise its contribution by 13 percent.", "offer/done"),
    ("Washington is seeking a fivefold increase in Seoul's contribution.", "request/done"),
    ("The United States may ask Seoul to pay more for joint drills.", "request/possible"),
    ("The two governments initialed the agreement in Seoul on May 14.", "initialling/done"),
    ("NATO allies agreed at a summit in Madrid to raise common funding.", "agreement/done"),
    ("Germany has refused to approve the alliance's new budget.", "budget_decision/denied"),
    ("Washington has called on European allies to spend more on defence.", "request/done"),
    ("Poland proposed that members share the cost of the new brigade.", "proposal/done"),
    ("Egypt and Ethiopia have yet to sign a deal on the dam's filling.", "signature/planned"),
    ("Canada and Michigan reached an agreement in 2012 to build the bridge.", "agreement/done"),
    ("The Columbia River Treaty could be terminated as early as September.", "expiry/possible"),
    ("Tajikistan and Uzbekistan postponed the signing of the water accord until autumn.", "delay/done"),
    ("Talks between Denmark and Germany over the tunnel's financing collapsed on Tuesday.", "breakdown/done"),
    ("The lower house of the Dutch parliament approved the plan last month.", "approval/done"),
    ("Both governments hope to conclude negotiations by the end of the year.", "agreement/planned"),
    ("Turkmenistan and Iran signed a gas swap contract on 3 July 2023.", "signature/done"),
    ("Kenya and Uganda are in talks on sharing the cost of the pipeline.", "talks/done"),
    (
        "If the partners agree on transit fees, construction could start in 2025.",
        "agreement/possible other/possible",
    ),
    ("Bulgaria suspended negotiations with the consortium in March.", "delay/done"),
    ("The General Assembly adopted the $3.59 billion budget on Dec. 22.", "budget_decision/done"),
    ("The United States has not paid its assessment for this year.", ""),
    ("Brazil transferred $20 million to the organization on 4 June.", "payment/done"),
    ("Members put off a decision on the new scale of assessments.", "delay/done"),
    ("Zambia struck a deal with its creditors in June 2023 to restructure $6.3 billion.", "agreement/done"),
    ("Sri Lanka asked Japan for a $500 million loan.", "request/done"),
    (
        "The loan agreement will take effect once the parliament in Colombo approves it.",
        "entry_into_force/planned approval/planned",
    ),
    (
        "Ghana and the IMF reached a staff-level agreement in principle on the third review.",
        "agreement_in_principle/done",
    ),
    ("The creditors turned down the offer.", "rejection/done"),
    ("The European Union and Morocco extended the fisheries agreement by one year.", "extension/done"),
    ("The protocol lapses on 17 July.", "expiry/planned"),
    ("Norway and Britain held consultations in London on fishing quotas.", "talks/done"),
    ("Iceland said it would not renew the fisheries pact.", "extension/denied"),
    ("The Senegalese government is considering extending the accord.", "extension/possible"),
    ("Donor countries are due to meet in Bonn in October to discuss the replenishment.", "talks/planned"),
    ("The fund's board rejected a proposal to cap contributions.", "rejection/done"),
    ("Tuvalu and Australia's pact entered into force in August.", "entry_into_force/done"),
    ("The ministers are likely to sign the accord on the sidelines of the summit.", "signature/possible"),
    ("France denied that any agreement had been reached.", "agreement/denied"),
    ("Switzerland and the EU resumed negotiations in March after a three-year break.", "talks/done"),
    ("It is believed that Riyadh has agreed to cover the costs.", "agreement/possible"),
    ("The parties are set to hold a ministerial-level meeting on 20 June.", "talks/planned"),
    ("An agreement was signed in Lusaka last week by the two finance ministers.", "signature/done"),
    (
        "The pact has not entered into force because Moscow has not ratified it.",
        "entry_into_force/denied approval/denied",
    ),
    ("India's cabinet cleared the memorandum on Thursday.", "approval/done"),
    ("Such agreements are usually renewed every five years.", ""),
    ("Will the two countries reach a deal?", ""),
    ("The officials said at a press conference that the bridge was safe.", ""),
    ("Sudan demanded compensation of $10 billion for the delay.", "request/done"),
    ("The existing arrangement will remain in place until a new treaty is signed.", "signature/planned"),
    ("Mozambique gave notice of termination of the contract.", "notice/done"),
    ("Negotiations between Vienna and Budapest have stalled.", "breakdown/done"),
    (
        "After months of negotiations, Athens and Skopje sealed the accord in June 2018.",
        "talks/done agreement/done",
    ),
    ("The Swiss government wants to start talks this autumn.", "talks/planned"),
    ("The cabinet decided to postpone the vote.", "delay/done"),
    ("A vote in the upper house is scheduled for Friday.", "approval/planned"),
    ("The Senate voted 66-34 to approve the aid package.", "approval/done"),
    ("Parliament has yet to approve the deal.", "approval/planned"),
    ("The deal needs parliamentary approval in both countries.", "approval/planned"),
    ("Before leaving, the envoy signed the contract.", "signature/done"),
    ("The contract, signed in 2015, runs out in 2025.", "signature/done expiry/planned"),
    (
        "South Korean and U.S. officials met in Seoul on Tuesday for the sixth round of negotiations.",
        "talks/done",
    ),
    ("The latest round of cost-sharing talks took place in Hawaii from June 3 to 5.", "talks/done"),
    ("Chief negotiators are scheduled to hold talks in Washington on June 25 and 26.", "talks/planned"),
    ("Washington initially demanded that Seoul quintuple its contribution.", "request/done"),
    ("Tokyo has been asked to shoulder a larger share of the cost.", "request/done"),
    ("Britain and Mauritius are close to a deal on the base.", "agreement/planned"),
    ("Ministers were unable to agree on how to split the bill.", "agreement/denied"),
    ("The two countries remain deadlocked over water fees.", ""),
    ("A bill to implement the agreement was submitted to the Diet in February.", "approval/planned"),
    ("Lawmakers in The Hague must still ratify the treaty.", "approval/planned"),
    ("Oslo and Stockholm split the cost of the rail link under a 2019 agreement.", "agreement/done"),
    ("Under an agreement reached last month, Paris will bear 40 percent of the cost.", "agreement/done"),
    ("The deal, announced on June 4, runs through 2030.", "agreement/done expiry/planned"),
    ("Hungary vetoed the 50 billion euro aid package in December.", "rejection/done"),
    ("The Czech cabinet on Wednesday approved a draft budget for next year.", "budget_decision/done"),
    ("Moscow suspended its payments to the organization.", "delay/done"),
    ("Lithuania asked its neighbors to share the cost of the grid link.", "request/done"),
    ("Islamabad requested a deferral of loan repayments.", "request/done"),
    ("Bolivia and Argentina renegotiated the gas contract in 2020.", "talks/done"),
    (
        "If ratified, the pact would enter into force on January 1.",
        "entry_into_force/planned approval/possible",
    ),
    (
        "The convention entered into force on 1 May 2010 after five states had ratified it.",
        "entry_into_force/done approval/done",
    ),
    ("Manila may terminate the visiting forces agreement.", "expiry/possible"),
    ("The Philippines notified the United States that it would end the pact.", "notice/done expiry/planned"),
    ("Trump wants NATO members to pay more.", "request/done"),
    ("The minister hopes to sign the contract before the end of the year.", "signature/planned"),
    ("Neither side would say when negotiations will resume.", "talks/planned"),
    ("The commission proposed a budget of 1.2 trillion euros.", "proposal/done"),
    ("A decision on the bridge's funding is expected in July.", "decision/planned"),
    ("Ottawa said it had not received any request for more money.", "request/denied"),
    (
        "The two leaders signed a memorandum of understanding during a ceremony in Nairobi on Friday.",
        "signature/done",
    ),
    (
        "The agreement was extended for three years in 2021 and will expire in December.",
        "extension/done expiry/planned",
    ),
    ("Both chambers passed the appropriations bill.", "approval/done"),
    ("Negotiations broke down in May over the price of transit.", "breakdown/done"),
    ("The World Bank offered a $200 million loan for the dam.", "offer/done"),
    ("The offer was rejected by the union of fishermen.", "rejection/done"),
    ("The government will decide by Friday whether to accept the terms.", "decision/planned"),
    ("The parties exchanged instruments of ratification in Tokyo.", "other/done"),
    ("Seven rounds of talks have been held since last September.", "talks/done"),
    ("The accord was to be signed on Monday.", "signature/planned"),
    ("Finland and Russia did not renew the lease of the canal.", "extension/denied"),
    ("The treaty stipulates that each side pays half.", ""),
    ("The United States pays about 22 percent of the regular budget.", ""),
    ("After the deal was signed, the ministers shook hands.", "signature/done"),
    ("The fund will hold its first board meeting in Songdo next month.", ""),
    (
        "The two neighbours have agreed in principle to share the cost of dredging.",
        "agreement_in_principle/done",
    ),
    ("The islands' government is ready to negotiate a new fishing accord.", "talks/planned"),
    ("Rome urged Brussels to cover the cost of patrols.", "request/done"),
    ("Donors pledged $9.3 billion at a conference in Berlin last October.", "offer/done"),
    ("Signing of the agreement is scheduled for July 1 in Geneva.", "signature/planned"),
    ("Japan's lower house approved the new special measures accord on Tuesday.", "approval/done"),
    ("The current five-year agreement ends in March 2026.", "expiry/planned"),
    ("An agreement has not yet been reached.", "agreement/denied"),
    ("Reports that Cairo had accepted the terms were denied.", ""),
    ("The previous government had signed the contract in 2009.", "signature/done"),
    ("Estonia and Latvia will seek to conclude an agreement this year.", "agreement/planned"),
    ("No agreement was reached on the cost of the wall.", "agreement/denied"),
    ("Kuwait and Iraq reached a provisional agreement on the waterway.", "agreement_in_principle/done"),
    ("The U.S. House of Representatives is expected to vote on the bill next week.", "approval/planned"),
    ("The Gambia's parliament rejected the fisheries bill.", "rejection/done"),
    (
        "The accord must be signed, ratified and published before it can take effect.",
        "signature/planned approval/planned entry_into_force/possible",
    ),
    (
        "Having signed the protocol in April, Peru will now seek parliamentary approval.",
        "signature/done approval/planned",
    ),
    ("Neither government has approved the plan.", "approval/denied"),
    ("Officials expect an agreement to be signed in the autumn.", "signature/planned"),
    ("The EU could extend the accord with Morocco if the court allows it.", "extension/possible"),
    ("Nothing was agreed on Monday.", "agreement/denied"),
    ("The bridge, opened in 2004, was financed by a loan that the two states repaid last year.", ""),
    ("Talks on the dam are expected to resume after the rainy season.", "talks/planned"),
    ("The Assembly's budget committee has not yet voted on the scale.", "approval/denied"),
    ("The deal, which Kyiv had hoped to sign in March, fell through.", "breakdown/done"),
    ("The ministry said the contract was not extended.", "extension/denied"),
    ("Chad and Cameroon are negotiating a new transit fee.", "talks/done"),
    ("Australia agreed in 2018 to share the cost of the cable.", "agreement/done"),
    ("The lease was due to expire on 30 June 2025.", "expiry/planned"),
    ("It took three years to negotiate the treaty.", ""),
    (
        "The agreement, if approved by both parliaments, will take effect on 1 January 2025.",
        "approval/possible entry_into_force/planned",
    ),
    ("The United Nations warned that it may run out of cash unless members pay their dues.", ""),
    ("Mexico delivered 200 million cubic metres of water under the 1944 treaty.", ""),
    (
        "Brazil and Paraguay have reached a deal on Itaipu's tariff, ending a year of talks.",
        "agreement/done talks/done",
    ),
    ("Laos wants to delay repayment of the loan.", "delay/planned"),
    ("The ministers agreed to meet again in September.", "agreement/done talks/planned"),
    ("Leaders of the two countries will exchange the ratified documents in Doha.", ""),
    ("The pact was rejected by voters in a referendum.", "rejection/done"),
    ("The final text has been initialled, but the signing has been put off.", "initialling/done delay/done"),
    ("Norway's parliament is due to vote on the grants in May next year.", "approval/planned"),
    ("Georgia and the bank signed two loan agreements worth $120 million on Thursday.", "signature/done"),
    ("Without an agreement by September, the subsidies will end.", "agreement/denied"),
    ("The agreement to extend the fishing season was signed on 3 June.", "signature/done"),
    ("Only after the treaty is ratified will funds be released.", "approval/planned"),
    ("Jordan rejected calls to renegotiate the gas deal.", "talks/possible"),
    ("The delegations are meeting in Geneva this week.", "talks/done"),
    ("Consultations held last month produced no agreement.", "talks/done agreement/denied"),
    ("Vietnam had earlier proposed sharing the cost equally.", "proposal/done"),
    ("The foreign minister expressed hope that a deal would be reached soon.", "agreement/planned"),
    ("The commission plans to propose a new levy next month.", "proposal/planned"),
    ("Ecuador is unlikely to renew the base agreement.", "extension/possible"),
    ("A senior official said the two sides had never discussed the matter.", "talks/denied"),
    ("The parties will review the agreement every five years.", "review/planned"),
    ("Turkey ratified the protocol after Sweden agreed to lift the embargo.", "approval/done agreement/done"),
]


def told(words: str, published: date | None = PUBLISHED) -> list[Event]:
    return [event for _, event in read(Source.of("test", words), published).each(Event)]


@pytest.mark.parametrize(("words", "steps"), SENTENCES)
def test_each_step_is_told_with_its_standing(words: str, steps: str) -> None:
    assert sorted(f"{event.type}/{event.status}" for event in told(words)) == sorted(steps.split())


def test_a_step_keeps_its_days_parties_place_and_level() -> None:
    words = "Peru and Chile held ministerial-level talks in Lima on Monday, the foreign ministry said."
    (talks,) = told(words)
    assert [party.name for party in talks.parties] == ["Peru", "Chile"]
    assert (talks.days, talks.place, talks.level) == (Days.one(date(2024, 6, 10)), "Lima", "ministerial")


def test_a_step_quotes_what_it_hangs_on_and_lasts_to_the_gate() -> None:
    words = "Peru and Chile aim to sign the accord before Peru's Congress approves the budget in September."
    signature, budget = told(words)
    assert signature.waits_for is not None
    assert signature.waits_for.exact == "before Peru's Congress approves the budget in September"
    assert signature.days == Days(PUBLISHED, date(2024, 9, 30))
    assert (budget.type, budget.status, budget.days) == ("budget_decision", "planned", Days.month(2024, 9))


def test_a_deadline_runs_from_the_day_of_the_text() -> None:
    (agreement,) = told("Peru and Chile must reach an agreement by 1 September.")
    assert agreement.days == Days(PUBLISHED, date(2024, 9, 1))


def test_a_step_told_twice_is_one_step() -> None:
    words = "Peru and Chile signed the accord on Monday. The two countries signed the pact in Lima."
    (signature,) = told(words)
    assert (signature.days, signature.place) == (Days.one(date(2024, 6, 10)), "Lima")


def test_steps_of_others_stay_apart() -> None:
    words = "Peru and Chile signed the accord. Ghana and Togo signed a pact."
    assert [[party.name for party in event.parties] for event in told(words)] == [
        ["Peru", "Chile"],
        ["Ghana", "Togo"],
    ]


def test_a_state_that_is_only_a_reason_is_no_party() -> None:
    words = (
        "In the face of Russia's military expansion, Norway and Finland agreed to share the cost of patrols."
    )
    assert [[party.name for party in event.parties] for event in told(words)] == [["Norway", "Finland"]]


def test_a_decision_told_again_is_the_one_told_before() -> None:
    words = "The fund's members approved the budget. The board took the decision on Monday."
    (budget,) = told(words)
    assert (budget.type, budget.days) == ("budget_decision", Days.one(date(2024, 6, 10)))


def test_what_was_to_happen_before_the_text_is_not_told_as_planned() -> None:
    assert told("The lease had been due to expire in March.") == []
    assert told("The lease had been due to expire.") == []
    assert told("The two sides were to sign the deal on Monday last week, 3 June 2024.") == []


@pytest.mark.parametrize(
    ("words", "dated"),
    [
        ("Brazil will pay $20 million in October.", True),
        ("Brazil pays $20 million a year.", False),
        ("Brazil paid $20 million on 4 June.", True),
        ("Brazil paid $20 million in 2019.", False),
        ("Brazil would pay $20 million.", False),
    ],
)
def test_a_payment_is_a_step_only_once_or_ahead(words: str, dated: bool) -> None:
    assert [event.type for event in told(words)] == (["payment"] if dated else [])


def test_a_payer_of_no_party_is_named_by_name() -> None:
    (offer,) = told("media owner Jane Doe offered a gift of $34 million to Peru.")
    assert [party.name for party in offer.parties][:1] == ["Jane Doe"]


def test_hostile_repetition_costs_linear_time() -> None:
    words = "They agreed to sign the deal and " * 8_000
    assert all(event.type in ("agreement", "signature") for event in told(words))
