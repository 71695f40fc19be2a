"""Named events where a journey or a meeting is told: "at the Copper Summit", "al margen de la Cumbre".

No verb of attending is asked for: who is sent to a place where such an event is, is there for it.
"""

from collections.abc import Iterator
from functools import cache

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.tables import language
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.namewords import REGNAL
from envoyage.reading.phrases.nounphrases import Span, run_end, trimmed
from envoyage.reading.scene import Scene

# Tokens of the longest name before its head: "the third ASEAN Defence Ministers' Informal Meeting".
_LONGEST_NAME = 10
# Tokens before the preposition in which "before" or "after" puts the event at another time.
_ORDER = 3
_INNER = frozenset({"'s", "’s", "'", "’", "-", "–", "&"})


def find_occasions(scene: Scene, sentence: Sentence) -> Iterator[tuple[Span, int]]:
    """The named events of a sentence that somebody is at, each with the word that puts him there."""
    if sentence.kind is not Kind.BODY:
        return
    done = sentence.first
    for head in scene.words_in(_heads(scene.lang.code), sentence.first, sentence.last):
        taken = scene.inside(head) is not None or scene.places_in(head, head + 1)  # "Asunción"
        if head < done or taken or not _is_head(scene, head, sentence.last):
            continue
        first = _begin(scene, sentence, head)
        last = trimmed(scene, first, max(run_end(scene, first, sentence.last), head + 1))
        at = _put_there(scene, sentence, first)
        if at >= 0 and _is_denied(scene, sentence, at):
            continue
        if at >= 0 and last > max(head, first + 1) and _is_named(scene, sentence, first, head, last):
            yield (first, last), at
            done = last


def _is_denied(scene: Scene, sentence: Sentence, at: int) -> bool:
    """True for "he will not attend": the last verb before an event is denied."""
    verb = next((j for j in range(at - 1, sentence.first - 1, -1) if scene.verb(j) is not None), -1)
    return verb >= 0 and scene.mood(verb) is Mood.DENIED


@cache
def _heads(code: str) -> frozenset[str]:
    """Words for events; a house that meets all year is none by itself."""
    lang = language(code)
    topics = lang.subjects["topics"]
    return but_not(either(topics["event"], topics["gathering"]), topics["bodies"])


def _begin(scene: Scene, sentence: Sentence, head: int) -> int:
    """The first word of the name that an event's word ends, or that stands before it: "the 3rd", "la XII"."""
    doc, lang = scene.doc, scene.lang
    first = head
    while first > max(sentence.first, head - _LONGEST_NAME):
        j = first - 1
        word = doc.words[j]
        number = word[0].isdigit() or bool(REGNAL.match(word))
        if lang.adjectives_follow and not number:
            break
        closed = doc.lower[j] in lang.words["function"] and not doc.is_capital(j)  # "the Third Summit"
        if word not in _INNER and (not word[0].isalnum() or closed):
            break
        form = scene.verb(j)
        if scene.date_at(j) or (form is not None and not doc.is_capital(j)):
            break
        if (mention := scene.inside(j)) is not None and mention.name_at is not None:
            break
        first = j
    return first


def _put_there(scene: Scene, sentence: Sentence, first: int) -> int:
    """The preposition before the event, where it tells that somebody is there; else -1."""
    doc, lang = scene.doc, scene.lang
    articles = but_not(lang.words["articles"], lang.words["destination"])
    j = first - 1
    while j >= sentence.first and doc.lower[j] in articles and doc.lower[j] not in lang.words["of"]:
        j -= 1
    if j < sentence.first:
        return -1
    word, topics = doc.lower[j], lang.subjects["topics"]
    before = doc.lower[max(sentence.first, j - _ORDER) : j + 1]
    if not lang.any("after", "before", "since").isdisjoint(before):
        return -1
    if word in lang.words["of"] and word not in topics["event_for"]:
        beside = either(lang.nouns["fringe"], topics["stage"])
        return j if doc.lower[j - 1] in beside else -1
    return j if word in either(topics["event_at"], topics["event_for"]) else -1


def _is_named(scene: Scene, sentence: Sentence, first: int, head: int, last: int) -> bool:
    """True for a name with a capital; where it is held ("a meeting in Washington") names no event."""
    doc, location = scene.doc, scene.lang.words["location"]
    core = next((j for j in range(head, last) if doc.lower[j] in location), last)
    if not scene.lang.nouns["press"].isdisjoint(doc.lower[first:core]):
        return False
    return any(doc.is_capital(j) and j > sentence.first for j in range(first, core))


def _is_head(scene: Scene, head: int, limit: int) -> bool:
    """False in "the Jubilee Lounge", "at the ministerial level": a further noun is what is named."""
    following = head + 1
    if scene.lang.adjectives_follow or following >= limit:
        return True
    word = scene.doc.words[following]
    plain = word[0].isalpha() and scene.doc.lower[following] not in scene.lang.words["function"]
    return not plain or scene.verb(following) is not None or scene.date_at(following) is not None
