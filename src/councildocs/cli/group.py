"""What all commands share when something goes wrong: one line on stderr and a stable exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import click

from councildocs.errors import CouncilDocsError, ExitCode
from councildocs.writers.terminal import one_line

HINTS: dict[int, str] = {
    ExitCode.ENCRYPTED: "give the password with --password",
    ExitCode.NO_TEXT: "add a text layer with an OCR tool first",
    ExitCode.LIMIT: "raise it with --max-pages",
}
"""What to do about a failure, by its exit code."""


def explain(error: CouncilDocsError, file: str | None = None) -> str:
    """The failure in one line, with what to do about it; `file` is what the user called the file."""
    name = error.source if file is None else "stdin" if file == "-" else file
    place = f"{name}, page {error.page}" if name and error.page else name
    line = f"{place}: {error.reason}" if place else error.reason
    hint = HINTS.get(error.exit_code)
    return one_line(f"{line} ({hint})" if hint else line)


def fail(error: CouncilDocsError, file: str | None = None) -> NoReturn:
    """End the command with `Error: …` on stderr and the exit code of the failure."""
    click.echo(f"Error: {explain(error, file)}", err=True)
    click.get_current_context().exit(int(error.exit_code))


@contextmanager
def naming(file: str) -> Iterator[None]:
    """Failures in the block under the name that the user gave the file."""
    try:
        yield
    except CouncilDocsError as error:
        fail(error, file)


class Commands(click.Group):
    """A group whose commands end with the exit codes of [councildocs.errors][], never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CouncilDocsError as error:
            fail(error)
        except BrokenPipeError:
            _forget_stdout()
            ctx.exit(ExitCode.OK)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(ExitCode.INTERRUPTED)
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(one_line(f"{place}{error.strerror or error}")) from error


def _forget_stdout() -> None:
    """Send what is still to be written nowhere: its reader has seen enough (`| head`) and is gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stdout without a file behind it, in tests
        return
