"""Who is named in a text: names with their titles, and later mentions by surname, by role or by pronoun.

Two passes: full and titled names first, over the body and then the headlines, so that a headline's surname
finds the full name that comes after it. A mention that fits nobody is nobody: it is never guessed.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from envoyage.reading.document import Document, Kind
from envoyage.reading.places import Place
from envoyage.reading.tables import Language
from envoyage.reading.titles import Title


# Sentences between a name and an office that may be its holder's.
_ADOPT_WITHIN = 3
# "al-Jubeir", "el-Sisi", "ash-Shaibani": a small article joined to a name.
_ARTICLE_NAME = re.compile(r"[a-z]{2,3}-[A-Z]")


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word in small letters without accents, for comparing names across spellings."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


@dataclass(slots=True, eq=False)
class Person:
    """Someone named in the text, with everything the text says of who they are."""

    tokens: tuple[str, ...]  # folded
    name: str
    name_at: tuple[int, int]
    titles: list[Title] = field(default_factory=list)
    country: str | None = None
    country_at: tuple[int, int] | None = None
    mentions: int = 0

    @property
    def title(self) -> Title | None:
        """The fullest title with a present office, or else the fullest of any."""
        ranked = sorted(
            self.titles,
            key=lambda t: (t.former, t.counterpart, t.office_id in (None, "official", "minister"), -(t.last - t.first)),
        )
        return ranked[0] if ranked else None


@dataclass(slots=True, eq=False)
class Mention:
    """A person at tokens `first` to `last` (half-open); `name_at` is None for a role or a pronoun."""

    first: int
    last: int
    person: Person
    title: Title | None = None
    name_at: tuple[int, int] | None = None


@dataclass(slots=True)
class _Run:
    first: int
    last: int
    tokens: tuple[str, ...]


class PeopleFinder:
    """Finds the people of one document."""

    def __init__(
        self, doc: Document, lang: Language, places: list[Place], titles: list[Title], taken: set[int]
    ) -> None:
        """`taken` are tokens that belong to dates."""
        self._doc = doc
        self._lang = lang
        self._titles = titles
        self._title_start = {title.first: title for title in titles}
        self._title_end = {title.last: title for title in titles}
        self._place_at = {place.first: place for place in places}
        self._covered = set(taken)
        for title in titles:
            self._covered.update(range(title.first, title.last))
        self._strong = {
            token
            for place in places
            if place.kind in ("country", "demonym", "region", "organisation", "landmark", "capital")
            or (place.kind == "city" and not place.weak)
            for token in range(place.first, place.last)
        }
        self.people: list[Person] = []
        self.mentions: list[Mention] = []

    def find(self) -> None:
        """Fills `people` and `mentions` (in text order)."""
        body: list[_Run] = []
        heads: list[_Run] = []
        for sentence in self._doc.sentences:
            if sentence.kind is Kind.NOTE:
                continue
            runs = self._runs(sentence.first, sentence.last)
            (body if sentence.kind is Kind.BODY else heads).extend(runs)
        # Full names before surnames, the body before its headlines: a surname finds the name that comes after it.
        for run in body:
            if len(run.tokens) > 1 or self._titled(run):
                self._add(run, new=True)
        for run in heads:
            if len(run.tokens) > 1:
                self._add(run, new=self._titled(run))
        for run in [*body, *heads]:
            if len(run.tokens) == 1 and not self._titled(run):
                self._add(run, new=self._honorific_before(run.first))
        self._roles()
        self.mentions.sort(key=lambda m: m.first)

    # -- runs of capitals ----------------------------------------------------------------------------------

    def _runs(self, first: int, last: int) -> list[_Run]:
        doc, lower, words = self._doc, self._doc.lower, self._doc.words
        function, particles = self._lang.words["function"], self._lang.words["particles"]
        runs: list[_Run] = []
        i = first
        while i < last:
            if not self._name_token(i, first, function):
                i += 1
                continue
            j = i + 1
            while j < last:
                if self._name_token(j, first, function):
                    j += 1
                elif words[j] == "." and len(words[j - 1]) == 1 and j + 1 < last and self._name_token(j + 1, first, function):
                    j += 1
                elif lower[j] in particles:
                    k = j
                    while k < last and lower[k] in particles and k - j < 3:
                        k += 1
                    if k < last and self._name_token(k, first, function) and doc.starts[k] - doc.ends[k - 1] == 1:
                        j = k
                    else:
                        break
                else:
                    break
            runs.extend(self._as_run(i, j))
            i = j
        return runs

    def _as_run(self, first: int, last: int) -> list[_Run]:
        doc = self._doc
        organisations = self._lang.nouns["organisation"]
        honorifics = self._lang.offices.honorifics
        while first < last and (doc.lower[first] in honorifics or doc.words[first] == "."):
            first += 1
        if first >= last or last - first > 7:
            return []
        if any(doc.lower[i] in organisations for i in range(first, last)):
            return []
        tokens = tuple(fold(doc.words[i]) for i in range(first, last) if doc.words[i][0].isalpha())
        return [_Run(first, last, tokens)] if tokens and len(tokens[-1]) > 1 else []

    def _name_token(self, i: int, first: int, function: frozenset[str]) -> bool:
        word = self._doc.words[i]
        if not word[0].isupper() and not (i > first and _ARTICLE_NAME.match(word)):
            return False
        if i in self._covered:
            return False
        if i in self._strong:
            return False
        if self._doc.lower[i] in function and (i == first or len(word) < 3 or not self._mid_name(i)):
            return False
        if len(word) > 1 and word.isupper() and not (len(word) > 3 and i > first and self._doc.is_capital(i - 1)):
            return False
        return not (i == first and self._doc.lower[i] in self._lang.verbs and not self._next_is_name(i))

    def _mid_name(self, i: int) -> bool:
        return i > 0 and self._doc.is_capital(i - 1) and self._doc.starts[i] - self._doc.ends[i - 1] == 1

    def _next_is_name(self, i: int) -> bool:
        return i + 1 < len(self._doc.words) and self._doc.is_capital(i + 1)

    # -- from runs to persons ------------------------------------------------------------------------------

    def _add(self, run: _Run, *, new: bool) -> None:
        title = self._bind(run)
        person = self._match(run.tokens, title)
        if person is None:
            if not new:
                return
            person = Person(run.tokens, self._doc.slice(run.first, run.last), (run.first, run.last))
            self.people.append(person)
        elif len(run.tokens) > len(person.tokens):
            person.tokens = run.tokens
            person.name, person.name_at = self._doc.slice(run.first, run.last), (run.first, run.last)
        person.mentions += 1
        if title is not None:
            person.titles.append(title)
            if person.country is None or (title.country is not None and person.country_at is None):
                person.country = person.country or title.country
                person.country_at = person.country_at or title.country_at
        self._of_country(run, person)
        first = min(run.first, title.first) if title is not None and title.last <= run.first else run.first
        last = max(run.last, title.last) if title is not None and title.first >= run.last else run.last
        self.mentions.append(Mention(first, last, person, title, (run.first, run.last)))

    def _titled(self, run: _Run) -> bool:
        """True when a title stands right before a name: "President Bukele", "el canciller, Bruno Rodríguez"."""
        j = run.first
        return j in self._title_end or (j > 1 and self._doc.words[j - 1] == "," and j - 1 in self._title_end)

    def _honorific_before(self, first: int) -> bool:
        lower = self._doc.lower
        j = first - 1
        if j > 0 and self._doc.words[j] == ".":
            j -= 1
        return j >= 0 and lower[j] in self._lang.offices.honorifics

    def _bind(self, run: _Run) -> Title | None:
        """The title right before or behind a name, if no other name has taken it."""
        lower, words = self._doc.lower, self._doc.words
        # Behind: "Mia Mottley, prime minister of Barbados", "X (ministro de Salud)", "X, el canciller".
        k = run.last
        behind: Title | None = None
        if k < len(words) and words[k] in (",", "(", "–", "—", "-"):
            m = k + 1
            while m < len(words) and lower[m] in self._lang.any("articles", "possessives"):
                m += 1
            behind = self._title_start.get(m)
        # Before: "President Nayib Bukele", "el canciller, Bruno Rodríguez", "Minister Dr. X".
        j = run.first
        while j > 0 and (lower[j - 1] in self._lang.offices.honorifics or (words[j - 1] == "." and lower[j - 2] in self._lang.offices.honorifics)):
            j -= 1
        before = self._title_end.get(j)
        comma = False
        if before is None and j > 1 and words[j - 1] in (",", "("):
            before = self._title_end.get(j - 1)
            comma = True
        if before is not None and not before.bound and (not comma or behind is None or behind.bound):
            before.bound = True
            return before
        if behind is not None and not behind.bound:
            behind.bound = True
            return behind
        return self._shared(run)

    def _shared(self, run: _Run) -> Title | None:
        """A plural title over a list: "Presidents Petro, Lasso and Lula", "de Ecuador, Guillermo Lasso"."""
        lower, words = self._doc.lower, self._doc.words
        j = run.first - 1
        country: Place | None = None
        steps = 0
        sentence = self._doc.sentences[self._doc.sentence_of[run.first]]
        while j >= sentence.first and steps < 6:
            if words[j] == "," or lower[j] in self._lang.any("conjunctions", "of", "articles"):
                j -= 1
            elif (place := self._place_ending(j)) is not None and country is None:
                country = place
                j = place.first - 1
            else:
                break
            steps += 1
        if steps == 0 or j < sentence.first:
            return None
        for mention in reversed(self.mentions[-3:]):
            if mention.last - 1 == j or (mention.name_at and mention.name_at[1] - 1 == j):
                title = mention.title
                if title is not None and title.plural:
                    shared = Title(title.first, title.last, title.head, title.office_id, plural=True, bound=True)
                    if country is not None:
                        shared.country, shared.country_at = country.code, (country.first, country.last)
                        country.masked = country.masked or "title"
                    return shared
        return None

    def _place_ending(self, j: int) -> Place | None:
        for first in range(j, max(-1, j - 4), -1):
            place = self._place_at.get(first)
            if place is not None and place.last == j + 1:
                return place
        return None

    def _of_country(self, run: _Run, person: Person) -> None:
        """ "Javier Milei of Argentina": the country behind a name is the name's, not a stop."""
        k = run.last
        if k + 1 >= len(self._doc.words) or self._doc.lower[k] not in self._lang.words["of"]:
            return
        m = k + 1
        if self._doc.lower[m] in self._lang.words["articles"]:
            m += 1
        place = self._place_at.get(m)
        if place is None or place.kind not in ("country", "organisation"):
            return
        place.masked = place.masked or "title"
        if person.country is None:
            person.country, person.country_at = place.code, (place.first, place.last)

    def _match(self, tokens: tuple[str, ...], title: Title | None) -> Person | None:
        last = tokens[-1]
        for person in reversed(self.people):
            theirs = person.tokens
            if len(tokens) == 1:
                if last in theirs and (last != theirs[0] or len(theirs) == 1 or self._family_first(theirs)):
                    if title is None or person.country is None or title.country in (None, person.country):
                        return person
            elif len(theirs) == 1:
                if theirs[0] in tokens[1:] or theirs[0] == tokens[0]:
                    return person
            elif tokens == theirs or set(tokens) <= set(theirs) or set(theirs) <= set(tokens):
                return person
            elif tokens[0] == theirs[0] and last == theirs[-1]:
                return person
        return None

    @staticmethod
    def _family_first(tokens: tuple[str, ...]) -> bool:
        """Chinese, Korean, Vietnamese and Hungarian names lead with the family name; such names are short."""
        return len(tokens) in (2, 3) and len(tokens[0]) <= 5

    # -- mentions by role ----------------------------------------------------------------------------------

    def _roles(self) -> None:
        named = sorted(self.mentions, key=lambda m: m.first)
        for title in self._titles:
            if title.bound or title.plural or title.former or title.office_id == "official":
                continue
            person = self._holder(title, named)
            if person is not None:
                person.mentions += 1
                if title.country is not None and person.country is None:
                    person.country, person.country_at = title.country, title.country_at
                self.mentions.append(Mention(title.first, title.last, person, title))
            else:
                self._adopt(title)

    def _adopt(self, title: Title) -> None:
        """Gives an office that nobody holds to the person whom the text names most and gives none.

        "Mauricio Macri suspended ..." with "the Argentine president" and no other name for him.
        """
        if title.counterpart or title.office_id is None:
            return
        free = [p for p in self.people if not p.titles and p.mentions > 1 and p.country in (None, title.country)]
        if not free:
            return
        person = max(free, key=lambda p: p.mentions)
        sentence = self._doc.sentence_of[title.first]
        if abs(self._doc.sentence_of[person.name_at[0]] - sentence) > _ADOPT_WITHIN:
            return
        title.bound = True
        person.titles.append(title)
        person.country, person.country_at = person.country or title.country, person.country_at or title.country_at
        self.mentions.append(Mention(title.first, title.last, person, title))

    def _holder(self, title: Title, named: list[Mention]) -> Person | None:
        """The nearest earlier holder of this office, else the first later one."""
        if title.counterpart:
            return None
        earlier = [m for m in named if m.last <= title.first and self._fits(title, m.person)]
        if earlier:
            return earlier[-1].person
        later = [m for m in named if m.first >= title.last and self._fits(title, m.person)]
        return later[0].person if later else None

    @staticmethod
    def _fits(title: Title, person: Person) -> bool:
        if title.country is not None and person.country is not None and title.country != person.country:
            return False
        offices = {t.office_id for t in person.titles if not t.former}
        if title.office_id in offices:
            return True
        generic = {"minister", "official"}
        return title.office_id in generic and any(o is not None and "minister" in o for o in offices)
