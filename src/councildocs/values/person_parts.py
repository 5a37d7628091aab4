"""What one part of a list of people is: a person with what stands beside the name, a role, letters, a label."""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from councildocs.values.person_names import Name, Titles, read_letters, read_name, read_titles
from councildocs.values.person_notes import Note, merged, read_note
from councildocs.values.person_segments import Segment
from councildocs.values.person_words import (
    ABOUT_AND_NAMES,
    BESIDE_A_HEADING,
    DEPARTMENTS,
    HEADS_A_LIST,
    NOT_NAMES,
    PARTICLES,
    ROLES,
    ROLES_THAT_ARE_NAMES,
)


class Part(NamedTuple):
    """A part of a list, `text[start:end]`.

    `person`: has a name. `role`, `letters`, `note`: belongs to the person before or after it. `about`: may go on with the
    role before it. `label`: heads what follows. `heading`: a title shared by what follows.
    """

    kind: Literal["person", "role", "letters", "note", "about", "label", "heading"]
    start: int
    end: int
    after: str
    titles: Titles = Titles((), None, 0, 0)
    name: Name | None = None
    note: Note = Note()
    role: tuple[int, int] | None = None
    """Where a role stands that is not in brackets."""
    sure: bool = True
    """Whether the name is one without a shared title before it."""


_CONNECTORS = frozenset(("of", "for", "and", "the", "to", "in", "on", "at", "with", "&", "/", "a"))
_ROLE_WORDS = ROLES | ROLES_THAT_ARE_NAMES | DEPARTMENTS | ABOUT_AND_NAMES
_TOKEN = regex.compile(r"\s*(?P<word>[\p{L}\p{N}’'-]+|&|/)")
_BRACKET = regex.compile(r"\s*(?:\((?P<in>(?:[^()]|\([^()]*\)){0,400})\)|\[(?P<in>[^\[\]]{0,200})\])")
_DASH = regex.compile(r"\s*[–—:]\s*|\s+-\s*|-\s+")
_INITIAL_AND_NAME = regex.compile(r"\s*(?P<name>(?:\p{Lu}\.?\s){1,3}\p{Lu}\p{L})")
_THE = regex.compile(r"(?i:the|y)\s+")
_OPEN = regex.compile(r"[(\[]")
_LEFT = regex.compile(r"\s(?:left|arrived|joined|was|were|gave|explained|advised)\b")
_PUBLIC = regex.compile(
    r"members?\sof\s(?:the\s)?public(?:\s(?:present|attending|in\sattendance))?\s*[:–—-]?\s*|public(?:\sgallery)?\s*:\s*",
    regex.IGNORECASE,
)
_LABEL = regex.compile(r"[^,;:()]{2,70}:\s*")
_REMARK = regex.compile(
    r"(?:in\sthe\schair|chair|yn\sy|substitut|sub\sfor|alternat|deputi|standing\sin|on\sbehalf|in\splace|replacing|for\s\p{Lu}|as\s"
    r"|represent|from\s|of\s|via|virtual|remote|online|by\s|until|left|arrived|joined|attend|who\s|was\s|with\s|\d)",
    regex.IGNORECASE,
)


def read_parts(text: str, segment: Segment, *, parties: bool = False) -> list[Part]:
    """The parts that a segment holds: a label and a person make two.

    >>> def kinds(text):
    ...     return [part.kind for part in read_parts(text, Segment(0, len(text), "comma"))]
    >>> kinds("Ann Bell (Clerk)"), kinds("Town Clerk"), kinds("OBE"), kinds("in the Chair"), kinds("Young People")
    (['person'], ['role'], ['letters'], ['note'], ['about'])
    >>> kinds("Officers: Ann Bell"), kinds("Councillors"), kinds("A Bell Clerk B Cole"), kinds("There were 3 people")
    (['label', 'person'], ['heading'], ['person', 'person'], [])
    """
    at, end, after = segment
    labels: list[Part] = []
    while label := _label(text, at, end):
        labels.append(label)
        at, after = label.end, "label"
    return [*labels, *_unlabelled(text, at, end, after, parties)]


def _unlabelled(text: str, at: int, end: int, after: str, parties: bool) -> list[Part]:
    content = text[at:end].strip(" \t\n.,")
    if not content:
        return []
    letters = read_letters(text, at, end)
    if letters and (letters[1] >= at + len(content) or _BRACKET.match(text, letters[1], end)):
        note, stop, role = _notes(text, at, end, "", False, parties)
        return [Part("letters", at, stop, after, note=note, role=role)]
    titles = read_titles(text, at, end)
    if not titles.titles and (run := role_run(text, at, end)):
        return _led_by_role(text, at, end, after, run, parties)
    if titles.titles and not text[titles.stop : end].strip(" .:"):
        return [Part("heading", at, end, after, titles)]
    if (bracket := _BRACKET.match(text, at, end)) and bracket.end() >= at + len(content):
        return [Part("note", at, bracket.end(), after, note=read_note(bracket["in"], "", parties=parties))]
    if not titles.titles and content[0].islower() and content.split()[0] not in PARTICLES:
        return [Part("note", at, end, after, note=read_note(content, "", titled=True))] if _REMARK.match(content) else []
    return _person(text, at, end, after, titles, parties)


def _label(text: str, at: int, end: int) -> Part | None:
    """`Officers:`, `Members of the public –`."""
    if found := _PUBLIC.match(text, at, end):
        return Part("label", at, found.end(), "", note=Note(role="Member of the Public"))
    if read_titles(text, at, end).titles:
        return None
    words = regex.findall(r"[\p{L}’'-]+", text[at:end].lower())
    if words and words[-1] in HEADS_A_LIST and all(word in HEADS_A_LIST | BESIDE_A_HEADING for word in words):
        return Part("label", at, end, "")
    found = _LABEL.match(text, at, end)
    if not found:
        return None
    heads = regex.findall(r"[\p{L}’'-]+", found.group().lower())
    if (heads and heads[-1] in HEADS_A_LIST) or not role_run(text, at, end):
        return Part("label", at, found.end(), "")
    return None


def role_run(text: str, at: int, end: int) -> tuple[int, int, int] | None:
    """Where a role begins and ends that opens a segment, and where what follows it begins.

    >>> role_run("Clerk J Cole", 0, 12), role_run("The Town Clerk – Ann Bell", 0, 25), role_run("Ann Bell Clerk", 0, 14)
    ((0, 5, 6), (4, 14, 17), None)
    """
    start = at + len(found.group()) if (found := _THE.match(text, at, end)) else at
    stop = at = start
    is_role = False
    while token := _TOKEN.match(text, at, end):
        word = token["word"].lower().rstrip("’'")
        short = len(word) > 2 and token["word"].isupper() and not text[start:end].isupper()
        if (word in _ROLE_WORDS or short) and (token["word"][0].isupper() or at > start or word in ROLES):
            stop = token.end()
            is_role = is_role or word in ROLES | ROLES_THAT_ARE_NAMES
        elif word not in _CONNECTORS or stop == start:
            break
        at = token.end()
    if not is_role:
        return None
    dash = _DASH.match(text, stop, end)
    return start, stop, dash.end() if dash else stop + len(text[stop:end]) - len(text[stop:end].lstrip())


def _led_by_role(text: str, at: int, end: int, after: str, run: tuple[int, int, int], parties: bool) -> list[Part]:
    """A segment that begins with a role: `Clerk J Cole`, `The Mayor (Councillor A Bell)`, or nothing but a role."""
    start, stop, rest = run
    bracket = _BRACKET.match(text, rest, end)
    inside = bracket.start("in") if bracket else rest
    inside_end = bracket.end("in") if bracket else end
    titles = read_titles(text, inside, inside_end)
    if titles.titles or not bracket:
        people = _person(text, inside, inside_end, after, titles, parties) if inside < inside_end else []
        if people and people[0].kind == "person" and (titles.titles or _is_plainly_a_name(people[0].name)):
            first = people[0]
            if first.role and (again := role_run(text, first.role[0], end)) and _DASH.search(text, again[1], again[2]):
                more = _led_by_role(text, first.role[0], end, "title", again, parties)
                first, people = first._replace(end=first.name.stop if first.name else stop, role=None), [first, *more]
            role = read_note(text[start:stop], "")
            note = merged(first.note, role)
            if bracket:
                note = merged(note, _notes(text, bracket.end(), end, "", False, parties)[0])
            return [first._replace(start=at, end=max(first.end, end if bracket else 0), note=note), *people[1:]]
    close = next((found.start() for found in [_OPEN.search(text, stop, end), _LEFT.search(text, stop, end)] if found), end)
    role_to = start + len(text[start:close].rstrip(" \t\n.,:–-"))
    note, stop, _ = _notes(text, role_to, end, "", False, parties) if role_to < end else (Note(), end, None)
    return [Part("role", at, max(stop, role_to), after, note=note, role=(start, role_to))]


def _is_plainly_a_name(name: Name | None) -> bool:
    """Whether a name that follows a role is no further word of the role."""
    if name is None:
        return False
    words = regex.findall(r"[\p{L}’'-]+", name.words.lower())
    return words[-1] not in DEPARTMENTS and words[0] not in DEPARTMENTS


def _person(text: str, at: int, end: int, after: str, titles: Titles, parties: bool) -> list[Part]:
    """The person at `at`, and another where a role in the middle leads a second name: `A Bell Clerk B Cole`."""
    name = read_name(text, titles.stop if titles.titles else at, end, titled=bool(titles.titles))
    bracket = _OPEN.search(text, at, end)
    about = not titles.titles and _is_about(text[at : bracket.start() if bracket else end].strip(" \t\n.,"))
    if name is None:
        return [Part("about", at, end, after)] if about else []
    note, stop, role = _notes(text, name.stop, end, name.words, bool(titles.titles), parties)
    following = text[name.stop : end].lstrip(" .\n")
    sure = bool(titles.titles or role or not following[:1].islower() or _REMARK.match(following))
    if not sure and about:
        return [Part("about", at, end, after)]
    if role and not titles.titles and is_no_name(name) and text[name.stop : role[0]].isspace():
        return [Part("role", at, stop, after, note=note, role=(at, role[1]))]
    one_word = " " not in name.words
    if not titles.titles and role and one_word and text[name.stop : role[0]].isspace():
        return [Part("role", at, stop, after, note=note, role=(at, role[1]))]  # "Landscape Manager"
    unlike_a_person = about and not (role and not one_word and _names_a_role(text[role[0] : role[1]]))
    start = titles.own if titles.shared else at
    part = Part("about" if unlike_a_person else "person", start, stop, after, titles, name, note, role, sure)
    if next_name := _INITIAL_AND_NAME.match(text, name.stop, end):
        bare = part._replace(end=name.stop, note=Note(), role=None)
        return [bare, *_person(text, next_name.start("name"), end, "title", Titles((), None, 0, 0), parties)]
    if role and (run := role_run(text, role[0], end)) and _INITIAL_AND_NAME.match(text, run[2]):
        bare = part._replace(end=name.stop, role=None)
        return [bare, *_led_by_role(text, role[0], end, "title", run, parties)]
    return [part]


def _is_about(content: str) -> bool:
    """Whether a role that was begun may go on with this.

    >>> _is_about("Young People and Education"), _is_about("EDC"), _is_about("Ann Bell")
    (True, True, False)
    """
    words = [word.lower() for word in regex.findall(r"[\p{L}'’-]+", content)]
    about = (DEPARTMENTS | ROLES) - ABOUT_AND_NAMES
    if any(word not in _ROLE_WORDS | _CONNECTORS for word in regex.findall(r"(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*", content)):
        return False
    if content.isupper() and len(words) == 1:
        return len(content) > 2
    return bool(words) and (words[-1] in about or words[0] in about or all(word in _ROLE_WORDS | _CONNECTORS for word in words))


def _names_a_role(text: str) -> bool:
    return any(word in ROLES | ROLES_THAT_ARE_NAMES for word in regex.findall(r"[\p{L}'’-]+", text.lower()))


def is_no_name(name: Name) -> bool:
    """Whether what was read as a name is more likely a body or a phrase, where no title says otherwise.

    >>> is_no_name(Name("Anytown Council", 0, 15)), is_no_name(Name("Ann Ward", 0, 8))
    (True, False)
    """
    words = name.words.lower().split()
    return any(word in NOT_NAMES for word in words) or bool({words[0], words[-1]} & (DEPARTMENTS - ABOUT_AND_NAMES))


def _notes(
    text: str, at: int, end: int, name: str, titled: bool, parties: bool, role_from: int | None = None
) -> tuple[Note, int, tuple[int, int] | None]:
    """What is said after a name: the notes in brackets, where it all stops, and where a role outside brackets stands."""
    note = Note()
    stop = role_to = at
    while at < end:
        if bracket := _BRACKET.match(text, at, end):
            read = read_note(bracket["in"], name, titled=titled, parties=parties)
            if role_from is not None and read == Note(role=read.role) and not read.chair:
                role_to = bracket.end()
            else:
                note = merged(note, read)
            at = stop = bracket.end()
            continue
        if letters := read_letters(text, at, end):
            note = merged(note, Note(post_nominals=letters[0]))
            at = stop = letters[1]
            continue
        dash = _DASH.match(text, at, end)
        begin = dash.end() if dash else at + len(text[at:end]) - len(text[at:end].lstrip())
        next_bracket = _OPEN.search(text, begin, end)
        close = next_bracket.start() if next_bracket else end
        phrase = text[begin:close].strip(" \t\n.,")
        if not phrase or close <= at:
            break
        read = read_note(phrase, name)
        if read.role == phrase and (phrase[0].isupper() or dash or phrase.lower().startswith("represent")):
            role_from = begin if role_from is None else role_from
            role_to = begin + len(text[begin:close].rstrip(" \t\n.,"))
        elif phrase[0].islower() and read.role:
            break
        else:
            note = merged(note, read)
        at = close
        stop = begin + len(text[begin:close].rstrip(" \t\n.,"))
    return note, stop, (role_from, max(role_to, role_from)) if role_from is not None else None
