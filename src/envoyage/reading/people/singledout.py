"""Holders of an office singled out from all others: "the last minister to come was", "none since"."""

from dataclasses import replace

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.names import Run
from envoyage.reading.people.titles import Title

# Tokens from the head of a sentence to "the last", and from "since" to a name: "since the visit of".
_SINGLED_HEAD = 10
_SINCE_REACH = 9
# Tokens between the office and whoever made the journey: "of a president, on 9 May 2013, was made by".
_MADE_REACH = 18


class SingledOut:
    """The titles that a sentence gives to somebody whom it names elsewhere."""

    def __init__(self, doc: Document, lang: Language, starting: dict[int, Title]) -> None:
        """`starting` are the titles by their first token."""
        self._doc, self._lang, self._starting = doc, lang, starting
        self._skipped = lang.any("articles", "possessives")

    def of(self, run: Run) -> Title | None:
        """ "The last minister to come was Ruiz", "No minister had come since Ruiz": an office of the past."""
        lower, words = self._doc.lower, self._lang.words
        k = run.first - 1
        while k > 0 and (lower[k] in self._skipped or lower[k] in self._lang.offices.honorifics):
            k -= 1
        named = lower[k] in words["being"]
        if (made := self._made_last(run)) is not None:
            return made
        if not named and not self._since(run):
            return None
        sentence = self._doc.sentences[self._doc.sentence_of[k]]
        lead = words["singling"] if named else words["indefinite"] | words["singling"]
        last = min(k, sentence.first + _SINGLED_HEAD) if named else sentence.last
        for j in range(sentence.first, last):
            title = self._starting.get(j + 1)
            if lower[j] in lead and title is not None and not title.bound and not title.plural:
                # "Paz is the first minister to come since Ruiz" is said of both
                title.bound = named or lower[j] in words["indefinite"]
                return replace(title)  # a copy: the mention is the name alone
        return None

    def _made_last(self, run: Run) -> Title | None:
        """ "The last visit of a president was made by Ruiz", "la última visita de un mandatario la hizo"."""
        lower, lang = self._doc.lower, self._lang
        sentence = self._doc.sentences[self._doc.sentence_of[run.first]]
        for k in range(run.first - 1, max(sentence.first, run.first - _MADE_REACH), -1):
            title = self._starting.get(k)
            if title is None or title.bound or title.plural or lower[k - 1] not in lang.words["indefinite"]:
                continue
            before = lower[max(sentence.first, k - _SINGLED_HEAD) : k]
            if lang.words["singling"].isdisjoint(before) or lang.nouns["travel"].isdisjoint(before):
                return None
            lead = lower[run.first - 1]
            form = lang.verbs.get(lead)
            leads = lang.any("with", "of", "by", "being", "when")
            if lead not in leads and (form is None or "pay" not in form.classes):
                return None
            received = lang.verbs.get(lower[run.first - 2])
            if received is not None and "host" in received.classes:
                return None  # "was in 2014, when Ruiz was received by Paz"
            title.bound = True
            return replace(title)
        return None

    def _since(self, run: Run) -> bool:
        """ "since Ruiz", "desde 1998, ano da visita de Ruiz": a time that a name or its journey gives."""
        lower, lang = self._doc.lower, self._lang
        for j in range(run.first - 1, max(-1, run.first - 1 - _SINCE_REACH), -1):
            if lower[j] in lang.words["since"]:
                between = lower[j + 1 : run.first]
                return self._skipped.issuperset(between) or not lang.nouns["travel"].isdisjoint(between)
        return False
