"""The articles themselves, every claim marked at its words."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.reckoned import reckoned_marks
from warikan.brief.pieces import anchor, speech_anchor
from warikan.brief.steps import NOUNS
from warikan.brief.story import Highlight, Marked
from warikan.brief.sums import STANDINGS
from warikan.evidence.article import Article
from warikan.evidence.claims import (
    Amount,
    Content,
    Decision,
    Event,
    Length,
    Percentage,
    Position,
    Redirect,
    Related,
    RelativeBound,
    Speech,
    Term,
    Time,
    Unknown,
)


def texts(findings: Findings) -> tuple[Marked, ...]:
    """Each article with its highlights; the subject first, the earlier ones after it."""
    order = [findings.index, *(n for n in range(len(findings.articles)) if n != findings.index)]
    return tuple(
        _marked(n, findings.articles[n], tuple(reckoned_marks(findings)) if n == findings.index else ())
        for n in order
    )


def _marked(number: int, article: Article, verdicts: tuple[Highlight, ...]) -> Marked:
    """The marks in the order of their ends, the inner before the outer, for a mark's number stands at its end."""
    title = article.headline or article.source.name
    marks = (*_claims(number, article), *_speeches(number, article), *verdicts)
    inner_first = sorted(marks, key=lambda mark: mark.anchor, reverse=True)
    inner_first.sort(key=lambda mark: (mark.span.end, -mark.span.start))
    text = article.source.text
    return Marked(f"text-{number}", title, text, tuple(inner_first), language(text))


def language(text: str) -> str | None:
    """The language whose own letters a text is written in; ``None`` for that of the brief, and for any other.

    >>> language("日本は経費を負担する"), language("한국은 분담금을 낸다"), language("Japan (日本) pays")
    ('ja', 'ko', None)
    """
    letters = [character for character in text if character.isalpha()]
    own = {
        "ja": sum("\u3041" <= letter <= "\u30ff" for letter in letters),
        "ko": sum("\uac00" <= letter <= "\ud7a3" for letter in letters),
    }
    code = max(own, key=lambda code: own[code])
    return code if own[code] * 5 > len(letters) else None


def _claims(number: int, article: Article) -> Iterator[Highlight]:
    for claim in article.claims:
        kind = claim.id.rsplit("-", 1)[0]
        yield Highlight(claim.quotation.span, anchor(number, claim), kind, says(claim.content))


def _speeches(number: int, article: Article) -> Iterator[Highlight]:
    for index, speech in enumerate(article.speeches):
        span = (speech.holder or speech.cue).span
        yield Highlight(span, speech_anchor(number, index), "speech", _spoken(speech))


def _spoken(speech: Speech) -> str:
    side = f", for {words.party(speech.party)}" if speech.party else ""
    return f"{speech.kind} speaker{side}: {speech.how}"


def says(content: Content) -> str:
    """What a claim comes to, in one short line; what is not determined says so."""
    match content:
        case Amount():
            return _amount(content)
        case Time(form=form, days=days):
            return f"{form}: {words.days(days) if days else 'not determined'}"
        case Length(form=form):
            return f"a length of time: {words.duration(form)}"
        case Term(kind=kind, value=value):
            return f"{words.term(kind)}: {value}"
        case Event(type=kind, status=status, days=days):
            return f"{NOUNS[kind][0]}: {status}" + (f", {words.days(days)}" if days else "")
        case Position(party=party, issue=issue, stance=stance):
            return f"{party.name} on {issue}: {stance}"
        case Unknown(about=about):
            return f"not known: {about}"
        case Decision(decider=decider):
            return f"{decider} decides"
        case RelativeBound(relation=relation, referent=referent):
            return f"{relation.replace('_', ' ')} {referent}"
        case Redirect(scope=scope, to=to, instead_of=instead_of):
            return f"{scope or 'money'} to {to} instead of {instead_of}"
        case Percentage(value=value, of=of):
            return f"{value} %" + (f" of {of}" if of else "")
        case Related():  # pragma: no branch - the type checker proves that there is no other
            return "headline of related coverage"


def _amount(amount: Amount) -> str:
    sum_ = words.money(amount.money, amount.quantum) if amount.money else "a sum"
    parts = [
        sum_ + (" a year" if amount.per_year else ""),
        _standing(amount),
        f"paid by {words.parties(amount.payers)}" if amount.payers else "payer not determined",
        f"for {words.days(amount.period)}" if amount.period else "time not determined",
    ]
    return "; ".join(parts)


def _standing(amount: Amount) -> str:
    if amount.status is not None:
        return STANDINGS[amount.status]
    likely = f", likely {STANDINGS[amount.likely]}" if amount.likely else ""
    return f"standing not determined{likely}"
