"""`pay`, `explain` and `check` as a person runs them: tables, JSON and CSV, inputs, assumptions, and exit codes."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

import warikan as wk


def run(*arguments, cwd="."):
    return subprocess.run(
        [sys.executable, "-m", "warikan", *map(str, arguments)],
        cwd=cwd,
        env={
            key: value for key, value in os.environ.items() if key != "COLUMNS"
        },  # which a line editor may set
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def rows(*arguments, cwd="."):
    done = run("pay", *arguments, "--format", "json", cwd=cwd)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)["rows"]


def test_pay_prints_a_table_with_holes_and_coverage():
    done = run("pay", "kr-us-12")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Korea–United States special measures agreement of 2024"
    assert "FY2027  contribution  kr" in done.stdout and "1,551.1 bn KRW" in done.stdout
    assert "hole: how the amount of the first year came about" in lines
    assert lines[-1].startswith("FY2030: no published total is held; by rule: none; bounded: contribution")


def test_pay_as_json_has_the_agreed_shape():
    made = json.loads(run("pay", "jp-us-2022", "--format", "json").stdout)
    assert (made["agreement"], made["parties"]["jp"]["ja"]) == ("jp-us-2022", "日本")
    row = next(r for r in made["rows"] if (r["year"], r["category"]) == ("FY2024", "utilities"))
    assert {
        key: row[key] for key in ("payer", "amount", "low", "high", "because", "currency", "published_to")
    } == {
        "payer": "jp",
        "amount": 15_100_000_000,
        "low": 15_100_000_000,
        "high": 15_100_000_000,
        "because": [],
        "currency": "JPY",
        "published_to": "0.1 bn",
    }
    assert (row["binds"], row["clause"]) == ("no", "utilities")
    labor = next(r for r in made["rows"] if r["category"] == "labor")
    assert (labor["amount"], labor["low"], labor["high"]) == (None, 0, None)
    total = next(t for t in made["totals"] if (t["year"], t["payer"]) == ("FY2024", "jp"))
    assert (total["low"], total["high"]) == (26_500_000_000, None)


def test_pay_as_csv_reads_back():
    table = list(csv.DictReader(io.StringIO(run("pay", "kr-us-8", "--format", "csv").stdout)))
    assert [(r["year"], r["amount"], r["binds"]) for r in table][1] == (
        "FY2010",
        "790400000000",
        "growth up to",
    )


def test_inputs_come_from_a_file_by_line_or_by_year(tmp_path):
    (tmp_path / "a.yaml").write_text("utilities: 40,822,800,000 JPY in FY2018\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text('FY2018: {utilities: "40,822,800,000 JPY"}\n', encoding="utf-8")
    for name in ("a.yaml", "b.yaml"):
        mine = [
            r
            for r in rows("jp-us-2016", "--costs", name, "--year", "2018", cwd=tmp_path)
            if r["category"] == "utilities"
        ]
        assert [(r["payer"], r["amount"]) for r in mine] == [("jp", 24_901_908_000), ("us", 15_920_892_000)]


def test_an_input_may_be_a_range_in_the_file(tmp_path):
    (tmp_path / "a.yaml").write_text(
        "utilities: between 1 bn JPY and 2 bn JPY in FY2018, path not known\n", encoding="utf-8"
    )
    mine = rows("jp-us-2016", "--costs", "a.yaml", "--year", "FY2018", cwd=tmp_path)
    row = next(r for r in mine if r["category"] == "utilities")
    assert (row["low"], row["high"], row["because"]) == (
        610_000_000,
        1_220_000_000,
        ["cost of utilities at the bases: path not known"],
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("power: 5 JPY", "unknown-input"),
        ("utilities: 5 USD", "currency"),
        ("utilities: {a: b}", "literal"),
        ("utilities: [5 JPY]", "missing-value"),
        ("- utilities", "missing-value"),
        ("FY2018: {utilities: 5,000 JPY}", "comma"),
        ("FY2018: {power: 5 JPY}", "unknown-input"),
        ("FY2018: {utilities: [5 JPY]}", "missing-value"),
        ("soon: {utilities: 5 JPY}", "literal"),
        ("utilities: 5 JPY in FY2018\nFY2018: {utilities: 5 JPY}", "years-overlap"),
        ("facts: {it rains: yes}", "unknown-fact"),
        ("utilities: [", "yaml"),
    ],
)
def test_a_wrong_file_of_inputs_is_faulted_at_its_place(words, code, tmp_path):
    (tmp_path / "a.yaml").write_text(words, encoding="utf-8")
    done = run("pay", "jp-us-2016", "--costs", "a.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert f"error[{code}]" in done.stderr and done.stderr.startswith("a.yaml:")
    assert "Traceback" not in done.stderr


def test_assumptions_are_taken_only_on_request_and_marked(tmp_path):
    (tmp_path / "a.yaml").write_text("workers: 30,000\nwages: 1 JPY per worker\n", encoding="utf-8")
    plain = rows("jp-us-2016", "--costs", "a.yaml", "--year", "2017", cwd=tmp_path)
    taken = rows("jp-us-2016", "--costs", "a.yaml", "--year", "2017", "--assume", cwd=tmp_path)
    first = [next(r for r in found if r["category"] == "labor") for found in (plain, taken)]
    assert [(r["low"], r["high"], r["assumed"]) for r in first] == [
        (22_625, 23_178, []),
        (22_846, 22_846, ["workers up to"]),
    ]


def test_what_was_not_known_yet_is_not_used():
    later = rows("kr-us-12", "--as-known", "2025-06-30")
    assert next(r for r in later if r["year"] == "FY2027")["because"] == [
        "growth of Korean consumer prices of FY2025"
    ]
    assert "not-known-yet" in run("pay", "kr-us-12", "--as-known", "2024-11-03").stderr


def test_explain_goes_down_to_clause_fact_and_source():
    done = run("explain", "kr-us-8", "FY2010", "contribution")
    assert done.returncode == 0
    assert "growth up to binds" in done.stdout
    assert "growth of Korean consumer prices of FY2008: 4.7%" in done.stdout
    assert "fact kr-us-8/cap: 4%" in done.stdout
    assert "[base year; https://" in done.stdout


def test_explain_as_json_has_the_row_at_its_root():
    made = json.loads(
        run("explain", "cbd-2025", "2025", "core budget", "--payer", "YEM", "--format", "json").stdout
    )
    assert made[0]["row"]["amount"] == made[0]["steps"]["value"] == 140_800
    assert made[0]["row"]["share"] == "0.010"
    assert made[0]["grounds"]["facts"][0]["address"].startswith("https://")


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (("explain", "kr-us-12", "2025", "contribution"), "year-outside", 1),
        (("pay", "kr-us-12", "--year", "2025"), "year-outside", 1),
        (("explain", "kr-us-12", "2026", "labor"), "unknown-category", 1),
        (("explain", "kr-us-12", "2026", "contribution", "--payer", "us"), "unknown-category", 1),
        (("pay", "kr-us-13"), "unknown-agreement", 1),
        (("explain", "kr-us-13", "2026", "contribution"), "unknown-agreement", 1),
        (("pay", "no-such.yaml"), "missing", 1),
        (("check", "no-such.yaml"), "missing", 1),
        (("pay", "jp-us-2016", "--costs", "no-such.yaml"), "missing", 1),
        (("explain", "jp-us-2016", "2018", "labor", "--costs", "no-such.yaml"), "missing", 1),
        (("pay", "kr-us-12", "--year", "soon"), "FY2022..FY2026", 2),
        (("pay", "kr-us-12", "--year", "2026..2020"), "runs backward", 2),
        (("pay",), "Missing argument", 2),
    ],
)
def test_a_wrong_question_gets_one_clear_answer(arguments, code, status, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert code in done.stderr
    assert "Traceback" not in done.stderr


DRAFT = """warikan: 1
agreement: draft
title: A draft
parties: {jp: Japan, us: United States}
currency: JPY
term: FY2027..FY2031
signed: not known
in-force: not known
clauses:
  utilities:
    jp pays: 12 bn JPY
    assumed: [jp pays]
"""


def test_a_file_of_ones_own_is_checked_paid_and_explained(tmp_path):
    (tmp_path / "draft.yaml").write_text(DRAFT, encoding="utf-8")
    assert run("check", "draft.yaml", cwd=tmp_path).stdout == "draft.yaml: 0 errors, 0 warnings\n"
    assert {r["amount"] for r in rows("draft.yaml", cwd=tmp_path)} == {12_000_000_000}
    done = run("explain", "draft.yaml", "2027", "utilities", cwd=tmp_path)
    assert done.stdout.startswith("FY2027 utilities, jp: 12 bn JPY")


def test_check_takes_several_and_says_what_each_has(tmp_path):
    (tmp_path / "a.yaml").write_text(DRAFT.replace("12 bn JPY", "12 bn"), encoding="utf-8")
    done = run("check", "a.yaml", "kr-us-9", "jp-us-2021-protocol", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines()[1:] == [
        "kr-us-9: 0 errors, 0 warnings",
        "jp-us-2021-protocol: 0 errors, 0 warnings",
    ]
    found = json.loads(run("check", "a.yaml", "--format", "json", cwd=tmp_path).stdout)
    assert found[0]["found"][0]["place"]["line"] == 11


def test_the_verbs_are_offered_to_programs():
    assert [row["amount"] for row in wk.pay("kr-us-7")["rows"]] == [725_500_000_000, 741_500_000_000]
    assert wk.explain("kr-us-7", 2008, "contribution")[0]["row"]["amount"] == 741_500_000_000
    assert wk.check(DRAFT) == []
    with pytest.raises(ValueError, match="unknown-agreement"):
        wk.pay("kr-us-13")
    with pytest.raises(ValueError, match="unknown-category"):
        wk.explain("kr-us-7", 2008, "labor")


@pytest.mark.parametrize("wrong", [{"power": 5}, {"utilities": 0.5}])
def test_inputs_of_a_program_are_checked_too(wrong):
    with pytest.raises(ValueError, match="inputs: error"):
        wk.pay("jp-us-2016", costs={2018: wrong})


def test_a_file_of_inputs_is_checked_against_the_agreement_it_names(tmp_path):
    (tmp_path / "a.yaml").write_text("for: jp-us-2016\nutilities: 5 JPY in FY2018\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("for: jp-us-2016\nutilities: 5 USD\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("for: jp-us-2061\nutilities: 5 JPY\n", encoding="utf-8")
    assert run("check", "a.yaml", cwd=tmp_path).stdout == "a.yaml: 0 errors, 0 warnings\n"
    assert run("check", "b.yaml", cwd=tmp_path).stderr.startswith("b.yaml:2:12: error[currency]")
    assert run("check", "c.yaml", cwd=tmp_path).stderr.startswith("c.yaml:1:6: error[unknown-agreement]")
    assert run("pay", "kr-us-9", "--costs", "a.yaml", cwd=tmp_path).stderr.startswith(
        "a.yaml:1:6: error[other-agreement]"
    )


LONG = """\
warikan: 1
agreement: long
title: A long deal
parties: {jp: Japan, us: United States}
currency: JPY
unassigned: us
term: FY2001..FY2040
signed: not known
in-force: not known
rounding: down to 1 JPY
inputs: {power: JPY}
clauses:
  power:
    cost: power
    jp pays: 50%
    up to over the term: 30 m JPY
    assumed: [jp pays, up to over the term]
"""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_limit_over_a_long_term_is_explained_once_a_year(form, tmp_path):
    (tmp_path / "long.yaml").write_text(LONG, encoding="utf-8")
    (tmp_path / "costs.yaml").write_text("power: 2 m JPY\n", encoding="utf-8")
    asked = ("long.yaml", "FY2040", "power", "--payer", "jp", "--costs", "costs.yaml", "--format", form)
    done = run("explain", *asked, cwd=tmp_path)
    assert done.returncode == 0
    told = "power of FY2002: 1,000,000" if form == "text" else '"words": "power of FY2002"'
    assert told in done.stdout
    assert ("as above" in done.stdout) or ('"as_above": true' in done.stdout)
    assert len(done.stdout) < 2_000_000


@pytest.mark.parametrize("arguments", [("check", "kr-us-1", "kr-us-2"), ("pay", "cbd-2025")])
def test_a_reader_that_closes_the_pipe_is_no_fault(arguments):
    command = [sys.executable, "-m", "warikan", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == b""


def test_a_file_that_is_too_large_is_refused_before_anything_that_reads_it_is_loaded(tmp_path):
    (tmp_path / "large.yaml").write_text("[" * 1_000_001, encoding="utf-8")
    code = """
import sys
import warikan.cli.main

sys.argv = ["warikan", "check", "large.yaml"]
try:
    warikan.cli.main.main()
except SystemExit as leaving:
    assert leaving.code == 1, leaving.code
assert not [name for name in sys.modules if name.split(".")[0] == "yaml" or name.startswith("warikan.agreement")]
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "error[too-large]" in run.stderr


def test_library_prints_what_ships_in_three_forms():
    done = run("library")
    assert (done.returncode, done.stderr) == (0, "")
    heads = ("agreement ", "round ", "table ", "not known of ")
    assert [line.split(" ")[0] for line in done.stdout.splitlines() if line.startswith(heads)]
    made = json.loads(run("library", "--format", "json").stdout)
    assert set(made) == {"agreements", "rounds", "tables", "holes"}
    rows = list(csv.DictReader(io.StringIO(run("library", "--format", "csv").stdout)))
    assert len(rows) == sum(map(len, made.values()))


def test_library_prints_the_rows_of_a_table_in_three_forms():
    asked = ("library", "japan_budget", "--rows", "--year", "FY2014")
    made = json.loads(run(*asked, "--format", "json").stdout)
    only = next(row for row in made if row["fiscal_year"] == "2014")
    assert (only["amount_jpy"], only["stage"], only["accounting"]) == (
        "184800000000",
        "enacted",
        "expenditure",
    )
    assert only["source_url"] == "https://jmh.usembassy.gov/20210609168955/"
    assert len(list(csv.DictReader(io.StringIO(run(*asked, "--format", "csv").stdout)))) == len(made)
    assert "184,800,000,000" in run(*asked).stdout


@pytest.mark.parametrize(
    ("arguments", "words", "status"),
    [
        (("kr-us-13",), "not-in-library", 1),
        (("--rows",), "name it", 2),
        (("japan_budget", "--year", "2015"), "add --rows", 2),
        (("rates", "--rows", "--year", "1990"), "no row speaks of these years", 0),
    ],
)
def test_library_says_what_is_wrong_with_a_question(arguments, words, status):
    done = run("library", *arguments)
    assert done.returncode == status
    assert words in done.stdout + done.stderr


OUTSIDE = "power: 4.1 m EUR in FY2026; 4.2 m EUR in FY2050\nprices: 2.4% in FY2026; 3.5% in FY2024\n"


@pytest.mark.parametrize("command", [("pay",), ("explain", "2026", "electricity")])
def test_an_input_of_a_year_that_nothing_looks_at_is_warned_of_at_its_place(command, tmp_path):
    path = tmp_path / "costs.yaml"
    path.write_text(OUTSIDE, encoding="utf-8")
    name, *rest = command
    done = run(name, "examples/harbour.yaml", *rest, "--costs", path)
    assert done.returncode == 0
    first, second = (line for line in done.stderr.splitlines() if "warning" in line)
    assert first.removeprefix(f"{tmp_path}/") == (
        "costs.yaml:1:42: warning[input-outside]: no clause looks at `power` of FY2050, so that it changes nothing"
    )
    assert "costs.yaml:2:33: warning[input-outside]: no clause looks at `prices` of FY2024" in second
    assert "help: give it for years of FY2026..FY2030" in done.stderr


def test_an_input_from_which_a_later_year_grows_is_not_warned_of(tmp_path):
    path = tmp_path / "costs.yaml"
    path.write_text("price growth: 2.0% in FY2026; 5.0% in FY2027\n", encoding="utf-8")
    done = run("pay", "examples/draft.yaml", "--costs", path)
    assert (done.returncode, done.stderr) == (0, "")
