"""The addresses of the public site."""

from django.urls import path, re_path

from envoyage.pages import (
    about,
    agreements,
    as_json,
    cards,
    countries,
    embeds,
    following,
    gaps,
    officials,
    questions,
    searching,
    taking,
    topics,
    views,
)
from envoyage.pages.comparing.directions import exchange, governments
from envoyage.pages.comparing.officials import officials as compared

app_name = "pages"
urlpatterns = [
    path("", views.front, name="front"),
    path("trackers/<slug:slug>/", views.tracker, name="tracker"),
    path("trips/<str:trip_id>/", views.trip, name="trip"),
    path("photos/<str:file>", views.photo, name="photo"),
    path("cards/site.png", cards.site, name="card"),
    path("cards/trackers/<slug:slug>.png", cards.tracker, name="tracker-card"),
    path("cards/trips/<str:trip_id>.png", cards.trip, name="trip-card"),
    re_path(r"^trips/(?P<trip_id>[\w-]+)\.(?P<form>[\w.]+)$", taking.trip_file, name="trip-file"),
    re_path(r"^trackers/(?P<slug>[\w-]+)\.(?P<form>[\w.]+)$", taking.tracker_as, name="tracker-as"),
    re_path(
        r"^trackers/(?P<slug>[\w-]+)/(?P<file>[a-z]+\.[\w.]+)$", taking.tracker_file, name="tracker-file"
    ),
    # `trips.json` and those of trips and trackers are files; each other page leads to its data
    re_path(r"^(?!trips\.json$)(?P<page>[^.]*)\.json$", as_json.page_as_json, name="page-as-json"),
    re_path(rf"^(?P<file>[a-z]+\.(?:{taking.ENDS}))$", taking.data_file, name="data-file"),
    path("countries/", countries.index, name="countries"),
    path("countries/<str:asked>/", countries.country, name="country"),
    path("officials/", officials.index, name="officials"),
    path("officials/<str:slug>/", officials.official, name="official"),
    path("offices/<str:slug>/", officials.office, name="office"),
    path("trackers/", about.trackers, name="trackers"),
    path("trips/", about.trips, name="trips"),
    path("topics/", topics.index, name="topics"),
    path("topics/<str:slug>/", topics.topic, name="topic"),
    path("agreements/", following.agreements, name="agreements"),
    path("agreements/<str:slug>/", agreements.agreement, name="agreement"),
    path("gaps/", gaps.known_gaps, name="gaps"),
    path("corrections/", about.corrections, name="corrections"),
    path("search/", searching.find, name="search"),
    path("data/", about.data, name="data"),
    path("embed/trackers/<slug:slug>/", embeds.tracker, name="embed-tracker"),
    path("embed/trackers/<slug:slug>/<slug:part>/", embeds.tracker, name="embed-part"),
    path("embed/trips/<str:trip_id>/", embeds.trip, name="embed-trip"),
    path("oembed", embeds.oembed, name="oembed"),
    path("compare/", compared, name="compare"),
    path("compare/governments/", governments, name="compare-governments"),
    path("compare/exchange/", exchange, name="compare-exchange"),
    path("ask/", questions.ask, name="ask"),
    path("method/", views.method, name="method"),
]
