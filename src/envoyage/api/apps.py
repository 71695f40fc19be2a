"""The API as an app of the site."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "envoyage.api"
    label = "api"
