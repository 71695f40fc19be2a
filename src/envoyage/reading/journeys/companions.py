"""Those of a third land who go along: "flew to Accra with his Chilean counterpart", "in the company of".

Whoever of the traveller's own land goes along belongs to the delegation, and whoever is at home there is met.
"""

from dataclasses import replace

from envoyage.reading.document import Sentence
from envoyage.reading.journeys.travel import MOVES, Travel, at_home, is_official
from envoyage.reading.moods import Mood
from envoyage.reading.people.people import Mention
from envoyage.reading.scene import Scene

_GOING = MOVES | {"noun"}
# Words that make up one preposition: "together with", "in the company of".
_OPENING = 4


def with_companions(scene: Scene, sentence: Sentence, travel: Travel) -> Travel:
    """The journey with whoever of another land than its people's and its stops' goes along."""
    if travel.kind not in _GOING or not travel.stops or not travel.people or travel.mood is Mood.DENIED:
        return travel
    homes = {scene.home(m.person) for m in travel.people}
    known = {id(m.person) for m in travel.people}
    along: list[Mention] = []
    for mention in scene.mentions_in(travel.token + 1, sentence.last):
        if along and scene.joined(along[-1].last, mention.first):
            opens = travel.token + 1
        else:
            opens = _beside(scene, mention, travel.token)
        if not opens or scene.verbs_in(travel.token + 1, opens) or id(mention.person) in known:
            continue
        land = scene.home(mention.person)
        there = land is None or any(at_home(land, place.code) for place in travel.stops)
        if there or land in homes or None in homes or not is_official(mention.person):
            continue
        along.append(mention)
    return replace(travel, people=[*travel.people, *along]) if along else travel


def _beside(scene: Scene, mention: Mention, token: int) -> int:
    """Where "with" begins that leads to a mention right behind a word of travel, a place or a day; or 0."""
    lower, words = scene.doc.lower, scene.lang.words
    at = scene.before(mention.first)
    if at <= token:
        return 0
    if lower[at] in scene.lang.any("of", "destination") and lower[at - 1] in words["with"]:
        at -= 1  # "in the company of", "junto al"
    elif lower[at] not in words["with"]:
        return 0
    opens, slight = at, scene.lang.any("with", "along_with", "location", "articles", "destination")
    while opens - 1 > token and at - opens < _OPENING and lower[opens - 1] in slight:
        opens -= 1
    ends = {p.last for p in scene.places_in(token, opens)} | {d.last for d in scene.dates_in(token, opens)}
    marked = scene.doc.words[opens - 1] == ","
    told = opens - 1 == token or opens - marked in ends or scene.ends_mention(opens - marked)
    return opens if told else 0
