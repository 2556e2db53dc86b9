"""Markup: one element of HTML or SVG from its name, its attributes and what is in it, escaped throughout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup, escape

Attributes = Mapping[str, str | int | None]

# Controls, and the marks that turn the order of letters around: in running text they could make it read as another.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def element(name: str, attributes: Attributes, *inside: str | Markup) -> Markup:
    """An element with its content; an attribute that is ``None`` is left out.

    >>> element("a", {"href": "#x", "title": None}, "5 < 6")
    Markup('<a href="#x">5 &lt; 6</a>')
    """
    return Markup("").join((opened(name, attributes), *inside, Markup(f"</{name}>")))  # noqa: S704


def opened(name: str, attributes: Attributes) -> Markup:
    """The opening tag of an element."""
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return Markup(f"<{name}{written}>")  # noqa: S704 - the values are escaped, the names are our own


def fragment(anchor: str) -> str:
    """The address of a place in the same page.

    >>> fragment("a0-amount-1"), fragment("größe")
    ('#a0-amount-1', '#gr%C3%B6%C3%9Fe')
    """
    return "#" + quote(anchor)


def shown(value: object) -> object:
    """Text for the page with unseen characters made visible; anything else unchanged.

    >>> shown("5 \\u202e6"), shown(7)
    ('5 \\ufffd6', 7)
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value
