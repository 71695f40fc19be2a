"""Those at the side of who does something: "along with Ana Ruiz", "accompanied by her Kenyan counterpart".

Mostly they are the traveller's own company, which nobody meets; those of another country are met.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.meetings.company import Company
from envoyage.reading.meetings.governors import Governors
from envoyage.reading.meetings.receptions import focus
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.scene import Scene

# Words between the comma behind those at the side and the verb: "..., then inaugurated".
_ADVERBS = 3
# Offices of which a land has one, so that who holds one beside the traveller holds another land's.
_TOP = frozenset({"head-of-state", "head-of-government", "monarch", "crown-prince"})
# Offices that are found on both sides of a journey, and in nobody's.
_LESSER = frozenset({None, "official", "legislator", "ambassador", "adviser", "special-envoy"})
# Offices of a place, which who comes from abroad has come to.
_LOCAL = frozenset({"mayor", "governor", "cleric"})


def accompanying(scene: Scene, token: int, company: Company) -> list[Mention]:
    """ "accompanied by Ana Ruiz", "estará acompañado del canciller": those foreign to who is accompanied."""
    following = scene.doc.lower[token + 1]
    if following not in scene.lang.any("by", "of"):
        return []
    beside = company.owner() or (company.by() if following in scene.lang.words["by"] else [])
    return _foreign(scene, scene.subjects(token) or focus(scene, token), beside)


def set_apart(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """ "Ruiz, along with the Kenyan minister Ana Paz, opened": between commas before a verb."""
    words, lower = scene.doc.words, scene.doc.lower
    comma = next(
        (j for j in range(token - 1, max(sentence.first, token - _ADVERBS) - 1, -1) if words[j] == ","), 0
    )
    last = scene.mention_ending(comma) if comma else None
    if last is None:
        return []
    governors = Governors(scene, sentence)
    company = either(scene.lang.words["with"], scene.lang.words["joint"])
    opening = next((j for j in range(last.first - 1, sentence.first, -1) if words[j] == ","), 0)
    found = [m for m in scene.mentions_in(opening, comma) if opening]
    governor, at = governors.governed(found[0], opening) if found else ("", 0)
    if governor not in company or lower[at] not in company:
        return []
    return _foreign(scene, scene.subjects(found[0].first) or focus(scene, token), found)


def _foreign(scene: Scene, subjects: list[Mention], beside: list[Mention]) -> list[Mention]:
    """Those of a stated country that is none of the subjects'."""
    homes = {scene.home(m.person) for m in subjects}
    if not homes or None in homes:
        return []
    return [m for m in beside if m.person.titles and scene.home(m.person) not in {None, *homes}]


def is_local(scene: Scene, mention: Mention) -> bool:
    """ "the mayor, Ana Ruiz": of no land that is told, mostly of the place where the traveller is."""
    title = mention.title or mention.person.title
    return title is not None and title.office_id in _LOCAL and scene.home(mention.person) is None


def is_untold(scene: Scene, mention: Mention, who: Person) -> bool:
    """ "The minister of trade, Ana Ruiz": an official whose land is not told; but "his minister"."""
    title = mention.title or mention.person.title
    if title is None or title.former or title.office_id in _LESSER or mention.person is who:
        return False
    own = scene.doc.lower[title.first - 1] in scene.lang.words["possessives"]
    return scene.home(mention.person) is None and not own


def of_another_land(scene: Scene, mention: Mention, who: Person) -> bool:
    """True for an official of another land than a traveller's, also where that one is not told."""
    person, own = mention.person, who.title
    title = mention.title or person.title
    if person is who or title is None or title.former:
        return False
    if mention.name_at is None and scene.doc.lower[mention.first] in scene.lang.nouns["host"]:
        return True
    home, theirs = scene.home(person) or scene.lang.implied(title.text(scene.doc)), scene.home(who)
    if home is not None and theirs is not None:
        return home != theirs
    if home is not None and own is not None and own.counterpart:
        return False  # "the president, Ana Paz, and his counterpart, Ruiz": both of the host's side
    if scene.doc.lower[title.first - 1] in scene.lang.words["whose"]:
        return True  # "the museum, whose director, Ana Ruiz, showed him"
    same = own is not None and title.office_id == own.office_id
    return title.counterpart or title.office_id in _TOP | _LOCAL or same
