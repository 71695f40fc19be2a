"""Whom and what the next sentences mean: the official whom a sentence sends somewhere, and where to."""

from envoyage.reading.document import Kind, Sentence
from envoyage.reading.journeys.folding import period_of
from envoyage.reading.journeys.substitutes import note_unmade
from envoyage.reading.journeys.travel import Travel, is_official
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA
from envoyage.reading.moods import Mood
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

# Tokens of a heading besides the country that it is: "2. Ghana:".
_HEADING = 3
# Verbs of a journey that is one even where its country is not told: "Ruiz will arrive this morning".
_SETS_OUT = frozenset({"go", "arrive", "visit"})


def lead_of(scene: Scene) -> Person | None:
    """The first official named; nobody where the text begins with an ambassador or a former official."""
    body = (
        m for m in scene.mentions if scene.sentence_at(m.first).kind is Kind.BODY and m.name_at is not None
    )
    first = next(body, None)
    apart = first is not None and all(t.former or t.office_id == "ambassador" for t in first.person.titles)
    if first is not None and apart and first.person.known is None:
        return None
    lead = next((m for m in scene.mentions if is_official(m.person)), None)
    if lead is None or _is_met_by_the_unnamed(scene, lead):
        return None
    return lead.person


def _is_met_by_the_unnamed(scene: Scene, mention: Mention) -> bool:
    """ "The secretary will meet the president, Ruiz", "He will meet": who does it is named nowhere."""
    if mention.name_at is None or scene.preposition(mention.first) not in scene.lang.words["with"]:
        return False
    sentence = scene.sentence_at(mention.first)
    if scene.words_in(scene.lang.words["pronouns_subject"], sentence.first, mention.first):
        return True
    unnamed = (t for t in scene.titles if not (t.bound or t.plural) and scene.inside(t.head) is None)
    return any(sentence.first <= t.first < mention.first for t in unnamed)


def enter_section(scene: Scene, sentence: Sentence) -> None:
    """A heading that names somebody, and no day, begins that person's section; so does a country."""
    places = scene.places_in(sentence.first, sentence.last)
    alone = len(places) == 1 and places[0].kind == "country" and not places[0].masked
    bare = sentence.last - sentence.first <= _HEADING + sum(p.last - p.first for p in places)
    scene.under = places if alone and bare else []
    named = scene.mentions_in(sentence.first, sentence.last)
    if named and _goes_on_a_list(scene, sentence):
        return
    if named and not scene.dates_in(sentence.first, sentence.last) and not _of_another(scene, named[0]):
        scene.section = scene.focus = named[0].person


def _goes_on_a_list(scene: Scene, sentence: Sentence) -> bool:
    """True for the second of two lines with a name, as of those who give a statement together."""
    before = scene.doc.sentences[sentence.index - 1] if sentence.index else sentence
    if scene.section is None or before is sentence or before.kind is not Kind.HEADING:
        return False
    return any(m.person is scene.section for m in scene.mentions_in(before.first, before.last))


def _of_another(scene: Scene, mention: Mention) -> bool:
    """ "Adviser of Ruiz goes to Peru": a heading that names whom somebody serves who has no name in it."""
    of = scene.before(mention.first)
    served = scene.doc.lower[of] in scene.lang.words["of"] and of >= 0
    return served and any(t.last == of and not t.bound for t in scene.titles)


def follow(scene: Scene, sentence: Sentence, found: list[Travel]) -> None:
    """Notes whom the next sentences' pronouns mean and where "there" is, behind the travel of a sentence."""
    note_unmade(scene, sentence, found)
    if scene.focus is not None or scene.lead is not None:
        found = [t for t in found if not _in_passing(scene, t)]
    if found and scene.section is None:
        found = _of_main_clause(scene, sentence, found)
        elsewhen = [t for t in found if period_of(scene, t) is not None]
        scene.focus = focus_of(scene, [t for t in found if t not in elsewhen]) or scene.focus
        person = focus_of(scene, elsewhen)
        scene.aside = (person, sentence.block) if person is not None else None
    for travel in found:
        scene.tour, scene.there = travel.regions or scene.tour, travel.stops or scene.there
        scene.opening = scene.opening or travel.stops[:1]


def _in_passing(scene: Scene, travel: Travel) -> bool:
    """ "will meet Paz, who was in Tokyo in March": only told of another, beside whom the text follows."""
    lower, relative = scene.doc.lower, scene.lang.words["relative"]
    return travel.mood is Mood.PAST and all(
        m.person is not (scene.focus or scene.lead)
        and m.last < travel.token
        and scene.doc.words[m.last] == ","
        and lower[m.last + 1] in relative
        for m in travel.people
    )


def _of_main_clause(scene: Scene, sentence: Sentence, found: list[Travel]) -> list[Travel]:
    """ "While Ruiz is in Peru, Paz will fly to Chile": the text goes on with Paz."""
    if scene.doc.lower[sentence.first] not in scene.lang.words["while"]:
        return found
    comma = next(iter(scene.words_in(COMMA, sentence.first, sentence.last)), sentence.last)
    return [t for t in found if t.token > comma] or found


def focus_of(scene: Scene, travels: list[Travel]) -> Person | None:
    """The traveller of a sentence, if it sends one somewhere.

    "After Ruiz's trip to Peru, Paz will hold talks" goes on with Paz, whom the text was about; a compatriot
    who is received as well is a companion.
    """
    led = scene.focus
    for travel in travels:
        for mention in travel.people:
            person = mention.person
            if person is not scene.focus and _yields(scene, mention):
                continue
            if led is not None and travel.kind == "host" and led.country in (None, person.country):
                continue
            if led is not None and person is not led and _is_only_possible(scene, travel):
                continue
            if led is not None and travel.kind == "host" and _receives(scene, travel, led):
                continue
            if person is not led and _asserts_nothing(scene, travel):
                continue
            abroad = travel.stops and all(p.code != person.country for p in travel.stops)
            home = travel.kind == "return"
            if led is None and not travel.stops and _sets_out(scene, travel, mention):
                abroad = travel.mood is not Mood.DENIED  # "It is the minister, Ruiz, who will travel"
            if is_official(person) and (abroad or travel.regions or home) and travel.kind != "also":
                return person
    return None


def _sets_out(scene: Scene, travel: Travel, mention: Mention) -> bool:
    """ "Ruiz will arrive this morning": the journey of one named, told without its country."""
    named = mention.name_at is not None and not scene.preposition(mention.first)
    return travel.kind in _SETS_OUT and (named if travel.kind != "go" else mention.name_at is not None)


def _receives(scene: Scene, travel: Travel, led: Person) -> bool:
    """ "On Monday he received Paz. On Tuesday he flew to Peru": the text goes on with who receives."""
    sentence = scene.doc.sentences[travel.sentence]
    hosts = (m for m in scene.mentions_in(sentence.first, travel.token) if m.person is led)
    return any(not scene.is_object(m) for m in hosts)


def _is_only_possible(scene: Scene, travel: Travel) -> bool:
    """ "they could discuss a visit by Paz": the text does not go on with Paz."""
    return travel.mood is Mood.POSSIBLE and scene.doc.lower[travel.token] in scene.lang.nouns["travel"]


def _asserts_nothing(scene: Scene, travel: Travel) -> bool:
    form = scene.verb(travel.token)
    return (
        travel.mood is Mood.OPEN and form is not None and form.tense is Tense.BASE and travel.kind != "noun"
    )


def _yields(scene: Scene, mention: Mention) -> bool:
    """True when a mention only owns something in a sentence that has the focus for its subject."""
    if scene.focus is None:
        return False
    if scene.preposition(mention.first) in scene.lang.words["with"]:
        return True  # "a meeting with Paz, who was in Lima last week"
    if not _owns(scene, mention):
        return False
    sentence = scene.sentence_at(mention.first)
    return any(
        m.person is scene.focus and not scene.preposition(m.first) and not _owns(scene, m)
        for m in scene.mentions_in(sentence.first, sentence.last)
    )


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "Ruiz's trip", "el viaje de Ruiz"."""
    following = scene.doc.words[mention.last] if mention.last < len(scene.doc.words) else ""
    return following in POSSESSIVES or scene.preposition(mention.first) in scene.lang.words["of"]
