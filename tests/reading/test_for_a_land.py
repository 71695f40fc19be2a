"""Whoever attends or signs for a land, who serves somebody else, and who is at an occasion told before."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest

from envoyage.reading import read

TOLD = date(2024, 5, 15)  # a Wednesday
# Report, and each trip as "name: countries".
TRAVELLERS = [
    # signed in one's town for both
    ("en", "Chile and Ghana signed a memorandum in Accra during the visit. Mining Minister Luis Paz signed for Chile and Energy Minister Kofi Adu for Ghana.", ["Luis Paz: GH"]),
    ("en", "The accord was signed in Accra after an official visit. On the Chilean side, Mining Minister Luis Paz signed it, and on the Ghanaian side Energy Minister Kofi Adu.", ["Luis Paz: GH"]),
    ("en", "Chile and Ghana signed a memorandum in Accra during the visit. Signing for Chile was Mining Minister Luis Paz.", ["Luis Paz: GH"]),
    ("es", "Chile y Ghana firmaron en Acra un memorando durante la visita. Por la parte chilena firmó el ministro de Minería, Luis Paz, y por la ghanesa el ministro de Energía, Kofi Adu.", ["Luis Paz: GH"]),
    ("es", "El convenio se firmó en Acra durante la visita. Firmaron por Chile el ministro de Minería, Luis Paz, y por Ghana el ministro de Energía, Kofi Adu.", ["Luis Paz: GH"]),
    ("pt", "O Chile e o Gana assinaram em Acra um memorando durante a visita. Pela parte chilena assinou o ministro das Minas, Luís Paz, e pela ganesa o ministro da Energia, Kofi Adu.", ["Luís Paz: GH"]),
    ("pt", "O acordo foi assinado em Acra durante a visita. Por parte do Chile assinou o ministro das Minas, Luís Paz.", ["Luís Paz: GH"]),
    # for a land, where others attend
    ("en", "Norwegian Health Minister Ida Berg arrived in Geneva to chair the World Health Assembly. For Chile, Minister Luis Paz will attend.", ["Ida Berg: CH", "Luis Paz: CH"]),
    ("es", "La ministra noruega de Salud, Ida Berg, llegó a Ginebra para dirigir la Asamblea Mundial de la Salud. Por Chile asistirá el ministro Luis Armada, al frente de la delegación.", ["Ida Berg: CH", "Luis Armada: CH"]),
    ("pt", "A ministra norueguesa da Saúde, Ida Berg, chegou a Genebra para dirigir a Assembleia Mundial da Saúde. Pelo Chile participará o ministro Luís Paz.", ["Ida Berg: CH", "Luís Paz: CH"]),
    # an occasion told before, by another noun
    ("en", "Norwegian Vice President Ida Berg flew to Harare. She attended the inauguration of Kofi Adu, which took place on Sunday at a stadium in Harare. At the same ceremony were the presidents of Chile, Luis Paz, and of Peru, Ana Ruiz.", ["Ida Berg: ZW", "Luis Paz: ZW", "Ana Ruiz: ZW"]),
    ("es", "La vicepresidenta noruega, Ida Berg, viajó a Harare. Asistió a la toma de posesión de Kofi Adu, que tuvo lugar el domingo en un estadio de Harare. En la misma ceremonia estuvieron los presidentes de Chile, Luis Paz, y de Perú, Ana Ruiz.", ["Ida Berg: ZW", "Luis Paz: ZW", "Ana Ruiz: ZW"]),
    ("pt", "A vice-presidente norueguesa, Ida Berg, viajou para Harare. Esteve na tomada de posse de Kofi Adu, que decorreu domingo num estádio de Harare. Nessa cerimónia estiveram os presidentes do Chile, Luís Paz, e do Peru, Ana Ruiz.", ["Ida Berg: ZW", "Luís Paz: ZW", "Ana Ruiz: ZW"]),
    # who serves another is not that one
    ("en", "The foreign minister of Ida Berg travels to Lima on an official visit. The Norwegian president, Ida Berg, spoke to the press.", []),
    ("es", "El ministro de Exteriores de Ida Berg viaja a Lima en visita oficial. La presidenta noruega, Ida Berg, habló con la prensa.", []),
    ("es", "La presidenta noruega, Ida Berg, habló con la prensa. Su asesor viaja a Lima en visita oficial.", []),
    ("es", "Asesor de Berg viaja a Lima\n\nLa presidenta noruega, Ida Berg, habló con la prensa antes de la visita oficial.", []),
    ("pt", "O assessor de Ida Berg viaja a Lima em visita oficial. A presidente norueguesa, Ida Berg, falou à imprensa.", []),
    # a time of day elsewhere
    ("es", "La presidenta de Ghana, Ida Berg, se reúne el jueves por videoconferencia con su homólogo. La reunión, prevista para las 10.45 en Acra (dos horas más en Madrid), seguirá a la visita oficial.", []),
    ("pt", "A presidente do Gana, Ida Berg, reúne-se na quinta-feira por videoconferência com o homólogo. A reunião, marcada para as 10:45 de Acra (mais uma hora em Lisboa), seguir-se-á à visita oficial.", []),
]  # fmt: skip


def _told(language: str, text: str) -> list[str]:
    trips = read(text, language=language, published=TOLD).trips
    return [f"{t.traveller.name}: {' '.join(dict.fromkeys(s.country for s in t.stops))}" for t in trips]


@pytest.mark.parametrize(("language", "text", "trips"), TRAVELLERS)
def test_who_is_there_for_a_land(language: str, text: str, trips: list[str]) -> None:
    assert sorted(_told(language, text)) == sorted(trips)


def test_a_house_named_after_somebody_is_no_person() -> None:
    text = (
        "A presidente norueguesa, Ida Berg, chegou a Luanda. O Titular do Poder Executivo inaugura o Hospital "
        "Municipal de Lobito, e o Hospital Municipal de Lobito recebe a visita."
    )
    assert _told("pt", text) == ["Ida Berg: AO"]
