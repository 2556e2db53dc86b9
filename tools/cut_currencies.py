"""Cut the currency names once from the Unicode CLDR, through the Babel package, into our own table.

Usage: python tools/cut_currencies.py > src/warikan/library/words/currencies.csv
"""

from __future__ import annotations

from babel.core import get_global
from babel.numbers import get_currency_name

# Funds, metals and codes of account, which are nobody's money.
NO_MONEY = frozenset(
    "BOV CHE CHW CLF COU MXV USN USS UYI UYW XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split()
)


def main() -> None:
    """Print one row a currency that is or was legal tender: code, countries of use, last year, English names.

    The countries are those of use now, of a currency that nobody uses any more those that did.
    """
    countries: dict[str, set[str]] = {}
    former: dict[str, set[str]] = {}
    ended: dict[str, int] = {}
    for country, currencies in get_global("territory_currencies").items():
        for code, _, end, tender in currencies:
            if not tender or len(country) != 2 or not country.isalpha() or code in NO_MONEY:
                continue
            if end is None:
                countries.setdefault(code, set()).add(country.lower())
            else:
                ended[code] = max(ended.get(code, 0), end[0])
                former.setdefault(code, set()).add(country.lower())
    print("code,countries,until,singular,plural")
    for code in sorted({*countries, *ended}):
        names = [get_currency_name(code, count, "en").lower().replace(",", "") for count in (1, 2)]
        if "(" in names[0]:  # an earlier money of the same name
            continue
        until = "" if code in countries else str(ended[code])
        print(",".join([code, " ".join(sorted(countries.get(code) or former[code])), until, *names]))


if __name__ == "__main__":
    main()
