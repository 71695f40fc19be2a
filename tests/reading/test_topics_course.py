"""What talks range over, what is no topic, and towns told by way of the country's capital."""

# ruff: noqa: E501 -- a case a line

import pytest
from tests.reading.visits import topics_by_rule, visit

TOPICS = [
    # what talks include, cover or range over
    ("en", "Talks are expected to range from copper prices and visas to the war in Yemen.", ["copper prices", "visas", "war in Yemen"]),
    ("en", "The discussions included border trade and the situation in Sudan.", ["border trade", "situation in Sudan"]),
    ("es", "Las conversaciones incluyeron la situación en Sudán, así como el comercio fronterizo.", ["situación en Sudán", "comercio fronterizo"]),
    ("es", "Las conversaciones abarcaron desde el precio del cobre hasta la guerra en Yemen.", ["precio del cobre", "guerra en Yemen"]),
    ("pt", "As conversações incluíram a situação no Sudão e o comércio fronteiriço.", ["situação no Sudão", "comércio fronteiriço"]),
    ("pt", "As conversações abrangeram desde o preço do cobre até a guerra no Iémen.", ["preço do cobre", "guerra no Iémen"]),
    ("es", "Un canje de notas fue en las conversaciones lo más destacado de los encuentros recientes.", []),
    ("pt", "Nas conversações, o presidente foi uma figura apreciada.", []),
    ("pt", "Visitou empresas, entre elas, a Aeronor, em São José dos Campos.", []),
    # behind "steps to be taken for"
    ("en", "They discussed steps to be taken for the expansion of air links.", ["expansion of air links"]),
    # an acronym with its words goes on
    ("pt", "Os dois trataram da seca, da crise na UE (União Europeia) e da dívida externa.", ["seca", "crise na UE (União Europeia)", "dívida externa"]),
    ("es", "Los dos hablaron de la sequía, de la crisis en la UE (Unión Europea) y de la deuda externa.", ["sequía", "crisis en la UE (Unión Europea)", "deuda externa"]),
    # behind "what was discussed was"
    ("es", "Entre lo abordado estuvo la ampliación del puerto.", ["ampliación del puerto"]),
    ("pt", "Entre os assuntos abordados esteve a ampliação do porto.", ["ampliação do porto"]),
    # fields as a predicate, a day within a subject
    ("en", "Agriculture, tourism and education are areas in which the two countries would like to cooperate.", ["Agriculture", "tourism", "education"]),
    ("en", "Mining is a field in which both seek investors.", ["Mining"]),
    ("es", "La agricultura y el turismo son áreas en las que los dos países quieren cooperar.", ["agricultura", "turismo"]),
    ("pt", "A agricultura e o turismo são áreas em que os dois países querem cooperar.", ["agricultura", "turismo"]),
    ("en", "Three accords were signed in the areas that both had named.", []),
    ("en", "The Lakes Summit of June 14 was talked about as well.", ["Lakes Summit of June 14"]),
    ("es", "La cooperación entre los miembros será uno de los temas en discusión.", ["cooperación entre los miembros"]),
    ("pt", "A cooperação entre os membros será um dos assuntos em discussão.", ["cooperação entre os membros"]),
    # how they talked, when, who says it
    ("en", "An official who agreed to talk on background, described the mood.", []),
    ("en", "Reporters said the drought and the price of copper would be high on the agenda.", ["drought", "price of copper"]),
    ("pt", "No final da manhã está prevista uma reunião sobre temas económicos.", ["temas económicos"]),
    ("pt", "“É uma visita de amizade e cooperação”, destaca a nota da Presidência da República.", []),
    ("es", "“Es una visita de amistad y cooperación”, subraya el comunicado del Ministerio de Comercio.", []),
    ("en", "“It is a visit of friendship and cooperation,” stressed the Ministry of Trade.", []),
]  # fmt: skip
TOWNS = [
    ("en", "He met the Zambian president in the Zambian capital Lusaka."),
    ("en", "He opened a school in Zambia's capital of Lusaka."),
    ("es", "Inauguró una escuela en la capital zambiana, Lusaka."),
    ("es", "Inauguró una escuela en la ciudad zambiana de Lusaka."),
    ("pt", "Inaugurou uma escola na capital zambiana, Lusaca."),
    ("pt", "Inaugurou uma escola na capital da Zâmbia, Lusaca."),
]


@pytest.mark.parametrize(("code", "sentence", "labels"), TOPICS)
def test_topics(code: str, sentence: str, labels: list[str]) -> None:
    assert topics_by_rule(code, sentence) == labels


@pytest.mark.parametrize(("code", "sentence"), TOWNS)
def test_towns(code: str, sentence: str) -> None:
    assert [stop.city for stop in visit(code, sentence).stops] in (["Lusaka"], ["Lusaca"])
