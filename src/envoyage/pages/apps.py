"""Registers the public site with Django."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "envoyage.pages"
    label = "pages"
    verbose_name = "The public site"
