"""Cues tell the right step by what stands beside the verb or noun, and none where it is not there."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.ground.source import Source
from warikan.reading.event_cues import MOST, cues
from warikan.reading.line import line_of
from warikan.reading.read import read

PUBLISHED = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("words", "types"),
    [
        # objects, subjects, particles
        ("They put the talks off.", "delay"),
        ("They put on a play.", ""),
        ("They cut short the talks.", "breakdown"),
        ("The treaty came to an end.", "expiry"),
        ("The talks ground to a halt.", "breakdown"),
        ("They signed a tree.", ""),
        ("They signed, it was said, the treaty.", "signature"),
        ("They reached the summit of the mountain.", ""),
        ("The round was to be held soon but could be delayed.", "talks delay"),
        ("The treaty was signed and it expires soon.", "signature expiry"),
        ("The parties decided against it.", "decision"),
        ("The bill was approved; it passed.", "approval"),
        ("They rejected it.", "rejection"),
        ("It was delayed.", "delay"),
        ("They walked out.", "breakdown"),
        ("Led to conclude that the review was late, they left.", ""),
        ("A pact begun in May ended.", "expiry"),
        ("Their dues were paid to the last cent.", ""),
        # nouns beside nouns
        ("The agreement budget was approved.", "budget_decision"),
        ("They held a press conference.", ""),
        ("They held a meeting of the two countries' ministers.", "talks"),
        ("They held the summit. That meeting was held in May.", "talks"),
        ("They passed the act.", ""),
        ("They passed an act.", "approval"),
        # what is decided or agreed is the step
        ("They agreed to extend the pact.", "extension"),
        ("They agreed on an extension of the pact.", "extension"),
        ("They agreed on a budget.", "budget_decision"),
        ("They voted to approve the bill.", "approval"),
        ("They decided to postpone the talks.", "delay"),
        ("They considered extending the pact.", "extension"),
        ("They tentatively signed the pact.", "initialling"),
        ("They agreed with the view that it rained.", "agreement"),
        ("They left when the accord will be the talks resumed.", "talks"),
        ("The board took the decision to approve it.", "decision"),
        ("The pact was approved. They will take the decision.", "approval decision"),
        ("Rain fell. They took the decision.", "decision"),
        ("They left; signed and sealed, the pact was kept.", ""),
        ("The plan is to end losses by 2028.", ""),
        ("The plan is to end in 2028.", "expiry"),
        # needs of asking
        ("They asked to consider the matter.", "proposal"),
        ("They asked that he consider it.", ""),
        ("They demanded more money.", "request"),
        ("They demanded more time.", ""),
        ("They wanted him to pay more.", "request"),
        ("They wanted him to sing.", ""),
        ("They called on him.", ""),
        ("They ruled out talks.", "talks"),
        ("They never ruled out talks.", ""),
        ("They met.", "talks"),
        ("The man met.", ""),
        ("They voted in the elections.", ""),
        ("They will vote.", "approval"),
        ("They need approval.", "approval"),
        ("They do not need approval.", ""),
        ("The talks were complete.", ""),
        ("They had signed by then.", ""),
        ("Its demands were many.", ""),
        ("Its demand for money stood.", "request"),
        ("Any request by them failed.", ""),
        # nouns that stand alone
        ("The collapse of the talks shook them.", "breakdown"),
        ("The collapse of the roof shook them.", ""),
        ("They stood on the verge of a deal.", "agreement"),
        ("The plan is subject to ratification.", "approval"),
        ("Ratification is hard.", ""),
        ("A vote is expected to follow.", ""),
        ("A vote, they said, is expected in May.", ""),
        ("Entry into force was on 1 May 2020.", ""),
        ("The entry into force on 1 May 2020 pleased them.", "entry_into_force"),
        ("The entry of 1 May 2020 pleased them.", ""),
        ("The end of the pact on 1 May 2025 pleased them.", "expiry"),
        ("The end of the week of 1 May 2025 pleased them.", ""),
        ("Talks last week pleased them.", "talks"),
        ("Talks planned last week pleased them.", ""),
        ("Talks before last week pleased them.", ""),
        ("Talks this month pleased them.", ""),
        ("Was there a request by Peru?", ""),
    ],
)
def test_the_steps_of_a_sentence(words: str, types: str) -> None:
    told = [event.type for _, event in read(Source.of("test", words), PUBLISHED).each(Event)]
    assert sorted(told) == sorted(types.split())


def test_a_sentence_tells_only_so_many_steps() -> None:
    assert len(cues(line_of("They signed the pact and " * 60))) == MOST
