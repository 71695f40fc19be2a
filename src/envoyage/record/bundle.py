"""The bundled trackers: a definition, the reports it rests on, and the verdicts that the maintainers signed.

Loading is idempotent: what the book has is left alone, also where its editors decided otherwise since.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from envoyage.facts import Report
from envoyage.record import ledger, verdict_lines
from envoyage.record.intake import take_in
from envoyage.record.models import Entry
from envoyage.record.moves import Move
from envoyage.sources import SourceError, bundled_reports

MAINTAINERS = "The Envoyage maintainers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """One tracker as shipped: `tracker.yaml`, and its own `reports/*.md` and `verdicts.jsonl`, if any."""

    folder: Path
    definition: dict[str, Any]
    reports: tuple[Report, ...]
    verdicts: tuple[str, ...]

    @property
    def slug(self) -> str:
        return str(self.definition["slug"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What loading a bundle added, and what it could not place, a sentence each."""

    slug: str
    reports: int
    verdicts: int
    gone: tuple[str, ...] = ()


def shipped() -> Path:
    """The folder of the bundled trackers: inside the installed package, or in a clone's `resources/`."""
    package = Path(__file__).parents[1]
    installed = package / "bundled" / "trackers"
    return installed if installed.is_dir() else package.parents[1] / "resources" / "trackers"


def bundles(folder: Path) -> Iterator[Bundle]:
    """The trackers of a folder, by name.

    Raises:
        SourceError: a definition or a report cannot be read.
    """
    for path in sorted(folder.glob("*/tracker.yaml")):
        reports, verdicts = path.with_name("reports"), path.with_name("verdicts.jsonl")
        yield Bundle(
            folder=path.parent,
            definition=_definition(path),
            reports=tuple(bundled_reports(reports)) if reports.exists() else (),
            verdicts=tuple(verdicts.read_text("utf-8").splitlines()) if verdicts.exists() else (),
        )


def load(bundle: Bundle, *, tell: Callable[[str], None] = lambda step: None) -> Loaded:
    """Takes a bundle into the book; `tell` hears the id of each report when it is done.

    Each report is a transaction of its own and the verdicts are one: a load cut short goes on where it was.
    """
    _define(bundle)
    added = 0
    for report in bundle.reports:
        done = take_in(report, who=MAINTAINERS, provenance=f"bundled with {bundle.slug}")
        added += not done.known
        tell(report.id)
    verdicts = verdict_lines.load(bundle.verdicts)
    return Loaded(slug=bundle.slug, reports=added, verdicts=verdicts.new, gone=verdicts.gone)


def _define(bundle: Bundle) -> None:
    """Writes the definition down when it is not the one last shipped.

    Words that an editor wrote are never overwritten: what is shipped later waits as a draft beside them.
    """
    words = Entry.objects.filter(move__in=(Move.DEFINE, Move.DRAFT), subject=bundle.slug)
    last = words.filter(who=MAINTAINERS).order_by("seq").last()
    if last is not None and last.payload["definition"] == bundle.definition:
        return
    ours = not words.exclude(who=MAINTAINERS).filter(undone_by__isnull=True).exists()
    write = ledger.define if ours else ledger.draft
    write(bundle.slug, bundle.definition, who=MAINTAINERS, why="As shipped.")


def _definition(path: Path) -> dict[str, Any]:
    name = f"{path.parent.name}/{path.name}"
    try:
        shape = yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SourceError(f"{name} is not YAML ({' '.join(str(error).split())}); correct it there.") from None
    if not isinstance(shape, dict) or not shape.get("slug") or not shape.get("title"):
        raise SourceError(f"{name} has no slug and title; a tracker needs both.")
    # As JSON will give it back: days as text.
    return dict(json.loads(json.dumps(shape, default=str)))
