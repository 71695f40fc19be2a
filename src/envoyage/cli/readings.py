"""Readings of the sources that a verb is given: what cannot be read is named, and the rest is read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from envoyage.facts import Reading

INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


@dataclass(slots=True)
class Readings:
    """A reading of each report, as its source is read; `exit_code` is final when the last one was taken."""

    sources: Iterable[str]
    published: date | None = None
    language: str | None = None
    exit_code: int = 0

    def __iter__(self) -> Iterator["Reading"]:
        for source in self.sources:
            yield from self._of(source)

    def fail(self, sentence: str, exit_code: int = 1) -> None:
        """Names what went wrong, on standard error, and keeps the highest exit code."""
        tell(f"Error: {sentence}")
        self.exit_code = max(self.exit_code, exit_code)

    def _of(self, source: str) -> Iterator["Reading"]:
        from envoyage.reading import read_report
        from envoyage.sources import SourceError, load

        try:
            for report in load(source, published=self.published, language=self.language, tell=tell):
                reading = read_report(report)
                yield reading
                if why := unread(reading):
                    self.fail(f"{source}, report {report.id}, {why}")
        except SourceError as error:
            self.fail(str(error), error.exit_code)


def unread(reading: "Reading") -> str | None:
    """Why the reader did not even try, and what to do; None when it did."""
    from envoyage.reading.lexicon.tables import known_languages

    language, known = reading.report.language, ", ".join(sorted(known_languages()))
    if language is None:
        return f"is in no language that is read ({known}); if that is wrong, say --language."
    return None if language in known_languages() else f"is in {language}, which is not read; {known} are."


def tell(sentence: str) -> None:
    click.echo(sentence, err=True)
