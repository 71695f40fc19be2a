"""What may follow a noun within its phrase: "the crisis in Haiti", "ties between A and B"."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.namewords import REGNAL
from envoyage.reading.people.persons import Mention
from envoyage.reading.scene import Scene

# Tokens of the longest member of "between A and B".
_LONGEST_SIDE = 6
# Tokens of "senior Norwegian officials".
_PEOPLE = 4
# Word classes of topics that are no person's name where a noun phrase has its head.
_MATTERS = ("event", "policy", "cooperation", "talks", "agenda")


def person_at(scene: Scene, token: int) -> Mention | None:
    """Who is named at a token; None in a "Strategic Dialogue", an "Ordinary Session"."""
    mention = scene.inside(token)
    if mention is None or mention.title is not None or mention.name_at is None:
        return mention
    topics = scene.lang.subjects["topics"]
    first = mention.first
    if mention.last - first > 1 and REGNAL.match(scene.doc.words[first]):
        first += 1  # "X Diálogo de Alto Nivel"
    head = scene.doc.lower[first if scene.lang.adjectives_follow else mention.last - 1]
    return None if any(head in topics[name] for name in _MATTERS) else mention


def goes_on_at(scene: Scene, j: int, *, held: bool) -> bool:
    """True when the preposition at `j` leads to more of the phrase; always when it is `held` by its noun.

    A town is where they talked and not of what; so are the sidelines of a summit, and a day.
    """
    lower, lang = scene.doc.lower, scene.lang
    grammar = lang.subjects["phrases"]
    if held:
        return True
    k = _past_articles(scene, j + 1)
    if k >= len(lower):
        return False
    if lower[k] in lang.subjects["topics"]["areas"]:
        return True
    if lower[j] in lang.words["with"] and are_people(scene, k):
        return False
    leading = either(lang.words["location"], lang.subjects["topics"]["about"])
    if lower[j] not in leading and not _leads_to(scene, j, k):
        return False
    if place := scene.place_at(k):
        return not place.is_city
    return (
        lower[k][0].isalpha()
        and lower[k] not in grammar["aside"]
        and lower[k] not in lang.words["function"]
        and lower[k] not in lang.nouns["meeting"]
        and lower[k] not in lang.nouns["travel"]
        and person_at(scene, k) is None
        and (scene.verb(k) is None or _is_noun(scene, j, k))
        and scene.date_at(k) is None
    )


def are_people(scene: Scene, first: int) -> bool:
    """ "with senior Norwegian officials": with whom, and not of what."""
    lang, lower = scene.lang, scene.doc.lower
    people = either(lang.subjects["quotes"]["several"], lang.nouns["counterpart"])
    for word in lower[first : first + _PEOPLE]:
        if word in people:
            return True
        if word in lang.words["of"] or word in lang.words["conjunctions"] or not word[0].isalpha():
            break
    return False


def _is_noun(scene: Scene, j: int, k: int) -> bool:
    """ "the dispute over land": no bare verb stands behind a preposition other than "to"."""
    form, lang = scene.verb(k), scene.lang
    bare = form is not None and form.tense is Tense.BASE and not lang.adjectives_follow
    return bare and scene.doc.lower[j] not in lang.subjects["agreement"]["infinitive"]


def _leads_to(scene: Scene, j: int, k: int) -> bool:
    """ "the rebalance to the region", "o tratamento à comunidade": a noun's own aim, not what is to be done.

    Without an article it may be a verb that no table knows: "to harmonise rules".
    """
    lower, lang = scene.doc.lower, scene.lang
    if lower[j] not in lang.words["destination"] or lower[j] in lang.words["by"]:
        return False
    if lower[j] in lang.subjects["agreement"]["infinitive"]:
        return k > j + 1
    return k > j + 1 or not lower[k].endswith(lang.infinitive_endings)


def between_end(scene: Scene, j: int, limit: int) -> int:
    """The token behind "between A and B", "entre ambos países"; 0 when those between are people."""
    lower, lang = scene.doc.lower, scene.lang
    end = _side_end(scene, j + 1, limit)
    if end <= j + 1:
        return 0
    if not lang.subjects["phrases"]["several"].isdisjoint(lower[j + 1 : end]):
        return end
    while end < limit and scene.doc.words[end] == ",":  # "between A, B and C"
        more = _side_end(scene, end + 1, limit)
        if more <= end + 1:
            return 0
        end = more
    if end >= limit or lower[end] not in lang.words["conjunctions"]:
        return 0
    other = _side_end(scene, end + 1, limit)
    return other if other > end + 1 else 0


def _side_end(scene: Scene, first: int, limit: int) -> int:
    """The token behind one side: a name or a noun with its "of"."""
    lower, grammar = scene.doc.lower, scene.lang.subjects["phrases"]
    articles = scene.lang.words["articles"]
    j = first
    while j < min(limit, first + _LONGEST_SIDE):
        if person_at(scene, j) is not None:
            return first
        if (
            not (scene.doc.words[j][0].isalnum() or scene.doc.words[j] in ("'s", "’s", "-"))
            or (j > first and lower[j] in grammar["stop"])
            or (lower[j] in grammar["inner_if_relational"] and (j > first or lower[j] not in articles))
            or lower[j] in scene.lang.words["conjunctions"]
            or scene.verb(j) is not None
        ):
            break
        j += 1
    return j


def with_end(scene: Scene, j: int, first: int, limit: int) -> int:
    """The token behind "with Angola" when a word of relations stands before it from `first`; else 0."""
    bonds = scene.lang.subjects["topics"]["bonds"]
    if bonds.isdisjoint(scene.doc.lower[first:j]):
        return 0
    k = _past_articles(scene, j + 1)
    place = scene.place_at(k)
    if place is None or place.last > limit or person_at(scene, k) is not None or are_people(scene, k):
        return 0
    return 0 if place.last < limit and person_at(scene, place.last) is not None else place.last


def _past_articles(scene: Scene, j: int) -> int:
    lower, articles = scene.doc.lower, scene.lang.words["articles"]
    while j < len(lower) and lower[j] in articles:
        j += 1
    return j
