"""The HTML brief in a browser: it opens in silence, asks for nothing, fits a phone, and can be read by anybody."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "host-nation-support.txt"
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
    printed = docs.run(f"warikan brief '{EXAMPLE}' -o brief.html", folder)
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


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


@pytest.mark.parametrize("width", [320, 360, 800, 1200])
def test_it_fits_the_window(opened, width):
    page, _, _ = opened(width=width)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sticking_out = page.evaluate(
        """width => [...document.querySelectorAll('main *, header *, nav *')]
            .filter(part => part.checkVisibility() && !part.closest('.box, svg, thead'))
            .filter(part => part.getBoundingClientRect().right > width + 1)
            .map(part => part.outerHTML.slice(0, 120))""",
        width,
    )
    assert sticking_out == []


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_no_table_scrolls_sideways(opened, width):
    page, _, _ = opened(width=width)
    unfold(page)
    boxes = (
        "[...document.querySelectorAll('.box')].filter(box => box.scrollWidth > box.clientWidth + 1).length"
    )
    assert page.evaluate(boxes) == 0


def test_the_article_is_shown_in_its_own_characters(opened):
    page, _, _ = opened()
    assert page.evaluate("document.querySelector('.text').textContent") == EXAMPLE.read_text(encoding="utf-8")


def test_every_mark_leads_to_the_page_and_the_page_to_every_mark(opened):
    page, _, _ = opened()
    marks = page.evaluate("[...document.querySelectorAll('mark[id]')].map(mark => mark.id)")
    assert len(marks) > 20
    led = page.evaluate(
        "[...document.querySelectorAll('a:not(.back)')].map(link => link.getAttribute('href'))"
    )
    assert [name for name in marks if f"#{name}" not in led] == []
    back = page.evaluate("[...document.querySelectorAll('mark a.back')].map(link => link.dataset.ref)")
    assert len(set(back)) == len(marks)


def test_a_link_into_a_folded_part_unfolds_it(opened, brief):
    page, _, _ = opened()
    folded = "[...document.querySelectorAll('details:not([open]) tr[id]')].map(row => row.id)"
    row = page.evaluate(folded)[0]
    page.goto(f"{brief.as_uri()}#{row}")
    assert page.locator(f"[id='{row}']").is_visible()


def test_on_paper_everything_is_unfolded_and_nothing_is_only_for_the_screen(opened):
    page, _, _ = opened()
    page.emulate_media(media="print")
    unseen = page.evaluate(
        """() => [...document.querySelectorAll('tr[id], li, dd')]
            .filter(part => !part.closest('nav') && !part.checkVisibility({contentVisibilityAuto: true}))
            .map(part => part.id || part.textContent)"""
    )
    assert unseen == []
    assert not page.locator("nav").is_visible()


def test_the_keyboard_comes_to_the_answer_first_and_sees_where_it_is(opened):
    page, _, _ = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.url.endswith("#answer")


# The least contrast of letters to what lies behind them (WCAG 2, level AA): 4.5, or 3 where they are large.
PALE = """() => {
  const bright = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = part => {
    for (; part; part = part.parentElement) {
      const ground = getComputedStyle(part).backgroundColor
      if (!/, 0\\)$|transparent/.test(ground)) return ground
    }
    return 'rgb(255, 255, 255)'
  }
  const found = []
  const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (letters.nextNode()) {
    const part = letters.currentNode.parentElement
    if (!letters.currentNode.data.trim() || !part.checkVisibility() || part.closest('title, desc')) continue
    const style = getComputedStyle(part)
    const colour = part.closest('svg') ? style.fill : style.color
    const [one, other] = [bright(colour), bright(behind(part))].sort((a, b) => b - a)
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700)
    const contrast = (one + 0.05) / (other + 0.05)
    if (contrast < (large ? 3 : 4.5)) found.push([contrast.toFixed(2), letters.currentNode.data.slice(0, 40)])
  }
  return found
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_letters_are_pale(opened, scheme):
    page, _, _ = opened(scheme=scheme)
    unfold(page)
    assert page.evaluate(PALE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_no_letters_are_pale_whatever_the_screen_was(opened, scheme):
    page, _, _ = opened(scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    assert page.evaluate(PALE) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


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
