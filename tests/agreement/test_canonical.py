"""The canonical YAML: one way to write a file, and it reads back to the same agreement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.agreement.canonical import canonical
from warikan.agreement.library import files, source
from warikan.desk.opened import Opened, from_text
from warikan.ground.source import Source
from warikan.ground.yamltree import Listing, Mapping, Scalar, parse


def plain(node):
    """A tree without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


@pytest.mark.parametrize("name", files())
def test_a_shipped_file_reads_back_to_the_same_tree(name):
    tree = parse(source(name))
    again = parse(Source.of(name, canonical(tree)))
    assert plain(again) == plain(tree)
    assert canonical(again) == canonical(tree)


@pytest.mark.parametrize("name", files())
def test_a_shipped_file_reads_back_to_the_same_agreement(name):
    first, second = source(name), Source.of(f"{name}.yaml", canonical(parse(source(name))))
    one, other = from_text(first), from_text(second)
    assert isinstance(one, Opened) and isinstance(other, Opened)
    assert one.agreement == other.agreement


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30)
TREES = st.recursive(
    TEXTS.map(lambda text: Scalar(text, 1, 1)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: Listing(tuple(items), 1, 1)),
        st.dictionaries(TEXTS.filter(lambda key: key != "<<"), inner, max_size=4).map(
            lambda values: Mapping(values, {key: Scalar(key, 1, 1) for key in values}, 1, 1)
        ),
    ),
    max_leaves=12,
)


@given(st.dictionaries(TEXTS.filter(lambda key: key != "<<"), TREES, min_size=1, max_size=5))
def test_any_tree_reads_back(values):
    tree = Mapping(values, {key: Scalar(key, 1, 1) for key in values}, 1, 1)
    again = parse(Source.of("a.yaml", canonical(tree)))
    assert not isinstance(again, list), [str(each) for each in again]
    assert plain(again) == plain(tree)
