"""The verbs of the dossier: texts read into a store, and what the store knows about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from time import monotonic

from warikan.evidence.article import Article
from warikan.evidence.changes import Changes, compare
from warikan.evidence.dossier import Question, as_of
from warikan.evidence.filing import article_of, file, source_id
from warikan.evidence.on_record import on_record
from warikan.evidence.reprints import joined
from warikan.evidence.rounds import round_under_way
from warikan.evidence.store import Receipt, Store
from warikan.evidence.stored import Entry, Link, LinkKind, Record, StoredClaim, StoredSource
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.executor import each
from warikan.ground.intake import read_text

TOGETHER = 64  # texts that are kept in one step
SOON = 0.5  # seconds after which what has been read is kept, however little it is
LONGEST_NUMBER = 12  # digits of a number in the log; what is longer is none
BACK = 40  # pages that are looked through for the text before

File = tuple[str, date | None]  # a path, and the day on which its text appeared where it is known


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one file: its source and how many claims, whether it was there before; or why it was not read."""

    file: str
    source: StoredSource | None = None
    claims: int = 0
    new: bool = False
    reprints: tuple[str, ...] = ()
    fault: Diagnostic | None = None


def read_file(given: File) -> tuple[str, Article | Diagnostic]:
    """One file read, or why it could not be."""
    name, day = given
    found = read_text(name)
    if isinstance(found, Diagnostic):
        return name, found
    from warikan.reading.read import read

    return name, read(found, day)


def add(
    store: Store,
    files: Iterable[File],
    *,
    round_id: str | None = None,
    workers: int = 1,
    reader: Callable[[File], tuple[str, Article | Diagnostic]] = read_file,
) -> Iterator[Added]:
    """Read files into a store, an outcome for each in their order, each told only after it is kept.

    A text that is there already is left as it is. ``round_id`` files the texts under a round; without it each goes to
    the round under way between its parties on its day.
    """
    batch: list[tuple[str, Article | Diagnostic]] = []
    begun = monotonic()
    for outcome in each(reader, files, workers):
        batch.append(outcome)
        if len(batch) >= TOGETHER or monotonic() - begun >= SOON:
            yield from _kept(store, batch, round_id)
            batch, begun = [], monotonic()
    yield from _kept(store, batch, round_id)


def _kept(
    store: Store, batch: Sequence[tuple[str, Article | Diagnostic]], round_id: str | None
) -> Iterator[Added]:
    """Keep what a batch holds in one step, then tell of each."""
    articles = [found for _, found in batch if not isinstance(found, Diagnostic)]
    ids = [source_id(article.source) for article in articles]
    there = {entry.record.id: entry.record for entry in store.sources(ids)}
    records: list[Record] = []
    outcomes: list[Added] = []
    for name, found in batch:
        if isinstance(found, Diagnostic):
            outcomes.append(Added(name, fault=found))
            continue
        held = there.get(source_id(found.source))
        if isinstance(held, StoredSource):
            outcomes.append(Added(name, held))
            continue
        source, claims = _filed(found, round_id)
        there[source.id] = source
        records += [source, *claims]
        outcomes.append(Added(name, source, len(claims), new=True))
    links = store.append(records).links if records else ()
    for outcome in outcomes:
        of = [
            link.end for link in links if outcome.new and outcome.source and link.start == outcome.source.id
        ]
        yield replace(outcome, reprints=tuple(of))


def _filed(article: Article, round_id: str | None) -> tuple[StoredSource, list[StoredClaim]]:
    if round_id is not None:
        return file(article, round_id, given=True)
    return file(article, round_under_way(article.parties, article.publication.best))


def add_library(store: Store) -> Receipt:
    """Keep every step and position that the library has on record; those that are there are not kept twice."""
    return store.append(on_record())


def known(
    store: Store, day: date | None = None, *, round_id: str | None = None, recorded: int | None = None
) -> list[Entry]:
    """Every record of the dossier, or every claim of a round, that could be read by a day."""
    if round_id is None:
        return as_of(store.entries(), day, recorded)
    question = Question(day, round=round_id, recorded=recorded, limit=1_000)
    found: list[Entry] = []
    while True:
        page = store.page(question)
        found += page.entries
        if page.before is None:
            return sorted(found, key=lambda entry: entry.recorded)
        question = Question(day, round=round_id, recorded=recorded, before=page.before, limit=1_000)


def voices(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """For each of some texts the text that stands for it: the same one for those that reprint each other."""
    wanted = dict.fromkeys(ids)
    pairs, seen = _reprinted(store, wanted)
    groups = joined(dict.fromkeys([*wanted, *seen]), pairs)
    return {name: group[0] for group in groups for name in group if name in wanted}


def voice(store: Store, text_id: str) -> set[str]:
    """A text and all that links of reprints lead to from it, over however many."""
    return {text_id, *_reprinted(store, [text_id])[1]}


def _reprinted(store: Store, ids: Iterable[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """The pairs of texts that links of reprints lead to from some, over however many, and all texts in them."""
    pairs: list[tuple[str, str]] = []
    left = [each for each in ids if each.startswith("text-")]
    seen = dict.fromkeys(left)
    while left:
        for entry in store.links(left.pop()):
            link = entry.record
            if isinstance(link, Link) and link.kind == "reprints":
                pairs.append((link.start, link.end))
                fresh = [end for end in (link.start, link.end) if end not in seen]
                seen.update(dict.fromkeys(fresh))
                left += fresh
    return pairs, list(seen)


def link(store: Store, start: str, kind: LinkKind, end: str) -> Receipt | Diagnostic:
    """Record how one claim or text stands to another; both stay as they are."""
    ends = [_found(store, each) for each in (start, end)]
    for name, found in zip((start, end), ends, strict=True):
        if found is None:
            return _unknown(name)
    one, other = (each for each in ends if each is not None)
    known_since = None if None in (one.known, other.known) else max(filter(None, (one.known, other.known)))
    return store.append([Link(kind, one.id, other.id, known_since, "given")])


def links(store: Store, name: str) -> list[Entry] | Diagnostic:
    """Every link at a claim or text, in the order of the log; a diagnostic where there is no such record.

    ``name`` is the id of the record or its number in the log.
    """
    found = _found(store, name)
    return _unknown(name) if found is None else store.links(found.id)


def _unknown(name: str) -> Diagnostic:
    way_out = "take a number that warikan dossier list prints, or an id of its --format json"
    message = "there is no claim or text of this id or number in the dossier"
    return Diagnostic("no-record", message, Place(name), way_out)


def _found(store: Store, name: str) -> StoredClaim | StoredSource | None:
    """The claim or text of an id or of a number in the log."""
    if name.isascii() and name.isdecimal():
        entry = _numbered(store, int(name)) if len(name) <= LONGEST_NUMBER else None
    else:
        entry = store.claim(name) if "/" in name else store.source(name)
    return entry.record if entry and isinstance(entry.record, StoredClaim | StoredSource) else None


def _numbered(store: Store, number: int) -> Entry | None:
    """The record of a number in the log."""
    first = next(store.entries(number - 1), None)
    return first if first is not None and first.recorded == number else None


def changes(store: Store, text_id: str | None = None) -> Changes | Diagnostic | None:
    """What a text says against the last one before it on the same round; ``None`` where there is none to compare.

    Without an id or number, the text that was recorded last; a diagnostic where no text has it.
    """
    source = _text(store, text_id)
    if text_id is not None and source is None:
        return _unknown(text_id)
    if source is None or source.round is None:
        return None
    before = _before(store, source)
    return None if before is None else compare(article_in(store, before), article_in(store, source))


def _text(store: Store, text_id: str | None) -> StoredSource | None:
    if text_id is not None:
        found = _found(store, text_id)
        return found if isinstance(found, StoredSource) else None
    last, _ = store.end()
    newest = (entry.record for entry in _newest(store, last))
    return next((each for each in newest if isinstance(each, StoredSource) and each.text is not None), None)


def _newest(store: Store, last: int) -> Iterator[Entry]:
    """The records from the end of the log backwards, in stretches."""
    while last > 0:
        first = max(0, last - 500)
        stretch = [entry for entry in store.entries(first) if entry.recorded <= last]
        yield from reversed(stretch)
        last = first


def _before(store: Store, source: StoredSource) -> StoredSource | None:
    """The text on the same round that could be read last before another, no reprint of it."""
    alike = voice(store, source.id)
    question = Question(source.known, round=source.round, limit=100)
    for _ in range(BACK):
        page = store.page(question)
        for entry in page.entries:
            claim = entry.record
            if isinstance(claim, StoredClaim) and claim.quotation and claim.source not in alike:
                found = store.source(claim.source)
                return found.record if found and isinstance(found.record, StoredSource) else None
        if page.before is None:
            return None
        question = Question(source.known, round=source.round, before=page.before, limit=100)
    return None


def article_in(store: Store, source: StoredSource) -> Article:
    """A text of the dossier as the article it was read as."""
    claims = [entry.record for entry in store.claims_of(source.id)]
    return article_of(source, [claim for claim in claims if isinstance(claim, StoredClaim)])
