"""Subjects that stand behind their verb or behind a country, and whom the clause around them means."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries".
TRAVELLERS = [
    # a country that a verb of going leads to, and behind it a name
    ("es", "Ayer llegó a Chile Ida Berg, primera ministra de Noruega.", ["Ida Berg: CL"]),
    (
        "es",
        "Este jueves viajará a Cuba Ida Berg, ministra de Exteriores de Noruega, que hará una visita oficial.",
        ["Ida Berg: CU"],
    ),
    ("es", "Visitó Togo Ida Berg, presidenta de Noruega, y se reunió con el canciller.", ["Ida Berg: TG"]),
    ("pt", "Chega hoje a Angola Ida Berg, presidente da Noruega.", ["Ida Berg: AO"]),
    ("pt", "Visita Angola Ida Berg, ministra dos Negócios Estrangeiros da Noruega.", ["Ida Berg: AO"]),
    ("en", "Norwegian Foreign Minister Ida Berg said she would travel to Chad Monday.", ["Ida Berg: TD"]),
    # who speaks, behind the verb of saying, is not in the list of those who go
    (
        "es",
        "Según informó este lunes la canciller peruana, Ana Ruiz, la primera ministra noruega, Ida Berg, llegará mañana a Lima en visita oficial. El viernes irá a Chile.",
        ["Ida Berg: PE CL"],
    ),
    (
        "es",
        "En la misma fecha, adelantó Ruiz, la ministra noruega, Ida Berg, hará una visita oficial a Lima. La canciller peruana, Ana Ruiz, la recibirá.",
        ["Ida Berg: PE"],
    ),
    (
        "pt",
        "Segundo anunciou hoje o porta-voz da ONU, Rui Paz, o secretário-geral, Olav Lund, chega na sexta-feira a Nairobi. No sábado, segue para Maputo.",
        ["Olav Lund: KE MZ"],
    ),
    (
        "pt",
        "No mesmo mês, adiantou a ministra peruana Ana Ruiz, a primeira-ministra norueguesa, Ida Berg, fará uma visita ao Chile.",
        ["Ida Berg: CL"],
    ),
    # a day between the relative and its verb
    (
        "es",
        "La ministra peruana Ana Ruiz viajó a Tokio. Está prevista la salida del ministro peruano de Salud, Luis Paz, que hasta el día 27 recorrerá Togo y Ghana.",
        ["Ana Ruiz: JP", "Luis Paz: TG GH"],
    ),
    (
        "es",
        "La ministra peruana Ana Ruiz viajó a Tokio. Con ella habló el canciller chileno, Juan Bello, quien a partir del lunes visitará Lima.",
        ["Ana Ruiz: JP", "Juan Bello: PE"],
    ),
    (
        "pt",
        "A ministra peruana Ana Ruiz viajou a Tóquio. Está prevista a partida do ministro peruano da Saúde, Luis Paz, que até ao dia 27 percorrerá o Togo e o Gana.",
        ["Ana Ruiz: JP", "Luis Paz: TG GH"],
    ),
    # the text goes on with whoever sets out, also where the country is not told yet
    (
        "es",
        "La presidenta del Congreso español, Ana Ruiz, criticó el acto. El presidente ghanés, Kofi Adu, tenía previsto llegar esta mañana al aeropuerto. Será recibido hoy en Madrid por la ministra.",
        ["Kofi Adu: ES"],
    ),
    (
        "pt",
        "A presidente do Parlamento português, Ana Ruiz, criticou o acto. O presidente do Gana, Kofi Adu, tinha previsto chegar esta manhã ao aeroporto. Será recebido hoje em Lisboa pela ministra.",
        ["Kofi Adu: PT"],
    ),
    # a headline's office without its article is that of the compatriot named below
    (
        "es",
        "Presidente del Parlamento noruego inicia visita oficial a Perú\n\nLa presidenta de la Asamblea Nacional de Noruega, Ida Berg, inició hoy una visita oficial a Perú, invitada por la titular del Congreso, Ana Ruiz.",
        ["Ida Berg: PE"],
    ),
    # "dia uma" is no day of the month
    (
        "pt",
        "A ministra norueguesa, Ida Berg, que concluiu nesse dia uma visita oficial ao Peru iniciada a 8 de maio, falou quarta-feira em Lima.",
        ["Ida Berg: PE"],
    ),
    (
        "es",
        "La ministra noruega, Ida Berg, que concluyó ese día una visita oficial a Perú iniciada el 8 de mayo, habló el miércoles en Lima.",
        ["Ida Berg: PE"],
    ),
]


def _told(language: str, text: str) -> list[str]:
    trips = read(text, language=language, published=TOLD).trips
    return [f"{t.traveller.name}: {' '.join(dict.fromkeys(s.country for s in t.stops))}" for t in trips]


@pytest.mark.parametrize(("language", "text", "trips"), TRAVELLERS)
def test_a_sentence_has_its_own_traveller(language: str, text: str, trips: list[str]) -> None:
    assert sorted(_told(language, text)) == sorted(trips)


def test_whoever_is_visited_may_have_the_name_of_a_country() -> None:
    text = "La ministra noruega, Ida Berg, visitó a Francia Márquez en Bogotá, donde habló con la prensa."
    assert all("FR" not in told for told in _told("es", text))
