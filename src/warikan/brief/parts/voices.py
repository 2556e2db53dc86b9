"""The source card: who is heard, named or not, on which side, and who is heard only through another."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.parts.history import record
from warikan.brief.pieces import plain, series, speaker, undetermined
from warikan.brief.story import Piece, Section, Sentence, Table
from warikan.brief.sums import capital
from warikan.evidence.voices import Voice, heard_through, voices

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
    lead.extend(_unheard(findings))
    lead.extend(record(findings))
    rows = tuple(_row(findings, voice) for voice in speaking)
    table = Table("Who is heard", ("Words", "Kind", "Side", "How", "Again as"), rows)
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
    hows = sorted({_HOWS[article.speeches[index].how] for index in voice.speeches})
    return (
        (_words(findings, voice),),
        (plain(_KINDS[voice.kind]),),
        (plain(voice.party.name),) if voice.party else (undetermined(),),
        (plain(", ".join(hows)),),
        series([(speaker(findings.index, article, index),) for index in voice.speeches[1:]]),
    )


def _unheard(findings: Findings) -> Iterator[Sentence]:
    """The sides that do not speak themselves: those told of by others, each with them, then the rest together."""
    silent = heard_through(findings.article)
    joint = [voice for voice in voices(findings.article) if voice.joint]
    if silent and joint:
        names = words.listed([words.party(item.party) for item in silent], "or")
        tellers = series([(_words(findings, voice),) for voice in joint])
        yield (
            plain(f"Whether anyone speaks for {names} is "),
            undetermined(),
            plain(": several speak as one in "),
            *tellers,
            plain("."),
        )
        return
    for item in silent:
        if item.by:
            tellers = series([(_words(findings, voice),) for voice in item.by])
            name = capital(words.party(item.party))
            yield (plain(f"{name} is heard only through "), *tellers, plain("."))
    alone = [words.party(item.party) for item in silent if not item.by]
    if alone:
        side = "its side" if len(alone) == 1 else "their sides"
        names = words.listed(alone, "or")
        yield (
            plain(
                f"No one speaks for {names}; what is said of {side} is the outlet's own telling or others'."
            ),
        )


def _words(findings: Findings, voice: Voice) -> Piece:
    fullest = voice.words.exact if voice.words else None
    return speaker(findings.index, findings.article, voice.speeches[0], fullest)
