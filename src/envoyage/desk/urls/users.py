"""The accounts, for the chief."""

from django.urls import path

from envoyage.desk.views import users

urlpatterns = [
    path("users/", users.users, name="users"),
    path("users/add/", users.add, name="user-add"),
    path("users/<int:user_id>/role/", users.role, name="user-role"),
    path("users/<int:user_id>/active/", users.active, name="user-active"),
    path("users/<int:user_id>/link/", users.link, name="user-link"),
]
