"""Write the generated pages and transcripts anew; with --check, say which are out of date."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "warikan"
FLOORS = (
    ("ground",),
    ("figures",),
    ("agreement", "evidence"),
    ("engine", "reading"),
    ("match",),
    ("talks",),
    ("brief",),
    ("desk",),
    ("cli", "web"),
)
MADE = "<!-- Made by `make docs`: do not edit. -->"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def first_line(module: Path) -> str:
    """The first line of a module's docstring; ``ValueError`` where it has none."""
    words = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    if not words:
        raise ValueError(f"{module.relative_to(ROOT)}:1: the file does not say what it is")
    return words.splitlines()[0]


def map_page() -> str:
    """The map: the floors of the house from the top, and a line for each module."""
    lines = [
        "# The map",
        "",
        MADE,
        "",
        "Two columns stand side by side on the same ground and meet once:",
        "",
        "```",
        " words:  article ── reading ──▶ claims ── evidence ──▶ dossier ─┐",
        "                                                               match ──▶ talks ──▶ brief ──▶ desk ──▶ command",
        " money:  file ── agreement ──▶ clauses ── engine ──▶ who pays ──┘",
        "```",
        "",
        "A room imports only from the floors below it, never from beside or above; three tests keep it so. A room is",
        "there once it has content.",
    ]
    for floor, rooms in reversed(list(enumerate(FLOORS))):
        for room in rooms:
            if (SOURCE / room).is_dir():
                lines += _room(floor, room)
    lines += ["", "## The package itself", ""]
    return "\n".join([*lines, *map(_entry, sorted(SOURCE.glob("*.py"))), ""])


def _room(floor: int, room: str) -> list[str]:
    modules = sorted(
        (SOURCE / room).rglob("*.py"), key=lambda path: (path.parent, path.name != "__init__.py", path)
    )
    return ["", f"## Floor {floor}: {room}", "", *map(_entry, modules)]


def _entry(module: Path) -> str:
    return f"- `{module.relative_to(SOURCE).as_posix()}`: {first_line(module)}"


def errors_page() -> str:
    """The errors page: for each folder of ``tests/errors`` its meaning and its transcript."""
    lines = [
        "# Errors",
        "",
        MADE,
        "",
        "Each message names the place, the cause and a way out; its code is the heading here.",
    ]
    for folder in sorted((ROOT / "tests" / "errors").iterdir()):
        meaning = (folder / "meaning.txt").read_text(encoding="utf-8").strip()
        expected = (folder / "expected.txt").read_text(encoding="utf-8").rstrip("\n")
        lines += ["", f"## {folder.name}", "", meaning, "", "```text", expected, "```"]
    return "\n".join([*lines, ""])


def reference_page() -> str:
    """The reference: the help of every command, then the public names with their docstrings."""
    lines = ["# Reference", "", MADE, "", "## The command", *_help("warikan")]
    for name in sorted(import_module("warikan.cli.main").COMMANDS):
        lines += ["", f"### warikan {name}", *_help(f"warikan {name}")]
    lines += ["", "## `import warikan`"]
    homes = import_module("warikan")._HOMES  # noqa: SLF001
    for name in sorted(homes):
        lines += _verb(name, SOURCE.joinpath(*homes[name].split(".")[1:]).with_suffix(".py"))
    return "\n".join([*lines, ""])


def _verb(name: str, home: Path) -> list[str]:
    """The signature and the docstring of a public function, read from its source."""
    body = ast.parse(home.read_text(encoding="utf-8")).body
    (verb,) = [node for node in body if isinstance(node, ast.FunctionDef) and node.name == name]
    returns = f" -> {ast.unparse(verb.returns)}" if verb.returns else ""
    signature = f"{name}({ast.unparse(verb.args)}){returns}"
    return ["", f"### warikan.{name}", "", "```python", signature, "```", "", ast.get_docstring(verb) or ""]


def _help(command: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return ["", "```text", run(f"{command} --help", Path(folder)).rstrip("\n"), "```"]


def run(command: str, folder: Path) -> str:
    """What a command of the documentation prints, both streams, when it runs in ``folder``."""
    tools = folder / ".bin"
    tools.mkdir(exist_ok=True)
    program = tools / "warikan"
    program.write_text(
        f"#!{sys.executable}\nfrom warikan.cli.main import main\n\nif __name__ == '__main__':\n    main()\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    kept = {
        name: value for name, value in os.environ.items() if name == "HOME" or name.startswith("COVERAGE_")
    }
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env={**kept, "PATH": f"{tools}:{os.environ['PATH']}", "COLUMNS": "100", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.stdout


def transcript(text: str) -> str:
    """The page ``text`` with what its console blocks print written anew; the blocks of a page share one folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        return BLOCK.sub(lambda block: f"```console\n{_played(block[1], folder)}```", text)


def _played(block: str, folder: Path) -> str:
    played = []
    for shown in re.split(r"^(?=\$ )", block, flags=re.MULTILINE)[1:]:
        command, _, before = shown.partition("\n")
        now = "".join(f"{line.rstrip()}\n" for line in run(command[2:], folder).splitlines())
        if "Traceback (most recent call last)" in now:
            raise ValueError(f"`{command[2:]}` breaks:\n{now}")
        played.append(f"{command}\n{before if matches(before, now) else now}")
    return "".join(played)


def matches(shown: str, printed: str) -> bool:
    """Whether the shown words are the printed ones; a line ``…`` stands for any lines.

    >>> matches("one\\n…\\n", "one\\ntwo\\nthree\\n")
    True
    """
    pattern = "".join(
        r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in shown.splitlines(keepends=True)
    )
    return re.fullmatch(pattern, printed) is not None


def pages() -> dict[Path, Callable[[], str]]:
    """Every generated page by its path, with what makes it."""
    docs = ROOT / "docs"
    made: dict[Path, Callable[[], str]] = {
        docs / "map.md": map_page,
        docs / "errors.md": errors_page,
        docs / "reference.md": reference_page,
    }
    made |= library_pages()
    for page in (*sorted(docs.rglob("*.md")), ROOT / "README.md"):
        words = page.read_text(encoding="utf-8") if page not in made else ""
        if BLOCK.search(words):
            made[page] = partial(transcript, words)
    return made


def library_pages() -> dict[Path, Callable[[], str]]:
    """A page and a file of test vectors for each agreement of the library, and the page that leads to them."""
    sys.path[:0] = [str(ROOT / "tools")]
    folder, vectors = ROOT / "docs" / "library", import_module("vectors")
    made: dict[Path, Callable[[], str]] = {folder / "index.md": partial(_page, "")}
    for name in import_module("warikan.agreement.library").ids():
        made[folder / f"{name}.md"] = partial(_page, name)
        made[ROOT / "docs" / "vectors" / f"{name}.json"] = partial(vectors.vector, name)
    return made


def _page(name: str) -> str:
    """The page of an agreement, or without a name the one that leads to all, with the mark that it is made."""
    of = import_module("warikan.desk.library_page")
    title, _, rest = (of.page(name) if name else of.index()).partition("\n")
    return f"{title}\n\n{MADE}\n{rest}"


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that differ; 0 when all are as they should be."""
    stale = 0
    for page, make in pages().items():
        words = make()
        if not page.exists() or page.read_text(encoding="utf-8") != words:
            stale += 1
            if "--check" not in arguments:
                page.parent.mkdir(exist_ok=True)
                page.write_text(words, encoding="utf-8")
            print(
                f"{page.relative_to(ROOT)}: {'out of date; run: make docs' if '--check' in arguments else 'written'}"
            )
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
