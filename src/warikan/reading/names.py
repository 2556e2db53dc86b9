"""Names: every country, body and state institution a text spells out, at its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import Literal, NamedTuple

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.homonyms import american_states
from warikan.reading.text import Text
from warikan.reading.words import table, word_class

How = Literal["name", "demonym", "capital", "office", "body", "person"]


class Mention(NamedTuple):
    """Words that stand for a party, and how they do: by its name, people, capital, office,
    as a body or by a person.
    """

    span: Span
    party: Party
    how: How


_SPELLED = ("name", "demonym", "capital")  # how a party is named by itself


class _Entry(NamedTuple):
    """A name that stands for a party or, without ``how``, for none; its first plain capital stands at ``lead``."""

    phrase: str
    party: str
    how: How | None
    needs: str = ""
    unless: str = ""
    lead: int = 0


_FIRST = regex(r"[A-Z][A-Za-z]*")
_OPENING = regex(r"(?<![A-Za-z0-9\u00c0-\u024f$])[A-Z\u00c0-\u00de]")
_EDGE = regex(r"(?![A-Za-z0-9\u00c0-\u024f$])")
_NAMESAKE = regex(r", [A-Z][a-z]{1,4}\.|, [A-Z][A-Z.]{1,3}\b")
_PLURAL_EDGE = regex(r"s?(?![A-Za-z0-9\u00c0-\u024f$])")
_PREFIX = regex(
    r"(?:\bNew|\bUniversity of|\bCollege of|\bFort|\bPort|\bLake|\bMount|\bSt\.|\bSaint|\bWest"
    r" Virginia and) $"
)
# Every way in which the words of the pattern above can end, for a quick look before it is tried.
_MAY_PREFIX = ("New ", "of ", "Fort ", "Port ", "Lake ", "Mount ", "St. ", "Saint ", "and ")
_MONEY = regex(
    r"s?[ -](?:dollars?|yen|won|euros?|pounds?|francs?|marks?|yuan|rupees?|rubles?|roubles?"
    r"|pesos?|kron(?:a|e|or|er)|shekels?|lira|riyals?"
    r"|dirhams?|dinars?|zloty|baht|ringgit|rupiah|currency|time\b|language|standard time)"
)
_PLACE_BEFORE = regex(
    r"\b(?:in|at|near|outside|around|across|over|central|downtown|greater|(?:flew|fly|flying"
    r"|travel(?:s|ed|led|ling|ing)?|went|go|going|came"
    r"|trips?|visits?|returned|return|arrived?|invited|moved?|sent|headed) (?:back )?(?:to"
    r"|from|for|in)|left|visit(?:s|ed|ing)?"
    r"|(?:held|meeting|talks|met|conference|summit|ceremony) (?:here )?in) $"
)
_PLACE_AFTER = regex(
    r" (?:Agreement|Treaty|Protocol|Summit|Declaration|Accords?|Conference|Convention|Round"
    r"|Club|District|Metropolitan|Stock|Olympics?|University"
    r"|Bay|Station|Airport|Institute|School|Court|Tribune|Bureau|Correspondent|Times|Post"
    r"|Street|Avenue|Park|Tower|Hotel|Charter|Memorandum"
    r"|summit|bureau|correspondent|headquarters|area|suburbs?|time)\b|, [A-Z][a-z]+ \d|, D\.?C"
)
_PERSONAL = frozenset(
    {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Kenya",
        "Paris",
        "Berlin",
        "London",
        "Washington",
        "Sofia",
        "Santiago",
        "Lima",
    }
)
_GIVEN_BEFORE = regex(r"(?:^|[^\w.])([A-Z][a-z]+(?: [A-Z]\.)?) $")
_SURNAME_AFTER = regex(r" [A-Z][a-z]+(?:,| said|\b's)")


_START = attrgetter("span.start")


def within(found: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """The mentions of an ordered list that begin inside ``span``.

    >>> japan = Mention(Span(4, 9), Party("jp", "Japan"), "name")
    >>> len(within([japan], Span(0, 4))), len(within([japan], Span(0, 5)))
    (0, 1)
    """
    first = bisect_left(found, span.start, key=_START)
    last = bisect_left(found, span.end, lo=first, key=_START)
    return found[first:last]


def sharing(found: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """The mentions of an ordered list without overlaps that share a character with ``span``.

    >>> japan = Mention(Span(4, 9), Party("jp", "Japan"), "name")
    >>> len(sharing([japan], Span(8, 12))), len(sharing([japan], Span(9, 12)))
    (1, 0)
    """
    first = bisect_left(found, span.start, key=_START)
    last = bisect_left(found, span.end, lo=first, key=_START)
    return found[first - (first > 0 and found[first - 1].span.end > span.start) : last]


def is_taken(found: Sequence[Mention], span: Span) -> bool:
    """Whether a mention of an ordered list without overlaps shares a character with ``span``.

    >>> is_taken([Mention(Span(4, 9), Party("jp", "Japan"), "name")], Span(8, 12))
    True
    """
    last = bisect_left(found, span.end, key=_START)
    return last > 0 and found[last - 1].span.overlaps(span)


def party(party_id: str) -> Party | None:
    """The state or body with this id, under its usual English name; ``None`` for an id nobody has.

    >>> party("kr").name, party("nato").kind
    ('South Korea', 'body')
    """
    return _parties().get(party_id)


@cache
def _parties() -> dict[str, Party]:
    states = {
        row["id"]: Party(row["id"], row["name"]) for row in table("countries") if row["standing"] == "state"
    }
    bodies = {row["id"]: Party(row["id"], row["name"], "body") for row in table("bodies")}
    return {**states, **bodies}


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Every phrase that begins with a capital under the letters from its first plain one on; the longest first."""
    found: dict[str, dict[str, _Entry]] = {}
    for entry in (*_country_entries(), *_other_entries()):
        spelled, party_id, how, needs, unless, _ = entry
        for phrase in (spelled, spelled.upper()) if len(spelled) > 3 else (spelled,):
            first = _FIRST.search(phrase)
            if first and _OPENING.match(phrase):
                same = found.setdefault(first.group().lower(), {})
                if phrase not in same:
                    same[phrase] = _Entry(phrase, party_id, how, needs, unless, first.start())
    return {key: tuple(sorted(some.values(), key=lambda e: -len(e.phrase))) for key, some in found.items()}


def _country_entries() -> list[_Entry]:
    found = []
    for row in table("countries"):
        state = row["standing"] == "state"
        columns: tuple[tuple[str, How], ...] = (
            ("name", "name"),
            ("names", "name"),
            ("demonyms", "demonym"),
            ("capitals", "capital"),
        )
        for column, how in columns:
            found += [
                _Entry(p, row["id"] if state else "", how if state else None)
                for p in row[column].split("|")
                if p
            ]
    return found


def _other_entries() -> list[_Entry]:
    found = [_Entry(row["phrase"], "", None) for row in table("traps")]
    for row in table("bodies"):
        found += [_Entry(p, row["id"], "body") for p in (row["name"], *row["names"].split("|")) if p]
    for row in table("institutions"):
        how: How = "body" if row["how"] == "body" else "office"
        found.append(_Entry(row["phrase"], row["party"], how, row["needs"], row["unless"]))
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_entries())


def names(text: Text) -> tuple[Mention, ...]:
    """The parties that the sentences name, in order; capitals only where they stand for governments.

    Names that only contain a country's (``New Mexico``, ``Japan Times``), currencies (``U.S. dollars``) and
    ``Washington`` beside ``Oregon`` are no mentions; an institution of many states counts only where the text
    names one and not the others.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> [m.party.id for m in names(split(Source.of("a", "Seoul paid 5 Korean won to New Mexico.")))]
    ['kr']
    """
    hits = [
        hit
        for number, words in text.hits(_first_words()).items()
        for hit in _hits(text.folded, text.sentences[number].span, words)
    ]
    states = american_states(text)
    if states:
        hits = [(span, entry) for span, entry in hits if entry.phrase not in states]
    named = frozenset(
        entry.party for _, entry in hits if entry.how in _SPELLED or (entry.how == "body" and not entry.needs)
    )
    return tuple(
        Mention(span, _parties()[entry.party], entry.how)
        for span, entry in hits
        if entry.how and _stands(entry, named)
    )


def written_in(text: Text) -> str | None:
    """The id of the state that a dateline begins with, by itself or by its capital: where the text was written.

    "OTTAWA, Ill." begins with a namesake, which is nobody's capital.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> written_in(split(Source.of("a", "NEW DELHI \\u2014 The Centre will borrow more.")))
    'in'
    """
    for block in text.blocks:
        first = (
            _FIRST.match(text.folded, block.span.start, block.span.end) if block.kind == "dateline" else None
        )
        for entry in _entries().get(first.group().lower(), ()) if first is not None else ():
            end = block.span.start + len(entry.phrase)
            stands = text.folded.startswith(entry.phrase, block.span.start) and _EDGE.match(text.folded, end)
            if stands and entry.how in ("name", "capital"):
                return None if _NAMESAKE.match(text.folded, end) else entry.party
    return None


def _stands(entry: _Entry, named: frozenset[str]) -> bool:
    return (not entry.needs or entry.needs in named) and not (
        entry.unless and named & set(entry.unless.split("|"))
    )


def _hits(folded: str, region: Span, words: Sequence[tuple[int, str]]) -> list[tuple[Span, _Entry]]:
    found: list[tuple[Span, _Entry]] = []
    reached, known = region.start, _entries()
    for at, word in words:
        if not folded[at].isupper():
            continue
        for entry in known[word]:
            start = at - entry.lead
            if start < reached or not folded.startswith(entry.phrase, start):
                continue
            end = start + len(entry.phrase)
            edge = _PLURAL_EDGE if entry.how == "demonym" else _EDGE
            if end <= region.end and _OPENING.match(folded, start) and edge.match(folded, end):
                reached = end
                if _means_party(folded, region, start, end, entry):
                    found.append((Span(start, end), entry))
                break
    return found


def _means_party(folded: str, region: Span, start: int, end: int, entry: _Entry) -> bool:
    before = folded[max(region.start, start - 30) : start]
    after = folded[end : min(region.end, end + 24)]
    if (before.endswith(_MAY_PREFIX) and _PREFIX.search(before)) or (
        entry.how in ("demonym", "name") and _MONEY.match(after.lower())
    ):
        return False
    if entry.phrase in _PERSONAL and _is_personal(before, after):
        return False
    if entry.how == "capital":
        return not (_PLACE_BEFORE.search(before.lower()) or _PLACE_AFTER.match(after))
    return True


def _is_personal(before: str, after: str) -> bool:
    given = _GIVEN_BEFORE.search(before)
    return bool(given and given.group(1) not in word_class("not a given name")) or bool(
        _SURNAME_AFTER.match(after)
    )
