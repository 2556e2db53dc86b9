"""Many articles: each file read by itself, its claims or its fault, on as many workers as there are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from warikan.desk.annotations import annotate
from warikan.desk.lines import lines
from warikan.ground.diagnostic import Diagnostic
from warikan.ground.executor import each
from warikan.ground.intake import read_text
from warikan.reading.read import read

Form = Literal["text", "annotations"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: what it says in the wanted form, or why it could not be read."""

    file: str
    words: str
    fault: Diagnostic | None = None


def read_many(
    files: Sequence[tuple[str, date | None]],
    form: Form = "text",
    workers: int = 1,
    cluster: str | None = None,
) -> Iterator[Outcome]:
    """An outcome for each file, in their order; a bad file does not stop the rest.

    A file comes with the day its text appeared, where it is known. In the form ``annotations`` an outcome is one line
    of JSON. With ``workers`` or a ``cluster`` the work is shared, and the outcomes are the same.

    >>> [outcome.fault.code for outcome in read_many([("no-such-file.txt", None)])]
    ['missing']
    """
    return each(partial(read_one, form=form), files, workers, cluster)


def read_one(file: tuple[str, date | None], form: Form) -> Outcome:
    """The outcome for one file."""
    name, day = file
    found = read_text(name)
    if isinstance(found, Diagnostic):
        return Outcome(name, "", found)
    article = read(found, day)
    if form == "annotations":
        return Outcome(name, json.dumps(annotate(article), ensure_ascii=False))
    return Outcome(name, "\n".join(lines(article)))
