"""Sources, related coverage, and how to make the brief again."""

from __future__ import annotations

from shlex import quote as shell_quote

from warikan.brief.findings import Findings
from warikan.brief.pieces import plain, quote
from warikan.brief.story import Section, Sentence
from warikan.evidence.claims import Related


def part(findings: Findings) -> Section:
    """The texts read, with their fingerprints, and the related headlines, which are claims of lower standing."""
    items: list[Sentence] = [
        (plain(f"{article.source.name}: SHA-256 {article.source.sha256}"),) for article in findings.articles
    ]
    for claim, _ in findings.article.each(Related):
        items.append((plain("Related coverage, not read for claims: "), quote(findings.index, claim)))
    return Section("sources", "Sources and related coverage", items=tuple(items), folded=True)


def reproduce(findings: Findings) -> tuple[str, ...]:
    """The command that makes this brief again from the same files."""
    parts = ["warikan", "brief", *(shell_quote(article.source.name) for article in findings.articles)]
    for article in findings.articles:
        if article.publication.how == "given" and article.publication.best is not None:
            parts += ["--published", article.publication.best.isoformat()]
    return (" ".join([*parts, "--as-known", findings.as_known.isoformat()]),)
