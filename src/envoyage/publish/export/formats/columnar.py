"""Parquet: one table in columns, for data frames and query engines. Needs the extra `data` (pyarrow)."""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from envoyage.publish.export.columns import Kind, Row, Table
from envoyage.publish.export.form import About, OfRows, new
from envoyage.publish.export.sink import Sink

_AT_ONCE = 20_000  # rows of a row group put together from what is kept


class NotInstalled(ImportError):  # noqa: N818 -- a sentence for the person who asked
    """What the format needs is not installed; the sentence says how to."""


def arrow() -> Any:
    """The library pyarrow, which is large and comes with an extra.

    Raises:
        NotInstalled: it is not there.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy, which it loads, has threads that wait busily
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise NotInstalled("Parquet needs pyarrow: install Envoyage with the extra “data”.") from error
    return pyarrow


class Parquet(OfRows):
    """A row group for each part of the rows; the columns carry what they say, the file what it is of."""

    name, suffix, media = "parquet", "parquet", "application/vnd.apache.parquet"
    says = "a table in columns, for data frames"

    def __init__(self, about: About, table: Table) -> None:
        super().__init__(about, table)
        self._arrow = pyarrow = arrow()
        self._sink = Sink()
        kinds = {
            Kind.TEXT: pyarrow.string(),
            Kind.JSON: pyarrow.string(),
            Kind.WHOLE: pyarrow.int64(),
            Kind.NUMBER: pyarrow.float64(),
            Kind.YES_NO: pyarrow.bool_(),
            Kind.DAY: pyarrow.date32(),
            Kind.MOMENT: pyarrow.timestamp("s", tz="UTC"),
        }
        fields = [
            pyarrow.field(
                one.name, kinds[one.kind], nullable=not one.needed, metadata={"description": one.says}
            )
            for one in table.columns
        ]
        told = {
            "title": table.title,
            "version": about.version,
            "asked": about.sentence,
            "licence": about.licence,
        }
        self._bare = pyarrow.schema(fields)
        self._schema = self._bare.with_metadata(told)
        self._writer = pyarrow.parquet.ParquetWriter(self._sink, self._schema, compression="zstd")

    def write(self, rows: list[Row]) -> Iterator[bytes]:
        yield self._group([self._batch(rows)])

    def gather(self, rows: list[Row]) -> Any:
        """The bytes of a record batch, read back as it lies; rows that are told once stay rows."""
        return rows if self.table.once else self._batch(rows).serialize().to_pybytes()

    def joined(self, found: Iterable[Any]) -> Iterator[bytes]:
        told: set[str] = set()
        some: list[Any] = []
        for piece in found:
            if self.table.once:
                some.append(self._batch([row for row in piece if new(str(row[0]), told)]))
            else:
                some.append(self._arrow.ipc.read_record_batch(self._arrow.py_buffer(piece), self._bare))
            if sum(map(len, some)) >= _AT_ONCE:
                yield self._group(some)
                some = []
        yield self._group(some)

    def _batch(self, rows: list[Row]) -> Any:
        """The rows in columns."""
        columns: list[Any] = list(zip(*rows, strict=True)) or [()] * len(self._bare)
        for place, one in enumerate(self.table.columns):
            if one.kind is Kind.MOMENT:
                columns[place] = [at and at.replace(microsecond=0) for at in columns[place]]
        arrays = [
            self._arrow.array(column, field.type) for column, field in zip(columns, self._bare, strict=True)
        ]
        return self._arrow.record_batch(arrays, schema=self._bare)

    def _group(self, batches: list[Any]) -> bytes:
        """What a row group of these adds to the file; rows that are none add nothing."""
        table = self._arrow.Table.from_batches(batches, self._bare)
        if len(table):
            self._writer.write_table(table.replace_schema_metadata(self._schema.metadata))
        return self._sink.taken()

    def finish(self) -> Iterator[bytes]:
        self._writer.close()
        yield self._sink.taken()
