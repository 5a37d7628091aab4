"""What one part of a list of people is: a person with what stands beside the name, a role, letters, a label."""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from councildocs.values.person_names import Name, Titles, read_letters, read_name, read_titles
from councildocs.values.person_notes import Note, merged, read_note
from councildocs.values.person_roles import (
    DASH,
    continues_role,
    is_no_name,
    is_plainly_a_name,
    names_a_role,
    role_run,
)
from councildocs.values.person_segments import Segment
from councildocs.values.person_words import BESIDE_A_HEADING, HEADS_A_LIST, PARTICLES

NO_TITLES = Titles((), None, 0, 0)


class Part(NamedTuple):
    """A part of a list, `text[start:end]`.

    `person` has a name. `role`, `letters` and `note` belong to the person before or after. `about` may go on with the
    role before it. `label` heads what follows, `heading` is a title that what follows shares. `role` says where a role
    stands that is not in brackets; `sure` whether the name is one even without a shared title; `all_of_it` where the
    segment ends, of which a name may be only the beginning.
    """

    kind: Literal["person", "role", "letters", "note", "about", "label", "heading"]
    start: int
    end: int
    after: str
    titles: Titles = NO_TITLES
    name: Name | None = None
    note: Note = Note()
    role: tuple[int, int] | None = None
    sure: bool = True
    all_of_it: int = 0


class _Stretch(NamedTuple):
    """What is still to be read of a segment, `text[at:end]`; `parties`: whether the list prints parties in brackets."""

    text: str
    at: int
    end: int
    after: str
    parties: bool

    @property
    def content(self) -> str:
        return self.text[self.at : self.end].strip(_MARKS)

    def skip_space(self, at: int) -> int:
        return at + len(self.text[at : self.end]) - len(self.text[at : self.end].lstrip())

    def without_marks(self, at: int, to: int) -> int:
        """Where `text[at:to]` ends when white space and marks at its end are left out."""
        return at + len(self.text[at:to].rstrip(_MARKS))


_MARKS = " \t\n.,"
_BRACKET = regex.compile(r"\s*(?:\((?P<in>(?:[^()]|\([^()]*\)){0,400})\)|\[(?P<in>[^\[\]]{0,200})\])")
_OPEN = regex.compile(r"[(\[]")
_INITIAL_AND_NAME = regex.compile(r"\s*(?P<name>(?:\p{Lu}\.?\s){1,3}\p{Lu}\p{L})")
_WORD = regex.compile(r"[\p{L}’'-]+")
_PUBLIC = regex.compile(
    r"members?\sof\s(?:the\s)?public(?:\s(?:present|attending|in\sattendance))?\s*[:–—-]?\s*"
    r"|public(?:\sgallery)?\s*:\s*",
    regex.IGNORECASE,
)
_LABEL = regex.compile(r"[^,;:()]{2,70}:\s*")
# What may follow a name in small letters; after anything else the "name" was the beginning of a sentence.
_REMARK = regex.compile(
    r"(?:in\sthe\schair|chair|yn\sy|substitut|sub\sfor|alternat|deputi|standing\sin|on\sbehalf|in\splace|replacing"
    r"|for\s\p{Lu}|as\s|represent|from\s|of\s|via|virtual|remote|online|by\s|until|left|arrived|joined|attend|who\s"
    r"|was\s|with\s|\d)",
    regex.IGNORECASE,
)
_ROLE_ENDS = regex.compile(r"[(\[]|\s(?:left|arrived|joined|was|were|gave|explained|advised)\b")


def read_parts(text: str, segment: Segment, *, parties: bool = False) -> list[Part]:
    """The parts that a segment holds: a label and a person make two.

    >>> def kinds(text):
    ...     return [part.kind for part in read_parts(text, Segment(0, len(text), "comma"))]
    >>> kinds("Ann Bell (Clerk)"), kinds("Town Clerk"), kinds("OBE"), kinds("in the Chair"), kinds("Young People")
    (['person'], ['role'], ['letters'], ['note'], ['about'])
    >>> kinds("Officers: Ann Bell"), kinds("Councillors"), kinds("A Bell Clerk B Cole"), kinds("There were 3 people")
    (['label', 'person'], ['heading'], ['person', 'person'], [])
    """
    left = _Stretch(text, *segment, parties)
    labels: list[Part] = []
    while label := _label(left):
        labels.append(label)
        left = left._replace(at=label.end, after="label")
    return [*labels, *_unlabelled(left)]


def _label(left: _Stretch) -> Part | None:
    """`Officers:`, `Members of the public –`, a line `Officers in attendance`."""
    text, at, end = left.text, left.at, left.end
    if found := _PUBLIC.match(text, at, end):
        return Part("label", at, found.end(), "", note=Note(role="Member of the Public"))
    if read_titles(text, at, end).titles:
        return None
    words = _WORD.findall(text[at:end].lower())
    if words and words[-1] in HEADS_A_LIST and all(word in HEADS_A_LIST | BESIDE_A_HEADING for word in words):
        return Part("label", at, end, "")
    if found := _LABEL.match(text, at, end):
        words = _WORD.findall(found.group().lower())
        if (words and words[-1] in HEADS_A_LIST) or not role_run(text, at, end):
            return Part("label", at, found.end(), "")
    return None


def _unlabelled(left: _Stretch) -> list[Part]:
    text, at, end, after, parties = left
    content = left.content
    if not content:
        return []
    letters = read_letters(text, at, end)
    if letters and (letters[1] >= at + len(content) or _BRACKET.match(text, letters[1], end)):
        note, stop, role = _notes(left)
        return [Part("letters", at, stop, after, note=note, role=role)]
    titles = read_titles(text, at, end)
    if titles.titles:
        if not text[titles.stop : end].strip(" .:"):
            return [Part("heading", at, end, after, titles)]
        return _person(left, titles)
    if run := role_run(text, at, end):
        return _led_by_role(left, run)
    if (bracket := _BRACKET.match(text, at, end)) and bracket.end() >= at + len(content):
        return [Part("note", at, bracket.end(), after, note=read_note(bracket["in"], "", parties=parties))]
    if content[0].islower() and content.split()[0] not in PARTICLES:
        is_remark = _REMARK.match(content)
        return [Part("note", at, end, after, note=read_note(content, "", titled=True))] if is_remark else []
    return _person(left, titles)


def _led_by_role(left: _Stretch, run: tuple[int, int, int]) -> list[Part]:
    """A stretch that begins with a role: `Clerk J Cole`, `The Mayor (Councillor A Bell)`, or nothing but a role."""
    text, at, end, after, _ = left
    start, stop, rest = run
    bracket = _BRACKET.match(text, rest, end)
    inside = left._replace(at=bracket.start("in"), end=bracket.end("in")) if bracket else left._replace(at=rest)
    titles = read_titles(text, inside.at, inside.end)
    people = _person(inside, titles) if inside.at < inside.end and (titles.titles or not bracket) else []
    first = people[0] if people else None
    if first and first.name and first.kind == "person" and (titles.titles or is_plainly_a_name(first.name)):
        note = merged(first.note, read_note(text[start:stop], ""))
        if bracket:
            note = merged(note, _notes(left._replace(at=bracket.end()))[0])
        # "Chief Executive – A Bell Town Clerk – C Cole"
        again = role_run(text, first.role[0], end) if first.role else None
        if again and DASH.search(text, again[1], again[2]):
            more = _led_by_role(left._replace(at=again[0], after="title"), again)
            return [first._replace(start=at, end=first.name.stop, note=note, role=None), *more]
        return [first._replace(start=at, end=max(first.end, end if bracket else 0), note=note), *people[1:]]
    ends = _ROLE_ENDS.search(text, stop, end)
    role_to = start + len(text[start : ends.start() if ends else end].rstrip(_MARKS + ":–-"))
    note, stop, _ = _notes(left._replace(at=role_to))
    return [Part("role", at, max(stop, role_to), after, note=note, role=(start, role_to))]


def _person(left: _Stretch, titles: Titles) -> list[Part]:
    """The person at the head of a stretch, and another where a second name follows: `A Bell Clerk B Cole`."""
    text, at, end, after, _ = left
    titled = bool(titles.titles)
    name = read_name(text, titles.stop if titled else at, end, titled=titled)
    bracket = _OPEN.search(text, at, end)
    about = not titled and continues_role(text[at : bracket.start() if bracket else end].strip(_MARKS))
    if name is None:
        return [Part("about", at, end, after)] if about else []
    note, stop, role = _notes(left._replace(at=name.stop), name.words, titled=titled)
    following = text[name.stop : end].lstrip(" .\n")
    sure = bool(titled or role or not following[:1].islower() or _REMARK.match(following))
    if about and not sure:
        return [Part("about", at, end, after)]
    one_word = " " not in name.words
    if role and not titled and text[name.stop : role[0]].isspace() and (one_word or is_no_name(name)):
        return [Part("role", at, stop, after, note=note, role=(at, role[1]))]  # "Landscape Manager"
    person_with_role = role is not None and not one_word and _is_role_of(text, name, role)
    kind: Literal["about", "person"] = "about" if about and not person_with_role else "person"
    start = titles.own if titles.shared else at
    part = Part(kind, start, stop, after, titles, name, note, role, sure, left.without_marks(at, end))
    if following_name := _INITIAL_AND_NAME.match(text, name.stop, end):
        more = left._replace(at=following_name.start("name"), after="title")
        return [part._replace(end=name.stop, note=Note(), role=None), *_person(more, NO_TITLES)]
    if role and (run := role_run(text, role[0], end)) and _INITIAL_AND_NAME.match(text, run[2]):
        more = left._replace(at=role[0], after="title")
        return [part._replace(end=name.stop, role=None), *_led_by_role(more, run)]
    return [part]


def _is_role_of(text: str, name: Name, role: tuple[int, int]) -> bool:
    """Whether what follows a name is its role: one by its words, or, behind a plain name, by the dash before it."""
    dashed = DASH.match(text, name.stop, role[0]) and not is_no_name(name) and is_plainly_a_name(name)
    return names_a_role(text[slice(*role)]) or bool(dashed)


def _notes(left: _Stretch, name: str = "", *, titled: bool = False) -> tuple[Note, int, tuple[int, int] | None]:
    """What is said after a name: brackets and letters, where it all stops, and where a role outside brackets stands."""
    text, at, end, _, parties = left
    note = Note()
    stop = at
    role: tuple[int, int] | None = None
    while at < end:
        if bracket := _BRACKET.match(text, at, end):
            at = stop = bracket.end()
            read = read_note(bracket["in"], name, titled=titled, parties=parties)
            if role and read.role and read == Note(role=read.role):
                role = (role[0], at)  # "Executive Director (Housing)"
            else:
                note = merged(note, read)
        elif letters := read_letters(text, at, end):
            note = merged(note, Note(post_nominals=letters[0]))
            at = stop = letters[1]
        else:
            dash = DASH.match(text, at, end)
            begin = dash.end() if dash else left.skip_space(at)
            opening = _OPEN.search(text, begin, end)
            close = opening.start() if opening else end
            to = left.without_marks(begin, close)
            phrase = text[begin:to].strip(_MARKS)
            if not phrase or close <= at:
                break
            read = read_note(phrase, name)
            is_role = read.role is not None and read.role == " ".join(phrase.split()).strip(" ,;.")
            if is_role and (phrase[0].isupper() or dash or phrase.lower().startswith("represent")):
                role = (role[0] if role else begin, to)
            elif read.role and phrase[0].islower():
                break
            else:
                note = merged(note, read)
            at, stop = close, to
    return note, stop, role
