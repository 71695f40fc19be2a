"""One published book for all tests of this folder: the cabinet's trips, and those that formats trip over."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.publish.builders import CABINET, book_of, told

from envoyage.facts import AgreementKind, Status

NEZ = ("Ada Nez", "minister of finance", "finance-minister")
AWKWARD = (
    told(
        "Ada Nez, the minister of finance, was to go to Fiji and the United States. It was called off.",
        who=NEZ,
        days=None,
        stops=(("Fiji", "FJ"), ("United States", "US")),
        status=Status.CANCELLED,
        published=date(2025, 5, 2),
        home="NZ",
    ),
    told(
        "Bo Zed, the minister of finance, goes to Samoa in March 2026. “=HYPERLINK(1)” he said, and signed a "
        "memorandum on -trade.",
        who=("Bo Zed", "minister of finance", "finance-minister"),
        days=("March 2026", "2026-03"),
        stops=(("Samoa", "WS"),),
        topics=("-trade",),
        said=(("=HYPERLINK(1)", "Bo Zed"),),
        signed=(("a memorandum on -trade", AgreementKind.MOU, "-trade", "WS", None),),
        status=Status.PLANNED,
        published=date(2025, 6, 2),
        publisher='A, "B" & <Sons>',
        url="https://example.org/zed?a=1&b=2",
        home="FJ",
    ),
)
CALLED_OFF, PLANNED = "undated-ada-nez", "2026-03-bo-zed"
RUBIO = "2025-03-26-marco-rubio"


@pytest.fixture(scope="module")
def trips(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[str]]:
    """The ids of seven published trips; the book is taken back when the module ends."""
    with book_of(django_db_blocker, (*CABINET, *AWKWARD)) as found:
        yield sorted(found)
