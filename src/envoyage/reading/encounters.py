"""Meetings said in a text: who sat down with whom, in which clause; calls and videoconferences are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.company import Company
from envoyage.reading.document import Kind, Sentence
from envoyage.reading.moods import Mood
from envoyage.reading.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.receptions import Sides, focus, given, is_reception, received
from envoyage.reading.scene import Scene
from envoyage.reading.verbs import Tense, VerbForm

# Tokens around a trigger in which a word for a call makes the meeting one.
_CALL_BEFORE, _CALL_BEHIND = 6, 8
# Tokens between "hold" and its meeting, and between a word of meeting and "with".
_HELD = 8
# Tokens between "hand over" and the letter, and between a press conference and "joint".
_HANDED = 7
_JOINED = 3
# Tokens between "stayed" or "was" and "with".
_STAYED, _WAS = 8, 3
_TELLING = frozenset({
    "offer", "host", "await", "meet", "sign", "join", "discuss", "hold", "converse", "visit", "call", "hand",
    "agree"
})  # fmt: skip
_JOINT = frozenset({"sign", "discuss", "agree", "hold", "meet", "converse", "join", "visit"})


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
    nouns = scene.lang.nouns["meeting"] | scene.lang.nouns["press"]
    for token in range(sentence.first, sentence.last):
        if token < done:
            continue
        form = scene.verb(token)
        if scene.doc.lower[token] not in nouns and (form is None or not _may_tell(scene, token, form)):
            continue
        encounter = _at(scene, sentence, token, form)
        if encounter is not None:
            yield encounter
            done = max((m.last for m in encounter.sides if m.first > token), default=token)


def _may_tell(scene: Scene, token: int, form: VerbForm) -> bool:
    """False for verbs that tell of no meeting; "stayed" and "was" do before "with" only."""
    if form.classes & _TELLING:
        return True
    if "stay" not in form.classes and scene.doc.lower[token] not in scene.lang.words["being"]:
        return False
    return not scene.lang.words["with"].isdisjoint(scene.doc.lower[token + 1 : token + 1 + _STAYED])


def _at(scene: Scene, sentence: Sentence, token: int, form: VerbForm | None) -> Encounter | None:
    """The meeting that the word at `token` tells."""
    company = Company(scene, sentence, token)
    classes = form.classes if form is not None else frozenset()
    sides: Sides | None = None
    if classes & {"offer", "host"}:
        sides = given(scene, sentence, token, company)
    if sides is None and is_reception(scene, token, form):
        sides = received(scene, sentence, token, company)
    if sides is not None:
        return _told(scene, sentence, token, *sides, hosted=True)
    right = _other_side(scene, sentence, token, form, company)
    if not right and not classes & _JOINT:
        return None
    if "stay" in classes and not right:
        return None  # "se encuentran en Bogotá"
    left = _left(scene, sentence, token, right, company)
    alone = (form is not None and form.tense is Tense.PARTICIPLE) or len(_officials(left)) < 2
    if not right and (alone or ("visit" in classes and _place_behind(scene, token))):
        return None
    return _told(scene, sentence, token, left, right, hosted=False)


def _told(
    scene: Scene, sentence: Sentence, token: int, left: list[Mention], right: list[Mention], *, hosted: bool
) -> Encounter | None:
    if not left + right or (hosted and not (left and right)):
        return None
    mood = scene.mood(token)
    if mood is Mood.DENIED or _is_call(scene, sentence, token):
        return None
    return _encounter(scene, sentence, token, left + right, mood, hosted)


def _other_side(
    scene: Scene, sentence: Sentence, token: int, form: VerbForm | None, company: Company
) -> list[Mention]:
    """Those with whom somebody met, talked, signed, or on whom a call was paid."""
    lower, lang = scene.doc.lower, scene.lang
    if lower[token] in lang.nouns["meeting"] or _joint_press(scene, sentence, token):
        found = company.with_or_between()
        if found or form is None:
            return found
    if form is None:
        return []
    classes = form.classes
    if "meet" in classes:
        return (not lang.pro_drop and company.direct()) or company.with_or_between() or company.direct()
    if "sign" in classes:
        return company.with_or_between() or company.signers()
    if classes & {"join", "discuss"} or ("hold" in classes and _meeting_follows(scene, token, sentence)):
        return company.with_or_between()
    if classes & {"converse"}:
        return company.right_behind()
    if "stay" in classes or lower[token] in lang.words["being"]:
        return company.right_behind(within=_STAYED if "stay" in classes else _WAS)
    if "visit" in classes or _calls_on(scene, token, form):
        return [m for m in company.direct(skipping=lang.words["calling_on"]) if _is_official(m.person)]
    if "hand" in classes and not lang.nouns["message"].isdisjoint(lower[token + 1 : token + _HANDED]):
        return company.handed()
    return []


def _left(
    scene: Scene, sentence: Sentence, token: int, right: list[Mention], company: Company
) -> list[Mention]:
    """Who met those on the right: none beside two that stand "between", else owner, subject or focus."""
    if company.between and len(right) > 1:
        return []
    return company.owners(right) or _subjects(scene, sentence, token, right, company)


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
    left = [m for m in rest[:1] if id(m.person) not in met] or focus(scene, first)
    return _encounter(scene, sentence, first, [*left, *right], Mood.OPEN, hosted=False)


def _subjects(
    scene: Scene, sentence: Sentence, token: int, right: list[Mention], company: Company
) -> list[Mention]:
    """The subjects of a trigger, "he" beside a name among them; else whom the text is about."""
    left = [m for m in scene.subjects(token) if m not in right]
    if left and _visitor_who(scene, left[-1].last, token):
        return focus(scene, token)
    if len(left) == 1 and (named := _named_before(scene, sentence, left[0])) is not None:
        return [named]
    if left:
        left = company.joined_before(left)
        j = scene.before(left[0].first)
        while j > sentence.first and scene.doc.lower[j] in scene.lang.words["possessives"]:
            j = scene.before(j)
        paired = j > sentence.first and scene.doc.lower[j] in scene.lang.words["conjunctions"]
        if paired and scene.doc.lower[j - 1] in scene.lang.words["pronouns_subject"]:
            return [*focus(scene, j - 1), *left]
    behind = company.behind_verb() if scene.lang.pro_drop and right and not left else []
    return left or [m for m in behind if m.last <= right[0].first] or focus(scene, token)


def _visitor_who(scene: Scene, first: int, last: int) -> bool:
    """ "received the visitor, who also met": the subject of the relative clause is the guest."""
    lower, words = scene.doc.lower, scene.lang.words
    guests = words["visitors"] | words["guest"]
    return any(
        lower[j] in words["relative"] and (lower[j - 1] in guests or lower[j - 2] in guests)
        for j in range(first + 2, last)
    )


def _named_before(scene: Scene, sentence: Sentence, pronoun: Mention) -> Mention | None:
    """ "Ana Ruiz was in Lima, where she met": whom a pronoun means that has a subject before it."""
    if scene.doc.lower[pronoun.first] not in scene.lang.words["pronouns_subject"]:
        return None
    mention = scene.subject(pronoun.first)
    if mention is None or mention.name_at is None or mention.first < sentence.first:
        return None
    return mention if _is_official(mention.person) else None


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


def _joint_press(scene: Scene, sentence: Sentence, token: int) -> bool:
    """ "a joint news conference", "rueda de prensa conjunta"."""
    if scene.doc.lower[token] not in scene.lang.nouns["press"]:
        return False
    near = scene.doc.lower[max(sentence.first, token - _JOINED) : token + _JOINED + 1]
    return not scene.lang.words["joint"].isdisjoint(near)


def _place_behind(scene: Scene, token: int) -> bool:
    """ "Ruiz and Phiri will visit Japan": two who travel, and nobody is met."""
    return any(not p.masked for p in scene.places_in(token + 1, token + _HELD))


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
