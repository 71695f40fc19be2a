"""The data files of a folder: put together from what is kept of the record, part by part.

They are large and all of them rest on every trip, so they have a step of their own, after the pages.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import override

from envoyage.pages.folder import ours
from envoyage.pages.folder.addresses import Address, program, shown
from envoyage.pages.folder.links import file_of
from envoyage.pages.folder.ours import Written
from envoyage.pages.folder.rendering import Unmakeable
from envoyage.pages.folder.working import Shared
from envoyage.publish.export.asking import asked_for
from envoyage.publish.export.files import FILES
from envoyage.publish.export.form import About, OfFiles
from envoyage.publish.export.formats.columnar import NotInstalled
from envoyage.publish.export.parts import Part, parts, states
from envoyage.publish.export.pieces import Kept, gathered, put_together
from envoyage.publish.export.registry import FORMATS, about
from envoyage.publish.filters import Filter
from envoyage.publish.tracker import tracker_words
from envoyage.record.models import Tracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """The trips of a tracker, or all, in parts; `key` tells what else pieces of theirs rest on."""

    about: About
    parts: Sequence[Part]
    key: str


def in_order(files: Sequence[Address]) -> list[Address]:
    """Those first that take long."""
    return sorted(files, key=_takes_long, reverse=True)


def data_written(
    files: Shared[Address], base_url: str, into: Path, *, helps: bool
) -> Iterator[dict[str, Written]]:
    """Makes data files, as many as no other process takes.

    Args:
        helps: another process makes what is kept of the parts; none while it is at it.

    Raises:
        Unmakeable: something that a format needs is not installed.
    """
    if not files.all:
        return
    kept = Kept(settings.PIECES)
    with override(settings.LANGUAGE_CODE):
        every = _selections({_tracker(one.path) for one in files.all}, base_url)
        missing = [(one, part) for one in every.values() for part in kept.missing(one.parts, one.key)]
        if missing and helps:
            return
        try:
            for one, part in missing:
                kept.keep(part, one.key, gathered(part, one.about))
            for file in files:
                yield _file(every, kept, into, file)
        except NotInstalled as error:
            raise Unmakeable(str(error)) from error
    if len(every) > Tracker.objects.count():  # all selections there are
        kept.let_go(program()[:16], {part.digest for one in every.values() for part in one.parts})


def _takes_long(file: Address) -> tuple[bool, bool]:
    form = FORMATS[FILES[file.path.rpartition("/")[2]].format]
    return not _tracker(file.path), issubclass(form, OfFiles)


def _tracker(path: str) -> str:
    """The slug in `/trackers/SLUG/trips.csv`; "" for a file of all trips."""
    return path.split("/")[2] if path.startswith("/trackers/") else ""


def _selections(slugs: set[str], base_url: str) -> Mapping[str, Selected]:
    told, found = states(), {}
    rows = dict(Tracker.objects.filter(slug__in=slugs).values_list("slug", "definition"))
    for slug in sorted(slugs):
        words = tracker_words(slug, rows[slug]) if slug else None
        question = Filter(within=words.selection) if words else Filter()
        asked = asked_for(question, words.title) if words else asked_for(question)
        trips = question.queryset().order_by()
        of = about(trips, base=base_url or "/", licence=settings.DATA_LICENCE, **asked)
        some = list(parts(list(trips.values_list("slug", flat=True)), told))
        found[slug] = Selected(about=of, parts=some, key=f"{program()[:16]} {shown(of.base, of.title)}")
    return found


def _file(every: Mapping[str, Selected], kept: Kept, into: Path, address: Address) -> dict[str, Written]:
    one, file = every[_tracker(address.path)], FILES[address.path.rpartition("/")[2]]
    name, sum_ = file_of(address.path), hashlib.sha256()
    content = put_together(file, one.about, one.parts, one.key, kept)

    def noted() -> Iterator[bytes]:
        for some in content:
            sum_.update(some)
            yield some

    ours.put_parts(into / name, noted())
    return {name: Written(address.shows, sum_.hexdigest())}
