"""Homonyms: names that mean a government in most texts, and in some a state of the United States."""

from __future__ import annotations

from warikan.ground.pattern import regex
from warikan.reading.text import Text

# Names of such states that are also a country's or stand for its government.
_BOTH = "Washington|Georgia"
_OTHERS = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa"
    "|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    "|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming"
)
_JOINT = r"(?:'s)?(?:,|,?\s+and|,?\s+or|\s+with)\s+"
_AS_A_STATE = regex(
    rf"\b(?:{_OTHERS}){_JOINT}(?P<behind>{_BOTH})\b|\b(?P<before>{_BOTH}){_JOINT}(?:{_OTHERS})\b"
    rf"|\b(?P<named>{_BOTH})\s+(?:[Ss]tate\b(?!\s+Department)|Legislature\b|Department\s+of\s+Transportation)"
    rf"|\b[Ss]tate\s+of\s+(?P<of>{_BOTH})\b"
)


def american_states(text: Text) -> frozenset[str]:
    """The names that a text uses of a state of the United States, by what they are joined with.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> sorted(american_states(split(Source.of("a", "Oregon and Washington share the cost of a bridge."))))
    ['Washington']
    >>> american_states(split(Source.of("a", "Washington and Seoul share the cost of a base.")))
    frozenset()
    """
    if not any(name in text.folded for name in _BOTH.split("|")):
        return frozenset()
    return frozenset(name for match in _AS_A_STATE.finditer(text.folded) for name in match.groups() if name)
