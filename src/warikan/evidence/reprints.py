"""Reprints: texts that are one wire text in other words or cut, so that they count as one voice.

A text's prints are its pairs of content words that stand beside or next but one to each other, each pair a number;
words are taken without their endings and pairs without their order, characters of Chinese writing two by two. Two
texts are one where enough of the shorter one's prints are in the longer one: a cut has all of them, a rewording many,
an independent text on the same talks few, since names and fixed terms alone make some.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

# Two texts are one from this share of the shorter one's prints on; independent texts on one deal share up to a seventh.
SHARE = Fraction(1, 4)
FEWEST = 10  # shared prints; fewer are chance, however short the text
NOTED = 24  # sampled prints of a text that are noted; a longer text is found by a part of its prints
LIKELY = 1 / 6  # of the sampled prints shared, from which two texts are looked at in full
CROWD = 8  # texts that are noted to bear a print; what more do so find these
CLOSEST = 6  # texts that are looked at in full

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
_Name = TypeVar("_Name", bound=Hashable)
# By sampled print, the texts that bear it, each with the number of its sampled prints.
Bearers = Mapping[int, Sequence[tuple[_Name, int]]]


def prints(text: str) -> frozenset[int]:
    """The prints of a text.

    >>> prints("Tokyo rejected payments.") == prints("payment: Tokyo rejects")
    True
    """
    words = [number for match in _WORD.finditer(text.lower()) for number in _numbers(match[0])]
    pairs = {*pairwise(words), *zip(words, words[2:], strict=False)}
    return frozenset([(a * _FACTOR + b) % _PRIME if a <= b else (b * _FACTOR + a) % _PRIME for a, b in pairs])


def sampled(found: Iterable[int]) -> list[int]:
    """One print in six, always the same ones: enough to lead from one text to another that may be its like."""
    return sorted(each for each in found if each % 6 == 0)


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts are one by their prints.

    >>> wire = prints("Japan plans to pay 211 billion yen a year over five years from fiscal 2022, sources said.")
    >>> alike(wire, prints("Sources: 211 billion yen a year over five years from fiscal 2022 is what Japan pays."))
    True
    """
    shared = len(one & other)
    return shared >= FEWEST and shared >= min(len(one), len(other)) * SHARE


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


def _share(count: int, own: int, other: int) -> float:
    """The share of the shorter text's sampled prints in both, as far as those that are noted of the other tell."""
    return count * max(1, other / NOTED) / min(own, other)


def reprints(texts: Mapping[_Name, str]) -> list[list[_Name]]:
    """The texts in groups, each one voice, in the order of their first texts; its time grows with their length alone.

    >>> reprints({"a": "Japan pays.", "b": "Korea pays."})
    [['a'], ['b']]
    """
    bearers: dict[int, list[tuple[_Name, int]]] = {}
    seen: dict[_Name, frozenset[int]] = {}
    pairs: list[tuple[_Name, _Name]] = []
    for name, text in texts.items():
        seen[name] = prints(text)
        leads = sampled(seen[name])
        pairs += [(name, other) for other in closest(leads, bearers) if alike(seen[name], seen[other])]
        for each in noted(leads):
            if len(bearers.setdefault(each, [])) < CROWD:
                bearers[each].append((name, len(leads)))
    return joined(texts, pairs)


def joined(names: Iterable[_Name], pairs: Iterable[tuple[_Name, _Name]]) -> list[list[_Name]]:
    """Names in groups, those that a chain of pairs leads between in one.

    >>> joined("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    first = {name: name for name in names}

    def root(name: _Name) -> _Name:
        while first[name] != name:
            first[name] = first[first[name]]
            name = first[name]
        return name

    for one, other in pairs:
        if one in first and other in first:
            first[root(one)] = root(other)
    groups: dict[_Name, list[_Name]] = {}
    for name in first:
        groups.setdefault(root(name), []).append(name)
    return list(groups.values())


@lru_cache(maxsize=100_000)
def _numbers(word: str) -> tuple[int, ...]:
    """A number for a word that carries what a text says, none for another; for Chinese writing one each two signs."""
    if _CHINESE.search(word):
        return tuple(_number(word[at : at + 2]) for at in range(max(1, len(word) - 1)))
    return () if word in _COMMON else (_number(_ENDING.sub("", word)),)


def _number(word: str) -> int:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % _PRIME
