"""What the library holds as rows to read on a terminal or in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from warikan.desk.gap import gap_lines
from warikan.desk.holdings import Part
from warikan.desk.library import coverage_of
from warikan.desk.stock import Shipped, Stock
from warikan.figures.fiscal import runs
from warikan.ground.cells import aligned, cells, printable, wrapped
from warikan.ground.shelf import Row

FLAT = ("kind", "id", "says", "first", "last", "rows", "verified", "known", "holes")
_TOLD = ("source_url", "note")  # what stands below a row rather than in it
_COUNTED = ("row", "amount_jpy", "amount", "low", "high")
_WIDTH = 100
Section = tuple[Mapping[str, str], list[dict[str, Any]]]


def flat(made: Stock) -> Iterator[dict[str, Any]]:
    """Everything as one list: agreements, rounds, tables and holes."""
    for each in made.agreements:
        of, what = each.agreement, each.instrument
        yield {
            "kind": "amendment" if each.amends else "agreement",
            "id": what.id,
            "says": what.title,
            "first": str(of.first) if of else None,
            "last": str(of.last) if of else None,
            "known": _known(each),
            "holes": list(each.holes),
        }
    for one in made.rounds:
        yield {
            "kind": "round",
            "id": one.id,
            "rows": one.steps + one.positions,
            "verified": one.verified,
        }
    for held in made.tables:
        yield {"kind": held.kind, "id": held.name, "says": held.says, **_counted(held.whole)}
    for hole in made.holes:
        yield {"kind": "hole", "id": hole.about, "says": hole.hole, "holes": hole.settled_by}


def sections(made: Stock, *, alone: bool) -> Iterator[Section]:
    """Heads and rows of each kind of thing; one that is asked for alone comes with its parts."""
    yield (
        {"id": "agreement", "term": "term", "force": "in force", "known": "what is known"},
        [*map(_agreement, made.agreements)],
    )
    breaks = [row for each in made.agreements for row in _gap(each)]
    yield {"id": "gap before", "words": "days without an agreement, what had cover and what had not"}, breaks
    if alone:
        clauses = [row for each in made.agreements for row in _clauses(each)]
        yield {"id": "clause", "words": "in words, where it stands, and the facts it rests on"}, clauses
    yield (
        {"id": "round", "steps": "steps", "positions": "positions", "verified": "verified"},
        [
            {"id": one.id, "steps": one.steps, "positions": one.positions, "verified": one.verified}
            for one in made.rounds
        ],
    )
    counts = {"rows": "rows", "verified": "verified", "years": "years"}
    tables = [{"id": held.name, **_counted(held.whole), "says": held.says} for held in made.tables]
    yield {"id": "table", **counts, "says": "what it holds"}, tables
    if alone:
        parts = [{"id": part.name, **_counted(part)} for held in made.tables for part in held.parts]
        yield {"id": "part", **counts}, parts
    yield (
        {"id": "not known of", "words": "what, and what would settle it"},
        [
            {
                "id": hole.about,
                "words": hole.hole + (f"; settled by: {hole.settled_by}" if hole.settled_by else ""),
            }
            for hole in made.holes
        ],
    )


def row_lines(found: Sequence[Row], width: int | None = None) -> Iterator[str]:
    """The rows of a table in columns, what each says of itself and its address on lines of their own below it.

    Columns that a ``width`` has no room for are told there too.
    """
    if not found:
        yield "no row speaks of these years"
        return
    columns = {column: _column(column, found) for column in found[0] if column not in _TOLD}
    below: dict[str, list[str]] = {}
    while width and len(columns) > 1 and _wide(columns) > width:
        last, cells_ = columns.popitem()
        below = {last: cells_, **below}
    right = [at for at, column in enumerate(columns) if column in _COUNTED]
    head, *lines = aligned([*zip(*columns.values(), strict=True)], right)
    yield head
    for at, (line, row) in enumerate(zip(lines, found, strict=True), 1):
        yield line
        told = "; ".join(f"{mine[0]} {mine[at]}" for mine in below.values() if mine[at])
        for words in filter(None, (told, row.get("note"))):
            yield from wrapped(words, width or _WIDTH, "    ", "    ")
        yield from [f"    {printable(row['source_url'])}"] if row.get("source_url") else ()


def _column(column: str, found: Sequence[Row]) -> list[str]:
    """A column under its head."""
    return [column.replace("_", " "), *(_cell(column, row[column]) for row in found)]


def _wide(columns: Mapping[str, Sequence[str]]) -> int:
    return sum(max(map(cells, mine)) + 2 for mine in columns.values()) - 2


def _cell(column: str, value: str) -> str:
    """A cell as it stands, whole sums with their digits grouped."""
    return f"{int(value):,}" if column in _COUNTED and value.isdigit() else value


def _agreement(each: Shipped) -> dict[str, Any]:
    of, what = each.agreement, each.instrument
    return {
        "id": what.id,
        "term": runs(of.years) if of else "",
        "force": what.in_force.isoformat() if what.in_force else "not known",
        "known": f"amends {each.amends}" if each.amends else _known(each),
    }


def _known(each: Shipped) -> str:
    """The categories by how far they are known, the years only where they are not the whole term."""
    if each.agreement is None:
        return ""
    whole = runs(each.agreement.years)
    parts = []
    for standing, mine in coverage_of(each).items():
        told = (
            name.replace("_", " ") + ("" if years == whole else f" ({years})") for name, years in mine.items()
        )
        parts.append(f"{standing}: {', '.join(told)}")
    return "; ".join(parts)


def _gap(each: Shipped) -> Iterator[dict[str, Any]]:
    for line in gap_lines(each.agreement) if each.agreement else ():
        yield {
            "id": each.instrument.id if line.startswith("gap: ") else "",
            "words": line.removeprefix("gap: "),
        }


def _clauses(each: Shipped) -> Iterator[dict[str, Any]]:
    for clause in each.agreement.clauses if each.agreement else ():
        told = [clause.words, f"home: {clause.home}", f"facts: {', '.join(fact.id for fact in clause.facts)}"]
        told += [f"assumed: {', '.join(clause.assumed)}"] if clause.assumed else []
        yield {"id": clause.id, "words": "; ".join(told)}


def _counted(part: Part) -> dict[str, Any]:
    years = None if part.first is None else f"{part.first}–{part.last}"
    return {
        "rows": part.rows,
        "verified": part.verified,
        "years": years,
        "first": part.first,
        "last": part.last,
    }
