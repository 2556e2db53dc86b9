"""Sources, related coverage, and how to make the brief again."""

from __future__ import annotations

from shlex import quote as shell_quote

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote
from warikan.brief.story import Section, Sentence
from warikan.evidence.claims import Related
from warikan.ground.intake import STDIN


def part(findings: Findings) -> Section:
    """The texts read, with their fingerprints, and the related headlines, which are claims of lower standing."""
    items: list[Sentence] = [
        (plain(f"{article.source.name}: SHA-256 {article.source.sha256}"),) for article in findings.articles
    ]
    for claim, _ in findings.article.each(Related):
        items.append((plain("Related coverage, not read for claims: "), quote(findings.index, claim)))
    return Section("sources", "Sources and related coverage", items=tuple(items), folded=True)


def reproduce(findings: Findings) -> tuple[str, ...]:
    """The command that makes this brief again from the same files.

    Days go to files in the order of both, so files whose day was given come first.
    """
    read = findings.articles if findings.history is None else findings.articles[findings.history.texts :]
    given = [article for article in read if article.publication.how == "given"]
    others = [article for article in read if article.publication.how != "given"]
    parts = ["warikan", "brief", *(_file(article.source.name) for article in (*given, *others))]
    if findings.history is not None:
        parts += ["--store", shell_quote(findings.history.place)]
    for article in given:
        parts += ["--published", article.publication.as_known.isoformat()]
    if findings.as_known != findings.article.publication.as_known:
        parts += ["--as-known", findings.as_known.isoformat()]
    return (" ".join(parts),)


def _file(name: str) -> str:
    """A file's name as a shell takes it, never mistaken for an option."""
    if name == STDIN:
        return "-"
    return shell_quote(f"./{name}" if name.startswith("-") else name)
