"""Travel said in a text: who goes where, in what mood, and by which word it was noticed.

Each `Travel` is one clause's word for a journey; `trips` folds them into trips.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.encounters import Encounter
from envoyage.reading.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Mood, Scene
from envoyage.reading.verbs import Tense, VerbForm

_MOVES = frozenset({"go", "arrive", "visit", "continue", "stay", "return"})
_CALLED_OFF = frozenset({"cancel", "postpone"})
# Tokens between a name and the place it is put in by a headline.
_HEADLINE_REACH = 5
# Tokens that "in the" and a place's article take at the head of a sentence, or behind those met.
_HEAD = 3
# Tokens between a verb of saying and the city it is said in: "told a news conference in Bogotá".
_SPOKEN_REACH = 7
# Words between a travel noun and its destination: "a three-day official working visit of friendship to".
_REACH = 12


@dataclass(slots=True)
class Travel:
    """One clause that sends someone somewhere.

    Attributes:
        token: the trigger word.
        kind: the verb class that fired, or "noun", "host", "heading".
        people: who travels.
        stops: where to, in the order of the text.
        phase: "begin", "end", "cancel", "postpone" or "" -- what the clause says of the journey as a whole.
    """

    token: int
    sentence: int
    kind: str
    people: list[Mention]
    stops: list[Place]
    mood: Mood
    phase: str = ""
    regions: list[Place] = field(default_factory=list)


def find_travel(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """All travel said in one sentence, in the order of its words."""
    doc, lang = scene.doc, scene.lang
    if sentence.kind is Kind.HEADING:
        heading = _heading(scene, sentence)
        if heading is not None:
            yield heading
            return
    if sentence.kind is Kind.TITLE:
        yield from _headline(scene, sentence)
    nouns = lang.nouns["travel"]
    for token in range(sentence.first, sentence.last):
        word = doc.lower[token]
        form = scene.verb(token)
        if word in nouns and not (form is not None and _is_verb(scene, token, form)):
            event = _from_noun(scene, sentence, token)
        elif form is not None:
            event = _from_verb(scene, sentence, token, form)
        else:
            continue
        if event is not None:
            yield event


def _headline(scene: Scene, sentence: Sentence) -> Iterator[Travel]:
    """ "Miliband in Moscow", "Orbán aparece en China": a headline needs no verb of travel."""
    for mention in scene.mentions_in(sentence.first, sentence.last):
        limit = min(sentence.last, mention.last + _HEADLINE_REACH)
        stops = _after(scene, mention.last - 1, limit, kind="stay")
        if stops and not scene.mentions_in(mention.last, stops[0].first):
            yield Travel(mention.first, sentence.index, "stay", [mention], stops, Mood.PRESENT)


def _is_verb(scene: Scene, token: int, form: VerbForm) -> bool:
    """ "to visit", "will visit" and "Baker visits" are verbs; "a visit", "his official visit" are nouns."""
    before = scene.doc.lower[token - 1] if token else ""
    if before in scene.lang.words["articles"] or before in scene.lang.words["possessives"]:
        return False
    if form.tense not in (Tense.BASE, Tense.PRESENT):
        return True
    modal = scene.lang.modal
    if before in modal["future"] or before in modal["possible"] or before in modal["negative"] or before == "to":
        return True
    return scene._mention_ends.get(token) is not None and form.tense is Tense.PRESENT


def _heading(scene: Scene, sentence: Sentence) -> Travel | None:
    """ "March 26 to 27: Jamaica, Guyana, Suriname" under an official's name."""
    if scene.section is None:
        return None
    stops = [p for p in scene.places_in(sentence.first, sentence.last) if p.is_ground and not p.masked]
    dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d.start is not None]
    if not stops or not dates:
        return None
    who = Mention(sentence.first, sentence.first + 1, scene.section)
    return Travel(sentence.first, sentence.index, "heading", [who], stops, Mood.OPEN)


def _from_verb(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    classes = form.classes
    if classes & {"host"}:
        return _hosted(scene, sentence, token, form)
    if classes & _CALLED_OFF:
        return _called_off(scene, sentence, token, form)
    if classes & {"begin", "conclude"}:
        return _days_somewhere(scene, sentence, token, form)
    moves = classes & _MOVES
    if classes & {"say", "sign", "speak", "meet", "hold"} and not moves:
        return _spoken(scene, sentence, token)
    if not moves or _auxiliary(scene, token) or _of_somebody_else(scene, token):
        return None
    if "stay" in moves:
        stops = _after(scene, token, sentence.last, kind="stay")
    elif "visit" in moves:
        stops = _after(scene, token, sentence.last, kind="visit")
    elif moves & {"continue", "arrive"}:
        stops = _after(scene, token, sentence.last, kind="continue")
    else:
        stops = _after(scene, token, sentence.last, kind="go")
    people = scene.subjects(token)
    if not people:
        people = _behind(scene, token, sentence)
    if not people and scene.focus is not None and scene.lang.pro_drop:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    mood = scene.mood(token)
    if mood is Mood.DENIED and stops:
        return Travel(token, sentence.index, "denied", people, stops, mood, phase="cancel")
    kind = next(name for name in ("visit", "arrive", "go", "return", "continue", "stay") if name in moves)
    if not stops and "arrive" in moves:
        stops = _here(scene, token, sentence)
    regions = _regions(scene, token, sentence) if not stops else []
    if not stops and not regions and kind in ("stay", "continue"):
        return None
    phase = "end" if kind == "return" else ""
    return Travel(token, sentence.index, kind, people, stops, mood, phase=phase, regions=regions)


def _here(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "landed here Wednesday": the place of the dateline."""
    here = scene.lang.words["here"]
    if not any(scene.doc.lower[j] in here for j in range(token + 1, min(sentence.last, token + 5))):
        return []
    return [p for p in scene.places if p.masked == "dateline" and p.is_ground and p.first < token][-1:]


def _of_somebody_else(scene: Scene, token: int) -> bool:
    """ "los salvadoreños que están en Estados Unidos": a relative clause that hangs on no person of the text."""
    j = token - 1
    while j > 0 and scene.verb(j) is None and scene.doc.lower[j] in scene.lang.modal["future"]:
        j -= 1
    if j <= 0 or scene.doc.lower[j] not in scene.lang.words["relative"]:
        return False
    j -= 2 if scene.doc.words[j - 1] == "," else 1
    return scene.inside(j) is None


def _auxiliary(scene: Scene, token: int) -> bool:
    """ "va a firmar", "vão assinar", "foi adiada": a verb of going that only helps another verb."""
    lower = scene.doc.lower
    if lower[token] in scene.lang.modal["copula"]:
        return token + 1 >= len(lower) or lower[token + 1] not in scene.lang.words["destination"]
    if lower[token] not in scene.lang.modal["future"] or token + 2 >= len(lower):
        return False
    following = token + 2 if lower[token + 1] == "a" else token + 1
    form = scene.lang.verbs.get(lower[following])
    return (form is not None and form.tense is Tense.BASE) or lower[following].endswith(("ar", "er", "ir", "arse", "erse", "irse"))


def _days_somewhere(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "begins two days in Rwanda": a journey said by its length alone."""
    nouns = scene.lang.nouns["travel"]
    if any(scene.doc.lower[j] in nouns for j in range(sentence.first, sentence.last)):
        return None
    units = scene.lang.dates.classes["day_units"] | scene.lang.dates.classes["week_units"]
    if not any(scene.doc.lower[j] in units for j in range(token + 1, min(sentence.last, token + 5))):
        return None
    stops = _after(scene, token, sentence.last, kind="stay")
    people = scene.subjects(token)
    if not stops or not people:
        return None
    phase = "begin" if "begin" in form.classes else "end"
    return Travel(token, sentence.index, "stay", people[:1], stops, scene.mood(token), phase=phase)


def _regions(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """A region that a verb leads to: "will be in Europe", "viajará a África"."""
    words = scene.lang.words
    near = scene.places_in(token + 1, min(sentence.last, token + 6))
    return [p for p in near if p.kind == "region" and scene.preposition(p.first) in words["destination"] | words["location"]]


def _behind(scene: Scene, token: int, sentence: Sentence) -> list[Mention]:
    """A subject after its verb, as Spanish and Portuguese put it: "Llegó a Cuba el canciller chino"."""
    if not scene.lang.pro_drop:
        return []
    for mention in scene.mentions_in(token + 1, min(sentence.last, token + 14)):
        if not scene.preposition(mention.first):
            return [mention]
    return []


def _hosted(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "X received Y": Y travels. "Y was received by X": Y travels."""
    passive = form.tense in (Tense.PARTICIPLE, Tense.PAST) and _passive(scene, token)
    mood = scene.mood(token)
    right = [m for m in scene.objects(token) if m.name_at is not None or m.title is not None]
    guest = scene.focus or scene.lead
    if not passive and guest is not None and _object_pronoun(scene, token):
        people = [Mention(token, token + 1, guest)]
    elif passive:
        people = scene.subjects(token)
    else:
        people = right[:1]
        if people and scene.preposition(people[0].first) in scene.lang.words["by"]:
            people, passive = scene.subjects(token), True
    if not people:
        return None
    stops = [p for p in _after(scene, token, sentence.last, kind="host") if p.is_ground]
    hosts = right[:1] if passive else scene.subjects(token)
    if not stops:
        stops = _ground_of(scene, hosts)
    return Travel(token, sentence.index, "host", people[:1], stops, mood) if stops else None


def _object_pronoun(scene: Scene, token: int) -> bool:
    """ "received him", "lo recibió": the guest is a pronoun."""
    pronouns = scene.lang.words["guest_pronouns"]
    lower = scene.doc.lower
    return lower[token - 1] in pronouns or (token + 1 < len(lower) and lower[token + 1] in pronouns)


def _ground_of(scene: Scene, hosts: list[Mention]) -> list[Place]:
    """The host's country as a stop, standing on the words that give the host's country."""
    for host in hosts:
        at = host.person.country_at
        if host.person.country and at is not None:
            return [Place(at[0], at[1], "country", host.person.country, "", False)]
    return []


def _passive(scene: Scene, token: int) -> bool:
    being = scene.lang.words["being"]
    return any(word in being for word in scene.doc.lower[max(0, token - 3) : token])


def _called_off(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    phase = "cancel" if "cancel" in form.classes else "postpone"
    nouns = scene.lang.nouns["travel"]
    if not any(scene.doc.lower[i] in nouns for i in range(sentence.first, sentence.last)):
        return None
    mood = scene.mood(token)
    if mood in (Mood.DENIED, Mood.POSSIBLE):
        return None
    people = scene.subjects(token)
    noun = next(i for i in range(sentence.first, sentence.last) if scene.doc.lower[i] in nouns)
    owner = _owner(scene, noun, sentence)
    people = [owner] if owner is not None else people
    if not people and scene.focus is not None:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    stops = _after(scene, noun, sentence.last, kind="noun")
    return Travel(token, sentence.index, "noun", people[:1], stops, mood, phase=phase)


def _from_noun(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    stops = _after(scene, token, sentence.last, kind="noun")
    regions = [p for p in scene.places_in(token, sentence.last) if p.kind == "region"]
    if not stops:
        stops = _before_noun(scene, token, sentence)
    owner = _owner(scene, token, sentence)
    people = [owner] if owner is not None else scene.subjects(token)
    if not people and scene.focus is not None and sentence.kind is Kind.BODY:
        people = [Mention(token, token + 1, scene.focus)]
    if not people:
        return None
    phase = ""
    governor = _governor(scene, token, sentence)
    mood = Mood.OPEN
    if governor is not None:
        form = scene.lang.verbs[scene.doc.lower[governor]]
        mood = scene.mood(governor)
        if form.classes & {"conclude"}:
            phase = "end"
        elif form.classes & {"begin"}:
            phase = "begin"
        if not stops and phase:
            stops = _between(scene, governor, token)
        if form.classes & _CALLED_OFF:
            return None  # told by the verb
        if form.classes & {"invite", "deny"}:
            return None
    return Travel(token, sentence.index, "noun", people, stops, mood, phase=phase, regions=regions)


def _between(scene: Scene, governor: int, token: int) -> list[Place]:
    """ "concluyó en República Dominicana su gira": where a journey begins or ends, said before its noun."""
    words = scene.lang.words
    places = scene.places_in(governor + 1, token)
    return [p for p in places if p.is_ground and not p.masked and scene.preposition(p.first) in words["location"]]


def _governor(scene: Scene, token: int, sentence: Sentence) -> int | None:
    """The verb that a travel noun hangs on: the nearest one to the left, within the clause."""
    for j in range(token - 1, max(sentence.first - 1, token - 9), -1):
        if scene.doc.words[j] in ",;:":
            break
        if scene.verb(j) is not None:
            return j
    for j in range(token + 1, min(sentence.last, token + 9)):
        form = scene.verb(j)
        if form is not None and form.classes & {"begin", "conclude", "plan"}:
            return j
        if scene.doc.words[j] in ";:" or scene.inside(j) is not None:
            break
    return None


def _owner(scene: Scene, token: int, sentence: Sentence) -> Mention | None:
    """ "Rubio's visit", "his trip", "la visita de Lula", "the visit by X"."""
    doc, lang = scene.doc, scene.lang
    for j in range(token - 1, max(sentence.first - 1, token - 6), -1):
        if doc.lower[j] in ("'s", "'"):
            mention = scene._mention_ends.get(j)
            if mention is not None:
                return mention
        if doc.lower[j] in lang.words["possessives"]:
            subject = scene.subject(token)
            if subject is not None:
                return subject
            return Mention(j, j + 1, scene.focus) if scene.focus is not None else None
        if scene.verb(j) is not None:
            break
    end = min(sentence.last, token + 6)
    for mention in scene.mentions_in(token + 1, end):
        preposition = scene.preposition(mention.first)
        if preposition in lang.words["by"] or preposition in lang.words["of"]:
            return mention
        break
    return None


def _before_noun(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "Tanzania trip", "Senegal is the first stop", "Kyrgyzstan and Turkmenistan are on the route"."""
    for place in scene.places_in(max(sentence.first, token - 4), token):
        if place.last == token and place.kind in ("country", "capital", "city") and not place.masked:
            return _coordinated(scene, place, sentence)
    for j in range(token - 1, max(sentence.first, token - 7), -1):
        if scene.doc.lower[j] in scene.lang.words["being"]:
            return [p for p in scene.places_in(sentence.first, j) if p.is_ground and not p.masked]
    return []


def _coordinated(scene: Scene, place: Place, sentence: Sentence) -> list[Place]:
    """The place and those joined to it on its left: "Biden's Romania and Cyprus trip"."""
    found = [place]
    joiners = scene.lang.words["conjunctions"] | {",", "-", "–"}
    for other in reversed(scene.places_in(sentence.first, place.first)):
        if other.last != found[0].first - 1 or scene.doc.lower[other.last] not in joiners or not other.is_ground:
            break
        found.insert(0, other)
    return found


def _after(scene: Scene, token: int, last: int, *, kind: str) -> list[Place]:
    """Destinations to the right of a trigger, with the members of their list.

    The first must stand within reach behind a preposition that fits the trigger ("to" after going, "in" after
    staying, nothing or "to" after visiting); the rest follow by commas, "and" and repeated prepositions.
    """
    doc, words = scene.doc, scene.lang.words
    allowed = {
        "go": words["destination"],
        "stay": words["location"] | (words["destination"] if doc.lower[token] == "been" else frozenset()),
        "visit": words["destination"],
        "continue": words["destination"] | words["location"],
        "noun": words["destination"] | words["location"] | words["of"] | words["by"],
        "host": words["location"],
    }[kind]
    links = words["conjunctions"] | words["articles"] | words["destination"] | words["location"] | {",", ";", "then", "luego", "depois"}
    found: list[Place] = []
    anchor = token + 1
    for place in scene.places_in(token + 1, last):
        if place.masked or scene.inside(place.first) is not None:
            if scene.inside(place.first) is None and not found:
                continue
            continue
        if not place.is_ground:
            continue
        preposition = scene.preposition(place.first)
        if not found:
            gap = place.first - anchor
            direct = kind == "visit" and gap <= 3 and not preposition
            if gap > _REACH:
                break
            if not (preposition in allowed or direct):
                continue
            if _other_verb(scene, anchor, place.first):
                break
            found.append(place)
        else:
            between = doc.lower[found[-1].last : place.first]
            linked = all(word in links for word in between) or (
                preposition in allowed and preposition in words["destination"] and len(between) <= 30
            )
            if place.first - found[-1].last == 1 and between == [","]:
                linked = True
            if linked:
                found.append(place)
            elif _other_verb(scene, found[-1].last, place.first):
                break
    return found


# Verbs between a travel noun and its destination that carry it on: "the tour will end in Brazil".
_CARRY = frozenset({"pay", "plan", "begin", "conclude", "continue"})


def _other_verb(scene: Scene, first: int, last: int) -> bool:
    for j in range(first, last):
        form = scene.verb(j)
        if form is not None and form.tense in (Tense.PAST, Tense.PRESENT, Tense.FUTURE) and not form.classes & _CARRY:
            return True
    return False


def from_encounter(scene: Scene, encounter: Encounter) -> Travel | None:
    """The journey that a meeting implies: "the minister and his South African colleague met in Quito".

    One side must be at home on the ground of the meeting, or else all who are not travel there.
    """
    places = met_on(scene, encounter)
    if not places or encounter.mood is Mood.DENIED:
        return None
    ground = places[0]
    abroad = [m for m in encounter.sides if m.person.country not in (None, ground.code) and is_official(m.person)]
    if not abroad:
        return None
    return Travel(encounter.token, encounter.sentence, "meeting", abroad, [ground], encounter.mood)


def met_on(scene: Scene, encounter: Encounter) -> list[Place]:
    """The places where a clause puts a meeting: at its sentence's head, or right behind its trigger or its people.

    "In Kingston, Rubio met Holness", "met Holness in Kingston"; not "met Holness on the insecurity in Haiti".
    """
    head = scene.doc.sentences[encounter.sentence].first + _HEAD
    ends = [encounter.token + 1, *(_end_of(side) for side in encounter.sides if side.last > encounter.token)]
    right = min((side.first for side in encounter.sides if side.first > encounter.token), default=encounter.token)
    return [
        p
        for p in encounter.ground
        if p.first <= head or encounter.token < p.first < right or _right_behind(p, ends)
    ]


def _right_behind(place: Place, ends: list[int]) -> bool:
    return any(0 <= place.first - end <= _HEAD for end in ends)


def _end_of(side: Mention) -> int:
    """The token behind a mention and the country that belongs to it: "President Milei of Argentina"."""
    at = side.person.country_at
    return at[1] if at is not None and side.last <= at[0] <= side.last + 2 else side.last


def _spoken(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "said in Panama City", "met in Jamaica with": an official of another country who speaks somewhere is there."""
    words = scene.lang.words
    for place in scene.places_in(token + 1, min(sentence.last, token + _SPOKEN_REACH)):
        if place.masked or not (place.is_city or place.kind == "country"):
            continue
        if scene.preposition(place.first) not in words["location"] or not _said_there(scene, token, place):
            continue
        people = [m for m in scene.subjects(token) if m.person.country not in (None, place.code)]
        if people:
            return Travel(token, sentence.index, "spoken", people[:1], [place], scene.mood(token))
    return None


def _said_there(scene: Scene, token: int, place: Place) -> bool:
    """True when the place hangs on the verb: right behind it, a date, a person or the press it spoke to.

    "thanked the government in Port of Spain" is said elsewhere.
    """
    j = scene.before(place.first) - 1
    if j <= token:
        return True
    return (
        scene.inside(j) is not None
        or scene.doc.lower[j] in scene.lang.nouns["press"]
        or any(d.first <= j < d.last for d in scene.dates_in(token, place.first))
    )


def is_official(person: Person) -> bool:
    """True when the text gives the person an office whose holder travels for a state or a body."""
    return any(
        not title.former and not title.counterpart and title.office_id not in _NOT_ENVOYS for title in person.titles
    )


_NOT_ENVOYS = frozenset(
    {None, "ambassador", "party-leader", "opposition-leader", "spokesperson", "legislator", "mayor", "chief-of-staff", "private"}
)
