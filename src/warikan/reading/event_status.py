"""The standing of a step: done, planned, possible or denied, by its verb group and what governs it."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from warikan.evidence.claims import EventStatus
from warikan.reading.event_denials import LED, NONE, disclaimed, is_disowned, no_party, nobody
from warikan.reading.event_lexicon import governors, modality, nouns, verbs, word_set
from warikan.reading.event_phrases import past_adverbs
from warikan.reading.line import Line, time_of
from warikan.reading.verb_groups import Group, is_participle
from warikan.reading.words import pasts, word_class

GOVERNED = 9  # tokens back from an infinitive to the verb or noun it hangs on
BEFORE = 24  # tokens back to a belief or a denial that the clause hangs on
HEADLINE = 6  # tokens within which a headline's bare infinitive is its verb
_STOPS = frozenset({".", ";", ":", "\u2014", "(", ")", '"'})
_PARTS = frozenset({"and", "but", ";", "."})
_OPENING = _STOPS | {","}
_ENDINGS = frozenset({"expiry", "notice"})
_OPEN = frozenset(
    {"agreement", "agreement_in_principle", "decision", "offer", "request", "proposal", "rejection"}
)
_SAYING = frozenset({"said", "says", "added", "adds", "insisted", "stressed", "noted", "told"})
_TOLD = frozenset({"reported", "said", "alleged"})
_TOLD_THAT = _TOLD | {"understood"}
_DURABLE = frozenset({"talks", "request", "review", "offer", "proposal", "delay", "breakdown"})
_SETTLED = frozenset({"extension", "delay", "rejection"})  # done once it is agreed or decided
_CALENDAR = frozenset({"expiry", "entry_into_force", "talks", "payment"})
_ASKED = frozenset({"request", "offer", "proposal", "rejection"})


def standing(line: Line, cue: int, found: Group, kind: str) -> EventStatus | None:
    """The standing of the step of type ``kind`` that a cue tells; ``None`` where the words tell none (a wish, a habit).

    >>> from warikan.reading.line import line_of
    >>> from warikan.reading.verb_groups import group
    >>> line = line_of("They have yet to sign the pact.")
    >>> standing(line, 4, group(line, 4, frozenset({"base"})), "signature")
    'planned'
    """
    if line.question or found.has("wish", "usual"):
        return None
    led = _of_own_clause(_clause_before(line, found.start))
    status = _own(line, cue, found, kind, led)
    if status is None or (found.form in ("base", "third") and "unless" in led):
        return None  # "unless one side gives notice": what would end the rule, no step
    if ["in", "case"] in (led[at : at + 2] for at in range(len(led))) and status != "denied":
        return "possible"  # "in case they ask for more"
    if "whether" in led or _is_asked_of(line, found):
        return None  # "has not said whether it will sign", "agreed on who will pay": a question, no step
    if line.words[0] == "had" and "," not in line.words[:cue] and found.form in ("participle", "past"):
        return "possible"  # "Had parliament approved the deal, …": it did not
    return _around(line, cue, found, status, led)


def _is_asked_of(line: Line, found: Group) -> bool:
    """ "No agreement on who will pay": the verb of an indirect question."""
    asked = line.words[found.start - 2 : found.start - 1]
    return line.words[found.start - 1] == "who" and not word_set("asks who").isdisjoint(asked)


def _own(line: Line, cue: int, found: Group, kind: str, led: list[str]) -> EventStatus | None:
    """What the verb group alone says, then what governs it."""
    classes = found.classes
    if not classes:
        return _by_form(line, cue, found, kind, led)
    if found.negatives % 2:
        return _denied(line, cue, found)
    if "hedge" in classes and found.form == "gerund" and kind in _DURABLE and not found.negatives:
        return "done"  # "is understood to be pressing for compensation"
    if classes.get("hedge") in _TOLD and "have" in classes and not found.negatives:
        return "done"  # "is reported to have asked for more": what was done, on others' word
    if kind in _ENDINGS and classes.get("possible") == "can":
        return None  # "it can be terminated at a year's notice": a right, no step
    if found.negatives or "possible" in classes or "hedge" in classes:
        return "possible"
    if "future" in classes and "have" in classes and "to" not in classes:
        return None  # "would have signed"
    if "settled" in classes and "to" in classes:
        voted = classes["settled"] == "voted" and kind in ("approval", "budget_decision")
        return "done" if kind in _SETTLED or voted else "planned"
    if "achieved" in classes:
        return None if "future" in classes else "done"
    if classes.get("aim") == "yet" and kind in _OPEN:
        return "denied"  # a deal "yet to be reached" is none; a step "yet to be taken" is to come
    if "future" in classes or "aim" in classes:
        return "planned"
    if kind in _OPEN and "be" in classes and "to" in classes and "still" in line.words[found.start - 1 : cue]:
        return None  # "the rate is still to be settled": an open question
    return _by_form(line, cue, found, kind, led)


def _by_form(line: Line, cue: int, found: Group, kind: str, led: list[str]) -> EventStatus | None:
    match found.form:
        case "gerund":
            return _gerund(line, found, kind)
        case "participle" | "past":
            return _past(line, cue, found, kind, led)
        case "base" if found.has("to"):
            ahead = found.has("be") or _must(line, cue, found) or _is_apposed(line, found, kind)
            return "planned" if ahead else _infinitive(line, found.start)
        case "base" if found.has("do"):
            return "done" if found.classes["do"] == "did" else None
        case _:
            return _present(line, cue, found, kind, led)


def _is_apposed(line: Line, found: Group, kind: str) -> bool:
    """ "The accord, to take effect in April": what the calendar will do, told of a thing beside its name."""
    led = "with" in line.words[max(0, found.start - LED) : found.start]
    return kind in ("expiry", "entry_into_force") and (line.words[found.start - 1] == "," or led)


def _must(line: Line, cue: int, found: Group) -> bool:
    """ "Has to sign": what is still to be done."""
    return found.classes.get("have") in ("has", "have") and "to" in line.words[found.start + 1 : cue]


def _denied(line: Line, cue: int, found: Group) -> EventStatus:
    """Not done; but "not … until March" is to come, and "may not" stays open."""
    if found.classes.get("negative") == "unlikely":
        return "possible"
    if found.classes.get("negative") in NONE:
        return "denied"  # "nobody wants to reopen it before May"
    behind = takewhile(lambda word: word not in _PARTS, line.words[cue + 1 : cue + 8])
    if not {"until", "before"}.isdisjoint(behind):
        was = not {"did", "didn't", "was", "wasn't", "were", "had"}.isdisjoint(found.classes.values())
        return "done" if was else "planned"  # "they did not sign until March"
    return "possible" if found.classes.get("possible") in ("may", "might") else "denied"


def _past(line: Line, cue: int, found: Group, kind: str, led: list[str]) -> EventStatus | None:
    """Past or participle; "to be signed" stands as what governs it, "is signed" only as its clause says."""
    if found.has("to"):
        if found.classes.get("have") in ("has", "have") and found.classes.get("be") == "be":
            return "planned"  # "the pact has to be signed"
        return _infinitive(line, found.start) or (None if found.has("have") else "planned")
    if found.form == "participle" and found.classes.keys() <= {"adverb"}:
        return _reduced(line, found.start, led)
    if found.classes.get("be") == "be" and len(found.classes.keys() - {"adverb"}) == 1:
        return _infinitive(line, found.start) or "planned"  # "they ask that the lease be extended"
    if found.classes.get("have") == "having" and not {"without"}.isdisjoint(
        line.words[max(0, found.start - 6) : found.start]
    ):
        return "denied"  # "without the pact having been signed"
    if found.classes.get("have") in ("has", "have") and not word_set("until", "as soon as").isdisjoint(led):
        return "planned"  # "once parliament has approved it"
    if kind in ("expiry", "payment") and found.classes.get("be") in ("is", "are") and _dated_ahead(line, cue):
        return "planned"  # "the permit is valid until June", "the deposit is payable in May"
    if found.form == "participle" and found.classes.get("be") in ("is", "are") and kind not in _DURABLE:
        if not word_set("until", "as soon as", "while", "if").isdisjoint(led):
            return "planned"
        return "done" if line.headline else None
    return "done"


def _reduced(line: Line, start: int, led: list[str]) -> EventStatus | None:
    """A bare participle: done ("the pact signed in May"), unless it is wanted, waited for or a premise."""
    if led[:1] == ["when"] and len(led) > 1:
        return "done" if line.reading.publication.best is None or not _dated_ahead(line, start) else "planned"
    if "if" not in led and led[:1] and led[0] in word_set("until", "as soon as") and len(led) > 1:
        return "done"  # "until Oslo agreed to pay"
    if not word_set("until", "as soon as", "if").isdisjoint(led):
        return "planned"  # "once ratified"
    for at in range(start - 1, max(-1, start - GOVERNED), -1):
        word = line.words[at]
        if word in _STOPS or word == ",":
            break
        if word in word_set("wants it done"):
            return "planned"  # "they want the text agreed by May"
        if word == "with":
            ahead = any(
                modality().get(word) in ("future", "possible") for word in line.words[start : line.size]
            )
            return None if ahead else "done"  # "with the deal signed, payments can begin"
    return "done"


def _gerund(line: Line, found: Group, kind: str) -> EventStatus | None:
    if found.has("be"):
        return "done" if kind in _DURABLE or found.classes["be"] in ("was", "were") else "planned"
    if found.has("aspect"):  # "they began negotiating"
        begun = found.classes["aspect"]
        return "done" if is_participle(begun) or begun == "began" else None
    before = line.words[found.start - 1]
    if before == "out" and not {"not", "n't", "never"}.isdisjoint(
        line.words[max(0, found.start - 5) : found.start]
    ):
        return "possible"  # "has not ruled out paying"
    if before == "close" and line.words[found.start - 2] == "came":
        return "denied"  # "came close to signing": it was not signed
    if before in governors():
        return _standing_of(before)
    if before in word_class("preposition") and before not in word_set("after doing"):
        governor = line.words[found.start - 2]
        return _standing_of(governor) if governor in governors() else None
    of_a_deal = before == "one" or nouns().get(before) in ("pact", "deal")
    if kind in ("expiry", "entry_into_force") and of_a_deal:
        return main_standing(line, found.start) or "planned"  # "pays under an accord expiring in December"
    return main_standing(line, found.start)


def _infinitive(line: Line, start: int) -> EventStatus | None:
    """An infinitive stands as what it hangs on; one of mere purpose tells no step."""
    for at in range(start - 1, max(-1, start - GOVERNED), -1):
        word = line.words[at]
        if word in _STOPS:
            break
        if word in governors():
            asked = modality().get(line.words[at - 1]) == "be" and line.words[at - 2] in word_set("will")
            return "planned" if asked else _standing_of(word)
    return "planned" if line.headline and start <= HEADLINE else None


def _standing_of(word: str) -> EventStatus:
    match governors()[word]:
        case "possible":
            return "possible"
        case "denied":
            return "denied"
        case _:
            return "planned"


def causative(line: Line, cue: int) -> int | None:
    """The "to" of "to have somebody sign", where a base form stands behind a name without auxiliary.

    >>> from warikan.reading.line import line_of
    >>> causative(line_of("A plan to have Mr. Ito sign it."), 7)
    2
    """
    for at in range(cue - 1, max(0, cue - LED), -1):
        if line.words[at] in _STOPS - {"."} or line.words[at] == ",":
            return None
        if line.words[at] in word_set("cause") and line.words[at - 1] == "to":
            return at - 1
    return None


def _present(line: Line, cue: int, found: Group, kind: str, led: list[str]) -> EventStatus | None:
    """The present tense: done in a headline and for what is asked, to come for what is on the calendar."""
    to = causative(line, cue) if found.form == "base" else None
    if to is not None:
        return _infinitive(line, to) or "planned"
    if kind in _CALENDAR:
        return "done" if line.headline and kind in ("talks", "payment") else "planned"
    if line.headline or kind in _ASKED:
        return "done"
    held = not word_set("until", "while", "if").isdisjoint(led)
    ahead = held or _is_proviso(line, found.start) or _dated_ahead(line, cue)
    return "planned" if ahead else None


def _dated_ahead(line: Line, cue: int) -> bool:
    """Whether a time behind the cue lies behind the day of the text."""
    day, end = line.reading.publication.best, line.ends[cue]
    behind = [time_of(item).days for item in line.times if item.span.start > end]
    return day is not None and any(days is not None and days.first > day for days in behind)


def _clause_before(line: Line, start: int) -> list[str]:
    """The words of the clause before ``start``, back to the mark that opens it."""
    first = max(0, start - LED + 1)
    for at in range(start - 1, first - 1, -1):
        if line.words[at] in _OPENING:
            return line.words[at + 1 : start]
    return line.words[first:start]


def _of_own_clause(led: list[str]) -> list[str]:
    """Without the clause that a word like "when" opens and that has its verb: "when talks began the others asked"."""
    opener = next((at for at, word in enumerate(led) if word in _openers()), None)
    if opener is None:
        return led
    verb = next((at for at in range(opener + 2, len(led)) if led[at] in _pasts()), None)
    return led[verb + 1 :] if verb is not None else led


@cache
def _openers() -> frozenset[str]:
    return word_set("as soon as", "while") - {"as"}


@cache
def _pasts() -> frozenset[str]:
    """Past forms that no noun reads like."""
    return pasts() | frozenset(
        word for word, verb in verbs().items() if "past" in verb.forms and word.endswith("ed")
    )


def _around(line: Line, cue: int, found: Group, status: EventStatus, led: list[str]) -> EventStatus | None:
    """What stands around the group in its sentence: a condition, a subject that is nobody, a belief, a denial."""
    start = found.start
    first = max(0, start - BEFORE)
    hangs = not _hung_on().isdisjoint(line.words[first : start + 1])
    if not word_set("if").isdisjoint(led) or (hangs and _is_proviso(line, start)):
        return "possible"
    if (status == "done" and nobody(line, start)) or (status == "planned" and no_party(line, start)):
        # "Nothing is agreed until …" is a saying; "no party will sign" is not
        return "denied" if status == "done" or found.has("future") else None
    taken_back = disclaimed(" ".join(line.words[first:start]))
    if taken_back is not None:
        return taken_back
    if not hangs:
        return status
    if is_disowned(line, cue, start):
        return "denied"
    for at in range(first, start):
        word = line.words[at]
        if line.words[at + 1] == "that" and modality().get(word) == "hedge":
            return "possible" if status == "done" and word not in _TOLD_THAT else status
        if word in word_set("denying"):
            behind = past_adverbs(line, at + 1)
            if not _SAYING.isdisjoint(line.words[at + 1 : start]):
                continue  # "denied any dispute and said the talks had been closed"
            if behind <= start and line.words[behind] in ("that", "reports", "having", "any"):
                return "possible" if modality().get(line.words[at - 1]) == "negative" else "denied"
    return status


@cache
def _hung_on() -> frozenset[str]:
    """Words before a step that may make it a premise, a belief or a denial; without one of them it stands as told."""
    return word_set("provided", "denying") | {"that"}


def _is_proviso(line: Line, start: int) -> bool:
    """ "…, provided Congress agrees": what the rest hangs on, other than a thing that is provided."""
    provided, first = word_set("provided"), max(0, start - LED) + 1
    if provided.isdisjoint(line.words[first:start]):
        return False
    for at in range(start - 1, first - 1, -1):
        if line.words[at] in provided:
            return line.words[at - 1] == "," or line.words[at + 1] == "that"
        if line.words[at] in _OPENING:
            break
    return False


def main_standing(line: Line, before: int) -> EventStatus | None:
    """Done, planned or possible by the first verb of the sentence before a token; ``None`` where none stands.

    >>> from warikan.reading.line import line_of
    >>> main_standing(line_of("The envoys met before signing."), 4)
    'done'
    """
    for at in range(before):
        word = line.words[at]
        kind = modality().get(word)
        if kind == "possible" and word in ("may", "might", "could", "can"):
            return "possible"
        if word in word_set("will") or (kind == "be" and modality().get(line.words[at + 1]) == "aim"):
            return "planned"
        if (
            word in ("was", "were", "had", "has", "have", "did")
            or (word.endswith("ed") and len(word) > 4)
            or word in pasts()
        ):
            return "done"
    return None
