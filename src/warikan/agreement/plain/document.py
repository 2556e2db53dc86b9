"""A whole agreement in plain words: who agreed what, from when to when, clause by clause, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from warikan.agreement.facts import Fact
from warikan.agreement.model import Agreement, Clause, Input, Instrument
from warikan.agreement.plain.phrases import setting
from warikan.agreement.plain.sentences import TONGUES, ClauseText, Language, clause_text
from warikan.agreement.plain.tongue import Tongue

_SAID: Mapping[str, Mapping[str, str]] = {
    "en": {
        "about": "It is about {}.",
        "between": "Between {}.",
        "and": " and ",
        "unassigned": "What no clause gives to a payer falls to {}.",
        "term": "It covers {}, that is {} to {}.",
        "entry": "It covers from its entry into force.",
        "currency": "Amounts are in {} where nothing else is said.",
        "signed": "{}: signed {}, in force from {}.",
        "no day": "on a day that is not known",
        "no force": "a day that is not known",
        "day": "on {}",
        "follows": "It follows {}.",
        "names": "Called at its signature",
        "home": "Legal home: {}.",
        "lasts": "It does not end with the agreement.",
        "words": "In the words of the file: {}.",
        "says": "In the words of the text: {}",
        "not held": "not held",
        "fact": "Rests on {}: {}",
        "rule": "the rule",
        "doubted": "not verified",
        "assumed": "Assumed, stated by no source: {}.",
        "looks": "What it looks at and does not state",
        "series": ", series {}, {}",
        "holes": "Not known",
        "own": "Assumed for the whole: {}.",
        "join": "; ",
        "list": ", ",
    },
    "ja": {
        "about": "{}に関するものである。",
        "between": "当事者は、{}とする。",
        "and": "及び",
        "unassigned": "各条項が負担者を定めない額は、{}の負担とする。",
        "term": "対象期間は、{}（{}から{}まで）とする。",
        "entry": "効力発生の日から適用する。",
        "currency": "別段の定めがない限り、額は{}による。",
        "signed": "{}：署名{}、効力発生{}。",
        "no day": "日不明",
        "no force": "日不明",
        "day": "{}",
        "follows": "{}に続くものである。",
        "names": "署名時の名称",
        "home": "根拠：{}。",
        "lasts": "協定の終了によっては終了しない。",
        "words": "ファイルの記述：{}。",
        "says": "本文の文言：{}",
        "not held": "所持していない",
        "fact": "典拠{}：{}",
        "rule": "算定方式",
        "doubted": "未確認",
        "assumed": "仮定（典拠なし）：{}。",
        "looks": "参照する数量で、本文に額のないもの",
        "series": "、系列{}、{}",
        "holes": "不明な点",
        "own": "全体についての仮定：{}。",
        "join": "；",
        "list": "、",
    },
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause in words, with where it stands and what it rests on."""

    text: ClauseText
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An agreement in words: its title, its frame, its clauses, and lists under their heads."""

    title: str
    frame: tuple[str, ...]
    clauses: tuple[Entry, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]


def document(
    of: Agreement, language: Language = "en", names: Sequence[str] = (), about: str = ""
) -> Document:
    """An agreement in plain words; ``names`` is all that its subject was called when it was signed, ``about`` the
    name in use.

    >>> from warikan.agreement.library import load
    >>> document(load("kr-us-12")).frame[0]
    'Between South Korea and the United States.'
    """
    tongue, said = TONGUES[language], _SAID[language]
    clauses = tuple(
        Entry(
            clause_text(of, clause, language),
            tuple(_grounds(clause, setting(of, clause, tongue).parties, tongue, said)),
        )
        for clause in of.clauses
    )
    lists = (
        (said["names"], tuple(names)),
        (said["looks"], tuple(_input(each, tongue, said) for each in of.inputs.values())),
        (said["holes"], tuple(_called(hole, tongue) for hole in of.holes)),
    )
    title = _called(of.title, tongue)
    return Document(
        title, tuple(_frame(of, about, tongue, said)), clauses, tuple(each for each in lists if each[1])
    )


def _frame(of: Agreement, about: str, tongue: Tongue, said: Mapping[str, str]) -> Iterator[str]:
    if about:
        yield said["about"].format(about)
    parties = setting(of, of.clauses[0], tongue).parties if of.clauses else {}
    if 0 < len(parties) <= _FEW:
        yield said["between"].format(said["and"].join(parties.values()))
    if of.guest:
        yield said["unassigned"].format(parties.get(of.guest, of.guest))
    run = tongue.run(of.first.number, of.last.number)
    yield said["term"].format(run, tongue.day(of.first_day), tongue.day(of.last_day))
    if of.from_entry:
        yield said["entry"]
    yield said["currency"].format(tongue.code(of.currency))
    for each in of.instruments:
        yield _instrument(each, tongue, said)
    if of.follows:
        yield said["follows"].format(of.follows)
    if of.assumed:
        yield said["own"].format(said["list"].join(tongue.part(each, parties) for each in of.assumed))


def _instrument(each: Instrument, tongue: Tongue, said: Mapping[str, str]) -> str:
    signed = said["no day"] if each.signed is None else said["day"].format(tongue.day(each.signed))
    force = said["no force"] if each.in_force is None else tongue.day(each.in_force)
    line = said["signed"].format(tongue.sentence(_called(each.title, tongue)), signed, force)
    return f"{line} {each.address}".rstrip()


def _grounds(
    clause: Clause, parties: Mapping[str, str], tongue: Tongue, said: Mapping[str, str]
) -> Iterator[str]:
    yield said["home"].format(_called(clause.home, tongue))
    if not clause.lapses:
        yield said["lasts"]
    if "words" in clause.written and tongue.speaks(_called(clause.words, tongue)):
        yield said["words"].format(_called(clause.words, tongue))
    source = f" {clause.source}" if clause.source else ""
    yield said["says"].format(f"{tongue.quoted(clause.says)}{source}" if clause.says else said["not held"])
    for fact in clause.facts:
        yield _fact(fact, tongue, said)
    if clause.assumed:
        each = (
            tongue.assumed(tongue.part(key, parties), words, told=told)
            for key, words, told in _assumed(clause)
        )
        yield said["assumed"].format(said["join"].join(dict.fromkeys(each)))


def _fact(fact: Fact, tongue: Tongue, said: Mapping[str, str]) -> str:
    doubt = "" if fact.verified else f" {tongue.bracketed(said['doubted'])}"
    figures = [tongue.quantity(each.value, each.unit, each.printed) for each in fact.figures]
    return f"{said['fact'].format(fact.id, tongue.joined(figures) or said['rule'])}{doubt} {fact.address}"


def _assumed(clause: Clause) -> Iterator[tuple[str, str, bool]]:
    """What of a clause no source states, its words in the file, and whether the clause goes by them."""
    for key in clause.assumed:
        stem = f"assumed {key}"
        longer = [f"assumed {other}" for other in clause.assumed if other.startswith(f"{key} ")]
        apart = [
            f"{name.removeprefix(stem).strip()}: {words}".removeprefix(": ")
            for name, words in clause.written.items()
            if _is_under(name, stem) and not any(_is_under(name, other) for other in longer)
        ]
        own = clause.written.get(key, "")
        yield key, ", ".join(apart) or own, not apart or apart == [own]


def _is_under(name: str, stem: str) -> bool:
    return name == stem or name.startswith(f"{stem} ")


def _input(each: Input, tongue: Tongue, said: Mapping[str, str]) -> str:
    unit = tongue.named(str(each.unit)) or str(each.unit)
    first = f" {tongue.bracketed(tongue.since(each.first))}" if each.first is not None else ""
    series = said["series"].format(each.series, _called(str(each.vintage), tongue)) if each.series else ""
    return f"{_called(each.words, tongue)}: {unit}{first}{series}"


def _called(words: str, tongue: Tongue) -> str:
    """The library's name for words of the file, else these words as they stand."""
    return tongue.named(words) or words


_FEW = 10  # parties that are named one by one
