"""Who says what: speakers, cues, sides and the words that refer back to them."""

from __future__ import annotations

import pytest

from warikan.evidence.claims import Speech
from warikan.ground.source import Source
from warikan.reading.parties import mentions
from warikan.reading.speech import speeches
from warikan.reading.text import split


def heard(words: str) -> tuple[Speech, ...]:
    text = split(Source.of("test", words))
    return speeches(text, mentions(text))


def told(words: str) -> list[tuple[str, str | None, str]]:
    return [(s.kind, s.holder.exact if s.holder else None, s.how) for s in heard(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Costs will rise, officials at the ministry said Friday.",
            [("anonymous", "officials at the ministry", "said")],
        ),
        ("Costs will rise, said Jo Smith, who chairs the panel.", [("named", "Jo Smith", "said")]),
        ("Jo Smith, the chief envoy, said costs will rise.", [("named", "Jo Smith", "said")]),
        (
            "Jo Smith, who chairs the panel, told reporters that costs will rise.",
            [("named", "Jo Smith", "said")],
        ),
        ("Jan van der Berg said costs will rise.", [("named", "Jan van der Berg", "said")]),
        ("Ana dos Santos, the chief envoy, said costs will rise.", [("named", "Ana dos Santos", "said")]),
        (
            "Costs will rise, the Oslo Times reported, citing Jo Smith.",
            [("organisation", "the Oslo Times", "reported"), ("named", "Jo Smith", "said")],
        ),
        ("Lord Smith asked the Government how far it meant to help.", [("named", "Lord Smith", "said")]),
        ("Jo Smith inquired whether they had applied.", [("named", "Jo Smith", "said")]),
        (
            "At a press briefing spokesman Jo Smith said it was near.",
            [("named", "spokesman Jo Smith", "said")],
        ),
        ("Jo Smith called any delay illegal.", [("named", "Jo Smith", "said")]),
        ("Jo Smith had described the demand as embarrassing.", [("named", "Jo Smith", "said")]),
        ("According to a senior diplomat, costs will rise.", [("anonymous", "a senior diplomat", "said")]),
        (
            "In a statement the Finance Ministry announced a rise.",
            [("organisation", "the Finance Ministry", "announced")],
        ),
        ("Poland denied that it had agreed.", [("organisation", "Poland", "denied")]),
        ("Costs will rise, Yonhap reported.", [("organisation", "Yonhap", "reported")]),
        ("The Korea Herald said costs will rise.", [("organisation", "The Korea Herald", "reported")]),
        ("The government estimates that costs will rise.", [("organisation", "The government", "estimated")]),
        ("Costs have reportedly risen.", [("anonymous", None, "reported")]),
        ("It is believed that costs will rise.", [("anonymous", None, "believed")]),
        ("A joint fund has been floated.", [("anonymous", None, "floated")]),
        ("Jo Smith was quoted as saying that costs will rise.", [("named", "Jo Smith", "said")]),
        ("Experts say costs will rise.", [("anonymous", "Experts", "said")]),
        (
            "Lawmakers of the ruling party and the U.S. Embassy said so.",
            [("anonymous", "Lawmakers of the ruling party and the U.S. Embassy", "said")],
        ),
    ],
)
def test_speakers(words: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Costs are expected to rise.",
        "Japan has asked the United States to wait.",
        "The ministry will announce a rise.",
        "The ministry declined to say how much.",
        "The government did not confirm the sum.",
        "The announced rise takes effect in May.",
        "The United States will pay according to the schedule.",
        "The rise was announced on Friday.",
        "The ministry reports to the Cabinet on Friday.",
        "The move reflects estimates of costs.",
        "The rise, announced on Friday, takes effect in May.",
    ],
)
def test_what_is_no_speech(words: str) -> None:
    assert told(words) == []


def test_related_links_say_nothing() -> None:
    assert (
        told("The two sides met on Monday in Oslo.\n\nRelated stories:\n\nNorway will pay, minister says")
        == []
    )


def test_what_a_speaker_tells_of_beliefs_is_the_speaker_s_alone() -> None:
    assert told("Envoys think that costs are too high, Yonhap reported.") == [
        ("organisation", "Yonhap", "reported")
    ]


def test_words_that_refer_back() -> None:
    words = (
        "Costs will rise, a Polish diplomatic source said. Officials at the ministry said the same. "
        "Wages will rise too, the source said. The ministry said nothing was settled. "
        '"No," said Jo Smith. He said talks go on.'
    )
    assert [(s.holder.exact if s.holder else None, s.same_as) for s in heard(words)] == [
        ("a Polish diplomatic source", None),
        ("Officials at the ministry", None),
        ("the source", 0),
        ("The ministry", None),
        ("Jo Smith", None),
        ("He", 4),
    ]
    assert heard(words)[2].party == heard(words)[0].party


def test_the_side_a_speaker_stands_on() -> None:
    side = heard("Japan and the U.S. agreed. Wages will rise, according to a Japanese diplomatic source.")[-1]
    assert side.party is not None
    assert side.party.id == "jp"


def test_a_side_heard_only_through_the_other() -> None:
    speech = heard(
        "Poland and Germany are in talks on costs. Germany wants a longer term, Polish officials said."
    )[-1]
    assert (speech.party and speech.party.id, speech.on_behalf and speech.on_behalf.id) == ("pl", "de")


def test_what_is_asserted_is_the_clause_or_for_a_tag_the_sentence() -> None:
    words = "Jo Smith said that costs will rise."
    assert [s.content and s.content.of(words) for s in heard(words)] == ["costs will rise."]
    words = "Costs will rise, Jo Smith said."
    assert [s.content and s.content.of(words) for s in heard(words)] == [words]


def test_a_press_conference_has_one_speech_a_turn() -> None:
    words = (
        "Reporter: I believe talks are about to start. Is the burden fair?\n\n"
        "Foreign Minister Jo Smith: Talks have not begun. We believe the burden is fair."
    )
    assert told(words) == [
        ("anonymous", "Reporter", "believed"),
        ("named", "Foreign Minister Jo Smith", "believed"),
    ]


@pytest.mark.parametrize(
    "words", ["said " * 4_000, "X said, " * 4_000, "according to " * 4_000, '"' * 20_000]
)
def test_hostile_text_is_read_to_the_end(words: str) -> None:
    assert len(heard(words)) <= len(words)


# Sentences of many outlets and other deals, written before the reader was tried on them.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The fee is too high, says prison director Arben Gashi.",
            [("named", "prison director Arben Gashi", "said")],
        ),
        (
            "The lease will cost taxpayers dearly, argues law professor Maria Costa of Lisbon University.",
            [("named", "law professor Maria Costa of Lisbon University", "said")],
        ),
        (
            'Opposition leader Tomas Novak insisted: "We will not pay a cent."',
            [("named", "Opposition leader Tomas Novak", "said")],
        ),
        (
            '"It is a bargain," quipped shipping magnate Nikos Vardis, whose firm runs the port.',
            [("named", "shipping magnate Nikos Vardis", "said")],
        ),
        (
            "Energy analyst Ivan Petrov called the claim groundless.",
            [("named", "Energy analyst Ivan Petrov", "said")],
        ),
        (
            "The Ministry of Transport rejected the claim that the toll had been doubled.",
            [("organisation", "The Ministry of Transport", "denied")],
        ),
        (
            "The water ministry denies it owes the province anything.",
            [("organisation", "The water ministry", "denied")],
        ),
        (
            'Finance Minister Ana Ruiz criticised the offer as "an insult".',
            [("named", "Finance Minister Ana Ruiz", "said")],
        ),
        (
            "In the words of one negotiator, the bridge deal is dead.",
            [("anonymous", "one negotiator", "said")],
        ),
        (
            "Mayor Olga Lindt complained that the city had been left with the bill.",
            [("named", "Mayor Olga Lindt", "said")],
        ),
        ("Residents complain the noise is worse than ever.", [("anonymous", "Residents", "said")]),
        (
            '"We are not a bank," the spokeswoman for the fisheries agency told AFP.',
            [("anonymous", "the spokeswoman for the fisheries agency", "said")],
        ),
        (
            "Economists calculate that the pipeline will lose $2m a day.",
            [("anonymous", "Economists", "estimated")],
        ),
        (
            "The budget office put the cost at 3bn euros.",
            [("organisation", "The budget office", "estimated")],
        ),
        ("He posted on X that the two sides had made a deal.", [("named", "He", "said")]),
        ('"Great deal!" the president tweeted on Monday.', [("anonymous", "the president", "said")]),
        ("In a statement, Gazprom said it had received no payment.", [("organisation", "Gazprom", "said")]),
        ("Both companies confirmed receipt of the money.", [("organisation", "Both companies", "said")]),
        ("The treaty, the court found, obliges Chile to pay.", [("organisation", "the court", "said")]),
        ("A leaked memo shows that Spain offered to pay half.", [("organisation", "A leaked memo", "said")]),
        ("The Treasury has conceded that the fund is empty.", [("organisation", "The Treasury", "said")]),
        ("Neither side said how the cost would be split.", []),
        ("3. Viet Nam said nothing.", []),
        (
            "Asked about the fee, Deputy Minister Jan Kowal replied that it was fair.",
            [("named", "Deputy Minister Jan Kowal", "said")],
        ),
        ("The Swiss, he added, would pay next year.", [("named", "he", "said")]),
        (
            "As the Financial Times reported last week, the sides are close.",
            [("organisation", "the Financial Times", "reported")],
        ),
        (
            "Officials in Nairobi argue privately that the loan was too dear.",
            [("anonymous", "Officials in Nairobi", "said")],
        ),
        (
            "The port's chief executive, Lena Holm, warned on Tuesday that traffic would fall.",
            [("named", "The port's chief executive, Lena Holm", "said")],
        ),
        ("UNHCR estimates that 40,000 people will need shelter.", [("organisation", "UNHCR", "estimated")]),
        (
            "A European diplomat was quoted by Reuters as saying the talks had stalled.",
            [("anonymous", "A European diplomat", "said")],
        ),
        (
            "The foreign minister hinted at a rise in the rent.",
            [("anonymous", "The foreign minister", "said")],
        ),
        ("Bulgaria insisted on its right to a refund.", []),
        (
            "Senator Bill Ray, a Republican, testified that the base costs too much.",
            [("named", "Senator Bill Ray", "said")],
        ),
        ("Landlords say the tax would ruin them.", [("anonymous", "Landlords", "said")]),
        ('"It was a stitch-up," fumed one backbencher.', [("anonymous", "one backbencher", "said")]),
        (
            "The airport could be ready by June, reckons site manager Piet Bakker.",
            [("named", "site manager Piet Bakker", "estimated")],
        ),
        ("Greenpeace called the subsidy a scandal.", [("organisation", "Greenpeace", "said")]),
        (
            "The opposition dismissed the accord as a sell-out.",
            [("organisation", "The opposition", "denied")],
        ),
        ("Asked whether he would resign, Mr Novak said no.", [("named", "Mr Novak", "said")]),
        (
            "Prime Minister Lars Holm told the broadcaster NRK that the bill would be paid.",
            [("named", "Prime Minister Lars Holm", "said")],
        ),
        (
            "Speaking to reporters in Rome, the ambassador acknowledged the delay.",
            [("anonymous", "the ambassador", "said")],
        ),
        (
            '"We were never consulted," complains Ana Dias, 54, who farms beside the canal.',
            [("named", "Ana Dias", "said")],
        ),
        ("The plan, says the World Bank, would cost $40m.", [("organisation", "the World Bank", "said")]),
        (
            "Inflation will eat the rise, economists at ING wrote in a note.",
            [("anonymous", "economists at ING", "said")],
        ),
        (
            "The figure was confirmed by the Ministry of Finance.",
            [("organisation", "the Ministry of Finance", "said")],
        ),
        (
            "According to Peter Lang, an economist at the IfW institute, the tunnel pays for itself.",
            [("named", "Peter Lang", "said")],
        ),
        ("It was unclear who would pay, he said, adding that talks would resume.", [("named", "he", "said")]),
        ("In the view of the court, the clause is void.", [("organisation", "the court", "believed")]),
        (
            "The union's leader, Joao Reis, vowed that dockers would strike.",
            [("named", "The union's leader, Joao Reis", "said")],
        ),
        (
            "Data from the customs service show that traffic fell by a third.",
            [("organisation", "Data from the customs service", "said")],
        ),
        (
            "A person familiar with the matter described the offer as generous.",
            [("anonymous", "A person familiar with the matter", "said")],
        ),
        ("The company, which runs the port, declined to give a figure.", []),
        ("The minister will announce the figure on Monday.", []),
        ("Nobody said who would pay.", []),
        ("The said amount is due in May.", []),
        ("France and Germany both denied any deal.", [("organisation", "France and Germany", "denied")]),
        (
            "Former trade negotiator Ida Berg, now at Harvard, doubts that the tariff will last.",
            [("named", "Former trade negotiator Ida Berg", "believed")],
        ),
        (
            'The pact is "dead", the daily La Prensa wrote.',
            [("organisation", "the daily La Prensa", "reported")],
        ),
        (
            '"Everyone pays," read a statement from the palace.',
            [("organisation", "a statement from the palace", "said")],
        ),
        ("The Kremlin said on Friday it had no information.", [("organisation", "The Kremlin", "said")]),
        (
            "The bridge will open in May, the mayor's office announced.",
            [("organisation", "the mayor's office", "announced")],
        ),
        ("Analysts estimate the cost at $9bn.", [("anonymous", "Analysts", "estimated")]),
        (
            "Two officials, speaking on condition of anonymity, said the money was gone.",
            [("anonymous", "Two officials", "said")],
        ),
        ("Investors fear the state will default.", [("anonymous", "Investors", "believed")]),
        ("The ministry called a meeting for Monday.", []),
        ("The company expects to open the mine in May.", []),
        ("The deal makes clear that each side pays its own costs.", []),
        ("He found the money in a box.", []),
        ("Japan posted a trade surplus in May.", []),
        ("The bank agreed to lend $5m.", []),
        ("The government urged Poland to pay.", []),
        ("The army called for help.", []),
        ("The show was a success.", []),
        ("Fears that the bridge would close have faded.", []),
        ("The agency put the money in an account.", []),
        ("The police read the letter.", []),
        ("Parliament rejected the bill on Tuesday.", []),
        ("The queen welcomed the guests at the palace.", []),
        ("The union voted to strike, leaving the port idle.", []),
        (
            '"This is daylight robbery," Greek farmer Kostas Pappas told the paper.',
            [("named", "Greek farmer Kostas Pappas", "said")],
        ),
        ("Under the deal, officials say, Spain will pay 60%.", [("anonymous", "officials", "said")]),
        (
            "Mr Okafor, who negotiated the lease, recalls that nobody mentioned money.",
            [("named", "Mr Okafor", "said")],
        ),
        (
            "A study by Oxford University found that the dam would never pay for itself.",
            [("organisation", "A study by Oxford University", "said")],
        ),
        (
            "Critics accuse the firm of overcharging, and the regulator agrees.",
            [("anonymous", "Critics", "said")],
        ),
        ('"Not a cent more," she said.', [("named", "she", "said")]),
        ("Ghana let it be known that it would not pay.", [("organisation", "Ghana", "announced")]),
        (
            '"We cannot say," Kim Lee, head of the harbour office, told reporters Friday.',
            [("named", "Kim Lee", "said")],
        ),
        ("Experts doubt the 7.6 trillion won estimated two years ago.", []),
        ("Norway and Chile concluded an accord that was signed in May.", []),
        (
            "Harbour Force Col. Ann Lee, of the staff, said it was small.",
            [("named", "Harbour Force Col. Ann Lee", "said")],
        ),
        (
            "The project is on time, insists the contractor, Bouygues.",
            [("organisation", "the contractor", "said")],
        ),
        (
            "In an interview with Le Monde, the commissioner described the fee as fair.",
            [("anonymous", "the commissioner", "said")],
        ),
        (
            "The money never arrived, residents of the village complained.",
            [("anonymous", "residents of the village", "said")],
        ),
        (
            "Iceland's central bank forecast that growth would slow.",
            [("organisation", "Iceland's central bank", "estimated")],
        ),
        (
            "It emerged on Monday that the state had paid twice, the Guardian reported.",
            [("organisation", "the Guardian", "reported")],
        ),
        ("Tariffs, he noted drily, are paid by importers.", [("named", "he", "said")]),
        (
            "Lawyers for the company maintain the contract is valid.",
            [("anonymous", "Lawyers for the company", "said")],
        ),
        (
            "Hydrologist Dr Amit Rao estimates the cost at $2bn.",
            [("named", "Hydrologist Dr Amit Rao", "estimated")],
        ),
        ("One diplomat likened the offer to a parking ticket.", [("anonymous", "One diplomat", "said")]),
        (
            "The finance ministry has made no secret of its view that the fee is too low.",
            [("organisation", "The finance ministry", "said")],
        ),
        (
            "Its chairman, Per Dahl, pointed out that the state owns half of the line.",
            [("named", "Its chairman, Per Dahl", "said")],
        ),
        ("Officials cautioned that no decision had been made.", [("anonymous", "Officials", "said")]),
        ("Per a government memo, the fee will double.", [("organisation", "a government memo", "said")]),
        (
            "Dutch economist Wim Bos reckons the levy raises prices by 2%.",
            [("named", "Dutch economist Wim Bos", "estimated")],
        ),
        (
            "The two governments said in a joint statement that talks would go on.",
            [("organisation", "The two governments", "said")],
        ),
        (
            "Workers at the plant said they had not been paid since June.",
            [("anonymous", "Workers at the plant", "said")],
        ),
        ('"They owe us," shouted Maria, a teacher.', [("named", "Maria", "said")]),
        ("Ms Lindqvist believes the scheme is doomed.", [("named", "Ms Lindqvist", "believed")]),
        ("The Hague said it would not appeal.", [("organisation", "The Hague", "said")]),
        (
            'A spokeswoman for Ryanair said the tax was "mad".',
            [("anonymous", "A spokeswoman for Ryanair", "said")],
        ),
        (
            "Poland's foreign ministry tweeted that the claim was false.",
            [("organisation", "Poland's foreign ministry", "said")],
        ),
        ("State media said the leaders had agreed.", [("organisation", "State media", "reported")]),
        (
            "Three sources with knowledge of the matter told Reuters the loan was frozen.",
            [("anonymous", "Three sources with knowledge of the matter", "said")],
        ),
        (
            "The rise is temporary, the bank's governor, Tiff Ross, has argued.",
            [("named", "the bank's governor, Tiff Ross", "said")],
        ),
        ("Government figures show exports fell by 3%.", [("organisation", "Government figures", "said")]),
        ("The law, supporters say, will save money.", [("anonymous", "supporters", "said")]),
        ("The judge ruled that the state must pay.", [("anonymous", "The judge", "said")]),
        (
            "President Ilham Aliyev on Tuesday called for a refund, saying the gas was overpriced.",
            [("named", "President Ilham Aliyev", "said")],
        ),
        ('"It\'s a disgrace" was how one senator put it.', [("anonymous", "one senator", "said")]),
        ("Not so, says Mr Idris.", [("named", "Mr Idris", "said")]),
        (
            "The company has warned investors it may run out of cash.",
            [("organisation", "The company", "said")],
        ),
        ("As one official put it, the money is gone.", [("anonymous", "one official", "said")]),
        (
            "Hassan Rahimi, of Tehran University, thinks sanctions will stay.",
            [("named", "Hassan Rahimi", "believed")],
        ),
        (
            "The bank's chief economist wrote that demand was weak, and that rates should fall.",
            [("anonymous", "The bank's chief economist", "said")],
        ),
        ("It is true that the state, which said nothing, has paid.", []),
        (
            "Talks are to resume in May, the Interfax news agency quoted the minister as saying.",
            [("organisation", "the Interfax news agency", "reported")],
        ),
        (
            "Not everyone agrees: the lawyers' guild says the fee breaks EU law.",
            [("organisation", "the lawyers' guild", "said")],
        ),
        ('"It would be madness to pay," according to one adviser.', [("anonymous", "one adviser", "said")]),
        ("Beijing has repeatedly said the loans carry no strings.", [("organisation", "Beijing", "said")]),
        (
            "A UN report this week put the number of returnees at 9,000.",
            [("organisation", "A UN report", "estimated")],
        ),
        (
            "Economy minister Levan Davitashvili was quoted by Imedi as saying that the tariff would stay.",
            [("named", "Economy minister Levan Davitashvili", "said")],
        ),
        ("The bridge, he conceded, had cost too much.", [("named", "he", "said")]),
        (
            'His successor, Ana Pop, disagrees, calling the deal "a bargain".',
            [("named", "His successor, Ana Pop", "said")],
        ),
        (
            "Shell declined to comment, but a person close to the firm said talks were under way.",
            [("anonymous", "a person close to the firm", "said")],
        ),
        ("Campaigners hailed the ruling as a victory.", [("anonymous", "Campaigners", "said")]),
        (
            "Canada's ambassador to Paris tells Le Figaro that the tariff is illegal.",
            [("anonymous", "Canada's ambassador to Paris", "said")],
        ),
        ("The money, two officials confirmed, was wired in May.", [("anonymous", "two officials", "said")]),
        ("Mr Sunde, 61, recalled how the deal was done.", [("named", "Mr Sunde", "said")]),
        (
            "Oil minister Ali Rashid insisted on Sunday that Iraq had paid.",
            [("named", "Oil minister Ali Rashid", "said")],
        ),
        ("The IMF projects that growth will slow to 2%.", [("organisation", "The IMF", "estimated")]),
        (
            "Sources in the ministry say the deal is close.",
            [("anonymous", "Sources in the ministry", "said")],
        ),
        (
            "The prime minister, Lars Berg, on Thursday told parliament that the state would pay.",
            [("named", "The prime minister, Lars Berg", "said")],
        ),
        (
            'On Thursday, opposition MP Eva Stone said: "It stinks."',
            [("named", "opposition MP Eva Stone", "said")],
        ),
        ("Fishermen in the port of Vigo fear for their jobs.", []),
        ('"No comment," said the embassy.', [("organisation", "the embassy", "said")]),
        ("The deal has been described by one MEP as a surrender.", [("anonymous", "one MEP", "said")]),
        (
            "Yet the World Bank's own figures suggest that the dam will lose money.",
            [("organisation", "the World Bank's own figures", "said")],
        ),
        ("Rights groups say the money props up the regime.", [("organisation", "Rights groups", "said")]),
        (
            "The European Commission said in a press release on Monday that it had released the funds.",
            [("organisation", "The European Commission", "said")],
        ),
        ("The treaty, signed in 1977, says that Panama must keep the canal open.", []),
        (
            "Jean Dupont, chief executive of the port, said traffic was up.",
            [("named", "Jean Dupont", "said")],
        ),
        ("Dupont, however, sees no problem.", []),
        ("She denied having taken money.", [("named", "She", "denied")]),
        ("Iran, meanwhile, insists the assets are its own.", [("organisation", "Iran", "said")]),
    ],
)
def test_speakers_of_other_news(words: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert sorted(told(words), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("words", "kind", "source"),
    [
        (
            "It makes no sense, according to one Defense Agency official.",
            "anonymous",
            "one Defense Agency official",
        ),
        (
            "The Vientiane Mail had reported a total of 4.9 billion baht.",
            "organisation",
            "The Vientiane Mail",
        ),
        ("The administration of Prime Minister Ann Lee judged that it was too much.", "organisation", None),
        ("Ann Lee, a scholar, estimates that the freeze will cost it.", "named", "Ann Lee"),
        ('"It is small," says retired General Ann Lee.', "named", "retired General Ann Lee"),
        ("The new item is put at about 350 million yen by the Facilities Agency.", "organisation", None),
        ("An opposition lawmaker, Rep. Ann Lee, called the deal a gift.", "named", None),
    ],
)
def test_the_kind_of_a_speaker_by_the_head_of_its_words(words, kind, source):
    (said,) = heard(words)
    assert said.kind == kind
    assert source is None or said.holder.exact == source


def test_an_office_of_one_is_a_name_in_a_text_that_names_people():
    text = split(
        Source.of("test", "British Prime Minister Ann Lee is in Oslo. The Prime Minister said it was small.")
    )
    assert [(s.kind, s.holder.exact) for s in speeches(text, mentions(text))] == [
        ("named", "The Prime Minister")
    ]


def test_a_speaker_in_capitals_stands_for_the_state_of_the_office():
    text = split(
        Source.of(
            "test",
            "Norway and the United States signed a pact in Oslo on Monday.\n\n"
            "FOREIGN MINISTER LUND: Our costs are high, and I want to stress that.",
        )
    )
    (said,) = [speech for speech in speeches(text, mentions(text)) if speech.kind == "named"]
    assert said.party is not None
    assert said.party.id == "no"
