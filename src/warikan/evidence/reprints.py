"""Reprints: texts that are one wire text in other words or cut, so that they count as one voice.

A text's prints are its pairs of content words that stand beside or next but one to each other, each pair a number;
words are taken without their endings and pairs without their order, characters of Chinese writing two by two. Two
texts are one where enough of the shorter one's prints are in the longer one, where both have a few long runs of words
in common, and where their sums do not speak against it: a cut has all of a text's prints, a rewording many, an
independent text on the same talks few and no long run, since names and fixed terms alone make some.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

# Two texts are one from this share of the shorter one's prints on; independent texts on one deal share up to a seventh.
SHARE = Fraction(1, 4)
FEWEST = 10  # shared prints; fewer are chance, however short the text
# A short text is a reprint only by more of it: so many prints, or that share of all it has; names make a few in any.
MOST_OF, ENOUGH = Fraction(3, 5), 24
RUN, RUNS = 5, 3  # words of a run, and how many runs two texts share; fixed terms are shorter
NOTED = 24  # sampled prints of a text that are noted; a longer text is found by a part of its prints
LIKELY = 1 / 6  # of the sampled prints shared, from which two texts are looked at in full
CROWD = 8  # texts that are noted to bear a print; what more do so find these
CLOSEST = 16  # texts that are looked at in full, as far as they are not of one voice

_PRIME, _FACTOR = 2**61 - 1, 0x9E3779B97F4A7C1
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_CHINESE = re.compile(r"[぀-ヿ㐀-鿿]")
_COMMON = frozenset(
    "a about above after again against all also am an and any are as at be because been before being between both but "
    "by can could did do does doing down during each few for from further had has have having he her here hers him his "
    "how i if in into is it its itself just me more most my no nor not now of off on once only or other our out over "
    "own per said same say says she should so some such than that the their them then there these they this those "
    "through to too told under until up very was we were what when where which while who whom why will with would you "
    "your according reported reportedly".split()
)
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ing|ed|es|s|ly|['’]s)$|['’]s$")
BESIDE = 40  # characters on either side of a sum in which the word beside it is looked for
_SIGNS = 3  # characters of Chinese writing that make up a word of another
_SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "兆": 10**12, "億": 10**8, "万": 10**4}
_SUM = re.compile(rf"(\d[\d,]*(?:\.\d+)?)[ \u00a0-]?({'|'.join(_SCALES)}|percent|per cent|%|％)")
_Name = TypeVar("_Name", bound=Hashable)
_Sum = tuple[tuple[object, ...], Fraction]
# By sampled print, the texts that bear it, each with the number of its sampled prints.
Bearers = Mapping[int, Sequence[tuple[_Name, int]]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What tells whether two texts are one: prints, runs of ``RUN`` words in their order, and sums.

    ``sums`` holds each sum and percentage after its place, which is its sort and the words beside it; ``signs`` is how
    many characters make up a word.
    """

    prints: frozenset[int]
    runs: frozenset[int]
    sums: frozenset[_Sum]
    signs: int


def likeness(text: str) -> Likeness:
    """What tells whether a text is one with another.

    >>> [str(value) for _, value in likeness("It pays 1.5 trillion won.").sums]
    ['1500000000000']
    """
    low = text.lower()
    words = _words(low)
    signs = _SIGNS if len(_CHINESE.findall(low)) * 2 > len(words) else 1
    stretches = zip(*(words[place:] for place in range(RUN * signs)), strict=False)
    return Likeness(_pairs(words), frozenset(map(hash, stretches)), frozenset(_sums(low)), signs)


def prints(text: str) -> frozenset[int]:
    """The prints of a text.

    >>> prints("Tokyo rejected payments.") == prints("payment: Tokyo rejects")
    True
    """
    return _pairs(_words(text.lower()))


def sampled(found: Iterable[int]) -> list[int]:
    """One print in six, always the same ones: enough to lead from one text to another that may be its like."""
    return sorted(each for each in found if each % 6 == 0)


def alike(one: Likeness, other: Likeness) -> bool:
    """Whether two texts are one.

    >>> wire = likeness("Japan plans to pay 211 billion yen a year over five years from fiscal 2022, sources said.")
    >>> alike(wire, likeness("Sources: Japan plans to pay 211 billion yen a year over five years from fiscal 2022."))
    True
    >>> alike(wire, likeness("Japan plans to pay 240 billion yen a year over five years from fiscal 2022, he said."))
    False
    """
    signs = max(one.signs, other.signs)
    shared = len(one.prints & other.prints)
    shorter = min(len(one.prints), len(other.prints))
    if (
        shared < FEWEST
        or shared < shorter * SHARE
        or shared < min(shorter * MOST_OF, Fraction(ENOUGH * signs))
    ):
        return False
    return len(one.runs & other.runs) >= RUNS * signs and not _differ(one.sums, other.sums)


def _differ(one: frozenset[_Sum], other: frozenset[_Sum]) -> bool:
    """Whether two texts name sums and have none in common, or each another one between the same words."""
    first, second = ({value for _, value in sums} for sums in (one, other))
    if first and second and not first & second:
        return True
    return bool(
        {place for place, value in one if value not in second}
        & {place for place, value in other if value not in first}
    )


def noted(leads: Sequence[int]) -> list[int]:
    """Those of a text's sampled prints that are noted, so that later texts find it: the smallest ones."""
    return list(leads[:NOTED])


def closest(leads: Sequence[int], bearers: Bearers[_Name]) -> list[_Name]:
    """The texts most likely alike by their sampled prints, likeliest first, else in their order."""
    counts = Counter(bearer for each in leads for bearer in bearers.get(each, ()))
    order = {bearer: place for place, bearer in enumerate(counts)}
    near = {bearer: _share(count, len(leads), bearer[1]) for bearer, count in counts.items() if count > 1}
    likely = [bearer for bearer, share in near.items() if share >= LIKELY]
    return [name for name, _ in sorted(likely, key=lambda bearer: (-near[bearer], order[bearer]))[:CLOSEST]]


def met(
    own: Likeness, near: Iterable[_Name], voices: Voices[_Name], told: Callable[[_Name], Likeness]
) -> list[_Name]:
    """The first text of each voice, of those most likely alike, that is one with a text.

    A voice that was met is not looked at again: it would take the place of others, and which texts are one voice would
    hang on the order in which they come.
    """
    found: dict[_Name, _Name] = {}
    for name in near:
        if voices.of(name) not in found and alike(own, told(name)):
            found[voices.of(name)] = name
    return list(found.values())


def _share(count: int, own: int, other: int) -> float:
    """The share of the shorter text's sampled prints in both, as far as those that are noted of the other tell."""
    return count * max(1, other / NOTED) / min(own, other)


def reprints(texts: Mapping[_Name, str]) -> list[list[_Name]]:
    """The texts in groups, each one voice, in the order of their first texts; its time grows with their length alone.

    >>> reprints({"a": "Japan pays.", "b": "Korea pays."})
    [['a'], ['b']]
    """
    bearers: dict[int, list[tuple[_Name, int]]] = {}
    seen: dict[_Name, Likeness] = {}
    voices = Voices(texts)
    for name, text in texts.items():
        own = seen[name] = likeness(text)
        leads = sampled(own.prints)
        for other in met(own, closest(leads, bearers), voices, seen.__getitem__):
            voices.join(name, other)
        for each in noted(leads):
            if len(bearers.setdefault(each, [])) < CROWD:
                bearers[each].append((name, len(leads)))
    return voices.all()


def joined(names: Iterable[_Name], pairs: Iterable[tuple[_Name, _Name]]) -> list[list[_Name]]:
    """Names in groups, those that a chain of pairs leads between in one.

    >>> joined("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    voices = Voices(names)
    for one, other in pairs:
        voices.join(one, other)
    return voices.all()


class Voices(Generic[_Name]):
    """Texts in groups, each one voice, of which two become one when texts of both are joined."""

    def __init__(self, names: Iterable[_Name]) -> None:
        self._first = {name: name for name in names}

    def of(self, name: _Name) -> _Name:
        """The text that stands for the voice of a text, until that voice is joined with another."""
        while self._first[name] != name:
            self._first[name] = self._first[self._first[name]]
            name = self._first[name]
        return name

    def join(self, one: _Name, other: _Name) -> None:
        """Make one voice of those of two texts; texts that are not among them change nothing."""
        if one in self._first and other in self._first:
            self._first[self.of(one)] = self.of(other)

    def all(self) -> list[list[_Name]]:
        """The texts of each voice, in the order of the first of each."""
        groups: dict[_Name, list[_Name]] = {}
        for name in self._first:
            groups.setdefault(self.of(name), []).append(name)
        return list(groups.values())


def _words(low: str) -> list[int]:
    """The words of a text in small letters that carry what it says, as numbers, in their order."""
    return [number for match in _WORD.finditer(low) for number in _numbers(match[0])]


def _pairs(words: Sequence[int]) -> frozenset[int]:
    pairs = {*pairwise(words), *zip(words, words[2:], strict=False)}
    return frozenset([(a * _FACTOR + b) % _PRIME if a <= b else (b * _FACTOR + a) % _PRIME for a, b in pairs])


def _sums(low: str) -> Iterator[_Sum]:
    """The sums and percentages of a text in small letters; how exactly a sum is told does not count."""
    for match in _SUM.finditer(low):
        start, end = match.span()
        scale = _SCALES.get(match[2])
        before, after = _words(low[max(0, start - BESIDE) : start]), _words(low[end : end + BESIDE])
        yield (scale is None, *before[-1:], *after[:1]), Fraction(match[1].replace(",", "")) * (scale or 1)


@lru_cache(maxsize=100_000)
def _numbers(word: str) -> tuple[int, ...]:
    """A number for a word that carries what a text says, none for another; for Chinese writing one each two signs."""
    if _CHINESE.search(word):
        return tuple(_number(word[at : at + 2]) for at in range(max(1, len(word) - 1)))
    return () if word in _COMMON else (_number(_ENDING.sub("", word)),)


def _number(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % _PRIME
