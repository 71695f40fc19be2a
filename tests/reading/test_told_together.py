"""Several trips in a sentence or around one occasion: each has its own days, fate and destination."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.facts import Trip
from envoyage.reading import read

PUBLISHED = date(2025, 3, 14)
Told = tuple[str, str, str]
# Language, report, and of each trip who, its countries and its status.
TOGETHER: list[tuple[str, str, set[Told]]] = [
    # who comes to the occasion of the text
    ("en", "More than 30 leaders are due in Accra for the climate summit. Chilean President Ana Ruiz flies in on Sunday. Bolivian President Luis Paz will arrive from Lima.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "PE GH", "planned")}),
    ("es", "Diez presidentes asistirán el domingo a la toma de posesión en Acra. De América vendrán los presidentes de Chile, Ana Ruiz, y de Bolivia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("pt", "Dez chefes de Estado confirmaram presença na posse do presidente eleito, no domingo, em Acra. Da América virão os presidentes do Chile, Ana Ruiz; e da Bolívia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    # and of whom the same is said
    ("en", "More than 30 leaders are due in Accra for the summit. Chilean President Ana Ruiz flies in on Sunday, as does the president of Bolivia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("es", "La presidenta de Chile, Ana Ruiz, viajará el domingo a Acra, al igual que el presidente de Bolivia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("pt", "A presidente do Chile, Ana Ruiz, chega no domingo a Acra, assim como o presidente da Bolívia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    # who stays away, and who goes in the place of whom
    ("en", "Chilean President Ana Ruiz will skip the Accra summit.", {("Ana Ruiz", "GH", "cancelled")}),
    ("en", "President Ana Ruiz of Chile will miss the summit in Accra.", {("Ana Ruiz", "GH", "cancelled")}),
    ("es", "La presidenta de Chile, Ana Ruiz, faltará a la cumbre de Acra.", {("Ana Ruiz", "GH", "cancelled")}),
    ("pt", "A presidente do Chile, Ana Ruiz, faltará à cimeira de Acra.", {("Ana Ruiz", "GH", "cancelled")}),
    ("en", "Leaders are due in Accra for the summit. Bolivian President Luis Paz flies in on Sunday. The president of Chile, Ana Ruiz, cancelled her trip.",
     {("Luis Paz", "GH", "planned"), ("Ana Ruiz", "GH", "cancelled")}),
    ("en", "Leaders are due in Accra for the summit. China will send Vice Premier Ana Ruiz.", {("Ana Ruiz", "GH", "planned")}),
    ("en", "Pope Francis will not attend the summit in Accra. Chilean President Ana Ruiz is not expected; Vice President Luis Paz of Chile will go in her place.",
     {("Francis", "GH", "cancelled"), ("Luis Paz", "GH", "planned")}),
    # two fates of one official's journeys
    ("en", "President Ana Ruiz of Chile called off a visit to Lima and put off the one to Accra.",
     {("Ana Ruiz", "PE", "cancelled"), ("Ana Ruiz", "GH", "postponed")}),
    ("es", "La presidenta de Chile, Ana Ruiz, canceló una visita a Lima y pospuso la que tenía prevista a Acra.",
     {("Ana Ruiz", "PE", "cancelled"), ("Ana Ruiz", "GH", "postponed")}),
    ("pt", "A presidente do Chile, Ana Ruiz, cancelou uma visita a Lima e adiou a que faria a Acra.",
     {("Ana Ruiz", "PE", "cancelled"), ("Ana Ruiz", "GH", "postponed")}),
    ("pt", "A presidente do Chile, Ana Ruiz, visitou o Gana em agosto. Cancelou uma visita a Lima.",
     {("Ana Ruiz", "GH", "completed"), ("Ana Ruiz", "PE", "cancelled")}),
    # whom she accompanied, and nobody of the next sentence
    ("es", "El presidente de Chile, Luis Paz, visitó Ghana. La canciller Ana Ruiz lo acompañó a Togo. La vicepresidenta Eva Sol viajó a Lima.",
     {("Luis Paz", "GH TG", "completed"), ("Ana Ruiz", "TG", "completed"), ("Eva Sol", "PE", "completed")}),
    # one occasion after another
    ("en", "Chilean President Ana Ruiz attended the summit in Accra and a conference on peace in Lima.", {("Ana Ruiz", "GH PE", "completed")}),
    ("es", "La presidenta de Chile, Ana Ruiz, asistió a la cumbre en Acra y a la conferencia de paz en Lima.", {("Ana Ruiz", "GH PE", "completed")}),
    # a clause on the place has a subject of its own, and a list goes on behind one
    ("es", "El presidente de Chile, Luis Paz, viajó el miércoles a Acra, adonde también llegaron los mandatarios de Bolivia, Ana Ruiz; Argentina, Eva Sol, y Uruguay, José Rui.",
     {("Luis Paz", "GH", "underway"), ("Ana Ruiz", "GH", "underway"), ("Eva Sol", "GH", "underway"), ("José Rui", "GH", "underway")}),
    ("pt", "O ministro do Chile, Luis Paz, esteve na COP28, em Acra; no Togo, onde se encontrou com o papa; em Lima, na Semana do Clima; e em Lisboa, para um fórum.",
     {("Luis Paz", "GH TG PE PT", "completed")}),
    ("en", "President Ana Ruiz of Chile returned from a trip that took her to Ghana, where she addressed the assembly, to Togo and to Botswana.",
     {("Ana Ruiz", "GH TG BW", "completed")}),
    ("en", "The funeral took place in London. Peru was represented by Vice President Luis Paz and Ghana by President Ana Ruiz, who was on her first foreign trip.",
     {("Luis Paz", "GB", "completed"), ("Ana Ruiz", "GB", "completed")}),
    # who came is not whom the president, of whom no name is told, met
    ("en", "The president left yesterday for Africa. In Lome he will hold talks with President Ana Ruiz of Togo before proceeding to Accra.", set()),
    ("en", "Defence Minister Ana Ruiz returned from Accra on Monday.", {("Ana Ruiz", "GH", "completed")}),
    ("es", "Rabat espera visitas. Para el jueves se espera al jefe de la diplomacia de Chile, Luis Paz, en Acra.", {("Luis Paz", "GH", "planned")}),
    ("pt", "A ministra da Defesa de Portugal, Helena Carreiras, visitou Acra.", {("Helena Carreiras", "GH", "completed")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), TOGETHER)
def test_each_has_the_own_journey(language: str, text: str, trips: set[Told]) -> None:
    assert {_told(trip) for trip in read(text, language=language, published=PUBLISHED).trips} == trips


def _told(trip: Trip) -> Told:
    countries = " ".join(dict.fromkeys(stop.country for stop in trip.stops))
    return trip.traveller.name, countries, trip.status.value


# Language, report, and of each who visits the first and the last day.
OWN_DAYS = [
    ("en", "Chile hosted President Ana Ruiz of Ghana (1 to 4 March), President Luis Paz of Togo (in January) and President Eva Sol of Mali.",
     {"Ana Ruiz": ("2025-03-01", "2025-03-04"), "Luis Paz": ("2025-01", "2025-01")}),
    ("es", "Entre los dignatarios que visitaron Chile este año figuran la presidenta de Ghana, Ana Ruiz (del 1 al 4 de marzo), y el presidente de Togo, Luis Paz (enero).",
     {"Ana Ruiz": ("2025-03-01", "2025-03-04"), "Luis Paz": ("2025-01", "2025-01")}),
    ("pt", "Visitaram o Chile este ano a presidente do Gana, Ana Ruiz (1 a 4 de março), e o presidente do Togo, Luis Paz (janeiro).",
     {"Ana Ruiz": ("2025-03-01", "2025-03-04"), "Luis Paz": ("2025-01", "2025-01")}),
    ("en", "Deputy Secretary of State Ana Ruiz of the United States will travel to Rabat, Morocco; Madrid, Spain; and Brussels, Belgium, May 6-12.",
     {"Ana Ruiz": ("2025-05-06", "2025-05-12")}),
    ("es", "La presidenta de Chile, Ana Ruiz, visitó Ghana en noviembre. Ese mismo mes viajó a Lima.", {"Ana Ruiz": ("2024-11", "2024-11")}),
    ("pt", "A presidente do Chile, Ana Ruiz, visitou o Gana em novembro. No mesmo mês viajou a Lima.", {"Ana Ruiz": ("2024-11", "2024-11")}),
    ("en", "President Ana Ruiz of Chile visited Ghana in November. That same month she travelled to Lima.", {"Ana Ruiz": ("2024-11", "2024-11")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), OWN_DAYS)
def test_each_has_the_own_days(language: str, text: str, days: dict[str, tuple[str, str]]) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    told = {t.traveller.name: (str(t.when.start), str(t.when.end)) for t in trips if t.when.known}
    assert told == days


# Language, report without a known day unless told, and of each trip who and its countries.
APART: list[tuple[str, date | None, str, set[tuple[str, str]]]] = [
    # months and days without a year tell trips apart as well
    ("en", None, "The president of Chile, Ana Ruiz, is due to start an official visit to Ghana on 3 May. She has confirmed that she will be at a summit in Peru in July.",
     {("Ana Ruiz", "GH"), ("Ana Ruiz", "PE")}),
    ("pt", None, "A presidente do Chile, Ana Ruiz, inicia a 3 de maio uma visita ao Gana. Em agosto estará numa cimeira no Peru.",
     {("Ana Ruiz", "GH"), ("Ana Ruiz", "PE")}),
    # the turn of a year is no gap
    ("en", None, "The president of Chile, Ana Ruiz, arrived in Ghana on 30 December. She went on to Togo on 2 January.", {("Ana Ruiz", "GH TG")}),
    # a week is a time, too
    ("pt", PUBLISHED, "O presidente do Chile, Luis Paz, deverá visitar Gana em setembro. Já esta semana, o chefe de Estado começa no Peru um périplo que o leva também ao Togo.",
     {("Luis Paz", "GH"), ("Luis Paz", "PE TG")}),
    ("es", PUBLISHED, "La presidenta de Chile, Ana Ruiz, estuvo en Ghana a mediados de febrero. La próxima semana viajará a Perú.",
     {("Ana Ruiz", "GH"), ("Ana Ruiz", "PE")}),
    # but not beside another in the same country
    ("en", PUBLISHED, "Chilean President Ana Ruiz is in Ghana from Monday to Friday. This week she will also see a port in Ghana.", {("Ana Ruiz", "GH")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "published", "text", "trips"), APART)
def test_times_tell_trips_apart(
    language: str, published: date | None, text: str, trips: set[tuple[str, str]]
) -> None:
    assert {_told(trip)[:2] for trip in read(text, language=language, published=published).trips} == trips


LINED_UP: list[tuple[str, str, set[Told]]] = [
    ("en", "Heads of delegation expected in Accra on 20 March:\n- Chilean President Ana Ruiz\n- Bolivian Foreign Minister Luis Paz\nThe summit is about water.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("en", "Leaders began arriving in Accra on Friday for the inauguration. Others expected are Chilean President Ana Ruiz and Bolivian President Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("en", "Heads of state expected in Accra for the summit include Presidents Ana Ruiz of Chile and Luis Paz of Bolivia.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("en", "Leaders are due in Accra for the inauguration. Vice President Ana Ruiz of Chile heads the Chilean delegation.", {("Ana Ruiz", "GH", "underway")}),
    ("en", "Diary, 17 to 18 March\n\nMonday: French President Ana Ruiz in Accra; Spanish Prime Minister Luis Paz to Lima.\nTuesday: Chilean Foreign Minister Eva Sol due in Lome.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "PE", "planned"), ("Eva Sol", "TG", "planned")}),
    ("es", "Los mandatarios que asistirán a la cumbre de Acra son la presidenta de Chile, Ana Ruiz, y el presidente de Bolivia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("pt", "Os líderes esperados em Acra são a presidente do Chile, Ana Ruiz, e o presidente da Bolívia, Luis Paz.",
     {("Ana Ruiz", "GH", "planned"), ("Luis Paz", "GH", "planned")}),
    ("en", "Abuja, 9 July 2024. The following have arrived in Abuja for the summit:\n\nH.E. Ana Ruiz, President of the Republic of Chile;\nH.E. Luis Paz, President of the Republic of Bolivia.",
     {("Ana Ruiz", "NG", "completed"), ("Luis Paz", "NG", "completed")}),
    # a title with its country behind the name
    ("en", "Secretary of State Ana Ruiz of the United States will travel to Accra.", {("Ana Ruiz", "GH", "planned")}),
    # whoever is met by the second verb is not the subject of the first
    ("pt", "O ministro do Chile, Luis Paz, está em Acra. Participa na reunião e encontra a ministra belga Ana Ruiz.", {("Luis Paz", "GH", "underway")}),
    # nobody travels who is named as one of many at home
    ("en", "The leaders of the party are Ana Ruiz and Luis Paz. They spoke in Accra.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "trips"), LINED_UP)
def test_those_lined_up(language: str, text: str, trips: set[Told]) -> None:
    assert {_told(trip) for trip in read(text, language=language, published=PUBLISHED).trips} == trips
