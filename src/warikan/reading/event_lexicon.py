"""The lexicon of steps: which verbs and nouns tell one, what each needs beside it, and the words of standing."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from warikan.reading.words import choices, table

Form = Literal["base", "third", "past", "participle", "gerund"]
_FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")


class Frame(NamedTuple):
    """One way a verb tells a step: the step's ``type``, the verb's particle, and its needs, any of which will do.

    A type of ``*`` is that of the noun found; ``limit`` is the most the verb can tell: a deal that needs approval
    has it to come. A need is ``any``; ``joint`` (two who do it together, ``joint.`` with nothing behind); ``o:deal``
    (an object of that class, or the subject of the passive); ``s:deal`` (a subject, ``s.:deal`` with no object);
    ``to:legislature`` (a preposition and a noun); ``sum``; ``pay`` ("to pay"); ``gerund``; or words right behind
    (``+on``).
    """

    type: str
    limit: str
    particle: tuple[str, ...]
    needs: tuple[str, ...]


class VerbForm(NamedTuple):
    """One form of a verb: the forms it may be, and its frames.

    ``classes`` are the nouns of which one must stand in the sentence; empty where a frame needs none.
    """

    lemma: str
    forms: frozenset[Form]
    frames: tuple[Frame, ...]
    classes: frozenset[str]


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
        frame = Frame(told, limit, tuple(row["particle"].split()), tuple(row["needs"].split("|")))
        frames.setdefault(lemma, []).append(frame)
        for form in _FORMS:
            for word in row[form].split("|"):
                forms.setdefault(word, (lemma, set()))[1].add(form)
    ordered = {
        lemma: tuple(sorted(some, key=lambda frame: -len(frame.particle))) for lemma, some in frames.items()
    }
    classes = {lemma: _classes(some) for lemma, some in ordered.items()}
    return {
        word: VerbForm(lemma, frozenset(some), ordered[lemma], classes[lemma])
        for word, (lemma, some) in forms.items()
    }


def _classes(frames: tuple[Frame, ...]) -> frozenset[str]:
    """The classes of nouns that the needs of all frames name; nothing where a need names none."""
    needs = [need.partition(":")[2] for frame in frames for need in frame.needs]
    return frozenset(needs) if all(what not in ("", "it", "sum") for what in needs) else frozenset()


@cache
def nouns() -> dict[str, str]:
    """The class of each noun that a step is about.

    >>> nouns()["pact"], nouns()["negotiations"]
    ('pact', 'talks')
    """
    return {row["noun"]: row["class"] for row in table("event_nouns")}


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
