"""The addresses of the public site."""

from django.urls import path

from envoyage.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.front, name="front"),
    path("trackers/<slug:slug>/", views.tracker, name="tracker"),
    path("trips/<str:trip_id>/", views.trip, name="trip"),
    path("photos/<str:file>", views.photo, name="photo"),
    path("method/", views.method, name="method"),
]
