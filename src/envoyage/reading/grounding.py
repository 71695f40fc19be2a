"""The check that lets a fact be built: its passages contain what it says. What fails is refused, with the reason."""

from envoyage import gazetteer
from envoyage.facts import Agreement, Fact, Meeting, Passages, Quote, Stop, Topic, Toured, Traveller, Ungrounded
from envoyage.reading.people import fold


def check(fact: Fact, text: str, language: str) -> None:
    """Raises when the passages of `fact` do not say it.

    Raises:
        Ungrounded: a name, a country's word or a label is not in the passages.
    """
    said = " … ".join(passage.of(text).replace("\n", " ") for passage in fact.passages)
    folded = fold(said)
    match fact:
        case Traveller() | Meeting():
            _needs(folded, fact.name.split()[-1], "the name")
            role = fact.office if isinstance(fact, Traveller) else fact.role
            if role is not None:
                _needs(folded, role, "the role")
        case Stop():
            if fact.city is not None:
                _needs(folded, fact.city, "the city")
            elif not names_country(fact.passages, text, language, fact.country):
                raise Ungrounded(f"no word for the country {fact.country}")
        case Topic():
            _needs(folded, fact.label, "the topic")
        case Agreement():
            if fact.about is not None:
                _needs(folded, fact.about, "what it is about")
        case Quote():
            _needs(folded, fact.text, "the quotation")
        case Toured():
            _needs(folded, fact.name, "the place")


def _needs(folded: str, words: str, what: str) -> None:
    if fold(words) not in folded:
        raise Ungrounded(f"{what} “{words}” is not in the passage")


def names_country(passages: Passages, text: str, language: str, code: str) -> bool:
    """True when a passage holds a name, a demonym, a city or a landmark of the country."""
    table = gazetteer.phrases(language).entries
    for passage in passages:
        words = gazetteer.key(passage.of(text))
        if any(entry.code == code for entry in table.get(words, ())):
            return True
    return False
