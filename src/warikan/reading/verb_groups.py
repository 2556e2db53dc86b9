"""Verb groups: the auxiliaries, adverbs and small words before a verb, and which of its forms the verb is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from warikan.reading.event_lexicon import Form, modality, verbs, word_set
from warikan.reading.line import Line
from warikan.reading.words import participles

FAR = 16  # tokens of one verb group, adverbs, times and asides included
ASIDE = 7  # tokens of an aside inside it
_OPENING = {"instead": "of", "rather": "than"}  # negative only before these
_PARTICLES = frozenset({"out", "down", "up", "into", "off", "over", "through"})
_FINITE = frozenset({"have", "be", "future", "possible", "do"})
_BOUND = frozenset({"aim", "settled", "hedge", "aspect"})
_BEFORE_BASE = frozenset({"to", "future", "possible", "do"})


class Group(NamedTuple):
    """The verb group before a cue: where it begins, its classes with their words, the cue's own form.

    ``classes`` keeps for each class the word nearest to the cue.
    """

    start: int
    classes: dict[str, str]
    negatives: int
    form: Form

    @property
    def passive(self) -> bool:
        """Whether the cue is a passive participle, with or without a form of "be"."""
        return self.form == "participle" and ("be" in self.classes or "have" not in self.classes)

    def has(self, *names: str) -> bool:
        """Whether a word of one of the classes stands in the group."""
        return not self.classes.keys().isdisjoint(names)


def group(line: Line, cue: int, forms: frozenset[Form]) -> Group:
    """The verb group that ends in the cue, read backwards; ``forms`` are those the cue's word may be.

    >>> from warikan.reading.line import line_of
    >>> found = group(line_of("It has not yet been signed."), 5, frozenset({"past", "participle"}))
    >>> found.start, sorted(found.classes), found.negatives, found.passive
    (1, ['be', 'have', 'negative'], 1, True)
    """
    words, known, unsure = line.words, modality(), _unsure()
    at, classes, negatives = cue - 1, dict[str, str](), 0
    while at >= 0 and cue - at <= FAR:
        word = words[at]
        if word == "," or at in line.time_at:  # "in May" is no "may"
            skipped = _skipped(line, at, bool(classes))
            if skipped is None:
                break
            at = skipped
            continue
        kind = _kind(line, at, cue) if word in unsure or word.endswith("ly") else known.get(word)
        if kind is None:
            break
        if kind == "negative" or word.endswith("n't"):
            negatives += _negates(line, at, kind)
        if word == "yet" and words[at + 1] == "to":
            kind = "aim"  # "has yet to sign": what is still to come
        classes.setdefault("future" if kind == "negated" else kind, word)
        at -= 1
    start = at + 1
    while start < cue and words[start] != "to" and known.get(words[start]) in (None, "adverb"):
        start += 1
    return Group(start, classes, negatives, _form(line, cue, forms, classes))


def _skipped(line: Line, at: int, inside: bool) -> int | None:
    """The token before a time or an aside that stands inside the group; ``at`` is in the time, or the last comma."""
    if at in line.time_at:
        first = at
        while line.time_at.get(first - 1) == line.time_at[at]:
            first -= 1
        if line.words[first - 1] in ("in", "on", "at", "by", "since"):
            first -= 1
        return first - 1 if inside or _in_group(line.words[first - 1]) else None
    for opened in range(at - 2, max(0, at - ASIDE), -1):
        if line.words[opened] == ",":
            return opened - 1 if _in_group(line.words[opened - 1]) else None
    return None


def _in_group(word: str) -> bool:
    return modality().get(word) in _FINITE


@cache
def _unsure() -> frozenset[str]:
    """The words whose class in a group hangs on what is beside them."""
    bound = {word for word, kind in modality().items() if kind in _BOUND}
    return word_set("almost") | bound | {"to", "rather"}


def _kind(line: Line, at: int, cue: int) -> str | None:
    """The class of a word of the group that hangs on what is beside it; nothing where the word is none."""
    word = line.words[at]
    if word == "to":
        return "to"
    if word == "rather" and line.words[at + 1] != "than":
        return "wish"
    if word in word_set("almost") and (at + 1 == cue or line.words[at + 1] in ("be", "been")):
        return "negative"  # "had nearly been reached", but not "almost certainly"
    kind = modality().get(word)
    if kind is None:
        return "adverb" if word.endswith("ly") and len(word) > 4 else None
    return None if kind in _BOUND and not _fits(line, at, cue) else kind


def _fits(line: Line, at: int, cue: int) -> bool:
    """A word like "plan" or "agreed" is of the group only before "to", "on" or "for" and not as a noun of its own."""
    behind = line.words[_past_time(line, at + 1)]
    if behind == "to" or modality().get(behind) == "negative":
        return line.words[at - 1] not in ("the", "a", "its", "their", "an")
    if behind in ("on", "at", "for", "of"):
        return at + 2 == cue
    return at + 1 == cue and (line.words[cue].endswith("ing") or line.words[at] == "need")


def _past_time(line: Line, at: int) -> int:
    """The token behind a time that begins at ``at``, with or without a preposition; else ``at`` itself."""
    led = line.words[at] in ("in", "on", "at", "by") and at + 1 in line.time_at
    return line.time_at.get(at + 1 if led else at, at)


def _negates(line: Line, at: int, kind: str) -> bool:
    word, behind = line.words[at], line.words[at + 1]
    if kind == "negative" and word != "yet":
        return (word, behind) != ("not", "only") and _OPENING.get(word, behind) == behind
    return word.endswith("n't")


def _form(line: Line, cue: int, forms: frozenset[Form], classes: dict[str, str]) -> Form:
    """Which of its possible forms the cue is, by the auxiliaries before it."""
    if len(forms) == 1:
        return next(iter(forms))
    if "base" in forms and "be" not in classes and not _BEFORE_BASE.isdisjoint(classes):
        return "base"
    if "participle" in forms and ("be" in classes or "have" in classes):
        return "participle"
    behind = cue + 1 + (line.words[cue + 1] in _PARTICLES)  # "an accord worked out in 1991"
    bare = (
        behind in line.time_at
        or line.words[behind] in ("", ",", ".")
        or line.words[behind] in word_set("reduced passive behind")
    )
    many = "base" in forms and line.words[cue - 1].endswith("s")  # "the leases run out on Friday"
    if "participle" in forms and not classes and bare and not many:
        return "participle"  # "the pact signed in 2015": nothing behind it that would be signed
    return next(form for form in ("past", "base", "third", "participle", "gerund") if form in forms)


def shared(line: Line, cue: int, found: Group) -> Group:
    """The group of the verb before, where "and" or a comma joins a bare participle to it ("be signed and ratified")."""
    if found.classes or line.words[cue - 1] not in ("and", "or", ",") or not is_participle(line.words[cue]):
        return found
    for at in range(cue - 2, max(-1, cue - 9), -1):
        if line.words[at] in (";", ":", "."):
            break
        if is_participle(line.words[at]):
            first = group(line, at, frozenset({"past", "participle"}))
            if first.classes.keys() - {"adverb"}:
                return Group(first.start, first.classes, first.negatives, first.form)
    return found


def is_participle(word: str) -> bool:
    """Whether a word may be a past participle.

    >>> is_participle("signed"), is_participle("begun"), is_participle("deal")
    (True, True, False)
    """
    return (
        word.endswith("ed")
        or (word in verbs() and "participle" in verbs()[word].forms)
        or word in participles()
    )
