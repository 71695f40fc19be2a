"""What reports say in their own words, in the language of a page: topics, and what an agreement is about.

The rule, from the best wording down: the chosen one where it is of that language; that of another report of
the language; the name of the subject, where the table of subjects knows it; else the words as they are.
"""

from collections.abc import Callable, Iterable
from typing import Any

from envoyage.facts import AgreementKind
from envoyage.publish.wording import paper
from envoyage.reconcile.subjects import known_subject, subject_of_slug
from envoyage.reconcile.values import Merged, Support
from envoyage.tongue.languages import current

Language = Callable[[str], str | None]
"""The language of a report by its id; None where it is not known."""


def wording(said: Merged[Any]) -> str:
    """The id of the report whose wording was chosen: it is the one whose passages the fact carries."""
    return next((word.report for word in said.support if word.passages == said.fact.passages), "")


def topic_in(
    language: str, label: str, said: str | None, support: Iterable[Support], spoken: Language
) -> tuple[str, str | None]:
    """The topic's words, and the language that they are in.

    Args:
        label: the chosen wording.
        said: the language of that wording.
        support: what each report calls it.
    """
    if said in (None, language):
        return label, said
    own = [word.value for word in support if spoken(word.report) == language]
    if own:
        return max(own, key=len), language
    found = known_subject(label)
    return (found.names[language], language) if found else (label, said)


def about_in(language: str, about: str, said: str | None) -> str | None:
    """What an agreement is about, in the language asked for; None where it cannot be said in it."""
    if said in (None, language):
        return about
    found = known_subject(about)
    return found.names[language] if found else None


def paper_in(kind: AgreementKind, about: str | None, said: str | None) -> str:
    """A paper in the page's language; words of another language stand in quotation marks."""
    own = about and about_in(current(), about, said)
    return paper(kind, own) if own or not about else f"{paper(kind, None)}: “{about}”"


def topic_named(slug: str, label: str) -> str:
    """A topic of many trips by one name: the subject's in the page's language, else a report's words."""
    found = subject_of_slug(slug)
    return found.names[current()] if found else label
