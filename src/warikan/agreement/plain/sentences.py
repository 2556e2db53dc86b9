"""A clause in sentences: years, cost, who pays what under which limits, who bears the rest, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from warikan.agreement.makeup import LIMITS, All, Amount, Due, Grown, MakeUp, Share
from warikan.agreement.model import Agreement, Clause
from warikan.agreement.plain.english import English
from warikan.agreement.plain.japanese import Japanese
from warikan.agreement.plain.phrases import Setting, key_rules, phrase, rate, rounding_unit, setting
from warikan.agreement.plain.tongue import Tongue
from warikan.agreement.terms import Fixed, Term
from warikan.figures.units import HEADS, RATE, Unit

Language = Literal["en", "ja"]
TONGUES: Mapping[str, Tongue] = {"en": English(), "ja": Japanese()}

# What a sentence says that no term says, by language; `{}` is what it is about.
_SAID: Mapping[str, Mapping[str, str]] = {
    "en": {
        "years": "In {}.",
        "cost": "The cost is {}.",
        "total": "The total is {}. It is divided among {} parties by their rates in a scale.",
        "rates": "Rates: {}",
        "rest": "What is left falls to {}.",
        "currency": "Amounts are due in {}.",
        "converted": "They are converted at {}.",
        "in cash": "In cash is due {} of the amount, the other part in kind.",
        "agrees": "The amount must agree with {}, a second way to it.",
        "whole": "The whole is bound to {}, without changing who pays.",
        "increase": "What it rises by is bound to {}, without changing who pays.",
        "obligation": "It is an obligation.",
        "discretionary": "It is discretionary: it exists only when it is funded.",
        "request": "It counts at the stage of the budget request.",
        "as signed": "It counts as signed.",
    },
    "ja": {
        "years": "対象は、{}とする。",
        "cost": "対象となる経費は、{}とする。",
        "total": "総額は、{}とする。これを、分担率表により{}の締約国に割り当てる。",
        "rates": "分担率表：{}",
        "rest": "残額は、{}の負担とする。",
        "currency": "支払は、{}による。",
        "converted": "換算は、{}による。",
        "in cash": "その{}は、現金により支払い、残りは、現物により提供する。",
        "agrees": "その額は、別途算定した{}と一致しなければならない。",
        "whole": "全額を{}に充てる。負担者は、変わらない。",
        "increase": "増額分を{}に充てる。負担者は、変わらない。",
        "obligation": "義務的経費である。",
        "discretionary": "裁量的経費である。予算が措置された場合に限り生ずる。",
        "request": "予算要求の段階の額による。",
        "as signed": "署名時の額による。",
    },
}


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A clause in words: what it is called and what it says.

    ``kind`` tells whether it is an obligation or discretionary; it is empty where the file does not tell.
    """

    id: str
    category: str
    says: tuple[str, ...]
    kind: str


def clause_text(of: Agreement, clause: Clause, language: Language = "en") -> ClauseText:
    """A clause of an agreement in sentences, from its terms alone.

    >>> from warikan.agreement.library import load
    >>> of = load("jp-us-2016")
    >>> for sentence in clause_text(of, of.clauses[1]).says: print(sentence)
    In FY2016 to FY2021.
    The cost is the cost of utilities at the bases.
    Japan pays 61% of the cost, rounded down to 1 JPY.
    No more than 24,901,908,000 JPY in a year.
    What is left falls to the United States.
    """
    tongue, at = TONGUES[language], setting(of, clause, TONGUES[language])
    said = _SAID[language]
    category = tongue.called(clause.category.replace("_", " "))
    return ClauseText(clause.id, category, tuple(_sentences(of, clause, at, said)), _kind(clause, said))


def _kind(clause: Clause, said: Mapping[str, str]) -> str:
    """The kind of a clause: one that is reckoned with as an obligation for want of words is not called one."""
    return said[clause.kind] if clause.kind != "obligation" or "kind" in clause.written else ""


def _sentences(of: Agreement, clause: Clause, at: Setting, said: Mapping[str, str]) -> Iterator[str]:
    tongue = at.tongue
    yield said["years"].format(years_in(tongue, clause.years))
    if clause.currency != of.currency:
        yield said["currency"].format(tongue.code(clause.currency))
    yield from _paid(clause.made, at, said)
    if clause.rest is not None and of.guest:
        yield said["rest"].format(at.parties[of.guest])
    if clause.rate is not None:
        unit = Unit(of.currency, clause.currency)
        yield said["converted"].format(schedule(clause.rate, unit, at))
    if clause.in_cash is not None:
        yield said["in cash"].format(schedule(clause.in_cash, RATE, at))
    if clause.derivation is not None:
        yield said["agrees"].format(phrase(clause.derivation, at))
    if clause.earmark is not None:
        yield said[clause.earmark.scope].format(tongue.called(clause.earmark.purpose))
    if clause.stage != "due":
        yield said[clause.stage]


def _paid(made: MakeUp, at: Setting, said: Mapping[str, str]) -> Iterator[str]:
    if made.division is not None:
        total, key = made.division.total, made.division.key
        yield said["total"].format(schedule(total, Unit(at.currency), at), len(key.members))
        yield from key_rules(key, at)
        yield said["rates"].format(" ".join(rate(each, at) for each in key.members))
    if made.cost is not None:
        yield said["cost"].format(phrase(made.cost, replace(at, unit=Unit(at.currency))))
    for due in made.dues:
        who = at.parties.get(due.payer, at.tongue.quoted(due.payer))
        yield from at.tongue.due(who, due, phrases_of(made, due, at))


def phrases_of(made: MakeUp, due: Due, at: Setting) -> dict[str, str]:
    """The base and each limit of what a payer pays in words, by name; ``cost`` says that there is one."""
    found = {
        name: part_words(name, value, at) for name in LIMITS if (value := getattr(due, name)) is not None
    }
    match due.base:
        case All():
            pass
        case Share(part):
            found["base"] = schedule(part, RATE, at)
        case Grown(of, by):
            found |= {"of": phrase(of, replace(at, unit=Unit(at.currency)))}
            found |= {"by": phrase(by, replace(at, unit=RATE))}
        case Amount(term):
            found["base"] = phrase(term, replace(at, unit=Unit(at.currency)))
    return found | ({} if made.cost is None else {"cost": ""})


def part_words(name: str, value: object, at: Setting) -> str:
    """One limit of what a payer pays, or its rounding, in words."""
    if isinstance(value, tuple):
        return rounding_unit(value[0], Unit(at.currency), at)
    if isinstance(value, str):
        return at.tongue.quoted(value)
    unit = HEADS if name.startswith("workers") else RATE if name.startswith("growth") else Unit(at.currency)
    return phrase(_term(value), replace(at, unit=unit))


def _term(value: object) -> Term:
    return value  # type: ignore[return-value]  # what is neither a rounding nor a fact is a term


def schedule(term: Fixed, unit: Unit, at: Setting) -> str:
    """A schedule in words."""
    return at.tongue.schedule(term.levels, unit, at.years)[0]


def years_in(tongue: Tongue, years: Sequence[int]) -> str:
    """Years in words, runs drawn together."""
    runs: list[tuple[int, int]] = []
    for year in sorted(years):
        if runs and runs[-1][1] == year - 1:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return tongue.joined([tongue.run(*run) for run in runs])
