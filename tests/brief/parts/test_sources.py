"""Sources with their fingerprints, related coverage, and the command that makes the brief again."""

import shlex
from datetime import date

import pytest

from warikan.brief.findings import Findings
from warikan.brief.parts import sources
from warikan.evidence.article import Publication
from warikan.evidence.claims import Related
from warikan.figures.days import Days
from warikan.ground.intake import STDIN

DAY = date(2021, 11, 17)
INFERRED = Publication("inferred", Days.month(2021, 11))


def test_each_text_has_its_fingerprint_and_related_headlines_stand_apart(findings, article, words):
    made = findings(("Monday", Related("Monday")), earlier=(article(name="b.txt"),))
    told = [words(item) for item in sources.part(made).items]
    assert [line.split(":")[0] for line in told] == [
        "b.txt",
        "a.txt",
        "Related coverage, not read for claims",
    ]
    assert made.article.source.sha256 in told[1]


@pytest.mark.parametrize(
    ("name", "shown"), [("a.txt", "a.txt"), ("my text.txt", "'my text.txt'"), ("-x", "./-x"), (STDIN, "-")]
)
def test_the_command_names_the_file_as_a_shell_takes_it(findings, name, shown):
    made = findings(name=name, publication=INFERRED, as_known=INFERRED.as_known)
    assert sources.reproduce(made) == (f"warikan brief {shown}",)
    assert shlex.split(sources.reproduce(made)[0])[2] in (name, f"./{name}", "-")


def test_days_that_were_given_stand_with_their_files(article):
    dated, undated = article(name="b.txt"), article(name="a.txt", publication=INFERRED)
    made = Findings((undated, dated), date(2022, 1, 1))
    assert sources.reproduce(made) == (
        "warikan brief b.txt a.txt --published 2021-11-17 --as-known 2022-01-01",
    )
