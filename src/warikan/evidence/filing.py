"""Filing: an article as read becomes a source and its claims, and comes back from them as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from warikan.evidence.article import Article, Publication
from warikan.evidence.claims import Amount, Claim, Decision, Event, Position, Redirect, Speech, Time
from warikan.evidence.step import Step
from warikan.evidence.stored import Held, StoredClaim, StoredSource
from warikan.figures.days import LATEST, Days
from warikan.ground.party import Party
from warikan.ground.source import Source


def file(
    article: Article, round_id: str | None = None, *, given: bool = False
) -> tuple[StoredSource, list[StoredClaim]]:
    """The source of an article and its claims, in the order of the text.

    ``round_id`` files them under a round; ``given`` says that a person named it.

    >>> from warikan.figures.days import Days
    >>> text = Source.of("note", "Japan pays.")
    >>> source, claims = file(Article(text, (), Publication("unknown", Days(date.min, date.max))))
    >>> source.id == source_id(text), source.known
    (True, None)
    """
    source, known = article.source, _known(article.publication)
    stored = StoredSource(
        id=source_id(source),
        name=source.name,
        known=known,
        sha256=source.sha256,
        text=source.text,
        day=source.day,
        round=round_id,
        filed=None if round_id is None else "given" if given else "by parties and day",
        parties=article.parties,
        publication=article.publication,
        blocks=article.blocks,
        speeches=article.speeches,
    )
    return stored, [_stored(claim, article, stored) for claim in article.claims]


def source_id(source: Source) -> str:
    """The lasting id of a text: the start of its SHA-256, long enough that no two texts share it.

    >>> source_id(Source.of("note", "Japan pays."))
    'text-6266ae9e3ac60a77'
    """
    return f"text-{source.sha256[:16]}"


def _known(publication: Publication) -> date | None:
    """The first day on which it could surely be read, where there is one."""
    return None if publication.as_known == LATEST else publication.as_known


def _stored(claim: Claim, article: Article, source: StoredSource) -> StoredClaim:
    if claim.quotation.source != article.source.sha256:
        raise ValueError(f"{claim.id} quotes another text than its own")
    speech = None if claim.speech is None else article.speeches[claim.speech]
    return StoredClaim(
        id=f"{source.id}/{claim.id}",
        source=source.id,
        content=claim.content,
        known=source.known,
        world=world(claim.content),
        parties=tuple(sorted({party.id for party in _about(claim.content, speech) if party.id})),
        round=source.round,
        holder=_holder(speech, article.speeches),
        voice=speech.kind if speech else None,
        how=speech.how if speech else None,
        quotation=claim.quotation,
        sentence=claim.sentence,
        speech=claim.speech,
        rule=claim.rule,
    )


def world(content: Held) -> Days | None:
    """The time that a claim speaks of, where its words settle it.

    >>> str(world(Time("FY(jp, 2021)", Days(date(2021, 4, 1), date(2022, 3, 31)), "fiscal_year")))
    '2021-04-01..2022-03-31'
    """
    match content:
        case Amount(period=days) | Event(days=days) | Step(days=days):
            return days
        case Time(days=days, allowed=allowed):
            return days or allowed
        case _:
            return None


def _about(content: Held, speech: Speech | None) -> Iterator[Party]:
    """Those a claim is about or by."""
    match content:
        case Amount(payers=parties) | Event(parties=parties):
            yield from parties
        case Position(party=party):
            yield party
        case Decision(party=party) | Redirect(proposer=party):
            yield from [party] if party else []
        case _:
            pass
    if speech is not None:
        yield from [party for party in (speech.party, speech.on_behalf) if party]


def _holder(speech: Speech | None, speeches: Sequence[Speech]) -> str | None:
    """The words that first name who speaks, references back followed."""
    seen: set[int] = set()
    while speech is not None:
        if speech.same_as is None or speech.same_as in seen:
            return speech.holder.exact if speech.holder else None
        seen.add(speech.same_as)
        speech = speeches[speech.same_as]
    return None


def article_of(source: StoredSource, claims: Iterable[StoredClaim]) -> Article:
    """The article as it was read, from its source and its claims; ``ValueError`` for a source that is not held."""
    if source.text is None or source.sha256 is None or source.publication is None:
        raise ValueError(f"the words of {source.id} are not held")
    return Article(
        source=Source(source.name, source.text, source.sha256, source.day),
        blocks=source.blocks,
        publication=source.publication,
        speeches=source.speeches,
        claims=tuple(claim for stored in claims if (claim := _claim(stored)) is not None),
        parties=source.parties,
    )


def _claim(stored: StoredClaim) -> Claim | None:
    """The claim of a text, or ``None`` for one that came from elsewhere."""
    if stored.quotation is None or stored.sentence is None:
        return None
    return Claim(
        id=stored.id.rpartition("/")[2],
        content=stored.content,  # type: ignore[arg-type]
        quotation=stored.quotation,
        sentence=stored.sentence,
        rule=stored.rule,
        speech=stored.speech,
    )
