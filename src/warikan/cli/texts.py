"""Article files on the command line: what can be read is read, what cannot is reported, one clear line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import Path

import click

from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.intake import read_text
from warikan.ground.source import Source

ENDINGS = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf")  # of files that a folder is read for

Text = tuple[Source, date | None]


def load(files: Sequence[str], days: Sequence[date]) -> tuple[list[Text], list[Diagnostic]]:
    """The readable texts with the days given for them, and a diagnostic for each other file."""
    texts: list[Text] = []
    faults: list[Diagnostic] = []
    for file, day in _dated(files, days):
        found = read_text(file)
        if isinstance(found, Diagnostic):
            faults.append(found)
        else:
            texts.append((found, day))
    return texts, faults


def files_of(
    paths: Sequence[str], days: Sequence[date]
) -> tuple[list[tuple[str, date | None]], list[Diagnostic]]:
    """Each file with the day given for it, a folder opened to the files below it; a diagnostic for one without any."""
    files: list[tuple[str, date | None]] = []
    faults: list[Diagnostic] = []
    for path, day in _dated(paths, days):
        below = _below(Path(path)) if path and Path(path).is_dir() else [path]
        if not below:
            way_out = f"name a folder that holds files ending in {', '.join(ENDINGS)}"
            faults.append(Diagnostic("no-texts", "there is no text in this folder", Place(path), way_out))
        if day is not None and len(below) > 1:
            raise click.UsageError(
                f"one --published day for the {len(below)} files of {path}: name the files, each with its day"
            )
        files.extend((file, day) for file in below)
    return files, faults


def _dated(paths: Sequence[str], days: Sequence[date]) -> Iterator[tuple[str, date | None]]:
    """Each path with the day given for it; a usage error where there are more days than paths."""
    if len(days) > len(paths):
        raise click.UsageError(
            f"{len(days)} --published days for {len(paths)} files: give at most one for each file"
        )
    return zip_longest(paths, days)


def _below(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    return sorted(
        str(path)
        for path in found
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def failure(faults: Sequence[Diagnostic]) -> int:
    """The exit code: 3 where this machine lacks what reads a file, 1 where a file is at fault, 0 without any fault."""
    if any(fault.code == "missing-extra" for fault in faults):
        return 3
    return 1 if faults else 0


def report(faults: Sequence[Diagnostic]) -> None:
    """Print diagnostics on the error stream."""
    for fault in faults:
        click.echo(str(fault), err=True)
