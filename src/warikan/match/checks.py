"""Checks: one stated figure set against what it may come to, step by step, and the verdict with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from warikan.engine.interval import Interval
from warikan.evidence.claims import Claim
from warikan.figures.spelled import count, listed
from warikan.ground.source import Quotation

_MOST = 3  # trials that are told where none holds
_UNNAMED = "the text does not say from which figure it is reckoned"
Verdict = Literal["follows", "does not follow", "cannot be checked"]
CheckKind = Literal[
    "conversion",
    "exchange rate",
    "rise",
    "difference",
    "multiple",
    "share",
    "sum",
    "total over years",
    "by the head",
    "term",
    "custom",
    "standing",
    "published figure",
]


_MANY: dict[Verdict, str] = {
    "follows": "follow",
    "does not follow": "do not follow",
    "cannot be checked": "cannot be checked",
}


@dataclass(frozen=True, slots=True)
class Used:
    """A fact that a check uses: what it says, and the address that shows it, empty where it ships as a series."""

    says: str
    address: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to reckon a figure: the ``arithmetic`` in words, what it ``comes to``, and ``base``, on which it rests.

    ``named`` says whether the text names that base, ``likely`` whether a reader would take it, ``usual`` whether it is
    a level of the text or of the year before; ``shown`` is the result as it is printed, ``value`` that of the figures
    as printed, where it is one number; ``contrary`` says that it went the other way than the words tell.
    """

    arithmetic: str
    comes_to: Interval
    shown: str
    base: str
    named: bool = True
    likely: bool = False
    used: tuple[Used, ...] = ()
    usual: bool = True
    value: Fraction | None = None
    contrary: bool = False

    def holds(self, stated: Interval) -> bool:
        """Whether some value that its digits allow is the one stated; what went the other way never is."""
        return not self.contrary and self.comes_to.meets(stated)

    @property
    def vague(self) -> bool:
        """Whether its digits allow so much that nearly any figure would lie within."""
        low, high, value = self.comes_to.low, self.comes_to.high, self.value
        if low is None or high is None or value is None:
            return False
        return high - low > abs(value)

    def gives(self, stated: Interval) -> bool:
        """Whether the figures as printed come to a figure, not only some values that their digits allow."""
        return self.value is None or stated.holds(self.value)


@dataclass(frozen=True, slots=True)
class Check:
    """A stated figure, how it was checked, and what came of it.

    ``statement`` quotes the figure, ``claims`` are those it draws on, ``steps`` the arithmetic, ``why`` one sentence.
    """

    kind: CheckKind
    statement: Quotation
    claims: tuple[Claim, ...]
    used: tuple[Used, ...]
    steps: tuple[str, ...]
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason and the trials it rests on."""

    verdict: Verdict
    why: str
    trials: tuple[Trial, ...]


def judged(stated: Interval, words: str, trials: Sequence[Trial], missing: str) -> Judgement:
    """The verdict on a figure that may be any of ``stated``, by the trials the text names, else by any other.

    It follows only by a figure that is named, likely or usual. It does not follow only where no trial that is named
    holds, or, where none is named, none at all although one is likely to be meant.

    >>> from warikan.engine.interval import exactly
    >>> trial = Trial("9 / 4", exactly(2), "2.0", "from 4")
    >>> judged(exactly(2), "twice", [trial], "").verdict, judged(exactly(3), "thrice", [trial], "").why
    ('follows', 'from 4 it is 2.0, not thrice')
    """
    named = [trial for trial in trials if trial.named]
    holding = [trial for trial in trials if trial.holds(stated)]
    fitting = [trial for trial in holding if trial.named] if named else holding
    if fitting and not any(trial.named or trial.likely or trial.usual for trial in fitting):
        # Of a century of figures on record one fits nearly any percentage: that confirms nothing.
        best = fitting[0]
        return Judgement("cannot be checked", f"{_UNNAMED}; {best.base} it would be {best.shown}", (best,))
    if fitting:
        return _fits(stated, words, [each for each in fitting if each.named or each.likely or each.usual])
    if named:
        # "More than seven times" holds from many a figure, which says nothing of the one that is meant.
        meant = holding[:1] if stated.low is not None and stated.high is not None else []
        other = f"; {words} is {meant[0].base}" if meant else ""
        why = f"{_told(named)}, not {words}{other}"
        return Judgement("does not follow", why, (*named[:_MOST], *meant))
    likely = [trial for trial in trials if trial.likely]
    if likely:
        why = f"{_told(likely)}, and no other figure at hand makes it {words}"
        return Judgement("does not follow", why, tuple(likely[:_MOST]))
    return Judgement("cannot be checked", missing, ())


def _fits(stated: Interval, words: str, fitting: Sequence[Trial]) -> Judgement:
    """It follows, unless the digits of what it is reckoned from allow nearly anything."""
    best = next((trial for trial in fitting if trial.gives(stated)), fitting[0])
    found = f"{best.base} it is {best.shown}" + (
        "" if best.named else ", which the words beside it do not name"
    )
    if best.gives(stated):
        return Judgement("follows", found, (best,))
    if best.vague:
        return Judgement(
            "cannot be checked", f"{found}, and the printed digits allow too much to tell", (best,)
        )
    return Judgement("follows", f"{found}; {words} lies within what the printed digits allow", (best,))


def _told(trials: Sequence[Trial]) -> str:
    """What each of the first trials comes to, each once."""
    told = dict.fromkeys(f"{trial.base} it is {trial.shown}" for trial in trials[:_MOST])
    return ", ".join(told)


def steps_of(judgement: Judgement) -> tuple[str, ...]:
    """The arithmetic of the trials that the verdict rests on."""
    return tuple(trial.arithmetic for trial in judgement.trials)


def used_in(judgement: Judgement) -> tuple[Used, ...]:
    """The facts of those trials, each once."""
    return tuple(dict.fromkeys(used for trial in judgement.trials for used in trial.used))


def counted(found: Sequence[Check]) -> str:
    """How many figures came out how, in one line.

    >>> counted(())
    'no figure of the text can be reckoned from others'
    """
    if not found:
        return "no figure of the text can be reckoned from others"
    parts = []
    for verdict, many in _MANY.items():
        number = sum(check.verdict == verdict for check in found)
        if number:
            parts.append(f"{number} {verdict if number == 1 else many}")
    return f"{count(len(found), 'figure')} reckoned again: {listed(parts)}"
