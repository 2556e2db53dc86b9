"""How long a deal runs: lengths, extensions, options to renew and periods of notice, as ISO durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from warikan.evidence.claims import Term, TermKind
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading import time_words
from warikan.reading.event_lexicon import nouns, pay_verbs, word_set
from warikan.reading.found import Found
from warikan.reading.line import Line
from warikan.reading.term_rule import Rule
from warikan.reading.time_words import COUNT

_UNIT = r"(?P<unit>year|month|week|day|decade)"
_ADJECTIVE = regex(rf"\b(?P<count>{COUNT})-{_UNIT}(?:-long)?(?=\s)(?!\s+old\b)")
_STRETCH = regex(
    rf"\b(?P<lead>for|over|in|by|during|of|after|another|(?:one|{COUNT})\s+more|further|additional|next|coming|following"
    r"|term|validity|duration|length|last(?:s|ed|ing)?|runs?|running|spans?|spanning|covers?|takes?|taking|prefers?|preferred)\b:?\s+(?:(?:is|was|be|to\s+be)\s+)?"
    r"(?:(?P<more>another|a\s+further|an\s+additional|an\s+initial|the\s+next|the\s+coming|the\s+following|the\s+first|the\s+initial|the\s+last|next|up\s+to|at\s+least"
    r"|about|a\s+period\s+of|a\s+term\s+of|the|a\s+total\s+of)\s+)?"
    rf"(?:(?P<least>{COUNT})\s+(?:to|or)\s+)?(?P<count>{COUNT})\s+(?:(?P<later>more|further|additional)\s+)?(?:fiscal\s+|calendar\s+)?{_UNIT}s?\b"
    r"(?!\s+(?:ago|old|earlier|later|before|after|of\s+(?:talks|negotiat|war|age)))(?!-)"
)
_ANOTHER = regex(rf"\b(?:another|an?\s+(?:further|additional|extra)|one\s+more)\s+{_UNIT}\b")
_ELLIPTIC = regex(rf"\b(?:another|the\s+next|a\s+further)\s+(?P<count>{COUNT})(?=\s*[.,;)])")
_SUCCESSIVE = regex(
    rf"\bautomatically\s+(?:\w+\s+)?(?:for|by|in)\s+(?:(?:an?|another|further|additional|successive|consecutive)\s+){{0,2}}"
    rf"(?P<count>{COUNT})[\s-]{_UNIT}(?:s\b|\s+(?:period|term|stretch|spell)s?\b|\b)"
)
_YEARLY = regex(rf"\bautomatically\s+(?:every|each)\s+{_UNIT}\b")
_NOTICE = regex(
    rf"\b(?P<count>{COUNT})[\s-]{_UNIT}s?'?s?\s+(?:(?:advance|written|prior)\s+){{0,2}}notice\b"
    rf"|\bnotice(?:\s+period)?\s+of\s+(?P<count2>{COUNT})\s+(?P<unit2>year|month|week|day)s?\b"
)
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_LOOKS_BACK = regex(
    r"\b(?:has|have|had|'ve)\s+(?:\w+ly\s+)?(?:been\s+)?(?!to\b)\w+(?:ed|en|ing|t|d)\b"
    r"(?![^,;]*\b(?:to|will|would|that|on)\b)[^,;]*$|\bsince\b[^,;]*$|\bago\b",
    re.IGNORECASE,
)
_UNITS = frozenset({"year", "years", "month", "months", "week", "weeks", "decade", "decades"})
_MORE = frozenset({"another", "further", "additional", "extra", "more"})
_LEADS = frozenset(  # the words that lead in a stretch of time
    "for over in by during of after more further additional another next coming following term validity duration length"
    " last lasts lasted lasting run runs running span spans spanning cover covers take takes taking prefer"
    " prefers preferred".split()
)
# What stands right before the unit of a stretch of time, next to figures and hyphened numbers.
_COUNTED = frozenset({*time_words.COUNT_KEYS, "of", "more", "further", "additional", "fiscal", "calendar"})
_HYPHENED = regex(r"-(?:year|month|week|decade)(?:-long)?$")
LEAD = 9  # tokens from the words that lead a stretch of time in to its unit
LOOK_AHEAD = 24  # characters behind a unit that may make it something else ("years ago")
_NEAR = 9  # tokens back to what a stretch of time belongs to


def lengths(line: Line) -> Iterator[Found]:
    """The durations in one line that a deal, a payment or an extension runs for."""
    taken: list[Span] = []
    for item in _candidates(line):
        if not any(item.span.overlaps(other) for other in taken if other != item.span):
            taken.append(item.span)
            yield item


def _candidates(line: Line) -> Iterator[Found]:
    """Notices first, then what stands at each unit of time."""
    small, span = line.reading.text.small, line.sentence.span
    words = span.of(small)
    if "notice" in words:
        for match in _NOTICE.finditer(small, span.start, span.end):
            count, unit = match["count"] or match["count2"], match["unit"] or match["unit2"]
            yield _found(match.span(), "notice", count, unit)
    if "automatically" in words:
        yield from _automatic(line)
    if "another " in words or "next " in words or "further " in words:
        yield from _elliptic(line)
    for number, word in enumerate(line.words[: line.size]):
        if word in _UNITS:
            yield from _at_unit(line, number)
        elif "-" in word and _HYPHENED.search(word) is not None:
            long = _ADJECTIVE.match(small, line.starts[number], span.end)
            found = _adjective(line, number, long) if long is not None else None
            if found is not None:
                yield found


def _at_unit(line: Line, number: int) -> Iterator[Found]:
    """The stretch of time that ends in a unit, with the words that lead it in."""
    behind, before = line.ends[number], line.words[number - 1]
    matches: list[re.Match[str]] = []
    if before in _COUNTED or before[-1:].isdigit() or "-" in before:
        matches += _led(line, number)
    if before in _MORE:
        start, end = line.starts[max(0, number - LEAD)], min(line.sentence.span.end, behind + LOOK_AHEAD)
        matches += _ANOTHER.finditer(line.reading.text.small, start, end)
    for match in matches:
        found = _stretch(line, match) if match.end() == behind else None
        if found is not None:
            yield found
            yield from _least(found, match)


def _led(line: Line, number: int) -> Iterator[re.Match[str]]:
    """The stretches of time before and at a unit, each at the word that leads it in."""
    small, behind, first = line.reading.text.small, line.ends[number], max(0, number - LEAD)
    start, end = line.starts[first], min(line.sentence.span.end, behind + LOOK_AHEAD)
    near = line.words[first:number]
    if "more" in near or "-" in small[start:behind]:
        yield from _STRETCH.finditer(small, start, end)  # "five more" or the end of "built-in" may lead in
        return
    for at, word in enumerate(near, first):
        leads = word in _LEADS and line.starts[at] >= start
        match = _STRETCH.match(small, line.starts[at], end) if leads else None
        if match is not None:
            start = match.end()
            yield match


def _least(found: Found, match: re.Match[str]) -> Iterator[Found]:
    """The shorter length of "two to three years", which is a term of its own."""
    count = match.groupdict().get("least")
    if count is not None and isinstance(found.content, Term):
        yield found._replace(content=Term(found.content.kind, iso(count, match["unit"])))


def _automatic(line: Line) -> Iterator[Found]:
    """ "Renewed automatically every year", "for successive five-year terms"."""
    small, span = line.reading.text.small, line.sentence.span
    if word_set("lengthen").isdisjoint(line.words):
        return
    for match in _YEARLY.finditer(small, span.start, span.end):
        yield _found(match.span(), "renewal_option", None, match["unit"])
    for match in _SUCCESSIVE.finditer(small, span.start, span.end):
        yield _found(match.span(), "renewal_option", match["count"], match["unit"])


def _elliptic(line: Line) -> Iterator[Found]:
    """ "Five years unless renewed for another five": the unit is that of the stretch before."""
    small, span = line.reading.text.small, line.sentence.span
    for match in _ELLIPTIC.finditer(small, span.start, span.end):
        at = line.token_at(match.start())
        unit = next((word.rstrip("s") for word in reversed(line.words[:at]) if word in _UNITS), None)
        before = line.words[max(0, at - _NEAR) : at]
        if unit is None or line.token_at(match.end() - 1) in line.sum_at:
            continue
        if not word_set("lengthen").isdisjoint(before):
            kind: TermKind = "renewal_option" if _open(before) else "extension"
            yield _found(match.span(), kind, match["count"], unit)
        elif "next" in match[0] and any(n in line.sum_at for n in range(max(0, at - _NEAR), at)):
            yield _found(match.span(), "length", match["count"], unit)


def _found(span: tuple[int, int], kind: TermKind, count: str | None, unit: str) -> Found:
    return Found(Span(*span), Term(kind, iso(count, unit)), f"term-{kind.replace('_', '-')}")


def iso(count: str | None, unit: str) -> str:
    """A count and a unit as an ISO duration; a decade is ten years.

    >>> iso("five", "year"), iso(None, "decade"), iso("18", "month")
    ('P5Y', 'P10Y', 'P18M')
    """
    number, unit = time_words.count(count) if count else 1, unit.lower()
    return f"P{number * 10}Y" if unit == "decade" else f"P{number}{_LETTERS[unit]}"


def _adjective(line: Line, number: int, match: re.Match[str]) -> Found | None:
    """ "Five-year pact": a deal, term or budget so many years long; an extension, where that is the noun."""
    for at in range(number + 1, min(number + 7, line.size)):
        word = line.words[at]
        kind = nouns().get(word)
        if kind == "extension":
            option: TermKind = "renewal_option" if line.words[at + 1] in word_set("option") else "extension"
            return _found((match.start(), line.ends[at]), option, match["count"], match["unit"])
        if kind == "signature" or word in word_set("no term"):
            return None
        if (
            kind in ("pact", "deal", "plan", "budget")
            or word in word_set("sum noun")
            or word in word_set("term noun")
        ):
            return _found((match.start(), line.ends[at]), "length", match["count"], match["unit"])
        if not word[:1].isalnum() or word in ("of", "in", "for", "that", "to", "and"):
            return None
    return None


def _stretch(line: Line, match: re.Match[str]) -> Found | None:
    """ "For five years": by what it belongs to a length, an extension or an option to renew."""
    words, at = line.words, line.token_at(match.start())
    before = words[max(0, at - _NEAR) : at]
    groups = match.groupdict()
    count, unit = groups.get("count"), match["unit"]
    more, lead = groups.get("more") or "", groups.get("lead") or "another"
    further = (
        lead in ("another", "further", "additional")
        or lead.endswith("more")
        or bool(groups.get("later"))
        or more in ("another", "a further", "an additional")
    )
    lengthen, option, term_noun = word_set("lengthen"), word_set("option"), word_set("term noun")
    lengthened = not (lengthen.isdisjoint(before) and lengthen.isdisjoint(words[at : at + 12]))
    if not word_set("renewable").isdisjoint(before):
        return _found(match.span(), "renewal_option", count, unit)
    if "initial" in more:
        return _found(match.span(), "length", count, unit)
    if lead == "of" and not (term_noun | _deals()).isdisjoint(before[-1:]) and lengthen.isdisjoint(before):
        return _found(match.span(), "length", count, unit)
    optional = not option.isdisjoint(before)
    if (lengthened and (optional or _open(before))) or (
        optional and (further or not option.isdisjoint(before[-2:]))
    ):
        return _found(match.span(), "renewal_option", count, unit)
    if lengthened and (lead in ("for", "by", "of") or further):
        return _found(match.span(), "extension", count, unit)
    if further:
        return _found(match.span(), "extension", count, unit) if not _deals().isdisjoint(before) else None
    if lead == "after":
        ends = not word_set("run out").isdisjoint(before[-3:]) and not _deals().isdisjoint(before)
        return _found(match.span(), "length", count, unit) if ends else None
    if lead == "by" or unit == "day" or _looks_back(line, match):
        return None
    behind = line.words[line.token_at(match.end() - 1) + 1]
    if (lead.startswith("tak") and behind == "to") or (lead.startswith("cover") and behind == "of"):
        return None  # "takes six years to put into effect", "covers two weeks of pay"
    if lead in ("term", "validity", "duration", "length") or (
        lead == "of" and not term_noun.isdisjoint(before[-2:])
    ):
        return _found(match.span(), "length", count, unit)
    if lead in ("of", "in") and not any(word in more for word in ("next", "coming", "first", "initial")):
        return None
    if "was" in before and not {"none", "no", "nothing"}.isdisjoint(before):
        return None  # "there was none in force for a month"
    return _found(match.span(), "length", count, unit) if _is_of_a_deal(line, before, at, more) else None


def _open(before: list[str]) -> bool:
    """Whether the lengthening is left open: "may be extended", "unless renewed"."""
    return not {"may", "can", "could", "unless", "if"}.isdisjoint(before)


def _looks_back(line: Line, match: re.Match[str]) -> bool:
    folded = line.reading.text.folded
    clause = line.reading.text.clause_at(match.start())
    return _LOOKS_BACK.search(folded, max(clause.start, match.start() - 80), match.start()) is not None


def _is_of_a_deal(line: Line, before: list[str], at: int, more: str) -> bool:
    """Whether the stretch belongs to a deal, to money or to its payment."""
    if not _holds().isdisjoint(before) or any(
        number in line.sum_at for number in range(max(0, at - _NEAR), at)
    ):
        return {"talks", "negotiations", "negotiated", "lasted", "war"}.isdisjoint(before[-3:])
    ahead = any(word in more for word in ("next", "coming", "first", "initial"))
    return (ahead or at < 3) and not _paid_for().isdisjoint(line.words[max(0, at - 16) : at + 16])


@cache
def _deals() -> frozenset[str]:
    """The nouns of deals."""
    return frozenset(word for word, kind in nouns().items() if kind in ("pact", "deal"))


@cache
def _holds() -> frozenset[str]:
    """Words that say that something holds, runs or is paid."""
    deals = {word for word, kind in nouns().items() if kind in ("pact", "deal", "plan", "budget")}
    return frozenset(
        word_set("hold") | deals | {word for word in pay_verbs() if word not in ("give", "bear", "put")}
    )


@cache
def _paid_for() -> frozenset[str]:
    """Words that say that something holds, runs or is paid, or what it is that is paid."""
    money = {word for word, kind in nouns().items() if kind in ("pact", "deal", "money", "budget")}
    return _holds() | pay_verbs() | money


RULES = (Rule(lengths, ("notice", "year", "month", "week", "decade")),)
