"""The verb `check`: files of agreements and inputs in, every error and warning out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.agreement.file import draft
from warikan.agreement.library import amends
from warikan.desk.opened import Opened, from_text, is_path, opened
from warikan.engine.checks import check as check_values
from warikan.engine.costs import read_costs
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.intake import read_text
from warikan.ground.source import Source

# One of these tells what a file is.
_HEADS = frozenset(("warikan", "agreement", "amends", "for", "title", "clauses"))


@dataclass(frozen=True, slots=True)
class Checked:
    """One file as checked: what was found, in the order of its lines."""

    name: str
    found: tuple[Diagnostic, ...]


def checked(name: str) -> Checked:
    """Everything to say against an agreement of the library or a file."""
    if not is_path(name):
        return _sorted(name, _all(opened(amends(name) or name)))
    source = read_text(name)
    return _sorted(name, [source] if isinstance(source, Diagnostic) else found_in(source))


def found_in(source: Source) -> Sequence[Diagnostic]:
    """Everything to say against a text: a file of inputs that names what it is for, else an agreement."""
    made = draft(source)
    if not isinstance(made, list) and _HEADS.isdisjoint(made.tree.values):
        way_out = (
            "begin an agreement with `warikan: 1` and `agreement: …`, a file of inputs with `for: AGREEMENT`"
        )
        return [
            Diagnostic("no-agreement", "it does not say what it is a file of", Place(source.name), way_out)
        ]
    if isinstance(made, list) or "for" not in made.tree.values or "agreement" in made.tree.values:
        return _all(from_text(source))
    target = opened(made.form.word(made.tree, "for"))
    if not isinstance(target, Opened):
        made.form.fault(made.tree.values["for"], "unknown-agreement", target[0].message, target[0].way_out)
        return made.form.faults
    read = read_costs(source, target.agreement)
    return read if isinstance(read, list) else read.warnings


def check(text: str, *, name: str = "agreement.yaml") -> list[str]:
    """Every error and warning about the text of an agreement's or an inputs file, each with its place.

    >>> print(check("agreement: x")[0].splitlines()[0])
    agreement.yaml:1:1: error[missing-value]: `warikan` is missing
    """
    return [str(each) for each in _sorted(name, found_in(Source.of(name, text))).found]


def _all(found: Opened | list[Diagnostic]) -> Sequence[Diagnostic]:
    return [*found.warnings, *check_values(found.agreement)] if isinstance(found, Opened) else found


def _sorted(name: str, found: Sequence[Diagnostic]) -> Checked:
    def where(each: Diagnostic) -> tuple[str, int, int]:
        return each.place.file, each.place.line or 0, each.place.column or 0

    return Checked(name, tuple(sorted(dict.fromkeys(found), key=where)))
