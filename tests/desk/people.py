"""People with roles for the tests of the desk, and a browser of each that is signed in."""

from django.contrib.auth.models import User
from django.test import Client

from envoyage.desk import accounts
from envoyage.members.roles import Role

PASSWORD = "seventeen grey herons"


def person(role: Role, username: str = "", full_name: str = "") -> User:
    """Somebody with a role, called after it unless named; the same one when asked for again."""
    there = User.objects.filter(username=username or role.value).first()
    return there or accounts.add(username or role.value, role=role, full_name=full_name, password=PASSWORD)


def signed_in(role: Role, username: str = "", full_name: str = "") -> Client:
    """A client of somebody with a role, signed in."""
    client = Client()
    client.force_login(person(role, username, full_name), "django.contrib.auth.backends.ModelBackend")
    return client
