"""The days of a step: a calendar expression belongs to the nearest cue that nothing parts it from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.event_cues import Cue
from warikan.reading.event_lexicon import modality, verbs, word_set
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.line import Line, time_of
from warikan.reading.words import pasts, word_class

FAR = 16  # tokens between a cue and its time
FRONTED = 30  # tokens between a time that opens a sentence and its cue
AT = 6  # tokens from a step to the meeting at which it is done
BEHIND_IS_NEARER = 4  # tokens by which a time behind its cue is preferred to one before it
_NO_KIND = frozenset({"reporting", "publication", "price_base", "fiscal_year", "period"})
_LEAD = regex(
    r"\b(by|before|until|till|through|from|for|since|of|within|to|no\s+later\s+than)\s+(?:the\s+|about\s+)?$"
)
_LAST_WORDS = frozenset(  # those with which the pattern above ends
    "by before until till through from for since of within to than the about".split()
)
_OWN_LEAD = regex(r"(by|before|within)\b")
_NOT_FOR = frozenset({"for", "from", "to", "through", "of"})
_BY = frozenset({"by", "before", "within", "no later than"})
_MARKS = frozenset({".", ";", ":", "\u2014", "(", ")"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})


def days_of(line: Line, cues: Sequence[Cue]) -> dict[int, Found]:
    """For each cue, by its place in the list, the time that belongs to it, where one does."""
    taken: dict[int, tuple[int, Found]] = {}
    for item in line.times:
        time = time_of(item)
        if time.days is None or _is_attribute(line, item.span):
            continue
        best = _nearest(line, cues, item, time)
        if best is not None and (best[1] not in taken or best[0] < taken[best[1]][0]):
            taken[best[1]] = (best[0], item)
    found = {number: item for number, (_, item) in taken.items()}
    shared = {
        number - 1: item
        for number, item in found.items()
        if number and number - 1 not in found and _takes_place_at(line, cues[number - 1], cues[number])
    }
    return found | shared


def _takes_place_at(line: Line, cue: Cue, meeting: Cue) -> bool:
    """Whether a step is done at the meeting that is told behind it: "will be signed at a meeting on 7 January"."""
    if meeting.type != "talks" or meeting.group is not None or cue.group is None or cue.ahead:
        return False
    led = line.words[cue.last + 1 : meeting.at]
    return led[:1] == ["at"] and len(led) <= AT and _open(line, cue.last + 1, meeting.at)


def stretch(line: Line, cue: Cue, item: Found) -> Days | None:
    """The days a time gives a step: those it names, or from the day of the text up to a deadline."""
    days = time_of(item).days
    lead = _lead(line, item.span)
    if days is None or lead not in _BY or lead == "within" or cue.status == "denied":
        return days
    if lead == "before" and _not_expected(line, cue):
        return days  # "no answer is expected before May": in May at the earliest
    day = line.reading.publication.best
    if cue.status == "done" or day is None:
        return None
    last = days.last
    if lead == "before" and days.first > day:
        last = days.shifted(-days.length).last
    return Days(day, last) if last >= day else None


def _not_expected(line: Line, cue: Cue) -> bool:
    told = line.words[max(0, cue.first - 1) : cue.last + 1]
    return not {"not", "no", "never", "unlikely"}.isdisjoint(told)


def _lead(line: Line, span: Span) -> str:
    """The preposition that leads a time in."""
    small, match = line.reading.text.small, None
    last = line.words[line.token_at(span.start) - 1]
    if last in _LAST_WORDS or "-" in last:
        match = _LEAD.search(small, max(line.sentence.span.start, span.start - 20), span.start)
    match = match or _OWN_LEAD.match(small, span.start, span.end)
    return one_line(match[1]) if match else ""


def _is_attribute(line: Line, span: Span) -> bool:
    """Whether a time belongs to a noun: "this year's level", "the 2009 Guam Agreement"."""
    if line.reading.text.folded.startswith("'s", span.end):
        return True
    at = line.token_at(span.start)
    end = line.time_at.get(at, at + 1)
    year = len(line.words[end - 1]) == 4 and line.words[end - 1].isdigit()
    owned = line.words[at] == "the" or line.words[at - 1] in ("the", "its", "their")
    named = line.words[end].isalpha() and line.words[end] not in word_class("preposition")
    return year and owned and end - at <= 2 and named


def _nearest(line: Line, cues: Sequence[Cue], item: Found, time: Time) -> tuple[int, int] | None:
    """How far the nearest cue of a time is, and its number."""
    start = line.token_at(item.span.start)
    end = line.time_at.get(start, start + 1)
    lead = _lead(line, item.span)
    options: list[tuple[int, int]] = []
    for number, cue in enumerate(cues):
        if not _may_have(cue, time, lead, line.words[cue.last]):
            continue
        first = cue.first if cue.group is None else cue.group.start
        if start < cue.at and any(first <= other.at < start for other in cues):
            continue  # "voted Wednesday to release": the day of the vote
        if first <= start <= cue.last:
            options.append((0, number))
        elif cue.last < start and _open(line, cue.last + 1, start):
            options.append((start - cue.last, number))
        elif end <= cue.at and _fronted(line, cues, start, end, number):
            options.append((cue.at - end + BEHIND_IS_NEARER, number))
    return min(options) if options else None


def _may_have(cue: Cue, time: Time, lead: str, last: str) -> bool:
    """Whether a time of this kind, led in by this word, can be the time of a step; ``last`` is the cue's last word."""
    if cue.ahead:
        return False  # the time of the asking or sending, not of the step that it is for
    if time.kind == "fiscal_year" and cue.type == "extension":
        return True
    if time.kind == "reporting":
        return last in ("announced", "unveiled")
    if time.kind in _NO_KIND:
        return False
    match lead:
        case "since":
            return cue.type in ("talks", "payment") or (cue.type == "entry_into_force" and last == lead)
        case "until" | "till":
            return cue.type in ("delay", "talks") or (cue.type == "expiry" and last == lead)
        case "for":
            return last in word_set("expected")
        case "from":
            return cue.type == "entry_into_force"
        case _:
            return lead not in _NOT_FOR


def _open(line: Line, first: int, last: int) -> bool:
    """Whether no verb, clause or noun with a time of its own stands between a cue and a time behind it."""
    if last - first > FAR or (line.words[first - 1] in ("to", "that") and last - first > 1):
        return False
    for at in range(first, last):
        word = line.words[at]
        if at in line.time_at:
            continue
        if word in _parting() or (word == "," and at < last - 3):
            return False
        if at < last - 2 and word in word_set("bounds a time"):
            return False
        if _is_verb(line, at) and word not in word_set("lets a time through"):
            return False
    return True


@cache
def _parting() -> frozenset[str]:
    """Marks and words that no time belongs to a cue across."""
    return _MARKS | word_set("parts a time")


def _is_verb(line: Line, at: int) -> bool:
    word = line.words[at]
    if word in _finite() or (word.endswith("ed") and len(word) > 5):
        return True
    behind = line.words[at + 1]
    return word == "to" and behind.isalpha() and at + 1 not in line.mention_at and behind not in _ARTICLES


@cache
def _finite() -> frozenset[str]:
    """Auxiliaries, and past forms of the verbs that tell a step or form them irregularly."""
    helping = {word for word, kind in modality().items() if kind in ("be", "have", "future", "do")}
    able = {word for word in ("may", "might", "could", "can") if modality().get(word) == "possible"}
    return pasts() | helping | able | {word for word, verb in verbs().items() if "past" in verb.forms}


def _fronted(line: Line, cues: Sequence[Cue], start: int, end: int, number: int) -> bool:
    """Whether a time opens the clause of a cue, which is then the first behind it, or stands inside its verb group."""
    cue = cues[number]
    if cue.group is not None and (cue.group.start < start or cue.group.start == end):
        return True  # "will on Friday sign", "on Friday signed"
    if any(end <= other.at < cue.at for other in cues[:number]):
        return False
    if line.words[end] == "when" or line.words[end : end + 2] == [",", "when"]:
        return True  # "31 March, when the deal runs out"
    opens = start <= 2 or not {",", "that", "and", "but"}.isdisjoint(line.words[start - 2 : start])
    return opens and cue.first - end <= FRONTED and not any(_parts(line, at) for at in range(end, cue.first))


def _parts(line: Line, at: int) -> bool:
    """Whether a token opens a clause that a time before it does not reach into."""
    word = line.words[at]
    if word in (";", ":", "\u2014", "which", "who", "that"):
        return True
    opens = word in word_set("gate clause") or word in ("when", "as", "while", "because", "till")
    return opens and line.words[at - 1] != ","
