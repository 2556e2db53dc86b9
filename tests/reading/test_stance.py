"""What a party wants, refuses, accepts or thinks of the deal or the money, with its stated reason."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.claims import Position
from warikan.ground.source import Source
from warikan.reading.money import sums
from warikan.reading.parties import mentions
from warikan.reading.speech import speeches
from warikan.reading.stance import positions
from warikan.reading.text import split


def held(words: str) -> list[tuple[str, str, str, str | None]]:
    """Party, issue, stance, reason of each position."""
    text = split(Source.of("test", words))
    who = mentions(text)
    found = positions(text, sums(text), who, speeches(text, who))
    assert all(f.span.of(words).strip() for f in found)
    return [
        (f.content.party.name, f.content.issue, f.content.stance, f.content.reason)
        for f in found
        if isinstance(f.content, Position)
    ]


SIZE, TERM, TALKS, DEAL = "size of the contribution", "length of the agreement", "talks", "the agreement"
REQUEST, USE, INDEX, BURDEN = "the request", "use of the money", "indexation", "sharing of the burden"


@pytest.mark.parametrize(
    ("words", "party", "issue", "stance", "reason"),
    [
        (
            "Poland wants 3 billion euros a year from Germany.",
            "Poland",
            SIZE,
            "wants 3 billion euros a year from Germany",
            None,
        ),
        (
            "Washington had demanded that Warsaw pay half of the cost.",
            "United States",
            SIZE,
            "demanded that Warsaw pay half of the cost",
            None,
        ),
        (
            "Former President Jimmy Carter called last week for a larger contribution.",
            "United States",
            SIZE,
            "called for a larger contribution",
            None,
        ),
        (
            "Seoul sought a three-year deal, but the talks failed.",
            "South Korea",
            TERM,
            "sought a three-year deal",
            None,
        ),
        (
            "The Norwegian government is pressing Sweden to share the burden equally.",
            "Norway",
            BURDEN,
            "is pressing Sweden to share the burden equally",
            None,
        ),
        (
            "Finland would rather wait with the talks until a new cabinet is in office.",
            "Finland",
            TALKS,
            "would rather wait with the talks until a new cabinet is in office",
            None,
        ),
        (
            "Madrid insists on indexing the rent to inflation.",
            "Spain",
            INDEX,
            "insists on indexing the rent to inflation",
            None,
        ),
        (
            "Japan has asked the United States to spend the increase on drills rather than utilities.",
            "Japan",
            USE,
            "asked the United States to spend the increase on drills rather than utilities",
            None,
        ),
        (
            "Greece refuses to pay more for the base because its budget is in deficit.",
            "Greece",
            SIZE,
            "refuses to pay more for the base",
            "its budget is in deficit",
        ),
        (
            "Turkey rejected the offer as too low.",
            "Turkey",
            REQUEST,
            "rejected the offer as too low",
            None,
        ),
        (
            "Italy said it cannot raise its contribution any further due to weak growth.",
            "Italy",
            SIZE,
            "cannot raise its contribution any further",
            "weak growth",
        ),
        (
            "Romania will not accept a one-year agreement, the foreign minister said.",
            "Romania",
            TERM,
            "will not accept a one-year agreement",
            None,
        ),
        (
            "The Czech cabinet has ruled out higher dues, citing a lack of funds.",
            "Czech Republic",
            SIZE,
            "ruled out higher dues",
            "a lack of funds",
        ),
        (
            "Denmark opposes the clause on cost growth, given the state of its finances.",
            "Denmark",
            INDEX,
            "opposes the clause on cost growth",
            "the state of its finances",
        ),
        (
            "Egypt is ready to accept the request in part.",
            "Egypt",
            REQUEST,
            "is ready to accept the request in part",
            None,
        ),
        (
            "Oslo is willing in principle to pay a larger share.",
            "Norway",
            SIZE,
            "is willing in principle to pay a larger share",
            None,
        ),
        (
            "The Netherlands welcomed the agreement, saying it was fair to taxpayers.",
            "Netherlands",
            DEAL,
            "welcomed the agreement",
            "it was fair to taxpayers",
        ),
        (
            "Portugal believes that the present share is fair.",
            "Portugal",
            SIZE,
            "believes that the present share is fair",
            None,
        ),
        (
            "The White House considered the increase excessive.",
            "United States",
            SIZE,
            "considered the increase excessive",
            None,
        ),
        (
            "Citing strained finances, Japan opposed any rise in the payment.",
            "Japan",
            SIZE,
            "opposed any rise in the payment",
            "strained finances",
        ),
        (
            "The United States cited the cost of its ships as grounds for a larger Korean share. South Korea paid.",
            "United States",
            SIZE,
            "wants a larger Korean share",
            "the cost of its ships",
        ),
        (
            "Berlin pointed to rising wages as a reason for Vienna to pay more.",
            "Germany",
            SIZE,
            "wants Vienna to pay more",
            "rising wages",
        ),
        (
            "A request by Belgium to raise the fee was read out.",
            "Belgium",
            SIZE,
            "wants the other side to raise the fee",
            None,
        ),
        (
            "Chile's demand for higher payments stunned the room.",
            "Chile",
            SIZE,
            "wants higher payments",
            None,
        ),
        (
            "Peru has said low reserves rule out a larger payment.",
            "Peru",
            SIZE,
            "rules out a larger payment",
            "low reserves",
        ),
        (
            'The Polish finance minister said: "We cannot pay this sum."',
            "Poland",
            SIZE,
            "cannot pay this sum",
            None,
        ),
        (
            "Canada wants the United States to understand that Ottawa cannot double its spending overnight.",
            "Canada",
            SIZE,
            "cannot double its spending overnight",
            None,
        ),
        (
            '"The contribution is far too high," Hungarian Finance Minister Bela Kis said.',
            "Hungary",
            SIZE,
            "says the contribution is far too high",
            None,
        ),
        (
            "Ghana criticized the deal as unfair.",
            "Ghana",
            DEAL,
            "criticized the deal as unfair",
            None,
        ),
        (
            "Kenya urged the donors to extend the agreement by five years.",
            "Kenya",
            TERM,
            "urged the donors to extend the agreement by five years",
            None,
        ),
        (
            "Moldova objects to paying for the ferry.",
            "Moldova",
            SIZE,
            "objects to paying for the ferry",
            None,
        ),
        (
            "Belgium said allies must pay more for the base.",
            "Belgium",
            SIZE,
            "says allies must pay more for the base",
            None,
        ),
        (
            "The Dutch government said the agreement would help stabilize the region.",
            "Netherlands",
            DEAL,
            "says the agreement would help stabilize the region",
            None,
        ),
        (
            "Austria is unhappy with the size of its contribution.",
            "Austria",
            SIZE,
            "is unhappy with the size of its contribution",
            None,
        ),
        (
            "Slovakia is opposed to an extension of the agreement.",
            "Slovakia",
            TERM,
            "is opposed to an extension of the agreement",
            None,
        ),
        (
            "Cyprus is in favor of indexing the fee to inflation.",
            "Cyprus",
            INDEX,
            "is in favor of indexing the fee to inflation",
            None,
        ),
        (
            "Malta expressed concern over the cost of the new harbour.",
            "Malta",
            SIZE,
            "expressed concern over the cost of the new harbour",
            None,
        ),
        (
            "Iceland has voiced willingness to contribute more.",
            "Iceland",
            SIZE,
            "voiced willingness to contribute more",
            None,
        ),
        (
            "Estonia's refusal to raise its share stalled the round.",
            "Estonia",
            SIZE,
            "refuses to raise its share",
            None,
        ),
        (
            "Croatia's opposition to a multi-year deal is well known.",
            "Croatia",
            TERM,
            "opposes a multi-year deal",
            None,
        ),
        (
            "Serbia accused Hungary of not paying its share.",
            "Serbia",
            SIZE,
            "accused Hungary of not paying its share",
            None,
        ),
        (
            "Albania plans to use the money for new roads.",
            "Albania",
            USE,
            "plans to use the money for new roads",
            None,
        ),
        (
            "Uganda takes the position that the fee is unfair.",
            "Uganda",
            SIZE,
            "takes the position that the fee is unfair",
            None,
        ),
        (
            "Qatar has no intention of raising the rent.",
            "Qatar",
            SIZE,
            "has no intention of raising the rent",
            None,
        ),
        (
            "Brazil is dissatisfied with the deal because it runs too long.",
            "Brazil",
            DEAL,
            "is dissatisfied with the deal",
            "it runs too long",
        ),
        (
            "Jordan stressed the need for a larger grant.",
            "Jordan",
            SIZE,
            "stressed the need for a larger grant",
            None,
        ),
        (
            "Norway refused to pay more because of U.S. tariffs.",
            "Norway",
            SIZE,
            "refused to pay more",
            "U.S. tariffs",
        ),
        (
            'NATO said the money will help make the fleet "stronger," NATO said in Oslo.',
            "NATO",
            SIZE,
            'says the money will help make the fleet "stronger"',
            None,
        ),
        (
            '"We will negotiate firmly, given weak growth," Japanese Finance Minister Taro Sato said.',
            "Japan",
            TALKS,
            "will negotiate firmly",
            "weak growth",
        ),
        (
            'Polish envoy Jan Nowak said: "We think the fee is unfair."',
            "Poland",
            SIZE,
            "thinks the fee is unfair",
            None,
        ),
        (
            "Ann Marie Lee wants the donors to pay more. Nobody else spoke.",
            "Ann Marie Lee",
            SIZE,
            "wants the donors to pay more",
            None,
        ),
        (
            '"The donors should pay more," said Ann Marie Lee, a lawyer.',
            "Ann Marie Lee",
            SIZE,
            "says the donors should pay more",
            None,
        ),
        (
            "Portugal's share is due. It refuses to pay more.",
            "Portugal",
            SIZE,
            "refuses to pay more",
            None,
        ),
        (
            "The request by Chile for higher dues was heard.",
            "Chile",
            SIZE,
            "wants higher dues",
            None,
        ),
        (
            'Fiji called for a "fair" share of the payment.',
            "Fiji",
            SIZE,
            'called for a "fair" share of the payment',
            None,
        ),
        (
            "NATO supports the plan to share the costs by output.",
            "NATO",
            BURDEN,
            "supports the plan to share the costs by output",
            None,
        ),
    ],
)
def test_what_a_party_wants_or_thinks(
    words: str, party: str, issue: str, stance: str, reason: str | None
) -> None:
    assert held(words) == [(party, issue, stance, reason)]


@pytest.mark.parametrize(
    "words",
    [
        "Poland wants to win the cup.",
        "Norway asked reporters to leave.",
        "The sum demanded by Spain was paid.",
        "Japan paid 3 billion yen.",
        "Officials from Japan and Korea met in May.",
        "In the face of threats from China, prices rose.",
        "The minister of Chile declined to comment on the payment.",
        "China's missiles are a reason to pay, officials said.",
        "An official who asked not to be named said Italy paid the sum.",
        "Greece saw its costs rise by 5 percent.",
        "Turkey found oil worth 3 billion dollars.",
        "Sweden supports a football club.",
        "Denmark will not play in the final.",
        "France is ready to host the games.",
        "Peru and Chile agreed to share the cost.",
        "The deal backed by Oslo expires in May.",
        "South Korea called a meeting on Friday.",
        "The United States believes in freedom.",
        "The troops in Japan want better food.",
        "Weak growth rules out a cut in interest rates.",
        "Albania plans to pay 3 million euros.",
        "Portugal's hope for better weather was heard.",
        "Chile's request on Friday was polite.",
        "A request by foreign firms to pay later was heard.",
        "A request by Acme to pay later was heard.",
        "We want more money.",
        "Ann Lee was asked to pay the fee.",
        '"The food is bad," said Ann Marie Lee.',
        "It wants a larger payment.",
        "Austria is happy with its team.",
        "Jordan stressed the need for peace.",
        "The agreement would help stabilize the region.",
        "Iceland said the talks must take place in May.",
    ],
)
def test_no_position(words: str) -> None:
    assert held(words) == []


def test_the_person_who_holds_it_is_named() -> None:
    words = "Former President Jimmy Carter wanted a larger payment from Japan."
    text = split(Source.of("test", words))
    who = mentions(text)
    (found,) = positions(text, sums(text), who, ())
    assert isinstance(found.content, Position)
    assert found.content.person == "Former President Jimmy Carter"


def test_one_position_for_each_party_and_issue_the_one_with_a_reason() -> None:
    words = (
        "Greece wants a larger payment from the United States. Talks go on. "
        "Greece demanded higher rent because prices have risen."
    )
    assert held(words) == [("Greece", SIZE, "demanded higher rent", "prices have risen")]


def test_a_belief_about_what_was_asked_is_its_reason() -> None:
    words = (
        "Latvia has asked Estonia to use the increase for drills. "
        "The Latvian government believes that such spending will win over voters."
    )
    reason = "such spending will win over voters"
    assert held(words) == [("Latvia", USE, "asked Estonia to use the increase for drills", reason)]


def test_only_a_belief_about_what_was_asked_is_a_reason() -> None:
    asked = "Latvia has asked Estonia to use the increase for drills. "
    plain = ("Latvia", USE, "asked Estonia to use the increase for drills", None)
    assert held(asked + "The Latvian government believes that rain will fall.") == [plain]
    assert (
        held(asked + "The Estonian government believes that such spending will win over voters.")[0] == plain
    )


def test_third_states_named_as_reasons_have_no_position() -> None:
    words = (
        "The United States is believed to have cited its presence in the region, in the face of China's military "
        "buildup and North Korea's missiles, as reasons for Japan to increase its burden."
    )
    reason = "its presence in the region, in the face of China's military buildup and North Korea's missiles"
    assert held(words) == [("United States", SIZE, "wants Japan to increase its burden", reason)]


def test_two_positions_of_one_sentence() -> None:
    words = "Japan is preparing to meet a request by the United States to shoulder more of the cost."
    assert held(words) == [
        ("Japan", REQUEST, "is preparing to meet a request by the United States", None),
        ("United States", SIZE, "wants the other side to shoulder more of the cost", None),
    ]


@given(
    st.lists(
        st.sampled_from(
            "Japan wants the sum to pay cannot rather because of said it a request by , . more".split()
        )
    )
)
def test_every_position_stands_in_the_text(parts: list[str]) -> None:
    for party, issue, stance, _ in held(" ".join(parts)):
        assert party
        assert issue
        assert stance


@pytest.mark.parametrize(
    "unit",
    [
        "Japan wants the sum because ",
        "it cannot pay more given that ",
        "cited a as reasons for ",
        "Japan's request to ",
    ],
)
def test_a_megabyte_of_cue_words_takes_linear_time(unit: str) -> None:
    text = split(Source.of("t", unit * (1_000_000 // len(unit))))
    who = mentions(split(Source.of("t", unit * 100)))
    began = time.process_time()
    list(positions(text, (), who, ()))
    assert time.process_time() - began < 4


# Sentences of many outlets and other deals, written before the reader was tried on them.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hungary offered 3 million euros for the bridge.", [("Hungary", "offered 3 million euros")]),
        ("Hungary would settle for 3 million euros a year.", [("Hungary", "settle for 3 million euros")]),
        ("Hungary has refused any cut in the subsidy.", [("Hungary", "refused any cut")]),
        ("Hungary is known to be seeking 3 million euros.", [("Hungary", "is seeking 3 million euros")]),
        ("Hungary approves of the deal.", [("Hungary", "approves of the deal")]),
        (
            "Members of the Unity Party are calling for a three-year deal.",
            [("Members of the Unity Party", "are calling for a three-year deal")],
        ),
        ("Hungary wants the transit fee to be cut by half.", [("Hungary", "wants the transit fee")]),
        ("Djibouti has demanded a higher rent for the base.", [("Djibouti", "demanded a higher rent")]),
        ("Kenya says it will not pay for the railway.", [("Kenya", "will not pay")]),
        ("The Netherlands opposes a bigger EU budget.", [("Netherlands", "opposes")]),
        ("Egypt insists that the dam be paid for by Ethiopia.", [("Egypt", "insists")]),
        (
            "Ethiopia, for its part, is willing to share the costs of the study.",
            [("Ethiopia", "willing to share")],
        ),
        ("Norway favours paying for the forest fund over ten years.", [("Norway", "favours")]),
        ("Panama ruled out any refund of the tolls.", [("Panama", "ruled out")]),
        ("Denmark fears that the fund will be used to pay for prisons.", [("Denmark", "fears")]),
        ("Greece described the loan terms as humiliating.", [("Greece", "humiliating")]),
        ("Poland would like to see the money spent on roads.", [("Poland", "would like to")]),
        ("Iraq is unwilling to accept a lower price for its oil.", [("Iraq", "unwilling")]),
        ("In Ukraine's view, the transit contract is unfair.", [("Ukraine", "unfair")]),
        ("Albania plans to spend the Italian money on new police stations.", [("Albania", "plans to spend")]),
        (
            "Rwanda has agreed to take the migrants but is asking for more money.",
            [("Rwanda", "asking for more money")],
        ),
        ("France balked at the price of the submarines deal.", [("France", "balked")]),
        ("Chile's government called the royalty demand excessive.", [("Chile", "excessive")]),
        ("Jordan complains that it pays too much for the water.", [("Jordan", "pays too much")]),
        ("Vietnam has long complained about the cost of the dam project.", [("Vietnam", "complained about")]),
        ("Estonia is against any cut in the EU budget.", [("Estonia", "against")]),
        ("Belgium is frustrated at the slow pace of payments.", [("Belgium", "frustrated")]),
        ("Niger took issue with the price set for its uranium contract.", [("Niger", "took issue")]),
        ("Cyprus sees no reason to pay for the pipeline.", [("Cyprus", "sees no reason")]),
        ("Portugal expects Spain to pay half of the cost of the line.", [("Portugal", "expects Spain")]),
        ("Kazakhstan claims $5bn in unpaid royalties.", [("Kazakhstan", "claims $5bn")]),
        (
            "Ireland argued against the levy on fund managers and the payment plan.",
            [("Ireland", "argued against")],
        ),
        ("Malaysia branded the water price unfair.", [("Malaysia", "unfair")]),
        ("Sweden dismissed the compensation claim.", [("Sweden", "dismissed")]),
        ("Mexico warned against raising the water payments.", [("Mexico", "warned against")]),
        ("Latvia was pleased with the terms of the loan.", [("Latvia", "pleased with")]),
        ("It is unclear whether France wants a lower fee.", []),
        ("If Poland refuses to pay, the project will stop.", []),
        ("Hungary denied that it had asked for a discount.", []),
        ("The plan to pay Kenya more was dropped.", []),
        ("Italy may reject the offer.", []),
        ("The wanted man fled to Serbia with the money.", []),
        ("Austria will pay 5 million euros next year.", []),
        ("Spain asked reporters about the cost of the trip.", []),
        ("Bolivia is holding out for a better gas price.", [("Bolivia", "better gas price")]),
        (
            "Slovakia, which wants lower transit fees, has blocked the pipeline deal.",
            [("Slovakia", "lower transit fees")],
        ),
        (
            "The Mongolian government regards the royalty as fair.",
            [("Mongolia", "regards the royalty as fair")],
        ),
        ("Sudan's foreign minister said the loan terms were unacceptable.", [("Sudan", "unacceptable")]),
        (
            "Greenpeace International wants the fund to pay for cleaning the river.",
            [("Greenpeace International", "wants")],
        ),
        ("Nepal would accept payment in kind.", [("Nepal", "accept payment")]),
        ("Namibia insisted the German money must go to the victims' families.", [("Namibia", "must go")]),
        ("Opposition lawmakers oppose the payment to Tunisia.", [("Opposition lawmakers", "oppose")]),
        ("Botswana is reluctant to share the cost of the railway.", [("Botswana", "reluctant")]),
        ("Croatia prefers annual payments to a lump sum.", [("Croatia", "prefers")]),
        (
            "Warsaw, meanwhile, accuses Brussels of dragging its feet on the payments.",
            [("Poland", "accuses")],
        ),
        (
            "The Maltese government says it deserves a bigger share of the fishing fees.",
            [("Malta", "bigger share")],
        ),
        ("The Thai side asked for the toll to be scrapped.", [("Thailand", "toll to be scrapped")]),
        ("Ecuador's president has vowed never to pay the debt.", [("Ecuador", "never to pay")]),
        ("Tanzania's demand for a 16% stake in the pipeline company was turned down.", [("Tanzania", "16%")]),
        ("Lithuania is calling on the EU to fund the fence.", [("Lithuania", "fund the fence")]),
        (
            '"We will not pay for a wall," Mexican president Luis Vega told reporters.',
            [("Mexico", "will not pay")],
        ),
        (
            "Switzerland objects to paying for programmes it is shut out of.",
            [("Switzerland", "objects to paying")],
        ),
        ("Zimbabwe argues that it cannot afford the compensation.", [("Zimbabwe", "cannot afford")]),
        ("The UAE sees the port fee as a sound investment.", [("United Arab Emirates", "sound investment")]),
        ("Argentina said the IMF should lower its surcharges.", [("Argentina", "should lower")]),
        ("Senegal hopes to use the fees to build new ports.", [("Senegal", "hopes to use")]),
        (
            "Georgia is happy with the current transit fee, its economy minister said.",
            [("Georgia", "happy with")],
        ),
        ("Oslo thinks the bill is fair.", [("Norway", "fair")]),
        ("South Africa has stopped short of asking for more money.", []),
        ("Libya no longer insists on a ransom for the ships.", []),
        ("Laos wants China to forgive part of the railway debt.", [("Laos", "forgive part")]),
        ("Morocco is furious over the cut in fishing fees.", [("Morocco", "furious over")]),
        ("Finland backed the idea of joint debt.", [("Finland", "backed the idea")]),
        (
            "Romania's government does not want to pay for the gas it never received.",
            [("Romania", "does not want to pay")],
        ),
        ("Berlin had long resisted paying for the pipeline.", [("Germany", "resisted paying")]),
        ("Iran demanded that Iraq settle its gas bill.", [("Iran", "settle its gas bill")]),
        ("Vienna is ready to renegotiate the transit deal.", [("Austria", "ready to renegotiate")]),
        (
            "Pakistan appealed to China for a two-year delay in repayments.",
            [("Pakistan", "delay in repayments")],
        ),
        ("Ghana hopes that creditors will accept a haircut on the debt.", [("Ghana", "hopes that")]),
        ("Paris dismissed the fee as symbolic.", [("France", "dismissed the fee")]),
        ("The Danish prime minister said the price was right.", [("Denmark", "right")]),
        ("Bulgaria's insistence on a refund has delayed the talks.", [("Bulgaria", "refund")]),
        ("Kiribati complained that the fish licence fees were too low.", [("Kiribati", "too low")]),
        (
            "The Opposition Alliance rejected the loan agreement.",
            [("Opposition Alliance", "rejected the loan")],
        ),
        ("Israel intends to use the funds for desalination.", [("Israel", "use the funds")]),
        (
            "Washington believes that allies should pay more for their defence.",
            [("United States", "should pay more")],
        ),
        ("Ukraine signed the contract.", []),
        ("Germany and France discussed the budget.", []),
        (
            "The European Commission proposed cutting the rebate by a third.",
            [("European Union", "cutting the rebate")],
        ),
        ("Minsk says the transit fee is too low and wants it doubled.", [("Belarus", "too low")]),
        ("Armenia has agreed to the loan, but only because it had no choice.", []),
        ("Dublin is lukewarm about the plan to share the cost of the cable.", [("Ireland", "lukewarm")]),
        (
            "Canberra has told Honiara that it will not fund the police deal.",
            [("Australia", "will not fund")],
        ),
        ("The Bahamas thinks the debt-swap deal will help its reefs.", [("Bahamas", "will help")]),
        ("Gabon's ruler wants the army base money paid up front.", [("Gabon", "paid up front")]),
        ("The Afghan central bank is asking for the release of $7bn.", [("Afghanistan", "release of $7bn")]),
        (
            '"The price is robbery," the Bolivian energy minister, Luis Paz, said.',
            [("Bolivia", "The price is robbery")],
        ),
        ("Seoul would pay no more than $1bn, officials said.", []),
        ("Tokyo is seeking a cut in its share of the cost.", [("Japan", "cut in its share")]),
        (
            "Nigeria supports the levy and Niger opposes it.",
            [("Nigeria", "supports the levy"), ("Niger", "opposes")],
        ),
        (
            "The Swedish government's refusal to pay for the bridge angered Denmark.",
            [("Sweden", "pay for the bridge")],
        ),
        ("Madagascar expressed regret over the fishing deal.", [("Madagascar", "regret")]),
        (
            "Despite pressure from Washington, Taipei will not raise its defence spending.",
            [("Taiwan", "will not raise")],
        ),
        (
            "Honduras, angry about the power price, wants a new contract.",
            [("Honduras", "wants a new contract")],
        ),
        (
            "Brazil's foreign minister, Mauro Dias, said his country would not accept a lower tariff.",
            [("Brazil", "would not accept")],
        ),
        ("Ghana had in mind a deal of three years.", [("Ghana", "had in mind a deal of three years")]),
        ("Norway abides by the accord.", [("Norway", "abides by the accord")]),
        ("Peru took issue with the fee.", [("Peru", "took issue with the fee")]),
        ("Peru is after 9 million euros for the base.", [("Peru", "after 9 million euros")]),
        (
            "Norway praised a 72 million euro (63 million pounds) deal with Chile.",
            [("Norway", "praised a 72 million euro deal with Chile")],
        ),
        ("The two sides failed to agree.", []),
        ("Spain is to pay Morocco €500m.", []),
    ],
)
def test_stances_of_other_news(words, expected):
    text = split(Source.of("test", words))
    who = mentions(text)
    found = [item.content for item in positions(text, sums(text), who, speeches(text, who))]
    assert len(found) == len(expected)
    for name, stance in expected:
        assert any(item.party.name == name and stance in item.stance for item in found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            '"It is unacceptable," said Serbian minister Ana Lukic.',
            [("Serbia", "the matter", "says it is unacceptable")],
        ),
        (
            '"We are not going to pay," Latvian premier Juris Ozols said.',
            [("Latvia", "size of the contribution", "is not going to pay")],
        ),
        (
            '"We will neither rush nor delay," Korean minister Cho Min said.',
            [("South Korea", "the matter", 'says "We will neither rush nor delay"')],
        ),
        (
            'Bulgarian mayor Ivo Petrov called the holdup "a slap".',
            [("Bulgaria", "the matter", 'called the holdup "a slap"')],
        ),
        (
            "Latvian premier Juris Ozols said the deal was one of the foundations of trade.",
            [("Latvia", "the agreement", "says the deal was one of the foundations of trade")],
        ),
        ('"We do not know," the Latvian premier said.', []),
        ("Norway called the storm a friend.", []),
    ],
)
def test_what_a_side_says_of_the_matter(words, expected):
    text = split(Source.of("test", words))
    who = mentions(text)
    found = [item.content for item in positions(text, sums(text), who, speeches(text, who))]
    assert [(item.party.name, item.issue, item.stance) for item in found] == expected


DEAL = "Norway and Chile share the cost of a bridge. "


@pytest.mark.parametrize(
    ("words", "party", "stance", "person"),
    [
        ("The Dockers' Union opposes the idea.", "Dockers' Union", "opposes the idea", None),
        ("The port authority has refused to wait.", "port authority", "refused to wait", None),
        ("The Chilean People's Party rejects it.", "Chilean People's Party", "rejects it", None),
        (
            "The Port Council, a charity, warned that more lorries would follow.",
            "Port Council",
            "says more lorries would follow",
            None,
        ),
        (
            '"We are neighbours, not tenants, and neighbours share," Norwegian minister Kari Lund said.',
            "Norway",
            'says "We are neighbours, not tenants, and neighbours share"',
            "Norwegian minister Kari Lund",
        ),
        (
            'Kari Lund, an engineer, said the bridge was "two decades late".',
            "Kari Lund",
            'says the bridge was "two decades late"',
            None,
        ),
    ],
)
def test_whoever_speaks_has_a_view(words, party, stance, person):
    found = positions_of(DEAL + words)
    assert [(item.party.name, item.stance, item.person) for item in found] == [(party, stance, person)]


@pytest.mark.parametrize(
    "words",
    [
        '"There has been no proposal so far," the Chilean envoy said.',
        '"Nothing has been decided," Kari Lund said.',
        "The court challenge was heard.",
        "Left-wing groups protested outside the ministry.",
        "The firm said traffic fell last year.",
    ],
)
def test_news_is_no_view(words):
    assert positions_of(DEAL + words) == []


def positions_of(words):
    text = split(Source.of("test", words))
    who = mentions(text)
    return [item.content for item in positions(text, sums(text), who, speeches(text, who))]
