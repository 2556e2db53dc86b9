"""Sentences on whose word a text rests: its speakers by side, unnamed ones first, and the sides not heard."""

from __future__ import annotations

import re

from warikan.brief import words
from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, said, series, speech_anchor
from warikan.brief.story import Piece, Sentence
from warikan.evidence.voices import Voice, heard_through, voices
from warikan.ground.party import Party

MOST = 3  # speakers named in one sentence; the source card names the rest
_ARTICLE = re.compile(r"(the|an?)\s+", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:\s+(?:de|van|von|bin|al|el|da|der))?\s*)+$")
_VAGUE = re.compile(
    r"(?:he|she|it|they|we|i|(?:the|an?|this|its|their|his|her)\s+(?:report|article|paper|newspaper|(?:joint\s+)?statement))",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\band\b|\b(?:both|two)\b", re.IGNORECASE)
_MANY = re.compile(r"[\w-]*(?:s|people)\b")


def on_whose_word(findings: Findings) -> Sentence:
    """Who is heard; the outlet alone where nobody is named."""
    heard = _heard(findings)
    if not heard:
        return (plain("No speaker is named; the outlet tells it in its own voice."),)
    shown, rest = heard[:MOST], len(heard) - MOST
    unnamed = [voice for voice in shown if voice.kind == "anonymous"]
    groups = [_unnamed(findings, unnamed)] if unnamed else []
    groups += [_named(findings, voice) for voice in shown if voice.kind != "anonymous"]
    if rest > 0:
        groups.append((plain(words.count(rest, "other speaker")),))
    return (plain("The text rests on the word of "), *series(groups), plain("."))


def not_heard(findings: Findings) -> Sentence:
    """The main sides nobody speaks for, where another side is heard and nobody speaks for several at once."""
    silent = [item.party for item in heard_through(findings.article)]
    joint = any(v.party is None and _JOINT.search(_words(v)) is not None for v in voices(findings.article))
    if not silent or joint or len(silent) == len(findings.article.parties):
        return ()
    return (plain(f"No one speaks for {words.listed([words.party(party) for party in silent], 'or')}."),)


def _heard(findings: Findings) -> list[Voice]:
    """The speakers with words of their own; a side by its bare name only where nobody else speaks for it."""
    found = [voice for voice in voices(findings.article) if voice.words is not None]
    plain_words = [voice for voice in found if not _VAGUE.fullmatch(_words(voice))] or found
    fuller = {voice.party for voice in plain_words if not _is_bare(voice)}
    kept = [voice for voice in plain_words if not (_is_bare(voice) and voice.party in fuller)]
    return [voice for voice in kept if not any(_within(voice, other) for other in kept)]


def _words(voice: Voice) -> str:
    return re.sub(r"\s+", " ", voice.words.exact) if voice.words else ""


def _bare(text: str) -> str:
    """Words without the article before them."""
    article = _ARTICLE.match(text)
    return text[article.end() :] if article else text


def _within(voice: Voice, other: Voice) -> bool:
    """Whether a speaker's words are a part of another's ("the ministry" of "the foreign ministry")."""
    bare, fuller = _bare(_words(voice)), _words(other)
    if voice is other or len(bare) >= len(fuller):
        return False
    definite = bare != _words(voice) and re.search(rf"\b{re.escape(bare)}\b", fuller) is not None
    return definite or fuller.endswith(bare)


def _is_bare(voice: Voice) -> bool:
    """Whether a speaker is only the name of a state, or its government at large."""
    name = _words(voice)
    return voice.kind == "organisation" and (" " not in name or name.lower().endswith(" government"))


def _unnamed(findings: Findings, group: list[Voice]) -> Sentence:
    """Unnamed speakers, with the side they stand on where they share one."""
    sides = {voice.party for voice in group}
    side = next(iter(sides)) if len(sides) == 1 else None
    label = "an unnamed speaker" if len(group) == 1 and not _is_plural(group[0]) else "unnamed speakers"
    of = f" for {words.party(side)}" if side is not None else ""
    quotes = series([_quoted(findings, voice, named_side=side is None) for voice in group])
    return (plain(f"{label}{of} ("), *quotes, plain(")"))


def _is_plural(voice: Voice) -> bool:
    head = re.split(r",| (?:of|at|in|from|with|close|familiar) ", _words(voice))[0]
    return _MANY.fullmatch(head.split(" ")[-1]) is not None


def _quoted(findings: Findings, voice: Voice, *, named_side: bool) -> Sentence:
    """The words for a speaker in quotation marks, an article before them outside."""
    text = _words(voice)
    bare = _bare(text)
    article = "" if bare == text or _is_plural(voice) else _indefinite(bare)
    shown = not named_side or voice.party is None or _shows(bare, voice.party)
    side = "" if shown or voice.party is None else f" of {words.party(voice.party)}"
    pieces = (plain(article), _piece(findings, voice, f"“{bare}”"), plain(side))
    return tuple(piece for piece in pieces if piece.text)


def _indefinite(noun: str) -> str:
    return "an " if noun[0].lower() in "aeiou" else "a "


def _named(findings: Findings, voice: Voice) -> Sentence:
    """A person by the bare name, a body by its words, with its side where the words do not show it."""
    text = _words(voice)
    name = _NAME.search(text.split(",")[0]) if voice.kind == "named" else None
    text = name.group() if name is not None else text
    text = text[0].lower() + text[1:] if _ARTICLE.match(text) else text
    side = f" ({voice.party.name})" if voice.party and not _shows(text, voice.party) else ""
    return (_piece(findings, voice, text), *((plain(side),) if side else ()))


def _shows(text: str, party: Party) -> bool:
    """Whether words show their side, as "Polish" shows Poland."""
    stems = [word[:4].lower() for word in party.name.split() if len(word) > 3]
    return any(stem in text.lower() for stem in stems) or party.name in text or "U.S." in text


def _piece(findings: Findings, voice: Voice, text: str) -> Piece:
    return said(text, speech_anchor(findings.index, voice.speeches[0]))
