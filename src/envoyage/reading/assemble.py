"""From drafts to trips: each becomes a `Trip` of grounded facts; what is ungrounded is refused, and said."""

from collections.abc import Iterable
from typing import Any, TypeVar

from envoyage.facts import (
    UNDATED,
    Agreement,
    AgreementState,
    DateSpan,
    Fact,
    Meeting,
    Passages,
    Quote,
    Refusal,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    Ungrounded,
    passages,
)
from envoyage.reading.confidence import confidence
from envoyage.reading.grounding import check, check_dates
from envoyage.reading.journeys.trips import Draft
from envoyage.reading.meetings.meetings import meetings, traveller
from envoyage.reading.papers.paperlists import Paper
from envoyage.reading.people.people import fold
from envoyage.reading.places import Place
from envoyage.reading.quotes.said import Said
from envoyage.reading.scene import Scene
from envoyage.reading.sharing import Share
from envoyage.reading.spans import joined
from envoyage.reading.stays import UNTOLD, Stay, stay_in
from envoyage.reading.topics.tours import Tour
from envoyage.reading.why import why

F = TypeVar("F", bound=Fact)


class Assembler:
    """Builds the trips of one scene, keeping what it had to refuse."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._doc = scene.doc
        self.refused: list[Refusal] = []

    def trip(self, draft: Draft, share: Share) -> Trip | None:
        """The trip of a draft; None when its traveller or all its stops are refused."""
        who = self._built(Traveller, **traveller(self._scene, draft))
        stops = tuple(stop for code in draft.route for stop in self._stops_in(draft, code))
        if who is None or not stops:
            return None
        met = (self._built(Meeting, **values) for values in meetings(self._scene, draft))
        when, date_passages = self._when(draft)
        return Trip(
            traveller=who,
            status=draft.status,
            status_passages=self._at(draft.status_at) if draft.status_at else (),
            when=when,
            date_passages=date_passages,
            stops=stops,
            meetings=tuple(meeting for meeting in met if meeting),
            role=draft.role,
            confidence=confidence(draft),
            rule=why(self._doc, "travel", (travel.token for travel in draft.travels)),
            topics=self._topics(share),
            agreements=self._agreements(draft, share.papers),
            quotes=tuple(q for q in (self._quote(said) for said in share.quotes) if q),
            places=tuple(_once(p for p in (self._toured(tour) for tour in share.tours) if p)),
        )

    # -- one fact each -------------------------------------------------------------------------------------

    def _built(self, fact_type: type[F], /, **values: Any) -> F | None:
        try:
            fact = fact_type(**values)
            check(fact, self._doc.text, self._scene.lang.code)
        except Ungrounded as reason:
            label = next((str(v) for k, v in values.items() if v and k not in ("passages", "rule")), "")
            self.refused.append(Refusal(field=fact_type.__name__.lower(), value=label, reason=str(reason)))
            return None
        return fact

    def _when(self, draft: Draft) -> tuple[DateSpan, Passages]:
        """The days of a trip and the words that give them; none where those words are of no date."""
        if draft.when is None or not draft.when.known:
            return UNDATED, ()
        said = self._at(*draft.when_at)
        try:
            check_dates(said, self._doc.text, self._scene.lang.code)
        except Ungrounded as reason:
            self.refused.append(Refusal(field="when", value=str(draft.when), reason=str(reason)))
            return UNDATED, ()
        return draft.when, said

    def _at(self, *tokens: tuple[int, int]) -> Passages:
        return passages(*(self._doc.span(*at) for at in tokens))

    def _stops_in(self, draft: Draft, code: str) -> list[Stop]:
        """The stop in a country, and one for each further city there that a clause sends the traveller to."""
        places = draft.grounds[code]
        towns = sorted((p for p in places if p.is_city), key=lambda place: place.first)
        city = next(iter(towns), None)
        known = [(p.first, p.last) for p in places if p.kind != "town"]  # words that name the country
        stay = stay_in(self._scene, draft, code)
        first = self._stop(draft, code, city, known[:3], stay)
        names = {city.name} if city is not None else set()
        stops = [first]
        for place in towns:
            if city is not None and place.name not in names:
                names.add(place.name)
                stops.append(self._stop(draft, code, place, known[:1] if place.kind == "town" else []))
        return [stop for stop in stops if stop is not None]

    def _stop(
        self,
        draft: Draft,
        code: str,
        city: Place | None,
        spans: list[tuple[int, int]],
        stay: Stay = UNTOLD,
    ) -> Stop | None:
        if city is not None and (city.first, city.last) not in spans:
            spans = [*spans, (city.first, city.last)]
        senders = draft.grounds[code] if len(spans) > 1 or city is None else [city]
        spans = [*spans, *stay.spans]
        return self._built(
            Stop,
            country=code,
            city=self._doc.slice(city.first, city.last) if city else None,
            nature=stay.nature[0] if stay.nature else None,
            occasion=self._doc.slice(*stay.occasion) if stay.occasion else None,
            passages=self._at(*spans),
            rule=why(self._doc, "stop", self._senders(draft, senders)),
        )

    @staticmethod
    def _senders(draft: Draft, places: list[Place]) -> list[int]:
        """The words that send the traveller to a stop."""
        return [travel.token for travel in draft.travels if any(place in travel.stops for place in places)]

    def _topics(self, share: Share) -> tuple[Topic, ...]:
        """Each topic once, in the order of the text; the fuller of two that say the same."""
        spans = sorted(set(share.topics))
        found = (
            self._built(Topic, label=self._doc.slice(*span), passages=self._at(span), rule="topic")
            for span in spans
        )
        kept: list[tuple[frozenset[str], Topic]] = []
        function = self._scene.lang.words["function"]
        for topic in found:
            if topic is None:
                continue
            words = frozenset(fold(topic.label).split()) - function
            if not any(words <= earlier for earlier, _ in kept):
                kept = [(earlier, t) for earlier, t in kept if not earlier < words]
                kept.append((words, topic))
        return tuple(topic for _, topic in kept)

    def _agreements(self, draft: Draft, papers: list[Paper]) -> tuple[Agreement, ...]:
        """Each agreement once; one that says nothing of its matter gives way to those of its kind that do."""
        built = [agreement for paper in papers if (agreement := self._agreement(draft, paper)) is not None]
        told = {(a.kind, a.state) for a in built if a.about is not None}
        found: dict[tuple[object, ...], Agreement] = {}
        for agreement in built:
            if agreement.about is not None or (agreement.kind, agreement.state) not in told:
                found.setdefault((agreement.kind, agreement.state, fold(agreement.about or "")), agreement)
        return tuple(found.values())

    def _agreement(self, draft: Draft, paper: Paper) -> Agreement | None:
        spans = [(paper.first, paper.last), (paper.verb, paper.verb + 1)]
        spans += [at for at in (paper.about, paper.date_at, paper.named_at) if at is not None]
        party, party_at = self._other_side(draft, paper)
        if party_at is not None:
            spans.append(party_at)
        return self._built(
            Agreement,
            kind=paper.kind,
            state=_state(draft, paper),
            about=self._doc.slice(*paper.about) if paper.about else None,
            party=party,
            date=paper.date if paper.date is not None and paper.date.exact else None,
            passages=joined(self._doc, spans),
            rule=why(self._doc, "agreement", [paper.verb]),
        )

    def _other_side(self, draft: Draft, paper: Paper) -> tuple[str | None, tuple[int, int] | None]:
        """With whom: a country that the sentence names beside the traveller's own, else where that one is."""
        home = draft.person.country
        for code, at in paper.parties:
            if code != home:
                return code, at
        before = [place for places in draft.grounds.values() for place in places if place.first < paper.first]
        if len(draft.grounds) == 1:
            before = next(iter(draft.grounds.values()))[:1]
        place = max(before, key=lambda place: place.first, default=None)
        return (place.code, (place.first, place.last)) if place is not None else (None, None)

    def _quote(self, said: Said) -> Quote | None:
        speaker = said.speaker
        spans = [(said.start, said.end), *([speaker.at] if speaker is not None else [])]
        return self._built(
            Quote,
            text=self._doc.text[said.start : said.end].replace("\n", " "),
            speaker=None if speaker is None else speaker.person.name if speaker.person else speaker.body,
            passages=passages(*spans),
            rule="quote",
        )

    def _toured(self, tour: Tour) -> Toured | None:
        at = (tour.first, tour.last)
        return self._built(
            Toured,
            name=self._doc.slice(*at),
            country=tour.country,
            passages=self._at(at),
            rule=why(self._doc, "tour", [tour.trigger]),
        )


def _state(draft: Draft, paper: Paper) -> AgreementState:
    """What is told in the present is signed on a trip that is over, and still to come on any other."""
    if paper.now and paper.state is AgreementState.SIGNED and draft.status is not Status.COMPLETED:
        return AgreementState.EXPECTED
    return paper.state


def _once(places: Iterable[Toured]) -> list[Toured]:
    """Each place by its first mention."""
    return list({fold(place.name): place for place in reversed(list(places))}.values())[::-1]
