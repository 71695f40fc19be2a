"""Registers the book with Django."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "envoyage.record"
    label = "record"
    verbose_name = "The book"
    default_auto_field = "django.db.models.BigAutoField"
