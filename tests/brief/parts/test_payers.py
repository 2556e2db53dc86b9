"""Who pays what now: the agreement in force as rules and figures, or one honest line."""

from dataclasses import replace
from datetime import date

import pytest

from warikan.brief.parts import payers
from warikan.evidence.article import Publication
from warikan.evidence.claims import Amount, Term, Time
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.match.cover import cover

DAY = date(2021, 11, 17)
SUM = Amount(Money(5 * 10**9, "JPY"), 10**9)


def covered(findings, *contents, **more):
    made = findings(*contents, **more)
    return replace(made, cover=cover(made.article, made.as_known))


def test_a_sum_between_parties_without_cover_gets_one_line(findings, words):
    parties = (Party("no", "Norway"), Party("us", "United States"))
    part = payers.part(findings(SUM, parties=parties))
    assert [words(line) for line in part.lead] == [
        "The library holds no agreement in force between Norway and the United States on this day."
    ]
    assert (part.charts, part.tables) == ((), ())


def test_an_agreement_whose_subject_the_text_does_not_name_is_told_and_not_reckoned_with(findings, words):
    part = payers.part(findings(SUM))
    (line,) = (words(line) for line in part.lead)
    assert line.startswith(
        "In force between Japan and the United States on this day is the Japan–United States"
    )
    assert line.endswith(
        "no word for its subject, such as “host nation support”, stands in the text, so it is not reckoned with."
    )


def test_without_a_day_no_agreement_is_looked_up(findings, words):
    publication = Publication("unknown", Days(date.min, date.max))
    part = payers.part(covered(findings, SUM, publication=publication))
    assert words(part.lead[0]).startswith(
        "The day of the text is not known, so no agreement in force between Japan"
    )


@pytest.mark.parametrize(
    ("contents", "parties"), [((), (Party("no", "Norway"), Party("us", "US"))), ((SUM,), ())]
)
def test_without_a_sum_or_a_pair_there_is_no_part(findings, contents, parties):
    assert payers.part(findings(*contents, parties=parties)) is None


def test_what_is_in_force_leads_to_its_source(findings, words):
    lead = [words(line) for line in payers.part(covered(findings)).lead]
    assert lead[0].startswith(
        "In force: Japan–United States special measures agreement of 2016 with the protocol"
    )
    assert lead[0].endswith("<fact>, to 31 March 2022.")
    assert lead[1] == (
        "Of the ¥201.7 billion<fact> published for FY2021, nothing follows from the rules alone; "
        "bounded: utilities; known from the budget only: facilities; not known: labor; "
        "outside this total: training relocation."
    )


def test_bars_tell_bounds_from_what_is_not_known(findings):
    (chart,) = payers.part(covered(findings)).charts
    bars = {(bar.category, bar.payer): bar for bar in chart.bars if bar.drawn != "published"}
    utilities = bars["utilities", "Japan"]
    assert (utilities.low, utilities.high, utilities.drawn) == (0, 24_901_908_000, "rule")
    assert utilities.note == "not known whether a limit binds"
    assert (bars["labor", "Japan"].low, bars["labor", "Japan"].drawn) == (None, "unknown")
    assert bars["facilities", "Japan"].label == "¥20,600,000,000 or more"


def test_rows_say_why_and_where_it_is_written(findings, cells):
    (rules, _) = payers.part(covered(findings)).tables
    assert rules.folded
    assert ["utilities<fact>", "Japan", "no more than ¥24,901,908,000<computed>"] in [
        row[:3] for row in cells(rules)
    ]
    assert ["labor<fact>", "United States", "not determined<undetermined>"] in [
        row[:3] for row in cells(rules)
    ]
    assert any(row[4].startswith("discretionary: budget practice") for row in cells(rules))


def test_without_a_published_total_it_says_so(findings, words):
    made = covered(findings, as_known=date(2021, 3, 1), day=date(2021, 4, 2))
    assert words(payers.part(made).lead[1]) == "No published total for FY2021 was known on this day."


def test_years_after_the_cover_are_not_determined(findings, words):
    asked = covered(findings, Term("first_fy", "FY2022"), Term("last_fy", "FY2026"), Term("first_fy", "soon"))
    (line,) = [words(line) for line in payers.part(asked).lead if "covers" in words(line)]
    assert line.startswith(
        "FY2022–FY2026: no agreement known on this day covers them; who pays what is not determined<"
    )


def test_a_fiscal_year_that_is_named_is_asked_about(findings, words):
    year = Time("FY(jp, 2022)", Days(date(2022, 4, 1), date(2023, 3, 31)), "fiscal_year")
    other = Time("Year(2030)", Days.year(2030), "event")
    told = " ".join(words(line) for line in payers.part(covered(findings, year, other)).lead)
    assert "FY2022: no agreement known on this day covers it" in told


def test_figures_that_came_out_later_are_counted_and_left_out(findings, words):
    lines = [words(line) for line in payers.part(covered(findings)).lead]
    assert "2 published figures on FY2021 became known only later and are not used; see --as-known." in lines
    lines = [words(line) for line in payers.part(covered(findings, as_known=date(2030, 1, 1))).lead]
    assert not any("became known only later" in line for line in lines)


def test_a_party_the_text_does_not_name_keeps_its_id(findings):
    from warikan.brief.findings import Findings

    made = covered(findings)
    assert isinstance(made, Findings)
    assert (made.name("jp"), made.name("eu")) == ("Japan", "eu")


def test_only_the_lines_of_the_published_total_count_towards_it(findings, words):
    day = date(2024, 6, 3)
    made = covered(findings, publication=Publication("given", Days.one(day), day), as_known=day)
    part = payers.part(made)
    assert words(part.lead[1]) == (
        "Of the ¥212.4 billion<fact> published for FY2024, ¥15.1 billion follows from the rules alone; "
        "bounded: facilities and training equipment; known from the budget only: nothing; not known: labor; "
        "outside this total: training relocation."
    )
