"""A Data Package: every table as CSV, and a description that any tool can check them by (datapackage.org)."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.utils.translation import gettext_noop

from envoyage.facts.cells import digest
from envoyage.facts.contract import Json
from envoyage.publish.export.columns import Column, Kind, Row, Table
from envoyage.publish.export.form import About, File, OfFiles, Rows, Tables
from envoyage.publish.export.formats.delimited import Csv
from envoyage.publish.export.shape import moment

DESCRIPTION = "datapackage.json"
SOURCES = "sources"  # the table that names publishers
_TYPES = {
    Kind.TEXT: "string",
    Kind.WHOLE: "integer",
    Kind.NUMBER: "number",
    Kind.YES_NO: "boolean",
    Kind.DAY: "date",
    Kind.MOMENT: "datetime",
    Kind.JSON: "object",
}


class DataPackage(OfFiles):
    """The tables in `data/`, each with its checksum, and `datapackage.json`, which comes last.

    The same record gives the same bytes, so its digest names it: that of the checksums of its tables. What is
    kept of some trips are the publishers of their sources; their rows are kept as CSV.
    """

    name, suffix, media = "package", "zip", "application/zip"
    says = gettext_noop(
        "every table as CSV with its description, as a Data Package; `envoyage import` reads it"
    )

    def files(self, tables: Tables) -> Iterator[File]:
        publishers: set[str] = set()

        def csv(table: Table) -> Iterator[bytes]:
            rows = tables[table.name][1]()
            if table.name == SOURCES:
                rows = _noted(rows, table, publishers)
            return _csv(Csv(self.about, table), rows)

        return self._files([table for table, _ in tables.values()], csv, publishers)

    def gather(self, rows: Rows) -> set[str]:
        return {name for table, some in rows if table.name == SOURCES for name in _publishers(some, table)}

    def joined(
        self, found: Iterable[set[str]], tables: Sequence[Table], csv: Callable[[Table], Iterator[bytes]]
    ) -> Iterator[File]:
        return self._files(tables, csv, set().union(*found))

    def _files(
        self, tables: Sequence[Table], csv: Callable[[Table], Iterator[bytes]], publishers: set[str]
    ) -> Iterator[File]:
        """The files; the publishers are there when all tables are made."""
        made: list[Json] = []
        for table in tables:
            counted = _Counted()
            path = f"data/{table.name}.csv"
            yield path, counted.counting(csv(table))
            made.append(_resource(table, path, counted))
        yield DESCRIPTION, iter([self._description(made, publishers)])

    def _description(self, made: list[Json], publishers: set[str]) -> bytes:
        about = self.about
        shape: Json = {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "profile": "tabular-data-package",
            "name": "envoyage",
            "title": about.title,
            "description": f"{about.sentence} {_RULES}",
            "version": about.version,
            "created": moment(about.changed),
            "digest": digest({one["name"]: one["hash"] for one in made}),
            "licenses": [
                {
                    "name": about.licence,
                    "path": f"https://spdx.org/licenses/{about.licence}.html",
                    "title": "of the record; the words quoted as passages remain their publishers’",
                }
            ],
            "sources": [{"title": name} for name in sorted(publishers)],
            "resources": made,
        }
        if about.base != "/":
            shape["homepage"] = about.base
        return (json.dumps(shape, ensure_ascii=False, indent=1) + "\n").encode()


_RULES = (
    "Every claim is tied to the sentence that states it, in the tables claims and passages. A cell that would"
    " begin with =, +, - or @ has an apostrophe before it."
)


def digest_of(tables: Tables, about: About) -> str:
    """The digest that a package of these tables would have."""
    hashes: dict[str, str] = {}
    for name, (table, begin) in tables.items():
        counted = _Counted()
        for _ in counted.counting(_csv(Csv(about, table), begin())):
            pass
        hashes[name] = counted.hash
    return digest(hashes)


def table_schema(table: Table) -> Json:
    """The table as Table Schema has it."""
    schema: Json = {"fields": [_field(one) for one in table.columns], "primaryKey": list(table.key)}
    foreign = [(one.name, *one.of.split(".")) for one in table.columns if one.of]
    if foreign:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": other, "fields": [key]}}
            for name, other, key in foreign
        ]
    return schema


def _field(column: Column) -> Json:
    field: Json = {"name": column.name, "type": _TYPES[column.kind], "description": column.says}
    if column.needed:
        field["constraints"] = {"required": True}
    return field


class _Counted:
    """What went through: how many bytes, and their hash."""

    def __init__(self) -> None:
        self.bytes = 0
        self._hash = hashlib.sha256()

    def counting(self, parts: Iterator[bytes]) -> Iterator[bytes]:
        for part in parts:
            self.bytes += len(part)
            self._hash.update(part)
            yield part

    @property
    def hash(self) -> str:
        return f"sha256:{self._hash.hexdigest()}"


def _resource(table: Table, path: str, counted: _Counted) -> Json:
    return {
        "name": table.name,
        "title": table.title,
        "path": path,
        "type": "table",
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": counted.bytes,
        "hash": counted.hash,
        "schema": table_schema(table),
    }


def _csv(form: Csv, rows: Iterator[list[Row]]) -> Iterator[bytes]:
    yield from form.setup()
    for some in rows:
        yield from form.write(some)
    yield from form.finish()


def _noted(rows: Iterator[list[Row]], table: Table, publishers: set[str]) -> Iterator[list[Row]]:
    for some in rows:
        publishers |= _publishers(some, table)
        yield some


def _publishers(rows: list[Row], table: Table) -> set[str]:
    place = table.names.index("publisher")
    return {str(row[place]) for row in rows if row[place]}
