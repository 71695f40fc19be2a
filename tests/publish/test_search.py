"""Search finds the same on either database, without accents, in three languages, and marks the words."""

import pytest
from django.db import connection
from tests.publish.builders import CABINET, published

from envoyage.publish.filters import parse
from envoyage.publish.search import search
from envoyage.record import ledger, models, projection, words
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

CARIBBEAN, ISTHMUS = "2025-03-26-marco-rubio", "2025-02-01-marco-rubio"
HEGSETH, NOEM = "2025-04-07-pete-hegseth", "2025-03-26-kristi-noem"


@pytest.fixture(autouse=True)
def _book() -> None:
    published(CABINET)


FINDS = [
    ("Mottley", {CARIBBEAN}),
    ("medical missions", {CARIBBEAN}),
    ("mulino", {ISTHMUS, HEGSETH}),
    ("Panamá canal", {HEGSETH}),
    ("panama", {ISTHMUS, HEGSETH}),
    ("migracion", {ISTHMUS}),
    ("Estados Unidos defensa", {HEGSETH}),
    ("ministro das relacoes exteriores jamaica", {CARIBBEAN}),
    ("CECO", {NOEM}),  # the last word may be unfinished
    ("ceco noem", set()),
    ("rubio 2025", {CARIBBEAN, ISTHMUS}),
    ("<script>alert(1)</script>", set()),
    ('" OR 1=1 --', set()),
    ("NEAR( * AND : & | !", set()),
]


@pytest.mark.parametrize(("question", "trips"), FINDS)
def test_a_question_finds_its_trips(question: str, trips: set[str]) -> None:
    assert set(words.best(words.asked(question), most=10) if words.asked(question) else ()) == trips
    if words.asked(question):
        assert set(parse({"text": question}).queryset().values_list("slug", flat=True)) == trips


def test_the_sentence_comes_with_the_words_marked() -> None:
    (hit,) = search("security cooperation georgetown").hits
    assert hit.said is not None
    assert [piece.text for piece in hit.said.pieces if piece.marked] == [
        "Georgetown",
        "security",
        "cooperation",
    ]
    assert hit.said.sentence.startswith("In Georgetown he met")


def test_names_are_found_beside_trips() -> None:
    assert [(name.kind, name.key) for name in search("santokhi").names] == [("person", "sr-chan-santokhi")]
    assert ("region", "caribbean") in [(name.kind, name.key) for name in search("Caribe").names]
    assert [(name.kind, name.name, name.trips) for name in search("haiti").names] == [
        ("topic", "Insecurity in Haiti", 1)
    ]


def test_rather_most_of_the_words_than_nothing() -> None:
    found = search("mottley xylophone")
    assert (found.loosened, found.words, found.trips) == (True, ("mottley",), 1)
    assert search("xylophone").hits == ()
    assert search("  ").trips == 0


def test_the_index_follows_the_trips() -> None:
    ledger.decide(Move.RETRACT, HEGSETH, who="Ada")
    assert set(words.best(["panama"], most=9)) == {ISTHMUS}
    before = list(models.Words.objects.order_by("trip").values_list("trip", "names", "sentences"))
    projection.rebuild()
    assert list(models.Words.objects.order_by("trip").values_list("trip", "names", "sentences")) == before
    assert search("mulino").trips == 1
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO record_words_index(record_words_index) VALUES ('integrity-check')")
