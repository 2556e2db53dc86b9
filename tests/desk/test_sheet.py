"""The table and the sheet of who pays what, whatever words the agreement uses."""

import csv
from dataclasses import replace
from fractions import Fraction
from io import StringIO

import pytest

from warikan.desk.pay import Question, paid
from warikan.desk.sheet import amount_of, csv_of, table_of
from warikan.engine.interval import Interval
from warikan.ground.cells import cells

AGREEMENT = """\
warikan: 1
agreement: a-2030
title: An agreement of 2030
about: [test]
parties: {kr: Korea, us: United States}
currency: KRW
term: FY2030..FY2030
signed: not known
in-force: not known
clauses:
  =1+1:
    kr pays: 200 bn KRW
    earmark: increase to training
    in cash: 12%
    assumed: [kr pays, earmark, in cash]
  光熱費:
    kr pays: 3 bn KRW
    assumed: kr pays
"""


def made(folder):
    path = folder / "a.yaml"
    path.write_text(AGREEMENT, encoding="utf-8")
    return paid(str(path), Question())


def test_no_word_of_the_file_is_a_formula_and_parts_have_columns_of_their_own(tmp_path):
    first, second = csv.DictReader(StringIO(csv_of(made(tmp_path))))
    assert first["category"] == first["clause"] == "'=1+1"
    assert (first["earmark_scope"], first["earmark_to"]) == ("increase", "training")
    assert (first["in_cash_low"], first["in_cash_high"]) == ("24000000000", "24000000000")
    assert (second["category"], second["earmark_scope"], second["in_cash_low"]) == ("光熱費", "", "")


def test_columns_stand_under_their_heads_whatever_the_script(tmp_path):
    head, formula, wide = table_of(made(tmp_path)).splitlines()[2:5]
    starts = {
        cells(line[: line.index(word)]) for line, word in ((head, "payer"), (formula, "kr"), (wide, "kr"))
    }
    assert len(starts) == 1


def test_where_anything_is_summed_every_party_of_the_year_is():
    lines = table_of(paid("jp-us-2016", Question((2020,)))).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("year    total of")))
    assert [line.split()[:2] for line in lines[start + 1 : start + 3]] == [["FY2020", "jp"], ["FY2020", "us"]]


BRIDGE = """\
warikan: 1
agreement: bridge
title: A bridge
parties: {ost: Ostra, vel: Vell}
unassigned: vel
currency: USD
term: FY2027..FY2027
signed: not known
in-force: not known
rounding: half up to 1 USD
inputs: {repair: USD}
clauses:
  repairs:
    cost: repair
    ost pays: 40%
    vel pays: 50%
    at least: 1.0 m USD
    assumed: [ost pays, vel pays, at least]
"""


def rows_of(folder, costs):
    (folder / "bridge.yaml").write_text(BRIDGE, encoding="utf-8")
    (folder / "costs.yaml").write_text(costs, encoding="utf-8")
    made = paid(str(folder / "bridge.yaml"), Question(costs=str(folder / "costs.yaml")))
    return [" ".join(line.split()) for line in table_of(made).splitlines() if line.startswith("FY2027  rep")]


def test_what_is_left_to_a_payer_is_told_from_its_own_payment(tmp_path):
    assert rows_of(tmp_path, "repair: 9 m USD") == [
        "FY2027 repairs ost 3,600,000 USD",
        "FY2027 repairs vel 4,500,000 USD",
        "FY2027 repairs vel 900,000 USD what is left",
    ]


def test_a_floor_above_the_cost_is_not_said_to_bind(tmp_path):
    first, *_ = rows_of(tmp_path, "repair: 0.5 m USD")
    assert first == "FY2027 repairs ost 500,000 USD `cost` binds"


@pytest.mark.parametrize("year", [2022, 2026])
def test_an_end_of_which_nothing_is_known_is_no_end_and_years_are_drawn_together(year):
    years = "FY2022" if year == 2022 else "FY2022..FY2026"
    lines = table_of(paid("jp-us-2022", Question((year,)))).splitlines()
    (line,) = [" ".join(each.split()) for each in lines if "training equipment   jp" in each]
    assert line == (
        f"FY{year} training equipment jp no more than 20,000,000,000 JPY "
        f"training equipment that is funded of {years}; discretionary"
    )


def test_a_residue_may_lie_below_nothing_so_that_its_lower_end_is_told():
    key = paid("cbd-2025", Question((2025,)))
    residue = next(each for each in key.rows if each.payer == "residue")
    assert amount_of(replace(residue, value=Interval(Fraction(0), Fraction(500)))) == "0 USD to 5 USD"


def test_the_rows_for_programs_keep_both_ends_and_every_reason():
    row = next(each for each in csv.DictReader(StringIO(csv_of(paid("kr-us-12", Question((2029,)))))))
    assert (row["low"], row["high"]) == ("0", "1710100000000")
    assert row["because"] == (
        "growth of Korean consumer prices of FY2027; growth of Korean consumer prices of FY2026"
    )
