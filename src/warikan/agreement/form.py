"""One file being read: values by key, each fault noted at its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from warikan.figures.literals import LiteralError
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.source import Source
from warikan.ground.yamltree import Listing, Mapping, Node, Scalar, place

_Value = TypeVar("_Value")


@dataclass(slots=True)
class Form:
    """One file being read: its tree's source and the faults met so far."""

    source: Source
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(self, node: Node, code: str, message: str, way_out: str) -> None:
        """Note a fault at a node."""
        width = len(node.text) if isinstance(node, Scalar) else 1
        self.faults.append(Diagnostic(code, message, place(self.source, node.line, node.column, max(width, 1)), way_out))

    def word(self, at: Mapping, key: str) -> str:
        """The text under a key, empty with a fault where it is not one."""
        node = at.values.get(key)
        if isinstance(node, Scalar) and node.text:
            return node.text
        self.fault(node or at, "missing-value", f"`{key}` needs a value", f"write `{key}: …`")
        return ""

    def read(self, at: Mapping, key: str, how: Callable[[str], _Value], otherwise: _Value) -> _Value:
        """A literal under a key, or ``otherwise`` with a fault that says what it should look like."""
        text = self.word(at, key)
        try:
            return how(text) if text else otherwise
        except ValueError as error:
            message = str(error) if isinstance(error, LiteralError) else f"`{text}` cannot be read as `{key}`"
            self.fault(at.values[key], "literal", message, "correct the figure")
            return otherwise

    def keys(self, at: Mapping, known: tuple[str, ...], may_lack: frozenset[str] = frozenset()) -> None:
        """Note unknown and missing keys."""
        for key, scalar in at.keys.items():
            if key not in known:
                self.fault(scalar, "unknown-key", f"`{key}` is not a key here", f"known keys: {', '.join(known)}")
        for key in known:
            if key not in at.values and key not in may_lack:
                self.fault(at, "missing-value", f"`{key}` is missing", f"add `{key}: …`")

    def mapping(self, at: Mapping, key: str) -> Mapping:
        """The mapping under a key, empty with a fault where it is none."""
        node = at.values.get(key)
        if isinstance(node, Mapping):
            return node
        self.fault(node or at, "missing-value", f"`{key}` needs entries below it", f"write `{key}:` and indent its entries")
        return Mapping({}, {}, at.line, at.column)

    def listing(self, at: Mapping, key: str) -> tuple[str, ...]:
        """The words of a list under a key, empty where it is absent."""
        node = at.values.get(key)
        if node is None:
            return ()
        if isinstance(node, Listing) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(item.text for item in node.items if isinstance(item, Scalar))
        self.fault(node, "missing-value", f"`{key}` needs a list of words", f"write `{key}: [one, two]`")
        return ()
