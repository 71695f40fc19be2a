"""Those who came before somebody, one of several in a relative clause, the royal couple, stops and occasions."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries when".
TRAVELLERS = [
    # those of an office who came before, each with a year
    ("en", "President Ida Berg of Norway ended a visit to Peru. She is the third Norwegian president to visit Peru, after Olav Lund in 1967 and Kari Vik in 1998.", ["Ida Berg: PE", "Olav Lund: PE 1967", "Kari Vik: PE 1998"]),
    ("es", "La presidenta de Noruega, Ida Berg, concluyó una visita a Perú. Es la cuarta presidenta que visita Perú, después de Olav Lund en 1967, Kari Vik en 1998 y Jon Dahl en 2004.", ["Ida Berg: PE", "Olav Lund: PE 1967", "Kari Vik: PE 1998", "Jon Dahl: PE 2004"]),
    ("pt", "A presidente da Noruega, Ida Berg, concluiu uma visita ao Peru. É a terceira presidente norueguesa a visitar o Peru, depois de Olav Lund em 1967 e Kari Vik em 1998.", ["Ida Berg: PE", "Olav Lund: PE 1967", "Kari Vik: PE 1998"]),
    # a relative clause of one, by the number of its verb
    ("es", "El presidente argentino, Juan Soto, llegó a Portugal. Con él están la canciller Ana Ruiz y el ministro de Economía, Luis Paz, quien en marzo había recorrido Alemania e Italia.", ["Juan Soto: PT", "Luis Paz: DE IT 2024-03"]),
    ("es", "El presidente argentino, Juan Soto, llegó a Portugal. Con él están la canciller Ana Ruiz y el ministro de Economía, Luis Paz, quienes en marzo habían recorrido Alemania e Italia.", ["Juan Soto: PT", "Ana Ruiz: DE IT 2024-03", "Luis Paz: DE IT 2024-03"]),
    ("pt", "O presidente argentino, Juan Soto, chegou a Portugal. Com ele estão a chanceler Ana Ruiz e o ministro da Economia, Luís Paz, que em março tinha visitado a Alemanha e a Itália.", ["Juan Soto: PT", "Luís Paz: DE IT 2024-03"]),
    # small words between the relative and its verb
    ("es", "Se aplazó dos veces la visita de la presidenta de Bolivia, Ana Ruiz, que finalmente estuvo en Brasilia el 5 de mayo.", ["Ana Ruiz: BR"]),
    ("pt", "Foi adiada duas vezes a vinda da presidente da Bolívia, Ana Ruiz, que enfim esteve em Brasília no dia 5 de maio.", ["Ana Ruiz: BR"]),
    # the royal couple
    ("es", "El presidente de Ghana, Kofi Adu, comenzó ayer una visita oficial a España. Don Luis y doña Ana acudieron a recibirlo. Los Reyes de España habían estado en Acra en marzo.", ["Kofi Adu: ES", "Luis: GH"]),
    ("es", "El presidente de Ghana, Kofi Adu, anunció que los Reyes de España visitarán Togo el próximo mes. Ayer almorzó con el rey Martín Alberto en Madrid.", ["Martín Alberto: TG"]),
    # an occasion at the head of a sentence, with its own place and day
    ("es", "La ministra noruega, Ida Berg, llegó ayer a Lima en visita oficial. A la cumbre del Clima, que se celebró en Suiza los días 15 y 16 de febrero, asistió también la ministra.", ["Ida Berg: PE", "Ida Berg: CH 2024-02-15/2024-02-16"]),
    ("pt", "A ministra norueguesa, Ida Berg, chegou ontem a Lima em visita oficial. Na cimeira do Clima, que decorreu na Suíça nos dias 15 e 16 de fevereiro, participou também a ministra.", ["Ida Berg: PE", "Ida Berg: CH 2024-02-15/2024-02-16"]),
    # kin, told by whose they are
    ("en", "Philippine President Luis Paz is in Lima on a visit. Imelda, the wife of Paz, visited Beijing last year.", ["Luis Paz: PE"]),
    ("es", "El presidente de Filipinas, Luis Paz, está de visita en Lima. Imelda, la esposa de Paz, estuvo el año pasado en Pekín.", ["Luis Paz: PE"]),
    ("pt", "O presidente das Filipinas, Luís Paz, está de visita a Lima. Imelda, a esposa de Paz, esteve no ano passado em Pequim.", ["Luís Paz: PE"]),
    # a stopover is of the journey that is told; whom it angers is no stop
    ("es", "La presidenta de Taiwán, Ida Berg, puso fin el lunes a una visita a Guatemala, y antes hizo en Lima una escala que enfureció a China.", ["Ida Berg: GT PE"]),
    ("es", "La presidenta de Taiwán, Ida Berg, inició ayer una visita oficial a Guatemala que inquietó a China.", ["Ida Berg: GT"]),
    ("pt", "A presidente de Taiwan, Ida Berg, iniciou ontem uma visita oficial à Guatemala que irritou a China.", ["Ida Berg: GT"]),
    # an adjective between an office and what it is for
    ("es", "Fue recibido en Luanda el viceministro parlamentario de Asuntos Exteriores de Japón, Ken Sato, durante su visita.", ["Ken Sato: AO"]),
    ("pt", "Foi recebido em Luanda o vice-ministro parlamentar dos Negócios Estrangeiros do Japão, Ken Sato, bem como a ministra das Finanças de Omã, Ana Ruiz, durante a visita.", ["Ken Sato: AO", "Ana Ruiz: AO"]),
    # "the ruler" is whom the report is about, and not whom it named last
    ("es", "La primera ministra de Noruega, Ida Berg, llegó el lunes a Lima. Antes, el presidente estadounidense, Luis Paz, había criticado el muro. La gobernante venía de Chile, donde hizo una visita.", ["Ida Berg: PE CL"]),
]  # fmt: skip


def _told(language: str, text: str) -> list[str]:
    trips = read(text, language=language, published=TOLD).trips
    return [
        f"{t.traveller.name}: {' '.join(dict.fromkeys(s.country for s in t.stops))} {t.when or ''}".strip()
        for t in trips
    ]


@pytest.mark.parametrize(("language", "text", "trips"), TRAVELLERS)
def test_whose_journeys_are_told_beside(language: str, text: str, trips: list[str]) -> None:
    found = _told(language, text)
    assert len(found) == len(trips)
    for trip in trips:  # days only where the case tells them
        assert any(one == trip or one.startswith(f"{trip} ") for one in found), found
