"""Adding reports by hand, and the page of a report."""

from django.urls import path

from envoyage.desk.views import adding

urlpatterns = [
    path("add/", adding.add, name="add"),
    path("reports/<str:report_id>/", adding.report, name="report"),
]
