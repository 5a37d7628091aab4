"""`councildocs tables`: the tables of a paper as they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from councildocs.cli.group import naming
from councildocs.cli.messages import log_to_stderr, progress, say
from councildocs.cli.options import message_options, pages_option, password_option
from councildocs.cli.output import STDOUT, check_place, names_in_folder, opened, ready_folder
from councildocs.cli.source import source_of
from councildocs.layout import Table
from councildocs.pipeline import Stages, stages
from councildocs.writers.tables import TABLE_WRITERS

SUFFIXES = {"json": ".json", "csv": ".csv", "markdown": ".md"}
"""The suffix of a file in each format."""
FORMATS = {**{suffix: form for form, suffix in SUFFIXES.items()}, ".markdown": "markdown"}
"""The format that a file name asks for."""


@click.command(short_help="Write the tables as they are printed.")
@click.argument("file", metavar="FILE")
@click.option(
    "-o",
    "--output",
    default=STDOUT,
    metavar="DIR",
    help="Folder for a file for each table (NAME-p8-1.csv: the first that begins on page 8), or one file for "
    "all, whose name ends in .json, .csv or .md. Default: stdout.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(TABLE_WRITERS)),
    help="Default: what the name of the output says, else json.",
)
@click.option("--no-join", is_flag=True, help="Give the pieces of a table that runs over pages page by page.")
@pages_option
@password_option
@message_options
def tables(
    file: str,
    output: str,
    form: str | None,
    no_join: bool,
    pages: str | None,
    password: str | None,
    quiet: bool,
    verbose: int,
) -> None:
    """\b
    councildocs tables pack.pdf                      JSON: each cell with its page, box and spans
    councildocs tables pack.pdf --pages 13 -f csv    the rows of the tables on a page
    councildocs tables pack.pdf -f csv -o out/       a CSV file for each table
    councildocs tables pack.pdf -o tables.md         all in one file, to read

    Writes every table in reading order, whatever it is about. A table that runs over pages is one table. In
    CSV and Markdown a cell that spans others is printed once, at its first row and column; in one stream of
    CSV an empty line stands between two tables. `-` is stdin or stdout.
    """
    chosen = form or FORMATS.get(Path(output).suffix.casefold(), "json")
    source = source_of(file)
    folder = ready_folder(output) if _is_folder(output) else None
    if folder is None and output != STDOUT:
        check_place(Path(output), [file])
    with log_to_stderr(quiet, verbose), naming(file):
        with progress(1, shown=not quiet and not verbose) as work:
            work.begins(file)
            seen = stages(source, pages=pages, password=password)
            found = seen.tables(join=not no_join)
        if folder is None:
            _write(found, output, chosen)
        else:
            for name, table in zip(_names(file, found, SUFFIXES[chosen]), found, strict=True):
                check_place(folder / name, [file])
                _write([table], str(folder / name), chosen)
    if not quiet:
        _tell(file, seen, found)


def _is_folder(output: str) -> bool:
    """Whether `output` names a folder: all but stdout, a file or device that exists, and a name that asks for a format.

    >>> _is_folder("out"), _is_folder("out.csv/"), _is_folder("out.csv"), _is_folder("-")
    (True, True, False, False)
    """
    place = Path(output)
    if output.endswith("/") or place.is_dir():
        return True
    return output != STDOUT and not place.exists() and place.suffix.casefold() not in FORMATS


def _write(found: Sequence[Table], output: str, form: str) -> None:
    with opened(output) as stream:
        TABLE_WRITERS[form](found, stream)


def _names(file: str, found: Sequence[Table], suffix: str) -> Iterator[str]:
    """A file name for each table: the name of the PDF, the page where it begins, its number among those there."""
    begun: Counter[int] = Counter()
    for table in found:
        begun[table.page] += 1
        yield names_in_folder([file], f"-p{table.page}-{begun[table.page]}{suffix}")[0]


def _tell(file: str, seen: Stages, found: Sequence[Table]) -> None:
    """A line on stderr where there is no table, and one where pages could not be read."""
    unread = [str(layout.number) for layout in seen.layouts if layout.unreadable]
    if not found:
        say(f"{file}: no table found")
    if unread:
        say(f"warning: {file}: no text to read on page{'s' if len(unread) > 1 else ''} {', '.join(unread)}")
