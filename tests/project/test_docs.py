"""The pages: made ones are up to date, what they show is what the program prints, nothing is left out."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ERRORS = ROOT / "tests" / "errors"
SPEC = importlib.util.spec_from_file_location("warikan_docs", ROOT / "tools" / "docs.py")
docs = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(docs)
PAGES = docs.pages()
WRITTEN = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_made_page_is_as_it_would_be_made_now(page):
    assert page.read_text(encoding="utf-8") == PAGES[page](), "run: make docs"


def test_the_map_lists_every_module_once_with_its_own_first_line():
    lines = re.findall(r"(?m)^- `(\S+\.py)`: (.+)$", (ROOT / "docs" / "map.md").read_text(encoding="utf-8"))
    source = ROOT / "src" / "warikan"
    modules = [path.relative_to(source).as_posix() for path in source.rglob("*.py")]
    assert sorted(name for name, _ in lines) == sorted(modules)
    firsts = {
        name: ast.get_docstring(ast.parse((source / name).read_text(encoding="utf-8"))) for name in modules
    }
    assert dict(lines) == {name: words.split("\n")[0] for name, words in firsts.items()}


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_the_readme_shows_the_program_at_work():
    shown = " ".join(docs.BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert "$ warikan brief examples/" in shown


def shown_files():
    """Each block of YAML that a page shows right under the name of an example, with that example."""
    for page in WRITTEN:
        words = page.read_text(encoding="utf-8")
        for block in re.finditer(r"(?ms)^```yaml\n(.*?)^```$", words):
            named = re.findall(r"`(examples/[\w-]+\.yaml)`", words[: block.start()].split("\n\n")[-2])
            if named:
                yield named[-1], block[1]


@pytest.mark.parametrize(("name", "shown"), list(shown_files()))
def test_a_file_that_a_page_shows_is_the_example(name, shown):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines(keepends=True)
    assert shown == "".join(line for line in lines if not line.startswith("#"))


def test_the_guides_show_their_examples():
    assert {name for name, _ in shown_files()} >= {
        "examples/draft.yaml",
        "examples/harbour.yaml",
        "examples/harbour-costs.yaml",
        "examples/comparing.yaml",
    }


# Where the code stands among what each of these is given.
MAKERS = {"Diagnostic": (0,), "_warning": (0,), "_fault": (0, 1), "fault": (1,), "LiteralError": (3,)}


def codes():
    """The code of every diagnostic that the source makes, wherever one is made with its code written out."""
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                given = [node.args[at] for at in MAKERS.get(name, ()) if at < len(node.args)]
                given += [word.value for word in node.keywords if word.arg == "code"]
                words = [each.value for each in given if isinstance(each, ast.Constant)]
                found |= {word for word in words[:1] if isinstance(word, str)}
    return found


def test_every_error_has_a_folder_and_every_folder_an_error():
    assert {folder.name for folder in ERRORS.iterdir()} == codes()


@pytest.mark.parametrize("folder", sorted(ERRORS.iterdir()), ids=lambda folder: folder.name)
def test_an_error_prints_as_its_folder_says(folder, tmp_path):
    expected = (folder / "expected.txt").read_text(encoding="utf-8")
    docs.run((folder / "prepare.sh").read_text(encoding="utf-8"), tmp_path)
    command, _, printed = expected.partition("\n")
    assert docs.run(command.removeprefix("$ "), tmp_path) == printed
    assert f"error[{folder.name}]" in printed or f"warning[{folder.name}]" in printed
    assert len((folder / "meaning.txt").read_text(encoding="utf-8")) > 40
