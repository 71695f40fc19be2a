"""Small tables as the Historian keeps them, in a folder; names, days and remarks are the tests' own."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from envoyage.datasets.historian import Row, Table


def row(
    number: int,
    days: str,
    state: str = "france",
    locale: str = "Paris",
    remarks: str = "Met with Foreign Minister Dupont.",
    *,
    table: Table = Table.SECRETARIES,
    who: str = "doe-jane",
    name: str = "Jane Doe",
    label: str | None = None,
) -> Row:
    """A row; `days` is one day or two with a slash."""
    first, _, last = days.partition("/")
    return Row(
        table=table,
        id=number,
        file="secretary-travels/doe-jane.xml",
        who=state if table is Table.VISITS else who,
        name=name,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last or first),
        state=state,
        label=label or state.replace("-", " ").title(),
        locale=locale,
        remarks=remarks,
        elect="President-elect" in remarks,
    )


def visit(number: int, days: str, visitor: str, state: str, remarks: str, label: str | None = None) -> Row:
    return row(
        number, days, state, "", remarks, table=Table.VISITS, name=visitor, label=label or state.title()
    )


@dataclass
class Folder:
    """The Historian's folder, with as many rows as a test gives it."""

    path: Path
    _rows: dict[str, list[str]] = field(default_factory=dict)

    def write(self, *rows: Row) -> None:
        """Writes these rows in the place of those that were there."""
        self._rows = {}
        for one in rows:
            self.raw(one.table, one.who, _xml(one))
        self.save()

    def raw(self, table: Table, who: str, element: str) -> None:
        """Adds an element as it is."""
        self._rows.setdefault(_file(table, who), []).append(element)

    def save(self) -> None:
        for name, elements in self._rows.items():
            root = "visits" if "visits" in name else "trips"
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = "\n".join(elements)
            path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>\n{text}\n</{root}>\n', "utf-8")


def _file(table: Table, who: str) -> str:
    if table is Table.VISITS:
        return "visits/data/2010.xml"
    return f"travels/{'president' if table is Table.PRESIDENTS else 'secretary'}-travels/{who}.xml"


def _xml(one: Row) -> str:
    head = f"<id>{one.id}</id><start-date>{one.first}</start-date><end-date>{one.last}</end-date>"
    country = f"id={quoteattr(one.state)}>{escape(one.label)}"
    if one.table is Table.VISITS:
        return (
            f"<visit>{head}<visitor>{escape(one.name)}</visitor><from {country}</from>"
            f"<description>{escape(one.remarks)}</description></visit>"
        )
    role = "president" if one.table is Table.PRESIDENTS else "secretary"
    return (
        f'<trip role="{role}" who={quoteattr(one.who)}><role>{role}</role>'
        f"<name>{escape(one.name)}</name>{head}"
        f"<country {country}</country><locale>{escape(one.locale)}</locale>"
        f"<remarks>{escape(one.remarks)}</remarks></trip>"
    )
