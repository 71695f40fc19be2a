"""Mentions by role alone: "the Secretary", "el mandatario chileno", "o chefe de Estado"."""

from bisect import bisect_left, insort

from envoyage.gazetteer import holders
from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.lexicon.officewords import office_id
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.lexicon.verbs import Tense
from envoyage.reading.people.envoys import sent_as
from envoyage.reading.people.gender import Genders
from envoyage.reading.people.heldapart import had_beside, of_another
from envoyage.reading.people.inviters import hosts
from envoyage.reading.people.nationals import nationals
from envoyage.reading.people.persons import Mention, Person
from envoyage.reading.people.titles import Title
from envoyage.reading.places import Place

# Sentences between a name and an office that may be its holder's.
_ADOPT_WITHIN = 3
# Words from "first" to "of a president".
_FIRST_OF = 6
# And from "the first" to the office: "sitting American".
_SINGLED = 4
_GENERIC = frozenset({"minister", "official"})
_UNTOLD = frozenset({"minister", "official", None})
# Offices whose words are also said of others: "the Turkish official", "la representante de la UE".
_LOOSE = frozenset({"official", "legislator"})
_LEADERS = frozenset(
    {"head-of-state", "head-of-government", "monarch", "president-elect", "commission-president"}
)
_ROYAL = frozenset({"crown-prince", "monarch"})
_ROYALTY = frozenset({*_ROYAL, "royal", "royal-consort"})
# Ranks that are no office: "Cardinal Ruiz" may be "the Vatican's secretary of state".
_COURTESIES = frozenset({"cleric", "royal"})
_BODIES = frozenset({"EU"})
_OF_STATES = frozenset({"head-of-state", "head-of-government", "monarch"})
# A text that names more people is a list; who "the minister" is there, nobody can tell.
_MOST_PEOPLE = 40


class RoleFinder:
    """Finds whom the titles without a name mean, and adds a mention for each that is somebody's."""

    def __init__(
        self,
        doc: Document,
        lang: Language,
        titles: list[Title],
        people: list[Person],
        mentions: list[Mention],
        places: list[Place],
    ) -> None:
        self._doc = doc
        self._lang = lang
        self._titles = titles
        self._people = people[:_MOST_PEOPLE]
        self._mentions = mentions
        self._places = places
        self._named = sorted(mentions, key=lambda m: m.first)
        officials = (m.person for m in self._named if m.person.titles)
        self._first = next(officials, None)  # whom a report opens with it mostly goes on with
        self._last_named: dict[int, list[int]] = {}
        self._offices: dict[int, tuple[int, set[str | None]]] = {}  # as long as nobody gets another title
        self._heads: dict[int, tuple[int, set[str]]] = {}  # the head words of each person's titles
        self._genders = Genders(doc, lang, self._named)
        self._first_named: dict[int, Mention] = {}
        for mention in self._named:
            self._last_named.setdefault(id(mention.person), []).append(mention.first)
            self._first_named.setdefault(id(mention.person), mention)

    def find(self) -> None:
        for title in self._titles:
            if (sent := sent_as(self._doc, self._lang, self._named, title)) is not None:
                sent.hold(title)
                continue
            if not title.bound and self._give_to_its_subject(title):
                continue
            royals = title.plural and title.office_id in _ROYAL
            if (
                title.bound
                or (title.plural and not royals)
                or title.former
                or title.counterpart
                or self._is_any(title)
            ):
                continue
            if royals:
                person = self._of_the_couple(title)
            elif title.office_id in _LOOSE:
                person = self._compatriot(title) or self._spoken_of(title)
            else:
                person = self._holder(title)
                if person is None or (title.country is not None and person.country is None):
                    person = self._compatriot(title) or person  # "o governante português" is a minister too
                person = person or self._adopter(title)
            if person is None:
                continue
            person.mentions += 1
            if title.country is not None and title.country == person.country and person.country_at is None:
                person.country_at = title.country_at
            if title.country is not None and person.country is None:
                person.country, person.country_at = title.country, title.country_at
            if all(held.office_id in _UNTOLD for held in person.titles):
                person.add(title)  # "the foreign minister" says more than "Minister Ruiz"
            self._mentions.append(Mention(title.first, title.last, person, title))
            insort(self._last_named.setdefault(id(person), []), title.first)
        nationals(self._doc, self._lang, self._places, self._named, self._mentions)
        hosts(self._doc, self._lang, self._named, self._mentions)

    def _is_any(self, title: Title) -> bool:
        """ "the last visit of a president of Togo", "a premier institute": not this one.

        But "the first visit of a president of Togo" is his.
        """
        lower, words, before = self._doc.lower, self._lang.words, title.first - 1
        if before < 1 or lower[before] not in words["indefinite"]:
            return False
        if self._lang.adjectives_follow and lower[before - 1] not in words["of"]:
            return False
        return self._lang.dates.classes["first"].isdisjoint(lower[max(0, before - _FIRST_OF) : before])

    def _give_to_its_subject(self, title: Title) -> bool:
        """ "Ruiz became the first sitting president to": to whom the sentence names before, to nobody else.

        Returns:
            False, with nothing given, for an office that is not told so.
        """
        lower, lang = self._doc.lower, self._lang
        singling = lang.words["singling"]
        at = next((j for j in range(title.first - 1, title.first - _SINGLED, -1) if lower[j] in singling), 0)
        at -= at > 0 and lower[at - 1] in lang.words["articles"]
        at -= lower[at - 1] in lang.words["location"]  # "se convirtió en el primer"
        if at < 1 or lower[at - 1] not in lang.any("being", "becoming"):
            return False
        first = self._doc.sentences[self._doc.sentence_of[at]].first
        who = next((m for m in reversed(self._named) if first <= m.first < at), None)
        if who is not None and not (who.person.titles or title.plural):
            who.person.add(title)
        return True

    def _holder(self, title: Title) -> Person | None:
        """Who best fits the office: country stated alike, holding it by then, the text's side, nearest."""
        best: tuple[tuple[int, ...], Person] | None = None
        leads = self._lang.offices.is_leader(self._doc.lower, title.head)
        words = title.text(self._doc)
        for person in self._people:
            fit = self._fit(title, words, person, leads=leads)
            if not fit or self._is_counterpart_beside(title, person):
                continue
            places = self._last_named.get(id(person), [])
            before = bisect_left(places, title.first)
            if before and had_beside(person, places[before - 1], title, self._doc, self._lang):
                continue
            if leads and not before and title.country is None and not self._in_head(title):
                continue  # "el mandatario" is somebody named already
            if not before and (self._introduced_beside(title, person) or self._is_met_first(person)):
                continue
            held = [t for t in person.titles if t.first < title.first]
            by_then = self._is_short_for(title, person) or any(
                _same_office(title, t) or (leads and t.office_id in _LEADERS) for t in held
            )
            near = places[before - 1] - title.first if before else title.first - (places[0] if places else 0)
            rank = (
                title.country is not None and title.country == person.country,
                before > 0 and (by_then or self._in_head(title)),
                fit == 2,
                before > 0 and person is self._first and self._same_word(title, person),
                before > 0
                and (person is self._first or person.country_at is None)
                and self._same_word(title, person),
                before > 0,
                title.country is not None or person.country_at is None,
                self._same_word(title, person),
                before > 0 and title.country is None and person is self._first,
                0 if title.country is not None else before,
                near,
            )
            if best is None or rank > best[0]:
                best = rank, person
        return best[1] if best else None

    def _is_counterpart_beside(self, title: Title, person: Person) -> bool:
        """ "The president told of the visit of his counterpart, Ana Ruiz": it is not she who told."""
        doc = self._doc
        here = doc.sentence_of[title.first]
        behind = (t for t in person.titles if t.counterpart and t.first > title.first)
        return any(doc.sentence_of[t.first] == here for t in behind)

    def _introduced_beside(self, title: Title, person: Person) -> bool:
        """ "El secretario se reunirá con el ministro, Ana Ruiz": she is first named there, by her office."""
        at = person.name_at[0]
        here = self._doc.sentence_of[title.first] == self._doc.sentence_of[at]
        told = here and not self._in_head(title) and any(t.bound for t in person.titles)
        return told and not self._lang.words["with"].isdisjoint(self._doc.lower[title.last : at])

    def _is_met_first(self, person: Person) -> bool:
        """ "The president left on Monday. In Lima he will meet with President Ruiz": who is met is not he."""
        named = self._first_named.get(id(person))
        lower, words = self._doc.lower, self._lang.words
        return named is not None and named.title is not None and lower[named.first - 1] in words["with"]

    def _of_the_couple(self, title: Title) -> Person | None:
        """ "Los Reyes", "the royals": the king or the queen of the text who is named first.

        Who has no more than "Don Felipe" is one where the text gives the office to nobody.
        """
        before = self._doc.lower[title.first - 1] if title.first else ""
        if before not in self._lang.words["articles"]:
            return None
        own = [p for p in self._people if p.country in (None, title.country) or title.country is None]
        crowned = [p for p in own if "monarch" in self._offices_of(p)]
        free = [p for p in own if not p.titles and self._is_of_birth(p)]
        return next(iter(crowned or free), None)

    def _compatriot(self, title: Title) -> Person | None:
        """Whom "the Russian diplomat" means: the one official of that country named shortly before."""
        lang, before = self._lang, self._doc.lower[title.first - 1] if title.first else ""
        definite = before in lang.words["articles"] and before not in lang.words["indefinite"]
        sentence, head = self._doc.sentence_of[title.first], self._in_head(title)
        headline = head and title.first == self._doc.sentences[sentence].first  # which leaves its article out
        if title.country is None or not (definite or headline):
            return None
        low = self._doc.sentences[max(0, sentence - _ADOPT_WITHIN)].first
        ahead = self._doc.sentences[min(len(self._doc.sentences) - 1, sentence + _ADOPT_WITHIN)].last
        near = {
            id(m.person): m.person
            for m in self._named
            if low <= m.first < (ahead if head else title.first)
            and m.person.country == title.country
            and m.person.titles
        }
        person = next(iter(near.values())) if len(near) == 1 else None
        if person is not None and of_another(title, self._offices_of(person), self._doc, lang):
            return None
        return person

    def _spoken_of(self, title: Title) -> Person | None:
        """ "The official represented Peru": a word for any official, of no country, is the report's own."""
        before = self._doc.lower[title.first - 1] if title.first else ""
        definite = before in self._lang.words["articles"] and before not in self._lang.words["indefinite"]
        alone = definite and title.country is None and title.last - title.first == 1
        behind = self._doc.lower[title.last] if title.last < len(self._doc.lower) else ""
        form = self._lang.verbs.get(behind)  # "the official said", but "the official welcome"
        told = form is not None and form.tense is not Tense.BASE
        acts = told or behind in self._lang.words["reflexive"] or behind.endswith(self._lang.finites)
        opens = alone and acts and self._opens(title.first)
        if not opens or title.office_id != "official" or self._first is None:
            return None
        named = self._last_named.get(id(self._first), [])
        serves = self._doc.lower[title.head] in self._lang.nouns["servants"]  # a president is no diplomat
        unlike = self._genders.unlike(title, self._first) or (
            serves and self._offices_of(self._first) & _LEADERS
        )
        return None if unlike or not named or named[0] > title.first else self._first

    def _fit(self, title: Title, words: str, person: Person, *, leads: bool) -> int:
        """2 when the person holds the office, 1 when the title is a looser word for what is held, else 0.

        `words` are the title's; `leads` is true for a title of whoever leads a state, as "el mandatario".
        """
        if title.country is not None and person.country is not None and title.country != person.country:
            return 0
        if title.country is not None and any(t.counterpart for t in person.titles):
            # "the Japanese minister" is the Japanese counterpart, once that one has been named
            told = person.name_at[0] < title.first or self._in_head(title)
            return int(told and title.country == person.country)
        if title.country in _BODIES and title.first < person.name_at[0] and self._leads_state(person):
            return 0  # "as President of the Council of the European Union": of nobody who leads a state
        fit = self._fit_of_office(title, words, person, leads=leads)
        return 0 if fit and self._genders.unlike(title, person) else fit

    def _fit_of_office(self, title: Title, words: str, person: Person, *, leads: bool) -> int:
        """The fit by the office alone, whosever country and whether of a man or a woman."""
        offices = self._offices_of(person)
        wanted = title.office_id
        if title.country is None and person.country is not None and wanted not in offices:
            wanted = office_id(words, self._lang.code, person.country) or wanted
        if leads:  # "el mandatario" is a premier as well as a president
            return 2 * bool(offices & _LEADERS)
        if wanted in offices or self._is_short_for(title, person):
            return 2
        if wanted in _GENERIC and any(o is not None and o.endswith("minister") for o in offices):
            return 1
        if wanted == "royal":
            return int(bool(offices & _ROYAL))
        return int("minister" in offices and bool(wanted) and str(wanted).endswith("minister"))

    def _is_short_for(self, title: Title, person: Person) -> bool:
        """ "El presidente", of a "presidente del Gobierno": an office by its head word alone."""
        return title.last - title.first == 1 and self._same_word(title, person)

    def _leads_state(self, person: Person) -> bool:
        return person.country is None and not self._offices_of(person).isdisjoint(_OF_STATES)

    def _offices_of(self, person: Person) -> set[str | None]:
        kept = self._offices.get(id(person))
        if kept is not None and kept[0] == len(person.titles):
            return kept[1]
        offices = {t.office_id for t in person.titles if not t.former}
        if person.known is not None and not offices:
            offices = {h.office for h in holders(person.name) if h.country == person.country}
        self._offices[id(person)] = len(person.titles), offices
        return offices

    def _same_word(self, title: Title, person: Person) -> bool:
        """True when a title of the person has the same head word: "the King" is no queen."""
        lower, kept = self._doc.lower, self._heads.get(id(person))
        if kept is None or kept[0] != len(person.titles):
            kept = self._heads[id(person)] = len(person.titles), {lower[t.head] for t in person.titles}
        return lower[title.head] in kept[1]

    def _in_head(self, title: Title) -> bool:
        return self._doc.sentences[self._doc.sentence_of[title.first]].kind is not Kind.BODY

    def _adopter(self, title: Title) -> Person | None:
        """Gives an office that nobody holds to the person whom the text names most and gives none.

        "Mauricio Macri suspended ..." with "the Argentine president" and no other name for him.
        """
        if title.office_id is None:
            return None
        royal = title.office_id in _ROYALTY
        free = [
            p
            for p in self._people
            if all(held.office_id in _COURTESIES for held in p.titles)
            and (p.mentions > 1 or (royal and self._is_of_birth(p)))
            and p.country in (None, title.country)
        ]
        if not free:
            return self._next_door(title)
        person = max(free, key=lambda p: p.mentions)
        sentence = self._doc.sentence_of[title.first]
        if abs(self._doc.sentence_of[person.name_at[0]] - sentence) > _ADOPT_WITHIN:
            return None
        if any(self._doc.sentence_of[at] == sentence for at in self._last_named.get(id(person), [])):
            return None  # a sentence that names someone beside an office means another by it
        title.bound = True
        person.hold(title)
        return person

    def _is_of_birth(self, person: Person) -> bool:
        """ "Doña Leonor", "Don Felipe": a given name alone behind an honorific."""
        before = self._doc.lower[person.name_at[0] - 1]
        return len(person.tokens) == 1 and before in self._lang.offices.honorifics

    def _next_door(self, title: Title) -> Person | None:
        """Who opens the sentence beside one that an office opens, named once in the text and given no other.

        "Yusuf Bello landed in Accra. The Nigerian minister will", and the other way round; but not "Yusuf
        Bello landed in Accra. The Ghanaian minister met him".
        """
        if title.country is None or not self._opens(title.first):
            return None
        own = self._doc.sentence_of[title.first]
        near = [m for m in self._named if abs(self._doc.sentence_of[m.first] - own) <= 1]
        heads = {id(m.person): m for m in near if self._opens(m.first) and m.name_at is not None}
        free = [m for m in heads.values() if not m.person.titles and len(m.person.tokens) > 1]
        if len(heads) != 1 or len(free) != 1 or free[0].person.country not in (None, title.country):
            return None
        sentence = self._doc.sentences[self._doc.sentence_of[free[0].first]]
        if sentence.index == own or sentence.kind is not Kind.BODY or self._leads_to(title, sentence):
            return None
        title.bound = True
        free[0].person.hold(title)
        return free[0].person

    def _opens(self, token: int) -> bool:
        """True at the head of a sentence, or behind its article or the country that owns what follows."""
        first = self._doc.sentences[self._doc.sentence_of[token]].first
        return token - first <= 1

    def _leads_to(self, title: Title, sentence: Sentence) -> bool:
        """True when the sentence leads to the country of the office: "landed in Accra", of a Ghanaian one."""
        return any(
            p.code == title.country and p.is_ground and sentence.first <= p.first < sentence.last
            for p in self._places
        )


def _same_office(title: Title, held: Title) -> bool:
    return held.office_id == title.office_id or "minister" in (held.office_id, title.office_id)
