"""What talks and speeches are about: "talks on A and B", "hablaron de A", "to talk trade and aid"."""

from envoyage.reading.document import Sentence
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.lexicon.wordsets import but_not
from envoyage.reading.moods import Mood
from envoyage.reading.phrases.nounphrases import QUOTE_MARKS, Span, is_adjective
from envoyage.reading.scene import Scene
from envoyage.reading.topics.agenda import of_course, subjects_before, verb_group
from envoyage.reading.topics.openings import listed, opened, past_company
from envoyage.reading.topics.policy import of_policy

# How far a rule looks from its word to the one that opens the list.
_REACH = 12


def impersonal(scene: Scene, token: int) -> bool:
    """ "se trata de", "trata-se de": it is about nothing that was discussed."""
    lower, topics = scene.doc.lower, scene.lang.subjects["topics"]
    reflexive = lower[token - 1] in topics["reflexive"] or any(
        lower[token].endswith(f"-{r}") for r in topics["reflexive"]
    )
    following = token + 1
    if following + 1 < len(lower) and scene.doc.words[following] in QUOTE_MARKS:
        following += 1
    return reflexive and following < len(lower) and lower[following] in topics["talk_of"]


def _behind_of(scene: Scene, first: int, limit: int) -> int:
    """The token behind the "de" of "hablaron de la sequía", "habló con su par de la sequía"; else 0."""
    lower, of = scene.doc.lower, scene.lang.subjects["topics"]["talk_of"]
    if not of:
        return 0
    j = past_company(scene, first, limit)
    j += j < limit and scene.doc.words[j] == ","
    if j < limit and lower[j] in of:
        return j + 1
    k = j - 1
    while k >= first and lower[k] in but_not(scene.lang.words["articles"], of):
        k -= 1
    return j if first <= k < j < limit and lower[k] in of else 0


def talked_about(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "the drought was talked about": a passive whose word for "about" stands at the end."""
    about, form = scene.lang.subjects["topics"]["about"], scene.verb(token)
    if form is None or form.tense not in (Tense.PAST, Tense.PARTICIPLE) or token + 1 >= sentence.last:
        return []
    if scene.doc.lower[token + 1] not in about or not scene.is_passive(token):
        return []
    return subjects_before(scene, sentence, verb_group(scene, token, sentence.first))


def talked_directly(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "to talk trade, aid and security": fields of policy right behind the verb."""
    if scene.lang.adjectives_follow or token + 1 >= sentence.last or scene.mood(token) is Mood.DENIED:
        return []
    policy = scene.lang.subjects["topics"]["policy"]
    bare = scene.doc.lower[token + 1] in policy or is_adjective(scene, token + 1)
    spans = listed(scene, token + 1, sentence.last) if bare else []
    return spans if of_policy(scene, spans[:1]) else []


def of_talks(scene: Scene, sentence: Sentence, token: int) -> list[Span]:
    """ "talks with X on A and B"."""
    if scene.mood(token) is Mood.DENIED:
        return []
    start = opened(scene, sentence, token, "about", _REACH)
    if not start:
        form = scene.verb(token)
        if form is not None and "talk" in form.classes:
            start = _behind_of(scene, token + 1, sentence.last)
            if start and not scene.lang.adjectives_follow:  # "spoke of a chance": mostly no matter
                return of_policy(scene, listed(scene, start, sentence.last))
    spans = listed(scene, start, sentence.last) if start else []
    return spans or of_course(scene, sentence, token)
