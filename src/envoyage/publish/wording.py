"""The words of the site: labels, statements and counts, chosen by whether a trip has happened yet.

They are written in English and said in the page's language, which the catalogues in `locale/` know.
Everything that a template says about a fact and that depends on its value is said here.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from envoyage.facts import AgreementKind, AgreementState, Status
from envoyage.tongue.languages import Said, current

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
_JOINED_BY_ITSELF = ("to ", "on ", "for ", "about ", "over ", "under ", "with ")


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
