"""Clean letters: what a PDF says it prints, as the text that a person reads.

Ligatures, soft hyphens, odd spaces and the marks that PDFium puts in are handled here and nowhere else.
"""

from __future__ import annotations

import re
import unicodedata

LINE_END_HYPHENS = "\x02\ufffe"
"""What PDFium puts in the place of a hyphen at the end of a line."""

_PLAIN = str.maketrans(
    {
        "\u00ad": "",  # soft hyphen
        "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "",  # zero width
        "\u2010": "-", "\u2011": "-",  # hyphens that are only typed differently
        "\x02": "-", "\ufffe": "-",
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fb": "✗", "\uf02d": "-",  # Symbol, Wingdings
        "\uf0e0": "→", "\uf0e8": "→", "\uf0e1": "↑", "\uf0e9": "↑", "\uf0e2": "↓", "\uf0ea": "↓",
        "\uf071": "□", "\uf0a8": "□", "\uf06f": "□", "\uf078": "☒", "\uf0fe": "☑", "\uf076": "❖",
    }
)  # fmt: skip

_UNREADABLE = re.compile(
    "[\ufffd\x00\x01\x03-\x08]|(?![" + "".join(chr(code) for code in _PLAIN if code >= 0xE000) + "])[\ue000-\uf8ff]"
)
_LIGATURES = range(0xFB00, 0xFB07)


def clean(text: str) -> str:
    """The letters as read: ligatures apart, no soft hyphens, no invisible marks, symbols by their meaning.

    >>> clean("o\ufb03ce"), clean("co\u00adoperate"), clean("\uf0b7")
    ('office', 'cooperate', '•')
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_PLAIN)
    if any(ord(letter) in _LIGATURES for letter in text):
        text = "".join(unicodedata.normalize("NFKC", x) if ord(x) in _LIGATURES else x for x in text)
    return "".join(x for x in text if x >= " " and not "\x7f" <= x <= "\x9f")


def unreadable(text: str) -> int:
    """How many letters of the text the PDF does not know the meaning of.

    >>> unreadable("a\ufffd\uf001b"), unreadable("\uf0b7 caf\u00e9")
    (2, 0)
    """
    return sum(text.count(letter) for letter in set(text) if _UNREADABLE.match(letter))
