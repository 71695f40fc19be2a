"""References for what was taken: RIS, BibTeX and CSL-JSON of the data, of each trip and of each source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_noop

from envoyage.facts.contract import Json
from envoyage.publish.export.batch import Batch, SourceRow, TripRow
from envoyage.publish.export.form import About, OfTrips, Piece
from envoyage.publish.export.formats.feeds import heading
from envoyage.publish.export.shape import dumped


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing to cite."""

    key: str
    data: bool  # the record itself or a part of it; else a publication
    title: str
    container: str = ""
    author: str = ""
    issued: date | None = None
    url: str | None = None
    version: str = ""
    language: str | None = None
    note: str = ""


def of_data(about: About) -> Reference:
    """The selection as a whole."""
    return Reference(
        key="data",
        data=True,
        title=about.title,
        author="Envoyage",
        issued=about.changed.date(),
        url=_address(about, f"{about.base}{'?' + about.query if about.query else ''}"),
        version=about.version,
        note=about.sentence,
    )


def of_trip(about: About, trip: TripRow, codes: list[str], version: int) -> Reference:
    """One trip's page, as it is since the entry of the ledger that touched it last."""
    return Reference(
        key=trip.slug,
        data=True,
        title=heading(trip, codes),
        container=about.title,
        author="Envoyage",
        issued=trip.changed_at.date(),
        url=_address(about, about.trip(trip.slug)),
        version=f"{trip.changed_at:%Y.%m.%d}.{version}",
    )


def of_source(source: SourceRow) -> Reference:
    """A publication on which trips rest."""
    return Reference(
        key=source.id,
        data=False,
        title=source.title or source.id,
        container=source.publisher or "",
        issued=source.published,
        url=source.restated_from or source.url,
        language=source.language,
        note="Restated in the record." if source.restated_from else "",
    )


class _References(OfTrips):
    """The data, its trips, and each source once."""

    def setup(self) -> Iterator[bytes]:
        yield self.one(of_data(self.about)).encode()

    def gather(self, batch: Batch) -> Iterator[Piece]:
        routes = batch.stops("country")
        for trip in batch.trips:
            codes = [code for (code,) in routes[trip.slug]]
            version = batch.versions[trip.slug]
            yield "", self.one(of_trip(self.about, trip, codes, version)).encode()
            for report in batch.payloads[trip.slug]["reports"]:
                if report in batch.sources:
                    yield report, self.one(of_source(batch.sources[report])).encode()

    def one(self, reference: Reference) -> str:
        """One reference, as the format writes it."""
        raise NotImplementedError


class Ris(_References):
    """RIS, which every reference manager reads."""

    name, suffix, media = "ris", "ris", "application/x-research-info-systems; charset=utf-8"
    says = gettext_noop("references, for a reference manager")

    def one(self, reference: Reference) -> str:
        return ris(reference)


class BibTex(_References):
    """BibTeX: entries that its own styles print, with the fields that biblatex reads beside them."""

    name, suffix, media = "bibtex", "bib", "application/x-bibtex; charset=utf-8"
    says = gettext_noop("references, for LaTeX")

    def one(self, reference: Reference) -> str:
        return bibtex(reference)


class CslJson(_References):
    """CSL-JSON, from which a citation in any style is made."""

    name, suffix, media = "csl", "csl.json", "application/vnd.citationstyles.csl+json"
    says = gettext_noop("references, for citation processors")

    def setup(self) -> Iterator[bytes]:
        yield f"[\n{dumped(csl(of_data(self.about)))}".encode()

    def one(self, reference: Reference) -> str:
        return f",\n{dumped(csl(reference))}"

    def finish(self) -> Iterator[bytes]:
        yield b"\n]\n"


def ris(of: Reference) -> str:
    """The lines of one reference."""
    lines = [
        ("TY", "DATA" if of.data else "NEWS"),
        ("ID", of.key),
        ("TI", of.title),
        ("AU", of.author),
        ("T2", of.container),
        ("PY", f"{of.issued:%Y}" if of.issued else ""),
        ("DA", f"{of.issued:%Y/%m/%d}" if of.issued else ""),
        ("ET", of.version),
        ("UR", of.url or ""),
        ("LA", of.language or ""),
        ("N1", of.note),
    ]
    said = "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines if value)
    return f"{said}ER  - \r\n\r\n"


def bibtex(of: Reference) -> str:
    """One entry, with what TeX would take for a command written so that it prints."""
    fields = [
        ("title", _tex(of.title) and f"{{{_tex(of.title)}}}"),
        ("author", of.author and f"{{{_tex(of.author)}}}"),
        ("howpublished", _tex(of.container)),
        ("year", f"{of.issued:%Y}" if of.issued else ""),
        ("date", of.issued.isoformat() if of.issued else ""),
        ("version", _tex(of.version)),
        ("url", (of.url or "").replace("{", "%7B").replace("}", "%7D")),
        ("langid", of.language or ""),
        ("note", _tex(of.note)),
    ]
    said = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    key = re.sub(r"[^A-Za-z0-9:_-]", "-", of.key)
    return f"@misc{{{key},\n{said}}}\n\n"


def csl(of: Reference) -> Json:
    """One item."""
    item: Json = {
        "id": of.key,
        "type": "dataset" if of.data else "article-newspaper",
        "title": of.title,
        "container-title": of.container,
        "author": [{"literal": of.author}] if of.author else None,
        "issued": {"date-parts": [[of.issued.year, of.issued.month, of.issued.day]]} if of.issued else None,
        "URL": of.url,
        "version": of.version,
        "language": of.language,
        "note": of.note,
    }
    return {name: value for name, value in item.items() if value}


_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}",
    "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in text)


def _address(about: About, address: str) -> str | None:
    """An address that can be followed; of an export without a site there is none."""
    return None if about.base == "/" else address
