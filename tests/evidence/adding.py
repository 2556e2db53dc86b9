"""Add articles to a dossier as `warikan dossier add` does, telling of each once it is kept: run to be killed.

Usage: python adding.py STORE FIRST COUNT
"""

import sys
from datetime import date, timedelta

from warikan.desk.dossier import add
from warikan.evidence.article import Article, Block, Publication
from warikan.evidence.claims import Amount, Claim, Term
from warikan.evidence.store_open import open_store
from warikan.figures.days import Days
from warikan.figures.money import Money
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span

CLAIMS = 6
JP, US = Party("jp", "Japan"), Party("us", "United States")


def article(number):
    """An article like no other, with as many claims as every other."""
    words = f"Note {number}: item{number}a item{number}b item{number}c cost Japan {number} yen a year."
    source = Source.of(f"{number}.txt", words)
    day = date(2020, 1, 1) + timedelta(days=number % 700)
    whole = Span(0, len(words))
    told = [
        Amount(Money(number, "JPY"), 1, per_year=True, payers=(JP,)),
        *[Term("length", f"P{n}Y") for n in range(1, CLAIMS)],
    ]
    return Article(
        source=source,
        blocks=(Block("body", whole),),
        publication=Publication("given", Days.one(day), day),
        claims=tuple(
            Claim(f"claim-{n}", content, source.quote(Span(0, 4 + n)), whole, "test")
            for n, content in enumerate(told)
        ),
        parties=(JP, US),
    )


def main(place, first, count):
    store = open_store(place, create=True)
    files = [(str(number), None) for number in range(int(first), int(first) + int(count))]
    for outcome in add(store, files, reader=lambda given: (given[0], article(int(given[0])))):
        sys.stdout.write(f"{outcome.file} {outcome.source.id}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
