"""Which title belongs to which name: before it, behind it, or shared by a list of names."""

from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import FINITE
from envoyage.reading.lexicon.wordsets import either
from envoyage.reading.people.appositions import Appositions
from envoyage.reading.people.loosetitles import LooseTitles
from envoyage.reading.people.nameleads import NameLeads
from envoyage.reading.people.names import Run
from envoyage.reading.people.persons import Mention
from envoyage.reading.people.singledout import SingledOut
from envoyage.reading.people.titlelists import TitleLists
from envoyage.reading.people.titles import RANKS, Title
from envoyage.reading.places import Place

# Tokens of an acronym in brackets between a title and its name.
_BRACKETED = 6


class Binder:
    """Binds the titles of one document to its names; each title goes to one name, a plural one to several."""

    def __init__(
        self, doc: Document, lang: Language, places: list[Place], titles: list[Title], mentions: list[Mention]
    ) -> None:
        """`mentions` are those found so far; whoever finds them appends to the same list."""
        self._doc = doc
        self._lang = lang
        self._mentions = mentions
        self._starting = {title.first: title for title in titles}
        self._ending = {title.last: title for title in titles}
        self._place_at = {place.first: place for place in places}
        self._place_end = {place.last: place for place in places}
        self._loose = LooseTitles(doc, lang, self._place_at, self._ending)
        self._lists = TitleLists(doc, lang, self._place_at, self._place_end, self._ending, mentions)
        self._skipped = lang.any("articles", "possessives")
        self._apposed = Appositions(doc, lang, self._place_at, self._starting)
        self._singled = SingledOut(doc, lang, self._starting)
        self._leads = NameLeads(doc, lang, self._place_end, self._ending)

    def is_titled(self, run: Run) -> bool:
        """True when a title stands before a name, or a list of titled names goes on with it."""
        before, comma, _ = self._before(run)
        if before is not None and not before.bound:
            apposed = self._closes(run) or self._opens_sentence(before, run)
            return not comma or apposed or before.head == before.first
        return self._lists.shared(run) is not None

    def is_apposed(self, run: Run) -> bool:
        """True when a title stands behind a name: "ANA RUIZ, ministra de Salud"."""
        return self._behind(run) is not None

    def is_introduced(self, run: Run) -> bool:
        """ "met Zulu, the foreign minister.": a name of one word with its office, closed, behind it."""
        title, words = self._behind(run), self._doc.words
        if title is None or title.bound or title.plural or self._leads_on(title):
            return False
        opens = run.first == self._doc.sentences[self._doc.sentence_of[run.first]].first
        closed = title.last >= len(words) or words[title.last] in (",", ".", ";", ")")
        return closed and not opens and title.office_id not in (None, "official")

    def has_honorific(self, first: int) -> bool:
        lower = self._doc.lower
        j = first - 2 if first > 1 and self._doc.words[first - 1] == "." else first - 1
        return j >= 0 and lower[j] in self._lang.offices.honorifics

    def bind(self, run: Run) -> Title | None:
        """The title of a name, marked as bound; None when it has none of its own."""
        before, comma, national = self._before(run)
        behind = self._behind(run)
        if behind is not None and behind.shared is not None:
            return behind  # "los secretarios Julio Ruiz (Agricultura) y ..."
        if behind is not None and (behind.bound or self._leads_on(behind)):
            behind = None
        if before is None and (behind is None or behind.former):
            behind = self._apposed.present(run) or behind
        if behind is not None and before is not None and comma and self._only_describes(before, behind):
            behind = None
        apposed = not comma or (
            (self._closes(run) or (before is not None and self._opens_sentence(before, run)))
            and (behind is None or (before is not None and (before.plural or before.counterpart)))
        )
        if before is not None and not before.bound and apposed:
            before.bound = True
            if comma and before.counterpart and behind is not None:
                behind.bound = True  # "her counterpart, Ana Ruiz, the minister of trade"
            if before.country is None and (owner := national or self._owner(before)) is not None:
                before.country, before.country_at = owner.code, (owner.first, owner.last)
            if before.plural and len(owners := self._lists.owners(before)) > 1:
                before.owners = tuple(owners)
                return before.of_country(None, self._lang, self._doc)
            if before.office_id in RANKS and behind is not None and not behind.plural:
                behind.bound = True  # "Prince Saad bin Omar, the Saudi foreign minister"
                return behind
            return before
        if behind is not None and not behind.plural:
            behind.bound = True
            return behind
        if behind is not None and (spread := self._lists.spread(behind, run)) is not None:
            return spread
        told = self._lists.shared(run) or (self._announced(run, national) if national is not None else None)
        return told or self._singled.of(run)

    def _only_describes(self, before: Title, behind: Title) -> bool:
        """ "the Italian prime minister, Ana Ruiz, leader of a party": a bare head behind an office."""
        bare = behind.last - behind.first == 1 and behind.country is None
        office = not (before.bound or before.plural or before.counterpart)
        return bare and office and before.country is not None

    def national(self, run: Run) -> Place | None:
        """The demonym right before a name, "o chileno Gabriel Boric"."""
        return self._leads.of(run.first)[1]

    # -- before the name -----------------------------------------------------------------------------------

    def _before(self, run: Run) -> tuple[Title | None, bool, Place | None]:
        """The title before a name, whether a comma parts them, and a demonym between them."""
        words, lower = self._doc.words, self._doc.lower
        j, national = self._leads.of(run.first)
        if self._doc.sentence_of[j - 1] != self._doc.sentence_of[run.first]:
            return None, False, national  # a headline's title is not that of the name below it
        j = self._before_rank(j, run.first)
        if j > 1 and words[j - 1] == "." and lower[j - 2] in self._lang.words["abbreviations"]:
            j -= j - 1 in self._ending  # "Sen. Ana Ruiz"
        title = self._ending.get(j)
        if title is not None and (fuller := self._before_courtesy(title)) is not None:
            title.bound = True  # "the archbishop, Cardinal Ruiz"
            return fuller, False, national
        if title is not None:
            return title, False, national
        comma = j > 1 and (words[j - 1] == "," or (words[j - 1] == "(" and not self._abbreviates(run)))
        k = j - 1 if comma else j
        if k > 1 and words[k - 1] == ")":
            k = next((m for m in range(k - 2, max(0, k - _BRACKETED), -1) if words[m] == "("), k)
        title = self._ending.get(k) if k != j else None
        if title is None and comma and (house := self._place_end.get(k)) is not None and not house.masked:
            title = self._ending.get(house.first)  # "o diretor para a Europa do Itamaraty, Ana Ruiz"
        if title is not None and title.former:
            title = self._before_courtesy(title) or title
        if title is None and national is None and (not comma or self._closes(run)):
            title = self._loose.before(k, comma=comma)
        return title, comma, national

    def _abbreviates(self, run: Run) -> bool:
        """ "the minister for trade and tourism (Mincetur), Ana Ruiz": the body in short, before the name."""
        words, k = self._doc.words, run.last
        return run.last - run.first == 1 and words[k : k + 2] == [")", ","] and self._doc.is_capital(k + 2)

    def _owner(self, title: Title) -> Place | None:
        """ "Fiji will be represented by its president", "Perú y su canciller": the country that opens."""
        k = title.first - 1
        if k <= 0 or self._doc.lower[k] not in self._lang.any("possessives", "impersonal"):
            return None
        first = self._doc.sentences[self._doc.sentence_of[k]].first
        place = self._place_at.get(first + (self._doc.lower[first] in self._lang.words["articles"]))
        free = place is not None and place.kind == "country" and not place.masked
        return place if free and not any(m.first >= first for m in self._mentions[-2:]) else None

    def _before_rank(self, j: int, first: int) -> int:
        """Behind the comma before a rank or honorific: "el ministro, el general de brigada Ana Ruiz"."""
        if j < first and j > 1 and self._doc.lower[j - 1] in self._lang.words["articles"]:
            office = self._ending.get(j - 1)  # "the foreign minister the Hon Ana Ruiz"
            held = office is not None and office.office_id not in RANKS
            return j - 1 if self._doc.words[j - 2] == "," or held else j
        return j

    def _before_courtesy(self, title: Title) -> Title | None:
        """The office before a rank or a former one: "the Foreign Minister, Senator Ana Ruiz"."""
        rank = title.office_id in RANKS and title.last - title.first == 1
        if title.plural or not (rank or title.former):
            return None
        joins = self._lang.words["conjunctions"]
        k = title.first
        if title.former and self._doc.lower[k - 1] in joins:
            k -= 1  # "the foreign minister and former ambassador, Ana Ruiz"
        while k > 0 and (self._doc.words[k - 1] == "," or self._doc.lower[k - 1] in self._skipped):
            k -= 1
        before = self._ending.get(k)
        sentences = self._doc.sentence_of
        if before is None or before.bound or before.plural or before.former:
            return None
        if sentences[before.first] != sentences[title.first]:
            return None  # of the line above
        title.bound = True
        return before

    def _closes(self, run: Run) -> bool:
        """True when a name behind a comma ends its apposition: "el canciller, Bruno Ruiz, y ...".

        One with its rank is the apposition itself: "the minister, the Hon. Ana Ruiz in Lima signed".
        """
        lead = self._leads.of(run.first)[0]
        ranked = 1 < lead < run.first and self._doc.words[lead - 2] == ","
        if ranked and self._doc.lower[lead - 1] in self._lang.words["articles"]:
            return True
        k = run.last
        if k >= len(self._doc.words):
            return True
        if self._doc.lower[k] in self._lang.any("conjunctions", "relative", "aiming"):
            return True  # "con el canciller, Ana Ruiz para tratar": the second comma left out
        return not self._doc.words[k][0].isalnum()

    def _opens_sentence(self, title: Title, run: Run) -> bool:
        """True for "The Prime Minister of Fiji, Ana Ruiz arrived": no comma behind the name."""
        sentence = self._doc.sentences[self._doc.sentence_of[title.first]]
        first = sentence.first + (self._doc.lower[sentence.first] in self._lang.words["articles"])
        return title.first <= first and not title.plural and run.last < sentence.last

    # -- behind the name -----------------------------------------------------------------------------------

    def _behind(self, run: Run) -> Title | None:
        """ "Mia Mottley, prime minister of Barbados", "Julio Ruiz (ministro de Salud)"."""
        opening = self._apposed.opens(run)
        if opening is None:
            return None
        k = self._apposed.first(opening)
        bracket = self._doc.words[self._apposed.past_letters(run.last)] == "("
        return self._starting.get(k) or (self._portfolio(k) if bracket else self._charge(k))

    def _portfolio(self, k: int) -> Title | None:
        """ "los secretarios Julio Ruiz (Agricultura) y": a portfolio under the plural title of a list."""
        size = self._lang.offices.portfolio_at(self._doc.lower, k)
        if not size or k + size >= len(self._doc.words) or self._doc.words[k + size] != ")":
            return None
        for title in reversed([m.title for m in self._mentions[-6:]] + [*self._open_plurals(k)]):
            if title is not None and (title.plural or title.shared is not None):
                return title.sharing(k, k + size, self._lang, self._doc)
        return None

    def _charge(self, k: int) -> Title | None:
        """ "los ministros Luis Paz, de Economía, y Ana Ruiz, de Salud": behind a bare plural title."""
        lower, lang = self._doc.lower, self._lang
        m = k - (lower[k - 1] in lang.any("of", "articles"))
        if k >= len(lower) or not (lower[m] in lang.words["of"] or lower[k] in lang.words["of"]):
            return None
        k += lower[k] in lang.words["of"]
        while k < len(lower) and lower[k] in lang.words["articles"]:
            k += 1
        size = lang.offices.portfolio_at(lower, k) if k < len(lower) else 0
        if not size or not self._doc.is_capital(k) or k + size >= len(lower):
            return None
        if (
            self._doc.words[k + size] not in (",", ".", ";")
            and lower[k + size] not in lang.words["conjunctions"]
        ):
            return None
        for title in reversed(self._open_plurals(k)):
            bare = title.last == title.head + max(1, lang.offices.longest_phrase(lower, title.head))
            return title.sharing(k, k + size, lang, self._doc) if bare and title.first == title.head else None
        return None

    def _open_plurals(self, k: int) -> list[Title]:
        sentence = self._doc.sentences[self._doc.sentence_of[k]]
        return [t for t in self._starting.values() if t.plural and sentence.first <= t.first < k]

    def _leads_on(self, title: Title) -> bool:
        """True when the title behind a name is that of the next name: "X, Foreign Minister Qureshi said"."""
        doc, k = self._doc, title.last
        if k >= len(doc.words) or doc.sentence_of[k] != doc.sentence_of[title.head]:
            return False
        honorifics = self._lang.offices.honorifics
        free = k not in self._starting and k not in self._place_at
        if doc.is_capital(k) and doc.words[k][0].isalpha() and free:
            return doc.lower[k] not in self._lang.words["function"] or doc.lower[k] in honorifics
        if self._acts(k) and doc.lower[title.first - 1] in self._lang.words["articles"]:
            return self._taken_before(title)  # "con T1, X, el T2 celebró": another, who does something
        if (place := self._place_at.get(k)) is not None and doc.words[k - 1] != ",":
            k = place.last  # "director de Asuntos de Europa de la Cancillería"
        if k + 1 >= len(doc.words) or doc.words[k] != "," or not doc.is_capital(k + 1):
            return False
        # "X, T1, Y, T2": T1 is X's, unless X has a title before it.
        return title.first > 1 and self._taken_before(title)

    def _acts(self, k: int) -> bool:
        """True for a finite verb at a token, or for what helps one or stands before it."""
        modal, words = self._lang.modal, self._lang.words
        if self._doc.lower[k] in either(modal["perfect"], modal["future"], words["reflexive"]):
            return True
        form = self._lang.verbs.get(self._doc.lower[k])
        return (form is not None and form.tense in FINITE) or self._doc.lower[k].endswith(self._lang.finites)

    def _taken_before(self, title: Title) -> bool:
        sentence = self._doc.sentences[self._doc.sentence_of[title.first]]
        words, lower = self._doc.words, self._doc.lower
        j = title.first - 1
        while j > sentence.first and (words[j] in ",(" or lower[j] in self._skipped):
            j -= 1
        while j > sentence.first and (self._doc.is_capital(j) or lower[j] in self._lang.words["particles"]):
            j -= 1
        honorifics = self._lang.offices.honorifics
        while j > sentence.first and (
            lower[j] in honorifics or (words[j] == "." and lower[j - 1] in honorifics)
        ):
            j -= 1
        before = self._ending.get(j if words[j] == "," else j + 1)
        return before is not None and not (words[j] == "," and before.bound)  # "X, T1, Y, T2, Z"

    def _announced(self, run: Run, national: Place) -> Title | None:
        """ "com os líderes dos três países: o argentino Alberto Fernández e o chileno Gabriel Boric"."""
        sentence = self._doc.sentences[self._doc.sentence_of[run.first]]
        if ":" not in self._doc.words[sentence.first : run.first]:
            return None
        colon = self._doc.words.index(":", sentence.first)
        plural = [t for t in self._open_plurals(run.first) if t.first < colon and t.office_id != "official"]
        return plural[-1].of_country(national, self._lang, self._doc) if plural else None
