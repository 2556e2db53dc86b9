"""`warikan figures`: what was published of a subject, by stage, envelope and accounting, and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from warikan.cli.days import DAY
from warikan.cli.tables import FORMAT, Form, json_text
from warikan.cli.texts import report
from warikan.cli.years import YEAR, YEARS
from warikan.ground.spreadsheet import csv_text

if TYPE_CHECKING:
    from warikan.desk.figures import Answer

_PARTS = (
    "figures",
    "envelopes",
    "checks",
    "shares",
    "execution",
    "rises",
    "deals",
    "heads",
    "against",
    "sentences",
)
_STAGES = (
    *("request", "draft", "enacted", "supplementary", "settled"),
    *("agreed_package", "projection", "reported", "due"),
)


@click.command("figures")
@click.argument("subject", metavar="SUBJECT")
@click.option(
    "--year",
    "years",
    type=YEARS,
    metavar="YEARS",
    help="FY2015, or FY2016..FY2020: every line of these years.",
)
@click.option(
    "--part", "parts", multiple=True, type=click.Choice(_PARTS), help="Only this part; may be given again."
)
@click.option(
    "--line", "lines", multiple=True, metavar="LINE", help="Only this line (total, utilities, fip …)."
)
@click.option("--stage", type=click.Choice(_STAGES), help="Only figures at this stage.")
@click.option(
    "--accounting",
    type=click.Choice(["contract", "expenditure", "unstated"]),
    help="Only on this accounting.",
)
@click.option(
    "--sum", "add", is_flag=True, help="Add what is chosen up, or say which cell stands in the way."
)
@click.option("--in", "currency", metavar="CUR", help="Convert as well, at a named and dated rate (USD).")
@click.option(
    "--on",
    type=DAY,
    metavar="DATE",
    help="The day of that rate (default: the first day of each figure's year).",
)
@click.option(
    "--prices", type=YEAR, metavar="YEAR", help="In prices of that year as well, where a price series ships."
)
@click.option(
    "--against", metavar="SUBJECT", help="Set beside another subject, on definitions common to both."
)
@click.option("--as-known", type=DAY, metavar="DATE", help="Use what was published by this day.")
@click.option("--recalled", is_flag=True, help="Take in what is only recalled, marked on each figure.")
@FORMAT
def command(subject: str, form: Form, parts: tuple[str, ...], **asked: Any) -> int:
    """Published figures with their bases: what nests in what, which share, which rise, which sum, and how to print it.

    SUBJECT is a pair (jp-us, kr-us), a host (jp), an agreement (jp-us-2016: the years of its term) or a subject of the
    glossary (host-nation-support). Without --year: the totals of all years, every share, and what the deals add up to.

    Figures on different bases never add: --sum then names the cell in which they differ. CSV holds one part, the
    figures unless --part names another.
    """
    from warikan.desk.figures import Asked, answered

    if asked["on"] and not asked["currency"]:
        raise click.UsageError("--on is the day of a rate: say the currency with --in")
    if form == "csv" and len(parts) > 1:
        raise click.UsageError("CSV holds one part: give one --part")
    currency = asked.pop("currency")
    known = asked.pop("as_known") or date.max
    years = asked.pop("years") or ()
    question = Asked(years=years, currency=currency and currency.upper(), as_known=known, **asked)
    found = answered(subject, question)
    if isinstance(found, list):
        report(found)
        return 1
    _print(found, form, parts)
    return 0


def _print(answer: Answer, form: Form, parts: tuple[str, ...]) -> None:
    from warikan.desk.figures_parts import PARTS, as_json, sum_json

    if form == "json":
        click.echo(json_text(as_json(answer, parts)))
    elif form == "csv":
        rows = (
            [sum_json(answer)]
            if answer.total is not None
            else PARTS[parts[0] if parts else "figures"][0](answer)
        )
        click.echo(csv_text(rows, list(dict.fromkeys(key for row in rows for key in row)), "; "), nl=False)
    else:
        from warikan.cli.figures_lines import lines

        click.echo("\n".join(lines(answer, parts)))
