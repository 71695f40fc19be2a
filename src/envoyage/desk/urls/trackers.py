"""The words of trackers."""

from django.urls import path

from envoyage.desk.views import trackers

urlpatterns = [
    path("trackers/", trackers.trackers, name="trackers"),
    path("trackers/new/", trackers.new, name="tracker-new"),
    path("trackers/<slug:slug>/", trackers.tracker, name="tracker"),
    path("trackers/<slug:slug>/preview/", trackers.preview, name="tracker-preview"),
    path("trackers/<slug:slug>/undo/", trackers.undo, name="tracker-undo"),
]
