"""Journeys told by a verb that no table knows: whoever does something in a town abroad is there.

The subject of a clause is an official of another country, one verb follows, and the town hangs on that verb
and on nothing else: "Wong turned up late on Monday in Honiara", "En Lima está desde ayer el canciller".
"""

from collections.abc import Iterator, Sequence

from envoyage.reading.document import Sentence
from envoyage.reading.home import land
from envoyage.reading.journeys.destinations import leading, on_trouble
from envoyage.reading.journeys.hosts import is_from_abroad
from envoyage.reading.journeys.travel import Travel, is_official
from envoyage.reading.journeys.verbuse import helped
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, but_not, either
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens from a verb to its town, and from a fronted town to its subject, dates left aside.
_REACH, _BEHIND_REACH = 10, 8
# Tokens at the head of a sentence before a fronted town: "Then, in".
_HEAD = 4
# Words of the longest country: "the Democratic Republic of the Congo".
_LONGEST = 6
# What an official does in person where one is, in a country as in a town.
_IN_PERSON = frozenset(
    {"meet", "converse", "hold", "sign", "act", "attend", "stay", "offer", "join", "speak"}
)
# What is done from afar, or tells that nobody goes.
_FROM_AFAR = frozenset({"call", "invite", "cancel", "postpone", "deny", "plan", "leave", "return", "bring"})
_REFUTED = (Mood.DENIED, Mood.POSSIBLE)


def present(scene: Scene, sentence: Sentence, told: Sequence[Travel]) -> Iterator[Travel]:
    """What one sentence tells of officials in towns abroad that no other rule has told of it."""
    known = {p.code for t in told for p in t.stops}
    for place in scene.places_in(sentence.first, sentence.last):
        if (
            not place.is_ground
            or place.masked
            or place.code in known
            or scene.inside(place.first) is not None
        ):
            continue
        if leading(scene, place) not in scene.lang.words["location"] or on_trouble(scene, place):
            continue
        verb, people = _fronted(scene, sentence, place) or _behind_verb(scene, sentence, place) or (0, [])
        people = [m for m in people if is_abroad(scene, m, place)]
        if people and (mood := _mood(scene, verb)) not in _REFUTED:
            known.add(place.code)
            yield Travel(verb, sentence.index, "spoken", people, [place], mood)


def is_abroad(scene: Scene, mention: Mention, place: Place) -> bool:
    """True for an official of another country than a town's, told or left out as that of the readers."""
    person = mention.person
    if scene.home(person) is not None or person.title is None or not is_official(person):
        return is_from_abroad(scene, person, [place])
    return land(scene, person.title, [place.code]) is not None


def _behind_verb(scene: Scene, sentence: Sentence, place: Place) -> tuple[int, list[Mention]] | None:
    """The verb and the subject before a town: "Ruiz turned up on Monday in Lima"."""
    content = _content(scene, sentence, place) if place.is_city else []
    if not content or not _is_deed(scene, content[0]):
        return None
    if not all(_is_own(scene, j) for j in content[1:]):
        return None
    return content[0], scene.subjects(content[0])


def _is_own(scene: Scene, token: int) -> bool:
    """True for what an official does in person, and has with him: "held talks in", "made his case in"."""
    word, nouns = scene.doc.lower[token], scene.lang.nouns
    names = ("meeting", "press", "occasion", "gathering", "reception", "ground", "programme")
    if word in either(*(nouns[name] for name in names)):
        return True
    others = either(
        *(nouns[name] for name in ("person_not", "trouble", "organisation", "counterpart", "kin"))
    )
    return scene.doc.lower[token - 1] in scene.lang.words["possessives"] and word not in others


def _content(scene: Scene, sentence: Sentence, place: Place) -> list[int]:
    """What is told between a subject and a town: its verb first. Empty where more than a clause lies there.

    Days, adverbs and company are left aside: "sat down on Friday with his counterpart, Paz, in".
    """
    lower, words = scene.doc.lower, scene.lang.words
    slight = _slight(scene)
    content: list[int] = []
    dated = _dated(scene, sentence)
    j = scene.before(place.first) - 1
    low = max(sentence.first, j - _REACH - len(dated))
    while j >= low:
        mention = scene.inside(j)
        if mention is not None:
            governor = scene.preposition(mention.first)
            if governor not in words["with"] or content:
                return [] if governor else content[::-1]
            j = scene.before(mention.first)
        elif lower[j] in words["pronouns_subject"] or (
            lower[j] in COMMA and content and scene.ends_mention(j)
        ):
            return content[::-1]
        elif (own := country_ending(scene, j + 1)) is not None:
            j = scene.before(own.first)  # "Minister Ruiz of Peru turned up in"
        elif j not in dated and lower[j] not in slight and not lower[j].endswith(scene.lang.adverbs):
            if lower[j + 1] in _numbers(scene):
                j -= 1  # "lingered for two days in"
                continue
            if not lower[j].isalpha() or lower[j] in scene.prepositions or scene.doc.is_capital(j):
                return []
            content.append(j)
        j -= 1
    return []


def country_ending(scene: Scene, token: int) -> Place | None:
    """The country of an office that ends right before a token: "Minister Ruiz of Peru"."""
    near = scene.places_in(token - _LONGEST, token)
    return next((p for p in near if p.last == token and p.masked == "title"), None)


def _slight(scene: Scene) -> frozenset[str]:
    """Words beside a verb that say nothing of where or what it is."""
    modal, words = scene.lang.modal, scene.lang.words
    return either(
        scene.lang.any("articles", "possessives", "also", "then", "reflexive", "pronouns_object"),
        words["beside_verbs"],
        modal["future"],
        modal["perfect"],
        _numbers(scene),
        *(scene.lang.dates.classes[f"{unit}_units"] for unit in ("day", "week", "month")),
    )


def _numbers(scene: Scene) -> frozenset[str]:
    """The words of numbers, without "una", which is an article."""
    return but_not(frozenset(scene.lang.dates.numerals), scene.lang.any("articles", "indefinite"))


def _dated(scene: Scene, sentence: Sentence) -> set[int]:
    """The tokens of a sentence's dates, with the words that lead to them and the commas around them."""
    found: set[int] = set()
    for date in scene.dates_in(sentence.first, sentence.last):
        found.update(range(date.first, date.last))
        j = date.first - 1
        while (
            j > sentence.first
            and date.first - j <= 2
            and scene.doc.lower[j] in scene.lang.words["before_dates"]
        ):
            found.add(j)
            j -= 1
        found.update(k for k in (j, date.last) if scene.doc.words[k : k + 1] == [","])
    return found


def _is_deed(scene: Scene, token: int) -> bool:
    """True for a verb of doing: no passive, nothing that befalls somebody, nothing that is done from afar."""
    lower, lang, form = scene.doc.lower, scene.lang, scene.verb(token)
    if form is not None and (
        form.classes & _FROM_AFAR or (form.tense is Tense.PARTICIPLE and not helped(scene, token))
    ):
        return False
    apart = either(lang.words["fate"], lang.words["being"], lang.nouns["trouble"], lang.nouns["phone"])
    if lower[token] in apart or lower[token] in lang.nouns["person_not"]:
        return False
    if form is None and lang.infinitives:
        return lower[token].endswith(lang.finites) or scene.doc.words[token - 1] != ","
    return True


def _fronted(scene: Scene, sentence: Sentence, place: Place) -> tuple[int, list[Mention]] | None:
    """The verb and the subject behind a town: "In Lima on Monday, Ruiz opened", "En Lima está Ruiz"."""
    lower, words = scene.doc.lower, scene.lang.words
    dated, slight = _dated(scene, sentence), _slight(scene)
    head = range(sentence.first, scene.before(place.first))
    small = either(slight, COMMA, _at_the_head(scene))
    if len(head) > _HEAD + len(dated) or any(j not in dated and lower[j] not in small for j in head):
        return None
    verb, j = 0, place.last
    last = min(sentence.last, j + _BEHIND_REACH + len(dated))
    while j < last:
        mention, form = scene.inside(j), scene.verb(j)
        other = scene.place_at(j)
        if mention is not None and scene.preposition(mention.first) in words["with"]:
            j = mention.last  # "On Tuesday, in Lima, with his counterpart, Paz, the minister"
            continue
        if mention is not None:
            return _acting(scene, sentence, place, verb, mention)
        if lower[j] in words["pronouns_subject"] and scene.focus is not None:
            return _acting(scene, sentence, place, verb, Mention(j, j + 1, scene.focus))
        if other is not None and other.code == place.code:
            j = other.last
            continue
        if form is not None and not verb:
            verb = j
        elif j not in dated and lower[j] not in slight and lower[j] not in COMMA | words["with"]:
            return None
        j += 1
    return None


def _at_the_head(scene: Scene) -> frozenset[str]:
    """Words before a fronted town: "At a forum in Lima", "While in Lima", "Speaking in Lima"."""
    nouns, words = scene.lang.nouns, scene.lang.words
    return either(
        nouns["occasion"],
        nouns["meeting"],
        nouns["reception"],
        words["location"],
        words["while"],
        words["speaking"],
    )


def _acting(
    scene: Scene, sentence: Sentence, place: Place, verb: int, who: Mention
) -> tuple[int, list[Mention]] | None:
    """Who does something at a fronted place, and the verb of it."""
    lower, lang = scene.doc.lower, scene.lang
    if verb and not (lang.pro_drop and not scene.preposition(who.first)):
        return None
    if not verb and (lower[who.last : who.last + 1] and lower[who.last] in POSSESSIVES):
        return None
    verb = verb or next(iter(scene.verbs_in(who.last, sentence.last)), who.last)
    form = scene.verb(verb)
    if lower[verb] in lang.words["being"] and lower[verb + 1] not in either(
        lang.modal["expected"], lang.words["destination"]
    ):
        return None
    aside = lower[sentence.first] in lang.words["while"]  # "While in Togo, Ruiz plans to open a school"
    if not place.is_city and not aside and not (form is not None and form.classes & _IN_PERSON):
        return None
    if form is not None and form.classes & _FROM_AFAR and "plan" not in form.classes:
        return None
    return verb, [who]


def _mood(scene: Scene, verb: int) -> Mood:
    mood, form = scene.mood(verb), scene.verb(verb)
    if form is not None and "plan" in form.classes and mood is Mood.PRESENT:
        return Mood.FUTURE
    if mood is not Mood.OPEN or form is not None:
        return mood
    word = scene.doc.lower[verb]
    return Mood.FUTURE if word.endswith(scene.lang.futures) else Mood.PAST
