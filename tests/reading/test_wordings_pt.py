"""Portuguese wordings of journeys, planted with what they tell, from every region, form and tense."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TRIPS = [
    row(
        "2024-05-15",
        "A ministra dos Negócios Estrangeiros da Letónia, Ana Kovalova, chegou na terça-feira a "
        "Nairobi para uma visita de três dias. No mesmo dia reuniu-se com o homólogo queniano, Peter "
        "Odhiambo.",
        "Ana Kovalova | underway | 2024-05-14/2024-05-16 | KE Nairobi | Peter Odhiambo",
        name="chegou, com duração",
    ),
    row(
        "2023-02-10",
        "O primeiro-ministro de Tonga, Tomasi Veikune, visitou Fiji em 6 de fevereiro de 2023 e "
        "conversou com o primeiro-ministro Ratu Naqali.",
        "Tomasi Veikune | completed | 2023-02-06 | FJ | Ratu Naqali",
        name="visitou, conversou com",
    ),
    row(
        "2025-03-28",
        "O chanceler Marcos Vidigal viajará a Tirana, na Albânia, e a Escópia, na Macedônia do Norte, "
        "de 2 a 5 de abril.",
        "Marcos Vidigal | planned | 2025-04-02/2025-04-05 | AL Tirana, MK Escópia | ",
        name="viajará, duas escalas",
    ),
    row(
        "2013-06-20",
        "A presidente Clara Teles decidiu, nesta quinta-feira, adiar a viagem oficial ao Japão. Ela "
        "cumpriria agenda em Tóquio entre os dias 26 e 28 de junho.",
        "Clara Teles | postponed | 2013-06-26/2013-06-28 | JP Tóquio | ",
        name="decidiu adiar, dias da viagem",
    ),
    row(
        "2022-01-24",
        "O presidente Jonas Barreto cancelou sua viagem à Colômbia, prevista para quinta-feira.",
        "Jonas Barreto | cancelled | 2022-01-27 | CO | ",
        name="cancelou, prevista para quinta-feira",
    ),
    row(
        "2023-03-25",
        "O presidente Luís Alencar cancelou a viagem que faria para a China neste domingo (26).",
        "Luís Alencar | cancelled | 2023-03-26 | CN | ",
        name="a viagem que faria, dia entre parênteses",
    ),
    row(
        "2015-11-27",
        "A presidenta Clara Teles cancelou as visitas que faria na próxima semana à Grécia e à "
        "Turquia. A viagem a Praga está mantida.",
        "Clara Teles | cancelled | ? | GR, TR | ?",
        "Clara Teles | planned | ? | CZ Praga | ?",
        name="duas canceladas, uma mantida",
        broken="a journey that is kept is not told beside the cancelled ones",
    ),
    row(
        "2017-11-21",
        "O presidente Rashid Nazarov recebeu na segunda-feira em Tashkent o primeiro-ministro da "
        "Geórgia, Levan Beridze.",
        "Levan Beridze | ? | ? | UZ Tashkent | Rashid Nazarov",
        name="o anfitrião recebe",
    ),
    row(
        "2018-10-03",
        "O rei Yusuf III recebeu nesta quarta-feira em Rabat a presidente de Malta, Carmela Zahra.",
        "Carmela Zahra | ? | ? | MA Rabat | Yusuf III",
        name="um rei recebe",
    ),
    row(
        "2018-06-28",
        "O Presidente de Timor-Leste, Xisto Belo, foi recebido esta quinta-feira pelo seu homólogo "
        "indonésio, Bambang Suryo, em Jacarta, no arranque da sua primeira visita de Estado à "
        "Indonésia.",
        "Xisto Belo | underway | ? | ID Jacarta | Bambang Suryo",
        name="foi recebido, no arranque",
    ),
    row(
        "2024-01-18",
        "O ministro das Relações Exteriores, Marcos Vidigal, se reuniu nesta quinta-feira (18), em "
        "Brasília, com o chanceler chinês, Liang Guofeng, que chegou ao Brasil pela manhã.",
        "Liang Guofeng | ? | ? | BR Brasília | Marcos Vidigal",
        name="o visitante chega ao anfitrião",
    ),
    row(
        "2018-09-16",
        "O primeiro-ministro António Caldas chega a Luanda na manhã de segunda-feira. Na terça-feira "
        "encontra-se com o Presidente de Angola, João Kiala.",
        "António Caldas | planned | 2018-09-17 | AO Luanda | João Kiala",
        name="presente com valor de futuro",
    ),
    row(
        "2021-11-09",
        "O Presidente de Portugal, Mateus Rebelo, anunciou hoje que vai visitar Luanda, a convite do "
        "homólogo angolano, João Kiala.",
        "Mateus Rebelo | planned | - | AO Luanda | ?",
        name="anunciou que vai visitar",
    ),
    row(
        "2013-02-05",
        "O ministro dos Negócios Estrangeiros português, Paulo Pinhal, chegou, esta terça-feira, a "
        "Luanda, para uma visita oficial de dois dias a Angola.",
        "Paulo Pinhal | underway | 2013-02-05/2013-02-06 | AO Luanda | ",
        name="chegou esta terça-feira, dois dias",
    ),
    row(
        "2018-11-24",
        "O Presidente de Angola, João Kiala, termina hoje, em Lisboa, a sua visita de Estado a Portugal.",
        "João Kiala | ? | ? | PT Lisboa | ",
        name="termina hoje",
    ),
    row(
        "2023-10-06",
        "O chanceler Marcos Vidigal embarcou nesta sexta-feira para um giro pelo Sudeste Asiático. Em "
        "Jacarta, capital da Indonésia, o ministro vai abrir uma missão. Depois visitará o Camboja.",
        "Marcos Vidigal | underway | 2023-10-06 | ID Jacarta, KH | ",
        name="giro, as escalas nas frases seguintes",
    ),
    row(
        "2023-03-03",
        "O chanceler brasileiro Marcos Vidigal reuniu-se na quinta-feira com o ministro chinês "
        "Liang Guofeng à margem da reunião do G20, em Nova Délhi.",
        "Marcos Vidigal | ? | ? | IN Nova Délhi | Liang Guofeng",
        "Liang Guofeng | ? | ? | IN Nova Délhi | Marcos Vidigal",
        name="à margem do G20",
    ),
    row(
        "2015-01-05",
        "O ministro das Relações Exteriores, Marcos Vidigal, participará, nos dias 8 e 9 de janeiro, "
        "de uma reunião de chanceleres em Pequim.",
        "Marcos Vidigal | planned | 2015-01-08/2015-01-09 | CN Pequim | ",
        name="participará nos dias",
    ),
    row(
        "2023-02-20",
        "O ministro de Relações Exteriores, Marcos Vidigal, esteve no sábado (18) e no domingo (19) na "
        "Alemanha para uma conferência.",
        "Marcos Vidigal | completed | 2023-02-18/2023-02-19 | DE | ",
        name="esteve no sábado e no domingo",
    ),
    row(
        "2023-02-11",
        "O primeiro-ministro timorense, Tiago Ruas, parte hoje para a Indonésia. Da Indonésia segue "
        "para Singapura, onde se reunirá com o primeiro-ministro Lim Wei Jie.",
        "Tiago Ruas | ? | 2023-02-11 | ID, SG | Lim Wei Jie",
        name="parte hoje, segue para",
    ),
    row(
        "2026-01-27",
        "O primeiro-ministro australiano, Alan Reddy, aterra na quarta-feira em Díli, onde terá um "
        "encontro com o chefe de Estado, Xisto Belo.",
        "Alan Reddy | planned | 2026-01-28 | TL Díli | Xisto Belo",
        name="aterra na quarta-feira",
    ),
    row(
        "2023-04-11",
        "O secretário-geral da ONU, Erik Solvang, iniciou esta terça-feira em Mogadíscio uma visita à "
        "Somália.",
        "Erik Solvang | underway | 2023-04-11 | SO Mogadíscio | ",
        name="secretário-geral, iniciou",
    ),
    row(
        "2025-03-27",
        "O presidente Luís Alencar desembarcou nesta quinta-feira em Hanói, capital do Vietnã, onde "
        "fará uma visita de Estado. Ele foi recepcionado pelo ministro da Agricultura, Do Van Hai.",
        "Luís Alencar | underway | 2025-03-27 | VN Hanói | Do Van Hai",
        name="desembarcou, foi recepcionado",
    ),
    row(
        "2025-03-29",
        "A convite do Presidente Luong Van Son, o Presidente da República Federativa do Brasil, Luís "
        "Alencar, realizou Visita de Estado ao Vietnã de 27 a 29 de março de 2025.",
        "Luís Alencar | completed | 2025-03-27/2025-03-29 | VN | ?",
        name="comunicado conjunto, último dia",
    ),
    row(
        "2016-03-18",
        "O Presidente de Portugal, Mateus Rebelo, foi recebido na quinta-feira, no Vaticano, pelo papa "
        "Anselmo.",
        "Mateus Rebelo | ? | ? | VA | Anselmo",
        name="audiência do papa",
    ),
    row(
        "2025-09-10",
        "O Presidente da República, Mateus Rebelo, visita Berlim na quinta e na sexta-feira para um "
        "encontro com o homólogo alemão, Otto Reinhardt.",
        "Mateus Rebelo | planned | 2025-09-11/2025-09-12 | DE Berlim | Otto Reinhardt",
        name="quinta e sexta-feira",
    ),
    row(
        "2022-11-22",
        "O presidente de Cuba, Manuel Duarte, terminou nesta terça-feira sua visita oficial à Rússia e "
        "prosseguiu viagem com escalas na Turquia e na China.",
        "Manuel Duarte | underway | ? | RU, TR, CN | ",
        name="terminou uma etapa e prosseguiu",
    ),
    row(
        "2019-05-03",
        "O papa Anselmo visitará a Bulgária e a Macedônia do Norte de 5 a 7 de maio.",
        "Anselmo | planned | 2019-05-05/2019-05-07 | BG, MK | ",
        name="um papa",
    ),
    row(
        "1962-09-03",
        "O presidente Anselmo Duarte, do Brasil, inicia hoje uma visita de Estado à Itália.",
        "Anselmo Duarte | underway | 1962-09-03 | IT | ",
        name="anos sessenta, inicia hoje",
    ),
    row(
        "2022-09-05",
        "O Presidente timorense, Xisto Belo, é recebido na terça-feira, em Camberra, pelo chefe do "
        "Governo australiano, Alan Reddy.",
        "Xisto Belo | planned | ? | AU Camberra | Alan Reddy",
        name="é recebido na terça-feira",
    ),
    row(
        "2024-07-02",
        "O ministro da Defesa de Moçambique, Carlos Mondlane, regressou no domingo a Maputo depois de "
        "uma visita de trabalho à Índia.",
        "Carlos Mondlane | completed | ? | IN | ",
        name="regressou depois de uma visita",
    ),
    row(
        "2021-06-16",
        "A ministra das Finanças de Cabo Verde, Dulce Évora, encontrou-se em Bruxelas com o comissário "
        "europeu Jan de Wit, no dia 14 de junho.",
        "Dulce Évora | completed | ? | BE Bruxelas | Jan de Wit",
        name="encontrou-se em solo alheio",
    ),
    row(
        "2023-09-26",
        "O presidente Luís Alencar se reuniu nesta segunda-feira (25), em Brasília, com o "
        "primeiro-ministro do Vietnã, Tran Van Khoa, em visita oficial ao Brasil.",
        "Tran Van Khoa | ? | ? | BR Brasília | Luís Alencar",
        name="em visita oficial ao Brasil",
    ),
    row(
        "2024-03-11",
        "O presidente Jonas Barreto suspendeu a visita ao Egito. No mês que vem, irá à Suécia.",
        "Jonas Barreto | ? | ? | EG | ",
        "Jonas Barreto | planned | 2024-04 | SE | ",
        name="suspensa e outra no mês que vem",
        broken="a planned journey behind a suspended one is not told",
    ),
    row(
        "2022-11-14",
        "Uma delegação chefiada pelo Presidente de Nauru, Tavita Eka, chegou no domingo a Malta.",
        "Tavita Eka | underway | 2022-11-13 | MT | ",
        name="uma delegação chefiada por",
    ),
    row(
        "2021-06-17",
        "O Presidente da Guiné-Bissau, Malam Djaló iniciou na quarta-feira, 16 de junho de 2021 uma "
        "visita oficial de três dias a São Tomé e Príncipe.",
        "Malam Djaló | underway | 2021-06-16/2021-06-18 | ST | ",
        name="sem a segunda vírgula",
    ),
    row(
        "2021-05-22",
        "O Presidente de São Tomé e Príncipe, Edmar Neto, deixou Bissau neste sábado, 22, depois de "
        "uma visita de cinco dias ao país.",
        "Edmar Neto | completed | 2021-05-18/2021-05-22 | GW Bissau | ",
        name="deixou depois de cinco dias",
    ),
]

NO_TRIPS = [
    row(
        "2025-09-23",
        "O presidente do Brasil, Luís Alencar, conversou por telefone com o presidente dos Estados "
        "Unidos, Walter Briggs, na terça-feira.",
        name="por telefone",
    ),
    row(
        "2020-12-23",
        "O chanceler Marcos Vidigal reuniu-se por videoconferência com o ministro da Índia, Anil Rao.",
        name="por videoconferência",
    ),
    row(
        "2016-07-02",
        "O embaixador da Etiópia, Dawit Bekele, apresentou as cartas credenciais ao Presidente Mateus "
        "Rebelo, em Lisboa.",
        name="cartas credenciais",
    ),
    row(
        "2020-03-12",
        "O presidente do Brasil, Jonas Barreto, cancelou a viagem que faria a Mossoró, no Rio Grande "
        "do Norte, nesta quinta-feira.",
        name="viagem cancelada dentro do país",
    ),
    row(
        "2012-01-20",
        "O cantor Miguel Telles inicia sua primeira turnê internacional no dia 24 de fevereiro, em "
        "Lisboa, Portugal.",
        name="a turnê de um cantor",
    ),
    row(
        "2014-06-10",
        "Rui Pedro Moura, gestor de 39 anos, viaja ao Brasil para apoiar a seleção e passear em Salvador.",
        name="um adepto",
    ),
    row(
        "2022-06-11",
        "A seleção de Angola viajou na sexta-feira para Doha, onde joga um amistoso, disse o treinador "
        "Pedro Sá.",
        name="uma seleção",
    ),
    row(
        "2022-06-11",
        "O presidente da França, Luc Berthier, convidou a presidente Clara Teles a visitar Paris. Não "
        "há data.",
        name="só um convite",
    ),
    row(
        "2021-02-04",
        "O ex-presidente Júlio Ocampo, morto na segunda-feira aos 91 anos, assinou em 1979 a paz com o "
        "Paraguai.",
        name="um obituário",
    ),
    row(
        "2022-06-11",
        "O governador Caio Prates viajará a Brasília na segunda-feira para reunir-se com o ministro da "
        "Fazenda.",
        name="um governador em seu país",
    ),
    row(
        "2023-03-03",
        "Turistas da Alemanha chegaram em fevereiro a Salvador em número recorde, disse a ministra do "
        "Turismo, Inês Vale.",
        name="turistas",
    ),
]


@pytest.mark.parametrize(("published", "text", "trips"), TRIPS)
def test_the_trips_are_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("pt", published, text, trips) == []


@pytest.mark.parametrize(("published", "text", "trips"), NO_TRIPS)
def test_no_trip_is_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("pt", published, text, trips) == []
