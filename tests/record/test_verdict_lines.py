"""Verdicts travel: dumped from one book and loaded into another, once, however often they are loaded."""

import json
from collections.abc import Callable

import pytest
from django.db import transaction
from tests.record.planted import Journey, planted

from envoyage.record import ledger, models, projection, verdict_lines
from envoyage.record.ledger import Refused
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

READING = planted(
    Journey(), Journey(who="Kristi Noem", office="Secretary of Homeland Security", stops=("SV",))
)


def _decided() -> tuple[list[str], list[str]]:
    """The verdicts of a book with one of each kind, and what it shows."""
    ledger.add(READING, reader="planted", who="Ada")
    rubio, noem = (models.Claim.objects.filter(telling__id__contains=name) for name in ("rubio", "noem"))
    ledger.decide(Move.ACCEPT, "2025-03-26-marco-rubio", who="Ada", why="Checked.")
    ledger.decide(Move.RETRACT, "2025-03-26-marco-rubio", who="Bo", claims=[rubio.get(field="topic").id])
    ledger.decide(Move.REJECT, "2025-03-26-kristi-noem", who="Bo", claims=[noem.get(field="topic").id])
    ledger.decide(Move.HOLD, "2025-03-26-kristi-noem", who="Bo", claims=[noem.get(field="meeting").id])
    city = {"country": "SV", "city": "San Salvador", "when": None}
    ledger.correct(noem.get(field="stop").id, city, who="Ada", why="The release names it.")
    undone = ledger.decide(Move.ACCEPT, "2025-03-26-kristi-noem", who="Ada")
    ledger.undo(undone.seq, who="Ada")
    return list(verdict_lines.dump()), _shown()


def _verdicts(lines: list[str]) -> list[str]:
    """Without the lines that only say which tellings are one trip."""
    return [line for line in lines if json.loads(line)["move"] != "place"]


def _shown() -> list[str]:
    """The projection without the numbers of ledger entries, which are each book's own."""
    rows = [json.loads(line) for line in projection.dump()]
    for _, row in rows:
        for own in ("version", "changed_at"):
            row.pop(own, None)
    return [json.dumps(row) for row in rows]


@pytest.fixture
def another_book() -> Callable[[], tuple[list[str], list[str]]]:
    """Calls a function in a book that is forgotten afterwards, so that the test goes on in an empty one."""

    def forget() -> tuple[list[str], list[str]]:
        with transaction.atomic():
            found = _decided()
            transaction.set_rollback(True)
        return found

    return forget


def test_a_loaded_book_shows_the_same_and_dumps_the_same(another_book) -> None:  # type: ignore[no-untyped-def]
    lines, shown = another_book()
    ledger.add(READING, reader="planted", who="Cy")
    done = verdict_lines.load(lines)
    assert (done.new, done.known, done.gone) == (len(_verdicts(lines)), 0, ())
    assert _shown() == shown
    assert list(verdict_lines.dump()) == lines


def test_loading_again_changes_nothing_even_after_an_undo(another_book) -> None:  # type: ignore[no-untyped-def]
    lines, _ = another_book()
    ledger.add(READING, reader="planted", who="Cy")
    verdict_lines.load(lines)
    accepted = models.Entry.objects.filter(move=Move.ACCEPT).get()
    ledger.undo(accepted.seq, who="Cy", why="Not for us.")
    before, entries = projection.digest(), models.Entry.objects.count()
    assert verdict_lines.load(lines).new == 0
    assert (projection.digest(), models.Entry.objects.count()) == (before, entries)


def test_a_verdict_finds_its_fact_under_another_claim_id(another_book) -> None:  # type: ignore[no-untyped-def]
    """The reader may come to find a fact by another passage: same report, same field, same value."""
    lines, _ = another_book()
    ledger.add(READING, reader="planted", who="Cy")
    moved = [json.dumps({**json.loads(line), "claim": "0" * 16}) for line in _verdicts(lines)]
    assert verdict_lines.load(moved).gone == ()


def test_a_verdict_without_a_claim_is_said_and_the_others_are_loaded(another_book) -> None:  # type: ignore[no-untyped-def]
    lines, _ = another_book()
    assert all("is not in this book" in sentence for sentence in verdict_lines.load(lines).gone)
    ledger.add(READING, reader="planted", who="Cy")
    gone = json.loads(lines[0])
    gone |= {"claim": "0" * 16, "field": "quote", "value": {"text": "a new day", "speaker": None}}
    done = verdict_lines.load([json.dumps(gone), *lines[1:]])
    assert done.new == len(_verdicts(lines)) - 1
    assert len(done.gone) == 1
    assert "no longer finds quote" in done.gone[0]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "Line 2 is not a verdict"),
        ("[]", "Line 2 is not a verdict"),
        ('{"id": "1"}', "it has no move"),
        ({"move": "add"}, "'add' is no move that travels"),
        ({"move": "merge"}, "it has no tellings and no into"),
        ({"move": "split", "tellings": ["one"]}, "its tellings is not of the form"),
        ({"move": "sign", "rule": {"name": "All."}}, "needs a field"),
        ({"corrected": {"label": 5, "country": "JM"}}, "Line 2"),
        ({"passages": [[5]]}, "its passages is not of the form"),
        ({"at": "2025-04-17"}, "has no zone"),
        ({"at": "yesterday"}, "yesterday"),
        ({"at": 5}, "Line 2"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_loaded(another_book, line, words: str) -> None:  # type: ignore[no-untyped-def]
    lines, _ = another_book()
    ledger.add(READING, reader="planted", who="Cy")
    bad = line if isinstance(line, str) else json.dumps({**json.loads(lines[1]), **line})
    with pytest.raises(Refused, match=words):
        verdict_lines.load([lines[0], bad])
    assert not models.Decision.objects.exists()


def test_a_report_taken_back_is_taken_back_elsewhere_too() -> None:
    other = planted(Journey(stops=("PA",), days="2025-06-01/2025-06-02"), note="Another text.")
    with transaction.atomic():
        for one in (READING, other):
            ledger.add(one, reader="planted", who="Ada")
        ledger.decide(Move.ACCEPT, "2025-06-01-marco-rubio", who="Ada")
        ledger.withdraw(other.report.id, who="Bo", why="A hoax.")
        lines, shown = list(verdict_lines.dump()), _shown()
        transaction.set_rollback(True)
    [line] = [json.loads(line) for line in lines if json.loads(line)["move"] == "withdraw"]
    assert (line["who"], line["why"], line["digest"]) == ("Bo", "A hoax.", other.report.digest)
    assert any("nothing to take back" in sentence for sentence in verdict_lines.load(lines).gone)
    for one in (READING, other):
        ledger.add(one, reader="planted", who="Cy")
    assert (verdict_lines.load(lines).new, verdict_lines.load(lines).known) == (1, 1)
    assert _shown() == shown
    assert list(verdict_lines.dump()) == lines
    [undoing] = models.Entry.objects.filter(move=Move.UNDO)
    ledger.undo(undoing.seq, who="Cy", why="It was none.")
    assert (verdict_lines.load(lines).new, len(_shown()) > len(shown)) == (0, True)
