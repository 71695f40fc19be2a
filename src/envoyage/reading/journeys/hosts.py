"""Visits as others tell them: whoever is received travels, and whoever a journey takes somewhere."""

from envoyage import gazetteer
from envoyage.reading.document import Sentence
from envoyage.reading.journeys.destinations import destinations, past_object
from envoyage.reading.journeys.elided import compared
from envoyage.reading.journeys.knownplaces import dateline_abroad, received_here
from envoyage.reading.journeys.sendings import sent
from envoyage.reading.journeys.travel import NOT_ENVOYS, Travel, at_home, is_official, stationed
from envoyage.reading.lexicon.verbs import Tense, VerbForm
from envoyage.reading.lexicon.wordsets import COMMA, but_not, either
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.receptions import given, host_land, is_reception, received
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.places import Place
from envoyage.reading.scene import Scene

# Tokens between a building and the preposition that puts somebody there: "in the gardens of the palace".
_BUILDING_REACH, _BEING_REACH = 6, 3
# Tokens from a guest to the place of the welcome, ", to the", and from a host's office to the verb.
_BEHIND_REACH, _OFFICE_REACH = 5, 4
_RULING = frozenset({"monarch", "head-of-state", "head-of-government", "crown-prince"})
_MOOD_OF = dict.fromkeys((Tense.PAST, Tense.IMPERFECT), Mood.PAST)
_MOOD_OF |= {Tense.PRESENT: Mood.PRESENT, Tense.FUTURE: Mood.FUTURE}


def hosted(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "X received Y", "Y was received by X", "X gave a dinner for Y": Y travels."""
    mood = passive_mood(scene, token) if scene.is_passive(token) else scene.mood(token)
    if mood is Mood.DENIED:
        return None
    company = Company(scene, sentence, token)
    sides = given(scene, sentence, token, company) if form.classes & {"offer", "host"} else None
    if sides is None and is_reception(scene, token, form):
        sides = received(scene, sentence, token, company)
    if sides is None:
        return None
    hosts, guests = sides
    guests = [m for m in guests if not any(m.person is host.person for host in hosts)]
    guests = [m for m in guests if scene.doc.lower[m.last : m.last + 1] != ["'s"]]  # "Ruiz's plan"
    unnamed = bool(guests) and guests[0].first == token and guests[0].person is not scene.focus
    if not guests or (unnamed and "host" not in form.classes):
        return None
    stops = destinations(scene, token, sentence.last, kind="host") or _building(scene, token, sentence)
    stops = stops or welcomed_to(scene, guests) or _fronted(scene, token, sentence)
    if not stops and not hosts and (stops := host_land(scene, token, sentence)):
        guests = [m for m in guests if is_official(m.person) and is_from_abroad(scene, m.person, stops)]
    elif not stops:
        stops = home_ground(scene, hosts, token) or _written_there(scene, hosts, guests, token)
        if not hosts and guests:
            stops = _ground_of_an_office(scene, token, sentence, guests[0])
            stops = received_here(scene, token, guests) if scene.is_passive(token) else stops
        guests = [m for m in guests if is_official(m.person) and is_from_abroad(scene, m.person, stops)]
    elif any(at_home(scene.home(host.person), stops[0].code) for host in hosts) and not _told_by_guest(
        scene, token, hosts
    ):
        guests = [m for m in guests if scene.home(m.person) is not None]  # else it is one of the host's own
    return Travel(token, sentence.index, "host", guests, stops, mood) if stops and guests else None


def _ground_of_an_office(scene: Scene, token: int, sentence: Sentence, guest: Mention) -> list[Place]:
    """ "El presidente peruano recibirá a Ana Paz": the ground of a host by the office alone."""
    title = next((t for t in reversed(scene.titles) if sentence.first <= t.first < t.last <= token), None)
    if title is None or title.bound or title.former or title.office_id in NOT_ENVOYS:
        return []
    if scene.preposition(title.first) or token - title.last > _OFFICE_REACH:
        return []
    if title.country is None or title.country_at is None:  # "MUSCAT - The Sultan received Ana Ruiz"
        ruling = title.country is None and title.office_id in _RULING
        return dateline_abroad(scene, token, scene.home(guest.person)) if ruling else []
    return [Place(*title.country_at, "country", title.country, "", False)]


def passive_mood(scene: Scene, token: int) -> Mood:
    """The mood of "will be received", "fue recibido": that of the form of being, not the participle's."""
    lower = scene.doc.lower
    for j in range(token - 1, max(-1, token - 1 - _BEING_REACH), -1):
        if lower[j] in scene.lang.words["being"]:
            mood = scene.mood(j)
            form = scene.lang.verbs.get(lower[j])
            tense = form.tense if form is not None else None
            return _MOOD_OF.get(tense, mood) if tense and mood is Mood.OPEN else mood
    return scene.mood(token)


def _building(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "in the gardens of the Palace": a building of state that somebody is received in a part of."""
    location = scene.lang.words["location"]
    for place in scene.places_in(token + 1, sentence.last):
        if place.kind != "landmark" or place.masked or scene.inside(place.first) is not None:
            continue
        before = range(max(token + 1, place.first - _BUILDING_REACH), place.first)
        if any(scene.doc.lower[j] in location for j in before):
            return [place]
    return []


def _told_by_guest(scene: Scene, token: int, hosts: list[Mention]) -> bool:
    """ "was received by the Iranian president": who says whose the host is tells of a guest of its own."""
    return scene.is_passive(token) and any(host.person.country_at is not None for host in hosts)


def welcomed_to(scene: Scene, guests: list[Mention]) -> list[Place]:
    """ "welcomed the premier, Ida Berg, to Lima": a destination right behind the guest."""
    last = guests[-1].last
    slight = either(scene.lang.any("articles", "destination"), COMMA)
    return [
        p
        for p in scene.places_in(last, last + _BEHIND_REACH)
        if p.is_ground
        and not p.masked
        and scene.preposition(p.first) in scene.lang.words["destination"]
        and all(word in slight for word in scene.doc.lower[last : p.first])
    ][:1]


def _fronted(scene: Scene, token: int, sentence: Sentence) -> list[Place]:
    """ "At the Royal Palace in Madrid, Spain, X was received": a place told before all others."""
    places = [p for p in scene.places_in(sentence.first, token) if p.is_ground and not p.masked]
    if not places or scene.preposition(places[0].first) not in scene.lang.words["location"]:
        return []
    place, last = places[0], places[-1].last
    busy = scene.mentions_in(sentence.first, last) or scene.verbs_in(sentence.first, last)
    calm = scene.lang.nouns["trouble"].isdisjoint(scene.doc.lower[sentence.first : place.first])
    closed = scene.doc.words[last] in ",)" and all(p.code == place.code for p in places)
    return [place] if closed and calm and not busy else []


def home_ground(scene: Scene, hosts: list[Mention], token: int) -> list[Place]:
    """The host's country as a stop: by the words that give it, or else by the text's nearest word for it.

    Nobody receives at home while the text has them travel.
    """
    for host in hosts:
        code, at = host.person.country, host.person.country_at
        if code is None or host.person is scene.focus or not _receives_for_state(host.person):
            continue
        if at is not None:
            return [Place(at[0], at[1], "country", code, "", False)]
        word = _nearest_word(scene, code, token)
        if word is not None:
            return [Place(word.first, word.last, "country", code, "", False)]
    return []


def _written_there(scene: Scene, hosts: list[Mention], guests: list[Mention], token: int) -> list[Place]:
    """ "LIMA: The minister received the Chilean president": a host whose country goes without saying."""
    if not hosts or any(scene.home(h.person) for h in hosts) or not _receives_for_state(hosts[0].person):
        return []
    return dateline_abroad(scene, token, scene.home(guests[0].person)) if guests else []


def _receives_for_state(person: Person) -> bool:
    """False for a governor: who is received in a province has mostly come from the capital."""
    return is_official(person) and not any(title.office_id == "governor" for title in person.titles)


def _nearest_word(scene: Scene, code: str, token: int) -> Place | None:
    """The place word or demonym of a country that stands nearest to a token."""
    words = (p for p in scene.places if p.code == code and p.masked != "name")
    return min(words, key=lambda p: abs(p.first - token), default=None)


def visiting(scene: Scene, sides: list[Mention]) -> tuple[list[Mention], list[Place]]:
    """ "met the visiting minister, X": the visitor among those who meet, and the other's home ground."""
    words = scene.lang.words["visiting"]
    guests = [m for m in sides if _called_visiting(scene, m, words)]
    hosts = [m for m in sides if m not in guests]
    beside = [
        m
        for m in hosts
        if guests and m.first > guests[0].last and m.person.country == guests[0].person.country
    ]
    guests, hosts = guests + beside, [m for m in hosts if m not in beside]
    if not guests or not hosts:
        return [], []
    at = guests[0].first
    stops = home_ground(scene, hosts, at) or _written_there(scene, hosts, guests, at)
    if not stops:
        return [], []
    return [m for m in guests if is_from_abroad(scene, m.person, stops)], stops


def _called_visiting(scene: Scene, mention: Mention, words: frozenset[str]) -> bool:
    lower, before = scene.doc.lower, max(0, scene.before(mention.first))
    name = mention.name_at[0] if mention.name_at else mention.last
    return not (
        words.isdisjoint(lower[before:name]) and words.isdisjoint(lower[mention.last : mention.last + 1])
    )


def called_visiting(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "according to the visiting minister, X", in a text written abroad: the visitor is where it was."""
    visitor = next((m for j in (token, token + 1, token - 1) if (m := scene.inside(j)) is not None), None)
    if visitor is None or not is_official(visitor.person):
        return None
    home = scene.home(visitor.person)
    stops = dateline_abroad(scene, token, home) or _spoken_of(scene, sentence, visitor.last, home)
    return Travel(token, sentence.index, "host", [visitor], stops, Mood.PRESENT) if stops else None


def _spoken_of(scene: Scene, sentence: Sentence, first: int, home: str | None) -> list[Place]:
    """ "The visiting minister said that Peru must": the one country besides the visitor's own."""
    named = [p for p in scene.places_in(first, sentence.last) if p.kind == "country" and not p.masked]
    alone = home is not None and len({p.code for p in named}) == 1 and not at_home(home, named[0].code)
    return named[:1] if alone else []


def is_from_abroad(scene: Scene, person: Person, stops: list[Place]) -> bool:
    home = scene.home(person)
    if home is None or (home.islower() and gazetteer.seat(home) is None):
        return False  # "the Hamas official": of a party, wherever it is
    return not any(at_home(home, p.code) or stationed(person, home, p.code) for p in stops)


# Words between a verb of accompanying and the one who is taken along, or the place.
_ALONG = 10


def brought(scene: Scene, sentence: Sentence, token: int, form: VerbForm) -> Travel | None:
    """ "a tour that takes Rubio to Panama", "los viajes que lo llevaron a Ucrania": the object travels."""
    stops = destinations(scene, past_object(scene, token) - 1, sentence.last, kind="go")
    if not stops:
        return sent(scene, sentence, token)
    guest = _setting_out(scene, sentence, token) or scene.focus or scene.lead
    if scene.is_passive(token) and scene.doc.lower[token + 1] in scene.lang.words["back"]:
        return None  # "said he would be sent back to Chile": whoever is sent is not who says so
    if scene.is_passive(token):
        people = scene.subjects(token)  # but not "said that prisoners can be sent to Lima"
        if people and not _carried_over(scene, people[-1].last, token):
            people = []
    elif guest is not None and _object_pronoun(scene, token):
        people = [] if compared(scene, sentence, token) else [Mention(token, token + 1, guest)]
    else:
        people = [m for m in scene.mentions_in(token + 1, stops[0].first) if m.title or m.name_at][:1]
        leads = but_not(scene.lang.words["destination"], scene.lang.words["personal"])
        if people and scene.preposition(people[0].first) in leads:
            people = []  # "will take place prior to Ruiz's visit to Lima"
    return Travel(token, sentence.index, "go", people, stops, scene.mood(token)) if people else None


def _setting_out(scene: Scene, sentence: Sentence, token: int) -> Person | None:
    """ "Ruiz arrives in Lima on a trip that will take her to": who goes somewhere before, in the sentence."""
    for verb in scene.verbs_in(sentence.first, token):
        if scene.moves(verb) and (subject := scene.subject(verb)) is not None and subject.last <= verb:
            return subject.person if is_official(subject.person) else None
    return None


def _carried_over(scene: Scene, first: int, last: int) -> bool:
    """True when only auxiliaries stand between a subject and its verb, or an aside between commas."""
    modal, words = scene.lang.modal, scene.lang.words
    slight = either(modal["future"], modal["possible"], modal["perfect"], words["being"], words["also"])
    j = first
    if scene.doc.lower[j] in words["of"] and (own := scene.place_at(j + 1)) is not None:
        j = own.last  # "President Ruiz of Peru was taken to"
    if scene.doc.words[j] == "," and scene.doc.lower[j + 1] in words["being"]:
        j += 1  # "Ana Ruiz, Peru's foreign minister, was sent to"
    if scene.doc.words[j] == "," and "," in scene.doc.words[j + 1 : last]:
        j = last - scene.doc.words[first:last][::-1].index(",")
    relative = words["relative"]
    return all(
        scene.doc.lower[k] in slight or (k == j and scene.doc.lower[k] in relative) for k in range(j, last)
    )


def taken_along(scene: Scene, sentence: Sentence, token: int) -> Travel | None:
    """ "accompanied the king to Madrid", "acompañó a Madrid al rey": the object travels, and the subject."""
    stops = destinations(scene, token, sentence.last, kind="go")
    stops = stops or destinations(scene, token, sentence.last, kind="stay")
    stops = [p for p in stops if p.first - token <= _ALONG]
    near = scene.mentions_in(token + 1, min(sentence.last, token + _ALONG))
    led = [m for m in near if m.title or m.name_at][:1]
    who = scene.spoken_of(token)
    own = who is None or any(m.person is who for m in scene.subjects(token))
    if not led and who is not None and not own and _object_pronoun(scene, token):
        led = [Mention(token, token + 1, who)]  # "lo acompañó a Israel"
    if (
        not stops
        or not led
        or scene.is_passive(token)
        or scene.preposition(led[0].first) in scene.lang.words["by"]
    ):
        return None
    company = scene.subjects(token)
    for mention in company:  # "La canciller, Ana Ruiz, lo acompañó": of his country
        if scene.home(mention.person) is None:
            home = led[0].person
            mention.person.country, mention.person.country_at = home.country, home.country_at
    return Travel(token, sentence.index, "go", [*company, *led], stops, scene.mood(token))


def _object_pronoun(scene: Scene, token: int) -> bool:
    """ "took him", "lo llevó": the traveller is a pronoun."""
    pronouns = scene.lang.words["guest_pronouns"]
    lower = scene.doc.lower
    if "-" in lower[token] and lower[token].rpartition("-")[2] in scene.lang.words["enclitics"]:
        return True
    return lower[token - 1] in pronouns or (token + 1 < len(lower) and lower[token + 1] in pronouns)
