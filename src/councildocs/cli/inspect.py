"""`councildocs inspect` and `councildocs show`: what each stage of the pipeline sees, in text and in pictures."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click
from PIL.Image import Image

from councildocs.cli.group import naming
from councildocs.cli.messages import log_to_stderr, progress
from councildocs.cli.options import message_options, names_of, pages_option, password_option
from councildocs.cli.output import STDOUT, check_place, opened, replacing
from councildocs.cli.source import source_of
from councildocs.pdf import render
from councildocs.pipeline import Stages, stages
from councildocs.writers.inspect import layout_lines, page_lines, part_lines, record_lines
from councildocs.writers.picture import LAYERS, Mark, draw, marks

STAGES: dict[str, Callable[[Stages], Iterable[str]]] = {
    "page": lambda seen: page_lines(seen.pages),
    "layout": lambda seen: layout_lines(seen.layouts),
    "parts": lambda seen: part_lines(seen.paper),
    "records": lambda seen: record_lines(seen.extraction),
}
"""What is printed of each stage, in the order in which they run."""

MOST_PIXELS_A_POINT = 10.0


@click.command(short_help="Print what a stage of the pipeline sees.")
@click.argument("file", metavar="FILE")
@click.option(
    "--stage", type=click.Choice(list(STAGES)), default="records", show_default=True, help="The stage to print."
)
@pages_option
@password_option
@message_options
def inspect(file: str, stage: str, pages: str | None, password: str | None, quiet: bool, verbose: int) -> None:
    """\b
    councildocs inspect pack.pdf --stage page --pages 3      words, rules, fills
    councildocs inspect pack.pdf --stage layout --pages 3    lines, paragraphs, tables
    councildocs inspect pack.pdf --stage parts               what the PDF is made of
    councildocs inspect pack.pdf --stage records             each record on a line

    Prints one thing a line with rounded coordinates, so that `diff` shows what a change did. `-` is stdin.
    """
    with log_to_stderr(quiet, verbose), naming(file):
        with progress(1, shown=not quiet and not verbose) as work:
            work.begins(file)
            seen = stages(source_of(file), pages=pages, password=password)
        with opened(STDOUT) as stream:
            stream.writelines(f"{line}\n" for line in STAGES[stage](seen))


@click.command(short_help="Draw what was seen on a page on its picture.")
@click.argument("file", metavar="FILE")
@click.option(
    "--page", type=click.IntRange(min=1), required=True, metavar="N", help="The page, counted from 1 in the PDF."
)
@click.option("-o", "--output", required=True, metavar="PATH", help="The PNG file to write; - is stdout.")
@click.option(
    "--layer",
    "layers",
    callback=names_of(tuple(LAYERS), "layer"),
    default="tables,records",
    show_default=True,
    metavar="NAMES",
    help=f"What to draw: {', '.join(LAYERS)}.",
)
@click.option(
    "--scale",
    type=click.FloatRange(min=0.1, max=MOST_PIXELS_A_POINT),
    default=2.0,
    show_default=True,
    help="Pixels a point.",
)
@password_option
@message_options
def show(
    file: str,
    page: int,
    output: str,
    layers: tuple[str, ...],
    scale: float,
    password: str | None,
    quiet: bool,
    verbose: int,
) -> None:
    """\b
    councildocs show pack.pdf --page 3 -o page.png
    councildocs show pack.pdf --page 3 -o page.png --layer lines,tables

    Draws boxes on the picture of a page, a colour for each layer, each record with its name.
    """
    if output == STDOUT and sys.stdout.isatty():
        raise click.UsageError("a picture does not go to a terminal: name a file with -o")
    if output != STDOUT:
        check_place(Path(output), [file])
    source = source_of(file)
    chosen = [layer for layer in LAYERS if layer in layers]
    with log_to_stderr(quiet, verbose), naming(file), progress(1, shown=not quiet and not verbose) as work:
        work.begins(file)
        picture = render(source, page, scale, password=password)
        boxes = _marks(stages(source, password=password), page, chosen)
        _save(draw(picture, boxes, scale, chosen), output)


def _marks(seen: Stages, number: int, layers: Sequence[str]) -> list[Mark]:
    """The marks on a page.  The whole paper has been read: a page alone would be understood otherwise."""
    page = next(page for page in seen.pages if page.number == number)
    layout = next(layout for layout in seen.layouts if layout.number == number)
    return marks(page, layout, seen.paper, seen.extraction, layers)


def _save(picture: Image, output: str) -> None:
    """The picture as PNG."""
    if output == STDOUT:
        picture.save(sys.stdout.buffer, format="PNG")
        sys.stdout.buffer.flush()
    else:
        with replacing(Path(output)) as draft:
            picture.save(draft, format="PNG")
