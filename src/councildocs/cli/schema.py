"""`councildocs schema`: the JSON Schema of the document and of each type of record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from councildocs.cli.output import check_place, replacing
from councildocs.records import RECORD_TYPES, SCHEMA_VERSION, Extraction

DOCUMENT = "document"
MODELS: dict[str, type[BaseModel]] = {DOCUMENT: Extraction} | {model.kind_name: model for model in RECORD_TYPES}
"""What has a schema, by the name that its file bears."""
LISTS = {model.list_name: model.kind_name for model in RECORD_TYPES}


class _AsPrinted(GenerateJsonSchema):
    """The schema of what is printed, where every field is always there, null or empty where nothing is said."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document or of a type of record.

    >>> schema_of("minute")["$id"]
    'urn:councildocs:schema:1.0:minute'
    """
    schema = MODELS[name].model_json_schema(by_alias=True, mode="serialization", schema_generator=_AsPrinted)
    address = f"urn:councildocs:schema:{SCHEMA_VERSION}:{name}"
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": address, **schema}


def as_text(schema: dict[str, Any]) -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_files() -> dict[str, str]:
    """The name and the text of every schema file."""
    return {f"{name}.schema.json": as_text(schema_of(name)) for name in MODELS}


def drifted(folder: Path) -> list[str]:
    """The schema files in the folder that are not what the models say: `minute.schema.json is missing`."""
    files = schema_files()
    stray = sorted(path.name for path in folder.glob("*.schema.json") if path.name not in files)
    found = {name: folder / name for name in files}
    missing = [f"{name} is missing" for name, path in found.items() if not path.is_file()]
    changed = [
        f"{name} differs from the models"
        for name, path in found.items()
        if path.is_file() and path.read_text(encoding="utf-8") != files[name]
    ]
    return [*missing, *changed, *(f"{name} belongs to no model" for name in stray)]


def _named(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The name of a schema, given as that of a list (`minutes`) or of one record (`minute`)."""
    name = LISTS.get(value, value)
    if name not in MODELS:
        valid = ", ".join([DOCUMENT, *LISTS])
        raise click.BadParameter(f"{value!r} is not a record type. Valid: {valid}.", ctx, param)
    return name


_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(short_help="Print the JSON Schema of the output.")
@click.argument("name", metavar="[RECORD]", default=DOCUMENT, callback=_named)
@click.option("--write", type=_FOLDER, metavar="FOLDER", help="Write every schema to a file in this folder.")
@click.option("--check", type=_FOLDER, metavar="FOLDER", help="Exit 1 where the files in this folder are out of date.")
def schema(name: str, write: Path | None, check: Path | None) -> None:
    """\b
    councildocs schema                      of the whole document
    councildocs schema minutes              of one record
    councildocs schema --write schemas/     every schema, each in its file
    councildocs schema --check schemas/     do the files say what the models say?

    Prints JSON Schema (2020-12) of what `councildocs extract` writes.
    """
    if write and check:
        raise click.UsageError("either --write or --check")
    if write:
        _write_all(write)
    elif check:
        _check_all(check)
    else:
        click.echo(as_text(schema_of(name)), nl=False)


def _write_all(folder: Path) -> None:
    check_place(folder, ())
    folder.mkdir(exist_ok=True)
    for name, text in schema_files().items():
        with replacing(folder / name) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"{len(schema_files())} files written to {folder}", err=True)


def _check_all(folder: Path) -> None:
    drift = drifted(folder)
    for line in drift:
        click.echo(f"{folder / line}", err=True)
    if drift:
        click.echo(f"Write them again with: councildocs schema --write {folder}", err=True)
        click.get_current_context().exit(1)
