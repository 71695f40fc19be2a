"""The words of the site: labels, statements and counts, chosen by whether a trip has happened yet.

English. Everything that a template says about a fact and that depends on its value is said here.
"""

from collections.abc import Iterable

from envoyage.facts import AgreementKind, AgreementState, Status

STATUS = {
    Status.PLANNED: "Planned",
    Status.UNDERWAY: "Under way",
    Status.COMPLETED: "Completed",
    Status.CANCELLED: "Cancelled",
    Status.POSTPONED: "Postponed",
}
PAPER = {
    AgreementKind.MOU: "Memorandum of understanding",
    AgreementKind.TREATY: "Treaty",
    AgreementKind.JOINT_STATEMENT: "Joint statement",
    AgreementKind.AGREEMENT: "Agreement",
    AgreementKind.DEAL: "Deal",
    AgreementKind.LETTER_OF_INTENT: "Letter of intent",
    AgreementKind.DECLARATION: "Declaration",
}
STATE = {
    AgreementState.SIGNED: "Signed",
    AgreementState.ANNOUNCED: "Announced",
    AgreementState.EXPECTED: "Expected",
    AgreementState.DENIED: "Denied",
}
LANGUAGE = {"en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "nl": "Dutch"}

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_JOINED_BY_ITSELF = ("to ", "on ", "for ", "about ", "over ", "under ", "with ")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 trip`, `5 trips`, `3 countries`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counted_words(number: int, one: str, many: str = "") -> str:
    """As `counted`, in a sentence: `five trips`, `no trip`, `60 trips`."""
    said = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{said} {one if number < 2 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """`Panama`, `Panama and El Salvador`, `Jamaica, Guyana and Suriname`."""
    *rest, last = list(words) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def capital(words: str) -> str:
    """The first letter large, the rest as it is."""
    return words[:1].upper() + words[1:]


def paper(kind: AgreementKind, about: str | None) -> str:
    """`Memorandum of understanding on security cooperation`, `Agreement to share biometric data`."""
    if not about:
        return PAPER[kind]
    return f"{PAPER[kind]} {about if about.lower().startswith(_JOINED_BY_ITSELF) else 'on ' + about}"


def agreed(title: str, state: AgreementState) -> str:
    """`a memorandum of understanding on security was signed`."""
    noun = title[:1].lower() + title[1:]
    article = "an" if noun[:1] in "aeio" else "a"
    said = {
        AgreementState.SIGNED: "was signed",
        AgreementState.ANNOUNCED: "was announced",
        AgreementState.EXPECTED: "is expected",
        AgreementState.DENIED: "was denied",
    }
    return f"{article} {noun} {said[state]}"


def verb(status: Status, past: str, bare: str) -> str:
    """`met`, `is to meet`, `was to meet`: what a trip of this status lets one say."""
    if status.happened:
        return past
    return f"was to {bare}" if status.called_off else f"is to {bare}"


def labels(status: Status) -> dict[str, str]:
    """The headings of a trip's lists: of what was, or of what is meant to be."""
    if status.happened:
        return {"met": "Met", "discussed": "Discussed", "said": "Said", "toured": "Toured"}
    return {"met": "To meet", "discussed": "Agenda", "said": "Said", "toured": "To tour"}
