"""Where blocks and sentences begin and end, and which blocks are titles, headings or notes."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from envoyage.reading.between import between
from envoyage.reading.document import Document, Kind, Sentence
from envoyage.reading.lexicon.wordsets import BULLETS

_CLOSERS = frozenset("\"”’»')]")
STOPS = frozenset(".!?…")
_ENDS_QUOTE = frozenset('"”»')

# -- blocks ------------------------------------------------------------------------------------------------

# Columns: press releases are wrapped at 65 to 80, and a PDF's lines hold up to 110 characters.
_WIDEST = 110
# A wrapped text has at least so many lines that run on, and most fill this share of its width.
_FEWEST_WRAPPED = 3
_FULL = 0.7
# Columns of the shortest line that runs on into a small letter.
_RUNS_ON = 40


def _first_tokens(doc: Document) -> list[int]:
    """The first token of each block: a run of lines without a blank line, wrapped lines taken together."""
    firsts = [0]
    if "\n" not in doc.text:
        return firsts
    lines = doc.text.split("\n")
    width = _width(lines)
    above = ""
    offset = 0
    blank = False
    for line in lines:
        bare = line.strip()
        if not bare:
            blank = True
        else:
            if above and (blank or not _runs_on(above, bare, width)):
                firsts.append(bisect_left(doc.starts, offset))
            above, blank = bare, False
        offset += len(line) + 1
    return firsts


def _width(lines: list[str]) -> int:
    """The column at which a text is wrapped; 0 when its lines are paragraphs."""
    lengths = [len(line) for line in lines]
    width = max(lengths)
    if width > _WIDEST:
        return 0
    inner = [length for length, below in pairwise(lengths) if length and below]
    full = sum(length >= width * _FULL for length in inner)
    return width if len(inner) >= _FEWEST_WRAPPED and full * 2 > len(inner) else 0


def _runs_on(above: str, below: str, width: int) -> bool:
    """True when `below` goes on with what `above` began: its first word had no room in the line above."""
    if below[0] in BULLETS:
        return False
    if width and len(above) + 1 + len(below.split(None, 1)[0]) > width:
        return True
    return len(above) >= _RUNS_ON and below[0].islower() and above[-1] not in '.!?…:”"»'


# Tokens: a heading that lists a dozen countries still fits, a sentence without its full stop rarely does.
_LONGEST_TITLE = 40
_LONGEST_HEADING = 30
# Nobody writes a longer sentence: what is longer is no prose, and rules look a sentence through.
_LONGEST_SENTENCE = 250
_LONGEST_NOTE = 14
_LONGEST_BYLINE = 8
# Words that are not small, at most, in a bare date: "miércoles, 26 de marzo de 2025".
_WORDS_OF_DATE = 2
_HOUR = re.compile(r"\d{1,2}(?::\d\d|h\d{0,2})$")
_YEAR_OR_HOUR = re.compile(r"(?:1[89]|20)\d\d$|\d{1,2}[:/]\d\d|\d{1,2}h")


class Sentences:
    """Cuts the blocks of one document into sentences."""

    def __init__(
        self, doc: Document, abbreviations: frozenset[str], openers: frozenset[str], bylines: frozenset[str]
    ) -> None:
        self._doc = doc
        self._abbreviations = abbreviations
        self._openers = openers
        self._bylines = bylines
        self._titled = False

    def fill(self, stops: list[int]) -> None:
        """Fills `sentences` and `sentence_of`: every token is in one sentence, every sentence in one block.

        Args:
            stops: the tokens that may end a sentence.
        """
        doc = self._doc
        firsts = _first_tokens(doc)
        for block, (first, last) in enumerate(zip(firsts, [*firsts[1:], len(doc.words)], strict=True)):
            kind = self._kind(first, last)
            here = stops[between(stops, first, last)]
            for end in (*self._ends(here, last), last):
                while first < end:
                    reach = min(end, first + _LONGEST_SENTENCE)
                    index = len(doc.sentences)
                    doc.sentences.append(Sentence(index, first, reach, block, kind))
                    doc.sentence_of.extend([index] * (reach - first))
                    first = reach

    def _kind(self, first: int, last: int) -> Kind:
        doc = self._doc
        length, closing = last - first, doc.words[last - 1]
        opening = not self._titled
        if self._is_note(first, last, opening=opening):
            return Kind.NOTE
        self._titled = True
        last_word = doc.words[last - 2] if closing in _ENDS_QUOTE and length > 1 else closing
        if opening and length <= _LONGEST_TITLE and last_word not in (".", "…"):
            return Kind.TITLE
        if length > _LONGEST_HEADING or closing in STOPS or closing in _ENDS_QUOTE:
            return Kind.BODY
        return Kind.HEADING

    def _is_note(self, first: int, last: int, *, opening: bool) -> bool:
        """True for a byline, a caption, or a date line: it has a year or an hour, which a heading has not.

        A report's first line is its title even with a year in it, unless little stands beside the date.
        """
        doc = self._doc
        length, closing = last - first, doc.words[last - 1]
        if length > _LONGEST_HEADING or closing in STOPS or closing in _ENDS_QUOTE:
            return False
        if doc.lower[first] in self._bylines:
            labelled = ":" in doc.words[first : first + 3]
            if labelled or (length <= _LONGEST_BYLINE and not opening):
                return True
        dated = length <= _LONGEST_NOTE and any(_YEAR_OR_HOUR.match(doc.words[i]) for i in range(first, last))
        if (
            opening
            and sum(len(word) > 2 and word.isalpha() for word in doc.words[first:last]) > _WORDS_OF_DATE
        ):
            return False
        if _HOUR.match(doc.words[first]):
            # a line of a programme, "10h00 Encontro com a ministra Ana Ruiz"
            dated = dated and sum(word.isalpha() for word in doc.words[first:last]) <= _WORDS_OF_DATE
        return dated and ":" not in doc.words[first:last]

    def _ends(self, stops: Iterable[int], last: int) -> list[int]:
        """The tokens behind the sentences that end at some of `stops`, closing marks included."""
        doc = self._doc
        found: list[int] = []
        for i in stops:
            if found and i < found[-1]:
                continue
            behind = i + 1
            while (
                behind < last and doc.words[behind] in _CLOSERS and doc.starts[behind] == doc.ends[behind - 1]
            ):
                behind += 1
            if behind < last and self._stops(i, behind):
                found.append(behind)
        return found

    def _stops(self, i: int, behind: int) -> bool:
        """True when the stop at token `i` ends its sentence before the token `behind`."""
        doc = self._doc
        word, following = doc.words[i], doc.words[behind]
        before = doc.words[i - 1] if i and doc.ends[i - 1] == doc.starts[i] else ""
        if following[0].islower() or following in ",;:" or following[0] in ")]":
            return False
        if doc.starts[behind] == doc.ends[behind - 1]:
            # No blank: a decimal, an address; but "left Lima.He" only lost one.
            apart = doc.starts[behind + 1 : behind + 2] > [doc.ends[behind]]
            return word == "." and len(before) > 2 and before.islower() and following.istitle() and apart
        if word != "." and word[-1] == "." and word[0] != ".":
            return self._opens(behind)
        if word == "." and before:
            if len(before) == 2 and before[0] == before[1] and before.isupper():  # "EE. UU."
                return self._opens(behind)
            if doc.lower[i - 1] in self._abbreviations or (len(before) == 1 and before.isupper()):
                return False
        return True

    def _opens(self, i: int) -> bool:
        """True when token `i` can only be a sentence's first word; "A." is an initial."""
        doc = self._doc
        return doc.is_capital(i) and doc.lower[i] in self._openers and doc.words[i + 1 : i + 2] != ["."]
