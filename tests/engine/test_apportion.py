"""One total among many parties: laws that hold for any key, and the keys of two conventions."""

from dataclasses import replace
from fractions import Fraction
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.key_faults import limit_of
from warikan.agreement.keys import Key, Limit, Member
from warikan.engine.apportion import apportion, charge
from warikan.engine.apportion_key import bounds_of, percent, printed
from warikan.engine.apportion_pool import Claim, factor, pool
from warikan.engine.apportion_shares import divide, working
from warikan.engine.interval import Interval, exactly
from warikan.figures.money import Money
from warikan.figures.rounding import MODES
from warikan.figures.schedules import Level
from warikan.ground.shelf import rows

BASES = st.integers(0, 300).map(lambda n: Fraction(n, 1000))
SHARES = st.integers(0, 1000).map(lambda n: Fraction(n, 1000))
CLASSES = ("poor", "rich")
OF = st.sampled_from(["exact share", "printed share"])
TOTALS = st.integers(0, 10**14)
BUDGET = ("the budget",)


def just(value):
    return Level(Fraction(value), Fraction(value))


def between(low, high, because=None):
    return Level(Fraction(low), None if high is None else Fraction(high), because)


def member(name, base, *classes):
    return Member(name, name, base if isinstance(base, Level) else just(base), frozenset(classes))


def key(*members, **rest):
    """A key in whole smallest units, rounded down, with nothing but a scale unless said otherwise."""
    plain = {"flat": (), "limits": (), "threshold": None, "unit": 1, "mode": "down"}
    return Key(members=members, **(plain | rest))


@st.composite
def keys(draw):
    """A key without faults, everything in it known."""
    people = [
        member(f"M{n}", draw(BASES), *draw(st.sets(st.sampled_from(CLASSES))))
        for n in range(draw(st.integers(1, 9)))
    ]
    held = sorted({name for each in people for name in each.classes})
    limits = [Limit(f"{name} at most", draw(SHARES), name) for name in held if draw(st.booleans())]
    if draw(st.booleans()):
        limits.append(Limit("everyone at most", draw(SHARES)))
    flat = min([draw(SHARES), *(limit.share for limit in limits)])
    return key(
        *people,
        flat=((people[0].id, just(flat)),) if draw(st.booleans()) else (),
        limits=tuple(limits),
        threshold=draw(st.none() | BASES.map(just)),
        unit=draw(st.sampled_from([1, 7, 100])),
        mode=draw(st.sampled_from(MODES)),
        places=draw(st.integers(0, 4)),
    )


KEYS = keys()


def shares(division):
    assert all(portion.share.exact and not portion.share.because for portion in division.portions)
    return {portion.member.id: portion.share.low for portion in division.portions}


def by_rounds(of):
    """Shares by the published way: scale, fix whoever exceeds a limit at it, scale the others anew, until none does."""
    flat = {name: share.low for name, share in of.flat}
    drops = of.threshold.low if of.threshold else Fraction(-1)
    bases = {m.id: m.base.low if m.base.low > drops else Fraction(0) for m in of.members if m.id not in flat}
    caps = {m.id: limit.share for m in of.members if (limit := limit_of(of, m))}
    fixed = {}
    while True:
        free = {name: base for name, base in bases.items() if name not in fixed and base}
        left = 1 - sum(flat.values()) - sum(fixed.values())
        if not free:
            return {**dict.fromkeys(bases, Fraction(0)), **fixed, **flat}
        rate = left / sum(free.values())
        over = {name: caps[name] for name, base in free.items() if name in caps and base * rate > caps[name]}
        if not over:
            scaled = {name: base * rate for name, base in free.items()}
            return {**dict.fromkeys(bases, Fraction(0)), **fixed, **scaled, **flat}
        fixed |= over


def rated(of, *bases):
    """The same key with other bases."""
    return replace(
        of, members=tuple(replace(m, base=base) for m, base in zip(of.members, bases, strict=True))
    )


@given(KEYS, TOTALS, OF)
def test_amounts_and_residue_come_to_the_total(of, total, amounts_of):
    made = apportion(Money(total, "USD"), of, amounts_of)
    assert all(each.amount.exact for each in made.dues)
    assert sum(each.amount.low for each in made.dues) + made.residue.low == total
    assert made.residue.exact


@given(KEYS, TOTALS, OF)
def test_nobody_pays_less_than_nothing_and_all_amounts_are_whole(of, total, amounts_of):
    for each in apportion(Money(total, "USD"), of, amounts_of).dues:
        assert each.amount.low >= 0
        assert each.amount.low % of.unit == 0


@given(KEYS)
def test_nobody_is_over_a_limit(of):
    for portion in divide(of).portions:
        for limit in of.limits:
            assert (limit.of and limit.of not in portion.member.classes) or portion.share.low <= limit.share


@given(KEYS)
def test_shares_are_those_of_fixing_and_scaling_in_rounds(of):
    assert shares(divide(of)) == by_rounds(of)


@given(KEYS)
def test_shares_and_what_the_limits_leave_come_to_the_whole(of):
    division = divide(of)
    assert sum(shares(division).values()) + division.unplaced.low == 1
    assert division.unplaced.low >= 0
    if division.unplaced.low:
        bound = {"flat", *(limit.name for limit in of.limits)}
        assert {portion.binds for portion in division.portions if portion.share.low} <= bound


@given(KEYS)
def test_the_factor_is_one_for_all_whom_nothing_binds_and_its_working_shows_it(of):
    division = divide(of)
    free = [portion for portion in division.portions if portion.binds == "no"]
    shown = working(division)
    if division.factor is None:
        assert shown is None
        assert all(portion.share.low == 0 for portion in free)
    else:
        rate = division.factor.low
        assert [portion.share.low for portion in free] == [portion.member.base.low * rate for portion in free]
        assert shown.bases * rate == shown.rest - shown.at_limits


@given(KEYS, st.integers(1, 10**6))
def test_no_lower_factor_comes_to_the_whole(of, less):
    claims = [
        Claim(m.base.low, None if (limit := limit_of(of, m)) is None else limit.share) for m in of.members
    ]
    found = factor(pool(claims), Fraction(1))
    if found is None:
        assert all(claim.limit is not None for claim in claims if claim.base)
        assert sum(claim.at(None) for claim in claims) < 1
    else:
        assert sum(claim.at(found) for claim in claims) == 1
        assert sum(claim.at(found * Fraction(less, less + 1)) for claim in claims) < 1


@given(
    st.lists(st.builds(Claim, BASES, st.none() | SHARES), min_size=1), st.builds(Claim, BASES, SHARES), SHARES
)
def test_a_claim_put_in_the_place_of_another_gives_the_factor_of_the_pool_built_so(claims, new, whole):
    old, *others = claims
    assert factor(pool(claims), whole, old, new) == factor(pool([new, *others]), whole)
    assert factor(pool(others), whole, put=new) == factor(pool([new, *others]), whole)
    assert factor(pool(claims), whole, out=old) == factor(pool(others), whole)


def test_marks_that_differ_in_the_last_digits_stand_in_order():
    near = [Claim(Fraction(1), 1 + Fraction(n, 2**70)) for n in (3, 1, 2)]
    marks = pool(near).marks
    assert list(marks) == sorted(marks)


@given(KEYS, st.randoms(use_true_random=False))
def test_the_order_of_the_members_does_not_matter(of, random):
    mixed = replace(of, members=tuple(random.sample(of.members, len(of.members))))
    first, second = divide(of), divide(mixed)
    assert {p.member.id: p for p in first.portions} == {p.member.id: p for p in second.portions}
    assert (first.factor, first.unplaced) == (second.factor, second.unplaced)
    assert tuple(p.member for p in second.portions) == mixed.members


@given(KEYS, BASES)
def test_more_base_never_yields_less_for_its_member_nor_more_for_others(of, more):
    *others, last = [m.base for m in of.members]
    before, after = shares(divide(of)), shares(divide(rated(of, *others, just(last.low + more))))
    name = of.members[-1].id
    assert after.pop(name) >= before.pop(name)
    assert all(after[other] <= before[other] for other in before)


@given(KEYS)
def test_of_two_members_of_the_same_classes_the_greater_base_bears_no_less(of):
    scaled = [p for p in divide(of).portions if p.binds != "flat"]
    for a in scaled:
        for b in scaled:
            if a.member.classes == b.member.classes and a.member.base.low >= b.member.base.low:
                assert a.share.low >= b.share.low


@given(KEYS, st.integers(1, 99))
def test_only_the_proportions_of_the_scale_count(of, times):
    of = replace(of, threshold=None)
    assert shares(divide(of)) == shares(divide(rated(of, *(just(m.base.low * times) for m in of.members))))


def compared(true, made):
    """Every figure of an exact case beside that of a case in which something is open."""
    for narrow, wide in zip(true.dues, made.dues, strict=True):
        yield narrow.portion.share, wide.portion.share
        yield narrow.portion.printed, wide.portion.printed
        yield narrow.amount, wide.amount
        assert wide.portion.binds in (narrow.portion.binds, "unknown")
    yield true.residue, made.residue
    yield true.division.unplaced, made.division.unplaced
    if true.division.factor and made.division.factor:
        yield true.division.factor, made.division.factor


@given(KEYS, TOTALS, OF, st.data())
def test_a_base_left_out_is_named_and_the_true_figures_lie_within(of, total, amounts_of, data):
    gone = data.draw(st.sampled_from(of.members))
    blank = rated(of, *(between(0, None) if m is gone else m.base for m in of.members))
    true, made = (apportion(Money(total, "USD"), each, amounts_of) for each in (of, blank))
    named = () if gone.id in dict(of.flat) else (f"base of {gone.name}",)
    assert made.division.because == named
    for narrow, wide in compared(true, made):
        assert wide.holds(narrow.low)
        assert wide.because == (() if wide.exact else named)


@st.composite
def open_cases(draw):
    """A key with bases, a flat share and a threshold between two ends, and one key within it."""
    of = draw(keys())
    wide, true = [], []
    for m in of.members:
        end = m.base.low + (draw(BASES) if draw(st.booleans()) else 0)
        wide.append(between(m.base.low, None if draw(st.integers(0, 9)) == 9 else end))
        true.append(just(draw(st.sampled_from([m.base.low, (m.base.low + end) / 2, end]))))
    open_key, exact = rated(of, *wide), rated(of, *true)
    if of.threshold is not None and draw(st.booleans()):
        low, high = of.threshold.low, of.threshold.low + draw(BASES)
        exact = replace(exact, threshold=just(draw(st.sampled_from([low, high]))))
        open_key = replace(open_key, threshold=between(low, None if draw(st.booleans()) else high))
    if of.flat and draw(st.booleans()):
        name, flat = of.flat[0]
        open_flat = between(flat.low / 2, draw(st.sampled_from([flat.low, None])))
        open_key = replace(open_key, flat=((name, open_flat),))
    return open_key, exact


@given(open_cases(), TOTALS, OF)
def test_whatever_is_open_the_true_figures_lie_within(case, total, amounts_of):
    made, true = (apportion(Money(total, "USD"), each, amounts_of) for each in case)
    for narrow, wide in compared(true, made):
        assert wide.holds(narrow.low)
        assert wide.exact or wide.because


@given(open_cases(), st.data())
def test_the_ends_of_a_share_are_reached(case, data):
    wide, exact = case
    ends = [m.base if m.base.high is not None else between(m.base.low, m.base.low + 1) for m in wide.members]
    at = data.draw(st.integers(0, len(ends) - 1))
    portion = divide(rated(exact, *ends)).portions[at]

    def alone(own, others):
        bases = [just(getattr(base, own if n == at else others)) for n, base in enumerate(ends)]
        return divide(rated(exact, *bases)).portions[at]

    least, most = alone("low", "high"), alone("high", "low")
    assert (portion.share.low, portion.share.high) == (least.share.low, most.share.low)
    if least.binds == most.binds:
        assert portion.binds == least.binds


@given(KEYS, TOTALS, st.integers(0, 10**6), OF)
def test_a_total_between_two_ends_leaves_amounts_between_theirs(of, total, spread, amounts_of):
    division = divide(of)
    made = charge(division, Interval(Fraction(total), Fraction(total + spread), BUDGET), amounts_of)
    for end in (total, total + spread):
        for narrow, wide in compared(charge(division, exactly(end), amounts_of), made):
            assert wide.holds(narrow.low)
    assert all(each.amount.exact or each.amount.because == BUDGET for each in made.dues)


def test_a_total_without_an_end_leaves_amounts_without_one_and_no_end_of_the_residue():
    of = key(member("A", 1), member("B", 1, "poor"), limits=(Limit("none at all", Fraction(0), "poor"),))
    made = charge(divide(of), Interval(Fraction(10), None, BUDGET))
    assert [each.amount for each in made.dues] == [Interval(Fraction(10), None, BUDGET), exactly(0)]
    assert made.residue is None


def test_a_missing_base_and_a_missing_total_are_both_named():
    of = key(member("A", between(0, None, "rate of A")), member("B", 1))
    made = charge(divide(of), Interval(Fraction(0), Fraction(9), BUDGET))
    assert {each.amount.because for each in made.dues} == {("rate of A", "the budget")}
    assert made.residue == Interval(Fraction(0), Fraction(2), ("rate of A", "the budget"))


def test_a_missing_base_that_changes_no_share_is_no_reason():
    poor = member("A", between(1, None, "rate of A"), "poor")
    of = key(poor, member("B", 1), limits=(Limit("poor", Fraction(1, 10), "poor"),))
    division = divide(of)
    assert shares(division) == {"A": Fraction(1, 10), "B": Fraction(9, 10)}
    made = charge(division, Interval(Fraction(80), Fraction(151), BUDGET))
    assert {each.amount.because for each in made.dues} == {BUDGET}
    assert made.residue.because == BUDGET


def test_a_base_of_at_least_something_bears_at_least_its_part():
    a, b = divide(key(member("A", between(1, None)), member("B", 3))).portions
    assert (a.share.low, a.share.high, b.share.low, b.share.high) == (Fraction(1, 4), 1, 0, Fraction(3, 4))


def test_amounts_from_printed_shares_leave_what_printing_cuts_off_them():
    division = divide(key(*(member(n, 1) for n in "ABC"), places=0))
    assert charge(division, exactly(1_000_000), "printed share").residue == exactly(10_000)
    about = charge(
        division, Interval(Fraction(1_000_000), Fraction(1_000_300), BUDGET), "printed share"
    ).residue
    assert about == Interval(Fraction(10_000), Fraction(10_006), BUDGET)


def test_what_limits_leave_to_nobody_is_printed_and_not_spread():
    of = key(*(member(n, 1) for n in "ABC"), limits=(Limit("everyone", Fraction(1, 4)),))
    made = apportion(Money(1000, "USD"), of)
    assert [int(each.amount.low) for each in made.dues] == [250, 250, 250]
    assert (made.division.factor, made.division.unplaced) == (None, exactly(Fraction(1, 4)))
    assert made.residue == exactly(250)
    about = charge(made.division, Interval(Fraction(1000), Fraction(2000), BUDGET))
    assert about.residue == Interval(Fraction(250), Fraction(503), BUDGET)


def test_a_member_at_its_limit_to_the_digit_is_not_cut_by_it():
    division = divide(key(member("A", 1), member("B", 1), limits=(Limit("everyone", Fraction(1, 2)),)))
    assert [portion.binds for portion in division.portions] == ["no", "no"]
    assert division.factor == exactly(Fraction(1, 2))


def test_of_several_limits_the_lowest_holds():
    limits = (Limit("everyone", Fraction(1, 2)), Limit("poor", Fraction(1, 4), "poor"))
    division = divide(key(member("A", 9, "poor"), member("B", 1), limits=limits))
    assert [(portion.binds, portion.share.low) for portion in division.portions] == [
        ("poor", Fraction(1, 4)),
        ("everyone", Fraction(1, 2)),
    ]


def test_a_threshold_is_at_or_below_and_says_so():
    people = [member(name, Fraction(base, 1000)) for name, base in (("A", 1), ("B", 2), ("C", 3))]
    division = divide(key(*people, threshold=just(Fraction(2, 1000))))
    assert [(p.binds, p.share.low) for p in division.portions] == [
        ("threshold", 0),
        ("threshold", 0),
        ("no", 1),
    ]


@pytest.mark.parametrize("end", [Fraction(1, 10), Fraction(2, 10)])
def test_a_threshold_that_is_not_known_is_named_and_leaves_the_small_between_nothing_and_their_part(end):
    division = divide(
        key(member("A", Fraction(1, 10)), member("B", Fraction(9, 10)), threshold=between(0, end))
    )
    assert division.because == ("threshold",)
    small, great = division.portions
    assert (small.share.low, small.share.high, small.binds) == (0, Fraction(1, 10), "unknown")
    assert (great.share.low, great.share.high, great.binds) == (Fraction(9, 10), 1, "no")


def test_a_flat_share_that_is_not_known_has_what_the_others_leave():
    flat = (("A", between(0, None)), ("B", just(Fraction(1, 4))))
    a, b, c = divide(key(*(member(n, 1) for n in "ABC"), flat=flat)).portions
    assert (a.share.low, a.share.high, a.share.because) == (0, Fraction(3, 4), ("flat share of A",))
    assert b.share == exactly(Fraction(1, 4))
    assert (c.share.low, c.share.high) == (0, Fraction(3, 4))


def test_a_key_that_cannot_be_run_says_why():
    with pytest.raises(
        ValueError, match="A stands twice among the parties; the limit for poor holds for no party"
    ):
        divide(key(member("A", 1), member("A", 2), limits=(Limit("poor", Fraction(1), "poor"),)))


def test_an_open_figure_of_a_key_keeps_its_own_words():
    assert bounds_of(between(0, 1, "not printed"), "base of A").because == ("not printed",)
    assert bounds_of(between(1, 1, "not printed"), "base of A") == exactly(1)


def test_a_printed_share_is_rounded_half_up():
    halves = [printed(Fraction(n, 10**6), 3) * 10**5 for n in (4, 5, 14, 15)]
    assert halves == [0, 1, 1, 2]


def test_a_share_is_printed_with_all_its_decimals_or_refused():
    assert [percent(Fraction(n, 1000), 1) for n in (0, 1, 25, 1000)] == ["0.0", "0.1", "2.5", "100.0"]
    assert percent(Fraction(1, 4), 0) == "25"
    for share in (Fraction(1, 3), Fraction(-1, 100)):
        with pytest.raises(ValueError, match="no share at 3 decimals"):
            percent(share, 3)


def test_a_thousand_open_bases_take_no_more_than_their_number():
    bases = [Fraction(n * n % 9973 + 1, 10**8) for n in range(1000)]
    people = [member(str(n), between(base, base * 2)) for n, base in enumerate(bases)]
    start = perf_counter()
    made = charge(
        divide(key(*people, limits=(Limit("everyone", Fraction(1, 400)),))),
        Interval(Fraction(0), None, BUDGET),
    )
    assert perf_counter() - start < 5
    assert all(each.amount.because is made.dues[0].amount.because for each in made.dues)


# The biodiversity convention: the table of its parties and its parameters, as shipped.


def parameters(table):
    return {row["name"]: row for row in rows(table)}


def part(row):
    assert row["unit"] == "percent"
    return Fraction(row["value"]) / 100


def rate(row, column):
    """What a row says of a base: only a verified figure is one."""
    held = row[column] and row["status"] == "verified"
    return just(Fraction(row[column]) / 100) if held else between(0, None, f"rate of {row['name']}")


CONVENTION = parameters("facts/un_cbd_2025_2026_parameters.csv")
CBD = key(
    *(
        Member(
            "EU" if row["iso3"] == "EUU" else row["iso3"],
            row["name"],
            rate(row, "un_scale_2022_2024_percent"),
            frozenset({"ldc"} if row["is_ldc"] == "true" else ()),
        )
        for row in rows("facts/un_cbd_2025_2026_inputs.csv")
    ),
    flat=(("EU", just(part(CONVENTION["european_union_share"]))),),
    limits=(
        Limit("everyone", part(CONVENTION["ceiling"])),
        Limit("ldc", part(CONVENTION["ldc_ceiling"]), "ldc"),
    ),
    unit=100,
    mode="half up",
    places=int(CONVENTION["rounding_scale"]["value"]),
)


def convention(year, of=CBD, amounts_of="exact share"):
    return apportion(Money.of(int(CONVENTION[f"total_{year}"]["value"]), "USD"), of, amounts_of)


def dollars(made):
    return {each.portion.member.id: int(each.amount.low) // 100 for each in made.dues}


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_party_of_the_convention_has_an_amount_in_whole_dollars_and_the_residue_is_printed(year):
    made = convention(year)
    assert len(made.dues) == len(dollars(made)) == 196
    assert all(each.amount.exact and each.amount.low > 0 and each.amount.low % 100 == 0 for each in made.dues)
    assert sum(dollars(made).values()) * 100 + made.residue.low == made.total.low
    assert abs(made.residue.low) <= 196 * 50


def test_the_factor_of_the_convention_follows_from_the_scale_alone():
    """97.5 per cent less eleven times 0.01, over 78.013 less the rates of those eleven."""
    division = divide(CBD)
    at_limit = [p.member.base.low * 100_000 for p in division.portions if p.binds == "ldc"]
    assert sorted(at_limit) == [8, 8, *[10] * 9]
    shown = working(division)
    assert (shown.rest, shown.at_limits) == (Fraction("0.975"), Fraction("0.0011"))
    assert shown.bases == Fraction("0.78013") - sum(at_limit) / 100_000
    assert division.factor == exactly(Fraction(97_390, 77_907))
    assert division.unplaced == exactly(0)


def test_the_poorest_at_eight_thousandths_are_cut_only_because_others_were_cut_before():
    """One scaling leaves them below the limit: that they stand at it shows that the scaling is repeated."""
    once = Fraction("0.975") / Fraction("0.78013")
    limit = part(CONVENTION["ldc_ceiling"])
    assert Fraction("0.00008") * once < limit < Fraction("0.00008") * divide(CBD).factor.low


def test_the_general_ceiling_of_the_convention_binds_nobody():
    assert {p.binds for p in divide(CBD).portions} == {"no", "ldc", "flat"}
    assert shares(divide(CBD)) == shares(divide(replace(CBD, limits=CBD.limits[1:])))


def test_the_union_bears_its_flat_share_as_printed():
    union = next(each for each in convention(2025).dues if each.portion.member.id == "EU")
    assert percent(union.portion.printed.low, 3) == "2.500"
    assert dollars(convention(2025))["EU"] == 351_966  # 14,078,652 / 40 = 351,966.3
    assert dollars(convention(2026))["EU"] == 376_049  # 15,041,954 / 40 = 376,048.85


def test_shares_are_printed_at_three_decimals_half_up():
    """China: 15.254 x 1.25008... = 19.0687...; Afghanistan: 0.006 x 1.25008... = 0.0075005."""
    shown = {p.member.id: percent(p.printed.low, 3) for p in divide(CBD).portions}
    assert {name: shown[name] for name in ("CHN", "JPN", "AFG", "ZMB", "BTN")} == {
        "CHN": "19.069",
        "JPN": "10.042",
        "AFG": "0.008",
        "ZMB": "0.010",
        "BTN": "0.001",
    }


@pytest.mark.parametrize("year", [2025, 2026])
def test_amounts_from_printed_shares_would_leave_far_more_than_rounding(year):
    made = convention(year, amounts_of="printed share")
    assert abs(made.residue.low) > 10 * abs(convention(year).residue.low)


@pytest.mark.parametrize("gone", ["JPN", "AGO", "COK"])
def test_a_party_without_its_rate_is_named_and_what_is_fixed_stays_exact(gone):
    blank = rated(
        CBD, *(between(0, None, f"rate of {m.name}") if m.id == gone else m.base for m in CBD.members)
    )
    made, exact = convention(2025, blank), dollars(convention(2025))
    assert {reason for each in made.dues for reason in each.amount.because} == {
        f"rate of {m.name}" for m in CBD.members if m.id == gone
    }
    assert dollars(made)["EU"] == exact["EU"]
    for each in made.dues:
        assert each.amount.holds(Fraction(exact[each.portion.member.id] * 100))
    missing = next(each.portion for each in made.dues if each.portion.member.id == gone)
    assert (missing.share.low, missing.share.high) == (0, limit_of(CBD, missing.member).share)


def test_a_year_is_divided_in_milliseconds():
    start = perf_counter()
    for _ in range(5):
        convention(2025)
    assert perf_counter() - start < 1


# The ozone protocol.

PROTOCOL = parameters("facts/un_montreal_2011_parameters.csv")
UNION, THRESHOLD = part(PROTOCOL["european_union_share"]), part(PROTOCOL["threshold"])


def scale(period):
    held = (row for row in rows("facts/un_scale_of_assessments.csv") if row["period"] == period)
    return [Member(row["iso3"], row["name"], rate(row, "rate_percent")) for row in held]


def protocol(union, threshold):
    limits = (Limit("everyone", part(PROTOCOL["ceiling"])),)
    of = key(
        *scale("2010-2012"), member("EU", union), limits=limits, threshold=threshold, unit=100, mode="half up"
    )
    return apportion(Money.of(int(PROTOCOL["total_2011"]["value"]), "USD"), of)


def test_the_protocol_with_what_was_found_by_reproduction():
    made = protocol(UNION, just(THRESHOLD))
    assert made.division.factor == exactly(1 / Fraction("1.00165"))
    paying = [each for each in made.dues if each.portion.binds != "threshold"]
    assert len(paying) == 52
    assert {each.portion.binds for each in paying} == {"no"}
    assert abs(made.residue.low) <= 52 * 50


def test_no_rate_of_the_period_stands_at_the_threshold_so_at_or_below_and_below_are_one():
    assert THRESHOLD not in {each.base.low for each in scale("2010-2012")}


def test_the_protocol_with_what_is_verified_leaves_ranges_that_name_the_union_and_the_threshold():
    made = protocol(between(0, None, "rate of the European Union"), between(0, None))
    assert made.division.because == ("threshold", "rate of the European Union")
    assert not any(each.amount.exact for each in made.dues)
    for narrow, wide in compared(protocol(UNION, just(THRESHOLD)), made):
        assert wide.holds(narrow.low)


def test_a_scale_whose_source_does_not_come_to_a_hundred_is_divided_by_its_proportions():
    people = scale("2003")
    division = divide(key(*people))
    assert sum(each.base.low for each in people) == Fraction("1.01088")
    assert division.factor == exactly(1 / Fraction("1.01088"))
    assert sum(shares(division).values()) == 1
