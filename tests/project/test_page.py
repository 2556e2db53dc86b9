"""The HTML brief in a browser: it opens without a word of complaint, asks for nothing, and fits a phone."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("warikan_docs", ROOT / "tools" / "docs.py")
docs = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(docs)


@pytest.fixture(scope="module")
def browser(chromium, tmp_path_factory):
    from playwright.sync_api import sync_playwright

    home = tmp_path_factory.mktemp("home")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, headless=True, env={"HOME": str(home)})
        yield found
        found.close()


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brief")
    example = ROOT / "examples" / "host-nation-support.txt"
    printed = docs.run(f"warikan brief '{example}' -o brief.html", folder)
    assert (folder / "brief.html").exists(), printed
    return folder / "brief.html"


@pytest.fixture
def opened(browser, brief):
    """``opened(width, scheme)``: the brief in a window, and what the browser said and asked for meanwhile."""
    contexts = []

    def make(width=1200, scheme="light"):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        contexts.append(context)
        page, heard, asked = context.new_page(), [], []
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(brief.as_uri())
        return page, heard, asked

    yield make
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_in_silence_and_asks_for_nothing(opened, brief, scheme):
    page, heard, asked = opened(scheme=scheme)
    page.wait_for_timeout(200)
    assert heard == []
    assert [url for url in asked if url != brief.as_uri() and not url.startswith("data:")] == []
    assert "201.7 billion" in page.inner_text("body")


@pytest.mark.parametrize("width", [360, 800])
def test_it_fits_the_window(opened, width):
    page, _, _ = opened(width=width)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_inside_it_leads_somewhere_in_it(opened):
    page, _, _ = opened()
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.getAttribute('href').slice(1))"
        ".filter(name => !document.getElementById(decodeURIComponent(name)))"
    )
    assert lost == []


def test_no_two_parts_of_it_bear_one_name(opened):
    page, _, _ = opened()
    names = page.evaluate("[...document.querySelectorAll('[id]')].map(part => part.id)")
    assert sorted(names) == sorted(set(names))


def test_dark_is_dark(opened):
    grounds = []
    for scheme in ("light", "dark"):
        page, _, _ = opened(scheme=scheme)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]
