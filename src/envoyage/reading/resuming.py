"""What stands between a name and its verb: "Ruiz, who had prepared the visit that Paz paid, met Vega".

A relative clause, or the rest of an apposition: "Ruiz, minister since May and a former envoy, met Vega".
Whoever stands before such a clause waits for a verb: the first that stands right behind a comma, and that is
not of somebody named in between. Whoever is named inside the clause is the subject of nothing behind it.
"""

from typing import TYPE_CHECKING, NamedTuple

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import COMMA, DASHES, either

if TYPE_CHECKING:
    from envoyage.reading.scene import Scene

_APART = either(DASHES, COMMA)
_UNFINITE = frozenset({Tense.PARTICIPLE, Tense.GERUND})
_REACH = 60  # tokens of a relative clause
_LEAST = 3  # tokens of the shortest, with its comma


class Aside(NamedTuple):
    """A relative clause from its pronoun, or what follows a title, to behind the comma that ends it."""

    first: int
    last: int


def asides_of(scene: "Scene", sentence: Sentence, helpers: frozenset[str]) -> list[Aside]:
    """What a sentence says between commas of somebody whose own verb follows behind it."""
    found: list[Aside] = []
    doc, lang = scene.doc, scene.lang
    governors = lang.any("personal", "of", "with", "by")
    pronouns = lang.any("relative", "whose")
    for j in scene.words_in(pronouns, sentence.first + 1, sentence.last):
        if found and j < found[-1].last:
            continue
        first = j - (doc.lower[j - 1] in governors)  # "a quien", "with whom"
        mention = scene.named_before(first) if doc.words[first - 1] in _APART else None
        if mention is None or scene.is_object(mention):
            continue
        last = _end(scene, j, sentence, helpers)
        if last is not None:
            found.append(Aside(first, last))
    found.extend(_of_appositions(scene, sentence, helpers))
    return found


def _of_appositions(scene: "Scene", sentence: Sentence, helpers: frozenset[str]) -> list[Aside]:
    """ "Ruiz, Peru's minister since 2022 and a former envoy in Lima, landed": what goes on behind a title."""
    found: list[Aside] = []
    doc = scene.doc
    for mention in scene.mentions_in(sentence.first, sentence.last):
        first = mention.last
        if mention.title is None or mention.name_at is None or first >= sentence.last:
            continue
        apart = doc.words[first] in COMMA  # "Ruiz, in his capacity as president of the council, landed"
        if scene.is_object(mention) or (first == mention.name_at[1] and not apart):
            continue
        if doc.words[first] in _APART and not (apart and _says_as_what(scene, first + 1)):
            continue
        comma = next(iter(scene.words_in(COMMA, first + 1, min(sentence.last, first + _REACH))), None)
        if comma is None or scene.verbs_in(first, comma):
            continue
        if _resumes(scene, comma, sentence, helpers):
            found.append(Aside(first, comma + 1))
    return found


def _end(scene: "Scene", relative: int, sentence: Sentence, helpers: frozenset[str]) -> int | None:
    """Behind the first comma that a finite verb follows which is not of somebody right before it."""
    doc = scene.doc
    for k in range(relative + _LEAST, min(sentence.last, relative + _REACH)):
        if doc.words[k] == ";":
            return None
        if doc.words[k] not in _APART or scene.inside(k) is not None:
            continue
        if not _resumes(scene, k, sentence, helpers):
            continue
        named = scene.mention_ending(k)
        if named is None or scene.is_object(named):
            return k + 1
    return None


def _resumes(scene: "Scene", comma: int, sentence: Sentence, helpers: frozenset[str]) -> bool:
    """True where a finite verb stands right behind a comma, or behind its helpers: ", has met"."""
    verb = comma + 1
    while verb < sentence.last and scene.doc.lower[verb] in helpers:
        verb += 1
    form = scene.verb(verb)
    return form is not None and form.tense not in _UNFINITE


def _says_as_what(scene: "Scene", token: int) -> bool:
    """ "in his capacity as", "en su calidad de", "na qualidade de": what somebody is there as."""
    roles, small = scene.lang.nouns["capacity"], scene.lang.any("location", "possessives", "articles")
    k = token
    while k < len(scene.doc.lower) and scene.doc.lower[k] in small:
        k += 1
    return k > token and scene.doc.lower[k] in roles
