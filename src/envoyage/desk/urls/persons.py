"""Persons."""

from django.urls import path

from envoyage.desk.views import persons

urlpatterns = [
    path("persons/", persons.persons, name="persons"),
    path("persons/same/", persons.same, name="persons-same"),
    path("persons/<int:seq>/apart/", persons.apart, name="persons-apart"),
]
