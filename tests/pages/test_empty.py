"""The site before anything was published."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_book_without_a_tracker_says_how_to_begin(client: Client) -> None:
    answer = client.get("/")
    assert answer.status_code == 200
    assert "No tracker has been published yet" in answer.content.decode()


def test_the_method_needs_no_book(client: Client) -> None:
    assert "Counting rules" in client.get("/method/").content.decode()
