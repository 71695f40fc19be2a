"""The first page."""

from django.urls import path

from envoyage.desk.views import front

urlpatterns = [path("", front.front, name="front")]
