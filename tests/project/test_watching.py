"""What machines ask of the site: whether it is alive and ready, its figures, its log."""

import json
import logging
import sys
from typing import Any

import pytest
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from envoyage.project import health
from envoyage.project.logs import JsonLines, RequestLog, logging_of
from envoyage.project.metrics import Metrics

WORD = "a-word-of-24-characters."


def _no_answer() -> list[str]:
    raise DatabaseError("connection refused")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pending", "status", "said"),
    [
        (None, 200, "ready"),
        (lambda: ["record"], 503, "The book is of an older version; run `envoyage migrate`."),
        (_no_answer, 503, "The database does not answer."),
    ],
)
def test_ready_says_for_what_it_waits(
    client: Client, monkeypatch: pytest.MonkeyPatch, pending: Any, status: int, said: str
) -> None:
    if pending is not None:
        monkeypatch.setattr(health, "pending", pending)
    answer = client.get("/-/ready")
    assert (answer.status_code, answer.content.decode()) == (status, f"{said}\n")
    assert "no-store" in answer["Cache-Control"]


def test_alive_asks_nothing_of_the_database(client: Client) -> None:
    assert client.get("/-/alive").content == b"alive\n"


@pytest.mark.django_db
@pytest.mark.parametrize(("word", "sent"), [("", ""), (WORD, ""), (WORD, "Bearer another")])
def test_the_figures_are_not_for_everyone(client: Client, settings: Any, word: str, sent: str) -> None:
    settings.METRICS_TOKEN = word
    assert client.get("/-/metrics", headers={"authorization": sent}).status_code == 404


@pytest.mark.django_db
def test_the_figures_count_requests_and_the_book(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = WORD
    asked = RequestFactory().get("/trips/secret/")
    Metrics(lambda request: HttpResponse(status=404))(asked)
    told = client.get("/-/metrics", headers={"authorization": f"Bearer {WORD}"}).content.decode()
    assert 'envoyage_requests_total{method="GET",status="404",view="none"}' in told
    assert "envoyage_trips 0.0" in told
    assert "secret" not in told


def test_the_log_is_a_line_of_json_for_each_request(caplog: pytest.LogCaptureFixture) -> None:
    def answer(request: HttpRequest) -> HttpResponse:
        return HttpResponse(status=201)

    with caplog.at_level(logging.INFO, logger="envoyage.requests"):
        RequestLog(answer)(RequestFactory().get("/search/?q=private"))
    [record] = caplog.records
    told = json.loads(JsonLines().format(record))
    assert (told["method"], told["path"], told["status"]) == ("GET", "/search/", 201)
    assert told["milliseconds"] >= 0
    assert "private" not in str(told)


def test_an_error_takes_its_trace_along() -> None:
    try:
        raise ValueError("of a kind")
    except ValueError:
        logged = logging.getLogger("x").makeRecord(
            "x", logging.ERROR, "f", 1, "It broke.", (), sys.exc_info()
        )
    told = json.loads(JsonLines().format(logged))
    assert told["message"] == "It broke."
    assert "ValueError: of a kind" in told["trace"]


@pytest.mark.parametrize(("form", "level"), [("json", "INFO"), ("lines", "WARNING")])
def test_requests_are_logged_where_machines_read(form: str, level: str) -> None:
    assert logging_of(form)["loggers"]["envoyage.requests"]["level"] == level
