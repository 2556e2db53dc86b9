"""Needs: what a verb must have beside it to tell a step: an object, a subject, a sum, "to pay" or a few words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from warikan.reading.event_lexicon import Wanted, modality, nouns, pay_verbs, verbs, word_set
from warikan.reading.event_phrases import ASIDE, REACH, noun_before, noun_behind, past_adverbs
from warikan.reading.line import Line
from warikan.reading.verb_groups import Group, is_participle
from warikan.reading.words import word_class

SUM_REACH = 16  # tokens to a sum
NEAR_ELECTION = 8  # tokens from a verb to the election that it is about
RELATIVE = 6  # tokens from "that" to the verb of its clause
NEAR_SUM = 6  # tokens to a sum behind "for"
_NO_GERUND = frozenset({"during", "morning", "evening", "spring"})
_PARTS = frozenset("part half share portion most some all bill bills costs cost".split())
_STANDS_FOR = frozenset({"it", "which", "one", "this", "former", "latter"})
_STOPS = frozenset({".", ";", ":", "\u2014", "(", ")"})


class Need(NamedTuple):
    """A need that is filled: by which noun, if by one, and up to which token."""

    noun: int | None
    last: int


def need(line: Line, cue: int, behind: int, wanted: Wanted, found: Group) -> Need | None:
    """How a need of a verb, whose last token is ``behind``, is filled; ``None`` where it is not.

    >>> from warikan.reading.event_lexicon import wanted
    >>> from warikan.reading.line import line_of
    >>> from warikan.reading.verb_groups import group
    >>> line = line_of("They agreed in May on the toll.")
    >>> need(line, 1, 1, wanted("+in"), group(line, 1, frozenset({"past"})))
    Need(noun=None, last=2)
    """
    if wanted.words:
        return _words(line, behind, wanted.words)
    kind, what = wanted.kind, wanted.what
    if not what:
        return _PLAIN[kind](line, behind, found)
    if kind == "o":
        return _object(line, cue, behind, what, found)
    if kind == "s":
        return _subject(line, cue, behind, found, what)
    if kind != "s.":
        return _preposition(line, behind, kind, what)
    if _bare(line, behind, found) is None:
        return None  # a plan that ends losses does not end itself
    if what == "it" and line.words[found.start - 1] == "which":
        return None  # "the fiscal year, which ends in September"
    return _subject(line, cue, behind, found, what)


def _object(line: Line, cue: int, behind: int, what: str, found: Group) -> Need | None:
    if what == "it":
        if found.passive and found.has("be"):
            return Need(None, behind) if line.words[found.start - 1] in ("it", "they") else None
        pronoun = next((at for at in range(cue + 1, behind + 2) if line.words[at] in ("it", "them")), None)
        return Need(None, max(pronoun, behind)) if pronoun is not None else None
    noun = noun_behind(line, behind, what)
    if noun is None and behind > cue + 1:
        noun = next((at for at in line.nouns.get(what, ()) if cue < at < behind), None)
    if noun is not None:
        return Need(noun, max(noun, behind))
    noun = noun_before(line, found.start, what) if found.passive else _led_to(line, found.start, what)
    return Need(noun, behind) if noun is not None else None


def _led_to(line: Line, start: int, what: str) -> int | None:
    """ "An accord that the allies have struck": the noun before "that", where the subject follows it."""
    for at in range(start - 1, max(0, start - RELATIVE), -1):
        if line.words[at] in ("that", "which"):
            noun = at - 2 if line.words[at - 1] == "," else at - 1
            return noun if noun in line.nouns.get(what, ()) and start - at > 1 else None
        if line.words[at] in _STOPS or line.words[at] == ",":
            return None
    return None


def _subject(line: Line, cue: int, behind: int, found: Group, what: str) -> Need | None:
    if what == "it":
        return Need(None, behind) if line.words[found.start - 1] in _STANDS_FOR else None
    if what == "sum":
        heads = any(at in line.sum_at for at in range(max(0, found.start - NEAR_SUM), found.start))
        comes = found.passive or verbs()[line.words[cue]].lemma in ("follow", "come", "arrive", "go")
        return Need(None, behind) if comes and heads else None
    if found.form == "base" and found.has("to") and not found.has("be", "aim", "future", "possible", "have"):
        led = (
            "with" in line.words[max(0, found.start - ASIDE) : found.start]
        )  # "with the accord to lapse in March"
        if line.words[found.start - 1] != "," and not led:
            return None  # "to conclude": the noun before is not who concludes
        noun = noun_before(
            line, found.start - (line.words[found.start - 1] == ","), what
        )  # "a new accord, to begin in April"
        return Need(noun, behind) if noun is not None else None
    if not found.classes and "past" not in verbs()[line.words[cue]].forms and found.form == "participle":
        return None  # "a pact begun in May"
    noun = noun_before(line, found.start, what)
    return Need(noun, behind) if noun is not None else None


def _preposition(line: Line, behind: int, word: str, what: str) -> Need | None:
    for at in range(behind + 1, min(behind + 7, line.size)):
        if line.words[at] in _STOPS or line.words[at] in word_set("hard clause opener"):
            return None
        if line.words[at] == word:
            if what == "sum":
                last = _sum_behind(line, at, NEAR_SUM)
                return Need(None, last) if last is not None else None
            noun = noun_behind(line, at, what)
            return Need(noun, noun) if noun is not None else None
    return None


def _words(line: Line, behind: int, wanted: tuple[str, ...]) -> Need | None:
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


def _bare(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """No object behind, and no election that would be voted in."""
    word = line.words[behind + 1]
    bare = behind + 1 in line.time_at or word in ("", ".", ",") or word in word_set("no object behind")
    elected = not word_set("election").isdisjoint(line.words[behind + 1 : behind + 1 + NEAR_ELECTION])
    return Need(None, behind) if bare and not elected else None


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
    return _joint(line, behind, found) if _bare(line, behind, found) is not None else None


def _sum(line: Line, behind: int, found: Group) -> Need | None:
    if line.sum_at.get(behind - 1) == behind:
        return Need(None, behind)  # "set $5 million aside"
    last = _sum_behind(line, behind, SUM_REACH)
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


def _sum_behind(line: Line, behind: int, reach: int) -> int | None:
    """The last token of the first sum behind a token in its clause."""
    if not line.sums:
        return None
    for at in range(behind + 1, min(behind + reach, line.size)):
        if at in line.sum_at:
            return line.sum_at[at] - 1
        if line.words[at] in _clause_ends() and not _compares(line, at):
            return None
    return None


def _compares(line: Line, at: int) -> bool:
    """Whether "as" is one of those of "as much as"."""
    words = line.words
    return words[at] == "as" and (
        words[at + 1 : at + 3] in (["much", "as"], ["many", "as"], ["little", "as"]) or words[at - 2] == "as"
    )


@cache
def _clause_ends() -> frozenset[str]:
    """Marks and words that a clause ends at."""
    return _STOPS | word_set("clause opener")


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
        if line.words[at] in _clause_ends():
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


def _budget_led(line: Line, behind: int, found: Group) -> Need | None:
    """ "The budget on which the Cabinet decided": a budget named right before, and who decides on one."""
    before = range(max(0, found.start - REACH), found.start)
    budget = next((at for at in line.nouns.get("budget", ()) if at in before), None)
    organ = any(line.words[at] in ("cabinet", "government", "ministers") for at in before)
    bare = _bare(line, behind, found) is not None
    return Need(budget, behind) if budget is not None and organ and bare else None


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
        if line.words[at] in _clause_ends():
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
        if word != "that" and word in _clause_ends():
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
    bare = not found.classes and line.words[behind + 1] in word_set("reduced passive behind")
    of_a_sum = not found.classes and found.start - 1 in line.sum_at and behind + 1 in line.time_at
    marked = bare and line.words[found.start - 1] in (",", "(")
    return Need(None, behind) if marked or of_a_sum or (bare and found.start - 1 in line.sum_at) else None


def _nothing(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "… nothing": no money is paid."""
    return Need(None, behind + 1) if line.words[behind + 1] == "nothing" else None


def _from_nothing(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Nothing has been …": no money is paid."""
    return Need(None, behind) if found.passive and found.classes.get("negative") == "nothing" else None


def _that_ahead(line: Line, behind: int, found: Group) -> Need | None:
    """ "Agreed that each will pay": a thing to come; who agrees that the bill was high shares a view."""
    that = _words(line, behind, ("that",))
    if that is None:
        return None
    for at in range(that.last + 1, min(that.last + SUM_REACH, line.size)):
        kind = modality().get(line.words[at])
        if kind in ("future", "possible"):
            break
        if kind in ("be", "have", "do") and line.words[at] != "be" and line.words[at + 1] != "to":
            return None if not found.passive else that
        if line.words[at] in _STOPS:
            break
    return that


def _refused(line: Line, behind: int, found: Group) -> Need | None:  # noqa: ARG001
    """ "Refused to pay": no sum need be said."""
    refused = found.classes.get("negative", "").startswith(("refus", "declin", "fail"))
    return Need(None, behind) if refused else None


def _money_handed(line: Line, behind: int, found: Group) -> Need | None:
    """ "The money was transferred": money as the subject of the passive."""
    noun = noun_before(line, found.start, "money") if found.passive and found.has("be") else None
    return Need(noun, behind) if noun is not None else None


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


_VOTED = ("deal", "bill", "budget", "proposal")


def _in_force(line: Line, behind: int, found: Group) -> Need | None:
    """ "The pact will be effective": a deal that comes to hold."""
    if not found.has("be") or not found.has("future", "aim"):
        return None
    noun = next((at for what in _AGREED if (at := noun_before(line, found.start, what)) is not None), None)
    return Need(noun, behind) if noun is not None else None


_AGREED = ("deal", "extension", "money", "holding")
_PLAIN: dict[str, Callable[[Line, int, Group], Need | None]] = {
    "any": _any,
    "be done": _be_done,
    "for more": _for_more,
    "from nothing": _from_nothing,
    "in force": _in_force,
    "nothing": _nothing,
    "reduced": _reduced,
    "settled": _settled,
    "bare": _bare,
    "budget led": _budget_led,
    "by legislature": _by_legislature,
    "legislature to": _legislature_to,
    "money handed": _money_handed,
    "refused": _refused,
    "that ahead": _that_ahead,
    "to party": _to_party,
    "consider": _consider,
    "gerund": _gerund,
    "joint": _joint,
    "joint.": _joint_bare,
    "more": _more,
    "part": _part,
    "party": _party,
    "party to": _party_to,
    "passive": _passive,
    "pay": _pay,
    "since": _since,
    "sum": _sum,
    "sum next": _sum_next,
    "thing": _thing,
}
