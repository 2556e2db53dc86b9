"""The canonical YAML of an agreement: one way to write a file, which reads back to the same agreement."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from warikan.agreement.amend import AMENDMENT, SUCCESSOR
from warikan.agreement.clauses import CLAUSE
from warikan.agreement.head import HEAD
from warikan.ground.yamltree import Listing, Mapping, Node, Scalar

# What needs no quotes wherever it stands: letters, digits and the marks of our literals, none of them at the edges
# where YAML would read them as something else.
_PLAIN = re.compile(r"[\w(][\w %.,/+<>()–—'’&=?-]*(?:://[\w%./?&=+()'’,:;–-]*)?", re.ASCII)
_ORDER: tuple[str, ...] = tuple(dict.fromkeys((*HEAD, *AMENDMENT, *SUCCESSOR)))


def canonical(tree: Node) -> str:
    """The file of a tree: keys in their order, lists one item a line, quotes only where needed.

    >>> from warikan.ground.source import Source
    >>> from warikan.ground.yamltree import parse
    >>> print(canonical(parse(Source.of("a", 'about: [a, "b: c"]\\nagreement: x'))), end="")
    agreement: x
    about:
      - a
      - "b: c"
    """
    return "".join(f"{line}\n" for line in _lines(tree, 0, _ORDER))


def _lines(node: Node, depth: int, order: Sequence[str]) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(node, Scalar):
        yield f"{indent}{_scalar(node.text)}"
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _item(item, indent, depth)
    else:
        for key in _sorted(node, order):
            yield from _entry(key, node.values[key], depth)


def _entry(key: str, value: Node, depth: int) -> Iterator[str]:
    indent, name = "  " * depth, _scalar(key)
    if isinstance(value, Scalar):
        yield f"{indent}{name}: {_scalar(value.text)}"
    elif isinstance(value, Listing) and not value.items:
        yield f"{indent}{name}: []"
    elif isinstance(value, Mapping) and not value.values:
        yield f"{indent}{name}: {{}}"
    else:
        yield f"{indent}{name}:"
        yield from _lines(value, depth + 1, () if key == "assumed" else CLAUSE)


def _item(item: Node, indent: str, depth: int) -> Iterator[str]:
    if isinstance(item, Scalar):
        yield f"{indent}- {_scalar(item.text)}"
    elif not (item.items if isinstance(item, Listing) else item.values):
        yield f"{indent}- {'[]' if isinstance(item, Listing) else '{}'}"
    else:
        yield f"{indent}-"
        yield from _lines(item, depth + 1, ())


def _sorted(node: Mapping, order: Sequence[str]) -> list[str]:
    """Known keys in their order, others as they stand; names of clauses, inputs and parties keep the file's order."""
    known = [key for key in order if key in node.values]
    pays = [key for key in node.values if key.endswith(" pays")]
    others = [key for key in node.values if key not in known and key not in pays]
    return [*known, *pays, *others] if len(known) + len(pays) > len(others) else list(node.values)


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and "  " not in text:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else f"\\U{ord(each):08x}" for each in quoted)
