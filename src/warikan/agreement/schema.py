"""The JSON Schema of an agreement's file, for editors: made from the same lists of keys that the reader checks."""

from __future__ import annotations

import json
from typing import Any

from warikan.agreement.amend import AMENDMENT, SUCCESSOR, VERBS
from warikan.agreement.clauses import CLAUSE, KINDS, STAGES
from warikan.agreement.head import COVERS, HEAD, INSTRUMENT, MAY_LACK

_TEXT: dict[str, Any] = {"type": ["string", "number"]}
_TEXTS: dict[str, Any] = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_MAP: dict[str, Any] = {"type": "object"}
# Keys whose value is not one text.
_SHAPES: dict[str, Any] = {
    "about": _TEXTS,
    "holes": _TEXTS,
    "fact": _TEXTS,
    "assumed": {"oneOf": [*_TEXTS["oneOf"], _MAP]},
    "parties": {"oneOf": [_TEXT, _MAP]},
    "facts": _MAP,
    "sources": _MAP,
    "inputs": _MAP,
    "flat": _MAP,
    "in the scale": _MAP,
    "limits": _MAP,
    "covers": {"enum": list(COVERS)},
    "lapses": {"enum": ["yes", "no"]},
    "kind": {"enum": list(KINDS)},
    "stage": {"enum": list(STAGES)},
    "warikan": {"enum": [1, "1"]},
}


def schema() -> dict[str, Any]:
    """The schema as plain values.

    >>> schema()["oneOf"]
    [{'$ref': '#/$defs/agreement'}, {'$ref': '#/$defs/amendment'}, {'$ref': '#/$defs/successor'}]
    """
    clauses = {"type": "object", "additionalProperties": {"$ref": "#/$defs/clause"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An agreement that splits a cost between parties, an amendment of one, or one that carries another on",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in ("agreement", "amendment", "successor")],
        "$defs": {
            "agreement": _object(
                HEAD, tuple(key for key in HEAD if key not in MAY_LACK), {"clauses": clauses}
            ),
            "amendment": _object(
                AMENDMENT, ("warikan", "agreement", "amends", *INSTRUMENT[2:5]), dict.fromkeys(VERBS, _MAP)
            ),
            "successor": _object(
                SUCCESSOR, ("succeed", *INSTRUMENT[:5], "term"), dict.fromkeys(("keep", *VERBS[1:]), _MAP)
            ),
            "clause": {**_object(CLAUSE, (), {}), "patternProperties": {"^[a-z]{2,12} pays$": _TEXT}},
        },
    }


def _object(keys: tuple[str, ...], required: tuple[str, ...], shapes: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {key: shapes.get(key, _SHAPES.get(key, _TEXT)) for key in keys},
        "required": list(required),
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The schema as the file that ships."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
