"""The source card: who is heard, named or not, on which side, and who is heard only through another."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, series, speaker, undetermined
from warikan.brief.story import Section, Sentence, Table
from warikan.brief.sums import capital
from warikan.evidence.voices import HeardThrough, Voice, heard_through, voices

_KINDS = {"named": "named", "anonymous": "unnamed", "organisation": "institution"}
_HOWS = {
    "said": "says",
    "reported": "reports",
    "believed": "believes",
    "floated": "floats",
    "denied": "denies",
    "announced": "announces",
    "estimated": "estimates",
}


def part(findings: Findings) -> Section:
    """Voices by party, and the sides that do not speak."""
    speaking = voices(findings.article)
    lead: list[Sentence] = [(plain(f"{capital(heard(findings))}."),)]
    lead.extend(_through(findings, item) for item in heard_through(findings.article))
    rows = tuple(_row(findings, voice) for voice in speaking)
    table = Table("Who is heard", ("Words", "Kind", "Side", "How", "How often"), rows)
    return Section("voices", "Who says it", tuple(lead), tables=(table,) if rows else ())


def heard(findings: Findings) -> str:
    """How many speak, how many of them unnamed, and for which sides.

    The outlet's own telling is no voice.
    """
    speaking = voices(findings.article)
    if not speaking:
        return "no one is quoted; the outlet tells it in its own voice"
    unnamed = sum(voice.kind == "anonymous" for voice in speaking)
    sides = list(dict.fromkeys(voice.party for voice in speaking if voice.party is not None))
    side = f"for {words.parties(sides)}" if sides else "for no side that the text names"
    return f"{words.count(len(speaking), 'voice')}, {unnamed or 'none'} unnamed, {side}"


def _row(findings: Findings, voice: Voice) -> tuple[Sentence, ...]:
    article = findings.article
    words_of = voice.words.exact if voice.words else None
    hows = sorted({_HOWS[article.speeches[index].how] for index in voice.speeches})
    return (
        (speaker(findings.index, article, voice.speeches[0], words_of),),
        (plain(_KINDS[voice.kind]),),
        (plain(voice.party.name),) if voice.party else (undetermined(),),
        (plain(", ".join(hows)),),
        (plain("once" if len(voice.speeches) == 1 else f"{len(voice.speeches)} times"),),
    )


def _through(findings: Findings, item: HeardThrough) -> Sentence:
    name = words.party(item.party)
    if not item.by:
        return (
            plain(
                f"No one speaks for {name}; what is said of its side is the outlet's own telling or others'."
            ),
        )
    tellers = series(
        [
            (
                speaker(
                    findings.index,
                    findings.article,
                    voice.speeches[0],
                    voice.words.exact if voice.words else None,
                ),
            )
            for voice in item.by
        ]
    )
    return (plain(f"{name[:1].upper()}{name[1:]} is heard only through "), *tellers, plain("."))
