"""A bound by reference is tied to the ask on record, with who reported, denied and confirmed it by then."""

from datetime import date
from pathlib import Path

from warikan.ground.source import Source
from warikan.match.asks import earlier_asks
from warikan.reading.read import read

EXAMPLE = Path(__file__).parents[2] / "examples" / "host-nation-support.txt"
SOURCE = Source.of(EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8"))


def kinds(ask):
    return [(report.content.kind, str(report.claim.known)) for report in ask.reports]


def test_the_ask_of_the_round_before_with_its_denial_and_its_confirmation():
    article = read(SOURCE)
    (ask,) = earlier_asks(article, date(2021, 11, 17))
    assert ask.round == "jp-us-2021-protocol"
    assert ("denial", "2019-07-31") in kinds(ask)
    eight = [report for report in ask.reports if report.content.low == 8_000_000_000]
    assert [report.content.kind for report in eight] == ["ask", "confirmation"]
    assert [kind for kind, _ in kinds(ask)].count("confirmation") == 1  # another is of what was paid then
    assert all(report.address for report in ask.reports)


def test_what_came_to_be_known_later_is_left_out():
    (ask,) = earlier_asks(read(SOURCE), date(2020, 1, 1))
    assert "confirmation" not in {kind for kind, _ in kinds(ask)}


def test_a_bound_that_names_no_side_is_tied_to_nothing():
    text = "Japan and the United States will settle on no more than this year's level, a source said."
    assert earlier_asks(read(Source.of("a", text), date(2021, 11, 17)), date(2021, 11, 17)) == ()
