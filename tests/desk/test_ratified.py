"""What became of a paper, entered by an editor with the sentence that says so, is on the public pages."""

import re

import pytest
from django.test import Client
from tests.desk.people import signed_in
from tests.desk.test_handmade import FORM, sent

from envoyage.members.roles import Role
from envoyage.record import ledger, models
from envoyage.record.moves import Move

SIGNED = {
    "agreement-0-kind": "treaty",
    "agreement-0-about": "fisheries",
    "agreement-0-party": "Fiji",
    "agreement-0-state": "signed",
    "agreement-0-date": "2023-02-06",
    "agreement-0-words": "Tonga and Fiji signed a treaty on fisheries on 6 February 2023",
}
RATIFIED = {
    **SIGNED,
    "source-0-address": "https://news.example.to/ratified",
    "source-0-published": "2024-05-02",
    "agreement-0-state": "ratified",
    "agreement-0-date": "2024-05-01",
    "agreement-0-words": "Tonga ratified on 1 May 2024 the treaty on fisheries that it has with Fiji",
}


@pytest.mark.django_db
def test_a_ratification_is_entered_with_its_source_and_shown_in_order() -> None:
    editor = signed_in(Role.EDITOR, full_name="Ada Lovelace")
    for form in (SIGNED, RATIFIED):
        to, page = sent(editor, {**FORM, **form})
        assert to, page
        ledger.decide(Move.ACCEPT, to.split("/")[-2], who="Ada Lovelace")
    paper = models.Agreement.objects.get()
    assert paper.state == "ratified"
    shown = Client().get("/agreements/").content.decode()
    steps = re.findall(r"<li><strong>(\w+)</strong> ([^<]+)</li>", shown)
    assert steps == [("Signed", "February 6, 2023"), ("Ratified", "May 1, 2024")]
    own = Client().get(f"/agreements/{paper.slug}/").content.decode()
    assert "on 1 May 2024 the treaty on fisheries" in re.sub("<[^>]+>", "", own)
