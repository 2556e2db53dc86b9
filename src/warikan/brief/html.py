"""The brief as one HTML file: no script, no network, every figure linked to its ground and every ground back."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from warikan.brief import svg_calendar, svg_years
from warikan.brief.links import Links, Place, connect
from warikan.brief.marks import marked
from warikan.brief.markup import element, fragment, shown
from warikan.brief.story import Highlight, Marked, Piece, Sentence, Story, Tick
from warikan.brief.svg import hatches
from warikan.brief.words import quoted
from warikan.ground import shelf

# What HTML cannot hold as it stands: no character reference means these.
_UNFIT = re.compile("[\0\ud800-\udfff]")
# How the claims of an article are marked: few looks, so that a legend can be kept in mind.
_LOOKS = {
    "amount": "sum",
    "percentage": "sum",
    "bound": "sum",
    "redirect": "sum",
    "time": "time",
    "term": "step",
    "event": "step",
    "decision": "step",
    "position": "voice",
    "speech": "voice",
    "unknown": "open",
    "follows": "right",
    "does not follow": "wrong",
    "cannot be checked": "unsure",
}
_VERDICTS = {"right": "✓", "wrong": "✗", "unsure": "?"}  # the signs of the referee's verdicts in the text

_MEANINGS = {
    "stated": "the text says so",
    "fact": "a published fact or a clause",
    "computed": "computed here",
    "assumed": "rests on an assumption",
    "undetermined": "neither the text nor the facts settle it",
}

_SIGNS = {"computed": "=", "assumed": "~", "undetermined": "?"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim of an article as the page lists it: ``id`` of its row, its number, its words, and where it is used."""

    id: str
    number: str
    words: str
    highlight: Highlight
    uses: tuple[Place, ...]

    @property
    def back(self) -> str:
        """Where its words lead: to the first use, or to its own row where nothing uses it."""
        return fragment(self.uses[0].id if self.uses else self.id)


@dataclass(frozen=True, slots=True)
class Read:
    """An article as the page shows it: its text with the marks in it, and the list of them."""

    text: Marked
    body: Markup
    marks: tuple[Mark, ...]

    @property
    def refereed(self) -> bool:
        """Whether verdicts stand in its margin."""
        return any(look(mark.highlight.kind) in _VERDICTS for mark in self.marks)


def page(story: Story) -> str:
    """The whole page; ``ValueError`` where a piece of the story leads nowhere.

    >>> from warikan.brief.story import Piece, Section
    >>> story = Story("5 < 6", (), (Piece("Yes."),), (), (), (), Section("sources", "Sources"), ())
    >>> "<h1>5 &lt; 6</h1>" in page(story)
    True
    """
    links = connect(story)
    style = shelf.text("brief/page.css").strip()
    made = _template().render(
        story=story,
        links=links,
        texts=[_read(text, links) for text in story.texts],
        style=Markup(style),  # noqa: S704 - our own file
        policy=_policy(style),
    )
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", made).replace("\r", "&#13;") + "\n"


def _read(text: Marked, links: Links) -> Read:
    """The article with its marks: each bears what it says, and ends in a link to where the page uses it."""
    marks = {
        highlight.anchor: Mark(
            id=f"{text.id}.{number}",
            number=links.refs[highlight.anchor],
            words=quoted(highlight.span.of(text.text)),
            highlight=highlight,
            uses=links.uses[highlight.anchor],
        )
        for number, highlight in enumerate(text.highlights, 1)
    }
    body = marked(
        text,
        lambda highlight: {"class": look(highlight.kind), "title": str(shown(highlight.says))},
        lambda highlight: _back(marks[highlight.anchor]),
    )
    return Read(text, body, tuple(marks.values()))


def _back(mark: Mark) -> Markup:
    """The link from a claim's words to their use; its number is drawn by the style sheet and is no part of the text."""
    used = f"used in {mark.uses[0].title}" if mark.uses else "not used above"
    label = str(shown(f"{mark.number}: {mark.highlight.says}; {used}"))
    kind = look(mark.highlight.kind)
    sign = _VERDICTS.get(kind)
    attributes = {
        "class": f"back {kind}-sign" if sign else "back",
        "href": mark.back,
        "data-ref": mark.number,
    }
    if sign:
        attributes |= {"data-sign": sign, "data-verdict": str(shown(mark.highlight.kind))}
    return element("a", {**attributes, "aria-label": label})


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(shelf.text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
    )
    environment.filters["fragment"] = fragment
    environment.tests["web"] = is_web
    environment.globals.update(
        years=svg_years, calendar=svg_calendar, hatches=hatches(), led=_led, meanings=_MEANINGS, signs=_SIGNS
    )
    environment.filters["look"] = look
    environment.filters["grouped"] = grouped
    return environment.get_template("brief/page.html")


def _led(tick: Tick) -> Sentence:
    """A step of the calendar as words: its label leads to its ground, its own words follow."""
    label = Piece(tick.label, tick.to, "stated" if tick.quote else ("computed" if tick.to else None))
    return (label, Piece(f": {tick.quote}")) if tick.quote else (label,)


def _policy(style: str) -> str:
    """What the page allows itself: this very style sheet, and nothing else."""
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def is_web(address: str | None) -> bool:
    """Whether an address may be followed from a page: the web's own two schemes and no other.

    >>> is_web("https://example.org/a"), is_web("javascript:alert(1)"), is_web(None)
    (True, False, False)
    """
    return re.match(r"https?://[^\s]+\Z", address or "", re.IGNORECASE) is not None


def look(kind: str) -> str:
    """How a kind of claim is marked in the article.

    >>> look("event"), look("related")
    ('step', 'other')
    """
    return _LOOKS.get(kind, "other")


def grouped(places: tuple[Place, ...]) -> list[tuple[str, list[str]]]:
    """Places by the title of their part, each with the addresses in it.

    >>> grouped((Place("money.1", "The money"), Place("answer", "The answer"), Place("money.2", "The money")))
    [('The money', ['#money.1', '#money.2']), ('The answer', ['#answer'])]
    """
    found: dict[str, list[str]] = {}
    for place in places:
        found.setdefault(place.title, []).append(fragment(place.id))
    return list(found.items())
