"""The tagged structure of a page, and its links."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium_c

from councildocs.page import Link, Tag
from councildocs.pdf import native
from councildocs.pdf.view import View

LONGEST_ROLE = 128
DEEPEST = 40
"""Nodes nested deeper than this are not followed: a damaged tree may run in circles."""


def read_tags(page: Any) -> tuple[Tag, ...]:
    """The roots of the page's structure tree; empty where the PDF is not tagged."""
    tree = pdfium_c.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ()
    try:
        count = pdfium_c.FPDF_StructTree_CountChildren(tree)
        nodes = (pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, i) for i in range(max(0, count)))
        role = ctypes.create_string_buffer(LONGEST_ROLE)
        return tuple(_tag(native.address(node), role, 0) for node in nodes if node)
    finally:
        pdfium_c.FPDF_StructTree_Close(tree)


def _tag(node: int, buffer: Any, depth: int) -> Tag:
    """The node with what hangs on it; `buffer` is used again for each role."""
    children: list[Tag] = []
    mcids: list[int] = []
    for index in range(native.tag_count(node)):
        child = native.tag_child(node, index)
        if child is None:
            mcid = native.tag_mcid(node, index)
            if mcid >= 0:
                mcids.append(mcid)
        elif depth < DEEPEST:
            children.append(_tag(child, buffer, depth + 1))
    length = native.tag_role(node, buffer, LONGEST_ROLE)
    role = buffer.raw[: length - 2].decode("utf-16-le", "replace") if 2 < length <= LONGEST_ROLE else ""
    is_cell = role in ("TD", "TH") and native.tag_attributes(node) > 0
    rows, columns = _spans(ctypes.cast(node, pdfium_c.FPDF_STRUCTELEMENT)) if is_cell else (1, 1)
    return Tag(role, tuple(mcids), tuple(children), rows, columns)


def _spans(node: Any) -> tuple[int, int]:
    """RowSpan and ColSpan of a table cell."""
    spans = {"RowSpan": 1, "ColSpan": 1}
    for index in range(max(0, pdfium_c.FPDF_StructElement_GetAttributeCount(node))):
        attribute = pdfium_c.FPDF_StructElement_GetAttributeAtIndex(node, index)
        for name in spans:
            value = pdfium_c.FPDF_StructElement_Attr_GetValue(attribute, name.encode())
            number = ctypes.c_float()
            if value and pdfium_c.FPDF_StructElement_Attr_GetNumberValue(value, number):
                spans[name] = max(1, int(number.value))
    return spans["RowSpan"], spans["ColSpan"]


def read_links(document: Any, page: Any, view: View) -> tuple[Link, ...]:
    """The link annotations of a page with their targets."""
    links = []
    position, link = ctypes.c_int(0), pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page.raw, position, ctypes.byref(link)):
        rectangle = pdfium_c.FS_RECTF()
        target = _target(document.raw, link)
        if target and pdfium_c.FPDFLink_GetAnnotRect(link, rectangle):
            box = view.box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            links.append(Link(box, target))
    return tuple(links)


def _target(document: Any, link: Any) -> str | None:
    """The URI of a link, or `#page=N`."""
    action = pdfium_c.FPDFLink_GetAction(link)
    if action and pdfium_c.FPDFAction_GetType(action) == pdfium_c.PDFACTION_URI:
        length = pdfium_c.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(max(1, length))
        pdfium_c.FPDFAction_GetURIPath(document, action, buffer, length)
        return buffer.raw[: length - 1].decode("utf-8", "replace") or None
    goal = pdfium_c.FPDFLink_GetDest(document, link)
    if not goal and action:
        goal = pdfium_c.FPDFAction_GetDest(document, action)
    index = pdfium_c.FPDFDest_GetDestPageIndex(document, goal) if goal else -1
    return f"#page={index + 1}" if index >= 0 else None
