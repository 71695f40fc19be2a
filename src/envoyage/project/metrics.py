"""Figures of the running site in Prometheus' form, for whoever holds the word for them.

Requests are counted by the name of their view, never by address: an address would tell what was read. With
several workers the counts are kept in files that all of them share, see `cli.serve`.
"""

import os
from collections.abc import Callable, Iterator
from hmac import compare_digest
from time import perf_counter

from django.conf import settings
from django.db.models import Count, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import REGISTRY, Collector

from envoyage.record import models

_COUNTED = Counter("envoyage_requests_total", "Requests that were answered.", ["view", "method", "status"])
_SECONDS = Histogram(
    "envoyage_request_seconds",
    "Seconds from request to answer.",
    ["view"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)


class Metrics:
    """Middleware: counts requests and times them."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = perf_counter()
        answer = self._answer(request)
        found = request.resolver_match
        view = found.view_name or "" if found else "none"
        _COUNTED.labels(view, request.method or "", str(answer.status_code)).inc()
        _SECONDS.labels(view).observe(perf_counter() - begun)
        return answer


class Book(Collector):
    """What the book holds, asked when the figures are fetched."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        last = models.Entry.objects.aggregate(last=Max("seq"), at=Max("written_at"))
        for name, words, value in (
            ("trips", "Published trips.", models.Trip.objects.count()),
            ("proposals", "Trips of which something waits for a verdict.", models.Proposal.objects.count()),
            ("reports", "Reports in the book.", models.Report.objects.count()),
            ("ledger_entry", "The number of the ledger's last entry.", last["last"] or 0),
            (
                "ledger_entry_timestamp_seconds",
                "When the ledger's last entry was written.",
                last["at"].timestamp() if last["at"] else 0,
            ),
        ):
            yield GaugeMetricFamily(f"envoyage_{name}", words, value=value)
        waiting = GaugeMetricFamily("envoyage_waiting", "Proposals by what waits.", labels=["kind"])
        for kind, many in (
            models.Proposal.objects.values_list("kind").annotate(Count("slug")).order_by("kind")
        ):
            waiting.add_metric([kind], many)
        yield waiting


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures; for who sends `Authorization: Bearer` with the word of ENVOYAGE_METRICS_TOKEN."""
    sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not settings.METRICS_TOKEN or not compare_digest(sent.encode(), settings.METRICS_TOKEN.encode()):
        raise Http404("There is no page at this address.")
    shown = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(shown)  # type: ignore[no-untyped-call]
    shown.register(Book())
    own = b"" if os.environ.get("PROMETHEUS_MULTIPROC_DIR") else generate_latest(REGISTRY)
    return HttpResponse(own + generate_latest(shown), content_type=CONTENT_TYPE_LATEST)
