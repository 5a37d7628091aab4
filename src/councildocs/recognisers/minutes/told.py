"""What the sentences of a passage tell: decisions, proposals and their movers, and how they went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import regex

from councildocs.recognisers.minutes.ballots import votes_in
from councildocs.recognisers.minutes.body import Passage
from councildocs.recognisers.minutes.decision import Decision, Stretch
from councildocs.recognisers.minutes.lists import whole
from councildocs.recognisers.minutes.movers import Movers, find_movers, find_seconder, says
from councildocs.recognisers.minutes.sentences import Sentence, sentences
from councildocs.recognisers.minutes.words import Hit, expanded, has_cue, hit, verb_of

LONGEST = 700
"""A sentence with more letters is not read for decisions: lists of payments and the like."""

_TO_BE_DONE = regex.compile(r"\b(?:should|would|will|shall|be|must|can|could|may|might|needs? to)\b", regex.I)
_EARLIER = regex.compile(
    r"""\b(?:at|in|from|during)\ (?:the|that|its|their|a|an|our|this)\ (?:[\w’'-]+\ ){0,6}(?:meeting|session)\b
      | \b(?:previously|earlier|originally|already|last\ (?:year|month|week|night))\b
      | \b(?:whether|in\ the\ event|reported|advised|informed|explained|understood|said|told|asked|stated|recalled|hoped
          |requested)\b
      | ^(?:if|once|until|unless)\b
      | \bby\ .{3,60}\ (?:on|in)\ (?:the\ )?(?:\d{1,2}(?:st|nd|rd|th)?\ )?\p{Lu}\p{Ll}+\ \d
    """,
    regex.X | regex.I,
)
"""Words by which a sentence tells of another time, or of what somebody said."""
_HAD = regex.compile(r"\b(?:had|has|have)\b", regex.I)
_BY_OTHERS = regex.compile(
    r"\b(?:approved|agreed|adopted|accepted|ratified|confirmed|endorsed|elected|appointed|deferred)\ by\ (?:the\ )?"
    r"(?!(?:parish|town|community|full|whole|all|a|an|council|committee|cabinet|board|panel|members|councillors|chair\w*|"
    r"those|everyone|email|e-mail)\b)",
    regex.I,
)
_DATED = regex.compile(
    r"^(?:on|in|at) (?:the )?(?:\d|\p{Lu}\p{Ll}+ \d|(?:that|the|its|their) [\w ’']{0,40}meeting)", regex.I
)
_MOVER_ONLY = regex.compile(r"\(?(?:prop(?:osed|oser)?|sec(?:onded|onder)?|moved|mover|2nd)\b.{0,60}$", regex.I)
_LAST_BRACKET = regex.compile(r"\s*\(([^()]{4,120})\)[.;]?\s*$")
_SURE = regex.compile("agree|resol|decid|voted|recommend|cytun|penderf", regex.I)
_FORMAL = regex.compile(r"\bresolves\b")
"""The words of the resolution itself: it takes the rest of its paragraph."""
_RECORD = regex.compile(r"\b(?:minutes|record)\b", regex.I)

_AND_AGREED = regex.compile(
    expanded(
        r"[,;)]?(?: (?:and|&|with|ac|gyda))?(?: (?:it |this )?was)?HOW,? (?:agreed and )?"
        r"(agreed|resolved|carried|approved|decided|phawb yn gytûn)"
        r"HOW(?: by all(?: present)?)?[,:]? ?(?:that |to |bod |fod |y |i )?(?<text>.*)"
    ),
    regex.I | regex.S,
)
_THAT_WAS_AGREED = regex.compile(
    expanded(
        r",? (?:that|to) (?<text>.+?),? (?:and|which) (?:it |this )?wasHOW (agreed|carried|approved|resolved)\b.{0,60}$"
    ),
    regex.I | regex.S,
)
_ONLY_HOW = regex.compile(r"(?:as|by|nem|subject to|with)\b", regex.I)
"""What was agreed stands before: `The minutes were proposed by A and agreed as a true record`."""
_PUTS = regex.compile(
    r"[,:;]?\s*(?:(?:the|a|an|this|following|further|motion|amendment|proposal|substantive|original|recommendations?|"
    r"set out|in paragraph \d+|to the|and|as follows)\b\s*)*(?:,?\s*(?:that|to)\b|:)\s*[,:]?\s*",
    regex.I,
)
_PROPOSED = regex.compile(
    r"\bit was (?:then |also |further )?(?:proposed|suggested) (?:that|to) (?<text>.+)", regex.I | regex.S
)


@dataclass(frozen=True)
class Told:
    """A decision in running text, and the sentence that goes from the text with it (None where it stays)."""

    decision: Decision
    consumed: Stretch | None = None


@dataclass(frozen=True)
class Put:
    """Something proposed: who moved and seconded it, and where its text begins; `lead` is what stands before it."""

    said: Stretch
    sentence: Stretch
    lead: str
    movers: Movers | None = None


@dataclass(frozen=True)
class Outcome:
    """How something went: `carried` or `lost`, and the sentence that says so."""

    word: str
    sentence: Stretch


class Seconded(NamedTuple):
    """Who seconded what was proposed before."""

    seconder: str


Event = Told | Put | Outcome | Movers | Seconded


def told(passage: Passage, among_others: bool) -> Iterator[Event]:
    """What a passage tells; of decisions only sure ones where the minute sets decisions apart (`among_others`)."""
    paragraph = passage.paragraph
    begin = whole(passage).start
    if not has_cue(paragraph.text):
        return
    if last := hit("last word", paragraph.text, begin):
        cut = len(paragraph.text[: last.start].rstrip(" .;:,–—-"))
        if cut > begin:
            gone = Stretch(paragraph, passage.begin, len(paragraph.text))
            yield Told(Decision((Stretch(paragraph, begin, cut),), last.verb), gone)
            return
    several = list(sentences(paragraph.text, begin))
    for sentence, after in zip(several, [*several[1:], None], strict=True):
        if event := _event(passage, sentence, among_others and not (after and _says_who_moved(after))):
            yield event
            if isinstance(event, Told) and _FORMAL.search(sentence.text):
                return


def bare(decision: Decision) -> Decision:
    """A decision without what stands behind it only to say who moved it, that all agreed, and how they voted."""
    last = decision.stretches[-1]
    text, end = last.paragraph.text, last.end
    for sentence in reversed(list(sentences(text[: last.end], last.start))[1:]):
        movers = find_movers(sentence.text)
        named = movers and len(sentence.text) < len(movers.mover) * 2 + 70
        if not (named or hit("assent", sentence.text) or _MOVER_ONLY.match(sentence.text)):
            break
        end = sentence.start
    bracket = _LAST_BRACKET.search(text, last.start, end)
    votes = votes_in(bracket[1]) if bracket else None
    if bracket and (votes or find_movers(bracket[1])):
        decision, end = replace(decision, votes=votes), bracket.start()
    if movers := find_movers(text[end : last.end]):
        decision = replace(decision, mover=movers.mover, seconder=movers.seconder)
    return replace(decision, stretches=(*decision.stretches[:-1], last._replace(end=end)))


def _event(passage: Passage, sentence: Sentence, among_others: bool) -> Event | None:
    paragraph, text = passage.paragraph, sentence.text
    place = Stretch(paragraph, sentence.start, sentence.end)
    if len(text) > LONGEST or not has_cue(text):
        return None
    if movers := find_movers(text):
        return _moved(place, movers)
    if seconder := find_seconder(text):
        return Seconded(seconder)
    if says("lost", text) or says("carried", text) or hit("assent", text):
        return Outcome("lost" if says("lost", text) else "carried", place)
    if found := _sure(text):
        end = len(paragraph.text) if _FORMAL.search(text) else sentence.end
        said = Stretch(paragraph, sentence.start + found.said, end)
        return Told(Decision((said,), found.verb), place._replace(end=end))
    if match := _PROPOSED.search(text):
        return Put(Stretch(paragraph, sentence.start + match.start("text"), sentence.end), place, "")
    if not among_others and (verb := _reported(text)):
        return Told(Decision((place,), verb))
    return None


def _says_who_moved(sentence: Sentence) -> bool:
    """Whether a sentence begins with who moved what was said before it: what was said is a decision then."""
    return bool(_MOVER_ONLY.match(sentence.text[:60]) and find_movers(sentence.text))


def _moved(place: Stretch, movers: Movers) -> Event:
    """What a sentence tells that names a mover: a decision, a proposal, or only who moved."""
    text = place.text
    after = text[movers.end :]
    for pattern in (_THAT_WAS_AGREED, _AND_AGREED):
        match = pattern.match(after)
        if match and _ONLY_HOW.match(match["text"]):
            return Told(Decision((place,), verb_of(_verb(match)), mover=movers.mover, seconder=movers.seconder))
        if match and any(map(str.isalnum, match["text"])):
            start = place.start + movers.end + match.start("text")
            said = Stretch(place.paragraph, start, start + len(match["text"].rstrip()))
            decision = Decision((said,), verb_of(_verb(match)), mover=movers.mover, seconder=movers.seconder)
            return Told(decision, place)
    if match := _PUTS.match(after):
        said = Stretch(place.paragraph, place.start + movers.end + match.end(), place.end)
        return Put(said, place, text[movers.start : movers.end] + after[: match.end()], movers)
    before = text[: movers.start].strip(" (,;–-")
    if verb := _reported(before):
        said = Stretch(place.paragraph, place.start, place.start + len(before))
        return Told(Decision((said,), verb, mover=movers.mover, seconder=movers.seconder))
    return movers


def _verb(match: regex.Match[str]) -> str:
    return next(group for group in match.groups() if group and group != match["text"])


def _sure(sentence: str) -> Hit | None:
    """A decision to do something that a sentence tells, not one of another time."""
    found = hit("told", sentence) if _SURE.search(sentence) else None
    if found is None:
        return None
    before, said = sentence[: found.start], sentence[found.said :]
    if _EARLIER.search(before) or _HAD.search(before) or _DATED.match(before):
        return None
    return found if _TO_BE_DONE.search(said) or not found.way.clause else None


def _reported(sentence: str) -> str | None:
    """The verb of a sentence that reports a decision as a fact: "The accounts were approved."."""
    found = hit("passive", sentence) or hit("elliptic", sentence)
    if found is None:
        return None
    if _RECORD.search(sentence):
        return found.verb
    elsewhere = _EARLIER.search(sentence) or _BY_OTHERS.search(sentence) or _DATED.match(sentence)
    return None if elsewhere else found.verb
