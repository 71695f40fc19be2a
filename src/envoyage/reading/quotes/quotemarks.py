"""Where quotations stand in a text: between marks of any kind, over paragraphs, behind dialogue dashes."""

from dataclasses import dataclass

from envoyage.reading.document import Document, Kind
from envoyage.reading.lexicon.tables import Language

_CLOSING = {"“": "”", "”": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'"}
_SINGLE = frozenset("‘'")
_MARKS = frozenset("“”„«‘\"'")
_DOUBLE = frozenset('“”»"')
_SENTENCE_MARKS = ".,!?…;:"
# Tokens after which an opening mark without its partner is given up.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quoted tokens, `first` to `last` (half-open, without the marks); `open_ended` goes on below."""

    first: int
    last: int
    open_ended: bool = False


def find_quoted(doc: Document, lang: Language) -> list[Quoted]:
    """All quotations outside titles, in text order; those within others are not looked at."""
    found: list[Quoted] = []
    done = 0
    for i in doc.tokens_of(_MARKS):
        word = doc.words[i]
        if i < done or word not in _MARKS:  # in small letters a closing apostrophe is a straight one
            continue
        if not _opens(doc, i):
            if word == "”" and (unopened := _unopened(doc, i)):
                found.append(unopened)
            continue
        if doc.sentences[doc.sentence_of[i]].kind is Kind.TITLE:
            continue
        quoted = _single(doc, i) if word in _SINGLE else _double(doc, i, _CLOSING[word])
        if quoted is not None and quoted.last > quoted.first:
            found.append(quoted)
            done = quoted.last + (not quoted.open_ended)
    dialogue = lang.subjects["quotes"]["dialogue"]
    if dialogue:
        found += _dialogues(doc, lang, dialogue)
        found.sort(key=lambda quoted: quoted.first)
    return found


def _opens(doc: Document, i: int) -> bool:
    """True when a mark stands before a word and behind a blank, a bracket or nothing."""
    if i + 1 >= doc.size or doc.starts[i + 1] != doc.ends[i]:
        return False
    return i == 0 or doc.ends[i - 1] < doc.starts[i] or doc.words[i - 1] in '([¿¡—–-:“«"‘'


def _block(doc: Document, i: int) -> int:
    return doc.sentences[doc.sentence_of[i]].block


def _double(doc: Document, i: int, closing: str) -> Quoted | None:
    block = _block(doc, i)
    for j in range(i + 1, min(doc.size, i + _LONGEST)):
        if _block(doc, j) != block:
            # The next paragraph opens with the mark again: one quotation over several paragraphs.
            return Quoted(i + 1, j, open_ended=True) if doc.words[j] == doc.words[i] else None
        curled = doc.words[j] == "”"  # `"We leave,” she said`: opened straight, closed in a curl
        if doc.words[j] == closing or ((closing in "”“»" or curled) and _closes(doc, j)):
            return Quoted(i + 1, j)
    return None


def _closes(doc: Document, j: int) -> bool:
    """True for a mark of any shape that stands behind a word and before none: “...“ as it is often typed."""
    tight = doc.starts[j] == doc.ends[j - 1]
    return (
        doc.words[j] in _DOUBLE
        and tight
        and (j + 1 == doc.size or doc.starts[j + 1] > doc.ends[j] or not doc.words[j + 1][0].isalnum())
    )


def _unopened(doc: Document, i: int) -> Quoted | None:
    """A paragraph that begins with speech and only closes it: `We have agreed”, he said.`"""
    first = doc.sentences[doc.sentence_of[i]].first
    while first and i - first < _LONGEST and _block(doc, first - 1) == _block(doc, i):
        first -= 1
    if i - first >= _LONGEST:
        return None
    behind = doc.words[i + 1] if i + 1 < doc.size else ""
    if behind not in ",." or not _MARKS.isdisjoint(doc.words[first:i]):
        return None
    return Quoted(first, i)


def _single(doc: Document, i: int) -> Quoted | None:
    """Between single marks; an apostrophe behind a word closes only when none behind a stop does."""
    block = _block(doc, i)
    fallback: int | None = None
    for j in range(i + 1, min(doc.size, i + _LONGEST)):
        if _block(doc, j) != block or doc.words[j] in '“"«‘':
            break
        if doc.words[j] in "’'" and (
            j + 1 == doc.size or doc.starts[j + 1] > doc.ends[j] or not doc.words[j + 1][0].isalnum()
        ):
            if doc.words[j - 1] in _SENTENCE_MARKS:
                return Quoted(i + 1, j)
            fallback = j if fallback is None else fallback
    return Quoted(i + 1, fallback) if fallback is not None else None


def _dialogues(doc: Document, lang: Language, dashes: frozenset[str]) -> list[Quoted]:
    """ "— Estamos satisfeitos — disse o ministro.": from an opening dash to the one before a verb."""
    found: list[Quoted] = []
    for sentence in doc.sentences:
        i = sentence.first
        opens = i == 0 or _block(doc, i - 1) != sentence.block
        if not opens or doc.words[i] not in dashes:
            continue
        for j in range(i + 2, sentence.last - 1):
            form = lang.verbs.get(doc.lower[j + 1])
            if doc.words[j] in dashes and form is not None and "say" in form.classes:
                found.append(Quoted(i + 1, j))
                break
    return found
