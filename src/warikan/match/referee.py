"""The referee: every figure of a text that others settle, reckoned again, with its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from warikan.evidence.article import Article
from warikan.evidence.claims import Time
from warikan.figures.days import Days
from warikan.match.case import Case
from warikan.match.check_conversions import conversions
from warikan.match.check_deals import terms
from warikan.match.check_levels import levels
from warikan.match.check_rises import rises
from warikan.match.check_shares import shares
from warikan.match.check_sums import sums
from warikan.match.check_years import years
from warikan.match.checks import Check
from warikan.match.cover import names_subject
from warikan.match.deals import agreements, hosted_by
from warikan.match.known import known_levels
from warikan.match.numbers import Number
from warikan.match.stated_rates import stated_rates
from warikan.match.statement import Statement, statements
from warikan.reading.fold import fold, in_small

_OTHER = ("conversion", "published figure")  # what these settle leaves open whether parts make up the sum
_KINDS = (conversions, rises, shares, sums, years, terms, levels)


def checks(article: Article, as_known: date) -> tuple[Check, ...]:
    """Every check of an article's figures by what was known on a day, in the order of the text."""
    case = _case(article, as_known)
    found = [check for kind in _KINDS for check in kind(case)]
    settled = {
        check.statement.span
        for check in found
        if check.verdict != "cannot be checked" and check.kind not in _OTHER
    }
    told = [
        check
        for check in found
        if check.verdict != "cannot be checked" or check.statement.span not in settled
    ]
    return tuple(sorted(told, key=lambda check: (check.statement.span, check.kind)))


def _case(article: Article, as_known: date) -> Case:
    publication = article.publication
    days = Days.one(publication.best) if publication.best else publication.allowed
    parties = _parties(article, as_known)
    found = statements(article)
    return Case(
        article=article,
        statements=found,
        plain=tuple(statement.without_years for statement in found),
        days=None if days.open_start or days.open_end else days,
        as_known=as_known,
        known=known_levels(parties, as_known),
        levels=_levels(found),
        times=tuple(
            sorted((claim.quotation.span, time.days) for claim, time in article.each(Time) if time.days)
        ),
        rates=stated_rates(article.source),
        small=in_small(fold(article.source.text)),
        covered=any(names_subject(article, deal) for deal in agreements(parties, as_known)),
        firm=publication.how in ("given", "stated"),
    )


def _parties(article: Article, as_known: date) -> list[str]:
    """The parties of a text, and the guest that it does not name where it names the support of a host."""
    parties = [party.id for party in article.parties]
    hosted = [deal for name in parties for deal in hosted_by(name, as_known)]
    unnamed = [deal.guest for deal in hosted if deal.guest not in parties and names_subject(article, deal)]
    return list(dict.fromkeys([*parties, *unnamed]))


def _levels(found: Sequence[Statement]) -> dict[str, tuple[Number, ...]]:
    """The sums and head counts by unit, what is only added or taken away left out."""
    levels: dict[str, list[Number]] = {}
    for statement in found:
        for at, number in statement.each("money", "heads"):
            if statement.role(at) != "delta":
                levels.setdefault(number.unit, []).append(number)
    return {unit: tuple(numbers) for unit, numbers in levels.items()}
