"""The lexicon of steps: which verbs and nouns tell one, what each needs beside it, and the words of standing."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from warikan.reading.words import choices, table

Form = Literal["base", "third", "past", "participle", "gerund"]
_FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")


class Wanted(NamedTuple):
    """What a verb must have beside it, in the notation of the list.

    It is ``any``; ``joint`` (two who do it together, ``joint.`` with nothing behind); ``o:deal`` (an object of that
    class, or the subject of the passive); ``s:deal`` (a subject, ``s.:deal`` with no object); ``to:legislature`` (a
    preposition and a noun); ``sum``; ``pay`` ("to pay"); ``gerund``; or words right behind (``+on``).
    ``kind`` is what stands before the colon and ``what`` behind it, ``noun`` the class of which a noun must stand in
    the sentence, and ``words`` are those right behind.
    """

    kind: str
    what: str
    noun: str
    words: tuple[str, ...]


class Need(NamedTuple):
    """A need that is filled: by which noun, if by one, and up to which token."""

    noun: int | None
    last: int


def wanted(need: str) -> Wanted:
    """A need by its notation.

    >>> wanted("o:deal").noun, wanted("o:it").noun, wanted("+not only").words
    ('deal', '', ('not', 'only'))
    """
    kind, _, what = need.partition(":")
    noun = "" if what in ("it", "sum") else what
    return Wanted(kind, what, noun, tuple(kind[1:].split()) if kind.startswith("+") else ())


class Frame(NamedTuple):
    """One way a verb tells a step: the step's ``type``, the verb's particle, and its needs, any of which will do.

    A type of ``*`` is that of the noun found; ``limit`` is the most the verb can tell: a deal that needs approval
    has it to come. ``classes`` are the nouns of which one must stand in the sentence; empty where a need names none.
    """

    type: str
    limit: str
    particle: tuple[str, ...]
    needs: tuple[Wanted, ...]
    classes: frozenset[str]


class VerbForm(NamedTuple):
    """One form of a verb: the forms it may be, and its frames."""

    lemma: str
    forms: frozenset[Form]
    frames: tuple[Frame, ...]


@cache
def _needs(needs: str) -> tuple[tuple[Wanted, ...], frozenset[str]]:
    """The needs by their notation, and the classes of noun of which one must stand in the sentence."""
    all_wanted = tuple(map(wanted, needs.split("|")))
    named = frozenset(need.noun for need in all_wanted)
    return all_wanted, frozenset() if "" in named else named


@cache
def verbs() -> dict[str, VerbForm]:
    """Every form of every verb that can tell a step; frames with a particle come first.

    >>> verbs()["signed"].lemma, sorted(verbs()["signed"].forms)
    ('sign', ['participle', 'past'])
    """
    frames: dict[str, list[Frame]] = {}
    forms: dict[str, tuple[str, set[Form]]] = {}
    for row in table("event_verbs"):
        lemma = row["base"]
        told, _, limit = row["type"].partition(" ")
        frame = Frame(told, limit, tuple(row["particle"].split()), *_needs(row["needs"]))
        known = frames.setdefault(lemma, [])
        known.append(frame)
        for form in _FORMS if len(known) == 1 else ():  # every row of a verb names the same forms
            for word in row[form].split("|"):
                forms.setdefault(word, (lemma, set()))[1].add(form)
    ordered = {
        lemma: tuple(sorted(some, key=lambda frame: -len(frame.particle))) for lemma, some in frames.items()
    }
    return {word: VerbForm(lemma, frozenset(some), ordered[lemma]) for word, (lemma, some) in forms.items()}


@cache
def nouns() -> dict[str, str]:
    """The class of each noun that a step is about.

    >>> nouns()["pact"], nouns()["negotiations"]
    ('pact', 'talks')
    """
    return {row["noun"]: row["class"] for row in table("event_nouns")}


class Entry(NamedTuple):
    """What a word may tell of steps: as a verb, and as a noun of a class (or of none)."""

    verb: VerbForm | None
    noun: str


@cache
def entries() -> dict[str, Entry]:
    """Every form of a verb and every noun that can tell a step.

    >>> entries()["talks"].noun, entries()["talks"].verb, entries()["signed"].noun
    ('talks', None, '')
    """
    return {word: Entry(verbs().get(word), nouns().get(word, "")) for word in (*verbs(), *nouns())}


@cache
def modality() -> dict[str, str]:
    """The small words and auxiliaries around a verb that tell its standing, by class.

    >>> modality()["might"], modality()["expected"]
    ('possible', 'aim')
    """
    return {row["word"]: row["class"] for row in table("modality")}


@cache
def governors() -> dict[str, str]:
    """Nouns and verbs that an infinitive or a gerund hangs on, with the standing they give it.

    >>> governors()["option"], governors()["failure"]
    ('possible', 'denied')
    """
    return {row["word"]: row["standing"] for row in table("governors")}


@cache
def word_set(*names: str) -> frozenset[str]:
    """The words of one or more classes that the rules of steps and terms look for.

    >>> "tentative" in word_set("provisional"), "until" in word_set("if", "until")
    (True, True)
    """
    return frozenset[str]().union(*(choices("event_words", "word", "class", name) for name in names))


@cache
def pay_verbs() -> frozenset[str]:
    """The base forms of the verbs of paying, by their first word.

    >>> "shoulder" in pay_verbs(), "chip" in pay_verbs()
    (True, True)
    """
    return frozenset(row["base"].split(" ")[0] for row in table("pay_verbs"))
