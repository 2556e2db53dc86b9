"""Steps told by a noun alone: a request by somebody, talks last week, the expiry of a pact in March."""

from __future__ import annotations

from warikan.evidence.claims import EventType
from warikan.ground.span import Span
from warikan.reading.event_lexicon import modality, nouns, word_set
from warikan.reading.event_neighbours import ENDS, NounStep, by_neighbours
from warikan.reading.event_phrases import REACH, is_head
from warikan.reading.found import Found
from warikan.reading.line import Line, time_of
from warikan.reading.words import word_class

NEAR = 9  # tokens from a noun to the word that says it is expected
_OWN: dict[str, EventType] = {"request": "request", "offer": "offer", "proposal": "proposal"}
_DATED: dict[str, EventType] = {
    "talks": "talks",
    "meeting": "talks",
    "signature": "signature",
    "initialling": "initialling",
    "end": "expiry",
    "entry": "entry_into_force",
    "extension": "extension",
    "approval": "approval",
    "decision": "decision",
    "election": "other",
}
_EXPECTED: dict[str, EventType] = {
    "talks": "talks",
    "signature": "signature",
    "approval": "approval",
    "decision": "decision",
    "deal": "agreement",
    "pact": "agreement",
    "meeting": "talks",
    "payment": "payment",
    "review": "review",
    "initialling": "initialling",
    "extension": "extension",
    "election": "other",
}
_FEARED = frozenset(
    "brace braces bracing braced prepare prepares preparing prepared fear fears feared fearing expect expects expected"
    " expecting dread dreads dreaded dreading await awaits awaiting awaited".split()
)
_REPAID = frozenset(
    "repayment repayments payment payments instalment instalments installment installments".split()
)
_NOT_YET = frozenset({"before", "until", "till"})


def noun_step(line: Line, at: int) -> NounStep | None:
    """The step that the noun at ``at`` tells without a verb of its own; ``None`` where it tells none.

    >>> from warikan.reading.line import line_of
    >>> noun_step(line_of("They parted without a deal."), 4).status
    'denied'
    """
    kind = nouns()[line.words[at]]
    if line.question:
        return None
    if kind in _OWN:
        return _there_is_none(line, at, kind) or _owned(line, at, _OWN[kind])
    if kind == "meeting" and not is_head(line, at, kind):
        return None
    if kind == "call":
        return _called(line, at)
    if kind == "refusal":
        return (
            NounStep("rejection", "done", at, at + 1)
            if _has_owner(line, at) or _of(line, at, "offer")
            else None
        )
    if kind == "standing":
        return _in_force_since(line, at)
    if kind == "break":
        return NounStep("breakdown", "done", at, at + 2) if _of(line, at, "talks") else None
    return (
        _there_is_none(line, at, kind)
        or by_neighbours(line, at, kind)
        or _foreseen(line, at, kind)
        or _expected(line, at, kind)
        or _dated(line, at, kind)
        or _on_calendar(line, at, kind)
    )


def _there_is_none(line: Line, at: int, kind: str) -> NounStep | None:
    """ "There is still no deal", "no decision yet": none so far."""
    told = _OWN.get(kind) or _EXPECTED.get(kind)
    if told is None or "no" not in line.words[max(0, at - 3) : at] or line.words[at + 1] in nouns():
        return None
    no = next(n for n in range(at - 1, -1, -1) if line.words[n] == "no")
    before = line.words[max(0, no - 4) : no]
    led = not {"if", "whether", "when", "unless", "can", "could", "may", "might"}.isdisjoint(
        line.words[max(0, no - 6) : no]
    )
    there = "there" in before and any(modality().get(word) in ("be", "have") for word in before)
    yet = line.words[at + 1] == "yet" or line.words[at + 1 : at + 3] == ["so", "far"]
    return NounStep(told, "denied", no, at) if (there or yet) and not led else None


def _owned(line: Line, at: int, kind: EventType) -> NounStep | None:
    """Somebody's request: with its maker before or behind it."""
    before = range(max(0, at - 3), at)
    if any(line.words[n] in word_set("unreal") for n in before):
        return None
    maker = line.words[at + 1] in ("by", "from") and any(n in line.mention_at for n in range(at + 2, at + 6))
    owned = any(
        line.words[n].endswith(("'s", "s'"))
        or line.words[n] in ("its", "their", "his", "her")
        or n in line.mention_at
        for n in before
    )
    if maker or (owned and line.words[at + 1] in word_set("maker behind")):
        return NounStep(kind, "done", at, at + 1)
    return None


def _in_force_since(line: Line, at: int) -> NounStep | None:
    """ "A treaty in force since 1 May 2010": when it began to be."""
    start = at - 1 - (line.words[at - 1] in ("provisional", "full"))
    since = line.words[at + 1] == "since" and at + 2 in line.time_at and line.words[start] == "in"
    deal = any(n < start for kind in ("pact", "deal") for n in line.nouns.get(kind, ()))
    return NounStep("entry_into_force", "done", start, at + 1) if since and deal else None


def _called(line: Line, at: int) -> NounStep | None:
    """The president's call for more, calls from Oslo to pay: a request where somebody owns it, unless only feared."""
    if line.words[at] != "calls":
        owned = _has_owner(line, at) and line.words[at + 1] == "for"
        return NounStep("request", "done", at, at + 1) if owned else None
    if line.words[at + 1] != "from" or not any(n in line.mention_at for n in range(at + 2, at + 5)):
        return None
    if line.words[at + 1 : at + 6].count("for") + line.words[at + 1 : at + 6].count("to") == 0:
        return None  # "calls from Oslo were answered": of what, nothing says
    feared = not _FEARED.isdisjoint(line.words[max(0, at - 4) : at])
    return NounStep("request", "possible" if feared else "done", at, at + 1)


def _has_owner(line: Line, at: int) -> bool:
    """Whether a possessive stands right before a noun."""
    return line.words[at - 1].endswith(("'s", "s'")) or line.words[at - 1] in ("its", "their", "his", "her")


def _of(line: Line, at: int, wanted: str) -> bool:
    """Whether "of" and a noun of a class follow, with no time between."""
    if line.words[at + 1] not in ("of", "in"):
        return False
    found = next((n for n in line.nouns.get(wanted, ()) if at + 2 <= n < at + 6), None)
    found = found or next((n for n in range(at + 2, at + 6) if _is_one(line, n)), None)
    return found is not None and not any(n in line.time_at for n in range(at + 2, found))


def _is_one(line: Line, at: int) -> bool:
    """ "(The expiration of) the existing one"."""
    return line.words[at] == "one" and line.words[at - 1] in ("existing", "current", "present", "old")


def _foreseen(line: Line, at: int, kind: str) -> NounStep | None:
    """ "The chairman predicted a vote by Monday": what somebody expects is to come."""
    foreseen = word_set("foreseen")
    if kind not in _EXPECTED or foreseen.isdisjoint(line.words[max(0, at - 4) : at]):
        return None
    for n in range(at - 1, max(-1, at - 5), -1):
        if line.words[n] in foreseen:
            return NounStep(_EXPECTED[kind], "planned", n, at)
        if line.words[n] in word_class("preposition") or line.words[n] in ENDS:
            break
    return None


def _expected(line: Line, at: int, kind: str) -> NounStep | None:
    """ "A vote is scheduled for Friday", "a deal is expected in May": of the step itself, not of what it does."""
    if kind not in _EXPECTED or "of" in (line.words[at - 1], line.words[at - 2]):
        return None
    if line.words[at + 1] in _REPAID:
        return None  # "loan repayments fall due": nothing is agreed
    for n in range(at + 1, at + NEAR):
        word = line.words[n]
        if word == "not" and line.words[n + 1] in word_set("expected") and line.words[n + 2] in _NOT_YET:
            return NounStep(_EXPECTED[kind], "planned", at, n + 2)  # "is not expected before May"
        if word in ENDS or (modality().get(word) == "negative" and word != "unlikely"):
            return None
        if word in word_set("expected"):
            if _is_off(line, n):
                return None
            timed = (
                n + 1 in line.time_at
                or line.words[n + 1] in ("", ".")
                or line.words[n + 1] in word_set("before a time")
                or (
                    line.words[n + 1 : n + 3] == ["to", "be"]
                    and line.words[n + 3] in word_set("brought about")
                )
                or line.words[n + 1 : n + 4] == ["to", "take", "place"]
            )
            return NounStep(_EXPECTED[kind], "planned", at, n) if timed else None
        if word in word_set("needed") and kind == "approval":
            return NounStep("approval", "planned", at, n)
        if (
            word in word_set("open still")
            and modality().get(line.words[n - 1]) == "be"
            and line.words[n + 1] != "to"
        ):
            return NounStep(_EXPECTED[kind], "possible", at, n)
    return None


def _is_off(line: Line, at: int) -> bool:
    """ "The vote scheduled for Monday was scrapped": what was planned is off."""
    behind = line.words[at + 1 : at + NEAR]
    called = any(behind[n : n + 2] == ["called", "off"] for n in range(len(behind)))
    return called or not {"scrapped", "cancelled", "canceled", "shelved", "abandoned"}.isdisjoint(behind)


def _dated(line: Line, at: int, kind: str) -> NounStep | None:
    """A noun with a time of its own right behind it: done where that lies behind the day of the text."""
    if kind not in _DATED or (kind == "end" and not _of(line, at, "deal")):
        return None
    if kind == "entry" and line.words[at + 1 : at + 3] != ["into", "force"]:
        return None
    item = _own_time(line, at)
    if item is None:
        return None
    days = time_of(item).days
    if days is None:
        past = line.words[line.token_at(item.span.start)] in word_set("look back")
        return NounStep(_DATED[kind], "done", at, at) if past else None
    allowed = line.reading.publication.allowed
    if days.last < allowed.first:
        return NounStep(_DATED[kind], "done", at, at) if kind != "election" else None
    return NounStep(_DATED[kind], "planned", at, at) if days.first > allowed.last else None


def _on_calendar(line: Line, at: int, kind: str) -> NounStep | None:
    """ "The next meeting of the committee is on 8 June": what is set for a day to come."""
    if kind not in _DATED:
        return None
    for n in range(at + 1, at + NEAR):
        word = line.words[n]
        if word in ("is", "are"):
            led = n + 2 if line.words[n + 1] in word_class("preposition") else n + 1
            item = _own_time(line, led - 1) if led in line.time_at else None
            days = time_of(item).days if item is not None else None
            ahead = days is not None and days.first > line.reading.publication.allowed.last
            return NounStep(_DATED[kind], "planned", at, n) if ahead else None
        if word in ENDS or modality().get(word) in ("be", "have", "future"):
            return None
    return None


def _own_time(line: Line, at: int) -> Found | None:
    for n in range(at + 1, min(at + REACH, line.size)):
        word = line.words[n]
        if n in line.time_at:
            word_span = Span(line.starts[n], line.ends[n])
            return next((item for item in line.times if item.span.overlaps(word_span)), None)
        if (
            word in ENDS
            or word in ("before", "after", "to", "until", "till")
            or modality().get(word) in ("be", "have", "future")
        ):
            return None
        if word.endswith(("ed", "ing")) and word != "existing":
            return None
    return None
