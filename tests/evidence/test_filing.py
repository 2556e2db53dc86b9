"""Filing: what an article comes to in a dossier, and that it comes back as it was read."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Claim, Decision, Event, Position, Redirect, Speech, Term, Time, Unknown
from warikan.evidence.filing import article_of, file, world
from warikan.evidence.lines import line, of_line
from warikan.evidence.rounds import round_claims
from warikan.evidence.stored import StoredSource
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

JP, US, MAN = Party("jp", "Japan"), Party("us", "United States"), Party("", "Mr. Sato", "person")
TEXT = Source.of("a.txt", "A source close to the talks said the minister will decide. The source denied it.")


def speech(holder, kind="anonymous", how="said", **more):
    words = TEXT.quote(Span(0, len(holder))) if holder else None
    return Speech(kind, how, TEXT.quote(Span(0, 1)), words, Span(0, 20), **more)


def article(*claims, speeches=(), published=None):
    publication = published or Publication("given", Days.one(date(2021, 11, 17)), date(2021, 11, 17))
    told = tuple(
        Claim(f"claim-{n}", content, TEXT.quote(Span(2, 8)), Span(0, 20), "test", spoken)
        for n, (content, spoken) in enumerate(claims, 1)
    )
    return Article(TEXT, (), publication, speeches, told, (JP, US))


@pytest.mark.parametrize(
    ("content", "parties"),
    [
        (Position(US, "amount", "asks"), ("us",)),
        (Event("talks", "done", (US, JP)), ("jp", "us")),
        (Decision("the minister", JP), ("jp",)),
        (Decision("the minister"), ()),
        (Redirect("increase", "a", Span(0, 1), "b", Span(2, 3), MAN), ()),
        (Unknown("the sum"), ()),
    ],
)
def test_a_claim_is_about_those_it_names(content, parties):
    _, (claim,) = file(article((content, None)))
    assert (claim.parties, claim.holder, claim.how, claim.voice) == (parties, None, None, None)


def test_a_claim_is_also_by_the_side_of_its_speaker():
    spoken = speech("A source", party=JP, on_behalf=US)
    _, (claim,) = file(article((Unknown("x"), 0), speeches=(spoken,)))
    assert (claim.parties, claim.holder, claim.how, claim.voice) == (
        ("jp", "us"),
        "A source",
        "said",
        "anonymous",
    )


def test_references_back_lead_to_the_first_naming_and_never_in_circles():
    first, back = speech("A source"), speech("A", same_as=0)
    _, (claim,) = file(article((Unknown("x"), 1), speeches=(first, back)))
    assert claim.holder == "A source"
    round_about = (replace(first, same_as=1), back)
    _, (claim,) = file(article((Unknown("x"), 1), speeches=round_about))
    assert claim.holder in ("A source", "A")
    _, (claim,) = file(article((Unknown("x"), 0), speeches=(speech(None),)))
    assert claim.holder is None


@pytest.mark.parametrize(
    ("published", "known"),
    [
        (Publication("unknown", Days(date.min, date.max)), None),
        (Publication("inferred", Days(date(2021, 11, 1), date(2021, 11, 30))), date(2021, 11, 30)),
        (Publication("inferred", Days(date(2021, 11, 1), date.max), date(2021, 11, 17)), date(2021, 11, 17)),
    ],
)
def test_what_is_known_since_no_sure_day_is_known_by_the_last_that_the_words_allow(published, known):
    source, (claim,) = file(article((Unknown("x"), None), published=published))
    assert (source.known, claim.known) == (known, known)


def test_the_time_that_a_claim_speaks_of():
    year, days = Days.year(2021), Days.one(date(2021, 12, 1))
    assert world(Time("2021", year, "past")) == year
    assert world(Time("month +1", None, "event", allowed=days)) == days
    assert world(Event("talks", "done", days=days)) == days
    assert world(Term("length", "P5Y")) is None


@given(
    st.lists(
        st.sampled_from([Unknown("x"), Term("length", "P5Y"), Event("talks", "done", (JP,))]), max_size=5
    )
)
def test_an_article_comes_back_as_it_was(contents):
    before = article(*((content, None) for content in contents))
    source, claims = file(before)
    records = [of_line(line(record), TEXT.sha256) for record in (source, *claims)]
    assert article_of(records[0], records[1:]) == before


def test_claims_of_another_text_are_refused():
    other = Source.of("b.txt", TEXT.text + " More.")
    with pytest.raises(ValueError, match="another text"):
        file(replace(article((Unknown("x"), None)), source=other))


def test_a_document_that_is_not_held_gives_no_article():
    source, claim = round_claims()[0]
    with pytest.raises(ValueError, match="not held"):
        article_of(source, [claim])
    held, _ = file(article())
    assert article_of(held, [claim]).claims == ()
    assert isinstance(held, StoredSource)
