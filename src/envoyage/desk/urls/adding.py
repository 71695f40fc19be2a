"""Adding by hand: reports, the page of each, and a trip in a form."""

from django.urls import path

from envoyage.desk.views import adding, handmade

urlpatterns = [
    path("add/", adding.add, name="add"),
    path("reports/<str:report_id>/", adding.report, name="report"),
    path("trips/new/", handmade.new, name="trip-new"),
]
