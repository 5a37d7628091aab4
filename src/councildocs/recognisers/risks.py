"""Risks: the rows of risk tables, logs, registers and assessments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import regex

from councildocs.layout import Cell, Table
from councildocs.recogniser import Recogniser
from councildocs.records import Issue, PartKind, Risk
from councildocs.structure import Part
from councildocs.structure.cells import mark_color, mended
from councildocs.structure.sheets import Row, Sheet, distinct, read_sheet
from councildocs.values.colors import color_name
from councildocs.values.numbers import parse_number

WITNESSES = frozenset({"mitigation", "likelihood", "severity", "score", "rating", "impact", "cause", "action"})
"""A table with a column of risks is a table of risks when it has one of these columns too."""
GRADES = frozenset({"likelihood", "score", "rating"})
"""Titles of risks, or titles with what is done, are risks in a table with one of these columns."""
LONGEST_REFERENCE = 25
"""Under a head such as `Item` longer texts are titles."""
SPREAD = 3
"""A cell over so many columns is no cell of a risk: it names a section, or says that there is no risk."""

_NOTHING = regex.compile(
    r"(?i)(?:n ?/ ?a|none(?: identified)?|nil|not applicable(?: .{0,60})?|no risks?.{0,40}|tbc|[-–—.\s]*)\.?"
)
_DEGREES = (
    r"(?:very |extremely |almost )?(?:high|medium|med|low|likely|unlikely|rare|minor|major|moderate|severe|significant"
    r"|negligible|insignificant|catastrophic|critical|certain|possible|remote|serious|probable|improbable)"
)
_GRADE = regex.compile(
    r"(?i)[0-9]{1,2}(?:\.[0-9])?|[hml]|v[hl]"
    rf"|{_DEGREES}(?: ?[(/-]? ?[0-9]{{1,2}}\)?)?|[0-9]{{1,2}} ?[-–(] ?\p{{L}}[\p{{L}} ]{{2,20}}\)?"
)
_CODE = regex.compile(r"[\p{Lu}]{1,6}[ ./-]?[0-9]{1,4}(?:[ ./,-]+[\p{Lu}]{0,6}[0-9]{1,4})*")
_RESIDUAL = regex.compile(r"(?i)\b(?:residual|net|mitigated|managed|post|after|revised|controlled|with controls)\b")
_CURRENT = regex.compile(r"(?i)\bcurrent\b")
_TARGET = regex.compile(r"(?i)\b(?:target|desired|tolerance|appetite|previous|last)\b")
_EQUALS = regex.compile(r"= ?([0-9]{1,3}(?:\.[0-9])?)")
_FIGURE = regex.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9])?(?![0-9])")


@dataclass(frozen=True)
class _Columns:
    """The columns of a table of risks: which hold text, and which hold grades at which stage."""

    text: dict[str, list[int]]
    grades: dict[tuple[str, str], int]


@dataclass
class _Draft:
    """A risk whose row may go on in the next one."""

    cells: list[Cell]
    texts: dict[str, list[str]] = field(default_factory=dict)
    grades: dict[tuple[str, str], Cell] = field(default_factory=dict)

    def text(self, use: str) -> str | None:
        return " ".join(self.texts.get(use, ())) or None


def find(part: Part) -> Iterator[Risk | Issue]:
    """The risks of every table of risks in the part, and doubts about their scores."""
    for block in part.blocks:
        if isinstance(block, Table):
            sheet = risk_sheet(block, part.known_words)
            if sheet:
                yield from _risks(part, sheet, part.known_words)


def risk_sheet(table: Table, known: frozenset[str] = frozenset()) -> Sheet | None:
    """The table, where it is one of risks."""
    sheet = read_sheet(table, "risk_columns", ("risk",), known)
    if sheet and WITNESSES & set(sheet.uses):
        return None if all(_is_graded(sheet, column) for column in sheet.columns("risk")) else sheet
    for required in (("title", "mitigation"), ("title",)):
        sheet = read_sheet(table, "risk_columns", required, known)
        if sheet and GRADES & set(sheet.uses) and ("mitigation" in required or _titles_risks(sheet)):
            return sheet
    return None


def _titles_risks(sheet: Sheet) -> bool:
    """Whether the head over the titles says that they are risks: `Risk title`."""
    return any("risk" in sheet.heads[column].casefold() for column in sheet.columns("title"))


def _risks(part: Part, sheet: Sheet, known: frozenset[str]) -> Iterator[Risk | Issue]:
    columns = _columns(sheet)
    drafts: list[_Draft] = []
    for row in sheet.rows:
        if _is_section(row, columns):
            continue
        draft = _draft(row, columns, known)
        if draft.text("risk") or draft.text("title"):
            drafts.append(draft)
        elif drafts and draft.texts and not draft.text("reference"):
            _continue(drafts[-1], draft)
    risks = [_risk(part, draft) for draft in drafts if not _is_nothing(draft)]
    yield from risks
    yield from _score_doubts(part, risks)


def _columns(sheet: Sheet) -> _Columns:
    text: dict[str, list[int]] = {}
    grades: dict[tuple[str, str], int] = {}
    for column, use in enumerate(sheet.uses):
        if use is None:
            use = _use_by_content(sheet, column)
        elif use == "reference" and _longest(sheet, column) > LONGEST_REFERENCE:
            use = "title"
        graded = _is_graded(sheet, column)
        if use == "impact" and graded:
            use = "severity"
        elif use in ("severity", "likelihood") and not graded and _longest(sheet, column) > 40:
            use = "impact" if use == "severity" else None
        if use in ("likelihood", "severity", "score", "rating"):
            grades.setdefault((use, _stage(sheet.heads[column])), column)
        elif use:
            text.setdefault(use, []).append(column)
    if "mitigation" in text:
        text.pop("action", None)
    elif "action" in text:
        text["mitigation"] = text.pop("action")
    return _Columns(text, grades)


def _stage(head: str) -> str:
    """Before or after what is done about the risk, as the head of a column has it."""
    if _TARGET.search(head):
        return "target"
    if _RESIDUAL.search(head):
        return "residual"
    return "current" if _CURRENT.search(head) else "inherent"


def _use_by_content(sheet: Sheet, column: int) -> str | None:
    """`reference` for a first column of codes under a head that is not known."""
    if column > 0 or sheet.columns("reference"):
        return None
    texts = [cell.text for cell in _cells(sheet, column)]
    codes = sum(bool(_CODE.fullmatch(text)) for text in texts)
    return "reference" if texts and codes >= 0.8 * len(texts) else None


def _is_graded(sheet: Sheet, column: int) -> bool:
    """Whether a column holds marks and grades, no sentences."""
    texts = [cell.text for cell in _cells(sheet, column)]
    return not texts or sum(bool(_GRADE.fullmatch(text)) for text in texts) >= 0.7 * len(texts)


def _longest(sheet: Sheet, column: int) -> int:
    return max((len(cell.text) for cell in _cells(sheet, column)), default=0)


def _cells(sheet: Sheet, column: int) -> list[Cell]:
    """The cells of a column with text, those of sections left out."""
    cells = [row[column] for row in sheet.rows]
    return [cell for cell in cells if cell is not None and cell.text and cell.column_span < SPREAD]


def _is_section(row: Row, columns: _Columns) -> bool:
    """Whether a row names a section, or one of its cells stands over the columns of a risk."""
    found = distinct(row)
    if any(cell.column_span >= SPREAD for cell in found):
        return True
    telling = [column for use in ("mitigation", "impact", "cause") for column in columns.text.get(use, ())]
    if len(found) == 1 and len(row) > 2:
        return found[0].column not in telling
    telling.extend(columns.grades.values())
    around = found[0].fill if found else None
    return len(telling) > 1 and not any(_says(row[column], around) for column in telling)


def _says(cell: Cell | None, around: str | None) -> bool:
    """Whether a cell has text, or a color of its own that rates."""
    return cell is not None and (bool(cell.text) or (cell.fill != around and color_name(cell.fill) is not None))


def _draft(row: Row, columns: _Columns, known: frozenset[str]) -> _Draft:
    draft = _Draft(distinct(row))
    for use, places in columns.text.items():
        cells = {id(cell): cell for place in places if (cell := row[place]) is not None and cell.text}
        if cells:
            draft.texts[use] = [mended(cell.text, known) for cell in cells.values()]
    for key, place in columns.grades.items():
        cell = row[place]
        if cell is not None and (cell.text or cell.fill):
            draft.grades[key] = cell
    return draft


def _continue(before: _Draft, draft: _Draft) -> None:
    """Put what a row without a risk of its own says to the risk above it."""
    for use, texts in draft.texts.items():
        before.texts.setdefault(use, []).extend(texts)
    before.cells.extend(draft.cells)


def _is_nothing(draft: _Draft) -> bool:
    return all(_NOTHING.fullmatch(draft.text(use) or "") for use in ("risk", "title")) or (
        bool(_NOTHING.fullmatch(draft.text("risk") or "x")) and bool(_NOTHING.fullmatch(draft.text("mitigation") or ""))
    )


def _risk(part: Part, draft: _Draft) -> Risk:
    title, risk = draft.text("title"), draft.text("risk")
    stages = [stage for stage in ("inherent", "current", "residual") if any(key[1] == stage for key in draft.grades)]
    first = stages[0] if stages else "inherent"
    last = stages[-1] if len(stages) > 1 else None
    score = draft.grades.get(("score", first))
    residual = draft.grades.get(("score", last)) if last else None
    rating = draft.grades.get(("rating", first)) or draft.grades.get(("rating", last or first))
    if first == "residual" and score and not any(key[0] in ("likelihood", "severity") for key in draft.grades):
        score, residual = None, score
    return Risk(
        part=part.id,
        provenance=part.cite(*draft.cells),
        risk=" ".join(dict.fromkeys(text for text in (title, risk) if text)),
        reference=draft.text("reference"),
        cause=draft.text("cause"),
        impact=draft.text("impact"),
        mitigation=draft.text("mitigation"),
        owner=draft.text("owner"),
        raised=draft.text("raised"),
        likelihood=_printed(draft.grades.get(("likelihood", first))),
        severity=_printed(draft.grades.get(("severity", first))),
        score=_score(score),
        residual_score=_score(residual),
        rating=_rating(rating, score),
        target_date=draft.text("target_date"),
    )


def _printed(cell: Cell | None) -> str | None:
    return cell.text if cell and cell.text else None


def _score(cell: Cell | None) -> float | None:
    """The figure of a score: `12`, `High (12)`, `3 x 4 = 12`."""
    if cell is None:
        return None
    if match := _EQUALS.search(cell.text):
        return float(match[1])
    figures = _FIGURE.findall(cell.text)
    return float(figures[0]) if len(figures) == 1 else None


def _rating(rating: Cell | None, score: Cell | None) -> str | None:
    """What is printed as the rating, else the word in the score's cell, else the name of the color of either."""
    if rating is not None and regex.search(r"[\p{L}\p{N}]", rating.text):
        return rating.text
    words = regex.sub(r"[^\p{L} ]+", " ", score.text).split() if score else []
    if words and max(map(len, words)) > 1:
        return " ".join(words)
    return next((name for cell in (rating, score) if cell and (name := color_name(mark_color(cell)))), None)


def _score_doubts(part: Part, risks: Sequence[Risk]) -> Iterator[Issue]:
    """An issue for each score that is not likelihood times severity, in tables whose other scores are."""
    graded = [(risk, product) for risk in risks if risk.score is not None and (product := _product(risk)) is not None]
    wrong = [(risk, product) for risk, product in graded if risk.score != product]
    if not wrong or len(wrong) * 2 > len(graded):
        return
    for risk, product in wrong:
        name = risk.reference or risk.risk[:60]
        factors = f"likelihood {risk.likelihood} times impact {risk.severity}"
        yield Issue(
            code="risk-score-mismatch",
            severity="doubt",
            message=f"{name}: {factors} is {product:g}, printed {risk.score:g}",
            page=risk.provenance[0].page,
            part=part.id,
            provenance=risk.provenance,
        )


def _product(risk: Risk) -> float | None:
    factors = [parse_number(text) if text else None for text in (risk.likelihood, risk.severity)]
    if factors[0] is None or factors[1] is None:
        return None
    return factors[0].value * factors[1].value


def _reads() -> Iterable[PartKind]:
    return (kind for kind in PartKind if kind not in (PartKind.AGENDA, PartKind.BLANK))


RISKS = Recogniser("risks", frozenset(_reads()), (Risk,), find)
