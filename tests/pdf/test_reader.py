"""The reader gives what a page holds, in viewed coordinates, and loses nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from councildocs import EncryptedError, LimitError, UnreadableError, UsageError
from councildocs.geometry import Box
from councildocs.page import Page
from councildocs.pdf import open_pdf
from tests.pdf.drawn import HEIGHT, pdf_of, text_page


def _pages(data: bytes) -> list[Page]:
    with open_pdf(data) as pdf:
        return list(pdf.pages())


def _page(draw: object) -> Page:
    return _pages(pdf_of(draw))[0]  # type: ignore[arg-type]


def test_words_stand_where_pdfplumber_sees_them() -> None:
    data = pdf_of(text_page("Minutes of the Cabinet, 4 May 2031"))
    with pdfplumber.open(BytesIO(data)) as oracle:
        expected = oracle.pages[0].extract_words()
    words = _pages(data)[0].words
    assert [word.text for word in words] == [word["text"] for word in expected]
    for word, other in zip(words, expected, strict=True):
        assert word.box.x0 == pytest.approx(other["x0"], abs=1)
        assert word.box.x1 == pytest.approx(other["x1"], abs=1)
        assert word.box.middle == pytest.approx((other["top"] + other["bottom"]) / 2, abs=2)


def test_style_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-BoldOblique", 18)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.drawString(72, 700, "Amended")

    style = _page(draw).words[0].style
    assert (style.bold, style.italic, style.size, style.color) == (True, True, 18, "#ff0000")


def test_an_ordinal_set_high_is_told_apart_and_glued() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("12")
        text.setFont("Helvetica", 7)
        text.setRise(5)
        text.textOut("th")
        canvas.drawText(text)

    number, ordinal = _page(draw).words
    assert (number.text, number.superscript) == ("12", False)
    assert (ordinal.text, ordinal.superscript, ordinal.glued) == ("th", True, True)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_rotated_page_comes_out_as_it_is_viewed(turn: int) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_of(text_page("Landscape")))))
    writer.pages[0].rotate(turn)
    buffer = BytesIO()
    writer.write(buffer)
    with pdfplumber.open(buffer) as oracle:
        char = oracle.pages[0].chars[0]
        size = (oracle.pages[0].width, oracle.pages[0].height)
    page = _pages(buffer.getvalue())[0]
    assert (page.width, page.height) == size
    assert page.words[0].style.angle == turn
    assert page.words[0].box.grown(3).holds(Box(char["x0"], char["top"], char["x1"], char["bottom"]))


def test_letters_that_nobody_sees_are_marked() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut("unseen")
        canvas.drawText(text)
        canvas.restoreState()
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, "white")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 500, "covered")
        canvas.rect(60, 490, 100, 30, stroke=0, fill=1)
        canvas.drawString(72, 400, "plain")

    hidden = {word.text: word.style.invisible for word in _page(draw).words}
    assert hidden == {"unseen": True, "white": True, "covered": True, "plain": False}


def test_white_letters_on_a_dark_ground_are_seen() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(60, 690, 200, 30, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 700, "Header")

    assert not _page(draw).words[0].style.invisible


def test_lines_and_thin_rectangles_are_rules_and_others_fills() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(72, 600, 300, 600)
        canvas.rect(72, 500, 200, 1, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 1, 0)
        canvas.rect(72, 400, 200, 20, stroke=0, fill=1)

    page = _page(draw)
    assert [(round(rule.box.x0), round(HEIGHT - rule.box.middle)) for rule in page.rules] == [(72, 600), (72, 500)]
    assert [(fill.color, fill.rectangle, round(fill.box.height)) for fill in page.fills] == [("#00ff00", True, 20)]


def test_a_rule_drawn_with_a_wide_pen_has_its_full_size() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(200)
        canvas.line(300, 600, 300, 601)

    rule = _page(draw).rules[0]
    assert round(rule.box.width) == 200


def test_the_edges_of_a_small_symbol_are_no_rules() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.moveTo(100, 100)
        for x, y in ((106, 108), (103, 108), (103, 114), (97, 114), (97, 108), (94, 108)):
            path.lineTo(x, y)
        path.close()
        canvas.drawPath(path)

    assert _page(draw).rules == ()


def test_links_and_outline_say_where_they_lead() -> None:
    def first(canvas: Canvas) -> None:
        canvas.linkURL("https://council.example/papers", (72, 690, 200, 710))
        canvas.bookmarkPage("one")
        canvas.addOutlineEntry("Agenda", "one", 0)

    def second(canvas: Canvas) -> None:
        canvas.bookmarkPage("two")
        canvas.addOutlineEntry("Appendix", "two", 1)

    with open_pdf(pdf_of(first, second)) as pdf:
        page = next(pdf.pages())
        assert [link.target for link in page.links] == ["https://council.example/papers"]
        assert [entry[:3] for entry in pdf.outline] == [("Agenda", 1, 0), ("Appendix", 2, 1)]


def test_a_path_bytes_a_file_and_an_open_pdfplumber_pdf_give_the_same(tmp_path: Path) -> None:
    data = pdf_of(text_page("one"), text_page("two"))
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    with path.open("rb") as file, pdfplumber.open(path) as plumber:
        for source in (path, str(path), data, file, plumber):
            with open_pdf(source) as pdf:
                assert [page.words[0].text for page in pdf.pages()] == ["one", "two"]
                assert pdf.source.bytes == len(data)


def test_an_open_pdfplumber_pdf_keeps_its_choice_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf_of(text_page("one"), text_page("two")))
    with pdfplumber.open(path, pages=[2]) as plumber, open_pdf(plumber) as pdf:
        assert [page.number for page in pdf.pages()] == [2]


def _encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_of(text_page("secret")))))
    writer.encrypt(user_password=user, owner_password="owner")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_an_empty_user_password_opens_by_itself() -> None:
    assert _pages(_encrypted(""))[0].words[0].text == "secret"


def test_a_password_is_asked_for_and_used() -> None:
    data = _encrypted("open sesame")
    with pytest.raises(EncryptedError, match="a password is needed"):
        open_pdf(data)
    with pytest.raises(EncryptedError, match="the password is wrong"):
        open_pdf(data, password="guess")
    with open_pdf(data, password="open sesame") as pdf:
        assert next(pdf.pages()).words[0].text == "secret"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), (b"Dear Sir, no PDF", "not a PDF"), (b"%PDF-1.7\n%broken", "damaged")],
)
def test_what_is_no_pdf_says_so_and_names_the_file(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=f"letter.pdf: .*{reason}"):
        open_pdf(path)


def test_a_missing_file_a_folder_and_open_text_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        open_pdf(tmp_path / "none.pdf")
    with pytest.raises(UnreadableError, match="is a folder"):
        open_pdf(tmp_path)
    text = tmp_path / "text.txt"
    text.write_text("%PDF")
    with text.open() as file, pytest.raises(UnreadableError, match="open as text"):
        open_pdf(file)  # type: ignore[arg-type]


def test_pages_are_chosen_and_limited() -> None:
    data = pdf_of(*(text_page(str(n)) for n in range(1, 6)))
    with open_pdf(data) as pdf:
        assert [page.number for page in pdf.pages("2-3,5")] == [2, 3, 5]
        with pytest.raises(UsageError, match="'x' is not a page range"):
            list(pdf.pages("x"))
        with pytest.raises(UsageError, match="none of them chosen"):
            list(pdf.pages("9"))
    with pytest.raises(LimitError, match="has 5 pages, the limit is 4"):
        open_pdf(data, max_pages=4)
