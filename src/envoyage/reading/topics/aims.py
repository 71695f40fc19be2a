"""What is wanted, agreed on or insisted on: "agreed to ease visas", "pidió que levante las sanciones".

A word of wanting or agreeing governs a deed, and the object of the deed is the topic; or it governs a clause
whose subject is.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import Span, past_second_verb
from envoyage.reading.scene import Scene
from envoyage.reading.topics.openings import listed
from envoyage.reading.topics.policy import is_bond, of_policy

_MARKS = frozenset(',.;:"“”«»()')
# Letters of words that end as infinitives do and are none: "mar".
_SHORT = 3
# Tokens from a word of wanting to its deed, past whom it is asked of.
_REACH = 8
# Tokens from a journey to the word that says what it seeks.
_NEAR = 4
# Tokens from a word of a journey or a meeting to what it is for.
_FAR = 12
_JOURNEYS = frozenset({"go", "arrive", "visit", "meet", "hold", "continue"})
# Deeds of a journey or of the talks themselves, whose objects are people, places, papers and meetings.
_DONE_THERE = frozenset(
    {
        "go", "arrive", "visit", "stay", "meet", "hold", "sign", "attend", "host", "return", "leave", "say",
        "tour", "continue", "invite", "receive", "converse", "call", "cancel",
        "postpone", "talk", "discuss",
    }
)  # fmt: skip


def of_aim(scene: Scene, sentence: Sentence, token: int, size: int = 1) -> list[Span]:
    """The topics that a word of wanting, asking or agreeing at `token` brings."""
    others = scene.lang.nouns["person_not"]
    if scene.mood(token) is Mood.DENIED or scene.doc.lower[token - 1] in others:
        return []
    deed = _deed(scene, token + size, sentence.last)
    if deed < 0:
        return _sought(scene, sentence, token + size)
    if scene.doc.lower[deed] in scene.lang.words["relative"]:
        holds = scene.doc.lower[token] in scene.lang.subjects["topics"]["holding"]
        return _of_clause(scene, deed + 1, sentence.last, holds=holds)
    working = scene.doc.lower[deed] in scene.lang.subjects["topics"]["working"]
    if working and (spans := with_others(scene, sentence, deed)):
        return spans
    return _of_deed(scene, deed, sentence.last)


def _sought(scene: Scene, sentence: Sentence, first: int) -> list[Span]:
    """ "the visit seeks a truce", "la gira busca más comercio": the thing itself that a journey is for."""
    nouns = either(scene.lang.nouns["travel"], scene.lang.nouns["meeting"])
    before = scene.doc.lower[max(sentence.first, first - 1 - _NEAR) : first - 1]
    if nouns.isdisjoint(before) or scene.verb(first) is not None:
        return []
    return [
        span for span in of_policy(scene, listed(scene, first, sentence.last)) if not is_bond(scene, span)
    ]


def of_purpose(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "he flew in to save the nuclear deal", "viajó para salvar la tregua": what a journey is for."""
    deed, lang = token + 1, scene.lang
    if deed + 1 >= sentence.last or scene.mood(token - 1) is Mood.DENIED:
        return []
    if lang.adjectives_follow:
        to_do = _is_infinitive(scene, deed)
    else:
        form = scene.verb(deed)
        closed = either(lang.words["function"], lang.subjects["topics"]["policy"])
        to_do = scene.doc.words[deed].islower() and scene.doc.lower[deed] not in closed
        to_do = to_do and (form is None or form.tense is Tense.BASE) and scene.place_at(deed) is None
    if not to_do or not _journeys(scene, sentence, token):
        return []
    return _of_deed(scene, deed, sentence.last)


def _journeys(scene: Scene, sentence: Sentence, token: int) -> bool:
    """True where a journey or a meeting is told before a purpose."""
    nouns = either(scene.lang.nouns["travel"], scene.lang.nouns["meeting"])
    first = max(sentence.first, token - _FAR)
    if not nouns.isdisjoint(scene.doc.lower[first:token]):
        return True
    forms = (scene.verb(j) for j in range(first, token))
    return any(form is not None and form.classes & _JOURNEYS for form in forms)


def _deed(scene: Scene, first: int, limit: int) -> int:
    """The infinitive or gerund that follows, or the word that opens a clause; -1 when neither does."""
    doc, lang = scene.doc, scene.lang
    to = lang.subjects["agreement"]["infinitive"]
    j = first
    while j < min(limit, first + _REACH):
        word = doc.lower[j]
        mention = person_at(scene, j)
        if mention is not None and mention.last > j:
            j = mention.last
            continue
        if word in lang.words["relative"] or _is_infinitive(scene, j):
            return j
        if not lang.adjectives_follow and word in to:
            following = j + 1
            following += following < limit and doc.lower[following].endswith("ly")
            plain = following + 1 < limit and doc.lower[following] not in lang.words["function"]
            return following if plain else -1
        if not lang.adjectives_follow and word.endswith(lang.gerund_endings) and scene.verb(j) is not None:
            return j
        form = scene.verb(j)
        being = form is not None and form.lemma in lang.subjects["topics"]["copulas"]  # "the aim is to"
        if doc.words[j] in _MARKS or (form is not None and not being) or scene.date_at(j) is not None:
            return -1
        j += 1
    return -1


def _is_infinitive(scene: Scene, token: int) -> bool:
    word, endings = scene.doc.lower[token], scene.lang.infinitive_endings
    nouns = scene.lang.subjects["phrases"]["nouns"]
    return len(word) > _SHORT and word.endswith(endings or ("\n",)) and word not in nouns


def _of_deed(scene: Scene, deed: int, limit: int) -> list[Span]:
    """The object of "lift sanctions", "help bring back trade", "to create and fund a programme on A"."""
    doc, topics = scene.doc, scene.lang.subjects["topics"]
    while deed + 1 < limit and doc.lower[deed] in topics["helping"]:
        further = _deed(scene, deed + 1, limit)
        if further < 0 and scene.lang.adjectives_follow:
            return []
        deed = further if further > 0 else deed + 1  # "help ease visas"
    form = scene.verb(deed)
    if form is not None and form.classes & _DONE_THERE and "strengthen" not in form.classes:
        return []
    if doc.lower[deed] in topics["light"]:
        return []
    first = deed + 1
    while first < limit and doc.lower[first] in either(
        scene.lang.subjects["phrases"]["trailing"], topics["particles"]
    ):
        first += 1
    to = scene.lang.subjects["agreement"]["infinitive"]
    found: list[Span] = []
    for begin, end in listed(scene, past_second_verb(scene, first, limit), limit):
        led = begin > first and doc.lower[begin - 1] in to  # "lift sanctions and to ease visas"
        found.append((begin + (led and end > begin + 1), end))
    talks = topics["talks"]  # "to begin the first discussions on trade": the talks say themselves of what
    return [
        span
        for span in of_policy(scene, found)
        if not is_bond(scene, span) and talks.isdisjoint(doc.lower[slice(*span)])
    ]


def _of_clause(scene: Scene, first: int, limit: int, *, holds: bool) -> list[Span]:
    """The subject of "that sea lanes stay open", or what "que levante las sanciones" does."""
    lang = scene.lang
    verb = scene.verb(first)
    opening = either(lang.words["articles"], lang.words["possessives"])
    if lang.adjectives_follow and first < limit and scene.doc.lower[first] not in opening:
        helped = scene.doc.lower[first] in lang.subjects["topics"]["reflexive"]
        return (
            [] if verb is not None and verb.classes & _DONE_THERE else _of_deed(scene, first + helped, limit)
        )
    if not holds or person_at(scene, first) is not None or scene.places_in(first, first + 2):
        return []
    bonds = lang.subjects["topics"]["bonds"]
    spans = of_policy(scene, listed(scene, first, limit)[:1])
    return [span for span in spans if scene.doc.lower[span[0]] not in bonds]


def with_others(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "work more closely on A and B", "trabajarán juntos en A": the field of working together."""
    doc, topics = scene.doc, scene.lang.subjects["topics"]
    jointly = False
    for j in range(token + 1, min(sentence.last - 1, token + _REACH)):
        if doc.lower[j] in topics["jointly"]:
            jointly = True
        elif jointly and doc.lower[j] in topics["cooperation_in"]:
            spans = listed(scene, j + 1, sentence.last)
            return spans if of_policy(scene, spans) else []
        elif doc.words[j] in ",.;:" or scene.verb(j) is not None:
            return []
    return []
