"""Parties: who a text speaks of, by name, people, capital, office, body or person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.central import main_parties
from warikan.reading.glance import sure_words
from warikan.reading.names import Mention, is_taken, names, party, within
from warikan.reading.persons import Person, as_mention, persons, surnames_alone
from warikan.reading.text import Text

__all__ = ["Mention", "main_parties", "mentions"]

_HOME = regex(
    r"\b(?:[Tt]he|[Ii]ts) (?:(?:central |national |ruling |incumbent |[Ff]ederal )?(?:government"
    r"|Government|administration|Cabinet|cabinet|[Ff]oreign [Mm]inistry|[Dd]efen[cs]e [Mm]inistry"
    r"|[Ff]inance [Mm]inistry|[Pp]residential [Oo]ffice|National Security Office"
    r"|[Pp]rime [Mm]inister's [Oo]ffice|[Mm]inistry(?: of (?:Foreign Affairs|Finance|(?:National"
    r" )?Defen[cs]e))?|[Pp]arliament))\b(?!s| of (?!the day)| in [A-Z])"
)
_HOME_WORDS = frozenset(
    {"government", "administration", "cabinet", "ministry", "parliament", "presidential", "office"}
)
_JOINED = ("_", "'", "-")  # marks that make a name a part of a longer word
MINISTRY_REACH = 3_000  # characters back to the ministry that "the ministry" may mean
_BODY_WORD = "Commission|Authority|Council|Organization|Organisation|Community|Secretariat|Tribunal"
_BODY_WORDS = frozenset(_BODY_WORD.lower().split("|"))
_OTHER_BODY = regex(
    rf"\b[Tt]he ((?:(?!National|Federal|State|Security|Joint|City|Cabinet|Foreign|Supreme"
    rf"|Planning|Inter-Governmental|Audit)[A-Z][\w-]+ ){{1,4}}(?:for [A-Z]\w+"
    rf" )?(?:{_BODY_WORD}))\b(?! of)"
)
_BRUSSELS = regex(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bto )\bBrussels(?!,| (?:summit|meeting|airport|headquarters))"
)


# Words that make a state's name an attribute of somebody or something else's place ("U.S. bases in Japan").
_ATTRIBUTE = regex(
    r"(?:'s?)?[ -](?:[\w-]+ )?(?:troops|forces|bases?|military|soldiers|marines|personnel|armed)\b"
)
_OWN_MINISTRY = regex(r"(?:'s?)? (?:\w+ ){0,3}?[Mm]inistry\b")
# A given name or a title before a surname: somebody else's, where no leader is introduced under it.
_NAMES_BEFORE = regex(
    r"(?!(?:The|But|And|When|While|As|If|After|Before|Since|Then|Yet|That|In|For|With|By|Under|Unlike|Like|Once|Mr|President"
    r"|Chancellor|Premier|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
    r"(?:[A-Z][\w'-]*\.? |(?:Mrs|Ms|Dr)\.? )"
)
_ADMINISTRATION = regex(r"\b[Tt]he [A-Z][a-z]+ (?:administration|government|cabinet)\b")
_ADMINISTRATIONS = frozenset({"administration", "government", "cabinet"})
# The United States have no ministries and a White House; their government is "the administration".
_NOT_AMERICAN = regex(
    r"[Mm]inistry|residential|[Cc]abinet|[Pp]arliament|[Gg]overnment|Security\s+Office|Minister"
)


def mentions(text: Text) -> tuple[Mention, ...]:
    """Every party the headline, body and captions speak of, in order, without overlaps.

    "The government", "the Cabinet", "the ministry" count where the sentence or the one before settles whose.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Tokyo said Prime Minister Taro Ito will meet U.S. envoys."))
    >>> [m.party.id for m in mentions(text)]
    ['jp', 'jp', 'us']
    """
    named = names(text)
    people = persons(text, named)
    persons_told = [m for p in people if (m := as_mention(p))]
    found = _merge((), [*named, *_brussels(text, named), *_other_bodies(text, named), *persons_told])
    found = _merge(found, _bare_surnames(text, people, found))
    found = _merge(found, _known_leaders(text, people, found))
    found = _merge(found, _governments(text, found))
    return _merge(found, _named_administrations(text, found))


def _merge(found: tuple[Mention, ...], more: Sequence[Mention]) -> tuple[Mention, ...]:
    """What was merged before and more, together in order; where two overlap the longer stays."""
    if not more:
        return found
    kept: list[Mention] = []
    for mention in sorted([*found, *more], key=lambda m: (m.span.start, -m.span.end)):
        if kept and kept[-1].span.overlaps(mention.span):
            if len(mention.span) > len(kept[-1].span):
                kept[-1] = mention
        else:
            kept.append(mention)
    return tuple(kept)


def _brussels(text: Text, named: Sequence[Mention]) -> list[Mention]:
    """Brussels speaks for the one body of the two seated there that the text names;
    Belgium's own capital is no cue.
    """
    if "Brussels" not in text.folded:
        return []
    seated = {m.party for m in named if m.party.id in ("eu", "nato")}
    if len(seated) != 1 or any(m.party.id == "be" for m in named):
        return []
    body = next(iter(seated))
    return [
        Mention(Span(m.start(), m.end()), body, "capital")
        for s in text.sentences
        for m in _BRUSSELS.finditer(text.folded, s.span.start, s.span.end)
    ]


def _other_bodies(text: Text, named: Sequence[Mention]) -> list[Mention]:
    found = []
    for sentence in text.sentences_with(_BODY_WORDS):
        for match in _OTHER_BODY.finditer(text.folded, sentence.span.start, sentence.span.end):
            span = Span(match.start(1), match.end(1))
            if not is_taken(named, span):
                found.append(Mention(span, Party("", match.group(1), "body"), "body"))
    return found


def _bare_surnames(text: Text, people: Sequence[Person], found: Sequence[Mention]) -> list[Mention]:
    states: dict[str, set[str]] = {}
    for person in people:
        for surname in person.surnames:
            states.setdefault(surname, set()).add(person.party)
    sure = {surname: next(iter(ids)) for surname, ids in states.items() if len(ids) == 1 and len(surname) > 2}
    if not any(sure.values()):
        return []
    return [
        Mention(span, state, "person")
        for surname, whose in sure.items()
        if (state := party(whose)) is not None
        for span in _alone(text, surname)
        if not is_taken(found, span)
    ]


def _alone(text: Text, surname: str) -> Iterator[Span]:
    """Where a surname stands by itself; a pattern for the names of one text would cost more than the search."""
    folded, size = text.folded, len(surname)
    at = folded.find(surname)
    while at >= 0:
        before, behind = folded[at - 1 : at], folded[at + size : at + size + 1]
        sentence = text.sentence_at(at)
        whole = not (before.isalnum() or before in _JOINED or behind.isalnum() or behind in ("_", "-"))
        if whole and sentence is not None and at + size <= sentence.span.end:
            yield Span(at, at + size)
        at = folded.find(surname, at + 1)


def _known_leaders(text: Text, people: Sequence[Person], found: Sequence[Mention]) -> list[Mention]:
    """Leaders of a state that the text names, by the surname alone ("Trump had demanded"), unless others bear it."""
    introduced = {surname for person in people for surname in person.surnames}
    states = {mention.party.id for mention in found}
    alone = {
        name: state
        for name, state in surnames_alone().items()
        if state in states and name not in introduced and name in text.folded
    }
    if not alone:
        return []
    names_alone = "|".join(sorted(alone))
    pattern = re.compile(
        rf"(?P<before>[\w.'-]+ )?(?<![\w'-])(?P<name>{names_alone})(?![\w-])(?P<after> [A-Z])?"
    )
    near = text.sentences_with(sure_words(alone))
    hits = [m for s in near for m in pattern.finditer(text.folded, s.span.start, s.span.end)]
    others = {m["name"] for m in hits if m["before"] and _NAMES_BEFORE.match(m["before"])}
    return [
        Mention(Span(*m.span("name")), state, "person")
        for m in hits
        if m["name"] not in others
        and m["after"] is None
        and (state := party(alone[m["name"]])) is not None
        and not is_taken(found, Span(*m.span("name")))
    ]


def _governments(text: Text, found: Sequence[Mention]) -> list[Mention]:
    """Bare "the government": the state that leads its sentence or the one before,
    if it is also one of the two most named.
    """
    hits = text.hits(_HOME_WORDS)
    if not hits:
        return []
    own = [m for m in found if m.party.kind == "state" and not _ATTRIBUTE.match(text.small, m.span.end)]
    usual = {p for p, _ in Counter(m.party for m in own).most_common(2)}
    starts = [m.span.start for m in own]
    added: list[Mention] = []
    for index in hits:
        sentence = text.sentences[index]
        for match in _HOME.finditer(text.folded, sentence.span.start, sentence.span.end):
            before = own[bisect_left(starts, sentence.span.start) : bisect_left(starts, match.start())]
            if not before and index:
                earlier = text.sentences[index - 1].span.start
                before = own[bisect_left(starts, earlier) : bisect_left(starts, sentence.span.start)]
            ministry = _ministry(text, own, match.start()) if "inistry" in match.group() else None
            whose = before[0].party if before and before[0].party in usual else None
            whose = whose if ministry is None else ministry
            never = _NOT_AMERICAN.search(match.group()) is not None
            if whose is None or (never and whose.id == "us"):
                # Their government goes by other names: the other side's.
                others = [one for one in usual if one.id != "us"]
                whose = others[0] if len(others) == 1 and len(usual) == 2 else None
            if whose is not None and not (never and whose.id == "us"):
                added.append(Mention(Span(*match.span()), whose, "office"))
    return added


def _named_administrations(text: Text, found: Sequence[Mention]) -> list[Mention]:
    """ "The Ito administration" of nobody known: in a deal with the United States it is the other side's."""
    states = [p for p, _ in Counter(m.party for m in found if m.party.kind == "state").most_common(2)]
    others = [state for state in states if state.id != "us"]
    if len(states) != 2 or len(others) != 1:
        return []
    near = text.sentences_with(_ADMINISTRATIONS)
    hits = [m for s in near for m in _ADMINISTRATION.finditer(text.folded, s.span.start, s.span.end)]
    return [
        Mention(Span(*m.span()), others[0], "office") for m in hits if not is_taken(found, Span(*m.span()))
    ]


def _ministry(text: Text, own: Sequence[Mention], before: int) -> Party | None:
    """Whose ministry was last spoken of, where a country word stands at it."""
    for mention in reversed(within(own, Span(max(0, before - MINISTRY_REACH), before))):
        if _OWN_MINISTRY.match(text.folded, mention.span.end):
            return mention.party
    return None
