"""Standing rules."""

from django.urls import path

from envoyage.desk.views import rules

urlpatterns = [
    path("rules/", rules.rules, name="rules"),
    path("rules/sign/", rules.sign, name="rule-sign"),
    path("rules/<int:seq>/revoke/", rules.revoke, name="rule-revoke"),
]
