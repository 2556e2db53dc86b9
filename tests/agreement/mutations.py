"""Trees of files with one text changed or left out."""

from warikan.ground.yamltree import Listing, Mapping, Scalar


def leaves(node, path=()):
    """The path of every text of a tree."""
    if isinstance(node, Scalar):
        yield path
    elif isinstance(node, Listing):
        for at, item in enumerate(node.items):
            yield from leaves(item, (*path, at))
    else:
        for key, value in node.values.items():
            yield from leaves(value, (*path, key))


def changed(node, path):
    """The tree with one text changed: its last digit, else a word more."""
    if isinstance(node, Scalar):
        digits = [at for at, character in enumerate(node.text) if character.isdigit()]
        if not digits:
            return Scalar(f"{node.text} changed", 1, 1)
        at = digits[-1]
        return Scalar(f"{node.text[:at]}{(int(node.text[at]) + 1) % 10}{node.text[at + 1 :]}", 1, 1)
    if isinstance(node, Listing):
        items = tuple(
            changed(item, path[1:]) if at == path[0] else item for at, item in enumerate(node.items)
        )
        return Listing(items, 1, 1)
    values = {
        key: changed(value, path[1:]) if key == path[0] else value for key, value in node.values.items()
    }
    return Mapping(values, node.keys, 1, 1)


def without(node, path):
    """The tree with one key or item left out."""
    if isinstance(node, Listing):
        items = tuple(
            without(item, path[1:]) if at == path[0] and path[1:] else item
            for at, item in enumerate(node.items)
            if path[1:] or at != path[0]
        )
        return Listing(items, 1, 1)
    values = {
        key: without(value, path[1:]) if key == path[0] else value
        for key, value in node.values.items()
        if path[1:] or key != path[0]
    }
    return Mapping(values, node.keys, 1, 1)
