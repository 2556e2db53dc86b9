"""The paragraph that answers: what it tells of each kind of claim, for one side, two or none, and how it reads."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.brief.answer import LONGEST, answer
from warikan.brief.findings import Findings
from warikan.desk.brief import brief
from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import (
    Amount,
    Claim,
    Decision,
    Event,
    Position,
    Redirect,
    RelativeBound,
    Speech,
    Term,
    Unknown,
)
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

EXAMPLE = Path(__file__).parents[2] / "examples" / "host-nation-support.txt"
DAY = date(2021, 5, 4)
NO, SE = Party("no", "Norway"), Party("se", "Sweden")
US = Party("us", "United States")
MAY = Days.month(2021, 5)
TEXT = "Norway and Sweden met. The keepers said so in Oslo, the envoys heard. All of it."
SOURCE = Source.of("a.txt", TEXT)


def claim(number, content, words="Norway and Sweden met", rule="by hand"):
    start = TEXT.index(words)
    quotation = SOURCE.quote(Span(start, start + len(words)))
    name = type(content).__name__.lower()
    return Claim(f"{name}-{number}", content, quotation, Span(0, 22), rule)


def findings(*contents, speeches=(), parties=(NO, SE)):
    claims = tuple(
        content if isinstance(content, Claim) else claim(number, content)
        for number, content in enumerate(contents, 1)
    )
    publication = Publication("given", Days.one(DAY), DAY)
    article = Article(SOURCE, (), publication, speeches=speeches, claims=claims, parties=parties)
    return Findings((article,), DAY)


def told(*contents, **more):
    return "".join(piece.text for piece in answer(findings(*contents, **more)))


def speech(kind, words, party=None):
    start = TEXT.index(words)
    said = SOURCE.quote(Span(start, start + len(words)))
    return Speech(kind, "said", said, said, party=party)


def krone(amount, **more):
    return Amount(Money(amount * 100, "NOK"), 100, **more)


@pytest.fixture(scope="module")
def example():
    story = brief([(Source.of("example", EXAMPLE.read_text(encoding="utf-8")), date(2021, 11, 17))])
    return story.answer


def test_the_example_tells_all_that_matters(example):
    text = "".join(piece.text for piece in example)
    told_of = [
        "unnamed speakers for Japan",
        "accept a U.S. request for a larger contribution",
        "from 1 April 2022",
        "December 2021",
        "No new sum is stated",
        "the sum is put at less than “what the administration of former President Donald Trump demanded”",
        "Japan would use the increase for “the upkeep of facilities shared by",
        "rather than “utilities at U.S. bases”",
        "clause",
        "5 years, FY2022 to FY2026",
        "¥201.7 billion ($1.76 billion) for FY2021 (all host nation support, wider than the agreement)",
        "Prime Minister Fumio Kishida decides.",
        "“before the Cabinet approves the budget …” (due 21–31 December 2021)",
        "“at a meeting of the two countries' foreign and defense ministers”",
        "Present cover ends on 31 March 2022.",
        "No one speaks for the United States.",
    ]
    assert [words for words in told_of if words not in text] == []


def test_the_example_is_short_enough_to_read_aloud(example):
    assert len("".join(piece.text for piece in example).split()) <= LONGEST


def test_each_figure_and_quotation_of_the_example_leads_to_its_words(example):
    loose = [p.text for p in example if p.to is None and re.search(r"[“¥$]|\d\.\d", p.text)]
    assert [text for text in loose if "“" not in text or not text.rstrip().endswith("(")] == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (krone(5, status="in_force", payers=(NO,)), "Norway now pays NOK 5."),
        (krone(5, status="in_force", payers=(NO, SE)), "Norway and Sweden now pay NOK 5."),
        (krone(5, status="in_force"), "NOK 5 is now paid."),
        (krone(5, status="agreed", payers=(US,), per_year=True), "The United States is to pay NOK 5 a year."),
        (krone(5, status="asked", payers=(NO, SE)), "Norway and Sweden have been asked to pay NOK 5."),
        (
            krone(5, status="expected", payers=(NO,), period=MAY),
            "Norway is expected to pay NOK 5 for May 2021.",
        ),
        (krone(5, status="offered", approx="at_most"), "Up to NOK 5 is offered."),
        (krone(5, status="agreed", change=True, payers=(NO,)), "A change of NOK 5 is agreed for Norway."),
        (krone(5, status="in_force", payers=(NO,), purpose="tolls"), "Norway now pays NOK 5 (tolls)."),
        (krone(5), "The text names NOK 5; its standing is not determined."),
        (Event("agreement", "done", (NO, SE), MAY), "Norway and Sweden reached an agreement in May 2021."),
        (Event("agreement", "done", (NO,)), "Norway reached an agreement."),
        (Event("agreement", "done"), "An agreement came about."),
        (Event("agreement", "planned", (NO, SE), MAY), "An agreement is planned for May 2021."),
        (Event("agreement", "possible", (NO, SE), MAY), "An agreement is possible in May 2021."),
        (Event("agreement", "denied"), "An agreement has not been reached (“Norway and Sweden met”)."),
        (
            Event("entry_into_force", "done", (), Days.one(DAY)),
            "The agreement entered into force on 4 May 2021.",
        ),
        (Event("approval", "done", (NO,), MAY), "Approval was given in May 2021 (“Norway and Sweden met”)."),
        (
            Event("approval", "planned", (), MAY),
            "Approval is still to come, planned for May 2021 (“Norway and Sweden met”).",
        ),
        (
            Event("budget_decision", "planned"),
            "The budget decision is still to come (“Norway and Sweden met”).",
        ),
        (Event("talks", "done", (NO, SE), MAY), "Norway and Sweden held talks in May 2021."),
        (Event("talks", "done"), "Talks were held."),
        (Event("talks", "planned", (), MAY), "Talks are planned for May 2021."),
        (
            Event("signature", "planned", (NO, SE), MAY),
            "Signature by Norway and Sweden is planned for May 2021.",
        ),
        (Event("initialling", "possible"), "Initialling is possible."),
        (
            Event("delay", "possible", (), Days(date(2021, 6, 1), date(2021, 7, 31))),
            "The step may be delayed to June–July 2021.",
        ),
        (
            Event("expiry", "planned", (), Days.one(date(2022, 1, 1))),
            "The present agreement ends on 1 January 2022.",
        ),
        (Event("request", "done", (SE, NO)), "Sweden makes a request of Norway (“Norway and Sweden met”)."),
        (Event("request", "done", (SE,)), "Sweden makes a request (“Norway and Sweden met”)."),
        (Position(SE, "talks", "would rather wait"), "Sweden would rather wait."),
        (Position(US, "talks", "wants talks", "haste"), "The United States wants talks, citing “haste”."),
        (
            Position(SE, "talks", "wanted talks", None, "Former President Ann Lee"),
            "Sweden (former President Ann Lee) wanted talks.",
        ),
        (Unknown("the sum"), "The text leaves open: “Norway and Sweden met”."),
        (RelativeBound("about", "last year's level"), "The text leaves open: “Norway and Sweden met”."),
        (Decision("the Cabinet"), "The Cabinet decides."),
        (Decision("the two defence ministers"), "The two defence ministers decide."),
        (Decision("the Council of Ministers"), "The Council of Ministers decides."),
        (Term("length", "P5Y"), "The stated term is 5 years."),
        (Term("last_fy", "FY2026"), "The stated term is through FY2026."),
        (
            Redirect("increase", "halls", Span(0, 6), "tolls", Span(7, 10), SE),
            "Sweden would use the increase for “halls” rather than “tolls”.",
        ),
        (
            Redirect("whole", "halls", Span(0, 6), "tolls", Span(7, 10), SE),
            "Sweden would move money from “tolls” to “halls”.",
        ),
        (
            Redirect("whole", "halls", Span(0, 6), "tolls", Span(7, 10)),
            "Money would move from “tolls” to “halls”.",
        ),
        (
            Redirect(None, "to build halls", Span(0, 6), "tolls", Span(7, 10)),
            "The money would be used “to build halls” rather than “tolls”.",
        ),
    ],
)
def test_one_claim_one_good_sentence(content, sentence):
    assert sentence in told(content)


def test_a_sum_somebody_will_pay_is_told_as_such():
    text = "Norway will pay 5 kroner."
    source = Source.of("b", text)
    amount = krone(5, payers=(NO,))
    (made,) = [Claim("amount-1", amount, source.quote(Span(16, 24)), Span(0, 25), "by hand")]
    article = Article(source, (), Publication("given", Days.one(DAY), DAY), claims=(made,))
    assert "Norway is to pay NOK 5." in "".join(piece.text for piece in answer(Findings((article,), DAY)))


def test_a_stretch_from_the_day_of_the_text_is_a_deadline():
    text = told(Event("agreement", "planned", (), Days(DAY, date(2021, 6, 30))))
    assert "An agreement is planned by 30 June 2021." in text


def test_a_gate_without_days_is_told_alone():
    gate = SOURCE.quote(Span(TEXT.index("The keepers"), TEXT.index(" in Oslo")))
    text = told(Event("agreement", "planned", (), MAY, waits_for=gate), Event("talks", "denied"))
    assert "An agreement is planned “The keepers said so”." in text


def test_denied_talks_and_done_delays_are_left_to_the_sections():
    text = told(Event("talks", "denied"), Event("delay", "done", (), MAY), Event("expiry", "done", (), MAY))
    assert text == "No speaker is named; the outlet tells it in its own voice."


def test_sums_of_the_same_side_share_a_sentence():
    text = told(
        krone(5, status="agreed", payers=(NO,), period=MAY),
        krone(6, status="agreed", payers=(NO,)),
        krone(4, status="in_force", payers=(NO,)),
    )
    assert "Norway is to pay NOK 5 for May 2021 and NOK 6. Norway now pays NOK 4." in text


def test_two_steps_of_the_same_sides_share_a_sentence():
    text = told(Event("agreement", "done", (NO, SE)), Event("signature", "done", (SE, NO), MAY))
    assert "Norway and Sweden reached an agreement and signed the agreement in May 2021." in text


def test_what_comes_before_in_the_life_of_a_deal_is_history():
    text = told(Event("signature", "done", (NO, SE)), Event("agreement", "done", (NO, SE), MAY))
    assert "Norway and Sweden signed the agreement." in text
    assert "reached" not in text


def test_steps_of_different_sides_stand_apart():
    text = told(Event("agreement", "done", (NO, SE)), Event("approval", "done", (NO,), MAY))
    assert "Norway and Sweden reached an agreement. Approval was given in May 2021" in text


def test_steps_long_past_are_no_news():
    assert "reached" not in told(Event("agreement", "done", (NO, SE), Days.year(1960)))


def test_an_undated_agreement_beside_one_still_ahead_is_history():
    text = told(Event("agreement", "planned", (NO, SE)), Event("signature", "done", (NO, SE)))
    assert "signed" not in text
    assert "An agreement is planned." in text


def test_possible_and_planned_stand_in_one_sentence():
    gate = SOURCE.quote(Span(TEXT.index("The keepers"), TEXT.index(" in Oslo")))
    text = told(
        Event("agreement", "possible", (), MAY),
        claim(2, Event("agreement", "planned", (), MAY, waits_for=gate)),
        claim(3, Event("budget_decision", "planned", (), Days.month(2021, 6)), "keepers"),
    )
    assert "An agreement is possible in May 2021 and planned “The keepers said so” (due June 2021)." in text
    assert "still to come" not in text


def test_a_length_joins_only_the_years_that_fit_it():
    fits = [Term("length", "P5Y"), Term("first_fy", "FY2022"), Term("last_fy", "FY2026")]
    assert "The stated term is 5 years, FY2022 to FY2026." in told(*fits)
    assert "The stated term is 3 years, through FY2026." in told(Term("length", "P3Y"), *fits[1:])


def test_an_answered_request_names_the_year_it_begins():
    text = told(
        claim(1, Position(NO, "the request", "is ready to accept it"), rule="position-accept"),
        claim(2, Position(SE, "size of the contribution", "wants more", "haste"), rule="position-want"),
        claim(3, Term("first_fy", "FY2022")),
    )
    assert "Norway is ready to accept it, with effect from FY2022. Sweden wants more, citing “haste”." in text


def test_a_clause_and_whether_it_is_only_thought_of():
    source = Source.of("b", "They add a clause that tolls fall.")
    quotation = source.quote(Span(5, 17))
    publication = Publication("given", Days.one(DAY), DAY)

    def of(value, *events):
        made = (Claim("term-1", Term("clause", value), quotation, Span(0, 34), "by hand"), *events)
        article = Article(source, (), publication, claims=made)
        return "".join(piece.text for piece in answer(Findings((article,), DAY)))

    thought = Claim("event-1", Event("proposal", "possible"), quotation, Span(0, 34), "by hand")
    assert "A clause provides that “tolls fall”." in of("tolls fall")
    assert "A clause may provide that “tolls fall”." in of("tolls fall", thought)
    assert "A clause is part of it (“add a clause”)." in of("add a clause")
    assert "A clause is thought of (“add a clause”)." in of("a clause that tolls fall", thought)


def test_a_sum_asked_and_bounded_but_not_stated():
    text = told(
        Event("request", "done", (SE, NO)), Unknown("the sum"), RelativeBound("less_than", "what Oslo paid")
    )
    assert (
        "No new sum is stated: “Norway and Sweden met”; the sum is put at less than “what Oslo paid”." in text
    )


def test_speakers_by_side_and_the_side_not_heard():
    text = told(
        krone(5),
        speeches=(speech("anonymous", "The keepers", NO), speech("anonymous", "the envoys", NO)),
    )
    assert "The text rests on the word of unnamed speakers for Norway (“keepers” and “envoys”)." in text
    assert "No one speaks for Sweden." in text


@pytest.mark.parametrize(
    ("speeches", "sentence"),
    [
        ([speech("anonymous", "The keepers")], "on the word of unnamed speakers (“keepers”)."),
        ([speech("anonymous", "The keepers", NO), speech("anonymous", "the envoys", SE)],
         "on the word of unnamed speakers (“keepers” of Norway and “envoys” of Sweden)."),
        ([speech("named", "Norway and Sweden", NO)], "on the word of Sweden (Norway)."),
        ([speech("organisation", "The keepers", NO)], "on the word of the keepers (Norway)."),
        ([speech("organisation", "Norway", NO), speech("anonymous", "the envoys", NO)],
         "on the word of unnamed speakers for Norway (“envoys”)."),
        ([speech("organisation", w) for w in ("Norway and", "Sweden met", "The keepers", "the envoys")],
         "on the word of Norway and, Sweden met, the keepers and 1 other speaker."),
    ],
)  # fmt: skip
def test_speakers(speeches, sentence):
    assert sentence in told(krone(5), speeches=tuple(speeches))


def test_nobody_is_called_silent_where_several_speak_as_one():
    text = told(
        krone(5), speeches=(speech("organisation", "Norway and Sweden"), speech("named", "the envoys", NO))
    )
    assert "No one speaks" not in text


def test_no_speaker_at_all():
    text = told(krone(5))
    assert text.startswith("No speaker is named; the outlet tells it in its own voice.")
    assert "No one speaks" not in text


def test_a_sum_that_a_redirect_moves_is_told_there():
    whole = claim(1, Redirect("whole", "Sweden", Span(11, 17), "Norway", Span(0, 6)), "Norway and Sweden met")
    sum_inside = claim(2, krone(5, per_year=True), "Sweden")
    text = told(whole, sum_inside)
    assert "NOK 5 a year would move from “Norway” to “Sweden”." in text
    assert "not determined" not in text


def sentences(text):
    return [part for part in re.split(r"(?<=[.])\s(?=[A-Z“¥€$₩])", text) if part]


def reads_well(text):
    assert "None" not in text
    assert not re.search(r"\s{2}|\s[.,;)]|[.,;]{2}|\(\s|\(\)|“”", text)
    assert text.count("“") == text.count("”")
    assert text.count("(") == text.count(")")
    assert text.endswith(".")
    assert len(set(sentences(text))) == len(sentences(text))


CONTENTS = [
    krone(5, status="in_force", payers=(NO,), period=MAY, purpose="tolls"),
    krone(6, status="agreed", payers=(NO, SE)),
    krone(7, status="asked"),
    krone(8),
    Event("request", "done", (SE, NO)),
    Event("agreement", "possible", (NO, SE), MAY),
    Event("agreement", "done", (NO, SE), MAY),
    Event("signature", "planned", (), None),
    Event("delay", "possible", (NO,), Days.year(2022)),
    Event("approval", "planned", (NO,)),
    Event("talks", "planned"),
    Position(NO, "the request", "is ready to accept it"),
    Position(SE, "talks", "would rather wait", "its own reasons"),
    Unknown("the sum"),
    RelativeBound("at_most", "the present level"),
    Redirect("increase", "halls", Span(0, 6), "tolls", Span(7, 10)),
    Term("length", "P5Y"),
    Term("clause", "a clause on tolls"),
    Term("last_fy", "FY2026"),
    Decision("the Cabinet"),
]


@given(st.lists(st.sampled_from(CONTENTS), unique_by=id), st.sampled_from([(), (NO,), (NO, SE)]))
def test_whatever_is_claimed_reads_as_english(contents, parties):
    found = findings(*contents, parties=parties)
    pieces = answer(found)
    text = "".join(piece.text for piece in pieces)
    reads_well(text)
    assert len(text.split()) <= LONGEST
    anchors = {found.anchor(claim) for claim in found.article.claims}
    assert {piece.to for piece in pieces if piece.to} <= anchors


def test_too_much_to_tell_is_cut_by_weight():
    long = "wants " + "the very same " * 70 + "sum"
    text = told(Position(SE, "talks", long), Decision("the Cabinet"), Event("signature", "planned"))
    assert "the very same" not in text
    assert "The Cabinet decides. Signature is planned." in text


def test_short_forms_come_before_cuts():
    asked = claim(
        1, Position(SE, "the sum", "wants " + "the very same " * 64 + "sum", "haste"), rule="position-want"
    )
    halls = "the upkeep of the halls that both of them use at sea"
    text = told(
        asked, Redirect("increase", halls, Span(0, 6), "tolls", Span(7, 10)), Event("signature", "planned")
    )
    assert "“the upkeep of the halls that both of them use …” rather than “tolls”" in text
    assert "haste" not in text
    assert "Signature" not in text
