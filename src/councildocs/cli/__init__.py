"""The command line: parse arguments, call the library, set the exit code."""

from __future__ import annotations

import click

from councildocs.cli.batch import batch
from councildocs.cli.extract import extract
from councildocs.cli.group import Commands
from councildocs.cli.inspect import inspect, show
from councildocs.cli.query import query
from councildocs.cli.schema import schema
from councildocs.cli.tables import tables


@click.group(
    "councildocs",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 ok, 1 another error, 2 usage, 3 not a PDF or unreadable, 4 encrypted, 5 no text layer, "
    "6 over a limit, 7 some of several files failed, 130 interrupted.",
)
@click.version_option(package_name="councildocs", message="%(prog)s %(version)s")
def main() -> None:
    """\b
    councildocs extract pack.pdf -f summary     what a pack says, for people
    councildocs extract pack.pdf -o pack.json   the same as JSON
    councildocs extract *.pdf -o out/           one JSON file for each PDF

    Reads PDFs of UK council papers (agenda packs, minutes, reports) into records, each with its place on
    the page. Data goes to stdout, messages to stderr.
    """


main.add_command(extract)
main.add_command(inspect)
main.add_command(show)
main.add_command(tables)
main.add_command(schema)
main.add_command(batch)
main.add_command(query)

__all__ = ["main"]
