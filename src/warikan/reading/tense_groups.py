"""Verb groups of a stretch of words, each with what it says of when: looking back, ahead, or neither for sure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from warikan.ground.pattern import regex
from warikan.reading.words import choices, column, participles

Kind = Literal["past", "pluperfect", "perfect", "future", "present", "open", "aim"]

_TOKEN = regex(r"[A-Za-z][\w'-]*|\d(?:[\w.,]*\w)?|[^\w\s]")
_MODALS = frozenset("will would shall could may might should must can cannot 'll".split())
_HAVE = {"has": "perfect", "have": "perfect", "having": "perfect", "'ve": "perfect", "had": "pluperfect"}
_BE = frozenset("is are am was were be been being".split())
_PAST_BE = ("was", "were")
_SMALL = frozenset(
    "also not now still already then soon once again yet first even never ever just all both".split()
)
_OWN = frozenset("a an the its their his her our my your this that these those another each every no".split())
_PREPOSITIONS = frozenset(
    "in on at by for from of to with until till through since before after during under as into over against".split()
)
_NEVER = frozenset(
    "need indeed red bed seed speed breed greed creed hundred embed shed wed sacred naked so-called exceed"
    " proceed succeed united rugged wicked aged kindred hatred biased".split()
)
_PRONOUNS = frozenset("he she it they we i you who which that there both".split())
_SHORT = {"won't": "will", "can't": "can", "shan't": "shall"}
_NOUNS = regex(r"(?:[ts]ion|ment|ness|ity|ance|ence|ism|ist|ship|hood|[^s]s)\Z")
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve no many several few".split()
)
_WANTED = frozenset("want wants wanting needs need".split())
_SUBJECTS = frozenset("who which now".split())
_WHO = ("who", "which", "that")


class Group(NamedTuple):
    """One verb group: what it says of when, its verb, the tokens it takes, and whether "who" or "which" leads it."""

    kind: Kind
    verb: str
    start: int
    end: int
    relative: bool = False


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one class of the list about tense."""
    return choices("tense_words", "word", "class", name)


@cache
def _pasts() -> frozenset[str]:
    return frozenset((*column("past_verbs", "past"), *column("past_verbs", "participle"))) - {*_BE, "had"}


@cache
def _scheduled() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(column("scheduled_verbs", "third")), frozenset(column("scheduled_verbs", "base"))


@cache
def _openers() -> frozenset[str]:
    """Every word that a verb group may begin with, but for regular past forms and short forms; most words are none."""
    verbs = _pasts().union(*_scheduled(), words_of("aim"), words_of("bare aim"))
    return verbs | _MODALS | _HAVE.keys() | _BE | {"to", "did", "does", "do"}


def tokens_of(words: str, opens: bool = False) -> list[str]:
    """Words and marks in order; the first in small letters where it opens a sentence, since no name is known by it.

    >>> tokens_of("Talks won't end", opens=True)
    ['talks', "won't", 'end']
    """
    found = _TOKEN.findall(words)
    if opens and found and found[0] not in ("May", "March"):
        found[0] = found[0].lower()
    return found


def groups(words: Sequence[str]) -> list[Group]:
    """The verb groups in order.

    >>> [(g.kind, g.verb) for g in groups(tokens_of("they agreed to pay what was owed and will meet"))]
    [('past', 'agreed'), ('future', 'pay'), ('past', 'owed'), ('future', 'meet')]
    """
    found: list[Group] = []
    openers = _openers()
    at = 0
    while at < len(words):
        word = words[at]
        opens = word in openers or word.endswith("ed") or "'" in word
        opens = opens or (word.endswith("s") and at > 0 and words[at - 1] in _SUBJECTS)
        group = _group(words, at, found) if opens else None
        if group is None:
            at += 1
            continue
        if group.start > 0 and words[group.start - 1] in _WHO:
            group = group._replace(relative=True)
        found.append(group)
        at = max(group.end, at + 1)
    return found


def _group(words: Sequence[str], at: int, found: list[Group]) -> Group | None:
    word = words[at]
    word = _SHORT.get(word, word.removesuffix("n't"))
    if "'" in word:
        word = {"'ll": "will", "'ve": "have"}.get(word[-3:], word)
    if word in _MODALS:
        return _modal(words, at, word)
    if word in _HAVE:
        return _have(words, at, word)
    if word in _BE:
        return _be(words, at, word)
    if word == "to":
        return _infinitive(words, at, found)
    if word in ("did", "does", "do"):
        return Group("past" if word == "did" else "present", _at(words, at + 1), at, at + 2)
    if word in words_of("aim") and (aim := _aim(words, at, found)):
        return aim
    return _plain(words, at, word, found)


def _at(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _past_adverbs(words: Sequence[str], at: int) -> int:
    while (word := _at(words, at)) in _SMALL or (word.endswith("ly") and len(word) > 4 and word.islower()):
        at += 1
    return at


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and word not in _NEVER) or word in participles()


def _modal(words: Sequence[str], at: int, modal: str) -> Group | None:
    """What will or may be; what could not be done or was not said is past."""
    if at > 0 and (
        words[at - 1] in _OWN - {"this", "that", "these", "those"} or words[at - 1] in ("of", "at")
    ):
        return None  # "the will of the people"
    denied = words[at].endswith("n't") or _at(words, at + 1) == "not" or modal == "cannot"
    on = _past_adverbs(words, at + 1)
    verb = _at(words, on)
    if verb == "have" and _is_participle(_at(words, _past_adverbs(words, on + 1))):
        kind: Kind = (
            "future"
            if modal in ("will", "shall")
            else "past"
            if modal in ("may", "might", "must", "can")
            else "open"
        )
        end = _past_adverbs(words, on + 1) + 1
        if words[end - 1] == "been" and _is_participle(_at(words, _past_adverbs(words, end))):
            end = _past_adverbs(words, end) + 1
        return Group(kind, words[end - 1], at, end)
    if verb == "be":
        on = _past_adverbs(words, on + 1)
        verb = _at(words, on)
        if verb in words_of("aim") | {"able"} and _at(words, on + 1) == "to":
            on += 2
            on += _at(words, on) == "be"
            verb = _at(words, on)
    silent = denied and modal in ("would", "could") and (modal == "could" or verb in words_of("refuse"))
    return Group("past" if silent else "future", verb, at, on + 1)


def _have(words: Sequence[str], at: int, have: str) -> Group | None:
    on = _past_adverbs(words, at + 1)
    verb = _at(words, on)
    kind: Kind = "pluperfect" if have == "had" else "perfect"
    if verb == "to":  # "has to pay", "had to leave"
        on += 1 + (_at(words, on + 1) == "be")
        return Group("past" if have == "had" else "future", _at(words, on), at, on + 1)
    if verb == "yet" or (verb == "to" and _at(words, on + 1) == "yet"):
        return Group("future", _at(words, on + 2), at, on + 3)
    if verb == "been":
        on = _past_adverbs(words, on + 1)
        verb = _at(words, on)
        if have != "had" and verb in words_of("bare aim") | {"set", "fixed", "called"}:
            return Group("future", verb, at, on + 1)
        return Group(kind, verb, at, on + 1)
    if _is_participle(verb):
        return Group(kind, verb, at, on + 1)
    return None if have == "having" else Group("past" if have == "had" else "present", have, at, at + 1)


def _be(words: Sequence[str], at: int, be: str) -> Group | None:
    """What is, was or is to be; a bare "be" or "being" says nothing."""
    if be in ("be", "been", "being"):
        return None
    was = be in _PAST_BE
    on = _past_adverbs(words, at + 1)
    verb = _at(words, on)
    if verb == "to":
        on += 1 + (_at(words, on + 1) == "be")
        return Group("open" if was else "future", _at(words, on), at, on + 1)
    if verb in words_of("aim") and (
        verb not in ("set", "about", "bound") or _at(words, on + 1) in ("to", "for")
    ):
        return Group("open" if was else "future", verb, at, on + 1)
    if verb == "being" and _is_participle(_at(words, on + 1)):
        return Group("past" if was else "future", words[on + 1], at, on + 2)
    if verb.endswith("ing"):
        stem = verb[:-3]
        coming = {stem, stem + "e", stem[:-1]} & (words_of("coming") | _scheduled()[1])
        return Group("past" if was else "future" if coming else "present", verb, at, on + 1)
    if _is_participle(verb):
        return Group("past" if was else "present", verb, at, on + 1)
    return Group(
        "past" if was else "future", be if verb in _OWN or verb in _PREPOSITIONS else verb or be, at, at + 1
    )


def _infinitive(words: Sequence[str], at: int, found: list[Group]) -> Group | None:
    """What is to be done; the verb that it hangs on tells whether it was, and so does "to have done"."""
    on = _past_adverbs(words, at + 1)
    verb = _at(words, on)
    if not verb[:1].islower() or not _is_base(verb):
        return None
    before = found[-1] if found else None
    if verb == "have" and _is_participle(_at(words, _past_adverbs(words, on + 1))):
        return Group("past", words[_past_adverbs(words, on + 1)], at, _past_adverbs(words, on + 1) + 1)
    if verb == "be" and (_is_participle(_at(words, on + 1)) or _at(words, on + 1).endswith("ly")):
        on = _past_adverbs(words, on + 1)
        verb = _at(words, on)
    return Group(_governed(words, at, before), verb, at, on + 1)


def _governed(words: Sequence[str], at: int, before: Group | None) -> Kind:
    """What an infinitive says of when, by the verb or noun that it hangs on."""
    if before is None or before.kind in ("future", "present", "aim") or _aims(_at(words, at - 1)):
        return "future"
    if before.verb in words_of("report") and before.end != at:
        return "future"  # the infinitive is of what was said
    if before.kind == "open":
        return "open"
    if _at(words, at - 1) in words_of("ahead noun") and _at(words, at - 2) not in _BE:
        return "future"
    if before.verb in words_of("implicative") or _at(words, at - 1) in words_of("implicative"):
        return before.kind
    if before.kind == "pluperfect" and before.verb in words_of("bare aim"):
        return "pluperfect"  # "had been scheduled to meet"
    if before.verb in words_of("ahead"):
        return "open" if before.kind == "pluperfect" and before.verb in words_of("hoped") else "future"
    if _at(words, at + 1) == "be" and _is_participle(_at(words, at + 2)):
        return "future"  # "talks, to be held in Lima"
    if before.end == at and before.kind == "past" and words[before.start] in _PAST_BE:
        return "future" if before.verb.endswith("ed") else "past"
    return before.kind


def _aims(word: str) -> bool:
    """Whether a word is the present of a verb that looks ahead: wants, plans, expects."""
    stem = word.removesuffix("s")
    if stem in ("", "seek", "mean", "strive"):
        return stem != ""
    return not {stem + "ed", stem + "d"}.isdisjoint(words_of("ahead"))


def _is_base(word: str) -> bool:
    """Whether a word behind "to" may be a verb: no noun, number or article."""
    if word in _OWN or word in words_of("noun after to") or word.endswith("ing"):
        return False
    return word in words_of("noun-like base") or _NOUNS.search(word) is None


def _aim(words: Sequence[str], at: int, found: list[Group]) -> Group | None:
    """What is expected or due, without a form of "be": "Vote expected in October", "set to open", "due by May"."""
    behind = _past_adverbs(words, at + 1)
    word, mark = words[at], _at(words, behind)
    if mark == "to":
        base = behind + 1 + (_at(words, behind + 1) == "be")
        if _is_base(_at(words, base)) and _at(words, base)[:1].islower():
            kind: Kind = "aim" if word in words_of("bare aim") else "future"
            if word in words_of("hoped") and found and found[-1].kind in ("pluperfect", "open"):
                kind = found[-1].kind
            return Group(kind, _at(words, base), at, base + 1)
    if word == "set" and mark == "for" and _at(words, at + 2) in ("", "the"):
        return Group("aim", word, at, at + 1)
    if word not in words_of("bare aim") or _at(words, at - 1) in _OWN:
        return None
    bare = mark == "" or mark in _PREPOSITIONS or not mark[:1].isalpha()
    return Group("aim", word, at, at + 1) if bare else None


def _plain(words: Sequence[str], at: int, word: str, found: list[Group]) -> Group | None:
    """A verb without its helpers: past, or present of what a calendar sets."""
    before, behind = _at(words, at - 1), _at(words, at + 1)
    if (
        word in words_of("bare aim")
        and behind in ("from", "in", "by", "on", "for", "until", "")
        and before not in _OWN
    ):
        return Group("aim", word, at, at + 1)
    if not word[:1].islower():
        return None
    present = word in _scheduled()[1] and before not in _HAVE and before not in _BE  # "the leases run out"
    regular = word.endswith("ed") and len(word) > 3 and "-" not in word and word not in _NEVER
    if regular or (word in _pasts() and not present):
        if (before in _OWN and before not in _WHO) or (
            before == "of" and behind[:1].islower() and behind not in _PREPOSITIONS
        ):
            return None  # "the revised deal"
        if not _WANTED.isdisjoint(words[max(0, at - 4) : at]):
            return Group("future", word, at, at + 1)  # "wants it signed"
        shared = found[-1] if found and before in ("and", "or", ",") else None
        joined = (
            shared
            and shared.kind in ("future", "open")
            and _is_participle(shared.verb)
            and at - shared.end < 8
        )
        return Group(shared.kind if shared and joined else "past", word, at, at + 1)
    third = before in _SUBJECTS and len(word) > 3 and word.endswith("s") and word[-2] not in "su"
    if third and word not in words_of("report") and not _aims(word):
        return Group("future", word, at, at + 1)  # "Estonia, which assumes the chair in January"
    thirds, bases = _scheduled()
    third = word in thirds and word != "is"
    if not third and word not in bases:
        return None
    before = next((word for word in reversed(words[:at]) if word not in _SMALL), "")  # "donors then pay"
    subject = before in _PRONOUNS
    noun = not subject and (
        before in _OWN or before in _PREPOSITIONS or before[:1].isdigit() or before in _COUNTS or not before
    )
    noun = noun or behind == "of"
    plural = subject or (before.endswith("s") and not before.endswith("ss"))
    if noun or (not third and not plural) or (third and before.endswith("s") and not before.endswith("'s")):
        return None
    return Group("future", word, at, at + 1)
