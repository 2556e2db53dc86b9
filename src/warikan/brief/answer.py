"""The paragraph that answers: who pays what, from when to when, and on whose word, composed from claims alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from warikan.brief.answer_steps import ahead, duration, end_of_cover, gate, reached, signing, talks, term
from warikan.brief.answer_sums import sums
from warikan.brief.answer_views import (
    answers_request,
    clause,
    decides,
    not_known,
    other_stances,
    use_of_money,
)
from warikan.brief.answer_voices import not_heard, on_whose_word
from warikan.brief.findings import Findings
from warikan.brief.pieces import joined, plain
from warikan.brief.story import Sentence

__all__ = ["answer", "duration"]

LONGEST = 210  # words, about a minute read aloud; beyond it short forms serve, then what matters least goes

Part = Callable[[Findings], Sentence]

# In the order of telling, each with how much it matters (1 is never left out) and its short form.
_PARTS: tuple[tuple[int, Part, Part], ...] = (
    (1, on_whose_word, on_whose_word),
    (1, reached, reached),
    (1, answers_request, partial(answers_request, short=True)),
    (1, ahead, ahead),
    (3, talks, talks),
    (1, sums, sums),
    (1, not_known, not_known),
    (4, other_stances, other_stances),
    (1, use_of_money, partial(use_of_money, short=True)),
    (2, clause, partial(clause, short=True)),
    (1, term, term),
    (1, decides, decides),
    (3, gate, gate),
    (3, signing, signing),
    (1, end_of_cover, end_of_cover),
    (1, not_heard, not_heard),
)


def answer(findings: Findings) -> Sentence:
    """The whole paragraph; each sentence is left out where the text carries no claim for it."""
    made = _made([(weight, part) for weight, part, _ in _PARTS], findings)
    if not findings.deal:
        nothing = "The text states no sum, step or term of a cost-sharing deal that could be checked."
        made.append((1, (plain(nothing),)))
    if _length(made) > LONGEST:
        made = _made([(weight, short) for weight, _, short in _PARTS], findings)
    while _length(made) > LONGEST and (least := max(weight for weight, _ in made)) > 1:
        made.remove(next(item for item in reversed(made) if item[0] == least))
    return joined(sentence for _, sentence in made)


def _made(parts: list[tuple[int, Part]], findings: Findings) -> list[tuple[int, Sentence]]:
    return [(weight, sentence) for weight, part in parts if (sentence := part(findings))]


def _length(made: list[tuple[int, Sentence]]) -> int:
    return sum(len("".join(piece.text for piece in sentence).split()) for _, sentence in made)
