"""Text for people: what a terminal shows of a document, without what could steer the terminal."""

from __future__ import annotations

import os
import unicodedata
from typing import TextIO

from rich.console import Console

PLAIN_WIDTH = 100
"""Width of text that goes to a file or a pipe, where `COLUMNS` does not set one."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Control characters, invisible marks (among them those that turn the direction of writing), half characters."""


def printable(text: str) -> str:
    """The text without control characters and invisible marks; line breaks stay, other gaps become spaces.

    >>> printable("Budget\\x1b[31m 2025\\tapproved")
    'Budget[31m 2025 approved'
    >>> printable("two\\nlines"), printable("ab\\u202ecd")
    ('two\\nlines', 'abcd')
    """
    if text.isprintable():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter == "\t" or category.startswith("Z"):
        return " "
    return letter if letter == "\n" or category not in _UNSEEN else ""


def one_line(text: str) -> str:
    """The printable text with all white space as single spaces.

    >>> one_line("To note\\n the  report")
    'To note the report'
    """
    return " ".join(printable(text).split())


def console_for(stream: TextIO) -> Console:
    """A console that writes to `stream`: the terminal's width and colours where it is one, else plain text.

    Document text is never read as markup, and `NO_COLOR` is honoured.
    """
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    if not console.is_terminal and not os.environ.get("COLUMNS", "").isdigit():
        console.width = PLAIN_WIDTH
    return console
