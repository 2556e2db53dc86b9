"""Persons: office holders and leaders that a text names, tied to their state where the text or a list ties them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.glance import sure_words
from warikan.reading.names import Mention, party, within
from warikan.reading.text import Text
from warikan.reading.words import column, table

# The small words inside a name: Joost van der Kamp, Maria de la Cruz.
PARTICLES = r"(?:de|da|das|do|dos|del|della|di|du|la|le|el|al|bin|bint|ibn|ben|van|von|der|den|dem|ter|ten|zu|zur|af)\b"
_NAME = (
    rf"[A-Z\u00c0-\u00de][\w\u00c0-\u024f'-]*+(?: (?:[A-Z]\.|{PARTICLES})){{0,2}}+"
    r"(?: [A-Z\u00c0-\u00de][\w\u00c0-\u024f'-]*+){0,3}+"
)
_PERSON = regex(_NAME)
_CAPITAL = regex(r"[A-Z](?<![\w'-].)[\w-]+")
_FORMER = regex(
    r"\b(?:[Ff]ormer|[Tt]hen-?|[Cc]urrent|[Oo]utgoing|[Ii]ncoming|[Aa]cting|[Ll]ate|[Dd]eputy"
    r"|[Ss]enior|[Vv]ice|[Ff]irst) ?$"
)
_OWNER = regex(r"\b(?P<owner>[A-Z][\w-]+'s?|[A-Z]{2,5}) $|(?<![.?!\"] )(?<!\n)\b(?P<last>[A-Z][\w-]+) $")
_NOT_SURNAMES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "The", "Party", "Minister"}
)
_DOUBLE = regex(r"[A-Z][a-z]+-[a-z]+")


class Person(NamedTuple):
    """A person by name; ``party`` the id of the state the person stands for, empty where not known.

    ``span`` holds title and name, ``name`` the name alone; ``surnames`` are what later bare mentions use.
    """

    span: Span
    name: Span
    title: str
    party: str
    surnames: tuple[str, ...]


@cache
def _titles() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each title as it is listed, and in the small letters of other houses ("Prime minister", "foreign minister")."""
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for row in table("titles"):
        states = frozenset(row["lacking"].split("|")), frozenset(filter(None, row["only"].split("|")))
        for title in (row["title"], row["title"].capitalize(), row["title"].lower()):
            found.setdefault(title, states)
    return found


@cache
def _title_pattern() -> re.Pattern[str]:
    longest_first = sorted(_titles(), key=lambda t: -len(t))
    return regex(
        r"(?<![\w-])(?:"
        + "|".join(re.escape(t) for t in longest_first)
        + r")s?+(?: |, )(?=[A-Z\u00c0-\u00de])"
    )


@cache
def _title_words() -> frozenset[str]:
    return sure_words(title + plural for title in _titles() for plural in ("", "s"))


@cache
def _leaders() -> dict[str, str]:
    return {row["name"]: row["party"] for row in table("leaders")}


@cache
def surnames_alone() -> dict[str, str]:
    """The state of each leader whom the surname alone means to every reader, by that surname.

    >>> surnames_alone()["Merkel"], "May" in surnames_alone()
    ('de', False)
    """
    return {row["alone"]: row["party"] for row in table("leaders") if row["alone"]}


@cache
def _leader_first_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in _leaders():
        found.setdefault(name.split(" ", 1)[0], []).append(name)
    return {key: tuple(sorted(some, key=len, reverse=True)) for key, some in found.items()}


@cache
def _leader_words() -> frozenset[str]:
    return sure_words(_leaders())


def persons(text: Text, found: Sequence[Mention]) -> tuple[Person, ...]:
    """The persons that a title or the list of leaders introduces in the sentences, in order, not overlapping.

    The state comes from the country word beside the title ("Japanese Foreign Minister X"), from the list of
    leaders, or from being the only central state of the text that has such an office.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "U.S. Special Envoy Ann Lee met Prime Minister Taro Ito."))
    >>> [(p.name.of(text.folded), p.party) for p in persons(text, [])]
    [('Ann Lee', ''), ('Taro Ito', '')]
    """
    seen: list[Person] = []
    titles, leaders = text.hits(_title_words()), text.hits(_leader_words())
    for number in sorted(titles.keys() | leaders.keys()):
        region = text.sentences[number].span
        titled = _titled(text.folded, region, found) if number in titles else []
        listed = _listed(text.folded, region) if number in leaders else []
        listed = [p for p in listed if not any(p.span.overlaps(t.span) for t in titled)]
        seen += sorted([*titled, *listed], key=lambda p: p.span)
    return tuple(seen)


def by_title(words: str, found: Sequence[Mention]) -> Party | None:
    """The state of an office holder from the title that some words begin with, by what the text speaks of.

    >>> from warikan.ground.party import Party
    >>> norway = Party("no", "Norway")
    >>> by_title("Foreign Minister Lund", [Mention(Span(0, 6), norway, "name")]) == norway
    True
    """
    title = _title_pattern().match(words)
    return party(_by_office(title.group().rstrip(" ,"), found)) if title is not None else None


def surnames(name: str) -> tuple[str, ...]:
    """The words that later call a person: the last, an all-capital one, or the first of a hyphened name.

    >>> surnames("MOTEGI Toshimitsu"), surnames("Moon Jae-in"), surnames("Joe Biden")
    (('MOTEGI', 'Motegi'), ('Moon',), ('Biden',))
    """
    words = [w for w in name.split(" ") if len(w) > 1]
    capital = [w for w in words if w.isupper() and len(w) > 2]
    if capital and not all(w.isupper() for w in words):
        return (capital[0], capital[0].capitalize())
    if len(words) > 1 and _DOUBLE.fullmatch(words[-1]):
        return (words[0],)
    return (words[-1],) if words else ()


def _titled(folded: str, region: Span, found: Sequence[Mention]) -> list[Person]:
    people: list[Person] = []
    for title in _title_pattern().finditer(folded, region.start, region.end):
        if people and title.start() < people[-1].span.end:
            continue
        named = _PERSON.match(folded, title.end(), region.end)
        if not named or named.group().split(" ")[0] in _NOT_SURNAMES:
            continue
        words = (
            title.group().rstrip(" ,").removesuffix("s")
            if title.group().rstrip(" ,") not in _titles()
            else title.group().rstrip(" ,")
        )
        name = Span(named.start(), named.end() - (2 if named.group().endswith("'s") else 0))
        people.append(_person(folded, Span(title.start(), name.end), name, words, found))
    return people


def _person(folded: str, span: Span, name: Span, title: str, found: Sequence[Mention]) -> Person:
    beside = _beside(folded, span.start, found)
    start = beside.span.start if beside else span.start
    state = beside.party.id if beside else _leaders().get(name.of(folded), "")
    if not state and not _is_of_a_part(folded, span.start):
        state = _by_office(title, found)
    return Person(Span(start, span.end), name, title, state, surnames(name.of(folded)))


def _beside(folded: str, start: int, found: Sequence[Mention]) -> Mention | None:
    """The country word just before a title, over at most a word like "former" and a possessive."""
    before = folded[max(0, start - 40) : start]
    cut = _FORMER.search(before)
    end = start - (len(before) - cut.start()) if cut else start
    for mention in within(found, Span(max(0, end - 60), end)):
        gap = folded[mention.span.end : end] if mention.span.end <= end else None
        if gap is not None and gap.strip() in ("", "'s", "'") and len(gap) <= 4 and mention.how != "person":
            return mention
    return None


def _is_of_a_part(folded: str, start: int) -> bool:
    """Whether a name that is no state's owns the office: "Lower Saxony's premier", "NSW Premier"."""
    own = _OWNER.search(folded, max(0, start - 40), start)
    return own is not None and (
        own["owner"] is not None or own["last"] not in column("before_titles", "word")
    )


def _by_office(title: str, found: Sequence[Mention]) -> str:
    """The one state among those the text speaks of most that has the office; two or none give nothing."""
    lacking, only = _titles().get(title, (frozenset(), frozenset()))
    counts: dict[str, int] = {}
    for mention in found:
        if mention.party.kind == "state":
            counts[mention.party.id] = counts.get(mention.party.id, 0) + 1
    if len(only) == 1 and only & counts.keys():
        return next(iter(only))
    central = sorted(counts, key=lambda k: -counts[k])[:2]
    if len(central) == 1 and central[0] not in lacking:
        return central[0]
    fit = [state for state in central if state not in lacking and (not only or state in only)]
    return fit[0] if len(fit) == 1 and lacking - {""} and len(central) == 2 else ""


def _listed(folded: str, region: Span) -> list[Person]:
    people: list[Person] = []
    for word in _CAPITAL.finditer(folded[region.start : region.end]):
        at = region.start + word.start()
        for name in _leader_first_words().get(word.group(), ()):
            end = at + len(name)
            if folded.startswith(name, at) and not folded[end : end + 1].isalpha():
                people.append(Person(Span(at, end), Span(at, end), "", _leaders()[name], surnames(name)))
                break
    return people


def as_mention(person: Person) -> Mention | None:
    """The person as a mention of the state, or ``None`` where no state is known."""
    state = party(person.party)
    return Mention(person.span, state, "person") if state else None
