"""Pieces: copied words on one line, lists within a sentence, the words that name a speaker."""

from types import SimpleNamespace

from warikan.brief.pieces import joined, plain, series, speaker, undetermined
from warikan.brief.story import Piece
from warikan.brief.words import LONGEST_QUOTE, quoted


def told(sentence):
    return "".join(piece.text for piece in sentence)


def test_a_quotation_stands_on_one_line_and_a_long_one_is_cut_at_a_word():
    assert quoted(" a\n b ") == "“a b”"
    long = quoted("word " * 60)
    assert long.endswith("word …”")
    assert len(long) <= LONGEST_QUOTE + 4


def test_sentences_are_joined_by_a_space_and_empty_ones_leave_none():
    assert told(joined([(plain("A."),), (), (plain("B."),)])) == "A. B."
    assert joined([]) == ()


def test_parts_make_a_list():
    parts = [(plain(name),) for name in "abc"]
    assert [told(series(parts[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert told(series(parts, "or")) == "a, b or c"


def test_a_speaker_is_named_by_the_fullest_words_else_by_the_cue():
    holder, cue = SimpleNamespace(exact="a source"), SimpleNamespace(exact="is said to")
    article = SimpleNamespace(
        speeches=(SimpleNamespace(holder=holder, cue=cue), SimpleNamespace(holder=None, cue=cue))
    )
    assert speaker(0, article, 0) == Piece("“a source”", "a0-speech-1", "stated")
    assert speaker(0, article, 0, "a harbour source").text == "“a harbour source”"
    assert speaker(2, article, 1) == Piece("“is said to”", "a2-speech-2", "stated")


def test_what_is_not_settled_says_so():
    assert undetermined() == Piece("not determined", None, "undetermined")
