"""The names of the months as councils print them, English and Welsh."""

from __future__ import annotations

NAMES: tuple[tuple[str, ...], ...] = (
    ("january", "jan", "ionawr", "ion"),
    ("february", "febuary", "feb", "chwefror", "chwe"),
    ("march", "mar", "mawrth", "fawrth", "maw"),
    ("april", "apr", "ebrill", "ebr"),
    ("may", "mai", "fai"),
    ("june", "jun", "mehefin", "fehefin", "meh"),
    ("july", "jul", "gorffennaf", "orffennaf", "gorff", "gor"),
    ("august", "aug", "awst"),
    ("september", "sept", "sep", "medi", "fedi"),
    ("october", "oct", "hydref", "hyd"),
    ("november", "nov", "tachwedd", "dachwedd", "tach"),
    ("december", "dec", "rhagfyr", "ragfyr", "rhag"),
)
"""January first; the full name first, then what it is cut to, then the Welsh names with their mutated forms."""

NUMBERS: dict[str, int] = {name: number for number, names in enumerate(NAMES, start=1) for name in names}

PATTERN = (
    r"(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")(?![^\W\d_])"
)
"""A regular expression for one month name (case is the caller's affair); no letter may follow it."""


def month_number(name: str) -> int:
    """1 to 12 for a name that `PATTERN` matched.

    >>> month_number("Sept"), month_number("Mawrth"), month_number("DECEMBER")
    (9, 3, 12)
    """
    return NUMBERS[name.lower()]
