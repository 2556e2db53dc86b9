"""The schema for editors: the shipped file is what would be made now, and it knows every key the reader knows."""

import json

from warikan.agreement.clauses import CLAUSE
from warikan.agreement.head import HEAD
from warikan.agreement.schema import schema, schema_text
from warikan.ground.shelf import text


def test_the_shipped_schema_is_as_it_would_be_made_now():
    assert text("agreement.schema.json") == schema_text(), "run: python tools/schema.py"
    assert json.loads(schema_text()) == schema()


def test_it_knows_every_key():
    parts = schema()["$defs"]
    assert list(parts["agreement"]["properties"]) == list(HEAD)
    assert list(parts["clause"]["properties"]) == list(CLAUSE)
    assert set(parts["agreement"]["required"]) <= set(HEAD)
