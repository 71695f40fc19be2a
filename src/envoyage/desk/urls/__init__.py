"""The addresses of the desk, by subject. Each name needs its row in `desk.access`."""

from envoyage.desk.urls import adding, persons, review, rules, signing, trackers, users

app_name = "desk"
urlpatterns = [
    *adding.urlpatterns,  # before the review: "trips/new/" is no trip's id
    *review.urlpatterns,
    *persons.urlpatterns,
    *rules.urlpatterns,
    *signing.urlpatterns,
    *trackers.urlpatterns,
    *users.urlpatterns,
]
