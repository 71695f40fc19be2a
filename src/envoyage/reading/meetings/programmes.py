"""Those on a programme, whom no verb meets: "9:30 a.m. President Ruiz", "Bilaterals: ...", "On his list are".

An hour, a day or a word of meeting with a colon opens the item; the officials behind it are met by whose
programme the text tells. So are those beside whom only a day stands: "El martes, con su homólogo, Ana Ruiz".
"""

from collections.abc import Iterator

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import DASHES, either
from envoyage.reading.meetings.encounters import Encounter
from envoyage.reading.meetings.items import HOUR, MARKS, past_marks
from envoyage.reading.meetings.receptions import focus
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tokens of an item's opening; of a word of meeting before its colon.
_OPENING, _COLON = 12, 5
# Tokens from "on his list" to its verb.
_LISTED = 12


def find_listed(scene: Scene, sentence: Sentence, met: list[Encounter]) -> Iterator[Encounter]:
    """The meetings of a line or a sentence that puts people on the traveller's programme."""
    if sentence.kind is Kind.NOTE:
        return
    mentions = scene.mentions_in(sentence.first, sentence.last)
    who = focus(scene, sentence.first)
    if not mentions or not who:
        return
    token = _item(scene, sentence, mentions)
    if token is None and sentence.kind is Kind.BODY:
        token = _on_programme(scene, sentence)
    if token is None:
        return
    known = {id(side.person) for encounter in met for side in encounter.sides} | {id(who[0].person)}
    home = scene.home(who[0].person)
    found = [
        m for m in mentions if m.first > token and id(m.person) not in known and _may_be_met(scene, m, home)
    ]
    if found:
        traveller = Mention(token, token + 1, who[0].person)
        yield Encounter(token, sentence.index, [traveller, *found], Mood.OPEN, [])


def _may_be_met(scene: Scene, mention: Mention, home: str | None) -> bool:
    """A named official of another land, or whose land is not told."""
    if mention.name_at is None or not (mention.person.titles or mention.person.known is not None):
        return False
    if scene.preposition(mention.first) in scene.lang.words["of"]:
        return False
    return home is None or scene.home(mention.person) != home


def _item(scene: Scene, sentence: Sentence, mentions: list[Mention]) -> int | None:
    """The token before those who are met, in a line without a verb."""
    lower, words = scene.doc.lower, scene.doc.words
    start = past_marks(scene, sentence)
    head = _past_times(scene, sentence, start)
    meeting = scene.lang.nouns["meeting"]
    last = min(sentence.last, head + _COLON)
    colon = next((j for j in range(head, last) if words[j] == ":"), None)
    if colon is not None and not meeting.isdisjoint(lower[head:colon]):
        return colon if not _tells(scene, colon, mentions[-1].last) else None
    if head == start or _tells(scene, head, sentence.last):
        return None
    first = mentions[0]
    if scene.before(first.first) + 1 <= head <= first.first:
        return head - 1
    governor = scene.before(first.first)
    if governor == head and lower[head] in scene.lang.words["with"]:
        return head
    return None


def _past_times(scene: Scene, sentence: Sentence, start: int) -> int:
    """The token behind the days, hours and parts of a day that an item begins with."""
    j, small = start, scene.lang.any("articles", "location", "of", "on_visit")
    times, lower = scene.lang.nouns["daytimes"], scene.doc.lower
    last = min(sentence.last, start + _OPENING)
    while j < last:
        date = scene.date_at(j)
        timed = HOUR.fullmatch(lower[j]) or lower[j] in times
        marked = j > start and (scene.doc.words[j] in MARKS or scene.doc.words[j] in DASHES)
        leading = lower[j] in small and (scene.date_at(j + 1) is not None or lower[j + 1] in times)
        if date is None and not (timed or marked or leading):
            break
        j = date.last if date is not None else j + 1
    return j


def _tells(scene: Scene, first: int, last: int) -> bool:
    """True where a verb stands: what it tells is more than who is on the list."""
    nouns = either(scene.lang.nouns["meeting"], scene.lang.nouns["travel"])
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
            return None
        form = scene.verb(j)
        includes = form is not None and "include" in form.classes and form.tense is not Tense.PARTICIPLE
        if includes or lower[j] in being:
            behind = next((m for m in scene.mentions_in(j + 1, sentence.last)), None)
            near = behind is not None and scene.before(behind.first) - j <= 1
            return j if near else None
    return None
