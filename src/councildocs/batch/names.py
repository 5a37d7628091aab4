"""What a result is called: the place of its paper in the tree, in names that any file system takes."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 200
"""Bytes of a name without its suffix; file systems take 255 for all of it."""

_REFUSED = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')


def place_in_tree(relative: str) -> str:
    """The path of a result below the output folder, without suffix; it never leads out of that folder.

    >>> place_in_tree("2031/June/Minutes.PDF"), place_in_tree("../../etc/passwd.pdf")
    ('2031/June/Minutes', 'etc/passwd')
    >>> place_in_tree("C:/papers/a?.pdf"), place_in_tree("/.pdf"), place_in_tree("plan v1.2")
    ('C_/papers/a_', 'paper', 'plan v1.2')
    """
    pieces = [piece for piece in relative.split("/") if piece.strip(". ")]
    if not pieces:
        return "paper"
    *folders, last = pieces
    stem = last[:-4] if last.casefold().endswith(".pdf") else last
    return "/".join(map(_safe, [*folders, stem]))


def alike(name: str) -> str:
    """The same for two names that are one where the case of letters or their spelling in Unicode is ignored.

    >>> alike("June/Minutes") == alike("june/minutes")
    True
    """
    return unicodedata.normalize("NFC", name).casefold()


def _safe(piece: str) -> str:
    """A piece of a path without letters that a file system refuses."""
    encoded = _REFUSED.sub("_", piece).strip(". ").encode("utf-8", "replace")
    return encoded[:LONGEST_NAME].decode("utf-8", "ignore").strip(". ") or "paper"
