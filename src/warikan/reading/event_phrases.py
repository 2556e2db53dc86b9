"""Noun phrases around a verb: the noun of a class that is its object or heads its subject."""

from __future__ import annotations

from functools import cache

from warikan.reading.event_lexicon import modality, nouns, verbs, word_set
from warikan.reading.line import Line
from warikan.reading.words import word_class

REACH = 10  # tokens of an object or subject
OPENING = 3  # tokens of a sentence within which its subject begins
SHORT = 5  # tokens of a bracket in an object
ASIDE = 14  # tokens between two commas
_THROUGH = frozenset({"of", "on", "for"})
_MARKS = frozenset({".", ";", ":", "\u2014", "(", ")"})
_ENDS = frozenset({".", ";", ":", "\u2014"})
_FINITE = frozenset({"be", "have", "future"})
_UNITS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "decade", "decades"})


def is_head(line: Line, number: int, what: str) -> bool:
    """Whether a noun is the head of its phrase, and a meeting one of the parties: a press conference is none.

    >>> from warikan.reading.line import line_of
    >>> is_head(line_of("a deal"), 1, "deal"), is_head(line_of("the deal budget"), 1, "deal")
    (True, False)
    """
    words = line.words
    if what == "meeting":
        around = [words[at] for at in range(number - 3, number + 7)]
        joint = any(word in word_set("between parties") or word.endswith("-level") for word in around)
        meant = words[number - 1] in ("that", "this", "next")  # the one told of before, or of a row
        return (joint or meant) and words[number - 1] not in word_set("no talks")
    if what == "bill" and words[number] == "act":
        return words[number - 1] not in ("international", "the", "to")
    following = nouns().get(words[number + 1])
    return following in (None, nouns()[words[number]]) or number + 1 in line.sum_at


def noun_behind(line: Line, at: int, what: str) -> int | None:
    """The noun of a class in the object behind a token; times, durations and places are passed over, clauses not.

    >>> from warikan.reading.line import line_of
    >>> noun_behind(line_of("They extended by one year the old accord."), 1, "deal")
    7
    """
    places, words = line.nouns.get(what, ()), line.words
    if not places or places[-1] <= at:
        return None
    number, limit = at + 1, at + 1 + REACH
    while number < limit and number <= places[-1]:
        word = words[number]
        if number in line.time_at:
            number = line.time_at[number]
            limit += 2
        elif word == "(" and ")" in words[number : number + SHORT]:
            aside = words[number : number + SHORT].index(")") + 1  # "its Korean National (KN) employees"
            number, limit = number + aside, limit + aside
        elif number in places and is_head(line, number, what):
            return number
        elif word == "," and number == at + 1 and words[at - 1] in _fronting():
            number += 1  # "once ratified, the pact"
        elif word in _closing() or (word in ("and", "or") and _is_verbal(words[number + 1])):
            return None
        elif word in ("by", "for") and words[number + 2] in _UNITS:
            number += 3
        elif word in _parting() and not _leads_time_or_place(line, number):
            return None
        else:
            number += 1
    return None


def _fronting() -> frozenset[str]:
    return word_set("if", "as soon as", "until")


@cache
def _closing() -> frozenset[str]:
    """Marks and words that no object goes on behind."""
    finite = {word for word, kind in modality().items() if kind in _FINITE}
    return _MARKS | {",", "to"} | word_set("clause opener") | finite


@cache
def _parting() -> frozenset[str]:
    """Prepositions that open another phrase."""
    return word_class("preposition") - _THROUGH


def _is_verbal(word: str) -> bool:
    return word in verbs() or word in modality()


def _leads_time_or_place(line: Line, number: int) -> bool:
    place = line.words[number] in ("in", "at") and line.is_capital(number + 1)
    return number + 1 in line.time_at or place


def noun_before(line: Line, start: int, what: str) -> int | None:
    """The noun of a class that heads the subject before a verb group, through "which", "if" and an aside.

    >>> from warikan.reading.line import line_of
    >>> noun_before(line_of("The pact, signed here in May, expires."), 8, "deal")
    1
    """
    places = line.nouns.get(what, ())
    if not places or places[0] >= start:
        return None
    number, joined = _subject_end(line, start)
    # "The round was to be held soon but could be delayed"; "Talks between the two on sharing the cost of … broke down".
    left = REACH + 2 + (2 * REACH if joined else (REACH if places[0] <= OPENING else 0))
    while number >= places[0] and left > 0:
        word = line.words[number]
        name = line.mention_at.get(number)
        inside = name is not None and line.mention_at.get(number - 1) == name
        left -= not inside  # a name of several words counts as one
        if inside or number in line.time_at:
            number -= 1
        elif number in places and is_head(line, number, what):
            return number
        elif word in ("which", "whom") and line.words[number - 1] in word_class("preposition"):
            number, left = number - 2, max(left, REACH)  # "the accord under which it pays is due to end"
        elif word in _ENDS or (
            not joined and word != ")" and (word in _MARKS or word in word_set("clause opener"))
        ):
            return None
        elif word == ")" or (word == "," and not joined):
            number = _before_aside(line, number, "(" if word == ")" else ",")
        elif word == "to" and not joined:
            if number - 1 in places:
                return number - 1  # "the agreement to extend the season was signed"
            if line.words[number - 1] not in nouns():
                return None
            number -= 1  # "talks on a pact to take its place are held"
        elif not joined and modality().get(word) in _FINITE and number != start - 1:
            return None
        else:
            number -= 1
    return None


def _subject_end(line: Line, start: int) -> tuple[int, bool]:
    """The last token of the subject, and whether another verb stands between it and this one."""
    number = start - 1
    word = line.words[number]
    if (
        word in word_set("relative")
        or word in word_set("until")
        or word in word_set("as soon as")
        or word in ("if", "unless")
    ):
        return (number - 2 if line.words[number - 1] == "," else number - 1), False
    if word == ",":
        aside = _before_aside(line, number)
        return (number - 1 if aside < 0 else aside), False
    return number, word in word_set("conjunction")


def _before_aside(line: Line, closed: int, opening: str = ",") -> int:
    """The token before the aside that a comma or bracket closes; -1 where no other mark opens one."""
    number, left = closed - 1, ASIDE
    while number >= 0 and left > 1:
        if line.words[number] == opening:
            return number - 1
        number, left = _first_of_time(line, number) - 1, left - 1
    return -1


def _first_of_time(line: Line, number: int) -> int:
    """The first token of the time that a token closes ("1 May, 2020"), else the token."""
    end = line.time_at.get(number)
    while end is not None and line.time_at.get(number - 1) == end:
        number -= 1
    return number


def past_adverbs(line: Line, at: int) -> int:
    """The first token from ``at`` on that is no adverb, bare number, time or mark of quotation.

    >>> from warikan.reading.line import line_of
    >>> past_adverbs(line_of("voted 66-34 narrowly to"), 1)
    3
    """
    while at < line.size:
        word = line.words[at]
        lead = word in ("on", "in", "by", "before") and at + 1 in line.time_at
        bare = word[0].isdigit() and at not in line.sum_at
        if at in line.time_at:
            at = line.time_at[at]
        elif lead or bare or word in ('"', "'", "also", "late", "early") or word.endswith("ly"):
            at += 1
        else:
            break
    return at
