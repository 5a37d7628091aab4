"""From a part to its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from councildocs.layout import Paragraph, Table
from councildocs.recogniser import Recogniser
from councildocs.recognisers.minutes.action_tables import actions_in_tables
from councildocs.recognisers.minutes.actions import Act, actions_in
from councildocs.recognisers.minutes.body import Draft, Passage, drafts_of
from councildocs.recognisers.minutes.decision import Stretch, cite
from councildocs.recognisers.minutes.doubts import doubts
from councildocs.recognisers.minutes.pieces import Piece, pieces_of
from councildocs.recognisers.minutes.read import read
from councildocs.recognisers.minutes.words import shouts
from councildocs.records import Action, Issue, Minute, MinuteAction, Motion, PartKind, Record, Resolution
from councildocs.structure import Part


def find(part: Part) -> Iterator[Record | Issue]:
    """The minutes of a part in order, then the actions that they set apart."""
    pieces = pieces_of(part)
    drafts = drafts_of(pieces)
    acts = [tuple(actions_in(draft.body)) for draft in drafts]
    for draft, own in zip(drafts, acts, strict=True):
        yield _minute(part, draft, own)
    yield from _doubts(part, drafts)
    yield from _losses(part, pieces, drafts)
    tables = [block for block in part.blocks if isinstance(block, Table)]
    for act in [*(act for own in acts for act in own), *actions_in_tables(tables)]:
        yield _action(part, act)


def _losses(part: Part, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> Iterator[Issue]:
    """What is not read: minutes without numbers and usual headings, and decisions before the first one."""
    if not drafts and pieces:
        message = "minutes without numbers and usual headings are not read"
        yield _issue(part, "minutes-not-read", message, pieces[0].paragraph)
    first = min((min(draft.start.index, draft.start.title_index) for draft in drafts), default=0)
    for piece in pieces[:first]:
        if shouts(piece.paragraph.text):
            message = "a decision before the first minute is not read"
            yield _issue(part, "decision-without-minute", message, piece.paragraph)


def _issue(part: Part, code: str, message: str, *paragraphs: Paragraph) -> Issue:
    """A loss, or a doubt about a number."""
    severity: Literal["doubt", "loss"] = "doubt" if code.startswith("minute-number") else "loss"
    at = part.cite(*paragraphs)
    return Issue(part=part.id, code=code, severity=severity, message=message, page=at[0].page, provenance=at)


def _doubts(part: Part, drafts: Sequence[Draft]) -> Iterator[Issue]:
    numbered = [draft for draft in drafts if draft.start.number.printed]
    for doubt in doubts([draft.start.number for draft in numbered]):
        yield _issue(part, doubt.code, doubt.message, *numbered[doubt.at].heading)


def _minute(part: Part, draft: Draft, acts: Sequence[Act]) -> Minute:
    reading = read(draft)
    return Minute(
        part=part.id,
        number=draft.start.number.printed or None,
        title=draft.title or None,
        agenda_item=draft.agenda_item,
        text=reading.text,
        decision_reference=draft.reference,
        resolutions=[
            Resolution(
                text=decision.text,
                verb=decision.verb,
                marker=decision.marker,
                lead_in=decision.lead_in,
                mover=decision.mover,
                seconder=decision.seconder,
                votes=decision.votes,
                provenance=cite(part, decision.stretches),
            )
            for decision in reading.decisions
        ],
        motions=[
            Motion(
                kind=motion.kind,
                text=motion.text,
                mover=motion.mover,
                seconder=motion.seconder,
                votes=motion.votes,
                provenance=cite(part, motion.stretches),
            )
            for motion in reading.motions
        ],
        actions=[
            MinuteAction(action=act.text, owner=act.owner, due=act.due, provenance=cite(part, act.stretches))
            for act in acts
        ],
        provenance=cite(part, _all(draft)),
    )


def _action(part: Part, act: Act) -> Action:
    return Action(
        part=part.id,
        action=act.text,
        owner=act.owner,
        due=act.due,
        status=act.status,
        progress=act.progress,
        reference=act.reference,
        provenance=cite(part, act.cited or act.stretches),
    )


def _all(draft: Draft) -> Iterator[Stretch]:
    for paragraph in draft.heading:
        yield Stretch(paragraph, 0, len(paragraph.text))
    for passage in draft.body:
        if isinstance(passage, Passage):
            yield Stretch(passage.paragraph, passage.begin, len(passage.paragraph.text))


MINUTES = Recogniser("minutes", frozenset({PartKind.MINUTES}), (Minute, Action), find)
