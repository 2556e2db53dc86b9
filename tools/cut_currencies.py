"""Cut the currency names once from the Unicode CLDR, through the Babel package, into our own table.

Usage: python tools/cut_currencies.py > src/warikan/library/words/currencies.csv
"""

from __future__ import annotations

from babel.core import get_global
from babel.numbers import get_currency_name


def main() -> None:
    """Print one row a currency in legal tender now: code, countries, singular and plural English name."""
    countries: dict[str, set[str]] = {}
    for country, currencies in get_global("territory_currencies").items():
        for code, _, end, tender in currencies:
            if end is None and tender and len(country) == 2 and country.isalpha():
                countries.setdefault(code, set()).add(country.lower())
    print("code,countries,singular,plural")
    for code in sorted(countries):
        names = [get_currency_name(code, count, "en").lower() for count in (1, 2)]
        print(",".join([code, " ".join(sorted(countries[code])), *names]))


if __name__ == "__main__":
    main()
