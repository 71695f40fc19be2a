"""From drafts to trips: each draft becomes a `Trip` of grounded facts; what is not grounded is refused and said."""

from collections.abc import Iterable
from typing import TypeVar

from envoyage import gazetteer
from envoyage.facts import (
    UNDATED,
    Agreement,
    Fact,
    Meeting,
    Passages,
    Quote,
    Refusal,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    Ungrounded,
    passages,
)
from envoyage.reading.confidence import confidence
from envoyage.reading.encounters import Encounter
from envoyage.reading.grounding import check
from envoyage.reading.papers import Paper
from envoyage.reading.people import Mention, Person, fold
from envoyage.reading.places import Place
from envoyage.reading.quotes import Said
from envoyage.reading.scene import Scene
from envoyage.reading.sharing import Share
from envoyage.reading.titles import Title
from envoyage.reading.tours import Tour
from envoyage.reading.trips import Draft

F = TypeVar("F", bound=Fact)


class Assembler:
    """Builds the trips of one scene, keeping what it had to refuse."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._doc = scene.doc
        self.refused: list[Refusal] = []

    def trip(self, draft: Draft, share: Share) -> Trip | None:
        """The trip of a draft; None when its traveller or all its stops are refused."""
        traveller = self._traveller(draft)
        stops = tuple(stop for stop in (self._stop(code, at) for code, at in draft.grounds.items()) if stop)
        if traveller is None or not stops:
            return None
        meetings = self._meetings(draft)
        when = draft.when or UNDATED
        return Trip(
            traveller=traveller,
            status=draft.status,
            status_passages=self._at(draft.status_at) if draft.status_at else (),
            when=when,
            date_passages=passages(*(self._doc.span(*at) for at in draft.when_at)) if when.known else (),
            stops=stops,
            meetings=meetings,
            role=draft.role,
            confidence=confidence(draft),
            rule="/".join(dict.fromkeys(f"travel:{travel.kind}" for travel in draft.travels)),
            topics=self._topics(share),
            agreements=self._agreements(draft, share.papers),
            quotes=tuple(q for q in (self._quote(said) for said in share.quotes) if q),
            places=tuple(_once(p for p in (self._toured(tour) for tour in share.tours) if p)),
        )

    # -- one fact each -------------------------------------------------------------------------------------

    def _built(self, fact_type: type[F], /, **values: object) -> F | None:
        try:
            fact = fact_type(**values)
            check(fact, self._doc.text, self._scene.lang.code)
        except Ungrounded as reason:
            label = next((str(v) for k, v in values.items() if v and k not in ("passages", "rule")), "")
            self.refused.append(Refusal(field=fact_type.__name__.lower(), value=label, reason=str(reason)))
            return None
        return fact

    def _at(self, *tokens: tuple[int, int]) -> Passages:
        return passages(*(self._doc.span(*at) for at in tokens))

    def _traveller(self, draft: Draft) -> Traveller | None:
        person = draft.person
        title = person.title
        spans = [person.name_at]
        if title is not None:
            spans.append((title.first, title.last))
        if person.country_at is not None:
            spans.append(person.country_at)
        return self._built(
            Traveller,
            name=person.name,
            office=title.text(self._doc) if title else None,
            office_id=title.office_id if title else None,
            country=person.country or (self._implied(title) if title else None),
            passages=self._joined(spans),
            rule="traveller",
        )

    def _implied(self, title: Title) -> str | None:
        return self._scene.lang.implied_country.get(title.text(self._doc).lower())

    def _joined(self, spans: list[tuple[int, int]]) -> Passages:
        """Passages of several token spans; neighbours become one ("Secretary of State Marco Rubio")."""
        merged: list[tuple[int, int]] = []
        for first, last in sorted(set(spans)):
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return passages(*(self._doc.span(*at) for at in merged))

    def _stop(self, code: str, places: list[Place]) -> Stop | None:
        city = next((p for p in places if p.is_city), None)
        spans = [(p.first, p.last) for p in places[:3]]
        if city is not None and (city.first, city.last) not in spans:
            spans.append((city.first, city.last))
        return self._built(
            Stop,
            country=code,
            city=self._doc.slice(city.first, city.last) if city else None,
            passages=self._at(*spans),
            rule="stop",
        )

    def _meetings(self, draft: Draft) -> tuple[Meeting, ...]:
        found: dict[int, Meeting] = {}
        for encounter in draft.encounters:
            for side in encounter.sides:
                person = side.person
                if person is draft.person or id(person) in found:
                    continue
                meeting = self._meeting(draft, encounter, side)
                if meeting is not None:
                    found[id(person)] = meeting
        return tuple(found.values())

    def _meeting(self, draft: Draft, encounter: Encounter, side: Mention) -> Meeting | None:
        person = side.person
        title = person.title or side.title
        spans = [person.name_at, (side.first, side.last)]
        country = person.country
        if title is not None:
            spans.append((title.first, title.last))
        if person.country_at is not None:
            spans.append(person.country_at)
        if country is None:
            country, place = self._country_here(draft, encounter)
            if place is not None:
                spans.append((place.first, place.last))
        if country is not None and country == draft.person.country:
            return None
        organisation = country if country is not None and len(country) != 2 else None
        return self._built(
            Meeting,
            name=person.name,
            role=title.text(self._doc) if title else None,
            role_id=title.office_id if title else None,
            country=None if organisation else country,
            organisation=organisation,
            passages=self._joined(spans),
            rule="meeting",
        )

    def _country_here(self, draft: Draft, encounter: Encounter) -> tuple[str | None, Place | None]:
        """Where the traveller is when a clause tells of a meeting: its own place, else the stop told last."""
        if encounter.ground:
            return encounter.ground[0].code, encounter.ground[0]
        best: Place | None = None
        for places in draft.grounds.values():
            for place in places:
                if place.first < encounter.token and (best is None or place.first > best.first):
                    best = place
        if best is None and len(draft.grounds) == 1:
            best = next(iter(draft.grounds.values()))[0]
        return (best.code, best) if best is not None else (None, None)

    def _topics(self, share: Share) -> tuple[Topic, ...]:
        """Each topic once, in the order of the text; what a paper is about is a topic too."""
        spans = sorted({*share.topics, *(paper.about for paper in share.papers if paper.about is not None)})
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
            state=paper.state,
            about=self._doc.slice(*paper.about) if paper.about else None,
            party=party,
            date=paper.date if paper.date is not None and paper.date.exact else None,
            passages=self._joined(spans),
            rule="agreement",
        )

    def _other_side(self, draft: Draft, paper: Paper) -> tuple[str | None, tuple[int, int] | None]:
        """With whom: a country that the sentence names beside the traveller's own, else where the traveller is."""
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
            Toured, name=self._doc.slice(*at), country=tour.country, passages=self._at(at), rule="tour"
        )


def _once(places: Iterable[Toured]) -> list[Toured]:
    """Each place by its first mention."""
    return list({fold(place.name): place for place in reversed(list(places))}.values())[::-1]


def same_country(one: Person, other: Person) -> bool:
    """True when the text gives both the same country."""
    return one.country is not None and one.country == other.country


def known_country(code: str) -> bool:
    """True for a country code of the gazetteer."""
    try:
        gazetteer.country(code)
    except KeyError:
        return False
    return True


__all__ = ["Assembler", "fold", "known_country", "same_country"]
