"""People as attendance lists print them: name and title, role, party, and whom they stand in for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import regex

from councildocs.values.person_notes import Note, is_party, merged, read_note
from councildocs.values.person_parts import Part, read_parts
from councildocs.values.person_roles import is_no_name
from councildocs.values.person_segments import segments
from councildocs.values.same_person import same_person

__all__ = ["Person", "find_people", "same_person"]


class Person(NamedTuple):
    """Somebody in a list of people, `text[start:end]`.

    `name` has the title that is printed (a shared title goes to each), without role or letters after the name; `chair`
    is whoever was in the chair; `substitute_for` and `role` are as printed.
    """

    name: str
    text: str
    start: int
    end: int
    title: str | None
    role: str | None
    chair: bool
    party: str | None
    substitute_for: str | None
    post_nominals: str | None
    initials: str | None


@dataclass
class _Draft:
    """A person being read; `role` is where a role stands that is not in brackets, and may still go on."""

    titles: tuple[str, ...]
    words: str
    start: int
    end: int
    note: Note
    role: tuple[int, int] | None = None


_OWN_TITLES = frozenset(
    ("mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord", "professor", "prof", "rev", "revd")
)
"""What a councillor has beside the shared title; a plain Mr among councillors is nobody of them."""
_COUNCILLOR = regex.compile(r"(?i)\b(?:councill?or|cllr|coun|clr|cynghorydd|cyngh?r?)\.?\Z")
_OFFICER = regex.compile(
    r"\b(?:clerk|officer|director|manager|executive(?!\s+(?:councillor|member))|head|solicitor|counsel|secretary"
    r"|treasurer|accountant|auditor|engineer"
    r"|surveyor|planner|consultant|administrator|co-?ordinator|rfo|clerc)\b",
    regex.IGNORECASE,
)
_APOLOGIES = regex.compile(
    r"[^.;:\n]{0,120}?\bapolog(?:y|ies)\b(?:\s[\p{L}’']+){0,8}?\s(?:from|on\sbehalf\sof)\b\s*:?", regex.IGNORECASE
)
_PARTY = regex.compile(r"\(([^()]{1,40})\)")
_LIKE_A_SURNAME = regex.compile(r"(?:(?:\p{Lu}\.?){1,3}\s)*(?:\p{Ll}+\s)?\p{Lu}[\p{L}'’-]+")


def find_people(text: str) -> list[Person]:
    """The people of a list, as the text after `Present:` or `Apologies:` prints them, in the printed order.

    >>> find_people("Mr R W Bell, OBE (Chairman)")
    [Person(name='Mr R W Bell', text='Mr R W Bell, OBE (Chairman)', start=0, end=27, title='Mr', \
role='Chairman', chair=True, party=None, substitute_for=None, post_nominals='OBE', initials=None)]
    >>> def names(text):
    ...     return [person.name for person in find_people(text)]

    A shared title goes, in the singular, to each name:

    >>> names("Councillor E FitzBell (in the Chair) Councillors C Cole, J Dunn and D O'Fox")
    ['Councillor E FitzBell', 'Councillor C Cole', 'Councillor J Dunn', "Councillor D O'Fox"]
    >>> names("Chairman Cllr Mrs Bell, Cllrs Cole, Mrs Dunn, de Souza, County Cllr Fox. Public: Mr. R. Gill.")
    ['Cllr Mrs Bell', 'Cllr Cole', 'Cllr Mrs Dunn', 'Cllr de Souza', 'County Cllr Fox', 'Mr. R. Gill']
    >>> names("Mr & Mrs Bell, Ms Cole, Sir Paul Dunn, CBE, and Messrs Fox and Gill")
    ['Mr Bell', 'Mrs Bell', 'Ms Cole', 'Sir Paul Dunn', 'Mr Fox', 'Mr Gill']
    >>> names("Y Cynghorwyr Ann Bell, Huw ap Rhys a Mair Cole; Cyng. D Dunn")
    ['Cynghorydd Ann Bell', 'Cynghorydd Huw ap Rhys', 'Cynghorydd Mair Cole', 'Cyng. D Dunn']

    Roles in brackets, after a dash, after a comma, before the name and straight after it:

    >>> def roles(text):
    ...     return [(person.name, person.role) for person in find_people(text)]
    >>> roles("Dr A Bell (Director of Roads, Parks and Waste), Fay Cole – Town Clerk.")
    [('Dr A Bell', 'Director of Roads, Parks and Waste'), ('Fay Cole', 'Town Clerk')]
    >>> roles("Councillor L Bell, Cabinet Member for Parks and Open Spaces\\n\\nJo Cole Head of Parks")
    [('Councillor L Bell', 'Cabinet Member for Parks and Open Spaces'), ('Jo Cole', 'Head of Parks')]
    >>> roles("The Mayor, Councillor A Bell; Clerk J Cole, A Dunn, Chief Officer, NHS Anyshire, and the Caretaker")
    [('Councillor A Bell', 'Mayor'), ('J Cole', 'Clerk'), ('A Dunn', 'Chief Officer, NHS Anyshire'), \
('the Caretaker', 'Caretaker')]

    Chair, substitutes, parties, initials:

    >>> [(p.role, p.chair) for p in find_people("Councillor Bell (Vice-Chair in the Chair), Ann Cole (AC) CHAIR")]
    [('Vice-Chair', True), ('CHAIR', True)]
    >>> [p.substitute_for for p in find_people("Cllrs Bell (alternating for H Cole) and Dunn (for Cllr Fox)")]
    ['H Cole', 'Cllr Fox']
    >>> [(p.party, p.initials) for p in find_people("Cllr A Bell (Lab), Cllr C Dunn (LD)\\nElla Fox (EF)")]
    [('Lab', None), ('LD', None), (None, 'EF')]

    Nobody is nobody:

    >>> find_people("None"), find_people("Nobody."), find_people("There were 3 members of the public."), find_people("")
    ([], [], [], [])
    >>> names("Apologies for absence were received from Mrs C Bell. 4 members of the public and no press were present.")
    ['Mrs C Bell']
    """
    return [_person(text, draft) for draft in _Reading(text).drafts]


class _Reading:
    """The drafts of a list, with what is shared and what is still open on the way."""

    def __init__(self, text: str) -> None:
        self.text = _APOLOGIES.sub(lambda match: " " * len(match.group()), text)
        self.drafts: list[_Draft] = []
        self.shared: tuple[str, ...] = ()
        self.shared_in_line = False
        self.loose: tuple[str, ...] = ()
        self.label_note = Note()
        self.pending: Part | None = None
        parties = sum(is_party(content) for content in _PARTY.findall(text)) >= 2
        for segment in segments(self.text):
            if segment.after in ("line", "blank", "stop"):
                self.loose = ()
            if segment.after == "stop" or (segment.after == "blank" and self.shared_in_line):
                self.shared = ()
            for part in read_parts(self.text, segment, parties=parties):
                self._take(part)
        self._settle()

    def _take(self, part: Part) -> None:
        last = self.drafts[-1] if self.drafts and part.after not in ("label", "stop") else None
        if part.kind == "label":
            self._settle()
            self.shared, self.loose, self.label_note = (), (), part.note
        elif part.kind == "heading":
            self._settle()
            self.shared, self.shared_in_line = part.titles.titles[:1], False
        elif part.kind in ("letters", "note"):
            if last and part.note != Note():
                last.note, last.end, last.role = merged(self._note(last), part.note), part.end, None
        elif part.kind == "role":
            self._take_role(part, last)
        elif part.kind == "about" and last and self._goes_on(part, last):
            last.end = part.all_of_it or part.end
            last.role = (last.role[0] if last.role else part.start, last.end)
        elif part.name and self._is_a_person(part):
            self._take_person(part)
        elif part.kind == "about" and last and part.after == "comma" and not last.note.role:
            last.end = part.all_of_it or part.end
            last.role = (part.start, last.end)  # the body that somebody comes from

    def _is_a_person(self, part: Part) -> bool:
        """Whether an untitled name can be trusted to be one: after a shared title, or where it is no body's name."""
        if part.titles.titles or not part.name:
            return bool(part.titles.titles)
        if not part.sure and not self.shared and not self.loose:
            return False
        if self.shared or self.loose:
            return bool(_LIKE_A_SURNAME.fullmatch(part.name.words)) or not is_no_name(part.name)
        return not is_no_name(part.name) and not (part.kind == "about" and part.name.words.isupper())

    def _goes_on(self, part: Part, last: _Draft) -> bool:
        if last.role:
            return True
        return part.after == "comma" and self.text[part.start : part.end].isupper() and not last.words.isupper()

    def _take_role(self, part: Part, last: _Draft | None) -> None:
        """A role without a name: it goes on with a role, belongs to the person before it, or to the one after it."""
        named = regex.match(r"(?i)the\s|y\s", self.text[part.start : part.end])
        if last and last.role and not named:
            last.role, last.end = (last.role[0], part.end), part.end
            last.note = merged(last.note, part.note)
        elif last and not named and part.after != "and" and self._is_free(part, last):
            if last.note.chair and not read_note(self._role_text(part.role), "").chair:
                last.note = last.note._replace(role=None)  # "Councillor A Bell (Chair), Leader of the Council"
            last.note = merged(self._note(last), part.note)
            last.role, last.end = part.role, part.end
        else:
            self._settle()
            self.pending = part

    def _is_free(self, part: Part, last: _Draft) -> bool:
        """Whether the person before a role can have it: who has one already can only be in the chair besides."""
        chairs = last.note.chair or read_note(self._role_text(part.role), "").chair
        return not last.note.role or (part.after == "comma" and chairs)

    def _take_person(self, part: Part) -> None:
        pending = self.pending if part.after not in ("and", "stop") and part.titles.titles else None
        if not pending:
            self._settle()
        self.pending = None
        led_by = read_note(self._role_text(pending.role), "") if pending else Note()
        note = merged(merged(part.note, led_by), self.label_note)
        draft = _Draft((), part.name.words if part.name else "", part.start, part.end, note, part.role)
        if pending:
            draft.start = pending.start
        officer = _OFFICER.search(self._note(draft).role or "")
        for titles in self._titles(part, draft, bool(officer)):
            self.drafts.append(_Draft(titles, draft.words, draft.start, draft.end, draft.note, draft.role))
        if part.titles.shared:
            self.shared = (part.titles.shared,)
            self.shared_in_line = "\n" not in self.text[part.titles.own - 1 : part.titles.own]
        elif part.titles.titles and _COUNCILLOR.search(part.titles.titles[0]):
            self.shared, self.loose = (), part.titles.titles[:1]
        elif officer and not part.titles.titles:
            self.shared, self.loose = (), ()

    def _titles(self, part: Part, draft: _Draft, officer: bool) -> list[tuple[str, ...]]:
        """The titles of the person, or of both where a pair is printed."""
        own = part.titles.titles
        if part.titles.shared:
            return [own]
        if "&" in own:
            return [own[: own.index("&")], own[own.index("&") + 1 :]]
        if not own and not officer and part.note.role not in ("Clerk",):
            if self.shared:
                return [self.shared]
            if self.loose and not draft.role and not draft.note.role and _LIKE_A_SURNAME.fullmatch(draft.words):
                return [self.loose]
        if own and own[0].lower().rstrip(".") in _OWN_TITLES and not officer:
            return [(*self.shared, *own)]
        return [own]

    def _settle(self) -> None:
        """A role that nobody is named for stands for whoever holds it: `the Clerk`."""
        if part := self.pending:
            self.pending = None
            words = " ".join(self.text[part.start : part.end].split()).rstrip(" .,;:–-")
            self.drafts.append(_Draft((), words, part.start, part.end, part.note, part.role))

    def _note(self, draft: _Draft) -> Note:
        """What is said of a person, the role outside brackets included."""
        if not draft.role:
            return draft.note
        return merged(read_note(self._role_text(draft.role), ""), draft.note)

    def _role_text(self, role: tuple[int, int] | None) -> str:
        return " ".join(self.text[role[0] : role[1]].split()) if role else ""


def _person(text: str, draft: _Draft) -> Person:
    """The person as it goes out."""
    role_text = " ".join(text[draft.role[0] : draft.role[1]].split()) if draft.role else ""
    note = merged(read_note(role_text, ""), draft.note) if role_text else draft.note
    title = " ".join(draft.titles) or None
    return Person(
        name=" ".join((*draft.titles, draft.words)),
        text=text[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        title=title,
        role=note.role,
        chair=note.chair,
        party=note.party,
        substitute_for=note.substitute_for,
        post_nominals=note.post_nominals,
        initials=note.initials,
    )
