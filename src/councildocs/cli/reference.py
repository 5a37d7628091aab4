"""The help of every command, for the README and the documentation."""

from __future__ import annotations

import click

from councildocs.cli import main

WIDTH = 100


def help_texts() -> dict[str, str]:
    """What `--help` prints, by the command that one types: `councildocs`, `councildocs extract` …"""
    settings = {**main.context_settings, "terminal_width": WIDTH}
    top = click.Context(main, info_name=main.name, **settings)
    texts = {"councildocs": main.get_help(top)}
    for name, command in main.commands.items():
        inner = click.Context(command, parent=top, info_name=name)
        texts[f"councildocs {name}"] = command.get_help(inner)
    return texts
