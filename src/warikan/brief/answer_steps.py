"""Sentences on the steps of a deal in running prose: reached, planned, possible, and what is still ahead."""

from __future__ import annotations

import re

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import joined, plain, said
from warikan.brief.steps import at, when
from warikan.brief.story import Piece, Sentence
from warikan.brief.sums import capital
from warikan.brief.words import quoted
from warikan.evidence.claims import Claim, Event, EventType, RelativeBound, Term
from warikan.figures.days import Days

Told = tuple[Claim, Event]

# Each step as something a side has done, and as a noun of what is ahead, in the order of a deal's life.
_DEAL: dict[EventType, tuple[str, str]] = {
    "agreement_in_principle": ("agreed in principle", "an agreement in principle"),
    "agreement": ("reached an agreement", "an agreement"),
    "extension": ("agreed on an extension", "an extension"),
    "initialling": ("initialled the text", "initialling"),
    "signature": ("signed the agreement", "signature"),
    "approval": ("gave approval", "approval"),
    "entry_into_force": ("brought the agreement into force", "entry into force"),
}
_REACHED: tuple[EventType, ...] = ("agreement", "agreement_in_principle", "extension")
_GATE_WORDS = 6
_PLACED = re.compile(r"(?:during|at|in|on|when|before|after|once|as\s+soon\s+as|if|by)\b", re.IGNORECASE)
_MARKS = (", ", ";", "\u2014", '"', "“", "”")
_AHEAD: dict[str, str] = {"planned": "planned", "possible": "possible"}


def live(findings: Findings, *types: EventType) -> list[Told]:
    """The steps of these types that belong to the news: not over a month before the text."""
    return [
        (claim, event)
        for claim, event in findings.article.each(Event)
        if event.type in types and (event.days is None or event.days.last >= findings.horizon)
    ]


def reached(findings: Findings) -> Sentence:
    """Steps of the deal that are done: at most two of different types, none that began before the news."""
    done = [
        pair
        for pair in live(findings, *_DEAL)
        if pair[1].status == "done" and (pair[1].days is None or pair[1].days.first >= findings.horizon)
    ]
    if any(event.type in ("agreement", "agreement_in_principle") for _, event in _coming(findings)):
        done = [pair for pair in done if pair[1].days is not None]
    chosen: dict[EventType, Told] = {}
    for pair in done:
        chosen.setdefault(pair[1].type, pair)
    two = _in_order(list(chosen.values())[:2])
    if len(two) == 2 and two[0][1].parties and set(two[0][1].parties) == set(two[1][1].parties):
        return _both(findings, *two)
    return joined(_done(findings, *pair) for pair in two)


def _in_order(told: list[Told]) -> list[Told]:
    """The second step only where it comes after the first in the life of a deal: what comes before is history."""
    ranks = [list(_DEAL).index(event.type) for _, event in told]
    return told if ranks == sorted(ranks) else told[:1]


def _both(findings: Findings, one: Told, other: Told) -> Sentence:
    """Two steps of the same sides as one sentence."""
    said_of = [
        said(_DEAL[event.type][0] + _at(event), findings.anchor(claim)) for claim, event in (one, other)
    ]
    return (
        plain(f"{capital(words.parties(one[1].parties))} "),
        said_of[0],
        plain(" and "),
        said_of[1],
        plain("."),
    )


def _at(event: Event) -> str:
    return f" {at(event)}" if event.days is not None else ""


def _done(findings: Findings, claim: Claim, event: Event) -> Sentence:
    done, noun = _DEAL[event.type]
    if event.type == "approval":
        words_of = said(quoted(_clause(findings, claim)), findings.anchor(claim))
        return (plain(f"Approval was given{_at(event)} ("), words_of, plain(")."))
    if event.type == "entry_into_force":
        text = "the agreement entered into force"
    elif event.parties:
        text = f"{words.parties(event.parties)} {done}"
    else:
        text = f"{noun} came about"
    return (said(capital(text) + _at(event), findings.anchor(claim)), plain("."))


def _coming(findings: Findings) -> list[Told]:
    """Agreements and extensions that are possible, planned or not reached."""
    return [pair for pair in live(findings, *_REACHED) if pair[1].status != "done"]


def talks(findings: Findings) -> Sentence:
    """Talks held or to come, where no agreement is in sight."""
    if _coming(findings) or reached(findings):
        return ()
    for claim, event in live(findings, "talks"):
        if event.status == "done":
            time = f" {when(event.days)}" if event.days is not None else ""
            text = (
                f"{words.parties(event.parties)} held talks{time}"
                if event.parties
                else f"talks were held{time}"
            )
        elif event.status in _AHEAD:
            text = f"talks are {event.status}{_time(findings, event)}"
        else:
            continue
        return (said(capital(text), findings.anchor(claim)), plain("."))
    return ()


def ahead(findings: Findings) -> Sentence:
    """An agreement or extension that is possible, planned or not reached."""
    coming = _coming(findings)
    if not coming:
        return ()
    first = coming[0]
    same = [
        pair for pair in coming[1:] if pair[1].type == first[1].type and pair[1].status != first[1].status
    ]
    noun = _DEAL[first[1].type][1]
    if first[1].status == "denied":
        text = f"{noun} has not been reached"
        text = f"Beside that, {text}" if reached(findings) else capital(text)
        words_of = said(quoted(_clause(findings, first[0])), findings.anchor(first[0]))
        return (plain(f"{text} ("), words_of, plain(")."))
    length = next((t.value for _, t in findings.article.each(Term) if t.kind == "extension"), None)
    of = f" of {duration(length)}" if length is not None and first[1].type == "extension" else ""
    pieces: list[Piece] = [plain(f"{capital(noun)}{of} is "), *_standing(findings, *first)]
    if same and same[0][1].status != "denied":
        pieces += [plain(" and "), *_standing(findings, *same[0])]
    return (*pieces, plain("."))


def _standing(findings: Findings, claim: Claim, event: Event) -> Sentence:
    """Possible or planned, when, and what it comes before."""
    text = _AHEAD.get(event.status, event.status)
    if event.waits_for is not None:
        gate = _gate_inside(findings, event)
        return (
            said(f"{text} {_first_words(event.waits_for.exact, gate)}", findings.anchor(claim)),
            *((plain(f" (due {words.days(gate)})"),) if gate is not None else ()),
        )
    return (said(text + _time(findings, event), findings.anchor(claim)),)


def _first_words(text: str, gate: Days | None) -> str:
    """The words for a gate, cut where its days follow anyway."""
    some = text.split()
    return quoted(text if gate is None or len(some) <= _GATE_WORDS else " ".join(some[:_GATE_WORDS]) + " …")


def _gate_inside(findings: Findings, event: Event) -> Days | None:
    """The days of the step that another one waits for, where the text dates it."""
    for claim, other in findings.article.each(Event):
        if event.waits_for is not None and event.waits_for.span.covers(claim.quotation.span):
            return other.days
    return None


def _time(findings: Findings, event: Event) -> str:
    """When a step is to come: "by" a day for a stretch that begins with the text's own, "for" what is planned."""
    days = event.days
    if days is None:
        return ""
    if not days.single and not days.open_end and findings.today.first <= days.first <= findings.today.last:
        return f" by {words.day(days.last)}"
    return f" {when(days)}" if event.status == "possible" else f" for {words.days(days)}"


def gate(findings: Findings) -> Sentence:
    """The budget decision or approval still ahead, unless an agreement already waits for it."""
    told = [event.waits_for.span for _, event in live(findings, *_REACHED) if event.waits_for is not None]
    told += [claim.quotation.span for claim, _ in findings.article.each(RelativeBound)]
    for claim, event in live(findings, "budget_decision", "approval"):
        if event.status not in _AHEAD or any(span.covers(claim.quotation.span) for span in told):
            continue
        what = "The budget decision" if event.type == "budget_decision" else "Approval"
        time = f", {event.status}{_time(findings, event)}" if event.days is not None else ""
        words_of = said(quoted(_clause(findings, claim)), findings.anchor(claim))
        return (plain(f"{what} is still to come{time} ("), words_of, plain(")."))
    return ()


def signing(findings: Findings) -> Sentence:
    """A signature or initialling still ahead, with what follows it in its clause, and the delay it may suffer."""
    late = _delay(findings)
    for claim, event in live(findings, "signature", "initialling"):
        if event.status not in _AHEAD:
            continue
        what = "Signature" if event.type == "signature" else "Initialling"
        by = f" by {words.parties(event.parties)}" if event.days is not None and event.parties else ""
        standing = f"{what}{by} is {event.status}{_time(findings, event)}"
        pieces: list[Piece] = [said(standing, findings.anchor(claim))]
        where = _rest_of_clause(findings, claim) if event.days is None else ""
        if _PLACED.match(where):
            pieces += [plain(" "), said(quoted(where), findings.anchor(claim))]
        return (*pieces, *((plain(", perhaps "), *late) if late else ()), plain("."))
    return (plain("The step may be "), *late, plain(".")) if late else ()


def _delay(findings: Findings) -> Sentence:
    """A delay that is planned or possible, and until when."""
    for claim, event in live(findings, "delay"):
        if event.status in _AHEAD and event.days is not None:
            return (said(f"delayed to {_months(event.days)}", findings.anchor(claim)),)
    return ()


def _months(days: Days) -> str:
    """Whole months of one year by their names, other days in full."""
    first, last = days.first, days.last
    whole = first.year == last.year and days == Days(
        first.replace(day=1), Days.month(last.year, last.month).last
    )
    if not whole or first.month == last.month or days == Days.year(first.year):
        return words.days(days)
    return f"{words.MONTHS[first.month - 1]}–{words.MONTHS[last.month - 1]} {last.year}"


def _clause(findings: Findings, claim: Claim) -> str:
    """The clause around a claim's words, between the marks on either side."""
    text = findings.article.source.text
    starts = [
        at + 1
        for mark in _MARKS
        if (at := text.rfind(mark, claim.sentence.start, claim.quotation.span.start)) >= 0
    ]
    return text[max([claim.sentence.start, *starts]) : _clause_end(text, claim)]


def _rest_of_clause(findings: Findings, claim: Claim) -> str:
    """What follows a claim's words in their clause."""
    text = findings.article.source.text
    return text[claim.quotation.span.end : _clause_end(text, claim)].strip()


def _clause_end(text: str, claim: Claim) -> int:
    stops = (text.find(mark, claim.quotation.span.end, claim.sentence.end) for mark in _MARKS)
    last = claim.sentence.end - 1 if text[: claim.sentence.end].endswith(".") else claim.sentence.end
    return min([last, *(at for at in stops if at >= 0)])


def term(findings: Findings) -> Sentence:
    """How long the deal runs, with its first and last year where both fit the length."""
    terms = list(findings.article.each(Term))
    last = next((pair for pair in terms if pair[1].kind == "last_fy"), None)
    lengths = [pair for pair in terms if pair[1].kind == "length"]
    beside = [pair for pair in lengths if last is not None and pair[0].sentence == last[0].sentence]
    length = next(iter([*beside, *lengths]), None)
    first = next((pair for pair in terms if pair[1].kind == "first_fy"), None)
    parts: list[Sentence] = []
    if length is not None:
        parts.append((said(duration(length[1].value), findings.anchor(length[0])),))
    if last is not None:
        parts.append((said(_years(first, last, length), findings.anchor(last[0])),))
    return (plain("The stated term is "), *joined(parts, ", "), plain(".")) if parts else ()


def _years(
    first: tuple[Claim, Term] | None, last: tuple[Claim, Term], length: tuple[Claim, Term] | None
) -> str:
    """First to last year where they make the stated length, else the last alone."""
    ends = [pair[1].value.removeprefix("FY") for pair in (first, last) if pair is not None]
    if len(ends) == 2 and all(end.isdigit() for end in ends):
        years = int(ends[1]) - int(ends[0]) + 1
        if length is None or length[1].value == f"P{years}Y":
            return f"FY{ends[0]} to FY{ends[1]}"
    return f"through {last[1].value}"


def duration(value: str) -> str:
    """An ISO duration in words; anything else unchanged.

    >>> duration("P5Y"), duration("P1M"), duration("FY2026")
    ('5 years', '1 month', 'FY2026')
    """
    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    if value.startswith("P") and value[1:-1].isdigit() and value[-1] in units:
        return words.count(int(value[1:-1]), units[value[-1]])
    return value


def end_of_cover(findings: Findings) -> Sentence:
    """The end of the agreement in force, from the library or from the text."""
    if findings.cover is not None:
        last = Piece(words.day(findings.cover.last_day), findings.cover_anchor, "fact")
        return (plain("Present cover ends on "), last, plain("."))
    for claim, event in live(findings, "expiry"):
        if event.status in _AHEAD and event.days is not None:
            return (
                plain("The present agreement ends "),
                said(when(event.days), findings.anchor(claim)),
                plain("."),
            )
    return ()
