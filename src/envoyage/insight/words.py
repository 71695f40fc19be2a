"""English for the answers: offices in the singular and plural, days and numbers, as sentences need them."""

from collections import Counter
from datetime import date

from envoyage.facts.spans import date_words
from envoyage.gazetteer import country, office_name
from envoyage.insight.places import named
from envoyage.record.models import Person

_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(number: int) -> str:
    """`first`, `tenth`, `11th`, `22nd`."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def office_words(office: str | None, home: str | None) -> str:
    """`secretary of state`, `foreign minister of Guyana`, `foreign minister`, `official of Guyana`."""
    if office is None:
        return f"official of {named(home)}" if home else "official"
    if home is None:
        return _small(office_name(office))
    return _title(office, home) or f"{_small(office_name(office))} of {named(home)}"


def offices_words(office: str | None, home: str | None) -> str:
    """The same of several: `secretaries of state`, `heads of government`, `foreign ministers of Guyana`."""
    head, of, rest = office_words(office, home).partition(" of ")
    return f"{plural(head)}{of}{rest}"


def plural(noun: str) -> str:
    """`secretary` becomes `secretaries`; the last word of several bends."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else noun + "s"


def article(noun: str) -> str:
    """`a secretary of state`, `an official`."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def on_day(day: date) -> str:
    """`February 27, 1912`."""
    return date_words(day)


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _title(office: str, home: str) -> str | None:
    """What a country's own office is called: the title that most of its travellers have in the book."""
    told = Counter(
        Person.objects.filter(office_id=office, country=home, office__isnull=False).values_list("office", flat=True)
    )
    title, times = next(iter(told.most_common(1)), ("", 0))
    if times * 2 <= told.total() or any(char.isdigit() for char in title):
        return None
    return None if country(home).name() in title else title.lower()
