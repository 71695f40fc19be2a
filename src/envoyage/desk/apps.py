"""Registers the desk with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "envoyage.desk"
    label = "desk"
    verbose_name = "The desk"
