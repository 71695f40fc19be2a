"""The other side where a clause names nobody: "the two ministers", "his Vietnamese counterpart".

It is whoever the text has named before as a counterpart of the traveller, or in the same office elsewhere.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.people import Mention, Person
from envoyage.reading.people.titles import Title
from envoyage.reading.scene import Scene

# Tokens between "both" and the office, and from a trigger to the counterpart it tells of.
_BOTH = 2
_BEHIND = 9
# Verbs by which "they" meet each other.
_MEET = frozenset({"meet", "hold"})
# Tokens from "they" to their verb, from the head of a sentence to it, and sentences that tell who they are.
_HELPED, _OPENS, _JUST = 5, 3, 1


def tells_pair(scene: Scene, sentence: Sentence) -> bool:
    """False for sentences without a word of two or of a counterpart."""
    words = scene.doc.lower[sentence.first : sentence.last]
    two = scene.lang.any("both", "pair")
    return not (two.isdisjoint(words) and scene.lang.nouns["counterpart"].isdisjoint(words))


def two_before(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """Both sides of "the two ministers discussed", "Moon and his counterpart held", if both are known."""
    person = _focus(scene)
    if person is None:
        return []
    for title in _unnamed(scene, sentence.first, token):
        subject = scene.subject(title.first) if title.counterpart else None
        if subject is not None and _is_hers(scene, person, subject, title):
            return [subject, Mention(title.first, title.last, person, title)]
        other = _other(scene, person, title)
        if other is None:
            return []
        one = subject if subject is not None else Mention(token, token + 1, person)
        return [one, Mention(title.first, title.last, other, title)]
    return _called_they(scene, sentence, token, person)


def _called_they(scene: Scene, sentence: Sentence, token: int, person: Person) -> list[Mention]:
    """ "They had met in Geneva", "Ambos se reunieron en Ginebra": the two of whom the text has just told."""
    words, modal, lower = scene.lang.words, scene.lang.modal, scene.doc.lower
    form = scene.verb(token)
    if form is None or not form.classes & _MEET:
        return []
    passed = either(
        *(modal[name] for name in ("perfect", "future", "expected")),
        *(words[name] for name in ("also", "reflexive", "being", "before_now", "lately")),
        *(scene.lang.dates.classes[name] for name in ("first", "last")),
    )
    j = token - 1
    while j > sentence.first and token - j <= _HELPED and lower[j] in passed:
        j -= 1
    if lower[j] not in words["pair"] or j - sentence.first > _OPENS or scene.inside(j) is not None:
        return []
    low = scene.doc.sentences[max(0, sentence.index - _JUST)].first
    near = {id(m.person): m.person for m in scene.mentions_in(low, j) if m.person.titles}
    others = [one for one in near.values() if one is not person and _of_two_lands(scene, one, person)]
    if len(others) != 1:
        return []
    return [Mention(j, j + 1, person), Mention(j, j + 1, others[0])]


def _of_two_lands(scene: Scene, one: Person, other: Person) -> bool:
    """True for two whose homes are known to be two."""
    homes = scene.home(one), scene.home(other)
    return None not in homes and homes[0] != homes[1]


def _is_hers(scene: Scene, person: Person, subject: Mention, title: Title) -> bool:
    """ "Paz and her Kenyan counterpart": the counterpart is the Kenyan whom the text is about."""
    if title.country is None or title.country != person.country or subject.person.country == person.country:
        return False
    return scene.joined(subject.last, title.first, scene.lang.words["possessives"])


def counterpart_behind(scene: Scene, sentence: Sentence, token: int) -> list[Mention]:
    """The other side of "talks with his counterpart", "a meeting of the two presidents"."""
    person = _focus(scene)
    last = min(sentence.last, token + _BEHIND)
    if person is None or any(m.name_at is not None for m in scene.mentions_in(token + 1, last)):
        return []
    for title in _unnamed(scene, token + 1, last):
        other = _other(scene, person, title)
        return [Mention(title.first, title.last, other, title)] if other is not None else []
    return []


def _unnamed(scene: Scene, first: int, last: int) -> list[Title]:
    """Titles of nobody in particular: of a counterpart, or of two behind "both"."""
    both, lower = scene.lang.words["both"], scene.doc.lower
    if first >= last or not (
        not both.isdisjoint(lower[first:last])
        or not scene.lang.nouns["counterpart"].isdisjoint(lower[first:last])
    ):
        return []
    return [
        title
        for title in scene.titles
        if first <= title.first < last
        and not title.bound
        and (
            (title.counterpart and not title.plural)
            or (title.plural and not both.isdisjoint(lower[max(first, title.first - _BOTH) : title.head]))
        )
    ]


def _focus(scene: Scene) -> Person | None:
    return scene.focus or scene.section or scene.lead


def _other(scene: Scene, person: Person, title: Title) -> Person | None:
    """The one named last, before the title, who can be the person's counterpart."""
    office = person.title.office_id if person.title is not None else None
    if office is None:
        return None
    seen: set[int] = set()
    for mention in reversed(scene.mentions_before(title.first)):
        other = mention.person
        if other is person or id(other) in seen:
            continue
        seen.add(id(other))
        if title.country is not None and other.country not in (None, title.country):
            continue
        if any(t.counterpart for t in other.titles):
            return other
        same = any(t.office_id == office and not t.former for t in other.titles)
        if same and other.country != person.country:
            return other
    return None
