"""Japanese: how an agreement reads in it, in the terms of the statutes and the ministries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from warikan.agreement.keys import Key
from warikan.agreement.makeup import All, Amount, Due, Grown, Share
from warikan.agreement.plain.tongue import Tongue
from warikan.figures.literals import written
from warikan.figures.money import minor_digits
from warikan.figures.rounding import Mode
from warikan.figures.units import Unit

_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々ー・]+")
_STEPS = re.compile(
    r"(?P<a>[\d.,%]+) in FY(?P<first>\d{4}) -> (?P<b>[\d.,%]+) in FY(?P<last>\d{4}), even steps"
    r"(?:, whole workers (?P<mode>down|up|half up|half down))?"
)
_FIGURE = re.compile(r"(?:[A-Z]+: )?[\d.,/%]+")  # of all, or of a member by its id
# Words of our own phrases; a name that holds one of them is quoted, so that it is not read as one.
_OURS = (
    "前年度",
    "年度前",
    "乗じて",
    "控除した",
    "合計",
    "平均",
    "端数",
    "負担額",
    "上限",
    "下限",
    "に限り",
    "を除き",
)
_CURRENCIES = {"JPY": "円", "KRW": "ウォン", "USD": "米ドル", "EUR": "ユーロ"}
_GROUPS = ((12, "兆"), (8, "億"), (4, "万"))
_MODES: dict[Mode, str] = {
    "down": "切り捨てる",
    "up": "切り上げる",
    "half up": "四捨五入する",
    "half down": "五捨六入する",
}

_DONE: dict[Mode, str] = {
    "down": "切り捨てた",
    "up": "切り上げた",
    "half up": "四捨五入した",
    "half down": "五捨六入した",
}


class Japanese(Tongue):
    """Japanese, with sums in the groups of four digits in which its budgets are printed."""

    language = "ja"
    quotes = ("「", "」")
    brackets = ("（", "）")

    def fits(self, name: str) -> bool:
        """Japanese characters, none of our own words among them."""
        return bool(_NAME.fullmatch(name)) and not any(word in name for word in _OURS)

    def part(self, key: str, parties: Mapping[str, str]) -> str:
        """By its name, a payment by its payer."""
        payer = parties.get(key.removesuffix(_PAYS)) if key.endswith(_PAYS) else None
        return f"{payer}の負担額" if payer else _KEYS.get(key, self.quoted(key))

    def assumed(self, part: str, words: str, *, told: bool) -> str:
        """Without words that the clause says in its own sentences."""
        return part if told or not words else f"{part}、{self._path(words)}"

    def _path(self, words: str) -> str:
        """Levels as the file writes them; in its own words where they are of a form that is not known here."""
        if found := _STEPS.fullmatch(words):
            first, last, mode = found["first"], found["last"], found["mode"]
            whole = f"、一人未満の端数は、{_MODES[mode]}" if mode else ""  # type: ignore[index]  # one of the modes
            return f"{first}会計年度の{found['a']}から{last}会計年度の{found['b']}まで均等に推移{whole}"
        return words if _FIGURE.fullmatch(words) else self.quoted(words)

    def since(self, year: int) -> str:
        """That something is known from a fiscal year on."""
        return f"{year}会計年度から"

    def speaks(self, words: str) -> bool:
        """Where any of it is Japanese."""
        return bool(_NAME.search(words))

    def code(self, currency: str) -> str:
        """By its name, else its ISO 4217 code."""
        return _CURRENCIES.get(currency, currency)

    def day(self, day: date) -> str:
        """As 2016年1月22日."""
        return f"{day.year}年{day.month}月{day.day}日"

    def heads(self, value: Fraction) -> str:
        """A number of workers."""
        return f"{f'{value.numerator:,}' if value.denominator == 1 else value}人"

    def per(self, value: Fraction, unit: Unit) -> str:
        """So much per worker, or per unit of another currency."""
        if not unit.over:
            return f"一人当たり{self._sum(value / 10 ** minor_digits(unit.currency), unit.currency)}"
        above, under = (_CURRENCIES.get(code, code) for code in (unit.currency, unit.over))
        number = written(value, unit).removesuffix(f" {unit}")
        return f"1{under}につき{number}{above}"

    def money(self, amount: int, currency: str, printed: int | None) -> str:
        """A sum in groups of four digits."""
        del printed
        return self._sum(Fraction(amount, 10 ** minor_digits(currency)), currency)

    def _sum(self, units: Fraction, currency: str) -> str:
        name = _CURRENCIES.get(currency, f" {currency}")
        left, words = units.numerator // units.denominator, ""
        part = units - left
        for power, group in _GROUPS:
            count, left = divmod(left, 10**power)
            words += f"{count:,}{group}" if count else ""
        if left or part or not words:
            tail = f"{left:,}"
            if part:
                digits = written(part, Unit("JPY")).removesuffix(" JPY")
                tail = tail + digits.removeprefix("0") if digits.startswith("0.") else f"{tail}と{part}"
            words += tail
        return f"{words}{name}"

    def between(self, low: str, high: str) -> str:
        """A level of which only the ends are known."""
        return f"{low}以上{high}以下の不明な値"

    def no_less_known(self, low: str) -> str:
        """A level of which only the lower end is known."""
        return f"{low}以上の不明な値"

    def no_more_known(self, high: str) -> str:
        """A level of which only the upper end is known."""
        return f"{high}以下の不明な値"

    def not_known(self) -> str:
        """A level of which nothing is known."""
        return "不明な値"

    def run(self, first: int, last: int) -> str:
        """A run of fiscal years."""
        return f"{first}会計年度" if first == last else f"{first}会計年度から{last}会計年度まで"

    def in_years(self, words: str, first: int, last: int) -> str:
        """What holds in a run of years."""
        return f"{self.run(first, last)}にあっては{words}"

    def joined(self, parts: Sequence[str]) -> str:
        """Several runs one behind the other."""
        return "、".join(parts)

    def given(self, name: str, back: int) -> str:
        """A quantity of this year or so many years before."""
        return f"{_back(back)}{name}"

    def paid(self, category: str, payer: str, back: int | None, among: Sequence[str]) -> str:
        """What was due for a category."""
        under = f"のうち{'、'.join(map(self.quoted, among))}に基づくもの" if among else ""
        if back is None:
            return f"{category}に係る{payer}の前年度までの負担額の累計{under}"
        return f"{_back(back) or '当年度の'}{category}に係る{payer}の負担額{under}"

    def plus(self, parts: Sequence[str]) -> str:
        """All parts together."""
        return f"{'と'.join(parts)}との合計"

    def less(self, a: str, b: str) -> str:
        """The first less the second."""
        return f"零を下回らない範囲で{a}から{b}を控除した額"

    def times(self, a: str, b: str) -> str:
        """A product."""
        return f"{a}に{b}を乗じて得た値"

    def mean(self, of: str, first: int, last: int) -> str:
        """The mean over years back."""
        return f"{first}年度前から{last}年度前までの{of}の平均"

    def at_most(self, of: str, cap: str, part: str) -> str:
        """The lesser of two."""
        return f"{self.quoted(part)}により{cap}を上限とする{of}"

    def at_least(self, of: str, floor: str, part: str) -> str:
        """The greater of two."""
        return f"{self.quoted(part)}により{floor}を下限とする{of}"

    def rounded(self, of: str, unit: str, mode: Mode) -> str:
        """An amount rounded."""
        return f"{of}の{unit}未満の端数を{_DONE[mode]}値"

    def when(self, of: str, fact: str, *, holds: bool) -> str:
        """An amount that hangs on a fact."""
        return f"{fact}の会計年度{'に限り' if holds else 'を除き'}{of}"

    def divided(self, total: str, party: str, key: str) -> str:
        """What falls to a party."""
        return f"{total}のうち{party}の分担、算定方式は{self.bracketed(key)}"

    def key(self, key: Key, unit: str) -> Sequence[str]:
        """The rules of a key."""
        return [
            *(
                f"{self.quoted(name)}の分担率は、分担率表によらず{self.level(part, _RATE)}とする。"
                for name, part in key.flat
            ),
            *(
                f"{f'{self.quoted(each.of)}に属する' if each.of else '各'}締約国の分担率の上限は、"
                f"{self.quoted(each.name)}により{written(each.share, _RATE)}とする。"
                for each in key.limits
            ),
            *(
                [f"分担率表の率が{self.level(key.threshold, _RATE)}以下の締約国は、分担しない。"]
                if key.threshold
                else []
            ),
            "その他の締約国の分担率は、分担率表の率に、全体が100%となる一の係数を乗じて得た率とする。",
            f"分担額は、総額に分担率を乗じて得た額とし、{unit}未満の端数は、{_MODES[key.mode]}。",
            f"分担率は、小数点以下{key.places}桁まで表示する。",
        ]

    def due(self, payer: str, due: Due, phrases: Mapping[str, str]) -> Sequence[str]:
        """What a payer pays, sentence by sentence."""
        return list(_due(payer, due, phrases))

    def limit(self, name: str, words: str) -> str:
        """A limit by its name."""
        return _LIMITS[name].format(words)


def _due(payer: str, due: Due, phrases: Mapping[str, str]) -> Iterator[str]:
    match due.base:
        case All():
            yield f"{payer}は、その全額を負担する。"
        case Share():
            yield f"{payer}は、その{phrases['base']}を負担する。"
        case Grown():
            yield f"{payer}は、{phrases['of']}を{phrases['by']}により増額した額を負担する。"
        case Amount(_, cut):
            yield f"{payer}は、{phrases['base']}を負担する。"
            if not cut:
                yield "支出の有無を問わない。"
            elif "cost" in phrases:
                yield "ただし、経費の額を超えない。"
    if due.rounded is not None:
        yield f"{phrases['rounded']}未満の端数は、{_MODES[due.rounded[1]]}。"
    for name, words in _LIMITS.items():
        if name in phrases:
            yield words.format(phrases[name])
    if "cost" in phrases and due.floored:
        stated = isinstance(due.base, Amount) and not due.base.cut
        most = "経費の額又は上記の額のいずれか多い額" if stated else "経費の額"
        yield f"下限による場合も、{most}を超えない。"


def _back(back: int) -> str:
    return {0: "", 1: "前年度の"}.get(back, f"{back}年度前の")


_RATE = Unit()
_PAYS = " pays"
_KEYS = {
    "rounding": "端数処理",
    "rounded": "端数処理",
    "amounts": "分担額の端数処理",
    "shares": "分担率の表示桁数",
    "workers": "算定に用いる労働者数",
    "workers up to": "上限労働者数",
    "growth up to": "増加率の上限",
    "growth at least": "増加率の下限",
    "up to": "各会計年度における上限",
    "at least": "各会計年度における下限",
    "up to over the term": "期間全体における上限",
    "at least over the term": "期間全体における下限",
    "when": "適用の条件",
    "whether or not spent": "支出の有無の扱い",
    "cost": "対象となる経費",
    "total": "総額",
    "divided by": "割当ての算定方式",
    "flat": "分担率表によらない分担率",
    "in the scale": "分担率表の率",
    "limits": "分担率の上限",
    "threshold": "分担しない締約国の率の上限",
    "factor": "係数",
    "in cash": "現金により支払う割合",
    "converted at": "換算率",
    "agrees with": "別途の算定",
    "earmark": "使途",
    "currency": "通貨",
    "kind": "経費の性質",
    "stage": "額の段階",
    "years": "対象となる会計年度",
    "home": "根拠",
    "lapses": "終了の扱い",
    "unassigned": "負担者の定めのない額の扱い",
    "term": "対象期間",
    "covers": "適用の開始",
    "signed": "署名の日",
    "in-force": "効力発生の日",
    "calendar": "会計年度の期間",
}
_LIMITS = {
    "workers": "経費及び負担の算定に用いる労働者数は、{}とする。",
    "workers_up_to": "負担の対象となる上限労働者数は、{}とする。",
    "growth_up_to": "当該率の上限は、{}とする。",
    "growth_at_least": "当該率の下限は、{}とする。",
    "up_to": "各会計年度における上限は、{}とする。",
    "at_least": "各会計年度における下限は、{}とする。",
    "at_least_over_the_term": "期間全体における下限は、{}とする。",
    "up_to_over_the_term": "期間全体における上限は、{}とする。",
    "when": "{}の会計年度に限る。",
}
