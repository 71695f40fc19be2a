"""The addresses of the desk, by subject. Each name needs its row in `desk.access`."""

from envoyage.desk.urls import adding, front, rules, signing, users

app_name = "desk"
urlpatterns = [
    *front.urlpatterns,
    *adding.urlpatterns,
    *rules.urlpatterns,
    *signing.urlpatterns,
    *users.urlpatterns,
]
