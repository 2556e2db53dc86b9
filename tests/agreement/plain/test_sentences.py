"""Clauses in sentences: every base and limit is told, and no two different clauses of one agreement read alike."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.agreement.mutations import leaves
from tests.engine.test_laws import WORDS, agreement

from warikan.agreement.canonical import canonical
from warikan.agreement.file import Read, build, draft
from warikan.agreement.library import amends, files, load, source
from warikan.agreement.makeup import each_term
from warikan.agreement.plain.document import document
from warikan.agreement.plain.sentences import TONGUES, clause_text
from warikan.agreement.terms import Fixed
from warikan.ground.source import Source
from warikan.ground.yamltree import Listing, Mapping, Scalar, parse

LANGUAGES = ("en", "ja")
few = settings(max_examples=max(25, settings.default.max_examples // 4))
HEAD = """warikan: 1
agreement: x
title: made up
parties: {jp: {en: Japan, ja: 日本}, us: {en: United States, ja: 米国}}
unassigned: us
currency: JPY
term: FY2016..FY2020
signed: 2016-01-01
in-force: 2016-04-01
rounding: down to 1 JPY
inputs: {power: JPY, workers: workers, pay: JPY per worker, growth: rate, wage changes: JPY}
clauses:
"""


def made(words):
    found = build(draft(Source.of("x.yaml", HEAD + words)), ())
    assert isinstance(found, Read), "\n".join(map(str, found))
    return found.agreement


def says(words, language):
    of = made(words)
    return list(clause_text(of, of.clauses[-1], language).says)[1:]


def bare(level):
    return replace(level, because=None, printed=None)


def plain(term):
    """A schedule without the words that say why a level is open and how it was printed."""
    if isinstance(term, Fixed):
        return Fixed({year: bare(level) for year, level in term.levels.items()})
    return term


def tree(of):
    """What an agreement's clauses come to, without the words around it."""
    return [
        (
            each.id,
            each.category,
            each.years,
            each.currency,
            each_term(each.made, plain),
            each.kind,
            each.stage,
            each.home,
            each.earmark,
            each.rate and plain(each.rate),
            each.in_cash and plain(each.in_cash),
            each.derivation,
        )
        for each in of.clauses
    ]


def read(of, language):
    return [
        (each.text.id, each.text.category, each.text.kind, each.text.says, each.grounds[0])
        for each in document(of, language).clauses
    ]


CASES = {
    "power:\n    cost: power\n    jp pays: all\n": (
        ["The cost is the power.", "Japan pays all of the cost.", "What is left falls to the United States."],
        ["対象となる経費は、「power」とする。", "日本は、その全額を負担する。", "残額は、米国の負担とする。"],
    ),
    "power:\n    cost: power\n    jp pays: 61%\n    up to: 24,901,908,000 JPY\n    assumed: [jp pays, up to]\n": (
        [
            "The cost is the power.",
            "Japan pays 61% of the cost, rounded down to 1 JPY.",
            "No more than 24,901,908,000 JPY in a year.",
            "What is left falls to the United States.",
        ],
        [
            "対象となる経費は、「power」とする。",
            "日本は、その61%を負担する。",
            "1円未満の端数は、切り捨てる。",
            "各会計年度における上限は、249億190万8,000円とする。",
            "残額は、米国の負担とする。",
        ],
    ),
    "power:\n    cost: power\n    jp pays: 61%\n    at least: 1 bn JPY\n    assumed: [jp pays, at least]\n": (
        [
            "The cost is the power.",
            "Japan pays 61% of the cost, rounded down to 1 JPY.",
            "No less than 1 bn JPY in a year.",
            "No floor lifts it above the cost.",
            "What is left falls to the United States.",
        ],
        [
            "対象となる経費は、「power」とする。",
            "日本は、その61%を負担する。",
            "1円未満の端数は、切り捨てる。",
            "各会計年度における下限は、10億円とする。",
            "下限による場合も、経費の額を超えない。",
            "残額は、米国の負担とする。",
        ],
    ),
    "labor:\n    cost: workers x pay\n    workers: mean of 2 to 4 years back, whole workers down\n"
    "    workers up to: 23,178\n    jp pays: all\n    assumed: [workers up to]\n": (
        [
            "The cost is the workers times the “pay”.",
            "Japan pays all of the cost.",
            (
                "Cost and payment are reckoned on "
                "the mean of the workers over the years from 2 to 4 before, rounded down to 1."
            ),
            "It is paid for no more than 23,178 workers.",
            "What is left falls to the United States.",
        ],
        None,
    ),
    'level:\n    jp pays: "188.1 bn JPY + wage changes, less paid for level 2"\n    at least: 20.6 bn JPY\n'
    "    assumed: [jp pays, at least]\n    when: the Diet agrees\n": (
        [
            (
                "Japan pays (188.1 bn JPY plus the wage changes) less what Japan pays for “level 2” in the same year, "
                "not below zero."
            ),
            "No less than 20.6 bn JPY in a year.",
            "Only in years of which holds: “the Diet agrees”.",
        ],
        [
            (
                "日本は、零を下回らない範囲で（1,881億円と「wage changes」との合計）から"
                "当年度の「level 2」に係る日本の負担額を控除した額"
                "を負担する。"
            ),
            "各会計年度における下限は、206億円とする。",
            "「the Diet agrees」の会計年度に限る。",
        ],
    ),
    "later:\n    category: support\n    jp pays: last year, grown by growth of 2 years back\n    growth up to: 4%\n"
    "    growth at least: 1%\n    rounded: half up to 100 m JPY\n    earmark: increase to training\n"
    "    in cash: 12%\n    assumed: [growth up to, growth at least, rounded, in cash]\n": (
        [
            (
                "Japan pays what Japan paid for support the year before, grown by the growth of 2 years before, "
                "rounded half up to 100,000,000 JPY."
            ),
            "The growth counts up to 4%.",
            "The growth counts for at least 1%.",
            "In cash is due 12% of the amount, the other part in kind.",
            "What it rises by is bound to training, without changing who pays.",
        ],
        None,
    ),
    "fund:\n    cost: power\n    jp pays: 10 bn JPY\n    whether or not spent: yes\n"
    "    up to over the term: 30 bn JPY\n    at least over the term: 5 bn JPY\n"
    "    assumed: [jp pays, up to over the term, at least over the term]\n": (
        [
            "The cost is the power.",
            "Japan pays 10 bn JPY, whether or not it is spent.",
            "No less than 5 bn JPY over the whole term.",
            "No more than 30 bn JPY over the whole term.",
            "No floor lifts it above the cost, or above that amount where it is more.",
            "What is left falls to the United States.",
        ],
        [
            "対象となる経費は、「power」とする。",
            "日本は、100億円を負担する。",
            "支出の有無を問わない。",
            "期間全体における下限は、50億円とする。",
            "期間全体における上限は、300億円とする。",
            "下限による場合も、経費の額又は上記の額のいずれか多い額を超えない。",
            "残額は、米国の負担とする。",
        ],
    ),
}
REST = """  others:
    jp pays: power + wage changes + power of last year
    us pays: 3 JPY
    assumed: [us pays]
  heads:
    cost: workers x pay
    jp pays: all
  grown:
    years: FY2016
    jp pays: 1 JPY
    assumed: [jp pays]
  grown on:
    category: grown
    years: FY2017..FY2020
    jp pays: last year, grown by growth
    rounded: down to 1 JPY
    assumed: [rounded]
  level 2:
    jp pays: 1 JPY
    assumed: [jp pays]
"""


@pytest.mark.parametrize("words", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clause_reads_so(words, language):
    expected = CASES[words][LANGUAGES.index(language)]
    if expected is not None:
        assert says(f"{REST}  {words}", language) == expected


def test_japanese_speaks_in_the_terms_of_the_ministries():
    of = load("jp-us-2022")
    told = {each.id: clause_text(of, each, "ja") for each in of.clauses}
    assert [each.category for each in told.values()] == [
        "労務費",
        "光熱水料等",
        "訓練資機材調達費",
        "訓練移転費",
        "提供施設整備費",
    ]
    assert told["utilities"].says[1] == (
        "日本は、2022会計年度から2023会計年度までにあっては234億円、2024会計年度にあっては151億円、"
        "2025会計年度から2026会計年度までにあっては133億円を負担する。"
    )
    assert told["training equipment"].says[2] == "期間全体における上限は、200億円とする。"


@pytest.mark.parametrize("name", [name for name in files() if not amends(name)])
def test_all_that_ships_is_told_in_japanese(name):
    of, tongue = load(name), TONGUES["ja"]
    words = [of.title, *of.holes, *(each.title for each in of.instruments)]
    words += [each.words for each in of.inputs.values()]
    for clause in of.clauses:
        words += [clause.category.replace("_", " "), clause.home]
    assert [each for each in words if not tongue.speaks(tongue.named(each) or each)] == []


# Words that stand for others in a file, beside the last digit of a figure.
SWAPPED = {
    "down": "up",
    "half up": "half down",
    "obligation": "discretionary",
    "all": "50%",
    " x ": " + ",
    "2 years back": "3 years back",
    "last year,": "paid for labor,",
    "growth of last year": "growth of 2 years back",
}


def mutants(tree_, path):
    node = tree_
    for step in path:
        node = node.values[step] if isinstance(node, Mapping) else node.items[step]
    for place, character in enumerate(node.text):
        if character.isdigit():
            yield put(tree_, path, f"{node.text[:place]}{(int(character) + 1) % 10}{node.text[place + 1 :]}")
    for old, new in SWAPPED.items():
        if old in node.text:
            yield put(tree_, path, node.text.replace(old, new, 1))


def put(node, path, text):
    if not path:
        return Scalar(text, 1, 1)
    if isinstance(node, Mapping):
        return replace(node, values={**node.values, path[0]: put(node.values[path[0]], path[1:], text)})
    items = list(node.items)
    items[path[0]] = put(items[path[0]], path[1:], text)
    return replace(node, items=tuple(items))


def assuming(root):
    """The tree with every figure of every clause assumed, so that another figure is no fault."""
    clauses = root.values["clauses"]
    freed = {}
    for name, clause in clauses.values.items():
        assumed = clause.values.get("assumed")
        taken = assumed.values if isinstance(assumed, Mapping) else {}
        values = {
            **{key: node for key, node in clause.values.items() if key not in ("fact", "assumed")},
            **{key: node for key, node in taken.items() if key not in clause.values},
        }
        listed = Listing(tuple(Scalar(key, 1, 1) for key in values), 1, 1)
        freed[name] = replace(clause, values={**values, "assumed": listed})
    return replace(root, values={**root.values, "clauses": replace(clauses, values=freed)})


@pytest.mark.parametrize("name", [name for name in files() if "clauses" in parse(source(name)).values])
def test_whatever_is_changed_in_a_shipped_file_it_reads_otherwise(name):
    root = assuming(parse(source(name)))
    before = build(draft(Source.of("a.yaml", canonical(root))), ()).agreement
    told = {language: read(before, language) for language in LANGUAGES}
    alike, seen = [], 0
    for path in leaves(root):
        for mutant in mutants(root, path):
            found = build(draft(Source.of("a.yaml", canonical(mutant))), ())
            if not isinstance(found, Read) or tree(found.agreement) == tree(before):
                continue
            seen += 1
            alike += [(path, each) for each in LANGUAGES if read(found.agreement, each) == told[each]]
    assert alike == []
    assert seen > 3


@few
@given(WORDS, WORDS)
def test_no_two_agreements_made_up_read_alike(one, other):
    first, second = agreement(one), agreement(other)
    for language in LANGUAGES:
        alike = read(first, language) == read(second, language)
        assert alike == (tree(first) == tree(second))


@few
@given(WORDS)
def test_the_text_follows_from_the_terms_alone(words):
    for language in LANGUAGES:
        assert read(agreement(words), language) == read(agreement(words), language)


@pytest.mark.parametrize("name", [name for name in files() if not amends(name)])
def test_no_agreement_of_the_library_stutters(name):
    of = document(load(name))
    said = [*of.frame, *(each for entry in of.clauses for each in (*entry.text.says, *entry.grounds))]
    said += [each for _, items in of.lists for each in items]
    assert [each for each in said if re.search(r"\b([A-Za-z]+) \1\b", each)] == []


def first_cost(inputs, cost):
    """The sentence on the cost of an agreement whose inputs are these."""
    head = re.sub(r"inputs: .*", f"inputs: {{{inputs}}}", HEAD)
    found = build(
        draft(Source.of("x.yaml", f"{head}  work: {{cost: {cost}, jp pays: 50%, assumed: [jp pays]}}\n")), ()
    )
    assert isinstance(found, Read), "\n".join(map(str, found))
    return clause_text(found.agreement, found.agreement.clauses[0]).says[1]


def test_an_article_of_the_file_is_not_said_twice():
    assert first_cost("a: {unit: JPY, words: the wage}", "a") == "The cost is the wage."


def test_two_inputs_that_only_an_article_tells_apart_are_told_apart_still():
    two = "a: {unit: JPY, words: the wage}, b: {unit: JPY, words: wage}"
    assert first_cost(two, "a + b") == "The cost is the “wage”“a” plus the “wage”“b”."
