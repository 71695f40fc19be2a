"""A filter in words: whose visits, where to, when, about what; and what they amount to.

English is put together here; the languages whose prepositions join the article have a table each.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from envoyage.gazetteer.grammar import grammar
from envoyage.publish.figures import Count
from envoyage.publish.filters.names import Choice
from envoyage.publish.filters.romance import subject_in
from envoyage.tongue.languages import current, in_figures
from envoyage.tongue.phrases import counted

# Parts of the world and bodies that stand without an article: to Europe, but to the Caribbean.
_BARE = frozenset(
    {
        *(
            "latin-america",
            "central-america",
            "south-america",
            "north-america",
            "latin-america-and-caribbean",
        ),
        *("europe", "western-europe", "eastern-europe", "southern-europe"),
        *("asia", "central-asia", "south-asia", "southeast-asia", "east-asia", "asia-pacific"),
        *("africa", "sub-saharan-africa", "north-africa", "west-africa", "east-africa", "central-africa"),
        *("southern-africa", "oceania", "melanesia", "polynesia", "mercosur", "nato", "benelux", "apec"),
    }
)


def region_words(id_: str, name: str) -> str:
    """`Europe`, `the Caribbean`."""
    return name if id_ in _BARE else f"the {name}"


def subject(chosen: Mapping[str, Choice]) -> str:
    """What is asked for: `Marco Rubio’s visits to the Caribbean in 2025`; `All visits` where nothing is."""
    if not chosen:
        return _("All visits")
    return _english(chosen) if current() == "en" else subject_in(current(), chosen)


def _english(chosen: Mapping[str, Choice]) -> str:
    said = {name: choice.label for name, choice in chosen.items()}
    land = grammar("en").country
    visits = f"{said['status'].lower()} visits" if "status" in said else "visits"
    parts = [f"{said['official']}’s {visits}" if "official" in said else visits[:1].upper() + visits[1:]]
    if "office" in said:
        office = said["office"][:1].lower() + said["office"][1:]
        article = "an" if office[:1] in "aeiou" else "a"
        parts.append(f"as {office}" if "official" in said else f"by {article} {office}")
    if "home" in said:
        parts.append(land(chosen["home"].value, "of" if "office" in said else "from"))
    if "country" in said:
        parts.append(land(chosen["country"].value, "to"))
    if "region" in said:
        words = region_words(chosen["region"].value, said["region"])
        parts.append(f"in {words}" if "country" in said else f"to {words}")
    if "year" in said:
        parts.append(f"in {said['year']}")
    match "from" in said, "to" in said:
        case True, True:
            parts.append(f"from {said['from']} to {said['to']}")
        case True, False:
            parts.append(f"since {said['from']}")
        case False, True:
            parts.append(f"until {said['to']}")
    if "topic" in said:
        parts.append(f"about {said['topic']}")
    if "text" in said:
        parts.append(f"that mention “{said['text']}”")
    return " ".join(parts)


def answer(count: Count) -> str:
    """`2 trips, 4 stops, 4 countries`; `none`; `no trip yet, 1 planned or called off`."""
    ahead = ""
    if count.ahead:
        ahead = ngettext(
            "%(number)s planned or called off", "%(number)s planned or called off", count.ahead
        ) % {"number": in_figures(count.ahead)}
    if not count.trips:
        return _("no trip yet, %(ahead)s") % {"ahead": ahead} if ahead else _("none")
    counts = (
        counted(count.trips, "trip"),
        counted(count.stops, "stop"),
        counted(count.countries, "country", "countries"),
    )
    return ", ".join(filter(None, (*counts, ahead)))
