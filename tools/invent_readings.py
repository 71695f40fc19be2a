"""Invents readings of official trips, to measure and test with, as JSON Lines of the reading contract.

    python -m tools.invent_readings 100000 > trips.jsonl

The same number and seed give the same bytes. Each line is a report of one trip whose facts stand in its text.
Countries, capitals and offices are the gazetteer's and people are invented; the trips of an official lie far
enough apart to be told from each other. `--retold` says of how many trips in a hundred a second report tells.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from envoyage.facts import (
    DateSpan,
    Meeting,
    Passages,
    Reading,
    Report,
    Status,
    Stop,
    Topic,
    Traveller,
    Trip,
    passages,
)
from envoyage.facts.contract import reading_to_json
from envoyage.gazetteer import Country, countries, office_name

STOPS = 3  # of every trip, so that 100,000 trips have 300,000
_TRIPS_EACH = 50  # of one official, over the years
_FIRST, _YEARS = date(1995, 1, 9), 30

_OFFICES = (
    "foreign-minister",
    "head-of-government",
    "defense-minister",
    "finance-minister",
    "trade-minister",
)
_TOPICS = (
    "trade",
    "migration",
    "fisheries",
    "energy security",
    "air traffic",
    "tariffs",
    "visas",
    "water rights",
)
_NAMES = """
Ada Amin Ana Anders Aroha Beatriz Bo Carlos Chidi Clara Dalia Davit Elena Emeka Farid Fatou Gita Hana Henrik
Ilse Imani Ivan Jonas Jorge Kai Karim Lena Lucia Luka Maya Mirela Nadia Niko Nuno Olga Omar Paula Petra Rafael
Rosa Sami Selma Sofia Tariq Teresa Tomas Uma Vera Viktor Yara Zoran

Al Bar Cor Dan El Fer Gal Hol Ill Jar Kes Lom Mar Nor Ost Per Quin Ros Sal Tor Ul Vas Wen Yan Zam

a e i o u ami eri ovi andi esto

da go li mez nov rek sen ski son ta thi vic
"""
_GIVEN, _BEGINNINGS, _MIDDLES, _ENDINGS = (words.split() for words in _NAMES.split("\n\n"))
_SURNAMES = len(_BEGINNINGS) * len(_MIDDLES) * len(_ENDINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Official:
    name: str
    office_id: str
    office: str
    home: Country


@dataclass(slots=True)
class _Text:
    """A text that grows; every word put in comes back as a passage."""

    text: str = ""

    def plain(self, words: str) -> None:
        self.text += words

    def said(self, words: str) -> Passages:
        start = len(self.text)
        self.text += words
        return passages((start, len(self.text)))


def invent(trips: int, *, seed: int = 1, retold: int = 0) -> Iterator[Reading]:
    """Readings of this many trips, one report each, and a second report of `retold` trips in a hundred.

    Trips of all officials come mixed, roughly in the order of their days, as a back-file has them.
    """
    chance = random.Random(f"{seed} {trips}")
    places = [one for one in countries().values() if one.capital() and one.status.value == "sovereign"]
    officials = _officials(chance, max(20, trips // _TRIPS_EACH), places)
    between = _YEARS * 365 // _TRIPS_EACH
    for number in range(trips):
        official, turn = officials[number % len(officials)], number // len(officials)
        start = _FIRST + timedelta(days=turn * between + chance.randrange(between // 4))
        days = [start + timedelta(days=each) for each in (0, chance.randrange(1, 3), chance.randrange(3, 6))]
        stops = chance.sample([one for one in places if one is not official.home], STOPS)
        host = f"{chance.choice(_GIVEN)} {_surname(chance.randrange(_SURNAMES))}"
        topic = chance.choice(_TOPICS)
        yield _reading(official, days, stops, host, topic, paper="The Morning Post")
        if chance.randrange(100) < retold:
            yield _reading(official, days, stops, host, chance.choice(_TOPICS), paper="The Evening Star")


def _officials(chance: random.Random, many: int, places: list[Country]) -> list[_Official]:
    """Each with a name of one's own: a surname comes again only with another given name."""
    surnames = chance.sample(range(_SURNAMES), _SURNAMES)
    made = []
    for number in range(many):
        surname, given = surnames[number % _SURNAMES], _GIVEN[(number // _SURNAMES + number) % len(_GIVEN)]
        office = chance.choice(_OFFICES)
        made.append(
            _Official(
                name=f"{given} {_surname(surname)}",
                office_id=office,
                office=office_name(office),
                home=chance.choice(places),
            )
        )
    return made


def _surname(number: int) -> str:
    rest, ending = divmod(number, len(_ENDINGS))
    beginning, middle = divmod(rest, len(_MIDDLES))
    return _BEGINNINGS[beginning % len(_BEGINNINGS)] + _MIDDLES[middle] + _ENDINGS[ending]


def _reading(
    official: _Official, days: list[date], stops: list[Country], host: str, topic: str, *, paper: str
) -> Reading:
    text = _Text()
    who = text.said(f"{official.office.capitalize()} {official.name} of {official.home.name()}")
    text.plain(" ")
    status = text.said("travelled")
    text.plain(" abroad from ")
    when = text.said(f"{_in_words(days[0])} to {_in_words(days[-1])}")
    text.plain(".\n")
    visited = []
    for place, day in zip(stops, days, strict=True):
        capital = place.capital() or ""
        where = text.said(f"On {_in_words(day)} the delegation arrived in {capital}, {place.name()}")
        text.plain(".\n")
        visited.append(
            Stop(
                country=place.code,
                city=capital,
                when=DateSpan.parse(str(day)),
                passages=where,
                rule="invented",
            )
        )
    met = text.said(f"There the official met Foreign Minister {host}")
    text.plain(". They discussed ")
    about = text.said(topic)
    text.plain(f", {paper} reports.\n")
    trip = Trip(
        traveller=Traveller(
            name=official.name,
            office=official.office,
            office_id=official.office_id,
            country=official.home.code,
            passages=who,
            rule="invented",
        ),
        status=Status.COMPLETED,
        status_passages=status,
        when=DateSpan.parse(f"{days[0]}/{days[-1]}"),
        date_passages=when,
        stops=tuple(visited),
        meetings=(
            Meeting(
                name=host,
                role="Foreign Minister",
                role_id="foreign-minister",
                country=stops[-1].code,
                passages=met,
                rule="invented",
            ),
        ),
        topics=(Topic(label=topic, passages=about, rule="invented"),),
        confidence=0.9,
        rule="invented",
    )
    report = Report.of(
        text.text,
        title=f"{official.name} abroad",
        publisher=paper,
        language="en",
        published=days[-1] + timedelta(days=1),
    )
    return Reading(report=report, trips=(trip,))


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def main() -> None:
    """Writes the readings to standard output."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trips", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--retold", type=int, default=0, metavar="PERCENT")
    asked = parser.parse_args()
    for reading in invent(asked.trips, seed=asked.seed, retold=asked.retold):
        shape = reading_to_json(reading, with_text=True, explain=True)
        sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
