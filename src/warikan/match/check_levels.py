"""Published figures: a sum that a text states for whole years, beside what is on record for them."""

from __future__ import annotations

from collections.abc import Iterator

from warikan.engine.interval import middle
from warikan.match.baseline_words import same_years, years_of
from warikan.match.case import Case
from warikan.match.checks import Check, Judgement, Trial
from warikan.match.known import Known
from warikan.match.numbers import Number

_SHOWN = 3  # figures on record that are told where none agrees


def levels(case: Case) -> Iterator[Check]:
    """A check for each sum of the host for years on record: the same, or, on whatever basis, another figure."""
    hosts = {known.first.calendar.party for known in case.known}
    for statement in case.statements:
        for at, number in statement.each("money"):
            amount = number.amount
            if amount is None or amount.period is None or amount.change or years_of(number) is None:
                continue
            if statement.role(at) == "delta" or not any(payer.id in hosts for payer in amount.payers):
                continue
            check = _level(case, number)
            if check is not None:
                yield check


def _level(case: Case, number: Number) -> Check | None:
    assert number.amount is not None and number.amount.period is not None  # noqa: S101 - the caller has looked
    held = (
        known
        for known in case.known
        if known.unit == number.unit
        and same_years(known.days, number.amount.period)
        and number.value <= 2 * middle(known.ends) <= 4 * number.value
    )
    mine = list({known.words: known for known in held}.values())
    same = [known for known in mine if known.ends.meets(number.shown)]
    if same:
        trial = Trial(
            f"{case.said(number)} beside {same[0].words}",
            same[0].ends,
            same[0].words,
            "",
            used=(same[0].used,),
        )
        judgement = Judgement("follows", f"on record: {same[0].words}", (trial,))
    elif mine and number.amount.purpose is None:
        trials = tuple(_beside(case, number, known) for known in mine[:_SHOWN])
        missing = f"on record is {mine[0].words}; the text does not say on which basis its own figure stands"
        judgement = Judgement("cannot be checked", missing, trials)
    else:
        return None
    return case.check("published figure", judgement, number, ())


def _beside(case: Case, number: Number, known: Known) -> Trial:
    return Trial(f"{case.said(number)} beside {known.words}", known.ends, known.words, "", used=(known.used,))
