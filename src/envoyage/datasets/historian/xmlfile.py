"""One XML file of the Historian's, element by element: whatever is wrong in it is told with line and id.

The parser is expat, without entities of a file's own and without anything fetched; a file that breaks off
gives what stands before the break.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat


class Broken(ValueError):  # noqa: N818 -- says what a file is, not that the program failed
    """Raised for a file that is no XML, or XML of a kind that no table needs; the message is a sentence."""


@dataclass(slots=True)
class Element:
    """One record of a table: its attributes, and the text and attributes of each element in it."""

    line: int
    attributes: dict[str, str]
    text: dict[str, str] = field(default_factory=dict)
    within: dict[str, dict[str, str]] = field(default_factory=dict)


def elements(data: bytes, name: str) -> Iterator[Element]:
    """The records called `name` of a file, those before a break too.

    Raises:
        Broken: after the last whole record, where the file is no XML.
    """
    reader = _Reader(name)
    error: Broken | None = None
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as told:
        what = expat.errors.messages[told.code]
        error = Broken(f"is no whole XML: {what} in line {told.lineno}")
    except Broken as told:
        error = told
    yield from reader.found
    if error is not None:
        raise error


class _Reader:
    """Collects records: an element at depth two of the given name, and the elements in it."""

    def __init__(self, name: str) -> None:
        self.found: list[Element] = []
        self._name, self._depth, self._inside = name, 0, ""
        self._open: Element | None = None
        self._words: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words.append

    def _refuse(self, *_: object) -> None:
        raise Broken("declares a document type; the Historian's files have none")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._words.clear()
        if self._depth == 2 and name == self._name:
            self._open = Element(self.parser.CurrentLineNumber, attributes)
        elif self._depth == 3 and self._open is not None:
            self._inside = name
            self._open.within.setdefault(name, attributes)

    def _end(self, name: str) -> None:
        if self._depth == 3 and self._open is not None and name == self._inside:
            self._open.text.setdefault(name, " ".join("".join(self._words).split()))
        elif self._depth == 2 and self._open is not None:
            self.found.append(self._open)
            self._open = None
        self._depth -= 1
