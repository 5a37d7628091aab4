"""From a part to its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councildocs.layout import Table
from councildocs.recogniser import Recogniser
from councildocs.recognisers.minutes.actions import Act, actions_in, actions_in_tables
from councildocs.recognisers.minutes.body import Draft, Passage, drafts_of
from councildocs.recognisers.minutes.decision import Stretch, cite
from councildocs.recognisers.minutes.doubts import doubts
from councildocs.recognisers.minutes.pieces import pieces_of
from councildocs.recognisers.minutes.read import read
from councildocs.records import Action, Issue, Minute, MinuteAction, Motion, PartKind, Record, Resolution
from councildocs.structure import Part


def find(part: Part) -> Iterator[Record | Issue]:
    """The minutes of a part in order, then the actions that they set apart."""
    drafts = drafts_of(pieces_of(part))
    acts = [tuple(actions_in(draft.body)) for draft in drafts]
    for draft, own in zip(drafts, acts, strict=True):
        yield _minute(part, draft, own)
    yield from _doubts(part, drafts)
    tables = [block for block in part.blocks if isinstance(block, Table)]
    for act in [*(act for own in acts for act in own), *actions_in_tables(tables)]:
        yield _action(part, act)


def _doubts(part: Part, drafts: Sequence[Draft]) -> Iterator[Issue]:
    for doubt in doubts([draft.start.number for draft in drafts]):
        at = part.cite(*drafts[doubt.at].heading)
        yield Issue(
            part=part.id, code=doubt.code, severity="doubt", message=doubt.message, page=at[0].page, provenance=at
        )


def _minute(part: Part, draft: Draft, acts: Sequence[Act]) -> Minute:
    reading = read(draft)
    return Minute(
        part=part.id,
        number=draft.start.number.printed,
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
