"""Which noun phrases say something as a topic: no name, no clause, no word that is empty alone."""

from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not, either
from envoyage.reading.phrases.attributes import person_at
from envoyage.reading.phrases.nounphrases import Span, is_adjective
from envoyage.reading.scene import Scene

# Letters of the shortest word that is a topic by itself and no acronym.
_SHORT = 3


def says_something(scene: Scene, span: Span) -> bool:
    """False for names of persons, clauses, and words that say nothing alone."""
    first, last = span
    doc, lang = scene.doc, scene.lang
    grammar = lang.subjects["phrases"]
    if not grammar["clause"].isdisjoint(doc.lower[first:last]) or _acts(scene, span):
        return False
    if doc.lower[first] in lang.subjects["agreement"]["pointing"]:
        return False  # "hablaron de este proyecto": told before
    weighty = [
        j
        for j in range(first, last)
        if doc.words[j][0].isalpha() and doc.lower[j] not in lang.words["function"] and len(doc.words[j]) > 1
    ]
    if last - first == 1 and _is_scrap(scene, first):
        return False
    if not lang.adjectives_follow and _of_people(scene, span):
        return False
    ground = doc.lower[first] in lang.nouns["division"] and doc.words[first].islower()
    if ground and scene.places_in(first + 1, last):
        return False  # "on the island of Brioni"
    if _of_any_field(scene, weighty):
        return False
    events = either(lang.nouns["meeting"], lang.nouns["travel"])
    if not weighty or all(doc.lower[j] in grammar["void"] for j in weighty):
        return False
    if all(doc.lower[j] in events or is_adjective(scene, j) for j in weighty):
        return False
    head = first if lang.adjectives_follow else last - 1
    ranked = doc.lower[head] in but_not(events, lang.subjects["topics"]["event"])
    if ranked and all(
        doc.lower[j] in either(events, grammar["ranks"]) or is_adjective(scene, j) for j in weighty
    ):
        return False  # "un encuentro de alto nivel", "a visita oficial de Estado"
    behind = doc.lower[first + 1] if first + 1 < len(doc.lower) else ""
    beside = (
        doc.lower[last - 1] in lang.nouns["fringe"] and doc.lower[last - 2] not in lang.words["indefinite"]
    )
    if not lang.adjectives_follow and beside:
        return False  # "the summit's sidelines"
    if doc.lower[first] in lang.nouns["travel"] and behind in lang.words["function"]:
        return _returns(scene, span)
    if doc.lower[first] in events and behind in either(lang.words["with"], lang.words["between"]):
        return False
    if person_at(scene, first) is not None and person_at(scene, last - 1) is not None:
        return False
    return not (is_place(scene, span) and scene.places_in(first, last)[0].kind == "demonym")


def _of_any_field(scene: Scene, weighty: list[int]) -> bool:
    """True for "cooperation in every field", "ties in areas of mutual interest": in none that is named."""
    lower, topics = scene.doc.lower, scene.lang.subjects["topics"]
    if topics["areas"].isdisjoint(lower[j] for j in weighty):
        return False
    slight = either(topics["areas"], topics["bonds"], topics["cooperation"])
    slight = either(slight, topics["plain"], scene.lang.subjects["phrases"]["void"])
    if any(lower[j] in topics["policy"] and lower[j] not in slight for j in weighty):
        return False  # "los ámbitos cultural y científico"
    return all(lower[j] in slight or is_adjective(scene, j) for j in weighty)


def _is_scrap(scene: Scene, token: int) -> bool:
    """True for "St", cut from a name, and for "see": one word that is no noun of policy but a bare verb."""
    word, form = scene.doc.words[token], scene.verb(token)
    if len(word) < _SHORT and not word.isupper():
        return True
    policy = scene.lang.subjects["topics"]["policy"]
    bare = form is not None and form.tense is Tense.BASE and not scene.lang.adjectives_follow
    bare = bare or scene.doc.lower[token] in scene.lang.subjects["topics"]["working"]
    return bare and scene.doc.lower[token] not in policy


def _of_people(scene: Scene, span: Span) -> bool:
    """ "the business community of both countries", "aid workers": with whom one talks, not of what."""
    lower, function = scene.doc.lower, scene.lang.words["function"]
    end = next((j for j in range(*span) if lower[j] in function), span[1])
    return end > span[0] and lower[end - 1] in scene.lang.subjects["topics"]["audience"]


def _returns(scene: Scene, span: Span) -> bool:
    """ "the return of stolen artefacts", "el retorno de los refugiados": no journey of an official."""
    first, last = span
    homecomings, of = scene.lang.nouns["homecoming"], scene.lang.words["of"]
    if scene.doc.lower[first] not in homecomings or scene.doc.lower[first + 1] not in of:
        return False
    return not any(person_at(scene, j) is not None for j in range(first + 2, last))


def _acts(scene: Scene, span: Span) -> bool:
    """True for "sign a pact", "participar en el cierre": a verb with what it does."""
    first, last = span
    lang, lower = scene.lang, scene.doc.lower
    form = scene.verb(first)
    if lower[first] in lang.subjects["topics"]["event"]:
        return False  # "a tomada de posse"
    if lang.adjectives_follow:
        if form is not None and form.tense is Tense.PARTICIPLE and "discuss" in form.classes:
            return True  # "los temas abordados por"
        return form is not None and form.tense in (Tense.BASE, Tense.PARTICIPLE) and first + 1 < last
    return first + 1 < last and lower[first + 1] in lang.words["articles"]


def is_place(scene: Scene, span: Span) -> bool:
    """True when a phrase is only the name of a place."""
    places = scene.places_in(*span)
    return bool(places) and places[0].first == span[0] and places[0].last >= span[1]
