"""Every address of the site: which app answers where."""

from django.urls import include, path

urlpatterns = [path("desk/", include("envoyage.desk.urls")), path("", include("envoyage.pages.urls"))]

handler403 = "envoyage.desk.views.errors.refused"
handler404 = "envoyage.project.errors.not_found"
