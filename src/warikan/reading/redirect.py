"""Redirects: money that is to go to one purpose rather than another, in whatever verbs and order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from warikan.evidence.claims import Redirect
from warikan.ground.party import Party
from warikan.ground.span import Span
from warikan.reading import redirect_patterns as patterns
from warikan.reading.fold import one_line
from warikan.reading.found import Found
from warikan.reading.money import Sum
from warikan.reading.money_words import Scope, scope_of, speaks_of_money, sums_in
from warikan.reading.names import Mention
from warikan.reading.phrases import clause_start
from warikan.reading.purposes import purpose
from warikan.reading.subjects import acting, is_joint
from warikan.reading.text import Text

MOST = 8  # cues tried in one sentence


class _At(NamedTuple):
    """A cue at its place, with everything read of the text so far."""

    text: Text
    money: Sequence[Sum]
    who: Sequence[Mention]
    sentence: Span
    cue: re.Match[str]

    @property
    def folded(self) -> str:
        return self.text.folded

    @property
    def frame(self) -> str:
        """Which frame looks closer."""
        return patterns.frames()[one_line(self.cue.group().lower())]

    def purpose(self, start: int, limit: int | None = None, *, verb: bool = False) -> Span | None:
        """The purpose at ``start``."""
        end = self.sentence.end if limit is None else limit
        return purpose(self.text, self.money, self.who, Span(start, end), verb=verb)

    def is_money(self, start: int, end: int) -> bool:
        """Whether the stretch speaks of money, by a noun or by a sum."""
        stretch = Span(start, max(start, end))
        return any(stretch.covers(item.span) for item in self.money) or speaks_of_money(
            stretch.of(self.folded)
        )


class _Move(NamedTuple):
    """Where the money goes, where it would have gone, and the words that say which money."""

    to: Span
    instead_of: Span
    which: Span
    scope: Scope = None


Frame = Callable[[_At], _Move | None]


def redirects(text: Text, money: Sequence[Sum], who: Sequence[Mention]) -> Iterator[Found]:
    """Each redirect of money, at the words for both purposes; what moves must be money.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "The increase should go to drills rather than to fuel."))
    >>> [(f.content.scope, f.content.to, f.content.instead_of) for f in redirects(text, (), ())]
    [('increase', 'drills', 'fuel')]
    """
    cues = patterns.cues()
    for number, hits in text.hits(cues.words).items():
        span = text.sentences[number].span
        for cue in cues.find(text.folded, span.start, span.end, hits)[:MOST]:
            at = _At(text, sums_in(money, span), who, span, cue)
            move = _FRAMES[at.frame](at)
            if move is not None:
                yield _found(at, move)
                break


def _found(at: _At, move: _Move) -> Found:
    start = clause_start(at.folded, at.sentence, min(move.to.start, move.instead_of.start, at.cue.start()))
    span = Span(start, start).to(move.to).to(move.instead_of)
    scope: Scope = move.scope if move.scope is not None else scope_of(move.which.of(at.folded))
    content = Redirect(
        scope=scope,
        to=move.to.of(at.text.source.text),
        to_span=move.to,
        instead_of=move.instead_of.of(at.text.source.text),
        instead_of_span=move.instead_of,
        proposer=_proposer(at, max(span.start, at.cue.start())),
    )
    return Found(span, content, f"redirect-{at.frame}")


def _proposer(at: _At, limit: int) -> Party | None:
    """The one party that proposes it in this sentence."""
    mention = acting(at.folded, at.who, at.sentence, limit)
    return None if mention is None or is_joint(at.folded, at.who, mention) else mention.party


def _contrast(at: _At) -> _Move | None:
    """Use the money for X rather than Y; instead of Y, the money should go to X; …, rather than to Y, to X."""
    return _set_against(at, at.cue.start())


def _set_against(at: _At, start: int) -> _Move | None:
    """The purpose behind the cue, and the one before ``start`` or, in a fronted phrase, behind."""
    y = at.purpose(at.cue.end())
    if y is None:
        return None
    used = _used_for(at, at.sentence.start, start, last=True)
    if used is not None:
        return _Move(used.to, y, used.which)
    opened = clause_start(at.folded, at.sentence, start)
    behind = patterns.NEXT.match(at.folded, y.end, at.sentence.end)
    if behind is not None and at.is_money(opened, start):
        x = at.purpose(behind.end())
        return _Move(x, y, Span(opened, start)) if x is not None else None
    if patterns.FRONTED.fullmatch(at.folded, at.sentence.start, start) or opened >= start - 1:
        used = _used_for(at, y.end, at.sentence.end, last=False)
        return _Move(used.to, y, used.which) if used is not None else None
    return None


class _Used(NamedTuple):
    """What money is used for, and the words that say which money."""

    to: Span
    which: Span


def _used_for(at: _At, start: int, limit: int, *, last: bool) -> _Used | None:
    """The purpose that the last (or first) verb of using or funding in a stretch gives money."""
    verbs = list(patterns.USES.finditer(at.folded, start, limit))
    for verb in verbs[: -MOST - 1 : -1] if last else verbs[:MOST]:
        funds = verb["fund"] or verb["strong"]
        used = _funded(at, verb, limit) if funds else _given(at, verb, limit)
        if used is not None:
            return used
    return None


def _funded(at: _At, verb: re.Match[str], limit: int) -> _Used | None:
    """… money should cover X; a verb that always means money needs none named."""
    which = _subject(at, verb.start())
    if not (verb["strong"] or at.is_money(which.start, which.end)):
        return None
    x = at.purpose(verb.end(), limit)
    return _Used(x, which) if x is not None else None


def _given(at: _At, verb: re.Match[str], limit: int) -> _Used | None:
    """Use money for X; money would go to X; spend more on X."""
    for preposition in list(patterns.PREPOSITIONS.finditer(at.folded, verb.end(), limit))[:MOST]:
        infinitive = verb["use"] is not None and preposition.group().strip() == "to"
        x = at.purpose(preposition.end(), limit, verb=infinitive)
        if x is None:
            continue
        if at.is_money(verb.end(), preposition.start()):
            return _Used(x, Span(verb.start(), preposition.start()))
        between = at.folded[verb.end() : preposition.start()]
        which = _subject(at, verb.start())
        if patterns.BY_ADVERB.match(between) and at.is_money(which.start, which.end):
            return _Used(x, which)
        spends = verb.group().lower().startswith(("spen", "pa", "invest"))
        return (
            _Used(x, Span(verb.start(), preposition.start()))
            if spends and patterns.MORE.match(between)
            else None
        )
    return None


def _subject(at: _At, verb: int) -> Span:
    """The clause before a verb; behind "which" what it stands for too."""
    start = clause_start(at.folded, at.sentence, verb)
    if patterns.RELATIVE.search(at.folded, max(at.sentence.start, start - 8), start):
        start = max(at.sentence.start, start - 90)
    return Span(start, max(start, verb))


def _not(at: _At) -> _Move | None:
    """For X, not for Y; not for Y but for X."""
    near = max(at.sentence.start, at.cue.start() - 12)
    before = patterns.SET_AGAINST.search(at.folded[near : at.cue.start()])
    if before is not None:
        return _set_against(at, near + before.start())
    behind = patterns.NOT_TO.match(at.folded, at.cue.end(), at.sentence.end)
    return _swap(at, behind.end()) if behind is not None else None


def _swap(at: _At, start: int) -> _Move | None:
    """Money should go not to Y but to X."""
    opened = clause_start(at.folded, at.sentence, at.cue.start())
    y = at.purpose(start)
    but = patterns.BUT.match(at.folded, y.end, at.sentence.end) if y is not None else None
    if y is None or but is None or not at.is_money(opened, at.cue.start()):
        return None
    verbs = list(patterns.USES.finditer(at.folded, opened, start))
    x = at.purpose(
        but.end(), verb=bool(verbs and verbs[-1]["use"] and at.folded.startswith("to ", but.end()))
    )
    longer: Scope = "whole" if "longer" in at.cue.group() else None
    which = Span(opened, at.cue.start())
    return _Move(x, y, which, scope_of(which.of(at.folded)) or longer) if x is not None else None


def _shift(at: _At) -> _Move | None:
    """Shift money from Y to X; money spent on Y would be diverted to X."""
    end = at.cue.end()
    first = patterns.FIRST.match(at.folded, end, at.sentence.end)
    if first is None:
        return None
    way = patterns.FROM_TO if first["word"].startswith(("from", "out")) else patterns.TO_FROM
    match = way.match(at.folded, end, at.sentence.end)
    if match is None:
        return _moved_subject(at)
    which = Span(*match.span("object"))
    if patterns.SHARED_OUT.search(which.of(at.folded)):
        return None
    if not at.is_money(which.start, which.end):
        if not patterns.BY_ADVERB.match(which.of(at.folded)):
            return None
        which = _subject(at, at.cue.start())
        if not at.is_money(which.start, which.end):
            return None
    if way is patterns.FROM_TO:
        x, y = at.purpose(match.end()), at.purpose(match.start("y"), match.end("y"))
    else:
        x, y = at.purpose(match.start("x"), match.end("x")), at.purpose(match.end())
    if x is None or y is None or (_is_name(x.of(at.folded)) and _is_name(y.of(at.folded))):
        return None
    return _Move(x, y, which, scope_of(which.of(at.folded)) or "whole")


def _is_name(words: str) -> bool:
    """Whether every word is capitalised, so that money moves between places, not purposes."""
    return all(word[:1].isupper() for word in words.split())


def _moved_subject(at: _At) -> _Move | None:
    """Money now spent on Y would be diverted (or: would go instead) to X."""
    opened = _subject(at, at.cue.start()).start
    spent = patterns.SPENT_ON.search(at.folded, opened, at.sentence.end)
    if spent is None or not at.is_money(opened, spent.start()):
        return None
    y = at.purpose(spent.end())
    goes = patterns.WOULD_GO.match(at.folded, y.end, at.sentence.end) if y is not None else None
    x = at.purpose(goes.end()) if goes is not None else None
    if x is None or y is None:
        return None
    return _Move(x, y, Span(opened, spent.end()), scope_of(at.folded[opened : spent.start()]) or "whole")


def _take(at: _At) -> _Move | None:
    """Take money out of Y and put it into X."""
    return _two_places(at, patterns.TAKEN)


def _cut(at: _At) -> _Move | None:
    """Cut spending on Y to pay for X; stop paying for Y to pay for X."""
    stopped = patterns.STOPPED.match(at.folded, at.cue.end(), at.sentence.end)
    if stopped is None:
        return _two_places(at, patterns.CUT)
    x, y = at.purpose(stopped.end()), at.purpose(stopped.start("y"), stopped.end("y"))
    return _Move(x, y, Span(*at.cue.span()), "whole") if x is not None and y is not None else None


def _than(at: _At) -> _Move | None:
    """Would rather spend the money on X than on Y; better used for X than for Y."""
    if patterns.TO_PURPOSE.match(at.folded, at.cue.end()) is None:
        return None
    if not patterns.RATHER.search(at.folded, at.sentence.start, at.cue.start()):
        return None
    y = at.purpose(at.cue.end())
    used = _used_for(at, at.sentence.start, at.cue.start(), last=True) if y is not None else None
    return _Move(used.to, y, used.which) if used is not None and y is not None else None


def _some(at: _At) -> _Move | None:
    """Less of the money should go to Y and more to X, in either order."""
    match = patterns.SOME_OF.match(at.folded, at.cue.end(), at.sentence.end)
    if match is None or at.cue.group().lower().startswith(match["word"]):
        return None
    one, other = at.purpose(match.start("y"), match.end("y")), at.purpose(match.end())
    which = Span(*match.span("object"))
    if one is None or other is None or not at.is_money(which.start, which.end):
        return None
    x, y = (other, one) if match["word"] == "more" else (one, other)
    return _Move(x, y, which)


def _two_places(at: _At, pattern: re.Pattern[str]) -> _Move | None:
    match = pattern.match(at.folded, at.cue.end(), at.sentence.end)
    if match is None or not at.is_money(*match.span("object")):
        return None
    x, y = at.purpose(match.end()), at.purpose(match.start("y"), match.end("y"))
    return _Move(x, y, Span(*match.span("object")), "whole") if x is not None and y is not None else None


def _less(at: _At) -> _Move | None:
    """Spend less on Y and more on X, in either order."""
    match = patterns.LESS_MORE.match(at.folded, at.cue.end(), at.sentence.end)
    if match is None or at.cue.group().lower().endswith(match["word"]):
        return None
    one, other = at.purpose(match.start("y"), match.end("y")), at.purpose(match.end())
    if one is None or other is None:
        return None
    x, y = (other, one) if match["word"] == "more" else (one, other)
    return _Move(x, y, Span(*at.cue.span()), "whole")


def _replace(at: _At) -> _Move | None:
    """Replace payments for Y with payments for X; payments for Y are replaced by payments for X."""
    active = patterns.REPLACED.match(at.folded, at.cue.end(), at.sentence.end)
    if active is not None:
        x, y = at.purpose(active.end()), at.purpose(active.start("y"), active.end("y"))
        return _Move(x, y, Span(*active.span("money")), "whole") if x is not None and y is not None else None
    opened = clause_start(at.folded, at.sentence, at.cue.start())
    paid = patterns.SPENDING_ON.search(at.folded, opened, at.cue.start())
    passive = patterns.REPLACED_BY.match(at.folded, at.cue.end(), at.sentence.end)
    then = patterns.SPENDING_ON.match(at.folded, passive.end(), at.sentence.end) if passive else None
    if paid is None or then is None:
        return None
    x, y = at.purpose(then.end()), at.purpose(paid.end(), at.cue.start())
    return _Move(x, y, Span(*paid.span("money")), "whole") if x is not None and y is not None else None


_FRAMES: dict[str, Frame] = {
    "contrast": _contrast,
    "than": _than,
    "some": _some,
    "not": _not,
    "shift": _shift,
    "instead": _moved_subject,
    "take": _take,
    "cut": _cut,
    "less": _less,
    "replace": _replace,
}
