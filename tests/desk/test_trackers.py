"""The words of trackers at the desk: drafted, previewed, published, taken back; and their lead photos."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.desk.people import signed_in
from tests.record.again import again
from tests.record.planted import Journey, planted
from tests.record.test_photos import picture

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.drafts import photos_named, words_of
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

DEFINITION = {
    "slug": "guyana",
    "title": "Who came to Guyana",
    "deck": "Ministers, and what they came for.",
    "bylines": ["Ada Lovelace"],
    "introduction": "First part.\n\nSecond part.",
    "related": [{"title": "The list", "url": "https://example.org/list"}],
    "gaps": ["Nothing before 2020."],
    "place": "Guyana",
    "updated_on": "2025-04-17",  # the form knows nothing of it
    "es": {"title": "Quién vino a Guyana", "bylines": ["El equipo"]},  # nor of these bylines
    "pt": {"title": "Quem veio à Guiana"},
    "selection": {"offices": ["foreign-minister"], "traveller_country": "US", "countries": ["GY"]},
}
FORM = {
    "title": "Who came to Guyana",
    "deck": "Ministers, and what they came for.",
    "bylines": "Ada Lovelace\r\n",
    "introduction": "First part.\r\n\r\nSecond part.",
    "related": "The list https://example.org/list",
    "gaps": "Nothing before 2020.",
    "place": "Guyana",
    "offices": ["foreign-minister"],
    "traveller_country": "United States",
    "countries": "Guyana",
    "es_title": "Quién vino a Guyana",
    "pt_title": "Quem veio à Guiana",
}
HERE = "/desk/trackers/guyana/"


@pytest.fixture(autouse=True)
def tracker(tmp_path: Path, settings: Any) -> None:
    settings.PHOTOS = tmp_path / "media"
    again("guyana", shown)


def shown() -> None:
    """A tracker that is published, with one trip to show."""
    ledger.define("guyana", DEFINITION, who="Chief")
    trip = ledger.add(planted(Journey()), reader="planted", who="Eva").proposed[0]
    ledger.decide(Move.ACCEPT, trip, who="Chief")


def photo(**how: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("photo.jpg", picture(**how))


def sent(client: Client, to: str = HERE, **form: Any) -> str:
    return client.post(to, {**FORM, **form}, follow=True).content.decode().replace("&#x27;", "'")


def public() -> str:
    return Client().get("/trackers/guyana/").content.decode()


def test_the_form_gives_back_the_definition_it_was_filled_from() -> None:
    editor = signed_in(Role.EDITOR)
    page = editor.get(HERE).content.decode()
    for typed in ("Who came to Guyana", "First part.", "The list https://example.org/list", "Ada Lovelace"):
        assert typed in page
    sent(editor)
    draft = words_of("guyana").draft
    assert draft is not None
    assert draft.payload["definition"] == DEFINITION | {"photo": None}


def test_an_editor_drafts_and_a_chief_publishes() -> None:
    editor, chief = signed_in(Role.EDITOR, full_name="Ben Okri"), signed_in(Role.CHIEF)
    page = sent(editor, title="Journeys to Guyana", publish="yes", why="Shorter")
    assert "The draft is kept; a chief can publish it." in page
    assert "Ben Okri kept a draft: Shorter" in page
    assert "Who came to Guyana" in public()
    assert "Journeys to Guyana" not in public()
    page = chief.get(HERE).content.decode()
    assert 'value="Journeys to Guyana"' in page
    assert "Below is the draft by Ben Okri" in page
    assert "These words are published." in sent(chief, title="Journeys to Guyana", publish="yes")
    assert "<h1>Journeys to Guyana</h1>" in public()
    assert words_of("guyana").draft is None


def test_a_chief_publishes_an_own_text_of_a_trip() -> None:
    trip, chief = models.Trip.objects.get().slug, signed_in(Role.CHIEF)
    sent(
        chief,
        snapshots=f"{trip}: One day,\r\nmany hands.\r\n\r\n",
        es_snapshots=f"{trip}: Un día.",
        publish="yes",
    )
    assert "One day, many hands." in public()
    assert "Un día." in Client().get("/es/trackers/guyana/").content.decode()
    assert f"{trip}: One day, many hands." in chief.get(HERE).content.decode()
    sent(chief, publish="yes")
    assert "One day, many hands." not in public()


def test_the_preview_is_the_public_page_with_other_words() -> None:
    answer = signed_in(Role.EDITOR).post(f"{HERE}preview/", {**FORM, "title": "Quite another title"})
    shown = answer.content.decode()
    assert "Preview. These words are not published" in shown
    assert answer["Cache-Control"] == "no-store"
    there = public()
    cut = [page[page.index("<main") : page.index('<section id="embed"')] for page in (shown, there)]
    plain = [part.split('<div class="meta updated">')[1].split("<strong>Updated")[0] for part in cut]
    assert plain[0] == plain[1]
    figures = [part[part.index('<dl class="figures">') :] for part in cut]
    assert figures[0] == figures[1]
    assert "<h1>Quite another title</h1>" in shown
    assert models.Entry.objects.filter(move=Move.DRAFT).count() == 0


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no title": ({"title": ""}, "This field is required."),
    "a link without an address": ({"related": "The list"}, "is not its words and then its address"),
    "a link that is a script": ({"related": "The list javascript:alert(1)"}, "is not its words and then"),
    "a country that is none": ({"countries": "Atlantis"}, "“Atlantis” is no country"),
    "a traveller from nowhere": ({"traveller_country": "Atlantis"}, "“Atlantis” is no country"),
    "an office that is none": ({"offices": ["wizard"]}, "wizard is not one of the available choices"),
    "days the wrong way round": ({"since": "2025-02-01", "until": "2025-01-01"}, "before the first day"),
    "a text of no trip": ({"snapshots": "2020-01-01-nobody: He went."}, "There is no published trip"),
    "a text without a trip": ({"es_snapshots": "Rubio fue."}, "does not begin with the id of a trip"),
    "a photo that is none": (
        {"upload": SimpleUploadedFile("a.jpg", b"<svg/>")},
        "This is no JPEG, PNG, WebP",
    ),
    "a photo that is not kept": ({"photo_name": "0" * 32, "photo_width": 800, "alt": "x"}, "choose it again"),
}


@pytest.mark.parametrize(("changed", "said"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("to", [HERE, f"{HERE}preview/"])
def test_what_cannot_be_used_is_said_and_nothing_typed_is_lost(
    to: str, changed: dict[str, Any], said: str
) -> None:
    page = sent(signed_in(Role.EDITOR), to, deck="A deck of my own", **changed)
    assert said in page
    assert "A deck of my own" in page
    assert not models.Entry.objects.filter(move=Move.DRAFT).exists()


def test_a_photo_needs_its_words_and_is_not_lost_without_them() -> None:
    chief = signed_in(Role.CHIEF)
    page = sent(chief, upload=photo(), publish="yes")
    assert "Say what the photo shows; without that it is not published." in page
    name = page.split('name="photo_name" value="')[1].split('"')[0]
    kept = {"photo_name": name, "photo_width": 1600, "photo_height": 800}
    sent(
        chief,
        **kept,
        alt="Two people shake hands",
        caption="In “Georgetown”",
        photo_credit="A. P.",
        publish="yes",
    )
    page = public()
    assert f'srcset="/photos/{name}-800.webp 800w, /photos/{name}-1600.webp 1600w"' in page
    assert 'width="1600" height="800" alt="Two people shake hands"' in page
    assert "In “Georgetown” (A. P.)" in page
    assert photos_named() == {name}


def test_words_in_other_languages_are_entered_at_the_desk_and_go_with_their_photo() -> None:
    chief = signed_in(Role.CHIEF)
    said = {"es_title": "Viajes a Guyana", "es_photo_alt": "Dos personas", "pt_deck": "Quem veio."}
    sent(chief, upload=photo(), alt="Two people", **said, publish="yes")
    spanish, portuguese = (Client().get(f"/{one}/trackers/guyana/").content.decode() for one in ("es", "pt"))
    assert "<h1>Viajes a Guyana</h1>" in spanish
    assert 'alt="Dos personas"' in spanish
    assert "Quem veio." in portuguese
    assert 'alt="Two people"' in portuguese  # what is not said is shown as it is
    page = chief.get(HERE).content.decode()
    assert 'name="es_photo_alt" value="Dos personas"' in page
    sent(chief, upload=photo(size=(900, 900)), alt="A bridge", **said, publish="yes")
    spanish = Client().get("/es/trackers/guyana/").content.decode()
    assert 'alt="A bridge"' in spanish
    assert "Dos personas" not in spanish


def test_a_photo_is_served_for_good_and_as_what_it_is() -> None:
    chief = signed_in(Role.CHIEF)
    sent(chief, upload=photo(), alt="Two people", publish="yes")
    name = next(iter(photos_named()))
    for kind, content_type in (("jpg", "image/jpeg"), ("webp", "image/webp")):
        answer = Client().get(f"/photos/{name}-800.{kind}")
        assert answer["Content-Type"] == content_type
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert not answer.cookies
        assert len(b"".join(answer)) > 100  # type: ignore[arg-type]
    assert Client().get("/photos/..%2Fsecret_key").status_code == 404
    assert Client().get(f"/photos/{name}-900.jpg").status_code == 404


def test_a_photo_is_taken_off_and_a_definition_without_one_keeps_none() -> None:
    chief = signed_in(Role.CHIEF)
    sent(chief, upload=photo(), alt="Two people", publish="yes")
    name = next(iter(photos_named()))
    assert "/photos/" in public()
    kept = {"photo_name": name, "photo_width": 1600, "photo_height": 800, "alt": "Two people"}
    sent(chief, **kept, no_photo="on", publish="yes")
    assert "/photos/" not in public()
    assert photos_named() == {name}  # undoing may show it again


def test_changes_are_taken_back_by_whoever_may() -> None:
    editor, chief = signed_in(Role.EDITOR), signed_in(Role.CHIEF)
    sent(editor, title="A draft")
    draft = words_of("guyana").draft
    assert draft is not None
    assert "It is taken back" in sent(editor, f"{HERE}undo/", entry=draft.seq)
    assert words_of("guyana").draft is None
    sent(chief, title="Published words", publish="yes")
    published = words_of("guyana").published
    assert published is not None
    assert "What was published is taken back by a chief." in sent(editor, f"{HERE}undo/", entry=published.seq)
    assert "It is taken back" in sent(chief, f"{HERE}undo/", entry=published.seq)
    assert "<h1>Who came to Guyana</h1>" in public()
    undoing = models.Entry.objects.get(move=Move.UNDO, undoes=published)
    assert "taken back by a chief" in sent(editor, f"{HERE}undo/", entry=undoing.seq)
    sent(chief, f"{HERE}undo/", entry=undoing.seq)
    assert "<h1>Published words</h1>" in public()
    assert "There is no such change" in sent(chief, f"{HERE}undo/", entry="999999")


def test_of_two_who_edit_at_once_the_second_is_told_and_loses_nothing() -> None:
    editor = signed_in(Role.EDITOR)
    seen = words_of("guyana").last
    sent(signed_in(Role.CHIEF, full_name="Ada"), title="First", publish="yes", seen=seen)
    page = sent(editor, title="Second", seen=seen)
    assert "Ada changed the words of guyana in the meantime" in page
    assert 'value="Second"' in page
    assert words_of("guyana").draft is None


def test_a_new_tracker_begins_as_a_draft() -> None:
    editor, chief = signed_in(Role.EDITOR), signed_in(Role.CHIEF)
    to = "/desk/trackers/new/"
    assert "There is or was a tracker guyana" in sent(editor, to, slug="guyana")
    page = sent(editor, to, slug="suriname", title="Who came to Suriname")
    assert "Not published yet." in page
    assert Client().get("/trackers/suriname/").status_code == 404
    form = {**FORM, "title": "Who came to Suriname", "countries": "SR", "publish": "yes"}
    chief.post("/desk/trackers/suriname/", form)
    assert "Who came to Suriname" in Client().get("/trackers/suriname/").content.decode()
    listed = editor.get("/desk/trackers/").content.decode()
    assert "Who came to Suriname" in listed
    assert "Who came to Guyana" in listed


def test_the_list_costs_the_same_for_one_and_for_twenty() -> None:
    reader = signed_in(Role.READER)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            reader.get("/desk/trackers/")
        return len(asked)

    few = queries()
    for number in range(20):
        ledger.draft(f"tracker-{number}", {"title": str(number), "selection": {}}, who="Ada")
    assert queries() == few


def test_there_is_no_form_for_a_tracker_that_is_not_there() -> None:
    answer = signed_in(Role.EDITOR).get("/desk/trackers/atlantis/")
    assert answer.status_code == 404
    assert "There is no tracker “atlantis”." in answer.content.decode()
