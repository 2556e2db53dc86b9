"""`warikan explain`: why an amount is what it is, down to clause, fact and source."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import format_option, json_text, sight
from warikan.cli.texts import report
from warikan.cli.years import YEARS
from warikan.ground.cells import hung


@click.command("explain")
@click.argument("agreement", metavar="AGREEMENT")
@click.argument("years", type=YEARS, metavar="YEAR")
@click.argument("category", metavar="CATEGORY")
@click.option(
    "--payer", metavar="P", help="Only what this party pays (jp, us, kr, an ISO 3166 code, residue)."
)
@click.option("--costs", metavar="FILE", help="Inputs by year, as for `pay`.")
@click.option("--as-known", type=DAY, metavar="DATE", help="Use what was signed and published by this day.")
@click.option("--assume", is_flag=True, help="Take what the file lists under `assumed:`.")
@format_option("text", "json")
def command(agreement: str, category: str, form: str, **asked: Any) -> int:
    """Every step that leads to an amount, down to the clause, the fact and its address."""
    from warikan.desk.explain import Explained, as_json, explained
    from warikan.desk.explain_lines import lines
    from warikan.desk.pay import Question

    question = Question(asked["years"], asked["costs"], asked["as_known"] or date.max, asked["assume"])
    found = explained(agreement, category, asked["payer"], question)
    made = [each for each in found if isinstance(each, Explained)]
    if len(made) < len(found):
        report([each for each in found if not isinstance(each, Explained)])
        return 1
    report(made[0].warnings)
    if form == "json":
        click.echo(json_text([as_json(each) for each in made]))
    else:
        width = sight()
        told = (chain.from_iterable(hung(line, width) for line in lines(each)) for each in made)
        click.echo("\n\n".join(map("\n".join, told)))
    return 0
