"""Summits, conferences, ceremonies: what somebody attends, leads a delegation to, or what is held then."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import both, but_not, either
from envoyage.reading.people.namewords import REGNAL
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.phrases.phraselists import phrases_in
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import subjects_before, verb_group

# Verbs of being at an event.
ATTENDING = frozenset({"attend", "stay", "go", "arrive"})
# Tokens between a verb of attending, or a delegation, and the event: "attended in Dubai on Monday the ...".
_REACH = 9
# Tokens within which an event is looked for at all.
_FAR = 48
# Tokens of ", in the cathedral," and "with his host, the Minister A," before an event.
_ASIDE = 24
_AT_ONCE = frozenset(".;:")
# Tokens from which a phrase whose adjectives follow has its head: "XII gran Cumbre del Cobre".
_HEAD = 4


def attends(scene: Scene, token: int) -> bool:
    """True for a word of being at an event: "attend", "take part in", "participation in", "heads for"."""
    form, topics = scene.verb(token), scene.lang.subjects["topics"]
    if form is not None and form.classes & ATTENDING:
        return True
    size = scene.lang.cues.longest_at(scene.doc.lower, token)
    if size > 1 and scene.lang.cues.value(scene.doc.lower, token, size) == "attend":
        return True
    return scene.doc.lower[token] in either(topics["event_for"], topics["attending"])


def attended(scene: Scene, sentence: Sentence, token: int, *, named: bool = False) -> list[Span]:
    """The events behind a verb of attending or being there, past where and when."""
    lower, tables = scene.doc.lower, scene.lang.subjects
    skipped, location = (
        either(tables["topics"]["event_in"], tables["phrases"]["trailing"]),
        scene.lang.words["location"],
    )
    onwards = but_not(tables["topics"]["event_in"], scene.lang.words["of"])
    towards = but_not(skipped, either(scene.lang.words["of"], location))
    if not _has_event(scene, token, sentence.last):
        return []
    j = token + 1
    while j < min(sentence.last, token + _REACH):
        if lower[j] in skipped:
            j += 1
        elif place := scene.place_at(j):
            behind = onwards.intersection(lower[place.last : place.last + 1])  # "represent Peru at the"
            if not behind and (not place.is_city or lower[j - 1] in scene.lang.words["articles"]):
                break  # "the UN Climate Conference"
            j = place.last
        elif date := scene.date_at(j) or scene.date_at(j + 1):  # "nesta quinta-feira"
            j = date.last
        elif (j > token + 1 and _is_aside(scene, j)) or (
            scene.doc.is_capital(j)
            and lower[j - 1] in location
            and towards.intersection(lower[j + 1 : j + 2])
        ):
            j += 1
        else:
            break
    found = events(scene, j, sentence.last, named=named) or _further(scene, j, sentence.last, named=named)
    if not named:
        return found
    bodies = tables["topics"]["bodies"]  # one goes to the National Assembly as to a house
    return [
        span
        for span in found
        if not but_not(tables["topics"]["event"], bodies).isdisjoint(lower[slice(*span)])
    ]


def _further(scene: Scene, first: int, limit: int, *, named: bool) -> list[Span]:
    """The events past where, when and with whom: "asistió luego, en la catedral, al Congreso del Cobre"."""
    lower, lang = scene.doc.lower, scene.lang
    if not named and _AT_ONCE.intersection(scene.doc.words[first : first + 1]):
        return []
    for j in range(first, min(limit, first + _ASIDE)):
        if scene.verb(j) is not None or scene.doc.words[j] in ".;:" or lower[j] in lang.words["relative"]:
            return []
        led_to = lower[j] in lang.words["articles"] and scene.doc.words[j - 1] in ","
        if led_to and (found := events(scene, j, limit, named=True)):
            return found
    return []


def _is_aside(scene: Scene, j: int) -> bool:
    """ "participated, in Lima, in", "on Monday (3) in": marks, and a day in brackets."""
    words = scene.doc.words
    return words[j] in ",()" or (words[j - 1] == "(" and words[j].isdigit())


def led(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "heads his country's delegation at the Human Rights Council session"."""
    words = scene.lang.words
    opening = scene.lang.subjects["topics"]["event_in"]
    leading = either(but_not(opening, words["articles"]), words["location"], words["destination"])
    if not _has_event(scene, token, sentence.last):
        return []
    for j in range(token + 1, min(sentence.last - 1, token + _REACH)):
        if scene.doc.words[j] in ".,;:" or scene.verb(j) is not None:
            break
        if scene.doc.lower[j] in leading and (found := events(scene, j + 1, sentence.last)):
            return found
    return []


def celebrated(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "Apia celebrates the 52nd year of independence", "se celebran los 50 años de la república"."""
    spans = phrases_in(scene, token + 1, sentence.last)
    if not any(_is_feast(scene, span) for span in spans):
        spans = subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
    return [span for span in spans if _is_feast(scene, span)]


def _is_feast(scene: Scene, span: Span) -> bool:
    """True for an anniversary or a birth, with the number or the name that tells of which."""
    words, lower = scene.doc.words, scene.doc.lower[slice(*span)]
    told = any(words[k][0].isdigit() or scene.doc.is_capital(k) for k in range(*span))
    told = told or any(word in scene.lang.dates.numerals for word in lower)
    told = told and scene.lang.nouns["meeting"].isdisjoint(lower)
    return told and not scene.lang.subjects["topics"]["feasts"].isdisjoint(lower)


def staged(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "The Copper Summit will take place in Ndola": a named event with its day and place."""
    if not _has_event(scene, max(sentence.first, token - _FAR), token):
        return []
    spans = subjects_before(scene, sentence, verb_group(scene, token, sentence.first))
    return [span for span in spans if _is_event(scene, span) and _is_named(scene, span)]


def events(scene: Scene, first: int, limit: int, *, named: bool = False) -> list[Span]:
    """Those of a list that are events; `named` asks for a name with a capital.

    A meeting is one by itself only as the meeting of a body: "a meeting of the Peace and Security Council".
    """
    if not _has_event(scene, first, limit):
        return []
    lower, lang = scene.doc.lower, scene.lang
    bare = but_not(lang.nouns["meeting"], lang.subjects["topics"]["event"])
    meals = lang.nouns["reception"]
    found: list[Span] = []
    for begin, last in phrases_in(scene, first, limit):
        last = next((k for k in range(begin, last) if lower[k] in lang.words["with"]), last)
        named_so = _is_named(scene, (begin, last))
        head = begin
        if not lang.adjectives_follow:  # "the Board Governors meeting of the Copper Bank"
            closed = lang.words["function"]
            head = next((k for k in range(begin + 1, last) if lower[k] in closed), last) - 1
        of_body = (
            lower[head] in but_not(bare, meals)
            and named_so
            and lang.words["of"].intersection(lower[head + 1 : last])
        ) or _is_session(scene, begin, last, but_not(bare, meals))
        if last - begin < 2 or not (
            of_body or (lower[begin] not in bare and _is_event(scene, (begin, last)))
        ):
            break
        solemn = not lang.subjects["remarks"]["solemn"].isdisjoint(lower[begin:last])
        if not named or named_so or solemn:
            found.append((begin, last))
    return found


def _is_session(scene: Scene, first: int, last: int, meetings: frozenset[str]) -> bool:
    """ "the 49th Security Consultative Meeting", "la XII reunión del Consejo": it has a number and a name."""
    doc = scene.doc
    number = doc.words[first]
    numbered = number[0].isdigit() or (number.isupper() and bool(REGNAL.match(number)))
    named = sum(doc.is_capital(k) for k in range(first + 1, last))
    return numbered and named > 0 and not meetings.isdisjoint(doc.lower[first + 1 : last])


def _has_event(scene: Scene, first: int, limit: int) -> bool:
    """True when the next words hold an event or a meeting."""
    limit = min(limit, first + _FAR)
    words = either(scene.lang.subjects["topics"]["event"], scene.lang.nouns["meeting"])
    return not words.isdisjoint(scene.doc.lower[first:limit])


def _is_event(scene: Scene, span: Span) -> bool:
    """True where an event is the head of the phrase, and it is not the press that is met."""
    first, last = span
    topics, words = scene.lang.subjects["topics"], scene.doc.lower[first:last]
    if not both(topics["audience"], scene.lang.nouns["press"]).isdisjoint(words):
        return False
    signing = but_not(scene.lang.subjects["agreement"]["signing"], scene.lang.nouns["occasion"])
    if not signing.isdisjoint(words):
        return False  # "a cerimónia de assinatura do acordo"
    head = words[:_HEAD] if scene.lang.adjectives_follow else words
    return not topics["event"].isdisjoint(head)


def _is_named(scene: Scene, span: Span) -> bool:
    return any(scene.doc.is_capital(k) for k in range(*span))
