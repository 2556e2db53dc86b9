"""Issues: what a stance is about, named the same way whoever speaks."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.ground.pattern import regex
from warikan.reading.money_words import speaks_of_money, touches_money

_DEAL = (
    r"(?:agreements?|deals?|pacts?|accords?|treaty|treaties|contracts?|leases?|arrangements?|packages?|protocols?|sma"
    r"|settlement)"
)
_USE = regex(
    r"\b(?:us(?:e|es|ed|ing)|spen(?:d|ds|t|ding)|earmark\w*|appropriat\w+|divert\w*|redirect\w*|shift\w*|set\s+aside|allocat\w+)\s+"
    r"(?P<what>(?:\S+\s+){0,8}?)(?:for|on|to|from|toward|towards|into|rather|instead)\b"
)
_INDEX = regex(
    r"\b(?:inflation|index(?:ed|ing|ation)?|consumer\s+prices?|(?:cost|price|wage)\s+growth|growth\s+rate|automatic\s+(?:rise|increase)s?)\b"
)
_TERM = regex(
    rf"\b(?:[\w-]+-year|multi-?year|annual|yearly|permanent|shorter|longer|long-term|short-term)\s+(?:\w+\s+){{0,2}}?(?:{_DEAL}|term|extension|plan)\b"
    rf"|\b(?:exten[ds]\w*|prolong\w*|renew\w*)\b[^.;]{{0,40}}?\b{_DEAL}|\b{_DEAL}[^.;]{{0,24}}?\b(?:extension|renewal)\b"
    r"|\b(?:extension|renewal|duration)\s+of\b"
)
_BURDEN = regex(
    r"\b(?:(?:burden|cost)-sharing|shar(?:e|ing)\s+(?:of\s+)?(?:the\s+|its\s+|their\s+)?(?:burdens?|costs?|bill)|split(?:ting)?\s+the\s+(?:costs?|bill))\b"
)
_TALKS = regex(r"\b(?:talks|negotiat\w+|consultations?)\b")
_PAYING = regex(
    r"\b(?:(?:pa|repa)(?:y|ys|id|ying|yments?)|contribut\w+|shoulder\w*|reimburs\w*|subsidi[sz]\w*|fund(?:s|ed|ing)|financ\w+)\b|\bspend\w*\s+(?:more|less)\b"
)
_AGREEMENT = regex(rf"\b(?:{_DEAL}|offers?|proposals?|plans?|terms|clauses?|requests?|demands?)\b")
_LEVEL = regex(
    r"\b(?:freez(?:e|es|ing)|caps?|ceilings?|discounts?|rebates?|refunds?|surcharges?|lev(?:y|ies)|tariffs?|tolls?|royalt(?:y|ies)"
    r"|figures?|stakes?|shares?|sums?|amounts?|totals?|burdens?|split|rents?|prices?|pricing|fees?|dues|quotas?|penalt(?:y|ies)|fines?|interest\s+rates?|debts?|lenders?|creditors?|arrears|compensation|reparations)\b"
)
# "demanded far more", "insisted on less": of nothing else than the money.
_MORE = regex(
    r"\W*(?:(?:for|on)\s+)?(?:(?:far|much|even|still|significantly|substantially|a\s+(?:lot|bit|little))\s+)?(?:more|less)"
    r"(?:\s+(?:from|than|per|a\s+year|each\s+year|in\s+return|in\s+exchange)\b|\W*$)"
)
_DEAL_WORTH = regex(rf"\d[\w.,-]*\s+(?:[\w$-]+\s+){{0,3}}?{_DEAL}\b")  # a deal told by its sum
_STEP = regex(
    r"\W*(?:(?:the|this|that|such|its|their|his|her|any|an?)\s+)?(?:(?!to\b)[\w'-]+\s+){0,2}?"
    r"(?P<step>step|move|decision|idea|vote|outcome|result|announcement|ruling|verdict|claim|allegation|compromise|scheme|project"
    r"|change|delay|approach|policy)s?\b"
)
_REQUEST = regex(
    r"\W*(?:(?:in\s+principle\s+)?to\s+(?:\w+ly\s+)?\w+\s+)?(?:(?!than\b|that\b|to\b|as\b)[\w.'-]+\W+){0,4}?(?:requests?|demands?|offers?|proposals?|bid|asks|terms)\b"
)


def _is_use(words: str) -> bool:
    return any(speaks_of_money(found["what"]) for found in _USE.finditer(words))


def issue_of(words: str, *, numbered: bool = False, answers: bool = False) -> str | None:
    """The issue that some words are about, ``None`` where it is neither money nor a deal.

    ``numbered``: a sum stands among them. ``answers``: they answer what the other side put forward.

    >>> issue_of("a three-year deal"), issue_of("to raise its contribution"), issue_of("better food")
    ('length of the agreement', 'size of the contribution', None)
    >>> issue_of("the offer as too low", answers=True), issue_of("the move", answers=True)
    ('the request', 'the move')
    """
    issues = _issues(words.lower(), numbered, answers)
    return next((issue for issue, holds in issues if holds), None)


def _issues(words: str, numbered: bool, answers: bool) -> Iterator[tuple[str, bool]]:
    """Each issue in turn with whether some words, in small letters, are about it."""
    numbered = numbered and _DEAL_WORTH.search(words) is None
    yield "use of the money", _is_use(words)
    yield "the request", answers and _REQUEST.match(words) is not None
    yield "indexation", _INDEX.search(words) is not None
    yield "length of the agreement", _TERM.search(words) is not None
    yield "sharing of the burden", _BURDEN.search(words) is not None
    yield "size of the contribution", _MORE.match(words) is not None
    yield "talks", not numbered and _TALKS.search(words) is not None
    yield "size of the contribution", numbered or _PAYING.search(words) is not None or touches_money(words)
    yield "size of the contribution", _LEVEL.search(words) is not None
    yield "the agreement", _AGREEMENT.search(words) is not None
    step = _STEP.match(words) if answers else None
    yield f"the {step['step']}" if step else "", step is not None
