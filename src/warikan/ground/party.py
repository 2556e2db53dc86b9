"""A party: a state, body, office or person that pays, speaks or decides, named once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PartyKind = Literal["state", "body", "person"]


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Who: a lasting id and the usual English name.

    ``id`` is ISO 3166 alpha-2 in lower case for states (``jp``), a short word for bodies
    (``nato``, ``eu``, ``un``) and empty for a person or a body known only by its words.

    >>> Party("jp", "Japan").name
    'Japan'
    """

    id: str
    name: str
    kind: PartyKind = "state"
