"""Offices as the world words them: long portfolios, bodies, ranks, deputies; whose they are and for which country."""

# ruff: noqa: E501 -- a case a line

from datetime import date

import pytest
from tests.reading.people import people, person

from envoyage import read

# The language, a sentence, the name, the office and the country.
OFFICES = [
    ("en", "Danish Minister for Seaweed Cooperation and Global Climate Policy Lars Holm left.", "Lars Holm", "cooperation-minister", "DK"),
    ("en", "Fiji's Minister for Trade, Co-operatives, Small and Medium Enterprises, Tomasi Veikune, left.", "Tomasi Veikune", "trade-minister", "FJ"),
    ("en", "US Assistant Secretary of State for African Affairs Ann Porter left.", "Ann Porter", "deputy-minister", "US"),
    ("en", "British Foreign, Commonwealth and Development Secretary Ann Porter left.", "Ann Porter", "foreign-minister", "GB"),
    ("en", "US Special Envoy for Sudan Ann Porter left.", "Ann Porter", "special-envoy", "US"),
    ("en", "National Assembly Chairman Do Van Quang of Vietnam left.", "Do Van Quang", "speaker", "VN"),
    ("en", "Zhao Min, chairman of the National People's Congress Standing Committee of China, left.", "Zhao Min", "speaker", "CN"),
    ("en", "The Chairman of Sudan's Transitional Sovereignty Council, Lt. Gen. Omar Idris, left.", "Omar Idris", "head-of-state", "SD"),
    ("en", "Somalia's Speaker of the House of the People Omar Idris left.", "Omar Idris", "speaker", "SO"),
    ("en", "Iranian First Vice President Reza Karimi left.", "Reza Karimi", "vice-president", "IR"),
    ("en", "Germany's newly elected chancellor, Jens Brandt, left.", "Jens Brandt", "head-of-government", "DE"),
    ("en", "Mali's military ruler Issa Keita left.", "Issa Keita", "head-of-state", "ML"),
    ("en", "Pakistan's Deputy Prime Minister and Foreign Minister Senator Tariq Mir left.", "Tariq Mir", "deputy-head-of-government", "PK"),
    ("en", "The foreign minister of Samoa, Senator Sina Leavai, left.", "Sina Leavai", "foreign-minister", "WS"),
    ("en", "WHO Director-General Ann Porter left.", "Ann Porter", "organisation-head", "who"),
    ("en", "The Governor-General of Canada Ann Porter left for a visit.", "Ann Porter", "governor-general", "CA"),
    ("en", "India's National Security Adviser, Lt Gen Arun Nair, left.", "Arun Nair", "national-security-adviser", "IN"),
    ("es", "El ministro de Vivienda, Ordenamiento Territorial y Medio Ambiente de Uruguay, Luis Vidal, salió.", "Luis Vidal", "housing-minister", "UY"),
    ("es", "El ministro de Asuntos Exteriores, Cooperación Internacional y Diáspora de Guinea Ecuatorial, Luis Vidal, salió.", "Luis Vidal", "foreign-minister", "GQ"),
    ("es", "La jefa del Comando Sur de Estados Unidos, la general Ana Porter, salió.", "Ana Porter", "army-chief", "US"),
    ("es", "El ministro de Defensa iraní, el general de brigada Reza Karimi, salió.", "Reza Karimi", "defense-minister", "IR"),
    ("es", "El Ministro de Defensa Nacional de Bolivia, Gral. de Div. Luis Vidal, salió.", "Luis Vidal", "defense-minister", "BO"),
    ("es", "La ministra de Estado de Asuntos Exteriores de Catar, Noura Saif, salió.", "Noura Saif", "deputy-minister", "QA"),
    ("es", "El jefe del Ejecutivo español, Luis Vidal, salió.", "Luis Vidal", "head-of-government", "ES"),
    ("es", "El presidente de la República Árabe Saharaui Democrática, Said Brahim, salió.", "Said Brahim", "head-of-state", "EH"),
    ("es", "El primer secretario del Partido Comunista y presidente de la República de Cuba, Luis Vidal, salió.", "Luis Vidal", "head-of-state", "CU"),
    ("es", "El presidente izquierdista colombiano, Luis Vidal, salió.", "Luis Vidal", "head-of-state", "CO"),
    ("es", "El presidente de la Asamblea Nacional de Panamá Luis Vidal salió.", "Luis Vidal", "speaker", "PA"),
    ("es", "El viceprimer ministro y canciller de Belice, el senador Luis Vidal, salió.", "Luis Vidal", "deputy-head-of-government", "BZ"),
    ("pt", "A ministra dos Negócios Estrangeiros, Cooperação Internacional e Comunidades de São Tomé e Príncipe, Ana Prado, saiu.", "Ana Prado", "foreign-minister", "ST"),
    ("pt", "O ministro da Defesa Nacional e dos Veteranos da Pátria de Angola, Rui Leal, saiu.", "Rui Leal", "defense-minister", "AO"),
    ("pt", "O secretário de Estado das Comunidades Portuguesas, Rui Leal, saiu.", "Rui Leal", "deputy-minister", "PT"),
    ("pt", "A diretora-geral da Organização Mundial do Comércio, Ana Prado, saiu.", "Ana Prado", "organisation-head", "wto"),
    ("pt", "O presidente de transição do Burkina Faso, Issa Traoré, saiu.", "Issa Traoré", "head-of-state", "BF"),
    ("pt", "O ministro da Defesa de Moçambique, o major-general Rui Leal, saiu.", "Rui Leal", "defense-minister", "MZ"),
    ("pt", "O chefe do Executivo português, Rui Leal, saiu.", "Rui Leal", "head-of-government", "PT"),
    ("pt", "O presidente da Assembleia Nacional de Angola Rui Leal saiu.", "Rui Leal", "speaker", "AO"),
    ("pt", "O chefe da missão e presidente conservador chileno, Hugo Pardo, saiu.", "Hugo Pardo", "head-of-state", "CL"),
]  # fmt: skip
OFFICES += [
    ("en", "Russian Deputy-Minister of Iron and Steel Oleg Panin left.", "Oleg Panin", "deputy-minister", "RU"),
    ("en", "Ana Holm, who then was Prime Minister of Denmark, left.", "Ana Holm", "head-of-government", "DK"),
    ("en", "Foreign Minister of Nigeria, Musa Bello arrived in Doha.", "Musa Bello", "foreign-minister", "NG"),
    ("en", "The External Affairs Minister of the Democratic Socialist Republic of Sri Lanka, Nimal Perera, left.", "Nimal Perera", "foreign-minister", "LK"),
    ("en", "The top Turkish diplomat, Kemal Aydin, left.", "Kemal Aydin", "foreign-minister", "TR"),
    ("es", "El secretario de Estado de la administración de Ann Porter, Luis Holm, salió.", "Luis Holm", "foreign-minister", None),
    ("es", "Luis Vidal, quien entonces era canciller de Perú, salió.", "Luis Vidal", "foreign-minister", "PE"),
    ("es", "El presidente de Chile, Hugo Pardo llegó a Lima.", "Hugo Pardo", "head-of-state", "CL"),
    ("pt", "O secretário-geral do Itamaraty, embaixador Rui Leal, saiu.", "Rui Leal", "deputy-minister", "BR"),
    ("pt", "O alto comissário da ONU para os Refugiados, Lars Holm, saiu.", "Lars Holm", "organisation-head", "un"),
    ("pt", "A ministra dos Negócios Estrangeiros e da Integração Africana do Senegal, Awa Fall, saiu.", "Awa Fall", "foreign-minister", "SN"),
    ("pt", "Ana Prado, que era também ministra da Defesa de Angola, saiu.", "Ana Prado", "defense-minister", "AO"),
]  # fmt: skip
OFFICES += [
    ("en", "Vietnam's Deputy Minister of National Defence, Sen. Lt. Gen. Do Van Quang, left.", "Do Van Quang", "deputy-minister", "VN"),
    ("en", "Saudi Foreign Minister Prince Saad bin Omar left.", "Saad bin Omar", "foreign-minister", "SA"),
    ("en", "Prince Saad bin Omar, the Saudi foreign minister, left.", "Saad bin Omar", "foreign-minister", "SA"),
    ("es", "El Ministro de Estado, del Interior y Justicia de Panamá, Luis Vidal, salió.", "Luis Vidal", "interior-minister", "PA"),
    ("es", "La secretaria de Estado para Iberoamérica y el Caribe, Rosa Pardo, salió.", "Rosa Pardo", "deputy-minister", None),
    ("es", "ROSA PARDO, ministra de Salud de Perú, salió.", "ROSA PARDO", "health-minister", "PE"),
    ("es", "La general ROSA J. PARDO, comandante del Comando Sur de Estados Unidos, salió.", "ROSA J. PARDO", "army-chief", "US"),
    ("pt", "O Ministro de Estado, dos Negócios Estrangeiros, Cooperação e Comunidades da Guiné-Bissau, Rui Leal, saiu.", "Rui Leal", "foreign-minister", "GW"),
    ("pt", "O secretário de Estado Adjunto e da Administração Interna, Rui Leal, saiu.", "Rui Leal", "deputy-minister", None),
]  # fmt: skip
OFFICES += [
    ("en", "Party General Secretary and President Do Quang of Vietnam left.", "Do Quang", "head-of-state", "VN"),
    ("en", "Senior Adviser to the U.S. President for Africa Ann Porter left.", "Ann Porter", "adviser", "US"),
    ("en", "UN Under-Secretary-General for Peace Operations Ann Porter left.", "Ann Porter", "organisation-head", "un"),
    ("en", "The foreign minister of Malaysia, Dato' Sri Osman Zin, left.", "Osman Zin", "foreign-minister", "MY"),
    ("en", "World Bank President Ann Porter left.", "Ann Porter", "organisation-head", "world-bank"),
    ("es", "El presidente de los Consejos de Estado y de Ministros de Cuba, Luis Vidal, salió.", "Luis Vidal", "head-of-state", "CU"),
    ("es", "El ministro (e) de Relaciones Exteriores de Colombia, Luis Vidal, salió.", "Luis Vidal", "foreign-minister", "CO"),
    ("es", "La ministra de Relaciones Exteriores encargada, Rosa Pardo, salió.", "Rosa Pardo", "foreign-minister", None),
    ("pt", "O secretário de Estado para a Cooperação Internacional de Angola, Rui Leal, saiu.", "Rui Leal", "deputy-minister", "AO"),
    ("pt", "O presidente dos Conselhos de Estado e de Ministros de Cuba, Rui Leal, saiu.", "Rui Leal", "head-of-state", "CU"),
]  # fmt: skip
# Plural titles over a list, each name with its country.
LISTS = [
    ("en", "Ghanaian and Kenyan Presidents Kofi Badu and Amos Kiprono left.", ["GH", "KE"]),
    ("en", "The foreign ministers of Peru and Chile, Luis Vidal and Rosa Pardo, left.", ["PE", "CL"]),
    ("en", "The King and Queen of Denmark, Olaf and Astrid, left.", ["DK", "DK"]),
    ("es", "Los cancilleres de Perú y Chile, Luis Vidal y Rosa Pardo, salieron.", ["PE", "CL"]),
    ("es", "Los presidentes Luis Vidal (Colombia) y Rosa Pardo (Chile) salieron.", ["CO", "CL"]),
    ("pt", "Os presidentes de Angola e do Brasil, Rui Leal e Ana Prado, saíram.", ["AO", "BR"]),
    ("pt", "Os presidentes da Câmara dos Representantes, Rui Leal, e da Assembleia Popular Consultiva, Ana Prado, saíram.", [None, None]),
]  # fmt: skip
# Names in the fullest form, as they stand.
NAMES = [
    ("en", "Vietnam's General Secretary To Quang left.", ["To Quang"]),
    ("en", "The Commonwealth Secretary-General Patricia Scotland left.", ["Patricia Scotland"]),
    ("en", "Prime Minister Tomasi 'Tui' Veikune left.", ["Tomasi 'Tui' Veikune"]),
    ("en", "Somali Foreign Minister Aden Warsame left.", ["Aden Warsame"]),
    ("en", "Foreign Minister AK Rahman and Prime Minister KP Bista left.", ["AK Rahman", "KP Bista"]),
    ("en", "The Minister of Defence, H.E. Dr. Musa Bello, left.", ["Musa Bello"]),
    ("en", "President A. P. Nair left for talks on Global Affairs.", ["A. P. Nair"]),
    ("es", "El presidente Luis Duque salió. Duque habló de Cooperación Internacional.", ["Luis Duque"]),
    ("es", "El ministro de Asuntos Exteriores de la India, S. Raghavan, salió.", ["S. Raghavan"]),
    ("es", 'El presidente Luis "Lucho" Vidal salió.', ['Luis "Lucho" Vidal']),
    ("en", "Speaker of the US House of Representatives Ann Porter came with Adviser on Commerce Luis Holm.", ["Ann Porter", "Luis Holm"]),
    ("es", "El embajador Andrei A. Panin salió.", ["Andrei A. Panin"]),
    ("en", "Senate President Hun Sen arrived.", ["Hun Sen"]),
    ("en", "Prime minister of Fiji. Later Rosa Pardo left.", ["Rosa Pardo"]),
    ("pt", "O ministro da Índia, S. Raghavan, saiu.", ["S. Raghavan"]),
    ("pt", "O Presidente Rui “Lu-Leal” Prado saiu.", ["Rui “Lu-Leal” Prado"]),
]  # fmt: skip
FORMER = [
    ("en", "Ex-president Luis Vidal left.", "Luis Vidal", True),
    ("en", "Then-President Luis Vidal left.", "Luis Vidal", False),
    ("en", "Outgoing Prime Minister Luis Vidal left.", "Luis Vidal", False),
    ("es", "El excanciller Luis Vidal salió.", "Luis Vidal", True),
    ("es", "El presidente saliente Luis Vidal salió.", "Luis Vidal", False),
    ("pt", "O ex-presidente Rui Leal saiu.", "Rui Leal", True),
    ("pt", "O então presidente Rui Leal saiu.", "Rui Leal", False),
]


@pytest.mark.parametrize(("code", "text", "name", "office", "country"), OFFICES)
def test_office(code: str, text: str, name: str, office: str, country: str) -> None:
    _, who = person(code, text, name)
    assert who.title is not None
    assert (who.title.office_id, who.country) == (office, country)


@pytest.mark.parametrize(("code", "text", "countries"), LISTS)
def test_list(code: str, text: str, countries: list[str | None]) -> None:
    found = people(code, text)[1].people
    assert [one.country for one in found] == countries
    assert all(one.title is not None for one in found)


@pytest.mark.parametrize(("code", "text", "names"), NAMES)
def test_names(code: str, text: str, names: list[str]) -> None:
    assert [one.name for one in people(code, text)[1].people] == names


@pytest.mark.parametrize(("code", "text", "name", "former"), FORMER)
def test_former(code: str, text: str, name: str, former: bool) -> None:
    _, who = person(code, text, name)
    assert who.title is not None
    assert who.title.former is former


ROLES = [
    ("en", "Indian Prime Minister Arun Nair met French President Luc Petit. The Indian leader smiled.", "Indian leader", "Arun Nair"),
    ("en", "EU foreign policy chief Ana Holm met Minister Min Zhao. The EU's top diplomat smiled.", "EU's top diplomat", "Ana Holm"),
    ("en", "Secretary of State Ann Porter met Saudi Crown Prince Saad bin Omar. The prince smiled.", "prince", "Saad bin Omar"),
    ("es", "El primer ministro indio, Arun Nair, vio al presidente francés, Luc Petit. El líder indio rio.", "líder indio", "Arun Nair"),
    ("es", "El ministro ruso de Exteriores, Oleg Panin, vio al canciller de Perú, Luis Vidal. El diplomático ruso rio.", "diplomático ruso", "Oleg Panin"),
    ("es", "El primer ministro español, Hugo Pardo, vio al presidente Vidal. El mandatario español rio.", "mandatario español", "Hugo Pardo"),
    ("pt", "O primeiro-ministro indiano, Arun Nair, viu o presidente francês, Luc Petit. O líder indiano riu.", "líder indiano", "Arun Nair"),
    ("pt", "O primeiro-ministro português, Rui Leal, viu o presidente Prado. O governante português riu.", "governante português", "Rui Leal"),
    ("pt", "O ministro russo dos Negócios Estrangeiros, Oleg Panin, viu Ana Prado. O diplomata russo riu.", "diplomata russo", "Oleg Panin"),
]  # fmt: skip
UNSAID = [  # known officials of whom no more than the surname is given
    ("en", "Ecuador's Noboa will visit China on Sunday. The president will stay two days.", "EC"),
    ("en", "Brazil's Lula heads to Vietnam on Friday for a visit. The president will stay two days.", "BR"),
    ("es", "Milei viajará el domingo a Estados Unidos. El presidente argentino hará una visita de dos días.", "AR"),
    ("es", "Petro inicia una visita a China. El mandatario colombiano estará tres días en Pekín.", "CO"),
    ("pt", "Lula fará no domingo uma visita à China. O presidente brasileiro fica três dias.", "BR"),
    ("pt", "Macron faz uma visita a Angola. O presidente francês fica dois dias.", "FR"),
]  # fmt: skip
KNOWN = [  # offices that say less than the table, or of which a known official held several
    ("es", "La princesa Leonor visitará Portugal el viernes.", "royal", "ES"),
    ("pt", "A rainha Camilla fará na sexta-feira uma visita a Portugal.", "monarch", "GB"),
    ("en", "Recep Tayyip Erdogan arrived for a visit to Kenya. The Turkish President will stay two days.", "head-of-state", "TR"),
]  # fmt: skip
PRIVATE = [
    ("en", "Luis Holm, managing director of a shipping company, visited Kenya on Monday. The president received him."),
    ("es", "El maestro Luis Vidal, director de la Orquesta Nacional, visitó Perú el lunes. El presidente lo recibió."),
    ("pt", "O diretor executivo da empresa, Rui Leal, visitou Angola na segunda-feira. O presidente recebeu-o."),
    ("en", "Luis Holm, president of the KLMP, visited Kenya on Monday. The minister spoke of the visit."),
    ("es", "Luis Vidal, presidente del KLMP, visitó Perú el lunes. El ministro habló de la visita."),
    ("pt", "Rui Leal, presidente do KLMP, visitou Angola na segunda-feira. O ministro falou da visita."),
]  # fmt: skip
HOMES = [
    (
        "en",
        "KATHMANDU, Nepal - Foreign Minister Bimal Thapa will visit Japan on Monday, her office said.",
        "NP",
    ),
    ("en", "NAIROBI, Kenya - Foreign Minister Bimal Thapa arrived in Kenya on Monday for a visit.", None),
    ("es", "LIMA, Perú - La canciller Rosa Pardo viajará el lunes a Japón, informó su despacho.", "PE"),
    ("es", "TOKIO, Japón - La canciller Rosa Pardo llegó el lunes a Japón para una visita.", None),
    ("pt", "LUANDA, Angola - A ministra da Energia, Rosa Prado, viaja na segunda-feira para o Japão.", "AO"),
    (
        "pt",
        "TÓQUIO, Japão - A ministra da Energia, Rosa Prado, iniciou na segunda-feira uma visita ao Japão.",
        None,
    ),
]


@pytest.mark.parametrize(("code", "text", "role", "name"), ROLES)
def test_role(code: str, text: str, role: str, name: str) -> None:
    doc, found = people(code, text)
    assert [m.person.name for m in found.mentions if doc.slice(m.first, m.last) == role] == [name]


@pytest.mark.parametrize(("code", "text", "country"), UNSAID)
def test_unsaid(code: str, text: str, country: str) -> None:
    (trip,) = read(text, language=code, published=date(2024, 3, 1)).trips
    assert (trip.traveller.office_id, trip.traveller.country) == ("head-of-state", country)


@pytest.mark.parametrize(("code", "text", "office", "country"), KNOWN)
def test_known(code: str, text: str, office: str, country: str) -> None:
    (trip,) = read(text, language=code, published=date(2024, 3, 1)).trips
    assert (trip.traveller.office_id, trip.traveller.country) == (office, country)


@pytest.mark.parametrize(("code", "text"), PRIVATE)
def test_private(code: str, text: str) -> None:
    assert read(text, language=code, published=date(2024, 3, 1)).trips == ()


@pytest.mark.parametrize(("code", "text", "country"), HOMES)
def test_home(code: str, text: str, country: str | None) -> None:
    (trip,) = read(text, language=code, published=date(2023, 3, 1)).trips
    assert trip.traveller.country == country


TRAVELLERS = [
    ("en", "Presidents Kofi Badu of Ghana and Amos Kiprono of Kenya arrived in Rwanda on Monday for a visit.", ["GH", "KE"]),
    ("es", "Los presidentes de Colombia, Luis Vidal; de Chile, Rosa Pardo, y de Perú, Hugo Paz, iniciaron el lunes una visita a Kenia.", ["CO", "CL", "PE"]),
    ("pt", "Os presidentes Rui Leal (Angola) e Ana Prado (Brasil) iniciaram na segunda-feira uma visita ao Quênia.", ["AO", "BR"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "countries"), TRAVELLERS)
def test_all_of_a_list_travel(code: str, text: str, countries: list[str]) -> None:
    trips = read(text, language=code, published=date(2023, 3, 1)).trips
    assert sorted(str(trip.traveller.country) for trip in trips) == sorted(countries)
