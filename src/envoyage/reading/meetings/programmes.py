"""Those on a programme, whom no verb meets: "9:30 a.m. President Ruiz", "Bilaterals: ...", "On his list are".

An hour, a day or a word of meeting with a colon opens the item; the officials behind it are met by whose
programme the text tells. So are those beside whom only a day stands: "El martes, con su homólogo, Ana Ruiz".
"""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import DASHES, either
from envoyage.reading.meetings.encounters import Encounter, met_by
from envoyage.reading.meetings.items import HOUR, MARKS, past_marks
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

# Tokens of an item's opening; of a word of meeting before its colon.
_OPENING, _COLON = 12, 5
# Tokens from a name to where somebody is.
_PLACE = 3
# Tokens from "on his list" to its verb.
_LISTED = 12
# Marks between the items of one sentence, and how many make it a list.
_PARTS = frozenset({";", ":"})
_FEWEST = 2


def find_listed(scene: Scene, sentence: Sentence, who: Person, met: list[Encounter]) -> Iterator[Encounter]:
    """The meetings of a line or a sentence that puts people on the traveller's programme."""
    if sentence.kind is Kind.NOTE:
        return
    mentions = scene.mentions_in(sentence.first, sentence.last)
    if not mentions:
        return
    known = met_by(who, met)
    home = scene.home(who)
    for token, last in _openings(scene, sentence):
        found = [
            m
            for m in mentions
            if token < m.first < last and id(m.person) not in known and _may_be_met(scene, m, home)
        ]
        doer = next((m for m in mentions if token < m.first < last), None)
        if doer is not None and doer.person is who and scene.before(doer.first) <= token:
            continue  # "Tomorrow Ruiz lays a wreath on the tomb of President Paz": a sentence, and no item
        if found:
            traveller = Mention(token, token + 1, who)
            yield Encounter(token, sentence.index, [traveller, *found], Mood.OPEN, [])


def _may_be_met(scene: Scene, mention: Mention, home: str | None) -> bool:
    """A named official of another land, or whose land is not told, who is not told to be elsewhere."""
    if mention.name_at is None or not (mention.person.titles or mention.person.known is not None):
        return False
    if _is_abroad(scene, mention):
        return False
    return home is None or scene.home(mention.person) != home


def _is_abroad(scene: Scene, mention: Mention) -> bool:
    """ "Tuesday: President Ruiz of Chile in Lima": who is in a land that is not the own."""
    place = next(iter(scene.places_in(mention.last, mention.last + _PLACE)), None)
    own = scene.home(mention.person)
    if place is None or own is None or place.masked or not place.is_ground or place.code == own:
        return False
    leads = scene.lang.any("location", "destination")
    return scene.preposition(place.first) in leads and scene.before(place.first) == mention.last


def _openings(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The token before those who are met, and where their item ends: of a sentence, else of its parts."""
    token = _item(scene, sentence.first, sentence.last)
    if token is None and sentence.kind is Kind.BODY:
        token = _on_programme(scene, sentence)
    if token is not None:
        yield token, sentence.last
        return
    marks = scene.words_in(_PARTS, sentence.first, sentence.last)
    if len(marks) < _FEWEST:
        return
    for first, last in zip(marks, [*marks[1:], sentence.last], strict=True):
        if (token := _item(scene, first + 1, last)) is not None:
            yield token, last


def _item(scene: Scene, first: int, last: int) -> int | None:
    """The token before those who are met, in a line or a part of a sentence without a verb."""
    lower, words = scene.doc.lower, scene.doc.words
    start = past_marks(scene, first, last)
    head = _past_times(scene, start, last)
    mention = next(iter(scene.mentions_in(head, last)), None)
    if mention is None:
        return None
    meeting = either(scene.lang.nouns["meeting"], scene.lang.nouns["reception"])
    colon = next((j for j in range(head, min(last, head + _COLON)) if words[j] == ":"), None)
    if colon is not None and not meeting.isdisjoint(lower[head:colon]):
        return colon if not _tells(scene, colon, last) else None
    if head == start or _tells(scene, head, last):
        return None
    governor = scene.before(mention.first)
    if governor + 1 <= head <= mention.first:
        return head - 1
    if governor == head and lower[head] in scene.lang.words["with"]:
        return head
    noun = next((j for j in range(head, mention.first) if lower[j] in meeting), None)
    return noun if noun is not None and governor - noun <= 1 else None


def _past_times(scene: Scene, start: int, end: int) -> int:
    """The token behind the days, hours and parts of a day that an item begins with."""
    j, small = start, scene.lang.any("articles", "location", "of", "on_visit", "by", "destination")
    times, lower = scene.lang.nouns["daytimes"], scene.doc.lower
    last = min(end, start + _OPENING)
    while j < last:
        date = scene.date_at(j)
        timed = HOUR.fullmatch(lower[j]) or lower[j] in times
        marked = j > start and (scene.doc.words[j] in MARKS or scene.doc.words[j] in DASHES)
        behind = j  # "por la mañana"
        while behind < last and lower[behind] in small:
            behind += 1
        leading = j < behind < last and (scene.date_at(behind) is not None or lower[behind] in times)
        if date is None and not (timed or marked or leading):
            break
        j = date.last if date is not None else j + 1
    return j


def _tells(scene: Scene, first: int, last: int) -> bool:
    """True where a verb stands: what it tells is more than who is on the list."""
    nouns = scene.lang.nouns["meeting"]
    if (
        scene.lang.pro_drop
    ):  # "por la tarde, visita a la asociación": a noun, where English would say "visits"
        nouns = either(nouns, scene.lang.nouns["travel"])
    verbs = (j for j in scene.verbs_in(first, last) if scene.doc.lower[j] not in nouns)
    forms = (scene.verb(j) for j in verbs)
    return any(form is not None and form.tense is not Tense.PARTICIPLE for form in forms)


def _on_programme(scene: Scene, sentence: Sentence) -> int | None:
    """ "On his list are Ruiz and Paz", "his programme includes Ruiz", "la agenda incluye a": its verb."""
    lower, nouns = scene.doc.lower, scene.lang.nouns
    named = either(nouns["programme"], nouns["lists"])
    at = next(iter(scene.words_in(named, sentence.first, min(sentence.last, sentence.first + _LISTED))), None)
    if at is None:
        return None
    being = either(scene.lang.words["being"], scene.lang.words["standing_out"])
    for j in range(at + 1, min(sentence.last, at + _LISTED)):
        if scene.inside(j) is not None:
            break
        form = scene.verb(j)
        includes = form is not None and "include" in form.classes and form.tense is not Tense.PARTICIPLE
        if includes or lower[j] in being:
            behind = next((m for m in scene.mentions_in(j + 1, sentence.last)), None)
            near = behind is not None and scene.before(behind.first) - j <= 1
            return j if near else None
    before = any(lower[j] in being for j in range(sentence.first, at))  # "Figuran en la agenda Ruiz y"
    behind = next(iter(scene.mentions_in(at, sentence.last)), None)
    near = behind is not None and scene.before(behind.first) - at <= 1
    return at if before and near else None
