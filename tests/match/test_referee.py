"""The referee on statements right and wrong: each verdict with its arithmetic, and no alarm that is not earned."""

import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from warikan.evidence.claims import Event
from warikan.ground.source import Source
from warikan.match.referee import checks
from warikan.reading.read import read

CALM = yaml.safe_load((Path(__file__).parent / "calm.yaml").read_text(encoding="utf-8"))
STATEMENTS = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))
EXAMPLE = Path(__file__).parents[2] / "examples" / "host-nation-support.txt"


def refereed(text, day=None):
    article = read(Source.of("text", text), day)
    return article, checks(article, article.publication.as_known)


def at(text, figure, found):
    start = text.index(figure)
    return [check for check in found if start <= check.statement.span.start < start + len(figure)]


def test_there_are_statements_enough_and_half_of_them_are_wrong():
    wrong = [one for one in STATEMENTS if one["verdict"] == "does not follow"]
    assert len(STATEMENTS) >= 40
    assert 2 * len(wrong) >= len(STATEMENTS) * 9 // 10


@pytest.mark.parametrize("one", STATEMENTS, ids=lambda one: f"{one['verdict']}: {one['says'][:60]}")
def test_the_verdict_is_right_and_shows_its_arithmetic(one):
    _, found = refereed(one["says"], one["day"])
    judged = [check for check in at(one["says"], one["figure"], found) if check.verdict == one["verdict"]]
    assert judged, found
    assert any(one["because"] in " ".join((*check.steps, check.why)) for check in judged)
    if one["verdict"] != "cannot be checked":
        assert all(check.steps for check in judged)
    if one["verdict"] != "does not follow":
        assert [check for check in found if check.verdict == "does not follow"] == []


@pytest.mark.parametrize("one", STATEMENTS, ids=lambda one: one["says"][:60])
def test_every_statement_is_quoted_and_every_claim_is_one_of_the_article(one):
    article, found = refereed(one["says"], one["day"])
    for check in found:
        assert check.statement.holds_in(article.source.text)
        assert set(check.claims) <= set(article.claims)
        assert check.why


@pytest.mark.parametrize("day", [date(2021, 12, 21), None], ids=["dated", "undated"])
@pytest.mark.parametrize("text", CALM, ids=lambda text: text[:60])
def test_entangled_numbers_raise_no_alarm(text, day):
    _, found = refereed(text, day)
    assert [check for check in found if check.verdict == "does not follow"] == []


@pytest.mark.parametrize(
    "one",
    [one for one in STATEMENTS if one["verdict"] != "does not follow"],
    ids=lambda one: one["says"][:60],
)
def test_a_true_statement_raises_no_alarm_where_its_day_is_not_known(one):
    _, found = refereed(one["says"])
    assert [check for check in found if check.verdict == "does not follow"] == []


def test_a_text_with_thousands_of_figures_is_refereed_in_bounded_steps():
    """What a figure is tried against does not grow with the text."""
    text = "Japan pays 5.3 billion yen, up 5 percent from 3.1 billion yen in fiscal 2020. " * 120
    _, found = refereed(text, date(2021, 12, 21))
    rises = [check for check in found if check.kind == "rise"]
    assert len(rises) == 120
    assert {check.verdict for check in rises} == {"does not follow"}
    assert all(len(check.steps) <= 4 for check in rises)


def test_one_dense_sentence_is_refereed_in_bounded_steps():
    """Each change is tried against the nearest levels alone; changes, levels and bases times each other is the cube."""

    def work(many: int) -> int:
        levels = ", ".join(f"{100 + n} billion yen in {1980 + n}, up {n + 1} percent" for n in range(many))
        article = read(Source.of("text", f"Japan paid {levels}."), date(2021, 12, 21))
        calls = [0]
        before = sys.getprofile()
        sys.setprofile(lambda _frame, event, _of: calls.__setitem__(0, calls[0] + (event == "call")))
        checks(article, date(2021, 12, 21))
        sys.setprofile(before)
        return calls[0]

    work(4)  # what is loaded once
    assert work(28) < 4 * work(14)


@given(
    st.lists(st.integers(1, 999), min_size=2, max_size=4),
    st.sampled_from([0, 40]),
    st.sampled_from(
        [" ({n} million euros in 2018)", " ({n} million euros a year earlier)", ", up {n} million euros,"]
    ),
    st.integers(1, 999),
)
def test_what_is_told_beside_a_part_does_not_change_the_verdict_on_the_sum(parts, off, aside, other):
    total = sum(parts) + off

    def verdicts(beside: str) -> list[str]:
        shown = [f"{part} million euros for item {chr(97 + n)}" for n, part in enumerate(parts)]
        shown[0] += beside
        text = f"The {total} million euros consist of {', '.join(shown[:-1])} and {shown[-1]}."
        return [check.verdict for check in refereed(text, date(2021, 3, 10))[1] if check.kind == "sum"]

    assert verdicts(aside.format(n=other)) == verdicts("")


def test_the_example_says_of_a_pact_that_was_prolonged_the_same_day_that_it_expired():
    _, found = refereed(EXAMPLE.read_text(encoding="utf-8"))
    (wrong,) = [check for check in found if check.verdict == "does not follow"]
    assert (wrong.kind, wrong.statement.exact) == ("standing", "expired in March 2021")
    assert wrong.why.endswith("in force on 31 March 2021, prolonged it to 31 March 2022")
    assert [type(claim.content) for claim in wrong.claims] == [Event]
    (custom,) = [check for check in found if check.kind == "custom"]
    assert custom.verdict == "follows"


def test_what_was_not_yet_known_speaks_neither_for_nor_against():
    text = (
        "Seoul's contribution for U.S. troops is 1.64 trillion won in 2030, a 17.2 percent rise from 2026 levels, "
        "under the cost-sharing pact."
    )
    for day, verdict in ((date(2023, 1, 9), "cannot be checked"), (date(2025, 1, 9), "does not follow")):
        _, found = refereed(text, day)
        assert [check.verdict for check in at(text, "17.2 percent", found)] == [verdict]


@example(old=1001, new=1000)
@given(old=st.integers(1_000, 99_999), new=st.integers(1_000, 99_999))
def test_a_rightly_rounded_rise_never_raises_an_alarm(old, new):
    """Sums to a tenth of a billion, their rise to a tenth of a per cent, rounded or cut."""
    change = abs(new - old) * 1000 // old
    rounded = (abs(new - old) * 2000 + old) // (2 * old)
    verb = "rises" if new >= old else "falls"
    for tenths in {change, rounded}:
        text = (
            f"The payment {verb} {tenths // 10}.{tenths % 10} percent from {old // 10}.{old % 10} billion won "
            f"to {new // 10}.{new % 10} billion won."
        )
        _, found = refereed(text, date(2021, 3, 10))
        assert "does not follow" not in {check.verdict for check in found}


@given(old=st.integers(1_000, 99_999), new=st.integers(1_000, 99_999))
def test_a_change_told_the_other_way_round_never_follows(old, new):
    """A fall called a rise, a rise called a fall: not the size alone makes it true."""
    tenths = (abs(new - old) * 2000 + old) // (2 * old)
    if tenths < 2:
        return  # the digits do not tell which way it went
    verb = "falls" if new > old else "rises"
    text = (
        f"The payment {verb} {tenths // 10}.{tenths % 10} percent from {old // 10}.{old % 10} billion won "
        f"to {new // 10}.{new % 10} billion won."
    )
    _, found = refereed(text, date(2021, 3, 10))
    assert [check.verdict for check in found if check.kind == "rise"] != ["follows"]
    assert "follows" not in {check.verdict for check in found if "percent" in check.statement.exact}


@given(percent=st.integers(1, 99), won=st.integers(900, 1_600))
def test_a_percentage_from_no_figure_that_is_named_never_follows(percent, won):
    """Some year on record fits nearly every percentage: that confirms none."""
    text = (
        f"Seoul's contribution for U.S. troops rises {percent} percent to {won / 1000} trillion won "
        "under the cost-sharing pact."
    )
    _, found = refereed(text, date(2024, 10, 5))
    assert "follows" not in {check.verdict for check in found if "percent" in check.statement.exact}


@given(st.lists(st.integers(1, 9_999), min_size=2, max_size=5), st.integers(-400, 400))
def test_parts_of_a_list_follow_just_where_rounding_leaves_them_their_total(parts, off):
    """Parts and total to a tenth of a million euros: each addend and the total may be off by half a tenth."""
    total = max(1, sum(parts) + off)
    shown = [f"{part // 10}.{part % 10} million euros for item {chr(97 + n)}" for n, part in enumerate(parts)]
    text = f"The {total // 10}.{total % 10} million euros consist of {', '.join(shown[:-1])} and {shown[-1]}."
    _, found = refereed(text, date(2021, 3, 10))
    (check,) = [check for check in found if check.kind == "sum"]
    gap = total - sum(parts)
    # Each part may be half a unit off; the total half a unit above what it stands for, or cut by up to a whole one.
    possible = -len(parts) - 2 <= 2 * gap <= len(parts) + 1
    assert check.verdict == ("follows" if possible else "does not follow")
