"""What `warikan figures` prints on a terminal: tables where cells are short, lines under lines where words are long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from warikan.cli.tables import Rows, room, table
from warikan.ground.cells import printable, wrapped

if TYPE_CHECKING:
    from warikan.desk.figures import Answer

_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "figures": {
        "years": "year",
        "name": "line",
        "shown": "amount",
        "converted": "converted",
        "real": "in other prices",
        "at": "src",
        "standing": "stage and accounting",
    },
    "envelopes": {"nested": "envelope", "years": "year", "shown": "amount", "told": "basis or place"},
    "shares": {"share": "share", "strip": "0 … 100 %", "years": "years", "divided": "what of what"},
    "execution": {
        "years": "years",
        "name": "line",
        "budget": "budget",
        "settled": "settled",
        "spent": "spent",
        "not_spent": "not spent",
    },
    "rises": {
        "rise": "rise",
        "real": "in the old prices",
        "yardstick": "over",
        "over": "which is",
        "published": "as published",
    },
    "deals": {
        "years": "years",
        "announced": "as announced",
        "budgeted": "as budgeted",
        "settled": "as settled",
    },
}


def lines(answer: Answer, parts: Sequence[str]) -> Iterator[str]:
    """A heading and its lines for each part asked for, or for each that has something to say; or the sum asked for."""
    from warikan.desk.figures_parts import PARTS, parts_of, sum_json, title

    yield title(answer)
    shown = ("figures",) if answer.total is not None else parts
    told = list(parts_of(answer, shown))
    for name, rows in told:
        yield from ("", PARTS[name][1], "")
        yield from _MADE.get(name, _plain)(name, rows) if rows else ["nothing is held"]
    if not told:
        yield from ("", "nothing is held")
    if answer.total is not None:
        yield from ("", *wrapped(f"sum: {sum_json(answer)['words']}", room(), "", "     "))


def _plain(name: str, rows: Rows) -> Iterator[str]:
    columns = {key: head for key, head in _COLUMNS[name].items() if any(row.get(key) for row in rows)}
    if not any(row.get("real_low") for row in rows):
        columns.pop("real", None)
    shown = [{key: _marked(row, key) for key in columns} for row in rows]
    return iter(table(shown, columns))


def _marked(row: Mapping[str, Any], key: str) -> object:
    """A cell, with a word on an amount whose source cuts below the last digit."""
    cut = key in ("shown", "settled") and row.get("cut") and row.get(key)
    return f"{row[key]}, cut" if cut else row.get(key)


def _noted(*keys: str, columns: Mapping[str, str] | None = None) -> Callable[[str, Rows], Iterator[str]]:
    """A table whose rows each have notes and sources below them."""

    def made(name: str, rows: Rows) -> Iterator[str]:
        printed = table(rows, columns) if columns else _plain(name, rows)
        head, *told = _split(list(printed), rows)
        yield from head
        for row, mine in zip(rows, told, strict=True):
            yield from mine
            for note in filter(None, (_words(row.get(key)) for key in keys)):
                yield from wrapped(note, room(), "    ", "    ")
            yield from _sources(row.get("sources") or [row.get("source")])

    return made


def _sources(addresses: Iterable[str | None]) -> Iterator[str]:
    """Addresses, each on a line of its own however long, so that it can be copied."""
    return (f"    {printable(address)}" for address in addresses if address)


def _against(_: str, rows: Rows) -> Iterator[str]:
    mine, theirs = rows[0]["payers"]
    return _noted("definition", columns={"years": "years", "mine": mine, "theirs": theirs})("", rows)


def _split(printed: list[str], rows: Rows) -> list[list[str]]:
    """The lines of a table by row, the head first; a line that goes on begins with blanks."""
    found: list[list[str]] = []
    for line in printed:
        if line.startswith("  ") and found:
            found[-1].append(line)
        else:
            found.append([line])
    assert len(found) == len(rows) + 1  # noqa: S101 - no cell of a first column is empty
    return found


def _words(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _checks(_: str, rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from wrapped(f"{row['years']} {row['what']}: {row['printed']}", room(), "", "    ")
        because = f" ({row['because']})" if row["because"] else ""
        yield from wrapped(f"{row['verdict']}: {row['arithmetic']}{because}", room(), "    ", "      ")


def _rises(name: str, rows: Rows) -> Iterator[str]:
    for (new, basis), mine in groupby(rows, key=lambda row: (row["new"], row["basis"])):
        yield from wrapped(f"{new} ({basis})", room(), "", "    ")
        told = list(mine)
        shown = [{**row, "rise": _by_digits(row)} for row in told]
        columns = dict(_COLUMNS[name])
        if any("break_even" in row for row in told):
            columns["break_even"] = "no rise in the other currency"
        kept = {key: head for key, head in columns.items() if any(row.get(key) for row in told)}
        yield from (f"  {line}" for line in table(shown, kept, room() - 2))
        for caution in filter(None, dict.fromkeys(row["caution"] for row in told)):
            yield from wrapped(caution, room(), "    ", "      ")
        sources = dict.fromkeys(row[key] for row in told for key in ("new_source", "over_source"))
        yield from _sources(sources)


def _by_digits(row: Mapping[str, Any]) -> str:
    same = row["rise"] == row["by_digits"]
    return str(row["rise"]) if same else f"{row['rise']} ({row['by_digits']} by its digits)"


def _heads(_: str, rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from wrapped(f"{row['what']}: {row['per_head']}", room(), "", "    ")
        yield from (
            line for over in row["over"] for line in wrapped(f"over {over}", room(), "    ", "      ")
        )
        yield from _sources(row["sources"])


def _sentences(_: str, rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from wrapped(row["sentence"], room(), "- ", "  ")


def _figures(name: str, rows: Rows) -> Iterator[str]:
    """Figures that several sources print alike as one row, with the numbers of the sources that follow the table."""
    sources = {
        source: number for number, source in enumerate(dict.fromkeys(row["source"] for row in rows), 1)
    }
    same: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for row in rows:
        same.setdefault(tuple(row[key] for key in ("years", "line", "shown", "standing")), []).append(row)
    told = [
        {**mine[0], "at": ",".join(dict.fromkeys(str(sources[row["source"]]) for row in mine))}
        for mine in same.values()
    ]
    single = [row for row in told if "–" not in row["years"]]
    several = [row for row in told if "–" in row["years"]]
    for mine in filter(None, (single, several)):
        yield from (*_plain(name, mine), "")
    refused = dict.fromkeys(row["real"] for row in rows if "real" in row and row["real_low"] is None)
    yield from (f"  {why}" for why in refused)
    yield from (f"  {words}" for words in _rests_on(rows))
    yield from (f"  {number}  {source}" for source, number in sources.items())


def _rests_on(rows: Rows) -> Iterator[str]:
    """The series that conversions and other prices rest on, each once."""
    rates = dict.fromkeys(row["rate"].partition(", ")[2] for row in rows if row.get("rate"))
    series = dict.fromkeys(row["real_series"] for row in rows if row.get("real_series"))
    yield from (f"converted at {name}" for name in rates)
    yield from (f"other prices by {name}" for name in series)


_MADE: Mapping[str, Callable[[str, Rows], Iterator[str]]] = {
    "figures": _figures,
    "shares": _noted("definition", "by"),
    "execution": _noted("said"),
    "against": _against,
    "deals": _noted("real", "cautions", "missing"),
    "checks": _checks,
    "rises": _rises,
    "heads": _heads,
    "sentences": _sentences,
}
