"""A case: one agreement's file with all that was read of it, for the checks to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warikan.agreement.clauses import Built, Parts
from warikan.agreement.form import Form
from warikan.agreement.model import Agreement
from warikan.ground.yamltree import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Case:
    """The file's form and tree, the agreement it states, and its clauses as built."""

    form: Form
    tree: Mapping
    agreement: Agreement
    parts: Parts
    built: Sequence[Built]


def word(node: Mapping, key: str) -> str:
    """The text under a key, empty where there is none."""
    found = node.values.get(key)
    return found.text if isinstance(found, Scalar) else ""
