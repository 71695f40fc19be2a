"""Meetings said in a text: who sat down with whom, in which clause; calls and videoconferences are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.company import Company
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.moods import Mood
from envoyage.reading.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense, VerbForm

# Tokens around a trigger in which a word for a call makes the meeting one.
_CALL_BEFORE, _CALL_BEHIND = 6, 8
# Tokens between "hold" and its meeting, and between a word of meeting and "with".
_HELD = 8
_JOINT = frozenset({"sign", "discuss", "agree", "hold", "meet", "converse"})


@dataclass(slots=True)
class Encounter:
    """People who met, or are to meet, by one clause; `token` is the trigger word."""

    token: int
    sentence: int
    sides: list[Mention]
    mood: Mood
    ground: list[Place]
    hosted: bool = False


def find_encounters(scene: Scene, sentence: Sentence) -> Iterator[Encounter]:
    """All meetings said in one sentence."""
    if sentence.kind in (Kind.NOTE, Kind.HEADING) or not scene.mentions_in(sentence.first, sentence.last):
        return
    done = sentence.first
    opening = _opened_with(scene, sentence)
    if opening is not None:
        yield opening
        done = opening.sides[-1].last
    nouns = scene.lang.nouns["meeting"]
    for token in range(sentence.first, sentence.last):
        if token < done:
            continue
        form = scene.verb(token)
        if form is None and scene.doc.lower[token] not in nouns:
            continue
        encounter = _at(scene, sentence, token, form)
        if encounter is not None:
            yield encounter
            done = max((m.last for m in encounter.sides if m.first > token), default=token)


def _at(scene: Scene, sentence: Sentence, token: int, form: VerbForm | None) -> Encounter | None:
    """The meeting that the word at `token` tells."""
    company = Company(scene, sentence, token)
    classes = form.classes if form is not None else frozenset()
    right: list[Mention] = []
    left: list[Mention] | None = None
    hosted = False
    if "host" in classes or ("await" in classes and _guest_before(scene, token)):
        hosted = True
        left, right = _hosts_and_guests(scene, sentence, token, company)
    elif "meet" in classes:
        right = company.with_or_between() or company.direct()
        if not right and "stay" in classes:
            return None  # "se encuentran en Bogotá"
    elif form is None or ("hold" in classes and _meeting_follows(scene, token, sentence)):
        right = company.with_or_between()
    elif "converse" in classes or "stay" in classes or scene.doc.lower[token] in scene.lang.words["being"]:
        right = company.right_behind()
    elif "visit" in classes or _calls_on(scene, token, form):
        right = [m for m in company.direct(skipping=scene.lang.words["calling_on"]) if _is_official(m.person)]
    elif "sign" in classes:
        right = company.with_or_between()
    if not right and not hosted and not classes & _JOINT:
        return None
    if left is None:
        left = _subjects(scene, sentence, token, right)
    alone = hosted or (form is not None and form.tense is Tense.PARTICIPLE) or len(_officials(left)) < 2
    if not right and alone:
        return None
    mood = scene.mood(token)
    if mood is Mood.DENIED or _is_call(scene, sentence, token) or not left:
        return None
    return _encounter(scene, sentence, token, left + right, mood, hosted)


def _encounter(
    scene: Scene, sentence: Sentence, token: int, sides: list[Mention], mood: Mood, hosted: bool
) -> Encounter | None:
    sides = [side for side in sides if _may_be_met(side.person)]
    if len({id(side.person) for side in sides}) < 2:
        return None
    ground = [p for p in scene.places_in(sentence.first, sentence.last) if _is_location(scene, p)]
    return Encounter(token, sentence.index, sides, mood, ground, hosted)


def _opened_with(scene: Scene, sentence: Sentence) -> Encounter | None:
    """ "Com o chanceler do Benim, Ana Ruiz, discutiu", "With his counterpart, Ana Ruiz, he signed"."""
    first = sentence.first
    if scene.doc.lower[first] not in scene.lang.words["with"]:
        return None
    right = Company(scene, sentence, first).right_behind()
    if not right or right[0].title is None or right[-1].last >= sentence.last:
        return None
    if scene.doc.words[right[-1].last] != ",":
        return None
    met = {id(mention.person) for mention in right}
    rest = [m for m in scene.mentions_in(right[-1].last, sentence.last) if not scene.preposition(m.first)]
    left = [m for m in rest[:1] if id(m.person) not in met] or _focus(scene, first)
    return _encounter(scene, sentence, first, [*left, *right], Mood.OPEN, hosted=False)


def _hosts_and_guests(
    scene: Scene, sentence: Sentence, token: int, company: Company
) -> tuple[list[Mention], list[Mention]]:
    """Both sides of a reception: "X received Y", "Y was received by X", "lo recibió X", "welcomed him"."""
    lower, words = scene.doc.lower, scene.lang.words
    by = company.by()
    subjects = scene.subjects(token)
    if by:
        return subjects or _focus(scene, token), by
    direct = company.direct()
    pronouns = words["guest_pronouns"]
    beside = {lower[token], lower[token - 1] if token > sentence.first else ""}
    behind = lower[token + 1 : token + 4]
    if beside & pronouns or set(behind[:1]) & pronouns or set(behind) & words["guest"]:
        hosts = subjects or company.behind_verb()
        return hosts, _focus(scene, token)
    if not subjects and direct and scene.preposition(direct[0].first) not in words["personal"]:
        return direct[:1], direct[1:] or company.personal()
    return subjects or (_focus(scene, token) if scene.lang.pro_drop else []), direct


def _subjects(scene: Scene, sentence: Sentence, token: int, right: list[Mention]) -> list[Mention]:
    """The subjects of a trigger, "he" beside a name among them; else whom the text is about."""
    left = [m for m in scene.subjects(token) if m not in right]
    if left:
        left = Company(scene, sentence, token).joined_before(left)
        j = scene.before(left[0].first)
        while j > sentence.first and scene.doc.lower[j] in scene.lang.words["possessives"]:
            j = scene.before(j)
        paired = j > sentence.first and scene.doc.lower[j] in scene.lang.words["conjunctions"]
        if paired and scene.doc.lower[j - 1] in scene.lang.words["pronouns_subject"]:
            return [*_focus(scene, j - 1), *left]
    return left or _focus(scene, token)


def _guest_before(scene: Scene, token: int) -> bool:
    """ "onde o esperam", "lo saludó": the guest as a pronoun before the verb."""
    return scene.doc.lower[token - 1] in scene.lang.words["guest_pronouns"]


def _focus(scene: Scene, token: int) -> list[Mention]:
    person = scene.focus or scene.section or scene.lead
    return [Mention(token, token + 1, person)] if person is not None else []


def _officials(mentions: list[Mention]) -> set[int]:
    return {id(m.person) for m in mentions if _is_official(m.person)}


def _is_official(person: Person) -> bool:
    return bool(person.titles) or person.known is not None


def _may_be_met(person: Person) -> bool:
    """False for a lone capital that nothing shows to be a person: "where the canal meets the Pacific"."""
    return _is_official(person) or len(person.tokens) > 1


def _meeting_follows(scene: Scene, token: int, sentence: Sentence) -> bool:
    nouns = scene.lang.nouns["meeting"]
    return any(scene.doc.lower[j] in nouns for j in range(token + 1, min(sentence.last, token + _HELD)))


def _calls_on(scene: Scene, token: int, form: VerbForm | None) -> bool:
    """ "will call on the Speaker": a visit, not a call by telephone."""
    following = scene.doc.lower[token + 1] if token + 1 < len(scene.doc.lower) else ""
    return form is not None and "call" in form.classes and following in scene.lang.words["calling_on"]


def _is_call(scene: Scene, sentence: Sentence, token: int) -> bool:
    lower, phone = scene.doc.lower, scene.lang.nouns["phone"]
    first, last = max(sentence.first, token - _CALL_BEFORE), min(sentence.last, token + _CALL_BEHIND)
    return any(lower[i] in phone and not _calls_on(scene, i, scene.verb(i)) for i in range(first, last))


def _is_location(scene: Scene, place: Place) -> bool:
    if place.masked or not place.is_ground or scene.inside(place.first) is not None:
        return False
    return scene.preposition(place.first) in scene.lang.words["location"]
