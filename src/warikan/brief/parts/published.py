"""The published figures for the year of cover: as bars, as a table, each leading to its source."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain
from warikan.brief.story import Bar, Piece, Sentence, Table
from warikan.engine.coverage import LINES
from warikan.figures.published import Published, published
from warikan.match.cover import Cover

_CATEGORIES = {line: category for category, line in LINES.items() if line != "total"}


def figures_of_year(findings: Findings, cover: Cover) -> tuple[Published, ...]:
    """The published figures for the year of cover, total and lines, as known."""
    lines = {"total", *LINES.values()}
    found = published(cover.agreement.host, findings.as_known)
    return tuple(f for f in found if f.first == f.last == cover.year and f.category in lines)


def published_bars(findings: Findings, figures: tuple[Published, ...]) -> tuple[Bar, ...]:
    """A bar for each published figure, once however many sources print it; sums agreed beforehand are left out."""
    return tuple(
        Bar(
            year=same[0].years,
            category=_CATEGORIES.get(same[0].category, "total"),
            payer=findings.name(same[0].payer),
            low=same[0].money.amount,
            high=same[0].money.amount,
            drawn="published",
            label=words.money(same[0].money, same[0].quantum),
            note=str(same[0].basis),
            to=findings.fact_anchor(same[0]),
        )
        for same in _alike(figures)
        if same[0].basis.stage != "agreed_package"
    )


def published_table(findings: Findings, figures: tuple[Published, ...]) -> tuple[Table, ...]:
    """A row for each published figure with every source that prints it; nothing where there is none."""
    rows = tuple(
        (
            (plain(words.category(same[0].category)),),
            _sources(findings, same),
            (plain(str(same[0].basis)),),
        )
        for same in _alike(figures)
    )
    head, caption = ("Line", "Sum", "Basis"), "Published for the year, as known on the day"
    return (Table(caption, head, rows, folded=True),) if rows else ()


def _sources(findings: Findings, same: list[Published]) -> Sentence:
    first, *others = same
    pieces = [Piece(words.money(first.money, first.quantum), findings.fact_anchor(first), "fact")]
    for other in others:
        pieces += [plain(", "), Piece("also here", findings.fact_anchor(other), "fact")]
    return tuple(pieces)


def _alike(figures: tuple[Published, ...]) -> list[list[Published]]:
    """Figures that say the same in different places, together."""
    found: dict[object, list[Published]] = {}
    for figure in figures:
        found.setdefault((figure.category, figure.basis, figure.money), []).append(figure)
    return list(found.values())
