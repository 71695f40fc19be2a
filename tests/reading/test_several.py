"""Many who travel, named by a list: "ten leaders will fly to Lima, among them X and Y", "these came: X; Y"."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

PUBLISHED = date(2025, 3, 14)
# Language and report: Ana Ruiz of Chile and Luis Paz of Bolivia go to Ghana, and nobody else does.
LISTED = [
    ("en", "The following leaders will attend the summit in Accra: President Ana Ruiz of Chile, President Luis Paz of Bolivia."),
    ("en", "Several leaders will travel to Accra, among them Presidents Ana Ruiz of Chile and Luis Paz of Bolivia."),
    ("en", "World leaders began arriving in Accra on Friday, including Chilean President Ana Ruiz and Bolivian President Luis Paz."),
    ("en", "The following leaders have confirmed their attendance at the summit in Accra: President Ana Ruiz of Chile, President Luis Paz of Bolivia."),
    ("en", "The Prime Minister's Office announces that these leaders have confirmed their attendance at the summit in Accra: President Ana Ruiz of Chile, President Luis Paz of Bolivia."),
    ("es", "Diez mandatarios viajarán a Accra, entre ellos los presidentes de Chile, Ana Ruiz, y de Bolivia, Luis Paz."),
    ("es", "Han confirmado su asistencia a la cumbre de Accra varios mandatarios, entre ellos la presidenta de Chile, Ana Ruiz, y el presidente de Bolivia, Luis Paz."),
    ("pt", "Vários chefes de Estado chegam hoje a Acra, entre eles a Presidente do Chile, Ana Ruiz, e o da Bolívia, Luis Paz."),
    ("pt", "Vários líderes confirmaram presença na cimeira de Acra, entre eles a Presidente do Chile, Ana Ruiz, e o Presidente da Bolívia, Luis Paz."),
]  # fmt: skip
# Nobody of the list travels: it talks, it is at home.
NOBODY = [
    ("en", "Several ministers will visit the plant in Lima, among them Peru's Energy Minister Ana Ruiz."),
    ("es", "Diez mandatarios hablaron por teléfono de la cumbre, entre ellos la presidenta de Chile, Ana Ruiz."),
    ("pt", "Vários ministros chegaram a Santiago, entre eles o da Saúde do Chile, Luis Paz."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), LISTED)
def test_each_of_a_list_travels(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    told = {(trip.traveller.name, *(stop.country for stop in trip.stops)) for trip in trips}
    assert told == {("Ana Ruiz", "GH"), ("Luis Paz", "GH")}


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_nobody_of_a_list_travels(language: str, text: str) -> None:
    assert read(text, language=language, published=PUBLISHED).trips == ()
