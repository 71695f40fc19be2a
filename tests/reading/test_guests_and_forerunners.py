"""Journeys told by the guests of an occasion, and of who went there before: "since Vega in 1998"."""

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2012, 9, 7)  # a Friday
_HOST = "Prime Minister Ida Berg of Norway arrived in Peru on Monday."
_HOST_ES = "La primera ministra de Noruega, Ida Berg, llegó el lunes a Perú."
_HOST_PT = "A primeira-ministra da Noruega, Ida Berg, chegou na segunda-feira ao Peru."
_BERG = ("Ida Berg", "PE", "2012-09-03/..")
# Language, report, and each trip's traveller, countries and days.
TEXTS = [
    (
        "en",
        "LIMA - The summit has drawn President Omar Bello of Togo and King Tavi of Tonga to the capital.",
        [("Omar Bello", "PE", ""), ("Tavi", "PE", "")],
    ),
    (
        "en",
        (
            "The summit opened in Lima on Thursday. Among the guests were President Omar Bello of Togo and "
            "Prime Minister Ida Berg of Norway."
        ),
        [("Omar Bello", "PE", ""), ("Ida Berg", "PE", "")],
    ),
    (
        "en",
        (
            "The summit in Lima was attended by President Omar Bello of Togo, Prime Minister Ida Berg of "
            "Norway and other leaders."
        ),
        [("Omar Bello", "PE", ""), ("Ida Berg", "PE", "")],
    ),
    (
        "en",
        (
            "The summit opened in Lima. Norway is represented by Prime Minister Ida Berg and Togo by Foreign "
            "Minister Omar Bello."
        ),
        [("Ida Berg", "PE", ""), ("Omar Bello", "PE", "")],
    ),
    (
        "en",
        (
            "The summit opened in Lima. President Omar Bello of Togo stayed away and sent Ali Bay, the "
            "foreign minister."
        ),
        [("Ali Bay", "PE", "")],
    ),
    (
        "es",
        (
            "La cumbre de Lima congregó al presidente de Togo, Omar Bello, y a la primera ministra de "
            "Noruega, Ida Berg."
        ),
        [("Omar Bello", "PE", ""), ("Ida Berg", "PE", "")],
    ),
    (
        "en",
        f"{_HOST} It is the first visit by a Norwegian premier since Olav Dahl's in 1998.",
        [_BERG, ("Olav Dahl", "PE", "1998")],
    ),
    (
        "en",
        f"{_HOST} Berg is the first Norwegian premier to see the country since Olav Dahl went in 1998.",
        [_BERG, ("Olav Dahl", "PE", "1998")],
    ),
    ("en", f"{_HOST} It is the first such visit since Olav Dahl took office in 1998.", [_BERG]),
    (
        "es",
        f"{_HOST_ES} Es la primera visita de un jefe de gobierno noruego desde la de Olav Dahl en 1998.",
        [_BERG, ("Olav Dahl", "PE", "1998")],
    ),
    (
        "pt",
        f"{_HOST_PT} Desde Olav Dahl, em 1998, que um chefe de governo norueguês não visitava o Peru.",
        [_BERG, ("Olav Dahl", "PE", "1998")],
    ),
]


@pytest.mark.parametrize(("language", "text", "trips"), TEXTS)
def test_each_has_a_journey(language: str, text: str, trips: list[tuple[str, str, str]]) -> None:
    told = [
        (t.traveller.name, " ".join(s.country for s in t.stops), str(t.when or ""))
        for t in read(text, published=PUBLISHED, language=language).trips
    ]
    assert told == trips


def test_a_rank_with_initials_is_of_another_man() -> None:
    """ "General SM Bello" is no second mention of the commander who travels, nor is "a premier institute"."""
    text = (
        "Chief of Army Staff General Ravi Nair left for Lima on a four-day visit. He will meet his Peruvian "
        "counterpart, Gen SM Bello, and see a premier institute. Chief of Army Staff of Peru General "
        "SM Bello was in Chile last May."
    )
    told = [(t.traveller.name, t.stops[0].country) for t in read(text, published=PUBLISHED).trips]
    assert told == [("Ravi Nair", "PE"), ("SM Bello", "CL")]
