"""W3C PROV: a dossier as PROV-JSON: texts are entities, claims are quoted from them by the reading of each."""

from __future__ import annotations

from collections.abc import Iterable

from warikan.evidence.plain import Plain
from warikan.evidence.stored import Entry, Link, StoredClaim, StoredSource

_PREFIXES = {
    "w": "urn:warikan:",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def prov(entries: Iterable[Entry]) -> dict[str, Plain]:
    """The PROV-JSON document of some entries.

    >>> prov([])["prefix"]["w"]
    'urn:warikan:'
    """
    document: dict[str, Plain] = {"prefix": _PREFIXES}
    for entry in entries:
        for section, name, content in _said(entry):
            document.setdefault(section, {})[name] = content
    return document


def _said(entry: Entry) -> Iterable[tuple[str, str, Plain]]:
    match entry.record:
        case StoredSource():
            return _source(entry.record)
        case StoredClaim():
            return _claim(entry.record, entry.recorded)
        case Link():
            return _link(entry.record)


def _source(source: StoredSource) -> Iterable[tuple[str, str, Plain]]:
    about = {
        "prov:label": source.name,
        "w:sha256": source.sha256,
        "w:known": source.known.isoformat() if source.known else None,
        "prov:location": source.address,
    }
    yield "entity", _name(source.id), {key: value for key, value in about.items() if value is not None}


def _claim(claim: StoredClaim, recorded: int) -> Iterable[tuple[str, str, Plain]]:
    name, source = _name(claim.id), _name(claim.source)
    about: dict[str, Plain] = {"prov:type": f"w:{claim.kind}", "w:recorded": recorded}
    if claim.known:
        about["w:known"] = claim.known.isoformat()
    if claim.quotation:
        about["prov:value"] = claim.quotation.exact
    yield "entity", name, about
    act = f"w:reading/{claim.rule}"
    yield "activity", act, {"prov:type": "w:rule"}
    yield "wasGeneratedBy", f"_:g{recorded}", {"prov:entity": name, "prov:activity": act}
    kind = {"prov:type": "prov:Quotation"} if claim.quotation else {}
    derived = {"prov:generatedEntity": name, "prov:usedEntity": source, "prov:activity": act, **kind}
    yield "wasDerivedFrom", f"_:d{recorded}", derived
    if claim.holder:
        holder = f"w:holder/{claim.holder}"
        yield "agent", holder, {"prov:label": claim.holder}
        yield "wasAttributedTo", f"_:a{recorded}", {"prov:entity": name, "prov:agent": holder}


def _link(link: Link) -> Iterable[tuple[str, str, Plain]]:
    start, end = _name(link.start), _name(link.end)
    if link.kind == "supersedes":
        derived = {"prov:generatedEntity": start, "prov:usedEntity": end, "prov:type": "prov:Revision"}
        yield "wasDerivedFrom", f"_:{link.id}", derived
    elif link.kind == "reprints":
        yield "alternateOf", f"_:{link.id}", {"prov:alternate1": start, "prov:alternate2": end}
    else:
        stands = {"prov:influencee": start, "prov:influencer": end, "prov:type": f"w:{link.kind}"}
        yield "wasInfluencedBy", f"_:{link.id}", stands


def _name(record_id: str) -> str:
    return f"w:{record_id}"
