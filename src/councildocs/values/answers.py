"""Yes or no, also as boxes to tick."""

from __future__ import annotations

import regex

_YES = regex.compile(r"\b(?:yes|y|ydy|oes)\b", regex.IGNORECASE)
_NO = regex.compile(r"\b(?:no|n|na|nac oes)\b", regex.IGNORECASE)
_NEITHER = regex.compile(r"\s*n/?a\W*", regex.IGNORECASE)
_BOX = regex.compile(r"[☐☒☑✓✔✗🗹]|\[\s?[xX✓]?\s?\]|(?<!\p{L})[xX](?!\p{L})")
_EMPTY = regex.compile(r"☐|\[\s?\]")
_NON_KEY = regex.compile(r"non[- ]?key", regex.IGNORECASE)
_KEY = regex.compile(r"key(?: decision)?", regex.IGNORECASE)
_SAYS = regex.compile(
    r"[\d.\s]*(?:this|it) is (?P<not>not )?(?:considered )?(?:to be )?a key (?:executive )?decision\b", regex.IGNORECASE
)
AFTERTHOUGHT = 6
"""Of two words in a text without boxes the first is the answer, if the other follows so many letters later."""


def yes_or_no(text: str) -> bool | None:
    """True for yes, False for no; where both are printed, the one that is ticked.

    >>> yes_or_no("YES"), yes_or_no("No - not a key decision"), yes_or_no("Yes ☐ No ☒"), yes_or_no("☒ Yes ☐ No")
    (True, False, False, True)
    >>> yes_or_no("Yes / No"), yes_or_no("n/a"), yes_or_no("Yes X No")
    (None, None, True)
    """
    if _NEITHER.fullmatch(text):
        return None
    yes, no = _YES.search(text), _NO.search(text)
    if not (yes and no):
        return True if yes else False if no else None
    words = sorted([(yes.start(), True), (no.start(), False)])
    boxes = list(_BOX.finditer(text))
    ticked = [box.start() for box in boxes if not _EMPTY.fullmatch(box[0])]
    if not boxes:
        return words[0][1] if words[1][0] - words[0][0] > AFTERTHOUGHT else None
    if len(ticked) != 1:
        return None
    if boxes[0].start() < words[0][0]:
        return next((value for start, value in words if start > ticked[0]), None)
    return next((value for start, value in reversed(words) if start < ticked[0]), None)


def is_key(text: str) -> bool | None:
    """Whether the words after `Key decision` or `Type of decision` say that it is one.

    >>> is_key("YES"), is_key("Non-key decision"), is_key("Key"), is_key("Officer")
    (True, False, True, None)
    """
    if _NON_KEY.match(text):
        return False
    if (said := says_key(text)) is not None:
        return said
    return True if _KEY.fullmatch(text.strip(" .")) else yes_or_no(text)


def says_key(text: str) -> bool | None:
    """Whether a sentence says that this is a key decision; None where it says neither.

    >>> says_key("2.1 This is not a key decision."), says_key("This is a key decision because of what it costs")
    (False, True)
    """
    match = _SAYS.match(text)
    return not match["not"] if match else None
