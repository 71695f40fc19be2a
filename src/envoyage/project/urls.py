"""Every address of the site: which app answers where. What stands below `-/` is for machines."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from envoyage.project.health import alive, ready
from envoyage.project.metrics import metrics

urlpatterns = [
    path("-/alive", alive, name="alive"),
    path("-/ready", ready, name="ready"),
    path("-/metrics", metrics, name="metrics"),
    path("desk/", include("envoyage.desk.urls")),
    *i18n_patterns(path("", include("envoyage.pages.urls")), prefix_default_language=False),
]

handler403 = "envoyage.desk.views.errors.refused"
handler404 = "envoyage.project.errors.not_found"
