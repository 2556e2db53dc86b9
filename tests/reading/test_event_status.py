"""The standing of a step follows its verb group, what governs it and the clause it stands in."""

from __future__ import annotations

from datetime import date

import pytest

from warikan.evidence.claims import Event
from warikan.ground.source import Source
from warikan.reading.event_status import causative, main_standing
from warikan.reading.line import line_of
from warikan.reading.read import read

PUBLISHED = date(2024, 6, 12)


def standing(words: str) -> list[str]:
    return [event.status for _, event in read(Source.of("test", words), PUBLISHED).each(Event)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("They signed the pact.", "done"),
        ("They have signed the pact.", "done"),
        ("They did sign the pact.", "done"),
        ("They managed to sign the pact.", "done"),
        ("They were signing the pact.", "done"),
        ("They were negotiating the pact.", "done"),
        ("They began negotiating the pact.", "done"),
        ("After signing the pact, they left.", None),
        ("They left after signing the pact.", "done"),
        ("They will sign the pact.", "planned"),
        ("With the funds provided, they will sign the pact.", "planned"),
        ("They will not sign the pact until May.", "planned"),
        ("They are to sign the pact.", "planned"),
        ("They are signing the pact.", "planned"),
        ("They left; to have signed the pact, they thought, was wise.", None),
        ("Instead of signing the pact, they left.", "denied"),
        ("They aim at signing the pact.", "planned"),
        ("A plan for signing the pact was made.", "planned"),
        ("They are close to signing the pact.", "planned"),
        ("They will leave before signing the pact.", "planned"),
        ("They wait until the pact is signed.", "planned"),
        ("They hope to have Mr. Ito sign the pact.", "planned"),
        ("They will leave once they have signed the pact.", "planned"),
        ("They will be asked to sign the pact.", "planned"),
        ("They sign the pact in July.", "planned"),
        ("Only when they sign the pact will they pay.", "planned"),
        ("They may sign the pact.", "possible"),
        ("They may not sign the pact.", "possible"),
        ("They did not fail to sign the pact.", "possible"),
        ("They are believed to have signed the pact.", "possible"),
        ("If they sign the pact, all is well.", "possible"),
        ("They asked him to sign the pact.", "possible"),
        ("They could be signing the pact.", "possible"),
        ("An idea was floated to have Mr. Ito sign the pact.", "possible"),
        ("They talked about the possibility of signing the pact.", "possible"),
        ("They failed to sign the pact.", "denied"),
        ("They left without signing the pact.", "denied"),
        ("They never signed the pact.", "denied"),
        ("They denied having signed the pact.", "denied"),
        ("They denied that they had signed the pact.", "denied"),
        ("They won't sign the pact.", "denied"),
        ("They haven't signed the pact.", "denied"),
        ("A failure to sign the pact was feared.", "denied"),
        ("No state signed the pact.", "denied"),
        ("They would have signed the pact.", None),
        ("They would prefer to sign the pact.", None),
        ("They usually sign the pact.", None),
        ("They do sign the pact.", None),
        ("They will be able to sign the pact.", None),
        ("They like the thought. To sign the pact is hard.", None),
        ("The pact is signed.", None),
        ("They sign the pact.", None),
        ("They spoke of signing the pact.", None),
        ("Did they sign the pact?", None),
        ("They not only signed the pact.", "done"),
        ("They have, I hear, signed the pact.", "done"),
        ("They will on Friday sign the pact.", "planned"),
    ],
)
def test_the_standing_of_a_signature(words: str, status: str | None) -> None:
    told = [
        event.status
        for _, event in read(Source.of("test", words), PUBLISHED).each(Event)
        if event.type in ("signature", "talks")
    ]
    assert told == ([status] if status else [])


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Peru, Chile sign pact", "signature/done"),
        ("Peru, Chile to sign pact", "signature/planned"),
        ("Pact signed in Lima", "signature/done"),
        ("Pact is signed", "signature/done"),
        ("Pact expires in July", "expiry/planned"),
        ("Talks resume", "talks/done"),
    ],
)
def test_a_headline_tells_the_past_in_the_present_tense(headline: str, told: str) -> None:
    words = f"{headline}\n\nA paragraph of prose about the weather in the mountains follows here."
    found = [
        f"{event.type}/{event.status}" for _, event in read(Source.of("test", words), PUBLISHED).each(Event)
    ]
    assert found == [told]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A treaty yet to be ratified by Bern obliges both to pay.", "approval/planned"),
        ("Once signed, the memorandum will bind the two states.", "signature/planned"),
        ("The deal, to be signed in Muscat next week, covers two wells.", "signature/planned"),
        ("Vienna expects the accord signed by August.", "signature/planned"),
        ("The sides want the text agreed before the summer break.", "agreement/planned"),
        ("The loan is to be approved, signed and disbursed this year.", "approval/planned signature/planned"),
        ("Officials had hoped for an agreement reached by Easter.", "agreement/planned"),
        ("Parliament, which has approved the bill, will debate the protocol.", "approval/done other/planned"),
        ("With the deal signed, payments can begin.", ""),
        ("With the deal signed, payments began.", "signature/done"),
        ("If the deal is signed and ratified, payments begin.", "approval/possible signature/possible"),
        ("Unless an agreement is reached by Friday, the pact expires.", "agreement/possible expiry/planned"),
        ("There is no date set for talks to resume.", ""),
        ("The envoy left Doha without the pact having been signed.", "signature/denied"),
        ("Diplomats said a deal had nearly been reached.", "agreement/denied"),
        ("A deal was almost reached in 2019.", "agreement/denied"),
        ("They will almost certainly sign the deal.", "signature/planned"),
        ("Not all parties have ratified the convention.", "approval/denied"),
        ("Greece has threatened to veto the budget.", "rejection/planned"),
        ("The plan would see the fee raised and the lease extended.", "extension/planned"),
        ("The government proposes that the lease be extended.", "extension/possible proposal/done"),
        ("They insist that the lease be extended.", "extension/planned request/done"),
        ("They are understood to have reached a deal.", "agreement/possible"),
        ("The treaty was supposed to have been signed by now.", "signature/planned"),
        ("The prime minister will announce a deal on Friday.", "agreement/planned"),
        ("He urged both to sign the accord agreed in March.", "agreement/done signature/possible"),
    ],
)
def test_a_step_still_to_come_is_never_told_as_done(words: str, told: str) -> None:
    article = read(Source.of("test", words), PUBLISHED)
    assert sorted(f"{event.type}/{event.status}" for _, event in article.each(Event)) == sorted(told.split())


def test_a_causative_is_found_only_in_its_own_clause() -> None:
    assert causative(line_of("To have him, they sign it."), 5) is None
    assert causative(line_of("They sign it."), 1) is None


@pytest.mark.parametrize(
    ("words", "status"),
    [("They may go before it", "possible"), ("They are due to go", "planned"), ("The old men", None)],
)
def test_the_first_verb_tells_the_standing_of_a_sentence(words: str, status: str | None) -> None:
    line = line_of(words)
    assert main_standing(line, line.size) == status
