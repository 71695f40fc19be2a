"""Who travels for a state although the text gives no office: "Pedro Sánchez's official visit to Rabat"."""

from collections.abc import Sequence

from envoyage.reading.journeys.travel import Travel
from envoyage.reading.scene import Scene

# Words between a journey and what it is called: "visita, de carácter oficial", "an official three-day visit".
_BESIDE = 3


def credit(scene: Scene, told: Sequence[Travel]) -> None:
    """Notes those of a sentence's travellers, named in full, whose journey is called official."""
    official = scene.lang.subjects["stay_words"]["official"]
    for travel in told:
        if travel.kind != "noun" or not travel.stops:
            continue
        if official.isdisjoint(scene.doc.lower[max(0, travel.token - _BESIDE) : travel.token + _BESIDE]):
            continue
        for mention in travel.people:
            person = mention.person
            if mention.name_at is not None and not person.titles and len(person.tokens) > 1:
                person.envoy = True
