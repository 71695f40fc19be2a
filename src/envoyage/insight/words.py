"""Words for the answers: offices in the singular and plural, days and numbers, as sentences need them.

English is made here; Spanish and Portuguese in `romance`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from envoyage.gazetteer import office_id, office_name, offices
from envoyage.gazetteer.grammar import grammar
from envoyage.insight.places import named
from envoyage.insight.romance import office_in, with_article
from envoyage.record.batches import batches
from envoyage.record.models import Person
from envoyage.record.once import once
from envoyage.tongue.languages import current, in_figures
from envoyage.tongue.phrases import counted, listed

Titles = Mapping[tuple[str, str], str]
"""What an office of a country is called, by both."""

_ORDINALS = (
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)

_VALUES = {
    "elsewhere": gettext_noop("elsewhere"),
    "first ever": gettext_noop("first ever"),
    "never": gettext_noop("never"),
    "no trip": gettext_noop("no trip"),
    "no visit": gettext_noop("no visit"),
    "none": gettext_noop("none"),
}


def ordinal(number: int) -> str:
    """`first`, `tenth`, `11th`, `22nd`; `3.ª` of a visit in Spanish."""
    if current() != "en":
        return f"{in_figures(number)}{'.ª' if current() == 'es' else 'ª'}"
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def office_words(office: str | None, home: str | None, known: Titles | None = None) -> str:
    """`secretary of state`, `foreign minister of Guyana`, `foreign minister`, `official of Guyana`.

    A title that many countries have takes its country: `president of the United States`. `known` are the
    titles of that country, where many offices are asked for.
    """
    if current() != "en":
        return office_in(current(), office, home)
    if office is None:
        return f"official of {named(home)}" if home else "official"
    if home is None:
        return _small(office_name(office))
    if peculiar := _peculiar().get((office, home)):
        return peculiar
    own = (titles({home}) if known is None else known).get((office, home))
    return f"{own or _small(office_name(office))} of {named(home)}"


@cache
def _peculiar() -> Titles:
    """Titles that only one country has, and which so need no country: `secretary of state`."""
    told = {
        (office, home): str(words[0]).lower()
        for home, some in grammar("en").table["titles_of"].items()
        for office, words in some.items()
    }
    many = Counter(told.values())
    return {office: title for office, title in told.items() if many[title] == 1}


def office_named(asked: str, home: str | None) -> str:
    """The canonical office of an id or an English title.

    Raises:
        LookupError: no office goes by that title; the sentence tells the nearest that does.
    """
    names = offices("en").names
    wanted = asked.strip().lower()
    if wanted in names:
        return wanted
    if (found := office_id(asked, "en", home)) is not None and found in names:
        return found
    near = get_close_matches(wanted, [*names, *(name.lower() for name in names.values())], n=1, cutoff=0.6)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise LookupError(f"“{asked}” is no office that the gazetteer has.{hint}")


def offices_words(office: str | None, home: str | None) -> str:
    """The same of several, in the language of the page."""
    if current() != "en":
        return office_in(current(), office, home, several=True)
    return plural_of(office_words(office, home))


def plural_of(office: str) -> str:
    """English of several: `secretaries of state`, `heads of government`, `foreign ministers of Guyana`."""
    head, of, rest = office.partition(" of ")
    return f"{plural(head)}{of}{rest}"


def plural(noun: str) -> str:
    """`secretary` becomes `secretaries`; the last word of several bends."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else noun + "s"


def article(noun: str) -> str:
    """`a secretary of state`, `an official`; a name, which begins with a capital, has none."""
    if current() != "en":
        return with_article(noun)
    if noun[:1].isupper():
        return noun
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def value_words(value: str) -> str:
    """The shortest answer as the page says it: a year and a number are themselves."""
    return _(_VALUES[value]) if value in _VALUES else value


def answer_words(claim: str, value: str) -> str:
    """The same of the answer to a claim, whose number may be one of days: `12,239 days`, `day 28`."""
    if value.isdecimal() and claim == "gap":
        return counted(int(value), "day")
    if value.isdecimal() and claim == "days":
        return _("day %(day)s") % {"day": in_figures(int(value))}
    return value_words(value)


def times(number: int, noun: str) -> str:
    """`no visit`, `1 visit`, `3,439 visits`."""
    return f"no {noun}" if number == 0 and current() == "en" else counted(number, noun)


def time_between(one: date, other: date) -> str:
    """`23 years and 4 months`, `5 months and 2 days`, `17 days`: whole ones, from one day to another."""
    years, months, days = other.year - one.year, other.month - one.month, other.day - one.day
    if days < 0:
        months -= 1
        end_before = other.replace(day=1) - timedelta(days=1)
        days = (other - end_before.replace(day=min(one.day, end_before.day))).days
    if months < 0:
        years, months = years - 1, months + 12
    parts = [("year", years), ("month", months), ("day", days)]
    return listed([times(number, unit) for unit, number in parts if number][:2]) or _("no day")


def _reads(title: str, office: str, home: str) -> bool:
    """True when the words are a title of this office in English."""
    return office in (office_id(title, "en", home), office_id(title, "en"))


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def titles(homes: Collection[str]) -> Titles:
    """What these countries' own offices are called: each by the title that most of its travellers have."""
    return once(("titles", *sorted(homes)), lambda: _titles(homes))


def _titles(homes: Collection[str]) -> Titles:
    told: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for some in batches(homes):
        asked = Person.objects.filter(country__in=some, office_id__isnull=False, office__isnull=False)
        counts = asked.values_list("office_id", "country", "office").annotate(times=Count("pk")).order_by()
        for office, home, title, number in counts:
            told[office or "", home or ""][title or ""] += number
    found = {}
    for (office, home), many in told.items():
        worded = Counter({title: times for title, times in many.items() if _reads(title, office, home)})
        if not worded:
            continue
        title, times = worded.most_common(1)[0]
        if times * 2 > many.total() and grammar("en").name(home) not in title:
            found[office, home] = title.lower()
    return found
