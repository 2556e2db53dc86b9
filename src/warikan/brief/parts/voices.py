"""The source card: who is heard, named or not, on which side, and who is heard only through another."""

from __future__ import annotations

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, series, speaker, undetermined
from warikan.brief.story import Section, Sentence, Table
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
    heard = voices(findings.article)
    sides = {voice.party for voice in heard if voice.party is not None}
    count = words.count(len(heard), "voice")
    lead: list[Sentence] = [
        (
            plain(
                f"{count} heard, {len([v for v in heard if v.kind == 'anonymous'])} unnamed, from {_sides(sides)}."
            ),
        )
    ]
    lead.extend(_through(findings, item) for item in heard_through(findings.article))
    rows = tuple(_row(findings, voice) for voice in heard)
    table = Table("Who is heard", ("Words", "Kind", "Side", "How", "Times"), rows)
    return Section("voices", "Who says it", tuple(lead), tables=(table,) if rows else ())


def _sides(sides: set[object]) -> str:
    return words.count(len(sides), "known side") if sides else "no side the text names"


def _row(findings: Findings, voice: Voice) -> tuple[Sentence, ...]:
    article = findings.article
    words_of = voice.words.exact if voice.words else None
    hows = sorted({_HOWS[article.speeches[index].how] for index in voice.speeches})
    return (
        (speaker(findings.index, article, voice.speeches[0], words_of),),
        (plain(_KINDS[voice.kind]),),
        (plain(voice.party.name),) if voice.party else (undetermined(),),
        (plain(", ".join(hows)),),
        (plain(str(len(voice.speeches))),),
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
