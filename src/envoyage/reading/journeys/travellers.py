"""Who travels by a verb of going: its subject before or behind it, its agent, or whom the text follows."""

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.leadins import led_in
from envoyage.reading.journeys.ownsubjects import has_own_subject, owned_by, things_behind
from envoyage.reading.journeys.several import joined_to
from envoyage.reading.journeys.verbuse import helped
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.joints import Joints
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

# Tenses of a verb whose subject may come with the main clause: "Arriving in Lima, the minister said".
_LEAD_INS = frozenset({Tense.GERUND, Tense.PARTICIPLE, Tense.BASE})
# Words from "the first" to the office: "the first senior Norwegian".
_SINGLED = 4
# Words from the head of a sentence, with a place, to the verb of who is there.
_FRONTED = 8
# Words from "adonde" to its verb.
_WHERE = 3
# Words between a verb and a subject that follows it, and from a delegation to "that X leads".
_SUBJECT_REACH, _LED_WITHIN = 14, 4


def travellers(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """Who goes: the subjects before the verb, those behind it, or whom the text follows."""
    form = scene.verb(token)
    if form is not None and form.tense in (Tense.PARTICIPLE, Tense.PAST) and (agent := _agent(scene, token)):
        return agent
    if (first := first_to(scene, token, sentence)) is not None:
        return [first]
    if things_behind(scene, token, sentence) or owned_by(scene, token):
        return []
    last = told_last(scene, token, sentence)
    people = last or [m for m in scene.subjects(token) if not _met_before(scene, token, m)]
    apart = not people or _stands_alone(scene, people, token) or _there_others(scene, people, token)
    behind = behind_verb(scene, token, sentence) if apart else []
    if behind:
        return behind
    others = not people and scene.other_subject(token)
    if not (people or others) and form is not None and (form.tense in _LEAD_INS or helped(scene, token)):
        people = led_in(scene, token, sentence)
    if people:
        return people
    if others or (scene.section is None and has_own_subject(scene, token, sentence)):
        return []
    who = scene.section or (scene.spoken_of(token) if scene.lang.pro_drop else None)
    return [] if who is None else [Mention(token, token + 1, who)]


def _met_before(scene: Scene, token: int, who: Mention) -> bool:
    """ "will hold talks with Ruiz before proceeding to Lima": whoever is met does not go on."""
    lower, words = scene.doc.lower, scene.lang.words
    in_order = lower[token - 1] in scene.lang.any("before", "after")
    if scene.verbs_in(who.last, token):
        return False  # "met Ruiz, who returned after having been in Lima"
    return in_order and who.last <= token and scene.preposition(who.first) in words["with"]


def _agent(scene: Scene, token: int) -> list[Mention]:
    """ "will be represented by Ruiz in Accra": in the passive, who is behind "by"."""
    words = scene.lang.words
    if words["being"].isdisjoint(scene.doc.lower[max(0, token - 3) : token]):
        return []
    behind = scene.mentions_in(token + 1, token + 5)[:1]
    if not behind or scene.preposition(behind[0].first) not in words["by"]:
        return []
    return Company(scene, scene.sentence_at(token), token).by() or behind


def inverted(scene: Scene, token: int, sentence: Sentence) -> tuple[list[Mention], Mood]:
    """ "Also taking part, on a panel with X, will be Y", "Arriving in Lima was X": who, and in what mood."""
    lower, form = scene.doc.lower, scene.verb(token)
    if there := _stood_there(scene, token, sentence):
        return there, scene.mood(token)
    head = sentence.first + (lower[sentence.first] in scene.lang.any("also", "then"))
    if form is None or form.tense is not Tense.GERUND or token != head:
        return [], Mood.OPEN
    for who in scene.mentions_in(token + 1, sentence.last):
        before = scene.before(who.first)
        if lower[before] in scene.lang.words["being"] and who.title is not None:
            helped = lower[before - 1] in scene.lang.modal["future"]
            being = scene.mood(before)
            return [who], Mood.FUTURE if helped else (Mood.PAST if being is Mood.OPEN else being)
    return [], Mood.OPEN


def _stood_there(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """ "Also in Accra is Chile's minister, Ana Paz", "In Lima were Presidents X and Y": the place is fronted.

    Languages that drop pronouns put any subject behind its verb (`behind_verb`).
    """
    form, lower = scene.verb(token), scene.doc.lower
    if scene.lang.pro_drop or form is None or lower[token] not in scene.lang.words["being"]:
        return []
    if form.tense not in (Tense.PAST, Tense.PRESENT) or token - sentence.first > _FRONTED:
        return []
    place = next((p for p in scene.places_in(sentence.first, token) if p.is_ground and not p.masked), None)
    if place is None or scene.preposition(place.first) not in scene.lang.words["location"]:
        return []
    if scene.before(place.first) > sentence.first + 1 or scene.verbs_in(sentence.first, token):
        return []
    named = scene.mentions_in(sentence.first, sentence.last)
    if not named or named[0].first < token or scene.before(named[0].first) != token or not named[0].title:
        return []
    return joined_to(scene, named[0], sentence)


def first_to(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Ruiz, the first Peruvian minister to visit Togo", "Ruiz, primer canciller en visitar": who it was."""
    lower, words, form = scene.doc.lower, scene.lang.words, scene.verb(token)
    if form is None or not (form.tense is Tense.BASE or lower[token - 1] in words["relative"]):
        return None
    links = scene.lang.any("destination", "location", "of")
    last = token - (lower[token - 1] in links | words["relative"])
    title = next((t for t in scene.titles if t.last == last and t.first > sentence.first), None)
    if title is None:
        return None
    at = title.first - 1
    while at > sentence.first and (lower[at] not in words["singling"] and title.first - at < _SINGLED):
        at -= 1
    if lower[at] not in words["singling"]:
        return None
    named = scene.inside(last - 1)
    if named is not None and named.name_at is not None and named.name_at[1] <= at:
        return named
    at -= 1
    while at > sentence.first and lower[at] in words["articles"]:
        at -= 1
    if scene.doc.words[at] == ",":
        return scene.mention_ending(at)
    at -= lower[at] in words["location"] and lower[at - 1] in words["becoming"]  # "se convirtió en el"
    return scene.subject(at) if lower[at] in scene.lang.any("being", "becoming") else None


def told_last(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """ "The last to come was Straw", "entre los que viajaron está el canciller": the subject behind "was"."""
    lower, being = scene.doc.lower, scene.lang.words["being"]
    form, before = scene.verb(token), lower[token - 1]
    if form is None or not (form.tense is Tense.BASE or before in scene.lang.words["relative"]):
        return []
    for mention in scene.mentions_in(token + 1, sentence.last):
        if lower[scene.before(mention.first)] in being:
            return _with_listed(scene, mention, sentence)
    return []


def _with_listed(scene: Scene, first: Mention, sentence: Sentence) -> list[Mention]:
    """ "Those who will attend are X, the minister, and Y": the first, and those of the list."""
    found, joints = [first], Joints(scene, sentence)
    for mention in scene.mentions_in(first.last, sentence.last):
        if not _listed(joints, found[-1], mention):
            break
        found.append(mention)
    return found


def first_or_last(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Ruiz was the first president to pay a visit", "the last president to pay a visit was Ruiz"."""
    form = scene.verb(token)
    if form is None or form.tense is not Tense.BASE:
        return None
    return first_to(scene, token, sentence) or next(iter(told_last(scene, token, sentence)), None)


def mood_of_last(scene: Scene, token: int, sentence: Sentence) -> Mood:
    """ "The last to come was Straw" is past; open where no such subject follows."""
    for mention in told_last(scene, token, sentence):
        at = scene.before(mention.first)
        form = scene.lang.verbs.get(scene.doc.lower[at])
        return Mood.PAST if form is not None and form.tense is Tense.PAST else scene.mood(at)
    return Mood.OPEN


def _stands_alone(scene: Scene, people: list[Mention], token: int) -> bool:
    """True when what stands before the verb is not its subject but belongs to a clause that is over."""
    return any(scene.doc.words[j] in ".:;" for j in range(people[-1].last, token))


def _there_others(scene: Scene, people: list[Mention], token: int) -> bool:
    """ "viajó a Lima, adonde también llegaron": a clause on the place has a subject of its own."""
    low = max(people[-1].last, token - _WHERE)
    return scene.lang.pro_drop and bool(scene.words_in(scene.lang.words["where"], low, token))


def behind_verb(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """Subjects after their verb, as Spanish and Portuguese put them: "Llegó a Cuba el canciller chino"."""
    if not scene.lang.pro_drop:
        return []
    found: list[Mention] = []
    joints = Joints(scene, sentence)
    limit = min(sentence.last, token + _SUBJECT_REACH)
    if scene.other_subject(token):
        return []  # "llegaron los turistas, informó el ministro"
    for mention in scene.mentions_in(token + 1, sentence.last):
        if found:
            if not scene.joined(found[-1].last, mention.first) and not _listed(joints, found[-1], mention):
                break
        elif _of_occasion(scene, mention):
            continue  # "participarán en la investidura de Ruiz los presidentes de"
        elif (
            mention.first >= limit or scene.preposition(mention.first) or _closed(scene, token, mention.first)
        ):
            break
        found.append(mention)
    return found


def _of_occasion(scene: Scene, mention: Mention) -> bool:
    """ "la asunción de Ruiz": of whom an occasion is, not who goes there."""
    of = scene.before(mention.first)
    occasions = scene.lang.nouns["occasion"]
    return scene.doc.lower[of] in scene.lang.words["of"] and scene.doc.lower[of - 1] in occasions


def _listed(joints: Joints, one: Mention, other: Mention) -> bool:
    """ "las presidentas de A, X, y de B, Y, así como el de C, Z": officials of one list."""
    return one.title is not None and other.title is not None and joints.linked(one, other)


def _closed(scene: Scene, token: int, last: int) -> bool:
    """True when another clause begins between a verb and a mention behind it."""
    relative, company = scene.lang.words["relative"], scene.lang.words["with"]
    led = next(iter(scene.words_in(scene.lang.nouns["delegation"], token + 1, last)), last)
    for j in range(token + 1, last):
        if scene.doc.lower[j] in relative and 0 < j - led < _LED_WITHIN:
            continue  # "llegó una delegación peruana que encabeza el ministro"
        if scene.doc.lower[j] in relative or scene.doc.lower[j] in company or scene.doc.words[j] in ";:":
            return True
        form = scene.verb(j)
        if form is not None and form.classes & {"accompany", "say"}:
            return True  # "llegaron los turistas a Lima, dijo el ministro"
        joined = scene.doc.lower[j - 1] in scene.lang.words["conjunctions"]
        if form is not None and joined and "meet" in form.classes:
            return True  # "participa en la cumbre y ve a la ministra, Paz"
    return False


def generic(scene: Scene, mention: Mention) -> bool:
    """ "no British minister had been there", "a new minister goes to Africa first": nobody in person."""
    before = scene.doc.lower[mention.first - 1] if mention.first else ""
    return mention.name_at is None and mention.title is not None and before in scene.lang.words["indefinite"]
