"""The words of the site: labels, statements and counts, chosen by whether a trip has happened yet.

They are written in English and said in the page's language, which the catalogues in `locale/` know.
Everything that a template says about a fact and that depends on its value is said here.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext_lazy

from envoyage.facts import AgreementKind, AgreementState, Status
from envoyage.publish.grammar import grammar
from envoyage.publish.languages import Said, current, number

STATUS = Said(
    {
        Status.PLANNED: lazy("Planned"),
        Status.UNDERWAY: lazy("Under way"),
        Status.COMPLETED: lazy("Completed"),
        Status.CANCELLED: lazy("Cancelled"),
        Status.POSTPONED: lazy("Postponed"),
    }
)
PAPER = Said(
    {
        AgreementKind.MOU: lazy("Memorandum of understanding"),
        AgreementKind.TREATY: lazy("Treaty"),
        AgreementKind.JOINT_STATEMENT: lazy("Joint statement"),
        AgreementKind.AGREEMENT: lazy("Agreement"),
        AgreementKind.DEAL: lazy("Deal"),
        AgreementKind.LETTER_OF_INTENT: lazy("Letter of intent"),
        AgreementKind.DECLARATION: lazy("Declaration"),
    }
)
STATE = Said(
    {
        AgreementState.SIGNED: lazy("Signed"),
        AgreementState.ANNOUNCED: lazy("Announced"),
        AgreementState.EXPECTED: lazy("Expected"),
        AgreementState.RATIFIED: lazy("Ratified"),
        AgreementState.IN_FORCE: lazy("In force"),
        AgreementState.LAPSED: lazy("Lapsed"),
        AgreementState.DENIED: lazy("Denied"),
    }
)
_PAPER_WAS = Said(
    {
        AgreementState.SIGNED: lazy("%(paper)s: signed"),
        AgreementState.ANNOUNCED: lazy("%(paper)s: announced"),
        AgreementState.EXPECTED: lazy("%(paper)s: expected"),
        AgreementState.RATIFIED: lazy("%(paper)s: ratified"),
        AgreementState.IN_FORCE: lazy("%(paper)s: in force"),
        AgreementState.LAPSED: lazy("%(paper)s: lapsed"),
        AgreementState.DENIED: lazy("%(paper)s: denied"),
    }
)
LANGUAGE = Said(
    {
        "en": lazy("English"),
        "es": lazy("Spanish"),
        "pt": lazy("Portuguese"),
        "fr": lazy("French"),
        "nl": lazy("Dutch"),
    }
)

_COUNTED = {
    "trip": ngettext_lazy("%(number)s trip", "%(number)s trips", "count"),
    "stop": ngettext_lazy("%(number)s stop", "%(number)s stops", "count"),
    "country": ngettext_lazy("%(number)s country", "%(number)s countries", "count"),
    "day": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    "visit": ngettext_lazy("%(number)s visit", "%(number)s visits", "count"),
    "visitor": ngettext_lazy("%(number)s visitor", "%(number)s visitors", "count"),
    "term": ngettext_lazy("%(number)s term", "%(number)s terms", "count"),
    "line": ngettext_lazy("%(number)s line", "%(number)s lines", "count"),
    "rule": ngettext_lazy("%(number)s rule", "%(number)s rules", "count"),
    "further answer": ngettext_lazy("%(number)s further answer", "%(number)s further answers", "count"),
    "report": ngettext_lazy("%(number)s report", "%(number)s reports", "count"),
    "language": ngettext_lazy("%(number)s language", "%(number)s languages", "count"),
    "official": ngettext_lazy("%(number)s official", "%(number)s officials", "count"),
    "month": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "year": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    "office": ngettext_lazy("%(number)s office", "%(number)s offices", "count"),
    "topic": ngettext_lazy("%(number)s topic", "%(number)s topics", "count"),
    "correction": ngettext_lazy("%(number)s correction", "%(number)s corrections", "count"),
    "agreement": ngettext_lazy("%(number)s agreement", "%(number)s agreements", "count"),
    "fact": ngettext_lazy("%(number)s fact", "%(number)s facts", "count"),
    "more quote": ngettext_lazy("%(number)s more quote", "%(number)s more quotes", "count"),
    "other person": ngettext_lazy("%(number)s other person", "%(number)s other people", "count"),
}
# By what a trip of the status lets one say: it happened, it is ahead, it was called off.
_STATEMENTS = {
    "went": (
        lazy("%(who)s went to %(what)s"),
        lazy("%(who)s is to go to %(what)s"),
        lazy("%(who)s was to go to %(what)s"),
    ),
    "met": (
        lazy("%(who)s met %(what)s"),
        lazy("%(who)s is to meet %(what)s"),
        lazy("%(who)s was to meet %(what)s"),
    ),
    "toured": (
        lazy("%(who)s toured %(what)s"),
        lazy("%(who)s is to tour %(what)s"),
        lazy("%(who)s was to tour %(what)s"),
    ),
    "discussed": (
        lazy("the talks were about %(what)s"),
        lazy("the talks are to be about %(what)s"),
        lazy("the talks were to be about %(what)s"),
    ),
}
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_JOINED_BY_ITSELF = ("to ", "on ", "for ", "about ", "over ", "under ", "with ")


def counted(many: int, noun: str, plural: str = "") -> str:
    """`1 trip`, `5 trips`, `3 countries`; a noun that no catalogue knows stays English."""
    if noun in _COUNTED:
        return str(_COUNTED[noun] % {"count": many, "number": number(many)})
    return f"{number(many)} {noun if many == 1 else plural or noun + 's'}"


def counted_words(many: int, noun: str, plural: str = "") -> str:
    """As `counted`, in a sentence: `five trips`, `no trip`, `60 trips`."""
    if current() != "en":
        return counted(many, noun, plural)
    said = _SMALL[many] if many < len(_SMALL) else f"{many:,}"
    return f"{said} {noun if many < 2 else plural or noun + 's'}"


def listed(words: Iterable[str]) -> str:
    """`Panama`, `Panama and El Salvador`, `Jamaica, Guyana y Surinam`."""
    return grammar(current()).listed(list(words))


def capital(words: str) -> str:
    """The first letter large, the rest as it is."""
    return words[:1].upper() + words[1:]


def paper(kind: AgreementKind, about: str | None) -> str:
    """`Memorandum of understanding on security cooperation`, `Agreement to share biometric data`."""
    name = PAPER[kind]
    if not about:
        return name
    if about.lower().startswith(_JOINED_BY_ITSELF):
        return f"{name} {about}" if current() == "en" else f"{name}: {about}"
    return _("%(paper)s on %(about)s") % {"paper": name, "about": about}


def agreed(title: str, state: AgreementState) -> str:
    """`a memorandum of understanding on security was signed`."""
    if current() != "en":
        return _PAPER_WAS[state] % {"paper": title}
    noun = title[:1].lower() + title[1:]
    article = "an" if noun[:1] in "aeio" else "a"
    said = {
        AgreementState.SIGNED: "was signed",
        AgreementState.ANNOUNCED: "was announced",
        AgreementState.EXPECTED: "is expected",
        AgreementState.DENIED: "was denied",
        AgreementState.RATIFIED: "was ratified",
        AgreementState.IN_FORCE: "is in force",
        AgreementState.LAPSED: "has lapsed",
    }
    return f"{article} {noun} {said[state]}"


def stated(did: str, status: Status, **named: str) -> str:
    """`Marco Rubio met Irfaan Ali`, `Marco Rubio is to go to Panama`: as the status lets one say it.

    Args:
        did: `went`, `met`, `toured` or `discussed`.
        named: `who` did it, and `what` it was.
    """
    way = 0 if status.happened else 2 if status.called_off else 1
    return str(_STATEMENTS[did][way]) % named


def labels(status: Status) -> dict[str, str]:
    """The headings of a trip's lists: of what was, or of what is meant to be."""
    if status.happened:
        return {"met": _("Met"), "discussed": _("Discussed"), "said": _("Said"), "toured": _("Toured")}
    return {"met": _("To meet"), "discussed": _("Agenda"), "said": _("Said"), "toured": _("To tour")}
