"""How a paper looks: fonts, sizes, colours, margins.  Only standard fonts and the one that reportlab brings."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

GREEN = "#00b050"
AMBER = "#ffc000"
RED = "#ff0000"
GREY = "#d9d9d9"


@dataclass(frozen=True, slots=True)
class Look:
    """A house style.  `margins` are left, top, right, bottom in points; `headings` the sizes of levels 1 to 3."""

    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    italic: str = "Helvetica-Oblique"
    size: float = 11.0
    headings: tuple[float, float, float] = (15.0, 12.0, 11.0)
    underlined_headings: bool = False
    gap: float = 7.0
    margins: tuple[float, float, float, float] = (62.0, 62.0, 62.0, 68.0)

    def style(self, name: str = "body", indent: float = 0.0) -> ParagraphStyle:
        """The paragraph style for a manner of `Para`."""
        size = self.size + {"title": 3.0, "small": -2.5}.get(name, 0.0)
        return ParagraphStyle(
            name,
            fontName={"bold": self.bold, "title": self.bold, "italic": self.italic}.get(name, self.font),
            fontSize=size,
            leading=size * 1.2,
            alignment={"centre": TA_CENTER, "title": TA_CENTER, "justified": TA_JUSTIFY}.get(name, TA_LEFT),
            leftIndent=indent,
            spaceAfter=self.gap,
            keepWithNext=int(name == "bold"),
            embeddedHyphenation=1,
        )

    def heading(self, level: int) -> ParagraphStyle:
        """The paragraph style of a heading, kept with what follows."""
        size = self.headings[level - 1]
        return ParagraphStyle(
            f"heading{level}",
            fontName=self.font if self.underlined_headings else self.bold,
            fontSize=size,
            leading=size * 1.2,
            spaceBefore=self.gap * 0.7,
            spaceAfter=self.gap * 0.7,
            keepWithNext=1,
        )


def register_fonts() -> None:
    """Make reportlab's own TrueType family known, for papers that embed their fonts."""
    for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf"), ("Vera-Italic", "VeraIt.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))
    pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera-Italic")


OFFICE = Look()
MINUTES = Look(size=11.0, gap=10.0, margins=(71.0, 64.0, 71.0, 68.0))
PARISH = Look(
    font="Times-Roman", bold="Times-Bold", italic="Times-Italic", size=12.0, headings=(15.0, 12.0, 12.0),
    underlined_headings=True, gap=5.0, margins=(72.0, 60.0, 72.0, 66.0),
)
REGISTER = Look(
    font="Vera", bold="Vera-Bold", italic="Vera-Italic", size=8.0, headings=(11.0, 9.0, 8.0),
    margins=(36.0, 52.0, 36.0, 44.0),
)
