"""Patterns of the reader: compiled when first used, and kept compiled between runs."""

from __future__ import annotations

import re
from typing import cast

from warikan.ground.pattern_store import compiled

_WAYS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def regex(words: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but compiled only when a text first asks for it.

    A reader has hundreds of patterns, and one text needs a part of them; compiling them all takes longer than reading
    it. ``re.error`` comes at the first use. For patterns that stand in the program: one made from the words of a text
    would be kept for ever.

    >>> regex(r"[a-z]+").findall("who pays what")
    ['who', 'pays', 'what']
    """
    return cast("re.Pattern[str]", _Late(words, int(flags)))


class _Late:
    """A pattern by its words; the first question compiles it, and from then on the compiled one answers."""

    __slots__ = ("flags", "pattern", *_WAYS)

    def __init__(self, words: str, flags: int) -> None:
        self.pattern, self.flags = words, flags

    def __reduce__(self) -> tuple[type[_Late], tuple[str, int]]:
        """Made anew from its words, which is all that another process needs."""
        return _Late, (self.pattern, self.flags)

    def __getattr__(self, name: str) -> object:
        if name in {"pattern", "flags"}:  # asked for before they are set: there is nothing to compile
            raise AttributeError(name)
        made = compiled(self.pattern, self.flags)
        for way in _WAYS:
            setattr(self, way, getattr(made, way))
        return getattr(made, name)
