"""Who is named in a text: names with their titles, and later mentions by surname, by role or by pronoun.

Full and titled names come first, over the body and then the headlines, so that a headline's surname finds the
full name that comes after it. A mention that fits nobody is nobody: it is never guessed.
"""

import re
from bisect import bisect_right, insort
from collections.abc import Collection

from envoyage.gazetteer import holders
from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.people.binding import Binder
from envoyage.reading.people.heldapart import held_apart, is_of_its_own
from envoyage.reading.people.known import never_introduced, recognise, unsaid
from envoyage.reading.people.names import NameFinder, Run, fold
from envoyage.reading.people.namewords import REGNAL
from envoyage.reading.people.persons import Mention, Person
from envoyage.reading.people.roles import RoleFinder
from envoyage.reading.people.successors import settle_successors
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

_INITIAL = re.compile(r"\b([A-Z])\.")

__all__ = ["Mention", "PeopleFinder", "Person", "fold"]


class PeopleFinder:
    """Finds the people of one document."""

    def __init__(
        self,
        doc: Document,
        lang: Language,
        places: list[Place],
        titles: list[Title],
        taken: set[int],
        *,
        year: int | None = None,
        told: Collection[int] = (),
    ) -> None:
        """`taken` are tokens of dates; `year` is the year that the text speaks in, `told` are others."""
        self._doc = doc
        self._lang = lang
        self._titles = titles
        self._places = places
        self._year, self._told = year, told
        self._place_at = {place.first: place for place in places}
        given = lang.words["given_months"]
        covered = {i for i in taken if doc.lower[i] not in given or not doc.is_capital(i)}
        for title in titles:
            covered.update(range(title.first, title.last))
        self._names = NameFinder(doc, lang, places, covered, titles)
        self.people: list[Person] = []
        self.mentions: list[Mention] = []
        self._whole = {id(title) for title in titles}  # a title shared by a list is a copy of it
        self._by_word: dict[str, list[Person]] = {}
        self._ends: dict[int, list[int]] = {}  # by person, where the mentions of each end
        self._binder = Binder(doc, lang, places, titles, self.mentions)

    def find(self) -> None:
        """Fills `people` and `mentions` (in text order)."""
        body: list[Run] = []
        heads: list[Run] = []
        for sentence in self._doc.sentences:
            if sentence.kind is not Kind.NOTE:
                (body if sentence.kind is Kind.BODY else heads).extend(self._names.find(sentence))
        later: list[Run] = []
        for run in body:
            if (run.stated > 1 and (not run.loud or self._binder.is_apposed(run))) or self._binder.is_titled(
                run
            ):
                self._add(run, new=True)
            else:
                later.append(run)
        for run in map(self._without_headline, heads):
            if run.stated > 1:
                known = bool(holders(self._doc.slice(run.first, run.last)))
                polite = self._binder.has_honorific(run.first)  # "H.E. Ana Ruiz, President of Chile;"
                held = self._binder.is_titled(run) or (polite and self._binder.is_apposed(run))
                self._add(run, new=known or (held and not run.loud))
            else:
                later.append(run)
        unknown: list[Run] = []
        for run in later:
            certain = self._binder.has_honorific(run.first) or self._country_behind(run) is not None
            certain = certain or self._binder.is_introduced(run)
            if not self._add(run, new=run.stated == 1 and (certain or self._of_that_country(run))):
                unknown.append(run)
        self._add_unsaid(unknown)
        recognise(self.people, self._doc, self._lang, self._year, self._told)
        self.mentions.sort(key=lambda m: m.first)
        settle_successors(self._doc, self._lang, self.mentions)
        RoleFinder(self._doc, self._lang, self._titles, self.people, self.mentions, self._places).find()
        self.mentions.sort(key=lambda m: m.first)

    def _without_headline(self, run: Run) -> Run:
        """A headline's run without what its other capitals add to a name of the body: "Tito Tries Again"."""
        whole = self._match(run) if run.stated > 1 else None
        told = whole is not None and set(run.tokens) <= set(whole.tokens)
        if run.stated < 2 or told or holders(self._doc.slice(run.first, run.last)):
            return run
        for size in range(len(run.tokens) - 1, 0, -1):
            tokens = run.tokens[:size]
            known = self._match(Run(run.first, run.first + size, tokens, size, run.loud))
            if known is not None and known.tokens[-1] == tokens[-1] and set(tokens) <= set(known.tokens):
                return Run(run.first, run.first + size, tokens, size, run.loud)
        return run

    def _of_that_country(self, run: Run) -> bool:
        """ "Ecuador's Vidal", "la chilena Pardo": a surname of that country in the table of tenures."""
        national = self._binder.national(run)
        if national is None:
            return False
        return any(h.country == national.code for h in holders(self._doc.slice(run.first, run.last)))

    def _add_unsaid(self, runs: list[Run]) -> None:
        """Adds officials of whom the text gives no more than a surname, and their office by itself."""
        for run in runs:
            if run.stated == 1 and self._match(run) is None:
                name = self._doc.slice(run.first, run.last)
                who = unsaid(name, self._titles, self._doc, self._lang, self._year)
                who = who or never_introduced(name, self._year)
                if who is None:
                    continue
                self._add(run, new=True)
                self.people[-1].known, self.people[-1].country = who, who.country
            elif run.stated == 1:
                self._add(run, new=False)

    def _add(self, run: Run, *, new: bool) -> bool:
        """Adds a mention; False when nobody fits the name and it may not be a new one's."""
        person = self._match(run)
        if person is None and not new:
            return False
        title = self._binder.bind(run)
        if person is not None and title is not None and self._contradicts(person, title):
            person = self._match(run, title)
        if person is not None and title is not None and 1 in (len(run.tokens), len(person.tokens)):
            person = self._namesake(run, person, title)
        if person is None:
            person = Person(run.tokens, self._doc.slice(run.first, run.last), (run.first, run.last))
            self.people.append(person)
        elif len(run.tokens) > len(person.tokens) or (
            run.tokens == person.tokens and run.last - run.first > person.name_at[1] - person.name_at[0]
        ):
            person.tokens = run.tokens
            person.name, person.name_at = self._doc.slice(run.first, run.last), (run.first, run.last)
        for word in run.tokens:
            known = self._by_word.setdefault(word, [])
            if person not in known:
                known.append(person)
        person.mentions += 1
        if title is not None:
            person.hold(title)
        national = self._binder.national(run)
        if national is not None:
            national.masked = national.masked or "title"
        if national is not None and person.country is None:
            person.country, person.country_at = national.code, (national.first, national.last)
        self._of_country(run, person)
        first, last = run.first, run.last
        if title is not None and (id(title) in self._whole or title.shared is not None):
            first, last = min(first, title.first), max(last, title.last)
        self.mentions.append(Mention(first, last, person, title, (run.first, run.last)))
        insort(self._ends.setdefault(id(person), []), last)
        return True

    def _of_country(self, run: Run, person: Person) -> None:
        """The country behind a name is the name's, not a stop."""
        place = self._country_behind(run)
        if place is not None:
            place.masked = place.masked or "title"
            if person.country is None:
                person.country, person.country_at = place.code, (place.first, place.last)

    def _country_behind(self, run: Run) -> Place | None:
        """The country in "Javier Milei of Argentina", "Milei (Argentina)"."""
        k = run.last
        lower, words = self._doc.lower, self._doc.words
        if k + 1 >= len(words):
            return None
        bracket = words[k] == "("
        if words[k] == "," and lower[k + 1] in self._lang.words["of"]:
            return self._set_apart(k + 1)
        if not bracket and lower[k] not in self._lang.words["of"]:
            return None
        m = k + 2 if lower[k + 1] in self._lang.words["articles"] else k + 1
        place = self._place_at.get(m)
        if place is None or place.kind not in ("country", "organisation"):
            return None
        closed = place.last < len(words) and words[place.last] == ")"
        return place if closed or not bracket else None

    def _set_apart(self, of: int) -> Place | None:
        """ "President Ruiz, of Peru, said": a country between commas."""
        at = of + 1 + (self._doc.lower[of + 1] in self._lang.words["articles"])
        place = self._place_at.get(at)
        if place is None or place.kind != "country" or place.last >= len(self._doc.words):
            return None
        return place if self._doc.words[place.last] in (",", ";") else None

    def _namesake(self, run: Run, person: Person, title: Title) -> Person | None:
        """Whom a surname means with an office that the last one of that name does not hold."""
        if not held_apart(person, title, self._doc, self._lang):
            return person
        other = self._match(run, title)
        if other is not None and not held_apart(other, title, self._doc, self._lang):
            return other
        return None if is_of_its_own(title) and all(map(is_of_its_own, person.titles)) else person

    # -- which person --------------------------------------------------------------------------------------

    def _match(self, run: Run, title: Title | None = None) -> Person | None:
        """The person whom a run names, the one named last when several fit; None when nobody does."""
        candidates = {id(p): p for word in run.tokens for p in self._by_word.get(word, ())}
        if not candidates:
            return None
        fitting = [p for p in candidates.values() if title is None or not self._contradicts(p, title)]
        if title is not None:
            fitting = [p for p in fitting if not held_apart(p, title, self._doc, self._lang)]
        if len(run.tokens) > 1:  # "Luis Felipe Soto" is not Felipe VI
            fitting = [p for p in fitting if not REGNAL.match(p.name.split()[-1]) or p.tokens == run.tokens]
        sure = [p for p in fitting if _same_name(run.tokens, p.tokens)]
        if len(run.tokens) > 1 and (initials := _initials(self._doc.slice(run.first, run.last))):
            sure = [p for p in sure if _initials(p.name) in ((), initials)]
        numbered = run.stated > 1 and bool(REGNAL.match(self._doc.words[run.last - 1]))
        if not sure and len(run.tokens) == 1 and numbered:
            return None  # "Felipe VI" is not the minister Felipe Solari
        if not sure and len(run.tokens) == 1:  # by the given name alone: "Dilma", "Marcelo"
            sure = [p for p in fitting if p.tokens[0] == run.tokens[0]]
            return sure[0] if len(sure) == 1 else None
        alike = [p for p in sure if p.tokens == run.tokens]  # "Don Felipe" is no Luis Felipe
        sure = alike or sure
        if len(sure) < 2:
            return sure[0] if sure else None
        if len(run.tokens) == 1:  # a surname is rather the official's than his wife's
            sure = [p for p in sure if p.titles or holders(p.name)] or sure
        return max(sure, key=lambda person: self._named_before(person, run.first))

    def _named_before(self, person: Person, token: int) -> int:
        """Where the last mention of a person before `token` ends; -1 where there is none."""
        ends = self._ends.get(id(person), [])
        at = bisect_right(ends, token)
        return ends[at - 1] if at else -1

    @staticmethod
    def _contradicts(person: Person, title: Title) -> bool:
        """True when a title is of another country than the person's, and neither past nor a counterpart's."""
        if person.country is None or title.country is None or title.country == person.country or title.former:
            return False
        return len(title.country) == 2 and len(person.country) == 2


def _same_name(run: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """True when two names can be one person's: one's words within the other's, or first and last alike."""
    if len(run) == 1:
        return run[0] in known[1:] or run == known or (run[0] == known[0] and _family_first(known))
    if len(known) == 1:
        return known[0] in run[1:] or (known[0] == run[0] and _family_first(run))
    ours, theirs = _parts(run), _parts(known)
    short, long = sorted((run, known), key=len)
    if len(run) > 2 and len(known) > 2 and ours != theirs and not _in_order(short, long):
        return False  # "Teodoro Obiang Nguema", "Teodoro Nguema Obiang Mangue"
    return ours <= theirs or theirs <= ours or (run[0] == known[0] and run[-1] == known[-1])


def _initials(name: str) -> tuple[str, ...]:
    """The initials in a name, which tell "George H.W. Bush" from "George W. Bush"."""
    return tuple(_INITIAL.findall(name)) if "." in name else ()


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True when the words that two names share stand in one order in both."""
    shared = [word for word in short if word in long]
    return shared == [word for word in long if word in shared]


def _parts(tokens: tuple[str, ...]) -> set[str]:
    return {part for token in tokens for part in token.split("-")}


def _family_first(tokens: tuple[str, ...]) -> bool:
    """Chinese, Korean, Vietnamese and Hungarian names lead with the family name; such names are short."""
    return len(tokens) in (2, 3) and len(tokens[0]) <= 5
