"""`councildocs query`: what an archive says about some words."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.text import Text

from councildocs.cli.messages import say
from councildocs.cli.options import message_options
from councildocs.writers.stores import Hit, search
from councildocs.writers.terminal import console_for, one_line

OPEN, CLOSE = "\x02", "\x03"
"""Signs around the words that were found, which no text to show holds."""


@click.command(short_help="Search an archive in SQLite for words.")
@click.argument("archive", metavar="OUT.sqlite")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Most hits.")
@message_options
def query(archive: str, words: tuple[str, ...], limit: int, quiet: bool, verbose: int) -> None:
    """\b
    councildocs query archive.sqlite libraries
    councildocs query archive.sqlite '"opening hours" OR library' --limit 5

    Finds minutes, resolutions, recommendations, decisions and sections of reports that hold all the words,
    the best first, each with its council, meeting, file and page. Words may stand in any form (library,
    libraries); the query language is that of SQLite's FTS5.
    """
    hits = search(Path(archive), " ".join(words), limit, (OPEN, CLOSE))
    console = console_for(sys.stdout)
    for hit in hits:
        console.print(_heading(hit), style="bold", soft_wrap=True)
        console.print(_text(hit), soft_wrap=True)
    if not hits and not quiet:
        say("nothing found")


def _heading(hit: Hit) -> str:
    """Where the passage stands, in one line."""
    page = f"{hit.file} page {hit.page}" if hit.page else hit.file
    places = (hit.council, hit.meeting, hit.date, page, f"{hit.kind} {hit.heading}" if hit.heading else hit.kind)
    return one_line(" | ".join(place for place in places if place))


def _text(hit: Hit) -> Text:
    """The passage, the words that were found in bold."""
    text = Text("  ")
    for number, piece in enumerate(hit.text.replace(CLOSE, OPEN).split(OPEN)):
        shown = one_line(f"x{piece}x")[1:-1]  # keeps the spaces at both ends
        text.append(shown, style="bold red" if number % 2 else "")
    return text
