"""Needs of money: a sum, "to pay", a part of the cost, more of it, or none, beside a verb that tells a step."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from warikan.reading.event_lexicon import Need, nouns, pay_verbs, word_set
from warikan.reading.event_phrases import noun_before, past_adverbs
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group

SUM_REACH = 16  # tokens to a sum
_PARTS = frozenset("part half share portion most some all bill bills costs cost".split())
STOPS = frozenset({".", ";", ":", "\u2014", "(", ")"})  # marks that a clause ends at


def _sum(line: Line, behind: int, found: Group) -> Need | None:
    if line.sum_at.get(behind - 1) == behind:
        return Need(None, behind)  # "set $5 million aside"
    last = sum_behind(line, behind, SUM_REACH)
    if last is None and _led_by_sum(line, found.start - 1):
        last = behind
    return Need(None, last) if last is not None else None


def _led_by_sum(line: Line, at: int) -> bool:
    """Whether a sum stands right before the party that ends at ``at``: "the $2 billion (that) Germany" pledged."""
    if at not in line.mention_at:
        return False
    while at in line.mention_at or line.words[at] in ("the", "that", "which"):
        at -= 1
    return at in line.sum_at


def _sum_next(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """A sum right behind: "raised 300 billion yen" puts it forward, "raised its share to 300 billion yen" does not."""
    at = past_adverbs(line, behind + 1)
    return Need(None, line.sum_at[at] - 1) if at in line.sum_at else None


def sum_behind(line: Line, behind: int, reach: int) -> int | None:
    """The last token of the first sum behind a token in its clause."""
    if not line.sums:
        return None
    for at in range(behind + 1, min(behind + reach, line.size)):
        if at in line.sum_at:
            return line.sum_at[at] - 1
        if line.words[at] in clause_ends() and not _compares(line, at):
            return None
    return None


def _compares(line: Line, at: int) -> bool:
    """Whether "as" is one of those of "as much as"."""
    words = line.words
    return words[at] == "as" and (
        words[at + 1 : at + 3] in (["much", "as"], ["many", "as"], ["little", "as"]) or words[at - 2] == "as"
    )


@cache
def clause_ends() -> frozenset[str]:
    """Marks and words that a clause ends at."""
    return STOPS | word_set("clause opener")


def _pay(line: Line, behind: int, found: Group) -> Need | None:
    """ "… to pay", "… to shoulder more": an infinitive of paying in the clause."""
    if "to" not in line.words[behind + 1 : behind + SUM_REACH]:
        return None
    if line.words[behind][:4] == "want" and line.words[behind + 1] == "to" and not found.passive:
        return None  # "wants to pay less": what one means to do oneself
    for at in range(behind + 1, min(behind + SUM_REACH, line.size)):
        if line.words[at] == "to":
            verb = past_adverbs(line, at + 1)
            if line.words[verb] in pay_verbs() or line.words[verb] in word_set("pay more"):
                return Need(None, verb)
        if line.words[at] in clause_ends():
            return None
    return None


def _since(line: Line, behind: int, found: Group) -> Need | None:
    """ "Has borne a part since 1991": what is paid from then on."""
    if not found.has("have"):
        return None
    fronted = range(min(2, found.start))  # "Since last year Oslo has met half of it"
    places = (*fronted, *range(found.start, min(behind + SUM_REACH, line.size)))
    at = next((at for at in places if line.words[at] == "since" and at + 1 in line.time_at), None)
    return Need(None, max(at, behind)) if at is not None else None


def _part(line: Line, behind: int, found: Group) -> Need | None:
    """ "Began footing part of it", "has been footing the bills": what is being paid, no sum said."""
    goes_on = found.has("aspect") or (found.form == "gerund" and found.classes.get("be") == "been")
    if not goes_on or found.has("future", "aim"):
        return None
    words = line.words[behind + 1 : behind + 5]
    part = next((at for at, word in enumerate(words) if word in _PARTS), None)
    return Need(None, behind + 1 + part) if part is not None else None


def _more(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… more from Tokyo", "… more money": more of what is paid."""
    at = past_adverbs(line, behind + 1)
    paid = line.words[at + 1]
    if line.words[at] != "more":
        return None
    return (
        Need(None, at)
        if paid in ("", ".", ",") or paid in word_set("more money") or nouns().get(paid) == "money"
        else None
    )


def _for_more(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Pressed Tokyo for more"."""
    led = (at for at in range(behind + 1, behind + 6) if line.words[at : at + 2] == ["for", "more"])
    at = next(led, None)
    return Need(None, at + 1) if at is not None else None


def _nothing(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… nothing": no money is paid."""
    return Need(None, behind + 1) if line.words[behind + 1] == "nothing" else None


def _from_nothing(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Nothing has been …": no money is paid."""
    return Need(None, behind) if found.passive and found.classes.get("negative") == "nothing" else None


def _refused(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Refused to pay": no sum need be said."""
    refused = found.classes.get("negative", "").startswith(("refus", "declin", "fail"))
    return Need(None, behind) if refused else None


def _money_handed(line: Line, behind: int, found: Group) -> Need | None:
    """ "The money was transferred": money as the subject of the passive."""
    noun = noun_before(line, found.start, "money") if found.passive and found.has("be") else None
    return Need(noun, behind) if noun is not None else None


MONEY_NEEDS: dict[str, Callable[[Line, int, Group], Need | None]] = {
    "for more": _for_more,
    "from nothing": _from_nothing,
    "nothing": _nothing,
    "money handed": _money_handed,
    "refused": _refused,
    "more": _more,
    "part": _part,
    "pay": _pay,
    "since": _since,
    "sum": _sum,
    "sum next": _sum_next,
}
