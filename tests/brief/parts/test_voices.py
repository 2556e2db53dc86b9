"""The source card: who is heard, for whom, and who only through others."""

from warikan.brief.parts import voices
from warikan.ground.party import Party

JP, US = Party("jp", "Japan"), Party("us", "United States")


def test_without_a_voice_it_says_so(findings, words):
    part = voices.part(findings())
    assert [words(line) for line in part.lead] == [
        "No one is quoted; the outlet tells it in its own voice.",
        (
            "No one speaks for Japan or the United States; what is said of their sides is the outlet's own telling "
            "or others'."
        ),
    ]
    assert part.tables == ()


def test_voices_are_counted_with_their_sides(findings, speech, words, cells):
    made = findings(speeches=(speech("A source", party=JP), speech(None, how="believed", on_behalf=US)))
    part = voices.part(made)
    assert words(part.lead[0]) == "2 voices, 2 unnamed, for Japan."
    assert words(part.lead[1]) == "The United States is heard only through “said”<stated>."
    assert cells(part.tables[0]) == [
        ["“A source”<stated>", "unnamed", "Japan", "says", ""],
        ["“said”<stated>", "unnamed", "not determined<undetermined>", "believes", ""],
    ]


def test_one_side_alone_without_a_voice(findings, words):
    assert words(voices.part(findings(parties=(JP,))).lead[1]) == (
        "No one speaks for Japan; what is said of its side is the outlet's own telling or others'."
    )


def test_a_voice_that_is_named_and_comes_back_is_one(findings, speech, words, cells):
    made = findings(
        parties=(),
        speeches=(speech("A source", "named"), speech("A source", "named", how="denied", same_as=0)),
    )
    part = voices.part(made)
    assert words(part.lead[0]) == "1 voice, none unnamed, for no side that the text names."
    assert cells(part.tables[0])[0][3:] == ["denies, says", "“A source”<stated>"]


def test_every_naming_of_a_speaker_is_led_to(findings, speech):
    made = findings(speeches=(speech("A source"), speech("A source", same_as=0), speech(None, same_as=1)))
    (row,) = voices.part(made).tables[0].rows
    assert {piece.to for cell in row for piece in cell if piece.to} == {f"a0-speech-{n}" for n in (1, 2, 3)}


def test_where_two_sides_speak_as_one_nobody_is_said_to_be_silent(findings, speech, words):
    text = "The ministry and the department said so."
    made = findings(speeches=(speech("The ministry and the department", "organisation", text=text),))
    assert [words(line) for line in voices.part(made).lead[1:]] == [
        (
            "Whether anyone speaks for Japan or the United States is not determined<undetermined>: several speak as "
            "one in “The ministry and the department”<stated>."
        )
    ]
