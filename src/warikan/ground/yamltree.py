"""Strict YAML as a tree of text with places: maps, lists and scalars, nothing constructed, nothing guessed.

Read from the event stream, so that depth and size are bounded while reading. Aliases, tags, merge keys and
repeated keys are refused; every fault is collected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any

import yaml

from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.intake import AGREEMENT_LIMIT
from warikan.ground.source import Source

MAX_DEPTH, MAX_NODES = 64, 50_000
MOST = 200  # faults that are noted in one file; more would help nobody
_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as the end of a line
_THOUSANDS = re.compile(r"\d{3}(?!\d)")  # what stands after a comma of a figure
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written, with its 1-based line and column; ``quoted`` is what stands before it there: ``"`` or ``'``,
    ``|`` or ``>`` for a block, nothing for a plain text.
    """

    text: str
    line: int
    column: int
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Nodes in order."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Nodes by key, in the order of the file; ``keys`` holds each key's own place."""

    values: dict[str, Node]
    keys: dict[str, Scalar]
    line: int
    column: int


Node = Scalar | Listing | Mapping


@dataclass(slots=True)
class _Reader:
    """The events of one file and the faults met so far."""

    source: Source
    events: Iterator[Any]
    faults: list[Diagnostic] = field(default_factory=list)
    nodes: int = 0


def parse(source: Source) -> Node | list[Diagnostic]:
    """The tree of one document, or every fault found.

    >>> tree = parse(Source.of("a.yaml", "term: FY2016..FY2020"))
    >>> tree.values["term"].text
    'FY2016..FY2020'
    """
    if len(source.text) > AGREEMENT_LIMIT:
        return [
            _fault(source, "too-large", f"more than {AGREEMENT_LIMIT:,} characters", None, "split the file")
        ]
    reader = _Reader(source, iter(yaml.parse(source.text, Loader=_LOADER)))
    try:
        root = _document(reader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "the text is not YAML"
        return [
            *reader.faults,
            _fault(source, "yaml", str(problem), mark, "check indentation, colons and quotes"),
        ]
    except _Stop:
        return reader.faults
    return reader.faults or root


class _Stop(Exception):  # noqa: N818 - not an error of ours: it ends the reading of a hostile file
    """A limit was passed; the fault is already noted."""


def _document(reader: _Reader) -> Node:
    for event in reader.events:
        if isinstance(event, yaml.NodeEvent):
            root = _node(reader, event, 1)
            _end(reader)
            return root
    reader.faults.append(
        _fault(reader.source, "empty", "the file holds no document", None, "write `agreement:` first")
    )
    raise _Stop


def _end(reader: _Reader) -> None:
    """Read on to the end of the text: what stands after the document is not passed over in silence."""
    for event in reader.events:
        if isinstance(event, yaml.DocumentStartEvent):
            words = "a file holds one document, here another begins"
            reader.faults.append(
                _fault(reader.source, "documents", words, event.start_mark, "make it a file of its own")
            )
            raise _Stop


def _node(reader: _Reader, event: Any, depth: int) -> Node:
    reader.nodes += 1
    mark = event.start_mark
    if len(reader.faults) >= MOST:
        raise _Stop
    if depth > MAX_DEPTH or reader.nodes > MAX_NODES:
        limit = f"deeper than {MAX_DEPTH} levels" if depth > MAX_DEPTH else f"more than {MAX_NODES:,} values"
        reader.faults.append(_fault(reader.source, "too-large", limit, mark, "split the file"))
        raise _Stop
    if (
        isinstance(event, yaml.AliasEvent)
        or event.anchor is not None
        or getattr(event, "tag", None) is not None
    ):
        reader.faults.append(
            _fault(
                reader.source,
                "yaml-feature",
                "anchors, aliases and tags are not read",
                mark,
                "write the value out",
            )
        )
    if isinstance(event, yaml.MappingStartEvent):
        made = _mapping(reader, mark, depth)
        if event.flow_style:
            pairs = [part for key, value in made.values.items() for part in (made.keys[key], value)]
            _cut(reader, pairs)
        return made
    if isinstance(event, yaml.SequenceStartEvent):
        found = _listing(reader, mark, depth)
        if event.flow_style:
            _cut(reader, found.items)
        return found
    quoted = getattr(event, "style", None) or ""
    return Scalar(getattr(event, "value", ""), mark.line + 1, mark.column + 1, quoted)


def _cut(reader: _Reader, parts: Sequence[Node]) -> None:
    """Note a figure that was cut at its commas: inside {} and [] a comma begins a new entry."""
    written = [part for part in parts if isinstance(part, Scalar) and part.text]
    for before, part in pairwise(written):
        if part.quoted or before.quoted or not _THOUSANDS.match(part.text) or not before.text[-1:].isdigit():
            continue
        spot = place(reader.source, part.line, part.column, len(part.text))
        words = "a comma inside {} or [] begins a new entry, so this figure is cut in two"
        reader.faults.append(Diagnostic("comma", words, spot, 'quote the figure: "24,901,908,000 JPY"'))


def _listing(reader: _Reader, mark: Any, depth: int) -> Listing:
    items = []
    while not isinstance(event := next(reader.events), yaml.SequenceEndEvent):
        items.append(_node(reader, event, depth + 1))
    return Listing(tuple(items), mark.line + 1, mark.column + 1)


def _mapping(reader: _Reader, mark: Any, depth: int) -> Mapping:
    values: dict[str, Node] = {}
    keys: dict[str, Scalar] = {}
    while not isinstance(event := next(reader.events), yaml.MappingEndEvent):
        key = _node(reader, event, depth + 1)
        value = _node(reader, next(reader.events), depth + 1)
        if not isinstance(key, Scalar) or key.text == "<<":
            fault = _fault(
                reader.source,
                "yaml-feature",
                "a key is one plain word",
                event.start_mark,
                "write the keys out",
            )
            reader.faults.append(fault)
        elif key.text in values:
            first = keys[key.text]
            fault = _fault(
                reader.source,
                "repeated-key",
                f"`{key.text}` stands twice",
                event.start_mark,
                "keep one of them",
            )
            other = Place(reader.source.name, first.line, first.column, note="it stands here first")
            reader.faults.append(Diagnostic(fault.code, fault.message, fault.place, fault.way_out, other))
        else:
            values[key.text], keys[key.text] = value, key
    return Mapping(values, keys, mark.line + 1, mark.column + 1)


def _fault(source: Source, code: str, message: str, mark: Any, way_out: str) -> Diagnostic:
    if mark is None:
        return Diagnostic(code, message, Place(source.name), way_out)
    return Diagnostic(code, message, place(source, mark.line + 1, mark.column + 1), way_out)


def place(source: Source, line: int, column: int, width: int = 1) -> Place:
    """A place with the words of its line."""
    lines = _lines(source.text)
    return Place(source.name, line, column, lines[line - 1] if line <= len(lines) else "", width)


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text, cut once however many faults it has."""
    return tuple(_BREAK.split(text))
