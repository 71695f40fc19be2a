"""Signing in and out, and passwords."""

from django.urls import path

from envoyage.desk.views import signing

urlpatterns = [
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("password/", signing.password, name="password"),
    path("password/<uidb64>/<token>/", signing.ChoosePassword.as_view(), name="choose-password"),
]
