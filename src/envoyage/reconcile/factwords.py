"""One fact in words, as a summary, a history and a form name it: what it says, without who says so."""

from envoyage.facts import (
    Agreement,
    AgreementKind,
    DateSpan,
    Fact,
    Meeting,
    Quote,
    Stop,
    Topic,
    Toured,
    Traveller,
)
from envoyage.facts.spans import day_words, span_words
from envoyage.reconcile.saying import country_in_words


def fact_words(fact: Fact) -> str:
    """`Kingston, Jamaica, March 26, 2025`, `Andrew Holness, Prime Minister, Jamaica`, `energy security`.

    Raises:
        TypeError: there is no such kind of fact.
    """
    match fact:
        case Traveller():
            return _listed(fact.name, fact.office, _country(fact.country))
        case Stop():
            days = span_words(fact.when) if fact.when.known else None
            return _listed(fact.city, _country(fact.country), days)
        case Meeting():
            return _listed(fact.name, fact.role, fact.organisation or _country(fact.country))
        case Topic():
            return fact.label
        case Agreement():
            return _agreement(fact)
        case Quote():
            return f"{fact.speaker or 'Speaker open'}: “{fact.text}”"
        case Toured():
            return _listed(fact.name, _country(fact.country))
    raise TypeError(f"{type(fact).__name__} is no fact of a trip.")


def dates_words(when: DateSpan) -> str:
    """`March 26 to 27, 2025 (year inferred)`."""
    inferred = f" ({', '.join(sorted(when.inferred))} inferred)" if when.inferred else ""
    return f"{span_words(when)}{inferred}"


def _agreement(deal: Agreement) -> str:
    mou = deal.kind is AgreementKind.MOU
    kind = "memorandum of understanding" if mou else deal.kind.value.replace("_", " ")
    about = f" on {deal.about}" if deal.about else ""
    party = f" with {_country(deal.party)}" if deal.party else ""
    return _listed(f"{kind}{about}{party}", deal.state.value, day_words(deal.date))


def _country(code: str | None) -> str:
    """The English name of a country code; an agreement's other party may be a name already."""
    return country_in_words(code) if code else ""


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
