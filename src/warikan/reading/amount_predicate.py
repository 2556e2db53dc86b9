"""The predicate of a sum: the verb that governs it, what class it is of, and when it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from warikan.ground.pattern import regex
from warikan.reading.setting import Setting
from warikan.reading.words import table

Class = Literal["asked", "offered", "proposed", "expected", "agreed", "paid", "is"]
When = Literal["past", "present", "future", "possible"]

WOULD = regex(r"\s*(?:would|could|might|may)\b")  # behind a sum: what would follow from it
MORE_THAN = regex(r"\s*(?:more|less|higher|lower)\s+than\b")  # behind a sum: how far it lies from another
OUGHT = regex(r"\b(?:should|ought\s+to)\b")
COMPARED = regex(  # before a sum: it is what another is compared with
    r"\b(?:(?<!more\s)(?<!less\s)(?<!fewer\s)than|against|versus|vs\.?|compared\s+(?:with|to)|instead\s+of|replac\w+|supersed\w+|(?:up|down)\s+from|from)\s+"
    r"(?:about\s+|some\s+|around\s+|approximately\s+|the\s+(?:\w+\s+)?|an?\s+)?$"
)
OWED = regex(r"(?<!would )(?<!will )(?<!may )\b(?:owe[sd]?|owing)\b[^;.,]{0,40}$")  # before a sum: a debt
# Before a sum: that it is untrue, or only supposed. In small letters, from the beginning of the sentence.
UNREAL = regex(
    r"\b(?:untrue|not\s+true|false|wrong|incorrect|a\s+myth)\s+that\b|\b(?:as\s+(?:untrue|false)\s+(?:a\s+)?(?:reports?|rumou?rs?|claims?))\b"
    r"|^\W*had\s+(?:the\s+)?(?!been\b)[\w.]+(?:\s+[\w.]+)?\s+(?!been\b)\w+(?:ed|id|ave|ent|iven|ept|aid)\b"
)
# "Would have paid", "was to have paid": what never came.
NEVER = regex(
    r"\b(?:would|could|was\s+to|were\s+to)\s+have\s+(?:\w+ly\s+)?(?!been\b)[a-z]+(?:ed|id|t|n|ve)\b[^;.]{0,40}$"
)
UNTRUE_BEHIND = regex(
    r"[^.;,]{0,60}?\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:false|untrue|wrong|baseless|unfounded)\b"
)
CLAIMED = regex(  # "the $400 million (that) the Philippines had sought", "of the 8 million it owes"
    r"\s+(?:(?:that|which)\s+)?(?:it|they|he|she|we|(?:the\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,3}|the\s+\w+)\s+"
    r"(?:(?:had|has|have|still|originally|first)\s+)*"
    r"(?:(?P<asked>sought|requested|demanded|wanted|asked\s+for)|(?P<offered>promised|pledged|offered)|owe[sd]?)\b(?!\s+to\s+(?:pay|give))"
    r"|\s+(?:due|owed|owing)\b(?!\s+(?:in|by|on|for|to\s+be)\b)"
)
# Before a sum: that the money stays where it is.
HELD = regex(
    r"\b(?:withh[eo]ld(?:s|ing)?|fr[eo]ez(?:e[sd]?|ing)|froze|frozen|suspend(?:s|ed|ing)?|yet\s+to\s+(?:pay|release|transfer|disburse|provide"
    r"|contribute|give|hand\s+over))\b[^;.,]{0,40}$"
)
# Before a sum: one of several to choose from.
CHOICE = regex(r"\b(?:choose|choice|choosing|options?)\s+(?:between|of|from|among)\b[^;.]*$")
TAIL = 4  # words behind a sum in which a verb's particle may stand
REACH = 24  # words back from a sum in which its verb is looked for
_TOKEN = regex(r"[a-z]+(?:-[a-z]+)*|n't|[;:]|,(?=\s)")
_OF_IT = regex(r"^\s*of\s+(?:it|that|this|which|them|the\s+(?:total|sum|money|amount))\b")
_ADVERBS = frozenset(
    "also already now currently still just then soon once again even only first finally formally reportedly together"
    " each both initially far".split()
)
_FUTURE = frozenset(("will", "shall", "must", "would", "should", "'ll"))
_POSSIBLE = frozenset(("may", "might", "could", "can"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re"))
_HAVE = frozenset(("has", "have", "had", "having"))
_AHEAD = frozenset(
    "is are was were be has have had due set going about bound ready preparing prepared obliged required scheduled"
    " supposed slated poised committed".split()
)
_NOT = frozenset("not never n't no nothing neither nor without denied denies refused refuses".split())
_LIKELY = frozenset("likely expected projected forecast estimated believed thought planned intended".split())
_PRONOUNS = frozenset(("i", "we", "you", "they", "it", "he", "she"))
_ABOUT = frozenset(("what", "which", "who", "whom", "how"))
_DETERMINERS = frozenset("the a an its their his her our this that these those new annual".split())
_WANTS = frozenset("want wants wanted seek seeks sought".split())
_PLURALS = frozenset("costs funds budgets plans claims offers demands requests estimates transfers".split())
_NOUNS_TOO = frozenset(  # "put the total cost at"
    "cost costs budget budgets total totals estimate estimates demand request offer increase cut rise fall drop"
    " fund".split()
)
_PREPARING = frozenset(
    "draft drafted drafting drafts prepare prepared preparing prepares weigh weighed weighing weighs consider"
    " considered considering considers mull mulled mulling mulls drawing drew".split()
)
_NOUNS: dict[str, Class] = {
    "demand": "asked", "demands": "asked", "request": "asked", "requests": "asked", "ask": "asked", "claim": "asked",
    "offer": "offered", "offers": "offered", "pledge": "offered", "promise": "offered", "readiness": "offered",
    "proposal": "proposed", "estimate": "expected", "estimates": "expected", "forecast": "expected",
    "projection": "expected",
}  # fmt: skip


class Predicate(NamedTuple):
    """A governing verb or noun: its class, its time, and whether it is denied.

    ``passive`` says that what is before the verb is what it happens to ("the fee was set at …").
    """

    kind: Class
    when: When | None
    denied: bool = False
    passive: bool = False


class _Form(NamedTuple):
    kind: Class
    form: str
    needs: frozenset[str]


def predicate(here: Setting) -> Predicate | None:
    """The predicate of a sum: the verb right behind it where the sum is its subject, else the last one before it.

    ``None`` where no listed verb or noun governs it.
    """
    behind = _behind(here)
    if behind is not None and not behind.denied:
        return behind
    before = _last(_TOKEN.findall(plain(here.own)), _TOKEN.findall(here.rest[:30].lower())[:TAIL])
    asked = before is not None and before.kind in ("asked", "offered", "proposed")
    return before if asked or behind is None else behind  # "the request for $5 million was not approved"


def is_unreal(here: Setting) -> bool:
    """Whether the sentence says that what it tells of a sum is untrue, or would have been: "Had Oslo paid …"."""
    small = here.reading.text.small[here.sentence.start : here.sum.span.start]
    if NEVER.search(plain(here.own)) is not None:
        return True
    return UNREAL.search(small) is not None or UNTRUE_BEHIND.match(here.rest) is not None


def plain(words: str) -> str:
    """Words in small letters, without the month of May, which would be taken for a verb.

    >>> plain("Seoul agreed in May to pay")
    'seoul agreed in  to pay'
    """
    return words.replace("May", "").lower()


def _behind(here: Setting) -> Predicate | None:
    """… million euros was paid out, will go to repairs, is forecast."""
    words = _TOKEN.findall(_OF_IT.sub("", here.rest[:60].lower()))[:5]
    if words[:2] in (["falls", "due"], ["fall", "due"]):
        return Predicate("paid", "future")
    if not words or words[0] not in _BE | _HAVE | _FUTURE | _POSSIBLE | {"goes", "go", "went"}:
        return None
    for number, word in enumerate(words):
        if word in (",", ";", ":"):
            return None
        entry = _entry(words, number)
        if entry is not None and entry.kind != "is":
            return _timed(words, number, entry)
    return None


def _last(words: list[str], tail: list[str]) -> Predicate | None:
    """The last listed verb; an infinitive gives way to what governs it, a clause with "that" to its verb.

    ``tail`` are the words behind the sum, where a verb's particle may stand ("put 3 million euros into").
    """
    found: Predicate | None = None
    governed = False
    for number in range(len(words) - 1, max(-1, len(words) - 1 - REACH), -1):
        word = words[number]
        if word in (";", ":"):
            break
        entry = _entry(words, number, tail)
        if entry is not None and _is_verb(words, number, entry):
            if found is None:
                found = _timed(words, number, entry)
                governed = _is_infinitive(words, number)
                if not governed and found.when not in ("present", "future"):
                    break
            elif governed and entry.kind not in ("is", "paid"):
                return _timed(words, number, entry)  # "asked … to pay": who asks decides
            elif entry.kind in ("agreed", "expected") and words[number + 1] == "that":
                return _timed(words, number, entry)
            elif not governed:
                break
        elif word in _NOUNS and not _is_verb_here(words, number):
            if found is not None and not governed and found.when != "future":
                continue
            over = next(
                (
                    e
                    for n in range(max(0, number - 3), number)
                    if (e := _entry(words, n)) and e.kind == "agreed"
                ),
                None,
            )
            if over is not None:
                return Predicate("agreed", "past")  # "approved a proposal to …"
            if not _PREPARING.isdisjoint(words[max(0, number - 4) : number]):
                return Predicate("expected", "possible")  # "has drafted a request for": none is made yet
            return Predicate(_NOUNS[word], None)
    return found


def _is_verb(words: list[str], number: int, entry: _Form) -> bool:
    """Whether a form is a verb where it stands: no noun ("the trust fund"), and none of a clause about the subject."""
    before = words[number - 1] if number else ""
    if before == "which" and entry.kind in ("is", "paid") and "," not in words[number:]:
        return entry.form in ("past", "third")  # "arrears, which stood at 3 million euros"
    if before in _ABOUT or (number > 1 and words[number - 2] in _ABOUT and before in _PRONOUNS):
        return False
    if entry.form == "base":
        return before in _FUTURE | _POSSIBLE | _PRONOUNS | _NOT | {
            "to",
            "do",
            "does",
            "did",
        } or before.endswith("s")
    if entry.form == "third" and words[number] in _PLURALS:
        return before not in _DETERMINERS and words[number + 1 : number + 2] not in (
            ["of"],
            ["for"],
            ["in"],
            ["and"],
            ["or"],
        )
    is_noun = words[number] in _NOUNS_TOO and number > 1 and words[number - 2] in _DETERMINERS
    return before not in _DETERMINERS and not is_noun


def _is_verb_here(words: list[str], number: int) -> bool:
    return number > 0 and words[number - 1] in (_FUTURE | _POSSIBLE | {"to"})


def _entry(words: list[str], number: int, tail: Sequence[str] = ()) -> _Form | None:
    """The listed form at a word whose particle, where it needs one, stands among the words behind it."""
    for form in _forms().get(words[number], ()):
        if not form.needs or not form.needs.isdisjoint((*words[number + 1 : number + 9], *tail)):
            return form
    return None


def _is_infinitive(words: list[str], number: int) -> bool:
    at = number - 1
    while at >= 0 and (
        words[at] in _ADVERBS or words[at].endswith("ly") or words[at] in ("be", "have", "been")
    ):
        at -= 1
    return at >= 0 and words[at] == "to" and not (at > 0 and words[at - 1] in _AHEAD)


def _timed(words: list[str], number: int, entry: _Form) -> Predicate:
    """The predicate with the time its helping verbs give it."""
    helpers: list[str] = []
    at = number - 1
    while at >= 0 and len(helpers) < 5:
        word = words[at]
        if word in _FUTURE | _POSSIBLE | _BE | _HAVE | _NOT | _LIKELY | _AHEAD or word == "to":
            helpers.append(word)
        elif word not in _ADVERBS and not word.endswith("ly"):
            break
        at -= 1
    denied = any(word in _NOT for word in helpers)
    if words[number] in _WANTS and words[number + 1 : number + 2] == ["to"]:
        # What one means to do is no request.
        return Predicate("expected", _when(helpers, entry.form, False), denied)
    passive = entry.form in ("participle", "past") and any(word in _BE for word in helpers[:2])
    return Predicate(entry.kind, _when(helpers, entry.form, passive), denied, passive)


def _when(helpers: list[str], form: str, passive: bool) -> When | None:
    if any(word in _POSSIBLE for word in helpers):
        return "possible"
    if any(word in _LIKELY for word in helpers) and "to" in helpers:
        return "possible"
    if any(word in _FUTURE for word in helpers):
        return "future"
    if helpers[:1] == ["to"]:
        return "future" if any(word in _AHEAD for word in helpers[1:]) else None
    if any(word in _HAVE for word in helpers):
        return "past"
    if passive and helpers[:2] == ["be", "to"]:
        return "future" if any(word in _AHEAD for word in helpers[2:]) else None  # "is to be cut by"
    if passive or form == "gerund":
        near = next((word for word in helpers if word in _BE), None)
        return None if near is None else ("past" if near in ("was", "were", "been") else "present")
    if form in ("past", "participle"):
        return "past"
    return "present" if form in ("third", "base") else None


def is_form(word: str) -> bool:
    """Whether a word is a form of a verb that may govern a sum.

    >>> is_form("pays"), is_form("bases")
    (True, False)
    """
    return word in _forms()


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """Each form of each verb, those that need a particle before those that need none."""
    found: dict[str, list[_Form]] = {}
    for row in table("sum_verbs"):
        kind: Class = row["class"]  # type: ignore[assignment]
        needs = frozenset(filter(None, row["needs"].split("|")))
        for form in ("past", "third", "base", "participle", "gerund"):
            word = row[form]
            if not any(other.kind == kind and other.needs == needs for other in found.get(word, ())):
                found.setdefault(word, []).append(_Form(kind, form, needs))
    for word, form in (("are", "third"), ("were", "past")):
        found[word] = [_Form("is", form, frozenset())]
    return {word: tuple(sorted(some, key=lambda form: not form.needs)) for word, some in found.items()}
