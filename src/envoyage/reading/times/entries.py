"""The entries of a diary, an agenda or a chronicle: each headed by its day, its month or its year.

"1983: X went to Nigeria", "Lunes 4. La ministra viaja a Lima", "MONDAY, JUNE 10" on a line above its items.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from envoyage.reading.document import Document, Sentence
from envoyage.reading.lexicon.wordsets import BULLETS
from envoyage.reading.times.dates import DateMention
from envoyage.reading.times.datewords import HEADED

# Days head entries where there are several; one is as often a dateline, or the day of a page.
_FEWEST = 2
# Sentences of the longest entry.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """Sentences `first` to `last` (half-open) and the date that heads them."""

    first: int
    last: int
    date: DateMention


def find_entries(doc: Document, dates: Sequence[DateMention]) -> list[Entry]:
    """The entries of a text, in text order, none within another."""
    heads = list(_heads(doc, dates))
    days = sum(head.date.exact for head in heads)
    heads = [head for head in heads if not head.date.exact or days >= _FEWEST]
    if not heads:
        return []
    ends = [*(behind.first for _, behind in pairwise(heads)), len(doc.sentences)]
    whole = [_end(doc, head, end) for head, end in zip(heads, ends, strict=True)]
    if _is_alone(doc, heads[-1]):  # nothing ends the last one: it is as long as the longest before
        longest = max((_blocks(doc, e) for e in whole[:-1]), default=1)
        last = doc.sentences[heads[-1].first].block + longest
        end = next((s.index for s in doc.sentences[heads[-1].first :] if s.block > last), whole[-1].last)
        whole[-1] = replace(whole[-1], last=min(end, whole[-1].last))
    return whole


def _heads(doc: Document, dates: Sequence[DateMention]) -> Iterator[Entry]:
    """A date for each sentence that it heads; the sentence is the whole of its entry as yet."""
    for date in dates:
        sentence = doc.sentences[doc.sentence_of[date.first]]
        known = date.exact or date.start is not None
        if known and date.first == _opening(doc, sentence) and (
            date.last >= sentence.last or doc.words[date.last] in HEADED
        ):  # fmt: skip
            yield Entry(sentence.index, sentence.index + 1, date)


def _opening(doc: Document, sentence: Sentence) -> int:
    return sentence.first + (doc.words[sentence.first] in BULLETS)


def _is_alone(doc: Document, head: Entry) -> bool:
    """True for a date that is a line or a paragraph of its own."""
    sentence = doc.sentences[head.first]
    behind = doc.sentences[head.first + 1 : head.first + 2]
    own = not behind or behind[0].block != sentence.block
    return own and sentence.last - head.date.last <= 1


def _end(doc: Document, head: Entry, end: int) -> Entry:
    """The entry up to the next: what stands below a line of its own, else the rest of the paragraph."""
    end = min(end, head.first + _LONGEST)
    if not _is_alone(doc, head):
        block = doc.sentences[head.first].block
        end = next((s.index for s in doc.sentences[head.first : end] if s.block != block), end)
    return replace(head, last=end)


def _blocks(doc: Document, entry: Entry) -> int:
    """Paragraphs below the head of an entry."""
    return doc.sentences[entry.last - 1].block - doc.sentences[entry.first].block
