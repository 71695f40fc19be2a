"""Who travels where: verbs and nouns of travel, hosts and guests, and what only looks like a journey."""

from datetime import date

import pytest
from tests.reading.visits import TALKS

from envoyage.reading import read

WEDNESDAY = date(2025, 3, 26)


def trips(code: str, text: str, published: date | None = WEDNESDAY) -> list[str]:
    """Each trip as "Name: countries in order"."""
    found = read(f"{text} {TALKS[code]}", language=code, published=published).trips
    return [f"{t.traveller.name}: {' '.join(stop.country for stop in t.stops)}" for t in found]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a verb with its destinations
        (
            "en",
            "Kenya's President William Ruto will fly to Rwanda, Uganda and Malawi.",
            "William Ruto: RW UG MW",
        ),
        ("en", "Norway's foreign minister, Ida Berg, reached Nairobi today.", "Ida Berg: KE"),
        (
            "es",
            "El canciller chileno, Alberto van Klaveren, viajará a Perú, Bolivia y Ecuador.",
            "Alberto van Klaveren: PE BO EC",
        ),
        ("es", "Llegó a Montevideo el presidente paraguayo, Santiago Peña.", "Santiago Peña: UY"),
        (
            "pt",
            "O chanceler brasileiro, Mauro Vieira, viajará à Índia, ao Nepal e ao Butão.",
            "Mauro Vieira: IN NP BT",
        ),
        ("pt", "Desembarcou em Maputo o presidente angolano, João Lourenço.", "João Lourenço: MZ"),
        # a noun, with its own verb or its owner
        ("en", "The visit that Kenya's President William Ruto paid to Malawi was short.", "William Ruto: MW"),
        ("en", "Japan's Prime Minister Fumio Kishida began a four-day tour of Brazil.", "Fumio Kishida: BR"),
        (
            "es",
            "La visita del presidente paraguayo, Santiago Peña, a Uruguay fue breve.",
            "Santiago Peña: UY",
        ),
        (
            "es",
            "El presidente chileno, Gabriel Boric, emprende una gira por Canadá y Francia.",
            "Gabriel Boric: CA FR",
        ),
        ("pt", "A visita do presidente angolano, João Lourenço, à Namíbia foi breve.", "João Lourenço: NA"),
        (
            "pt",
            "O presidente moçambicano, Filipe Nyusi, iniciou um périplo pela Índia e pelo Japão.",
            "Filipe Nyusi: IN JP",
        ),
        # the guest travels
        (
            "en",
            "President Gustavo Petro of Colombia received Norway's Prime Minister, Ida Berg, in Bogotá.",
            "Ida Berg: CO",
        ),
        (
            "en",
            "Norway's Prime Minister, Ida Berg, was welcomed in Bogotá by President Gustavo Petro.",
            "Ida Berg: CO",
        ),
        (
            "es",
            "El presidente de Colombia, Gustavo Petro, recibió en Bogotá al canciller noruego, Ida Berg.",
            "Ida Berg: CO",
        ),
        (
            "es",
            "El canciller noruego, Ida Berg, fue recibido en Bogotá por el presidente Gustavo Petro.",
            "Ida Berg: CO",
        ),
        (
            "pt",
            "O presidente de Angola, João Lourenço, recebeu em Luanda o chanceler norueguês, Ida Berg.",
            "Ida Berg: AO",
        ),
        (
            "pt",
            "O chanceler norueguês, Ida Berg, foi recebido em Luanda pelo presidente João Lourenço.",
            "Ida Berg: AO",
        ),
        # whom a journey takes somewhere, who is expected, where one came from
        ("en", "A tour will take Kenya's President William Ruto to Ghana and Togo.", "William Ruto: GH TG"),
        ("es", "El canciller chino, Wang Yi, hará una gira que lo llevará a Chile y Perú.", "Wang Yi: CL PE"),
        (
            "pt",
            "O chanceler chinês, Wang Yi, fará um périplo que o levará a Angola e à Namíbia.",
            "Wang Yi: AO NA",
        ),
        ("en", "Kenya's President William Ruto is expected in Accra on Friday.", "William Ruto: GH"),
        ("es", "El presidente chileno, Gabriel Boric, es esperado en Lima el viernes.", "Gabriel Boric: PE"),
        (
            "pt",
            "O presidente angolano, João Lourenço, é esperado em Lisboa na sexta-feira.",
            "João Lourenço: PT",
        ),
        # a tour of a region and the countries it lists
        (
            "en",
            "China's foreign minister Wang Yi toured four countries of Africa: Ghana, Togo, Benin and Mali.",
            "Wang Yi: GH TG BJ ML",
        ),
        (
            "es",
            "El canciller chino, Wang Yi, recorre tres países de África: Ghana, Togo y Benín.",
            "Wang Yi: GH TG BJ",
        ),
        (
            "pt",
            "O chanceler chinês, Wang Yi, percorre três países de África: Gana, Togo e Benim.",
            "Wang Yi: GH TG BJ",
        ),
    ],
)
def test_who_travels_where(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == [expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # a place that only something else hangs on
        ("en", "Kenya's President William Ruto will travel at 10:00 (08:00 in Lisbon)."),
        ("en", "Kenya's President William Ruto called on Uganda to open the border."),
        ("es", "El presidente chileno, Gabriel Boric, viajará a las 10:00 (12:00 en Lisboa)."),
        ("pt", "O presidente angolano, João Lourenço, viajará às 10:00 (11:00 em Lisboa)."),
        # somebody else, or nobody in person
        ("en", "No Norwegian foreign minister had visited Fiji since 2013."),
        ("es", "Ningún canciller noruego visitaba Fiyi desde 2013."),
        ("pt", "Nenhum chanceler norueguês visitava o Nepal desde 2013."),
        # at home
        ("en", "Kenya's President William Ruto travelled to Mombasa, Kenya."),
        ("es", "El presidente chileno, Gabriel Boric, viajó a Valparaíso, Chile."),
        ("pt", "O presidente angolano, João Lourenço, viajou para o Lobito, em Angola."),
        # only invited
        ("en", "Kenya's President William Ruto has an invitation for an official visit to Malta."),
        ("es", "El presidente chileno, Gabriel Boric, tiene una invitación para una visita oficial a Malta."),
        ("pt", "O presidente angolano, João Lourenço, tem um convite para uma visita oficial a Malta."),
    ],
)
def test_what_is_no_journey(code: str, text: str) -> None:
    assert trips(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Wang Yi, China's foreign minister, flew to Fiji. The visitor is in the country since Monday.",
            "Wang Yi: FJ",
        ),
        (
            "es",
            "Wang Yi, canciller chino, voló a Cuba. El visitante se encuentra en la isla desde el lunes.",
            "Wang Yi: CU",
        ),
        (
            "pt",
            "Wang Yi, chanceler chinês, voou para Cuba. O visitante está na ilha desde segunda-feira.",
            "Wang Yi: CU",
        ),
        ("en", "In Kigali, Rwanda, Kenya's President William Ruto attended the summit.", "William Ruto: RW"),
        (
            "es",
            "En Lima, Perú, el presidente chileno, Gabriel Boric, asistió a la cumbre.",
            "Gabriel Boric: PE",
        ),
        (
            "pt",
            "Em Lisboa, Portugal, o presidente angolano, João Lourenço, participou na cimeira.",
            "João Lourenço: PT",
        ),
    ],
)
def test_known_and_fronted_places(code: str, text: str, expected: str) -> None:
    assert trips(code, text) == [expected]
