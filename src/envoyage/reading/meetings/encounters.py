"""Meetings said in a text: who sat down with whom, in which clause; calls and videoconferences are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.besides import set_apart
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.items import is_item
from envoyage.reading.meetings.pairs import counterpart_behind, tells_pair, two_before
from envoyage.reading.meetings.receptions import Sides, focus, given, handed, is_reception, received
from envoyage.reading.meetings.sides import (
    STAYED,
    before_the_press,
    calls_on,
    has_title,
    joint_press,
    meeting_follows,
    one_side,
    other_side,
    pays_visit,
    place_behind,
)
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens around a trigger in which a word for a call makes the meeting one.
_CALL_BEFORE, _CALL_BEHIND = 6, 8
# Tokens between "among" and the verb of "among whom are".
_MEMBERS = 5
# Tokens from the head of a sentence to the "with" of "did the same with".
_LIKEWISE = 7
# Tokens behind those whom a sentence opens with, in which a verb of going makes them company.
_OPENED = 4
_TELLING = frozenset({
    "offer", "host", "await", "greet", "meet", "sign", "join", "discuss", "hold", "converse", "visit", "call",
    "hand", "agree", "accompany"
})  # fmt: skip
_MEETING = frozenset({"meet", "converse"})
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
    hosts: tuple[Person, ...] = ()
    company: tuple[Person, ...] = ()  # those of one side, where there is another
    loose: bool = False  # told by where people stand, not by a word of meeting
    goes_on: bool = False  # who is there as well at the meeting told before

    def together(self, one: Person, other: Person) -> bool:
        """True for two of the same side of a meeting that has two."""
        return bool(self.company) and (one in self.company) == (other in self.company)


def find_encounters(scene: Scene, sentence: Sentence, *, after: bool = False) -> Iterator[Encounter]:
    """All meetings said in one sentence; `after` is true where the one before it tells of a meeting."""
    if sentence.kind is Kind.NOTE:
        return
    if not scene.mentions_in(sentence.first, sentence.last) and not tells_pair(scene, sentence):
        return
    if sentence.kind is Kind.HEADING and not (tells_meeting(scene, sentence) or is_item(scene, sentence)):
        return
    done = sentence.first
    opening = _opened_with(scene, sentence) or (_likewise(scene, sentence) if after else None)
    if opening is not None:
        yield opening
        done = opening.sides[-1].last
    listed = scene.lang.nouns
    nouns = either(listed["meeting"], listed["press"], listed["courtesy"], listed["hands"])
    for token in scene.signs_in(either(nouns, listed["travel"]), sentence.first, sentence.last):
        if token < done:
            continue
        form = scene.verb(token)
        word = scene.doc.lower[token]
        told = word in nouns or (form is not None and _may_tell(scene, token, form))
        if not told and not (word in listed["travel"] and pays_visit(scene, token)):
            continue
        encounter = _at(scene, sentence, token, form)
        if encounter is not None:
            yield encounter
            done = max((m.last for m in encounter.sides if m.first > token), default=token)


def tells_meeting(scene: Scene, sentence: Sentence) -> bool:
    """True for a line of a programme, which looks like a heading: "10 a.m.: talks with the president"."""
    return not scene.lang.nouns["meeting"].isdisjoint(scene.doc.lower[sentence.first : sentence.last])


def _may_tell(scene: Scene, token: int, form: VerbForm) -> bool:
    """False for verbs that tell of no meeting; "stayed" and "was" do before "with" only."""
    if form.classes & _MEETING and _among(scene, token):
        return False
    if form.classes & _TELLING:
        return True
    if "stay" not in form.classes and scene.doc.lower[token] not in scene.lang.words["being"]:
        return False
    return not scene.lang.words["with"].isdisjoint(scene.doc.lower[token + 1 : token + 1 + 2 * STAYED])


def _among(scene: Scene, token: int) -> bool:
    """ "eleven officials, among whom are", "entre los que se encuentran": members of what stands before."""
    words, near = scene.lang.words, scene.doc.lower[max(0, token - _MEMBERS) : token]
    return not words["between"].isdisjoint(near) and not words["relative"].isdisjoint(near)


def _at(scene: Scene, sentence: Sentence, token: int, form: VerbForm | None) -> Encounter | None:
    """The meeting that the word at `token` tells."""
    company = Company(scene, sentence, token)
    classes = form.classes if form is not None else frozenset()
    sides: Sides | None = None
    if classes & {"offer", "host"}:
        sides = given(scene, sentence, token, company)
    if "hand" in classes and sides is None:
        sides = handed(scene, sentence, token, company)
    if sides is None and is_reception(scene, token, form):
        sides = received(scene, sentence, token, company)
    if sides is not None:
        return _told(scene, sentence, token, *sides, hosted=True)
    right = other_side(scene, sentence, token, form, company)
    if not right and classes & _JOINT:
        right = set_apart(scene, sentence, token)
    if not right and (form is None or classes & _MEETING):
        right = counterpart_behind(scene, sentence, token)
    if not right and joint_press(scene, sentence, token):
        right = before_the_press(scene, sentence, token)
    if not right and not classes & _JOINT:
        return None
    if "stay" in classes and not right and not _met_each_other(scene, token, form):
        return None  # "se encuentran en Bogotá"
    left = one_side(scene, sentence, token, right, company)
    if not right and len(_officials(left)) < 2:
        left = two_before(scene, sentence, token)
    if not right and (len(_officials(left)) < 2 or not _together(scene, sentence, token, form)):
        return None
    return _told(scene, sentence, token, left, right, hosted=False)


def _together(scene: Scene, sentence: Sentence, token: int, form: VerbForm | None) -> bool:
    """True when the subjects of a verb did it with each other; "A and B visited Peru" did not."""
    if form is None or (form.tense is Tense.PARTICIPLE and not _has_met(scene, token)):
        return False
    if form.classes <= {"hold"}:
        return meeting_follows(scene, token, sentence)
    if "visit" in form.classes:
        noun = scene.doc.lower[token] in scene.lang.nouns["travel"] and not scene.ends_mention(token)
        return not noun and not place_behind(scene, token)
    return True


def _met_each_other(scene: Scene, token: int, form: VerbForm | None) -> bool:
    """ "Los dos cancilleres se encontraron en Lima": done by two to each other, once."""
    met = form is not None and "meet" in form.classes
    past = form is not None and (
        form.tense is Tense.PAST or (form.tense is Tense.PARTICIPLE and _has_met(scene, token))
    )
    return met and past and tells_pair(scene, scene.sentence_at(token))


def _has_met(scene: Scene, token: int) -> bool:
    """ "ya se habían reunido": a participle of the perfect."""
    return not scene.lang.modal["perfect"].isdisjoint(scene.doc.lower[max(0, token - 2) : token])


def _told(
    scene: Scene, sentence: Sentence, token: int, left: list[Mention], right: list[Mention], *, hosted: bool
) -> Encounter | None:
    if hosted:  # "greeted by the minister and the Iranian ambassador": no guest is among the hosts
        guests = {id(side.person) for side in right}
        left = [side for side in left if id(side.person) not in guests]
    if not left + right or (hosted and not (left and right)):
        return None
    mood = _mood(scene, sentence, token)
    if mood is Mood.DENIED or _is_call(scene, sentence, token):
        return None
    encounter = _encounter(scene, sentence, token, left + right, mood, hosted)
    if encounter is not None and left and right:
        encounter.company = tuple(side.person for side in left)
    if encounter is not None and hosted:
        encounter.hosts = tuple(side.person for side in left)
    return encounter


def _mood(scene: Scene, sentence: Sentence, token: int) -> Mood:
    """The word's own mood; of a noun, that of who hosts it: "Lima hosted a long-awaited meeting"."""
    if scene.doc.lower[token] in scene.lang.nouns["meeting"]:
        for j in reversed(scene.verbs_in(sentence.first, token)):
            form = scene.verb(j)
            hosts = form is not None and "host" in form.classes
            if hosts or not scene.lang.nouns["venue"].isdisjoint(scene.doc.lower[j:token]):
                return scene.mood(j)
    return scene.mood(token)


def _encounter(
    scene: Scene, sentence: Sentence, token: int, sides: list[Mention], mood: Mood, hosted: bool
) -> Encounter | None:
    sides = [side for side in sides if _may_be_met(scene, side)]
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
    behind = range(right[-1].last, min(sentence.last, right[-1].last + _OPENED))
    if any(scene.moves(j) and scene.doc.lower[j] not in scene.lang.modal["future"] for j in behind):
        return None  # "Con su esposa, Ana Ruiz, viajó": in whose company
    met = {id(mention.person) for mention in right}
    rest = [m for m in scene.mentions_in(right[-1].last, sentence.last) if not scene.preposition(m.first)]
    left = [m for m in rest[:1] if id(m.person) not in met] or focus(scene, first)
    return _encounter(scene, sentence, first, [*left, *right], Mood.OPEN, hosted=False)


def _likewise(scene: Scene, sentence: Sentence) -> Encounter | None:
    """ "También lo hizo con Ana Ruiz", "O mesmo fez com Ana Ruiz": the meeting told before, with another."""
    lower, words = scene.doc.lower, scene.lang.words
    last = min(sentence.last, sentence.first + _LIKEWISE)
    at = next((j for j in range(sentence.first, last) if lower[j] in words["with"]), None)
    if at is None or words["likewise"].isdisjoint(lower[sentence.first : at]):
        return None
    right = Company(scene, sentence, at).right_behind()
    verbs = (scene.verb(j) for j in scene.verbs_in(sentence.first, at))
    if not right or any(form is not None and not form.classes & {"pay", "hand"} for form in verbs):
        return None
    left = scene.subjects(at) or focus(scene, at)
    return _encounter(scene, sentence, at, [*left, *right], Mood.OPEN, hosted=False)


def _officials(mentions: list[Mention]) -> set[int]:
    return {id(m.person) for m in mentions if has_title(m.person)}


def _may_be_met(scene: Scene, side: Mention) -> bool:
    """False for a lone capital that nothing shows to be a person: "where the canal meets the Pacific"."""
    nouns = scene.lang.nouns
    things = either(nouns["message"], nouns["organisation"], nouns["meeting"])
    named = scene.doc.lower[slice(*side.person.name_at)]
    if has_title(side.person):
        return not nouns["meeting"].issuperset(named)  # "the Foreign Ministers Meeting"
    if not things.isdisjoint(named):
        return False  # "the Order of the Key of the City"
    if len(side.person.tokens) > 1:
        return True
    before = side.person.name_at[0] - 1
    honorifics = scene.lang.offices.honorifics
    return before >= 0 and not honorifics.isdisjoint(scene.doc.lower[max(0, before - 1) : before + 1])


def _is_call(scene: Scene, sentence: Sentence, token: int) -> bool:
    lower, phone = scene.doc.lower, scene.lang.nouns["phone"]
    first, last = max(sentence.first, token - _CALL_BEFORE), min(sentence.last, token + _CALL_BEHIND)
    courtesy = scene.lang.nouns["courtesy"]  # "a courtesy call to the president"
    return any(
        lower[i] in phone and lower[i - 1] not in courtesy and not calls_on(scene, i, scene.verb(i))
        for i in range(first, last)
    )


def _is_location(scene: Scene, place: Place) -> bool:
    if place.masked or not place.is_ground or scene.inside(place.first) is not None:
        return False
    return scene.preposition(place.first) in scene.lang.words["location"]


def met_by(who: Person, encounters: list[Encounter]) -> set[int]:
    """The identities of a traveller and of those whom encounters tell to have met with that one."""
    told = (e for e in encounters if any(side.person is who for side in e.sides))
    return {id(who), *(id(side.person) for encounter in told for side in encounter.sides)}
