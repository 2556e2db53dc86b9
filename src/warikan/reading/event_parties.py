"""The parties of a step: who takes it, by subject, agent and "with"; both sides of the deal where it takes two."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.evidence.claims import EventType
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.reading.central import is_reason
from warikan.reading.event_cues import Cue
from warikan.reading.event_lexicon import nouns, word_set
from warikan.reading.line import Line
from warikan.reading.names import Mention

NEAR = 60  # characters behind a step's words in which its other parties stand
_OF_THE_DEAL: frozenset[EventType] = frozenset({"expiry", "entry_into_force", "delay", "other"})
_OF_BOTH: frozenset[EventType] = frozenset(
    {
        "talks",
        "agreement",
        "agreement_in_principle",
        "signature",
        "initialling",
        "extension",
        "breakdown",
        "review",
    }
)
_TO: frozenset[EventType] = frozenset({"request", "offer", "proposal", "notice"})
_MARKS = frozenset({";", ":", "\u2014"})
_LISTED = regex(r"(?:'s?)?(?:,|,? ?(?:and|or)(?: the)?|, the|/|-|'s|,? ?as well as(?: the)?| )*")
_GOVERNED = regex(
    r"\b(?:in|of|at|from|near|for|by|outside|against|to|on|over|with|among)(?: the| its| former)?(?: \w+)? $"
)
# "Will give Peru 3 million and has paid 1 million": the one who gets is no subject.
_GIVES_TO = regex(
    r"\b(?:give|gives|gave|pay|pays|paid|lend|lends|lent|grant|grants|granted|owe|owes|owed|send|sends|sent)(?: the)? $"
)
_WITH = regex(r"\b(?:with|between|and|by|from)(?: the| its ally,?| their)?(?: \w+)? $")
_BY = regex(r"\bby(?: [\w-]+){0,3} $")


def actors(line: Line) -> list[Mention]:
    """The parties a line names, but for those that are only why others act."""
    small = line.reading.text.small
    return [mention for mention in line.mentions if not is_reason(small, mention.span)]


def parties_of(line: Line, cue: Cue, named: Sequence[Mention], before: Line | None) -> tuple[Party, ...]:
    """The parties of one step, the one who acts first; empty where the words name nobody.

    ``named`` are the actors of its line; ``before`` is the line before, for a pronoun.
    """
    main = line.reading.parties
    if cue.type in _OF_BOTH or cue.type in _OF_THE_DEAL:
        found = _unique([*_subject(line, cue, named), *_behind(line, cue, named)])
        both = found[0] in main if found else not _is_somebody_else(line, cue)
        return _unique([*found, *main]) if both and len(found) < 2 else found
    acting = (
        _house(line, cue)
        or _agent(line, cue, named)
        or _subject(line, cue, named)
        or _person(line, cue)
        or _told_before(line, cue, before)
    )
    if cue.type in _TO and acting:
        others = [party for party in _behind(line, cue, named) or main if party not in acting]
        others = others or [party for party in main if party not in acting]
        return _unique([*acting, *(others if len(main) <= 2 else others[:1])])
    return _unique(acting)


def _unique(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(parties)) if len(parties) > 1 else tuple(parties)


def _is_somebody_else(line: Line, cue: Cue) -> bool:
    """Whether the subject right before the verb is somebody who is no party and no word for both sides."""
    found = cue.group
    if cue.type in _OF_THE_DEAL or found is None or found.passive or found.form in ("base", "gerund"):
        return False
    if cue.noun is not None and cue.noun < cue.at:
        return False
    at = cue.first - 1
    while at >= 0 and (line.words[at] in (",", "also", '"') or at in line.time_at):
        at -= 1
    word = line.words[at] if at >= 0 else ""
    if not word or not word[0].isalnum() or word in word_set("both sides"):
        return False
    return (
        word not in word_set("relative")
        and word not in ("who", "and", "but", "it")
        and nouns().get(word) != "pact"
    )


def _subject(line: Line, cue: Cue, named: Sequence[Mention]) -> list[Party]:
    """The last run of names before the verb that no preposition governs."""
    if cue.group is not None and cue.group.passive and cue.group.has("be"):
        return []
    small, start = line.reading.text.small, line.starts[cue.first]
    opened = 0
    if not _MARKS.isdisjoint(line.words[: cue.first]):
        opened = max(line.ends[at] for at in range(cue.first) if line.words[at] in _MARKS)
    ahead = [m for m in named if opened <= m.span.start and m.span.end <= start]
    for index in range(len(ahead) - 1, -1, -1):
        lead = small[max(line.sentence.span.start, ahead[index].span.start - 24) : ahead[index].span.start]
        if not _GOVERNED.search(lead) and not _GIVES_TO.search(lead):
            return _run(small, ahead[: index + 1])
    return []


def _run(small: str, ahead: Sequence[Mention]) -> list[Party]:
    """The last mention with those it is listed with."""
    run = [ahead[-1]]
    for other in reversed(ahead[:-1]):
        if not _LISTED.fullmatch(small[other.span.end : run[0].span.start]):
            break
        run.insert(0, other)
    return [mention.party for mention in run]


def _behind(line: Line, cue: Cue, named: Sequence[Mention]) -> list[Party]:
    """Names behind the cue that "with", "between", "from" or "by" leads in, and an object right behind the verb."""
    small, at = line.reading.text.small, line.ends[cue.at]
    limit = line.ends[min(cue.last, line.size - 1)] + NEAR
    found: list[Party] = []
    for mention in named:
        if at <= mention.span.start <= limit:
            before = small[max(at, mention.span.start - 24) : mention.span.start]
            if before.strip() in ("", "the") or _WITH.search(before):
                found.append(mention.party)
    return found


def _house(line: Line, cue: Cue) -> list[Party]:
    """Whose legislature it is that a deal clears or goes to."""
    if cue.noun is None or nouns().get(line.words[cue.noun]) != "legislature":
        return []
    place = line.starts[cue.noun]
    return [m.party for m in line.mentions if m.span.start <= place < m.span.end]


def _agent(line: Line, cue: Cue, named: Sequence[Mention]) -> list[Party]:
    """ "… approved by the Senate"; for a noun, whose it is."""
    small, at = line.reading.text.small, line.ends[cue.at]
    group = cue.group
    if group is not None and not group.passive and group.form not in ("participle", "gerund"):
        return []  # "will not pay the 3 million demanded by Peru": by Peru nothing is paid
    for mention in named:
        start = mention.span.start
        if at <= start <= at + NEAR and _BY.search(small[max(at, start - 36) : start]):
            return [mention.party]
    if cue.noun != cue.at:
        return []
    start = line.starts[cue.at]
    owner = [m.party for m in named if m.span.end <= start and start - m.span.end < NEAR // 2]
    return owner[-1:]


def _person(line: Line, cue: Cue) -> list[Party]:
    """A person by full name right before the verb, who stands for nobody known."""
    last = first = cue.first - 1
    while first >= 0 and line.is_capital(first) and line.words[first].isalpha() and first not in line.time_at:
        first -= 1
    if not 2 <= last - first <= 3 or first < 1:
        return []
    return [Party("", line.reading.text.source.text[line.starts[first + 1] : line.ends[last]], "person")]


def _told_before(line: Line, cue: Cue, before: Line | None) -> list[Party]:
    """Behind a pronoun, the first party of the line before."""
    pronoun = not word_set("pronoun").isdisjoint(line.words[max(0, cue.first - 4) : cue.first])
    return [m.party for m in before.mentions[:1]] if before is not None and pronoun else []
