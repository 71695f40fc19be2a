"""Plural titles and the lists of names that share them, each name with its own country or portfolio."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.wordsets import COMMA, either
from envoyage.reading.people.names import Run
from envoyage.reading.people.persons import Mention
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

_STOPS = frozenset({",", "."})
_MARKS = frozenset({",", ";", ")", "(", "–", "—", ":"})
# Small words, countries and portfolios between two names of a list.
_LINKS = 9
# Sentences back to the office of "los de Perú".
_TOLD_BEFORE = 2


class TitleLists:
    """Shares the plural titles of one document out over its names."""

    def __init__(
        self,
        doc: Document,
        lang: Language,
        place_at: dict[int, Place],
        place_end: dict[int, Place],
        ending: dict[int, Title],
        mentions: list[Mention],
    ) -> None:
        """Places by their first token and by the one behind them, titles by the token behind them."""
        self._doc = doc
        self._lang = lang
        self._place_at = place_at
        self._place_end = place_end
        self._ending = ending
        self._mentions = mentions

    def spread(self, title: Title, run: Run) -> Title | None:
        """ "A and B, foreign ministers of Peru and Chile": a plural title behind its list.

        Behind a single name it is none of hers: "with Ana Ruiz, leaders of exile groups and".
        """
        owners: list[Mention] = []
        end = run.first
        joiners = either(self._lang.any("conjunctions", "articles"), self._lang.offices.honorifics, _STOPS)
        while True:
            j = end - 1
            while j >= 0 and self._doc.lower[j] in joiners:
                j -= 1
            mention = next((m for m in self._mentions[-6:] if m.last == j + 1), None)
            if mention is None or j == end - 1 or mention.title is not None:
                break
            owners.insert(0, mention)
            end = mention.first
        if not owners:
            return None
        title.bound = True
        countries = self._countries(title)
        shared = len(countries) == len(owners) + 1
        for index, mention in enumerate(owners):
            share = title.of_country(countries[index] if shared else None, self._lang, self._doc)
            mention.title = share
            mention.person.hold(share)
        return title.of_country(countries[-1] if shared else None, self._lang, self._doc)

    def owners(self, title: Title) -> list[Place]:
        """The countries of a plural title, those before it too: "Ghanaian and Kenyan presidents"."""
        found = self._countries(title)
        links = either(self._lang.any("conjunctions", "articles"), COMMA)
        j = title.first
        while j > 1 and self._doc.lower[j - 1] in links:
            place = self._place_end.get(j - 1)
            if place is None or place.kind != "demonym":
                break
            place.masked = place.masked or "title"
            found.insert(0, place)
            j = place.first
        return found

    def _countries(self, title: Title) -> list[Place]:
        """The countries that a plural title names, those behind it too: "de Portugal e de Angola"."""
        found = [p for i in range(title.first, title.last) if (p := self._place_at.get(i)) is not None]
        links = either(self._lang.any("conjunctions", "of", "articles"), COMMA)
        k = title.last
        while k < len(self._doc.words):
            m = k
            while m < len(self._doc.words) and self._doc.lower[m] in links:
                m += 1
            place = self._place_at.get(m)
            if place is None or m == k or place.kind not in ("country", "organisation"):
                break
            place.masked = place.masked or "title"
            found.append(place)
            k = place.last
        return found

    def _shared_matter(self, end: int, floor: int) -> int:
        """Tokens of the portfolio, its word or the parliament that ends before `end`: "de Salud, Ana"."""
        offices, lower = self._lang.offices, self._doc.lower
        size = offices.portfolio_before(lower, end, floor) or offices.body_before(lower, end, floor)
        known = end > floor and offices.matter_word(lower[end - 1]) and self._doc.is_capital(end - 1)
        return size or int(known and end not in self._ending)

    def _goes_on(self, portfolio: tuple[int, int] | None, run: Run) -> bool:
        """ "la ministra de Salud, Ana Ruiz, y de Defensa, Luis Paz": the office with another matter."""
        if portfolio is None or self._doc.words[run.first - 1] != ",":
            return False
        j, lower = portfolio[0] - 1, self._doc.lower
        while lower[j] in self._lang.words["articles"] and lower[j] not in self._lang.words["of"]:
            j -= 1
        return lower[j] in self._lang.words["of"] and lower[j - 1] in self._lang.words["conjunctions"]

    def _of_another(self, country: Place | None, run: Run) -> bool:
        """ "el presidente de Chile, Ana Ruiz, y el de Perú, Luis Paz": the office again, of another."""
        if country is None or self._doc.words[run.first - 1] != ",":
            return False
        lower, words = self._doc.lower, self._lang.words
        j = country.first - 1
        while lower[j] in words["articles"] and lower[j] not in words["of"]:
            j -= 1
        opened = lower[j - 2] in either(words["conjunctions"], _MARKS)
        return opened and lower[j] in words["of"] and lower[j - 1] in words["articles"]

    def _ends_name(self, end: int) -> bool:
        """True behind a name found before, also one whose last word may be a matter: "Rosa Paz"."""
        return any(m.name_at is not None and m.name_at[1] == end for m in self._mentions[-3:])

    def shared(self, run: Run) -> Title | None:
        """A plural title over a list: "Presidents Petro and Lula", "de Ecuador, Ana", "de Salud, Ana".

        Also over some of those whom it means: "ten ministers, among them Ana Ruiz of Peru".
        """
        lower = self._doc.lower
        sentence = self._doc.sentences[self._doc.sentence_of[run.first]]
        among = self._lang.any("including", "between")
        small = self._lang.any("conjunctions", "of", "articles", "they_among")
        links = either(small, among, _MARKS, self._lang.nouns["polity"])  # "y de la República de Honduras"
        j = run.first - 1
        country: Place | None = None
        portfolio: tuple[int, int] | None = None
        for _ in range(_LINKS):
            if j < sentence.first:
                return None
            if lower[j] in links and j + 1 not in self._ending:
                j -= 1
            elif (
                country is None and (place := self._place_end.get(j + 1)) is not None and place.kind != "city"
            ):
                country, j = place, place.first - 1
            elif not self._ends_name(j + 1) and (size := self._shared_matter(j + 1, sentence.first)):
                portfolio = (j + 1 - size, portfolio[1] if portfolio else j + 1)
                j -= size
            else:
                break
        if j == run.first - 1:
            return None
        if country is not None and (lower[j + 1] in self._lang.words["of"] or lower[j + 1] == "("):
            country = None  # "Petro of Colombia and Lasso", "Petro (Colombia) y": that of the name before
        head = self._ending.get(j + 1)
        if portfolio is not None and head is not None and head.plural:  # "dois ministros – Justiça, Ana"
            return head.sharing(*portfolio, self._lang, self._doc)
        if head is not None and head.plural and not among.isdisjoint(lower[j + 1 : run.first]):
            head.bound = True
            return head.of_country(country, self._lang, self._doc)
        for mention in reversed(self._mentions[-3:]):
            if (mention.last == j + 1 or (mention.name_at and mention.name_at[1] == j + 1)) and mention.title:
                title = mention.title
                again = self._goes_on(portfolio, run) or self._of_another(country, run)
                if not title.plural and title.shared is None and not again:
                    return None
                if country is not None and self._of_the_former(mention, title, j + 1) and self._has_own(run):
                    country = None
                if country is not None:
                    country.masked = country.masked or "title"
                if portfolio is not None:
                    return title.sharing(*portfolio, self._lang, self._doc)
                return title.of_country(country, self._lang, self._doc)
        return self._of_those(j + 1, country) if head is None and country is not None else None

    def _of_the_former(self, mention: Mention, title: Title, behind: int) -> bool:
        """ "los ministros Ana Ruiz, de Perú, y Luis Paz, de Chile": a country set apart behind its name.

        But "los ministros de Perú, Ana Ruiz, y de Chile, Luis Paz" has each before the name.
        """
        doc, at = self._doc, title.country_at
        if mention.name_at is None or (at is not None and at[0] < mention.name_at[0]):
            return False
        return doc.words[behind] == "," and doc.lower[behind + 1] in self._lang.words["of"]

    def _has_own(self, run: Run) -> bool:
        """ "Luis Paz, de Chile": a country right behind a name."""
        lower, lang = self._doc.lower, self._lang
        k = run.last + 1
        if self._doc.words[run.last] != "," or lower[k] not in lang.words["of"]:
            return False
        while lower[k] in lang.any("of", "articles"):
            k += 1
        place = self._place_at.get(k)
        return place is not None and place.kind == "country"

    def _of_those(self, first: int, country: Place) -> Title | None:
        """ "los mandatarios asistirán: figuran los de Perú, Ana Ruiz; Chile": the office told before."""
        lower, words = self._doc.lower, self._lang.words
        pointing = lower[first] in words["articles"] and lower[first] not in words["of"]
        if not pointing or lower[first + 1] not in words["of"]:
            return None
        low = self._doc.sentences[max(0, self._doc.sentence_of[first] - _TOLD_BEFORE)].first
        told = [t for t in self._ending.values() if t.plural and low <= t.first < first and not t.counterpart]
        if not told:
            return None
        country.masked = country.masked or "title"
        share = max(told, key=lambda t: t.first).of_country(country, self._lang, self._doc)
        share.last = share.head + max(1, self._lang.offices.longest_phrase(lower, share.head))
        share.office_id = office_id(share.text(self._doc), self._lang.code, share.country) or share.office_id
        return share
