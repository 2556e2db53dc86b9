"""One thing found in a text: its place, its content and the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass

from warikan.evidence.claims import Content
from warikan.ground.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder hands on; it becomes a claim when the article is put together."""

    span: Span
    content: Content
    rule: str
