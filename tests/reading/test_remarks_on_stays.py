"""Remarks: the kind of a stay, its occasion, who was accompanied, what was signed; and who a line names."""

import pytest

from envoyage.reading import read_names, read_stay

# A remark, then kind of the stay, occasion, company; - where the remark does not say.
STAYS = [
    ("Met with President Salinas.", "- | - | -"),
    ("State visit; met with President Salinas.", "official | - | -"),
    ("Official visit. Private visit to New York City afterward.", "official | - | -"),
    ("Vacation.", "private | - | -"),
    ("Vacation trip for health reasons. Left home March 17.", "private | - | -"),
    ("Private visit. Met with President Carter July 2.", "private | - | -"),
    ("Met with President Bush during a private visit.", "private | - | -"),
    ("Met with Prime Minister MacDonald; vacationed in Scotland.", "- | - | -"),
    ("Informal visit en route to vacation in Hawaii.", "- | - | -"),
    ("Vacationed with King Juan Carlos and attended a NATO Summit in Madrid.", "- | NATO Summit | -"),
    ("Stopped en route to Moscow.", "transit | - | -"),
    ("Overnight stop while returning home.", "transit | - | -"),
    ("Refueling stop en route to Liberia.", "transit | - | -"),
    ("Stopped en route to Moscow; met with President Salinas.", "- | - | -"),
    ("Attended the G-8 Economic Summit.", "- | G-8 Economic Summit | -"),
    ("Attended a NATO Ministerial Meeting and met with King Philippe.", "- | NATO Ministerial Meeting | -"),
    ("Paris Peace Conference.", "- | Paris Peace Conference | -"),
    ("Led the delegation to the inauguration of President Mesic.", "- | inauguration of President Mesic | -"),
    ("Attended the Summit of the Americas in Miami, Florida.", "- | Summit of the Americas | -"),
    ("Attended a summit meeting with President Putin.", "- | - | -"),
    ("Met with President Obasanjo and addressed the National Assembly.", "- | - | -"),
    ("Accompanied President Bush.", "- | - | President Bush"),
    (
        "Accompanied President Carter on a State visit and to the Economic Summit.",
        "official | Economic Summit | President Carter",
    ),
    ("Attended Quebec Conference with President Roosevelt.", "- | Quebec Conference | President Roosevelt"),
    ("Attended a meeting with President Salinas.", "- | - | -"),
    ("Was accompanied by President Bush.", "- | - | -"),
    ("Stopped while traveling to Poland to join President Bush.", "- | - | -"),
    ("", "- | - | -"),
]


@pytest.mark.parametrize(("text", "told"), STAYS, ids=[text for text, _ in STAYS])
def test_what_a_remark_tells_of_a_stay(text: str, told: str) -> None:
    stay = read_stay(text, country="MX", traveller="Jane Doe", home="US", day=None)
    assert " | ".join(part or "-" for part in (stay.nature, stay.occasion, stay.beside)) == told
    words = [passage.of(text) for passage in stay.stay_at]
    assert all(part in words for part in (stay.occasion, stay.beside) if part)


OTHER_LANGUAGES = [
    ("es", "Visita oficial; asistió a la Cumbre de las Américas.", "official | Cumbre de las Américas"),
    ("es", "Vacaciones.", "private | -"),
    ("es", "Escala técnica.", "transit | -"),
    ("pt", "Visita de trabalho. Participou da Cúpula do G20.", "official | Cúpula do G20"),
    ("pt", "Férias.", "private | -"),
    ("pt", "Escala técnica.", "transit | -"),
]


@pytest.mark.parametrize(
    ("language", "text", "told"), OTHER_LANGUAGES, ids=[each[1] for each in OTHER_LANGUAGES]
)
def test_other_languages_by_their_tables(language: str, text: str, told: str) -> None:
    stay = read_stay(text, country="MX", traveller="Juana Ruiz", language=language)
    assert " | ".join(part or "-" for part in (stay.nature, stay.occasion)) == told


def test_agreements_with_their_other_side() -> None:
    stay = read_stay(
        "Signed nuclear disarmament agreement with Ukraine."
        " Signed a memorandum of understanding on biofuels.",
        country="RU",
        traveller="Jane Doe",
        home="US",
    )
    told = [(deal.kind, deal.state, deal.about, deal.party) for deal in stay.agreements]
    assert told == [("agreement", "signed", "nuclear disarmament", "UA"), ("mou", "signed", "biofuels", None)]


NAMED = [
    ("President Carlos Mauricio Funes", "Carlos Mauricio Funes/head-of-state"),
    ("King Hussein", "Hussein/monarch"),
    ("King Abdullah and Crown Prince Hussein", "Abdullah/monarch Hussein/crown-prince"),
    ("President Sadat, Prime Minister Khalil", "Sadat/head-of-state Khalil/head-of-government"),
    ("Prime Minister Mackenzie King", "Mackenzie King/head-of-government"),
    ("President Jose Alexander (Xanana) Gusmao", "Jose Alexander Gusmao/head-of-state"),
    ("General Omar Torrijos Herrera", "Omar Torrijos Herrera/None"),
    ("Valdas Adamkus", "Valdas Adamkus/None"),
    ("President", ""),
]


@pytest.mark.parametrize(("line", "people"), NAMED, ids=[line for line, _ in NAMED])
def test_who_a_line_names(line: str, people: str) -> None:
    assert " ".join(f"{one.name}/{one.office_id}" for one in read_names(line)) == people
