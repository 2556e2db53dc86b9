"""What a calendar expression is for: when it was reported, when something happens, starts, expires or is due."""

from __future__ import annotations

from warikan.evidence.article import Publication
from warikan.evidence.claims import TimeKind
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.reading.forms import Around, Between, Day, Fiscal, Form, Run, SplitYear, Weekday, Year, YearTo
from warikan.reading.speech_cues import verb_forms
from warikan.reading.text import Text
from warikan.reading.times import Expression

_LONG_PAST = 180  # days before the text after which a step is its background
_EXPIRY = regex(
    r"\b(?:expir\w+|laps\w+|run(?:s|ning)?\s+out|ran\s+out|(?:to|will|would|would|that|which)\s+ends?|ends?|ended|termin\w+)\b[^.;]{0,24}$"
)
_START = regex(
    r"\b(?:tak\w+\s+effect|took\s+effect|ent(?:er|ers|ered|ering)\s+into\s+force|in(?:to)?\s+force|from)\b(?![^.;]*\b(?:until|till|through)\s)[^.;]{0,16}$"
)
_COMPARED = regex(  # "up 8.3% from 2025", "arrears from 2004"
    r"\b(?:up|down|ris\w+|rose|f[ea]ll\w*|increas\w+|decreas\w+|drop\w*|rais\w+|cut|higher|lower|chang\w+|differ\w*|converted|arrears|debts?)\b"
    r"(?:[^.;]|\.\d){0,40}\bfrom\s+(?:the\s+)?$"
)
# One of these is in whatever the two patterns above find, for a quick look before they are tried.
_ENDING = ("expir", "laps", "run", "ran", "end", "termin")
_STARTING = ("effect", "force", "from")
_PRICES = regex(r"\s+(?:(?:U\.?S\.?|constant|real)\s+)?(?:dollars|prices|terms|money|values)\b")
_DELAY = regex(r"\b(?:delay|postpon|put off|slip|push|last|run|remain|stay|extend)\w*\b")
_BEFORE = regex(r"(?:before|by the time)\b")
_DEADLINES = ("by", "before", "until", "till", "no later than")
_WORD = regex(r"[a-z]+")


def kind_of(text: Text, expression: Expression, days: Days | None, publication: Publication) -> TimeKind:
    """The kind of use, by the words around: the nearest cue decides, then the form."""
    form, span = expression.form, expression.span
    if expression.dateline:
        return "publication"
    if _PRICES.match(text.folded, span.end):
        return "price_base"
    before = text.folded[max(0, span.start - 48) : span.start]
    daily = isinstance(form, Weekday | Day) or getattr(form, "unit", None) == "day"
    if daily and _follows_speech(text, expression):
        return "reporting"
    if any(map(before.__contains__, _ENDING)) and _EXPIRY.search(before):
        return "expiry"
    if _is_deadline(text, expression):
        return "deadline"
    if _is_fiscal_year(form):
        return "fiscal_year"
    if any(map(before.__contains__, _STARTING)) and _START.search(before) and not _COMPARED.search(before):
        return "start"
    if isinstance(form, Run | Around | Between) or (
        isinstance(form, Year) and expression.lead in ("for", "over", "during")
    ):
        return "period"
    day = publication.best or publication.allowed.first
    if days is not None and days.last < day and (day - days.last).days > _LONG_PAST:
        return "past"
    return "event"


def _is_deadline(text: Text, expression: Expression) -> bool:
    """Whether something is to be done "by" or "before" it, or in a clause that begins with "before"."""
    if expression.tense == "past":
        return False
    clause = text.clause_at(expression.span.start)
    if expression.lead in ("in", "on") and _BEFORE.match(text.folded, clause.start, clause.end):
        return True
    delayed = _DELAY.search(text.folded, clause.start, expression.span.start)
    return expression.lead in _DEADLINES and delayed is None


def _is_fiscal_year(form: Form) -> bool:
    return isinstance(form, Fiscal | SplitYear | YearTo)


def _follows_speech(text: Text, expression: Expression) -> bool:
    """Whether the words hang on a verb of saying: "said Wednesday", "told reporters on Friday"."""
    before = text.folded[max(0, expression.span.start - 32) : expression.span.start]
    words = _WORD.findall(before.rsplit(".", 1)[-1].rsplit(",", 1)[-1])
    return any(word in verb_forms() for word in words[-4:])
