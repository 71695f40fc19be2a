"""What stands behind a name and says who that is: "Ruiz, 54, an economist and Peru's foreign minister".

A title right behind the name is taken wherever it stands. One farther on counts where nothing but
adjectives and its country stand between it and the head of the apposition, a conjunction or a verb of being.
"""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.complements import POSSESSIVES
from envoyage.reading.people.names import Run
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Tokens of an apposition, and those of an age: "de 54 años".
_REACH, _AGE = 40, 4
# Words before "then" behind a name: "por aquel".
_THEN = 3
_OPENS, _CLOSES = frozenset({",", "(", "–", "—", "-"}), frozenset({",", ".", ")", "–", "—", ";"})


class Appositions:
    """Finds the titles behind the names of one document."""

    def __init__(
        self, doc: Document, lang: Language, place_at: dict[int, Place], starting: dict[int, Title]
    ) -> None:
        """Places and titles by their first token."""
        self._doc, self._lang = doc, lang
        self._place_at, self._starting = place_at, starting
        self._determiners = lang.any("articles", "possessives")
        self._slight = either(self._determiners, lang.any("title_fillers", "also", "at_that_time"))
        self._governing = either(
            lang.any("of", "destination", "with", "by", "for_office", "from", "location")
        )
        self._until = lang.any("since", "location", "from", "until", "conjunctions")

    def opens(self, run: Run) -> int | None:
        """The first token of what is said behind a name, past an age; None where nothing is."""
        words, k = self._doc.words, self.past_letters(run.last)
        if k >= len(words) or words[k] not in _OPENS:
            return None
        k += 1
        digits = False
        for end in range(k, min(len(words), k + _AGE + 1)):
            if words[end] == "," and digits:
                return end + 1
            digits = digits or words[end].isdigit()
            if words[end] == ",":
                break
        return k

    def past_letters(self, k: int) -> int:
        """Behind "MP", ", KC" and the like, which follow a name and are no part of it."""
        words, lower, letters = self._doc.words, self._doc.lower, self._lang.words["postnominals"]
        while k + 1 < len(words):
            if lower[k] in letters and words[k].isupper():
                k += 1
            elif words[k] == "," and lower[k + 1] in letters and words[k + 1].isupper():
                k += 2
            else:
                break
        return k

    def first(self, k: int) -> int:
        """Where the first title of an apposition may begin, past "who was then the new"."""
        k = self._behind_then(self._behind_copula(k))
        fillers = either(self._determiners, self._lang.words["title_fillers"])
        while k < len(self._doc.words) and k not in self._starting and self._doc.lower[k] in fillers:
            k += 1
        return k

    def present(self, run: Run) -> Title | None:
        """The office farther on in an apposition, which is its holder's now; None where there is none."""
        first = self.opens(run)
        if first is None:
            return None
        words, lower, lang = self._doc.words, self._doc.lower, self._lang
        relatives = lang.any("relative", "whose")
        limit = min(self._doc.sentences[self._doc.sentence_of[run.first]].last, first + _REACH)
        head, plain = first, True  # where the noun phrase begins, and whether it still may hold a title
        owner: Place | None = None
        k = first
        while k < limit:
            title = self._starting.get(k)
            if title is not None:
                if plain and self._is_held(title, limit):
                    if title.country is None and owner is not None:
                        owner.masked = owner.masked or "title"
                        title.country, title.country_at = owner.code, (owner.first, owner.last)
                    return title
                k, plain = title.last, False
                continue
            if words[k] in _CLOSES or (k == first and self._is_name(k)):
                return None
            if lower[k] in lang.words["conjunctions"] or lower[k] in lang.any("being", "becoming"):
                copula = lower[k] not in lang.words["conjunctions"]
                if not copula and lower[k + 1] in lang.words["articles"]:
                    return None  # "Ana Ruiz, a lawyer and the minister": another one
                if lower[k] not in POSSESSIVES and (not copula or self._told(k, relatives)):
                    head, plain, owner, k = k + 1, True, None, k + 1
                    continue
            place = self._place_at.get(k)
            if place is not None:
                owned = place.last < limit and lower[place.last] in POSSESSIVES
                owner, plain = (place, plain) if owned else (None, False)
                k = place.last + owned
                continue
            plain = plain and self._may_describe(k, head)
            k += 1
        return None

    def _is_name(self, k: int) -> bool:
        """True for a capital that neither a title nor a place begins with: the next name of a list."""
        return self._doc.is_capital(k) and k not in self._starting and k not in self._place_at

    def _told(self, copula: int, relatives: frozenset[str]) -> bool:
        """ "who is", "who has been", "que ha sido": a verb of being that belongs to a relative clause."""
        k = copula - 1
        while self._doc.lower[k] in self._lang.modal["perfect"]:
            k -= 1
        return self._doc.lower[k] in relatives

    def _is_held(self, title: Title, limit: int) -> bool:
        """A title of one person that no name behind it takes, and that ends what is said."""
        if title.plural or title.private or title.former or title.counterpart or title.bound:
            return False
        words, k = self._doc.words, title.last
        if k + 1 < limit and words[k] == "," and self._doc.is_capital(k + 1):
            return False  # "Ana Ruiz, a senator, and the minister, Luis Paz"
        return k >= limit or words[k] in _CLOSES or self._doc.lower[k] in self._until

    def _may_describe(self, k: int, head: int) -> bool:
        word, lang = self._doc.lower[k], self._lang
        if word in self._slight or self._doc.words[k] == "-":
            return True
        if lang.adjectives_follow or word in lang.words["function"] or word in self._governing:
            return False
        if word.endswith(lang.gerunds) or word in lang.verbs or self._doc.is_capital(k):
            return False
        return word.isalnum() and k >= head

    def _behind_then(self, k: int) -> int:
        """Behind "por entonces", "a la sazón": whose holder one was at the time; `k` where none stands."""
        lower, lang = self._doc.lower, self._lang
        slight = lang.any("articles", "by", "destination", "location", "that")
        end = k
        while end < len(lower) and end - k < _THEN and lower[end] in slight:
            end += 1
        return end + 1 if end < len(lower) and lower[end] in lang.words["at_that_time"] else k

    def _behind_copula(self, k: int) -> int:
        """Behind "who then was", "que é também"; `k` itself where nothing of the kind stands."""
        lower, lang = self._doc.lower, self._lang
        if k >= len(lower) or lower[k] not in lang.words["relative"]:
            return k
        links = either(lang.any("at_that_time", "also", "being"), lang.modal["perfect"]) | {
            word for word in lower[k + 1 : k + 4] if lang.offices.qualifier_at([word], 0)[0]
        }
        end = k + 1
        while end < len(lower) and lower[end] in links:
            end += 1
        return end if not lang.words["being"].isdisjoint(lower[k + 1 : end]) else k
