"""Which trip what was discussed belongs to, in a report that has a section for each official."""

from datetime import date

from envoyage.reading import read

REPORT = """Hungarian ministers in Africa

Several ministers went south this spring to discuss grain exports and visas.

Foreign Minister Laszlo Kadar

March 17 to 18: Zambia

On March 17, Kadar met President Hakainde Hichilema of Zambia. They discussed copper mining.

Defense Minister Tibor Varga

April 2 to 3: Angola

On April 2, Varga met President Joao Lourenco of Angola. They discussed patrol boats.
"""


def test_what_stands_before_the_sections_belongs_to_no_trip() -> None:
    trips = read(REPORT, language="en", published=date(2025, 4, 20)).trips
    topics = {trip.stops[0].country: [topic.label for topic in trip.topics] for trip in trips}
    assert topics == {"ZM": ["copper mining"], "AO": ["patrol boats"]}


def test_what_was_discussed_was_not_discussed_on_a_trip_put_off() -> None:
    text = (
        "French President Paul Roe has postponed his visit to Peru, which was planned for April. Peru's "
        "president, Hugo Paz, visited Paris in January. Both discussed grain exports and copper mining."
    )
    trips = read(text, language="en", published=date(2025, 3, 20)).trips
    topics = {trip.traveller.name: [topic.label for topic in trip.topics] for trip in trips}
    assert topics == {"Paul Roe": [], "Hugo Paz": ["grain exports", "copper mining"]}
