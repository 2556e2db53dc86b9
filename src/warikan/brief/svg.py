"""SVG: what our drawings share: a strip with its title, places across it, hatches and points.

Across, everything is in per cent of the width, down in pixels: a strip fits any window, and words stand beside it
as words.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from warikan.brief.markup import Attributes, element, shown

WHOLE = 10_000  # a width in hundredths of a per cent
BAR = 12  # pixels of a bar's height
# The hatches are defined once in a page; a dot keeps their names apart from every anchor.
HATCHES = {"bounded": "page.slant", "published": "page.upright"}


def share(hundredths: int) -> str:
    """A share of the width.

    >>> share(3333), share(WHOLE)
    ('33.33%', '100.00%')
    """
    return f"{hundredths // 100}.{hundredths % 100:02}%"


def strip(title: str, inside: Iterable[Markup]) -> Markup:
    """One strip of a drawing; ``title`` says in words what it shows."""
    frame = {"class": "strip", "width": "100%", "height": "100%", "role": "img"}
    return element("svg", frame, element("title", {}, str(shown(title))), *inside)


def axis(inside: Iterable[Markup]) -> Markup:
    """The line of names above strips; the strips' own words say as much, so it is there for the eye alone."""
    return element("svg", {"class": "axis", "width": "100%", "height": 20, "aria-hidden": "true"}, *inside)


def name(text: str, at: int) -> Markup:
    """A name on an axis, turned inward near the edges."""
    anchor = "start" if at < WHOLE // 8 else ("end" if at > WHOLE * 7 // 8 else "middle")
    return element("text", {"x": share(at), "y": 14, "text-anchor": anchor}, text)


def upright(look: str, at: int) -> Markup:
    """A line down a whole strip."""
    return element("line", {"class": look, "x1": share(at), "x2": share(at), "y1": 0, "y2": "100%"})


def box(look: str, start: int, end: int) -> Markup:
    """A bar half-way down a strip, with the hatch of its look over it; never so short that it cannot be seen."""
    size: Attributes = {
        "x": share(start),
        "y": -BAR // 2,
        "width": share(max(end - start, 30)),
        "height": BAR,
    }
    parts = [element("rect", {"class": look, **size})]
    if look in HATCHES:
        parts.append(element("rect", {"fill": f"url(#{HATCHES[look]})", **size}))
    return element("svg", {"y": "50%", "overflow": "visible"}, *parts)


def point(look: str, path: str, at: int) -> Markup:
    """A shape around a point half-way down a strip."""
    shape = element("path", {"class": look, "d": path})
    return element("svg", {"x": share(at), "y": "50%", "overflow": "visible"}, shape)


def sample(*inside: Markup) -> Markup:
    """A small drawing for a legend."""
    frame: Attributes = {"class": "sample", "width": 26, "height": BAR + 2, "aria-hidden": "true"}
    return element("svg", frame, *inside)


def hatches() -> Markup:
    """The hatches that tell bars apart without colour, for the page to hold once."""
    fixed: Attributes = {"patternUnits": "userSpaceOnUse", "width": 6, "height": 6}
    threads = {"bounded": "M-1 1 1-1M0 6 6 0M5 7 7 5", "published": "M1 0V6M4 0V6"}
    patterns = (
        element(
            "pattern", {"id": HATCHES[look], **fixed}, element("path", {"class": f"thread-{look}", "d": path})
        )
        for look, path in threads.items()
    )
    frame: Attributes = {"class": "hatches", "width": 0, "height": 0, "aria-hidden": "true"}
    return element("svg", frame, element("defs", {}, *patterns))
