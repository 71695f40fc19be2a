"""Former holders of office who are sent by somebody: "will visit Togo as the president's special envoy"."""

from bisect import bisect_left

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.persons import Mention, Person
from envoyage.reading.people.titles import Title

_SENT = "special-envoy"
_REACH = 6  # tokens from "as" to the office: "as the special envoy", "as President Paz's special envoy"


def sent_as(doc: Document, lang: Language, named: list[Mention], title: Title) -> Person | None:
    """Whose office an envoy's is that stands behind "as": the only one named before it, who has none else.

    Args:
        named: the people named, in the order of the text.
    """
    if title.office_id != _SENT or title.bound or title.plural:
        return None
    sentence = doc.sentences[doc.sentence_of[title.first]]
    low, serving = max(sentence.first, title.first - _REACH), lang.words["serving_as"]
    at = next((j for j in range(title.first - 1, low, -1) if doc.lower[j] in serving), None)
    if at is None:
        return None
    low, high = (bisect_left(named, token, key=lambda m: m.first) for token in (sentence.first, at))
    before = named[low:high]
    if len({id(m.person) for m in before}) != 1 or any(not t.former for t in before[0].person.titles):
        return None
    return before[0].person
