"""The data of a page at its address with `.json`: each leads to where the same is given already.

What an address asks of its page is put as the API asks it; how a page is arranged does not matter there.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from envoyage.insight.counting import Counting
from envoyage.pages import questions
from envoyage.pages.comparing.directions import between, exchanged
from envoyage.pages.comparing.officials import compared
from envoyage.publish import book
from envoyage.publish.asking import ARRANGED
from envoyage.publish.following import Asked
from envoyage.publish.visits.addresses import country_called
from envoyage.publish.visits.office import parsed
from envoyage.record.models import Agreement

API = "/api/v1/"
_OF_PAGES = (*ARRANGED, *dict(Counting().items()), "came", "went", "decade")

Named = Mapping[str, Any]
Lead = Callable[[QueryDict, Named], str | None]
"""Where the data of a page are, by what its address asks and names; None where there is no such page."""


@require_safe
def page_as_json(request: HttpRequest, page: str) -> HttpResponse:
    """`/countries/panama.json`, `/compare.json?who=…`: leads to the data that the page shows."""
    path = request.path.removesuffix(".json").removesuffix("index")
    try:
        found = resolve(path if path.endswith("/") else f"{path}/")
    except Resolver404:
        found = None
    lead = LEADS.get(found.url_name or "") if found and found.namespace == "pages" else None
    address = lead(request.GET, found.kwargs) if found and lead else None
    if address is None:
        raise Http404(_("The site has no data under this address."))
    answer = redirect(address)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _front(query: QueryDict, named: Named) -> str:
    slug = book.front()
    return _with(f"/trackers/{slug}.json" if slug else "/trips.json", query)


def _tracker(query: QueryDict, named: Named) -> str:
    return _with(f"/trackers/{named['slug']}.json", query)


def _trip(query: QueryDict, named: Named) -> str:
    return f"/trips/{named['trip_id']}.json"


def _list(name: str) -> Lead:
    return lambda query, named: _with(f"{API}{name}", query)


def _same(address: str) -> Lead:
    return lambda query, named: address


def _official(query: QueryDict, named: Named) -> str:
    return f"{API}officials/{named['slug']}"


def _office(query: QueryDict, named: Named) -> str | None:
    which = parsed(named["slug"])
    return _trips(home=which[0], office=which[1]) if which else None


def _country(query: QueryDict, named: Named) -> str | None:
    code = country_called(named["asked"])
    return _trips(country=code) if code else None


def _topic(query: QueryDict, named: Named) -> str:
    return _trips(topic=named["slug"])


def _agreement(query: QueryDict, named: Named) -> str | None:
    paper = Agreement.objects.filter(slug=named["slug"])
    trip = paper.values_list("trip", flat=True).first()
    return f"/trips/{trip}.json" if trip else None


def _agreements(query: QueryDict, named: Named) -> str:
    asked = Asked.of(_words(query))
    return _told("agreements", state=asked.state or "", country=asked.country or "")


def _compared(query: QueryDict, named: Named) -> str:
    choice = compared(query)
    return _told(
        "insight/officials",
        office=choice.office,
        home=choice.home,
        official=choice.officials,
        days=str(choice.days),
        place=choice.place.id if choice.place else "",
        **choice.counting.params,
    )


def _governments(query: QueryDict, named: Named) -> str:
    asked = between(_words(query))
    return _told("insight/governments", home=asked.homes, place=asked.place.id, **asked.counting.params)


def _exchange(query: QueryDict, named: Named) -> str:
    asked = exchanged(_words(query))
    return _told("insight/exchange", home=asked.home, **asked.counting.params)


def _ask(query: QueryDict, named: Named) -> str:
    """The answer; where nothing is asked, what may be."""
    question, _complaints = questions.read(_words(query))
    if not question.claim:
        return f"{API}method"
    return f"{API}insight/{'check' if question.said else 'ask'}?{question.query}"


def _search(query: QueryDict, named: Named) -> str:
    return _told("search", q=query.get("q", ""))


LEADS: Mapping[str, Lead] = {
    "front": _front,
    "trackers": _list("trackers"),
    "tracker": _tracker,
    "embed-tracker": _tracker,
    "embed-part": _tracker,
    "trips": lambda query, named: _with("/trips.json", query),
    "trip": _trip,
    "embed-trip": _trip,
    "countries": _list("countries"),
    "country": _country,
    "officials": _list("officials"),
    "official": _official,
    "office": _office,
    "topics": _list("topics"),
    "topic": _topic,
    "agreements": _agreements,
    "agreement": _agreement,
    "compare": _compared,
    "compare-governments": _governments,
    "compare-exchange": _exchange,
    "ask": _ask,
    "gaps": _same(f"{API}insight/gaps"),
    "corrections": _same(f"{API}corrections"),
    "search": _search,
    "data": _same(f"{API}files"),
    "method": _same(f"{API}method"),
}
"""Each kind of page by the name of its address."""


def _words(query: QueryDict) -> dict[str, str]:
    return {name: str(value) for name, value in query.items()}


def _with(address: str, query: QueryDict) -> str:
    """An address with what is asked, but for how the page is arranged and what it counts."""
    return _asking(address, [(name, value) for name, value in query.items() if name not in _OF_PAGES])


def _trips(**asked: str) -> str:
    return _asking("/trips.json", list(asked.items()))


def _told(name: str, **asked: str | Sequence[str]) -> str:
    return _asking(f"{API}{name}", list(asked.items()))


def _asking(address: str, asked: Sequence[tuple[str, Any]]) -> str:
    query = urlencode([(name, value) for name, value in asked if value], doseq=True)
    return f"{address}?{query}" if query else address
