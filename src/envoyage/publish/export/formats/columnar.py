"""Parquet: one table in columns, for data frames and query engines. Needs the extra `data` (pyarrow)."""

from collections.abc import Iterator
from typing import Any

from envoyage.publish.export.columns import Kind, Row, Table
from envoyage.publish.export.form import About, OfRows
from envoyage.publish.export.sink import Sink


class NotInstalled(ImportError):  # noqa: N818 -- a sentence for the person who asked
    """What the format needs is not installed; the sentence says how to."""


class Parquet(OfRows):
    """A row group for each part of the rows; the columns carry what they say, the file what it is of."""

    name, suffix, media = "parquet", "parquet", "application/vnd.apache.parquet"
    says = "a table in columns, for data frames"

    def __init__(self, about: About, table: Table) -> None:
        super().__init__(about, table)
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            raise NotInstalled("Parquet needs pyarrow: install Envoyage with the extra “data”.") from error
        self._arrow = pyarrow
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
        self._schema = pyarrow.schema(fields, metadata=told)
        self._writer = pyarrow.parquet.ParquetWriter(self._sink, self._schema, compression="zstd")

    def write(self, rows: list[Row]) -> Iterator[bytes]:
        if rows:
            columns: list[Any] = [list(column) for column in zip(*rows, strict=True)]
            for place, one in enumerate(self.table.columns):
                if one.kind is Kind.MOMENT:
                    columns[place] = [at and at.replace(microsecond=0) for at in columns[place]]
            arrays = [
                self._arrow.array(column, field.type)
                for column, field in zip(columns, self._schema, strict=True)
            ]
            self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))
        yield self._sink.taken()

    def finish(self) -> Iterator[bytes]:
        self._writer.close()
        yield self._sink.taken()
