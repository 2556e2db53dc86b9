"""One file being read: values by key, each fault noted at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TypeVar

from warikan.figures.literals import LiteralError
from warikan.ground.diagnostic import Diagnostic, Place, Severity
from warikan.ground.source import Source
from warikan.ground.yamltree import Listing, Mapping, Node, Scalar, place

MOST = 200  # faults that are noted in one file
_Value = TypeVar("_Value")
# What the words under a key are, where the key does not say it.
_CALLED = {
    "warikan": "version of this language",
    "unassigned": "party",
    "divided by": "scale",
    "covers": "start of cover",
    "factor": "way to find the factor",
}


@dataclass(frozen=True, slots=True)
class Aside:
    """More about a fault: ``at`` characters into the node and how wide, and a second place that disagrees with it."""

    at: int = 0
    width: int = 0
    second: tuple[Node, str] | None = None
    severity: Severity = "error"


@dataclass(slots=True)
class Form:
    """One file being read: its tree's source and the faults met so far."""

    source: Source
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(self, node: Node, code: str, message: str, way_out: str, aside: Aside | None = None) -> None:
        """Note a fault at a node."""
        if self.full:
            return
        more = aside or Aside()
        inside = isinstance(node, Scalar) and node.quoted in ('"', "'")
        whole = len(node.text) if isinstance(node, Scalar) and node.quoted not in ("|", ">") else 1
        column = node.column + more.at + (1 if inside and (more.at or more.width) else 0)
        spot = place(self.source, node.line, column, max(more.width or whole, 1))
        other = None if more.second is None else self._other(*more.second)
        self.faults.append(Diagnostic(code, message, spot, way_out, other, more.severity))

    @property
    def full(self) -> bool:
        """Whether so many faults were met that more would help nobody."""
        return len(self.faults) >= MOST

    def _other(self, node: Node, note: str) -> Place:
        width = len(node.text) if isinstance(node, Scalar) else 1
        return replace(place(self.source, node.line, node.column, max(width, 1)), note=note)

    def literal(self, node: Node, error: LiteralError) -> None:
        """Note that a literal cannot be read, at the words that are wrong."""
        self.fault(node, error.code, str(error), error.way_out, Aside(error.at, error.width))

    def word(self, at: Mapping, key: str) -> str:
        """The text under a key, empty with a fault where it is not one."""
        node = at.values.get(key)
        if isinstance(node, Scalar) and node.text:
            return node.text
        if node is None:
            self.fault(at, "missing-value", f"`{key}` is missing", f"add `{key}: …`")
        else:
            self.fault(node, "missing-value", f"`{key}` needs a value", f"write `{key}: …`")
        return ""

    def option(self, at: Mapping, key: str, otherwise: str = "") -> str:
        """The text under a key that may be absent."""
        return self.word(at, key) if key in at.values else otherwise

    def read(self, at: Mapping, key: str, how: Callable[[str], _Value], otherwise: _Value) -> _Value:
        """A literal under a key, or ``otherwise`` with a fault that says what it should look like."""
        text = self.word(at, key)
        if not text:
            return otherwise
        try:
            return how(text)
        except LiteralError as error:
            self.literal(at.values[key], error)
        except ValueError:
            self.fault(
                at.values[key], "literal", f"`{text[:60]}` cannot be read as `{key}`", "correct the figure"
            )
        return otherwise

    def one_of(self, at: Mapping, key: str, known: Iterable[str], otherwise: str) -> str:
        """One of a few known words under a key that may be absent."""
        text = self.option(at, key, otherwise)
        listed = list(known)
        if text and text not in listed:
            self.fault(
                at.values[key], "literal", f"`{text[:60]}` is no {_CALLED.get(key, key)}", near(text, listed)
            )
            return otherwise
        return text

    def keys(self, at: Mapping, known: tuple[str, ...], may_lack: Iterable[str] = ()) -> None:
        """Note unknown and missing keys."""
        for key, scalar in at.keys.items():
            if key not in known and not self.full:
                self.fault(scalar, "unknown-key", f"`{key}` is not a key here", near(key, known))
        lacking = frozenset(may_lack)
        for key in known:
            if key not in at.values and key not in lacking:
                self.fault(at, "missing-value", f"`{key}` is missing", f"add `{key}: …`")

    def mapping(self, at: Mapping, key: str) -> Mapping:
        """The mapping under a key, empty with a fault where it is none."""
        node = at.values.get(key)
        if isinstance(node, Mapping):
            return node
        if node is None:
            self.fault(at, "missing-value", f"`{key}` is missing", f"add `{key}: …`")
        else:
            message = f"`{key}` needs entries below it"
            self.fault(node, "missing-value", message, f"write `{key}:` and indent its entries")
        return Mapping({}, {}, at.line, at.column)

    def words_of(self, at: Mapping, key: str) -> tuple[Scalar, ...]:
        """The texts of a list under a key, or the one text that stands there; none where it is absent."""
        node = at.values.get(key)
        if node is None:
            return ()
        if isinstance(node, Scalar) and node.text:
            return (node,)
        if isinstance(node, Listing) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(item for item in node.items if isinstance(item, Scalar))
        self.fault(node, "missing-value", f"`{key}` needs a list of words", f"write `{key}: [one, two]`")
        return ()

    def listing(self, at: Mapping, key: str) -> tuple[str, ...]:
        """The words of a list under a key, empty where it is absent."""
        return tuple(item.text for item in self.words_of(at, key))


def near(word: str, known: Iterable[str]) -> str:
    """A way out for an unknown word: the nearest known one, else all of them.

    >>> near("upto", ["up to", "at least"])
    'did you mean `up to`?'
    """
    listed = list(known)
    close = get_close_matches(word[:60], listed, n=1)
    return f"did you mean `{close[0]}`?" if close else f"known here: {', '.join(listed) or 'none'}"
