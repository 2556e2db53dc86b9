"""Marks: an article's text with every claim's words marked, nested where they overlap, each leading back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from markupsafe import Markup, escape

from warikan.brief.markup import Attributes, opened
from warikan.brief.story import Highlight, Marked

_CLOSED = Markup("</mark>")
Opening = Callable[[Highlight], Attributes]


def marked(text: Marked, opening: Opening, closing: Callable[[Highlight], Markup]) -> Markup:
    """The text in its own characters, each highlight a ``mark`` that bears its anchor once.

    ``opening`` gives the attributes of a mark, ``closing`` what stands at its end, which must add no text. Marks that
    cross are cut: what sticks out of the other is a further mark of the same look, without the anchor.

    >>> from warikan.brief.story import Highlight
    >>> from warikan.ground.span import Span
    >>> crossing = (Highlight(Span(0, 3), "x", "time", ""), Highlight(Span(2, 5), "y", "term", ""))
    >>> print(marked(Marked("text-0", "t", "a & b", crossing), lambda h: {}, lambda h: Markup("")))
    <mark id="x">a <mark id="y">&amp;</mark></mark><mark> b</mark>
    """
    return Markup("").join(_pieces(text, opening, closing))


def _pieces(text: Marked, opening: Opening, closing: Callable[[Highlight], Markup]) -> Iterator[Markup]:
    begins = {
        at: list(group) for at, group in groupby(sorted(text.highlights, key=_order), lambda h: h.span.start)
    }
    edges = sorted({0, len(text.text), *begins, *(highlight.span.end for highlight in text.highlights)})
    stack: list[Highlight] = []
    for number, at in enumerate(edges):
        yield from _close(stack, at, opening, closing)
        for highlight in begins.get(at, ()):
            yield opened("mark", {"id": highlight.anchor, **opening(highlight)})
            if highlight.span.end <= at:  # no words of its own: a place alone
                yield from (closing(highlight), _CLOSED)
            else:
                stack.append(highlight)
        yield escape(text.text[at : edges[number + 1] if number + 1 < len(edges) else None])


def _order(highlight: Highlight) -> tuple[int, int, str]:
    """Where several begin, the longest is outermost."""
    return highlight.span.start, -highlight.span.end, highlight.anchor


def _close(
    stack: list[Highlight], at: int, opening: Opening, closing: Callable[[Highlight], Markup]
) -> Iterator[Markup]:
    """Close what ends here, and open again what only lay inside it."""
    ends = next((depth for depth, highlight in enumerate(stack) if highlight.span.end <= at), len(stack))
    inside, stack[ends:] = stack[ends:], []
    for highlight in reversed(inside):
        if highlight.span.end <= at:
            yield closing(highlight)
        yield _CLOSED
    for highlight in inside:
        if highlight.span.end > at:
            yield opened("mark", opening(highlight))
            stack.append(highlight)
