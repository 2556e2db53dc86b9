"""Tense: whether the verb a calendar expression hangs on looks back or ahead."""

from __future__ import annotations

from typing import Literal

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.tense_groups import Group, groups, tokens_of, words_of
from warikan.reading.text import Text

Tense = Literal["past", "future"]

_LEAD_REACH = 80  # characters back to the preposition before a time, over the small words between
_OPENING_REACH = 24  # characters back to "starting in" right before a time
_FAR = 160  # characters on either side in which the governing verb is looked for
_EFFECTIVE = regex(r"\b(?:effective|starting|beginning|commencing)\s(?:on\s|in\s|from\s)?$")
_ARTICLE = regex(r"\b(?:an?|the|its|their|his|her|our|this|another)\s$")
_OWN_ARTICLE = regex(r"\bthe\s[A-Z][a-z]+\.?\s\d{1,2}\Z")
_NOUN = regex(
    r"\s(?!(?:and|or|to|at|in|on|for|from|of|by|with|that|but|as|when|after|before|until|was|were|is|are|will|would)\b)[a-z]"
)
_NEWS = frozenset(
    "fall falls rise rises vote votes pay pays receive receives stop stops hold holds get gets become becomes"
    " host hosts".split()
)
_LIMITS = ("by", "before", "until", "till", "from")
_WHEN = frozenset("when once after before if unless until as".split())
_IN_CASE = frozenset({"unless", "if"})
# What may stand right behind a verb of saying before its time: "said on Friday", "said late on Friday".
_SMALL = frozenset(
    "in on at by for from of to with during after before as late early last this when while and or again also earlier"
    " later yesterday today that".split()
)
_NOT_YET = frozenset({"before", "until", "unless"})  # what they lead in has not come by then
_WEEKDAY = regex(r"(?:next |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_EXPIRING = regex(
    r"(?<!was )(?<!were )\b(?:expiring|lapsing|terminating|running out)\s"
    r"(?:(?:in|on|at|by|the|end|of|start|early|late|mid)[\s-])*$"
)
_LEAD = regex(
    r"\b([a-z]+)(?:\s(?:the|at|about|around|early|late|mid|least|end|of|start|middle|beginning))*\s$"
)
# Given time "until Friday", or held over until it.
_GIVEN_UNTIL = regex(r"\b(?:gave|given|gives|has|had|have)\b[^.;]{0,60}\b(?:until|till)\s$")


def tense(text: Text, span: Span) -> Tense | None:
    """The tense of the verb that governs the words: of the clause's last verb before them, else the first after them.

    ``None`` where no verb tells, or where one looks ahead from the past ("was due to expire in March").

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The pact will expire in March. Talks began in May."))
    >>> tense(text, Span(24, 29)), tense(text, Span(46, 49))
    ('future', 'past')
    """
    sentence = text.sentence_at(span.start)
    if sentence is None or _is_attribute(text.folded, span):
        return None
    clause = text.clause_at(span.start)
    first = max(clause.start, span.start - _FAR)
    before = text.folded[first : span.start]
    words = tokens_of(before, opens=first == sentence.span.start)
    told = groups(words)
    own = text.folded[span.start : span.end]
    after = text.folded[span.end : min(sentence.span.end, span.end + _FAR)]
    if after.startswith("'s ") and not _LEAD_IN.search(before) and not (told and told[-1].verb == "told"):
        follows = _first_finite(after[3:])
        if follows is not None:
            return _plain(follows)  # "said Friday's meeting would go ahead"
    bare = not told and not before.endswith(",")
    joined = words[:1] in (["and"], ["or"]) and [group.start for group in told] == [1]
    if bare and clause.start > sentence.span.start:
        follows = _first_finite(text.folded[span.end : min(clause.end, span.end + _FAR)], saying=False)
        if follows is not None:
            return _plain(follows)  # "…, but in May a scandal erupted"
    if (bare or joined) and clause.start > sentence.span.start:
        # "… before the elections in March": the clause has no verb of its own, so the one before governs.
        wide = max(sentence.span.start, span.start - _FAR)
        before = text.folded[wide : span.start]
        words = tokens_of(before, opens=wide == sentence.span.start)
        told = groups(words)
    if (not told and _WITH.match(text.folded, clause.start, span.start)) or _is_of_an_expiry(told, before):
        return "future"  # "With an election on Wednesday, the party has little appetite for a deal"
    if told and told[-1].verb in _NEWS and is_headline(text, span):
        return None  # "Prices fall Monday", "Senate votes Tuesday": news of what has happened
    if _EFFECTIVE.search(before[-_OPENING_REACH:]):
        # "… will be phased in, starting in May"; "elected chairman, effective April 1" may be either.
        return "future" if told and _plain(told[-1]) == "future" else None
    if told and _opens_ahead(text, told, words, Span(sentence.span.start, clause.start), after):
        return "future"
    if told:
        return _by_last(told, words, before, own, after)
    aside = _ASIDE.match(after)
    follows = _first_finite(after[aside.end() :] if aside else after)
    return _plain(follows) if follows else None


def _is_of_an_expiry(told: list[Group], before: str) -> bool:
    """ "They met on an accord expiring at the end of May": to come, unless told of what had been."""
    return _EXPIRING.search(before[-_LEAD_REACH:]) is not None and (not told or told[-1].kind != "pluperfect")


_ASIDE = regex(r",\s(?:he|she|it|they|[A-Z]\w+|the\s\w+)\s\w+,\s")  # "…, he added, would be"
_WITH = regex(r"With(?:out)?\s+(?:an?|the|its|their|new|only|\w+)\s+[^,;.]{1,60}$")
_LEAD_IN = regex(
    r"\b(?:in|on|at|after|since|from|than|of|by|for|before|during|until|under|with|over|to|following)\s(?:the\s)?$"
)


def _by_last(told: list[Group], words: list[str], before: str, own: str, after: str) -> Tense | None:
    """The tense of the last verb before the words, and what their preposition adds to it."""
    last = told[-1]
    lead = _LEAD.search(before[-_LEAD_REACH:])
    word = lead[1] if lead else ""
    if (word in ("until", "till") and _GIVEN_UNTIL.search(before)) or _is_moved(words, word):
        return "future"
    led = _by_lead(last, words, word)
    if led is not None or _may_be_either(last, words, word, after):
        return led
    if word in ("until", "till", "through") and last.kind in ("past", "pluperfect"):
        return _back_shifted(told, words)
    if last.kind == "aim":
        return _expected(told, _first_finite(after, saying=False))
    if last.kind == "present":
        if [group.kind for group in told[-2:-1]] == ["future"] and not _WHEN.isdisjoint(
            words[told[-2].end : last.start]
        ):
            return "future"  # "will grow when costs are published in May"
        return "future" if word in ("until", "till", "through", "by", "before", "from") else None
    if last.kind == "open" and ("before" in words[last.end :] or word in ("by", "before")):
        return "future"  # "none was expected before the election in November"
    if last.kind != "open" and words[last.start] == "to":
        if "before" in words[last.end :]:
            return "future"  # an attempt "to finish before the election" on that day
        if _WEEKDAY.match(own):
            return "future" if word in _LIMITS and last.kind == "future" else _on_weekday(told, words)
    return _plain(last)


def _may_be_either(last: Group, words: list[str], lead: str, after: str) -> bool:
    """ "Needed a settlement by May 11", "said the talks in May would go on": to come, or gone by."""
    if lead == "by" and last.verb in words_of("needed"):
        return True
    follows = _first_finite(after, saying=False) if _told_of(last, words) else None
    return follows is not None and follows.kind == "future"


def _by_lead(last: Group, words: list[str], lead: str) -> Tense | None:
    """The tense that a verb and the preposition of the time settle together."""
    if (
        lead == "for"
        and last.kind == "past"
        and last.verb in words_of("sets")
        and not words_of("gathering").isdisjoint(words[last.end :])
    ):
        return "future"  # "called a meeting for Friday"
    if lead == "of" and last.kind == "future" and words[last.start] == "to":
        return "past"  # "had voted to leave in the referendum of 30 August"
    return None


def _opens_ahead(text: Text, told: list[Group], words: list[str], before: Span, after: str) -> bool:
    """Whether "when", "if" or "unless" opens a clause of what is to come: "costs will grow when they are published"."""
    ahead = text.folded[max(before.start, before.end - _FAR) : before.end]
    if told[-1].kind == "past":
        return _in_case(told, words, ahead, after)
    opens = told[-1].kind == "present" and words[0] in _WHEN
    return opens and (words[0] in _NOT_YET or _is_ahead(ahead))


def _is_ahead(before: str) -> bool:
    """Whether a clause tells of what will be."""
    return any(group.kind == "future" for group in groups(tokens_of(before)))


def _told_of(last: Group, words: list[str]) -> bool:
    """Whether what was said begins between the verb of saying and the words: "said profit in"; not "said in Oslo"."""
    behind = words[last.end : last.end + 1]
    return (
        last.verb in ("said", "says", "warned", "predicted", "forecast")
        and bool(behind)
        and (
            behind[0] in ("the", "its", "their", "a", "an")
            or (behind[0].islower() and behind[0] not in _SMALL)
        )
    )


def _in_case(told: list[Group], words: list[str], before: str, after: str) -> bool:
    """Whether the last past verb is a condition of what would come: "would lapse unless they met the terms"."""
    if words[0] in _IN_CASE and len(told) == 1:
        return ("would" in before and _is_ahead(before)) or _WOULD.search(after) is not None
    if len(told) < 2 or words[told[-2].start] != "would" or told[-2].relative:
        return False
    return not _IN_CASE.isdisjoint(words[told[-2].end : told[-1].start])


_WOULD = regex(r"^(?!\s(?:that|how|whether|what)\b)\W*(?:[\w'-]+\W+){1,6}?would\b")


def _expected(told: list[Group], follows: Group | None) -> Tense | None:
    """What was "planned for March" is past where it "had been cancelled", and may be either where it "was"."""
    kind = follows.kind if follows else None
    if kind is None and len(told) > 1 and told[-2].kind == "pluperfect":
        kind = "pluperfect"
    if kind == "past":
        return None
    return "past" if kind == "pluperfect" else "future"


def _is_moved(words: list[str], lead: str) -> bool:
    """Whether a step is put off or brought forward to the time: "has been put back to October"."""
    if lead not in ("to", "until", "till", "into", "for"):
        return False
    near = words[-9:]
    if "from" in near[-6:] and lead == "for":
        return False
    moved = [word for word in near if word in words_of("moved")]
    if not moved:
        return False
    if moved[-1] in (
        "put",
        "brought",
        "bring",
        "brings",
        "pushed",
        "pushes",
        "pushing",
        "carried",
        "held",
        "rolled",
    ):
        at = len(near) - 1 - near[::-1].index(moved[-1])
        return bool({"back", "off", "forward", "out", "over", "on"} & {*near[at + 1 :]})
    return lead != "for" or moved[-1].startswith(("resch", "reset"))


def _back_shifted(told: list[Group], words: list[str]) -> Tense | None:
    """What somebody said "was safe through September" was to come; what lasted "until May" by itself may be over."""
    last = told[-1]
    lasting = not words_of("state").isdisjoint(words[last.start :])
    reported = any(group.verb in words_of("report") for group in told[:-1])
    if lasting and (reported or words[last.start] in ("was", "were")):
        return "future"
    return None if reported else "past"


def _on_weekday(told: list[Group], words: list[str]) -> Tense | None:
    """Under "agreed to", a weekday is that of the next step where one is named, else of nobody knows which.

    "Voted by 80 to 20 to reject it on Friday" dates the vote.
    """
    last = told[-1]
    governor = words[last.start - 1] if last.start > 0 else ""
    finite = told[-2] if len(told) > 1 else None
    if finite and finite.verb == "voted" and _BALLOT.issuperset(map(_kind, words[finite.end : last.start])):
        governor = finite.verb
    if (
        governor not in words_of("ahead")
        or governor in words_of("bare aim")
        or last.verb in words_of("coming")
    ):
        return _plain(last)
    return _plain(finite) if finite and governor == "voted" else None


_BALLOT = frozenset(
    {"number", "adverb", "by", "to", "against", "for", "-", "in", "favour", "favor", "votes", ","}
)


def _kind(word: str) -> str:
    """A small word as itself, a number and an adverb as such."""
    return "number" if word[0].isdigit() else "adverb" if word.endswith("ly") else word


def _first_finite(after: str, saying: bool = True) -> Group | None:
    """The first finite verb behind the words, leaving out infinitives and, where another follows, "who met"."""
    words = tokens_of(after)
    found = [group for group in groups(words) if words[group.start] != "to"]
    if not saying:
        found = [group for group in found if group.verb not in words_of("report")]
    main = [group for group in found if not group.relative]
    return next(iter(main or found), None)


def _plain(group: Group) -> Tense | None:
    match group.kind:
        case "past" | "perfect" | "pluperfect":
            return "past"
        case "future" | "aim":
            return "future"
        case _:
            return None


def _is_attribute(folded: str, span: Span) -> bool:
    """Whether words only name a thing, which no verb dates: "A June 3 hearing has been scheduled"."""
    if _NOUN.match(folded, span.end) is None:
        return False
    if _OWN_ARTICLE.search(folded, span.start, span.end) is not None:
        return True
    return _ARTICLE.search(folded[max(0, span.start - 24) : span.start].lower()) is not None


def is_headline(text: Text, span: Span) -> bool:
    """Whether words stand in a headline, whose present tense tells the past."""
    sentence = text.sentence_at(span.start)
    return sentence is not None and text.blocks[sentence.block].kind == "headline"


def verbs_in(words: str) -> bool:
    """Whether a stretch of words holds a finite verb or an infinitive.

    >>> verbs_in(" for utilities and training in "), verbs_in(" so that workers are covered through ")
    (False, True)
    """
    return bool(groups(tokens_of(words)))
