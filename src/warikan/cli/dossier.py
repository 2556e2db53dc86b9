"""`warikan dossier`: claims kept for good, and what was known on any day."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import FORMAT, Form, csv_text, json_text, table
from warikan.cli.texts import failure, files_of, report
from warikan.ground.diagnostic import Diagnostic, Place

if TYPE_CHECKING:
    from warikan.desk.dossier import Added
    from warikan.evidence.dossier import Page
    from warikan.evidence.store import Store
    from warikan.evidence.stored import Entry, LinkKind, StoredSource

_STORE = click.option(
    "--store",
    default="dossier.sqlite",
    show_default=True,
    metavar="PATH|URL",
    envvar="WARIKAN_STORE",
    help="The dossier: a file, or an address such as postgresql://host/name.",
)
_AS_OF = click.option(
    "--asof", "day", type=DAY, metavar="DATE", help="Use only what could be read by this day."
)
_ROUND = click.option("--round", "round_id", metavar="ROUND", help="Only this round, such as jp-us-2022.")
_RECORDED = click.option(
    "--recorded",
    type=click.IntRange(0),
    metavar="N",
    help="Answer as if nothing had been added after record N; the answer is then the same for ever.",
)


@click.group("dossier", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep claims for good, and say what was known on any day.

    A dossier only grows. Each claim keeps its words, its speaker, the time it speaks of and the day since when it could
    be read. Nothing is merged; what contradicts, repeats or reprints what is only linked.
    """


@contextmanager
def _opened(place: str, *, create: bool = False) -> Iterator[Store]:
    """The store, closed at the end; leaves with exit code 1 and a message where there is none."""
    from warikan.evidence.store_open import open_store

    store = open_store(place, create=create)
    if isinstance(store, Diagnostic):
        report([store])
        raise click.exceptions.Exit(1)
    try:
        yield store
    finally:
        store.close()


@command.command("add")
@click.argument("files", nargs=-1, required=True, metavar="FILE|DIR…")
@_STORE
@click.option(
    "--published",
    "days",
    multiple=True,
    type=DAY,
    metavar="DATE",
    help="The day a text appeared, in the order of the files; overrides what it says or implies.",
)
@click.option(
    "--round",
    "round_id",
    metavar="ROUND",
    help="File the texts under this round (default: the one under way between their parties on their day).",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read."
)
def add(
    files: tuple[str, ...], store: str, days: tuple[date, ...], round_id: str | None, workers: int
) -> int:
    """Read texts and keep their claims.

    A line is printed for each text once its claims are on the disk; whatever happens then, they stay. A text that is
    there already is left as it is.
    """
    if len(days) > len(files):
        raise click.UsageError(
            f"{len(days)} --published days for {len(files)} files: give at most one for each file"
        )
    given, faults = files_of(files, days)
    report(faults)
    from warikan.desk.dossier import add as keep

    with _opened(store, create=True) as opened:
        for outcome in keep(opened, given, round_id=round_id, workers=workers):
            if outcome.fault is not None:
                faults.append(outcome.fault)
                report([outcome.fault])
            else:
                click.echo(_told(outcome))
                sys.stdout.flush()
    return failure(faults)


def _told(outcome: Added) -> str:
    source = outcome.source
    assert source is not None  # noqa: S101 - a fault is told elsewhere
    if not outcome.new:
        return f"there already  {source.id}  {outcome.file}"
    parts = [_count(outcome.claims, "claim"), _since(source)]
    if source.round:
        parts.append(f"round {source.round}" + ("" if source.filed == "given" else " (by parties and day)"))
    parts += [f"reprints {other}" for other in outcome.reprints]
    return f"added  {source.id}  {outcome.file}: {', '.join(parts)}"


def _since(source: StoredSource) -> str:
    """Since when a text could be read; where its words leave several days, by when at the latest."""
    if source.known is None:
        return "known since no sure day"
    exact = source.publication is None or source.publication.best is not None
    return f"known since {source.known}" if exact else f"known by {source.known} at the latest"


def _asking(function: Callable[..., int]) -> Callable[..., int]:
    """The options of a question."""
    for option in reversed(
        (
            _STORE,
            click.option("--party", metavar="PARTY", help="Only claims about or by this party, such as jp."),
            _ROUND,
            click.option("--kind", metavar="KIND", help="Only this kind, such as amount, step or reported."),
            _RECORDED,
            click.option("--before", type=click.IntRange(1), metavar="N", help="Go on after record N."),
            click.option(
                "--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, metavar="N"
            ),
            FORMAT,
        )
    ):
        function = option(function)
    return function


@command.command("list")
@_asking
def list_(**asked: Any) -> int:
    """Print the claims, those known last first, those of no sure day before all."""
    return _answered(None, asked)


@command.command("asof")
@click.argument("day", type=DAY, metavar="DATE")
@_asking
def asof(day: date, **asked: Any) -> int:
    """Print the claims that could be read by a day, those known last first.

    The answer names the record up to which it holds; with --recorded and that number it is the same for ever.
    """
    return _answered(day, asked)


def _answered(day: date | None, asked: dict[str, Any]) -> int:
    from warikan.desk.dossier_rows import CLAIM, claim_row, sources_of
    from warikan.evidence.dossier import Question

    form: Form = asked["form"]
    wanted = {name: asked[name] for name in ("party", "kind", "recorded", "before", "limit")}
    with _opened(asked["store"]) as store:
        page = store.page(Question(day, round=asked["round_id"], **wanted))
        sources = sources_of(store.sources(_sources(page.entries)))
    rows = [claim_row(entry, sources) for entry in page.entries]
    if form == "json":
        day_shown = day.isoformat() if day else None
        click.echo(
            json_text({"as_of": day_shown, "recorded": page.recorded, "before": page.before, "claims": rows})
        )
    elif form == "csv":
        click.echo(csv_text(rows, CLAIM), nl=False)
    else:
        _echo_claims(rows)
        click.echo(_foot(page, day), err=True)
    return 0


def _sources(entries: Sequence[Entry]) -> list[str]:
    return sorted({getattr(entry.record, "source", entry.record.id) for entry in entries})


def _echo_claims(rows: Sequence[dict[str, Any]]) -> None:
    shown = [{**row, "words": _words(row)} for row in rows]
    heads = {
        "recorded": "No.",
        "known": "known",
        "kind": "kind",
        "round": "round",
        "words": "what, on whose word",
    }
    for line in table(shown, heads):
        click.echo(line)


def _words(row: dict[str, Any]) -> str:
    quote = f" “{row['quote']}”" if row["quote"] else ""
    holder = f" — {row['holder']}" if row["holder"] else ""
    return f"{row['says']}{quote}{holder} [{row['source']}]"


def _foot(page: Page, day: date | None) -> str:
    by = f" known by {day}" if day else ""
    more = f"; more: --before {page.before}" if page.before else ""
    return f"{_count(len(page.entries), 'claim')}{by}, as recorded up to {page.recorded}{more}"


@command.command("links")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@_STORE
@FORMAT
def links(ids: tuple[str, ...], store: str, form: Form) -> int:
    """Print how claims or texts are linked: what supports, contradicts, supersedes or reprints what."""
    from warikan.desk.dossier_rows import LINK, link_row

    with _opened(store) as opened:
        found = {entry.recorded: link_row(entry) for each in ids for entry in opened.links(each)}
    _print([found[recorded] for recorded in sorted(found)], LINK, form, "links")
    return 0


@command.command("link")
@click.argument("start", metavar="ID")
@click.argument("kind", type=click.Choice(["supports", "contradicts", "supersedes", "translates"]))
@click.argument("end", metavar="ID")
@_STORE
def link(start: str, kind: LinkKind, end: str, store: str) -> int:
    """Record how one claim or text stands to another; both stay as they are."""
    from warikan.desk.dossier import link as record

    with _opened(store) as opened:
        found = record(opened, start, kind, end)
    if isinstance(found, Diagnostic):
        report([found])
        return 1
    click.echo("linked" if found.added else "there already")
    return 0


@command.command("contradictions")
@_STORE
@_AS_OF
@_ROUND
@_RECORDED
@FORMAT
def contradictions(
    store: str, day: date | None, round_id: str | None, recorded: int | None, form: Form
) -> int:
    """Print claims that cannot hold together, side by side; nothing is decided."""
    from warikan.desk.dossier import known, voices
    from warikan.desk.dossier_rows import SIDE, side_rows, sources_of
    from warikan.evidence.contradictions import contradictions as among

    with _opened(store) as opened:
        found = among(known(opened, day, round_id=round_id, recorded=recorded))
        ids = _sources([entry for each in found for side in each.sides for entry in side])
        rows = side_rows(found, sources_of(opened.sources(ids)), voices(opened, ids))
    if form == "table":
        shown = [{**row, "words": _side_words(row)} for row in rows]
        heads = {
            "contradiction": "No.",
            "about": "about",
            "side": "side",
            "voices": "voices",
            "known": "known",
            "words": "what, on whose word",
        }
        _print(shown, tuple(heads), form, "contradictions", heads)
    else:
        _print(rows, SIDE, form, "contradictions")
    return 0


def _side_words(row: dict[str, Any]) -> str:
    return f"{row['says']} — {row.get('holder') or 'no one named'} [{row.get('source') or row['id']}]"


@command.command("leaks")
@_STORE
@_AS_OF
@_ROUND
@_RECORDED
@FORMAT
def leaks(store: str, day: date | None, round_id: str | None, recorded: int | None, form: Form) -> int:
    """Print what unnamed sources and forecasters said beforehand and what came of it: true, in part, false or open."""
    from warikan.desk.dossier import known
    from warikan.desk.dossier_rows import LEAK, leak_row
    from warikan.evidence.leaks import leaks as ledger

    with _opened(store) as opened:
        rows = [leak_row(leak) for leak in ledger(known(opened, day, round_id=round_id, recorded=recorded))]
    if form == "table":
        shown = [{**row, "words": _leak_words(row)} for row in rows]
        heads = {
            "known": "told",
            "round": "round",
            "verdict": "verdict",
            "lead": "days before",
            "words": "what, and what came of it",
        }
        _print(shown, tuple(heads), form, "leaks", heads)
    else:
        _print(rows, LEAK, form, "leaks")
    return 0


def _leak_words(row: dict[str, Any]) -> str:
    came = f"{row['outcome']} ({row['settled']})" if row["outcome"] else row["why"]
    return f"{row['told']} — {row['holder'] or 'no one named'} → {came}"


@command.command("changes")
@click.argument("text", required=False, metavar="[TEXT-ID]")
@_STORE
@FORMAT
def changes(text: str | None, store: str, form: Form) -> int:
    """Print what a text says anew, repeats, contradicts or drops against the last one before it on the same round.

    Without a TEXT-ID, the text that was added last.
    """
    from warikan.desk.dossier import changes as between
    from warikan.desk.dossier_changes import CHANGE, change_rows

    with _opened(store) as opened:
        found = between(opened, text)
    if found is None:
        click.echo("there is no earlier text on the same round to compare with", err=True)
    _print(change_rows(found) if found else [], CHANGE, form, "changes")
    return 0


@command.command("export")
@_STORE
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "prov"]),
    default="jsonl",
    show_default=True,
    help="A record a line, sealed by the last; or W3C PROV-JSON.",
)
@click.option("-o", "--output", metavar="FILE", help="Where it goes (default: standard output).")
def export(store: str, form: str, output: str | None) -> int:
    """Write the whole dossier out; what is imported from it exports to the same bytes."""
    from warikan.desk.dossier_transfer import export_lines, export_prov, write_export

    with _opened(store) as opened:
        lines = export_lines(opened) if form == "jsonl" else iter([export_prov(opened)])
        if output is not None:
            write_export(output, lines)
        else:
            for line in lines:
                sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
    return 0


@command.command("import")
@click.argument("file", required=False, metavar="FILE")
@_STORE
@click.option("--library", is_flag=True, help="Keep the rounds and positions that the program has on record.")
def import_(file: str | None, store: str, library: bool) -> int:
    """Keep the records of an export, all or none; those that are there already are not kept twice."""
    if (file is None) != library:
        raise click.UsageError("give the FILE of an export, or --library")
    from warikan.desk.dossier import add_library
    from warikan.desk.dossier_transfer import import_lines

    if file is not None and (fault := _unreadable(file)):
        report([fault])
        return 1
    with _opened(store, create=True) as opened:
        if file is None:
            receipt = add_library(opened)
        else:
            with click.open_file(file, encoding="utf-8", errors="surrogateescape") as lines:
                found = import_lines(opened, file, lines)
            if isinstance(found, Diagnostic):
                report([found])
                return 1
            receipt = found
    click.echo(f"{receipt.added} records added, {receipt.held} there already; {receipt.recorded} in all")
    return 0


def _unreadable(file: str) -> Diagnostic | None:
    """Why a file cannot be read at all, or ``None``."""
    try:
        with click.open_file(file, "rb"):
            return None
    except OSError as error:
        reason = error.strerror or str(error)
        return Diagnostic(
            "unreadable",
            f"it cannot be read: {reason}",
            Place(file),
            "check that you may read it, then try again",
        )


@command.command("verify")
@_STORE
def verify(store: str) -> int:
    """Check every record, every text against its hash, and every quotation at its place."""
    from warikan.desk.dossier_transfer import looked_through

    with _opened(store) as opened:
        result, faults = looked_through(opened)
    report(faults)
    click.echo(
        f"{result.records} records, {result.texts} texts, {result.quotations} quotations: {_verdict(faults)}"
    )
    return failure(faults)


def _verdict(faults: Sequence[Diagnostic]) -> str:
    return _count(len(faults), "flaw") if faults else "all as they were recorded"


def _count(number: int, word: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _print(
    rows: Sequence[dict[str, Any]],
    columns: Sequence[str],
    form: Form,
    name: str,
    heads: dict[str, str] | None = None,
) -> None:
    if form == "json":
        click.echo(json_text({name: list(rows)}))
    elif form == "csv":
        click.echo(csv_text(rows, columns), nl=False)
    else:
        for line in table(rows, heads or {column: column for column in columns}):
            click.echo(line)
