"""The twenty questions of the people who use this: each is answered by a command, with figure, basis and source."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from warikan.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
ROWS = re.findall(
    r"(?m)^\| (\d+) \| (.+?) \| (.+?) \|$", (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
)


def run(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "warikan", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def asked(*arguments):
    return json.loads(run(*arguments, "--format", "json"))


def test_the_page_has_twenty_questions_each_with_its_command_or_the_word_that_there_is_none():
    assert [int(number) for number, _, _ in ROWS] == list(range(1, 21))
    for _, question, answer in ROWS:
        command = re.match(r"`warikan (\S+)", answer)
        assert question.endswith("?")
        assert (command and command[1] in COMMANDS) or answer.startswith("not yet: "), answer


@pytest.mark.parametrize(
    "answer", [row[2] for row in ROWS if row[2].startswith("`") and not re.search("dossier|brief", row[2])]
)
def test_the_command_of_each_question_answers(answer):
    command = re.match(r"`warikan (.+?)`", answer)[1]
    assert len(run(*command.split())) > 100


def test_1_every_share_with_numerator_denominator_year_and_source():
    rows = asked("figures", "jp-us", "--part", "shares")["shares"]
    told = {row["share"]: (row["years"], row["divided"], row["by"]) for row in rows}
    assert told["86.4 %"] == ("FY2015", "191 bn JPY of 221 bn JPY", "Japanese Ministry of Defense")
    assert told["74.5 %"][0] == "FY2002"
    assert told["37.6 %"] == ("FY2016–FY2019", "12.6 bn USD of 33.5 bn USD", "our division")
    assert all(row["source"].startswith("http") for row in rows)


def test_2_what_the_host_pays_in_nested_envelopes_with_their_overlap():
    rows = asked("figures", "jp-us", "--year", "2016", "--part", "envelopes")["envelopes"]
    assert [
        (row["line"], row["amount"], row["ours"]) for row in rows if row["line"] != "forces_related_other"
    ] == [
        ("all_ministries", 764_200_000_000, False),
        ("forces_related", 556_600_000_000, False),
        ("total", 192_000_000_000, False),
    ]
    wider = asked("figures", "jp-us", "--year", "2015", "--part", "envelopes")["envelopes"]
    assert next(row for row in wider if row["line"] == "sma_all")["overlaps"] == "total"
    sentences = asked("figures", "jp-us", "--year", "2015", "--part", "sentences")["sentences"]
    assert "Japan budgeted ¥189.9 billion for host nation support in fiscal 2015, on expenditure basis." in [
        row["sentence"] for row in sentences
    ]


def test_3_every_rise_of_a_deal_with_its_baseline():
    rows = asked("figures", "jp-us", "--year", "2022", "--part", "rises")["rises"]
    deal = {row["rise"]: row["yardstick"] for row in rows if row["new"].startswith("1,055.1")}
    assert deal == {"+4.6 %": "1,008.5 bn JPY", "+7.7 %": "980.1 bn JPY", "+11.5 %": "946.5 bn JPY"}
    assert all(row["over_source"].startswith("http") for row in rows)


def test_4_three_totals_a_deal_and_a_price_series_or_its_absence():
    deals = {r["years"]: r for r in asked("figures", "jp-us", "--part", "deals", "--prices", "2020")["deals"]}
    assert (deals["FY2016–FY2020"]["announced"], deals["FY2016–FY2020"]["budgeted"]) == (
        "946.5 bn JPY",
        "980.1 bn JPY",
    )
    assert "no series of prices ships for jp" in deals["FY2016–FY2020"]["real"]
    (ninth,) = asked("figures", "kr-us-9", "--part", "deals", "--prices", "2020")["deals"]
    assert (ninth["announced_amount"], ninth["real_low"], ninth["real_high"]) == (
        4_707_000_000_000,
        4_876_400_000_000,
        4_896_800_000_000,
    )


def test_5_dollars_at_a_named_dated_rate_and_the_rate_that_undoes_the_rise():
    rows = asked(
        "figures", "jp-us", "--year", "2021", "--line", "total", "--in", "USD", "--on", "2021-11-17"
    )["figures"]
    assert {(row["converted"], row["rate_day"]) for row in rows} == {
        ("1,759 m USD at 114.69 on 2021-11-17", "2021-11-17")
    }
    rises = asked("figures", "jp-us", "--year", "2022", "--part", "rises", "--in", "USD")["rises"]
    assert rises[0]["break_even"].startswith("above 115.8 JPY per USD")


def test_6_who_pays_what_by_category_with_what_is_bounded():
    rows = asked("pay", "jp-us-2022", "--year", "2024")["rows"]
    mine = {row["category"]: (row["low"], row["high"], row["amount"]) for row in rows if row["payer"] == "jp"}
    assert mine["utilities"] == (15_100_000_000, 15_100_000_000, 15_100_000_000)
    assert mine["labor"][2] is None
    budget = asked("figures", "jp-us", "--year", "2015", "--part", "figures")["figures"]
    lines = {row["line"]: row["amount"] for row in budget if row["accounting"] == "expenditure"}
    assert (lines["labor_total"], lines["utilities"], lines["fip"]) == (
        142_600_000_000,
        24_900_000_000,
        22_100_000_000,
    )


def test_7_what_binds_is_told_and_what_is_not_known_to_bind():
    grown = asked("pay", "kr-us-8", "--year", "2009..2013")["rows"]
    assert [row["binds"] for row in grown] == ["no", "growth up to", "no", "no", "unknown"]
    rows = asked("pay", "jp-us-2016", "--year", "2018")["rows"]
    ceiling = next(r for r in rows if (r["category"], r["payer"]) == ("utilities", "jp"))
    assert (ceiling["high"], ceiling["binds"]) == (24_901_908_000, "unknown")
    floor = next(r for r in rows if (r["category"], r["payer"]) == ("facilities", "jp"))
    assert floor["low"] == 20_600_000_000


def test_8_printed_rises_follow_or_are_flagged():
    found = {f["printed"]: (f["verdict"], f["arithmetic"]) for f in asked("library", "--audit")}
    assert found["+8.2 % on FY2018"] == ("follows", "1,038.9 bn KRW over 960.2 bn KRW = +8.2 %")
    assert found["+13.9 % on FY2020"][0] == "follows"
    assert found["+8.3 % on FY2025"] == ("follows", "1,519.2 bn KRW over 1,402.8 bn KRW = +8.3 %")
    assert found["+17.2 % on FY2026"][0] == "error of the public record"


def test_9_later_years_under_an_index_are_bounded_by_its_cap():
    rows = {row["year"]: row for row in asked("pay", "kr-us-12")["rows"]}
    assert rows["FY2027"]["amount"] == 1_551_100_000_000
    assert (rows["FY2028"]["amount"], rows["FY2028"]["high"]) == (None, 1_628_700_000_000)
    assert rows["FY2028"]["because"] == ["growth of Korean consumer prices of FY2026"]


def test_10_what_was_spent_of_a_budget():
    rows = asked("figures", "jp-us", "--part", "execution")["execution"]
    told = {(row["years"], row["name"], row["budget"]): (row["settled"], row["spent"]) for row in rows}
    assert told["FY2017", "utilities", "24,664 m JPY"] == ("24,657 m JPY", "99.97 to 99.98 %")
    assert told["FY2011–FY2016", "facilities (FIP)", None] == (None, "50 to 77 %")
    korea = asked("figures", "kr-us", "--part", "execution")["execution"]
    assert "324,880 m KRW not spent" in [row["not_spent"] for row in korea]


def test_11_hosts_compare_only_on_a_definition_common_to_both():
    rows = asked("figures", "jp-us", "--against", "kr-us")["against"]
    assert {(r["mine"], r["theirs"]) for r in rows if r["common"]} >= {
        ("74.5 %", "40.0 %"),
        ("37.6 %", "30.2 %"),
    }
    assert {r["theirs"] for r in rows if r["mine"] == "86.4 %"} == {"not held"}


def test_12_a_cost_per_soldier_is_an_interval_over_sources():
    rows = asked("figures", "jp-us", "--year", "2019", "--part", "heads")["heads"]
    ours = next(row for row in rows if row["low"] is not None)
    assert (ours["low"], ours["high"], ours["currency"]) == (3_510_000, 3_691_000, "JPY")
    assert len(ours["over"]) == 3


def test_13_indirect_support_is_an_envelope_of_its_own_and_never_added_silently():
    rows = asked("figures", "jp-us", "--year", "2002", "--part", "figures")["figures"]
    (indirect,) = [row for row in rows if row["line"] == "dod_indirect"]
    assert (indirect["amount"], indirect["envelope"]) == (
        118_300_000_000,
        "support as the US Department of Defense counts it",
    )
    both = ("--line", "dod_indirect", "--line", "total")
    asked_for = asked("figures", "jp-us", "--year", "2002", *both, "--stage", "enacted", "--sum")
    assert asked_for["sum"]["amount"] is not None  # the stage leaves one line alone
    refused = asked("figures", "jp-us", "--year", "2002", *both, "--sum")["sum"]["refused"]
    assert {"currency", "envelope", "stage"} <= set(refused)


def test_14_to_16_the_dossier_tells_positions_leaks_and_results(tmp_path):
    store = str(tmp_path / "dossier.sqlite")
    run("dossier", "import", "--library", "--store", store)
    known = asked(
        "dossier", "asof", "2021-12-16", "--round", "jp-us-2022", "--kind", "reported", "--store", store
    )
    text = json.dumps(known)
    assert "250,000,000,000 JPY" in text and "1,055,100,000,000" not in text
    leaks = json.dumps(asked("dossier", "leaks", "--round", "jp-us-2022", "--store", store))
    assert '"true"' in leaks and "1,055,100,000,000" in leaks
    told = json.dumps(
        asked("dossier", "list", "--round", "jp-us-2022", "--kind", "reported", "--store", store)
    )
    assert "250,000,000,000 JPY" in told and "1,055,100,000,000" in told


def test_17_and_19_the_brief_has_the_calendar_and_the_proposal(tmp_path):
    page = tmp_path / "brief.html"
    run("brief", "examples/host-nation-support.txt", "-o", str(page))
    words = page.read_text(encoding="utf-8")
    assert 'id="calendar"' in words and 'id="proposal"' in words


def test_20_nothing_is_told_that_was_not_known_on_the_day():
    before = asked("figures", "jp-us", "--part", "figures", "--as-known", "2021-11-17")["figures"]
    assert before and max(row["known"] for row in before) <= "2021-11-17"
    assert not any(row["amount"] == 1_055_100_000_000 for row in before)
