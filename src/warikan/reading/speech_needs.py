"""Needs: whether what a verb of speech must have beside it stands there, a clause, a quotation or a thing judged."""

from __future__ import annotations

from collections.abc import Callable

from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.speech_cues import Cue, verb_forms
from warikan.reading.stance_cues import is_judging

_CLAUSE = regex(
    r"(?:,? (?:on |late |early |last |earlier )*\w+day(?: (?:morning|night|evening"
    r"|afternoon))?| in an? [\w ]{1,40}?(?:statement|interview|report|release|memoir|briefing"
    r"|speech|letter)"
    r"| at an? [\w ]{1,40}?(?:conference|briefing|hearing|meeting)| today| yesterday)?,?"
    r" (?:that\b|[\"']|(?:(?:the|a|an|its|his|their|it|he|she|they|there|this|these|those|both"
    r"|some|\d\S*)\b|[A-Z])"
    r"[^.;:\u2014]{0,70}?\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might"
    r"|should|must|does|did|cannot|wants?|needs?|pays?|plans?|agreed|\w+ed)\b)"
)
_THAT = regex(r"(?:[^.;,\"]{0,40}?) that\b|,? [\"']")
_THAT_LATER = regex(r" (?:[\w'-]+ ){1,5}?that (?!\w+day)\w")
_QUOTE_ADJACENT = regex(r"[\"'],? $|^[,:]? ?[\"']")
_AFTER_QUOTE = regex(r"[.,!?\u2026][\"'] ")
_QUOTED_NEXT = regex(r"[,:]? [\"']")
_HEARER_THAT = regex(r" (?:[\w.'-]+ ){1,6}?(?:that\b|[\"'])")
_THING = r"(?:the|an?|its|his|her|their|this|that|these|those|such|any|all|[A-Z][\w.]*(?:'s?)?)\b"
_VERDICT = regex(
    rf" (?:it|this|that|them)(?=[ .,;]|$)| (?:{_THING} )?(?:[\w'-]+ ){{0,4}}?"
    r"(?:decisions?|moves?|deals?|agreements?|plans?|proposals?|offers?|reports?|news|rulings?|steps?|announcements?|votes?|outcomes?|results?|ideas?|changes?|increases?|rises?|cuts?"
    r"|payments?|money|fees?|laws?|bills?|treaty|treaties|pacts?|accords?|talks|figures?|costs?|prices?|terms|policy|policies"
    r"|schemes?|projects?|claims?|demands?|requests?|contracts?|leases?|rents?|levels?|progress|approach|compromise|settlement"
    r"|package|statements?|remarks?|budgets?|spending|sums?|amounts?|funding|contributions?|accounts?|assertions?|tax(?:es)?"
    r"|subsid(?:y|ies)|failure|lack|delays?|role|handling|use|way)\b| [^.;:]{1,60}? (?:as|for) | [^.;:]{0,40}?[\"']"
)
_CLAIM = regex(
    rf" (?:this|that)(?=[ .,;]|$)| (?:{_THING} )?(?:[\w'-]+ ){{0,3}}?"
    r"(?:claims?|allegations?|accusations?|suggestions?|charges?|criticisms?|reports?|notion|idea|arguments?|assertions?"
    r"|speculation|rumou?rs?|concerns?|fears|complaints?)\b| [^.;:]{1,50}? as | [^.;:]{0,30}?[\"']"
)
_NAMED_AS = regex(
    r" (?:it|this|that|them|him|her|the|its|their|his|such|[A-Z][\w.-]*)(?: [^.;:]{0,60}?)??"
    r"(?: as (?:an? |\"|')| [\"']| an? (?!few\b|day|week|month|year))"
)
_ASKED = regex(r" (?:[\w.'-]+ ){0,5}?(?:whether|how|why|what|when|where|who|if)\b")
_VERDICT_ADJECTIVE = regex(
    r" (?:it|this|that|them|the|its|their|his|such|any|all|these|those|[A-Z])[\w.-]*"
    r"(?P<rest>[^.;:]{0,70})"
)
_MODAL = r"(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|cannot)"
_PAST = (
    r"(?:fell|rose|went|came|took|gave|made|paid|lost|won|kept|cut|set|left|spent|sent|broke|grew|slowed|owe|owes|mean|means|pay"
    r"|need|began|became|got|ran|stood|held|met|sold|bought|cost)"
)
_PLURAL_CLAUSE = regex(rf" (?:[a-z-]+ ){{0,3}}?[a-z-]+s (?:{_MODAL}|{_PAST})\b")
_HEARER_CLAUSE = regex(
    r" (?:(?:the|its|his|her|their) )?(?:[a-z-]+ )?(?:[a-z-]+s|[A-Z][\w-]+|him|her|them|parliament)"
    r" (?:it|they|he|she|there) [a-z]+"
)
# Verbs of opinion take no mere thing after them, so that any verb behind the next noun makes a clause.
_OPINION = (
    "reckon",
    "think",
    "thought",
    "believe",
    "insist",
    "contend",
    "guess",
    "suspect",
    "warn",
    "conced",
    "assert",
)
_LOOSE_CLAUSE = regex(
    rf" (?:{_THING} |[a-z-]+s )[^.;:,]{{0,60}}?"
    rf"(?:(?<=[a-z] )[a-z]{{3,}}(?:s|ed)|(?<![\w-]){_PAST}|(?<![\w-]){_MODAL})\b"
)
_QUESTION = regex(r" (?:how|why|whether|what) ")
_PUT_IT = regex(r" it(?: [a-z]+ly| (?:in|at|on|to) [^.;,]{1,40})?\s*(?:[,.:;\u2014]|$)")
_TO_DO = regex(rf" (?:{_THING} |[a-z-]+s )[^.;:,]{{0,60}}?\bto [a-z]+")
_A_SUM = regex(
    r" (?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5]"
    r"|\d[\d.,]*(?: [a-z]+illion)? (?:[A-Za-z.]+ )?(?:dollars|euros|pounds|yen|won|francs)\b)"
)
_OUT = regex(r" out(?: (?:[\w'-]+ ){0,4}?that\b|,? [\"']|[,.;]|$)")
_CLEAR = regex(
    r" no secret (?:of|that)\b"
    r"| (?:it |this )?(?:(?:very|quite|perfectly|abundantly) )?(?:clear|known|plain)"
    r"(?: (?:[\w'-]+ ){0,4}?that\b|[,.]|$)"
)
_ON_RECORD = regex(r" (?:it )?on record (?:[\w'-]+ ){0,4}?that\b")
_FEELING = regex(
    r" (?:(?:its|their|his|her|a|strong|deep|great|some|serious|growing|full|the) ){0,2}"
    r"(?:concerns?|worr(?:y|ies)|doubts?|regrets?"
    r"|(?:dis)?satisfaction|appreciation|gratitude|thanks|hopes?|wish|willingness|readiness|reluctance|support|opposition"
    r"|objections?|reservations?|confidence|optimism|disappointment|surprise|alarm|anger|belief|view)\b"
)
_SAID_NOTHING = regex(r" (?:nothing|little)(?: (?:about|on|of|more|else|new)\b|[.,;]|$)")
# What is expected to come about, not what one expects to do oneself.
_OUTCOME = regex(r" (?:(?:it|them|him|her) to\b|that\b|(?:an?|the|no|its|their|some|any) (?!\w+ to\b)[a-z])")
_DEAL_NEXT = regex(
    r" (?:(?!that\b)[\w-]+ ){0,5}?(?:deal|agreement|accord|pact|treaty|talks|negotiations|round|review)\b"
)
_OF_WHAT = regex(r" (?:[\w.'-]+,? ){1,8}?of (?:\w+ing\b|[\"']|an? |the |its |their |his |her |\w+)")
_FOR_WHAT = regex(r" (?:[\w.'-]+ ){1,8}?(?:for|on) ")
_AT_A_FIGURE = regex(r"(?: [^.;:]{1,70}?)? at [^.;:]{0,24}?[\d$]")


def is_borne_out(folded: str, sentence: Span, cue: Cue, tag: bool) -> bool:
    """Whether what a verb needs to be one of speech stands after it, or before it as a tagged assertion.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.speech_cues import cues
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The mayor called the rent absurd. The mayor called a friend."))
    >>> spans = [sentence.span for sentence in text.sentences]
    >>> [is_borne_out(text.folded, spans[at], *found, False) for at, found in cues(text).items()]
    [True, False]
    """
    rest = folded[cue.span.end : sentence.end]
    before = folded[sentence.start : cue.span.start]
    if cue.form.endswith("ing"):
        more = _MORE_NEEDS.get(cue.needs)
        said = _CLAUSE.match(rest) or _THAT.match(rest) or (more is not None and more(rest))
        return before.rstrip().endswith(",") and bool(said)
    first = rest.lstrip().split(" ")[0].rstrip(".,")
    tagged = tag
    if cue.form.startswith("conclud") and _DEAL_NEXT.match(rest):
        return False
    if _SAID_NOTHING.match(rest) or (cue.form.startswith("claim") and _A_SUM.match(rest)):
        return False
    match cue.needs:
        case "nothing" | "hearer":
            return True
        case "object":
            return tagged or _has_object(first, rest, before)
        case "clause":
            loose = cue.form.startswith(_OPINION) and _LOOSE_CLAUSE.match(rest) is not None
            return tagged or loose or _has_clause(rest)
        case "shows":
            return tagged or bool(
                _THAT.match(rest) or _LOOSE_CLAUSE.match(rest) or _PLURAL_CLAUSE.match(rest)
            )
        case "clause_object":
            return tagged or _has_clause(rest) or _has_object(first, rest, before)
        case "expects":
            return tagged or _has_clause(rest) or _TO_DO.match(rest) is not None
        case "that":
            return tagged or _THAT.match(rest) is not None
        case "quote":
            return _QUOTED_NEXT.match(rest) is not None or (
                tagged and _AFTER_QUOTE.search(before) is not None
            )
        case _:
            return _MORE_NEEDS[cue.needs](rest)


def _has_clause(rest: str) -> bool:
    found = (
        _QUESTION.match(rest)
        or _CLAUSE.match(rest)
        or _PLURAL_CLAUSE.match(rest)
        or _QUOTE_ADJACENT.search(rest)
        or _THAT_LATER.match(rest)
    )
    return found is not None or _HEARER_CLAUSE.match(rest) is not None


def _is_naming(rest: str) -> bool:
    """Whether something is called what it is thought to be: "a failure", a quotation, an adjective of judgement."""
    thing = _VERDICT_ADJECTIVE.match(rest)
    return _NAMED_AS.match(rest) is not None or (thing is not None and is_judging(thing["rest"]))


_MORE_NEEDS: dict[str, Callable[[str], bool]] = {
    "of": lambda rest: rest.startswith(" of "),
    "saying": lambda rest: "as saying" in rest,
    "hearer_that": lambda rest: _HEARER_THAT.match(rest) is not None,
    "out": lambda rest: _OUT.match(rest) is not None,
    "clear": lambda rest: _CLEAR.match(rest) is not None,
    "record": lambda rest: _ON_RECORD.match(rest) is not None,
    "feeling": lambda rest: _FEELING.match(rest) is not None,
    "verdict": lambda rest: _VERDICT.match(rest) is not None,
    "claim": lambda rest: _CLAIM.match(rest) is not None,
    "naming": _is_naming,
    "question": lambda rest: _ASKED.match(rest) is not None,
    "of whom": lambda rest: _OF_WHAT.match(rest) is not None,
    "for what": lambda rest: _FOR_WHAT.match(rest) is not None,
    "known": lambda rest: rest.startswith(" it be known"),
    "figure": lambda rest: (
        (_AT_A_FIGURE.match(rest) or _ON_RECORD.match(rest) or _PUT_IT.match(rest)) is not None
    ),
    "outcome": lambda rest: _OUTCOME.match(rest) is not None,
    "hint": lambda rest: _THAT.match(rest) is not None or rest.startswith(" at "),
}


def _has_object(first: str, rest: str, before: str) -> bool:
    """Whether a thing announced follows; after "reports to the Cabinet" only a that-clause will do."""
    if not first or first in verb_forms():
        return False
    if before.rstrip().endswith(","):  # "Ann Lee, a scholar, estimates that …"
        return _THAT.match(rest) is not None
    return first not in ("to", "for", "with", "against", "by") or _THAT.match(rest) is not None
