"""Reports with their facts found in them by their words, and a book in which they are published.

`told` builds a reading: every fact names the words of the text that state it. `published` takes readings
through the ledger as an editor would. `CABINET` is a small edition of the front page's tracker.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import transaction
from tests.record.again import again

from envoyage.facts import (
    Agreement,
    AgreementKind,
    AgreementState,
    DateSpan,
    Day,
    Meeting,
    Passages,
    Quote,
    Reading,
    Report,
    Status,
    Stop,
    Topic,
    Toured,
    Traveller,
    Trip,
    passages,
)
from envoyage.record import ledger
from envoyage.record.moves import Move

EDITOR = "Ada Editor"
DEFINITION: dict[str, Any] = {
    "slug": "cabinet",
    "title": "The Cabinet’s Visits to Latin America",
    "deck": "Who came, whom they met, and what came of it.",
    "bylines": ["Ada Editor"],
    "introduction": "Four secretaries came in the first hundred days.\n\nThis page lists their visits.",
    "related": [{"title": "A list of travels", "url": "https://example.org/list"}],
    "gaps": ["Officials below cabinet rank are not covered."],
    "place": "the region",
    "selection": {
        "offices": ["foreign-minister", "defense-minister", "finance-minister", "security-minister"],
        "traveller_country": "US",
        "region": "latin-america-and-caribbean",
        "from": "2025-01-20",
    },
}


def told(
    text: str,
    *,
    who: tuple[str, str, str],
    days: tuple[str, str] | None,
    stops: Iterable[tuple[str, ...]],
    met: Iterable[tuple[str, str, str | None]] = (),
    topics: Iterable[str] = (),
    signed: Iterable[tuple[str, AgreementKind, str | None, str | None, str | None]] = (),
    said: Iterable[tuple[str, str]] = (),
    toured: Iterable[tuple[str, str]] = (),
    status: Status = Status.COMPLETED,
    state: AgreementState = AgreementState.SIGNED,
    publisher: str = "The Gazette",
    published: date = date(2025, 4, 1),
    language: str = "en",
    url: str | None = None,
    restated_from: str | None = None,
    title: str = "",
    home: str = "US",
) -> Reading:
    """A reading of `text` with one trip; each fact comes with the words that state it.

    Args:
        who: name, office, canonical office.
        days: the words and their EDTF.
        stops: country's words and code, and possibly a city and its days.
        met: name, role, country code.
        signed: the words, kind, what about, with whom, and the day.
        said: the words and who said them.
        toured: the place and its country.
    """
    report = Report.of(
        text,
        title=title or text.partition(".")[0],
        publisher=publisher,
        published=published,
        language=language,
        url=url,
        restated_from=restated_from,
    )

    def at(words: str) -> Passages:
        start = report.text.index(words)
        return passages((start, start + len(words)))

    trip = Trip(
        traveller=Traveller(name=who[0], office=who[1], office_id=who[2], country=home, passages=at(who[0])),
        status=status,
        status_passages=at(who[0]),
        when=DateSpan.parse(days[1]) if days else DateSpan(),
        date_passages=at(days[0]) if days else (),
        stops=tuple(
            Stop(
                country=stop[1],
                city=stop[2] if len(stop) > 2 else None,
                when=DateSpan.parse(stop[3]) if len(stop) > 3 else DateSpan(),
                passages=at(stop[0]),
            )
            for stop in stops
        ),
        meetings=tuple(
            Meeting(name=name, role=role, country=country, passages=at(name)) for name, role, country in met
        ),
        topics=tuple(Topic(label=label, passages=at(label)) for label in topics),
        agreements=tuple(
            Agreement(
                kind=kind,
                state=state,
                about=about,
                party=party,
                date=Day.parse(day) if day else None,
                passages=at(words),
            )
            for words, kind, about, party, day in signed
        ),
        quotes=tuple(Quote(text=words, speaker=speaker, passages=at(words)) for words, speaker in said),
        places=tuple(Toured(name=name, country=country, passages=at(name)) for name, country in toured),
        confidence=0.9,
    )
    return Reading(report=report, trips=(trip,))


def hostile(words: str, **how: Any) -> Reading:
    """A report in which somebody put `words` wherever a report can hold words."""
    return told(
        f"Marco Rubio went to Peru on May 5 to see {words} about {words}x.",
        who=("Marco Rubio", "Secretary of State", "foreign-minister"),
        days=("May 5", "2025-05-05"),
        stops=(("Peru", "PE"),),
        met=((words, words, "PE"),),
        topics=(f"{words}x",),
        publisher=words,
        title=words,
        **how,
    )


def published(readings: Iterable[Reading], definition: dict[str, Any] | None = None) -> list[str]:
    """Takes readings into the book, accepts them all and defines the tracker; returns the trips' ids."""
    given, defined = tuple(readings), definition or DEFINITION

    def publish() -> tuple[str, ...]:
        trips: dict[str, None] = {}
        for reading in given:
            added = ledger.add(reading, reader="by hand", who=EDITOR)
            trips |= dict.fromkeys((*added.proposed, *added.joined))
        for trip in trips:
            ledger.decide(Move.ACCEPT, trip, who=EDITOR, why="Checked against the reports.")
        ledger.define("cabinet", defined, who=EDITOR)
        return tuple(trips)

    return list(again((given, json.dumps(defined, sort_keys=True)), publish))


@contextmanager
def book_of(blocker: Any, readings: Iterable[Reading]) -> Iterator[list[str]]:
    """A book for all tests of a module, with the ids of its trips; it is taken back behind them.

    Args:
        blocker: the fixture `django_db_blocker`; `django_db_setup` must have run.
    """
    with blocker.unblock(), transaction.atomic():
        yield published(readings)
        transaction.set_rollback(True)


RUBIO = ("Marco Rubio", "Secretary of State", "foreign-minister")
CABINET: tuple[Reading, ...] = (
    told(
        "Secretary of State Marco Rubio was in Jamaica, Guyana and Suriname from March 26 to 27. In "
        "Kingston, the capital of the island, he sat down with Andrew Holness.\n\nMia Mottley of Barbados "
        "and Stuart Young of Trinidad and Tobago had come to Jamaica, his first stop, to see him. In "
        "Georgetown he met Irfaan Ali and signed a memorandum on security cooperation on March 27. Chan "
        "Santokhi received him last. The talks were about energy security, insecurity in Haiti and Cuban "
        "medical missions.",
        who=RUBIO,
        days=("March 26 to 27", "2025-03-26/2025-03-27"),
        stops=(
            ("Jamaica", "JM", "Kingston", "2025-03-26"),
            ("Guyana", "GY", "Georgetown"),
            ("Suriname", "SR"),
        ),
        met=(
            ("Andrew Holness", "prime minister", "JM"),
            ("Mia Mottley", "prime minister", "BB"),
            ("Stuart Young", "prime minister", "TT"),
            ("Irfaan Ali", "president", "GY"),
            ("Chan Santokhi", "president", "SR"),
        ),
        topics=("energy security", "insecurity in Haiti", "Cuban medical missions"),
        signed=(
            (
                "a memorandum on security cooperation",
                AgreementKind.MOU,
                "security cooperation",
                "GY",
                "2025-03-27",
            ),
        ),
        publisher="Island Courier",
        published=date(2025, 3, 28),
        restated_from="https://example.org/courier/rubio",
    ),
    told(
        "Marco Rubio, the secretary of state, flew to Jamaica on March 26 and from there to Guyana and "
        "Suriname, ending on March 27. He saw Prime Minister Andrew Holness, and spoke of energy security. "
        "In Guyana he signed a paper on security cooperation with the government.",
        who=RUBIO,
        days=("March 26", "2025-03-26/2025-03-27"),
        stops=(("Jamaica", "JM"), ("Guyana", "GY"), ("Suriname", "SR")),
        met=(("Andrew Holness", "prime minister", "JM"),),
        topics=("energy security",),
        publisher="Wire of the Americas",
        published=date(2025, 3, 27),
        url="https://example.org/wire/2025/03/27/rubio",
    ),
    told(
        "El secretario de Estado Marco Rubio visitó del 1 al 6 de febrero Panamá, El Salvador, Costa Rica, "
        "Guatemala y República Dominicana. Se reunió con José Raúl Mulino y con Nayib Bukele; hablaron de "
        "la migración.",
        who=RUBIO,
        days=("1 al 6 de febrero", "2025-02-01/2025-02-06"),
        stops=(
            ("Panamá", "PA"),
            ("El Salvador", "SV"),
            ("Costa Rica", "CR"),
            ("Guatemala", "GT"),
            ("República Dominicana", "DO"),
        ),
        met=(("José Raúl Mulino", "presidente", "PA"), ("Nayib Bukele", "presidente", "SV")),
        topics=("migración",),
        publisher="Diario del Istmo",
        published=date(2025, 2, 7),
        language="es",
        restated_from="https://example.org/istmo/rubio",
    ),
    told(
        "Treasury Secretary Scott Bessent travelled to Argentina for talks on April 14 and 15. He met "
        "Javier Milei and Luis Caputo about reciprocal trade. “I was glad to make this trip,” Bessent said.",
        who=("Scott Bessent", "Secretary of the Treasury", "finance-minister"),
        days=("April 14 and 15", "2025-04-14/2025-04-15"),
        stops=(("Argentina", "AR"),),
        met=(("Javier Milei", "president", "AR"), ("Luis Caputo", "minister of economy", "AR")),
        topics=("reciprocal trade",),
        said=(("I was glad to make this trip,", "Scott Bessent"),),
        published=date(2025, 4, 16),
    ),
    told(
        "Pete Hegseth, the secretary of defense, stayed in Panama from April 7 to 9. He met José Raúl "
        "Mulino and went to see the Panama Canal. A joint statement on security was released. He spoke "
        "about China’s weight at the canal.",
        who=("Pete Hegseth", "Secretary of Defense", "defense-minister"),
        days=("April 7 to 9", "2025-04-07/2025-04-09"),
        stops=(("Panama", "PA"),),
        met=(("José Raúl Mulino", "president", "PA"),),
        topics=("China’s weight at the canal",),
        signed=(("A joint statement", AgreementKind.JOINT_STATEMENT, "security", "PA", None),),
        toured=(("the Panama Canal", "PA"),),
        published=date(2025, 4, 10),
    ),
    told(
        "Homeland Security Secretary Kristi Noem went to El Salvador, Colombia and Mexico from March 26 to "
        "28. She toured the prison CECOT, met Nayib Bukele, Gustavo Petro and Claudia Sheinbaum, and "
        "signed an agreement to share biometric data with Colombia. The talks were about deportations.",
        who=("Kristi Noem", "Secretary of Homeland Security", "security-minister"),
        days=("March 26 to 28", "2025-03-26/2025-03-28"),
        stops=(("El Salvador", "SV"), ("Colombia", "CO"), ("Mexico", "MX")),
        met=(
            ("Nayib Bukele", "president", "SV"),
            ("Gustavo Petro", "president", "CO"),
            ("Claudia Sheinbaum", "president", "MX"),
        ),
        topics=("deportations",),
        signed=(("an agreement to share", AgreementKind.AGREEMENT, "to share biometric data", "CO", None),),
        toured=(("CECOT", "SV"),),
        published=date(2025, 3, 29),
    ),
)
