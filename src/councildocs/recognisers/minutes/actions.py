"""Actions that minutes set apart: `Action: …` under a minute, and lists of actions in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from councildocs.layout import Table
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Stretch
from councildocs.recognisers.minutes.lists import items_after, whole
from councildocs.recognisers.minutes.movers import NAME
from councildocs.recognisers.minutes.sentences import sentences

_ACTION = regex.compile(
    r"(?:agreed |outstanding |further )?(?:actions?|gweithred(?:u|oedd)?)(?: ?/ ?[\p{L} ]{3,40})?"
    r"(?: points?| agreed| required| items?| for)?"
    r"(?: (?:no\.? ?)?\d{1,3})?\s*[:–—-]+\s*",
    regex.I,
)
_ACTION_INSIDE = regex.compile(
    r"(?<=[.!?)] )\(?(?:ACTIONS?(?: POINT)?\s*[:–—-]*|Actions?(?: point)?\s*[:–—-]+)\s*(?=\p{Lu})"
)
_ROLE = (
    r"(?:(?:the )?(?:(?:town|parish|deputy|assistant|vice|finance|county|ward) )?"
    r"(?:clerk|chair(?:man|person)?|treasurer|secretary|rfo|warden|mayor|officers?)"
    r"|all(?: (?:members|councillors))?|everyone|y? ?clerc)"
)
_OWNER = rf"(?:(?i:{_ROLE})|\p{{Lu}}{{2,5}}|{NAME})"
_OWNERS = rf"{_OWNER}(?:(?:,| ?[&/+]| and) ?{_OWNER})*"
_IN_BRACKETS = regex.compile(rf"\s*\((?:(?i:action|lead|owner):? ?)?({_OWNERS})\)\s*[.;]?\s*$")
_BEFORE_TO = regex.compile(rf"({_OWNERS}) (?=to\b|will\b)")
_ONLY = regex.compile(rf"(?:by )?({_OWNERS})\.?")
_DUE = regex.compile(
    r"\b(?:due|deadline|target date|by)(?: date)?:? ((?:the )?(?:next meeting|end of [\p{L} ]{3,20}|"
    r"\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+(?: \d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))\.?$"
)


@dataclass(frozen=True)
class Act:
    """An action: its stretches of text, and who does it until when."""

    stretches: tuple[Stretch, ...]
    owner: str | None = None
    due: str | None = None
    status: str | None = None
    progress: str | None = None
    reference: str | None = None
    cited: tuple[Stretch, ...] = ()
    """All that is printed of it in the order of the paper, where that is more than its text."""

    @property
    def text(self) -> str:
        return " ".join(stretch.text for stretch in self.stretches)


def actions_in(body: Sequence[Passage | Table]) -> Iterator[Act]:
    """The actions that a minute sets apart in paragraphs of their own, or in the column for them."""
    for at, passage in enumerate(body):
        if not isinstance(passage, Passage):
            continue
        said = whole(passage)
        match = _ACTION.match(said.paragraph.text, said.start)
        inside = None if match else _ACTION_INSIDE.search(said.paragraph.text, said.start)
        if match:
            yield from _after_label(body, at, said._replace(start=match.end()))
        elif inside:
            yield _inside(said, inside)
        elif passage.column == "action" and len(said.text.split()) > 2:
            yield _owned(Act((said,)))


def _after_label(body: Sequence[Passage | Table], at: int, said: Stretch) -> Iterator[Act]:
    """What stands behind "Action:": the action, a list of them, or only who acts on the passage before."""
    if not said.text:
        for item in items_after(body, at + 1):
            yield _owned(Act(item.stretches))
        return
    if owner := _ONLY.fullmatch(said.text):
        before = body[at - 1] if at else None
        if isinstance(before, Passage):
            yield Act((whole(before),), owner=owner[1], cited=(whole(before), said))
        return
    act = _owned(Act((said,)))
    after = body[at + 1] if at + 1 < len(body) else None
    if act.owner is None and isinstance(after, Passage) and said.text[-1] not in ".)" and _goes_on(after):
        act = _owned(Act((said, Stretch(after.paragraph, after.begin, len(after.paragraph.text)))))
    yield act


def _inside(said: Stretch, label: regex.Match[str]) -> Act:
    """An action behind the text of its paragraph; where only who acts is named, the sentence before is the action."""
    after = said._replace(start=label.end())
    owner = _ONLY.fullmatch(after.text.strip(" ).]"))
    if owner is None:
        return _owned(Act((after,)))
    before = list(sentences(said.paragraph.text[: label.start()], said.start))[-1]
    action = said._replace(start=before.start, end=before.end)
    return Act((action,), owner=owner[1], cited=(said._replace(start=before.start),))


def _goes_on(passage: Passage) -> bool:
    return bool(regex.match(r"[–—-] ?\p{Ll}|\p{Ll}", passage.text))


def _owned(act: Act) -> Act:
    """The action with its owner: in brackets behind it, or in front of "to"."""
    last = act.stretches[-1]
    due = _DUE.search(last.text)
    act = replace(act, due=due[1] if due else None)
    if match := _IN_BRACKETS.search(last.paragraph.text, last.start, last.end):
        cut = last._replace(end=match.start())
        return replace(act, stretches=(*act.stretches[:-1], cut), owner=match[1], cited=act.stretches)
    match = _BEFORE_TO.match(act.text)
    return replace(act, owner=match[1]) if match else act
