"""The colors of ratings: from what a cell is filled with to the name that a reader gives it."""

from __future__ import annotations

from colorsys import rgb_to_hls

LEAST_SATURATION = 0.25
DARKEST, PALEST = 0.12, 0.96
_HUES = ((14, "red"), (52, "amber"), (68, "yellow"), (170, "green"), (260, "blue"), (330, "purple"), (361, "red"))


def color_name(color: str | None) -> str | None:
    """`red`, `amber`, `yellow`, `green`, `blue` or `purple` for a color `#rrggbb`; None for greys, and for none.

    >>> [color_name(color) for color in ("#c00000", "#ffc000", "#ed7d31", "#ffff00", "#00b050", "#92d050", "#0070c0")]
    ['red', 'amber', 'amber', 'yellow', 'green', 'green', 'blue']

    Pale ones, such as a spreadsheet paints behind good and bad figures, have their names too:

    >>> [color_name(color) for color in ("#c6efce", "#ffeb9c", "#ffc7ce")]
    ['green', 'amber', 'red']
    >>> [color_name(color) for color in ("#000000", "#d9d9d9", "#ffffff", None)]
    [None, None, None, None]
    """
    if color is None:
        return None
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    if saturation < LEAST_SATURATION or not DARKEST <= lightness <= PALEST:
        return None
    return next(name for limit, name in _HUES if hue * 360 < limit)


def rag_of_color(color: str | None) -> str | None:
    """`red`, `amber` or `green`; yellow is amber, other colors are no rating.

    >>> [rag_of_color(color) for color in ("#ff0000", "#ffff00", "#92d050", "#d9e2f3")]
    ['red', 'amber', 'green', None]
    """
    name = color_name(color)
    return {"red": "red", "amber": "amber", "yellow": "amber", "green": "green"}.get(name or "")
