"""Article files on the command line: what can be read is read, what cannot is reported, one clear line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

import click

from warikan.ground.diagnostic import Diagnostic
from warikan.ground.intake import read_text
from warikan.ground.source import Source

Text = tuple[Source, date | None]


def load(files: Sequence[str], days: Sequence[date]) -> tuple[list[Text], list[Diagnostic]]:
    """The readable texts with the days given for them, and a diagnostic for each other file."""
    texts: list[Text] = []
    faults: list[Diagnostic] = []
    for file, day in zip_longest(files, days):
        found = read_text(file)
        if isinstance(found, Diagnostic):
            faults.append(found)
        else:
            texts.append((found, day))
    return texts, faults


def report(faults: Sequence[Diagnostic]) -> None:
    """Print diagnostics on the error stream."""
    for fault in faults:
        click.echo(str(fault), err=True)
