"""Currencies as the press writes them: signs, codes, names; ambiguous ones settled by whose deal it is, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from warikan.reading.words import table

# What a bare name means in the English-language press when no party of the deal uses another of that name.
_BARE = {"dollar": "USD", "pound": "GBP", "won": "KRW", "yuan": "CNY", "euro": "EUR", "yen": "JPY"}
_FURTHER = {
    "quid": "GBP", "sterling": "GBP", "pound sterling": "GBP", "pounds sterling": "GBP", "renminbi": "CNY",
    "american dollar": "USD", "american dollars": "USD", "u.s. dollar": "USD", "u.s. dollars": "USD",
    "korean won": "KRW", "crowns": "crown", "円": "JPY", "원": "KRW", "元": "CNY",
}
_NOT_NAMES = {"crown"}


@cache
def _names() -> dict[str, dict[str, str]]:
    """For each name of a currency, the code by country of use; the empty country holds a sure or usual one."""
    found: dict[str, dict[str, str]] = {}
    for row in table("currencies"):
        for full in (row["singular"], row["plural"]):
            found.setdefault(full, {})[""] = row["code"]
            bare = found.setdefault(full.rsplit(" ", 1)[-1], {})
            bare.update(dict.fromkeys(row["countries"].split(), row["code"]))
    for name, codes in found.items():
        singular = name.removesuffix("s")
        if singular in _BARE:
            codes[""] = _BARE[singular]
        elif "" not in codes and len(set(codes.values())) == 1:
            codes[""] = next(iter(codes.values()))
    found.update({name: {"": code} for name, code in _FURTHER.items() if code not in _NOT_NAMES})
    return found


@cache
def codes() -> frozenset[str]:
    """Every ISO code in the table."""
    return frozenset(row["code"] for row in table("currencies"))


def by_name(name: str, homes: Sequence[str]) -> str | None:
    """The code a name stands for among the given countries, or ``None`` where that is not settled.

    >>> by_name("yen", []), by_name("kroner", ["dk"]), by_name("kroner", [])
    ('JPY', 'DKK', None)
    >>> by_name("Australian dollars", []), by_name("dollars", ["au", "us"])
    ('AUD', 'USD')
    """
    known = _names().get(re.sub(r"\s+", " ", name.lower()), {})
    if "" in known:
        return known[""]
    mine = {known[home] for home in homes if home in known}
    return mine.pop() if len(mine) == 1 else None


@cache
def signs() -> dict[str, tuple[str, str]]:
    """Sign to code and the country whose texts alone use it so."""
    return {row["sign"]: (row["code"], row["home"]) for row in table("currency_signs")}


def by_sign(sign: str, homes: Sequence[str]) -> str | None:
    """The code of a sign before a figure.

    >>> by_sign("$", []), by_sign("W", ["kr"]), by_sign("W", ["jp"])
    ('USD', 'KRW', None)
    """
    if sign in codes():
        return sign
    code, home = signs().get(sign, ("", ""))
    if sign in ("¥", "￥") and "cn" in homes and "jp" not in homes:
        return "CNY"
    return code if code and (not home or home in homes) else None


@cache
def name_pattern() -> str:
    """A pattern for every currency name, the longest first, as whole words."""
    names = sorted(_names(), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names) + ")"


@cache
def sign_pattern() -> str:
    """A pattern for every sign and code that stands before a figure, the longest first."""
    marks = sorted({*signs(), *codes()}, key=lambda mark: (-len(mark), mark))
    return "(?:" + "|".join((r"(?<![A-Za-z$])" if mark[0].isalpha() else "") + re.escape(mark) for mark in marks) + ")"
