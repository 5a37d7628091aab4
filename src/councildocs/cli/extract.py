"""`councildocs extract`: read papers, write their records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

import click

from councildocs import pipeline
from councildocs.cli.group import explain
from councildocs.cli.messages import Work, log_to_stderr, progress, say
from councildocs.cli.options import RECORD_NAMES, message_options, names_of, pages_option, password_option
from councildocs.cli.output import (
    STDOUT,
    STREAMS,
    SUFFIXES,
    check_place,
    format_for,
    is_folder,
    names_in_folder,
    opened,
    ready_folder,
)
from councildocs.cli.source import STDIN, source_of
from councildocs.errors import CouncilDocsError, ExitCode
from councildocs.pdf import Readable
from councildocs.records import Extraction
from councildocs.writers import WRITERS

Sink = Callable[[int, Extraction], None]
"""Writes the extraction of the file with this place in the row."""


@click.command(short_help="Read papers and write their records.")
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option(
    "-o",
    "--output",
    default=STDOUT,
    metavar="PATH",
    help="File or folder to write to (a folder ends in a slash, or exists). Default: stdout.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    help="Default: what the name of the output says, else json; ndjson for several files in one stream.",
)
@click.option(
    "--records",
    callback=names_of(RECORD_NAMES, "record type"),
    metavar="NAMES",
    help="Only these records, such as minutes,agenda_items. Parts and issues always come.",
)
@pages_option
@password_option
@click.option("--max-pages", type=click.IntRange(min=1), metavar="N", help="Refuse a PDF with more pages.")
@message_options
def extract(
    files: tuple[str, ...],
    output: str,
    form: str | None,
    records: tuple[str, ...] | None,
    pages: str | None,
    password: str | None,
    max_pages: int | None,
    quiet: bool,
    verbose: int,
) -> None:
    """\b
    councildocs extract pack.pdf                         JSON on stdout
    councildocs extract pack.pdf -f summary              tables for people
    councildocs extract pack.pdf -o pack.json            a file, written whole or not at all
    councildocs extract *.pdf -o out/                    a folder with one JSON file for each PDF
    councildocs extract *.pdf | jq 'select(.kind=="minute")'
    curl -s URL | councildocs extract - --records minutes

    Reads each PDF and writes its records. `-` is stdin or stdout. A file that cannot be read is named on
    stderr and never stops the others.
    """
    if files.count(STDIN) > 1:
        raise click.UsageError("stdin (-) can be read only once")
    shows_bar = not quiet and not verbose and (output != STDOUT or len(files) == 1 or not sys.stdout.isatty())
    with (
        log_to_stderr(quiet, verbose),
        progress(len(files), shown=shows_bar) as work,
        _sink(files, output, form) as write,
    ):
        read = partial(pipeline.extract, records=records, pages=pages, password=password, max_pages=max_pages)
        failures = _run(files, read, write, work, quiet)
    if failures and len(files) > 1 and not quiet:
        say(f"{len(failures)} of {len(files)} files could not be read")
    click.get_current_context().exit(exit_code(failures, len(files)))


def exit_code(failures: Sequence[int], files: int) -> int:
    """The exit code of a run over so many files, given the codes of those that failed.

    >>> [int(exit_code(codes, files)) for codes, files in (([], 3), ([4], 1), ([4, 4], 2), ([4], 3), ([3, 4], 2))]
    [0, 4, 4, 7, 7]
    """
    if not failures:
        return ExitCode.OK
    all_alike = len(failures) == files and len(set(failures)) == 1
    return failures[0] if all_alike else ExitCode.SOME_FAILED


def _run(
    files: Sequence[str], read: Callable[[Readable], Extraction], write: Sink, work: Work, quiet: bool
) -> list[int]:
    """Write what is read of each file, name each that cannot be read; the exit codes of these."""
    failures = []
    for index, file in enumerate(files):
        work.begins(file)
        try:
            extraction = read(source_of(file))
        except CouncilDocsError as error:
            work.is_done()
            say(f"Error: {explain(error, file)}")
            failures.append(int(error.exit_code))
            continue
        work.is_done()
        write(index, extraction)
        if not quiet:
            _warn_of_losses(file, extraction)
    return failures


def _warn_of_losses(file: str, extraction: Extraction) -> None:
    """A line where something was there and was not read, with its pages."""
    losses = [issue for issue in extraction.issues if issue.severity == "loss"]
    pages = sorted({issue.page for issue in losses if issue.page})
    where = f" on page{'s' if len(pages) > 1 else ''} {', '.join(map(str, pages))}" if pages else ""
    if losses:
        say(f"warning: {file}: not everything was read{where} (see its issues of severity loss)")


@contextmanager
def _sink(files: Sequence[str], output: str, form: str | None) -> Iterator[Sink]:
    """The way to write one extraction after the other to where the user wants them."""
    chosen = format_for(form, output, len(files))
    if is_folder(output, len(files)):
        yield _into_folder(files, output, chosen)
        return
    if len(files) > 1 and chosen not in STREAMS:
        raise click.UsageError("several files need -f ndjson, or a folder: -o out/")
    if output != STDOUT:
        check_place(Path(output), files)
    with ExitStack() as stack:
        stream: TextIO | None = None

        def write(index: int, extraction: Extraction) -> None:
            nonlocal stream
            if stream is None:  # not before: a file that could not be read leaves no empty result behind
                stream = stack.enter_context(opened(output))
            elif chosen == "summary":
                stream.write("\n\n")
            WRITERS[chosen](extraction, stream)

        yield write


def _into_folder(files: Sequence[str], output: str, chosen: str) -> Sink:
    """A sink that writes each extraction to a file of its own."""
    folder = ready_folder(output)
    places = [folder / name for name in names_in_folder(files, SUFFIXES[chosen])]
    for place in places:
        check_place(place, files)

    def write(index: int, extraction: Extraction) -> None:
        with opened(places[index]) as stream:
            WRITERS[chosen](extraction, stream)

    return write
