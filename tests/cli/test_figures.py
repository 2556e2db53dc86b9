"""`figures` and `library --audit` as a person runs them: tables, JSON and CSV, sums and their refusals, exit codes."""

import csv
import io
import json
import subprocess
import sys

import pytest

import warikan as wk


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "warikan", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def printed(*arguments):
    done = run("figures", *arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def made(*arguments):
    return json.loads(printed(*arguments, "--format", "json"))


def words(text):
    """What is printed, without the breaks of lines and the gaps of columns."""
    return " ".join(text.split())


def test_the_year_2015_closes_and_the_wider_sum_is_told_as_a_rounding_gap():
    told = words(printed("jp-us", "--year", "2015", "--part", "checks"))
    assert "follows: 141.6 bn JPY + 48.3 bn JPY = 189.9 bn JPY" in told
    assert "agreement, all lines: 148.1 bn JPY" in told
    assert "rounding gap: 141.6 bn JPY + 1.2 bn JPY + 5.2 bn JPY = 148.0 bn JPY (0.1 bn JPY more" in told


def test_the_envelopes_of_2015_nest_and_training_relocation_stands_in_three_places():
    rows = made("jp-us", "--year", "2015", "--part", "envelopes")["envelopes"]
    depth = {row["line"]: row["depth"] for row in reversed(rows)}
    assert depth["all_ministries"] < depth["forces_related"] < depth["total"] < depth["sma_within_hns"]
    wider = next(row for row in rows if row["line"] == "sma_all")
    assert (wider["overlaps"], wider["depth"]) == ("total", depth["total"])
    assert "141.6 bn JPY within host nation support, 6.4 bn JPY outside" in wider["told"]
    relocation = next(row for row in rows if row["line"] == "training_relocation_all_sma")
    assert (relocation["amount"], relocation["ours"]) == (6_700_000_000, True)
    places = [row["amount"] for row in rows if row["within"] == "training_relocation_all_sma"]
    assert places == [300_000_000, 1_200_000_000, 5_200_000_000]


def test_the_year_2009_has_two_accountings_and_two_stories():
    rows = made("jp-us", "--year", "2009", "--part", "rises")["rises"]
    told = {row["new"].split(" for")[0]: (row["published"], row["by_digits"]) for row in rows}
    assert told == {
        "192.8 bn JPY": ("−7.5 %", "−7.5 % to −7.4 %"),
        "189.7 bn JPY": ("−1.5 %", "−1.5 % to −1.4 %"),
    }


def test_the_deal_of_2022_has_three_true_rises_each_with_its_basis():
    rows = made("jp-us", "--year", "2022", "--part", "rises")["rises"]
    deal = {row["rise"]: row["over"] for row in rows if row["new"].startswith("1,055.1 bn JPY")}
    assert deal == {
        "+4.6 %": "5 x enacted budget of FY2021",
        "+7.7 %": "enacted budget, FY2016–FY2020",
        "+11.5 %": "as projected with the deal, FY2016–FY2020",
    }


def test_nothing_is_used_that_was_not_known_on_the_day():
    before = made("jp-us", "--year", "2022", "--part", "rises", "--as-known", "2021-11-17")["rises"]
    assert [row for row in before if row["new"].startswith("1,055.1")] == []
    lines = made("jp-us", "--year", "2021", "--part", "figures", "--as-known", "2021-11-17")["figures"]
    assert {row["known"] <= "2021-11-17" for row in lines} == {True}


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (
            ("--year", "2022..2026", "--line", "utilities"),
            "sum: 88.5 bn JPY (host nation support, as announced",
        ),
        (
            ("--year", "2023", "--line", "total"),
            "sum: these figures do not add, they differ in accounting: expenditure, contract",
        ),
        (
            ("--year", "2015", "--line", "total", "--line", "fip", "--accounting", "expenditure"),
            "sum: these figures do not add: facilities (FIP) is counted in host nation support",
        ),
        (
            ("--year", "2016..2020", "--line", "total", "--stage", "enacted"),
            "host nation support of FY2017, FY2018 is not held",
        ),
        (
            ("--year", "2019", "--line", "total", "--stage", "enacted"),
            "of FY2019 is 197.4 bn JPY and 197.9 bn JPY",
        ),
        (
            ("--year", "2020..2021", "--line", "total", "--stage", "enacted"),
            "sum: 401.0 bn JPY (host nation support, enacted budget); contract or expenditure is not stated",
        ),
        (
            ("--year", "2018", "--line", "total", "--recalled"),
            "only recalled, no source bears it out: host nation support of FY2018",
        ),
        (("--year", "1900"), "sum: there is no sum: no figure of Japan of FY1900 is held"),
        (
            ("--year", "2016..2020", "--line", "fip", "--stage", "settled", "--accounting", "contract"),
            "no figure of facilities (FIP) of FY2016..FY2020 is held (settled, contract accounting, within these",
        ),
        (
            ("--line", "utilities", "--stage", "projection", "--as-known", "2011-01-01"),
            "no figure of utilities is held (as projected with the deal, known by 2011-01-01)",
        ),
    ],
)
def test_a_sum_holds_or_says_which_cell_stands_in_the_way(arguments, answer):
    assert answer in words(printed("jp-us", *arguments, "--sum"))


def test_a_sum_is_a_value_in_json():
    asked = made("jp-us", "--year", "2022..2026", "--line", "utilities", "--sum")
    assert (asked["sum"]["amount"], asked["sum"]["currency"], len(asked["sum"]["of"])) == (
        88_500_000_000,
        "JPY",
        5,
    )
    refused = made("jp-us", "--year", "2023", "--line", "total", "--sum")
    assert refused["sum"]["refused"] == {"accounting": ["expenditure", "contract"]}


def test_every_share_has_its_definition_source_and_what_was_divided():
    rows = made("jp-us", "--part", "shares")["shares"]
    assert [row["share"] for row in rows] == [
        *("37.6 %", "48.3 %", "50 %", "74.5 %", "76 %", "86.4 %", "92.6 %"),
    ]
    assert [row["by"] for row in rows if row["ours"]] == ["our division"]
    assert all(row["definition"] and row["source"].startswith("http") for row in rows)
    trial = next(row for row in rows if row["share"] == "86.4 %")
    assert trial["divided"] == "191 bn JPY of 221 bn JPY"
    assert "74.5 %  ··············●·····  FY2002" in printed("jp-us", "--part", "shares")


def test_what_was_spent_of_a_budget_is_told_where_both_are_known():
    rows = made("jp-us", "--part", "execution")["execution"]
    spent = {(row["years"], row["name"]): (row["spent"], row["not_spent"]) for row in rows}
    assert spent["FY2017", "utilities"] == ("99.97 to 99.98 %", "7 m JPY")
    assert spent["FY1999", "host nation support"] == ("98.6 %", "3.8 bn JPY")  # a budget printed to 0.1 bn
    assert spent["FY2011–FY2016", "facilities (FIP)"] == ("50 to 77 %", None)
    six = next(r for r in rows if r["years"] == "FY2011–FY2016" and r["settled"])
    assert (six["spent"], six["missing"]) == (None, ["FY2011", "FY2012", "FY2013", "FY2016"])


def test_a_conversion_names_its_rate_and_day():
    (row,) = [
        r
        for r in made("jp", "--year", "2021", "--line", "total", "--in", "usd", "--on", "2021-11-17")[
            "figures"
        ]
        if r["source"].endswith("hns.html")
    ]
    assert (row["converted_amount"], row["rate_day"]) == (175_869_717_984, "2021-11-17")
    assert row["rate"].endswith("JPY per USD, ECB euro reference rates")
    early = made("jp", "--year", "1978", "--line", "total", "--in", "USD")["figures"]
    assert {(r["converted_amount"], r["converted"]) for r in early} == {
        (None, "no rate is held for that day")
    }


def test_the_rate_is_told_above_which_more_yen_is_fewer_dollars():
    rows = made("jp-us", "--year", "2022", "--part", "rises", "--in", "USD")["rises"]
    even = {row["rise"]: row["break_even"] for row in rows}
    assert even["+4.6 %"] == "above 115.8 JPY per USD (110.7 on 2021-04-01)"


def test_constant_prices_where_a_series_ships_and_the_missing_series_where_none_does():
    korea = made("kr", "--year", "2018", "--line", "total", "--prices", "2020")["figures"]
    assert [(r["real_low"], r["real_high"]) for r in korea] == [(967_800_000_000, 969_900_000_000)]
    told = printed("jp", "--year", "2021", "--prices", "2020", "--part", "figures")
    assert "not in constant prices: no series of prices ships for jp" in told


def test_the_year_of_prices_is_written_as_any_year_and_bounded_by_the_series():
    asked = ("kr", "--year", "2018", "--line", "total", "--prices")
    assert printed(*asked, "FY2020") == printed(*asked, "2020")
    for year in ("0000", "1999", "2026", "9999"):
        done = run("figures", "kr-us", "--prices", year)
        assert (done.returncode, done.stdout) == (1, "")
        assert "error[prices-outside]" in done.stderr
        assert "ask for the prices of a year in FY2000..FY2025" in done.stderr


def test_all_that_is_wrong_with_a_question_is_told_at_once():
    wrong = ("--prices", "1999", "--in", "XXX", "--line", "utilites", "--against", "atlantis")
    done = run("figures", "kr-us", *wrong)
    codes = ("prices-outside", "unknown-currency", "unknown-line", "unknown-subject")
    assert all(f"error[{code}]" in done.stderr for code in codes)


def test_cost_per_head_is_an_interval_and_never_a_point():
    rows = made("jp-us", "--year", "2019..2020", "--part", "heads")["heads"]
    ours = [row for row in rows if row["low"] is not None]
    assert ours
    assert all(row["low"] < row["high"] and row["over"] for row in ours)
    published = [row["per_head"] for row in rows if row["low"] is None]
    assert published == ["105,885 USD a head, as published"]


def test_a_deal_has_three_totals_that_never_mix_and_what_is_missing():
    rows = {row["years"]: row for row in made("jp-us", "--part", "deals")["deals"]}
    five = rows["FY2016–FY2020"]
    assert (five["announced_amount"], five["budgeted_amount"], five["settled"]) == (
        946_500_000_000,
        980_100_000_000,
        None,
    )
    assert (
        "as budgeted (enacted budget): host nation support of FY2022, FY2023, FY2026 is not held"
        in " ".join(rows["FY2022–FY2026"]["missing"])
    )
    korea = {row["years"]: row for row in made("kr-us", "--part", "deals", "--prices", "2020")["deals"]}
    assert korea["FY2014–FY2018"]["announced_amount"] == 4_707_000_000_000
    assert korea["FY2026–FY2030"]["announced"] is None
    assert korea["FY2020–FY2025"]["real"].endswith("(korea/cpi_growth, first listed for each year)")
    assert "FY2028, FY2029, FY2030 is not held" in korea["FY2026–FY2030"]["missing"][0]


def test_the_sentence_to_print_has_the_basis_in_it():
    told = [row["sentence"] for row in made("jp-us", "--year", "2009", "--part", "sentences")["sentences"]]
    assert (
        "Japan budgeted ¥192.8 billion for host nation support in fiscal 2009, on expenditure basis." in told
    )
    assert "Japan budgeted ¥189.7 billion for host nation support in fiscal 2009, on contract basis." in told


def test_what_is_only_recalled_is_left_out_or_marked():
    assert made("jp-us", "--year", "2018", "--line", "total")["figures"] == []
    (row,) = made("jp-us", "--year", "2018", "--line", "total", "--recalled")["figures"]
    assert (row["status"], row["shown"]) == ("recalled", "196.8 bn JPY (recalled)")
    sentence = made("jp-us", "--year", "2018", "--recalled", "--part", "sentences")["sentences"][0][
        "sentence"
    ]
    assert "only recalled; no source bears it out" in sentence


def test_the_mark_of_what_is_only_recalled_follows_into_rises_and_their_sentences():
    rows = made("jp-us", "--year", "2019", "--recalled", "--part", "rises")["rises"]
    (row,) = [row for row in rows if row["yardstick"].startswith("196.8")]
    assert row["yardstick"] == "196.8 bn JPY (recalled)"
    assert row["caution"].endswith("only recalled, no source bears it out: host nation support of FY2018")
    told = made("jp-us", "--year", "2019", "--recalled", "--part", "sentences")["sentences"]
    (rise,) = [row["sentence"] for row in told if "196.8 billion" in row["sentence"]]
    assert rise.endswith("Only recalled, no source bears it out: host nation support of FY2018.")


def test_the_mark_of_what_is_only_recalled_follows_into_deals():
    rows = {row["years"]: row for row in made("jp-us", "--recalled", "--part", "deals")["deals"]}
    assert rows["FY1991–FY1995"]["budgeted"] == "1,126.1 bn JPY (recalled), our sum"
    assert (
        "as budgeted: only recalled, no source bears it out: host nation support of FY1991..FY1995"
        in rows["FY1991–FY1995"]["cautions"]
    )
    assert "as budgeted: only recalled" in words(printed("jp-us", "--recalled", "--part", "deals"))
    assert rows["FY2016–FY2020"]["cautions"] == []


def test_the_mark_of_what_is_only_recalled_follows_into_shares():
    rows = made("kr-us", "--recalled", "--part", "shares")["shares"]
    assert [row["share"] for row in rows if row["status"] == "recalled"] == ["40 to 50 % (recalled)"]
    sides = made("jp-us", "--against", "kr-us", "--recalled")["against"]
    assert "40 to 50 % (recalled)" in [row["theirs"] for row in sides]


@pytest.mark.parametrize(
    ("subject", "payer"),
    [
        ("jp", "jp"),
        ("kr-us", "kr"),
        ("jp-us-2016", "jp"),
        ("defense-cost-sharing", "kr"),
        ("host-nation-support", "jp"),
    ],
)
def test_a_subject_is_a_pair_a_host_an_agreement_or_a_word_of_the_glossary(subject, payer):
    assert made(subject, "--part", "shares")["payer"] == payer


def test_a_part_of_the_whole_is_a_subject_too():
    rows = made("facilities-improvement-program", "--year", "2015")["figures"]
    assert {row["line"] for row in rows} == {"fip"}


def test_csv_holds_one_part_and_reads_back():
    table = list(csv.DictReader(io.StringIO(printed("jp-us", "--year", "2015", "--format", "csv"))))
    assert {row["amount"] for row in table if row["line"] == "sma_all"} == {"148100000000"}
    shares = list(csv.DictReader(io.StringIO(printed("jp", "--part", "shares", "--format", "csv"))))
    assert shares[0]["ours"] == "True"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("jp-us", "--on", "2021-11-17"), "--on is the day of a rate"),
        (("jp-us", "--part", "shares", "--part", "deals", "--format", "csv"), "CSV holds one part"),
        (("jp-us", "--year", "soon"), "is no year"),
        (("jp-us", "--stage", "hoped"), "is not one of"),
        (("kr-us", "--prices", "0"), "'0' is no year; write it as FY2025"),
        (("kr-us", "--prices", "999999"), "'999999' is no year"),
        (("kr-us", "--prices", "FY2015..FY2016"), "is no year"),
    ],
)
def test_a_command_line_that_is_not_understood(arguments, complaint):
    done = run("figures", *arguments)
    assert (done.returncode, complaint in done.stderr) == (2, True)


def test_a_subject_that_is_not_known_is_told_with_a_way_out():
    done = run("figures", "jp-uk")
    assert (done.returncode, done.stdout) == (1, "")
    assert "error[unknown-subject]" in done.stderr


def test_a_year_of_which_nothing_is_held_is_no_error():
    assert "nothing is held" in printed("jp-us", "--year", "1900")


def test_the_same_question_has_the_same_bytes():
    assert printed("jp-us", "--year", "2015") == printed("jp-us", "--year", "2015")


def test_the_audit_prints_what_does_not_follow_with_the_arithmetic():
    done = run("library", "--audit")
    assert (done.returncode, done.stderr) == (0, "")
    told = words(done.stdout)
    assert (
        "+17.2 % on FY2026 1,640 bn KRW over 1,519.2 bn KRW = +8.0 %: it follows from FY2025 instead" in told
    )
    assert (
        told.index("errors of the public record")
        < told.index("compilation differences")
        < told.index("rounding gaps")
    )
    assert "published figures recomputed: follows" in told


def test_the_audit_as_json_and_csv():
    found = json.loads(run("library", "--audit", "--format", "json").stdout)
    assert found == wk.audit()
    rows = list(csv.DictReader(io.StringIO(run("library", "--audit", "--format", "csv").stdout)))
    assert len(rows) == len(found)


@pytest.mark.parametrize(
    "arguments", [("--audit", "japan_budget"), ("--recalled",), ("--audit", "--year", "2015")]
)
def test_the_audit_takes_no_other_question(arguments):
    assert run("library", *arguments).returncode == 2


def test_the_same_verbs_in_python():
    made_here = wk.published_figures("jp-us", year=2015)
    assert made_here["checks"]
    assert wk.published_figures("jp-us", year=[2019, 2020])["years"] == ["FY2019", "FY2020"]
    with pytest.raises(ValueError, match="unknown-subject"):
        wk.published_figures("atlantis")


def test_two_hosts_are_set_side_by_side_only_on_a_common_definition():
    rows = made("jp-us", "--against", "kr-us")["against"]
    common = {row["years"]: (row["mine"], row["theirs"]) for row in rows if row["common"]}
    assert common == {
        "FY1995": ("76 %", "70 %"),
        "FY2002": ("74.5 %", "40.0 %"),
        "FY2016–FY2019": ("37.6 %", "30.2 %"),
        "FY2020": ("105,885 USD a head", "156,639 USD a head"),
    }
    assert all("not held" in (row["mine"], row["theirs"]) for row in rows if not row["common"])
    assert run("figures", "jp-us", "--against", "de-us").returncode == 1
    assert "years          jp                  kr" in printed("jp-us", "--against", "kr-us")


def test_a_sum_of_cut_figures_says_how_much_more_it_may_be():
    asked = ("--year", "1996..2000", "--stage", "settled", "--line", "total", "--sum")
    assert words(printed("jp-us", *asked)).endswith(
        "sum: 1,350,828 m JPY and up to 5,000,000 JPY more (host nation support, settled, expenditure basis)"
    )


def test_what_a_source_does_not_give_is_said_in_plain_words():
    asked = ("jp", "kr", "jp --part execution --format csv")
    printed = " ".join(" ".join(run("figures", *each.split()).stdout for each in asked).split())
    assert "2.0 bn USD of a whole that is not given" in printed
    assert "at least 90 %" in printed
    assert "US obligations, military personnel included" in printed
    assert [words for words in ("of not given", "or more %", "personnel in ") if words in printed] == []
