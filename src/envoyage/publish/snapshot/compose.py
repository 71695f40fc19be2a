"""Composes a snapshot: chooses what to say, in which order, and in which tense.

The rule of languages: what a report says in its own words (topics, what an agreement is about, quotes, places
toured) enters a sentence only in the language of that sentence, in the wording of a report of that language
where there is one. People, offices, countries, cities and kinds of agreement are said in any language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from envoyage.facts import Agreement, Fact, Topic
from envoyage.gazetteer.grammar import Grammar, grammar
from envoyage.publish.snapshot.labels import fitted, telling_topics
from envoyage.publish.snapshot.papers import deals
from envoyage.publish.snapshot.people import called, called_abroad, same_office
from envoyage.publish.snapshot.pieces import Pieces, filled, listed, sentence, text_of
from envoyage.publish.snapshot.plan import Keyed, Plan, Visit, planned
from envoyage.publish.snapshot.quoting import chosen, quoted
from envoyage.publish.snapshot.values import Clause, Snapshot
from envoyage.publish.subjects import about_in, topic_in, wording
from envoyage.publish.surnames import surname
from envoyage.reconcile.values import MergedTrip

F = TypeVar("F", bound=Fact)
Spoken = Mapping[str, str | None]
"""The language of each report by its id."""

MOST_SENTENCES = 5
MOST_PEOPLE = 4  # at one stop, or from elsewhere; the list beside the snapshot names the others
MOST_SIGHTS = 3
FEW_TOPICS = 2  # so many go into the sentence of the only meeting
SAME_OFFICE = 3  # from so many stops on with a president each, they are counted: "met five presidents"


def compose(trip: MergedTrip, language: str = "en", *, spoken: Spoken | None = None) -> Snapshot:
    """The trip in two to five sentences of `language` (en, es or pt); fewer where there are fewer facts.

    Args:
        spoken: the language of each report by its id; without it all are taken to be in `language`.

    Raises:
        ValueError: there is no grammar for the language.
    """
    words = grammar(language)
    composer = _Composer(trip, _understood(planned(trip), language, spoken), words)
    sentences = [sentence(pieces) for pieces in composer.sentences() if pieces]
    return Snapshot(language=language, sentences=tuple(sentences[:MOST_SENTENCES]))


def _understood(plan: Plan, language: str, spoken: Spoken | None) -> Plan:
    """The plan without what only reports in other languages say in their own words."""

    if spoken is None:
        return plan
    own = {report for report, said in spoken.items() if said == language}

    def kept(facts: list[Keyed[F]]) -> list[Keyed[F]]:
        return [each for each in facts if any(word.report in own for word in each[1].support)]

    return Plan(
        tense=plan.tense,
        visits=plan.visits,
        elsewhere=plan.elsewhere,
        toured=kept(plan.toured),
        topics=list(_topics(plan.topics, language, spoken)),
        agreements=list(_agreements(plan.agreements, language, spoken)),
        quotes=kept(plan.quotes),
    )


def _topics(topics: Iterable[Keyed[Topic]], language: str, spoken: Spoken) -> Iterator[Keyed[Topic]]:
    """The topics that can be said in the language, in its words."""
    for key, it in topics:
        label, said = topic_in(language, it.fact.label, spoken.get(wording(it)), it.support, spoken.get)
        if said in (None, language):
            yield key, replace(it, fact=replace(it.fact, label=label))


def _agreements(
    agreements: Iterable[Keyed[Agreement]], language: str, spoken: Spoken
) -> Iterator[Keyed[Agreement]]:
    """The agreements; what one is about is left out where it cannot be said in the language."""
    for key, it in agreements:
        about = it.fact.about and about_in(language, it.fact.about, spoken.get(wording(it)))
        yield key, replace(it, fact=replace(it.fact, about=about))


@dataclass(slots=True)
class _Composer:
    """One trip on its way into sentences."""

    trip: MergedTrip
    plan: Plan
    grammar: Grammar

    def sentences(self) -> Iterator[Pieces]:
        """The sentences in order; an empty one is left out."""
        plan = self.plan
        told = telling_topics(plan.topics, self.grammar)
        topics = [Clause(text=label, facts=(key,)) for key, label in told]
        met = [visit for visit in plan.visits if visit.met]
        if len(plan.visits) == 1 and not met and plan.elsewhere and plan.tense != "now":
            # Whoever came from elsewhere to the only stop is told of there.
            met, plan.visits[0].guests, plan.elsewhere = plan.visits, plan.elsewhere, []
        alone = len(plan.visits) == 1 and bool(met)
        if self.trip.status.status.called_off:
            yield self._called_off()
        elif plan.tense == "now" or not met:
            yield self._pattern("visit", places=self._places(plan.visits))
        # What is said of the only stop of a trip goes into one sentence with whom they met there.
        with_talks = alone and 0 < len(topics) <= FEW_TOPICS and bool(self._known("talks_too"))
        with_tour = alone and bool(self._known("toured_too"))
        if met:
            pieces = self._meetings(met)
            more = self._pattern("talks_too", topics=self._list(topics)) if with_talks else []
            more += self._pattern("toured_too", sights=self._sights()) if with_tour else []
            if more and "{in_place}" not in self._meeting(met[0]).rpartition("{people}")[2]:
                pieces.append(Clause(text=self._close(met[0])))
            pieces += more
            rest = [visit for visit in plan.visits if visit not in met]
            pieces += self._pattern("visited_too", places=self._places(rest)) if rest else []
            yield pieces
        others = "others" if plan.visits or self.trip.status.status.called_off else "others_first"
        yield self._pattern("also" if met else others, people=self._elsewhere())
        yield [] if with_tour else self._pattern("tour", sights=self._sights())
        yield [] if with_talks else self._talks(topics, bool(met))
        yield deals(plan, self.grammar, home=self._home)
        yield self._quote()

    @property
    def _home(self) -> str | None:
        return self.trip.traveller.fact.country

    @property
    def _with(self) -> str:
        """The preposition of those met, where the language's verb of meeting has one."""
        found: str = self.grammar.table.get("met_with", "")
        return found

    @property
    def _who(self) -> str:
        return surname(self.trip.traveller.fact.name, self._home)

    def _known(self, name: str) -> str | None:
        return self.grammar.sentence(self.plan.tense, name)

    def _pattern(self, name: str, **slots: str | Pieces) -> Pieces:
        """The sentence of that name in the trip's tense; nothing where it has none or a slot has no fact."""
        pattern = self._known(name)
        if pattern is None or not all(slots.values()):
            return []
        return filled(pattern, who=self._who, **slots)

    def _list(self, clauses: Iterable[Clause]) -> Pieces:
        return listed([[clause] for clause in clauses], self.grammar)

    def _called_off(self) -> Pieces:
        """The status vouches for the end of the sentence, and so for all of it."""
        pattern: str = self.grammar.table["off"][self.trip.status.status.value]
        places = self._places(self.plan.visits, "to")
        pieces = filled(
            pattern if places else pattern.replace(" {to_places}", ""), who=self._who, to_places=places
        )
        return [*pieces[:-1], Clause(text=pieces[-1].text, facts=("status", *pieces[-1].facts))]

    def _places(self, visits: Sequence[Visit], preposition: str = "") -> Pieces:
        """Where to, each place once: cities where every stop has one, else countries."""
        if preposition == "to" or not all(visit.cities for visit in visits):
            return self._list(
                Clause(text=self.grammar.country(visit.country, preposition), facts=visit.keys)
                for visit in visits
            )
        places: dict[str, tuple[str, ...]] = {}
        for key, stop in (each for visit in visits for each in visit.stops):
            name = self.grammar.city(stop.fact.country, stop.fact.city or "", preposition)
            places[name] = (*places.get(name, ()), key)
        return self._list(Clause(text=name, facts=keys) for name, keys in places.items())

    def _meetings(self, visits: Sequence[Visit]) -> Pieces:
        """Whom they met, stop by stop; a president at each of many stops is counted first."""
        table, count = self.grammar.table, self.grammar.number(len(visits))
        office = same_office([visit.met for visit in visits], self.grammar)
        if len(visits) >= SAME_OFFICE and office and count and self._known("meet_same"):
            names = [
                filled(
                    table["name_there"],
                    name=[Clause(text=met.fact.name, facts=(key,))],
                    in_place=self._there(visit),
                )
                for visit in visits
                for key, met in visit.met
            ]
            meetings = listed(names, self.grammar)
            return self._pattern("meet_same", count=count, titles=office, meetings=meetings)
        meetings = listed(
            [
                filled(
                    self._meeting(visit),
                    people=self._people(visit),
                    close=self._close(visit),
                    in_place=self._there(visit),
                )
                for visit in visits
            ],
            self.grammar,
        )
        return self._pattern("meet", meetings=meetings)

    def _meeting(self, visit: Visit) -> str:
        """How a meeting is said: with its place, unless the sentence before has just named the only one."""
        alone = self.plan.tense == "now" and len(self.plan.visits) == 1
        pattern: str = self.grammar.table["meeting" if alone else "meeting_there"]
        return pattern

    def _close(self, visit: Visit) -> str:
        """A comma behind names in apposition: `the foreign ministers of Russia and of India, A and B,`."""
        people = [*self._hosts(visit), *self._guests(visit)]
        return "," if people and "," in text_of(people[-1]) else ""

    def _there(self, visit: Visit) -> str | Pieces:
        """Where: the city, unless there were several in that country, for then nobody says in which."""
        if len(visit.cities) == 1:
            text = self.grammar.city(visit.country, visit.cities[0], "in")
        else:
            text = self.grammar.country(visit.country, "in")
        # Of a trip called off or under way, a sentence before has named the stops and stands on them.
        named = self.trip.status.status.called_off or self.plan.tense == "now"
        return text if named else [Clause(text=text, facts=visit.keys)]

    def _people(self, visit: Visit) -> Pieces:
        return listed([*self._hosts(visit), *self._guests(visit)], self.grammar, again=self._with)

    def _hosts(self, visit: Visit) -> list[Pieces]:
        return [
            [Clause(text=called(met.fact, self.grammar), facts=(key,))]
            for key, met in visit.met[:MOST_PEOPLE]
        ]

    def _guests(self, visit: Visit) -> list[Pieces]:
        return called_abroad(visit.guests[:MOST_PEOPLE], self.grammar)

    def _elsewhere(self) -> Pieces:
        """People of third countries, those of one office together."""
        people = called_abroad(self.plan.elsewhere[:MOST_PEOPLE], self.grammar)
        return listed(people, self.grammar, again=self._with)

    def _sights(self) -> Pieces:
        return self._list(
            Clause(text=self.grammar.landmark(fitted(place.fact.name, self.grammar)), facts=(key,))
            for key, place in self.plan.toured[:MOST_SIGHTS]
        )

    def _talks(self, topics: Sequence[Clause], met: bool) -> Pieces:
        """The topics; which of the ways to say it depends on the facts alone, so that it never changes."""
        ways: Sequence[str] = self.grammar.table[self.plan.tense]["talks" if len(topics) > 1 else "talks_one"]
        way = ways[(len(self.trip.stops) + len(topics)) % len(ways) if met else 0]
        return filled(way, topics=self._list(topics)) if topics else []

    def _quote(self) -> Pieces:
        found = chosen(self.plan.quotes, self.trip.traveller.fact.name)
        if found is None:
            return []
        key, quote = found
        return quoted(key, quote, self._speaker(quote.speaker or ""), self.grammar)

    def _speaker(self, name: str) -> str:
        """The surname of whoever has been named already, else the full name."""
        people: dict[str, str | None] = {met.fact.name: met.fact.country for met in self.trip.meetings}
        people[self.trip.traveller.fact.name] = self._home
        return surname(name, people[name]) if name in people else name
