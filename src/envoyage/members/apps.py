"""The room as Django knows it."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "envoyage.members"
