"""Needs of a step itself: two who do it, no object, a party, a thing, a gerund, a legislature, or a few words."""

from __future__ import annotations

from collections.abc import Callable

from warikan.reading.event_lexicon import Need, modality, nouns, word_set
from warikan.reading.event_needs_money import STOPS, SUM_REACH, clause_ends
from warikan.reading.event_phrases import ASIDE, REACH, noun_before, noun_behind, past_adverbs
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group, is_participle
from warikan.reading.words import word_class

RELATIVE = 6  # tokens from "that" to the verb of its clause
NEAR_SUM = 6  # tokens to a sum behind "for"
_NEAR_ELECTION = 8  # tokens from a verb to the election that it is about
_NO_GERUND = frozenset({"during", "morning", "evening", "spring"})
_VOTED = ("deal", "bill", "budget", "proposal")
_AGREED = ("deal", "extension", "money", "holding")


def words_behind(line: Line, behind: int, wanted: tuple[str, ...]) -> Need | None:
    """The wanted words right behind, adverbs, times, quotation marks and "with somebody" aside."""
    at = past_adverbs(line, behind + 1)
    if line.words[at] == "with" and wanted != ("with",):
        at = next((n for n in range(at + 1, at + 7) if line.words[n] == wanted[0]), at)
    end = at + len(wanted)
    return Need(None, end - 1) if tuple(line.words[at:end]) == wanted else None


def _any(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    return Need(None, behind)


def _passive(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    return Need(None, behind) if found.passive and found.has("be") else None


def _joint(line: Line, behind: int, found: Group) -> Need | None:
    """Whether two do it: a plural subject, or two parties named before the verb."""
    named = [m.party for m in line.mentions if m.span.end <= line.starts[found.start]]
    subject = line.words[max(0, found.start - 6) : found.start]
    both = not word_set("both sides", "people of both sides").isdisjoint(subject)
    both = both or "counterpart" in line.words[max(0, found.start - ASIDE) : found.start]
    return Need(None, behind) if both or len(set(named[-4:])) > 1 else None


def bare(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """No object behind, and no election that would be voted in."""
    word = line.words[behind + 1]
    alone = behind + 1 in line.time_at or word in ("", ".", ",") or word in word_set("no object behind")
    elected = not word_set("election").isdisjoint(line.words[behind + 1 : behind + 1 + _NEAR_ELECTION])
    return Need(None, behind) if alone and not elected else None


def _joint_bare(line: Line, behind: int, found: Group) -> Need | None:
    """Two who do it together with no object behind or in front: not "a pledge (that) 23 members are to meet"."""
    which = next(
        (
            at
            for at in range(found.start - 2, max(0, found.start - RELATIVE), -1)
            if line.words[at] == "which"
        ),
        None,
    )
    if which is not None:
        told = nouns().get(line.words[which - 2] if line.words[which - 1] == "," else line.words[which - 1])
        if told not in ("deal", "pact", "text"):
            return None
    return _joint(line, behind, found) if bare(line, behind, found) is not None else None


def _budget_led(line: Line, behind: int, found: Group) -> Need | None:
    """ "The budget on which the Cabinet decided": a budget named right before, and who decides on one."""
    before = range(max(0, found.start - REACH), found.start)
    budget = next((at for at in line.nouns.get("budget", ()) if at in before), None)
    organ = any(line.words[at] in ("cabinet", "government", "ministers") for at in before)
    alone = bare(line, behind, found) is not None
    return Need(budget, behind) if budget is not None and organ and alone else None


def _gerund(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    at = past_adverbs(line, behind + 1)
    word = line.words[at]
    is_one = word.endswith("ing") and len(word) > 5 and not word.endswith("thing") and word not in _NO_GERUND
    return Need(None, at) if is_one else None


def _party(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """A party right behind: "met President Ito"."""
    at = past_adverbs(line, behind + 1)
    return Need(None, at) if at in line.mention_at else None


def _thing(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """An object that is more than a courtesy of the press: "asked for the text", not "asked for comment"."""
    at = past_adverbs(line, behind + 1)
    word = line.words[at]
    begun = word in word_class("determiner") or word[:1].isalnum()
    end = min(at + 4, line.size)
    if (
        not begun
        or not word_set("asked of a source").isdisjoint(line.words[at:end])
        or word in word_class("preposition")
    ):
        return None
    return Need(None, at)


def _party_to(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… Seoul to accept": a party named right behind and what it is to do."""
    at = past_adverbs(line, behind + 1)
    at += line.words[at] in ("the", "its", "both")
    end = line.mention_at.get(at, line.size)
    to = next((n for n in range(end, end + 4) if line.words[n] == "to"), None) if end < line.size else None
    return Need(None, to + 1) if to is not None else None


def _consider(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… to consider": what is asked is a thought, not money; the thinking is the noun of the step."""
    for at in range(behind + 1, min(behind + REACH, line.size)):
        if line.words[at] == "to":
            return Need(at + 1, at + 1) if line.words[at + 1] in word_set("weigh") else None
        if line.words[at] in clause_ends():
            return None
    return None


def _be_done(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… that the fee be cut", "… for the rent to be raised": a thing to be done; "not to be named" asks for none."""
    for at in range(behind + 1, min(behind + SUM_REACH, line.size)):
        word = line.words[at]
        if word == "be" and modality().get(line.words[at - 1]) not in ("future", "possible", "negative"):
            done = past_adverbs(line, at + 1)
            meant = is_participle(line.words[done]) and line.words[done] not in word_set("of the speaker")
            return Need(None, done) if meant and line.words[at - 2] != "not" else None
        if word != "that" and word in clause_ends():
            return None
    return None


def _settled(line: Line, behind: int, found: Group) -> Need | None:
    """ "A lower sum was negotiated": what has been is agreed."""
    if not found.passive or found.classes.get("be") not in ("was", "were", "been"):
        return None
    heads = any(at in line.sum_at for at in range(max(0, found.start - NEAR_SUM), found.start))
    noun = next((at for what in _AGREED if (at := noun_before(line, found.start, what)) is not None), None)
    return Need(noun, behind) if heads or noun is not None else None


def _reduced(line: Line, behind: int, found: Group) -> Need | None:
    """ "… the first, agreed in 2006", "$5 million agreed last May": a bare participle with its time or maker behind."""
    after_sum = found.start - 1 in line.sum_at
    led_in = line.words[found.start - 1] in (",", "(") or after_sum
    timed = line.words[behind + 1] in word_set("reduced passive behind") or (
        after_sum and behind + 1 in line.time_at
    )
    return Need(None, behind) if not found.classes and led_in and timed else None


def _that_ahead(line: Line, behind: int, found: Group) -> Need | None:
    """ "Agreed that each will pay": a thing to come; who agrees that the bill was high shares a view."""
    that = words_behind(line, behind, ("that",))
    if that is None:
        return None
    for at in range(that.last + 1, min(that.last + SUM_REACH, line.size)):
        kind = modality().get(line.words[at])
        if kind in ("future", "possible"):
            break
        if kind in ("be", "have", "do") and line.words[at] != "be" and line.words[at + 1] != "to":
            return None if not found.passive else that
        if line.words[at] in STOPS:
            break
    return that


def _by_legislature(line: Line, behind: int, found: Group) -> Need | None:
    """ "Lawmakers backed the deal": only who votes approves by backing."""
    about = next((at for what in _VOTED if (at := noun_behind(line, behind, what)) is not None), None)
    near = found.start - (1 if found.form == "base" and not found.classes else 6)
    who = [nouns().get(word) for word in line.words[max(0, near) : found.start]]
    return Need(about, about) if about is not None and "legislature" in who else None


def _legislature_to(line: Line, behind: int, found: Group) -> Need | None:
    """ "Parliament must agree to …": who votes on what others have settled."""
    noun = noun_before(line, found.start, "legislature")
    votes = noun is not None and line.words[noun] not in ("assembly", "council", "councils", "board")
    return Need(noun, behind) if votes and line.words[behind + 1] in ("to", "", ".", ",") else None


def _to_party(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Travels to Ankara": a place of a party behind "to"."""
    return (
        Need(None, behind + 2) if line.words[behind + 1] == "to" and behind + 2 in line.mention_at else None
    )


def _in_force(line: Line, behind: int, found: Group) -> Need | None:
    """ "The pact will be effective": a deal that comes to hold."""
    if not found.has("be") or not found.has("future", "aim"):
        return None
    noun = next((at for what in _AGREED if (at := noun_before(line, found.start, what)) is not None), None)
    return Need(noun, behind) if noun is not None else None


STEP_NEEDS: dict[str, Callable[[Line, int, Group], Need | None]] = {
    "any": _any,
    "be done": _be_done,
    "in force": _in_force,
    "reduced": _reduced,
    "settled": _settled,
    "bare": bare,
    "budget led": _budget_led,
    "by legislature": _by_legislature,
    "legislature to": _legislature_to,
    "that ahead": _that_ahead,
    "to party": _to_party,
    "consider": _consider,
    "gerund": _gerund,
    "joint": _joint,
    "joint.": _joint_bare,
    "party": _party,
    "party to": _party_to,
    "passive": _passive,
    "thing": _thing,
}
