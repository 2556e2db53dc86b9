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
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

SHARE = (
    1,
    4,
)  # of the shorter text's prints that both must have; independent texts on one deal share up to a seventh
FEWEST = 10  # shared prints; fewer are chance, however short the text
CROWD = 48  # texts that bear a print, after which it is too common to lead from one to another
CLOSEST = 8  # texts that are looked at in full, of all that share some prints

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


def prints(text: str) -> frozenset[int]:
    """The prints of a text.

    >>> prints("Tokyo rejected payments.") == prints("payment: Tokyo rejects")
    True
    """
    words = list(_content(text))
    pairs = {*pairwise(words), *zip(words, words[2:], strict=False)}
    return frozenset(_number(pair if pair[0] <= pair[1] else pair[::-1]) for pair in pairs)


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
    return shared >= FEWEST and shared * SHARE[1] >= min(len(one), len(other)) * SHARE[0]


def closest(given: Iterable[int], bearers: Mapping[int, Sequence[_Name]]) -> list[_Name]:
    """The texts that bear most of some prints, most first, those that came first first among equals."""
    counts = Counter(name for each in given for name in bearers.get(each, ()))
    order = {name: place for place, name in enumerate(counts)}
    return sorted(counts, key=lambda name: (-counts[name], order[name]))[:CLOSEST]


def reprints(texts: Mapping[_Name, str]) -> list[list[_Name]]:
    """The texts in groups, each one voice, in the order of their first texts; its time grows with their length alone.

    >>> reprints({"a": "Japan pays.", "b": "Korea pays."})
    [['a'], ['b']]
    """
    bearers: dict[int, list[_Name]] = {}
    seen: dict[_Name, frozenset[int]] = {}
    pairs: list[tuple[_Name, _Name]] = []
    for name, text in texts.items():
        seen[name] = prints(text)
        leads = sampled(seen[name])
        pairs += [(name, other) for other in closest(leads, bearers) if alike(seen[name], seen[other])]
        for each in leads:
            if len(bearers.setdefault(each, [])) < CROWD:
                bearers[each].append(name)
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


def _content(text: str) -> Iterator[str]:
    """The words that carry what a text says."""
    for match in _WORD.finditer(text.lower()):
        word = match[0]
        if _CHINESE.search(word):
            yield from (word[at : at + 2] for at in range(max(1, len(word) - 1)))
        elif word not in _COMMON:
            yield _ENDING.sub("", word)


def _number(pair: tuple[str, ...]) -> int:
    digest = hashlib.blake2b("\x1f".join(pair).encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return int.from_bytes(digest, "big")
