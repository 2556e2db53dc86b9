"""Speech: who asserts what in a text, how, and from which side."""

from __future__ import annotations

from collections.abc import Sequence

from warikan.evidence.claims import SpeakerKind, Speech, SpeechHow
from warikan.ground.party import Party
from warikan.ground.pattern import regex
from warikan.ground.span import Span
from warikan.reading.central import main_parties
from warikan.reading.names import Mention, within
from warikan.reading.speech_back import root, same_as, stands_for
from warikan.reading.speech_cues import Cue, cues, verb_forms
from warikan.reading.speech_holders import left, right, subject
from warikan.reading.speech_kinds import head_noun, is_outlet, kind_of, nouns_of_speakers
from warikan.reading.speech_needs import is_borne_out
from warikan.reading.speech_sides import Draft, on_behalf, side_of
from warikan.reading.text import Sentence, Text
from warikan.reading.words import table

_TAG_END = regex(
    r"(?: [a-z]+ly)?(?:,? (?:(?:on|late|early|last|earlier) )*[A-Z]\w+day(?: \w+)?|,? (?:today|yesterday)|"
    r" (?:in|at|to|during|on|after|by) [^,;:\u2014\"]{1,70})?\s*(?:[.,;!?\u2014]|$)"
)
# What follows the verb of a tag names who speaks, unless it is an adverbial, a clause or an object that is told.
_INVERTED_AFTER = regex(
    r"\s(?!(?:that|it|this|there|these|those|not|no|nothing|so|to|in|on|at|by|for|from|with|of|about|as|how|what|when|where"
    r"|whether|which|why|if|and|or|but|yesterday|today|last|earlier|later|late|early|during|after|before|again|then|me|us|him"
    r"|them|you|[a-z]+ly|speaking|citing|referring|adding|he|she|they|we|I)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?=[A-Za-z])"
)
_ONCE = regex(
    r"^(?:(?:a|the)\s)?(?:retired|deposed|ousted|exiled|jailed|disgraced|noted|respected|newly\selected)\s"
)
_FINITE = regex(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|does|did|do"
    r"|\w{3,}ed|pays?|wants?|began|came|went|gave|took|made|rose|fell)\b"
)
_HEARER_END = regex(r"(?: (?!that\b)[\w.'&-]+){1,8}?\s*(?:[.;!?]|$)")
_INTRODUCED = regex(
    r", (?:(?P<age>\d\d)\b|(?P<who>(?:an?|the|who) (?:[a-z-]+ ){0,3}?[a-z-]+)(?=[,.]| (?:in|at|of|from|with)\b))"
)
_DASH_END = regex(r" [-\u2013\u2014]{1,2} ?(?P<who>[A-Za-z][\w.'-]*(?: [\w.'-]+){0,3})\s*$")
_GOES_ON = regex(
    r", (?:[a-z]+ly )?(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|does|did)\b"
)
_LABEL = regex(r"(?P<label>[A-Z][\w.,'() -]{0,70}?):\s")
_FIRST_PERSON = regex(
    r"\b(?:I|[Ww]e) (?:\w+ly )?(?:believe|think|understand|expect|am (?:confident|convinced)"
    r"|are (?:confident|convinced))\b"
)
_JOINER = regex(r",? *(?:(?:on )?[A-Z]\w+day,? )?(?:that )?")
_RECKONINGS = frozenset({"calculation", "estimate", "projection", "forecast", "reckoning", "tally"})
_NOBODY = regex(r"(?:[Nn]either|[Nn]obody|[Nn]o|[Nn]one|[Nn]othing|[Ff]ew|[Ll]ittle)\b")
_PLURAL = regex(r"(?:\S+ )*?\w+s(?: |,|$)")
_COUNTED = regex(r"\d(?:[\d.,]*\d)?(?: [a-z]+illion)? $")
_DONE_TO = regex(r"[a-z]+ed (?:with|by|in|on|to|at|from|under) ")
_CAPITALS = regex(
    r"(?:[A-Z.]+ )*(?:SECRETARY|MINISTER|AMBASSADOR|GENERAL|ADMIRAL|SENATOR|PRESIDENT|SPOKES\w+|MR\.?|MS\.?|MRS\.?)"
    r" [A-Z]{2,}$"
)
_HOLDS_ALONE = regex(
    r"[Tt]he (?:Prime Minister|prime minister|President|president|Premier|premier|Chancellor|chancellor)$"
)
FRAGMENT = 3  # words of an answer without a verb ("Not so, says …")
_BASE_FORMS = frozenset(row["forms"].split("|")[0] for row in table("speech_verbs")) - {
    "put",
    "read",
    "forecast",
    "let",
}
_PRESS = frozenset({"reporter", "journalist", "correspondent", "questioner", "interviewer", "moderator"})
_QUESTION_LABELS = frozenset({"q", "question", "reporter", "journalist", "moderator"})


def speeches(
    text: Text, found: Sequence[Mention], central: Sequence[Party] | None = None
) -> tuple[Speech, ...]:
    """Every attribution of the headline, body and captions, in order; ``central`` are the main parties, where known.

    Related coverage says nothing here; bare expectation ("is expected to") and requests ("has asked") too.

    >>> from warikan.ground.source import Source
    >>> from warikan.reading.text import split
    >>> text = split(Source.of("a", "Japan will pay, government sources said Friday. It has asked for aid."))
    >>> [(s.kind, s.how, s.holder.exact) for s in speeches(text, ())]
    [('anonymous', 'said', 'government sources')]
    """
    drafts: list[Draft] = []
    by_sentence = cues(text)
    for number, sentence in enumerate(text.sentences):
        label = _turn(text, sentence, found) or _dashed(text, sentence, found)
        if label:
            drafts.append(label)
        elif number in by_sentence:
            drafts += _settled(
                text, [d for cue in by_sentence[number] if (d := _draft(text, sentence, cue, found))]
            )
    return _joined(text, found, drafts, main_parties(text, found) if central is None else central)


def _settled(text: Text, here: list[Draft]) -> list[Draft]:
    """What a speaker tells of another's views is the speaker's:
    a belief beside speech is no speech of its own.
    """
    if len(here) < 2:
        return here
    here = [d for d in here if not _is_inside(text, d, here)]
    told = any(d.how != "believed" or d.holder is None for d in here)
    spoken = [d for d in here if d.holder is not None]
    here = [d for d in here if not (d.participle and spoken[0] is not d)]
    kept = [d for d in here if d.how != "believed" or d.holder is None or not told]
    unique: list[Draft] = []
    for draft in kept:
        if not any(draft.holder and draft.holder == other.holder for other in unique):
            unique.append(draft)
    return unique


def _is_inside(text: Text, draft: Draft, here: list[Draft]) -> bool:
    """Whether a speaker only tells what he once said himself: "the president said that he had told them"."""
    if draft.holder is None or draft.holder.of(text.folded).lower() not in ("he", "she"):
        return False
    return any(
        other is not draft
        and other.holder is not None
        and other.cue.end <= draft.holder.start
        and other.content.covers(draft.cue)
        for other in here
    )


def _draft(text: Text, sentence: Sentence, cue: Cue, found: Sequence[Mention]) -> Draft | None:
    if cue.frame in ("passive", "adverb"):
        return Draft(sentence, cue.span, cue.how, "anonymous", None, sentence.span)
    holder, tag = _holder(text, sentence, cue)
    if holder is None or _COUNTED.search(text.folded, max(0, holder.start - 24), holder.start):
        return None  # "the 7.6 trillion won estimated two years ago": a sum says nothing
    if _DONE_TO.match(text.folded, holder.start, holder.end):
        return None  # "reached with the Treasury's discount rules"
    if cue.needs == "question" and head_noun(holder.of(text.folded)) in _PRESS:
        return None  # what reporters ask asserts nothing
    kind = _kind(text, holder, found)
    if kind == "organisation" and _is_introduced(text, holder, sentence.span.end, found):
        kind = "named"
    if (
        kind is None
        or _in_quotation(text, cue.span)
        or (cue.form in _BASE_FORMS and not _is_plural(holder.of(text.folded)))
    ):
        return None
    how: SpeechHow = (
        "reported"
        if cue.how == "said" and kind == "organisation" and is_outlet(holder.of(text.folded))
        else cue.how
    )
    if how == "said" and head_noun(holder.of(text.folded)) in _RECKONINGS:
        how = "estimated"
    if cue.form == "put" and text.folded.startswith((" it", " on record"), cue.span.end):
        how = "said"
    content = sentence.span if tag else _asserted(text, sentence.span, cue)
    # "Citing officials" names another speaker.
    participle = cue.frame != "source" and cue.form.endswith("ing")
    return Draft(sentence, cue.span, how, kind, holder, content, participle)


def _is_introduced(text: Text, holder: Span, limit: int, found: Sequence[Mention]) -> bool:
    """Whether a bare name is a person's by what is told of it: "Maria, a teacher", "Maria, 54"."""
    told = _INTRODUCED.match(text.folded, holder.end, limit)
    bare = (
        " " not in holder.of(text.folded)
        and not within(found, holder)
        and holder.of(text.folded)[0].isupper()
    )
    if not bare or told is None:
        return False
    return told["age"] is not None or kind_of(text.folded, Span(*told.span("who")), ()) == "anonymous"


def _asserted(text: Text, sentence: Span, cue: Cue) -> Span:
    """What follows a leading "X said (that)", without the joining word."""
    start = _JOINER.match(text.folded, cue.span.end, sentence.end)
    return Span(start.end() if start else cue.span.end, sentence.end)


def _in_quotation(text: Text, cue: Span) -> bool:
    """Whether the cue stands inside a closed quotation:
    what a quoted speaker tells of others is not the article's.
    """
    quote = text.quote_over(cue)
    return quote is not None and text.folded[quote.end : quote.end + 1] in ('"', "'")


def _is_plural(words: str) -> bool:
    return (
        " and " in words
        or head_noun(words) in ("people", "some", "many", "others", "both", "media", "staff", "they")
        or _PLURAL.match(words) is not None
    )


def _holder(text: Text, sentence: Sentence, cue: Cue) -> tuple[Span | None, bool]:
    """The speaker's words, and whether the cue stands as a tag beside a whole assertion."""
    folded, span = text.folded, sentence.span
    if cue.frame == "source":
        return right(folded, cue.span.end + 1, span.end), True
    if cue.frame == "agent":
        return right(folded, cue.span.end + 1, span.end), True
    if cue.frame == "quoted":
        return left(folded, span, cue.span.start), False
    if cue.frame == "owned":
        return left(folded, span, folded.rfind("'", span.start, cue.span.start)), not folded.startswith(
            "that ", cue.span.end + 1
        )
    inverted = _inverted(folded, span, cue)
    if inverted:
        return inverted, True
    participle = cue.form.endswith("ing")
    holder = (subject if participle else left)(folded, span, cue.span.start)
    before = folded[span.start : holder.start].rstrip() if holder else ""
    beside = bool(before) and before.endswith((",", '"', "'", "\u2014"))
    after = [_TAG_END, _HEARER_END] if cue.needs.startswith("hearer") else [_TAG_END]
    tag = beside and any(end.match(folded, cue.span.end, span.end) for end in after)
    return (holder, tag) if holder and is_borne_out(folded, span, cue, tag) else (None, False)


def _inverted(folded: str, sentence: Span, cue: Cue) -> Span | None:
    """ "…," said X: a clause or quotation, a comma, the verb, then who."""
    before = folded[sentence.start : cue.span.start].rstrip()
    if not before.endswith((",", '"', "'", "?", "!")):
        return None
    start = _INVERTED_AFTER.match(folded, cue.span.end, sentence.end)
    if (
        not start
        or cue.form.endswith("ing")
        or cue.needs
        in (
            "hearer",
            "hearer_that",
            "of whom",
            "for what",
            "known",
            "figure",
            "saying",
            "verdict",
            "claim",
            "naming",
            "hint",
        )
        or (cue.needs == "object" and before[-1] not in "\"'")
    ):
        return None
    holder = right(folded, start.end(), sentence.end)
    if holder is None or _FINITE.search(_ONCE.sub("", holder.of(folded))):
        return None
    if before[-1] == "," and not _FINITE.search(_last_clause(before)):
        # "The plan, says the bank, would cost more": the rest of the clause behind the tag holds its verb.
        fragment = cue.needs == "nothing" and len(before.split()) <= FRAGMENT
        return holder if fragment or _GOES_ON.match(folded, holder.end, sentence.end) else None
    return holder


def _last_clause(before: str) -> str:
    """The words before a tag's comma, without an apposition that another comma sets off."""
    return (
        before.rstrip(",")
        if before.count(",") != 2 or _FINITE.search(before.rsplit(",", 2)[1])
        else before.split(",")[1]
    )


def _kind(text: Text, holder: Span, found: Sequence[Mention]) -> SpeakerKind | None:
    words = holder.of(text.folded)
    if words in ("I", "We", "we", "you", "You") or _NOBODY.match(words):
        return None
    if words.lower() in ("he", "she", "him", "her"):
        return "named"
    if words.lower() in ("it", "they", "them", "both", "the two", "the pair", "both sides"):
        return "organisation"
    if _HOLDS_ALONE.match(words) and any(m.how == "person" for m in found):
        return "named"  # an office of one, in a text that names people
    return kind_of(text.folded, holder, found)


def _turn(text: Text, sentence: Sentence, found: Sequence[Mention]) -> Draft | None:
    """A turn of a press conference: "Minister X: …";
    the sentences up to the next label are what the speaker says.
    """
    paragraph = text.paragraphs[sentence.paragraph]
    if text.folded.find(":", sentence.span.start, sentence.span.end) < 0:
        return None
    label = _LABEL.match(text.folded, sentence.span.start, sentence.span.end)
    opens_line = (
        sentence.span.start == paragraph.start
        or "\n" in text.folded[sentence.span.start - 2 : sentence.span.start]
    )
    if not label or not opens_line or text.blocks[sentence.block].kind == "headline":
        return None
    holder = Span(*label.span("label"))
    words = holder.of(text.folded)
    if words.rsplit(" ", 1)[-1] in verb_forms():  # "On Thursday the envoy said: …"
        return None
    kind = "anonymous" if words.lower() in _QUESTION_LABELS else kind_of(text.folded, holder, found)
    if _CAPITALS.match(words):
        kind = "named"  # "ASSISTANT SECRETARY COOPER:"
    end = max(paragraph.end, sentence.span.end)
    first = _FIRST_PERSON.search(text.folded, label.end(), end)
    if kind is None or (kind != "named" and first is None):
        return None
    cue = Span(*first.span()) if first else Span(holder.end, holder.end + 1)
    return Draft(sentence, cue, "believed" if first else "said", kind, holder, Span(label.end(), end))


def _dashed(text: Text, sentence: Sentence, found: Sequence[Mention]) -> Draft | None:
    """The speaker behind a headline's dash: "Fee to double - minister"; the name of the outlet there is no speaker."""
    if text.folded[sentence.span.end - 1] in ".!?":
        return None
    match = _DASH_END.search(text.folded, max(sentence.span.start, sentence.span.end - 48), sentence.span.end)
    if match is None:
        return None
    who = Span(*match.span("who"))
    words, kind = who.of(text.folded), kind_of(text.folded, who, found)
    if kind is None or kind == "named" or head_noun(words) not in nouns_of_speakers():
        return None
    how: SpeechHow = "reported" if is_outlet(words) else "said"
    return Draft(sentence, who, how, kind, who, Span(sentence.span.start, match.start()))


def _joined(
    text: Text, found: Sequence[Mention], drafts: Sequence[Draft], central: Sequence[Party]
) -> tuple[Speech, ...]:
    made: list[Speech] = []
    for draft in drafts:
        words = draft.holder.of(text.folded) if draft.holder else ""
        same = root(made, same_as(words, draft.kind, made)) if words else None
        if same is not None and words.lower() in ("he", "she") and _names_another(draft, made[same], found):
            same = None  # somebody else was named since
        party = made[same].party if same is not None else side_of(text, draft, found, central)
        if same is not None and draft.holder and draft.kind == "named":
            party = party or side_of(text, draft, found, central)
        speech = Speech(
            kind=made[same].kind if same is not None and stands_for(words, draft.kind) else draft.kind,
            how=draft.how,
            cue=text.source.quote(draft.cue),
            holder=text.source.quote(draft.holder) if draft.holder else None,
            content=draft.content,
            party=party,
            same_as=same,
            on_behalf=on_behalf(text, draft, found, central, party),
        )
        made.append(speech)
    return tuple(made)


def _names_another(draft: Draft, speech: Speech, found: Sequence[Mention]) -> bool:
    """Whether a person is named behind an earlier speech and its speaker, and before the pronoun of a later one."""
    if draft.holder is None or speech.holder is None:
        return False
    start = max(speech.holder.span.end, speech.cue.span.end)
    return any(m.how == "person" for m in within(found, Span(start, draft.holder.start)))
