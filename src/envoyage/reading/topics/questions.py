"""Fields of policy that a question is about: "discussed how trade can grow", "examinaron cómo está la paz".

The clause has its own subject and verb; what it names of policy is the topic.
"""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.phrases.nounphrases import Span, run_end, trimmed
from envoyage.reading.phrases.phraselists import parse_list
from envoyage.reading.phrases.phrasesense import is_place, says_something
from envoyage.reading.scene import Scene

# What is said, agreed or asked behind a topic that is set before it.
_STATING = frozenset({"say", "agree", "discuss", "talk", "press", "stress", "reach"})
_INNER = frozenset({"'s", "’s", "-"})


def of_question(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """The fields of policy in the question behind a verb of discussing; none where none is asked."""
    j = token + 1
    if j + 1 >= sentence.last or scene.doc.lower[j] not in scene.lang.subjects["topics"]["asking"]:
        return []
    to_do = scene.lang.infinitive_endings or tuple(scene.lang.subjects["agreement"]["infinitive"])
    if any(scene.doc.lower[k].endswith(to_do) for k in (j + 1, j + 2)):
        return []  # "how to work together on A and B": a list
    return fields_in(scene, j + 1, _clause_end(scene, j + 1, sentence.last))


def asked_before(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "How A and B can grow was what they discussed": the question is the subject of the sentence."""
    first = sentence.first
    if scene.doc.lower[first] not in scene.lang.subjects["topics"]["asking"]:
        return []
    return fields_in(scene, first + 1, token)


def fronted(scene: Scene, sentence: Sentence) -> list[Span]:
    """ "On the drought, both said that": what a statement is about, set before it."""
    doc, lang = scene.doc, scene.lang
    size = lang.cues.longest_at(doc.lower, sentence.first)
    opens = size and lang.cues.value(doc.lower, sentence.first, size) in ("about", "fields", "fronting")
    if not opens and doc.lower[sentence.first] not in lang.subjects["topics"]["fronting"]:
        return []
    first = sentence.first + max(size, 1)
    spans, last = parse_list(scene, first, sentence.last)
    commas = [j for j in (last - 1, last) if j < sentence.last and doc.words[j] == ","]
    if not spans or not commas or scene.dates_in(first, commas[0]):
        return []
    forms = (scene.verb(j) for j in range(commas[0], sentence.last))
    if not any(form is not None and form.classes & _STATING for form in forms):
        return []
    policy, events = lang.subjects["topics"]["policy"], lang.subjects["topics"]["event"]
    journeys = either(lang.nouns["travel"], lang.nouns["meeting"], events)
    return [
        span
        for span in spans
        if journeys.isdisjoint(doc.lower[slice(*span)])
        and (is_place(scene, span) or not policy.isdisjoint(doc.lower[slice(*span)]))
    ]


def fields_in(scene: Scene, first: int, limit: int) -> list[Span]:
    """The phrases between two tokens that name a field of policy."""
    found: list[Span] = []
    done = first
    for token in scene.words_in(scene.lang.subjects["topics"]["policy"], first, limit):
        if token < done or scene.inside(token) is not None:
            continue
        begin = _begin(scene, token, done)
        end = trimmed(scene, begin, max(run_end(scene, begin, limit), token + 1))
        done = max(end, token + 1)
        if end > token and says_something(scene, (begin, end)) and not is_place(scene, (begin, end)):
            found.append((begin, end))
    return found


def _begin(scene: Scene, token: int, first: int) -> int:
    """Where the phrase of a word begins: past adjectives and nouns before it, past "of" where they follow."""
    doc, lang = scene.doc, scene.lang
    closed = either(lang.words["function"], lang.subjects["phrases"]["stop"])
    j = token
    while j > first:
        before = j - 1
        word = doc.lower[before]
        if lang.adjectives_follow and word in lang.words["of"] and before - 1 > first:
            noun = doc.words[before - 1]
            if noun[0].isalpha() and noun.lower() not in closed and scene.verb(before - 1) is None:
                j = before - 1
                continue
        plain = doc.words[before][0].isalnum() and word not in closed
        if lang.adjectives_follow or not (plain or doc.words[before] in _INNER):
            break
        if scene.verb(before) is not None or scene.date_at(before) is not None:
            break
        j = before
    return j


def _clause_end(scene: Scene, first: int, limit: int) -> int:
    return next((j for j in range(first, limit) if scene.doc.words[j] in ",;:"), limit)
