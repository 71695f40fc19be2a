"""The addresses of trips and officials as django-distill asks for them, beside the site's own."""

from collections.abc import Iterator

from django_distill import distill_path  # type: ignore[import-not-found]

from envoyage.pages import officials, views
from envoyage.project.urls import urlpatterns as _site
from envoyage.record.models import Person, Trip
from evals.folder_sides import some


def _trips() -> Iterator[dict[str, str]]:
    return ({"trip_id": one} for one in some(Trip.objects.order_by("slug").values_list("slug", flat=True)))


def _officials() -> Iterator[dict[str, str]]:
    return ({"slug": one} for one in some(Person.objects.order_by("slug").values_list("slug", flat=True)))


urlpatterns = [
    distill_path("trips/<str:trip_id>/", views.trip, name="a-trip", distill_func=_trips),
    distill_path("officials/<str:slug>/", officials.official, name="an-official", distill_func=_officials),
    *_site,
]
