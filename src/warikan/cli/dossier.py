"""`warikan dossier`: claims kept for good, and what was known on any day."""

from __future__ import annotations

import click

from warikan.cli import dossier_answers, dossier_keeping, dossier_moving


@click.group("dossier", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Keep claims for good, and say what was known on any day.

    A dossier only grows. Each claim keeps its words, its speaker, the time it speaks of and the day since when it could
    be read. Nothing is merged; what contradicts, repeats or reprints what is only linked.
    """


for each in (
    dossier_keeping.add,
    dossier_keeping.link,
    dossier_answers.list_,
    dossier_answers.asof,
    dossier_answers.links,
    dossier_answers.contradictions,
    dossier_answers.leaks,
    dossier_answers.changes,
    dossier_moving.export,
    dossier_moving.import_,
    dossier_moving.verify,
):
    command.add_command(each)
