"""Spanish wordings of journeys, planted with what they tell, from every region, form and tense."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TRIPS = [
    row(
        "2024-05-15",
        "La canciller de Letonia, Ana Kovalova, llegó el martes a Nairobi para una visita de tres "
        "días. El mismo día se reunió con el canciller de Kenia, Peter Odhiambo.",
        "Ana Kovalova | underway | 2024-05-14/2024-05-16 | KE Nairobi | Peter Odhiambo",
        name="llegó, con duración",
    ),
    row(
        "2023-02-10",
        "El primer ministro de Tonga, Tomasi Veikune, visitó Fiyi el 6 de febrero de 2023 y conversó "
        "con el primer ministro Ratu Naqali.",
        "Tomasi Veikune | completed | 2023-02-06 | FJ | Ratu Naqali",
        name="visitó, conversó con",
    ),
    row(
        "2025-03-28",
        "La ministra de Asuntos Exteriores, Elena Marsal, viajará a Tirana (Albania) y Skopie "
        "(Macedonia del Norte) del 2 al 5 de abril.",
        "Elena Marsal | planned | 2025-04-02/2025-04-05 | AL Tirana, MK Skopie | ",
        name="viajará, dos escalas con país entre paréntesis",
    ),
    row(
        "2011-03-02",
        "El ministro de Defensa, Julio Bravo, aplazó su visita a Omán por las inundaciones. Tenía "
        "previsto llegar a Mascate el 5 de marzo.",
        "Julio Bravo | postponed | 2011-03-05 | OM Mascate | ",
        name="aplazó",
    ),
    row(
        "2019-09-12",
        "La presidenta Lindiwe Maseko de Sudáfrica canceló su viaje a Nueva York, informó el jueves la "
        "presidencia.",
        "Lindiwe Maseko | cancelled | - | US Nueva York | ",
        name="canceló, informó el jueves",
    ),
    row(
        "2017-09-14",
        "El viaje del presidente Tomás Arriaga a Canadá fue suspendido por la crisis del gabinete.",
        "Tomás Arriaga | ? | - | CA | ",
        name="el viaje fue suspendido",
    ),
    row(
        "2006-11-30",
        "El presidente Raúl Benítez decidió cancelar su viaje a Chile, donde tenía previsto asistir a "
        "una cumbre.",
        "Raúl Benítez | cancelled | - | CL | ",
        name="decidió cancelar",
    ),
    row(
        "2017-11-21",
        "El presidente Rashid Nazarov recibió el lunes en Taskent al primer ministro de Georgia, Levan "
        "Beridze.",
        "Levan Beridze | ? | ? | UZ Taskent | Rashid Nazarov",
        name="el anfitrión recibe",
    ),
    row(
        "2018-10-03",
        "El rey Yusuf III recibió este miércoles en Rabat a la presidenta de Malta, Carmela Zahra.",
        "Carmela Zahra | ? | ? | MA Rabat | Yusuf III",
        name="un rey recibe",
    ),
    row(
        "2023-12-04",
        "El presidente de la República, Manuel Duarte Peña, fue recibido en Teherán por el mandatario "
        "iraní, Reza Karimi. Así comenzó la visita oficial.",
        "Manuel Duarte Peña | underway | ? | IR Teherán | Reza Karimi",
        name="fue recibido, así comenzó",
    ),
    row(
        "2022-05-31",
        "El presidente de Ghana, Kofi Amponsah, y su homóloga de Sierra Leona, Mariama Kallon, de "
        "visita en Accra, firmaron el lunes siete acuerdos.",
        "Mariama Kallon | ? | ? | GH Accra | ?",
        name="homóloga de visita",
    ),
    row(
        "2019-10-02",
        "El ministro de Asuntos Exteriores chino, Liang Guofeng, realizará una gira oficial en la que "
        "visitará Ecuador, Perú y Bolivia del 3 al 9 de octubre, anunció hoy el portavoz.",
        "Liang Guofeng | planned | 2019-10-03/2019-10-09 | EC, PE, BO | ",
        name="gira en la que visitará",
    ),
    row(
        "2012-02-18",
        "Una gira por Japón y Vietnam iniciará el próximo 23 de febrero la canciller colombiana Rosa Pinto.",
        "Rosa Pinto | planned | 2012-02-23 | JP, VN | ",
        name="sujeto al final",
        broken="the subject stands behind the journey and its verb",
    ),
    row(
        "2015-01-05",
        "La canciller colombiana, Rosa Pinto, se reunirá el 7 de enero en Seúl con su homólogo de "
        "Corea del Sur, Yun Sang-ho, y después se trasladará a Pekín.",
        "Rosa Pinto | planned | ? | KR Seúl, CN Pekín | Yun Sang-ho",
        name="se reunirá en, se trasladará a",
    ),
    row(
        "2014-06-25",
        "El secretario de Relaciones Exteriores, Andrés Meléndez, realizará una visita oficial a "
        "Japón. El titular estará en el país asiático los días 27 y 28 de junio.",
        "Andrés Meléndez | planned | 2014-06-27/2014-06-28 | JP | ",
        name="estará en el país los días",
    ),
    row(
        "2018-11-28",
        "El ministro de Relaciones Exteriores, Néstor Paredes, viajará a México, en misión oficial, "
        "del 30 de noviembre al 1 de diciembre, para asistir al cambio de mando.",
        "Néstor Paredes | planned | 2018-11-30/2018-12-01 | MX | ",
        name="dos meses en un lapso",
    ),
    row(
        "2023-09-05",
        "El ministro guatemalteco de Relaciones Exteriores, Mario Barrios, informó sobre su visita a "
        "Taiwán, que comenzó el 29 de agosto y concluyó el 2 de septiembre.",
        "Mario Barrios | completed | 2023-08-29/2023-09-02 | TW | ",
        name="comenzó y concluyó",
    ),
    row(
        "1980-04-30",
        "El presidente de Gabón, Omar Mabika, inició en la tarde de ayer una visita oficial a España "
        "de tres días, invitado por los Reyes.",
        "Omar Mabika | underway | 1980-04-29/1980-05-01 | ES | ?",
        name="inició ayer, tres días",
    ),
    row(
        "2024-02-11",
        "Finaliza la visita de Estado del presidente de Kenia, Daniel Odhiambo, a Guinea Ecuatorial.",
        "Daniel Odhiambo | completed | ? | GQ | ",
        name="finaliza la visita del",
    ),
    row(
        "2025-02-20",
        "El presidente de Gabón, Omar Mabika, regresó este jueves tras una gira que lo llevó a Dubái, "
        "Etiopía y Egipto.",
        "Omar Mabika | completed | ? | AE Dubái, ET, EG | ",
        name="gira que lo llevó a",
    ),
    row(
        "2019-07-02",
        "El primer ministro de Vietnam, Tran Van Khoa, llegó el lunes a Hanói después de cumplir una "
        "visita de trabajo a Japón.",
        "Tran Van Khoa | completed | ? | JP | ",
        name="llegó a casa después de",
    ),
    row(
        "2025-04-29",
        "El primer ministro japonés, Morita Kenji, partió hoy de Hanói, concluyendo su visita oficial "
        "de tres días a Vietnam.",
        "Morita Kenji | completed | 2025-04-27/2025-04-29 | VN Hanói | ",
        name="partió, concluyendo tres días",
    ),
    row(
        "2022-11-22",
        "El presidente de Cuba, Manuel Duarte, concluyó este martes una visita oficial a Rusia, y "
        "continúa su gira en Turquía y China.",
        "Manuel Duarte | underway | ? | RU, TR, CN | ",
        name="concluyó una etapa y sigue",
    ),
    row(
        "2019-09-26",
        "El primer ministro ruso, Igor Belov, realizará una visita oficial a Cuba a partir del 3 de "
        "octubre, informó hoy el ministerio.",
        "Igor Belov | planned | 2019-10-03 | CU | ",
        name="a partir del",
    ),
    row(
        "2018-04-10",
        "El presidente de Estados Unidos, Walter Briggs, canceló su viaje a Perú y su posterior visita "
        "a Colombia, según anunció la Casa Blanca.",
        "Walter Briggs | cancelled | - | PE, CO | ",
        name="canceló dos visitas",
    ),
    row(
        "1964-10-04",
        "El presidente de Francia, Luc Berthier, llegó a Buenos Aires el sábado 3 de octubre. Comenzó "
        "una visita de tres días.",
        "Luc Berthier | underway | 1964-10-03/1964-10-05 | AR Buenos Aires | ",
        name="años sesenta",
    ),
    row(
        "2016-03-30",
        "El expresidente estadounidense Walter Briggs, entonces en el cargo, no es noticia. El "
        "presidente de Italia, Paolo Neri, arribó a Montevideo el 26 de marzo.",
        "Paolo Neri | ? | 2016-03-26 | UY Montevideo | ",
        name="arribó, y un ex que no viaja",
    ),
    row(
        "2020-10-12",
        "El primer ministro japonés, Kenji Morita, visitará Vietnam e Indonesia del 18 al 21 de octubre.",
        "Kenji Morita | planned | 2020-10-18/2020-10-21 | VN, ID | ",
        name="e en lugar de y",
    ),
    row(
        "2019-05-03",
        "El papa Anselmo visitará Bulgaria y Macedonia del Norte del 5 al 7 de mayo.",
        "Anselmo | planned | 2019-05-05/2019-05-07 | BG, MK | ",
        name="un papa",
    ),
    row(
        "2022-11-08",
        "El secretario general de la ONU, Erik Solvang, se encuentra en Yuba, Sudán del Sur, donde se "
        "reunió con el presidente Deng Akol.",
        "Erik Solvang | underway | ? | SS Yuba | Deng Akol",
        name="se encuentra en",
    ),
    row(
        "2024-03-11",
        "La ministra de Exteriores, Julia Sanz, canceló su visita a Ghana. El mes que viene viajará a Kenia.",
        "Julia Sanz | cancelled | - | GH | ",
        "Julia Sanz | planned | 2024-04 | KE | ",
        name="una cancelada y otra en pie",
        broken="a planned journey behind a cancelled one is not told",
    ),
    row(
        "2021-06-16",
        "El canciller de Bolivia, Freddy Quispe, sostuvo un encuentro en Bruselas con el alto "
        "representante de la Unión Europea, Hugo Castell, el 14 de junio.",
        "Freddy Quispe | completed | ? | BE Bruselas | Hugo Castell",
        name="encuentro en suelo ajeno",
    ),
    row(
        "2015-06-04",
        "La ministra de Defensa de Chile, Ruth Cárdenas, se reunió el 3 de junio con su par japonés, "
        "Kenji Morita, al margen de un foro en Singapur.",
        "Ruth Cárdenas | completed | ? | SG | Kenji Morita",
        "Kenji Morita | completed | ? | SG | Ruth Cárdenas",
        name="al margen de un foro",
    ),
    row(
        "2024-03-20",
        "El presidente electo de Costa Rica, Diego Solano, llegará mañana a Panamá invitado por el "
        "presidente Raúl Benítez.",
        "Diego Solano | planned | 2024-03-21 | PA | ?",
        name="presidente electo, mañana",
    ),
    row(
        "2022-11-14",
        "Una delegación encabezada por el presidente de Nauru, Tavita Eka, llegó el domingo a Malta.",
        "Tavita Eka | underway | 2022-11-13 | MT | ",
        name="una delegación encabezada por",
    ),
    row(
        "2025-09-24",
        "El jeque Hamad bin Salim Al Noor, viceprimer ministro y ministro de Asuntos Exteriores de "
        "Omán, se entrevistó el martes en Nueva York con Carla Morán, ministra de Exteriores de "
        "Honduras, y Otar Beridze, ministro de Exteriores de Georgia.",
        "Hamad bin Salim Al Noor | ? | ? | US Nueva York | Carla Morán; Otar Beridze",
        "Carla Morán | ? | ? | US Nueva York | ?",
        "Otar Beridze | ? | ? | US Nueva York | ?",
        name="un jeque con dos cargos",
    ),
    row(
        "2023-03-24",
        "El canciller colombiano ÁLVARO PRADO MUÑOZ visitará Washington los días 27 y 28 de marzo.",
        "ÁLVARO PRADO MUÑOZ | planned | 2023-03-27/2023-03-28 | US Washington | ",
        name="nombre en mayúsculas",
    ),
]

NO_TRIPS = [
    row(
        "2026-01-07",
        "El presidente colombiano, Gonzalo Prado, confirmó en Bogotá que tuvo una conversación "
        "telefónica con su homólogo estadounidense, Walter Briggs.",
        name="una conversación telefónica",
    ),
    row(
        "2020-12-23",
        "La canciller Rosa Pinto se reunió por videoconferencia con el ministro de Exteriores de la "
        "India, Anil Rao.",
        name="por videoconferencia",
    ),
    row(
        "2016-07-02",
        "El embajador de Etiopía, Dawit Bekele, presentó sus cartas credenciales al presidente Raúl "
        "Benítez en Lima.",
        name="cartas credenciales",
    ),
    row(
        "2020-05-20",
        "El presidente argentino, Alberto Funes, viajará mañana a las provincias de Santiago del "
        "Estero y Tucumán para inaugurar obras con los gobernadores.",
        name="gira por provincias",
    ),
    row(
        "2020-09-15",
        "El presidente Alberto Funes realizará hoy una visita a la provincia de San Juan, donde "
        "recorrerá obras con el gobernador Sergio Ulloa.",
        name="San Juan, la provincia",
    ),
    row(
        "2022-06-11",
        "La cantante Dina Rosales visitará Brasil y Chile en julio en su primera gira por Sudamérica.",
        name="la gira de una cantante",
    ),
    row(
        "2022-06-11",
        "La selección de Uruguay viajó el viernes a Doha para jugar un amistoso, dijo el técnico Diego "
        "Armas.",
        name="una selección",
    ),
    row(
        "2022-06-11",
        "El presidente de Francia, Luc Berthier, invitó a la presidenta de Chile, Marta Lagos, a "
        "visitar París. No se fijó fecha.",
        name="solo una invitación",
    ),
    row(
        "2023-03-03",
        "Turistas de Alemania llegaron en febrero a Cancún en cifra récord, según la secretaria de "
        "Turismo, Inés Vela.",
        name="turistas",
    ),
    row(
        "2021-02-04",
        "El expresidente Julio Ocampo, fallecido el lunes a los 91 años, firmó en 1979 la paz con Honduras.",
        name="una necrológica",
    ),
    row(
        "2018-07-24",
        "El gobernador Gustavo Vidal viajará esta mañana a Buenos Aires para reunirse con la "
        "administradora de Vialidad Nacional.",
        name="un gobernador en su país",
    ),
]


@pytest.mark.parametrize(("published", "text", "trips"), TRIPS)
def test_the_trips_are_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("es", published, text, trips) == []


@pytest.mark.parametrize(("published", "text", "trips"), NO_TRIPS)
def test_no_trip_is_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("es", published, text, trips) == []
