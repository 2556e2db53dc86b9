"""What of a total falls to one party by a key: the agreement's words handed to the apportionment."""

from __future__ import annotations

from dataclasses import dataclass

from warikan.agreement.keys import Key
from warikan.engine.apportion_shares import Division, divide
from warikan.engine.apportion_words import told
from warikan.engine.interval import Interval
from warikan.figures.schedules import Level


@dataclass(frozen=True, slots=True)
class Portion:
    """A party's exact share as a part of one, the share as printed, what sets it, and how it came about."""

    name: str
    share: Level
    printed: Level
    binds: str
    base: str
    address: str


_MOST = 64  # keys kept divided
_DIVIDED: dict[int, tuple[Key, dict[str, Portion], Division]] = {}


def portion(key: Key, party: str) -> Portion:
    """The portion of one party; a key is divided once."""
    return _of(key)[1][party]


def division(key: Key) -> Division:
    """Everyone's portion by a key, for the residue that rounding leaves."""
    return _of(key)[2]


def _of(key: Key) -> tuple[Key, dict[str, Portion], Division]:
    held = _DIVIDED.get(id(key))
    if held is None or held[0] is not key:
        if len(_DIVIDED) >= _MOST:
            _DIVIDED.clear()
        held = _DIVIDED[id(key)] = (key, *_divide(key))
    return held


def _divide(key: Key) -> tuple[dict[str, Portion], Division]:
    made = divide(key)
    return {
        part.member.id: Portion(
            part.member.name,
            _level(part.share),
            _level(part.printed),
            part.binds,
            words,
            part.member.address,
        )
        for part, words in zip(made.portions, told(made), strict=True)
    }, made


def _level(share: Interval) -> Level:
    return Level(share.low, share.high, "; ".join(share.because) or None)
