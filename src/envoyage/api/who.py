"""Officials, offices and countries: who travelled, in what office, and where to."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from envoyage.api.answering import fields, moved, only
from envoyage.api.paging import Page, by_key, listed
from envoyage.api.refusing import Refusal
from envoyage.api.shapes import Country, Office, Person
from envoyage.api.trips import asked
from envoyage.facts.contract import Json
from envoyage.publish.export.facts import country_name, office_in_words
from envoyage.record import models
from envoyage.record.people import person_now

_PERSON, _OFFICE, _COUNTRY = (tuple(shape.model_fields) for shape in (Person, Office, Country))


def officials(request: HttpRequest) -> Json:
    """A page of those who travelled, by id."""
    page, wanted = Page.of(request), fields(request, _PERSON)
    trips = asked(request).queryset().order_by().values("official")
    rows, following = by_key(models.Person.objects.filter(slug__in=trips), "slug", page)
    counted = _trips_of([row.slug for row in rows])
    return listed(
        request, [only(_person(request, row, counted.get(row.slug, 0)), wanted) for row in rows], following
    )


def official(request: HttpRequest, slug: str) -> Json | HttpResponse:
    """One person who travelled or was met; an id that was given once leads on."""
    wanted = fields(request, _PERSON)
    row = models.Person.objects.filter(slug=slug).first()
    if row is None:
        if (new := person_now(slug)) != slug:
            return moved(request, reverse("api:official", args=[new]))
        raise Refusal(404, f"There is no person {slug[:80]!r}.")
    return only(_person(request, row, _trips_of([slug]).get(slug, 0)), wanted)


def offices(request: HttpRequest) -> Json:
    """The offices in which officials travelled."""
    page, wanted = Page.of(request), fields(request, _OFFICE)
    rows = asked(request).queryset().order_by().exclude(office_id=None).values("office_id")
    counted = rows.annotate(trips=Count("slug"), officials=Count("official", distinct=True))
    found, following = by_key(counted, "office_id", page)
    items = [
        {
            "id": row["office_id"],
            "url": request.build_absolute_uri(f"/trips/?office={row['office_id']}"),
            "name": office_in_words(row["office_id"]),
            "trips": row["trips"],
            "officials": row["officials"],
        }
        for row in found
    ]
    return listed(request, [only(item, wanted) for item in items], following)


def countries(request: HttpRequest) -> Json:
    """The countries that were entered, with how many trips came and how many went."""
    page, wanted = Page.of(request), fields(request, _COUNTRY)
    question = asked(request)
    rows = question.stops().values("country")
    counted = rows.annotate(trips=Count("trip", distinct=True), stops=Count("pk"))
    found, following = by_key(counted, "country", page)
    codes = [row["country"] for row in found]
    own = question.queryset().order_by().filter(country__in=codes).values_list("country")
    sent = dict(own.annotate(Count("slug")))
    items = [
        {
            "code": row["country"],
            "url": request.build_absolute_uri(f"/countries/{row['country'].lower()}/"),
            "name": country_name(row["country"]) or row["country"],
            "trips": row["trips"],
            "stops": row["stops"],
            "sent": sent.get(row["country"], 0),
        }
        for row in found
    ]
    return listed(request, [only(item, wanted) for item in items], following)


def _trips_of(slugs: list[str]) -> dict[str, int]:
    rows = models.Trip.objects.filter(official__in=slugs).order_by().values_list("official")
    return dict(rows.annotate(Count("slug")))


def _person(request: HttpRequest, row: models.Person, trips: int) -> Json:
    return {
        "id": row.slug,
        "url": request.build_absolute_uri(f"/officials/{row.slug}/"),
        "name": row.name,
        "office": row.office,
        "office_id": row.office_id,
        "country": row.country,
        "aliases": row.aliases,
        "tenures": row.tenures,
        "trips": trips,
    }
