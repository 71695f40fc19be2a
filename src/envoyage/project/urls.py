"""Every address of the site: which app answers where."""

from django.urls import include, path

urlpatterns = [path("", include("envoyage.pages.urls"))]

handler404 = "envoyage.pages.views.not_found"
