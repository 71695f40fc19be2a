"""The queue, the review of a trip with its moves, and what happened."""

from django.urls import path

from envoyage.desk.views import history, queue, trip, undoing

urlpatterns = [
    path("", queue.queue_page, name="front"),
    path("trips/<str:trip>/", trip.trip, name="trip"),
    path("trips/<str:trip>/here/", trip.here, name="trip-here"),
    path("trips/<str:trip>/decide/", trip.decide, name="trip-decide"),
    path("trips/<str:trip>/correct/", trip.correct, name="trip-correct"),
    path("trips/<str:trip>/state/", trip.state, name="trip-state"),
    path("trips/<str:trip>/merge/", trip.merge, name="trip-merge"),
    path("trips/<str:trip>/apart/", trip.apart, name="trip-apart"),
    path("trips/<str:trip>/split/", trip.split, name="trip-split"),
    path("trips/<str:trip>/history/", history.trip_history, name="trip-history"),
    path("days/", trip.days, name="days"),
    path("ledger/", history.ledger, name="ledger"),
    path("undo/", undoing.undo, name="undo"),
    path("reports/<str:report>/withdraw/", undoing.withdraw, name="report-withdraw"),
]
