"""The whole reading: one text in, one article with its claims out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from warikan.evidence.article import Article, Publication, Reason
from warikan.evidence.claims import (
    Amount,
    Claim,
    Content,
    Decision,
    Event,
    Length,
    Percentage,
    Position,
    Redirect,
    Related,
    RelativeBound,
    Speech,
    Term,
    Time,
    Unknown,
)
from warikan.figures.days import Days
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.amounts import amounts
from warikan.reading.bounds import bounds
from warikan.reading.currencies import PLACE
from warikan.reading.decisions import decisions
from warikan.reading.event_steps import steps
from warikan.reading.events import events
from warikan.reading.found import Found
from warikan.reading.holders import settled_years
from warikan.reading.line import lines
from warikan.reading.money import sums
from warikan.reading.names import written_in
from warikan.reading.parties import main_parties, mentions
from warikan.reading.publication import date_article
from warikan.reading.redirect import redirects
from warikan.reading.resolve import resolve
from warikan.reading.setting import Reading
from warikan.reading.silence import unknowns
from warikan.reading.speech import speeches
from warikan.reading.stance import positions
from warikan.reading.terms import terms
from warikan.reading.text import Text, split
from warikan.reading.time_lengths import lengths
from warikan.reading.times import find_times

_IDS: dict[type[Content], str] = {
    Amount: "amount",
    Time: "time",
    Term: "term",
    Event: "event",
    Position: "position",
    Unknown: "unknown",
    Decision: "decision",
    RelativeBound: "bound",
    Redirect: "redirect",
    Percentage: "percentage",
    Related: "related",
    Length: "length",
}


def read(source: Source, published: date | None = None) -> Article:
    """Read one text; ``published`` overrides the day the text states or implies.

    >>> article = read(Source.of("a", "Japan will pay 12 billion yen in fiscal 2021, the ministry said."))
    >>> [str(content.money) for _, content in article.each(Amount)]
    ["Money(amount=12000000000, currency='JPY')"]
    """
    text = split(source)
    who = mentions(text)
    parties = main_parties(text, who)
    place = written_in(text)
    money = sums(text, [*(party.id for party in parties), *([f"{PLACE}{place}"] if place else [])])
    counted = [span for item in money for span in (item.span, item.converted_span) if span]
    expressions = settled_years(text, find_times(text, who, counted), parties, who)
    publication = _marked(source, published) or date_article(
        text, expressions, money, published, parties, who
    )
    times = resolve(text, expressions, publication, parties, who)
    reading = Reading(text, money, times, who, parties, publication)
    told = lines(reading)
    taken = steps(told)
    agreed = terms(told, taken, {expression.span: expression.form for expression in expressions})
    spoken = speeches(text, who, parties)
    found: list[Found] = [
        *times,
        *amounts(reading, agreed, taken),
        *agreed,
        *events(taken),
        *positions(text, money, who, spoken),
        *unknowns(text),
        *decisions(text, who),
        *bounds(text, money),
        *redirects(text, money, who),
        *_lengths(text, [*counted, *(item.span for item in times)]),
        *_related(text),
    ]
    return Article(
        source=source,
        blocks=text.blocks,
        publication=publication,
        speeches=spoken,
        claims=_claims(text, found, spoken),
        parties=parties,
    )


def _marked(source: Source, published: date | None) -> Publication | None:
    """The day by the marks of a file, which says more than its words do and less than whoever gives the day."""
    if source.day is None or published is not None:
        return None
    days = Days.one(source.day)
    return Publication(
        "stated", days, source.day, (Reason("the file's own marks give the day", None, (days,)),)
    )


def _lengths(text: Text, taken: Sequence[Span]) -> Iterable[Found]:
    """The lengths of time outside what is read as a sum or a time with days."""
    for item in lengths(text, taken):
        yield Found(item.span, Length(item.iso), "length-of-time")


def _related(text: Text) -> Iterable[Found]:
    """The headlines of related coverage, one a line, without the heading that introduces them."""
    for block in text.blocks:
        if block.kind != "related":
            continue
        start = block.span.start
        for number, line in enumerate(block.span.of(text.source.text).split("\n")):
            words = line.strip()
            if words and not (number == 0 and words.endswith(":")):
                at = start + line.index(words)
                yield Found(Span(at, at + len(words)), Related(words), "related-headline")
            start += len(line) + 1


def _claims(text: Text, found: Iterable[Found], spoken: Sequence[Speech]) -> tuple[Claim, ...]:
    numbers: Counter[str] = Counter()
    claims = []
    contents = sorted(
        (len(speech.content), number, speech.content)
        for number, speech in enumerate(spoken)
        if speech.content is not None
    )
    for item in _in_order(found):
        kind = _IDS[type(item.content)]
        numbers[kind] += 1
        sentence = text.sentence_at(item.span.start)
        claims.append(
            Claim(
                id=f"{kind}-{numbers[kind]}",
                content=item.content,
                quotation=text.source.quote(item.span),
                sentence=sentence.span if sentence else item.span,
                rule=item.rule,
                speech=_narrowest_over(item.span, contents),
            )
        )
    return tuple(claims)


def _in_order(found: Iterable[Found]) -> Iterator[Found]:
    """By place, then by kind; only what has both in common is told apart by all it says, which is dear to spell."""
    placed: defaultdict[tuple[int, int, str], list[Found]] = defaultdict(list)
    for item in found:
        placed[item.span.start, item.span.end, _IDS[type(item.content)]].append(item)
    for place in sorted(placed):
        here = placed[place]
        yield from here if len(here) == 1 else sorted(here, key=lambda item: repr(item.content))


def _narrowest_over(span: Span, contents: Sequence[tuple[int, int, Span]]) -> int | None:
    """The number of the first speech whose content holds some words; the narrowest content comes first."""
    start, end = span.start, span.end
    for _, number, content in contents:
        if content.start <= start and end <= content.end:
            return number
    return None
