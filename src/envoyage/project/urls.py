"""Every address of the site: which app answers where. What stands below `-/` is for machines."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import index, sitemap
from django.urls import include, path

from envoyage.pages.about import robots
from envoyage.pages.sitemaps import SITEMAPS
from envoyage.project.health import alive, ready
from envoyage.project.metrics import metrics

urlpatterns = [
    path("-/alive", alive, name="alive"),
    path("-/ready", ready, name="ready"),
    path("-/metrics", metrics, name="metrics"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(
        "sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="django.contrib.sitemaps.views.sitemap"
    ),
    path("api/", include("envoyage.api.urls")),
    path("desk/", include("envoyage.desk.urls")),
    *i18n_patterns(path("", include("envoyage.pages.urls")), prefix_default_language=False),
]

handler403 = "envoyage.desk.views.errors.refused"
handler404 = "envoyage.project.errors.not_found"
