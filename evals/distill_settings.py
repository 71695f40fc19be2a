"""The site's settings with django-distill, for `evals.bench_folder`."""

from envoyage.project.settings import *  # noqa: F403
from envoyage.project.settings import INSTALLED_APPS as _APPS

INSTALLED_APPS = [*_APPS, "django_distill"]
ROOT_URLCONF = "evals.distill_urls"
ALLOWED_HOSTS = ["*"]
