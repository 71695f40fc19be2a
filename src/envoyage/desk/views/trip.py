"""The review of a trip: the screen, and every move that it offers."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from envoyage.desk import attention, queue
from envoyage.desk.countries import country_names
from envoyage.desk.queue import Filters, column
from envoyage.desk.review import deciding, typed
from envoyage.desk.review.deciding import Done
from envoyage.desk.review.fields import NAMED
from envoyage.desk.review.inputs import days_in_words
from envoyage.desk.review.screen import Screen, screen
from envoyage.desk.review.text import parse_at
from envoyage.desk.review.typed import Form, Mistyped
from envoyage.desk.signed import signed
from envoyage.desk.views.undoing import last_of, remember
from envoyage.reconcile.saying import counted
from envoyage.record import ledger, standing
from envoyage.record.claims import Field
from envoyage.record.ledger import Refused


def trip(request: HttpRequest, trip: str) -> HttpResponse:
    """The screen, with a form of a fact open where the address asks for one."""
    if (home := standing.trip_now(trip)) != trip:
        return redirect("desk:trip", home)
    found = _screen(request, trip)
    form = None
    if key := request.GET.get("correct", ""):
        claim = found.claim(key)
        if claim is None:
            raise Http404(f"{trip} has no claim {key}; it may belong to another trip by now.")
        if not request.GET.get("report"):
            person = signed(request).user
            found = screen(trip, person, report=claim.report.id, current=claim.where, look=False)
        form = typed.correction(found, claim)
    elif about := request.GET.get("state", ""):
        words, at = request.GET.get("words", ""), request.GET.get("at", "")
        form = typed.addition(found, about, words=words, at=at)
    return _page(request, found, form=form)


def here(request: HttpRequest, trip: str) -> HttpResponse:
    """An open page says that somebody is still on the trip; the answer is who else is."""
    person = signed(request).user
    attention.look(person, trip)
    others = attention.others([trip], than=person).get(trip, ())
    return HttpResponse(", ".join(others), content_type="text/plain; charset=utf-8")


def days(request: HttpRequest) -> HttpResponse:
    """What days typed as EDTF say in plain words, for the script to show while one types."""
    try:
        said, status = days_in_words(request.GET.get("when", "")), 200
    except ValueError as error:
        said, status = str(error), 422
    return HttpResponse(said, content_type="text/plain; charset=utf-8", status=status)


def decide(request: HttpRequest, trip: str) -> HttpResponse:
    """Accepts, rejects, holds, takes back or reopens what is ticked."""
    home = standing.trip_now(trip)
    if "quick" in request.POST:  # from the queue: all that waits
        return _moved(request, home, lambda: _whole(request, home))
    found = _screen(request, home)
    try:
        done = deciding.decide(found, request.POST, who=signed(request).name)
    except Refused as refused:
        return _again(request, home, str(refused))
    remember(request, done, home)
    return _on(request, found)


def correct(request: HttpRequest, trip: str) -> HttpResponse:
    """Corrects one fact as typed."""
    found = _screen(request, standing.trip_now(trip))
    claim = found.claim(request.POST.get("claim", ""))
    if claim is None:
        raise Http404(f"{trip} has no such claim; it may belong to another trip by now.")
    form = typed.correction(found, claim, request.POST)
    return _typed(
        request, found, form, lambda: typed.correct(found, claim, request.POST, who=signed(request).name)
    )


def state(request: HttpRequest, trip: str) -> HttpResponse:
    """Adds a fact that the reader missed."""
    found = _screen(request, standing.trip_now(trip))
    person = signed(request)
    form = typed.addition(found, request.POST.get("field", ""), request.POST)
    return _typed(
        request,
        found,
        form,
        lambda: typed.state(found, request.POST, who=person.name, accept=person.role.decides),
    )


def merge(request: HttpRequest, trip: str) -> HttpResponse:
    """Says that another trip is this one."""
    other, why = (
        request.POST.get("other", "").strip().strip("/").rpartition("/")[2],
        request.POST.get("why", ""),
    )

    def move(home: str, who: str) -> Done:
        entry = ledger.merge(home, [other], who=who, why=why)
        return Done(entries=(entry.seq,), said=f"Merged: {other} is {home} now.")

    return _shaped(request, trip, "merge", move)


def apart(request: HttpRequest, trip: str) -> HttpResponse:
    """Says that another trip is not this one, for good."""
    other, why = request.POST.get("other", ""), request.POST.get("why", "")

    def move(home: str, who: str) -> Done:
        entry = ledger.apart(home, other, who=who, why=why)
        return Done(entries=(entry.seq,), said=f"Kept apart: {other} is another trip than {home}.")

    return _shaped(request, trip, "merge", move)


def split(request: HttpRequest, trip: str) -> HttpResponse:
    """Gives some of the trip's reports to a trip of their own."""
    going = " ".join(request.POST.getlist("tellings")).split()

    def move(home: str, who: str) -> Done:
        if not going:
            raise Refused("Tick the reports that tell of another trip.")
        entry = ledger.split(home, going, who=who, why=request.POST.get("why", ""))
        return Done(entries=(entry.seq,), said=f"Split: {entry.subject} is a trip of its own.")

    return _shaped(request, trip, "split", move)


def _screen(request: HttpRequest, trip: str) -> Screen:
    asked = request.POST if request.method == "POST" else request.GET
    return screen(
        trip,
        signed(request).user,
        report=asked.get("report", ""),
        current=parse_at(asked.get("at", "")),
        look=request.method != "POST",
    )


def _whole(request: HttpRequest, trip: str) -> Done:
    asked = deciding.Asked.of(request.POST)
    seen = deciding.seen_of(request.POST)
    entry = ledger.decide(asked.move, trip, who=signed(request).name, seen=seen)
    facts = counted(entry.decisions.count(), "fact")
    return Done(entries=(entry.seq,), said=f"{deciding.MOVES[asked.move]}: {facts} of {trip}.")


def _moved(request: HttpRequest, trip: str, move: Callable[[], Done]) -> HttpResponse:
    """A move of the queue, which is where one stays."""
    try:
        remember(request, move(), trip)
    except Refused as refused:
        messages.error(request, str(refused))
    query = Filters.of(request.GET)
    return redirect(f"{reverse('desk:front')}?{query.query(after=query.after)}")


def _shaped(request: HttpRequest, trip: str, panel: str, move: Callable[[str, str], Done]) -> HttpResponse:
    home = standing.trip_now(trip)
    try:
        with ledger.writing():
            ledger.check_seen(home, deciding.seen_of(request.POST))
            done = move(home, signed(request).name)
    except Refused as refused:
        return _again(request, home, str(refused), panel=panel)
    remember(request, done, home)
    return redirect("desk:trip", home)


def _typed(request: HttpRequest, found: Screen, form: Form, move: Callable[[], Done]) -> HttpResponse:
    try:
        done = move()
    except Mistyped as wrong:
        return _page(request, found, form=wrong.form, status=422)
    except Refused as refused:
        return _page(request, found, form=form, refused=str(refused), status=409)
    remember(request, done, found.slug)
    report = found.shown.told.report.id
    return redirect(f"{reverse('desk:trip', args=[found.slug])}?{urlencode({'report': report})}")


def _again(request: HttpRequest, trip: str, refused: str, *, panel: str = "") -> HttpResponse:
    """The screen as it is now, with all that was ticked and typed, and why it was not taken."""
    return _page(request, _screen(request, trip), refused=refused, panel=panel, status=409)


def _on(request: HttpRequest, before: Screen) -> HttpResponse:
    """To the same trip while something of it waits, else to the next in the queue."""
    rank = before.rank
    if queue.waits(before.slug) or not before.is_open:
        return redirect("desk:trip", before.slug)
    attention.leave(signed(request).user, before.slug)
    following = queue.after(before.slug, rank)
    return redirect("desk:trip", following) if following else redirect("desk:front")


def _page(
    request: HttpRequest,
    found: Screen,
    *,
    form: Form | None = None,
    refused: str = "",
    panel: str = "",
    status: int = 200,
) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    context = {
        "trip": found,
        "form": form,
        "refused": refused,
        "panel": panel,
        "typed": posted,
        "ticked": set(" ".join(posted.getlist("claims")).split()) if posted and "claims" in posted else None,
        "going": set(posted.getlist("tellings")) if posted else set(),
        "column": column(Filters()),
        "after": queue.after(found.slug, found.rank) if found.is_open else None,
        "before": queue.before(found.slug, found.rank) if found.is_open else None,
        "countries": country_names(past=True) if form else (),
        "fields": [(field.value, named.label, named.one) for field, named in NAMED.items() if field in Field],
        "decides": signed(request).role.decides,
        "proposes": signed(request).role.proposes,
        "last": last_of(request),
        "nav": "front",
    }
    return render(request, "desk/trip.html", context, status=status)
