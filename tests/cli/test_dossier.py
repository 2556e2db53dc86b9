"""`warikan dossier` on the command line: what is printed in each form, and the exit codes."""

import csv
import json
import re
import subprocess
import sys
import types
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from warikan.cli.dossier import command
from warikan.cli.tables import table
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Amount, Claim
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.span import Span
from warikan.ground.spreadsheet import csv_text

JP, US = Party("jp", "Japan"), Party("us", "United States")
WIRE = "Japan will pay 211 billion yen a year to host forces over five years from fiscal 2022, with less for utilities."


def read(source, day):
    """An article whose first four words are a claim."""
    day = day or date(2021, 12, 17)
    return Article(
        source=source,
        blocks=(Block("body", Span(0, len(source.text))),),
        publication=Publication("given", Days.one(day), day),
        claims=(
            Claim(
                "amount-1",
                Amount(Money(211 * 10**9, "JPY"), 10**9, per_year=True, payers=(JP,)),
                source.quote(Span(0, 14)),
                Span(0, len(source.text)),
                "test",
            ),
        ),
        parties=(JP, US),
    )


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working folder with two texts, and a reader that reads them alike."""
    module = types.ModuleType("warikan.reading.read")
    module.read = read
    monkeypatch.setitem(sys.modules, "warikan.reading.read", module)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(WIRE.replace("will pay", "would pay"), encoding="utf-8")
    return tmp_path


def run(*arguments, code=0):
    """What a call prints on both streams."""
    result = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    found = result.exit_code or (result.return_value if isinstance(result.return_value, int) else 0)
    if result.exception is not None:
        found = getattr(result.exception, "exit_code", None) or 3
    assert found == code, (result.output, result.exception)
    return result.stdout, result.stderr


def test_texts_are_added_once_and_told_of_when_they_are_kept(monkeypatch):
    monkeypatch.delenv("COLUMNS")
    out, err = run("add", "wire.txt", "copy.txt", "--published", "2021-12-17", "--published", "2021-12-18")
    first, second = out.splitlines()
    name = first.split()[1]
    assert (
        first
        == f"added  {name}  wire.txt: 1 claim, known since 2021-12-17, round jp-us-2022 (by parties and day)"
    )
    assert second.endswith(f"known since 2021-12-18, round jp-us-2022 (by parties and day), reprints {name}")
    assert err == ""
    again, _ = run("add", "wire.txt", "--round", "jp-us-2099")
    assert again == f"there already  {name}  wire.txt\n"


def test_a_bad_file_is_named_and_the_rest_is_kept():
    out, err = run("add", "none.txt", "wire.txt", "--round", "jp-us-2022", code=1)
    assert "error[missing]" in err
    assert out.endswith("round jp-us-2022\n")
    run("add", "wire.txt", "--published", "2021-12-17", "--published", "2021-12-17", code=2)


def test_claims_in_every_form():
    run("add", "wire.txt")
    run("import", "--library")
    out, err = run("asof", "2021-12-18", "--party", "jp", "--kind", "amount")
    assert "¥211 billion a year" in out
    assert "“Japan will pay” [wire.txt]" in " ".join(out.split())
    assert err == "1 claim known by 2021-12-18, as recorded up to 419\n"
    shown = json.loads(
        run("asof", "2021-12-18", "--round", "jp-us-2022", "--limit", "2", "--format", "json")[0]
    )
    assert (shown["as_of"], shown["recorded"], len(shown["claims"])) == ("2021-12-18", 419, 2)
    after = json.loads(
        run(
            "asof",
            "2021-12-18",
            "--round",
            "jp-us-2022",
            "--before",
            str(shown["before"]),
            "--format",
            "json",
        )[0]
    )
    assert {claim["id"] for claim in after["claims"]}.isdisjoint(claim["id"] for claim in shown["claims"])
    rows = list(csv.DictReader(StringIO(run("list", "--kind", "amount", "--format", "csv")[0])))
    assert [(row["recorded"], row["kind"], row["parties"]) for row in rows] == [("2", "amount", "jp")]
    none = "0 claims known by 2021-12-16, as recorded up to 419\n"
    assert run("asof", "2021-12-16", "--kind", "amount") == ("", none)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("asof 2021-12-18 --round nope", "there is no claim of the round nope in the dossier"),
        ("leaks --round nope", "there is no claim of the round nope in the dossier"),
        ("contradictions --round nope", "there is no claim of the round nope in the dossier"),
        ("leaks", "no unnamed source and no forecaster told a figure beforehand"),
        ("contradictions", "no two claims stand against each other"),
        ("links 1", "no link leads to or from it"),
        ("changes", "there is no earlier text on the same round to compare with"),
    ],
)
def test_where_there_is_nothing_to_list_a_sentence_says_so_and_no_head_stands(asked, sentence):
    run("add", "wire.txt")
    out, err = run(*asked.split())
    assert out == ""
    assert err.startswith(sentence)
    name = asked.split()[0]
    if name != "asof":
        assert list(json.loads(run(*asked.split(), "--format", "json")[0]).values()) == [[]]


@pytest.mark.parametrize("width", ["60", "80"])
def test_an_id_is_never_broken_and_no_line_is_wider_than_the_terminal(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    out, _ = run("add", "wire.txt", "copy.txt", "--published", "2021-12-17", "--published", "2021-12-18")
    first, second = dict.fromkeys(re.findall(r"text-[0-9a-f]{16}", out))
    links = run("links", "1")[0]
    assert first in links
    assert second in links
    assert max(map(len, (out + links).splitlines())) <= int(width)


def test_an_answer_that_names_its_end_is_the_same_tomorrow():
    run("import", "--library")
    asked = ("asof", "2021-12-18", "--recorded", "417", "--limit", "500", "--format", "json")
    before = run(*asked)[0]
    run("add", "wire.txt", "--published", "2021-11-17")
    assert run(*asked)[0] == before
    assert run("asof", "2021-12-18", "--limit", "500", "--format", "json")[0] != before


def test_links_leaks_contradictions_and_changes():
    run("add", "wire.txt")
    out, _ = run("add", "copy.txt", "--published", "2021-12-20")
    name = out.split()[1]
    run("import", "--library")
    assert "reprints" in run("links", name)[0]
    assert [row["kind"] for row in json.loads(run("links", name, "--format", "json")[0])["links"]] == [
        "reprints"
    ]
    assert run("link", name, "supersedes", run("links", name)[0].split()[-2])[0] == "linked\n"
    assert run("link", name, "supports", "text-0", code=1)[1].startswith("text-0: error[no-record]")
    leaks = json.loads(run("leaks", "--round", "jp-us-2022", "--format", "json")[0])["leaks"]
    assert [(leak["verdict"], leak["lead"]) for leak in leaks] == [("true", 13)]
    assert "true" in run("leaks", "--round", "jp-us-2022", "--asof", "2022-01-01")[0]
    assert "no later outcome" in " ".join(
        run("leaks", "--round", "jp-us-2022", "--asof", "2021-12-09")[0].split()
    )
    assert "denial" in run("contradictions")[0]
    found = json.loads(run("contradictions", "--round", "jp-us-2022", "--format", "json")[0])[
        "contradictions"
    ]
    assert {row["side"] for row in found} == {"a", "b"}
    assert run("contradictions", "--asof", "2014-01-01", "--format", "csv")[0].count("\n") == 1
    out, err = run("changes", name)
    assert "no earlier text" in err
    words = "Quite another text about the money that the two of them will hand over some day, perhaps."
    Path("third.txt").write_text(words, encoding="utf-8")
    run("add", "third.txt", "--published", "2022-01-02")
    assert "repeated" in run("changes")[0]


def test_an_export_goes_round_to_the_same_bytes(folder):
    run("add", "wire.txt", "copy.txt")
    run("import", "--library")
    run("export", "-o", "out.jsonl")
    out, _ = run("import", "out.jsonl", "--store", "again.sqlite")
    assert out == "422 records added, 0 there already; 422 in all\n"
    assert run("export", "--store", "again.sqlite")[0].encode() == (folder / "out.jsonl").read_bytes()
    assert json.loads(run("export", "--format", "prov")[0])["prefix"]["w"] == "urn:warikan:"
    assert (
        run("verify", "--store", "again.sqlite")[0]
        == "422 records, 2 texts, 2 quotations: all as they were recorded\n"
    )
    run("import", code=2)
    run("import", "out.jsonl", "--library", code=2)
    assert "error[unreadable]" in run("import", "none.jsonl", code=1)[1]


@pytest.mark.parametrize("name", ["list", "leaks", "contradictions", "changes", "export", "verify"])
def test_where_there_is_no_dossier_it_is_said(name):
    assert "error[no-dossier]" in run(name, code=1)[1]


def test_words_that_a_spreadsheet_would_run_are_made_harmless():
    assert csv_text([{"a": "=1+1", "b": -1, "c": ["@x", "y"]}], ["a", "b", "c"]) == "a,b,c\n'=1+1,-1,'@x y\n"


@pytest.mark.parametrize("width", [20, 60, 100])
def test_a_table_stays_in_its_width_and_steers_no_terminal(width):
    rows = [{"a": "one", "b": "思いやり予算 " * 12}, {"a": "two\x1b[31m", "b": None}]
    lines = list(table(rows, {"a": "A", "b": "B"}, width))
    assert not any("\x1b" in line for line in lines)
    from warikan.ground.cells import cells

    assert max(map(cells, lines)) <= max(width, 35)


def test_the_help_loads_no_database():
    code = "import sys, warikan.cli.dossier; print([name for name in sys.modules if name.startswith('sqlalchemy')])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_only_the_store_imports_the_database():
    source = Path(__file__).parents[2] / "src" / "warikan"
    users = {path.name for path in source.rglob("*.py") if "sqlalchemy" in path.read_text(encoding="utf-8")}
    assert users == {f"store{part}.py" for part in ("", "_alike", "_check", "_errors", "_open", "_tables")}


def test_a_claim_on_record_names_the_address_of_its_document():
    run("import", "--library")
    shown = json.loads(run("list", "--round", "jp-us-2022", "--kind", "reported", "--format", "json")[0])
    assert all(claim["address"].startswith("http") for claim in shown["claims"])


def test_a_record_is_named_by_the_number_that_the_table_shows():
    run("add", "wire.txt")
    number = run("list")[0].splitlines()[1].split()[0]
    name = json.loads(run("list", "--format", "json")[0])["claims"][0]["id"]
    run("link", number, "supports", name.split("/")[0])
    assert run("links", number) == run("links", name)
    assert f"{name} " in " ".join(run("links", number)[0].split())
    assert "no earlier text" in run("changes", "1")[1]


@pytest.mark.parametrize("name", ["0", "99", "9" * 5_000, "text-0", "text-0/amount-1", "²"])
def test_after_an_error_stands_no_empty_table(name):
    run("add", "wire.txt")
    out, err = run("links", name, code=1)
    assert out == ""
    assert err.startswith(f"{name}: error[no-record]")
    assert json.loads(run("links", name, "--format", "json", code=1)[0]) == {"links": []}
    assert run("link", name, "supports", "1", code=1)[0] == ""
