"""Reports of which no official makes a journey, though with offices, places abroad and verbs of going."""

from datetime import date

import pytest

from envoyage.reading import read

# Ambassadors at their post, missions of firms, tours at home, those whom somebody only speaks of.
NOBODYS = [
    ("en", ("Ambassador Luis Vega of Peru arrived in Canberra in 2021 after postings in Tokyo and Madrid. "
     "On Monday he paid a farewell call on Australia's Foreign Minister, Ana Roth, who thanked him for "
     "his work. He returns to Lima next week.")),
    ("en", ("The new ambassador of Peru to Kenya, Ana Ruiz, was received by President Juan Otieno in "
     "Nairobi on Monday. During the meeting she conveyed greetings from President Juan Soto of Peru and "
     "invited him to visit Lima.")),
    ("en", ("A trade delegation of the Lima Chamber of Commerce, led by its president, Juan Soto, will "
     "visit Chile and Argentina in May to meet importers. Trade Minister Ana Ruiz praised the mission.")),
    ("en", ("The governor of the state of Jalisco, Luis Vega, toured Guadalajara and Puerto Vallarta on "
     "Monday, where he opened a hospital with Health Minister Ana Ruiz. President Juan Soto will visit "
     "Tijuana on Friday.")),
    ("en", ("Former president Juan Soto fled to Spain in 2020 and lives in Madrid. Peru's justice "
     "minister, Ana Ruiz, said on Monday that Lima had asked for his extradition.")),
    ("en", ("President Juan Soto is on holiday with his family in the north of Peru, his office said. He "
     "will be back at work in Lima on Monday. His foreign minister, Ana Ruiz, chaired the cabinet and "
     "spoke by phone with the foreign minister of Spain.")),
    ("en", ("The UN resident coordinator in Peru, Ana Roth, met Foreign Minister Luis Vega in Lima on "
     "Monday and discussed the coming visit of experts from Geneva.")),
    ("en", ("President Juan Soto of Peru will address a virtual summit hosted by Kenya on Tuesday. "
     "Leaders of thirty countries, among them President Emmanuel Macron of France, will join by video "
     "link from their capitals.")),
    ("en", ("Peru recalled its ambassador from Quito on Monday. \"Our ambassador has returned to Lima,\" "
     "Foreign Minister Ana Ruiz told reporters at the ministry.")),
    ("en", ("The Ministry of Foreign Affairs advised citizens not to travel to Haiti. Minister Ana Ruiz "
     "said 40 Peruvians had been flown from Port-au-Prince to Santo Domingo.")),
    ("en", ("Peru's congress approved on Monday the trip of legislators to Brazil. President Juan Soto "
     "called the expense unnecessary.")),
    ("en", ("Opposition leader Ana Ruiz of Peru met exiled activists in Miami on Saturday and said that "
     "President Juan Soto should resign.")),
    ("en", ("Police in Peru arrested a Chilean fugitive who had travelled from Santiago to Lima. Interior "
     "Minister Luis Vega said he would be sent back to Chile on Friday.")),
    ("en", ("The Peruvian navy training ship Unión, commanded by Captain Luis Vega, reached Valparaíso, "
     "Chile, on Monday as part of a tour of ten ports.")),
    ("es", ("El embajador de Perú, Luis Vega, llegó a Canberra en 2021 tras sus destinos en Tokio y "
     "Madrid. El lunes hizo una visita de despedida a la ministra de Exteriores de Australia, Ana Roth. "
     "Regresa a Lima la próxima semana.")),
    ("es", ("Una delegación empresarial de la Cámara de Comercio de Lima, encabezada por su presidente, "
     "Juan Soto, visitará Chile y Argentina en mayo. La ministra de Comercio, Ana Ruiz, destacó la "
     "misión.")),
    ("es", ("El presidente de México, Juan Soto, visitó el lunes Mérida y Córdoba, donde inauguró dos "
     "hospitales, y el martes estará en Guadalajara con el gobernador Luis Vega.")),
    ("es", ("El presidente de Colombia, Juan Soto, llegó el lunes a Cartagena para un acto con pescadores "
     "y luego viajó a Santa Marta y Barranquilla.")),
    ("es", ("El presidente de Chile, Juan Soto, inició el lunes una gira por el norte del país que lo "
     "llevará a Antofagasta y Arica.")),
    ("es", ("El expresidente Juan Soto huyó a España en 2020 y vive en Madrid. La ministra de Justicia de "
     "Perú, Ana Ruiz, dijo que Lima pidió su extradición.")),
    ("es", ("La coordinadora residente de la ONU en Perú, Ana Roth, se reunió el lunes en Lima con el "
     "canciller Luis Vega para preparar la visita de expertos de Ginebra.")),
    ("es", ("El presidente de Perú, Juan Soto, hablará el martes en una cumbre virtual organizada por "
     "Kenia. Líderes de treinta países, entre ellos Emmanuel Macron, se sumarán por videoconferencia.")),
    ("es", ("Perú retiró a su embajador en Quito. \"Nuestro embajador ya regresó a Lima\", dijo la "
     "canciller Ana Ruiz en la sede del ministerio.")),
    ("es", ("La líder opositora peruana Ana Ruiz se reunió el sábado en Miami con exiliados y pidió la "
     "renuncia del presidente Juan Soto.")),
    ("es", ("El Congreso de Perú autorizó el lunes el viaje de una comisión de parlamentarios a Brasil. "
     "El presidente Juan Soto criticó el gasto.")),
    ("pt", ("O embaixador do Peru, Luis Vega, chegou a Camberra em 2021, depois de Tóquio e Madrid. Na "
     "segunda-feira fez uma visita de despedida à ministra das Relações Exteriores da Austrália, Ana "
     "Roth. Regressa a Lima na próxima semana.")),
    ("pt", ("Uma delegação empresarial da Câmara de Comércio de Lima, chefiada pelo seu presidente, Juan "
     "Soto, visitará o Chile e a Argentina em maio. A ministra do Comércio, Ana Ruiz, elogiou a missão.")),
    ("pt", ("O presidente do Brasil, Juan Soto, visitou na segunda-feira Salvador e Vitória, onde "
     "inaugurou dois hospitais, e na terça estará em Belém com o governador Luis Vega.")),
    ("pt", ("O primeiro-ministro de Portugal, Luis Vega, esteve na segunda-feira em Guimarães e Viseu e "
     "segue na terça para os Açores, onde visita a ilha Terceira.")),
    ("pt", ("O Presidente da República, Juan Soto, iniciou na segunda-feira uma visita de trabalho à "
     "província do Huambo, onde foi recebido pelo governador Luis Vega.")),
    ("pt", ("O ex-presidente Juan Soto fugiu para Espanha em 2020 e vive em Madrid. A ministra da Justiça "
     "do Peru, Ana Ruiz, disse que Lima pediu a sua extradição.")),
    ("pt", ("A coordenadora residente da ONU em Moçambique, Ana Roth, reuniu-se na segunda-feira em "
     "Maputo com o ministro Luis Vega para preparar a visita de peritos de Genebra.")),
    ("pt", ("O presidente do Peru, Juan Soto, falará na terça-feira numa cimeira virtual organizada pelo "
     "Quénia. Líderes de trinta países, entre eles Emmanuel Macron, participarão por videoconferência.")),
    ("pt", ("A líder da oposição do Peru, Ana Ruiz, reuniu-se no sábado em Miami com exilados e pediu a "
     "renúncia do presidente Juan Soto.")),
    ("pt", ("O Congresso do Peru autorizou na segunda-feira a viagem de uma comissão de deputados ao "
     "Brasil. O presidente Juan Soto criticou a despesa.")),
    ("pt", ("O navio-escola Sagres, comandado pelo capitão Luis Vega, chegou na segunda-feira a Luanda. O "
     "ministro da Defesa de Portugal, Juan Paz, saudou a viagem a partir de Lisboa.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOBODYS)
def test_nobody_travels(language: str, text: str) -> None:
    assert not read(text, language=language, published=date(2026, 3, 5)).trips
