"""Opening an agreement: by its id from the library, or by its path; a file of inputs beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path

from warikan.agreement.amend import amendment
from warikan.agreement.file import Draft, Read, build, draft
from warikan.agreement.form import near
from warikan.agreement.library import changes, files, ids, load
from warikan.agreement.model import Agreement
from warikan.engine.costs import read_costs
from warikan.engine.inputs import Inputs
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.intake import read_text
from warikan.ground.source import Source

# A file of inputs, or the inputs themselves: by year (FY2018 or 2018), then by name, in smallest units.
Given = str | Mapping[str | int, Mapping[str, int | Fraction]]


@dataclass(frozen=True, slots=True)
class Opened:
    """An agreement that can be reckoned with, and the warnings about its file."""

    agreement: Agreement
    warnings: tuple[Diagnostic, ...] = ()


def is_path(name: str) -> bool:
    """Whether a name means a file rather than an agreement of the library.

    >>> is_path("kr-us-12"), is_path("drafts/kr-us-13.yaml")
    (False, True)
    """
    return name not in files() and (
        name.endswith((".yaml", ".yml")) or "/" in name or name == "-" or Path(name).exists()
    )


def opened(name: str, *, as_known: date = date.max, assume: bool = False) -> Opened | list[Diagnostic]:
    """The agreement of that id or path, or what is wrong.

    >>> opened("kr-us-13")[0].way_out
    'did you mean kr-us-3?'
    """
    if is_path(name):
        found = read_text(name)
        return (
            [found] if isinstance(found, Diagnostic) else from_text(found, as_known=as_known, assume=assume)
        )
    if name in ids():
        agreement = load(name, as_known, assume=assume)
        if agreement is not None:
            return Opened(agreement)
        message = f"it was not signed yet on {as_known}"
        return [Diagnostic("not-known-yet", message, Place(name), "ask as known on a later day")]
    if name in files():
        way_out = "name the agreement that it amends; it is folded in"
        return [
            Diagnostic("amendment", "this is an amendment, no agreement of its own", Place(name), way_out)
        ]
    near = get_close_matches(name, ids(), n=1)
    way_out = f"did you mean {near[0]}?" if near else f"agreements that ship: {', '.join(ids())}"
    return [Diagnostic("unknown-agreement", "no agreement of this name ships", Place(name), way_out)]


def from_text(
    source: Source, *, as_known: date = date.max, assume: bool = False
) -> Opened | list[Diagnostic]:
    """The agreement that a text states; one that amends or carries on an agreement of the library is folded into it."""
    made = draft(source)
    if isinstance(made, list):
        return made
    if made.changes:
        return _changing(made, as_known, assume=assume)
    whole = build(made, (), assume=assume)
    if not isinstance(whole, Read):
        return whole
    if whole.agreement.follows not in ("", *ids()):
        words = f"`{whole.agreement.follows[:60]}` does not ship"
        way_out = near(whole.agreement.follows, ids())
        made.form.fault(made.tree.values["follows"], "unknown-agreement", words, way_out)
        return made.form.faults
    return _followed(whole, as_known, assume=assume)


def _followed(whole: Read, as_known: date, *, assume: bool) -> Opened:
    agreement = whole.agreement
    if agreement.follows in ids():
        agreement = replace(agreement, predecessor=load(agreement.follows, as_known, assume=assume))
    return Opened(agreement, whole.warnings)


def _changing(made: Draft, as_known: date, *, assume: bool) -> Opened | list[Diagnostic]:
    """An agreement of the library as a text amends it or carries it on, with what else was signed by a day."""
    change = amendment(made.form, made.tree)
    if change.amends not in ids():
        made.form.fault(
            made.tree.values["succeed" if change.succeeds else "amends"],
            "unknown-agreement",
            f"`{change.amends[:60]}` does not ship",
            "name an agreement that ships",
        )
    if any(fault.severity == "error" for fault in made.form.faults):
        return made.form.faults
    base, others = changes(change.amends, as_known)
    beside = [each for each in others if each.instrument.id != change.instrument.id]
    whole = build(base, (*beside, change), assume=assume)
    return _followed(whole, as_known, assume=assume) if isinstance(whole, Read) else whole


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of the inputs of an agreement, and the warnings about the file that says so."""

    inputs: Inputs
    warnings: tuple[Diagnostic, ...] = ()


def inputs_of(
    path: Given | None, agreement: Agreement, as_known: date = date.max
) -> Beside | list[Diagnostic]:
    """The inputs that a file or a program gives, beside the series known by a day, or what is wrong with the file."""
    if path is None:
        return Beside(Inputs(as_known=as_known))
    if not isinstance(path, str):
        return _given(path, agreement, as_known)
    found = read_text(path)
    read = [found] if isinstance(found, Diagnostic) else read_costs(found, agreement)
    if isinstance(read, list):
        return read
    return Beside(Inputs(read.costs, as_known, facts=read.facts), read.warnings)


def _given(
    values: Mapping[str | int, Mapping[str, int | Fraction]], agreement: Agreement, as_known: date
) -> Beside | list[Diagnostic]:
    """Inputs as a program states them; a name that the agreement does not have, or a binary fraction, is a fault."""
    costs: dict[int, dict[str, Fraction]] = {}
    faults = []
    for year, named in values.items():
        for name, value in named.items():
            if name not in agreement.inputs:
                message = f"`{name[:60]}` is no input of {agreement.id}"
                faults.append(
                    Diagnostic("unknown-input", message, Place("inputs"), near(name, agreement.inputs))
                )
            elif isinstance(value, float):
                message = f"{value} is a binary fraction, which holds no exact amount"
                faults.append(
                    Diagnostic("literal", message, Place("inputs"), "give an integer or a Fraction")
                )
            else:
                costs.setdefault(int(str(year).removeprefix("FY")), {})[name] = Fraction(value)
    return faults or Beside(Inputs(costs, as_known))
