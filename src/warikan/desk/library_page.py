"""A page in Markdown about an agreement of the library: its texts, its clauses on their grounds, what is known."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.agreement.facts import Fact
from warikan.agreement.library import follows, ids
from warikan.agreement.model import Agreement, Clause
from warikan.desk.gap import gap_lines
from warikan.desk.library import coverage_of
from warikan.desk.pay import Paid, Question, paid
from warikan.desk.sheet import table_of
from warikan.desk.stock import Shipped, Stock, stock
from warikan.engine.coverage import MANY
from warikan.figures.fiscal import runs


def page(name: str) -> str:
    """The page of an agreement that ships; ``KeyError`` for a name that does not.

    >>> page("kr-us-9").splitlines()[0]
    '# kr-us-9: Korea–United States special measures agreement of 2014'
    """
    found = stock(name)
    shipped = found.agreements[0] if isinstance(found, Stock) and found.agreements else None
    if shipped is None or shipped.agreement is None:
        raise KeyError(name)
    of = shipped.agreement
    parts = [
        [f"# {of.id}: {of.title}"],
        [*_head(of)],
        ["## Texts", "", *_texts(of)],
        *(["## The gap before it", "", *_listed(lines)] for lines in [[*gap_lines(of)]] if lines),
        ["## Clauses", *(line for clause in of.clauses for line in _clause(of, clause))],
        ["## What is known", "", *_known(shipped)],
        ["## Not known", "", *[f"- {hole}" for hole in of.holes]] if of.holes else [],
        ["## Who pays what where nothing more is given", "", *_rows(of)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def index() -> str:
    """The page that leads to those of all agreements."""
    found = stock()
    lines = [
        "# The library",
        "",
        "Every agreement that ships has a page here; `warikan library` tells the same, and of rounds and tables too.",
        "",
        "| agreement | term | title | amended by |",
        "|---|---|---|---|",
    ]
    for each in found.agreements if isinstance(found, Stock) else ():
        if each.agreement is not None:
            of = each.agreement
            amending = ", ".join(text.id for text in of.instruments[1:])
            lines.append(f"| [{of.id}]({of.id}.md) | {runs(of.years)} | {of.title} | {amending} |")
    return "\n".join([*lines, ""])


def _head(of: Agreement) -> Iterator[str]:
    about, cover = of.subject[:1].upper() + of.subject[1:], f"cover from {of.first_day} to {of.last_day}"
    yield f"{about}. Term {runs(of.years)}, {cover}."
    if of.follows:
        yield f"It follows [{of.follows}]({of.follows}.md)."
    for other in ids():
        if follows(other) == of.id:
            yield f"[{other}]({other}.md) follows it."


def _texts(of: Agreement) -> Iterator[str]:
    yield "| text | signed | in force | address |"
    yield "|---|---|---|---|"
    for text in of.instruments:
        yield f"| {text.title} | {text.signed or 'not known'} | {text.in_force or 'not known'} | <{text.address}> |"


def _listed(lines: list[str]) -> Iterator[str]:
    yield f"{lines[0].removeprefix('gap: ').capitalize()}:"
    yield ""
    yield from (f"- {line.strip()}" for line in lines[1:])


def _clause(of: Agreement, clause: Clause) -> Iterator[str]:
    years = runs(of.first.calendar.year(number) for number in clause.years)
    yield from ("", f"### {clause.id}, {years}", "")
    yield f"{clause.words[:1].upper()}{clause.words[1:]}."
    yield ""
    kind = "discretionary: exists only when funded" if clause.kind == "discretionary" else "obligation"
    yield f"- Kind: {kind}; stage: {clause.stage}"
    yield f"- Home: {clause.home}{'' if clause.lapses else '; does not end with the agreement'}"
    yield from (f"- As written: `{key}: {words}`" for key, words in clause.written.items() if _is_rule(key))
    yield f"- Words of the text: {clause.says or 'not held'}"
    yield from (f"- Fact `{fact.id}`: {_stated(fact)} <{fact.address}>" for fact in clause.facts)
    if clause.assumed:
        yield f"- Assumed: {', '.join(clause.assumed)}"


def _is_rule(key: str) -> bool:
    """Whether a key of a clause says how much is paid, rather than on what grounds."""
    return key not in (
        "home",
        "words",
        "says",
        "source",
        "fact",
        "category",
        "years",
        "kind",
        "lapses",
        "stage",
    )


def _stated(fact: Fact) -> str:
    value = fact.value or "the rule"
    return f"{value} ({fact.note})," if fact.note else f"{value},"


def _known(shipped: Shipped) -> Iterator[str]:
    for standing, mine in coverage_of(shipped).items():
        told = (f"{category.replace('_', ' ')} ({years})" for category, years in mine.items())
        yield f"- {standing[:1].upper()}{standing[1:]}: {', '.join(told)}"


def _rows(of: Agreement) -> Iterator[str]:
    made = paid(of.id, Question())
    if len(of.names) > MANY:
        yield f"`warikan pay {of.id}` prints a row for each of {len(of.names)} parties."
    elif isinstance(made, Paid):
        yield from ("```text", *table_of(made).split("\n\n")[1].splitlines(), "```")
