"""One report's word for a fact, as the review shows it: its value, its words in the text, how it stands."""

from dataclasses import dataclass

from envoyage.desk.review.fields import in_words, words_at
from envoyage.facts import Passages, Report
from envoyage.facts.passage import from_pairs
from envoyage.record.models import Entry
from envoyage.record.moves import Standing
from envoyage.record.standing import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One report's word for a fact."""

    judged: Judged
    report: Report
    entry: Entry | None
    words: str  # the value
    quoted: str  # the report's own words

    @property
    def id(self) -> str:
        return self.judged.stated.id

    @property
    def where(self) -> Passages:
        return from_pairs(self.judged.stated.passages)

    @property
    def at(self) -> str:
        """The passages as an address names them: `120-134.160-171`."""
        return ".".join(f"{one.start}-{one.end}" for one in self.where)

    @property
    def standing(self) -> Standing:
        return self.judged.standing

    @property
    def undecided(self) -> bool:
        return self.standing.open


def claimed(judged: Judged, report: Report, entry: Entry | None) -> Claimed:
    """A claim as the review shows it."""
    stated = judged.stated
    return Claimed(
        judged=judged,
        report=report,
        entry=entry,
        words=in_words(stated.field, stated.value),
        quoted=words_at(report.text, from_pairs(stated.passages)),
    )
