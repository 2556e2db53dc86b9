"""The command `warikan`: a group whose commands load only when they are called."""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module

import click

from warikan import __version__

# Each command lives in the module of its name; the help line stands here so that --help loads none of them.
COMMANDS = {
    "brief": "One brief from one or more articles: who pays what, on whose word.",
    "check": "Every error and warning of an agreement's file, with line and column.",
    "compare": "Two agreements clause by clause, each difference with what it costs whom.",
    "dossier": "Claims kept for good: what was known on any day, what contradicts what.",
    "explain": "Why an amount is what it is, down to clause, fact and source.",
    "figures": "What was published: by stage and envelope; shares, rises, sums that hold.",
    "library": "What ships: agreements, rounds and tables, what is known of them and what is not.",
    "pay": "Who pays what under an agreement: year by category by payer.",
    "read": "What a text claims, each claim with its words.",
    "referee": "Every figure of a text reckoned again: follows, does not follow, and why.",
    "show": "What was agreed, in plain words, English or Japanese.",
}

# New objects between two searches for garbage: loading makes less that all stays, and reading leaves no circles.
SELDOM = 100_000


class LazyGroup(click.Group):
    """Commands by name, imported when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The command names in order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"warikan.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands from their help lines alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command called, with a near name suggested for an unknown one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(error.message + _suggestion(args[0]), ctx) from error


def _suggestion(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, n=1)
    return f" Did you mean '{near[0]}'?" if near else f" Commands: {', '.join(sorted(COMMANDS))}."


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="warikan")
def warikan() -> None:
    """Who pays what, from when to when, on which definition, and on whose word?

    Reads agreements that split a cost between governments, and the news about them, and shows the words,
    facts and rules behind every figure. Works offline.
    """


def main() -> None:
    """Run the command and leave with its exit code.

    0 done, 1 something in the given files is wrong, 2 the command line is not understood,
    3 the machine failed, 130 interrupted.
    """
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)  # what is in memory at the end goes with the process: it need not be searched
    try:
        code = warikan.main(standalone_mode=False)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(130)
    except ImportError as missing:
        extra = getattr(missing, "extra", None)  # asked this way, --help need not load the room that says so
        if extra is None:
            raise
        way_out = f"pip install 'warikan[{extra}]'"
        click.echo(f"error[missing-extra]: what this needs is not installed\n  help: {way_out}", err=True)
        sys.exit(3)
    except BrokenPipeError:
        _close_quietly()
        sys.exit(0)
    except SystemExit:
        # The library for commands leaves by itself, with 1, only where the reader has closed the pipe.
        _close_quietly()
        sys.exit(0)
    except OSError as error:
        click.echo(
            f"error[machine]: {error.strerror or error}: {error.filename or 'a file of this machine'}",
            err=True,
        )
        sys.exit(3)
    sys.exit(code if isinstance(code, int) else 0)


def _close_quietly() -> None:
    """Keep the interpreter from reporting the closed pipe again when it flushes on the way out."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
