"""Options that several commands share, and the kinds of values that they take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import click
import regex

from councildocs.records import RECORD_TYPES

Command = TypeVar("Command", bound=Callable[..., Any])

RECORD_NAMES = tuple(record_type.list_name for record_type in RECORD_TYPES)

_RANGE = regex.compile(r"\s*+(?:\d++\s*+(?:-\s*+(?:\d++\s*+)?+)?+|-\s*+\d++\s*+)")


def names_of(valid: Sequence[str], what: str) -> Callable[..., tuple[str, ...] | None]:
    """A callback that reads names with commas between, `minutes,agenda_items`, and refuses all but `valid`."""

    def read(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
        if value is None:
            return None
        names = tuple(piece.strip() for piece in value.split(",") if piece.strip())
        unknown = [name for name in names if name not in valid]
        if unknown or not names:
            problem = f"{unknown[0]!r} is not a {what}" if unknown else f"names no {what}"
            near = get_close_matches(unknown[0].casefold(), valid, n=1) if unknown else []
            hint = f" (did you mean {near[0]!r}?)" if near else ""
            raise click.BadParameter(f"{problem}{hint}. Valid: {', '.join(valid)}.", ctx, param)
        return names

    return read


def _pages(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Page numbers and ranges as they are, refused where one is neither."""
    for piece in value.split(",") if value is not None else ():
        if not _RANGE.fullmatch(piece):
            raise click.BadParameter(f"{piece.strip()!r} is not a page range such as 3, 1-20 or 5-.", ctx, param)
    return value


pages_option = click.option(
    "--pages", callback=_pages, metavar="1-20,25", help="Read these pages only, counted from 1 in the PDF."
)
password_option = click.option(
    "--password", envvar="COUNCILDOCS_PASSWORD", show_envvar=True, help="Password of an encrypted PDF."
)


def message_options(command: Command) -> Command:
    """The options `-q` and `-v`, given to the command as `quiet` and `verbose` (a count)."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
    verbose = click.option(
        "-v", "--verbose", count=True, help="Say on stderr what is done; -vv says more, and may quote the paper."
    )
    return quiet(verbose(command))
