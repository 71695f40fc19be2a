"""What a telling's word rests on: official sources, publishers, copies of one text."""

import pytest
from tests.reconcile.builders import report, telling

from envoyage.reconcile import is_official
from envoyage.reconcile.copies import copies, likeness_of, sketch
from envoyage.reconcile.standing import stand, voices

STORY = " ".join(f"sentence {n} of the agency says thing{n} about place{n}" for n in range(40))
QUOTE = "we want a canal that is open to all and safe for all who sail through it"


@pytest.mark.parametrize(
    ("url", "official"),
    [
        ("https://www.state.gov/secretary-travel", True),
        ("https://presidencia.gob.pa/noticias/1", True),
        ("https://www.gov.br/mre/pt-br/x", True),
        ("https://www.defense.mil/news", True),
        ("https://gy.usembassy.gov/news", True),
        ("https://mofa.go.jp/press", True),
        ("https://www.gub.uy/x", True),
        ("https://embajadaenusa.example.org/x", False),
        ("https://www.reuters.com/world/state.gov", False),
        ("https://www.governmentnews.com/x", False),
        ("https://caricom.org/statement", True),
        ("https://dpi.gov.gy/news", True),
    ],
)
def test_an_official_source_is_known_by_its_domain(url: str, official: bool) -> None:
    assert is_official(report("r", url=url)) is official


@pytest.mark.parametrize(
    ("one", "other", "copy"),
    [
        (STORY, STORY, True),
        (STORY, f"Another headline. {STORY[: len(STORY) * 4 // 5]}", True),
        (STORY, STORY.replace("says", "said", 5), True),
        (STORY, f"{QUOTE} {' '.join(f'own{n} words{n}' for n in range(90))}", False),
        (f"{STORY[:900]} {QUOTE}", f"{' '.join(f'own{n} words{n}' for n in range(60))} {QUOTE}", False),
        ("too short", "too short", False),
        ("", "", False),
    ],
)
def test_copies_of_one_text(one: str, other: str, copy: bool) -> None:
    assert copies([one, other]) == ((0, 0) if copy else (0, 1))
    assert 0.0 <= likeness_of(sketch(one), sketch(other)) <= 1.0


def test_a_voice_is_a_publisher_or_all_who_print_one_text() -> None:
    tellings = [
        telling("Marco Rubio", "PA", key="a", url="https://paper.example/1"),
        telling("Marco Rubio", "PA", key="b", url="https://www.paper.example/2"),
        telling("Marco Rubio", "PA", key="c", url="https://other.example/1", text=STORY),
        telling("Marco Rubio", "PA", key="d", url="https://third.example/1", text=f"Late edition. {STORY}"),
    ]
    assert voices(stand(tellings)) == 2
