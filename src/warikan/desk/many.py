"""Many articles: each file read by itself, its claims or its fault, on as many workers as there are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from warikan.desk.annotations import annotate
from warikan.desk.lines import lines
from warikan.evidence.article import Article
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.executor import each
from warikan.ground.intake import read_text
from warikan.reading.read import read

if TYPE_CHECKING:
    from warikan.desk.second_client import Endpoint

Form = Literal["text", "annotations"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: what it says in the wanted form; or why it, or its second reading, could not be had."""

    file: str
    words: str
    fault: Diagnostic | None = None


def read_many(
    files: Sequence[tuple[str, date | None]],
    form: Form = "text",
    workers: int = 1,
    cluster: str | None = None,
    second: Endpoint | None = None,
) -> Iterator[Outcome]:
    """An outcome for each file, in their order; a bad file does not stop the rest.

    A file comes with the day its text appeared, where it is known. In the form ``annotations`` an outcome is one line
    of JSON. With ``workers`` or a ``cluster`` the work is shared, and the outcomes are the same. ``second`` is a second
    reader whose claims are set beside them.

    >>> [outcome.fault.code for outcome in read_many([("no-such-file.txt", None)])]
    ['missing']
    """
    return each(partial(read_one, form=form, second=second), files, workers, cluster)


def read_one(file: tuple[str, date | None], form: Form, second: Endpoint | None = None) -> Outcome:
    """The outcome for one file."""
    name, day = file
    found = read_text(name)
    if isinstance(found, Diagnostic):
        return Outcome(name, "", found)
    article = read(found, day)
    record = annotate(article) if form == "annotations" else {}
    told = list(lines(article)) if form == "text" else []
    fault = None if second is None else _second(name, article, second, record, told)
    return Outcome(name, json.dumps(record, ensure_ascii=False) if record else "\n".join(told), fault)


def _second(
    name: str, article: Article, endpoint: Endpoint, record: dict[str, Any], told: list[str]
) -> Diagnostic | None:
    """Set a second reading beside the first, in the form that is wanted, or say why there is none."""
    from warikan.desk.second_client import NoAnswerError
    from warikan.desk.second_reader import second_lines, second_reading, second_record

    try:
        reading = second_reading(article, endpoint)
    except NoAnswerError as error:
        way_out = f"{error.way_out}; the claims of the first reading stand without it"
        return Diagnostic("second-reader", f"no second reading: {error}", Place(name), way_out)
    if record:
        record["second_reader"] = second_record(article, reading)
    else:
        told += second_lines(article, reading)
    return None
