"""The table and the sheet of who pays what, whatever words the agreement uses."""

import csv
from io import StringIO

from warikan.desk.pay import Question, paid
from warikan.desk.sheet import csv_of, table_of
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
