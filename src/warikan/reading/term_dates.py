"""Start and expiry: days, months and years on which a deal takes effect or runs out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warikan.evidence.claims import Term, TermKind
from warikan.figures.days import Days
from warikan.ground.pattern import regex
from warikan.reading.event_lexicon import nouns, word_set
from warikan.reading.event_steps import Step
from warikan.reading.forms import Between, Day, Fiscal, Form, Month, Run, Year
from warikan.reading.found import Found
from warikan.reading.line import Line, time_of
from warikan.reading.term_context import is_over, of_a_deal

MONTH = 31  # days of the longest month
LEADING = 3  # tokens before a time that leads its sentence
OPENED = 14  # tokens from a time that opens a sentence to the deal that begins to hold
CLOSE_FEE = 16  # tokens back to its sum
FEE = 24  # tokens back from the day on which a payment begins to what is paid
_TAKES_HOLD = frozenset({"apply", "applies", "effect", "force", "effective", "valid", "applicable"})
NEAR_SUM = 6  # tokens from a sum to the years it is paid over
_ENDS = regex(r"\b(?:through|until|till|to|up\s+to)\s+(?:the\s+end\s+of\s+|at\s+least\s+)?$")
_ONE_YEAR = regex(r"(?:from\s)?\d{4}[-/]\d\d")  # may be one fiscal year of somebody's
_STARTS = regex(r"\b(?:starting|beginning|commencing)\b")
_BEGINS = regex(
    r"\b(?:from|(?:beginning|starting|commencing)(?:\s+(?:in|from|on|with))?|(?:backdated|retroactive(?:ly)?)\s+to|as\s+of|effective(?:\s+(?:from|on|as\s+of))?"
    r"|effect\s+(?:in|from|on)|(?:force|effect|valid|effective)\s+since)\s+$",
)
_LAST_WORDS = frozenset(  # those with which the patterns above end
    "through until till to of least from beginning starting commencing in on with effective since".split()
)


def dates(line: Line, timed: Sequence[tuple[Found, Form | None]]) -> Iterator[Found]:
    """The days from and until which one line says that a deal holds, and how many years a payment runs over.

    ``timed`` are its times, each with its symbolic form.
    """
    for item, told in timed:
        match told:
            case Run(unit="year", first=Day() | Month() as edge) if _STARTS.search(
                item.span.of(line.reading.text.small)
            ):
                yield from _first_day(line, item, edge)
            case Run() | Fiscal():
                pass
            case Between() as form:
                yield from _between(line, item, form)
            case _:
                yield from _edge(line, item)


def _first_day(line: Line, item: Found, edge: Form) -> Iterator[Found]:
    """ "Over the four years starting on 1 July": the day on which what is paid begins to be."""
    days, at = time_of(item).days, line.token_at(item.span.start)
    paid = any(number in line.sum_at for number in range(max(0, at - CLOSE_FEE), at))
    if days is not None and (paid or of_a_deal(line, item, word_set("hold until"))):
        value = days.first.isoformat() if isinstance(edge, Day) else f"{days.first:%Y-%m}"
        yield Found(item.span, Term("start", value), "term-start")


def dated(step: Step) -> Iterator[Found]:
    """The day a deal took or takes effect, or ran or runs out, from a step that says so."""
    edges, cue = step.cue.type in ("expiry", "entry_into_force"), step.cue
    value = (
        _value(step.time) if edges and step.time is not None and cue.status in ("done", "planned") else None
    )
    if value is not None and cue.type == "expiry":
        yield Found(step.span, Term("expiry", value), "term-expiry")
    elif value is not None:
        yield Found(step.span, Term("start", value), "term-start")


def _between(line: Line, item: Found, form: Between) -> Iterator[Found]:
    """ "From April 2022 to March 2027" of a deal; of "the years 2022 to 2026", and of a payment, how long it runs."""
    days = time_of(item).days
    by_year = isinstance(form.first, Year) and isinstance(form.last, Year)
    one = _ONE_YEAR.fullmatch(line.reading.text.small, item.span.start, item.span.end) is not None
    if days is None or isinstance(form.first, Fiscal) or (by_year and one):
        return
    deal = of_a_deal(line, item, word_set("hold until") | word_set("begin") | word_set("cost"))
    spelt = (
        "from" in line.words[max(0, line.token_at(item.span.start) - 1) : line.token_at(item.span.start) + 1]
    )
    if deal and (spelt or not by_year):
        first, last = (
            (f"{days.first:%Y}", f"{days.last:%Y}") if by_year else (str(days.first), str(days.last))
        )
        yield Found(item.span, Term("start", first), "term-start")
        yield Found(item.span, Term("expiry", last), "term-expiry")
        return
    at = line.token_at(item.span.start)
    paid = any(number in line.sum_at for number in range(max(0, at - NEAR_SUM), at))
    if by_year and (deal or paid) and not is_over(line, item):
        count = days.last.year - days.first.year + 1
        yield Found(item.span, Term("length", f"P{count}Y"), "term-length")


def _edge(line: Line, item: Found) -> Iterator[Found]:
    """ "In force until 2030", "effective from 1 January": the edge of a deal."""
    last = line.words[line.token_at(item.span.start) - 1]
    if last not in _LAST_WORDS and "-" not in last:
        return
    before = line.reading.text.small[max(line.sentence.span.start, item.span.start - 30) : item.span.start]
    if _ENDS.search(before) and of_a_deal(line, item, word_set("hold until")):
        kind: TermKind = "expiry"
    elif _BEGINS.search(before) and (
        of_a_deal(line, item, word_set("begin"), named=True)
        or _opens(line, item)
        or _first_payment(line, item)
    ):
        kind = "start"
    else:
        return
    value = _value(item)
    if value is not None:
        yield Found(item.span, Term(kind, value), f"term-{kind}")


def _opens(line: Line, item: Found) -> bool:
    """ "From 1 January the agreement will apply": a deal and a word of holding right behind a time that leads."""
    at = line.token_at(item.span.start)
    behind = line.words[at : at + OPENED]
    deal = next((n for n, word in enumerate(behind) if nouns().get(word) in ("pact", "deal", "money")), None)
    if deal is None or at > LEADING or not word_set("gate clause").isdisjoint(behind[:deal]):
        return False
    return not _TAKES_HOLD.isdisjoint(behind[deal:])


def _first_payment(line: Line, item: Found) -> bool:
    """ "Instalments beginning on 30 June", "a fee of $3 from 1 July": a day ahead on which paying begins."""
    days, at = time_of(item).days, line.token_at(item.span.start)
    if (
        days is None
        or not days.single
        or "end" in line.words[at - 3 : at + 3]
        or days.first <= line.reading.publication.allowed.last
    ):
        return False
    near = range(max(0, at - FEE), at)
    return any(nouns().get(line.words[n]) in ("money", "payment") for n in near) and (
        line.words[at - 1] in ("on", "with") or any(n in line.sum_at for n in near[-CLOSE_FEE:])
    )


def _value(item: Found) -> str | None:
    """A day, a month or a year in ISO form; nothing for what stands by convention only."""
    time = time_of(item)
    if time.days is None or time.fuzzy:
        return None
    days = time.days
    if days.single:
        return days.first.isoformat()
    if days.first.day != 1:
        return None
    if days.length <= MONTH and days == Days.month(days.first.year, days.first.month):
        return f"{days.first:%Y-%m}"
    return str(days.first.year) if days == Days.year(days.first.year) else None
