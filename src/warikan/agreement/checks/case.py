"""A case: one agreement's file with all that was read of it, for the checks to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.agreement.amend import Amendment
from warikan.agreement.clauses import Built, Parts
from warikan.agreement.form import Form
from warikan.agreement.model import Agreement
from warikan.ground.yamltree import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Case:
    """The file's form and tree, the agreement it states, its clauses as built, and what was folded in."""

    form: Form
    tree: Mapping
    agreement: Agreement
    parts: Parts
    built: Sequence[Built]
    changes: Sequence[Amendment] = ()

    @property
    def texts(self) -> tuple[tuple[Form, Mapping], ...]:
        """The texts whose own words are checked: the changes where there are any, for their base was checked before."""
        return tuple((each.form, each.tree) for each in self.changes) or ((self.form, self.tree),)


def word(node: Mapping, key: str) -> str:
    """The text under a key, empty where there is none."""
    found = node.values.get(key)
    return found.text if isinstance(found, Scalar) else ""
