"""Currencies as the press writes them: signs, codes, names; ambiguous ones settled by whose deal it is, or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from warikan.ground.pattern import regex
from warikan.reading.fold import one_line
from warikan.reading.words import table

# What a bare name means in the English-language press when no party of the deal uses another of that name.
_BARE = {
    "dollar": "USD",
    "pound": "GBP",
    "won": "KRW",
    "yuan": "CNY",
    "euro": "EUR",
    "yen": "JPY",
    "ruble": "RUB",
    "rouble": "RUB",
    "kyat": "MMK",
}
_FURTHER = {
    "sterling": "GBP", "pound sterling": "GBP", "pounds sterling": "GBP", "uk pounds": "GBP",
    "renminbi": "CNY", "yuan renminbi": "CNY", "rmb": "CNY", "korean won": "KRW",
    "american dollar": "USD", "american dollars": "USD", "u.s. dollar": "USD", "u.s. dollars": "USD",
    "united states dollars": "USD", "taiwan dollars": "TWD", "taiwanese dollars": "TWD", "zł": "PLN", "kč": "CZK",
    "kenya shillings": "KES", "uganda shillings": "UGX", "tanzania shillings": "TZS", "zambia kwacha": "ZMW",
    "kenya shilling": "KES", "reais": "BRL", "leva": "BGN", "lire": "ITL", "italian lire": "ITL", "d-mark": "DEM",
    "d-marks": "DEM", "deutschmark": "DEM", "deutschmarks": "DEM", "deutsche mark": "DEM", "deutsche marks": "DEM",
    "deutsche-mark": "DEM", "deutsche-marks": "DEM", "irish punt": "IEP", "irish punts": "IEP", "punt": "IEP",
    "punts": "IEP", "ecu": "XEU", "ecus": "XEU",
}  # fmt: skip
_OF_ACCOUNT = frozenset({"XEU"})  # the European currency unit, nobody's legal tender
PLACE = "@"  # before the country in which a text was written, among the homes of its parties
_FORMER = "~"  # before a country whose currency this was
# Codes that are words too; they count only where a scale or a separator shows that money is meant.
WORDS_TOO = frozenset("ALL ANG BAM BOB COP CUP GEL LAK MAD MOP PEN RON SOS TOP TRY".split())
_CROWN = regex(r"(?:kron[aer]|kronor|kroner|kronur|koruna|koruny)$")
_SPACED = regex(r"[.\s]")


@cache
def names() -> dict[str, dict[str, str]]:
    """For each name of a currency, the code by country of use; the empty country holds a sure or usual one.

    A bare noun is sure where every currency of that name, present and past, is the same.
    """
    found: dict[str, dict[str, str]] = {}
    past: dict[str, set[str]] = {}
    for row in table("currencies"):
        for full in (row["singular"], row["plural"]):
            noun = full.rsplit(" ", 1)[-1]
            for name in _spellings(full):
                found.setdefault(name, {}).setdefault("", row["code"])
            for bare in _spellings(noun) if noun != full else ():
                codes = found.setdefault(bare, {})
                was = _FORMER if row["until"] else ""
                for country in row["countries"].split():
                    known = codes.setdefault(f"{was}{country}", row["code"])
                    # None where two of that name were used in turn.
                    codes[f"{was}{country}"] = known if known == row["code"] else ""
                past.setdefault(bare, set()).add(row["code"])
    for name, codes in found.items():
        everyone = past.get(name, set())
        if name.removesuffix("s") in _BARE:
            codes[""] = _BARE[name.removesuffix("s")]
        elif "" not in codes and len(everyone) == 1:
            codes[""] = next(iter(everyone))
    found.update({name: {"": code} for name, code in _FURTHER.items()})
    return {name: {home: code for home, code in codes.items() if code} for name, codes in found.items()}


def _spellings(name: str) -> set[str]:
    """A name as it stands, without accents, without "new", with roubles for rubles and crowns for kronor."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    found = {name, plain, name.replace(" new ", " "), plain.replace("ruble", "rouble")}
    crown = _CROWN.sub("crown", plain)
    if crown != plain:
        found |= {crown, f"{crown}s"}
    return found


@cache
def nouns() -> frozenset[str]:
    """The last words of all names: where one stands, a name of a currency may end."""
    return frozenset(name.rsplit(" ", 1)[-1] for name in (*names(), *parts()))


@cache
def parts() -> dict[str, str]:
    """The names of hundredths, with the currency that each usually divides."""
    return {row["word"]: row["code"] for row in table("currency_parts")}


@cache
def codes() -> frozenset[str]:
    """Every ISO code in the table, and those of account that budgets were made in.

    >>> "KRW" in codes(), "FRF" in codes(), "XEU" in codes()
    (True, True, True)
    """
    return frozenset(row["code"] for row in table("currencies")) | _OF_ACCOUNT


def by_name(name: str, homes: Sequence[str]) -> str | None:
    """The code a name stands for among the given countries, or ``None`` where that is not settled.

    >>> by_name("yen", []), by_name("kroner", ["dk"]), by_name("kroner", []), by_name("pounds", ["eg"])
    ('JPY', 'DKK', None, 'EGP')
    >>> by_name("Australian dollars", []), by_name("dollars", ["au", "us"]), by_name("French francs", [])
    ('AUD', 'USD', 'FRF')
    >>> by_name("marks", ["de", "us"]), by_name("francs", ["ch", "fr"]), by_name("francs", ["fr"])
    ('DEM', 'CHF', 'FRF')
    """
    known = names().get(one_line(name.lower()), {})
    mine = {known[home] for home in homes if home in known} or {
        code for home in homes if (code := known.get(f"{_FORMER}{home}"))
    }
    if "" in known and (not mine or mine == {known[""]} or "USD" in known.values()):
        return known[
            ""
        ]  # a usual name, and no party has another currency of that name; dollars see to themselves
    return mine.pop() if len(mine) == 1 else None if mine else _at_the_place(known, homes)


def _at_the_place(known: dict[str, str], homes: Sequence[str]) -> str | None:
    """The code of the state in which a text was written, which decides where no party's money has that name."""
    return next((known[home[1:]] for home in homes if home.startswith(PLACE) and home[1:] in known), None)


@cache
def _signs() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in table("currency_signs"):
        found.setdefault(row["sign"], {})[row["home"]] = row["code"]
    return found


_DOLLAR_SIGNS = ("$", "＄")
_OTHER_DOLLAR = regex(r"(?<![A-Za-z])(?:US|U\.S\.)\s?\$|\bUSD\s?\d|\d\sUSD\b")
_LETTERED = regex(r"(?<![A-Za-z.])(?:C|A|NZ|HK|S|NT|AU|CA)\$")
# Who reckons in American dollars wherever they act: that country, and the bodies of many states.
_AMERICA = regex(
    r"\bU\.?S\b|\bUSD\b|\bUnited States\b|\bAmericans?\b|\bWashington\b|\bPentagon\b|\bWhite House\b|\bCongress\b"
    r"|\bUnited Nations\b|\bU\.?N\b|\bNATO\b|\bWHO\b|\bIMF\b|\bADB\b|\b(?:World|Development|Investment) Bank\b"
    r"|\bMonetary Fund\b|\b(?:World|International) [A-Z]\w+ (?:Organi[sz]ation|Fund|Agency)\b"
)
# The dollars that the press at home writes with the bare sign; the others bear letters wherever they are spent.
_BARE_AT_HOME = frozenset({"AUD", "CAD", "NZD"})
_OWN_DOLLAR = regex(r"[A-Z]\$|\b[A-Z][a-z]+ dollars?\b|\b(?:AUD|NZD|CAD|SGD|HKD|TWD)\b")
# What each of these two needs, found from letter to letter: a quick look before the whole text is searched.
_HINT, _CAPITAL = regex(r"S\.?\s?\$|USD"), regex(r"\$(?<=[A-Z]\$)")
_RESTATED = regex(
    r"(?<![A-Za-z.])\$[\d.,]+[^()$\n]{0,16}\((?:about |around |roughly |or )?(?:US|U\.S\.)\s?\$"
)


def with_dollar(folded: str, homes: Sequence[str]) -> tuple[str, ...]:
    """The homes of a text, with what its bare dollar sign means where it also writes "US$" or "A$": "$" and the code.

    It is then the dollar of the one party that has its own, and nobody's where no such party is plain.

    >>> with_dollar("It paid $18.6 million (US$13.6 million).", ["ca", "us"])
    ('ca', 'us', '$CAD')
    >>> with_dollar("It paid $3 (US$2).", ["jp"]), with_dollar("It paid $3.", ["ca"])
    (('jp', '$'), ('ca', '$CAD'))
    """
    alone = _home_dollar(folded, homes)
    if alone is not None:
        return (*homes, f"${alone}")
    american = _HINT.search(folded) is not None and _OTHER_DOLLAR.search(folded) is not None
    lettered = _CAPITAL.search(folded) is not None and _LETTERED.search(folded) is not None
    if not american and not lettered:
        return tuple(homes)
    own = {code for code in map(names()["dollar"].get, homes) if code is not None}
    if not american:  # "A$5m" beside "$": the bare one is the American, or another party's own
        written = {by_sign(match[0], ()) for match in _LETTERED.finditer(folded)}
        return (*homes, "$" if own - {"USD"} - written else "$USD")
    own.discard("USD")
    if lettered:  # a dollar that is written with its letters is meant by no bare sign
        own -= {by_sign(match[0], ()) or "" for match in _LETTERED.finditer(folded)}
    if len(own) == 1:
        return (*homes, f"${own.pop()}")
    return (*homes, "$" if own or _RESTATED.search(folded) else "$USD")


def _home_dollar(folded: str, homes: Sequence[str]) -> str | None:
    """The one party's own dollar, where the text names no American and writes its dollar no other way."""
    own = {code for code in map(names()["dollar"].get, homes) if code is not None}
    if len(own) != 1 or "us" in homes or not own <= _BARE_AT_HOME or "$" not in folded:
        return None
    return None if _AMERICA.search(folded) or _OWN_DOLLAR.search(folded) else min(own)


def by_sign(sign: str, homes: Sequence[str]) -> str | None:
    """The code of a sign or of letters before a figure; what ``with_dollar`` says of the bare dollar goes first.

    ``None`` for letters that nobody, or more than one, of the parties uses.

    >>> by_sign("$", []), by_sign("W", ["kr"]), by_sign("W", ["jp"]), by_sign("AUD$", []), by_sign("u.s. $", [])
    ('USD', 'KRW', None, 'AUD', 'USD')
    >>> by_sign("Rs", ["in"]), by_sign("Rs", ["in", "pk"])
    ('INR', None)
    """
    plain = _SPACED.sub("", sign)
    if plain in _DOLLAR_SIGNS:
        return next((home[1:] for home in homes if home.startswith("$")), "USD") or None
    sure = plain if plain in _signs() else plain.upper()
    if sure in codes():
        return sure
    if sure.endswith("$") and sure[:-1] in codes():
        return sure[:-1]
    if sure in ("¥", "￥") and "cn" in homes and "jp" not in homes:
        return "CNY"
    known = _signs().get(sure, {})
    mine = {known[home] for home in homes if home in known}
    return known.get("") or (mine.pop() if len(mine) == 1 else None if mine else _at_the_place(known, homes))


@cache
def sign_letters() -> frozenset[str]:
    """The signs that are letters alone: RM, Rs, W."""
    return frozenset(sign for sign in _signs() if sign.isascii() and sign.isalpha())


@cache
def loose_signs() -> frozenset[str]:
    """The letters that stand for money at home and for much else: K9, Q1, M25; a rupee's are no word.

    >>> "Q" in loose_signs(), "RS" in loose_signs(), "DKR" in loose_signs()
    (True, False, False)
    """
    return frozenset(sign for sign in sign_letters() if len(sign) <= 2 and "" not in _signs()[sign]) - {
        "RS",
        "RE",
    }


@cache
def sign_characters() -> str:
    """The characters that no word has and that stand for a currency, for use in a character class."""
    return re.escape("".join(sorted({sign[-1] for sign in _signs() if not sign[-1].isalpha()})))
