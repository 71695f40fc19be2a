"""Tours at home: a report of a country's own officials leaves the country out, and names only its towns.

"The agriculture minister visited farmers in Zomba and will travel to Mzuzu" is no journey abroad: nothing
says whose minister it is, nor that those towns lie in another country.
"""

from envoyage.reading.home import is_stateless, land
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.people.people import Person
from envoyage.reading.scene import Scene


def is_home_tour(scene: Scene, draft: Draft) -> bool:
    """True for an official of no country who is told only in towns and provinces, none of them a capital."""
    if len(draft.grounds) != 1 or not _is_of_here(scene, draft.person):
        return False
    places = next(iter(draft.grounds.values()))
    if any(p.kind not in ("city", "landmark") for p in places):
        return False
    sides = (m.person for e in draft.encounters for m in e.sides if m.person is not draft.person)
    if any(scene.home(person) is not None for person in sides):
        return False
    title = draft.person.title
    return title is not None and land(scene, title, draft.grounds) is None


def _is_of_here(scene: Scene, person: Person) -> bool:
    """True for the holder of an office of state whose country neither text nor tables tell."""
    title = person.title
    return title is not None and scene.home(person) is None and not is_stateless(title)
