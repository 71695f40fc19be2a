"""Topics that mark a journey, that it is for, that a colon enumerates; events without a verb of attending."""

import pytest
from tests.reading.visits import topics_by_rule

MARKS = [
    # what a visit stands under
    ("en", "The visit was dominated by the dispute over the islands.", ["dispute over the islands"]),
    ("en", "He arrived with the copper tariffs topping his agenda.", ["copper tariffs"]),
    ("es", "La visita quedó ensombrecida por los aranceles al cobre.", ["aranceles al cobre"]),
    ("es", "El precio del cobre ocupó la mayor parte de las dos horas.", ["precio del cobre"]),
    ("pt", "A visita foi dominada pela disputa das ilhas.", ["disputa das ilhas"]),
    ("pt", "O preço do cobre ocupou a maior parte das duas horas.", ["preço do cobre"]),
    # a region by itself, where it is said to be a topic; where one stands on a question is no topic
    ("en", "The Middle East would be a main topic of the talks.", ["Middle East"]),
    ("es", "El Sahel será uno de los temas.", ["Sahel"]),
    ("pt", "O Sahel será um dos temas.", ["Sahel"]),
    # what may come up, before its verb or behind it
    ("en", "The copper tariffs may surface in the talks.", ["copper tariffs"]),
    ("es", "En la conversación podrían surgir la sequía y la deuda.", ["sequía", "deuda"]),
    ("pt", "Na conversa poderão surgir a seca e a dívida.", ["seca", "dívida"]),
    # what somebody brings, or hopes to see on the agenda
    ("en", "He came with proposals for a customs union.", ["customs union"]),
    ("es", "Trajo una propuesta sobre el comercio del cobre.", ["comercio del cobre"]),
    ("pt", "Trouxe uma proposta sobre o comércio do cobre.", ["comércio do cobre"]),
    ("en", "Many were hoping the floods and the war would be high on the agenda.", ["floods", "war"]),
    ("en", "The floods and the debt are part of the agenda.", ["floods", "debt"]),
    ("es", "La sequía y la deuda forman parte de la agenda.", ["sequía", "deuda"]),
    ("pt", "A seca e a dívida fazem parte da agenda dos dois líderes políticos.", ["seca", "dívida"]),
    # not whom it is promised, nor what else is done
    ("en", "Kadar promised the Zambian Prime Minister more investment.", ["more investment"]),
    ("en", "To boost trade and bring the countries nearer, a road is built.", ["trade"]),
    # what the journey is for
    ("en", "The visit would seek more trade.", ["more trade"]),
    ("es", "La visita busca más comercio.", ["comercio"]),
    ("pt", "A visita visa também mais comércio.", ["comércio"]),
    ("en", "He flew in to save the nuclear accord.", ["nuclear accord"]),
    ("en", "He flew in to see the falls.", []),
    ("es", "Viajó para salvar la tregua.", ["tregua"]),
    ("es", "Viajó para ver las cataratas.", []),
    ("pt", "Viajou para salvar a trégua.", ["trégua"]),
    ("pt", "Viajou para ver as cataratas.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "topics"), MARKS)
def test_marks_of_a_visit(code: str, text: str, topics: list[str]) -> None:
    assert topics_by_rule(code, text) == topics


LISTS = [
    ("en", "They discussed issues, among them: the copper trade; the floods; and the dispute over land.",
     ["copper trade", "floods", "dispute over land"]),
    ("en", "The ministers discussed, once again, the copper trade.", ["copper trade"]),
    ("en", "They spoke about Angola's bid to join the bloc.", ["Angola's bid to join the bloc"]),
    ("es", "Trataron, además, temas de interés común, como el comercio del cobre, la sequía y la pesca.",
     ["comercio del cobre", "sequía", "pesca"]),
    ("es", "Repasaron asuntos bilaterales, entre los cuales: el cobre; la pesca; y las inundaciones.",
     ["cobre", "pesca", "inundaciones"]),
    ("es", "Hablaron del ingreso a la Organización para el Comercio y el Desarrollo Rurales.",
     ["ingreso a la Organización para el Comercio y el Desarrollo Rurales"]),
    ("en", "Cooperation with the Copper Bank and the Flood Fund is on the agenda.",
     ["Cooperation with the Copper Bank and the Flood Fund"]),
    ("pt", "Falaram da Lei das Águas e da Lei das Minas.", ["Lei das Águas", "Lei das Minas"]),
    # nothing is said of the field
    ("en", "The leaders discussed cooperation in all areas.", []),
    ("es", "Los dos quieren ampliar los lazos bilaterales en áreas de mutuo interés.", []),
    ("es", "Hablaron de la creación de un “espacio común, libre y seguro”.",
     ["creación de un “espacio común, libre y seguro”"]),
    ("pt", "Discutiram assuntos bilaterais, entre os quais: o cobre; a pesca; e as inundações.",
     ["cobre", "pesca", "inundações"]),
    ("pt", "Falaram da construção de um “espaço comum, livre e seguro”.",
     ["construção de um “espaço comum, livre e seguro”"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "topics"), LISTS)
def test_lists(code: str, text: str, topics: list[str]) -> None:
    assert topics_by_rule(code, text) == topics


EVENTS = [
    ("en", "The Copper Summit is expected to take place there on Friday.", ["Copper Summit"]),
    ("en", "He will attend the Board Governors meeting of the Copper Bank.",
     ["Board Governors meeting of the Copper Bank"]),
    ("en", "He will give an address to the Ndola Forum.", ["Ndola Forum"]),
    ("es", "Hablará ante el 80.º período de sesiones de la Asamblea del Cobre.",
     ["80.º período de sesiones de la Asamblea del Cobre"]),
    ("es", "Inauguró luego, en la catedral, la II Conferencia del Cobre.", ["II Conferencia del Cobre"]),
    ("pt", "Participou, com outros ministros, no fórum Africano do Cobre.", ["fórum Africano do Cobre"]),
    ("en", "The Joint Copper Commission sits there for the fifth time.", ["Joint Copper Commission"]),
    # what is celebrated there
    ("en", "The country celebrates 50 years of independence.", ["50 years of independence"]),
    ("en", "He celebrated the day with three friends.", []),
    ("es", "Se celebran los 50 años de la república.", ["50 años de la república"]),
    ("es", "Ese día celebró dos reuniones.", []),
    ("pt", "Os 49 anos de independência festejam-se na sexta-feira.", ["49 anos de independência"]),
    ("pt", "O país celebra o 10.º aniversário da constituição.", ["10.º aniversário da constituição"]),
    ("es", "Va al X Diálogo de Alto Nivel.", ["X Diálogo de Alto Nivel"]),
    ("pt", "Vai ao X Diálogo de Alto Nível.", ["X Diálogo de Alto Nível"]),
    ("pt", "Discursará perante a XII Cimeira do Cobre.", ["XII Cimeira do Cobre"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "topics"), EVENTS)
def test_events(code: str, text: str, topics: list[str]) -> None:
    assert topics_by_rule(code, text) == topics
